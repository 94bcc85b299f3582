"""Lists whose form tells what is a heading, a person or a row. No organization, person or place in here exists."""

from __future__ import annotations

import pytest

from bot.ingest.fields import letter_of
from bot.ingest.letter import Letter
from bot.ingest.register import Register
from tests.ingest.fields.sources import source_of
from tests.ingest.fields.test_head import ENGLISH, FRENCH
from tests.ingest.fields.test_other_hands import names, read, table

BELOW = {
    "Norland": ["Heron Watch", "Otter Circle"],
    "Kenya": ["Reed Guild", "Ferry Aid", "Lake Union"],
    "France": ["Fen Clinic", "Night Boats"],
    "Uruguay": ["Alder Trust", "Pilots for Rescue"],
}


def below_heads(lists: dict[str, list[str]]) -> Letter:
    return read("\n\n".join("\n".join([head, *own]) for head, own in lists.items()))


def test_a_heading_that_nobody_knows_stands_where_the_others_do() -> None:
    letter = below_heads(BELOW)
    assert names(letter) == [name for own in BELOW.values() for name in own]
    assert letter.signatories[0].value.group == "Norland"
    assert not letter.signatories[0].is_sure


@pytest.mark.parametrize(
    "lists",
    [
        {"Norland": ["Heron Watch"], "Reedland": ["Otter Circle"], "Kenya": ["Ferry Aid"], "Fenland": ["Lake Union"]},
        {"Heron Watch": ["Otter Circle"], "Kenya": ["Ferry Aid"], "France": ["Lake Union"]},  # a name by its word
    ],
)
def test_a_first_line_is_no_heading_where_few_others_are_or_its_words_name_a_body(lists: dict[str, list[str]]) -> None:
    assert next(iter(lists)) in names(below_heads(lists))


SURNAMES = ["Aminata Marie SOW, avocate", "Jean-Paul DIOP, médecin", "Claire LE GOFF, juge", "Luc VAN REED, historien"]


def in_french(listed: list[str]) -> Letter:
    head = f"Le 4 mai 2026\n\nMadame la Ministre,\n\n{FRENCH}\n\nSignataires :\n\n"
    return letter_of(source_of(head + "\n".join(listed)), Register())


def test_surnames_in_capitals_are_of_people_and_no_degrees() -> None:
    found = [one.value for one in in_french(SURNAMES).signatories]
    assert [one.as_printed for one in found] == [one.partition(",")[0] for one in SURNAMES]
    assert all(one.is_person for one in found)
    assert found[0].title == "avocate"


def test_a_name_that_ends_in_capitals_is_no_person_among_other_names_or_with_nothing_beside_it() -> None:
    mixed = in_french(
        [*SURNAMES[:1], "Vigie du héron", "Les Amis du bac", "Roseaux USA, réseau", "Cercle de la loutre"]
    )
    assert not any(one.value.is_person for one in mixed.signatories if one.value.as_printed.startswith("Roseaux"))
    bare = in_french(["Roseaux USA", "Barques UK", "Rames LGBT", "Saules FM"])
    assert not any(one.value.is_person for one in bare.signatories)


def test_the_line_that_leads_the_list_says_how_many_follow() -> None:
    def stated(cue: str) -> str | None:
        text = source_of(f"May 4, 2026\n\nDear Warden:\n\n{ENGLISH}\n\n{cue}\n\nHeron Watch\nOtter Circle\nReed Guild")
        found = letter_of(text, Register()).stated_count
        return found.value if found else None

    assert stated("Signed by the following 3 groups:") == "3"
    assert stated("Signed by the following groups:") is None
    assert stated("Signed by the following groups in 3 rivers:") is None


def test_cells_that_are_numbered_down_are_read_down() -> None:
    listed = ["Reed Guild", "Heron Watch", "Night Ferry Union", "Otter Circle", "Lake Union", "Alder Trust"]
    rows = [(f"{at}. {listed[at - 1]}", f"{at + 3}. {listed[at + 2]}") for at in (1, 2, 3)]
    assert names(table(*rows)) == listed
    across = [(f"{at}. {listed[at - 1]}", f"{at + 1}. {listed[at]}") for at in (1, 3, 5)]
    assert names(table(*across)) == listed


def test_a_row_out_of_the_order_of_letters_does_not_turn_a_long_table() -> None:
    listed = [f"{letter} Guild" for letter in "ABCDEFGHIJKLMNOPQRST"]
    listed[5] = "The Ferry Guild"
    assert names(table(*zip(listed[:10], listed[10:], strict=True))) == listed
    unsorted = [f"{letter} Guild" for letter in "TBKDAFPHIJCLMQONGRSE"]
    assert names(table(*zip(unsorted[:10], unsorted[10:], strict=True)))[:2] == ["T Guild", "C Guild"]


@pytest.mark.parametrize(
    "head", ["Annex: our letter of 2025\n\n2 May 2025\n\nMinister Ola Pell\nFerry Board", "Minister Ola Pell"]
)
def test_another_letter_behind_the_list_is_none_of_it(head: str) -> None:
    letter = read(f"Heron Watch\nOtter Circle\nReed Guild\n\n{head}\n\nDear Minister Pell:\n\n{ENGLISH}\n\nLake Union")
    assert names(letter) == ["Heron Watch", "Otter Circle", "Reed Guild"]


def test_a_name_that_begins_as_a_greeting_does_is_of_the_list() -> None:
    listed = ["Heron Watch,", "Dear Friends of the Lake,", "Reed Guild"]
    assert names(read("\n".join(listed))) == [one.strip(",") for one in listed]
