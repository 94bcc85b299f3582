"""PDF files whose layout alone says what a line is: underlines, labels that stand apart, two distances of lines."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import pytest
from reportlab.lib.pagesizes import letter
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from bot.ingest.reading.pdf.characters import _Piece, _touch, _Type
from bot.ingest.source import Kind, Source
from tests.ingest.reading.shown import shown, source_of

FONT, SIZE = "Times-Roman", 11.0
PROSE = "The undersigned write to you about the wells of the upper valley, which the river watch has found to be dry."


class Sheet:
    """A page that is drawn line by line."""

    def __init__(self) -> None:
        self._file = io.BytesIO()
        self.canvas = Canvas(self._file, pagesize=letter)

    def text(self, x: float, y: float, words: str, size: float = SIZE) -> float:
        """Draw words, and return where they end."""
        self.canvas.setFont(FONT, size)
        self.canvas.drawString(x, y, words)
        return float(x + stringWidth(words, FONT, size))

    def mark(self, x: float, y: float, label: str) -> None:
        """Draw a note's mark."""
        self.text(x, y + 4, label, SIZE * 0.6)

    def prose(self, y: float, count: int, label: str = "") -> float:
        """Draw a paragraph, with a mark behind it, and return how high the next one stands."""
        end = 0.0
        for at in range(count):
            end = self.text(72, y - 13 * at, PROSE)
        if label:
            self.mark(end, y - 13 * (count - 1), label)
        return y - 13 * count - 12

    def source(self) -> Source:
        """Return what is read of it."""
        self.canvas.save()
        return source_of(self._file.getvalue(), "made-up.pdf")

    def below(self) -> list[list[str]]:
        """Return the lines of each paragraph that is read below the first."""
        return [[line.text for line in one.lines] for one in self.source().paragraphs[1:]]


def test_an_underlined_line_stands_out_as_a_bold_one_does() -> None:
    sheet = Sheet()
    end = sheet.text(72, 700, "Upper Valley")
    sheet.canvas.line(72, 698.5, end, 698.5)
    sheet.text(72, 686, "Heron Watch")
    (paragraph,) = sheet.source().paragraphs
    assert [line.is_bold for line in paragraph.lines] == [True, False]


def test_a_line_of_a_table_a_link_and_a_line_to_sign_on_underline_nothing() -> None:
    sheet = Sheet()
    sheet.text(72, 700, "Heron Watch")
    sheet.canvas.line(66, 697, 300, 697)  # a table's
    end = sheet.text(72, 600, "www.heron.example")
    sheet.canvas.line(72, 598.5, end, 598.5)
    sheet.canvas.linkURL("https://heron.example/", (72, 596, end, 612))
    sheet.canvas.line(72, 520, 72 + stringWidth("Ada Reed", FONT, SIZE), 520)  # above the name
    sheet.text(72, 508, "Ada Reed")
    assert not any(line.is_bold for one in sheet.source().paragraphs for line in one.lines)


def footed(labels: str, *, marks: str) -> Source:
    """Make a page with notes of one line each at its foot, whose labels stand apart from them."""
    sheet = Sheet()
    y = 740.0
    for label in marks:
        y = sheet.prose(y, 3, label)
    for at, label in enumerate(labels):
        sheet.text(72, 140 - 10 * at, label, 8)
        sheet.text(108, 140 - 10 * at, f"River Watch, Count {label} (2024).", 8)
    return sheet.source()


def test_notes_whose_labels_stand_apart_are_no_table() -> None:
    assert shown(footed("3456", marks="3456"), Kind.NOTE, Kind.ROW) == [
        f"{label}: River Watch, Count {label} (2024)." for label in "3456"
    ]


def test_rows_of_small_type_whose_numbers_are_marked_nowhere_on_the_page_stay_a_table() -> None:
    assert not shown(footed("3456", marks="12"), Kind.NOTE)


def spaced(names: list[str], wrapped: float, apart: float) -> list[str]:
    """Return the names of a list whose wrapped lines and whose entries stand at two distances."""
    sheet = Sheet()
    y = sheet.prose(740, 4)
    for name in names:
        for at, part in enumerate(name.split("/")):
            sheet.text(72, y, part)
            sheet.text(330, y, part)  # a second column
            y -= apart + len(name) % 3 / 6 if at == name.count("/") else wrapped  # as a browser rounds
    own = [paragraph for paragraph in sheet.source().paragraphs[1:] if paragraph.column == 1]
    return [line.text for paragraph in own for line in paragraph.lines]


def test_entries_that_stand_hardly_farther_apart_than_their_lines_are_not_joined() -> None:
    names = [
        *("Heron Watch of the Valley", "Assembly of the Defenders of the/Northern Delta", "Otter Circle"),
        *("Law Clinic of the University of Lerma", "Law Clinic of the University of Santa/Margarita", "Reed Guild"),
        *("Law Clinic of the University of Sedge", "Law Clinic of the University of Tula", "Ferry Aid, A.C."),
    ]
    whole = [name.replace("/", " ") for name in names]
    assert spaced(names, 13.2, 16.5) == whole
    assert spaced(names, 13.2, 20) == whole


MIDDLED = [
    ("Heron Watch", "Coalition of River/Families", "Reed Guild"),
    ("Night Shelter/Alliance (NSA)", "Otter Circle", "Ferry Aid"),
    ("Lake Union", "Fen Clinic", "Institute for/Open Rivers"),
]


def middled(rows: Sequence[tuple[str, ...]], *, shift: float = 0.5) -> list[str]:
    """Return what is read of cells that are centred in both ways, each line of a cell lower by 13 points."""
    sheet = Sheet()
    y = sheet.prose(740, 4)
    sheet.text(72, y, "Signed,")
    for row in rows:
        y -= 42
        for at, cell in enumerate(row):
            lines = cell.split("/")
            for number, line in enumerate(lines):
                x = 130 + 170 * at - stringWidth(line, FONT, SIZE) / 2
                sheet.text(x, y + 13 * (shift * (len(lines) - 1) - number), line)
    return shown(sheet.source(), Kind.ROW)


def test_cells_at_the_middle_of_their_rows_are_whole() -> None:
    assert middled(MIDDLED) == [" | ".join(row).replace("/", " ") for row in MIDDLED]


def test_no_line_above_or_below_such_a_table_is_of_it() -> None:
    read = middled([*MIDDLED, ("cc: Ada Pell",)])
    assert len(read) == len(MIDDLED)
    assert not any("Signed" in row or "cc:" in row for row in read)


def piece(left: float, right: float, height: float, **options: Any) -> _Piece:
    return _Piece("s", left, right, 100, 100, height, _Type(10, is_bold=False, is_level=True), **options)


def test_letters_that_are_drawn_as_pictures_touch_over_the_room_around_them() -> None:
    assert _touch(piece(70, 75, 5.5), piece(77, 82, 5.6))
    assert not _touch(piece(70, 75, 5.5), piece(77, 82, 5.6, is_first=True))  # behind a space
    assert not _touch(piece(70, 75, 5.5), piece(79, 84, 5.6))
    assert not _touch(piece(70, 75, 11.6), piece(77, 82, 11.6))  # letters of a font, whose boxes have that room
    assert not _touch(piece(70, 75, 5.5), piece(77, 82, 11.6))


LONG = ["Heron Watch of the Lake", "Assembly of the Defenders of the/Northern Delta and its Villages", "Otter Circle"]
ENTRIES = [*LONG, "Reed Guild of the South", "Ferry Aid", "Night Boats Union", "Fen Clinic", "Alder Trust of the Hills"]


def set_to(place: str) -> list[str]:
    """Return the names of a list that is set to the right, or to the middle, with a gap between entries."""
    sheet = Sheet()
    y = sheet.prose(740, 3)
    for entry in ENTRIES:
        y -= 5
        for line in entry.split("/"):
            width = stringWidth(line, FONT, SIZE)
            sheet.text(500 - width if place == "right" else 300 - width / 2, y := y - 13, line)
    return [line.text for one in sheet.source().paragraphs[1:] for line in one.lines]


@pytest.mark.parametrize("place", ["right", "middle"])
def test_a_list_that_is_set_to_the_right_or_the_middle_is_read_as_one_to_the_left(place: str) -> None:
    assert set_to(place) == [entry.replace("/", " ") for entry in ENTRIES]


def test_a_town_below_a_bold_name_is_no_part_of_it() -> None:
    sheet = Sheet()
    y = sheet.prose(740, 3)
    for name in ("Heron Watch of the Valley", "Otter Circle of the North", "Reed Guild of the Islands", "Fen Clinic"):
        sheet.canvas.setFont("Times-Bold", SIZE)
        sheet.canvas.drawString(72, y, name)
        sheet.text(72, y - 13, "Santa Margarita del Estero")
        y -= 34
    read = sheet.below()
    assert read[0] == ["Heron Watch of the Valley", "Santa Margarita del Estero"]


def test_a_bold_name_that_fills_its_line_does_not_go_on_in_another_weight() -> None:
    sheet = Sheet()
    y = sheet.prose(740, 3)
    sheet.canvas.setFont("Times-Bold", SIZE)
    sheet.canvas.drawString(
        72, y, "Committee for the defense of the wells of the upper valley and of all of those who drink from them"
    )
    sheet.text(72, y - 13, "Anastasia Reed, who keeps the wells")
    assert len(sheet.below()[0]) == 2


def test_a_bold_line_of_running_text_goes_on_where_bold_words_end_in_the_next() -> None:
    sheet = Sheet()
    y = sheet.prose(740, 3)
    sheet.canvas.setFont("Times-Bold", SIZE)
    sheet.canvas.drawString(
        72, y, "We ask you to open the wells of the upper valley and to tell all of us who have to live in it when the"
    )
    sheet.canvas.drawString(72, y - 13, "river")
    sheet.text(102, y - 13, "will be let into them again, as you have said for years.")
    assert len(sheet.below()[0]) == 1


def test_lines_that_hang_below_an_entry_go_on_with_it() -> None:
    sheet = Sheet()
    y = sheet.prose(740, 3)
    for entry in (
        "Alder Trust",
        "Bay of the Reeds/of the North",
        "Crews of the Long Ferry/Pilots and Keepers",
        "Delta",
    ):
        for at, line in enumerate(entry.split("/")):
            sheet.text(72 + 14 * bool(at), y, line)
            y -= 13
    read = list(sheet.source().paragraphs[1:])
    assert len(read) == 1
    assert "Bay of the Reeds of the North" in [line.text for line in read[0].lines]


def _columns(sheet: Sheet, top: float, left: Sequence[str], right: Sequence[str]) -> float:
    for at, (one, other) in enumerate(zip(left, right, strict=True)):
        sheet.text(72, top - 13 * at, one)
        sheet.text(310, top - 13 * at, other)
    return top - 13 * len(left)


LEFT = ["Mothers of the Lost, Northern", "Circle", "Lake Neighbors", "Reed Guild"]
RIGHT = ["Ethiopian Hall of", "Wex", "Ferry Clinic", "Otter Watch of the Bay"]


@pytest.mark.parametrize("label", ["cc:", "CC:", "C.c.p."])
def test_copies_below_columns_are_none_of_them(label: str) -> None:
    sheet = Sheet()
    end = _columns(sheet, 700, LEFT, RIGHT)
    sheet.text(72, end, label)
    sheet.text(110, end, "Warden Ada Reed, Port Inspector of the Eastern Harbors")
    sheet.text(110, end - 13, "Clerk Bram Oakes, Department of Lakes and of Labor")
    paragraphs = sheet.source().paragraphs
    assert all(one.kind is not Kind.ROW for one in paragraphs)
    assert paragraphs[-1].column == 0
    assert paragraphs[-1].lines[0].text.startswith(f"{label} Warden Ada Reed")


@pytest.mark.parametrize("first", ["NRDC", "Lake:", "A.B. Marsh"])
def test_other_words_below_columns_are_of_them(first: str) -> None:
    sheet = Sheet()
    _columns(sheet, 700, [*LEFT, first], [*RIGHT, "Night Ferry Union"])
    assert [line.text for one in sheet.source().paragraphs if one.column == 1 for line in one.lines][-1] == first


def _with_notes(size: float, rule: bool, labels: Sequence[str]) -> Source:
    """Draw a page of text of 11 points with two marks, and notes of another size with labels apart below a line."""
    sheet = Sheet()
    y = sheet.prose(700, 3, "1")
    y = sheet.prose(y, 2, "2")
    if rule:
        sheet.canvas.line(72, 160, 190, 160)
    for at, label in enumerate(labels):
        sheet.text(72, 145 - 18 * at, label, size)
        sheet.text(90, 145 - 18 * at, f"River Watch, Wells of {2019 + at}, p. {at + 3}.", size)
    return sheet.source()


def test_notes_below_a_short_line_may_be_hardly_smaller_than_the_text() -> None:
    notes = [one for one in _with_notes(10.5, rule=True, labels="12").paragraphs if one.kind is Kind.NOTE]
    assert [one.label for one in notes] == ["1", "2"]


@pytest.mark.parametrize(("rule", "labels"), [(False, "12"), (True, "78")])
def test_rows_without_a_line_above_or_a_mark_in_the_text_are_no_notes(rule: bool, labels: str) -> None:
    assert all(one.kind is not Kind.NOTE for one in _with_notes(10.5, rule, labels).paragraphs)


@pytest.mark.parametrize(("label", "kind"), [("1", Kind.NOTE), ("Wexham", Kind.TEXT)])
def test_a_label_may_be_hardly_smaller_where_it_stands_high(label: str, kind: Kind) -> None:
    sheet = Sheet()
    sheet.prose(700, 3, "1")
    end = sheet.text(72, 304, label, 7)
    sheet.text(end + 1, 300, "River Watch, Wells of 2019, in the survey of the Ferry Board.", 7.5)
    assert sheet.source().paragraphs[-1].kind is kind


def _to_the_right(sheet: Sheet, y: float, lines: Sequence[str], right: float = 540) -> None:
    for at, line in enumerate(lines):
        sheet.text(right - stringWidth(line, FONT, SIZE), y - 13 * at, line)


def test_an_address_set_to_the_right_keeps_its_lines() -> None:
    sheet = Sheet()
    lines = ["Mr. Ambrose Castanet-Ferrier", "Warden of the Eastern Harbors", "Harbor House", "Wex"]
    _to_the_right(sheet, 700, lines)
    sheet.prose(600, 4)
    assert [line.text for line in sheet.source().paragraphs[0].lines] == lines


def test_a_paragraph_that_fills_its_lines_is_no_address_set_to_the_right() -> None:
    sheet = Sheet()
    for at, width in enumerate((0, 20, 20)):
        sheet.text(72 + width, 700 - 13 * at, PROSE[: 90 - 4 * bool(width)])
    sheet.prose(600, 4)
    assert len(sheet.source().paragraphs[0].lines) == 1


UNEVEN = [
    ["Alder Trust", "Bay Watch", "Crews of the Ferry", "Delta Union"],
    ["Eel Aid", "Fen Clinic", "Guild of Reeds", "Heron Watch"],
    ["Island Boats", "Jetty Circle", "Keepers of Light", "Lake Trust"],
]


def _read_apart(first: Sequence[str]) -> list[list[str]]:
    """Draw columns, of which the first begins below the others, and return the lines of each that is read."""
    sheet = Sheet()
    for left, top, column in zip((72, 230, 400), (693, 700, 700), (first, *UNEVEN[1:]), strict=True):
        for at, name in enumerate(column):
            sheet.text(left, top - 14 * at, name)
    columns: dict[int, list[str]] = {}
    for one in sheet.source().paragraphs:
        columns.setdefault(one.column, []).extend(line.text for line in one.lines)
    return [columns[at] for at in sorted(columns)]


def test_a_first_column_may_begin_below_the_others_at_heights_of_its_own() -> None:
    assert _read_apart(UNEVEN[0]) == UNEVEN


@pytest.mark.parametrize("few", [["Alder Trust"], ["Alder Trust", "Bay Watch"]])
def test_a_line_or_two_before_columns_make_none(few: list[str]) -> None:
    assert len(_read_apart(few)) < 3


def _blocks_in_the_middle(blocks: Sequence[str]) -> list[list[str]]:
    """Draw blocks of signatures side by side, each line at the middle of its own column, and return their lines."""
    sheet = Sheet()
    y = sheet.prose(740, 3) - 20
    for middle, block in zip((140, 300, 460), blocks, strict=True):
        for at, line in enumerate(block.split("/")):
            sheet.text(middle - stringWidth(line, FONT, SIZE) / 2, y - 13 * at, line)
    return sheet.below()


SIGNED = (
    "____________________/Ada Reed Marsh/President/Ferry Workers of the Bay",
    "____________________/Bram Oakes/General Secretary/Dockers’ Union",
    "____________________/Cyril Fenn-Holloway/Chair/Pilots’ Lodge",
)


def test_blocks_of_signatures_set_to_the_middle_of_their_columns_keep_their_lines() -> None:
    assert _blocks_in_the_middle(SIGNED) == [block.split("/") for block in SIGNED]


def test_a_line_to_sign_on_goes_on_in_none() -> None:
    blocks = ["________________________/Ada Reed", "________________________/Bram Oakes", "________/Cyril Fenn"]
    assert not any(line.startswith("_") and " " in line for block in _blocks_in_the_middle(blocks) for line in block)


def _grid(cells: Sequence[str]) -> list[list[str]]:
    """Draw cells of a name, of two lines perhaps, and who signs, two in a row; return the lines of each paragraph."""
    sheet = Sheet()
    y = sheet.prose(740, 3)
    for row in zip(cells[::2], cells[1::2], strict=True):
        for left, cell in zip((72, 272), row, strict=True):
            *name, whom = cell.split("/")
            for down, line in enumerate(name):
                sheet.canvas.setFont("Times-Bold", SIZE)
                sheet.canvas.drawString(left, y - 13 * down, line)
            sheet.text(left, y - 13 * len(name), whom)
        y -= 13 * (1 + max(cell.count("/") for cell in row)) + 8
    return sheet.below()


def test_cells_whose_lines_are_set_otherwise_than_those_above_are_blocks_beside_one_another() -> None:
    cells = [
        "County Bar Association of the/Northern Marsh/Imogen Pardee, President",
        "Bar of the City of Merrow/Theodore Lacey, President",
        "Black Lawyers Guild of the Carrow/Nadine Osgood-Bell, President",
        "Carrow Women Lawyers/Rachel Finkelmann, President-Elect",
        "Federal Defenders of the Plains/Lucius Wainwright, Chair",
        "Hispanic Bar of the Carrow/Jorge Luis Sosa, Chair",
    ]
    whole = [cell.replace("the/N", "the N").split("/") for cell in cells]
    assert sorted(_grid(cells)) == sorted(whole)


def test_two_lines_that_are_set_to_the_right_are_two() -> None:
    sheet = Sheet()
    y = sheet.prose(700, 3) - 20
    for at, words in enumerate(("Fennmouth, 14 March 2019", "Our number: 2019/44")):
        sheet.text(540 - stringWidth(words, FONT, SIZE), y - 13 * at, words)
    sheet.prose(y - 60, 3)
    assert ["Fennmouth, 14 March 2019", "Our number: 2019/44"] in sheet.below()


def drawn_grid(names: Sequence[str], towns: Sequence[str]) -> list[str]:
    """Draw bold names in two columns, a town below each, and return the lines that are read."""
    sheet = Sheet()
    y = sheet.prose(740, 3) - 20
    for at, name in enumerate(names):
        lines = [*((one, "Times-Bold") for one in name.split("|")), *((one, FONT) for one in towns[at : at + 1])]
        for number, (words, font) in enumerate(lines):
            sheet.canvas.setFont(font, SIZE)
            sheet.canvas.drawString(72 + 200 * (at % 2), y - 39 * (at // 2) - 13 * number, words)
    return [line for lines in sheet.below() for line in lines]


def test_bold_names_with_a_town_below_make_the_cells_of_a_grid() -> None:
    names = (
        "Heron Watch of|the Lake",
        "Otter Circle",
        "Reed Guild",
        "Fens Forum and|Friends",
        "Ferry Aid",
        "Lamp Post",
    )
    towns = ("Wex", "Fenmouth", "Lower Wex", "Elm Pier", "Northgate", "Saint Orrin")
    assert drawn_grid(names, towns)[:4] == ["Heron Watch of the Lake", "Wex", "Otter Circle", "Fenmouth"]
    long = [f"{name} and|all the Friends" for name in ("Heron Watch", "Otter Circle", "Reed Guild", "Ferry Aid")]
    assert drawn_grid((*long, "Lamp Post", "Fens Forum"), towns[:4])[:2] == ["Heron Watch and all the Friends", "Wex"]
    assert drawn_grid(("Group", "Town", "Reed Guild", "Wex", "Ferry Aid", "Elm"), ())[:2] == ["Group", "Town"]


def test_an_address_that_ends_a_sentence_ends_with_its_line() -> None:
    sheet = Sheet()
    sheet.text(72, 700, "1. Lake Watch, Report on the wells of the upper valley, https://lake.example/wells-2020.")
    sheet.text(72, 687, "This report is of no lake that anybody has seen.")
    assert "wells-2020.This" not in " ".join(one.text for one in sheet.source().paragraphs)
    sheet = Sheet()
    y = sheet.prose(740, 3)
    sheet.text(72, y, "Lake Watch, Report on the wells of the upper valley and the fens, https://lake.")
    sheet.text(72, y - 13, "example/wells-2020.pdf")
    assert "lake.example/wells" in " ".join(one.text for one in sheet.source().paragraphs)
