"""What a monitor reads: counts, and nothing that anybody sent."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.supervisor import Supervisor, Watch
from bot.web import metrics
from bot.web.metrics import Metrics

Visit = Callable[..., Awaitable[str]]
MOST = 200


@pytest.fixture
async def application() -> web.Application:
    async def answer(request: web.Request) -> web.Response:
        status = int(request.query.get("status", 200))
        if status == 500:
            raise RuntimeError("a fault")
        if status > 400:
            raise web.HTTPNotFound
        return web.Response(status=status)

    supervisor = Supervisor()

    async def fail(watch: Watch) -> None:
        watch.failed("no way to the store")
        await asyncio.Event().wait()

    supervisor.start("pins", fail)
    await asyncio.sleep(0)
    counting = Metrics(supervisor)
    application = web.Application(middlewares=[counting.middleware])
    counting.register(application)
    application.router.add_route("*", "/{tail:.*}", answer)
    return application


def series(text: str) -> dict[str, float]:
    lines = (line.rpartition(" ") for line in text.splitlines() if line and not line.startswith("#"))
    return {name: float(value) for name, _, value in lines}


async def test_what_comes_is_counted_by_what_it_is_for_and_how_it_was_answered(application: web.Application) -> None:
    async with TestClient(TestServer(application)) as client:
        for path in ("/slack/events", "/slack/events?status=302", "/slack/install", "/", "/?status=404", "/healthz"):
            await client.get(path, allow_redirects=False)
        await client.get("/?status=500")
        answered = await client.get("/metrics")
        assert answered.content_type == "text/plain"
        told = series(await answered.text())
    requests = {name: count for name, count in told.items() if name.startswith("coalition_requests_total")}
    assert requests == {
        'coalition_requests_total{of="health",status="2xx"}': 1,
        'coalition_requests_total{of="install",status="2xx"}': 1,
        'coalition_requests_total{of="pages",status="2xx"}': 1,
        'coalition_requests_total{of="pages",status="4xx"}': 1,
        'coalition_requests_total{of="pages",status="5xx"}': 1,
        'coalition_requests_total{of="slack",status="2xx"}': 1,
        'coalition_requests_total{of="slack",status="3xx"}': 1,
    }
    assert told["coalition_slack_ack_seconds_count"] == told['coalition_slack_ack_seconds_bucket{le="+Inf"}'] == 2
    assert told['coalition_task_well{task="pins"}'] == 0


async def test_whatever_is_sent_there_are_few_series_and_none_of_it_is_told(application: web.Application) -> None:
    async with TestClient(TestServer(application)) as client:
        for number in range(300):
            path = f"/secret{number}/../T0SECRET?status={200 + number}" if number % 2 else f"/slack/secret{number}"
            await client.request(("GET", "POST", "SECRET")[number % 3], path, headers={"X-Secret": "secret"})
        text = await (await client.get("/metrics")).text()
    assert len(series(text)) <= MOST
    assert not re.search("secret", text, re.IGNORECASE)


def test_there_can_be_no_more_series_than_a_monitor_keeps() -> None:
    parts, statuses = len(set(metrics._PARTS.values())) + 1, 9
    assert parts * statuses + len(metrics._BOUNDS) + 4 + 30 < MOST  # with a task or two of each kind, and the process
