"""The public page: a question box, and the answer under it."""

from __future__ import annotations

from aiohttp import web

from bot.answers.current import Current
from bot.clock import Clock
from bot.web.language import chosen_language, language_of
from bot.web.views import Views


def register(application: web.Application, current: Current, views: Views, today: Clock) -> None:
    """Add the page.

    Args:
        application: The application.
        current: What looks the answers up.
        views: The pages.
        today: What tells the day.
    """

    async def home(request: web.Request) -> web.Response:
        question, languages = request.query.get("q", ""), current.answerer.languages
        chosen, fallback = chosen_language(request, languages), language_of(request, languages)
        if question.strip():
            answer = current.answerer.answer(question, language=chosen, fallback=fallback, today=today())
        else:
            answer = current.answerer.answer("", language=fallback)
        return views.page(question, answer, chosen)

    application.router.add_get("/", home)
