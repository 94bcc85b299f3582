"""Answers as HTML: one template for each kind of answer, chosen here and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any
from urllib.parse import urlencode

from aiohttp import web

from bot.answers.answer import Ambiguous, Answer, Found, Help, NotFound
from bot.answers.compose.citation_styles import StyledCitations
from bot.answers.current import Current
from bot.answers.message.length import LONGEST_QUESTION
from bot.languages import Language
from bot.languages.numbers import figure_in_words
from bot.review.report import Report, State
from bot.review.wording import coverage_in_words, instead, kind_in_words, message, state_in_words
from bot.web.layout import DRAFTS, HOME, Layout, html_response
from bot.web.marking import SIGNS, pieces_of
from bot.web.record.page import Grid, Picture, Words


class Views:
    """The pages.

    Args:
        current: What looks the answers up; it tells the languages that there are.
        layout: What stands around each of them.
    """

    def __init__(self, current: Current, layout: Layout | None = None) -> None:
        self._current = current
        self.layout = layout or Layout()

    @property
    def languages(self) -> tuple[Language, ...]:
        """Those of the record, the fallback first."""
        return self._current.answerer.languages

    def page(self, question: str, answer: Answer, chosen: Language | None = None) -> web.Response:
        """Return the page with a question and its answer.

        Args:
            question: As the visitor typed it.
            answer: What is shown, in its own language.
            chosen: The language that the visitor chose, which the next question keeps; None to follow the question.
        """
        path = self._current.answerer.path_of(answer) if isinstance(answer, Found) else ""
        page = f"{self.layout.at}{path}?{urlencode({'lang': answer.language})}" if path else ""
        values = {
            "question": question,
            "answer": answer,
            "chosen": chosen,
            "page": page,
            "drawn": _drawn(answer),
            **_questions(answer),
        }
        return self._response(_template_for(answer), answer.language, values)

    def draft(
        self,
        text: str,
        language: Language,
        chosen: Language | None = None,
        *,
        longest: int,
        refusal: str = "",
        status: int = 200,
    ) -> web.Response:
        """Return the page with the box for a draft.

        Args:
            text: As the visitor pasted it; empty at first.
            language: The page's.
            chosen: The language that the visitor chose.
            longest: How many characters a draft may have.
            refusal: Why the text was not compared; empty where there was none.
            status: The HTTP status.
        """
        values = {"text": text, "chosen": chosen, "refusal": refusal, **_of_drafts(longest, language)}
        response = self._response("draft.html", language, values)
        response.set_status(status)
        return response

    def reviewed(
        self,
        text: str,
        report: Report,
        footnotes: Sequence[StyledCitations],
        language: Language,
        chosen: Language | None = None,
        *,
        longest: int,
    ) -> web.Response:
        """Return the page with a draft, marked, and what the record says of each claim.

        Args:
            text: The draft.
            report: Of it.
            footnotes: Of what is supported, in each style.
            language: The page's.
            chosen: The language that the visitor chose.
            longest: How many characters a draft may have.
        """
        values = {
            "text": text,
            "chosen": chosen,
            "refusal": "",
            "report": report,
            "pieces": pieces_of(text, report),
            "signs": SIGNS,
            "states": [state for state in State if report.coverage.states[state]],
            "footnotes": footnotes,
            "coverage": coverage_in_words(report.coverage, language),
            "state_in_words": partial(state_in_words, language=language),
            "kind_in_words": partial(kind_in_words, language=language),
            "told": partial(message, language=language),
            "instead": partial(instead, language=language),
            **_of_drafts(longest, language),
        }
        return self._response("reviewed.html", language, values)

    def message(
        self, sentence: str, language: Language, *, status: int, headers: Mapping[str, str] | None = None
    ) -> web.Response:
        """Return a page that says one thing, such as that there is nothing at an address.

        Args:
            sentence: What to say.
            language: Its language.
            status: The HTTP status.
            headers: Headers to add.
        """
        response = self._response("message.html", language, {"sentence": sentence})
        response.set_status(status)
        response.headers.update(headers or {})
        return response

    def _response(self, template: str, language: Language, values: Mapping[str, Any]) -> web.Response:
        here, question = values.get("here", HOME), values.get("question", "")
        path = f"{self.layout.at}{here}"
        words = {"question": "", "page_for": partial(self._address, language), "longest_question": LONGEST_QUESTION}
        body = self.layout.html(
            template,
            language,
            self.languages,
            lambda other: (
                f"{path}?{urlencode({**({'q': question} if question else {}), 'lang': other}, errors='replace')}"
            ),
            {**words, **values},
            here=here,
        )
        return html_response(body)

    def _address(self, language: Language, question: str) -> str:
        return f"{self.layout.at}/?" + urlencode({"q": question, "lang": language}, errors="replace")


def _of_drafts(longest: int, language: Language) -> dict[str, Any]:
    return {"here": DRAFTS, "longest": figure_in_words(language, longest, "exactly", None)}


def _template_for(answer: Answer) -> str:
    match answer:
        case Found():
            return "answers/found.html"
        case NotFound():
            return "answers/not_found.html"
    return "answers/questions.html"


def _drawn(answer: Answer) -> Picture | Grid | None:
    """Return what is better looked at than read; None where there is no such thing."""
    if not isinstance(answer, Found):
        return None
    if answer.chart:
        return Picture(answer.chart)
    if answer.table:
        rows = tuple(tuple(map(Words, row)) for row in answer.table.rows)
        return Grid(answer.table.caption, answer.table.header, rows)
    return None


def _questions(answer: Answer) -> dict[str, Any]:
    match answer:
        case Ambiguous():
            return {"heading": "card.choices", "questions": answer.choices}
        case NotFound():
            behind = {one.question for one in answer.nearest}
            questions = [one for one in answer.suggestions if one not in behind]
            return {"heading": "card.suggestions", "questions": questions}
        case Help():
            return {"heading": "card.examples", "questions": answer.examples}
    return {}
