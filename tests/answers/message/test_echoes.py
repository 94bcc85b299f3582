"""A last question of nothing but whether something is so is asked of what stands beside it."""

from __future__ import annotations

import pytest

from bot.answers.answer import Found, Kind
from tests.shipped import shipped


@pytest.mark.parametrize(
    ("message", "begins"),
    [
        ("A colleague insists that KIND signed the July 2019 letter. Is that true?", "Yes"),
        ("My flatmate swears that Sin Fronteras signed the July 2019 letter. Is that right or not?", "No"),
        ("Una compañera jura que Sin Fronteras firmó la carta de julio de 2019, ¿es cierto?", "No"),
        ("Un vecino jura que KIND firmó la carta de julio de 2019, y yo digo que no. ¿La firmó o no la firmó?", "Sí"),
    ],
)
def test_whether_somebody_signed_is_told(message: str, begins: str) -> None:
    answer = shipped().answer(message)
    assert isinstance(answer, Found)
    assert answer.kind is Kind.MEMBER
    assert answer.sentence.startswith(f"{begins}:")


@pytest.mark.parametrize(
    "message",
    [
        "A colleague insists that KIND didn't sign the July 2019 letter. Is that true?",
        "A colleague insists that KIND signed the Oakham letter. Is that true?",
        "They say Oxfam signed the July 2019 letter, and my boss says KIND did, is that true?",
    ],
)
def test_what_is_denied_or_unknown_is_not(message: str) -> None:
    answer = shipped().answer(message)
    assert not isinstance(answer, Found)
