"""How far the record stands behind a fact: current, superseded by a newer figure, or disputed."""

from __future__ import annotations

from datetime import timedelta

from bot.answers.answer import Standing, Status
from bot.answers.citation import speaker
from bot.answers.compose.lines import figure
from bot.answers.index.series import disagreeing, superseding
from bot.answers.match.filters import fits_limit
from bot.answers.match.query import Query
from bot.knowledge import edtf
from bot.knowledge.model import Entry, Event, Fact
from bot.languages.dates import age_in_words, as_of_in_words

_A_YEAR = timedelta(days=366)  # a leap year, so that none counts as over one


def standing_of(inquiry: Query, entry: Fact | Event) -> Status:
    """Compare an entry with the others of its measure; for a question "as of" a date, as it stood then."""
    if isinstance(entry, Event):
        notes = [_how_known(inquiry, entry), _last_change(inquiry, entry)]
        return Status(Standing.CURRENT, entry.date, " ".join(filter(None, notes)))
    series = inquiry.desk.series_of(entry)
    if inquiry.question.as_of:
        series = tuple(report for report in series if fits_limit(inquiry, report.fact))
    newer = superseding(series, entry)
    notes = [
        inquiry.say(
            "entry.disputed_by",
            said_by=speaker(inquiry.knowledge, other.fact.said_by, inquiry.language),
            figure=figure(inquiry, other.fact),
        )
        for other in disagreeing(series, entry)
    ]
    standing = Standing.DISPUTED if notes else Standing.CURRENT
    if newer is not None:
        as_of = as_of_in_words(inquiry.language, newer.fact.as_of)
        notes.insert(0, inquiry.say("entry.superseded_by", figure=figure(inquiry, newer.fact), as_of=as_of))
        standing = Standing.SUPERSEDED
    if entry.value is not None:
        notes.append(topic_note(inquiry, entry))
    notes += [_how_known(inquiry, entry), _last_change(inquiry, entry)]
    newest = newer.fact if newer else entry
    return Status(standing, entry.as_of, " ".join(filter(None, notes)), age_of(inquiry, newest))


def age_of(inquiry: Query, newest: Fact) -> str:
    """Return how old the newest figure of a measure is, once it is over a year, and whether its review is overdue.

    Empty for a claim without a value, and where the question is about an earlier day.
    """
    today = inquiry.today
    if today is None or inquiry.question.as_of or newest.value is None:
        return ""
    sentences = []
    age = today - edtf.span(newest.as_of)[1]
    if age > _A_YEAR:
        sentences.append(inquiry.say("entry.age", age=age_in_words(inquiry.language, age)))
    review_by = inquiry.knowledge.topics[newest.topic].review_by
    if review_by and edtf.span(review_by)[1] < today:
        sentences.append(inquiry.say("entry.review_due", date=inquiry.date(review_by)))
    return " ".join(sentences)


def _how_known(inquiry: Query, entry: Entry) -> str:
    return entry.how_known.in_language(inquiry.language) if entry.how_known else ""


def _last_change(inquiry: Query, entry: Entry) -> str:
    """Return the wording before the last change, for those who have quoted it; empty for an entry that never changed."""
    if not entry.changes:
        return ""
    change, language = entry.changes[-1], inquiry.language
    was, why = (_as_sentence(text.in_language(language)) for text in (change.was, change.why))
    return inquiry.say("entry.changed", date=inquiry.date(change.on), was=was, why=why)


def _as_sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def topic_note(inquiry: Query, fact: Fact) -> str:
    """Return what a reader must know before quoting a figure of this topic; empty where there is nothing."""
    note = inquiry.knowledge.topics[fact.topic].note
    return note.in_language(inquiry.language) if note else ""
