"""A question as a card's buttons carry it: whatever is pressed, and whenever, it is answered anew from the record."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from bot.answers.answer import Answer, Focus, Found
from bot.languages import FALLBACK, LANGUAGES, Language

LONGEST_VALUE = 2000  # characters of a button's value, as Slack has it
LONGEST_ID = 255  # of a block's id
MOST_REMEMBERED = 1000  # questions as JSON: a card carries its own several times


@dataclass(frozen=True, slots=True)
class CardState:
    """What a card was written from.

    Attributes:
        question: A complete question, as plain text.
        focus: What the command is after that asked it.
        as_of: The EDTF date that the answer is to speak for; None for today.
        organization: The id of the organization that "we" stands for; None where nobody has chosen one.
        language: The language of a question that leans to neither, such as a bare name.
        page: The page of a long list, from 1.
        is_drawn: Whether the answer's table or chart was asked for.
        shared_by: The user id of the person who shared the card with a channel. The card says so; no button carries it.
        opened: The id of the document of which the answer's demands are shown; None for all documents.
        missed: The question without an answer that this one stood beside; None where it stood beside none.
        is_claim: Whether it is no question, but a sentence of a draft: its answer is how the record stands to it.
    """

    question: str
    focus: Focus | None = None
    as_of: str | None = None
    organization: str | None = None
    language: Language = FALLBACK
    page: int = 1
    is_drawn: bool = False
    shared_by: str | None = None
    opened: str | None = None
    missed: str | None = None
    is_claim: bool = False

    def at_page(self, page: int) -> CardState:
        """Return the same question, at another page of its list."""
        return replace(self, page=page)

    def opening(self, document: str | None) -> CardState:
        """Return the same question, with what one document demands; None for all of them."""
        return replace(self, opened=document, page=1)

    def asking(self, question: str) -> CardState:
        """Another question, asked as this one was."""
        return CardState(question, self.focus, self.as_of, self.organization, self.language, shared_by=self.shared_by)

    def drawn(self) -> CardState:
        """Return the same question, its answer as a table or a chart."""
        return replace(self, is_drawn=True, page=1)

    def encoded(self, limit: int = LONGEST_VALUE, *, seen: str = "") -> str | None:
        """Write it as a button's value or a block's id.

        Args:
            limit: The most characters that Slack takes there.
            seen: The fingerprint of the answer that the person sees, where pressing acts on that answer.

        Returns:
            JSON without what is as usual; None where it does not fit.
        """
        text = _text(self, seen)
        return text if len(text) <= limit else None


_NAMES = {
    "q": "question", "f": "focus", "a": "as_of", "o": "organization", "l": "language", "p": "page", "d": "is_drawn",
    "g": "opened", "m": "missed", "c": "is_claim",
}  # fmt: skip
_VALUES = [(short, name, getattr(CardState(""), name)) for short, name in _NAMES.items()]
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


@lru_cache(maxsize=MOST_REMEMBERED)
def _text(asked: CardState, seen: str) -> str:
    values = {short: value for short, name, usual in _VALUES if (value := getattr(asked, name)) != usual}
    if seen:
        values["s"] = seen
    return _JSON.encode(values).encode("utf-8", "replace").decode()


def decoded(text: str) -> tuple[CardState, str]:
    """Read what `CardState.encoded` wrote.

    Args:
        text: A button's value or a block's id. What this version did not write is read as far as it can be.

    Returns:
        The question, and the fingerprint of the answer that was seen; empty where there is none.
    """
    values = _mapping(text)
    page, language, focus = values.get("p"), values.get("l"), values.get("f")
    asked = CardState(
        question=str(values.get("q", "")),
        focus=Focus(focus) if focus in set(Focus) else None,
        as_of=_text_or_none(values.get("a")),
        organization=_text_or_none(values.get("o")),
        language=language if language in LANGUAGES else FALLBACK,
        page=page if isinstance(page, int) and page > 0 else 1,
        is_drawn=values.get("d") is True,
        opened=_text_or_none(values.get("g")),
        missed=_text_or_none(values.get("m")),
        is_claim=values.get("c") is True,
    )
    return asked, str(values.get("s", ""))


def fingerprint(answer: Answer) -> str:
    """Tell an answer from any other that the record may give later; its age in words is not part of it."""
    parts = [answer.sentence, answer.language]
    if isinstance(answer, Found):
        parts += [answer.status.standing, answer.status.note, *answer.items, *answer.history]
        parts += [f"{one.document} {one.anchor} {one.url} {one.said_by}" for one in answer.citations]
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:16]


def _mapping(text: str) -> dict[str, Any]:
    try:
        values = json.loads(text)
    except ValueError:
        values = None
    return values if isinstance(values, dict) else {"q": text}


def _text_or_none(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
