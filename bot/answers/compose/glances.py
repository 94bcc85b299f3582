"""What stands out of an answer, and its parts without what a card shows elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers.answer import Citation, Found
from bot.answers.citation import said_in_words, voice_in_words
from bot.answers.compose.lines import as_of, bare_figure, fact_or_event, figure, unit_of
from bot.answers.compose.status import is_newest, old_of, series_held
from bot.answers.glance import Glance, Requested
from bot.answers.index.entry import IndexedEntry
from bot.answers.index.series import ReportedFact, disagreeing, superseding
from bot.answers.match.query import Query
from bot.knowledge.model import Ask, Document, Fact
from bot.languages import begin
from bot.languages.printed_numbers import PrintedNumber, as_digits, printed_numbers

_A_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")
_MOST_BEFORE = 3  # words that belong to a figure at the start of its sentence: "At least", "Not even"


def of_fact(query: Query, item: IndexedEntry, fact: Fact) -> Glance:
    """Show a statement with its figure, who says it, and what stands against it; a newer figure before all else."""
    statement = fact.statement.in_language(query.language)
    held = series_held(query, fact)
    newer, rivals = superseding(held, fact), disagreeing(held, fact)
    # Of the newest figure the line that says so tells its day.
    below = [_said(query, item.document, fact, is_dated=not is_newest(query, fact))]
    if rivals:
        name = "glance.disputed.month" if _A_MONTH.fullmatch(fact.as_of) else "glance.disputed"
        below.append(query.say(name, figures="; ".join(_with_voice(query, one) for one in rivals)))
    history = _history(query, fact)
    if newer is not None:
        below.insert(0, query.say("glance.older", statement=_ended(statement)))
        return _superseded(query, newer, tuple(below), history)
    return Glance(
        _ended(statement),
        figure_in(query, fact, statement),
        history=history,
        below=tuple(below),
        currency=_newer(query, fact),
    )


def beside_fact(query: Query, fact: Fact) -> tuple[Citation, ...]:
    """Cite what stands against a figure: the newer ones of its measure told, then those of others for its date."""
    return tuple(
        replace(query.cite(one.document, one.fact, one.fact.said_by), figure=bare_figure(query, one.fact))
        for one in _against(query, fact)
    )


def _against(query: Query, fact: Fact) -> list[ReportedFact]:
    """Return the newest figure of those that the question is about, the newest of all, and those that disagree."""
    held = series_held(query, fact)
    newer = {
        one.fact.id: one
        for series in (held, query.indexed.series_of(fact))
        if fact.value is not None and (one := superseding(series, fact))
    }
    return [*newer.values(), *disagreeing(held, fact)]


def _newer(query: Query, fact: Fact) -> str:
    """Say the newest figure of the whole record, where it is newer than one that was asked for as of an earlier day."""
    newest = superseding(query.indexed.series_of(fact), fact) if fact.value is not None else None
    if newest is None:
        return ""
    said_by = voice_in_words(query.knowledge, newest.document, newest.fact.said_by, query.language)
    return query.say(
        "glance.newer", figure=figure(query, newest.fact), as_of=as_of(query, newest.fact), said_by=said_by
    )


def _superseded(query: Query, newer: ReportedFact, below: tuple[str, ...], history: tuple[str, ...]) -> Glance:
    """Show the newest figure above the one that was asked for."""
    statement = newer.fact.statement.in_language(query.language).rstrip(".")
    point = figure_in(query, newer.fact, statement)
    if not point:
        statement = point = figure(query, newer.fact)
    old = old_of(query, newer.fact)
    day = "" if query.date(newer.fact.as_of) in statement else as_of(query, newer.fact)
    age = query.say("card.newest_figure.age", age=old) if old else ""
    later = _newer(query, newer.fact)
    words = ", ".join(filter(None, [statement, day, age]))
    sentence = query.say("glance.superseded.then" if later else "glance.superseded", figure=words)
    said = _said(query, newer.document, newer.fact, is_dated=False)
    return Glance(sentence, point, history=history, below=(said, *below), is_superseded=True, currency=later)


def _said(query: Query, document: Document, fact: Fact, *, is_dated: bool = True) -> str:
    """Say who says a figure or a claim, and the day that it speaks for."""
    # Where the document alone tells the day, its date stands with its title.
    day = as_of(query, fact) if is_dated and not fact.is_dated_by_document else ""
    return said_in_words(query.cite(document, fact, fact.said_by), query.language, day)


def _with_voice(query: Query, report: ReportedFact) -> str:
    said_by = voice_in_words(query.knowledge, report.document, report.fact.said_by, query.language)
    return query.say("glance.rival", figure=figure(query, report.fact), said_by=said_by)


def of_breakdown(query: Query, document: Document, fact: Fact) -> Glance:
    """Show a measure above the figures of each."""
    topic = begin(query.knowledge.topics[fact.topic].name.in_language(query.language))
    return Glance(_ended(topic), topic, below=(_said(query, document, fact, is_dated=not is_newest(query, fact)),))


def of_events(query: Query, items: Sequence[IndexedEntry]) -> Glance:
    """Show an event by its date; several below one another."""
    if len(items) > 1:
        counted = query.say("glance.counted", count=len(items))
        return Glance(query.say("glance.events", counted=counted), counted)
    date, statement = query.date(items[0].dates[0]), fact_or_event(items[0]).statement.in_language(query.language)
    entry = fact_or_event(items[0])
    said = said_in_words(query.cite(items[0].document, entry, entry.said_by), query.language)
    dated = statement if date in statement else query.say("glance.event", date=date, statement=statement)
    return Glance(_ended(dated), date, below=(said,))


def of_disagreement(query: Query, items: Sequence[IndexedEntry]) -> Glance:
    """Show that documents disagree above the date that each gives."""
    topic = query.knowledge.topics[fact_or_event(items[0]).topic].name.in_language(query.language)
    point = query.say("glance.accounts.point")
    sentence = query.say("glance.accounts", point=point, topic=topic)
    lines = tuple(
        query.say("glance.account", date=query.date(item.dates[0]), said_by=_voice_of(query, item)) for item in items
    )
    return Glance(sentence, point, items=lines, says_standing=True)


def of_asks(query: Query, asks: Sequence[tuple[Document, Ask]]) -> Glance:
    """Show demands by the document that they stand in."""
    documents = {document.id: document for document, _ in asks}
    requested = tuple(
        _requested(query, document, [ask for one, ask in asks if one is document]) for document in documents.values()
    )
    counted = query.say("glance.asks", count=len(asks))
    name = "several" if len(requested) > 1 else "of" if requested[0].of else "of_each"
    words = {
        "counted": counted,
        "of": requested[0].of,
        "documents": query.say("glance.documents", count=len(requested)),
    }
    return Glance(query.say(f"glance.asks.{name}", **words), counted, (), (), requested)


def _voice_of(query: Query, item: IndexedEntry) -> str:
    return voice_in_words(query.knowledge, item.document, fact_or_event(item).said_by, query.language)


def figure_in(query: Query, fact: Fact, statement: str) -> str:
    """Return the part of a statement that holds its figure, such as "Over 59,000" or "25 to 30"; empty for none."""
    if fact.value is None:
        return ""
    numbers = printed_numbers(statement, query.knowledge.about.locale_of(query.language) or query.language)
    wanted = [one for one in numbers if as_digits(fact.value) in one.values]
    if not wanted:
        return ""
    start = wanted[0].start
    end = _end(fact, numbers, wanted[0].end)
    unit = unit_of(query, fact)
    symbols = "|".join(re.escape(word) for word in (unit.many, unit.one, unit.symbol) if word)
    behind = re.match(rf"\s?(?:{symbols or '(?!)'}|%)(?!\w)", statement[end:])
    end += behind.end() if behind else 0
    before = statement[:start].rstrip()
    sign = re.search(r"\S*[^\w\s(]$", statement[:start])  # "$", "US$"
    start -= len(sign[0]) if sign else 0
    return statement[0 if len(before.split()) <= _MOST_BEFORE else start : end]


def _end(fact: Fact, numbers: Sequence[PrintedNumber], end: int) -> int:
    """Return where a figure ends that begins with a number ending there: a range has a second one."""
    if fact.upto is None:
        return end
    upto = as_digits(fact.upto)
    return next((one.end for one in numbers if one.start >= end and upto in one.values), end)


def _history(query: Query, fact: Fact) -> tuple[str, ...]:
    """Say the other figures of the measure that neither supersede nor dispute it, the newest first."""
    series = query.indexed.series_of(fact)
    said = {fact.id, *(one.fact.id for one in _against(query, fact))}
    return tuple(_reported(query, one) for one in series if one.fact.id not in said)


def _reported(query: Query, report: ReportedFact) -> str:
    said_by = voice_in_words(query.knowledge, report.document, report.fact.said_by, query.language)
    words = figure(query, report.fact), as_of(query, report.fact), said_by
    return query.say("glance.history", figure=words[0], as_of=words[1], said_by=words[2])


def _requested(query: Query, document: Document, asks: Sequence[Ask]) -> Requested:
    addressed = {query.names(ask.of) for ask in asks}
    of = addressed.pop() if len(addressed) == 1 else ""
    statements = [ask.statement.in_language(query.language) for ask in asks]
    lines = (
        statements
        if of
        else [
            query.say("asks.line", statement=statement, of=query.names(ask.of))
            for statement, ask in zip(statements, asks, strict=True)
        ]
    )
    return Requested(document.id, query.label(document), of, tuple(lines))


def _ended(statement: str) -> str:
    return statement if statement.endswith((".", "?", "!")) else f"{statement}."


def yes_or_no(query: Query, found: Found, *, is_so: bool) -> Found:
    """Return an answer with a Yes or No before its sentence, and before what a card shows of it.

    Args:
        query: The record, and the language.
        found: The answer.
        is_so: Whether it is a Yes.
    """
    name = "answer.yes" if is_so else "answer.no"
    glance = found.glance
    if glance and not glance.is_superseded:  # then the card's sentence is of a newer figure
        glance = replace(glance, sentence=query.say(name, sentence=glance.sentence))
    return replace(found, sentence=query.say(name, sentence=found.sentence), glance=glance, is_so=is_so)
