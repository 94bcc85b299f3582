"""What a line of a list tells by itself, or beside the one above it: a name, a run of names, a heading, a sentence."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Collection, Iterator, Sequence

from bot.ingest.fields.apart import is_beside_a_page_number, is_ink, is_of_a_margin, is_page_number
from bot.ingest.fields.codes import is_code
from bot.ingest.fields.cues import (
    AND,
    SMALL,
    ends_with_a_place,
    gaps,
    has_title,
    is_cue,
    is_heading_by_words,
    is_of_bodies,
    is_place,
    own_words,
    signs,
    signs_for,
    tells_of_others,
)
from bot.ingest.fields.entries import Entry
from bot.ingest.fields.naming import begins_with_a_person, could_be_a_person
from bot.ingest.fields.parts import said_before_names
from bot.ingest.fields.running import by_commas, without_brackets
from bot.ingest.fields.sheet import Block, Printed, is_prose, sign_of
from bot.ingest.fields.wraps import is_full
from bot.ingest.letter import Role
from bot.ingest.register import Register
from bot.ingest.source import Kind
from bot.knowledge.spelling import spelling

_OF_A_PAGE = re.compile(r"(?:©|\([cC]\)\s*(?:\d{4}|[^\W\d_]))")  # who has the rights, and no name
_HAS_WORDS = re.compile(r"[^\W_]")
_TO_FILL = re.compile(r"^[^:]{1,24}:\s*(?=[_.…\s-]{3,}$)")  # "Signature: ______"
_COUNTED = re.compile(r"\(\d+\)$")  # "State organizations (15)"
FEWEST_SIGNED = 3  # lines with a number or a bullet
MOST_SIGNED = 0.6  # of the lines behind the first one; the rest of them are wrapped, or are notes
FEWEST_LINES = 4  # of a name each
FEWEST_OF_A_RUN = 5  # commas, and names
_GROUP = re.compile(r"[^\W\d_][^:,;()]{1,40}:\s+[^\W\d_]")  # "Norland: Heron Guild, Otter Watch"
_MOST_WHO_SEND = 2  # a letter for others
_FEWEST_GROUPS = 2  # that known words lead
_MOST_LED = 0.8  # of the paragraphs


def is_of_list(line: Printed, lines: Sequence[Printed]) -> bool:
    """Return whether a line may be of a list: no page's number, no line to sign on, no rights, no signature itself."""
    if line.kind is Kind.ROW:
        return True  # without words, too: the other cells of its row would be in other columns
    if is_of_a_margin(line) or _OF_A_PAGE.match(line.text):
        return False
    return (
        _HAS_WORDS.search(_TO_FILL.sub("", line.text)) is not None
        and not is_page_number(line)
        and not is_beside_a_page_number(line, lines)
        and not is_ink(line, lines)
    )


def is_no_name(line: Printed) -> bool:
    """Return whether a line is a sentence, or tells of others who signed."""
    return (is_prose(line.text) and not sign_of(line)) or tells_of_others(line.text)


def cut_others(text: str) -> tuple[str, str]:
    """Return a name, and what tells of others behind it: "Heron Watch", and "and 45 other organizations"."""
    cut = re.search(rf",?\s+(?P<others>{AND}\s(?:\S+\s)?\d.*)$", text)
    if cut and tells_of_others(cut["others"]):
        return text[: cut.start()], cut["others"]
    cut = re.search(rf",\s+(?P<others>{SMALL}+(?:\s{SMALL}+)?\s\d+(?:\s[^\WA-Z\d_][\w’'-]*)+\.?)$", text)
    is_said = cut is not None and any(is_of_bodies(word) or signs(word) for word in spelling(cut["others"]).split())
    return (text[: cut.start()], cut["others"]) if cut and is_said else (text, "")


def of_those_named(parts: Sequence[tuple[str, list[Printed]]]) -> list[tuple[str, list[Printed]]]:
    """Return the names without what tells of others behind them: "Heron Watch, and Reed Keepers, and 43 others"."""
    named = [one for one in parts if not tells_of_others(one[0])]
    if named and len(named) < len(parts):
        name, lines = named[-1]
        named[-1] = (re.sub(rf"^{AND}\s+", "", name), lines)
    return named


def ends_within(lines: Sequence[Printed]) -> str:
    """Return a doubt of a name that stands in several lines, where the writer has ended one of them; or nothing."""
    is_one = all(one.line.may_go_on for one in lines[:-1])
    return "" if is_one else f"A line ends within it: is it one name, or is '{lines[-1].text.split(';')[0]}' another?"


def people_in(lines: Sequence[tuple[str, Printed]]) -> list[tuple[str, list[Printed]]]:
    """Cut a line into the people whom commas part, where each part is a person's name and none an office."""
    if len(lines) != 1:
        return []
    text, line = lines[0]
    names = re.split(rf",\s+(?:{AND}\s+)?|\s{AND}\s+(?![^(]*\))", text.removesuffix("."))
    are_people = all(could_be_a_person(without_brackets(name)) for name in names)
    return [(name, [line]) for name in names] if len(names) > 1 and are_people else []


def is_said(text: str) -> bool:
    """Return whether most own words of a text are in small letters, as in no name."""
    own = own_words(text)
    return sum(word.islower() for word in own) > len(own) / 2


def is_half_said(text: str) -> bool:
    """Return whether at least half of its own words are, as in a few names."""
    own = own_words(text)
    return 2 * sum(map(str.islower, own)) >= len(own)


def is_of_item(above: Printed, line: Printed) -> bool:
    """Return whether a line stands in the item that the line above it begins."""
    return bool(sign_of(above)) and above.kind is line.kind is Kind.ITEM


def is_item(entry: Entry) -> bool:
    """Return whether an entry stands behind a number or a bullet, or in a row."""
    return bool(sign_of(entry.first)) or entry.first.kind in (Kind.ROW, Kind.ITEM)


def lines_before_people(lines: Sequence[Printed]) -> frozenset[Printed]:
    """Return the lines that say whom the person in the next one signs for, of a list that has several."""
    pairs = itertools.pairwise(lines)
    found = [one for one, below in pairs if signs_for(one.text) and begins_with_a_person(below.text)]
    return frozenset(found if len(found) >= FEWEST_SIGNED else ())


def share(lines: Sequence[Printed], holds: Callable[[Printed], bool]) -> float:
    """Return of what part of some lines a claim holds."""
    return sum(map(holds, lines)) / max(len(lines), 1)


def ends_with_brackets(line: Printed) -> bool:
    """Return whether a line ends with a place in brackets: "Heron Guild (Kenya)"."""
    match = re.search(r"\(([^()]+)\)$", line.text)
    return match is not None and is_place(match[1])


def ends_alike(name: str, text: str) -> bool:
    """Return whether a name and a line end with a place each, or have as many parts: "Heron Guild, Fennmouth, CO"."""
    have_parts = name.count(",") == text.count(",") > 1 and not text[:1].isdigit()
    return have_parts or (ends_with_a_place(name) and ends_with_a_place(text))


def is_marked_heading(above: Printed, line: Printed) -> bool:
    """Return whether a line is a heading by its words, and bold or apart where the one above is not."""
    is_bold = line.line.is_bold and not above.line.is_bold
    return is_bold and line.paragraph != above.paragraph and is_heading_by_words(line.text)


def place_of(line: Printed) -> tuple[int, int]:
    """Return where a line stands in its letter."""
    return line.paragraph, line.at


def _commas_before_a_place(text: str) -> int:
    """Count a name's commas, without those of a place behind it: "Heron Guild, Fennmouth, TX"."""
    *_, town, last = ["", "", *map(str.strip, text.split(","))]
    if is_place(f"{town}, {last}"):
        return text.count(",") - 2
    return text.count(",") - ends_with_a_place(text)


def is_run(text: str) -> bool:
    """Return whether a line has more commas, or dashes, than any name: it is a list by itself."""
    parts = re.split(r"\s[–—-]\s", text)
    if len(parts) > FEWEST_OF_A_RUN and all(part[:1].isupper() for part in parts):
        return True
    return _commas_before_a_place(text) >= FEWEST_OF_A_RUN and len(by_commas(text, Register())) >= FEWEST_OF_A_RUN


def are_a_line_each(names: Sequence[Printed]) -> bool:
    """Return whether a list has a line, or a paragraph, for each name: most are of one line and hold no list."""
    whole = [line for line in names if _commas_before_a_place(line.text) < 2 and not re.search(r"[;|]", line.text)]
    return len(whole) >= max(FEWEST_LINES, MOST_SIGNED * len(names))


def is_counted(line: Printed) -> bool:
    """Return whether a line is a heading with a count: "State organizations (15)"."""
    is_counted = is_heading_by_words(line.text) and _COUNTED.search(line.text) is not None
    return is_counted or tells_of_others(line.text)


def may_end(above: Printed | None, line: Printed) -> bool:
    """Return whether a word may be the last one of the name above: "Advocates" in a narrow column is no heading."""
    is_marked = line.line.is_bold or line.kind is Kind.HEADING or line.text.endswith(":")
    return above is not None and is_full(above, line) and len(line.text.split()) == 1 and not is_marked


def segments_of(lines: Sequence[Printed], is_end: Callable[[Printed], bool]) -> Iterator[list[Printed]]:
    """Yield the runs of lines between those that end one."""
    for ends, run in itertools.groupby(lines, is_end):
        if not ends:
            yield list(run)


def cut_sign(line: Printed) -> tuple[str, str]:
    """Return what stands before an item, and the words behind it."""
    sign = sign_of(line)
    return sign, line.text if line.line.sign else line.text.lstrip()[len(sign) :].strip()


def without_cue(lines: Sequence[Printed]) -> list[tuple[str, Printed]]:
    """Return the lines with their words, without "Signed by:", or "Signatories include", at their beginning."""
    found = [(line.text, line) for line in lines]
    if said := said_before_names(lines[0].text):
        found[0] = (lines[0].text[len(said) :], lines[0])
    before, colon, after = lines[0].text.partition(":")
    if colon and after.strip() and is_cue(f"{before}:"):
        found[0] = (after.strip(), lines[0])
    return found


def without_others(text: str, lines: list[Printed], doubt: str) -> Entry:
    """Return an entry without what tells of others behind its name, and a doubt of it then."""
    name, others = cut_others(text)
    return Entry(name, lines, doubt=doubt or (f"'{others}' stands behind it: the list is not whole." if others else ""))


def doubt_gaps(numbered: Sequence[tuple[int, Entry]]) -> None:
    """Doubt what stands behind a gap in the numbers of a list."""
    runs: list[list[tuple[int, Entry]]] = [[]]
    for number, entry in numbered:
        if number == 1:
            runs.append([])
        runs[-1].append((number, entry))
    for run in runs:
        for one, other in gaps([number for number, _ in run]):
            entry = next(entry for number, entry in run if number == other)
            entry.doubt = f"The numbers go from {one} to {other}: is one missing?"


def labelled(lines: Sequence[Printed]) -> frozenset[Printed]:
    """Return the first lines of paragraphs that a few words with a colon lead, where most do, some by known words.

    So a list is grouped by country, or by state, of which not all are known: "Kenya: A, B", "Norland: C, D".
    """
    first = [line for line in lines if not line.at]
    led = [line for line in first if _GROUP.match(line.text)]
    told = sum(is_heading_by_words(line.text.partition(":")[0]) for line in led)
    return frozenset(led) if told >= _FEWEST_GROUPS and len(led) >= _MOST_LED * len(first) else frozenset()


def told_apart(tail: Sequence[Printed], taken: Collection[Printed]) -> tuple[list[Printed], dict[Printed, Role]]:
    """Part the lines of a list from those that are no names: numbers of a register, and how a message is signed.

    Args:
        tail: The lines behind the letter's close.
        taken: Those of them that are something else already.
    """
    free = [line for line in tail if line not in taken]
    codes = [line for line in free if is_code(line.text) and not sign_of(line)]
    signature = [line for line in _of_a_message(tail) if line not in taken]
    apart = dict.fromkeys(codes, Role.DETAIL) | dict.fromkeys(signature, Role.LEFT_OVER)
    return [line for line in free if line not in apart], apart


def _of_a_message(tail: Sequence[Printed]) -> list[Printed]:
    """Return the lines below "--", with which a message's sender signs each of them; the list stands above."""
    below = itertools.dropwhile(lambda line: line.text != "--" or line is tail[0], tail)
    first = next(below, None)
    if first is None:
        return []
    return [first, *(one for one in below if one.paragraph <= first.paragraph + 1 and not is_prose(one.text))]


def doubt_senders(entries: Sequence[Entry], line: Printed, count: int) -> None:
    """Doubt whoever stands alone between the close and a line that leads the list: one may send it for others.

    Args:
        entries: Those above the line.
        line: The one that leads.
        count: How many lines there are.
    """
    is_list = len(entries) <= _MOST_WHO_SEND and count > 2 * len(entries) + FEWEST_LINES
    if is_list and all(has_title(one.text) or could_be_a_person(one.text) for one in entries):
        for entry in entries:
            doubt = f"It stands above '{line.text}': did it sign, or send the letter for others?"
            entry.doubt = entry.doubt or doubt


def doubt_row(entries: Sequence[Entry], last: Printed, line: Printed) -> None:
    """Doubt the names of a row at a page's end, below which words stand on the next: a cell may go on there."""
    is_below = last.kind is Kind.ROW and last.page != line.page and line.paragraph == last.paragraph + 1
    if not is_below or is_said(line.text):
        return
    for entry in entries:
        if entry.first.paragraph == last.paragraph:
            entry.doubt = entry.doubt or f"Is it whole, or is '{line.text}' the rest of it?"


def heads_a_page(line: Printed, lines: Sequence[Printed], blocks: Sequence[Block]) -> bool:
    """Return whether a line stands over the columns of its page, above a heading that is in one: no name does."""
    at = lines.index(line) + 1
    below = lines[at] if at < len(lines) else line
    first = next(one for one in blocks if one.page == line.page).lines[0]
    is_over = line is first and line.of == 1 and line.column == 0 < below.column and line.page not in (None, 1)
    is_led = line.line.is_bold or is_cue(line.text) or is_heading_by_words(line.text)
    return is_over and not is_led and (below.line.is_bold or is_heading_by_words(below.text))


def says_for_whom(above: Printed | None, line: Printed) -> bool:
    """Return whether a line says for whom the person above it signs: "on behalf of the Heron Guild"."""
    is_below = above is not None and above.paragraph == line.paragraph and could_be_a_person(above.text)
    return is_below and line.text[:1].islower() and signs_for(line.text) != ""
