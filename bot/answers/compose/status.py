"""How far the record stands behind a fact: current, superseded by a newer figure, or disputed."""

from __future__ import annotations

from datetime import timedelta

from bot.answers.answer import Standing, Status
from bot.answers.citation import speaker
from bot.answers.compose.lines import as_of, figure
from bot.answers.index.series import ReportedFact, disagreeing, superseding
from bot.answers.match.filters import fits_limit
from bot.answers.match.query import Query
from bot.knowledge import edtf
from bot.knowledge.model import Entry, Event, Fact
from bot.languages.dates import age_in_words

_A_YEAR = timedelta(days=366)  # a leap year, so that none counts as over one


def standing_of(query: Query, entry: Fact | Event) -> Status:
    """Compare an entry with the others of its measure; for a question "as of" a date, as it stood then."""
    if isinstance(entry, Event):
        how_known = _how_known(query, entry)
        note, small = (
            " ".join(filter(None, [how_known, change(query, entry)])) for change in (_last_change, _changed_on)
        )
        return Status(Standing.CURRENT, entry.date, note, against="", remarks=small)
    series = series_held(query, entry)
    newer = superseding(series, entry)
    against = ""
    disputed = [
        query.say(
            "entry.disputed_by",
            said_by=speaker(query.knowledge, other.fact.said_by, query.language),
            figure=figure(query, other.fact),
        )
        for other in disagreeing(series, entry)
    ]
    notes = list(disputed)
    standing = Standing.DISPUTED if disputed else Standing.CURRENT
    if newer is not None:
        figure_of_newer = figure(query, newer.fact)
        notes.insert(0, query.say("entry.superseded_by", figure=figure_of_newer, as_of=as_of(query, newer.fact)))
        standing = Standing.SUPERSEDED
        against = query.say(
            "glance.superseded_by",
            figure=figure_of_newer,
            as_of=as_of(query, newer.fact),
            said_by=speaker(query.knowledge, newer.fact.said_by, query.language),
        )
    remarks = [topic_note(query, entry) if entry.value is not None else "", _how_known(query, entry)]
    newest = newer.fact if newer else entry
    return Status(
        standing,
        day_of(entry),
        " ".join(filter(None, [*notes, *remarks, _last_change(query, entry)])),
        age_of(query, newest),
        " ".join(filter(None, [against, *disputed])),
        " ".join(filter(None, [_undated(query, entry), *remarks, _changed_on(query, entry)])),
    )


def series_held(query: Query, fact: Fact) -> tuple[ReportedFact, ...]:
    """Return the figures of a fact's measure; for a question "as of" a date, those of then."""
    series = query.indexed.series_of(fact)
    return tuple(one for one in series if fits_limit(query, one.fact)) if query.question.as_of else series


def day_of(fact: Fact) -> str | None:
    """Return the day that a fact speaks for, as EDTF; None where only that of its document is known."""
    return None if fact.is_dated_by_document else fact.as_of


def age_of(query: Query, newest: Fact) -> str:
    """Return how old the newest figure of a measure is, once it is over a year, and whether its review is overdue.

    Empty for a claim without a value, and where the question is about an earlier day.
    """
    today = query.today
    if today is None or query.question.as_of or newest.value is None:
        return ""
    sentences = []
    age = today - edtf.span(newest.as_of)[1]
    if age > _A_YEAR:
        sentences.append(query.say("entry.age", age=age_in_words(query.language, age)))
    review_by = query.knowledge.topics[newest.topic].review_by
    if review_by and edtf.span(review_by)[1] < today:
        sentences.append(query.say("entry.review_due", date=query.date(review_by)))
    return " ".join(sentences)


def _how_known(query: Query, entry: Entry) -> str:
    return entry.how_known.in_language(query.language) if entry.how_known else ""


def _last_change(query: Query, entry: Entry) -> str:
    """Return the wording before the last change, for whoever quoted it; empty for one that never changed."""
    if not entry.changes:
        return ""
    change, language = entry.changes[-1], query.language
    was, why = (_as_sentence(text.in_language(language)) for text in (change.was, change.why))
    return query.say("entry.changed", date=query.date(change.on), was=was, why=why)


def _changed_on(query: Query, entry: Entry) -> str:
    """Return when an entry was changed last; what stood there before is told where its source is shown."""
    return query.say("glance.changed", date=query.date(entry.changes[-1].on)) if entry.changes else ""


def _undated(query: Query, fact: Fact) -> str:
    """Say so where the document gives no date for a figure."""
    return query.say("glance.undated") if fact.is_dated_by_document else ""


def _as_sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def topic_note(query: Query, fact: Fact) -> str:
    """Return what a reader must know before quoting a figure of this topic; empty where there is nothing."""
    note = query.knowledge.topics[fact.topic].note
    return note.in_language(query.language) if note else ""
