"""The record as a data package: valid for those who read such packages, and whole."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
from datetime import date
from pathlib import Path

import aiohttp
import pytest

from bot.serve import Served, running
from bot.settings import Settings
from bot.web.record.package import FILE, FOLDER, Package
from bot.web.record.tables import TABLES
from tests.records.conftest import FOLDERS
from tests.web.test_record_pages import each_record, record_of
from tests.web.visiting import opened

RECORD = next(one for one in FOLDERS if one.name == "refinery")
TODAY = date(2026, 11, 28)


def written(folder: Path, into: Path) -> Path:
    """Write a record's package, as `export` does, and return what describes it."""
    for name, body in Package(record_of(folder)[1]).files.items():
        (into / name).parent.mkdir(exist_ok=True)
        (into / name).write_bytes(body)
    return into / FILE


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    text = Package(record_of(folder)[1]).files[f"{FOLDER}/{name}.csv"].decode()
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


@pytest.mark.slow
@each_record
def test_frictionless_finds_it_valid_with_each_sum_each_type_and_each_key(folder: Path, tmp_path: Path) -> None:
    import frictionless

    described = written(folder, tmp_path)
    package = frictionless.Package(str(described))
    assert [one.name for one in package.resources] == [table.name for table in TABLES]
    report = package.validate()
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "note"])


@pytest.mark.slow
def test_frictionless_finds_what_is_changed(tmp_path: Path) -> None:
    import frictionless

    described = written(RECORD, tmp_path)
    table = tmp_path / FOLDER / "entries.csv"
    document = next(iter(record_of(RECORD)[0].documents))
    table.write_text(table.read_text(encoding="utf-8").replace(document, "elsewhere", 1), encoding="utf-8")
    types = {row[0] for row in frictionless.Package(str(described)).validate().flatten(["type"])}
    assert {"hash-count", "foreign-key"} <= types


@each_record
def test_every_entry_document_and_name_is_a_row(folder: Path) -> None:
    knowledge, _ = record_of(folder)
    documents = knowledge.documents.values()
    held = {
        "documents": knowledge.documents,
        "entries": [entry.id for one in documents for entry in one.entries()],
        "topics": knowledge.topics,
        "organizations": knowledge.organizations,
        "people": knowledge.people,
        "places": knowledge.places,
        "terms": knowledge.terms,
    }
    for name, identifiers in held.items():
        assert [row["id"] for row in rows(folder, name)] == [*identifiers]
    signed = [
        (one.id, row.as_printed) for one in documents for row in (one.signatories.listed if one.signatories else ())
    ]
    assert [(row["document"], row["as_printed"].removeprefix("'")) for row in rows(folder, "signatories")] == signed
    changes = sum(len(entry.changes) for one in documents for entry in one.entries())
    assert len(rows(folder, "changes")) == changes + len(knowledge.gone)


@each_record
def test_statements_stand_in_every_language_of_the_record(folder: Path) -> None:
    knowledge, _ = record_of(folder)
    by_id = {row["id"]: row for row in rows(folder, "entries")}
    for document in knowledge.documents.values():
        for fact in document.facts:
            row = by_id[fact.id]
            assert [row[f"statement_{one}"] for one in knowledge.about.languages] == [
                fact.statement.in_language(one) for one in knowledge.about.languages
            ]
            assert row["value"] == ("" if fact.value is None else str(fact.value))


@each_record
def test_what_describes_it_says_what_is_so_on_every_host(folder: Path) -> None:
    knowledge, answerer = record_of(folder)
    first, again = Package(answerer), Package(answerer)
    assert first.files == again.files
    told = json.loads(first.files[FILE])
    assert told["name"] == knowledge.about.id
    assert [one["name"] for one in told.get("licenses", [])] == [one for one in [knowledge.about.licence] if one]
    assert len(told["sources"]) == len(knowledge.documents)
    assert all(field["description"] for one in told["resources"] for field in one["schema"]["fields"])


@pytest.mark.slow
def test_pandas_reads_figures_as_numbers(tmp_path: Path) -> None:
    import pandas

    written(RECORD, tmp_path)
    knowledge, _ = record_of(RECORD)
    entries = pandas.read_csv(tmp_path / FOLDER / "entries.csv")
    figures = [fact.value for one in knowledge.documents.values() for fact in one.facts if fact.value is not None]
    assert entries["value"].dropna().tolist() == [float(one) for one in figures]
    joined = entries.merge(pandas.read_csv(tmp_path / FOLDER / "documents.csv"), left_on="document", right_on="id")
    assert len(joined) == len(entries)


@pytest.mark.slow
def test_libreoffice_opens_the_tables(tmp_path: Path) -> None:
    program = shutil.which("soffice")
    if program is None or not (Path(program).resolve().parent / "libsclo.so").exists():
        assert not os.environ.get("SOFFICE_REQUIRED"), "LibreOffice's spreadsheets are not installed"
        pytest.skip("LibreOffice's spreadsheets are not installed")
    written(RECORD, tmp_path)
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    options = ["--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1", "--infilter=CSV:44,34,76,1"]
    source = str(tmp_path / FOLDER / "entries.csv")
    subprocess.run([*command, *options, "--outdir", str(tmp_path / "out"), source], check=True, timeout=120)
    again = list(csv.DictReader(io.StringIO((tmp_path / "out" / "entries.csv").read_text("utf-8"), newline="")))
    assert [row["statement_fr"] for row in again] == [row["statement_fr"] for row in rows(RECORD, "entries")]


async def test_it_is_served_for_scripts_of_every_site_and_may_be_kept() -> None:
    answerer = record_of(RECORD)[1]
    bot = running(Settings(port=0), {"": Served(answerer, 4, 40)}, lambda: TODAY)
    async with bot as port, aiohttp.ClientSession() as session:
        base = f"http://127.0.0.1:{port}"
        for name, body in Package(answerer).files.items():
            got = await opened(session, f"{base}/{name}")
            assert (got.status, got.text.encode()) == (200, body)
            assert got.headers["Access-Control-Allow-Origin"] == "*"
            known = {"If-None-Match": got.headers["ETag"]}
            assert (await opened(session, f"{base}/{name}", headers=known)).status == 304
            assert (await opened(session, f"{base}/{name}", "HEAD")).headers["ETag"] == got.headers["ETag"]
        assert f'href="/{FILE}"' in (await opened(session, f"{base}/record")).text
        assert (await opened(session, f"{base}/{FOLDER}/record.yaml")).status == 404
