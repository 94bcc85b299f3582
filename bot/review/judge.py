"""Whether a statement of the record is about exactly what a clause of a draft says, in its words, names and time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import cache, cached_property, lru_cache
from operator import itemgetter

from bot.answers.index.entry import IndexedEntry
from bot.answers.index.postings import AROUND, LENT, OWN
from bot.answers.match.query import IndexedRecord
from bot.answers.match.vetoes import VETOES, Veto
from bot.answers.understand.names import positions_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Ask, Document, Event, Fact
from bot.knowledge.stems import stem
from bot.languages import Language, module, patterns
from bot.review.amounts import Agreement
from bot.review.asked import Asked, of_a_whole
from bot.review.attribution import Attribution, is_kind_of_data
from bot.review.clauses import Clause, contraries
from bot.review.demands import Demands, opposite_of
from bot.review.fits import ENOUGH, ENOUGH_IF_NAMED, ENOUGH_WITH_ITS_FIGURE, Fit, Met, has_figure
from bot.review.otherwise import Otherwise
from bot.review.slots.deeds import DeedSlots
from bot.review.slots.figures import agreement_with, fractions_of, holds_alone, holds_its_figures
from bot.review.slots.names import NameSlots
from bot.review.slots.order import is_in_order, is_related_alike
from bot.review.slots.roles import RoleSlots
from bot.review.slots.times import TimeSlots
from bot.review.slots.titles import TitleSlots
from bot.review.slots.turns import (
    denies_alike,
    is_as_sure,
    is_on_the_same_side,
    modals,
    turns_alike,
    without_purpose,
)
from bot.review.slots.undone import does_no_more
from bot.review.slots.units import UnitSlots, counts_a_part
from bot.review.statements import Statement, Statements, subject_of
from bot.review.thesaurus import Thesaurus
from bot.review.words import is_printed_as_a_name

_ENOUGH_WITH_ITS_NUMBER = 0.3  # that no other entry has
_ENOUGH_WITH_ITS_DAY = 0.25  # that or two dates of it
_ENOUGH_BUT_FOR_A_WORD = 0.6  # by its own words, where one of a clause is unknown
_MOST_PASSED_OVER = 2  # of those
_FEWEST_OF_A_HEAD = 3  # words and names of a clause that says something by itself
_FEW = 0.34  # of many words
_MANY = 4
_ACTING = ("organizations", "people")
_OPPOSED = ("", "share", "deed")  # the checks that refuse a statement of the contrary verb, if any
_NOTHING = frozenset(("",))  # a key that no word has
_KEPT_LATELY = 64  # clauses of one sentence
_MOST_COMPARED = 40  # statements that share most with a clause
# Of questions alone, since what a figure cannot answer may well be stated; and of what is compared here anyway.
_OF_QUESTIONS = frozenset(
    """
    bounded_date today comparison duration deadline counted half names then head organization term operator denial
    absolute amount day exact speaking_country where union sample body
    given of_part on_a_list difference sides several_places called definition insider quoted
    people_who source_as_doer provision body_speaking while_doing bare_count
    """.split()
)
_SUPPOSED = patterns("speech", "SUPPOSED")
_OF_WHAT_CAME_ABOUT = "done"  # of no clause that supposes likewise
_OF_PARTS = "taking_part"  # of no clause with a government in the place of the body that hands over money
_OF_COUNTS = "own_count"  # of no clause that has a statement's own figure, too
_OF_THINGS = "things"  # of no clause whose figure says its unit by a sign or a word, which is compared by itself
_OF_ORDINALS = "ordinal"  # of no clause with "a third, 36 percent," which is none
_OF_ALL = "all"  # of no clause with "of all hens, 36 percent", which is the whole that a share is of
_OF_SPEAKERS = "speaker"  # of no clause with "government data by", which says who counted, and who published
_JUDGING: tuple[Veto[object], ...] = tuple(veto for veto in VETOES if veto.name not in _OF_QUESTIONS)
# Of countries that are named: one within another name, such as an agency's, says and does nothing itself.
_OF_COUNTRIES = frozenset(("acting_country",))
_WITHOUT_PLACES = tuple(veto for veto in _JUDGING if veto.name not in _OF_COUNTRIES)
_RIGHT_FIGURES = (Agreement.SAME, Agreement.ROUNDED)


class Judge:
    """Lays clauses beside the statements of a record.

    Args:
        indexed: The record.
        statements: Of the record.

    Attributes:
        names: Compares names.
        units: Compares what figures count.
        times: Compares dates.
        demands: Compares demands.
        otherwise: Finds what is contradicted.
    """

    def __init__(self, indexed: IndexedRecord, statements: Statements) -> None:
        self._indexed = indexed
        self._statements = statements
        self._thesaurus = Thesaurus(indexed, statements)
        self._attribution = Attribution(indexed)
        self._titles = TitleSlots(indexed)
        self._items = {item.position: item for item in statements.items}
        self._positions = sorted(self._items)
        self._item_by_fact = {id(item.entry): item for item in statements.items}
        self._setting = frozenset(indexed.knowledge.about.setting)
        self.units, self.times = UnitSlots(indexed), TimeSlots(indexed, self._attribution)
        self.names = NameSlots(indexed, self._attribution)
        self.demands = Demands(indexed, statements, self.names)
        self._roles = RoleSlots(self._attribution, self.names)
        self._deeds = DeedSlots(self._attribution, self._setting)
        self._asked = Asked(self._attribution, self._titles, self.units, self._thesaurus)
        self.otherwise = Otherwise(self.names, self.units, self.times, self._is_named)
        self._topic = cache(self._topic_of)
        self._events_of = cache(self._events_of_whom)  # as many as the record has names
        self._weights = cache(self._weights_of)  # as many as the record has statements
        self.fits = lru_cache(maxsize=_KEPT_LATELY)(self._fits)  # a figure and its date ask for the same
        self._judging = lru_cache(maxsize=_KEPT_LATELY)(self._judging_of)  # and each statement that is near

    def _fits(self, clause: Clause) -> tuple[Fit, ...]:
        """Return the statements that a clause may be of, the nearest first."""
        near, asked = self._near(clause), self._asked.to_meet(clause)
        meeting = [
            Met(token, self._meeting(token, near, clause), _says_how(token, clause), self._alike(token, clause))
            for token in asked
        ]
        found = [self._fit(clause, item, meeting) for item in near]
        return tuple(sorted(found, key=lambda one: one.nearness, reverse=True))

    def but_for_a_word(self, clause: Clause) -> Sequence[Fit]:
        """Return the statements that say all of a clause but a word or two, and most of what they say themselves.

        What the word says nobody knows, so none of them supports the clause. No name is passed over, no word for some
        of the people, none behind a preposition. A word that the record has must be of another statement on the same.
        A statement with that very number, once replaced, may lack any word, and may say more than the clause.
        """
        nearly = [one for one in self.fits(clause) if 0 < len(one.unmet) <= _MOST_PASSED_OVER]
        asked = self._asked.to_meet(clause) if nearly else []
        found = [self._but_for(clause, one, asked) for one in nearly]
        return [one for one in found if one and one.is_same]

    def opposed(self, clause: Clause) -> Iterator[Fit]:
        """Yield the statements that say all of a clause but for one verb, in whose place they have its contrary.

        Who "agreed to suspend the talks" did not agree to extend them, if that is all that differs.
        """
        enough = _ENOUGH_WITH_ITS_NUMBER if clause.dates or clause.figure else ENOUGH_IF_NAMED
        nearly = (one for one in self.fits(clause) if len(one.unmet) == 1 and one.own_share >= enough)
        opposed = (one for one in nearly if not clause.own.negates and _has_its_contrary(one))
        for found in (self._without(one.unmet[0], clause, one.item) for one in opposed):
            if not found.unmet and found.against in _OPPOSED and found.is_of_its_time:
                yield found

    def _without(self, token: Token, clause: Clause, item: IndexedEntry) -> Fit:
        """Return how a statement stands to a clause without one word, of which it has all others."""
        left = (one for one in self._asked.to_meet(clause) if one.position != token.position)
        return self._fit_meeting(left, clause, item)

    def _fit_meeting(self, tokens: Iterable[Token], clause: Clause, item: IndexedEntry) -> Fit:
        """Return how a statement stands to a clause that has only these words to meet, of which it has all."""
        return self._fit(clause, item, [Met(one, {item.position}, _says_how(one, clause)) for one in tokens])

    def _but_for(self, clause: Clause, nearly: Fit, asked: Sequence[Token]) -> Fit | None:
        """Return how a statement stands to a clause without the words that it lacks; None where these tell too much."""
        item, lacking = nearly.item, nearly.unmet
        if not all(self._may_pass(one, clause) for one in lacking):
            return None
        is_old = nearly.agreement is Agreement.SAME and self.has_its_number_alone(clause, nearly.statement)
        met = [one for one in asked if one not in lacking]
        is_meant = is_old and sum(not self._thesaurus.is_general(one.keys) for one in met) >= len(lacking)
        if not is_meant and (nearly.own_share < _ENOUGH_BUT_FOR_A_WORD or not self._are_beside(lacking, clause, item)):
            return None
        return self._fit_meeting(met, clause, item)

    def _are_beside(self, tokens: Sequence[Token], clause: Clause, item: IndexedEntry) -> bool:
        """Return whether words are unknown to the record, or each is stated by another entry on the same."""
        others = self._on_the_same[subject_of(item)]
        stated = frozenset[str]().union(*(self._stated(one, clause.language) for one in others))
        return all(self._is_strange(one) or not one.keys.isdisjoint(stated) for one in tokens)

    @cached_property
    def _on_the_same(self) -> Mapping[str, Sequence[IndexedEntry]]:
        """The entries on each subject."""
        found: dict[str, list[IndexedEntry]] = {}
        for item in self._items.values():
            found.setdefault(subject_of(item), []).append(item)
        return found

    def _is_strange(self, token: Token) -> bool:
        """Return whether a word is unknown to the record."""
        index = self._indexed.index
        return not any(index.lexicon.positions(key) or index.others.postings.positions(key) for key in token.keys)

    def _may_pass(self, token: Token, clause: Clause) -> bool:
        """Return whether a word may be no more than another verb."""
        before = clause.own.words[max(0, token.position - 1) : token.position]
        small = {word for pair in contraries(clause.language) for side in pair for word in side}
        small |= clause.own.question.grammar.articles
        if token.is_counted or not token.keys.isdisjoint(self.units.groups) or not small.isdisjoint(before):
            return False
        return not is_printed_as_a_name(token.word, clause.sentence.text)

    def _meeting(self, token: Token, near: Sequence[IndexedEntry], clause: Clause) -> Set[int]:
        """Return where the entries stand that account for a word; one that says which people, by what they state."""
        keys, language = token.keys, clause.language
        if not keys.isdisjoint(self.units.groups):
            stating = (item for item in near if not keys.isdisjoint(self._stated(item, language) | self._on(item)))
            return {item.position for item in stating}
        if self._thesaurus.is_general(keys):
            return {item.position for item in near}
        worths = self._indexed.index.lexicon.meeting(keys, sorted(item.position for item in near))
        met = {position for position, worth in worths.items() if worth > AROUND}
        return met | self._standing_for(token, near, clause)

    def _standing_for(self, token: Token, near: Sequence[IndexedEntry], clause: Clause) -> Set[int]:
        """Return where the entries stand for whose words one is another, by their topics or by the record as a whole.

        What a word may stand for is looked up once for all of them. It does not stand for the noun right behind it: in
        "had caused a fire" the verb is no other word for the fire.
        """
        language = clause.language
        subjects = {one for key in token.keys for one in self._in_other_words.get(key, ())}
        meant = frozenset[str]() if token.is_counted else self._thesaurus.meant(token.keys, language)
        meant -= clause.own.object_of(token)
        is_of_government = not token.keys.isdisjoint(self._government)
        is_of_crossing = token.word in self._crossing
        is_of_leaving = is_of_government or is_of_crossing
        if not (subjects or meant or is_of_leaving):
            return frozenset()
        return {
            item.position
            for item in near
            if (is_of_leaving and _goes_with_leaving(item, is_of_government=is_of_government))
            or (is_of_crossing and self._leads_somewhere(item, language))
            or subject_of(item) in subjects
            or not meant.isdisjoint(self._stated(item, language))
        }

    def _leads_somewhere(self, item: IndexedEntry, language: Language) -> bool:
        """Return whether what happened led somebody to a place: over a border, maybe."""
        return isinstance(item.entry, Event) and self.names.leads_somewhere(self._statements.of(item, language).words)

    def _stated(self, item: IndexedEntry, language: Language) -> frozenset[str]:
        return self._statements.of(item, language).words.keys

    def _on(self, item: IndexedEntry) -> frozenset[str]:
        """Return the keys of what the topic of an entry is called, which is about no other group."""
        entry = item.entry
        if not isinstance(entry, Fact):
            return frozenset()
        name = self._indexed.knowledge.topics[entry.topic].name
        return self._indexed.vocabulary.informative_keys(" ".join(name.in_every_language()))

    def _near(self, clause: Clause) -> list[IndexedEntry]:
        """Return the entries that share most with a clause."""
        index, scores = self._indexed.index, dict[int, float]()
        telling = (one for one in (*clause.own.tokens, *clause.around.tokens) if one.is_informative)
        keys = dict.fromkeys(key for one in telling for key in sorted(one.keys))  # sums that depend on no run
        numbers = [f"#{one.value.normalize():f}" for one in clause.figure.amounts] if clause.figure else []
        for key in [*keys, *numbers]:
            weight = index.weight([key])
            # What an entry says itself tells more of it than what it is called otherwise.
            for position, worth in index.lexicon.meeting([key], self._positions).items():
                scores[position] = scores.get(position, 0.0) + weight * (1 + worth)
        best = sorted(scores, key=lambda position: (-scores[position], position))[:_MOST_COMPARED]
        return [self._items[position] for position in best]

    def _fit(self, clause: Clause, item: IndexedEntry, meeting: Sequence[Met]) -> Fit:
        statement = self._statements.of(item, clause.language)
        unmet = tuple(self._unmet(clause, statement, meeting))
        own_share, share = self._shares(clause, statement, meeting)
        agreed = agreement_with(clause, statement)
        is_named = not unmet and self._is_named(clause, item)
        if not unmet and agreed in _RIGHT_FIGURES:
            others = self._of_its_measure(statement)
            share = max([share, *(self._shares(clause, one, meeting)[1] for one in others)])
        against = "" if unmet else self._against(clause, statement, is_named=is_named, share=share)
        is_timely = not unmet and self.times.is_of_its_time(clause, statement)
        return Fit(statement, unmet, against, agreed, is_timely, share, own_share, is_named)

    def _of_its_measure(self, statement: Statement) -> Iterator[Statement]:
        """Yield the statements with another figure of the same: who says what one of them counts says it of each."""
        for one in self._indexed.series_of(statement.item.entry):
            if one.fact.unit == getattr(statement.item.entry, "unit", None):
                item = self._item_by_fact[id(one.fact)]
                if item.position in self._items and item is not statement.item:
                    yield self._statements.of(item, statement.language)

    def _unmet(self, clause: Clause, statement: Statement, meeting: Sequence[Met]) -> Iterator[Token]:
        """Yield the telling words that the entry cannot account for."""
        item = statement.item
        missing = [one for one in meeting if item.position not in one.places]
        held = self._phrased(clause, item) | self._beside(clause, item) if missing else frozenset()
        for token, _, _, is_alike in missing:
            is_further_group = not token.is_counted and not token.keys.isdisjoint(self.units.groups)
            if is_further_group or (token.keys.isdisjoint(held) and not (is_alike and is_alike(statement))):
                yield token
        near = _near_words(statement.language)
        nearness = [] if near.isdisjoint(statement.words.words) else statement.words.tokens
        for one in meeting:
            if item.position in one.places and (
                self._is_only_how(one, clause, item) or _is_only_near(one.token, nearness, near)
            ):
                yield one.token

    def _is_only_how(self, met: Met, clause: Clause, item: IndexedEntry) -> bool:
        """Return whether a word says how something is done, and the entry has it among its other words alone.

        Who asks for pay "on time" finds the entry that says it came late.
        """
        return met.says_how and not met.is_alike and met.token.keys.isdisjoint(self._stated(item, clause.language))

    def _alike(self, token: Token, clause: Clause) -> Callable[[Statement], bool] | None:
        """Return what tells a statement with a word of the same small kind, or the noun that a verb only carries.

        Who was surveyed was questioned, what is close to a wall is near it, and "issued a permit" is "permitted".
        """
        language, reviewing, asks = clause.language, module(clause.language, "reviewing"), self._attribution.asks
        if re.fullmatch(reviewing.INTENDED, token.word):
            intended = re.compile(rf"{reviewing.INTENDED}|{reviewing.ANNOUNCED}\w*")
            return lambda one: any(map(intended.fullmatch, one.words.words))
        if asks(token.word, language):
            return lambda one: any(asks(word, language) for word in one.words.words)
        if self._attribution.hands_over(token.word, language):
            return lambda one: self._is_handed_over(clause, one) or self._attribution.has_verb(one.words, token.word)
        if re.fullmatch(reviewing.ARRIVING, token.word):
            return lambda one: isinstance(one.item.entry, Event) and self.names.are_sent_somewhere(one.words)
        near = frozenset(reviewing.CLOSE.split())
        if token.word in near:
            return lambda one: not near.isdisjoint(one.words.words)
        behind = clause.own.tokens[token.position + 1 : token.position + 3]
        is_made = len(behind) > 1 and behind[1].is_informative and self._attribution.makes(token.word, language)
        if not is_made or behind[0].word not in module(language, "particles").A.split():
            return None
        noun, others = behind[1].keys, self._indexed.index.others.postings
        meant = frozenset[int]().union(*(others.positions(key) for key in noun))
        return lambda one: one.item.position in meant or not noun.isdisjoint(one.words.keys)

    def _is_handed_over(self, clause: Clause, statement: Statement) -> bool:
        """Return whether both tell that money goes from one to another, whom both name, by whatever verb."""
        is_between = self._are_handing_money(clause, statement) and self.names.hands_between(clause, statement)
        return is_between and self.names.hands_alike(clause, statement)

    def _are_handing_money(self, clause: Clause, statement: Statement) -> bool:
        """Return whether a clause and a statement have a verb of handing over, and the clause a sum of money."""
        units = self.units.named(clause, clause.figure) if clause.figure else ()
        if not any(self._indexed.knowledge.unit(one).is_of_money for one in units):
            return False
        each = (clause.own, statement.words)
        return all(any(self._attribution.hands_over(one, clause.language) for one in words.words) for words in each)

    def _hands_alike(self, clause: Clause, statement: Statement) -> bool:
        """Return whether money goes from and to nobody else than in a statement, if both hand it over."""
        return not self._are_handing_money(clause, statement) or self.names.hands_alike(clause, statement)

    def _beside(self, clause: Clause, item: IndexedEntry) -> frozenset[str]:
        """Return the keys of what another statement says of a figure that both hold, and the clause as well.

        "The transfer of $20 million for 17,000 people" has a word for the transfer from the statement of the sum. Of
        one figure alone it is one on the same, as what was asked of the 607 people who were surveyed.
        """
        statement = self._statements.of(item, clause.language)
        if clause.figure is None or not all(statement.holds(one) for one in (clause.figure, *clause.others)):
            return frozenset()
        others = (one for one in item.document.facts if one is not item.entry)
        items = [self._item_by_fact[id(one)] for one in others if clause.others or _is_on_the_same(one, item.entry)]
        beside = [self._statements.of(one, clause.language) for one in items]
        return frozenset[str]().union(*(one.words.keys for one in beside if self._shares_a_figure(clause, one)))

    def _shares_a_figure(self, clause: Clause, other: Statement) -> bool:
        """Return whether a figure of a clause is one of another statement, whose own it is if it has one."""
        assert clause.figure
        figures = (clause.figure, *clause.others)
        if not self.units.says_the_part(clause, other):
            return False
        if not clause.others or not has_figure(other):
            return all(other.holds(one) for one in figures)
        return any(other.is_own(value) for one in figures for value in one.values)

    @cached_property
    def _government(self) -> frozenset[str]:
        """The keys of the words for a government."""
        return self._keys_of_words("GOVERNMENT")

    @cached_property
    def _crossing(self) -> frozenset[str]:
        """The words for a border that is crossed."""
        return frozenset(word for one in self._indexed.vocabulary.languages for word in _listed(one, "CROSSING"))

    def _keys_of_words(self, name: str) -> frozenset[str]:
        vocabulary = self._indexed.vocabulary
        return frozenset(vocabulary.key(word, one) for one in vocabulary.languages for word in _listed(one, name))

    @cached_property
    def _in_other_words(self) -> Mapping[str, Set[str]]:
        """By the keys of other words, the topics of the statements that they stand for; of a demand, its own id."""
        postings, found = self._indexed.index.others.postings, dict[str, Set[str]]()
        subjects = {position: subject_of(item) for position, item in self._items.items()}
        for key in postings:
            found[key] = {subjects[position] for position in postings.positions(key) if position in subjects}
        return found

    def _phrased(self, clause: Clause, item: IndexedEntry) -> frozenset[str]:
        """Return the keys of the phrasings that the clause holds whole."""
        said = clause.own.keys
        groups = self._indexed.index.phrasings[item.position]
        return frozenset(key for group in groups for phrasing in group if said.issuperset(phrasing) for key in phrasing)

    def _is_named(self, clause: Clause, item: IndexedEntry) -> bool:
        """Return whether a clause holds a phrasing that tells the entry from others, or the whole name of its topic."""
        index, said = self._indexed.index, clause.around.keys
        return said.issuperset(self._topic(item, clause.language)) or any(
            said.issuperset(phrasing) and any(index.tells([key]) for key in phrasing)
            for group in index.phrasings[item.position]
            for phrasing in group
        )

    def _topic_of(self, item: IndexedEntry, language: Language) -> frozenset[str]:
        """Return the keys of what a topic is called; of one word, and where there is none, what nobody says."""
        if not isinstance(item.entry, Fact | Event):
            return _NOTHING
        vocabulary = self._indexed.vocabulary
        name = self._indexed.knowledge.topics[item.entry.topic].name.in_language(language)
        words = (word for word in vocabulary.words(name) if word not in vocabulary.untelling)
        keys = frozenset(vocabulary.key(word, language) for word in words)
        return keys if len(keys) > 1 else _NOTHING

    def _shares(self, clause: Clause, statement: Statement, asked: Sequence[Met]) -> tuple[float, float]:
        """Return how much of what a statement's words and names tell the clause says, too: by these, and by others.

        Each other word for what is said stands for one of those that are not.
        """
        weights, whole = self._weighed(clause, statement, [one.token for one in asked])
        if not whole:
            return 1.0, 1.0
        said = clause.said
        unsaid = [weight for one, weight in weights if one not in said]
        own = 1 - sum(unsaid) / whole
        if clause.figure is None and has_figure(statement):
            # A figure that is left out is not said, and a lone word is said of anything: "we push back".
            return (own, own) if len(asked) > 1 else (0.0, 0.0)
        stated = statement.words.keys
        others = {one.token.keys for one in asked if one.token.keys.isdisjoint(stated)}
        return own, 1 - sum(unsaid[: max(0, len(unsaid) - len(others))]) / whole if others else own

    def _weighed(
        self, clause: Clause, statement: Statement, asked: Sequence[Token]
    ) -> tuple[Sequence[tuple[str, float]], float]:
        """Return what tells a statement; of words that it says itself, what stands before what it says besides."""
        weights, whole = self._weights(statement)
        is_bare = clause.figure is None and not has_figure(statement)
        if is_bare and statement.head and all(self._says_itself(one, statement) for one in asked):
            head = [(one, weight) for one, weight in weights if one in statement.head]
            if len(head) >= _FEWEST_OF_A_HEAD:
                return head, sum(weight for _, weight in head)
        return weights, whole

    def _weights_of(self, statement: Statement) -> tuple[Sequence[tuple[str, float]], float]:
        """Return the keys of what tells a statement, and the ids of its names, from what tells least on; and their sum.

        What is counted at large and what goes without saying tell nothing.
        """
        links, index = statement.words.links, self._indexed.index
        silent = self._setting.union(statement.item.document.subjects)
        named = positions_of(links)
        tokens = (one for one in statement.words.tokens if one.is_informative and one.position not in named)
        keys = {key for one in tokens if not self.units.counts_anything(one) for key in one.keys}
        weights = {key: index.weight([key]) for key in keys}
        for link in links:
            if not silent.issuperset(link.ids):
                weights[link.ids[0]] = max(index.weight(token.keys) for token in link.tokens)
        return sorted(weights.items(), key=itemgetter(1)), sum(weights.values())

    def _against(self, clause: Clause, statement: Statement, *, is_named: bool, share: float) -> str:
        """Return the first check that refuses a statement whose words a clause's are; empty where none does."""
        checks: tuple[tuple[str, Callable[[Clause, Statement], bool]], ...] = (
            ("name", self.names.meets_names),
            ("speaker", self.names.meets_speakers),
            ("role", self._roles.acts_alike),
            ("deed", self._deeds.does_alike),
            ("arriving", self.names.arrives_alike),
            ("group", self.units.tells_whom),
            ("unit", self.units.counts_in_its_unit),
            ("part", counts_a_part),
            ("fraction", self.units.counts_of_it_alike),
            ("whole", self.units.is_of_the_same_whole),
            ("listed", self.units.counts_more_than_an_example),
            ("negation", denies_alike),
            ("turning", lambda one, other: turns_alike(self._indexed, one, other)),
            ("modality", is_as_sure),
            ("undone", does_no_more),
            ("side", is_on_the_same_side),
            ("handing", self._hands_alike),
            ("figures", holds_its_figures),
        )
        for name, is_met in checks:
            if not is_met(clause, statement):
                return name
        is_same_figure = clause.figure is not None and agreement_with(clause, statement) is Agreement.SAME
        enough = self._enough_with(clause, statement) if is_same_figure else ENOUGH
        if self._is_handed_over(clause, statement):
            enough = _ENOUGH_WITH_ITS_NUMBER
        if clause.figure is None and (
            self._is_of_its_very_dates(clause, statement) or self._is_the_only_one_of_its_time(clause, statement)
        ):
            enough = _ENOUGH_WITH_ITS_DAY
        if not is_named and share < enough:
            return "share"
        return self._vetoed(clause, statement)

    def _is_of_its_very_dates(self, clause: Clause, statement: Statement) -> bool:
        """Return whether a clause has two dates of what happened, or its day, which says as much as a number."""
        is_telling = len(clause.dates) > 1 or any(one.mention.day for one in clause.dates)
        is_of_its_day = is_telling and self.times.is_of_its_time(clause, statement)
        return is_of_its_day and isinstance(statement.item.entry, Event)

    def _is_the_only_one_of_its_time(self, clause: Clause, statement: Statement) -> bool:
        """Return whether a clause has the date of what a body or a person did, who did nothing else at that time."""
        if not clause.dates or not isinstance(statement.item.entry, Event):
            return False
        told = {one for link in statement.words.links if link.section in _ACTING for one in link.ids}
        said = told.intersection(one for link in clause.own.links for one in link.ids)
        dates = [one.mention for one in clause.dates]
        return bool(said) and not any(
            item is not statement.item and any(one.fits(date) for one in dates for date in item.dates)
            for who in said
            for item in self._events_of(who, clause.language)
        )

    def _events_of_whom(self, who: str, language: Language) -> tuple[IndexedEntry, ...]:
        """Return the events that name a body or a person."""
        events = (one for one in self._items.values() if isinstance(one.entry, Event))
        named = ((one, self._statements.of(one, language).words.links) for one in events)
        return tuple(one for one, links in named if any(who in link.ids for link in links))

    def _enough_with(self, clause: Clause, statement: Statement) -> float:
        """Return how much of a statement has to be said with its figure: less where no other entry has that number."""
        is_alone = self.has_its_number_alone(clause, statement)
        return _ENOUGH_WITH_ITS_NUMBER if is_alone else ENOUGH_WITH_ITS_FIGURE

    def has_its_number_alone(self, clause: Clause, statement: Statement) -> bool:
        """Return whether no other entry has a clause's number."""
        return self._with_its_number(clause) <= {statement.item.position}

    def _with_its_number(self, clause: Clause) -> set[int]:
        """Return where the entries stand that have a clause's number."""
        numbers = {f"#{value.normalize():f}" for value in (clause.figure.values if clause.figure else ())}
        return {at for key in numbers for at in self._indexed.index.lexicon.positions(key) if at in self._items}

    def has_its_number_in_its_document(self, clause: Clause, statement: Statement) -> bool:
        """Return whether no other document than a statement's has a clause's number."""
        document = statement.item.document
        return all(self._items[at].document is document for at in self._with_its_number(clause))

    def _vetoed(self, clause: Clause, statement: Statement) -> str:
        """Return the name of the answers' veto that refuses the entry."""
        is_silent = {
            _OF_COUNTS: clause.figure is not None and not holds_alone(clause, statement),
            _OF_PARTS: any(self.names.gives_for_its_body(one, clause, statement) for one in clause.own.links),
        }
        for veto in self._judging(clause):
            held = () if is_silent.get(veto.name) else veto.held(clause.query)
            if held and not veto.allows(statement.item, held):
                return veto.name
        return ""

    def _judging_of(self, clause: Clause) -> tuple[Veto[object], ...]:
        """Return the answers' vetoes that a clause leaves, whatever the statement."""
        is_of_places = any(link.section == "places" for link in clause.own.links)
        said = without_purpose(clause.sentence.text, clause.language)
        is_silent = {
            _OF_WHAT_CAME_ABOUT: _SUPPOSED[clause.language].search(said) is not None,
            _OF_SPEAKERS: any(is_kind_of_data(clause.own, one, clause.speaking) for one in clause.speaking),
            _OF_THINGS: clause.figure is not None and bool(self.units.named(clause, clause.figure)),
            _OF_ORDINALS: bool(fractions_of(clause)),
            _OF_ALL: bool(of_a_whole(clause)) and self.units.is_share(clause),
        }
        vetoes = _JUDGING if is_of_places else _WITHOUT_PLACES
        return tuple(veto for veto in vetoes if not is_silent.get(veto.name))

    def is_said_by_it(self, clause: Clause, fit: Fit) -> bool:
        """Return whether the very entry has each word of a clause, as its own, another one or that of whom it names.

        A word of its topic may be the contrary: nobody grants what was denied.
        """
        item, index = fit.item, self._indexed.index
        held = self._phrased(clause, item)
        return all(
            self._says_itself(one, fit.statement)
            or not one.keys.isdisjoint(held)
            or any(worth >= LENT for worth in index.lexicon.meeting(one.keys, [item.position]).values())
            for one in self._asked.to_meet(clause)
        )

    def is_said_outright(self, clause: Clause, fit: Fit) -> bool:
        """Return whether a clause without a figure says a statement in its words, or in other words of that very entry.

        It denies as often, leaves no more open, and tells of no group more often than the statement does; in its order.
        """
        own, stated = clause.own, fit.statement.words
        if not fit.is_whole or len(own.denials) != len(stated.denials) or modals(own) - modals(stated):
            return False
        said, told = ([key for one in each.tokens for key in one.keys & self.units.groups] for each in (own, stated))
        is_met = all(self._says_itself(one, fit.statement) for one in self._asked.to_meet(clause))
        return is_met and Counter(said) <= Counter(told) and self._is_in_order(clause, fit.statement)

    def _is_in_order(self, clause: Clause, statement: Statement) -> bool:
        """Return whether the words of a statement stand in its order and its relations, and all that is reported so."""
        said = clause.own.keys
        told = (one for one in statement.words.telling if self._attribution.says_that(statement.words, one.position))
        are_reported = all(not one.keys.isdisjoint(said) for one in told)
        return are_reported and is_related_alike(clause, statement) and is_in_order(clause, statement)

    def _says_itself(self, token: Token, statement: Statement) -> bool:
        """Return whether a word is one of a statement or of its own other words, and not only of its topic's."""
        position, others = statement.item.position, self._indexed.index.others.postings
        met = self._indexed.index.lexicon.meeting(token.keys, [position]).values()
        is_own = not token.keys.isdisjoint(statement.words.keys) or any(worth >= OWN for worth in met)
        return is_own or any(position in others.positions(key) for key in token.keys)

    def speaks_up(self, word: str, language: Language) -> bool:
        """Return whether a word is one by which somebody demands or utters something."""
        return self._attribution.speaks_up(word, language)

    def is_of_document(self, clause: Clause, document: Document) -> bool:
        """Return whether each telling word of a clause is one of some statement of a document."""
        items = [item for item in self._statements.items if item.document is document]
        return all(self._meeting(one, items, clause) for one in self.said_of_documents(clause))

    def said_of_documents(self, clause: Clause) -> list[Token]:
        """Return the telling words of a clause beside those of organizations and of what they say or demand."""
        return [
            one
            for one in self._asked.to_meet(clause)
            if Frame.ORGANIZATIONS not in one.frames
            and not self.speaks_up(one.word, clause.language)
            and not self._attribution.says(clause.own, one.position)
        ]

    def stating(self, clause: Clause, asked: Sequence[Token], documents: Sequence[Document]) -> IndexedEntry | None:
        """Return the statement that has some words of a clause as its own, and turns none of it round; None for none.

        Its other words may be those of somebody who asks about it and believes the contrary.

        Args:
            clause: What is said.
            asked: Its telling words.
            documents: Those that it is said of; where there are none, any.
        """
        if self.demands.is_one(clause):
            return self.demands.stating(clause, asked, documents)
        of_them, language = self._statements.of_documents(documents), clause.language
        near = [one for one in (of_them or self._near(clause)) if not isinstance(one.entry, Ask)]
        left = [one for one in asked if not self._statements.are_about(one, documents, language)] or asked
        worded = (one for one in near if self._is_in_its_words(one, left, language))
        return next((one for one in worded if self._turns_nothing(clause, one)), None)

    def _is_in_its_words(self, item: IndexedEntry, asked: Sequence[Token], language: Language) -> bool:
        """Return whether some words are a statement's own; of many a third may be those that people look it up by."""
        stated, entry = self._stated(item, language), item.entry
        assert isinstance(entry, Fact | Event | Ask)
        strange = [one for one in asked if one.keys.isdisjoint(stated) and not self._thesaurus.is_general(one.keys)]
        cut = self._indexed.vocabulary.words(" ".join(entry.aliases.in_language(language)))
        others = {stem(word, language) for word in cut}  # and not its group, whose words say much alike
        most = _FEW * len(asked) if len(asked) >= _MANY else 0
        return len(strange) <= most and all(stem(one.word, language) in others for one in strange)

    def _turns_nothing(self, clause: Clause, item: IndexedEntry) -> bool:
        """Return whether a clause denies and turns what a statement does, and names nobody else."""
        statement = self._statements.of(item, clause.language)
        checks = (denies_alike, is_on_the_same_side, is_as_sure, self.names.meets_names)
        return all(one(clause, statement) for one in checks) and turns_alike(self._indexed, clause, statement)


def _has_its_contrary(fit: Fit) -> bool:
    """Return whether a statement has once the contrary of the one word that it says nothing of, and denies nothing."""
    words = fit.statement.words
    contrary = opposite_of(fit.unmet[0].word, words.language)
    return contrary is not None and not words.negates and sum(map(bool, map(contrary.fullmatch, words.words))) == 1


def _says_how(token: Token, clause: Clause) -> bool:
    """Return whether a word stands last behind a preposition, with no verb: not in "for withholding pay"."""
    words = clause.own
    before = words.words[token.position - 1] if token.position else ""
    behind = words.tokens[token.position + 1 : token.position + 2]
    is_last = not any(one.is_informative for one in behind)
    return is_last and before in module(clause.language, "roles").BEFORE_AN_OBJECT.split()


@cache
def _near_words(language: Language) -> frozenset[str]:
    reviewing = module(language, "reviewing")
    return frozenset((*reviewing.CLOSE.split(), *reviewing.NEAR.split()))


def _is_only_near(token: Token, stated: Sequence[Token], near: frozenset[str]) -> bool:
    """Return whether a word is none for being near, and a statement's words have it as one alone: "closed"."""
    if token.word in near:
        return False
    alike = [one.word for one in stated if not one.keys.isdisjoint(token.keys)]
    return bool(alike) and near.issuperset(alike)


def _goes_with_leaving(item: IndexedEntry, *, is_of_government: bool) -> bool:
    """Return whether a word of the government, or of the border, is of a country that people are sent out of."""
    if isinstance(item.entry, Event) and not item.entry.organizations:
        return is_of_government  # of what was done nobody else is said to have done it
    return isinstance(item.entry, Fact) and bool(item.entry.leaves)


def _is_on_the_same(one: Fact, other: object) -> bool:
    return isinstance(other, Fact) and one.topic == other.topic


def _listed(language: Language, name: str) -> list[str]:
    return str(getattr(module(language, "reviewing"), name)).split()
