"""Of sentences made from every entry of a record, the true ones are supported, and none with one thing changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

import pytest

from bot.knowledge.loading import languages_of
from bot.knowledge.reading import read
from bot.languages import Language
from bot.review.report import Report, State
from bot.review.reviewer import Reviewer
from tests.drawn import drawn
from tests.review.drafts import reviewer_of
from tests.review.mutants import Draft, Maker
from tests.shipped import ROOT

RECORDS = ("knowledge", "tests/records/garments", "tests/records/agua", "tests/records/refinery")
LANGUAGES_OF = [
    (record, language) for record in RECORDS for language in languages_of(read(ROOT / record / "record.yaml").data)
]
Review = Callable[[str], Report]
_LEAST_TRUE = 0.95
_FEWEST = 2000  # mutants of all records together
_ONE_IN = 6  # of the mutants of a record a commit tries: they take longest of all tests
_STEP = 48  # of the first record's mutants the quick tests have one in so many


@cache
def mutants(record: str, language: Language) -> list[Draft]:
    """What is made from a record by changing one thing; made once, since that takes reviews of its own."""
    return list(Maker(reviewer_of(record), language).mutants())


@pytest.mark.slow
def test_what_the_records_state_is_supported() -> None:
    tried, missed = 0, []
    for record, language in LANGUAGES_OF:
        reviewer = reviewer_of(record)
        for draft in Maker(reviewer, language).true():
            tried += 1
            if not draft.is_supported(reviewer.review(draft.text)):
                missed.append(f"{draft.of}: {draft.text}")
    assert len(missed) <= (1 - _LEAST_TRUE) * tried, missed


@pytest.mark.slow
def test_there_are_mutants_of_each_kind() -> None:
    made = [draft for record, language in LANGUAGES_OF for draft in mutants(record, language)]
    assert len(made) >= _FEWEST
    assert {one.operation for one in made} == {
        "digit", "power of ten", "year", "unit", "qualifier", "group", "organization", "negation", "scope", "actor",
        "direction", "modality", "verb", "place", "role", "nationality", "joined", "turned",
    }  # fmt: skip


def corrected(review: Review, draft: Draft, report: Report) -> int:
    """Return how many corrections there are, each of which is supported when the draft is reviewed again."""
    count = 0
    for one in report.findings:
        if one.correction is None:
            continue
        count += 1
        assert one.state in (State.OUTDATED, State.CONTRADICTED, State.NOT_IN_RECORD)
        after = one.correction.apply(draft.text)
        start = one.correction.stretch.start
        edited = range(start, start + max(1, len(one.correction.text)))
        again = [
            other
            for other in review(after).findings
            if other.kind is one.kind and other.stretch.start < edited.stop and edited.start < other.stretch.end
        ]
        assert again, after
        assert all(other.state is State.SUPPORTED for other in again), after
    return count


def assert_reviewed(reviewer: Reviewer, drafts: Iterable[Draft]) -> None:
    """Let none of these be supported, and every correction of one be; there are some."""
    corrections, review = 0, cache(reviewer.review)  # many are corrected to the same sentence
    for draft in drafts:
        report = review(draft.text)
        assert not draft.is_supported(report), (draft.operation, draft.text)
        corrections += corrected(review, draft, report)
    assert corrections


@pytest.mark.parametrize(("record", "language"), LANGUAGES_OF[:1])
def test_no_sentence_with_one_thing_changed_is_supported_and_every_correction_is(
    record: str, language: Language
) -> None:
    made = mutants(record, language)
    corrigible = [one for one in made if one.operation in ("digit", "power of ten", "qualifier", "year")]
    assert_reviewed(reviewer_of(record), dict.fromkeys((*made[::_STEP], *corrigible[:: 2 * _STEP])))


@pytest.mark.slow
@pytest.mark.parametrize(("record", "language"), LANGUAGES_OF)
def test_no_sentence_with_any_one_thing_changed_is_supported_and_every_correction_is(
    record: str, language: Language
) -> None:
    assert_reviewed(reviewer_of(record), drawn(mutants(record, language), _ONE_IN))
