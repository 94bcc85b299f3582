"""Damages to the record: each is reported with its file, its line and what to do, and nothing is half loaded."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.errors import KnowledgeError
from bot.knowledge import reading
from bot.knowledge.files import rewrite, unformatted
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import inspect, load
from tests.damages import IOM, Damage

# Nine levels of nine: a reader that follows them builds 387 million lists.
BOMB = b"- &a0 [lol]\n" + b"".join(b"- &a%d [%s]\n" % (n, b", ".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 10))


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


def test_a_fault_names_its_line(damage: Damage) -> None:
    folder = damage(IOM, "organization: hias}", "organization: hiaz}")
    assert faults_of(folder) == [
        f"{IOM}:{line_of(folder, IOM, 'hiaz')}: signatories.listed[7].organization: "
        "unknown id 'hiaz'. Nearest id: 'hias'"
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"- id: a\n\tname: b\n", "is not YAML"),
        (b"- id: a\n  id: b\n", "'id' stands twice, first in line 1. Keep one"),
        (b"- &a {id: x}\n- *a\n", "a YAML alias (*name). Write the value out"),
        (b"- &a {id: x}\n", "a YAML anchor (&a). Write the value out"),
        (b"- !!python/object/apply:os.system [ls]\n", "a YAML tag (tag:yaml.org,2002:python/object/apply:os.system)"),
        (b"- {id: a}\n---\n- {id: b}\n", "a second YAML document (---). Keep one in each file"),
        (BOMB, "a YAML alias (*name). Write the value out"),
        (b"- {id: caf\xe9}\n", "is not UTF-8"),
        (b"- [unclosed\n", "is not YAML"),
        (b"id: a\n", "a single entry where a list was expected"),
        (b"- {? [a, b] : c}\n", "a key that is no word"),
        (b"- a\x00b\n", "is not YAML"),
        (b"[" * 100_000, "is nested more than 50 levels deep"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_fault_and_no_traceback(small_record: Path, content: bytes, words: str) -> None:
    (small_record / "people.yaml").write_bytes(content)
    faults = faults_of(small_record)
    assert any(fault.startswith("people.yaml:") and words in fault for fault in faults), faults


def test_a_file_over_the_limit_is_refused(copied_record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LARGEST_FILE", 1000)
    faults = [fault for fault in faults_of(copied_record) if fault.startswith("people.yaml")]
    assert len(faults) == 1
    assert re.search(r"\d+ bytes, over 1000\. Split it", faults[0])


def test_a_broken_file_does_not_bury_its_fault_under_unknown_ids(copied_record: Path) -> None:
    (copied_record / "organizations.yaml").write_text("- [unclosed\n", encoding="utf-8")
    assert len(faults_of(copied_record)) == 1


@pytest.mark.parametrize("content", [None, b"", b"\n \n", b"# nobody yet\n", b"\xef\xbb\xbf"])
def test_a_missing_file_and_an_empty_one_are_a_section_without_entries(
    copied_record: Path, content: bytes | None
) -> None:
    path = copied_record / "left_out.yaml"
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    inspected = inspect(copied_record)
    assert inspected.faults == unformatted(inspected) == []
    assert inspected.knowledge is not None
    assert inspected.knowledge.left_out == {}
    assert rewrite(inspected) == []


def test_what_a_missing_file_should_have_declared_is_named(copied_record: Path) -> None:
    (copied_record / "topics.yaml").unlink()
    assert any("unknown id 'people-returned'. Add it to topics.yaml" in fault for fault in faults_of(copied_record))


def test_a_file_that_may_not_be_read_is_a_fault(copied_record: Path) -> None:
    (copied_record / "topics.yaml").unlink()
    (copied_record / "topics.yaml").mkdir()
    assert faults_of(copied_record)[0] == "topics.yaml:1: cannot be read: it is no regular file. Restore the file"


def test_an_empty_document_is_a_fault(copied_record: Path) -> None:
    (copied_record / IOM).write_text("", encoding="utf-8")
    assert f"{IOM}:1: is empty. Write its entries, or remove the file" in faults_of(copied_record)


def test_a_number_of_thousands_of_digits_is_text_like_any_other(copied_record: Path) -> None:
    path = copied_record / "people.yaml"
    path.write_text(f"- id: {'9' * 5000}\n", encoding="utf-8")
    (fault, *_) = [one for one in inspect(copied_record).faults if one.file.endswith("people.yaml")]
    assert "set_int_max_str_digits" not in fault.message
    assert fault.path.startswith("[0]")


def test_a_missing_folder_names_the_setting(tmp_path: Path) -> None:
    assert "Set KNOWLEDGE_DIR" in faults_of(tmp_path / "nowhere")[0]


def test_a_folder_without_documents_is_a_fault(copied_record: Path) -> None:
    for path in (copied_record / "documents").iterdir():
        path.unlink()
    assert "no documents" in faults_of(copied_record)[0]


def test_a_document_that_is_a_list_is_a_fault(copied_record: Path) -> None:
    (copied_record / IOM).write_text("- a\n", encoding="utf-8")
    assert "a list where a document was expected" in faults_of(copied_record)[0]


def test_everything_that_people_ask_for_has_short_phrasings_in_both_languages(record: Knowledge) -> None:
    documents = record.documents.values()
    phrasings = {
        **{topic.id: topic.aliases for topic in record.topics.values()},
        **{term.id: term.aliases for term in record.terms.values()},
        **{document.id: document.names for document in documents},
        **{event.id: event.aliases for document in documents for event in document.events},
    }
    languages = record.about.languages
    assert all(aliases.in_language(one) for aliases in phrasings.values() for one in languages)
