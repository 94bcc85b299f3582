"""The languages that a document can be written in: every one that Unicode's CLDR knows, by Babel's copy of it."""

from __future__ import annotations

from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError
from babel.languages import get_official_languages
from babel.localedata import locale_identifiers

from bot.languages import Language


@lru_cache(maxsize=256)
def locale_of(name: str) -> Locale:
    """Return the locale of a language, or of a language as one country writes it.

    Args:
        name: `es`, `es-MX` or `es_MX`.

    Raises:
        ValueError: CLDR has no such locale.
    """
    try:
        return Locale.parse(name.replace("-", "_"))
    except UnknownLocaleError as exc:
        raise ValueError(str(exc)) from exc


def locale_names() -> list[str]:
    """Return the name of every locale, as a record writes it."""
    return [name.replace("_", "-") for name in locale_identifiers()]


@cache
def own_locales(name: str) -> tuple[Locale, ...]:
    """Return a language's locale, and those of the countries in which it is official: a letter may be from any.

    Args:
        name: A locale's name. One with a country is that country's alone.
    """
    own = locale_of(name)
    if own.territory:
        return (own,)
    others = (Locale.parse(one) for one in sorted(locale_identifiers()) if one.startswith(f"{own.language}_"))
    return (own, *(one for one in others if one.script == own.script and _is_official(own.language, one.territory)))


def _is_official(language: str, territory: str | None) -> bool:
    return territory is not None and language in get_official_languages(territory, de_facto=True)


def is_same_language(one: str, other: str) -> bool:
    """Return whether two locales are of one language: `es` and `es-MX` are."""
    return locale_of(one).language == locale_of(other).language


def language_in_words(language: Language, name: str) -> str:
    """Name a locale's language: `Spanish`, `español`.

    Args:
        language: One of `LANGUAGES`.
        name: A locale's name.
    """
    return locale_of(name).get_language_name(language) or name
