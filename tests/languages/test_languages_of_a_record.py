"""One language is enough: a record says which it is kept in, and only those are read, offered and answered in."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answers.answer import Found, NotFound
from bot.answers.answerer import Answerer
from bot.answers.suggest.examples import HELP
from bot.knowledge.files import unformatted
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import inspect
from bot.languages import LANGUAGES, Language
from bot.languages.locales import language_in_words
from bot.slack.commands import COMMANDS
from tests.answers.test_cases import cases
from tests.damages import Damage
from tests.languages.reduced import reduced
from tests.shipped import ROOT, SPOKEN, answering

SAMPLE = 12  # every so many of the case tables


# Beside the first language each takes as long again: the slow tests have them.
@pytest.fixture(scope="module", params=[SPOKEN[0], *(pytest.param(one, marks=pytest.mark.slow) for one in SPOKEN[1:])])
def language(request: pytest.FixtureRequest) -> Language:
    return str(request.param)


@pytest.fixture(scope="module")
def folder(language: Language, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return reduced(ROOT / "knowledge", tmp_path_factory.mktemp(language) / "knowledge", [language])


@pytest.fixture(scope="module")
def alone(folder: Path) -> Answerer:
    return answering(folder)


@pytest.mark.slow
def test_a_record_of_one_language_has_no_fault(folder: Path, language: Language) -> None:
    inspected = inspect(folder)
    assert inspected.faults == unformatted(inspected) == []
    assert inspected.knowledge is not None
    assert inspected.knowledge.about.languages == (language,)


@pytest.mark.slow
def test_it_answers_its_questions_as_the_whole_record_does(
    alone: Answerer, answerer: Answerer, language: Language
) -> None:
    sample = [case.question for case in cases()[::SAMPLE]]
    asked = [one for one in sample if answerer.answer(one).language == language]
    assert len(asked) > 50
    others = [one for one in asked if alone.answer(one).sentence != answerer.answer(one).sentence]
    # A name in the other language is gone, and with it what people ask by that name.
    assert len(others) <= len(asked) // 10, others
    assert {alone.answer(one).language for one in asked} == {language}


def test_it_offers_what_it_answers(alone: Answerer, language: Language) -> None:
    examples = alone.examples.of(HELP, language)
    assert examples
    assert all(isinstance(alone.answer(one), Found) for one in examples)
    explained = [command.help(alone, language) for command in COMMANDS]
    assert all(one.examples and one.language == language for one in explained)


def test_a_language_that_it_does_not_have_is_answered_in_its_own(
    alone: Answerer, language: Language, record: Knowledge
) -> None:
    (other,) = {*record.about.languages} - {language}
    assert alone.answer("", language=other).language == language
    assert alone.answer("2018", fallback=other).language == language


def test_a_text_in_a_language_that_the_record_does_not_declare_is_a_fault(damage: Damage) -> None:
    folder = damage("record.yaml", "languages: [en, es]", "languages: [en]")
    faults = inspect(folder).faults
    (fault,) = [one for one in faults if one.file.endswith("record.yaml") and one.path == "title.es"]
    assert fault.message == "'es' is not among the languages of this record. Declare it in record.yaml, or remove it"
    assert "es: Cartas" in (folder / "record.yaml").read_text("utf-8").splitlines()[fault.line - 1]


def test_a_text_is_missing_in_the_languages_of_the_record_only(damage: Damage) -> None:
    folder = damage("record.yaml", "one: {en: person, es: persona}", "one: {en: person}")
    (fault,) = inspect(folder).faults
    assert (fault.path, fault.message) == ("units[0].one.es", "is missing. Add it")


@pytest.mark.parametrize(("declared", "remedy"), [("ess", "Nearest: 'es'"), ("xyz", "Take one of en, es")])
def test_an_unknown_language_is_a_fault(damage: Damage, declared: str, remedy: str) -> None:
    folder = damage("record.yaml", "languages: [en, es]", f"languages: [en, {declared}]")
    (fault,) = [one for one in inspect(folder).faults if one.path == "languages[1]"]
    assert fault.message.startswith(f"unknown value '{declared}'. {remedy}")


ASKED = {
    "en": "who signed that letter, and when?",
    "es": "¿quién firmó esa carta y cuándo?",
    "fr": "qui a signé cette lettre, et quand ?",
}


def test_a_question_is_ready_in_every_language() -> None:
    assert {*ASKED} == {*LANGUAGES}


@pytest.mark.parametrize("asked", LANGUAGES)
def test_a_question_in_a_language_that_the_record_does_not_have_is_told_which_it_has(
    asked: Language, alone: Answerer, language: Language
) -> None:
    for answer in (alone.answer(ASKED[asked]), alone.follow(ASKED[asked], None).answer):
        is_told = isinstance(answer, NotFound) and language_in_words(asked, language) in answer.sentence
        assert is_told is (asked != language)
        assert answer.language == asked


def test_a_name_in_another_language_leaves_a_question_in_its_own(answerer: Answerer) -> None:
    answer = answerer.answer("did Les Amis de la Mouette sign the letter of July 2018?")
    assert isinstance(answer, NotFound)
    assert answer.language == "en"
