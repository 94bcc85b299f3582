"""PDF files made by reportlab: columns, tables, notes, links, margins, broken words, and what holds no text."""

from __future__ import annotations

import gc
import io
import time
from collections.abc import Callable, Sequence
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest
from reportlab.lib import colors
from reportlab.lib.pagesizes import letter
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BalancedColumns,
    BaseDocTemplate,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
)

from bot.errors import BotError
from bot.ingest.reading.wrapping import reads_on
from bot.ingest.source import Kind, Line, Source
from tests.ingest.reading.figures import FIGURES, SENTENCES
from tests.ingest.reading.shown import glued, shown, source_of, texts
from tests.rows import rows

TEXT = ParagraphStyle("text", fontName="Times-Roman", fontSize=11, leading=13.5, spaceAfter=8)
TIGHT = ParagraphStyle("tight", parent=TEXT, spaceAfter=0)
NOTE = ParagraphStyle("note", parent=TEXT, fontSize=8, leading=10, spaceAfter=2)
PROSE = (
    "The undersigned organizations write to you about the wells of the upper valley, which the river watch has found to"
    " be dry in nine of ten villages since the dam was closed. We ask you to open it, and to publish the counts of"
    " boats, nets and families that were moved away from the water. "
)
LONG = [
    "Institute for the Protection of Rivers, Wetlands and the Villages of the Upper Valley",
    "Association of Fishing Families and Reed Cutters of the Northern Delta (AFFRCND)",
    "Centro de Derechos Humanos y Ambientales de las Comunidades del Estero Grande, A.C.",
    "Federation of Independent Boat Builders Unions and Net Menders Cooperatives",
    "Red de Mujeres Defensoras del Agua y de los Bosques de la Sierra Norte",
]
FIRST = "Heron Reed Otter Lake Marsh Delta Willow Alder Kestrel Osprey Sedge Pine Ibis Teal Elm".split()
LAST = "Watch|Keepers of the Shore|Trust|Union of Villages".split("|")
SHORT = [f"{first} {last}" for last in LAST for first in FIRST]
NAMES = [name for at, short in enumerate(SHORT[:55]) for name in ([short, LONG[at // 11]] if at % 11 == 5 else [short])]
CITIES = ("Tula", "Lerma", "San Juan del Rio", "Mexico City")


def built(story: list[Any], **options: Any) -> Source:
    file = io.BytesIO()
    on_page = options.pop("on_page", lambda *_: None)
    SimpleDocTemplate(file, pagesize=letter, **options).build(story, onFirstPage=on_page, onLaterPages=on_page)
    return source_of(file.getvalue(), "made-up.pdf")


def head() -> list[Any]:
    return [Paragraph(PROSE * 2, TEXT), Paragraph(PROSE, TEXT), Paragraph("Sincerely,", TEXT)]


def single() -> Source:
    return built([*head(), *(Paragraph(name, TIGHT) for name in NAMES)], leftMargin=150, rightMargin=150)


def spaced() -> Source:
    return built([*head(), *(Paragraph(name, TEXT) for name in NAMES)], leftMargin=150, rightMargin=150)


def bulleted() -> Source:
    style = ParagraphStyle("item", parent=TIGHT, leftIndent=14)
    items = [Paragraph(name, style, bulletText="•") for name in NAMES]
    return built([*head(), *items], leftMargin=150, rightMargin=150)


def columns() -> Source:
    file = io.BytesIO()
    document = BaseDocTemplate(file, pagesize=letter)
    two = [Frame(72, 72, 222, 648), Frame(318, 72, 222, 648)]
    document.addPageTemplates([PageTemplate("one", [Frame(72, 72, 468, 648)]), PageTemplate("two", two)])
    names = [Paragraph(name, TIGHT) for name in NAMES]
    document.build([*head(), NextPageTemplate("two"), PageBreak(), *names])
    return source_of(file.getvalue(), "made-up.pdf")


def three_columns() -> Source:
    """Set names in columns so narrow that most are wrapped, and that some gaps are no wider than a spread line's."""
    return built([*head(), BalancedColumns([Paragraph(name, TIGHT) for name in NAMES], nCols=3, needed=0)])


def table(*style: Any) -> Source:
    rows = [[Paragraph(name, TIGHT), Paragraph(CITIES[at % 4], TIGHT)] for at, name in enumerate(NAMES)]
    made = Table(rows, colWidths=[200, 150])
    made.setStyle(list(style))
    return built([*head(), made])


def interleaved() -> Source:
    """Draw two columns row by row, as some programs do."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=letter)
    canvas.setFont("Times-Roman", 11)
    half = len(SHORT) // 2
    for at, (left, right) in enumerate(zip(SHORT[:half], SHORT[half:], strict=True)):
        canvas.drawString(72, 700 - 14 * at, left)
        canvas.drawString(320, 700 - 14 * at, right)
    canvas.save()
    return source_of(file.getvalue(), "made-up.pdf")


def names_in(source: Source, *, with_doubt: bool) -> list[str]:
    """Return what may be names: each line, and a line with the next ones where it may go on."""
    lines = [line for one in source.paragraphs for line in one.lines]
    found = [line.text for line in lines]
    return [*found, *_doubted(lines)] if with_doubt else found


def _doubted(lines: Sequence[Line]) -> list[str]:
    made = []
    for at, line in enumerate(lines):
        words = line.text
        for last, following in zip(lines[at:], lines[at + 1 :], strict=False):
            if not last.may_go_on:
                break
            words = f"{words} {following.text}"
            made.append(words)
    return made


@rows(
    ("make", "names", "least"),
    [
        (single, NAMES, 0.9),
        (spaced, NAMES, 1),
        (bulleted, NAMES, 1),
        (columns, NAMES, 0.9),
        (three_columns, NAMES, 0.7),
        (lambda: table(("GRID", (0, 0), (-1, -1), 0.5, colors.black)), NAMES, 1),
        (table, NAMES, 1),
        (lambda: table(("VALIGN", (0, 0), (-1, -1), "TOP")), NAMES, 1),
        (interleaved, SHORT, 1),
    ],
)
def test_names_are_whole_and_in_order(make: Callable[[], Source], names: list[str], least: float) -> None:
    """Each is a line of its own, or its first line says that it may go on; that is so for one in ten at most."""
    source = make()
    found = names_in(source, with_doubt=True)
    assert [name for name in names if name not in found] == []
    whole = names_in(source, with_doubt=False)
    assert sum(name in whole for name in names) >= least * len(names)
    in_order = [name for name in whole if name in names]
    assert in_order == [name for name in names if name in in_order]


@pytest.mark.parametrize("drawn", ["boxes", "GRID", "LINEBELOW"])
def test_cells_between_lines_are_whole_though_their_own_lines_stand_between_the_others(drawn: str) -> None:
    cells = [[name, CITIES[at % 4], "Chair"] for at, name in enumerate(SHORT[:12])]
    made = Table([[Paragraph(cell, TIGHT) for cell in row] for row in cells], colWidths=[200, 60, 50])
    each = [(column, row) for row in range(len(cells)) for column in range(3)]
    boxes = [("BOX", one, one, 0.5, colors.black) for one in each]
    lines = boxes if drawn == "boxes" else [(drawn, (0, 0), (-1, -1), 0.5, colors.black)]
    made.setStyle([("VALIGN", (0, 0), (-1, -1), "MIDDLE"), *lines])
    rows = [one for one in built([*head(), made]).paragraphs if one.kind is Kind.ROW]
    assert [[line.text for line in row.lines] for row in rows] == cells


def test_a_tables_row_has_a_line_for_each_cell() -> None:
    rows = [one for one in table().paragraphs if one.kind is Kind.ROW]
    assert [[line.text for line in row.lines] for row in rows] == [
        [name, CITIES[at % 4]] for at, name in enumerate(NAMES)
    ]


def test_columns_are_numbered_and_read_one_after_the_other() -> None:
    source = interleaved()
    assert [one.column for one in source.paragraphs] == [1, 2]
    assert texts(source) == SHORT


def test_no_figure_touches_its_notes_mark() -> None:
    story = [Paragraph(f"{a}{figure}<super>{mark}</super>{b}.", TEXT) for a, figure, b, mark in SENTENCES]
    source = built(story)
    assert glued(source, FIGURES) == []
    marks = [mark.label for one in source.paragraphs for line in one.lines for mark in line.marks]
    assert marks == [one[3] for one in SENTENCES]


def test_a_mark_may_be_as_large_as_the_figure_below_it() -> None:
    story = [
        Paragraph(f"{a}{figure}<super rise='4' size='11'>{mark}</super>{b}.", TEXT) for a, figure, b, mark in SENTENCES
    ]
    assert glued(built(story), FIGURES) == []


def on_page(canvas: Canvas, document: Any) -> None:
    canvas.setFont("Times-Roman", 9)
    canvas.drawString(72, 750, "Heron Alliance – open letter")
    canvas.drawCentredString(306, 40, f"Page {document.page}")


def with_notes() -> Source:
    body = [
        Paragraph(
            f"In all 4,512<super>{at}</super> boats. {PROSE * 2} See"
            f' <a href="https://example.org/{at}">the report of the watch</a> for more.',
            TEXT,
        )
        for at in range(1, 9)
    ]
    raised = [
        Paragraph(
            f"<super>{at}</super> River watch, https://example.org/a/very/long/address/{'part/' * 16}{at}.pdf.", NOTE
        )
        for at in range(1, 6)
    ]
    plain = [Paragraph(f"{at} Heron Watch, at p. {at}. {PROSE}", NOTE) for at in range(6, 9)]
    title = Paragraph("Open the dam", ParagraphStyle("h", parent=TEXT, fontSize=16, leading=20))
    return built([title, *body, *raised, *plain], on_page=on_page)


def test_notes_links_headings_and_margins_say_what_they_are() -> None:
    source = with_notes()
    kinds = {kind: [one for one in source.paragraphs if one.kind is kind] for kind in Kind}
    assert [one.text for one in kinds[Kind.HEADING]] == ["Open the dam"]
    assert [one.label for one in kinds[Kind.NOTE]] == list("12345678")
    assert kinds[Kind.NOTE][0].text.endswith(f"address/{'part/' * 16}1.pdf.")
    assert [line.text for one in kinds[Kind.MARGIN] for line in one.lines][:2] == [
        "Heron Alliance – open letter",
        "Page 1",
    ]
    text = [line for one in kinds[Kind.TEXT] for line in one.lines]
    assert [line.marks[0].label for line in text] == list("12345678")
    assert [line.text[link.start : link.end] for line in text for link in line.links] == ["the report of the watch"] * 8
    assert [link.url for line in text for link in line.links][7] == "https://example.org/8"


def test_the_lines_above_a_pages_number_and_the_words_before_it_at_the_foot_are_margins() -> None:
    def shown_on(canvas: Canvas, document: Any) -> None:
        canvas.setFont("Times-Roman", 9)
        canvas.drawString(72, 30, f"The boats – a statement, page {document.page} of 2")
        for at, words in enumerate(["Ms. Ada Pell", "May 4", f"Page {document.page}"] if document.page > 1 else []):
            canvas.drawString(72, 770 - 10 * at, words)

    story = [Paragraph(PROSE, TEXT), PageBreak(), *(Paragraph(name, TEXT) for name in NAMES[:4])]
    source = built(story, on_page=shown_on)
    assert [line.text for one in source.paragraphs if one.kind is not Kind.MARGIN for line in one.lines][1:] == NAMES[
        :4
    ]


def test_running_text_is_whole_over_lines_columns_and_pages() -> None:
    file = io.BytesIO()
    document = BaseDocTemplate(file, pagesize=letter)
    frames = [Frame(72, 72, 222, 648), Frame(318, 72, 222, 648)]
    document.addPageTemplates([PageTemplate("two", frames, onPage=on_page)])
    style = ParagraphStyle("columns", parent=TIGHT, firstLineIndent=18, alignment=4)
    document.build([Paragraph(f"{PROSE * 2}End {at}.", style) for at in range(12)])
    source = source_of(file.getvalue(), "made-up.pdf")
    assert shown(source, Kind.TEXT) == [f"{PROSE * 2}End {at}." for at in range(12)]


def test_a_word_that_a_line_breaks_is_whole_and_its_own_hyphen_stays() -> None:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=letter)
    canvas.setFont("Times-Roman", 11)
    lines = [
        "The well-known river watch has counted the boats, nets and families of the upper vil-",
        "lages since the dam was closed, and it has published what it has found in the well-",
        "known yearly report of the watch, which nobody in the government has read as yet.",
    ]
    for at, line in enumerate(lines):
        canvas.drawString(72, 700 - 13 * at, line)
    canvas.save()
    (line,) = texts(source_of(file.getvalue(), "made-up.pdf"))
    assert "upper villages since" in line
    assert "in the well-known yearly" in line


def drawn(*words: tuple[float, float, str], **options: Any) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=letter, **options)
    for x, y, text in words:
        canvas.drawString(x, y, text)
    canvas.save()
    return file.getvalue()


def test_a_page_that_is_turned_is_read_as_it_is_seen() -> None:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=letter)
    canvas.setPageRotation(90)
    canvas.translate(500, 50)
    canvas.rotate(90)
    canvas.drawString(72, 300, "Dear Minister of Rivers:")
    canvas.drawString(72, 280, "Heron Watch")
    canvas.save()
    assert texts(source_of(file.getvalue(), "made-up.pdf")) == ["Dear Minister of Rivers:", "Heron Watch"]


def test_what_is_slanted_or_off_the_page_is_left_out() -> None:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=letter)
    canvas.drawString(72, 700, "Heron Watch")
    canvas.drawString(72, 2000, "Off the page")
    canvas.rotate(45)
    canvas.drawString(300, 200, "DRAFT")
    canvas.save()
    assert texts(source_of(file.getvalue(), "made-up.pdf")) == ["Heron Watch"]


def test_bold_words_and_a_line_drawn_twice() -> None:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=letter)
    canvas.setFont("Times-Bold", 11)
    canvas.drawString(72, 700, "Signatories")
    canvas.setFont("Times-Roman", 11)
    for x in (72, 72.3):
        canvas.drawString(x, 650, "Heron Watch")
    canvas.save()
    (one, other) = source_of(file.getvalue(), "made-up.pdf").paragraphs
    assert (one.lines[0].is_bold, other.lines[0].is_bold) == (True, False)
    assert other.text == "Heron Watch"


def scanned() -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=letter)
    canvas.drawInlineImage(_picture(), 0, 0, 600, 700)
    canvas.save()
    return file.getvalue()


def _picture() -> Any:
    from PIL import Image

    return Image.new("L", (50, 50), 128)


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda: drawn((72, 700, "Heron"), encrypt=StandardEncryption("secret")), "is encrypted"),
        (scanned, "holds pictures of pages and no text"),
        (lambda: drawn((72, 700, "Heron"))[:300], "is damaged or cut off"),
        (lambda: b"%PDF-1.7\nnothing", "is damaged or cut off"),
    ],
    ids=["encrypted", "scan", "cut", "nothing"],
)
def test_a_bad_file_is_told(make: Callable[[], bytes], told: str) -> None:
    with pytest.raises(BotError, match=told):
        source_of(make(), "made-up.pdf")


def test_a_file_that_only_forbids_printing_is_read() -> None:
    made = drawn((72, 700, "Heron Watch"), encrypt=StandardEncryption("", ownerPassword="own", canPrint=0))
    assert texts(source_of(made, "made-up.pdf")) == ["Heron Watch"]


def test_a_page_that_is_a_picture_is_told() -> None:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=letter)
    canvas.drawString(72, 700, "Heron Watch")
    canvas.showPage()
    canvas.drawInlineImage(_picture(), 0, 0, 600, 700)
    canvas.save()
    assert source_of(file.getvalue(), "made-up.pdf").warnings == ("Without text, a picture alone: page 2.",)


@pytest.mark.slow
def test_reading_takes_not_much_longer_than_asking_for_each_characters_box() -> None:
    """Asking for all boxes of 300 pages takes 3 seconds, and reading them is to take less than 8."""
    file = io.BytesIO()
    story = [Paragraph(f"{PROSE * 3}{at}<super>{at % 99}</super>.", TEXT) for at in range(200)]
    SimpleDocTemplate(file, pagesize=letter).build([*story, Spacer(1, 1)])
    raw_file = file.getvalue()
    ratios = [
        _seconds(lambda: source_of(raw_file, "made-up.pdf")) / _seconds(lambda: _boxes(raw_file)) for _ in range(3)
    ]
    assert min(ratios) < 8 / 3, ratios


def _seconds(work: Callable[[], object]) -> float:
    gc.disable()  # as the parsers' process does
    start = time.process_time()
    work()
    used = time.process_time() - start
    gc.enable()
    return used


def _boxes(raw_file: bytes) -> None:
    box = [raw.c_double() for _ in range(4)]
    for page in pdfium.PdfDocument(raw_file):
        text_page = page.get_textpage()
        for at in range(raw.FPDFText_CountChars(text_page.raw)):
            raw.FPDFText_GetUnicode(text_page.raw, at)
            raw.FPDFText_GetCharBox(text_page.raw, at, *box)


ROWS = (
    ("Heron Watch", "Fennmouth"),
    ("Society of Keepers and Pilots of the Upland Valley", "Port Marrow"),
    ("Otter Circle", "Fennmouth"),
    ("Reed Alliance", "Fennmouth"),
    ("Friends of the Ferry", "Port Marrow"),
    ("Lantern Fund", "Ardenholm"),
)


def test_a_long_cell_that_touches_the_next_column_is_cut_where_the_column_begins() -> None:
    words = [(72.0, 700 - 16.0 * at, name) for at, (name, _) in enumerate(ROWS)]
    words += [(343.0, 700 - 16.0 * at, town) for at, (_, town) in enumerate(ROWS)]
    found = source_of(drawn(*words), "made.pdf")
    assert [tuple(line.text for line in one.lines) for one in found.paragraphs if one.kind is Kind.ROW] == list(ROWS)


def test_blocks_beside_one_another_keep_their_lines() -> None:
    people = [("Ada Reed", "Pilot", "Upland Institute"), ("Bram Quill", "Warden", "Marsh House")] * 3
    words = [
        (72.0 + 200 * (at % 2), 700 - 60.0 * (at // 2) - 14 * line, text)
        for at, person in enumerate(people)
        for line, text in enumerate(person)
    ]
    found = source_of(drawn(*words), "made.pdf")
    assert [tuple(line.text for line in one.lines) for one in found.paragraphs] == people


@pytest.mark.parametrize("below", ["ada@lake.example", "https://lake.example", "(555) 014-7731", "www.lake.example"])
def test_how_to_reach_somebody_is_a_line_of_its_own(below: str) -> None:
    assert not reads_on("Clearwater Lake Keepers", below)
    assert reads_on("Write to", below)


@pytest.mark.parametrize("below", ["for the Lake", "(Norland)", "& Daughters"])
def test_a_small_word_or_a_bracket_goes_on_with_the_line_above(below: str) -> None:
    assert reads_on("Clearwater Lake Keepers", below)


def test_a_full_line_is_whole_where_all_that_goes_on_is_indented() -> None:
    broken = [
        ("Alliance for Quiet Wells and", "the Rivers"),
        ("Network of the Upper Deltas", "Motherhood"),
        ("Union of the Net Menders", "Marshlands"),
    ]
    lines = [(72.0, "Heron Reed Watch of Otters"), (72.0, "Beacon of Reeds and Lakes")]
    lines += [(left, text) for first, rest in broken for left, text in ((72.0, first), (80.0, rest))]
    words = [(left, 700 - 14.0 * at, text) for at, (left, text) in enumerate(lines)]
    words += [(260.0, 700 - 14.0 * at, text) for at, text in enumerate(SHORT[: len(lines)])]
    found = [line for one in source_of(drawn(*words), "made.pdf").paragraphs if one.column == 1 for line in one.lines]
    assert [line.text for line in found] == [lines[0][1], lines[1][1], *map(" ".join, broken)]
    assert not any(line.may_go_on for line in found)


def test_a_second_column_may_begin_higher_than_the_first() -> None:
    words = [(72.0, 700 - 15.0 * at, name) for at, name in enumerate(SHORT[:9])]
    words += [(300.0, 709.5 - 15.0 * at, name) for at, name in enumerate(SHORT[9:18])]
    found = source_of(drawn((72.0, 740.0, "Sincerely,"), *words), "made.pdf")
    assert [line.text for one in found.paragraphs for line in one.lines] == ["Sincerely,", *SHORT[:18]]
