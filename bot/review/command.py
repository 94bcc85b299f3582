"""What `python -m bot review` does: compare a draft with the record, and say what was found."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from bot.answers.answerer import Answerer
from bot.errors import BotError
from bot.languages import FALLBACK, Language, say
from bot.review.rendering import as_json, as_sarif, as_text, exit_status
from bot.review.report import Finding, Report, State
from bot.review.reviewer import LONGEST_DRAFT, Reviewer
from bot.review.word.process import is_word_file, read, with_comments
from bot.review.wording import instead, part_in_words, state_in_words
from bot.version import VERSION

FAIL_LEVELS = {
    "none": (),
    "contradicted": (State.CONTRADICTED,),
    "outdated": (State.CONTRADICTED, State.OUTDATED),
    "not-in-record": (State.CONTRADICTED, State.OUTDATED, State.NOT_IN_RECORD),
}
NOT_REVIEWED = 2
_STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class _Draft:
    """A draft that was read.

    Attributes:
        text: Its words.
        raw: Its file.
        remarks: The names of what there is to say of how it was read.
    """

    text: str
    raw: bytes
    remarks: tuple[str, ...]


@dataclass(frozen=True)
class Review:
    """The command, for one draft.

    Attributes:
        draft: Its file, or `-` for standard input.
        form: `text`, `json` or `sarif`.
        fail_level: One of `FAIL_LEVELS`: the least state with which the exit status is 1.
        language: Of the words; None for the draft's own.
        comments: The file for the same draft with a comment for each finding, for a DOCX file; None for none.
    """

    draft: str
    form: str
    fail_level: str
    language: Language | None
    comments: str | None = None

    def run(self, answerer: Callable[[], Answerer], show: Callable[[str], None]) -> int:
        """Review the draft, and return the exit status: 0 clean, 1 with such a finding, 2 where it could not be.

        Args:
            answerer: Reads the record.
            show: Prints.
        """
        try:
            draft = self._read()
            record = answerer()
            report = Reviewer(record).review(draft.text)
            self._comment(report, draft)
        except BotError as exc:
            return self._failed(str(exc), show)
        for remark in draft.remarks:
            sys.stderr.write(f"{say(self.language or report.language, remark)}\n")
        show(self._rendered(report, draft.text, record))
        return exit_status(report, FAIL_LEVELS[self.fail_level])

    def _rendered(self, report: Report, text: str, record: Answerer) -> str:
        if self.form == "json":
            return json.dumps(as_json(report, self._name, record, self.language), ensure_ascii=False, indent=2)
        if self.form == "sarif":
            return json.dumps(as_sarif(report, self._uri, text, VERSION, self.language), ensure_ascii=False, indent=2)
        return as_text(report, self._name, text, record, self.language)

    def _failed(self, reason: str, show: Callable[[str], None]) -> int:
        """Say in one line why nothing was reviewed; in SARIF as a log that tells so."""
        if self.form == "sarif":
            show(json.dumps(as_sarif(None, self._uri, "", VERSION, failure=reason), ensure_ascii=False, indent=2))
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

    def _read(self) -> _Draft:
        """Read the draft.

        Raises:
            BotError: It cannot be read, is neither text nor a DOCX file, or is too long.
        """
        raw = self._raw()
        word = read(raw, self._name) if is_word_file(raw) else None
        if self.comments is not None and word is None:
            raise BotError(say(self._spoken, "review.word.only", file=self._name))
        text = word.text if word else self._decoded(raw)
        if len(text) > LONGEST_DRAFT:
            raise BotError(say(self._spoken, "review.too_long", file=self._name, most=f"{LONGEST_DRAFT:,}"))
        told = {"review.word.changes": word.has_changes, "review.word.rest": word.has_more} if word else {}
        return _Draft(text, raw, tuple(name for name, is_so in told.items() if is_so))

    def _raw(self) -> bytes:
        try:
            return sys.stdin.buffer.read() if self.draft == _STANDARD_INPUT else Path(self.draft).read_bytes()
        except (OSError, ValueError) as exc:
            reason = getattr(exc, "strerror", None) or exc
            raise BotError(f"{self._name} cannot be read: {reason}. Give the file of a draft, or - .") from exc

    def _decoded(self, raw: bytes) -> str:
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError as exc:
            raise BotError(say(self._spoken, "review.unreadable", file=self._name)) from exc
        if "\0" in text:
            raise BotError(say(self._spoken, "review.unreadable", file=self._name))
        return text

    def _comment(self, report: Report, draft: _Draft) -> None:
        """Write the draft's file with a comment for each finding, where that is asked for.

        Raises:
            BotError: It cannot be written.
        """
        if self.comments is None:
            return
        language = self.language or report.language
        comments = [(one.stretch.start, one.stretch.end, "\n".join(_remarks(one, language))) for one in report.findings]
        made = with_comments(draft.raw, comments, self._name)
        try:
            if self.draft != _STANDARD_INPUT and Path(self.comments).resolve() == Path(self.draft).resolve():
                raise BotError(say(language, "review.word.same", file=self.comments))
            Path(self.comments).write_bytes(made)
        except OSError as exc:
            raise BotError(f"{self.comments} cannot be written: {exc.strerror}. Give another file.") from exc

    @property
    def _spoken(self) -> Language:
        return self.language or FALLBACK


def _remarks(finding: Finding, language: Language) -> Iterator[str]:
    """Yield the lines of a comment: the state, the reasons, and what would be supported."""
    yield state_in_words(finding.state, language)
    yield from (part_in_words(one, language) for one in finding.parts)
    if told := instead(finding, language):
        yield told
