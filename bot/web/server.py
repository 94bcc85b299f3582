"""Build the web application: pages, health, and strict headers on everything."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from urllib.parse import urlencode

from aiohttp import web

from bot.answers.current import Current
from bot.answers.permalinks import root_of
from bot.clock import Clock
from bot.languages import Language, say
from bot.readiness import Readiness
from bot.supervisor import Supervisor
from bot.web import drafts, health, language_tool, openapi, pages, style
from bot.web.agents import serving as agents
from bot.web.failures import answer_kindly
from bot.web.headers import adding_headers
from bot.web.lanes import Lanes
from bot.web.language import language_of
from bot.web.layout import Layout, Neighbour
from bot.web.metrics import Metrics
from bot.web.one_at_a_time import OneAtATime
from bot.web.record import package_serving, serving
from bot.web.routes import Handler
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
        base_url: The public address of the pages, without a slash at its end; without one the path that they are under.
    """

    has_pages: bool = True
    has_language_tool: bool = False
    hsts_days: int = 0
    base_url: str = ""


def build_web(
    records: Mapping[str, Current | None],
    readiness: Readiness,
    today: Clock,
    supervisor: Supervisor,
    lanes: Lanes | None = None,
    offer: Offer = Offer(),  # it is frozen
) -> web.Application:
    """Build the application, with its templates read; nothing is opened.

    Args:
        records: What looks the answers up in each record, by name, the first one first; None for one that cannot be
            read. The pages of the first are at the root. Where there are several, those of each are under its name too.
        readiness: What must be well for the bot to be ready.
        today: What tells the day.
        supervisor: What watches the background tasks.
        lanes: What keeps Slack's requests from those of others; None where there is no Slack.
        offer: What is offered to strangers.
    """
    first = next(one for one in records.values() if one)
    views, metrics = Views(first, Layout("", partial(_neighbours, records, ""))), Metrics(supervisor)
    application = web.Application(
        client_max_size=LONGEST_BODY,
        middlewares=[metrics.middleware, (lanes or Lanes("")).middleware, answer_kindly(views)],
    )
    application.on_response_prepare.append(adding_headers(offer.hsts_days * _DAY))
    if offer.has_pages or offer.has_language_tool:
        _add_records(application, records, views, today, _lane(application), offer)
    health.register(application, readiness)
    metrics.register(application)
    style.register(application)
    return application


def _add_records(
    application: web.Application,
    records: Mapping[str, Current | None],
    views: Views,
    today: Clock,
    lane: OneAtATime,
    offer: Offer,
) -> None:
    """Add the first record at the root, and each of several under its name."""
    first = next(iter(records.values()))
    if first is not None:
        _add_record(application, first, views, today, lane, offer)
    else:
        application.router.add_get("/", _refusing(views))
    for name, current in records.items():
        at = root_of(name)
        if current is None:
            application.router.add_route("*", at + "{rest:(/.*)?}", _refusing(views))
        elif at:
            own = Views(current, Layout(at, partial(_neighbours, records, at)))
            below = web.Application(middlewares=[answer_kindly(own)])
            _add_record(below, current, own, today, lane, replace(offer, base_url=f"{offer.base_url}{at}"))
            style.register(below)
            application.add_subapp(at, below)


def _add_record(
    application: web.Application, current: Current, views: Views, today: Clock, lane: OneAtATime, offer: Offer
) -> None:
    if offer.has_pages:
        _register_pages(application, current, views, today, lane, offer)
    if offer.has_language_tool:
        language_tool.register(application, current, lane)


def _refusing(views: Views) -> Handler:
    """Make what says that a record cannot be read."""

    async def refuse(request: web.Request) -> web.Response:
        language = language_of(request, views.languages)
        return views.message(say(language, "web.unread"), language, status=503)

    return refuse


def _neighbours(records: Mapping[str, Current | None], at: str, language: Language) -> Sequence[Neighbour]:
    """Return the records of the server; nothing where there is one.

    Args:
        records: All of them.
        at: The path of the page's own record; empty for the first at the root.
        language: Of the page.
    """
    if len(records) == 1:
        return ()
    here = at or root_of(next(iter(records)))
    told = []
    for name, one in records.items():
        if one is not None:
            spoken = language if language in one.answerer.languages else one.answerer.languages[0]
            title, root = one.answerer.indexed.knowledge.about.title, root_of(name)
            told.append(Neighbour(title.in_language(spoken), f"{root}/?{urlencode({'lang': spoken})}", root == here))
    return told


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
