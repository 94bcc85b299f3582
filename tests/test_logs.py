"""The log: what is printed of an error, and how often."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

import pytest

from bot.logs import OnceAMinute
from bot.sparing import MOST_SAID, SAID_AGAIN, Sparing

ROOT = Path(__file__).resolve().parents[1]
FAILING = """
import logging, rich
from bot.logs import configure_logs
from bot.settings import Settings

configure_logs(Settings(log_format={form!r}))

def answer(question, token):
    raise LookupError("no such thing")

try:
    answer(*input().split(","))
except LookupError:
    logging.getLogger("bot").exception("It failed")
"""


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_traceback_shows_no_values_though_rich_is_installed(form: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FAILING.format(form=form)],
        input="a question of Ana's,xoxb-fake-token",
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    assert "LookupError: no such thing" in done.stderr
    assert "in answer" in done.stderr
    for value in ("Ana's", "xoxb-fake-token", "│"):
        assert value not in done.stderr


def record(text: str) -> logging.LogRecord:
    return logging.LogRecord("asyncio", logging.ERROR, "", 0, text, None, None)


def test_a_line_that_anybody_can_bring_about_is_said_once_a_minute_with_how_often_it_came() -> None:
    now = 0.0
    sparing = OnceAMinute(Sparing(lambda: now))
    assert sparing.filter(record("out of system resource\nsocket: 1"))
    assert not any(sparing.filter(record(f"out of system resource\nsocket: {number}")) for number in range(500))
    assert sparing.filter(record("another"))
    now = SAID_AGAIN
    again = record("out of system resource\nsocket: 9")
    assert sparing.filter(again)
    assert again.getMessage() == "out of system resource (and 500 times since this was last said)"


def test_lines_that_are_all_different_take_no_memory() -> None:
    sparing = Sparing()
    assert all(sparing.times(f"line {number}") for number in range(10_000))
    assert len(sparing._said) <= MOST_SAID
