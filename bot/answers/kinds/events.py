"""Events: when something happened, the accounts that disagree on it, and what happened in a month or a year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.answers.answer import Answer, Citation, Found, Kind, Match, Standing, Status
from bot.answers.compose import glances
from bot.answers.compose.lines import ambiguous, as_many_as_fit, cite_item, fact_or_event, line
from bot.answers.compose.status import standing_of
from bot.answers.index.entry import EntryKind, IndexedEntry
from bot.answers.kinds.kind import Served
from bot.answers.match.filters import has_places
from bot.answers.match.query import Query
from bot.answers.match.roles import sought
from bot.answers.match.select import SERVED, Chosen
from bot.answers.match.vetoes import vetoes_of
from bot.answers.understand.vocabulary import Frame
from bot.knowledge import edtf
from bot.knowledge.model import Comparison, Event


def timeline(query: Query, served: Served) -> Answer | None:
    """Tell all that happened, where a question asks for a timeline of nothing in particular."""
    question = query.question
    if query.words("nouns", "TIMELINES").isdisjoint(question.words) or question.dates:
        return None
    is_telling = any(query.indexed.index.tells(token.keys) for token in question.to_account_for(*served))
    return None if is_telling else _in_period(query)


def answer(query: Query, served: Served) -> Answer | None:
    """Tell what happened in the month, year or day that is all a question names; None for any other question."""
    question = query.question
    if not question.dates or question.as_of or question.to_account_for(*served) or sought(query):
        return None
    return _in_period(query)


def of_chosen(query: Query, chosen: Chosen) -> Answer:
    """Answer with the event that was chosen, with those that fit as well, or with accounts that disagree."""
    accounts = _accounts(query, chosen)
    if len(accounts) > 1:
        return disagreement(query, accounts, chosen.match)
    items = [chosen.item, *(item for item in chosen.beside if isinstance(item.entry, Event))]
    if query.question.asks(Frame.WHEN) and _differ(items):
        return ambiguous(query, items, chosen.match)
    return card(query, items, chosen.match)


def _differ(items: Sequence[IndexedEntry]) -> bool:
    """Return whether these are different events on different dates, between which nothing may be guessed."""
    return len({item.dates[0] for item in items}) > 1 and len({fact_or_event(item).topic for item in items}) > 1


def card(query: Query, items: Sequence[IndexedEntry], match: Match) -> Found:
    """Tell events in the order in which they happened.

    Args:
        query: The question and the record.
        items: The events.
        match: Why they were chosen.
    """
    in_order = sorted(items, key=lambda item: edtf.span(item.dates[0]))
    lines = tuple(line(query, item) for item in in_order)
    return Found(
        Kind.DATE,
        as_many_as_fit(lines),
        tuple(cite_item(query, item) for item in in_order),
        query.language,
        lines if len(lines) > 1 else (),
        standing_of(query, fact_or_event(in_order[0])) if len(items) == 1 else Status(Standing.CURRENT),
        confidence=match.score,
        matches=(match,),
        glance=glances.of_events(query, in_order),
    )


def _accounts(query: Query, chosen: Chosen) -> list[IndexedEntry]:
    """Return the accounts of one event that the question does not choose between; one where they tell one date."""
    topic = fact_or_event(chosen.item).topic
    if query.knowledge.topics[topic].compare is not Comparison.ACCOUNTS or query.question.dates:
        return [chosen.item]
    tokens, vetoes = query.question.to_account_for(*SERVED), vetoes_of(query)
    items = [item for item in query.indexed.index.of_topic(topic) if isinstance(item.entry, Event)]
    items = [item for item in items if all(item.worth(token.keys) for token in tokens) and not vetoes.forbid(item)]
    items = [item for item in items if has_places(item)] if query.question.asks(Frame.WHERE) else items
    return items if len({item.dates[0] for item in items}) > 1 else [chosen.item]


def disagreement(query: Query, items: Sequence[IndexedEntry], match: Match) -> Found:
    """Tell the accounts of one event that give different dates, the latest first."""
    in_order = sorted(items, key=lambda item: edtf.span(item.dates[0]), reverse=True)
    accounts = "; ".join(
        query.say(
            "entry.account",
            date=query.date(item.dates[0]),
            title=item.document.title.in_language(query.language),
        )
        for item in in_order
    )
    topic = query.knowledge.topics[fact_or_event(in_order[0]).topic].name.in_language(query.language)
    return Found(
        Kind.DATE,
        query.say("entry.accounts", topic=topic, accounts=accounts),
        tuple(cite_item(query, item) for item in in_order),
        query.language,
        tuple(line(query, item) for item in in_order),
        Status(Standing.DISPUTED),
        confidence=match.score,
        matches=(match,),
        glance=glances.of_disagreement(query, in_order),
    )


def _in_period(query: Query) -> Answer | None:
    """Tell in order what happened on the question's dates, and which documents appeared."""
    told = sorted([*_happened(query), *_appeared(query)], key=lambda one: edtf.span(one[0]))
    if not told:
        return None
    lines = tuple(text for _, text, _ in told)
    citations = tuple(citation for _, _, citation in told)
    return Found(Kind.DATE, as_many_as_fit(lines), citations, query.language, lines if len(lines) > 1 else ())


def _happened(query: Query) -> Iterator[tuple[str, str, Citation]]:
    """Yield date, line and citation of each event that fits."""
    for item in query.indexed.index.of_shelf(EntryKind.EVENTS):
        if isinstance(item.entry, Event) and _fits(query, item.entry.date):
            yield item.dates[0], line(query, item), cite_item(query, item)


def _appeared(query: Query) -> Iterator[tuple[str, str, Citation]]:
    """Yield date, line and citation of each document that fits."""
    for document in query.knowledge.documents.values():
        if _fits(query, document.published.date):
            text = query.say("entry.published", label=query.label(document))
            yield document.published.date, text, query.cite_document(document)


def _fits(query: Query, date: str) -> bool:
    return all(mention.fits(date) for mention in query.question.dates)
