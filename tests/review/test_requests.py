"""What the writers say they asked for, whom a letter of theirs went to, and whom the record does not know."""

from __future__ import annotations

import pytest

from bot.review.report import ClaimKind, State
from tests.review.drafts import reviewer_of, weightiest

SUPPORTED, CONTRADICTED, ABSENT = State.SUPPORTED, State.CONTRADICTED, State.NOT_IN_RECORD
GARMENTS, AGUA, REFINERY = "tests/records/garments", "tests/records/agua", "tests/records/refinery"


@pytest.mark.parametrize(
    ("record", "draft", "state"),
    [
        (
            "knowledge",
            "We asked DHS to publish at once its policy documents on assisted voluntary return.",
            SUPPORTED,
        ),
        ("knowledge", "We asked DHS to burn at once its policy documents on assisted voluntary return.", ABSENT),
        ("knowledge", "In July 2019 we asked DHS to publish the asylum interviews.", ABSENT),
        ("knowledge", "We asked DHS to stop funding AVR.", SUPPORTED),
        ("knowledge", "We asked DHS to expand the funding of AVR.", ABSENT),
        ("knowledge", "We asked Congress to stop funding AVR.", ABSENT),
        ("knowledge", "In December 2018 we urged Mexico to end its cooperation under section 235(b)(2)(C).", SUPPORTED),
        (
            "knowledge",
            "In December 2018 we urged Mexico to keep up its cooperation with the United States.",
            CONTRADICTED,
        ),
        ("knowledge", "In December 2018 we urged Mexico to keep up its talks on asylum processing.", ABSENT),
        ("knowledge", "In July 2019 we urged Mexico to end its cooperation under section 235(b)(2)(C).", ABSENT),
        ("knowledge", "We never asked Mexico to end its cooperation under section 235(b)(2)(C).", None),
        ("knowledge", "In September 2018 we called on the Mexican government to express its opposition.", SUPPORTED),
        ("knowledge", "In September 2018 we called on the Mexican government to express its support.", ABSENT),
        ("knowledge", "In September 2018 we asked Mexico's governments not to accept US funding.", SUPPORTED),
        ("knowledge", "In September 2018 we asked Mexico's governments to accept US funding.", ABSENT),
        ("knowledge", "The coalition has asked the Mexican Supreme Court to strike down the agreement.", ABSENT),
        ("knowledge", "We call on Canada to take in families stranded in Ciudad Juárez.", ABSENT),
        ("knowledge", "We urge Congress to act.", ABSENT),
        ("knowledge", "We asked ourselves whether this would end.", None),
        ("knowledge", "We want to thank our members.", None),
        (GARMENTS, "In March 2023 we asked the Wage Board to set a minimum wage of 21,000 taka per month.", SUPPORTED),
        (
            GARMENTS,
            "In March 2023 we asked the Wage Board to set a minimum wage of 23,000 taka per month.",
            CONTRADICTED,
        ),
        (GARMENTS, "In our petition we asked the Wage Board to set a minimum wage of 23,000 taka.", SUPPORTED),
        (GARMENTS, "In our petition we asked the Wage Board to lower the minimum wage to 23,000 taka.", CONTRADICTED),
        (GARMENTS, "In our petition we asked the Board to review the wage every year.", SUPPORTED),
        (GARMENTS, "In our petition we asked the Board to review the wage every five years.", CONTRADICTED),
        (GARMENTS, "We call on the Government of Sweden to stop all imports from Lindholm & Fry.", ABSENT),
        (AGUA, "En mayo de 2020 pedimos a la Agencia de la Cuenca que cerrara los pozos sin permiso.", SUPPORTED),
        (AGUA, "En mayo de 2020 pedimos a la Agencia de la Cuenca que abriera los pozos sin permiso.", CONTRADICTED),
        (AGUA, "En mayo de 2020 pedimos al Gobierno regional que cerrara los pozos sin permiso.", ABSENT),
        (AGUA, "Pedimos a la alcaldesa que reanudara el reparto de agua en los dos barrios.", SUPPORTED),
        (AGUA, "Pedimos a la alcaldesa que vendiera el agua en los dos barrios.", ABSENT),
        (REFINERY, "Nous demandons à Osmond Energy Holdings de renoncer à la troisième unité.", SUPPORTED),
        (REFINERY, "Nous demandons à Osmond Energy Holdings de vendre la troisième unité.", ABSENT),
        (REFINERY, "Nous nous demandons si la troisième unité sera vendue.", None),
    ],
)
def test_what_the_writers_ask_for_is_compared_with_their_demands(record: str, draft: str, state: State | None) -> None:
    assert weightiest(reviewer_of(record).review(draft)) is state


@pytest.mark.parametrize(
    ("draft", "state"),
    [
        ("The letter on IOM's voluntary returns went to Secretary Pompeo and Acting Secretary McAleenan.", SUPPORTED),
        ("The letter on IOM's voluntary returns went to Secretary Pompeo and Secretary Nielsen.", CONTRADICTED),
        (
            "The letter on IOM's voluntary returns, signed by 17 organizations, was sent to Secretary Nielsen.",
            CONTRADICTED,
        ),
        ("Secretary Nielsen got the letter on voluntary returns.", ABSENT),
        ("The letter on IOM's voluntary returns names Secretary Nielsen.", ABSENT),
        ("La carta sobre los retornos voluntarios de la OIM fue enviada a la secretaria Nielsen.", CONTRADICTED),
        ("La carta sobre los retornos voluntarios de la OIM fue enviada al secretario Pompeo.", SUPPORTED),
        ("Copies of the December 2018 letter went to Alejandro Encinas.", SUPPORTED),
        ("The December 2018 letter went to Alejandro Encinas.", SUPPORTED),
    ],
)
def test_a_letter_goes_to_its_own_addressees_by_whatever_verb(draft: str, state: State) -> None:
    assert weightiest(reviewer_of("knowledge").review(draft)) is state


@pytest.mark.parametrize(
    ("record", "draft", "kind"),
    [
        (
            "knowledge",
            "The Inter-American Commission on Human Rights has visited the families.",
            ClaimKind.ORGANIZATION,
        ),
        ("knowledge", "Ada Reed, the mayor of Birchtown, has condemned the program.", ClaimKind.PERSON),
        ("knowledge", "The mayor of Birchtown, Ada Reed, has condemned the program.", ClaimKind.PERSON),
        ("knowledge", "Ada Reed, the foreign minister, Luis Videgaray and others met.", None),
        ("knowledge", "Ada Reed, a friend of ours, has condemned the program.", None),
        ("knowledge", "Mexico City and Washington met.", None),
        ("knowledge", "Immigration Courts are slow.", None),
        (GARMENTS, "The European Parliament has voted to ban clothes sewn in Meghdoba.", ClaimKind.ORGANIZATION),
        (AGUA, "El Tribunal Supremo ha anulado el plan de la cuenca.", ClaimKind.ORGANIZATION),
        (AGUA, "Ramón Echevarne, ministro de Agricultura, visitó la desaladora.", ClaimKind.PERSON),
        (AGUA, "La Mesa por el Río Tarancel visitó la desaladora.", None),
        (REFINERY, "Le Conseil d'État a suspendu l'autorisation.", ClaimKind.ORGANIZATION),
        (REFINERY, "Les habitants de Tournelle attendent toujours.", None),
    ],
)
def test_people_with_a_title_and_bodies_that_nobody_knows_are_not_in_the_record(
    record: str, draft: str, kind: ClaimKind | None
) -> None:
    found = reviewer_of(record).review(draft).of(ABSENT)
    assert [one.kind for one in found] == ([kind] if kind else [])
