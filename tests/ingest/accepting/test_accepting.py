"""A draft becomes part of the record: whole, proved by its letter, and in the canonical format; or nothing does."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.__main__ import main
from bot.answers.answerer import Answerer
from bot.errors import BotError, KnowledgeError
from bot.ingest.accepting.accepting import accept
from bot.ingest.drafting.writing import write_whole
from bot.ingest.review.session import Session
from bot.knowledge.coverage import cover
from bot.knowledge.faults import Fault
from bot.knowledge.files import unformatted
from bot.knowledge.loading import inspect, load
from tests.ingest.conftest import TODAY


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.slow
def test_an_accepted_draft_is_served_and_proved(reviewed: Session, heron_record: Path) -> None:
    accept(reviewed, heron_record)
    inspected = inspect(heron_record)
    assert inspected.knowledge
    assert unformatted(inspected) == []
    assert inspected.drafts == ()
    assert main(["check", str(heron_record), "--letters"]) == 0
    answerer = Answerer(inspected.knowledge)
    assert "700" in repr(answerer.answer("how many herons are there at Lake Alder?"))
    assert "Reed Bank Society" in repr(answerer.answer("who signed the heron letter?"))


def test_what_is_new_is_merged_and_comments_stay(reviewed: Session, heron_record: Path) -> None:
    head = (heron_record / "organizations.yaml").read_text(encoding="utf-8").splitlines()[:2]
    accept(reviewed, heron_record)
    record = load(heron_record)
    assert {"reed-bank-society", "ministry-of-lakes"} <= record.organizations.keys()
    assert record.people["ada-vellacott"].name == "Ada Vellacott"
    assert record.organizations["harbour-board"].aliases == ("Harbour Workers of Quillmouth",)
    assert "harbour-workers-of-quillmouth" not in record.organizations
    assert record.topics["herons-at-lake-alder"].review_by == "2027-02-05"
    assert [unit.id for unit in record.about.units] == ["people", "herons"]
    assert (heron_record / "organizations.yaml").read_text(encoding="utf-8").splitlines()[:2] == head


def test_an_open_question_keeps_a_draft_from_being_served(session: Session, heron_record: Path) -> None:
    before = contents(heron_record)
    with pytest.raises(BotError, match="10 questions are open"):
        accept(session, heron_record)
    assert contents(heron_record) == before


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("counted more than 700 herons", "counted more than 701 herons", "is not in the letter"),
        ("as_printed: Reed Bank Society", "as_printed: Reed Bank Group", "'Reed Bank Group' is not printed"),
        ("id: reed-bank-society", "id: harbour-board", "the id 'harbour-board' is already taken"),
        ("sha256: ", "sha256: 0", "sha256"),
    ],
)
def test_with_a_fault_nothing_is_written(reviewed: Session, heron_record: Path, old: str, new: str, words: str) -> None:
    text = reviewed.path.read_text(encoding="utf-8")
    assert old in text
    reviewed.path.write_text(text.replace(old, new), encoding="utf-8")
    faulty = Session(reviewed.path, reviewed.knowledge, reviewed.letters, TODAY)
    before = contents(heron_record)
    with pytest.raises(KnowledgeError) as caught:
        accept(faulty, heron_record)
    assert any(words in str(fault) for fault in caught.value.faults)
    assert all(str(fault).startswith(str(heron_record)) for fault in caught.value.faults)
    assert contents(heron_record) == before


def test_a_fault_of_an_answer_names_its_line_in_the_draft(reviewed: Session, heron_record: Path) -> None:
    text = reviewed.path.read_text(encoding="utf-8")
    reviewed.path.write_text(text.replace("counted more than 700 herons", "counted more than 701 herons"), "utf-8")
    faulty = Session(reviewed.path, reviewed.knowledge, reviewed.letters, TODAY)
    with pytest.raises(KnowledgeError) as caught:
        accept(faulty, heron_record)
    lines = reviewed.path.read_text(encoding="utf-8").splitlines()
    named = {lines[fault.line - 1] for fault in caught.value.faults if isinstance(fault, Fault)}
    assert any("701 herons" in line for line in named)
    assert caught.value.undone.startswith("nothing was accepted")


def test_a_file_that_cannot_be_written_puts_all_back(
    reviewed: Session, heron_record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, write = contents(heron_record), write_whole
    written: list[Path] = []

    def fail_at_the_third(path: Path, text: str) -> None:
        written.append(path)
        if len(written) == 3:
            raise BotError("the disk is full")
        write(path, text)

    monkeypatch.setattr("bot.ingest.accepting.accepting.write_whole", fail_at_the_third)
    with pytest.raises(BotError, match="the disk is full"):
        accept(reviewed, heron_record)
    assert contents(heron_record) == before


def test_what_no_entry_holds_is_told_once_a_draft_is_served(
    reviewed: Session, heron_record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ingest", "--accept", str(reviewed.path), "--record", str(heron_record)]) == 0
    told = capsys.readouterr().out
    assert "Coverage: " in told
    printed = cover(inspect(heron_record), heron_record / "letters", only=reviewed.path.stem)
    missing = [one.printed.text for one in printed if not one.is_covered]
    assert [f"'{text}'" in told for text in missing] == [True] * len(missing)
    assert told.count("In no entry: ") == len(missing)
