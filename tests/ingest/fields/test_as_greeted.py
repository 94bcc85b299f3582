"""Whom the greeting tells besides the address, or instead of the title. No organization or person in here exists."""

from __future__ import annotations

from tests.ingest.fields.test_addresses import named, read
from tests.rows import rows

DATED = "May 4, 2026\n\n"
FECHA = "4 de mayo de 2026\n\n"
LE = "4 mai 2026\n\n"
HEADS = {
    "a body below a person, both greeted": (
        "en",
        f"{DATED}Mayor Ada Pell\nMembers of the Wex Ferry Council\nWex, TX 70001\n\n"
        "Dear Mayor Pell and Members of the Council:",
        ["Ada Pell", "Members of the Wex Ferry Council"],
    ),
    "a body alone in its paragraph": (
        "en",
        "To: President Ada Pell\n\nBoard of Keepers\n\nDear President Pell and members of the Board,",
        ["Ada Pell", "Board of Keepers"],
    ),
    "officers and a body": (
        "en",
        "To:\n\nMs. Ada Pell, Special Commissioner for Boats\nMr. Bram Quill, Special Commissioner for Reeds\n"
        "Forum on Ferries\n\n"
        "Dear Special Commissioners, dear members of the Forum,",
        ["Ada Pell", "Bram Quill", "Forum on Ferries"],
    ),
    "a body that nobody greets": (
        "en",
        f"{DATED}Mayor Ada Pell\nWex Ferry Council\nWex, TX 70001\n\nDear Mayor Pell:",
        ["Ada Pell"],
    ),
    "a body whose word is of the office": (
        "en",
        f"{DATED}Council President Ada Pell\nWex Ferry Council\nWex, TX 70001\n\n"
        "Dear Council President Pell and Mayor Quill:",
        ["Ada Pell"],
    ),
    "a person for whom a letter speaks": ("en", f"# A letter for Ada Pell\n\n{DATED}Dear Minister,", ["Minister"]),
    "the members whom the greeting calls": (
        "en",
        f"# A letter to our elected wardens\n\n{DATED}To the members of the Wex Ferry Council,",
        ["members of the Wex Ferry Council"],
    ),
    "a title whose office is greeted": (
        "en",
        f"# Open letter to the Minister of Boats, Ada Pell\n\n{DATED}Dear Minister,",
        ["Ada Pell"],
    ),
    "a title, and a greeting of everybody": ("en", f"# Open letter to Ada Pell\n\n{DATED}Dear all,", ["Ada Pell"]),
    "an article behind a colon": (
        "en",
        f"To: the Ferry Commission\n\n{DATED}Dear Commissioners,",
        ["Ferry Commission"],
    ),
    "who holds an office, in the paragraph below": (
        "es",
        f"{FECHA}Al Señor Ministro de Barcas de la Provincia\n\nIng. Ada Pell\n\nDe nuestra mayor consideración:",
        ["Ada Pell"],
    ),
    "another office in the paragraph below": (
        "es",
        f"{FECHA}A la Ministra de Barcas\n\nA la Directora de Lagos\n\nDe nuestra mayor consideración:",
        ["Ministra de Barcas", "Directora de Lagos"],
    ),
    "a body behind a form of address": (
        "es",
        f"{FECHA}Excma. Sra. D.ª Ada Pell\nAlcaldesa\nExcmo. Ayuntamiento de Wex\nPlaza Mayor, 1\n\nSra. Alcaldesa:",
        ["Ada Pell"],
    ),
    "another person behind a form of address": (
        "es",
        f"{FECHA}Excma. Sra. D.ª Ada Pell\nAlcaldesa\nExcmo. Sr. D. Bram Quill\nConcejal\n\nSra. Alcaldesa:",
        ["Ada Pell", "Bram Quill"],
    ),
    "a form with an article, and a street below": (
        "fr",
        f"{LE}À l’attention de Monsieur le Ministre délégué chargé des Bacs\n246, boulevard du Lac\n75999 Wex\n\n"
        "Monsieur le Ministre,",
        ["Ministre délégué chargé des Bacs"],
    ),
}


@rows(("language", "head", "expected"), HEADS.values())
def test_the_greeting_tells_who_else_is_written_to(language: str, head: str, expected: list[str]) -> None:
    assert named(read(head, language)) == expected


def test_what_is_sent_with_a_letter_gets_no_copy() -> None:
    letter = read(f"{LE}Madame la Préfète,", "fr", tail="Guilde du Lac\n\nc. c.\nMme Ada Pell\np. j.\nUne carte")
    assert [one.value.name for one in letter.copies_to] == ["Ada Pell"]
