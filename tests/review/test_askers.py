"""Who asks for something: an organization, a letter with its date, or two things that are asked for at once."""

from __future__ import annotations

from bot.review.report import State
from tests.review.drafts import ABSENT, CONTRADICTED, SUPPORTED, state_in
from tests.rows import rows

GARMENTS, AGUA, REFINERY = (f"tests/records/{one}" for one in ("garments", "agua", "refinery"))
_TALKS = "the negotiations on a safe third country agreement"
_SEPTEMBER = f"The letter of September 14, 2018 urges both governments to abandon {_TALKS}"
_UNIT = "In June 2019 the coalition asked Osmond Energy Holdings to drop the third unit and Harrowgate Mutual Bank"
_SENSORS = "L'appel belge demande de poser trois capteurs en"
_LITRES = "piden a la alcaldesa que reanude el reparto en los dos barrios, con"
_WELLS = "El manifiesto pide a la Agencia de la Cuenca que cierre los pozos sin permiso y al Gobierno regional que"


@rows(
    ("record", "draft", "state"),
    [
        # A date may stand between a letter and what it asks for, and nobody but its writers asks for it.
        ("knowledge", "The letter of December 21, 2018 asks Mexico to end its temporary cooperation.", SUPPORTED),
        ("knowledge", f"{_SEPTEMBER}.", SUPPORTED),
        ("knowledge", f"{_SEPTEMBER.replace('abandon', 'resume')}.", ABSENT),
        ("knowledge", f"The letter of December 21, 2018 asks both governments to abandon {_TALKS}.", ABSENT),
        # An organization asks for what the documents ask that it signed or issued.
        ("knowledge", "Human Rights Watch has urged Congress to end the MPP program.", SUPPORTED),
        ("knowledge", "Human Rights Watch calls on the Mexican government to defund MPP.", ABSENT),
        ("knowledge", "A letter to WOLA asked the Mexican government to give information on its steps.", ABSENT),
        (AGUA, "La Mesa por el Río Tarancel exige al Gobierno regional que anule las 12 autorizaciones.", SUPPORTED),
        (AGUA, "La Mesa por el Río Tarancel exige al Gobierno regional que amplíe las 12 autorizaciones.", ABSENT),
        (AGUA, f"Las asociaciones vecinales {_LITRES} 8 litros diarios por persona.", SUPPORTED),
        (AGUA, f"Las asociaciones vecinales {_LITRES} 5 litros diarios por persona.", ABSENT),
        (REFINERY, "Clear Skies over the Osme asked the prefect to suspend work on the third unit.", SUPPORTED),
        (REFINERY, "Clear Skies over the Osme asked the prefect to finish work on the third unit.", ABSENT),
        # So do organizations from some countries.
        (
            "knowledge",
            f"On September 14, 2018, organizations from Mexico and the United States asked both governments to abandon"
            f" {_TALKS}.",
            SUPPORTED,
        ),
        (
            "knowledge",
            f"On December 21, 2018, organizations from Mexico and the United States asked both governments to abandon"
            f" {_TALKS}.",
            ABSENT,
        ),
        (
            REFINERY,
            "9 associations de Belgique demandent que les rejets de dioxyde de soufre soient réduits de 40 %"
            " d'ici à 2022.",
            SUPPORTED,
        ),
        (
            REFINERY,
            "9 associations de Belgique demandent que les rejets de dioxyde de soufre soient réduits de 60 %"
            " d'ici à 2022.",
            CONTRADICTED,
        ),
        # A last day is that very day.
        (REFINERY, f"{_SENSORS} Belgique avant le 30 septembre 2019.", SUPPORTED),
        (REFINERY, f"{_SENSORS} Belgique avant le 30 septembre 2020.", ABSENT),
        (REFINERY, f"{_SENSORS} France avant le 30 septembre 2019.", ABSENT),
        # What is asked for may be told by its figure alone.
        (GARMENTS, "The open letter asked for a minimum wage of 21,000 taka per month.", SUPPORTED),
        (GARMENTS, "The petition asks for a minimum wage of 23,000 taka.", SUPPORTED),
        (GARMENTS, "The open letter asked for a maximum wage of 21,000 taka per month.", ABSENT),
        (GARMENTS, "The Employers' Alliance asked for a minimum wage of 21,000 taka per month.", ABSENT),
    ],
)
def test_who_asks_may_be_named_or_dated(record: str, draft: str, state: State) -> None:
    found = state_in(draft, record)
    assert found is state or (state is ABSENT and found in (None, CONTRADICTED))


@rows(
    ("record", "draft", "state"),
    [
        ("knowledge", f"{_SEPTEMBER} and the Mexican government to express its opposition to the plans.", SUPPORTED),
        ("knowledge", f"{_SEPTEMBER} and the Mexican government to express its support for the plans.", ABSENT),
        ("knowledge", "Human Rights Watch urges Congress to end MPP and to hold investigatory hearings.", SUPPORTED),
        ("knowledge", "Human Rights Watch urges Congress to end MPP and to repeal the Refugee Act.", ABSENT),
        (AGUA, f"{_WELLS} no autorice ni un pozo nuevo.", SUPPORTED),
        (AGUA, f"{_WELLS} autorice un pozo nuevo.", ABSENT),
        (REFINERY, f"{_UNIT} not to pay out its loan.", SUPPORTED),
        (REFINERY, f"{_UNIT} to pay out its loan.", ABSENT),
    ],
)
def test_each_of_two_things_that_are_asked_for_is_stated(record: str, draft: str, state: State) -> None:
    found = state_in(draft, record)
    assert found is state or (state is ABSENT and found in (None, CONTRADICTED))


@rows(
    ("record", "draft", "state"),
    [
        # One verb for its contrary is no word that is only missing.
        ("knowledge", "In September 2019 the governments of Mexico and the United States agreed to suspend MPP.", None),
        (
            "knowledge",
            "En septiembre de 2019 los gobiernos de México y Estados Unidos acordaron suspender el MPP.",
            None,
        ),
        ("knowledge", "In May 2019 the Ninth Circuit upheld the injunction.", None),
        ("knowledge", "The House Judiciary Committee closed an investigation of MPP in mid-January 2020.", None),
        ("knowledge", "In May 2019 the Ninth Circuit stayed the injunction.", SUPPORTED),
        ("knowledge", "In September 2019 the governments of Mexico and the US agreed to expand MPP.", SUPPORTED),
        # What a body did alone in a month is meant, however little is said of it.
        ("knowledge", "In May 2019 the Ninth Circuit allowed returns to go on.", SUPPORTED),
        ("knowledge", "In June 2019 the Ninth Circuit allowed returns to go on.", None),
        # Those who were among others are a part of them.
        (
            "knowledge",
            "As of November 2019, 16,000 children were among over 56,000 asylum seekers sent back.",
            SUPPORTED,
        ),
        ("knowledge", "As of November 2019, 56,000 children were among over 16,000 asylum seekers sent back.", None),
        ("knowledge", "About 500 of the children returned under MPP were less than a year old.", SUPPORTED),
        ("knowledge", "About 500 of the children returned under MPP were more than a year old.", None),
        # A date of another figure is none of it; and an accent tells a verb from a small word.
        (REFINERY, "La raffinerie a émis 2,1 millions de tonnes de CO₂ en 2018.", SUPPORTED),
        (REFINERY, "La raffinerie a émis 2,1 millions de tonnes de CO₂ en 2017.", None),
        (REFINERY, "The refinery emitted 2.1 million tonnes of CO₂ in 2017.", None),
        (AGUA, "La factura del agua subió de 21 a 29 euros al mes.", SUPPORTED),
        (AGUA, "La factura del agua bajó de 21 a 29 euros al mes.", None),
    ],
)
def test_a_contrary_is_not_supported(record: str, draft: str, state: State | None) -> None:
    assert (state_in(draft, record) is SUPPORTED) is (state is SUPPORTED)
