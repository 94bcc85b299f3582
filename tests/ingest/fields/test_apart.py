"""What stands among the names of a list and is none. No organization, person or place in here exists."""

from __future__ import annotations

import pytest

from bot.ingest.fields import letter_of
from bot.ingest.fields.cues import heads_an_annex, tells_of_others
from bot.ingest.letter import Letter
from bot.ingest.register import Register
from bot.ingest.source import Kind, Line, Paragraph, Source
from tests.ingest.fields.sources import source_of
from tests.ingest.fields.test_head import ENGLISH, SPANISH
from tests.ingest.fields.test_other_hands import NAMES, names, read, table

TABLE = (("Harbor", "Boats"), ("Upper Wex", "301"), ("Lower Wex", "205"))


def paged(*behind: str, rows: tuple[tuple[str, ...], ...] = ()) -> Letter:
    """Read a letter whose names are on its first page, with paragraphs and a table on the second."""
    above = ["May 4, 2026", "Dear Warden:", ENGLISH, "Signed:"]
    made = [Paragraph((Line(one, page=1),)) for one in above]
    made.append(Paragraph(tuple(Line(one, page=1) for one in NAMES)))
    made += [Paragraph((Line(one, page=2),)) for one in behind]
    made += [Paragraph(tuple(Line(cell, page=2) for cell in row), Kind.ROW) for row in rows]
    return letter_of(Source("made-up.pdf", "0" * 64, tuple(made)), Register())


@pytest.mark.parametrize("head", ["ANNEX A. People with boats, by harbor", "Anexo 1: Los barcos", "Annexe II – Cartes"])
def test_an_annex_on_a_page_of_its_own_ends_the_list(head: str) -> None:
    letter = paged("Warden Reed, page 2", head, rows=TABLE)
    assert names(letter) == NAMES
    assert "Upper Wex" in [one.text for one in letter.left_over()]


@pytest.mark.parametrize(
    "head", ["Annex A: Signatories", "Anexo 1. Organizaciones firmantes", "Annexe B : Signataires"]
)
def test_an_annex_of_names_goes_on_with_the_list(head: str) -> None:
    assert not heads_an_annex(head)
    assert names(paged(head, "Lake Tenants Union")) == [*NAMES, "Lake Tenants Union"]


@pytest.mark.parametrize(
    "line", ["Anexo – Casa de Cultura", "Annex Street Tenants", "Appendix Theatre Company", "Annex"]
)
def test_a_word_for_an_annex_may_begin_a_name(line: str) -> None:
    assert not heads_an_annex(line)


@pytest.mark.parametrize("line", ["Ferry Workers, Local 2", "Reed Guild, Chapter 2", "Heron Press, page 3"])
def test_a_number_behind_a_name_is_no_pages(line: str) -> None:
    assert line in names(paged(line, "Lake Union"))


INKED = """
/s/ Ada Reed\nAda Reed\nExecutive Director\nHeron Legal Clinic

/s/ Bram Farthing\nBram Farthing\nChaplain\nLake Prison Ministry

/s/ Cleo Oakes\nCleo Oakes\nPresident\nFen Families United
"""


def test_whose_signature_stands_above_the_name_has_signed_whatever_stands_below() -> None:
    text = "We ask that the ferries of the lake run again, and that each of them has a doctor on board in the winter."
    found = [one.value for one in read(INKED, text=text).signatories]
    assert [one.as_printed for one in found] == ["Ada Reed", "Bram Farthing", "Cleo Oakes"]
    assert all(one.is_person for one in found)
    assert (found[1].title, found[1].affiliation) == ("Chaplain", "Lake Prison Ministry")


def test_organizations_that_say_they_sign_have_signed_by_their_officers_signatures() -> None:
    found = read(INKED, text=f"We, the undersigned organizations, write. {ENGLISH}").signatories
    assert not any(one.is_sure for one in found)


def test_a_town_of_two_words_behind_a_person_is_no_other_person() -> None:
    listed = ["Ada Reed, Fennmouth", "Bram Oakes, Heron Bay", "Cleo Lark, Wex", "Dov Marsh, Heron Bay"]
    assert names(read("Individuals\n\n" + "\n\n".join(listed))) == [one.partition(",")[0] for one in listed]


def test_two_people_a_line_stay_two() -> None:
    listed = ["Ada Reed, Bram Oakes", "Cleo Lark, Dov Marsh", "Eve Alder, Finn Wex", "Gil Otter, Hana Ferry"]
    assert names(read("Individuals\n\n" + "\n\n".join(listed))) == [name for one in listed for name in one.split(", ")]


@pytest.mark.parametrize(
    "line",
    [
        "Siguen otras 15 firmas.",
        "Et 1 240 autres signatures sur lac.example/petition",
        "And 45 other signatories",
        "Plus 30 other signatures at https://lake.example/sign",
        "Suivent 12 autres signatures",
    ],
)
def test_a_line_that_counts_others_names_nobody(line: str) -> None:
    assert tells_of_others(line)


@pytest.mark.parametrize(
    "line",
    [
        "Colectivo 8 de Marzo",
        "Red 15 firmas",
        "Siguen Otras 15 Firmas",
        "Heron 15",
        "Reed Guild and 3 Lakes",
        "Signatures for 40 Lakes",
        "Heron Watch, lake.example",
    ],
)
def test_a_name_with_a_number_counts_nobody(line: str) -> None:
    assert not tells_of_others(line)


def test_dashes_part_the_names_of_one_line_among_lines_of_a_name_each() -> None:
    listed = ["Heron Watch", "Otter Circle", "Reed Guild", "Friends of the Lake", "Night Ferry Union", "Fen Clinic"]
    people = "Ada Reed, poet\n\nBram Oakes, nurse\n\nCleo Lark, judge\n\nDov Marsh, pilot"
    assert names(read(f"{people}\n\nOrganizations\n\n{' – '.join(listed)}"))[4:] == listed


@pytest.mark.parametrize(
    "name", ["Heron Guild – Wex – Fennmouth", "Reed Aid – for lakes – for fens – for us – for all"]
)
def test_dashes_within_a_name_part_nothing(name: str) -> None:
    assert name in names(read("\n\n".join([*NAMES, name])))


def in_groups(last: str) -> list[str]:
    return names(
        read(
            "Maine: Heron Watch; Otter Circle; Sisters of Reed and Light of Wex; Lake Union; Fen Clinic.\n\n"
            f"Ohio: Night Ferry Union; Alder Trust; Fen Watch; Lake Clinic; {last}."
        )
    )


def test_what_begins_as_another_name_does_is_one() -> None:
    assert in_groups("Sisters of Reed and Light of Fennmouth")[-1] == "Sisters of Reed and Light of Fennmouth"


@pytest.mark.parametrize("last", ["Alder Union and Light of Fennmouth", "Sisters of Reed and Friends of Fennmouth"])
def test_two_names_at_the_end_stay_two(last: str) -> None:
    assert in_groups(last)[-2:] == last.split(" and ")


def memo(label: str, whom: str) -> Letter:
    rows = [("TO:", "Director Agnes Reed, Office of Boats"), ("DATE:", "May 4, 2026"), (label, whom)]
    made = [Paragraph((Line("MEMORANDUM", is_bold=True),), Kind.HEADING)]
    made += [Paragraph(tuple(map(Line, row)), Kind.ROW) for row in rows]
    made.append(Paragraph(tuple(Line(one, sign="•") for one in NAMES), Kind.ITEM))
    made += [Paragraph((Line("Summary", is_bold=True),), Kind.HEADING), Paragraph((Line(ENGLISH),))]
    return letter_of(Source("made-up.docx", "0" * 64, tuple(made)), Register())


def test_those_whom_the_head_of_a_memorandum_leads_have_signed() -> None:
    letter = memo("FROM:", f"The undersigned {len(NAMES)} organizations")
    assert names(letter) == NAMES
    assert letter.stated_count is not None
    assert letter.stated_count.value == str(len(NAMES))
    assert [one.value.name for one in letter.addressees] == ["Agnes Reed"]


@pytest.mark.parametrize(
    ("label", "whom"), [("RE:", "Boats that nobody owns"), ("CC", "The undersigned organizations")]
)
def test_no_other_row_of_a_head_leads_names(label: str, whom: str) -> None:
    assert not names(memo(label, whom))


def test_a_board_in_the_column_beside_the_letter_is_not_written_to() -> None:
    def column(number: int, *texts: str) -> Paragraph:
        return Paragraph(tuple(Line(text, page=1) for text in texts), column=number)

    made = (
        column(1, "READERS OF THE LAKE"),
        column(2, "May 4, 2026"),
        column(1, "Imogen Salt, chair", "Ada Lark"),
        column(2, "Ms Cordelia Reed", "Warden of Boats"),
        column(1, "Prof. em. Walter Marsh"),
        column(2, "Dear Warden Reed,"),
        column(2, ENGLISH),
    )
    letter = letter_of(Source("made-up.pdf", "0" * 64, made), Register())
    assert [one.value.name for one in letter.addressees] == ["Cordelia Reed"]
    over_all = (*made[:5], column(0, "Dear Warden Reed,"), column(0, ENGLISH))
    assert len(letter_of(Source("made-up.pdf", "0" * 64, over_all), Register()).addressees) > 1


@pytest.mark.parametrize(("copy", "count"), [("Archivo", 0), ("Archivo de la Laguna", 1), ("Ada Olmo, archivera", 1)])
def test_a_copy_that_is_kept_goes_to_nobody(copy: str, count: int) -> None:
    head = "4 de mayo de 2026\n\nEstimada ministra:"
    text = f"{head}\n\n{SPANISH}\n\nAtentamente,\n\nGuardia de la Garza\n\nC.c.p. {copy}."
    assert len(letter_of(source_of(text), Register()).copies_to) == count


def test_a_form_of_address_at_the_end_of_a_line_is_of_the_name_below() -> None:
    letter = read("Heron Watch\nOtter Circle\n\ncc: Dr. Maite Reed, Rapporteur on Lakes; Mr.\nHilary Oakes, Ombudsman")
    assert [one.value.name for one in letter.copies_to] == ["Maite Reed", "Hilary Oakes"]


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Wednesday 6 May 2026 · 4 min read", "2026-05-06"),
        ("6 May 2026 | By Ada Reed", "2026-05-06"),
        ("The storm of the 6 May 2026 · 4 min read", None),
    ],
)
def test_a_day_of_the_week_may_stand_before_a_pages_date(line: str, date: str | None) -> None:
    letter = letter_of(source_of(f"# Open letter\n\n{line}\n\nDear Warden:\n\n{ENGLISH}"), Register())
    assert (letter.date and letter.date.value) == date


@pytest.mark.parametrize(("cell", "is_name"), [("Local organizations", False), ("Local Boats Fund", True)])
def test_a_row_of_one_cell_may_head_the_names_that_stand_side_by_side(cell: str, is_name: bool) -> None:
    rows = (("Heron Watch", "Otter Circle"), ("Reed Guild", "Fen Union"), (cell,), ("Lake Clinic", "Ferry Aid"))
    assert names(table(*rows)) == [name for row in rows for name in row if name != cell or is_name]
