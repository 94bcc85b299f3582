"""The words of questions in every language: which say little, which mean the same, which tell what is asked."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from sys import intern
from types import ModuleType

import Stemmer

from bot.languages import LANGUAGES, Language
from bot.languages import module as module_of

_KEPT_WORDS = 8192  # single words, of the record and of questions; about five times what the record holds
_SHORTEST_FORM = 4  # letters; "ten" is a number before it is a form of "tener"

_MODULES = {language: module_of(language, "words") for language in LANGUAGES}
_STEMMERS = {language: Stemmer.Stemmer(module_of(language).STEMMER) for language in LANGUAGES}


class Frame(StrEnum):
    """What kind of thing a question asks for."""

    HOW_MANY = "how_many"
    WHEN = "when"
    WHO = "who"
    WHERE = "where"
    SIGN = "sign"
    LETTERS = "letters"
    ADDRESSEE = "addressee"
    CC = "cc"
    ASK = "ask"
    SOURCE = "source"
    TERM = "term"
    SUMMARY = "summary"
    LISTING = "listing"
    NEWS = "news"
    WHY = "why"
    ORGANIZATIONS = "organizations"
    ACROSS = "across"
    NEWEST = "newest"
    EARLIER = "earlier"
    OLDEST = "oldest"
    OFFICE = "office"
    CITY = "city"
    BOTH = "both"
    WRITE = "write"
    TABLE = "table"
    COMPARE = "compare"
    CHART = "chart"
    OVER_TIME = "over_time"


@lru_cache(maxsize=_KEPT_WORDS)
def stem(word: str, language: Language) -> str:
    """Cut a folded word down to its stem."""
    return str(_STEMMERS[language].stemWord(word))


def _light_words(module: ModuleType) -> frozenset[str]:
    return frozenset((*module.LIGHT_WORDS, *module.LIGHT_NOUNS, *module.PEOPLE, *module.COURTESIES))


def _groups() -> dict[tuple[Language, str], str]:
    groups: dict[tuple[Language, str], str] = {}
    for language, module in _MODULES.items():
        for line in module.SYNONYMS.splitlines():
            words = line.split()
            for word in words:
                groups.setdefault((language, stem(word, language)), f"{language}={words[0]}")
    return groups


def _frames() -> dict[str, frozenset[Frame]]:
    frames: dict[str, frozenset[Frame]] = {}
    for module in _MODULES.values():
        for line in module.FRAMES.splitlines():
            name, words = line.split(": ")
            for word in words.split():
                frames[word] = frames.get(word, frozenset()) | {Frame(name)}
    return frames


FUNCTION_WORDS = frozenset(word for module in _MODULES.values() for word in module.FUNCTION_WORDS)
# Words that turn a meaning round. None is ever free: an entry has to say the same.
OPERATORS = {
    word: name
    for name, all_words in {
        "not": "not no never none nobody neither nor without except cannot cant dont doesnt didnt isnt arent wasnt werent "
        "hasnt havent hadnt wont couldnt wouldnt shouldnt unable ningun ninguno ninguna nunca sin nadie excepto ni",
        "before": "before antes",
        "after": "after since despues",
        "only": "only unicamente exclusivamente",
        "over": "over above exceeding",
        "per": "per each cada",
    }.items()
    for word in all_words.split()
}
# After "which" or "what" these only say what kind of thing is wanted: "which judge", "qué país".
TYPE_WORDS = frozenset(
    "country countries nation state states city cities town towns place places agency official officials judge court law "
    "statute treaty month year day date dia fecha outlet medio diario government program programme section bureau outlet newspaper university office person "
    "people pais paises estado estados ciudad ciudades lugar agencia juez jueza tribunal ley tratado mes ano gobierno "
    "programa seccion oficina periodico universidad persona personas bill".split()
)
# Light in a question, but they tell one short phrasing from another: "findings of the review".
OPTIONAL_WORDS = frozenset("finding findings result results outcome hallazgos resultado resultados".split())
_LIGHT_VERBS = {
    language: frozenset(stem(verb, language) for verb in module.LIGHT_VERBS)
    for language, module in _MODULES.items()
    if module.LIGHT_VERBS
}
COURTESIES = frozenset(word for module in _MODULES.values() for word in module.COURTESIES)
LIGHT_NOUNS = frozenset(word for module in _MODULES.values() for word in module.LIGHT_NOUNS)
LIGHT_WORDS = frozenset().union(*(_light_words(module) for module in _MODULES.values()))
FRAMES = _frames()
_GROUPS = _groups()


@lru_cache(maxsize=_KEPT_WORDS)
def key(word: str, language: Language) -> str:
    """What a word is matched by: its group of synonyms, else its stem, marked with the language."""
    stemmed = stem(word, language)
    return intern(_GROUPS.get((language, stemmed), f"{language}:{stemmed}"))


@lru_cache(maxsize=_KEPT_WORDS)
def keys(word: str) -> frozenset[str]:
    """The keys of a word whose language is not known."""
    return frozenset(key(word, language) for language in LANGUAGES)


@lru_cache(maxsize=_KEPT_WORDS)
def leaning(word: str) -> Language | None:
    """The language that a word belongs to, where the tables know it in one of them alone."""
    homes = [language for language in LANGUAGES if word in _ALL_WORDS[language]]
    return homes[0] if len(homes) == 1 else None


@lru_cache(maxsize=_KEPT_WORDS)
def is_light(word: str) -> bool:
    """Whether a word says nothing about what is asked for: listed, or a form of a verb that carries little."""
    if word in FUNCTION_WORDS or word in LIGHT_WORDS:
        return True
    if len(word) < _SHORTEST_FORM or word in TELLING_WORDS:
        return False
    return any(stem(word, language) in verbs for language, verbs in _LIGHT_VERBS.items())


def _all_words(module: ModuleType) -> frozenset[str]:
    frames = (word for line in module.FRAMES.splitlines() for word in line.split()[1:])
    return frozenset(module.FUNCTION_WORDS) | _light_words(module) | frozenset(module.SYNONYMS.split()) | {*frames}


_ALL_WORDS: dict[Language, frozenset[str]] = {language: _all_words(module) for language, module in _MODULES.items()}
TELLING_WORDS = frozenset(word for module in _MODULES.values() for word in module.SYNONYMS.split()) | frozenset(FRAMES)
KNOWN_WORDS = frozenset().union(*_ALL_WORDS.values())
