"""Whether a statement of the record is about exactly what a clause of a draft says, in its words, names and time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from bot.answers.index.entry import IndexedEntry
from bot.answers.index.postings import AROUND
from bot.answers.match.query import IndexedRecord
from bot.answers.match.vetoes import VETOES, Veto
from bot.answers.understand.names import NameLink
from bot.answers.understand.question import Token
from bot.knowledge.fields import THE_SIGNATORIES
from bot.knowledge.figures import figure_reader
from bot.knowledge.model import Ask, Event, Fact
from bot.languages import Language, module
from bot.review.amounts import Agreement, agreement
from bot.review.clauses import Clause, markers
from bot.review.draft import Figure
from bot.review.statements import Statement, Statements, amounts_of

_ENOUGH = 0.75  # of what a statement's words tell, for a clause that holds none of the phrasings that name it
_MOST_COMPARED = 48  # statements that share most with a clause
# Of questions alone: what a figure cannot answer may well be stated.
_OF_QUESTIONS = frozenset(
    {"bounded_date", "today", "comparison", "duration", "deadline", "counted", "names", "then", "head"}
)
_JUDGING: tuple[Veto[object], ...] = tuple(veto for veto in VETOES if veto.name not in _OF_QUESTIONS)


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

    def fits(self, clause: Clause) -> list[Fit]:
        """Return the statements that a clause may be of, the nearest first."""
        found = [self._fit(clause, item) for item in self._near(clause)]
        return sorted(found, key=lambda one: one.nearness, reverse=True)

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

    def _fit(self, clause: Clause, item: IndexedEntry) -> Fit:
        statement = self._statements.of(item, clause.language)
        unmet = tuple(token.word for token in self._unmet(clause, item))
        share, is_named = self._share(clause, statement), self._is_named(clause, item)
        against = "" if unmet else self._against(clause, statement, is_named=is_named, share=share)
        agreed, is_timely = _agreement(clause, statement), self._is_of_its_time(clause, statement)
        return Fit(statement, unmet, against, agreed, is_timely, share, is_named)

    def _unmet(self, clause: Clause, item: IndexedEntry) -> Iterator[Token]:
        """Yield the telling words that the entry cannot account for."""
        held = self._phrased(clause, item)
        passed = _of_speaking(clause)
        for token in clause.own.telling:
            if token.position in passed or self._counts_anything(token):
                continue
            if item.worth(token.keys) <= AROUND and token.keys.isdisjoint(held):
                yield token

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
        index, said = self._indexed.index, clause.around.keys
        weights = {key: index.weight([key]) for key in self._telling(statement)}
        whole = sum(weights.values())
        return sum(weight for key, weight in weights.items() if key in said) / whole if whole else 1.0

    def _telling(self, statement: Statement) -> frozenset[str]:
        """Return the keys of what tells a statement; what is counted at large and what goes without saying does not."""
        setting = {at for link in statement.words.links if self._setting.issuperset(link.ids) for at in link.positions}
        tokens = (one for one in statement.words.tokens if one.is_informative and one.position not in setting)
        return frozenset(key for one in tokens if not self._counts_anything(one) for key in one.keys)

    def _counts_anything(self, token: Token) -> bool:
        """Return whether a word only says that people, or whatever a statement names, are counted."""
        nouns = self._indexed.nouns
        return token.word in nouns.people or not nouns.units(token.keys).isdisjoint(nouns.of_any_noun)

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
        for veto in _JUDGING:
            held = veto.reads(clause.query)
            if held and not veto.allows(item, held):
                return veto.name
        return ""

    def _meets_names(self, clause: Clause, statement: Statement) -> bool:
        """Return whether each name of the clause is one of the statement, or of whoever says it."""
        return all(self._meets_name(clause, statement, link) for link in clause.own.links)

    def _meets_name(self, clause: Clause, statement: Statement, link: NameLink) -> bool:
        item, ids = statement.item, frozenset(link.ids)
        if link.section == "documents":
            return item.document.id in ids
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
        return said.issuperset(self._group(statement))

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
        keys = ((word, vocabulary.key(word, statement.language)) for word in vocabulary.words(unit))
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
        units = self._units(clause, figure)
        nouns = self._indexed.nouns
        if units:
            return not units.isdisjoint(fact.units)
        return fact.unit not in nouns.shares and fact.unit not in nouns.amounts

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
        """Return whether each date of a clause is one of the statement's, or that of a document that is named."""
        item = statement.item
        dates = [*item.dates]
        if any(not {item.document.id, *item.document.issuers}.isdisjoint(link.ids) for link in clause.speaking):
            dates.append(item.document.published.date)
        return all(any(one.mention.fits(date) for date in dates) for one in clause.dates)


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
    about, vocabulary = indexed.knowledge.about, indexed.vocabulary
    signs = {sign for sign in "$€£¥%" if sign in before or sign in behind}
    words = vocabulary.grammar.words(printed)
    if "%" in signs or not vocabulary.grammar.percent_words.isdisjoint(words):
        return indexed.nouns.shares
    signs -= {"%"}
    if signs:
        return frozenset(
            unit.id for unit in about.units if unit.is_of_money and _sign_of(unit.symbol, unit.currency) in signs
        )
    keys = vocabulary.keys_of(frozenset(words))
    found = set(indexed.nouns.units(keys))
    for unit in about.units:
        names = (vocabulary.grammar.words(name) for name in unit.names())
        if any(len(name) > 1 and words[: len(name)] == name for name in names):
            found.add(unit.id)
    return frozenset(found)


def _sign_of(symbol: str, currency: str | None) -> str:
    from babel.numbers import get_currency_symbol

    sign = symbol or (get_currency_symbol(currency, "en") if currency else "")
    return sign[-1:]


def _speakers(item: IndexedEntry) -> frozenset[str]:
    """Return whoever says an entry, issues its document, or wrote a work that it rests on."""
    entry = item.entry
    assert isinstance(entry, Fact | Event | Ask)
    said_by = THE_SIGNATORIES if isinstance(entry, Ask) else entry.said_by
    works = (one for work in item.document.cited_by(entry) for one in work.organizations)
    return frozenset((said_by, *item.document.issuers, *works))


def _is_number(key: str) -> bool:
    return key.startswith("#")


def _is_its_own(clause: Clause, statement: Statement) -> bool:
    """Return whether a clause's figure is, or contradicts, the statement's own, and not another that it holds."""
    assert clause.figure
    values = {one.value for one in amounts_of(clause.figure)}
    return values.isdisjoint(one.value for one in statement.amounts[1:])


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
    if own.negates and (not stated.negates or (own.denied and own.denied.isdisjoint(stated.denied))):
        return False
    return own.negates or stated.denied.isdisjoint(own.keys)


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
    """Return whether the further figures of the same part of a sentence are the statement's, too."""
    stated = {one.value for one in statement.amounts}
    return all(not stated.isdisjoint(one.value for one in amounts_of(other)) for other in clause.others)
