"""What people can do in Slack: one table that registers the listeners and writes the manifest."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from bot.answers.answer import Focus, Help
from bot.answers.answerer import Answerer
from bot.languages import FALLBACK, Language, say

# The record that is at work, among several, as a task and those that it begins have it; empty for the only one. Every
# element that people act on says of which record its card is: it stays with that one, whatever is chosen later.
RECORD: ContextVar[str] = ContextVar("record", default="")
_OF = "@"  # no other part of an id has it


def stamped(identifier: str) -> str:
    """Return an id with the record that is at work, where there are several."""
    record = RECORD.get()
    return f"{identifier}{_OF}{record}" if record else identifier


def record_in(identifier: str) -> str:
    """Return the record that an id says; empty where it says none."""
    return identifier.partition(_OF)[2]


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command.

    Attributes:
        name: As people type it, with the slash.
        focus: What the command says a person is after; None where it takes anything.
    """

    name: str
    focus: Focus | None

    def description(self, language: Language = FALLBACK) -> str:
        """Say what the command does, for Slack's list of commands."""
        return self._text(language, "description")

    def usage_hint(self, language: Language = FALLBACK) -> str:
        """Say what to type after the command."""
        return self._text(language, "hint")

    def examples(self, answerer: Answerer, language: Language) -> tuple[str, ...]:
        """Return what can be sent as it is, with the command before it, and is answered."""
        questions = answerer.examples.of(self._word, language, self.focus)
        return tuple(f"{self.name} {one}" for one in self._wishes(questions, language))

    def _wishes(self, questions: tuple[str, ...], language: Language) -> tuple[str, ...]:  # noqa: ARG002  # `pins` needs it
        """Return what to type for each question."""
        return questions

    def help(self, answerer: Answerer, language: Language) -> Help:
        """Explain the command, with examples, and say how to get it in the record's other languages."""
        others = (
            say(one, "slack.in_this_language", command=self.name) for one in answerer.languages if one != language
        )
        sentence = " ".join((self._text(language, "help"), *others))
        return Help(sentence, self._explained(answerer, language), language)

    def _explained(self, answerer: Answerer, language: Language) -> tuple[str, ...]:
        """Return what help shows: for the command that takes anything, an example of every command, and of a check."""
        if self.focus is not None:
            return self.examples(answerer, language)
        asked = tuple(one for command in COMMANDS for one in command.examples(answerer, language)[:1])
        return (*asked, *example_of_check(answerer, language))

    def _text(self, language: Language, part: str) -> str:
        return say(language, f"slack.{self._word}.{part}")

    @property
    def _word(self) -> str:
        return self.name.removeprefix("/")


@dataclass(frozen=True, slots=True)
class PinsCommand(Command):
    """The command for what is pinned: it does something, where the others answer."""

    def _explained(self, answerer: Answerer, language: Language) -> tuple[str, ...]:
        return self.examples(answerer, language)

    def _wishes(self, questions: tuple[str, ...], language: Language) -> tuple[str, ...]:  # `pins` needs it
        add = tuple(say(language, "slack.pins.example.add", question=one) for one in questions[:1])
        return (*add, *questions[1:], say(language, "slack.pins.example.remove"))


@dataclass(frozen=True, slots=True)
class BotEvent:
    """An event that the app subscribes to.

    Attributes:
        name: As the manifest subscribes to it.
        type: The event's type as it arrives.
        scope: The scope that Slack asks for it; None where it asks for none.
        is_optional: Whether the app works without it.
    """

    name: str
    type: str
    scope: str | None
    is_optional: bool = False


@dataclass(frozen=True, slots=True)
class Action:
    """Something that a card, a modal or the App Home lets people do.

    Attributes:
        name: What the ids of its elements begin with; within one message each element has an id of its own.
    """

    name: str

    def id(self, part: object = 0) -> str:
        """Return the id of one of a message's elements: its number, or what it is about."""
        return stamped(f"{self.name}.{part}")

    def part(self, identifier: str) -> str:
        """Return what `id` was given."""
        return identifier.partition(_OF)[0].removeprefix(f"{self.name}.")

    @property
    def pattern(self) -> re.Pattern[str]:
        """What all its ids look like."""
        return re.compile(rf"^{re.escape(self.name)}\.\w*")


@dataclass(frozen=True, slots=True)
class View:
    """A modal that is submitted.

    Attributes:
        name: What its `callback_id` is, or begins with.
    """

    name: str

    @property
    def pattern(self) -> re.Pattern[str]:
        """What its `callback_id` looks like, of whichever record."""
        return re.compile(rf"^{re.escape(self.name)}(?:{_OF}|$)")


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A shortcut: what works where slash commands do not, as in threads.

    Attributes:
        name: Its `callback_id`.
        of_messages: Whether it stands in the menu of each message; else it is global.
    """

    name: str
    of_messages: bool = False

    def title(self, language: Language = FALLBACK) -> str:
        """Return what Slack's list of shortcuts shows, in at most 24 characters."""
        return say(language, f"slack.shortcut.{self.name}")

    def description(self, language: Language = FALLBACK) -> str:
        """Return what Slack shows beside it."""
        return say(language, f"slack.shortcut.{self.name}.description")


@dataclass(frozen=True, slots=True)
class Step:
    """A step of Slack's Workflow Builder.

    Attributes:
        name: Its `callback_id`.
        inputs: Names of what goes in.
        outputs: Names of what comes out.
    """

    name: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]

    def text(self, part: str, language: Language = FALLBACK) -> str:
        """Return what the step, or one of its inputs and outputs, is called."""
        return say(language, f"slack.step.{self.name}.{part}")


ANYTHING = Command("/coalition", None)
ASKING = (
    Command("/facts", Focus.FACTS),
    Command("/dates", Focus.DATES),
    Command("/signatories", Focus.SIGNATORIES),
    Command("/sources", Focus.SOURCES),
    Command("/letters", Focus.LETTERS),
    ANYTHING,
)
PINS = PinsCommand("/pins", None)
COMMANDS = (*ASKING, PINS)


def example_of_check(answerer: Answerer, language: Language) -> tuple[str, ...]:
    """Return how to have a text checked, with the record's shortest figure; nothing where it has none."""
    statements = [one.statement for one in answerer.overview(language).figures if one.statement]
    typed = say(language, "slack.review.example", text=min(statements, key=len)) if statements else ""
    return (f"{ANYTHING.name} {typed}",) if typed else ()


MENTION = BotEvent("app_mention", "app_mention", "app_mentions:read")
DIRECT_MESSAGE = BotEvent("message.im", "message", "im:history")
HOME_OPENED = BotEvent("app_home_opened", "app_home_opened", None)
LINK_SHARED = BotEvent("link_shared", "link_shared", "links:read", is_optional=True)
PIN_REMOVED = BotEvent("pin_removed", "pin_removed", "pins:read")
FILE_SHARED = BotEvent("file_shared", "file_shared", "files:read", is_optional=True)
BOT_EVENTS = (MENTION, DIRECT_MESSAGE, HOME_OPENED, PIN_REMOVED, LINK_SHARED, FILE_SHARED)

SHOW = Action("show")  # a question's card, in place of the one that was acted on
SHARE = Action("share")
MORE = Action("more")  # the overflow menu
SOURCE = Action("source")  # where a card's answer is printed, in a modal
OPEN = Action("open")  # the whole answer in a modal, beside a card that must stay as it is
CITE = Action("cite")
REPORT = Action("report")
ASK_CURATORS = Action("ask_curators")
PIN = Action("pin")
UNPIN = Action("unpin")
PINNED = Action("pinned")  # the menu beside each of a channel's pinned facts
PINS_PAGE = Action("pins_page")
PIN_INSTEAD = Action("pin_instead")
LOOKUP_KIND = Action("lookup_kind")
HOME_ASK = Action("home_ask")
HOME_PAGE = Action("home_page")
HOME_LANGUAGE = Action("home_language")
HOME_ORGANIZATION = Action("home_organization")
HOME_CLEAR = Action("home_clear")
HOME_RECORD = Action("home_record")  # which of several records the workspace uses
LETTER_CHOICE = Action("letter_choice")  # an answer to a question about a draft
LETTER_OTHER = Action("letter_other")
LETTER_BACK = Action("letter_back")
LETTER_PUBLISH = Action("letter_publish")
REVIEW = Action("review")  # opens the form for a text to check
REVIEW_PAGE = Action("review_page")  # another page of what a check found
FOOTNOTES = Action("footnotes")  # of what a check found supported
ACTIONS = (
    SHOW, SHARE, MORE, SOURCE, OPEN, CITE, REPORT, ASK_CURATORS, PIN, UNPIN, PINNED, PINS_PAGE, PIN_INSTEAD,
    LOOKUP_KIND, HOME_ASK, HOME_PAGE, HOME_LANGUAGE, HOME_ORGANIZATION, HOME_CLEAR, HOME_RECORD,
    LETTER_CHOICE, LETTER_OTHER, LETTER_BACK, LETTER_PUBLISH, REVIEW, REVIEW_PAGE, FOOTNOTES,
)  # fmt: skip

LOOKUP_ENTRY = Action("lookup_entry")
OPTIONS = (LOOKUP_ENTRY, HOME_ORGANIZATION)  # what asks for its options while a person types

LOOKUP = View("lookup")
NOTE = View("note")
LETTER_WORDS = View("letter_words")
DRAFT_TEXT = View("draft_text")
VIEWS = (LOOKUP, NOTE, LETTER_WORDS, DRAFT_TEXT)

LOOK_UP = Shortcut("look_up")
CHECK_MESSAGE = Shortcut("check_message", of_messages=True)
DRAFT_LETTER = Shortcut("draft_letter", of_messages=True)
SHORTCUTS = (LOOK_UP, CHECK_MESSAGE, DRAFT_LETTER)

LOOK_UP_FACT = Step("look_up_fact", ("question",), ("answer", "citation", "link", "is_found"))
STEPS = (LOOK_UP_FACT,)


# Other subtypes tell of deletions, joins and topics: nobody asks anything there.
_SUBTYPES_WITH_A_QUESTION = (None, "file_share", "thread_broadcast")
_EDITED = "message_changed"


def is_question(event: Mapping[str, Any]) -> bool:
    """Return whether an event is something new that a person wrote to the app: no program, and nobody who joined."""
    is_written = event.get("type") in (MENTION.type, DIRECT_MESSAGE.type) and not event.get("bot_id")
    return is_written and event.get("subtype") in _SUBTYPES_WITH_A_QUESTION


def is_edited(event: Mapping[str, Any]) -> bool:
    """Return whether a person gave a message other words; Slack tells of a link's preview in the same way."""
    message, before = event.get("message") or {}, event.get("previous_message") or {}
    is_of_a_program = bool(message.get("bot_id"))
    return event.get("subtype") == _EDITED and not is_of_a_program and message.get("text") != before.get("text")
