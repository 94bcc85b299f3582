"""What people wish of pinned facts, fulfilled: the same by command, by button and by a message."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.answer import Help
from bot.answers.followups.follower import Turn
from bot.errors import StoreError
from bot.languages import FALLBACK, Language, say
from bot.languages.dates import date_in_words
from bot.slack.blocks import pins as blocks
from bot.slack.blocks.card import Card, notice
from bot.slack.blocks.surface import Showing, Surface
from bot.slack.card_state import CardState, decoded
from bot.slack.failures import refusal
from bot.slack.pins.parsing import PinRequest, Want
from bot.slack.pins.service import Added, Already, Full, Outcome, PinChannel, PinNotFound, PinService, Refused, Underway
from bot.slack.pins.slack_errors import LOST_CHANNEL
from bot.slack.services import Services
from bot.store.pinned import GONE


@dataclass(frozen=True, slots=True)
class PinActions:
    """Where a wish comes from, and how its answer is shown.

    Attributes:
        client: A client with the installing workspace's token.
        board: What is pinned.
        place: The channel.
        user: Slack's id of who wishes.
        chosen: The language that the person chose; None without one.
        organization: The organization that "we" stands for.
        surface: Where the answer is shown.
        last: The turn that "that" points to; None where there is none.
        thread_ts: The thread, whose first message "that" may point to as well.
        spoken: The language that the person speaks.
    """

    client: AsyncWebClient
    board: PinService
    place: PinChannel
    user: str
    chosen: Language | None
    organization: str | None
    surface: Surface = Surface.PRIVATE
    last: Turn | None = None
    thread_ts: str | None = None
    spoken: Language = FALLBACK

    @property
    def language(self) -> Language:
        """Of what is said about pins."""
        return self.chosen or self.spoken


Deed = Callable[[PinActions], Awaitable[Card]]


async def granted(
    client: AsyncWebClient,
    services: Services,
    context: AsyncBoltContext,
    channel: str,
    deed: Deed,
    *,
    surface: Surface = Surface.PRIVATE,
    last: Turn | None = None,
    thread_ts: str | None = None,
) -> Card:
    """Do something with a channel's pinned facts for the person who acts, and return what to say.

    Args:
        client: A client with the installing workspace's token.
        services: What answers and remembers.
        context: Who acts.
        channel: Slack's id of the channel.
        deed: What to do.
        surface: Where the card is shown.
        last: What was last said in the conversation.
        thread_ts: The thread that it is said in.
    """
    preference = await services.preference_of(context)
    if services.board is None:
        return _away(preference.language or FALLBACK)
    desk = PinActions(
        client,
        services.board,
        PinChannel(services.workspace_of(context), channel),
        context.user_id or "",
        preference.language,
        preference.organization,
        surface,
        last,
        thread_ts,
    )
    try:
        return await deed(desk)
    except StoreError:
        return _away(desk.language)


async def fulfilled(services: Services, desk: PinActions, wish: PinRequest) -> Card:
    """Do what somebody put into words."""
    if not wish.words and wish.want is not Want.LIST:
        return await _done_to_that(services, replace(desk, spoken=wish.language or FALLBACK), wish)
    asked = CardState(wish.words, organization=desk.organization, language=desk.chosen or wish.language or FALLBACK)
    spoken = wish.language or (services.writer.answer(asked).language if wish.words else FALLBACK)
    return await _done(services, replace(desk, spoken=spoken), wish.want, asked)


async def _done_to_that(services: Services, desk: PinActions, wish: PinRequest) -> Card:
    """Do it to what was last said, or to the pin that begins the thread."""
    if wish.want is Want.REMOVE and desk.thread_ts:
        pinned = await desk.board.of_message(desk.place, desk.thread_ts)
        if pinned is not None:
            return await removed(desk, pinned.id)
    if desk.last is None or isinstance(desk.last.answer, Help):
        return notice(say(desk.language, f"pins.{wish.want}.what"), desk.language)
    said = desk.last.answer.language
    asked = CardState(desk.last.question, focus=desk.last.focus, organization=desk.organization, language=said)
    return await _done(services, replace(desk, spoken=wish.language or said), wish.want, asked)


async def _done(services: Services, desk: PinActions, want: Want, asked: CardState) -> Card:
    match want:
        case Want.LIST:
            return await listed(desk)
        case Want.ADD:
            return await added(services, desk, asked)
        case Want.REMOVE:
            return await _removed_by_words(desk, asked)
        case Want.FIND:
            return await _found(services, desk, asked)


async def _found(services: Services, desk: PinActions, asked: CardState) -> Card:
    found = await desk.board.find(desk.place, asked)
    if len(found) == 1:
        return await shown(services, desk, found[0].pin.id)
    return blocks.which_pin(found, desk.language) if found else blocks.not_among(asked, desk.language)


async def listed(desk: PinActions, page: int = 1) -> Card:
    """List what is pinned in the channel."""
    pinned, refused = await desk.board.all(desk.client, desk.place)
    if refused in LOST_CHANNEL:
        return refusal(refused)
    return blocks.pins_list(pinned, desk.language, page)


async def removed_message(desk: PinActions, message_ts: str) -> Card:
    """Unpin the fact whose card a message is."""
    pin = await desk.board.of_message(desk.place, message_ts)
    return await removed(desk, pin.id if pin else "")


async def shown(services: Services, desk: PinActions, pin_id: str) -> Card:
    """Show a pinned fact to the person who asks for it."""
    pin = await desk.board.one(desk.place, pin_id)
    if pin is None:
        return notice(say(desk.language, "pins.no_longer"), desk.language)
    if pin.standing == GONE:
        return blocks.gone_card(pin.sentence, pin.language, pin.pinned_by)
    showing = Showing(desk.surface, desk.chosen, pinned_on=blocks.pinned_on(pin))
    return services.writer.card(decoded(pin.asked)[0], showing)


async def _removed_by_words(desk: PinActions, asked: CardState) -> Card:
    if re.fullmatch("[0-9]{1,3}", asked.question):
        pinned, _ = await desk.board.all(desk.client, desk.place)
        number = int(asked.question)
        if not 1 <= number <= len(pinned):
            return blocks.led(say(desk.language, "pins.no_such_number", number=number), await listed(desk))
        return await removed(desk, pinned[number - 1].pin.id)
    found = await desk.board.find(desk.place, asked, is_exact=True)
    if len(found) == 1:
        return await removed(desk, found[0].pin.id)
    return blocks.which_pin(found, desk.language) if found else blocks.not_among(asked, desk.language)


async def removed(desk: PinActions, pin_id: str) -> Card:
    """Unpin a fact, and say so."""
    gone = await desk.board.remove(desk.client, desk.place, pin_id)
    if gone is None:
        return notice(say(desk.language, "pins.no_longer"), desk.language)
    pin, done = gone
    if done.error:
        return blocks.led(say(desk.chosen or pin.language, "pins.still_pinned"), refusal(done.error))
    said = "pins.removed.later" if done.is_left else "pins.removed"
    return notice(say(desk.chosen or pin.language, said, sentence=pin.sentence), pin.language)


async def added(services: Services, desk: PinActions, asked: CardState, instead_of: str | None = None) -> Card:
    """Pin the answer to a question, in the place of another pin where one is named, and say how that went."""
    outcome = await desk.board.add(desk.client, desk.place, asked, desk.user, instead_of)
    return _said(services, desk, asked, outcome)


def _said(services: Services, desk: PinActions, asked: CardState, outcome: Outcome) -> Card:
    language = desk.chosen or FALLBACK
    match outcome:
        case Added(pin, is_left):
            return notice(say(desk.chosen or pin.language, "pins.later" if is_left else "pins.done"), language)
        case Already(pin):
            date = date_in_words(desk.chosen or pin.language, blocks.pinned_on(pin))
            return notice(say(desk.chosen or pin.language, "pins.already", date=date), language)
        case Underway():
            return notice(say(desk.language, "pins.underway"), desk.language)
        case Full(pinned, public):
            return blocks.full_card(pinned, public, desk.chosen or public.language)
        case Refused(error):
            return refusal(error)
        case PinNotFound(answer):
            card = services.writer.card(asked, Showing(desk.surface, desk.chosen))
            return blocks.led(say(desk.chosen or answer.language, "pins.only_found"), card)


def _away(language: Language) -> Card:
    return notice(say(language, "pins.away"), language)
