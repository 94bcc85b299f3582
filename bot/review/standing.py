"""How a sentence of a draft stands before the record, as one answer: what can be pinned, and looked up again."""

from __future__ import annotations

from bot.answers.answer import Answer, Citation, Found, Kind, NotFound, Standing, Status
from bot.answers.glance import Glance
from bot.languages import say
from bot.review.report import Finding, Report, State
from bot.review.wording import BY_WEIGHT, in_one_line, state_in_words

LONGEST_QUOTED = 300  # of a sentence: what is said of it has room beside it


def standing_of(sentence: str, report: Report) -> Answer:
    """Say how far the record stands behind a sentence.

    Args:
        sentence: One sentence of a draft, as plain text.
        report: Its review.

    Returns:
        Found, with a line for each claim, where the record says something of one of them: current only where it
        supports all that could be compared. Else not found.
    """
    language = report.language
    said = [one for one in report.findings if one.citations and one.state is not State.NOT_CHECKED]
    if not any(one.state is not State.NOT_IN_RECORD for one in said):
        return NotFound(say(language, "review.standing.none"), language)
    weightiest = next(state for state in BY_WEIGHT if report.of(state))
    told = say(
        language, "review.standing", sentence=_cut(sentence), state=state_in_words(weightiest, language).casefold()
    )
    lines = tuple(in_one_line(one, language, one.passage) for one in said)
    return Found(
        kind=Kind.CLAIM,
        sentence=told,
        citations=_citations(said),
        language=language,
        items=lines,
        status=Status(Standing.CURRENT if weightiest is State.SUPPORTED else Standing.SUPERSEDED),
        glance=Glance(told, items=(), says_standing=True, below=lines),
        about=(sentence,),
    )


def _citations(findings: list[Finding]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(citation for one in findings for citation in one.citations))


def _cut(sentence: str) -> str:
    words = " ".join(sentence.split())
    return words if len(words) <= LONGEST_QUOTED else f"{words[: LONGEST_QUOTED - 1].rstrip()}…"
