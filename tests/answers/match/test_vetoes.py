"""Each row of the vetoes: a question with which it refuses an entry, and one with which that entry may answer."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

import pytest

from bot.answers.answer import Found, Kind
from bot.answers.answerer import Answerer
from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import Query
from bot.answers.match.vetoes import VETOES, Veto, vetoes_of
from bot.languages import say
from tests.damages import Damage
from tests.rows import rows
from tests.shipped import SPOKEN, answering

ROWS = {veto.name: veto for veto in VETOES}
# name of the row, an entry, a question with which it is refused, one with which it may answer
REFUSED = (
    ("bounded_date", "returned-59000", "how many were returned after November 2019", "how many were returned"),
    ("hour", "launched-2019-01-28", "at what time was MPP launched", "when was MPP launched"),
    ("today", "launched-2019-01-28", "is MPP still in effect", "when did MPP take effect"),
    (
        "share_of_people",
        "disappearances-36-percent",
        "what percentage of people disappear in northern border states",
        "what percentage of disappearances is in northern border states",
    ),
    ("light_deed", "returned-59000", "how many people in MPP gave up", "how many people in MPP are there"),
    ("light_deed", "returned-59000", "how many asylum seekers came back", "how many asylum seekers were sent back"),
    ("predicate", "returned-59000", "how many people in MPP were watched", "how many people in MPP were returned"),
    ("half", "children-16000", "half of the children", "how many of the children"),
    ("listed", "children-16000", "list the 16,000 children", "how many children"),
    ("happened", "protection-1-percent", "what happened to those who won protection", "how many won protection"),
    ("operator", "returned-59000", "how many people were not returned", "how many people were returned"),
    ("end", "returned-59000", "how many were returned at most", "how many were returned at least"),
    ("end", "returned-59000", "less than how many were returned", "more than how many were returned"),
    ("end", "protection-1-percent", "more than what share got protection", "less than what share got protection"),
    (
        "end",
        "protection-1-percent",
        "¿al menos qué porcentaje obtuvo protección?",
        "¿qué porcentaje obtuvo protección?",
    ),
    ("end", "plan-17000-people", "how many migrants would be deported at least", "how many migrants would be deported"),
    ("bare_subject", "returned-59000", "what is the argument of MPP", "what is the number of MPP"),
    ("bare_subject", "returned-59000", "what is the address of MPP", "how many are in MPP"),
    (
        "share_among",
        "represented-4-percent",
        "what is the grant rate for people in MPP who have a lawyer",
        "what is the share of people in MPP who have a lawyer",
    ),
    (
        "share_among",
        "represented-4-percent",
        "¿qué porcentaje de quienes tienen abogado gana?",
        "¿qué porcentaje de personas en MPP tiene abogado?",
    ),
    (
        "circumstance",
        "stay-2019-05",
        "when did the Ninth Circuit hear the appeal",
        "when did the Ninth Circuit stay the injunction",
    ),
    ("where", "in-absentia-removal", "where is the court", "how many are ordered removed"),
    ("where", "plan-20-million", "where is the money", "how much money"),
    ("bare_share", "protection-1-percent", "what share of people in MPP know", "what share of people in MPP win"),
    ("share_of", "represented-4-percent", "what share of cities have lawyers", "what share of migrants have lawyers"),
    ("share_of", "represented-4-percent", "what fraction of the letter is about lawyers", "what fraction have lawyers"),
    ("noun", "returned-59000", "how many claims were returned to Mexico", "how many others were returned to Mexico"),
    ("predicate", "returned-59000", "how many people in MPP were reading", "how many people in MPP were waiting"),
    ("predicate", "children-16000", "how many children were checked", "how many children were reported"),
    ("predicate", "children-16000", "¿cuántos niños fueron buscados en México?", "¿cuántos niños fueron contados?"),
    ("predicate", "children-16000", "how many children remained", "how many children waited"),
    ("predicate", "children-16000", "how many children showed", "how many children returned"),
    ("alone", "camp-1500", "who closed the camp?", "who lived in the camp?"),
    ("predicate", "children-16000", "how many children were located", "how many children were placed in MPP"),
    ("left_country", "returned-59000", "how many were returned from Mexico", "how many were returned to Mexico"),
    (
        "left_country",
        "plan-17000-people",
        "how many would be deported from the United States",
        "how many would be deported from Mexico",
    ),
    ("abroad", "plan-17000-people", "how many would be deported to the US", "how many would be deported"),
    ("sending_country", "returned-59000", "how many people did Mexico return", "how many people did they return"),
    ("sending_country", "returned-59000", "¿cuántos devolvió México?", "¿cuántos devolvió Estados Unidos?"),
    ("origin", "returned-59000", "how many people in MPP are from Mexico", "how many people are in MPP"),
    ("origin", "camp-1500", "how many people from Mexico live in the camp", "how many people live in the camp"),
    ("comparison", "attacks-340", "fewer attacks than the 816 of 2020", "who counted the more than 340 that they list"),
    ("comparison", "attacks-816", "were there fewer attacks than in 2018", "were there fewer than 900 attacks"),
    ("duration", "provisions-cannot-be-read", "how long do they wait in Mexico", "must they wait in Mexico"),
    ("deadline", "stay-2019-05", "by what date was the stay ordered", "when was the stay ordered"),
    ("done", "plan-17000-people", "how many migrants were deported", "how many migrants would be deported"),
    ("head", "camp-1500", "where are the tent courts", "where are the tents"),
    ("saying", "avr-two-days", "what did IOM say about the first returnees", "IOM and the first returnees"),
    ("printed", "returned-59000", "source for people returned in the AMLO letter", "source for people returned"),
    ("denial", "exempt-groups", "who is not exempt", "who is not subject to MPP"),
    ("counted", "camp-1500", "how many camps are there", "how many people live in the camp"),
    ("counted", "six-border-cities", "how many kidnappings", "how many ports"),
    ("counted", "returned-59000", "how many letters", "how many people were returned"),
    ("sample_size", "survey-quarter-threatened", "what was the sample size of the survey", "who was threatened"),
    ("population", "returned-59000", "how many inhabitants does Mexico have", "how many people were returned"),
    ("own_noun", "six-border-cities", "how many migrants wait in border cities", "how many border cities are there"),
    ("noun", "returned-59000", "how many names does the list of returned people have", "how many people were returned"),
    ("things", "plan-20-million", "how many planes would it transfer", "how many dollars would be transferred"),
    ("things", "children-16000", "¿cuánto se puso para los niños?", "¿cuántos niños fueron devueltos?"),
    ("things", "children-16000", "cuanto por los niños", "¿cuánto fue el total de niños devueltos?"),
    ("where", "reached-tucson-nogales", "people in Tucson and Nogales, where is their court", "where is it in Arizona"),
    ("people", "six-border-cities", "how many people are at the ports", "how many ports"),
    (
        "own_thing",
        "refugee-act-1980",
        "which Mexican law brought it into line",
        "which American law brought it into line",
    ),
    (
        "medium",
        "crimes-against-migrants-2018",
        "which newspaper reported the kidnappings",
        "who reported the kidnappings",
    ),
    ("own_place", "camp-1500", "in which American city is the camp", "in which Mexican city is the camp"),
    ("organization", "attacks-816", "attacks that WOLA counted", "attacks that HRF counted"),
    ("part", "attacks-816", "how many of the 816 were kidnappings", "are there 816 attacks"),
    ("term", "refugee-act-1980", "did the Asylum Seeker Protection Act pass", "did the Refugee Act pass"),
    ("leaving", "returned-59000", "people returned from Mexico to Honduras", "people returned from Texas to Mexico"),
    ("leaving", "returned-59000", "people sent from Tijuana to the island", "people sent from the US to Mexico"),
    ("leaving", "returned-59000", "people sent from Honduras to Mexico", "people sent from Arizona back to Mexico"),
    ("leaving", "avr-70-people", "people sent from Texas to Honduras", "people sent from Juárez to their countries"),
    ("leaving", "plan-17000-people", "people deported from Mexico to Honduras", "people deported from Mexico"),
    ("findings", "investigation-2020-01", "findings of the investigation", "when was the investigation opened"),
    ("body", "injunction-2019-04", "which Mexican court blocked the plan", "which American court blocked the plan"),
    ("speaker", "returned-59000", "how many were returned according to MSF", "how many were returned according to HRW"),
    ("source_as_doer", "returned-50000", "how many people did WOLA return", "how many people were returned"),
    ("people_who", "disappearances-36-percent", "how many people disappear", "what percentage disappears"),
    ("doer", "survey-607", "how many people did HRW interview", "how many people were surveyed"),
    ("judge", "stay-2019-05", "which judge wrote the stay order", "when was the stay ordered"),
    ("elsewhere", "brazil-suggested", "what should Mexico do", "what was suggested to Brazil"),
    (
        "sender",
        "returned-59000",
        "how many people did Guatemala return",
        "how many people had the United States returned",
    ),
    ("sender", "children-16000", "¿cuántos niños devolvió Brasil?", "¿cuántos niños devolvió Estados Unidos?"),
    ("destination", "returned-59000", "how many were returned to Guatemala", "how many were returned to Mexico"),
    ("wider_place", "msf-45-percent", "how many patients in Nuevo Laredo", "how many patients in Reynosa"),
    ("names", "represented-4-percent", "what are the names of the represented", "how many are represented"),
    ("speaking_country", "pregnant-13", "women according to the United States", "women according to Mexico"),
    ("acting_country", "plan-20-million", "what did Honduras transfer", "what did Mexico transfer"),
    ("rank", "from-cuba", "the least numerous nationality", "how many Cubans are in MPP"),
    ("rank", "plan-17000-people", "the largest deportation plan", "the deportation plan"),
    ("one_of", "plan-20-million", "which of the 27 got the money", "which department got the money"),
    ("sought", "who-is-in-mpp", "which agency runs MPP", "who flees insecurity"),
    ("sought", "returned-59000", "which city were they returned from", "were they returned"),
    ("owner", "camp-1500", "who owns the encampment", "who lives in the encampment"),
    ("done_to_letter", "avr-mesoamerica", "who paid the July letter", "who pays for AVR"),
    ("same", "returned-59000", "is return the same as asylum", "the return of asylum seekers"),
    ("distance", "reached-el-paso", "how far is it from El Paso", "how did it reach El Paso"),
    (
        "restriction",
        "represented-4-percent",
        "of those who have an attorney what percentage succeed",
        "what percentage have an attorney",
    ),
    ("by_name", "represented-4-percent", "who is represented, by name", "how many are represented"),
    ("by_name", "camp-1500", "which people live in the camp, by name", "people in the camp"),
    ("by_name", "letter-of-160-sent", "the names of the individuals", "the individuals"),
    ("ordinal", "camp-1500", "the third encampment", "the encampment"),
    ("then", "returned-59000", "how many were returned by then", "how many were returned"),
    ("people", "plan-20-million", "how many migrants would be deported", "how many dollars would be transferred"),
    ("somebody", "lawsuit-aclu", "who sued the ACLU", "lawsuit of the ACLU"),
    ("somebody", "reached-el-paso", "who was first sent to Juárez", "when was MPP expanded to El Paso"),
    (
        "kind_of_sample",
        "disability-10-interviews",
        "how many asylum seekers were interviewed in Mexico",
        "how many asylum seekers with disabilities were interviewed in Mexico",
    ),
    ("means", "injunction-2019-04", "when was the injunction halted", "when was MPP halted by an injunction"),
    ("means", "provisions-cannot-be-read", "who halted the injunction", "what did the injunction say"),
    ("of_a_row", "first-return-2019-01-29", "¿quién fue el último devuelto?", "¿quién fue devuelto?"),
    ("was_so", "mpp-unlawful-2019", "when was MPP halted", "should MPP be halted"),
    (
        "what_was_done",
        "investigation-2020-01",
        "what did the committee's investigation find",
        "what did the committee open",
    ),
    ("sayer", "from-honduras", "how many Hondurans according to the group", "how many Hondurans are there"),
    ("sought", "avr-70-people", "which US agency sent the buses", "which Mexican agency sent the buses"),
    ("day", "stay-2019-05", "on which day was the stay ordered", "when was the stay ordered"),
    ("exact", "protection-1-percent", "exactly what percentage won", "what percentage won"),
    ("exact", "returned-59000", "the exact number of returned people", "the number of returned people"),
    ("absolute", "disappearances-36-percent", "how many migrants disappear", "what percentage disappears"),
    ("ended", "stay-2019-05", "when was the stay lifted", "when was the injunction lifted"),
    ("come_about", "aclu-cgrs-letter-2019-12", "did DHS end MPP in Tamaulipas", "who urged DHS to end MPP"),
    ("final", "stay-2019-05", "how was the appeal finally decided", "how was the appeal decided"),
    ("instead", "outsourcing-enforcement", "what should be done instead of enforcement", "outsourcing enforcement"),
    ("reason", "sabraw-order", "why did Sabraw order access", "what did Sabraw order"),
    ("exempt", "exempt-groups", "are Mexican nationals included", "are Mexican nationals exempt"),
    ("leader", "red-team-ordered", "who led the Red Team", "who ordered the Red Team review"),
    ("firsthand", "attacks-816", "how many attacks did HRW itself count", "how many attacks did HRF itself count"),
    ("all", "survey-quarter-threatened", "were all of the people threatened", "were people threatened"),
    ("others", "exempt-groups", "who other than children is exempt", "which children are exempt"),
    ("union", "attacks-816", "how many rapes were there", "how many attacks were there"),
    ("by_name", "officers-say-unlawful", "name of the asylum officers' union", "the asylum officers' union"),
    ("sought", "avr-70-people", "to which countries were they sent", "were they sent to their countries"),
    ("identity", "survey-607", "which people were surveyed", "were people surveyed"),
    ("somebody", "returned-59000", "who returned the asylum seekers", "asylum seekers who were returned"),
    ("thing_done", "refugee-act-1980", "when was MPP passed", "when was the Refugee Act passed"),
    ("thing_done", "attacks-816", "who attacked MPP", "how many attacks were there"),
    (
        "deed",
        "stay-2019-05",
        "when did the Ninth Circuit overturn the injunction",
        "when did the Ninth Circuit stay it",
    ),
    ("sample", "survey-607", "how many asylum seekers are there", "how many asylum seekers were surveyed"),
    ("bare_count", "camp-1500", "how many people are there", "how many people live in the camp"),
    ("bare_count", "attacks-340", "¿cuántas personas hay?", "¿cuántos ataques hubo?"),
    ("everywhere", "camp-1500", "how many people live in all of Mexico", "how many people live in Matamoros"),
    ("published", "red-team-findings", "was the Red Team review published", "what did the Red Team review find"),
    ("voice", "gascon-on-cases", "do the organizations say that cases close", "does Gascon say that cases close"),
    ("where", "pregnant-13", "where are the pregnant women", "how many pregnant women are there"),
    ("exact", "returned-59000", "were exactly 59,000 people returned", "were 59,000 people returned"),
    ("removed", "tamaulipas-level-four", "when was it taken off the list", "is it on the list"),
    ("exchange", "agreed-to-expand", "what did Mexico get in return", "what did Mexico agree to"),
    ("writing", "iom-on-first-returnees", "which documents did IOM publish", "what did IOM claim"),
    ("amount", "deterrence-policies", "what fee does it charge", "fees for applying"),
    ("reversed", "red-team-findings", "did asylum officers pressure CBP", "did CBP pressure asylum officers"),
    ("reversed", "red-team-findings", "was CBP pressured by asylum officers", "were asylum officers pressured by CBP"),
    ("agent", "investigation-2020-01", "was it opened by the Ninth Circuit", "was it opened by the House Judiciary"),
    (
        "taking_part",
        "sent-to-dangerous-places",
        "has IOM called them unsafe",
        "has the State Department called them unsafe",
    ),
    ("questioned", "pregnant-dozens", "pregnant women interviewed by PRI", "pregnant women in MPP"),
    ("able", "camp-1500", "how many people can the camp hold", "how many people live in the camp"),
    ("future", "stay-2019-05", "when will the Ninth Circuit rule", "when did the Ninth Circuit rule"),
    ("demand", "who-is-in-mpp", "what does it ask of refugees and migrants", "what of refugees and migrants"),
    ("so_measured", "infants-500", "how many children under 12", "how many children under 12 months"),
    ("so_measured", "infants-500", "how many children under 12 years", "how many children under 12 months"),
    ("having_it", "represented-4-percent", "how many people in MPP have one", "how many in MPP have a lawyer"),
    (
        "described",
        "returned-50000",
        "how many Latin asylum seekers were returned by November 2019",
        "how many asylum seekers were returned by November 2019, according to the Washington Office on Latin America",
    ),
    ("own_count", "returned-50000", "how many border towns", "how many asylum seekers in border towns"),
    ("own_count", "camp-1500", "how many bridges are near the camp", "how many asylum seekers are near the bridge"),
    ("own_count", "disability-10-interviews", "how many disabilities", "interviewed how many w disabilities"),
    ("given", "represented-4-percent", "4 percent have an attorney, what percent win", "what percent have an attorney"),
    ("on_a_list", "returned-59000", "how many people are on that list of returned people", "how many were returned"),
    ("insider", "pregnant-dozens", "who from Al Otro Lado spoke of pregnant women", "who spoke of pregnant women"),
    ("insider", "attacks-816", "which person at Human Rights First counted them", "who counted them"),
    ("called", "lawsuit-aclu", "what is the lawsuit called", "who leads the lawsuit"),
    ("called", "lawsuit-aclu", "what's the case name of the lawsuit", "in which case was it challenged"),
    ("authored", "avr-70-people", "the story of the buses home from Juárez - author", "the buses home from Juárez"),
    ("quoted", "months-in-court", 'who said "wait in the courts of Mars"', 'who said "wait in Mexico"'),
    ("difference", "camp-1500", "by how much did the camp grow", "how many people live in the camp"),
    ("direction", "camp-1500", "when did the camp go up", "how many people live in the camp"),
    ("price", "plan-20-million", "how much does a migrant cost", "how much does the plan cost"),
    ("payer", "plan-20-million", "how much does Mexico pay for the plan", "how much does the plan cost"),
    ("heard", "returned-59000", "how many people did DHS hear", "how many people were returned"),
    ("alone", "returned-59000", "how many people read the list", "how many people were returned"),
    ("turned", "returned-59000", "how many people did DHS make sick", "how many people were returned"),
    ("turned", "returned-59000", "how many people got out of the camp", "how many people were returned"),
    ("holder", "nielsen-quote", "who is the secretary for asylum", "who spoke of asylum"),
    ("one_who", "provisions-cannot-be-read", "the judge that read the provisions", "who read the provisions"),
    ("holder", "compounds-court-failings", "who is the attorney for HRW", "who spoke of attorneys"),
    ("noun_as_doer", "returned-59000", "how many did the clearinghouse return", "how many did the clearinghouse count"),
    ("source_as_doer", "returned-59000", "how many were returned by Human Rights Watch", "how many were returned"),
    ("kind_of_place", "camp-1500", "how many people live in border towns", "how many people live in Matamoros"),
    ("while_doing", "attacks-340", "how many migrants wait in border cities", "how many suffered attacks"),
    ("share_of", "represented-4-percent", "what percentage of lawyers win", "what percentage have a lawyer"),
    ("body_sought", "aclu-cgrs-letter-2019-12", "which court did the ACLU block", "whom did the ACLU urge to end MPP"),
    ("still_done", "returned-59000", "how many people are still returned", "how many people were returned"),
    ("asker", "investigation-2020-01", "what does DHS ask of the committee", "what did the House Judiciary ask of DHS"),
    ("somebody", "stay-2019-05", "who appealed the injunction", "who stayed the injunction"),
    ("side", "organizations-oppose", "who supports the plan", "who is against the plan"),
    ("definition", "iom-on-first-returnees", "what is IOM", "what did IOM claim"),
    ("cause", "launched-2019-01-28", "what started the program", "when did the program start"),
    ("permits", "deterrence-policies", "what does metering allow the US to do", "metering as a policy"),
    ("counts_as", "survey-607", "what counts as a survey", "who did the survey"),
    ("excepted", "returned-59000", "how many were returned besides the children", "how many were returned"),
    ("done", "plan-20-million", "did the US pay $20 million", "did the US plan to pay $20 million"),
    ("opinion", "avr-70-people", "what is Peter Orsi's opinion of AVR", "how many people were entered into AVR"),
    ("opinion", "avr-70-people", "what is Peter Orsi's own opinion of AVR", "how many people were entered into AVR"),
    ("reason", "red-team-findings", "why did CBP pressure asylum officers", "whom did CBP pressure"),
    ("matter", "nielsen-quote", "what did Nielsen say about the letter", "what did Nielsen say about MPP"),
    ("dated", "lawsuit-aclu", "when did the ACLU file the lawsuit", "does the ACLU lead the lawsuit"),
    ("authored", "red-team-findings", "who wrote the review", "what did the review find"),
    (
        "authored",
        "mpp-border-policy",
        "which researcher wrote the Remain in Mexico Q&A",
        "the Remain in Mexico policy at the border",
    ),
    (
        "saying",
        "reached-eagle-pass",
        "when did WOLA say MPP would reach Eagle Pass",
        "when did DHS say MPP would reach it",
    ),
    ("law_year", "lawsuit-aclu", "when was the 2019 act challenged", "what did the ACLU challenge in 2019"),
    ("left_out", "avr-next-cities", "besides Tijuana, where will AVR be", "besides El Paso, where will AVR be"),
    ("found_out", "investigation-2020-01", "what did the investigation find", "when did the investigation open"),
    ("reversed", "plan-20-million", "from DHS to the State Department", "to DHS from the State Department"),
)

TRIED_ELSEWHERE = {
    "object",  # tests/records/agua/questions.psv: no shipped document lends such a noun
    "of_its_place",  # tests/records/refinery/questions.psv: no shipped event came about on or in a thing that is built
    "place_as_doer",  # tests/records/refinery/questions.psv: no shipped place does anything
    "done_then",  # likewise: no shipped event denies what was done
    "paid",  # tests/records/garments/questions.psv: nothing shipped is owed
    "possessor",  # likewise: no shipped statement tells how many somebody has
    "ceased",  # tests/records/agua/questions.psv: nothing shipped ceased
    "stock",  # likewise: no shipped figure is of further ones
    "body_speaking",  # tests/cases/questions.psv: what a court or a judge said
    "provision",  # tests/cases/spanish.psv: which article a body relies on
    "relative",  # tests/answers/match/test_survey.py: no shipped share is one by which something is more
    "name",  # tests/records/test_other_words.py: read with other words alone
    "quality",  # tests/cases/questions.psv: read with other words alone
    "lasting",  # tests/records/test_structure.py: no shipped statement tells after how long something came
    "place",  # tests/records/test_other_words.py: no shipped one is of a river
    "done_to_many",  # tests/records/test_structure.py: no shipped noun is the form of such a verb
    "doing",  # likewise: no shipped statement counts to whom others than its source did something
    "affirmed",  # tests/records/test_refused.py: no shipped figure is of those who do not
    "total",  # tests/records/test_structure.py: no shipped statement counts some out of a number
    "answered",  # tests/records/test_other_words.py: no shipped one tells of an answer
    "whole_year",  # tests/records: no shipped figure is of some months of a year
    "both_counts",  # tests/records/garments/questions.psv: no shipped statement counts two things of a sort
    "purpose",  # tests/records: read of what is no term of the shipped record
    "untold_deed",  # tests/cases/questions.psv: who took over from somebody
    "befallen",  # tests/library: no shipped event tells what happened to somebody
    "sides",  # tests/records/test_refused.py: no shipped statement tells of a vote
    "several_places",  # likewise: no shipped statement counts those of several places together
    "of_part",  # likewise: no shipped statement counts some out of a number
    "first_time",  # tests/cases/questions.psv: read of a question without its word for "first" alone
    "measured",  # tests/records/test_answers.py: no shipped forecast is known by its document's date alone
}


def query(answerer: Answerer, question: str) -> Query:
    return Query(answerer._reader.understand(question, None, "en"), answerer._indexed)


def entry(answerer: Answerer, identifier: str) -> IndexedEntry:
    return next(item for item in answerer._indexed.index.items if item.id == identifier)


@rows(("name", "identifier", "refused", "passing"), REFUSED)
def test_a_row_refuses_an_entry_for_one_question_and_lets_it_pass_for_another(
    answerer: Answerer, name: str, identifier: str, refused: str, passing: str
) -> None:
    row, item = ROWS[name], entry(answerer, identifier)
    held = row.held(query(answerer, refused))
    assert held
    assert not row.allows(item, held)
    assert vetoes_of(query(answerer, refused)).forbid(item)
    assert vetoes_of(query(answerer, passing)).refusing(item) is None


def test_every_row_is_tried_and_named_in_both_languages() -> None:
    assert {name for name, *_ in REFUSED} | TRIED_ELSEWHERE == set(ROWS)
    assert len(ROWS) == len(VETOES)
    for language in SPOKEN:
        names = [say(language, f"veto.{name}") for name in ROWS]
        assert len(set(names)) == len(ROWS)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("file", "old", "new", "question", "identifier"),
    [
        ("record.yaml", "- camps", "- marquees", "how many camps in Matamoros", "camp-1500"),
        ("record.yaml", "setting: [mexico]", "setting: [cuba]", "people sent from Mexico to Cuba", "camp-1500"),
        ("record.yaml", "en: [ports]", "en: [havens]", "how many ports", "camp-1500"),
    ],
)
def test_what_is_counted_and_where_it_happens_is_the_record_s_own(
    answerer: Answerer, damage: Damage, file: str, old: str, new: str, question: str, identifier: str
) -> None:
    assert vetoes_of(query(answerer, question)).forbid(entry(answerer, identifier))
    other = answering(damage(file, old, new))
    assert vetoes_of(query(other, question)).refusing(entry(other, identifier)) is None


def test_a_question_that_holds_nothing_of_the_kind_reads_empty_rows(answerer: Answerer) -> None:
    asked = query(answerer, "attacks")
    assert [row.name for row in VETOES if row.held(asked)] == []


def test_the_vetoes_of_a_question_are_read_once(answerer: Answerer) -> None:
    asked = query(answerer, "how many attacks")
    assert vetoes_of(asked) is vetoes_of(asked)
    assert vetoes_of(asked) is not vetoes_of(query(answerer, "how many attacks"))


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("how many camps", "camp-1500 (1.00) lost by: the thing that is counted"),
        ("¿cuántos campamentos?", "camp-1500 (1.00) perdió por: lo que se cuenta"),
        ("how many of the 816 were kidnappings", "attacks-816 (0.57) lost by: a part of its figure"),
    ],
)
def test_an_explanation_names_the_row_that_refused_an_entry(answerer: Answerer, question: str, line: str) -> None:
    told = answerer.explain(question)
    assert line in told, told


def test_what_one_veto_refuses_is_read_for_no_other(answerer: Answerer, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, refused = query(answerer, "how many were returned after November 2019"), entry(answerer, "returned-59000")
    read: list[str] = []
    watched = [_noting(veto, read) for veto in VETOES]
    monkeypatch.setattr("bot.answers.match.vetoes.vetoes_for", lambda _frames: watched)
    vetoes = vetoes_of(asked)
    assert [vetoes.forbid(refused), vetoes.forbid(refused)] == [True, True]
    assert read == ["bounded_date"]


def _noting(veto: Veto[Any], read: list[str]) -> Veto[Any]:
    """Return the veto, which notes that it was read."""

    def reads(asked: Query) -> Collection[Any]:
        read.append(veto.name)
        return veto.reads(asked)

    return replace(veto, reads=reads)


@pytest.mark.parametrize(
    "question",
    [
        "Which two other Mexican cities were expected to get the IOM return program next?",
        "Which two cities did the first buses with people from IOM's program leave from?",
        "¿De qué dos ciudades mexicanas salieron los autobuses de la OIM?",
    ],
)
def test_where_several_are_asked_for_one_is_no_answer(answerer: Answerer, question: str) -> None:
    answer = answerer.answer(question)
    assert not isinstance(answer, Found) or "70" not in answer.sentence


@pytest.mark.parametrize(
    ("question", "is_answered"),
    [
        ("¿Cuántas personas fueron devueltas solo en noviembre de 2019?", False),
        ("¿Cuántas personas fueron devueltas en noviembre de 2019?", True),
        ("How many people were returned in November 2019 alone?", False),
        ("solo dime cuántas personas fueron devueltas en noviembre de 2019", True),
    ],
)
def test_a_month_alone_is_not_what_was_counted_up_to_it(
    answerer: Answerer, question: str, *, is_answered: bool
) -> None:
    assert isinstance(answerer.answer(question), Found) is is_answered


def test_an_office_that_tells_what_its_holder_did_is_of_no_date(answerer: Answerer) -> None:
    answer = answerer.answer("Who was Acting Secretary of Homeland Security in January 2020?")
    assert not isinstance(answer, Found) or answer.kind is not Kind.PERSON


def test_who_wrote_something_is_somebody(answerer: Answerer) -> None:
    answer = answerer.answer("Which reporter wrote the article about Mexico busing asylum seekers home?")
    assert isinstance(answer, Found)
    assert "Orsi" in answer.sentence


@pytest.mark.parametrize(
    "question",
    [
        "What were the names of the migrants whom MSF treated?",
        "nombres de los hondureños devueltos",
        "What do we want from the people in the tent camp?",
    ],
)
def test_names_and_demands_are_no_numbers(answerer: Answerer, question: str) -> None:
    answer = answerer.answer(question)
    assert not isinstance(answer, Found) or answer.kind is not Kind.FIGURE


OF_OTHERS = (
    "What did Secretary Pompeo request in the July 2019 letter?",
    "What did López Obrador say in the letter of December 2018?",
    "How much did Mexico ask for to deport migrants?",
    "What is the Mexican government's answer to the December 2018 letter?",
    "when was the earlier letter to López Obrador sent",
    "hrw q&a author name",
    "¿Qué dijo el informe de Amnistía de julio de 2019?",
    "Is MPP still in place in El Paso today?",
    "Which article of the Refugee Convention prohibits refoulement?",
    "How many people did IOM return to Mexico?",
    "When did the Ninth Circuit block MPP?",
    "Who drove the buses?",
    "When did the ACLU file the lawsuit?",
    "When did Tamaulipas get level four?",
    "What percentage of those with an attorney won?",
    "¿Quién fue el último solicitante de asilo devuelto a Tijuana?",
    "Who was the US ambassador to Mexico that got a copy of the letter to AMLO?",
    "How long did the Red Team review take?",
    "What did the House Judiciary Committee's investigation find?",
    "¿Qué encontró la investigación del Comité Judicial de la Cámara?",
    "In which city does Judge Sabraw sit?",
    "Where was the September 2018 statement signed?",
    "¿Cuál es el presupuesto de la OIM en México?",
    "When did the Ninth Circuit hear arguments on the injunction?",
    "Which US agency ran the buses from Ciudad Juárez?",
    "Which members of Congress asked for the internal review?",
    "What is the nickname of the tent camp in Matamoros?",
    "¿Bajo qué nombre se conoce el campamento de Matamoros?",
    "What percentage of people in MPP have been granted protection by Mexico?",
)


@rows("question", OF_OTHERS)
def test_a_document_tells_nothing_of_what_others_said_or_wrote(answerer: Answerer, question: str) -> None:
    assert not isinstance(answerer.answer(question), Found)


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Who was Minister of the Interior in September 2018?", "Navarrete", "Nielsen"),
        ("¿Quién era canciller de México en septiembre de 2018?", "Videgaray", "Navarrete"),
        ("Who wrote the Red Team report?", "senior DHS officials", "pressured"),
        ("What did the July letter ask Secretary Pompeo?", "refoulement", "McAleenan said"),
        (
            "mi jefa pregunta quién era el secretario al que le escribieron las 17 organizaciones en julio de 2019",
            "McAleenan",
            "17 organizaciones firmaron",
        ),
        ("Which ambassador was copied on the letter to AMLO?", "among others, to Martha Bárcena", "Encinas"),
    ],
)
def test_who_is_called_so_or_did_so_is_told_and_no_other(
    answerer: Answerer, question: str, told: str, untold: str
) -> None:
    answer = answerer.answer(question)
    assert isinstance(answer, Found)
    assert told in answer.sentence
    assert untold not in answer.sentence


def test_no_more_than_a_bound_are_not_fewer(answerer: Answerer) -> None:
    answer = answerer.answer("Were fewer than 50,000 people returned?")
    assert not isinstance(answer, Found) or not answer.sentence.startswith("Yes")


@pytest.mark.parametrize(
    "question", ["Does the July letter ask to expand AVR?", "¿Fueron 16,000 las personas devueltas?"]
)
def test_a_yes_is_said_of_no_opposite_and_of_no_part(answerer: Answerer, question: str) -> None:
    answer = answerer.answer(question)
    assert not isinstance(answer, Found) or not answer.sentence.startswith(("Yes", "Sí"))


@pytest.mark.parametrize(
    "question",
    [
        "how many asylum seekers did MSF treat in December 2018",  # of a stretch of which that month is a part
        "and for asylum seekers who are not in MPP, what share gets a lawyer?",
        "how many people had Mexico already deported when the NGOs wrote in September 2018?",
        "¿cuántas personas había deportado ya México cuando las ONG escribieron en septiembre de 2018?",
    ],
)
def test_a_part_of_the_time_those_left_out_and_another_deed_get_no_figure(answerer: Answerer, question: str) -> None:
    assert not isinstance(answerer.answer(question), Found)


def test_what_the_signers_did_else_is_no_name_of_one(answerer: Answerer) -> None:
    answer = answerer.answer("Did the signers offer to meet the Mexican president?")
    assert not isinstance(answer, Found)


def test_a_figure_of_a_stretch_is_that_of_a_longer_time(answerer: Answerer) -> None:
    whole = answerer.answer("how many people did MSF treat between June 2018 and July 2019")
    assert isinstance(whole, Found)
    assert "2,315" in whole.sentence
