"""Choose among the entries that come near: what says the same stands once, by its newest."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence, Set

from bot.answers.match.query import Query
from bot.answers.nearest.entries import Ranked
from bot.answers.nearest.ranking import Candidate
from bot.knowledge import edtf
from bot.knowledge.model import Comparison, Event, Fact, Mention, Place, Term

MOST = 3
_NEAR_ENOUGH = 0.75  # of the best's score; a newer one that meets less stands back


def chosen(query: Query, ranked: Iterable[Candidate], most: int = MOST) -> tuple[Candidate, ...]:
    """Return the nearest, the best first, each of another measure or happening.

    Args:
        query: The question and the record.
        ranked: The candidates, the best first.
        most: How many at most.
    """
    asked = {one for link in query.links("organizations", "places", "terms") for one in link.ids}
    groups: dict[Hashable, list[Candidate]] = {}
    last = 0.0  # the score of the best of the last group
    for one in ranked:
        if len(groups) == most and one.score < _NEAR_ENOUGH * last:
            break
        same = _same(query, one.item, asked)
        if same in groups:
            groups[same].append(one)
        elif len(groups) < most:
            groups[same], last = [one], one.score
    return tuple(map(_newest, groups.values()))


def _same(query: Query, item: Ranked, asked: Set[str]) -> Hashable:
    """Return what entries share that say the same: figures of one measure, accounts of one happening, one person."""
    match item.entry:
        case Fact() as fact if query.indexed.series_of(fact):
            # Of many groups that are counted alike, one stands for all of those that nobody named.
            topic, subject, unit = query.knowledge.measure_of(fact)
            return topic, subject if subject in asked else subject is None, unit
        case Event() | Fact() as entry if query.knowledge.topics[entry.topic].compare is Comparison.ACCOUNTS:
            return entry.topic
        case Mention() as mention if mention.person:
            return mention.person
        case Term() | Place() as named:
            return named.id
        case _:
            return item


def _newest(group: Sequence[Candidate]) -> Candidate:
    """Return the newest of those that meet about as much as the best, unless a date or a number was asked for."""
    best = group[0]
    if best.dates or not isinstance(best.item.entry, Fact | Mention):
        return best
    as_near = [one for one in group if one.met >= best.met and one.score >= _NEAR_ENOUGH * best.score]
    return min(as_near, key=lambda one: edtf.newest_first(one.item.dates[0]))
