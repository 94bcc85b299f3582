"""Events: when something happened, the accounts that disagree on it, and what happened in a month or a year."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.answer import Answer, Found, Kind, Match, Standing, Status
from bot.answers.choosing import SERVED, Chosen
from bot.answers.fitting import has_places
from bot.answers.inquiry import Inquiry
from bot.answers.item import Item, Shelf
from bot.answers.lines import ambiguous, as_many_as_fit, cite_item, fact_or_event, line
from bot.answers.standing import standing_of
from bot.answers.vetoes import Vetoes
from bot.answers.words import Frame
from bot.knowledge import edtf
from bot.knowledge.model import Comparison, Event

_TIMELINE = frozenset("timeline chronology cronologia".split())


def answer(inquiry: Inquiry) -> Answer | None:
    """Tell what happened in the month, year or day that is all a question names; None for any other question."""
    question = inquiry.question
    if not _TIMELINE.isdisjoint(question.words) and not question.dates and not _telling(inquiry):
        return _in_period(inquiry)
    if not question.dates or question.as_of or question.to_account_for(*SERVED):
        return None
    if question.asks(Frame.SIGN, Frame.CC, Frame.SOURCE, Frame.HOW_MANY, Frame.LETTERS, Frame.WHO, Frame.WHERE):
        return None
    return _in_period(inquiry)


def _telling(inquiry: Inquiry) -> bool:
    tokens = inquiry.question.to_account_for(*SERVED)
    return any(inquiry.desk.index.tells(token.keys) for token in tokens)


def of_chosen(inquiry: Inquiry, chosen: Chosen) -> Answer:
    """Answer with the event that was chosen, with those that fit as well, or with accounts that disagree."""
    accounts = _accounts(inquiry, chosen)
    if len(accounts) > 1:
        return _disagreement(inquiry, accounts, chosen.match)
    items = [chosen.item, *(item for item in chosen.beside if isinstance(item.entry, Event))]
    if inquiry.question.asks(Frame.WHEN) and _differ(items):
        return ambiguous(inquiry, items, chosen.match)
    return _events(inquiry, items, chosen.match)


def _differ(items: Sequence[Item]) -> bool:
    """Whether these are different happenings on different dates, between which nothing may be guessed."""
    return len({item.dates[0] for item in items}) > 1 and len({fact_or_event(item).topic for item in items}) > 1


def _events(inquiry: Inquiry, items: Sequence[Item], match: Match) -> Found:
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


def _accounts(inquiry: Inquiry, chosen: Chosen) -> list[Item]:
    """The accounts of one happening that the question does not choose between."""
    topic = fact_or_event(chosen.item).topic
    if inquiry.knowledge.topics[topic].compare is not Comparison.ACCOUNTS or inquiry.question.dates:
        return [chosen.item]
    tokens = inquiry.question.to_account_for(*SERVED)
    items = [
        item
        for item in inquiry.desk.index.of_topic(topic)
        if isinstance(item.entry, Event) and all(item.worth(token.keys) for token in tokens)
    ]
    vetoes = Vetoes(inquiry)
    items = [item for item in items if not vetoes.forbid(item)]
    return [item for item in items if has_places(item)] if inquiry.question.asks(Frame.WHERE) else items


def _disagreement(inquiry: Inquiry, items: Sequence[Item], match: Match) -> Found:
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


def _in_period(inquiry: Inquiry) -> Answer | None:
    dates = inquiry.question.dates
    told = [
        (item.dates[0], line(inquiry, item), cite_item(inquiry, item))
        for item in inquiry.desk.index.of_shelf(Shelf.EVENTS)
        if isinstance(item.entry, Event) and all(date.fits(item.entry.date) for date in dates)
    ]
    told += [
        (
            document.published.date,
            inquiry.say("entry.published", label=inquiry.label(document)),
            inquiry.cite_document(document),
        )
        for document in inquiry.knowledge.documents.values()
        if all(date.fits(document.published.date) for date in dates)
    ]
    if not told:
        return None
    told.sort(key=lambda one: edtf.span(one[0]))
    lines = tuple(text for _, text, _ in told)
    citations = tuple(citation for _, _, citation in told)
    return Found(Kind.DATE, as_many_as_fit(lines), citations, inquiry.language, lines if len(lines) > 1 else ())
