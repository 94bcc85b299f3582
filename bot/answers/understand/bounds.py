"""Bounds with a small number that is written out: `under two years`."""

from __future__ import annotations

from bot.answers.understand.vocabulary import Grammar


def with_bounds_in_figures(
    all_words: tuple[str, ...], said: str, begun: frozenset[str], grammar: Grammar
) -> tuple[str, ...]:
    """Return the words with the number of a bound in figures: "under two years" tells as much as "under 2"."""
    found = grammar.spoken.found("quantities", "BOUNDED", said, begun)
    number = grammar.number(found[found.lastindex]) if found and found.lastindex else None
    if found is None or number is None:
        return all_words
    at = said[: found.start(found.lastindex or 0)].count(" ")
    return (*all_words[:at], number.lstrip("#"), *all_words[at + 1 :])
