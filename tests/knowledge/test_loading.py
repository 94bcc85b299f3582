"""Damages to the record: each is reported with its file, its line and what to do, and nothing is half loaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import KnowledgeError
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import load
from tests.damages import IOM, QA, Damage


def faults_of(folder: Path) -> list[str]:
    with pytest.raises(KnowledgeError) as caught:
        load(folder)
    return [str(fault).removeprefix(f"{folder}/") for fault in caught.value.faults]


def line_of(folder: Path, file: str, text: str) -> int:
    lines = (folder / file).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if text in line)


def test_the_shipped_record_holds_all_five_documents(record: Knowledge) -> None:
    assert {document.published.date for document in record.documents.values()} == {
        "2018-09-14", "2018-12-21", "2019-07-18", "2019-11", "2020-01-29",
    }  # fmt: skip


def test_every_signatory_of_the_three_signed_letters_is_listed(record: Knowledge) -> None:
    counts = {
        identifier: len(document.signatories.listed)
        for identifier, document in record.documents.items()
        if document.signatories and document.signatories.complete
    }
    assert counts == {"2019-07-18-iom": 17, "2018-09-14-deportation-funding": 27, "2018-12-21-235b2c": 8}


def test_every_document_demands_something(record: Knowledge) -> None:
    assert all(document.asks for document in record.documents.values())


def test_every_topic_place_person_and_term_is_spoken_of(record: Knowledge) -> None:
    topics = {entry.topic for _, entry in record.facts_and_events()}
    assert topics == record.topics.keys()


@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        (IOM, "organization: hias}", "organization: hiaz}", "unknown id 'hiaz'. Nearest id: 'hias'"),
        (IOM, "date: 2019-07-18, basis", "date: 2019-07-32, basis", "not a day that exists"),
        (IOM, "said_by: associated-press", "said_by: zzzzzz", "unknown id 'zzzzzz'. Add it to organizations.yaml"),
        (IOM, "topic: avr-returns", "topic: avr-return", "Nearest id: 'avr-returns'"),
        (IOM, "stated: 17", "stated: 18", "a stated count of 18"),
        (IOM, "qualifier: about", "qualifier: roughly", "'roughly': input should be"),
        (IOM, "kind: letter", "kind: lettre", "'lettre'"),
        (IOM, "language: en\n", "langauge: en\n", "Nearest field: 'language'"),
        (IOM, "approximately 70 individuals subject to MPP", "approximately 70", "an anchor of 2 words"),
        (
            IOM,
            "anchor: approximately 70 individuals subject to MPP",
            "anchor: approximately 70 individuals subject to MPP in Ciudad Juarez were",
            "an anchor of 10 words",
        ),
        (IOM, "paragraph: 6\n", "paragraph: 0\n", "greater than or equal to 1"),
        (IOM, "url: https://www.apnews.com", "url: www.apnews.com", "is not a web address"),
        (IOM, "cites: [orsi-2019]", "cites: [orsi-2020]", "is no cited work of this document"),
        (IOM, "again: orsi-2019", "again: footnote-9", "which is no cited work of this document with a title"),
        (QA, "value: 59000", "value: 1e400", "input should be"),
        (IOM, "again: orsi-2019", "again: orsi-2020", "which is no cited work of this document with a title"),
        (QA, "    unit: people\n", "", "a value needs its unit"),
        (QA, "      es: Más de 56,000 solicitantes", "      fr: Plus de 56,000", "statement.es: is missing"),
        (QA, "as_of: 2019-11\n", "as_of: November 2019\n", "is not a date like 2019-07-18"),
        (QA, "id: 2020-01-29-hrw-qa", "id: 2020-01-29-hrw", "in a file named 2020-01-29-hrw-qa.yaml"),
        ("organizations.yaml", "- id: cgrs\n", "- id: hias\n", "the id 'hias' is already taken at"),
        ("topics.yaml", "compare: newest", "compare: latest", "'latest'"),
        ("places.yaml", "across: tijuana\n", "across: tijuanna\n", "Nearest id: 'tijuana'"),
        ("terms.yaml", "document: 2019-07-18-iom", "document: 2019-07-18-oim", "Nearest id: '2019-07-18-iom'"),
    ],
)  # fmt: skip
def test_a_damage_is_named_with_its_file_and_what_to_do(
    damage: Damage, file: str, old: str, new: str, words: str
) -> None:
    faults = faults_of(damage(file, old, new))
    assert any(fault.startswith(f"{file}:") and words in fault for fault in faults), faults


def test_a_fault_names_its_line(damage: Damage) -> None:
    folder = damage(IOM, "organization: hias}", "organization: hiaz}")
    assert faults_of(folder) == [
        f"{IOM}:{line_of(folder, IOM, 'hiaz')}: signatories.listed[7].organization: "
        "unknown id 'hiaz'. Nearest id: 'hias'"
    ]


def test_all_faults_are_reported_together(damage: Damage) -> None:
    damage(IOM, "organization: hias}", "organization: hiaz}")
    damage(QA, "as_of: 2019-11\n", "as_of: soon\n")
    damage("topics.yaml", "compare: newest", "compare: latest")
    folder = damage("people.yaml", "name: Mike Pompeo", "nmae: Mike Pompeo")
    assert {fault.split(":")[0] for fault in faults_of(folder)} == {IOM, QA, "topics.yaml", "people.yaml"}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"- id: a\n\tname: b\n", "is not YAML"),
        (b"- id: a\n  id: b\n", "'id' stands twice, first in line 1. Keep one"),
        (b"- &a {id: x}\n- *a\n", "a YAML alias"),
        (b"- {id: caf\xe9}\n", "is not UTF-8"),
        (b"- [unclosed\n", "is not YAML"),
        (b"id: a\n", "a single entry where a list was expected"),
        (b"- {? [a, b] : c}\n", "a key that is no word"),
        (b"- a\x00b\n", "is not YAML"),
        (b"[" * 100_000, "is nested more than 50 levels deep"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_fault_and_no_traceback(
    copied_record: Path, content: bytes, words: str
) -> None:
    (copied_record / "people.yaml").write_bytes(content)
    faults = faults_of(copied_record)
    assert any(fault.startswith("people.yaml:") and words in fault for fault in faults), faults


def test_a_broken_file_does_not_bury_its_fault_under_unknown_ids(copied_record: Path) -> None:
    (copied_record / "organizations.yaml").write_text("- [unclosed\n", encoding="utf-8")
    assert len(faults_of(copied_record)) == 1


def test_a_missing_file_is_a_fault(copied_record: Path) -> None:
    (copied_record / "topics.yaml").unlink()
    assert faults_of(copied_record)[0] == "topics.yaml:1: cannot be read: No such file or directory. Restore the file"


def test_a_missing_folder_names_the_setting(tmp_path: Path) -> None:
    assert "Set KNOWLEDGE_DIR" in faults_of(tmp_path / "nowhere")[0]


def test_a_folder_without_documents_is_a_fault(copied_record: Path) -> None:
    for path in (copied_record / "documents").iterdir():
        path.unlink()
    assert "no documents" in faults_of(copied_record)[0]


def test_a_document_that_is_a_list_is_a_fault(copied_record: Path) -> None:
    (copied_record / IOM).write_text("- a\n", encoding="utf-8")
    assert "a list where a document was expected" in faults_of(copied_record)[0]
