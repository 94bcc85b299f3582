"""The table of kinds of answers: which of them answers a question."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.answers import lookup as looking_up
from bot.answers.answer import Answer
from bot.answers.answerer import Answerer
from bot.answers.kinds import KINDS, AnswerKind, kinds_for
from bot.answers.match.query import Query
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import load
from tests.rows import rows
from tests.shipped import ROOT

QUESTIONS = {
    "terms that are asked for by a form of words": 'what is meant by "metering"?',
    "terms by what is asked of them": "what is the difference between MPP and metering?",
    "what a law lets somebody do": "What does section 235(b)(2)(C) allow DHS to do?",
    "terms that are only described": "word for limiting asylum seekers each day",
    "what addressees wrote": "what did DHS write",
    "who issues a document": "who put out the November 2019 press release?",
    "sources and cited works": "footnote 7",
    "works, by who published or cites them": "who published Webber's study?",
    "languages of documents": "in which language is the December letter written?",
    "documents that give a figure": "which of our documents says more than 340?",
    "names as they are printed": "under what name did Sin Fronteras sign in December 2018?",
    "addressees, yes or no": "was Pompeo an addressee of the December 2018 letter?",
    "addressees of a country": "which American officials was the September 2018 letter addressed to?",
    "the newest figure, yes or no": "is 340 the newest figure?",
    "whether a figure was so, yes or no": "was the number of people returned 59,000?",
    "sets of signatories": "who signed exactly two letters",
    "signatories": "who signed the Refugee Act",
    "signatories, without a word for signing": "CARECEN on the IOM letter?",
    "asks": "what should the US support instead of deportations",
    "letters by addressees": "letter from AMLO",
    "letters": "what does the sept 14 letter say",
    "states and countries of places": "which state is Laredo in?",
    "who held an office after somebody, or before": "who replaced Nielsen?",
    "people and offices": "who heads IOM in Mexico",
    "places": "mexican city across from el paso",
    "terms": "AVR stands for",
    "organizations": "what's IOM stand for",
    "timeline": "timeline",
    "events of a day, a month or a year": "october 2019 news",
    "facts and events": "salvadorans?",
    "asks, without a word for asking": "publish the avr memos",
}

# About what the shipped record has not.
OF_OTHER_RECORDS = {
    "signatories under a heading": ("heron", "which international groups signed the petition"),
    "differences of two figures": ("records/refinery", "how many more tonnes of CO2 in 2018 than in 2017"),
    "figures of two dates that are compared": ("records/refinery", "did it emit more CO2 in 2018 than in 2017"),
    "whether a figure rose or fell": ("records/garments", "did the minimum wage go up or down?"),
    "asks, how much or how often": ("records/refinery", "how many sensors does the Belgian appeal ask for"),
    "what is told of a person": ("library", "who is Nora Fenn"),
    "asks, by when": ("records/garments", "by when should Corvane publish its factories?"),
}


@pytest.fixture
def answering_kinds(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the kinds that answered, in order."""
    names: list[str] = []

    def noting(kind: AnswerKind) -> Callable[[Query], Answer | None]:
        def answer(query: Query) -> Answer | None:
            given = kind(query)
            if given is not None:
                names.append(kind.name)
            return given

        return answer

    monkeypatch.setattr(looking_up, "kinds_for", lambda frames: map(noting, kinds_for(frames)))
    return names


def test_every_kind_has_a_question_that_it_answers() -> None:
    assert [kind.name for kind in KINDS if kind.name not in OF_OTHER_RECORDS] == list(QUESTIONS)


@pytest.mark.parametrize(("name", "record", "question"), [(name, *asked) for name, asked in OF_OTHER_RECORDS.items()])
def test_a_question_to_another_record_is_answered_by_its_kind(
    answering_kinds: list[str], name: str, record: str, question: str
) -> None:
    Answerer(load(ROOT / "tests" / record)).explain(question)
    assert answering_kinds == [name]


@pytest.fixture(scope="module")
def own_answerer(record: Knowledge) -> Answerer:
    """One that has answered nothing yet, and so remembers no answer."""
    return Answerer(record)


@pytest.mark.parametrize(("name", "question"), QUESTIONS.items())
def test_a_question_is_answered_by_its_kind(
    own_answerer: Answerer, answering_kinds: list[str], name: str, question: str
) -> None:
    own_answerer.explain(question)  # as it is answered, without the questions that come nearest
    assert answering_kinds == [name]


@rows("kind", KINDS)
def test_no_frame_both_asks_for_a_kind_and_rules_it_out(kind: AnswerKind) -> None:
    assert set(kind.asked_by).isdisjoint(kind.never_with)
