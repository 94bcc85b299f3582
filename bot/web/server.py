"""Build the web application: pages, health, and strict headers on everything."""

from __future__ import annotations

from dataclasses import dataclass

from aiohttp import web

from bot.answers.current import Current
from bot.clock import Clock
from bot.readiness import Readiness
from bot.supervisor import Supervisor
from bot.web import drafts, health, language_tool, openapi, pages, style
from bot.web.agents import serving as agents
from bot.web.failures import answer_kindly
from bot.web.headers import adding_headers
from bot.web.lanes import Lanes
from bot.web.metrics import Metrics
from bot.web.one_at_a_time import OneAtATime
from bot.web.record import package_serving, serving
from bot.web.views import Views

LONGEST_BODY = 1024 * 1024  # bytes; Slack's requests have a few thousand
_DAY = 24 * 3600


@dataclass(frozen=True, slots=True)
class Offer:
    """What is offered to strangers.

    Attributes:
        has_pages: Whether they may ask.
        has_language_tool: Whether programs on this machine may have texts checked as LanguageTool's clients ask.
        hsts_days: For how many days their browsers are to come by HTTPS only; 0 says nothing of it.
        base_url: The public address of the pages, without a slash at its end; empty without one.
    """

    has_pages: bool = True
    has_language_tool: bool = False
    hsts_days: int = 0
    base_url: str = ""


def build_web(
    current: Current,
    readiness: Readiness,
    today: Clock,
    supervisor: Supervisor,
    lanes: Lanes | None = None,
    offer: Offer = Offer(),  # it is frozen
) -> web.Application:
    """Build the application, with its templates read; nothing is opened.

    Args:
        current: What looks the answers up.
        readiness: What must be well for the bot to be ready.
        today: What tells the day.
        supervisor: What watches the background tasks.
        lanes: What keeps Slack's requests from those of others; None where there is no Slack.
        offer: What is offered to strangers.
    """
    views, metrics = Views(current), Metrics(supervisor)
    application = web.Application(
        client_max_size=LONGEST_BODY,
        middlewares=[metrics.middleware, (lanes or Lanes("")).middleware, answer_kindly(views)],
    )
    application.on_response_prepare.append(adding_headers(offer.hsts_days * _DAY))
    if offer.has_pages or offer.has_language_tool:
        lane = _lane(application)
        if offer.has_pages:
            _register_pages(application, current, views, today, lane, offer)
        if offer.has_language_tool:
            language_tool.register(application, current, lane)
    health.register(application, readiness)
    metrics.register(application)
    style.register(application)
    return application


def _lane(application: web.Application) -> OneAtATime:
    """Make the lane in which the work for strangers is done; it ends with the application."""
    lane = OneAtATime()

    async def end(_: web.Application) -> None:
        lane.close()

    application.on_cleanup.append(end)
    return lane


def _register_pages(
    application: web.Application, current: Current, views: Views, today: Clock, lane: OneAtATime, offer: Offer
) -> None:
    """Add the pages, and what programs read."""
    pages.register(application, current, views, today, lane)
    drafts.register(application, current, views, lane)
    serving.register(application, current, views, today, lane, offer.base_url)
    package_serving.register(application, current, lane)
    openapi.register(application, current, lane, offer.base_url)
    agents.register(application, current, today, lane, offer.base_url)
