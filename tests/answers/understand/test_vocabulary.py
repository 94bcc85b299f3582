"""Words belong to a record: two of them in one process say each its own."""

from __future__ import annotations

import pytest

from bot.answers.answer import Found, NotFound
from bot.answers.answerer import Answerer
from bot.answers.understand.vocabulary import Frame, Vocabulary
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import LiteralPhrase, Words
from bot.knowledge.model import Vocabulary as OwnWords
from bot.languages import LANGUAGES, Language
from tests.damages import Damage
from tests.rows import rows
from tests.shipped import answering


@pytest.fixture
def of_herons() -> Vocabulary:
    english = Words(
        synonyms=(("heron", "egret", "wading bird"), ("wing", "pinion")),
        phrases=(
            LiteralPhrase(said="went down", means="landed"),
            LiteralPhrase(said="went down in rain", means="drowned"),
        ),
        counted=("fledglings",),
    )
    return Vocabulary(OwnWords(en=english, es=Words(synonyms=(("garza", "garceta"),))), LANGUAGES)


@pytest.fixture
def of_nothing() -> Vocabulary:
    return Vocabulary(OwnWords(en=Words(), es=Words()), LANGUAGES)


def test_the_words_of_a_group_are_matched_by_one_key(of_herons: Vocabulary, of_nothing: Vocabulary) -> None:
    assert of_herons.key("egrets", "en") == of_herons.key("heron", "en")
    assert of_nothing.key("egrets", "en") != of_nothing.key("heron", "en")
    assert of_herons.key("garcetas", "es") == of_herons.key("garza", "es")


def test_a_language_has_groups_that_hold_in_any_record(of_herons: Vocabulary, of_nothing: Vocabulary) -> None:
    for vocabulary in (of_herons, of_nothing):
        assert vocabulary.keys("kids") & vocabulary.keys("children")


def test_a_phrase_of_a_group_is_written_as_its_word(of_herons: Vocabulary, of_nothing: Vocabulary) -> None:
    assert of_herons.words("The Wading Bird, seen") == ("the", "heron", "seen")
    assert of_nothing.words("The Wading Bird, seen") == ("the", "wading", "bird", "seen")


def test_the_longest_phrase_is_the_one_that_is_meant(of_herons: Vocabulary) -> None:
    assert of_herons.meant(("who", "went", "down", "in", "rain")) == ("who", "drowned")
    assert of_herons.meant(("who", "went", "down", "in")) == ("who", "landed", "in")
    assert of_herons.meant(("who", "went")) == ("who", "went")


def test_the_record_says_what_its_people_mean(record: Knowledge) -> None:
    vocabulary = Vocabulary(record.vocabulary, record.about.languages)
    assert vocabulary.words("who can't be put in MPP") == ("who", "exempt", "mpp")
    assert vocabulary.words("an asylum seeker") == ("an", "seeker")
    assert vocabulary.meant(("buses", "in", "tx")) == ("buses", "in", "texas")


def test_a_counted_noun_tells_little_until_it_is_counted(of_herons: Vocabulary, of_nothing: Vocabulary) -> None:
    assert of_herons.is_light("fledglings")
    assert "fledglings" in of_herons.light_nouns
    assert not of_nothing.is_light("fledglings")


def test_two_records_in_one_process_are_asked_each_in_its_own_words(answerer: Answerer, damage: Damage) -> None:
    asked = "how many people were flown home under MPP?"
    folder = damage("vocabulary.yaml", "- [return,", "- [return, flown, home,")
    other = answering(folder)
    for _ in range(2):  # what one of them remembers is not told by the other
        assert isinstance(other.answer(asked), Found)
        assert isinstance(answerer.answer(asked), NotFound)


@rows(
    ("word", "frame"),
    [
        ("firmaban", Frame.SIGN),
        ("suscribia", Frame.SIGN),
        ("solicitabais", Frame.ASK),
        ("querian", Frame.ASK),
        ("exigian", Frame.ASK),
        ("redactaron", Frame.WRITE),
        ("signaient", Frame.SIGN),
        ("reclamiez", Frame.ASK),
    ],
)
def test_a_verb_of_asking_or_signing_is_known_in_forms_that_no_list_holds(word: str, frame: Frame) -> None:
    assert frame in Vocabulary(OwnWords(en=Words(), es=Words(), fr=Words()), LANGUAGES).frames_of(word)


@pytest.mark.parametrize("word", ["solicitantes", "demandantes", "firmeza", "firmarian", "signeraient", "escritorio"])
def test_neither_a_noun_nor_what_somebody_would_do_is_such_a_form(word: str) -> None:
    assert not Vocabulary(OwnWords(en=Words(), es=Words(), fr=Words()), LANGUAGES).frames_of(word)


@pytest.mark.parametrize("word", ["salia", "hacian", "queriamos", "aparecia", "sabiais"])
def test_a_light_verb_is_known_in_the_forms_that_lose_their_accent(word: str) -> None:
    assert Vocabulary(OwnWords(en=Words(), es=Words()), LANGUAGES).is_light(word)


@pytest.mark.parametrize("word", ["salarios", "agencia", "policia", "mayoria", "querella"])
def test_a_noun_is_no_form_of_a_light_verb(word: str) -> None:
    assert not Vocabulary(OwnWords(en=Words(), es=Words()), LANGUAGES).is_light(word)


def test_a_form_that_no_ending_tells_is_matched_with_its_verb(of_nothing: Vocabulary) -> None:
    assert of_nothing.key("paid", "en") == of_nothing.key("pay", "en")
    assert of_nothing.key("broken", "en") == of_nothing.key("broke", "en") == of_nothing.key("breaks", "en")
    assert of_nothing.key("rose", "es") != of_nothing.key("rise", "es")  # a form of English only


def test_a_form_that_a_record_groups_otherwise_stays_in_its_group() -> None:
    own = OwnWords(en=Words(synonyms=(("paid", "salaried"),)))
    vocabulary = Vocabulary(own, ("en",))
    assert vocabulary.key("paid", "en") == vocabulary.key("salaried", "en") != vocabulary.key("pay", "en")


@pytest.mark.parametrize(
    ("noun", "other", "language"), [("nacionalidad", "nacional", "es"), ("nationalite", "national", "fr")]
)
def test_a_nationality_is_nothing_national(noun: str, other: str, language: Language) -> None:
    vocabulary = Vocabulary(OwnWords(en=Words(), es=Words(), fr=Words()), LANGUAGES)
    assert vocabulary.key(noun, language) != vocabulary.key(other, language)
    assert vocabulary.key(f"{noun}es" if language == "es" else f"{noun}s", language) == vocabulary.key(noun, language)
