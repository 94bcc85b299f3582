"""The statements of a record, read as the sentences of a draft are, so that the two can be laid side by side."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache

from bot.answers.index.entry import EntryKind, IndexedEntry
from bot.answers.match.query import IndexedRecord
from bot.answers.understand.question import Token
from bot.knowledge.figures import even, figure_reader
from bot.knowledge.model import Ask, Document, Event, Fact
from bot.languages import Language, module
from bot.review.amounts import Amount, amount_of, qualifier_of
from bot.review.clauses import ClauseReader, contraries, markers
from bot.review.dated import Dated
from bot.review.draft import Figure, Sentence, sentences_of
from bot.review.words import Words

_KEPT_LATELY = 64  # documents that a draft speaks of, alone or together
_OFTEN = 3  # statements of a document that have a word for what it is about
_STATED = (EntryKind.FACTS, EntryKind.EVENTS, EntryKind.ASKS)


@dataclass(frozen=True, eq=False)  # each is one
class Statement:
    """An entry in one language.

    Attributes:
        item: The entry as it is looked up.
        language: Of the words.
        own_figure: The one that is the fact's own; None where there is none.
        words: The statement's, without its numbers and dates.
        figures: Every number of it.
        dates: Every date of it.
        text: As it stands in the record.
        head: The keys and ids of what stands before what is said besides, behind "which" or a semicolon; else none.
    """

    item: IndexedEntry
    language: Language
    own_figure: Figure | None
    words: Words
    figures: tuple[Figure, ...]
    dates: tuple[Dated, ...]
    text: str
    head: frozenset[str]

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """The fact's own figure first, then every other number that the statement holds."""
        entry = self.item.entry
        own: list[Amount] = []
        if isinstance(entry, Fact) and entry.value is not None:
            own.append(amount_of(entry))
            if entry.second_value:
                own.append(amount_of(entry.second_value))
        stated = (one for one in self.figures if one not in self.denied_figures)
        held = [one for figure in stated for one in figure.amounts]
        return tuple(dict.fromkeys([*own, *held]))

    @cached_property
    def denied_figures(self) -> tuple[Figure, ...]:
        """Those that it says are not so: the 20 of "heard 6 workers, and not 20"."""
        own = self.own_figure
        return tuple(one for one in self.figures if one != own and is_denied(self.text, one, self.language))

    @cached_property
    def shares(self) -> tuple[Amount, ...]:
        """The fractions that the statement holds in words, as percentages: "about a quarter" is about 25."""
        reader, reviewing = figure_reader(self.language), module(self.language, "reviewing")
        articles = "|".join(module(self.language, "particles").A.split())
        pattern = rf"(?<!\w)(?:{articles})\s(?P<word>{'|'.join(reviewing.FRACTIONS)})(?!\w)"
        return tuple(
            Amount(Decimal(100) / reviewing.FRACTIONS[one["word"]], None, qualifier_of(said.words if said else ""))
            for one in re.finditer(pattern, even(self.text))
            for said in [reader.said_before(self.text, one.start())]
        )

    @property
    def tells_a_share(self) -> bool:
        """Whether one of its figures is a share, in words or as a percentage."""
        percent = re.compile(module(self.language, "anatomy").PERCENT)
        return bool(self.shares) or any(one.unit == "%" or percent.match(even(one.unit)) for one in self.figures)

    @cached_property
    def sides(self) -> Mapping[str, Counter[tuple[int, int]]]:
        """On which side of its contraries each of its words stands."""
        return markers(self.words, contraries(self.language))

    def figure_of(self, values: Collection[Decimal]) -> Figure | None:
        """Return the first figure that may stand for one of these values."""
        return next((one for one in self.figures if not one.values.isdisjoint(values)), None)

    def holds(self, figure: Figure) -> bool:
        """Return whether one of the numbers that a figure may stand for is the statement's."""
        return any(one.value in figure.values for one in self.amounts)

    def is_own(self, value: Decimal) -> bool:
        """Return whether a number is the fact's own."""
        entry = self.item.entry
        return isinstance(entry, Fact) and entry.value is not None and amount_of(entry).value == value


class Statements:
    """The statements of a record; each is read when it is first needed.

    Args:
        indexed: The record.
        reader: Reads words.
    """

    def __init__(self, indexed: IndexedRecord, reader: ClauseReader) -> None:
        self._languages = indexed.vocabulary.languages
        self._reader = reader
        self._read: dict[tuple[int, Language], Statement] = {}
        self._often = lru_cache(maxsize=_KEPT_LATELY)(self._often_in)
        self.items = tuple(item for item in indexed.index.items if item.shelf in _STATED)

    def of(self, item: IndexedEntry, language: Language) -> Statement:
        """Return an entry's statement in a language."""
        found = self._read.get((item.position, language))
        if found is None:
            found = self._read[item.position, language] = self._made(item, language)
        return found

    def of_documents(self, documents: Sequence[Document]) -> list[IndexedEntry]:
        """Return the entries of some documents."""
        return [one for one in self.items if one.document in documents]

    def are_about(self, token: Token, documents: Sequence[Document], language: Language) -> bool:
        """Return whether several statements of some documents have a word, so that it tells none from another."""
        often = self._often(tuple(one.id for one in documents), language)
        return often.issuperset(token.keys)

    def _often_in(self, documents: tuple[str, ...], language: Language) -> frozenset[str]:
        """Return the keys that several statements of some documents have."""
        own = (one for one in self.items if one.document.id in documents)
        counts = Counter(key for one in own for key in self.of(one, language).words.keys)
        return frozenset(key for key, count in counts.items() if count >= _OFTEN)

    def _made(self, item: IndexedEntry, language: Language) -> Statement:
        entry = item.entry
        assert isinstance(entry, Fact | Event | Ask)
        text = entry.statement.in_language(language)
        sentence = _as_one(text, language)
        figure = _own_figure(entry, sentence)
        words = self._reader.of_statement(sentence, figure)
        head = self._head(sentence, language)
        return Statement(item, language, figure, words, sentence.figures, sentence.dates, text, head)

    def _head(self, sentence: Sentence, language: Language) -> frozenset[str]:
        besides = re.search(module(language, "reviewing").BESIDES, even(sentence.text))
        if besides is None:
            return frozenset()
        words = self._reader.read(sentence, 0, besides.start())
        return words.keys.union(one for link in words.links for one in link.ids)


def subject_of(item: IndexedEntry) -> str:
    """Return what a statement is on: its topic; for a demand, its own id."""
    return f"topic {item.entry.topic}" if isinstance(item.entry, Fact | Event) else item.id


def is_denied(text: str, figure: Figure, language: Language) -> bool:
    """Return whether a figure is one that is not so: "not 20", "instead of 20"."""
    denying = module(language, "reviewing").NOT_SO_MANY
    return re.search(rf"(?<!\w)(?:{denying})\s(?:\w{{1,6}}\s)?$", even(text[: figure.start])) is not None


def _as_one(text: str, language: Language) -> Sentence:
    """Read a statement as one sentence of its language, whatever signs stand in it."""
    read = sentences_of(text.replace(". ", ", "), (language,))
    first = read[0]
    return Sentence(first.text, 0, language, first.figures, first.dates, first.unfit, first.quoted)


def _own_figure(entry: Fact | Event | Ask, sentence: Sentence) -> Figure | None:
    """Return the figure of a statement that is the fact's own."""
    if not isinstance(entry, Fact) or entry.value is None:
        return None
    own = amount_of(entry).value
    return next((one for one in sentence.figures if own in one.values), None)
