"""What is said where nothing is found: which words the record does not know."""

from __future__ import annotations

from bot.answers.answer import NotFound
from bot.answers.index.index import Index
from bot.answers.match.precision import day, exact
from bot.answers.match.query import Query
from bot.answers.understand.question import Question, Token

_TOO_EXACT = {"not_found.day": day, "not_found.exact": exact}  # what was asked for more exactly than it may be told


def not_found(query: Query) -> NotFound:
    """Say so."""
    unknown = [token.typed.lstrip("#") for token in _unknown(query.question, query.indexed.index)]
    if unknown:
        sentence = query.say("not_found.words", words=", ".join(query.say("quoted", text=one) for one in unknown[:5]))
    else:
        sentence = query.say(next((name for name, held in _TOO_EXACT.items() if held(query)), "not_found"))
    return NotFound(sentence, query.language)


def _unknown(question: Question, index: Index) -> list[Token]:
    """Return the informative words that stand nowhere in the record, not even in a name."""
    return [
        token
        for token in question.informative
        if not token.frames
        and token.position not in question.named
        and not index.is_spelled(token.word)
        and not index.knows(token.keys)
        and not index.others.postings.holds(token.keys)
    ]
