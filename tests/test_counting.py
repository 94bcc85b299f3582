"""One thing has the singular in the lines of the command line, too."""

from __future__ import annotations

import pytest

from bot.counting import counted
from bot.serve import Served, _lines
from bot.settings import Settings


@pytest.mark.parametrize(("count", "said"), [(0, "0 herons"), (1, "1 heron"), (2, "2 herons")])
def test_a_number_is_said_with_its_noun(count: int, said: str) -> None:
    assert counted(count, "heron", "herons") == said


def test_a_bot_says_in_the_singular_that_it_serves_one_document() -> None:
    what, _, _ = _lines(Settings(port=0), {"": Served(None, documents=1, entries=1)}, 8000)  # type: ignore[arg-type]
    assert what == "Serving 1 document with 1 fact or event."
