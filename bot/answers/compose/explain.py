"""Tell why a question got its answer: how it was read, what each word met, and why the runner-up lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from bot.answers.answer import Answer, Found, Match
from bot.answers.index.entry import EntryKind, IndexedEntry
from bot.answers.match.query import Query
from bot.answers.match.search import near
from bot.answers.match.select import Selection, contest, telling_tokens
from bot.answers.match.vetoes import vetoes_of
from bot.answers.understand.names import SECTIONS
from bot.answers.understand.question import Token

_MOST_LOST = 3  # entries that lost; further ones say nothing more
_NEAREST = 3  # entries that lack a word


def explain(query: Query, answer: Answer) -> tuple[str, ...]:
    """Tell it in lines that a person can read, in the answer's language."""
    return tuple(_lines(query, answer))


def _lines(query: Query, answer: Answer) -> Iterator[str]:
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
        yield from _lacking(query, telling_tokens(query))


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
    return query.say(f"veto.{veto.name}" if veto else "veto.claim")


def _lacking(query: Query, tokens: Sequence[Token]) -> Iterator[str]:
    """Name the entries that come nearest, and the words that they say nothing of."""
    for item in islice(near(query.indexed.index, tokens, [EntryKind.FACTS, EntryKind.EVENTS]), _NEAREST):
        missing = [token.typed for token in tokens if not _accounts(item, token)]
        if missing:
            yield query.say("explain.lacks", entry=item.id, words=", ".join(missing))


def _accounts(item: IndexedEntry, token: Token) -> bool:
    return item.worth(token.keys) > 0
