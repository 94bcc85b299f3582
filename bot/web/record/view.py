"""A page of the record as HTML."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.languages import Language, say
from bot.web.codes import code_of
from bot.web.layout import INDEX, Layout
from bot.web.record.addresses import LEAF, SERVED, Addresses, path_of
from bot.web.record.feeds import CHANGES
from bot.web.record.formats import formats_of
from bot.web.record.linked_data import written
from bot.web.record.package import FILE
from bot.web.record.page import Page
from bot.web.routes import JSON

DESCRIPTION = "openapi.json"  # of the interface, where a server answers


def as_html(
    page: Page,
    layout: Layout,
    languages: Sequence[Language],
    addresses: Addresses = SERVED,
    chosen: str = "",
    base: str = "",
) -> bytes:
    """Return a page of the record for people.

    Args:
        page: What stands on it, or on one leaf of it.
        layout: What stands around it.
        languages: Those that the record has.
        addresses: Where things are, as seen from the page.
        chosen: What the page's address says beside its language and its day.
        base: The public address of the server; empty where nobody has told it.
    """
    formats = [
        (one.name, one.content_type, addresses.page(page.id, page.language, page.as_of, suffix=suffix) + chosen)
        for suffix, one in formats_of(page).items()
    ]
    if page.id == INDEX:
        formats.append((say(page.language, "record.package"), JSON, addresses.file(FILE)))
        if addresses.is_served:
            formats.append(("OpenAPI", JSON, addresses.file(DESCRIPTION)))
    linked = _linked(page, addresses, base, [(kind, address) for _, kind, address in formats])
    permanent = f"{base}{path_of(page.id)}{f'?{LEAF}={page.leaf}' if page.leaf > 1 else ''}"
    leaves = [
        addresses.page(page.id, page.language, page.as_of, leaf=one) + chosen for one in range(1, page.leaves + 1)
    ]
    return layout.html(
        "record/page.html",
        page.language,
        languages,
        lambda other: addresses.page(page.id, other, page.as_of, leaf=page.leaf) + chosen,
        {
            "page": page,
            "permanent": permanent,
            "code": code_of(permanent) if base else "",
            "leaves": leaves,
            "formats": formats,
            "linked": linked,
            "changes": CHANGES,
        },
        here=page.id.kind if not page.id.id else "",
        addresses=addresses,
    )


def _linked(page: Page, addresses: Addresses, base: str, forms: Sequence[tuple[str, str]]) -> dict[str, Any] | None:
    """Return what a page is about; None for a page that is of an earlier day, or not of one thing."""
    if not page.about or page.as_of or page.leaf > 1:
        return None
    told = [(kind, f"{base}{address}") for kind, address in forms]
    if addresses.is_served:
        return written(page.about, page.id, lambda to: f"{base}{path_of(to)}", told)
    return written(page.about, page.id, lambda to: addresses.page(to, page.language), told)
