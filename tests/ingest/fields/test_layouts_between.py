"""Letters that are set between two usual ways. No organization, office, person or place in here exists."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.ingest.fields import letter_of
from bot.ingest.fields.cues import heads_an_annex, is_role
from bot.ingest.fields.sheet import Sheet
from bot.ingest.letter import Letter
from bot.ingest.register import Register
from bot.ingest.source import Kind, Line, Paragraph, Source
from tests.ingest.fields.sources import source_of
from tests.ingest.fields.test_head import ENGLISH, FRENCH, SPANISH
from tests.ingest.fields.test_other_hands import NAMES, names, read, table
from tests.ingest.fields.test_parties import copies, to

DATED = "May 4, 2026"


def addressed(
    lines: str, text: str = ENGLISH, greeting: str = "Dear Friends:"
) -> list[tuple[str, str, tuple[str, ...]]]:
    found = to(read("\n".join(NAMES), head=f"{DATED}\n\n{lines}\n\n{greeting}", text=text))
    return [(one.name, one.office, one.organizations) for one in found]


@pytest.mark.parametrize(
    "contact",
    [
        "Press contact: Ada Reed, desk@reeds.example, +00 20 555 0133",
        "Contacto de prensa: Ada Reed, desk@reeds.example",
        "Contact presse : Ada Reed, desk@reeds.example",
    ],
)
def test_whom_the_press_may_reach_gets_no_copy(contact: str) -> None:
    assert [one[2] for one in copies(f"Cc:\nOmbudsman's Office of the Lake\n\n{contact}")] == [
        ("Ombudsman's Office of the Lake",)
    ]


@pytest.mark.parametrize("line", ["Ferry Board: desk@ferries.example", "Minister of Boats: ada@boats.example"])
def test_a_body_or_an_office_with_its_address_gets_one(line: str) -> None:
    assert line.partition(":")[0] in str(copies(f"Cc:\nOmbudsman's Office of the Lake\n{line}"))


@pytest.mark.parametrize(
    ("lines", "text", "office", "body"),
    [
        ("To President Ada Pell and the Board of Lake College", ENGLISH, "President", "Board of Lake College"),
        ("To Mayor Ada Pell and the Council of Fennmouth", ENGLISH, "Mayor", "Council of Fennmouth"),
        ("A la Presidenta Ada Pell y al Consejo de Barcas", SPANISH, "Presidenta", "Consejo de Barcas"),
        ("À la Présidente Ada Pell et à la Commission des bacs", FRENCH, "Présidente", "Commission des bacs"),
    ],
)
def test_a_body_behind_a_person_and_the_is_written_to_as_well(lines: str, text: str, office: str, body: str) -> None:
    assert addressed(lines, text) == [("Ada Pell", office, ()), ("", "", (body,))]


@pytest.mark.parametrize(
    "lines",
    [
        "To Ada Pell, Chair of the Council and the Ferry Board",
        "To the Minister of Boats and the Ferry Commission",
        "To Ada Pell and Ferry Board",
        "To the Council of Boats and the Ferry Board",
    ],
)
def test_a_body_behind_another_or_within_an_office_is_no_second_one_behind_a_person(lines: str) -> None:
    assert all("and" not in name for name, *_ in addressed(lines))
    assert len([one for one in addressed(lines) if one[0]]) <= 1


@pytest.mark.parametrize(
    ("lines", "text", "wanted"),
    [
        ("A la señora Ada Pell, Ministra de Barcas", SPANISH, ("Ada Pell", "Ministra de Barcas")),
        ("Al señor Bram Oakes, Director de Muelles", SPANISH, ("Bram Oakes", "Director de Muelles")),
        ("À madame Ada Pell, Ministre des Bacs", FRENCH, ("Ada Pell", "Ministre des Bacs")),
    ],
)
def test_a_form_in_small_letters_behind_to_the_leads_a_name(lines: str, text: str, wanted: tuple[str, str]) -> None:
    assert [one[:2] for one in addressed(lines, text)] == [wanted]


@pytest.mark.parametrize("lines", ["A la opinión pública", "A la gente de la Ribera", "A las autoridades del Lago"])
def test_other_words_in_small_letters_behind_to_the_name_nobody(lines: str) -> None:
    assert not [one for one in addressed(lines, SPANISH) if one[0]]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Published on May 4, 2026 at 6:00, updated at 9:12 – 4 min read", ENGLISH),
        ("Publicado el 4 de mayo de 2026 a las 6:00, actualizado a las 9:12 – Lectura: 4 min", SPANISH),
        ("Publié le 4 mai 2026 à 06h00, mis à jour à 09h12 – Temps de lecture : 4 min", FRENCH),
    ],
)
def test_what_stands_behind_the_day_of_publishing_hides_it_not(line: str, text: str) -> None:
    letter = letter_of(source_of(f"Open letter\n\n{line}\n\n{text}\n\n" + "\n".join(NAMES)), Register())
    assert letter.date is not None
    assert letter.date.value == "2026-05-04"


@pytest.mark.parametrize(
    "line", ["Published with 30 others in the Gazette of May 4, 2026, no. 7", "4 letters of May 4, 2026, 12 pages"]
)
def test_a_day_behind_other_words_is_not_that_of_publishing(line: str) -> None:
    letter = letter_of(source_of(f"Open letter\n\n{line}\n\n{ENGLISH}\n\n" + "\n".join(NAMES)), Register())
    assert letter.date is None


def test_a_house_with_its_street_below_an_officer_is_no_other() -> None:
    head = "Mayor Ada Sandover\nCity Hall, 1 Founders Quay\nWex\n\nWex City Council\nCity Hall, 1 Founders Quay"
    letter = read("\n".join(NAMES), head=f"{DATED}\n\n{head}\n\nDear Mayor Sandover and Members of the Council:")
    assert [(one.name, *one.organizations) for one in to(letter)] == [("Ada Sandover",), ("", "Wex City Council")]


def test_an_officer_of_two_lines_below_another_is_another() -> None:
    found = addressed("Mayor Ada Sandover\nFennmouth\nBram Oakes, Director of Boats", greeting="Dear Mayor Sandover:")
    assert [one[0] for one in found] == ["Ada Sandover", "Bram Oakes"]


def test_a_house_and_a_town_behind_a_body_are_its_address() -> None:
    head = "Ms. Ada Marrow\nChief Executive\nLake Terminals plc\nThe Exchange, Fennmouth Harbor"
    (one,) = to(read("\n".join(NAMES), head=f"{DATED}\n\n{head}\n\nDear Ms. Marrow,"))
    assert (one.organizations, one.address) == (("Lake Terminals plc",), ("The Exchange", "Fennmouth Harbor"))


def test_an_office_of_a_body_behind_it_is_one_more() -> None:
    head = "Ms. Ada Marrow\nChief Executive\nMinistry of Boats\nFerry Department"
    (one,) = to(read("\n".join(NAMES), head=f"{DATED}\n\n{head}\n\nDear Ms. Marrow,"))
    assert one.organizations == ("Ministry of Boats", "Ferry Department")


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Secretaría Regional de Barcas", False),
        ("SECRETARÍA DE BARCAS", False),
        ("Secretaria Regional de Barcas", True),
        ("Secretario de Barcas", True),
        ("Consejera de la Ría", True),
    ],
)
def test_an_accent_tells_a_body_from_who_holds_the_office(text: str, is_one: bool) -> None:
    assert is_role(text) is is_one


def test_a_body_by_its_accent_is_written_to() -> None:
    assert addressed("Secretaría Regional de Barcas\nMuelle Norte s/n", SPANISH, "A quien corresponda:") == [
        ("", "", ("Secretaría Regional de Barcas",))
    ]


@pytest.mark.parametrize(
    "head", ["Annex: What our members found", "Annexe : ce que nos membres ont vu", "Anexo: lo que vieron los grupos"]
)
def test_an_annex_has_not_signed_though_its_head_speaks_of_members(head: str) -> None:
    rows = [("School", "Boats"), ("Reed Elementary School", "34"), ("Fennmouth High School", "52")]
    assert names(_annexed(head, rows)) == NAMES


@pytest.mark.parametrize("head", ["Annex: Signatories", "Annex: Member organizations", "Annex: Groups that support it"])
def test_an_annex_of_those_who_sign_has_signed(head: str) -> None:
    rows = [("Organization", "Boats"), ("Lake Union", "34"), ("Night Ferry Guild", "52")]
    assert {"Lake Union", "Night Ferry Guild"} <= {*names(_annexed(head, rows))}
    assert not heads_an_annex(head)


def _annexed(head: str, rows: Sequence[tuple[str, str]]) -> Letter:
    behind = [Paragraph((Line(head, is_bold=True),), Kind.HEADING)]
    return read("\n".join(NAMES), behind=[*behind, *(Paragraph(tuple(map(Line, row)), Kind.ROW) for row in rows)])


def test_whoever_stands_below_individuals_is_a_person_whatever_house_stands_behind() -> None:
    listed = "Organizations\n" + "\n".join(f"{name} Association" for name in NAMES)
    people = "Individuals (organizations for identification only)\nDr. Ada Reed, Physician, Lake Hospital"
    people = f"{people}\nCora Whitlow, Chemist, University of the Lake"
    letter = read(f"{listed}\n\n{people}")
    assert [one.value.as_printed for one in letter.signatories if one.value.is_person] == [
        "Dr. Ada Reed",
        "Cora Whitlow",
    ]


def test_a_body_below_individuals_is_one() -> None:
    letter = read(
        "Organizations\n" + "\n".join(NAMES) + "\n\nIndividuals\nDr. Ada Reed, Physician\nLake Hospital Union"
    )
    assert [one.value.as_printed for one in letter.signatories if one.value.is_person] == ["Dr. Ada Reed"]


@pytest.mark.parametrize("head", ["Organisation", "Group", "Organization name", "Signatory organization"])
def test_a_name_below_the_head_for_bodies_is_no_person(head: str) -> None:
    rows = [("Kilmore Reed Link", "Ffion Marsh", "Policy Lead"), ("Heron Guild", "Ada Oakes", "Chair")]
    rows += [("Bogs and Boats", "Bram Pell", "Trustee")]
    letter = table((head, "Signed by", "Position"), *rows)
    assert [(one.value.as_printed, one.value.is_person) for one in letter.signatories] == [
        (row[0], False) for row in rows
    ]


def test_a_name_below_the_head_for_names_is_a_person_and_so_is_one_with_a_title() -> None:
    rows = [("Ada Marsh", "Policy Lead"), ("Bram Oakes", "Chair"), ("Cora Pell", "Trustee")]
    assert all(one.value.is_person for one in table(("Name", "Position"), *rows).signatories)
    rows = [("Dr. Ada Marsh", "Physician"), ("Heron Guild", "Chair"), ("Otter Circle", "Trustee")]
    first, *_ = table(("Organisation", "Position"), *rows).signatories
    assert first.value.is_person


SORTED = ["Alder Fund", "Birch Circle", "Comité Lago", "Defend the Reeds", "Earth Table", "Fisher Folk", "Heron Watch"]
SORTED += ["Just Boats", "Lake Union", "Mercury Watch", "Open Sluice", "Reed Guild"]


def _column(rows: list[str], full: set[str], text: str) -> Letter:
    lines = tuple(Line(row, may_go_on=row in full, room=2.0) for row in rows)
    above = source_of(f"{DATED}\n\nDear Warden:\n\n{text}\n\nSincerely,")
    return letter_of(Source("a.pdf", "0", (*above.paragraphs, Paragraph(lines, column=1))), Register())


def test_the_count_tells_that_a_senders_name_is_whole_above_others_in_order() -> None:
    rows = ["Rivers Without Borders", "Amber Lantern Human Rights", *SORTED]
    text = f"We, the undersigned {len(rows)} organizations, write. {ENGLISH.partition(', write')[2]}"
    letter = _column(rows, {rows[0]}, text)
    assert names(letter) == rows
    assert all(one.is_sure for one in letter.signatories)


def test_the_count_tells_that_a_line_out_of_order_is_the_rest() -> None:
    rows = ["Alder Friends of Rivers Without", "Wide Water Human Rights", *SORTED]
    text = f"We, the undersigned {len(rows) - 1} organizations, write. {ENGLISH.partition(', write')[2]}"
    assert names(_column(rows, {rows[0]}, text)) == [f"{rows[0]} {rows[1]}", *SORTED]


def test_without_a_count_a_line_out_of_order_is_asked_about() -> None:
    rows = ["Rivers Without Borders", "Amber Lantern Human Rights", *SORTED]
    assert not _column(rows, {rows[0]}, ENGLISH).signatories[0].is_sure


def test_full_lines_that_are_all_in_order_are_names_in_a_short_list() -> None:
    rows = ["Amateur Rowers of Elk Lake", "Bat Watch Elk Lake", "Dark Shores", "Elk Lake Inns", "Friends of the Mole"]
    rows += ["Lake Keepers' Row", "Night Boats Club", "Reed Row Assn.", "Trout and Perch", "Wild Water First"]
    full = {rows[at] for at in (0, 3, 6, 8)}
    assert names(_column(rows, full, ENGLISH)) == rows


def test_full_lines_of_which_one_is_out_of_order_are_not_all_names() -> None:
    rows = ["Amateur Rowers of Elk Lake", "Bat Watch Elk Lake", "Dark Shores", "Elk Lake Inns", "Friends of the Mole"]
    rows += ["Lake Keepers' Row", "Night Boats and Lights", "Abroad", "Trout and Perch", "Wild Water First"]
    assert "Night Boats and Lights Abroad" in names(_column(rows, {rows[at] for at in (0, 3, 6, 8)}, ENGLISH))


def test_a_column_with_lines_that_are_full_by_chance_is_no_running_text() -> None:
    rows = ["Fédération des rameurs du Lignon", "Groupement citoyen de la Canopée", "Ligue des pics et des chouettes"]
    rows += ["Naturalistes en herbe du haut plateau", "Amis de la rive du lac"]
    lines = tuple(Line(row, may_go_on=at < 2) for at, row in enumerate(rows))
    source = Source("a.pdf", "0", (Paragraph(lines, column=2),))
    assert not Sheet(source).blocks[0].is_prose


@pytest.mark.parametrize(
    "rows",
    [
        ["Nobody has told the people of the islands when", "The boats will be in the harbor again this spring."],
        ["Row more boats in the year.", "Open the pier to the people of it.", "Tell us of it each month."],
    ],
)
def test_lines_that_are_sentences_are_running_text(rows: list[str]) -> None:
    lines = tuple(Line(row, may_go_on=len(rows) == 2 and not at) for at, row in enumerate(rows))
    assert Sheet(Source("a.pdf", "0", (Paragraph(lines),))).blocks[0].is_prose


def test_a_line_with_a_comma_below_demands_closes_a_letter() -> None:
    demands = "- Contratar más barqueras.\n- Abrir la línea de ayuda.\n- Publicar las listas cada mes."
    text = f"{DATED}\n\nEstimada ministra:\n\n{SPANISH}\n\n{demands}\n\nUna abraza desde la orilla del lago,\n\n"
    assert names(letter_of(source_of(f"{text}Organizaciones\n\n" + "\n".join(NAMES)), Register())) == NAMES


def test_items_with_a_comma_are_no_close() -> None:
    items = "\n".join(f"- {one}," for one in NAMES)
    assert names(read(items)) == NAMES


def test_who_signs_with_an_office_below_a_body_is_no_town() -> None:
    people = ["Ada Reed, chair", "Bram Oakes, clerk", "Cora Pell, director", "Dov Marsh, treasurer", "Eve Tarn, clerk"]
    pairs = zip(NAMES, people, strict=True)
    letter = read("", behind=[Paragraph((Line(name, is_bold=True), Line(who))) for name, who in pairs])
    assert names(letter) == NAMES
    assert not any(one.value.city for one in letter.signatories)


def test_what_a_pages_end_parts_goes_on_in_its_own_column() -> None:
    def block(page: int, column: int, *texts: str) -> Paragraph:
        lines = tuple(Line(one, page=page, is_bold=one in people) for one in texts)
        return Paragraph(lines, column=column)

    people = [
        "Rev. Ada Reed",
        "Rabbi Bram Oakes",
        "Imam Cole Pell",
        "Sister Dot Marsh",
        "Rev. Eve Tarn",
        "Dr. Fay Holm",
    ]
    below = [
        block(1, 1, people[0], "Director", "Diocese of the Lake"),
        block(1, 2, people[1], "Chair", "Temple of the Reeds"),
        block(1, 1, people[2]),
        block(1, 2, people[3]),
        block(2, 1, "President", "Society of the Shore"),
        block(2, 1, people[4], "Minister", "First Church of Wex"),
        block(2, 2, "Secretary", "Sisters of the Well"),
        block(2, 2, people[5], "Professor", "Lake College"),
    ]
    letter = read("", text=f"We are leaders of many faiths. {ENGLISH.partition(', ')[2]}", behind=below)
    assert [(one.value.as_printed, one.value.affiliation) for one in letter.signatories][2:4] == [
        ("Imam Cole Pell", "Society of the Shore"),
        ("Sister Dot Marsh", "Sisters of the Well"),
    ]


def _blocks_of(house: tuple[Line, Line]) -> Letter:
    blocks = [
        (Line("Rev. Ada Reed", is_bold=True), Line("Director"), *house),
        (Line("Rev. Bram Oakes", is_bold=True), Line("Chair"), Line("Diocese of the Lake")),
        (Line("Rev. Cora Pell", is_bold=True), Line("Clerk"), Line("Temple of the Reeds")),
    ]
    text = f"We are leaders of many faiths. {ENGLISH.partition(', ')[2]}"
    return read("", text=text, behind=list(map(Paragraph, blocks)))


def test_the_last_word_of_a_house_below_a_person_is_no_heading() -> None:
    letter = _blocks_of((Line("Lake Conference of United", may_go_on=True), Line("Congregations")))
    assert {one.value.group for one in letter.signatories} == {""}
    assert letter.signatories[0].value.affiliation == "Lake Conference of United Congregations"


def test_a_word_for_bodies_behind_a_line_that_is_not_full_is_a_heading() -> None:
    letter = _blocks_of((Line("Lake Conference"), Line("Congregations")))
    assert letter.signatories[1].value.group == "Congregations"
