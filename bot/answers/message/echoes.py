"""A question of nothing but whether what stands beside it is so: "they swear that Birch signed it, is that true?"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from bot.answers.answer import Kind
from bot.answers.message.leaning import Leaning, without
from bot.answers.message.pieces import Piece
from bot.answers.message.requests import Request
from bot.answers.understand.normalise import fold
from bot.answers.understand.vocabulary import NEGATION

_CLAUSES = 3  # that may be what is asked about
_WAYS = 6  # to take a clause for the frame of what it tells


def echoed(request: Request, leaning: Leaning, read_piece: Callable[[str], Piece]) -> Iterator[Request]:
    """Yield what a clause beside a request tells, as the question whether that is so; the nearest first.

    Only who signed is answered so, by yes or no; what is denied is not asked, as either may be meant then.

    Args:
        request: One of a message.
        leaning: Tells what a clause says.
        read_piece: Reads a clause.
    """
    asked = read_piece(request.text)
    if not asked.echoes:
        return
    beside = [read_piece(one) for one in reversed((*request.beside, *request.before))]
    for clause in [one for one in beside if not one.is_courteous][:_CLAUSES]:
        before, others = without(request.before, clause), without(request.beside, clause)
        for frame, content in islice(leaning.contents(clause, read_piece), _WAYS):
            if _may_be_meant(content, asked):
                # Whoever says it is of no record: "a friend swears that".
                dropped = [one for one in frame if fold(one).split()[-1] not in clause.framing.complementing]
                yield Request(f"{content.text}?", (), (*before, *dropped), others, (Kind.MEMBER,))


def _may_be_meant(content: Piece, asked: Piece) -> bool:
    """Return whether something told does all that is asked of it, and denies nothing."""
    done = {one.keys for one in asked.question.informative if not (one.frames or one.word in asked.framing.true)}
    question = content.question
    does = done <= {one.keys for one in question.informative} and question.frames >= asked.question.frames
    return does and NEGATION not in question.operators
