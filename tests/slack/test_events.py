"""Dialogues in direct messages and by mention: one question, one reply."""

from __future__ import annotations

from typing import Any

import pytest

from bot.answers.answerer import Answerer
from bot.languages import Language, say
from bot.slack import posting
from bot.slack.commands import ASK_CURATORS, COMMANDS, DIRECT_MESSAGE, MENTION, BotEvent, example_of_check
from bot.store.values import Preference
from tests.loopback.answers import FakeAnswerer
from tests.loopback.payloads import direct_message, event, mention
from tests.loopback.preferences import FakePreferences
from tests.loopback.slack import LoopbackSlack
from tests.shipped import SPOKEN
from tests.slack.cards import assert_fits, buttons, items_of
from tests.slack.conftest import Say
from tests.slack.test_commands import HOSTILE

PAYLOADS = {MENTION: mention, DIRECT_MESSAGE: direct_message}
UNREACHABLE = ["A reply is not posted yet", "A reply could not be posted", "A notice could not be shown"]
EVERY_EVENT = pytest.mark.parametrize("bot_event", PAYLOADS, ids=lambda bot_event: bot_event.name)


@EVERY_EVENT
async def test_a_question_gets_one_reply_with_its_source(bot_event: BotEvent, tell: Say, slack: LoopbackSlack) -> None:
    response = await tell(PAYLOADS[bot_event]("how many?"))
    (post,) = slack.posts
    assert (response.status, response.body) == (200, "")
    assert post["text"].startswith("Over 59,000 people.")
    assert post["unfurl_links"] in (False, "0", "false")
    assert post["unfurl_media"] in (False, "0", "false")
    assert_fits(post["text"], post["blocks"])


@EVERY_EVENT
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
async def test_any_text_gets_one_reply_with_nothing_unescaped(
    bot_event: BotEvent, text: str, tell: Say, slack: LoopbackSlack
) -> None:
    await tell(PAYLOADS[bot_event](text))
    (post,) = slack.posts
    assert_fits(post["text"], post["blocks"])


@EVERY_EVENT
async def test_the_same_event_delivered_again_gets_no_second_reply(
    bot_event: BotEvent, tell: Say, slack: LoopbackSlack
) -> None:
    payload = PAYLOADS[bot_event]("how many?")
    for _ in range(4):
        assert (await tell(payload)).status == 200
    assert len(slack.posts) == 1


@EVERY_EVENT
async def test_the_same_message_under_another_event_id_gets_no_second_reply(
    bot_event: BotEvent, tell: Say, slack: LoopbackSlack
) -> None:
    payload = PAYLOADS[bot_event]("how many?")
    await tell(payload)
    await tell({**payload, "event_id": "EvAnother"})
    assert len(slack.posts) == 1


@EVERY_EVENT
async def test_another_bot_is_not_answered(bot_event: BotEvent, tell: Say, slack: LoopbackSlack) -> None:
    assert (await tell(PAYLOADS[bot_event]("how many?", bot_id="B2"))).status == 200
    assert slack.posts == []


@EVERY_EVENT
async def test_a_failing_answerer_gets_a_kind_reply_with_a_reference(
    bot_event: BotEvent, tell: Say, slack: LoopbackSlack, answerer: FakeAnswerer, caplog: pytest.LogCaptureFixture
) -> None:
    answerer.fails = RuntimeError("secret detail")
    await tell(PAYLOADS[bot_event]("how many?"))
    (post,) = slack.posts
    assert "(ref " in post["text"]
    assert "secret detail" not in str(post)
    assert caplog.records[-1].exc_info


@EVERY_EVENT
async def test_an_event_is_acknowledged_while_the_web_api_is_down(
    bot_event: BotEvent,
    tell: Say,
    slack: LoopbackSlack,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(posting, "PAUSES", ())
    slack.down = True
    assert (await tell(PAYLOADS[bot_event]("how many?"))).status == 200
    assert [record.getMessage().partition(":")[0] for record in caplog.records] == UNREACHABLE
    assert not [record for record in caplog.records if "\n" in record.getMessage()]


@EVERY_EVENT
async def test_nobody_listening_at_the_web_api_is_logged_and_no_more(
    bot_event: BotEvent, send: Say, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(posting, "PAUSES", ())
    assert (await send(PAYLOADS[bot_event]("how many?"))).status == 200
    assert [record.getMessage().partition(":")[0] for record in caplog.records] == UNREACHABLE


@EVERY_EVENT
async def test_a_limited_post_is_tried_again_once_slack_allows(
    bot_event: BotEvent, tell: Say, slack: LoopbackSlack
) -> None:
    slack.limited = 1
    await tell(PAYLOADS[bot_event]("how many?"))
    assert len(slack.posts) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("thanks!", "You’re welcome."),
        ("Thank you so much 🙏", "You’re welcome."),
        ("gracias", "De nada."),
        ("ok", "You’re welcome."),
        ("hi", "Ask about the letters"),
        ("¡Hola!", "Pregunta por las cartas"),
    ],
)
@pytest.mark.parametrize("sample", PAYLOADS.values(), ids=lambda sample: sample.__name__)
async def test_a_courtesy_is_returned_and_no_curator_is_bothered(
    text: str, words: str, sample: Any, ask: Say, slack: LoopbackSlack
) -> None:
    await ask(sample(text))
    (post,) = slack.posts
    assert post["text"].startswith(words)
    assert ASK_CURATORS.id() not in [button["action_id"] for button in buttons(post["blocks"])]


@pytest.mark.parametrize(
    ("text", "language"), [("help", None), ("Help!", None), ("?", None), ("ayuda", "es"), ("", None)]
)
@pytest.mark.parametrize("chosen", [None, *SPOKEN])
@pytest.mark.parametrize("sample", PAYLOADS.values(), ids=lambda sample: sample.__name__)
async def test_help_names_every_command_with_an_example_in_the_language_that_was_chosen(
    text: str,
    language: Language | None,
    chosen: Language | None,
    sample: Any,
    ask: Say,
    slack: LoopbackSlack,
    preferences: FakePreferences,
    real_answerer: Answerer,
) -> None:
    preferences.everyone = Preference(chosen, None)
    spoken = language or chosen or SPOKEN[0]
    await ask(sample(text))
    (post,) = slack.posts
    assert post["text"].startswith(say(spoken, "help"))
    named = [one.examples(real_answerer, spoken)[0] for one in COMMANDS]
    assert items_of(post["blocks"]) == [*named, *example_of_check(real_answerer, spoken)]
    assert_fits(post["text"], post["blocks"])


async def test_a_mention_is_answered_in_the_thread_of_its_message(tell: Say, slack: LoopbackSlack) -> None:
    await tell(mention("<@UBOT> how many?", ts="1700000001.000001"))
    await tell(mention("<@UBOT> how many?", ts="1700000001.000003", thread_ts="1700000001.000002"))
    assert [post["thread_ts"] for post in slack.posts] == ["1700000001.000001", "1700000001.000002"]
    assert {post["channel"] for post in slack.posts} == {"C1"}


async def test_a_direct_message_is_answered_where_it_was_written(tell: Say, slack: LoopbackSlack) -> None:
    await tell(direct_message("how many?"))
    await tell(direct_message("how many?", thread_ts="1700000001.000002"))
    assert [post.get("thread_ts") for post in slack.posts] == [None, "1700000001.000002"]
    assert {post["channel"] for post in slack.posts} == {"D1"}


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("<@UBOT> how many?", "how many?"),
        ("<@UBOT>: how many?", "how many?"),
        ("<@UBOT|coalition> how many?", "how many?"),
        ("please <@UBOT>, how many?", "please  how many?"),
        ("<@UBOT>", ""),
        ("<@UBOT> did <@U2|Ana> sign?", "did @Ana sign?"),
        ("<@UBOT> <!subteam^S1|@press> 1 &lt; 2", "@press 1 < 2"),
    ],
)
async def test_the_bots_own_mention_is_not_part_of_the_question(
    text: str, question: str, tell: Say, answerer: FakeAnswerer
) -> None:
    await tell(mention(text))
    assert answerer.questions == [question]


async def test_a_mention_without_authorizations_is_understood_too(tell: Say, answerer: FakeAnswerer) -> None:
    payload = mention("<@UBOT> did <@U2> sign?")
    del payload["authorizations"]
    await tell(payload)
    assert answerer.questions == ["did @U2 sign?"]


async def test_a_mention_that_arrives_as_a_message_too_gets_one_reply(tell: Say, slack: LoopbackSlack) -> None:
    inner = mention("<@UBOT> how many?")["event"]
    await tell(event(inner))
    await tell(event({**inner, "type": "message", "channel_type": "im"}))
    await tell(event({**inner, "type": "message", "channel_type": "channel"}))
    assert len(slack.posts) == 1


@pytest.mark.parametrize("subtype", ["message_changed", "message_deleted", "bot_message", "channel_join", "tombstone"])
async def test_edits_deletions_and_notices_are_not_questions(subtype: str, tell: Say, slack: LoopbackSlack) -> None:
    assert (await tell(direct_message("how many?", subtype=subtype))).status == 200
    assert slack.posts == []


async def test_a_message_in_a_channel_is_not_for_the_bot(tell: Say, slack: LoopbackSlack) -> None:
    assert (await tell(direct_message("how many?", channel_type="channel"))).status == 200
    assert slack.posts == []


async def test_an_event_that_the_bot_does_not_know_is_acknowledged(tell: Say, caplog: pytest.LogCaptureFixture) -> None:
    assert (await tell(event({"type": "team_join", "user": {"id": "U9"}}))).status == 200
    assert caplog.records == []


async def test_a_person_of_another_team_is_answered_with_the_installations_token(
    tell: Say, slack: LoopbackSlack
) -> None:
    payload = mention("<@UBOT> how many?", team="T2", user_team="T2", source_team="T2")
    await tell({**payload, "team_id": "T2", "is_ext_shared_channel": True})
    (call,) = slack.called("chat.postMessage")
    assert call.token == "Bearer xoxb-fake-bot-token"


async def test_nothing_but_posting_is_called(tell: Say, slack: LoopbackSlack) -> None:
    for payload in (mention("<@UBOT> how many?"), direct_message("how many?")):
        await tell(payload)
    assert {call.method for call in slack.calls} == {"chat.postMessage"}
