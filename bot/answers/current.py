"""The answerer in use: a newer record takes its place while the bot runs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

from bot.answers.answerer import Answerer

Made = TypeVar("Made")


class Current:
    """What every face asks for the answerer, each time anew.

    Args:
        answerer: The first one.
    """

    def __init__(self, answerer: Answerer) -> None:
        self.answerer = answerer
        self._made: dict[Callable[[Answerer], Any], Any] = {}
        self._made_of = answerer

    def made(self, make: Callable[[Answerer], Made]) -> Made:
        """Return what is made of the answerer in use; it is made once, for all who ask.

        Args:
            make: What makes it, such as a class.
        """
        answerer = self.answerer
        if self._made_of is not answerer:
            self._made, self._made_of = {}, answerer
        made = self._made
        if make not in made:
            made[make] = make(answerer)
        return cast(Made, made[make])
