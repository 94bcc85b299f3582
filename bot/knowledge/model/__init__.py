"""What the record can say, as immutable values. `knowledge/README.md` explains each field to curators."""

from bot.knowledge.model.document import (
    Address,
    Checked,
    DateBasis,
    Document,
    DocumentKind,
    Published,
    Signatories,
    Signatory,
    SourceFile,
    UrlRole,
)
from bot.knowledge.model.entries import Ask, CitedWork, Entry, Event, Fact, Link, Mention, Qualifier
from bot.knowledge.model.left_out import LeftOut
from bot.knowledge.model.names import Comparison, Organization, Person, Place, PlaceKind, Term, Topic

__all__ = [
    "Address",
    "Ask",
    "Checked",
    "CitedWork",
    "Comparison",
    "DateBasis",
    "Document",
    "DocumentKind",
    "Entry",
    "Event",
    "Fact",
    "LeftOut",
    "Link",
    "Mention",
    "Organization",
    "Person",
    "Place",
    "PlaceKind",
    "Published",
    "Qualifier",
    "Signatories",
    "Signatory",
    "SourceFile",
    "Term",
    "Topic",
    "UrlRole",
]
