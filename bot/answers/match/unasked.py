"""What a claim says that nobody demands: "the signatories do not call for a boycott"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import Query
from bot.answers.understand.vocabulary import NEGATION, Frame
from bot.knowledge.model import Fact

_BEHIND_A_NEGATION = 3  # words among which the verb of asking stands: "do not all ask"


def is_no_demand(query: Query, item: IndexedEntry) -> bool:
    """Return whether it is asked if something is demanded, and a claim says of it that it is not.

    What only the reason for that speaks of is not denied: "it is not asked of the board, since it is the mayor's".
    """
    question, entry = query.question, item.entry
    if not question.yes_no or not question.asks(Frame.ASK) or NEGATION in question.operators:
        return False
    if not isinstance(entry, Fact):
        return False
    words, keys_of = (
        question.grammar.words(entry.statement.in_language(query.language)),
        query.indexed.vocabulary.keys_of,
    )
    denied = _where_it_is_denied(query, words)
    if denied is None or _is_asked_by_others(query, keys_of(frozenset(words))):
        return False
    subordinate = query.words("predicates", "SUBORDINATE")
    end = next((at for at, word in enumerate(words) if at > denied and word in subordinate), len(words))
    reason = keys_of(frozenset(words[end:])) - keys_of(frozenset(words[:end]))
    return all(one.keys.isdisjoint(reason) for one in question.informative if not one.frames)


def _where_it_is_denied(query: Query, words: Sequence[str]) -> int | None:
    """Return where the negation of a verb of asking stands; None where none is denied."""
    grammar = query.question.grammar
    for at, word in enumerate(words):
        behind = words[at + 1 : at + _BEHIND_A_NEGATION]
        frames = (grammar.frames.get(one) or grammar.frames_of_verb(one) for one in behind)
        if grammar.operators.get(word) == NEGATION and any(Frame.ASK in one for one in frames):
            return at
    return None


def _is_asked_by_others(query: Query, stated: frozenset[str]) -> bool:
    """Return whether it is asked what people or bodies demand of whom a statement does not speak: "did the workers"."""
    question, small = query.question, query.question.grammar.function_words
    verb = next((one.position for one in question.tokens if Frame.ASK in one.frames), 0)
    before = (one for one in question.tokens if one.position < verb and not one.frames and one.word not in small)
    bodies, adverb = query.words("roles", "BODIES"), query.pattern("predicates", "ADVERB")
    others = (one for one in before if one.position not in question.named and (one.is_light or one.word in bodies))
    return any(one.keys.isdisjoint(stated) and not adverb.fullmatch(one.word) for one in others)
