"""What one process tells the others."""

from __future__ import annotations

from bot.store.notices import RELOAD, Notice
from bot.store.store import Store
from tests.store.conftest import Seconds


async def test_the_last_word_counts_and_every_process_hears_it(
    store: Store, other_process: Store, seconds: Seconds
) -> None:
    assert await store.notices.all() == {}
    seconds.now = 5.0
    await store.notices.give(RELOAD, "first")
    seconds.now = 9.0
    await store.notices.give(RELOAD, "second")
    assert await other_process.notices.all() == {RELOAD: Notice("second", 9.0)}


async def test_a_process_that_starts_with_an_older_record_takes_nothing_back(store: Store, seconds: Seconds) -> None:
    assert await store.notices.newest_record() is None
    for seconds.now, record in ((1.0, "older"), (2.0, "newer"), (3.0, "older")):
        await store.notices.give_record(record)
    assert await store.notices.newest_record() == "newer"


async def test_an_older_record_that_somebody_asks_for_is_the_newest_again(store: Store, seconds: Seconds) -> None:
    for seconds.now, record in ((1.0, "older"), (2.0, "newer")):
        await store.notices.give_record(record)
    seconds.now = 3.0
    await store.notices.give_record("older", is_wanted=True)
    assert await store.notices.newest_record() == "older"


async def test_what_is_told_of_one_record_is_not_heard_of_another(store: Store, seconds: Seconds) -> None:
    of = {name: store.of(name).notices for name in ("", "water", "water-2", "w")}
    for seconds.now, (name, notices) in enumerate(of.items(), start=1):
        await notices.give_record(f"digest of {name}")
        await notices.give(RELOAD, f"reload {name}")
    for name, notices in of.items():
        assert await notices.newest_record() == f"digest of {name}"
        assert (await notices.all())[RELOAD].value == f"reload {name}"
        assert len(await notices.all()) == 2
    seconds.now = 0.5  # a clock that is behind what another record told
    await of["water"].give_record("older", is_wanted=True)
    assert await of["water"].newest_record() == "older"
    assert await of["water-2"].newest_record() == "digest of water-2"
