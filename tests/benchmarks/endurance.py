"""Whether the bot stays as small and as fast as it was, however much is asked.

    python tests/benchmarks/endurance.py [--count 100000] [--seed N]

Asks questions in one process, no two alike: those of the case tables with a word mistyped, left out or put beside, as
of another day, among things that nobody would ask. A tenth of them is a follow-up of the one before. Prints, for
each tenth part, the milliseconds of a question and the megabytes that the process holds. Exit status 1 where the last
part costs more than one and a half times what the second did, or where more than 40 MB were added since the second: in
the first, what is asked for the first time is made.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from bot.answers.answerer import Answerer  # noqa: E402 -- after the path
from bot.knowledge.loading import default_folder, load  # noqa: E402

PARTS = 10
SLOWER = 1.5  # times the second part
GROWTH = 40.0  # MB since the second part
_STRANGE = ("\ufdfa" * 40, "🤝🏽", "select * from", "<@U123>", "%00", "ﬃ", "\u200b", "x" * 60, "٣٤٥", "”“", "a&b<c>")


def questions(chance: random.Random) -> Iterator[tuple[str, str | None]]:
    """Yield questions without end, each with the day that it is asked as of, mostly today."""
    table = (ROOT / "tests" / "cases" / "questions.psv").read_text(encoding="utf-8")
    asked = sorted(
        {cell.strip() for cell in re.findall(r"[^|\n]{12,120}", table) if "?" in cell or " " in cell.strip()}
    )
    words = sorted({word for one in asked for word in one.split()})
    while True:
        said = chance.choice(asked).split()
        place = chance.randrange(len(said))
        match chance.randrange(5):
            case 0:
                letters = list(said[place])
                chance.shuffle(letters)
                said[place] = "".join(letters)
            case 1:
                del said[place]
            case 2:
                said.insert(place, chance.choice(words))
            case 3:
                said.insert(place, chance.choice(_STRANGE))
            case _:
                said.insert(place, str(chance.randrange(100_000)))
        day = f"{chance.randrange(2017, 2021)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
        yield " ".join(said), day if chance.random() < 0.1 else None


def measure(count: int, seed: int) -> list[tuple[float, float]]:
    """Ask, and return the milliseconds of a question and the megabytes after each part."""
    answerer, chance = Answerer(load(default_folder())), random.Random(seed)
    answerer.prepare()
    asked, found, turn = questions(chance), [], None
    for _ in range(PARTS):
        begun = time.process_time()
        for _ in range(count // PARTS):
            question, as_of = next(asked)
            if chance.random() < 0.1:
                turn = answerer.follow(question, turn)
            else:
                answerer.answer(question, as_of=as_of)
        found.append(((time.process_time() - begun) * 1000 * PARTS / count, _megabytes()))
        print(f"{found[-1][0]:8.2f} ms{found[-1][1]:10.1f} MB", flush=True)
    return found


def _megabytes() -> float:
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    held = re.search(r"VmRSS:\s+(\d+)", status)
    assert held is not None
    return int(held[1]) / 1024


def main() -> int:
    """Measure, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    found = measure(arguments.count, arguments.seed)
    (before, held_before), (after, held_after) = found[1], found[-1]
    print(f"{arguments.count} questions: {after / before:.2f} times as long, {held_after - held_before:+.1f} MB")
    return int(after > SLOWER * before or held_after - held_before > GROWTH)


if __name__ == "__main__":
    sys.exit(main())
