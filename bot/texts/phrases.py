"""Phrases that Slack and the pages both show: an answer's status, and what a link leads to."""

from __future__ import annotations

from bot.texts import say
from bot.texts.dates import date_in_words


def status_in_words(language: str, standing: str, as_of: str | None, note: str = "") -> str:
    """Say whether an answer still holds; never by a colour or a sign alone.

    Args:
        language: `en` or `es`.
        standing: `current`, `superseded` or `disputed`.
        as_of: The date that the answer speaks for, as EDTF; None where it has none.
        note: A sentence to add: what supersedes it, or who disagrees.

    Returns:
        One or two sentences; empty for a current answer without a date or a note.
    """
    if as_of is not None:
        words = say(language, f"card.{standing}", date=date_in_words(language, as_of))
    else:
        words = "" if standing == "current" else say(language, f"card.{standing}.undated")
    return f"{words} {note}".strip()


def link_in_words(language: str, url_role: str | None) -> str:
    """Say what is behind a citation's link, above all where it is not the text itself.

    Args:
        language: `en` or `es`.
        url_role: A role of the record's addresses; None where no address is known.
    """
    return say(language, f"card.link.{url_role or 'none'}")
