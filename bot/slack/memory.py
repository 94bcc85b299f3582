"""What the bot remembers while it runs: events taken up, buttons pressed, and what was said in conversations.

All of it is bounded, in this process only, and gone when it stops.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from bot.answers.followups.follower import Turn
from bot.store.values import Member, Workspace

REMEMBERED_FOR = 3600.0  # seconds; Slack's last redelivery comes about 5 minutes after the first
CONVERSED_FOR = 24 * 3600.0  # seconds; who comes back to a thread the next day asks in full
MOST_REMEMBERED = 10_000  # keys, about 1 MB
NOTES_OF_ONE = 5  # to the curators, of one person in `NOTED_FOR`
NOTED_FOR = 3600.0  # seconds
LOOKED_AT_FOR = 3600.0  # seconds that somebody may have their Home open
MOST_HOMES = 50  # of one workspace; Slack takes some hundred views a minute
MOST_WORKSPACES = 1_000  # whose Homes are remembered, a few kB each
MOST_CONVERSATIONS = 1_000  # answers of a few thousand characters

Value = TypeVar("Value")


class Memory(Generic[Value]):
    """A bounded memory that forgets by itself, the oldest first.

    Args:
        lasting: Seconds that a value is remembered for.
        most: How many values are remembered.
        now: Seconds that never go back.
    """

    def __init__(self, lasting: float, most: int, now: Callable[[], float] = time.monotonic) -> None:
        self._lasting = lasting
        self._most = most
        self._now = now
        self._kept: OrderedDict[Hashable, tuple[float, Value]] = OrderedDict()

    def put(self, key: Hashable, value: Value) -> None:
        """Remember a value, in the place of what the key stood for."""
        self._kept.pop(key, None)
        self._kept[key] = (self._now() + self._lasting, value)
        self._forget_old()

    def get(self, key: Hashable) -> Value | None:
        """Return what the key stands for; None where it was never put, or is forgotten."""
        self._forget_old()
        kept = self._kept.get(key)
        return kept[1] if kept else None

    def all(self) -> list[Value]:
        """Return what is remembered, the oldest first."""
        self._forget_old()
        return [value for _, value in self._kept.values()]

    def forget(self, key: Hashable) -> None:
        """Forget a key."""
        self._kept.pop(key, None)

    def _forget_old(self) -> None:
        while self._kept:
            expires_at, _ = next(iter(self._kept.values()))
            if expires_at > self._now() and len(self._kept) <= self._most:
                return
            self._kept.popitem(last=False)


class SeenEvents:
    """Events by event id and by the message that they are about: Slack delivers one up to four times.

    Retry counters are not looked at: a redelivery sometimes comes under a new envelope and says that it is the first.

    Args:
        now: Seconds that never go back.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._seen: Memory[bool] = Memory(REMEMBERED_FOR, MOST_REMEMBERED, now)

    def is_new(self, body: dict[str, Any]) -> bool:
        """Remember an event, and say whether it is the first time that it, or its message, is seen.

        Args:
            body: An `event_callback` as Slack sends it.
        """
        keys = list(event_keys(body))
        is_new = not any(self._seen.get(key) for key in keys)
        for key in keys:
            if not self._seen.get(key):
                self._seen.put(key, True)
        return is_new


class Homes:
    """Who looked at their Home of late, in each workspace: only they can still see what it showed."""

    def __init__(self) -> None:
        self._opened: Memory[Memory[str]] = Memory(LOOKED_AT_FOR, MOST_WORKSPACES)

    def open(self, person: Member) -> None:
        """Remember that somebody looks at their Home."""
        looking = self._opened.get(person.workspace) or Memory(LOOKED_AT_FOR, MOST_HOMES)
        looking.put(person.user_id, person.user_id)
        self._opened.put(person.workspace, looking)

    def of(self, workspace: Workspace) -> list[str]:
        """Return Slack's ids of the people of a workspace who did."""
        looking = self._opened.get(workspace)
        return looking.all() if looking else []


class Presses:
    """Buttons whose work is done once, however often they are pressed."""

    def __init__(self) -> None:
        self._begun: Memory[bool] = Memory(REMEMBERED_FOR, MOST_REMEMBERED)

    def begin(self, press: Hashable) -> bool:
        """Return whether this is the first press; from now on it is not."""
        if self._begun.get(press):
            return False
        self._begun.put(press, True)
        return True

    def undo(self, press: Hashable) -> None:
        """Let the button be pressed again: its work could not be done."""
        self._begun.forget(press)


class Allowance:
    """How often each person may do something that reaches others.

    Args:
        most: How many times within `seconds`.
        seconds: After which a time counts no more.
        now: Seconds that never go back.
    """

    def __init__(self, most: int, seconds: float, now: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._seconds = seconds
        self._now = now
        self._done: Memory[tuple[float, ...]] = Memory(seconds, MOST_REMEMBERED, now)

    def takes(self, person: Hashable) -> bool:
        """Return whether a person may do it once more, which then counts."""
        done = [at for at in self._done.get(person) or () if at > self._now() - self._seconds]
        if len(done) >= self._most:
            return False
        self._done.put(person, (*done, self._now()))
        return True


class Conversations:
    """What was last asked and answered in each thread and direct message.

    Args:
        now: Seconds that never go back.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._turns: Memory[Turn] = Memory(CONVERSED_FOR, MOST_CONVERSATIONS, now)
        self._reply_to: Memory[str] = Memory(CONVERSED_FOR, MOST_CONVERSATIONS, now)

    def last(self, channel: str, thread_ts: str | None) -> Turn | None:
        """Return the last turn of a thread, or of a direct message outside of threads."""
        turn = self._turns.get((channel, thread_ts))
        reply_ts = self._reply_to.get((channel, thread_ts)) if turn is None else None
        return turn if reply_ts is None else self._turns.get((channel, reply_ts))

    def remember(
        self, channel: str, thread_ts: str | None, turn: Turn, reply_ts: str, question_ts: str | None = None
    ) -> None:
        """Remember a turn, also for the threads that people may begin below the bot's reply or their own question.

        Args:
            channel: The conversation.
            thread_ts: The thread; None for a direct message outside of threads.
            turn: The question and its answer.
            reply_ts: The bot's reply.
            question_ts: The person's message; None where only what the reply shows has changed.
        """
        self._turns.put((channel, thread_ts), turn)
        self._turns.put((channel, reply_ts), turn)
        if question_ts is not None:
            self._reply_to.put((channel, question_ts), reply_ts)

    def forget(self, channel: str, thread_ts: str | None) -> None:
        """Forget what was said last in a thread, or in a direct message outside of threads."""
        self._turns.forget((channel, thread_ts))


@dataclass(frozen=True, slots=True)
class Reply:
    """What the bot posted for a message.

    Attributes:
        ts: The post.
        thread_ts: The thread that it stands in; None outside of threads.
        after: The turn that the message may have leaned on.
    """

    ts: str
    thread_ts: str | None
    after: Turn | None


class Replies:
    """What was posted for which message, so that a message that is edited gets its answer mended.

    Args:
        now: Seconds that never go back.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._replies: Memory[Reply] = Memory(CONVERSED_FOR, MOST_CONVERSATIONS, now)

    def to(self, channel: str, message_ts: str) -> Reply | None:
        """Return what was posted for a message."""
        return self._replies.get((channel, message_ts))

    def remember(self, channel: str, message_ts: str, reply: Reply) -> None:
        """Remember what was posted for a message."""
        self._replies.put((channel, message_ts), reply)


def event_keys(body: dict[str, Any]) -> Iterable[str]:
    """Yield what an event is known by: its id, and the message that it is about."""
    event = body.get("event", {})
    if body.get("event_id"):
        yield str(body["event_id"])
    if event.get("channel") and event.get("ts"):
        yield f"{event['channel']} {event['ts']}"
