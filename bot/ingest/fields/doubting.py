"""What makes entries of a list doubtful: how they are set, what leads them, and that the count differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, takewhile

from bot.ingest.fields.cues import COLUMNS, has_organization_noun, own_words
from bot.ingest.fields.entries import Entry
from bot.ingest.fields.parts import speaks_of_bodies_alone
from bot.knowledge.spelling import spelling

_A_REST = 3  # words: a line that may be the rest of a name
_MOST_OF_A_PAGE = 3  # lines that a page has below a list: "Add your name", "Back to top"
_FEW_SAID = 0.05  # of a list
_FEW_OTHERS = 0.2  # of a list


def doubt_the_last(entries: Sequence[Entry]) -> None:
    """Doubt what stands last where it alone has no capital but the first."""
    behind = list(takewhile(_is_said_in_part, reversed(entries)))[:_MOST_OF_A_PAGE]
    others = sum(map(_is_said_in_part, entries)) - len(behind)
    if others > _FEW_SAID * len(entries):
        return
    for one in behind:
        one.doubt = one.doubt or "It stands last, and is in small letters as no other: is it a name?"


def doubt_by_lead(entries: Sequence[Entry], lead: str) -> None:
    """Doubt those whom a line leads that speaks of bodies, and not of signing."""
    for entry in entries:
        if told := next(filter(speaks_of_bodies_alone, (lead, f"{entry.group}:")), ""):
            entry.doubt = entry.doubt or f"Nothing but '{told}' says that they signed."


def doubt_lone_words(entries: Sequence[Entry]) -> None:
    """Doubt a word alone that begins another paragraph right below a name, in a column, and that name."""
    for above, one in pairwise(entries):
        last, first = above.lines[-1], one.first
        is_next = last.paragraph + 1 == first.paragraph and last.column == first.column > 0
        is_parted = is_next and above.group == one.group and last.of + first.of > 2 and not first.line.sign
        if is_parted and one.text.istitle() and one.text.isalpha() and not has_organization_noun(one.text):
            one.doubt = one.doubt or "It is a word alone: is it a name, or the rest of the one above?"
            above.doubt = above.doubt or f"Is it whole, or is '{one.text}' the rest of it?"


def doubt_what_is_open(entries: Sequence[Entry], *, says_so: bool, is_counted: bool) -> None:
    """Doubt what no count proves: where nothing says that they signed, or some are set otherwise than the others."""
    if sum(spelling(one.text) in COLUMNS for one in entries) > 1:
        _doubt_all(entries, "The heads of a table's columns stand in the list: were its columns read one by one?")
    if not says_so:
        _doubt_all(entries, "Nothing says that they signed.")
    if is_counted:
        _doubt_by_count(entries)
    _doubt_by_form(entries)


def _doubt_by_count(entries: Sequence[Entry]) -> None:
    """Doubt, where the letter states another count, what is of several lines, and few words with what is above them."""
    for above, one in zip([None, *entries], entries, strict=False):
        if len(one.lines) > 1:
            one.doubt = one.doubt or "It is of several lines, and the count differs."
        elif len(one.text.split()) <= _A_REST and not has_organization_noun(one.text):
            one.doubt = one.doubt or "The count differs: is it a name, or the rest of the one above?"
            if above:
                above.doubt = above.doubt or f"The count differs: is it whole, or is '{one.text}' the rest of it?"


def _doubt_by_form(entries: Sequence[Entry]) -> None:
    """Doubt the few of a list that are set otherwise than nearly all others, and have no heading of their own."""
    shared = Counter(one.first for one in entries)
    forms = [(bool(one.first.line.sign), shared[one.first] > 1) for one in entries]  # a list's item; one of a run
    most, count = Counter(forms).most_common(1)[0] if entries else (None, 0)
    groups = {one.group for one, form in zip(entries, forms, strict=True) if form == most}
    if len(entries) - count > _FEW_OTHERS * len(entries):
        return
    for one, form in zip(entries, forms, strict=True):
        if form != most and one.group in groups:
            one.doubt = one.doubt or "It is set otherwise than the others."


def _doubt_all(entries: Sequence[Entry], doubt: str) -> None:
    for entry in entries:
        entry.doubt = entry.doubt or doubt


def _is_said_in_part(entry: Entry) -> bool:
    first, *others = own_words(entry.text) or [""]
    is_said = bool(others) and all(map(str.islower, others)) and not has_organization_noun(first)
    return entry.is_person is None and is_said
