"""From a letter's file to a draft by the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.__main__ import main

NAMES = [f"{town} Tenants' Union" for town in ("Quillmouth", "Torrin", "Oakmere", "Pellworth", "Skerry")]
LETTER = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Letter</title></head><body>
<p>14 October 2026</p>
<p>Miriam Oyelaran<br>Minister of Housing</p>
<p>Dear Minister Oyelaran,</p>
<p>We, the {len(NAMES)} undersigned organizations of the Marl valley, which is made up, write about evictions.</p>
<p>Last winter 57 families were turned away by the night shelter of Quillmouth.</p>
<p>Sincerely,</p>
<ul>{"".join(f"<li>{name}</li>" for name in NAMES)}</ul>
</body></html>
"""


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "marl evictions.html"
    path.write_text(LETTER, encoding="utf-8")
    return path


def test_a_letters_file_becomes_a_draft_and_a_text(
    letter: Path, heron_record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = tmp_path / "texts"
    assert main(["ingest", str(letter), "--record", str(heron_record), "--into", str(texts)]) == 0
    told = capsys.readouterr()
    assert "2026-10-14-marl-evictions.yaml: a draft." in told.out
    assert "5 signatories found, 5 stated" in told.out
    assert told.err == ""
    text = (texts / "2026-10-14-marl-evictions.txt").read_text(encoding="utf-8")
    assert all(name in text for name in NAMES)
    assert main(["check", str(heron_record)]) == 0
    assert "questions are open" in capsys.readouterr().out


def test_of_several_files_each_is_told_and_one_bad_one_fails_the_run(
    letter: Path, heron_record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"PK\x03\x04 no more of it")
    files = [str(tmp_path / "gone.html"), str(broken), str(letter)]
    assert main(["ingest", *files, "--record", str(heron_record)]) == 1
    told = capsys.readouterr()
    assert "marl-evictions.yaml: a draft." in told.out
    assert len(told.err.splitlines()) == 2
    assert "gone.html" in told.err
    assert "broken.docx" in told.err
    assert len(list((heron_record / "documents").iterdir())) == 2


def test_the_same_file_twice_is_drafted_once(
    letter: Path, heron_record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ingest", str(letter), str(letter), "--record", str(heron_record)]) == 1
    assert "is a draft of it already" in capsys.readouterr().err


def test_without_a_file_it_says_what_it_needs(heron_record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ingest", "--record", str(heron_record)]) == 1
    assert "ingest needs FILE, a letter" in capsys.readouterr().err


@pytest.mark.parametrize(
    "text",
    [
        "Wir schreiben Ihnen wegen der Fähren im Tal, die seit dem Frühling nicht mehr fahren. " * 4,
        "Αξιότιμε Υπουργέ, σας γράφουμε για τα πλοία της κοιλάδας που δεν έχουν κινηθεί από την άνοιξη.",
    ],
)
def test_a_letter_in_a_language_that_is_not_read_gets_one_line_and_no_file(
    text: str, heron_record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter, texts = tmp_path / "foreign.txt", tmp_path / "texts"
    letter.write_text(text, encoding="utf-8")
    before = sorted((heron_record / "documents").iterdir())
    assert main(["ingest", str(letter), "--record", str(heron_record), "--into", str(texts)]) == 1
    (told,) = capsys.readouterr().err.splitlines()
    assert told.startswith("foreign.txt is in none of the languages in which letters are read")
    assert not texts.exists()
    assert sorted((heron_record / "documents").iterdir()) == before


def test_with_faults_in_the_record_it_is_said_that_nothing_was_drafted(
    letter: Path, heron_record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    about = heron_record / "record.yaml"
    about.write_text(about.read_text(encoding="utf-8").replace("languages:", "langs:"), encoding="utf-8")
    assert main(["ingest", str(letter), "--record", str(heron_record)]) == 1
    assert capsys.readouterr().err.splitlines()[-1].endswith("in the record; nothing was drafted. Mend them first.")
    assert len(list((heron_record / "documents").iterdir())) == 1
