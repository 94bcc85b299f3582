"""Sentences that may become entries of the record: those with a figure, a date, a percentage or a demand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.ingest.fields.cues import Cues, is_function_word
from bot.ingest.fields.sheet import Block, Sheet
from bot.ingest.letter import Claim, ClaimKind, Found
from bot.ingest.register import Register, Series
from bot.ingest.source import Kind
from bot.knowledge import edtf
from bot.knowledge.figures import A_YEAR, MONEY_BEFORE, figure_reader
from bot.knowledge.letters import LetterText, plain
from bot.knowledge.sentences import ends_of_sentences
from bot.knowledge.spelling import spelling
from bot.languages import module
from bot.languages.number_signs import folded
from bot.languages.printed_dates import PrintedDate, printed_dates
from bot.languages.printed_numbers import PrintedNumber, printed_numbers
from bot.languages.spelled_out import number_by_words

_SHORTEST, _LONGEST = 3, 8  # words of an anchor
_HOUR = re.compile(  # "3:12 a.m.", "11 p.m.", "02:14", "15 h 30"; it counts nothing
    r"(?<![\d.,:])\d{1,2}(?:[:.]\d{2})?\s?[aApP]\.?\s?[mM]\b\.?|(?<![\d.,:])\d{1,2}:\d{2}(?![\d:])|(?<![\d.,:])\d{1,2}\s?h\s?\d{2}\b"
)
_DASHES = ("-", "–", "—")
_MOST_OF_A_HEADING = 5  # words
_HAS_DIGITS = re.compile(r"\d")
_TOPIC = 70  # of 100: how much a sentence has of a topic's name to seem to go on with it


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence, with its place.

    Attributes:
        text: As printed.
        start: Where it begins in the paragraph's text.
        block: The paragraph.
        is_led: Whether a demand leads it: "We ask:", as a list's item.
    """

    text: str
    start: int
    block: Block
    is_led: bool = False


class Claims:
    """Finds the claims of a letter.

    Args:
        sheet: The letter.
        cues: Of its language.
        register: The topics that the record knows.
    """

    def __init__(self, sheet: Sheet, cues: Cues, register: Register) -> None:
        self._text: LetterText = sheet.text
        self._cues = cues
        self._language = cues.language
        self._register = register
        told = [(one, _telling(name)) for one, series in register.topics.items() for name in series.names]
        self._names = [(one, stems) for one, stems in told if len(stems) > 1]
        self._names_by_stem: dict[str, list[int]] = {}
        for at, (_, stems) in enumerate(self._names):
            for stem in stems:
                self._names_by_stem.setdefault(stem, []).append(at)
        self._negation = re.compile(module(self._language, "spelling").NEGATION)
        self._figures = figure_reader(self._language)
        self._parts = frozenset(one.split()[0] for one in module(self._language, "reviewing").PARTS)
        anatomy = module(self._language, "anatomy")
        self._ago = anatomy.AGO
        self._demands = _words_of(module(self._language, "grammar").FRAMES, "ask")
        self._saying, self._asking = re.compile(anatomy.SAID_BY), re.compile(anatomy.ASKED_OF, re.IGNORECASE)

    def of(self, body: Sequence[Block]) -> tuple[Found[Claim], ...]:
        """Return the claims of some paragraphs, in order.

        Args:
            body: The paragraphs of the letter's text.
        """
        return tuple(one for sentence in self._sentences(body) for one in self._of_sentence(sentence))

    def _sentences(self, body: Sequence[Block]) -> Iterator[_Sentence]:
        is_led = False
        for block in body:
            for first, end, is_item in [] if block.is_note else _pieces(block):
                is_led = is_led and is_item
                piece, start = block.text[first:end], 0
                for cut in [*ends_of_sentences(piece, self._language), len(piece)]:
                    if text := piece[start:cut].strip():
                        yield _Sentence(text, first + start, block, is_led)
                    start = cut
                is_led = is_led or (not is_item and self._leads_demands(piece.strip(), block))

    def _leads_demands(self, text: str, block: Block) -> bool:
        """Return whether what the list below holds is demanded: "We ask:", or a heading like "Our requests"."""
        if text.endswith(":") and self._asks(text):
            return True
        words = spelling(text).split()
        is_heading = len(words) <= _MOST_OF_A_HEADING and not block.is_prose and not _HAS_DIGITS.search(text)
        is_denied = self._negation.search(" ".join(words)) is not None
        return is_heading and not is_denied and (self._asks(text) or not self._demands.isdisjoint(words))

    def _asks(self, text: str) -> bool:
        """Return whether a sentence demands something; one that says what is not demanded does not."""
        spelled = spelling(text)
        match = self._cues.pattern("ASKING").search(spelled)
        if match is None:
            return False
        around = " ".join([*spelled[: match.start()].split()[-2:], match[0], *spelled[match.end() :].split()[:1]])
        return self._negation.search(around) is None

    def _of_sentence(self, sentence: _Sentence) -> Iterator[Found[Claim]]:
        text = sentence.text
        dates = printed_dates(text, self._language)
        figures = list(self._figures_in(text, dates))
        is_ask = sentence.is_led or self._asks(text)
        if is_ask:
            yield self._found(sentence, ClaimKind.ASK, dates, figures[:1])
        for run in [] if is_ask else _joined(text, figures):
            yield self._found(sentence, ClaimKind.FACT, dates, run)
        if not figures and not is_ask and any(one.year or one.day for one in dates):
            yield self._found(sentence, ClaimKind.EVENT, dates, [])

    def _figures_in(self, text: str, dates: Sequence[PrintedDate]) -> Iterator[PrintedNumber]:
        """Yield the numbers that count something: those of an hour, or of "ten years ago", count nothing."""
        hours = [hour.span() for hour in _HOUR.finditer(text)]
        for one in printed_numbers(text, self._language):
            is_hour = any(start <= one.start < end for start, end in hours)
            if not is_hour and not self._says_when(text, one) and self._figures.is_figure(text, one, dates):
                yield one

    def _says_when(self, text: str, one: PrintedNumber) -> bool:
        """Return whether a number says how long ago something was, and counts nothing: "ten years ago"."""
        around = f"{spelling(text[: one.start])} # {spelling(text[one.end :])}"
        return re.search(self._ago, around) is not None

    def _found(
        self, sentence: _Sentence, kind: ClaimKind, dates: Sequence[PrintedDate], figures: Sequence[PrintedNumber]
    ) -> Found[Claim]:
        text, figure = sentence.text, figures[0] if figures else None
        value, qualifier, unit, doubt = self._figure(text, figures)
        as_of = self._as_of(dates, figure, text)
        topic, series = self._topic(text)
        anchor = self._anchor(sentence, figure, dates)
        lone = "" if anchor else "No run of 3 to 8 words of it stands in the letter once."
        conflicts = tuple(_conflicts(series, value, as_of)) if series and value else ()
        claim = Claim(
            kind,
            text,
            anchor,
            value,
            qualifier,
            unit,
            as_of,
            self._said_by(text),
            self._asked_of(text) if kind is ClaimKind.ASK else "",
            topic,
            conflicts,
            tuple(self._notes(sentence)),
        )
        return Found(claim, text, sentence.block.number, sentence.block.page, f"{lone} {doubt}".strip())

    def _figure(self, text: str, figures: Sequence[PrintedNumber]) -> tuple[str, str, str, str]:
        """Return the value of figures that belong together, its qualifier, its unit and a doubt; nothing for none."""
        if not figures:
            return "", "", "", ""
        first, last = figures[0], figures[-1]
        unit = f"{self._figures.unit(text, last)} {self._figures.rate(text, last)}".strip()
        start = self._begins(text, first)
        is_part = not self._parts.isdisjoint(spelling(unit).split()[:1])  # "two thirds"
        if first is not last or start < first.start or is_part:
            said = text[start : last.end] + (f" {unit}" if is_part else "")
            return "", "", unit, f"'{said}' is no single figure: a range, or a part of a whole?"
        values = sorted(first.values, key=float)
        doubt = f"'{text[first.start : first.end]}' may be {' or '.join(values)}." if len(values) > 1 else ""
        return values[0], self._figures.qualifier(text, start), unit, doubt

    def _begins(self, text: str, figure: PrintedNumber) -> int:
        """Return where a figure begins: with the "one" of "one in five", which is no figure by itself."""
        lead = re.search(r"(?P<one>[^\W\d_]+)(?P<small>(?:\s[^\W\d_]+){1,2})\s$", text[: figure.start])
        is_part = lead is not None and number_by_words(self._language).get((folded(lead["one"]),)) == 1
        return lead.start() if lead and is_part and _is_small(lead["small"]) else figure.start

    def _as_of(self, dates: Sequence[PrintedDate], figure: PrintedNumber | None, text: str) -> str:
        """Return the date that a sentence says: the one nearest to its figure."""
        years = [one for one in dates if one.year]
        place = figure.start if figure else 0
        near = min(years, key=lambda one: abs(one.start - place), default=None)
        if near:
            return _edtf(near)
        bare = list(A_YEAR.finditer(text))
        return min(bare, key=lambda one: abs(one.start() - place))[0] if bare else ""

    def _said_by(self, text: str) -> str:
        match = self._saying.search(text)
        return match["who"].strip() if match else ""

    def _asked_of(self, text: str) -> str:
        match = self._asking.search(text)
        return match["whom"].strip() if match else ""

    def _notes(self, sentence: _Sentence) -> Iterator[str]:
        """Yield the labels of the notes that are marked in a sentence."""
        start, end = sentence.start, sentence.start + len(sentence.text)
        passed = 0
        for line in sentence.block.lines:
            for mark in line.line.marks:
                if start < passed + mark.at <= end + 1:
                    yield mark.label
            passed += len(line.text) + 1

    def _topic(self, text: str) -> tuple[str, Series | None]:
        """Return the topic that a sentence has most of in its words; empty where it has too little of each."""
        shared = Counter(at for stem in _telling(text) for at in self._names_by_stem.get(stem, ()))
        scores = {at: 100 * count / len(self._names[at][1]) for at, count in shared.items()}
        best = min(scores, key=lambda at: (-scores[at], at), default=None)
        if best is None or scores[best] < _TOPIC:
            return "", None
        identifier = self._names[best][0]
        return identifier, self._register.topics[identifier]

    def _anchor(self, sentence: _Sentence, figure: PrintedNumber | None, dates: Sequence[PrintedDate]) -> str:
        """Return the shortest run of words that stands in the letter once, as near to the figure as can be."""
        text = plain(sentence.text)
        found = list(re.finditer(r"\S+", text))
        printed = plain(sentence.text[figure.start : figure.end]) if figure else ""
        place = text.find(printed) if printed else (dates[0].start if dates else 0)
        core = next((at for at, word in enumerate(found) if word.end() > place), 0)
        for length in range(_SHORTEST, _LONGEST + 1):
            starts = range(max(0, core - length + 1), min(core, len(found) - length) + 1)
            for start in sorted(starts, key=lambda one: abs(one - core)):
                run = text[found[start].start() : found[start + length - 1].end()].strip(" ,;:.!?()[]\"'—–")
                if self._is_unique(run):
                    return run
        return ""

    def _is_unique(self, run: str) -> bool:
        count = len(run.split())
        return _SHORTEST <= count <= _LONGEST and '"' not in run and len(self._text.paragraphs_of(run)) == 1


def _pieces(block: Block) -> Iterator[tuple[int, int, bool]]:
    """Yield where the items of a paragraph, and what stands before them, begin and end, and whether it is an item."""
    starts: list[tuple[int, bool]] = []
    at = 0
    for line in block.lines:
        if line.line.sign or not starts:
            starts.append((at, bool(line.line.sign) or block.kind is Kind.ITEM))
        at += len(line.text) + 1
    for (start, is_item), (end, _) in pairwise([*starts, (at, False)]):
        yield start, end, is_item


def _words_of(table: str, name: str) -> frozenset[str]:
    """Return the words of a line of a table, by its name."""
    return frozenset(word for line in table.split("\n") if line.startswith(f"{name}:") for word in line.split()[1:])


def _joined(text: str, figures: Sequence[PrintedNumber]) -> Iterator[list[PrintedNumber]]:
    """Yield figures, those together between which small words alone stand: "six in ten", "between £4 and £5"."""
    run: list[PrintedNumber] = []
    for one in figures:
        between = text[run[-1].end : one.start] if run else ""
        if run and not _is_small(MONEY_BEFORE.sub("", between)):
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _is_small(text: str) -> bool:
    """Return whether a text is of small words and dashes alone."""
    return bool(text.strip()) and all(
        one in _DASHES or (one.isalpha() and is_function_word(spelling(one))) for one in text.split()
    )


def _telling(text: str) -> set[str]:
    return {word[:_STEM] for word in spelling(text).split() if not is_function_word(word)}


_STEM = 6  # letters that the forms of a word share, roughly


def _edtf(one: PrintedDate) -> str:
    parts = [f"{one.year}", f"{one.month:02}" if one.month else "", f"{one.day:02}" if one.day else ""]
    return "-".join(part for part in parts if part)


def _conflicts(series: Series, value: str, as_of: str) -> Iterator[str]:
    """Yield what the record says otherwise for the same date."""
    for one in series.figures:
        if as_of and one.value != value and edtf.overlaps(one.as_of, as_of) and one.as_of == as_of:
            yield f"The record has {one.value} as of {one.as_of} ({one.document}): {one.statement}."
