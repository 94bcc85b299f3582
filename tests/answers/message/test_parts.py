"""What of a message is asked, and what only accompanies it."""

from __future__ import annotations

from time import process_time

import pytest

from bot.answers.answer import Found, Help, NotFound, Standing
from bot.answers.answerer import Answerer
from bot.answers.followups.follower import Turn
from bot.knowledge.knowledge import Knowledge
from bot.languages import say
from tests.rows import rows

PEOPLE, CHILDREN, TRUCKS = (f"how many {one} were returned" for one in ("people", "children", "trucks"))


def sentence(answerer: Answerer, question: str) -> str:
    answer = answerer.answer(question)
    assert isinstance(answer, Found), question
    return answer.sentence


@rows(
    "message",
    [
        f"Good morning! {CHILDREN}?",
        f"My boss wants to know {CHILDREN}",
        f"a reporter keeps asking: {CHILDREN}?",
        f"we need to know {CHILDREN}",
        f"Hope you are well. {CHILDREN}? Thanks so much!",
        f"{CHILDREN}? who says so?",
        f"{CHILDREN}, and who counted them?",
        f"Before I print the leaflet: {CHILDREN}?",
        f"One more question: {CHILDREN}?",
        f"The leaflet is a mess 😤 {CHILDREN}?",
        f"My desk is a mess 🎨 {CHILDREN}?",
        f"{CHILDREN}? I have a few names for them.",
        f"{CHILDREN}, do you know?",
        f"I'm on deadline. {CHILDREN}?",
        f"someone on the team asked {CHILDREN}, can you help?",
        f"so uh, {CHILDREN} lol",
        f"so um, like, {CHILDREN}?",
        f"Not to be a nuisance, but {CHILDREN}?",
        f"Our florist kept going on about it, {CHILDREN}?",
        f"So what I can't find, and maybe it's the glasses, is the last paragraph. I mean, {CHILDREN}?",
        f"The librarian wants a source for everything, {CHILDREN}?",
        f"@U2 asked {CHILDREN}",
        f"@U2 and @U3 want to know {CHILDREN}",
        f"{CHILDREN} (@U2 is asking)",
        f"hahaha ok {CHILDREN}?",
        f"{CHILDREN}? it's for a leaflet",
        f"this is just for our newsletter, {CHILDREN}?",
        f"our editor wants to footnote {CHILDREN}",
        f"quick q before the rehearsal - {CHILDREN}?",
        f"{CHILDREN}, saw it somewhere",
        f"{CHILDREN}, for the museum leaflet",
        f"{CHILDREN}, for a leaflet thx",
        f"bullet pts: {CHILDREN}",
        f"in one sentence, {CHILDREN}?",
        f"{CHILDREN}?? choir in the hall now",
        f"new intern asking: {CHILDREN}",
        f"boss asks {CHILDREN}",
        f"the boss wants to know {CHILDREN}",
        f"gm! {CHILDREN}?",
        f"{CHILDREN}? Ta!",
        f"{CHILDREN}, right?",
        f"Making a leaflet 🎨 {CHILDREN}?",
        f"Just to check before the gala: {CHILDREN}?",
        f"{CHILDREN}? I need it for the annual report of the choir.",
        f"{CHILDREN}? my boss says twelve but I doubt it",
        f"{CHILDREN}? editor says five",
        f"The fact-checker is grumpy today 😤 {CHILDREN}?",
    ],
)
def test_what_accompanies_a_question_changes_nothing(answerer: Answerer, message: str) -> None:
    assert sentence(answerer, message) == sentence(answerer, CHILDREN)


@rows(
    "message",
    [
        f"trucks, {PEOPLE}?",
        "trucks with food 🚚 how many were returned?",
        f"before MPP, {PEOPLE}?",
        f"one more question about Haitians: {PEOPLE}?",
        f"people sent to Uganda 🇺🇬 {PEOPLE}?",
        "trucks. how many were returned?",
        "my boss wants to know how many trucks were returned",
        "we only care about Cubans at sea. how many were returned?",
        "a judge in Ohio asked how many people were returned by Ohio",
        "haitians lol how many were returned",
        "haitians, sorry, how many were returned",
        "haitians thanks how many were returned",
        f"{PEOPLE}, it's for Haitians",
        f"{PEOPLE}, is it for Haitians?",
        "by your count only, how many people were returned",
        "how many people were returned, by your count in Uganda",
        "we work with Haitians, how many were returned?",
        "my boss wants to tweet how many trucks were returned",
        f"Haitians! {PEOPLE}?",
        f"trucks: {PEOPLE}?",
        f"{PEOPLE}, for the nurses",
        f"{PEOPLE}, by train",
        f"{PEOPLE}, for Haitians",
        f"{PEOPLE}, for a client in Uganda",
        f"before the war: {PEOPLE}?",
        f"{PEOPLE}, not for a leaflet",
        "how many trucks were returned, saw it somewhere",
        "oxfam says how many people were returned",
    ],
)
def test_what_narrows_a_question_is_not_dropped(answerer: Answerer, message: str) -> None:
    assert isinstance(answerer.answer(message), NotFound)


@rows(
    "message",
    [
        "pásame cuántos niños fueron devueltos, es para un cartel",
        "a ver si me ayudan, que ya casi salgo a escena: ¿cuántos niños fueron devueltos?",
        "para no despertar a la florista: ¿cuántos niños fueron devueltos?",
        "última y ya los dejo regar, ¿cuántos niños fueron devueltos?",
        "vengo llegando del vivero, así que ténganme paciencia: ¿cuántos niños fueron devueltos?",
        "échame una mano: ¿cuántos niños fueron devueltos?",
        "mi jefa quiere tuitear cuántos niños fueron devueltos",
        "ay, jajaja, ¿cuántos niños fueron devueltos?",
        "cuántos niños fueron devueltos, es p/ un cartel",
        "cuántos niños fueron devueltos, lo pide mi tía",
        "cuántos niños fueron devueltos, lo vi en un cartel",
        "¿cuántos niños fueron devueltos? Lo necesito para la memoria anual",
        "la bibliotecaria pregunta cuántos niños fueron devueltos",
        "cuántos niños fueron devueltos, en una frase",
        "cuántos niños fueron devueltos, ¿verdad?",
        "para el cartel del museo: ¿cuántos niños fueron devueltos?",
        "necesito ayuda urgente jaja: ¿cuántos niños fueron devueltos?",
    ],
)
def test_what_accompanies_a_spanish_question_changes_nothing(answerer: Answerer, message: str) -> None:
    assert sentence(answerer, message) == sentence(answerer, "¿cuántos niños fueron devueltos?")


@pytest.mark.parametrize(
    ("message", "question"),
    [
        ('Everyone keeps saying "metering", what on earth is that?', "what is metering"),
        ("My boss wrote AVR on a sticky note and left, what is it?", "what is AVR"),
        ("I keep seeing asylum cooperation agreements, so what are they?", "what are asylum cooperation agreements"),
        ("todos hablan de metering, ¿qué es eso?", "¿qué es metering?"),
    ],
)
def test_what_it_is_asks_for_the_one_term_that_is_named(answerer: Answerer, message: str, question: str) -> None:
    assert sentence(answerer, message) == sentence(answerer, question)


def test_what_they_are_asks_for_neither_of_two_terms(answerer: Answerer) -> None:
    answer = answerer.answer("Everyone keeps saying metering and AVR, what are they?")
    assert not (isinstance(answer, Found) and answer.sentence == sentence(answerer, "what is AVR"))


@pytest.mark.parametrize(
    "message",
    [
        f"{PEOPLE}? {CHILDREN}?",
        f"{PEOPLE} and {CHILDREN}?",
        f"1. {PEOPLE}?\n2. {CHILDREN}?",
        f"{PEOPLE}? and children?",
    ],
)
def test_two_questions_get_two_answers(answerer: Answerer, message: str) -> None:
    answer = answerer.answer(message)
    assert isinstance(answer, Found)
    assert sentence(answerer, PEOPLE) in answer.sentence
    assert sentence(answerer, CHILDREN) in answer.sentence
    documents = {(one.document, one.anchor) for one in answer.citations}
    for one in (PEOPLE, CHILDREN):
        single = answerer.answer(one)
        assert isinstance(single, Found)
        assert {(cited.document, cited.anchor) for cited in single.citations} <= documents


def test_a_second_question_may_be_no_more_than_another_date(answerer: Answerer) -> None:
    answer = answerer.answer("how many signed in July 2019 and how many in December 2018?")
    assert isinstance(answer, Found)
    assert "17 organizations" in answer.sentence
    assert "8 organizations" in answer.sentence


def test_a_question_that_finds_nothing_is_told_beside_one_that_is_answered(answerer: Answerer) -> None:
    answer = answerer.answer(f"{PEOPLE}? {TRUCKS}?")
    assert isinstance(answer, Found)
    assert answer.sentence.endswith(say(answer.language, "together.not_found", question=TRUCKS))


def test_a_second_question_that_begins_with_and_is_told_too(answerer: Answerer) -> None:
    second = "and how did they misspell the trucks"
    answer = answerer.answer(f"{PEOPLE}? {second}")
    assert isinstance(answer, Found)
    assert answer.sentence.endswith(say(answer.language, "together.not_found", question=second))


def test_many_questions_leave_none_out(answerer: Answerer) -> None:
    questions = [PEOPLE, "who signed the July 2019 letter", "when did it reach Laredo", CHILDREN]
    answer = answerer.answer("? ".join(questions) + "?")
    assert isinstance(answer, Found)
    assert len(answer.sentence) <= 500
    for question in (PEOPLE, CHILDREN):
        by_itself = say(answer.language, "together.by_itself", question=question)
        assert sentence(answerer, question)[:60] in answer.sentence or by_itself in answer.sentence


def test_what_is_disputed_speaks_for_its_own_date(answerer: Answerer) -> None:
    answer = answerer.answer(f"{PEOPLE} by december 2019? and in november 2019?")
    assert isinstance(answer, Found)
    assert (answer.status.standing, answer.status.as_of) == (Standing.DISPUTED, "2019-11")


@pytest.mark.parametrize("sign", ["\n", ", @a", "– ", "<"])
def test_a_text_of_nothing_but_signs_is_read_in_time(answerer: Answerer, sign: str) -> None:
    started = process_time()
    assert isinstance(answerer.answer(sign * 10_000), NotFound)
    assert process_time() - started < 1


@pytest.mark.parametrize("message", ["my boss wants to know", "a reporter is asking", "I was wondering"])
def test_who_wants_to_know_and_no_more_asks_nothing(answerer: Answerer, message: str) -> None:
    assert isinstance(answerer.answer(message), Help)


def test_a_question_that_is_asked_twice_is_answered_once(answerer: Answerer) -> None:
    assert sentence(answerer, f"{PEOPLE}? {PEOPLE}?") == sentence(answerer, PEOPLE)


def test_two_questions_that_find_nothing_are_not_found(answerer: Answerer) -> None:
    assert isinstance(answerer.answer(f"{TRUCKS}? who ate the cake?"), NotFound)


def test_a_follow_up_leans_on_the_last_question_of_a_message(answerer: Answerer) -> None:
    first = answerer.follow(f"who signed the July 2019 letter? {PEOPLE}?", None)
    assert isinstance(first, Turn)
    after = answerer.follow("and children?", first)
    assert isinstance(after.answer, Found)
    assert after.answer.sentence == sentence(answerer, CHILDREN)


def test_an_abbreviation_ends_no_sentence(answerer: Answerer) -> None:
    plain = sentence(answerer, "was Marcelo Ebrard an addressee of the December 2018 letter?")
    assert sentence(answerer, "was Mr. Ebrard an addressee of the Dec. 2018 letter?") == plain
    assert sentence(answerer, "was Prof. Ebrard an addressee of the Dec. 2018 letter?") == plain


def test_an_address_asks_for_its_document(answerer: Answerer, record: Knowledge) -> None:
    for document in record.documents.values():
        for address in document.urls:
            answer = answerer.answer(address.url)
            assert isinstance(answer, Found)
            assert answer.citations[0].document == document.id
            assert answerer.answer(f"what is {address.url}?") == answerer.answer(f"what is {address.url} ?")


def test_an_address_of_nothing_in_the_record_is_named(answerer: Answerer) -> None:
    answer = answerer.answer("https://example.org/nothing")
    assert isinstance(answer, NotFound)
    assert "https://example.org/nothing" in answer.sentence
