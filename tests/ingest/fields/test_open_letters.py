"""What open letters have: officials with their towns, headings above people, a page's links, days in two languages.

No organization, office, person or place in here exists, but for states and countries.
"""

from __future__ import annotations

import pytest

from bot.ingest.fields.cues import ends_with_a_place
from bot.ingest.letter import Letter
from bot.ingest.source import Kind, Line, Link, Paragraph
from tests.ingest.fields.test_head import ENGLISH
from tests.ingest.fields.test_other_hands import NAMES, names, read

PEOPLE = ["Ada Reed", "Bram Oakes", "Cyril Fenn", "Dora Moss", "Esra Marsh", "Flora Quay", "Gale Sedge"]
OFFICIALS = """\
Mayor Ada Reed, Astolat, OR
Mayor Luz Marina Cordero, Brill, CA
Councilmember Duc Pham, Delmore, CA
Commissioner Ned Rusk, Eagle Fork, CO
Supervisor Thalia Brandt, Fenn County, CA
Vice Mayor Omar Siddiq, Galt Bay, AZ
Alderwoman Ruby Holt, Harmon, IL"""


def test_officials_who_end_with_a_town_each_are_people_and_none_is_the_town_of_another() -> None:
    letter = read(OFFICIALS)
    assert len(letter.signatories) == len(OFFICIALS.splitlines())
    assert all(one.value.is_person for one in letter.signatories)


def test_names_that_end_with_a_town_each_are_names_though_a_state_looks_like_a_companys_form() -> None:
    listed = [
        "Heron Friends, Fennmouth, TX",
        "Sedge Folk, Denver, CO",
        "Open Gate, Dedham, MA",
        "River Now, Towson, MD",
    ]
    found = read("\n".join(listed)).signatories
    assert [one.value.as_printed.split(",")[0] for one in found] == [one.split(",")[0] for one in listed]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Sedge Folk, Denver, CO", True),
        ("Sedge Folk, Eagle Fork, CO", True),
        ("Heron Guild, Fennmouth, TX", True),
        ("Sedge Folk, CO", False),
        ("Ada Reed, MPH, MD", False),
        ("Ada Reed, Director, MD", False),
        ("Ada Reed, Heron Clinic, MD", False),
    ],
)
def test_a_state_that_looks_like_a_form_or_a_degree_stands_behind_a_town(text: str, is_one: bool) -> None:
    assert ends_with_a_place(text) is is_one


@pytest.mark.parametrize("below", ["12 Mill Road, Suite 2, Fennmouth, TX", "4 Quay, Fennmouth, TX"])
def test_an_address_below_a_name_is_no_name(below: str) -> None:
    listed = "\n\n".join(f"{name}\n{below}" for name in NAMES)
    assert names(read(listed)) == NAMES


@pytest.mark.parametrize("others", ["Heron Watch, Fennmouth", "Reed Guild of the Lake"])
def test_few_titles_make_no_people_of_bodies(others: str) -> None:
    found = read("\n".join([others, *NAMES, "Mayor Ada Reed, Astolat"])).signatories
    assert not any(one.value.is_person for one in found[:-1])


HEADED = {"History": PEOPLE[:2], "English": PEOPLE[2:5], "Marine Studies": PEOPLE[5:6], "Law": PEOPLE[6:]}


def below_headings(lists: dict[str, list[str]], *, is_bold: bool) -> Letter:
    """Read a letter with names of a paragraph each below headings that the file, or bold type, tells."""
    made: list[Paragraph] = []
    for name, own in lists.items():
        made.append(Paragraph((Line(name, is_bold=is_bold),), Kind.TEXT if is_bold else Kind.HEADING))
        made += [Paragraph((Line(one),)) for one in own]
    return read("", behind=made)


@pytest.mark.parametrize("is_bold", [False, True])
def test_headings_over_several_people_are_no_names(is_bold: bool) -> None:
    letter = below_headings(HEADED, is_bold=is_bold)
    assert names(letter) == PEOPLE
    assert letter.signatories[2].value.group == "English"


@pytest.mark.parametrize("is_bold", [False, True])
@pytest.mark.parametrize(
    "lists",
    [
        {"Heron Guild": PEOPLE[:1], "Sedge Union": PEOPLE[1:3], "Alder Society": PEOPLE[3:4]},
        {"Heron": PEOPLE[:1], "Sedge": PEOPLE[1:2], "Alder": PEOPLE[2:3]},
    ],
)
def test_headings_that_name_bodies_or_stand_over_one_person_each_may_have_signed(
    lists: dict[str, list[str]], is_bold: bool
) -> None:
    assert names(below_headings(lists, is_bold=is_bold)) == list(lists)


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        ("On this coast, 5 people died of thirst.", None),
        ("Cinco personas, 5 people in all, died on this coast.", None),
        ("On this coast 5 organizations work by night.", "5"),
        ("We are 5 people of many islands.", "5"),
        ("The 5 people who sign live on the islands.", "5"),
    ],
)
def test_people_who_are_as_many_as_the_list_by_chance_are_no_count(sentence: str, stated: str | None) -> None:
    text = f"{sentence} {ENGLISH.replace('the undersigned organizations, ', '')}"
    found = read("\n".join(NAMES), text=text).stated_count
    assert (found.value if found else None) == stated


@pytest.mark.parametrize("rest", ["and 43 individuals.", "and 12 other organizations."])
@pytest.mark.parametrize("joint", [", and ", ", "])
def test_an_and_before_the_last_name_is_no_part_of_it_where_others_are_told_of(joint: str, rest: str) -> None:
    assert names(read(f"{', '.join(NAMES)}{joint}Eel Aid, {rest}"))[-1] == "Eel Aid"


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("May 4, 2026 8:00AM EDT", "2026-05-04"),
        ("May 4, 2026 / 4 de mayo de 2026", "2026-05-04"),
        ("4 de mayo de 2026 | May 4, 2026", "2026-05-04"),
        ("May 4, 2026 / 9 de mayo de 2026", None),
        ("May 4, 2026 / 7 boats", None),
    ],
)
def test_a_day_is_the_same_with_its_hour_or_in_another_language(line: str, date: str | None) -> None:
    found = read("\n".join(NAMES), head=f"{line}\n\nDear Warden:").date
    assert (found.value if found else None) == date


@pytest.mark.parametrize(
    ("text", "url", "is_name"),
    [
        ("Download the letter", "https://herons.example/files/letter.pdf", False),
        ("Download the letter", "https://herons.example/files/letter.PDF?v=2", False),
        ("Night Ferry Guild", "https://herons.example/files/charter.pdf", True),
        ("Open Gate", "https://gate.example/", True),
    ],
)
def test_a_line_that_is_all_link_to_a_file_is_no_name(text: str, url: str, is_name: bool) -> None:
    linked = Paragraph((Line(text, links=(Link(0, len(text), url),)),))
    assert (text in names(read("\n".join(NAMES), behind=[linked]))) is is_name


def test_a_heading_behind_all_names_is_none() -> None:
    behind = Paragraph((Line("Join our mailing list"),), Kind.HEADING)
    assert names(read("\n".join(NAMES), behind=[behind])) == NAMES


def test_a_letter_may_greet_right_below_the_sentence_that_a_page_puts_before_it() -> None:
    lead = "Fourteen groups of the coast today sent the following letter to the governor of the valley."
    letter = read("\n".join(NAMES), head=f"Open letter\n\nMay 4, 2026\n\n{lead}\n\nDear Governor Reed:")
    assert [(one.value.office, one.value.name) for one in letter.addressees] == [("Governor", "Reed")]
    assert names(letter) == NAMES


@pytest.mark.parametrize("line", ["Dear to us are the boats:", "Dear friends of the lake have told us so."])
def test_a_line_of_the_text_greets_nobody(line: str) -> None:
    letter = read("\n".join(NAMES), head="Open letter\n\nMay 4, 2026", text=f"{ENGLISH}\n\n{line}\n\n{ENGLISH}")
    assert not letter.addressees


def test_names_that_all_have_the_form_of_peoples_are_asked_about() -> None:
    found = read("\n".join(PEOPLE), text=ENGLISH.replace("the undersigned organizations", "teachers")).signatories
    assert [one.value.as_printed for one in found] == PEOPLE
    assert not any(one.is_sure for one in found)


@pytest.mark.parametrize(
    ("listed", "who"),
    [
        (PEOPLE, "the undersigned organizations"),
        ([*PEOPLE, "Heron Guild"], "teachers"),
        (["Open Ledger", "Ferry", "Bread and Boats"], "teachers"),
    ],
)
def test_names_among_which_a_body_is_told_are_bodies(listed: list[str], who: str) -> None:
    found = read("\n".join(listed), text=ENGLISH.replace("the undersigned organizations", who)).signatories
    assert not any(one.value.is_person for one in found)


@pytest.mark.parametrize("form", ["{0}; {1}; {2}", "{0}; Chair; {1}"])
def test_semicolons_between_a_name_a_body_and_a_town_part_no_names(form: str) -> None:
    towns = ["Fennmouth", "Wex", "Brill", "Astolat", "Harmon"]
    rows = [form.format(*row) for row in zip(PEOPLE, NAMES, towns, strict=False)]
    found = read("\n".join(rows)).signatories
    assert len(found) == len(rows)
    assert not any(one.is_sure for one in found)


@pytest.mark.parametrize("rows", ["{}; {}\n{}; {};\n{}", "{}; {};\n{}; {};\n{}"])
def test_semicolons_between_names_part_them_and_what_runs_over_a_lines_end_is_asked_about(rows: str) -> None:
    sure = [one.value.as_printed for one in read(rows.format(*NAMES)).signatories if one.is_sure]
    assert sure
    assert set(sure) <= set(NAMES)


@pytest.mark.parametrize("head", ["Page 3", "Open letter to the Warden\nPage 3", "Page 3 of 5\nHeron Campaign"])
def test_a_pages_head_between_names_is_none(head: str) -> None:
    assert names(read("\n".join(NAMES[:3]) + f"\n\n{head}\n\n" + "\n".join(NAMES[3:]))) == NAMES


@pytest.mark.parametrize("name", ["Page 3 Writers", "Front Page Watch", "Reed Guild, Region 3"])
def test_a_name_with_a_page_or_a_number_is_a_name(name: str) -> None:
    assert names(read("\n".join([*NAMES[:3], name, *NAMES[3:]]))) == [*NAMES[:3], name, *NAMES[3:]]
