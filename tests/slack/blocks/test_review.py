"""The card of a check: the weightiest first, every claim on one of its pages, and nothing that Slack does not take."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.languages import LANGUAGES, Language
from bot.review.report import Report, State, coverage_of
from bot.review.reviewer import Reviewer
from bot.review.wording import coverage_in_words, state_in_words
from bot.slack.blocks.citations import LONGEST_SEEN
from bot.slack.blocks.review import UNSUPPORTED, Checked, checked_of, review_card
from bot.slack.commands import REVIEW_PAGE
from tests.shipped import SPOKEN, shipped
from tests.slack.cards import assert_card_fits, buttons, seen, shown

DRAFT = (
    "On July 4, 2031 nobody wrote. Over 56,000 asylum seekers were sent back to wait in Mexico under MPP. "
    "Over 70,000 children were returned to Mexico under MPP. They said “it is all of them, again”. "
    "Over 59,000 asylum seekers had been returned to Mexico under MPP."
)


@pytest.fixture(scope="module")
def reviewer() -> Reviewer:
    return Reviewer(shipped())


@pytest.fixture(scope="module")
def report(reviewer: Reviewer) -> Report:
    return reviewer.review(DRAFT)


def states_of(blocks: list[dict[str, Any]], language: Language) -> list[State]:
    """The states of the findings that the blocks show, in their order."""
    bold = [found for text in shown(blocks) for found in re.findall(r" · \*([^*\n]+)\*", text)]
    named = {state_in_words(state, language): state for state in State}
    return [named[one] for one in bold]


def pages(report: Report, checked: Checked, language: Language) -> list[list[dict[str, Any]]]:
    """All pages of a card, as the buttons lead through them."""
    all_of_them = []
    while True:
        card = review_card(report, checked, language)
        assert_card_fits(card)
        all_of_them.append(card.blocks)
        on = [one for one in buttons(card.blocks) if one["action_id"] == REVIEW_PAGE.id("on")]
        if not on:
            return all_of_them
        turned = checked_of(on[0]["value"])
        assert turned == replace(checked, page=checked.page + 1)
        checked = turned


def many(report: Report, times: int) -> Report:
    """The same findings over and over."""
    findings = report.findings * times
    return Report(findings, coverage_of(findings, sentences=9, without_claims=0, others=0), report.language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_coverage_comes_first_and_then_the_weightiest(language: Language, report: Report) -> None:
    card = review_card(report, Checked(DRAFT), language)
    assert_card_fits(card)
    assert seen(shown(card.blocks)[0]) == coverage_in_words(report.coverage, language)
    states = states_of(card.blocks, language)
    assert states == [one.state for state in UNSUPPORTED for one in report.of(state)]
    assert {State.CONTRADICTED, State.OUTDATED, State.NOT_IN_RECORD, State.NOT_CHECKED} == set(states)


def test_a_finding_has_its_passage_what_the_record_says_its_source_and_the_correction(report: Report) -> None:
    texts = shown(review_card(report, Checked(DRAFT), "en").blocks)
    (at,) = [number for number, text in enumerate(texts) if "*Outdated*" in text]
    assert texts[at].startswith("“Over 56,000 asylum seekers” · *Outdated*\n")
    assert "There is a newer figure: Over 59,000" in texts[at]
    assert "December 2019" in texts[at]
    assert texts[at].endswith("\nSupported instead: 59,000")
    assert "January 29, 2020" in texts[at + 1]
    assert "paragraph 13" in texts[at + 1]
    assert len(seen(texts[at + 1])) <= LONGEST_SEEN


def test_at_most_one_run_of_a_finding_is_bold(report: Report) -> None:
    blocks = review_card(report, Checked(DRAFT), "en").blocks
    assert all(len(re.findall(r"\*[^*\n]+\*", text)) <= 1 for text in shown(blocks))


def test_the_supported_are_counted_and_behind_a_button(report: Report) -> None:
    card = review_card(report, Checked(DRAFT), "en")
    (button,) = [one for one in buttons(card.blocks) if one["action_id"] == REVIEW_PAGE.id("supported")]
    assert button["text"]["text"] == f"Show the supported ({len(report.of(State.SUPPORTED))})"
    checked = checked_of(button["value"])
    assert checked == Checked(DRAFT, is_supported=True)
    behind = review_card(report, checked, "en")
    assert_card_fits(behind)
    assert set(states_of(behind.blocks, "en")) == {State.SUPPORTED}
    (back,) = [one for one in buttons(behind.blocks) if one["action_id"] == REVIEW_PAGE.id("others")]
    assert checked_of(back["value"]) == Checked(DRAFT)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("is_supported", [False, True])
def test_every_claim_of_a_long_report_is_on_one_page(language: Language, is_supported: bool, report: Report) -> None:
    long = many(report, 30)
    laid = pages(long, Checked(DRAFT, is_supported=is_supported), language)
    assert len(laid) > 2
    states = list(itertools.chain.from_iterable(states_of(one, language) for one in laid))
    wanted = (State.SUPPORTED,) if is_supported else UNSUPPORTED
    assert states == [one.state for state in wanted for one in long.of(state)]


def test_a_page_beyond_the_last_is_the_last(report: Report) -> None:
    long = many(report, 30)
    last = pages(long, Checked(DRAFT), "en")[-1]
    assert review_card(long, Checked(DRAFT, page=999), "en").blocks == last


def test_a_draft_too_long_for_a_button_says_what_is_not_shown(report: Report) -> None:
    draft = "".join(map(chr, range(0x4E00, 0x4E00 + 4000)))
    assert Checked(draft).encoded() is None
    long = many(report, 30)
    card = review_card(long, Checked(draft), "en")
    assert_card_fits(card)
    assert buttons(card.blocks) == []
    missing = len(long.findings) - len(states_of(card.blocks, "en"))
    assert missing > 0
    assert f"Findings that do not fit here: {missing}." in shown(card.blocks)[-1]
    short = review_card(report, Checked(draft), "en")
    assert len(states_of(short.blocks, "en")) == len(report.findings), "the supported are shown where nothing turns"


def test_three_thousand_characters_of_a_statement_fit_a_button() -> None:
    statements = " ".join(one.sentence for one in shipped().overview(SPOKEN[0]).figures)
    assert len(statements) > 3000
    assert Checked(statements[:3000]).encoded() is not None


@pytest.mark.parametrize(
    "text",
    [
        "<!channel> <@U1> says 59,000",
        "*59,000* `x` _y_ ~z~",
        "\u202e59,000\u202c",
        "\x00 59,000",
        "5" * 30_000,
        "…",
        " ",
    ],
)
def test_any_draft_is_a_card_that_slack_takes(text: str, reviewer: Reviewer) -> None:
    assert_card_fits(review_card(reviewer.review(text), Checked(text), "en"))


@given(st.text(), st.booleans(), st.integers(1, 99))
def test_a_button_carries_the_draft_as_it_is(draft: str, is_supported: bool, page: int) -> None:
    checked = Checked(draft, is_supported, page)
    value = checked.encoded()
    if value is not None:
        assert len(value) <= 2000
        assert checked_of(value) == replace(checked, draft=draft.encode("utf-8", "replace").decode())


@pytest.mark.parametrize("value", ["", "-", "1:1:", "1:x:eJwDAAAAAAE=", "1:1:!!", "1:1:AAAA", "{}"])
def test_a_button_of_another_version_is_nothing(value: str) -> None:
    assert checked_of(value) is None
