"""Those who signed, asked for by a word in their names, or by a kind that no list tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answers.answer import Ambiguous, Found, NotFound
from tests.answers.asking import found
from tests.answers.kinds.test_works import AGUA, GARMENTS, REFINERY, SHIPPED, answerer_of


@pytest.mark.parametrize(
    ("folder", "question", "begins", "items"),
    [
        (SHIPPED, "which Lutheran group signed the September 2018 letter?", "By its name alone", ["Lutheran"]),
        (SHIPPED, "Which shelter from Saltillo signed the September 2018 letter?", "By its name alone", ["Saltillo"]),
        (SHIPPED, "who from Texas signed the July 2019 letter?", "By its name alone, one", ["North Texas"]),
        (SHIPPED, "qué org de texas firmó la carta de julio 2019", "Por su solo nombre, una", ["North Texas"]),
        (SHIPPED, "which women's group signed the July 2019 letter?", "By their names alone, 2", ["Women", "Women"]),
        (REFINERY, "quelle paroisse a signé l'appel belge ?", "Par son seul nom, une", ["Paroisse Sainte-Godelieve"]),
        (REFINERY, "which cyclists signed the Belgian appeal?", "By its name alone, one", ["Cyclistes"]),
    ],
)
def test_words_of_their_names_choose_among_those_who_signed(
    folder: Path, question: str, begins: str, items: list[str]
) -> None:
    answer = found(answerer_of(folder), question)
    assert answer.sentence.startswith(begins)
    assert len(answer.items) == len(items)
    assert all(word in item for word, item in zip(items, answer.items, strict=True))


@pytest.mark.parametrize(
    ("folder", "question"),
    [
        (SHIPPED, "which countries signed the July letter?"),
        (SHIPPED, "which state signed the July letter?"),
        (SHIPPED, "which university signed the July letter?"),
        (SHIPPED, "qué gobierno firmó la carta de julio de 2019"),
        (SHIPPED, "which Jewish groups signed the July 2019 letter?"),
        (SHIPPED, "which Mexican groups signed the September 2018 letter?"),  # of whose homes no list tells
        (SHIPPED, "how many shelters signed the September 2018 letter?"),
        (SHIPPED, "which shelters did not sign the September 2018 letter?"),
        (SHIPPED, "which network signed the December 2018 letter?"),
        (SHIPPED, "Who at WOLA wrote the November 2019 press release?"),
        (SHIPPED, "Who at HIAS signed the July 2019 letter?"),
        (SHIPPED, "¿quién de HIAS firmó la carta de julio de 2019?"),
        (REFINERY, "quels pays ont signé l'appel belge ?"),
        (GARMENTS, "which company signed the open letter?"),
        (AGUA, "¿qué universidad firmó la carta abierta?"),
        (GARMENTS, "did the doctor sign the open letter?"),  # of whom a list tells no trade
        (GARMENTS, "did the professor of labour economics sign the open letter?"),
        (AGUA, "¿firmó la profesora el manifiesto?"),
    ],
)
def test_a_kind_that_no_list_tells_is_not_answered_by_all_of_it(folder: Path, question: str) -> None:
    assert isinstance(answerer_of(folder).answer(question), NotFound | Ambiguous)


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("who at DHS received the July letter?", "Kevin McAleenan"),
        ("who at the State Department received the July letter?", "Mike Pompeo"),
        ("who at the State Department was copied on the July letter?", "Carol O'Connell"),
    ],
)
def test_of_those_who_got_a_letter_the_ones_of_a_body_are_named(question: str, name: str) -> None:
    answer = answerer_of(SHIPPED).answer(question)
    assert isinstance(answer, Found)
    assert [item.partition(",")[0] for item in answer.items] == [name]


@pytest.mark.parametrize(
    ("folder", "question", "begins"),
    [
        (REFINERY, "who signed the appeal?", "9 organizations and 4 people signed this letter: The Belgian appeal"),
        (REFINERY, "les Cyclistes de Tournelle ont signé l'appel ?", "Oui"),
        (REFINERY, "Est-ce que la paroisse Sainte-Godelieve a signé l'appel ?", "Oui"),
    ],
)
def test_what_one_document_alone_is_called_names_it_where_it_is_signed(
    folder: Path, question: str, begins: str
) -> None:
    assert found(answerer_of(folder), question).sentence.startswith(begins)


@pytest.mark.parametrize(
    ("folder", "question"),
    [
        (REFINERY, "who signed the contract?"),
        (REFINERY, "who signed the authorisation?"),
        (SHIPPED, "who signed the agreement?"),  # against which a letter was written
        (SHIPPED, "who signed the executive order?"),
        (SHIPPED, "who signed the Refugee Act?"),
        (GARMENTS, "who signed the decision?"),
    ],
)
def test_what_a_document_is_about_is_not_what_was_signed(folder: Path, question: str) -> None:
    assert isinstance(answerer_of(folder).answer(question), NotFound | Ambiguous)
