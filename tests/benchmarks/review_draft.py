"""Measure the review of a draft of 2,000 words, and of 20,000, beside what only finds what looks alike.

Run alone: `.venv/bin/python tests/benchmarks/review_draft.py`. The draft is made of the record's own
statements and of sentences that it knows nothing of, half and half. The competitor is rapidfuzz's `token_set_ratio`,
which looks for each sentence's nearest statement in the record and says nothing of whether it is so.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from rapidfuzz import fuzz, process  # noqa: E402  # the path first

from bot.answers.answerer import Answerer  # noqa: E402
from bot.knowledge.loading import load  # noqa: E402
from bot.review.draft import sentences_of  # noqa: E402
from bot.review.reviewer import Reviewer  # noqa: E402

OF_OUR_OWN = (
    "We met 40 volunteers in 12 towns this spring, and their stories have stayed with us.",
    "Our offices will be closed on May 1, 2031, since nobody should work on that day.",
    "The minister promised in March that 300 beds would be ready before the winter.",
)


def draft_of(statements: list[str], words: int) -> str:
    """Return a draft of so many words at least."""
    made: list[str] = []
    while sum(len(one.split()) for one in made) < words:
        at = len(made)
        made.append(f"{statements[at // 2 % len(statements)]}." if at % 2 else OF_OUR_OWN[at // 2 % len(OF_OUR_OWN)])
    return " ".join(made)


def seconds(call: Callable[[], object]) -> float:
    """Return the processor time of the quickest of three calls."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        call()
        best = min(best, time.process_time() - start)
    return best


def main() -> None:
    knowledge = load(ROOT / "knowledge")
    answerer = Answerer(knowledge)
    language = answerer.languages[0]
    entries = [one for document in knowledge.documents.values() for one in (*document.facts, *document.events)]
    statements = [one.statement.in_language(language) for one in entries]
    reviewer = Reviewer(answerer)
    first = time.process_time()
    reviewer.review(statements[0])
    print(f"first sentence           {time.process_time() - first:8.3f} s")
    for words in (2_000, 20_000):
        draft = draft_of(statements, words)
        sentences = [one.text for one in sentences_of(draft, answerer.languages)]
        own = seconds(lambda: reviewer.review(draft))  # noqa: B023  # called at once
        other = seconds(
            lambda: [process.extractOne(one, statements, scorer=fuzz.token_set_ratio) for one in sentences]  # noqa: B023
        )
        print(f"{words:6} words, review     {own:8.3f} s   {len(reviewer.review(draft).findings)} findings")
        print(f"{words:6} words, rapidfuzz  {other:8.3f} s   {own / other:.1f} times as long")


if __name__ == "__main__":
    main()
