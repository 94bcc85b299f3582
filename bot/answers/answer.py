"""The value that every face shows: found, ambiguous or not found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.answers.glance import Glance
from bot.answers.visuals import Chart, Table
from bot.languages import Language

LONGEST_SENTENCE = 500  # characters; the contract of `ask --json`


class Kind(StrEnum):
    """What an answer is about."""

    LETTER = "letter"
    SIGNATORIES = "signatories"
    MEMBER = "member"
    FIGURE = "figure"
    CLAIM = "claim"
    DATE = "date"
    PERSON = "person"
    PLACE = "place"
    TERM = "term"
    ASK = "ask"
    SOURCE = "source"


class Focus(StrEnum):
    """What a person said they are after before they asked, by choosing a command."""

    FACTS = "facts"
    DATES = "dates"
    SIGNATORIES = "signatories"
    SOURCES = "sources"
    LETTERS = "letters"


class Standing(StrEnum):
    """How far the record stands behind a found answer."""

    CURRENT = "current"
    SUPERSEDED = "superseded"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a claim is printed.

    Attributes:
        document: The document's id in the record.
        title: Its title in the answer's language.
        date: When it was published, as EDTF.
        url: A public address; with a text fragment that leads to the anchor where the page holds the text.
            None where no address is evidenced.
        url_role: What that address is: original, repost, translation, announcement or release; None without a URL.
        anchor: The 3 to 8 printed words that pinpoint the claim, in the document's language; None where the claim
            is about the document as a whole.
        paragraph: The anchor's paragraph, counted from 1; None without an anchor.
        said_by: The primary source, by name.
        language: The document's language.
        is_quotation: Whether the anchor is part of somebody's own words, which the document quotes.
        passage: The printed sentence around the anchor, where the operator has the letters; else None.
        voice: The primary source as a stranger knows it: of those who signed, with what they signed. Empty for
            `said_by`.
        quoted: Who quotes that source, in words; empty where it speaks in the document itself.
        figure: The figure that is printed there, where several are told apart by it; else empty.
    """

    document: str
    title: str
    date: str
    url: str | None
    url_role: str | None
    anchor: str | None
    paragraph: int | None
    said_by: str
    language: Language
    is_quotation: bool = False
    passage: str | None = None
    voice: str = ""
    quoted: str = ""
    figure: str = ""


@dataclass(frozen=True, slots=True)
class Status:
    """Whether the answer still holds.

    Attributes:
        standing: Current, superseded or disputed.
        as_of: The date that the answer speaks for, as EDTF; None where it has none.
        note: One sentence for people: what supersedes it, or who disagrees. Empty where there is nothing to add.
        age: How old the newest figure is, in words. Empty for one under a year, and where today is not told.
        against: Of the note only what stands against the answer; None for all of the note.
        remarks: Of the note the rest, in short.
        newest: The date of the answer's figure, as EDTF, where it is the newest of its measure; else None.
        old: Of the age only how long it is, such as "7 years".
        overdue: Of the age only that a review is overdue.
    """

    standing: Standing
    as_of: str | None = None
    note: str = ""
    age: str = ""
    against: str | None = None
    remarks: str = ""
    newest: str | None = None
    old: str = ""
    overdue: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """Why a candidate was chosen: the question's words, and what each of them matched.

    Attributes:
        entry: The id of the entry in the record.
        score: 0 to 1.
        words: Pairs of a question's word and what it matched.
    """

    entry: str
    score: float
    words: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """An answer with at least one citation.

    `about` tells what it is about in ids of the record, the same in whichever language; empty where the citations, or
    the entry of the first match, tell. `beside` tells where the figures are printed that stand against it: a newer
    one, and those of others for its date. `page` is the public address of its page; empty where there is none. A
    sentence longer than `LONGEST_SENTENCE` is cut, with a mark: what it lists stands whole in the items. `is_drawn`
    tells that the question asks to see the table or the chart. `is_so` tells whether the sentence begins with a yes or
    a no to a statement; None where it begins with neither.
    """

    kind: Kind
    sentence: str
    citations: tuple[Citation, ...]
    language: Language
    items: tuple[str, ...] = ()
    status: Status = Status(Standing.CURRENT)
    history: tuple[str, ...] = ()
    confidence: float = 1.0
    matches: tuple[Match, ...] = ()
    table: Table | None = None
    chart: Chart | None = None
    is_drawn: bool = False
    glance: Glance | None = None
    about: tuple[str, ...] = ()
    beside: tuple[Citation, ...] = ()
    page: str = ""
    is_so: bool | None = None

    @property
    def is_drawable(self) -> bool:
        """Whether there is a table or a chart to look at."""
        return self.table is not None or self.chart is not None

    @property
    def added_note(self) -> str:
        """The status's note, where the sentence does not say it already, and the figure's age."""
        note = "" if self.status.note in self.sentence else self.status.note
        return f"{note} {self.status.age}".strip()

    def __post_init__(self) -> None:
        if not self.citations:
            raise ValueError(f"an answer without a citation: {self.sentence!r}")
        if len(self.sentence) > LONGEST_SENTENCE:
            object.__setattr__(self, "sentence", self.sentence[: LONGEST_SENTENCE - 1] + "…")


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Several entries fit equally well; the choices are questions that each lead to one of them.

    `named` says the choices as people tell them apart, such as by a document's title; empty where they say it well
    enough themselves.
    """

    sentence: str
    choices: tuple[str, ...]
    language: Language
    matches: tuple[Match, ...] = ()
    named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Nearest:
    """A statement of the record that comes near to a question, and is no answer to it.

    Attributes:
        kind: What it is about.
        statement: The statement, whole.
        line: The same with the date that it speaks for, where it does not say that itself.
        date: That date, as EDTF; that of its document where it does not age.
        citation: Where it is printed.
        leaves_out: The question's words that it does not meet, as typed.
        remarks: Sentences: what it leaves out, in what it is of something else than what was asked, what is newer.
        items: What it lists, such as the names of signatories.
        question: What to ask for its whole card, asked beforehand; None where no question leads to it.
    """

    kind: Kind
    statement: str
    line: str
    date: str
    citation: Citation
    leaves_out: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    question: str | None = None


@dataclass(frozen=True, slots=True)
class NotFound:
    """The record does not say.

    Attributes:
        sentence: That it does not, and why.
        language: Its language.
        suggestions: Questions that the record can answer.
        nearest: What comes nearest, the best first.
        asks_back: Whether it asks for a better question, which nothing of the record comes near to.
    """

    sentence: str
    language: Language
    suggestions: tuple[str, ...] = ()
    nearest: tuple[Nearest, ...] = ()
    asks_back: bool = False


@dataclass(frozen=True, slots=True)
class Help:
    """What to ask, with examples; the answer to an empty question or to "help"."""

    sentence: str
    examples: tuple[str, ...]
    language: Language


Answer = Found | Ambiguous | NotFound | Help
