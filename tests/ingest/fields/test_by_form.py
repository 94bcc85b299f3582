"""What the form of a list tells of its lines, in any language. No organization, person or place in here exists."""

from __future__ import annotations

import time

import pytest

from bot.ingest.fields import letter_of
from bot.ingest.letter import Letter
from bot.ingest.reading.plain import paragraphs_of
from bot.ingest.register import Register
from bot.ingest.source import Kind, Line, Paragraph, Source
from tests.ingest.fields.sources import source_of
from tests.ingest.fields.test_head import ENGLISH, FRENCH, SPANISH
from tests.rows import rows

TEXTS = {"en": ("Dear Warden:", ENGLISH), "es": ("Estimada ministra:", SPANISH), "fr": ("Madame,", FRENCH)}
CLOSES = {"en": "Sincerely,", "es": "Atentamente,", "fr": "Cordialement,"}
NAMES = ["Heron Watch", "Otter Circle", "Reed Guild", "Friends of the Lake", "Night Ferry Union"]


def read(tail: str, language: str = "en", text: str = "") -> Letter:
    head, usual = TEXTS[language]
    return letter_of(source_of(f"{head}\n\n{text or usual}\n\n{CLOSES[language]}\n\n{tail}\n"), Register())


def set_in(*paragraphs: Paragraph) -> Letter:
    head, text = TEXTS["en"]
    above = [Paragraph((Line(one, page=1),)) for one in (head, text, "Signed:")]
    return letter_of(Source("made-up.pdf", "0" * 64, (*above, *paragraphs)), Register())


def names(letter: Letter) -> list[str]:
    return [one.value.as_printed for one in letter.signatories]


@pytest.mark.parametrize(
    ("language", "heading", "said", "people"),
    [
        ("en", "Individuals", "Affiliations are listed for identification only.", "Ada Reed, Reed College"),
        ("en", "Academics", "The universities named here have not endorsed this letter.", "Ada Reed, Professor"),
        (
            "es",
            "A título individual",
            "La afiliación se indica solo para identificar a quien firma.",
            "Ada Reed, poeta",
        ),
        ("fr", "À titre personnel", "Les fonctions sont indiquées pour information seulement.", "Ada Reed, juge"),
    ],
)
def test_a_sentence_right_below_a_heading_ends_no_list(language: str, heading: str, said: str, people: str) -> None:
    letter = read("\n".join(NAMES) + f"\n\n{heading}\n\n{said}\n\n{people}\nBram Oakes, Lake School", language)
    assert names(letter) == [*NAMES, "Ada Reed", "Bram Oakes"]


def test_a_sentence_behind_names_ends_their_list() -> None:
    letter = read(
        "Individuals\n\n" + "\n".join(NAMES) + "\n\nThe lake has been closed since the spring of 2019.\n\nA map"
    )
    assert names(letter) == NAMES


@pytest.mark.parametrize(
    ("language", "text", "below"),
    [
        ("en", "We, Heron Watch, the Reed Guild and the Otter Circle, write about ferries.", "for the above groups"),
        ("en", "We, Heron Watch, the Reed Guild and the Otter Circle, write about ferries.", "Ada Reed, Director"),
        ("es", "Nosotras, Garza Libre, la Liga del Lago y la Red Nutria, pedimos barcas.", "por las entidades citadas"),
        (
            "fr",
            "Nous, le Cercle Loutre, la Ligue du Lac et Héron Libre, demandons un bac.",
            "pour les associations citées",
        ),
    ],
)
def test_whom_the_opening_names_signs_where_one_person_or_none_stands_below(
    language: str, text: str, below: str
) -> None:
    letter = read(
        f"{below}\n\nAnnexe (2)\n\ncc: Ada Pell" if language == "fr" else f"{below}\n\ncc: Ada Pell", language, text
    )
    assert len(letter.signatories) == 3
    assert not any(one.value.is_person for one in letter.signatories)
    assert all(one.doubt for one in letter.signatories) == below.startswith("Ada")


@pytest.mark.parametrize("line", ["Encl. (9)", "Enclosures: two maps", "Annex 1: a map of the lake", "Attachments (2)"])
def test_what_is_sent_with_a_letter_has_not_signed(line: str) -> None:
    letter = read("\n".join(NAMES) + f"\n\n{line}\ncc: Ada Pell")
    assert names(letter) == NAMES
    assert line in [one.text for one in letter.left_over()]


@rows(
    "line",
    ["Enclosure. A Film Collective", "Anexo – Casa de Cultura", "Appendix. Wex Archive", "Attachment A", "Annexe"],
)
@rows("at", [0, 2, 5])
def test_what_may_be_sent_with_a_letter_and_may_have_signed_is_asked_about(line: str, at: int) -> None:
    letter = read("\n".join([*NAMES[:at], line, *NAMES[at:]]))
    sure = [one.value.as_printed for one in letter.signatories if one.is_sure]
    asked = [one.words for one in letter.signatories if not one.is_sure] + [one.text for one in letter.left_over()]
    assert (sure, asked) == (NAMES, [line])


@pytest.mark.parametrize("line", ["Asoc. Civil. Garza", "Ctr. Heron", "Pike Guild. Lake Aid", "Pike. Wex"])
def test_a_town_behind_a_stop_is_sure_where_it_is_met_again_behind_a_whole_name(line: str) -> None:
    listed = [f"{name}. {'Wex' if at % 2 else 'Orrin'}" for at, name in enumerate(MANY * 3)]
    letter = read("\n".join([*(f"New {one}" if at >= len(MANY) else one for at, one in enumerate(listed)), line]))
    last = letter.signatories[-1]
    assert (last.value.as_printed, last.is_sure) == (line, True) or not last.is_sure
    assert all(one.is_sure and one.value.city for one in letter.signatories[: len(MANY)])


def test_an_annex_may_be_the_list() -> None:
    for line in ("Annex: Signatories", "Appendix B – List of signatories", "ANEXO 1. ORGANIZACIONES FIRMANTES"):
        assert names(read(f"Ada Reed\n\n{line}\n\n" + "\n".join(NAMES)))[1:] == NAMES


@pytest.mark.parametrize(
    "line", ["Share on social media", "Share this page · Legal notes", "Compartir en redes sociales"]
)
def test_what_a_page_says_last_has_not_signed(line: str) -> None:
    head, text = TEXTS["en"]
    above = [Paragraph((Line(one),)) for one in (head, text, "Signed:")]
    kind = Kind.TEXT if "·" in line else Kind.ROW
    rows = [
        Paragraph((Line(one), *([Line(town)] if kind is Kind.ROW else [])), kind)
        for one, town in zip(NAMES, ["Wex", "Orrin"] * 3, strict=False)
    ]
    letter = letter_of(Source("made-up.html", "0" * 64, (*above, *rows, Paragraph((Line(line),)))), Register())
    assert names(letter) == NAMES
    assert [one.text for one in letter.left_over()] == [line]


@pytest.mark.parametrize(
    ("behind", "title", "house"),
    [
        ("Cardiologist, Valley Hospital", "Cardiologist", "Valley Hospital"),
        ("Headteacher, Lake School", "Headteacher", "Lake School"),
        ("Lamplighter, Lake School", "Lamplighter", "Lake School"),
        ("Neurologist", "Neurologist", ""),
        ("Heron Society, Oakmere", "", "Heron Society, Oakmere"),
    ],
)
def test_what_stands_first_behind_most_names_does_behind_the_others(behind: str, title: str, house: str) -> None:
    others = "Dr. Bram Oakes, Director, Reed Clinic\nCora Pell, Nurse, Otter Clinic\nEve Pond, Teacher, Lake School"
    found = read(f"Individuals\n\n{others}\nDr. Ada Reed, {behind}").signatories[-1].value
    assert (found.as_printed, found.title, found.affiliation) == ("Dr. Ada Reed", title, house)


def test_chairs_in_two_columns_are_addressed_row_by_row() -> None:
    def one(column: int, *texts: str) -> Paragraph:
        return Paragraph(tuple(Line(text, page=1) for text in texts), column=column)

    heads = [
        one(1, "The Honorable Ada Reed", "Chair", "Ferry Board"),
        one(1, "The Honorable Cora Pell", "Chair", "Lake Board"),
        one(2, "The Honorable Bram Oakes", "Ranking Member", "Ferry Board"),
        one(2, "The Honorable Dan Pond", "Ranking Member", "Lake Board"),
    ]
    rest = [one(0, "Dear Chairs and Ranking Members:"), one(0, ENGLISH), one(0, "Signed:"), one(0, *NAMES)]
    letter = letter_of(Source("made-up.pdf", "0" * 64, (*heads, *rest)), Register())
    assert [one.value.name for one in letter.addressees] == ["Ada Reed", "Bram Oakes", "Cora Pell", "Dan Pond"]


@pytest.mark.parametrize(
    ("language", "line", "date", "is_sure"),
    [
        ("en", "This letter was adopted on May 4, 2026, by the organizations that sign it:", "2026-05-04", False),
        ("es", "Las organizaciones que firman esta carta la aprobaron el 4 de mayo de 2026:", "2026-05-04", False),
        ("es", "Tres Molinos, 1.º de junio de 2026", "2026-06-01", True),
        ("fr", "La Rive, le 4 mai 2026", "2026-05-04", True),
    ],
)
def test_a_day_at_the_end_of_the_text_is_the_letters(language: str, line: str, date: str, is_sure: bool) -> None:
    head, text = TEXTS[language]
    close = "" if line.endswith(":") else f"\n\n{CLOSES[language]}"
    found = letter_of(source_of(f"{head}\n\n{text}\n\n{line}{close}\n\n" + "\n".join(NAMES)), Register()).date
    assert found is not None
    assert (found.value, found.is_sure) == (date, is_sure)


def test_a_release_tells_how_many_signed_the_letter_that_it_holds() -> None:
    many = [f"{one} of {town}" for one in NAMES for town in ("Wex", "Orrin")]
    story = (
        "A coalition of 10 groups today released a letter on the ferries of the lake and its villages.\n\nIt follows."
    )
    text = f"{story}\n\nAda Reed\nWarden\n\nDear Warden Reed:\n\n{ENGLISH}\n\nSincerely,\n\n" + "\n".join(many)
    letter = letter_of(source_of(text), Register())
    assert letter.stated_count is not None
    assert (letter.stated_count.value, len(letter.signatories)) == ("10", 10)


def test_a_word_in_capitals_is_no_heading_where_headings_are_bold() -> None:
    def one(text: str, *, is_bold: bool = False) -> Paragraph:
        return Paragraph((Line(text, is_bold=is_bold, page=1),))

    listed = [one("Reed and lake groups", is_bold=True), *map(one, NAMES), one("LAGOVIDA"), one("Ferry Aid")]
    letter = set_in(*listed)
    assert names(letter) == [*NAMES, "LAGOVIDA", "Ferry Aid"]
    assert [one.value.as_printed for one in letter.signatories if not one.is_sure] == ["LAGOVIDA"]
    assert "OAKMERE" not in names(set_in(*listed[1:4], one("OAKMERE"), *listed[4:6]))


def test_what_stands_over_a_pages_columns_above_a_heading_has_not_signed() -> None:
    def one(text: str, column: int = 1, *, is_bold: bool = False) -> Paragraph:
        return Paragraph((Line(text, is_bold=is_bold, page=2),), column=column)

    over, heading = one("Letter on the ferries of the lake", 0), one("National groups", is_bold=True)
    assert names(set_in(over, heading, *map(one, NAMES), one("Lake Aid", 2))) == [*NAMES, "Lake Aid"]
    assert names(set_in(one("Lake Watch", 0), *map(one, NAMES), one("Lake Aid", 2))) == [
        "Lake Watch",
        *NAMES,
        "Lake Aid",
    ]


def test_a_tables_head_leads_no_list_by_its_first_cell() -> None:
    def row(*texts: str) -> Paragraph:
        return Paragraph(tuple(Line(one, page=1) for one in texts), Kind.ROW)

    people = [row("Ada Reed", "Chair", "Heron Watch"), row("Bram Oakes", "Pilot", "Reed Guild")]
    letter = set_in(row("Signatory", "Title", "Organization"), *people, row("Cora Pell", "Chair", "Otter Circle"))
    assert names(letter) == ["Heron Watch", "Reed Guild", "Otter Circle"]


@pytest.mark.parametrize(
    ("house", "may_go_on", "whole"),
    [
        (("Peace and Creation", "Office of the Lake Fathers"), True, "Peace and Creation Office of the Lake Fathers"),
        (("Initiative Against Forced", "Silence"), False, "Initiative Against Forced Silence"),
        (("Department of Rivers", "Lake University"), False, "Department of Rivers, Lake University"),
    ],
)
def test_a_house_of_two_lines_among_blocks_of_three_is_one(house: tuple[str, str], may_go_on: bool, whole: str) -> None:
    def block(*texts: str) -> Paragraph:
        goes_on = (False, False, may_go_on, False)
        return Paragraph(tuple(Line(one, page=1, may_go_on=on) for one, on in zip(texts, goes_on, strict=False)))

    letter = set_in(
        block("Ada Reed", "Director", "Heron Watch"),
        block("Bram Oakes", "General Secretary", "United Ferry Pilots Local 880"),
        block("Cora Pell", "President", *house),
        block("Dan Lake", "Chair", "Otter Circle"),
        block("Eve Pond", "Director", "Reed Guild"),
    )
    assert names(letter) == ["Heron Watch", "United Ferry Pilots Local 880", whole, "Otter Circle", "Reed Guild"]


MANY = [*NAMES, "Marsh Legal Aid", "The Lantern Trust", "Delta Youth Alliance"]
LETTERS = ["Access to Ferries", "Alder House", "Bread and Boats", "Canal Keepers", "Crews United"]
PEOPLE = ["Ada Lind", "Bram Moss", "Cora Tarn", "Dan Pell", "Eve Sarn", "Flo Wick", "Gil Orme", "Ina Holt"]
LISTS = {
    "numbers within a line": " ".join(f"{at}. {name}" for at, name in enumerate(MANY, start=1)),
    "numbers in brackets": "; ".join(f"({at}) {name}" for at, name in enumerate(MANY[:-1], start=1))
    + f" and (8) {MANY[-1]}.",
    "pictures before": "\n".join(f"\U0001f1f5\U0001f1ea {name}" for name in MANY) + "\n\nBack to top",
    "others behind": "\n".join(MANY) + "\nand 45 other organizations",
    "others below": "\n".join(MANY) + "\n\nand 45 others",
    "others in a run": ", ".join(MANY) + ", and 45 others.",
    "lone lines above": "Lake Towns\n\n" + "\n".join(MANY[:4]) + "\n\nOld Harbors\n\n" + "\n".join(MANY[4:]),
    "more at a later day": "\n".join(MANY[:4])
    + "\n\nAdditional signatories (as of June 3, 2026):\n\n"
    + "\n".join(MANY[4:]),
    "mail behind": "\n".join(f"- {name} (post@{at}.example)" for at, name in enumerate(MANY)),
    "who signs, and mail": "\n".join(
        f"{name}, {who}, post@lake.example" for name, who in zip(MANY, PEOPLE, strict=True)
    ),
    "a town behind a stop": "\n".join(
        f"{at}.- {name}. {'Wex' if at % 2 else 'Orrin'}" for at, name in enumerate(MANY, 1)
    ),
    "titles before the people": "\n".join(
        f"{title} {who}, {name}"
        for name, who, title in zip(MANY, PEOPLE, ["Executive Director", "President"] * 4, strict=True)
    ),
    "copies between": "\n".join(MANY[:4])
    + "\n\ncc: Jan Orm, Clerk\n    Kim Ast, Warden\n\nSignatories, continued:\n\n"
    + "\n".join(MANY[4:]),
    "a line to sign on": "\n\n".join(
        f"Signature: ______\nName: Ada Reed\nTitle: Chair\nOrganization: {name}" for name in MANY
    ),
    "a person's block below": "\n\n".join(f"{name}\n\nAda Reed\nDirector" for name in MANY),
    "an address behind": "\n".join(MANY) + "\n\nFull list of those who signed at www.ferries.example",
    "columns of spaces": "\n".join(f"{one:<40}{other}" for one, other in zip(MANY[:4], MANY[4:], strict=True)),
}


@rows("form", LISTS)
def test_a_list_has_its_names_and_nothing_else_in_whatever_form(form: str) -> None:
    head, text = TEXTS["en"]
    paragraphs = paragraphs_of(f"{head}\n\n{text}\n\nSincerely,\n\n{LISTS[form]}\n")
    letter = letter_of(Source("made-up.txt", "0" * 64, paragraphs), Register())
    assert names(letter) == MANY


def test_letters_above_names_that_begin_so_are_headings() -> None:
    listed = "A\n\nAccess to Ferries\n\nAlder House\n\nB\n\nBread and Boats\n\nC–D\n\nCanal Keepers\n\nCrews United"
    assert names(read(listed)) == LETTERS
    assert names(read("Heron Watch\n\nX\n\nOtter Circle\n\nReed Guild")) == [
        "Heron Watch",
        "X",
        "Otter Circle",
        "Reed Guild",
    ]


@pytest.mark.parametrize("line", ["Back to top", "Add your name", "The lake is open. 12 Quay Street, Wex"])
def test_what_stands_last_and_is_set_otherwise_is_asked_about(line: str) -> None:
    letter = read("\n\n".join([*MANY, line]))
    assert line not in [one.value.as_printed for one in letter.signatories if one.is_sure]
    assert names(letter)[: len(MANY)] == MANY


def test_a_surname_that_is_a_small_word_elsewhere_is_a_persons() -> None:
    assert [one.value.is_person for one in read("Individuals\n\nLucy Tan, poet\nAna Mas, judge").signatories] == [
        True,
        True,
    ]


def test_a_count_of_those_who_sign_is_kept_where_half_the_list_is_read() -> None:
    text = f"{ENGLISH}\n\nIt rains.\n\nIt snows.\n\nThe 60 undersigned organizations ask for boats."
    stated = read("\n".join(NAMES), text=text).stated_count
    assert stated is not None
    assert (stated.value, stated.is_sure) == ("60", False)


@pytest.mark.parametrize("line", ["To: " + "Ada Reed and " * 400, "To: " + "A, " * 2000, "Ada Reed. " * 600])
def test_a_line_of_thousands_of_names_takes_no_time(line: str) -> None:
    start = time.process_time()
    letter_of(source_of(f"{line}\n\nDear Warden:\n\n{ENGLISH}\n\nSigned,\n\nHeron Watch"), Register())
    assert time.process_time() - start < 2


@pytest.mark.parametrize("line", ["Heron " + "-" * 4000 + "x", "a@" * 300, "Heron, and 45 " * 100])
def test_a_line_of_thousands_of_signs_below_the_close_takes_no_time(line: str) -> None:
    start = time.process_time()
    read(f"Heron Watch\n\n{line}")
    assert time.process_time() - start < 0.5


def test_copies_below_the_words_behind_their_mark_are_one_each() -> None:
    copies = "cc: Jan Orm, Clerk of the Board\n    Kim Ast, Harbor Master"
    text = f"Dear Warden:\n\n{ENGLISH}\n\nSigned,\n\nHeron Watch\n\n{copies}"
    letter = letter_of(Source("made-up.txt", "0" * 64, paragraphs_of(text)), Register())
    assert [(one.value.name, one.value.office) for one in letter.copies_to] == [
        ("Jan Orm", "Clerk of the Board"),
        ("Kim Ast", "Harbor Master"),
    ]
