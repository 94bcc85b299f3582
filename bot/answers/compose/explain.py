"""Tell why a question got its answer: how it was read, what each word met, and why the runner-up lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from bot.answers.answer import Answer, Found, Match
from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import Query
from bot.answers.match.select import Selection, contest
from bot.answers.match.vetoes import vetoes_of
from bot.answers.understand.names import SECTIONS
from bot.knowledge.model import Fact

_MOST_LOST = 3  # entries that lost; further ones say nothing more
_NEAREST = 3  # entries that lack a word


def explain(query: Query, answer: Answer, near: Iterable[tuple[str, Sequence[str]]]) -> tuple[str, ...]:
    """Tell it in lines that a person can read, in the answer's language.

    Args:
        query: The question and the record.
        answer: What it got.
        near: The ids of the entries that come nearest, the best first, each with the words that it leaves out.
    """
    return tuple(_lines(query, answer, near))


def _lines(query: Query, answer: Answer, near: Iterable[tuple[str, Sequence[str]]]) -> Iterator[str]:
    question = query.question
    frames = sorted(frame.value.replace("_", " ") for frame in question.frames)
    if frames:
        yield query.say("explain.frames", frames=", ".join(frames))
    dates = [query.date(date.edtf) for date in question.dates if date.edtf]
    if dates:
        yield query.say("explain.as_of" if question.as_of else "explain.dates", dates=", ".join(dates))
    for link in query.links(*SECTIONS):
        words = " ".join(token.typed for token in link.tokens)
        yield query.say("explain.name", words=words, things=", ".join(link.ids))
    held = contest(query, (), is_explained=True)
    chosen = _answering(answer)
    if held.chosen and (chosen is None or chosen.entry == held.chosen.item.id):
        yield from _of_contest(query, held)
    elif isinstance(answer, Found):
        yield query.say("explain.form", kind=answer.kind.value)
    else:
        yield from _lost(query, held)
        yield from _lacking(query, near)


def _answering(answer: Answer) -> Match | None:
    matches: tuple[Match, ...] = getattr(answer, "matches", ())
    return matches[0] if matches else None


def _of_contest(query: Query, held: Selection) -> Iterator[str]:
    assert held.chosen is not None
    match = held.chosen.match
    words = ", ".join(f"{word} ~ {met}" for word, met in match.words)
    yield query.say("explain.won", entry=match.entry, score=f"{match.score:.2f}", words=words)
    for item in held.chosen.beside[:_MOST_LOST]:
        yield query.say("explain.beside", entry=item.id)
    yield from _lost(query, held)


def _lost(query: Query, held: Selection) -> Iterator[str]:
    ranked = sorted(held.lost, key=lambda lost: (-lost.hit.score, lost.hit.item.id))
    won = f"{held.chosen.match.score:.2f}" if held.chosen else ""
    for lost in ranked[:_MOST_LOST]:
        score = f"{lost.hit.score:.2f}"
        if lost.why == "explain.lost.veto":
            yield query.say(lost.why, entry=lost.hit.item.id, score=score, veto=_veto(query, lost.hit.item))
            continue
        why = query.say(lost.why, named=f"{lost.hit.named:.2f}", score=score, won=won)
        yield query.say("explain.lost", entry=lost.hit.item.id, score=score, why=why)


def _veto(query: Query, item: IndexedEntry) -> str:
    """Name the veto that refused the entry; one that no veto refused is a claim that says too little by itself."""
    veto = vetoes_of(query).refusing(item)
    said = query.say(f"veto.{veto.name}" if veto else "veto.claim")
    noun = next((token.typed for token in query.question.tokens if token.is_counted), "")
    if veto and veto.name == "own_noun" and isinstance(item.entry, Fact) and item.entry.unit and noun:
        return query.say("explain.own_noun", veto=said, unit=item.entry.unit, noun=noun)
    return said


def _lacking(query: Query, near: Iterable[tuple[str, Sequence[str]]]) -> Iterator[str]:
    """Name the entries that come nearest, and the words that they say nothing of."""
    for entry, missing in islice(near, _NEAREST):
        if missing:
            yield query.say("explain.lacks", entry=entry, words=", ".join(missing))
