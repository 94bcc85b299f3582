"""Bounds with a small number that is written out, and spans of time that are asked for: `under two years`."""

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


def span_asked(said: str, begun: frozenset[str], grammar: Grammar) -> frozenset[int]:
    """Return where the words stand that only ask how long something takes: `cuánto tiempo ... tarda`.

    Args:
        said: The words of a question in a row.
        begun: How they begin.
        grammar: Of its languages.
    """
    found = grammar.spoken.found("quantities", "ASKS_HOW_LONG", said, begun)
    if found is None:
        return frozenset()
    start, taking = said.count(" ", 0, found.start()), grammar.spoken.words("quantities", "TAKING_TIME")
    verbs = (at for at, word in enumerate(said.split()) if word in taking)
    return frozenset((*range(start, start + len(found[0].split())), *verbs))
