"""What no committed record tells: permits that are signed, those who are against something, an acronym such as WHO."""

from __future__ import annotations

from shutil import copytree

import pytest

from bot.answers.answer import Found, NotFound
from bot.answers.answerer import Answerer
from tests.records.conftest import FOLDERS
from tests.shipped import answering

RETOLD = {
    "The Labour Court of Dhaka fined Padmaloy Mills": "The Labour Court of Dhaka signed the order on Padmaloy Mills",
    "In August 2023 the price of rice was 31 percent above that of August 2021": (
        "In August 2023 the women of the belt were 31 percent likelier to fall ill than others"
    ),
    "Days of 10 to 12 hours are usual": "The average shift has 10 to 12 hours",
    "A full wage pays for less than 40 percent of what a family needs": "40 percent of the villagers oppose the toll",
}


@pytest.fixture(scope="module")
def garments(tmp_path_factory: pytest.TempPathFactory) -> Answerer:
    folder = tmp_path_factory.mktemp("record") / "garments"
    copytree(next(folder for folder in FOLDERS if folder.name == "garments"), folder)
    for document in (folder / "documents").glob("*.yaml"):
        text = document.read_text(encoding="utf-8")
        for told, instead in RETOLD.items():
            text = text.replace(f"en: {told}\n", f"en: {instead}\n")
        document.write_text(text, encoding="utf-8")
    organizations = folder / "organizations.yaml"
    text = organizations.read_text(encoding="utf-8")
    organizations.write_text(text.replace("acronyms: [LLA]", "acronyms: [LLA, WHO]"), encoding="utf-8")
    return answering(folder)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("when was the order signed?", "November 3, 2023"),
        ("who signed the order?", "The Labour Court of Dhaka signed"),
        ("what share of the villagers oppose the toll?", "40 percent"),
        ("how much likelier were the women of the belt to fall ill?", "31 percent likelier"),
        ("how many hours has the average shift?", "10 to 12 hours"),
        ("did WHO sign the open letter?", "Yes: Lantern Legal Aid"),
        ("Who signed the open letter?", "12 organizations"),
        ("which organizations signed the open letter?", "12 organizations"),
    ],
)
def test_it_is_found(garments: Answerer, question: str, words: str) -> None:
    answer = garments.answer(question)
    assert isinstance(answer, Found)
    assert words in answer.sentence


@pytest.mark.parametrize(
    "question",
    [
        "did Boiler Watch sign the order?",
        "when was the treaty signed?",
        "what share of the villagers want the toll?",
        "how many villagers want the toll?",
        "how many women of the belt fell ill?",
        "what is the average toll?",
    ],
)
def test_it_is_not_found(garments: Answerer, question: str) -> None:
    assert isinstance(garments.answer(question), NotFound)
