"""Names that a list prints within somebody else's line: `Ada Reed, Chair, Birch Forum`. Of these no list says no."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.answers.answer import NotFound
from bot.answers.kinds.signing import line
from bot.answers.match.query import Query
from bot.knowledge.model import Document, Signatory
from bot.knowledge.spelling import spelling


def line_with_organization(query: Query, organization: str, document: Document) -> Signatory | None:
    """Return the line of a person that prints an organization's name, where the organization has no line of its own.

    Args:
        query: The question and the record.
        organization: Its id.
        document: The one whose list is meant.
    """
    if organization not in query.knowledge.organizations or organization in document.signed_by:
        return None
    lines = [one for one in _listed(document) if one.person]
    return _printing(query.knowledge.names_of(organization), lines) if lines else None


def line_with_words(query: Query, typed: Sequence[str], document: Document) -> Signatory | None:
    """Return the line that prints a name which the record does not know.

    Args:
        query: The question and the record.
        typed: Its words.
        document: The one whose list is meant.
    """
    titles = query.words("anatomy", "HONORIFICS")
    name = " ".join(word for word in typed if spelling(word) not in titles)
    return _printing([name], _listed(document)) if name else None


def not_told(query: Query, name: str, document: Document, within: Signatory) -> NotFound:
    """Say that a name has no line of its own, and in which it stands."""
    count = len(_listed(document))
    sentence = query.say("member.within", name=name, count=count, label=query.label(document), line=line(within))
    return NotFound(sentence, query.language)


def _listed(document: Document) -> Sequence[Signatory]:
    return document.signatories.listed if document.signatories else ()


def _printing(names: Iterable[str], lines: Iterable[Signatory]) -> Signatory | None:
    wanted = [f" {spelling(name)} " for name in names]
    for one in lines:
        printed = " | ".join(map(spelling, filter(None, (one.as_printed, one.title, one.affiliation))))
        if any(name in f" {printed} " for name in wanted):
            return one
    return None
