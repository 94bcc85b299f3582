"""What was asked and not found: nothing of a person is kept, no word before three asked alike, all for a month."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from bot.store import tables
from bot.store.gaps import KEPT_FOR, PEOPLE, SHARES, Gap
from bot.store.store import Store
from bot.store.values import Member, Workspace
from tests.store.conftest import HERE, Seconds

KEY = b"a key for tests"
QUESTION, OPENED = "How many boats went under?", "boats lost in the storm"


def people_of_other_shares(count: int) -> list[Member]:
    """People who count as different ones: some share a share, as they should."""
    from bot.store.gaps import _digest

    found: dict[int, Member] = {}
    for number in range(10 * SHARES):
        person = Member(HERE, f"U{number}")
        found.setdefault(_digest(KEY, HERE.enterprise_id, HERE.team_id, person.user_id)[0] % SHARES, person)
    return list(found.values())[:count]


async def rows(store: Store) -> list[tuple[object, ...]]:
    async with store._engine.connect() as connection:
        return [
            tuple(row)
            for table in (tables.gap_presses, tables.gaps)
            for row in (await connection.execute(select(table))).all()
        ]


async def test_three_people_who_ask_alike_are_a_gap(store: Store) -> None:
    ways = (QUESTION, "how many  BOATS went under", "How many bóats went under?!")
    for person, way in zip(people_of_other_shares(PEOPLE), ways, strict=True):
        assert await store.gaps.all() == []
        await store.gaps.note(way, OPENED, "en", person, KEY)
    (gap,) = await store.gaps.all()
    assert gap == Gap(gap.id, ways[-1], OPENED, "en", PEOPLE)


async def test_one_person_who_asks_thrice_is_none(store: Store) -> None:
    for _ in range(PEOPLE):
        await store.gaps.note(QUESTION, OPENED, "en", Member(HERE, "U1"), KEY)
    assert await store.gaps.all() == []


async def test_other_statements_and_languages_are_other_gaps(store: Store) -> None:
    first, second, third = people_of_other_shares(PEOPLE)
    await store.gaps.note(QUESTION, OPENED, "en", first, KEY)
    await store.gaps.note(QUESTION, "another statement", "en", second, KEY)
    await store.gaps.note(QUESTION, OPENED, "es", third, KEY)
    assert await store.gaps.all() == []


async def test_nothing_of_a_person_is_kept_and_no_word_before_three_asked(store: Store) -> None:
    for number, person in enumerate(people_of_other_shares(PEOPLE), start=1):
        await store.gaps.note(QUESTION, OPENED, "en", person, KEY)
        kept = repr(await rows(store))
        assert (QUESTION in kept) is (number == PEOPLE)
        assert all(word not in kept for word in (person.user_id + "'", HERE.team_id + "'", HERE.enterprise_id + "'"))


async def test_the_same_person_in_another_workspace_may_be_another(store: Store) -> None:
    elsewhere = [Member(Workspace("E1", f"T{number}"), "U1") for number in range(40)]
    for person in elsewhere:
        await store.gaps.note(QUESTION, OPENED, "en", person, KEY)
    (gap,) = await store.gaps.all()
    assert PEOPLE <= gap.people <= len(elsewhere)


@pytest.mark.parametrize("question", ["ask ana@example.org", "is it <@U1>", "call +52 55 1234 5678", "x" * 201])
async def test_what_may_name_somebody_is_not_noted(store: Store, question: str) -> None:
    await store.gaps.note(question, OPENED, "en", Member(HERE, "U1"), KEY)
    assert await rows(store) == []


async def test_after_a_month_all_is_erased(store: Store, seconds: Seconds) -> None:
    for person in people_of_other_shares(PEOPLE):
        await store.gaps.note(QUESTION, OPENED, "en", person, KEY)
    seconds.now += KEPT_FOR + 1
    assert await store.gaps.all() == []
    await store.gaps.erase_old()
    assert await rows(store) == []


async def test_one_can_be_forgotten_and_all_can(store: Store) -> None:
    for person in people_of_other_shares(PEOPLE):
        await store.gaps.note(QUESTION, OPENED, "en", person, KEY)
        await store.gaps.note("and another?", OPENED, "en", person, KEY)
    first, second = await store.gaps.all()
    await store.gaps.forget(first.id)
    assert await store.gaps.all() == [second]
    await store.gaps.erase_old(kept_for=0)
    assert await rows(store) == []
