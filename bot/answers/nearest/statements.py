"""Tell an entry whole, as the record states it: no word of it bends to the question."""

from __future__ import annotations

from typing import NamedTuple

from bot.answers.answer import Citation, Kind
from bot.answers.citation import voice
from bot.answers.compose.lines import as_of, figure, line, with_office
from bot.answers.kinds import letters, places, signatories, works
from bot.answers.kinds.signing import cite_list, printed
from bot.answers.match.query import Query
from bot.answers.nearest.entries import Ranked
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Ask, CitedWork, Comparison, Document, Event, Fact, Mention, Place, Signatories, Term


class Statement(NamedTuple):
    """What an entry states.

    Attributes:
        kind: What it is about.
        text: The statement.
        citation: Where it is printed.
        date: The date that it speaks for, as EDTF; None for what does not age.
        when: The same in words, where the statement needs it; else empty.
    """

    kind: Kind
    text: str
    citation: Citation
    date: str | None = None
    when: str = ""


def stated(query: Query, item: Ranked) -> Statement:
    """Return what an entry states, which is the same whatever was asked.

    Args:
        query: The record, and the language.
        item: The entry.
    """
    document, entry = item.document, item.entry
    match entry:
        case Fact():
            return _of_fact(query, document, entry)
        case Event():
            text, date = entry.statement.in_language(query.language), query.date(entry.date)
            cited = query.cite(document, entry, entry.said_by)
            return Statement(Kind.DATE, text, cited, entry.date, "" if date in text else date)
        case Ask():
            of = query.names(entry.of)
            text = query.say("asks.line", statement=entry.statement.in_language(query.language), of=of)
            return Statement(Kind.ASK, text, query.cite(document, entry, voice(document)))
        case Mention():
            date = document.published.date
            cited = query.cite(document, entry, voice(document))
            return Statement(Kind.PERSON, with_office(query, entry), cited, date, query.date(date))
        case CitedWork():
            found = works.of_work(query, document, entry)
            return Statement(found.kind, found.sentence, found.citations[0], entry.date)
        case Term():
            text = entry.definition.in_language(query.language)
            return Statement(Kind.TERM, text, query.cite(document, entry, voice(document)))
        case Place():
            return _of_place(query, entry)
        case Document():
            found = letters.card(query, entry)
            return Statement(found.kind, found.sentence, found.citations[0], entry.published.date)
        case Signatories():
            text, date = signatories.of_list(query, document, entry), document.published.date
            return Statement(Kind.SIGNATORIES, text, cite_list(query, document), date)


def listed(query: Query, item: Ranked) -> tuple[str, ...]:
    """Return what belongs to a statement, as far as the question asks for it.

    Args:
        query: The question and the record.
        item: The entry.
    """
    document, entry = item.document, item.entry
    match entry:
        case Fact():
            return (*_others_counted(query, entry), *_works(query, document, entry))
        case Event():
            return (*_other_accounts(query, entry), *_works(query, document, entry))
        case Signatories():
            return printed(query, entry)
        case _:
            return ()


def _of_fact(query: Query, document: Document, fact: Fact) -> Statement:
    """Return a figure as of its date, or a claim with the date of who says it."""
    kind = Kind.CLAIM if fact.value is None else Kind.FIGURE
    text, date = fact.statement.in_language(query.language), query.date(fact.as_of)
    when = date if fact.value is None and not fact.is_dated_by_document else as_of(query, fact)
    said = "" if date in text and not fact.is_dated_by_document else when
    return Statement(kind, text, query.cite(document, fact, fact.said_by), fact.as_of, said)


def _works(query: Query, document: Document, entry: Fact | Event) -> tuple[str, ...]:
    """Return the works that a statement rests on, where a source is asked for."""
    if not query.question.asks(Frame.SOURCE):
        return ()
    return tuple(works.of_work(query, document, work).sentence for work in document.cited_by(entry))


def _others_counted(query: Query, fact: Fact) -> tuple[str, ...]:
    """Return the figures of the others that are counted alike, the largest first, where the question names nobody."""
    counted = [one.fact for one in query.indexed.series_of.siblings(fact)]
    named = {one for link in query.links("organizations", "places", "terms") for one in link.ids} if counted else set()
    if not named.isdisjoint(one.subject for one in counted):
        return ()
    others = [one for one in counted if one.id != fact.id]
    others.sort(key=lambda other: -(other.value or 0))
    return tuple(f"{query.name(other.subject or '')}: {figure(query, other)}" for other in others)


def _other_accounts(query: Query, event: Event) -> tuple[str, ...]:
    """Return what others tell of the same happening: where accounts differ, none stands alone."""
    if query.knowledge.topics[event.topic].compare is not Comparison.ACCOUNTS:
        return ()
    return tuple(line(query, item) for item in query.indexed.index.of_topic(event.topic) if item.id != event.id)


def _of_place(query: Query, place: Place) -> Statement:
    """Return where a place lies."""
    name = place.name.in_language(query.language)
    lines = []
    if place.across:
        lines.append(query.say("place.across", place=name, other=query.name(place.across)))
    if place.within:
        lines.append(query.say("place.within", place=name, within=query.name(place.within)))
    return Statement(Kind.PLACE, " ".join(lines) or name, places.cite(query, place))
