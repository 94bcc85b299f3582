"""The whole record as a data package (version 2): tables as CSV, and one file that says what each column holds."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.answers.answerer import Answerer
from bot.knowledge.knowledge import Knowledge, best_address
from bot.web.record.tables import TABLES, Column, Table, as_csv

FILE = "datapackage.json"
FOLDER = "data"
_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_RESOURCE_PROFILE = "https://datapackage.org/profiles/2.0/dataresource.json"
_SCHEMA_PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json"


class Package:
    """A record's files, each written once.

    Args:
        answerer: What holds the record.
    """

    def __init__(self, answerer: Answerer) -> None:
        knowledge = answerer.indexed.knowledge
        tables = [(table, as_csv(table, knowledge).encode()) for table in TABLES]
        told = json.dumps(_described(knowledge, tables), ensure_ascii=False, indent=1) + "\n"
        self.files: Mapping[str, bytes] = {
            FILE: told.encode(),
            **{_path(table): body for table, body in tables},
        }


def _path(table: Table) -> str:
    return f"{FOLDER}/{table.name}.csv"


def _described(knowledge: Knowledge, tables: Sequence[tuple[Table, bytes]]) -> dict[str, Any]:
    about = knowledge.about
    language = about.languages[0]
    day = _last_day(knowledge)
    return {
        "$schema": _PROFILE,
        "name": about.id,
        "id": f"urn:record:{about.id}",
        "title": about.title.in_language(language),
        "description": about.description.in_language(language),
        "version": day.replace("-", "."),
        "created": f"{day}T00:00:00Z",
        **({"licenses": [{"name": about.licence}]} if about.licence else {}),
        "sources": list(_sources(knowledge)),
        "resources": [_resource(knowledge, table, body) for table, body in tables],
    }


def _last_day(knowledge: Knowledge) -> str:
    """Return the day of the last change, which any host finds alike."""
    entries = [entry for one in knowledge.documents.values() for entry in one.entries()]
    days = [
        *(one.checked.on for one in knowledge.documents.values()),
        *(entry.added for entry in entries),
        *(change.on for entry in entries for change in entry.changes),
        *(gone.on for gone in knowledge.gone.values()),
    ]
    return max(days)


def _sources(knowledge: Knowledge) -> Iterator[dict[str, str]]:
    for one in knowledge.documents.values():
        title, address = one.title.in_language(knowledge.about.languages[0]), best_address(one)
        yield {"title": title, **({"path": address.url} if address else {}), "version": one.published.date}


def _resource(knowledge: Knowledge, table: Table, body: bytes) -> dict[str, Any]:
    columns = table.columns_of(knowledge)
    keys = [_foreign_key(table, one) for one in columns if one.leads_to]
    return {
        "$schema": _RESOURCE_PROFILE,
        "name": table.name,
        "type": "table",
        "title": table.title,
        "path": _path(table),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(body),
        "hash": f"sha256:{hashlib.sha256(body).hexdigest()}",
        "schema": {
            "$schema": _SCHEMA_PROFILE,
            "fields": [_field(one) for one in columns],
            "missingValues": [""],
            **({"primaryKey": [*table.key]} if table.key else {}),
            **({"foreignKeys": keys} if keys else {}),
        },
    }


def _field(column: Column) -> dict[str, Any]:
    told: dict[str, Any] = {"name": column.name, "type": column.type, "description": column.description}
    if column.type == "boolean":
        told |= {"trueValues": ["True"], "falseValues": ["False"]}
    return {**told, **({"constraints": {"required": True}} if column.is_needed else {})}


def _foreign_key(table: Table, column: Column) -> dict[str, Any]:
    """Return where a column leads; to its own table by the empty name, as the format has it."""
    resource = "" if column.leads_to == table.name else column.leads_to
    return {"fields": [column.name], "reference": {"resource": resource, "fields": ["id"]}}
