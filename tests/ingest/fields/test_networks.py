"""Lists, dates and closes as networks and newsrooms print them. No organization, person or place in here exists."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.ingest.fields import letter_of
from bot.ingest.fields.lines import labelled
from bot.ingest.fields.sheet import Sheet
from bot.ingest.register import Register
from bot.ingest.source import Kind, Line, Paragraph
from tests.ingest.fields.sources import source_of
from tests.ingest.fields.test_head import ENGLISH, FRENCH, SPANISH
from tests.ingest.fields.test_other_hands import NAMES, names, read


def test_groups_by_country_are_led_by_countries_that_nobody_knows_too() -> None:
    lists = ["Kenya: Heron Watch, Otter Circle", "Norland: Reed Guild, Lake Union, Ferry Aid", "Chile: Night Boats"]
    letter = read("\n\n".join(lists))
    assert names(letter) == ["Heron Watch", "Otter Circle", "Reed Guild", "Lake Union", "Ferry Aid", "Night Boats"]
    assert [one.value.group for one in letter.signatories][2:5] == ["Norland"] * 3


@pytest.mark.parametrize(
    "lists",
    [
        ["Norland: Heron Watch, Otter Circle", "Kenya: Reed Guild, Lake Union"],  # known by one word alone
        ["Kenya: Heron Watch", "Chile: Otter Circle", "Reed Guild", "Norland: Lake Union"],  # not all are led
    ],
)
def test_colons_lead_no_groups_where_few_are_known_or_some_names_stand_alone(lists: list[str]) -> None:
    lines = [line for block in Sheet(source_of("\n\n".join(lists))).blocks for line in block.lines]
    assert not labelled(lines)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("P. Ada Pell, SJ, párroco de San Telmo", "P. Ada Pell"),
        ("Ada Pell, OSB, prioress", "Ada Pell"),
        ("Pastora Ada Pell, Iglesia del Lago", "Pastora Ada Pell"),
    ],
)
def test_letters_behind_a_name_are_no_part_of_it(line: str, name: str) -> None:
    letter = read("\n".join([line, "Bram Quill, doctor", "Cora Moss, teacher"]))
    assert (names(letter)[0], letter.signatories[0].value.is_person) == (name, True)


@pytest.mark.parametrize("line", ["Heron Watch, SJ Chapter", "Otter Circle, Inc., Wex"])
def test_letters_of_a_name_stay(line: str) -> None:
    assert not read("\n".join([line, *NAMES])).signatories[0].value.is_person


DATES = [
    ("es", "Wexa, 17 de octubre de 2022. Día Internacional de los Bacs y de los Lagos", "2022-10-17"),
    ("en", "Fennmouth, May 4, 2026. World Boat Day of all the Lakes", "2026-05-04"),
    ("en", "The Gazette of May 4, 2026, tells of the boats of all the lakes", None),
    ("en", "After the flood of May 4, 2026. What the lakes have lost since", None),
]
TEXTS = {"en": ENGLISH, "es": SPANISH, "fr": FRENCH}


@pytest.mark.parametrize(("language", "line", "date"), DATES)
def test_a_day_behind_a_place_dates_a_letter_whatever_else_is_said(language: str, line: str, date: str | None) -> None:
    source = source_of(f"{line}\n\n{TEXTS[language]}\n\n" + "\n".join(NAMES))
    found = letter_of(source, Register()).date
    assert (found and found.value) == date
    assert found is None or not found.is_sure


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Publié le 17 janvier 2024 à 06h00 – Lecture 3 min.", "2024-01-17"),
        ("Publié le 17 janvier 2024 par le conseil, le plan des bacs ferme tous les ports du lac.", None),
    ],
)
def test_when_a_page_was_published_stands_below_its_first_sentence(line: str, date: str | None) -> None:
    lead = "Un collectif de dix personnalités demande que les bacs du lac soient gardés par la ville."
    letter = letter_of(source_of(f"# Tribune\n\n{lead}\n\n{line}\n\n{FRENCH}\n\n" + "\n".join(NAMES)), Register())
    assert (letter.date and letter.date.value) == date


def test_a_close_in_own_words_above_a_run_of_names_is_none() -> None:
    run = "Heron Watch (Chile), Otter Circle (Kenya), Reed Guild (France), Lake Union (Chile), Night Boats (Kenya)."
    source = source_of(f"May 4, 2026\n\nDear Warden:\n\n{ENGLISH}\n\nFor lakes without dams,\n\n{run}\n")
    found = names(letter_of(source, Register()))
    assert found == ["Heron Watch", "Otter Circle", "Reed Guild", "Lake Union", "Night Boats"]


def test_whom_a_letter_comes_from_signs_for_a_body_above_bodies() -> None:
    letter = read("Ada Pell\nSecretary General\nLantern Society\n\nCo-signed by:\n\n" + "\n".join(NAMES))
    assert names(letter) == ["Lantern Society", *NAMES]
    assert not letter.signatories[0].is_sure


def test_a_professor_above_bodies_signs_by_herself() -> None:
    letter = read("Ada Pell\nProfessor of Law\nLantern School\n\nCo-signed by:\n\n" + "\n".join(NAMES))
    assert names(letter)[0] == "Ada Pell"


def test_a_row_with_what_is_sent_is_no_name() -> None:
    row = Paragraph((Line("Encl."), Line("Two maps of the lake")), Kind.ROW)
    assert names(read("\n".join(NAMES), behind=[row])) == NAMES


def test_full_lines_in_the_order_of_letters_are_names_though_one_is_the_rest_of_another() -> None:
    full = ["Canal Friends", "Dune Keepers Organizing School", "Eel Homes", "Ferry Union of Greater"]
    texts = ["Alder Watch", "Boat Access for All Coalition", *full, "Ambleton", "Gate Bench", "Hook Circle"]
    source = source_of(f"May 4, 2026\n\nDear Warden:\n\n{ENGLISH}\n\nSincerely,\n\n" + "\n".join(texts))
    *before, last = source.paragraphs
    lines = tuple(
        replace(one, room=1.0, may_go_on=text in texts[1:6]) for one, text in zip(last.lines, texts, strict=True)
    )
    found = names(letter_of(replace(source, paragraphs=(*before, replace(last, lines=lines))), Register()))
    assert found == [*texts[:5], "Ferry Union of Greater Ambleton", *texts[7:]]


@pytest.mark.parametrize(("lead", "group"), [("On behalf of:", ""), ("Lake boats:", "Lake boats")])
def test_words_that_say_alone_that_somebody_signs_for_others_name_no_group(lead: str, group: str) -> None:
    letter = read(f"{lead}\n\n" + "\n\n".join(NAMES))
    assert {one.value.group for one in letter.signatories} == {group}
