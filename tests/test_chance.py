"""Hypothesis tries the same in each run, so that what passed once passes again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import chance


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
