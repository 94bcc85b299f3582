"""What a claim says that nobody demands: "the signatories do not call for a boycott"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import Query
from bot.answers.match.roles import words_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import NEGATION, Frame
from bot.knowledge.model import Fact

_BEHIND_A_NEGATION = 3  # words among which the verb of asking stands: "do not all ask"


def is_no_demand(query: Query, item: IndexedEntry) -> bool:
    """Return whether it is asked if something is demanded, and a claim says of it that it is not.

    What only the reason for that speaks of is not denied: "it is not asked of the board, since it is the mayor's".
    """
    question, entry = query.question, item.entry
    if not question.asks(Frame.ASK) or NEGATION in question.operators or not isinstance(entry, Fact):
        return False
    words, keys_of = words_of(query, entry), query.indexed.vocabulary.keys_of
    denied = _where_it_is_denied(query, words)
    if denied is None or _is_asked_by_others(query, keys_of(frozenset(words))) or _is_asked_of_others(query, item):
        return False
    subordinate = query.words("predicates", "SUBORDINATE")
    end = next((at for at, word in enumerate(words) if at > denied and word in subordinate), len(words))
    reason = keys_of(frozenset(words[end:])) - keys_of(frozenset(words[:end]))
    return all(one.keys.isdisjoint(reason) for one in question.informative if not one.frames)


def denies_a_demand(query: Query, item: IndexedEntry) -> bool:
    """Return whether a claim says that something is not demanded, by whomever and of whomever."""
    return isinstance(item.entry, Fact) and _where_it_is_denied(query, words_of(query, item.entry)) is not None


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
    small = query.question.grammar.function_words | query.words("nouns", "VOICES")
    adverb = query.pattern("predicates", "ADVERB")
    named = query.question.named
    others = (one for one in _who_asks(query) if one.word not in small and one.position not in named)
    return any(one.keys.isdisjoint(stated) and not adverb.fullmatch(one.word) for one in others)


def _who_asks(query: Query) -> Iterator[Token]:
    """Yield the words before the verb of asking, or behind it where it stands first: "¿piden los vecinos que"."""
    question, joining = query.question, query.words("framing", "COMPLEMENTING")
    verb = question.first(Frame.ASK) or 0
    end = next((at for at, word in enumerate(question.words) if at > verb and word in joining), verb)
    apart = {Frame.LETTERS, Frame.ASK}
    yield from (one for one in question.tokens if one.position < end and apart.isdisjoint(one.frames))


def _is_asked_of_others(query: Query, item: IndexedEntry) -> bool:
    """Return whether it is asked what is demanded of somebody whom the entry does not name as the one that is asked."""
    verb = query.question.first(Frame.ASK) or 0
    links = (one for one in query.links("organizations", "people") if min(one.positions) > verb)
    return any(item.entities.isdisjoint(link.ids) for link in links)
