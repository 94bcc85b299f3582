"""The public page: a question box, and the answer under it."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from aiohttp import web
from yarl import URL

from bot.answers.current import Current
from bot.clock import Clock
from bot.web.language import chosen_language, language_of
from bot.web.one_at_a_time import BusyError, OneAtATime
from bot.web.views import Views

RETRY_AFTER = "5"  # seconds
READING = 3.0  # seconds for a form
LONGEST_FORM = 64 * 1024  # bytes
_FORM = "application/x-www-form-urlencoded"


def register(application: web.Application, current: Current, views: Views, today: Clock) -> None:
    """Add the page.

    Args:
        application: The application.
        current: What looks the answers up.
        views: The pages.
        today: What tells the day.
    """
    lane = OneAtATime()

    async def home(request: web.Request) -> web.Response:
        return await show(request, request.query)

    async def asked(request: web.Request) -> web.Response:
        """Answer what the form posts: then the question stands in no address, which hosts and browsers keep."""
        if request.content_type != _FORM:
            raise web.HTTPUnsupportedMediaType
        if (request.content_length or 0) > LONGEST_FORM:
            raise web.HTTPRequestEntityTooLarge(LONGEST_FORM, request.content_length or 0)
        try:
            async with asyncio.timeout(READING):
                given = URL.build(query_string=await request.text(), encoded=True).query
        except (TimeoutError, ConnectionError, web.RequestPayloadError, ValueError, LookupError):
            raise web.HTTPBadRequest from None
        return await show(request, given)

    async def show(request: web.Request, given: Mapping[str, str]) -> web.Response:
        question, languages = given.get("q", ""), current.answerer.languages
        chosen = chosen_language(given, languages)
        fallback = chosen or language_of(request, languages)

        def answered() -> web.Response:
            if question.strip():
                answer = current.answerer.answer(question, language=chosen, fallback=fallback, today=today())
            else:
                answer = current.answerer.answer("", language=fallback)
            return views.page(question, answer, chosen)

        try:
            return await lane.do(answered, is_wanted=lambda: request.transport is not None)
        except BusyError:
            raise web.HTTPServiceUnavailable(headers={"Retry-After": RETRY_AFTER}) from None

    async def end(_: web.Application) -> None:
        lane.close()

    application.router.add_get("/", home)
    application.router.add_post("/", asked)
    application.on_cleanup.append(end)
