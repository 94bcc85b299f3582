"""Names as a document prints them: under which an organization signed, and how it spells a person's."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.answer import Answer, Citation, Found, Kind
from bot.answers.citation import voice
from bot.answers.kinds.kind import Served
from bot.answers.kinds.signing import cite_list
from bot.answers.match.query import Query
from bot.knowledge.model import Document

_Line = tuple[str, Citation]


def answer(query: Query, served: Served) -> Answer | None:
    """Tell how documents print a name, where that is asked; None where they do not print it."""
    if not query.question.says("signing", "AS_PRINTED"):
        return None
    links = query.links("organizations", "people")
    if len(links) != 1 or len(links[0].ids) != 1:
        return None
    lines = [line for document in _documents(query, served) for line in _printed(query, links[0].ids[0], document)]
    if not lines:
        return None
    citations = tuple(dict.fromkeys(citation for _, citation in lines))
    about = ("printed", links[0].ids[0])
    return Found(Kind.MEMBER, " ".join(line for line, _ in lines), citations, query.language, about=about)


def _documents(query: Query, served: Served) -> tuple[Document, ...]:
    """Return the documents that the question names; all of them where it names none."""
    named = query.links("organizations", "people")
    inside = {token.position for link in named for token in link.tokens}
    tokens = [
        one
        for one in query.question.tokens
        if one.position not in inside and query.words("signing", "SPELLING").isdisjoint((one.word, one.typed))
    ]
    described = query.indexed.documents.named_by(tokens, query.question.dates, served)
    return () if described.unexplained else described.documents


def _printed(query: Query, identifier: str, document: Document) -> Iterator[_Line]:
    """Yield how one document prints the name of one who signed it, or whom it names otherwise than is usual."""
    name, label = query.name(identifier), query.label(document)
    for one in document.signatories.listed if document.signatories else ():
        if one.id == identifier:
            yield query.say("printed", name=name, printed=one.as_printed, label=label), cite_list(query, document)
    for mention in (*document.addressees, *document.cc, *document.people):
        if mention.person == identifier and mention.as_printed:
            cited = query.cite(document, mention, voice(document))
            yield query.say("printed", name=name, printed=mention.as_printed, label=label), cited
