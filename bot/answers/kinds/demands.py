"""What a demand states of itself: how much or how many it is about, and how often."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from bot.answers.answer import Answer
from bot.answers.index.entry import EntryKind, IndexedEntry
from bot.answers.index.postings import AROUND, OWN
from bot.answers.kinds import asks
from bot.answers.kinds.kind import Served
from bot.answers.match.asked import is_behind_which
from bot.answers.match.query import Query
from bot.answers.match.stated import states_a_number
from bot.answers.match.voices import is_of_each_writing
from bot.answers.understand.names import NameLink, positions_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Ask

_AREA = "roles"
_PER = "per"  # its name among the operators
_MOST = 3  # demands that are told together
_States = Callable[[Query, Sequence[str]], bool]


def answer(query: Query, served: Served) -> Answer | None:
    """Answer with the demands that state what is asked for; None where it is not what one states."""
    states = _wanted(query)
    if states is None or query.question.yes_no or query.question.says("speech", "ASKED_THEMSELVES"):
        return None
    describing = [one for one in _describing(query, served, states) if is_of_each_writing(query, one[1].document)]
    found = _best(describing)
    return asks.found(query, found) if found else None


def _wanted(query: Query) -> _States | None:
    """Return what tells whether a demand states what is asked for; None where nothing of the kind is."""
    if query.question.says(_AREA, "HOW_OFTEN"):
        return _states_how_often
    is_of_an_amount = query.question.asks(Frame.HOW_MANY) or _amount(query) is not None
    return _states_a_number if is_of_an_amount else None


def _amount(query: Query) -> Token | None:
    """Return the noun for how much is asked for, behind "which": `what price do we want them to pay`."""
    if query.question.asks(Frame.HOW_MANY):
        return None
    return next(
        (one for one in query.question.informative if is_behind_which(query.question, one.position) and not one.frames),
        None,
    )


def _is_called(query: Query, item: IndexedEntry, amount: Token | None) -> bool:
    """Return whether a demand holds a noun itself, or is called by it: no fee is a price."""
    if amount is None or item.worth(amount.keys) > AROUND:
        return True
    called = item.entry.aliases.all() if isinstance(item.entry, Ask) else ()
    return any(not query.indexed.vocabulary.informative_keys(one).isdisjoint(amount.keys) for one in called)


def _divides(query: Query, item: IndexedEntry) -> bool:
    """Return whether a demand is for each of what is asked for by "per", which it may say otherwise: `for a kilo`."""
    words, per = query.question.words, query.question.grammar.operators
    divisors = [one for one in query.question.tokens if one.position and per.get(words[one.position - 1]) == _PER]
    return bool(divisors) and all(item.worth(one.keys) == OWN for one in divisors)


def _describing(query: Query, served: Served, states: _States) -> Iterator[tuple[int, IndexedEntry]]:
    """Yield the demands that all the words describe, and how many of these each holds itself."""
    question = query.question
    named = query.indexed.documents.named_in(question, served)
    is_named = bool(named.documents) and bool(
        question.dates or query.links("documents") or question.asks(Frame.LETTERS)
    )
    amount = _amount(query)
    told = _told(query, named.unexplained if is_named else question.to_account_for(*served))
    told = [one for one in told if one != amount]
    among = named.documents if is_named else tuple(query.knowledge.documents.values())
    for item in query.indexed.index.of_shelf(EntryKind.ASKS):
        is_it = item.document in among and _fits_dates(query, item)
        if not is_it or not _may_be_meant(query, item, amount):
            continue
        own = _own(query, item, _less_the_change(query, item, told), is_named=is_named)
        if own and states(query, asks.stated(query, item)):
            yield own, item


def _less_the_change(query: Query, item: IndexedEntry, told: Sequence[Token]) -> Sequence[Token]:
    """Return the words less the verb of a change that a demand tells by another: what is to be cut is to fall."""
    said = " ".join(asks.stated(query, item))
    silent = frozenset[int]().union(
        *(
            query.question.positions_of("aggregates", name)
            for name in ("RISING", "FALLING")
            if query.pattern("aggregates", name).search(said)
        )
    )
    return [one for one in told if one.position not in silent]


def _may_be_meant(query: Query, item: IndexedEntry, amount: Token | None) -> bool:
    """Return whether a demand heeds the question's operators, is of all who are named, and is called by the amount."""
    question, links = query.question, query.links("organizations", "people")
    operators = question.operators - {_PER} if _divides(query, item) else question.operators
    is_of_all = asks.is_of_each(item, links) and _tells_of_each(item, links)
    return item.operators >= operators and is_of_all and _is_called(query, item, amount)


def _fits_dates(query: Query, item: IndexedEntry) -> bool:
    """Return whether each date of the question may be the document's, or one that the demand tells; so each number."""
    dates = query.question.dates
    inside = query.question.dated | query.question.named
    numbers = [one for one in query.question.tokens if one.number and one.position not in inside]
    return all(any(map(date.fits, item.dates)) for date in dates) and all(item.worth(one.keys) for one in numbers)


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


def _tells_of_each(item: IndexedEntry, links: Sequence[NameLink]) -> bool:
    """Return whether no organization is only one that the document is about: what is asked of another is not of it."""
    ask = item.entry
    assert isinstance(ask, Ask)
    of_it = {*ask.of, *ask.organizations, *item.document.issuers, *item.document.signed_by}
    bodies = {one for mention in item.document.addressees for one in mention.organizations}
    return all(
        not of_it.isdisjoint(link.ids) or bodies.isdisjoint(link.ids)
        for link in links
        if link.section == "organizations"
    )


def _own(query: Query, item: IndexedEntry, tokens: Sequence[Token], *, is_named: bool) -> int:
    """Return how many of the words a demand holds itself; 0 where it does not account for each of them.

    Of whom it is wanted the document may only be about: that is no demand on them. Nor is it one of what no document
    is named for: that a letter is on the river tells of no demand how far the river is to fall.
    """
    wanted, of_it = query.question.positions_of("speech", "WANTED"), positions_of(query.links("documents"))
    telling = (one.position in wanted if is_named else one.position not in of_it for one in tokens)
    worths = [(item.worth(token.keys), AROUND if tells else 0.0) for token, tells in zip(tokens, telling, strict=True)]
    return sum(worth > AROUND for worth, _ in worths) if all(worth > least for worth, least in worths) else 0


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
