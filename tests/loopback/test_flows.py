"""Everything that people do in Slack, over both transports: real sockets, the real record, a real store."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.answers.answerer import Answerer
from bot.languages import say
from bot.settings import SlackSettings
from bot.slack import posting
from bot.slack.card_state import CardState
from bot.slack.commands import (
    ASK_CURATORS,
    CHECK_MESSAGE,
    CITE,
    COMMANDS,
    HOME_ASK,
    HOME_LANGUAGE,
    HOME_ORGANIZATION,
    LOOK_UP,
    LOOKUP_ENTRY,
    REPORT,
    REVIEW_PAGE,
    SHARE,
    SHOW,
    SOURCE,
    example_of_check,
)
from tests.loopback.conftest import CURATORS, Transport, running_bot
from tests.loopback.payloads import (
    APP_TOKEN,
    BOT_TOKEN,
    direct_message,
    edited,
    home_opened,
    link_shared,
    mention,
    press,
    press_in_view,
    shortcut,
    slash_command,
    step_executed,
    submission,
    typing,
)
from tests.loopback.slack import LoopbackSlack, eventually
from tests.slack.cards import assert_fits, assert_view_fits, buttons, items_of, menu_choice, shown
from tests.slack.test_links import HRW

QUESTION = "how many people have been returned under MPP?"
COMPARISON = "who signed which letter"
CHART = "people returned under MPP over time"


async def card(transport: Transport, question: str = QUESTION) -> dict[str, Any]:
    """Ask by a command, and return the private card."""
    message = await transport.send(slash_command("/coalition", question))
    assert_fits(message["text"], message["blocks"])
    return message


def button(message: dict[str, Any], action_id: str) -> dict[str, Any]:
    (found,) = [one for one in buttons(message["blocks"]) if one["action_id"] == action_id]
    return found


async def test_a_card_is_shared(transport: Transport) -> None:
    message = await card(transport)
    assert await transport.send(press(button(message, SHARE.id()), transport.slack.response_url)) == {}
    posted, private = await transport.responded(2)
    assert posted["response_type"] == "in_channel"
    assert say("en", "card.asked_by", person="<@U1>") in shown(posted["blocks"])
    assert say("en", "card.shared") in shown(private["blocks"])


@pytest.mark.parametrize("error", ["not_in_channel", "channel_not_found", "is_archived"])
async def test_a_share_that_slack_refuses_is_said_to_the_person_alone(error: str, transport: Transport) -> None:
    message = await card(transport)
    transport.slack.expired = True
    transport.slack.faults["chat.postMessage"] = [error]
    await transport.send(press(button(message, SHARE.id()), transport.slack.response_url))
    (notice,) = await transport.called("chat.postEphemeral")
    assert say("en", f"slack.refused.{error}") in notice["text"]
    assert transport.slack.posts == []


async def test_a_used_up_response_url_gets_one_kind_sentence(transport: Transport) -> None:
    transport.slack.expired = True
    chosen = {"type": "button", "action_id": SHOW.id(), "value": CardState(QUESTION).encoded()}
    await transport.send(press(chosen, transport.slack.response_url))
    (notice,) = await transport.called("chat.postEphemeral")
    assert say("en", "slack.expired", question=QUESTION) in notice["text"]


async def test_a_text_is_checked_and_nothing_of_it_is_kept(
    transport: Transport, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    secret = "zorblaxian"  # a word that stands nowhere but in the text
    draft = f"The {secret} herons know. Over 56,000 asylum seekers were sent back to wait in Mexico under MPP."
    supported = "Over 59,000 asylum seekers had been returned to Mexico under MPP."
    url = transport.slack.response_url
    assert await transport.send(slash_command("/coalition", f"check {draft} {supported}", response_url=url)) == {}
    (sent,) = await transport.responded()
    assert_fits(sent["text"], sent["blocks"])
    assert any("*Outdated*" in text for text in shown(sent["blocks"]))
    assert await transport.send(press(button(sent, REVIEW_PAGE.id("supported")), url)) == {}
    behind = (await transport.responded(2))[1]
    assert any("*Supported*" in text for text in shown(behind["blocks"]))
    chosen = {**shortcut(CHECK_MESSAGE.name), "type": "message_action", "response_url": url}
    assert await transport.send({**chosen, "channel": {"id": "C1"}, "message": {"text": draft}}) == {}
    by_shortcut = (await transport.responded(3))[2]
    assert {one["response_type"] for one in (sent, by_shortcut)} == {"ephemeral"}
    await transport.send(slash_command("/coalition", "check", response_url=url))
    (opened,) = await transport.called("views.open")
    acked = await transport.send(submission(opened["view"], {"draft": {"draft": {"value": draft}}}))
    assert acked["response_action"] == "update"
    (updated,) = await transport.called("views.update")
    assert_view_fits(updated["view"])
    assert any("*Outdated*" in text for text in shown(updated["view"]["blocks"]))
    assert transport.slack.posts == []
    assert secret not in caplog.text
    kept = [one for one in tmp_path.rglob("*") if one.is_file()]
    assert kept, "the store is there"
    assert all(secret.encode() not in one.read_bytes() for one in kept)


async def test_a_citation_is_copied(transport: Transport) -> None:
    message = await card(transport)
    await transport.send(press(menu_choice(message["blocks"], CITE.name), transport.slack.response_url))
    (opened,) = await transport.called("views.open")
    assert_view_fits(opened["view"])


async def test_an_expired_trigger_gets_one_kind_sentence(transport: Transport) -> None:
    message = await card(transport)
    transport.slack.faults["views.open"] = ["expired_trigger_id"]
    await transport.send(press(menu_choice(message["blocks"], CITE.name), transport.slack.response_url))
    (notice,) = await transport.responded()
    assert say("en", "slack.refused.expired_trigger_id") in notice["text"]


@pytest.mark.parametrize(
    ("question", "chosen"), [(QUESTION, REPORT), ("how many Haitians were returned?", ASK_CURATORS)]
)
async def test_a_note_goes_to_the_curators(question: str, chosen: Any, transport: Transport) -> None:
    message = await card(transport, question)
    element = menu_choice(message["blocks"], REPORT.name) if chosen is REPORT else button(message, ASK_CURATORS.id())
    await transport.send(press(element, transport.slack.response_url))
    (opened,) = await transport.called("views.open")
    acked = await transport.send(submission(opened["view"], {"note": {"note": {"value": "Please look."}}}))
    assert acked["response_action"] == "update"
    (post,) = await transport.called("chat.postMessage")
    assert post["channel"] == CURATORS
    (updated,) = await transport.called("views.update")
    assert shown(updated["view"]["blocks"]) == [say("en", "modal.note.sent")]


async def test_a_question_is_looked_up_in_the_modal(transport: Transport) -> None:
    url = transport.slack.response_url
    assert await transport.send(slash_command("/facts", "", response_url=url)) == {}
    (opened,) = await transport.called("views.open")
    offered = await transport.send(typing(LOOKUP_ENTRY.id("facts"), "returned to mex"))
    chosen = {"selected_option": offered["options"][0]}
    values = {"entry.facts": {"id": chosen}, "as_of": {"as_of": {"selected_date": None}}}
    assert await transport.send(submission(opened["view"], values)) == {}
    (sent,) = await transport.responded()
    assert sent["response_type"] == "ephemeral"
    assert_fits(sent["text"], sent["blocks"])


async def test_the_shortcut_opens_the_lookup_and_answers_in_it(transport: Transport) -> None:
    await transport.send(shortcut(LOOK_UP.name))
    (opened,) = await transport.called("views.open")
    values = {"entry.anything": {"id": {"selected_option": {"value": QUESTION}}}, "as_of": {"as_of": {}}}
    acked = await transport.send(submission(opened["view"], values))
    assert any("59,000" in text for text in shown(acked["view"]["blocks"]))


async def test_choices_are_kept_for_the_person_and_the_workspace(transport: Transport) -> None:
    await transport.send(home_opened())
    (home,) = await transport.called("views.publish")
    chosen = {"type": "static_select", "action_id": HOME_LANGUAGE.id(), "selected_option": {"value": "es"}}
    await transport.send(press_in_view(chosen, home["view"]))
    await transport.called("views.publish", 2)
    offered = await transport.send(typing(HOME_ORGANIZATION.id(), "human rights first"))
    picked = {"type": "external_select", "action_id": HOME_ORGANIZATION.id(), "selected_option": offered["options"][0]}
    await transport.send(press_in_view(picked, home["view"]))
    await transport.called("views.publish", 3)
    message = await card(transport, "did we sign the July 2019 letter?")
    assert message["text"].startswith("Yes: Human Rights First")
    assert button(message, SHARE.id())["text"]["text"] == say("es", "card.share")
    other = await transport.send(slash_command("/coalition", "did we sign the July 2019 letter?", user_id="U2"))
    assert other["text"].startswith("Not found")
    elsewhere = await transport.send(slash_command("/coalition", "did we sign the July 2019 letter?", team_id="T2"))
    assert elsewhere["text"].startswith("Not found")


async def test_a_question_is_answered_at_home(transport: Transport) -> None:
    await transport.send(home_opened())
    (home,) = await transport.called("views.publish")
    field = {"type": "plain_text_input", "action_id": HOME_ASK.id(), "value": QUESTION}
    await transport.send(press_in_view(field, home["view"]))
    _, answered = await transport.called("views.publish", 2)
    assert "59,000" in shown(answered["view"]["blocks"])[1]


async def test_a_link_unfurls(transport: Transport) -> None:
    assert await transport.send(link_shared(HRW)) == {}
    (call,) = await transport.called("chat.unfurl")
    assert list(call["unfurls"]) == [HRW]


async def test_a_workflow_step_is_completed(transport: Transport) -> None:
    assert await transport.send(step_executed(QUESTION)) == {}
    (call,) = await transport.called("functions.completeSuccess")
    assert "59,000" in call["outputs"]["answer"]


async def test_a_follow_up_in_a_thread_leans_on_the_answer(transport: Transport) -> None:
    await transport.send(mention(f"<@UBOT> {QUESTION}", ts="1700000001.000001"))
    await transport.called("chat.postMessage")
    await transport.send(mention("<@UBOT> and in November 2019?", thread_ts="1700000001.000001"))
    _, second = await transport.called("chat.postMessage", 2)
    assert "56,000" in second["text"]


async def test_help_names_every_command_wherever_it_is_asked_for(transport: Transport, real_answerer: Answerer) -> None:
    named = [*(one.examples(real_answerer, "en")[0] for one in COMMANDS), *example_of_check(real_answerer, "en")]
    await transport.send(direct_message("help"))
    await transport.called("chat.postMessage", 1)
    await transport.send(mention("<@UBOT> help"))
    posts = await transport.called("chat.postMessage", 2)
    assert [items_of(post["blocks"]) for post in posts] == [named, named]
    await transport.send(home_opened())
    (home,) = await transport.called("views.publish")
    field = {"type": "plain_text_input", "action_id": HOME_ASK.id(), "value": "help"}
    await transport.send(press_in_view(field, home["view"]))
    _, answered = await transport.called("views.publish", 2)
    assert items_of(answered["view"]["blocks"]) == named


async def test_a_direct_message_is_answered_flat_and_in_a_thread_in_that_thread(transport: Transport) -> None:
    await transport.send(direct_message(QUESTION))
    await transport.called("chat.postMessage", 1)
    await transport.send(direct_message("source?", thread_ts="1700000001.000002"))
    flat, in_thread = await transport.called("chat.postMessage", 2)
    assert flat.get("thread_ts") is None
    assert in_thread["thread_ts"] == "1700000001.000002"


async def test_a_mended_typing_error_mends_the_answer(transport: Transport) -> None:
    asked = direct_message("how many zebras were returned?")
    await transport.send(asked)
    await transport.called("chat.postMessage")
    await transport.send(edited(asked, QUESTION))
    (changed,) = await transport.called("chat.update")
    assert "59,000" in changed["text"]
    await transport.called("chat.postMessage", 1)


async def test_a_failed_post_is_tried_again(transport: Transport, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(posting, "PAUSES", (0.01, 0.01))
    transport.slack.faults["chat.postMessage"] = ["service_unavailable"]
    await transport.send(mention(f"<@UBOT> {QUESTION}"))
    await eventually(lambda: len(transport.slack.posts) == 1)
    assert "59,000" in transport.slack.posts[0]["text"]


async def test_the_source_is_shown_beside_the_card(transport: Transport) -> None:
    message = await card(transport)
    await transport.send(press(button(message, SOURCE.id()), transport.slack.response_url))
    (opened,) = await transport.called("views.open")
    assert_view_fits(opened["view"])
    assert "through December 2019, over 59,000" in "\n".join(shown(opened["view"]["blocks"]))


@pytest.mark.parametrize(
    ("question", "pressed", "words"),
    [
        ("how many Haitians were returned?", SHOW.id("near0"), "59,000"),
        ("what should Mexico do?", SHOW.id("document0"), "5 requests"),
        ("who signed the September 2018 letter?", SHOW.id("on"), "page 2 of 2"),
    ],
)
async def test_what_a_card_leaves_out_is_a_press_away(
    question: str, pressed: str, words: str, transport: Transport
) -> None:
    message = await card(transport, question)
    assert words not in "\n".join(shown(message["blocks"])[:1])
    await transport.send(press(button(message, pressed), transport.slack.response_url))
    (shown_now,) = await transport.responded()
    assert shown_now["replace_original"] is True
    assert words in "\n".join(shown(shown_now["blocks"]))


@pytest.mark.parametrize("question", [COMPARISON, CHART])
async def test_a_table_or_chart_is_posted_by_the_newer_blocks(question: str, transport: Transport) -> None:
    await transport.send(direct_message(question))
    (post,) = await transport.called("chat.postMessage")
    assert {"table", "data_visualization"} & {block["type"] for block in post["blocks"]}
    assert_fits(post["text"], post["blocks"], newer=True)


@pytest.mark.parametrize("question", [COMPARISON, CHART])
async def test_refused_blocks_are_tried_again_in_plain_ones(question: str, transport: Transport) -> None:
    transport.slack.knows = {"section", "context", "divider", "actions"}
    await transport.send(direct_message(question))
    (post,) = await transport.called("chat.postMessage")
    assert_fits(post["text"], post["blocks"])
    assert [error for _, error in transport.slack.refused] == ["invalid_blocks"]


@pytest.mark.parametrize("question", [COMPARISON, QUESTION])
async def test_a_private_card_is_drawn_by_its_button_and_again_in_plain_blocks_where_that_is_refused(
    question: str, transport: Transport
) -> None:
    message = await card(transport, question)
    await transport.send(press(button(message, SHOW.id("drawn")), transport.slack.response_url))
    (drawn,) = await transport.responded()
    assert {"table", "data_visualization"} & {block["type"] for block in drawn["blocks"]}
    transport.slack.response_faults = ["invalid_blocks"]
    await transport.send(press(button(message, SHOW.id("drawn")), transport.slack.response_url))
    _, plain = await transport.responded(2)
    assert_fits(plain["text"], plain["blocks"])
    assert plain["replace_original"] is True


async def test_blocks_that_are_refused_altogether_leave_the_text(transport: Transport) -> None:
    transport.slack.faults["chat.postMessage"] = ["invalid_blocks", "invalid_blocks"]
    await transport.send(direct_message(CHART))
    (post,) = await transport.called("chat.postMessage")
    assert "blocks" not in post
    assert "59,000" in post["text"]


async def test_the_same_event_three_times_gets_one_reply(transport: Transport) -> None:
    payload = mention(f"<@UBOT> {QUESTION}")
    await asyncio.gather(*(transport.send(payload) for _ in range(3)))
    await transport.called("chat.postMessage")


async def test_a_limited_post_is_tried_again_and_posted_once(transport: Transport) -> None:
    transport.slack.limited = 1
    await transport.send(direct_message(QUESTION))
    await transport.called("chat.postMessage")


async def test_questions_are_answered_with_the_store_gone(transport: Transport) -> None:
    await transport.send(home_opened())
    await transport.called("views.publish")
    for path in Path.cwd().glob("coalition-bot.sqlite3*"):
        path.write_bytes(b"not a database")
    # A person whom the cache does not know.
    message = await transport.send(slash_command("/coalition", QUESTION, user_id="U9"))
    assert "59,000" in message["text"]


# Socket Mode alone


@pytest.fixture
async def socket_transport(slack: LoopbackSlack, real_answerer: Answerer) -> AsyncIterator[Transport]:
    """The bot over Socket Mode."""
    async with running_bot(SlackSettings(BOT_TOKEN, APP_TOKEN, None, slack.api_url, CURATORS), real_answerer) as bot:
        await slack.is_connected()
        yield Transport(bot, slack, is_socket=True)


async def test_the_same_event_over_two_sockets_gets_one_reply(socket_transport: Transport) -> None:
    slack, payload = socket_transport.slack, mention(f"<@UBOT> {QUESTION}")
    await socket_transport.send(payload)
    await slack.drop()
    await eventually(lambda: len(slack.sockets) == 2)
    await socket_transport.send(payload)
    await socket_transport.called("chat.postMessage")


async def test_an_event_whose_socket_drops_is_answered_once(socket_transport: Transport) -> None:
    slack, payload = socket_transport.slack, direct_message(QUESTION)
    await slack.deliver("events_api", payload)
    await slack.drop()
    await eventually(lambda: len(slack.sockets) == 2)
    await socket_transport.send(payload)  # Slack delivers again what was not acknowledged
    await socket_transport.called("chat.postMessage")


async def test_a_command_whose_socket_drops_is_answered_by_its_response_url(socket_transport: Transport) -> None:
    slack = socket_transport.slack
    await slack.deliver_and_drop("slash_commands", slash_command("/facts", QUESTION, response_url=slack.response_url))
    (sent,) = await socket_transport.responded()
    assert sent["response_type"] == "ephemeral"
    assert "59,000" in sent["text"]


async def test_a_reconnect_that_the_server_asks_for_loses_and_doubles_nothing(socket_transport: Transport) -> None:
    slack = socket_transport.slack
    first = await slack.deliver("slash_commands", slash_command("/facts", QUESTION))
    await slack.ask_to_reconnect()
    await slack.deliver("events_api", direct_message(QUESTION))
    await eventually(lambda: len(slack.sockets) == 2)
    message = await socket_transport.send(slash_command("/facts", QUESTION))
    assert "59,000" in (await slack.ack_of(first))["text"]
    assert "59,000" in message["text"]
    await socket_transport.called("chat.postMessage")
    assert set(slack.ack_counts.values()) == {1}
