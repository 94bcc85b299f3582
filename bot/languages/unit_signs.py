"""The signs of units, `km`, by CLDR: people type them for the names that a record gives its units."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from babel import Locale
from babel.core import UnknownLocaleError

from bot.languages.locales import locale_of

_SHORTEST = 2  # letters; a single one is no word of its own


@cache
def signs_of_units(language: str) -> Mapping[str, str]:
    """Return the sign of each unit that has one, by its name in the plural, in lower case: `km` for `kilometres`."""
    signs: dict[str, str] = {}
    for locale in (locale_of(language), *_of_the_world(language)):
        for names in locale.unit_display_names.values():
            name, sign = names.get("long", ""), names.get("short", "")
            if name.lower() != sign.lower() and len(sign) >= _SHORTEST and " " not in sign:
                signs[name.lower()] = sign.lower()
    return signs


def _of_the_world(language: str) -> tuple[Locale, ...]:
    """Return the locale of all countries but the first, where a language has one: it spells `kilometres`."""
    try:
        return (Locale.parse(f"{language}_001"),)
    except (UnknownLocaleError, ValueError):
        return ()
