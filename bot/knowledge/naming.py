"""Names and aliases: one form of each spelling, and those that two things claim."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from bot.knowledge.faults import Fault, Path
from bot.knowledge.fields import Record
from bot.knowledge.model import CitedWork, Document, Entry, Organization, Person, Place, Term, Topic
from bot.knowledge.parts import Part
from bot.knowledge.reading import Source
from bot.knowledge.spelling import spelling

_NAMED = (CitedWork, Document, Entry, Organization, Person, Place, Term, Topic)
_LENT = (CitedWork, Entry, Topic)  # whose weak aliases name nothing: they account for words of questions
_STRONG = ("name", "names", "acronyms", "aliases", "demonyms")
_WEAK = ("weak_aliases",)
_TITLED = (CitedWork, Document)  # whose title is a name, too


class _Claim(NamedTuple):
    """A name or an alias.

    Attributes:
        owner: The id of the thing.
        source: The file.
        path: Where it stands there.
        alias: The words.
        is_weak: Whether others may share it.
        is_of_lent: Whether the thing is known by what it says, and not named: an entry, a topic, a cited work.
    """

    owner: str
    source: Source
    path: Path
    alias: str
    is_weak: bool
    is_of_lent: bool

    @property
    def is_lent(self) -> bool:
        """Whether it only accounts for a word, which other entries may have as their own alias."""
        return self.is_weak and self.is_of_lent


class Claims:
    """The names and aliases of a record, to find those that two things claim."""

    def __init__(self) -> None:
        self._first: dict[str, _Claim] = {}
        self._again: list[tuple[_Claim, _Claim]] = []
        self._lent: list[_Claim] = []

    def add(self, source: Source, part: Part) -> None:
        for claim in _claims(source, part):
            if claim.is_lent:
                self._lent.append(claim)
                continue
            first = self._first.setdefault(spelling(claim.alias), claim)
            if claim.owner != first.owner and not (claim.is_weak and first.is_weak):
                self._again.append((first, claim))

    def faults(self) -> Iterator[Fault]:
        """Yield what is claimed by two, unless both mark it weak."""
        for first, claim in self._again:
            place = first.source.fault(first.path, "")
            message = (
                f"'{claim.alias}' also names '{first.owner}' at {place.file}:{place.line}. "
                "Reword one, or make both weak_aliases"
            )
            yield claim.source.fault(claim.path, message)
        for claim in self._lent:
            named = self._first.get(spelling(claim.alias))
            if named and not (named.is_weak or named.is_of_lent):
                message = f"'{claim.alias}' also names '{named.owner}'. Name that in the entry instead, or leave it out"
                yield claim.source.fault(claim.path, message)


def names_of(part: Part) -> Iterator[str]:
    """Yield what something is called that has no other words: not what an entry or a topic is known by."""
    if not _is_named(part.model):
        return
    fields = () if issubclass(part.model, _LENT) else (*_STRONG, *_WEAK)
    for name in (*fields, *(("title", "as_printed") if issubclass(part.model, _TITLED) else ())):
        yield from (text for _, text in _texts(part.data.get(name), ()))


def _claims(source: Source, part: Part) -> Iterator[_Claim]:
    owner = part.data.get("id")
    if not isinstance(owner, str) or not _is_named(part.model):
        return
    is_of_lent = issubclass(part.model, _LENT)
    for name in (*_STRONG, *_WEAK):
        if name in part.data:
            for path, alias in _texts(part.data[name], (*part.path, name)):
                yield _Claim(owner, source, path, alias, name in _WEAK, is_of_lent)


@cache
def _is_named(model: type[Record]) -> bool:
    return issubclass(model, _NAMED)


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from _texts(one, (*path, index))
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _texts(one, (*path, key))
