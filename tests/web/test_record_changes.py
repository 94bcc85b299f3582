"""What changed in a record, and what the address of something that left it says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from shutil import copytree

import aiohttp
import pytest

from bot.answers.answerer import Answerer
from bot.knowledge.loading import inspect, load
from bot.knowledge.losses import losses
from bot.knowledge.model import GoneKind
from bot.languages import say
from bot.serve import Served, running
from bot.settings import Settings
from bot.web.record.catalogue import page
from bot.web.record.changing import GONE_FROM
from bot.web.record.page import PageId
from bot.web.record.reading import read_as
from tests.records.conftest import FOLDERS
from tests.web.test_record_pages import each_record, record_of
from tests.web.visiting import opened

TODAY = date(2026, 11, 28)
RECORD = next(one for one in FOLDERS if one.name == "refinery")


@each_record
def test_every_change_every_removal_and_every_addition_is_told_under_its_day(folder: Path) -> None:
    knowledge, answerer = record_of(folder)
    language = knowledge.about.languages[0]
    made = page(read_as(answerer, language, TODAY), PageId("changes"))
    assert made is not None
    told = [(row["what"], row["id"], row["on"]) for row in made.rows]
    documents = knowledge.documents.values()
    entries = [entry for document in documents for entry in document.entries()]
    assert {one for one in told if one[0] == "changed"} == {
        ("changed", entry.id, change.on) for entry in entries for change in entry.changes
    }
    assert {one for one in told if one[0] == "removed"} == {
        ("removed", gone.id, gone.on) for gone in knowledge.gone.values()
    }
    assert sum(int(row["now"]) for row in made.rows if row["what"] == "added") == len(entries)
    assert [day for _, _, day in told] == sorted((day for _, _, day in told), reverse=True)


async def test_what_left_the_record_says_so_with_its_day_and_reason() -> None:
    knowledge, answerer = record_of(RECORD)
    left = next(iter(knowledge.gone.values()))
    bot = running(Settings(port=0), {"": Served(answerer, 4, 40)}, lambda: TODAY)
    async with bot as port, aiohttp.ClientSession() as session:
        for language in answerer.languages:
            base = f"http://127.0.0.1:{port}/f/{left.id}"
            got = await opened(session, f"{base}?lang={language}")
            assert got.status == 410
            why = left.why.in_language(language).replace("'", "&#39;")
            assert say(language, "record.gone.why", why=why) in got.text
            assert f"/f/{left.topic}?lang={language}" in got.text
            data = await opened(session, f"{base}.json?lang={language}")
            assert data.status == 410
            assert f'"on": "{left.on}"' in data.text
        assert (await opened(session, f"http://127.0.0.1:{port}/o/{left.id}")).status == 404


@pytest.mark.slow
def test_every_kind_of_thing_that_may_leave_has_an_address() -> None:
    assert GONE_FROM.keys() == {*GoneKind}
    knowledge = load(RECORD)
    gone = next(iter(knowledge.gone.values()))
    for kind, address in GONE_FROM.items():
        left = replace(knowledge, gone={gone.id: replace(gone, kind=kind)})
        made = page(read_as(Answerer(left), "fr", TODAY), PageId(address, gone.id))
        assert made is not None
        assert made.is_gone


@pytest.mark.parametrize(
    ("line", "instead", "fault"),
    [
        ("id: co2-before-the-fire", "id: co2-emissions", "the id 'co2-emissions' is already taken"),
        ("topic: co2-emissions", "topic: co2-emission", "unknown id 'co2-emission'. Nearest id: 'co2-emissions'"),
        ("on: 2026-11-28", "on: 2026-02-30", "is not a day"),
        ("kind: entry", "kind: chapter", "kind"),
    ],
)
def test_a_fault_in_what_left_is_named(line: str, instead: str, fault: str, tmp_path: Path) -> None:
    folder = copytree(RECORD, tmp_path / "record")
    text = (folder / "gone.yaml").read_text(encoding="utf-8")
    assert line in text
    (folder / "gone.yaml").write_text(text.replace(line, instead), encoding="utf-8")
    faults = [str(one) for one in inspect(folder).faults]
    assert any(fault in one and "gone.yaml" in one for one in faults), faults


def test_a_removal_that_is_cut_off_is_a_loss() -> None:
    knowledge = load(RECORD)
    assert losses(knowledge, replace(knowledge, gone={}))
