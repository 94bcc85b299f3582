"""A letter's list of names, cut into entries: each line is an entry, a part of one, a heading, or something else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from bot.ingest.fields.cues import (
    AND,
    could_be_a_person,
    gaps,
    has_organization_noun,
    has_title,
    is_contact,
    is_cue,
    is_function_word,
    is_heading_by_words,
    is_joining,
    is_legal_form,
    is_organization,
    is_place,
    is_role,
    is_street,
    is_valediction,
    last_part,
    names_individuals,
)
from bot.ingest.fields.entries import Entry
from bot.ingest.fields.sheet import Block, Printed, is_prose
from bot.ingest.fields.tables import read_table
from bot.ingest.letter import Role
from bot.ingest.register import Register
from bot.ingest.source import Kind
from bot.knowledge.spelling import spelling

_SIGN = re.compile(r"^(?:(?:[-*•–·▪◦‣]|\(?\d{1,3}[.)])\s+|\(?\d{1,3}[.)](?=[^\W\d_]))")
_ENDS_CLOSED = re.compile(r"[)\].;]$")
_HAS_BRACKET = re.compile(r"\(([A-Z][A-Za-z&.-]+)\)$")
_COMMAS = 1.5  # within a line of a running list; a name with its town has one
_FEW = 0.4  # of the lines are headings
_LONGEST_ACRONYM = 6  # letters
_PLACES = 0.3  # of the lines: one of three, name, street and town
_MOST_LINES_OF_A_NAME = 4  # in a narrow column
_MOST_OF_A_PERSON = 6  # lines: name, title, affiliation, street, town, address


@dataclass
class Listing:
    """A list, read.

    Attributes:
        entries: In order.
        roles: What each line is, by the line.
        unsure: How many places there are where two lines may be one name or two.
    """

    entries: list[Entry] = field(default_factory=list)
    roles: dict[Printed, Role] = field(default_factory=dict)
    unsure: int = 0


Joins = Callable[[bool], bool]
"""Says whether two lines are one name, from what their words tell where nothing is certain."""


class Reader:
    """Reads a list.

    Args:
        tail: The lines behind the letter's close, in order.
        blocks: The letter's paragraphs.
        register: Who is known.
        taken: Lines that are something else already: copies, notes.
        joins: What to do where two lines may be one name or two.
    """

    def __init__(
        self,
        tail: Sequence[Printed],
        blocks: Sequence[Block],
        register: Register,
        taken: dict[Printed, Role],
        joins: Joins,
    ) -> None:
        self._blocks = blocks
        self._register = register
        self._joins = joins
        self._listing = Listing(roles=dict(taken))
        self._tail = [line for line in tail if line not in taken]
        self._group = ""
        self._group_doubt = ""
        self._of_people = False
        self._numbers: list[tuple[int, Entry]] = []
        self._is_ended = False
        names = [line for line in self._tail if not blocks[line.paragraph - 1].is_prose]
        self._capitals = sum(line.text.isupper() for line in names) / max(len(names), 1)
        self._bold = sum(line.line.is_bold for line in names) / max(len(names), 1)
        self._commas = sum(line.text.endswith(",") for line in names) / max(len(names), 1)
        self._signed = sum(bool(_sign_of(line)) for line in names) / max(len(names), 1)

    def read(self) -> Listing:
        """Read all of it."""
        blocks: list[list[Printed]] = []
        for line in self._tail:
            if blocks and blocks[-1][0].paragraph == line.paragraph:
                blocks[-1].append(line)
            else:
                blocks.append([line])
        at = 0
        while at < len(blocks):
            rows = self._rows(blocks[at:])
            if rows:
                self._table(rows)
                at += len(rows)
                continue
            self._block(blocks[at], is_last=at == len(blocks) - 1)
            at += 1
        self._tell_gaps()
        return self._listing

    def _rows(self, blocks: list[list[Printed]]) -> list[list[Printed]]:
        """Return the rows of a table that begins here."""
        rows: list[list[Printed]] = []
        for block in blocks:
            if block[0].kind is not Kind.ROW:
                break
            rows.append(block)
        return rows

    def _table(self, rows: list[list[Printed]]) -> None:
        for entry, lines in read_table(rows, self._of_people):
            if entry is None:
                self._set(lines, Role.HEADING)
            else:
                self._set(entry.lines, Role.SIGNATORY)
                self._set([line for line in lines if line not in entry.lines], Role.DETAIL)
                self._add(entry)

    def _block(self, lines: list[Printed], *, is_last: bool) -> None:
        block = self._blocks[lines[0].paragraph - 1]
        rest = _without_cue(lines)
        if parts := separated(rest, self._register):
            self._run(parts)
        elif (block.is_prose and not _sign_of(lines[0])) or re.fullmatch(r"\([^()]*\)", block.text):
            self._set(lines, Role.LEFT_OVER)
            self._is_ended = not block.text.startswith("(")
        elif self._is_ended and not self._may_begin_again(lines):
            self._set(lines, Role.LEFT_OVER)
        else:
            self._lines(lines, is_last=is_last)

    def _may_begin_again(self, lines: list[Printed]) -> bool:
        """Return whether names may stand behind a sentence: a heading, or a cue, leads them."""
        begins = is_cue(lines[0].text) or self._is_heading(lines[0], lines)
        self._is_ended = not begins
        return begins

    def _run(self, parts: list[tuple[str, list[Printed]]]) -> None:
        for text, lines in parts:
            self._set(lines, Role.SIGNATORY)
            self._add(Entry(text, lines))

    def _lines(self, lines: list[Printed], *, is_last: bool) -> None:
        previous: Printed | None = None
        for at, line in enumerate(lines):
            is_led = at + 1 < len(lines) or not is_last
            if is_cue(line.text) or is_valediction(line.text):
                self._heading(line, is_named=not is_valediction(line.text))
            elif not self._added(line, previous):
                if is_led and self._is_heading(line, lines):
                    self._heading(line)
                elif is_contact(line.text) or not spelling(line.text):
                    self._set([line], Role.DETAIL if spelling(line.text) else Role.MARGIN)
                else:
                    self._entry(line)
            previous = line

    def _added(self, line: Printed, previous: Printed | None) -> bool:
        """Add a line to the entry above it; return whether it belongs there."""
        entry = self._current(line)
        if entry is None:
            return False
        if self._goes_on(entry, previous or entry.lines[-1], line):
            self._set([line], Role.SIGNATORY)
            comma = "," if entry.lines[-1].text.endswith(",") else ""
            entry.text = f"{entry.text}{comma} {line.text}".strip(" ,;")
            entry.lines.append(line)
            return True
        kind = self._detail(entry, line) if entry.first.paragraph == line.paragraph else ""
        if kind:
            self._set([line], Role.DETAIL)
            entry.details.append((kind, line.text.strip(" ,;")))
            entry.is_person = entry.is_person or kind in ("title", "affiliation") or None
        return bool(kind)

    def _current(self, line: Printed) -> Entry | None:
        """Return the entry that a line may belong to: the last one, unless a heading stands between."""
        entries = self._listing.entries
        if not entries or self._listing.roles.get(self._before(line)) not in (Role.SIGNATORY, Role.DETAIL):
            return None
        return entries[-1]

    def _before(self, line: Printed) -> Printed:
        at = self._tail.index(line)
        return self._tail[at - 1] if at else line

    def _entry(self, line: Printed) -> None:
        sign, text = _cut_sign(line)
        self._set([line], Role.SIGNATORY)
        entry = Entry(text.strip(" ,;"), [line])
        self._add(entry)
        if number := re.sub(r"\D", "", sign):
            self._numbers.append((int(number), entry))

    def _add(self, entry: Entry) -> None:
        entry.group = entry.group or self._group
        if self._group_doubt and not entry.doubt:
            entry.doubt, self._group_doubt = self._group_doubt, ""
        if self._of_people and entry.is_person is None and not is_organization(entry.text.partition(",")[0]):
            entry.is_person = True
        self._listing.entries.append(entry)

    def _heading(self, line: Printed, *, is_named: bool = True) -> None:
        self._set([line], Role.HEADING)
        text = re.sub(r"\s*\([^()]*\)\s*$", "", line.text).strip(" :,;")
        text = re.sub(rf"^{AND}\b\W+(?:\w{{1,4}}\s)*", "", text)
        self._of_people = names_individuals(line.text)
        is_plain = not is_named or (is_cue(line.text) and not self._of_people) or is_joining(line.text)
        self._group = "" if is_plain else text
        is_told = is_plain or is_heading_by_words(line.text) or line.text.endswith(":") or line.kind is Kind.HEADING
        if not is_told and not line.line.is_bold and not line.text.isupper():
            self._group_doubt = f"'{line.text}' above it is taken for a heading."

    def _set(self, lines: Sequence[Printed], role: Role) -> None:
        self._listing.roles.update(dict.fromkeys(lines, role))

    def _is_heading(self, line: Printed, lines: Sequence[Printed]) -> bool:
        """Return whether a line is a heading, by its words or by how it stands out."""
        text = line.text
        if self._register.is_organization(text) or self._register.is_person(text) or _sign_of(line):
            return False
        if line.kind is Kind.HEADING or text.endswith(":") or is_heading_by_words(text) or is_joining(text):
            return True
        return self._stands_out(line, len(lines))

    def _stands_out(self, line: Printed, count: int) -> bool:
        """Return whether a line is bold, or in capitals and apart, where few others are."""
        if line.line.is_bold and self._bold <= _FEW and not has_title(line.text):
            return True
        stands_apart = line.at == 0 and (line.of > 1 or self._signed > 0.5 or count == 1)
        is_large = line.text.isupper() and (" " in line.text or len(line.text) > _LONGEST_ACRONYM)
        return stands_apart and is_large and self._capitals <= _FEW and not re.search(r"\([A-Z]{2,}\)", line.text)

    def _detail(self, entry: Entry, line: Printed) -> str:
        """Return what a line says of the entry above it, in one paragraph; empty where it is an entry of its own."""
        text = line.text
        if _sign_of(line) or len(entry.details) >= _MOST_OF_A_PERSON:
            return ""
        if is_contact(text):
            return "url"
        if (is_street(text) or is_place(text)) and self._has_places(line):
            return "city"
        if not (entry.is_person or has_title(entry.text) or could_be_a_person(entry.text)):
            return ""
        if self._is_title(entry, text):
            return "title"
        return "affiliation" if self._is_affiliation(entry, line) else ""

    def _is_affiliation(self, entry: Entry, line: Printed) -> bool:
        """Return whether a line below a person's title is the organization."""
        kinds = {kind for kind, _ in entry.details}
        is_one_block = line.of < _MOST_OF_A_PERSON and "," in entry.text and is_role(last_part(entry.text))
        is_free = "affiliation" not in kinds and not has_title(line.text)
        return ("title" in kinds or is_one_block) and is_free and not self._is_person_line(line)

    def _has_places(self, line: Printed) -> bool:
        """Return whether a good part of a paragraph's lines are places: a town below each name, say."""
        texts = [one.text for one in self._blocks[line.paragraph - 1].lines]
        return sum(is_street(one) or is_place(one) for one in texts) >= _PLACES * len(texts)

    def _is_title(self, entry: Entry, text: str) -> bool:
        return (
            (is_role(text) or (text[:1].islower() and not is_organization(text)))
            and not has_title(text)
            and not any(kind == "title" for kind, _ in entry.details)
        )

    def _is_person_line(self, line: Printed) -> bool:
        """Return whether another person begins with a line: its form is a name's, and a title stands below."""
        name, comma, rest = line.text.partition(",")
        if comma and could_be_a_person(name) and (is_role(rest.strip()) or rest.strip()[:1].islower()):
            return True
        block = self._blocks[line.paragraph - 1].lines
        below = block[line.at + 1].text if line.at + 1 < len(block) else ""
        return could_be_a_person(line.text) and bool(below) and is_role(below)

    def _goes_on(self, entry: Entry, above: Printed, line: Printed) -> bool:
        """Return whether a line is the rest of the name above it."""
        if _sign_of(line) or line.kind in (Kind.HEADING, Kind.ROW) or above not in entry.lines:
            return False
        is_near = line.paragraph == above.paragraph
        if is_near and _sign_of(above) and above.kind is Kind.ITEM and line.kind is Kind.ITEM:
            return not is_contact(line.text)
        if not (is_near or above.line.may_go_on or above.page != line.page):
            return False
        told = _told(self._so_far(entry, above), line.text, self._register)
        if told is None and above.line.may_go_on:
            return self._guessed(entry, line)
        return bool(told)

    def _so_far(self, entry: Entry, above: Printed) -> str:
        """Return a name so far; a comma at its end is one within it where few lines end so."""
        is_cut = above.text.endswith(",") and (above.line.may_go_on or self._commas <= _FEW)
        return f"{entry.text}," if is_cut else entry.text

    def _guessed(self, entry: Entry, line: Printed) -> bool:
        """Decide where room ended behind a line that may be whole: the words tell, or nobody does."""
        text = line.text
        block = self._blocks[line.paragraph - 1].lines
        following = [one.text for one in block[line.at : line.at + _MOST_LINES_OF_A_NAME]]
        likely, is_open = _likely(entry.text, text, following)
        if not is_open:
            return likely
        self._listing.unsure += 1
        joins = self._joins(likely)
        if joins:
            entry.doubt = f"Is it one name, or is '{text}' another?"
            entry.choices = (entry.text,)
        else:
            self._group_doubt = f"Is it a name, or the rest of '{entry.text}'?"
        return joins

    def _tell_gaps(self) -> None:
        runs: list[list[tuple[int, Entry]]] = [[]]
        for number, entry in self._numbers:
            if number == 1:
                runs.append([])
            runs[-1].append((number, entry))
        for run in runs:
            for one, other in gaps([number for number, _ in run]):
                entry = next(entry for number, entry in run if number == other)
                entry.doubt = f"The numbers go from {one} to {other}: is one missing?"


def _sign_of(line: Printed) -> str:
    return line.line.sign or (match[0].strip() if (match := _SIGN.match(line.text)) else "")


def _cut_sign(line: Printed) -> tuple[str, str]:
    match = None if line.line.sign else _SIGN.match(line.text)
    return (match[0].strip(), line.text[match.end() :]) if match else (line.line.sign, line.text)


def _without_cue(lines: Sequence[Printed]) -> list[tuple[str, Printed]]:
    """Return the lines with their words, without "Signed by:" at their beginning."""
    found = [(line.text, line) for line in lines]
    before, colon, after = lines[0].text.partition(":")
    if colon and after.strip() and is_cue(f"{before}:"):
        found[0] = (after.strip(), lines[0])
    return found


def _told(above: str, text: str, register: Register) -> bool | None:
    """Return whether a line is the rest of the one above, where their words tell; None where they do not."""
    if register.is_organization(f"{above} {text}") or _is_open(above):
        return True
    if text.startswith("(") or is_legal_form(text):
        return True
    if text[:1].islower() and not is_role(text):
        return None if has_title(above) or "," in above else True
    if has_title(text) or register.is_organization(text) or register.is_organization(above):
        return False
    return None


def _is_open(text: str) -> bool:
    """Return whether something must follow: a bracket is open, or the last word is "of", "and", a hyphen."""
    if text.count("(") > text.count(")") or re.search(rf"(?:[-–—/&]|,\s*{AND}?)$", text):
        return True
    last = text.split()[-1:] or [""]
    return last[0].islower() and is_function_word(spelling(last[0]))


def _likely(above: str, text: str, following: Sequence[str]) -> tuple[bool, bool]:
    """Return whether two lines are more likely one name than two, and whether that is open.

    Args:
        above: The name so far.
        text: The line.
        following: The line and those behind it: an acronym at the end of the name has its first letters.
    """
    by_acronym = _by_acronym(above, following)
    if by_acronym is not None:
        return by_acronym, False
    if len(text.split()) == 1 and has_organization_noun(text):  # "Clinic" alone is no name
        return True, False
    if _ENDS_CLOSED.search(above) or is_legal_form(above.split()[-1]):
        return False, False
    if not has_organization_noun(text) and not could_be_a_person(text):
        return True, False
    if has_organization_noun(above) and has_organization_noun(text):
        return False, True
    return len(text.split()) <= 3, True


def _by_acronym(above: str, following: Sequence[str]) -> bool | None:
    """Return whether an acronym further on is of a name that begins above; None where none tells."""
    for at, text in enumerate(following, start=1):
        acronym = _HAS_BRACKET.search(text)
        if acronym:
            rest = " ".join(following[:at])[: -len(acronym[0])]
            letters = re.sub(r"[^A-Z]", "", acronym[1])
            own, joined = _initials(rest), _initials(f"{above} {rest}")
            return letters == joined if letters in (own, joined) and own != joined else None
    return None


def _initials(text: str) -> str:
    return "".join(word[0] for word in re.findall(r"[^\W\d_]+", text) if word[0].isupper())


def separated(lines: Sequence[tuple[str, Printed]], register: Register) -> list[tuple[str, list[Printed]]]:
    """Cut a paragraph in which signs separate several names; nothing where each line is one.

    Args:
        lines: Their words and the lines.
        register: Who is known: names that hold a comma.
    """
    text, starts = "", []
    for words, line in lines:
        text = f"{text} {words}" if text else words
        starts.append((len(text) - len(words), line))
    are_items = len(lines) > 1 and any(_sign_of(line) for _, line in lines)
    spans = _spans(text, [words for words, _ in lines], register, are_items=are_items)
    found = []
    for start, end in spans:
        own = [line for at, (begin, line) in enumerate(starts) if begin < end and _end(starts, at, text) > start]
        found.append((text[start:end].strip(" ,;|"), own))
    return found


def _end(starts: Sequence[tuple[int, Printed]], at: int, text: str) -> int:
    return starts[at + 1][0] if at + 1 < len(starts) else len(text)


def _spans(text: str, lines: Sequence[str], register: Register, *, are_items: bool) -> list[tuple[int, int]]:
    """Return where each of several names begins and ends."""
    for sign in (r";", r"\s\|\s|\|", r"\s[•·▪]\s"):
        cuts = list(re.finditer(sign, text))
        if cuts and (len(cuts) > 1 or all(map(_may_be_named, re.split(sign, text)))):
            return list(_between(text, cuts, by_and=sign == ";"))
    if len(lines) == 1 or (not are_items and _flows(lines) and not _are_people(lines)):
        return by_commas(text, register)
    return []


def _may_be_named(text: str) -> bool:
    return bool(text.strip()) and not is_prose(text) and text.strip()[:1].isupper()


def _flows(lines: Sequence[str]) -> bool:
    """Return whether lines are one running list, broken anywhere: several commas in a line, and ends within names."""
    inner = sum(line.strip(" ,").count(",") for line in lines)
    return inner >= _COMMAS * len(lines) and any(not line.endswith(",") for line in lines[:-1])


def _are_people(lines: Sequence[str]) -> bool:
    """Return whether each line is a person with commas: "Ada Reed, Director, Heron Guild"."""
    heads = [line.partition(",") for line in lines]
    people = sum(bool(comma) and (has_title(head) or could_be_a_person(head)) for head, comma, _ in heads)
    return people > len(lines) / 2


def _between(text: str, cuts: Sequence[re.Match[str]], *, by_and: bool) -> Iterator[tuple[int, int]]:
    start = 0
    for cut in (*cuts, None):
        end = cut.start() if cut else len(text)
        lead = re.match(rf"\s*(?:{AND}\s+)?", text[start:end]) if by_and else re.match(r"\s*", text[start:end])
        begin = start + (lead.end() if lead else 0)
        last = end if cut or not text[begin:end].endswith(".") else _before_dot(text, begin, end)
        if text[begin:last].strip(" ,."):
            yield begin, last
        start = cut.end() if cut else end


def _before_dot(text: str, begin: int, end: int) -> int:
    """Return the end without the dot of the sentence; that of a legal form stays."""
    return end if is_legal_form(re.split(r"[\s,]+", text[begin:end])[-1]) else end - 1


def by_commas(text: str, register: Register, fewest: int = 2) -> list[tuple[int, int]]:
    """Return the names of "A, B and C"; nothing where it is one name, or one person with a title.

    Args:
        text: The names.
        register: Who is known.
        fewest: How many commas part them at least.

    Returns:
        Where each begins and ends.
    """
    cuts = [match for match in re.finditer(r",\s+", text) if _parts_names(text, match)]
    if len(cuts) < fewest or has_title(text[: cuts[0].start()]) or is_role(_part_behind(text, cuts[0].end())):
        return []
    offset = cuts[-1].end() - 1
    last = re.finditer(rf"\s{AND}\s+(?=[^\W\d_])", text[offset:])
    ends = [(match.start() + offset, match.end() + offset) for match in last]
    if len(cuts) <= 2 and not ends:
        return []
    begins = [0, *(match.end() for match in cuts)]
    spans = list(zip(begins, [*(match.start() for match in cuts), len(text)], strict=True))
    return _without_dot(text, _last_of(text, spans, ends, register))


def _parts_names(text: str, comma: re.Match[str]) -> bool:
    """Return whether a comma stands between names: not in brackets, nor before a legal form, nor within a phrase."""
    if _in_brackets(text, comma.start()) or is_legal_form(_part_behind(text, comma.end())):
        return False
    return text[comma.end() :][:1].isupper() or _joins_at(text, comma.end())


def _last_of(
    text: str, spans: list[tuple[int, int]], ends: Sequence[tuple[int, int]], register: Register
) -> list[tuple[int, int]]:
    """Cut "B and C" at the end in two, or take "and" from before the last name."""
    begin, end = spans[-1]
    lead = re.match(rf"{AND}\s+", text[begin:end])
    if lead:
        return [*spans[:-1], (begin + lead.end(), end)]
    inner = [one for one in ends if begin < one[0] < end]
    if inner and not register.is_organization(text[begin:end].strip(" .")):
        apart = [one for one in inner if _are_two(text[begin : one[0]], text[one[1] : end], register)]
        apart.sort(key=lambda one: has_organization_noun(text[one[1] : end].split()[0]))
        if apart:
            cut, after = apart[-1]
            return [*spans[:-1], (begin, cut), (after, end)]
    return spans


def _are_two(first: str, second: str, register: Register) -> bool:
    """Return whether "A and B" at the end of a list are two names, and not one that holds the word."""
    if register.is_organization(first) or register.is_organization(second.strip(" .")):
        return True
    second = re.sub(r"^[^\W\d_A-Z]{1,4}\s+", "", second)  # an article
    is_named = has_organization_noun(second) or second.strip(" .").isupper()
    return second[:1].isupper() and is_named and is_organization(first)


def _without_dot(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    begin, end = spans[-1]
    if text[begin:end].endswith("."):
        spans[-1] = (begin, _before_dot(text, begin, end))
    return spans


def _joins_at(text: str, at: int) -> bool:
    return re.match(rf"{AND}\s+\S", text[at:]) is not None


def _part_behind(text: str, at: int) -> str:
    return re.split(r",\s", text[at:], maxsplit=1)[0].rstrip(" .,;") if at < len(text) else ""


def _in_brackets(text: str, at: int) -> bool:
    return text.count("(", 0, at) > text.count(")", 0, at)
