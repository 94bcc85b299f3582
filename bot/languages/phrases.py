"""Phrases that Slack and the pages both show: an answer's status, and what a link leads to."""

from __future__ import annotations

import re

from bot.languages import Language, begin, module, say
from bot.languages.dates import as_of_in_words, date_in_words
from bot.languages.locales import is_same_language, language_in_words


def status_in_words(language: Language, standing: str, as_of: str | None, note: str = "") -> str:
    """Say whether an answer still holds; never by a colour or a sign alone.

    Args:
        language: One of `LANGUAGES`.
        standing: `current`, `newest` for a card that stays, `superseded` or `disputed`.
        as_of: The date that the answer speaks for, as EDTF; None where it has none.
        note: A sentence to add: what supersedes it, or who disagrees.

    Returns:
        One or two sentences; empty for a current answer without a date or a note.
    """
    if as_of is not None:
        words = say(language, f"card.{standing}", date=date_in_words(language, as_of))
    else:
        words = "" if standing in ("current", "newest") else say(language, f"card.{standing}.undated")
    return f"{words} {note}".strip()


def translated_in_words(language: Language, document_language: str) -> str:
    """Say what language a document is in, where the answer is in another; empty where they are the same.

    Args:
        language: The answer's language.
        document_language: The document's locale: what the answer states in another language is the record's own
            translation.
    """
    if is_same_language(language, document_language):
        return ""
    return say(language, "card.written_in", language=language_in_words(language, document_language))


def link_in_words(language: Language, url_role: str | None) -> str:
    """Say what is behind a citation's link, above all where it is not the text itself.

    Args:
        language: One of `LANGUAGES`.
        url_role: A role of the record's addresses; None where no address is known.
    """
    return say(language, f"card.link.{url_role or 'none'}")


def newest_in_words(language: Language, as_of: str | None, old: str, day: str | None = None) -> str:
    """Say that a figure is the newest of its measure, for which day it speaks, and how old it is.

    Args:
        language: One of `LANGUAGES`.
        as_of: The date that the figure speaks for, as EDTF; None where it is told already, and for none.
        old: How old, such as "7 years"; empty for one that is not over a year old.
        day: The day on which it was so old, as EDTF; None for today.
    """
    told = [as_of_in_words(language, as_of)] if as_of else []
    if old and day is None:
        told.append(say(language, "card.newest_figure.age", age=old))
    elif old:
        told.append(say(language, "card.newest_figure.age_on", age=old, date=date_in_words(language, day)))
    if not told:
        return say(language, "card.newest_figure")
    return begin(say(language, "card.newest_figure.told", told=", ".join(told)))


def renamed(language: Language, sentence: str, name: str, other: str) -> str:
    """Call something in a sentence by another name, and write as one word what the language contracts: `de el`, `del`.

    Args:
        language: One of `LANGUAGES`.
        sentence: The sentence.
        name: The name in it.
        other: The other name, which may begin with an article.
    """
    sentence = sentence.replace(name, other)
    for apart, together in module(language, "particles").CONTRACTIONS.items():
        before, article = apart.split()
        if other.startswith(f"{article} "):
            bare = other.removeprefix(f"{article} ")
            sentence = re.sub(rf"\b{before} {re.escape(other)}", f"{together} {bare}", sentence)
    return sentence
