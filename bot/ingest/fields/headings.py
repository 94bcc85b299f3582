"""Headings among names that their place alone tells: lone lines above paragraphs, and first lines beside headings."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence

from bot.ingest.fields.cues import has_organization_noun, has_title, is_contact, is_heading_by_words, is_role, is_street
from bot.ingest.fields.sheet import Block, Printed, sign_of
from bot.ingest.source import Kind

_FEW = 0.4  # of the lines are headings
_MOST_OF_A_FIELD = 2  # words
_MOST_OF_A_HEADING = 3  # words
_FEWEST = 3  # paragraphs
_MOST = 0.6  # of the paragraphs begin with a heading by its words: so do the others


def heads_by_form(tail: Sequence[Printed], blocks: Sequence[Block]) -> frozenset[Printed]:
    """Return the lines of a list that are headings by their place.

    Args:
        tail: The lines of the list.
        blocks: The letter's paragraphs.
    """
    if not all(line.kind is Kind.TEXT and not blocks[line.paragraph - 1].is_prose for line in tail):
        return frozenset()
    return _lone_heads(tail) or _beside_heads(tail)


def _lone_heads(tail: Sequence[Printed]) -> frozenset[Printed]:
    """Return the lone lines that stand above paragraphs of several names, again and again: "Oregon"."""
    runs = [list(run) for _, run in itertools.groupby(tail, key=lambda line: line.paragraph)]
    heads, lists = runs[::2], runs[1::2]
    if len(heads) != len(lists) or not _stand_above(heads, lists):
        return frozenset()
    own = [run[0].text for run in heads]
    listed = [line.text for run in lists for line in run]
    are_told = _share_of(own, has_organization_noun) <= _FEW < _share_of(listed, has_organization_noun)
    are_names = not any(tells(one) for tells in (is_role, has_title, is_contact, is_street) for one in listed)
    return frozenset(run[0] for run in heads) if are_told and are_names else frozenset()


def _beside_heads(tail: Sequence[Printed]) -> frozenset[Printed]:
    """Return the first lines of paragraphs most of which begin with a country, say: the others are headings, too."""
    pairs = zip([None, *tail], tail, strict=False)
    firsts = [line for above, line in pairs if line.at == 0 and line.of > 1 and _is_beside(above, line)]
    told = [line for line in firsts if is_heading_by_words(line.text)]
    if len(firsts) < _FEWEST or len(told) < _MOST * len(firsts):
        return frozenset()
    short = [line for line in firsts if len(line.text.split()) <= _MOST_OF_A_HEADING and not sign_of(line)]
    return frozenset(line for line in short if not has_organization_noun(line.text) and "(" not in line.text)


def _is_beside(above: Printed | None, line: Printed) -> bool:
    """Return whether a line stands on the same page, and in the same column, as the one above: it goes on with none."""
    return above is None or (above.page, above.column) == (line.page, line.column)


def _stand_above(heads: Sequence[list[Printed]], lists: Sequence[list[Printed]]) -> bool:
    """Return whether each of some lines stands alone above several, and above more than two somewhere."""
    are_heads = len(heads) > 1 and all(len(run) == run[0].of == 1 and not sign_of(run[0]) for run in heads)
    sizes = [len(run) for run in lists]
    return are_heads and min(sizes) > 1 and max(sizes) > _MOST_OF_A_FIELD


def _share_of(texts: Sequence[str], holds: Callable[[str], bool]) -> float:
    return sum(map(holds, texts)) / max(len(texts), 1)
