"""What one record has and another lacks: how a file that was cut short is told from one that was edited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from bot.knowledge.fields import Record, validator
from bot.knowledge.knowledge import Knowledge

_SECTIONS = ("documents", "organizations", "people", "places", "terms", "topics", "left_out", "gone")


def losses(before: Knowledge, after: Knowledge) -> Sequence[str]:
    """Return what a record lacks that was in another: entries by their ids, and how many of whatever has none.

    Args:
        before: The other.
        after: The record.
    """
    lost = _outline(before) - _outline(after)
    return sorted(place if count == 1 else f"{count} of {place}" for place, count in lost.items())


def _outline(knowledge: Knowledge) -> Counter[str]:
    """Count what stands at each place of a record, whatever it says."""
    wholes = {"record": knowledge.about, "vocabulary": knowledge.vocabulary}
    parts = {f"{section}/{one}": part for section in _SECTIONS for one, part in getattr(knowledge, section).items()}
    return Counter(place for name, part in {**wholes, **parts}.items() for place in _places(name, _plain(part)))


def _plain(one: Record) -> Any:
    return validator(type(one)).dump_python(one, mode="json", exclude_none=True)


def _places(place: str, value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        inner = f"{place}#{value['id']}" if "id" in value else place
        yield inner
        for name, one in value.items():
            yield from _places(f"{inner}.{name}", one)
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield f"{place}[]"
            yield from _places(place, one)
    elif value not in (None, ""):
        yield place
