"""Why a question got its answer: read, matched, and why the runner-up lost, in words."""

from __future__ import annotations

import pytest

from bot.answers.answer import NotFound
from bot.answers.answerer import Answerer
from tests.answers.heron import CEDAR, fact, heron_with
from tests.shipped import SPOKEN


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        (
            "how many people were returned?",
            [
                "asks: how many",
                "returned-59000 (0.75) accounts for every word: returned ~ return",
                "returned-50000 (0.75) lost: it is an older figure of the same measure",
            ],
        ),
        (
            "attacks as of november 2019",
            ["as of: November 2019", "attacks-816 (1.00) lost: it speaks for another date"],
        ),
        ("did HRF count attacks", ["“hrf” names human-rights-first"]),
        ("who signed the july 2019 letter?", ["answered by the form of the question, as: signatories"]),
        (
            "¿cuántos niños?",
            ["pregunta por: how many", "children-16000 (1.00) da cuenta de cada palabra: ninos ~ nino"],
        ),
        ("what did the injunction say?", ["provisions-cannot-be-read fits as well"]),
    ],
)
def test_an_answer_is_explained(answerer: Answerer, question: str, lines: list[str]) -> None:
    told = answerer.explain(question)
    assert [line for line in lines if line not in told] == [], told


def test_a_question_that_is_not_answered_names_the_words_that_near_entries_lack(answerer: Answerer) -> None:
    told = answerer.explain("how many haitians were returned?")
    assert any("comes near, and says nothing of: haitians" in line for line in told), told


POSTS = fact(
    "posts-2023",
    "87 posts for wardens stand vacant",
    "87 plazas para guardas están vacantes",
    topic="fund",
    value=87,
    unit="posts",
)
UNIT = """\
  - id: posts
    one: {en: post, es: plaza}
    many: {en: posts, es: plazas}
"""


@pytest.fixture(scope="module")
def vacant(tmp_path_factory: pytest.TempPathFactory) -> Answerer:
    return heron_with(tmp_path_factory.mktemp("posts") / "heron", {CEDAR: POSTS + "\n"}, UNIT)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("how many wardens are vacant?", "it counts posts, and “wardens” is none of the `nouns` of that unit"),
        ("¿cuántos guardas están vacantes?", "cuenta posts, y «guardas» no está entre los `nouns` de esa unidad"),
    ],
)
def test_the_noun_that_a_unit_lacks_is_named(vacant: Answerer, question: str, words: str) -> None:
    told = vacant.explain(question)
    assert any(words in line for line in told), told


def test_the_entries_that_lack_words_are_those_that_are_shown_as_nearest(answerer: Answerer) -> None:
    answer = answerer.answer("how many haitians were returned?")
    assert isinstance(answer, NotFound)
    lacking = [line for line in answerer.explain("how many haitians were returned?") if "comes near" in line]
    assert lacking
    assert answer.nearest[0].leaves_out == ("haitians",)
    assert lacking[0].startswith("returned-")


@pytest.mark.parametrize("question", ["", "help", "hi", "hola @maria", "x" * 600])
def test_what_was_never_looked_up_is_not_explained(answerer: Answerer, question: str) -> None:
    assert answerer.explain(question) == ()


@pytest.mark.slow
def test_every_question_of_the_tables_can_be_explained(answerer: Answerer) -> None:
    from tests.answers.test_cases import cases

    for case in list(cases())[::9]:
        for language in SPOKEN:
            told = answerer.explain(case.question, language=language)
            assert all("{" not in line and line.strip() for line in told), case.question
