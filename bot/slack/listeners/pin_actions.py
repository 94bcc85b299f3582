"""What people ask for of pinned facts, fulfilled: the same by command, by button and by a message."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.answer import Help
from bot.answers.followups.follower import Turn
from bot.errors import StoreError
from bot.languages import Language, say
from bot.languages.dates import date_in_words
from bot.slack.blocks import pins as blocks
from bot.slack.blocks.card import Card, notice
from bot.slack.blocks.surface import Showing, Surface
from bot.slack.card_state import CardState, decoded
from bot.slack.failures import refusal
from bot.slack.interaction import Interaction
from bot.slack.pins.parsing import PinRequest, Want
from bot.slack.pins.service import Added, Already, Full, Outcome, PinChannel, PinNotFound, PinService, Refused, Underway
from bot.slack.pins.slack_errors import LOST_CHANNEL
from bot.slack.services import Services
from bot.store.pinned import GONE


@dataclass(frozen=True, slots=True)
class PinContext:
    """Where a request about pins comes from, and how its answer is shown.

    Attributes:
        client: A client with the installing workspace's token.
        pin_service: What is pinned.
        place: The channel.
        user: Slack's id of the person.
        chosen: The language that the person chose; None without one.
        organization: The organization that "we" stands for.
        languages: Those of the record.
        spoken: The language that the person speaks, as far as their words tell.
        surface: Where the answer is shown.
        last: The turn that "that" points to; None where there is none.
        thread_ts: The thread, whose first message "that" may point to as well.
        is_at_home: Whether the person belongs to the workspace that the app is installed in.
    """

    client: AsyncWebClient
    pin_service: PinService
    place: PinChannel
    user: str
    chosen: Language | None
    organization: str | None
    languages: tuple[Language, ...]
    spoken: Language
    surface: Surface = Surface.PRIVATE
    last: Turn | None = None
    thread_ts: str | None = None
    is_at_home: bool = True

    @property
    def language(self) -> Language:
        """Of what is said about pins."""
        return self.chosen or self.spoken


Deed = Callable[[PinContext], Awaitable[Card]]


async def granted(
    client: AsyncWebClient,
    services: Services,
    context: AsyncBoltContext,
    act: Interaction,
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
        act: What they did.
        channel: Slack's id of the channel.
        deed: What to do.
        surface: Where the card is shown.
        last: What was last said in the conversation.
        thread_ts: The thread that it is said in.
    """
    preference = await services.preference_of(context)
    if services.pin_service is None:
        return _away(services.answerer.spoken_in(preference.language))
    pin_context = PinContext(
        client,
        services.pin_service,
        PinChannel(services.workspace_of(context), channel),
        context.user_id or "",
        preference.language,
        preference.organization,
        services.answerer.languages,
        services.answerer.languages[0],
        surface,
        last,
        thread_ts,
        services.is_at_home(act),
    )
    if not pin_context.is_at_home and "command" in act.body:  # nobody has commands of an app of another workspace
        return _not_at_home(pin_context)
    try:
        await pin_context.pin_service.meet(client, pin_context.place)
        return await deed(pin_context)
    except StoreError:
        return _away(pin_context.language)


async def fulfilled(services: Services, pin_context: PinContext, asked_for: PinRequest) -> Card:
    """Do what somebody put into words."""
    if not asked_for.words and asked_for.want is not Want.LIST:
        return await _done_to_that(
            services, replace(pin_context, spoken=asked_for.language or pin_context.spoken), asked_for
        )
    asked = CardState(
        asked_for.words,
        organization=pin_context.organization,
        language=pin_context.chosen or asked_for.language or pin_context.spoken,
    )
    spoken = asked_for.language or (services.writer.answer(asked).language if asked_for.words else pin_context.spoken)
    return await _done(services, replace(pin_context, spoken=spoken), asked_for.want, asked)


async def _done_to_that(services: Services, pin_context: PinContext, asked_for: PinRequest) -> Card:
    """Do it to what was last said, or to the pin that begins the thread."""
    if asked_for.want is Want.REMOVE and pin_context.thread_ts:
        pinned = await pin_context.pin_service.of_message(pin_context.place, pin_context.thread_ts)
        if pinned is not None:
            return await removed(pin_context, pinned.id)
    if pin_context.last is None or isinstance(pin_context.last.answer, Help):
        return notice(say(pin_context.language, f"pins.{asked_for.want}.what"), pin_context.language)
    said = pin_context.last.answer.language
    asked = CardState(
        pin_context.last.question, focus=pin_context.last.focus, organization=pin_context.organization, language=said
    )
    return await _done(services, replace(pin_context, spoken=asked_for.language or said), asked_for.want, asked)


async def _done(services: Services, pin_context: PinContext, want: Want, asked: CardState) -> Card:
    match want:
        case Want.LIST:
            return await listed(pin_context)
        case Want.ADD:
            return await added(services, pin_context, asked)
        case Want.REMOVE:
            return await _removed_by_words(pin_context, asked)
        case Want.FIND:
            return await _found(services, pin_context, asked)


async def _found(services: Services, pin_context: PinContext, asked: CardState) -> Card:
    found = await pin_context.pin_service.find(pin_context.place, asked)
    if len(found) == 1:
        return await shown(services, pin_context, found[0].pin.id)
    return blocks.which_pin(found, pin_context.language) if found else blocks.not_among(asked, pin_context.language)


async def listed(pin_context: PinContext, page: int = 1) -> Card:
    """List what is pinned in the channel."""
    pinned, refused = await pin_context.pin_service.all(pin_context.client, pin_context.place)
    if refused in LOST_CHANNEL:
        return refusal(pin_context.languages, refused)
    return blocks.pins_list(pinned, pin_context.language, page)


async def removed_message(pin_context: PinContext, message_ts: str) -> Card:
    """Unpin the fact whose card a message is."""
    pin = await pin_context.pin_service.of_message(pin_context.place, message_ts)
    return await removed(pin_context, pin.id if pin else "")


async def shown(services: Services, pin_context: PinContext, pin_id: str) -> Card:
    """Show a pinned fact to the person who asks for it."""
    pin = await pin_context.pin_service.one(pin_context.place, pin_id)
    if pin is None:
        return notice(say(pin_context.language, "pins.no_longer"), pin_context.language)
    if pin.card.standing == GONE:
        return blocks.gone_card(pin.card.sentence, pin.card.language, pin.pinned_by)
    showing = Showing(pin_context.surface, pin_context.chosen, pinned_on=blocks.pinned_on(pin))
    return services.writer.card(decoded(pin.card.asked)[0], showing)


async def _removed_by_words(pin_context: PinContext, asked: CardState) -> Card:
    if re.fullmatch("[0-9]{1,3}", asked.question):
        pinned, _ = await pin_context.pin_service.all(pin_context.client, pin_context.place)
        number = int(asked.question)
        if not 1 <= number <= len(pinned):
            return blocks.led(
                say(pin_context.language, "pins.no_such_number", number=number), await listed(pin_context)
            )
        return await removed(pin_context, pinned[number - 1].pin.id)
    found = await pin_context.pin_service.find(pin_context.place, asked, is_exact=True)
    if len(found) == 1:
        return await removed(pin_context, found[0].pin.id)
    # What only holds the words is shown, as to whoever looks for it, and not unpinned at once.
    found = found or await pin_context.pin_service.find(pin_context.place, asked)
    return blocks.which_pin(found, pin_context.language) if found else blocks.not_among(asked, pin_context.language)


async def removed(pin_context: PinContext, pin_id: str) -> Card:
    """Unpin a fact, and say so."""
    if not pin_context.is_at_home:
        return _not_at_home(pin_context)
    gone = await pin_context.pin_service.remove(pin_context.client, pin_context.place, pin_id)
    if gone is None:
        return notice(say(pin_context.language, "pins.no_longer"), pin_context.language)
    pin, done = gone
    if done.error:
        return blocks.led(
            say(pin_context.chosen or pin.card.language, "pins.still_pinned"),
            refusal(pin_context.languages, done.error),
        )
    said = "pins.removed.token" if done.token_error else "pins.removed.later" if done.is_left else "pins.removed"
    told = say(pin_context.chosen or pin.card.language, said, sentence=pin.card.sentence, error=done.token_error)
    return notice(told, pin.card.language)


async def added(services: Services, pin_context: PinContext, asked: CardState, instead_of: str | None = None) -> Card:
    """Pin the answer to a question, in the place of another pin where one is named, and say how that went."""
    if instead_of is not None and not pin_context.is_at_home:
        return _not_at_home(pin_context)
    outcome = await pin_context.pin_service.add(
        pin_context.client, pin_context.place, asked, pin_context.user, instead_of
    )
    return _said(services, pin_context, asked, outcome)


def _said(services: Services, pin_context: PinContext, asked: CardState, outcome: Outcome) -> Card:
    language = pin_context.chosen or pin_context.spoken
    match outcome:
        case Added(pin, is_left, token_error):
            said = "pins.later.token" if token_error else "pins.later" if is_left else "pins.done"
            return notice(say(pin_context.chosen or pin.card.language, said, error=token_error), language)
        case Already(pin):
            date = date_in_words(pin_context.chosen or pin.card.language, blocks.pinned_on(pin))
            return notice(say(pin_context.chosen or pin.card.language, "pins.already", date=date), language)
        case Underway():
            return notice(say(pin_context.language, "pins.underway"), pin_context.language)
        case Full(pinned, public):
            return blocks.full_card(pinned, public, pin_context.chosen or public.language)
        case Refused(error):
            return refusal(services.answerer.languages, error)
        case PinNotFound(answer):
            card = services.writer.card(asked, Showing(pin_context.surface, pin_context.chosen))
            return blocks.led(say(pin_context.chosen or answer.language, "pins.only_found"), card)


def _not_at_home(pin_context: PinContext) -> Card:
    return notice(say(pin_context.language, "pins.not_at_home"), pin_context.language)


def _away(language: Language) -> Card:
    return notice(say(language, "pins.away"), language)
