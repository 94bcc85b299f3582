"""Dialogues of *Share in channel*: asked first, posted once, and said so on the private card."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.answers.answerer import Answerer
from bot.languages import Language, say
from bot.slack.card_state import CardState, decoded
from bot.slack.commands import ASKING, REPORT, SHARE, SHOW, Command
from bot.slack.sending import is_slacks
from bot.store.values import Preference
from tests.loopback.faults import LOST, UNHEARD, Fault
from tests.loopback.payloads import direct_message, mention, press, slash_command
from tests.loopback.preferences import FakePreferences
from tests.loopback.slack import LoopbackSlack
from tests.shipped import SPOKEN
from tests.slack.cards import assert_fits, buttons, menu_choice, shown
from tests.slack.conftest import Say, message_of

QUESTION: dict[Language, str] = {
    "en": "how many people have been returned under MPP?",
    "es": "¿cuántas personas han sido devueltas bajo MPP?",
}


async def share_button(ask: Say, language: Language = "en", command: str = "/facts") -> dict[str, Any]:
    """Ask privately, and return the button that shares the answer."""
    message = message_of(await ask(slash_command(command, QUESTION[language])))
    (found,) = [button for button in buttons(message["blocks"]) if button["action_id"] == SHARE.id()]
    return found


@pytest.mark.parametrize("language", SPOKEN)
async def test_sharing_asks_first_and_names_who_will_see_it(language: Language, ask: Say) -> None:
    button = await share_button(ask, language)
    assert button["style"] == "primary"
    assert button["confirm"]["text"]["text"] == say(language, "card.share.sure")
    assert say("en", "card.share.sure").startswith(
        "Everyone in this channel, partner organizations and guests included"
    )


@pytest.mark.parametrize("language", SPOKEN)
async def test_a_shared_card_is_posted_for_everyone_with_who_asked(
    language: Language, ask: Say, slack: LoopbackSlack
) -> None:
    await ask(press(await share_button(ask, language), slack.response_url))
    posted, private = slack.responses
    assert posted["response_type"] == "in_channel"
    assert posted["replace_original"] is False
    assert (posted["unfurl_links"], posted["unfurl_media"]) == (False, False)
    assert "59,000" in posted["text"] or "59.000" in posted["text"]
    assert say(language, "card.asked_by", person="<@U1>") in shown(posted["blocks"])
    assert SHARE.id() not in [button["action_id"] for button in buttons(posted["blocks"])]
    assert_fits(posted["text"], posted["blocks"], mentions={"U1"}, newer=True)
    assert private["replace_original"] is True
    assert say(language, "card.shared") in shown(private["blocks"])
    assert SHARE.id() not in [button["action_id"] for button in buttons(private["blocks"])]


async def test_nothing_of_what_the_person_typed_is_shared_but_the_answer(ask: Say, slack: LoopbackSlack) -> None:
    typed = "please please how many people were retruned under MPP??"
    message = message_of(await ask(slash_command("/facts", typed)))
    (button,) = [one for one in buttons(message["blocks"]) if one["action_id"] == SHARE.id()]
    await ask(press(button, slack.response_url))
    posted = slack.responses[0]
    # Not in what is shown, and not in what its buttons and blocks carry for whoever looks behind them.
    assert "please" not in json.dumps(posted)
    assert "retruned" not in json.dumps(posted)
    report = menu_choice(posted["blocks"], REPORT.name)
    await ask(press(report, slack.response_url, is_ephemeral=False))
    (opened,) = slack.called("views.open")
    assert not any("please" in text for text in shown(opened.arguments["view"]["blocks"]))


async def test_a_table_is_shared_as_a_table_and_a_list_as_a_list(ask: Say, slack: LoopbackSlack) -> None:
    message = message_of(await ask(slash_command("/signatories", "who signed which letter")))
    share, draw = (
        next(one for one in buttons(message["blocks"]) if one["action_id"] == identifier)
        for identifier in (SHARE.id(), SHOW.id("drawn"))
    )
    await ask(press(share, slack.response_url))
    assert "table" not in {block["type"] for block in slack.responses[0]["blocks"]}
    await ask(press(draw, slack.response_url))
    drawn = slack.responses[-1]
    (again,) = [one for one in buttons(drawn["blocks"]) if one["action_id"] == SHARE.id()]
    await ask(press(again, slack.response_url))
    assert "table" in {block["type"] for block in slack.responses[-2]["blocks"]}


async def test_an_unreachable_address_is_made_up_for_by_a_post(ask: Say, slack: LoopbackSlack) -> None:
    button = await share_button(ask)
    await ask(press(button, "http://127.0.0.1:9/nobody-listens"))
    assert len(slack.posts) == 1


async def test_a_share_that_nothing_takes_is_said_so(ask: Say, slack: LoopbackSlack) -> None:
    button = await share_button(ask)
    slack.faults["chat.postMessage"] = ["internal_error"]
    await ask(press(button, "http://127.0.0.1:9/nobody-listens"))
    (notice,) = slack.called("chat.postEphemeral")
    assert say("en", "slack.refused", error="internal_error") in notice.arguments["text"]


@pytest.mark.parametrize("fault", [LOST, UNHEARD], ids=lambda fault: fault.name)
async def test_a_share_of_which_nobody_knows_is_not_shared_again_but_by_the_person(
    fault: Fault, ask: Say, slack: LoopbackSlack
) -> None:
    button = await share_button(ask)
    slack.response_faults = [fault]
    await ask(press(button, slack.response_url))
    assert slack.posts == []
    shared = [response for response in slack.responses if response["response_type"] == "in_channel"]
    assert len(shared) == (1 if fault is LOST else 0)
    assert say("en", "slack.refused.no_answer") in slack.responses[-1]["text"]
    await ask(press(button, slack.response_url))
    assert [response.get("response_type") for response in slack.responses].count("in_channel") == len(shared) + 1


async def test_a_double_press_shares_once(ask: Say, slack: LoopbackSlack) -> None:
    button = await share_button(ask)
    for _ in range(3):
        await ask(press(button, slack.response_url))
    assert [response.get("response_type") for response in slack.responses].count("in_channel") == 1


async def test_a_direct_message_needs_no_sharing(ask: Say, slack: LoopbackSlack) -> None:
    await ask(direct_message(QUESTION["en"]))
    (post,) = slack.posts
    assert SHARE.id() not in [button["action_id"] for button in buttons(post["blocks"])]


async def test_a_used_up_address_is_made_up_for_by_a_post_of_a_member(ask: Say, slack: LoopbackSlack) -> None:
    button = await share_button(ask)
    slack.expired = True
    await ask(press(button, slack.response_url))
    (post,) = slack.posts
    assert post["channel"] == "C1"
    assert say("en", "card.asked_by", person="<@U1>") in shown(post["blocks"])


@pytest.mark.parametrize(
    "error", ["not_in_channel", "channel_not_found", "is_archived", "restricted_action", "fatal_error"]
)
async def test_what_slack_refuses_is_said_in_one_sentence_to_the_person_alone(
    error: str, ask: Say, slack: LoopbackSlack
) -> None:
    button = await share_button(ask)
    slack.expired = True
    slack.faults["chat.postMessage"] = [error]
    await ask(press(button, slack.response_url))
    (notice,) = slack.called("chat.postEphemeral")
    known = say("en", f"slack.refused.{error}") if error != "fatal_error" else say("en", "slack.refused", error=error)
    assert known in notice.arguments["text"]
    assert slack.posts == []


async def test_a_refused_share_can_be_tried_again(ask: Say, slack: LoopbackSlack) -> None:
    button = await share_button(ask)
    slack.expired = True
    slack.faults["chat.postMessage"] = ["not_in_channel"]
    await ask(press(button, slack.response_url))
    await ask(press(button, slack.response_url))
    assert len(slack.posts) == 1


async def test_whoever_cannot_even_be_told_in_the_channel_is_told_in_a_direct_message(
    ask: Say, slack: LoopbackSlack
) -> None:
    button = await share_button(ask)
    slack.expired = True
    slack.faults = {"chat.postMessage": ["not_in_channel"], "chat.postEphemeral": ["not_in_channel"]}
    await ask(press(button, slack.response_url))
    (post,) = slack.posts
    assert post["channel"] == "U1"
    assert say("en", "slack.refused.not_in_channel") in post["text"]


async def test_an_answer_that_has_changed_since_is_shown_before_it_is_shared(ask: Say, slack: LoopbackSlack) -> None:
    button = await share_button(ask)
    asked, _ = decoded(button["value"])
    await ask(press({**button, "value": asked.encoded(seen="another")}, slack.response_url))
    (private,) = slack.responses
    assert private["replace_original"] is True
    assert say("en", "card.renewed") in shown(private["blocks"])
    (again,) = [one for one in buttons(private["blocks"]) if one["action_id"] == SHARE.id()]
    await ask(press(again, slack.response_url))
    assert slack.responses[1]["response_type"] == "in_channel"


async def test_a_shared_list_keeps_who_asked_when_its_page_is_turned(ask: Say, slack: LoopbackSlack) -> None:
    await ask(press(await share_button(ask), slack.response_url, user={"id": "U7", "team_id": "T1"}))
    posted = slack.responses[0]
    turn = {"type": "button", "action_id": "show.on", "value": CardState(QUESTION["en"]).encoded()}
    await ask(press(turn, slack.response_url, is_ephemeral=False, message=posted))
    assert say("en", "card.asked_by", person="<@U7>") in shown(slack.responses[-1]["blocks"])


async def test_a_card_that_nobody_shared_names_nobody_when_its_page_is_turned(ask: Say, slack: LoopbackSlack) -> None:
    turn = {"type": "button", "action_id": "show.on", "value": CardState(QUESTION["en"]).encoded()}
    message = {"blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "<@U7>"}}]}
    await ask(press(turn, slack.response_url, is_ephemeral=False, message=message))
    assert "U7" not in json.dumps(slack.responses[-1])


@pytest.mark.parametrize(
    "question",
    [
        "how many people have been returned under MPP?",
        "did we sign the letter of July 2019?",
        "what do we ask for in the July 2019 letter?",
        "which letters did we sign?",
    ],
)
async def test_a_shared_card_carries_nothing_of_who_asked_but_the_name_in_its_line(
    question: str, ask: Say, slack: LoopbackSlack, preferences: FakePreferences
) -> None:
    preferences.everyone = Preference("en", "wola")
    message = message_of(await ask(slash_command("/coalition", question)))
    (share,) = [one for one in buttons(message["blocks"]) if one["action_id"] == SHARE.id()]
    await ask(press(share, slack.response_url, user={"id": "U7", "team_id": "T1"}))
    carried = carried_by(slack.responses[0]["blocks"])
    assert slack.responses[0]["response_type"] == "in_channel"
    assert not any("U7" in one or '"o"' in one or '"b"' in one for one in carried)


async def test_a_reply_in_a_channel_carries_no_choice_of_who_asked(
    ask: Say, slack: LoopbackSlack, preferences: FakePreferences
) -> None:
    preferences.everyone = Preference("en", "wola")
    for question in (QUESTION["en"], "and in November 2019?", "did we sign the letter of July 2019?"):
        await ask(mention(f"<@UBOT> {question}"))
    assert len(slack.posts) == 3
    assert not any('"o"' in one for post in slack.posts for one in carried_by(post["blocks"]))


def carried_by(blocks: list[dict[str, Any]]) -> list[str]:
    """What a message's blocks carry beside what they show."""
    hidden = [str(block.get("block_id", "")) for block in blocks]
    return hidden + [json.dumps(one.get("value", one.get("options", ""))) for one in buttons(blocks)]


@pytest.mark.parametrize("chosen", SPOKEN)
async def test_buttons_follow_the_persons_choice_and_the_answer_the_question(
    chosen: Language, ask: Say, preferences: FakePreferences
) -> None:
    preferences.everyone = Preference(chosen, None)
    for language in SPOKEN:
        message = message_of(await ask(slash_command("/facts", QUESTION[language])))
        labels = [button["text"]["text"] for button in buttons(message["blocks"])]
        assert say(chosen, "card.share") in labels
        assert ("59,000" in message["text"]) is (language == "en") or "59,000" in message["text"]


@pytest.mark.parametrize("command", ASKING, ids=lambda command: command.name)
async def test_every_commands_answer_can_be_shared(
    command: Command, ask: Say, slack: LoopbackSlack, real_answerer: Answerer
) -> None:
    example = command.examples(real_answerer, "en")[0].removeprefix(command.name).strip()
    message = message_of(await ask(slash_command(command.name, example)))
    (button,) = [one for one in buttons(message["blocks"]) if one["action_id"] == SHARE.id()]
    await ask(press(button, slack.response_url))
    assert slack.responses[0]["text"].splitlines()[0] == message["text"].splitlines()[0]


def test_the_question_of_a_button_is_read_back() -> None:
    asked = CardState("who signed?", as_of="2019-11", organization="wola", language="es", page=3, is_drawn=True)
    assert decoded(asked.encoded(seen="x") or "") == (asked, "x")


@pytest.mark.parametrize(
    ("url", "is_taken"),
    [
        ("https://hooks.slack.com/actions/T1/1/x", True),
        ("https://hooks.slack-gov.com/actions/T1/1/x", True),
        ("https://slack.com.example.org/", False),
        ("https://evilslack.com/", False),
        ("http://127.0.0.1/metadata", False),
        ("file:///etc/passwd", False),
        ("", False),
    ],
)
def test_a_card_goes_to_no_address_but_slack_s(url: str, is_taken: bool) -> None:
    assert is_slacks(url, "https://slack.com/api/") is is_taken
