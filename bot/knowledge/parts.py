"""Walk a file's data beside the model, so that a check sees every part of it, also where others are faulty."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from bot.knowledge.faults import Path
from bot.knowledge.fields import Record, fields_of


@dataclass(frozen=True, slots=True)
class Part:
    """One mapping of a file.

    Attributes:
        path: Where it stands in the file.
        model: What it is.
        data: As it stands there; no field of it has to be sound, or there.
    """

    path: Path
    model: type[Record]
    data: Mapping[str, Any]


def parts(model: type[Record], data: Any, path: Path = ()) -> Iterator[Part]:
    """Yield every part of what is meant to be a `model`, the outer ones first.

    Args:
        model: What the data is meant to be.
        data: A mapping; a list of them is walked one by one, and anything else holds nothing.
        path: Where the data stands in its file.
    """
    if isinstance(data, list):
        for index, one in enumerate(data):
            yield from parts(model, one, (*path, index))
    elif isinstance(data, dict):
        yield Part(path, model, data)
        for name, inner in _inner_models(model):
            if name in data:
                yield from parts(inner, data[name], (*path, name))


def inner_models(model: type[Record]) -> Iterator[type[Record]]:
    """Yield every model that an entry holds, at any depth."""
    for _, inner in _inner_models(model):
        yield inner
        yield from inner_models(inner)


@cache
def _inner_models(model: type[Record]) -> tuple[tuple[str, type[Record]], ...]:
    """Return the fields that hold other parts, and what those are."""
    found = ((name, _record_in(field.annotation)) for name, field in fields_of(model).items())
    return tuple((name, inner) for name, inner in found if inner is not None)


def _record_in(annotation: Any) -> type[Record] | None:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next((inner for one in get_args(annotation) if (inner := _record_in(one)) is not None), None)
