"""A page of the record as HTML."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.languages import Language, say
from bot.web.codes import code_of
from bot.web.layout import INDEX, Layout
from bot.web.record.addresses import LEAF, Addresses, Served, path_of
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
    addresses: Addresses | None = None,
    chosen: str = "",
    base: str = "",
) -> bytes:
    """Return a page of the record for people.

    Args:
        page: What stands on it, or on one leaf of it.
        layout: What stands around it.
        languages: Those that the record has.
        addresses: Where things are, as seen from the page; None for the layout's own.
        chosen: What the page's address says beside its language and its day.
        base: The public address of the server; empty where nobody has told it.
    """
    addresses = addresses or layout.addresses
    root = base or layout.at
    permanent = f"{root}{path_of(page.id)}{f'?{LEAF}={page.leaf}' if page.leaf > 1 else ''}"
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
            "formats": _formats(page, addresses, chosen),
            "linked": _linked(page, Served(root) if addresses.is_served else addresses, root, chosen),
            "changes": CHANGES,
        },
        here=page.id.kind if not page.id.id else "",
        addresses=addresses,
    )


def _formats(page: Page, addresses: Addresses, chosen: str) -> list[tuple[str, str, str]]:
    """Return what else a page is written as: each form's name, its content type and its address."""
    formats = [
        (one.name, one.content_type, addresses.page(page.id, page.language, page.as_of, suffix=suffix) + chosen)
        for suffix, one in formats_of(page).items()
    ]
    if page.id == INDEX:
        formats.append((say(page.language, "record.package"), JSON, addresses.file(FILE)))
        if addresses.is_served:
            formats.append(("OpenAPI", JSON, addresses.file(DESCRIPTION)))
    return formats


def _linked(page: Page, addresses: Addresses, root: str, chosen: str) -> dict[str, Any] | None:
    """Return what a page is about; None for a page that is of an earlier day, or not of one thing."""
    if not page.about or page.as_of or page.leaf > 1:
        return None
    told = [(kind, address) for _, kind, address in _formats(page, addresses, chosen)]
    if addresses.is_served:
        return written(page.about, page.id, lambda to: f"{root}{path_of(to)}", told)
    return written(page.about, page.id, lambda to: addresses.page(to, page.language), told)
