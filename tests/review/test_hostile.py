"""Whatever somebody gives as a draft is reviewed, or left unchecked: nothing raises, and nothing is kept."""

from __future__ import annotations

import logging
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.review.report import ClaimKind, State
from bot.review.reviewer import LONGEST_DRAFT, MOST_IN_A_SENTENCE, Reviewer
from tests.rows import rows
from tests.shipped import shipped

REVIEWER = Reviewer(shipped())
STRANGE = [
    "",
    " \n\n \t",
    "59,000",
    "قالت المنظمات إن 59,000 شخص أعيدوا إلى المكسيك في عام 2019.",
    "Организации заявили, что в 2019 году 59 000 человек были возвращены в Мексику без всякой защиты.",
    "Die Organisationen sagen, dass bis Dezember 2019 mehr als 59.000 Menschen nach Mexiko zurückgeschickt wurden.",
    "\u202e000,95 revO \u202c",
    "“" * 500,
    "(" * 500 + "59,000",
    "1" * 5000,
    "1,000,000,000,000,000,000,000,000,000,000,000 people",
    "a" * 20_000,
    "that that that 5 that",
    "0/0/0000 99/99/9999 31 February 2019",
]


@rows("draft", STRANGE)
def test_a_strange_draft_gets_a_report(draft: str) -> None:
    report = REVIEWER.review(draft)
    assert all(draft[one.stretch.start : one.stretch.end].split() == one.passage.split() for one in report.findings)
    assert State.SUPPORTED not in {one.state for one in report.findings}


@pytest.mark.parametrize("draft", STRANGE[3:6])
def test_a_draft_in_another_language_is_not_checked(draft: str) -> None:
    report = REVIEWER.review(draft)
    assert report.findings
    assert {one.state for one in report.findings} == {State.NOT_CHECKED}
    assert report.coverage.in_other_languages == 1


@pytest.mark.parametrize(
    ("draft", "reason"),
    [
        ("1 " * 2000, "review.not_checked.long"),
        ("(1" * 2000, "review.not_checked.long"),
        ("5 people, " * 61, "review.not_checked.crowded"),
        ("5 people, " * (MOST_IN_A_SENTENCE + 1), "review.not_checked.crowded"),
        ("5 May 2019, " * (MOST_IN_A_SENTENCE + 1), "review.not_checked.crowded"),
    ],
)
def test_a_sentence_with_too_much_in_it_is_not_checked_and_costs_little(draft: str, reason: str) -> None:
    begun = time.process_time()
    report = REVIEWER.review(draft)
    assert time.process_time() - begun < 2  # without the limit a quarter of the first took over 12 s
    assert {part.name for one in report.findings for part in one.parts} == {reason}
    assert {one.state for one in report.findings} == {State.NOT_CHECKED}


def test_what_is_left_when_the_time_is_up_is_not_checked() -> None:
    right = "Over 59,000 asylum seekers had been returned to Mexico under MPP."
    asked = iter((True, False, False))
    report = REVIEWER.review(f"{right} {right} {right}", goes_on=lambda: next(asked))
    numbers = [one for one in report.findings if one.kind is ClaimKind.NUMBER]
    assert [one.state for one in numbers] == [State.SUPPORTED, State.NOT_CHECKED, State.NOT_CHECKED]
    assert numbers[-1].parts[0].name == "review.not_checked.time"
    assert report.coverage.sentences == 3


@pytest.mark.slow
@settings(deadline=None)  # the first text of a kind reads what the others need
@given(st.text(max_size=300))
def test_any_text_gets_one_state_for_each_of_its_claims(draft: str) -> None:
    report = REVIEWER.review(draft)
    assert sum(report.coverage.states.values()) == len(report.findings)
    places = [(one.kind, one.stretch) for one in report.findings]
    assert len(places) == len(set(places))
    assert all(0 <= one.stretch.start < one.stretch.end <= len(draft) for one in report.findings)


@pytest.mark.slow
def test_as_much_as_may_be_reviewed_at_once_is_reviewed() -> None:
    claims = "Over 59,000 asylum seekers had been returned to Mexico under MPP, and 300 volunteers came in 2031. "
    part = claims + "Everybody has heard of it by now, and nobody knows what comes next. " * 20  # which takes no time
    draft = part * (LONGEST_DRAFT // len(part)) + claims
    assert LONGEST_DRAFT - len(part) < len(draft) <= LONGEST_DRAFT
    findings = REVIEWER.review(draft).findings
    assert len(findings) == 3 * draft.count(claims)
    assert findings[-1].stretch.start > len(draft) - len(claims)


@pytest.mark.slow
def test_a_draft_full_of_claims_is_reviewed_in_time() -> None:
    claims = "Over 59,000 asylum seekers had been returned to Mexico under MPP, and 300 volunteers came in 2031. "
    draft = claims * (LONGEST_DRAFT // len(claims) // 4)
    started = time.process_time()
    assert len(REVIEWER.review(draft).findings) == 3 * draft.count(claims)
    assert time.process_time() - started < 30  # 4 s


def test_nothing_of_a_draft_is_logged_or_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.chdir(tmp_path)
    with caplog.at_level(logging.DEBUG):
        REVIEWER.review("Over 59,000 quokkas had been returned to Mexico under MPP.")
    assert caplog.records == []
    assert [*tmp_path.iterdir()] == []
