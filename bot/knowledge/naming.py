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
_STRONG = ("name", "names", "acronyms", "aliases", "demonyms")
_WEAK = ("weak_aliases",)


class _Claim(NamedTuple):
    owner: str
    source: Source
    path: Path
    alias: str
    is_weak: bool


class Claims:
    """The names and aliases of a record, to find those that two things claim."""

    def __init__(self) -> None:
        self._first: dict[str, _Claim] = {}
        self._again: list[tuple[_Claim, _Claim]] = []

    def add(self, source: Source, part: Part) -> None:
        for claim in _claims(source, part):
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


def _claims(source: Source, part: Part) -> Iterator[_Claim]:
    owner = part.data.get("id")
    if not isinstance(owner, str) or not _is_named(part.model):
        return
    for name in (*_STRONG, *_WEAK):
        if name in part.data:
            for path, alias in _texts(part.data[name], (*part.path, name)):
                yield _Claim(owner, source, path, alias, name in _WEAK)


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
