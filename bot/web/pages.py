"""The public page: a question box with suggestions, and the answer under it."""

from __future__ import annotations

from collections.abc import Mapping

from aiohttp import web

from bot.answers.current import Current
from bot.clock import Clock
from bot.web.forms import REFUSED, read_form
from bot.web.language import LANGUAGE, chosen_language, language_of
from bot.web.one_at_a_time import OneAtATime, done_for
from bot.web.routes import A_TEXT, FORM, HTML, JSON, Operation, Parameter, add
from bot.web.shapes import several, text, thing
from bot.web.views import Views

LONGEST_FORM = 64 * 1024  # bytes
SUGGESTIONS = "/suggest"
_QUESTION = Parameter("q", "The question, in any of the record's languages; without one the page shows examples.")
_FORM = {FORM: {"type": "object", "properties": {"q": A_TEXT, "lang": A_TEXT}}}
_SUGGESTED = thing(
    {
        "suggestions": several(
            thing({"label": text("What is shown."), "question": text("What is asked.")}), "What the record answers."
        )
    }
)
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

    answer = {HTML: A_TEXT}
    add(application, "GET", "/", home, Operation("Ask.", answer, (_QUESTION, LANGUAGE)))
    add(
        application,
        "POST",
        "/",
        asked,
        Operation("Ask, with no trace in an address.", answer, (LANGUAGE,), _FORM, REFUSED),
    )
    suggestions = {JSON: _SUGGESTED}
    suggest = Operation("Complete a question that is begun.", suggestions, (LANGUAGE,), _FORM, REFUSED)
    add(application, "POST", SUGGESTIONS, suggested, suggest)
