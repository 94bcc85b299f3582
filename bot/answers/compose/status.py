"""How far the record stands behind a fact: current, superseded by a newer figure, or disputed."""

from __future__ import annotations

from datetime import date, timedelta

from bot.answers.answer import Standing, Status
from bot.answers.citation import speaker
from bot.answers.compose.lines import as_of, figure
from bot.answers.index.series import ReportedFact, disagreeing, superseding
from bot.answers.match.filters import fits_limit
from bot.answers.match.query import Query
from bot.knowledge import edtf
from bot.knowledge.model import Entry, Event, Fact
from bot.languages import Language
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
        words = {"figure": figure(query, newer.fact), "as_of": as_of(query, newer.fact)}
        notes.insert(0, query.say("entry.superseded_by", **words))
        standing = Standing.SUPERSEDED
    remarks = [topic_note(query, entry) if entry.value is not None else "", _how_known(query, entry)]
    newest = newer.fact if newer else entry
    return Status(
        standing,
        day_of(entry),
        " ".join(filter(None, [*notes, *remarks, _last_change(query, entry)])),
        age_of(query, newest),
        " ".join(notes),
        " ".join(filter(None, [_undated(query, entry), *remarks, _changed_on(query, entry)])),
        entry.as_of if is_newest(query, entry) else None,
        old_of(query, newest),
        overdue_of(query, newest),
    )


def is_newest(query: Query, fact: Fact) -> bool:
    """Return whether a figure is the newest of its measure in the whole record, whatever day was asked about."""
    return fact.value is not None and superseding(query.indexed.series_of(fact), fact) is None


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
    old = old_of(query, newest)
    age = query.say("entry.age", age=old) if old else ""
    return f"{age} {overdue_of(query, newest)}".strip()


def old_of(query: Query, newest: Fact) -> str:
    """Return how old a figure is today, such as "7 years"; empty as for `age_of`."""
    return age_on(query.language, newest.as_of, query.today) if query.today and _ages(query, newest) else ""


def age_on(language: Language, as_of: str, day: date) -> str:
    """Return how old a figure is on a day, in words; empty for one that is not over a year old.

    Args:
        language: Of the words.
        as_of: The date that the figure speaks for, as EDTF.
        day: The day.
    """
    age = day - edtf.span(as_of)[1]
    return age_in_words(language, age) if age > _A_YEAR else ""


def overdue_of(query: Query, newest: Fact) -> str:
    """Say that the review of a measure is overdue; empty where it is not."""
    review_by = query.knowledge.topics[newest.topic].review_by
    if not review_by or not query.today or not _ages(query, newest):
        return ""
    is_over = edtf.span(review_by)[1] < query.today
    return query.say("entry.review_due", date=query.date(review_by)) if is_over else ""


def _ages(query: Query, fact: Fact) -> bool:
    return fact.value is not None and not query.question.as_of


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
