"""A report as text for a terminal, as JSON, and as SARIF 2.1.0 for editors and code hosts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from bot.answers.answer import Citation
from bot.answers.answerer import Answerer
from bot.languages import FALLBACK, Language, say
from bot.review.footnotes import footnotes
from bot.review.report import Edit, Finding, Report, State, Stretch
from bot.review.wording import (
    coverage_in_words,
    instead,
    kind_in_words,
    message,
    part_in_words,
    state_in_words,
)

SARIF_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {
    State.CONTRADICTED: "error",
    State.OUTDATED: "warning",
    State.NOT_IN_RECORD: "note",
    State.NOT_CHECKED: "none",
    State.SUPPORTED: "none",
}
_KINDS = {
    State.SUPPORTED: "pass",
    State.NOT_CHECKED: "notApplicable",
}  # SARIF 3.27.9; a level other than none is "fail"
_TOOL = "coalition-bot"


def as_text(report: Report, name: str, draft: str, answerer: Answerer, language: Language | None = None) -> str:
    """Write a report for a terminal: a line for each claim, with its place, then the coverage and the footnotes.

    Args:
        report: Of the draft.
        name: Of the draft's file.
        draft: Its text, for lines and columns.
        answerer: Of the record.
        language: Of the words; None for the draft's own.
    """
    spoken = language or report.language
    lines = Lines(draft)
    return "\n".join(_text(report, name, lines, answerer, spoken))


def _text(report: Report, name: str, lines: Lines, answerer: Answerer, language: Language) -> Iterator[str]:
    for one in report.findings:
        line, column = lines.place(one.stretch.start)
        yield f"{name}:{line}:{column}: {state_in_words(one.state, language)}: {one.passage}"
        yield from (f"  {part_in_words(part, language)}" for part in one.parts)
        if told := instead(one, language):
            yield f"  {told}"
    yield coverage_in_words(report.coverage, language)
    for style in footnotes(report, answerer, language):
        yield ""
        yield say(language, "review.footnotes", style=style.name)
        yield style.text


def as_json(report: Report, name: str, answerer: Answerer, language: Language | None = None) -> dict[str, Any]:
    """Return a report as one JSON object; keys may be added, never renamed.

    Args:
        report: Of the draft.
        name: Of the draft's file.
        answerer: Of the record.
        language: Of the words; None for the draft's own.
    """
    spoken = language or report.language
    coverage = report.coverage
    return {
        "file": name,
        "language": report.language,
        "findings": [_finding(one, spoken) for one in report.findings],
        "coverage": {
            "claims": coverage.found,
            "states": {state.value: count for state, count in coverage.states.items()},
            "kinds": {kind.value: count for kind, count in coverage.kinds.items()},
            "sentences": coverage.sentences,
            "without_claims": coverage.without_claims,
            "in_other_languages": coverage.in_other_languages,
            "told": coverage_in_words(coverage, spoken),
        },
        "footnotes": {one.style.value: one.text for one in footnotes(report, answerer, spoken)},
    }


def _finding(one: Finding, language: Language) -> dict[str, Any]:
    return {
        "kind": one.kind.value,
        "state": one.state.value,
        "passage": one.passage,
        **_stretch(one.stretch),
        "message": message(one, language),
        "entries": list(one.entries),
        "citations": [_citation(citation) for citation in one.citations],
        "correction": _edit(one.correction) if one.correction else None,
    }


def _stretch(stretch: Stretch) -> dict[str, int]:
    return {
        "start": stretch.start,
        "end": stretch.end,
        "start_utf16": stretch.start_utf16,
        "end_utf16": stretch.end_utf16,
    }


def _edit(edit: Edit) -> dict[str, Any]:
    return {**_stretch(edit.stretch), "text": edit.text}


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "document": citation.document,
        "title": citation.title,
        "date": citation.date,
        "url": citation.url,
        "anchor": citation.anchor,
        "paragraph": citation.paragraph,
        "said_by": citation.said_by,
    }


def as_sarif(
    report: Report | None, uri: str, draft: str, version: str, language: Language | None = None, *, failure: str = ""
) -> dict[str, Any]:
    """Return a report as a SARIF 2.1.0 log, whose regions are in UTF-16 code units, as the format has them.

    Args:
        report: Of the draft; None where it could not be reviewed.
        uri: Of the draft's file.
        draft: Its text; empty where it could not be read.
        version: Of the program.
        language: Of the words; None for the draft's own.
        failure: Why it could not be reviewed; empty where it was.
    """
    spoken = language or (report.language if report else FALLBACK)
    notices: list[dict[str, Any]] = [{"level": "error", "message": {"text": failure}}] if failure else []
    if report:
        notices.append({"level": "note", "message": {"text": coverage_in_words(report.coverage, spoken)}})
    run: dict[str, Any] = {
        "tool": {"driver": {"name": _TOOL, "version": version, "rules": [_rule(state, spoken) for state in State]}},
        "columnKind": "utf16CodeUnits",
        "language": spoken,
        "invocations": [{"executionSuccessful": not failure, "toolExecutionNotifications": notices}],
        "artifacts": [{"location": {"uri": uri}}],
        "results": _results(report, uri, draft, spoken) if report else [],
    }
    return {"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(state: State, language: Language) -> dict[str, Any]:
    return {
        "id": state.value,
        "shortDescription": {"text": state_in_words(state, language)},
        "defaultConfiguration": {"level": _LEVELS[state]},
    }


def _results(report: Report, uri: str, draft: str, language: Language) -> list[dict[str, Any]]:
    lines = Lines(draft)
    states = list(State)
    return [_result(one, states.index(one.state), uri, lines, language) for one in report.findings]


def _result(one: Finding, rule: int, uri: str, lines: Lines, language: Language) -> dict[str, Any]:
    told = f"{kind_in_words(one.kind, language)}: {state_in_words(one.state, language)}. {message(one, language)}"
    result: dict[str, Any] = {
        "ruleId": one.state.value,
        "ruleIndex": rule,
        "kind": _KINDS.get(one.state, "fail"),
        "level": _LEVELS[one.state],
        "message": {"text": told.strip()},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": uri, "index": 0},
                    "region": {**lines.region(one.stretch), "snippet": {"text": one.passage}},
                }
            }
        ],
        "properties": {
            "claim": one.kind.value,
            "codePoints": [one.stretch.start, one.stretch.end],
            "utf16": [one.stretch.start_utf16, one.stretch.end_utf16],
            "citations": [_citation(citation) for citation in one.citations],
        },
    }
    if one.correction:
        replaced = {
            "deletedRegion": lines.region(one.correction.stretch),
            "insertedContent": {"text": one.correction.text},
        }
        change = {"artifactLocation": {"uri": uri, "index": 0}, "replacements": [replaced]}
        result["fixes"] = [{"description": {"text": instead(one, language)}, "artifactChanges": [change]}]
    return result


class Lines:
    """Lines and columns of a draft, counted from 1.

    Args:
        draft: Its text.
    """

    def __init__(self, draft: str) -> None:
        self._draft = draft
        self._starts = [0]
        for line in draft.splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))

    def place(self, at: int) -> tuple[int, int]:
        """Return the line and the column of a place, in code points."""
        line = min(bisect_right(self._starts, at), max(1, len(self._starts) - 1))
        return line, at - self._starts[line - 1] + 1

    def region(self, stretch: Stretch) -> dict[str, int]:
        """Return a stretch as SARIF has it, columns in UTF-16 code units."""
        (first, start), (last, end) = self.place(stretch.start), self.place(stretch.end)
        return {
            "startLine": first,
            "startColumn": self._utf16(first, start),
            "endLine": last,
            "endColumn": self._utf16(last, end),
        }

    def _utf16(self, line: int, column: int) -> int:
        start = self._starts[line - 1]
        return 1 + sum(2 if ord(sign) > 0xFFFF else 1 for sign in self._draft[start : start + column - 1])


def exit_status(report: Report, fail_level: Sequence[State]) -> int:
    """Return 1 where a claim has one of these states, else 0.

    Args:
        report: Of the draft.
        fail_level: The states that fail.
    """
    return 1 if report.of(*fail_level) else 0
