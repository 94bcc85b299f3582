"""What `python -m bot ingest` does: draft letters, review a draft, accept it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from bot.errors import BotError, KnowledgeError
from bot.ingest.accepting.accepting import accept
from bot.ingest.drafting.files import write_draft
from bot.ingest.review.dialogue import review
from bot.ingest.review.session import Session
from bot.ingest.source import Source
from bot.knowledge.coverage import cover, lacks
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import DOCUMENTS, Inspected, inspect
from bot.knowledge.reading import as_opened

if TYPE_CHECKING:
    from bot.ingest.register import Register

_STOPPED = 130  # as a shell has it for Ctrl-C


@dataclass(frozen=True)
class Ingest:
    """The command, for one record.

    Attributes:
        folder: The record's.
        letters: Where the texts of letters are.
        today: The day that it is.
    """

    folder: Path
    letters: Path
    today: date

    def draft(self, files: Sequence[Path]) -> int:
        """Draft letters, and return the exit status: 1 where one of them could not be."""
        from bot.ingest.reading import read_all
        from bot.ingest.register import Register

        knowledge = self._sound("drafted").knowledge
        assert knowledge is not None
        register = Register.of(knowledge)
        is_whole = True
        with _counting(read_all(files), files) as sources:
            for one in sources:
                is_whole &= self._draft(one, knowledge, register)
        return 0 if is_whole else 1

    def _draft(self, source: Source | BotError, knowledge: Knowledge, register: Register) -> bool:
        """Draft one letter and tell what was found, or why there is nothing."""
        from bot.ingest.fields import letter_of

        try:
            if isinstance(source, BotError):
                raise source
            made = write_draft(source, letter_of(source, register), knowledge, self.folder, self.letters, self.today)
        except BotError as exc:
            _tell(exc, is_error=True)
            return False
        _tell("\n".join(made.summary()))
        return True

    def review(self, draft: Path | None) -> int:
        """Ask what is open in a draft, and return the exit status: 0 once nothing is."""
        inspected = self._sound("reviewed")
        session = self._session(inspected, draft, is_open=True)
        if not review(session, Console(highlight=False, emoji=False), input):
            _tell(f"Go on:     python -m bot ingest --review {as_opened(session.path)}")
            return _STOPPED
        _tell(f"Serve it:  python -m bot ingest --accept {as_opened(session.path)}")
        return 0

    def accept(self, draft: Path | None) -> int:
        """Serve a draft, tell what of the letter no entry holds, and return the exit status."""
        session = self._session(self._sound("accepted"), draft, is_open=False)
        for path in accept(session, self.folder):
            _tell(f"{as_opened(path)}: written")
        _tell("\n".join(lacks(cover(self._sound(), self.letters, only=session.path.stem))))
        _tell("A bot that runs serves it once it reads the record again: python -m bot reload")
        return 0

    def _sound(self, done: str = "checked") -> Inspected:
        """Return the record as it is read; where it has faults, say as well what was not done."""
        inspected = inspect(self.folder)
        if inspected.knowledge is None:
            raise KnowledgeError(inspected.faults, f"nothing was {done}. Mend them first")
        return inspected

    def _session(self, inspected: Inspected, draft: Path | None, *, is_open: bool) -> Session:
        """Return the draft that is named; else the one that is meant."""
        assert inspected.knowledge is not None
        if draft is not None:
            return Session(self._path(draft), inspected.knowledge, self.letters, self.today)
        sessions = [Session(one.path, inspected.knowledge, self.letters, self.today) for one in inspected.drafts]
        meant = [one for one in sessions if bool(one.walk.open) is is_open]
        if len(meant) == 1 or (meant and is_open):
            return meant[0]
        if not sessions:
            raise BotError(f"{self.folder / DOCUMENTS} has no draft. Make one: python -m bot ingest FILE")
        if not meant:
            if is_open:
                raise BotError(f"Nothing is open in {_names(sessions)}. Serve it: python -m bot ingest --accept")
            raise BotError(f"Questions are open in {_names(sessions)}. Go on: python -m bot ingest --review")
        raise BotError(f"Which draft? {_names(meant)}.")

    def _path(self, draft: Path) -> Path:
        """Return a draft's file, which may be named by its id."""
        within = self.folder / DOCUMENTS / f"{draft.name.removesuffix('.yaml')}.yaml"
        return draft if draft.is_file() else within


def _tell(told: object, *, is_error: bool = False) -> None:
    Console(stderr=is_error, highlight=False, markup=False, soft_wrap=True, emoji=False).print(str(told))


def _names(sessions: Iterable[Session]) -> str:
    return ", ".join(as_opened(one.path) for one in sessions)


@contextmanager
def _counting(sources: Iterable[Source | BotError], files: Sequence[Path]) -> Iterator[Iterable[Source | BotError]]:
    """Show how many files are read, where somebody looks on and there are several."""
    console = Console(stderr=True)
    columns = (TextColumn("Letters"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, disable=len(files) < 2 or not console.is_terminal) as progress:
        yield progress.track(sources, total=len(files))
