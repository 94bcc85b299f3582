"""How long a question may be: counted as it is read, since some signs are read as many letters, or as a word each."""

from __future__ import annotations

from collections.abc import Callable, Sized

from bot.answers.understand.normalise import fold

LONGEST_QUESTION = 500  # characters; more is a pasted text, which no single answer can account for
_MOST_WORDS = 200  # 500 characters of any language that is written in words have about 100


def is_too_long(text: str, words: Callable[[str], Sized]) -> bool:
    """Return whether a text is longer than a question may be, as typed or as it is read.

    The time that an answer takes follows from what is read: "ﷺ" is one character, and is read as four words.

    Args:
        text: As typed.
        words: Cuts a text into the words that are read; a character makes one at most, once it is folded.
    """
    if len(text) > LONGEST_QUESTION:
        return True
    if len(text) <= _MOST_WORDS and text.isascii():  # folded it is no longer
        return False
    folded = fold(text)
    if len(folded) <= _MOST_WORDS:
        return False
    return len(folded) > LONGEST_QUESTION or len(words(folded)) > _MOST_WORDS


def beginning(text: str) -> str:
    """Return the beginning of a text, as much of it as a question may be long."""
    start = text[:LONGEST_QUESTION]
    if start.isascii():
        return start
    folded = fold(start)
    return start if len(folded) <= LONGEST_QUESTION else folded[:LONGEST_QUESTION]
