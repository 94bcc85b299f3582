"""How long a page of the record takes to make, and how large it is.

    python tests/benchmarks/record_pages.py [RECORD]

Makes every page of a record, or its first leaf, in each of its languages, in one process, without a network; without
RECORD those of the shipped one. Prints p50 and p99 of the processor's time, and the largest pages. The project holds
itself to a p50 under 10 ms and to 60 KB; with 10,000 entries to 25 ms, and to 150 KB for a leaf.
"""

from __future__ import annotations

import statistics
import sys
import time
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from bot.answers.answerer import Answerer  # noqa: E402  # the folder is known only now
from bot.knowledge.loading import load  # noqa: E402
from bot.web.layout import Layout  # noqa: E402
from bot.web.record.catalogue import every, page  # noqa: E402
from bot.web.record.leaves import leaf  # noqa: E402
from bot.web.record.reading import read_as  # noqa: E402
from bot.web.record.view import as_html  # noqa: E402

TODAY = date(2026, 11, 28)
_SHOWN = 3  # of the largest pages


def main() -> None:
    """Make all pages, and print what they took."""
    knowledge = load(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "knowledge")
    answerer, layout = Answerer(knowledge), Layout()
    for language in answerer.languages:
        seconds, sizes = [], []
        for identifier in every(knowledge):
            begun = time.process_time()
            made = page(read_as(answerer, language, TODAY), identifier)
            first = leaf(made, 1) if made else None
            assert first is not None
            html = as_html(first, layout, answerer.languages)
            seconds.append(time.process_time() - begun)
            sizes.append((len(html), f"{identifier.kind}/{identifier.id}"))
        p99 = statistics.quantiles(seconds, n=100)[98]
        print(
            f"{language}: {len(seconds)} pages, p50 {1000 * statistics.median(seconds):.1f} ms, p99 {1000 * p99:.1f} ms"
        )
        for size, name in sorted(sizes, reverse=True)[:_SHOWN]:
            print(f"  {size / 1024:.1f} KB  {name}")


if __name__ == "__main__":
    main()
