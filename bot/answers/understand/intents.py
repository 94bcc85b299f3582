"""Turns of phrase: what they mean in one word, or what kind of thing they ask for."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property

from bot.answers.understand.frames import Frame
from bot.languages import Spoken, common_beginnings
from bot.languages.beginnings import Form, Forms, beginnings_in

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

    # Arranged by the first question: it takes a twentieth of the time in which a record is.
    @cached_property
    def _rewritten(self) -> Sequence[tuple[Form, str]]:
        return [(Form(pattern, common_beginnings()), instead) for pattern, instead in self.rewritten]

    @cached_property
    def _asking(self) -> Sequence[tuple[Form, Frame]]:
        return [(Form(pattern, common_beginnings()), frame) for pattern, frame in self.phrases]

    @cached_property
    def _may_be_rewritten(self) -> Forms:
        return Forms(form for form, _ in self._rewritten)

    @cached_property
    def _may_ask(self) -> Forms:
        return Forms(form for form, _ in self._asking)

    def rewrite(self, joined: str, beginnings: frozenset[str]) -> str:
        """Return words in a row with each turn of phrase said as what it means.

        Args:
            joined: The words.
            beginnings: How they begin.
        """
        left = self._may_be_rewritten.may_be_in(beginnings)
        while left:
            at = left.pop(0)
            form, instead = self._rewritten[at]
            if not form.search(joined):
                continue
            before, joined = joined, form.replaced(joined, instead)
            if joined != before:
                may_be_in = self._may_be_rewritten.may_be_in(beginnings_in(joined))
                left = [one for one in may_be_in if one > at]
        return joined

    def frames_in(self, joined: str, beginnings: frozenset[str], known: Collection[Frame] = ()) -> set[Frame]:
        """Return what turns of phrase ask for.

        Args:
            joined: Words in a row.
            beginnings: How these words begin.
            known: What single words ask for already, and need not be looked for.
        """
        found: set[Frame] = set()
        for form, frame in map(self._asking.__getitem__, self._may_ask.may_be_in(beginnings)):
            if frame not in known and frame not in found and form.search(joined):
                found.add(frame)
        return found
