"""The numbers that a language writes as words, by the spell-out rules of CLDR."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from bot.languages.locales import own_locales
from bot.languages.number_signs import words_in

if TYPE_CHECKING:
    from unicode_rbnf import RbnfEngine

# All that is said without a word for a thousand, then round numbers: "fifteen hundred", and "zwanzigtausend", one word.
_NUMBERS = (*range(1000), *range(1000, 10_000, 100), *range(10_000, 100_000, 1000))

_LEAST, _HUNDRED, _HUNDREDS, _TWO_WORDS = 10, 100, (200, 300), 2


@cache
def number_by_words(language: str) -> Mapping[tuple[str, ...], int]:
    """Return the number that each run of words stands for, in every gender and case; empty where CLDR has no rules.

    Args:
        language: A locale's name. One without a country has the words of all countries where it is official.
    """
    written: dict[str, int] = {}  # most rules write most numbers alike
    for engine in _engines(language):
        rules = [name for name, rule in engine.rulesets.items() if _is_cardinal(name) and not rule.is_private]
        for number in _NUMBERS:
            for text in engine.format_number(number, ruleset_names=rules).text_by_ruleset.values():
                written.setdefault(text, number)
    found: dict[tuple[str, ...], int] = {}
    for text, number in written.items():
        found.setdefault(words_in(text), number)
    found.pop((), None)
    return {**_in_hundreds(found), **found}


def texts_of(numbers: Iterable[int], language: str) -> Iterator[tuple[str, int]]:
    """Yield how a language writes whole numbers in words: to count, in order, and as a year; nothing without rules."""
    engine = next(_engines(language), None)
    if engine is None:
        return
    rules = [name for name, rule in engine.rulesets.items() if name.startswith("spellout-") and not rule.is_private]
    for number in numbers:
        for text in engine.format_number(number, ruleset_names=rules).text_by_ruleset.values():
            yield text, number


def _in_hundreds(written: Mapping[tuple[str, ...], int]) -> dict[tuple[str, ...], int]:
    """Return the numbers that are counted in hundreds, where a language has a word for these: "fifteen hundred"."""
    hundreds = {words[1] for words, value in written.items() if value in _HUNDREDS and len(words) == _TWO_WORDS}
    counted = {words: value for words, value in written.items() if _LEAST < value < _HUNDRED and value % 10}
    return {(*words, hundred): value * _HUNDRED for words, value in counted.items() for hundred in hundreds}


def _engines(language: str) -> Iterator[RbnfEngine]:
    from unicode_rbnf import RbnfEngine  # needed only by who looks for numbers

    class Remembering(RbnfEngine):
        """Writes each number once: "forty-two" is a part of nine hundreds."""

        def __init__(self, language: str) -> None:
            super().__init__(language)
            self.rulesets = RbnfEngine.for_language(language).rulesets
            self._written: dict[tuple[object, str], tuple[str]] = {}

        def iter_format_number(
            self, number: float | str | Decimal, ruleset_name: str, *args: Any, **named: Any
        ) -> Iterable[str]:
            key = number, ruleset_name
            if key not in self._written:
                self._written[key] = ("".join(super().iter_format_number(number, ruleset_name, *args, **named)),)
            return self._written[key]

    known = set(RbnfEngine.get_supported_languages())
    own = own_locales(language)
    names = dict.fromkeys([own[0].language, *(str(one) for one in own)])
    return (Remembering(name) for name in names if name in known)


def _is_cardinal(rules: str) -> bool:
    return rules.startswith(("spellout-cardinal", "spellout-numbering")) and "year" not in rules
