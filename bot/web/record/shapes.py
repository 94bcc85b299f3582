"""What the pages of each kind are as JSON. Keys may be added, never renamed."""

from __future__ import annotations

from collections.abc import Mapping

from bot.web.record.feeds import JSON_FEED
from bot.web.shapes import CHANGE, CITATION, DATE, ENTRY, NEAREST, Schema, perhaps, several, text, thing, yes_or_no

_IDS = several(text("An id."), "By their ids.")
_COUNT: Schema = {"type": "integer", "minimum": 0}
_EVERY_PAGE = {"title": text("The page's heading."), "language": text("Of all its words.")}
_CARD = {
    "answered": yes_or_no("That the record has it."),
    "kind": text("What the answer is about."),
    "answer": text("The answer in one sentence, with its date."),
    "items": several(text("A line."), "What the answer lists."),
    "citations": several(CITATION, "Where it is printed."),
    "status": thing(
        {
            "standing": text("current, superseded or disputed."),
            "as_of": perhaps(f"The day of what is told, {DATE}."),
            "note": text("What stands against it, in words."),
        },
        description="Whether the answer still holds.",
    ),
    "history": several(text("A line."), "Earlier figures of the same measure."),
    "suggestions": several(text("A question."), "None, where there is an answer."),
    "nearest": several(NEAREST, "None, where there is an answer."),
    "confidence": {"type": "number", "minimum": 0, "maximum": 1},
}
ROW = {
    **ENTRY["properties"],
    "topic": perhaps("The topic's id."),
    "subject": perhaps("The id of whom or what the figure is of."),
    "qualifier": perhaps("exactly, over, at least, about or up to."),
    "upto": perhaps("The end of a range of figures.", "number"),
    "of": perhaps("Of whom something is asked: ids with a semicolon between them."),
    "paragraph": perhaps("The paragraph of the anchor, counted from 1.", "integer"),
    "published": text(f"When the document was published, {DATE}."),
}
_ROWS = several(thing(ROW), "Statements, each with all its columns.")
_STATED = thing(
    {
        **_EVERY_PAGE,
        **_CARD,
        **ROW,
        "people": _IDS,
        "organizations": _IDS,
        "places": _IDS,
        "terms": _IDS,
        "cites": _IDS,
        "added": text(f"When it came into the record, {DATE}."),
        "checked": text(f"When it was last compared with the document, {DATE}."),
        "history_of_measure": _ROWS,
    },
    description="A fact, an event or an ask.",
)
_TOPIC = thing(
    {
        **_EVERY_PAGE,
        **_CARD,
        "type": {"const": "topic"},
        "id": text("The topic's id."),
        "name": text("Its name."),
        "review_by": perhaps(f"When a newer figure is to be looked for, {DATE}."),
        "history_of_measure": _ROWS,
        "entries": _ROWS,
    },
    (*_EVERY_PAGE, "type", "id", "name", "review_by", "history_of_measure", "entries"),
    "A measure or a question that several statements speak to; with an answer where one holds for all of it.",
)
_GONE = thing(
    {
        **_EVERY_PAGE,
        "type": {"const": "gone"},
        "id": text("The id that it had."),
        "on": text("When it left, such as 2019-11-30."),
        "why": text("Why."),
        "topic": perhaps("The id of a topic that says what is to be read instead."),
    },
    description="What left the record.",
)
_DOCUMENT = thing(
    {
        **_EVERY_PAGE,
        **_CARD,
        "type": {"const": "document"},
        "id": text("The document's id."),
        "document_kind": text("What sort of document it is."),
        "published": text(f"When it was published, {DATE}."),
        "published_basis": text("How that is known."),
        "document_language": text("Its language."),
        "issuers": _IDS,
        "addressees": several({"type": "object"}, "Each a person, organizations, or both."),
        "cc": several({"type": "object"}, "The same of those who got a copy."),
        "addresses": several(thing({"url": text("An address."), "role": text("What is there.")}), "Where it is."),
        "sha256": text("The sum of the file that it was read from."),
        "checked": text(f"When it was last compared with that, {DATE}."),
        "signatories": several(
            thing({"as_printed": text("The name as printed."), "id": perhaps("An id.")}), "In order."
        ),
        "signatories_complete": yes_or_no("Whether the record has the whole list."),
        "signatories_stated": perhaps("How many the document says it has.", "integer"),
        "cited_works": several({"type": "object"}, "What it rests on."),
        "entries": _ROWS,
    },
    description="A document.",
)
_NAMED = thing(
    {
        **_EVERY_PAGE,
        **_CARD,
        "type": {"enum": ["organization", "person", "place", "term"]},
        "id": text("The id."),
        "name": text("The name."),
        "names": several(text("A name."), "Other names."),
        "signed": _IDS,
        "issued": _IDS,
        "entries": _ROWS,
    },
    (*_EVERY_PAGE, "type", "id", "name", "names", "signed", "issued", "entries"),
    "An organization, a person, a place, or a term, which has an answer where the record says what it means.",
)
_RECORD = thing(
    {
        **_EVERY_PAGE,
        "type": {"const": "record"},
        "id": text("The record's id."),
        "languages": several(text("A language."), "Those that it is in."),
        "newest": text(f"The newest date that it speaks of, {DATE}."),
        **dict.fromkeys(("documents", "topics", "organizations", "people", "places", "terms"), _IDS),
    },
    description="What is in the record.",
)
_TIMELINE = thing(
    {**_EVERY_PAGE, "type": {"const": "timeline"}, "events": _ROWS, "documents": _IDS},
    description="What happened when.",
)
_SIGNATORIES = thing(
    {
        **_EVERY_PAGE,
        "type": {"const": "signatories"},
        "chosen": {"type": "object", "description": "What was chosen of which letter."},
        "letters": several(
            thing({"id": text("The letter's id."), "complete": yes_or_no("Whether the record has its whole list.")}),
            "The letters that have a list.",
        ),
        "signatories": several(
            thing({"id": text("An id.")}),
            "Each with the letters by id: true for signed, false for not on the whole list, null where nobody knows.",
        ),
    },
    description="Who signed which letter.",
)
_CHANGES = thing(
    {
        **_EVERY_PAGE,
        "type": {"const": "changes"},
        "id": text("The record's id."),
        "record": text("Its title."),
        "changes": several(CHANGE, "The latest first."),
    },
    description="What was changed, removed and added.",
)
_PROOF = thing(
    {**_EVERY_PAGE, "type": {"const": "proof"}, "documents": _COUNT, "entries": _COUNT, "anchors": _COUNT},
    description="How much is proved.",
)
_OF_KINDS: Mapping[str, Schema] = {
    "f": {"anyOf": [_STATED, _TOPIC]},
    "d": _DOCUMENT,
    **dict.fromkeys("oplt", _NAMED),
    "record": _RECORD,
    "timeline": _TIMELINE,
    "signatories": _SIGNATORIES,
    "changes": _CHANGES,
    "how": _PROOF,
}
_OF_FORMATS: Mapping[str, Schema] = {
    JSON_FEED: thing({"version": text("Of JSON Feed."), "title": text("Its title."), "items": several({}, "Changes.")}),
    ".csv-metadata.json": thing({"url": text("Of the table."), "tableSchema": {"type": "object"}}),
    ".csl.json": several(
        thing({"id": text("An id."), "type": text("Of CSL."), "title": text("A title.")}), "Documents."
    ),
}


def of_page(kind: str, suffix: str) -> Schema:
    """Return what a page of a kind is, written as a suffix says; a text where that is no JSON."""
    return _OF_KINDS[kind] if suffix == ".json" else _OF_FORMATS.get(suffix, {"type": "string"})


def of_gone(kind: str, suffix: str) -> Schema:
    """Return what the page of something that left the record is, written as a suffix says."""
    return _GONE if suffix == ".json" else of_page(kind, suffix)
