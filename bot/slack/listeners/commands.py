"""Slash commands: compute, then answer in the ack; no call to Slack's Web API on the way."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.answers.answer import Help
from bot.slack.blocks.card import render
from bot.slack.commands import COMMANDS, Command
from bot.slack.question import plain_text
from bot.slack.writing import WriteCard

_HELP = {"": "en", "?": "en", "help": "en", "ayuda": "es"}


def register(app: AsyncApp, write_card: WriteCard) -> None:
    """Register a listener for every command of the table."""
    for command in COMMANDS:
        app.command(command.name)(_listener(command, write_card))


def _listener(command: Command, write_card: WriteCard) -> Callable[..., Awaitable[None]]:
    async def answer_command(ack: AsyncAck, body: dict[str, Any]) -> None:
        question = plain_text(body.get("text", ""))
        explained = _help(command, question)
        card = render(explained) if explained else write_card(question, command.focus)
        await ack(text=card.text, blocks=card.blocks, response_type="ephemeral")

    return answer_command


def _help(command: Command, question: str) -> Help | None:
    word = "".join(filter(str.isprintable, question)).strip().casefold()
    return command.help("es" if _HELP[word] == "es" else "en") if word in _HELP else None
