"""The words that a record has of its own: what means the same, what stands for something else, what is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Any

from pydantic import Field

from bot.knowledge.faults import Path
from bot.knowledge.fields import InLanguages, Record, entries_of, in_each_language, listed, record
from bot.knowledge.spelling import spelling
from bot.knowledge.stems import stem_as_written
from bot.languages import Language, patterns

Word = Annotated[str, Field(min_length=1)]
_NEGATIONS = patterns("spelling", "NEGATION", ignore_case=True)


@record
class LiteralPhrase(Record):
    """A phrase as people say it, and the words that stand for it."""

    said: Word
    means: Word


@record
class Words(Record):
    """The words of one language."""

    synonyms: tuple[Annotated[tuple[Word, ...], Field(min_length=2)], ...] = ()
    """Groups of words, and of short phrases, that mean the same in this record."""
    phrases: tuple[LiteralPhrase, ...] = ()
    counted: tuple[Word, ...] = ()
    """Nouns for what this record counts."""


@in_each_language(Words)
class Vocabulary(InLanguages[Words]):
    """The record's own words, in each language; what is grammar stands in the code."""

    @classmethod
    def between(cls, data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
        for language, negation in _NEGATIONS.items():
            words = data.get(language)
            if isinstance(words, dict):
                for path, message in (
                    *_in_two_groups(words, language),
                    *_said_twice(words),
                    *_without_the_negation(words, negation),
                ):
                    yield (language, *path), message


def _in_two_groups(words: Mapping[str, Any], language: Language) -> Iterator[tuple[Path, str]]:
    """Yield each word that has a place already: words of one stem are matched alike."""
    first: dict[str, tuple[int, str]] = {}
    for number, group in enumerate(listed(words, "synonyms")):
        for index, word in enumerate(group if isinstance(group, list) else ()):
            taken = first.setdefault(_stems(str(word), language), (number, str(word)))
            if taken == (number, str(word)) and group.index(word) == index:
                continue
            form = f"'{word}'" if taken[1] == word else f"'{word}', a form of '{taken[1]}',"
            if taken[0] == number:
                yield ("synonyms", number, index), f"{form} stands twice in its group. Keep one"
            else:
                yield ("synonyms", number, index), f"{form} stands in group {taken[0] + 1} too. Join the groups"


def _stems(phrase: str, language: Language) -> str:
    """Return the stem of a word; a phrase as it is, since it is found word by word."""
    plain = spelling(phrase)
    return plain if " " in plain else stem_as_written(plain, language)


def _said_twice(words: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    said: set[str] = set()
    for index, phrase in entries_of(words, "phrases"):
        plain = spelling(str(phrase.get("said")))
        if plain in said:
            yield ("phrases", index, "said"), f"'{phrase['said']}' is said twice. Keep one"
        said.add(plain)


def _without_the_negation(words: Mapping[str, Any], negation: re.Pattern[str]) -> Iterator[tuple[Path, str]]:
    for index, phrase in entries_of(words, "phrases"):
        said, means = str(phrase.get("said")), str(phrase.get("means"))
        if negation.search(said) and not negation.search(means):
            message = f"'{means}' drops the negation of '{said}'. Say it in means, or remove the phrase"
            yield ("phrases", index, "means"), message
