"""What a record holds that the shipped one does not: money, rates, ranges, people who sign, lists that nobody has."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from bot.answers.answer import Found, Kind, NotFound
from bot.answers.answerer import Answerer
from tests.rows import rows
from tests.shipped import answering


@cache
def answerer_of(name: str) -> Answerer:
    return answering(Path(__file__).parent / name)


@rows(
    ("name", "question", "words"),
    [
        ("garments", "what is the minimum wage in dollars?", "12,100 taka per month, about 110 US dollars"),
        ("garments", "how many hours a day do they work?", "12 to 13 hours"),
        ("garments", "how many workers did Padmaloy Mills dismiss?", "Needle and Thread Employers' Alliance: 94"),
        ("garments", "when was Unpaid Stitches published?", "2022"),
        ("garments", "did Nasrin Halder sign the open letter?", "Yes: Nasrin Halder (Senior Lecturer"),
        ("garments", "did the Needle and Thread Alliance sign the open letter?", "Yes"),
        ("garments", "did the Needle and Thread Employers' Alliance sign the open letter?", "No"),
        ("garments", "did Corvane sign the open letter?", "No: Corvane Apparel Group is not among"),
        (
            "garments",
            "is Lantern Legal Aid among the signatories of the letter dated 14 March 2023?",
            "Yes: Lantern Legal",
        ),
        (
            "garments",
            "did Lantern Legal Aid sign the letter bearing the date March 14, 2023?",
            "Yes: Lantern Legal Aid",
        ),
        ("garments", "who signed the letter dated the 14th of March 2023?", "12 organizations and 5 people signed"),
        ("garments", "who signed the letter dated 2023-03-14?", "12 organizations and 5 people signed"),
        ("garments", "when was the open letter dated?", "March 14, 2023"),
        ("agua", "¿quién firmó la carta fechada el 8 de octubre de 2021?", "5 organizaciones y 3 personas firmaron"),
        ("agua", "¿quién firmó la carta con fecha de 8 de octubre de 2021?", "5 organizaciones y 3 personas firmaron"),
        ("refinery", "qui a signé l'appel daté du 1er mars 2019 ?", "9 organisations et 4 personnes ont signé"),
        ("refinery", "qui a signé la lettre datée du 12 juin 2019 ?", "14 organisations ont signé"),
        ("garments", "to whom was the open letter addressed?", "Corvane Apparel Group, Office of the Chief Executive"),
        ("garments", "who did they address the open letter to?", "is addressed to Corvane Apparel Group"),
        ("garments", "who did they write to in March 2023?", "is addressed to Corvane Apparel Group"),
        ("refinery", "to whom did the groups address their letter of March 2019?", "is addressed to Solange Vercruyce"),
        ("refinery", "who did the organizations write to in June 2019?", "is addressed to Osmond Energy Holdings"),
        ("garments", "how many organizations signed the petition?", "over 90 organizations"),
        ("agua", "¿cuántos millones de euros costó la desaladora?", "46 millones de euros"),
        ("refinery", "combien de millions de dollars de prêt ?", "84 millions de dollars"),
        ("agua", "maximo legal nitratos mg/l", "50 miligramos por litro"),
        ("garments", "time cards collected by the union", "640 time cards"),
        ("garments", "Wyn Hartnell signed the open letter y/n", "Yes: Wyn Hartnell"),
        ("refinery", "la Ligue des familles de l'Osme a signé l'appel belge oui/non", "figure parmi"),
        ("garments", "does the petition ask the Board for a shorter working day?", "No: A shorter working day is not"),
        ("garments", "are we also asking the Board for a shorter working day?", "No: A shorter working day is not"),
        ("garments", "rent for 1 room in shonapara", "3,000 to 4,200 taka"),
        ("garments", "how many deaths do the police admit to?", "The police speak of 1 death"),
        ("garments", "which people signed the open letter besides the organizations?", "5 people signed"),
        ("refinery", "quelles personnes ont signé l'appel belge, en plus des associations ?", "4 personnes ont signé"),
        ("agua", "¿cuánta gente vive allí, en la comarca?", "22.000 personas"),
        ("agua", "¿cuántas entidades éramos en septiembre de 2020?", "39 entidades"),
        ("agua", "fecha tope para volver a repartir agua", "antes del 1 de noviembre de 2021"),
        ("refinery", "que demande l'appel belge pour le 30 septembre 2019 ?", "Poser trois capteurs"),
        (
            "refinery",
            "what does the Belgian appeal ask for by 30 September 2019?",
            "One request: Install three sensors",
        ),
        ("agua", "¿De quién es la finca Los Almendros?", "que es propiedad de Frutas del Tarancel"),
        ("refinery", "elle est dans quel pays, la raffinerie ?", "France"),
        ("garments", "I forgot the name of the chair of the Wage Board", "Anwar Qadri"),
        ("agua", "se me olvidó el nombre de la alcaldesa, ¿cuál era?", "Matilde Corcuera"),
        ("refinery", "j'ai oublié le nom du préfet", "Alban Quesnoy"),
        ("agua", "¿me das la fecha del manifiesto?", "16 de mayo de 2020"),
        ("agua", "¿nos ayudas con el dato de los pozos sin permiso?", "690 pozos"),
        ("agua", "¿quién habló de 1.500 peces muertos?", "La Agencia de la Cuenca habló"),
        ("garments", "who was cc'd on the open letter?", "Dilara Khondaker"),
        ("garments", "who should reporters contact about the press release?", "Joel Whitcombe, press contact"),
        ("garments", "who do I call about the petition?", "Farida Joarder, coordinator of the petition and contact"),
        ("garments", "source of the last inspection, register entry", "last visited the building"),
        ("agua", "cuántos kilómetros asta la desembocadura", "catorce kilómetros"),
        ("garments", "who got a copy of the letter?", "Dilara Khondaker"),
        ("agua", "¿cuántos millones costó la desaladora de Punta Rasa?", "46 millones de euros"),
        ("garments", "what is the Employers' Alliance?", "is a body of factory owners"),
        ("agua", "¿qué es la Mesa del Agua de Olmera?", "formada por empresas exportadoras"),
        ("refinery", "what is Clear Skies over the Osme?", "is a coalition of Belgian, French and British groups"),
        ("refinery", "qu'est-ce que le Clean Skies Forum ?", "que finance Osmond Energy Holdings"),
        ("garments", "which study is the figure of 19,500 taka taken from?", "said by Institute for Household Budgets"),
        ("agua", "¿de qué informe salen los 690 pozos sin permiso?", "según Agencia de la Cuenca"),
        ("refinery", "de quelle étude vient le chiffre de 3 200 enfants ?", "Observatoire de la santé"),
        ("agua", "¿de dónde sale el número de pozos del manifiesto?", "1.470 pozos autorizados"),
        ("garments", "how many were sacked at Padmaloy according to the Employers' Alliance?", "at 94"),
        ("garments", "how much did the Labour Court fine Padmaloy Mills?", "400,000 taka"),
        ("refinery", "combien de CO2 la raffinerie a-t-elle rejeté en 2017 ?", "1,9 million"),
        ("garments", "chair of the wage board?", "Anwar Qadri, chair of the Wage Board"),
        ("garments", "who is the labour attaché?", "Dilara Khondaker"),
        ("garments", "how many trade unions signed the open letter?", "4 signatories under “TRADE UNIONS”"),
        ("garments", "which individuals signed the open letter in a personal capacity?", "5 signatories"),
        ("garments", "which women's groups signed the open letter?", "WOMEN'S GROUPS"),
        ("garments", "which lecturers signed the open letter?", "Senior Lecturer in Labour Economics"),
        ("garments", "by when should Corvane publish its factories?", "by 30 June 2023"),
        ("garments", "how many members of the Wage Board voted against the new minimum wage?", "3 members"),
        ("garments", "how many members of the Wage Board voted for the new minimum wage?", "5 members"),
        ("garments", "when did the petition open online?", "May 1, 2023"),
        ("garments", "with how many names did the online petition close?", "61,200 names"),
        ("garments", "is the minimum wage 7,400 taka?", "No: the newest in the record is another"),
        ("garments", "is the minimum wage 12,100 taka?", "Yes, it is the newest"),
        ("garments", "was the minimum wage 7,400 taka?", "Yes: Since 1 January 2019"),
        ("refinery", "le nombre de personnes qui travaillent à la raffinerie était-il de 740 ?", "Oui"),
        ("garments", "which of your texts are from the year 2023?", "3 documents that fit"),
        ("garments", "has the Clean Cuffs Network backed the open letter?", "Yes"),
        ("garments", "was Boiler Watch part of the March 2023 appeal?", "Yes"),
        ("agua", "¿qué textos tenemos del año 2020?", "2 documentos"),
        ("agua", "expertos q firman las alegaciones", "2 firmantes"),
        ("garments", "unions on the open letter", "4 signatories under “TRADE UNIONS”"),
        ("garments", "trade unions under the open letter", "4 signatories under “TRADE UNIONS”"),
        ("garments", "Is it true that Boiler Watch signed the March 2023 letter?", "Yes: Boiler Watch"),
        ("garments", "Am I right in thinking that Corvane signed the open letter?", "No: Corvane"),
        ("agua", "¿Tengo razón en que la Cofradía firmó el manifiesto?", "Sí: se sabe que Cofradía"),
        ("refinery", "Ai-je raison de penser que Luc Ostrowiec a signé l'appel belge ?", "Luc Ostrowiec (professeur"),
        ("refinery", "which people signed the Belgian appeal in a personal capacity?", "9 organizations and 4 people"),
        ("refinery", "Qui a signé l'appel belge à titre individuel ?", "9 organisations et 4 personnes"),
        ("agua", "¿Quiénes firmaron las alegaciones a título personal?", "8 organizaciones y 2 personas"),
        ("refinery", "To which bodies was the letter of 12 June 2019 addressed?", "is addressed to Osmond Energy"),
        ("refinery", "How many organisations are we in the coalition now?", "has 22 organizations"),
        ("refinery", "date de publication du Bilan des rejets 2017", "12 novembre 2018"),
        ("refinery", "How much of the loan had the bank paid out by September 2019?", "had paid out 30 million euros"),
        ("garments", "What's the new minimum wage from January 2024, in taka?", "12,100 taka"),
        ("agua", "dónde nace el Tarancel", "sierra de Olmera"),
        ("refinery", "De combien l'appel belge veut-il réduire les rejets de dioxyde de soufre ?", "40"),
        ("garments", "overtime rate per hr", "38 to 45 taka"),
        ("refinery", "uk groups on june letter", "5 signatories under “UNITED KINGDOM”"),
        ("refinery", "sirens in france after how many mins", "50 minutes"),
        ("agua", "¿Instituto Mareas en las alegaciones?", "Sí: Instituto Mareas"),
        ("agua", "¿respaldó el Instituto Mareas la carta de octubre?", "No: Instituto Mareas"),
        ("agua", "¿Pilar Oñoro firmó lo de la alcaldesa?", "Sí: Pilar Oñoro"),
        ("refinery", "Estuary Watch a-t-elle soutenu la lettre ouverte ?", "figure parmi les 14 signataires"),
        ("refinery", "Estuary Watch dans l'appel belge ?", "ne figure pas parmi les 13 signataires"),
        (
            "refinery",
            "combien de jours l'air de Port-Osmond et de Tournelle a-t-il dépassé la limite ?",
            "les signataires). Introuvable\u00a0: «\u00a0Tournelle\u00a0».",
        ),
        ("refinery", "la stagiaire demande combien de personnes travaillent à la raffinerie", "740 personnes"),
        ("refinery", "combien de personnes travaillent à la raffinerie ? je l'ai lu quelque part", "740 personnes"),
        ("refinery", "combien de personnes travaillent à la raffinerie, n'est-ce pas ?", "740 personnes"),
        ("refinery", "combien de personnes travaillent à la raffinerie, pour mon affiche", "740 personnes"),
        ("agua", "¿cuántas personas firman el manifiesto a título personal?", "5 firmantes"),
        ("agua", "¿qué expertos firmaron las alegaciones?", "2 firmantes bajo «personas expertas»"),
        ("agua", "¿a quiénes se dirige la carta del 8 de octubre de 2021?", "Matilde Corcuera"),
        ("refinery", "name the British groups that signed the open letter", "5 signatories"),
        ("refinery", "combien de groupes de Belgique ont signé la lettre ouverte ?", "4 signataires"),
        ("refinery", "quels médecins ont signé l'appel belge ?", "médecin généraliste à Tournelle"),
        ("refinery", "qui a publié la déclaration ?", "Ciel clair sur l'Osme"),
        ("refinery", "what is the prefect's name?", "Alban Quesnoy"),
        ("refinery", "Le Clean Skies Forum, est-ce vous ?", "La coalition n'est pas le Clean Skies Forum"),
        ("agua", "¿cuántos peces murieron?", "Agencia de la Cuenca del Tarancel: 1.500"),
        ("agua", "¿firmó Aguas de Punta Rasa la carta de octubre?", "No: Aguas de Punta Rasa no figura"),
        ("agua", "¿cuántos kilómetros tiene la marcha?", "catorce"),
        ("agua", "¿quién firmó el manifiesto?", "La lista completa no está en el registro"),
        ("refinery", "how much CO2 does the refinery emit?", "2.1 million tonnes of CO₂"),
        ("refinery", "combien de CO2 la raffinerie rejette-t-elle ?", "2,1 millions de tonnes de CO₂"),
        (
            "refinery",
            "what does the health study say about the link with the refinery?",
            "it calls the link probable (",
        ),
        ("refinery", "Is there a link between asthma and the refinery?", "it calls the link probable ("),
        (
            "refinery",
            "L'étude de l'Observatoire de la santé, elle dit quoi sur le lien avec la raffinerie ?",
            "elle le dit probable (",
        ),
        (
            "garments",
            "Is there a link between the dismissals and the pay slips?",
            "denies that the dismissals had to do",
        ),
        ("refinery", "CO2 from the Valmorne refinery, latest year we have?", "2.1 million tonnes"),
        ("refinery", "CO2 de la raffinerie, dernière année disponible ?", "2,1 millions"),
        (
            "garments",
            "what is our source for saying the inspectors last visited in 2017?",
            "said by Factory Inspectorate",
        ),
        ("garments", "source for saying the minimum wage is 7,400 taka", "said by the signatories, printed in"),
        ("garments", "how many deaths do the police admit to in the protests in Ferry Ghat Lane?", "1 death"),
        ("garments", "when was the minimum wage announced?", "November 8, 2023"),
        ("agua", "¿cuánta gente compra agua embotellada?", "3.400 personas"),
        ("refinery", "which bank is lending the money for the third unit", "lends 75 million euros"),
        ("refinery", "quelle banque prête l'argent pour la troisième unité ?", "prête 75 millions"),
        ("refinery", "how long did the flare burn after the compressor failed?", "burned for 19 hours"),
        (
            "refinery",
            "By when did the company have to tell the prefect how much gas was burned?",
            "by 28 November 2019",
        ),
        ("refinery", "when did the bank announce it would not pay the rest?", "January 8, 2020"),
        (
            "refinery",
            "Quand la banque a-t-elle fait savoir qu'elle ne verserait pas le reste du prêt ?",
            "8 janvier 2020",
        ),
        ("garments", "Since when has the minimum wage stood at 7,400 taka?", "Since 1 January 2019"),
        ("garments", "how many of the 212 were taken back?", "97 of the 212"),
        ("garments", "how many of the 212 dismissed workers are back?", "97 of the 212"),
        ("garments", "Padmaloy: how many of the 212 have their job back by now?", "97 of the 212"),
        ("garments", "what did Corvane answer to the demand to pay more per piece?", "will study paying more"),
        ("garments", "what has Corvane answered to our call?", "will study paying more"),
        ("garments", "what did Corvane answer?", "will study paying more"),
        ("garments", "Where did the volunteers meet the workers they interviewed?", "Shonapara"),
        ("refinery", "are we the same as the Clean Skies Forum", "The coalition is not the Clean Skies Forum"),
        (
            "refinery",
            "est-ce que la coalition est la même chose que le Clean Skies Forum ?",
            "n'est pas le Clean Skies Forum",
        ),
        ("garments", "Is the Employers' Alliance part of the Needle and Thread Alliance?", "has nothing to do with"),
        (
            "garments",
            "Is the Needle and Thread Employers' Alliance a branch of our alliance?",
            "has nothing to do with",
        ),
        ("agua", "¿la Mesa del Agua de Olmera es una rama de la Mesa por el Río Tarancel?", "no tiene que ver"),
        (
            "refinery",
            "Did the sirens go off on the Belgian side in October 2019?",
            "In Belgium the sirens did not sound",
        ),
        ("refinery", "où est-ce qu'on a posé le premier capteur coté belge", "Vieux-Lavoir"),
        ("refinery", "how many people live on the Belgian side?", "8,500"),
        ("agua", "¿Pedimos que se publiquen los análisis?", "Publicar los análisis"),
        ("agua", "¿se pide que publiquen los análisis?", "Publicar los análisis"),
        ("garments", "where does the estimate of 19,500 taka come from?", "said by Institute for Household Budgets"),
        ("garments", "how many hours do they work per day?", "12 to 13 hours"),
        ("refinery", "demandons-nous des amendes ?", "ne demande pas d'amendes"),
        ("refinery", "que demandons-nous à la banque ?", "Ne pas verser le prêt"),
        ("refinery", "que voulons-nous de la banque ?", "Ne pas verser le prêt"),
        ("refinery", "voulons-nous la fermeture de la raffinerie ?", "ne demande pas la fermeture"),
        ("agua", "¿Pedimos que se retire el plan de cuenca 2021-2027?", "no solicitan que se retire"),
        ("agua", "¿exigimos el cierre de los pozos?", "Cerrar para el 31 de diciembre"),
        ("refinery", "who signed the Belgian appeal?", "9 organizations and 4 people"),
        ("refinery", "qui a signé l'appel belge ?", "9 organisations et 4 personnes"),
        ("refinery", "quelle est la date de l'appel belge ?", "1er mars 2019"),
        ("garments", "how many workers were asked in the survey?", "questioned 1,140 workers"),
        ("garments", "who signed the most recent letter?", "(March 14, 2023)"),
        ("garments", "when was the latest letter published?", "November 9, 2023"),
        ("garments", "did Corvane sign the latest letter?", "No: Corvane Apparel Group is not among"),
        ("agua", "¿quién firmó la última carta?", "8 de octubre de 2021"),
        ("agua", "¿quién firmó la carta más reciente?", "8 de octubre de 2021"),
        ("refinery", "qui a signé la dernière lettre ?", "12 juin 2019"),
        ("refinery", "qui a signé la lettre la plus récente ?", "12 juin 2019"),
        ("refinery", "who signed the first letter?", "(March 1, 2019)"),
        ("refinery", "how many people live within 5km of the stacks?", "22,000 people"),
        ("garments", "which company does Anwar Qadri work for?", "Chair of the National Garment Wage Board"),
        ("garments", "which post does Halina Marsh hold, and at which firm?", "Head of Sourcing of Brightwater Stores"),
        ("refinery", "what firm does Fiona Garrick work for?", "Follow the Loan"),
        ("refinery", "who speaks for the coalition?", "Maud Lescure, spokesperson of the coalition"),
        ("refinery", "qui parle au nom de la coalition ?", "Maud Lescure, porte-parole de la coalition"),
        ("agua", "¿quién habla en nombre de la Mesa por el Río Tarancel?", "Remedios Cantalapiedra, portavoz"),
        ("agua", "¿quién preside la Agencia de la Cuenca?", "Casilda Reinosa, presidenta"),
        ("refinery", "did the refinery workers' union sign the open letter?", "Yes: Union of Refinery Workers"),
        ("garments", "kolmi dyeing fire: dead + hurt?", "killed 7 workers (as of October 19, 2021"),
        ("garments", "kolmi dyeing fire: dead + hurt?", "injured 23 workers"),
        ("garments", "how many dead and injured in the Kolmi fire?", "injured 23 workers"),
        ("garments", "how many killed and how many injured in the fire?", "killed 7 workers"),
        ("agua", "marcha a la desembocadura: dia y km", "catorce kilómetros"),
        ("agua", "marcha a la desembocadura: dia y km", "27 de septiembre de 2020"),
        ("refinery", "asthme enfants glacis vs reste région", "9 % des enfants du reste de la région"),
        ("refinery", "how many people were treated after the flaring of 28 October 2019?", "118 patients"),
        ("refinery", "combien de personnes ont demandé des soins après le torchage du 28 octobre ?", "2 personnes"),
        ("refinery", "combien d'assos dans l'appel belge ?", "9 organisations et 4 personnes ont signé"),
        ("garments", "which German organizations signed the open letter?", "printed with “Germany”: Schneiderei"),
        ("garments", "British groups on the open letter?", "printed with “United Kingdom”: Fair Hem Campaign"),
        ("garments", "how much does a room in Shonapara cost?", "3,000 to 4,200 taka per month"),
        ("refinery", "how many orgs in the coalition now?", "22 organizations"),
        (
            "refinery",
            "que dit le syndicat du compresseur ?",
            "Le Syndicat des ouvriers de la raffinerie dit que le compresseur",
        ),
    ],
)
def test_it_is_found(name: str, question: str, words: str) -> None:
    answer = answerer_of(name).answer(question)
    assert isinstance(answer, Found)
    assert words in answer.sentence


@rows(
    ("name", "question"),
    [
        ("garments", "did Boiler Watch sign the petition?"),
        ("garments", "how many children work in the factories?"),
        ("garments", "how much is a shirt in London?"),
        ("garments", "did the Clean Cuffs Network support the minimum wage?"),
        ("garments", "did the Clean Cuffs Network oppose the open letter?"),
        ("agua", "¿qué dice el Instituto Mareas en las alegaciones?"),
        ("garments", "which factories did the workers questioned come from, by name?"),
        ("agua", "vecinos de El Cerrillo cuántos son"),
        ("agua", "¿firmó la Mesa del Agua de Olmera el manifiesto?"),
        ("agua", "¿cuántos barcos hay en el puerto?"),
        ("refinery", "combien d'avions atterrissent à Port-Osmond ?"),
        ("garments", "who did they write to about overtime?"),
        ("garments", "whom did they write to about late pay?"),
        ("garments", "which French organizations signed the open letter?"),
        ("garments", "how many workers were hurt and fired?"),
        ("garments", "how many German organizations signed the open letter?"),
        ("garments", "does the press release ask for release of the workers?"),
        ("garments", "does Halina Marsh own a company?"),
        ("garments", "does the report ask buyers to leave Meghdoba?"),
        ("refinery", "co2 emissions valmorne 2019"),
        ("refinery", "how many patients after the flaring of 12 March 2019?"),
        ("refinery", "who speaks for the refinery?"),
        ("garments", "dead and injured in the Kolmi fire together"),
        ("agua", "¿Cuánto costaría llevar la obra de Los Morales hasta El Cerrillo?"),
        ("garments", "how many machines do we ask the buyers to pay for?"),
        ("refinery", "when was the Bilan des rejets 2016 published?"),
    ],
)
def test_it_is_not_found(name: str, question: str) -> None:
    assert not isinstance(answerer_of(name).answer(question), Found)


@rows(
    ("name", "question"),
    [
        # What a document is called accounts for no word of a figure: the letter is about dismissals, and so is no head
        # count of a whole trade.
        ("garments", "how many of the dismissed workers were women?"),
        ("garments", "which members of the Wage Board voted against it?"),
        # What a heading says of two groups counts neither, and women under none.
        ("garments", "how many women's groups signed the open letter?"),
        ("garments", "how many women signed the open letter?"),
        ("garments", "what did the trade unions sign?"),
        # What was done is not what was due, and one demand's date is not another's.
        ("garments", "By what deadline must Padmaloy Mills take back the dismissed workers?"),
        ("garments", "Of the three companies, which one buys the most from Meghdoba?"),
        ("refinery", "For how many minutes did the sirens in France keep sounding?"),
        ("refinery", "How far is the refinery from the Port-Osmond hospital?"),
        ("refinery", "How many tonnes of gas were burned in the third flaring of 2019?"),
        ("refinery", "Dans quelle ville la lettre ouverte a-t-elle été adressée à Osmond Energy Holdings ?"),
        ("refinery", "page de l'annexe 7 citée dans la contribution"),
        # Who once held an office does not hold it now.
        ("agua", "¿Quién dirige actualmente la desaladora de Punta Rasa?"),
        ("agua", "dirección de la Mesa por el Río"),
        # Those of a list who are known are not all who signed.
        ("agua", "¿cuántas organizaciones firmaron el manifiesto?"),
        # A figure of the region is none of the town.
        ("agua", "¿cuánta gente vive en Villarrosal?"),
    ],
)
def test_what_the_record_does_not_say_is_not_found(name: str, question: str) -> None:
    assert isinstance(answerer_of(name).answer(question), NotFound)


@pytest.mark.parametrize(
    ("name", "question"),
    [
        ("agua", "¿contestó la alcaldesa la carta de octubre?"),
        ("refinery", "la ministre a-t-elle répondu à la lettre ouverte ?"),
        ("refinery", "did the bank answer the open letter?"),
        ("refinery", "combien de tonnes de CO2 à la fin de 2021 ?"),
        ("garments", "who owns Padmaloy Mills?"),
    ],
)
def test_whether_somebody_did_something_is_not_told_by_a_summary(name: str, question: str) -> None:
    answer = answerer_of(name).answer(question)
    assert not (isinstance(answer, Found) and answer.kind is Kind.LETTER)
    assert not (isinstance(answer, Found) and answer.kind is Kind.PERSON)
    assert not (isinstance(answer, Found) and answer.kind is Kind.FIGURE)


@pytest.mark.parametrize(
    ("name", "question"),
    [
        ("garments", "do they call for a boycott?"),
        ("garments", "Did the petition want the Board to make the working day shorter?"),
        ("refinery", "does the coalition ask for the inquiry to be prolonged?"),
    ],
)
def test_what_a_claim_says_not_to_be_asked_for_is_a_no_on_the_card_too(name: str, question: str) -> None:
    answer = answerer_of(name).answer(question)
    assert isinstance(answer, Found)
    assert answer.sentence.startswith("No: ")
    assert answer.glance is not None
    assert answer.glance.sentence.startswith("No: ")


def test_a_document_of_a_year_is_of_no_month_of_it() -> None:
    asked = "What did the coalition demand in its November 2022 letter to the companies?"
    assert isinstance(answerer_of("garments").answer(asked), NotFound)


COMPARED = {
    "did the refinery emit more CO2 in 2018 than in 2017?": "Yes: CO₂ emissions of the refinery: 2,100,000",
    "did the refinery emit less CO2 in 2018 than a year earlier?": "No: CO₂ emissions of the refinery: 2,100,000",
    "in which year did the refinery emit more CO2, 2017 or 2018?": "CO₂ emissions of the refinery: 1,900,000",
    "so did it emit more CO2 in 2018 than in 2017, or has it gone down?": "CO₂ emissions of the refinery: 2,100,000",
    "en quelle année la raffinerie a-t-elle émis plus de CO2, en 2017 ou en 2018 ?": "Rejets de CO₂ de la raffinerie",
    "la raffinerie a-t-elle émis moins de dioxyde de soufre en 2018 qu'un an plus tôt ?": "Oui",
}
NOT_COMPARED = [
    "did the refinery emit more CO2 in 2018 than in 2016?",  # the record has none of that year
    "in which year did the refinery emit more CO2, 2015 or 2018?",
    "did the refinery emit more methane in 2018 than in 2017?",
    "did the refinery employ more people in 2018 than in 2017?",
    "did the refinery emit more CO2 than methane in 2018 and 2017?",
    "was more CO2 emitted in Tournelle in 2018 than in 2017?",
    "did the refinery not emit more CO2 in 2018 than in 2017?",
    "did the coalition have more organizations in 2020 than in 2019?",  # two figures of 2019
    "la raffinerie a-t-elle émis plus de CO2 en 2018 qu'en 2016 ?",
]


@pytest.mark.parametrize("question", COMPARED)
def test_the_figures_of_two_dates_are_told_where_they_are_compared(question: str) -> None:
    answer = answerer_of("refinery").answer(question)
    assert isinstance(answer, Found)
    assert answer.sentence.startswith(COMPARED[question])


@rows("question", NOT_COMPARED)
def test_nothing_is_compared_that_the_record_does_not_state_of_both(question: str) -> None:
    assert isinstance(answerer_of("refinery").answer(question), NotFound)


def test_what_is_more_than_a_year_before_is_answered_by_nothing_else() -> None:
    assert isinstance(answerer_of("agua").answer("¿había más pozos en 2020 que un año antes?"), NotFound)
