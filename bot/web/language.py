"""Which language a visitor asked for."""

from __future__ import annotations

from aiohttp import web

from bot.languages import FALLBACK, LANGUAGES, Language


def chosen_language(request: web.Request) -> Language | None:
    """Return the language that the address names; None where it names none that the bot speaks."""
    named = request.query.get("lang")
    return next((language for language in LANGUAGES if language == named), None)


def language_of(request: web.Request) -> Language:
    """Return the language of a page: the one named, else the first that the browser accepts, else the fallback."""
    if chosen := chosen_language(request):
        return chosen
    accepted = [part.strip()[:2].lower() for part in request.headers.get("Accept-Language", "").split(",")]
    spoken = [accepted.index(language) for language in LANGUAGES if language in accepted]
    return next((language for language in LANGUAGES if spoken and accepted[min(spoken)] == language), FALLBACK)
