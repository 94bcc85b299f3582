"""What stands among the lines of a list and is no name by its place: ink, a page's head, an annex, a town behind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise, takewhile

from bot.ingest.fields.cues import has_organization_noun, heads_an_annex, is_contact, is_cue
from bot.ingest.fields.naming import begins_with_a_person, could_be_a_person
from bot.ingest.fields.sheet import Printed
from bot.ingest.source import Kind

_INK = re.compile(r"/[sS]/\s*")
# "Page 2 of 3", "- 2 -"
_PAGE = re.compile(r"[–—-]?\s*(?:[^\W\d_]+\s+)?\d{1,3}(?:\s*(?:/|\b[^\W\d_]{1,4}\b)\s*\d{1,3})?\s*[–—-]?")
_NUMBERED = re.compile(r"(?i:p(?:age|[áa]g(?:ina)?|g)?)\.?\s*(\d{1,3})")  # the word is one in all the languages
_FILE = re.compile(r"(?i)\.(?:pdf|docx?|odt)(?:[?#].*)?$")
_MOST_OF_A_HEAD = 3  # lines at a page's head
_FEWEST_ALIKE = 4  # lines
_NEARLY_ALL = 0.8  # of them


def is_ink(line: Printed, lines: Sequence[Printed]) -> bool:
    """Return whether a line stands for the signature itself, and the name is printed below: "/s/ Ada Reed"."""
    name = _INK.sub("", line.text, count=1) if _INK.match(line.text) else line.text
    return name != line.text and any(one is not line and _begins_with(one.text, name) for one in lines)


def inked(lines: Sequence[Printed]) -> frozenset[Printed]:
    """Return the lines in which a name is printed that stands as a signature right above: whoever it is signed."""
    return frozenset(
        line
        for above, line in pairwise(lines)
        if _INK.match(above.text) and (name := _INK.sub("", above.text, count=1)) and _begins_with(line.text, name)
    )


def _begins_with(text: str, name: str) -> bool:
    """Return whether a name begins a text; a slanted capital may have swallowed the space before it."""
    return text.replace(" ", "").startswith(name.replace(" ", ""))


def is_page_number(line: Printed) -> bool:
    """Return whether a line is a page's number, alone or with the number of pages; a table's cell is none."""
    if line.kind is Kind.ROW:
        return False
    if _NUMBERED.fullmatch(line.text):
        return True
    has_count = re.search(r"\d\D+\d", line.text) is not None or re.findall(r"\d+", line.text) == [str(line.page)]
    return _PAGE.fullmatch(line.text.strip()) is not None and (has_count or not re.search(r"[^\W\d_]", line.text))


def is_beside_a_page_number(line: Printed, lines: Sequence[Printed]) -> bool:
    """Return whether a line shares a paragraph with "Page 3": what stands at a page's head, and no name."""
    if not 1 < line.of <= _MOST_OF_A_HEAD:
        return False
    return any(one.paragraph == line.paragraph and _NUMBERED.match(one.text) and is_page_number(one) for one in lines)


def is_of_a_margin(line: Printed) -> bool:
    """Return whether a line is a page's number beside an address, "reeds.example | page 2", or whom a letter is to."""
    *before, end = line.text.split(", ")
    told = _NUMBERED.fullmatch(end)
    if before and told and line.page not in (None, 1) and told[1] == str(line.page):  # "Gov. Reed, page 2"
        return True
    if _is_of_a_file(line):
        return True
    *others, last = re.split(r"\s[|·•–—-]\s", line.text)
    is_numbered = _PAGE.fullmatch(last) is not None and str(line.page) in re.findall(r"\d+", last)
    return bool(others) and is_numbered and all(map(is_contact, others))


def _is_of_a_file(line: Printed) -> bool:
    """Return whether a line is nothing but a link to a file, and names no body: "Download the letter"."""
    is_whole = len(line.line.links) == 1 and line.line.links[0].end - line.line.links[0].start == len(line.text)
    return is_whole and _FILE.search(line.line.links[0].url) is not None and not has_organization_noun(line.text)


def annexed(tail: Sequence[Printed]) -> list[Printed]:
    """Return the lines of an annex behind a list, from its head on, as far as no line leads names again.

    Its head begins a page, is a heading by the file's signs, or stands over a table: of figures, if names are in one.
    """
    for at, line in enumerate(tail[1:], start=1):
        if heads_an_annex(line.text) and _stands_apart(tail, at):
            end = next((to for to in range(at + 1, len(tail)) if is_cue(tail[to].text)), len(tail))
            return list(tail[at:end])
    return []


def _stands_apart(tail: Sequence[Printed], at: int) -> bool:
    line, above, below = tail[at], tail[:at], tail[at + 1 : at + 2]
    is_first = line.page not in (None, above[0].page) and sum(one.page == line.page for one in above) <= 1
    is_over = bool(below) and below[0].kind is Kind.ROW
    is_apart = all(one.kind is not Kind.ROW for one in above) or _are_figures(tail[at + 1 :])
    return is_first or (is_over and is_apart) or line.kind is Kind.HEADING


def _are_figures(lines: Sequence[Printed]) -> bool:
    """Return whether each row of a table but its head ends with a figure: it tells how many, and not who."""
    rows = [list(run) for _, run in groupby(takewhile(_is_row, lines), key=lambda line: line.paragraph)]
    return len(rows) > 1 and all(re.fullmatch(r"[\d.,\s%$€£-]*\d[\d.,\s%$€£-]*", row[-1].text) for row in rows[1:])


def _is_row(line: Printed) -> bool:
    return line.kind is Kind.ROW


def have_towns(lines: Sequence[Printed]) -> bool:
    """Return whether people stand one a line with one thing behind a comma, which mostly is no person's name."""
    people = [line.text for line in lines if begins_with_a_person(line.text)]
    behind = [one.partition(",")[2].strip() for one in people if one.count(",") == 1]
    are_alike = len(behind) >= max(_FEWEST_ALIKE, _NEARLY_ALL * len(people))
    told = set(behind)  # towns come again, and so does one of two words
    return are_alike and sum(map(could_be_a_person, told)) < len(told) / 2
