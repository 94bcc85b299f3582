"""What the record can say, as immutable values. `knowledge/README.md` explains each field to curators."""

from bot.knowledge.model.about import About, Description, Examples, Unit
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
from bot.knowledge.model.entries import Ask, CitedWork, Entry, Event, Fact, Link, Mention, Qualifier, SecondValue
from bot.knowledge.model.left_out import LeftOut
from bot.knowledge.model.names import Comparison, Organization, Person, Place, PlaceKind, Term, Topic
from bot.knowledge.model.vocabulary import LiteralPhrase, Vocabulary, Words

__all__ = [
    "About",
    "Address",
    "Ask",
    "Checked",
    "CitedWork",
    "Comparison",
    "DateBasis",
    "Description",
    "Document",
    "DocumentKind",
    "Entry",
    "Event",
    "Examples",
    "Fact",
    "LeftOut",
    "Link",
    "LiteralPhrase",
    "Mention",
    "Organization",
    "Person",
    "Place",
    "PlaceKind",
    "Published",
    "Qualifier",
    "SecondValue",
    "Signatories",
    "Signatory",
    "SourceFile",
    "Term",
    "Topic",
    "Unit",
    "UrlRole",
    "Vocabulary",
    "Words",
]
