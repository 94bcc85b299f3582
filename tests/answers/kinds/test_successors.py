"""Who held an office after somebody, or before."""

from __future__ import annotations

import pytest

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from bot.languages import spoken
from tests.rows import rows


@rows(
    ("question", "after", "before"),
    [
        ("who replaced Nielsen?", "McAleenan", "Nielsen"),
        ("who took over from Kirstjen Nielsen as Secretary of Homeland Security?", "McAleenan", "Nielsen"),
        ("who came after Videgaray", "Ebrard", "Videgaray"),
        ("who is Navarrete's successor?", "Sánchez Cordero", "Navarrete"),
        ("who did McAleenan replace?", "McAleenan", "Nielsen"),
        ("who was secretary of homeland security before McAleenan?", "McAleenan", "Nielsen"),
        ("¿quién reemplazó a Nielsen?", "McAleenan", "Nielsen"),
        ("¿quién es el sucesor de Navarrete?", "Sánchez Cordero", "Navarrete"),
        ("¿a quién sustituyó Ebrard?", "Ebrard", "Videgaray"),
    ],
)
def test_who_is_named_by_an_office_next_came_after(answerer: Answerer, question: str, after: str, before: str) -> None:
    answer = answerer.answer(question)
    assert isinstance(answer, Found)
    told, then = answer.sentence.split(";", 1)
    assert after in told
    assert before in then
    assert len(answer.citations) == 2


@pytest.mark.parametrize(
    "question",
    [
        "who replaced McAleenan?",  # who is named again, as of an older time, came after nobody
        "who replaced Pompeo?",
        "who did Nielsen replace?",
        "who was ambassador before Bárcena?",
        "who was judge before McAleenan?",
        "who replaced Nielsen as judge?",
        "who replaced Nielsen in Guatemala?",
        "when was Nielsen replaced?",
        "why did McAleenan replace Nielsen?",
        "did McAleenan replace Nielsen?",
        "who followed Nielsen to Mexico?",
        "who criticized Nielsen?",
        "¿quién reemplazó a Bárcena?",
        "¿a quién sustituyó Pompeo?",
    ],
)
def test_nobody_else_did(answerer: Answerer, question: str) -> None:
    assert not isinstance(answerer.answer(question), Found)


@rows(
    ("name", "said"),
    [
        ("SUCCESSOR_OF", "qui a remplace x"),
        ("SUCCESSOR_OF", "qui a succede a x"),
        ("SUCCESSOR_OF", "qui a pris la suite de x"),
        ("SUCCESSOR_OF", "qui est le successeur de x"),
        ("PREDECESSOR_OF", "qui x a t elle remplace"),
        ("PREDECESSOR_OF", "qui etait prefet avant x"),
    ],
)
def test_french_asks_so_as_well(name: str, said: str) -> None:
    assert spoken(("fr",)).form("offices", name).search(said) is not None


@rows(
    ("name", "said"),
    [
        ("SUCCESSOR_OF", "qui a remplace la lettre de x"),
        ("SUCCESSOR_OF", "qui a critique x"),
        ("PREDECESSOR_OF", "qui a signe avant x"),
    ],
)
def test_french_asks_for_nobody_else_so(name: str, said: str) -> None:
    assert spoken(("fr",)).form("offices", name).search(said) is None
