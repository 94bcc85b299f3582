"""Tables and charts of the shipped record, checked by hand against the documents."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from bot.answers.answer import Found, NotFound
from bot.answers.answerer import Answerer
from bot.answers.compose.rendering import as_json
from bot.answers.visuals import LONGEST_TITLE, Chart, Table
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Fact, Qualifier
from bot.languages import Language
from tests.rows import rows
from tests.shipped import SPOKEN

ON_ALL_THREE = [
    "Institute for Women in Migration",
    "Kids in Need of Defense",
    "Latin America Working Group",
    "Washington Office on Latin America",
    "Women's Refugee Commission",
]
ALL_ACROSS = ["September 14, 2018", "December 21, 2018", "July 18, 2019", "November 2019"]


def table_of(answerer: Answerer, question: str, language: Language | None = None) -> Table:
    answer = answerer.answer(question, language=language)
    assert isinstance(answer, Found), answer
    assert answer.table, answer
    return answer.table


def chart_of(answerer: Answerer, question: str, language: Language | None = None) -> Chart:
    answer = answerer.answer(question, language=language)
    assert isinstance(answer, Found), answer
    assert answer.chart, answer
    return answer.chart


@rows(
    "question",
    [
        "signatories across letters",
        "compare the signatories",
        "who signed which letter",
        "table of signatories",
        "which organizations signed each letter?",
        "signatories by letter",
        "which letters did each organization sign",
        "tabla de firmantes",
        "qué organizaciones firmaron cada carta",
        "¿quién firmó qué carta?",
        "comparar los firmantes",
    ],
)
def test_the_signatories_of_all_letters_are_compared(answerer: Answerer, question: str) -> None:
    answer = answerer.answer(question, language="en")
    assert isinstance(answer, Found)
    assert answer.sentence == (
        "39 organizations are on the 3 complete lists of signatories in the record (September 14, 2018, "
        "December 21, 2018 and July 18, 2019); on all 3: 5. Without a complete list in the record: November 2019."
    )
    assert len(answer.items) == 39
    assert len(answer.citations) == 4
    assert answer.table
    assert answer.table.header == ("Organization", *ALL_ACROSS)
    assert len(answer.table.rows) == 39


def test_the_table_says_in_words_who_is_on_which_list(answerer: Answerer) -> None:
    rows = {name: cells for name, *cells in table_of(answerer, "who signed which letter").rows}
    assert [list(rows.values())[at].count("signed") for at in (0, 5)] == [4, 2]
    assert sorted(name for name, cells in rows.items() if cells[:3] == ["signed"] * 3) == ON_ALL_THREE
    assert rows["HIAS"] == ["not listed", "not listed", "signed", "no list in the record"]
    assert rows["Human Rights First"][:3] == ["not listed", "signed", "signed"]
    assert [column.count("signed") for column in zip(*rows.values(), strict=True)] == [27, 8, 17, 1]


def test_nobody_is_said_not_to_be_on_a_list_that_is_not_in_the_record(answerer: Answerer, record: Knowledge) -> None:
    table = table_of(answerer, "who signed which letter")
    lists = {document.published.date: document.has_whole_list for document in record.documents.values()}
    assert not lists["2019-11"]
    assert {row[4] for row in table.rows} == {"signed", "no list in the record"}
    assert all(set(row[1:4]) <= {"signed", "not listed"} for row in table.rows)


@rows(
    ("question", "columns", "rows", "first"),
    [
        ("who signed both the July 2019 and the December 2018 letter?", 2, 19, "signed"),
        ("who signed the July 2019 or the December 2018 letter?", 2, 19, "signed"),
        ("orgs on the December 2018 letter but not on the September 2018 letter", 2, 28, "signed"),
        ("compare the signatories of the July 2019 and December 2018 letters", 2, 19, "signed"),
        ("who signed all the letters", 3, 39, "signed"),
        ("what did HIAS sign", 4, 1, "not listed"),
        ("what did Oxfam and HIAS sign", 0, 0, ""),
        ("did HIAS sign the July 2019 letter?", 0, 0, ""),
        ("who signed the July 2019 letter?", 0, 0, ""),
    ],
)
def test_an_answer_over_several_letters_has_their_table(
    answerer: Answerer, question: str, columns: int, rows: int, first: str
) -> None:
    answer = answerer.answer(question)
    table = answer.table if isinstance(answer, Found) else None
    if not columns:
        assert table is None
    else:
        assert table
        assert (len(table.header) - 1, len(table.rows), table.rows[0][1]) == (columns, rows, first)


def test_a_spanish_table_is_all_spanish(answerer: Answerer) -> None:
    table = table_of(answerer, "tabla de firmantes")
    assert table.header[:2] == ("Organización", "14 de septiembre de 2018")
    assert {cell for row in table.rows for cell in row[1:]} == {"firmó", "no aparece", "sin lista en el registro"}


@pytest.mark.parametrize("question", ["table of the weather", "who signed each bill", "compare the organizations"])
def test_a_table_of_something_else_is_not_found(answerer: Answerer, question: str) -> None:
    assert not isinstance(answerer.answer(question), Found)


@rows(
    "question",
    [
        "how many people have been returned under MPP?",
        "chart of returns over time",
        "people returned over time",
        "returns over the years",
        "trend in returns",
        "evolución de las devoluciones",
        "gráfica de personas devueltas",
        "devoluciones a lo largo del tiempo",
    ],
)
def test_returns_over_time_show_the_disputed_figures_side_by_side(answerer: Answerer, question: str) -> None:
    chart = chart_of(answerer, question, language="en")
    assert chart.title == "People returned to Mexico under MPP"
    assert chart.value_axis == "people (more than …)"
    assert [(point.label, point.value) for point in chart.points] == [
        ("Nov 2019 (WOLA)", 50000), ("Nov 2019 (HRW)", 56000), ("Dec 2019 (TRAC)", 59000)
    ]  # fmt: skip
    assert chart.points[0].note == ("more than 50,000, as of November 2019, source: Washington Office on Latin America")
    assert chart.takeaway == (
        "The record's figures of people returned to Mexico under MPP go from more than 50,000 or more than 56,000 "
        "(as of November 2019; sources disagree) to more than 59,000 (as of December 2019)."
    )


@pytest.mark.parametrize(
    "question",
    [
        "by nationality",
        "chart by nationality",
        "gráfica por nacionalidad",
        "Honduras",
        "compare Hondurans and Guatemalans",
    ],
)
def test_nationalities_are_charted_the_largest_first(answerer: Answerer, question: str) -> None:
    chart = chart_of(answerer, question, language="en")
    assert chart.title == "People in MPP by nationality, Dec 2019"
    assert (chart.label_axis, chart.value_axis) == ("group", "people")
    assert [(point.label, point.value) for point in chart.points] == [
        ("Honduras", 21786), ("Guatemala", 15009), ("Cuba", 7709), ("El Salvador", 7668), ("Ecuador", 3114),
        ("Venezuela", 2046), ("Nicaragua", 1414),
    ]  # fmt: skip
    assert chart.takeaway == (
        "Of the 7 figures shown, the highest is that of Honduras (21,786) and the lowest that of Nicaragua (1,414), as "
        "of December 2019; source: Transactional Records Access Clearinghouse (TRAC), Syracuse University."
    )


def test_a_question_as_of_a_date_has_no_chart_of_later_figures(answerer: Answerer) -> None:
    answer = answerer.answer("how many had been returned as of November 2019?")
    assert isinstance(answer, Found)
    assert answer.chart is None


@pytest.mark.parametrize("question", ["attacks on people in MPP", "the 340 number", "children returned", "59,000"])
def test_neither_one_figure_nor_figures_in_two_units_make_a_chart(answerer: Answerer, question: str) -> None:
    answer = answerer.answer(question)
    assert isinstance(answer, Found)
    assert answer.chart is None or {point.value for point in answer.chart.points} == {50000, 56000, 59000}


def test_a_measure_without_a_chart_still_tells_its_earlier_figures(answerer: Answerer) -> None:
    answer = answerer.answer("attacks over time")
    assert isinstance(answer, Found)
    assert "816" in answer.sentence
    assert "340" in answer.history[0]


@rows(
    "question",
    [
        "chart of attacks",
        "chart of the weather",
        "returned by month",
        "devoluciones por mes",
        "children returned over time",
        "nationalities over time",
        "chart of Haitians",
        "graph of signatories",
        "trend in asylum",
        "evolution of MPP",
        "evolución del programa",
    ],
)
def test_a_chart_that_the_record_cannot_draw_is_not_found(answerer: Answerer, question: str) -> None:
    assert isinstance(answerer.answer(question), NotFound)


def changed(record: Knowledge, identifier: str, **changes: Any) -> Answerer:
    """An answerer of the record with one fact changed."""

    def change(fact: Fact) -> Fact:
        return dataclasses.replace(fact, **changes) if fact.id == identifier else fact

    documents = {
        name: dataclasses.replace(document, facts=tuple(map(change, document.facts)))
        for name, document in record.documents.items()
    }
    return Answerer(dataclasses.replace(record, documents=documents))


@pytest.mark.slow
def test_qualifiers_that_differ_are_said_at_the_axis_and_the_figures(record: Knowledge) -> None:
    chart = chart_of(changed(record, "returned-59000", qualifier=Qualifier.ABOUT), "people returned over time")
    assert chart.value_axis == "people (not all exact)"
    assert chart.points[-1].note.startswith("about 59,000")


def test_figures_in_two_units_are_never_drawn_together(record: Knowledge) -> None:
    answer = changed(record, "returned-59000", unit="cases").answer("people returned over time")
    assert isinstance(answer, Found)
    assert answer.chart is None


def test_those_with_the_same_figure_share_the_first_place(record: Knowledge) -> None:
    chart = chart_of(changed(record, "from-guatemala", value=21786), "by nationality")
    assert "the highest is that of Honduras and Guatemala (21,786)" in chart.takeaway


def test_another_source_s_figure_for_the_same_date_is_drawn_beside(record: Knowledge) -> None:
    chart = chart_of(changed(record, "from-cuba", said_by="human-rights-watch"), "Honduras")
    assert [point.label for point in chart.points][:3] == ["Honduras (TRAC)", "Guatemala (TRAC)", "Cuba (HRW)"]
    assert "Human Rights Watch" in chart.points[2].note


@pytest.mark.parametrize("language", SPOKEN)
def test_every_chart_of_the_record_names_its_figures_in_words(
    answerer: Answerer, record: Knowledge, language: Language
) -> None:
    topics = [topic.name.in_language(language) for topic in record.topics.values()]
    answers = [answerer.answer(topic, language=language) for topic in topics]
    charts = [answer.chart for answer in answers if isinstance(answer, Found) and answer.chart]
    assert len(charts) >= 2
    for chart in charts:
        assert len(chart.points) >= 2
        assert len(chart.title) <= LONGEST_TITLE
        assert all(point.note and point.label for point in chart.points)
        assert chart.takeaway.endswith(".")


def test_json_has_a_table_or_a_chart_only_where_there_is_one(answerer: Answerer) -> None:
    def reply(question: str) -> dict[str, object]:
        return as_json(question, answerer.answer(question))

    assert reply("by nationality").keys() & {"table", "chart"} == {"chart"}
    assert reply("who signed which letter").keys() & {"table", "chart"} == {"table"}
    assert reply("who signed the July 2019 letter?").keys() & {"table", "chart"} == set()
    table = reply("what did HIAS sign")["table"]
    assert isinstance(table, dict)
    assert table["rows"] == (("HIAS", "not listed", "not listed", "signed", "no list in the record"),)


def test_a_table_with_a_short_row_is_refused() -> None:
    with pytest.raises(ValueError, match="does not fit the header"):
        Table("caption", ("a", "b"), (("a",),))
