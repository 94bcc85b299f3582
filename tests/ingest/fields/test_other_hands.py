"""Lists, dates and counts as other hands set them. No organization, person or place in here exists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.ingest.fields import letter_of
from bot.ingest.letter import Letter
from bot.ingest.register import Register
from bot.ingest.source import Kind, Line, Paragraph, Source
from tests.ingest.fields.sources import source_of
from tests.ingest.fields.test_head import ENGLISH

NAMES = ["Heron Watch", "Otter Circle", "Reed Guild", "Friends of the Lake", "Night Ferry Union"]


def read(
    tail: str,
    head: str = "May 4, 2026\n\nDear Warden:",
    text: str = ENGLISH,
    behind: Sequence[Paragraph] = (),
) -> Letter:
    source = source_of(f"{head}\n\n{text}\n\nSincerely,\n\n{tail}\n")
    return letter_of(replace(source, paragraphs=(*source.paragraphs, *behind)), Register())


def names(letter: Letter) -> list[str]:
    return [one.value.as_printed for one in letter.signatories]


@pytest.mark.parametrize(
    "name", ["Reeds, Rights and Rivers", "Parents for Fairness, Bread, and Boats", "Hook, Line & Oar"]
)
def test_a_name_with_commas_stays_whole_where_each_has_a_line(name: str) -> None:
    listed = [*NAMES, name]
    assert names(read("\n\n".join(listed))) == listed
    assert names(read("\n".join(listed))) == listed


def test_a_stated_count_joins_what_a_running_list_parts() -> None:
    text = f"We, the undersigned 7 organizations, write. {ENGLISH}"
    listed = "Heron Watch, Otter Circle, Hook, Line & Oar, Reed Guild, Ferry Aid, Night Boats and Lake Union."
    assert "Hook, Line & Oar" in names(read(listed, text=text))


@pytest.mark.parametrize(
    "behind",
    [
        "¹ Ferry Board, Count.\n\nPrint this page | Send to a friend",
        "cc: Ada Pell, Warden\n\nThe valley: a reader's guide",
        "Notes to editors\n\nThe valley: a reader's guide",
    ],
)
def test_nothing_behind_notes_copies_or_an_end_has_signed(behind: str) -> None:
    letter = read("\n".join(NAMES) + f"\n\n{behind}")
    assert names(letter) == NAMES
    assert letter.left_over()


def test_two_words_of_small_meaning_with_capitals_are_a_name() -> None:
    listed = [*NAMES[:2], "Yo También", *NAMES[2:]]
    assert names(read("\n\n".join(listed))) == listed


def test_names_that_happen_to_alternate_are_no_names_with_their_towns() -> None:
    listed = ["Reed Guild", "Yes We Row", "Lake Union", "Kids in Small Boats", "Otter Circle", "Al Otro Lago"]
    listed += ["Ferry Council", "Women's Night Desk", "Heron Society", "Public Counsel of Oakmere"]
    assert names(read("\n\n".join(listed))) == listed


def test_a_numbered_domain_is_a_name() -> None:
    listed = [f"{number}. {name}" for number, name in enumerate([*NAMES, "lakeherald.example"], start=1)]
    assert names(read("\n".join(listed)))[-1] == "lakeherald.example"


@pytest.mark.parametrize(
    ("line", "name"),
    [("Ada Reed, RN", "Ada Reed"), ("Dr. Bram Oakes, MD", "Dr. Bram Oakes"), ("Ada Reed, Pilot", "Ada Reed")],
)
def test_letters_behind_a_persons_name_are_no_part_of_it_and_asked_about(line: str, name: str) -> None:
    letter = read(f"Organizations\n\nHeron Watch\nOtter Circle\n\nIndividuals\n\n{line}\nCora Pell, Teacher")
    found = letter.signatories[2]
    assert (found.value.as_printed, found.value.is_person) == (name, True)
    assert found.is_sure == ("Pilot" in line)


def test_the_last_of_names_between_semicolons_may_be_two() -> None:
    found = read("Heron Watch; Otter Circle; Reed Guild and Radio of the Lake")
    assert names(found)[-1] == "Reed Guild and Radio of the Lake"
    found = read("Heron Watch; Otter Circle; Reed Guild and Radio of the Lake.")
    assert [(one.value.as_printed, one.is_sure) for one in found.signatories][-2:] == [
        ("Reed Guild", False),
        ("Radio of the Lake", False),
    ]
    found = read("Heron Watch; Otter Circle; Guild of Reeds and Radio of the Lake.")
    assert names(found)[-2:] == ["Guild of Reeds", "Radio of the Lake"]


def test_a_tables_head_that_comes_again_is_no_name() -> None:
    cells = [("Organization", "Country"), ("Heron Watch", "Kenya"), ("Organization", "Country"), ("Reed Guild", "Peru")]
    rows = [Paragraph((Line(name), Line(country)), Kind.ROW) for name, country in cells]
    text = source_of(f"Dear Warden:\n\n{ENGLISH}\n\nSincerely,")
    assert names(letter_of(Source("a.txt", "0", (*text.paragraphs, *rows)), Register())) == [
        "Heron Watch",
        "Reed Guild",
    ]


def test_a_heading_says_who_supports_a_call() -> None:
    source = source_of(f"Dear Warden:\n\n{ENGLISH}\n\n# Groups that support the call\n\n" + "\n".join(NAMES))
    assert names(letter_of(source, Register())) == NAMES


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("Posted May 9, 2026\n\nMay 4, 2026", "2026-05-04"),
        ("Updated\nMay 9, 2026\n\nPublished\nMay 4, 2026", "2026-05-04"),
        ("Updated May 9, 2026", "2026-05-09"),
        ("May 4, 2026 · 4 min · Share", "2026-05-04"),
        ("May 2026 – published May 4, 2026", "2026-05-04"),
    ],
)
def test_a_letters_date_is_told_from_its_pages(head: str, date: str) -> None:
    found = read("\n".join(NAMES), head=f"{head}\n\nDear Warden:").date
    assert found is not None
    assert found.value == date


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        ("More than 4 groups of the valley call for the ferries.", "over 4"),
        ("On behalf of the 5 undersigned ferry, faith, farming, and family organizations, we write.", "5"),
        ("Our 5 organizations call on you to act.", "5"),
        ("More than 400 groups of the valley call for the ferries.", None),
    ],
)
def test_a_count_is_read_where_the_list_may_have_so_many(sentence: str, stated: str | None) -> None:
    found = read(
        "\n".join(NAMES), text=f"{sentence} {ENGLISH.replace('the undersigned organizations, ', '')}"
    ).stated_count
    assert (found.value if found else None) == stated


def _narrow(rows: list[str], text: str = ENGLISH) -> Source:
    """A column in which "+" stands behind each line whose room ends there."""
    lines = tuple(Line(row.removesuffix("+"), may_go_on=row.endswith("+")) for row in rows)
    above = source_of(f"May 4, 2026\n\nDear Warden:\n\n{text}\n\nSincerely,")
    return Source("a.pdf", "0", (*above.paragraphs, Paragraph(lines)))


def test_the_order_of_letters_tells_which_lines_of_a_narrow_column_are_names() -> None:
    rows = [
        "Alder Watch",
        "Birch and Boats+",
        "Camps for All+",
        "Delta Friends of+",
        "Open Rivers",
        "Elm Street",
        "Fen",
    ]
    rows += [
        "Good Neighbors+",
        "Network of Greater+",
        "Denby",
        "Heron Guild",
        "Iris Circle+",
        "Juniper Hub",
        "Kite",
        "Lake",
    ]
    found = letter_of(_narrow([*rows, "Moor", "Night Boats"]), Register())
    assert names(found)[:6] == [
        "Alder Watch",
        "Birch and Boats",
        "Camps for All",
        "Delta Friends of Open Rivers",
        "Elm Street",
        "Fen",
    ]
    assert "Good Neighbors Network of Greater Denby" in names(found)
    assert "Juniper Hub" in names(found)


def test_a_line_out_of_the_order_of_letters_is_asked_about() -> None:
    rows = [
        "Alder",
        "Birch",
        "Cedar",
        "Delta",
        "Elm",
        "First Unitarian",
        "Society of Oakmere",
        "Gorse",
        "Heron",
        "Iris",
    ]
    found = letter_of(_narrow(rows), Register()).signatories
    assert {one.value.as_printed for one in found if not one.is_sure} == {"First Unitarian", "Society of Oakmere"}


def table(*rows: tuple[str, ...]) -> Letter:
    text = source_of(f"May 4, 2026\n\nDear Warden:\n\n{ENGLISH}\n\nSincerely,")
    made = [Paragraph(tuple(map(Line, row)), Kind.ROW) for row in rows]
    return letter_of(Source("a.html", "0", (*text.paragraphs, *made)), Register())


def test_a_head_that_is_half_understood_tells_that_no_other_column_has_names() -> None:
    rows = (
        ("Heron Guild", "Ada Reed", "Norway"),
        ("Yes We Row", "Ben Oar, Convenor", "India"),
        ("Reed Aid", "", "Peru"),
    )
    assert names(table(("Organisation", "Spoken for by", "Country"), *rows)) == [
        "Heron Guild",
        "Yes We Row",
        "Reed Aid",
    ]
    assert names(table(("Heron Group", "Reed Aid"), ("Yes We Row", "Otter Circle")))[0] == "Heron Group"  # and no head


def test_organizations_sign_in_a_table_that_names_somebody_for_each() -> None:
    rows = [
        ("Ada Pell", "Heron Guild", "Oakmere"),
        ("Bram Quill", "Yes We Row", "Fen"),
        ("Ada Pell", "Reed Aid", "Fen"),
    ]
    assert names(table(("Name", "Organization", "City"), *rows)) == ["Heron Guild", "Yes We Row", "Reed Aid"]


def test_names_side_by_side_in_the_order_of_letters_are_all_names() -> None:
    rows = [
        ("Alder Moor", "Association of Boats", "Birch Union"),
        ("Cedar Hill", "Council of Ferries", "Delta Friends"),
        ("Elm Grove", "Federation of Reeds", "Guild of Oars"),
    ]
    assert names(table(*rows)) == [name for row in rows for name in row]


@pytest.mark.parametrize(
    ("head", "issuer", "title"),
    [
        ("From: Heron Watch <post@heron.example>\nSubject: The ferries", "Heron Watch", "The ferries"),
        (
            "Source\nHeron Watch\n\n# JOINT PRESS RELEASE\n\n# Ferries for the islands",
            "Heron Watch",
            "Ferries for the islands",
        ),
    ],
)
def test_a_label_names_who_publishes_and_a_kind_alone_is_no_title(head: str, issuer: str, title: str) -> None:
    letter = read("\n".join(NAMES), head=f"{head}\n\nMay 4, 2026\n\nDear Warden:")
    assert [one.value for one in letter.issuers] == [issuer]
    assert letter.title is not None
    assert letter.title.value == title


def test_a_place_behind_one_name_alone_is_cut_with_its_country_and_else_asked_about() -> None:
    found = read("\n".join([*NAMES, "Ferry Aid, Fennmouth, Kenya", "Boat Desk, Peru"])).signatories
    assert [one.value.as_printed for one in found[-2:]] == ["Ferry Aid", "Boat Desk, Peru"]
    assert [one.is_sure for one in found[-2:]] == [True, False]


def test_dashes_part_names_in_one_line_and_a_name_from_its_town_in_many() -> None:
    assert names(read(" – ".join(NAMES))) == NAMES
    assert names(read("\n".join(f"{name} – Oakmere" for name in NAMES))) == NAMES


def test_a_word_for_a_person_may_begin_an_organizations_name() -> None:
    found = read("\n".join(f"{name} (Oakmere, TX)" for name in [*NAMES, "Justice & Bread"])).signatories
    assert (found[-1].value.as_printed, found[-1].value.is_person) == ("Justice & Bread", False)


def test_letters_behind_a_name_tell_a_person_before_an_affiliation() -> None:
    found = read(
        "Ada Reed, Teacher, Reed College\nBram Oakes, PhD, Upland University\nCora Pell, MD, MPH, Reed College"
    )
    assert [one.value.as_printed for one in found.signatories] == ["Ada Reed", "Bram Oakes", "Cora Pell"]
    assert [one.value.affiliation for one in found.signatories][1:] == ["Upland University", "Reed College"]


def test_people_whose_houses_come_again_sign_and_not_the_houses() -> None:
    people = ["Ada Reed", "Bram Oakes", "Cora Pell", "Dinah Fairwater", "Eli Thorn"]
    houses = ["Heron Hospital", "Otter Clinic", "Heron Hospital", "Otter Clinic", "Heron Hospital"]
    found = table(("Full name", "Where", "Country"), *zip(people, houses, ["Peru", "Togo"] * 3, strict=False))
    assert [(one.value.as_printed, one.value.is_person) for one in found.signatories][-5:] == [
        (name, True) for name in people
    ]


def test_blocks_of_signatures_side_by_side_are_read_block_by_block() -> None:
    found = table(("Ada Reed", "Bram Oakes"), ("Director", "Chair"), ("Heron Guild", "Otter Circle"))
    assert [(one.value.as_printed, one.value.title, one.value.affiliation) for one in found.signatories] == [
        ("Ada Reed", "Director", "Heron Guild"),
        ("Bram Oakes", "Chair", "Otter Circle"),
    ]


def test_a_column_of_names_with_many_small_words_is_no_sentence() -> None:
    rows = [f"Ligue des {one} et des chemins de la rive de l’eau" for one in ("Hérons", "Loutres", "Ponts", "Rames")]
    rows = [*rows, "Collectif des bacs et des gués+", "Réseau des passeurs de la vallée", "Gens de l’eau et des îles"]
    assert len(letter_of(_narrow(rows), Register()).signatories) == len(rows)


def test_a_count_does_not_prove_which_of_two_full_lines_goes_on() -> None:
    rows = [
        "Reed Guild",
        "Otter Network of Boats+",
        "Ferry Lantern Institute",
        "Heron Society of Pilots+",
        "Quay Circle",
    ]
    found = letter_of(
        _narrow(rows, ENGLISH.replace("undersigned organizations", "undersigned 4 organizations")), Register()
    )
    assert len(found.signatories) == 4
    assert [one.value.as_printed for one in found.signatories if one.is_sure] == ["Reed Guild"]


def test_a_heading_between_names_says_of_those_below_it_alone_that_they_are_people() -> None:
    officers = "Ada Reed\nDirector\nHeron Guild\n\nBram Oakes\nChair\nOtter Friends\n\nCora Pell\nCoordinator\nReed Aid"
    people = "Individuals (affiliations for identification only)\n\nEda Rush, Curator, Museum of Oars"
    found = read(
        f"{officers}\n\n{people}", text=ENGLISH.replace("We, the undersigned organizations,", "My colleagues and I")
    )
    assert names(found) == ["Heron Guild", "Otter Friends", "Reed Aid", "Eda Rush"]
    assert [one.is_sure for one in found.signatories] == [False, False, False, True]
    found = read("Organizations\n\nHeron Watch\nReed and Pell\nClear Water Now\n\nAs individuals\n\nEda Rush, pilot")
    assert [one.value.is_person for one in found.signatories] == [False, False, False, True]


def test_a_name_with_nothing_beside_it_among_bodies_and_people_is_asked_about() -> None:
    said = "Affiliations are for identification only."
    found = read(f"Heron Guild\nAda Reed, pilot\nClear Nights\nOtter Union\nBram Oakes, teacher\n\n{said}")
    told = {one.value.as_printed: (one.value.is_person, one.is_sure) for one in found.signatories}
    assert told["Clear Nights"] == (False, False)
    assert told["Ada Reed"] == (True, True)


def test_a_town_and_its_state_behind_each_name_are_no_part_of_it_though_nobody_knows_the_state() -> None:
    towns = ["Low Reed, Marrowland", "Oakmere, Fenland", "Low Reed, Marrowland"]
    listed = [f"{name}, {towns[at % 3]}" for at, name in enumerate([*NAMES, "Hook, Line & Oar", "Boats, Inc."])]
    found = read("\n".join(listed))
    assert names(found) == [*NAMES, "Hook, Line & Oar", "Boats, Inc."]
    assert found.signatories[0].value.city == "Low Reed, Marrowland"


def test_an_and_within_the_last_of_names_between_semicolons_is_its_own() -> None:
    found = read("Heron Watch; Otter Circle; Reed Guild; and Oars, Boats, and More.")
    assert [(one.value.as_printed, one.is_sure) for one in found.signatories][-2:] == [
        ("Reed Guild", True),
        ("Oars, Boats, and More", False),
    ]


@pytest.mark.parametrize(
    "behind",
    [
        "© Heron Watch 2026",
        "Share this letter with your friends: Ferrybook · Oar\n\nPress: Ada Reed, desk@heron.example",
    ],
)
def test_what_a_page_has_behind_its_names_has_not_signed(behind: str) -> None:
    assert names(read("\n\n".join(NAMES) + f"\n\n{behind}")) == NAMES


def test_a_persons_name_and_house_below_another_are_of_another_who_signed() -> None:
    found = read("Ada Reed, Director\nBram Oakes, Chair\nCanon Peter Marsh, Church of the Lake")
    assert names(found) == ["Ada Reed", "Bram Oakes", "Canon Peter Marsh"]
    assert not found.signatories[2].is_sure


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        ("We are groups from twelve valleys.", None),
        ("In June 14,226 people signed our call.", None),
        ("Twelve groups join in this call.", ("12", True)),
        ("Thirteen groups join in this call.", ("13", False)),
        ("Thirty groups join in this call.", None),
    ],
)
def test_a_count_of_something_else_is_none_and_one_that_is_nearly_the_lists_is_asked_about(
    sentence: str, stated: tuple[str, bool] | None
) -> None:
    text = f"{sentence} {ENGLISH.replace('the undersigned organizations, ', '')}"
    found = read("\n".join(f"{name} {end}" for name in NAMES[:4] for end in ("East", "West", "North")), text=text)
    told = found.stated_count
    assert (told and (told.value, told.is_sure)) == stated


def test_people_beside_organizations_sign_for_them_though_a_column_is_headed_state() -> None:
    heads = ("Organization", "State", "Name", "Title")
    people = ["Ada Reed", "Bram Oakes", "Cora Pell", "Dinah Marsh", "Eda Rush"]
    cells = [heads, *((name, "Fenland", one, "Chair") for name, one in zip(NAMES, people, strict=True))]
    rows = [Paragraph(tuple(map(Line, row)), Kind.ROW) for row in cells]
    text = source_of(f"Dear Warden:\n\n{ENGLISH}\n\nSincerely,")
    found = letter_of(Source("a.txt", "0", (*text.paragraphs, *rows)), Register())
    assert names(found) == NAMES
    assert not any(one.is_sure for one in found.signatories)


def test_a_hyphen_stands_where_who_sorts_has_it() -> None:
    rows = ["Alder", "Birch", "Cedar Law Project+", "Cedar-Elm Solidarity Network", "Delta", "Elm", "Fen", "Heron"]
    assert names(letter_of(_narrow([*rows, "Iris", "Moor"]), Register())) == [
        *(row.rstrip("+") for row in rows),
        "Iris",
        "Moor",
    ]


@pytest.mark.parametrize(
    ("rows", "whole"),
    [
        (["Guild of Ferry Pilots of New+", "Orrin (GFP)"], True),  # of the first words
        (["Guild of Ferry Pilots+", "Otter Reserve (OR)"], False),  # of its own
        (["Guild of Ferry Pilots+", "Greater Ford Pilots Aid (GFPA)"], False),  # as the first words might have it
    ],
)
def test_an_acronym_of_the_first_words_tells_that_a_line_is_the_rest(rows: list[str], whole: bool) -> None:
    found = names(letter_of(_narrow(["Alder", "Birch", *rows, "Heron", "Iris"]), Register()))
    assert ("Guild of Ferry Pilots of New Orrin (GFP)" in found) is whole
    assert whole or "Guild of Ferry Pilots" in found


@pytest.mark.parametrize("name", ["Marcus L. O'Dell", "Ada B. McKay", "Bram de la O’Hara", "Ida M. DeVos"])
def test_a_second_capital_makes_no_degree_of_a_surname(name: str) -> None:
    assert names(read(f"Signed in our personal capacity:\n\n{name}\nOla Pell"))[0] == name


@pytest.mark.parametrize("degree", ["PhD", "MSc", "RN", "PsyD", "Esq."])
def test_letters_behind_a_name_are_still_no_part_of_it(degree: str) -> None:
    assert names(read(f"Signed in our personal capacity:\n\nAda B. Marrow, {degree}\nOla Pell"))[0] == "Ada B. Marrow"


def test_a_letterhead_in_capitals_that_begins_as_a_form_of_address_does_is_no_addressee() -> None:
    letter = read(
        "\n".join(NAMES), head="JUSTICE AT THE FORD COALITION\n\nMay 4, 2026\n\nAda Pell, Minister\n\nDear Minister:"
    )
    assert [one.value.name for one in letter.addressees] == ["Ada Pell"]
    letter = read("\n".join(NAMES), head="May 4, 2026\n\nJUSTICE ADA PELL\nFerry Court\n\nDear Justice Pell:")
    assert [one.value.name for one in letter.addressees] == ["ADA PELL"]


@pytest.mark.parametrize("greeting", ["Dear reader,", "Dear friends,"])
@pytest.mark.parametrize("parted", ["\n", "\n\n"])
def test_a_greeting_right_below_the_list_takes_none_of_its_names(greeting: str, parted: str) -> None:
    behind = "You can still sign this letter until the end of the month on our page. It was first sent in May."
    assert names(read(f"{parted.join(NAMES)}\n\n{greeting}\n\n{behind}")) == NAMES


@pytest.mark.parametrize(
    "listed",
    [
        ["Emmaüs FRANCE, Paris", "Green FUTURE, Lyon", "Caritas EUROPA, Bruxelles", "Pax CHRISTI, Lille"],
        ["ACLU Texas, Houston", "NAACP Boston, Boston", "YWCA Oregon, Portland", "SEIU Local, Chicago"],
        [
            "ACLU Texas, legal team",
            "NAACP Boston, youth council",
            "YWCA Oregon, shelter team",
            "MALDEF West, legal team",
        ],
    ],
)
def test_a_word_in_capitals_makes_no_person_of_an_organization(listed: list[str]) -> None:
    letter = read("\n".join(listed))
    assert not any(one.value.is_person for one in letter.signatories)
    assert [one.partition(",")[0] for one in names(letter)] == [one.partition(",")[0] for one in listed]
