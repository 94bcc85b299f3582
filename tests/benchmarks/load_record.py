"""How long a record of ten megabytes takes to load, against PyYAML's own loader on the same files in the same run.

    .venv/bin/python tests/benchmarks/load_record.py [MEGABYTES]

Ours reads, keeps the line of each value, validates against the model and looks for aliases claimed twice; PyYAML's
`CSafeLoader` only reads. The record is the shipped one with copies of its largest document under other ids.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import yaml

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from bot.answers.answerer import Answerer  # noqa: E402  # after the path is set
from bot.knowledge.loading import inspect  # noqa: E402

_Value = TypeVar("_Value")
LARGEST = "2020-01-29-hrw-qa"
_ID = re.compile(r"(?m)^  - (?:\{)?id: ([a-z0-9-]+)")
_ALIASES = re.compile(r"(?m)^    aliases:.*\n(?:      .*\n)*|^  (?:en|es): \[.*(?:\n    .*)*\n")


def main(megabytes: float = 10.0) -> None:
    """Print both times and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        record = Path(shutil.copytree(ROOT / "knowledge", Path(folder) / "knowledge"))
        files = _grow(record, int(megabytes * 1024 * 1024))
        size = sum(path.stat().st_size for path in files)
        inspected, ours = _timed(lambda: inspect(record))
        _, theirs = _timed(lambda: [yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader) for path in files])
        knowledge = inspected.knowledge
        assert knowledge is not None, inspected.faults[:3]
        _, arranged = _timed(lambda: Answerer(knowledge))
    print(f"{size / 1024 / 1024:.1f} MB in {len(files)} files, {knowledge.size} facts and events")
    print(f"read, validated, checked   {ours:6.2f} s")
    print(f"PyYAML CSafeLoader, read   {theirs:6.2f} s   ratio {ours / theirs:.2f}")
    print(f"arranged for questions     {arranged:6.2f} s")


def _grow(record: Path, size: int) -> list[Path]:
    """Add copies of the largest document until the files have `size` bytes together."""
    documents = record / "documents"
    text = _ALIASES.sub("", (documents / f"{LARGEST}.yaml").read_text(encoding="utf-8"))
    text = text.replace("\nnames:\n", "\nnames: {}\n").replace("\ndescriptions:\n", "\n")
    own_ids = sorted(set(_ID.findall(text)), key=len, reverse=True)
    any_own_id = re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, own_ids))})(?![\w-])")
    written = sum(path.stat().st_size for path in record.rglob("*.yaml"))
    number = 0
    while written < size:
        number += 1
        copy = any_own_id.sub(rf"\1-{number}", text).replace(f"id: {LARGEST}\n", f"id: copy-{number}\n", 1)
        path = documents / f"copy-{number}.yaml"
        path.write_text(copy, encoding="utf-8")
        written += path.stat().st_size
    return sorted(record.rglob("*.yaml"))


def _timed(act: Callable[[], _Value]) -> tuple[_Value, float]:
    start = time.perf_counter()
    value = act()
    return value, time.perf_counter() - start


if __name__ == "__main__":
    main(*map(float, sys.argv[1:2]))
