"""Whether a hundred workspaces keep apart and whole while some install the app and others take it away.

    python tests/benchmarks/workspaces_soak.py [--seconds 60] [--seed N] [--workspaces 100] [--records 3]

Two bots on one PostgreSQL of the script's own, and one Slack on loopback. Each workspace has two people who pin, look
up, ask and unpin in two channels; each request goes to either process, and some events to both. Every second one
takes the app away, while its people go on, and another installs it, by OAuth, begun at one process and ended at the
other. Every three seconds a figure of the record changes and one of the processes gets SIGHUP; every ten one is killed
by SIGKILL and started again.

What is wrong is printed, with exit status 1: whatever `pins_soak.py` finds wrong in a workspace that has the app at the
end; a call of Slack's for a channel with the token of another workspace; something of a workspace in any table of the
store a minute after it took the app away; an answer to it later than that.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import aiohttp
from sqlalchemy import inspect, text

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from bot.answers.current import Current  # noqa: E402 -- after the path
from bot.clock import utc_today  # noqa: E402
from bot.slack.pins.facts import Facts  # noqa: E402
from bot.store.pinned import PinState  # noqa: E402
from bot.store.record_choices import KEPT_FOR, WORKSPACE  # noqa: E402
from bot.store.store import Store  # noqa: E402
from tests.benchmarks.pins_soak import (  # noqa: E402
    CHANGING,
    LATENCY,
    QUIET,
    TIMING,
    Bot,
    Inspection,
    Mail,
    Place,
    Record,
    Soak,
    logged,
    postgres,
    reported,
)
from tests.loopback.bot_process import Options  # noqa: E402
from tests.loopback.payloads import as_json, event, installed, mention  # noqa: E402
from tests.loopback.slack import Call, LoopbackSlack, loopback_slack  # noqa: E402

PEOPLE = 2  # in each workspace
THINKING = (4.0, 16.0)  # seconds that a person waits between two requests
PATIENCE = 45.0  # seconds for the outcome of a request: two processors bear all of them
COMING_AND_GOING = 1.0  # seconds between two that take the app away, and two that install it
KILLING = 10.0  # seconds between two deaths
TRACELESS = 60.0  # seconds after which nothing of a workspace may be left
LATE = 1.0  # seconds that people go on after they took the app away
RESTING = 180.0  # seconds for the bots to come to rest


@dataclass
class Tenant:
    """A workspace, with the app or without.

    Attributes:
        team: Its id, which stands in the ids of its channels too.
        record: The name of the record that it uses.
        times: How often it has installed the app.
        soak: What its people do; None while it does not have the app.
        left_at: When it last took the app away.
        people: What they do, under way.
    """

    team: str
    record: str
    times: int = 0
    soak: Soak | None = None
    left_at: float = 0.0
    people: list[asyncio.Task[None]] = field(default_factory=list)

    def next_place(self) -> Place:
        """Return the workspace as it is with its next token."""
        self.times += 1
        channels = tuple(f"C{self.team}{letter}" for letter in "AB")
        return Place(self.team, f"xoxb-fake-{self.team}-{self.times}", channels, PATIENCE, THINKING)


class Many:
    """Workspaces that come and go, a record that changes, and processes that die.

    Args:
        slack: The Slack.
        bots: The processes.
        records: The records, by name; the only one has none.
        mail: What takes the answers to commands.
        store: The store.
        session: Connections to the bots.
        chance: What decides.
        count: How many workspaces.
    """

    def __init__(
        self,
        slack: LoopbackSlack,
        bots: list[Bot],
        records: dict[str, Record],
        mail: Mail,
        store: Store,
        session: aiohttp.ClientSession,
        chance: random.Random,
        count: int,
    ) -> None:
        self.counts: Counter[str] = Counter()
        self.problems: list[str] = []
        names = list(records)
        self.tenants = [Tenant(f"T{number:03}Z", names[number % len(names)]) for number in range(count)]
        self._slack, self._bots, self._records, self._mail = slack, bots, records, mail
        self._store, self._session, self._chance = store, session, chance
        self._facts = Facts(Current(records[names[0]].read()), utc_today)  # at first all say the same
        self._ends_at = 0.0
        self._leaving: set[asyncio.Task[None]] = set()
        self._by_token: dict[str, Soak] = {}

    @property
    def _present(self) -> list[Tenant]:
        return [tenant for tenant in self.tenants if tenant.soak]

    async def run(self, seconds: float) -> None:
        """Let everything happen for some seconds after most of the workspaces have installed the app."""
        self._slack.on_call = self._on_call
        await asyncio.gather(*(self._install(tenant) for tenant in self.tenants[len(self.tenants) // 10 :]))
        self._ends_at = time.monotonic() + seconds
        for tenant in self._present:
            self._begin_to_live(tenant)
        await asyncio.gather(self._come_and_go(), self._change_record(), self._kill())
        await asyncio.gather(*self._leaving)
        await asyncio.gather(*(task for tenant in self._present for task in tenant.people))
        for soak in self._by_token.values():
            await asyncio.gather(*soak.begun)

    async def rest(self, digests: Mapping[str, str]) -> None:
        """Wait until every pin is as its record has it, and nobody calls Slack any more.

        Args:
            digests: Of the records, by name.
        """
        ends_at = time.monotonic() + RESTING
        while time.monotonic() < ends_at:
            left = 0
            for tenant in self._present:
                assert tenant.soak is not None
                pins = await tenant.soak.stored()
                digest = digests[tenant.record]
                left += sum(pin.state is not PinState.PINNED or pin.card.record != digest for pin in pins)
            last = max((call.at for call in self._slack.calls), default=0.0)
            if not left and time.monotonic() - last > QUIET:
                return
            await asyncio.sleep(0.5)
        self.problems.append(f"the bots did not come to rest in {RESTING:.0f} s: {left} pins are not as they should be")

    async def inspect(self, facts: Mapping[str, Facts]) -> None:
        """Note everything that is wrong.

        Args:
            facts: What the records say, by name.
        """
        for tenant in self.tenants:
            if tenant.soak is None:
                await asyncio.sleep(max(0.0, tenant.left_at + TRACELESS - time.monotonic()) if tenant.times else 0.0)
                if kept := await self._traces(tenant.team):
                    self.problems.append(f"{tenant.team} took the app away a minute ago, and there is still {kept}")
                continue
            pins = await tenant.soak.stored()
            found = Inspection(tenant.soak, pins, facts[tenant.record]).inspect()
            self.problems += [f"{tenant.team}: {one}" for one in (*tenant.soak.problems, *found)]
            self.counts["pins at the end"] += len(pins)
        for soak in self._by_token.values():
            self.counts.update(soak.counts)
        self.counts["workspaces with the app at the end"] = len(self._present)
        self.counts["cards posted"] = len(self._slack.posts)
        self.counts["cards updated"] = len(self._slack.called("chat.update"))

    # What happens

    async def _come_and_go(self) -> None:
        while time.monotonic() + COMING_AND_GOING < self._ends_at:
            await asyncio.sleep(COMING_AND_GOING)
            going, now = self._chance.choice(self._present), time.monotonic()
            coming = [one for one in self.tenants if not one.soak and not one.people and one.left_at < now - KEPT_FOR]
            if coming:
                tenant = self._chance.choice(coming)
                await self._install(tenant)
                self._begin_to_live(tenant)
            task = asyncio.create_task(self._leave(going))
            self._leaving.add(task)

    async def _install(self, tenant: Tenant) -> None:
        place = tenant.next_place()
        while not await self._is_installed(place):
            self.counts["installs that met a dead process, and were begun again"] += 1
            await asyncio.sleep(0.2)
        self.counts["installs"] += 1
        chance = random.Random(self._chance.random())
        if tenant.record:
            await self._store.record_choices.choose(place.workspace, WORKSPACE, tenant.record)
        # The store has the rows of the first record under no name.
        is_first = tenant.record == next(iter(self._records))
        record, pins = self._records[tenant.record], self._store.of("" if is_first else tenant.record).pins
        tenant.soak = self._by_token[place.token] = Soak(
            self._slack, self._bots, record, self._mail, self._store, self._session, chance, place, self._facts, pins
        )

    async def _is_installed(self, place: Place) -> bool:
        """Install the app as a browser does; False where a process died meanwhile."""
        first, second = (f"http://127.0.0.1:{bot.port}/slack" for bot in self._chance.sample(self._bots, 2))
        code = f"code-{place.token}-{self._chance.random()}"
        self._slack.codes[code] = installed(place.token, place.team)
        try:
            async with self._session.get(f"{first}/install", allow_redirects=False) as got:
                cookie = got.headers["Set-Cookie"].partition(";")[0]
                state = parse_qs(urlsplit(got.headers["Location"]).query)["state"][0]
            asked = {"code": code, "state": state}
            async with self._session.get(f"{second}/oauth_redirect", params=asked, headers={"Cookie": cookie}) as got:
                if got.status != 200:
                    self.problems.append(f"{place.team} could not install the app: {got.status}")
                return True
        except (aiohttp.ClientError, OSError):
            return False

    def _begin_to_live(self, tenant: Tenant) -> None:
        assert tenant.soak is not None
        tenant.people = [asyncio.create_task(tenant.soak.be(number, self._ends_at)) for number in range(PEOPLE)]

    async def _leave(self, tenant: Tenant) -> None:
        """Take the app away while people go on, and see that nothing is left."""
        soak = tenant.soak
        assert soak is not None
        tenant.soak, tenant.left_at = None, time.monotonic()
        self.problems += [f"{tenant.team}: {problem}" for problem in soak.problems]
        self._slack.revoked.add(soak.place.token)
        told = soak.place.of_event(event({"type": "app_uninstalled"}))
        await asyncio.gather(*(soak.sent(as_json(told)) for _ in range(self._chance.randint(1, 2))))
        self.counts["uninstalls"] += 1
        await asyncio.sleep(LATE)
        for task in tenant.people:
            task.cancel()
        await asyncio.gather(*tenant.people, return_exceptions=True)
        late = mention("<@UBOT> how many people were returned?", channel=soak.place.channels[0], team=tenant.team)
        await soak.sent(as_json(soak.place.of_event(late)))
        while (kept := await self._traces(tenant.team)) and time.monotonic() - tenant.left_at < TRACELESS:
            await asyncio.sleep(0.5)
        if kept:
            self.problems.append(f"{tenant.team} took the app away a minute ago, and there is still {kept}")
        took = round(time.monotonic() - tenant.left_at)
        self.counts["seconds until no trace was left, at most"] = max(
            took, self.counts["seconds until no trace was left, at most"]
        )
        soak.problems.clear()  # what people were told who had taken the app away
        tenant.people = []

    async def _traces(self, team: str) -> dict[str, int]:
        """Walk every table, and count the rows that hold a workspace's id anywhere."""
        async with self._store._engine.connect() as connection:
            names = await connection.run_sync(lambda sync: inspect(sync).get_table_names())
            found = {}
            for name in names:
                counting = text(f"SELECT count(*) FROM {name} AS one WHERE one::text LIKE :held")  # noqa: S608
                found[name] = (await connection.execute(counting, {"held": f"%{team}%"})).scalar_one()
        return {name: count for name, count in found.items() if count}

    async def _change_record(self) -> None:
        while time.monotonic() + CHANGING < self._ends_at:
            await asyncio.sleep(CHANGING)
            self._chance.choice([*self._records.values()]).change_any(self._chance)
            alive = [bot for bot in self._bots if bot.port]
            if alive:
                self._chance.choice(alive).hang_up()

    async def _kill(self) -> None:
        while time.monotonic() + KILLING < self._ends_at:
            await asyncio.sleep(KILLING)
            bot = self._chance.choice(self._bots)
            await bot.kill()
            self.counts["kills"] += 1
            for soak in [*self._by_token.values()]:  # more are installed meanwhile
                await soak.note_cut_off(bot.deaths[-1])
            await bot.start()

    async def _on_call(self, call: Call, moment: str) -> None:
        token = call.token.removeprefix("Bearer ")
        soak = self._by_token.get(token)
        of_channel = re.match(r"C(T\d+Z)", str(call.arguments.get("channel", "")))
        if of_channel and self._slack.workspaces.get(token) != of_channel[1]:
            self.problems.append(f"{call.method} in a channel of {of_channel[1]} with {token or 'no token'}")
        if moment == "before" and token in self._slack.revoked:
            self.counts["calls with a token that was taken away, refused"] += 1
        if soak is not None:
            await soak.on_call(call, moment)
        else:
            await asyncio.sleep(self._chance.uniform(0, LATENCY))


async def soaked(
    url: str, folder: Path, seconds: float, seed: int, count: int, several: int
) -> tuple[Counter[str], list[str]]:
    """Let everything happen, and return the counts and the problems.

    Args:
        url: An empty PostgreSQL database, with the driver's name.
        folder: Where the records and the logs are kept.
        seconds: How long people go on.
        seed: Of what decides.
        count: How many workspaces.
        several: How many records.
    """
    store = Store(url)
    await store.migrate()
    names = [f"record{number}" for number in range(several)] if several > 1 else [""]
    for name in filter(None, names):
        (folder / name).mkdir()
    records = {name: Record(folder / name) for name in names}
    async with AsyncExitStack() as stack:
        stack.push_async_callback(store.close)
        slack = await stack.enter_async_context(loopback_slack())
        mail = await stack.enter_async_context(Mail().served())
        session = await stack.enter_async_context(aiohttp.ClientSession())
        folders = ",".join(str(one.link) for one in records.values())
        options = Options(slack.api_url, url.replace("+asyncpg", ""), folders, timing=TIMING, is_of_many=True)
        bots = [Bot(options, folder / f"{number}.log") for number in (1, 2)]
        for bot in bots:
            stack.push_async_callback(bot.kill)
        await asyncio.gather(*(bot.start() for bot in bots))
        many = Many(slack, bots, records, mail, store, session, random.Random(seed), count)
        await many.run(seconds)
        facts = {name: Facts(Current(record.read()), utc_today) for name, record in records.items()}
        await many.rest({name: one.record for name, one in facts.items()})
        await many.inspect(facts)
        for entry in logged(bots, many.counts):
            if "account_inactive" in entry:  # whoever is answered takes the app away at that moment
                many.counts["answers that met a token that was taken away"] += 1
            else:
                many.problems.append(entry)
        many.counts["record changes"] = sum(record.changes for record in records.values())
    return many.counts, many.problems


def main() -> int:
    """Soak, print the counts, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=random.randrange(1000))
    parser.add_argument("--workspaces", type=int, default=100)
    parser.add_argument("--records", type=int, default=3, help="each workspace chooses one of so many")
    parser.add_argument("--keep", type=Path, help="a folder for the logs and the records, which is not erased")
    parsed = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary, postgres() as url:
        folder = parsed.keep or Path(temporary)
        soaking = soaked(url, folder, parsed.seconds, parsed.seed, parsed.workspaces, parsed.records)
        counts, problems = asyncio.run(soaking)
    size = f"{parsed.workspaces} workspaces, {parsed.records} records"
    print(f"{size}, {parsed.seconds:.0f} s, seed {parsed.seed}, {os.cpu_count()} processors")
    return reported(counts, problems)


if __name__ == "__main__":
    sys.exit(main())
