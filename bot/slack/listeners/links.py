"""Links: the address of a document or of a cited work unfurls to its card."""

from __future__ import annotations

from html import unescape
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.blocks.card import render
from bot.slack.commands import LINK_SHARED
from bot.slack.failures import logged
from bot.slack.listeners.replies import once
from bot.slack.services import Services

MOST_UNFURLED = 5  # links of one message; more cards than that bury the message


def register(app: AsyncApp, services: Services) -> None:
    """Register the listener for links that people post."""

    async def unfurl(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        event = body["event"]
        language = await services.language_of(context)
        unfurls: dict[str, dict[str, Any]] = {}
        for url in [link["url"] for link in event.get("links", [])][:MOST_UNFURLED]:
            # Slack writes an address's & as &amp;, and knows it again as it wrote it.
            found = services.answerer.linked(unescape(url), language)
            if found is not None:
                card = render(found)
                unfurls[url] = {"fallback": card.text, "blocks": card.blocks}
        if not unfurls:
            return
        with logged("A link could not be unfurled"):
            await client.chat_unfurl(**_where(event), unfurls=unfurls)

    app.event(LINK_SHARED.type, middleware=[once(services)])(services.background.after_ack(unfurl))


def _where(event: dict[str, Any]) -> dict[str, Any]:
    """Return the message; in one that is still being written, only its source and an id of its own name it."""
    if event.get("unfurl_id") and event.get("source"):
        return {"unfurl_id": event["unfurl_id"], "source": event["source"]}
    return {"channel": event["channel"], "ts": event["message_ts"]}
