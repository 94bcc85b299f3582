"""Plain text: what a program has wrapped is whole again, what the writer ended stays."""

from __future__ import annotations

import pytest

from bot.errors import BotError
from bot.ingest.plain_text import plain_text
from bot.ingest.reading.plain import paragraphs_of
from bot.ingest.source import Kind
from bot.knowledge.letters import LetterText
from tests.ingest.reading.figures import FIGURES, SENTENCES
from tests.ingest.reading.shown import glued, shown, source_of, texts
from tests.rows import rows

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
WRAPPED = """\
Dear Minister of Rivers:

The undersigned organizations write to you about the wells of the upper
valley, which the river watch has found to be dry in nine of ten villa-
ges since the dam was closed. We ask you to open it.

Sincerely,

Heron Watch
Reed Keepers of the Upper Valley and the Lakes of the Northern Plain and
Its Neighbours
Otter Trust
"""


def test_wrapped_lines_are_whole_again_and_names_stay_apart() -> None:
    assert shown(source_of(WRAPPED, "made-up.txt")) == [
        "Dear Minister of Rivers:",
        "The undersigned organizations write to you about the wells of the upper valley, which the river watch has"
        " found to be dry in nine of ten villages since the dam was closed. We ask you to open it.",
        "Sincerely,",
        "Heron Watch / Reed Keepers of the Upper Valley and the Lakes of the Northern Plain and Its Neighbours"
        " / Otter Trust",
    ]


@rows(
    ("text", "wanted"),
    [
        ("- Heron Watch\n- Reed Keepers", ["- Heron Watch / - Reed Keepers"]),
        ("Signed by:\n1. Heron Watch\n2. Reed Keepers", ["Signed by:", "1. Heron Watch / 2. Reed Keepers"]),
        ("(a) open the dam\n(b) count boats", ["(a) open the dam / (b) count boats"]),
        ("# Signatories\nHeron Watch", ["Signatories", "Heron Watch"]),
        ("Heron Watch\tTula\nReed Keepers\tLerma", ["Heron Watch | Tula", "Reed Keepers | Lerma"]),
        ("| Name | City |\n|---|---|\n| Heron Watch | Tula |", ["Name | City", "Heron Watch | Tula"]),
        ("1.Heron Watch\n2.Reed Keepers", ["1. Heron Watch / 2. Reed Keepers"]),
        ("Institute of Waters\n(IW) of the Valley", ["Institute of Waters (IW) of the Valley"]),
        (
            "1 Heron Watch\n2 Reed Keepers\n3 Otter Trust\n4 Eel Aid",
            ["1. Heron Watch / 2. Reed Keepers / 3. Otter Trust / 4. Eel Aid"],
        ),
        ("7" * 5_000 + "\n\n1 boat", ["7" * 5_000, "1 boat"]),  # more digits than Python takes for a number
        ("1 boat\n2 boats\n3 boats", ["1 boat / 2 boats / 3 boats"]),
        ("A. Ruiz\nB. Cole", ["A. Ruiz / B. Cole"]),
        ("2019. The year of the dam.", ["2019. The year of the dam."]),
        ("See [the report](https://example.org/a_(b)) of 2019", ["See the report of 2019"]),
        (r"\$20 million, *Id.* and **all** of it", ["$20 million, Id. and all of it"]),
        ("Heron Watch*\nReed Keepers*", ["Heron Watch{*} / Reed Keepers{*}"]),
        ("**Open the *dam.*** Now", ["Open the dam. Now"]),
        ("4,512² boats¹⁰", ["4,512{2} boats{10}"]),
        ("12 km² of the valley", ["12 km2 of the valley"]),
        ("4,512 [2] boats\n\n[2] The river watch.", ["4,512{2} boats", "2: The river watch."]),
        ("4,512^2^ boats\n\n^2^ The river watch.", ["4,512{2} boats", "2: The river watch."]),
        ("² The river watch.\n³ Heron Watch.", ["2: The river watch.", "3: Heron Watch."]),
        ("4,512¹ boats\n\nNotes\n\n1. The river watch.", ["4,512{1} boats", "Notes", "1: The river watch."]),
        ("Ana Ruiz* spoke\n\n* For identification alone.", ["Ana Ruiz{*} spoke", "*: For identification alone."]),
        ("[1] is no note here", ["[1] is no note here"]),
        ("4,512 boats (1).\n\n(1) The river watch.", ["4,512 boats{1}.", "1: The river watch."]),
        ("So (1) open it.\n\n(1) Heron Watch\n(2) Reed", ["So (1) open it.", "(1) Heron Watch / (2) Reed"]),
        (
            "Heron Watch        Reed Keepers\nOtter Trust        Lake Union",
            ["Heron Watch / Otter Trust", "Reed Keepers / Lake Union"],
        ),
        (
            "Signed by the good people of the valley:\nHeron Watch        Reed Keepers\nOtter Trust        Lake Union\n"
            "Ferry Aid          Night Boats",
            [
                "Signed by the good people of the valley:",
                "Heron Watch / Otter Trust / Ferry Aid",
                "Reed Keepers / Lake Union / Night Boats",
            ],
        ),
    ],
)
def test_what_a_text_says(text: str, wanted: list[str]) -> None:
    assert shown(source_of(text, "made-up.txt")) == wanted


def test_a_numbered_line_never_goes_on_in_the_next_number() -> None:
    text = "\n".join(
        [
            "8. Heron Watch",
            "9. The Reed Keepers Association of the Upper Valley Villages (RKAUVV)",
            "10.Delta Lantern Society of the Upper Valley and its Neighbours (DLS)",
            "11.Otter Trust of the Upper Valley and of all of its Neighbours (OTU)",
        ]
    )
    (paragraph,) = source_of(text, "made-up.txt").paragraphs
    assert [line.sign for line in paragraph.lines] == ["8.", "9.", "10.", "11."]


def test_a_long_line_of_a_list_may_go_on_where_nothing_shows_it() -> None:
    names = ["Heron Watch", "The Reed Keepers Association of Upper Valley Fishing Villages", "Marshes"]
    text = "\n".join([*names, "Otter Trust", "The Lake Union Federation of Northern Fisheries Villages Inc."])
    (paragraph,) = source_of(
        f"{text}\n{'The Grand Alliance Against Dams Upon Rivers Of Our Valley Yes'}", "a.txt"
    ).paragraphs
    assert [line.text for line in paragraph.lines if line.may_go_on] == [
        names[1],
        "The Lake Union Federation of Northern Fisheries Villages Inc.",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
def test_accents_and_quotes_are_read_in_each_encoding(encoding: str) -> None:
    assert texts(source_of("Señor “Núñez” – 4 €".encode(encoding), "made-up.txt")) == ["Señor “Núñez” – 4 €"]


def test_one_broken_byte_spoils_no_other_sign() -> None:
    raw = "Señor Núñez, Región Única, José".encode() + b" \xff."
    assert texts(source_of(raw, "made-up.txt")) == ["Señor Núñez, Región Única, José �."]


@pytest.mark.parametrize("raw", [b"\x00\x01\x02\x03" * 100, b"", b" \n\t", bytes(range(256)) * 4])
def test_what_is_no_text_is_told(raw: bytes) -> None:
    with pytest.raises(BotError, match=r"Give"):
        source_of(raw, "made-up.txt")


def test_no_figure_touches_its_notes_mark() -> None:
    text = "\n\n".join(
        f"{before}{figure}{mark.translate(RAISED)}{behind}." for before, figure, behind, mark in SENTENCES
    )
    assert glued(source_of(text, "made-up.txt"), FIGURES) == []


def test_the_written_text_reads_the_same_again() -> None:
    source = source_of(WRAPPED + "\n\n¹ See [the report](https://example.org/a).\n\n- Heron\n- Reed", "made-up.txt")
    written = plain_text(source)
    assert shown(source_of(written, "made-up.txt")) == shown(source)
    assert LetterText(written).paragraphs == [
        one.text if not one.lines[0].sign else "- Heron - Reed" for one in source.body()
    ]


def test_links_have_their_words_and_address() -> None:
    (paragraph,) = source_of("See [the\nreport](https://example.org/a_(b)).", "made-up.txt").paragraphs
    (link,) = paragraph.lines[0].links
    assert (paragraph.text[link.start : link.end], link.url) == ("the report", "https://example.org/a_(b)")
    assert paragraph.kind is Kind.TEXT


def test_a_table_that_spaces_make_is_read_row_by_row() -> None:
    text = "TO:     Ada Pell, Warden\nCC:     Bram Quill\nFROM:   Heron Watch of the Upper Lake\nRE:     Ferries"
    assert next([line.text for line in one.lines] for one in paragraphs_of(text)) == ["TO:", "Ada Pell, Warden"]


def test_a_hyphen_of_a_name_stays_where_its_line_ends() -> None:
    lines = [
        "The keepers of the upper valley and of the lakes of the plain live in Grand-",
        "les-Bois, and wish to stay.",
    ]
    text = "\n".join([*WRAPPED.splitlines()[:5], *lines])
    assert "Grand-les-Bois" in plain_text(source_of(text, "made-up.txt"))


def test_a_number_alone_below_its_mark_begins_a_note() -> None:
    text = "The wells are dry.¹\n\nSincerely,\n\nHeron Watch\n\n1\n\nRiver Board, Wells (2024), p. 3.\n\n2\n"
    found = [(one.label, one.text) for one in source_of(text, "made-up.txt").paragraphs if one.kind is Kind.NOTE]
    assert found == [("1", "River Board, Wells (2024), p. 3.")]


NOTED = "The shelter has 140 beds [1] and last January it turned away 61 people\n[2] {word} a single night."


def test_a_mark_that_wrapping_left_at_a_lines_beginning_is_of_the_word_above() -> None:
    text = f"{NOTED.format(word='on')}\n\n[1] Wex, Beds, 2019.\n[2] Night log, on file.\n"
    notes = [one.label for one in paragraphs_of(text) if one.kind is Kind.NOTE]
    assert notes == ["1", "2"]
    assert "61 people on a single night." in paragraphs_of(text)[0].text


@pytest.mark.parametrize(
    "notes", ["[1] Wex, Beds, 2019.\n[2] on file with the authors", "[1] in Wex.\n[2] ibid.\n[3] on file."]
)
def test_a_note_that_begins_small_stays_one(notes: str) -> None:
    text = f"The shelter has 140 beds [1] and 61 people [2] and a cat [3].\n\n{notes}\n"
    labels = [one.label for one in paragraphs_of(text) if one.kind is Kind.NOTE]
    assert labels == [str(number + 1) for number in range(notes.count("["))]


LETTER = [
    "Dear Warden:",
    "",
    "We write about the ferries of the lake.",
    "",
    "Sincerely,",
    "",
    "Heron Watch",
    "Lake Union",
]


@pytest.mark.parametrize("sign", ["> ", ">", ">> ", "> > "])
def test_a_forwarded_letter_is_read_without_the_signs_before_its_lines(sign: str) -> None:
    text = "\n".join(["Subject: Fwd: ferries", "", *(f"{sign}{line}".rstrip() for line in LETTER)])
    paragraphs = paragraphs_of(text)
    assert [line.text for line in paragraphs[-1].lines] == ["Heron Watch", "Lake Union"]
    assert not any(line.text.startswith(">") for one in paragraphs for line in one.lines)


@pytest.mark.parametrize("quoted", [2, 5])
def test_a_few_lines_that_quote_others_stay_as_they_are(quoted: int) -> None:
    lines = [f"> {line}" for line in LETTER[-quoted:]]
    assert any(line.text.startswith(">") for one in paragraphs_of("\n".join([*LETTER, *lines])) for line in one.lines)
