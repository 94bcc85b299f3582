"""Drafts in the record's folder: told by `check`, and known to no answer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.answers.answerer import Answerer
from bot.errors import KnowledgeError
from bot.knowledge.digests import digests
from bot.knowledge.files import unformatted
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import inspect, load

DRAFT = """\
id: 2026-02-03-heron
status: draft
kind: letter
title: {en: Letter on the herons of Lake Alder, es: Carta sobre las garzas}
published: {date: 2026-02-03, basis: printed}
file: {name: 2026-02-03-heron.md, sha256: no digest yet}
signatories:
  listed:
  - {as_printed: Alder Heron Watch, organization: alder-heron-watch}
facts:
- {id: heron-count, statement: {en: Some 700 herons nest at Lake Alder.}, topic: herons}
draft:
  source: heron.pdf
  made: 2026-02-04
  unsure:
  - {id: published, doubt: Two dates are printed., choices: [2026-02-03, 2026], paragraph: 2}
  - {id: alder-heron-watch, doubt: A name comes near., near: [{id: hias, percent: 71}]}
  candidates:
  - {id: claim-1, kind: fact, anchor: some 700 herons nest, paragraph: 4, value: 700, unit: herons}
  organizations:
  - {id: alder-heron-watch, name: {en: Alder Heron Watch, es: Alder Heron Watch}}
  answers:
  - {to: published, says: 2026-02-03}
"""


@pytest.fixture
def with_draft(copied_record: Path) -> Path:
    (copied_record / "documents" / "2026-02-03-heron.yaml").write_text(DRAFT, encoding="utf-8")
    return copied_record


def test_a_draft_changes_nothing_of_the_record(with_draft: Path, record: Knowledge) -> None:
    loaded = load(with_draft)
    assert loaded == record
    assert digests(loaded) == digests(record)
    assert "alder-heron-watch" not in loaded.organizations


@pytest.mark.slow
def test_a_draft_answers_nothing(with_draft: Path) -> None:
    answer = Answerer(load(with_draft)).answer("how many herons nest at Lake Alder?")
    assert "700" not in repr(answer)


def test_check_tells_a_draft_and_what_is_open(with_draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(with_draft)]) == 0
    told = capsys.readouterr().out
    assert "2026-02-03-heron.yaml: a draft, which is not served. 9 of 10 questions are open." in told
    assert "5 documents" in told


@pytest.mark.slow
def test_check_fix_leaves_a_draft_as_it_is(with_draft: Path) -> None:
    assert main(["check", str(with_draft), "--fix"]) == 0
    assert (with_draft / "documents" / "2026-02-03-heron.yaml").read_text(encoding="utf-8") == DRAFT
    assert unformatted(inspect(with_draft)) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("status: draft", "status: drafted", "2: status: 'drafted' is no status. Write draft, or remove the line"),
        ("kind: letter", "kinds: letter", "3: kinds: unknown field. Nearest field: 'kind'"),
        ("anchor: some 700 herons nest", "anchor: herons", "draft.candidates[0].anchor: an anchor of 1 words"),
        (
            "doubt: A name comes near.",
            "doubts: A name",
            "draft.unsure[1].doubts: unknown field",
        ),
        ("made: 2026-02-04", "made: yesterday", "draft.made: 'yesterday' is not"),
        ("id: 2026-02-03-heron", "id: heron", "1: id: 'heron' in a file named 2026-02-03-heron.yaml"),
        ("status: draft", "status: [", "is not YAML"),
    ],
)
def test_the_form_of_a_draft_is_checked(with_draft: Path, old: str, new: str, words: str) -> None:
    (with_draft / "documents" / "2026-02-03-heron.yaml").write_text(DRAFT.replace(old, new), encoding="utf-8")
    assert any(words in str(fault) for fault in inspect(with_draft).faults)


def test_a_document_whose_status_is_taken_away_is_checked_whole(with_draft: Path) -> None:
    path = with_draft / "documents" / "2026-02-03-heron.yaml"
    path.write_text(DRAFT.replace("status: draft\n", ""), encoding="utf-8")
    faults = [str(fault) for fault in inspect(with_draft).faults]
    assert any("summary: is missing" in fault for fault in faults)
    assert any("draft: unknown field" in fault for fault in faults)


def test_a_record_of_drafts_alone_has_no_documents(with_draft: Path) -> None:
    for path in (with_draft / "documents").iterdir():
        if path.name != "2026-02-03-heron.yaml":
            path.unlink()
    with pytest.raises(KnowledgeError, match="All are drafts"):
        load(with_draft)


def test_the_schema_of_a_draft_asks_for_little_and_knows_all(copied_record: Path) -> None:
    schema = json.loads((copied_record / "schemas" / "draft.json").read_text(encoding="utf-8"))
    assert schema["required"] == ["id", "status"]
    assert schema["properties"]["status"]["const"] == "draft"
    assert {"unsure", "candidates", "answers"} <= schema["$defs"]["Draft"]["properties"].keys()
    assert "required" in schema["$defs"]["Fact"]
