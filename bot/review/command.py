"""What `python -m bot review` does: compare a draft with the record, and say what was found."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from urllib.parse import quote

from bot.answers.answerer import Answerer
from bot.errors import BotError
from bot.languages import FALLBACK, Language, say
from bot.review.rendering import as_json, as_sarif, as_text, exit_status
from bot.review.report import Report, State
from bot.review.reviewer import LONGEST_DRAFT, Reviewer

FAIL_LEVELS = {
    "none": (),
    "contradicted": (State.CONTRADICTED,),
    "outdated": (State.CONTRADICTED, State.OUTDATED),
    "not-in-record": (State.CONTRADICTED, State.OUTDATED, State.NOT_IN_RECORD),
}
NOT_REVIEWED = 2
_STANDARD_INPUT = "-"


@dataclass(frozen=True)
class Review:
    """The command, for one draft.

    Attributes:
        draft: Its file, or `-` for standard input.
        form: `text`, `json` or `sarif`.
        fail_level: One of `FAIL_LEVELS`: the least state with which the exit status is 1.
        language: Of the words; None for the draft's own.
    """

    draft: str
    form: str
    fail_level: str
    language: Language | None

    def run(self, answerer: Callable[[], Answerer], show: Callable[[str], None]) -> int:
        """Review the draft, and return the exit status: 0 clean, 1 with such a finding, 2 where it could not be.

        Args:
            answerer: Reads the record.
            show: Prints.
        """
        try:
            text = self._text()
            record = answerer()
        except BotError as exc:
            return self._failed(str(exc), show)
        report = Reviewer(record).review(text)
        show(self._rendered(report, text, record))
        return exit_status(report, FAIL_LEVELS[self.fail_level])

    def _rendered(self, report: Report, text: str, record: Answerer) -> str:
        if self.form == "json":
            return json.dumps(as_json(report, self._name, record, self.language), ensure_ascii=False, indent=2)
        if self.form == "sarif":
            return json.dumps(
                as_sarif(report, self._uri, text, _version(), self.language), ensure_ascii=False, indent=2
            )
        return as_text(report, self._name, text, record, self.language)

    def _failed(self, reason: str, show: Callable[[str], None]) -> int:
        """Say in one line why nothing was reviewed; in SARIF as a log that tells so."""
        if self.form == "sarif":
            show(json.dumps(as_sarif(None, self._uri, "", _version(), failure=reason), ensure_ascii=False, indent=2))
        sys.stderr.write(f"{reason}\n")
        return NOT_REVIEWED

    @property
    def _name(self) -> str:
        return "<stdin>" if self.draft == _STANDARD_INPUT else self.draft

    @property
    def _uri(self) -> str:
        """The file's address, relative where its name is."""
        if self.draft == _STANDARD_INPUT:
            return "stdin"
        path = Path(self.draft)
        return path.as_uri() if path.is_absolute() else quote(path.as_posix())

    def _text(self) -> str:
        """Read the draft.

        Raises:
            BotError: It cannot be read, is no text, or is too long.
        """
        try:
            raw = sys.stdin.buffer.read() if self.draft == _STANDARD_INPUT else Path(self.draft).read_bytes()
        except (OSError, ValueError) as exc:
            reason = getattr(exc, "strerror", None) or exc
            raise BotError(f"{self._name} cannot be read: {reason}. Give the file of a draft, or - .") from exc
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError as exc:
            raise BotError(say(self._spoken, "review.unreadable", file=self._name)) from exc
        if "\0" in text:
            raise BotError(say(self._spoken, "review.unreadable", file=self._name))
        if len(text) > LONGEST_DRAFT:
            raise BotError(say(self._spoken, "review.too_long", file=self._name, most=f"{LONGEST_DRAFT:,}"))
        return text

    @property
    def _spoken(self) -> Language:
        return self.language or FALLBACK


def _version() -> str:
    try:
        return version("coalition-bot")
    except PackageNotFoundError:  # run from a folder
        return "0"
