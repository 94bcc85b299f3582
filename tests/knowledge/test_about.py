"""What a record says about itself, and its own words: missing, empty, and in the wrong form."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.knowledge.digests import WHOLE, digests
from bot.knowledge.files import rewrite, unformatted
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import inspect, load
from tests.damages import Damage


def test_the_record_declares_its_units_and_names_itself(record: Knowledge) -> None:
    used = {fact.unit for document in record.documents.values() for fact in document.facts if fact.unit}
    assert {unit.id for unit in record.about.units} == used
    assert all(record.unit(one).many.in_language("en") for one in used)
    assert record.about.languages[0] == "en"


@pytest.mark.parametrize(
    ("declared", "counting"),
    [("any_noun: true", {"people", "cases"}), ("", {"people"}), ("any_noun: false", set())],
)
def test_a_unit_of_human_beings_counts_by_any_noun_unless_it_says_otherwise(
    damage: Damage, declared: str, counting: set[str]
) -> None:
    """A record of a version before `any_noun` has people in one measure still."""
    folder = damage("record.yaml", "    any_noun: true\n", f"    {declared}\n" if declared else "")
    if declared != "any_noun: true":
        damage("record.yaml", "    any_noun: true\n", "")
    assert load(folder).of_any_noun == counting


def test_figures_in_units_of_any_noun_are_of_one_measure(record: Knowledge) -> None:
    facts = [fact for document in record.documents.values() for fact in document.facts]
    assert {record.measure_of(fact)[2] for fact in facts if fact.unit in record.of_any_noun} == {"count"}
    assert {record.measure_of(fact)[2] for fact in facts} == {"count", "percent", "cities", "US dollars", None}


@pytest.mark.parametrize(("content", "lack"), [(None, "is missing"), ("", "is empty"), ("\n \n", "is empty")])
def test_a_record_that_says_nothing_of_itself_is_told_what_to_write(
    copied_record: Path, content: str | None, lack: str
) -> None:
    path = copied_record / "record.yaml"
    path.unlink()
    if content is not None:
        path.write_text(content, encoding="utf-8")
    inspected = inspect(copied_record)
    assert inspected.knowledge is None
    (about,) = (str(fault) for fault in inspected.faults)
    assert f"record.yaml:1: {lack}. Write in it" in about
    assert all(unit in about for unit in ("people", "cases", "percent", "cities", "US dollars"))


@pytest.mark.parametrize("name", ["record.yaml", "vocabulary.yaml"])
def test_a_list_where_one_mapping_was_expected_is_a_fault(copied_record: Path, name: str) -> None:
    (copied_record / name).write_text("- id: heron\n", encoding="utf-8")
    assert [fault.message for fault in inspect(copied_record).faults] == [
        "a list where one mapping was expected. Remove the dashes"
    ]


@pytest.mark.slow
@pytest.mark.parametrize("content", [None, "", "# no words yet\n"])
def test_a_record_needs_no_word_of_its_own(copied_record: Path, content: str | None) -> None:
    path = copied_record / "vocabulary.yaml"
    path.unlink()
    if content is not None:
        path.write_text(content, encoding="utf-8")
    inspected = inspect(copied_record)
    assert inspected.faults == unformatted(inspected) == []
    assert rewrite(inspected) == []
    assert (path.read_text(encoding="utf-8") if path.exists() else None) == content


def test_the_questions_stand_one_on_a_line_and_in_the_models_order(copied_record: Path) -> None:
    text = (copied_record / "record.yaml").read_text(encoding="utf-8")
    assert "\n      - who signed the July 2019 letter?\n" in text
    fields = re.findall(r"(?m)^  ([a-z]+):$", text[text.index("examples:") :])
    assert fields == [
        "help", "facts", "dates", "signatories", "sources", "letters", "pins", "coalition", "placeholder"
    ]  # fmt: skip
    (copied_record / "record.yaml").write_text(text.replace("name: Coal", "name:   Coal"), encoding="utf-8")
    rewrite(inspect(copied_record))
    assert (copied_record / "record.yaml").read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [("record.yaml", "many: {en: cases,", "many: {en: files,"), ("vocabulary.yaml", "researchers]", "travellers]")],
)
def test_another_word_makes_it_another_record(record: Knowledge, damage: Damage, file: str, old: str, new: str) -> None:
    before, after = digests(record), digests(load(damage(file, old, new)))
    assert {key for key in before if before[key] != after[key]} == {WHOLE}


def test_a_group_is_needed_in_the_plural_and_without_accents(damage: Damage) -> None:
    folder = damage("vocabulary.yaml", "[juez, ", "[ORGANIZACION, aula magna], [juez, ")
    text = (folder / "vocabulary.yaml").read_text(encoding="utf-8")
    lines = text.replace("    - [ORGANIZACION, aula magna], ", "    - [ORGANIZACION, aula magna]\n    - ")
    (folder / "vocabulary.yaml").write_text(lines, encoding="utf-8")
    assert inspect(folder).faults == []
