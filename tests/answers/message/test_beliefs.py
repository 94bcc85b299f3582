"""A belief of two claims is not answered by one of them."""

import pytest

from bot.answers.answer import Found
from bot.answers.answerer import Answerer


@pytest.mark.parametrize(
    "belief",
    [
        "My boss says 59,000 people were returned{}. Is that right?",
        "A colleague believes 59,000 people were returned{}. Am I right?",
    ],
)
@pytest.mark.parametrize(
    ("more", "is_told"),
    [
        ("", True),
        (" through December 2019", True),
        (" and it was all over by then", False),
        (", and they are all back there", False),
        (" and that it has been so ever since", False),
    ],
)
def test_what_is_said_of_it_besides_has_to_be_told_too(
    answerer: Answerer, belief: str, more: str, *, is_told: bool
) -> None:
    assert isinstance(answerer.answer(belief.format(more)), Found) is is_told


def test_a_question_behind_a_belief_is_answered(answerer: Answerer) -> None:
    message = "My boss says it began in May and it has been so ever since. How many people were returned in all?"
    assert isinstance(answerer.answer(message), Found)
