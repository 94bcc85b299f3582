"""The page that compares a draft with the record: nothing of the draft is stored or logged."""

from __future__ import annotations

from aiohttp import web

from bot.answers.current import Current
from bot.languages import Language, say
from bot.languages.numbers import figure_in_words
from bot.review.footnotes import footnotes
from bot.review.report import Report
from bot.review.reviewer import Reviewer
from bot.web.forms import REFUSED, Discarding, read_form
from bot.web.language import LANGUAGE, chosen_language, language_of
from bot.web.layout import DRAFTS
from bot.web.limits import LONGEST_DRAFT, LONGEST_REVIEW, for_seconds
from bot.web.one_at_a_time import OneAtATime, done_for
from bot.web.routes import A_TEXT, FORM, HTML, Operation, add
from bot.web.views import Views

LONGEST_FORM = 128 * 1024  # bytes; a sign beyond the first 65,536 takes twelve in a form
_TEXT = {"type": "string", "maxLength": LONGEST_DRAFT, "pattern": r"^[^\x00]*[^\s\x00][^\x00]*$"}
_FORM = {FORM: {"type": "object", "properties": {"text": _TEXT, "lang": A_TEXT}, "required": ["text"]}}
LONGEST_REFUSED = 2 * 1024 * 1024  # bytes of a longer form that are taken in before it is refused


def register(application: web.Application, current: Current, views: Views, lane: OneAtATime) -> None:
    """Add the page.

    Args:
        application: The application.
        current: Has the record.
        views: The pages.
        lane: Where drafts are compared, one after the other.
    """
    rest = Discarding(LONGEST_REFUSED)

    async def empty(request: web.Request) -> web.Response:
        languages = views.languages
        chosen = chosen_language(request.query, languages)
        return views.draft("", language_of(request, languages), chosen, longest=LONGEST_DRAFT)

    async def posted(request: web.Request) -> web.Response:
        language = language_of(request, views.languages)
        try:
            given = await read_form(request, LONGEST_FORM)
        except web.HTTPRequestEntityTooLarge:
            await rest.discard(request)
            return views.draft("", language, longest=LONGEST_DRAFT, refusal=too_long(language), status=413)
        text, chosen = given.get("text", "").replace("\r\n", "\n"), chosen_language(given, views.languages)
        language = chosen or language
        if len(text) > LONGEST_DRAFT:
            return views.draft(text, language, chosen, longest=LONGEST_DRAFT, refusal=too_long(language), status=413)
        if not text.strip() or "\0" in text:
            refusal = say(language, "review.page.no_text")
            return views.draft("", language, chosen, longest=LONGEST_DRAFT, refusal=refusal, status=400)

        def reviewed() -> web.Response:
            reviewer = current.made(Reviewer)
            report = reviewer.review(text, goes_on=for_seconds(LONGEST_REVIEW))
            spoken = chosen or (report.language if _tells_its_language(report) else language)
            notes = footnotes(report, reviewer.answerer, spoken)
            return views.reviewed(text, report, notes, spoken, chosen, longest=LONGEST_DRAFT)

        return await done_for(request, lane, reviewed)

    page = {HTML: A_TEXT}
    add(application, "GET", DRAFTS, empty, Operation("Get the box for a draft.", page, (LANGUAGE,)))
    compare = Operation("Compare a draft with the record; nothing of it is kept.", page, (LANGUAGE,), _FORM, REFUSED)
    add(application, "POST", DRAFTS, posted, compare)


def too_long(language: Language) -> str:
    """Say how long a draft may be."""
    most = figure_in_words(language, LONGEST_DRAFT, "exactly", None)
    return say(language, "review.page.too_long", most=most)


def _tells_its_language(report: Report) -> bool:
    return report.coverage.in_other_languages < report.coverage.sentences
