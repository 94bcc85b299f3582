"""What the addresses of the record's pages take and give, for the interface's description."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from bot.knowledge.knowledge import Knowledge
from bot.web.language import LANGUAGE
from bot.web.record import shapes
from bot.web.record.addresses import LEAF
from bot.web.record.formats import FORMATS
from bot.web.record.signatories import ANY, NOT_SIGNED, SIGNED, have_lists
from bot.web.routes import HTML, JSON, TEXT, Operation, Parameter

_DAY = Parameter(
    "as-of",
    "The day, the month or the year that the page is of; empty for today.",
    {
        "anyOf": [
            {"type": "string", "format": "date"},
            {"type": "string", "pattern": "^[12][0-9]{3}(-(0[1-9]|1[0-2]))?$"},
            {"const": ""},
        ]
    },
)
_LEAF = Parameter(
    LEAF, "Which leaf of the page, where it is too long for one.", {"type": "integer", "minimum": 1, "maximum": 9999}
)
_REFUSES = {
    400: "The address says what has no meaning.",
    404: "There is nothing at it, or there was nothing on the day.",
}
_WHAT: Mapping[str, str] = {
    "f": "a fact, an event, an ask or a topic",
    "d": "a document",
    "o": "an organization",
    "p": "a person",
    "l": "a place",
    "t": "a term",
    "record": "what is in the record",
    "timeline": "what happened when",
    "signatories": "who signed which letter",
    "changes": "what was changed, removed and added",
    "how": "how the record is proved",
}
_HELD: Mapping[str, Callable[[Knowledge], Sequence[str]]] = {
    "f": lambda knowledge: [entry.id for one in knowledge.documents.values() for entry in one.entries()],
    "d": lambda knowledge: [*knowledge.documents],
    "o": lambda knowledge: [*knowledge.organizations],
    "p": lambda knowledge: [*knowledge.people],
    "l": lambda knowledge: [*knowledge.places],
    "t": lambda knowledge: [*knowledge.terms],
}


def operation_of(kind: str, suffix: str = "") -> Operation:
    """Return what is done at the address of pages of a kind.

    Args:
        kind: Of the pages.
        suffix: Of what they are written as for programs; empty for people.
    """
    told = FORMATS.get(suffix)
    content_type = told.content_type if told else HTML
    refused_as = HTML if told is None else JSON if suffix.endswith(".json") else TEXT
    return Operation(
        f"Get {_WHAT[kind]}, as {told.name if told else 'a page'}.",
        {content_type: shapes.of_page(kind, suffix)},
        (LANGUAGE, _DAY) if told else (LANGUAGE, _DAY, _LEAF),
        refuses=_REFUSES,
        refused_as=(*{refused_as, HTML},),
        gives_of_gone={content_type: shapes.of_gone(kind, suffix)} if kind in _HELD else None,
        of_record=_chosen if kind == "signatories" else None,
        ids=_HELD.get(kind),
    )


def _chosen(knowledge: Knowledge) -> Sequence[Parameter]:
    return tuple(
        Parameter(
            one.id,
            f"Who signed “{one.title.in_language(knowledge.about.languages[0])}”, who did not, or who signed any such.",
            {"enum": ["", SIGNED, ANY, *((NOT_SIGNED,) if one.has_whole_list else ())]},
        )
        for one in have_lists(knowledge.documents.values())
    )
