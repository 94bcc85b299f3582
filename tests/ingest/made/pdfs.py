"""Made letters as PDF files: columns, tables, lists over pages, and text that the file holds in another order."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.lib.units import cm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BalancedColumns,
    Flowable,
    ListFlowable,
    ListItem,
    PageBreak,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
    TableStyle,
)

from tests.ingest.made.letter import MadeLetter, Signer
from tests.ingest.made.texts import copies, head

TEXT = ParagraphStyle(
    "text", getSampleStyleSheet()["Normal"], fontName="Helvetica", fontSize=11, leading=14, spaceAfter=8
)
NAME = ParagraphStyle("name", TEXT, spaceAfter=0)
SMALL = ParagraphStyle("small", TEXT, fontSize=8, leading=10, spaceAfter=2)
HEADING = ParagraphStyle("heading", TEXT, fontName="Helvetica-Bold", spaceBefore=8)

Lister = Callable[[Sequence[Signer]], list[Flowable]]


def document(letter: MadeLetter, lister: Lister, *, at_foot: bool = False, before: Sequence[Flowable] = ()) -> bytes:
    """Make a document whose signatories are listed in one way.

    Args:
        letter: The letter.
        lister: How a group's signatories are laid out.
        at_foot: Whether the notes stand at the foot of the first page; else at the end.
        before: What stands before the signatories.
    """
    story: list[Flowable] = [Paragraph("<br/>".join(map(escape, block.splitlines())), TEXT) for block in head(letter)]
    story += [Paragraph(_marked(letter, text), TEXT) for text in letter.paragraphs]
    story += [Paragraph(escape(letter.valediction), TEXT), *before]
    if not letter.opening:
        story += [Paragraph(escape(letter.cue), TEXT)] if letter.cue else []
        for heading, signers in letter.groups:
            story += [Paragraph(escape(heading), HEADING)] if heading else []
            story += lister(signers)
    story += [
        Spacer(1, 12),
        *(Paragraph("<br/>".join(map(escape, block.splitlines())), TEXT) for block in copies(letter)),
    ]
    notes = [
        Paragraph(
            f'<super size="6">{note.label}</super> {escape(note.text)}, <link href="{note.url}">{note.url}</link>',
            SMALL,
        )
        for note in letter.notes
    ]
    story += [] if at_foot else notes
    written = io.BytesIO()
    template = SimpleDocTemplate(written, pagesize=A4, title=letter.subject, topMargin=2.5 * cm, bottomMargin=3.5 * cm)

    def margins(canvas: Canvas, shown: Any) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(2.5 * cm, A4[1] - 1.2 * cm, "Valley Ferries Coalition")
        canvas.drawCentredString(A4[0] / 2, 1 * cm, f"{shown.page}")
        if at_foot and shown.page == 1:
            for number, note in enumerate(notes):
                note.wrapOn(canvas, A4[0] - 5 * cm, 2 * cm)
                note.drawOn(canvas, 2.5 * cm, (2.9 - 0.4 * number) * cm)

    template.build(story, onFirstPage=margins, onLaterPages=margins)
    return written.getvalue()


def _marked(letter: MadeLetter, text: str) -> str:
    text = escape(text)
    for note in letter.notes:
        text = text.replace(f"{{{note.label}}}", f'<super size="7">{note.label}</super>')
    return text


def _lines(signers: Sequence[Signer]) -> list[Flowable]:
    return [Paragraph(escape(one.line()), NAME) for one in signers]


def _spaced(signers: Sequence[Signer]) -> list[Flowable]:
    return [Paragraph(escape(one.line()), TEXT) for one in signers]


def _bullets(signers: Sequence[Signer], kind: str = "bullet") -> list[Flowable]:
    items = [ListItem(Paragraph(escape(one.line()), NAME)) for one in signers]
    return [ListFlowable(items, bulletType=kind, bulletFormat="%s." if kind == "1" else None)]


def _columns(signers: Sequence[Signer], count: int) -> list[Flowable]:
    return [BalancedColumns(_lines(signers), nCols=count)]


def _table(signers: Sequence[Signer], columns: int) -> list[Flowable]:
    cells = [Paragraph(escape(one.line()), NAME) for one in signers]
    cells += [Paragraph("", NAME)] * (-len(cells) % columns)
    rows = [cells[start : start + columns] for start in range(0, len(cells), columns)]
    style = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP")])
    return [Table(rows, style=style)]


def _commas(signers: Sequence[Signer]) -> list[Flowable]:
    return [Paragraph(escape(", ".join(one.name for one in signers)), TEXT)]


def _semicolons(signers: Sequence[Signer]) -> list[Flowable]:
    return [Paragraph(escape("; ".join(one.line() for one in signers)), TEXT)]


class _Interleaved(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Two columns that the file draws row by row, as some programs export them; long names are cut into two lines."""

    def __init__(self, signers: Sequence[Signer]) -> None:
        super().__init__()
        self.width = (A4[0] - 6 * cm) / 2
        half = (len(signers) + 1) // 2
        self.columns = [self._cut(part) for part in (signers[:half], signers[half:])]
        self.height = 14.0 * max(map(len, self.columns))

    def _cut(self, signers: Sequence[Signer]) -> list[str]:
        lines: list[str] = []
        for one in signers:
            line = ""
            for word in one.line().split(" "):
                if line and stringWidth(f"{line} {word}", "Helvetica", 10) > self.width - 12:
                    lines.append(line)
                    line = word
                else:
                    line = f"{line} {word}".strip()
            lines.append(line)
        return lines

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Say how large it is."""
        del width, height
        return 2 * self.width, self.height

    def draw(self) -> None:
        """Draw it."""
        self.canv.setFont("Helvetica", 10)
        for row in range(max(map(len, self.columns))):
            for number, column in enumerate(self.columns):
                if row < len(column):
                    self.canv.drawString(number * (self.width + 0.6 * cm), self.height - 14 * (row + 1), column[row])


LAYOUTS: dict[str, Callable[[MadeLetter], bytes]] = {
    "lines.pdf": lambda letter: document(letter, _lines),
    "lines-notes-at-foot.pdf": lambda letter: document(letter, _lines, at_foot=True),
    "spaced.pdf": lambda letter: document(letter, _spaced),
    "bullets.pdf": lambda letter: document(letter, _bullets),
    "numbers.pdf": lambda letter: document(letter, partial(_bullets, kind="1")),
    "columns-2.pdf": lambda letter: document(letter, partial(_columns, count=2)),
    "columns-3.pdf": lambda letter: document(letter, partial(_columns, count=3)),
    "table-2.pdf": lambda letter: document(letter, partial(_table, columns=2)),
    "table-3.pdf": lambda letter: document(letter, partial(_table, columns=3)),
    "commas.pdf": lambda letter: document(letter, _commas),
    "semicolons.pdf": lambda letter: document(letter, _semicolons),
    "interleaved.pdf": lambda letter: document(letter, lambda signers: [_Interleaved(signers)]),
    "new-page.pdf": lambda letter: document(letter, _lines, before=[PageBreak()]),
}
