"""Everyday words of a language, from the word list of pyspellchecker: such a word is no slip of another one."""

from __future__ import annotations

from functools import cache

from spellchecker import SpellChecker

from bot.languages import Language

_OFTEN = 1_000_000  # words of the films' subtitles that are counted: in as many an everyday word stands once at least
_SHORTEST = 5  # letters; a shorter word is mended nowhere


@cache
def common_words(language: Language) -> frozenset[str]:
    """Return the everyday words of a language, in lower case, with their accents; none where no list is known.

    The first call reads the list, which takes a tenth of a second.
    """
    if language not in SpellChecker.languages():
        return frozenset()
    counted = SpellChecker(language=language).word_frequency
    least = counted.total_words / _OFTEN
    return frozenset(word for word, count in counted.items() if count >= least and len(word) >= _SHORTEST)
