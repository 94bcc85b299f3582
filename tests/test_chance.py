"""Hypothesis tries the same in each run, so that what passed once passes again; of the rest a commit tries a part."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import chance
from tests.conftest import part_of
from tests.drawn import drawn, part, try_part


@pytest.mark.parametrize("profile", ["quick", "whole"])
def test_what_is_tried_is_the_same_in_each_run(profile: str) -> None:
    def tried() -> list[str]:
        texts: list[str] = []

        @settings(settings.get_profile(profile))
        @given(st.text())
        def remember(text: str) -> None:
            texts.append(text)

        remember()
        return texts

    once = tried()
    assert len(once) >= settings.get_profile(profile).max_examples
    assert once == tried()


def test_a_search_for_what_nobody_tried_has_its_own_profile() -> None:
    profile = settings.get_profile("random")
    assert not profile.derandomize
    assert profile.max_examples > settings.get_profile("whole").max_examples


def test_a_run_without_a_named_profile_leaves_nothing_to_chance(pytestconfig: pytest.Config) -> None:
    if pytestconfig.getoption("--hypothesis-profile"):
        pytest.skip("the run names another profile")
    assert settings().derandomize
    assert settings().database is None
    assert chance.tries().derandomize


@pytest.mark.parametrize(("count", "one_in"), [(0, 3), (2, 3), (100, 1), (100, 7), (101, 3)])
def test_so_many_commits_one_after_the_other_try_all_and_each_as_much(count: int, one_in: int) -> None:
    cases = list(range(count))
    parts = [part(cases, one_in, 40 + number) for number in range(one_in)]
    assert sorted(case for one in parts for case in one) == cases
    assert all(list(one) == sorted(one) for one in parts)
    assert max(map(len, parts)) - min(map(len, parts)) <= 1
    assert parts[0] == part(cases, one_in, 40 + one_in)


def test_a_part_holds_of_what_is_made_in_turns_some_of_each() -> None:
    made = [(entry, change) for entry in range(100) for change in "abc"]
    assert {change for _, change in part(made, 3, 0)} == {*"abc"}


@pytest.fixture
def told_to_try(pytestconfig: pytest.Config) -> Iterator[None]:
    """The run's own option holds again afterwards."""
    yield
    try_part(part_of(pytestconfig))


@pytest.mark.usefixtures("told_to_try")
def test_all_is_tried_where_that_is_asked_for() -> None:
    cases = list(range(10))
    parts: list[int] = []
    for number in range(5):
        try_part(number)
        assert drawn(cases, 5) == part(cases, 5, number)
        parts += drawn(cases, 5)
    assert sorted(parts) == cases
    try_part(None)
    assert drawn(cases, 5) == cases
