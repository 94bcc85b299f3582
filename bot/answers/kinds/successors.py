"""Who held an office after somebody, or before: as the documents name one person by it, and later another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from bot.answers.answer import Answer, NotFound
from bot.answers.index.entry import EntryKind, IndexedEntry
from bot.answers.kinds.kind import Served
from bot.answers.kinds.people import in_document, told
from bot.answers.match.query import Query
from bot.answers.match.roles import own_words
from bot.answers.match.select import titles_of_people
from bot.answers.understand.names import positions_of
from bot.knowledge import edtf
from bot.knowledge.model import Mention

_AREA = "offices"
_Words = tuple[frozenset[str], ...]
_SOMEBODY = "x"  # in the place of the name, for the patterns
_FEWEST = 2  # telling words of an office that goes on elsewhere: a "minister" alone may be of anything


class _Held(NamedTuple):
    """An office that a document names somebody by, and the keys of the words that tell it, in each language."""

    item: IndexedEntry
    mention: Mention
    words: tuple[_Words, ...]

    @property
    def date(self) -> str:
        return self.item.document.published.date


def answer(query: Query, served: Served) -> Answer | None:
    """Say who is named by somebody's office in the next document, or the last one; None where none is, or several."""
    said, links = _said(query), query.links("people")
    is_after = query.pattern(_AREA, "SUCCESSOR_OF").search(said) is not None
    if (
        len(links) != 1
        or len(links[0].ids) != 1
        or not (is_after or query.pattern(_AREA, "PREDECESSOR_OF").search(said))
    ):
        return None
    pairs = [pair for pair in _pairs(query, links[0].ids[0], is_after=is_after) if _fits(query, served, pair)]
    if len({tuple(one.mention.person for one in pair) for pair in pairs}) != 1:
        return None if is_after else NotFound(query.say("not_found"), query.language)  # an event may tell who came
    before, after = pairs[0]
    found = told(query, [before.item, after.item])
    named = {name: in_document(query, one.item) for name, one in (("before", before), ("after", after))}
    sentence = query.say("person.after", **named)
    return replace(found, sentence=sentence, glance=found.glance and replace(found.glance, sentence=sentence))


def _held(query: Query) -> list[_Held]:
    """Return the offices that documents name people by, the oldest first; none that somebody held no longer."""
    former, acting = query.words("reviewing", "FORMER"), query.pattern("reviewing", "ACTING")
    vocabulary = query.indexed.vocabulary
    found = []
    for item in query.indexed.index.items:
        mention = item.entry
        if item.shelf is not EntryKind.MENTIONS or not isinstance(mention, Mention) or not mention.office:
            continue
        texts = [vocabulary.grammar.words(text) for text in mention.office.in_every_language()]
        untelling = vocabulary.untelling
        words = tuple(
            tuple(vocabulary.keys(one) for one in said if one not in untelling and not acting.fullmatch(one))
            for said in texts
        )
        if mention.person and former.isdisjoint(said[0] for said in texts):
            found.append(_Held(item, mention, words))
    return sorted(found, key=lambda one: edtf.newest_first(one.date), reverse=True)


def _pairs(query: Query, person: str, *, is_after: bool) -> Iterator[tuple[_Held, _Held]]:
    """Yield whoever held an office with the one behind, each time that it went from or to somebody."""
    held = _held(query)
    for one in (one for one in held if one.mention.person == person):
        other = _next(one, held, is_after=is_after)
        if other is not None:
            yield (one, other) if is_after else (other, one)


def _next(one: _Held, held: Sequence[_Held], *, is_after: bool) -> _Held | None:
    """Return who is first named by an office next, or before that; None where two are named by it on one day.

    Who is named by it again later, as of an older time, came after nobody.
    """
    first: dict[str | None, _Held] = {}
    for other in held:
        if other.mention.person == one.mention.person or _is_the_same(one, other):
            first.setdefault(other.mention.person, other)
    start = edtf.newest_first(first[one.mention.person].date)

    def is_further(other: _Held) -> bool:
        day = edtf.newest_first(other.date)
        return day < start if is_after else day > start

    others = [other for other in first.values() if is_further(other) and _is_the_same(one, other)]
    near = others[:1] if is_after else others[-1:]
    on_that_day = [other for other in others if other.date == near[0].date]
    return near[0] if len(on_that_day) == 1 else None


def _is_the_same(one: _Held, other: _Held) -> bool:
    """Return whether two offices are one: of one body, and one text goes on where the other ends."""
    bodies = frozenset(one.mention.organizations)
    texts = zip(one.words, other.words, strict=True)
    return not bodies.isdisjoint(other.mention.organizations) and any(
        _goes_on(*sorted(pair, key=len)) for pair in texts
    )


def _goes_on(first: _Words, second: _Words) -> bool:
    is_long_enough = len(first) == len(second) or len(first) >= _FEWEST
    is_so_far = all(not mine.isdisjoint(theirs) for mine, theirs in zip(first, second, strict=False))
    return bool(first) and is_long_enough and is_so_far


def _said(query: Query) -> str:
    """Return the question with one word for the name, and without what stands before it: `Minister Rivers`."""
    inside = frozenset(token.position for link in query.links("people") for token in link.tokens)
    # Of "who was warden before Rivers" the office is none of "Warden Rivers".
    inside = frozenset(takewhile(inside.__contains__, range(max(inside, default=-1), -1, -1)))
    articles = own_words(query, "particles", "ARTICLES")
    before = {at for at, word in enumerate(query.question.words) if word in articles and at + 1 in inside}
    passed = before | {at for at in titles_of_people(query) if at + 1 in inside}
    first = min(inside, default=-1)
    return " ".join(
        _SOMEBODY if at == first else word
        for at, word in enumerate(query.question.words)
        if at not in passed and (at == first or at not in inside)
    )


def _fits(query: Query, served: Served, pair: tuple[_Held, _Held]) -> bool:
    """Return whether all else that is said is of the office: `who replaced Rivers as warden of the harbour`."""
    before, after = pair
    silent = titles_of_people(query) | positions_of(query.links("people"))
    verbs = query.words(_AREA, "SUCCEEDING")
    return all(
        after.item.worth(token.keys) > 0 or before.item.worth(token.keys) > 0
        for token in query.question.to_account_for(*served)
        if token.position not in silent and token.word not in verbs
    )
