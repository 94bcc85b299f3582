"""The stem of a word, by which questions are matched with the record and its groups of synonyms kept apart."""

from __future__ import annotations

import re
from functools import lru_cache

import Stemmer

from bot.languages import LANGUAGES, Language, module

_KEPT_WORDS = 16384  # single words, of the record and of questions; a few times what the shipped record holds
_STEMMERS = {language: Stemmer.Stemmer(module(language).STEMMER, 0) for language in LANGUAGES}  # `stem` remembers

_ENDINGS = {
    language: tuple((re.compile(ending), instead) for ending, instead in module(language).FOLDED_ENDINGS)
    for language in LANGUAGES
}


@lru_cache(maxsize=_KEPT_WORDS)
def stem(word: str, language: Language) -> str:
    """Cut a folded word down to its stem."""
    for ending, instead in _ENDINGS[language]:
        word = ending.sub(instead, word)
    return str(_STEMMERS[language].stemWord(word))
