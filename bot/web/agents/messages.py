"""Messages of JSON-RPC 2.0: what one is, and how an error is told."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

PARSE_ERROR, INVALID_REQUEST, NO_SUCH_METHOD, INVALID_PARAMS, OUR_FAULT = -32700, -32600, -32601, -32602, -32603
HEADER_MISMATCH, UNSUPPORTED_VERSION = -32020, -32022  # of the protocol of 2026
LONGEST_ID = 200  # characters; it is sent back
_VERSION = "2.0"


class MessageError(Exception):
    """A message that gets an error for an answer.

    Args:
        code: Of JSON-RPC or of the protocol.
        message: One sentence.
        data: What a program reads of it.
    """

    def __init__(self, code: int, message: str, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.data = data


@dataclass(frozen=True, slots=True)
class Message:
    """A request, or a notification.

    Attributes:
        id: What its answer is known by; None for a notification, which gets none.
        method: What is wanted.
        params: With what.
    """

    id: str | int | None
    method: str
    params: Mapping[str, Any]


def parse(text: bytes) -> Any:
    """Return what a text holds as JSON.

    Raises:
        MessageError: It is none, or nested too deeply.
    """
    try:
        return json.loads(text, parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        raise MessageError(PARSE_ERROR, "This is not JSON in UTF-8.") from None


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(name)  # Python reads NaN, which is no JSON


def message_of(data: Any) -> Message | None:
    """Read one message; None for the answer to a question, which nobody here asks.

    Raises:
        MessageError: It is none of JSON-RPC's.
    """
    if not isinstance(data, dict) or data.get("jsonrpc") != _VERSION:
        raise MessageError(INVALID_REQUEST, "A message is an object with jsonrpc 2.0.")
    if "method" not in data and ("result" in data or "error" in data):
        return None
    method, params = data.get("method"), data.get("params", {})
    if not isinstance(method, str):
        raise MessageError(INVALID_REQUEST, "A request has a method, which is a string.")
    if "id" in data and id_of(data) is None:
        raise MessageError(INVALID_REQUEST, f"An id is a whole number, or a string of at most {LONGEST_ID} characters.")
    if not isinstance(params, dict):
        raise MessageError(INVALID_PARAMS, "Params are an object.")
    return Message(id_of(data), method, params)


def id_of(data: Any) -> str | int | None:
    """Return the id of a message, whatever else is wrong with it; None where it has none that can be sent back."""
    identifier = data.get("id") if isinstance(data, dict) else None
    if isinstance(identifier, str) and len(identifier) <= LONGEST_ID:
        return identifier
    return identifier if isinstance(identifier, int) and not isinstance(identifier, bool) else None


def answer_to(identifier: str | int | None, result: Mapping[str, Any]) -> dict[str, Any]:
    """Return the message that carries a result."""
    return {"jsonrpc": _VERSION, "id": identifier, "result": result}


def refusal_of(identifier: str | int | None, error: MessageError) -> dict[str, Any]:
    """Return the message that tells an error."""
    told = {"code": error.code, "message": str(error), **({"data": error.data} if error.data else {})}
    return {"jsonrpc": _VERSION, "id": identifier, "error": told}


def written(message: Any) -> bytes:
    """Return a message as it is sent: in a line of ASCII, since UTF-8 has no bytes for all that may be typed."""
    return json.dumps(message, separators=(",", ":")).encode("ascii")
