"""Drafts on the shipped record: each claim gets its one state."""

from __future__ import annotations

import pytest

from bot.languages import LANGUAGES, Language
from bot.review.footnotes import footnotes
from bot.review.report import ClaimKind, Finding, State
from bot.review.reviewer import Reviewer
from bot.review.wording import coverage_in_words, kind_in_words, message, state_in_words
from tests.shipped import shipped


@pytest.fixture(scope="module")
def reviewer() -> Reviewer:
    return Reviewer(shipped())


def only(reviewer: Reviewer, draft: str, kind: ClaimKind = ClaimKind.NUMBER) -> Finding:
    """Return the only finding of a kind."""
    (found,) = [one for one in reviewer.review(draft).findings if one.kind is kind]
    return found


def test_what_the_record_states_is_supported_with_its_citation(reviewer: Reviewer) -> None:
    found = only(reviewer, "Over 59,000 asylum seekers had been returned to Mexico under MPP.")
    assert found.state is State.SUPPORTED
    assert found.entries == ("returned-59000",)
    assert found.citations[0].document == "2020-01-29-hrw-qa"


def test_an_old_figure_without_its_date_is_outdated_and_one_with_it_is_supported(reviewer: Reviewer) -> None:
    bare = "Over 56,000 asylum seekers had been sent back to wait in Mexico under MPP."
    found = only(reviewer, bare)
    assert found.state is State.OUTDATED
    assert found.entries == ("returned-59000", "returned-56000")
    dated = only(reviewer, f"In November 2019, {bare[0].lower()}{bare[1:]}")
    assert dated.state is State.SUPPORTED
    assert [part.name for part in dated.parts] == ["review.supported", "review.newer", "review.disputed"]


def test_places_are_told_in_code_points_and_in_utf16(reviewer: Reviewer) -> None:
    draft = "😀 Over 59,000 asylum seekers had been returned to Mexico under MPP."
    stretch = only(reviewer, draft).stretch
    assert draft[stretch.start : stretch.end] == "Over 59,000 asylum seekers"
    assert (stretch.start_utf16, stretch.end_utf16) == (stretch.start + 1, stretch.end + 1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_date_of_a_count_of_signatories_is_said_to_be_that_of_their_document(
    reviewer: Reviewer, language: Language
) -> None:
    draft = "In July 2019, 17 organizations wrote to Secretary Pompeo and Acting Secretary McAleenan."
    found = only(reviewer, draft, ClaimKind.DATE)
    assert found.state is State.SUPPORTED
    assert "(July 18, 2019)" in message(found, language)


def test_the_coverage_counts_every_finding(reviewer: Reviewer) -> None:
    report = reviewer.review("We met. HIAS signed the July 2019 letter. In 2031 there were 7 unicorns.")
    assert report.coverage.found == len(report.findings) == sum(report.coverage.kinds.values())
    assert report.coverage.sentences == 3
    assert report.coverage.without_claims == 1


def test_what_is_supported_has_footnotes_in_each_style(reviewer: Reviewer) -> None:
    report = reviewer.review("Over 59,000 asylum seekers had been returned to Mexico under MPP.")
    styles = footnotes(report, shipped())
    assert len(styles) == 5
    assert all(one.text for one in styles)
    assert footnotes(reviewer.review("There were 7 unicorns."), shipped()) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_is_said_in_every_language(reviewer: Reviewer, language: str) -> None:
    report = reviewer.review("Over 59,000 asylum seekers had been returned to Mexico under MPP. There were 7 unicorns.")
    said = [message(one, language) for one in report.findings]
    said += [state_in_words(one, language) for one in State] + [kind_in_words(one, language) for one in ClaimKind]
    assert all(said)
    assert coverage_in_words(report.coverage, language)
