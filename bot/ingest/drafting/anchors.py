"""Few words of a letter that pin down a place in it: the only ones that a draft may hold."""

from __future__ import annotations

from collections.abc import Iterator

from bot.knowledge.fields import FEWEST_ANCHOR_WORDS, MOST_ANCHOR_WORDS
from bot.knowledge.letters import LetterText, plain
from bot.languages import function_words


def few_words(text: str) -> str | None:
    """Return the first words of a text, as many as an anchor may have; None where there are none."""
    return " ".join(plain(text).split()[:MOST_ANCHOR_WORDS]) or None


def name_of(text: str) -> str | None:
    """Return the first words of a name, and no small one at their end; None where there are none."""
    words = (few_words(text) or "").split()
    while words and words[-1].lower() in function_words():
        words.pop()
    return " ".join(words) or None


def anchor_near(letter: LetterText, paragraph: int, words: str) -> str | None:
    """Return some words as they are where they can be an anchor; else the shortest around, or at the start of, them.

    Args:
        letter: The letter's text.
        paragraph: That of the words, counted from 1.
        words: As printed; where they do not stand in the paragraph, any words of it will do.
    """
    if not 1 <= paragraph <= len(letter.paragraphs):
        return None
    tokens = letter.paragraphs[paragraph - 1].split()
    start, end = _span(tokens, plain(words).split())
    for first, last in ((start, end), *_runs(len(tokens), start, min(end, start + MOST_ANCHOR_WORDS))):
        anchor = " ".join(tokens[first:last]).strip("\"'(),;:")
        is_anchor = FEWEST_ANCHOR_WORDS <= len(anchor.split()) <= MOST_ANCHOR_WORDS
        if is_anchor and letter.paragraphs_of(anchor) == [paragraph]:
            return anchor
    return None


def first_anchor(letter: LetterText) -> tuple[str, int] | None:
    """Return the first words of a letter that can be an anchor, and their paragraph; a sentence goes before a line."""
    paragraphs = list(enumerate(letter.paragraphs, start=1))
    for paragraph, text in sorted(paragraphs, key=lambda one: len(one[1].split()) <= MOST_ANCHOR_WORDS):
        anchor = anchor_near(letter, paragraph, " ".join(text.split()[:MOST_ANCHOR_WORDS]))
        if anchor:
            return anchor, paragraph
    return None


def _span(tokens: list[str], wanted: list[str]) -> tuple[int, int]:
    """Return where the wanted words stand; the first of all where they do not."""
    for bare in (str, _bare):
        own, those = [*map(bare, tokens)], [*map(bare, wanted)]
        for start in range(len(own) - len(those) + 1):
            if those and own[start : start + len(those)] == those:
                return start, start + len(those)
    return 0, min(len(tokens), 1)


def _bare(word: str) -> str:
    return word.strip("\"'(),;:.") or word  # "Reed," of "Ada Reed, Warden"


def _runs(count: int, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield stretches that hold [start, end), or begin there where that is long; the shorter first."""
    for length in range(FEWEST_ANCHOR_WORDS, MOST_ANCHOR_WORDS + 1):
        for first in range(start, max(-1, start - length), -1):
            last = first + length
            if last <= count and (last >= end or first == start):
                yield first, last
