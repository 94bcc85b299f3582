"""How far the record stands behind a fact: current, superseded by a newer figure, or disputed."""

from __future__ import annotations

from bot.answers.answer import Standing, Status
from bot.answers.citing import speaker
from bot.answers.fitting import fits_limit
from bot.answers.inquiry import Inquiry
from bot.answers.lines import figure
from bot.answers.series import disagreeing, superseding
from bot.knowledge.model import Event, Fact
from bot.texts.dates import as_of_in_words


def standing_of(inquiry: Inquiry, entry: Fact | Event) -> Status:
    """Compare an entry with the others of its measure; for a question "as of" a date, as it stood then."""
    if isinstance(entry, Event):
        return Status(Standing.CURRENT, entry.date)
    series = inquiry.desk.series.get(entry.id, ())
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
    return Status(standing, entry.as_of, " ".join(notes).strip())


def topic_note(inquiry: Inquiry, fact: Fact) -> str:
    """What a reader must know before quoting a figure of this topic; empty where there is nothing."""
    note = inquiry.knowledge.topics[fact.topic].note
    return note.in_language(inquiry.language) if note else ""
