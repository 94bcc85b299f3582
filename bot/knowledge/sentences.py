"""Where the sentences of a paragraph end, in letters and in drafts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from bot.knowledge.spelling import spelling
from bot.languages import Language, module

_END = re.compile(r"[.!?…][\"”»’)\]]*\s+(?=[\"“«¿¡(\[]*[^\W_a-z])")


def ends_of_sentences(text: str, language: Language) -> Iterator[int]:
    """Yield where sentences end; a dot behind a shortened word, or behind a letter, ends none.

    Args:
        text: A paragraph.
        language: One of the bot's.
    """
    for match in _END.finditer(text):
        before = text[: match.start()].split()[-1:] or [""]
        word = spelling(before[0])
        if not (
            match[0].startswith(".")
            and (word in _abbreviated(language) or re.fullmatch(r"\W*\w|(?:\w\.)+\w", before[0]))
        ):
            yield match.end()


@cache
def _abbreviated(language: Language) -> frozenset[str]:
    return frozenset(module(language, "framing").ABBREVIATED.split())
