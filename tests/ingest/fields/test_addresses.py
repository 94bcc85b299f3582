"""Whom letters of many hands are written to. No organization, person or place in here exists."""

from __future__ import annotations

import pytest

from bot.ingest.fields import letter_of
from bot.ingest.letter import Letter
from bot.ingest.register import Register
from tests.ingest.fields.sources import source_of
from tests.ingest.fields.test_head import ENGLISH, FRENCH, SPANISH
from tests.rows import rows

TEXTS = {"en": ENGLISH, "es": SPANISH, "fr": FRENCH}


def read(head: str, language: str = "en", tail: str = "Heron Watch\nOtter Circle") -> Letter:
    return letter_of(source_of(f"{head}\n\n{TEXTS[language]}\n\nSincerely,\n\n{tail}\n"), Register())


def named(letter: Letter) -> list[str]:
    values = [one.value for one in letter.addressees]
    return [one.name or next(iter(one.organizations), one.office) for one in values]


APART = "\n\n"
HEADS = {
    "offices that the greeting alone tells": (
        "en",
        f"May 4, 2026\n\nReeve Ada Pell{APART}Junior Reeve Bram Quill{APART}House of Ferries{APART}3 Quay Road{APART}"
        "Dear Reeve Pell and Reeve Quill:",
        ["Ada Pell", "Bram Quill"],
    ),
    "each line a paragraph": (
        "en",
        f"May 4, 2026{APART}Ada Pell{APART}Secretary of Boats{APART}Bram Quill{APART}Secretary of Ferries{APART}"
        "Re: The ferries\n\nDear Secretary Pell and Secretary Quill,",
        ["Ada Pell", "Bram Quill"],
    ),
    "one paragraph for two": (
        "en",
        "May 4, 2026\n\nSecretary of Boats Ada Pell\nMinistry of Boats\n12 Quay Road\nSecretary of Ferries Bram Quill\n"
        "Ministry of Ferries\n14 Quay Road\n\nDear Secretaries Pell and Quill:",
        ["Ada Pell", "Bram Quill"],
    ),
    "a body and who reads it there": (
        "en",
        "May 4, 2026\n\nOffice of the Warden\nBureau of Ferries\nAttn: Docket 2026-11\n12 Quay Road\n\n"
        "To Whom It May Concern:",
        ["Office of the Warden"],
    ),
    "a body without a street": (
        "en",
        "May 4, 2026\n\nFerry Council\nHouse of the Lake\n\nDear all,",
        ["Ferry Council"],
    ),
    "letters behind a name": ("en", "May 4, 2026\n\nThe Rt Hon Ada Pell MP\nWarden\n\nDear Warden,", ["Ada Pell"]),
    "in the title": (
        "en",
        "# Open letter to the Minister of Boats, Dr. Ada Pell\n\nMay 4, 2026\n\nDear Minister,",
        ["Ada Pell"],
    ),
    "nobody by name": ("en", "May 4, 2026\n\nDear Sir or Madam,", []),
    "an article": (
        "en",
        "May 4, 2026\n\nTo: The Members of the Ferry Board\n\nDear Members,",
        ["Members of the Ferry Board"],
    ),
    "two in one line": (
        "fr",
        "4 mai 2026\n\nÀ l'attention de Mme Ada Pell, ministre des Bacs, et de M. Bram Quill, préfet du Val\n\nMadame,",
        ["Ada Pell", "Bram Quill"],
    ),
    "forms of address in a line": (
        "es",
        "4 de mayo de 2026\n\nSeñor Ingeniero\nBRAM QUILL\nGERENTE DE BARCAS\nEn su despacho.-\n\nDe mi consideración:",
        ["BRAM QUILL"],
    ),
    "a form of one letter": (
        "es",
        "4 de mayo de 2026\n\nC. Bram Quill Soto\nGobernador del Val\nPresente\n\nSeñor gobernador:",
        ["Bram Quill Soto"],
    ),
    "a body below forms of address": (
        "es",
        "4 de mayo de 2026\n\nSeñores y señoras\nComisión de Barcas\nCalle 6, 11\n\nEstimadas comisionadas:",
        ["Comisión de Barcas"],
    ),
    "a body below forms of address, and no greeting": (
        "es",
        "Señoras y señores\nJunta Directiva\nFondo de Barcas\n\nAsunto: las barcas",
        ["Junta Directiva"],
    ),
    "offices before names": (
        "en",
        "To:\nThe Speaker of the House, Hon. Ada Pell\nThe Minister of Boats, Dr. Bram Quill\n\nYour Excellencies,",
        ["Ada Pell", "Bram Quill"],
    ),
    "an office above a name": (
        "es",
        "4 de mayo de 2026\n\nSr. Gobernador de la Provincia de Río Claro\nDn. Bram Quill\nS/D\n\nDe mi consideración:",
        ["Bram Quill"],
    ),
    "two with one office": (
        "en",
        "May 4, 2026\n\nThe Honorable Ada Pell and the Honorable Bram Quill\nCo-Chairs, Ferry Board\n\nDear Chairs:",
        ["Ada Pell", "Bram Quill"],
    ),
    "in the care of another": (
        "en",
        "May 4, 2026\n\nFerry Committee c/o Lake Office\n12 Quay Road\n\nDear members,",
        ["Ferry Committee"],
    ),
    "an excellency": ("fr", "4 mai 2026\n\nS.E. M. Bram Quill\nAmbassadeur\n\nExcellence,", ["Bram Quill"]),
    "a body in a title": ("es", "# Carta abierta a la Corte de Barcas\n\n4 de mayo de 2026", ["Corte de Barcas"]),
    "many in a title": ("fr", "# Lettre ouverte aux parlementaires\n\n4 mai 2026", ["parlementaires"]),
    "some and everybody": (
        "es",
        "A la Comisión de Barcas\nA los medios de comunicación\nA la opinión pública\n\n4 de mayo de 2026",
        ["Comisión de Barcas", "medios de comunicación", "opinión pública"],
    ),
    "an office in the greeting": ("en", "May 4, 2026\n\nTo President Ada Pell and members of her staff:", ["Ada Pell"]),
    "everybody": ("es", "A la opinión pública:\n\n4 de mayo de 2026", ["opinión pública"]),
}


@rows(("language", "head", "expected"), HEADS.values())
def test_whom_a_letter_is_written_to_is_told_by_form_and_place(language: str, head: str, expected: list[str]) -> None:
    assert named(read(head, language)) == expected


def test_a_line_whose_place_alone_tells_that_it_is_an_addressee_is_asked_about() -> None:
    found = read("May 4, 2026\n\nFerry Council\n\nDear all,").addressees
    assert [one.is_sure for one in found] == [False]


@pytest.mark.parametrize(
    "copies",
    [
        "cc: Ms. Ada Pell, Warden\n\nSenator Bram Quill\n\nOffice of the Lakes",
        "Encl.: a map (2 pages) c.c.: Ms. Ada Pell, Warden c.c.: Senator Bram Quill cc: Office of the Lakes",
        "cc: Ms. Ada Pell, Warden; Senator Bram Quill; Office of the\nLakes",
        "cc: Ms. Ada Pell, Lord Warden of the Lakes\nSenator Bram Quill\nOffice of the Lakes",
    ],
)
def test_copies_go_on_in_other_lines_and_in_the_same_one(copies: str) -> None:
    letter = read("May 4, 2026\n\nDear all,", tail=f"Heron Watch\n\nOtter Circle\n\n{copies}")
    values = [one.value for one in letter.copies_to]
    assert [one.name or one.organizations[0] for one in values] == ["Ada Pell", "Bram Quill", "Office of the Lakes"]
    assert [one.value.as_printed for one in letter.signatories] == ["Heron Watch", "Otter Circle"]


def test_what_leads_others_in_a_memorandum_ends_the_copies() -> None:
    head = "To: Ada Pell, Warden\nCc: Bram Quill, Reeve\nFrom: Heron Watch\nRe: The ferries"
    letter = read(f"{head}\n\nDear Warden,")
    assert named(letter) == ["Ada Pell"]
    assert [one.value.name for one in letter.copies_to] == ["Bram Quill"]
