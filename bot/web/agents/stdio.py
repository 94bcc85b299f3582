"""The protocol over standard input and output: a message a line, for an agent on the same machine."""

from __future__ import annotations

from typing import BinaryIO

from bot.web.agents.messages import INVALID_REQUEST, MessageError, refusal_of, written
from bot.web.agents.protocol import LONGEST_MESSAGE, Protocol

_TOO_LONG = refusal_of(None, MessageError(INVALID_REQUEST, f"A message has at most {LONGEST_MESSAGE} bytes."))


def serve(protocol: Protocol, lines: BinaryIO, out: BinaryIO) -> None:
    """Answer each message until the last one.

    Args:
        protocol: What answers.
        lines: What comes in.
        out: Where the answers go, and nothing else.
    """
    while line := lines.readline(LONGEST_MESSAGE + 1):
        if len(line) > LONGEST_MESSAGE:
            _pass_over(line, lines)
            body: object = _TOO_LONG
        else:
            body = protocol.reply(line).body if line.strip() else None
        if body is not None:
            out.write(written(body) + b"\n")
            out.flush()


def _pass_over(line: bytes, lines: BinaryIO) -> None:
    """Read to the end of a line, keeping nothing of it."""
    while line and not line.endswith(b"\n"):
        line = lines.readline(LONGEST_MESSAGE)
