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
_ALIKE = {
    language: tuple((re.compile(end), instead) for end, instead in module(language).STEMS_ALIKE)
    for language in LANGUAGES
}


@lru_cache(maxsize=_KEPT_WORDS)
def stem(word: str, language: Language) -> str:
    """Cut a folded word down to its stem, written alike whatever ending it stood before: `realice`, `realizar`."""
    stemmed = stem_as_written(word, language)
    for end, instead in _ALIKE[language]:
        stemmed = end.sub(instead, stemmed)
    return stemmed


def stem_as_written(word: str, language: Language) -> str:
    """Cut a folded word down to its stem, by which a record may keep two forms of a word that are stemmed alike."""
    for ending, instead in _ENDINGS[language]:
        word = ending.sub(instead, word)
    return str(_STEMMERS[language].stemWord(word))
