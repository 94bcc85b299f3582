"""Cards that the bot pinned and that the store does not know: as where a host empties the disk at each restart.

A card that is pinned promises to change with the record. So it is adopted, or it is marked as no longer kept true.
"""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from html import unescape
from typing import Any, Protocol

from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.answer import Found
from bot.languages import LANGUAGES, Language, say
from bot.slack.blocks.pins import gone_card, led, unpinned
from bot.slack.card_state import CardState, decoded
from bot.slack.commands import MORE, UNPIN, record_in
from bot.slack.pins.facts import Facts
from bot.slack.pins.slack_errors import done_already, if_allowed
from bot.slack.sending import update
from bot.store.pinned import Pin, PinnedCard, PinState
from bot.store.pins import Pins
from bot.store.values import Workspace

logger = logging.getLogger(__name__)

SETTLED = 60.0  # seconds; what was posted since may still be on its way into the store
_MARK = "\x00"

Item = Mapping[str, Any]


class Identity(Protocol):
    """Who the bot is in Slack."""

    def bot_id_of(self, workspace: Workspace) -> str:
        """Return Slack's id of the bot in a workspace; empty until Slack has said it."""
        ...


class Orphans:
    """Finds the bot's pinned cards that the store does not know, and takes care of them.

    Args:
        pins: The store.
        facts: What the record says.
        identity: Tells the bot's messages from others'.
        clock: Seconds since 1970.
        others: The stores of the other records of this process: their cards are none.
        records: The records whose cards are adopted here, as the cards say; empty for those of any.
    """

    def __init__(
        self,
        pins: Pins,
        facts: Facts,
        identity: Identity,
        clock: Callable[[], float] = time.time,
        others: Sequence[Pins] = (),
        records: Collection[str] = (),
    ) -> None:
        self._pins = pins
        self._others = others
        self._records = records
        self._facts = facts
        self._identity = identity
        self._clock = clock

    async def take_care(
        self, client: AsyncWebClient, workspace: Workspace, channel: str, items: Iterable[Item]
    ) -> None:
        """Adopt the cards among a channel's pins that the store does not know, and mark those that cannot be kept true.

        Args:
            client: A client with the workspace's token.
            workspace: Where the channel is.
            channel: Slack's id of the channel.
            items: As `pins.list` has them.

        Raises:
            StoreError: The store is away.
            SlackApiError: A card cannot be marked for now.
        """
        counts = {True: 0, False: 0}
        for item, person in await self._unknown(client, workspace, channel, items):
            counts[await self._adopted(client, workspace, channel, item, person)] += 1
        if any(counts.values()):
            logger.warning(
                "The store did not know pinned cards of the bot's in a channel; kept true again: %d, marked: %d. "
                "Keep the store on a disk that stays, or in Postgres.",
                counts[True],
                counts[False],
            )

    async def _unknown(
        self, client: AsyncWebClient, workspace: Workspace, channel: str, items: Iterable[Item]
    ) -> list[tuple[Item, str]]:
        """Return the cards that the store does not know, and that are pinned all the same, as Slack says after that."""
        cards = list(self._cards(items, self._identity.bot_id_of(workspace)))
        known: set[str] = set()
        for store in (self._pins, *self._others) if cards else ():
            known |= await store.messages(workspace, channel)
        found = [(item, person) for item, person in cards if item["message"]["ts"] not in known]
        if not found:
            return []
        # A card whose pin was removed since the list was read is none: the store forgets it once Slack has unpinned it.
        pinned = (await client.pins_list(channel=channel)).get("items") or []
        still = {(item.get("message") or {}).get("ts") for item in pinned}
        return [(item, person) for item, person in found if item["message"]["ts"] in still]

    def _cards(self, items: Iterable[Item], own: str) -> Iterator[tuple[Item, str]]:
        """Return the cards of the bot's that promise to be kept true, and for whom each is pinned."""
        for item in items:
            message = item.get("message") or {}
            is_ours = bool(own) and message.get("bot_id") == own
            if is_ours and _seconds(message.get("ts")) < self._clock() - SETTLED:
                blocks = message.get("blocks") or []
                person = "" if _is_marked(message) else _pinned_for(blocks)
                if person is not None and (not self._records or _record_of(blocks) in self._records):
                    yield item, person

    async def _adopted(
        self, client: AsyncWebClient, workspace: Workspace, channel: str, item: Item, person: str
    ) -> bool:
        """Adopt a card and return True; else mark it."""
        message = item["message"]
        if _is_marked(message):
            await self._unpin(client, channel, message["ts"])
            return False
        asked = _question_on(message.get("blocks") or [])
        answer = self._facts.answer(asked) if asked else None
        said = unescape(str(message.get("text", "")).partition("\n")[0])
        if asked is None or not isinstance(answer, Found):
            language = answer.language if answer else _language_of(message.get("blocks") or [])
            await self._mark(client, channel, message["ts"], said, language)
            return False
        card = self._facts.card(asked, answer)
        if said != answer.sentence:
            # As it was when it was written: the next round brings it up to date, and tells the thread what changed.
            card = replace(card, sentence=said, fingerprint="", record="")
        pin, is_new = await self._pins.adopt(
            workspace, channel, card, person, message["ts"], float(item.get("created") or _seconds(message["ts"]))
        )
        if is_new:
            await self._refresh(client, pin, message, card)
        elif pin.state is PinState.PINNED and message["ts"] not in (pin.message_ts, pin.former_ts):
            await self._mark(client, channel, message["ts"], said, answer.language)
            return False
        return True

    async def _refresh(self, client: AsyncWebClient, pin: Pin, message: Mapping[str, Any], card: PinnedCard) -> None:
        """Let a card say what the record does around the same sentence."""
        now = self._facts.message(pin)
        if card.record and now.text != message.get("text"):
            with if_allowed("A card that was adopted could not be brought up to date"):
                await update(client, now, channel=pin.channel, ts=message["ts"])

    async def _mark(self, client: AsyncWebClient, channel: str, ts: str, said: str, language: Language) -> None:
        today = datetime.fromtimestamp(self._clock(), UTC).date().isoformat()
        with if_allowed("A card that nobody keeps true could not be marked"):
            await update(client, led(unpinned(today, language), gone_card(said, language)), channel=channel, ts=ts)
        await self._unpin(client, channel, ts)

    async def _unpin(self, client: AsyncWebClient, channel: str, ts: str) -> None:
        with if_allowed("A card that nobody keeps true could not be unpinned"), done_already("message_not_found"):
            await client.pins_remove(channel=channel, timestamp=ts)


def _question_on(blocks: Iterable[Mapping[str, Any]]) -> CardState | None:
    """Return the question that a pinned card's controls carry; None where it has none."""
    for block in blocks:
        for element in block.get("elements") or []:
            identifier = str(element.get("action_id", "")) if isinstance(element, Mapping) else ""
            if UNPIN.pattern.match(identifier):
                return decoded(str(element.get("value", "")))[0]
            if MORE.pattern.match(identifier) and UNPIN.name in _values(element):
                return decoded(str(block.get("block_id", "")))[0]
    return None


def _record_of(blocks: Iterable[Mapping[str, Any]]) -> str:
    """Return the record that a card says it is of; empty where it says none."""
    elements = (one for block in blocks for one in (*(block.get("elements") or []), block.get("accessory")))
    identifiers = (str(one.get("action_id", "")) for one in elements if isinstance(one, Mapping))
    return next(filter(None, map(record_in, identifiers)), "")


def _values(menu: Mapping[str, Any]) -> set[str]:
    return {str(option.get("value")) for option in menu.get("options") or []}


def _pinned_for(blocks: Sequence[Mapping[str, Any]]) -> str | None:
    """Return the user id of whom a card is pinned for; empty where it names nobody, None where it is no pinned card."""
    for text in _small_print(blocks):
        for pattern in _sentences_of_pinned_cards().values():
            if found := pattern.fullmatch(text):
                return found[1]
    return "" if _question_on(blocks) else None


def _language_of(blocks: Sequence[Mapping[str, Any]]) -> Language:
    """Return the language of a pinned card, by the sentence that says that it is one."""
    texts = list(_small_print(blocks))
    spoken = (one for one, pattern in _sentences_of_pinned_cards().items() if any(map(pattern.fullmatch, texts)))
    return next(spoken, LANGUAGES[0])


def _small_print(blocks: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for block in blocks:
        if block.get("type") == "context":
            yield from (str(element.get("text", "")) for element in block.get("elements") or [])


def _is_marked(message: Mapping[str, Any]) -> bool:
    """Return whether a card says that it is not kept true any more: marked, it could not be unpinned."""
    first = unescape(str(message.get("text", "")).partition("\n")[0])
    return any(pattern.fullmatch(first) for pattern in _sentences("pins.unpinned", "date", ".{1,40}").values())


def _sentences_of_pinned_cards() -> Mapping[Language, re.Pattern[str]]:
    """Return what a pinned card says of itself, by language, with the person in a group."""
    return _sentences("card.pinned_by", "person", "<@([UW][A-Z0-9]+)>")


@cache
def _sentences(name: str, gap: str, filling: str) -> Mapping[Language, re.Pattern[str]]:
    """Return what finds a sentence of the bot's, by language.

    Args:
        name: The sentence's.
        gap: What it leaves open.
        filling: What finds what may stand there.
    """
    said = {language: re.escape(say(language, name, **{gap: _MARK})) for language in LANGUAGES}
    return {language: re.compile(text.replace(re.escape(_MARK), filling)) for language, text in said.items()}


def _seconds(ts: object) -> float:
    try:
        return float(str(ts))
    except ValueError:
        return 0.0
