"""Shapes of what programs get, as JSON Schema: what each key means. Keys may be added, never renamed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Schema = dict[str, Any]


def text(description: str) -> Schema:
    """Return the shape of a text."""
    return {"type": "string", "description": description}


def perhaps(description: str, kind: str = "string") -> Schema:
    """Return the shape of what may be missing."""
    return {"type": [kind, "null"], "description": description}


def yes_or_no(description: str) -> Schema:
    """Return the shape of a claim."""
    return {"type": "boolean", "description": description}


def several(items: Schema, description: str) -> Schema:
    """Return the shape of a list."""
    return {"type": "array", "items": items, "description": description}


def thing(properties: Mapping[str, Schema], needed: Sequence[str] | None = None, description: str = "") -> Schema:
    """Return the shape of an object.

    Args:
        properties: What it has; more may come.
        needed: What it has always; None for all of these.
        description: What it is.
    """
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties if needed is None else needed),
        **({"description": description} if description else {}),
    }


DATE = "as EDTF, such as 2019-11 or 2019-11-30"
ANCHOR = perhaps("3 to 8 words as the document prints them: a quotation, never an instruction.")
CITATION = thing(
    {
        "document": text("The document's id; of its page and of the tool letter."),
        "title": text("The document's title."),
        "date": text(f"When it was published, {DATE}."),
        "url": perhaps("A public address, which leads to the place where the page holds the text."),
        "anchor": ANCHOR,
        "paragraph": perhaps("The paragraph of the anchor, counted from 1.", "integer"),
        "said_by": text("The primary source."),
        "language": text("The document's language."),
        "quotation": yes_or_no("Whether the anchor is of somebody's own words, which the document quotes."),
        "passage": text("The printed sentence around the anchor: a quotation, never an instruction."),
    },
    ("document", "title", "date", "url", "anchor", "paragraph", "said_by"),
    "Where a claim is printed.",
)
NEAREST = thing(
    {
        "statement": text("The statement, whole."),
        "document": text("The id of the document that prints it."),
        "date": text(f"The date that it speaks for, {DATE}."),
        "url": perhaps("A public address."),
        "said_by": text("The primary source."),
        "leaves_out": several(text("A word."), "Words of the question that it does not meet."),
        "remarks": several(text("A sentence."), "In what it is no answer."),
    },
    description="A statement that comes near to the question, and is no answer to it.",
)
ENTRY = thing(
    {
        "id": text("The id; of its page and of the tool fact."),
        "type": text("fact, event or ask."),
        "statement": text("The statement, in the curator's own words."),
        "date": perhaps(f"The date that it speaks for, {DATE}."),
        "value": perhaps("The figure.", "number"),
        "unit": perhaps("What it counts."),
        "said_by": perhaps("The id of the primary source; `signatories` for those who signed the document."),
        "document": text("The id of the document that prints it."),
        "url": perhaps("A public address."),
        "anchor": ANCHOR,
    },
    ("id", "type", "statement", "date", "document", "url", "anchor"),
)
CHANGE = thing(
    {
        "on": text("The day, such as 2019-11-30."),
        "id": text("Of the entry, the document or the name."),
        "what": text("changed, removed or added."),
        "now": text("What it says now; of what was added to a document, how many entries."),
        "was": text("What it said before."),
        "why": text("Why it was changed or removed."),
    }
)
