"""What an answerer keeps of what people typed: the last of it, and never more the more is asked."""

from __future__ import annotations

import gc
from functools import _lru_cache_wrapper

import pytest

from bot.answers.answerer import Answerer
from bot.knowledge.knowledge import Knowledge


def kept_without_end() -> dict[str, int]:
    """Return how much each memory without a bound holds, by whose it is."""
    memories = [one for one in gc.get_objects() if isinstance(one, _lru_cache_wrapper)]
    unbounded = [one for one in memories if one.cache_info().maxsize is None and one.__module__.startswith("bot.")]
    return {f"{one.__module__}.{one.__qualname__} {id(one)}": one.cache_info().currsize for one in unbounded}


def ask(answerer: Answerer, number: int) -> None:
    """Ask a question with words that nobody has asked with, in each of its languages, and begin another."""
    for language in answerer.languages:
        question = f"how many wombat{number}s of Xanadu{number} were returned, {number} or {3 * number}?"
        turn = answerer.follow(question, None, language=language)
        answerer.follow(f"and of Zemblans{number}?", turn, language=language)
        answerer.suggest(f"wombat{number}", language=language, most=3)


@pytest.mark.slow
def test_nothing_that_people_type_is_kept_without_end(record: Knowledge) -> None:
    answerer = Answerer(record)
    for number in range(100, 110):
        ask(answerer, number)
    before = kept_without_end()
    assert before
    for number in range(110, 130):
        ask(answerer, number)
    grown = {name: held for name, held in kept_without_end().items() if held > before.get(name, 0)}
    assert grown == {}
