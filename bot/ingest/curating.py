"""Drafts as a face works with them that asks one question after the other: whatever is asked, the file says it anew.

Every method reads and writes files, and so belongs in a thread of its own.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Lock

from bot.errors import BotError, KnowledgeError
from bot.ingest.accepting.accepting import accept
from bot.ingest.drafting.files import write_draft
from bot.ingest.fields import letter_of
from bot.ingest.reading import read
from bot.ingest.register import Register
from bot.ingest.review.question import Takes
from bot.ingest.review.session import Session
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import DOCUMENTS, inspect

_UNUSUAL = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class Standing:
    """How a draft stands, with the next open question.

    Attributes:
        draft: Its id.
        lines: What was found in the letter, a line each; empty but for a new draft.
        left: How many questions are open.
        question: The next question's id; empty where none is open.
        asks: The question.
        told: What to know beforehand, a sentence each.
        sentence: The printed sentence that it is about; empty where it is about none.
        options: To choose from: what is kept, and what people read.
        default: The likeliest answer; empty where none is.
        takes_words: Whether other words than the options are an answer.
    """

    draft: str
    lines: tuple[str, ...] = ()
    left: int = 0
    question: str = ""
    asks: str = ""
    told: tuple[str, ...] = ()
    sentence: str = ""
    options: tuple[tuple[str, str], ...] = ()
    default: str = ""
    takes_words: bool = False


class Drafts:
    """The drafts of a record.

    Args:
        folder: The record's.
        letters: Where the letters' texts are.
        today: Tells the day.
    """

    def __init__(self, folder: Path, letters: Path, today: Callable[[], date]) -> None:
        self._folder = folder
        self._letters = letters
        self._today = today
        self._lock = Lock()  # two curators who answer at once

    def begin(self, name: str, content: bytes) -> Standing:
        """Draft a letter.

        Args:
            name: Of its file.
            content: The file.

        Raises:
            BotError: It cannot be read, or is there already; one line says what to do.
        """
        with self._lock, tempfile.TemporaryDirectory(prefix="letter-") as folder:
            path = Path(folder) / (_UNUSUAL.sub("-", Path(name).name).strip(".-") or "letter.txt")
            path.write_bytes(content)
            knowledge = self._knowledge()
            source = read(path)
            letter = letter_of(source, Register.of(knowledge))
            made = write_draft(source, letter, knowledge, self._folder, self._letters, self._today())
            _, *lines = made.summary()
            session = self._session_of(made.draft, knowledge)
            return _standing(session, tuple(line.strip() for line in lines))

    def standing(self, draft: str) -> Standing:
        """Return how a draft stands.

        Raises:
            BotError: There is no such draft any more.
        """
        with self._lock:
            return _standing(self._session(draft))

    def answer(self, draft: str, question: str, says: str) -> tuple[str, Standing]:
        """Keep an answer.

        Args:
            draft: The draft's id.
            question: The question's. One that is answered already stays as it is.
            says: The answer.

        Returns:
            Why it will not do, empty where it is kept; and how the draft stands then.
        """
        with self._lock:
            session = self._session(draft)
            asked = next((one for one in session.walk.open if one.id == question), None)
            complaint = session.complaint(asked, says) if asked else ""
            if asked and not complaint:
                session.answer(asked, says)
            return complaint, _standing(session)

    def take_back(self, draft: str) -> Standing:
        """Take the last answer back, and return how the draft stands then."""
        with self._lock:
            session = self._session(draft)
            session.undo()
            return _standing(session)

    def accept(self, draft: str) -> tuple[str, ...]:
        """Make a draft a part of the record, and return the names of the files that were written.

        Raises:
            BotError, KnowledgeError: Why not; nothing is written.
        """
        with self._lock:
            return tuple(path.name for path in accept(self._session(draft), self._folder))

    def _knowledge(self) -> Knowledge:
        inspected = inspect(self._folder)
        if inspected.knowledge is None:
            raise KnowledgeError(inspected.faults)
        return inspected.knowledge

    def _session(self, draft: str) -> Session:
        path = self._folder / DOCUMENTS / f"{Path(draft).name}.yaml"
        if not path.is_file():
            raise BotError(f"The draft {draft} is not there any more.")
        return self._session_of(path, self._knowledge())

    def _session_of(self, path: Path, knowledge: Knowledge) -> Session:
        return Session(path, knowledge, self._letters, self._today())


def _standing(session: Session, lines: tuple[str, ...] = ()) -> Standing:
    asked = next(iter(session.walk.open), None)
    if asked is None:
        return Standing(session.path.stem, lines)
    return Standing(
        session.path.stem,
        lines,
        len(session.walk.open),
        asked.id,
        asked.asks,
        asked.told,
        session.sentence(asked),
        tuple((one.says, one.label) for one in asked.options),
        asked.default,
        asked.takes is not Takes.CHOICE,
    )
