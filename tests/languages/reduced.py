"""Make of a record one that is kept in fewer languages, as its curator would by leaving the other texts out."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from bot.knowledge.fields import InLanguages, Record
from bot.knowledge.files import rewrite
from bot.knowledge.loading import ABOUT, DOCUMENTS, SECTIONS, WHOLES, inspect
from bot.knowledge.model import Document
from bot.knowledge.parts import parts
from bot.knowledge.reading import read
from bot.languages import LANGUAGES


def reduced(record: Path, to: Path, languages: Sequence[str]) -> Path:
    """Copy a record, and leave in the copy the texts of some languages.

    Args:
        record: The record's folder.
        to: Where the copy goes.
        languages: Those that stay, the fallback first.
    """
    shutil.copytree(record, to)
    for name, model in {**WHOLES, **SECTIONS}.items():
        _reduce(to / f"{name}.yaml", model, languages)
    for path in (to / DOCUMENTS).glob("*.yaml"):
        _reduce(path, Document, languages)
    rewrite(inspect(to))
    return to


def _reduce(path: Path, model: type[Record], languages: Sequence[str]) -> None:
    data: Any = read(path).data
    for part in parts(model, data):
        if issubclass(part.model, InLanguages):
            for language in {*LANGUAGES}.difference(languages):
                part.data.pop(language, None)  # type: ignore[attr-defined]  # it is the file's own mapping
    if path.stem == ABOUT:
        data["languages"] = [*languages]
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
