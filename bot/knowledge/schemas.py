"""The JSON Schemas of the record's files, by which editors complete fields and mark what is wrong."""

from __future__ import annotations

import ast
import inspect
import json
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from textwrap import dedent
from typing import Any

from pydantic import TypeAdapter

from bot.knowledge.fields import InLanguages, Record, fields_of
from bot.knowledge.model import Document, Draft
from bot.knowledge.model.draft import DRAFT, SECTION, STATUS
from bot.knowledge.parts import inner_models
from bot.languages import LANGUAGES, Language

FOLDER = "schemas"


@cache  # pydantic takes a hundredth of a second for each
def schema(model: type[Record], languages: tuple[Language, ...], *, is_list: bool) -> str:
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
                if isinstance(default := told.get("default"), dict) and default.keys() <= {*LANGUAGES}:
                    told["default"] = {name: held for name, held in default.items() if name in languages}
    return json.dumps(content, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


@cache
def draft_schema(languages: tuple[Language, ...]) -> str:
    """Describe a draft's file: that of a document, of which nothing has to be there yet, with what is open in it."""
    document = json.loads(schema(Document, languages, is_list=False))
    section = json.loads(schema(Draft, languages, is_list=False))
    inner = section.pop("$defs", {})
    del section["$schema"]
    document["$defs"] = {**document["$defs"], **inner, Draft.__name__: section}
    document["properties"][STATUS] = {"const": DRAFT, "description": "Remove it to serve the document."}
    document["properties"][SECTION] = {"$ref": f"#/$defs/{Draft.__name__}"}
    document["required"] = ["id", STATUS]
    return json.dumps(document, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _limit(model: type[InLanguages[Any]], languages: Sequence[Language], part: dict[str, Any]) -> None:
    """Leave of a text in each language those of the record, each of them needed where the text is."""
    part["properties"] = {name: told for name, told in part["properties"].items() if name in languages}
    if model.is_needed:
        for told in part["properties"].values():
            del told["default"]
        part["required"] = [*part["properties"]]


def _describe(model: type[Record], field: str, told: dict[str, Any]) -> None:
    """Tell what a field means, also one that is inherited: a class knows the words of its own fields only."""
    bases = (_meanings(base) for base in model.__mro__ if issubclass(base, Record) and base is not Record)
    meaning = next((meanings[field] for meanings in bases if field in meanings), None)
    if meaning:
        told.setdefault("description", meaning)


@cache
def _meanings(model: type[Record]) -> dict[str, str]:
    """Return what the texts below its own fields say. pydantic would read them whenever a program starts."""
    (written,) = ast.parse(dedent(inspect.getsource(model))).body
    assert isinstance(written, ast.ClassDef)
    return {
        field.target.id: inspect.cleandoc(text)
        for field, below in pairwise(written.body)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and (text := _text(below))
    }


def _text(statement: ast.stmt) -> str | None:
    value = statement.value if isinstance(statement, ast.Expr) else None
    return value.value if isinstance(value, ast.Constant) and isinstance(value.value, str) else None
