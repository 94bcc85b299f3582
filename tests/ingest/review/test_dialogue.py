"""The review in a real terminal: keys typed, Ctrl-C pressed, and the command run again."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.ingest.drafting.files import Made
from bot.ingest.review.session import Session
from tests.ingest import herons
from tests.ingest.conftest import TODAY

ROOT = Path(__file__).resolve().parents[3]
_SECONDS = 60  # a start takes two; more only where other work fills the machine


class Terminal:
    """A command in a terminal of its own."""

    def __init__(self, process: subprocess.Popen[bytes], descriptor: int) -> None:
        self.process, self._descriptor, self.shown = process, descriptor, ""

    def wait_for(self, words: str) -> None:
        """Read until some words are shown behind what was waited for before."""
        deadline = time.monotonic() + _SECONDS
        while words not in self.shown:
            ready, _, _ = select.select([self._descriptor], [], [], max(0.0, deadline - time.monotonic()))
            assert ready, f"{words!r} was not shown in {_SECONDS} s: {self.shown}"
            try:
                more = os.read(self._descriptor, 4096)
            except OSError:  # the other end is closed
                more = b""
            assert more, f"{words!r} was not shown: {self.shown}"
            self.shown += re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", more.decode("utf-8", errors="replace"))
        self.shown = self.shown.partition(words)[2]

    def type(self, line: str) -> None:
        os.write(self._descriptor, f"{line}\n".encode())

    def press_ctrl_c(self) -> None:
        os.write(self._descriptor, b"\x03")


@contextmanager
def terminal(record: Path, *arguments: str) -> Iterator[Terminal]:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "bot", "ingest", "--record", str(record), *arguments]
    environment = {**os.environ, "COLUMNS": "200", "LINES": "50", "TERM": "xterm"}
    process = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, cwd=ROOT, env=environment, start_new_session=True,
        preexec_fn=_own_terminal,
    )  # fmt: skip
    os.close(theirs)
    try:
        yield Terminal(process, ours)
        assert process.wait(_SECONDS) is not None
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
            process.wait()
        os.close(ours)


def _own_terminal() -> None:
    """Make the terminal the one of the new session, so that Ctrl-C reaches its process, and does what it does there."""
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # a shell's background jobs ignore it


@pytest.mark.slow
def test_a_review_is_interrupted_gone_on_with_and_accepted(made: Made, heron_record: Path) -> None:
    with terminal(heron_record, "--review") as shown:
        shown.wait_for("10 of 10 questions are open.")
        shown.wait_for("Two dates are printed.")
        shown.wait_for("[1] > ")
        shown.type("")
        shown.wait_for("What is it, in a few words of your own?")
        shown.type("Something")
        shown.wait_for("What do people call it?")
        shown.type("u")
        shown.wait_for("Taken back: title-en")
        shown.wait_for("> ")
        shown.type(herons.SAID["title-en"])
        shown.wait_for("What do people call it?")
        shown.press_ctrl_c()
        shown.wait_for("8 of 10 questions are open.")
    assert shown.process.returncode == 130
    with terminal(heron_record, "--review", str(made.draft)) as shown:
        shown.wait_for("8 of 10 questions are open.")
        for identifier, prompt in _PROMPTS:
            shown.wait_for(prompt)
            shown.type(herons.SAID.get(identifier, ""))
        shown.wait_for("0 of 22 questions are open.")
        shown.wait_for("Serve it:  python -m bot ingest --accept")
    assert shown.process.returncode == 0
    assert main(["ingest", "--record", str(heron_record), "--accept"]) == 0
    assert main(["check", str(heron_record), "--letters"]) == 0
    assert "status" not in made.draft.read_text(encoding="utf-8")


_PROMPTS = (
    ("names-en", "What do people call it?"),
    ("summary-en", "One sentence of your own."),
    ("signatories", "Is that list whole?"),
    ("harbour", "The same as Harbour Board (71)"),
    ("ministry-of-lakes", "Who is “Ministry of Lakes”?"),
    ("claim-1", "more than 700 herons on the eastern shore"),
    ("claim-1-topic", "Of which measure, happening or subject is it?"),
    ("claim-1-topic-name-en", "Name it in a few words."),
    ("claim-1-figure", "[over 700] > "),
    ("claim-1-unit", "What does it count?"),
    ("claim-1-unit-one-en", "What is one of them called?"),
    ("claim-1-unit-many-en", "And several of them?"),
    ("claim-1-date", "[2025] > "),
    ("claim-1-how-en", "2025 is not printed there. How is it known?"),
    ("claim-1-said-by", "Who says so first?"),
    ("claim-1-statement-en", "Say it in your own words."),
    ("claim-2", "close the eastern shore to motor boats"),
    ("claim-2-of", "Of whom is it demanded?"),
    ("claim-2-statement-en", "Say it in your own words."),
    ("note-1", "Note 1: what is the work called?"),
)


@pytest.mark.slow
def test_what_is_put_off_is_asked_by_the_next_review(session: Session, heron_record: Path) -> None:
    with terminal(heron_record, "--review", str(session.path)) as shown:
        shown.wait_for("When was it published?")
        shown.type("s")
        shown.wait_for("What is it, in a few words of your own?")
        shown.type("q")
        shown.wait_for("10 of 10 questions are open.")
        shown.wait_for("Go on:")
    assert Session(session.path, session.knowledge, session.letters, TODAY).walk.answers == {}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--accept"], "Questions are open in"),
        (["--review", "no-draft"], "no-draft.yaml"),
        (["--review", "2026-05-04-ferry"], "is no draft"),
    ],
)
def test_a_draft_that_is_not_meant_is_told_in_one_line(
    made: Made, heron_record: Path, arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert made.draft.is_file()
    assert main(["ingest", "--record", str(heron_record), *arguments]) == 1
    told = capsys.readouterr().err
    assert words in told
    assert "Traceback" not in told


def test_without_a_draft_it_says_how_to_make_one(heron_record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ingest", "--record", str(heron_record), "--review"]) == 1
    assert "has no draft. Make one: python -m bot ingest FILE" in capsys.readouterr().err


def test_a_missing_extra_is_told_in_one_line(
    heron_record: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("bot.command_line.ingest.find_spec", lambda _: None)
    assert main(["ingest", "--record", str(heron_record), "--review"]) == 1
    assert "pip install -r requirements-ingest.txt" in capsys.readouterr().err
