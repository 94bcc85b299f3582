"""Who is written to and who gets a copy, where addresses stand beside names. No office, person or place exists."""

from __future__ import annotations

import time

import pytest

from bot.ingest.letter import Letter, Party
from tests.ingest.fields.test_head import ENGLISH, FRENCH, SPANISH, read

MAYOR = "May 4, 2026\n\nAda Marrow, Mayor\n\nDear Mayor Marrow:"
ALCALDESA = "4 de mayo de 2026\n\nSra. Ada Marrow, Alcaldesa\n\nEstimada Alcaldesa:"


def to(letter: Letter) -> list[Party]:
    return [one.value for one in letter.addressees]


def copies(cc: str, head: str = MAYOR, text: str = ENGLISH) -> list[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
    found = read(head, text, f"Heron Watch\nOtter Circle\n\n{cc}").copies_to
    return [(one.value.name, one.value.office, one.value.organizations, one.value.address) for one in found]


@pytest.mark.parametrize(
    ("head", "text", "office", "body"),
    [
        (
            "4 de mayo de 2026\n\nSecretaría de Aguas\nSra. Ada Pell, Secretaria\n\nEstimada Secretaria:",
            SPANISH,
            "Secretaria",
            "Secretaría de Aguas",
        ),
        (
            "4 de mayo de 2026\n\nComisión de Ríos\nSra. Ada Pell, Secretaria\n\nEstimada Secretaria:",
            SPANISH,
            "Secretaria",
            "Comisión de Ríos",
        ),
        (
            "May 4, 2026\n\nMinistry of Rivers\nMs. Ada Pell, Minister\n\nDear Minister:",
            ENGLISH,
            "Minister",
            "Ministry of Rivers",
        ),
        (
            "Le 4 mai 2026\n\nMinistère des Rivières\nMme Ada Pell, Ministre\n\nMadame la Ministre,",
            FRENCH,
            "Ministre",
            "Ministère des Rivières",
        ),
    ],
)
def test_a_body_above_its_officer_is_no_addressee_of_its_own(head: str, text: str, office: str, body: str) -> None:
    (found,) = to(read(head, text))
    assert (found.name, found.office, found.organizations) == ("Ada Pell", office, (body,))


def test_an_office_above_another_one_is_of_another_addressee() -> None:
    head = "May 4, 2026\n\nMinister of Rivers\nMs. Ada Pell, Director of Boats\n\nDear Minister and Director:"
    assert [one.office for one in to(read(head))] == ["Minister of Rivers", "Director of Boats"]


def test_the_greeting_may_call_a_body_by_its_word_in_another_form() -> None:
    body = "Delegations of the Parties\nConference of the River Treaty\nGeneva"
    letter = read(f"May 4, 2026\n\n{body}\n\nDear Delegates,")
    assert to(letter)[0].organizations[0] == "Delegations of the Parties"
    assert not letter.addressees[0].is_sure
    head = "May 4, 2026\n\nReflections on the Parties\nConference of the River Treaty\nGeneva\n\nDear Delegates,"
    assert to(read(head))[0].office == "Delegates"


@pytest.mark.parametrize(
    ("cc", "found"),
    [
        (
            "cc: Ada Pell, Minister of Rivers, 40 Ferry Street, Tula\nBram Oakes, Chair, Board of Boats, Nets and Oars",
            [
                ("Ada Pell", "Minister of Rivers", (), ("40 Ferry Street, Tula",)),
                ("Bram Oakes", "Chair", ("Board of Boats, Nets and Oars",), ()),
            ],
        ),
        (
            "CC:\nMs. Ada Pell, Secretary for Boats, Nets and Oars\n12 Lake Road\nWex, ME 04101\nHarbor Board\n"
            "1 Pier Plaza\nWex, ME 04100",
            [
                ("Ada Pell", "Secretary for Boats, Nets and Oars", (), ("12 Lake Road", "Wex, ME 04101")),
                ("", "", ("Harbor Board",), ("1 Pier Plaza", "Wex, ME 04100")),
            ],
        ),
        (
            "cc:\nHarbor Board, Attn: Ola Reed, 1 Pier Plaza, Wex, ME 04100\nFerry Court, Wex, ME 04100",
            [
                ("Ola Reed", "", ("Harbor Board",), ("1 Pier Plaza, Wex, ME 04100",)),
                ("", "", ("Ferry Court",), ("Wex, ME 04100",)),
            ],
        ),
        (
            "cc: Ada Pell (Minister of Rivers), Bram Oakes (Chair, Harbor Board), Ola Reed",
            [
                ("Ada Pell", "Minister of Rivers", (), ()),
                ("Bram Oakes", "Chair", ("Harbor Board",), ()),
                ("Ola Reed", "", (), ()),
            ],
        ),
        (
            "cc: Board of Boats (BB), Harbor Board",
            [("", "", ("Board of Boats (BB)", "Harbor Board"), ())],  # bodies, as before
        ),
    ],
)
def test_a_copys_street_is_no_name_and_no_reason_to_lose_one(cc: str, found: list[object]) -> None:
    assert copies(cc) == found


def test_a_copys_street_and_the_sentence_behind_an_office_in_spanish() -> None:
    cc = (
        "C.c.p. Lic. Ada Pell, Subsecretaria de Aguas y Presas. Avenida del Río 40, Col. Centro, C.P. 06000, Tula.\n"
        "Dr. Bram Olmo, Titular de la Unidad de Enlace y Seguimiento. Mismo fin."
    )
    assert [one[:2] for one in copies(cc, ALCALDESA, SPANISH)] == [
        ("Ada Pell", "Subsecretaria de Aguas y Presas"),
        ("Bram Olmo", "Titular de la Unidad de Enlace y Seguimiento"),
    ]


def test_a_quarter_that_begins_as_a_form_of_address_does_is_of_the_address() -> None:
    head = "4 de mayo de 2026\n\nAda Pell\nMinistra\nCol. San Marrow, Distrito. C.P. 06000\n\nEstimada Ministra:"
    assert to(read(head, SPANISH)) == [Party("Ada Pell", "Ministra", (), ("Col. San Marrow, Distrito. C.P. 06000",))]


def test_a_copy_that_names_nobody_is_left_over() -> None:
    letter = read(MAYOR, tail="Heron Watch\nOtter Circle\n\ncc: 12 Lake Road, Wex, ME 04101")
    assert [one.text for one in letter.left_over()] == ["cc: 12 Lake Road, Wex, ME 04101"]


@pytest.mark.parametrize("words", ["Minister Ada Pell and Warden Bram Oakes ", "Ada Pell. ", "Ada-", "A. ", "Sra. "])
def test_a_line_of_many_signs_is_read_in_no_time(words: str) -> None:
    long = words * (24_000 // len(words))
    start = time.process_time()
    read(f"May 4, 2026\n\nTo: {long}\n\nDear Minister:")
    assert time.process_time() - start < 4  # it takes a half, and took up to 45


@pytest.mark.parametrize(
    ("line", "office"), [("Monsieur le Préfet Gaston Hureau", "Préfet"), ("Madame la Ministre Ada Pell", "Ministre")]
)
def test_an_article_may_stand_between_a_form_of_address_and_the_office(line: str, office: str) -> None:
    letter = read(f"Le 4 mai 2026\n\n{line}\nPréfecture du Littoral\n\n{line.rsplit(' ', 2)[0]},", FRENCH)
    assert [(one.name, one.office) for one in to(letter)] == [(" ".join(line.split()[-2:]), office)]


@pytest.mark.parametrize("name", ["Judge Ada Marrow (ret.)", "Sen. Ada Marrow (ret.)", "Ms. Ada Marrow, MP"])
def test_what_is_short_in_brackets_behind_a_name_is_no_part_of_it(name: str) -> None:
    (found,) = to(read(f"May 4, 2026\n\n{name}\nActing Director\nOffice of Lakes\n\nDear Director Marrow:"))
    assert found.name == "Ada Marrow"


@pytest.mark.parametrize(
    ("head", "text", "others"),
    [
        (
            "To:\nMs. Ada Pell, Director, Lake Fund\nMr. Bram Quill, President, Bank of Wex\n"
            "Finance Ministers of the Group of Nine\n\nDear Ms. Pell, Mr. Quill and Ministers:",
            ENGLISH,
            "Finance Ministers of the Group of Nine",
        ),
        (
            "A:\nSra. Ada Pell, Directora, Fondo del Lago\nSr. Blas Robles, Presidente, Banco de Wex\n"
            "Ministros de Hacienda del Grupo de los Nueve\n\nEstimada directora:",
            SPANISH,
            "Ministros de Hacienda del Grupo de los Nueve",
        ),
    ],
)
def test_those_who_hold_an_office_together_are_addressees_of_their_own(head: str, text: str, others: str) -> None:
    assert len(to(read(f"May 4, 2026\n\n{head}", text))) == 3
    last = to(read(f"May 4, 2026\n\n{head}", text))[-1]
    assert others in (last.office, *last.organizations)


@pytest.mark.parametrize("line", ["Office of the Minister of Boats", "Ministry of Rivers", "Lake House"])
def test_a_house_below_somebody_is_no_addressee_of_its_own(line: str) -> None:
    head = f"May 4, 2026\n\nTo:\nMs. Ada Pell, Director, Lake Fund\n{line}\n\nDear Ms. Pell:"
    assert len(to(read(head))) == 1


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("To the President of Wex, H.E. Ada Pell,\nand the Wex Telecommunications Authority:", ENGLISH),
        ("Al Presidente de Wex, S.E. Ada Pell,\ny la Autoridad de Barcas de Wex:", SPANISH),
    ],
)
def test_an_and_at_the_beginning_of_a_line_leads_another_addressee(head: str, text: str) -> None:
    first, second = to(read(f"May 4, 2026\n\n{head}", text))
    assert first.name == "Ada Pell"
    assert second.organizations[0].endswith(("Telecommunications Authority", "Barcas de Wex"))


def test_an_and_within_an_office_leads_no_other_addressee() -> None:
    head = "May 4, 2026\n\nMs. Ada Pell\nMinister of Rivers\nand Lakes\n\nDear Minister Pell:"
    assert len(to(read(head))) == 1


@pytest.mark.parametrize(
    ("cc", "head", "text"),
    [
        ("Copied to: Dame Ada Pell, Chair", MAYOR, ENGLISH),
        ("Copiado a: Dra. Ada Pell, presidenta", ALCALDESA, SPANISH),
    ],
)
def test_what_is_copied_to_somebody_goes_to_them(cc: str, head: str, text: str) -> None:
    assert [one[0] for one in copies(cc, head, text)] == ["Ada Pell"]
