"""Mend typing errors in longer words; never in numbers."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.answers.understand.normalise import fold
from bot.answers.understand.shorthand import Shorthand
from bot.answers.understand.vocabulary import Vocabulary
from bot.languages.common_words import common_words

_SHORTEST = 6  # letters; in a shorter word one changed letter makes another word
_LONG = 8  # letters; from here on two errors are forgiven
_LONG_LIGHT = 7  # letters; a slip of a light word this long is hardly another word
_YEAR = re.compile(r"(?:19|20)\d\d")
# Words of their own, near to others: those that tell of works, places and who heads what.
_OF_THEIR_OWN = (
    ("spelling", "NO_SLIPS"),
    ("works", "PROPERTIES"),
    ("works", "REFERRING"),
    ("works", "STATING"),
    ("nouns", "LYING"),
    ("offices", "HEADS"),
)


class Speller:
    """Returns for a mistyped word the word of the record that it stands for.

    Args:
        spellings: Every folded word of the record, and how often it stands there.
        vocabulary: The words that it is asked with.
        others: Further folded words, which two slips make none of the record's.
        lent: Those that mean the same as its own, and are no slip of any word.
    """

    def __init__(
        self,
        spellings: Mapping[str, int],
        vocabulary: Vocabulary,
        others: Collection[str] = frozenset(),
        lent: Collection[str] = frozenset(),
    ) -> None:
        self._spellings = spellings
        self._others = others
        self._lent = lent
        self._vocabulary = vocabulary
        light_words, telling_words = vocabulary.light_words, vocabulary.telling_words
        frames, function_words = vocabulary.grammar.frames, vocabulary.grammar.function_words
        self._months = vocabulary.grammar.calendar.months
        self._names_of_months = tuple(name for name in self._months if len(name) >= _SHORTEST - 1)
        self._asking = tuple(word for word in frames if len(word) >= _SHORTEST - 1)  # `signed`, `letter`
        # Never towards a word that says little: an unknown word must stay a reason to abstain.
        targets = {*spellings, *telling_words} - function_words - (light_words - frozenset(frames))
        mendable = {word for word in targets if word.isalpha() and len(word) >= _SHORTEST}
        light = (word for word in light_words | function_words | {*frames} if len(word) >= _LONG_LIGHT - 1)
        self._light = _by_initial(light)
        self._mendable = _by_initial(mendable | {*self._names_of_months})
        known = filter(
            str.isalpha, {*spellings, *telling_words}
        )  # a number is never mended, and no word is a form of it
        self._known_keys = frozenset(
            vocabulary.key(word, language) for word in known for language in vocabulary.languages
        )
        spoken = vocabulary.grammar.spoken
        own = chain.from_iterable(spoken.words(area, name) for area, name in _OF_THEIR_OWN)
        self._no_slips = frozenset(word for word in own if len(word) >= _SHORTEST)
        self._shorthand = Shorthand(spellings, vocabulary)
        self._without_silent = dict(_without_silent(function_words, spoken.words("spelling", "SILENT")))
        self._enclitic = spoken.pattern("spelling", "ENCLITIC")
        self.correct = lru_cache(maxsize=2048)(self._correct)

    def prepare(self) -> None:
        """Read the lists of everyday words now, which else the first with an unknown word would wait for."""
        _ = self._everyday

    @cached_property
    def _common(self) -> frozenset[str]:
        """Everyday words of the record's languages, folded."""
        return frozenset(fold(word) for language in self._vocabulary.languages for word in common_words(language))

    @cached_property
    def _everyday(self) -> dict[str, list[str]]:
        """The longer ones of these words, by their first letter."""
        return _by_initial(one for one in self._common if len(one) >= _SHORTEST)

    def _correct(self, word: str) -> str:
        keys, is_light = self._vocabulary.keys, self._vocabulary.is_light
        if not word.isalpha() or self._knows(word) or keys(word) <= self._known_keys:
            return word
        if written_out := self._written_out(word):
            return written_out
        if len(word) < _SHORTEST - 1:
            return word
        enclitic = self._enclitic.fullmatch(word)
        if enclitic and (is_light(enclitic[1]) or self._knows(enclitic[1])):
            return enclitic[1]
        if len(word) < _SHORTEST and (once := _undoubled(word)) in self._spellings:
            return once
        # A form that the record has not, another word, or a slip of one that it has.
        if self._is_near_known(word):
            return self._nearest(word, most=1) or word
        if len(word) < _SHORTEST:
            return _with_a_slip(word, self._asking)
        return self._nearest(word) or self._slip_of_a_form(word)

    def _written_out(self, word: str) -> str | None:
        """Return the word that is written as it sounds, or short; None for any other."""
        return self._without_silent.get(word) or self._shorthand.written_out(word)

    def with_months(self, all_words: tuple[str, ...]) -> tuple[str, ...]:
        """Mend a letter that is missing, added or swapped in a month's name, where a year stands behind it.

        Args:
            all_words: Those of a question, corrected one by one: in a short word that mends nothing.
        """
        if not any(map(_YEAR.fullmatch, all_words)):  # as in most questions
            return all_words
        joins = self._vocabulary.grammar.spoken.words("calendar", "JOINS")
        mended = list(all_words)
        for at, word in enumerate(all_words[:-1]):
            behind = next((one for one in all_words[at + 1 : at + 3] if one not in joins), "")
            if _YEAR.fullmatch(behind) and word.isalpha() and not self._knows(word):
                mended[at] = _with_a_slip(word, self._names_of_months)
        return tuple(mended)

    def _is_near_known(self, word: str) -> bool:
        is_other = len(word) >= _SHORTEST and word in self._others
        return is_other or not self._known_keys.isdisjoint(self._vocabulary.keys(word))

    def _knows(self, word: str) -> bool:
        own = (self._spellings, self._lent, self._vocabulary.known_words, self._months)
        return any(word in words for words in own)

    def _nearest(self, word: str, most: int = 2) -> str | None:
        """Return the word that a slip away is most likely meant.

        A telling one, a light one, or one that is two slips away.
        """
        if word in self._no_slips:
            return None
        mendable = self._mendable.get(word[0], ())
        light = self._light.get(word[0], ()) if len(word) >= _LONG_LIGHT - 1 else ()
        for targets, allowed in ((mendable, 1), (light, 1), (mendable if len(word) >= _LONG else (), 2)):
            # OSA counts two swapped letters as one error, which is how people mistype.
            if allowed > most:
                break
            found = process.extract(word, targets, scorer=OSA.distance, score_cutoff=allowed, limit=8)
            near = [  # of equally near words, the one that the record uses most
                (distance, -self._spellings.get(other, 0), other)
                for other, distance, _ in found
                if not (targets is light and _may_be_another_word(word, other))
                # Two slips off is a word of the record, and none shorter: Mayorgas is no "mayoria".
                and (distance < 2 or (other in self._spellings and len(word) <= len(other)))
            ]
            if near and (meant := self._meant(word, sorted(near))):
                return meant
        return None

    def _slip_of_a_form(self, word: str) -> str:
        """Return an everyday word one slip away that is a form of one of the record's: `anounce`, of "announced".

        A slip is a letter missing, added or swapped within a word: with another letter or end it is another word.
        """
        if word in self._common:
            return word
        found = process.extract(word, self._everyday.get(word[0], ()), scorer=OSA.distance, score_cutoff=1, limit=8)
        slips = (other for other, _, _ in found if len(other) != len(word) or sorted(other) == sorted(word))
        alike = sorted(other for other in slips if other[-1] == word[-1])
        return next((other for other in alike if not self._known_keys.isdisjoint(self._vocabulary.keys(other))), word)

    def _meant(self, word: str, near: Sequence[tuple[int, int, str]]) -> str | None:
        """Return the nearest word, the best first; an everyday word is only meant for a form of itself."""
        is_everyday = word in self._common
        return next((other for _, _, other in near if not is_everyday or _is_a_form(word, other)), None)


def _is_a_form(one: str, other: str) -> bool:
    """Return whether a word goes on as another one ends: `bakery`, of `baker`."""
    return one.startswith(other) or other.startswith(one)


def _may_be_another_word(word: str, light: str) -> bool:
    """Return whether a word is no slip of a light one: its plural, or with another letter in it a name ("Sonora")."""
    is_with_another_letter = len(word) == len(light) < _LONG and sorted(word) != sorted(light)
    return word == f"{light}s" or (is_with_another_letter and word[:-1] != light[:-1])


def _without_silent(words: Iterable[str], silent: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield each word without the letter at its head that nobody hears, as some write it, and the word: `asta`."""
    yield from ((word[1:], word) for word in words if word[0] in silent and len(word) >= _SHORTEST - 1)


def _by_initial(words: Iterable[str]) -> dict[str, list[str]]:
    """Words by their first letter, in which hardly anybody errs."""
    found: dict[str, list[str]] = {}
    for word in sorted(words):
        found.setdefault(word[0], []).append(word)
    return found


def _undoubled(word: str) -> str:
    """Return a word with its first doubled letter written once: `paso` for `passo`."""
    return next((word[:at] + word[at + 1 :] for at in range(1, len(word)) if word[at] == word[at - 1]), word)


def _with_a_slip(word: str, asking: Collection[str]) -> str:
    """Mend a short word of asking with a letter missing, added or swapped; with another letter it is another word."""
    found = process.extract(word, asking, scorer=OSA.distance, score_cutoff=1, limit=8)
    slips = [other for other, _, _ in found if len(other) != len(word) or sorted(other) == sorted(word)]
    return min((other for other in slips if other[0] == word[0]), default=word)
