"""Dialogues of the look-up: a modal that suggests while a person types, and answers where the command was typed."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest

from bot.answers.answer import Focus
from bot.answers.answerer import Answerer
from bot.languages import Language, say
from bot.slack.blocks.modals import AS_OF, ENTRY, lookup_modal
from bot.slack.commands import ASKING, LOOK_UP, LOOKUP_ENTRY, LOOKUP_KIND, SHARE, Command
from bot.store.values import Preference
from tests.loopback.payloads import press, press_in_view, shortcut, slash_command, submission, typing
from tests.loopback.preferences import FakePreferences
from tests.loopback.slack import LoopbackSlack
from tests.shipped import SPOKEN
from tests.slack.cards import assert_fits, assert_option_fits, assert_view_fits, elements, shown
from tests.slack.conftest import Say

EVERY_ASKING_COMMAND = pytest.mark.parametrize("command", ASKING, ids=lambda command: command.name)


def submitted(view: dict[str, Any], question: str, as_of: str | None = None) -> dict[str, Any]:
    """What Slack sends when the look-up is submitted with an entry and a day."""
    entry = next(block["block_id"] for block in view["blocks"] if block["block_id"].startswith(ENTRY))
    chosen = {"selected_option": {"value": question, "text": {"type": "plain_text", "text": question}}}
    values = {entry: {"id": chosen}, AS_OF: {AS_OF: {"selected_date": as_of}}}
    return submission({**view, "state": {}}, values)


def opened_at(slack: LoopbackSlack, moment: float | None = None) -> str:
    """The metadata of a modal that a command opened."""
    return json.dumps({"url": slack.response_url, "channel": "C1", "opened_at": moment or time.time()})


@EVERY_ASKING_COMMAND
@pytest.mark.parametrize("text", ["", "   ", "\n\t", "\x00"])
async def test_a_command_without_text_opens_the_lookup(
    command: Command, text: str, ask: Say, slack: LoopbackSlack
) -> None:
    response = await ask(slash_command(command.name, text, response_url=slack.response_url))
    assert (response.status, response.body) == (200, "")
    (opened,) = slack.called("views.open")
    view = opened.arguments["view"]
    assert_view_fits(view)
    (kind,) = [one for one in elements(view["blocks"]) if one["action_id"] == LOOKUP_KIND.id()]
    assert kind["initial_option"]["value"] == (command.focus.value if command.focus else "anything")
    assert slack.responses == slack.posts == []


@EVERY_ASKING_COMMAND
@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("error", ["expired_trigger_id", "exchanged_trigger_id", "internal_error"])
async def test_where_slack_opens_no_modal_the_help_is_shown(
    command: Command,
    language: Language,
    error: str,
    ask: Say,
    slack: LoopbackSlack,
    preferences: FakePreferences,
    real_answerer: Answerer,
) -> None:
    preferences.everyone = Preference(language, None)
    slack.faults["views.open"] = [error]
    await ask(slash_command(command.name, "", response_url=slack.response_url))
    (sent,) = slack.responses
    assert all(example in sent["text"] for example in command.help(real_answerer, language).examples)
    assert_fits(sent["text"], sent["blocks"])


@pytest.mark.parametrize("language", SPOKEN)
async def test_the_lookup_speaks_the_persons_language(
    language: Language, ask: Say, slack: LoopbackSlack, preferences: FakePreferences
) -> None:
    preferences.everyone = Preference(language, None)
    await ask(shortcut(LOOK_UP.name))
    (opened,) = slack.called("views.open")
    assert opened.arguments["view"]["title"]["text"] == say(language, "modal.lookup")


async def test_an_expired_shortcut_gets_one_kind_sentence(ask: Say, slack: LoopbackSlack) -> None:
    slack.faults["views.open"] = ["expired_trigger_id"]
    await ask(shortcut(LOOK_UP.name))
    (post,) = slack.posts
    assert post["channel"] == "U1"
    assert say("en", "slack.refused.expired_trigger_id") in post["text"]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("laredo", "Laredo"),
        ("wola", "Washington Office on Latin America"),
        ("tamualipas", "Tamaulipas"),
        ("refoul", "Refoulement"),
    ],
)
async def test_what_is_typed_is_completed_from_the_record(typed: str, offered: str, ask: Say) -> None:
    options = json.loads((await ask(typing(LOOKUP_ENTRY.id("anything"), typed))).body)["options"]
    assert any(offered.casefold() in option["text"]["text"].casefold() for option in options)
    assert options[-1]["value"] == typed, "what was typed can be asked as it is"
    for option in options:
        assert_option_fits(option)


async def test_before_anything_is_typed_the_most_useful_is_offered(ask: Say) -> None:
    options = json.loads((await ask(typing(LOOKUP_ENTRY.id("facts"), ""))).body)["options"]
    assert len(options) >= 10


@pytest.mark.parametrize("typed", ["x" * 2000, "<!channel>", "\ud800", "\x00", "😀" * 100, "a\u202eb"])
async def test_whatever_is_typed_gets_options_that_slack_takes(typed: str, ask: Say) -> None:
    response = await ask(typing(LOOKUP_ENTRY.id("anything"), typed))
    assert response.status == 200
    for option in json.loads(response.body)["options"]:
        assert_option_fits(option)


@pytest.mark.parametrize("focus", Focus)
async def test_another_kind_asks_for_other_options(focus: Focus, ask: Say, slack: LoopbackSlack) -> None:
    chosen = {"type": "static_select", "action_id": LOOKUP_KIND.id(), "selected_option": {"value": focus.value}}
    await ask(press_in_view(chosen, lookup_modal("en", metadata="kept")))
    (updated,) = slack.called("views.update")
    view = updated.arguments["view"]
    assert LOOKUP_ENTRY.id(focus.value) in [element["action_id"] for element in elements(view["blocks"])]
    assert view["private_metadata"] == "kept"
    assert_view_fits(view)


@pytest.mark.parametrize("language", SPOKEN)
async def test_the_answer_goes_where_the_command_was_typed(language: Language, ask: Say, slack: LoopbackSlack) -> None:
    view = lookup_modal(language, metadata=opened_at(slack))
    question = "returned to Mexico under MPP" if language == "en" else "personas devueltas a México bajo MPP"
    response = await ask(submitted(view, question))
    assert (response.status, response.body) == (200, "")
    (sent,) = slack.responses
    assert sent["response_type"] == "ephemeral"
    assert "59,000" in sent["text"]
    assert_fits(sent["text"], sent["blocks"])


async def test_a_day_gives_what_held_then(ask: Say, slack: LoopbackSlack) -> None:
    view = lookup_modal("en", metadata=opened_at(slack))
    await ask(submitted(view, "people returned under MPP", "2019-11-30"))
    text, blocks = slack.responses[0]["text"], slack.responses[0]["blocks"]
    assert "59,000" not in text.splitlines()[0]
    # An older figure is never shown, or shared, as if nobody had asked for an earlier day.
    assert "Asked for as of November 30, 2019." in text
    assert "What the record says now: Over 59,000" in text
    (share,) = [one for one in elements(blocks) if one["action_id"] == SHARE.id()]
    await ask(press(share, slack.response_url))
    assert "Asked for as of November 30, 2019." in slack.responses[1]["text"]


@pytest.mark.parametrize("age", [None, 26 * 60])
async def test_without_a_fresh_address_the_answer_shows_in_the_modal(
    age: int | None, ask: Say, slack: LoopbackSlack
) -> None:
    view = lookup_modal("en", metadata="" if age is None else opened_at(slack, time.time() - age))
    body = json.loads((await ask(submitted(view, "people returned to Mexico under MPP"))).body)
    assert body["response_action"] == "update"
    assert any("59,000" in text for text in shown(body["view"]["blocks"]))
    assert_view_fits(body["view"])
    assert slack.responses == slack.posts == []


async def test_an_address_that_is_used_up_all_the_same_is_made_up_for(ask: Say, slack: LoopbackSlack) -> None:
    slack.expired = True
    await ask(submitted(lookup_modal("en", metadata=opened_at(slack)), "people returned to Mexico under MPP"))
    (shown_instead,) = slack.called("chat.postEphemeral")
    assert "59,000" in shown_instead.arguments["text"]
    assert (shown_instead.arguments["channel"], shown_instead.arguments["user"]) == ("C1", "U1")
