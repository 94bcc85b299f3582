"""What a page of the record is written as for programs: JSON, CSV, Markdown, and CSL-JSON for reference managers."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.answers.answer import Citation
from bot.answers.citation import said_in_words
from bot.answers.compose.standing import standing_in_words
from bot.languages import say
from bot.languages.dates import date_in_words
from bot.languages.phrases import link_in_words
from bot.web.record.addresses import Addresses
from bot.web.record.csv_metadata import CONTENT_TYPE, SUFFIX, as_csv_metadata
from bot.web.record.feeds import ATOM, CHANGES, JSON_FEED, as_atom, as_json_feed
from bot.web.record.page import (
    Block,
    Choices,
    Copyable,
    Details,
    Grid,
    Item,
    Line,
    Listing,
    Page,
    Paragraph,
    Picture,
    Sources,
    Words,
)

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~])")  # that mean something in Markdown, or in HTML
_FEEDS = frozenset((CHANGES.kind,))
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet reckons where a cell begins with it


@dataclass(frozen=True, slots=True)
class Format:
    """One of them.

    Attributes:
        name: What people call it.
        content_type: What it is announced as.
        write: Returns the page; seen from it, the addresses of others.
        kinds: Of the pages that may be written so; None for all.
        has: Returns whether a page of these can.
    """

    name: str
    content_type: str
    write: Callable[[Page, Addresses], str]
    kinds: frozenset[str] | None = None
    has: Callable[[Page], bool] = lambda page: True  # noqa: ARG005  # most can write every page


def as_json(page: Page, addresses: Addresses) -> str:
    """Return a page's data, as `ask --json` has an answer, with what more is known of what it shows."""
    del addresses
    day = {"as_of": page.as_of} if page.as_of else {}
    told = {"title": page.title, "language": page.language, **day, **page.data}
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def as_csv(page: Page, addresses: Addresses) -> str:
    """Return a page's rows (RFC 4180)."""
    del addresses
    text = io.StringIO()
    columns = list(page.rows[0])
    writer = csv.DictWriter(text, columns, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: cell(value) for name, value in row.items()} for row in page.rows)
    return text.getvalue()


def cell(value: Any) -> Any:
    """Return a value as a cell: what a spreadsheet would take for a formula is marked as text."""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value


def as_csl(page: Page, addresses: Addresses) -> str:
    """Return the documents that a page cites, for reference managers."""
    del addresses
    return f"{page.csl}\n"


def as_markdown(page: Page, addresses: Addresses) -> str:
    """Return a page as people and programs read it in a plain text."""
    writer = _Markdown(page, addresses)
    return "\n\n".join(part for part in writer.parts() if part) + "\n"


class _Markdown:
    """Writes one page.

    Args:
        page: What stands on it.
        addresses: Where others are, as seen from it.
    """

    def __init__(self, page: Page, addresses: Addresses) -> None:
        self._page = page
        self._addresses = addresses

    def parts(self) -> list[str]:
        page = self._page
        parts = [f"# {_plain(page.title)}", _plain(page.kind), *map(_plain, page.notes)]
        if page.answer:
            standing = standing_in_words(page.answer)
            parts += [f"**{_plain(page.answer.sentence)}**", _plain(standing)]
            parts += [f"## {_plain(say(page.language, 'web.sources'))}", self._sources(page.answer.citations)]
        else:
            parts.append(_plain(page.lead))
        for section in page.shown(with_forms=False):
            parts.append(f"## {_plain(section.heading)}" if section.heading else "")
            parts += [self._block(block) for block in section.blocks]
        return parts

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph():
                return self._line(block.line)
            case Details():
                return "\n".join(f"- {_plain(name)}: {self._line(told)}" for name, told in block.rows)
            case Listing():
                sign = "1." if block.is_numbered else "-"
                return "\n".join(f"{sign} {self._item(item)}" for item in block.items)
            case Grid():
                return self._grid(block)
            case Picture():
                bars = "\n".join(f"- {_plain(bar.label)}: {_plain(bar.note)}" for bar in block.bars)
                return f"{_plain(block.chart.takeaway)}\n\n{bars}"
            case Sources():
                return self._sources(block.citations)
            case Copyable():
                fence = "`" * (3 + max(map(len, re.findall(r"`+", block.text)), default=0))
                return f"### {_plain(block.name)}\n\n{fence}\n{block.text}\n{fence}"
            case Choices():
                return ""

    def _grid(self, grid: Grid) -> str:
        lines = [[_plain(name) for name in grid.header], ["---"] * len(grid.header)]
        lines += [[self._words(cell) for cell in row] for row in grid.rows]
        table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
        return f"{_plain(grid.caption)}\n\n{table}"

    def _item(self, item: Item) -> str:
        return f"{self._line(item.line)} ({self._line(item.below)})" if item.below else self._line(item.line)

    def _line(self, line: Line) -> str:
        return " · ".join(self._words(words) for words in line)

    def _words(self, words: Words) -> str:
        page = self._page
        if words.page:
            address = self._addresses.page(words.page, page.language, page.as_of, suffix=".md")
            return f"[{_plain(words.text)}]({address})"
        return f"[{_plain(words.text)}](<{words.url}>)" if words.url else _plain(words.text)

    def _sources(self, citations: tuple[Citation, ...]) -> str:
        return "\n".join(f"- {self._source(one)}" for one in citations)

    def _source(self, citation: Citation) -> str:
        language = self._page.language
        told = [citation.title, date_in_words(language, citation.date), said_in_words(citation, language)]
        if citation.anchor:
            told.append(say(language, "card.paragraph", number=citation.paragraph))
            told.append(
                say(language, "card.quoted" if citation.is_quotation else "card.printed", anchor=citation.anchor)
            )
        link = _plain(link_in_words(language, citation.url_role))
        return f"{_plain(' · '.join(told))} · {f'[{link}](<{citation.url}>)' if citation.url else link}"


def _plain(text: str) -> str:
    """Return words that mean nothing but themselves in Markdown, in one line."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))


FORMATS: dict[str, Format] = {
    ".json": Format("JSON", "application/json", as_json),
    ".csv": Format("CSV", "text/csv", as_csv, has=lambda page: bool(page.rows)),
    SUFFIX: Format("CSVW", CONTENT_TYPE, as_csv_metadata, has=lambda page: bool(page.rows)),
    ".md": Format("Markdown", "text/markdown", as_markdown),
    ".csl.json": Format(
        "CSL-JSON",
        "application/vnd.citationstyles.csl+json",
        as_csl,
        frozenset("fdt"),  # which have answers
        lambda page: bool(page.csl),
    ),
    ATOM: Format("Atom", "application/atom+xml", as_atom, _FEEDS),
    JSON_FEED: Format("JSON Feed", "application/feed+json", as_json_feed, _FEEDS),
}


def suffixes_of(kind: str) -> tuple[str, ...]:
    """Return the suffixes of all that pages of a kind may be written as; one page may have fewer."""
    return tuple(suffix for suffix, one in FORMATS.items() if one.kinds is None or kind in one.kinds)


def formats_of(page: Page) -> dict[str, Format]:
    """Return what a page can be written as, by the suffix of its address."""
    return {suffix: FORMATS[suffix] for suffix in suffixes_of(page.id.kind) if FORMATS[suffix].has(page)}
