"""The lines that facts and events are shown in, and their citations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.answers.answer import LONGEST_SENTENCE, Ambiguous, Citation, Match
from bot.answers.citation import speaker
from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import Query
from bot.knowledge import edtf
from bot.knowledge.model import Document, Event, Fact, Mention, SecondValue
from bot.languages.dates import as_of_in_words
from bot.languages.numbers import UnitWords, figure_in_words

MOST_CHOICES = 5


def ambiguous(query: Query, items: Sequence[IndexedEntry], match: Match) -> Ambiguous:
    """Ask which of several entries is meant; each choice is a question that leads to its entry."""
    choices = tuple(fact_or_event(item).statement.in_language(query.language) for item in items[:MOST_CHOICES])
    return Ambiguous(query.say("entry.which"), choices, query.language, (match,))


def as_of(query: Query, fact: Fact) -> str:
    """Say what day a figure speaks for; where none is known but its document's, where it is printed."""
    if fact.is_dated_by_document:
        return query.say("entry.printed_in", document=query.issue(query.knowledge.document_of(fact)))
    return as_of_in_words(query.language, fact.as_of)


def line(query: Query, item: IndexedEntry) -> str:
    """Return a statement with its date and source; without the date where it says that itself."""
    entry = fact_or_event(item)
    statement = entry.statement.in_language(query.language)
    said_by = speaker(query.knowledge, entry.said_by, query.language)
    is_undated = isinstance(entry, Fact) and entry.is_dated_by_document
    date = as_of(query, entry) if isinstance(entry, Fact) and is_undated else query.date(item.dates[0])
    if date in statement and not is_undated:
        return query.say("entry.line", statement=statement, said_by=said_by)
    return query.say("entry.dated_line", statement=statement, date=date, said_by=said_by)


def figure(query: Query, fact: Fact) -> str:
    """Return a fact's value as it is told: `over 59,000`, `8,000 taka (about 70 euros) per month`."""
    words = _value(query, fact)
    if fact.second_value:
        words = query.say("figure.second", figure=words, second=_value(query, fact.second_value))
    return query.say("figure.per", figure=words, per=fact.per.in_language(query.language)) if fact.per else words


def bare_figure(query: Query, fact: Fact) -> str:
    """Return a fact's number with its unit, and no more: `59,000`; empty for a claim without a value."""
    if fact.value is None:
        return ""
    return figure_in_words(query.language, fact.value, "exactly", unit_of(query, fact), fact.upto)


def _value(query: Query, figure: Fact | SecondValue) -> str:
    assert figure.value is not None
    qualifier = figure.qualifier.name.lower()
    return figure_in_words(query.language, figure.value, qualifier, unit_of(query, figure), figure.upto)


def unit_of(query: Query, figure: Fact | SecondValue) -> UnitWords:
    """Return how a figure's unit is said, as the record declares it."""
    assert figure.unit is not None
    unit, language = query.knowledge.unit(figure.unit), query.language
    one, many = unit.one.in_language(language), unit.many.in_language(language)
    return UnitWords(
        one, many, unit.symbol, unit.follows, unit.currency or "", query.knowledge.about.locale_of(language)
    )


def cite_item(query: Query, item: IndexedEntry) -> Citation:
    """Return where a fact or an event is printed."""
    entry = fact_or_event(item)
    return query.cite(item.document, entry, entry.said_by)


def fact_or_event(item: IndexedEntry) -> Fact | Event:
    """Return the item's entry, which must be one of these two."""
    assert isinstance(item.entry, Fact | Event)
    return item.entry


def as_many_as_fit(lines: tuple[str, ...]) -> str:
    """Whole lines, as many as one direct sentence holds; the answer's items hold them all."""
    text = ""
    for one in lines:
        if len(text) + len(one) + 1 > LONGEST_SENTENCE:
            break
        text = f"{text} {one}".strip()
    return text or lines[0]


def labels(query: Query, documents: Iterable[Document]) -> tuple[str, ...]:
    """Return the documents' titles with their dates."""
    return tuple(query.label(document) for document in documents)


def with_office(query: Query, mention: Mention) -> str:
    """Return a person with the office held then; an office or an organization where no person is named."""
    return query.knowledge.mentioned(mention, query.language, with_office=True)


def which_document(query: Query, documents: Sequence[Document]) -> Ambiguous:
    """Ask which of several documents is meant; each choice is the question again, with that document's date.

    Where another is of that date, or may be, the choice has the document's name.
    """
    text = query.question.text.rstrip("?¿ ")
    choices = tuple(f"{text} ({_told_apart(query, document, documents)})" for document in documents)
    return Ambiguous(query.say("letters.which"), choices, query.language, named=labels(query, documents))


def _told_apart(query: Query, document: Document, among: Sequence[Document]) -> str:
    date = document.published.date
    if any(one is not document and edtf.overlaps(one.published.date, date) for one in among):
        return next(iter(document.names.in_language(query.language)), document.title.in_language(query.language))
    return date
