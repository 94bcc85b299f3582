"""Whether the names of a clause are those of a statement: who says or does it, and which place it leads to."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import IndexedRecord
from bot.answers.understand.names import NameLink
from bot.answers.understand.question import Token
from bot.knowledge.fields import THE_SIGNATORIES
from bot.knowledge.figures import even
from bot.knowledge.model import Ask, Document, Event, Fact, PlaceKind
from bot.languages import Language, module
from bot.review.attribution import Attribution, is_kind_of_data
from bot.review.clauses import Clause
from bot.review.slots.handing import does_more, giver_and_receiver, have_their_parts, is_led, parties
from bot.review.slots.titles import TitleSlots
from bot.review.statements import Statement
from bot.review.words import Words

_CLOSE = 3  # words between what is done and the place that it leads to
_BOTH = {"FROM", "TO"}
_NEAR = "NEAR"


class NameSlots:
    """Compares names.

    Args:
        indexed: The record.
        attribution: Knows the words of asking those who are counted.
    """

    def __init__(self, indexed: IndexedRecord, attribution: Attribution) -> None:
        self._indexed = indexed
        self._attribution = attribution
        self._titles = TitleSlots(indexed)
        self._setting = frozenset(indexed.knowledge.about.setting)

    def meets_names(self, clause: Clause, statement: Statement) -> bool:
        """Return whether each name of the clause is one of the statement, or of whoever says it."""
        spoken, titles = {link.ids for link in clause.speaking}, self._titles.of(clause.own)
        asked = (one for one in clause.own.links if one.ids not in spoken and not titles.issuperset(one.positions))
        return all(self._meets_name(clause, statement, one) for one in asked)

    def meets_speakers(self, clause: Clause, statement: Statement) -> bool:
        """Return whether those whom a clause names as saying so are named in the statement, or say it."""
        spoken = {link.ids for link in clause.speaking}
        saying = [one for one in clause.own.links if one.ids in spoken]
        met = [one for one in saying if self._meets_name(clause, statement, one)]
        return all(one in met or is_kind_of_data(clause.own, one, met) for one in saying)

    def _meets_name(self, clause: Clause, statement: Statement, link: NameLink) -> bool:
        is_a_place = link.section == "organizations" and self._is_only_a_place(clause, link)
        return not is_a_place and self._is_met(clause, statement, link)

    def _is_met(self, clause: Clause, statement: Statement, link: NameLink) -> bool:
        """Return whether a name is one of a statement, by whichever of its names, or of whoever says it."""
        item, ids = statement.item, frozenset(link.ids)
        if not ids.isdisjoint((item.document.id, *self._going_without_saying(item.document, link.section))):
            return True
        if link.section == "places" and not self._leads_alike(clause, statement, link):
            return False
        told = frozenset(one for other in statement.words.links for one in other.ids)
        if not ids.isdisjoint(told | self.of_entry(item) | self._alike(told, statement)):
            return True
        if link.section == "places" and self._is_part_of_a_word(clause, statement, link):
            return True
        if link.section == "organizations" and self._is_met_as_a_body(clause, statement, link, told):
            return True
        if any(link.ids == one.ids for one in clause.speaking):
            return not ids.isdisjoint(speakers_of(item))
        return not ids.isdisjoint(self._setting)

    def _going_without_saying(self, document: Document, section: str) -> Sequence[str]:
        """Return what a document is about, if it is the only one of its kind: of two mills one has to be named."""
        own = [one for one in document.subjects if one in getattr(self._indexed.knowledge, section)]
        return own if len(own) == 1 else ()

    def _is_met_as_a_body(self, clause: Clause, statement: Statement, link: NameLink, told: frozenset[str]) -> bool:
        """Return whether a statement has an organization as a plain word, or has what it does done by its like."""
        return (
            _is_a_plain_word(link, statement.words)
            or self._does_likewise(clause, statement.item, link, told)
            or self.gives_for_its_body(link, clause, statement)
        )

    def _is_only_a_place(self, clause: Clause, link: NameLink) -> bool:
        """Return whether a body's short name stands behind "in", or a verb: where it is done, or to what."""
        organizations, words = self._indexed.knowledge.organizations, self._indexed.vocabulary.words
        said = tuple(one.word for one in link.tokens)
        if not any(words(name) == said for one in link.ids for name in organizations[one].weak_aliases):
            return False
        before = re.search(rf"([^\W\d_]+)\s{' '.join(said)}(?!\w)", even(clause.sentence.text))
        if before is None:
            return False
        telling = {one.word for one in clause.own.telling}
        return before[1] in telling or before[1] in module(clause.language, "reviewing").WITHIN.split()

    def _is_part_of_a_word(self, clause: Clause, statement: Statement, link: NameLink) -> bool:
        """Return whether a statement has a place in short, or as a part of a name that the place stands behind."""
        is_written = any(self._is_written(one, statement) for one in link.ids)
        return is_written or self._is_of_a_name(clause, statement, link)

    def _does_likewise(self, clause: Clause, item: IndexedEntry, link: NameLink, told: frozenset[str]) -> bool:
        """Return whether an organization asks those who are counted, or did another thing of the same kind."""
        asks = self._asks(clause.own, link) and not speakers_of(item).isdisjoint(link.ids)
        is_speaking = any(link.ids == one.ids for one in clause.speaking)  # who confirms it has done nothing
        return asks or (not is_speaking and self._does_such(item, link, told))

    def _does_such(self, item: IndexedEntry, link: NameLink, told: frozenset[str]) -> bool:
        """Return whether what happened names nobody who did it, and an organization did another thing on its topic."""
        knowledge = self._indexed.knowledge
        if not isinstance(item.entry, Event) or not told.isdisjoint({*knowledge.organizations, *knowledge.people}):
            return False
        return not self._doers.get(item.entry.topic, frozenset()).isdisjoint(link.ids)

    @cached_property
    def _doers(self) -> Mapping[str, frozenset[str]]:
        """The organizations that did what happened, by themselves, for each topic: who agrees does no more."""
        found: dict[str, set[str]] = {}
        for item in self._indexed.index.items:
            if isinstance(item.entry, Event) and len(item.entry.organizations) == 1:
                found.setdefault(item.entry.topic, set()).update(item.entry.organizations)
        return {topic: frozenset(ids) for topic, ids in found.items()}

    def _is_of_a_name(self, clause: Clause, statement: Statement, link: NameLink) -> bool:
        """Return whether a place stands right behind a name of the statement of which it is a part, as if beside it.

        So "the Alder Center in Birch" is "the Alder Center at Birch University".
        """
        words, at = clause.own, min(link.positions)
        before = [one for one in words.links if max(one.positions) == at - 2 and one.section == "organizations"]
        is_beside = words.words[at - 1 : at] and words.words[at - 1] in module(words.language, "reviewing").INTO.split()
        printed = " ".join(words.words[one] for one in sorted(link.positions))
        told = frozenset(one for other in statement.words.links for one in other.ids)
        names = (name for one in before for id_ in one.ids for name in self._indexed.knowledge.names_of(id_))
        is_part = re.search(rf"(?<!\w){re.escape(printed)}(?!\w)", even(" ".join((*names, statement.text))))
        return bool(is_beside and is_part) and any(not told.isdisjoint(one.ids) for one in before)

    def _asks(self, words: Words, link: NameLink) -> bool:
        """Return whether a word of asking those who are counted stands beside an organization: "surveyed by Alder"."""
        start, end = min(link.positions), max(link.positions) + 1
        beside = (*words.words[max(0, start - _CLOSE) : start], *words.words[end : end + 1])
        return link.section == "organizations" and any(self._attribution.asks(one, words.language) for one in beside)

    def has_another_subject(self, clause: Clause, statement: Statement) -> bool:
        """Return whether a clause says of one subject, in the place of another of the same measure, what is stated."""
        entry = statement.item.entry
        wrong = [link for link in clause.own.links if not self._meets_name(clause, statement, link)]
        if not isinstance(entry, Fact) or not entry.subject or len(wrong) != 1:
            return False
        said = {one for link in clause.around.links for one in link.ids}
        return entry.subject not in said and not self._subjects.get(entry.topic, frozenset()).isdisjoint(wrong[0].ids)

    @cached_property
    def _subjects(self) -> Mapping[str, frozenset[str]]:
        """The subjects of the figures on each topic."""
        found: dict[str, set[str]] = {}
        for item in self._indexed.index.items:
            if isinstance(item.entry, Fact) and item.entry.subject:
                found.setdefault(item.entry.topic, set()).add(item.entry.subject)
        return {topic: frozenset(ids) for topic, ids in found.items()}

    def leads_somewhere(self, words: Words) -> bool:
        """Return whether words lead to a place."""
        return any(link.section == "places" and _side(words, link) == "TO" for link in words.links)

    def arrives_alike(self, clause: Clause, statement: Statement) -> bool:
        """Return whether nobody gets to where only something else did: of a program in Alder, who "came to Alder"."""
        arriving, words = re.compile(module(clause.language, "reviewing").ARRIVING), clause.own
        verb = next((one.position for one in words.tokens if arriving.fullmatch(one.word)), 0)
        is_stated = any(map(arriving.fullmatch, statement.words.words)) or self.are_sent_somewhere(statement.words)
        if not verb or is_stated or not isinstance(statement.item.entry, Event):
            return True
        return self._is_place_behind(words, verb) and not _stands_behind_somebody(words, verb)

    def _is_place_behind(self, words: Words, verb: int) -> bool:
        """Return whether a place stands right behind a verb, or nothing: nobody comes "to the hens in Alder"."""
        small = (*module(words.language, "particles").TO.split(), *words.question.grammar.articles)
        first = next((one for one in words.tokens[verb + 1 :] if one.word not in small), None)
        places = {at for link in words.links if link.section == "places" for at in link.positions}
        return first is None or first.position == verb + 1 or first.position in places

    def are_sent_somewhere(self, words: Words) -> bool:
        """Return whether words say that somebody was sent to a place, by a verb right before it: so they got there."""
        being = module(words.language, "offices").IS_SOMEBODY.split()
        led = (link for link in words.links if link.section == "places" and _side(words, link) == "TO")
        verbs = (verb for link in led if (verb := _word_that_leads(words, link)) and verb.position)
        return any(
            self._attribution.hands_over(one.word, words.language) and words.words[one.position - 1] in being
            for one in verbs
        )

    def _leads_alike(self, clause: Clause, statement: Statement, link: NameLink) -> bool:
        """Return whether a place that a clause leads to, or away from, is one of the statement's on the same side.

        To a place that goes without saying somebody may come, too, who is only said to be there.
        """
        side = _side(clause.own, link)
        if side in ("", _NEAR):
            return True
        if titled := self._side_in_title(clause.own, link, statement):
            return titled == side
        entry, ids = statement.item.entry, frozenset(link.ids)
        if side == "TO" and self._setting.issuperset(ids):
            told = (one for other in statement.words.links for one in other.ids)
            is_stated = not ids.isdisjoint(told) or self._goes_within(clause, link, statement)
            return is_stated or self._goes_there(clause.own, link, statement)
        if side == "FROM" and isinstance(entry, Fact) and entry.leaves in ids:
            return True
        return self._is_led_likewise(side, ids, statement.words)

    def _side_in_title(self, said: Words, link: NameLink, statement: Statement) -> str:
        """Return how a title leads to a place behind the same noun: what it says is said of all beneath it."""
        vocabulary, language = self._indexed.vocabulary, said.language
        before = [one for one in said.telling if one.position < min(link.positions)][-1:]
        if not before:
            return ""
        place = tuple(said.words[at] for at in sorted(link.positions))
        title = tuple(vocabulary.words(statement.item.document.title.in_language(language)))
        nouns = [at for at, word in enumerate(title) if vocabulary.key(word, language) in before[0].keys]
        led = [title[at + 1] for at in nouns if title[at + 2 : at + 2 + len(place)] == place]
        sides = {_side_of(one, language) for one in led}
        return sides.pop() if len(sides) == 1 else ""

    def _is_led_likewise(self, side: str, ids: frozenset[str], stated: Words) -> bool:
        """Return whether a statement leads to a place, or away from it, as is said, or by words that say as much."""
        others = [_side(stated, one) for one in stated.links if not ids.isdisjoint(one.ids)]
        if side in others or (side == "TO" and _NEAR in others):  # "extended to Alder, across from Birch": to Birch
            return True
        return side == "FROM" and others == [""] and self._are_sent_from(ids, stated)

    def _goes_within(self, clause: Clause, wider: NameLink, statement: Statement) -> bool:
        """Return whether what happened led to a place within the one that is said in its stead."""
        said = {one for link in clause.own.links for one in link.ids}
        led = (one for one in statement.words.links if _side(statement.words, one) == "TO" and said.isdisjoint(one.ids))
        places = {place for one in led for id_ in one.ids for place in self._indexed.knowledge.places_of(id_)}
        return isinstance(statement.item.entry, Event) and not places.isdisjoint(wider.ids)

    def _goes_there(self, said: Words, link: NameLink, statement: Statement) -> bool:
        """Return whether those whom a statement counts come to a place of the setting by a word before "to".

        It is the statement's, which says nothing of from or to where; or it is not, and a term of the statement has the
        place in one of its names: people in "Wait in Birch" may be "sent to Birch".
        """
        words, led = statement.words, _word_that_leads(said, link)
        if led is None:
            return False
        particles = module(words.language, "particles")
        leading = {*particles.TO.split(), *particles.FROM.split()} - {*particles.OF.split()}
        places = [one.position for one in words.telling if not one.keys.isdisjoint(led.keys)]
        if places:
            return leading.isdisjoint(word for at in places for word in words.words[at + 1 : at + 1 + _CLOSE])
        terms = (one for other in words.links if other.section == "terms" for one in other.ids)
        return any(self._holds_a_name_of(term, one) for term in terms for one in link.ids)

    def _holds_a_name_of(self, term: str, place: str) -> bool:
        """Return whether a name of a term holds one of a place."""
        cut, names_of = self._indexed.vocabulary.words, self._indexed.knowledge.names_of
        own = [frozenset(cut(name)) for name in names_of(place)]
        return any(name and name <= set(cut(one)) for one in names_of(term) for name in own)

    def _are_sent_from(self, place: frozenset[str], words: Words) -> bool:
        """Return whether those who are at a place are sent somewhere, such as "to their home countries", from there."""
        particles = module(words.language, "particles")
        leading = {*particles.FROM.split()} - {*particles.OF.split()}
        is_led = not {*particles.TO.split()}.isdisjoint(words.words)
        return is_led and self._setting.isdisjoint(place) and leading.isdisjoint(words.words)

    def of_entry(self, item: IndexedEntry) -> frozenset[str]:
        """Return what an entry is about by its places, terms and subject; who is named for it stands in its words."""
        entry = item.entry
        if isinstance(entry, Ask):
            return frozenset((*entry.places, *entry.terms, *entry.of))
        assert isinstance(entry, Fact | Event)
        wider = (one for place in entry.places for one in self._indexed.knowledge.places_of(place))
        counted = (entry.subject, entry.leaves) if isinstance(entry, Fact) else ()
        acting = self._governments.get(entry.leaves or "", ()) if isinstance(entry, Fact) else ()
        return frozenset((*entry.places, *wider, *entry.terms, *acting, *filter(None, counted)))

    def _is_written(self, place: str, statement: Statement) -> bool:
        """Return whether a statement holds a short name of a place in capitals, which is a small word otherwise: US."""
        short = (one for one in self._indexed.knowledge.names_of(place) if one.isupper() and one.isalpha())
        return any(re.search(rf"(?<!\w){one}(?!\w)", statement.text) for one in short)

    def _alike(self, told: frozenset[str], statement: Statement) -> frozenset[str]:
        """Return what goes by the names of a statement as well: the country whose body it names.

        Where a word for a government stands, a country is its government: "the governments of Alder and of Birch".
        """
        organizations = self._indexed.knowledge.organizations
        countries = frozenset(body.country for one in told if (body := organizations.get(one)) and body.country)
        if not self._called.isdisjoint(statement.words.words):
            written = (one for one in self._governments if one not in told and self._is_written(one, statement))
            return countries.union(*(self._governments.get(one, ()) for one in (*told, *written)))
        return countries

    @cached_property
    def _called(self) -> frozenset[str]:
        """The words for a government, in one and in several."""
        vocabulary = self._indexed.vocabulary
        return frozenset(
            word
            for one in vocabulary.languages
            for word in (*module(one, "reviewing").GOVERNMENT.split(), *module(one, "reviewing").GOVERNMENTS.split())
        )

    @cached_property
    def _governments(self) -> Mapping[str, frozenset[str]]:
        """For each country the ids of its government: what is called by a word for it and by the country alone."""
        knowledge, found = self._indexed.knowledge, dict[str, set[str]]()
        for id_, body in knowledge.organizations.items():
            if body.country and self._is_government(id_, body.country):
                found.setdefault(body.country, set()).add(id_)
        return {country: frozenset(ids) for country, ids in found.items()}

    def are_of_one_government(self, bodies: Collection[str], others: Collection[str]) -> bool:
        """Return whether one of some bodies is of a country whose government is among others, or the other way round.

        Args:
            bodies: The ids of organizations.
            others: Likewise.
        """
        organizations = self._indexed.knowledge.organizations
        pairs = ((bodies, others), (others, bodies))
        return any(
            not self._governments.get(organizations[one].country or "", frozenset()).isdisjoint(governments)
            for some, governments in pairs
            for one in some
            if one in organizations
        )

    def _is_government(self, body: str, country: str) -> bool:
        knowledge, vocabulary = self._indexed.knowledge, self._indexed.vocabulary
        own = {word for name in knowledge.names_of(country) for word in vocabulary.words(name)}
        called = {word for one in vocabulary.languages for word in module(one, "reviewing").GOVERNMENT.split()}
        small = vocabulary.grammar.function_words
        names = (frozenset(vocabulary.words(name)) - small for name in knowledge.names_of(body))
        return any(name & called and name & own and name <= called | own for name in names)

    def hands_between(self, clause: Clause, statement: Statement) -> bool:
        """Return whether a clause names both from whom and to whom something goes in a statement."""
        said = {one for link in clause.own.links for one in link.ids}
        pair = giver_and_receiver(statement.words)
        return pair is not None and all(not said.isdisjoint(one.ids) for one in pair)

    def hands_alike(self, clause: Clause, statement: Statement) -> bool:
        """Return whether whoever gives in a clause gives in the statement, and whoever gets it gets it there.

        Who gives stands before the verb, or behind "from", "of" or "by"; who gets it behind "to" or the verb. Once both
        are named, others may stand behind a further word: "to Alder to help Birch". What else is done with it, as
        handing it over again, or back, is refused.
        """
        pair, words = giver_and_receiver(statement.words), clause.own
        handing = [at for at, one in enumerate(words.words) if self._attribution.hands_over(one, clause.language)]
        if pair is None or not handing:
            return True
        around = sum(self._attribution.hands_over(one, clause.language) for one in clause.around.words)
        if around > 1 or does_more(words, statement.words):
            return False
        apart = [one for one in parties(words) if not self._stands_apart(one, clause, statement)]
        return have_their_parts(words, apart, pair, handing[0])

    def _stands_apart(self, link: NameLink, clause: Clause, statement: Statement) -> bool:
        """Return whether who is named only says it, or is the government of the body that gives."""
        told = {one for other in statement.words.links for one in other.ids}
        is_only_said = link in clause.speaking and told.isdisjoint(link.ids)
        return is_only_said or self.gives_for_its_body(link, clause, statement)

    def gives_for_its_body(self, link: NameLink, clause: Clause, statement: Statement) -> bool:
        """Return whether a government stands before the verb of handing over, in the place of the body that gives."""
        pair, words = giver_and_receiver(statement.words), clause.own
        bodies, organizations = (pair[0].ids if pair else ()), self._indexed.knowledge.organizations
        countries = {organizations[one].country or "" for one in bodies if one in organizations}
        giving = frozenset[str]().union(*(self._governments.get(one, ()) for one in countries))
        if giving.isdisjoint(link.ids) or is_led(words, link):
            return False
        behind = words.words[max(link.positions) + 1 :]
        return any(self._attribution.hands_over(one, clause.language) for one in behind)

    def leads_otherwise(self, clause: Clause, statement: Statement) -> bool:
        """Return whether a clause has only names of the statement, and leads from one to which that leads, or back."""
        told = {one: _side(statement.words, link) for link in statement.words.links for one in link.ids}
        said = {link.ids: _side(clause.own, link) for link in clause.own.links}
        known = all(self._setting.issuperset(ids) or not told.keys().isdisjoint(ids) for ids in said)
        return known and any({side, told.get(one, "")} == _BOTH for ids, side in said.items() for one in ids)

    def names_another_place(self, clause: Clause, statement: Statement) -> bool:
        """Return whether all wrong names are places of kinds that the statement names, and another name is right."""
        told = {one for link in statement.words.links for one in link.ids} - self._setting
        said = {one for link in clause.own.links for one in link.ids}
        wrong = [link for link in clause.own.links if not self._meets_name(clause, statement, link)]
        unsaid = frozenset(self._kind_of(one) for one in told - said) - {None}
        is_anchored = any(self._kind_of(one) or one in self._indexed.knowledge.people for one in told & said)
        return is_anchored and all(link.section == "places" and self._kind_of(link.ids[0]) in unsaid for link in wrong)

    def has_others(self, clause: Clause, statement: Statement, *, is_alone: bool) -> bool:
        """Return whether a clause says of others what a statement tells of some, and so cannot mean anything else.

        Of a statement with two figures no other place has both. A figure alone may be of another place as well; but
        whoever "surveyed 607 people", in the statement's own word, is no other than who is said to have done it.
        """
        wrong = [link for link in clause.own.links if not self._meets_name(clause, statement, link)]
        told = {one for link in statement.words.links for one in link.ids}
        if is_alone:
            if any(self._asks(clause.own, link) for link in wrong):
                told |= speakers_of(statement.item)
            doers = told & self._indexed.knowledge.organizations.keys()
            return bool(doers) and all(self._does_the_same(clause, statement, link) for link in wrong)
        others = told.difference(self._setting, *map(_ids_of, clause.own.links))  # nothing is in the place of itself
        kinds = {*map(self._kind_of, others)} - {None}
        return bool(wrong) and all(link.section == "places" and self._kind_of(link.ids[0]) in kinds for link in wrong)

    def is_counted_by_others(self, clause: Clause, statement: Statement) -> bool:
        """Return whether an organization that the statement does not name counts what is counted, by a verb for it.

        Whoever only says or cites it may have it from those who counted.
        """
        wrong = [link for link in clause.speaking if not self._meets_name(clause, statement, link)]
        counting = re.compile(module(clause.language, "reviewing").COUNTS)
        behind = [clause.around.words[max(link.positions) + 1 :][:_CLOSE] for link in wrong]
        return (
            bool(wrong)
            and all(link.section == "organizations" for link in wrong)
            and all(any(map(counting.fullmatch, words)) for words in behind)
        )

    def moves_elsewhere(self, clause: Clause, statement: Statement) -> bool:
        """Return whether each wrong name is a place in the stead of one of its kind, which the clause does not name."""
        told = {one for link in statement.words.links for one in link.ids}.union(self.of_entry(statement.item))
        said = {one for link in clause.around.links for one in link.ids}
        wrong = [link for link in clause.own.links if not self._meets_name(clause, statement, link)]
        kinds = {self._kind_of(one) for one in told - said - self._setting} - {None}
        kept = {self._kind_of(one) for one in told & said}
        moved = [self._kind_of(link.ids[0]) for link in wrong if link.section == "places"]
        return len(moved) == len(wrong) and kinds.issuperset(moved) and kept.isdisjoint(moved)

    def _does_the_same(self, clause: Clause, statement: Statement, link: NameLink) -> bool:
        """Return whether the word behind an organization is one of the statement's own, and no word of saying."""
        if link.section != "organizations" or any(link.ids == one.ids for one in clause.speaking):
            return False
        behind = [one for one in clause.own.telling if one.position > max(link.positions)][:1]
        stated = {key for one in statement.words.telling for key in one.keys}
        return any(one.position - max(link.positions) <= _CLOSE and not one.keys.isdisjoint(stated) for one in behind)

    def _kind_of(self, identifier: str) -> PlaceKind | None:
        place = self._indexed.knowledge.places.get(identifier)
        return place.kind if place else None


def _stands_behind_somebody(words: Words, verb: int) -> bool:
    """Return whether the last word before a verb that says something is a noun, or the name of a body or a person."""
    who = {at for one in words.links if one.section in ("organizations", "people") for at in one.positions}
    who.update(one.position for one in words.tokens if one.is_noun)
    return max((at for at in (*who, *(one.position for one in words.telling)) if at < verb), default=-1) in who


def _ids_of(link: NameLink) -> tuple[str, ...]:
    return link.ids


def _is_a_plain_word(link: NameLink, stated: Words) -> bool:
    """Return whether what may be a name is one word that a statement has as a plain one."""
    keys = link.tokens[0].keys if len(link.tokens) == 1 else frozenset[str]()
    return any(not one.keys.isdisjoint(keys) for one in stated.telling)


def speakers_of(item: IndexedEntry) -> frozenset[str]:
    """Return whoever says an entry, issues its document, or wrote a work that it rests on."""
    entry = item.entry
    assert isinstance(entry, Fact | Event | Ask)
    said_by = THE_SIGNATORIES if isinstance(entry, Ask) else entry.said_by
    works = (one for work in item.document.cited_by(entry) for one in work.organizations)
    return frozenset((said_by, *item.document.issuers, *works))


def _word_that_leads(words: Words, link: NameLink) -> Token | None:
    """Return the telling word right before "to" and a place; None where none is."""
    first = min(link.positions)
    before = [one for one in words.telling if one.position < first][-1:]
    return before[0] if before and first - before[0].position <= _CLOSE else None


def _side(words: Words, link: NameLink) -> str:
    """Return TO or FROM, as the word before a place leads, or NEAR; empty for any other, as one that may say "of"."""
    near, before = words.before(link)
    side = _side_of(before, words.language)
    return _NEAR if side == "TO" and near in module(words.language, "reviewing").NEAR.split() else side


def _side_of(word: str, language: Language) -> str:
    """Return TO or FROM, as a small word leads; empty for any other."""
    particles = module(language, "particles")
    if word in particles.TO.split():
        return "TO"
    return "FROM" if word in particles.FROM.split() and word not in particles.OF.split() else ""
