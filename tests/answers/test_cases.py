"""The table of questions, against a committed reference run: any change of quality is seen in review.

`python -m tests.answers.test_cases` writes the reference anew.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.answers.answer import Answer
from bot.answers.answerer import Answerer
from bot.answers.compose.rendering import as_json
from bot.answers.understand.normalise import fold
from bot.knowledge.loading import default_folder, load
from bot.languages import LANGUAGES
from bot.languages.dates import date_in_words

CASES = Path(__file__).parents[1] / "cases" / "questions.psv"
REFERENCE = CASES.with_name("reference.txt")
DIRECT = {"figure", "date", "law", "term", "person", "member", "place"}  # the direct sentence has to hold it


@dataclass(frozen=True)
class Case:
    kind: str
    language: str
    question: str
    must: str
    must_not: str


def cases(table: Path = CASES) -> list[Case]:
    lines = table.read_text(encoding="utf-8").splitlines()
    return [Case(*line.split("|")) for line in lines if line and not line.startswith("#")]


def verdict(case: Case, reply: dict[str, Any]) -> str:
    """`right`, `wrong` (answered, but not right) or `abstained` where an answer was owed."""
    if not reply["answered"]:
        return "right" if "!" in case.must.split(" / ") else "abstained"
    if case.must == "!":
        return "wrong"
    text = _text(case, reply)
    groups = [[one for one in group.split(" / ") if one != "!"] for group in case.must.split(";")]
    holds_all = all(any(_holds(text, one.strip()) for one in group) for group in groups)
    holds_none = not any(_holds(text, one.strip()) for one in case.must_not.split(";") if one.strip())
    return "right" if holds_all and holds_none and reply["citations"] else "wrong"


def _text(case: Case, reply: dict[str, Any]) -> str:
    parts = [reply["answer"]]
    if case.kind not in DIRECT or ";" in case.must:
        parts += reply["items"]
    if case.kind in ("source", "letter"):
        parts += [str(value) for citation in reply["citations"] for value in citation.values()]
    return _plain(" \n ".join(parts))


def _plain(text: str) -> str:
    text = re.sub(r"(?<=\d)[,.\s](?=\d{3}(?!\d))", "", fold(text))
    return re.sub(r"(?<=\d)\s?(%|percent|per cent|por ciento|pour cent)", "%", text)


def _holds(text: str, wanted: str) -> bool:
    if wanted.startswith("D:"):
        edtf = wanted.removeprefix("D:")
        forms = [edtf, *(_plain(date_in_words(language, edtf)) for language in LANGUAGES)]
        return any(form in text for form in forms)
    stem = _plain(wanted)
    end = r"(?!\w)" if len(stem) <= 3 else r"(?!\d)"
    return re.search(rf"(?<![\w]){re.escape(stem)}{end}", text) is not None


def run(answerer: Answerer, table: Path = CASES) -> list[tuple[Case, Answer]]:
    """Ask all questions of a table."""
    return [(case, answerer.answer(case.question)) for case in cases(table)]


def judged(answered: list[tuple[Case, Answer]]) -> list[tuple[Case, str]]:
    return [(case, verdict(case, as_json(case.question, answer))) for case, answer in answered]


def report(verdicts: list[tuple[Case, str]]) -> str:
    """The share that is right per kind, then every question that is not."""
    lines = []
    languages = sorted({case.language for case, _ in verdicts})
    for name in (*dict.fromkeys(case.kind for case, _ in verdicts), *languages, "all"):
        chosen = [one for case, one in verdicts if name in (case.kind, case.language, "all")]
        counts = {one: chosen.count(one) for one in ("right", "abstained", "wrong")}
        lines.append(f"{name:12} {counts['right']:3} right {counts['abstained']:3} abstained {counts['wrong']:3} wrong")
    lines += [f"{one:9} {case.kind}: {case.question}" for case, one in verdicts if one != "right"]
    return "\n".join(lines) + "\n"


@pytest.fixture(scope="module")
def verdicts(answered: list[tuple[Case, Answer]]) -> list[tuple[Case, str]]:
    return judged(answered)


def test_the_answers_are_those_of_the_reference_run(verdicts: list[tuple[Case, str]]) -> None:
    assert report(verdicts) == REFERENCE.read_text(encoding="utf-8")


def test_the_reference_keeps_what_the_project_promises(verdicts: list[tuple[Case, str]]) -> None:
    given = [one for _, one in verdicts]
    assert given.count("right") / len(given) >= 0.95
    assert given.count("wrong") / len(given) <= 0.02


def test_no_question_is_answered_without_a_citation(answered: list[tuple[Case, Answer]]) -> None:
    replies = [as_json(case.question, answer) for case, answer in answered]
    assert [reply["question"] for reply in replies if bool(reply["citations"]) is not reply["answered"]] == []


if __name__ == "__main__":
    REFERENCE.write_text(report(judged(run(Answerer(load(default_folder()))))), encoding="utf-8")
