"""Build the web application: pages, health, and strict headers on everything."""

from __future__ import annotations

from aiohttp import web

from bot.answers.current import Current
from bot.clock import Clock
from bot.supervisor import Supervisor
from bot.web import health, pages, style
from bot.web.failures import answer_kindly
from bot.web.headers import add_headers
from bot.web.health import Checks
from bot.web.lanes import Lanes
from bot.web.views import Views

LONGEST_BODY = 1024 * 1024  # bytes; Slack's requests have a few thousand


def build_web(
    current: Current, checks: Checks, today: Clock, supervisor: Supervisor, lanes: Lanes | None = None
) -> web.Application:
    """Build the application, with its templates read; nothing is opened.

    Args:
        current: What looks the answers up.
        checks: What must be well for the bot to be ready, by name.
        today: What tells the day.
        supervisor: What watches the background tasks.
        lanes: What keeps Slack's requests from those of others; None where there is no Slack.
    """
    views = Views(current)
    application = web.Application(
        client_max_size=LONGEST_BODY, middlewares=[(lanes or Lanes("")).middleware, answer_kindly(views)]
    )
    application.on_response_prepare.append(add_headers)
    pages.register(application, current, views, today)
    health.register(application, checks, supervisor)
    style.register(application)
    return application
