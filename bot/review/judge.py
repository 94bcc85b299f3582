"""Whether a statement of the record is about exactly what a clause of a draft says, in its words, names and time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from bot.answers.index.entry import IndexedEntry
from bot.answers.index.postings import AROUND
from bot.answers.match.query import IndexedRecord
from bot.answers.match.vetoes import VETOES, Veto
from bot.answers.understand.dates import DateMention
from bot.answers.understand.names import NameLink
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Vocabulary
from bot.knowledge.fields import THE_SIGNATORIES
from bot.knowledge.figures import figure_reader
from bot.knowledge.model import Ask, Event, Fact, Unit
from bot.languages import Language, module
from bot.languages.numbers import currency_sign
from bot.review.amounts import Agreement, agreement, amount_of
from bot.review.clauses import Clause, markers
from bot.review.draft import Figure
from bot.review.statements import Statement, Statements, amounts_of

_ENOUGH = 0.75  # of what a statement's words tell, for a clause that holds none of the phrasings that name it
_KEPT_LATELY = 64  # clauses of one sentence
_MOST_COMPARED = 48  # statements that share most with a clause
# Of questions alone, since what a figure cannot answer may well be stated; and of names, which are compared here.
_OF_QUESTIONS = frozenset(
    "bounded_date today comparison duration deadline counted half names then head organization term".split()
)
_JUDGING: tuple[Veto[object], ...] = tuple(veto for veto in VETOES if veto.name not in _OF_QUESTIONS)
# Of countries that are named: one within another name, such as an agency's, says and does nothing itself.
_OF_COUNTRIES = frozenset(("speaking_country", "acting_country"))
_WITHOUT_PLACES = tuple(veto for veto in _JUDGING if veto.name not in _OF_COUNTRIES)


@dataclass(frozen=True)
class Fit:
    """A statement that a clause may be of.

    Attributes:
        statement: The record's.
        unmet: The words of the clause that it says nothing of.
        against: The name of the check that refuses it; empty where none does.
        agreement: How the clause's figure stands to the statement's; OTHER for a clause without one.
        is_of_its_time: Whether the clause's dates, if it has any, are the statement's.
        share: How much of what the statement tells is said, from 0 to 1.
        is_named: Whether the clause holds a phrasing that names it.
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
    def is_same(self) -> bool:
        """Whether both are about the same thing, whatever the figure and the date."""
        return not self.unmet and not self.against

    @cached_property
    def nearness(self) -> tuple[bool, int, float]:
        """Sort key: the nearer, the greater."""
        return self.is_same, -len(self.unmet), self.share


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
        self._setting = frozenset(indexed.knowledge.about.setting)
        self._weights = cache(self._weights_of)  # as many as the record has statements
        self.fits = lru_cache(maxsize=_KEPT_LATELY)(self._fits)  # a figure and its date ask for the same

    def _fits(self, clause: Clause) -> tuple[Fit, ...]:
        """Return the statements that a clause may be of, the nearest first."""
        asked = self._to_meet(clause)
        found = [self._fit(clause, item, asked) for item in self._near(clause)]
        return tuple(sorted(found, key=lambda one: one.nearness, reverse=True))

    def _near(self, clause: Clause) -> list[IndexedEntry]:
        """Return the entries that share most with a clause."""
        index, scores = self._indexed.index, dict[int, float]()
        for token in (*clause.own.tokens, *clause.around.tokens):
            if not token.is_informative:
                continue
            weight = index.weight(token.keys)
            for key in token.keys:
                for position in index.lexicon.positions(key):
                    if position in self._items:
                        scores[position] = scores.get(position, 0.0) + weight
        best = sorted(scores, key=lambda position: -scores[position])[:_MOST_COMPARED]
        return [self._items[position] for position in best]

    def _fit(self, clause: Clause, item: IndexedEntry, asked: Sequence[Token]) -> Fit:
        statement = self._statements.of(item, clause.language)
        unmet = tuple(token.word for token in self._unmet(clause, item, asked))
        share, is_named = self._share(clause, statement), self._is_named(clause, item)
        against = "" if unmet else self._against(clause, statement, is_named=is_named, share=share)
        agreed, is_timely = _agreement(clause, statement), self._is_of_its_time(clause, statement)
        return Fit(statement, unmet, against, agreed, is_timely, share, is_named)

    def _to_meet(self, clause: Clause) -> list[Token]:
        """Return the telling words of a clause that a statement has to account for."""
        passed = _of_speaking(clause)
        telling = (one for one in clause.own.telling if one.position not in passed)
        return [one for one in telling if not self._counts_anything(one)]

    def _unmet(self, clause: Clause, item: IndexedEntry, asked: Sequence[Token]) -> Iterator[Token]:
        """Yield the telling words that the entry cannot account for."""
        missing = [token for token in asked if item.worth(token.keys) <= AROUND]
        held = self._phrased(clause, item) if missing else frozenset()
        yield from (token for token in missing if token.keys.isdisjoint(held))

    def _phrased(self, clause: Clause, item: IndexedEntry) -> frozenset[str]:
        """Return the keys of the phrasings that the clause holds whole."""
        said = clause.own.keys
        groups = self._indexed.index.phrasings[item.position]
        return frozenset(key for group in groups for phrasing in group if said.issuperset(phrasing) for key in phrasing)

    def _is_named(self, clause: Clause, item: IndexedEntry) -> bool:
        """Return whether a clause holds a phrasing that tells the entry from others."""
        index, said = self._indexed.index, clause.around.keys
        return any(
            said.issuperset(phrasing) and any(index.tells([key]) for key in phrasing)
            for group in index.phrasings[item.position]
            for phrasing in group
        )

    def _share(self, clause: Clause, statement: Statement) -> float:
        """Return how much of what a statement's words tell the clause says, too."""
        said, weights = clause.around.keys, self._weights(statement)
        whole = sum(weights.values())
        return sum(weight for key, weight in weights.items() if key in said) / whole if whole else 1.0

    def _weights_of(self, statement: Statement) -> Mapping[str, float]:
        """Return the keys of what tells a statement, and how much each does.

        What is counted at large and what goes without saying tell nothing.
        """
        setting = {at for link in statement.words.links if self._setting.issuperset(link.ids) for at in link.positions}
        tokens = (one for one in statement.words.tokens if one.is_informative and one.position not in setting)
        keys = {key for one in tokens if not self._counts_anything(one) for key in one.keys}
        return {key: self._indexed.index.weight([key]) for key in keys}

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
            ("group", self._tells_whom),
            ("unit", self._counts_in_its_unit),
            ("negation", _denies_alike),
            ("turning", self._turns_alike),
            ("side", _is_on_the_same_side),
            ("figures", _holds_its_figures),
        )
        for name, is_met in checks:
            if not is_met(clause, statement):
                return name
        if not is_named and share < _ENOUGH:
            return "share"
        return self._vetoed(clause, statement.item)

    def _vetoed(self, clause: Clause, item: IndexedEntry) -> str:
        """Return the name of the answers' veto that refuses the entry."""
        is_of_places = any(link.section == "places" for link in clause.own.links)
        for veto in _JUDGING if is_of_places else _WITHOUT_PLACES:
            held = veto.reads(clause.query)
            if held and not veto.allows(item, held):
                return veto.name
        return ""

    def _meets_names(self, clause: Clause, statement: Statement) -> bool:
        """Return whether each name of the clause is one of the statement, or of whoever says it."""
        return all(self._meets_name(clause, statement, link) for link in clause.own.links)

    def _meets_name(self, clause: Clause, statement: Statement, link: NameLink) -> bool:
        item, ids = statement.item, frozenset(link.ids)
        if link.section == "documents" and item.document.id in ids:
            return True
        told = frozenset(one for other in statement.words.links for one in other.ids)
        if not ids.isdisjoint(told | self._of_entry(item)):
            return True
        if any(link.ids == one.ids for one in clause.speaking):
            return not ids.isdisjoint(_speakers(item))
        return not ids.isdisjoint(self._setting)

    def _of_entry(self, item: IndexedEntry) -> frozenset[str]:
        """Return what an entry is about by its places, terms and subject; who is named for it stands in its words."""
        entry = item.entry
        if isinstance(entry, Ask):
            return frozenset((*entry.places, *entry.terms, *entry.of))
        assert isinstance(entry, Fact | Event)
        wider = (one for place in entry.places for one in self._indexed.knowledge.places_of(place))
        subject = (entry.subject,) if isinstance(entry, Fact) and entry.subject else ()
        return frozenset((*entry.places, *wider, *entry.terms, *subject))

    def _tells_whom(self, clause: Clause, statement: Statement) -> bool:
        """Return whether a clause says whom or what a figure counts: children, those of one country, of one place."""
        fact = statement.item.entry
        if clause.figure is None or not isinstance(fact, Fact) or fact.value is None:
            return True
        said = clause.around.keys
        named = frozenset(one for link in clause.around.links for one in link.ids)
        if fact.subject and fact.subject not in named:
            return False
        if fact.unit in self._indexed.nouns.shares and not self._is_of_its_place(fact, named):
            return False
        group = self._group(statement)
        return clause.own.keys >= group or (not clause.figure.unit and said >= group)

    def _is_of_its_place(self, fact: Fact, named: frozenset[str]) -> bool:
        return set(fact.places) <= self._setting or not named.isdisjoint(fact.places)

    def _group(self, statement: Statement) -> frozenset[str]:
        """Return the keys of the words that say which people, or which things, a statement's figure counts."""
        own = next(
            (one for one in statement.figures if any(a.value == statement.amounts[0].value for a in amounts_of(one))),
            None,
        )
        if own is None:
            return frozenset()
        nouns, vocabulary = self._indexed.nouns, self._indexed.vocabulary
        unit = figure_reader(statement.language).unit(statement.text, own.upto or own.number)
        words = vocabulary.words(unit)
        if not vocabulary.grammar.percent_words.isdisjoint(words):
            return frozenset()
        keys = ((word, vocabulary.key(word, statement.language)) for word in words)
        return frozenset(
            key
            for word, key in keys
            if not vocabulary.is_light(word)
            and word not in nouns.people
            and not nouns.units([key])
            and not _is_number(key)
        )

    def _counts_in_its_unit(self, clause: Clause, statement: Statement) -> bool:
        """Return whether the noun behind a figure counts in the statement's unit."""
        fact, figure = statement.item.entry, clause.figure
        if figure is None or not isinstance(fact, Fact) or fact.value is None:
            return True
        if not _is_its_own(clause, statement):
            return True
        if fact.per and not self._says_rate(clause, fact):
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

    def _says_rate(self, clause: Clause, fact: Fact) -> bool:
        assert fact.per
        keys = self._indexed.vocabulary.informative_keys(fact.per.in_language(clause.language))
        return not keys.isdisjoint(clause.around.keys)

    def _units(self, clause: Clause, figure: Figure) -> frozenset[str]:
        """Return the units that the signs and words beside a figure name."""
        return units_beside(self._indexed, clause.sentence.text, figure, clause.language)

    def _turns_alike(self, clause: Clause, statement: Statement) -> bool:
        """Return whether the statement holds each small word that changes what is said: against, without, until."""
        turning = frozenset(module(clause.language, "reviewing").TURNING.split())
        held = turning.intersection(clause.own.words)
        if not held:
            return True
        entry = statement.item.entry
        assert isinstance(entry, Fact | Event | Ask)
        stated = set(statement.words.words)
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
        whole = [one for one in said if one.year is not None]
        rest = [one for one in said if one.year is None]
        return _each_fits(whole, [*dates, *own]) and all(any(map(one.fits, [*dates, *own])) for one in rest)

    def _is_spoken_in(self, clause: Clause, item: IndexedEntry) -> bool:
        """Return whether a clause attributes what it says to an entry's document, or to whoever issues that."""
        ids = {item.document.id, *item.document.issuers}
        return any(not ids.isdisjoint(link.ids) for link in clause.speaking)


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
    found = indexed.nouns.units(vocabulary.keys_of(frozenset(words)))
    return found.union(unit.id for unit in indexed.knowledge.about.units if _begins_with(words, unit, vocabulary))


def _of_money(indexed: IndexedRecord, signs: Set[str]) -> frozenset[str]:
    money = (unit for unit in indexed.knowledge.about.units if unit.is_of_money)
    return frozenset(unit.id for unit in money if (unit.symbol or currency_sign(unit.currency or ""))[-1:] in signs)


def _begins_with(words: tuple[str, ...], unit: Unit, vocabulary: Vocabulary) -> bool:
    """Return whether words begin with a unit's name of several words."""
    names = (vocabulary.grammar.words(name) for name in unit.names())
    return any(len(name) > 1 and words[: len(name)] == name for name in names)


def _speakers(item: IndexedEntry) -> frozenset[str]:
    """Return whoever says an entry, issues its document, or wrote a work that it rests on."""
    entry = item.entry
    assert isinstance(entry, Fact | Event | Ask)
    said_by = THE_SIGNATORIES if isinstance(entry, Ask) else entry.said_by
    works = (one for work in item.document.cited_by(entry) for one in work.organizations)
    return frozenset((said_by, *item.document.issuers, *works))


def _unit_of(fact: Fact, figure: Figure) -> str | None:
    """Return the unit of a fact's figure; of its second value, where that is meant."""
    second = fact.second_value
    values = {one.value for one in amounts_of(figure)}
    return second.unit if second and amount_of(second).value in values else fact.unit


def _is_number(key: str) -> bool:
    return key.startswith("#")


def _is_its_own(clause: Clause, statement: Statement) -> bool:
    """Return whether a clause's figure is, or contradicts, the statement's own, and not another that it holds."""
    assert clause.figure
    values = {one.value for one in amounts_of(clause.figure)}
    others = {one.value for one in statement.amounts if not statement.is_own(one.value)}
    return others.isdisjoint(values)


def _is_dated_alike(clause: Clause, statement: Statement) -> bool:
    """Return whether a clause's figure is of the statement's own date: it is its own, or stands beside that."""
    entry = statement.item.entry
    if not isinstance(entry, Fact) or entry.value is None:
        return True
    others = {one.value for other in clause.others for one in amounts_of(other)}
    return _is_its_own(clause, statement) or any(map(statement.is_own, others))


def _agreement(clause: Clause, statement: Statement) -> Agreement:
    """Return how near a clause's figure comes to any of the statement's."""
    if clause.figure is None:
        return Agreement.OTHER
    drafted = amounts_of(clause.figure)
    found = {agreement(one, other) for one in drafted for other in statement.amounts}
    return next((one for one in Agreement if one in found), Agreement.OTHER)


def _of_speaking(clause: Clause) -> frozenset[int]:
    """Return the positions of the words of saying beside the names of those who say it."""
    own = [link for link in clause.own.links if any(link.ids == one.ids for one in clause.speaking)]
    so = frozenset(module(clause.language, "reviewing").AS_SO.split())
    beside = {at for link in own for at in range(min(link.positions) - 3, max(link.positions) + 4)}
    return frozenset(one.position for one in clause.own.tokens if one.position in beside and one.word in so)


def _denies_alike(clause: Clause, statement: Statement) -> bool:
    """Return whether a clause denies what the statement denies, and nothing else."""
    own, stated = clause.own, statement.words
    if any(stated.denied_first.isdisjoint(keys) for keys in own.denials):
        return False
    return bool(own.denials) or stated.denied.isdisjoint(own.keys)


def _is_on_the_same_side(clause: Clause, statement: Statement) -> bool:
    """Return whether no small word leads the other way than in the statement: from for to, against for for."""
    contrary = contraries(clause.language)
    stated = markers(statement.words, contrary)
    for key, sides in markers(clause.own, contrary).items():
        other = stated.get(key)
        if other is None:
            continue
        if any((pair, 1 - side) in other and (pair, side) not in other for pair, side in sides):
            return False
    return True


@cache
def contraries(language: Language) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Return the pairs of small words of a language that say the contrary of each other."""
    pairs = (pair.split("/") for pair in module(language, "reviewing").CONTRARY.split("|"))
    return tuple((frozenset(one.split()), frozenset(other.split())) for one, other in pairs)


def _holds_its_figures(clause: Clause, statement: Statement) -> bool:
    """Return whether the further figures are the statement's, and its own is not another."""
    stated = {one.value for one in statement.amounts}
    others = [{one.value for one in amounts_of(other)} for other in clause.others]
    if not all(not stated.isdisjoint(values) for values in others):
        return False
    is_taken = any(statement.is_own(value) for values in others for value in values)
    return not is_taken or _agreement(clause, statement) is not Agreement.OTHER
