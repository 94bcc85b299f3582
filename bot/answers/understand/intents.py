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

    Each is looked for by itself, and only where a word begins as it needs: a question has such words for three or four
    of a hundred. To compile them as one took longer than the questions of a minute.

    Args:
        patterns: For folded words in a row.
    """

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        self._patterns = tuple(patterns)
        self._others: list[int] = []  # of these nothing tells whether they may be there
        self._by_beginning: dict[str, list[int]] = {}
        for at, one in enumerate(self._patterns):
            needed = beginnings_of(one)
            if needed is None:
                self._others.append(at)
            for begun in needed or ():
                self._by_beginning.setdefault(begun, []).append(at)

    def finds(self, joined: str, beginnings: frozenset[str]) -> bool:
        """Return whether any of them is found.

        Args:
            joined: Words in a row.
            beginnings: How these words begin.
        """
        begun = self._by_beginning.keys() & beginnings
        looked_for = dict.fromkeys(at for one in begun for at in self._by_beginning[one])
        return any(self._patterns[at].search(joined) for at in (*looked_for, *self._others))
