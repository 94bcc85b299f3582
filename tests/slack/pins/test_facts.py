"""What a pin keeps of a question: nothing of who asked it that its answer can do without."""

from __future__ import annotations

import pytest

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from bot.answers.current import Current
from bot.clock import utc_today
from bot.slack.card_state import CardState, decoded, fingerprint
from bot.slack.pins.facts import Facts

QUESTIONS = [
    "how many people have been returned under MPP?",
    "did we sign the letter of July 2019?",
    "which letters did we sign?",
    "what do we ask for in the July 2019 letter?",
    "please please, who signed the July 2019 letter?",
]


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_pin_keeps_neither_the_organization_nor_the_name_of_who_asked(question: str, real_answerer: Answerer) -> None:
    facts = Facts(Current(real_answerer), utc_today)
    asked = CardState(question, organization="wola", shared_by="U7")
    answer = facts.answer(asked)
    assert isinstance(answer, Found)
    kept, _ = decoded(facts.card(facts.kept(asked, answer), answer).asked)
    assert (kept.organization, kept.shared_by) == (None, None)
    assert "please" not in kept.question
    assert fingerprint(facts.answer(kept)) == fingerprint(answer)
