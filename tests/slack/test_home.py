"""Dialogues of the App Home: opened, asked in, paged through, and a person's two choices."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from bot.answers.answerer import Answerer
from bot.languages import Language, say
from bot.slack.blocks.home import FOLLOW_THE_QUESTION, Choices, HomeState, home_view, state_of
from bot.slack.card_state import CardState
from bot.slack.commands import (
    COMMANDS,
    HOME_ASK,
    HOME_CLEAR,
    HOME_LANGUAGE,
    HOME_ORGANIZATION,
    HOME_PAGE,
    SHOW,
    example_of_check,
)
from bot.store.values import Member, Preference, Workspace
from tests.loopback.payloads import direct_message, home_opened, mention, press_in_view, slash_command, typing
from tests.loopback.preferences import FakePreferences
from tests.loopback.slack import LoopbackSlack
from tests.shipped import SPOKEN
from tests.slack.cards import assert_option_fits, assert_view_fits, buttons, elements, items_of, shown
from tests.slack.conftest import Say, message_of
from tests.slack.test_sharing import QUESTION

ANA = Member(Workspace("", "T1"), "U1")


async def home(ask: Say, slack: LoopbackSlack) -> dict[str, Any]:
    """Open the Home, and return it."""
    await ask(home_opened())
    return last_home(slack)


def last_home(slack: LoopbackSlack) -> dict[str, Any]:
    """The Home as it was shown last."""
    view: dict[str, Any] = slack.called("views.publish")[-1].arguments["view"]
    assert_view_fits(view)
    return view


def menu(action: Any, value: str) -> dict[str, Any]:
    return {"type": "static_select", "action_id": action.id(), "selected_option": {"value": value}}


@pytest.mark.parametrize("language", SPOKEN)
async def test_the_home_shows_the_record_and_how_to_ask(
    language: Language, ask: Say, slack: LoopbackSlack, preferences: FakePreferences, real_answerer: Answerer
) -> None:
    preferences.everyone = Preference(language, None)
    texts = "\n".join(shown((await home(ask, slack))["blocks"]))
    overview = real_answerer.overview(language)
    assert all(document.date in texts for document in overview.documents)
    assert "59,000" in texts or "59.000" in texts
    assert all(f"`{command.examples(real_answerer, language)[0]}`" in texts for command in COMMANDS)
    assert say(language, "home.choices.kept") in texts
    assert slack.called("views.publish")[0].arguments["user_id"] == "U1"


@pytest.mark.parametrize("language", SPOKEN)
def test_the_home_has_the_box_first_then_choices_figures_documents_and_changes(
    language: Language, real_answerer: Answerer
) -> None:
    view = home_view(real_answerer.overview(language), HomeState(), Choices(language, languages=SPOKEN))
    assert view["blocks"][0]["type"] == "input"
    headings = [block["text"]["text"] for block in view["blocks"] if block["type"] == "header"]
    names = ("choices", "figures", "documents", "changes", "how")
    assert headings == [say(language, f"home.{name}") for name in names]


@pytest.mark.parametrize("language", SPOKEN)
def test_a_first_visit_explains_itself_in_two_sentences(language: Language, real_answerer: Answerer) -> None:
    overview = real_answerer.overview(language)
    welcome = say(language, "home.welcome")
    assert len(re.findall(r"[.](?: |$)", welcome)) == 2
    first = home_view(overview, HomeState(), Choices(languages=(language,)))
    assert shown(first["blocks"])[0] == welcome
    for state, choices in [
        (HomeState(CardState("q")), Choices(languages=(language,))),
        (HomeState(), Choices(language, languages=(language,))),
        (HomeState(), Choices(None, ("wola", "WOLA"), (language,))),
    ]:
        assert welcome not in shown(home_view(overview, state, choices)["blocks"])


def test_what_is_empty_has_no_heading(real_answerer: Answerer) -> None:
    empty = replace(real_answerer.overview("en"), figures=(), documents=(), changes=())
    blocks = home_view(empty, HomeState(), Choices(languages=SPOKEN))["blocks"]
    headings = [block["text"]["text"] for block in blocks if block["type"] == "header"]
    assert headings == [say("en", "home.choices"), say("en", "home.how")]


@pytest.mark.parametrize("language", SPOKEN)
def test_what_changed_takes_a_line_each_and_opens(language: Language, real_answerer: Answerer) -> None:
    overview = real_answerer.overview(language)
    blocks = home_view(overview, HomeState(), Choices(languages=SPOKEN))["blocks"]
    opened = [one for one in blocks if one.get("accessory", {}).get("action_id", "").startswith(SHOW.id("change"))]
    assert len(opened) == len([one for one in overview.changes[:5] if one.question])
    assert all(len(block["text"]["text"]) <= 70 and "\n" not in block["text"]["text"] for block in opened)


async def test_the_messages_tab_is_not_the_home(ask: Say, slack: LoopbackSlack) -> None:
    assert (await ask(home_opened(tab="messages"))).status == 200
    assert slack.calls == []


@pytest.mark.parametrize("language", SPOKEN)
async def test_a_question_is_answered_at_home_with_its_source(
    language: Language, ask: Say, slack: LoopbackSlack
) -> None:
    view = await home(ask, slack)
    field = {"type": "plain_text_input", "action_id": HOME_ASK.id(), "value": QUESTION[language]}
    await ask(press_in_view(field, view))
    texts = shown(last_home(slack)["blocks"])
    assert texts[0] == say("en", "home.asked", question=QUESTION[language])
    assert "59,000" in texts[1]
    (close,) = [one for one in buttons(last_home(slack)["blocks"]) if one["action_id"] == HOME_PAGE.id("close")]
    answered = last_home(slack)
    await ask(press_in_view(close, answered))
    assert say("en", "home.asked", question=QUESTION[language]) not in shown(last_home(slack)["blocks"])
    await ask(home_opened(view=answered))
    assert say("en", "home.asked", question=QUESTION[language]) not in shown(last_home(slack)["blocks"])
    assert any("paragraph" in text or "párrafo" in text for text in texts)


@pytest.mark.parametrize("chosen", [None, *SPOKEN])
@pytest.mark.parametrize(("text", "language"), [("help", None), ("hello", None), ("ayuda", "es")])
async def test_help_at_home_names_every_command_in_the_language_that_was_chosen(
    text: str,
    language: Language | None,
    chosen: Language | None,
    ask: Say,
    slack: LoopbackSlack,
    preferences: FakePreferences,
    real_answerer: Answerer,
) -> None:
    preferences.everyone = Preference(chosen, None)
    view = await home(ask, slack)
    await ask(press_in_view({"type": "plain_text_input", "action_id": HOME_ASK.id(), "value": text}, view))
    spoken = language or chosen or SPOKEN[0]
    named = [one.examples(real_answerer, spoken)[0] for one in COMMANDS]
    assert items_of(last_home(slack)["blocks"]) == [*named, *example_of_check(real_answerer, spoken)]


@pytest.mark.parametrize("text", ["", "x" * 500, "ó" * 500, "😀" * 250, '"' * 500, "<!channel>", "\ud800 \x00"])
async def test_any_text_at_home_gets_a_home(text: str, ask: Say, slack: LoopbackSlack) -> None:
    view = await home(ask, slack)
    await ask(press_in_view({"type": "plain_text_input", "action_id": HOME_ASK.id(), "value": text}, view))
    assert len(slack.called("views.publish")) == 2
    last_home(slack)


async def test_a_figure_of_the_home_opens_there(ask: Say, slack: LoopbackSlack) -> None:
    view = await home(ask, slack)
    opener = next(one for one in buttons(view["blocks"]) if one["action_id"].startswith(SHOW.id("figure")))
    await ask(press_in_view(opener, view))
    assert state_of(last_home(slack)["private_metadata"]).asked is not None


async def test_every_page_of_the_home_can_be_turned_to(ask: Say, slack: LoopbackSlack) -> None:
    view, pages = await home(ask, slack), 1
    while on := [one for one in buttons(view["blocks"]) if one["action_id"] == HOME_PAGE.id("figures_on")]:
        await ask(press_in_view(on[0], view))
        assert shown(last_home(slack)["blocks"]) != shown(view["blocks"])
        view, pages = last_home(slack), pages + 1
    assert pages >= 3
    (back,) = [one for one in buttons(view["blocks"]) if one["action_id"] == HOME_PAGE.id("figures_back")]
    await ask(press_in_view(back, view))
    assert state_of(last_home(slack)["private_metadata"]).figures == pages - 1


@pytest.mark.parametrize("language", SPOKEN)
async def test_a_language_that_is_chosen_is_kept_and_spoken(
    language: Language, ask: Say, slack: LoopbackSlack, preferences: FakePreferences
) -> None:
    view = await home(ask, slack)
    await ask(press_in_view(menu(HOME_LANGUAGE, language), view))
    assert preferences.chosen[ANA] == Preference(language, None)
    assert say(language, "home.documents") in shown(last_home(slack)["blocks"])
    await ask(press_in_view(menu(HOME_LANGUAGE, FOLLOW_THE_QUESTION), last_home(slack)))
    assert preferences.chosen == {}


async def test_an_organization_that_is_chosen_answers_for_us(
    ask: Say, slack: LoopbackSlack, preferences: FakePreferences
) -> None:
    view = await home(ask, slack)
    options = json.loads((await ask(typing(HOME_ORGANIZATION.id(), "human rigts fir"))).body)["options"]
    for option in options:
        assert_option_fits(option)
    chosen = {"type": "external_select", "action_id": HOME_ORGANIZATION.id(), "selected_option": options[0]}
    await ask(press_in_view(chosen, view))
    assert preferences.chosen[ANA] == Preference(None, "human-rights-first")
    message = message_of(await ask(slash_command("/signatories", "did we sign the July 2019 letter?")))
    assert message["text"].startswith("Yes: Human Rights First is among the 17 listed signatories")
    message = message_of(await ask(slash_command("/coalition", "¿firmamos la carta de julio de 2019?")))
    assert "Human Rights First" in message["text"].splitlines()[0]
    await ask(direct_message("which letters did we not sign?"))
    await ask(mention("<@UBOT> ¿firmamos la carta de septiembre de 2018?"))
    assert all("Human Rights First" in post["text"] for post in slack.posts)


async def test_without_an_organization_we_is_nobody(ask: Say) -> None:
    message = message_of(await ask(slash_command("/signatories", "did we sign the July 2019 letter?")))
    assert message["text"].startswith("Not found")


async def test_choices_are_erased_when_they_are_cleared(
    ask: Say, slack: LoopbackSlack, preferences: FakePreferences
) -> None:
    preferences.chosen[ANA] = Preference("es", "wola")
    view = await home(ask, slack)
    (clear,) = [one for one in buttons(view["blocks"]) if one["action_id"] == HOME_CLEAR.id()]
    await ask(press_in_view(clear, view))
    assert preferences.chosen == {}
    assert HOME_CLEAR.id() not in [one["action_id"] for one in buttons(last_home(slack)["blocks"])]


async def test_what_is_cleared_is_gone_from_the_answer_above_too(
    ask: Say, slack: LoopbackSlack, preferences: FakePreferences
) -> None:
    preferences.chosen[ANA] = Preference(None, "human-rights-first")
    view = await home(ask, slack)
    field = {"type": "plain_text_input", "action_id": HOME_ASK.id(), "value": "did we sign the July 2019 letter?"}
    await ask(press_in_view(field, view))
    assert "Human Rights First" in shown(last_home(slack)["blocks"])[1]
    (clear,) = [one for one in buttons(last_home(slack)["blocks"]) if one["action_id"] == HOME_CLEAR.id()]
    await ask(press_in_view(clear, last_home(slack)))
    assert "human-rights-first" not in json.dumps(last_home(slack))
    assert "Human Rights First" not in shown(last_home(slack)["blocks"])[1]


@pytest.mark.parametrize(
    "of_the_person",
    [
        {"team_id": "T1"},
        {"team_id": "T1", "enterprise_id": "E1"},
        {"team_id": "T1", "enterprise_id": None},
    ],
)
async def test_one_workspace_is_one_whatever_a_payload_says_of_its_enterprise(
    of_the_person: dict[str, str | None], ask: Say, preferences: FakePreferences
) -> None:
    preferences.chosen[ANA] = Preference("es", None)
    message = message_of(await ask(slash_command("/facts", QUESTION["en"], **of_the_person)))
    assert say("es", "card.share") in [button["text"]["text"] for button in buttons(message["blocks"])]


async def test_an_app_of_a_whole_enterprise_keeps_choices_for_all_of_it(ask: Say, preferences: FakePreferences) -> None:
    preferences.chosen[Member(Workspace("E1", ""), "U1")] = Preference("es", None)
    of_all = {"team_id": "T2", "enterprise_id": "E1", "is_enterprise_install": "true"}
    message = message_of(await ask(slash_command("/facts", QUESTION["en"], **of_all)))
    assert say("es", "card.share") in [button["text"]["text"] for button in buttons(message["blocks"])]


async def test_the_chosen_organization_stands_in_its_field(
    ask: Say, slack: LoopbackSlack, preferences: FakePreferences
) -> None:
    preferences.chosen[ANA] = Preference("en", "wola")
    view = await home(ask, slack)
    (field,) = [one for one in elements(view["blocks"]) if one["action_id"] == HOME_ORGANIZATION.id()]
    assert field["initial_option"]["value"] == "wola"


async def test_an_organization_that_left_the_record_is_no_choice(
    ask: Say, slack: LoopbackSlack, preferences: FakePreferences
) -> None:
    preferences.chosen[ANA] = Preference(None, "gone")
    view = await home(ask, slack)
    (field,) = [one for one in elements(view["blocks"]) if one["action_id"] == HOME_ORGANIZATION.id()]
    assert "initial_option" not in field


async def test_with_the_store_gone_questions_are_answered_and_the_home_says_so(
    ask: Say, slack: LoopbackSlack, preferences: FakePreferences
) -> None:
    preferences.is_away = True
    assert "59,000" in message_of(await ask(slash_command("/facts", QUESTION["en"])))["text"]
    view = await home(ask, slack)
    await ask(press_in_view(menu(HOME_LANGUAGE, "es"), view))
    assert f"*{say('en', 'home.choices.away')}*" in shown(last_home(slack)["blocks"])


async def test_a_home_that_slack_does_not_take_is_logged_and_no_more(
    ask: Say, slack: LoopbackSlack, caplog: pytest.LogCaptureFixture
) -> None:
    slack.down = True
    assert (await ask(home_opened())).status == 200
    assert [record.getMessage()[:27] for record in caplog.records] == ["A Home could not be shown: "]


@pytest.mark.parametrize("language", SPOKEN)
def test_the_longest_home_fits(language: Language, real_answerer: Answerer) -> None:
    overview = real_answerer.overview(language)
    for page in range(1, 10):
        view = home_view(
            overview,
            HomeState(CardState("q"), page, page),
            Choices(language, ("wola", "x" * 500), SPOKEN),
            notice="a problem",
        )
        assert_view_fits(view)


@pytest.mark.parametrize("metadata", ["", "{}", "nonsense", "[1]", '{"figures": "x"}', '{"asked": 3}'])
def test_a_home_of_another_version_starts_anew(metadata: str) -> None:
    assert state_of(metadata).figures == 1


@pytest.mark.parametrize("ask_it", ["command", "message", "home"])
async def test_who_chose_an_organization_is_told_that_it_cannot_be_looked_up_while_the_store_is_gone(
    ask_it: str, ask: Say, slack: LoopbackSlack, preferences: FakePreferences
) -> None:
    preferences.chosen[ANA] = Preference(None, "hias")
    preferences.is_away = True
    ours, other = "did we sign the letter of July 2019?", QUESTION["en"]

    async def told(question: str) -> str:
        if ask_it == "command":
            return str(message_of(await ask(slash_command("/facts", question)))["blocks"])
        if ask_it == "message":
            await ask(direct_message(question))
            return str(slack.posts[-1]["blocks"])
        field = {"type": "plain_text_input", "action_id": HOME_ASK.id(), "value": question}
        await ask(press_in_view(field, await home(ask, slack)))
        return str(last_home(slack)["blocks"])

    assert say("en", "card.unread") in await told(ours)
    assert say("en", "card.unread") not in await told(other)
    preferences.is_away = False
    assert say("en", "card.unread") not in await told(ours)
