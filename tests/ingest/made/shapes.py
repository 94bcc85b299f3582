"""Made letters whose lists show only as a whole what is a name: towns and titles below, or behind a change of type."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from html import escape

from docx.document import Document
from reportlab.platypus import Flowable, Paragraph

from tests.ingest.made import docxs, htmls, pdfs, texts
from tests.ingest.made.letter import MadeLetter, Signer


def _below(between: str, letter: MadeLetter) -> bytes:
    def lines(_: int, signer: Signer) -> str:
        return "\n".join(filter(None, (signer.name, signer.title, signer.affiliation, signer.city)))

    return texts._whole(letter, texts._listed(letter, lines, between))


def _in_page(form: str, letter: MadeLetter) -> bytes:
    def of_group(signers: Sequence[Signer]) -> str:
        return "".join(form.format(name=escape(one.name), town=escape(one.city)) for one in signers)

    return htmls.page(lambda made: htmls._grouped(made, of_group), letter)


def _bold_names(document: Document, signers: Sequence[Signer]) -> None:
    for one in signers:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{one.name} ").bold = True
        paragraph.add_run(one.city)


def _titles_below(document: Document, signers: Sequence[Signer]) -> None:
    for one in signers:
        document.add_paragraph().add_run(one.name).bold = True
        document.add_paragraph(", ".join(filter(None, (one.title, one.affiliation)))).runs[0].italic = True


def _towns_below(signers: Sequence[Signer]) -> list[Flowable]:
    return [Paragraph(escape(text), pdfs.NAME) for one in signers for text in (one.name, one.city)]


def _towns_in_italics(signers: Sequence[Signer]) -> list[Flowable]:
    return [Paragraph(f"{escape(one.name)} <i>{escape(one.city)}</i>", pdfs.NAME) for one in signers]


TOWNS: dict[str, Callable[[MadeLetter], bytes]] = {
    "towns-below.txt": partial(_below, "\n"),
    "towns-in-spans.html": partial(_in_page, "<p><span class='o'>{name}</span> <span class='c'>{town}</span></p>"),
    "towns-in-italics.html": partial(_in_page, "<p>{name} <em>{town}</em></p>"),
    "towns-below-headings.html": partial(_in_page, "<h4>{name}</h4><p>{town}</p>"),
    "bold-names.docx": partial(docxs.document, lister=_bold_names),
    "towns-below.pdf": lambda letter: pdfs.document(letter, _towns_below),
    "towns-in-italics.pdf": lambda letter: pdfs.document(letter, _towns_in_italics),
}
PEOPLE: dict[str, Callable[[MadeLetter], bytes]] = {
    "titles-below.txt": partial(_below, "\n\n"),
    "titles-below.docx": partial(docxs.document, lister=_titles_below),
}
LAYOUTS = TOWNS | PEOPLE
