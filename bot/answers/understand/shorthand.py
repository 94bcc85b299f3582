"""Write out what people type short: without its vowels, drawn out, by its sound, or with a slip in a question word.

All of it is told by form. Where two words fit that mean different things, none is taken.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from functools import cached_property
from itertools import pairwise

from rapidfuzz.distance import OSA

from bot.answers.understand.vocabulary import Frame, Vocabulary

_OF_ASKING = frozenset({Frame.WHO, Frame.WHEN, Frame.WHERE, Frame.HOW_MANY})
_VOWELS = frozenset("aeiou")
_DRAWN_OUT = re.compile(r"(.)\1{2,}")
# What cannot be said: without a vowel, three consonants at the beginning that begin hardly any word, or four inside.
_UNSAYABLE = re.compile(r"[^aeiou]{2,}|(?!s[cphtq]|[cpst]h)[^aeiouy]{3}\w*|\w+[^aeiouy]{4}\w*")
_SHORTEST = 3  # letters; two may stand for a question word, and for no other
_SHORTEST_OF_THE_RECORD = 4  # letters; three are an acronym as often as a word of the record
_SWAPPED = range(4, 6)  # letters; in a shorter word there is hardly an order, and longer ones are mended anyway
_LACKING = 5  # letters of a word that has lost one; longer ones are mended anyway
_LONGEST_ASKING = 7  # letters; a longer question word is mended like any other word


class Shorthand:
    """Returns the word that a short or drawn out one stands for.

    Args:
        spellings: Every folded word of the record.
        vocabulary: The words that it is asked with.
    """

    def __init__(self, spellings: Collection[str], vocabulary: Vocabulary) -> None:
        self._spellings = spellings
        self._vocabulary = vocabulary
        grammar = vocabulary.grammar
        asking = grammar.open_questions | grammar.which | grammar.many | grammar.when.keys()
        asking |= grammar.function_words & {f"{word}s" for word in asking}  # "whats"
        self._asking = frozenset(word for word in asking if _SHORTEST <= len(word) <= _LONGEST_ASKING)
        self._sounds = tuple(grammar.spoken.table("spelling", "SOUNDS").items())

    def written_out(self, word: str) -> str | None:
        """Return the word that another one stands for; None where none is told by its form.

        Args:
            word: A folded one that nothing else tells of.
        """
        if drawn := _DRAWN_OUT.search(word):
            return self._known(_DRAWN_OUT.sub(drawn[1] * times, word) for times in (1, 2))
        meant = self._with_its_vowels(word) if _UNSAYABLE.fullmatch(word) else next(self._as_it_sounds(word), None)
        return meant or self._without_a_slip(word) or self._unswapped(word) or self._with_a_letter_lost(word)

    def _known(self, words: Iterable[str]) -> str | None:
        known = self._vocabulary.known_words
        return next((word for word in words if word in known or word in self._spellings), None)

    def _with_its_vowels(self, word: str) -> str | None:
        consonants = _consonants(word)
        for shortest, by_consonants in self._by_consonants:
            if len(word) >= shortest:
                found = [other for other in by_consonants.get(consonants, ()) if _holds_in_order(other, word)]
                if found:
                    return self._meant([other for other in found if other[-1] == word[-1]] or found)
        if len(word) < _SHORTEST_OF_THE_RECORD:
            return self._meant(self._of_grammar(word))
        of_its_ends = (other for other in self._telling if (other[0], other[-1]) == (word[0], word[-1]))
        return self._meant([other for other in of_its_ends if _holds_in_order(other, word)])

    def _of_grammar(self, word: str) -> Collection[str]:
        """Return the grammar words of four letters or more that begin and end so: "should" for "shd"."""
        words = (one for one in self._vocabulary.grammar.function_words if len(one) >= _SHORTEST_OF_THE_RECORD)
        of_its_ends = (one for one in words if (one[0], one[-1]) == (word[0], word[-1]))
        return [one for one in of_its_ends if _holds_in_order(one, word)]

    def _as_it_sounds(self, word: str) -> Iterator[str]:
        """Yield the words of asking, and then of the record, that are spelled so by their sound: "kien", "atakes"."""
        for sign, letters in self._sounds:
            heard = [word.replace(sign, one) for one in letters.split()] if sign in word else []
            yield from (one for one in heard if one in self._asking)
            yield from (one for one in heard if one in self._spellings and len(one) >= _SHORTEST_OF_THE_RECORD)

    def _without_a_slip(self, word: str) -> str | None:
        """Return the question word of which a letter inside is missing, doubled or swapped with the next."""
        if not _SHORTEST <= len(word) <= _LONGEST_ASKING + 1:
            return None
        return self._meant([other for other in self._asking if _is_a_slip(word, other)])

    def _unswapped(self, word: str) -> str | None:
        """Return the word of which two letters inside are swapped, where no word is spelled so: "bakc", "mnay".

        A pair of letters that no known word holds tells that: "form" may be a word of its own beside "from".
        """
        if len(word) not in _SWAPPED or _pairs(word) <= self._pairs:
            return None
        inside = range(1, len(word) - 1)
        found = self._known(word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in inside)
        return found if found != word else None

    def _with_a_letter_lost(self, word: str) -> str | None:
        """Return the word of the record of which a letter inside is missing, where no word is spelled so: "cubns"."""
        if len(word) != _LACKING or _pairs(word) <= self._pairs:
            return None
        of_its_ends = (one for one in self._telling if (one[0], one[-1]) == (word[0], word[-1]))
        return self._meant([one for one in of_its_ends if len(one) == len(word) + 1 and _holds_in_order(one, word)])

    @cached_property
    def _pairs(self) -> Set[tuple[str, str]]:
        """The pairs of letters of all known words, also with a blank at either end."""
        return _pairs(" ".join(filter(str.isalpha, (*self._vocabulary.known_words, *self._spellings))))

    def _meant(self, found: Collection[str]) -> str | None:
        """Return one of some words that mean the same, or of which none tells anything; else none."""
        frames, untelling = self._vocabulary.frames, self._vocabulary.untelling
        meant = {frames.get(word) or (word in untelling) or self._vocabulary.keys(word) for word in found}
        return min(found, key=lambda word: (len(word), word)) if len(meant) == 1 else None

    @cached_property
    def _by_consonants(self) -> tuple[tuple[int, Mapping[str, Collection[str]]], ...]:
        """The words of asking, of grammar and of the record by their consonants, and the letters that each kind needs.

        In this order: the first are what people write short most.
        """
        frames = self._vocabulary.frames
        asking = self._asking.union(word for word, of_word in frames.items() if of_word & _OF_ASKING)
        return (
            (_SHORTEST - 1, _by_consonants(asking)),
            (_SHORTEST, _by_consonants(self._vocabulary.grammar.function_words)),
            (_SHORTEST_OF_THE_RECORD, _by_consonants(self._telling.union(frames))),
        )

    @cached_property
    def _telling(self) -> frozenset[str]:
        return frozenset(word for word in self._spellings if word.isalpha()) - self._vocabulary.grammar.function_words


def _pairs(text: str) -> Set[tuple[str, str]]:
    return {*pairwise(f" {text} ")}


def _by_consonants(words: Iterable[str]) -> Mapping[str, Collection[str]]:
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(_consonants(word), []).append(word)
    return found


def _consonants(word: str) -> str:
    """Return a word without the vowels behind its first letter."""
    return word[:1] + "".join(letter for letter in word[1:] if letter not in _VOWELS)


def _holds_in_order(word: str, letters: str) -> bool:
    left = iter(word)
    return all(letter in left for letter in letters)


def _is_a_slip(word: str, other: str) -> bool:
    """Return whether a word is another with a letter missing, doubled or swapped; its first stays, in which few err."""
    if word[0] != other[0] or OSA.distance(word, other, score_cutoff=1) != 1:
        return False
    if len(word) == len(other):
        return sorted(word) == sorted(other)
    if len(word) < len(other):  # of three letters a vowel may be missing from any word
        return word[-1] == other[-1] and (len(word) > _SHORTEST or _consonants(word) != _consonants(other))
    return any(first == second for first, second in pairwise(word))
