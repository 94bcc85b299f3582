"""Say what a review found, in one of the bot's languages; every face takes its words from here."""

from __future__ import annotations

from collections.abc import Iterator

from bot.languages import Language, say
from bot.languages.dates import date_in_words
from bot.review.report import ClaimKind, Coverage, Finding, Part, State

BY_WEIGHT = (State.CONTRADICTED, State.OUTDATED, State.NOT_IN_RECORD, State.SUPPORTED, State.NOT_CHECKED)


def part_in_words(part: Part, language: Language) -> str:
    """Say one sentence of a message.

    Args:
        part: The sentence, as data.
        language: Of the words around what the record states, which is in the language of the draft.
    """
    values = {name: date_in_words(language, value) if name == "date" else value for name, value in part.values.items()}
    return say(language, part.name, **values)


def message(finding: Finding, language: Language) -> str:
    """Say all that there is to say of a finding, beside its state."""
    return " ".join(part_in_words(one, language) for one in finding.parts)


def state_in_words(state: State, language: Language) -> str:
    """Name a state."""
    return say(language, f"review.state.{state.value}")


def kind_in_words(kind: ClaimKind, language: Language) -> str:
    """Name what is claimed."""
    return say(language, f"review.kind.{kind.value}")


def instead(finding: Finding, language: Language) -> str:
    """Say what would be supported; empty where there is no correction."""
    return say(language, "review.instead", text=finding.correction.text) if finding.correction else ""


def in_one_line(finding: Finding, language: Language, passage: str) -> str:
    """Say all of a finding in one line: its words, its state, what there is to say, and what would be supported.

    Args:
        finding: Of a draft.
        language: Of the words around what the record states.
        passage: The finding's words as they are shown, perhaps cut.
    """
    quoted = say(language, "slack.review.passage", passage=passage)
    state = state_in_words(finding.state, language)
    return " ".join(filter(None, [f"{quoted} · {state}.", message(finding, language), instead(finding, language)]))


def coverage_in_words(coverage: Coverage, language: Language) -> str:
    """Say what was found and what was not checked, in one line."""
    return " ".join(_coverage(coverage, language))


def _coverage(coverage: Coverage, language: Language) -> Iterator[str]:
    sentences = coverage.sentences
    if coverage.found:
        counts = [
            say(language, "review.coverage.state", number=count, state=state_in_words(state, language).lower())
            for state in BY_WEIGHT
            if (count := coverage.states[state])
        ]
        told = ", ".join(counts)
        yield say(language, "review.coverage", number=coverage.found, sentences=sentences, states=told)
    else:
        yield say(language, "review.coverage.none", sentences=sentences)
    if coverage.in_other_languages:
        yield say(language, "review.coverage.languages", number=coverage.in_other_languages)
    yield say(language, "review.coverage.rest")
