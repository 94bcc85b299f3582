"""Whether a statement of the record is about exactly what a clause of a draft says, in its words, names and time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from operator import itemgetter

from bot.answers.index.entry import IndexedEntry
from bot.answers.index.postings import AROUND
from bot.answers.index.series import superseding
from bot.answers.match.query import IndexedRecord
from bot.answers.match.vetoes import VETOES, Veto
from bot.answers.understand.dates import DateMention
from bot.answers.understand.names import NameLink, positions_of
from bot.answers.understand.question import Token
from bot.knowledge import edtf
from bot.knowledge.fields import THE_SIGNATORIES
from bot.knowledge.figures import even, figure_reader
from bot.knowledge.model import Ask, Event, Fact, PlaceKind
from bot.languages import Language, module, patterns
from bot.languages.numbers import currency_sign
from bot.review.amounts import Agreement, Amount, agreement, amount_of
from bot.review.clauses import Clause, Words, contraries, is_kind_of_data, markers
from bot.review.draft import Figure
from bot.review.statements import Statement, Statements

_ENOUGH = 0.75  # of what a statement's words tell, for a clause that holds none of the phrasings that name it
_ENOUGH_IF_NAMED = 0.4  # where it does, and the statement has no figure that it leaves out
_ENOUGH_WITH_ITS_FIGURE = 0.5  # which is as telling as a word or two
_NOTHING = frozenset(("",))  # a key that no word has
_SINCE_WHAT = 4  # words from "since" to the verb or noun for the beginning
_KEPT_LATELY = 64  # clauses of one sentence
_MOST_COMPARED = 40  # statements that share most with a clause
# Of questions alone, since what a figure cannot answer may well be stated; and of what is compared here anyway.
_OF_QUESTIONS = frozenset(
    """
    bounded_date today comparison duration deadline counted half names then head organization term operator denial
    absolute amount day exact speaking_country where union
    """.split()
)
_SUPPOSED = patterns("speech", "SUPPOSED")
_OF_WHAT_CAME_ABOUT = "done"  # of no clause that supposes likewise
_OF_SPEAKERS = "speaker"  # of no clause with "government data by", which says who counted, and who published
_JUDGING: tuple[Veto[object], ...] = tuple(veto for veto in VETOES if veto.name not in _OF_QUESTIONS)
# Of countries that are named: one within another name, such as an agency's, says and does nothing itself.
_OF_COUNTRIES = frozenset(("acting_country",))
_WITHOUT_PLACES = tuple(veto for veto in _JUDGING if veto.name not in _OF_COUNTRIES)


_RIGHT_FIGURES = (Agreement.SAME, Agreement.ROUNDED)


@dataclass(frozen=True)
class Fit:
    """A statement that a clause may be of.

    Attributes:
        statement: The record's.
        unmet: The words of the clause that it says nothing of.
        against: The name of the check that refuses it; empty where none does.
        agreement: How the clause's figure stands to the statement's; OTHER for a clause without one.
        is_of_its_time: Whether the clause's dates, if it has any, are the statement's; told where no word is unmet.
        share: How much of what the statement tells is said, from 0 to 1.
        is_named: Whether the clause holds a phrasing that names it; told where no word is unmet.
    """

    statement: Statement
    unmet: tuple[str, ...]
    against: str
    agreement: Agreement
    is_of_its_time: bool
    share: float
    is_named: bool

    @property
    def item(self) -> IndexedEntry:
        return self.statement.item

    @property
    def is_whole(self) -> bool:
        """Whether a clause without a figure says what the statement does: an event, or most of a fact."""
        enough = _ENOUGH_IF_NAMED if self.is_named and not has_figure(self.statement) else _ENOUGH
        return self.is_same and (isinstance(self.item.entry, Event) or self.share >= enough)

    @property
    def is_same(self) -> bool:
        """Whether both are about the same thing, whatever the figure and the date."""
        return not self.unmet and not self.against

    @cached_property
    def nearness(self) -> tuple[bool, int, float]:
        """Sort key: the nearer, the greater."""
        return self.is_same, -len(self.unmet), self.share


def has_figure(statement: Statement) -> bool:
    """Return whether a statement is that of a fact with a figure."""
    return isinstance(statement.item.entry, Fact) and statement.item.entry.value is not None


class Judge:
    """Lays clauses beside the statements of a record.

    Args:
        indexed: The record.
        statements: Of the record.
    """

    def __init__(self, indexed: IndexedRecord, statements: Statements) -> None:
        self._indexed = indexed
        self._statements = statements
        self._items = {item.position: item for item in statements.items}
        self._item_by_fact = {id(item.entry): item for item in statements.items}
        self._setting = frozenset(indexed.knowledge.about.setting)
        self._topic = cache(self._topic_of)
        self._weights = cache(self._weights_of)  # as many as the record has statements
        self.fits = lru_cache(maxsize=_KEPT_LATELY)(self._fits)  # a figure and its date ask for the same

    def _fits(self, clause: Clause) -> tuple[Fit, ...]:
        """Return the statements that a clause may be of, the nearest first."""
        near, asked = self._near(clause), self._to_meet(clause)
        meeting = [(token, self._meeting(token, near, clause.language)) for token in asked]
        found = [self._fit(clause, item, meeting) for item in near]
        return tuple(sorted(found, key=lambda one: one.nearness, reverse=True))

    def _meeting(self, token: Token, near: Sequence[IndexedEntry], language: Language) -> Set[int]:
        """Return where the entries stand that account for a word; one that says which people, by what they state."""
        keys = token.keys
        if not keys.isdisjoint(self._groups):
            stating = (item for item in near if not keys.isdisjoint(self._statements.of(item, language).words.keys))
            return {item.position for item in stating}
        worths = self._indexed.index.lexicon.meeting(keys, sorted(item.position for item in near))
        subjects = {subject for key in keys for subject in self._in_other_words.get(key, ())}
        met = {position for position, worth in worths.items() if worth > AROUND}
        met |= {item.position for item in near if self._goes_with_leaving(token, item)}
        return met | {item.position for item in near if _subject(item) in subjects} if subjects else met

    def _near(self, clause: Clause) -> list[IndexedEntry]:
        """Return the entries that share most with a clause."""
        index, scores = self._indexed.index, dict[int, float]()
        keys = {key for one in (*clause.own.tokens, *clause.around.tokens) if one.is_informative for key in one.keys}
        numbers = [f"#{one.value.normalize():f}" for one in clause.figure.amounts] if clause.figure else []
        for key in [*keys, *numbers]:
            weight = index.weight([key])
            for position in index.lexicon.positions(key):
                if position in self._items:
                    scores[position] = scores.get(position, 0.0) + weight
        best = sorted(scores, key=lambda position: -scores[position])[:_MOST_COMPARED]
        return [self._items[position] for position in best]

    def _fit(self, clause: Clause, item: IndexedEntry, meeting: Sequence[tuple[Token, Set[int]]]) -> Fit:
        statement = self._statements.of(item, clause.language)
        unmet = tuple(token.word for token in self._unmet(clause, item, meeting))
        share = self._share(clause, statement, [token for token, _ in meeting])
        is_named = not unmet and self._is_named(clause, item)
        if not unmet and _agreement(clause, statement) in _RIGHT_FIGURES:
            others = self._of_its_measure(statement)
            share = max([share, *(self._share(clause, one, [token for token, _ in meeting]) for one in others)])
        against = "" if unmet else self._against(clause, statement, is_named=is_named, share=share)
        agreed = _agreement(clause, statement)
        is_timely = not unmet and self._is_of_its_time(clause, statement)
        return Fit(statement, unmet, against, agreed, is_timely, share, is_named)

    def _of_its_measure(self, statement: Statement) -> Iterator[Statement]:
        """Yield the statements with another figure of the same: who says what one of them counts says it of each."""
        for one in self._indexed.series_of(statement.item.entry):
            if one.fact.unit == getattr(statement.item.entry, "unit", None):
                item = self._item_by_fact[id(one.fact)]
                if item.position in self._items and item is not statement.item:
                    yield self._statements.of(item, statement.language)

    def _to_meet(self, clause: Clause) -> list[Token]:
        """Return the telling words of a clause that a statement has to account for."""
        passed = _of_speaking(clause) | _of_its_beginning(clause)
        carrying = module(clause.language, "reviewing").CARRYING.split()
        telling = (one for one in clause.own.telling if one.position not in passed and one.word not in carrying)
        return [one for one in telling if not self._counts_anything(one)]

    def _unmet(self, clause: Clause, item: IndexedEntry, meeting: Iterable[tuple[Token, Set[int]]]) -> Iterator[Token]:
        """Yield the telling words that the entry cannot account for."""
        missing = [token for token, places in meeting if item.position not in places]
        held = self._phrased(clause, item) if missing else frozenset()
        for token in missing:
            is_further_group = not token.is_counted and not token.keys.isdisjoint(self._groups)
            if is_further_group or token.keys.isdisjoint(held):
                yield token

    def _goes_with_leaving(self, token: Token, item: IndexedEntry) -> bool:
        """Return whether a word is of the government or the border of a country that people are sent out of."""
        if not isinstance(item.entry, Fact) or not item.entry.leaves:
            return False
        return not token.keys.isdisjoint(self._government) or token.word in self._crossing

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
    def _governments(self) -> Mapping[str, frozenset[str]]:
        """For each country the ids of its government: what is called by a word for it and by the country alone."""
        knowledge, found = self._indexed.knowledge, dict[str, set[str]]()
        for id_, body in knowledge.organizations.items():
            if body.country and self._is_government(id_, body.country):
                found.setdefault(body.country, set()).add(id_)
        return {country: frozenset(ids) for country, ids in found.items()}

    def _is_government(self, body: str, country: str) -> bool:
        knowledge, vocabulary = self._indexed.knowledge, self._indexed.vocabulary
        own = {word for name in knowledge.names_of(country) for word in vocabulary.words(name)}
        called = {word for one in vocabulary.languages for word in _listed(one, "GOVERNMENT")}
        small = vocabulary.grammar.function_words
        names = (frozenset(vocabulary.words(name)) - small for name in knowledge.names_of(body))
        return any(name & called and name & own and name <= called | own for name in names)

    @cached_property
    def _in_other_words(self) -> Mapping[str, Set[str]]:
        """By the keys of other words, the topics of the statements that they stand for; of a demand, its own id."""
        postings, found = self._indexed.index.others.postings, dict[str, Set[str]]()
        subjects = {position: _subject(item) for position, item in self._items.items()}
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

    def _share(self, clause: Clause, statement: Statement, asked: Sequence[Token]) -> float:
        """Return how much of what a statement's words and names tell the clause says, too.

        Each other word for what is said stands for one of those that are not.
        """
        weights, whole = self._weights(statement)
        if not whole:
            return 1.0
        unsaid = [weight for one, weight in weights if one not in clause.said]
        may_differ = clause.figure is not None or not has_figure(statement)  # a figure that is left out is not said
        others = {one.keys for one in asked if may_differ and one.keys.isdisjoint(statement.words.keys)}
        return 1 - sum(unsaid[: max(0, len(unsaid) - len(others))]) / whole

    def _weights_of(self, statement: Statement) -> tuple[Sequence[tuple[str, float]], float]:
        """Return the keys of what tells a statement, and the ids of its names, from what tells least on; and their sum.

        What is counted at large and what goes without saying tell nothing.
        """
        links, index = statement.words.links, self._indexed.index
        silent = self._setting.union(statement.item.document.subjects)
        named = positions_of(links)
        tokens = (one for one in statement.words.tokens if one.is_informative and one.position not in named)
        keys = {key for one in tokens if not self._counts_anything(one) for key in one.keys}
        weights = {key: index.weight([key]) for key in keys}
        for link in links:
            if not silent.issuperset(link.ids):
                weights[link.ids[0]] = max(index.weight(token.keys) for token in link.tokens)
        return sorted(weights.items(), key=itemgetter(1)), sum(weights.values())

    def _counts_anything(self, token: Token) -> bool:
        """Return whether a word only says that people, or whatever a statement names, are counted."""
        return token.word in self._plain

    @cached_property
    def _groups(self) -> frozenset[str]:
        """The keys of words for some of the people, such as children."""
        vocabulary = self._indexed.vocabulary
        return vocabulary.keys_of(vocabulary.grammar.spoken.words("nouns", "GROUPS"))

    @cached_property
    def _plain(self) -> frozenset[str]:
        """The words for people, or for whatever is counted, that do not say which."""
        nouns, vocabulary = self._indexed.nouns, self._indexed.vocabulary
        units = (unit for unit in self._indexed.knowledge.about.units if unit.id in nouns.of_any_noun)
        names = (name for unit in units for name in (*unit.one.in_every_language(), *unit.many.in_every_language()))
        own = vocabulary.light_nouns - vocabulary.grammar.light_nouns
        words = {*vocabulary.grammar.people, *own, *(word for name in names for word in vocabulary.grammar.words(name))}
        telling = nouns.uncounted | self._groups
        return frozenset(word for word in words if telling.isdisjoint(vocabulary.keys(word)))

    def _against(self, clause: Clause, statement: Statement, *, is_named: bool, share: float) -> str:
        """Return the first check that refuses a statement whose words a clause's are; empty where none does."""
        checks: tuple[tuple[str, Callable[[Clause, Statement], bool]], ...] = (
            ("name", self._meets_names),
            ("speaker", self._meets_speakers),
            ("group", self._tells_whom),
            ("unit", self._counts_in_its_unit),
            ("part", _counts_a_part),
            ("fraction", self._counts_of_it_alike),
            ("listed", self._counts_more_than_an_example),
            ("negation", _denies_alike),
            ("turning", self._turns_alike),
            ("modality", _is_as_sure),
            ("side", _is_on_the_same_side),
            ("figures", _holds_its_figures),
        )
        for name, is_met in checks:
            if not is_met(clause, statement):
                return name
        is_same_figure = clause.figure is not None and _agreement(clause, statement) is Agreement.SAME
        if not is_named and share < (_ENOUGH_WITH_ITS_FIGURE if is_same_figure else _ENOUGH):
            return "share"
        return self._vetoed(clause, statement.item)

    def _vetoed(self, clause: Clause, item: IndexedEntry) -> str:
        """Return the name of the answers' veto that refuses the entry."""
        is_of_places = any(link.section == "places" for link in clause.own.links)
        is_of_data = any(is_kind_of_data(clause.own, one, clause.speaking) for one in clause.speaking)
        is_supposed = _SUPPOSED[clause.language].search(clause.sentence.text) is not None
        for veto in _JUDGING if is_of_places else _WITHOUT_PLACES:
            is_silent = (veto.name == _OF_WHAT_CAME_ABOUT and is_supposed) or (veto.name == _OF_SPEAKERS and is_of_data)
            held = () if is_silent else veto.reads(clause.query)
            if held and not veto.allows(item, held):
                return veto.name
        return ""

    def _meets_names(self, clause: Clause, statement: Statement) -> bool:
        """Return whether each name of the clause is one of the statement, or of whoever says it."""
        spoken = {link.ids for link in clause.speaking}
        return all(self._meets_name(clause, statement, one) for one in clause.own.links if one.ids not in spoken)

    def _meets_speakers(self, clause: Clause, statement: Statement) -> bool:
        """Return whether those whom a clause names as saying so are named in the statement, or say it."""
        spoken = {link.ids for link in clause.speaking}
        saying = [one for one in clause.own.links if one.ids in spoken]
        met = [one for one in saying if self._meets_name(clause, statement, one)]
        return all(one in met or is_kind_of_data(clause.own, one, met) for one in saying)

    def _meets_name(self, clause: Clause, statement: Statement, link: NameLink) -> bool:
        item, ids = statement.item, frozenset(link.ids)
        if link.section == "documents" and item.document.id in ids:
            return True
        if link.section == "places" and not self._leads_alike(clause, statement, link):
            return False
        told = frozenset(one for other in statement.words.links for one in other.ids)
        if not ids.isdisjoint(told | self._of_entry(item)):
            return True
        if any(link.ids == one.ids for one in clause.speaking):
            return not ids.isdisjoint(_speakers(item))
        return not ids.isdisjoint(self._setting)

    def _leads_alike(self, clause: Clause, statement: Statement, link: NameLink) -> bool:
        """Return whether a place that a clause leads to, or away from, is one of the statement's on the same side.

        To a place that goes without saying somebody may come, too, who is only said to be there.
        """
        side = _side(clause.own, link)
        if not side:
            return True
        told = (one for other in statement.words.links for one in other.ids)
        if side == "TO" and self._setting.issuperset(link.ids):
            return not frozenset(link.ids).isdisjoint(told)
        entry, ids = statement.item.entry, frozenset(link.ids)
        if side == "FROM" and isinstance(entry, Fact) and entry.leaves in ids:
            return True
        others = (one for one in statement.words.links if not ids.isdisjoint(one.ids))
        return any(_side(statement.words, one) == side for one in others)

    def _of_entry(self, item: IndexedEntry) -> frozenset[str]:
        """Return what an entry is about by its places, terms and subject; who is named for it stands in its words."""
        entry = item.entry
        if isinstance(entry, Ask):
            return frozenset((*entry.places, *entry.terms, *entry.of))
        assert isinstance(entry, Fact | Event)
        wider = (one for place in entry.places for one in self._indexed.knowledge.places_of(place))
        counted = (entry.subject, entry.leaves) if isinstance(entry, Fact) else ()
        acting = self._governments.get(entry.leaves or "", ()) if isinstance(entry, Fact) else ()
        return frozenset((*entry.places, *wider, *entry.terms, *acting, *filter(None, counted)))

    def _tells_whom(self, clause: Clause, statement: Statement) -> bool:
        """Return whether a clause says whom or what a figure counts: children, those of one country, of one place."""
        fact = statement.item.entry
        if clause.figure is None or not isinstance(fact, Fact) or fact.value is None:
            return True
        said = clause.around.keys
        named = frozenset(one for link in clause.around.links for one in link.ids)
        if fact.subject and fact.subject not in named:
            return False
        if fact.unit in self._indexed.nouns.shares and not self._is_of_its_place(fact, statement, named):
            return False
        group = self._group(statement)
        return clause.own.keys >= group or (not clause.figure.unit and said >= group)

    def _is_of_its_place(self, fact: Fact, statement: Statement, named: frozenset[str]) -> bool:
        """Return whether a clause names a place that a share is of, where the statement does."""
        told = {one for link in statement.words.links for one in link.ids}.intersection(fact.places) - self._setting
        return not told or not named.isdisjoint(told)

    def _group(self, statement: Statement) -> frozenset[str]:
        """Return the keys of the words that say which people, or which things, a statement's figure counts."""
        own = statement.own_figure
        return self._told_by(statement.text, own, statement.language) if own else frozenset()

    def _told_by(self, text: str, figure: Figure, language: Language) -> frozenset[str]:
        """Return the keys of the words behind a figure that say what it counts, beside its unit."""
        nouns, vocabulary = self._indexed.nouns, self._indexed.vocabulary
        words = vocabulary.words(figure_reader(language).unit(text, figure.upto or figure.number))
        if not vocabulary.grammar.percent_words.isdisjoint(words):
            return frozenset()
        told = [word for word in words if word not in self._plain and not vocabulary.grammar.number(word)]
        keys = [(word, vocabulary.key(word, language)) for word in told]
        return frozenset(
            key
            for word, key in keys
            if (key in self._groups or not vocabulary.is_light(word)) and not nouns.units([key])
        )

    def _counts_in_its_unit(self, clause: Clause, statement: Statement) -> bool:
        """Return whether the noun behind a figure counts in the statement's unit."""
        fact, figure = statement.item.entry, clause.figure
        if figure is None:
            return True
        if not isinstance(fact, Fact) or fact.value is None or not _is_its_own(clause, statement):
            return self._counts_likewise(clause, figure, statement)
        if fact.per and not self._says_rate(clause, fact, statement):
            return False
        units, nouns = self._units(clause, figure), self._indexed.nouns
        own = _unit_of(fact, figure)
        if units:
            return units <= {own}
        return own not in nouns.shares and (own not in nouns.amounts or self._names_unit(clause, own))

    def _names_unit(self, clause: Clause, unit: str | None) -> bool:
        """Return whether a clause names a unit beside another of its figures."""
        if unit is None or not clause.others:
            return False
        vocabulary = self._indexed.vocabulary
        words = (word for name in self._indexed.knowledge.unit(unit).names() for word in vocabulary.words(name))
        return not vocabulary.keys_of(frozenset(words)).isdisjoint(clause.own.keys)

    def _counts_likewise(self, clause: Clause, figure: Figure, statement: Statement) -> bool:
        """Return whether a figure counts in the unit, and of the group, of another one that a statement holds."""
        meant = statement.figure_of(figure.values)
        if meant is None:
            return True
        units = units_beside(self._indexed, statement.text, meant, clause.language)
        counted = self._told_by(statement.text, meant, clause.language)
        return self._units(clause, figure) == units and clause.own.keys >= counted

    def _says_rate(self, clause: Clause, fact: Fact, statement: Statement) -> bool:
        """Return whether a clause says what a rate is for one of, as far as the statement says that in this word."""
        assert fact.per
        keys = self._indexed.vocabulary.informative_keys(fact.per.in_language(clause.language))
        return keys.isdisjoint(statement.words.keys) or not keys.isdisjoint(clause.around.keys)

    def _units(self, clause: Clause, figure: Figure) -> frozenset[str]:
        """Return the units that the signs and words beside a figure name."""
        return units_beside(self._indexed, clause.sentence.text, figure, clause.language)

    def _counts_of_it_alike(self, clause: Clause, statement: Statement) -> bool:
        """Return whether what stands before "of the 607" is the statement's: a half of them is not a quarter."""
        if clause.figure is None:
            return True
        part = self._part_of(clause.sentence.text, clause.figure, clause.language)
        meant = statement.figure_of(clause.figure.values)
        return not part or (meant is not None and part == self._part_of(statement.text, meant, clause.language))

    def _counts_more_than_an_example(self, clause: Clause, statement: Statement) -> bool:
        """Return whether a clause counts what its statement does, and not only one kind that this names among others.

        Of 816 cases, among them kidnapping, not all are kidnappings.
        """
        counted = next((one for one in clause.own.tokens if one.is_counted), None)
        own = statement.own_figure
        if counted is None or own is None:
            return True
        behind = statement.text[own.end :]
        words = module(clause.language, "reviewing")
        listed = re.search(rf"(?<!\w)(?:{words.INCLUDING})(?!\w)(?P<behind>.*)", even(behind))
        last = re.search(rf"(?P<before>(?:.+, )+.*)(?<!\w)(?:{'|'.join(words.OTHERS.split())})(?!\w)", even(behind))
        examples = [one[name] for one, name in ((listed, "behind"), (last, "before")) if one]
        vocabulary = self._indexed.vocabulary
        said = vocabulary.keys_of(frozenset(word for one in examples for word in vocabulary.words(one)))
        return self._counts_anything(counted) or said.isdisjoint(counted.keys)

    def elsewhere(self, clause: Clause, fits: Sequence[Fit]) -> Fit | None:
        """Return the event of which a clause tells, with its words, date and a name, but of another place; else None.

        So somebody else's country is another place, too. Of a date on which more than one such thing happened nobody
        knows which is meant, as of "the first and the second city in March".
        """
        timely = [one for one in fits if one.against in ("", "name") and not one.unmet and one.is_of_its_time]
        meant = next((one for one in timely if self._is_elsewhere(clause, one)), None)
        others = [one for one in timely if meant and one is not meant and isinstance(one.item.entry, Event)]
        return None if meant and any(_subject(one.item) == _subject(meant.item) for one in others) else meant

    def _is_elsewhere(self, clause: Clause, fit: Fit) -> bool:
        is_event = isinstance(fit.item.entry, Event) and fit.against == "name" and fit.is_of_its_time
        is_meant = fit.is_named and fit.share >= _ENOUGH_WITH_ITS_FIGURE
        return is_event and is_meant and self._names_another_place(clause, fit.statement)

    def _names_another_place(self, clause: Clause, statement: Statement) -> bool:
        """Return whether all wrong names are places of kinds that the statement names, and another name is right."""
        told = {one for link in statement.words.links for one in link.ids} - self._setting
        said = {one for link in clause.own.links for one in link.ids}
        wrong = [link for link in clause.own.links if not self._meets_name(clause, statement, link)]
        unsaid = frozenset(self._kind_of(one) for one in told - said) - {None}
        is_anchored = any(self._kind_of(one) or one in self._indexed.knowledge.people for one in told & said)
        return is_anchored and all(link.section == "places" and self._kind_of(link.ids[0]) in unsaid for link in wrong)

    def _kind_of(self, identifier: str) -> PlaceKind | None:
        place = self._indexed.knowledge.places.get(identifier)
        return place.kind if place else None

    def turns_round(self, clause: Clause, statement: Statement) -> bool:
        """Return whether a small word of a clause leads the other way than in a statement."""
        return not _is_on_the_same_side(clause, statement)

    def tells_a_part(self, clause: Clause, statement: Statement) -> bool:
        """Return whether a statement says of which part of a clause's figure it is."""
        meant = statement.figure_of(clause.figure.values) if clause.figure else None
        return meant is not None and bool(self._part_of(statement.text, meant, clause.language))

    def _part_of(self, text: str, figure: Figure, language: Language) -> frozenset[str]:
        """Return the keys of the word before "of the" and a figure; none where a number, a sign or nothing does."""
        of_them = module(language, "anatomy").OF_THEM
        found = re.search(rf"([^\W\d_]+)\s+(?:{of_them})\s*$", even(text[: figure.start]))
        return self._indexed.vocabulary.keys(found[1]) if found else frozenset()

    def _turns_alike(self, clause: Clause, statement: Statement) -> bool:
        """Return whether the statement holds each small word that changes what is said: against, without, until."""
        turning = frozenset(module(clause.language, "reviewing").TURNING.split())
        held = Counter(word for word in _without_remarks(clause.own) if word in turning)
        held -= _last_of_examples(clause, statement)
        if not held:
            return True
        entry = statement.item.entry
        assert isinstance(entry, Fact | Event | Ask)
        vocabulary = self._indexed.vocabulary
        sections = statement.text.split(";")  # what another one denies is not denied here
        met = [one for one in sections if not clause.own.keys.isdisjoint(vocabulary.informative_keys(one))]
        stated = Counter(word for one in met for word in vocabulary.words(one))
        if isinstance(entry, Fact | Event):
            topic = self._indexed.knowledge.topics[entry.topic]
            stated.update(self._indexed.vocabulary.words(topic.name.in_language(clause.language)))
        return held <= stated

    def _is_of_its_time(self, clause: Clause, statement: Statement) -> bool:
        """Return whether each date of a clause is another one of the statement's, or its own, or a named document's."""
        item = statement.item
        own = item.dates[0].split("/") if item.dates else []
        if clause.figure and not _is_dated_alike(clause, statement):
            own = []  # it is of another figure that the statement holds, such as that of the year before
        if self._is_spoken_in(clause, item):
            own.append(item.document.published.date)
        said, dates = _beside(clause, statement)
        if own and self._is_newest_by_then(clause, item):
            said = [one for one in said if not self._is_by(clause, one, item)]
        whole = [one for one in said if one.year is not None]
        rest = [one for one in said if one.year is None]
        return _each_fits(whole, [*dates, *own]) and all(any(map(one.fits, [*dates, *own])) for one in rest)

    def _is_newest_by_then(self, clause: Clause, item: IndexedEntry) -> bool:
        """Return whether a figure is the newest of its series, so that it was the latest one by any later day."""
        entry = item.entry
        if clause.figure is None or not isinstance(entry, Fact) or entry.value is None:
            return False
        return superseding(self._indexed.series_of(entry), entry) is None

    def _is_by(self, clause: Clause, mention: DateMention, item: IndexedEntry) -> bool:
        """Return whether a date says by when, and is between the day of a figure and that of its document."""
        is_by = any(one.is_by for one in clause.dates if one.mention == mention)
        if not is_by or not mention.edtf or not item.dates:
            return False
        said, own, told = (edtf.span(one) for one in (mention.edtf, item.dates[0], item.document.published.date))
        return own[1] <= said[1] and said[0] <= told[1]

    def is_past(self, clause: Clause, item: IndexedEntry) -> bool:
        """Return whether a clause says that it is so now, of what the record has from before its newest document."""
        now = frozenset(module(clause.language, "reviewing").NOW.split())
        is_old = item.document.published.date < self._newest and item.dates and item.dates[0] < self._newest
        is_bare = clause.figure is not None and not clause.dates
        return bool(is_old) and is_bare and not now.isdisjoint(clause.around.words)

    @cached_property
    def _newest(self) -> str:
        """The date of the newest document."""
        return max(one.published.date for one in self._indexed.knowledge.documents.values())

    def _is_spoken_in(self, clause: Clause, item: IndexedEntry) -> bool:
        """Return whether a clause attributes what it says to an entry's document, or to whoever issues that."""
        ids = {item.document.id, *item.document.issuers}
        return any(not ids.isdisjoint(link.ids) for link in clause.speaking)


def _listed(language: Language, name: str) -> list[str]:
    return str(getattr(module(language, "reviewing"), name)).split()


def _subject(item: IndexedEntry) -> str:
    """Return what a statement is on: its topic; for a demand, its own id."""
    return f"topic {item.entry.topic}" if isinstance(item.entry, Fact | Event) else item.id


def _beside(clause: Clause, statement: Statement) -> tuple[list[DateMention], list[str]]:
    """Return the dates that a clause says beside those that its statement says likewise, and those that this has."""
    stated = [one.mention for one in statement.dates]
    said = []
    for one in clause.dates:
        if one.mention in stated:
            stated.remove(one.mention)
        else:
            said.append(one.mention)
    return said, [one.edtf for one in stated if one.edtf]


def _each_fits(mentions: Sequence[DateMention], dates: Sequence[str]) -> bool:
    """Return whether each date that is said can be another one of those stated."""
    if not mentions:
        return True
    first, *others = mentions
    return any(
        first.fits(date) and _each_fits(others, [*dates[:at], *dates[at + 1 :]]) for at, date in enumerate(dates)
    )


def units_beside(indexed: IndexedRecord, text: str, figure: Figure, language: Language) -> frozenset[str]:
    """Return the units that the words and signs beside a figure name."""
    printed = figure_reader(language).unit(text, figure.upto or figure.number)
    before = text[max(0, figure.number.start - 4) : figure.number.start]
    return units_named(indexed, printed, before, text[figure.end : figure.end + 2])


def units_named(indexed: IndexedRecord, printed: str, before: str, behind: str) -> frozenset[str]:
    """Return the units that the words behind a number, or the signs beside it, name.

    Args:
        indexed: The record.
        printed: What is counted, as printed.
        before: The signs before the number.
        behind: Those behind it.
    """
    vocabulary = indexed.vocabulary
    signs = {sign for sign in "$€£¥%" if sign in before or sign in behind}
    words = vocabulary.grammar.words(printed)
    if "%" in signs or not vocabulary.grammar.percent_words.isdisjoint(words):
        return indexed.nouns.shares
    if signs:
        return _of_money(indexed, signs)
    return indexed.nouns.units(vocabulary.keys_of(frozenset(words))) | indexed.nouns.units_begun(words)


def _of_money(indexed: IndexedRecord, signs: Set[str]) -> frozenset[str]:
    money = (unit for unit in indexed.knowledge.about.units if unit.is_of_money)
    return frozenset(unit.id for unit in money if (unit.symbol or currency_sign(unit.currency or ""))[-1:] in signs)


def _speakers(item: IndexedEntry) -> frozenset[str]:
    """Return whoever says an entry, issues its document, or wrote a work that it rests on."""
    entry = item.entry
    assert isinstance(entry, Fact | Event | Ask)
    said_by = THE_SIGNATORIES if isinstance(entry, Ask) else entry.said_by
    works = (one for work in item.document.cited_by(entry) for one in work.organizations)
    return frozenset((said_by, *item.document.issuers, *works))


def _counts_a_part(clause: Clause, statement: Statement) -> bool:
    """Return whether a clause counts a part of some, where its statement does: 97 of the 212 are not 97."""
    figure = statement.own_figure
    if clause.figure is None or figure is None or not _is_its_own(clause, statement):
        return True
    of_them = module(clause.language, "anatomy").OF_THEM
    if not _is_followed(statement.text, figure, of_them):
        return True
    text = clause.sentence.text
    leads = re.search(rf"(?<!\w)(?:{of_them})", even(text[: clause.figure.start]))
    return leads is not None or _is_followed(text, clause.figure, of_them)


def _is_followed(text: str, figure: Figure, pattern: str) -> bool:
    return re.match(rf"\s*(?:{pattern})", even(text[figure.end :])) is not None


def _unit_of(fact: Fact, figure: Figure) -> str | None:
    """Return the unit of a fact's figure; of its second value, where that is meant."""
    second = fact.second_value
    return second.unit if second and amount_of(second).value in figure.values else fact.unit


def _is_its_own(clause: Clause, statement: Statement) -> bool:
    """Return whether a clause's figure is, or contradicts, the statement's own, and not another that it holds."""
    assert clause.figure
    others = {one.value for one in statement.amounts if not statement.is_own(one.value)}
    return others.isdisjoint(clause.figure.values)


def _is_dated_alike(clause: Clause, statement: Statement) -> bool:
    """Return whether a clause's figure is of the statement's own date: it is its own, or stands beside that."""
    entry = statement.item.entry
    if not isinstance(entry, Fact) or entry.value is None:
        return True
    others = {value for other in clause.others for value in other.values}
    return _is_its_own(clause, statement) or any(map(statement.is_own, others))


def _agreement(clause: Clause, statement: Statement) -> Agreement:
    """Return how near a clause's figure comes to any of the statement's."""
    if clause.figure is None:
        return Agreement.OTHER
    drafted = clause.figure.amounts
    found = {agreement(one, other) for one in drafted for other in statement.amounts}
    return next((one for one in Agreement if one in found), Agreement.OTHER)


def _of_speaking(clause: Clause) -> frozenset[int]:
    """Return the positions of the words of saying beside the names of those who say it."""
    own = [link for link in clause.own.links if any(link.ids == one.ids for one in clause.speaking)]
    so = frozenset(module(clause.language, "reviewing").AS_SO.split())
    beside = {at for link in own for at in range(min(link.positions) - 3, max(link.positions) + 4)}
    return frozenset(one.position for one in clause.own.tokens if one.position in beside and one.word in so)


def _of_its_beginning(clause: Clause) -> frozenset[int]:
    """Return the position of the verb of "since it began": what is counted is counted from there on anyway."""
    words, said = module(clause.language, "reviewing"), clause.own.words
    since, begins = words.SINCE.split(), words.BEGINNING.split()
    led = {at for one, word in enumerate(said) if word in since for at in range(one + 1, one + 1 + _SINCE_WHAT)}
    return frozenset(at for at in led if at < len(said) and said[at] in begins)


def _side(words: Words, link: NameLink) -> str:
    """Return TO or FROM, as the word before a place leads; empty for any other, and for one that may say "of"."""
    particles = module(words.language, "particles")
    at = min(link.positions) - 1
    while at >= 0 and words.words[at] in particles.ARTICLES.split():
        at -= 1
    before = words.words[at] if at >= 0 else ""
    if before in particles.TO.split():
        return "TO"
    return "FROM" if before in particles.FROM.split() and before not in particles.OF.split() else ""


def _denies_alike(clause: Clause, statement: Statement) -> bool:
    """Return whether a clause denies what the statement denies, and nothing else."""
    own, stated = clause.own, statement.words
    if any(stated.denied_first.isdisjoint(keys) for keys in own.denials):
        return False
    return bool(own.denials) or stated.denied.isdisjoint(own.keys)


def _without_remarks(words: Words) -> Iterator[str]:
    """Yield the words but for an "only" that says of a figure behind it, or behind its verb, that it is small."""
    only = frozenset(module(words.language, "reviewing").ONLY.split())
    small, named = words.question.grammar.function_words, words.question.named
    counted = next((one.position - 1 for one in words.tokens if one.is_counted), 0)  # where the figure stands
    for at, word in enumerate(words.words):
        if at in named:  # a name tells nothing by its words
            continue
        between = words.words[at + 1 : counted]
        is_close = at < counted and sum(one not in small for one in between) <= 1
        if word not in only or not is_close or not named.isdisjoint(range(at, counted)):
            yield word


def _last_of_examples(clause: Clause, statement: Statement) -> Counter[str]:
    """Return the words of "and other cases", where a statement names some kinds of what it counts as examples, too."""
    words, said = module(clause.language, "reviewing"), clause.own.words
    if not re.search(rf"(?<!\w)(?:{words.INCLUDING})(?!\w)", even(statement.text)):
        return Counter()
    joins, others = module(clause.language, "particles").AND.split(), words.OTHERS.split()
    return Counter(word for before, word in pairwise(said) if before in joins and word in others)


def _is_as_sure(clause: Clause, statement: Statement) -> bool:
    """Return whether a clause does not make less of what is stated as done: only possible, intended, or due."""
    more = _modals(clause.own) - _modals(statement.words)
    intended = re.compile(module(clause.language, "reviewing").INTENDED)
    is_intended = intended.search(statement.text.casefold()) is not None
    return all(is_intended and intended.fullmatch(one) for one in more)


def _modals(words: Words) -> Counter[str]:
    pattern = module(words.language, "reviewing").MODAL
    return Counter(one[0] for one in re.finditer(pattern, words.text.casefold()))


def _is_on_the_same_side(clause: Clause, statement: Statement) -> bool:
    """Return whether no small word leads the other way than in the statement: from for to, against for for."""
    contrary = contraries(clause.language)
    stated = statement.sides
    for key, sides in markers(clause.own, contrary).items():
        other = stated.get(key)
        if other is None:
            continue
        for (pair, side), count in sides.items():
            if count > other[pair, side] and other[pair, 1 - side] > sides[pair, 1 - side]:
                return False
    return True


def _agree(amount: Amount, statement: Statement) -> bool:
    """Return whether a statement holds a figure, as exact as it is said."""
    return any(agreement(amount, one) is not Agreement.OTHER for one in statement.amounts)


def _stands_alike(clause: Clause, figure: Figure, statement: Statement) -> bool:
    """Return whether no contrary small words stand before a figure: from 6,400 to 5,900 is not to 6,400."""
    stated = statement.figure_of(figure.values)
    said, other = _word_before(clause.sentence.text, figure), _word_before(statement.text, stated) if stated else ""
    return not any(
        (said in one and other in another) or (said in another and other in one)
        for one, another in contraries(clause.language)
        if said != other
    )


def _word_before(text: str, figure: Figure) -> str:
    return next(iter(re.findall(r"\w+", even(text[: figure.start]))[-1:]), "")


def _holds_its_figures(clause: Clause, statement: Statement) -> bool:
    """Return whether the further figures are the statement's, and its own is not another."""
    others = [other.amounts for other in clause.others]
    if not all(any(_agree(one, statement) for one in amounts) for amounts in others):
        return False
    if not all(_stands_alike(clause, other, statement) for other in clause.others):
        return False
    is_taken = any(statement.is_own(one.value) for amounts in others for one in amounts)
    return not is_taken or _agreement(clause, statement) is not Agreement.OTHER
