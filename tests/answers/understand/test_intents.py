"""The patterns that are tried for many at once find what each of them finds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.answers.understand.grammar import grammar_of
from bot.languages import LANGUAGES, Language
from bot.languages.beginnings import beginnings_in
from tests.rows import rows

GRAMMAR = grammar_of(LANGUAGES)
INTENTS = GRAMMAR.intents
CASES = Path(__file__).parents[2] / "cases" / "questions.psv"
QUESTIONS = tuple(
    " ".join(GRAMMAR.words(line.split("|")[2])) for line in CASES.read_text("utf-8").splitlines() if "|" in line
)


@pytest.mark.slow
def test_what_is_to_be_rewritten_is_rewritten_though_all_patterns_are_tried_as_one() -> None:
    rewritten = 0
    for question in QUESTIONS:
        one_by_one = question
        for pattern, instead in INTENTS.rewritten:
            one_by_one = re.sub(pattern, instead, one_by_one)
        assert INTENTS.rewrite(question, beginnings_in(question)) == one_by_one
        rewritten += one_by_one != question
    assert 0 < rewritten < len(QUESTIONS)


def test_what_is_asked_for_is_found_by_one_pattern_for_each_frame() -> None:
    for question in QUESTIONS:
        found = {frame for pattern, frame in INTENTS.phrases if re.search(pattern, question)}
        assert INTENTS.frames_in(question, beginnings_in(question)) == found


@rows(
    ("question", "read"),
    [
        ("how many were admitted to nursing homes", "how many were admitted to nursing homes"),
        ("how many deaths do they own up to", "how many deaths do they say"),
        ("how many thousands were sent home", "how many were sent home"),
        ("how many millions did the plant cost", "how much did the plant cost"),
        ("cuantos miles fueron enviados", "cuantos fueron enviados"),
        ("cuantos millones costo la planta", "cuanto costo la planta"),
        ("quien es de aliso", "quien es de aliso"),
        ("se me fue el nombre del alcalde", "quien es alcalde"),
        ("who can help reach the families", "who can help reach the families"),
        ("who should the press call about it", "who is the contact in it"),
        ("qui peut contacter les familles", "qui peut contacter les familles"),
        ("qui contacter pour la presse", "qui est le contact dans la presse"),
        ("what happened as soon as alder reported it", "what happened as soon as alder reported it"),
        ("what happened as alder tells it", "what happened according to alder"),
        ("in alder telling who came", "according to alder who came"),
        ("how many came by the alder account", "how many came according to alder"),
        ("how many in the scheme had an account", "how many in the scheme had an account"),
        ("what happens if we follow the rules", "what happens if we follow the rules"),
        ("in simple words how many came", "in simple words how many came"),
        ("when did it start judging from the letter", "when did it start according to the letter"),
        ("how many were judging the fair", "how many were judging the fair"),
        ("when was it announced that the dam would be started", "when was it announced the dam"),
        ("when was it announced that the dam would be started at dawn",) * 2,
        ("did they say they would like a meeting", "did they say they want a meeting"),
        ("would the unions like a meeting", "did the unions want a meeting"),
        ("what would villages like the old one need",) * 2,
        ("how many had not yet had their first birthday", "how many were under 1 year old"),
        ("how many kids under one were sent back", "how many kids under 1 were sent back"),
        ("how many live under one roof", "how many live under one roof"),
        ("how many of the kids were younger", "how many of the kids were of younger age"),
        ("how many were younger than 5", "how many were under 5 year old"),
        ("how many were younger than 5 months", "how many were under 5 months"),
        ("which were younger than the others",) * 2,
        ("what do they say about how alder dealt with birch", "what do they say about alder with birch"),
        ("who is behind the heron act", "who wrote the heron act"),
        ("who is behind the heron dam",) * 2,
        ("whats the name of it", "what is the name of it"),
        ("how many died at the time of the may letter", "how many died in the may letter"),
        ("how many died at the time of the storm", "how many died at the time of the storm"),
        ("who led it at the time that the letter was sent", "who led it at the time that the letter was sent"),
        ("who wrote the in house review", "who wrote the internal review"),
        ("how many were in house arrest", "how many were in house arrest"),
        ("who put an end to the strike", "who stop the strike"),
        ("who must be able to call", "who must can call"),
        ("when did it sign up to the treaty", "when did it join the treaty"),
        ("who signed up to the may letter", "who signed up to the may letter"),
        ("which town on the western side of the river", "which western town"),
        ("what will the dam cost", "how much does the dam cost"),
        ("what the dam is supposed to cost", "how much is the dam supposed to cost"),
        ("what the dam supposed to cost", "how much is the dam supposed to cost"),
        ("what was the cost of the dam", "what was the cost of the dam"),
        ("cuando empezo si hacemos caso a aliso", "cuando empezo segun aliso"),
        ("cuando empezo a juzgar por la carta", "cuando empezo segun la carta"),
        ("quand a t il commence a en croire aulne", "quand a t il commence selon aulne"),
        ("quand a t il commence si l on en croit la lettre", "quand a t il commence selon la lettre"),
        ("la consigna hacer algo", "la consigna hacer algo"),
        ("quien consiguio abrir la puerta", "quien abrir la puerta"),
        ("el hecho por el que pagan", "el hecho por el que pagan"),
        ("el informe hecho por aliso", "el informe por aliso"),
    ],
)
def test_a_turn_of_phrase_is_told_from_what_only_looks_like_it(question: str, read: str) -> None:
    assert " ".join(INTENTS.rewrite(question, beginnings_in(question)).split()) == read


@rows(
    ("language", "area", "name", "text", "is_found"),
    [
        ("en", "wholes", "BOTH_SIDES_STATED", "#5 voted for it and #3 against", True),
        ("es", "wholes", "BOTH_SIDES_STATED", "#5 votaron a favor y #3 en contra", True),
        ("fr", "wholes", "BOTH_SIDES_STATED", "#5 ont vote pour et #3 contre", True),
        ("en", "wholes", "BOTH_SIDES_STATED", "#5 members voted for the new wage", False),
        ("en", "terms", "ASKS_FOR_A_DEFINITION", "how many workers have a defined contract", False),
        ("en", "terms", "ASKS_FOR_A_DEFINITION", "how is a worker defined", True),
        ("es", "aggregates", "DIFFERENCE_STATED", "las capturas cayeron a la mitad", True),
        ("fr", "aggregates", "DIFFERENCE_STATED", "les captures ont recule", True),
        ("fr", "terms", "BESIDE_A_NAME", "NAME, elle demande", False),
        ("fr", "terms", "BESIDE_A_NAME", "NAME, fondee par les pecheurs", True),
        ("fr", "terms", "IS_SOMETHING", "NAME est lassee", False),
        ("fr", "terms", "IS_SOMETHING", "NAME est l'une des", True),
    ],
)
def test_a_form_is_found_where_it_stands_and_nowhere_else(
    language: Language, area: str, name: str, text: str, is_found: bool
) -> None:
    assert (re.search(GRAMMAR.spoken.by_language(area, name)[language], text) is not None) == is_found
