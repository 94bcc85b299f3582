"""Dialogues of a card's menu: its citation to copy, and a note to the curators."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.answers.answerer import Answerer
from bot.languages import Language, say
from bot.slack.card_state import CardState
from bot.slack.commands import ASK_CURATORS, ASKING, CITE, NOTE, REPORT, Command
from bot.slack.memory import NOTES_OF_ONE
from bot.store.values import Preference
from tests.loopback.payloads import direct_message, press, slash_command, submission
from tests.loopback.preferences import FakePreferences
from tests.loopback.slack import LoopbackSlack
from tests.shipped import SPOKEN
from tests.slack.cards import assert_fits, assert_view_fits, buttons, menu_choice, shown
from tests.slack.conftest import CURATORS, Say, message_of
from tests.slack.test_sharing import QUESTION

MISSING: dict[Language, str] = {"en": "how many Haitians were returned?", "es": "¿cuántos haitianos fueron devueltos?"}


async def opened(ask: Say, slack: LoopbackSlack, chosen: str, language: Language = "en") -> dict[str, Any]:
    """Choose from the menu of an answer, and return the modal that opens."""
    message = message_of(await ask(slash_command("/facts", QUESTION[language])))
    await ask(press(menu_choice(message["blocks"], chosen), slack.response_url))
    (call,) = slack.called("views.open")
    view: dict[str, Any] = call.arguments["view"]
    assert_view_fits(view)
    return view


@pytest.mark.parametrize("language", SPOKEN)
async def test_a_citation_is_ready_to_copy_in_every_style(language: Language, ask: Say, slack: LoopbackSlack) -> None:
    view = await opened(ask, slack, CITE.name, language)
    names = "".join(shown(view["blocks"]))
    assert all(style in names for style in ("Chicago", "APA", "Bluebook", "CSL-JSON"))
    texts = [block["elements"][0]["elements"][0]["text"] for block in view["blocks"] if block["type"] == "rich_text"]
    assert len(texts) == 5
    assert all("Human Rights Watch" in text for text in texts)
    (item,) = json.loads(texts[-1])
    assert item["issued"]["date-parts"] == [[2020, 1, 29]]


@pytest.mark.parametrize("command", ASKING, ids=lambda command: command.name)
async def test_every_commands_answer_can_be_cited(
    command: Command, ask: Say, slack: LoopbackSlack, real_answerer: Answerer
) -> None:
    example = command.examples(real_answerer, "en")[1].removeprefix(command.name).strip()
    message = message_of(await ask(slash_command(command.name, example)))
    await ask(press(menu_choice(message["blocks"], CITE.name), slack.response_url))
    (call,) = slack.called("views.open")
    assert_view_fits(call.arguments["view"])


async def test_the_menu_works_on_a_posted_card_too(ask: Say, slack: LoopbackSlack) -> None:
    await ask(direct_message(QUESTION["en"]))
    await ask(press(menu_choice(slack.posts[0]["blocks"], CITE.name), slack.response_url, is_ephemeral=False))
    assert len(slack.called("views.open")) == 1


async def test_a_long_question_has_buttons_in_the_menus_place(ask: Say, slack: LoopbackSlack) -> None:
    question = "who signed the letter of July 2019 " + "and who signed it " * 15
    asked = CardState(question.strip())
    assert asked.encoded(255) is None
    await ask(
        press(
            {"type": "button", "action_id": CITE.id(), "value": CardState(QUESTION["en"]).encoded()}, slack.response_url
        )
    )
    assert len(slack.called("views.open")) == 1


@pytest.mark.parametrize("chosen", [CITE.name, REPORT.name])
async def test_an_expired_trigger_gets_one_kind_sentence(chosen: str, ask: Say, slack: LoopbackSlack) -> None:
    message = message_of(await ask(slash_command("/facts", QUESTION["en"])))
    slack.faults["views.open"] = ["expired_trigger_id"]
    await ask(press(menu_choice(message["blocks"], chosen), slack.response_url))
    (sent,) = slack.responses
    assert say("en", "slack.refused.expired_trigger_id") in sent["text"]
    assert sent["replace_original"] is False


async def note(ask: Say, view: dict[str, Any], text: str | None) -> dict[str, Any]:
    """Submit a note, and return the modal that the ack shows."""
    shown_next: dict[str, Any] = json.loads((await ask(submission(view, {"note": {"note": {"value": text}}}))).body)
    assert shown_next["response_action"] == "update"
    assert_view_fits(shown_next["view"])
    return shown_next


@pytest.mark.parametrize("language", SPOKEN)
async def test_a_note_goes_to_the_curators_with_the_cards_id(
    language: Language, ask: Say, slack: LoopbackSlack
) -> None:
    view = await opened(ask, slack, REPORT.name, language)
    await note(ask, view, "The figure is <!channel> *older*.\nSee page 2.")
    (post,) = slack.posts
    assert post["channel"] == CURATORS
    assert "returned-mpp" in post["text"] or "returned" in post["text"]
    assert "> The figure is &lt;!channel&gt; *older*." in post["text"]
    assert QUESTION[language] in post["text"]
    assert_fits(post["text"], post["blocks"], mentions={"U1"})
    (updated,) = slack.called("views.update")
    assert shown(updated.arguments["view"]["blocks"]) == [say(language, "modal.note.sent")]


@pytest.mark.parametrize("error", ["not_in_channel", "channel_not_found", "is_archived"])
async def test_a_note_that_slack_refuses_is_said_so(error: str, ask: Say, slack: LoopbackSlack) -> None:
    view = await opened(ask, slack, REPORT.name)
    slack.faults["chat.postMessage"] = [error]
    await note(ask, view, "wrong, and here is why")
    (updated,) = slack.called("views.update")
    assert shown(updated.arguments["view"]["blocks"]) == [say("en", "modal.note.refused", error=error)]
    assert "wrong, and here is why" in str(updated.arguments["view"]), "what was written is given back"
    await note(ask, view, "wrong, and here is why")
    assert len(slack.posts) == 1, "and can be sent again"


async def test_a_note_that_is_submitted_again_is_sent_once(ask: Say, slack: LoopbackSlack) -> None:
    view = await opened(ask, slack, REPORT.name)
    await note(ask, view, "wrong")
    await note(ask, view, "wrong")
    assert len(slack.posts) == 1


async def test_one_person_sends_a_few_notes_an_hour(ask: Say, slack: LoopbackSlack) -> None:
    view = await opened(ask, slack, REPORT.name)
    for number in range(NOTES_OF_ONE + 3):
        await note(ask, {**view, "id": f"V{number}"}, f"wrong, number {number}")
    assert len(slack.posts) == NOTES_OF_ONE
    last = slack.called("views.update")[-1].arguments["view"]
    assert shown(last["blocks"])[0] == say("en", "modal.note.too_many")
    assert f"wrong, number {NOTES_OF_ONE + 2}" in str(last), "what was written is given back"


@pytest.mark.parametrize("language", SPOKEN)
async def test_a_question_without_an_answer_can_be_put_to_the_curators(
    language: Language, ask: Say, slack: LoopbackSlack
) -> None:
    message = message_of(await ask(slash_command("/facts", MISSING[language])))
    (button,) = [one for one in buttons(message["blocks"]) if one["action_id"] == ASK_CURATORS.id()]
    assert button["text"]["text"] == say(language, "card.ask_curators")
    await ask(press(button, slack.response_url))
    (call,) = slack.called("views.open")
    assert call.arguments["view"]["title"]["text"] == say(language, "modal.missing")
    await note(ask, call.arguments["view"], None)
    (post,) = slack.posts
    assert MISSING[language] in post["text"]


@pytest.mark.parametrize("letter", ["ñ", "😀", '"', "\\"])
async def test_the_longest_question_can_be_put_to_the_curators(letter: str, ask: Say, slack: LoopbackSlack) -> None:
    button = {"type": "button", "action_id": ASK_CURATORS.id(), "value": CardState(letter * 500).encoded() or "{}"}
    await ask(press(button, slack.response_url))
    (call,) = slack.called("views.open")
    assert_view_fits(call.arguments["view"])
    await note(ask, call.arguments["view"], "please")
    assert len(slack.posts) == 1


async def test_a_submission_that_cannot_be_read_is_answered_kindly(ask: Say) -> None:
    response = await ask(submission({"type": "modal", "callback_id": NOTE.name, "private_metadata": ""}, {}))
    assert "(ref " in shown(json.loads(response.body)["view"]["blocks"])[0]


@pytest.mark.parametrize("language", SPOKEN)
async def test_without_a_curators_channel_the_modal_says_how_to_report(
    language: Language, tell: Say, slack: LoopbackSlack, preferences: FakePreferences
) -> None:
    preferences.everyone = Preference(language, None)
    button = {"type": "button", "action_id": REPORT.id(), "value": CardState("how many?").encoded()}
    await tell(press(button, slack.response_url))
    (call,) = slack.called("views.open")
    view = call.arguments["view"]
    assert_view_fits(view)
    assert "submit" not in view
    texts = shown(view["blocks"])
    assert texts[0] == say(language, "modal.note.no_channel")
    assert texts[1] == say(language, "modal.note.question", question="how many?")
    assert len(texts) == 3, "the question and the answer, and no id"
