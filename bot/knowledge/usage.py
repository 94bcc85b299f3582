"""What the record declares for all its documents, and whether any of them needs it: units, synonyms and phrases."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from bot.knowledge.faults import Fault, Path
from bot.knowledge.fields import entries_of, listed
from bot.knowledge.reading import Source
from bot.knowledge.stems import stem
from bot.languages import LANGUAGES, Language

# The fields that hold words which questions are compared with.
_WORDED = frozenset(
    """
    title names descriptions summary statement aliases weak_aliases other_words name acronyms demonyms definition office
    as_printed affiliation group
    """.split()
)
_NOT_NEEDED = {
    "synonyms": "a group that no entry needs: {words}. Add the word that the record uses, or remove it",
    "phrases": "a phrase that no entry needs: no text of the record says '{words}'. Correct means, or remove it",
}
_ACCENTS = re.compile(r"[\u0300-\u036f'’.]")


class Usage:
    """Takes in the parts of a record one by one, and tells in the end what none of them needs.

    Args:
        about: The source of what the record says about itself.
        vocabulary: The source of its own words.
    """

    def __init__(self, about: Source, vocabulary: Source) -> None:
        self._about = about
        self._vocabulary = vocabulary
        self._is_whole = True
        self._units: dict[str, None] = {}
        self._unneeded = dict(_needed_words(vocabulary.data))

    def add(self, source: Source) -> None:
        """Take in a section or a document."""
        if source.data is None:
            self._is_whole = False  # what it needs is not known
            return
        if isinstance(source.data, dict):
            self._units.update((unit, None) for _, fact in entries_of(source.data, "facts") for unit in _units(fact))
        if self._unneeded:  # as a rule the first documents have needed every group
            text = _Told(" | ".join(_words(source.data)))
            self._unneeded = {path: one for path, one in self._unneeded.items() if not text.holds(*one)}

    def faults(self) -> Iterator[Fault]:
        """Tell what the record does not say of itself, and which unit, group and phrase nothing needs."""
        if self._about.lack:
            yield Fault(self._about.file, 1, "", f"{self._about.lack}. {_what_to_write(list(self._units))}")
        if self._is_whole:
            yield from self._unused_units()
            yield from self._unneeded_groups()

    def _unused_units(self) -> Iterator[Fault]:
        data = self._about.data
        for index, unit in entries_of(data, "units") if isinstance(data, dict) else ():
            if str(unit.get("id")) not in self._units:
                yield self._about.fault(("units", index), f"no fact uses the unit '{unit.get('id')}'. Remove it")

    def _unneeded_groups(self) -> Iterator[Fault]:
        for path, (_, words) in self._unneeded.items():
            yield self._vocabulary.fault(path[:3], _NOT_NEEDED[str(path[1])].format(words=", ".join(words)))


def _units(fact: Mapping[str, Any]) -> Iterator[str]:
    """Yield the units of a fact's value and of its second value."""
    for figure in (fact, fact.get("second_value")):
        if isinstance(figure, dict) and "unit" in figure:
            yield str(figure["unit"])


def _what_to_write(units: list[str]) -> str:
    fields = "id, name, title, description, languages, examples"
    declared = f" and units, where facts use {', '.join(units)} (any_noun: true at those of people)" if units else ""
    return f"Write in it what the record says about itself: {fields}{declared}; README.md beside it explains them"


def _needed_words(data: Any) -> Iterator[tuple[Path, tuple[Language, list[str]]]]:
    """Yield each group of synonyms, and each word of what each phrase means: one of them stands in the record."""
    for language in LANGUAGES:
        words = data.get(language) if isinstance(data, dict) else None
        if not isinstance(words, dict):
            continue
        for number, group in enumerate(listed(words, "synonyms")):
            if isinstance(group, list) and group:
                yield (language, "synonyms", number), (language, [str(word) for word in group])
        for number, phrase in entries_of(words, "phrases"):
            for word in _folded(str(phrase.get("means"))).split():
                yield (language, "phrases", number, word), (language, [word])


def _words(value: Any, *, is_worded: bool = False) -> Iterator[str]:
    """Yield every text that stands in a worded field."""
    if isinstance(value, str):
        if is_worded:
            yield value
    elif isinstance(value, list):
        for one in value:
            yield from _words(one, is_worded=is_worded)
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _words(one, is_worded=is_worded or key in _WORDED)


def _folded(text: str) -> str:
    return re.sub(r"\W+", " ", _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold())))


class _Told:
    """A text of the record, in which words are looked for in whichever form.

    Args:
        text: As it stands there.
    """

    def __init__(self, text: str) -> None:
        self._words = _folded(text).split()
        # No cache of a method of its own: that circle would outlast the text, since nobody looks for garbage then.
        self._stems: dict[Language, str] = {}

    def holds(self, language: Language, phrases: list[str]) -> bool:
        """Return whether any of these stands in it, matched as questions are: by stems, and a phrase whole.

        Args:
            language: Of the phrases.
            phrases: Words and short phrases.
        """
        if language not in self._stems:
            self._stems[language] = f" {_stemmed(self._words, language)} "
        stems = self._stems[language]
        return any(f" {_stemmed(_folded(phrase).split(), language)} " in stems for phrase in phrases)


def _stemmed(words: list[str], language: Language) -> str:
    return " ".join([stem(word, language) for word in words])
