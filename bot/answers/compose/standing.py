"""How far an answer stands, in words for faces that show its whole sentence: its date and its source stand there."""

from __future__ import annotations

from bot.answers.answer import Found, Standing
from bot.languages import begin
from bot.languages.dates import as_of_in_words, date_in_words
from bot.languages.phrases import newest_in_words, status_in_words


def standing_in_words(found: Found) -> str:
    """Say whether an answer is the newest, superseded or disputed, and what else is to know of it."""
    status, glance = found.status, found.glance
    note = "" if status.note in found.sentence else status.note
    as_of = untold_date(found, found.sentence)
    currency = f"{glance.currency}." if glance and glance.currency else ""
    if status.standing is Standing.CURRENT:
        dated = f"{begin(as_of_in_words(found.language, as_of))}." if as_of else ""
        newest = "" if currency or not status.newest else f"{newest_in_words(found.language, as_of, status.old)}."
        told = currency or newest
        return " ".join(filter(None, ["" if newest else dated, told, note, status.overdue]))
    if glance is None or not glance.is_superseded or status.against is None:
        standing = status_in_words(found.language, status.standing, as_of, found.added_note)
        return " ".join(filter(None, [currency, standing]))
    against = (f"{one}." for one in glance.below[2:])  # behind the older figure and who says it
    return " ".join(filter(None, [glance.sentence, currency, *against, status.remarks, status.overdue]))


def untold_date(found: Found, told: str) -> str | None:
    """Return the date that an answer speaks for, as EDTF; None where there is none, or the words tell it."""
    as_of = found.status.as_of
    return as_of if as_of is not None and date_in_words(found.language, as_of) not in told else None
