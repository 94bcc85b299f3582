"""What a person asked, without Slack's markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.question import plain_text, without_mention
from tests.rows import rows


@rows(
    ("text", "plain"),
    [
        ("who signed?", "who signed?"),
        ("  who signed?\n", "who signed?"),
        ("<!channel> <!here>", "@channel @here"),
        ("<!subteam^S1|@press> <!subteam^S1>", "@press @subteam"),
        ("<!date^1392734382^{date}|Feb 18, 2014>", "Feb 18, 2014"),
        ("<@U1|ana> <@W2>", "@ana @W2"),
        ("<#C1|press> <#C2|#odd> <#C3>", "#press #odd #C3"),
        ("<https://wola.org|wola.org> <https://wola.org/a>", "wola.org https://wola.org/a"),
        ("<mailto:a@b.org|a@b.org> <mailto:c@d.org>", "a@b.org c@d.org"),
        ("R&amp;D &lt;!channel&gt; &amp;lt;", "R&D <!channel> &lt;"),
        ("1 < 2", "1 < 2"),
        ("<>", ""),
    ],
)
def test_tokens_become_what_the_person_sees(text: str, plain: str) -> None:
    assert plain_text(text) == plain


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    assert isinstance(plain_text(without_mention(text, None)), str)
    assert isinstance(plain_text(without_mention(text, "U1")), str)


@pytest.mark.parametrize("depth", [10_000])
def test_a_long_run_of_brackets_is_read_quickly(depth: int) -> None:
    assert plain_text("<" * depth) == "<" * depth
    assert plain_text("<@" * depth)
