"""Suggest, while somebody types, what the record can answer."""

from __future__ import annotations

import heapq
import math
import re
from array import array
from bisect import bisect_left
from collections import ChainMap, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from itertools import chain, islice, takewhile

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.answers.answer import Focus, Kind
from bot.answers.index.series import SeriesOf
from bot.answers.suggest.catalogue import Askable, askables, label, names
from bot.answers.suggest.questions import Asker
from bot.answers.understand.normalise import fold
from bot.answers.understand.vocabulary import Vocabulary
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Signatories
from bot.languages import Language

_WORD = re.compile(r"\w+")
_COMMA = re.compile(r"(?<=\d),(?=\d)")  # "59,000" is one word, typed with the comma or without
_MOST_TYPED = 12  # words; what nobody types into a field
_MOST_MEANT = 64  # words that the beginning of one may stand for
_MOST_OF_A_WORD = 5_000  # entries; the most useful come first
_MOST_NEAR = 5  # of what only comes near
_TRIED = 3  # times as many entries as are wanted; those without a question are passed over
_EXACT, _BEGUN, _MISTYPED = 1.0, 0.7, 0.5  # how well a typed word fits
_NAMED = 0.5  # of the score of an entry whose whole name was typed
_SHORTEST, _LONG = 4, 8  # letters, from which on one slip is forgiven, and two


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something that the record can answer.

    Attributes:
        label: What it is called, at most 75 characters.
        question: What to ask for it, at most 150 characters.
        kind: What it is.
    """

    label: str
    question: str
    kind: Kind


class Suggester:
    """Finds the entries that begin like what is typed. Nothing is arranged before it is first asked.

    Args:
        knowledge: The record.
        vocabulary: The words that it is asked with.
        series_of: Its figures over time.
        asker: Finds the questions, so that none is offered in vain.
        near: Returns the entries that come near to a text, the best first; for one that no entry holds whole.
    """

    def __init__(
        self,
        knowledge: Knowledge,
        vocabulary: Vocabulary,
        series_of: SeriesOf,
        asker: Asker,
        near: Callable[[str, Language], Iterable[Askable]],
    ) -> None:
        self._knowledge = knowledge
        self._vocabulary = vocabulary
        self._series_of = series_of
        self._asker = asker
        self._near = near
        self._fuzzy = lru_cache(maxsize=1024)(self._mistyped)

    def suggest(self, typed: str, focus: Focus | None, language: Language, most: int) -> tuple[Suggestion, ...]:
        """Return what fits, the best first; for an empty text the most useful entries.

        Args:
            typed: As far as it is typed.
            focus: The command that it will be asked by.
            language: Of the labels and the questions.
            most: How many at most.
        """
        found = self._asked_for(self._fitting(typed, focus, most), focus, language, most)
        if not found and typed.strip():
            near = (one for one in self._near(typed, language) if one.fits(focus))
            found = self._asked_for(near, focus, language, min(most, _MOST_NEAR))
        return found

    def _asked_for(
        self, entries: Iterable[Askable], focus: Focus | None, language: Language, most: int
    ) -> tuple[Suggestion, ...]:
        """Return suggestions for the first entries that a question leads to."""
        found: dict[str, Suggestion] = {}
        for one in islice(entries, _TRIED * most):
            asked = self._asker.question(one, language, focus)
            if asked and len(found) < most:
                # Two entries that one sentence answers, such as a measure and its newest figure, are one suggestion.
                suggestion = Suggestion(label(one, language), asked[0], one.kind)
                found.setdefault(asked[1].sentence, suggestion)
            if len(found) == most:
                break
        return tuple(found.values())

    def _fitting(self, typed: str, focus: Focus | None, most: int) -> Iterator[Askable]:
        entries = self._arranged.entries
        all_words = _words(typed)[:_MOST_TYPED]
        telling = [word for word in all_words if not self._vocabulary.is_light(word)]
        scores = self._scores(all_words, telling or all_words[-1:])
        if not scores and not telling:  # "how many": nothing yet that tells
            return (one for one in entries if one.fits(focus))
        fitting = ((score, -position) for position, score in scores.items() if entries[position].fits(focus))
        return (entries[-position] for _, position in heapq.nlargest(_TRIED * most, fitting))

    def _scores(self, typed: Sequence[str], telling: Sequence[str]) -> dict[int, float]:
        """Return a score for each entry that holds every telling word; light words only add to it."""
        met = {word: self._meeting(word) for word in dict.fromkeys(typed)}
        held = sorted((met[word] for word in dict.fromkeys(telling)), key=len)
        total, fewest = len(self._arranged.entries), self._arranged.fewest
        weights = {word: math.log(1 + total / max(1, len(one))) for word, one in met.items()}
        return {
            position: sum(weights[word] * one.get(position, 0.0) for word, one in met.items())
            * (1 + _NAMED * min(1.0, len(held) / fewest[position]))
            for position in (held[0] if held else ())
            if all(position in one for one in held[1:])
        }

    def _meeting(self, word: str) -> Mapping[int, float]:
        """Return the entries with a typed word, one that it begins, or else one that it misspells; with a score."""
        exact = dict.fromkeys(self._arranged.held_by(word), _EXACT)
        begun = self._holding(self._beginning_with(word), _BEGUN)
        return ChainMap(exact, begun) if exact or begun else self._holding(self._fuzzy(word), _MISTYPED)

    def _holding(self, all_words: Iterable[str], worth: float) -> dict[int, float]:
        found: dict[int, float] = {}
        for word in all_words:
            found.update(dict.fromkeys(self._arranged.held_by(word), worth))
        return found

    def _beginning_with(self, start: str) -> Iterator[str]:
        return islice(takewhile(lambda word: word.startswith(start), self._arranged.from_word(start)), _MOST_MEANT)

    def _mistyped(self, word: str) -> tuple[str, ...]:
        """Return the words that begin with one letter or two beside what is typed; hardly anybody errs in the first."""
        if len(word) < _SHORTEST or not word.isalpha():
            return ()
        slips = 2 if len(word) >= _LONG else 1
        near = list(takewhile(lambda other: other[0] == word[0], self._arranged.from_word(word[0])))
        best: dict[str, float] = {}
        for length in (len(word), len(word) + 1, len(word) - 1):  # a letter may be missing, or typed twice
            cut = [other[:length] for other in near]
            for _, slips_made, at in process.extract(
                word, cut, scorer=OSA.distance, score_cutoff=slips, limit=_MOST_MEANT
            ):
                best[near[at]] = min(slips_made, best.get(near[at], slips_made))
        return tuple(sorted(best, key=lambda other: (best[other], other))[:_MOST_MEANT])

    @cached_property
    def _arranged(self) -> _Arranged:
        return _arrange(self._vocabulary, askables(self._knowledge, self._series_of))


@dataclass(frozen=True, slots=True)
class _Arranged:
    """The entries that can be asked for, by the words of their names and statements in every language.

    Attributes:
        entries: The most useful first.
        fewest: How many telling words the shortest name of each entry has.
        vocabulary: The words in order.
        holding: The numbers of the entries that hold each word, word after word.
        starts: Where those of each word begin, and at last where they end.
    """

    entries: list[Askable]
    fewest: array[int]
    vocabulary: list[str]
    holding: array[int]
    starts: array[int]

    def from_word(self, start: str) -> Iterator[str]:
        """Yield the words from one on, in order."""
        return (self.vocabulary[at] for at in range(bisect_left(self.vocabulary, start), len(self.vocabulary)))

    def held_by(self, word: str) -> Sequence[int]:
        """Return the numbers of the first entries that hold a word."""
        at = bisect_left(self.vocabulary, word)
        if self.vocabulary[at : at + 1] != [word]:
            return ()
        return self.holding[self.starts[at] : self.starts[at + 1]]


def _arrange(vocabulary: Vocabulary, entries: list[Askable]) -> _Arranged:
    held_by: defaultdict[str, array[int]] = defaultdict(partial(array, "I"))
    fewest = array("H")
    is_telling = _Telling(vocabulary)
    for position, one in enumerate(entries):
        named = {name for language in vocabulary.languages for name in _names(one, language)}
        all_words = [_words(name) for name in named]
        for holding in map(held_by.__getitem__, set(chain.from_iterable(all_words))):
            if len(holding) < _MOST_OF_A_WORD:
                holding.append(position)
        fewest.append(max(1, min([sum(map(is_telling.__getitem__, name)) for name in all_words])))
    in_order, row, starts = sorted(held_by), array("I"), array("I", [0])
    for word in in_order:
        row.extend(held_by.pop(word))
        starts.append(len(row))
    return _Arranged(entries, fewest, in_order, row, starts)


class _Telling(dict[str, bool]):
    """Whether each word tells something; worked out when it is first met.

    Args:
        vocabulary: Tells which say little.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._is_light = vocabulary.is_light

    def __missing__(self, word: str) -> bool:
        found = self[word] = not self._is_light(word)
        return found


def _names(one: Askable, language: Language) -> Iterator[str]:
    yield from names(one, language)
    if isinstance(one.entry, Signatories):
        yield label(one, language)  # for "who signed"


def _words(text: str) -> list[str]:
    """Return the folded words, more simply cut than those of a question.

    Many are cut, and they need only begin alike.
    """
    folded = fold(text)
    found = folded.split()
    return found if "".join(found).isalpha() else _WORD.findall(_COMMA.sub("", folded))
