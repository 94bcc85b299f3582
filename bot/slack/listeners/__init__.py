"""The listeners: one for every row of the tables of what people can do."""

from __future__ import annotations

from slack_bolt.async_app import AsyncApp

from bot.slack.listeners import (
    cards,
    citations,
    commands,
    home,
    letters,
    links,
    lookup,
    mentions,
    menus,
    messages,
    notes,
    pins,
    rest,
    review,
    sharing,
    sources,
    steps,
)
from bot.slack.services import Services

_ROOMS = (
    commands,
    lookup,
    mentions,
    messages,
    cards,
    sharing,
    menus,
    citations,
    sources,
    notes,
    pins,
    home,
    links,
    letters,
    steps,
    review,
)


def register(app: AsyncApp, services: Services) -> None:
    """Register every listener.

    Args:
        app: The app.
        services: What they work with.
    """
    for room in _ROOMS:
        room.register(app, services)
    rest.register(app, services)
