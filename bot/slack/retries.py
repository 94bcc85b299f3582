"""What Slack's client must know of answers that are not as Slack's pages say, as from a proxy in between."""

from __future__ import annotations

import asyncio
import math

from slack_sdk.errors import SlackRequestError
from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.request import HttpRequest
from slack_sdk.http_retry.response import HttpResponse
from slack_sdk.http_retry.state import RetryState

LONGEST_WAIT = 60.0  # seconds; Slack's Retry-After is usually 1 to 30
UNSAID = 1.0  # seconds to wait where it does not say how long


class RetryWhenLimited(AsyncRetryHandler):
    """Try again what came too soon. The SDK's own takes whole seconds only, and fails with `Retry-After: 0.5`."""

    async def _can_retry_async(
        self,
        *,
        state: RetryState,  # noqa: ARG002  # as the SDK calls it
        request: HttpRequest,  # noqa: ARG002
        response: HttpResponse | None = None,
        error: Exception | None = None,  # noqa: ARG002
    ) -> bool:
        return response is not None and response.status_code == 429 and _asked_wait(response) <= LONGEST_WAIT

    async def prepare_for_next_attempt_async(
        self,
        *,
        state: RetryState,
        request: HttpRequest,  # noqa: ARG002  # as the SDK calls it
        response: HttpResponse | None = None,
        error: Exception | None = None,  # noqa: ARG002
    ) -> None:
        """Wait as long as Slack asks."""
        state.next_attempt_requested = True
        await asyncio.sleep(_asked_wait(response) if response is not None else UNSAID)
        state.increment_current_attempt()


class RefuseWhatIsNoAnswer(AsyncRetryHandler):
    """Fail as an unreachable Slack does where a 200 is no JSON object: the SDK raises AttributeError there."""

    async def can_retry_async(
        self,
        *,
        state: RetryState,  # noqa: ARG002  # as the SDK calls it
        request: HttpRequest,  # noqa: ARG002
        response: HttpResponse | None = None,
        error: Exception | None = None,
    ) -> bool:
        """Raise SlackRequestError for an answer that is none; nothing is tried again."""
        if response is not None and response.status_code == 200 and error is None:
            answer = response.body if response.data is None else response.data
            if answer is not None and not isinstance(answer, dict):
                raise SlackRequestError("the Web API's address answers, but not as Slack does")
        return False


def _asked_wait(response: HttpResponse) -> float:
    """Return the seconds of `Retry-After`; it may also be a date, which Slack never sends."""
    values = {name.lower(): value for name, value in response.headers.items()}.get("retry-after") or [""]
    try:
        seconds = float(values[0])
    except ValueError:
        return UNSAID
    return seconds if math.isfinite(seconds) and seconds >= 0 else UNSAID
