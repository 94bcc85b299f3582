"""Made letters as word processors' files, with what people's documents hold: changes, controls, boxes, hidden text."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from functools import partial
from xml.sax.saxutils import escape

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.text.paragraph import Paragraph

from tests.ingest.made.letter import MadeLetter, Signer
from tests.ingest.made.texts import copies, head

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"

Lister = Callable[[Document, Sequence[Signer]], None]


def document(letter: MadeLetter, lister: Lister) -> bytes:
    """Make a document whose signatories are listed in one way."""
    made = docx.Document()
    _with_footnotes(made, letter)
    for block in head(letter):
        paragraph = made.add_paragraph()
        for number, line in enumerate(block.splitlines()):
            if number:
                paragraph.add_run().add_break()
            paragraph.add_run(line)
    for text in letter.paragraphs:
        _add_marked(made.add_paragraph(), text, letter)
    made.add_paragraph(letter.valediction)
    if not letter.opening:
        if letter.cue:
            made.add_paragraph(letter.cue)
        for heading, signers in letter.groups:
            if heading:
                made.add_heading(heading, 2)
            lister(made, signers)
    for block in copies(letter):
        made.add_paragraph(block)
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def _add_marked(paragraph: Paragraph, text: str, letter: MadeLetter) -> None:
    for note in letter.notes:
        before, found, text_after = text.partition(f"{{{note.label}}}")
        if found:
            paragraph.add_run(before)
            raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
            reference = f'<w:footnoteReference w:id="{note.label}"/>'
            paragraph._p.append(parse_xml(f"<w:r {W}>{raised}{reference}</w:r>"))
            text = text_after
    paragraph.add_run(text)


def _with_footnotes(made: Document, letter: MadeLetter) -> None:
    notes = "".join(
        f'<w:footnote w:id="{note.label}"><w:p><w:r><w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {escape(note.text)}, {escape(note.url)}</w:t></w:r></w:p></w:footnote>'
        for note in letter.notes
    )
    separator = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    xml = f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes {W}>{separator}{notes}</w:footnotes>'
    part = Part(PackURI("/word/footnotes.xml"), FOOTNOTES, xml.encode(), made.part.package)
    made.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _paragraphs(made: Document, signers: Sequence[Signer]) -> None:
    for one in signers:
        made.add_paragraph(one.line())


def _bullets(made: Document, signers: Sequence[Signer]) -> None:
    for one in signers:
        made.add_paragraph(one.line(), style="List Bullet")


def _numbers(made: Document, signers: Sequence[Signer]) -> None:
    for one in signers:
        made.add_paragraph(one.line(), style="List Number")


def _breaks(made: Document, signers: Sequence[Signer]) -> None:
    paragraph = made.add_paragraph()
    for one in signers:
        paragraph.add_run(one.line()).add_break()


def _commas(made: Document, signers: Sequence[Signer]) -> None:
    made.add_paragraph(", ".join(one.name for one in signers))


def _table(made: Document, signers: Sequence[Signer]) -> None:
    rows = (len(signers) + 1) // 2
    table = made.add_table(rows=rows, cols=2)
    for number, one in enumerate(signers):
        table.cell(number // 2, number % 2).text = one.line()


def _nested_table(made: Document, signers: Sequence[Signer]) -> None:
    cell = made.add_table(rows=1, cols=1).cell(0, 0)
    inner = cell.add_table(rows=len(signers), cols=1)
    for number, one in enumerate(signers):
        inner.cell(number, 0).text = one.line()


def _runs_in_pieces(made: Document, signers: Sequence[Signer]) -> None:
    """Names cut into runs in mid-word, as spelling checkers leave them."""
    for one in signers:
        paragraph, line = made.add_paragraph(), one.line()
        for start in range(0, len(line), 5):
            paragraph.add_run(line[start : start + 5]).bold = start % 2 == 0


def _changes(made: Document, signers: Sequence[Signer]) -> None:
    """Tracked changes: the second name was inserted; another, that does not sign, was deleted."""
    change = 'w:id="9" w:author="A" w:date="2020-01-01T00:00:00Z"'
    for number, one in enumerate(signers):
        paragraph = made.add_paragraph()
        if number == 1:
            run = f"<w:ins {W} {change}><w:r><w:t>{escape(one.line())}</w:t></w:r></w:ins>"
            gone = f"<w:p {W}><w:del {change}><w:r><w:delText>Withdrawn Ferry Union</w:delText></w:r></w:del></w:p>"
            paragraph._p.append(parse_xml(run))
            paragraph._p.addnext(parse_xml(gone))
        else:
            paragraph.add_run(one.line())


def _controls(made: Document, signers: Sequence[Signer]) -> None:
    """Each name is in a content control, as forms have it."""
    end = made.element.body.sectPr
    for one in signers:
        control = (
            f"<w:sdt {W}><w:sdtContent><w:p><w:r><w:t>{escape(one.line())}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        )
        end.addprevious(parse_xml(control))


def _box(made: Document, signers: Sequence[Signer]) -> None:
    """All names are in a text box, which newer programs write twice: for themselves, and for older ones."""
    lines = "".join(f"<w:p><w:r><w:t>{escape(one.line())}</w:t></w:r></w:p>" for one in signers)
    content = f"<w:txbxContent>{lines}</w:txbxContent>"
    xml = (
        f'<w:r {W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
        ' xmlns:v="urn:schemas-microsoft-com:vml">'
        '<mc:AlternateContent><mc:Choice Requires="wps">'
        f"<w:drawing><wps:txbx>{content}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    made.add_paragraph()._p.append(parse_xml(xml))


def _hidden(made: Document, signers: Sequence[Signer]) -> None:
    """Between the names stands text that is hidden: no signatory."""
    for number, one in enumerate(signers):
        made.add_paragraph(one.line())
        if number == 2:
            made.add_paragraph().add_run("Secret Ferry Committee, not to be named").font.hidden = True


def _tabs(made: Document, signers: Sequence[Signer]) -> None:
    """Two names a line, with tabs between."""
    for start in range(0, len(signers), 2):
        made.add_paragraph("\t\t".join(one.name for one in signers[start : start + 2]))


LISTERS: dict[str, Lister] = {
    "paragraphs": _paragraphs,
    "bullets": _bullets,
    "numbers": _numbers,
    "breaks": _breaks,
    "commas": _commas,
    "table": _table,
    "nested-table": _nested_table,
    "runs-in-pieces": _runs_in_pieces,
    "changes": _changes,
    "controls": _controls,
    "box": _box,
    "hidden": _hidden,
    "tabs": _tabs,
}
LAYOUTS: dict[str, Callable[[MadeLetter], bytes]] = {
    f"{name}.docx": partial(document, lister=lister) for name, lister in LISTERS.items()
}
