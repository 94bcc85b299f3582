"""How fast a question is answered as the record grows, beside two ways of looking through all its statements.

    .venv/bin/python tests/benchmarks/lookup.py [--sizes 1000 10000 100000] [--short]

For each size, in a process of its own, one made-up record is loaded and the same questions are asked of: this project;
rapidfuzz's `process.extract` with `WRatio` over all English statements; SQLite's FTS5 with its trigram tokenizer.
Prints the load time in seconds, with type-ahead ready, and the resident memory in megabytes after it; p50 and p99 of a
look-up in milliseconds; the p50 of what is not found, with what comes nearest: when its entries come near for the
first time and are asked for, and afterwards; how long the first question as of a new day takes, the median of several
days; and how many times faster the look-up is than either.
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.synthetic import write_record  # noqa: E402  # after the path is set

SIZES = (1_000, 10_000, 100_000)
SHORT = (3_000,)  # what CI has time for
SHORT_STEP = 4  # of the questions one in so many
DAYS = ("2016-03-01", "2017", "2018-02", "2018-12-31", "2019-06-15")  # as of which nobody has asked yet
HEADING = (
    "entries     load s  memory MB |  p50 ms   p99 ms  nearest: first,  then  new day | "
    "WRatio p50  (times) | FTS5 p50   (times)"
)
_QUESTIONS = "questions.json"
ASKED_OF_WRATIO = 12  # questions; each takes as long as thousands of the others


def main() -> None:
    """Measure every size and print one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), metavar="ENTRIES")
    parser.add_argument("--short", action="store_true", help="3,000 entries only, and a quarter of the questions")
    parser.add_argument("--record", type=Path, help=argparse.SUPPRESS)
    parsed = parser.parse_args()
    if parsed.record:
        print(json.dumps(_measure(parsed.record)))
        return
    print(HEADING)
    for size in SHORT if parsed.short else parsed.sizes:
        with tempfile.TemporaryDirectory() as folder:
            record = Path(folder) / "knowledge"
            questions = write_record(record, size)[:: SHORT_STEP if parsed.short else 1]
            (record / _QUESTIONS).write_text(json.dumps(questions), encoding="utf-8")
            command = [sys.executable, __file__, "--record", str(record)]
            found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        print(
            f"{size:>7} {found['load']:10.2f} {found['memory']:10.0f} | "
            f"{found['p50']:7.3f} {found['p99']:8.3f} {found['nearest_first']:14.3f} {found['nearest']:6.3f} "
            f"{found['new_day']:8.1f} | "
            f"{found['wratio']:10.2f} {found['wratio'] / found['p50']:8.0f} | "
            f"{found['fts5']:8.2f} {found['fts5'] / found['p50']:9.1f}",
            flush=True,
        )


def _measure(record: Path) -> dict[str, float]:
    from bot.answers.answer import NotFound
    from bot.answers.answerer import Answerer
    from bot.knowledge.loading import load

    questions = json.loads((record / _QUESTIONS).read_text(encoding="utf-8"))
    start = time.perf_counter()
    knowledge = load(record)
    answerer = Answerer(knowledge)
    answerer.prepare()
    seconds = time.perf_counter() - start
    memory = _resident_megabytes()
    ours = _times(answerer.answer, questions)
    missed = [question for question in questions if isinstance(answerer.answer(question), NotFound)]
    fresh = Answerer(knowledge)
    fresh.prepare()
    first = _times(fresh.answer, missed)
    statements = [entry.statement.in_language("en") for _, entry in knowledge.facts_and_events()]
    return {
        "load": seconds,
        "memory": memory,
        "p50": statistics.median(ours),
        "p99": statistics.quantiles(ours, n=100)[98],
        "nearest_first": statistics.median(first),
        "nearest": statistics.median(_times(fresh.answer, missed)),
        "new_day": statistics.median(_times(lambda day: answerer.answer(questions[0], as_of=day), DAYS, warm_up=())),
        "wratio": statistics.median(_times(_by_wratio(statements), questions[:ASKED_OF_WRATIO])),
        "fts5": statistics.median(_times(_by_fts5(statements), questions)),
    }


def _resident_megabytes() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 1024 / 1024


def _times(
    look_up: Callable[[str], object], questions: Sequence[str], warm_up: Sequence[str] | None = None
) -> list[float]:
    """Milliseconds of each look-up, after others that warm up; the first three where none are named."""
    for question in questions[:3] if warm_up is None else warm_up:
        look_up(question)
    times = []
    for question in questions:
        start = time.perf_counter()
        look_up(question)
        times.append((time.perf_counter() - start) * 1000)
    return times


def _by_wratio(statements: Sequence[str]) -> Callable[[str], object]:
    from rapidfuzz import fuzz, process

    return lambda question: process.extract(question, statements, scorer=fuzz.WRatio, limit=1)


def _by_fts5(statements: Sequence[str]) -> Callable[[str], object]:
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE statements USING fts5(text, tokenize='trigram')")
    base.executemany("INSERT INTO statements VALUES (?)", ((one,) for one in statements))

    def look_up(question: str) -> object:
        words = [word for word in question.replace("?", "").split() if len(word) > 2]
        wanted = " OR ".join(f'"{word}"' for word in words)
        query = "SELECT rowid FROM statements WHERE statements MATCH ? ORDER BY rank LIMIT 1"
        return base.execute(query, (wanted,)).fetchall()

    return look_up


if __name__ == "__main__":
    main()
