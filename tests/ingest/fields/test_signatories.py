"""Lists of names in every layout: the same letter has the same signatories, however it is laid out.

No organization, person or place in here exists.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from bot.ingest.fields import letter_of
from bot.ingest.letter import Letter, Role, Signatory
from bot.ingest.register import Register
from bot.ingest.source import Kind, Line, Paragraph, Source
from tests.ingest.fields.sources import source_of
from tests.rows import rows

NAMES = (
    "Heron Watch",
    "Center for Otter Rights",
    "Asylum of the Reed, A.C.",
    "Red de Barqueras del Sur",
    "St. Alder Parish",
    "Ferry & Lantern Foundation",
    "National Roundtable for Fair Crossings (NRFC)",
    "Les Amis du bac",
)
HEAD = """\
May 4, 2026

Dear Minister Pell:

We, the undersigned organizations, write about the ferries of the valley. They have not run since the spring, and no \
one has told the people of the islands when they will.

We urge you to reopen the landing without delay.
"""
PEOPLE = (
    ("Dr. Ada Marrowby", "Professor of Water Law", "Upland University"),
    ("Bram Van Okkeren", "ferry pilot", ""),
    ("Sister Cleo Ashdown", "", ""),
)

Layout = Callable[[Sequence[str]], str]


def letter(signed: str, cue: str = "Sincerely,") -> str:
    return f"{HEAD}\n{cue}\n\n{signed}\n" if cue else f"{HEAD}\n{signed}\n"


def read(text: str, register: Register | None = None, *, wrapped_at: int = 0) -> Letter:
    return letter_of(source_of(text, wrapped_at=wrapped_at), register or Register())


def names(found: Letter) -> tuple[str, ...]:
    return tuple(one.value.as_printed for one in found.signatories)


def signatory(found: Letter, name: str) -> Signatory:
    return next(one.value for one in found.signatories if one.value.as_printed == name)


LAYOUTS: dict[str, Layout] = {
    "a line each": "\n".join,
    "a paragraph each": "\n\n".join,
    "bullets": lambda all_of: "\n".join(f"• {one}" for one in all_of),
    "numbers": lambda all_of: "\n".join(f"{at}. {one}" for at, one in enumerate(all_of, start=1)),
    "semicolons": "; ".join,
    "semicolons at the ends of lines": ";\n".join,
    "a last one after and": lambda all_of: "; ".join(all_of[:-1]) + f"; and {all_of[-1]}.",
    "pipes": " | ".join,
    "commas at the ends of lines": ",\n".join,
}


@rows("layout", LAYOUTS.values())
def test_the_same_list_has_the_same_signatories_in_every_layout(layout: Layout) -> None:
    found = read(letter(layout(NAMES)))
    assert names(found) == NAMES
    assert [one.doubt for one in found.signatories] == [""] * len(NAMES)
    assert found.left_over() == ()


def test_commas_part_names_and_stay_before_a_legal_form() -> None:
    assert names(read(letter(", ".join(NAMES)))) == NAMES
    last = ", ".join(NAMES[:-1]) + f", and {NAMES[-1]}"
    assert names(read(letter(last))) == NAMES


def test_a_running_list_may_be_broken_anywhere() -> None:
    running = "; ".join(NAMES)
    words, lines = running.split(), [""]
    for word in words:
        lines = [*lines, word] if len(lines[-1]) > 25 else [*lines[:-1], f"{lines[-1]} {word}".strip()]
    assert names(read(letter("\n".join(lines)))) == NAMES


CUES = (
    "Sincerely,",
    "Respectfully submitted,",
    "With hope and respect,",
    "Signed by:",
    "Signatories",
    "The undersigned organizations:",
    "Endorsing organizations",
    "Atentamente,",
    "Firman",
    "Organizaciones firmantes",
    "Suscriben las siguientes organizaciones:",
    "Les signataires",
    "Organisations signataires :",
    "Veuillez agréer, Madame la Ministre, nos salutations respectueuses.",
    "",
)


@rows("cue", CUES)
def test_a_list_is_found_after_any_usual_cue_and_after_none(cue: str) -> None:
    assert names(read(letter("\n".join(NAMES), cue))) == NAMES


def test_a_close_and_a_cue_may_stand_one_after_the_other() -> None:
    found = read(letter("The undersigned organizations:\n\n" + "\n".join(NAMES)))
    assert names(found) == NAMES
    assert [one.role for one in found.lines[:2]] == [Role.HEADING, Role.HEADING]


def test_names_may_stand_in_the_line_of_the_cue() -> None:
    assert names(read(f"{HEAD}\nSigned by: {'; '.join(NAMES)}\n")) == NAMES


@pytest.mark.parametrize("ending", [", write to you.", " write to you."])
def test_names_are_found_in_the_opening_sentence(ending: str) -> None:
    text = (
        f"May 4, 2026\n\nDear Minister Pell:\n\nWe, Heron Watch, Otter Circle and the Reed Alliance{ending}\n\nAda Pell"
    )
    assert names(read(text)) == ("Heron Watch", "Otter Circle", "Reed Alliance")


@pytest.mark.parametrize(
    ("opening", "found"),
    [
        ("On behalf of Heron Watch, Otter Circle and Ferry & Lantern Foundation, we write about the ferries.", True),
        (
            "On behalf of Heron Watch, Otter Circle and Ferry & Lantern Foundation, the minister wrote of ferries.",
            False,
        ),
    ],
)
def test_names_on_behalf_of_which_somebody_writes_are_found(opening: str, found: bool) -> None:
    text = f"{HEAD.partition('We, the')[0]}{opening}\n\nWe urge you to reopen the landing without delay.\n"
    expected = ("Heron Watch", "Otter Circle", "Ferry & Lantern Foundation") if found else ()
    assert names(read(text)) == expected


@pytest.mark.parametrize("close", ["Yours in the struggle,", "Onward,", "Until the boats sail,"])
def test_a_close_in_words_that_nobody_knows_is_no_name(close: str) -> None:
    assert names(read(letter("\n".join(NAMES), close))) == NAMES


@pytest.mark.parametrize("layout", ["\n\n".join, lambda all_of: "\n".join(f"• {one}" for one in all_of)])
def test_a_line_above_the_list_that_says_who_follows_is_no_name(layout: Layout) -> None:
    people = [f"Ada Marrowby{end} — Director, {name}" for end, name in zip(("", "-Low", "-Hill"), NAMES, strict=False)]
    assert len(names(read(letter(f"First signatories\n\n{layout(people)}")))) == len(people)


def test_lines_to_sign_on_are_no_names() -> None:
    people = "\n\n".join(f"______________\n{name}\n{title}\nUpland University" for name, title, _ in PEOPLE[:2])
    found = read(letter(people))
    assert names(found) == ("Dr. Ada Marrowby", "Bram Van Okkeren")
    assert signatory(found, "Bram Van Okkeren").title == "ferry pilot"


def test_a_name_without_a_letter_around_it_signs_nothing() -> None:
    text = (
        "# Ferries\n\nThe ferries of the valley have not run since the spring, says the board.\n\nMore\nNews\nGive now"
    )
    assert names(read(text)) == ()


def test_headings_group_those_below_them_and_are_no_names() -> None:
    text = "National organizations\n\nHeron Watch\nOtter Circle\n\nLocal organizations:\n\nReed Alliance\nFerry Guild"
    found = read(letter(text))
    groups = [(one.value.as_printed, one.value.group) for one in found.signatories]
    assert groups == [
        ("Heron Watch", "National organizations"),
        ("Otter Circle", "National organizations"),
        ("Reed Alliance", "Local organizations"),
        ("Ferry Guild", "Local organizations"),
    ]


def test_people_are_told_from_organizations() -> None:
    people = "\n".join(", ".join(filter(None, one)) for one in PEOPLE)
    found = read(letter(f"Heron Watch\nOtter Circle\n\nIndividuals\n\n{people}"))
    told = {one.value.as_printed: one.value for one in found.signatories}
    assert [name for name, one in told.items() if one.is_person] == [name for name, _, _ in PEOPLE]
    assert [(told[name].title, told[name].affiliation) for name, _, _ in PEOPLE] == [one[1:] for one in PEOPLE]


def test_a_persons_lines_stand_below_the_name() -> None:
    text = "Ada Marrowby\nExecutive Director\nHeron Watch\n\nBram Quill\nPresident\nOtter Circle"
    found = read(letter(text))
    told = [(one.value.as_printed, one.value.title, one.value.affiliation) for one in found.signatories]
    assert told == [
        ("Ada Marrowby", "Executive Director", "Heron Watch"),
        ("Bram Quill", "President", "Otter Circle"),
    ]
    assert [one.role for one in found.lines if one.text == "President"] == [Role.DETAIL]


def test_towns_behind_the_names_are_kept_apart_where_the_list_is_regular() -> None:
    towns = ("Fennmouth", "Port Marrow", "Fennmouth", "Lower Quill")
    found = read(letter("\n".join(f"{name}, {town}" for name, town in zip(NAMES, towns, strict=False))))
    assert names(found) == NAMES[:4]
    assert tuple(one.value.city for one in found.signatories) == towns


@pytest.mark.parametrize("line", ["{} — {}", "{} – {}", "{} ({})"])
def test_towns_behind_dashes_and_in_brackets_are_kept_apart_where_all_names_have_one(line: str) -> None:
    towns = ("Fennmouth, TX", "Port Marrow", "Fennmouth, TX", "Lower Quill")
    found = read(letter("\n".join(line.format(name, town) for name, town in zip(NAMES, towns, strict=False))))
    assert names(found) == NAMES[:4]
    assert tuple(one.value.city for one in found.signatories) == towns


def test_a_line_among_them_that_is_no_name_leaves_the_towns_what_they_are() -> None:
    towns = ("Fennmouth", "Little Orme", "Fennmouth", "Upper Sedge")
    all_of = [
        f"{part} {name} – {town}"
        for part in ("North", "South", "East", "West", "Low")
        for name, town in zip(NAMES, towns, strict=False)
    ]
    found = names(read(letter("\n".join([*all_of[:9], "Valley Campaign letter", *all_of[9:]]))))
    assert len(found) == len(all_of) + 1
    assert not any(town in one for one in found for town in towns)


def test_a_town_behind_a_lone_comma_may_stand_in_a_paragraph_of_its_own() -> None:
    found = names(
        read(letter("Heron Watch, Fennmouth\nOtter Circle,\n\nLittle Orme\nReed Guild, Fennmouth\nSt. Alder, Wex"))
    )
    assert found == ("Heron Watch", "Otter Circle", "Reed Guild", "St. Alder")


def test_a_heading_with_a_count_is_not_the_rest_of_a_name_on_the_page_before() -> None:
    found = read(
        letter("National organizations (2)\nHeron Watch\nOtter Circle\n\nState and local organizations (1)\nReed Guild")
    )
    assert names(found) == ("Heron Watch", "Otter Circle", "Reed Guild")


def test_chapters_and_acronyms_of_some_names_are_no_towns() -> None:
    lines = ("Heron Watch – Fennmouth Chapter", "Otter Circle (OC)", "Reed Alliance", "Ferry Guild – Quill Chapter")
    assert names(read(letter("\n".join(lines)))) == lines


def test_a_comma_within_a_name_is_no_town() -> None:
    text = "Heron Watch, Advocacy Office\nOtter Circle\nReed Alliance\nFerry Guild"
    assert names(read(letter(text)))[0] == "Heron Watch, Advocacy Office"


def test_an_acronym_and_a_second_name_are_told() -> None:
    text = "Heron Action Network (HAN)\nOtter Circle / Círculo de Nutrias\nReed Alliance (www.reed.example.org)"
    found = read(letter(text))
    assert signatory(found, "Heron Action Network (HAN)").acronym == "HAN"
    assert signatory(found, "Otter Circle / Círculo de Nutrias").other_name == "Círculo de Nutrias"
    assert signatory(found, "Reed Alliance (www.reed.example.org)").url == "http://www.reed.example.org"


def test_a_gap_in_the_numbers_is_told() -> None:
    found = read(letter("1. Heron Watch\n2. Otter Circle\n4. Reed Alliance"))
    assert [bool(one.doubt) for one in found.signatories] == [False, False, True]
    assert "from 2 to 4" in found.signatories[2].doubt


LONG = "Society of Otter Keepers and Ferry Pilots of the"


def wrapped(*lines: str, count: str = "organizations") -> Source:
    source = source_of(letter("\n".join(lines)).replace("organizations", count, 1))
    *others, last = source.paragraphs
    broken = tuple(replace(line, may_go_on=line.text in (LONG, "Union of Reed Cutters")) for line in last.lines)
    return replace(source, paragraphs=(*others, replace(last, lines=broken)))


def test_a_name_goes_on_where_its_room_ended() -> None:
    found = letter_of(wrapped("Heron Watch", LONG, "Willow Valley", "Ferry Guild"), Register())
    assert names(found) == ("Heron Watch", f"{LONG} Willow Valley", "Ferry Guild")


def test_an_acronym_further_on_tells_where_a_name_begins() -> None:
    lines = ("Union of Reed Cutters", "National Roundtable", "for Fair Crossings (NRFC)")
    source = wrapped("Heron Watch", *lines)
    last = replace(
        source.paragraphs[-1], lines=tuple(replace(one, may_go_on=True) for one in source.paragraphs[-1].lines)
    )
    found = letter_of(replace(source, paragraphs=(*source.paragraphs[:-1], last)), Register())
    assert names(found)[-1] == "National Roundtable for Fair Crossings (NRFC)"


def test_a_town_may_stand_in_the_next_line() -> None:
    text = "Heron Watch, Fennmouth\nSociety of Otter Keepers of the Valley,\nPort Marrow\nReed Guild, Fennmouth"
    found = read(letter(text))
    assert names(found) == ("Heron Watch", "Society of Otter Keepers of the Valley", "Reed Guild")


def test_a_name_with_an_acronym_in_its_middle_is_asked_about() -> None:
    found = read(letter("Heron Action Network (HAN) Otter Circle of the Valley\nReed Guild"))
    assert [one.is_sure for one in found.signatories] == [False, True]


def test_the_stated_count_decides_whether_two_lines_are_one_name() -> None:
    lines = ("Heron Watch", "Union of Reed Cutters", "Workers Centre", "Ferry Guild")
    apart = letter_of(wrapped(*lines, count="4 organizations"), Register())
    joined = letter_of(wrapped(*lines, count="3 organizations"), Register())
    assert names(apart) == lines
    assert names(joined) == ("Heron Watch", "Union of Reed Cutters Workers Centre", "Ferry Guild")
    assert all(one.is_sure for one in (*apart.signatories, *joined.signatories))


def test_where_nothing_decides_a_curator_is_asked() -> None:
    lines = ("Heron Watch", "Union of Reed Cutters", "Workers Centre", "Ferry Guild")
    assert [one for one in letter_of(wrapped(*lines), Register()).signatories if not one.is_sure]


def test_a_list_goes_on_over_a_page() -> None:
    source = source_of(letter("Heron Watch\nOtter Circle\n\nReed Alliance\nFerry Guild"))
    margin = Paragraph((Line("Page 2 of 2", page=2),), Kind.MARGIN)
    found = letter_of(replace(source, paragraphs=(*source.paragraphs[:-1], margin, source.paragraphs[-1])), Register())
    assert names(found) == ("Heron Watch", "Otter Circle", "Reed Alliance", "Ferry Guild")
    assert [one.text for one in found.lines if one.role is Role.MARGIN] == ["Page 2 of 2"]


def table(*rows: Sequence[str]) -> Source:
    source = source_of(letter("").rstrip())
    cells = (Paragraph(tuple(map(Line, row)), Kind.ROW) for row in rows)
    return replace(source, paragraphs=(*source.paragraphs, *cells))


def test_a_table_with_a_head_has_a_name_a_row() -> None:
    rows = (("Organization", "City"), ("Heron Watch", "Fennmouth"), ("Otter Circle", "Port Marrow"))
    found = letter_of(table(*rows), Register())
    assert [(one.value.as_printed, one.value.city) for one in found.signatories] == list(rows[1:])


def test_a_cell_without_words_keeps_its_column() -> None:
    rows = (
        ("#", "Organization", "Contact", "City"),
        ("1", "Heron Watch", "—", "Fennmouth"),
        ("2", "Eel Aid", "—", "Sill"),
    )
    found = letter_of(table(*rows), Register())
    assert [(one.value.as_printed, one.value.city) for one in found.signatories] == [
        (row[1], row[3]) for row in rows[1:]
    ]


def test_blocks_of_signatures_may_stand_one_below_the_other() -> None:
    people = (("Ada Marrow", "Bo Oakes"), ("Cora Pell", "Dora Quill"), ("Eda Rush", "Finn Sill"))
    offices = (("Chair", "Director"), ("President", "Secretary"), ("Treasurer", "Beadle"))
    houses = (("Heron Guild", "Otter Trust"), ("Reed Aid", "Eel Watch"), ("Lake Union", "Night Ferry"))
    rows = [row for band in zip(people, offices, houses, strict=True) for row in band]
    found = letter_of(table(*rows), Register()).signatories
    assert [one.value.as_printed for one in found] == [name for row in houses for name in row]
    assert [one.choices[0].as_printed for one in found] == [name for row in people for name in row]


def test_a_table_of_names_side_by_side_is_read_across_or_down_by_its_order() -> None:
    across = letter_of(table(("Otter Circle", "Ferry Guild"), ("Heron Watch", "Reed Alliance")), Register())
    assert names(across) == ("Otter Circle", "Ferry Guild", "Heron Watch", "Reed Alliance")
    down = letter_of(table(("Ferry Guild", "Otter Circle"), ("Heron Watch", "Reed Alliance")), Register())
    assert names(down) == ("Ferry Guild", "Heron Watch", "Otter Circle", "Reed Alliance")


REGISTER = Register(
    organizations={
        "heron-watch": ("Heron Watch", "Vigías de la Garza"),
        "otter-rights": ("Center for Otter Rights", "COR"),
        "reed": ("Reed Alliance of the Valley",),
    },
    people={"ada-marrowby": ("Ada Marrowby", "A. Marrowby")},
)


@pytest.mark.parametrize(
    ("printed", "known_as"),
    [
        ("HERON WATCH", "heron-watch"),
        ("Vigías de la Garza", "heron-watch"),
        ("Heron Watch (HW)", "heron-watch"),
        ("Centre of Herons / Heron Watch", "heron-watch"),
        ("Heron Watch, Inc.", "heron-watch"),
        ("Ferry Guild", ""),
    ],
)
def test_a_signatory_is_known_by_every_name_of_the_register(printed: str, known_as: str) -> None:
    found = read(letter(f"{printed}\nOtter Circle"), REGISTER)
    assert (found.signatories[0].value.known_as, found.signatories[0].is_sure) == (known_as, True)


def test_a_name_that_comes_near_is_asked_about() -> None:
    found = read(letter("Center for Otters Rights\nFerry Guild"), REGISTER)
    first = found.signatories[0]
    assert first.value.known_as == ""
    assert [one for one, _ in first.value.near] == ["otter-rights"]
    assert "otter-rights" in first.doubt


def test_a_person_of_the_register_is_known_with_a_title() -> None:
    found = read(letter("Heron Watch\n\nIndividuals\n\nDr. Ada Marrowby, Director"), REGISTER)
    assert signatory(found, "Dr. Ada Marrowby").known_as == "ada-marrowby"


def test_a_name_that_stands_twice_is_told() -> None:
    found = read(letter("Heron Watch\nOtter Circle\nHeron Watch"))
    assert "twice" in found.signatories[2].doubt


def test_a_count_that_does_not_fit_the_list_is_told() -> None:
    text = letter("Heron Watch\nOtter Circle").replace("undersigned organizations", "undersigned three organizations")
    stated = read(text).stated_count
    assert stated is not None
    assert (stated.value, stated.doubt) == ("3", "It says 3; 2 were found.")


def test_lines_that_nothing_accounts_for_are_shown() -> None:
    text = "Heron Watch\nOtter Circle\n\nThis letter was printed by hand on the press of the old ferry house in spring."
    assert [one.text[:11] for one in read(letter(text)).left_over()] == ["This letter"]


ABOVE = """\
The boats of the valley

May 4, 2026
"""
LANDINGS = """\
The landing has been closed since the spring. No one has told the people of the islands when the boats will run again, \
and the school is on the other shore.
"""


@rows(
    "lead",
    [
        "Joint statement by:",
        "This statement is made on behalf of the following organizations:",
        "The statement was issued jointly by:",
        "Signatories",
    ],
)
@rows("sign", ["; ", " • ", ", "])
@rows("is_above", [True, False])
def test_names_are_found_by_the_form_of_their_list(lead: str, sign: str, *, is_above: bool) -> None:
    own = [name for name in NAMES if "," not in name]
    listed = f"{lead}\n\n{sign.join(own)}\n"
    text = f"{ABOVE}\n{listed}\n{LANDINGS}" if is_above else f"{ABOVE}\n{LANDINGS}\n{listed}"
    assert names(read(text)) == tuple(own)


def test_what_is_asked_for_is_no_list_of_names() -> None:
    text = f"{ABOVE}\n{LANDINGS}\nWe call on the ministry to:\n\n- open the landing;\n- pay the pilots;\n- say when.\n"
    assert names(read(text)) == ()


def test_countries_in_brackets_are_no_part_of_names_though_not_all_have_one() -> None:
    listed = ["Heron Watch (Canada)", "Otter Circle (Nigeria)", "Alder Guild (AG)", "Reed Forum (RF) (Canada)"]
    found = read(letter("\n".join(listed)))
    assert names(found) == ("Heron Watch", "Otter Circle", "Alder Guild (AG)", "Reed Forum (RF)")
    assert signatory(found, "Heron Watch").city == "Canada"


def test_a_name_ends_with_its_country_where_each_does() -> None:
    listed = ["Red de Barqueras", "del Sur de Nueva", "Ribera (Chile)", "Heron Watch (Peru)", "Otter Circle (Chile)"]
    paragraphs = "\n".join([*listed, "Alder Guild (Bolivia)", "Reed Forum (Peru)"])
    found = read(letter(paragraphs), wrapped_at=12)
    assert names(found)[0] == "Red de Barqueras del Sur de Nueva Ribera"
    assert len(names(found)) == 5


def test_people_with_a_trade_each_are_no_pairs_of_lines() -> None:
    listed = ["Ada Marrowby, ferry pilot", "Bram Okkeren, teacher", "Cleo el-Ashdown, nurse", "Dora Pell, farmer"]
    found = read(letter("\n".join(listed)))
    assert names(found) == ("Ada Marrowby", "Bram Okkeren", "Cleo el-Ashdown", "Dora Pell")


def test_a_person_signs_with_office_and_organization_each_in_a_paragraph() -> None:
    found = read(letter("Lcda. Ada Marrowby Reed\n\nExecutive Director\n\nHeron Watch"))
    assert names(found) == ("Lcda. Ada Marrowby Reed",)
    assert signatory(found, "Lcda. Ada Marrowby Reed").is_person


def test_contacts_counters_and_dates_are_no_names() -> None:
    others = (
        "For interviews: Ada Reed, desk@herons.example\n\nVisits: 10442\n\nherons.example\n\nFennmouth, May 4, 2026"
    )
    assert names(read(letter(f"Heron Watch\nOtter Circle\n\n{others}"))) == ("Heron Watch", "Otter Circle")


def test_where_the_count_differs_few_words_are_doubted_with_the_name_above() -> None:
    text = letter("Heron Watch of the Sable\nCoast\nOtter Circle").replace(
        "undersigned organizations", "undersigned two organizations"
    )
    assert [one.is_sure for one in read(text).signatories] == [False, False, True]


@pytest.mark.parametrize(("number", "stated"), [("Two", "2"), ("Nineteen", None)])
def test_a_headlines_count_is_that_of_the_list_where_it_has_as_many(number: str, stated: str | None) -> None:
    title = f"{number} ferry and river groups call for the landing"
    text = f"{title}\n\n{LANDINGS}\n\nSigned by:\n\nHeron Watch\n\nOtter Circle"
    found = read(text).stated_count
    assert (found and found.value) == stated


@pytest.mark.parametrize("sign", ["; ", ", "])
def test_names_right_below_the_title_have_signed(sign: str) -> None:
    own = [name for name in NAMES if "," not in name]
    assert names(read(f"# The boats of the valley\n\n{sign.join(own)}\n\nMay 4, 2026\n\n{LANDINGS}")) == tuple(own)


def test_a_list_above_the_text_is_the_list_though_the_letter_closes() -> None:
    text = (
        f"{ABOVE}\nSigned by 2 organizations\n\nHeron Watch; Otter Circle; Alder Guild\n\n{LANDINGS}\nIn solidarity,\n"
    )
    assert names(read(f"{text}\nThe three groups above")) == ("Heron Watch", "Otter Circle", "Alder Guild")


def test_countries_behind_commas_are_no_part_of_names_and_other_commas_are() -> None:
    listed = [
        "Heron Watch, Canada",
        "Otter Council, Nigeria",
        "Alder Guild, Chile",
        "Ferries, Reeds and Lanterns, A.C.",
        "Parents for Boats, and Lunch",
    ]
    found = read(letter("\n".join(f"- {one}" for one in listed)))
    wholes = ("Ferries, Reeds and Lanterns, A.C.", "Parents for Boats, and Lunch")
    assert names(found) == ("Heron Watch", "Otter Council", "Alder Guild", *wholes)


def test_demands_that_begin_with_capitals_are_no_names() -> None:
    demands = "- Open the landing\n- Pay the pilots\n- Say when it opens\n"
    text = f"{ABOVE}\n{LANDINGS}\nWe call on the ministry to:\n\n{demands}"
    assert names(read(text)) == ()


def test_what_ends_a_release_is_no_name() -> None:
    assert names(read(letter("Heron Watch\nOtter Circle\n\nENDS\n\nNotes to editors"))) == (
        "Heron Watch",
        "Otter Circle",
    )


def test_who_signs_for_organizations_in_a_table_is_no_signatory() -> None:
    rows = [
        ("Heron Watch", "Ada Marrowby, Director"),
        ("Otter Circle", "Bram Okkeren"),
        ("Alder Guild", "Dr. Cleo Pell"),
    ]
    own = source_of(letter("X"))
    table = tuple(Paragraph((Line(name), Line(person)), Kind.ROW) for name, person in rows)
    found = letter_of(replace(own, paragraphs=(*own.paragraphs[:-1], *table)), Register())
    assert names(found) == ("Heron Watch", "Otter Circle", "Alder Guild")
