"""The signs of units, `km`, by CLDR: people type them for the names that a record gives its units."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from babel import Locale
from babel.core import UnknownLocaleError

from bot.languages import LANGUAGES
from bot.languages.locales import locale_of

# What is used beside the SI, by the Bureau's own brochure, and is not in CLDR.
_NOT_IN_CLDR = {"en": {"decibels": "db"}, "es": {"decibelios": "db", "decibeles": "db"}, "fr": {"décibels": "db"}}
_DIVIDING = ("volume", "duration", "mass", "area", "length")  # what amounts are told for each of
_LONGEST_BELOW = 3  # letters of a sign behind a stroke: "min", "km²"
_SHORTEST = 2  # letters; a single one is no word of its own, and counts only behind a number


@cache
def signs_of_units(language: str) -> Mapping[str, str]:
    """Return the sign of each unit that has one, by its name in the plural, in lower case: `km` for `kilometres`."""
    signs: dict[str, str] = {}
    for locale in (locale_of(language), *_of_the_world(language)):
        for names in locale.unit_display_names.values():
            name, sign = names.get("long", ""), names.get("short", "")
            if name.lower() != sign.lower() and len(sign) >= _SHORTEST and " " not in sign:
                signs[name.lower()] = sign.lower()
    return signs | _NOT_IN_CLDR.get(language, {})


@cache
def letters_of_units(language: str) -> Mapping[str, str]:
    """Return the single letter of each unit that has the same one in every language, by its name: `m` for `metres`.

    What one language alone writes so, as Spanish does years, is a word or a place in a row as often.
    """
    shared = set.intersection(*(set(_letters(locale_of(one))) for one in LANGUAGES))
    return {
        locale.unit_display_names[unit]["long"].lower(): sign
        for locale in (locale_of(language), *_of_the_world(language))
        for unit, sign in shared
        if unit in locale.unit_display_names
    }


@cache
def units_below_a_stroke(language: str) -> Mapping[str, str]:
    """Return the name of each unit whose sign may stand behind a stroke, by its sign: `litros` for the `l` of `mg/l`.

    There a single letter is no word, in whichever language it is the sign.
    """
    names = locale_of(language).unit_display_names
    return {
        form: names[unit]["long"].lower()
        for one in LANGUAGES
        for unit, of_unit in locale_of(one).unit_display_names.items()
        if unit.partition("-")[0] in _DIVIDING and names.get(unit, {}).get("long")
        for sign in (of_unit.get("short", "").lower(),)
        if sign and len(sign) <= _LONGEST_BELOW
        for form in (sign, sign.replace("²", "2").replace("³", "3"))
    }


def _letters(locale: Locale) -> Iterator[tuple[str, str]]:
    """Yield each unit whose sign is a small letter, with that letter."""
    for unit, names in locale.unit_display_names.items():
        sign = names.get("short", "")
        if len(sign) == 1 and sign.islower():
            yield unit, sign


def _of_the_world(language: str) -> tuple[Locale, ...]:
    """Return the locale of all countries but the first, where a language has one: it spells `kilometres`."""
    try:
        return (Locale.parse(f"{language}_001"),)
    except (UnknownLocaleError, ValueError):
        return ()
