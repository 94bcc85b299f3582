"""Lists as coalitions publish them: press releases, statements, pages of the web; what is sure of them is right.

No organization, person or place in here exists, but for countries.
"""

from __future__ import annotations

import pytest

from bot.ingest.fields import letter_of
from bot.ingest.letter import Letter, Role
from bot.ingest.reading.plain import paragraphs_of
from bot.ingest.register import Register
from bot.ingest.source import Source

NAMES = ["Heron Watch", "Casa del Faro, A.C.", "Kingfisher", "Otter and Reed Trust"]
HEAD = """\
Joint statement

Fennmouth, May 4, 2026

We, the undersigned organizations, write about the ferries of the valley. They have not run since the spring, and no \
one has told the people of the islands when they will.

We urge the ministry to reopen the landing without delay.
"""
LETTER = HEAD.replace("Joint statement\n\n", "").replace("We, the", "Dear Minister Pell:\n\nWe, the")
CUE = "Signed by:"


def read(text: str) -> Letter:
    """Return what is found in a plain text."""
    return letter_of(Source("letter.txt", "text", paragraphs_of(text)), Register())


def names(letter: Letter) -> list[str]:
    """Return the signatories."""
    return [one.value.as_printed for one in letter.signatories]


def test_a_country_behind_each_name_is_no_name_and_no_name_is_the_country_of_another() -> None:
    listed = ["Heron Watch, Kenya", "Pilots Without Borders, France", "Reed, Germany", "Casa del Faro A.C., Mexico"]
    for between in ("\n", "  \n"):
        found = read(f"{HEAD}\n{CUE}\n\n{between.join(listed)}\n")
        assert [(one.value.as_printed, one.value.city) for one in found.signatories] == [
            tuple(one.rsplit(", ", 1)) for one in listed
        ]


def test_a_heading_in_the_line_of_its_names_is_no_part_of_the_first() -> None:
    text = (
        f"{HEAD}\n{CUE}\n\nNational organizations: Heron Watch; Otter Trust; Friends of the Reed.\n\n"
        "International organizations: Casa del Faro; Kingfisher.\n\nIndividuals: Ada Marrow; Bram Oakes.\n"
    )
    found = read(text)
    assert [(one.value.as_printed, one.value.group, one.value.is_person) for one in found.signatories] == [
        ("Heron Watch", "National organizations", False),
        ("Otter Trust", "National organizations", False),
        ("Friends of the Reed", "National organizations", False),
        ("Casa del Faro", "International organizations", False),
        ("Kingfisher", "International organizations", False),
        ("Ada Marrow", "Individuals", True),
        ("Bram Oakes", "Individuals", True),
    ]


def test_people_parted_by_commas_below_a_heading_of_people_are_no_house_of_the_first() -> None:
    found = read(
        f"{HEAD}\n{CUE}\n\n" + "\n".join(NAMES) + "\n\nIndividuals:\n\nAda Marrow, Bram Oakes and Cora Pell.\n"
    )
    assert names(found)[len(NAMES) :] == ["Ada Marrow", "Bram Oakes", "Cora Pell"]


@pytest.mark.parametrize(
    "behind",
    [
        "Press contacts:\nAda Marrow, Heron Watch, 06 12 34 56 78",
        "Press contacts:\n\nAda Marrow, Heron Watch, ada@heron.example\n\nBram Oakes, Kingfisher",
    ],
)
def test_whom_the_press_may_call_did_not_sign_and_is_shown(behind: str) -> None:
    found = read(f"{HEAD}\n{CUE}\n\n" + "\n".join(NAMES) + f"\n\n{behind}\n")
    assert names(found) == NAMES
    assert any("Ada Marrow" in line.text for line in found.left_over())


def test_names_with_an_address_each_are_names() -> None:
    listed = "\n".join(f"{name} ({number}@reed.example)" for number, name in enumerate(NAMES))
    assert len(read(f"{HEAD}\nContacts of those who signed:\n\n{listed}\n").signatories) == len(NAMES)


@pytest.mark.parametrize("number", ["Page 2 of 2", "2 / 3", "Página 2 de 3", "- 2 -", "2", "Page 2 sur 3"])
def test_a_pages_number_is_no_name(number: str) -> None:
    found = read(f"{LETTER}\nSincerely,\n\n" + "\n".join(NAMES) + f"\n\n{number}\n")
    assert names(found) == NAMES
    assert all(line.role is Role.MARGIN for line in found.lines if line.text == number)


def test_a_name_with_a_number_is_no_page() -> None:
    listed = [*NAMES, "Ferry 21"]
    assert names(read(f"{LETTER}\nSincerely,\n\n" + "\n".join(listed) + "\n")) == listed


def test_the_sign_for_a_signature_is_no_name() -> None:
    below = read(f"{LETTER}\nSincerely,\n\n/s/ Ada Marrow\nAda Marrow\nSenior Attorney\nHeron Watch\n")
    alone = read(f"{LETTER}\nSincerely,\n\n/s/ Ada Marrow\nSenior Attorney\n")
    assert [(one.value.as_printed, one.value.title) for one in below.signatories] == [("Ada Marrow", "Senior Attorney")]
    assert names(alone) == ["Ada Marrow"]


def test_a_legal_form_before_a_country_and_an_and_within_a_name_stay() -> None:
    found = read(
        f"{HEAD}\n{CUE}\n\nCasa del Faro, A.C. (Mexico), Pilots (Peru), Otter Trust (Kenya), Reed and Heron (Peru).\n"
    )
    assert names(found) == ["Casa del Faro, A.C.", "Pilots", "Otter Trust", "Reed and Heron"]


def test_a_degree_between_a_person_and_their_office_is_neither() -> None:
    lines = ["Ada Marrow, Professor of Law, Upland University", "Bram Oakes, PhD, Director, Reed College"]
    found = read(f"{HEAD}\n{CUE}\n\n" + "\n".join(lines) + "\n")
    assert [(one.value.is_person, one.value.title) for one in found.signatories] == [
        (True, "Professor of Law"),
        (True, "Director"),
    ]


def test_names_below_words_that_do_not_speak_of_signing_are_asked() -> None:
    unsigned = HEAD.replace("We, the undersigned organizations, write", "Groups of the valley have written")
    found = read(f"{unsigned}\nThe following groups join the statement:\n\n" + "\n".join(NAMES) + "\n")
    assert names(found) == NAMES
    assert not any(one.is_sure for one in found.signatories)


@pytest.mark.parametrize(
    "listed",
    [
        "- {0}\n- {1}\n- {2}\n- {3}",
        "| No. | Organization |\n|---|---|\n| 1 | {0} |\n| 2 | {1} |\n| 3 | {2} |\n| 4 | {3} |",
    ],
)
def test_what_stands_behind_a_list_of_items_and_is_none_is_shown_and_no_name(listed: str) -> None:
    behind = "Photo: Ada Marrow / Heron Watch\n\nHeron Press, 9 Quay Road, Fennmouth | Tel +41 22 555 01 42"
    found = read(f"{HEAD}\n{CUE}\n\n{listed.format(*NAMES)}\n\n{behind}\n")
    assert names(found) == NAMES
    assert any("Photo" in line.text for line in found.left_over())


def test_names_below_another_heading_behind_a_list_of_items_are_names() -> None:
    listed = "\n".join(f"{number}. {name}" for number, name in enumerate(NAMES, start=1))
    found = read(f"{HEAD}\n{CUE}\n\n{listed}\n\nIndividuals:\n\nAda Marrow\nBram Oakes\n")
    assert names(found) == [*NAMES, "Ada Marrow", "Bram Oakes"]


@pytest.mark.parametrize(
    ("dateline", "date"),
    [
        ("FENNMOUTH, D.C. – May 3, 2026 – ", "2026-05-03"),
        ("Fennmouth, 3rd May 2026. ", "2026-05-03"),
        ("[FENNMOUTH] 3 May 2026: ", "2026-05-03"),
        ("On 3 May 2026: ", None),
        ("The landing closed on 3 May 2026. ", None),
    ],
)
def test_a_date_before_the_first_sentence_is_the_documents_and_one_within_it_is_not(
    dateline: str, date: str | None
) -> None:
    told = "Groups of the valley asked today for the ferries, which have not run since the spring of the year before."
    found = read(f"Press release\n\nGroups ask for ferries\n\n{dateline}{told}\n")
    assert (found.date.value if found.date else None) == date
