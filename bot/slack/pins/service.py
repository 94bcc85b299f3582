"""A channel's pinned facts: pinned, listed, found among, and unpinned."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.answer import Ambiguous, Answer, Found
from bot.slack.blocks.pins import Listed
from bot.slack.card_state import CardState
from bot.slack.pins.delivery import Delivery, PinDelivery
from bot.slack.pins.facts import Facts
from bot.slack.pins.orphans import Orphans
from bot.slack.sending import error_of
from bot.store.pinned import GONE, IN_SIGHT, LEAVING, Pin, PinnedCard, PinState
from bot.store.pins import Pins
from bot.store.pins_in_sight import InSight
from bot.store.values import Workspace

logger = logging.getLogger(__name__)

MOST_PINS = 100  # of a channel, as Slack has it
MOST_MET = 10_000  # channels; in more, cards that the store does not know are found when somebody lists them
PAUSES = (0.5, 2.0)  # seconds between tries for a person who waits; the background work goes on where these end
SETTLING = 60.0  # seconds after which Slack's own list of pins is believed about a pin of ours


@dataclass(frozen=True, slots=True)
class PinChannel:
    """A channel of a workspace."""

    workspace: Workspace
    channel: str


@dataclass(frozen=True, slots=True)
class Added:
    """It is pinned, or will be; where it will be, perhaps with what Slack refuses the bot's token for."""

    pin: Pin
    is_left: bool = False
    token_error: str = ""


@dataclass(frozen=True, slots=True)
class Already:
    """The channel has it pinned."""

    pin: Pin


@dataclass(frozen=True, slots=True)
class Underway:
    """Somebody else is just pinning it."""


@dataclass(frozen=True, slots=True)
class Full:
    """Slack takes no more pins there; these of the bot's could make room for the question, in words for everyone."""

    listed: list[Listed]
    asked: CardState


@dataclass(frozen=True, slots=True)
class Refused:
    """Slack refused it, and nothing is left of it."""

    error: str


@dataclass(frozen=True, slots=True)
class PinNotFound:
    """The record does not answer it, so that there is nothing to pin."""

    answer: Answer


Outcome = Added | Already | Underway | Full | Refused | PinNotFound


class PinService:
    """What is pinned in channels. Every method raises StoreError where the store is away.

    Args:
        pins: The store.
        facts: What the record says.
        delivery: What does it in Slack.
        orphans: What takes care of cards that the store does not know; None where nobody does.
    """

    def __init__(self, pins: Pins, facts: Facts, delivery: PinDelivery, orphans: Orphans | None = None) -> None:
        self._pins = pins
        self._facts = facts
        self._delivery = delivery
        self._orphans = orphans
        self._met: set[PinChannel] = set()
        self._meeting: defaultdict[Workspace, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def add(
        self, client: AsyncWebClient, place: PinChannel, asked: CardState, user: str, instead_of: str | None = None
    ) -> Outcome:
        """Post the answer to a question in a channel and pin it, once.

        Args:
            client: A client with the workspace's token.
            place: The channel.
            asked: The question.
            user: Slack's id of who wants it.
            instead_of: The id of a pin that makes room.
        """
        await self._facts.prepare(asked)
        answer = self._facts.answer(asked)
        if not isinstance(answer, Found):
            return PinNotFound(answer)
        asked = self._facts.kept(asked, answer)
        card = self._facts.card(asked, answer)  # at once: after an await the record may be another one
        await self._name_anew(place)
        if instead_of is None and (await self._pins_in_slack(client, place))[0] >= MOST_PINS:
            there = await self._pins.of_fact(place.workspace, place.channel, card.fact)
            return Already(there) if there and there.state in IN_SIGHT else Full(await self.replaceable(place), asked)
        former = await self._here(place, instead_of) if instead_of is not None else None
        pin, is_new = await self._want(client, place, card, user, former)
        if not is_new:
            return Already(pin) if pin.state in IN_SIGHT else Underway()
        return await self._put(client, place, asked, pin, former)

    def has_met(self, place: PinChannel) -> bool:
        """Return whether `meet` has nothing to do."""
        return self._orphans is None or place in self._met or len(self._met) >= MOST_MET

    async def meet(self, client: AsyncWebClient, place: PinChannel) -> None:
        """Look once for cards that the bot has pinned in a channel, if the store knows of none there."""
        if self.has_met(place):
            return
        self._met.add(place)
        try:
            # One after the other: Slack takes 20 such calls a minute in a workspace. No other one waits for it.
            async with self._meeting[place.workspace]:
                if not await self._pins.in_sight(place.workspace, place.channel):
                    await self._pins_in_slack(client, place)
        except BaseException:
            self._met.discard(place)
            raise

    async def _put(
        self, client: AsyncWebClient, place: PinChannel, asked: CardState, pin: Pin, former: Pin | None
    ) -> Outcome:
        """Post and pin a new card, once another has made room where one was named."""
        removing = await self._here(place, former.id) if former is not None else None
        if removing is not None and (await self._delivered(client, removing)).is_left:
            return Added(pin, is_left=True)
        done = await self._delivered(client, pin)
        if done.error == "too_many_pins":
            return Full(await self.replaceable(place), asked)
        if done.pin is None or done.pin.state in LEAVING:
            return Refused(done.error or "message_not_found")
        return Added(done.pin, done.is_left, done.token_error)

    async def _here(self, place: PinChannel, pin_id: str) -> Pin | None:
        """Return a pin of this channel: nobody reaches into another by its id."""
        pin = await self._pins.one(place.workspace, pin_id)
        return pin if pin is not None and pin.channel == place.channel else None

    async def remove(self, client: AsyncWebClient, place: PinChannel, pin_id: str) -> tuple[Pin, Delivery] | None:
        """Unpin a card, and say on it that it is no longer kept true.

        Returns:
            The pin as it was, and how far Slack was told; None where there was no such pin any more.
        """
        pin = await self._here(place, pin_id)
        if pin is None:
            return None
        done = await self._take_away(client, pin)
        return (pin, done) if done is not None else None

    async def unpinned_by_hand(self, client: AsyncWebClient, place: PinChannel, message_ts: str) -> None:
        """Follow what somebody did in Slack itself."""
        pin = await self._pins.of_message(place.workspace, place.channel, message_ts)
        # While a card is posted anew, the message from before is unpinned by the bot itself.
        if pin is not None and pin.message_ts == message_ts and pin.state in (*IN_SIGHT, PinState.POSTED):
            await self._take_away(client, pin)

    async def of_message(self, place: PinChannel, message_ts: str) -> Pin | None:
        """Return the pin that a message is the card of."""
        return await self._pins.of_message(place.workspace, place.channel, message_ts)

    def remembered(self, place: PinChannel) -> InSight | None:
        """Return what `in_sight` does, where that is known without asking the store."""
        return self._pins.remembered(place.workspace, place.channel)

    async def in_sight(self, place: PinChannel) -> InSight:
        """Return which facts people see pinned in a channel, and when each was pinned, in seconds since 1970."""
        return await self._pins.in_sight(place.workspace, place.channel)

    async def one(self, place: PinChannel, pin_id: str) -> Pin | None:
        """Return a pin of the channel that people see."""
        pin = _in_sight(await self._pins.one(place.workspace, pin_id))
        return pin if pin is not None and pin.channel == place.channel else None

    async def all(self, client: AsyncWebClient, place: PinChannel) -> tuple[list[Listed], str]:
        """Look at what Slack itself has pinned in a channel, and return what the bot has.

        Returns:
            The pinned facts, the oldest first; and what Slack refused the look for, empty where it did not.
        """
        _, refused = await self._pins_in_slack(client, place)
        return self._listed(await self._pins.of_channel(place.workspace, place.channel)), refused

    async def replaceable(self, place: PinChannel) -> list[Listed]:
        """Return a channel's pinned facts, those first that the record no longer stands behind."""
        listed = self._listed(await self._pins.of_channel(place.workspace, place.channel))
        ranks = {GONE: 0, "superseded": 1, "disputed": 2}
        return sorted(listed, key=lambda one: ranks.get(one.pin.card.standing, 3))

    async def find(self, place: PinChannel, asked: CardState, *, is_exact: bool = False) -> list[Listed]:
        """Return the pinned facts that a question may mean, or that hold its words.

        Args:
            place: The channel.
            asked: A question, or a few words of one.
            is_exact: Whether a question that has an answer of its own means nothing else.
        """
        pins = await self._pins.of_channel(place.workspace, place.channel)
        answer = self._facts.answer(asked)
        meant = {self._facts.subject(one, found) for one, found in self._meant(asked, answer)}
        found = [pin for pin in pins if pin.card.fact in meant]
        if not found and not (meant and is_exact):
            found = [pin for pin in pins if self._facts.holds(pin, asked)]
        return self._listed(found)

    def _meant(self, asked: CardState, answer: Answer) -> Iterable[tuple[CardState, Found]]:
        if isinstance(answer, Found):
            yield asked, answer
        for choice in answer.choices if isinstance(answer, Ambiguous) else ():
            one = replace(asked, question=choice)
            chosen = self._facts.answer(one)
            if isinstance(chosen, Found):
                yield one, chosen

    def _listed(self, pins: Sequence[Pin]) -> list[Listed]:
        return [self._facts.listed(pin) for pin in pins]

    async def _name_anew(self, place: PinChannel) -> None:
        """Give the channel's pins the names that pins have now, so that none of them is pinned twice."""
        for pin in await self._pins.named_by_words(place.workspace, channel=place.channel):
            if name := self._facts.newer_name(pin):
                await self._pins.rename(pin, name)

    async def _want(
        self, client: AsyncWebClient, place: PinChannel, card: PinnedCard, user: str, former: Pin | None
    ) -> tuple[Pin, bool]:
        pin, is_new = await self._pins.want(place.workspace, place.channel, card, user, former)
        if not is_new and pin.state in LEAVING:
            # It is just being taken away: to the end with it, and then anew.
            await self._delivered(client, pin)
            pin, is_new = await self._pins.want(place.workspace, place.channel, card, user, former)
        return pin, is_new

    async def _take_away(self, client: AsyncWebClient, pin: Pin | None) -> Delivery | None:
        """Unpin a card; None where another does."""
        removing = await self._pins.begin_removal(pin) if pin is not None else None
        return await self._delivered(client, removing) if removing is not None else None

    async def _delivered(self, client: AsyncWebClient, pin: Pin) -> Delivery:
        done = await self._delivery.deliver(client, pin)
        for pause in PAUSES:
            if not done.is_left or done.pin is None:
                break
            await asyncio.sleep(pause)
            again = await self._delivery.deliver(client, done.pin)
            done = replace(again, error=done.error or again.error)
        return done

    async def _pins_in_slack(self, client: AsyncWebClient, place: PinChannel) -> tuple[int, str]:
        """Count a channel's pins, and forget those of the bot's that somebody unpinned or deleted.

        Returns:
            How many there are, and what Slack refused to tell it for; 0 and a name where it does not tell.
        """
        try:
            items = (await client.pins_list(channel=place.channel)).get("items") or []
        except SlackApiError as error:
            return 0, error_of(error)
        except (SlackClientError, aiohttp.ClientError, OSError) as error:
            logger.info("The pins of a channel could not be read: %s", type(error).__name__)
            return 0, ""
        if self._orphans is not None:
            await self._take_care(client, place, items)
        there = {str((item.get("message") or {}).get("ts")) for item in items}
        for pin in await self._pins.of_channel(place.workspace, place.channel):
            is_settled = pin.state is PinState.PINNED and time.time() - pin.touched_at > SETTLING
            if is_settled and pin.message_ts not in there:
                await self._take_away(client, pin)
        return len(items), ""

    async def _take_care(self, client: AsyncWebClient, place: PinChannel, items: list[dict[str, Any]]) -> None:
        assert self._orphans is not None
        try:
            await self._orphans.take_care(client, place.workspace, place.channel, items)
        except (SlackClientError, aiohttp.ClientError, OSError) as error:
            logger.warning("A pinned card that the store does not know is left for now: %s", type(error).__name__)


def _in_sight(pin: Pin | None) -> Pin | None:
    """Return the pin, where people see it."""
    return pin if pin is not None and pin.state in IN_SIGHT else None
