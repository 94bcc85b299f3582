"""Errors as kind pages: never a traceback, always the headers that the error asks for."""

from __future__ import annotations

import logging
import secrets

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from bot.languages import say
from bot.web.caching import SHARED
from bot.web.language import language_of
from bot.web.views import Views

logger = logging.getLogger(__name__)

_SENTENCES = {
    404: "web.not_found",
    405: "web.not_allowed",
    413: "web.too_large",
    429: "web.too_many",
    503: "web.busy",
}
_KEPT = ("Allow", "Retry-After", *SHARED)  # of an error's headers


def answer_kindly(views: Views) -> Middleware:
    """Make the middleware that shows a page for every error.

    Args:
        views: The pages.
    """

    @web.middleware
    async def show_a_page(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            return await handler(request)
        except web.HTTPException as problem:
            if problem.status < 400:
                raise
            language = language_of(request, views.languages)
            sentence = say(language, _SENTENCES.get(problem.status, "web.refused"))
            kept = {name: problem.headers[name] for name in _KEPT if name in problem.headers}
            return views.message(sentence, language, status=problem.status, headers=kept)
        except Exception:
            reference = secrets.token_hex(2).upper()
            logger.exception("A page failed (ref %s)", reference)
            language = language_of(request, views.languages)
            return views.message(say(language, "web.trouble", reference=reference), language, status=500)

    return show_a_page
