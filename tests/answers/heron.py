"""The record of Heron, which does not exist, with more in it."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from bot.answers.answerer import Answerer
from bot.knowledge.loading import load

HERON = Path(__file__).resolve().parents[1] / "heron"
CEDAR = "documents/2023-03-02-cedar.yaml"
_FACT = """
  - id: {id}
    statement: {{en: '{en}', es: '{es}'}}
    topic: {topic}{figure}
    as_of: {as_of}
    said_by: cedar
    anchor: the relief fund holds
    paragraph: 3
    added: 2026-11-27"""


def fact(name: str, en: str, es: str, topic: str, value: object = None, unit: str = "", as_of: str = "2023-02") -> str:
    """Return a fact for the end of the document of 2 March 2023, which `CEDAR` names."""
    figure = "" if value is None else f"\n    value: {value}\n    unit: {unit}"
    en, es = (one.replace("'", "''") for one in (en, es))
    return _FACT.format(id=name, en=en, es=es, topic=topic, figure=figure, as_of=as_of)


def heron_with(folder: Path, added: Mapping[str, str], units: str = "") -> Answerer:
    """Return the answers of a copy of the record.

    Args:
        folder: Where the copy is made.
        added: For each file what is written at its end.
        units: What stands first among the units.
    """
    shutil.copytree(HERON, folder, ignore=shutil.ignore_patterns("letters"))
    for name, text in added.items():
        path = folder / name
        path.write_text(path.read_text("utf-8").rstrip("\n") + text, "utf-8")
    record = folder / "record.yaml"
    record.write_text(record.read_text("utf-8").replace("units:\n", "units:\n" + units), "utf-8")
    return Answerer(load(folder))
