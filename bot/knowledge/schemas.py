"""The JSON Schemas of the record's files, by which editors complete fields and mark what is wrong."""

from __future__ import annotations

import json
from typing import Any

from pydantic import TypeAdapter

from bot.knowledge.fields import Record

FOLDER = "schemas"


def schema(model: type[Record], *, is_list: bool) -> str:
    """Describe a file as JSON Schema, with the model's own words for each field.

    Args:
        model: What the file holds.
        is_list: Whether it holds a list of them.

    Returns:
        The schema's text, indented.
    """
    described: type[Any] = list[model] if is_list else model  # type: ignore[valid-type]
    content = {"$schema": "https://json-schema.org/draft/2020-12/schema", **TypeAdapter(described).json_schema()}
    return json.dumps(content, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
