"""Installations by OAuth: tokens sealed, states used once, one renewal for all processes, nothing left behind."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from sqlalchemy import text, update

from bot.errors import StoreError
from bot.store import installations as installing
from bot.store import oauth_states, tables
from bot.store.access import Access
from bot.store.installations import AHEAD, Installations, Installed, RenewalRefusedError, Token
from bot.store.sealing import KEY_BYTES, Sealer
from bot.store.store import Store
from bot.store.values import Workspace
from tests.store.conftest import HERE, Seconds
from tests.store.processes import KEY, LEFT_ALONE, line_of, process

OTHER_KEY = b"another fake key, 32 bytes long."
DAY = 86_400.0
FOR_EVER = Installed(HERE, Token("xoxb-fake"), "E1", "B1", "UB1", "commands,chat:write", 5.0)
ENDING = replace(FOR_EVER, token=Token("xoxe.xoxb-fake-1", "xoxe-1-fake", DAY))
NEXT = Token("xoxe.xoxb-fake-2", "xoxe-2-fake", 2 * DAY)


class Slack:
    """What exchanges tokens: each refresh token once, as Slack does."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    async def exchange(self, refresh_token: str) -> Token:
        await asyncio.sleep(0.05)
        self.asked.append(refresh_token)
        if self.asked.count(refresh_token) > 1:
            raise RenewalRefusedError("invalid_refresh_token")
        return NEXT


@pytest.fixture
def installed(store: Store) -> Installations:
    return store.installations("A1", [KEY])


async def stored(store: Store, column: str) -> list[str]:
    async with store._engine.connect() as connection:
        return list((await connection.execute(text(f"SELECT {column} FROM installations"))).scalars())  # noqa: S608


def test_what_is_sealed_is_opened_in_its_own_row_alone() -> None:
    sealer = Sealer([KEY])
    sealed = sealer.seal("xoxb-fake", "installations", "bot_token", "A1", "", "T1")
    assert "xoxb" not in sealed
    assert sealer.seal("xoxb-fake", "row") != sealer.seal("xoxb-fake", "row")
    assert sealer.open(sealed, "installations", "bot_token", "A1", "", "T1") == "xoxb-fake"
    for elsewhere in (
        ("installations", "bot_token", "A1", "", "T2"),
        ("installations", "refresh_token", "A1", "", "T1"),
    ):
        with pytest.raises(StoreError, match="changed, or belongs to another row"):
            sealer.open(sealed, *elsewhere)


@pytest.mark.parametrize("place", range(9, 40, 6))
def test_a_sealed_token_with_one_character_changed_is_not_opened(place: int) -> None:
    sealed = Sealer([KEY]).seal("xoxb-fake", "row")
    changed = sealed[:place] + ("A" if sealed[place] != "A" else "B") + sealed[place + 1 :]
    with pytest.raises(StoreError, match="changed"):
        Sealer([KEY]).open(changed, "row")


def test_a_key_that_is_missing_is_named_without_being_shown() -> None:
    sealed = Sealer([OTHER_KEY]).seal("xoxb-fake", "row")
    with pytest.raises(StoreError, match=f"TOKEN_KEY lacks: the one that is called {Sealer([OTHER_KEY]).newest}"):
        Sealer([KEY]).open(sealed, "row")
    assert len(KEY) == len(OTHER_KEY) == KEY_BYTES


async def test_an_installation_is_kept_without_a_token_that_can_be_read(store: Store, installed: Installations) -> None:
    await installed.save(ENDING)
    assert await installed.of(HERE) == ENDING
    for column in ("bot_token", "refresh_token"):
        assert not [one for one in await stored(store, column) if "xox" in one]
    assert "fake" not in repr(ENDING)


async def test_installing_again_leaves_one_row(store: Store, installed: Installations) -> None:
    await installed.save(ENDING)
    await installed.save(replace(FOR_EVER, token=Token("xoxb-fake-new")))
    assert await installed.of(HERE) == replace(FOR_EVER, token=Token("xoxb-fake-new"))
    assert await stored(store, "team_id") == ["T1"]


async def test_another_app_with_the_same_store_has_its_own_token(store: Store, installed: Installations) -> None:
    other = store.installations("A2", [KEY])
    await installed.save(FOR_EVER)
    assert await other.of(HERE) is None
    await other.save(replace(FOR_EVER, token=Token("xoxb-fake-other")))
    assert (await installed.of(HERE), await installed.workspaces()) == (FOR_EVER, [HERE])


async def test_a_token_that_is_moved_to_another_workspace_s_row_is_not_used(
    store: Store, installed: Installations
) -> None:
    await installed.save(FOR_EVER)
    await installed.save(replace(FOR_EVER, workspace=Workspace("", "T2"), token=Token("xoxb-fake-2")))
    async with store._engine.begin() as connection:
        await connection.execute(
            text("UPDATE installations SET bot_token = (SELECT bot_token FROM installations WHERE team_id = 'T2')")
        )
    with pytest.raises(StoreError, match="belongs to another row"):
        await installed.of(HERE)


async def test_a_new_key_seals_what_is_there_while_the_old_one_still_opens_it(
    store: Store, installed: Installations
) -> None:
    await installed.save(ENDING)
    both = store.installations("A1", [OTHER_KEY, KEY])
    assert await both.of(HERE) == ENDING
    assert (await both.reseal(), await both.reseal()) == (1, 0)
    assert await store.installations("A1", [OTHER_KEY]).of(HERE) == ENDING
    with pytest.raises(StoreError, match="TOKEN_KEY lacks"):
        await installed.of(HERE)
    with pytest.raises(StoreError, match="TOKEN_KEY lacks"):
        await installed.reseal()


async def test_sealing_anew_takes_nothing_back_that_was_renewed_meanwhile(
    store: Store, installed: Installations, monkeypatch: pytest.MonkeyPatch
) -> None:
    await installed.save(ENDING)
    both = store.installations("A1", [OTHER_KEY, KEY])
    renewed = replace(ENDING, token=NEXT)
    rows = Access.rows

    async def read_and_renew(access: Access, statement: object) -> object:
        found = await rows(access, statement)  # type: ignore[arg-type]
        await both.save(renewed)
        return found

    monkeypatch.setattr(Access, "rows", read_and_renew)
    assert await both.reseal() == 0
    assert await both.of(HERE) == renewed


async def test_a_hundred_callbacks_with_one_state_are_one_success(store: Store, other_process: Store) -> None:
    state = await store.oauth_states.issue()
    taken = await asyncio.gather(*(one.oauth_states.take(state) for one in (store, other_process) for _ in range(50)))
    assert taken.count(True) == 1


async def test_a_state_is_no_good_when_it_is_old_or_made_up(store: Store, seconds: Seconds) -> None:
    state = await store.oauth_states.issue()
    assert not await store.oauth_states.take("made-up")
    seconds.now += oauth_states.KEPT_FOR
    assert not await store.oauth_states.take(state)
    async with store._engine.connect() as connection:
        count = text("SELECT count(*) FROM oauth_states")
        assert (await connection.execute(count)).scalar() == 1
        await store.oauth_states.purge()
        assert (await connection.execute(count)).scalar() == 0


async def test_states_are_not_piled_up_and_stand_nowhere_as_they_are(
    store: Store, seconds: Seconds, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(oauth_states, "MOST", 3)
    states = [await store.oauth_states.issue() for _ in range(3)]
    with pytest.raises(StoreError, match="no more is taken"):
        await store.oauth_states.issue()
    async with store._engine.connect() as connection:
        digests = set((await connection.execute(text("SELECT digest FROM oauth_states"))).scalars())
    assert not digests & set(states)
    seconds.now += oauth_states.KEPT_FOR
    assert await store.oauth_states.take(await store.oauth_states.issue())


@pytest.mark.slow
async def test_fifty_events_in_two_processes_renew_a_token_once(
    store: Store, other_process: Store, seconds: Seconds, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.access.READING", 60.0)  # a hundred wait for one another, on a busy machine
    slack, here, there = Slack(), store.installations("A1", [KEY]), other_process.installations("A1", [KEY])
    other_process._access.circuit_breaker.now = seconds
    there._clock = seconds
    await here.save(ENDING)
    seconds.now = DAY + 1  # it has ended: everybody has to wait for the new one
    got = await asyncio.gather(*(one.renewed(HERE, slack.exchange) for one in (here, there) for _ in range(50)))
    assert slack.asked == ["xoxe-1-fake"]
    assert {one.token for one in got if one} == {NEXT}
    assert await here.of(HERE) == await there.of(HERE) == replace(ENDING, token=NEXT)


async def test_while_another_renews_a_token_that_is_still_good_is_used(
    installed: Installations, seconds: Seconds
) -> None:
    slack = Slack()
    await installed.save(ENDING)
    seconds.now = DAY - AHEAD + 1
    others_are_done = asyncio.Event()

    async def exchange(refresh_token: str) -> Token:
        await others_are_done.wait()
        return await slack.exchange(refresh_token)

    asking = [asyncio.ensure_future(installed.renewed(HERE, exchange)) for _ in range(5)]
    for done in itertools.islice(asyncio.as_completed(asking), 4):
        one = await done
        assert one == ENDING
    others_are_done.set()
    got = await asyncio.gather(*asking)
    assert slack.asked == ["xoxe-1-fake"]
    assert sorted(one.token.bot_token for one in got if one) == [ENDING.token.bot_token] * 4 + [NEXT.bot_token]


async def test_a_token_is_left_alone_before_its_time_and_where_it_lasts_for_ever(
    installed: Installations, seconds: Seconds
) -> None:
    slack = Slack()
    await installed.save(ENDING)
    seconds.now = DAY - AHEAD - 1
    assert await installed.renewed(HERE, slack.exchange) == ENDING
    await installed.save(FOR_EVER)
    seconds.now = 1000 * DAY
    assert await installed.renewed(HERE, slack.exchange) == FOR_EVER
    assert await installed.renewed(Workspace("", "T9"), slack.exchange) is None
    assert slack.asked == []


async def test_a_renewal_that_slack_refuses_is_said_and_not_tried_all_the_time(
    installed: Installations, seconds: Seconds
) -> None:
    slack = Slack()
    slack.asked = ["xoxe-1-fake"]  # by a process that was killed before it could write what it got
    await installed.save(ENDING)
    seconds.now = DAY - 60
    with pytest.raises(RenewalRefusedError, match="invalid_refresh_token"):
        await installed.renewed(HERE, slack.exchange)
    assert await installed.renewed(HERE, slack.exchange) == ENDING  # good for another minute
    assert slack.asked == ["xoxe-1-fake"] * 2


async def test_a_renewal_that_fails_for_now_is_tried_again_at_once(installed: Installations, seconds: Seconds) -> None:
    async def away(_: str) -> Token:
        raise OSError("no way to Slack")

    await installed.save(ENDING)
    seconds.now = DAY + 1
    with pytest.raises(StoreError, match="cannot be renewed for now: OSError"):
        await installed.renewed(HERE, away)
    assert await installed.renewed(HERE, Slack().exchange) == replace(ENDING, token=NEXT)


async def test_a_token_that_the_store_does_not_take_is_used_and_written_later(
    store: Store, installed: Installations, seconds: Seconds, monkeypatch: pytest.MonkeyPatch
) -> None:
    slack = Slack()
    await installed.save(ENDING)
    seconds.now = DAY + 1
    monkeypatch.setattr(installing, "PAUSE", 0.0)
    write: Callable[..., Awaitable[None]] = installed._write

    async def refuse(*_: object) -> None:
        raise StoreError("the disk is full")

    monkeypatch.setattr(installed, "_write", refuse)
    assert await installed.renewed(HERE, slack.exchange) == replace(ENDING, token=NEXT)
    assert await installed.of(HERE) == replace(ENDING, token=NEXT)
    assert await store.installations("A1", [KEY]).of(HERE) == ENDING
    monkeypatch.setattr(installed, "_write", write)
    await installed.write_again()
    assert await store.installations("A1", [KEY]).of(HERE) == replace(ENDING, token=NEXT)
    assert len(slack.asked) == 1


async def test_installing_again_during_a_renewal_keeps_what_was_installed(
    store: Store, installed: Installations, seconds: Seconds
) -> None:
    new = replace(FOR_EVER, token=Token("xoxb-fake-new"), installed_at=DAY)

    async def exchange(_: str) -> Token:
        await store.installations("A1", [KEY]).save(new)
        return NEXT

    await installed.save(ENDING)
    seconds.now = DAY + 1
    await installed.renewed(HERE, exchange)
    assert await installed.of(HERE) == new


@pytest.mark.slow
async def test_when_a_process_is_killed_while_it_renews_another_goes_on(url: str, store: Store) -> None:
    here = store.installations("A1", [KEY])
    here._clock = lambda: DAY + 1
    await here.save(ENDING)
    async with process("renew", url) as running:
        assert await line_of(running) == "exchanges xoxe-1-fake"
        running.kill()
        await running.wait()
    slack = Slack()
    if url.startswith("sqlite"):  # whose clock is that of the processes
        here._clock = time.time
    await asyncio.sleep(LEFT_ALONE)
    assert await here.renewed(HERE, slack.exchange) == replace(ENDING, token=NEXT)
    assert slack.asked == ["xoxe-1-fake"]


async def test_a_workspace_that_leaves_loses_its_token_and_one_that_came_back_keeps_it(
    installed: Installations,
) -> None:
    await installed.save(FOR_EVER)
    assert not await installed.forget(HERE, before=4.0)  # told late: it was installed again at 5
    assert await installed.of(HERE) == FOR_EVER
    assert await installed.forget(HERE, before=5.0)
    assert await installed.forget(HERE, before=5.0)  # told twice
    assert await installed.of(HERE) is None


async def test_erasing_a_workspace_finds_tables_that_nobody_named(store: Store, installed: Installations) -> None:
    await installed.save(FOR_EVER)
    await installed.save(replace(FOR_EVER, workspace=Workspace("", "T2")))
    await store.forget_workspace(HERE)
    assert await installed.workspaces() == [Workspace("", "T2")]


async def test_a_row_that_no_key_opens_does_not_keep_the_others_from_the_new_key(
    store: Store, installed: Installations
) -> None:
    lost = Workspace("", "T2")
    await installed.save(FOR_EVER)
    await installed.save(replace(FOR_EVER, workspace=lost))
    async with store._engine.begin() as connection:
        broken = update(tables.installations).where(tables.installations.c.team_id == "T2")
        await connection.execute(broken.values(bot_token="00000000.AAAA"))
    both = store.installations("A1", [OTHER_KEY, KEY])
    with pytest.raises(StoreError, match="TOKEN_KEY lacks"):
        await both.reseal()
    assert await store.installations("A1", [OTHER_KEY]).of(HERE) == FOR_EVER
