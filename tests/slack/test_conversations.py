"""Dialogues over several messages: a follow-up leans on the last answer of its thread, and of no other."""

from __future__ import annotations

import pytest

from bot.languages import say
from bot.slack.commands import SHOW
from tests.loopback.payloads import direct_message, edited, mention, press
from tests.loopback.slack import LoopbackSlack
from tests.slack.cards import assert_fits, buttons, shown
from tests.slack.conftest import Say

THREAD = "1700000009.000001"


@pytest.mark.parametrize(
    ("first", "then", "words"),
    [
        ("how many people have been returned under MPP?", "and in November 2019?", "56,000"),
        ("did HIAS sign the July 2019 letter?", "and WOLA?", "Washington Office on Latin America"),
        ("did WOLA sign the July 2019 letter?", "who else signed?", "Human Rights First"),
        ("how many people have been returned under MPP?", "source?", "Transactional Records"),
        ("¿cuántas personas han sido devueltas bajo MPP?", "¿y en noviembre de 2019?", "56,000"),
        ("¿firmó HIAS la carta de julio de 2019?", "¿y WOLA?", "WOLA"),
        ("¿cuántas personas han sido devueltas bajo MPP?", "¿fuente?", "Transactional Records"),
    ],
)
async def test_a_follow_up_leans_on_the_last_answer_and_says_how_it_was_understood(
    first: str, then: str, words: str, ask: Say, slack: LoopbackSlack
) -> None:
    await ask(mention(f"<@UBOT> {first}", ts=THREAD))
    await ask(mention(f"<@UBOT> {then}", thread_ts=THREAD))
    answered = slack.posts[1]
    assert words in answered["text"]
    assert any(
        text.startswith(say("en", "card.understood", question="")[:10]) or "Entendido" in text
        for text in shown(answered["blocks"])
    )
    assert answered["thread_ts"] == THREAD
    assert_fits(answered["text"], answered["blocks"])


async def test_a_direct_message_is_a_conversation_of_its_own(ask: Say, slack: LoopbackSlack) -> None:
    await ask(direct_message("how many people have been returned under MPP?"))
    await ask(direct_message("and in November 2019?"))
    assert "56,000" in slack.posts[1]["text"]


async def test_a_thread_below_the_bots_reply_leans_on_that_reply(ask: Say, slack: LoopbackSlack) -> None:
    await ask(direct_message("how many people have been returned under MPP?"))
    posted = slack.timestamps[0]
    await ask(direct_message("who signed the July 2019 letter?"))
    await ask(direct_message("and in November 2019?", thread_ts=posted))
    assert "56,000" in slack.posts[2]["text"]


async def test_a_thread_below_ones_own_question_leans_on_that_question(ask: Say, slack: LoopbackSlack) -> None:
    asked = direct_message("how many people have been returned under MPP?")
    await ask(asked)
    await ask(direct_message("who signed the July 2019 letter?"))
    await ask(direct_message("and in November 2019?", thread_ts=asked["event"]["ts"]))
    await ask(direct_message("source?", thread_ts=asked["event"]["ts"]))
    assert "56,000" in slack.posts[2]["text"]
    assert "Human Rights Watch" in slack.posts[3]["text"]
    assert [post.get("thread_ts") for post in slack.posts] == [None, None, *[asked["event"]["ts"]] * 2]


async def test_a_thread_below_a_question_that_was_edited_leans_on_its_new_words(ask: Say, slack: LoopbackSlack) -> None:
    asked = direct_message("who signed the July 2019 letter?")
    await ask(asked)
    await ask(edited(asked, "how many people have been returned under MPP?"))
    await ask(direct_message("and in November 2019?", thread_ts=asked["event"]["ts"]))
    assert "56,000" in slack.posts[1]["text"]


async def test_a_choice_that_is_pressed_holds_in_the_thread_of_the_question_too(ask: Say, slack: LoopbackSlack) -> None:
    asked = direct_message("who signed the letter of 2018?")
    await ask(asked)
    pressed = [one for one in buttons(slack.posts[0]["blocks"]) if one["action_id"] == SHOW.id(0)]
    shown_in = {"type": "message", "message_ts": slack.timestamps[0], "channel_id": "D1"}
    where = {"container": shown_in, "channel": {"id": "D1", "name": "d"}}
    await ask(press(pressed[0], slack.response_url, is_ephemeral=False, **where))
    await ask(direct_message("did HIAS sign it?", thread_ts=asked["event"]["ts"]))
    assert slack.posts[1]["text"].startswith("No: HIAS is not among")


async def test_a_choice_that_is_pressed_is_what_the_next_question_leans_on(ask: Say, slack: LoopbackSlack) -> None:
    await ask(direct_message("who signed the letter of 2018?"))
    pressed = [one for one in buttons(slack.posts[0]["blocks"]) if one["action_id"] == SHOW.id(0)]
    shown_in = {"type": "message", "message_ts": slack.timestamps[0], "channel_id": "D1"}
    await ask(
        press(pressed[0], slack.response_url, is_ephemeral=False, container=shown_in, channel={"id": "D1", "name": "d"})
    )
    await ask(direct_message("did HIAS sign it?"))
    assert slack.posts[1]["text"].startswith("No: HIAS is not among")


async def test_another_thread_does_not_hear_it(ask: Say, slack: LoopbackSlack) -> None:
    await ask(mention("<@UBOT> how many people have been returned under MPP?", ts=THREAD))
    await ask(mention("<@UBOT> source?", thread_ts="1700000010.000001"))
    assert slack.posts[1]["text"].startswith("Not found")


@pytest.mark.parametrize("then", ["and in 2023?", "and Haitians?", "what about the phone number?"])
async def test_a_follow_up_that_the_record_does_not_answer_is_not_found(
    then: str, ask: Say, slack: LoopbackSlack
) -> None:
    await ask(mention("<@UBOT> how many people have been returned under MPP?", ts=THREAD))
    await ask(mention(f"<@UBOT> {then}", thread_ts=THREAD))
    assert slack.posts[1]["text"].startswith("Not found")


async def test_help_in_between_does_not_end_the_conversation(ask: Say, slack: LoopbackSlack) -> None:
    await ask(mention("<@UBOT> how many people have been returned under MPP?", ts=THREAD))
    await ask(mention("<@UBOT> help", thread_ts=THREAD))
    await ask(mention("<@UBOT> and in November 2019?", thread_ts=THREAD))
    assert "56,000" in slack.posts[2]["text"]


async def test_three_follow_ups_in_a_row_lean_each_on_the_one_before(ask: Say, slack: LoopbackSlack) -> None:
    await ask(mention("<@UBOT> did HIAS sign the July 2019 letter?", ts=THREAD))
    for text in ("and WOLA?", "and the letter of September 2018?", "source?"):
        await ask(mention(f"<@UBOT> {text}", thread_ts=THREAD))
    assert "Washington Office on Latin America" in slack.posts[1]["text"]
    assert "2018" in slack.posts[2]["text"]


async def test_an_edited_message_has_its_answer_mended(ask: Say, slack: LoopbackSlack) -> None:
    asked = direct_message("how many zebras were returned?")
    await ask(asked)
    await ask(edited(asked, "how many children were returned?"))
    assert len(slack.posts) == 1
    changed = slack.called("chat.update")[0].arguments
    assert changed["ts"] == slack.timestamps[0]
    assert "16,000" in changed["text"]
    await ask(direct_message("source?"))
    assert "Human Rights Watch" in slack.posts[1]["text"]


async def test_an_edited_follow_up_leans_on_what_stood_before_it(ask: Say, slack: LoopbackSlack) -> None:
    await ask(direct_message("how many people have been returned under MPP?"))
    then = direct_message("and in Novembre 1019?")
    await ask(then)
    await ask(edited(then, "and in November 2019?"))
    assert "56,000" in slack.called("chat.update")[0].arguments["text"]


async def test_an_edit_that_changes_no_words_and_one_of_an_unknown_message_change_nothing(
    ask: Say, slack: LoopbackSlack
) -> None:
    asked = direct_message("how many children were returned?")
    await ask(edited(asked, "how many people were returned?"))
    await ask(asked)
    await ask(edited(asked, "how many children were returned?"))
    assert len(slack.posts) == 1
    assert slack.called("chat.update") == []
