"""Modals: opened within the three seconds that Slack allows, or not at all."""

from __future__ import annotations

import logging
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.interaction import Interaction
from bot.slack.sending import error_of

logger = logging.getLogger(__name__)

_TOO_LATE = ("expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id", "trigger_expired", "trigger_exchanged")


async def opened(client: AsyncWebClient, act: Interaction, view: dict[str, Any]) -> str:
    """Open a modal for the person who acted.

    Args:
        client: A client with the installing workspace's token.
        act: What the person did: its `trigger_id` opens one modal.
        view: The modal.

    Returns:
        Nothing where it is open; else what Slack refused it for, `expired_trigger_id` for all that comes too late.
    """
    try:
        if act.view.get("type") == "modal":
            await client.views_push(trigger_id=act.trigger_id, view=view)
        else:
            await client.views_open(trigger_id=act.trigger_id, view=view)
    except SlackApiError as error:
        name = error_of(error)
        logger.warning("A modal could not be opened: %s", name)
        return "expired_trigger_id" if name in _TOO_LATE else name or "no_answer"
    except (SlackClientError, aiohttp.ClientError, OSError) as error:
        logger.warning("A modal could not be opened: %s", type(error).__name__)
        return "no_answer"
    return ""
