"""The answerer in use: a newer record takes its place while the bot runs."""

from __future__ import annotations

from bot.answers.answerer import Answerer


class Current:
    """What every face asks for the answerer, each time anew.

    Args:
        answerer: The first one.
    """

    def __init__(self, answerer: Answerer) -> None:
        self.answerer = answerer
