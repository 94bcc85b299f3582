"""Offices as they are said in short: CEO, of whoever is chief executive officer."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from bot.answers.understand.grammar import Grammar
from bot.knowledge.fields import Text

_SHORTENED = range(2, 5)  # words of an office, of which people say the first letters


def initials(office: Text, grammar: Grammar) -> Iterator[str]:
    """Yield the first letters of the words that an office begins with, in each language: up to a small one.

    Args:
        office: As a document has it.
        grammar: Tells the small words.
    """
    spoken = grammar.spoken
    acting, small = spoken.form("reviewing", "ACTING"), grammar.function_words - spoken.words("offices", "OFFICES")
    for text in office.in_every_language():
        held = (word for word in grammar.words(text.partition(",")[0]) if not acting.search(word))
        begun = [*takewhile(lambda word: word not in small, held)]
        letters = "".join(word[0] for word in begun)
        if len(begun) in _SHORTENED and letters not in grammar.function_words:  # "it" is nobody's
            yield letters
