"""The listeners: one for every row of the tables of commands, events and actions."""

from __future__ import annotations

from slack_bolt.async_app import AsyncApp

from bot.answers.answerer import Answerer
from bot.clock import Clock
from bot.slack.commands import BOT_EVENTS, DIRECT_MESSAGE, MENTION
from bot.slack.listeners import choices, commands, mentions, messages, rest
from bot.slack.memory import SeenEvents
from bot.slack.writing import card_writer

_EVENT_LISTENERS = {MENTION: mentions, DIRECT_MESSAGE: messages}


def register(app: AsyncApp, answerer: Answerer, today: Clock) -> None:
    """Register every listener.

    Args:
        app: The app.
        answerer: What looks the answers up.
        today: What tells the day.
    """
    # One memory for all events: a mention can arrive as a message too, and gets one reply.
    seen = SeenEvents()
    write_card = card_writer(answerer, today)
    commands.register(app, write_card)
    for event in BOT_EVENTS:
        _EVENT_LISTENERS[event].register(app, write_card, seen)
    choices.register(app, write_card)
    rest.register(app)
