"""`python -m bot review`: its formats, its exit status, and what it makes of files that are no drafts."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.__main__ import main
from bot.review.rendering import as_sarif
from bot.review.reviewer import LONGEST_DRAFT, Reviewer
from tests.shipped import shipped

SCHEMA = Path(__file__).parent / "sarif-schema-2.1.0.json"  # as OASIS publishes it, unchanged, with its own terms
CLEAN = "Over 59,000 asylum seekers had been returned to Mexico under MPP.\n"
WRONG = "Over 95,000 asylum seekers had been returned to Mexico under MPP.\n"
OLD = "Over 56,000 asylum seekers had been returned to Mexico under MPP.\n"
UNKNOWN = "We trained 300 volunteers.\n"


@pytest.fixture(autouse=True)
def one_record(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the command answer from the record that is read already."""
    monkeypatch.setattr("bot.command_line.review.answerer_of", lambda *_: shipped())


def review(tmp_path: Path, draft: str | bytes, *options: str) -> int:
    path = tmp_path / "draft.txt"
    path.write_bytes(draft.encode() if isinstance(draft, str) else draft)
    return main(["review", str(path), *options])


@pytest.mark.parametrize(
    ("draft", "level", "status"),
    [
        (CLEAN, "outdated", 0),
        (WRONG, "outdated", 1),
        (OLD, "outdated", 1),
        (OLD, "contradicted", 0),
        (WRONG, "none", 0),
        (UNKNOWN, "outdated", 0),
        (UNKNOWN, "not-in-record", 1),
        ("", "not-in-record", 0),
    ],
)
def test_the_exit_status_tells_whether_a_claim_is_wrong(tmp_path: Path, draft: str, level: str, status: int) -> None:
    assert review(tmp_path, draft, "--fail-level", level) == status


def test_text_tells_each_claim_with_its_place_and_what_would_be_supported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert review(tmp_path, f"Dear all,\n\n{OLD}{CLEAN}") == 1
    said = capsys.readouterr().out
    assert "draft.txt:3:1: Outdated: Over 56,000 asylum seekers\n" in said
    assert "Supported instead: 59,000" in said
    assert "Claims found: 2 (1 outdated, 1 supported). Sentences: 3." in said
    assert "Footnotes of what is supported (APA 7)" in said


def test_json_holds_the_findings_and_their_corrections(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    review(tmp_path, OLD, "--format", "json")
    told = json.loads(capsys.readouterr().out)
    (finding,) = told["findings"]
    assert (finding["kind"], finding["state"]) == ("number", "outdated")
    assert OLD[finding["correction"]["start"] : finding["correction"]["end"]] == "56,000"
    assert told["coverage"]["states"]["outdated"] == 1


def test_standard_input_is_read_by_a_dash(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(WRONG.encode())))
    assert main(["review", "-"]) == 1
    assert capsys.readouterr().out.startswith("<stdin>:1:1: Contradicted: Over 95,000 asylum seekers")


def sarif(written: str) -> dict[str, Any]:
    """Return a log that the format's own schema takes."""
    jsonschema = pytest.importorskip("jsonschema")
    log: dict[str, Any] = json.loads(written)
    jsonschema.Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(log)
    return log


def test_sarif_is_valid_and_has_regions_in_utf16(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    review(tmp_path, f"😀 {OLD}{CLEAN}{UNKNOWN}", "--format", "sarif")
    run = sarif(capsys.readouterr().out)["runs"][0]
    assert [one["ruleId"] for one in run["results"]] == ["outdated", "supported", "not_in_record"]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"]) == (1, 4)
    assert run["invocations"][0]["executionSuccessful"] is True
    fix = run["results"][0]["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert fix["insertedContent"]["text"] == "59,000"


@pytest.mark.parametrize("draft", [b"\xff\xfe\x00binary", b"a\0b", b"x" * (LONGEST_DRAFT + 1)])
def test_what_is_no_draft_gets_one_line_and_valid_sarif(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], draft: bytes
) -> None:
    assert review(tmp_path, draft) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert review(tmp_path, draft, "--format", "sarif") == 2
    run = sarif(capsys.readouterr().out)["runs"][0]
    assert run["results"] == []
    assert run["invocations"][0]["executionSuccessful"] is False


def test_a_file_that_is_not_there_gets_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", str(tmp_path / "none.txt")]) == 2
    assert capsys.readouterr().err.startswith(f"{tmp_path / 'none.txt'} cannot be read: No such file")


@pytest.mark.parametrize("language", shipped().languages)
def test_sarif_is_valid_in_every_language(language: str) -> None:
    report = Reviewer(shipped()).review(WRONG)
    assert sarif(json.dumps(as_sarif(report, "draft%20one.txt", WRONG, "0", language)))["runs"][0]["results"]
