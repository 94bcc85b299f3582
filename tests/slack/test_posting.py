"""A reply while Slack fails: posted once, tried again, and told by another way where it cannot be posted."""

from __future__ import annotations

from typing import Any

import pytest

from bot.languages import say
from bot.slack import posting
from tests.loopback.faults import LOST, SERVER_ERROR, UNHEARD, Fault
from tests.loopback.payloads import direct_message, edited, mention
from tests.loopback.slack import LoopbackSlack
from tests.slack.cards import shown
from tests.slack.conftest import Say

QUESTION, FIGURE = "how many people have been returned under MPP?", "59,000"
THREAD = "1700000000.000009"
FAILED_BUT_DONE = Fault("failed_but_done", status=500, is_effective=True)
TOLD = "chat.postEphemeral"

# In a direct message the bot may read what it posted; in a channel it may not.
DIRECT: list[dict[str, Any]] = [{}, {"thread_ts": THREAD}]
FAILURES = ("fatal_error", "internal_error", "service_unavailable", SERVER_ERROR)


@pytest.fixture(autouse=True)
def paces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(posting, "PAUSES", (0.01, 0.02, 0.03))


def name(value: object) -> str:
    return value.name if isinstance(value, Fault) else str(value or "flat")


def in_direct_messages(*faults: str | Fault) -> pytest.MarkDecorator:
    cases = [(fault, where) for fault in faults for where in DIRECT]
    return pytest.mark.parametrize(("fault", "where"), cases, ids=name)


@in_direct_messages(*FAILURES, UNHEARD, LOST, FAILED_BUT_DONE)
@pytest.mark.parametrize("times", [1, 3])
async def test_a_direct_message_gets_one_reply_whatever_passes(
    times: int, fault: str | Fault, where: dict[str, Any], ask: Say, slack: LoopbackSlack
) -> None:
    slack.faults["chat.postMessage"] = [fault] * times
    await ask(direct_message(QUESTION, **where))
    (reply,) = slack.channel("D1").messages.values()
    assert FIGURE in reply.text
    assert reply.thread_ts == where.get("thread_ts")
    assert slack.called(TOLD) == []
    await ask(direct_message("source?", **where))
    assert "Transactional Records" in list(slack.channel("D1").messages.values())[1].text


@pytest.mark.parametrize("fault", FAILURES, ids=name)
@pytest.mark.parametrize("times", [1, 3])
async def test_a_mention_gets_one_reply_where_slack_fails(
    times: int, fault: str | Fault, ask: Say, slack: LoopbackSlack
) -> None:
    slack.faults["chat.postMessage"] = [fault] * times
    await ask(mention(f"<@UBOT> {QUESTION}"))
    (reply,) = slack.channel("C1").messages.values()
    assert FIGURE in reply.text
    assert slack.called(TOLD) == []


@pytest.mark.parametrize("fault", [LOST, UNHEARD], ids=name)
async def test_a_mention_whose_reply_may_be_there_is_answered_to_the_person_alone(
    fault: Fault, ask: Say, slack: LoopbackSlack
) -> None:
    slack.faults["chat.postMessage"] = [fault]
    await ask(mention(f"<@UBOT> {QUESTION}", ts=THREAD))
    assert len(slack.channel("C1").messages) == (1 if fault is LOST else 0)
    (told,) = slack.called(TOLD)
    assert (told.arguments["user"], told.arguments["thread_ts"]) == ("U1", THREAD)
    assert told.arguments["text"].startswith(say("en", "slack.unheard"))
    assert FIGURE in "".join(shown(told.arguments["blocks"]))
    await ask(mention("<@UBOT> and in November 2019?", thread_ts=THREAD))
    assert "56,000" in list(slack.channel("C1").messages.values())[-1].text


@in_direct_messages("fatal_error", SERVER_ERROR, UNHEARD)
async def test_who_gets_no_reply_is_told_kindly_by_another_way(
    fault: str | Fault, where: dict[str, Any], ask: Say, slack: LoopbackSlack, caplog: pytest.LogCaptureFixture
) -> None:
    slack.faults["chat.postMessage"] = [fault] * 10
    await ask(direct_message(QUESTION, **where))
    (told,) = slack.called(TOLD)
    assert say("en", "slack.unposted") in told.arguments["text"]
    assert len(slack.refused) == len(posting.PAUSES) + 1
    (problem,) = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    assert problem.startswith("A reply could not be posted: ")


async def test_where_a_direct_message_cannot_be_read_it_is_not_posted_again(ask: Say, slack: LoopbackSlack) -> None:
    slack.faults["chat.postMessage"] = [LOST]
    slack.faults["conversations.history"] = ["missing_scope"]
    await ask(direct_message(QUESTION))
    assert len(slack.channel("D1").messages) == 1
    assert slack.called(TOLD)[0].arguments["text"].startswith(say("en", "slack.unheard"))


async def test_a_reply_is_looked_for_until_slack_says(ask: Say, slack: LoopbackSlack) -> None:
    slack.faults["chat.postMessage"] = [LOST]
    slack.faults["conversations.history"] = [SERVER_ERROR, UNHEARD]
    await ask(direct_message(QUESTION))
    assert len(slack.channel("D1").messages) == 1
    assert slack.called(TOLD) == []


async def test_another_reply_is_not_taken_for_this_one(ask: Say, slack: LoopbackSlack) -> None:
    slack.channel("D1").add(text="Over 16,000 children.", thread_ts=None)
    slack.channel("D1").write_by_hand("Over 59,000.")
    slack.faults["chat.postMessage"] = [UNHEARD]
    await ask(direct_message(QUESTION))
    assert len(slack.channel("D1").messages) == 3


@pytest.mark.parametrize("error", ["not_in_channel", "restricted_action", "is_archived"])
async def test_a_reply_that_slack_refuses_is_not_tried_again_and_the_person_is_told_why(
    error: str, ask: Say, slack: LoopbackSlack
) -> None:
    slack.faults["chat.postMessage"] = [error]
    await ask(mention(f"<@UBOT> {QUESTION}"))
    assert [name for _, name in slack.refused] == [error]
    (told,) = slack.called(TOLD)
    assert say("en", f"slack.refused.{error}") in told.arguments["text"]


async def test_where_nothing_else_works_the_person_is_told_in_a_direct_message(ask: Say, slack: LoopbackSlack) -> None:
    slack.faults["chat.postMessage"] = ["fatal_error"] * 4
    slack.faults[TOLD] = [UNHEARD]
    await ask(mention(f"<@UBOT> {QUESTION}"))
    (told,) = slack.posts
    assert told["channel"] == "U1"
    assert say("en", "slack.unposted") in told["text"]


@pytest.mark.parametrize("fault", [*FAILURES, UNHEARD, LOST], ids=name)
async def test_an_edited_message_has_its_reply_changed_whatever_passes(
    fault: str | Fault, ask: Say, slack: LoopbackSlack
) -> None:
    asked = direct_message("how many zebras were returned?")
    await ask(asked)
    slack.faults["chat.update"] = [fault] * 3
    await ask(edited(asked, QUESTION))
    (reply,) = slack.channel("D1").messages.values()
    assert FIGURE in reply.text


async def test_a_reply_that_may_not_be_changed_is_tried_once(ask: Say, slack: LoopbackSlack) -> None:
    asked = direct_message("how many zebras were returned?")
    await ask(asked)
    slack.faults["chat.update"] = ["cant_update_message"]
    await ask(edited(asked, QUESTION))
    assert [name for _, name in slack.refused] == ["cant_update_message"]
