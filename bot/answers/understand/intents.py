"""Turns of phrase: what they mean in one word, or what kind of thing they ask for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.answers.understand.frames import Frame
from bot.languages import Spoken

_AREA = "intents"


class Intents:
    """The turns of phrase of the languages of a record.

    Args:
        spoken: The languages.

    Attributes:
        rewritten: What each means in a word.
        phrases: What each asks for.
        any_rewritten: Tried first, since most questions hold none of these turns of phrase.
        by_frame: All that ask for a kind of thing, as one pattern.
    """

    def __init__(self, spoken: Spoken) -> None:
        self.rewritten = tuple(
            (re.compile(pattern), instead)
            for rewritten in spoken.by_language(_AREA, "REWRITTEN").values()
            for pattern, instead in rewritten
        )
        self.phrases = tuple(
            (re.compile(pattern), Frame(name))
            for frames in spoken.by_language(_AREA, "FRAMES").values()
            for name, pattern in frames
        )
        self.any_rewritten = any_of(pattern for pattern, _ in self.rewritten)
        self.by_frame = {
            frame: any_of(pattern for pattern, other in self.phrases if other is frame)
            for frame in dict.fromkeys(frame for _, frame in self.phrases)
        }

    def rewrite(self, joined: str) -> str:
        """Return words in a row with each turn of phrase said as what it means."""
        for pattern, instead in self.rewritten if self.any_rewritten.search(joined) else ():
            joined = pattern.sub(instead, joined)
        return joined


def any_of(patterns: Iterable[re.Pattern[str]]) -> re.Pattern[str]:
    """Return one pattern that is found where any of these is; each of them begins with a word."""
    begun = "|".join(one.pattern.removeprefix(r"\b") for one in patterns)  # that a word begins is told once for all
    return re.compile(rf"\b(?=\w)(?:{begun})")
