"""An office that is an alias of its body as well: who holds it is somebody."""

from __future__ import annotations

import pytest

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from tests.answers.asking import found
from tests.answers.heron import CEDAR, heron_with

ALIASES = "\n  aliases: [Commissioner for Reeds, comisionada de Juncos]\n"  # of the ministry, which is the last of them
ASKS = "\nasks:" + "".join(
    f"""
  - id: reed-ask-{one}
    statement: {{en: 'The commissioner should mend {one} of the reeds', es: 'La comisionada debe reparar {one}'}}
    of: [ministry]
    anchor: the relief fund holds
    paragraph: 3
    added: 2026-11-27"""
    for one in ("kiln", "dyke", "quay", "sluice", "bridge", "mill")
)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Answerer:
    added = {"organizations.yaml": ALIASES, CEDAR: ASKS + "\n"}
    return heron_with(tmp_path_factory.mktemp("office") / "heron", added)


@pytest.mark.parametrize(
    "question",
    [
        "who is the Commissioner for Reeds?",
        "who's the commissioner for reeds",
        "who was the commissioner for reeds in 2022?",
        "¿quién es la comisionada de Juncos?",
        "¿quién era comisionada de juncos?",
    ],
)
def test_who_an_office_is_is_told_by_whoever_holds_it(told: Answerer, question: str) -> None:
    assert "Inés Rush" in found(told, question).sentence


@pytest.mark.parametrize(
    "question",
    [
        "who is the Ministry of Lakes?",
        "who is the Commissioner for Boats?",
        "who is the Commissioner for Lakes?",  # she is of the ministry of these
        "¿quién es la comisionada de Lagos?",
        "who is the Commissioner for Reeds suing?",
        "who was the commissioner for reeds in 2019?",
        "who does the Commissioner for Reeds want to sue?",
        "¿quién es el Ministerio de Lagos?",
        "¿quién es la comisionada de Barcas?",
        "¿a quién demanda la comisionada de Juncos?",
    ],
)
def test_a_body_is_nobody_and_what_more_is_asked_has_to_be_told(told: Answerer, question: str) -> None:
    answer = told.answer(question)
    assert not isinstance(answer, Found), answer.sentence
