"""A page of the record as HTML."""

from __future__ import annotations

from collections.abc import Sequence

from bot.languages import Language, say
from bot.web.codes import code_of
from bot.web.layout import INDEX, Layout
from bot.web.record.addresses import SERVED, Addresses, path_of
from bot.web.record.feeds import CHANGES
from bot.web.record.formats import formats_of
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
        page: What stands on it.
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
    permanent = f"{base}{path_of(page.id)}"
    return layout.html(
        "record/page.html",
        page.language,
        languages,
        lambda other: addresses.page(page.id, other, page.as_of) + chosen,
        {
            "page": page,
            "permanent": permanent,
            "code": code_of(permanent) if base else "",
            "formats": formats,
            "changes": CHANGES,
        },
        here=page.id.kind if not page.id.id else "",
        addresses=addresses,
    )
