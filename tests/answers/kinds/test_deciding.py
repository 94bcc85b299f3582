"""Yes or no: it comes first where the record decides, and nothing is said where it does not."""

from __future__ import annotations

import pytest

from bot.answers.answer import Answer, Found, NotFound
from bot.answers.answerer import Answerer
from bot.knowledge.knowledge import Knowledge
from tests.answers.kinds.test_works import GARMENTS, SHIPPED, answerer_of


def _first_word(answer: Answer) -> str:
    return answer.sentence.split()[0].strip(":,") if isinstance(answer, Found) else ""


@pytest.mark.parametrize(
    "question",
    [
        "was {name} an addressee of the letter of {date}?",
        "was the letter of {date} addressed to {name}?",
        "was the letter of {date} sent to {name}?",
    ],
)
def test_every_person_is_an_addressee_or_is_not(answerer: Answerer, record: Knowledge, question: str) -> None:
    """Of every letter whose addressees are all people, each person of the record."""
    for document in record.documents.values():
        people = {one.person for one in document.addressees}
        if not people or None in people or not document.signatories:
            continue
        for person in record.people.values():
            asked = question.format(name=person.name, date=document.published.date)
            said = _first_word(answerer.answer(asked, language="en"))
            assert said == ("Yes" if person.id in people else "No"), asked


def test_every_person_got_a_copy_or_did_not(answerer: Answerer, record: Knowledge) -> None:
    """Of every letter that was copied to people alone."""
    for document in record.documents.values():
        people = {one.person for one in document.cc}
        if not people or None in people:
            continue
        for person in record.people.values():
            asked = f"was {person.name} copied on the letter of {document.published.date}?"
            said = _first_word(answerer.answer(asked, language="en"))
            assert said == ("Yes" if person.id in people else "No"), asked


def test_each_of_several_people_is_told_of(answerer: Answerer) -> None:
    """A line each."""
    answer = answerer.answer("was the December letter sent to Pompeo and Ebrard?")
    assert isinstance(answer, Found)
    assert [item.split(":")[0] for item in answer.items] == ["No", "Yes"]


@pytest.mark.parametrize("said", ["did {count} organizations sign it", "does it have {count} signatories"])
def test_as_many_signed_or_did_not(answerer: Answerer, record: Knowledge, said: str) -> None:
    """Only where the list is whole."""
    for document in record.documents.values():
        if not document.signatories:
            continue
        letter, listed = f"the letter of {document.published.date}", len(document.signatories.listed)
        for count in (listed, listed + 1, 99):
            asked = said.replace("does it", f"does {letter}").replace(" it", f" {letter}").format(count=count)
            word = _first_word(answerer.answer(asked, language="en"))
            assert word == ("" if not document.has_whole_list else "Yes" if count == listed else "No"), asked


@pytest.mark.parametrize("bound", ["more than", "fewer than", "at least", "about", "only", "nearly"])
def test_a_bound_is_no_count(answerer: Answerer, bound: str) -> None:
    """More than 17 is not 17."""
    for count in (10, 17, 20):
        answer = answerer.answer(f"did {bound} {count} organizations sign the July 2019 letter?")
        assert _first_word(answer) not in ("Yes", "No"), answer.sentence


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("is 340 the newest figure?", "No"), ("is 816 the newest figure?", "Yes"),
        ("is 56,000 the latest number?", "No"), ("is 59,000 the latest figure?", "Yes"),
        ("is 340 the newest number of attacks?", "No"), ("¿es 340 la cifra más reciente?", "No"),
        ("¿es 816 la cifra más reciente?", "Sí"),
    ],
)  # fmt: skip
def test_a_figure_is_the_newest_or_is_not(answerer: Answerer, question: str, word: str) -> None:
    """The newest is said with it."""
    answer = answerer.answer(question)
    assert _first_word(answer) == word
    assert "816" in answer.sentence or "59" in answer.sentence


@pytest.mark.parametrize("question", ["is 12345 the newest figure?", "was Pompeo an addressee of the letter of 2016?"])
def test_what_the_record_does_not_decide_is_no_yes_or_no(answerer: Answerer, question: str) -> None:
    """Nothing is guessed."""
    assert isinstance(answerer.answer(question), NotFound)


@pytest.mark.parametrize(
    "question",
    ["were 212 workers dismissed at Padmaloy Mills?", "did Padmaloy Mills dismiss 94 workers?"],
)
def test_of_two_figures_that_disagree_neither_gets_a_yes(question: str) -> None:
    answer = answerer_of(GARMENTS).answer(question)
    assert not isinstance(answer, Found) or not answer.sentence.startswith("Yes")
    assert not isinstance(answer, Found) or "Sources disagree" in answer.sentence


def test_what_was_so_is_no_yes_to_what_is_so_now() -> None:
    answer = answerer_of(SHIPPED).answer("are there 50,000 people who were returned under MPP?")
    assert not isinstance(answer, Found) or not answer.sentence.startswith("Yes")
