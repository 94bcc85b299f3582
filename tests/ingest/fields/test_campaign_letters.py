"""Letters as campaigns publish them. No organization, office, person or place in here exists."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.ingest.fields import letter_of
from bot.ingest.fields.codes import is_code, without_code
from bot.ingest.fields.cues import is_valediction, names_individuals
from bot.ingest.letter import Letter
from bot.ingest.register import Register
from bot.ingest.source import Kind, Line, Link, Paragraph
from tests.ingest.fields.sources import source_of
from tests.ingest.fields.test_head import ENGLISH, FRENCH, SPANISH
from tests.ingest.fields.test_other_hands import NAMES, names, read
from tests.ingest.fields.test_parties import copies, to

DECK = "Thirty keepers of the lake warn against the night boats of this year."
PEOPLE = ("Ada Pell", "Bram Quill", "Cora Moss", "Dov Oakes")
HOUSES = ("Heron Guild", "Otter Council", "Reed Union", "Night Boats")


@pytest.mark.parametrize("code", ["C.C. 41.203.118", "CIF: G28013177", "NIT 900.123.456-7", "RUC: 20123456789"])
def test_a_number_of_a_register_behind_a_name_is_no_part_of_it(code: str) -> None:
    assert is_code(code)
    assert without_code(f"Gremio Garza. {code}") == "Gremio Garza"
    assert without_code(f"Gremio Garza, A.C.. {code}") == "Gremio Garza, A.C."
    assert names(read("\n".join(f"{one}. {code}" for one in NAMES))) == NAMES


@pytest.mark.parametrize("name", ["Heron Guild, Local 241", "Ferry Workers UFW 2219", "Radio XHFM 98.5", "Lake 2030"])
def test_a_short_number_is_part_of_a_name(name: str) -> None:
    assert without_code(name) == name


def test_a_number_below_a_person_is_no_copy_and_no_name() -> None:
    blocks = [
        f"{one.upper()}\nC.C. 41.203.11{at}\nRepresentante legal\n{house}"
        for at, (one, house) in enumerate(zip(PEOPLE, HOUSES, strict=True))
    ]
    letter = read("\n\n".join(blocks), text=SPANISH)
    assert not letter.copies_to
    assert names(letter) == list(HOUSES)
    assert not any(one.is_sure for one in letter.signatories)


def test_copies_may_begin_with_a_small_number() -> None:
    assert "12th Harbor Board" in str(copies("cc: 12th Harbor Board"))


@pytest.mark.parametrize("lead", ["on behalf of", "on behalf of the"])
def test_a_body_that_each_person_signs_on_behalf_of_has_signed(lead: str) -> None:
    within = [f"{one} {lead} {house}" for one, house in zip(PEOPLE, HOUSES, strict=True)]
    below = [f"{one}\n{lead} {house}" for one, house in zip(PEOPLE, HOUSES, strict=True)]
    assert names(read("\n".join(within))) == list(HOUSES)
    assert names(read("\n\n".join([within[0], *below[1:]]))) == list(HOUSES)


@pytest.mark.parametrize(
    ("lead", "text"), [("en nombre de", SPANISH), ("en representación de", SPANISH), ("au nom de", FRENCH)]
)
def test_a_body_is_signed_for_in_other_languages(lead: str, text: str) -> None:
    listed = "\n".join(f"{one} {lead} {house}" for one, house in zip(PEOPLE, HOUSES, strict=True))
    assert names(read(listed, text=text)) == list(HOUSES)


@pytest.mark.parametrize("small", ["for the", "por la", "pour la"])
def test_small_words_within_names_say_not_that_people_sign_for_others(small: str) -> None:
    listed = [f"{one} {small} Lake {at}" for at, one in enumerate(("Otters United", "Reeds Ahead", "Ferries First"))]
    assert names(read("\n".join(listed))) == listed


@pytest.mark.parametrize(
    "said", ["in personal capacity", "in his personal capacity", "a título personal", "à titre personnel"]
)
def test_what_says_that_people_sign_in_person_is_no_part_of_their_names(said: str) -> None:
    letter = read("\n".join([*NAMES, f"Ada Pell ({said})", f"Bram Quill, {said}"]))
    assert names(letter)[-2:] == ["Ada Pell", "Bram Quill"]
    assert [one.value.is_person for one in letter.signatories][-2:] == [True, True]


@pytest.mark.parametrize("name", ["Heron Watch (Personal Boats)", "Lake Capacity Guild"])
def test_other_words_in_brackets_stay(name: str) -> None:
    assert name in names(read("\n".join([*NAMES, name])))


def test_a_heading_says_in_brackets_what_stands_beside_the_individuals() -> None:
    assert names_individuals("Endorsing individuals (organizations for identification only)")
    assert names_individuals("Firmas (a título individual)")
    assert not names_individuals("Organizations (and individuals)")
    assert not names_individuals("Organizations and individuals (a list)")


def published(*behind: Paragraph) -> Letter:
    source = source_of(
        f"May 4, 2026\n\nDear Warden:\n\n{ENGLISH}\n\n# Signed by\n\n" + "\n".join(f"- {one}" for one in NAMES)
    )
    return letter_of(replace(source, paragraphs=(*source.paragraphs, *behind)), Register())


def heading(text: str) -> Paragraph:
    return Paragraph((Line(text),), Kind.HEADING)


def items(*texts: str, url: str = "") -> Paragraph:
    links = [(Link(0, len(one), url),) if url else () for one in texts]
    return Paragraph(tuple(Line(one, links=link, sign="•") for one, link in zip(texts, links, strict=True)), Kind.ITEM)


def test_links_below_a_heading_that_says_nothing_of_signing_are_no_names() -> None:
    letter = published(
        heading("Read more"), items("The Night Boats Union speaks", "A Lake Report", url="https://a.example/x")
    )
    assert names(letter) == NAMES


def test_names_below_a_heading_that_says_nothing_of_signing_are_doubted() -> None:
    letter = published(heading("Read more"), items("Night Boats Union", "A Lake Report"))
    assert [one.is_sure for one in letter.signatories] == [True] * len(NAMES) + [False] * 2


@pytest.mark.parametrize("head", ["Organizations", "Signed after publication", "Individuals", "France"])
def test_names_below_a_heading_that_says_who_they_are_stay(head: str) -> None:
    letter = published(heading(head), items("Night Boats Union", "Marsh Council", url="https://a.example/x"))
    assert names(letter)[-2:] == ["Night Boats Union", "Marsh Council"]


def test_whom_the_press_may_reach_has_not_signed() -> None:
    contact = Paragraph(tuple(map(Line, ("Ada Pell", "Communications Manager", "Heron Guild", "+1 555 014 0190"))))
    assert names(published(heading("Media inquiries"), contact)) == NAMES
    assert names(published(heading("Individuals"), contact)) != NAMES


def test_an_address_behind_names_that_bars_part_is_no_name() -> None:
    assert names(read(" | ".join(NAMES) + "\n\nWhistle Desk ASBL, Rue du Lac 12, 1000 Wex")) == NAMES
    assert names(read(", ".join(NAMES) + "\n\nNational groups: Marsh Union, Lake Council, Otter Guild"))[-3:] == [
        "Marsh Union",
        "Lake Council",
        "Otter Guild",
    ]


def test_what_stands_below_a_messages_dashes_has_not_signed() -> None:
    listed = "\n".join(f"{at}. {one}" for at, one in enumerate(NAMES, start=1))
    assert names(read(f"{listed}\n\n--\nLake Library\n14 Foundry Lane, Wex\n(555) 014-2200")) == NAMES
    assert names(read(f"{listed}\n\nNational:\n\n6. Lake Library"))[-1] == "Lake Library"


def test_a_close_may_stand_below_thanks() -> None:
    text = f"{ENGLISH}\n\nThank you for your attention to this matter.\n\nIn reeds and water,"
    source = source_of(f"May 4, 2026\n\nDear Warden:\n\n{text}\n\n" + "\n\n".join(NAMES))
    assert names(letter_of(source, Register())) == NAMES


def test_a_close_may_be_spaced_out() -> None:
    assert is_valediction("A T E N T A M E N T E")
    assert not is_valediction("A B C D E F")


def test_a_chapter_behind_a_comma_is_doubted() -> None:
    letter = read(
        "Heron Watch, Otter Circle, Reed Mothers for Peace, Chapter 12, Ferry Aid, Night Boats and Lake Union."
    )
    assert "Chapter 12" not in [one.value.as_printed for one in letter.signatories if one.is_sure]


def test_of_two_ands_at_the_end_of_a_run_nobody_knows_which_parts_the_names() -> None:
    listed = "Gremio Garza, Unión del Lago, Red de Barcas, Unión de Remos y Vida y Paz Sin Olas."
    letter = read(listed, text=f"Nosotras, 5 organizaciones firmantes, escribimos. {SPANISH}")
    assert not any(one.is_sure for one in letter.signatories[-2:])


def row(*cells: str, is_bold: bool = False) -> Paragraph:
    return Paragraph(tuple(Line(one, is_bold=is_bold) for one in cells), Kind.ROW)


def listed_in(*rows: Paragraph) -> Letter:
    return read("", behind=rows)


def test_two_columns_below_heads_that_say_who_they_are_are_two_lists() -> None:
    rows = [row("Companies", "Civil society", is_bold=True)]
    rows += [row(f"Quay {at} Books", f"{house} Desk") for at, house in enumerate(HOUSES)]
    letter = listed_in(*rows)
    assert names(letter) == [f"Quay {at} Books" for at in range(4)] + [f"{house} Desk" for house in HOUSES]
    assert {one.value.group for one in letter.signatories} == {"Companies", "Civil society"}


def test_people_beside_bodies_below_a_head_that_nobody_knows_are_asked_about() -> None:
    rows = [row("Entitas", "Name", "Title")]
    rows += [row(house, one, "Director") for house, one in zip(HOUSES, PEOPLE, strict=True)]
    letter = listed_in(*rows)
    assert names(letter) == list(HOUSES)
    assert not any(one.is_sure for one in letter.signatories)


def test_people_before_the_houses_where_they_work_have_signed() -> None:
    rows = [row("Name", "Title", "Entitas")]
    rows += [row(one, "Professor", "Lake School") for one in PEOPLE]
    assert names(listed_in(*rows)) == list(PEOPLE)


def test_people_sign_below_what_says_that_they_do_so_in_person() -> None:
    listed = "\n".join(f"{one}, Lake School" for one in PEOPLE)
    letter = read(f"Affiliations are provided for identification purposes only.\n\n{listed}")
    assert names(letter) == list(PEOPLE)


@pytest.mark.parametrize(("lines", "name"), [("To: Pell, Ada <apell@lake.example>", "Ada Pell")])
def test_a_message_names_the_surname_first(lines: str, name: str) -> None:
    letter = read("\n".join(NAMES), head=f"May 4, 2026\n\n{lines}\n\nDear Friends:")
    assert [one.name for one in to(letter)] == [name]


def test_a_name_without_an_address_behind_it_is_as_printed() -> None:
    letter = read("\n".join(NAMES), head="May 4, 2026\n\nTo: Ada Pell, Warden of Boats\n\nDear Friends:")
    assert [(one.name, one.office) for one in to(letter)] == [("Ada Pell", "Warden of Boats")]


def test_a_heading_that_says_what_the_document_is_names_nobody() -> None:
    head = (
        "# DECLARACIÓN CONJUNTA\n54.º período de sesiones del Consejo del Lago\n\nA los Estados miembros del Consejo:"
    )
    letter = read("\n".join(NAMES), head=f"Wex, 4 de mayo de 2026\n\n{head}", text=SPANISH)
    assert "DECLARACIÓN" not in str(letter.addressees)


def test_one_sentence_may_stand_between_the_title_and_the_day() -> None:
    head = f"# Letter on the lake\n\n{DECK}\n\nMay 4, 2026\n\nTo the Wardens of the Lake,"
    letter = read("\n".join(NAMES), head=head)
    assert letter.date is not None
    assert letter.date.value == "2026-05-04"
    assert [one.office for one in to(letter)] == ["Wardens of the Lake"]


def test_a_day_within_the_text_is_none_of_the_letter() -> None:
    head = f"# Letter on the lake\n\n{DECK}\n\nBoats sank on May 4, 2026, and twice"
    assert read("\n".join(NAMES), head=head).date is None


def test_how_long_a_page_takes_to_read_may_stand_behind_its_day() -> None:
    lead = "Un collectif de gardiens du lac appelle la ville à rouvrir les bacs."
    head = f"# Rouvrons les bacs\n\n{lead}\n\nPublié le 18 janvier 2022 à 6h00 – Temps de lecture 3 min"
    letter = read("\n".join(NAMES), head=head, text=FRENCH)
    assert letter.date is not None
    assert letter.date.value == "2022-01-18"


def test_a_titles_colon_ends_whom_it_names() -> None:
    head = "# Open letter to the Warden of the Lake : keep the boats\n\nMay 4, 2026"
    assert [one.organizations for one in to(read("\n".join(NAMES), head=head))] == [("Warden of the Lake",)]


def test_a_copy_may_say_in_a_few_words_why_it_is_sent() -> None:
    assert [one[2] for one in copies("c.c.p. Comisión del Agua. Mismo fin.")] == [("Comisión del Agua",)]
    assert "Dept. of Boats" in str(copies("cc: Dept. of Boats"))
