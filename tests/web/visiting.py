"""A browser without a screen: what it opens, and what it gets."""

from __future__ import annotations

from dataclasses import dataclass

import aiohttp
from multidict import CIMultiDictProxy
from yarl import URL


@dataclass
class Page:
    """What a visitor got."""

    status: int
    headers: CIMultiDictProxy[str]
    text: str


async def opened(session: aiohttp.ClientSession, url: str | URL, method: str = "GET", **options: object) -> Page:
    """Open an address, and return what came."""
    async with session.request(method, url, **options) as got:  # type: ignore[arg-type]
        return Page(got.status, got.headers, await got.text())
