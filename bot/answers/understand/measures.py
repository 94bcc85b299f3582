"""Numbers with a unit's sign behind them, `100m` and `12km`, written with the unit's name as a record has it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator

from bot.answers.understand.normalise import fold
from bot.knowledge.model import Unit
from bot.languages.unit_signs import letters_of_units, signs_of_units, units_below_a_stroke

_DIGIT = re.compile(r"\d")


class Measures:
    """The units of a record that have a sign.

    The sign of a metre is short for a million as well. In a record that counts metres `100m` is a length, but for sums
    of money and where another noun follows: `$100m`, `100m people`.

    Args:
        units: Those that the record declares.
    """

    def __init__(self, units: Collection[Unit]) -> None:
        self._names = dict(_names(units))
        named = (name for unit in units for text in (unit.one, unit.many) for name in text.in_every_language())
        self._counted = frozenset(fold(name) for name in named)
        self._below = dict(_below(units))
        below = "|".join(map(re.escape, sorted(self._below, key=len, reverse=True)))
        above = "|".join(map(re.escape, sorted({*self._names, *self._counted}, key=len, reverse=True)))
        self._rate = re.compile(rf"(?<![\w/])({above}) ?/ ?({below})(?![\w/])", re.IGNORECASE) if above else None
        self._currencies = [[unit.currency] for unit in units if unit.currency]
        signs = sorted(self._names, key=len, reverse=True)
        either = "|".join(sign if len(sign) == 1 else f"(?i:{re.escape(sign)})" for sign in signs)
        self._form = re.compile(rf"(\d(?<![\w.,]\d)[\d.,]*) ?({either})(?!\w)") if signs else None

    def written_out(self, text: str) -> str:
        """Return a text with the unit's name for each sign that stands behind a number, or behind a unit and a stroke.

        Args:
            text: As typed. A single letter is a sign in lower case alone: `5M` are millions.
        """
        if self._rate is not None and "/" in text:
            text = self._rate.sub(lambda match: f"{match[1]} {self._below[match[2].lower()]}", text)
        if self._form is None or not _DIGIT.search(text):
            return text
        return self._form.sub(lambda match: self._named(text, match), text)

    def _named(self, text: str, match: re.Match[str]) -> str:
        before, behind = text[: match.start()].rstrip(), text[match.end() :].split()[:1]
        is_money = unicodedata.category(before[-1:] or " ") == "Sc" or before.split()[-1:] in self._currencies
        if is_money or not self._counted.isdisjoint(fold(word).rstrip(".,;:?!") for word in behind):
            return match[0]
        return f"{match[1]} {self._names[match[2].lower()]}"


def _below(units: Collection[Unit]) -> Iterator[tuple[str, str]]:
    """Yield each sign that may stand behind a stroke, with its name; the first language's last, so that it wins."""
    languages = dict.fromkeys(language for unit in units for language in unit.many.languages)
    for language in reversed(languages):
        yield from units_below_a_stroke(language).items()


def _names(units: Collection[Unit]) -> Iterator[tuple[str, str]]:
    """Yield each sign with the name of its unit; the first language's last, so that it wins."""
    for unit in units:
        for language in reversed([*unit.many.languages]):
            name = unit.many.in_language(language)
            sign = letters_of_units(language).get(name.lower()) or signs_of_units(language).get(name.lower())
            if sign:
                yield sign, name
