"""What a demand states of itself: by when it is to be met, how much or how many it is about, how often."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from bot.answers.answer import Answer
from bot.answers.compose.not_found import not_found
from bot.answers.index.entry import EntryKind, IndexedEntry
from bot.answers.index.postings import AROUND
from bot.answers.kinds import asks
from bot.answers.kinds.kind import Served
from bot.answers.match.query import Query
from bot.answers.nearest.entries import linked
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Ask, Document

_AREA = "roles"
_MOST = 3  # demands that are told together
_NEAR = 4  # words between "by" and a date
_States = Callable[[Query, Sequence[str]], bool]


def answer(query: Query, served: Served) -> Answer | None:
    """Answer with the demands that state what is asked for; None where it is not what one states.

    By when something is to be done no happening tells, so that no other kind is asked then.
    """
    question = query.question
    asks_by_when = question.says(_AREA, "BY_WHEN")
    states = _wanted(query, asks_by_when=asks_by_when)
    if states is None or question.yes_no:
        return None
    found = _best(list(_describing(query, served, states)))
    if found:
        documents = list(dict.fromkeys(item.document for item in found))
        return asks.found(
            query, documents, [(item.document, item.entry) for item in found if isinstance(item.entry, Ask)]
        )
    return not_found(query) if asks_by_when else None


def _wanted(query: Query, *, asks_by_when: bool) -> _States | None:
    """Return what tells whether a demand states what is asked for; None where nothing of the kind is."""
    question = query.question
    if asks_by_when:
        return _states_a_date
    if not question.asks(Frame.ASK) or question.asks(Frame.SIGN):
        return None
    if question.says(_AREA, "HOW_OFTEN"):
        return _states_how_often
    return _states_a_number if question.asks(Frame.HOW_MANY) else None


def _describing(query: Query, served: Served, states: _States) -> Iterator[tuple[int, IndexedEntry]]:
    """Yield the demands that all the words describe, and how many of these each holds itself."""
    question, named = query.question, query.indexed.documents.named_in(query.question, served)
    is_named = bool(named.documents) and bool(
        question.dates or query.links("documents") or question.asks(Frame.LETTERS)
    )
    tokens = named.unexplained if is_named else question.to_account_for(*served)
    silent = _silent(query)
    told = [one for one in tokens if not one.frames and not one.number and one.position not in silent]
    for item in query.indexed.index.of_shelf(EntryKind.ASKS):
        is_there = not is_named or item.document in named.documents
        own = _own(query, item, told) if is_there and item.operators >= question.operators - {"before"} else 0
        if own and isinstance(item.entry, Ask) and _is_of_the_dates(query, item.document, is_named=is_named):
            words = query.question.grammar.words(item.entry.statement.in_language(query.language))
            if states(query, words):
                yield own, item


def _silent(query: Query) -> set[int]:
    """Return where the words stand that only ask by when, or how often, something is to be done."""
    question, obliging = query.question, query.words(_AREA, "OBLIGING")
    silent = {at for at, word in enumerate(question.words) if word in obliging}
    for name in ("BY_WHEN", "HOW_OFTEN"):
        for found in query.pattern(_AREA, name).finditer(question.said):
            start = question.said[: found.start()].count(" ")
            silent.update(range(start, start + len(found[0].split())))
    return silent


def _own(query: Query, item: IndexedEntry, tokens: Sequence[Token]) -> int:
    """Return how many of the words a demand holds itself; 0 where it does not account for each of them."""
    bodies = query.indexed.vocabulary.keys_of(query.words(_AREA, "BODIES") | query.words(_AREA, "PERSONS"))
    bodies |= query.indexed.nouns.offices
    ids = linked(item)
    named = {
        one.position: not ids.isdisjoint(link.ids)
        for link in query.links("organizations", "people", "places")
        for one in link.tokens
    }
    own = 0
    for token in tokens:
        worth = item.worth(token.keys)
        if not named.get(token.position, worth or not bodies.isdisjoint(token.keys)):
            return 0
        own += worth > AROUND
    return own


def _is_of_the_dates(query: Query, document: Document, *, is_named: bool) -> bool:
    return is_named or all(date.fits(document.published.date) for date in query.question.dates)


def _best(described: Sequence[tuple[int, IndexedEntry]]) -> Sequence[IndexedEntry]:
    """Return the demands that hold the most of the words; none where too many do."""
    most = max((own for own, _ in described), default=0)
    best = [item for own, item in described if own == most]
    return best if len(best) <= _MOST else ()


def _states_a_date(query: Query, words: Sequence[str]) -> bool:
    """Return whether a statement tells by when: a date or a span of time behind "by" or "within"."""
    by, durations = query.words(_AREA, "STATED_BY"), query.words("quantities", "DURATIONS")
    at = {date.start for date in query.question.grammar.calendar.find(tuple(words))}
    at |= {position for position, word in enumerate(words) if word in durations}
    return any(not by.isdisjoint(words[max(0, one - _NEAR) : one + _NEAR]) for one in at)


def _states_a_number(query: Query, words: Sequence[str]) -> bool:
    """Return whether a statement tells a number outside of its dates; a share, where one is asked for."""
    grammar = query.question.grammar
    dated = {at for date in grammar.calendar.find(tuple(words)) for at in range(date.start, date.end)}
    share = query.words("quantities", "SHARE")
    if not share.isdisjoint(query.question.words):
        return not query.words("quantities", "SHARE_STATED").isdisjoint(words) or any("%" in word for word in words)
    return any(grammar.number(word) for at, word in enumerate(words) if at not in dated)


def _states_how_often(query: Query, words: Sequence[str]) -> bool:
    return not query.words(_AREA, "OFTEN_STATED").isdisjoint(words)
