"""Organizations: what their acronyms stand for, and where the record names them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.answer import Answer, Citation, Found, Kind
from bot.answers.citing import voice
from bot.answers.inquiry import Inquiry, in_a_row
from bot.answers.question import Question, Token
from bot.answers.signing import cite_list
from bot.answers.words import FUNCTION_WORDS, Frame
from bot.knowledge.model import Document, Organization

_SERVED = (Frame.TERM, Frame.WHO, Frame.ORGANIZATIONS, Frame.LISTING, Frame.SUMMARY)
_MOST_CITATIONS = 3
_SAYING = frozenset("say says said dice dicen dijo dijeron opina opinan think thinks".split())


def answer(inquiry: Inquiry) -> Answer | None:
    """Say what an organization is called, where the question names it and nothing else."""
    question = inquiry.question
    if question.dates or question.asks(Frame.SIGN, Frame.LETTERS, Frame.ASK, Frame.SOURCE, Frame.HOW_MANY, Frame.WHEN):
        return None
    if not _SAYING.isdisjoint(question.words):
        return None  # what it says is a claim
    links = inquiry.links("organizations")
    named = {token.position for link in links for token in link.tokens}
    rest = [token for token in question.to_account_for(*_SERVED) if token.position not in named]
    if len(links) != 1 or len(links[0].ids) != 1 or rest:
        return None
    if not question.asks(Frame.TERM, Frame.WHO) and len(named) < len(question.tokens) - len(_function_words(question)):
        return None
    organization = inquiry.knowledge.organizations[links[0].ids[0]]
    citations = _citations(inquiry, organization)
    if not citations:
        return None
    names = [organization.name.in_language(inquiry.language), organization.name.en, organization.name.es]
    names += organization.acronyms
    known_as = in_a_row(inquiry.language, list(dict.fromkeys(names))[1:])
    sentence = inquiry.say("organization.named" if known_as else "organization.plain", name=names[0], known_as=known_as)
    signed = [one for one in inquiry.knowledge.documents.values() if organization.id in one.signed_by]
    sentence += _signed(inquiry, signed)
    about = (organization.id, *(document.id for document in signed))
    return Found(Kind.TERM, sentence, citations, inquiry.language, about=about)


def _function_words(question: Question) -> list[Token]:
    return [token for token in question.tokens if token.word in FUNCTION_WORDS]


def _signed(inquiry: Inquiry, documents: Sequence[Document]) -> str:
    dates = [inquiry.date(document.published.date) for document in documents]
    return " " + inquiry.say("organization.signed", dates=in_a_row(inquiry.language, dates)) if dates else ""


def _citations(inquiry: Inquiry, organization: Organization) -> tuple[Citation, ...]:
    """Where the record names it: lists that it signed first, then what it says or is part of."""
    found: list[Citation] = []
    for document in inquiry.knowledge.documents.values():
        if organization.id in document.signed_by:
            found.append(cite_list(inquiry, document))
        for entry in document.facts_and_events():
            if organization.id in (entry.said_by, *entry.organizations):
                found.append(inquiry.cite(document, entry, entry.said_by))
        for mention in (*document.addressees, *document.cc, *document.people):
            if organization.id in mention.organizations:
                found.append(inquiry.cite(document, mention, voice(document)))
    return tuple(dict.fromkeys(found))[:_MOST_CITATIONS]
