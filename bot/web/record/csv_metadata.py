"""What the columns of a page's table hold, in a file beside it: the metadata of CSV on the Web (W3C)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from bot.web.record.addresses import Addresses
from bot.web.record.page import Page
from bot.web.record.shapes import ROW
from bot.web.shapes import CHANGE, DATE, Schema, text, yes_or_no

SUFFIX = ".csv-metadata.json"  # as a reader of such tables looks for it
CONTENT_TYPE = "application/csvm+json"
_CONTEXT = "http://www.w3.org/ns/csvw"
_COLUMNS: Mapping[str, Schema] = {
    **CHANGE["properties"],
    **ROW,
    "id": text("The id of the record."),
    "kind": text("What sort of document it is."),
    "name": text("The name."),
    "language": text("The document's language."),
    "checked": text(f"When it was last compared with the document, {DATE}."),
    "sha256": text("The sum of the file that the document was read from."),
}
_SIGNED = yes_or_no("Whether the letter of this id is signed; empty where the record has not its whole list.")


def as_csv_metadata(page: Page, addresses: Addresses) -> str:
    """Return what a page's table is of, where its figures are printed, and what each of its columns holds."""
    told = {
        "@context": [_CONTEXT, {"@language": page.language}],
        "url": addresses.page(page.id, page.language, page.as_of, suffix=".csv"),
        "dc:title": page.title,
        "dc:description": page.answer.sentence if page.answer else page.lead,
        "dc:source": [one.url or one.title for one in page.answer.citations] if page.answer else [],
        "tableSchema": {"columns": [_column(name) for name in page.rows[0]]},
    }
    return json.dumps({name: value for name, value in told.items() if value}, ensure_ascii=False, indent=1) + "\n"


def _column(name: str) -> dict[str, Any]:
    schema = _COLUMNS.get(name, _SIGNED)
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    datatype = {"base": "boolean", "format": "True|False"} if "boolean" in kinds else kinds[0]
    return {"name": name, "titles": name, "dc:description": schema["description"], "datatype": datatype}
