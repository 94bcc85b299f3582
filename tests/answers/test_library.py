"""A record of the libraries of a town, in three languages: forms of questions, each with its near misses."""

from __future__ import annotations

from pathlib import Path

from bot.answers.answer import Found
from tests.rows import rows
from tests.shipped import answering

FOLDER = Path(__file__).resolve().parents[1] / "library"
ROWS = [line.split("|") for line in (FOLDER / "questions.psv").read_text(encoding="utf-8").splitlines()]


@rows("row", [row for row in ROWS if not row[0].startswith("#")])
def test_it_answers_what_is_asked_and_nothing_near_it(row: list[str]) -> None:
    question, told = row
    answer = answering(FOLDER).answer(question)
    if told == "!":
        assert not isinstance(answer, Found), answer.sentence
    else:
        assert isinstance(answer, Found), answer.sentence
        assert told in "\n".join([answer.sentence, *answer.items])
