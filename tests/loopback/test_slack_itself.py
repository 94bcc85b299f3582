"""The Slack on loopback, called with Slack's own client: what other tests lean on."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from itertools import pairwise
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.loopback.channels import Channel, SlackError
from tests.loopback.faults import LOST, SERVER_ERROR, UNHEARD, rate_limited
from tests.loopback.payloads import BOT_TOKEN, pin_added, pin_removed
from tests.loopback.slack import Call, LoopbackSlack

OTHER_TOKEN = "xoxb-fake-other-token"
BLOCKS = [{"type": "divider"}]
METADATA = {"event_type": "pinned_fact", "event_payload": {"fact": "how-many"}}
UNKNOWN = "1700000000.000000"


@pytest.fixture
def client(slack: LoopbackSlack) -> AsyncWebClient:
    """Slack's client, which tries nothing again."""
    return AsyncWebClient(BOT_TOKEN, base_url=slack.api_url, retry_handlers=[])


@pytest.fixture
def channel(slack: LoopbackSlack) -> Channel:
    """The channel that most tests post to."""
    return slack.channel("C1")


async def post(client: AsyncWebClient, text: str = "One.", **more: Any) -> str:
    return str((await client.chat_postMessage(channel="C1", text=text, **more))["ts"])


async def refusal(call: Awaitable[Any]) -> str:
    with pytest.raises(SlackApiError) as refused:
        await call
    return str(refused.value.response["error"])


CALLS: dict[str, Callable[[AsyncWebClient, str], Awaitable[Any]]] = {
    "chat.postMessage": lambda client, _: client.chat_postMessage(channel="C1", text="Two."),
    "chat.update": lambda client, ts: client.chat_update(channel="C1", ts=ts, text="Two."),
    "chat.delete": lambda client, ts: client.chat_delete(channel="C1", ts=ts),
    "chat.getPermalink": lambda client, ts: client.chat_getPermalink(channel="C1", message_ts=ts),
    "pins.add": lambda client, ts: client.pins_add(channel="C1", timestamp=ts),
    "pins.remove": lambda client, ts: client.pins_remove(channel="C1", timestamp=ts),
    "pins.list": lambda client, _: client.pins_list(channel="C1"),
}


async def test_a_post_is_kept_and_answered_with_its_channel(client: AsyncWebClient, channel: Channel) -> None:
    answer = await client.chat_postMessage(channel="C1", text="One.", blocks=BLOCKS, metadata=METADATA)
    (message,) = channel.cards()
    assert (message.text, message.blocks, message.metadata) == ("One.", BLOCKS, METADATA)
    assert (answer["ok"], answer["channel"], answer["ts"]) == (True, "C1", message.ts)
    assert answer["message"].items() >= {"ts": message.ts, "text": "One.", "user": "UBOT", "bot_id": "BBOT"}.items()


async def test_timestamps_are_unique_and_rise(client: AsyncWebClient, slack: LoopbackSlack) -> None:
    posted = [await post(client) for _ in range(3)]
    assert slack.timestamps == posted == sorted(set(posted))
    assert posted[0].startswith("17")
    assert posted[0].endswith(".000100")


async def test_cards_and_threads_are_told_apart(client: AsyncWebClient, channel: Channel) -> None:
    card = await post(client)
    reply = await post(client, "In the thread.", thread_ts=card)
    channel.write_by_hand("Thanks.", thread_ts=card)
    channel.write_by_hand("Hello.")
    assert [message.ts for message in channel.cards()] == [card]
    assert [message.text for message in channel.thread(card)] == ["In the thread.", "Thanks."]
    assert channel.messages[reply].thread_ts == card


@pytest.mark.parametrize("method", CALLS)
@pytest.mark.parametrize(
    ("state", "error"),
    [
        ({"exists": False}, "channel_not_found"),
        ({"is_member": False}, "not_in_channel"),
        ({"is_archived": True}, "is_archived"),
    ],
)
async def test_a_channel_refuses_what_it_cannot_take(
    method: str, state: dict[str, bool], error: str, client: AsyncWebClient, slack: LoopbackSlack, channel: Channel
) -> None:
    ts = await post(client)
    channel.pin(ts)
    vars(channel).update(state)
    answers = {
        ("chat.getPermalink", "not_in_channel"): None,
        ("chat.getPermalink", "is_archived"): None,
        ("pins.list", "is_archived"): None,
        ("chat.update", "is_archived"): "is_inactive",  # https://docs.slack.dev/reference/methods/chat.update
    }
    expected = answers.get((method, error), error)
    if not expected:
        assert (await CALLS[method](client, ts))["ok"]
        return
    assert await refusal(CALLS[method](client, ts)) == expected
    assert (len(channel.messages), channel.pinned, len(slack.calls)) == (1, [ts], 1)
    assert [(call.method, name) for call, name in slack.refused] == [(method, expected)]


@pytest.mark.parametrize("method", ["chat.update", "chat.delete", "chat.getPermalink", "pins.add", "pins.remove"])
async def test_a_message_that_is_not_there_is_not_found(method: str, client: AsyncWebClient) -> None:
    assert await refusal(CALLS[method](client, UNKNOWN)) == "message_not_found"


@pytest.mark.parametrize(
    ("method", "error"), [("chat.update", "cant_update_message"), ("chat.delete", "cant_delete_message")]
)
async def test_peoples_messages_are_their_own(
    method: str, error: str, client: AsyncWebClient, channel: Channel
) -> None:
    assert await refusal(CALLS[method](client, channel.write_by_hand().ts)) == error


async def test_an_update_changes_what_it_names_and_the_past_is_kept(client: AsyncWebClient, channel: Channel) -> None:
    ts = await post(client, blocks=BLOCKS, metadata=METADATA)
    answer = await client.chat_update(channel="C1", ts=ts, text="Two.")
    message = channel.messages[ts]
    assert (answer["channel"], answer["ts"], answer["text"]) == ("C1", ts, "Two.")
    assert (message.text, message.blocks, message.metadata, message.history) == ("Two.", BLOCKS, METADATA, ["One."])
    await client.chat_update(channel="C1", ts=ts, text="Three.", blocks=[], metadata={})
    assert (message.blocks, message.metadata, message.history) == ([], {}, ["One.", "Two."])


async def test_a_message_that_is_too_old_to_be_edited_stays_as_it_is(client: AsyncWebClient, channel: Channel) -> None:
    ts, newer = await post(client), await post(client)
    channel.frozen[ts] = "edit_window_closed"
    assert await refusal(client.chat_update(channel="C1", ts=ts, text="Two.")) == "edit_window_closed"
    await client.chat_update(channel="C1", ts=newer, text="Two.")
    assert [message.text for message in channel.cards()] == ["One.", "Two."]


async def test_a_deleted_message_loses_its_pin(client: AsyncWebClient, channel: Channel) -> None:
    ts = await post(client)
    await client.pins_add(channel="C1", timestamp=ts)
    answer = await client.chat_delete(channel="C1", ts=ts)
    assert (answer["channel"], answer["ts"]) == ("C1", ts)
    assert (channel.messages, channel.pinned) == ({}, [])
    assert (await client.pins_list(channel="C1"))["items"] == []


async def test_pins_are_listed_newest_first(client: AsyncWebClient, channel: Channel) -> None:
    ts = await post(client, metadata=METADATA)
    await client.pins_add(channel="C1", timestamp=ts)
    (by_hand,) = channel.pin_by_hand(1, user="U7")
    newest, oldest = (await client.pins_list(channel="C1"))["items"]
    assert channel.pinned == [ts, by_hand]
    assert (newest["created_by"], newest["message"]["user"], newest["message"]["ts"]) == ("U7", "U7", by_hand)
    assert "bot_id" not in newest["message"]
    assert (oldest["type"], oldest["channel"], oldest["created_by"]) == ("message", "C1", "UBOT")
    assert abs(oldest["created"] - time.time()) < 60
    message = {"ts": ts, "text": "One.", "bot_id": "BBOT", "pinned_to": ["C1"], "metadata": METADATA}
    assert oldest["message"].items() >= message.items()


@pytest.mark.parametrize(("shown", "metadata"), [("type", {"event_type": "pinned_fact"}), ("nothing", None)])
async def test_a_list_of_pins_can_be_short_of_metadata(
    shown: Any, metadata: Any, client: AsyncWebClient, slack: LoopbackSlack, channel: Channel
) -> None:
    slack.metadata_in_pins = shown
    channel.pin(await post(client, metadata=METADATA))
    channel.pin_by_hand(1)
    _, pinned = (await client.pins_list(channel="C1"))["items"]
    assert pinned["message"].get("metadata") == metadata


async def test_a_channel_holds_a_hundred_pins(client: AsyncWebClient, channel: Channel) -> None:
    channel.pin_by_hand(99)
    first, second = await post(client), await post(client)
    await client.pins_add(channel="C1", timestamp=first)
    assert await refusal(client.pins_add(channel="C1", timestamp=first)) == "already_pinned"
    assert await refusal(client.pins_add(channel="C1", timestamp=second)) == "too_many_pins"
    channel.unpin(first)
    await client.pins_add(channel="C1", timestamp=second)
    assert (len(channel.pinned), channel.pinned[-1]) == (100, second)
    with pytest.raises(SlackError, match="too_many_pins"):
        channel.pin_by_hand(1)


async def test_a_pin_is_removed_once(client: AsyncWebClient, channel: Channel) -> None:
    ts = await post(client)
    await client.pins_add(channel="C1", timestamp=ts)
    await client.pins_remove(channel="C1", timestamp=ts)
    assert await refusal(client.pins_remove(channel="C1", timestamp=ts)) == "no_pin"
    assert channel.pinned == []


async def test_a_permalink_names_the_message_and_its_thread(client: AsyncWebClient) -> None:
    ts = await post(client)
    reply = await post(client, thread_ts=ts)
    links = [(await client.chat_getPermalink(channel="C1", message_ts=one))["permalink"] for one in (ts, reply)]
    assert links[0] == f"https://example.slack.com/archives/C1/p{ts.replace('.', '')}"
    assert links[1] == f"https://example.slack.com/archives/C1/p{reply.replace('.', '')}?thread_ts={ts}&cid=C1"


async def test_workspaces_are_apart_though_their_channels_are_called_alike(
    client: AsyncWebClient, slack: LoopbackSlack
) -> None:
    slack.workspaces[OTHER_TOKEN] = "T2"
    other = AsyncWebClient(OTHER_TOKEN, base_url=slack.api_url)
    ts = await post(client)
    assert await post(other, "Other.") != ts
    assert await refusal(other.pins_add(channel="C1", timestamp=ts)) == "message_not_found"
    assert [message.text for message in slack.channel("C1", token=OTHER_TOKEN).cards()] == ["Other."]
    assert [(await one.auth_test())["team_id"] for one in (client, other)] == ["T1", "T2"]


async def test_a_limited_call_does_nothing_and_says_when_to_come_back(
    client: AsyncWebClient, slack: LoopbackSlack, channel: Channel
) -> None:
    slack.faults["chat.postMessage"] = [rate_limited(7), rate_limited()]
    for seconds in ("7", "0"):
        with pytest.raises(SlackApiError) as limited:
            await post(client)
        assert limited.value.response.status_code == 429
        assert limited.value.response.headers["Retry-After"] == seconds
        assert limited.value.response["error"] == "ratelimited"
    assert (channel.cards(), slack.posts) == ([], [])
    await post(client)
    assert len(channel.cards()) == 1


async def test_a_server_error_does_nothing(client: AsyncWebClient, slack: LoopbackSlack, channel: Channel) -> None:
    slack.faults["chat.postMessage"] = [SERVER_ERROR]
    with pytest.raises(SlackApiError) as failed:
        await post(client)
    assert failed.value.response.status_code == 500
    assert channel.cards() == []
    assert [name for _, name in slack.refused] == ["server_error"]


@pytest.mark.parametrize(("fault", "kept"), [(LOST, 1), (UNHEARD, 0)])
async def test_a_connection_that_breaks_leaves_it_open_whether_anything_was_done(
    fault: Any, kept: int, client: AsyncWebClient, slack: LoopbackSlack, channel: Channel
) -> None:
    slack.faults["chat.postMessage"] = [fault]
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await post(client)
    assert (len(channel.cards()), len(slack.calls), len(slack.refused)) == (kept, kept, 1 - kept)
    await post(client)
    assert len(channel.cards()) == kept + 1


async def test_faults_come_in_the_order_in_which_they_are_listed(client: AsyncWebClient, slack: LoopbackSlack) -> None:
    slack.faults["chat.postMessage"] = [None, "internal_error", UNHEARD]
    await post(client)
    assert await refusal(post(client)) == "internal_error"
    with pytest.raises(aiohttp.ClientError):
        await post(client)
    assert [name for _, name in slack.refused] == ["internal_error", "unheard"]


async def test_a_lost_call_that_slack_refuses_does_nothing(
    client: AsyncWebClient, slack: LoopbackSlack, channel: Channel
) -> None:
    channel.is_archived = True
    slack.faults["chat.postMessage"] = [LOST]
    with pytest.raises(aiohttp.ClientError):
        await post(client)
    assert (slack.calls, [name for _, name in slack.refused]) == ([], ["is_archived"])


async def test_calls_say_when_they_came(client: AsyncWebClient, slack: LoopbackSlack) -> None:
    began = time.monotonic()
    for _ in range(2):
        await post(client)
        await asyncio.sleep(0.02)
    times = [began, *(call.at for call in slack.called("chat.postMessage")), time.monotonic()]
    assert all(earlier <= later for earlier, later in pairwise(times))
    assert times[2] - times[1] >= 0.02


@pytest.mark.parametrize(("moment", "kept"), [("before", 0), ("after", 1)])
async def test_a_test_can_stop_a_call_before_and_after_it_is_effective(
    moment: str, kept: int, client: AsyncWebClient, slack: LoopbackSlack, channel: Channel
) -> None:
    reached, seen = asyncio.Event(), []

    async def stop(call: Call, when: str) -> None:
        seen.append((call.method, when))
        if when == moment:
            reached.set()
            await asyncio.Event().wait()

    slack.on_call = stop
    posting = asyncio.create_task(post(client))
    await reached.wait()
    assert (len(channel.cards()), len(slack.posts)) == (kept, kept)
    posting.cancel()
    await asyncio.gather(posting, return_exceptions=True)
    assert seen == [("chat.postMessage", "before"), ("chat.postMessage", "after")][: kept + 1]


async def test_a_refused_call_has_no_after(client: AsyncWebClient, slack: LoopbackSlack) -> None:
    moments: list[str] = []

    async def note(_: Call, when: str) -> None:
        moments.append(when)

    slack.on_call = note
    await refusal(client.pins_add(channel="C1", timestamp=UNKNOWN))
    await post(client)
    assert moments == ["before", "before", "after"]


def test_the_events_of_pins_look_as_slack_sends_them() -> None:
    added = pin_added("C1", "1700000001.000100", user="U7")["event"]
    removed = pin_removed("C1", "1700000001.000100", user="U7", has_pins=True)["event"]
    for event in (added, removed):
        assert (event["user"], event["channel_id"], event["item_user"]) == ("U7", "C1", "UBOT")
        assert event["item"].items() >= {"type": "message", "channel": "C1"}.items()
        assert event["item"]["message"]["ts"] == "1700000001.000100"
    assert (added["type"], removed["type"]) == ("pin_added", "pin_removed")
    assert ("has_pins" in added, removed["has_pins"]) == (False, True)
    assert [one["item"]["created_by"] for one in (added, removed)] == ["U7", "UBOT"]
    assert "pinned_to" not in removed["item"]["message"]
