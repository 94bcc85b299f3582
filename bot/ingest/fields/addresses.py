"""Which lines above a letter's text are its addresses: what stands together, and whether it names an addressee.

A file may have an address as one paragraph, or each of its lines as a paragraph; one paragraph may hold the addresses
of several. So lines are gathered by what they say: a person, an office or a body begins an address, and what else an
address has goes on with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from bot.ingest.fields.cues import has_organization_noun, has_title, is_contact, is_place, is_role, is_street, own_words
from bot.ingest.fields.naming import could_be_a_person
from bot.ingest.fields.offices import Offices
from bot.ingest.fields.sheet import Printed
from bot.ingest.source import Kind

_MOST_OF_A_TOWN = 4  # words
_MOST_OF_A_GROUP = 9  # lines


def without_side(head: Sequence[Printed], greeting: Printed | None) -> list[Printed]:
    """Return the lines above the text without those of a column beside that in which the letter greets.

    There a letterhead has its board, say. Where no line of the greeting's own column stands above it, all stay.
    """
    at = greeting.column if greeting else 0
    if greeting is None or not at or all(line.column != at for line in head):
        return list(head)
    beside = [line for line in head if line.column not in (0, at) and line.page == greeting.page]
    return [line for line in head if line not in beside and not _is_among(line, beside)]


def _is_among(line: Printed, beside: Sequence[Printed]) -> bool:
    """Return whether a line of no column stands between those of a column."""
    names = [one.paragraph for one in beside]
    return line.column == 0 and bool(names) and min(names) <= line.paragraph <= max(names)


def _begins_a_sentence(text: str) -> bool:
    """Return whether a line is of running text that columns have parted: a sentence in it ends, and words go on."""
    own = own_words(text)
    ends = re.search(r"[^\W\d_]{3,}[.!?]\s+[^\W_]", text) is not None
    return ends and sum(map(str.islower, own)) > len(own) / 2


def _doubt_of(address: Sequence[Printed], *, has_form: bool) -> str:
    return "" if has_form or len(address) > 1 else "Its place alone tells that it is an addressee."


class Addresses:
    """Gathers the lines of addresses.

    Args:
        offices: Tells people, offices and bodies.
        is_attention: Tells a line that says who reads the letter there.
        is_greeted: Whether a line greets, below the addresses.
    """

    def __init__(self, offices: Offices, is_attention: Callable[[str], bool], *, is_greeted: bool) -> None:
        self._offices = offices
        self._is_attention = is_attention
        self._is_greeted = is_greeted

    def of(self, lines: Sequence[Printed], dated: Sequence[Printed]) -> Iterator[tuple[list[Printed], str]]:
        """Yield the lines of each address that no word leads, with a doubt where its place alone tells.

        Args:
            lines: Those above the text that are no date, subject, copy or sentence.
            dated: The lines above the text that say the date.
        """
        groups = [one for one in self._groups(lines) if len(one) > 1 or not _begins_a_sentence(one[0].text)]
        formed = self._formed(groups)
        self._is_greeted = self._is_greeted or any(formed)  # then a body beside them is written to, too
        is_alone = not dated and self._is_alone(groups)
        for group, has_form in zip(groups, formed, strict=True):
            is_formal = len(group) > 1 and self._offices.is_form_alone(group[0].text)
            own = group[1:] if is_formal else group
            is_body = self._is_of_a_body(own, is_below=_is_below(group, dated) or is_formal or is_alone)
            if has_form or is_body or (group is groups[-1] and self._is_right_above(own)):
                yield own, _doubt_of(own, has_form=has_form)

    def _formed(self, groups: Sequence[Sequence[Printed]]) -> list[bool]:
        """Return which groups are addresses by their form, or the first of several: "Chairman Reed", above another."""
        formed = list(map(self._is_addressed, groups))
        for at in range(len(groups) - 2, -1, -1):
            is_told = formed[at + 1] or self._offices.calls_by_its_word(groups[at + 1][0].text)
            formed[at] = formed[at] or (is_told and self._stands_with(groups[at], groups[at + 1]))
        return formed

    def _stands_with(self, group: Sequence[Printed], below: Sequence[Printed]) -> bool:
        """Return whether a person stands above another in one paragraph, an office before either name."""
        lines = (group[0], below[0])
        is_one = len(group) == 1 and group[0].paragraph == below[0].paragraph
        return is_one and all(self._offices.before_name(line.text.partition(",")[0]) for line in lines)

    def _is_alone(self, groups: Sequence[Sequence[Printed]]) -> bool:
        """Return whether nothing but one address stands above a greeting that calls nobody."""
        return len(groups) == 1 and len(groups[0]) > 1 and self._offices.calls_nobody()

    def _groups(self, lines: Sequence[Printed]) -> Iterator[list[Printed]]:
        """Yield the lines that stand together."""
        group: list[Printed] = []
        for at, line in enumerate(lines):
            below = lines[at + 1] if at + 1 < len(lines) else None
            if group and not self._goes_on(group, line, below):
                yield group
                group = []
            group.append(line)
        if group:
            yield group

    def _goes_on(self, group: Sequence[Printed], line: Printed, below: Printed | None) -> bool:
        """Return whether a line is of the address whose lines stand above it."""
        last = group[-1]
        if self._offices.is_form_alone(last.text) and len(group) == 1 and not is_role(line.text):
            return True
        if self._is_attention(line.text):
            return line.paragraph <= last.paragraph + 1 and not self._offices.has_person(group[0].text)
        if line.paragraph == last.paragraph:
            return not self._begins_anew(group, line, below)
        is_next = line.paragraph == last.paragraph + 1 and line.of == last.of == 1
        is_alike = line.kind == last.kind and line.line.is_bold == last.line.is_bold
        if not (is_next and is_alike and len(group) < _MOST_OF_A_GROUP and self._may_begin(group[0].text)):
            return False
        return self._says_more(group, line.text, below) and not self._begins_anew(group, line, below)

    def _may_begin(self, text: str) -> bool:
        """Return whether an address may begin with a line."""
        offices = self._offices
        is_body = has_organization_noun(text) or offices.is_body(text) or offices.is_of_many(text)
        return is_body or offices.begins(text) or offices.is_person(text) or offices.is_form_alone(text)

    def _says_more(self, group: Sequence[Printed], text: str, below: Printed | None) -> bool:
        """Return whether a line has the form of a part of an address: an office, a body, a street, a town."""
        if _is_of_mail(text) or is_role(text) or has_organization_noun(text) or self._offices.is_named(text):
            return True
        is_short = len(text.split()) <= _MOST_OF_A_TOWN and all(word[:1].isupper() for word in own_words(text))
        is_within = any(_is_of_mail(one.text) for one in group) or (below is not None and _is_of_mail(below.text))
        return is_short and (is_within or has_title(group[0].text) or self._offices.is_spoken_to(group[0].text))

    def _begins_anew(self, group: Sequence[Printed], line: Printed, below: Printed | None) -> bool:
        """Return whether another address begins with a line: with a person, behind one who is told in full."""
        offices, text = self._offices, line.text
        if not any(offices.has_person(one.text) or is_street(one.text) for one in group):
            return False
        if self._begins_with_one(text):
            return True
        is_told = below is not None and (is_role(below.text) or offices.is_spoken_to(text))
        return len(group) > 1 and is_told and offices.is_person(text) and not is_role(text)

    def _begins_with_one(self, text: str) -> bool:
        """Return whether a line begins with a person who has a title, or an office beside the name."""
        first, comma, rest = text.partition(",")
        is_titled = self._offices.is_titled(text) and not is_street(text)  # "Col. Santa Fe, C.P. 06000"
        if is_titled or (comma and self._offices.is_person(first) and self._offices.is_named(rest)):
            return True
        office = self._offices.before_name(first)
        return office is not None and (self._offices.is_spoken_to(first) or not re.search(r"\s[a-z]", office[1]))

    def _is_addressed(self, group: Sequence[Printed]) -> bool:
        """Return whether lines are an address by their form, or a line says who reads it there."""
        texts = [line.text for line in group]
        return any(map(self._is_attention, texts[1:])) or self._has_form(texts)

    def _has_form(self, texts: Sequence[str]) -> bool:
        """Return whether lines name a party by their form: a title, a person with an office, an office."""
        offices = self._offices
        if len(texts) > 1 and offices.is_form_alone(texts[0]):
            return offices.is_person(texts[1]) or self._has_form(texts[1:])
        first, comma, rest = texts[0].partition(",")
        if len(texts) == 1:
            is_spoken = offices.before_name(first) is not None and offices.is_spoken_to(first)
            return (
                has_title(first) or is_spoken or (bool(comma) and offices.is_person(first) and offices.is_named(rest))
            )
        is_person = could_be_a_person(first) or (offices.is_person(first) and is_role(texts[1]))
        return offices.begins(texts[0]) or (is_person and (is_role(texts[1]) or offices.is_spoken_to(texts[0])))

    def _is_of_a_body(self, group: Sequence[Printed], *, is_below: bool) -> bool:
        """Return whether lines are the address of a body: none of the letterhead, which says how to write back.

        Below the date, and above a greeting, a body's name is an address whatever stands below it.
        """
        first, *others = [line.text for line in group]
        is_letterhead = group[0].paragraph == 1 and group[0].at == 0 and not is_below and not self._offices.calls(first)
        if is_letterhead or not (self._is_greeted or group[0].at) or not self._is_body(group[0], is_below=is_below):
            return False
        if not is_below and any(map(is_contact, (first, *others))):
            return False
        is_addressed = any(map(is_street, others)) or any(map(is_place, others))
        return is_addressed or (is_below and (bool(others) or not re.search(r"[:.]$", first)))

    def _is_body(self, line: Printed, *, is_below: bool) -> bool:
        """Return whether a line names a body, or the members of one, and is no heading.

        Below the date the greeting may tell it.
        """
        text, is_marked = line.text, line.kind is Kind.HEADING or line.line.is_bold
        is_one = has_organization_noun(text) or self._offices.is_body(text) or self._offices.is_of_many(text)
        return (is_one and not is_marked) or (is_below and self._offices.calls_by_its_word(text))

    def _is_right_above(self, group: Sequence[Printed]) -> bool:
        """Return whether lines right above the greeting name a party whose office is a word that nobody knows."""
        texts = [line.text for line in group]
        return self._is_greeted and len(texts) > 1 and self._offices.is_person(texts[0]) and not is_contact(texts[1])


def _is_of_mail(text: str) -> bool:
    return is_street(text) or is_contact(text) or is_place(text)


def _is_below(group: Sequence[Printed], dated: Sequence[Printed]) -> bool:
    return any(line.paragraph < group[0].paragraph for line in dated)


def row_by_row(lines: Sequence[Printed]) -> list[Printed]:
    """Return lines with the paragraphs of columns in rows, where each column has as many of them: two chairs a row."""
    made: list[Printed] = []
    for is_beside, run in groupby(lines, key=lambda line: line.column > 0):
        own = list(run)
        columns = [
            [list(one) for _, one in groupby(group, key=lambda line: line.paragraph)]
            for _, group in groupby(own, key=lambda line: line.column)
        ]
        is_grid = is_beside and len({*map(len, columns)}) == 1
        rows = zip(*columns, strict=True) if is_grid else columns
        made += [line for row in rows for paragraph in row for line in paragraph]
    return made
