"""What the model holds of any coalition's letters, and that nothing is lost of a record written before."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.knowledge.canonical import canonical
from bot.knowledge.coverage import cover
from bot.knowledge.fields import THE_DOCUMENT
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import inspect, load
from bot.knowledge.model import Fact, Qualifier
from bot.knowledge.proof import prove
from tests.damages import IOM, QA, WOLA, Damage

HERON = Path(__file__).resolve().parents[1] / "heron"


@pytest.fixture(scope="module")
def heron() -> Knowledge:
    return load(HERON)


def fact(knowledge: Knowledge, identifier: str) -> Fact:
    return next(one for document in knowledge.documents.values() for one in document.facts if one.id == identifier)


def test_a_fact_without_a_day_of_its_own_has_that_of_its_document_and_is_written_back_without(heron: Knowledge) -> None:
    document = heron.documents["2023-03-02-cedar"]
    wage, fund = document.facts
    assert (wage.as_of, wage.is_dated_by_document) == ("2023-03-02", True)
    assert (fund.as_of, fund.is_dated_by_document) == ("2023-03-02", False)
    source = next(one for one in inspect(HERON).documents if one.path.stem == document.id)
    first_line = source.text.splitlines()[0]
    assert canonical(source, document, first_line) == source.text
    assert source.text.count(f"as_of: {THE_DOCUMENT}") == 1


def test_a_day_of_its_own_is_a_change_of_the_record(damage: Damage, record: Knowledge) -> None:
    old = "as_of: document\n    said_by: npr"
    dated = fact(load(damage(QA, old, old.replace("document", "2020-01-29"))), "camp-1500")
    undated = fact(record, "camp-1500")
    assert dated.as_of == undated.as_of
    assert dated != undated


def test_who_signed_is_counted_apart(heron: Knowledge) -> None:
    signatories = heron.documents["2021-petition"].signatories
    assert signatories
    assert (signatories.organizations, signatories.people) == (2, 2)
    assert heron.documents["2021-petition"].signed_by == {"alder", "birch", "jane-roe", "omar-sedge"}


def test_a_list_that_nobody_has_needs_no_place(heron: Knowledge) -> None:
    signatories = heron.documents["2022-manifesto"].signatories
    assert signatories
    assert (signatories.listed, signatories.stated, signatories.place) == ((), None, None)
    assert not heron.documents["2022-manifesto"].has_whole_list


def test_a_rate_is_another_measure(heron: Knowledge) -> None:
    wage = fact(heron, "wage-2022")
    assert heron.measure_of(wage) == ("wage", None, "taka/month")
    assert wage.second_value
    assert (wage.second_value.value, wage.second_value.qualifier) == (73, Qualifier.ABOUT)
    assert wage.units == ("taka", "us-dollars")


def test_whom_a_document_names_is_a_person_an_office_or_an_organization(heron: Knowledge) -> None:
    petition, appeal = heron.documents["2021-petition"], heron.documents["2022-05-17-appeal"]
    assert [heron.mentioned(one, "en", with_office=True) for one in (*petition.addressees, *appeal.addressees)] == [
        "Minister of Lakes",
        "Reedworks plc",
        "Inés Rush, Commissioner for Reeds",
    ]


def test_a_unit_that_only_a_second_value_has_is_used(damage: Damage) -> None:
    damage(
        "record.yaml",
        "  - id: cases\n",
        "  - {id: kilos, one: {en: kilo, es: kilo}, many: {en: kilos, es: kilos}}\n  - id: cases\n",
    )
    folder = damage(WOLA, "    value: 340\n", "    value: 340\n    second_value: {value: 340, unit: kilos}\n")
    assert inspect(folder).faults == []


@pytest.mark.parametrize("office", ["", "\n    office: {en: Secretary of State, es: secretario de Estado}"])
def test_a_person_may_be_written_to_without_an_office(damage: Damage, office: str) -> None:
    old = "- person: mike-pompeo\n    office: {en: Secretary of State, es: secretario de Estado}"
    assert inspect(damage(IOM, old, f"- person: mike-pompeo{office}")).faults == []


def test_all_of_it_is_proved_by_its_letters_and_covers_them() -> None:
    inspected, letters = inspect(HERON), HERON / "letters"
    assert prove(inspected, letters) == []
    covered = cover(inspected, letters)
    assert all(one.is_covered for one in covered)
    held = {one.printed.text: one.held_by for one in covered}
    assert held["https://alder.example/"] == ("2021-petition/signatories",)
    assert held["Professor of Law"]
    assert held["73"] == ("wage-2022",)


@pytest.mark.parametrize("field", ["title: Professor of Law", "affiliation: University of Alder"])
def test_what_a_line_of_the_list_says_is_proved_word_for_word(tmp_path: Path, field: str) -> None:
    folder = Path(shutil.copytree(HERON, tmp_path / "heron"))
    path = folder / "documents" / "2021-petition.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(field, f"{field} and Letters"), encoding="utf-8")
    (fault,) = prove(inspect(folder), folder / "letters")
    assert "Letters' is not printed. Write it as the letter prints it" in str(fault)
