"""What the tests of the answers share: the table of questions, asked once."""

from __future__ import annotations

import pytest

from bot.answers.answer import Answer
from bot.answers.answerer import Answerer
from tests.answers.test_cases import Case, run


@pytest.fixture(scope="session")
def answered(answerer: Answerer) -> list[tuple[Case, Answer]]:
    """Every question of the table, with its answer."""
    return run(answerer)
