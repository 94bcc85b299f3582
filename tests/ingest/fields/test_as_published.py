"""Lists as coalitions publish them: press releases, statements, pages of the web; what is sure of them is right.

No organization, person or place in here exists, but for countries.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.ingest.fields import letter_of
from bot.ingest.fields.parts import said_before_names
from bot.ingest.letter import Letter, Role
from bot.ingest.reading.plain import paragraphs_of
from bot.ingest.register import Register
from bot.ingest.source import Source
from tests.ingest.fields.sources import source_of

NAMES = ["Heron Watch", "Casa del Faro, A.C.", "Kingfisher", "Otter and Reed Trust"]
HEAD = """\
Joint statement

Fennmouth, May 4, 2026

We, the undersigned organizations, write about the ferries of the valley. They have not run since the spring, and no \
one has told the people of the islands when they will.

We urge the ministry to reopen the landing without delay.
"""
LETTER = HEAD.replace("Joint statement\n\n", "").replace("We, the", "Dear Minister Pell:\n\nWe, the")
TEXT_ALONE = HEAD.split("\n\n", 2)[2]
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
        "###\n\nHeron Watch brings rowers of the lakes together.\n\nPress contacts:\nAda Marrow, Kingfisher",
    ],
)
def test_whom_the_press_may_call_did_not_sign_and_is_shown(behind: str) -> None:
    found = read(f"{HEAD}\n{CUE}\n\n" + "\n".join(NAMES) + f"\n\n{behind}\n")
    assert names(found) == NAMES
    assert any("Ada Marrow" in line.text for line in found.left_over())


def test_names_below_a_sentence_that_stands_below_the_list_are_asked_about() -> None:
    behind = "Heron Watch brings rowers of the lakes together.\n\nOn the far bank:\nOtter Friends"
    found = read(f"{HEAD}\n{CUE}\n\n" + "\n".join(NAMES) + f"\n\n{behind}\n")
    assert [one.is_sure for one in found.signatories] == [True] * len(NAMES) + [False]


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


RUN = "Heron Watch, Otter Circle, Reed Guild, Ferry Aid, Lake Union, Night Boats"


@pytest.mark.parametrize("behind", ["Photo: Ada Marrow", "The Landing\n\nOn the Far Bank\n\nBoats\n\nReed\n\nOar"])
def test_lines_behind_a_running_list_are_none_of_it_and_do_not_make_it_one_name(behind: str) -> None:
    found = read(f"{HEAD}\n{CUE}\n\n{RUN}.\n\n{behind}\n")
    assert names(found) == RUN.split(", ")
    assert found.left_over()


def test_people_in_a_running_list_keep_what_stands_behind_their_names() -> None:
    listed = "Dr. Ada Marrow, Bram Oakes, Director, Reed College, Cora Pell, pilot, and Dinah Fairwater."
    found = read(f"{HEAD}\n{CUE}\n\n{listed}\n")
    assert names(found) == ["Dr. Ada Marrow", "Bram Oakes", "Cora Pell", "Dinah Fairwater"]


def test_a_label_leads_many_names_in_its_line_whatever_its_words() -> None:
    found = read(f"{HEAD}\n{CUE}\n\nUpper Marsh: {RUN}.\n\nLower Marsh: Kingfisher, Pike, Eel, Carp, Perch Circle.\n")
    assert [one.value.group for one in found.signatories] == ["Upper Marsh"] * 6 + ["Lower Marsh"] * 5
    assert names(found)[0] == "Heron Watch"


GERMAN = """\
Die Fähren auf dem Fluss fahren seit dem Frühjahr nicht mehr, und niemand hat den Menschen auf den Inseln gesagt, wann \
sie wieder fahren. Wir bitten Sie, die Anlegestellen wieder zu öffnen und die Studie zu zeigen.
"""


@pytest.mark.parametrize(
    "tail",
    [
        "Mit freundlichen Grüßen\n\n" + "\n".join(RUN.split(", ")),
        "Wer es mitträgt:\n\n" + "\n".join(f"- {one}" for one in RUN.split(", ")),
        f"Es tragen mit: {RUN}.",
    ],
)
def test_a_list_in_a_language_that_is_not_known_is_found_by_its_form_and_asked_about(tail: str) -> None:
    found = read(f"4. Mai 2026\n\n{GERMAN}\n{tail}\n")
    assert names(found) == RUN.split(", ")
    assert not any(one.is_sure for one in found.signatories)


def test_a_town_with_its_state_behind_each_name_makes_no_running_list() -> None:
    listed = ["Heron Guild, Marlow, TX", "Otter Trust, Dunmore, LA", "Reed Aid, Eastbank, TX", "Eel Watch, Marlow, TX"]
    assert names(read(f"{HEAD}\n{CUE}\n\n" + "\n".join(listed) + "\n")) == [one.split(",")[0] for one in listed]


def test_a_double_dash_cuts_a_country_off_a_name() -> None:
    listed = [
        f"{at}. {name} -- {where}"
        for at, (name, where) in enumerate(zip(NAMES, ("Togo", "Peru") * 2, strict=True), start=1)
    ]
    assert names(read(f"{HEAD}\n{CUE}\n\n" + "\n".join(listed) + "\n")) == NAMES


def test_a_list_above_the_text_may_stand_in_the_line_that_leads_it() -> None:
    head, text = HEAD.split("We, the", 1)
    assert names(read(f"{head}Endorsing organizations: {RUN}.\n\nWe, the{text}")) == RUN.split(", ")


def test_organizations_whose_people_sign_for_them_are_asked_about() -> None:
    listed = ["Ada Marrow, Director, Heron Guild", "Bram Oakes, Chair, Otter Trust", "Cora Pell, President, Reed Aid"]
    found = read(f"{HEAD}\n{CUE}\n\n" + "\n".join(listed) + "\n").signatories
    assert [(one.value.as_printed, one.is_sure) for one in found] == [
        ("Heron Guild", False),
        ("Otter Trust", False),
        ("Reed Aid", False),
    ]
    assert [one.choices[0].as_printed for one in found] == ["Ada Marrow", "Bram Oakes", "Cora Pell"]


@pytest.mark.parametrize(
    "listed",
    [
        "Ada Marrow, Director, Heron Guild\nBram Oakes, Chair, Otter Trust\nCora Pell, CEO, Reed Aid",
        "Ada Marrow\nDirector\nHeron Guild\n\nBram Oakes\nChair\nOtter Trust\n\nCora Pell\nCEO\nReed Aid",
    ],
)
def test_organizations_whose_officers_sign_are_asked_about_though_nothing_says_who_signs(listed: str) -> None:
    text = HEAD.replace("We, the undersigned organizations,", "My colleagues and I")
    found = read(f"{text}\n{CUE}\n\n{listed}\n").signatories
    assert [(one.value.as_printed, one.choices[0].as_printed, one.is_sure) for one in found] == [
        ("Heron Guild", "Ada Marrow", False),
        ("Otter Trust", "Bram Oakes", False),
        ("Reed Aid", "Cora Pell", False),
    ]


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        ("Affiliations are for identification only.", ("Director", "Chair", "President")),
        ("", ("Professor of Law", "Lecturer", "Student")),
    ],
)
def test_people_who_sign_for_themselves_are_people(said: str, titles: tuple[str, ...]) -> None:
    text = HEAD.replace("We, the undersigned organizations,", "My colleagues and I")
    people = ["Ada Marrow, {}, Heron College", "Bram Oakes, {}, Otter University", "Cora Pell, {}, Reed Institute"]
    listed = "\n".join(one.format(title) for one, title in zip(people, titles, strict=True))
    found = read(f"{text}\n{CUE}\n\n{listed}\n\n{said}\n").signatories
    assert [(one.value.as_printed, one.value.is_person) for one in found] == [
        ("Ada Marrow", True),
        ("Bram Oakes", True),
        ("Cora Pell", True),
    ]


@pytest.mark.parametrize(
    "each",
    [
        "For the {body}:\n{person}, Director",
        "Por {body}:\n{person}",
        "{person}, on behalf of {body}",
        "Pour l'{body},\n{person}, présidente",
        "For {body}\n{person}",
        "{person}\nDirector\nPour la {body}",
        "On behalf of {body}: {person}, Director",
    ],
)
def test_those_for_whom_somebody_is_said_to_sign_are_the_signatories(each: str) -> None:
    people = {"Heron Guild": "Ada Marrow", "Otter Trust": "Bram Oakes", "Reed Aid": "Cora Pell"}
    listed = "\n\n".join(each.format(body=body, person=person) for body, person in people.items())
    found = read(f"{HEAD}\n{CUE}\n\n{listed}\n")
    assert names(found) == list(people)
    assert all(one.is_sure for one in found.signatories)


def test_names_of_which_many_hold_commas_are_asked_about() -> None:
    listed = ["Heron Watch", "Otter Circle, Province of Marlow", "Reed Guild, Old Harbor Chapter", "Lake Union"]
    found = read(f"{HEAD}\n{CUE}\n\n" + "\n".join(listed) + "\n").signatories
    assert [one.is_sure for one in found] == [True, False, False, True]


def test_a_line_of_another_form_than_the_rest_of_a_list_is_asked_about() -> None:
    found = read(f"{HEAD}\n{CUE}\n\n" + "\n".join(f"- {one}" for one in RUN.split(", ")) + "\n\nThe Far Bank\n")
    assert [one.value.as_printed for one in found.signatories if one.is_sure] == RUN.split(", ")


def test_a_word_for_an_office_that_stands_once_in_a_long_list_is_of_a_name() -> None:
    listed = [
        "Voces del Manglar",
        "Kuña Rembiapo",
        "Coordinadora por la Salud",
        "Raíces y Alas",
        *NAMES,
        *RUN.split(", "),
    ]
    assert names(read(f"{HEAD}\nFirman:\n\n" + "\n".join(listed) + "\n")) == listed


def test_the_brackets_that_each_name_has_are_no_part_of_it_though_one_looks_like_an_acronym() -> None:
    listed = ["Heron Guild (Kenya)", "Otter Inc. (USA)", "Reed Watch (Peru)", "Eel Trust (Kenya)", "Pike Aid (Peru)"]
    found = read(f"{HEAD}\n{CUE}\n\n" + "\n".join(f"{at}. {one}" for at, one in enumerate(listed, start=1)) + "\n")
    assert names(found) == [one.rpartition(" (")[0] for one in listed]


def test_who_signs_for_each_is_no_part_of_the_name() -> None:
    listed = ["Heron Guild – Ada Marrow, Director", "Otter Trust – Bram Oakes, Chair", "Reed Aid – Dr. Cora Pell"]
    assert names(read(f"{HEAD}\n{CUE}\n\n" + "\n".join(listed) + "\n")) == ["Heron Guild", "Otter Trust", "Reed Aid"]


def test_people_with_a_house_behind_a_comma_are_people() -> None:
    text = HEAD.replace("We, the undersigned organizations,", "My colleagues and I")
    found = read(f"{text}\n{CUE}\n\nAda Marrow, Reed College\nBram Oakes, Otter Trust\nCora Pell, Heron Guild\n")
    assert [(one.value.as_printed, one.value.affiliation) for one in found.signatories] == [
        ("Ada Marrow", "Reed College"),
        ("Bram Oakes", "Otter Trust"),
        ("Cora Pell", "Heron Guild"),
    ]


def test_a_part_without_letters_behind_a_persons_name_is_no_house_and_no_title() -> None:
    text = HEAD.replace("We, the undersigned organizations,", "My colleagues and I")
    found = read(f"{text}\n{CUE}\n\nAda Marrow, *, Heron Guild\nBram Oakes, Otter Trust\nCora Pell, Reed Aid\n")
    assert [(one.value.as_printed, one.value.affiliation) for one in found.signatories][:1] == [
        ("Ada Marrow", "Heron Guild")
    ]


@pytest.mark.parametrize("lead", ["The undersigned organizations:", "Signed by:", "Endorsing groups:"])
def test_a_list_below_the_copies_is_none_of_them(lead: str) -> None:
    found = read(
        f"{HEAD}\ncc: Clerk Ada Pell; Treasurer Bram Oakes\n\n{lead} Heron Watch; Otter Trust; and Reed Aid.\n"
    )
    assert names(found) == ["Heron Watch", "Otter Trust", "Reed Aid"]
    assert [one.value.name for one in found.copies_to] == ["Ada Pell", "Bram Oakes"]


def test_whom_the_press_may_call_gets_no_copy() -> None:
    behind = "cc: Clerk Ada Pell\n\nFor press inquiries, write to Bram Oakes at desk@heron.example."
    found = read(f"{HEAD}\n{CUE}\n\nHeron Watch\nOtter Trust\n\n{behind}\n")
    assert [one.value.name for one in found.copies_to] == ["Ada Pell"]


def test_names_in_one_paragraph_below_a_heading_are_several_though_others_have_a_line_each() -> None:
    people = "Ada Marrow\nBram Oakes\nCora Pell\nDora Quill\nEda Rush"
    run = "Guild of Streets (GS), Marlow Stage, House & Co, Union of Country Scenes."
    found = read(f"{HEAD}\n{CUE}\n\n# The organizations\n\n{run}\n\n# The artists\n\n{people}\n")
    assert names(found) == [*run.removesuffix(".").split(", "), *people.splitlines()]


def test_the_last_two_names_of_a_sentence_of_semicolons_are_two() -> None:
    assert names(read(f"{HEAD}\n{CUE}\n\nHeron Watch; Otter Trust; Eels Unmuzzled and Daughters of the Reed.\n")) == [
        "Heron Watch",
        "Otter Trust",
        "Eels Unmuzzled",
        "Daughters of the Reed",
    ]


@pytest.mark.parametrize(("name", "is_person"), [("William H. Marrow III", True), ("ONG Garza", False)])
def test_letters_behind_a_persons_name_are_no_legal_form_and_one_before_a_name_is(name: str, is_person: bool) -> None:
    found = read(f"{HEAD}\n{CUE}\n\n# Individuals\n\nAda Marrow\n{name}\n")
    assert [one.value.is_person for one in found.signatories] == [True, is_person]


def test_a_name_is_whole_with_the_acronym_of_all_its_words() -> None:
    listed = "Coalition on Aging and Sills (CAS)\nFamilies at Home\nReed Aid\nOtter Trust"
    source = source_of(f"{HEAD}\n{CUE}\n\n{listed}\n", wrapped_at=36)
    assert [one.value.as_printed for one in letter_of(source, Register()).signatories] == listed.splitlines()


def test_a_part_that_the_count_tells_to_be_of_the_next_name_is_joined_where_two_may_be() -> None:
    run = "Eel Aid, Canal and Lock Trust, Hedge, Ditch and Pond Society, and Reed Keepers."
    found = read(f"{HEAD}\nSigned by these 4 organizations: {run}\n")
    assert names(found) == ["Eel Aid", "Canal and Lock Trust", "Hedge, Ditch and Pond Society", "Reed Keepers"]


def test_an_acronym_tells_where_a_name_ends_before_the_order_of_letters_does() -> None:
    listed = "Ash Aid\nBarge Watch\nCenter for Roads and Better\nCrossings of the Valleys (CRBCV)\nDell Guild\nEel Aid"
    rest = "Fen Trust\nGill Watch\nHill Guild\nInn Aid"
    source = source_of(f"{HEAD}\n{CUE}\n\n{listed}\n{rest}\n", wrapped_at=36)
    found = [one.value.as_printed for one in letter_of(source, Register()).signatories]
    assert found[2] == "Center for Roads and Better Crossings of the Valleys (CRBCV)"
    assert len(found) == 9


def test_a_heading_of_one_word_in_the_order_of_letters_is_no_name() -> None:
    found = read(
        f"{HEAD}\n{CUE}\n\n" + "\n".join("Ash Guild,Bay Watch,Dell Aid,Eel Trust,Fen Circle,Gill Club,Hall".split(","))
    )
    listed = "\n".join(one.value.as_printed for one in found.signatories)
    found = read(f"{HEAD}\n{CUE}\n\nOrganizations\n{listed}\n\nIndividuals\nLena Marrow\nMilo Oakes\n")
    assert "Individuals" not in names(found)
    assert [one.value.is_person for one in found.signatories][-2:] == [True, True]


def test_a_list_in_the_line_that_leads_it_may_be_the_first_paragraph() -> None:
    listed = ["Ash Guild", "Bay Watch", "Dell Aid", "Eel Trust", "Fen Circle"]
    text = HEAD.split("We, the")[1]
    found = read(
        f"The ferries\n\nMay 4, 2026\n\nThe following groups support this statement: {'; '.join(listed)}.\n\nThe{text}"
    )
    assert names(found) == listed


def test_an_address_beside_a_pages_number_is_no_name() -> None:
    source = Source(
        "letter.txt", "text", paragraphs_of(f"{HEAD}\n{CUE}\n\nHeron Watch\nOtter Trust\n\nreeds.example | page 1\n")
    )
    last = source.paragraphs[-1]
    paged = replace(last, lines=tuple(replace(line, page=1) for line in last.lines))
    assert names(letter_of(replace(source, paragraphs=(*source.paragraphs[:-1], paged)), Register())) == [
        "Heron Watch",
        "Otter Trust",
    ]


def test_a_short_word_in_capitals_between_lists_is_a_heading() -> None:
    found = read(f"{HEAD}\n{CUE}\n\nNATIONAL\n\nHeron Watch\nOtter Trust\n\nMARSH\n\nReed Aid\nEel Watch\n")
    assert [(one.value.as_printed, one.value.group) for one in found.signatories][2:] == [
        ("Reed Aid", "MARSH"),
        ("Eel Watch", "MARSH"),
    ]


def test_names_may_stand_in_a_sentence_that_says_that_they_sign() -> None:
    found = read(f"Press release\n\nMay 4, 2026\n\n{TEXT_ALONE}\nSignatories include {RUN}, and Pike Aid.\n")
    assert names(found) == [*RUN.split(", "), "Pike Aid"]


def test_a_capital_with_an_accent_begins_a_name_and_ends_the_words_before_it() -> None:
    signed = f"Signatories include Équipe du Bac, {RUN}, and Pike Aid."
    assert names(read(f"Press release\n\nMay 4, 2026\n\n{TEXT_ALONE}\n{signed}\n"))[:2] == [
        "Équipe du Bac",
        RUN.split(", ")[0],
    ]
    assert said_before_names(signed) == "Signatories include "


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        ("We are 10 boatbuilders of many yards.", "10"),
        ("The undersigned, 10 in all, write about the ferries.", "10"),
        ("There are 10 boats on the lake.", None),
    ],
)
def test_a_number_that_the_list_has_is_the_count_where_a_sentence_says_so(sentence: str, stated: str | None) -> None:
    listed = "\n".join(f"{at}. {name}" for at, name in enumerate([*NAMES, *RUN.split(", ")], start=1))
    text = HEAD.replace("We, the undersigned organizations, write about the ferries of the valley.", sentence)
    found = read(f"{text}\n{CUE}\n\n{listed}\n").stated_count
    assert (found.value if found else None) == stated


@pytest.mark.parametrize(
    "opening",
    [
        "We, the undersigned organizations, Heron Watch, the Otter Circle, Reed Guild and Eel Aid, write to you.",
        "We, Heron Watch; Otter Circle; the Reed Guild and Eel Aid, write to you.",
    ],
)
def test_names_in_the_opening_stand_behind_articles_and_between_semicolons(opening: str) -> None:
    text = HEAD.replace("We, the undersigned organizations, write about the ferries of the valley.", opening)
    assert names(read(text)) == ["Heron Watch", "Otter Circle", "Reed Guild", "Eel Aid"]


@pytest.mark.parametrize(
    ("opening", "are_sure"),
    [
        ("We, the Heron Guild, Marlow, write to you.", [True, False]),
        ("We, the Heron Guild, Otter Watch, Marlow, write to you.", [True, True, True]),
        ("We, the Heron Guild and Otter Watch, write to you.", [True, True]),
        ("We, the Heron Guild; Otter Watch, write to you.", [True, True]),
    ],
)
def test_the_second_of_two_that_a_comma_alone_parts_in_the_opening_is_asked_about(
    opening: str, are_sure: list[bool]
) -> None:
    text = HEAD.replace("We, the undersigned organizations, write about the ferries of the valley.", opening)
    assert [one.is_sure for one in read(text).signatories] == are_sure


def test_a_label_with_few_names_leads_them_and_one_behind_the_names_leads_none() -> None:
    listed = "Kenya: Heron Watch, Otter Circle, Reed Guild\n\nPeru: Eel Aid\n\nTogo: Pike Union, Carp Trust"
    found = read(f"{HEAD}\n{CUE}\n\n{listed}\n")
    assert [(one.value.as_printed, one.value.group) for one in found.signatories] == [
        ("Heron Watch", "Kenya"),
        ("Otter Circle", "Kenya"),
        ("Reed Guild", "Kenya"),
        ("Eel Aid", "Peru"),
        ("Pike Union", "Togo"),
        ("Carp Trust", "Togo"),
    ]
    assert names(read(f"{HEAD}\n{CUE}\n\n{RUN}\n\nEnclosures: Map of the lake; Survey\n")) == RUN.split(", ")


@pytest.mark.parametrize("cut", [" | {}", ", represented by {}"])
def test_what_each_line_has_behind_the_same_sign_or_words_is_no_name(cut: str) -> None:
    people = ["Ada Marrow", "Bram Oakes", "Cora Pell", "Dinah Fairwater", "Eli Thorn", "Fatou Low"]
    lines = [name + cut.format(person) for name, person in zip(RUN.split(", "), people, strict=True)]
    assert names(read(f"{HEAD}\n{CUE}\n\n" + "\n".join(lines) + "\n")) == RUN.split(", ")


def test_names_between_slashes_are_names_and_one_in_two_languages_is_one() -> None:
    assert names(read(f"{HEAD}\n{CUE}\n\n{RUN.replace(', ', ' / ')}\n")) == RUN.split(", ")
    listed = [
        "Heron Watch / Garzas Libres",
        "Otter Circle / Nutrias",
        "Eel Aid / Anguilas",
        "Reed / Juncos",
        "Oar / Remo",
    ]
    assert names(read(f"{HEAD}\n{CUE}\n\n" + "\n".join(listed) + "\n")) == listed


def test_a_line_without_a_bullet_between_bulleted_lists_is_a_heading() -> None:
    found = read(
        f"{HEAD}\n{CUE}\n\n- Heron Watch\n- Otter Circle\n- Reed Guild\n\nOn the far bank\n\n- Eel Aid\n- Oar\n"
    )
    assert [one.value.group for one in found.signatories][3:] == ["On the far bank"] * 2


@pytest.mark.parametrize("cue", ["On behalf of the undersigned organizations:", "On behalf of:", "Endorsed by"])
def test_whoever_stands_above_the_line_that_leads_the_list_is_asked_about(cue: str) -> None:
    text = f"{LETTER}\nSincerely,\n\nAda Marrow\nDirector, Eel Aid\n\n{cue}\n\n"
    found = read(text + "\n".join(RUN.split(", ")) + "\n").signatories
    assert [one.value.as_printed for one in found if not one.is_sure] == ["Ada Marrow"]


@pytest.mark.parametrize("line", ["Senior Fellow", "Chair"])
def test_an_office_in_a_list_of_names_is_asked_about(line: str) -> None:
    found = read(f"{HEAD}\n{CUE}\n\n" + "\n".join([*NAMES, line]) + "\n").signatories
    assert [one.value.as_printed for one in found if not one.is_sure] == [line]


def test_a_list_in_which_a_tables_heads_stand_is_asked_about() -> None:
    found = read(f"{HEAD}\n{CUE}\n\n" + "\n\n".join(["Name", "Ada Reed", "Title", "City", *NAMES]) + "\n").signatories
    listed = [("Name", False), ("Ada Reed", False), ("Title", False), ("City", False), *((one, False) for one in NAMES)]
    assert [(one.value.as_printed, one.is_sure) for one in found] == listed
