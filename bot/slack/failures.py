"""The one net for what goes wrong: the log gets the traceback, the person a kind sentence, both the same reference."""

from __future__ import annotations

import logging
import secrets
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.response import BoltResponse

from bot.answers.answer import LANGUAGES
from bot.slack.blocks.card import Card, notice
from bot.texts import say

logger = logging.getLogger(__name__)


def register(app: AsyncApp) -> None:
    """Catch whatever escapes a listener or a middleware."""
    app.error(_answer_kindly)


def report(error: BaseException) -> str:
    """Log an error with its traceback.

    Returns:
        The reference that finds it in the log: four hexadecimal digits.
    """
    reference = secrets.token_hex(2).upper()
    logger.error("A listener failed (ref %s)", reference, exc_info=error)
    return reference


def apology(reference: str) -> Card:
    """Say that it is our fault, in every language: which one the person uses is not known when answering failed."""
    return notice("\n".join(say(language, "slack.trouble", reference=reference) for language in LANGUAGES), "en")


async def _answer_kindly(error: Exception, body: dict[str, Any]) -> BoltResponse:
    # A response may be returned here because the app acknowledges after the listener (`process_before_response`);
    # in Bolt's default mode it would raise once the ack is out.
    card = apology(report(error))
    if "command" not in body:
        return BoltResponse(status=200, body="")
    return BoltResponse(status=200, body={"response_type": "ephemeral", "text": card.text, "blocks": card.blocks})
