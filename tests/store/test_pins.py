"""A pin goes from step to step, each of which happens once whoever tries it, and is found again at each."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from sqlalchemy import text

from bot.errors import StoreError
from bot.store.pinned import IN_SIGHT, LEAVING, Pin, PinnedCard, PinState
from bot.store.store import Store, opened
from bot.store.values import Workspace
from tests.store.conftest import CARD, HERE, Seconds

NEWER = replace(
    CARD,
    asked='{"ask": "people", "on": 2}',
    sentence="More people.",
    fingerprint="f2",
    topics={"people": "p2"},
    record="r2",
)


async def wanted(store: Store, card: PinnedCard = CARD, channel: str = "C1") -> Pin:
    pin, is_new = await store.pins.want(HERE, channel, card, "U1")
    assert is_new
    return pin


async def pinned(store: Store, card: PinnedCard = CARD, channel: str = "C1", ts: str = "1.1") -> Pin:
    posted = await store.pins.posted(await wanted(store, card, channel), ts)
    assert posted is not None
    pin = await store.pins.pinned(posted)
    assert pin is not None
    return pin


async def in_state(store: Store, state: PinState, channel: str = "C1") -> Pin:
    """A pin that came to a state by its steps."""
    pins = store.pins
    pin: Pin | None = await (wanted if state in (PinState.WANTED, PinState.POSTED) else pinned)(store, CARD, channel)
    assert pin is not None
    if state is PinState.POSTED:
        pin = await pins.posted(pin, "1.1")
    elif state is PinState.CHANGING:
        pin = await pins.begin_change(pin, NEWER, "It is more.")
    elif state in (PinState.RENEWING, PinState.REPLACING):
        pin = await pins.begin_renewal(pin)
        if state is PinState.REPLACING and pin is not None:
            pin = await pins.renewed(pin, "2.2")
    elif state is PinState.REMOVING:
        pin = await pins.begin_removal(pin)
    elif state is PinState.UNDOING:
        pin = await pins.begin_undoing(pin)
    assert pin is not None
    assert pin.state is state
    return pin


Step = Callable[[Store, Pin], Awaitable[Pin | None]]
STEPS: dict[str, tuple[PinState, PinState, Step]] = {
    "posted": (PinState.WANTED, PinState.POSTED, lambda store, pin: store.pins.posted(pin, "3.3")),
    "pinned": (PinState.POSTED, PinState.PINNED, lambda store, pin: store.pins.pinned(pin)),
    "begin_change": (
        PinState.PINNED,
        PinState.CHANGING,
        lambda store, pin: store.pins.begin_change(pin, NEWER, "It is more."),
    ),
    "changed": (PinState.CHANGING, PinState.PINNED, lambda store, pin: store.pins.changed(pin)),
    "begin_renewal": (PinState.PINNED, PinState.RENEWING, lambda store, pin: store.pins.begin_renewal(pin)),
    "renewed": (PinState.RENEWING, PinState.REPLACING, lambda store, pin: store.pins.renewed(pin, "3.3")),
    "replaced": (PinState.REPLACING, PinState.PINNED, lambda store, pin: store.pins.replaced(pin)),
    "undo_renewal": (PinState.RENEWING, PinState.PINNED, lambda store, pin: store.pins.undo_renewal(pin)),
}


@pytest.mark.parametrize("step", STEPS)
async def test_of_many_who_try_a_step_one_does_it_and_the_store_has_what_it_says(
    store: Store, other_process: Store, step: str
) -> None:
    before, after, go = STEPS[step]
    pin = await in_state(store, before)
    tries = [go(which, pin) for which in (store, other_process) * 4]
    went = [done for done in await asyncio.gather(*tries) if done is not None]
    assert [done.state for done in went] == [after]
    assert await store.pins.one(HERE, pin.id) == went[0]
    assert await go(store, pin) is None


@pytest.mark.parametrize("step", STEPS)
async def test_a_step_from_another_state_does_nothing(store: Store, step: str) -> None:
    before, _, go = STEPS[step]
    for state in (one for one in PinState if one is not before):
        pin = await in_state(store, state, f"C{state}")
        assert await go(store, pin) is None, state
        assert await go(store, replace(pin, state=before)) is None, state  # what another process believes
        assert await store.pins.one(HERE, pin.id) == pin, state


async def test_two_people_who_pin_a_fact_at_once_get_one_pin(store: Store, other_process: Store) -> None:
    got = await asyncio.gather(
        *(which.pins.want(HERE, "C1", CARD, f"U{n}") for n, which in enumerate((store, other_process) * 5))
    )
    assert sorted(is_new for _, is_new in got) == [False] * 9 + [True]
    assert len({pin.id for pin, _ in got}) == 1
    assert len({pin.pinned_by for pin, _ in got}) == 1


async def test_what_makes_room_begins_to_leave_with_the_same_write(store: Store, seconds: Seconds) -> None:
    former, elsewhere = await pinned(store, CARD), await pinned(store, CARD, channel="C2")
    seconds.now += 60
    new, is_new = await store.pins.want(HERE, "C1", replace(NEWER, fact="more-people"), "U1", instead_of=former)
    assert is_new
    (unfinished_new, unfinished_former) = sorted(
        await store.pins.unfinished(HERE, seconds.now + 1), key=lambda pin: pin.id == former.id
    )
    assert (unfinished_new, unfinished_former.state) == (new, PinState.REMOVING)
    assert unfinished_former.touched_at == new.touched_at  # neither is taken for left alone before the other
    # Who wants what is there already makes nothing go.
    there, is_new = await store.pins.want(HERE, "C2", CARD, "U2", instead_of=new)
    assert (there, is_new) == (elsewhere, False)
    assert await store.pins.one(HERE, new.id) == new


async def test_the_intent_has_all_that_its_completion_needs(store: Store, url: str, seconds: Seconds) -> None:
    seconds.now = 1_700_000_000.123456
    pin = await wanted(store)
    async with opened(url) as again:
        assert await again.pins.one(HERE, pin.id) == pin
    assert (pin.state, pin.step, pin.message_ts) == (PinState.WANTED, pin.id, None)
    assert pin.card == CARD
    assert (pin.wanted_at, pin.touched_at) == (seconds.now, seconds.now)


async def test_a_fact_can_be_pinned_in_every_channel_and_again_once_it_is_gone(store: Store) -> None:
    first = await wanted(store)
    await wanted(store, channel="C2")
    assert await store.pins.erase(first)
    assert (await wanted(store)).id != first.id


async def test_a_change_stores_the_newer_answer_and_its_topics_before_slack_is_told(store: Store) -> None:
    pin = await pinned(store)
    changing = await store.pins.begin_change(pin, NEWER, "It is more.")
    assert changing is not None
    assert (changing.card.sentence, changing.card.fingerprint, changing.change) == ("More people.", "f2", "It is more.")
    assert changing.step not in (pin.step, pin.id)
    assert changing.message_ts == "1.1"
    changed = await store.pins.changed(changing)
    assert changed is not None
    assert (changed.card.sentence, changed.change) == ("More people.", None)
    assert await store.pins.to_check(HERE, "r3", ["waiting"]) == []
    assert await store.pins.to_check(HERE, "r3", ["people"]) == [changed]
    assert await store.pins.to_check(HERE, "r2") == []


async def test_a_change_that_makes_it_a_fact_that_the_channel_has_leaves_its_fact_alone(store: Store) -> None:
    pin, other = await pinned(store), await pinned(store, replace(CARD, fact="other"), ts="2.2")
    changing = await store.pins.begin_change(pin, replace(NEWER, fact="other"), "It is more.")
    assert changing is not None
    assert changing.card.fact == CARD.fact
    assert await store.pins.of_fact(HERE, "C1", "other") == other
    renamed = await store.pins.begin_change(other, replace(NEWER, fact="newer"), "It is more.")
    assert renamed is not None
    assert await store.pins.of_fact(HERE, "C1", "newer") == renamed


async def test_a_record_that_says_something_else_of_a_topic_finds_the_pins_that_rest_on_it(store: Store) -> None:
    pin, other = await pinned(store), await pinned(store, replace(CARD, fact="other", topics={"waiting": "w1"}))
    newer = {"people": "p2", "waiting": "w1"}
    assert await store.pins.changed_topics(HERE, newer) == {"people"}
    assert await store.pins.changed_topics(HERE, {"people": "p1"}) == {"waiting"}  # no longer there
    assert await store.pins.to_check(HERE, "r2", {"people"}) == [pin]
    await store.pins.checked(HERE, "r2", [pin])
    assert await store.pins.to_check(HERE, "r2", {"people"}) == []
    await store.pins.settle(HERE, "r2", {"people": "p2"})
    assert await store.pins.changed_topics(HERE, newer) == set()
    assert await store.pins.to_check(HERE, "r2") == [other]


async def test_a_pin_that_is_under_way_is_checked_once_it_is_at_rest(store: Store) -> None:
    posted = await in_state(store, PinState.POSTED)
    assert await store.pins.to_check(HERE, "r2") == []
    await store.pins.checked(HERE, "r2", [posted])
    rested = await store.pins.pinned(posted)
    assert await store.pins.to_check(HERE, "r2") == [rested]


async def test_who_is_late_with_one_change_does_not_end_the_next(store: Store) -> None:
    late = await store.pins.begin_change(await pinned(store), NEWER, "It is more.")
    assert late is not None
    rested = await store.pins.changed(late)
    assert rested is not None
    again = await store.pins.begin_change(rested, CARD, "It is less.")
    assert await store.pins.changed(late) is None
    assert await store.pins.one(HERE, late.id) == again


async def test_a_renewal_keeps_both_messages_until_the_former_is_unpinned(store: Store, seconds: Seconds) -> None:
    seconds.now = 50.0
    renewing = await store.pins.begin_renewal(await pinned(store))
    assert renewing is not None
    assert (renewing.message_ts, renewing.former_ts) == ("1.1", None)
    replacing = await store.pins.renewed(renewing, "2.2", at=70.0)
    assert replacing is not None
    assert (replacing.message_ts, replacing.former_ts, replacing.posted_at) == ("2.2", "1.1", 70.0)
    for ts in ("1.1", "2.2"):
        assert await store.pins.of_message(HERE, "C1", ts) == replacing
    assert await store.pins.messages(HERE, "C1") == {"1.1", "2.2"}
    await store.pins.replaced(replacing)
    assert await store.pins.of_message(HERE, "C1", "1.1") is None
    assert await store.pins.messages(HERE, "C1") == {"2.2"}
    assert await store.pins.messages(HERE, "C2") == set()


async def test_a_renewal_that_is_undone_has_the_former_message_again_and_is_due(store: Store) -> None:
    replacing = await in_state(store, PinState.REPLACING)
    undone = await store.pins.undo_replacing(replacing)
    assert undone is not None
    assert (undone.state, undone.message_ts, undone.former_ts) == (PinState.PINNED, replacing.former_ts, None)
    assert await store.pins.due_for_renewal(HERE, before=1.0) == [undone]
    assert await store.pins.undo_replacing(replacing) is None


@pytest.mark.parametrize("state", [state for state in PinState if state not in LEAVING])
async def test_a_pin_is_removed_by_one_however_far_it_is(store: Store, other_process: Store, state: PinState) -> None:
    pin = await in_state(store, state)
    got = await asyncio.gather(*(which.pins.begin_removal(pin) for which in (store, other_process) * 3))
    (removing,) = [one for one in got if one is not None]
    assert removing == replace(pin, state=PinState.REMOVING, touched_at=removing.touched_at, change=None)
    assert not await store.pins.erase(pin)
    assert sorted(await asyncio.gather(store.pins.erase(removing), other_process.pins.erase(removing))) == [False, True]
    assert await store.pins.begin_removal(pin) is None


async def test_a_removal_knows_the_message_that_was_posted_meanwhile(store: Store) -> None:
    pin = await wanted(store)
    await store.pins.posted(pin, "1.1")
    removing = await store.pins.begin_removal(pin)
    assert removing is not None
    assert removing.message_ts == "1.1"


async def test_an_erased_pin_leaves_no_row_at_all(store: Store) -> None:
    pin = await pinned(store)
    await pinned(store, channel="C2")
    await store.pins.erase(pin)
    await store.pins.forget_channel(HERE, "C2")
    async with store._engine.connect() as connection:
        for table in ("pins", "pin_topics"):
            assert (await connection.execute(text(f"SELECT count(*) FROM {table}"))).scalar() == 0  # noqa: S608  # the tables' names are the bot's own


async def test_what_is_left_unfinished_is_taken_up_by_one(store: Store, other_process: Store, seconds: Seconds) -> None:
    pin = await in_state(store, PinState.CHANGING)
    await pinned(store, channel="C2")  # nothing to do
    assert await store.pins.unfinished(HERE, before=seconds.now) == []
    seconds.now = 60.0
    assert await store.pins.unfinished(HERE, before=30.0) == [pin]
    got = await asyncio.gather(*(which.pins.take_up(pin) for which in (store, other_process) * 3))
    (taken,) = [one for one in got if one is not None]
    assert taken.touched_at > 30.0
    assert await store.pins.unfinished(HERE, before=30.0) == []
    assert await store.pins.changed(taken) is not None


@pytest.mark.parametrize("state", [state for state in PinState if state is not PinState.PINNED])
async def test_every_state_but_rest_is_unfinished(store: Store, state: PinState) -> None:
    pin = await in_state(store, state)
    assert await store.pins.unfinished(HERE, before=1.0) == [pin]


@pytest.mark.parametrize("state", PinState)
async def test_a_channel_lists_what_people_see_pinned(store: Store, state: PinState) -> None:
    pin = await in_state(store, state)
    seen = [] if state not in IN_SIGHT else [pin]
    assert await store.pins.of_channel(HERE, "C1") == seen
    assert len(await store.pins.in_sight(HERE, "C1")) == len(seen)
    assert await store.pins.of_fact(HERE, "C1", CARD.fact) == pin


async def test_pages_have_every_pin_once(store: Store, seconds: Seconds) -> None:
    made = []
    for number in range(7):
        seconds.now = float(number)
        made.append(await pinned(store, replace(CARD, fact=f"fact{number}"), ts=f"{number}.1"))
    pages = [await store.pins.of_channel(HERE, "C1", start, 3) for start in (0, 3, 6)]
    assert [pin for page in pages for pin in page] == made
    by_id = sorted(made, key=lambda pin: pin.id)
    first = await store.pins.to_check(HERE, "r2", ["people"], most=5)
    assert first + await store.pins.to_check(HERE, "r2", ["people"], after=first[-1].id, most=5) == by_id
    assert await store.pins.of_workspace(HERE, after=by_id[3].id) == by_id[4:]


async def test_a_pin_of_two_topics_that_change_is_found_once(store: Store) -> None:
    pin = await pinned(store)
    assert await store.pins.to_check(HERE, "r2", ["waiting", "people", "elsewhere"]) == [pin]
    assert await store.pins.to_check(HERE, "r2", []) == []


async def test_the_oldest_messages_are_renewed_first_and_none_that_is_under_way(store: Store) -> None:
    for number, at in enumerate((30.0, 10.0, 20.0, 99.0, 5.0)):
        pin = await wanted(store, replace(CARD, fact=f"fact{number}"))
        posted = await store.pins.posted(pin, f"{number}.1", at)
        assert posted is not None
        if at != 5.0:
            await store.pins.pinned(posted)
    due = await store.pins.due_for_renewal(HERE, before=50.0)
    assert [pin.posted_at for pin in due] == [10.0, 20.0, 30.0]


async def test_a_store_that_is_away_says_so_to_whoever_asks_for_a_pin(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("away") / "nowhere" / "store.sqlite3"
    store = Store(f"sqlite+aiosqlite:///{path}")
    for _ in range(2):
        for ask in (
            store.pins.of_fact(HERE, "C1", "people"),
            store.pins.of_channel(HERE, "C1"),
            store.pins.want(HERE, "C1", CARD, "U1"),
            store.pins.workspaces(),
        ):
            with pytest.raises(StoreError, match=r"^The store sqlite:///\S+ (is away|cannot be)") as caught:
                await ask
            assert "\n" not in str(caught.value)
    await store.close()


async def test_a_card_that_is_pinned_already_is_adopted_once(store: Store) -> None:
    pin, is_new = await store.pins.adopt(HERE, "C1", CARD, "U7", "1700000000.000100", 1_700_000_100.0)
    assert is_new
    assert (pin.state, pin.pinned_by, pin.message_ts) == (PinState.PINNED, "U7", "1700000000.000100")
    assert (pin.posted_at, pin.wanted_at) == (1_700_000_000.0001, 1_700_000_100.0)
    assert await store.pins.of_channel(HERE, "C1") == [pin]
    assert await store.pins.topics_of(pin) == CARD.topics
    again = await store.pins.adopt(HERE, "C1", CARD, "U8", "1700000000.000200", 1_700_000_200.0)
    assert again == (pin, False)
    assert await store.pins.of_channel(Workspace("", HERE.team_id), "C1") == []
