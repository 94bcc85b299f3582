"""A record with all that the shipped one has not: people who sign, lists that nobody has, ranges, rates, currencies."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot.answers.answer import Ambiguous, Answer, Found, Kind, NotFound
from bot.answers.answerer import Answerer
from bot.answers.compose.citation_styles import Style, cited
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import load

HERON = Path(__file__).resolve().parents[1] / "heron"
TODAY = datetime.date(2026, 11, 27)


@pytest.fixture(scope="module")
def heron() -> Knowledge:
    """The record of a coalition that does not exist."""
    return load(HERON)


@pytest.fixture(scope="module")
def of_heron(heron: Knowledge) -> Answerer:
    return Answerer(heron)


def told(answer: Answer) -> str:
    """Return all that an answer says."""
    parts = [answer.sentence]
    if isinstance(answer, Found):
        parts += [*answer.items, *answer.history, answer.status.note]
    return "\n".join(parts)


@pytest.mark.parametrize(
    ("question", "kind", "words"),
    [
        # organizations and people who signed, counted apart
        ("who signed the petition", Kind.SIGNATORIES, "2 organizations and 2 people signed"),
        (
            "who signed the reed wages petition?",
            Kind.SIGNATORIES,
            "Dr. Jane Roe, Professor of Law, University of Alder",
        ),
        ("who signed the petition?", Kind.SIGNATORIES, "Alder Trust (National; https://alder.example/)"),
        ("how many organizations signed the petition", Kind.SIGNATORIES, "2 organizations and 2 people signed"),
        ("how many people signed the petition", Kind.SIGNATORIES, "2 people signed"),
        ("¿quién firmó la petición?", Kind.SIGNATORIES, "2 organizaciones y 2 personas firmaron"),
        ("did Jane Roe sign the petition", Kind.MEMBER, "Yes: Jane Roe (Professor of Law, University of Alder)"),
        ("did Roe sign the petition", Kind.MEMBER, "among the 4 listed signatories"),
        ("did Ines Rush sign the petition", Kind.MEMBER, "No: Inés Rush is not among the 4"),
        ("did Reedworks sign the petition", Kind.MEMBER, "No: Reedworks plc is not among the 4"),
        ("did Cedar sign the petition", Kind.MEMBER, "No: Cedar Institute"),
        ("did Jane Roe and Alder sign the petition", Kind.MEMBER, "Yes: Alder Trust"),
        ("what did Omar Sedge sign", Kind.SIGNATORIES, "Omar Sedge signed 2 documents"),
        ("who else signed with Alder", Kind.SIGNATORIES, "one organization and 2 people are listed"),
        ("who is Jane Roe", Kind.PERSON, "Professor of Law, University of Alder"),
        # a part of a list
        ("who signed the Dutch appeal", Kind.SIGNATORIES, "The whole list is not in the record"),
        ("did Dogwood sign the Dutch appeal", Kind.MEMBER, "among those known to have signed"),
        # offices and companies that are written to
        ("who was the petition addressed to", Kind.PERSON, "is addressed to Minister of Lakes and Reedworks plc"),
        ("¿a quién está dirigida la petición?", Kind.PERSON, "ministro de Lagos y Reedworks plc"),
        ("letter to Reedworks", Kind.LETTER, "Petition for fair reed wages"),
        # places of further kinds
        ("where is the Old Reed Mill", Kind.PLACE, "Old Reed Mill is in Osierland."),
        ("Old Reed Mill", Kind.PLACE, "Old Reed Mill is in Osierland."),
        ("¿dónde está el antiguo molino de juncos?", Kind.PLACE, "antiguo molino de juncos está en Mimbrelia"),
        # kinds of documents
        ("petition", Kind.LETTER, "fair wages"),
        ("manifesto", Kind.LETTER, "Villagers"),
        ("manifesto", Kind.LETTER, "The whole list of signatories is not in the record"),
        ("open letter", Kind.LETTER, "oppose the reed levy"),
        ("latest report", Kind.LETTER, "Cedar Institute describes"),
        ("what does the petition ask", Kind.ASK, "Raise the wages"),
        ("manifiesto", Kind.LETTER, "La gente de los pueblos"),
        ("how many letters", Kind.LETTER, "3 documents"),
        ("who signed the Cedar report", Kind.SIGNATORIES, "has no signatories"),
        # dates of a year or a month
        ("when was the petition published", Kind.DATE, "Publication date: 2021."),
        ("letters of 2021", Kind.LETTER, "2021: Organizations"),
        ("oldest document", Kind.LETTER, "2021: Organizations"),
        # figures with money, rates and ranges
        ("wage of a reed cutter", Kind.FIGURE, "8,000 taka (about 73 US dollars) per month, as of April 2022"),
        ("wage of a reed cutter", Kind.FIGURE, "printed in Cedar Institute's report of March 2, 2023"),
        ("salario de quien corta juncos", Kind.FIGURE, "publicado en el informe de Instituto Cedar del 2 de marzo"),
        ("how much do reed cutters earn", Kind.FIGURE, "9,500 taka a month"),
        ("how much do reed cutters earn per month", Kind.FIGURE, "9,500 taka a month"),
        ("monthly wage of reed cutters", Kind.FIGURE, "9,500 taka a month"),
        ("how many US dollars do reed cutters earn", Kind.FIGURE, "about 73 US dollars"),
        ("¿cuánto ganan por mes quienes cortan juncos?", Kind.FIGURE, "9,500 takas al mes"),
        ("how many euros does the relief fund hold", Kind.FIGURE, "1,250,000 euros"),
        ("share of injured cutters", Kind.FIGURE, "Between 20 and 30 percent"),
    ],
)
def test_a_question_gets_its_answer(of_heron: Answerer, question: str, kind: Kind, words: str) -> None:
    answer = of_heron.answer(question, today=TODAY)
    assert isinstance(answer, Found), answer.sentence
    assert answer.kind is kind
    assert words in told(answer)


@pytest.mark.parametrize(
    "question",
    [
        "who signed the lake shore manifesto",
        "who signed the manifesto",
        "did Alder sign the manifesto",
        "did Jane Roe sign the manifesto",
        "did John Smith sign the manifesto",
        "how many organizations signed the manifesto",
        "how many people signed the manifesto",
        "list of signatories of the manifesto",
        "did Birch sign the Dutch appeal",
        "did Rush sign the Dutch appeal",
        "list the signatories of the Dutch appeal",
        "who signed the petition but not the manifesto",
        "¿firmó Alder el manifiesto?",
    ],
)
def test_of_a_list_that_nobody_has_nothing_is_said(of_heron: Answerer, question: str) -> None:
    answer = of_heron.answer(question, today=TODAY)
    assert isinstance(answer, NotFound)
    assert not any(words in answer.sentence for words in ("0 ", "has no signatories", "No: "))


@pytest.mark.parametrize(
    "question",
    [
        "how much do reed cutters earn per week",
        "weekly wage of reed cutters",
        "annual wage of reed cutters",
        "how many euros does the relief fund hold per month",
        "relief fund per month",
        "salario semanal de quienes cortan juncos",
        "how many euros do reed cutters earn",
    ],
)
def test_a_rate_or_a_unit_that_the_record_does_not_hold_is_not_found(of_heron: Answerer, question: str) -> None:
    assert isinstance(of_heron.answer(question, today=TODAY), NotFound)


def test_a_part_of_a_list_is_no_list_that_is_missing(of_heron: Answerer) -> None:
    assert "only a part of the list for" in of_heron.answer("did Birch sign the Dutch appeal").sentence
    assert "has no list" in of_heron.answer("did Birch sign the manifesto").sentence


def test_a_no_of_all_lists_names_those_that_nobody_has(of_heron: Answerer) -> None:
    answer = of_heron.answer("what did Dogwood sign", today=TODAY)
    assert isinstance(answer, Found)
    assert "one document" in answer.sentence
    missing = of_heron.answer("which letters did Dogwood not sign", today=TODAY)
    assert "with a complete list" in missing.sentence


@pytest.mark.parametrize(("asked", "number"), [("people", 2), ("organizations", 2), ("people and organizations", 4)])
def test_of_people_and_organizations_those_are_listed_that_are_asked_for(
    of_heron: Answerer, asked: str, number: int
) -> None:
    answer = of_heron.answer(f"which {asked} signed the petition", today=TODAY)
    assert isinstance(answer, Found)
    assert len(answer.items) == number
    assert any("Individuals" in item for item in answer.items) == ("people" in asked)


def test_a_document_of_a_year_alone_is_of_no_month(of_heron: Answerer) -> None:
    assert isinstance(of_heron.answer("letters of March 2021"), NotFound)


def test_choices_of_the_same_month_are_told_apart_by_their_names(of_heron: Answerer) -> None:
    answer = of_heron.answer("who signed the documents of May 2022 in full")
    chosen = of_heron.answer("who signed the letter of 2022 (Dutch appeal)")
    assert not isinstance(answer, Found) or answer.citations
    assert isinstance(chosen, Found)
    assert [one.document for one in chosen.citations] == ["2022-05-17-appeal"]


def test_a_nationality_in_a_documents_name_names_the_document(of_heron: Answerer) -> None:
    for question in ("what does the Dutch appeal say", "when was the Dutch appeal published"):
        answer = of_heron.answer(question)
        assert isinstance(answer, Found)
        assert [one.document for one in answer.citations] == ["2022-05-17-appeal"]
    assert not isinstance(of_heron.answer("how many Dutch organizations signed"), Found)


def test_a_figure_is_drawn_with_its_rate_and_told_where_it_is_printed(of_heron: Answerer) -> None:
    answer = of_heron.answer("wage of a reed cutter")
    assert isinstance(answer, Found)
    assert answer.chart
    assert answer.chart.value_axis == "taka per month"
    assert [point.label for point in answer.chart.points] == ["Apr 2022", "Mar 2, 2023, printed"]
    assert "8,000 taka (about 73 US dollars) per month (as of April 2022)" in answer.chart.takeaway
    assert answer.status.as_of is None


def test_documents_of_every_kind_are_cited(of_heron: Answerer, heron: Knowledge) -> None:
    answer = of_heron.answer("who was the petition addressed to")
    assert isinstance(answer, Found)
    text = {one.style: one.text for one in cited(heron, answer)}
    (item,) = json.loads(text[Style.CSL_JSON])
    assert item["genre"] == "Petition"
    assert [one["literal"] for one in item["recipient"]] == ["Minister of Lakes", "Reedworks plc"]
    assert item["issued"] == {"date-parts": [[2021]]}
    assert "Dr. Jane Roe" in text[Style.APA]


def test_a_document_that_nobody_is_known_to_have_written_is_cited_by_its_title(
    of_heron: Answerer, heron: Knowledge
) -> None:
    answer = of_heron.answer("manifesto")
    assert isinstance(answer, Found)
    text = {one.style: one.text for one in cited(heron, answer)}
    assert text[Style.CHICAGO] == "Manifesto of the lake shore. May 2022."
    assert text[Style.APA] == "[Manifesto of the lake shore]. (2022, May)."
    assert text[Style.BLUEBOOK] == "Manifesto of the lake shore (May 2022)."
    assert "author" not in json.loads(text[Style.CSL_JSON])[0]


def test_the_record_at_a_glance_names_each_kind(of_heron: Answerer) -> None:
    documents = of_heron.overview("en").documents
    assert [one.kind for one in documents] == ["report", "manifesto", "open letter", "petition"]
    assert [one.signatories for one in documents] == [0, 0, 0, 4]


def test_which_of_two_is_the_newest_is_asked_where_a_year_alone_leaves_it_open(heron: Knowledge) -> None:
    appeal = heron.documents["2022-05-17-appeal"]
    petition = heron.documents["2021-petition"]
    dated = {"2021-petition": "2022", "2022-05-17-appeal": "2022-05-17"}
    assert {appeal.published.date, petition.published.date} == {"2022-05-17", "2021"}
    of_one_year = load_with(heron, dated)
    answer = Answerer(of_one_year).answer("newest document")
    assert isinstance(answer, Ambiguous)
    assert len(answer.choices) == 3


def load_with(knowledge: Knowledge, dates: dict[str, str]) -> Knowledge:
    """Return the record with other dates of publication."""
    documents = {
        one.id: replace(one, published=replace(one.published, date=dates.get(one.id, one.published.date)))
        for one in knowledge.documents.values()
        if one.id != "2023-03-02-cedar"
    }
    terms = {one.id: replace(one, document="2021-petition") for one in knowledge.terms.values()}
    return replace(knowledge, documents=documents, terms=terms)
