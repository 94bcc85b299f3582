"""Who says "we" in a letter, and who has signed it then. No organization, person or place in here exists."""

from __future__ import annotations

import pytest

from bot.ingest.fields.cues import Cues
from bot.ingest.fields.sheet import Sheet
from bot.ingest.fields.speakers import are_people
from bot.ingest.letter import Letter
from bot.ingest.source import Kind, Line, Paragraph
from bot.languages import Language
from tests.ingest.fields.sources import source_of
from tests.ingest.fields.test_other_hands import names, read

PEOPLE = [
    ("Ada Reed", "President", "Guild of Reed Cutters"),
    ("Bram Oakes", "Director", "Lake Tenants Union"),
    ("Cora Pell", "Chair", "Ferry Workers Association"),
    ("Dov Marsh", "General Secretary", "Union of Net Menders"),
]
ABOUT = "The ferries of the valley have not run since the spring, and nobody has said when they will."


def speak(language: Language, text: str) -> bool:
    return are_people(Sheet(source_of(text)).blocks, Cues(language))


def read_table(rows: list[tuple[str, str]], text: str) -> Letter:
    return read("", text=text, behind=[Paragraph(tuple(map(Line, row)), Kind.ROW) for row in rows])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We are the elected officers of the unions whose members run the ferries."),
        ("en", "As the leaders of five unions that row on the lake, we ask for a bridge."),
        ("en", "As mayors, councilmembers and commissioners from nine shores we ask for a bridge."),
        ("en", "Good day to you. We are 12 librarians and readers of the valley."),
        ("es", "Somos profesoras, médicos y periodistas de la ribera."),
        ("es", "Como alcaldesas de nueve pueblos del lago, pedimos un puente."),
        ("fr", "Nous sommes des infirmières et des médecins du lac."),
        ("fr", "En tant que maires de la vallée, nous demandons un pont."),
    ],
)
def test_those_who_say_what_they_are_are_people(language: Language, text: str) -> None:
    assert speak(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We are writing to you about the ferries."),
        ("en", "We are deeply concerned that lawyers and teachers cannot cross the lake."),
        ("en", "We are organizations led by nurses of the valley."),
        ("en", "We are unions of nurses and of teachers."),
        ("en", "We, the undersigned organizations and teachers, ask for a bridge."),
        ("en", "As lawyers have told you, we cannot cross the lake."),
        ("en", "As you know, directors of the ferries, we ask for a bridge."),
        ("en", "The officers of the unions asked who we are."),
        ("es", "Somos organizaciones de abogadas de la ribera."),
        ("es", "Como los alcaldes dijeron, pedimos un puente."),
        ("es", "Como ustedes saben, pedimos un puente."),
        ("fr", "Nous sommes des associations de juristes du lac."),
        ("fr", "Nous sommes inquiets de ce que disent les maires."),
    ],
)
def test_others_who_are_told_of_or_bodies_are_no_people_who_speak(language: Language, text: str) -> None:
    assert not speak(language, text)


def test_officers_who_say_that_they_speak_have_signed_and_are_asked_about() -> None:
    blocks = "\n\n".join("\n".join(one) for one in PEOPLE)
    letter = read(blocks, text=f"We are the elected officers of the unions of the lake. {ABOUT}")
    assert names(letter) == [name for name, *_ in PEOPLE]
    assert all(one.value.is_person and not one.is_sure for one in letter.signatories)


@pytest.mark.parametrize("text", [ABOUT, f"The undersigned unions write to you. {ABOUT}"])
def test_officers_who_do_not_say_so_sign_for_their_bodies(text: str) -> None:
    blocks = "\n\n".join("\n".join(one) for one in PEOPLE)
    assert names(read(blocks, text=text)) == [house for *_, house in PEOPLE]


def test_people_who_speak_have_signed_in_a_table_and_their_houses_have_not() -> None:
    rows = [("Name", "Organization"), *((name, house) for name, _, house in PEOPLE)]
    letter = read_table(rows, f"We are librarians and readers of the valley. {ABOUT}")
    assert names(letter) == [name for name, *_ in PEOPLE]
    assert [one.value.affiliation for one in letter.signatories] == [house for *_, house in PEOPLE]


def test_houses_have_signed_in_a_table_where_nobody_says_what_the_people_are() -> None:
    rows = [("Name", "Organization"), *((name, house) for name, _, house in PEOPLE)]
    assert names(read_table(rows, ABOUT)) == [house for *_, house in PEOPLE]


def test_bodies_in_a_table_are_none_of_the_people_who_speak() -> None:
    rows = [("Slow Table", "Wex"), ("Yes We Row", "Oakmere"), ("Otter Circle", "Wex"), ("Bread and Boats", "Fennmouth")]
    letter = read_table(rows, f"We are librarians and readers of the valley. {ABOUT}")
    assert not any(one.value.is_person for one in letter.signatories)


def test_bodies_one_a_line_are_none_of_the_people_who_speak() -> None:
    listed = ["Heron Watch", "Otter Circle", "Reed Guild", "Friends of the Lake", "Night Ferry Union"]
    letter = read("\n".join(listed), text=f"We are nurses and teachers of the valley. {ABOUT}")
    assert names(letter) == listed
    assert not any(one.value.is_person for one in letter.signatories)
