"""Organizations: what their acronyms stand for, and where the record names them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.answer import Answer, Citation, Found, Kind
from bot.answers.citation import voice
from bot.answers.kinds import described
from bot.answers.kinds.kind import Served
from bot.answers.kinds.signing import cite_list
from bot.answers.match.insiders import insiders
from bot.answers.match.predicates import led
from bot.answers.match.query import Query, in_a_row
from bot.answers.match.roles import is_proper
from bot.answers.understand.names import NameLink
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Document, Organization

_MOST_CITATIONS = 3


def answer(query: Query, served: Served) -> Answer | None:
    """Say what an organization is called, where the question names it and nothing else."""
    question = query.question
    if question.dates or not query.words("speech", "OPINING").isdisjoint(question.words):
        return None  # what it says is a claim
    if question.says("speech", "IS_IT_YOU"):
        return None  # who answers is not in the record
    if led(query) or insiders(query):
        return None  # what it is called does not tell who runs it, nor who is there
    links = query.links("organizations")
    if len(links) != 1 or len(links[0].ids) != 1 or _says_more(query, links[0], served):
        return None
    organization = query.knowledge.organizations[links[0].ids[0]]
    is_last = max(links[0].positions) == len(question.words) - 1  # and not "the name of Alder's case"
    if question.says("roles", "NAME_OF") and not (is_last and is_proper(query.name(organization.id))):
        return None  # what it is, the question says itself
    is_described = question.asks(Frame.TERM, Frame.WHO)
    return (described.answer(query, organization) if is_described else None) or _called(query, organization)


def _called(query: Query, organization: Organization) -> Answer | None:
    """Say what an acronym stands for and what was signed; None where only the name is left, which the question says."""
    citations = _citations(query, organization)
    signed = [one for one in query.knowledge.documents.values() if organization.id in one.signed_by]
    if not citations or not (signed or organization.acronyms):
        return None
    sentence = _named(query, organization) + _signed(query, signed)
    about = (organization.id, *(document.id for document in signed))
    return Found(Kind.TERM, sentence, citations, query.language, about=about)


def _says_more(query: Query, link: NameLink, served: Served) -> bool:
    """Return whether more is said than the name; beside "what is" and "who is" some words count for nothing."""
    question = query.question
    if any(token not in link.tokens for token in question.to_account_for(*served)):
        return True
    if any(
        token.position == max(link.positions) + 1 and token.word in question.capitalised and not token.frames
        for token in question.tokens
    ):
        return True  # "Alder One" is another name
    told = [token for token in question.tokens if token.word not in question.grammar.function_words]
    return not question.asks(Frame.TERM, Frame.WHO) and len(link.tokens) < len(told)


def _named(query: Query, organization: Organization) -> str:
    names = [organization.name.in_language(query.language), *organization.name.in_every_language()]
    names += organization.acronyms
    known_as = in_a_row(query.language, list(dict.fromkeys(names))[1:])
    return query.say("organization.named" if known_as else "organization.plain", name=names[0], known_as=known_as)


def _signed(query: Query, documents: Sequence[Document]) -> str:
    dates = [query.date(document.published.date) for document in documents]
    return " " + query.say("organization.signed", dates=in_a_row(query.language, dates)) if dates else ""


def _citations(query: Query, organization: Organization) -> tuple[Citation, ...]:
    """Cite where the record names it: lists that it signed first, then what it says or is part of."""
    found: list[Citation] = []
    for document in query.knowledge.documents.values():
        if organization.id in document.issuers:
            found.append(query.cite_document(document))
        if organization.id in document.signed_by:
            found.append(cite_list(query, document))
        for entry in document.facts_and_events():
            if organization.id in (entry.said_by, *entry.organizations):
                found.append(query.cite(document, entry, entry.said_by))
        for mention in (*document.addressees, *document.cc, *document.people):
            if organization.id in mention.organizations:
                found.append(query.cite(document, mention, voice(document)))
    return tuple(dict.fromkeys(found))[:_MOST_CITATIONS]
