"""Bring a pin from step to step in Slack: each is stored before and after, and is safe to repeat.

Nothing that Slack lets the bot read finds a message that was posted and not stored, because the process died or Slack's
answer was lost. So a card is posted as a placeholder that promises nothing, and is pinned and filled once it is stored:
of two placeholders one becomes the card, and none is a card beside it. A line in a card's thread may then come twice.
Where the process lives on and only the store fails, it knows by itself what it has posted. Where it loses the
background work meanwhile, or is asked to stop, it still stores what it is just posting.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.blocks.card import Card as Message
from bot.slack.blocks.pins import line_card, placeholder_card, renewed_card
from bot.slack.pins.facts import Facts
from bot.slack.pins.rate_limit import UNLIMITED, RateLimit
from bot.slack.pins.slack_errors import DELETED, LOST_CHANNEL, PASSING, TOKEN, done_already, if_allowed
from bot.slack.sending import error_of, post, update
from bot.sparing import Sparing
from bot.store.pinned import LEAVING, Pin, PinState
from bot.store.pins import Pins
from bot.supervisor import to_its_end

logger = logging.getLogger(__name__)

MOST_UNTOLD = 1000  # messages that the store could not be told of
# What a refusal may lead to.
_GOES_ON = (PinState.PINNED, PinState.UNDOING, PinState.RENEWING, PinState.REMOVING)


@dataclass(frozen=True, slots=True)
class Delivery:
    """How far a pin came.

    Attributes:
        pin: The pin, as the store has it; None where it is no more.
        error: What Slack refused it for; empty where it refused nothing, or only for now.
        is_left: Whether it is to be gone on with later.
        token_error: What Slack refuses the bot's token for, where it is left because of that.
    """

    pin: Pin | None
    error: str = ""
    is_left: bool = False
    token_error: str = ""


class PinDelivery:
    """Does in Slack what stands in the store.

    Args:
        pins: The store.
        facts: What the cards say.
        rate_limit: How fast Slack may be called.
        said: Why pins wait, as the log has it.
    """

    def __init__(
        self, pins: Pins, facts: Facts, rate_limit: RateLimit = UNLIMITED, said: Sparing | None = None
    ) -> None:
        self._pins = pins
        self._facts = facts
        self._rate_limit = rate_limit
        self._said = said or Sparing()
        self._steps: dict[PinState, Callable[[AsyncWebClient, Pin], Awaitable[Pin | None]]] = {
            PinState.WANTED: self._post,
            PinState.POSTED: self._pin,
            PinState.CHANGING: self._change,
            PinState.RENEWING: self._post_anew,
            PinState.REPLACING: self._replace,
            PinState.REMOVING: self._unpin,
            PinState.UNDOING: self._delete,
        }

    def at(self, rate_limit: RateLimit) -> PinDelivery:
        """Return one that calls Slack at another rate, and logs nothing that this one has just logged."""
        return PinDelivery(self._pins, self._facts, rate_limit, self._said)

    async def deliver(
        self, client: AsyncWebClient, pin: Pin | None, may_go_on: Callable[[], bool] = lambda: True
    ) -> Delivery:
        """Do all that is left of a pin.

        Args:
            client: A client with the pin's workspace's token.
            pin: As it was read.
            may_go_on: Whether this process is still the one to do it; asked before each step.

        Raises:
            StoreError: The store is away; what was done in Slack is found again.
        """
        why = ""
        while pin is not None and pin.state is not PinState.PINNED:
            if not may_go_on():
                return Delivery(pin, is_left=True)
            try:
                step, pin = pin.step, await self._steps[pin.state](client, pin)
                self._pins.untold.pop(step, None)
            except SlackApiError as error:
                name = error_of(error)
                if name in PASSING:
                    self._tell(name or "no answer in Slack's form")
                    return Delivery(pin, why, is_left=True, token_error=name if name in TOKEN else "")
                assert pin is not None  # what a step was tried with
                why = why or name
                pin = await self._after_refusal(pin, name)
                if pin is not None and pin.state not in _GOES_ON:
                    return Delivery(pin, why, is_left=True)
            except (SlackClientError, aiohttp.ClientError, OSError) as error:
                self._tell(type(error).__name__)
                return Delivery(pin, why, is_left=True)
            if pin is not None and pin.state is PinState.CHANGING:
                break  # no step leads there: another began it, and posts its line
        return Delivery(pin, why)

    def _tell(self, error: str) -> None:
        """Log why pins wait, once a minute."""
        if self._said.times(error):
            logger.warning("Pinned cards wait for Slack: %s", error)

    # The steps. Each returns the pin as it is after it; None where it is no more.

    async def _post(self, client: AsyncWebClient, pin: Pin) -> Pin | None:
        await self._rate_limit.wait("chat.postMessage", pin.channel)
        return await to_its_end(self._post_placeholder(client, pin, self._pins.posted))

    async def _pin(self, client: AsyncWebClient, pin: Pin) -> Pin | None:
        await self._add(client, pin)
        await self._update(client, pin, self._facts.message(pin))
        return await self._pins.pinned(pin) or await self._overtaken(client, pin)

    async def _change(self, client: AsyncWebClient, pin: Pin) -> Pin | None:
        refused = ""
        try:
            await self._update(client, pin, self._facts.message(pin))
        except SlackApiError as error:
            refused = error_of(error)
            if refused in (*PASSING, *LOST_CHANNEL, *DELETED):
                raise
        await self._rate_limit.wait("chat.postMessage", pin.channel)
        changed = await to_its_end(self._post_line(client, pin))
        if changed is None:
            return await self._overtaken(client, pin)
        # A card that Slack lets nobody edit any more is posted anew.
        return await self._pins.begin_renewal(changed) if refused else changed

    async def _post_line(self, client: AsyncWebClient, pin: Pin) -> Pin | None:
        is_told, ts = pin.step in self._pins.untold, ""
        with if_allowed("A line in a pinned card's thread could not be posted"):
            ts = await self._posted(client, pin, line_card(pin.change or ""), thread_ts=pin.message_ts)
        changed = await self._pins.changed(pin)
        # What was told before the store could be may be stored by now: then that line is the only one.
        if changed is None and ts and not is_told and await self._is_told_by_another(pin):
            with if_allowed("A line that another process posted too stays"):
                await self._withdraw(client, pin, ts)
        return changed

    async def _is_told_by_another(self, pin: Pin) -> bool:
        """Whether the step is stored, so that another posted its line too; not, where the card is to leave."""
        now = await self._reread(pin)
        return now is not None and now.state not in LEAVING

    async def _post_anew(self, client: AsyncWebClient, pin: Pin) -> Pin | None:
        await self._rate_limit.wait("chat.postMessage", pin.channel)
        return await to_its_end(self._post_placeholder(client, pin, self._pins.renewed))

    async def _post_placeholder(
        self, client: AsyncWebClient, pin: Pin, store: Callable[[Pin, str], Awaitable[Pin | None]]
    ) -> Pin | None:
        ts = await self._posted(client, pin, placeholder_card(pin.card.language))
        return await store(pin, ts) or await self._after_another(client, pin, ts)

    async def _replace(self, client: AsyncWebClient, pin: Pin) -> Pin | None:
        try:
            await self._add_in_its_place(client, pin)
            await self._update(client, pin, self._facts.message(pin))
            await self._remove(client, pin, pin.former_ts)
        except SlackApiError as error:
            if error_of(error) not in (*PASSING, *LOST_CHANNEL, *DELETED):
                await self._take_back(client, pin)
            raise
        with if_allowed("A card that was posted anew could not be marked"):
            await self._update(client, pin, renewed_card(pin.card.language), ts=pin.former_ts)
        return await self._pins.replaced(pin) or await self._overtaken(client, pin)

    async def _add_in_its_place(self, client: AsyncWebClient, pin: Pin) -> None:
        try:
            await self._add(client, pin)
        except SlackApiError as error:
            if error_of(error) != "too_many_pins":
                raise
            await self._remove(client, pin, pin.former_ts)  # it makes the room
            await self._add(client, pin)

    async def _take_back(self, client: AsyncWebClient, pin: Pin) -> None:
        """Leave the former card pinned, and nothing of the new one."""
        with if_allowed("A card that could not be posted anew stays"):
            await self._withdraw(client, pin, pin.message_ts or "")
        with if_allowed("A card that could not be posted anew could not be pinned again"):
            await self._add(client, pin, pin.former_ts)

    async def _unpin(self, client: AsyncWebClient, pin: Pin) -> Pin | None:
        await self._mark_unpinned(client, pin)
        for ts in _messages(pin):
            await self._remove(client, pin, ts)
        await self._pins.erase(pin)
        return None

    async def _delete(self, client: AsyncWebClient, pin: Pin) -> Pin | None:
        if pin.message_ts is not None:
            try:
                await self._withdraw(client, pin, pin.message_ts)
            except SlackApiError as error:
                if error_of(error) in PASSING:
                    raise
                # Where a workspace keeps all messages, it stays, and says that nobody keeps it true.
                with if_allowed("A card that could not be pinned stays"):
                    await self._update(client, pin, self._facts.last_message(pin))
                with if_allowed("A card that could not be filled stays pinned"):
                    await self._remove(client, pin, pin.message_ts)
        await self._pins.erase(pin)
        return None

    async def _mark_unpinned(self, client: AsyncWebClient, pin: Pin) -> None:
        for ts in _messages(pin):
            with if_allowed("A card that is unpinned could not be marked"):
                await self._update(client, pin, self._facts.last_message(pin), ts=ts)

    # What goes wrong

    async def _after_refusal(self, pin: Pin, error: str) -> Pin | None:
        """Undo what Slack will not do; what is there already stays."""
        if pin.state in LEAVING:
            await self._pins.erase(pin)
            return None
        if error in LOST_CHANNEL:
            return await self._after_lost_channel(pin)
        if pin.state is PinState.RENEWING:
            return await self._pins.undo_renewal(pin)
        if pin.state is PinState.REPLACING:
            return await (self._pins.begin_removal(pin) if error in DELETED else self._pins.undo_replacing(pin))
        if error in DELETED or pin.state is PinState.WANTED:
            await self._pins.erase(pin)
            return None
        if pin.state is PinState.POSTED:
            return await self._pins.begin_undoing(pin)
        logger.error("Slack refused a step of a pin (%s, %s)", pin.state, error)
        return pin

    async def _after_lost_channel(self, pin: Pin) -> Pin | None:
        match pin.state:
            case PinState.WANTED:
                await self._pins.erase(pin)
            case PinState.POSTED:
                return await self._pins.begin_undoing(pin)  # it may be allowed to take back what it posted
            case _:
                await self._pins.forget_channel(pin.workspace, pin.channel)
        return None

    async def _after_another(self, client: AsyncWebClient, pin: Pin, ts: str) -> Pin | None:
        """Go on where another came first; what was posted beside its message is deleted again."""
        now = await self._reread(pin)
        if now is None or ts not in (now.message_ts, now.former_ts):
            await self._withdraw(client, pin, ts)
        return now

    async def _overtaken(self, client: AsyncWebClient, pin: Pin) -> Pin | None:
        """Go on where another came first; where that was to unpin the card, this step may have undone it."""
        now = await self._reread(pin)
        if now is None or now.state in LEAVING:
            await self._mark_unpinned(client, pin)
            for ts in _messages(pin):
                with if_allowed("A card that was unpinned meanwhile could not be unpinned again"):
                    await self._remove(client, pin, ts)
        return now

    async def _reread(self, pin: Pin) -> Pin | None:
        return await self._pins.one(pin.workspace, pin.id)

    # Calls of Slack's

    async def _posted(self, client: AsyncWebClient, pin: Pin, message: Message, thread_ts: str | None = None) -> str:
        """Post a message for a step, once: not again where only the store could not be told of it."""
        untold = self._pins.untold
        if pin.step not in untold:
            ts = await post(client, message, channel=pin.channel, thread_ts=thread_ts, step=pin.step)
            if len(untold) >= MOST_UNTOLD:
                untold.clear()
            untold[pin.step] = ts
        return untold[pin.step]

    async def _update(self, client: AsyncWebClient, pin: Pin, message: Message, ts: str | None = None) -> None:
        await self._rate_limit.wait("chat.update")
        await update(client, message, channel=pin.channel, ts=ts or pin.message_ts or "")

    async def _add(self, client: AsyncWebClient, pin: Pin, ts: str | None = None) -> None:
        await self._rate_limit.wait("pins.add")
        with done_already():
            await client.pins_add(channel=pin.channel, timestamp=ts or pin.message_ts)

    async def _remove(self, client: AsyncWebClient, pin: Pin, ts: str | None) -> None:
        await self._rate_limit.wait("pins.remove")
        with done_already("message_not_found"):
            await client.pins_remove(channel=pin.channel, timestamp=ts)

    async def _withdraw(self, client: AsyncWebClient, pin: Pin, ts: str) -> None:
        await self._rate_limit.wait("chat.delete")
        with done_already("message_not_found"):
            await client.chat_delete(channel=pin.channel, ts=ts)


def _messages(pin: Pin) -> list[str]:
    return [ts for ts in (pin.message_ts, pin.former_ts) if ts]
