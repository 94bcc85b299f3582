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
