"""A new record: without a fault, proved by its letter, and answered from; nothing is overwritten for it."""

from __future__ import annotations

from datetime import date
from itertools import permutations
from pathlib import Path

import pytest

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from bot.errors import BotError
from bot.knowledge.coverage import cover, uncovered
from bot.knowledge.files import unformatted
from bot.knowledge.loading import inspect, load, unread_files
from bot.knowledge.proof import prove
from bot.knowledge.starting import start
from bot.languages import FALLBACK, LANGUAGES, by_language

TODAY = date(2028, 2, 29)
TEXTS = by_language("starting", "TEXTS")


# Of two languages the second is read by the same as alone: the slow tests have them.
TWO = [pytest.param(one, marks=pytest.mark.slow) for one in permutations(LANGUAGES, 2)]


@pytest.fixture(params=[*((one,) for one in LANGUAGES), *TWO, LANGUAGES], ids="-".join)
def started(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    folder = tmp_path / "of" / "ours"
    start(folder, request.param, TODAY)
    return folder


def test_it_has_no_fault_and_its_letter_proves_all_of_it(started: Path) -> None:
    inspected = inspect(started)
    assert [*inspected.faults, *unformatted(inspected), *prove(inspected, started / "letters")] == []
    assert uncovered(inspected, cover(inspected, started / "letters")) == []
    assert unread_files(inspected) == []


def test_every_kind_of_entry_is_there_with_a_comment(started: Path) -> None:
    record = load(started)
    (document,) = record.documents.values()
    assert document.facts
    assert document.events
    assert document.asks
    assert document.signatories
    assert all((record.organizations, record.people, record.places, record.terms, record.topics))
    (path,) = (started / "documents").iterdir()
    text = path.read_text(encoding="utf-8")
    assert all(f"\n\n# {words}" in text for words in ("What it is", "basis:", "Who signed", "Figures", "What happened"))


def test_its_letter_says_that_it_is_an_example(started: Path) -> None:
    (letter,) = (started / "letters").iterdir()
    assert any(words in letter.read_text(encoding="utf-8") for words in ("an example", "un ejemplo", "un exemple"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_that_it_offers_is_answered(language: str, tmp_path: Path) -> None:
    start(tmp_path, [language], TODAY)
    answerer = Answerer(load(tmp_path))
    questions = [text for name, text in TEXTS[language].items() if "ask." in name]
    assert questions
    assert [one for one in questions if not isinstance(answerer.answer(one, language=language), Found)] == []


def test_a_record_in_several_languages_is_answered_from_in_each(tmp_path: Path) -> None:
    start(tmp_path, LANGUAGES[1:], TODAY)
    answerer = Answerer(load(tmp_path))
    assert answerer.languages == LANGUAGES[1:]
    (document,) = load(tmp_path).documents.values()
    assert document.language == LANGUAGES[1]
    for language in LANGUAGES[1:]:
        answer = answerer.answer(TEXTS[language]["ask.figure"], language=language)
        assert isinstance(answer, Found)
        assert TEXTS[language]["workers.statement"][6:] in answer.sentence


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_text(language: str) -> None:
    assert TEXTS[language].keys() == TEXTS[FALLBACK].keys()


@pytest.mark.parametrize("taken", ["a folder with a file", "a file"])
def test_what_is_there_already_is_left_alone(tmp_path: Path, taken: str) -> None:
    path = tmp_path / "ours"
    if taken == "a file":
        path.write_text("heron", encoding="utf-8")
    else:
        path.mkdir()
        (path / ".heron").touch()
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(BotError, match=r"ours is there already, and is not an empty folder\. Give another name\."):
        start(path, [FALLBACK], TODAY)
    assert sorted(tmp_path.rglob("*")) == before
