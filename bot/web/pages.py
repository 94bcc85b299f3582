"""The public page: a question box, and the answer under it."""

from __future__ import annotations

from aiohttp import web

from bot.answers.current import Current
from bot.clock import Clock
from bot.web.language import chosen_language, language_of
from bot.web.one_at_a_time import BusyError, OneAtATime
from bot.web.views import Views

RETRY_AFTER = "5"  # seconds


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
        question, languages = request.query.get("q", ""), current.answerer.languages
        chosen, fallback = chosen_language(request, languages), language_of(request, languages)

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
    application.on_cleanup.append(end)
