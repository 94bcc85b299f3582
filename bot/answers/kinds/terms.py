"""What a term, an acronym or a law means."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.answer import Answer, Found, Kind
from bot.answers.citing import voice
from bot.answers.inquiry import Inquiry
from bot.answers.question import Token
from bot.answers.words import FUNCTION_WORDS, Frame
from bot.knowledge.model import Term

_SERVED = (Frame.TERM, Frame.WHO, Frame.LISTING, Frame.SUMMARY)


def answer(inquiry: Inquiry) -> Answer | None:
    """Define the term that the question names and nothing else; None where it asks for more."""
    question = inquiry.question
    if question.dates or question.asks(Frame.WHEN, Frame.HOW_MANY, Frame.SIGN, Frame.LETTERS, Frame.ASK):
        return None
    if any(token.is_type for token in question.tokens):
        return None
    if question.asks(Frame.WHO, Frame.WHERE, Frame.WHY) and not question.asks(Frame.TERM):
        return None
    links = inquiry.links("terms")
    named = {token.position for link in links for token in link.tokens}
    rest = [token for token in question.to_account_for(*_SERVED) if token.position not in named]
    if not links or rest or not (question.asks(Frame.TERM) or _is_all(question.tokens, named)):
        return None
    found = [inquiry.knowledge.terms[link.ids[0]] for link in links]
    if len({term.id for term in found}) > 1 and not question.asks(Frame.TERM):
        return None
    return _define(inquiry, found[0])


def _is_all(tokens: Sequence[Token], named: set[int]) -> bool:
    """Whether the question says nothing but the term."""
    return all(token.position in named or token.word in FUNCTION_WORDS for token in tokens)


def _define(inquiry: Inquiry, term: Term) -> Found:
    document = inquiry.knowledge.documents[term.document]
    sentence = term.definition.in_language(inquiry.language)
    citations = (inquiry.cite(document, term, voice(document)),)
    return Found(Kind.TERM, sentence, citations, inquiry.language, about=(term.id,))
