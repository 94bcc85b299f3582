"""What answers are about and rest on: the same subject in whichever words, and another one for another answer."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

import pytest

from bot.answers.answer import Answer, Found, Kind
from bot.answers.answerer import Answerer
from bot.answers.provenance import is_named_by_words, is_of_the_same
from bot.knowledge.digests import WHOLE, digests
from bot.knowledge.knowledge import Knowledge
from bot.languages import Language, say
from tests.answers.test_cases import Case, cases
from tests.rows import rows
from tests.shipped import SPOKEN

# Questions on one line are about the same thing, whoever asks them.
ABOUT_THE_SAME: dict[str, tuple[str, ...]] = {
    "all who were returned": (
        "how many people have been returned under MPP?",
        "how many asylum seekers were sent back to Mexico under MPP",
        "people returned to Mexico under MPP",
        "number returned under Remain in Mexico",
        "MPP returns total",
        "¿cuántas personas han sido devueltas bajo MPP?",
        "¿cuántos solicitantes de asilo han sido devueltos a México?",
        "personas devueltas a México bajo MPP",
    ),
    "Hondurans": (
        "how many Hondurans?",
        "how many people in MPP are from Honduras?",
        "¿cuántos hondureños?",
        "cuántas personas de Honduras hay en MPP",
    ),
    "children": (
        "how many children were returned?",
        "number of children returned under MPP",
        "¿cuántos niños fueron devueltos?",
    ),
    "attacks": (
        "how many attacks on people in MPP?",
        "documented attacks on people returned under MPP",
        "¿cuántos ataques?",
    ),
    "who signed in July 2019": (
        "who signed the July 2019 letter?",
        "signatories of the letter of July 18, 2019",
        "¿quién firmó la carta de julio de 2019?",
    ),
    "which letters": ("which letters are there?", "¿qué cartas hay?"),
    "MPP in words": ("what is MPP?", "¿qué es MPP?"),
    "the start of MPP": ("start of MPP", "when did MPP begin?", "inicio de MPP", "¿cuándo empezó MPP?"),
}
# On each line two answers, of which a channel may have both pinned.
APART = (
    ("how many people have been returned under MPP?", "how many people have been returned under MPP in November 2019?"),
    ("how many people have been returned under MPP?", "¿cuántas personas habían sido devueltas en noviembre de 2019?"),
    (
        "how many people have been returned under MPP in November 2019?",
        "how many people had been returned under MPP as of December 2019",
    ),
    ("how many people have been returned under MPP?", "how many children were returned?"),
    ("how many Hondurans?", "how many Cubans?"),
    ("who signed the July 2019 letter?", "who signed the December 2018 letter?"),
    ("who signed the July 2019 letter?", "did WOLA sign?"),
    # one of several, and several together
    ("how many Cubans?", "people in MPP by nationality"),
    ("how many Hondurans?", "hondurans vs guatemalans"),
    ("hondurans vs guatemalans", "cubans vs guatemalans"),
    ("what day did the pilot launch at San Ysidro", "when did MPP begin?"),
    ("what year was the refugee act passed", "when did the US join the 1967 Protocol"),
    # whoever says it
    ("how many people have been returned under MPP?", "how many returned according to HRW"),
    ("how many returned according to HRW", "figure WOLA gave for asylum seekers sent back"),
    # one place in a letter, and two things that are told of it
    ("what is the INA?", "section 235(b)(2)(C) of the INA"),
    ("¿firmó Fundar la carta de septiembre?", "¿Firmó Sin Fronteras la carta de julio de 2019?"),
)


def language_of(question: str) -> Language:
    return "es" if set(question) & set("¿áéíóúñ") or question.startswith(("personas", "inicio")) else "en"


def subject(answerer: Answerer, question: str, fallback: Language | None = None, as_of: str | None = None) -> str:
    """What the answer to a question is about, as whoever keeps pins asks for it."""
    fallback = fallback or language_of(question)
    answer = answerer.answer(question, fallback=fallback, as_of=as_of)
    assert isinstance(answer, Found), f"{question}: {answer.sentence}"
    is_bound = as_of is not None or answerer.is_bound(question, fallback)
    return answerer.foundations.subject(answer, is_bound=is_bound)


def found(answerer: Answerer, question: str, **how: str) -> Found:
    answer = answerer.answer(question, **how)  # type: ignore[arg-type]
    assert isinstance(answer, Found)
    return answer


def without(record: Knowledge, entry: str) -> Knowledge:
    """The record after a curator took an entry out of it."""
    documents = {
        key: replace(
            one,
            facts=tuple(fact for fact in one.facts if fact.id != entry),
            events=tuple(event for event in one.events if event.id != entry),
        )
        for key, one in record.documents.items()
    }
    return replace(record, documents=documents)


# What it is about


@rows("questions", ABOUT_THE_SAME.values())
def test_what_is_asked_is_the_same_in_whichever_words_and_language(
    questions: tuple[str, ...], answerer: Answerer
) -> None:
    assert len({subject(answerer, question) for question in questions}) == 1


def test_no_two_of_these_are_the_same(answerer: Answerer) -> None:
    subjects = [subject(answerer, questions[0]) for questions in ABOUT_THE_SAME.values()]
    assert len(subjects) == len(set(subjects))


@rows(("one", "other"), APART)
def test_another_answer_is_about_something_else(one: str, other: str, answerer: Answerer) -> None:
    assert found(answerer, one).sentence != found(answerer, other).sentence, "else there is nothing to tell apart"
    assert subject(answerer, one) != subject(answerer, other)


def test_a_figure_is_known_by_its_measure_and_a_dated_one_by_its_entry(answerer: Answerer) -> None:
    assert subject(answerer, "how many people have been returned under MPP?") == "figure:people-returned::count"
    assert subject(answerer, "how many Hondurans?") == "figure:people-by-nationality:honduras:count"
    assert subject(answerer, "people returned under MPP in November 2019") == "figure:returned-56000"
    assert subject(answerer, "how many were returned under MPP?", as_of="2019-11-30") == "figure:returned-56000"


def test_a_measure_stays_the_same_when_a_newer_figure_comes(record: Knowledge, answerer: Answerer) -> None:
    """The record without its newest figure is the one before that figure came."""
    before, question = Answerer(without(record, "returned-59000")), "how many people have been returned under MPP?"
    assert found(before, question).sentence != found(answerer, question).sentence
    assert subject(before, question) == subject(answerer, question)
    dated = "how many people have been returned under MPP as of December 2019?"
    assert not isinstance(before.answer(dated), Found) or subject(before, dated) != subject(answerer, dated)


@rows("kind", [*Kind])
def test_the_kind_is_part_of_what_it_is_about(kind: Kind, answerer: Answerer) -> None:
    answer = replace(found(answerer, "how many Hondurans?"), kind=kind)
    name = answerer.foundations.subject(answer, is_bound=False)
    assert name.startswith(f"{kind}:")
    assert len(name) <= 255


def test_what_was_named_by_its_words_in_english_is_told_from_what_is_named_by_ids(answerer: Answerer) -> None:
    """As stores have it of pins from before."""
    assert is_named_by_words("signatories:#0123456789abcdef")
    assert not is_named_by_words("figure:people-returned::count")
    assert not is_named_by_words("date:launched-2019-01-28")
    of_many = subject(answerer, "who signed the July 2019 letter?")
    assert of_many.startswith("signatories:#")
    assert not is_named_by_words(of_many)


@pytest.fixture(scope="module", params=[12, pytest.param(1, marks=pytest.mark.slow)], ids="step {}".format)
def undated(request: pytest.FixtureRequest, answerer: Answerer) -> list[tuple[str, Found, str]]:
    """Every question of the table that is answered and names no date, its answer in English, and what it is about."""
    gathered = []
    for case in cases()[:: request.param]:
        language: Language = "es" if case.language == "es" else "en"
        in_english = answerer.answer(case.question, language="en", fallback=language)
        if isinstance(in_english, Found) and not answerer.is_bound(case.question, language):
            gathered.append((case.question, in_english, subject(answerer, case.question, language)))
    return gathered


def test_of_all_questions_those_about_the_same_have_the_same_answer(undated: list[tuple[str, Found, str]]) -> None:
    """Else a channel that has one of them pinned is told that it has the other."""
    answers: dict[str, dict[str, str]] = defaultdict(dict)
    for question, in_english, about in undated:
        answers[about].setdefault(in_english.sentence, question)
    assert {about: list(said.values()) for about, said in answers.items() if len(said) > 1} == {}


def test_of_all_questions_those_with_the_same_answer_are_about_the_same(undated: list[tuple[str, Found, str]]) -> None:
    """Else a channel can have the same card pinned twice."""
    subjects: dict[tuple[object, ...], dict[str, str]] = defaultdict(dict)
    for question, in_english, about in undated:
        said = (in_english.kind, in_english.sentence, in_english.items)
        subjects[said].setdefault(about, question)
    assert [list(names.values()) for names in subjects.values() if len(names) > 1] == []


# What it rests on


def test_a_figure_rests_on_its_topic_and_its_document(answerer: Answerer) -> None:
    foundations = answerer.foundations
    rests_on = foundations.of(found(answerer, "how many people have been returned under MPP?"))
    assert list(rests_on) == ["document:2020-01-29-hrw-qa", "entry:returned-59000", "topic:people-returned"]
    assert all(foundations.digests[key] == digest for key, digest in rests_on.items())


def test_a_date_rests_on_its_event(answerer: Answerer) -> None:
    rests_on = answerer.foundations.of(found(answerer, "what day did the pilot launch at San Ysidro"))
    assert list(rests_on) == ["document:2020-01-29-hrw-qa", "entry:launched-2019-01-28"]


def test_an_answer_of_several_events_rests_on_each_of_them(answerer: Answerer) -> None:
    answer = found(answerer, "expansion of MPP")
    assert len(answer.items) == 7
    events = [key for key in answerer.foundations.of(answer) if key.startswith("entry:")]
    assert len(events) == 7


def test_signatories_rest_on_their_document(answerer: Answerer) -> None:
    rests_on = answerer.foundations.of(found(answerer, "who signed the July 2019 letter?"))
    assert list(rests_on) == ["document:2019-07-18-iom"]


@pytest.mark.parametrize("question", ["", "help", "border wall cost", "which letter?"])
def test_what_is_not_found_rests_on_nothing(question: str, answerer: Answerer) -> None:
    answer = answerer.answer(question)
    if not isinstance(answer, Found):
        assert answerer.foundations.of(answer) == {}


def test_everything_that_is_found_rests_on_something(answerer: Answerer, answered: list[tuple[Case, Answer]]) -> None:
    known = answerer.foundations.digests
    for case, answer in answered:
        if isinstance(answer, Found):
            rests_on = answerer.foundations.of(answer)
            assert any(key.startswith("document:") for key in rests_on), case.question
            assert rests_on.items() <= known.items()


def test_the_digests_are_those_of_the_record(record: Knowledge, answerer: Answerer) -> None:
    known, written = answerer.foundations.digests, digests(record)
    assert {key: known[key] for key in written} == written
    facts = {
        f"entry:{fact.id}": written[f"topic:{fact.topic}"] for one in record.documents.values() for fact in one.facts
    }
    assert dict(known) == {**written, **facts}
    assert answerer.foundations.record == digests(record)[WHOLE]


# Whether another record still says it

IS_OF_THE_SAME = {
    "a topic that is the same": ({"topic:a": "1"}, {"topic:a": "1"}, True),
    "a topic that changed": ({"topic:a": "1", "document:x": "1"}, {"topic:a": "2", "document:y": "1"}, True),
    "one topic of two": ({"topic:a": "1", "topic:b": "1"}, {"topic:b": "1", "topic:c": "1"}, True),
    "an event that changed": ({"entry:a": "1"}, {"entry:a": "2"}, True),
    "another topic": ({"topic:a": "1", "document:x": "1"}, {"topic:b": "1", "document:x": "1"}, False),
    "another event": ({"entry:a": "1", "document:x": "1"}, {"entry:b": "1", "document:x": "1"}, False),
    "a topic, and now an event": ({"topic:a": "1", "document:x": "1"}, {"entry:a": "1", "document:x": "1"}, False),
    "a document that changed": ({"document:x": "1"}, {"document:x": "2"}, True),
    "one document of two": ({"document:x": "1", "document:y": "1"}, {"document:y": "1"}, True),
    "another document": ({"document:x": "1"}, {"document:y": "1"}, False),
    "a topic, and now a list": ({"topic:a": "1", "document:x": "1"}, {"document:x": "1"}, False),
    "a list, and now a topic of another document": ({"document:x": "1"}, {"topic:a": "1", "document:y": "1"}, False),
    "nothing before": ({}, {"topic:a": "1"}, False),
    "nothing now": ({"topic:a": "1"}, {}, False),
    "nothing at all": ({}, {}, False),
}


@rows(("before", "after", "is_same"), IS_OF_THE_SAME.values())
def test_two_answers_are_of_the_same_where_an_entry_is_in_both(
    before: dict[str, str], after: dict[str, str], *, is_same: bool
) -> None:
    assert is_of_the_same("claim:a", before, after) is is_same
    assert is_of_the_same("claim:a", after, before) is is_same


@rows(
    ("question", "entry"),
    [
        ("how many people have been returned under MPP?", "returned-59000"),
        ("how many attacks on people in MPP?", "attacks-816"),
        ("people in MPP by nationality", "from-cuba"),
        ("expansion of MPP", "agreed-to-expand"),
        ("expansion of MPP", "reached-brownsville"),
        ("when did MPP begin?", "launched-2019-01-28"),
        ("when did MPP begin?", "mpp-start-2018-12"),
        ("¿cuándo empezó MPP?", "mpp-start-2018-12"),
    ],
)
def test_an_answer_that_is_still_given_is_of_the_same_when_one_of_its_entries_goes(
    question: str, entry: str, record: Knowledge, answerer: Answerer
) -> None:
    """Else a pinned card says that the record no longer says what it does say."""
    newer = Answerer(without(record, entry))
    before, after = found(answerer, question), found(newer, question)
    subject = answerer.foundations.subject(before, is_bound=False)
    assert is_of_the_same(subject, answerer.foundations.of(before), newer.foundations.of(after))


def test_an_answer_of_many_entries_is_of_the_same_where_one_of_them_is_in_both() -> None:
    """And not where they are of one topic only: that would be another answer."""
    before = {"entry:a": "1", "entry:b": "1", "topic:t": "1", "document:x": "1"}
    assert is_of_the_same("claim:#many", before, {"entry:b": "2", "topic:t": "2", "document:x": "1"})
    assert not is_of_the_same("claim:#many", before, {"entry:c": "1", "topic:t": "2", "document:x": "1"})
    assert is_of_the_same("letter:#many", {"document:x": "1"}, {"document:x": "2"})


# What it is asked with


@rows(
    "question",
    [
        "how many were returned in November 2019?",
        "as of December 2019",
        "in 2019",
        "in November",
        "before 2019",
        "Nov 2019 returnee count",
        "2019-11-30",
        "11/30/2019",
        "sept '18",
        "the July 2019 letter",
        "¿cuántas personas en noviembre de 2019?",
        "al 29 de enero de 2020",
        "desde 2018",
        "59,000",
        "the figure of 2,019 people",
        "how many were returned according to HRW?",
        "¿cuántas personas según TRAC?",
    ],
)
@rows("language", SPOKEN)
def test_a_question_that_names_a_date_a_number_or_a_source_is_bound_to_it(
    question: str, language: Language, answerer: Answerer
) -> None:
    assert answerer.is_bound(question, language)


@rows(
    "question",
    [
        "how many were returned?",
        "the latest figure",
        "how many now?",
        "¿cuántas personas hoy?",
        "section 235(b)(2)(C)",
        "footnote",
        "may I ask",
        "",
    ],
)
@rows("language", SPOKEN)
def test_another_question_is_bound_to_nothing(question: str, language: Language, answerer: Answerer) -> None:
    assert not answerer.is_bound(question, language)


IN_ENGLISH = "Over 59,000 asylum seekers had been returned to Mexico under MPP (as of December 2019; source: TRAC)."
IN_SPANISH = "Más de 59.000 solicitantes de asilo habían sido devueltos a México bajo MPP (diciembre de 2019)."


@rows(
    ("text", "question"),
    [
        (IN_ENGLISH, "returned under MPP"),
        (IN_ENGLISH, "Returns"),
        (IN_ENGLISH, "people returned to Mexico"),
        (IN_ENGLISH, "how many were returned?"),
        (IN_ENGLISH, "retunred"),
        (IN_ENGLISH, "MEXICO"),
        (IN_ENGLISH, "TRAC"),
        (IN_ENGLISH, "59,000"),
        (IN_ENGLISH, "59k"),
        (IN_ENGLISH, "59.000"),
        (IN_ENGLISH, "returned in December 2019"),
        (IN_SPANISH, "devueltas bajo MPP"),
        (IN_SPANISH, "¿cuántas personas fueron devueltas?"),
        (IN_SPANISH, "devuelto"),
        (IN_SPANISH, "mexico"),
        (IN_SPANISH, "59,000"),
    ],
)
def test_a_text_holds_a_questions_words_in_whichever_form(text: str, question: str, answerer: Answerer) -> None:
    assert answerer.holds_words(text, question, language_of(text))


@rows(
    ("text", "question"),
    [
        (IN_ENGLISH, ""),
        (IN_ENGLISH, "?"),
        (IN_ENGLISH, "how many?"),
        (IN_ENGLISH, "what is that"),
        (IN_ENGLISH, "Hondurans returned"),
        (IN_ENGLISH, "returned to Guatemala"),
        (IN_ENGLISH, "WOLA"),
        (IN_ENGLISH, "56,000"),
        (IN_ENGLISH, "zebra"),
        (IN_SPANISH, "hondureños devueltos"),
        (IN_SPANISH, "¿cuántas?"),
        ("", "returned"),
        ("", ""),
        # A date that is asked for is not in a text that names another one, or none.
        (IN_ENGLISH, "how many people were returned in 2023?"),
        (IN_ENGLISH, "returned in November 2019"),
        (IN_SPANISH, "devueltas en noviembre de 2018"),
    ],
)
def test_a_text_does_not_hold_what_it_does_not_speak_of(text: str, question: str, answerer: Answerer) -> None:
    assert not answerer.holds_words(text, question, language_of(text or question))


def test_help_and_what_is_long_hold_nothing(answerer: Answerer) -> None:
    for language in SPOKEN:
        assert not answerer.holds_words(say(language, "help"), "", language)
    assert not answerer.holds_words(IN_ENGLISH, "zebra " * 2000, "en")
    assert answerer.holds_words(IN_ENGLISH * 20, "returned", "en")
