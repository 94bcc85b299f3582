"""The five letters as they would have met the record, and the made-up ones of the other records, field by field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bot.ingest.fields import letter_of
from bot.ingest.letter import Found, Letter, Party
from bot.ingest.register import Register
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import load
from bot.knowledge.model import Document
from bot.knowledge.model.entries import Mention
from tests.ingest.fields.sources import source_of

ROOT = Path(__file__).resolve().parents[3]
RECORDS = {name: ROOT / "tests" / "records" / name for name in ("agua", "garments", "refinery")}


@dataclass(frozen=True)
class Known:
    """A document of a record, with the folder of its letter."""

    record: str
    document: str

    def __str__(self) -> str:
        return self.document


@cache
def knowledge(record: str) -> Knowledge:
    return load(RECORDS.get(record, ROOT / "knowledge"))


def documents(record: str) -> Iterator[Known]:
    folder = RECORDS.get(record, ROOT / "knowledge") / "documents"
    yield from (Known(record, path.stem) for path in sorted(folder.glob("*.yaml")))


@cache
def read_as_met(known: Known, folder: Path) -> tuple[Letter, Document]:
    """Read a letter with those organizations and people alone that earlier documents name."""
    record = knowledge(known.record)
    document = record.documents[known.document]
    earlier = [one for one in record.documents.values() if one.published.date < document.published.date]
    named = {one for other in earlier for one in other.signed_by}
    unknown = {*record.organizations, *record.people} - named
    text = (folder / document.file.name).read_text(encoding="utf-8")
    return letter_of(source_of(text), Register.of(record).without(unknown)), document


SHIPPED = list(documents("shipped"))
MADE_UP = [one for record in RECORDS for one in documents(record)]


@pytest.fixture(params=SHIPPED, ids=str)
def met(request: pytest.FixtureRequest, letters: Path) -> tuple[Letter, Document]:
    return read_as_met(request.param, letters)


@pytest.fixture(params=MADE_UP, ids=str)
def made_up(request: pytest.FixtureRequest) -> tuple[Letter, Document]:
    known: Known = request.param
    return read_as_met(known, RECORDS[known.record] / "letters")


def listed(document: Document) -> list[Any]:
    """Those whom a document lists; of one who is named in a sentence alone, none."""
    of_all = document.signatories.listed if document.signatories else ()
    return list(of_all) if document.has_whole_list or len(of_all) > 1 else []


def prints_its_date(document: Document) -> bool:
    return document.published.basis == "printed"


def test_the_signatories_of_the_letters_are_all_found_and_none_is_invented(met: tuple[Letter, Document]) -> None:
    letter, document = met
    assert [one.value.as_printed for one in letter.signatories] == [one.as_printed for one in listed(document)]
    assert all(one.is_sure for one in letter.signatories if one.value.known_as)
    assert {one.value.known_as for one in letter.signatories if one.value.known_as} <= document.signed_by


def test_the_signatories_of_the_letters_are_not_asked_about(met: tuple[Letter, Document]) -> None:
    letter, _ = met
    unsure = [one for one in letter.signatories if not one.is_sure and not one.value.near]
    assert unsure == []


def test_the_language_and_the_date_of_the_letters_are_found(met: tuple[Letter, Document]) -> None:
    letter, document = met
    assert letter.language is not None
    assert (letter.language.value, letter.language.is_sure) == (document.language, True)
    date = letter.date.value if letter.date and letter.date.is_sure else None
    assert date == (document.published.date if prints_its_date(document) else None)


def test_the_stated_counts_of_the_letters_are_found(met: tuple[Letter, Document]) -> None:
    assert_stated(*met)


def test_the_stated_counts_of_made_up_letters_are_found(made_up: tuple[Letter, Document]) -> None:
    assert_stated(*made_up)


def assert_stated(letter: Letter, document: Document) -> None:
    stated = document.signatories.stated if document.signatories else None
    qualifier = document.signatories.stated_qualifier if document.signatories else ""
    expected = f"{'' if qualifier == 'exactly' else qualifier} {stated}".strip() if stated else None
    found = letter.stated_count.value if letter.stated_count and letter.stated_count.is_sure else None
    assert found == expected


def people_of(mentions: Iterable[Mention], record: str) -> list[set[str]]:
    """Those whom a document names in its head or its copies, each with every name of theirs."""
    known = knowledge(record).people
    return [{*known[one.person].names(), one.as_printed or ""} for one in mentions if one.person]


def assert_named(found: Iterable[Found[Party]], expected: list[set[str]]) -> None:
    names = [one.value.name for one in found if one.value.name]
    assert len(names) == len(expected)
    assert all(name in known for name, known in zip(names, expected, strict=True)), names


def test_addressees_and_copies_of_the_letters_are_found_with_their_offices(met: tuple[Letter, Document]) -> None:
    letter, document = met
    assert_named(letter.addressees, people_of(document.addressees, "shipped"))
    assert_named(letter.copies_to, people_of(document.cc, "shipped"))
    assert len(letter.addressees) == len(document.addressees)
    assert len(letter.copies_to) == len(document.cc)
    assert all(one.value.office for one in (*letter.addressees, *letter.copies_to))


def test_addressees_and_copies_of_made_up_letters_are_found(made_up: tuple[Letter, Document]) -> None:
    letter, document = made_up
    name = next(one.record for one in MADE_UP if one.document == document.id)
    assert_named(letter.addressees, people_of(document.addressees, name))
    assert_named(letter.copies_to, people_of(document.cc, name))


def test_the_notes_of_a_letter_are_found_and_those_that_refer_back_say_to_which(letters: Path) -> None:
    letter, document = read_as_met(Known("shipped", "2019-07-18-iom"), letters)
    works = {work.id: work for work in document.cited_works}
    assert [one.value.label for one in letter.notes] == [str(number) for number in range(1, 11)]
    for note in letter.notes:
        work = next(one for one in works.values() if str(one.footnote) == note.value.label)
        assert note.value.refers_to == (str(works[work.again].footnote) if work.again else "")
        assert note.value.urls == ((work.url,) if work.url else ())
        assert note.value.marked_in


def test_the_signatories_of_made_up_letters_are_all_found_and_none_is_invented(
    made_up: tuple[Letter, Document],
) -> None:
    letter, document = made_up
    found = [(one.value.as_printed, one.value.is_person) for one in letter.signatories]
    assert found == [(one.as_printed, one.person is not None) for one in listed(document)]


def test_titles_and_affiliations_of_people_are_found(made_up: tuple[Letter, Document]) -> None:
    letter, document = made_up
    found = [(one.value.title, one.value.affiliation) for one in letter.signatories]
    assert found == [(one.title or "", one.affiliation or "") for one in listed(document)]


def test_the_date_of_made_up_letters_is_found(made_up: tuple[Letter, Document]) -> None:
    letter, document = made_up
    assert letter.language is not None
    assert letter.language.value == document.language
    assert letter.date is not None
    assert letter.date.value == document.published.date


def test_every_line_behind_the_close_is_accounted_for_once(made_up: tuple[Letter, Document]) -> None:
    letter, document = made_up
    if not letter.lines:
        assert not listed(document)
        return
    start = letter.lines[0].paragraph
    name = next(one.record for one in MADE_UP if one.document == document.id)
    text = (RECORDS[name] / "letters" / document.file.name).read_text(encoding="utf-8")
    paragraphs = list(source_of(text).body())[start - 1 :]
    printed = [line.text for paragraph in paragraphs for line in paragraph.lines]
    told = [line.text for line in letter.lines]
    assert told == printed[len(printed) - len(told) :]
    assert len(printed) - len(told) <= len(paragraphs[0].lines)
