"""Lists that are not all of a kind: rows of bodies and people, headings above runs, a few who sign for others.

No organization, person or place in here exists.
"""

from __future__ import annotations

import pytest

from bot.ingest.fields import letter_of
from bot.ingest.fields.cues import begins_small
from bot.ingest.fields.lines import cut_others
from bot.ingest.fields.naming import could_be_a_person
from bot.ingest.letter import Letter
from bot.ingest.register import Register
from bot.ingest.source import Line, Paragraph, Source
from tests.ingest.fields.sources import source_of
from tests.ingest.fields.test_by_form import CLOSES, TEXTS, read, set_in
from tests.ingest.fields.test_other_hands import names, table

FEW = ["Heron Watch", "Otter Circle", "Reed Guild", "Lake Union", "Night Ferry Union"]
PEOPLE = ["Ada Reed", "Bram Oakes", "Cleo Marsh", "Dov Pell", "Eve Tarn"]
TOWNS = ["Wex", "Oakmere", "Wex", "Oakmere", "Wex"]


def sure(letter: Letter) -> list[str]:
    return [one.value.as_printed for one in letter.signatories if one.is_sure]


@pytest.mark.parametrize(
    "head",
    [
        ("Signatory organization", "Represented by", "Town"),
        ("Organización firmante", "Representada por", "Municipio"),
        ("Organisation signataire", "Représentée par", "Commune"),
    ],
)
def test_people_beside_bodies_below_a_head_sign_for_these(head: tuple[str, ...]) -> None:
    letter = table(head, *zip(FEW, PEOPLE, TOWNS, strict=True))
    assert names(letter) == FEW
    assert {one.value.city for one in letter.signatories} == {*TOWNS}


def test_people_beside_bodies_sign_for_these_without_a_head_or_a_title() -> None:
    rows = [(f"{name} Association", person) for name, person in zip(FEW, PEOPLE, strict=True)]
    assert names(table(*rows)) == [name for name, _ in rows]


@pytest.mark.parametrize("count", [3, 4])
def test_few_people_without_a_title_beside_bodies_may_have_signed(count: int) -> None:
    rows = [(f"{name} Association", person) for name, person in zip(FEW, PEOPLE, strict=True)][:count]
    assert {person for _, person in rows} <= {*names(table(*rows))}


def test_names_side_by_side_are_no_people_who_sign_for_the_others() -> None:
    rows = [("Heron Watch", "Lake Union"), ("Reed Guild", "Ferry Association"), ("Otter Circle", "River Fund")]
    assert {*names(table(*rows))} == {name for row in rows for name in row}


@pytest.mark.parametrize("titles", [("Chair", "Clerk", "Director"), ("Presidenta", "Vocero", "Tesorero")])
def test_a_column_of_offices_of_one_word_is_no_column_of_names(titles: tuple[str, ...]) -> None:
    houses = ["Heron Legal Clinic", "Lake Tenants Union", "Ferry Workers Association"]
    letter = table(*zip(PEOPLE, titles, houses, strict=False))
    assert not {*titles} & {*names(letter)}


@pytest.mark.parametrize(
    ("language", "heads"),
    [("es", ("HONDURAS", "INTERNACIONALES")), ("en", ("KENYA", "INTERNATIONAL")), ("fr", ("KENYA", "INTERNATIONALES"))],
)
def test_a_heading_above_a_run_of_names_is_no_part_of_the_first(language: str, heads: tuple[str, str]) -> None:
    runs = [
        "Garza Libre, Nutria Sur, Liga del Lago, Casa del Vado.",
        "Puente Seco, Barca Azul, Red Junco, Orilla Norte.",
    ]
    letter = read("\n\n".join(f"{head}\n{run}" for head, run in zip(heads, runs, strict=True)), language)
    assert names(letter) == [name for run in runs for name in run.strip(".").split(", ")]
    assert {one.value.group for one in letter.signatories} == {*heads}


@pytest.mark.parametrize("first", ["Boats for Kenya,", "Kenya Ferry Union,", "Mil Garzas,"])
def test_what_holds_more_than_a_heading_begins_the_run(first: str) -> None:
    letter = read(f"{first}\nHeron Watch, Reed Guild, Lake Union, Otter Circle.")
    assert names(letter)[0] == first.strip(",")


@pytest.mark.parametrize(
    ("language", "cue", "people"),
    [
        ("en", "Organizations that sign", ("Ada Reed, director", "Rev. Bram Oakes")),
        ("es", "Organizaciones firmantes", ("Ana Junco, directora", "P. Blas Robles")),
        ("fr", "Organisations signataires", ("Ada Jonc, directrice", "Père Blaise Roux")),
    ],
)
def test_a_few_people_behind_dashes_sign_for_organizations(language: str, cue: str, people: tuple[str, str]) -> None:
    listed = [*FEW]
    listed[1] += f" – {people[0]}"
    listed[3] += f" – {people[1]}"
    assert sure(read(f"{cue}:\n\n" + "\n".join(listed), language)) == FEW


@pytest.mark.parametrize("listed", ["Otter Circle – Ada Reed", "Casa del Vado – Ana Junco Ríos"])
def test_who_stands_alone_behind_a_dash_is_asked_about(listed: str) -> None:
    letter = read("\n".join([*FEW[:4], listed, *FEW[4:]]))
    assert len(names(letter)) == len(FEW) + 1
    assert not any(one.startswith(listed[:6]) for one in sure(letter) if one != FEW[1])


@pytest.mark.parametrize("name", ["Human Rights Watch – Northern Office", "Heron Guild – Lake Chapter"])
def test_what_is_no_person_behind_a_dash_stays_with_the_name(name: str) -> None:
    assert name in names(read("Organizations that sign:\n\n" + "\n".join([*FEW, name])))


@pytest.mark.parametrize("name", ["ourRiver", "iFerry", "eBoat Union"])
def test_a_name_may_begin_with_a_small_letter_before_a_capital(name: str) -> None:
    assert not begins_small(name)
    assert name in names(read(f"Heron Watch, Reed Guild, {name}, Lake Union, Otter Circle, Ferry Aid."))


@pytest.mark.parametrize("text", ["and boats", "of the lake", "de la garza", "river McKay"])
def test_other_words_in_small_letters_begin_no_name(text: str) -> None:
    assert begins_small(text)


@pytest.mark.parametrize("head", ["Annex. Boats by harbor", "ANEXO. Barcos por puerto", "Annexe : bateaux par port"])
def test_a_table_of_figures_below_the_head_of_an_annex_holds_no_names(head: str) -> None:
    rows = [*zip(FEW, PEOPLE, strict=True), (head,), ("Harbor", "Boats"), ("Upper Wex", "301"), ("Lower Wex", "205")]
    letter = table(("Organization", "Representative"), *rows)
    assert names(letter) == FEW


def test_a_table_of_names_below_the_head_of_an_annex_goes_on_with_the_list() -> None:
    rows = [*zip(FEW, PEOPLE, strict=True), ("Annex. Others",), ("Wex Ferry Union", "Flo Gale")]
    assert "Wex Ferry Union" in names(table(("Organization", "Representative"), *rows))


@pytest.mark.parametrize(
    ("language", "given"),
    [
        ("es", "Dado en Wex, a los catorce días del mes de agosto de 2023."),
        ("en", "Given at Wex, this fourteenth day of August, 2023."),
        ("fr", "Fait à Wex, le quatorze août 2023."),
    ],
)
def test_a_day_in_words_beside_a_month_and_year_in_digits_is_read(language: str, given: str) -> None:
    head, text = TEXTS[language]
    letter = letter_of(source_of(f"{head}\n\n{text}\n\n{given}\n\n{CLOSES[language]}\n\nHeron Watch\n"), Register())
    assert letter.date is not None
    assert letter.date.value == "2023-08-14"


@pytest.mark.parametrize(
    ("language", "line", "place"),
    [
        ("es", "12 mayo, 2021 por Comunicación", "Wex, a 11 de mayo de 2021"),
        ("en", "May 12, 2021 by the Ferry Desk", "Wex, May 11, 2021"),
        ("fr", "12 mai 2021 par La Rédaction", "Wex, le 11 mai 2021"),
    ],
)
def test_a_page_is_dated_by_who_wrote_it_and_the_letter_by_its_own_day(language: str, line: str, place: str) -> None:
    head, text = TEXTS[language]
    letter = letter_of(source_of(f"{line}\n\n{place}\n\n{head}\n\n{text}\n"), Register())
    assert letter.date is not None
    assert letter.date.value == "2021-05-11"


@pytest.mark.parametrize("line", ["May 12, 2021 by the Ferry Desk", "May 12, 2021", "By hand, May 12, 2021"])
def test_the_only_date_is_the_letters(line: str) -> None:
    head, text = TEXTS["en"]
    letter = letter_of(source_of(f"{line}\n\n{head}\n\n{text}\n"), Register())
    assert letter.date is not None
    assert letter.date.value == "2021-05-12"


BLOCKS = """
International

Ada Reed-Moor\nExecutive Director\nCommon Ledger Institute

Bram Oakes\nProvincial\nCompany of St. Corbin

Cleo Marsh\nSecretary General\nOpen Lake Federation

Dov Pell\nCo-Chair\nFerry Drum (South)

National

"""


def test_blocks_of_people_under_one_heading_are_read_beside_bodies_of_a_line_each() -> None:
    letter = read(BLOCKS + "\n\n".join(FEW))
    assert names(letter) == ["Ada Reed-Moor", "Bram Oakes", "Cleo Marsh", "Dov Pell", *FEW]
    assert [one.value.title for one in letter.signatories][:2] == ["Executive Director", "Provincial"]


def test_blocks_without_offices_are_no_people_with_something_below() -> None:
    listed = ["Heron Marsh\nOtter Pell\nReed Oakes", "Lake Tarn\nFerry Gale\nRiver Moor", "Bay Fenn\nElm Cole\nAsh Roy"]
    letter = read("International\n\n" + "\n\n".join(listed) + "\n\nNational\n\n" + "\n\n".join(FEW))
    assert names(letter) == [*"\n".join(listed).split("\n"), *FEW]


def test_a_name_alone_in_capitals_among_lines_apart_is_asked_about_and_heads_nothing() -> None:
    listed = [*FEW[:2], "CASA LUMBRE", *FEW[2:]]
    letter = read("\n\n".join(listed))
    assert names(letter) == listed
    assert "CASA LUMBRE" not in sure(letter)


@pytest.mark.parametrize("first", ["", "VALLEY CITIZENS\n\n"])
def test_several_lines_in_capitals_or_the_first_one_head_names(first: str) -> None:
    heads = ["LAKE REGION", "RIVER REGION"] if not first else []
    rest = "".join(f"{head}\n\n" + "\n\n".join(FEW) + "\n\n" for head in heads)
    letter = read(first + "\n\n".join(FEW) + "\n\n" + rest)
    assert not {"VALLEY CITIZENS", *heads} & {*names(letter)}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "with 19 additional signatures of organizations that asked not to be named here"),
        ("en", "plus 12 other groups"),
        ("es", "además de 14 organizaciones que prefieren no ser nombradas"),
        ("fr", "avec 11 autres associations qui ne souhaitent pas apparaître"),
    ],
)
def test_what_tells_of_others_behind_the_last_name_is_no_part_of_it(language: str, said: str) -> None:
    listed = ["Casa Vado", "Orilla Norte", "Barca Azul", "Junco Libre", *FEW]
    letter = read(f"{', '.join(listed)}, {said}.", language)
    assert names(letter) == listed
    assert FEW[-1] not in sure(letter)


@pytest.mark.parametrize("name", ["Boats for All, with 3 Piers", "Heron Guild, district 12 parents", "Lake, local 19"])
def test_a_number_within_a_name_tells_of_no_others(name: str) -> None:
    assert cut_others(name) == (name, "")


def test_letters_of_irish_names_are_no_small_words() -> None:
    assert all(map(could_be_a_person, ("Siobhán Ní Fhaoláin", "Orla Ó Dálaigh", "Aoife Uí Bhriain")))
    assert not any(map(could_be_a_person, ("Sí Se Puede", "Boats Of Oakmere", "Puentes Sin Muros")))


def test_a_bold_letter_above_names_is_no_part_of_the_name_before_it() -> None:
    listed = ["Heron Guild – Northern Office", "Ignatian Ferry House", "Otter Clinic", "Pier Fund", "Rowing League"]
    made = [
        Line(one, is_bold=is_head, page=1, may_go_on=not is_head)
        for name in listed
        for one, is_head in ((name[0], True), (name, False))
    ]
    letter = set_in(Paragraph(tuple(made)))
    assert names(letter) == listed
    assert sure(letter) == listed


@pytest.mark.parametrize("rest", ["I", "Block B"])
def test_a_letter_that_is_not_bold_may_be_of_the_name_above(rest: str) -> None:
    lines = (Line("Heron Guild of the Northern District", page=1, may_go_on=True), Line(rest, page=1))
    letter = set_in(Paragraph((*lines, Line("Otter Clinic", page=1), Line("Pier Fund", page=1))))
    assert len(names(letter)) <= 4


def beside(column: int) -> Letter:
    """Read a letter whose head has a board's line in a column, or in none, and an address in the next one."""
    own = [Paragraph((Line("Ada Reed, Chair", page=1), Line("Bram Oakes", page=1)), column=column)]
    own += [Paragraph((Line("Mr. Cole Abbot", page=1), Line("Warden of Boats", page=1)), column=2 * column)]
    text = [Paragraph((Line(one, page=1),)) for one in ("Dear Warden Abbot:", TEXTS["en"][1])]
    return letter_of(Source("made-up.pdf", "0" * 64, (*own, *text)), Register())


def test_who_is_not_greeted_beside_a_column_is_asked_about() -> None:
    asked = {one.value.name: one.is_sure for one in beside(1).addressees}
    assert asked["Cole Abbot"]
    assert not any(is_sure for name, is_sure in asked.items() if name != "Cole Abbot")
