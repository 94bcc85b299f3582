"""What stands above a letter's text, and its copies. No organization, person or place in here exists."""

from __future__ import annotations

import pytest

from bot.ingest.fields import letter_of
from bot.ingest.letter import Letter, Party
from bot.ingest.reading.plain import paragraphs_of
from bot.ingest.register import Register
from bot.ingest.source import Source
from tests.ingest.fields.sources import source_of
from tests.rows import rows

ENGLISH = (
    "We, the undersigned organizations, write about the ferries of the valley, which have not run since the spring. "
    "No one has told the people of the islands when they will run again."
)
SPANISH = (
    "Las organizaciones abajo firmantes escribimos sobre las barcas del valle, que no salen desde la primavera. "
    "Nadie ha dicho a la gente de las islas cuándo volverán a salir."
)
FRENCH = (
    "Nous vous écrivons au sujet des bacs de la vallée, qui ne passent plus depuis le printemps. Personne n'a dit aux "
    "gens des îles quand ils passeront de nouveau, et nous ne savons pas pourquoi."
)


def read(head: str, text: str = ENGLISH, tail: str = "Heron Watch\nOtter Circle") -> Letter:
    return letter_of(source_of(f"{head}\n\n{text}\n\nSincerely,\n\n{tail}\n"), Register())


@rows(
    ("head", "text", "date", "is_sure"),
    [
        ("May 4, 2026\n\nDear Minister:", ENGLISH, "2026-05-04", True),
        ("4th May 2026\n\nDear Minister:", ENGLISH, "2026-05-04", True),
        ("May 2026\n\nDear Minister:", ENGLISH, "2026-05", True),
        ("Fennmouth, 2026-05-04\n\nDear Minister:", ENGLISH, "2026-05-04", True),
        ("05/04/2026\n\nDear Minister:", ENGLISH, "2026-05-04", False),
        ("05/24/2026\n\nDear Minister:", ENGLISH, "2026-05-24", True),
        ("May 4, 2026\n\nMay 5, 2026\n\nDear Minister:", ENGLISH, "2026-05-04", False),
        ("Villa Sauceda, a 4 de mayo de 2026\n\nEstimada ministra:", SPANISH, "2026-05-04", True),
        ("Port-Gris, le 1er mai 2026\n\nMadame la Ministre,", FRENCH, "2026-05-01", True),
    ],
)
def test_a_date_is_as_exact_as_it_is_printed(head: str, text: str, date: str, is_sure: bool) -> None:
    found = read(head, text).date
    assert found is not None
    assert (found.value, found.is_sure) == (date, is_sure)


def test_a_sentence_above_the_letterhead_is_none_of_the_text() -> None:
    notice = "This letter is also on our web page."
    letter = read(
        f"{notice}\n\nHeron Watch\n\nFennmouth, May 4, 2026\n\nTo: Ada Pell, Minister of Ferries\n\nDear Minister:"
    )
    assert letter.date is not None
    assert letter.date.value == "2026-05-04"
    assert [one.value.name for one in letter.addressees] == ["Ada Pell"]


@rows(
    ("text", "closing", "date"),
    [
        (ENGLISH, "Given at Fennmouth this fourth day of May, two thousand twenty-six.", "2026-05-04"),
        (ENGLISH, "Signed on the 4th of May, twenty twenty-six.", "2026-05-04"),
        (ENGLISH, "Dated: May 4, 2026", "2026-05-04"),
        (SPANISH, "Dado en Villa Sauceda a los cuatro días del mes de mayo de dos mil veintiséis.", "2026-05-04"),
        (SPANISH, "Villa Sauceda, 4 de mayo de 2026", "2026-05-04"),
        (FRENCH, "Fait à Port-Gris, le quatre mai deux mille vingt-six.", "2026-05-04"),
        (ENGLISH, "The hearing is on May 4, 2026.", None),
        (ENGLISH, "It rained in May 2026.", None),
        (ENGLISH, "They stopped on the fourth of May, two thousand twenty-six.", None),
    ],
)
def test_a_date_at_the_end_of_the_text_is_the_letters_where_nothing_else_stands_beside_it(
    text: str, closing: str, date: str | None
) -> None:
    found = read("Dear Minister:", f"{text}\n\n{closing}").date
    assert (found and found.value) == date


@pytest.mark.parametrize(("said", "text"), [("Posted", ENGLISH), ("Publicado el", SPANISH), ("Publié le", FRENCH)])
def test_a_page_is_put_up_later_than_its_letter_is_dated(said: str, text: str) -> None:
    found = read(f"{said} 05.05.2026\n\n2026-05-04\n\n", text).date
    assert found is not None
    assert (found.value, found.is_sure) == ("2026-05-04", True)


def test_a_letter_within_a_release_has_its_own_date_and_addressee() -> None:
    release = (
        "FOR IMMEDIATE RELEASE\nMay 5, 2026\n\nFerries Must Run\n\nHeron Watch sent a letter to the minister today."
    )
    found = read(f"{release}\n\nMay 4, 2026\n\nThe Honorable Ada Pell\nMinister of Ferries\n\nDear Minister Pell:")
    assert found.date is not None
    assert found.kind is not None
    assert (found.date.value, found.kind.value) == ("2026-05-04", "press release")
    assert [one.value.name for one in found.addressees] == ["Ada Pell"]


def test_a_release_whose_first_sentence_is_full_of_names_is_none_of_the_letter() -> None:
    release = (
        "SILL, May 5 — Heron Watch, Otter Hall and Reed Aid wrote to Minister Pell here. “It is time,” said Bo Winter."
    )
    letter = "May 4, 2026\n\nMinister Ada Pell\nSill\n\nDear Minister Pell:"
    found = read(f"May 5, 2026\n\n{release}\n\nThe letter reads:\n\n{letter}")
    assert found.date is not None
    assert found.date.value == "2026-05-04"


def test_a_letter_that_greets_in_its_middle_is_whole() -> None:
    found = read("May 4, 2026", f"We, {ENGLISH[4:]}\n\nHeron Watch, too\n\nDear friends,\n\n{ENGLISH}")
    assert found.date is not None
    assert found.date.value == "2026-05-04"


def test_a_date_within_the_text_is_not_the_letters() -> None:
    assert read("Dear Minister:", f"{ENGLISH} They stopped on May 4, 2026.").date is None


def test_a_day_that_no_calendar_has_is_no_date() -> None:
    assert read("February 30, 2026\n\nDear Minister:").date is None


@pytest.mark.parametrize(("text", "language"), [(ENGLISH, "en"), (SPANISH, "es"), (FRENCH, "fr")])
def test_the_language_is_told_by_its_small_words(text: str, language: str) -> None:
    found = read("May 4, 2026", f"{text} {text}").language
    assert found is not None
    assert (found.value, found.is_sure) == (language, True)


def test_a_language_that_is_not_known_is_doubted() -> None:
    german = "Wir schreiben Ihnen wegen der Fähren im Tal, die seit dem Frühling nicht mehr fahren. " * 4
    found = read("4. Mai 2026", german).language
    assert found is not None
    assert not found.is_sure


PARTIES = {
    "The Honorable Ada Pell, Minister of Rivers\nMinistry of Rivers\n12 Quay Road\nFennmouth": (
        Party("Ada Pell", "Minister of Rivers", ("Ministry of Rivers",), ("12 Quay Road", "Fennmouth")),
    ),
    "To:\nAda Pell, Minister of Rivers\nBram Quill, Secretary of Crossings": (
        Party("Ada Pell", "Minister of Rivers"),
        Party("Bram Quill", "Secretary of Crossings"),
    ),
    "Ms. Ada Pell\nDirector\nFerry Safety Board": (Party("Ada Pell", "Director", ("Ferry Safety Board",)),),
    "To the Ferry Safety Board": (Party("", "", ("Ferry Safety Board",)),),
    "Ferry Company Ltd, for the attention of Ms. Ada Pell, Head of Boats": (),
    "To: Ferry Company Ltd, for the attention of Ms. Ada Pell, Head of Boats": (
        Party("Ada Pell", "Head of Boats", ("Ferry Company Ltd",)),
    ),
    "Ada Pell\nMinister of Rivers\nMinistry of Rivers\n14 Ropewalk": (
        Party("Ada Pell", "Minister of Rivers", ("Ministry of Rivers",), ("14 Ropewalk",)),
    ),
    "President Ada Pell\n12 Quay Road": (Party("Ada Pell", "President", (), ("12 Quay Road",)),),
    "Ada Pell, Secretary for Boats, Ferries and Crossings, Ministry of Rivers\n12 Quay Road": (
        Party("Ada Pell", "Secretary for Boats, Ferries and Crossings", ("Ministry of Rivers",), ("12 Quay Road",)),
    ),
}


@rows(("head", "expected"), PARTIES.items())
def test_addressees_are_read_with_office_organization_and_address(head: str, expected: tuple[Party, ...]) -> None:
    assert tuple(one.value for one in read(f"May 4, 2026\n\n{head}\n\nDear all:").addressees if one.is_sure) == expected


def test_whoever_is_greeted_is_an_addressee_whatever_the_office_is_called() -> None:
    head = "Ada Pell\nWarden\nBoard of Boats\n\nBram Quill, Reeve\nHouse of Ferries"
    found = read(f"May 4, 2026\n\n{head}\n\nDear Ada Pell and Bram Quill:").addressees
    assert [(one.value.name, one.value.office, one.value.organizations) for one in found] == [
        ("Ada Pell", "Warden", ("Board of Boats",)),
        ("Bram Quill", "Reeve", ("House of Ferries",)),
    ]


def test_whoever_stands_right_above_a_greeting_of_nobody_is_the_addressee() -> None:
    found = read("4 mai 2026\n\nOdile Lebrac\nPréfète\nPréfecture du Val\n\nMadame, Monsieur,", FRENCH)
    assert [one.value for one in found.addressees] == [Party("Odile Lebrac", "Préfète", ("Préfecture du Val",))]
    assert read("4 mai 2026\n\nMadame, Monsieur,", FRENCH).addressees == ()


def test_whom_the_greeting_alone_names_is_doubted() -> None:
    found = read("May 4, 2026\n\nDear Members of the Ferry Board:").addressees
    assert [(one.value.office, one.is_sure) for one in found] == [("Members of the Ferry Board", False)]


@pytest.mark.parametrize(
    "copies",
    [
        "cc: Ada Pell, Minister of Rivers\ncc: Bram Quill, Director",
        "CC:\nAda Pell, Minister of Rivers\nBram Quill, Director",
        "C.c.p.: Ada Pell, Minister of Rivers; Bram Quill, Director",
        "Copies to:\n\nAda Pell, Minister of Rivers\n\nBram Quill, Director",
        "cc Ada Pell, Minister of Rivers\ncc Bram Quill, Director",
    ],
)
def test_those_who_get_a_copy_are_no_signatories(copies: str) -> None:
    found = read("May 4, 2026\n\nDear Minister:", tail=f"Heron Watch\nOtter Circle\n\n{copies}")
    assert [one.value.as_printed for one in found.signatories] == ["Heron Watch", "Otter Circle"]
    assert [(one.value.name, one.value.office) for one in found.copies_to] == [
        ("Ada Pell", "Minister of Rivers"),
        ("Bram Quill", "Director"),
    ]


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("May 4, 2026\n\nDear Minister:\n\nRe: The night ferry", "The night ferry"),
        ("May 4, 2026\n\nAsunto: La barca de la noche\n\nDear Minister:", None),
        ("# The night ferry\n\nMay 4, 2026\n\nDear Minister:", "The night ferry"),
    ],
)
def test_the_title_is_the_subject_or_a_heading(head: str, title: str | None) -> None:
    found = read(head).title
    assert (found.value if found and found.is_sure else None) == title


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("OPEN LETTER", "open letter"),
        ("PRESS RELEASE", "press release"),
        ("Manifiesto por el río", "manifesto"),
        ("PETITION", "petition"),
    ],
)
def test_a_line_says_what_a_document_is(line: str, kind: str) -> None:
    found = read(f"{line}\n\nMay 4, 2026").kind
    assert found is not None
    assert (found.value, found.is_sure) == (kind, True)


def test_a_letter_greets() -> None:
    found = read("May 4, 2026\n\nDear Minister:").kind
    assert found is not None
    assert (found.value, found.is_sure) == ("letter", True)


@rows(
    ("sentence", "stated"),
    [
        ("We, the undersigned seventeen organizations, write about the ferries.", "17"),
        ("On behalf of the more than 160 organizations, we write about the ferries.", "over 160"),
        ("We are 12 organizations and 5 individuals who live on the islands.", "17"),
        ("At least 40 undersigned national and local groups write about the ferries.", "at least 40"),
        ("We write on the 12 organizations of the harbour, which we do not know.", None),
        ("Ten of the undersigned organizations are of pilots.", None),
        ("Last year 120 organizations endorsed a statement on the ferries.", None),
        ("Today 120 organizations signed this letter on the ferries.", "120"),
    ],
)
def test_a_stated_count_is_read_with_its_qualifier(sentence: str, stated: str | None) -> None:
    found = read("May 4, 2026\n\nDear Minister:", f"{sentence} {ENGLISH}", tail="").stated_count
    assert (found.value if found and found.is_sure else None) == stated


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        ("Las veintitrés organizaciones firmantes escribimos sobre las barcas del valle.", "23"),
        ("Somos más de 40 colectivos y escribimos sobre las barcas del valle.", "over 40"),
    ],
)
def test_a_stated_count_is_read_in_spanish(sentence: str, stated: str) -> None:
    found = read("4 de mayo de 2026\n\nEstimada ministra:", f"{sentence} {SPANISH}", tail="").stated_count
    assert found is not None
    assert found.value == stated


def test_a_count_of_those_who_signed_something_else_is_left_out_where_the_list_has_others() -> None:
    said = f"{ENGLISH}\n\nLast year more than 120 organizations endorsed a statement on the ferries."
    assert read("Dear Minister:", said).stated_count is None


@pytest.mark.parametrize(
    ("text", "cue", "stated"),
    [
        (SPANISH, "Organizaciones firmantes (3):", "3"),
        (ENGLISH.replace("We, the undersigned", "The"), "Signatory organizations (3)", "3"),
        (f"Un collectif de 2 associations et de 1 personne appelle. {FRENCH}", "Signataires :", "3"),
    ],
)
def test_a_count_may_stand_in_brackets_or_be_a_sum(text: str, cue: str, stated: str) -> None:
    found = letter_of(source_of(f"Texto.\n\n{text}\n\n{cue}\n\nHeron Watch\nOtter Circle\nReed Aid\n"), Register())
    assert found.stated_count is not None
    assert (found.stated_count.value, found.stated_count.is_sure) == (stated, True)


def test_notes_refer_back_through_others() -> None:
    notes = (
        "¹ Ferry Board, Count, https://board.example.org/a_(b).\n\n² Id.\n\n³ See supra note 1.\n\n"
        "⁴ Ibid.\n\n⁵ Op. cit., note 9 above."
    )
    text = f"{ENGLISH}¹ It is known.² It is told.³ It is heard.⁴ It is seen.⁵"
    found = letter_of(source_of(f"Dear Minister:\n\n{text}\n\nSincerely,\n\nHeron Watch\n\n{notes}"), Register()).notes
    assert [(one.value.label, one.value.refers_to) for one in found] == [
        ("1", ""),
        ("2", "1"),
        ("3", "1"),
        ("4", "1"),
        ("5", "9"),
    ]
    assert found[0].value.urls == ("https://board.example.org/a_(b)",)
    assert "not there" in found[4].doubt
    assert all(one.is_sure for one in found[:4])


def test_a_list_below_a_heading_for_notes_is_of_notes() -> None:
    text = f"Dear Minister:\n\n{ENGLISH}\n\nSincerely,\n\nHeron Watch\nOtter Circle\n\nNotes\n\n1. Ferry Board, Count."
    found = letter_of(source_of(text), Register())
    assert [one.value.label for one in found.notes] == ["1"]
    assert len(found.signatories) == 2


def test_an_empty_file_says_nothing() -> None:
    from bot.ingest.source import Source

    assert letter_of(Source("empty.txt", "0" * 64, ()), Register()) == Letter()


@pytest.mark.parametrize(
    ("head", "named"),
    [
        ("Señor\nHernán Olivares\nMinistro de Barcas\n\nEstimado ministro:", "Hernán Olivares"),
        ("Hernán Olivares\n\nMinistro de Barcas\n\nEstimado ministro:", "Hernán Olivares"),
    ],
)
def test_an_addressee_is_found_whose_lines_stand_apart(head: str, named: str) -> None:
    found = read(head, SPANISH)
    assert [(one.value.name, one.value.office) for one in found.addressees] == [(named, "Ministro de Barcas")]


@rows(
    ("head", "text", "expected"),
    [
        (
            "Excelentísima Señora\nAda Pardo Luna\nMinistra de Barcas\nPresente\n\nDe nuestra consideración:",
            SPANISH,
            [Party("Ada Pardo Luna", "Ministra de Barcas")],
        ),
        (
            "Ilustrísima señora doña Ada Pardo\nDirectora de Barcas\n\nIlustrísima señora:",
            SPANISH,
            [Party("Ada Pardo", "Directora de Barcas")],
        ),
        (
            "Sr. Fiscal General Luis Soto\n\nDe nuestra mayor consideración:",
            SPANISH,
            [Party("Luis Soto", "Fiscal General")],
        ),
        (
            "Comisión de Barcas\nCongreso de la Nación\n\nDe nuestra mayor consideración:",
            SPANISH,
            [Party("", "", ("Comisión de Barcas", "Congreso de la Nación"))],
        ),
        (
            "Bureau of Boats\n77 Sluice Road\n\nAttention: Mr. Bram Oakes-Hale, Clerk\n\nDear Mr. Oakes-Hale:",
            ENGLISH,
            [Party("Bram Oakes-Hale", "Clerk", ("Bureau of Boats",), ("77 Sluice Road",))],
        ),
        (
            "Ferry Board of Fennmouth\n31 Wire Street\n\nDear Chair and Members of the Board:",
            ENGLISH,
            [Party("", "", ("Ferry Board of Fennmouth",), ("31 Wire Street",))],
        ),
        (
            "To: Supervisor Ada Pell-Kim, Supervisor Bram Oakes, and Supervisor Cora Moss",
            ENGLISH,
            [Party("Ada Pell-Kim", "Supervisor"), Party("Bram Oakes", "Supervisor"), Party("Cora Moss", "Supervisor")],
        ),
        (
            "To: The Honorable Ada Pell, Clerk of Boats The Honorable Bram Oakes, Treasurer\n\nDear Treasurer Oakes:",
            ENGLISH,
            [Party("Ada Pell", "Clerk of Boats"), Party("Bram Oakes", "Treasurer")],
        ),
        (
            "May 4, 2026\n\nDear Commissioner Pell and Treasurer Oakes:",
            ENGLISH,
            [Party("Pell", "Commissioner"), Party("Oakes", "Treasurer")],
        ),
        ("Madame la Préfète Odile Lebrac,", FRENCH, [Party("Odile Lebrac", "Préfète")]),
        (
            "May 4, 2026\n\nTo the Ferry Board and the Harbor Commission:",
            ENGLISH,
            [Party("", "Ferry Board"), Party("", "Harbor Commission")],
        ),
    ],
)
def test_addressees_are_told_from_how_they_are_called(head: str, text: str, expected: list[Party]) -> None:
    assert [one.value for one in read(head, text).addressees] == expected


def test_an_office_that_may_hold_a_name_is_asked_about() -> None:
    found = read("To: Minister of Boats Ada Pell\n\nDear all:").addressees
    assert [one.is_sure for one in found] == [False]


def test_what_stands_below_an_office_may_be_a_name_or_a_place_and_is_asked_about() -> None:
    found = read("Monsieur le Président de la Région\nHôtel de Région\n\nMonsieur le Président,", FRENCH).addressees
    assert [one.is_sure for one in found] == [False]


def test_a_letterhead_is_no_addressee_though_nothing_else_stands_above_the_greeting() -> None:
    assert [one.value.name for one in read("Heron Guild\nOtter Council\n\nDear Minister Pell:").addressees] == ["Pell"]


def test_a_release_is_addressed_to_nobody() -> None:
    assert read("FOR IMMEDIATE RELEASE\n\nMay 4, 2026", ENGLISH).addressees == ()


def test_a_date_in_full_words_is_read() -> None:
    found = read("Villa Sauceda, a los 4 días del mes de mayo de 2026\n\nEstimada ministra:", SPANISH)
    assert found.date is not None
    assert found.date.value == "2026-05-04"


def test_a_body_is_an_addressee_by_its_address_and_the_letterhead_is_none() -> None:
    sender, body = "Heron Watch\n14 Reed Lane, Fennmouth", "Ferry Council\n3 Landing Street, Fennmouth"
    found = read(f"{sender}\n\nMay 4, 2026\n\n{body}\n\nDear Council:")
    assert [one.value.organizations for one in found.addressees] == [("Ferry Council",)]


def test_a_person_with_an_office_in_one_line_is_an_addressee() -> None:
    found = read("Ada Reed, Managing Director, Ferry Bank\n\nDear Ms. Reed:")
    assert [(one.value.name, one.value.office) for one in found.addressees] == [("Ada Reed", "Managing Director")]


def test_a_copies_mark_of_two_letters_is_no_item() -> None:
    text = f"Ada Pell\nWarden\n\nDear Warden:\n\n{ENGLISH}\n\nSincerely,\n\nHeron Watch\n\n"
    paragraphs = paragraphs_of(f"{text}c. c.: Ms. Cora Reed, Minister of Ferries; Mr. Dan Pond, Clerk")
    letter = letter_of(Source("made-up.txt", "0" * 64, paragraphs), Register())
    assert [one.value.name for one in letter.copies_to] == ["Cora Reed", "Dan Pond"]
    assert [one.value.name for one in letter.addressees] == ["Ada Pell"]


def test_notes_that_round_brackets_number_under_their_heading_are_each_one() -> None:
    notes = "NOTES\n\n(1) Boat Census, https://lake.example/boats\n(2) Harbor Office, order 88"
    text = f"Dear Minister:\n\n{ENGLISH}\n\nSincerely,\n\nHeron Watch\n\n{notes}"
    found = [one.value for one in letter_of(source_of(text), Register()).notes]
    assert [(one.label, one.urls) for one in found] == [("1", ("https://lake.example/boats",)), ("2", ())]


@pytest.mark.parametrize(
    ("link", "count"),
    [
        ("https://go.example/url?q=https://lake.example/bids&sa=D", 1),
        ("https://go.example/url?q=https%3A%2F%2Flake.example%2Fbids", 1),
        ("https://go.example/bids", 2),
        ("https://lake.example/bids/2", 2),
    ],
)
def test_a_link_that_leads_on_to_the_printed_address_is_no_other(link: str, count: int) -> None:
    text = f"Dear Minister:\n\n{ENGLISH}¹\n\nSincerely,\n\nHeron Watch\n\n¹ Bids, [https://lake.example/bids]({link})"
    (note,) = letter_of(source_of(text), Register()).notes
    assert len(note.value.urls) == count
