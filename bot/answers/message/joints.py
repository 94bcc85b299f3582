"""How a request is joined to what stands before it, and a remark to its sentence: what of that narrows nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.answers.message.pieces import Piece


def leads_to(at: int, before: Sequence[Piece], request: Piece) -> bool:
    """Return whether a clause before a request only tells why it is put, by how it is joined to who puts it.

    "Rain is expected, so I'd like to know", "coffee in hand, I fix a slide, so who", "to finish the chapter, I need to
    know"; of "trucks, so how many" the trucks may be meant, and of "I mean the trucks, so" they are.

    Args:
        at: The place of the clause.
        before: All that stands before the request in its sentence.
        request: What is asked.
    """
    piece, last = before[at], before[-1]
    framing = piece.framing
    if last.concludes and not (piece.says_which or piece.question.operators):
        neighbours = (*before[max(0, at - 1) : at], *before[at + 1 : -1][:1])
        return piece.is_a_clause or any(one.is_of_us and one.is_a_clause for one in neighbours)
    is_put_by_us = (last is not piece and last.is_of_us) or framing.wants_something(request.words[0])
    return is_put_by_us and framing.aim.match(" ".join(piece.words)) is not None


def without_remarks(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield clauses but for a last word that ends what somebody tells of themselves: "I lost my notes, typical.".

    Args:
        pieces: Those of other sentences, in the message's order.
    """
    for before, piece in zip((None, *pieces), pieces, strict=False):
        if before is None or not _is_a_remark(piece, before):
            yield piece


def _is_a_remark(piece: Piece, before: Piece) -> bool:
    """Return whether a lone word, no name and no number, ends the sentence of a clause, or a sigh."""
    is_named = piece.names_something or piece.question.capitalised or piece.question.operators
    if len(piece.words) != 1 or is_named or piece.words[0] in before.words:
        return False
    told = before.is_a_clause or before.of_their_day or before.is_a_sigh
    return bool(told) and not before.text.rstrip().endswith((".", "!", "?"))
