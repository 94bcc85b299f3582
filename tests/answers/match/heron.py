"""The record of Heron, which does not exist, with more in it."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from bot.answers.answerer import Answerer
from bot.knowledge.loading import load

HERON = Path(__file__).resolve().parents[2] / "heron"


def heron_with(folder: Path, added: Mapping[str, str], units: str) -> Answerer:
    """Return the answers of a copy of the record.

    Args:
        folder: Where the copy is made.
        added: For each file what is written at its end.
        units: What stands in the place of the line that the units begin with.
    """
    shutil.copytree(HERON, folder, ignore=shutil.ignore_patterns("letters"))
    for name, text in added.items():
        path = folder / name
        path.write_text(path.read_text("utf-8").rstrip("\n") + text, "utf-8")
    record = folder / "record.yaml"
    record.write_text(record.read_text("utf-8").replace("units:\n", units), "utf-8")
    return Answerer(load(folder))
