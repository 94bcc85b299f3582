"""Changes that ask for something else: none of them keeps the answer, but for those that are named here."""

from __future__ import annotations

import re
from collections.abc import Callable
from zlib import crc32

import pytest

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from tests.answers.test_cases import cases
from tests.drawn import drawn
from tests.rows import rows

_STEP = 16  # of the table's questions one in so many is changed: by its words, so that a new one changes no other's lot
_ONE_IN = 3  # of those that a change makes something else of, a commit asks
_AUXILIARY = r"\b(is|are|was|were|did|does|do|has|have|can)\b(?! not)( (?!not\b)[\w']+)?"
_NATIONALITIES = r"\b(hondurans?|guatemalans?|cubans?|salvadorans?|nicaraguans?|venezuelans?|ecuadorians?|mexicans?)\b"
_YEAR = r"\b20(?:18|19|20)\b"


def put(pattern: str, instead: str) -> Callable[[str], str]:
    """Return a change that puts something in the place of what a pattern finds first."""
    return lambda question: re.sub(pattern, instead, question, count=1, flags=re.IGNORECASE)


def add(words: str) -> Callable[[str], str]:
    """Return a change that adds words at the end."""
    return lambda question: f"{question.rstrip('?. ')} {words}"


def of_another_year(question: str) -> str:
    return put(_YEAR, "2016")(question) if re.search(_YEAR, question) else add("in 2016")(question)


# Each kind of change that must not keep the answer.
CHANGES: dict[str, Callable[[str], str]] = {
    "an unknown noun": put(r"\b(how many) (?:of the )?\w+", r"\1 gloves"),
    "another unit": put(r"\b(how many) \w+", r"\1 dollars"),
    "another nationality": put(_NATIONALITIES, "Haitians"),
    "a nationality": put(r"\b(how many|percentage of|number of) ", r"\1 Haitian "),
    "another year": of_another_year,
    "another place": add("in Uganda"),
    "another source": add("according to Oxfam"),
    "another actor": add("by Greenpeace"),
    "another direction": add("to Canada"),
    "not": put(_AUXILIARY, r"\1\2 not"),
    "no longer": put(r"\b(is|are|was|were)\b( \w+)?", r"\1\2 no longer"),
    "only": put(r"\b(is|are|was|were|who|which \w+)\b", r"\1 only"),
    "only, at the end": add("only"),
    "per month": add("per month"),
    "a part": add("out of 900"),
    "an average": put(r"\bhow many\b", "on average how many"),
    "except": add("except in Tijuana"),
    "a bound": add("before Christmas"),
    "another head": add("lawyers association"),
}

# Questions that keep their answer all the same: a name with "not" in its middle, and words behind what is asked by its
# number, of when a document came out, or of what a letter is about.
KEPT = {
    "I'm with HIAS; is our name on the July 2019 letter about assisted returns per month",
    "did church not world service sign the AMLO letter",
    "is church not world service on the july letter",
    "where was Frances not Webber's article published",
    "When did the WOLA press release about the 160 groups come out per month",
    "footnote 7 out of 900",
}


@pytest.fixture(scope="module")
def sample(answerer: Answerer) -> list[tuple[str, Found]]:
    """Questions of the table with their answers."""
    asked = [case.question for case in cases() if case.language == "en" and case.must.strip() != "!"]
    drawn = (question for question in asked if crc32(question.encode()) % _STEP == 0)
    answers = ((question, answerer.answer(question)) for question in drawn)
    return [(question, answer) for question, answer in answers if isinstance(answer, Found)]


def is_kept(answerer: Answerer, question: str, answer: Found) -> bool:
    """Return whether a changed question gets the same answer."""
    given = answerer.answer(question)
    return isinstance(given, Found) and (given.sentence, given.items) == (answer.sentence, answer.items)


@pytest.mark.parametrize("name", CHANGES)
def test_a_question_that_asks_for_something_else_does_not_keep_its_answer(
    answerer: Answerer, sample: list[tuple[str, Found]], name: str
) -> None:
    change = CHANGES[name]
    changed = [(change(question), answer) for question, answer in sample if change(question) != question]
    assert changed
    assert [
        question
        for question, answer in drawn(changed, _ONE_IN)
        if question not in KEPT and is_kept(answerer, question, answer)
    ] == []


@rows(
    ("question", "asks_the_same"),
    [
        ("attacks acc to hrf", "attacks according to hrf"),
        ("n of people from honduras in mpp", "number of people from honduras in mpp"),
        ("seeborg injunction mo/yr", "seeborg injunction when"),
        ("seeborg injunction month/year please", "seeborg injunction when"),
        ("who r the signatories of the december 2018 letter", "who are the signatories of the december 2018 letter"),
        ("hondurans n guatemalans in mpp", "hondurans and guatemalans in mpp"),
        ("INA stands 4", "INA stands for"),
        ("no of hondurans in mpp", "number of hondurans in mpp"),
        ("treaty the us joined in 68", "treaty the us joined in 1968"),
        ("k porcentaje tiene abogado", "qué porcentaje tiene abogado"),
        ("sept18 what shd us do abt root causes", "sept18 what should us do about root causes"),
        ("nº de firmantes de la carta de julio de 2019", "número de firmantes de la carta de julio de 2019"),
        ("who signed the December 2018 message", "who signed the December 2018 letter"),
        ("quién firmó el pronunciamiento de septiembre de 2018", "quién firmó la carta de septiembre de 2018"),
        ("who however signed the december 2018 letter", "who signed the december 2018 letter"),
    ],
)
def test_what_only_asks_shorter_or_with_more_grammar_keeps_its_answer(
    answerer: Answerer, question: str, asks_the_same: str
) -> None:
    answer = answerer.answer(asks_the_same)
    assert isinstance(answer, Found)
    assert is_kept(answerer, question, answer)


@rows(
    "question",
    [
        "attacks acc to oxfam",
        "who heard the April 2019 appeal",
        "how many text messages were sent to migrants",
        "quién escribió el texto de la ley",
        "how many people from Haiti were nevertheless returned",
        "What does Oxfam believe about the children?",
        "how many were returned per month year",
        "Did the December letter ask Mexico to continue its cooperation?",
        "Who was an addressee of both 2018 letters?",
        "What is a credible fear interview?",
        "¿mi cliente puede pedir asilo en México si ya está en el MPP?",
        "how many people did Mexico send back to the US",
        "did the State Department warn Mexicans not to travel to the United States",
        "how many of the 816 were kidnappings",
        "were there fewer attacks in 2019 than in 2018",
        "when did HRF publish 816",
        "¿Firmó Sin Fronteras la carta de más de 160 organizaciones e individuos a México?",
        "the State Department, what did they say about the July letter?",
        "la OIM, ¿qué dijo sobre la carta de julio?",
        "how does the July letter define asylum seeker?",
        '¿Quién dijo que México es "la sala de espera de Estados Unidos"?',
        "address that the AMLO letter was sent to",
        "How many of the attacks that Human Rights First recorded were kidnappings?",
        "Of the cases that Human Rights First counted, how many had Human Rights Watch documented?",
    ],
)
def test_what_no_kind_of_answer_executes_is_not_answered(answerer: Answerer, question: str) -> None:
    assert not isinstance(answerer.answer(question), Found)


@rows(
    "question",
    [
        "Did the Secretary of State answer the July 2019 letter?",
        "Did the July letter get a response?",
        "¿contestó el secretario de Estado la carta de julio de 2019?",
        "name of the person who signed for HIAS",
        "who signed on behalf of Amnesty",
        "¿quién firmó en nombre de HIAS?",
        "how many people had been returned by the end of 2020",
        "¿cuántas personas habían sido devueltas a finales de 2020?",
        "¿cuántas personas deportó México en 2018?",
        "how much did the US actually pay under the 20 million plan",
    ],
)
def test_a_person_a_decision_or_a_later_figure_is_not_answered_with_something_else(
    answerer: Answerer, question: str
) -> None:
    assert not isinstance(answerer.answer(question), Found)


@rows(
    ("question", "words"),
    [
        ("Sept 2018 letter: asylum in Mexico exception or norm", "remains the exception"),
        ("what does Human Rights Watch tell Congress to do?", "4 requests"),
        ("how many people had been returned by the end of 2019", "59,000"),
        ("is there a letter about deportation money?", "September 14, 2018"),
        ("did HIAS sign for the July 2019 letter", "Yes: HIAS"),
        ("cartas firmadas por Fundar", "firmó un documento"),
        ("what did judge Sabraw tell DHS to do", "Sabraw ordered"),
        ("how many Salvadorans ended up in the program?", "7,668"),
    ],
)
def test_what_the_record_tells_of_it_is_still_told(answerer: Answerer, question: str, words: str) -> None:
    answer = answerer.answer(question)
    assert isinstance(answer, Found)
    assert words in answer.sentence
