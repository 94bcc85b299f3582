"""The one net for what goes wrong: the log gets the traceback, the person a kind sentence, both the same reference."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import aiohttp
from slack_bolt.async_app import AsyncApp
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackClientError

from bot.languages import FALLBACK, LANGUAGES, say
from bot.slack.blocks.card import Card, notice
from bot.slack.blocks.modals import told_modal

logger = logging.getLogger(__name__)

_REFUSALS = (
    "not_in_channel", "channel_not_found", "is_archived", "expired_trigger_id", "restricted_action", "missing_scope",
    "message_not_found", "too_many_pins",
)  # fmt: skip


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
    """Say that it is our fault."""
    return notice_in_every_language("slack.trouble", reference=reference)


def notice_in_every_language(name: str, /, **values: object) -> Card:
    """Lay one sentence out in every language: which one the person uses is not known when answering failed."""
    return notice("\n".join(say(language, name, **values) for language in LANGUAGES), FALLBACK)


def refusal(error: str) -> Card:
    """Say what Slack refused, and what a person can do about it.

    Args:
        error: As Slack names it, such as `not_in_channel`.
    """
    if error in _REFUSALS:
        return notice_in_every_language(f"slack.refused.{error}")
    return notice_in_every_language("slack.refused", error=error or "?")


@contextmanager
def logged(failure: str) -> Iterator[None]:
    """Let what Slack refuses, or does not hear, go to the log in one line: nobody is there to be told.

    Args:
        failure: What then did not happen, such as "A reply could not be posted".
    """
    try:
        yield
    except (SlackClientError, aiohttp.ClientError, OSError) as error:
        logger.error("%s: %s: %s", failure, type(error).__name__, " ".join(str(error).split()))


async def _answer_kindly(error: Exception, body: dict[str, Any]) -> BoltResponse:
    # A response may be returned here because the app acknowledges after the listener (`process_before_response`);
    # in Bolt's default mode it would raise once the ack is out.
    card = apology(report(error))
    if body.get("type") == "view_submission":
        view = told_modal(card.text, FALLBACK)
        return BoltResponse(status=200, body={"response_action": "update", "view": view})
    if "command" not in body:
        return BoltResponse(status=200, body="")
    return BoltResponse(status=200, body={"response_type": "ephemeral", "text": card.text, "blocks": card.blocks})
