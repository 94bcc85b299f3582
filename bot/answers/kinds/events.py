"""Events: when something happened, the accounts that disagree on it, and what happened in a month or a year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.answers.answer import Answer, Citation, Found, Kind, Match, Standing, Status
from bot.answers.compose.lines import ambiguous, as_many_as_fit, cite_item, fact_or_event, line
from bot.answers.compose.status import standing_of
from bot.answers.index.entry import EntryKind, IndexedEntry
from bot.answers.kinds.kind import Served
from bot.answers.match.filters import has_places
from bot.answers.match.query import Query
from bot.answers.match.select import SERVED, Chosen
from bot.answers.match.vetoes import vetoes_of
from bot.answers.understand.vocabulary import Frame
from bot.knowledge import edtf
from bot.knowledge.model import Comparison, Event

_TIMELINE = frozenset("timeline chronology cronologia".split())


def timeline(inquiry: Query, served: Served) -> Answer | None:
    """Tell all that happened, where a question asks for a timeline of nothing in particular."""
    question = inquiry.question
    if _TIMELINE.isdisjoint(question.words) or question.dates:
        return None
    is_telling = any(inquiry.desk.index.tells(token.keys) for token in question.to_account_for(*served))
    return None if is_telling else _in_period(inquiry)


def answer(inquiry: Query, served: Served) -> Answer | None:
    """Tell what happened in the month, year or day that is all a question names; None for any other question."""
    question = inquiry.question
    if not question.dates or question.as_of or question.to_account_for(*served):
        return None
    return _in_period(inquiry)


def of_chosen(inquiry: Query, chosen: Chosen) -> Answer:
    """Answer with the event that was chosen, with those that fit as well, or with accounts that disagree."""
    accounts = _accounts(inquiry, chosen)
    if len(accounts) > 1:
        return _disagreement(inquiry, accounts, chosen.match)
    items = [chosen.item, *(item for item in chosen.beside if isinstance(item.entry, Event))]
    if inquiry.question.asks(Frame.WHEN) and _differ(items):
        return ambiguous(inquiry, items, chosen.match)
    return _events(inquiry, items, chosen.match)


def _differ(items: Sequence[IndexedEntry]) -> bool:
    """Return whether these are different events on different dates, between which nothing may be guessed."""
    return len({item.dates[0] for item in items}) > 1 and len({fact_or_event(item).topic for item in items}) > 1


def _events(inquiry: Query, items: Sequence[IndexedEntry], match: Match) -> Found:
    in_order = sorted(items, key=lambda item: edtf.span(item.dates[0]))
    lines = tuple(line(inquiry, item) for item in in_order)
    return Found(
        Kind.DATE,
        as_many_as_fit(lines),
        tuple(cite_item(inquiry, item) for item in in_order),
        inquiry.language,
        lines if len(lines) > 1 else (),
        standing_of(inquiry, fact_or_event(in_order[0])) if len(items) == 1 else Status(Standing.CURRENT),
        confidence=match.score,
        matches=(match,),
    )


def _accounts(inquiry: Query, chosen: Chosen) -> list[IndexedEntry]:
    """Return the accounts of one event that the question does not choose between."""
    topic = fact_or_event(chosen.item).topic
    if inquiry.knowledge.topics[topic].compare is not Comparison.ACCOUNTS or inquiry.question.dates:
        return [chosen.item]
    tokens, vetoes = inquiry.question.to_account_for(*SERVED), vetoes_of(inquiry)
    items = [item for item in inquiry.desk.index.of_topic(topic) if isinstance(item.entry, Event)]
    items = [item for item in items if all(item.worth(token.keys) for token in tokens) and not vetoes.forbid(item)]
    return [item for item in items if has_places(item)] if inquiry.question.asks(Frame.WHERE) else items


def _disagreement(inquiry: Query, items: Sequence[IndexedEntry], match: Match) -> Found:
    in_order = sorted(items, key=lambda item: edtf.span(item.dates[0]), reverse=True)
    accounts = "; ".join(
        inquiry.say(
            "entry.account",
            date=inquiry.date(item.dates[0]),
            title=item.document.title.in_language(inquiry.language),
        )
        for item in in_order
    )
    topic = inquiry.knowledge.topics[fact_or_event(in_order[0]).topic].name.in_language(inquiry.language)
    return Found(
        Kind.DATE,
        inquiry.say("entry.accounts", topic=topic, accounts=accounts),
        tuple(cite_item(inquiry, item) for item in in_order),
        inquiry.language,
        tuple(line(inquiry, item) for item in in_order),
        Status(Standing.DISPUTED),
        confidence=match.score,
        matches=(match,),
    )


def _in_period(inquiry: Query) -> Answer | None:
    """Tell in order what happened on the question's dates, and which documents appeared."""
    told = sorted([*_happened(inquiry), *_appeared(inquiry)], key=lambda one: edtf.span(one[0]))
    if not told:
        return None
    lines = tuple(text for _, text, _ in told)
    citations = tuple(citation for _, _, citation in told)
    return Found(Kind.DATE, as_many_as_fit(lines), citations, inquiry.language, lines if len(lines) > 1 else ())


def _happened(inquiry: Query) -> Iterator[tuple[str, str, Citation]]:
    """Yield date, line and citation of each event that fits."""
    for item in inquiry.desk.index.of_shelf(EntryKind.EVENTS):
        if isinstance(item.entry, Event) and _fits(inquiry, item.entry.date):
            yield item.dates[0], line(inquiry, item), cite_item(inquiry, item)


def _appeared(inquiry: Query) -> Iterator[tuple[str, str, Citation]]:
    """Yield date, line and citation of each document that fits."""
    for document in inquiry.knowledge.documents.values():
        if _fits(inquiry, document.published.date):
            text = inquiry.say("entry.published", label=inquiry.label(document))
            yield document.published.date, text, inquiry.cite_document(document)


def _fits(inquiry: Query, date: str) -> bool:
    return all(mention.fits(date) for mention in inquiry.question.dates)
