"""Several answers in one."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.answer import LONGEST_SENTENCE, Found
from bot.answers.answerer import Answerer
from bot.answers.message.together import together


def test_a_first_answer_without_room_is_cut_between_words_and_says_so(answerer: Answerer) -> None:
    figure = answerer.answer("how many people were returned")
    assert isinstance(figure, Found)
    for width in range(2, 12):
        long = replace(figure, sentence=("5" * width + " ") * (490 // (width + 1)))
        answer = together([("how many?", long), ("since when were they returned?", long)])
        assert isinstance(answer, Found)
        assert len(answer.sentence) <= LONGEST_SENTENCE
        told, _, rest = answer.sentence.partition("…")
        assert set(told.split()) == {"5" * width}
        assert "since when were they returned" in rest
