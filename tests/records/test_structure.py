"""The structure of questions: who does what to whom, which of several, of which part, by when, under which heading."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from tests.rows import rows
from tests.shipped import answering, shipped

_HERE = Path(__file__).parent
# A record, a question, and the words that its answer holds.
FOUND = (
    ("shipped", "Were asylum officers pressured by CBP agents?", "CBP agents pressured asylum officers"),
    ("shipped", "of those who are in MPP, what percentage have a lawyer?", "4 percent"),
    ("shipped", "Which agency pressured asylum officers?", "CBP agents"),
    ("shipped", "Which organization documented 816 attacks?", "Human Rights First"),
    ("shipped", "which nationality is the largest group in MPP?", "Honduras"),
    ("shipped", "Is Piedras Negras in Coahuila?", "Yes: Piedras Negras is in Coahuila"),
    ("shipped", "Is Piedras Negras in Tamaulipas?", "No: Piedras Negras is in Coahuila"),
    ("shipped", "¿Está Matamoros en Tamaulipas?", "Sí: Matamoros está en Tamaulipas"),
    ("shipped", "Is Laredo opposite Nuevo Laredo?", "Yes: Laredo lies across the border from Nuevo Laredo"),
    ("shipped", "who is the foreign affairs secretary on the December letter?", "Marcelo Ebrard"),
    ("shipped", "who was running DHS when MPP was announced?", "Kirstjen Nielsen"),
    ("garments", "Which trade unions signed the open letter?", "4 signatories under “TRADE UNIONS”"),
    ("garments", "which individuals signed the open letter in a personal capacity?", "Rehana Sattar"),
    ("garments", "which women's groups signed the open letter?", "8 signatories"),
    ("agua", "¿Qué personas firmaron a título personal el manifiesto de mayo?", "Inés Valdemoro"),
    ("agua", "¿Cuántas personas firman el manifiesto a título personal?", "5 firmantes"),
    ("refinery", "which Belgian groups signed the open letter?", "4 signatories under “BELGIUM”"),
    ("refinery", "How many French groups are listed under the open letter?", "5 signatories"),
    ("refinery", "Name the British groups that signed the June 2019 open letter.", "5 signatories"),
    ("refinery", "Combien de groupes de Belgique ont signé la lettre ouverte ?", "4 signataires"),
    ("refinery", "after how many minutes did the sirens sound in France?", "50 minutes"),
    ("refinery", "Who is the prefect?", "Alban Quesnoy"),
    ("refinery", "By which date was the operator to install sensors on the Belgian side?", "before 30 September 2019"),
    ("refinery", "how many sensors does the Belgian appeal ask for?", "three sensors"),
    ("refinery", "Combien de capteurs l'appel belge demande-t-il ?", "trois capteurs"),
    ("refinery", "how many more tonnes of CO2 in 2018 than in 2017?", "differ by 200,000 tonnes"),
    ("refinery", "combien de tonnes de CO2 de plus en 2018 qu'en 2017 ?", "diffèrent de 200\u202f000 tonnes"),
    ("garments", "By what date were the companies to publish the names of their factories?", "by 30 June 2023"),
    ("garments", "by when should the names of the factories be public?", "by 30 June 2023"),
    ("garments", "How often should every boiler house be inspected?", "twice a year"),
    (
        "garments",
        "By what percentage did the open letter want the companies to raise the price per piece?",
        "9 percent",
    ),
    ("agua", "¿en qué plazo piden cerrar los pozos?", "31 de diciembre de 2020"),
    ("agua", "¿cuántos pozos autorizados más hay en octubre de 2020 que en mayo de 2020?", "es 42"),
    ("agua", "¿cuántas entidades más que en mayo de 2020?", "es 8"),
    (
        "shipped",
        "Which two United States officials were addressees of the letter of September 2018?",
        "Mike Pompeo and Kirs",
    ),
    ("shipped", "which Mexican officials got a copy of the December 2018 letter?", "Martha Bárcena"),
    ("shipped", "do the organizations ask for a meeting in the December letter?", "Yes: "),
    ("shipped", "do the NGOs want Congress to defund MPP?", "Yes: "),
    ("shipped", "Did the September letter ask Mexico to accept the money?", "No: "),
    ("shipped", "Did the September letter ask Mexico not to accept the money?", "Yes: "),
    ("refinery", "What is the prefect's name?", "Alban Quesnoy"),
    ("refinery", "how many patients did the hospital count?", "118 patients"),
    ("refinery", "à qui s'adresse l'appel belge ?", "Vercruyce"),
    ("refinery", "how long did it take for the sirens to sound in France?", "50 minutes"),
    ("refinery", "By when does the company have to report it to the prefect?", "by 28 November 2019"),
    ("garments", "how many workers did the survey question in the factories?", "1,140 workers"),
    ("garments", "how many time cards did the sewing union collect?", "640 time cards"),
    ("agua", "¿qué le pedís a la alcaldesa?", "2 peticiones"),
    ("agua", "¿cuántos litros diarios pedís?", "8 litros"),
    ("agua", "¿firmó el abogado las alegaciones?", "Sí: Teodoro Lasheras"),
    ("refinery", "À qui l'appel belge est-il adressé ?", "Vercruyce"),
    ("garments", "who wrote Unpaid Stitches?", "Rehana Sattar and Joel Whitcombe wrote"),
    ("agua", "¿qué abogado firma las alegaciones?", "Lasheras"),
    ("refinery", "which British groups are on the June letter?", "5 signatories under “UNITED KINGDOM”"),
    ("garments", "how many workers were dismissed at Padmaloy Mills in total?", "212"),
    ("agua", "¿De quién es la finca Los Almendros?", "Frutas del Tarancel"),
    ("refinery", "De combien étaient les amendes payées en 2015 ?", "90 000 euros"),
    ("shipped", "How many thousands were returned to Mexico?", "59,000"),
    ("shipped", "hasta cuántos migrantes se iban a deportar con dinero de Estados Unidos", "17,000"),
)
NOT_FOUND = (
    ("shipped", "Was it asylum officers that pressured CBP agents?"),
    ("shipped", "Did DHS transfer the $20 million to the State Department?"),
    ("shipped", "¿El dinero iba de Seguridad Nacional al Departamento de Estado?"),
    ("shipped", "of the people in MPP who did have a lawyer, what percentage won their case?"),
    ("shipped", "Which of the seven nationalities is the least numerous?"),
    ("shipped", "Is AVR the same as MPP?"),
    ("shipped", "¿AVR y MPP son lo mismo?"),
    ("shipped", "Is IOM part of the State Department?"),
    ("shipped", "Which of the 27 got State Department money?"),
    ("shipped", "Why did the organizations thank Pompeo?"),
    ("shipped", "When did the IOM write to the State Department?"),
    ("shipped", "Who did Carol O'Connell copy on the July 2019 letter?"),
    ("shipped", "What is the address of Luis Videgaray in the September 2018 letter?"),
    ("shipped", "Which city in Tamaulipas is Ciudad Juárez in?"),
    ("shipped", "In which state of Mexico is Matamoros's neighbor Eagle Pass?"),
    ("shipped", "names of the individuals on the letter of 160"),
    ("shipped", "fecha exacta de la carta previa de diciembre de 2018"),
    ("shipped", "who was running DHS when the pilot was launched, per HRW?"),
    (
        "shipped",
        "how many more people were returned through December 2019 than in November 2019?",
    ),  # two say two numbers
    ("shipped", "how many more attacks by January 2020 than in November 2019?"),  # people then, cases now
    ("shipped", "how many more children than infants?"),
    ("shipped", "Who from Mexico got a copy of the July 2019 letter?"),
    ("shipped", "which Guatemalan officials was the September 2018 letter addressed to?"),
    ("shipped", "by when should the agencies publish the documents?"),
    ("shipped", "Did they ask Mexico to continue the cooperation?"),
    ("garments", "By what deadline must Padmaloy Mills take back the dismissed workers?"),
    ("garments", "how often should the offices be cleaned?"),
    ("garments", "how many more hens than in 2022?"),
    ("agua", "¿para cuándo piden cerrar la desaladora?"),
    ("refinery", "by when was the operator to pay the medical costs?"),
    ("refinery", "how many more tonnes of gas than in 2016?"),
    ("garments", "Of the three companies, which one buys the most from Meghdoba?"),
    ("agua", "¿De quién es la desaladora de Punta Rasa?"),
    ("agua", "¿Quién dirige actualmente la desaladora de Punta Rasa?"),
    ("agua", "dirección de la Mesa por el Río"),
    ("refinery", "How far is the refinery from the Port-Osmond hospital?"),
    ("refinery", "For how many minutes did the sirens in France keep sounding?"),
    ("refinery", "How many tonnes of gas were burned in the third flaring of 2019?"),
    ("refinery", "How many German groups signed the open letter?"),
    ("garments", "How many people does Padmaloy Mills employ in total?"),
    ("garments", "list of the 17 countries behind the petition"),
    ("garments", "How many names did the petition have when it closed?"),
    ("garments", "what does the petition demand of Brightwater?"),
    ("agua", "¿Cuántos habitantes tiene La Almadraba?"),
    ("agua", "¿cuántas personas pidieron agua de los pozos?"),
    ("agua", "¿firmó la alcaldesa el manifiesto?"),
    ("garments", "Did the mayor of Dhaka sign the open letter?"),
    ("refinery", "who runs Osmond Energy Holdings?"),
    ("shipped", "¿Quién es de Human Rights Watch?"),
    ("shipped", "who is at Human Rights Watch?"),
    ("refinery", "qui est d'Atelier Climat Tournelle ?"),
    ("shipped", "Who can call the IOM?"),
    ("refinery", "capteurs demandés côté belge, pour quelle date ?"),
    ("refinery", "Dans quelle ville la lettre ouverte a-t-elle été adressée à Osmond Energy Holdings ?"),
)


@cache
def answerer_of(name: str) -> Answerer:
    return shipped() if name == "shipped" else answering(_HERE / name)


@rows(("name", "question", "words"), FOUND)
def test_the_structure_of_a_question_is_answered(name: str, question: str, words: str) -> None:
    answer = answerer_of(name).answer(question)
    assert isinstance(answer, Found)
    assert words in answer.sentence


@rows(("name", "question"), NOT_FOUND)
def test_what_only_shares_the_words_of_a_question_does_not_answer_it(name: str, question: str) -> None:
    assert not isinstance(answerer_of(name).answer(question), Found)
