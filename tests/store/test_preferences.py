"""What people chose is kept, each person's apart, for as long as they want."""

from __future__ import annotations

import asyncio

import pytest

from bot.languages import Language
from bot.store.cache import KEPT_FOR, MOST_KEPT, Cache
from bot.store.store import Store, opened
from bot.store.values import NOTHING_CHOSEN, Member, Preference, Workspace
from tests.store.conftest import ANNA, HERE, Seconds

NEIGHBOURS = [Workspace("E1", "T2"), Workspace("E2", "T1"), Workspace("", "T1"), Workspace("E1", "")]


async def rows(url: str) -> int:
    """How many rows the store holds, seen by nobody's cache."""
    from sqlalchemy import text

    from bot.store.engine import build_engine

    engine = build_engine(url)
    async with engine.connect() as connection:
        count = (await connection.execute(text("SELECT count(*) FROM preferences"))).scalar()
    await engine.dispose()
    return int(count or 0)


async def test_who_chose_nothing_has_no_preference_and_no_row(store: Store, url: str) -> None:
    assert await store.preferences.of(ANNA) == NOTHING_CHOSEN
    assert await rows(url) == 0


async def test_a_choice_keeps_the_other(store: Store) -> None:
    await store.preferences.choose_language(ANNA, "es")
    await store.preferences.choose_organization(ANNA, "hias")
    assert await store.preferences.of(ANNA) == Preference("es", "hias")
    await store.preferences.choose_language(ANNA, None)
    assert await store.preferences.of(ANNA) == Preference(None, "hias")


async def test_a_choice_outlives_the_process(store: Store, url: str) -> None:
    await store.preferences.choose_language(ANNA, "es")
    await store.close()
    async with opened(url) as again:
        assert await again.preferences.of(ANNA) == Preference("es")


async def test_who_takes_back_every_choice_leaves_no_row(store: Store, url: str) -> None:
    await store.preferences.choose_language(ANNA, "es")
    await store.preferences.choose_organization(ANNA, "hias")
    await store.preferences.choose_organization(ANNA, None)
    assert await rows(url) == 1
    await store.preferences.choose_language(ANNA, None)
    assert await rows(url) == 0
    assert await store.preferences.of(ANNA) == NOTHING_CHOSEN


async def test_taking_back_what_was_never_chosen_leaves_no_row(store: Store, url: str) -> None:
    await store.preferences.choose_language(ANNA, None)
    assert await rows(url) == 0


async def test_two_choices_at_once_lose_neither(store: Store, other_process: Store, seconds: Seconds) -> None:
    for person in (Member(HERE, f"U{number}") for number in range(20)):
        await asyncio.gather(
            store.preferences.choose_language(person, "es"),
            other_process.preferences.choose_organization(person, "hias"),
        )
        seconds.now += KEPT_FOR
        assert await store.preferences.of(person) == Preference("es", "hias")


async def test_taking_back_beside_another_choice_does_not_erase_it(
    store: Store, other_process: Store, seconds: Seconds
) -> None:
    for person in (Member(HERE, f"U{number}") for number in range(20)):
        await store.preferences.choose_language(person, "es")
        await asyncio.gather(
            store.preferences.choose_language(person, None),
            other_process.preferences.choose_organization(person, "hias"),
        )
        seconds.now += KEPT_FOR
        assert await store.preferences.of(person) == Preference(None, "hias")


async def test_many_choices_of_one_person_at_once_end_in_one_of_them(store: Store, other_process: Store) -> None:
    languages: list[Language] = ["en", "es"]
    choices = (
        opened_store.preferences.choose_language(ANNA, language)
        for opened_store in (store, other_process)
        for language in languages * 5
    )
    await asyncio.gather(*choices)
    async with opened_again(store) as third:
        assert await store.preferences.of(ANNA) == await third.preferences.of(ANNA)


def opened_again(store: Store):  # type: ignore[no-untyped-def]
    return opened(store._engine.url.render_as_string(hide_password=False))


@pytest.mark.parametrize("neighbour", NEIGHBOURS)
async def test_the_same_user_id_in_another_workspace_is_somebody_else(store: Store, neighbour: Workspace) -> None:
    there = Member(neighbour, ANNA.user_id)
    await store.preferences.choose_language(ANNA, "es")
    assert await store.preferences.of(there) == NOTHING_CHOSEN
    await store.preferences.choose_language(there, "en")
    await store.preferences.choose_language(there, None)
    async with opened_again(store) as again:
        assert await again.preferences.of(ANNA) == Preference("es")


async def test_forgetting_a_workspace_erases_everybody_in_it_and_nobody_else(store: Store, url: str) -> None:
    here = [Member(HERE, f"U{number}") for number in range(3)]
    elsewhere = [Member(workspace, person.user_id) for workspace in NEIGHBOURS for person in here]
    for person in (*here, *elsewhere):
        await store.preferences.choose_language(person, "es")
    await store.preferences.forget_workspace(HERE)
    assert [await store.preferences.of(person) for person in here] == [NOTHING_CHOSEN] * 3
    assert await rows(url) == len(elsewhere)
    async with opened(url) as again:
        assert {await again.preferences.of(person) for person in elsewhere} == {Preference("es")}


async def test_what_another_process_wrote_is_seen_within_a_minute(
    store: Store, other_process: Store, seconds: Seconds
) -> None:
    await store.preferences.of(ANNA)
    await other_process.preferences.choose_language(ANNA, "es")
    seconds.now += KEPT_FOR - 1
    assert await store.preferences.of(ANNA) == NOTHING_CHOSEN
    seconds.now += 1
    assert await store.preferences.of(ANNA) == Preference("es")


async def test_fifty_people_at_once_get_each_their_own(store: Store, url: str) -> None:
    languages: list[Language] = ["en", "es"]
    people = [Member(HERE, f"U{number}") for number in range(50)]
    for number, person in enumerate(people):
        await store.preferences.choose_language(person, languages[number % 2])
    async with opened(url) as again:
        found = await asyncio.gather(*map(again.preferences.of, people))
    assert [preference.language for preference in found] == languages * 25


async def test_a_language_of_a_newer_version_counts_as_none(store: Store) -> None:
    await store.preferences.choose_language(ANNA, "tlh")
    async with opened_again(store) as again:
        assert await again.preferences.of(ANNA) == NOTHING_CHOSEN


@pytest.mark.parametrize("odd", ["", "U'; DROP TABLE preferences; --", "ñ🙂", "%", "_", "U" * 5000])
async def test_an_id_is_only_ever_itself(store: Store, odd: str) -> None:
    person = Member(Workspace(odd, odd), odd)
    await store.preferences.choose_organization(person, odd or "x")
    await store.preferences.choose_language(ANNA, "es")
    async with opened_again(store) as again:
        assert await again.preferences.of(person) == Preference(None, odd or "x")
        await again.preferences.forget_workspace(person.workspace)
        assert await again.preferences.of(person) == NOTHING_CHOSEN
        assert await again.preferences.of(ANNA) == Preference("es")


def test_the_cache_is_bounded() -> None:
    cache = Cache(lambda: 0.0)
    for number in range(MOST_KEPT + 5):
        cache.keep(Member(HERE, f"U{number}"), NOTHING_CHOSEN, cache.version)
    assert cache.get(Member(HERE, "U4")) is None
    assert cache.get(Member(HERE, "U5")) == NOTHING_CHOSEN


def test_a_reading_that_began_before_a_choice_ended_is_not_kept() -> None:
    cache = Cache(lambda: 0.0)
    before = cache.version
    write = cache.forget(ANNA)
    during = cache.version
    cache.written(ANNA, Preference("es"), write)
    for late in (before, during):
        cache.keep(ANNA, NOTHING_CHOSEN, late)
    assert cache.get(ANNA) == Preference("es")


def test_of_two_writes_that_crossed_neither_is_kept() -> None:
    cache = Cache(lambda: 0.0)
    first, second = cache.forget(ANNA), cache.forget(ANNA)
    cache.written(ANNA, Preference("es", "hias"), second)
    cache.written(ANNA, Preference("es"), first)
    assert cache.get(ANNA) is None
