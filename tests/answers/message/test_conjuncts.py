"""Of several that a question names each is told, where no entry tells of all."""

from __future__ import annotations

import pytest

from bot.answers.answer import NotFound
from bot.answers.answerer import Answerer
from bot.languages import say
from tests.answers.asking import found
from tests.rows import rows


@pytest.mark.parametrize(
    ("question", "of_each"),
    [
        ("when did MPP get to Laredo and Brownsville", "when did MPP get to {}|Laredo|Brownsville"),
        ("laredo + brownsville expansion was when?", "{} expansion was when?|laredo|brownsville"),
        ("when did MPP reach Laredo, Brownsville and Tucson?", "when did MPP reach {}?|Laredo|Brownsville|Tucson"),
        ("¿cuándo llegó MPP a Laredo y a Brownsville?", "¿cuándo llegó MPP a {}?|Laredo|Brownsville"),
        ("what city is across from Eagle Pass and Laredo", "what city is across from {}|Eagle Pass|Laredo"),
        (
            "how many people had been returned as of Nov 2019 and Dec 2019",
            "how many people had been returned as of {}|Nov 2019|Dec 2019",
        ),
    ],
)
def test_one_answer_tells_of_each(answerer: Answerer, question: str, of_each: str) -> None:
    form, *names = of_each.split("|")
    answer, alone = found(answerer, question), [found(answerer, form.format(name)) for name in names]
    assert all(one.sentence in answer.sentence for one in alone)
    assert {one.kind for one in alone} == {answer.kind}
    cited = {(one.document, one.anchor) for one in answer.citations}
    assert cited == {(one.document, one.anchor) for each in alone for one in each.citations}


@pytest.mark.parametrize(
    ("question", "answered", "left"),
    [
        ("hondurans and haitians in MPP?", "hondurans in MPP?", "haitians"),
        ("haitians and hondurans in MPP?", "hondurans in MPP?", "haitians"),
        ("¿cuántos hondureños y haitianos?", "¿cuántos hondureños?", "haitianos"),
        ("when did MPP get to Laredo and Tijuana", "when did MPP get to Laredo", "Tijuana"),
    ],
)
def test_what_is_not_found_of_one_is_told_behind_the_other(
    answerer: Answerer, question: str, answered: str, left: str
) -> None:
    answer, alone = found(answerer, question), found(answerer, answered)
    assert answer.sentence == f"{alone.sentence} {say(answer.language, 'together.not_found', question=left)}"


@rows(
    "question",
    [
        "how many people were returned between November 2019 and December 2019",  # two ends of one span
        "agreement between the US and Mexico",
        "trucks in Laredo and Brownsville",  # of neither
        "when did MPP not get to Laredo and Brownsville",
        "how many more Hondurans and Haitians",
        "Hondurans and Guatemalans together",
        "hondureños y guatemaltecos juntos",
        "in both Laredo and Brownsville how many",
        "¿cuántas personas fueron devueltas entre noviembre de 2019 y diciembre de 2019?",
    ],
)
def test_several_that_are_meant_together_are_not_taken_apart(answerer: Answerer, question: str) -> None:
    assert isinstance(answerer.answer(question), NotFound)


def test_what_an_entry_tells_of_both_stays_whole(answerer: Answerer) -> None:
    assert found(answerer, "hondurans and cubans in MPP").sentence.count("21,786") == 1
