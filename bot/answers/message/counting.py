"""Tell of a request that counts some whom it does not name, and of what stands beside it whether it may name them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from bot.answers.message.pieces import Piece
from bot.answers.message.requests import is_asked_for
from bot.answers.understand.vocabulary import Frame

_COUNTED = (Frame.CITY, Frame.ORGANIZATIONS)
_LONE = 4  # words: "the teachers, if possible"
_SHORTEST = 4  # letters of a word for people


def counts_what_is_not_named(request: Piece) -> bool:
    """Return whether a number is asked for, and of what is not said: "how many were there?", "the number, please".

    Args:
        request: A clause that asks.
    """
    question = request.question
    if not question.asks(Frame.HOW_MANY) or any(
        (one.is_counted and one.is_informative) or one.is_noun for one in question.tokens
    ):
        return False
    if any(not one.frames.isdisjoint(_COUNTED) for one in question.tokens):
        return False  # "how many border towns"
    says = [one for one in question.informative if not one.frames]
    return not (says and question.grammar.many.isdisjoint(question.words))


def may_be_counted(piece: Piece) -> bool:
    """Return whether a clause may say who is counted: a word without a verb, or what somebody wants.

    "Teachers! How many came?", "my boss wants teachers: how many came", but not "she wants the number".

    Args:
        piece: What stands beside a request that names nobody.
    """
    if piece.is_said_in_passing or piece.is_surely_beside or piece.tells_a_purpose or piece.is_a_sigh:
        return False
    told = piece.of_the_record
    if piece.is_a_clause:
        return any(one.position in wanted_in(piece) for one in told)
    # Not "Ta!", nor "I saw it on a sign".
    return len(piece.words) <= _LONE and any(len(one.word) >= _SHORTEST for one in told)


def may_be_counted_by(piece: Piece, pieces: Sequence[Piece]) -> bool:
    """Return whether words may say whom another part counts: "Teachers! How many people came?".

    Args:
        piece: The words.
        pieces: All parts of the message.
    """
    return may_be_counted(piece) and any(one.question.asks(Frame.HOW_MANY) for one in pieces if one is not piece)


def wanted_in(piece: Piece) -> Sequence[int]:
    """Return the places of what somebody wants in a clause: of "my boss wants nurses today" that of "nurses".

    Args:
        piece: A clause.
    """
    framing, words = piece.framing, piece.question.words
    verb = next((at for at, word in enumerate(words) if framing.wants_something(word)), len(words))
    if framing.doing.match(" ".join(words[verb + 1 :])):
        return ()  # "keeps mixing up the totals"
    ends = framing.prepositions - piece.question.grammar.articles
    behind = takewhile(lambda at: not _asks_for_it(piece, at) and words[at] not in ends, range(verb + 1, len(words)))
    return tuple(behind)


def _asks_for_it(piece: Piece, at: int) -> bool:
    """Return whether a word is no more than the answer that is wanted: "the number", "what"."""
    return is_asked_for(piece.question.words[at], piece.question.grammar)
