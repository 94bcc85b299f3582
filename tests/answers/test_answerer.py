"""The rules that make an answer worth trusting, each shown on the shipped record."""

from __future__ import annotations

import pytest

from bot.answers.answer import Ambiguous, Answer, Focus, Found, Help, NotFound, Standing
from bot.answers.answerer import Answerer
from bot.answers.message.length import LONGEST_QUESTION
from bot.knowledge.knowledge import Knowledge
from bot.languages import Language
from tests.rows import rows
from tests.shipped import SPOKEN


def found(answer: Answer) -> Found:
    assert isinstance(answer, Found), answer
    return answer


def test_the_newest_figure_is_current_and_carries_its_date_and_source(answerer: Answerer) -> None:
    answer = found(answerer.answer("how many people have been returned under MPP?"))
    assert answer.sentence == (
        "Over 59,000 asylum seekers had been returned to Mexico under MPP (as of December 2019; source: "
        "Transactional Records Access Clearinghouse (TRAC), Syracuse University)."
    )
    assert (answer.status.standing, answer.status.as_of) == (Standing.CURRENT, "2019-12")
    assert [line.split(",")[0] for line in answer.history] == ["more than 56", "more than 50"]


def test_a_superseded_figure_is_never_given_as_current(answerer: Answerer) -> None:
    answer = found(answerer.answer("the 340 number"))
    assert answer.status.standing is Standing.SUPERSEDED
    assert "superseded" in answer.sentence
    assert "at least 816" in answer.status.note


def test_as_of_picks_the_figure_that_held_then_and_names_who_disagrees(answerer: Answerer) -> None:
    answer = found(answerer.answer("how many had been returned as of November 2019?"))
    assert answer.status.standing is Standing.DISPUTED
    assert "56,000" in answer.sentence
    assert "50,000" in answer.sentence
    assert "59,000" not in answer.sentence


def test_accounts_that_differ_are_shown_together(answerer: Answerer) -> None:
    answer = found(answerer.answer("when did MPP begin?"))
    assert answer.status.standing is Standing.DISPUTED
    assert "January 28, 2019" in answer.sentence
    assert "December 20, 2018" in answer.sentence
    assert "December 2018" in answer.sentence
    assert [citation.document for citation in answer.citations] == [
        "2020-01-29-hrw-qa", "2018-12-21-235b2c", "2019-11-wola-160"
    ]  # fmt: skip


@rows(
    "question",
    [
        "how many Haitians were returned under MPP?",
        "how many people were returned as of 2023?",
        "how many had been returned by March 2019?",
        "returns in March 2022",
        "MPP 2.0 start date",
        "when did MPP end?",
        "how many Hondurans were returned in 2018?",
        "who signed the letter about family detention?",
        "who signed the March 2019 letter?",
        "how many Mexicans were returned under MPP?",
        "when did the programme reach San Antonio?",
        "60,000 asylum seekers returned",
        "ACLU phone number",
        "what time is it",
        "¿cuántos haitianos fueron devueltos?",
        "¿cuándo terminó Quédate en México?",
    ],
)
def test_what_the_record_does_not_say_is_not_found(answerer: Answerer, question: str) -> None:
    assert isinstance(answerer.answer(question), NotFound | Ambiguous)


@pytest.mark.parametrize("figure", ["59,001", "95,000", "817", "21,787", "1,501", "46 percent"])
def test_a_figure_that_is_off_by_a_digit_is_never_confirmed(answerer: Answerer, figure: str) -> None:
    assert not isinstance(answerer.answer(figure), Found)


def test_a_no_is_said_of_complete_lists_only_and_with_their_count(answerer: Answerer) -> None:
    assert found(answerer.answer("did HIAS sign the September 2018 letter?")).sentence.startswith(
        "No: HIAS is not among the 27 listed signatories"
    )
    assert isinstance(answerer.answer("did HIAS sign the November 2019 letter?"), NotFound)


def test_an_unknown_organization_gets_the_same_careful_no(answerer: Answerer) -> None:
    answer = found(answerer.answer("did Oxfam sign the December 2018 letter?"))
    assert answer.sentence.startswith("No: “oxfam” is not among the 8 listed signatories")


def test_a_nameless_we_is_asked_for_a_name(answerer: Answerer) -> None:
    assert "name the organization" in answerer.answer("did we sign the July letter?").sentence


def test_the_release_is_honest_about_a_list_that_it_does_not_contain(answerer: Answerer) -> None:
    answer = found(answerer.answer("who signed the WOLA press release letter?"))
    assert "more than 160" in answer.sentence
    assert "the list of the others is not in this text" in answer.sentence


def test_sets_of_signatories_are_computed(answerer: Answerer) -> None:
    both = found(answerer.answer("who signed both the July 2019 and the December 2018 letter?"))
    assert "Human Rights First" in both.items
    assert "Sin Fronteras" not in both.items
    only = found(answerer.answer("orgs on the December 2018 letter but not on the September 2018 letter"))
    assert only.items == ("Human Rights First",)


def test_only_on_a_letter_that_is_not_in_the_record_is_not_found(answerer: Answerer) -> None:
    answer = answerer.answer("who signed only the letter of March 1999 and the July 2019 letter")
    assert isinstance(answer, NotFound)
    assert answer.sentence == "Not found: no document of the record fits that date or description."


def test_an_ambiguous_question_offers_choices_that_each_lead_on(answerer: Answerer) -> None:
    answer = answerer.answer("who signed the 2018 letter?")
    assert isinstance(answer, Ambiguous)
    assert len(answer.choices) == 2
    assert all(isinstance(answerer.answer(choice), Found) for choice in answer.choices)


@pytest.mark.parametrize("language", SPOKEN)
def test_every_topic_can_be_asked_for_by_its_name(answerer: Answerer, record: Knowledge, language: Language) -> None:
    """Suggestions are names of topics: each has to lead on."""
    names = [topic.name.in_language(language) for topic in record.topics.values()]
    assert [name for name in names if isinstance(answerer.answer(name, language=language), NotFound)] == []


def test_what_is_not_found_comes_with_suggestions(answerer: Answerer) -> None:
    answer = answerer.answer("how many Haitians were returned?")
    assert isinstance(answer, NotFound)
    assert "“haitians”" in answer.sentence
    assert answer.suggestions


@rows("empty", ["", "   ", "\n", "?", "help", "Ayuda", "¿?", "\u200b\u200f", "🙂"])
def test_an_empty_question_gets_help_with_three_examples_that_work(answerer: Answerer, empty: str) -> None:
    answer = answerer.answer(empty)
    assert isinstance(answer, Help)
    assert len(answer.examples) == 3
    assert all(isinstance(answerer.answer(example), Found) for example in answer.examples)


def test_a_pasted_text_is_not_found_and_says_why(answerer: Answerer) -> None:
    answer = answerer.answer("who signed " * LONGEST_QUESTION)
    assert isinstance(answer, NotFound)
    assert "500 characters" in answer.sentence


def test_a_spanish_question_gets_a_spanish_answer_unless_another_language_is_chosen(answerer: Answerer) -> None:
    answer = found(answerer.answer("¿cuántas personas hay en el campamento de Matamoros?"))
    assert answer.language == "es"
    assert answer.sentence.startswith("Más de 1,500 solicitantes de asilo")
    assert answerer.answer("¿cuántas personas hay en el campamento?", language="en").language == "en"


def test_a_name_does_not_make_a_question_spanish(answerer: Answerer) -> None:
    assert answerer.answer("Servicio Jesuita a Migrantes y Refugiados México letters").language == "en"


@pytest.mark.parametrize(
    ("focus", "question", "words"),
    [
        (Focus.SIGNATORIES, "July 2019", "17 organizations signed"),
        (Focus.DATES, "Laredo", "in July 2019"),
        (Focus.SOURCES, "59,000", "said by Transactional Records"),
        (Focus.LETTERS, "2018", "2 documents"),
        (Focus.FACTS, "Honduras", "21,786"),
    ],
)
def test_a_command_tells_what_a_few_words_ask_for(answerer: Answerer, focus: Focus, question: str, words: str) -> None:
    assert words in found(answerer.answer(question, focus=focus)).sentence


def test_as_of_leaves_out_what_came_later(answerer: Answerer) -> None:
    answer = found(answerer.answer("attacks on people in MPP", as_of="2019-11-30"))
    assert "340" in answer.sentence
    assert answer.status.standing is Standing.SUPERSEDED
    assert "What the record says now: At least 816" in answer.status.note


def test_an_as_of_that_is_no_date_is_refused(answerer: Answerer) -> None:
    with pytest.raises(ValueError, match="is not a date"):
        answerer.answer("attacks", as_of="soon")


def test_a_deep_link_leads_to_the_anchor_where_the_page_holds_the_text(answerer: Answerer) -> None:
    (citation,) = found(answerer.answer("36 percent of what?")).citations
    assert citation.url == (
        "https://reliefweb.int/report/mexico/mexico-government-must-ensure-safety-and-well-being-asylum-seekers-"
        "returned-mexico#:~:text=36%20percent%20of%20migrant%20disappearances%20in%20Mexico"
    )
    assert citation.url_role == "repost"


def test_a_letter_without_an_evidenced_address_has_no_link(answerer: Answerer) -> None:
    (citation,) = found(answerer.answer("people sent home from Ciudad Juárez by bus")).citations
    assert citation.url is None
    assert isinstance(answerer.answer("link to the July 2019 letter"), NotFound)


def test_a_letter_is_found_by_what_it_alone_says(answerer: Answerer) -> None:
    assert (
        "July 18, 2019" in found(answerer.answer("when was the letter about the buses home from Juárez sent?")).sentence
    )
    assert isinstance(answerer.answer("when was the letter about detention in Texas sent?"), NotFound)


def test_a_letter_named_by_its_month_is_one_of_the_record_and_no_cited_work(answerer: Answerer) -> None:
    assert "July 18, 2019" in found(answerer.answer("July letter", focus=Focus.DATES)).sentence
    address = answerer.answer("July letter", focus=Focus.SOURCES)
    assert isinstance(address, NotFound)
    assert "July 18, 2019" in address.sentence
    assert isinstance(answerer.answer("January letter", focus=Focus.DATES), NotFound)


@pytest.mark.parametrize("focus", [None, Focus.FACTS, Focus.SOURCES])
@pytest.mark.parametrize("question", ["kidnapped children", "how many families were kidnapped"])
def test_what_else_a_topic_is_known_by_tells_nothing_of_a_group(
    answerer: Answerer, focus: Focus | None, question: str
) -> None:
    assert isinstance(answerer.answer(question, focus=focus), NotFound)


@pytest.mark.parametrize("question", ["who did AMLO write to", "¿qué escribió Pompeo?", "when did the president write"])
def test_one_who_is_only_written_to_has_written_nothing(answerer: Answerer, question: str) -> None:
    assert isinstance(answerer.answer(question), NotFound)


def test_one_who_is_written_to_is_still_told(answerer: Answerer) -> None:
    assert "July 18, 2019" in found(answerer.answer("when did they write to Pompeo")).sentence


def test_what_was_answered_lately_is_not_looked_up_again_whatever_stands_around_it(
    record: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    answerer = Answerer(record)
    plain = answerer.answer("When did the programme reach Laredo?")
    monkeypatch.setattr("bot.answers.lookup.kinds_for", lambda _frames: ())
    assert answerer.answer("Hi there! When did the programme reach Laredo? Thanks") == plain
