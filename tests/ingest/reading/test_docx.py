"""Word files as Word leaves them: tracked changes, content controls, text boxes, notes, hidden text, nested tables."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from functools import cache

import docx
import pytest
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml

from bot.errors import BotError
from bot.ingest.source import Kind, Source
from tests.ingest.reading.figures import FIGURES, SENTENCES
from tests.ingest.reading.shown import glued, shown, source_of, texts
from tests.rows import rows

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
RAISED = '<w:vertAlign w:val="superscript"/>'
RUN = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>Boxed Reed"
    "</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
    "<w:txbxContent><w:p><w:r><w:t>Boxed Reed</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def saved(document: Document, **parts: str) -> bytes:
    """Save a document, with further parts in its folder."""
    file = io.BytesIO()
    document.save(file)
    with zipfile.ZipFile(file, "a") as archive:
        for name, xml in parts.items():
            archive.writestr(f"word/{name}.xml", xml)
    return file.getvalue()


def read(*paragraphs: str, **parts: str) -> Source:
    document = docx.Document()
    for paragraph in paragraphs:
        document.element.body.insert(-1, parse_xml(f"<w:p {SPACES}>{paragraph}</w:p>"))
    return source_of(saved(document, **parts), "made-up.docx")


@rows(
    ("paragraph", "wanted"),
    [
        (f"<w:ins>{run('Inserted Heron')}</w:ins>", "Inserted Heron"),
        (f"<w:moveTo>{run('Moved Heron')}</w:moveTo>", "Moved Heron"),
        (f"{run('Kept')}<w:del><w:r><w:delText> Dropped</w:delText></w:r></w:del>", "Kept"),
        (f"{run('Kept')}<w:moveFrom>{run(' Moved')}</w:moveFrom>", "Kept"),
        (f"<w:sdt><w:sdtContent>{run('In a control')}</w:sdtContent></w:sdt>", "In a control"),
        (f"<w:smartTag>{run('Tagged')}</w:smartTag>", "Tagged"),
        (f"{run('Seen')}{run(' hidden', '<w:vanish/>')}", "Seen"),
        (f"{run('4,512')}{run('2', RAISED)}{run(' boats')}", "4,512{2} boats"),
        (run("Heron Watch**"), "Heron Watch{**}"),
        (run("2**3 boats"), "2**3 boats"),
        (f"{run('the 116')}{run('th', RAISED)}{run(' day')}", "the 116th day"),
        (f"{run('Line one')}<w:r><w:br/></w:r>{run('Line two')}", "Line one / Line two"),
        (f"{run('Heron Watch')}<w:r><w:tab/></w:r>{run('Tula')}", "Heron Watch | Tula"),
        (f"{run('non')}<w:r><w:noBreakHyphen/></w:r>{run('stop')}", "non-stop"),
        (f"<w:fldSimple w:instr='DATE'>{run('July 3, 2020')}</w:fldSimple>", "July 3, 2020"),
        (
            "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
            f"<w:r><w:fldChar w:fldCharType='separate'/></w:r>{run('7')}<w:r><w:fldChar w:fldCharType='end'/></w:r>",
            "7",
        ),
        (f"{run('Around')}{BOX}", "Around"),
        (f"{run('• ')}{run('Heron Watch')}", "• Heron Watch"),
    ],
)
def test_what_a_paragraph_says(paragraph: str, wanted: str) -> None:
    assert shown(read(paragraph))[0] == wanted


def test_a_text_box_is_read_once_behind_its_paragraph() -> None:
    assert shown(read(run("Before") + BOX, run("After"))) == ["Before", "Boxed Reed", "After"]


def test_hidden_text_is_told_and_not_shown() -> None:
    source = read(run("Seen") + run("secret", "<w:vanish/>"))
    assert source.warnings == ("Hidden text was left out.",)
    assert "secret" not in " ".join(texts(source))


def test_a_paragraph_whose_end_is_deleted_goes_on_with_the_next() -> None:
    source = read(f"<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('Heron ')}", run("Watch"))
    assert shown(source) == ["Heron Watch"]


def test_a_style_hides_and_raises_too() -> None:
    document = docx.Document()
    for name, properties in {"Gone": "<w:vanish/>", "Up": RAISED}.items():
        head = f'<w:style {SPACES} w:type="character" w:styleId="{name}"><w:name w:val="{name}"/>'
        document.styles.element.append(parse_xml(f"{head}<w:rPr>{properties}</w:rPr></w:style>"))
    words = run("17") + run("3", '<w:rStyle w:val="Up"/>') + run("secret", '<w:rStyle w:val="Gone"/>') + run(" boats")
    document.element.body.insert(-1, parse_xml(f"<w:p {SPACES}>{words}</w:p>"))
    assert shown(source_of(saved(document), "made-up.docx")) == ["17{3} boats"]


def test_notes_stand_behind_the_text_with_their_labels() -> None:
    mark = "<w:r><w:footnoteReference w:id='{}'/></w:r>"
    note = f"<w:footnote w:id='{{}}'><w:p><w:r><w:footnoteRef/></w:r>{RUN}</w:p></w:footnote>"
    notes = f"<w:footnotes {SPACES}>{note.format(5, ' Second.')}{note.format(4, ' First.')}</w:footnotes>"
    source = read(run("4,512") + mark.format(4) + run(" boats, 36") + mark.format(5), footnotes=notes)
    assert shown(source) == ["4,512{1} boats, 36{2}", "1: First.", "2: Second."]
    assert [one.kind for one in source.paragraphs[1:]] == [Kind.NOTE, Kind.NOTE]


def test_links_keep_their_address() -> None:
    document = docx.Document()
    name = document.part.relate_to("https://example.org/a", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = f"<w:p {SPACES}>{run('See ')}<w:hyperlink r:id='{name}'>{run('the report')}</w:hyperlink>{run('.')}</w:p>"
    document.element.body.insert(-1, parse_xml(link))
    (paragraph,) = source_of(saved(document), "made-up.docx").paragraphs
    (found,) = paragraph.lines[0].links
    assert (paragraph.text[found.start : found.end], found.url) == ("the report", "https://example.org/a")


def test_lists_have_the_signs_that_word_shows() -> None:
    document = docx.Document()
    for style, words in [
        ("List Number", "Open the river"),
        ("List Number", "Count boats"),
        ("List Bullet", "Heron Watch"),
    ]:
        document.add_paragraph(words, style=style)
    assert shown(source_of(saved(document), "made-up.docx")) == ["1. Open the river / 2. Count boats", "• Heron Watch"]


def test_a_name_that_ends_with_a_tab_below_rows_of_two_is_a_row() -> None:
    document = docx.Document()
    for words in ("Heron Watch\tReed Guild", "Lake Union\t", "Open Sluice", "Otter Circle\t"):
        document.add_paragraph(words)
    source = source_of(saved(document), "made-up.docx")
    assert [one.kind for one in source.paragraphs] == [Kind.ROW, Kind.ROW, Kind.TEXT, Kind.TEXT]


def test_tables_are_rows_and_cells_of_several_lines_are_columns() -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=2)
    for cell, words in zip(table._cells, ["Heron Watch", "Tula", "Reed\nKeepers", "Mexico"], strict=True):
        cell.text = words
    nested = table.cell(1, 1).add_table(rows=1, cols=2)
    nested.cell(0, 0).text, nested.cell(0, 1).text = "Otter Trust", "Lerma"
    source = source_of(saved(document), "made-up.docx")
    assert shown(source) == ["Heron Watch | Tula", "Reed / Keepers", "Mexico", "Otter Trust | Lerma"]
    assert [one.column for one in source.paragraphs] == [0, 1, 2, 2]


def test_headers_are_margin_and_headings_headings() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Heron Alliance"
    document.add_heading("Signatories", 2)
    source = source_of(saved(document), "made-up.docx")
    assert [(one.text, one.kind) for one in source.paragraphs] == [
        ("Signatories", Kind.HEADING),
        ("Heron Alliance", Kind.MARGIN),
    ]
    assert source.paragraphs[0].lines[0].is_bold


def test_no_figure_touches_its_notes_mark() -> None:
    document = docx.Document()
    for before, figure, behind, mark in SENTENCES:
        paragraph = document.add_paragraph(before)
        paragraph.add_run(figure)
        paragraph.add_run(mark).font.superscript = True
        paragraph.add_run(f"{behind}.")
    source = source_of(saved(document), "made-up.docx")
    assert glued(source, FIGURES) == []
    assert [mark.label for one in source.paragraphs for mark in one.lines[0].marks] == [one[3] for one in SENTENCES]


def zipped(**parts: str | bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


@cache
def bomb() -> bytes:
    """Make 295 kB that hold 300 MB."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w") as part:
        part.write(b"<w:document><w:body><w:p>")
        for _ in range(300):
            part.write(b"a" * 1_000_000)
    return file.getvalue()


def entities() -> bytes:
    rows = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    return zipped(**{"word/document.xml": f'<!DOCTYPE d [<!ENTITY a0 "ha">{rows}]><d>&a9;</d>'})


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (lambda: saved(docx.Document())[:5000], "is damaged or cut off"),
        (lambda: zipped(**{"content.xml": "<a/>", "mimetype": "application/vnd.oasis"}), "Save it as DOCX or PDF"),
        (lambda: zipped(**{"a.txt": "a"}), "is packed"),
        (lambda: zipped(**{"word/document.xml": "<w:document"}), "is damaged"),
        (lambda: saved(docx.Document()), "holds no words"),
        (entities, "is damaged"),
        (bomb, "would unpack to 300 MB"),
    ],
    ids=["cut", "odt", "zip", "broken", "empty", "entities", "bomb"],
)
def test_a_bad_file_is_told(made: Callable[[], bytes], told: str) -> None:
    with pytest.raises(BotError, match=told):
        source_of(made(), "made-up.docx")
