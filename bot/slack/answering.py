"""Whatever answers what Slack sends, over HTTP and over Socket Mode alike."""

from __future__ import annotations

from typing import Protocol

from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient


class Answering(Protocol):
    """Whatever answers what Slack sends: the app of one record, or those of several."""

    @property
    def client(self) -> AsyncWebClient:
        """What has the connections to Slack."""

    async def async_dispatch(self, req: AsyncBoltRequest) -> BoltResponse:
        """Answer a payload."""
