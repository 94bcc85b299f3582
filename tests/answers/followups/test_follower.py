"""Questions that lean on the one before, as conversations in `tests/cases/dialogues.txt`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from time import process_time

import pytest

from bot.answers.answer import Ambiguous, Answer, Focus, Found, Help, NotFound
from bot.answers.answerer import Answerer
from bot.answers.followups.follower import Turn
from bot.knowledge.knowledge import Knowledge
from bot.languages import Language, say
from bot.languages.dates import date_in_words
from tests.answers.test_cases import Case, cases
from tests.drawn import drawn
from tests.rows import rows
from tests.shipped import SPOKEN

CASES = Path(__file__).parents[2] / "cases" / "dialogues.txt"


@dataclass(frozen=True)
class Line:
    typed: str
    question: str
    words: str


@dataclass(frozen=True)
class Dialogue:
    organization: str | None
    lines: tuple[Line, ...]


def dialogues() -> list[Dialogue]:
    text = "\n".join(line for line in CASES.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return [dialogue(part.strip().splitlines()) for part in text.split("-----")]


def dialogue(lines: list[str]) -> Dialogue:
    organization = None
    if lines[0].startswith("organization: "):
        organization, lines = lines[0].removeprefix("organization: "), lines[1:]
    return Dialogue(organization, tuple(Line(*(part.strip() for part in line.split(" | "))) for line in lines))


def holds(answer: Answer, words: str) -> bool:
    if words == "-":
        return isinstance(answer, NotFound)
    if words == "?":
        return isinstance(answer, Ambiguous)
    if words == "help":
        return isinstance(answer, Help)
    return isinstance(answer, Found) and words in " ".join((answer.sentence, *answer.items))


@cache
def turns_of(answerer: Answerer, talk: Dialogue) -> Sequence[Turn]:
    """Return the turns of a conversation, one a line."""
    told: list[Turn] = []
    for line in talk.lines:
        told.append(answerer.follow(line.typed, told[-1] if told else None, organization=talk.organization))
    return told


@rows("talk", dialogues())
def test_a_conversation_goes_as_it_should(answerer: Answerer, talk: Dialogue) -> None:
    for line, turn in zip(talk.lines, turns_of(answerer, talk), strict=True):
        assert turn.question == (line.typed if line.question == "=" else line.question)
        assert holds(turn.answer, line.words), (line, turn.answer)


@rows("talk", dialogues())
def test_what_is_found_is_found_again_by_the_question_as_understood(answerer: Answerer, talk: Dialogue) -> None:
    for turn in turns_of(answerer, talk):
        if isinstance(turn.answer, Found):
            again = answerer.answer(turn.question, focus=turn.focus, language=turn.answer.language)
            assert isinstance(again, Found | NotFound)
            assert turn.focus is not None or again == turn.answer


@pytest.mark.parametrize("language", SPOKEN)
def test_every_document_has_a_label_that_is_read_as_it_alone(
    record: Knowledge, answerer: Answerer, language: Language
) -> None:
    questions = {"en": "who signed it?", "es": "¿quién la firmó?"}
    for document in record.documents.values():
        named = document.names.in_language(language)[0]
        last = answerer.follow(named, None)
        assert isinstance(last.answer, Found), named
        turn = answerer.follow(questions[language], last, language=language)
        assert isinstance(turn.answer, Found), document.id
        assert {citation.document for citation in turn.answer.citations} == {document.id}
        assert date_in_words(language, document.published.date) in turn.question


def test_without_a_turn_before_nothing_changes(answerer: Answerer) -> None:
    for question in ("and in December?", "source?", "did WOLA sign it?", "and children?", "¿y HIAS?", "help", ""):
        turn = answerer.follow(question, None)
        assert turn == Turn(question, answerer.answer(question))


# In the middle of a conversation these narrow down what was said before, or speak of it as "they" or "it".
MERE_PARTS = {
    *("guatemala", "nicaragua", "ecuador", "nicaragüenses", "salvadorans?", "cubans?", "cubanos"),
    "¿Y de Nicaragua cuánta gente hubo?",
    *("when did they write to lopez obrador", "when did they add piedras negras", "why did Seeborg block it"),
    *("since when are they sending people back to juarez", "how many of them manage to get a lawyer"),
    "who issued the injunction?",
    "who wrote the article?",  # the document that was spoken of
    "¿Dónde está el campamento, en Matamoros o en Nogales?",  # its first clause is asked alone
    "cuántas organizaciones se unieron a WOLA en la carta",  # the one that was spoken of
}


@pytest.mark.parametrize(
    ("first", "part"), [("attacks on returnees", "Hondurans?"), ("¿cuántos ataques hubo?", "¿niños?")]
)
def test_a_part_that_finds_nothing_offers_what_it_would_find_by_itself(
    answerer: Answerer, first: str, part: str
) -> None:
    turn = answerer.follow(part, answerer.follow(first, None))
    assert isinstance(turn.answer, NotFound)
    assert turn.answer.suggestions
    for suggestion in turn.answer.suggestions:
        assert isinstance(answerer.follow(suggestion, turn).answer, Found)


FIRST = (
    "did WOLA sign the AMLO letter?",
    "who signed the July 2019 letter?",
    "how many people have been returned under MPP?",
    "¿cuándo llegó el programa a Laredo?",
)


@pytest.mark.parametrize(
    ("first", "one_in"), [(FIRST[0], 40), *(pytest.param(one, 16, marks=pytest.mark.slow) for one in FIRST)]
)
def test_a_question_of_its_own_gets_its_own_answer_after_any_turn(
    answerer: Answerer, answered: list[tuple[Case, Answer]], first: str, one_in: int
) -> None:
    last = answerer.follow(first, None)
    for case, in_english in drawn(answered, one_in):
        is_english = last.answer.language == "en"
        alone = in_english if is_english else answerer.answer(case.question, fallback=last.answer.language)
        turn = answerer.follow(case.question, last)
        if case.question in MERE_PARTS:
            continue
        assert isinstance(turn.answer, Found) is isinstance(alone, Found), (case.question, turn.question)
        assert not (turn.leaned and isinstance(alone, Found)), (case.question, turn.question)


NEVER = ("and in 2023?", "and Haitians?", "and the phone number?", "and in Guatemala?", "¿y en Guatemala?", "and you?")


@pytest.fixture(scope="module")
def turns(answerer: Answerer) -> list[tuple[Case, Turn]]:
    """The turns that some questions of the table begin a conversation with."""
    return [(case, answerer.follow(case.question, None)) for case in cases()[::10]]


@pytest.mark.parametrize("follow_up", [*NEVER[:2], *(pytest.param(one, marks=pytest.mark.slow) for one in NEVER[2:])])
def test_what_the_record_does_not_say_is_not_found_after_any_question(
    answerer: Answerer, turns: list[tuple[Case, Turn]], follow_up: str
) -> None:
    for case, last in drawn(turns, 4):
        assert not isinstance(answerer.follow(follow_up, last).answer, Found), case.question


def test_the_sources_are_those_of_the_last_answer(answerer: Answerer, turns: list[tuple[Case, Turn]]) -> None:
    for case, last in turns:
        turn = answerer.follow("source?", last)
        if isinstance(last.answer, Found) and isinstance(turn.answer, Found):
            told = {citation.document for citation in last.answer.citations}
            assert {citation.document for citation in turn.answer.citations} <= told, case.question


def test_help_and_nothing_never_lean(answerer: Answerer) -> None:
    last = answerer.follow("who signed the July 2019 letter?", None)
    for question in ("help", "ayuda", "", "  ", "?"):
        turn = answerer.follow(question, last)
        assert isinstance(turn.answer, Help)
        assert not turn.leaned


def test_a_pasted_text_is_refused_and_never_leans(answerer: Answerer) -> None:
    last = answerer.follow("who signed the July 2019 letter?", None)
    turn = answerer.follow("and " * 200, last)
    assert isinstance(turn.answer, NotFound)
    assert "500 characters" in turn.answer.sentence


def test_the_focus_of_a_command_stays_with_its_parts(answerer: Answerer) -> None:
    last = answerer.follow("MPP in Laredo", None, focus=Focus.DATES)
    turn = answerer.follow("and El Paso?", last)
    assert (turn.focus, turn.leaned) == (Focus.DATES, True)
    assert isinstance(turn.answer, Found)
    assert "March 2019" in turn.answer.sentence


@pytest.mark.parametrize("language", SPOKEN)
def test_a_language_that_was_chosen_holds(answerer: Answerer, language: Language) -> None:
    last = answerer.follow("who signed the July 2019 letter?", None, language=language)
    turn = answerer.follow("and WOLA?", last, language=language)
    assert turn.answer.language == language
    assert turn.answer.sentence.startswith(say(language, "member.yes", name="", count="", label="")[:2])


def test_a_follow_up_of_one_long_word_is_read_in_time(answerer: Answerer) -> None:
    first = answerer.follow("who signed the July 2019 letter?", None)
    started = process_time()
    answerer.follow(f"was {'ha' * 240} it sent?", first)
    assert process_time() - started < 0.25  # measured: 0.03; 0.5 where each start of three letters is tried twice
