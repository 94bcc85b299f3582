"""Sentences of drafts in other words than the record's: who says it, how exact it is, and who did what to whom."""

from __future__ import annotations

import re
import time

import pytest

from bot.knowledge.figures import even
from bot.languages import Language, module
from bot.review.draft import sentences_of
from bot.review.report import ClaimKind, State
from bot.review.titles import is_asked_now
from tests.review.drafts import ABSENT, CONTRADICTED, OUTDATED, SUPPORTED, reviewer_of, state_in
from tests.rows import rows


@rows(
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
        ("En diciembre de 2019, 9.707 de las personas devueltas a México huían de Cuba, según TRAC.", CONTRADICTED),
        ("En diciembre de 2019, 7.709 de las personas devueltas a México huían de Cuba, según TRAC.", ABSENT),
        # A future in the past is of the same verb, and a part "of the" figure leads nowhere.
        (
            "En octubre de 2019 el DHS anunció que extendería el programa a Eagle Pass, Texas, frente"
            " a Piedras Negras"
            ".",
            SUPPORTED,
        ),
        (
            "De los 607 solicitantes de asilo encuestados por el US Immigration Policy Center, uno de"
            " cada tres recibió"
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
            "WOLA and more than 160 organizations and individuals sent a letter to the Mexican"
            " government on the safety"
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
        # Words that somebody of the record is said to have said are not in it; whose they are it may not know.
        ('Kirstjen Nielsen, then Secretary of Homeland Security, praised MPP as "an unprecedented action".', ABSENT),
        # What is found and denied is not stated, and the office of somebody else is not held.
        ("The July 2019 letter was not addressed to Secretary Pompeo.", ABSENT),
        ("The July 2019 letter does not have 17 signatories.", ABSENT),
        ("The July letter on IOM is not dated July 18, 2019.", ABSENT),
        ("La carta de diciembre de 2018 no iba dirigida a Mike Pompeo.", ABSENT),
        ("Mike Pompeo was not Secretary of State in July 2019.", ABSENT),
        ("Kevin McAleenan was Secretary of State in July 2019.", CONTRADICTED),
        ("Human Rights Watch asked Congress to stop defunding MPP.", ABSENT),
        ("The HRW Q&A cites the letter of July 18, 2019.", SUPPORTED),
        ("Solo el 4 por ciento de los solicitantes de asilo en MPP carece de abogado.", ABSENT),
        ('Tom Wong called the program "a machine for producing victims".', ABSENT),
        ('The bus was called "a machine for producing victims".', None),
        ("The number of people returned under MPP has passed 50,000.", OUTDATED),
        ("Our partners report that over 340 returned asylum seekers have been attacked or kidnapped.", OUTDATED),
        ("Our partners doubt that over 59,000 asylum seekers were returned to Mexico under MPP.", ABSENT),
        # The day of what happened, or two dates of it, says as much as a number; who crosses a border is sent over it.
        ("The first returnee, a Honduran, was sent over the border to Tijuana on January 29, 2019.", SUPPORTED),
        ("The United States acceded to the 1967 Protocol in 1968.", SUPPORTED),
        ("The United States acceded to the 1967 Protocol in 1969.", ABSENT),
        ("The United States left the 1967 Protocol in 1968.", ABSENT),
        ("In October 2019, DHS announced plans to bring the program to Eagle Pass.", SUPPORTED),
        # A person in the name of a letter is no stranger, and a share before those of whom it is no part of them.
        ("Eight organizations signed the December 21, 2018 letter to President López Obrador.", SUPPORTED),
        (
            "One in four of the 607 people surveyed by the US Immigration Policy Center received threats of physical"
            " violence.",
            ABSENT,
        ),
        ("A tent camp near the Gateway bridge in Matamoros is home to over 1,500 asylum seekers.", SUPPORTED),
        # A demand or a stance behind "with so many already gone," is no part of it, where it names nothing itself.
        ("With more than 59,000 people already returned, the program must end today.", SUPPORTED),
        ("With more than 50,000 people already turned back, the program keeps growing.", OUTDATED),
        ("With more than 59,000 people already returned to Guatemala, the program must end today.", ABSENT),
        # "Issued a stay" is "stayed", in a verb that only makes it.
        ("The Ninth Circuit issued a stay in May 2019, allowing returns to go on during the appeal.", SUPPORTED),
        ("The Ninth Circuit lifted a stay in May 2019.", ABSENT),
        ("The Ninth Circuit denied a stay in May 2019.", ABSENT),
        # Who is enrolled in what goes without saying is in it; who is held in it is held.
        (
            "Less than 1 percent of asylum seekers enrolled in Remain in Mexico have been granted protection in the"
            " United States.",
            SUPPORTED,
        ),
        (
            "Less than 1 percent of asylum seekers detained in Remain in Mexico have been granted protection in the"
            " United States.",
            ABSENT,
        ),
        (
            "Menos del 1 por ciento de las personas registradas en el MPP ha recibido protección en Estados Unidos.",
            SUPPORTED,
        ),
        (
            "Menos del 1 por ciento de las personas detenidas en el MPP ha recibido protección en Estados Unidos.",
            ABSENT,
        ),
        # An age that is not reached yet is one below it.
        (
            "Of the 16,000 children returned as of November 2019, about 500 had not reached their first birthday.",
            SUPPORTED,
        ),
        ("About 500 of the children returned had not yet turned two.", ABSENT),
        ("About 500 of the children returned had not reached Mexico.", ABSENT),
        ("Over 59,000 asylum seekers had not reached their first birthday.", ABSENT),
        # The figure of one country is no other's, and the survey of one no other's.
        ("Guatemala is the top nationality in MPP with 21,786 people.", CONTRADICTED),
        ("Honduras is the top nationality in MPP with 21,786 people.", SUPPORTED),
        (
            "Human Rights First surveyed 607 people in the program and found that about a quarter had been threatened"
            " with physical violence.",
            CONTRADICTED,
        ),
        ("A survey by the US Immigration Policy Center in San Diego reached 607 people in the program.", SUPPORTED),
        ("A survey by the US Immigration Policy Center in Tijuana reached 607 people in the program.", ABSENT),
        ("Human Rights Watch questioned 10 asylum seekers with disabilities or chronic health conditions.", SUPPORTED),
        ("Human Rights Watch neglected 10 asylum seekers with disabilities or chronic health conditions.", ABSENT),
        # Those of whom a share is are told by their number as well as by the place where they are.
        ("MSF reported that 45 percent of the 2,315 people it treated had been victims of violence.", SUPPORTED),
        ("MSF reported that 54 percent of the 2,315 people it treated had been victims of violence.", CONTRADICTED),
        ("MSF reported that 45 percent of the 2,315 people it treated were perpetrators of violence.", ABSENT),
        # Who did the one thing on a topic may have done another that nobody is named for.
        ("In July 2019 DHS extended the program to Laredo and Brownsville, Texas.", SUPPORTED),
        ("In March 2019 DHS extended the program to Laredo and Brownsville, Texas.", CONTRADICTED),
        ("In July 2019 the Ninth Circuit extended the program to Laredo and Brownsville, Texas.", ABSENT),
        # An old figure is told as one in other verbs, too; who marched was not counted there.
        ("So far, more than 50,000 asylum seekers have been dumped in Mexican border towns.", OUTDATED),
        ("More than 50,000 people marched against the program.", ABSENT),
        ("More than 50,000 people have signed a petition against returns to Mexican border towns.", ABSENT),
        # Several examples with "and other attacks" are all of them.
        ("At least 816 kidnappings, rapes and other attacks on people returned under MPP were documented.", SUPPORTED),
        ("At least 816 kidnappings of people returned under MPP have been documented.", ABSENT),
        (
            "A la fecha, Human Rights First contabiliza más de 340 personas devueltas que fueron"
            " víctimas de secuestro,"
            " tortura u otras agresiones en México.",
            OUTDATED,
        ),
        # What is to come of it makes nothing only possible, and what was planned is not done.
        ("So far 59,000 asylum seekers may have been returned to Mexico under MPP.", ABSENT),
        (
            "The State Department planned to shift $20 million in foreign assistance to DHS so Mexico could deport"
            " people.",
            SUPPORTED,
        ),
        ("The State Department shifted $20 million in foreign assistance to DHS.", ABSENT),
        # Close to a bridge is near it, and not opposite; who appeals to somebody demands it.
        (
            "More than 1,500 asylum seekers are living in tents close to the Gateway International Bridge, in"
            " Matamoros.",
            SUPPORTED,
        ),
        (
            "More than 1,500 asylum seekers are living in tents opposite the Gateway International Bridge, in"
            " Matamoros.",
            ABSENT,
        ),
        (
            "On December 21, 2018, eight organizations appealed to President López Obrador to end the cooperation.",
            SUPPORTED,
        ),
        (
            "The Migrant Search Program puts 36 percent of migrant disappearances in Mexico in the northern border"
            " states.",
            SUPPORTED,
        ),
    ],
)
def test_other_words_for_what_the_record_states(draft: str, state: State | None) -> None:
    assert state_in(draft) is state


@pytest.mark.parametrize(
    ("draft", "state"),
    [
        # A negation is one in any word.
        ("Seventeen percent of the workers questioned never got a pay slip.", SUPPORTED),
        ("Seventeen percent of the workers questioned got a pay slip.", ABSENT),
        # A share of those who are counted is no event that befell some.
        (
            "The factories of Meghdoba employed about 27,000 people, two thirds of whom were killed at"
            " the protests in"
            " Ferry Ghat Lane before the decision.",
            ABSENT,
        ),
        # What "sixty-one percent" is of holds no one percent.
        ("Sixty-one percent of the workers questioned got their pay late at least once in the year.", SUPPORTED),
    ],
)
def test_other_words_for_what_another_record_states(draft: str, state: State) -> None:
    assert state_in(draft, "tests/records/garments") is state


@pytest.mark.parametrize(
    ("draft", "state"),
    [
        ("La troisième unité ajoutera 0,4 million de tonnes de CO₂ par an, écrit l'exploitant.", SUPPORTED),
        ("La troisième unité a ajouté 0,4 million de tonnes de CO₂ par an, écrit l'exploitant.", ABSENT),
        ("La troisième unité ajouta 0,4 million de tonnes de CO₂ par an, écrit l'exploitant.", ABSENT),
        ("La région paierait 12 millions d'euros pour la troisième unité.", SUPPORTED),
        ("La région paya 12 millions d'euros pour la troisième unité.", ABSENT),
    ],
)
def test_what_was_to_be_is_not_said_to_be_done_in_french(draft: str, state: State) -> None:
    assert state_in(draft, "tests/records/refinery") is state


@pytest.mark.parametrize(
    ("draft", "state"),
    [
        ("Human Rights First said: “This house has many windows and doors.”", ABSENT),
        ("“Human Rights First is a house of windows and doors,” the visitors said.", State.NOT_CHECKED),
        ("One sign read “we ask Human Rights First” and one “this house has many doors”.", State.NOT_CHECKED),
    ],
)
def test_who_is_named_in_quoted_words_did_not_say_them(draft: str, state: State) -> None:
    found = [one for one in reviewer_of("knowledge").review(draft).findings if one.kind is ClaimKind.QUOTATION]
    assert {one.state for one in found} == {state}


@rows(
    ("draft", "record", "state"),
    [
        ("“Lives are literally being put at risk,” said Tom K. Wong.", "knowledge", SUPPORTED),
        ("Professor Wong said that “lives are literally being put at risk.”", "knowledge", SUPPORTED),
        ("Human Rights Watch cites Tom K. Wong: “lives are literally being put at risk.”", "knowledge", SUPPORTED),
        ("“Lives are literally being put at risk,” Representative Escobar said.", "knowledge", CONTRADICTED),
        ("Representative Escobar: “Lives are literally being put at risk.”", "knowledge", CONTRADICTED),
        ("According to Escobar, “lives are literally being put at risk.”", "knowledge", CONTRADICTED),
        ("In the words of Secretary Nielsen, “lives are literally being put at risk.”", "knowledge", ABSENT),
        ("“Lives are literally being put at risk,” Human Rights Watch said.", "knowledge", ABSENT),
        ("“Lives are literally being put at risk,” Jane Doe said.", "knowledge", ABSENT),
        ("«Lives are literally being put at risk», dijo la representante Escobar.", "knowledge", ABSENT),
        ("«Lives are literally being put at risk», dijo Tom K. Wong.", "knowledge", SUPPORTED),
        ("“Nobody can feed a family of four,” Farida Joarder said.", "tests/records/garments", SUPPORTED),
        ("“Nobody can feed a family of four,” said Anwar Qadri.", "tests/records/garments", CONTRADICTED),
        ("«El agua no tenía oxígeno», dijo Inés Valdemoro.", "tests/records/agua", SUPPORTED),
        ("«El agua no tenía oxígeno», afirmó el doctor Bruno Sarrià.", "tests/records/agua", CONTRADICTED),
        ("Lope Arizcun: «El agua no tenía oxígeno».", "tests/records/agua", CONTRADICTED),
        ("«El agua no tenía oxígeno», aseguró Juana Pérez.", "tests/records/agua", ABSENT),
        ("« Un exercice sans conséquence », a dit Valmorne Raffinage.", "tests/records/refinery", SUPPORTED),
        ("« Un exercice sans conséquence », a dit la docteure Masquelier.", "tests/records/refinery", ABSENT),
        ("« Un exercice sans conséquence », affirme Jeanne Petit.", "tests/records/refinery", ABSENT),
        ("It was “a safety device doing its work,” Valmorne Raffinage said.", "tests/records/refinery", SUPPORTED),
        ("It was “a safety device doing its work,” Clear Skies said.", "tests/records/refinery", ABSENT),
    ],
)
def test_words_in_quotation_marks_are_those_of_who_is_known_to_have_said_them(
    draft: str, record: str, state: State
) -> None:
    found = [one for one in reviewer_of(record).review(draft).findings if one.kind is ClaimKind.QUOTATION]
    assert [one.state for one in found] == [state]


@rows(
    ("said", "state"),
    [
        ("Tonatiuh Guillén, who heads the National Institute of Migration", SUPPORTED),
        ("Tonatiuh Guillén of Mexico's National Institute of Migration", SUPPORTED),
        ("Tonatiuh Guillén, who heads the Mexican Commission for Refugee Assistance", CONTRADICTED),
        ("Tonatiuh Guillén, head of COMAR", CONTRADICTED),
        ("Tonatiuh Guillén of COMAR", ABSENT),
        ("Tonatiuh Guillén (COMAR)", ABSENT),
        ("the head of COMAR, Tonatiuh Guillén", ABSENT),
        ("COMAR's head, Tonatiuh Guillén", ABSENT),
        ("Tonatiuh Guillén, who heads the National Guard", ABSENT),
        ("Andrés Ramírez Silva, who leads COMAR", SUPPORTED),
        ("Andrés Ramírez Silva, who leads the National Institute of Migration", CONTRADICTED),
        ("Tonatiuh Guillén, Andrés Ramírez Silva of COMAR and Martha Bárcena", SUPPORTED),
    ],
)
def test_who_gets_a_copy_is_of_the_body_that_the_record_has(said: str, state: State) -> None:
    assert state_in(f"A copy of the December 2018 letter went to {said}.") is state


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("Tonatiuh Guillén, quien encabeza el Instituto Nacional de Migración", SUPPORTED),
        ("Tonatiuh Guillén, quien encabeza la Comisión Mexicana de Ayuda a Refugiados", CONTRADICTED),
        ("Tonatiuh Guillén, de la COMAR", ABSENT),
        ("Tonatiuh Guillén, quien está al frente de la COMAR", ABSENT),
        ("el titular de la COMAR, Tonatiuh Guillén", ABSENT),
        ("Andrés Ramírez Silva, que dirige la COMAR", SUPPORTED),
    ],
)
def test_who_gets_a_copy_is_of_the_body_that_the_record_has_in_spanish(said: str, state: State) -> None:
    assert state_in(f"Una copia de la carta de diciembre de 2018 fue para {said}.") is state


@pytest.mark.parametrize(
    ("draft", "record", "state"),
    [
        (
            "The letter of July 2019 went to Kevin McAleenan, who heads the Department of State.",
            "knowledge",
            CONTRADICTED,
        ),
        ("Commissioner Tonatiuh Guillén of COMAR got a copy of the letter of December 2018.", "knowledge", ABSENT),
        ("Solange Vercruyce, qui préside Valmorne Raffinage, est ministre.", "tests/records/refinery", CONTRADICTED),
        ("Alban Quesnoy, de Port-Osmond Respire, a reçu la lettre.", "tests/records/refinery", ABSENT),
        ("Maud Lescure, porte-parole de Port-Osmond Respire, a parlé.", "tests/records/refinery", SUPPORTED),
    ],
)
def test_nobody_is_of_a_body_that_others_hold_offices_of(draft: str, record: str, state: State) -> None:
    found = [one for one in reviewer_of(record).review(draft).findings if one.kind is ClaimKind.PERSON]
    assert [one.state for one in found] == [state]


@pytest.mark.parametrize(
    ("draft", "state"),
    [
        ("Doctors Without Borders found that 45 percent of its 2,315 mental health patients {}", SUPPORTED),
        ("Doctors Without Borders found that 45 percent of its 2,315 patients {}", SUPPORTED),
        ("Doctors Without Borders found that 55 percent of its 2,315 patients {}", CONTRADICTED),
        ("Doctors Without Borders found that 45 percent of its 2,351 patients {}", ABSENT),
        ("Doctors Without Borders found that 45 percent of its 2,315 child patients {}", ABSENT),
        ("Doctors Without Borders found that 45 percent of its 2,315 doctors {}", CONTRADICTED),
        ("Human Rights Watch found that 45 percent of its 2,315 patients {}", ABSENT),
    ],
)
def test_people_are_counted_by_what_was_done_to_them(draft: str, state: State) -> None:
    where = "in Reynosa and Matamoros had suffered violence on the way."
    assert state_in(draft.format(where)) is state


@pytest.mark.parametrize(
    ("draft", "state"),
    [
        ("Médicos Sin Fronteras reportó que el 45 por ciento de sus 2,315 pacientes {}", SUPPORTED),
        ("Médicos Sin Fronteras reportó que el 55 por ciento de sus 2,315 pacientes {}", CONTRADICTED),
        ("Human Rights Watch reportó que el 45 por ciento de sus 2,315 pacientes {}", ABSENT),
    ],
)
def test_people_are_counted_by_what_was_done_to_them_in_spanish(draft: str, state: State) -> None:
    assert state_in(draft.format("en Reynosa y Matamoros sufrió violencia en el camino.")) is state


@pytest.mark.parametrize(
    ("draft", "state"),
    [
        ("HIAS and the Tahirih Justice Center both signed the July 2019 letter.", SUPPORTED),
        ("HIAS and the Tahirih Justice Center are both among the signers of the July 2019 letter.", SUPPORTED),
        ("HIAS and Human Rights Watch are both among the signers of the July 2019 letter.", CONTRADICTED),
        ("HIAS signed both July 2019 letters.", ABSENT),
        ("HIAS y Tahirih Justice Center están ambas entre las firmantes de la carta de julio de 2019.", SUPPORTED),
        ("HIAS y Human Rights Watch están ambas entre las firmantes de la carta de julio de 2019.", CONTRADICTED),
        ("HIAS firmó ambas cartas de julio de 2019.", ABSENT),
    ],
)
def test_both_who_are_named_signed_one_letter(draft: str, state: State) -> None:
    assert state_in(draft) is state


def test_who_signs_a_survey_is_said_by_its_other_name() -> None:
    draft = (
        "A survey of 607 asylum seekers by the US Immigration Policy Center at UC San Diego found"
        " that about a quarter"
        " had been threatened with physical violence."
    )
    assert state_in(draft) is SUPPORTED


@rows(
    ("draft", "record", "state"),
    [
        # An office that a verb joins to a name is held today, and the record has it of another day.
        ("The current Secretary of Homeland Security is Kirstjen Nielsen.", "knowledge", OUTDATED),
        (
            "Kevin McAleenan now leads the Department of Homeland Security as its Acting Secretary.",
            "knowledge",
            OUTDATED,
        ),
        ("La titular de la Secretaría de Gobernación de México es Olga Sánchez Cordero.", "knowledge", OUTDATED),
        ("Corentin Delattre est l'actuel maire de Port-Osmond.", "tests/records/refinery", OUTDATED),
        # Who was to hold it then is to hold it no more; who held it then did.
        ("Alejandro Encinas is the incoming Undersecretary for Migration of Mexico.", "knowledge", OUTDATED),
        ("Kevin McAleenan was Acting Secretary of Homeland Security at the time.", "knowledge", SUPPORTED),
        ("Corentin Delattre était alors maire de Port-Osmond.", "tests/records/refinery", SUPPORTED),
        # The office of somebody else is another one; a role that is somebody's friend or critic is none.
        ("Mike Pompeo is the Secretary of Homeland Security.", "knowledge", CONTRADICTED),
        ("Marcelo Ebrard, who was Mexico's Secretary of the Interior, was there.", "knowledge", CONTRADICTED),
        ("Christopher Gascon was a critic of the president.", "knowledge", None),
    ],
)
def test_an_office_may_be_joined_to_a_name_by_a_verb(draft: str, record: str, state: State | None) -> None:
    assert state_in(draft, record) is state


@rows(
    ("draft", "state"),
    [
        # Whoever is asked for something today holds the office today; the title may stand before a comma.
        ("We urge Homeland Security Secretary Kirstjen Nielsen to drop the plan.", OUTDATED),
        ("La secretaria de Seguridad Nacional, Kirstjen Nielsen, debe responder por el programa.", OUTDATED),
        ("Mexico's interior minister, Alfonso Navarrete Prida, has been asked to help.", OUTDATED),
        ("President-elect Andrés Manuel López Obrador must reject the plan.", OUTDATED),
        # A later document calls him who held it then.
        ("Kevin McAleenan, secretario interino de Seguridad Nacional, debe detener los retornos.", OUTDATED),
        # What was asked was asked then; nothing later tells of another holder, or of this one as of then.
        ("We urged Homeland Security Secretary Kirstjen Nielsen to drop the plan.", SUPPORTED),
        ("Olga Sánchez Cordero, secretaria de Gobernación, debe rechazar el plan.", ABSENT),
        ("We call on former Foreign Minister Luis Videgaray to explain the plan.", ABSENT),
        ("Mexico's prime minister, Luis Videgaray, must reject the plan.", None),
        ("Ada Reed, the foreign minister, Luis Videgaray and others met.", None),
    ],
)
def test_who_is_asked_now_is_said_to_hold_the_office_today(draft: str, state: State | None) -> None:
    assert state_in(draft) is state


@rows(
    ("text", "is_asked"),
    [
        ("We are calling on Ada Reed to go.", True),
        ("Our appeal goes to Ada Reed.", True),
        ("Ada Reed ought to go.", True),
        ("They asked Ada Reed to go.", False),
        ("Instamos hoy a Ada Reed a que se vaya de la oficina.", True),
        ("Pidieron a Ada Reed que se fuera.", False),
        ("Ada Reed tiene que irse.", True),
        ("Nous exhortons Ada Reed à partir.", True),
        ("Nous avons exhorté Ada Reed à quitter le bureau.", False),
        ("Ada Reed doit partir.", True),
    ],
)
def test_only_a_verb_of_today_asks_now(text: str, is_asked: bool) -> None:
    (sentence,) = sentences_of(text, ("en", "es", "fr"))
    start = text.index("Ada Reed")
    assert is_asked_now(sentence, start, start + len("Ada Reed")) is is_asked


@rows(
    ("draft", "state"),
    [
        ("The December 2018 letter was addressed to Kirstjen Nielsen.", CONTRADICTED),
        ("A copy of the July 2019 letter went to Martha Bárcena, ambassador to the United States.", CONTRADICTED),
        ("The July 2019 letter to President López Obrador was signed by 17 organizations.", CONTRADICTED),
        ("Secretary Pompeo rejected the July 2019 letter.", ABSENT),
        (
            "In December 2018, eight organizations asked Mexico to extend its temporary cooperation with the United"
            " States.",
            CONTRADICTED,
        ),
        ("The July 2019 letter praised IOM's assisted returns.", ABSENT),
        ("HIAS signed the July 2019 letter and later withdrew its signature.", ABSENT),
        ("La carta de diciembre de 2018 se envió con copia a Mike Pompeo, secretario de Estado.", CONTRADICTED),
        ("La carta de diciembre de 2018 iba dirigida al presidente Andrés Manuel López Obrador.", SUPPORTED),
        ("La carta de julio de 2019 iba dirigida al presidente López Obrador.", CONTRADICTED),
        ("La carta de julio de 2019 llevaba la firma de 27 organizaciones.", CONTRADICTED),
        ("La carta de julio de 2019 llevaba la firma de 17 organizaciones.", SUPPORTED),
        ("The letter of July 18, 2019 was written to Secretary of State Mike Pompeo.", SUPPORTED),
        ("The letter that 17 organizations wrote to Secretary Pompeo is dated July 28, 2019.", CONTRADICTED),
        ("The letter that 17 organizations wrote to Secretary Pompeo is dated July 18, 2019.", SUPPORTED),
        ("Acting Secretary McAleenan answered the 17 organizations in July 2019.", ABSENT),
        ("Kirstjen Nielsen, then Secretary of Homeland Security, resigned in April 2019.", ABSENT),
        ("Tom K. Wong said that “access to asylum remains the exception and not the norm.”", ABSENT),
        ("Amnesty International was among the signatories of the December 2018 letter.", CONTRADICTED),
        ("Human Rights First was among the eight organizations that signed the December 2018 letter.", SUPPORTED),
        ("Human Rights First was not among the signatories of the December 2018 letter.", CONTRADICTED),
        (
            "Marcelo Ebrard, then Secretary of Foreign Affairs of Mexico, ended Mexico's cooperation in December 2018.",
            ABSENT,
        ),
        (
            "Marcelo Ebrard, then Secretary of Foreign Affairs of Mexico, was among the addressees of"
            " the December 2018"
            " letter.",
            SUPPORTED,
        ),
        ("Copies of the December 2018 letter went to Alejandro Encinas and Tonatiuh Guillén.", SUPPORTED),
        ("Copies of the December 2018 letter went to Alejandro Encinas and Kirstjen Nielsen.", CONTRADICTED),
        ("The July 2019 letter asks Secretary Pompeo to expand IOM's assisted returns.", ABSENT),
        ("The 17 organizations told Secretary Pompeo in July 2019 that IOM's assisted returns are safe.", ABSENT),
    ],
)
def test_what_a_letter_is_and_says_is_told_apart_from_what_is_said_of_it(draft: str, state: State) -> None:
    assert state_in(draft) is state


@pytest.mark.parametrize(
    ("draft", "state"),
    [
        ("La lettre du 1er mars 2019 était adressée à la ministre régionale Solange Vercruyce.", SUPPORTED),
        ("La lettre du 1er mars 2019 était adressée au préfet Alban Quesnoy.", CONTRADICTED),
        ("Une copie de la lettre du 1er mars 2019 est allée à Corentin Delattre.", SUPPORTED),
        ("Une copie de la lettre du 1er mars 2019 est allée à Alban Quesnoy.", CONTRADICTED),
        ("La ministre régionale Solange Vercruyce a rejeté la lettre du 1er mars 2019.", ABSENT),
    ],
)
def test_to_whom_a_letter_goes_is_compared_in_french(draft: str, state: State) -> None:
    assert state_in(draft, "tests/records/refinery") is state


@rows(
    ("draft", "state"),
    [
        # One thing differs, and a number of its own tells what is meant: who counted, of whom, which share.
        ("Amnesty International documented at least 816 attacks on asylum seekers in the program.", CONTRADICTED),
        (
            "Amnesty International said that at least 816 attacks on asylum seekers in the program were reported.",
            ABSENT,
        ),
        ("TRAC's data put Guatemala first, with 21,786 people returned under MPP.", CONTRADICTED),
        (
            "Two thirds of the 607 asylum seekers surveyed by the US Immigration Policy Center said they had been"
            " threatened with physical violence in Mexico.",
            CONTRADICTED,
        ),
        ("About 500 of the 16,000 children returned to Mexico were under 12 years old.", CONTRADICTED),
        # What happened on another day, or from where to where the other way.
        ("DHS announced the Migrant Protection Protocols on January 26, 2019.", CONTRADICTED),
        (
            "Under the 2018 plan, the Department of Homeland Security would have transferred the foreign assistance"
            " funds to the State Department.",
            CONTRADICTED,
        ),
        # The contrary of a demand, in small words, too.
        (
            "In December 2018, eight organizations encouraged Mexico to keep up its temporary cooperation with the"
            " United States.",
            CONTRADICTED,
        ),
        # Who puts a number at so much says it, and so does a letter; "some" before all the digits says nothing.
        ("National Public Radio put the people in the tent camp in Matamoros at over 1,500 asylum seekers.", SUPPORTED),
        ("NPR attacked more than 1,500 asylum seekers in a tent encampment in Matamoros.", ABSENT),
        (
            "According to the September 2018 letter, the plan would pay the transport of up to 17,000 undocumented"
            " non-Mexican migrants.",
            SUPPORTED,
        ),
        ("Some 3,114 people in MPP came from Ecuador.", SUPPORTED),
        ("Mexican government data from June 2019 show that 13 or more pregnant women were placed in MPP.", SUPPORTED),
        ("In May 2019 the Ninth Circuit stayed the injunction against MPP.", SUPPORTED),
        ("In June 2019 the Ninth Circuit stayed the injunction against MPP.", CONTRADICTED),
    ],
)
def test_one_thing_that_differs_contradicts_what_is_told_apart_otherwise(draft: str, state: State) -> None:
    assert state_in(draft) is state


@rows(
    ("draft", "state"),
    [
        # What is demanded is a demand's own words, of those whom it is for; its other words may turn it round.
        ("Human Rights Watch wants Congress to fund MPP.", ABSENT),
        ("Human Rights Watch asks Congress to defund the Border Patrol.", ABSENT),
        ("Human Rights Watch wants Mexico to end MPP.", ABSENT),
        ("In September 2018, NGOs pressed both governments to sign a safe third country agreement.", ABSENT),
        (
            "In September 2018, NGOs pressed both governments to continue their talks on a safe third country"
            " agreement.",
            CONTRADICTED,
        ),
        ("In September 2018, the organizations asked Mexico to accept US funding for deportations.", ABSENT),
        (
            "In December 2018, eight organizations asked Mexico to open negotiations on a safe third country"
            " agreement.",
            ABSENT,
        ),
        ("In July 2019, 17 organizations asked the State Department to publish the names of those returned.", ABSENT),
        (
            "In September 2018, the organizations asked both governments to abandon the negotiations of a safe"
            " third country agreement.",
            SUPPORTED,
        ),
        (
            "In September 2018, the organizations asked both governments not to abandon the negotiations of a"
            " safe third country agreement.",
            ABSENT,
        ),
        (
            "En septiembre de 2018, las organizaciones pidieron a ambos gobiernos firmar un acuerdo de tercer"
            " país seguro.",
            ABSENT,
        ),
        (
            "En diciembre de 2018, ocho organizaciones pidieron a México ampliar su cooperación temporal con"
            " Estados Unidos.",
            CONTRADICTED,
        ),
        ("En diciembre de 2018, ocho organizaciones pidieron a México poner fin a su cooperación temporal.", SUPPORTED),
        ("Human Rights Watch urges Congress to protect the border from asylum seekers.", ABSENT),
    ],
)
def test_a_demand_is_compared_with_those_of_the_document(draft: str, state: State) -> None:
    assert state_in(draft) is state


@rows(
    ("draft", "state"),
    [
        # Who holds an office has signed nothing by that; the day of the office is the document's.
        ("Kevin McAleenan, Acting Secretary of Homeland Security, signed the December 2018 letter.", ABSENT),
        ("Kirstjen Nielsen was Mexico's ambassador to the United States in 2018.", CONTRADICTED),
        ("La embajadora de México en Estados Unidos es Martha Bárcena.", OUTDATED),
        ("Mexico's next Minister of the Interior is Olga Sánchez Cordero.", OUTDATED),
        ("In September 2018, Olga Sánchez Cordero had been appointed Mexico's Minister of the Interior.", SUPPORTED),
        (
            "The letter dated July 18, 2018 was signed by 17 organizations and addressed to Secretary Pompeo.",
            CONTRADICTED,
        ),
        ("The July 2019 letter to Secretary Pompeo has 17 signatories.", SUPPORTED),
        ("The July 2019 letter to Secretary Pompeo has 71 signatories.", CONTRADICTED),
        (
            "More than 160 organizations and individuals signed the letter that WOLA announced in November 2019.",
            SUPPORTED,
        ),
        ("Secretary of State Mike Pompeo called the July 2019 letter baseless.", ABSENT),
        ("President López Obrador received a copy of the July 2019 letter.", CONTRADICTED),
    ],
)
def test_offices_and_letters_are_compared_together(draft: str, state: State) -> None:
    assert state_in(draft) is state


@rows(
    ("draft", "state"),
    [
        ("According to the Associated Press, about 70 people in MPP were bused home in the summer of 2019.", SUPPORTED),
        (
            "According to the Associated Press, about 70 people in MPP were bused home in the spring of 2019.",
            CONTRADICTED,
        ),
        ("El MPP llegó a Calexico a principios de 2019.", SUPPORTED),
        ("El MPP llegó a Calexico a finales de 2019.", CONTRADICTED),
        ("By the end of 2019, over 59,000 asylum seekers had been returned to Mexico.", SUPPORTED),
        ("By early 2020, over 59,000 asylum seekers had been returned to Mexico.", SUPPORTED),
        ("By mid-2019, over 59,000 asylum seekers had been returned to Mexico.", CONTRADICTED),
        ("MPP reached Calexico at the end of 2019.", CONTRADICTED),
    ],
)
def test_a_part_of_a_year_is_a_date(draft: str, state: State) -> None:
    assert state_in(draft) is state


@pytest.mark.parametrize(
    ("draft", "state"),
    [
        # Who says it may be named by words of two of its names, and by one word of another.
        (
            "36 percent of migrant disappearances in Mexico happen in the northern border states, says the Jesuit"
            " Migrant Search Program.",
            SUPPORTED,
        ),
        (
            "El 36 por ciento de las desapariciones de migrantes en México ocurre en los estados de la frontera sur,"
            " según el programa jesuita.",
            CONTRADICTED,
        ),
        # "By" may lead to whose figures they are; who does anything else by them is another.
        ("Hondurans were the largest nationality in the program, with 21,786 returned, by TRAC's figures.", SUPPORTED),
        ("Hondurans were the largest nationality in the program, with 21,786 returned, by HIAS's figures.", ABSENT),
        ("Hondurans were the largest nationality in the program, with 21,786 attacked by TRAC.", ABSENT),
    ],
)
def test_who_counts_may_be_named_in_part_and_behind_by(draft: str, state: State) -> None:
    assert state_in(draft) is state


@pytest.mark.parametrize(
    ("draft", "state"),
    [
        ("Among the 16,000 children returned were about 500 babies under a year old.", SUPPORTED),
        ("Among the 16,000 children returned were about 5,000 babies under a year old.", CONTRADICTED),
        ("Among the 61,000 children returned were about 500 babies under a year old.", ABSENT),
        # Some of those who sign are no count of all of them.
        ("Of the signers of the November 2019 letter, 94 were organizations based in Mexico.", ABSENT),
    ],
)
def test_among_so_many_a_part_is_counted(draft: str, state: State) -> None:
    assert state_in(draft) is state


@pytest.mark.parametrize(
    ("draft", "state"),
    [
        # A number of one document, with its names, leads the other way.
        ("Under the 2018 plan, Homeland Security was to transfer $20 million to the State Department.", CONTRADICTED),
        ("The plan would transfer $20 million from DHS to the State Department.", CONTRADICTED),
        # A noun of those whom the record counts is denied as any other word is.
        ("IOM publicly claimed that the first people returned under the programme were asylum seekers.", CONTRADICTED),
        ("IOM publicly claimed that the first people returned under the programme were not asylum seekers.", SUPPORTED),
        ("IOM acknowledged that the first people it sent home from MPP were asylum seekers.", ABSENT),
    ],
)
def test_the_other_way_round_is_contrary(draft: str, state: State) -> None:
    assert state_in(draft) is state


@rows(
    ("draft", "state"),
    [
        ("Seventeen organizations signed the July 2019 letter to the State Department.", SUPPORTED),
        ("Seventeen organizations signed the July 2019 letter to the Mexican government.", CONTRADICTED),
        ("The July 2019 letter was addressed to Customs and Border Protection.", CONTRADICTED),
        ("The July 2019 letter was not addressed to the State Department.", ABSENT),
        ("17 organizations wrote to the State Department and HIAS in July 2019.", CONTRADICTED),
        ("A copy of the December 2018 letter went to the State Department.", CONTRADICTED),
        ("La carta de diciembre de 2018 iba dirigida al Departamento de Estado.", CONTRADICTED),
        # Where no list tells it, the title of the letter does.
        ("More than 160 organizations and individuals signed WOLA's letter to the US government.", CONTRADICTED),
        ("The WOLA letter addressed to the Mexican government has more than 160 signatories.", SUPPORTED),
        # Who wrote it, before the verb and behind "by"; and the body of another country is none of its addressees.
        ("The July 2019 letter was written by DHS.", CONTRADICTED),
        ("The July 2019 letter was written by Amnesty International.", SUPPORTED),
        ("The State Department sent the July 2019 letter to 17 organizations.", CONTRADICTED),
        ("17 organizations got a letter from the State Department in July 2019.", CONTRADICTED),
        ("La carta de julio de 2019 fue escrita por el Departamento de Estado.", CONTRADICTED),
        ("The December 2018 letter was addressed to the Ministry of the Interior of Guatemala.", CONTRADICTED),
        ("The December 2018 letter was addressed to the Ministry of the Interior of Mexico.", SUPPORTED),
        # In which office somebody is written to.
        ("The letter of July 2019 was addressed to Kevin McAleenan as Acting Secretary of State.", CONTRADICTED),
        ("The letter of July 2019 was addressed to Mike Pompeo as Secretary of State.", SUPPORTED),
        ("The letter of July 2019 was addressed to Kevin McAleenan as Acting Attorney General.", ABSENT),
        ("La carta de julio de 2019 iba dirigida a Mike Pompeo como secretario de Seguridad Nacional.", CONTRADICTED),
        # A title says nothing of what is to be.
        ("Former Secretary Kirstjen Nielsen must answer for MPP.", ABSENT),
    ],
)  # fmt: skip
def test_where_a_letter_goes_is_compared_for_organizations_and_offices(draft: str, state: State) -> None:
    assert state_in(draft) is state


@rows(
    ("draft", "state"),
    [
        # A small word is no place that is written with a capital, and who counts a share may name the whole first.
        (
            "De las 2.315 personas atendidas por los equipos de salud mental de MSF en Reynosa y Matamoros, el 45 por"
            " ciento dijo haber sufrido violencia en su paso por México.",
            SUPPORTED,
        ),
        (
            "De las 2.315 personas atendidas por los equipos de salud mental de MSF en Reynosa y Matamoros, el 45 por"
            " ciento dijo haber sufrido violencia en El Paso.",
            ABSENT,
        ),
        (
            "De las 2.315 personas atendidas por los equipos de salud mental de MSF en Reynosa y Matamoros, el 54 por"
            " ciento dijo haber sufrido violencia en su paso por México.",
            CONTRADICTED,
        ),
        # Who does it may have a title behind "by".
        (
            "In a separate California case, DHS was directed by Judge Dana Sabraw to give migrants who fear return to"
            " Mexico access to their own attorneys before sending them back.",
            SUPPORTED,
        ),
        (
            "In a separate California case, DHS was directed by Judge Richard Seeborg to give migrants"
            " who fear return"
            " to Mexico access to their own attorneys before sending them back.",
            CONTRADICTED,
        ),
        (
            "In a separate California case, Judge Dana Sabraw was directed by DHS to give migrants who fear return to"
            " Mexico access to their own attorneys before sending them back.",
            ABSENT,
        ),
        # A body in somebody's title takes no part itself.
        (
            "IOM's chief in Mexico, Christopher Gascon, was quoted as saying that the returnees' American court"
            " proceedings would not be closed even though they were being repatriated.",
            SUPPORTED,
        ),
        # What happened is told without what stands behind "which", too; of that year.
        ("El Congreso de Estados Unidos aprobó la Ley de Refugiados en 1980.", SUPPORTED),
        ("El Congreso de Estados Unidos aprobó la Ley de Refugiados en 1968.", CONTRADICTED),
        # A government by its short name, which is no place where others meet.
        ("Washington and Mexico City agreed to widen the program in September 2019.", SUPPORTED),
        (
            "Washington and Mexico City struck a deal in September 2019 to widen the Remain in Mexico program.",
            SUPPORTED,
        ),
        ("Washington and Mexico City struck a deal in September 2019 to end the Remain in Mexico program.", ABSENT),
        ("Activists in Washington and Mexico City agreed to widen the program in September 2019.", ABSENT),
        ("Washington and Guatemala agreed to widen the program in September 2019.", ABSENT),
        ("Washington agreed to expand Mexico City in September 2019.", ABSENT),
        ("El Congreso de Estados Unidos rechazó la Ley de Refugiados en 1980.", ABSENT),
        # That nobody demands it, where somebody does.
        ("The December 2018 letter does not ask Mexico to end its temporary cooperation.", CONTRADICTED),
        ("The December 2018 letter asks Mexico not to end its temporary cooperation.", ABSENT),
        ("The December 2018 letter does not ask Mexico to extend its temporary cooperation.", ABSENT),
        # "No more than" is the most.
        ("By December 2019, no more than 59,000 asylum seekers had been returned to Mexico under MPP.", CONTRADICTED),
        ("The plan would pay the transport of no more than 17,000 undocumented non-Mexican migrants.", SUPPORTED),
        # What went on then is told of today by a verb, too.
        ("The program operates at ports in six U.S. border cities.", OUTDATED),
        ("MPP was operating at the ports of entry in six US border cities.", SUPPORTED),
        ("MPP operated at the ports of entry in six US border cities.", SUPPORTED),
        ("MPP opera en los puertos de entrada de seis ciudades fronterizas de Estados Unidos.", OUTDATED),
        ("MPP operaba en los puertos de entrada de seis ciudades fronterizas de Estados Unidos.", SUPPORTED),
    ],
)
def test_how_a_word_is_written_and_when_a_verb_is_count(draft: str, state: State) -> None:
    assert state_in(draft) is state


@rows(
    ("draft", "state"),
    [
        (
            "The plan reported in September 2018 would have sent $20 million from the State Department to DHS.",
            SUPPORTED,
        ),
        (
            "The plan reported in September 2018 would have sent $200 million from the State Department to DHS.",
            CONTRADICTED,
        ),
        ("Under the plan, the State Department would hand $20 million to DHS.", SUPPORTED),
        ("Under the plan, the State Department sent $20 million to DHS.", ABSENT),
        ("Under the plan, the State Department would stop sending $20 million to DHS.", ABSENT),
        ("Under the plan, the State Department would hand $20 million to the Ninth Circuit.", ABSENT),
        (
            "The State Department planned to move $20 million to DHS so that Mexico could transport as many as 17,000"
            " undocumented non-Mexicans home.",
            SUPPORTED,
        ),
        (
            "The State Department planned to move $20 million to DHS so that Mexico could transport as many as 27,000"
            " undocumented non-Mexicans home.",
            CONTRADICTED,
        ),
        ("Según el plan, el Departamento de Estado enviaría 20 millones de dólares al DHS.", SUPPORTED),
        ("Según el plan, el Departamento de Estado envió 20 millones de dólares al DHS.", ABSENT),
        # From and to nobody else, and it stays there.
        ("Under the plan, the Mexican government would hand $20 million to DHS.", ABSENT),
        (
            "The reported plan would transfer $20 million in foreign assistance from the Mexican government to DHS.",
            ABSENT,
        ),
        ("Under the plan, the State Department would hand $20 million to the Mexican government.", ABSENT),
        ("Under the plan, the State Department would hand $20 million to DHS and the Mexican government.", ABSENT),
        ("Under the plan, the Mexican government and the State Department would hand $20 million to DHS.", ABSENT),
        ("Según el plan, el gobierno de México enviaría 20 millones de dólares al DHS.", ABSENT),
        ("Según el plan, el Departamento de Estado enviaría 20 millones de dólares al gobierno de México.", ABSENT),
        ("Under the plan, the State Department would hand $20 million to DHS, and DHS would give it back.", ABSENT),
        ("Under the plan, the State Department would hand $20 million to DHS and receive it back.", ABSENT),
    ],
)
def test_money_goes_from_one_to_another_by_any_verb_of_handing_over(draft: str, state: State) -> None:
    assert state_in(draft) is state


@rows(
    ("draft", "state"),
    [
        (
            "Unsanitary conditions in the Matamoros encampment leave asylum seekers vulnerable to serious illness.",
            SUPPORTED,
        ),
        ("Unsanitary conditions in the Matamoros encampment do not leave asylum seekers vulnerable.", CONTRADICTED),
        (
            "Unsanitary conditions in the Matamoros encampment may leave asylum seekers vulnerable to serious illness.",
            None,
        ),
        (
            "Mexico has spared steps to make its asylum system stronger, but access to asylum there"
            " remains the exception and"
            " not the norm.",
            None,
        ),
        ("Access to asylum in Mexico remains the norm and not the exception.", CONTRADICTED),
        (
            "One year on, MPP has put tens of thousands of children, among them children and families, in danger.",
            None,
        ),
        # Who does what to whom stands in the record's order, with its words of time and of having.
        (
            "Serious illness in the Matamoros encampment leaves asylum seekers vulnerable to unsanitary conditions.",
            None,
        ),
        (
            "Asylum seekers leave unsanitary conditions in the Matamoros encampment vulnerable to serious illness.",
            None,
        ),
        ("Small children leave asylum seekers in the Matamoros encampment vulnerable to serious illness.", None),
        ("Unsanitary conditions leave serious illness vulnerable.", None),
        ("Unsanitary conditions in the Matamoros encampment are vulnerable to serious illness.", None),
        ("Activists, advocates and journalists wait in Mexico in deplorable conditions.", None),
        (
            "Asylum seekers have documented that activists, advocates and journalists wait in Mexico in deplorable"
            " conditions.",
            None,
        ),
        (
            "Activists, advocates and journalists have documented that asylum seekers wait in Mexico in deplorable"
            " conditions.",
            SUPPORTED,
        ),
        (
            "Criminal organizations often suffer crimes such as kidnapping, robbery, extortion and sexual assault by"
            " refugees and migrants who travel through Mexico.",
            None,
        ),
        ("MPP was expanded rapidly before the internal review.", None),
        ("MPP was expanded rapidly after the internal review.", None),
        ("MPP was expanded rapidly by the internal review.", None),
        ("MPP was expanded rapidly while the internal review of it was under way.", SUPPORTED),
        ("El MPP se amplió rápidamente después de su revisión interna.", None),
        (
            "Nearly all people returned to dangerous places in Mexico go through their US cases with lawyers and"
            " without legal assistance.",
            None,
        ),
        (
            "Nearly all of the people returned to dangerous places in Mexico go through their US cases without legal"
            " assistance.",
            SUPPORTED,
        ),
        # A word that people look a topic up by is none of the entry's own.
        ("MPP complies with longstanding US obligations under national and international refugee law.", None),
        (
            "MPP is consistent with longstanding US obligations under national and international refugee law.",
            None,
        ),
        ("MPP conflicts with longstanding US obligations under national and international refugee law.", SUPPORTED),
        ("We are deeply concerned.", None),
        ("No one should be returned.", None),
        # A negation within a name denies, if it is not the name's.
        (
            "Investigaciones previas muestran que las autoridades migratorias de México violan de manera rutinari"
            "a el principio"
            " de no devolución al regresar a personas a lugares donde corren riesgo de persecución, y"
            " alegan que muchos de"
            " esos retornos no son voluntarios.",
            None,
        ),
        (
            "Investigaciones previas muestran que las autoridades migratorias de México violan de manera rutinari"
            "a el principio"
            " de no devolución al regresar a personas a lugares donde corren riesgo de persecución, y"
            " alegan que muchos de"
            " esos retornos son voluntarios.",
            SUPPORTED,
        ),
    ],
)
def test_a_sentence_without_figures_and_names_is_compared_as_a_whole(draft: str, state: State | None) -> None:
    assert state_in(draft) is state


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Three quarters of the owners agreed.", 75),
        ("In two quarters of 2019 nobody came.", None),
        ("Tres cuartos de la población lo sabía ya.", 75),
        ("Las organizaciones alquilaron dos cuartos de hotel.", None),
        ("Une réunion de trois quarts d'heure a eu lieu.", None),
    ],
)
def test_parts_are_shares_where_they_are_of_a_whole(text: str, share: int | None) -> None:
    (sentence,) = sentences_of(text, ("en", "es", "fr"))
    assert [value for one in sentence.figures if one.unit == "%" for value in one.values] == ([share] if share else [])


@pytest.mark.parametrize(
    ("language", "words", "others"),
    [
        ("es", "piden exigimos instan demandan llaman", "institución solicitantes solicitud demanda llamada"),
        ("fr", "demandent exigeons prient appellent veut", "demandeurs prison prix principal privé appelée"),
    ],
)  # fmt: skip
def test_a_demand_is_a_verb_of_demanding(language: Language, words: str, others: str) -> None:
    demanding = re.compile(module(language, "reviewing").DEMANDING)
    assert all(map(demanding.fullmatch, even(words).split()))
    assert not any(map(demanding.fullmatch, even(others).split()))


def test_what_an_organization_demands_is_looked_up_once() -> None:
    reviewer = reviewer_of("knowledge")
    started = time.process_time()
    reviewer.review("HRW, HIAS, WOLA and CBP urge IOM " * 55)
    assert time.process_time() - started < 3  # 0.3 s; once for each name it took 8


@rows(
    ("draft", "said", "state"),
    [
        # What a letter cites was written by others, who did not write the letter.
        ("The July 2019 letter cites a report written by Human Rights First.", "Human", State.NOT_CHECKED),
        ("The July 2019 letter cites an article written by the Associated Press.", "Press", State.NOT_CHECKED),
        ("La carta de julio de 2019 cita un informe redactado por la OIM.", "OIM", State.NOT_CHECKED),
        ("The July 2019 letter was written by Amnesty International.", "Amnesty", SUPPORTED),
        ("The July 2019 letter was written by DHS.", "DHS", CONTRADICTED),
        # A government that its bodies stand for is written to, and signs nothing.
        (
            "The December 2018 letter to the Mexican government was signed by eight organizations.",
            "Mexican",
            State.NOT_CHECKED,
        ),
        ("The July 2019 letter to the US government was signed by 17 organizations.", "US gov", State.NOT_CHECKED),
        # Who gets a copy is sent the letter as well.
        ("Eight organizations sent the December 2018 letter to COMAR.", "COMAR", State.NOT_CHECKED),
        # What is copied to somebody is not copied to who wrote it.
        ("The July 2019 letter, written by HIAS, was copied to DHS.", "HIAS", SUPPORTED),
        # An office behind "as" ends where what was done begins.
        ("Kevin McAleenan as acting DHS Secretary ordered the internal review of MPP.", "Kevin", SUPPORTED),
        ("Kevin McAleenan as Secretary of State ordered the internal review of MPP.", "Kevin", CONTRADICTED),
        (
            "The July 2019 letter was addressed to Kevin McAleenan as Acting Secretary of Homeland Security and to"
            " Mike Pompeo as Secretary of State.",
            "Kevin",
            SUPPORTED,
        ),
    ],
)
def test_each_name_is_what_the_words_beside_it_make_of_it(draft: str, said: str, state: State) -> None:
    named = (ClaimKind.ORGANIZATION, ClaimKind.PERSON)
    found = reviewer_of("knowledge").review(draft).findings
    assert next(one.state for one in found if one.kind in named and said in one.passage) is state
