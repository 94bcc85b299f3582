"""The stem of a word, by which questions are matched with the record and its groups of synonyms kept apart."""

from __future__ import annotations

from functools import lru_cache

import Stemmer

from bot.knowledge.fields import Language

_KEPT_WORDS = 16384  # single words, of the record and of questions; a few times what the shipped record holds
_STEMMERS: dict[Language, Stemmer.Stemmer] = {
    "en": Stemmer.Stemmer("english"),  # Snowball's English ("Porter 2") and Spanish algorithms
    "es": Stemmer.Stemmer("spanish"),
}


@lru_cache(maxsize=_KEPT_WORDS)
def stem(word: str, language: Language) -> str:
    """Cut a folded word down to its stem."""
    return str(_STEMMERS[language].stemWord(word))
