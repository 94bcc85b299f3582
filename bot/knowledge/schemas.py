"""The JSON Schemas of the record's files, by which editors complete fields and mark what is wrong."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from pydantic import TypeAdapter

from bot.knowledge.fields import InLanguages, Record, fields_of
from bot.knowledge.parts import inner_models
from bot.languages import Language

FOLDER = "schemas"


def schema(model: type[Record], languages: Sequence[Language], *, is_list: bool) -> str:
    """Describe a file as JSON Schema, with the model's own words for each field.

    Args:
        model: What the file holds.
        languages: Those of the record.
        is_list: Whether it holds a list of them.

    Returns:
        The schema's text, indented.
    """
    described: type[Any] = list[model] if is_list else model  # type: ignore[valid-type]
    content = {"$schema": "https://json-schema.org/draft/2020-12/schema", **TypeAdapter(described).json_schema()}
    by_name = {one.__name__: one for one in (model, *inner_models(model))}
    for name, part in {model.__name__: content, **content.get("$defs", {})}.items():
        if name in by_name:
            of_part = by_name[name]
            for field in part.get("properties", {}).keys() - fields_of(of_part).keys():
                del part["properties"][field]  # what the model works out itself
            if issubclass(of_part, InLanguages):
                _limit(of_part, languages, part)
            for field, told in part.get("properties", {}).items():
                _describe(of_part, field, told)
    return json.dumps(content, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _limit(model: type[InLanguages[Any]], languages: Sequence[Language], part: dict[str, Any]) -> None:
    """Leave of a text in each language those of the record, each of them needed where the text is."""
    part["properties"] = {name: told for name, told in part["properties"].items() if name in languages}
    if model.is_needed:
        for told in part["properties"].values():
            del told["default"]
        part["required"] = [*part["properties"]]


def _describe(model: type[Record], field: str, told: dict[str, Any]) -> None:
    """Tell an inherited field's meaning, too: a class knows the words of its own fields only."""
    bases = (fields_of(base) for base in model.__mro__ if issubclass(base, Record) and base is not Record)
    meaning = next(
        (fields[field].description for fields in bases if field in fields and fields[field].description), None
    )
    if meaning:
        told.setdefault("description", meaning)
