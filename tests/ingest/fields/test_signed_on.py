"""Letters that many have signed on to: who signs of two in a block, titles and greetings that name one addressee.

No organization, person or place in here exists.
"""

from __future__ import annotations

import pytest

from bot.ingest.fields import letter_of
from bot.ingest.fields.entries import Entry
from bot.ingest.fields.people import cut_who_signs_for
from bot.ingest.fields.sheet import Printed, is_run_of_names
from bot.ingest.letter import Letter
from bot.ingest.register import Register
from bot.ingest.source import Kind, Line, Paragraph, Source
from tests.ingest.fields.test_head import ENGLISH, SPANISH
from tests.ingest.fields.test_head import read as read_head
from tests.ingest.fields.test_other_hands import NAMES, names, read

BLOCKS = (
    ("Ada Reed", "Executive Director", "Heron Watch"),
    ("Bram Oakes", "Senior Counsel", "Otter First, Always"),
    ("Cora Pell", "Chair", "Council of the Reeds"),
)


def people(letter: Letter) -> list[str]:
    return [one.value.as_printed for one in letter.signatories if one.value.is_person]


def read_blocks(bold: int, blocks: tuple[tuple[str, ...], ...] = BLOCKS) -> Letter:
    """Read a letter with blocks of signatures, one line of which is bold."""
    above = [Paragraph((Line(one),)) for one in ("May 4, 2026", "Dear Warden:", ENGLISH, "Sincerely,")]
    made = [Paragraph(tuple(Line(one, is_bold=at == bold) for at, one in enumerate(block))) for block in blocks]
    return letter_of(Source("made-up.docx", "0" * 64, (*above, *made)), Register())


def test_a_body_that_is_set_out_below_who_signs_for_it_has_signed_and_is_asked_about() -> None:
    found = read_blocks(2)
    assert names(found) == [house for *_, house in BLOCKS]
    assert not people(found)
    assert not any(one.is_sure for one in found.signatories)


@pytest.mark.parametrize("bold", [0, 3])
def test_people_that_are_set_out_above_their_house_or_like_it_are_no_bodies(bold: int) -> None:
    assert not {"Executive Director", "Senior Counsel", "Chair"} & set(names(read_blocks(bold)))
    assert all(one.is_sure or "Did it sign" in one.doubt for one in read_blocks(bold).signatories)


def rows_of(*rows: tuple[str, ...], bold: tuple[int, ...] = ()) -> Letter:
    made = [Paragraph(tuple(Line(one, is_bold=at in bold) for one in row), Kind.ROW) for at, row in enumerate(rows)]
    above = [Paragraph((Line(one),)) for one in ("May 4, 2026", "Dear Warden:", ENGLISH, "Sincerely,")]
    return letter_of(Source("made-up.docx", "0" * 64, (*above, *made)), Register())


@pytest.mark.parametrize("sign", ["#", "Nº", "No."])
def test_a_sign_stands_over_the_numbers_of_a_table(sign: str) -> None:
    head = (sign, "Organization", "Name", "Position", "Country")
    body = [(str(at), house, name, office, "Fen") for at, (name, office, house) in enumerate(BLOCKS, start=1)]
    found = rows_of(head, *body)
    assert names(found) == [house for *_, house in BLOCKS]
    assert not people(found)


def test_what_takes_turns_with_bold_names_in_a_table_is_asked_about() -> None:
    found = rows_of(("Heron Watch", "Otter Circle"), ("Upper Wex", "Fenmouth"), bold=(0,))
    assert not any(one.is_sure for one in found.signatories if one.value.as_printed in ("Upper Wex", "Fenmouth"))
    rest = (("Lake", "Elm Pier"), ("Heron Watch", "Otter Circle"), ("Upper Wex", "Fenmouth"))
    assert not any(one.is_sure for one in rows_of(*rest, bold=(1,)).signatories)


@pytest.mark.parametrize(
    ("rows", "bold"),
    [
        ((("Heron Watch", "Otter Circle"), ("Lake Tenants Union", "Reed Guild")), ()),
        ((("Name", "Title"), ("Ada Reed", "Chair"), ("Name", "Title"), ("Bram Oakes", "Clerk")), (0, 2)),
        ((("Ada Reed", "Bram Oakes"), ("Chair", "Director"), ("Cora Pell", "Dov Holm"), ("Chair", "Clerk")), (0, 2)),
    ],
)
def test_heads_and_blocks_of_signatures_leave_no_doubt_of_a_table(
    rows: tuple[tuple[str, ...], ...], bold: tuple[int, ...]
) -> None:
    assert not any("the one above it" in one.doubt for one in rows_of(*rows, bold=bold).signatories)


@pytest.mark.parametrize(
    ("label", "is_led"), [("Associations", True), ("Organizaciones", True), ("Organizations", True), ("Summary", False)]
)
def test_one_name_of_a_labelled_run_may_go_on_in_small_letters(label: str, is_led: bool) -> None:
    run = "Heron Association of the wide lake, Circle of the jurists, section of the shore, Otter Network for all of us"
    run += ", Reed Guild of the fens, Hospital of the lamp, Friends of all the ferries"
    assert is_run_of_names(f"{label}: {run}") is is_led
    assert not is_run_of_names(f"{label}: {run.replace(', R', ', r').replace(', H', ', h')}")


OFFICERS = [
    "Oxbow Fens – Sr. Ada Reed, Director",
    "Heron Initiative – Bram Oakes, Chair",
    "Kingfisher – Cora Pell, Counsel",
]


def cut(listed: list[str]) -> list[Entry]:
    entries = [Entry(one, [Printed(Line(one), at)]) for at, one in enumerate(listed, start=1)]
    cut_who_signs_for(entries)
    return entries


def test_who_has_an_office_behind_a_dash_signs_for_the_name_before_it() -> None:
    found = cut(OFFICERS)
    assert [one.text for one in found] == ["Oxbow Fens", "Heron Initiative", "Kingfisher"]
    assert all(one.doubt for one in found)


@pytest.mark.parametrize(
    "listed",
    [
        [one.replace("Initiative", "Falls") for one in OFFICERS],  # towns, and who lives there
        [one.replace(", Chair", "") for one in OFFICERS],
        [*OFFICERS, "Reed Basin"],
        ["Ada Reed – Heron Initiative, Chair", "Bram Oakes – Otter Guild, Chair", "Cora Pell – Reed Council, Chair"],
    ],
)
def test_names_with_a_dash_stay_whole_where_nothing_tells_a_body_from_a_town(listed: list[str]) -> None:
    assert [one.text for one in cut(listed)] == listed


CLERGY = (
    "Rabbi Ada Reed, Temple of the Lake\nRev. Bram Oakes, Reed Parish\nSister Cora Pell, Otter Order\nImam Dov Holm"
)


def test_a_mayor_among_people_with_titles_is_a_person_and_a_house_is_none() -> None:
    text = "As neighbors at the lake, we write about its wells. They are dry, and nobody has told us why they are so."
    found = read(f"{CLERGY}\nDr. Gil Fen, Otter Clinic\nMayor Eve Tarn, City of Fennmouth", text=text)
    assert people(found)[-2:] == ["Dr. Gil Fen", "Mayor Eve Tarn"]
    found = read(f"{CLERGY}\nMayor's Lake Council, City of Fennmouth", text=text)
    assert len(people(found)) == 4


@pytest.mark.parametrize(
    "listed",
    [
        "Personnalités : Ada Reed (sociologue), Bram d’Oakes (avocate au barreau du Lac), Cora Pell (autrice)",
        "Individuals: Ada Reed (writer), Bram d’Oakes (counsel at the bar and the bench), Cora Pell (poet)",
        "A título personal: Ada Reed (escritora), Bram d’Oakes (abogado del puerto y la ribera), Cora Pell (poeta)",
    ],
)
def test_people_with_brackets_in_one_line_are_each_one(listed: str) -> None:
    found = read(f"{chr(10).join(NAMES)}\n\n{listed}")
    assert people(found) == ["Ada Reed", "Bram d’Oakes", "Cora Pell"]


def test_a_line_of_addresses_behind_the_names_is_a_letterhead_and_a_name_with_a_bar_is_one() -> None:
    head = "75 Pier Street, 3rd Floor, Wex · 8 Lake Avenue NW, Suite 900, Fennmouth · heronwatch.example"
    assert names(read("\n".join(NAMES), behind=[Paragraph((Line(head),))])) == NAMES
    found = read("\n".join(NAMES), behind=[Paragraph((Line("Lake Street Tenants · Reed Avenue Guild"),))])
    assert "Lake Street Tenants" in " ".join(names(found))


@pytest.mark.parametrize(
    ("head", "greeting", "wanted"),
    [
        ("Letter to Governor Reed on the Guard at the Ferry", "Dear Governor Reed,", "Reed"),
        ("Open letter to Minister Ada Reed about the wells of the lake", "Dear Minister Reed:", "Ada Reed"),
        ("Open letter to the Minister of Boats, Ada Reed", "Dear Minister Reed:", "Ada Reed"),
        ("Open letter to the Minister of Boats on the Lake", "Dear Minister:", ""),
    ],
)
def test_what_a_title_says_behind_who_is_greeted_is_no_part_of_the_name(head: str, greeting: str, wanted: str) -> None:
    (found,) = read_head(f"{head}\n\nMay 4, 2026\n\n{greeting}").addressees
    assert found.value.name == wanted


def test_a_line_that_greets_by_name_and_office_names_one_addressee() -> None:
    (found,) = read_head("May 4, 2026\n\nTo the Honorable Judge Ada Reed, Chief of the Docket:").addressees
    assert (found.value.name, found.value.office, found.is_sure) == ("Ada Reed", "Chief of the Docket", False)
    (found,) = read_head("May 4, 2026\n\nTo President Ada Pell and members of her staff:").addressees
    assert found.value.name == "Ada Pell"


@pytest.mark.parametrize(
    ("line", "text", "greeting"),
    [
        ("Delivered by the Heron Network on Boats on behalf of the groups below", ENGLISH, "Chair,"),
        ("Enviada por la Red Garza de los Barcos en nombre de las organizaciones", SPANISH, "Estimado Ministro:"),
    ],
)
def test_a_line_that_says_who_delivers_it_names_no_addressee(line: str, text: str, greeting: str) -> None:
    found = read_head(f"{line}\n\n{greeting}", text).addressees
    assert not any(word in one.words for one in found for word in ("Network", "Red Garza"))


@pytest.mark.parametrize("head", ["Original signatories", "Later signers", "Signatories in June"])
def test_a_bold_line_of_few_words_leads_those_who_sign(head: str) -> None:
    above = [Paragraph((Line(one),)) for one in ("May 4, 2026", "Dear Warden:", ENGLISH)]
    lead = Paragraph((Line(head, is_bold=True),))
    listed = Paragraph(tuple(map(Line, ("Heron Watch", "Otter Circle"))))
    more = [Paragraph((Line(one, is_bold=at == 0),)) for at, one in enumerate(("Additional signatories", "Lake Union"))]
    found = letter_of(Source("made-up.docx", "0" * 64, (*above, lead, listed, *more)), Register())
    assert names(found) == ["Heron Watch", "Otter Circle", "Lake Union"]
    between = letter_of(Source("made-up.docx", "0" * 64, (*above, lead, above[-1], more[0], listed)), Register())
    assert names(between) == ["Heron Watch", "Otter Circle"]
