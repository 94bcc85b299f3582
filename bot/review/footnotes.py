"""Footnotes of all that a draft has right, in each citation style, ready to copy."""

from __future__ import annotations

from bot.answers.answer import Citation, Found, Kind
from bot.answers.answerer import Answerer
from bot.answers.compose.citation_styles import StyledCitations
from bot.languages import Language
from bot.review.report import Report, State


def footnotes(report: Report, answerer: Answerer, language: Language | None = None) -> tuple[StyledCitations, ...]:
    """Cite the documents of all supported claims, each once, in the order of the draft.

    Args:
        report: Of the draft.
        answerer: Of the record that it was compared with.
        language: Of the names of the styles; None for that of the draft.

    Returns:
        One text for each style; nothing where nothing is supported.
    """
    cited: dict[Citation, None] = {}
    for finding in report.of(State.SUPPORTED):
        cited.update(dict.fromkeys(finding.citations))
    if not cited:
        return ()
    return answerer.cited(Found(Kind.CLAIM, "", tuple(cited), language or report.language))
