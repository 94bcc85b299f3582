"""The languages that the bot understands and speaks: a folder each, and no other place says which there are.

A folder holds `sentences.py`, all that the bot says, and modules of the words and patterns that questions are made of,
with the same names in each. `Spoken` joins those of the languages that a record is kept in: a question does not say
which of them it is in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import TYPE_CHECKING, Any, Literal

from bot.languages.beginnings import Form, beginnings_in

FALLBACK = "en"  # where nobody chose one; what is written for all to read, such as a manual's style, is in it too
LANGUAGES = tuple(
    sorted((one.name for one in iter_modules(__path__) if one.ispkg), key=lambda one: (one != FALLBACK, one))
)

if TYPE_CHECKING:
    Language = str
else:
    Language = Literal[LANGUAGES]  # what is read from a file is one of these


@cache
def module(language: Language, area: str = "") -> ModuleType:
    """Return a module of a language's folder.

    Args:
        language: The folder's name.
        area: The module's name, such as `sentences`; empty for the folder itself.
    """
    return import_module(f"bot.languages.{language}.{area}".rstrip("."))


def by_language(area: str, name: str) -> dict[Language, Any]:
    """Return what each language has by a name.

    Args:
        area: A module of each language's folder.
        name: A name in it.
    """
    return {language: getattr(module(language, area), name) for language in LANGUAGES}


@cache
def function_words() -> frozenset[str]:
    """Return the small words of all languages, which hold a sentence together: "of", "and", "para"."""
    return frozenset(word for one in LANGUAGES for word in module(one, "grammar").FUNCTION_WORDS)


@cache
def common_beginnings() -> frozenset[str]:
    """Return how the small words of all languages begin, of which every question has some."""
    return beginnings_in(" ".join(function_words()))


class Spoken:
    """The languages of one record, spoken together; what of theirs is joined is joined once.

    Args:
        languages: The first is the record's fallback.
    """

    def __init__(self, languages: tuple[Language, ...]) -> None:
        self.languages = languages
        self.words = cache(self._words)
        self.table = cache(self._table)
        self.either = cache(self._either)
        self.pattern = cache(self._pattern)
        self.form = cache(self._form)

    def by_language(self, area: str, name: str) -> dict[Language, Any]:
        """Return what each of the languages has by a name.

        Args:
            area: A module of each language's folder.
            name: A name in it.
        """
        return {language: getattr(module(language, area), name) for language in self.languages}

    def found(self, area: str, name: str, text: str, beginnings: frozenset[str]) -> re.Match[str] | None:
        """Return what `pattern` finds first in a folded text; None where it finds nothing.

        Args:
            area: A module of each language's folder.
            name: A name in it.
            text: The text.
            beginnings: How its words begin; what none of them begins is not looked for.
        """
        form = self.form(area, name)
        return form.search(text) if form.may_be_in(beginnings) else None

    def _words(self, area: str, name: str) -> frozenset[str]:
        """Return the words that the languages have by a name. Their modules hold them as running text."""
        return frozenset(word for text in self.by_language(area, name).values() for word in text.split())

    def _table(self, area: str, name: str) -> Mapping[str, str]:
        """Return one table of those that the languages have by a name."""
        return {word: meaning for one in self.by_language(area, name).values() for word, meaning in one.items()}

    def _either(self, area: str, name: str) -> str:
        """Return a pattern, as text, for what the pattern of any language finds. An empty one finds nothing."""
        return "|".join(f"(?:{one})" for one in self.by_language(area, name).values() if one) or r"(?!)"

    def _pattern(self, area: str, name: str, *, ignore_case: bool = False) -> re.Pattern[str]:
        """Return `either`, compiled.

        Args:
            area: A module of each language's folder.
            name: A name in it.
            ignore_case: Whether capitals make no difference; folded texts have none.
        """
        return re.compile(self.either(area, name), re.IGNORECASE if ignore_case else 0)

    def _form(self, area: str, name: str) -> Form:
        """Return `pattern` as a form, which is looked for only where it may be."""
        return Form(self.either(area, name), common_beginnings())


spoken = cache(Spoken)  # a few records, and as few sets of languages, in one process


@cache
def patterns(area: str, name: str, *, ignore_case: bool = False) -> Mapping[Language, re.Pattern[str]]:
    """Return each language's own pattern.

    Args:
        area: A module of each language's folder.
        name: A name in it; an empty pattern finds nothing.
        ignore_case: Whether capitals make no difference.
    """
    flags = re.IGNORECASE if ignore_case else 0
    return {language: re.compile(one or r"(?!)", flags) for language, one in by_language(area, name).items()}


def begin(text: str) -> str:
    """Begin a sentence or a heading with a capital letter; the others stay as they are."""
    return text[:1].upper() + text[1:]


_SENTENCES: dict[Language, dict[str, str]] = by_language("sentences", "SENTENCES")


def say(language: Language, name: str, /, **values: object) -> str:
    """Return the sentence `name` in `language` with its values filled in.

    Args:
        language: One of `LANGUAGES`.
        name: A key of `SENTENCES`.
        **values: One for each placeholder of the sentence. A sentence that has a form for one (`name.one`)
            uses it where `count` is 1.
    """
    sentences = _SENTENCES[language]
    if values.get("count") == 1:
        return sentences.get(f"{name}.one", sentences[name]).format(**values)
    return sentences[name].format(**values)
