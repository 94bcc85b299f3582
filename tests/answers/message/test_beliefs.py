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


@pytest.mark.parametrize(
    ("belief", "is_told"),
    [
        ("I think the July 2019 letter went to Deutsche Welle", False),
        ("I believe the courts stopped Remain in Mexico in April 2019", False),
        ("I think Mexicans are exempt", True),
        ("I think KIND signed the July 2019 letter", True),
    ],
)
@pytest.mark.parametrize("asked", ["Is that right?", "Am I right?", "Correct?", "Is that so?"])
def test_a_belief_is_asked_as_a_question_is(answerer: Answerer, belief: str, asked: str, *, is_told: bool) -> None:
    assert isinstance(answerer.answer(f"{belief}. {asked}"), Found) is is_told
