"""The record's pages as files: whole, linked, and the same twice."""

from __future__ import annotations

import os
import posixpath
import subprocess
import sys
from datetime import date
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import etree

from bot.__main__ import main
from bot.web.record.exporting import FIRST, files
from bot.web.record.formats import FORMATS
from tests.records.conftest import FOLDERS
from tests.web.html import faults_of, parse_errors
from tests.web.test_record_pages import SHIPPED, each_record, record_of

TODAY = date(2026, 11, 28)
ROOT = Path(__file__).resolve().parents[2]


@cache
def exported(folder: Path) -> dict[str, bytes]:
    """Return the files of a record, by name."""
    return dict(files(record_of(folder)[1], TODAY))


@pytest.mark.slow
@each_record
def test_every_id_has_a_file_in_every_language_and_format(folder: Path) -> None:
    knowledge, _ = record_of(folder)
    names = exported(folder).keys()
    of_kinds = {
        "d": knowledge.documents,
        "o": knowledge.organizations,
        "p": knowledge.people,
        "l": knowledge.places,
        "t": knowledge.terms,
        "f": [*knowledge.topics, *(one.id for document in knowledge.documents.values() for one in document.entries())],
    }
    for language in knowledge.about.languages:
        for kind, identifiers in of_kinds.items():
            for identifier in identifiers:
                for suffix in (".html", ".json", ".csv", ".md"):
                    assert f"{language}/{kind}/{identifier}{suffix}" in names


@each_record
def test_every_link_resolves_within_the_folder(folder: Path) -> None:
    held = exported(folder)
    parsed = {name: etree.fromstring(body, etree.HTMLParser()) for name, body in held.items() if name.endswith(".html")}
    ids = {name: set(tree.xpath("//@id")) for name, tree in parsed.items()}
    for name, tree in parsed.items():
        for address in map(str, tree.xpath("//@href | //@src")):
            parts = urlsplit(address)
            if parts.scheme in ("http", "https"):
                continue
            assert not parts.path.startswith("/"), (name, address)
            assert not parts.query, (name, address)
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path)))
            assert target in held, (name, address)
            assert not parts.fragment or parts.fragment in ids[target], (name, address)


@each_record
def test_nothing_in_a_file_needs_a_server(folder: Path) -> None:
    for name, body in exported(folder).items():
        if name.endswith(".html"):
            assert parse_errors(body) == []
            assert b"<form" not in body
            assert b'rel="canonical"' not in body
    assert list(faults_of(exported(folder)[FIRST].decode())) == []
    language = record_of(folder)[0].about.languages[0]
    assert list(faults_of(exported(folder)[f"{language}/signatories.html"].decode())) == []


@pytest.mark.slow
def test_the_first_file_leads_to_the_record_in_its_first_language() -> None:
    held = exported(SHIPPED)
    language = record_of(SHIPPED)[0].about.languages[0]
    assert f'<html lang="{language}">'.encode() in held[FIRST]
    assert f'href="{language}/timeline.html"'.encode() in held[FIRST]


@pytest.mark.slow
def test_the_command_writes_the_same_bytes_twice_in_other_processes_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    record = next(one for one in FOLDERS if one.name == "agua")
    monkeypatch.setenv("KNOWLEDGE_DIR", str(record))
    monkeypatch.delenv("LETTERS_DIR", raising=False)
    assert main(["export", str(tmp_path / "one"), "--today", TODAY.isoformat()]) == 0
    command = [sys.executable, "-m", "bot", "export", str(tmp_path / "two"), "--today", TODAY.isoformat()]
    environment = {**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": str(ROOT)}
    subprocess.run(command, check=True, env=environment, cwd=tmp_path, capture_output=True)
    one, two = (_read(tmp_path / name) for name in ("one", "two"))
    assert one == two == exported(record)
    assert f"{len(one)} files" in capsys.readouterr().out


def _read(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_a_folder_that_holds_anything_is_left_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "kept").write_text("mine")
    assert main(["export", str(folder)]) == 1
    assert "is not an empty folder" in capsys.readouterr().err
    assert _read(folder) == {"kept": b"mine"}
    assert main(["export", str(folder / "kept")]) == 1


def test_every_format_is_exported() -> None:
    suffixes = {name.partition(".")[2] for name in exported(SHIPPED)}
    assert {one.lstrip(".") for one in FORMATS} <= suffixes
