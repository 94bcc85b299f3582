"""What is said where nothing is found: which words the record does not know, and the nearest that it does."""

from __future__ import annotations

from itertools import islice

from bot.answers.answer import NotFound
from bot.answers.index.entry import EntryKind
from bot.answers.index.index import Index
from bot.answers.match.query import Query
from bot.answers.match.search import near
from bot.answers.understand.question import Question, Token
from bot.knowledge.model import Event, Fact

_SUGGESTED = 3
_NEAREST = 12  # entries whose topics are suggested; many share one
_WEIGHED = 8  # words; enough to tell what a question is about


def not_found(query: Query) -> NotFound:
    """Say so, with the nearest things that are in the record."""
    unknown = [token.typed.lstrip("#") for token in _unknown(query.question, query.indexed.index)]
    if unknown:
        sentence = query.say("not_found.words", words=", ".join(f"“{word}”" for word in unknown[:5]))
    else:
        sentence = query.say("not_found")
    return NotFound(sentence, query.language, _suggestions(query))


def _unknown(question: Question, index: Index) -> list[Token]:
    """Return the informative words that stand nowhere in the record, not even in a name."""
    return [
        token
        for token in question.informative
        if not token.frames
        and token.position not in question.named
        and not index.is_spelled(token.word)
        and not index.knows(token.keys)
    ]


def _suggestions(query: Query) -> tuple[str, ...]:
    tokens = query.question.informative[:_WEIGHED]
    items = islice(near(query.indexed.index, tokens, [EntryKind.FACTS, EntryKind.EVENTS]), _NEAREST)
    names: dict[str, None] = {}
    for item in items:
        if isinstance(item.entry, Fact | Event):
            names[query.knowledge.topics[item.entry.topic].name.in_language(query.language)] = None
        if len(names) == _SUGGESTED:
            break
    return tuple(names)
