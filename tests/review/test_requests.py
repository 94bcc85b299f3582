"""What the writers say they asked for, whom a letter of theirs went to, and whom the record does not know."""

from __future__ import annotations

from bot.review.report import ClaimKind, State
from tests.review.drafts import ABSENT, CONTRADICTED, SUPPORTED, reviewer_of, state_in
from tests.rows import rows

GARMENTS, AGUA, REFINERY = "tests/records/garments", "tests/records/agua", "tests/records/refinery"


@rows(
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
    assert state_in(draft, record) is state


@rows(
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
    assert state_in(draft) is state


@rows(
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


@rows(
    ("record", "draft", "state"),
    [
        ("knowledge", "In September 2018 we urged DHS to abandon asylum seekers.", ABSENT),
        ("knowledge", "In September 2018 we urged DHS to abandon the migrants.", ABSENT),
        ("knowledge", "In September 2018 we urged DHS to abandon the Mexican government.", ABSENT),
        ("knowledge", "In September 2018 we urged DHS to abandon the plan to fund asylum seekers.", ABSENT),
        ("knowledge", "En septiembre de 2018 instamos al DHS a abandonar a los solicitantes de asilo.", ABSENT),
        ("knowledge", "We asked DHS to stop asylum seekers.", ABSENT),
        ("knowledge", "In July 2019 we asked DHS to halt asylum.", ABSENT),
        ("knowledge", "We asked Congress to defund asylum.", ABSENT),
        ("knowledge", "We asked Mexico to reaffirm its cooperation with the United States.", ABSENT),
        ("knowledge", "We asked the United States to support asylum seekers.", ABSENT),
        (REFINERY, "We asked Osmond Energy Holdings to drop the refinery.", ABSENT),
        (REFINERY, "We asked Osmond Energy Holdings to drop the emissions.", ABSENT),
        (REFINERY, "We asked Valmorne Raffinage to pay the refinery.", ABSENT),
        (GARMENTS, "We asked the Wage Board to raise the factory.", ABSENT),
        (GARMENTS, "Our petition asked the Board to review the workers every year.", ABSENT),
        (GARMENTS, "Our petition asked the Board to review the factories every year.", ABSENT),
        (AGUA, "Pedimos a la Agencia que publique el agua.", ABSENT),
        (AGUA, "Pedimos al Gobierno regional que anule el agua.", ABSENT),
        (
            REFINERY,
            "We asked them to install and burn three sensors on the Belgian side before 30 September 2019.",
            ABSENT,
        ),
        ("knowledge", "We asked them to enact and oppose legislation like the Asylum Seeker Protection Act.", ABSENT),
        ("knowledge", "We asked them to oppose legislation like the Asylum Seeker Protection Act.", ABSENT),
        (GARMENTS, "In March 2023 we asked the Wage Board to set a minimum wage of 21,000 dollars.", ABSENT),
        (AGUA, "Pedimos que se eleve el caudal mínimo a 1,1 metros cúbicos por segundo.", SUPPORTED),
        (AGUA, "Pedimos subir el caudal mínimo a 1,1 metros cúbicos por segundo.", SUPPORTED),
        (AGUA, "Pedimos subir el caudal mínimo a 1,7 metros cúbicos por segundo.", CONTRADICTED),
        (GARMENTS, "We asked the Board to review the wage every year, instead of every five years.", SUPPORTED),
        ("knowledge", "The letter of December 21, 2018 was sent to Alejandro Encinas.", SUPPORTED),
        ("knowledge", "The letter of December 21, 2018 went to Ambassador Martha Bárcena.", SUPPORTED),
        (GARMENTS, "Almost two thirds, 61 percent, were paid late at least once.", CONTRADICTED),
        ("knowledge", "In December 2018 we did not ask Mexico to end its temporary cooperation.", ABSENT),
        (GARMENTS, "We never asked the Board to set a minimum wage of 23,000 taka.", ABSENT),
        (GARMENTS, "We asked Padmaloy Mills to take back all dismissed workers.", SUPPORTED),
        (
            REFINERY,
            "We asked Valmorne Raffinage to install three sensors on the Belgian side before 30 September 2019.",
            SUPPORTED,
        ),
        (
            "knowledge",
            "In September 2018 we urged both governments to abandon negotiations of a safe third country agreement.",
            SUPPORTED,
        ),
        (
            REFINERY,
            "We asked Valmorne Raffinage to install three sensors on the Belgian side after 30 September 2019.",
            ABSENT,
        ),
        (REFINERY, "We asked the prefect, Alban Quesnoy, to suspend work on the refinery.", ABSENT),
        (REFINERY, "We called on the prefect, Alban Quesnoy, to suspend work on the third unit.", SUPPORTED),
        (REFINERY, "We called on the minister, Alban Quesnoy, to suspend work on the sensors.", ABSENT),
        (GARMENTS, "We asked Padmaloy Mills to dismiss all workers.", ABSENT),
        (GARMENTS, "We asked Padmaloy Mills to take back all managers.", ABSENT),
        ("knowledge", "In September 2018 we urged both governments to abandon negotiations of the wall.", ABSENT),
        (AGUA, "Pedimos subir el caudal mínimo hasta 1,1 metros cúbicos por segundo.", SUPPORTED),
        ("knowledge", "We asked them to defund and expand MPP.", ABSENT),
        (REFINERY, "We asked them to pay and burn for the medical care.", ABSENT),
        ("knowledge", "We asked them to express its opposition to such plans after the election.", ABSENT),
        ("knowledge", "Les pedimos dejar de aprobar una ley como la Asylum Seeker Protection Act.", ABSENT),
        ("knowledge", "We are asking for your patience.", None),
        ("knowledge", "We recommend the film.", None),
        ("knowledge", "We press on.", None),
        ("knowledge", "We push back.", None),
        ("knowledge", "We seek justice.", None),
        ("knowledge", "We seek nothing more.", None),
        ("knowledge", "We request the pleasure of your company.", None),
        ("knowledge", "Our letter demands attention.", None),
        ("knowledge", "We ask visitors to arrive early.", None),
        ("knowledge", "We want the public to know that the office is closed.", None),
        ("knowledge", "We have asked for a federal mediator.", None),
        (AGUA, "Llamamos la atención sobre el agua.", None),
        (AGUA, "Pedimos permiso.", None),
        (AGUA, "Recomendamos leer el informe completo.", None),
        (REFINERY, "Nous appelons cela une honte.", None),
        (REFINERY, "Nous appelons un chat un chat.", None),
        (REFINERY, "Nous prions pour la pluie.", None),
        (REFINERY, "Nous vous prions d'agréer nos salutations.", None),
        (REFINERY, "Nous vous prions d'agréer, Madame la Préfète, l'expression de nos salutations distinguées.", None),
        (REFINERY, "Nous vous prions d'agréer, Monsieur le préfet, nos salutations.", None),
        (REFINERY, "Nous invitons la presse à notre réunion.", None),
        ("knowledge", "We call on Canada to take in families stranded in Ciudad Juárez.", ABSENT),
        ("knowledge", "We met at the White House.", None),
        ("knowledge", "The Working Paper is long.", None),
        ("knowledge", "The Action Plan is long.", None),
        ("knowledge", "Immigration Law is complex.", None),
        ("knowledge", "It was Police Week.", None),
        ("knowledge", "We met on Labor Union Day at Table Mountain.", None),
        ("knowledge", "The train left Union Station for Council Bluffs.", None),
        ("knowledge", "The rally on Church Street went to Court Square.", None),
        ("knowledge", "She watched House of Cards and the State of the Union.", None),
        ("knowledge", "The Main Committee Room was full.", None),
        ("knowledge", "Call the Press Office or the Media Center.", None),
        ("knowledge", "We met in the Old Court House.", None),
        (AGUA, "Nos vimos en la Casa de Campo y en la Calle Iglesia Mayor.", None),
        (REFINERY, "La marche a commencé Place du Parlement.", None),
        ("knowledge", "Los Angeles, the director said, is full.", None),
        ("knowledge", "Merry Christmas, the chair wrote.", None),
        ("knowledge", "On Monday Morning, director Jane came.", None),
        ("knowledge", "The City Council and the Hammond Foundation met.", ABSENT),
        (AGUA, "La Plataforma de Afectados por la Hipoteca se reunió.", ABSENT),
        ("knowledge", "The European Court of Human Rights ruled.", ABSENT),
        ("knowledge", "The Heron Valley Foundation for Rivers met.", ABSENT),
        (AGUA, "La Fundación Garza visitó el pozo.", ABSENT),
        (REFINERY, "L'Association des Hérons a visité l'usine.", ABSENT),
        ("knowledge", "We asked DHS to publish asylum seekers.", ABSENT),
        ("knowledge", "In September 2018 we urged DHS to abandon its offices.", ABSENT),
        ("knowledge", "We asked Congress to end asylum.", ABSENT),
        ("knowledge", "We urged Congress to defund Mexico.", ABSENT),
        ("knowledge", "We asked DHS to stop funding Mexico.", ABSENT),
        (REFINERY, "Nous demandons à Osmond Energy Holdings de renoncer à la raffinerie.", ABSENT),
        (REFINERY, "Nous demandons à Osmond Energy Holdings de renoncer aux émissions.", ABSENT),
        (GARMENTS, "We asked the Board to review the companies every year.", ABSENT),
        (REFINERY, "We asked the prefect, Alban Quesnoy, to suspend work on the school.", ABSENT),
        (REFINERY, "We asked Maud Lescure to suspend work on the third unit.", ABSENT),
        ("knowledge", "The letter of December 21, 2018 was sent to Secretary Nielsen.", CONTRADICTED),
        ("knowledge", "The letter of December 21, 2018 was addressed to Alejandro Encinas.", CONTRADICTED),
        (
            "knowledge",
            "The December 2018 letter was addressed to Secretary Sánchez Cordero and Ambassador Martha Bárcena.",
            CONTRADICTED,
        ),
    ],
)
def test_only_what_is_demanded_is_supported_and_only_what_is_demanded_of_somebody_is_told(
    record: str, draft: str, state: State | None
) -> None:
    assert state_in(draft, record) is state
