"""What comes nearest: the right entry is among three, whole and cited, and says in what it is no answer."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.answer import Ambiguous, Answer, Found, Kind, Nearest, NotFound
from bot.answers.answerer import Answerer
from bot.answers.compose.rendering import as_card, as_json
from bot.answers.followups.follower import Turn
from bot.answers.match.query import Query
from bot.answers.message.length import LONGEST_QUESTION
from bot.knowledge import edtf
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Fact
from bot.languages import Language, say
from tests.answers.test_cases import Case
from tests.chance import tries
from tests.rows import rows
from tests.shipped import KNOWLEDGE, SPOKEN, answering, shipped

ANSWERER = shipped()
TESTS = Path(__file__).resolve().parents[2]
UNKNOWN = "zorblax"  # a noun that no record has
KEYS = ("statement", "document", "date", "url", "said_by", "leaves_out")


def near(question: str, **options: object) -> tuple[Nearest, ...]:
    answer = ANSWERER.answer(question, **options)  # type: ignore[arg-type]
    assert isinstance(answer, NotFound), answer
    return answer.nearest


def statements(question: str, **options: object) -> str:
    return " | ".join(one.statement for one in near(question, **options))


def remarks(question: str, **options: object) -> str:
    return " ".join(said for one in near(question, **options) for said in one.remarks)


def place(one: Nearest) -> tuple[str, str | None]:
    return one.citation.document, one.citation.anchor


# What is shown


def test_a_near_statement_is_the_record_s_own_whole_and_cited() -> None:
    own = {entry.statement.in_language("en"): entry for _, entry in KNOWLEDGE.facts_and_events()}
    for one in near("how many Haitians were returned to Mexico?"):
        assert one.statement in own
        assert one.citation.anchor == own[one.statement].anchor
        assert one.citation.said_by
        assert edtf.span(one.date)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("how many Haitians were returned?", ("haitians",)),
        ("how many people in MPP were from Honduras in 2023?", ("2023",)),
        ("which catholic groups signed the July 2019 letter?", ("catholic",)),
    ],
)
def test_it_says_which_words_of_the_question_it_leaves_out(question: str, words: tuple[str, ...]) -> None:
    assert near(question)[0].leaves_out == words


@pytest.mark.parametrize(
    ("question", "remark"),
    [
        ("how many Haitians from Honduras were returned?", "Counts people from Honduras, not from Haiti."),
        ("¿cuántos haitianos de Honduras fueron devueltos?", "Cuenta personas de Honduras, no de Haití."),
        ("how many people in MPP were from Honduras in 2023?", "Speaks for December 2019, not for 2023."),
        ("what zorblax happened in Tucson and Laredo?", "Nogales, Tucson, not of Laredo."),
        ("who zorblax the WOLA letter against deportation funding?", ", not of "),
    ],
)
def test_a_statement_of_another_country_date_or_place_says_so(question: str, remark: str) -> None:
    assert remark in remarks(question)


def test_a_superseded_figure_is_told_as_such_with_the_newest() -> None:
    (old,) = [one for one in near("how many zorblax of the 56,000 were returned") if "56,000" in one.statement]
    assert "The newest figure in the record is more than 59,000, as of December 2019." in old.remarks


@pytest.mark.parametrize(
    ("question", "remark"),
    [
        ("how many people were sent back to Cuba?", "Does not settle: the country that they are sent to."),
        ("which organizations never signed a letter of zorblax", "Does not settle: a negation, bound or restriction."),
        ("did the Ninth Circuit block MPP?", "Speaks of all of it, and may not say what was asked."),
    ],
)
def test_where_no_word_is_left_out_it_says_what_it_may_not_settle(question: str, remark: str) -> None:
    assert remark in remarks(question)


def test_no_statement_stands_without_a_word_on_why_it_is_no_answer(answered: list[tuple[Case, Answer]]) -> None:
    shown = [one for _, answer in answered if isinstance(answer, NotFound) for one in answer.nearest]
    assert len(shown) > 500
    assert all(one.remarks for one in shown)


def test_of_one_measure_the_newest_stands_once() -> None:
    texts = statements("how many zorblax were returned to Mexico?")
    assert "59,000" in texts
    assert "56,000" not in texts


def test_a_figure_of_the_date_that_was_asked_for_comes_before_the_newest() -> None:
    first = near("how many zorblax had been returned as of November 2019?")[0]
    assert first.date == "2019-11"
    assert not first.citation.document.startswith("2018")


def test_one_of_the_groups_that_are_counted_alike_stands_for_all_that_nobody_named() -> None:
    counted = [one for one in near("how many Haitians were returned?") if "MPP were from" in one.statement]
    assert len(counted) == 1
    assert {"Guatemala: 15,009", "Nicaragua: 1,414"} <= {*counted[0].items}
    named = [one for one in near("how many zorblax people in MPP were from Cuba") if "MPP were from" in one.line]
    assert named
    assert all(one.items == () for one in named)


def test_where_a_source_is_asked_for_the_works_behind_a_statement_are_named() -> None:
    rests = near("source of the zorblax report that people were sent home by bus from Juárez")
    assert any("Orsi" in item for one in rests for item in one.items)
    assert not any("Orsi" in item for one in near("zorblax people sent home by bus from Juárez") for item in one.items)


def test_where_accounts_of_a_happening_differ_none_stands_alone() -> None:
    told = [one for one in near("when did the zorblax programme MPP begin, December 2018 or January?") if one.items]
    assert any("December 2018" in " ".join((one.line, *one.items)) for one in told)


@rows(
    ("question", "kind"),
    [
        ("how many zorblax were returned?", Kind.FIGURE),
        ("who zorblaxed the letter of July 2019?", Kind.SIGNATORIES),
        ("which zorblax is the Secretary of Homeland Security?", Kind.PERSON),
        ("what zorblax does the AMLO letter demand?", Kind.ASK),
        ("what is a zorblax safe third country?", Kind.TERM),
        ("which zorblax letter was sent to Pompeo?", Kind.LETTER),
        ("when was zorblax expanded to Tucson?", Kind.DATE),
        ("zorblax study by the US Immigration Policy Center, footnote", Kind.SOURCE),
    ],
)
def test_entries_of_every_kind_come_near(question: str, kind: Kind) -> None:
    assert kind in {one.kind for one in near(question)}


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("what zorblax did the 9th circ order", "Ninth Circuit"),
        ("zorblax by the sec of homeland", "Secretary of Homeland Security"),
        ("zorblax kidnappers", "kidnap"),
        ("zorblax of the kidnapings and extorsion", "kidnap"),
    ],
)
def test_abbreviations_slips_and_other_forms_are_met(question: str, words: str) -> None:
    assert words in statements(question)


@pytest.mark.parametrize(
    "question",
    [
        "asdf qwer zxcv",
        "xylophonist",
        "how many zorblaxes?",
        "¿cuántos zorblax?",
        "🙂 zorblax",
        "which zorblax people?",
    ],
)
def test_nothing_is_shown_where_nothing_that_tells_is_met(question: str) -> None:
    assert near(question) == ()


@pytest.mark.parametrize(
    "question", ["a" * (LONGEST_QUESTION + 1), "did they sign the July 2019 letter?", "did we sign the July letter?"]
)
def test_a_question_that_has_to_be_asked_otherwise_shows_nothing(question: str) -> None:
    assert near(question) == ()


def test_a_day_after_the_record_s_end_shows_nothing() -> None:
    assert near("how many people were returned?", as_of="2031") == ()


# Questions that lead on


def not_answered() -> Iterator[tuple[str, NotFound]]:
    for one in range(len(KNOWLEDGE.topics)):
        topic = list(KNOWLEDGE.topics.values())[one]
        for language in KNOWLEDGE.about.languages:
            question = f"{topic.name.in_language(language)} {UNKNOWN}"
            answer = ANSWERER.answer(question, fallback=language)
            assert isinstance(answer, NotFound)
            yield question, answer


@pytest.mark.slow
def test_each_question_of_a_near_statement_is_answered_with_that_entry() -> None:
    asked = 0
    for question, answer in not_answered():
        assert answer.nearest, question
        questions = [one.question for one in answer.nearest if one.question]
        assert list(answer.suggestions) == list(dict.fromkeys(questions))
        for one in answer.nearest:
            if one.question:
                whole = ANSWERER.answer(one.question, fallback=answer.language)
                assert isinstance(whole, Found)
                assert whole.language == answer.language
                assert one.citation.document in {citation.document for citation in whole.citations}
                assert one.citation.said_by in {citation.said_by for citation in whole.citations}
                asked += 1
    assert asked > 100


def test_each_leads_to_what_held_on_the_day_that_is_asked_for() -> None:
    day = "2019-03"
    shown = near("how many zorblax attacks by criminal groups", as_of=day)
    assert shown
    for one in shown:
        assert edtf.begins_by(one.date, day)
        if one.question:
            assert isinstance(ANSWERER.answer(one.question, as_of=day), Found)


def test_what_is_not_found_in_a_conversation_shows_what_comes_near() -> None:
    first = ANSWERER.follow("how many people were returned under MPP?", None)
    turn = ANSWERER.follow("how many zorblax were kidnapped in Tijuana?", first)
    assert isinstance(turn, Turn)
    assert isinstance(turn.answer, NotFound)
    assert turn.answer.nearest


# Faces


def test_json_has_the_contract_s_keys() -> None:
    question = "how many Haitians were returned?"
    reply = as_json(question, ANSWERER.answer(question))
    assert reply["answered"] is False
    assert reply["citations"] == []
    assert 1 <= len(reply["nearest"]) <= 3
    for one in reply["nearest"]:
        assert tuple(one)[: len(KEYS)] == KEYS
        assert one["document"] in KNOWLEDGE.documents
        assert isinstance(one["leaves_out"], list)
    assert as_json("honduras", ANSWERER.answer("honduras"))["nearest"] == []


@pytest.mark.parametrize("language", KNOWLEDGE.about.languages)
def test_a_terminal_says_first_that_nothing_was_found(language: Language) -> None:
    answer = ANSWERER.answer("mpp zorblax", language=language)
    lines = as_card(answer).splitlines()
    assert lines[0] == answer.sentence
    assert lines[1] == say(answer.language, "nearest.heading")
    assert all(line.startswith("  ") for line in lines[2:])


# The right entry among three, over the table of questions


def is_shown(answer: Answer, wanted: Found) -> bool:
    """Whether what comes near is what was answered: printed at one of its places, or the document itself."""
    assert isinstance(answer, NotFound)
    places = {(citation.document, citation.anchor) for citation in wanted.citations}
    documents = {document for document, _ in places} if wanted.kind in (Kind.PERSON, Kind.LETTER) else set()
    return any(
        place(one) in places or (one.kind is Kind.LETTER and one.citation.document in documents)
        for one in answer.nearest
    )


def missed(question: str, chance: random.Random) -> dict[str, str]:
    """The question with a word that nobody knows: added, and in the place of one of its own longer words."""
    words = question.split()
    long = [at for at, word in enumerate(words) if len(word.strip("?¿,.")) > 3]
    found = {"added": f"{question.rstrip('? ')} {UNKNOWN}?"}
    if len(long) > 2:
        at = chance.choice(long)
        found["replaced"] = " ".join([*words[:at], UNKNOWN, *words[at + 1 :]])
    return found


@pytest.mark.slow
@pytest.mark.parametrize("part", range(8))
def test_a_question_that_is_missed_by_one_word_shows_its_answer_among_three(
    part: int, answered: list[tuple[Case, Answer]], answerer: Answerer
) -> None:
    chance = random.Random(part)
    asked: Counter[str] = Counter()
    shown: Counter[str] = Counter()
    found = ((case.question, answer) for case, answer in answered[part::8] if isinstance(answer, Found))
    for typed, answer in found:
        for change, question in missed(typed, chance).items():
            other = answerer.answer(question)
            assert not isinstance(other, Ambiguous) or change == "replaced"
            if isinstance(other, NotFound):
                asked[change] += 1
                shown[change] += is_shown(other, answer)
    assert asked["added"] > 150
    assert shown["added"] / asked["added"] >= 0.89
    assert shown["replaced"] / asked["replaced"] >= 0.77  # some are the only word that told


@pytest.mark.slow
@pytest.mark.parametrize("language", SPOKEN)
def test_almost_every_statement_comes_near_to_itself_with_a_word_too_many(
    language: Language, record: Knowledge
) -> None:
    entries = [entry for document in record.documents.values() for entry in document.entries()]
    texts = [entry.statement.in_language(language) for entry in entries]
    missing = [
        text
        for text in texts
        if not any(one.statement.startswith(text) for one in near(f"{text[:460]} {UNKNOWN}", language=language))
    ]
    assert len(missing) <= len(texts) * 0.02, missing


@pytest.mark.parametrize(
    "name", ["heron", *(pytest.param(f"records/{one}", marks=pytest.mark.slow) for one in ("agua", "garments"))]
)
def test_the_statements_of_another_record_come_near_too(name: str) -> None:
    answerer = answering(TESTS / name)
    entries = [entry for document in answerer.indexed.knowledge.documents.values() for entry in document.entries()]
    texts = [(one.statement.in_language(language), language) for one in entries for language in answerer.languages]
    found = 0
    for text, language in texts:
        answer = answerer.answer(f"{text[:460]} {UNKNOWN}", language=language)
        assert isinstance(answer, NotFound)
        assert all(one.remarks for one in answer.nearest)
        found += any(one.statement.startswith(text) for one in answer.nearest)
    assert found >= len(texts) * 0.95


@pytest.mark.slow
@tries(0.5)
@given(st.text(max_size=80), st.sampled_from(KNOWLEDGE.about.languages))
def test_any_text_gets_at_most_three_each_with_a_citation(text: str, language: Language) -> None:
    answer = ANSWERER.answer(text, language=language)
    if isinstance(answer, NotFound):
        assert len(answer.nearest) <= 3
        assert all(one.statement and one.citation.title for one in answer.nearest)
        assert len({(*place(one), one.statement) for one in answer.nearest}) == len(answer.nearest)


@pytest.mark.slow
def test_nothing_is_drawn_for_the_questions_of_buttons(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []

    def chart_of(_query: Query, fact: Fact) -> None:
        drawn.append(fact.id)

    monkeypatch.setattr("bot.answers.kinds.facts.chart_of", chart_of)
    answerer = Answerer(KNOWLEDGE)
    answer = answerer.answer("how many xylophonists were returned under MPP")
    assert isinstance(answer, NotFound)
    assert any(one.question and one.kind is Kind.FIGURE for one in answer.nearest)
    assert not drawn
    assert isinstance(answerer.answer("how many people were returned under MPP"), Found)
    assert drawn
