"""What the record says under an id: the same cards that questions lead to, for whoever knows the entry already."""

from __future__ import annotations

from bot.answers.answer import Found, Match
from bot.answers.index.entry import IndexedEntry
from bot.answers.kinds import asks, events, facts
from bot.answers.match.query import Query
from bot.answers.match.select import Chosen
from bot.knowledge.model import Comparison, Event, Fact, Topic


def entry_card(query: Query, item: IndexedEntry) -> Found:
    """Tell one fact, event or ask.

    Args:
        query: A question that asks nothing, for the language, the record and the day.
        item: The entry.
    """
    match = Match(item.id, 1.0)
    if isinstance(item.entry, Fact):
        return facts.card(query, Chosen(item, (), match), item.entry)
    if isinstance(item.entry, Event):
        return events.card(query, [item], match)
    return asks.found(query, [item])


def topic_card(query: Query, topic: Topic) -> Found | None:
    """Tell the newest figure of a measure, or the accounts of a happening; None for a subject that is neither.

    Args:
        query: As for `entry_card`.
        topic: The measure.
    """
    items = query.indexed.index.of_topic(topic.id)
    if topic.compare is Comparison.ACCOUNTS:
        told = [item for item in items if isinstance(item.entry, Event)]
        match = Match(topic.id, 1.0)
        are_at_odds = len({item.dates[0] for item in told}) > 1
        return events.disagreement(query, told, match) if are_at_odds else _first_card(query, told)
    if topic.compare is Comparison.NEWEST:
        return _first_card(query, sorted(_figures(items), key=lambda item: _place(query, item)))
    return None


def _first_card(query: Query, items: list[IndexedEntry]) -> Found | None:
    return entry_card(query, items[0]) if items else None


def _figures(items: list[IndexedEntry]) -> list[IndexedEntry]:
    return [item for item in items if isinstance(item.entry, Fact) and item.entry.value is not None]


def _place(query: Query, item: IndexedEntry) -> tuple[bool, int]:
    """Order figures: those of everybody before those of some, and in each measure the newest first."""
    series = [report.fact.id for report in query.indexed.series_of(item.entry)]
    is_of_some = isinstance(item.entry, Fact) and item.entry.subject is not None
    return is_of_some, series.index(item.id) if item.id in series else len(series)
