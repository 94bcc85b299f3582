"""The public page: a question box with suggestions, and the answer under it."""

from __future__ import annotations

from collections.abc import Mapping

from aiohttp import web

from bot.answers.current import Current
from bot.clock import Clock
from bot.web.forms import read_form
from bot.web.language import chosen_language, language_of
from bot.web.one_at_a_time import OneAtATime, done_for
from bot.web.views import Views

LONGEST_FORM = 64 * 1024  # bytes
SUGGESTIONS = "/suggest"
MOST_SUGGESTED = 8  # what a phone shows above its keyboard, with a word of the next


def register(application: web.Application, current: Current, views: Views, today: Clock, lane: OneAtATime) -> None:
    """Add the page.

    Args:
        application: The application.
        current: What looks the answers up.
        views: The pages.
        today: What tells the day.
        lane: Where the answers are looked up.
    """

    async def home(request: web.Request) -> web.Response:
        return await show(request, request.query)

    async def asked(request: web.Request) -> web.Response:
        response = await show(request, await read_form(request, LONGEST_FORM))
        # The way back from a link leads to this answer again; a browser that kept nothing would have to post for it.
        response.headers["Cache-Control"] = "private, no-cache"
        return response

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

        return await done_for(request, lane, answered)

    async def suggested(request: web.Request) -> web.Response:
        given = await read_form(request, LONGEST_FORM)
        language = chosen_language(given, current.answerer.languages) or language_of(
            request, current.answerer.languages
        )

        def found() -> list[dict[str, str]]:
            suggestions = current.answerer.suggest(given.get("q", ""), language=language, most=MOST_SUGGESTED)
            return [{"label": one.label, "question": one.question} for one in suggestions]

        return web.json_response({"suggestions": await done_for(request, lane, found)})

    application.router.add_get("/", home)
    application.router.add_post("/", asked)
    application.router.add_post(SUGGESTIONS, suggested)
