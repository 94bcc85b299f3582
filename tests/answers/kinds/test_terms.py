"""Terms: what a name or an acronym means, in whatever form of words somebody asks for it."""

from __future__ import annotations

from bot.answers.answer import Found, Kind
from bot.answers.answerer import Answerer
from tests.rows import rows

MPP, AVR, METERING = "Migrant Protection Protocols", "assisted voluntary return", "restricting the number"
REFOULEMENT = "not to be returned to danger"
NO_DEVOLUCION = "no devolver a una persona"
LIMITAR = "restringir el número"


@rows(
    ("question", "words"),
    [
        ('What is meant by "metering"?', METERING),
        ("can you explain what metering is?", METERING),
        ('What is meant by "metering" at the border?', METERING),
        ("what do they mean by refoulement", REFOULEMENT),
        ("How does the September 2018 letter explain non-refoulement?", REFOULEMENT),
        ("What does AVR mean in the July letter?", AVR),
        ("what is AVR short for?", AVR),
        ("silly question but what does AVR stand for, it's all over the letter I'm proofreading", AVR),
        ("what do the letters MPP stand for?", MPP),
        ("What is the official name of the policy people call Remain in Mexico?", MPP),
        ("what's the formal name of the programme known as Remain in Mexico", MPP),
        ("what do people call the Migrant Protection Protocols", "Remain in Mexico"),
        ("cómo se llama oficialmente Quédate en México", MPP),
        ("¿cuál es el nombre oficial de lo que la gente llama Quédate en México?", MPP),
        ("che, ¿y eso de non-refoulement qué vendría a ser? explicámelo como para la tele", NO_DEVOLUCION),
        ("qué vendría a ser el metering", LIMITAR),
        ("¿qué se entiende por metering?", LIMITAR),
        ("qué sería eso de la no devolución", NO_DEVOLUCION),
        ("what exactly do we mean when we say that somebody is returned under AVR?", AVR),
        ("what does it mean to be in MPP", MPP),
        ("¿qué significa exactamente que a alguien lo metan en MPP?", MPP),
    ],
)
def test_a_term_is_explained(answerer: Answerer, question: str, words: str) -> None:
    answer = answerer.answer(question)
    assert isinstance(answer, Found)
    assert answer.kind is Kind.TERM
    assert words in answer.sentence


@rows(
    "question",
    [
        'what is meant by "tracking"?',
        "what is meant by safe?",
        "what is meant by metering fees?",  # something else than metering
        "what is meant by metering in Canada?",
        "what is the definition of refugee?",
        "what does ABC stand for?",
        "what does AVR mean in the December letter?",  # which does not speak of it
        "what did the judge mean by refoulement in December 2018?",
        "what is the official name of the policy people call Title 42?",
        "what does MPP mean for families?",
        "explain the funding of AVR",
        "¿qué significa para las familias estar en MPP?",
        "¿qué es el financiamiento de AVR?",
    ],
)
def test_what_is_no_term_gets_no_definition(answerer: Answerer, question: str) -> None:
    answer = answerer.answer(question)
    assert not isinstance(answer, Found) or answer.kind is not Kind.TERM
