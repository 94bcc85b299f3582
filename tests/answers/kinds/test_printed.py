"""Names as a document prints them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answers.answer import Found
from tests.answers.kinds.test_works import GARMENTS, SHIPPED, answerer_of, sentence_of


@pytest.mark.parametrize(
    ("folder", "question", "words"),
    [
        (SHIPPED, "Under what name did Sin Fronteras sign in December 2018?", "“Sin Fronteras IAP”"),
        (SHIPPED, "under which name did Sin Fronteras sign the letters?", "“Sin Fronteras, A.C.”"),
        (SHIPPED, "how is Guillén's name spelled in the December letter?", "“Tonatiah Guillen”"),
        (SHIPPED, "how did they misspell Ebrard?", "“Marcelo Ebrard Causabon”"),
        (SHIPPED, "¿con qué nombre firmó Sin Fronteras en diciembre de 2018?", "«Sin Fronteras IAP»"),
        (SHIPPED, "¿cómo se escribe el nombre de Ebrard en la carta de diciembre?", "«Marcelo Ebrard Causabon»"),
        (GARMENTS, "how is Nasrin Halder listed in the open letter?", "“Dr. Nasrin Halder”"),
    ],
)
def test_a_name_is_told_as_it_is_printed(folder: Path, question: str, words: str) -> None:
    assert words in sentence_of(folder, question)


@pytest.mark.parametrize(
    "question",
    [
        "under what name did Oxfam sign the December letter?",
        "under what name did Amnesty International sign in December 2018?",
        "how is Pompeo's name spelled in the July letter?",
        "how is Ebrard's name spelled in the July letter?",
    ],
)
def test_no_name_is_told_that_is_not_printed_there(question: str) -> None:
    answer = answerer_of(SHIPPED).answer(question)
    assert not isinstance(answer, Found) or "prints the name" not in answer.sentence
