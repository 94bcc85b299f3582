"""Whoever holds an office of whom something is demanded: "what do they want the Chancellor to do"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.answers.match.query import Query
from bot.answers.understand.frames import Frame
from bot.knowledge.fields import Text


def holders_asked(query: Query) -> set[str]:
    """Return the ids of the people whose office stands after "of", "from" or "ask", or before "should".

    Of a minister those of every office that begins so are meant; of a "minister of" something that one alone.

    Args:
        query: The question and the record.
    """
    asked = query.once(_asked)
    if not asked:
        return set()
    return {
        mention.person
        for document in query.knowledge.documents.values()
        for mention in document.mentions()
        if mention.person and mention.office and not asked.isdisjoint(_names(query, mention.office))
    }


def _names(query: Query, office: Text) -> Iterator[Sequence[str]]:
    """Yield an office in each language: whole, and up to each "of" in it."""
    of = query.words("particles", "OF")
    for words in map(query.question.grammar.words, office.in_every_language()):
        yield from (tuple(words[:at]) for at, word in enumerate(words) if word in of)
        yield tuple(words)


def _asked(query: Query) -> frozenset[Sequence[str]]:
    """Return each run of words of which something may be demanded, by what stands before or behind it.

    A letter to somebody may ask for something of others.
    """
    words, of = query.question.words, query.words("particles", "OF")
    if query.question.asks(Frame.LETTERS):
        return frozenset()
    articles, having_to = query.words("particles", "ARTICLES"), query.words("speech", "HAVING_TO")
    asking = query.words("speech", "ASKED_OF")

    def is_asked(start: int, end: int) -> bool:
        before = words[: start - 1] if words[start - 1] in articles else words[:start]
        return not asking.isdisjoint(before[-1:]) or not having_to.isdisjoint(words[end : end + 1])

    return frozenset(
        tuple(words[start:end])
        for start in range(1, len(words))
        for end in range(start + 1, len(words) + 1)
        if of.isdisjoint(words[end : end + 1]) and is_asked(start, end)
    )
