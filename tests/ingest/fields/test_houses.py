"""Whose signature it is: people's, or that of the bodies they sign for. No organization or person in here exists."""

from __future__ import annotations

import pytest

from bot.ingest.fields.labelled import without_labels
from tests.ingest.fields.sources import source_of
from tests.ingest.fields.test_other_hands import names, read

PEOPLE = ("Ada Pell", "Bram Quill", "Cora Moss", "Dov Oakes")
HOUSES = ("Heron Guild", "Otter Council", "Reed Union", "Night Boats")


@pytest.mark.parametrize("office", ["president of the {}", "Director of the {}", "president of {}"])
def test_a_body_within_the_office_of_each_has_signed_and_is_asked_about(office: str) -> None:
    lines = [f"{one}, {office.format(house)}" for one, house in zip(PEOPLE, HOUSES, strict=True)]
    letter = read("\n".join(lines))
    assert names(letter) == list(HOUSES)
    assert not any(one.is_sure for one in letter.signatories)


def test_a_body_within_the_office_of_each_has_signed_in_french() -> None:
    houses = ["Centre des Bacs", "Union du Lac", "Vivre au Port"]
    offices = ["président du Centre des Bacs", "secrétaire générale de l’Union du Lac", "déléguée de Vivre au Port"]
    lines = [f"{one}, {office}" for one, office in zip(PEOPLE, offices, strict=False)]
    assert names(read("\n".join(lines))) == houses


@pytest.mark.parametrize(
    "office", ["director of communications", "professor of the Lake School", "chair of Boats", "keeper, lake warden"]
)
def test_an_office_of_no_body_or_of_nobody_who_speaks_for_it_is_a_persons(office: str) -> None:
    letter = read("\n".join(f"{one}, {office}" for one in PEOPLE))
    assert names(letter) == list(PEOPLE)


INK = "\n\n".join(
    f"/s/ {one}\n{one}\nStaff Attorney\n{house}\n{at} Pier Road\nWex, TX 7000{at}\n(555) 014-330{at}"
    for at, (one, house) in enumerate(zip(PEOPLE, HOUSES, strict=True), start=1)
)


def test_bodies_that_the_first_sentence_names_have_signed_whoever_signs_for_them() -> None:
    text = f"{', '.join(HOUSES[:-1])} and {HOUSES[-1]} submit these comments on the ferries. "
    assert names(read(INK, text=text + "We ask the Board to keep the night boats on the lake, and to say so.")) == [
        *HOUSES
    ]


def test_people_whose_signatures_stand_there_have_signed_where_nothing_names_their_houses() -> None:
    letter = read(
        INK, text="Please keep the night boats on the lake this year, and say so to those who need them. " * 2
    )
    assert names(letter) == list(PEOPLE)
    assert [one.value.affiliation for one in letter.signatories] == list(HOUSES)


@pytest.mark.parametrize("label", ["Fdo.:", "Signed:", "Signé :"])
def test_a_label_of_signing_before_each_name_is_no_part_of_it(label: str) -> None:
    blocks = [f"{label} {one}\nDirector\n{house}" for one, house in zip(PEOPLE, HOUSES, strict=True)]
    assert names(read("\n\n".join(blocks))) == list(HOUSES)


@pytest.mark.parametrize(
    "lines",
    [
        ["Ferries: Ada Pell", "Ferries: Bram Quill"],  # of something else
        ["Signed: Ada Pell", "Bram Quill"],  # once: it leads the list
        ["Signed: the ferries", "Signed: the lakes"],  # before no names
    ],
)
def test_other_labels_stay(lines: list[str]) -> None:
    source = source_of("\n".join(lines))
    assert without_labels(source) is source
