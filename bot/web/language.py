"""Which language a visitor asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aiohttp import web

from bot.languages import Language
from bot.web.routes import Parameter

LANGUAGE = Parameter("lang", "The page's language; one that the record is not in is passed over.")


def chosen_language(given: Mapping[str, str], languages: Sequence[Language]) -> Language | None:
    """Return the language that the address or the form names; None where it names none of the record's."""
    named = given.get("lang")
    return next((language for language in languages if language == named), None)


def language_of(request: web.Request, languages: Sequence[Language]) -> Language:
    """Return a page's language: the one named, else the first that the browser accepts, else the record's first."""
    if chosen := chosen_language(request.query, languages):
        return chosen
    accepted = [part.strip()[:2].lower() for part in request.headers.get("Accept-Language", "").split(",")]
    spoken = [accepted.index(language) for language in languages if language in accepted]
    return next((language for language in languages if spoken and accepted[min(spoken)] == language), languages[0])
