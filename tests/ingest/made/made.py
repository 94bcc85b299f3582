"""Which letters are made: each layout once or more, with the kinds of letters and languages dealt out over them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.ingest.made import docxs, htmls, pdfs, shapes, texts
from tests.ingest.made.letter import MadeLetter, Maker, Shape

LAYOUTS: dict[str, Callable[[MadeLetter], bytes]] = (
    texts.LAYOUTS | htmls.LAYOUTS | docxs.LAYOUTS | pdfs.LAYOUTS | shapes.LAYOUTS
)
WITHOUT_DETAILS = ("commas", "pipes", "tabs", "linked", "table-named", "described")  # where a name stands alone
LONG = ("columns-2.pdf", "columns-3.pdf", "interleaved.pdf", "lines.pdf", "paragraphs.docx")
SHAPES = (
    Shape(),
    Shape(grouped=True, people=6),
    Shape(cities=True, commas=False, counted=False),
    Shape(second_names=True, copied=False),
    Shape(organizations=12, people=8, notes=0),
)
PLAIN = (Shape(commas=False), Shape(commas=False, grouped=True), Shape(commas=False, counted=False, copied=False))
LANGUAGES = ("en", "es", "en", "es", "fr")


@dataclass(frozen=True)
class Made:
    """A file, and what is true of it."""

    name: str
    letter: MadeLetter
    content: bytes


def made(first_seed: int = 0) -> Iterator[Made]:
    """Make a letter in each layout, and some whose signatories stand in the opening sentence.

    Args:
        first_seed: Others make other letters.
    """
    for number, (layout, write) in enumerate(LAYOUTS.items()):
        stem = layout.split(".")[0]
        kinds = PLAIN if stem in WITHOUT_DETAILS else SHAPES
        shape = kinds[(number + first_seed) % len(kinds)]
        if layout in LONG:
            shape = Shape(organizations=70, commas=False)
        if stem in ("table-named", "described") or layout in shapes.TOWNS:
            shape = Shape(cities=True, commas=False)
        if layout in shapes.PEOPLE:
            shape = Shape(organizations=0, people=10, counted=False)
        letter = Maker(first_seed * 1000 + number, LANGUAGES[(number + first_seed) % len(LANGUAGES)]).letter(shape)
        yield Made(f"{number + 1:02}-{letter.language}-{layout}", letter, write(letter))
    for number, layout in enumerate(("a-line-each.txt", "paragraphs.html", "paragraphs.docx", "lines.pdf")):
        language = LANGUAGES[number]
        letter = Maker(first_seed * 1000 + 900 + number, language).letter(
            Shape(organizations=6, commas=False, opening=True)
        )
        yield Made(f"opening-{language}-{layout}", letter, LAYOUTS[layout](letter))
