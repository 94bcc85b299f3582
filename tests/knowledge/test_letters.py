"""An anchor is found by the rarest of its words, exactly where a search through the whole letter finds it."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from bot.knowledge.letters import LetterText, plain

SIGNS = st.text("ab c.,$'\n", max_size=60)


@given(SIGNS, SIGNS)
@example("a a a a", "a a")
@example("b, a", "a")
@example("$ab ab$", "$ab")
def test_an_anchor_stands_where_a_search_through_the_letter_finds_it(text: str, anchor: str) -> None:
    letter, wanted = LetterText(text), plain(anchor)
    if not wanted:
        return
    pattern = re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)")
    found = [number for number, one in enumerate(letter.paragraphs, start=1) for _ in pattern.finditer(one)]
    assert letter.paragraphs_of(anchor) == found
