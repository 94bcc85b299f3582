"""What a record says about itself: its name and languages, its units, and the questions that it offers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Annotated, Any

from pydantic import Field

from bot.knowledge.faults import Path
from bot.knowledge.fields import (
    CurrencyCode,
    Identifier,
    LocaleName,
    Phrases,
    Record,
    SettingId,
    Text,
    entries_of,
    in_each_language,
    listed,
    record,
)
from bot.languages import Language, by_language
from bot.languages.locales import is_same_language

LONGEST_NAME, LONGEST_DESCRIPTION = 35, 140  # characters that Slack's manifest takes
_HUMAN_BEINGS = frozenset(word for people in by_language("grammar", "PEOPLE").values() for word in people)
_EXAMPLES = ("help", "facts", "dates", "signatories", "sources", "letters", "pins", "coalition")


@in_each_language(Annotated[str, Field(min_length=1, max_length=LONGEST_DESCRIPTION)])
class Description(Text):
    """A text that Slack's manifest has room for."""


@record
class Unit(Record):
    """What figures count or measure, declared once."""

    id: Annotated[str, Field(min_length=1)]
    """As facts name it."""
    one: Text
    """Its singular."""
    many: Text
    """Its plural."""
    symbol: str = ""
    """What stands before the number, such as a currency's sign."""
    currency: CurrencyCode | None = None
    """The ISO 4217 code of a currency whose figures are written as each language writes sums of it."""
    follows: bool = False
    """Whether a figure names it after the number; of those that do not, the statement says what is counted."""
    nouns: Phrases = Phrases()
    """Other nouns that people count in it."""

    any_noun: bool | None = None
    """Whether it counts whatever a statement names, so that no noun is its own."""

    @classmethod
    def between(cls, data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
        if "symbol" in data and "currency" in data:
            yield ("symbol",), "a symbol beside a currency, which has its own. Remove one of them"

    def names(self) -> Iterator[str]:
        """Yield its names and nouns in every language."""
        yield from (*self.one.in_every_language(), *self.many.in_every_language(), *self.nouns.all())

    @property
    def is_of_money(self) -> bool:
        """Whether it is a currency, by its code or by a sign that stands before the number."""
        return bool(self.currency or self.symbol)

    @property
    def is_of_any_noun(self) -> bool:
        """Whether a figure in it may be asked for by any noun; where it does not say so, human beings may."""
        return not _HUMAN_BEINGS.isdisjoint(self.names()) if self.any_noun is None else self.any_noun


@record
class Examples(Record):
    """Questions to offer, for help and for each command; the bot leaves out what the record does not answer."""

    help: Phrases
    facts: Phrases
    dates: Phrases
    signatories: Phrases
    sources: Phrases
    letters: Phrases
    pins: Phrases
    """What to pin: the first is offered to be added, the second to be looked for."""
    coalition: Phrases
    placeholder: Text
    """The question that stands in the empty box."""


@record
class About(Record):
    """The record itself."""

    id: Identifier
    name: Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)]
    """Of the app in Slack."""
    title: Text
    """What the record holds."""
    description: Description
    """What the bot answers from, in one sentence."""
    languages: Annotated[tuple[Language, ...], Field(min_length=1)]
    """The languages that it is kept in; the first is the fallback."""
    locales: tuple[LocaleName, ...] = ()
    """Languages with the country whose form figures have, where it is not the form that the bot takes by itself."""
    licence: Annotated[str, Field(pattern=r"^[A-Za-z0-9.+-]+$")] | None = None
    """Under which others may use it, by its name at spdx.org; none where nobody has said."""
    setting: tuple[SettingId, ...] = ()
    """Places and terms that go without saying."""
    units: tuple[Unit, ...] = ()
    uncounted: Phrases = Phrases()
    """Nouns, each a single word, of things that it speaks of and gives no number of."""
    examples: Examples

    @classmethod
    def between(cls, data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
        yield from _declared_again(data)
        yield from _of_no_language(data)
        yield from _without_examples(data)

    def locale_of(self, language: Language) -> str:
        """Return the locale that figures are written for in a language; empty where the record names none."""
        return next((one for one in self.locales if is_same_language(one, language)), "")


def _declared_again(data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    units = [(("units", index, "id"), unit.get("id")) for index, unit in entries_of(data, "units")]
    languages = [(("languages", index), language) for index, language in enumerate(listed(data, "languages"))]
    for declared in (units, languages):
        seen: Counter[str] = Counter()
        for path, name in declared:
            seen[str(name)] += 1
            if seen[str(name)] == 2:
                yield path, f"'{name}' is declared twice. Keep one"


def _of_no_language(data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    languages = {str(language) for language in listed(data, "languages")}
    for index, name in enumerate(listed(data, "locales")):
        if str(name).replace("_", "-").partition("-")[0] not in languages:
            yield ("locales", index), f"'{name}' is of no language of this record. Declare the language, or remove it"


def _without_examples(data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    examples = data.get("examples")
    if not isinstance(examples, dict):
        return
    for name in _EXAMPLES:
        questions = examples.get(name)
        if not isinstance(questions, dict):
            continue
        for language in listed(data, "languages"):
            if not listed(questions, str(language)):
                message = f"has no example in '{language}', a language of this record. Add a question that it answers"
                yield ("examples", name), message
