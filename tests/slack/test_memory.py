"""Which events were seen: by event id and by message, for a while, and not without bound."""

from __future__ import annotations

from bot.slack import memory
from bot.slack.memory import REMEMBERED_FOR, Allowance, SeenEvents, event_keys
from tests.loopback.payloads import direct_message, link_shared, mention, pin_removed


def test_an_event_is_new_once() -> None:
    seen, body = SeenEvents(), direct_message("who signed?")
    assert [seen.is_new(body) for _ in range(3)] == [True, False, False]


def test_a_message_is_new_once_whatever_its_event_id() -> None:
    seen, body = SeenEvents(), direct_message("who signed?")
    assert seen.is_new(body)
    assert not seen.is_new({**body, "event_id": "EvOther"})


def test_another_message_is_new() -> None:
    seen = SeenEvents()
    assert seen.is_new(direct_message("who signed?"))
    assert seen.is_new(direct_message("who signed?"))


def test_an_event_without_an_id_or_a_message_is_new_each_time() -> None:
    seen = SeenEvents()
    assert seen.is_new({"event": {}})
    assert seen.is_new({})


def test_a_message_is_known_by_its_event_and_by_itself() -> None:
    body = mention("who signed?")
    assert list(event_keys(body)) == [body["event_id"], f"C1 {body['event']['ts']}"]


def test_the_same_message_is_known_again_as_a_mention_and_as_a_message() -> None:
    as_mention = mention("who signed?")
    as_message = direct_message("who signed?", channel="C1", ts=as_mention["event"]["ts"])
    assert set(event_keys(as_mention)) & set(event_keys(as_message))


def test_an_event_about_no_message_is_known_by_its_event_alone() -> None:
    for body in (pin_removed("C1", "1700000000.000001"), link_shared("https://example.org/a")):
        assert list(event_keys(body)) == [body["event_id"]]
    assert list(event_keys({})) == list(event_keys({"event": {}})) == []


def test_events_are_forgotten_after_a_while() -> None:
    clock = [0.0]
    seen, body = SeenEvents(now=lambda: clock[0]), direct_message("who signed?")
    assert seen.is_new(body)
    clock[0] = REMEMBERED_FOR - 1
    assert not seen.is_new(body)
    clock[0] = REMEMBERED_FOR + 1
    assert seen.is_new(body)


def test_the_memory_is_bounded() -> None:
    seen = SeenEvents()
    for _ in range(memory.MOST_REMEMBERED):
        seen.is_new(direct_message("who signed?"))
    assert len(seen._seen._kept) <= memory.MOST_REMEMBERED + 2


def test_somebody_may_do_it_a_few_times_in_a_while_and_others_too() -> None:
    now = [0.0]
    allowance = Allowance(2, 60.0, lambda: now[0])
    took = []
    for now[0] in (0.0, 30.0, 40.0, 60.0, 61.0, 90.0):
        took.append(allowance.takes("ana"))
    assert took == [True, True, False, True, False, True]
    assert allowance.takes("ben")
