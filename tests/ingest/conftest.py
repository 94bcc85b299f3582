"""A record to start from, and a draft of the letter on the herons in it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.ingest.drafting.files import Made, write_draft
from bot.ingest.review.session import Session
from bot.knowledge.loading import load
from bot.knowledge.starting import start
from bot.languages import FALLBACK
from tests.ingest import herons

TODAY = date(2026, 2, 5)


@pytest.fixture
def heron_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A record of one letter, as `new` writes it; texts of letters go into its own folder, and never to LETTERS_DIR."""
    monkeypatch.delenv("LETTERS_DIR", raising=False)
    start(tmp_path / "record", [FALLBACK], date(2026, 2, 4))
    return tmp_path / "record"


@pytest.fixture
def made(heron_record: Path) -> Made:
    """The draft of the letter."""
    letters = heron_record / "letters"
    return write_draft(herons.source(), herons.letter(), load(heron_record), heron_record, letters, TODAY)


@pytest.fixture
def session(made: Made, heron_record: Path) -> Session:
    """Its review, in which nothing is answered yet."""
    return Session(made.draft, load(heron_record), heron_record / "letters", TODAY)


@pytest.fixture
def reviewed(session: Session) -> Session:
    """The review in which everything is answered."""
    return answer_all(session, herons.SAID)


def answer_all(session: Session, said: dict[str, str]) -> Session:
    """Answer what is open: by the question's id, else by its default."""
    while session.walk.open:
        question = session.walk.open[0]
        says = said.get(question.id, question.default)
        wrong = session.complaint(question, says)
        assert not wrong, (question.id, says, wrong)
        session.answer(question, says)
    return session
