"""Turns of phrase: what they mean in one word, or what kind of thing they ask for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from bot.answers.understand.frames import Frame
from bot.languages import Spoken
from bot.languages.beginnings import beginnings_of

_AREA = "intents"


class Intents:
    """The turns of phrase of the languages of a record.

    Args:
        spoken: The languages.

    Attributes:
        rewritten: What each means in a word.
        phrases: What each asks for.
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
        self._any_rewritten = AnyOf(pattern for pattern, _ in self.rewritten)
        self._by_frame = {
            frame: AnyOf(pattern for pattern, other in self.phrases if other is frame)
            for frame in dict.fromkeys(frame for _, frame in self.phrases)
        }

    def rewrite(self, joined: str, beginnings: frozenset[str]) -> str:
        """Return words in a row with each turn of phrase said as what it means.

        Args:
            joined: The words.
            beginnings: How they begin.
        """
        for pattern, instead in self.rewritten if self._any_rewritten.finds(joined, beginnings) else ():
            joined = pattern.sub(instead, joined)
        return joined

    def frames_in(self, joined: str, beginnings: frozenset[str], known: Collection[Frame] = ()) -> set[Frame]:
        """Return what turns of phrase ask for.

        Args:
            joined: Words in a row.
            beginnings: How these words begin.
            known: What single words ask for already, and need not be looked for.
        """
        forms = self._by_frame.items()
        return {frame for frame, form in forms if frame not in known and form.finds(joined, beginnings)}


class AnyOf:
    """Patterns that are looked for together: those that may be there, and those of which nothing tells that.

    Args:
        patterns: Each begins with a word.
    """

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        needed = [(one, beginnings_of(one)) for one in patterns]
        guarded = [(one, begun) for one, begun in needed if begun is not None]
        others = [one for one, begun in needed if begun is None]
        self._needed = frozenset[str]().union(*(begun for _, begun in guarded))
        self._guarded = any_of(one for one, _ in guarded)
        self._other = any_of(others) if others else None

    def finds(self, joined: str, beginnings: frozenset[str]) -> bool:
        """Return whether any of them is found.

        Args:
            joined: Words in a row.
            beginnings: How these words begin.
        """
        if not self._needed.isdisjoint(beginnings) and self._guarded.search(joined):
            return True
        return self._other is not None and self._other.search(joined) is not None


def any_of(patterns: Iterable[re.Pattern[str]]) -> re.Pattern[str]:
    """Return one pattern that is found where any of these is; each of them begins with a word."""
    begun = "|".join(one.pattern.removeprefix(r"\b") for one in patterns)  # that a word begins is told once for all
    return re.compile(rf"\b(?=\w)(?:{begun})")
