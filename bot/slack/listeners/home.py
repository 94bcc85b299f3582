"""The App Home: opened, asked in, paged through, and a person's choices."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import StoreError
from bot.languages import Language, say
from bot.slack.blocks.card import Card, render
from bot.slack.blocks.home import Choices, HomeState, RecordChoice, home_view, state_of
from bot.slack.blocks.parts import option
from bot.slack.blocks.surface import Showing, Surface
from bot.slack.card_state import CardState
from bot.slack.commands import (
    COMMANDS,
    HOME_ASK,
    HOME_CLEAR,
    HOME_LANGUAGE,
    HOME_OPENED,
    HOME_ORGANIZATION,
    HOME_PAGE,
    HOME_RECORD,
    RECORD,
)
from bot.slack.courtesies import courtesy
from bot.slack.failures import logged
from bot.slack.interaction import Interaction
from bot.slack.services import Services, person_of
from bot.store.record_choices import WORKSPACE
from bot.store.values import Preference

MOST_OPTIONS = 20


async def publish_home(
    client: AsyncWebClient,
    services: Services,
    context: AsyncBoltContext,
    *,
    asked: CardState | None = None,
    view: dict[str, Any] | None = None,
) -> None:
    """Show a person's Home, with the answer to a question where one was asked there.

    Args:
        client: A client with the installing workspace's token.
        services: What answers.
        context: Whose Home it is.
        asked: A question to answer at its top; None to keep what is there.
        view: The Home as it stands; None where it is opened.
    """
    state = state_of((view or {}).get("private_metadata", ""))
    await _publish(client, services, context, replace(state, asked=asked) if asked else state)


async def show_homes_anew(
    client: AsyncWebClient, services: Services, context: AsyncBoltContext, record: str, *, besides: str = ""
) -> None:
    """Show their Homes anew to those who looked at one of late, since the workspace uses another record now.

    Args:
        client: A client with the installing workspace's token.
        services: What answers.
        context: Of which workspace, and of whoever chose.
        record: The name of the record.
        besides: Slack's id of whoever is shown theirs in any case.
    """
    used = services.others.get(record)
    if used is None:  # it is not served, and each Home says so once it is opened
        return
    RECORD.set(record)  # in this work's own task
    for user in dict.fromkeys((*filter(None, [besides]), *services.homes.of(person_of(context).workspace))):
        await _publish(client, used, AsyncBoltContext({**context, "user_id": user}), HomeState())


def register(app: AsyncApp, services: Services) -> None:
    """Register the Home's event, its question box, its pages and its choices."""

    async def show_home(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        services.homes.open(person_of(context))
        # Opened anew, it does not go on about what was asked another time.
        state = state_of((body["event"].get("view") or {}).get("private_metadata", ""))
        await _publish(client, services, context, replace(state, asked=None))

    async def answer_at_home(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        act, preference = Interaction(body), await services.preference_of(context)
        language = services.answerer.spoken_in(preference.language)
        asked = CardState(act.value, organization=preference.organization, language=language)
        await publish_home(client, services, context, asked=asked, view=act.view)

    async def turn_page(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        act = Interaction(body)
        state = state_of(act.view.get("private_metadata", "")).turned(act.value)
        await _publish(client, services, context, state)

    async def choose_language(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        act = Interaction(body)
        chosen = next((one for one in services.answerer.languages if one == act.value), None)
        await _choose(client, services, context, act, language=chosen)

    async def choose_organization(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        act = Interaction(body)
        await _choose(client, services, context, act, organization=act.value or None)

    async def choose_record(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        act, chooser = Interaction(body), services.chooser
        if chooser is None or act.user not in chooser.admins or act.value not in services.others:
            return
        try:
            await chooser.choices.choose(services.workspace_of(context), WORKSPACE, act.value)
        except StoreError:
            problem = say(await services.language_of(context), "home.choices.away")
            await _publish(client, services, context, HomeState(), problem)
            return
        await show_homes_anew(client, services, context, act.value, besides=act.user)

    async def clear_choices(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:
        await _choose(client, services, context, Interaction(body), language=None, organization=None)

    async def suggest_organizations(ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext) -> None:
        language = await services.language_of(context)
        found = services.answerer.members.suggest(str(body.get("value") or ""), language, MOST_OPTIONS)
        await ack(options=[option(name, identifier) for identifier, name in found])

    app.event(HOME_OPENED.type, matchers=[_is_home])(services.background.after_ack(show_home))
    app.action(HOME_ASK.pattern)(services.background.after_ack(answer_at_home))
    app.action(HOME_PAGE.pattern)(services.background.after_ack(turn_page))
    app.action(HOME_LANGUAGE.pattern)(services.background.after_ack(choose_language))
    app.action(HOME_ORGANIZATION.pattern)(services.background.after_ack(choose_organization))
    app.action(HOME_CLEAR.pattern)(services.background.after_ack(clear_choices))
    app.action(HOME_RECORD.pattern)(services.background.after_ack(choose_record))
    app.options(HOME_ORGANIZATION.pattern)(suggest_organizations)


async def _publish(
    client: AsyncWebClient, services: Services, context: AsyncBoltContext, state: HomeState, notice: str = ""
) -> None:
    preference = await services.preference_of(context)
    language = services.answerer.spoken_in(preference.language)
    answer = _answered(services, state.asked, preference) if state.asked else None
    view = home_view(
        services.answerer.overview(language),
        state,
        _chosen(services, preference),
        answer=answer,
        notice=notice,
        example=services.answerer.examples.placeholder(language),
        examples=[next(iter(one.examples(services.answerer, language)), one.name) for one in COMMANDS],
        record=_record_choice(services, context, language),
    )
    with logged("A Home could not be shown"):
        await client.views_publish(user_id=context.user_id or "", view=view)


def _record_choice(services: Services, context: AsyncBoltContext, language: Language) -> RecordChoice | None:
    """Return which of several records the Home is of, and who may choose another; None where there is one."""
    chooser = services.chooser
    if chooser is None:
        return None
    titles = {name: chooser.title(name, language) for name in services.others}
    return RecordChoice(RECORD.get(), titles, may_choose=context.user_id in chooser.admins)


def _answered(services: Services, asked: CardState, preference: Preference) -> Card:
    said = courtesy(asked.question, preference.language, services.answerer)
    if said is not None:
        return render(said)
    is_unread = services.is_unread(preference, asked.question, services.answerer.spoken_in(preference.language))
    return services.writer.card_or_apology(asked, Showing(Surface.VIEW, preference.language, is_unread=is_unread))


async def _choose(
    client: AsyncWebClient, services: Services, context: AsyncBoltContext, act: Interaction, **chosen: Any
) -> None:
    """Keep or erase choices, and show the Home with them; a store that is away is said so."""
    person, problem = person_of(context), ""
    try:
        if "language" in chosen:
            await services.preferences.choose_language(person, chosen["language"])
        if "organization" in chosen:
            await services.preferences.choose_organization(person, chosen["organization"])
    except StoreError:
        problem = say(await services.language_of(context), "home.choices.away")
    state = state_of(act.view.get("private_metadata", ""))
    if state.asked and "organization" in chosen:
        state = replace(state, asked=replace(state.asked, organization=chosen["organization"]))
    await _publish(client, services, context, state, problem)


def _chosen(services: Services, preference: Preference) -> Choices:
    name = None
    if preference.organization:
        language = services.answerer.spoken_in(preference.language)
        name = services.answerer.members.name(preference.organization, language)
    organization = (preference.organization, name) if preference.organization and name else None
    return Choices(preference.language, organization, services.answerer.languages)


async def _is_home(event: dict[str, Any]) -> bool:
    return event.get("tab") == "home"
