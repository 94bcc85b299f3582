"""How words begin that a pattern cannot do without: most questions hold none of them, and are not searched for it.

A question is asked some sixty patterns, each a list of words in every language. Python's engine tries each of these
at the beginning of every word, which takes longer than to look up how the words of a question begin.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence, Set
from re import _constants, _parser  # type: ignore[attr-defined]  # nothing else tells what a pattern is made of
from typing import Any

_LENGTH = 3  # letters of a beginning; a shorter word is one whole
_PIECE = re.compile(r"\w+")

_Items = Sequence[tuple[Any, Any]]


def beginnings_in(text: str) -> frozenset[str]:
    """Return how the words of a text begin.

    Args:
        text: Folded.
    """
    return frozenset([piece[:_LENGTH] for piece in _PIECE.findall(text)])


def beginnings_of(pattern: str, common: Set[str] = frozenset()) -> frozenset[str] | None:
    """Return beginnings of which every text holds one in which the pattern finds something; None where any text may.

    Args:
        pattern: For folded texts, as text.
        common: Those that most texts hold, which tell little: of `how many thousands` the last word tells the most.
    """
    parsed = _parser.parse(pattern)
    return None if parsed.state.flags & re.IGNORECASE else _needed(parsed, common, is_begun=False)


class Form:
    """A pattern for folded texts, compiled when one first may hold it: a start needs few of hundreds.

    Args:
        pattern: As text.
        common: Beginnings that most texts hold.
        ignore_case: Whether capitals make no difference.

    Attributes:
        needed: Beginnings of words of which a text needs one; None where any text will do.
        search: Searches a text.
    """

    __slots__ = ("_flags", "_pattern", "needed", "search")

    def __init__(self, pattern: str, common: Set[str] = frozenset(), *, ignore_case: bool = False) -> None:
        self._pattern, self._flags = pattern, re.IGNORECASE if ignore_case else 0
        self.needed = beginnings_of(pattern, common)
        self.search: Callable[[str], re.Match[str] | None] = self._search_first

    def may_be_in(self, beginnings: frozenset[str]) -> bool:
        """Return whether a text may hold it.

        Args:
            beginnings: How the words of the text begin.
        """
        return self.needed is None or not self.needed.isdisjoint(beginnings)

    def replaced(self, text: str, instead: str) -> str:
        """Return a text with what it finds replaced.

        Args:
            text: Folded.
            instead: As for `re.sub`.
        """
        return re.sub(self._pattern, instead, text, flags=self._flags)

    def _search_first(self, text: str) -> re.Match[str] | None:
        self.search = re.compile(self._pattern, self._flags).search
        return self.search(text)


class Forms:
    """Patterns that are tried one after the other, of which a text can hold but a few.

    Args:
        forms: In their order.
    """

    def __init__(self, forms: Iterable[Form]) -> None:
        self._anywhere: set[int] = set()
        self._at: dict[str, list[int]] = {}
        for at, form in enumerate(forms):
            if form.needed is None:
                self._anywhere.add(at)
            for beginning in form.needed or ():
                self._at.setdefault(beginning, []).append(at)

    def may_be_in(self, beginnings: frozenset[str]) -> list[int]:
        """Return the places of those that a text may hold, in their order.

        Args:
            beginnings: How the words of the text begin.
        """
        found = self._anywhere.union(*[self._at[one] for one in beginnings if one in self._at])
        return sorted(found)


def _needed(items: _Items, common: Set[str], *, is_begun: bool) -> frozenset[str] | None:
    """Return the fewest beginnings of which parts of a pattern need one, none of them common; None where nothing tells.

    Args:
        items: The parts, one after the other.
        common: Beginnings that are taken where there are no others.
        is_begun: Whether a word begins there.
    """
    found: list[frozenset[str] | None] = []
    letters = ""  # of the word that has begun
    for kind, value in items:
        if kind is _constants.FAILURE or (kind is _constants.ASSERT_NOT and not value[1]):
            return frozenset()  # (?!), which finds nothing in any text
        if kind in _WITHOUT_WIDTH:
            continue
        if kind is _constants.LITERAL and chr(value).isalnum():
            letters += chr(value) if letters or is_begun else ""
            is_begun = False
            continue
        found += _told(letters, is_whole=_is_apart(kind, value)), _of_part(kind, value, common, is_begun=is_begun)
        letters, is_begun = "", _begins_after(kind, value, is_begun=is_begun)
    found.append(_told(letters, is_whole=False))
    told = (one for one in found if one is not None)
    return min(told, key=lambda one: (not one.isdisjoint(common), len(one)), default=None)


def _told(letters: str, *, is_whole: bool) -> frozenset[str] | None:
    """Return the beginning that the letters of a word tell; None where there are too few of them."""
    return frozenset((letters[:_LENGTH],)) if letters and (is_whole or len(letters) >= _LENGTH) else None


def _of_part(kind: Any, value: Any, common: Set[str], *, is_begun: bool) -> frozenset[str] | None:
    """Return what a part needs that is made of others; None where nothing tells."""
    if kind is _constants.SUBPATTERN:
        return _needed(value[-1], common, is_begun=is_begun)
    if kind is _constants.BRANCH:
        needed = [_needed(branch, common, is_begun=is_begun) for branch in value[1]]
        return None if None in needed else frozenset().union(*(one for one in needed if one is not None))
    return _needed(value[2], common, is_begun=is_begun) if kind in _REPEATS and value[0] > 0 else None


def _is_apart(kind: Any, value: Any) -> bool:
    """Return whether a part stands between words: a space or a sign, a boundary, an end."""
    if kind is _constants.LITERAL:
        return not (chr(value).isalnum() or chr(value) == "_")
    return kind is _constants.AT and value is not _constants.AT_NON_BOUNDARY


def _begins_after(kind: Any, value: Any, *, is_begun: bool) -> bool:
    """Return whether a letter behind a part begins a word.

    Args:
        kind: Of the part.
        value: What it is made of.
        is_begun: Whether a word begins before it.
    """
    if kind is _constants.SUBPATTERN:
        return _begins_after_all(value[-1], is_begun=is_begun)
    if kind is _constants.BRANCH:
        return all(_begins_after_all(branch, is_begun=is_begun) for branch in value[1])
    if kind in _REPEATS:
        return (is_begun or value[0] > 0) and _begins_after_all(value[2], is_begun=is_begun)
    return _is_apart(kind, value)


def _begins_after_all(items: _Items, *, is_begun: bool) -> bool:
    for kind, value in items:
        if kind not in _WITHOUT_WIDTH:
            is_begun = _begins_after(kind, value, is_begun=is_begun)
    return is_begun


_WITHOUT_WIDTH = (_constants.ASSERT, _constants.ASSERT_NOT)
_REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT)
