"""What a monitor reads: how much is asked and how it is answered, without text and ids, in few series."""

from __future__ import annotations

import time
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from bot.supervisor import State, Supervisor
from bot.web.routes import A_TEXT, TEXT, Operation, add

PATH = "/metrics"
# What each path begins with that is told apart; whatever else is asked counts as a page.
_PARTS = {"/slack/events": "slack", "/slack/": "install", "/healthz": "health", "/readyz": "health", PATH: "metrics"}
_PAGES = "pages"
_BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5)  # seconds; Slack waits for three


class Metrics:
    """Counts requests.

    Args:
        supervisor: What watches the background tasks.
    """

    def __init__(self, supervisor: Supervisor) -> None:
        self._supervisor = supervisor
        self._requests: Counter[tuple[str, str]] = Counter()
        self._within = [0] * (len(_BOUNDS) + 1)
        self._seconds = 0.0

    @property
    def middleware(self) -> Middleware:
        """What counts each request by what it is for, and how it was answered."""

        @web.middleware
        async def count(request: web.Request, handler: Handler) -> web.StreamResponse:
            begun, status = time.perf_counter(), 500
            try:
                response = await handler(request)
                status = response.status
                return response
            except web.HTTPException as answered:
                status = answered.status
                raise
            finally:
                self._count(_part_of(request.path), status, time.perf_counter() - begun)

        return count

    def _count(self, part: str, status: int, seconds: float) -> None:
        self._requests[part, f"{status // 100}xx"] += 1
        if part == "slack":
            self._within[bisect_left(_BOUNDS, seconds)] += 1
            self._seconds += seconds

    def collect(self) -> Iterator[Any]:
        """Yield what is counted, as prometheus-client has it."""
        from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily

        requests = CounterMetricFamily(
            "coalition_requests", "Requests, by what they are for and how they were answered.", labels=("of", "status")
        )
        for labels, count in sorted(self._requests.items()):
            requests.add_metric(labels, count)
        yield requests
        bounds = (*map(str, _BOUNDS), "+Inf")
        buckets = list(zip(bounds, accumulate(self._within), strict=True))
        acks = HistogramMetricFamily("coalition_slack_ack_seconds", "The seconds until Slack's requests are answered.")
        acks.add_metric((), buckets, self._seconds)
        yield acks
        tasks = GaugeMetricFamily("coalition_task_well", "Whether a background task does not fail.", labels=("task",))
        for name, state in sorted(self._supervisor.states().items()):
            tasks.add_metric((name,), float(state != State.FAILING))
        yield tasks

    def register(self, application: web.Application) -> None:
        """Add `GET /metrics`."""

        async def tell(_: web.Request) -> web.Response:
            # Here, since most bots are watched by nobody.
            from prometheus_client import CollectorRegistry, ProcessCollector, generate_latest

            registry = CollectorRegistry(auto_describe=False)
            registry.register(self)
            ProcessCollector(registry=registry)
            text = bytes(generate_latest(registry)).decode()
            return web.Response(text=text, content_type="text/plain", charset="utf-8")

        add(application, "GET", PATH, tell, Operation("Count what was asked, for a monitor.", {TEXT: A_TEXT}))


def _part_of(path: str) -> str:
    return next((part for start, part in _PARTS.items() if path.startswith(start)), _PAGES)
