"""Words that are underlined stand out, as bold ones do: a heading among names may have no other mark."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from bot.ingest.reading.columns import Rule
from bot.ingest.reading.printed import Word

BELOW = 0.35  # of the type's size: an underline stands so near below the letters
NEAR = 10  # points above a line: a word that stands there is the lowest above it
ENDS = 2.0  # points: it begins and ends where words do


def underlined(words: Sequence[Word], rules: Sequence[Rule]) -> tuple[list[Word], list[Rule]]:
    """Return a page's words, those that are underlined as bold, and the lines that underline nothing.

    What is linked is underlined for that. A line of a table begins and ends where no word does.
    """
    heights: dict[int, list[int]] = defaultdict(list)
    for at, word in enumerate(words):
        heights[round(word.base)].append(at)
    found, others = list(words), []
    for rule in rules:
        high = round(rule[2])
        near = itertools.chain.from_iterable(heights.get(base, ()) for base in range(high - 1, high + NEAR))
        over = [at for at in near if rule[0] - ENDS < words[at].left and words[at].right < rule[1] + ENDS]
        if not _underlines(rule, [words[at] for at in over]):
            others.append(rule)
            continue
        for at in over:
            found[at] = replace(words[at], runs=tuple(replace(run, is_bold=True) for run in words[at].runs))
    return found, others


def _underlines(rule: Rule, words: Sequence[Word]) -> bool:
    """Return whether a line stands right below words, none of which is linked, and begins and ends with them."""
    left, right, high = rule
    are_near = bool(words) and all(high - 1 < word.base < high + BELOW * word.size for word in words)
    if not are_near or any(word.url for word in words):
        return False
    first, last = min(word.left for word in words), max(word.right for word in words)
    return abs(first - left) < ENDS and abs(last - right) < ENDS
