"""What a draft holds of a letter, and what it must not hold."""

from __future__ import annotations

import re
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.__main__ import main
from bot.errors import BotError
from bot.ingest.drafting.anchors import name_of
from bot.ingest.drafting.files import Made, write_draft
from bot.ingest.drafting.names import without_capitals
from bot.ingest.drafting.writing import draft_text
from bot.ingest.letter import Found, Letter, Signatory
from bot.ingest.review.session import Session
from bot.knowledge.letters import LetterText
from bot.knowledge.loading import load
from bot.knowledge.reading import read
from tests.ingest import herons
from tests.ingest.conftest import TODAY


def test_a_draft_lists_the_signatories_in_order_as_printed(made: Made) -> None:
    listed = made.data["signatories"]["listed"]
    assert [one["as_printed"] for one in listed] == list(herons.SIGNATORIES)
    assert {one["id"] for one in made.data["draft"]["organizations"]} >= {one["organization"] for one in listed}


def test_no_passage_of_the_letter_stands_in_the_draft(made: Made) -> None:
    text = LetterText(made.text.read_text(encoding="utf-8"))
    assert text.passage_in("We ask you to close the eastern shore to motor boats", longer_than=8)
    for value in re.split(r"[\n{}]", made.draft.read_text(encoding="utf-8")):
        assert text.passage_in(value, longer_than=8) == ""


def test_the_letters_text_stands_beside_the_record_with_its_digest(made: Made, heron_record: Path) -> None:
    assert made.text == heron_record / "letters" / "2026-02-03-herons.txt"
    assert main(["check", str(heron_record), "--letters"]) == 0
    assert "lake.¹" in made.text.read_text(encoding="utf-8")


def test_what_is_unsure_says_why_and_where(made: Made) -> None:
    unsure = {one["id"]: one for one in made.data["draft"]["unsure"]}
    assert unsure["published"] == {
        "id": "published", "doubt": "Two dates are printed.", "choices": ["2026-02-03", "2026-02-13"],
        "words": "3 February 2026", "paragraph": 1,
    }  # fmt: skip
    assert unsure["signatories"]["doubt"] == "The letter says 5, and 4 are found."
    assert [one["id"] for one in unsure["harbour-workers-of-quillmouth"]["near"]] == ["harbour-board", "nurses"]


def test_the_summary_tells_what_was_found_and_what_was_left_over(made: Made) -> None:
    told = "\n".join(made.summary())
    assert "2026-02-03 (unsure)" in told
    assert "4 signatories found, 5 stated; 6 new names" in told
    assert "left over, paragraph 8: printed on both sides" in told


def test_a_letter_is_drafted_once(made: Made, heron_record: Path) -> None:
    before = made.draft.read_bytes()
    with pytest.raises(BotError, match="is a draft of it already"):
        write_draft(herons.source(), herons.letter(), load(heron_record), heron_record, made.text.parent, TODAY)
    assert made.draft.read_bytes() == before


def test_no_file_is_written_over(made: Made, heron_record: Path) -> None:
    source = herons.source()
    other = replace(source, paragraphs=source.paragraphs[:-1])
    again = write_draft(other, herons.letter(), load(heron_record), heron_record, made.text.parent, TODAY)
    assert (again.draft.name, again.text.name) == ("2026-02-03-herons-2.yaml", "2026-02-03-herons-2.txt")


def test_a_name_that_the_record_has_is_proposed_to_nobody(heron_record: Path) -> None:
    letter = Letter(signatories=(Found(Signatory("Island Bakers' Guild", known_as="bakers"), paragraph=7),))
    letters = heron_record / "letters"
    made = write_draft(herons.source(), letter, load(heron_record), heron_record, letters, TODAY)
    assert made.data["signatories"]["listed"] == [{"as_printed": "Island Bakers' Guild", "organization": "bakers"}]
    assert "organizations" not in made.data["draft"]


def test_a_letter_of_which_nothing_was_found_is_a_draft_that_asks(heron_record: Path) -> None:
    letters, knowledge = heron_record / "letters", load(heron_record)
    made = write_draft(herons.source(), Letter(), knowledge, heron_record, letters, TODAY)
    asked = [one.id for one in Session(made.draft, knowledge, letters, TODAY).walk.open]
    assert {"published", "language", "title-en", "summary-en", "issuer"} <= set(asked)
    assert main(["check", str(heron_record)]) == 0


def test_a_folder_that_cannot_be_written_leaves_nothing_behind(heron_record: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder", encoding="utf-8")
    with pytest.raises(BotError, match="cannot be written"):
        write_draft(herons.source(), herons.letter(), load(heron_record), heron_record, blocked / "letters", TODAY)
    assert [path.name for path in (heron_record / "documents").iterdir()] == ["2026-05-04-ferry.yaml"]


def test_who_is_printed_twice_is_listed_once_and_told(heron_record: Path) -> None:
    twice = (*herons.letter().signatories, herons.letter().signatories[0])
    letter = replace(herons.letter(), signatories=twice)
    letters = heron_record / "letters"
    made = write_draft(herons.source(), letter, load(heron_record), heron_record, letters, TODAY)
    assert len(made.data["signatories"]["listed"]) == 4
    assert {"field": "listed twice", "words": herons.SIGNATORIES[0], "paragraph": 7} in made.data["draft"]["left_over"]


SIGNS = st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"))
WORDS = st.text(SIGNS) | st.text("ab 1.,()%'’:#-é", max_size=60)
NUMBERS = st.integers(-(10**28), 10**28)  # longer ones are read as text, as in any file of a record
VALUES = WORDS | NUMBERS | st.sampled_from(["12", "-1.5", "007", "true", "null", "May 4, 2020", "2020-05-04"])


@given(st.lists(st.dictionaries(st.sampled_from(("id", "anchor", "value", "unit", "question")), VALUES), min_size=2))
def test_a_draft_that_is_written_by_itself_is_read_back_as_it_was(rows: list[dict[str, str | int]]) -> None:
    data = {"id": "a-letter", "draft": {"made": "2026-11-28", "candidates": rows}}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a-letter.yaml"
        path.write_text(draft_text(data), encoding="utf-8")
        assert read(path).data == data


def test_a_name_that_is_cut_ends_with_no_small_word() -> None:
    assert name_of("the Register of the Season kept by the Ministry of Labour") == "the Register of the Season kept"
    assert name_of("Heron Watch") == "Heron Watch"
    assert name_of("of the") is None


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("ADA DE LA PELL", "Ada de la Pell"),
        ("ROSA O'DELL-QUILL", "Rosa O'Dell-Quill"),
        ("GOBERNADORA DEL ESTADO DE WEXA", "Gobernadora del Estado de Wexa"),
        ("Ada PELL", "Ada PELL"),
        ("CEO", "CEO"),
        ("Ada Pell", "Ada Pell"),
    ],
)
def test_a_name_in_capitals_alone_is_written_as_elsewhere(printed: str, name: str) -> None:
    assert without_capitals(printed) == name
