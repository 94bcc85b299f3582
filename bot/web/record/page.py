"""A page of the record as a value: what stands on it, in order, whatever it is written as."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from bot.answers.answer import Citation, Found
from bot.answers.visuals import Chart
from bot.languages import Language


@dataclass(frozen=True, slots=True)
class PageId:
    """Which page it is.

    Attributes:
        kind: A name of `bot.web.record.catalogue.PAGES`.
        id: The id of what it shows; empty where the kind has one page.
    """

    kind: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """Words that may lead somewhere.

    Attributes:
        text: What is read.
        page: The page of the record that they lead to.
        part: The place on that page.
        url: The address elsewhere that they lead to.
        is_quiet: Whether they only accompany others.
    """

    text: str
    page: PageId | None = None
    part: str = ""
    url: str | None = None
    is_quiet: bool = False


Line = tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running words."""

    form: ClassVar[str] = "paragraph"
    line: Line


@dataclass(frozen=True, slots=True)
class Details:
    """Names of properties, each with its values."""

    form: ClassVar[str] = "details"
    rows: tuple[tuple[str, Line], ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list.

    Attributes:
        line: The words.
        below: Smaller words below it.
        part: Its name on the page, for links to it.
    """

    line: Line
    below: Line = ()
    part: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """Lines below one another; numbered where their order is the document's own."""

    form: ClassVar[str] = "listing"
    items: tuple[Item, ...]
    is_numbered: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. The first cell of a row names it.

    Attributes:
        caption: What it shows.
        header: A name for each column.
        rows: Each as long as the header.
    """

    form: ClassVar[str] = "grid"
    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure of a picture: its name, the figure in words, and its length in hundredths of the longest."""

    label: str
    note: str
    length: float


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart, with what it shows said in words."""

    form: ClassVar[str] = "picture"
    chart: Chart

    @property
    def bars(self) -> tuple[Bar, ...]:
        """The figures, in the order to draw them."""
        longest = max((abs(point.value) for point in self.chart.points), default=0) or 1
        return tuple(
            Bar(point.label, point.note, round(100 * max(point.value, 0) / longest, 1)) for point in self.chart.points
        )


@dataclass(frozen=True, slots=True)
class Sources:
    """Where claims are printed."""

    form: ClassVar[str] = "sources"
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Copyable:
    """Text to copy, such as a citation in one style."""

    form: ClassVar[str] = "copyable"
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A question with a few answers, one of which is chosen in the page's address.

    Attributes:
        name: Of the field.
        label: What is chosen.
        options: Values, each with what it means.
        chosen: The value in use.
    """

    name: str
    label: str
    options: tuple[tuple[str, str], ...]
    chosen: str


@dataclass(frozen=True, slots=True)
class Choices:
    """A form whose answers make the page's address; there is none where no server answers."""

    form: ClassVar[str] = "choices"
    fields: tuple[Choice, ...]
    button: str


Block = Paragraph | Details | Listing | Grid | Picture | Sources | Copyable | Choices


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands below it; without a heading it belongs to the page's own.

    Attributes:
        heading: What is below it.
        blocks: That.
        part: Its name on the page, for links to it.
        is_on_sheet: Whether it is printed where the page becomes a sheet of one answer.
    """

    heading: str
    blocks: tuple[Block, ...]
    part: str = ""
    is_on_sheet: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the record.

    Attributes:
        id: Which one.
        language: Of its words.
        kind: What it is a page of, in words.
        title: Its heading.
        sections: What stands on it; those without anything are left out.
        answer: The card of what it shows; None for a page that lists several things.
        lead: What it shows in one sentence, where no card says it.
        as_of: The day that it is of, as EDTF; None for today.
        notes: Sentences above all else, such as that it is of an earlier day.
        data: The same for programs.
        rows: The same as a table for programs; all rows have the same columns.
        csl: The documents that it cites, as CSL-JSON; empty where it cites none.
        about: What it is about, for search engines (`bot.web.record.linked_data`); empty for a page of many things.
        is_gone: Whether it only says that something left the record.
        leaf: Which leaf of it this is, where it is too long for one (`bot.web.record.leaves`).
        leaves: How many it has.
    """

    id: PageId
    language: Language
    kind: str
    title: str
    sections: tuple[Section, ...] = ()
    answer: Found | None = None
    lead: str = ""
    as_of: str | None = None
    notes: tuple[str, ...] = ()
    data: Mapping[str, Any] = field(default_factory=dict)
    rows: tuple[Mapping[str, Any], ...] = ()
    csl: str = ""
    about: Mapping[str, Any] = field(default_factory=dict)
    is_gone: bool = False
    leaf: int = 1
    leaves: int = 1

    def shown(self, *, with_forms: bool) -> tuple[Section, ...]:
        """Return the sections; without forms, where nobody answers them, also without those that hold nothing else."""
        return tuple(
            section
            for section in self.sections
            if with_forms or not all(isinstance(block, Choices) for block in section.blocks)
        )
