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
from bot.knowledge.model.draft import Candidate, CandidateKind, Draft, Footnote, Given, Near, Unsure, Where
from bot.knowledge.model.entries import Ask, CitedWork, Entry, Event, Fact, Link, Mention, Qualifier, SecondValue
from bot.knowledge.model.gone import Gone, GoneKind
from bot.knowledge.model.left_out import LeftOut
from bot.knowledge.model.names import Comparison, Organization, Person, Place, PlaceKind, Term, Topic
from bot.knowledge.model.vocabulary import LiteralPhrase, Vocabulary, Words

__all__ = [
    "About",
    "Address",
    "Ask",
    "Candidate",
    "CandidateKind",
    "Checked",
    "CitedWork",
    "Comparison",
    "DateBasis",
    "Description",
    "Document",
    "DocumentKind",
    "Draft",
    "Entry",
    "Event",
    "Examples",
    "Fact",
    "Footnote",
    "Given",
    "Gone",
    "GoneKind",
    "LeftOut",
    "Link",
    "LiteralPhrase",
    "Mention",
    "Near",
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
    "Unsure",
    "UrlRole",
    "Vocabulary",
    "Where",
    "Words",
]
