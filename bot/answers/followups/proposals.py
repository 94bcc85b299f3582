"""The questions that a part makes of the last one, and which answers to them can be what is meant."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.answer import Found, Kind, NotFound
from bot.answers.followups.context import Accepts, Context, Proposal, always
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Fact

LISTS = (Kind.SIGNATORIES, Kind.MEMBER)


def replacing(ground: Context, span: tuple[int, int], text: str, accepts: Accepts = always) -> Iterator[Proposal]:
    """Yield the last question with other words in that place; its answer has to be of the same kind."""
    accepted = both(accepts, lambda answer: is_of_the_kind(ground, answer))
    yield Proposal(ground.reading.replaced(*span, text), ground.focus, accepted)


def adding(ground: Context, more: str, accepts: Accepts = always) -> Iterator[Proposal]:
    """Yield the last question with more words, where it had an answer; they have to change that answer."""
    last = ground.turn.answer
    if isinstance(last, NotFound):
        return
    accepted = both(accepts, lambda answer: is_of_the_kind(ground, answer) and answer.sentence != last.sentence)
    yield Proposal(ground.reading.with_added(more), ground.focus, accepted)


def is_of_the_kind(ground: Context, answer: Found) -> bool:
    """Return whether an answer is of the last one's kind, and counts the same: a part asks for no other."""
    if ground.found is None:
        return answer.kind is Kind.FIGURE or not ground.question.asks(Frame.HOW_MANY) or answer.kind in LISTS
    if answer.kind in LISTS and ground.kind in LISTS:
        return True
    units = {entry.unit for entry in (ground.entry, ground.told(answer)) if isinstance(entry, Fact) and entry.value}
    return answer.kind is ground.kind and len(units) < 2


def topics_agree(ground: Context, answer: Found) -> bool:
    """Return whether both answers are of one measure, which another date does not change."""
    return getattr(ground.told(answer), "topic", None) == getattr(ground.entry, "topic", "")


def both(one: Accepts, other: Accepts) -> Accepts:
    """Accept what both accept."""
    return lambda answer: one(answer) and other(answer)
