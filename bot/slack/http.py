"""Requests from Slack over HTTP: verified first, read second, and then the same as over Socket Mode."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.signature import SignatureVerifier
from yarl import URL

from bot.slack.answering import Answering
from bot.slack.refusals import Refusals

logger = logging.getLogger(__name__)

READING = 3.0  # seconds for a body; Slack itself waits no longer for the answer
LARGE = 64 * 1024  # bytes; a command has 500, a press on the largest card some 30,000
LARGE_AT_ONCE = 8  # bodies of up to 1 MB


def events_handler(
    app: Answering, signing_secret: str, refusals: Refusals, trust: Callable[[web.Request], None]
) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """Make the handler of `POST /slack/events`.

    Args:
        app: The app that answers.
        signing_secret: What Slack signs its requests with.
        refusals: What is told of the requests that Slack did not sign.
        trust: What is told of each request that Slack has signed.

    Returns:
        A handler that answers 401 to what Slack did not sign in the last five minutes, 408 to what comes too slowly,
        and 400 to what cannot be read.
    """
    verifier = SignatureVerifier(signing_secret)
    large = asyncio.Semaphore(LARGE_AT_ONCE)

    def unsigned(request: web.Request) -> web.Response:
        refusals.refused(request.headers)
        return _refused("invalid request", 401)

    async def handle_event(request: web.Request) -> web.StreamResponse:
        if not refusals.may_be_slacks(request.headers):
            return unsigned(request)
        try:
            raw = await _body(request, large)
        except TimeoutError:
            return _refused("too slow", 408)
        except (ConnectionError, web.RequestPayloadError):  # nobody is there to be answered
            return _refused("unreadable request", 400)
        if not _is_from_slack(verifier, request, raw):
            return unsigned(request)
        refusals.accepted()
        trust(request)
        body = _read(raw.decode(), request.content_type)
        if body is None:
            return _refused("unreadable request", 400)
        try:
            # Given to Bolt as a value: of a form whose text holds the word "payload", Bolt's own reading loses all.
            return _response(await app.async_dispatch(AsyncBoltRequest(body=body, mode="socket_mode")))
        except (AttributeError, LookupError, TypeError):  # Bolt's: what our listeners raise, the app answers itself
            logger.warning("What Slack signed has another form than Bolt reads", exc_info=True)
            return _refused("unreadable request", 400)

    return handle_event


def _refused(reason: str, status: int) -> web.Response:
    return web.json_response({"error": reason}, status=status)


async def _body(request: web.Request, large: asyncio.Semaphore) -> bytes:
    """Read a body, within a time; large ones a few at once, since none is known to be Slack's before it is read."""
    async with asyncio.timeout(READING):
        if request.content_length is not None and request.content_length <= LARGE:
            return await request.read()
        async with large:
            return await request.read()


def _response(answered: BoltResponse) -> web.Response:
    """Return what Bolt answers, without looking for cookies in it: those are for its pages of an installation."""
    content_type, _, _ = answered.first_headers()["content-type"].partition(";")
    return web.Response(status=answered.status, body=answered.body.encode(), content_type=content_type, charset="utf-8")


def _is_from_slack(verifier: SignatureVerifier, request: web.Request, raw: bytes) -> bool:
    timestamp, signature = (request.headers[name] for name in ("X-Slack-Request-Timestamp", "X-Slack-Signature"))
    try:
        return verifier.is_valid(raw, timestamp, signature)
    except UnicodeDecodeError:
        return False


def _read(text: str, content_type: str) -> dict[str, Any] | None:
    """Read a body as JSON, as a form, or as a form whose `payload` is JSON."""
    try:
        if content_type == "application/json":
            body = json.loads(text)
        else:
            # By yarl, which aiohttp brings: ten times as fast as `urllib`, a tenth of the whole answer.
            form = dict(URL.build(query_string=text, encoded=True).query)
            body = json.loads(form["payload"]) if "payload" in form else form
    except (ValueError, RecursionError):
        return None
    return body if isinstance(body, dict) and body else None
