"""Turns of phrase: what they mean in one word, or what kind of thing they ask for."""

from __future__ import annotations

from collections.abc import Collection

from bot.answers.understand.frames import Frame
from bot.languages import Spoken
from bot.languages.beginnings import Form, beginnings_in

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
            (pattern, instead)
            for rewritten in spoken.by_language(_AREA, "REWRITTEN").values()
            for pattern, instead in rewritten
        )
        self.phrases = tuple(
            (pattern, Frame(name))
            for frames in spoken.by_language(_AREA, "FRAMES").values()
            for name, pattern in frames
        )
        self._rewritten = [(Form(pattern), instead) for pattern, instead in self.rewritten]
        self._asking = [(Form(pattern), frame) for pattern, frame in self.phrases]

    def rewrite(self, joined: str, beginnings: frozenset[str]) -> str:
        """Return words in a row with each turn of phrase said as what it means.

        Args:
            joined: The words.
            beginnings: How they begin.
        """
        for form, instead in self._rewritten:
            if form.may_be_in(beginnings):
                before, joined = joined, form.replaced(joined, instead)
                beginnings = beginnings if joined == before else beginnings_in(joined)
        return joined

    def frames_in(self, joined: str, beginnings: frozenset[str], known: Collection[Frame] = ()) -> set[Frame]:
        """Return what turns of phrase ask for.

        Args:
            joined: Words in a row.
            beginnings: How these words begin.
            known: What single words ask for already, and need not be looked for.
        """
        found: set[Frame] = set()
        for form, frame in self._asking:
            if frame not in known and frame not in found and form.may_be_in(beginnings) and form.search(joined):
                found.add(frame)
        return found
