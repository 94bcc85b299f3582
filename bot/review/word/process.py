"""DOCX files are opened in a process of their own: what breaks or never ends there is one clear line here."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import bot
from bot.errors import BotError

MOST_BYTES = 20_000_000  # of a file
_SECONDS = 30  # by the clock; the process itself stops after 9 of the processor
_ROOT = Path(bot.__path__[0]).parent
_STOPPED = "takes longer or more memory than any draft should. Save it anew, or give its text."


@dataclass(frozen=True, slots=True)
class WordDraft:
    """What a DOCX file says.

    Attributes:
        text: Its main text, with tracked changes accepted.
        has_changes: Whether it has any.
        has_more: Whether it has notes, headers or text boxes, which are not read.
    """

    text: str
    has_changes: bool
    has_more: bool


def is_word_file(raw: bytes) -> bool:
    """Return whether a file is packed as DOCX files are."""
    return raw.startswith(b"PK")


def read(raw: bytes, name: str) -> WordDraft:
    """Return what a DOCX file says.

    Args:
        raw: The file.
        name: Its own, for messages.

    Raises:
        BotError: It cannot be read; one line says why, and what to do.
    """
    told = _told({}, raw, name)
    return WordDraft(told["text"], told["has_changes"], told["has_more"])


def with_comments(raw: bytes, comments: Sequence[tuple[int, int, str]], name: str) -> bytes:
    """Return the same file with comments.

    Args:
        raw: The file.
        comments: For each where its words begin and end in the file's text, and what there is to say.
        name: The file's, for messages.

    Raises:
        BotError: It cannot be read; one line says why, and what to do.
    """
    return base64.b64decode(_told({"comments": comments}, raw, name)["file"])


def _told(request: dict[str, Any], raw: bytes, name: str) -> dict[str, Any]:
    if len(raw) > MOST_BYTES:
        raise BotError(f"{name} is more than {MOST_BYTES // 10**6} MB. Save it anew with smaller pictures.")
    try:
        done = subprocess.run(
            [sys.executable, "-m", "bot.review.word.child"],
            cwd=_ROOT,
            input=json.dumps(request).encode() + b"\n" + raw,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
        )
        told: dict[str, Any] = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        told = {"error": _STOPPED}
    if "missing" in told:
        raise BotError(
            f"{name} cannot be read without the package {told['missing']}."
            " Run `.venv/bin/python -m pip install -r requirements-ingest.txt`."
        )
    if "error" in told:
        raise BotError(f"{name} {told['error']}")
    return told
