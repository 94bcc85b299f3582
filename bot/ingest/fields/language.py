"""The language of a letter, by the small words of those that the bot knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache

from bot.ingest.fields.sheet import Sheet
from bot.ingest.letter import UNKNOWN_LANGUAGE, Found
from bot.knowledge.spelling import spelling
from bot.languages import FALLBACK, LANGUAGES, Language, module

_FEWEST_WORDS = 30  # fewer may be names alone
_FEWEST_OF_NONE = 12  # without a small word of any language of ours
# Running text has four to five small words in ten; in a language that is akin to one of ours, two at most are its own.
_LEAST_SHARE = 0.3
_CLOSEST = 0.75  # the next language may have so much of the first one's share: "a", "en", "no" are of several
_LEAST_OF_ANOTHER = 0.2  # of the paragraphs, for a letter in two languages


def language_of(sheet: Sheet) -> Found[str]:
    """Find the language of a letter.

    Args:
        sheet: The letter.

    Returns:
        One of the bot's languages; with doubt where the text is short, of another language, or of two.
    """
    prose = [block.text for block in sheet.blocks if block.is_prose and not block.is_note]
    texts = prose or [block.text for block in sheet.blocks]
    shares = [_shares(text) for text in texts]
    counts, total = _together(shares)
    (first, most), *others = counts.most_common() or [(FALLBACK, 0)]
    choices = tuple(one for one, _ in others)
    if doubt := _too_little(total, most):
        return Found(first, doubt=doubt, choices=choices)
    if others and others[0][1] > _CLOSEST * most:
        return Found(first, doubt=f"It may as well be in '{others[0][0]}'.", choices=choices)
    other = _second(shares if prose else [], first)
    return Found(first, doubt=f"A part of it is in '{other}'." if other else "", choices=(other,) if other else ())


def _together(shares: Iterable[tuple[Counter[Language], int]]) -> tuple[Counter[Language], int]:
    """Return how many words of several texts are small ones of each language, and how many there are."""
    counts: Counter[Language] = Counter()
    total = 0
    for of_one, words in shares:
        counts.update(of_one)
        total += words
    return counts, total


def _too_little(total: int, known: int) -> str:
    """Return why a text's words, of which so many are known, do not tell its language; empty where they do."""
    if total < (_FEWEST_WORDS if known else _FEWEST_OF_NONE):
        return "There is too little running text to tell its language."
    return UNKNOWN_LANGUAGE if known < _LEAST_SHARE * total else ""


def _second(shares: Iterable[tuple[Counter[Language], int]], first: Language) -> Language:
    """Return the language of a good part of the paragraphs that is not the first; empty where there is none."""
    found: Counter[Language] = Counter()
    for counts, total in shares:
        if total >= _FEWEST_WORDS // 2 and counts:
            found[counts.most_common(1)[0][0]] += 1
    others = [(language, count) for language, count in found.most_common() if language != first]
    return others[0][0] if others and others[0][1] >= max(2, _LEAST_OF_ANOTHER * found.total()) else ""


def _shares(text: str) -> tuple[Counter[Language], int]:
    """Return how many words are small ones of each language, and how many there are."""
    words = spelling(text.replace("’", " ").replace("'", " ")).split()
    counts = Counter({one: sum(map(_small_words(one).__contains__, words)) for one in LANGUAGES})
    return counts, len(words)


@cache
def _small_words(language: Language) -> frozenset[str]:
    return frozenset(spelling(word) for word in module(language, "grammar").FUNCTION_WORDS)
