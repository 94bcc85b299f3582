"""Every suggestion, asked as it stands, is answered with its entry."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.answer import Focus, Found, Kind
from bot.answers.answerer import Answerer
from bot.answers.index.series import SeriesOf
from bot.answers.suggest.catalogue import LONGEST_LABEL, LONGEST_QUESTION, askables
from bot.answers.suggest.typeahead import Suggestion
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Ask, Event, Fact, Organization, Term
from bot.languages import Language
from tests.chance import tries
from tests.rows import rows
from tests.shipped import KNOWLEDGE, SPOKEN, shipped

ANSWERER = shipped()
ALL = askables(KNOWLEDGE, SeriesOf(KNOWLEDGE))
FOCUSES: tuple[Focus | None, ...] = (None, *Focus)
MOST_LEFT_OUT = 0.06  # of the entries; the statements of some take more than one question to ask for
KINDS = {
    Focus.FACTS: {Kind.FIGURE, Kind.CLAIM},
    Focus.DATES: {Kind.DATE},
    Focus.SIGNATORIES: {Kind.SIGNATORIES},
    Focus.SOURCES: {Kind.FIGURE, Kind.CLAIM},
    Focus.LETTERS: {Kind.LETTER},
}


def labels(typed: str, **options: object) -> list[str]:
    return [one.label for one in ANSWERER.suggest(typed, **options)]  # type: ignore[arg-type]


def check(one: Suggestion, language: Language, focus: Focus | None) -> Found:
    assert 0 < len(one.label) <= LONGEST_LABEL
    assert 0 < len(one.question) <= LONGEST_QUESTION
    assert focus is None or one.kind in KINDS[focus]
    answer = ANSWERER.answer(one.question, language=language, focus=focus)
    assert isinstance(answer, Found), one
    assert answer.kind is (Kind.SOURCE if focus is Focus.SOURCES else one.kind), one
    return answer


# Each kind in one of the languages, and with the slow tests in the other, too, and of any kind.
ASKED = [
    pytest.param(
        language, focus, marks=() if focus and (FOCUSES.index(focus) - number) % len(SPOKEN) == 0 else pytest.mark.slow
    )
    for (number, language), focus in product(enumerate(SPOKEN), FOCUSES)
]


def is_only_named(entry: object) -> bool:
    """Return whether the record tells nothing of an organization but its name, which is no answer."""
    return isinstance(entry, Organization) and not entry.acronyms and entry.id not in KNOWLEDGE.signatories


@pytest.mark.parametrize(("language", "focus"), ASKED)
def test_each_entry_of_the_record_has_a_question_that_is_answered_with_it(
    language: Language, focus: Focus | None
) -> None:
    fitting = [one for one in ALL if one.fits(focus)]
    left_out = 0
    for one in fitting:
        asked = ANSWERER._suggester._asker.question(one, language, focus)
        if asked is None:
            left_out += not is_only_named(one.entry)
            continue
        answer = ANSWERER.answer(asked[0], language=language, focus=focus)
        assert isinstance(answer, Found)
        # How well the words fit depends on how much of the record was read for other questions before.
        assert replace(answer, confidence=asked[1].confidence, matches=asked[1].matches) == asked[1]
        assert [match.entry for match in answer.matches] == [match.entry for match in asked[1].matches]
        anchors = {(citation.document, citation.anchor) for citation in answer.citations}
        match one.entry:
            case Fact() | Event() | Ask():
                assert one.document
                assert (one.document.id, one.entry.anchor) in anchors
                assert one.entry.statement.in_language(language) in answer.sentence
            case Term():
                assert one.entry.definition.in_language(language) in answer.sentence
            case Organization():
                assert one.entry.name.in_language(language) in answer.sentence
    assert fitting
    assert left_out <= MOST_LEFT_OUT * len(fitting) + 2


@pytest.mark.parametrize(("language", "focus"), ASKED)
@pytest.mark.parametrize("typed", ["", "m", "a", "mex", "mpp", "asylum", "org", "carta", "letter", "how many", "¿cuán"])
def test_a_suggestion_s_question_is_answered_with_its_kind(typed: str, language: Language, focus: Focus | None) -> None:
    suggestions = ANSWERER.suggest(typed, focus=focus, language=language)
    assert len(suggestions) <= 20
    answers = [check(one, language, focus).sentence for one in suggestions]
    assert len(answers) == len({*answers})


@tries(0.6)
@given(st.text(max_size=40), st.sampled_from(FOCUSES), st.sampled_from(SPOKEN))
def test_any_text_gets_suggestions_that_hold_or_none(typed: str, focus: Focus | None, language: Language) -> None:
    for one in ANSWERER.suggest(typed, focus=focus, language=language, most=3):
        check(one, language, focus)


@rows(
    ("typed", "label"),
    [
        ("pomp", "Mike Pompeo"),
        ("pompo", "Mike Pompeo"),
        ("TIJ", "Tijuana"),
        ("tijuna", "Tijuana"),
        ("refolement", "Refoulement"),
        ("imumi", "Institute for Women in Migration"),
        ("HRF", "Human Rights First"),
        ("lopez obr", "Andrés Manuel López Obrador"),
        ("mujeres en la mig", "Institute for Women in Migration"),
        ("people retur", "People returned to Mexico under MPP"),
        ("IOM lett", "Letter of 17 organizations on IOM's assisted voluntary return of people in…"),
        ("who signed", "Who signed the IOM letter?"),
        ("retuned unde", "People returned to Mexico under MPP"),
        ("peple", "People returned to Mexico under MPP"),
        ("chidren", "Children returned under MPP"),
        ("atacks", "Documented attacks on people returned under MPP"),
        ("attaks", "Documented attacks on people returned under MPP"),
        ("atorney", "Legal representation of people in MPP"),
        ("metring", "Metering"),
        ("Ebard", "Marcelo Ebrard Casaubon"),
    ],
)
def test_a_beginning_a_slip_an_acronym_or_another_language_finds_the_entry(typed: str, label: str) -> None:
    assert label in labels(typed)[:5]


@pytest.mark.parametrize(("typed", "words"), [("59000", "59,000"), ("50000", "50,000"), ("1500", "1,500")])
def test_a_number_is_found_with_its_comma_and_without(typed: str, words: str) -> None:
    assert any(words in label for label in labels(typed))
    assert labels(typed) == labels(words)


def test_a_list_that_the_record_does_not_hold_is_not_offered() -> None:
    assert not [label for label in labels("who signed") if "WOLA" in label]


def test_what_the_record_does_not_know_gets_no_suggestion() -> None:
    assert labels("xylophonist") == []


@pytest.mark.parametrize("language", SPOKEN)
def test_where_nothing_holds_all_that_is_typed_what_comes_nearest_is_offered(language: Language) -> None:
    near = ANSWERER.suggest("xylophonist people returned to mexico", language=language)
    assert 1 <= len(near) <= 5
    assert "59,000" in check(near[0], language, None).sentence


def test_without_a_text_the_measures_that_several_documents_report_come_first() -> None:
    assert labels("")[:2] == ["Documented attacks on people returned under MPP", "People returned to Mexico under MPP"]
    assert labels("", language="es")[1] == "Personas devueltas a México bajo MPP"
    assert labels("", most=1) == labels("")[:1]


def test_a_measure_and_its_newest_figure_are_one_suggestion() -> None:
    answers = [check(one, "en", None).sentence for one in ANSWERER.suggest("people returned")]
    assert len(answers) == len({*answers})


def test_nothing_is_arranged_before_somebody_types(record: Knowledge) -> None:
    answerer = Answerer(record)
    answerer.answer("who signed the July 2019 letter?")
    assert "_arranged" not in vars(answerer._suggester)
