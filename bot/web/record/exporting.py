"""The record's pages as files that link to one another: for any folder, any server of files, and for no server."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path

from bot.answers.answerer import Answerer
from bot.languages import Language
from bot.web import style
from bot.web.layout import INDEX, Layout
from bot.web.record.addresses import ASSETS, Exported, file_of
from bot.web.record.catalogue import every, page
from bot.web.record.formats import formats_of
from bot.web.record.leaves import leaf
from bot.web.record.package import Package
from bot.web.record.page import Page
from bot.web.record.reading import read_as
from bot.web.record.view import as_html

FIRST = "index.html"  # what opens where nobody names a file


def export(answerer: Answerer, folder: Path, today: date) -> int:
    """Write every page in every language and format, and what they need; the same record and day give the same bytes.

    Args:
        answerer: What holds the record.
        folder: Where to; what is there already is written over.
        today: The day that figures' ages are told for.

    Returns:
        How many files were written.
    """
    written = 0
    for name, body in files(answerer, today):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
        written += 1
    return written


def files(answerer: Answerer, today: date) -> Iterator[tuple[str, bytes]]:
    """Yield each file: its name from the folder on, and what it holds."""
    for name in style.CONTENT_TYPES:
        yield f"{ASSETS}/{name}", (style.FOLDER / name).read_bytes()
    yield from Package(answerer).files.items()
    layout = Layout()
    for language in answerer.languages:
        for made in _pages(answerer, language, today):
            yield from _written(made, layout, answerer)
            if made.id == INDEX and language == answerer.languages[0]:
                yield FIRST, as_html(next(_leaves(made)), layout, answerer.languages, Exported(FIRST))


def _pages(answerer: Answerer, language: Language, today: date) -> Iterator[Page]:
    reading = read_as(answerer, language, today)
    for identifier in every(answerer.indexed.knowledge):
        if made := page(reading, identifier):
            yield made


def _leaves(made: Page) -> Iterator[Page]:
    numbers = count(1)
    while one := leaf(made, next(numbers)):
        yield one


def _written(made: Page, layout: Layout, answerer: Answerer) -> Iterator[tuple[str, bytes]]:
    """Yield the files of one page."""
    for turned_to in _leaves(made):
        name = file_of(made.id, made.language, leaf=turned_to.leaf)
        yield name, as_html(turned_to, layout, answerer.languages, Exported(name))
    for suffix, one in formats_of(made).items():
        name = file_of(made.id, made.language, suffix)
        yield name, one.write(made, Exported(name)).encode()
