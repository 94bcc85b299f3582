"""Questions that the record does not answer, with the statement that people then opened: what may become an alias.

Kept only where the operator wants it, for a month, and without person, channel or workspace. A person counts as one of
64 shares of all people, told by a key that is not in the store; the words are kept once three shares asked alike.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import re
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import delete, func, select

from bot.languages import Language
from bot.store import tables
from bot.store.access import Access, insert
from bot.store.values import Member
from bot.supervisor import Watch

PEOPLE = 3  # who asked alike, before a curator sees it
SHARES = 64  # of all people; enough to tell three of them apart, too few to tell who they are
KEPT_FOR = 30 * 86_400.0  # seconds
TENDING = 3600.0  # seconds between two looks for what is old
LONGEST = 200  # characters of a question; who writes more tells a story

_PRESSES = tables.gap_presses.c
_GAPS = tables.gaps.c
_ADDRESSED = re.compile(r"[@<>]|\d[\d\s().-]{6,}\d")  # people, mail addresses, telephone numbers


@dataclass(frozen=True, slots=True)
class Gap:
    """What was asked and not found.

    Attributes:
        id: A digest.
        question: As the last of those who asked typed it.
        opened: The question of the statement that they opened, as its button asks it.
        language: Of the question.
        people: How many asked alike, at least.
    """

    id: str
    question: str
    opened: str
    language: Language
    people: int


class Gaps:
    """What was asked and not found. Every method raises StoreError where the store does not answer.

    Args:
        access: The way to the rows.
        clock: Seconds since 1970.
        record: The name of the record that was asked, among several; empty for the only one.
    """

    def __init__(self, access: Access, clock: Callable[[], float] = time.time, record: str = "") -> None:
        self._access = access
        self._clock = clock
        self._before = f"{record}:" if record else ""

    async def note(self, question: str, opened: str, language: Language, person: Member, key: bytes) -> None:
        """Note that somebody opened a statement that came near to a question.

        Args:
            question: As typed. One that is long, or names an address or a telephone number, is not noted.
            opened: The question of the statement.
            language: Of the question.
            person: Who did; only their share is kept.
            key: What digests are made with; a secret that is not in the store.
        """
        if len(question) > LONGEST or _ADDRESSED.search(question):
            return
        gap = self._before + _digest(key, language, _alike(question), opened).hex()
        whose = _digest(key, person.workspace.enterprise_id, person.workspace.team_id, person.user_id)
        now = self._clock()
        pressed = {"gap": gap, "share": whose[0] % SHARES, "pressed_at": now}
        async with self._access.writing() as connection:
            noting = insert(connection)(tables.gap_presses).values(pressed)
            await connection.execute(
                noting.on_conflict_do_update(index_elements=["gap", "share"], set_={"pressed_at": now})
            )
            alike = select(func.count()).where(_PRESSES.gap == gap, _PRESSES.pressed_at > now - KEPT_FOR)
            if int((await connection.execute(alike)).scalar_one()) < PEOPLE:
                return
            words = {"question": question, "opened": opened, "language": language, "pressed_at": now}
            keeping = insert(connection)(tables.gaps).values(gap=gap, **words)
            await connection.execute(keeping.on_conflict_do_update(index_elements=["gap"], set_=words))

    async def all(self) -> list[Gap]:
        """Return what enough people asked alike, the most asked first."""
        since = self._clock() - KEPT_FOR
        people = select(_PRESSES.gap, func.count().label("people")).where(_PRESSES.pressed_at > since)
        counted = people.group_by(_PRESSES.gap).subquery()
        columns = (_GAPS.gap, _GAPS.question, _GAPS.opened, _GAPS.language, counted.c.people)
        found = select(*columns).join(counted, counted.c.gap == _GAPS.gap)
        is_of_it = _GAPS.gap.startswith(self._before, autoescape=True) if self._before else ~_GAPS.gap.contains(":")
        rows = await self._access.rows(found.where(is_of_it).order_by(counted.c.people.desc(), _GAPS.question))
        return [
            Gap(one.gap, one.question, one.opened, one.language, one.people) for one in rows if one.people >= PEOPLE
        ]

    async def forget(self, gap: str) -> None:
        """Erase one of them.

        Args:
            gap: Its id.
        """
        async with self._access.writing() as connection:
            await connection.execute(delete(tables.gap_presses).where(_PRESSES.gap == gap))
            await connection.execute(delete(tables.gaps).where(_GAPS.gap == gap))

    async def tend(self, watch: Watch, *, are_wanted: bool) -> None:
        """Erase what is old for as long as the bot runs; where none are wanted any more, all of them, once.

        Args:
            watch: What is told that it goes well.
            are_wanted: Whether the operator wants them kept.
        """
        while are_wanted:
            await self.erase_old()
            watch.goes_well()
            await asyncio.sleep(TENDING)
        await self.erase_old(kept_for=0)  # the operator changed their mind

    async def erase_old(self, *, kept_for: float = KEPT_FOR) -> None:
        """Erase what nobody has asked for a month.

        Args:
            kept_for: Seconds; 0 erases all.
        """
        before = self._clock() - kept_for
        async with self._access.writing() as connection:
            await connection.execute(delete(tables.gap_presses).where(_PRESSES.pressed_at <= before))
            await connection.execute(delete(tables.gaps).where(_GAPS.pressed_at <= before))


def _alike(question: str) -> str:
    """Return a question as it counts: without accents, case and punctuation."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", question) if not unicodedata.combining(sign))
    return " ".join(re.findall(r"\w+", bare.casefold()))


def _digest(key: bytes, *parts: str) -> bytes:
    return hmac.digest(key, "\x1f".join(parts).encode("utf-8", "replace"), hashlib.sha256)
