"""The one net for what goes wrong: the log gets the traceback, the person a kind sentence, both the same reference."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import aiohttp
from slack_bolt.async_app import AsyncApp
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackClientError

from bot.errors import StoreError
from bot.languages import Language, say
from bot.slack.blocks.card import Card, notice
from bot.slack.blocks.modals import told_modal

logger = logging.getLogger(__name__)

_REFUSALS = (
    "not_in_channel", "channel_not_found", "is_archived", "expired_trigger_id", "restricted_action", "missing_scope",
    "message_not_found", "too_many_pins", "no_answer",
)  # fmt: skip


def left_to_slack(fault: StoreError) -> BoltResponse:
    """Leave a payload for Slack to send again, since the store does not say what it needs."""
    logger.warning("A payload is left for Slack to send again: %s", fault)
    return BoltResponse(status=503, body="")


def register(app: AsyncApp, languages: Callable[[], Sequence[Language]]) -> None:
    """Catch whatever escapes a listener or a middleware.

    Args:
        app: The app.
        languages: Tells those of the record, in which people are told.
    """

    async def answer_kindly(error: Exception, body: dict[str, Any]) -> BoltResponse:
        return _answered_kindly(error, body, languages())

    app.error(answer_kindly)


def report(error: BaseException) -> str:
    """Log an error with its traceback.

    Returns:
        The reference that finds it in the log: four hexadecimal digits.
    """
    reference = secrets.token_hex(2).upper()
    logger.error("A listener failed (ref %s)", reference, exc_info=error)
    return reference


def apology(languages: Sequence[Language], reference: str) -> Card:
    """Say that it is our fault."""
    return notice_in_every_language(languages, "slack.trouble", reference=reference)


def notice_in_every_language(languages: Sequence[Language], name: str, /, **values: object) -> Card:
    """Lay one sentence out in every language: which one the person uses is not known when answering failed.

    Args:
        languages: Those of the record.
        name: The sentence's.
        **values: What to fill in.
    """
    return notice("\n".join(say(language, name, **values) for language in languages), languages[0])


def refusal(languages: Sequence[Language], error: str) -> Card:
    """Say what Slack refused, and what a person can do about it.

    Args:
        languages: Those of the record.
        error: As Slack names it, such as `not_in_channel`.
    """
    if error in _REFUSALS:
        return notice_in_every_language(languages, f"slack.refused.{error}")
    return notice_in_every_language(languages, "slack.refused", error=error or "?")


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


def _answered_kindly(error: Exception, body: dict[str, Any], languages: Sequence[Language]) -> BoltResponse:
    # A response may be returned here because the app acknowledges after the listener (`process_before_response`);
    # in Bolt's default mode it would raise once the ack is out.
    return told_in_ack(apology(languages, report(error)), body, languages[0])


def told_in_ack(card: Card, body: dict[str, Any], language: Language) -> BoltResponse:
    """Say something in the ack, to whoever typed a command or submitted a modal; nothing else takes words there.

    Args:
        card: What to say.
        body: What Slack sent.
        language: Of the modal's buttons.
    """
    if body.get("type") == "view_submission":
        view = told_modal(card.text, language)
        return BoltResponse(status=200, body={"response_action": "update", "view": view})
    if "command" not in body:
        return BoltResponse(status=200, body="")
    return BoltResponse(status=200, body={"response_type": "ephemeral", "text": card.text, "blocks": card.blocks})
