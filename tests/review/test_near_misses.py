"""Sentences of drafts beside others that differ in a word: what is read in one is not read into the other."""

from __future__ import annotations

import re

import pytest

from bot.languages import module
from bot.review.report import State
from tests.review.drafts import ABSENT, CONTRADICTED, OUTDATED, SUPPORTED, state_in
from tests.rows import rows

_SIGNED_EN = "Seventeen organizations signed the letter of July 18, 2019"
_SIGNED_ES = "Diecisiete organizaciones firmaron la carta del 18 de julio de 2019"
_FIRE = "On October 19, 2021, a fire in the boiler house at Kolmi Dyeing Works"
_PLAN_ES = "El plan preveía transferir 20 millones de dólares al Departamento de Seguridad Nacional"
_FIRST_ES = "El primer devuelto, el hondureño Carlos Gómez Perdomo,"
_IOM_ES = "La OIM inscribió"
_PLAN_EN = "In 2018 the State Department planned to move $20 million in foreign assistance to Homeland Security"
_TWELVE = "In March 2023, twelve organizations and five individuals called on the Wage Board"
_PUBLIC_EN = "in July 2019 to make public any policy documents on the return program"
_AMNESTY = "Amnesty International published its report on Mexico"
_SIGNED_FR = "Quatorze organisations ont signé la lettre ouverte du 12 juin 2019"
GARMENTS, AGUA, REFINERY = (f"tests/records/{one}" for one in ("garments", "agua", "refinery"))


@rows(
    ("draft", "state"),
    [
        # A number of thousands in words has hundreds and tens, too.
        ("Seven thousand seven hundred and nine Cubans were in MPP, according to TRAC.", SUPPORTED),
        ("Seven thousand nine hundred and seven Cubans were in MPP, according to TRAC.", CONTRADICTED),
        # A word right before a figure says how exact it is, or that it is small; elsewhere it is a word.
        (
            "Close to 60,000 asylum seekers had been pushed back to Mexico by the end of 2019, TRAC's figures show.",
            SUPPORTED,
        ),
        (
            "Close to 70,000 asylum seekers had been pushed back to Mexico by the end of 2019, TRAC's figures show.",
            CONTRADICTED,
        ),
        ("Barely 4 percent of those in the program ever get a lawyer to represent them.", SUPPORTED),
        ("Barely 14 percent of those in the program ever get a lawyer to represent them.", CONTRADICTED),
        ("Barely anybody of the 4 percent has a lawyer.", ABSENT),
        # What a total has reached it is; whoever reaches a place is not counted there.
        ("The total of those returned under MPP has reached 56,000.", OUTDATED),
        ("El total de personas devueltas bajo el MPP alcanzó las 56.000.", OUTDATED),
        ("The total of those returned under MPP has reached 95,000.", CONTRADICTED),
        ("Over 59,000 asylum seekers reached Mexico under MPP.", ABSENT),
        # Who is sent to a place is sent to the country; nobody is sent to it from there, or besides.
        ("The first asylum seeker was returned to Mexico on January 29, 2019.", SUPPORTED),
        ("The first asylum seeker was returned to Mexico on February 12, 2019.", CONTRADICTED),
        ("The first asylum seeker was returned to Texas on January 29, 2019.", ABSENT),
        ("The first asylum seeker was returned from Mexico on January 29, 2019.", CONTRADICTED),
        # What is meant to be is planned.
        ("The State Department meant to shift $20 million to Homeland Security for Mexico's deportations.", SUPPORTED),
        (
            "The State Department meant to shift $200 million to Homeland Security for Mexico's deportations.",
            CONTRADICTED,
        ),
        ("The State Department meant to shift $20 million to Homeland Security for Guatemala's deportations.", ABSENT),
        ("The United States meant to return over 59,000 asylum seekers to Mexico under MPP.", ABSENT),
        ("Over 59,000 asylum seekers were meant to be returned to Mexico under MPP.", ABSENT),
        # A government hands over what its body does; it gets nothing by that, and another one gives nothing.
        (
            "In 2018 Washington planned to move $20 million to Homeland Security so that Mexico could pay to transport"
            " as many as 17,000 migrants home.",
            SUPPORTED,
        ),
        (
            "In 2018 Washington planned to move $20 million to Homeland Security so that Mexico could pay to transport"
            " as many as 71,000 migrants home.",
            CONTRADICTED,
        ),
        (
            "In 2018 Mexico City planned to move $20 million to Homeland Security so that Mexico could pay to transport"
            " as many as 17,000 migrants home.",
            ABSENT,
        ),
        ("In 2018 Homeland Security planned to move $20 million to Washington.", ABSENT),
        ("In 2018 Washington planned to move $20 million to Mexico.", ABSENT),
        ("In 2018 Washington moved $20 million to Homeland Security.", ABSENT),
        # Whoever is written to says nothing.
        ("Over 160 organizations and individuals joined WOLA in writing to the Mexican government.", SUPPORTED),
        ("Over 160 organizations and individuals joined HIAS in writing to the Mexican government.", ABSENT),
        # Who wants those who were returned to be safe wants no return.
        ("We urge the Mexican government to ensure the return of asylum seekers.", ABSENT),
        ("We asked Mexico to ensure that those returned under MPP are safe.", SUPPORTED),
        ("We asked Mexico to ensure that those who are safe are returned under MPP.", ABSENT),
        # Whom attacks befall attacks nobody.
        ("At least 816 attacks on asylum seekers have been documented.", SUPPORTED),
        ("At least 816 attacks by asylum seekers have been documented.", ABSENT),
        ("Se han documentado al menos 816 ataques por solicitantes de asilo.", ABSENT),
        # Of those who are named nothing is supported by the words of others, or by what is only demanded.
        ("CBP agents pressured asylum officers to deny persecution claims.", SUPPORTED),
        ("CBP agents pressured asylum officers to grant persecution claims.", None),
        ("Asylum officers pressured CBP agents to deny persecution claims.", None),
        ("The Mexican government ensures the safety of asylum seekers returned under MPP.", None),
        ("Kevin McAleenan ordered the internal Red Team review of MPP.", SUPPORTED),
        ("Kirstjen Nielsen ordered the internal Red Team review of MPP.", None),
        # What is close to a place closes nothing.
        ("Secretary Nielsen launched MPP at San Ysidro, near Tijuana, on January 28, 2019.", SUPPORTED),
        ("Secretary Nielsen closed the San Ysidro port of entry on January 28, 2019.", ABSENT),
        # A share is of its own whole.
        ("36 percent of migrant disappearances in Mexico occur in northern border states.", SUPPORTED),
        ("36 percent of migrants disappear in northern border states of Mexico.", ABSENT),
        ("Only 4 percent of asylum seekers in MPP have an attorney.", SUPPORTED),
        ("Only 4 percent of attorneys represent asylum seekers in MPP.", ABSENT),
        # Those who are of no country are not of it.
        ("Up to 17,000 non-Mexican migrants would be deported under the plan.", SUPPORTED),
        ("Up to 17,000 migrants would be deported from Mexico under the plan.", SUPPORTED),
        ("Up to 17,000 Mexican migrants would be deported under the plan.", ABSENT),
        # Whoever is counted does nothing that is done to them.
        ("The US Immigration Policy Center conducted a survey of 607 asylum seekers in MPP.", SUPPORTED),
        ("607 asylum seekers conducted the study of the US Immigration Policy Center.", ABSENT),
        ("About a quarter of the 607 people surveyed threatened others with physical violence.", ABSENT),
        # What so many organizations do is none of their number.
        ("17 organizations wrote about IOM's voluntary returns on July 18, 2019.", SUPPORTED),
        ("17 organizations praise IOM's voluntary returns, they wrote on July 18, 2019.", ABSENT),
        ("17 organizations support IOM's voluntary returns, they wrote on July 18, 2019.", ABSENT),
        # Whoever treats those who are counted is none of them, and does nothing that is done to them.
        (
            "45 percent of MSF's patients in Reynosa and Matamoros had been victims of violence on their way through"
            " Mexico.",
            SUPPORTED,
        ),
        ("El 45 por ciento de los médicos de MSF en Reynosa y Matamoros sufrió violencia.", ABSENT),
        ("El 45 por ciento del personal de MSF en Reynosa y Matamoros sufrió violencia.", ABSENT),
        (
            "45 percent of the doctors of MSF in Reynosa and Matamoros suffered violence on their journey through"
            " Mexico.",
            ABSENT,
        ),
        ("45 percent of the staff in Reynosa and Matamoros reported that they were victims of violence.", ABSENT),
        ("MSF in Reynosa and Matamoros was treated by 2,315 people.", ABSENT),
        # Nobody left what they are in.
        ("7,709 personas de Cuba estaban en el MPP.", SUPPORTED),
        ("7,709 personas de Cuba salieron del MPP.", ABSENT),
        ("7,709 personas de Cuba se fueron del MPP.", ABSENT),
        ("7,709 people from Cuba got out of MPP.", ABSENT),
        # Where people are from, which says nothing of where they went.
        ("7,709 people in MPP were from Cuba.", SUPPORTED),
        ("7,709 people in MPP came from Cuba.", SUPPORTED),
        ("7,709 people in MPP were from El Salvador.", CONTRADICTED),
        ("7,709 people in MPP went to Cuba.", ABSENT),
        ("7,709 people in MPP were sent back to Cuba.", ABSENT),
        ("21,786 people in MPP had already gone back to Honduras.", ABSENT),
        ("7.709 personas en MPP eran de Cuba.", SUPPORTED),
        ("7.709 personas en MPP volvieron a Cuba.", ABSENT),
        # The day on which somebody says it, which is that of whose document it is.
        ("Human Rights Watch wrote on January 29, 2020 that at least 816 attacks had been reported.", SUPPORTED),
        ("Human Rights Watch wrote on January 29, 2020 that DHS expanded the program to Laredo.", SUPPORTED),
        ("Human Rights Watch wrote on March 12, 2020 that at least 816 attacks had been reported.", CONTRADICTED),
        ("Human Rights First wrote on January 29, 2020 that at least 816 attacks had been reported.", ABSENT),
        ("On January 29, 2020, Human Rights First said that at least 816 attacks had been reported.", ABSENT),
        ("Human Rights First told reporters in January 2020 that it had counted at least 816 attacks.", ABSENT),
        ("By January 29, 2020, Human Rights First had counted at least 816 attacks.", SUPPORTED),
        ("As of January 2020, Human Rights First had counted at least 816 attacks.", SUPPORTED),
        (
            "NPR reported in January 2020 that more than 1,500 asylum seekers lived in a tent camp near the"
            " Gateway International Bridge.",
            ABSENT,
        ),
        ("The Associated Press reported on July 2, 2019 that about 70 people in MPP had been bused home.", SUPPORTED),
        ("TRAC published on January 29, 2020 that over 59,000 asylum seekers had been returned.", ABSENT),
        ("TRAC published in October 2019 that over 59,000 asylum seekers had been returned.", CONTRADICTED),
        ("Human Rights Watch escribió el 29 de enero de 2020 que se habían reportado al menos 816 ataques.", SUPPORTED),
        ("El 29 de enero de 2020, Human Rights First dijo que se habían reportado al menos 816 ataques.", ABSENT),
        ("Human Rights First había contado al menos 816 ataques hasta el 29 de enero de 2020.", SUPPORTED),
        # Against what as many are as signed a letter that says so in its title.
        ("27 NGOs came out against funding deportations.", SUPPORTED),
        ("27 NGOs opposed US funding of deportations from Mexico.", SUPPORTED),
        ("27 NGOs are opposed to a safe third country agreement.", SUPPORTED),
        ("In September 2018, 27 NGOs came out against funding deportations.", SUPPORTED),
        ("27 ONG se manifestaron contra un acuerdo de tercer país seguro.", SUPPORTED),
        ("29 NGOs came out against funding deportations.", ABSENT),
        ("27 NGOs came out for funding deportations.", ABSENT),
        ("27 NGOs did not come out against funding deportations.", ABSENT),
        ("27 NGOs might come out against funding deportations.", ABSENT),
        ("In 2019, 27 NGOs came out against funding deportations.", ABSENT),
        ("27 NGOs came out against deportations.", ABSENT),
        ("27 NGOs came out against a safe country.", ABSENT),
        ("27 NGOs came out against funding deportations to Mexico.", ABSENT),
        ("27 NGOs came out against Mexico funding deportations.", ABSENT),
        ("27 NGOs came out against funding a safe third country agreement.", ABSENT),
        ("27 ONG se manifestaron contra un país seguro.", ABSENT),
        # Bodies that nobody knows, in capitals.
        ("The NORTHERN REFUGEE COALITION warned of dangers in Mexico.", ABSENT),
        ("The letter was praised by the PACIFIC MIGRANT FUND.", ABSENT),
        ("La carta fue elogiada por la COALICIÓN DEL NORTE.", ABSENT),
        ("La ALIANZA AMERICAS firmó la carta del 14 de septiembre de 2018.", SUPPORTED),
        ("THE LETTER WAS PRAISED BY THE PACIFIC MIGRANT FUND.", None),
        ("NO FUNDS were named.", None),
        ("The letter was praised in EVERY COURT of the country.", None),
        # A verb of saying with a thing that somebody does something to.
        ("El Noveno Circuito dejó en suspenso la orden judicial en mayo de 2019.", SUPPORTED),
        ("El tribunal de apelaciones del Noveno Circuito confirmó en mayo de 2019 la orden judicial.", ABSENT),
        ("The Ninth Circuit stayed the injunction in May 2019.", SUPPORTED),
        ("The Ninth Circuit confirmed the injunction in May 2019.", ABSENT),
        ("Human Rights Watch reported the expansion to Laredo in July 2019.", SUPPORTED),
        ("DHS expanded MPP to Laredo in July 2019.", SUPPORTED),
        ("DHS confirmed the expansion to Laredo in July 2019.", ABSENT),
        ("The House Judiciary Committee opened an investigation of MPP in January 2020.", SUPPORTED),
        ("The House Judiciary Committee reported the investigation of MPP in January 2020.", ABSENT),
        (
            "El Comité Judicial de la Cámara de Representantes confirmó la investigación del MPP en enero de 2020.",
            ABSENT,
        ),
        # To whom a letter goes who signed it: a list behind "to" has nobody who signs.
        (f"{_SIGNED_EN} to the State Department and Homeland Security.", SUPPORTED),
        (f"{_SIGNED_EN} to DHS and to the State Department.", SUPPORTED),
        (f"{_SIGNED_EN} to the State Department and IOM.", CONTRADICTED),
        (f"{_SIGNED_EN} to DHS and to the European Union.", ABSENT),
        ("HIAS joined the letter of July 18, 2019 to the State Department and Homeland Security.", SUPPORTED),
        ("HIAS joined the letter of July 18, 2019 to the State Department and IOM.", CONTRADICTED),
        ("HIAS signed the letter of July 18, 2019 about returns to the State Department.", SUPPORTED),
        ("HIAS signed the letter of July 18, 2019 about returns to UNHCR.", ABSENT),
        ("The State Department and Homeland Security signed the letter of July 18, 2019.", CONTRADICTED),
        (f"{_SIGNED_ES} al Departamento de Estado y al Departamento de Seguridad Nacional.", SUPPORTED),
        (f"{_SIGNED_ES} al Departamento de Estado y al de Seguridad Nacional.", SUPPORTED),
        (f"{_SIGNED_ES} al Departamento de Estado y a la OIM.", CONTRADICTED),
        (f"{_SIGNED_ES} al Departamento de Estado y al de Agricultura.", ABSENT),
        # Of whom those who signed demand it.
        (f"Seventeen organizations called on the State Department {_PUBLIC_EN}.", SUPPORTED),
        (f"Seventeen organizations called on IOM {_PUBLIC_EN}.", ABSENT),
        (f"Seventeen organizations urged Congress {_PUBLIC_EN}.", ABSENT),
        # A word of a statement is no part of somebody's name.
        (f"{_SIGNED_ES} al Departamento de Estado y al de Trabajo.", ABSENT),
        ("La carta del 18 de julio de 2019 se dirigió al Departamento de Estado y al de Trabajo.", ABSENT),
        # The small word before a list may stand before each of its names, and is the same one.
        ("En marzo de 2019 el programa se amplió a Calexico y a El Paso.", SUPPORTED),
        ("In March 2019 the program was extended to Calexico and to El Paso.", SUPPORTED),
        ("En marzo de 2019 el programa se amplió a Calexico y a Laredo.", CONTRADICTED),
        ("In March 2019 the program was extended to Calexico and to Laredo.", CONTRADICTED),
        ("En marzo de 2019 el programa se amplió a Calexico y desde El Paso.", ABSENT),
        # What a letter's title says of a place is so of all beneath it, and none of its contrary.
        (f"{_PLAN_EN} to pay for deportations from Mexico.", SUPPORTED),
        (f"{_PLAN_EN} to pay for deportations to Mexico.", ABSENT),
        (f"{_PLAN_EN} to pay for deportations from Guatemala.", ABSENT),
        (f"{_PLAN_ES} para pagar deportaciones desde México.", SUPPORTED),
        (f"{_PLAN_ES.replace('20', '200')} para pagar deportaciones desde México.", CONTRADICTED),
        (f"{_PLAN_ES.replace('Seguridad Nacional', 'Estado')} para pagar deportaciones desde México.", ABSENT),
        # Who was sent to a place got there.
        (f"{_FIRST_ES} llegó a Tijuana el 29 de enero de 2019.", SUPPORTED),
        ("The first person sent back was Carlos Gómez Perdomo, who arrived in Tijuana on January 29, 2019.", SUPPORTED),
        (f"{_FIRST_ES} llegó a Mexicali el 29 de enero de 2019.", CONTRADICTED),
        (f"{_FIRST_ES} llegó a Tijuana el 28 de enero de 2019.", CONTRADICTED),
        (f"{_FIRST_ES} murió en Tijuana el 29 de enero de 2019.", ABSENT),
        ("The first person sent back was Carlos Gómez Perdomo, who left Tijuana on January 29, 2019.", ABSENT),
        # A verb of what was done is the same in each of its forms; where people are from goes by several verbs.
        ("Médicos Sin Fronteras atendió a 2.315 personas en Reynosa y Matamoros.", SUPPORTED),
        ("Médicos Sin Fronteras atendió a 2.315 personas en Tijuana y Mexicali.", ABSENT),
        ("Médicos Sin Fronteras atendió a 3.215 personas en Reynosa y Matamoros.", ABSENT),
        ("En diciembre de 2019, 7.709 de las personas devueltas a México procedían de Cuba, según TRAC.", SUPPORTED),
        ("En diciembre de 2019, 7.709 de las personas devueltas a México procedían de Haití, según TRAC.", ABSENT),
        (f"{_IOM_ES} en Ciudad Juárez a unas 70 personas que luego fueron enviadas a su país en autobús.", SUPPORTED),
        (f"{_IOM_ES} en Ciudad Juárez a unas 70 personas que luego fueron enviadas a su país en avión.", ABSENT),
        (f"{_IOM_ES} en Mexicali a unas 70 personas que luego fueron enviadas a su país en autobús.", ABSENT),
        ("MPP reached Laredo in July 2019.", SUPPORTED),
        ("Asylum seekers arrived in Laredo in July 2019.", ABSENT),
        ("Los solicitantes de asilo llegaron a Brownsville en julio de 2019.", ABSENT),
        ("Secretary Nielsen arrived at the San Ysidro port of entry on January 28, 2019.", ABSENT),
        # "About" says no more of a round number than that it is one; of any other it says less.
        ("About 16,000 children had been returned to Mexico under MPP.", SUPPORTED),
        ("Hasta noviembre de 2019, unos 16.000 niños y niñas habían sido devueltos a México.", SUPPORTED),
        ("About 607 people were surveyed by the US Immigration Policy Center.", ABSENT),
        ("About 17,000 children had been returned to Mexico under MPP.", CONTRADICTED),
        # Who did what was done on a date is no other person; what another one says of it is open.
        ("Judge Richard Seeborg issued the April 2019 injunction that blocked MPP.", SUPPORTED),
        ("Judge Dana Sabraw issued the April 2019 injunction that blocked MPP.", CONTRADICTED),
        ("Judge Dana Sabraw criticized the April 2019 injunction that blocked MPP.", ABSENT),
        ("Judge Dana Sabraw said that MPP was blocked in April 2019 with an injunction.", ABSENT),
        # What was agreed on has not been done by that.
        ("The US and Mexican governments agreed to expand MPP in September 2019.", SUPPORTED),
        ("The US and Mexican governments expanded MPP in September 2019.", ABSENT),
        ("MPP se amplió en septiembre de 2019.", ABSENT),
        # A country is in the place of no other one.
        ("The first asylum seeker came to Honduras on January 29, 2019.", ABSENT),
        # When a work that a document cites was published.
        (f"{_AMNESTY}'s refoulement of Central Americans in January 2018.", SUPPORTED),
        (f"{_AMNESTY}'s deadly refoulement of Central Americans in 2018.", SUPPORTED),
        (f"{_AMNESTY}'s refoulement of Central Americans in January 2019.", ABSENT),
        (f"{_AMNESTY}'s refoulement by Central Americans in January 2018.", ABSENT),
        (f"{_AMNESTY}'s Central Americans in January 2018.", ABSENT),
        (f"{_AMNESTY}'s refoulement of Central Americans in Texas in January 2018.", ABSENT),
        (f"{_AMNESTY} in January 2018.", ABSENT),
        ("Human Rights Watch published its report on Mexico's refoulement of Central Americans in 2018.", ABSENT),
        ("Frances Webber's study on voluntary returns appeared in 2011.", SUPPORTED),
        ("Frances Webber's study on voluntary returns appeared in 2012.", ABSENT),
        ("Frances Webber's study on forced returns appeared in 2011.", ABSENT),
        ("Frances Webber's study on voluntary returns was withdrawn in 2011.", ABSENT),
        ("El estudio de Frances Webber sobre Voluntary Returns se publicó en 2011.", SUPPORTED),
        ("El estudio de Frances Webber sobre Voluntary Returns se publicó en 2012.", ABSENT),
        # A figure of another clause in its own unit.
        ("About 500 babies under 12 months were among the 16,000 children sent back.", ABSENT),
        ("About 500 children under 12 years old were among the 16,000 children sent back.", CONTRADICTED),
    ],
)
def test_a_word_of_the_shipped_record_makes_the_difference(draft: str, state: State | None) -> None:
    assert state_in(draft) is state


@rows(
    ("draft", "record", "state"),
    [
        # How something is done is said by no other word of the entry: who asks for "on time" finds what was late.
        ("61 percent of the workers questioned got their pay late.", GARMENTS, SUPPORTED),
        ("61 percent of the workers questioned were paid on time.", GARMENTS, ABSENT),
        # Two figures behind "from" are what it was and what it is, if a verb says that it became more.
        ("The minimum wage rises from 7,400 to 12,100 taka a month.", GARMENTS, SUPPORTED),
        ("The minimum wage rises from 7,400 to 12,100 taka a month on 1 January 2024.", GARMENTS, SUPPORTED),
        ("The minimum wage rose from 7,400 to 12,100 taka a month in 2019.", GARMENTS, ABSENT),
        ("The minimum wage rises from 7,400 to 12,100 dollars a month.", GARMENTS, ABSENT),
        ("The minimum wage rises from 7,400 to 21,100 taka a month.", GARMENTS, CONTRADICTED),
        ("The minimum wage is 7,400 to 12,100 taka a month.", GARMENTS, CONTRADICTED),
        ("The coalition has grown from 20 to 22 organizations.", REFINERY, SUPPORTED),
        ("The coalition has grown from 22 to 24 organizations.", REFINERY, CONTRADICTED),
        ("Les rejets de CO₂ sont passés de 1,9 à 2,1 millions de tonnes.", REFINERY, SUPPORTED),
        ("Les rejets de CO₂ sont passés de 1,2 à 2,1 millions de tonnes.", REFINERY, CONTRADICTED),
        ("La Mesa por el Río Tarancel ha pasado de 31 a 39 entidades.", AGUA, SUPPORTED),
        ("La Mesa por el Río Tarancel reúne de 31 a 39 entidades.", AGUA, ABSENT),
        # What the record has as the newest figure is contradicted by none before it.
        ("Le nombre d'organisations de la coalition est de 22.", REFINERY, ABSENT),
        ("Le nombre d'organisations de la coalition est de 24.", REFINERY, CONTRADICTED),
        # A figure without a noun counts what the one before it does, and what is denied of it is denied of it alone.
        ("El inventario de la Agencia de la Cuenca recoge 1.512 pozos con permiso y 690 sin permiso.", AGUA, SUPPORTED),
        ("El inventario de la Agencia de la Cuenca recoge 690 pozos con permiso y 1.512 sin permiso.", AGUA, ABSENT),
        ("El inventario de la Agencia de la Cuenca recoge 1.512 pozos sin permiso y 690 con permiso.", AGUA, ABSENT),
        ("En la cuenca hay 690 pozos autorizados y 1.512 sin permiso.", AGUA, CONTRADICTED),
        # Of two figures of one statement each is asked of it.
        ("Volunteers interviewed 1,140 workers from 38 factories.", GARMENTS, SUPPORTED),
        ("Volunteers interviewed 1,140 workers from 83 factories.", GARMENTS, ABSENT),
        ("Volunteers interviewed 38 workers from 1,140 factories.", GARMENTS, CONTRADICTED),
        # How long something lasts is not when it is so.
        ("The sirens sounded after 50 minutes in France.", REFINERY, SUPPORTED),
        ("The sirens sounded for 50 minutes in France.", REFINERY, ABSENT),
        ("Les sirènes ont sonné pendant 50 minutes en France.", REFINERY, ABSENT),
        ("The flare burned for 19 hours.", REFINERY, SUPPORTED),
        # When a work that a document cites was published.
        ("Inés Valdemoro publicó un estudio sobre cuánta agua necesita el Tarancel en 2018.", AGUA, SUPPORTED),
        ("Inés Valdemoro publicó un estudio sobre cuánta agua necesita el Tarancel en 2019.", AGUA, ABSENT),
        ("Inés Valdemoro publicó un estudio sobre cuánta agua tiene el Tarancel en 2018.", AGUA, ABSENT),
        ("Inés Valdemoro publicó un estudio sobre cuánta agua no necesita el Tarancel en 2018.", AGUA, ABSENT),
        # Who has nothing of it is without it, and who lacks none is not.
        ("Según el inventario de la Agencia, 690 pozos carecen de permiso.", AGUA, SUPPORTED),
        ("Según el inventario de la Agencia, 690 pozos no tienen permiso.", AGUA, SUPPORTED),
        ("Según el inventario de la Agencia, 690 pozos no carecen de permiso.", AGUA, ABSENT),
        ("Según el inventario de la Agencia, 690 pozos cuentan con permiso.", AGUA, CONTRADICTED),
        ("Según el inventario de la Agencia, 1.512 pozos carecen de permiso.", AGUA, CONTRADICTED),
        ("17 percent of the workers questioned lacked a pay slip.", GARMENTS, SUPPORTED),
        ("17 percent of the workers questioned did not lack a pay slip.", GARMENTS, ABSENT),
        # Of one day, whom an event has do it has done it to those whom a figure of the same counts.
        (
            "In February 2023 Padmaloy Mills fired 212 workers who had asked to see their pay slips.",
            GARMENTS,
            SUPPORTED,
        ),
        ("In February 2023 212 workers fired Padmaloy Mills, who had asked to see their pay slips.", GARMENTS, ABSENT),
        ("In February 2023 Padmaloy Mills fired 222 workers who had asked for their pay slips.", GARMENTS, ABSENT),
        ("In February 2023 Brightwater fired 212 workers who had asked for their pay slips.", GARMENTS, CONTRADICTED),
        ("Cerca de 900 vecinos cortaron la carretera del puerto el 4 de octubre de 2021.", AGUA, SUPPORTED),
        ("Cerca de 900 policías cortaron la carretera del puerto el 4 de octubre de 2021.", AGUA, ABSENT),
        ("Cerca de 900 vecinos abrieron la carretera del puerto el 4 de octubre de 2021.", AGUA, ABSENT),
        # How those are left whom a figure counts.
        (f"{_FIRE} left seven workers dead and 23 hurt.", GARMENTS, SUPPORTED),
        (f"{_FIRE} left 23 workers dead and seven hurt.", GARMENTS, CONTRADICTED),
        (f"{_FIRE} left seven workers dead and 33 hurt.", GARMENTS, CONTRADICTED),
        (f"{_FIRE} left seven workers homeless.", GARMENTS, ABSENT),
        # How many signed stands beside what a statement counts.
        ("Over 90 organizations from 17 countries backed the September 2023 petition.", GARMENTS, SUPPORTED),
        ("Over 90 organizations from 19 countries backed the September 2023 petition.", GARMENTS, CONTRADICTED),
        ("Over 90 organizations from 17 cities backed the September 2023 petition.", GARMENTS, ABSENT),
        # What was refused, promised or agreed on has not been done by that.
        ("Corvane has refused to publish the list of its factories.", GARMENTS, SUPPORTED),
        ("Corvane has published the list of its factories.", GARMENTS, ABSENT),
        ("Lindholm & Fry promised to publish its list of factories.", GARMENTS, SUPPORTED),
        ("Lindholm & Fry published its list of factories.", GARMENTS, ABSENT),
        ("Lindholm & Fry did not publish its list of factories.", GARMENTS, ABSENT),  # and contradicts nothing
        # What those who signed ask for, of whom, by their number, with the people among them.
        (f"{_TWELVE} to raise the minimum wage to 21,000 taka a month.", GARMENTS, SUPPORTED),
        (f"{_TWELVE} to raise the minimum wage to 22,000 taka a month.", GARMENTS, CONTRADICTED),
        (f"{_TWELVE} to lower the minimum wage to 21,000 taka a month.", GARMENTS, CONTRADICTED),
        (f"{_TWELVE.replace('the Wage Board', 'Corvane')} to raise the wage to 21,000 taka a month.", GARMENTS, ABSENT),
        (f"{_TWELVE.replace('called', 'did not call')} to raise the wage to 21,000 taka a month.", GARMENTS, ABSENT),
        (f"{_TWELVE.replace('five', 'six')} to raise the wage to 21,000 taka a month.", GARMENTS, ABSENT),
        (f"{_TWELVE.replace('individuals', 'workers')} to raise the wage to 21,000 taka a month.", GARMENTS, ABSENT),
        # To whom a letter goes who signed it.
        (f"{_SIGNED_FR} à Osmond Energy Holdings et à Valmorne Raffinage.", REFINERY, SUPPORTED),
        (f"{_SIGNED_FR} à Osmond Energy Holdings et Harrowgate Mutual Bank.", REFINERY, SUPPORTED),
        (f"{_SIGNED_FR} à Osmond Energy Holdings et à l'Agence de l'air.", REFINERY, CONTRADICTED),
        ("Osmond Energy Holdings a signé la lettre ouverte du 12 juin 2019.", REFINERY, CONTRADICTED),
        # Who does it to whom: neither changes places with the other, nor with those who are counted.
        ("The Labour Court of Dhaka fined Padmaloy Mills 400,000 taka.", GARMENTS, SUPPORTED),
        ("Padmaloy Mills was fined 400,000 taka by the Labour Court of Dhaka.", GARMENTS, SUPPORTED),
        ("Padmaloy Mills fined its workers 400,000 taka.", GARMENTS, ABSENT),
        ("Padmaloy Mills fined the Labour Court of Dhaka 400,000 taka.", GARMENTS, ABSENT),
        ("Padmaloy Mills imposed a fine of 400,000 taka.", GARMENTS, ABSENT),
        ("The Labour Court of Dhaka paid Padmaloy Mills 400,000 taka.", GARMENTS, ABSENT),
        ("The Labour Court of Dhaka was fined 400,000 taka by Padmaloy Mills.", GARMENTS, ABSENT),
        ("The Labour Court of Dhaka was fined 400,000 taka.", GARMENTS, ABSENT),
        ("Padmaloy Mills was paid 400,000 taka by the Labour Court of Dhaka.", GARMENTS, ABSENT),
        ("23 workers were injured in the fire at Kolmi Dyeing Works.", GARMENTS, SUPPORTED),
        ("The fire at Kolmi Dyeing Works was put out by 23 workers.", GARMENTS, ABSENT),
        ("The fire at Kolmi Dyeing Works was caused by 23 workers.", GARMENTS, ABSENT),
        ("23 workers put out the fire at Kolmi Dyeing Works.", GARMENTS, ABSENT),
        ("Harrowgate Mutual Bank has lent 75 million euros for the third unit.", REFINERY, SUPPORTED),
        ("Harrowgate Mutual Bank borrowed 75 million euros for the third unit.", REFINERY, ABSENT),
        ("Harrowgate Mutual Bank was lent 75 million euros for the third unit.", REFINERY, ABSENT),
        ("75 million euros were lent to Harrowgate Mutual Bank for the third unit.", REFINERY, ABSENT),
        ("Harrowgate Mutual Bank prête 75 millions d'euros pour la troisième unité.", REFINERY, SUPPORTED),
        ("Harrowgate Mutual Bank emprunte 75 millions d'euros pour la troisième unité.", REFINERY, ABSENT),
        ("Harrowgate Mutual Bank a emprunté 75 millions d'euros pour la troisième unité.", REFINERY, ABSENT),
        ("The air in Port-Osmond exceeded the legal limit on 37 days of 2018.", REFINERY, SUPPORTED),
        ("The legal limit exceeded the air in Port-Osmond on 37 days of 2018.", REFINERY, ABSENT),
        ("The legal limit was over the air in Port-Osmond on 37 days of 2018.", REFINERY, ABSENT),
        ("La limite légale a dépassé l'air de Port-Osmond pendant 37 jours de 2018.", REFINERY, ABSENT),
    ],
)
def test_a_word_of_other_records_makes_the_difference(draft: str, record: str, state: State | None) -> None:
    assert state_in(draft, record) is state


@pytest.mark.parametrize(
    ("said", "author", "on"),
    [
        ("amis du canal a publie son etude sur l'air de la vallee en @", "amis du canal", "l'air de la vallee"),
        (
            "l'etude de l'agence de l'air sur les rejets de la ville a paru en @",
            "agence de l'air",
            "les rejets de la ville",
        ),
        ("l'etude de l'agence de l'air sur les rejets de la ville a ete retiree en @", None, None),
        ("amis du canal n'a pas publie son etude sur l'air en @ ni apres", None, None),
    ],
)
def test_in_french_too_the_author_and_the_matter_of_a_work_are_read(said: str, author: str, on: str) -> None:
    found = next(filter(None, (re.fullmatch(one, said) for one in module("fr", "works").PUBLISHED_ON)), None)
    assert (found and found["author"], found and found["on"]) == (author, on)
