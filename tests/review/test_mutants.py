"""Of sentences made from every entry of a record, the true ones are supported, and none with one thing changed."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from bot.languages import Language
from bot.review.report import State
from bot.review.reviewer import Reviewer
from tests.review.drafts import reviewer_of
from tests.review.mutants import Draft, Maker

RECORDS = ("knowledge", "tests/records/garments", "tests/records/agua", "tests/records/refinery")
LANGUAGES_OF = [(record, language) for record in RECORDS for language in reviewer_of(record).answerer.languages]
_LEAST_TRUE = 0.95
_FEWEST = 2000  # mutants of all records together
_STEP = 6  # of the mutants one in so many is tried in the quick run


def maker(record: str, language: Language) -> tuple[Reviewer, Maker]:
    reviewer = reviewer_of(record)
    return reviewer, Maker(reviewer, language)


def test_what_the_records_state_is_supported() -> None:
    tried, missed = 0, []
    for record, language in LANGUAGES_OF:
        reviewer, made = maker(record, language)
        for draft in made.true():
            tried += 1
            if not draft.is_supported(reviewer.review(draft.text)):
                missed.append(f"{draft.of}: {draft.text}")
    assert len(missed) <= (1 - _LEAST_TRUE) * tried, missed


@pytest.mark.parametrize(("record", "language"), LANGUAGES_OF)
def test_no_sentence_with_one_thing_changed_is_supported(record: str, language: Language) -> None:
    reviewer, made = maker(record, language)
    for draft in list(made.mutants())[::_STEP]:
        assert not draft.is_supported(reviewer.review(draft.text)), (draft.operation, draft.text)


@pytest.mark.slow
@pytest.mark.parametrize(("record", "language"), LANGUAGES_OF)
def test_no_sentence_with_any_one_thing_changed_is_supported(record: str, language: Language) -> None:
    reviewer, made = maker(record, language)
    supported = [one for one in made.mutants() if one.is_supported(reviewer.review(one.text))]
    assert not supported, [(one.operation, one.text) for one in supported]


def test_there_are_mutants_of_each_kind() -> None:
    made = [draft for record, language in LANGUAGES_OF for draft in maker(record, language)[1].mutants()]
    assert len(made) >= _FEWEST
    assert {one.operation for one in made} == {
        "digit", "power of ten", "year", "unit", "qualifier", "group", "organization", "negation", "scope", "actor",
        "direction", "modality", "verb",
    }  # fmt: skip


def corrected(reviewer: Reviewer, drafts: Iterable[Draft]) -> int:
    """Return how many corrections there are, each of which is supported when the draft is reviewed again."""
    count = 0
    for draft in drafts:
        for one in reviewer.review(draft.text).findings:
            if one.correction is None:
                continue
            count += 1
            assert one.state in (State.OUTDATED, State.CONTRADICTED, State.NOT_IN_RECORD)
            after = one.correction.apply(draft.text)
            start = one.correction.stretch.start
            edited = range(start, start + max(1, len(one.correction.text)))
            again = [
                other
                for other in reviewer.review(after).findings
                if other.kind is one.kind and other.stretch.start < edited.stop and edited.start < other.stretch.end
            ]
            assert again, after
            assert all(other.state is State.SUPPORTED for other in again), after
    return count


@pytest.mark.parametrize(("record", "language"), LANGUAGES_OF)
def test_every_correction_is_supported_when_it_is_reviewed_again(record: str, language: Language) -> None:
    reviewer, made = maker(record, language)
    drafts = [one for one in made.mutants() if one.operation in ("digit", "power of ten", "qualifier", "year")]
    assert corrected(reviewer, drafts[:: 2 * _STEP])


@pytest.mark.slow
@pytest.mark.parametrize(("record", "language"), LANGUAGES_OF)
def test_every_correction_of_any_of_them_is_supported_when_it_is_reviewed_again(
    record: str, language: Language
) -> None:
    reviewer, made = maker(record, language)
    assert corrected(reviewer, made.mutants())
