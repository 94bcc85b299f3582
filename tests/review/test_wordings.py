"""Sentences of drafts in other words than the record's: who says it, how exact it is, and who did what to whom."""

from __future__ import annotations

import pytest

from bot.review.report import State
from tests.review.drafts import reviewer_of, weightiest

SUPPORTED, OUTDATED, CONTRADICTED, ABSENT = (
    State.SUPPORTED,
    State.OUTDATED,
    State.CONTRADICTED,
    State.NOT_IN_RECORD,
)


def state_of(draft: str, record: str = "knowledge") -> State | None:
    return weightiest(reviewer_of(record).review(draft))


@pytest.mark.parametrize(
    ("draft", "state"),
    [
        # Whoever counts it may do so in any word of counting, before or behind.
        (
            "Human Rights First has so far registered more than 340 asylum seekers who were kidnapped, extorted,"
            " tortured or otherwise attacked after being returned to Mexico under MPP.",
            OUTDATED,
        ),
        (
            "The latest tally by Human Rights First stands at more than 340 returned asylum seekers who suffered"
            " kidnapping, torture or other violence.",
            OUTDATED,
        ),
        (
            "Of all migrant disappearances in Mexico, 36 percent take place in the northern border states, the Jesuit"
            " Service Corps calculates.",
            SUPPORTED,
        ),
        # What the writers say of themselves is no part of it, nor is a preposition of several words.
        (
            "We cannot keep silent while over 340 returned asylum seekers have suffered kidnapping, torture or other"
            " violence, according to Human Rights First.",
            OUTDATED,
        ),
        (
            "Hasta hoy, más de 50.000 solicitantes de asilo han sido devueltos a ciudades fronterizas mexicanas en"
            " virtud del MPP.",
            OUTDATED,
        ),
        # A verb may say how exact a figure is.
        ("The number of asylum seekers returned to Mexico under MPP exceeds 59,000.", SUPPORTED),
        ("The number of asylum seekers returned to Mexico under MPP does not exceed 59,000.", ABSENT),
        # A term's own name says where those in it are sent to, and nowhere else.
        ("TRAC's data through December 2019 put the Hondurans returned to Mexico under MPP at 21,786.", SUPPORTED),
        ("TRAC's data through December 2019 put the Hondurans returned to Mexico under MPP at 12,786.", CONTRADICTED),
        ("21,786 Hondurans were returned to the United States under MPP.", ABSENT),
        # Who counts the attacked attacks nobody.
        ("MSF attacked 45 percent of the people whom its teams treated in Reynosa and Matamoros.", ABSENT),
        ("Human Rights First tortured more than 340 asylum seekers returned to Mexico under MPP.", ABSENT),
        ("About a quarter of the 607 people surveyed by the US Immigration Policy Center reported threats.", SUPPORTED),
        ("Of all people in Mexico, 4 percent succeed in having an attorney represent them.", ABSENT),
        ("At least 816 violent attacks against people returned under MPP have been documented.", SUPPORTED),
        ("At least 816 violent attacks by people returned under MPP have been documented.", ABSENT),
        ("Half of the 607 people surveyed reported threats of physical violence in Mexico.", CONTRADICTED),
        ("More than half of the threats reported in the survey of 607 asylum seekers came true.", ABSENT),
        # An unknown verb supports nothing, and hides no wrong figure.
        ("En diciembre de 2019, 9.707 de las personas devueltas a México procedían de Cuba, según TRAC.", CONTRADICTED),
        ("En diciembre de 2019, 7.709 de las personas devueltas a México procedían de Cuba, según TRAC.", ABSENT),
        # A future in the past is of the same verb, and a part "of the" figure leads nowhere.
        (
            "En octubre de 2019 el DHS anunció que extendería el programa a Eagle Pass, Texas, frente a Piedras Negras"
            ".",
            SUPPORTED,
        ),
        (
            "De los 607 solicitantes de asilo encuestados por el US Immigration Policy Center, uno de cada tres recibió"
            " amenazas de violencia física.",
            ABSENT,
        ),
        # How exact a figure is may stand behind it, a one before percent in words, and "now" be several words.
        (
            "Since the program started, some 50,000 asylum seekers and more have been sent back to Mexico, and our"
            " coalition calls for its immediate end.",
            OUTDATED,
        ),
        ("Less than one percent of people in the program have won asylum protection in the United States.", SUPPORTED),
        ("Only one percent of the asylum seekers in MPP have an attorney.", CONTRADICTED),
        ("At present, over 340 people returned under MPP have been attacked, Human Rights First reports.", OUTDATED),
        (
            "Hasta diciembre de 2019, más de 59.000 solicitantes de asilo habían sido devueltos a México, de acuerdo"
            " con TRAC.",
            SUPPORTED,
        ),
        # A figure that nobody else has is of no other place; one in a wider or a second place may be.
        (
            "More than 1,500 asylum seekers live in a tent encampment in Tijuana, near the Gateway bridge.",
            CONTRADICTED,
        ),
        ("The government had sent over 59,000 asylum seekers to Mexico by the end of December 2019.", SUPPORTED),
        ("TRAC had sent over 59,000 asylum seekers to Mexico by the end of December 2019.", ABSENT),
        ("MPP llegó a Nuevo Laredo en julio de 2019.", SUPPORTED),
        # A wider place behind a comma is no third one.
        ("The administration extended MPP to Laredo and Brownsville, Texas, in May 2019.", CONTRADICTED),
        ("The administration extended MPP to Laredo and Brownsville, Texas, in July 2019.", SUPPORTED),
        ("The first asylum seeker under MPP was returned to Mexicali on January 29, 2019.", CONTRADICTED),
        # So many organizations say what their document says.
        (
            "Anyone who misses a hearing in a US court is routinely ordered removed in absentia, the seventeen"
            " organizations warned in 2019.",
            SUPPORTED,
        ),
        ("In 2019, seventeen organizations praised the program.", ABSENT),
        ("Seventeen organizations warned in 2019 that the bridge would collapse.", ABSENT),
        # So many organizations wrote another letter than those that the record holds.
        (
            "WOLA and more than 160 organizations and individuals sent a letter to the Mexican government on the safety"
            " of returned asylum seekers.",
            SUPPORTED,
        ),
        # A number that is far off counts something else; with a nought more it is meant for the same.
        ("At least 34 asylum seekers returned under MPP have been killed in Mexico.", ABSENT),
        (
            "En diciembre de 2019, 77.090 de las personas devueltas a México procedían de Cuba, según TRAC.",
            CONTRADICTED,
        ),
        # Whose breakdown it is says it, and so does who "has managed to document" it.
        ("TRAC's breakdown lists 21,786 Hondurans and 15,009 Guatemalans in the program.", SUPPORTED),
        (
            "Human Rights First lleva documentados al menos 816 casos de secuestro y otros ataques contra personas"
            " devueltas.",
            SUPPORTED,
        ),
        ("The number of asylum seekers returned to Mexico under MPP has climbed past 59,000.", SUPPORTED),
    ],
)
def test_other_words_for_what_the_record_states(draft: str, state: State) -> None:
    assert state_of(draft) is state


@pytest.mark.parametrize(
    ("draft", "state"),
    [
        # A negation is one in any word.
        ("Seventeen percent of the workers questioned never got a pay slip.", SUPPORTED),
        ("Seventeen percent of the workers questioned got a pay slip.", ABSENT),
        # What "sixty-one percent" is of holds no one percent.
        ("Sixty-one percent of the workers questioned got their pay late at least once in the year.", SUPPORTED),
    ],
)
def test_other_words_for_what_another_record_states(draft: str, state: State) -> None:
    assert state_of(draft, "tests/records/garments") is state


def test_who_signs_a_survey_is_said_by_its_other_name() -> None:
    draft = (
        "A survey of 607 asylum seekers by the US Immigration Policy Center at UC San Diego found that about a quarter"
        " had been threatened with physical violence."
    )
    assert state_of(draft) is SUPPORTED
