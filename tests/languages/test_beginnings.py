"""What tells that a pattern need not be searched for never hides what it finds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from bot.answers.understand.grammar import grammar_of
from bot.languages import LANGUAGES
from bot.languages.beginnings import beginnings_in, beginnings_of
from tests.drawn import drawn

GRAMMAR = grammar_of(LANGUAGES)
CASES = Path(__file__).parents[1] / "cases" / "questions.psv"
_IS_A_PATTERN = re.compile(r"\\[bwdsS]|\(\?")


def _patterns() -> Iterator[re.Pattern[str]]:
    """Yield every pattern of every language."""
    for language in LANGUAGES:
        folder = import_module(f"bot.languages.{language}")
        for name in (one.name for one in iter_modules(folder.__path__)):
            for value in vars(import_module(f"bot.languages.{language}.{name}")).values():
                if isinstance(value, str) and _IS_A_PATTERN.search(value):
                    yield re.compile(value)


@pytest.mark.slow
def test_a_text_in_which_a_pattern_finds_something_holds_a_word_that_it_needs() -> None:
    patterns = tuple(_patterns())
    needed = [(pattern, begun) for pattern in patterns if (begun := beginnings_of(pattern.pattern)) is not None]
    assert len(needed) > len(patterns) / 2
    found = 0
    asked = [line.split("|")[2] for line in CASES.read_text("utf-8").splitlines() if "|" in line]
    tried = [" ".join(GRAMMAR.words(question)) for question in drawn(asked, 3)]
    for question in tried:
        held = beginnings_in(question)
        for pattern, begun in needed:
            if pattern.search(question):
                assert not begun.isdisjoint(held), (pattern.pattern, question)
                found += 1
    assert found > len(tried) / 3


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\bstormy? weather\b", {"sto"}),  # of two that are needed alike, the first
        (r"\b(?:rain|hail|ice)\b", {"rai", "hai", "ice"}),
        (r"\b(?:the )?rain\b", {"rai"}),  # a word begins there, with the article and without
        (r"\bas \w+ as\b", {"as"}),  # a short word is one whole
        (r"\b(?!rain)hail", {"hai"}),
        (r"^rain$", {"rai"}),
        (r"(?:\brain\b)|(?:(?!))", {"rai"}),  # a language without such a form adds none
    ],
)
def test_the_beginnings_that_a_pattern_needs_are_told(pattern: str, needed: set[str]) -> None:
    assert beginnings_of(pattern) == frozenset(needed)


@pytest.mark.parametrize(
    "pattern",
    [
        r"rain",  # also within "trains"
        r"\bas",  # how the word goes on is open, and two letters are few
        r"\b(?:rain|\w+)\b",
        r"\b(?:rain )?\w+",
        r"\b[rh]ain",
        r"\brain(?=)|ly$",
    ],
)
def test_where_nothing_tells_a_pattern_is_always_searched_for(pattern: str) -> None:
    assert beginnings_of(pattern) is None


def test_a_pattern_for_texts_with_capitals_is_always_searched_for() -> None:
    assert beginnings_of(r"(?i)\brain\b") is None
