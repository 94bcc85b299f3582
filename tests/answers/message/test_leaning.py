"""A request that leans on a clause beside it: it is asked with all that stands there, and with nothing left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import pytest

from bot.answers.answer import Answer, Found, Kind, NotFound
from bot.answers.answerer import Answerer
from bot.languages import Language
from tests.answers.test_cases import Case
from tests.rows import rows
from tests.shipped import answering

REFINERY = Path(__file__).parents[2] / "records" / "refinery"
TRIED = 12  # questions of the table in each form
SAME = 0.9  # of them
# What is said before a question of each kind of the table, and what is asked behind it.
LEANING: dict[Language, dict[Kind, Sequence[str]]] = {
    "en": {
        Kind.FIGURE: (
            "Our treasurer keeps asking {question}, and I never wrote it down. What was the number?",
            "I promised the choir to find out {question}. What's the figure?",
        ),
        Kind.DATE: (
            "My flatmate asks {question}, she bet on a cake. Which month was it?",
            "Hello, a neighbor of mine wants to know {question}. What was the date?",
        ),
    },
    "es": {
        Kind.FIGURE: ("Mi vecina quiere saber {question} y no lo apunté, ¿qué número era?",),
        Kind.DATE: ("Hola, mi tía pregunta {question}, ¿qué día fue?",),
    },
}
ELSEWHERE: dict[Language, str] = {
    "en": "I'm writing about the people of Uganda. {message}",
    "es": "Estoy escribiendo sobre la gente de Uganda. {message}",
}


def messages(answered: Sequence[tuple[Case, Answer]], language: Language) -> Iterator[tuple[str, str]]:
    """Yield pairs of a question of the table and a message that only tells it, and asks for it behind."""
    chance = Random(language)
    for kind, forms in LEANING[language].items():
        asking = ("how many", "when", "cuánt", "cuándo")
        questions = [
            case.question
            for case, answer in answered
            if case.language == language and isinstance(answer, Found) and answer.kind is kind
        ]
        found = [one for one in questions if one.lower().lstrip("¿").startswith(asking) and "," not in one]
        for form in forms:
            for question in chance.sample(found, TRIED):
                told = question.strip("¿?. ")
                yield question, form.format(question=told[:1].lower() + told[1:])


@pytest.mark.parametrize("language", ["en", pytest.param("es", marks=pytest.mark.slow)])
def test_what_is_told_is_answered_when_it_is_asked_for_behind(
    answerer: Answerer, answered: list[tuple[Case, Answer]], language: Language
) -> None:
    refused, count = [], 0
    for question, message in messages(answered, language):
        alone, answer = answerer.answer(question, fallback=language), answerer.answer(message, fallback=language)
        count += 1
        if isinstance(answer, Found):
            assert isinstance(alone, Found)
            assert answer.sentence.startswith(alone.sentence), f"{message}\n    {answer.sentence}"
        else:
            refused.append(message)
    assert len(refused) <= (1 - SAME) * count, "\n".join(refused)


@pytest.mark.parametrize("language", ["en", pytest.param("es", marks=pytest.mark.slow)])
def test_what_is_told_is_not_answered_of_a_people_that_stands_beside_it(
    answerer: Answerer, answered: list[tuple[Case, Answer]], language: Language
) -> None:
    for _, message in messages(answered, language):
        elsewhere = ELSEWHERE[language].format(message=message)
        assert not isinstance(answerer.answer(elsewhere, fallback=language), Found), elsewhere


@rows(
    ("message", "request_"),
    [
        (
            "Hi, the florist loves small beginnings and I told her about the first Honduran who was sent back to "
            "Tijuana. Which day did that happen?",
            "which day was the first Honduran sent back to Tijuana?",
        ),
        (
            "Somebody in the choir wants to quote the WOLA statement on the letter to the Mexican government in a "
            "leaflet, which month is it from?",
            "which month is the WOLA statement on the letter to the Mexican government from?",
        ),
        (
            "Evening! Our cook is Nicaraguan and reads along, could you tell me how many of her compatriots were "
            "returned?",
            "how many Nicaraguans were returned?",
        ),
        (
            "Hello, a florist we know is Cuban: do we have a count of how many of their people were put into MPP?",
            "how many Cubans were put into MPP?",
        ),
        (
            "We are citing the San Diego survey in a leaflet and the cook wants numbers. How many people did they "
            "survey?",
            "how many people did the San Diego survey cover?",
        ),
        (
            "hey, our choir heard that a man called Guillén got a copy in December 2018, what was his post at that "
            "time?",
            "what was the post of Guillén?",
        ),
        (
            "Morning, I'm redoing our index and saw a woman called O'Connell on the July letter. What was her job, if "
            "you have it?",
            "what was O'Connell's job?",
        ),
        (
            "I have to know when the AP story on the buses ran, my diary only says summer, which is too vague for "
            "the florist.",
            "when did the AP story on the buses run?",
        ),
        (
            "There's a man called Guillén on the letter of December 2018, and I'm not sure what he was in charge of?",
            "what was Guillén in charge of?",
        ),
        (
            "Hola, estoy haciendo un cartel y no encuentro cuándo empezó el piloto en San Ysidro, ¿tienes el día "
            "exacto por ahí?",
            "¿cuándo empezó el piloto en San Ysidro?",
        ),
        (
            "Oye, antes de que empiece la función: ¿de qué día es la carta que ocho organizaciones le mandaron a López "
            "Obrador?",
            "¿de qué día es la carta que ocho organizaciones le mandaron a López Obrador?",
        ),
        (
            "Our cook says WOLA gave a total of the returned when they sent their letter. How many was it then?",
            "how many had been returned according to WOLA?",
        ),
        (
            "Hola, estoy haciendo un cartel y me falta el dato de los guatemaltecos, ¿cuántos eran?",
            "¿cuántos guatemaltecos eran?",
        ),
        (
            "Oye, para el programa de mano: en la carta de diciembre de 2018 sale una señora Bárcena, ¿qué cargo tenía "
            "ella en ese momento?",
            "¿qué cargo tenía Bárcena?",
        ),
        (
            "Hola, me piden la fecha de la carta que ocho organizaciones le mandaron a López Obrador, ¿de qué día es?",
            "¿de qué día es la carta que ocho organizaciones le mandaron a López Obrador?",
        ),
    ],
)
def test_a_request_is_asked_with_what_stands_beside_it(answerer: Answerer, message: str, request_: str) -> None:
    answer, alone = answerer.answer(message), answerer.answer(request_)
    assert isinstance(alone, Found)
    assert isinstance(answer, Found)
    assert answer.sentence == alone.sentence


@rows(
    "message",
    [
        "The people in Oakham are asking when their crossing was added to the program.",
        "I'd love to thank whoever signed for HIAS on the July 2019 letter. What's the person's name, if you have it?",
        "Somebody named Smith got a copy of the July letter. What was her job exactly, if it says?",
        "Our Haitian neighbor is worried. How many of her compatriots were returned?",
        "Our Honduran and Haitian neighbors are worried. How many of their compatriots were returned?",
        "A Honduran cook called. How many of his countrymen were killed?",
        "I heard that the eight groups asked López Obrador for a meeting. When did it take place?",
        "A man called Gascon spoke on the radio. Who was his boss?",
        "I met Kirstjen Nielsen yesterday. How old was she?",
        "My colleague is in Tijuana. How many people live there in tents?",
        "Of the people in MPP who did have a lawyer, what percentage won their case?",
        "I read that WOLA sent a letter to the Mexican government. When did they answer it?",
        "My aunt asks about the shelter in Tijuana. When did it open?",
        "I spoke with the assistant of Marcelo Ebrard. What was her post?",
        "I spoke with Marcelo Ebrard's assistant. What was her post?",
        "Our cook is not Honduran. How many of her compatriots were returned?",
        "Mi tía conoce a la hija de Olga Sánchez, ¿qué cargo tiene ella?",
        "Antes de que empiece el programa en Laredo, ¿cuántas personas fueron devueltas?",
        "Una vecina de Haití pregunta, ¿cuántos de sus compatriotas fueron devueltos?",
        "Alguien dijo que MPP se amplió a Oakham, ¿cuándo fue eso?",
        "La señora Bárcena recibió copia, ¿cuántos años tenía ella?",
    ],
)
def test_what_stands_beside_a_request_is_never_left_out(answerer: Answerer, message: str) -> None:
    assert isinstance(answerer.answer(message), NotFound)


@pytest.mark.parametrize(
    ("message", "request_"),
    [
        (
            "Notre voisine demande combien d'enfants ont été suivis dans l'étude de l'Observatoire. Quel était le "
            "chiffre ?",
            "Combien d'enfants ont été suivis dans l'étude de l'Observatoire ?",
        ),
        (
            "Je prépare une affiche et je voudrais citer la limite de SO2 dans une brochure, quel est le chiffre ?",
            "Quel est le chiffre de la limite de SO2 ?",
        ),
        ("La docteure Masquelier a téléphoné. Quel est son poste ?", "Quel est le poste de Masquelier ?"),
    ],
)
def test_a_request_in_french_is_asked_with_what_stands_beside_it(message: str, request_: str) -> None:
    answerer = answering(REFINERY)
    answer, alone = answerer.answer(message, fallback="fr"), answerer.answer(request_, fallback="fr")
    assert isinstance(alone, Found)
    assert isinstance(answer, Found)
    assert answer.sentence == alone.sentence


@pytest.mark.parametrize(
    "message",
    [
        "La docteure Masquelier a téléphoné. Quel âge a-t-elle ?",
        "Une amie du Portugal a téléphoné. Combien de ses compatriotes sont malades ?",
        "Notre voisine demande combien d'enfants ont été suivis à Oakham. Quel était le chiffre ?",
    ],
)
def test_what_stands_beside_a_request_in_french_is_never_left_out(message: str) -> None:
    assert isinstance(answering(REFINERY).answer(message, fallback="fr"), NotFound)
