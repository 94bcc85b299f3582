"""What a term, an acronym or a law means."""

from __future__ import annotations

from bot.answers.answer import Answer, Found, Kind
from bot.answers.citation import voice
from bot.answers.kinds.kind import Served
from bot.answers.match.query import Query
from bot.answers.understand.question import Question
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Term


def answer(query: Query, served: Served) -> Answer | None:
    """Define the term that the question names and nothing else; None where it asks for more."""
    question = query.question
    links = query.links("terms")
    named = {token.position for link in links for token in link.tokens}
    if not links or _asks_more(question) or any(one.position not in named for one in question.to_account_for(*served)):
        return None
    is_one = len({link.ids[0] for link in links}) == 1 and _is_all(question, named)
    return _define(query, query.knowledge.terms[links[0].ids[0]]) if is_one or question.asks(Frame.TERM) else None


def _asks_more(question: Question) -> bool:
    """Return whether a date, a kind of thing, or somebody or something about the term is asked for."""
    if question.dates or any(token.is_type for token in question.tokens):
        return True
    return question.asks(Frame.WHO, Frame.WHERE, Frame.WHY) and not question.asks(Frame.TERM)


def _is_all(question: Question, named: set[int]) -> bool:
    """Return whether the question says nothing but the term."""
    silent = question.grammar.function_words
    return all(token.position in named or token.word in silent for token in question.tokens)


def _define(query: Query, term: Term) -> Found:
    document = query.knowledge.documents[term.document]
    sentence = term.definition.in_language(query.language)
    citations = (query.cite(document, term, voice(document)),)
    return Found(Kind.TERM, sentence, citations, query.language, about=(term.id,))
