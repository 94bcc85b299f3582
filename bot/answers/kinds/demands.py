"""What a demand states of itself: how much or how many it is about, and how often."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from bot.answers.answer import Answer
from bot.answers.index.entry import EntryKind, IndexedEntry
from bot.answers.index.postings import AROUND
from bot.answers.kinds import asks
from bot.answers.kinds.kind import Served
from bot.answers.match.query import Query
from bot.answers.match.stated import states_a_number
from bot.answers.understand.names import positions_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Ask

_AREA = "roles"
_MOST = 3  # demands that are told together
_States = Callable[[Query, Sequence[str]], bool]


def answer(query: Query, served: Served) -> Answer | None:
    """Answer with the demands that state what is asked for; None where it is not what one states."""
    states = _wanted(query)
    if states is None or query.question.yes_no or query.question.says("speech", "ASKED_THEMSELVES"):
        return None
    found = _best(list(_describing(query, served, states)))
    return asks.found(query, found) if found else None


def _wanted(query: Query) -> _States | None:
    """Return what tells whether a demand states what is asked for; None where nothing of the kind is."""
    if query.question.says(_AREA, "HOW_OFTEN"):
        return _states_how_often
    return _states_a_number if query.question.asks(Frame.HOW_MANY) else None


def _describing(query: Query, served: Served, states: _States) -> Iterator[tuple[int, IndexedEntry]]:
    """Yield the demands that all the words describe, and how many of these each holds itself."""
    question = query.question
    named = query.indexed.documents.named_in(question, served)
    is_named = bool(named.documents) and bool(
        question.dates or query.links("documents") or question.asks(Frame.LETTERS)
    )
    told = _told(query, named.unexplained if is_named else question.to_account_for(*served))
    links = query.links("organizations", "people")
    among = named.documents if is_named else tuple(query.knowledge.documents.values())
    for item in query.indexed.index.of_shelf(EntryKind.ASKS):
        ask, is_it = item.entry, item.document in among and item.operators >= question.operators
        if is_it and (is_named or _fits_dates(query, item)) and isinstance(ask, Ask) and asks.is_of_each(item, links):
            own = _own(item, told)
            if own and states(query, question.grammar.words(ask.statement.in_language(query.language))):
                yield own, item


def _fits_dates(query: Query, item: IndexedEntry) -> bool:
    """Return whether each date of the question may be the document's, or one that the demand tells."""
    return all(any(map(date.fits, item.dates)) for date in query.question.dates)


def _told(query: Query, tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the words that tell of the demand, without those for whoever is to meet it and for how often."""
    silent, inside = _silent(query), positions_of(query.links("organizations", "people"))
    bodies = query.indexed.vocabulary.keys_of(query.words(_AREA, "BODIES")) | query.indexed.nouns.offices
    return [
        one
        for one in tokens
        if not one.frames and not one.number and one.position not in silent | inside and bodies.isdisjoint(one.keys)
    ]


def _silent(query: Query) -> set[int]:
    """Return where the words stand that only ask how often something is to be done."""
    question = query.question
    found = question.found(_AREA, "HOW_OFTEN")
    start = question.said[: found.start()].count(" ") if found else 0
    return set(range(start, start + len(found[0].split()))) if found else set()


def _own(item: IndexedEntry, tokens: Sequence[Token]) -> int:
    """Return how many of the words a demand holds itself; 0 where it does not account for each of them."""
    worths = [item.worth(token.keys) for token in tokens]
    return sum(worth > AROUND for worth in worths) if all(worths) else 0


def _best(described: Sequence[tuple[int, IndexedEntry]]) -> Sequence[IndexedEntry]:
    """Return the demands that hold the most of the words; none where too many do."""
    most = max((own for own, _ in described), default=0)
    best = [item for own, item in described if own == most]
    return best if len(best) <= _MOST else ()


def _states_a_number(query: Query, words: Sequence[str]) -> bool:
    """Return whether a statement tells a number of what is counted, outside of its dates; or a share, if asked for."""
    if not query.words("quantities", "SHARE").isdisjoint(query.question.words):
        return not query.words("quantities", "SHARE_STATED").isdisjoint(words) or any("%" in word for word in words)
    return states_a_number(words, query.question.grammar) and asks.tells_as_many(query, words)


def _states_how_often(query: Query, words: Sequence[str]) -> bool:
    return not query.words(_AREA, "OFTEN_STATED").isdisjoint(words)
