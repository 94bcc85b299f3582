"""What people can do in Slack: one table that registers the listeners and writes the manifest."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.answers.answer import Focus, Help, Language
from bot.texts import say

EXAMPLES_EACH = 3


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command.

    Attributes:
        name: As people type it, with the slash.
        focus: What the command says a person is after; None where it takes anything.
    """

    name: str
    focus: Focus | None

    def description(self, language: Language = "en") -> str:
        """Say what the command does, for Slack's list of commands."""
        return self._text(language, "description")

    def usage_hint(self, language: Language = "en") -> str:
        """Say what to type after the command."""
        return self._text(language, "hint")

    def examples(self, language: Language) -> tuple[str, ...]:
        """Return questions that can be sent as they are, with the command before them."""
        numbers = range(1, EXAMPLES_EACH + 1)
        return tuple(f"{self.name} {self._text(language, f'example.{number}')}" for number in numbers)

    def help(self, language: Language) -> Help:
        """Explain the command, with examples, and say how to get the other language."""
        other = say(language, "slack.other_language", command=self.name)
        return Help(f"{self._text(language, 'help')} {other}", self.examples(language), language)

    def _text(self, language: Language, part: str) -> str:
        return say(language, f"slack.{self.name.removeprefix('/')}.{part}")


@dataclass(frozen=True, slots=True)
class BotEvent:
    """An event that the app subscribes to.

    Attributes:
        name: As the manifest subscribes to it.
        type: The event's type as it arrives.
        scope: The scope that Slack asks for it.
    """

    name: str
    type: str
    scope: str


@dataclass(frozen=True, slots=True)
class Action:
    """Something that a card lets people do.

    Attributes:
        name: What the ids of its buttons begin with; within one message each button has an id of its own.
    """

    name: str

    def id(self, number: int, focus: Focus | None = None) -> str:
        """The id of a message's button of that number, which remembers what the card's command is after."""
        return f"{self.name}.{number}.{focus or ''}"

    def focus(self, identifier: str) -> Focus | None:
        """What the command of a pressed button's card is after."""
        name = identifier.rpartition(".")[2]
        return Focus(name) if name in set(Focus) else None

    @property
    def pattern(self) -> re.Pattern[str]:
        """What all its ids look like."""
        return re.compile(rf"{re.escape(self.name)}\.\d+\.\w*")


COMMANDS = (
    Command("/facts", Focus.FACTS),
    Command("/dates", Focus.DATES),
    Command("/signatories", Focus.SIGNATORIES),
    Command("/sources", Focus.SOURCES),
    Command("/letters", Focus.LETTERS),
    Command("/coalition", None),
)

MENTION = BotEvent("app_mention", "app_mention", "app_mentions:read")
DIRECT_MESSAGE = BotEvent("message.im", "message", "im:history")
BOT_EVENTS = (MENTION, DIRECT_MESSAGE)

CHOOSE = Action("choose")  # one of several questions; its answer takes the card's place
ACTIONS = (CHOOSE,)
