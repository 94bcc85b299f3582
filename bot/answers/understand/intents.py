"""Turns of phrase of every language: what they mean in one word, or what kind of thing they ask for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.answers.understand.vocabulary import Frame
from bot.languages import by_language

REWRITTEN = tuple(
    (re.compile(pattern), instead)
    for rewritten in by_language("intents", "REWRITTEN").values()
    for pattern, instead in rewritten
)
PHRASES = tuple(
    (re.compile(pattern), Frame(name))
    for frames in by_language("intents", "FRAMES").values()
    for name, pattern in frames
)


def any_of(patterns: Iterable[re.Pattern[str]]) -> re.Pattern[str]:
    """Return one pattern that is found where any of these is; each of them begins with a word."""
    begun = "|".join(one.pattern.removeprefix(r"\b") for one in patterns)  # that a word begins is told once for all
    return re.compile(rf"\b(?=\w)(?:{begun})")


# Tried first, since most questions hold none of these turns of phrase.
ANY_REWRITTEN = any_of(pattern for pattern, _ in REWRITTEN)
BY_FRAME = {
    frame: any_of(pattern for pattern, other in PHRASES if other is frame)
    for frame in dict.fromkeys(frame for _, frame in PHRASES)
}
