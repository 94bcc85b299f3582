"""How much of what the letters print the record holds."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from bot.knowledge.coverage import cover, leaves_out, report, uncovered
from bot.knowledge.letters import LetterText
from bot.knowledge.loading import default_folder, inspect
from bot.knowledge.model import LeftOut
from bot.knowledge.printed import Printed, Sort, printed
from bot.knowledge.starting import start
from tests.damages import IOM, QA, WOLA, Damage


def found(text: str, sort: Sort) -> list[str]:
    return [one.text for one in printed(LetterText(text), "en") if one.sort is sort]


def test_the_record_holds_all_that_the_five_letters_print(letters: Path) -> None:
    inspected = inspect(default_folder())
    covered = cover(inspected, letters)
    assert uncovered(inspected, covered) == []
    lines = list(report(covered, is_listed=True))
    assert len(lines) == len(covered) + 5 + 1
    assert list(report(covered)) == lines[len(covered) :]
    assert lines[-1].startswith("Coverage: 100.0 %")


@pytest.mark.slow
def test_every_document_prints_numbers_dates_and_names(letters: Path) -> None:
    covered = cover(inspect(default_folder()), letters)
    for document in {one.document for one in covered}:
        sorts = {one.printed.sort for one in covered if one.document == document}
        assert {Sort.NUMBER, Sort.DATE, Sort.NAME} <= sorts, document


@pytest.mark.parametrize(
    ("file", "entry", "words"),
    [
        (QA, "children-16000", "the number '16,000' of paragraph 2"),
        pytest.param(QA, "from-nicaragua", "the number '1,414' of paragraph 13", marks=pytest.mark.slow),
        (QA, "brazil-suggested", "the name 'Brazil' of paragraph 13"),
        (QA, "reached-eagle-pass", "the date 'October' of paragraph 16"),
        (IOM, "iom-regional-programs", "the URL 'https://www.iom.int/regional"),
        pytest.param(IOM, "orsi-2019", "the date 'July 2, 2019' of paragraph 9", marks=pytest.mark.slow),
        (IOM, "mpp-dangers-2019", "the footnote '3' of paragraph 16"),
        pytest.param(WOLA, "mpp-start-2018-12", "the date 'December 2018' of paragraph 4", marks=pytest.mark.slow),
        (WOLA, "six-border-cities", "the number 'six' of paragraph 4"),
    ],
)
def test_what_no_entry_holds_any_more_is_named_with_its_paragraph(
    copied_record: Path, letters: Path, file: str, entry: str, words: str
) -> None:
    path = copied_record / file
    text = path.read_text(encoding="utf-8")
    text = re.sub(rf"(?ms)^  - id: {entry}\n.*?(?=^  - |^\S)", "", text)
    text = re.sub(rf"(?m)^    cites: \[{entry}\]\n|^  - .*again: {entry}.*\n", "", text)
    text = re.sub(rf"(?ms)^  - id: footnote-10\n    footnote: 10\n    again: {entry}\n.*?(?=^  - |^\S|\Z)", "", text)
    path.write_text(text, encoding="utf-8")
    if entry == "six-border-cities":  # no other fact counts cities
        about = copied_record / "record.yaml"
        units = about.read_text(encoding="utf-8")
        about.write_text(re.sub(r"  - id: cities\n.*\n.*\n", "", units), encoding="utf-8")
    inspected = inspect(copied_record)
    assert inspected.faults == []
    faults = [str(fault) for fault in uncovered(inspected, cover(inspected, letters))]
    assert any(file in fault and words in fault and "left_out.yaml" in fault for fault in faults), faults


def test_a_link_that_is_not_in_the_record_is_named(damage: Damage, letters: Path) -> None:
    inspected = inspect(damage(QA, "  - {words: metering, paragraph: 4}\n", ""))
    faults = [str(fault) for fault in uncovered(inspected, cover(inspected, letters))]
    assert len(faults) == 1
    assert "the link 'metering' of paragraph 4" in faults[0]


def test_words_that_are_left_out_and_stand_in_no_letter_are_a_fault(damage: Damage, letters: Path) -> None:
    inspected = inspect(damage("left_out.yaml", "words: [Program]", "words: [Programme]"))
    faults = [str(fault) for fault in uncovered(inspected, cover(inspected, letters))]
    assert any("left_out.yaml" in fault and "leaves out nothing" in fault for fault in faults), faults
    assert any("the name 'Program' of paragraph 1" in fault for fault in faults), faults


def test_a_share_below_the_whole_is_never_rounded_up(letters: Path, damage: Damage) -> None:
    inspected = inspect(damage("left_out.yaml", "words: [Program]", "words: [Programme]"))
    assert list(report(cover(inspected, letters)))[-1].startswith("Coverage: 99.8 %")


def test_numbers_are_found_as_digits_and_as_words() -> None:
    text = "Over 56,000 of them, \\$20 million, 4 percent, two days, dozens, under 235(b)(2)(C) and §240."
    assert found(text, Sort.NUMBER) == ["56,000", "20 million", "4", "two", "dozens", "235(b)(2)(C)", "240"]


def test_the_numbers_of_a_list_are_none() -> None:
    assert found("1. Give 20 of them\n2. in 3 days\n\n3) no more\n\nSo say\n12. of us", Sort.NUMBER) == [
        "20",
        "3",
        "12",
    ]


def test_dates_are_found_with_their_precision() -> None:
    text = "On Sept. 14, 2018, in March 2019, on July 2, in 1968 and in October; not in may, 20190 or 2019(a)."
    assert found(text, Sort.DATE) == ["Sept. 14, 2018", "March 2019", "July 2", "1968", "October"]


def test_names_are_runs_of_capitals_and_not_the_openings_of_sentences() -> None:
    text = "Returnees wait. The returnees told Judge Dana Sabraw. Amnesty International wrote to DHS. "
    text += "Then-Secretary Nielsen said so."
    assert found(text, Sort.NAME) == ["Judge Dana Sabraw", "Amnesty International", "DHS", "Secretary Nielsen"]


def test_a_sentence_opens_behind_a_quotation_and_its_own_mark_too() -> None:
    text = "He called it a reason “to wait.” It is none. (It was said.) ¿It was? They asked, and Heron asked."
    assert found(text, Sort.NAME) == ["Heron"]
    assert found("They read “the Heron.” Alder Act says so.", Sort.NAME) == ["Heron", "Alder Act"]


def test_a_title_before_a_name_is_no_name() -> None:
    assert found("to Dra. Greta Pell, and to D. Bo Rail", Sort.NAME) == ["Greta Pell", "Bo Rail"]
    assert found("They met in Rome. Greta Pell came, and MPP. Greta Pell went.", Sort.NAME)[0] == "Rome"
    assert "MPP" in found("it was for MPP. Greta Pell went.", Sort.NAME)


def test_small_words_in_capitals_are_no_names() -> None:
    assert found("Last spring I wrote to Bo Rail, and You, and We, did not. Nobody asked Ada Teal.", Sort.NAME) == [
        "Bo Rail", "Ada Teal",
    ]  # fmt: skip
    assert found("They wrote to the WHO, then asked US colleges.", Sort.NAME) == ["WHO", "US"]


def test_a_heading_in_capitals_has_no_names_but_of_words_that_are_else_none() -> None:
    body = "He has thirty days, not fifteen."
    assert found(f"FIFTEEN DAYS, NOT THIRTY\n\n{body}", Sort.NAME) == []
    assert found(f"FIFTEEN DAYS IN BIRCH\n\n{body}", Sort.NAME) == ["DAYS IN BIRCH"]
    assert found(f"The DAYS bill\n\n{body}", Sort.NAME) == ["DAYS"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("According to the Court of Accounts, it fell.", ["Court of Accounts"]),
        ("Did the Minister answer?", ["Minister"]),
        ("Mention Yanis in it.", ["Yanis"]),
        ("The Court of Accounts fell silent.", ["Court of Accounts"]),
        ("Corvain fell silent, as Corvain does.", ["Corvain", "Corvain"]),
        ("Corvain Road is closed.", ["Corvain Road"]),
    ],
)
def test_what_leads_into_a_sentence_is_no_part_of_a_name(text: str, names: list[str]) -> None:
    assert found(text, Sort.NAME) == names


@pytest.mark.parametrize(
    ("words", "printed_as", "covers"),
    [
        ("Bakers of Birch Demand an End to Night", "Bakers of Birch Demand an End to Night Shifts in Alder", True),
        ("The Bakers of Birch Demand an End to", "Bakers of Birch Demand an End to Night Shifts in Alder", True),
        ("Bakers of Birch Demand an End to Night", "Bakers of Birch", True),
        ("Bakers of Birch Demand an End", "Bakers of Birch Demand an End to Night Shifts in Alder", False),
        ("Bakers of Birch Demand an End to Night", "Bakers of Alder Demand an End to Night Shifts", False),
        ("Bakers of Birch Demand an End to Night", "Nightingale", False),
    ],
)
def test_as_many_words_as_may_be_left_out_stand_for_a_longer_headline(
    words: str, printed_as: str, covers: bool
) -> None:
    left = LeftOut(id="headline", document="d", paragraph=1, words=(words,), reason="a headline of the paper")
    assert leaves_out(left, "d", Printed(Sort.NAME, printed_as, 1)) is covers


@pytest.mark.parametrize(
    ("printed_as", "is_held"),
    [
        ("{name}", True),
        ("Ms {name}", True),
        ("Dra. {name}", True),
        ("Maître {name}", True),
        ("Ms Corvain", False),
        ("Corvain {name}", False),
        ("Minister {name}", False),  # an office is no form
    ],
)
def test_a_form_of_address_is_no_part_of_a_name(tmp_path: Path, printed_as: str, *, is_held: bool) -> None:
    folder = tmp_path / "record"
    start(folder, ("en",), date(2026, 6, 1))
    inspected = inspect(folder)
    assert inspected.knowledge is not None
    name = inspected.knowledge.people["chair"].name
    (letter,) = (folder / "letters").glob("*.txt")
    letter.write_text(f"{letter.read_text(encoding='utf-8')}\nand so said {printed_as.format(name=name)}, again\n")
    last = [one for one in cover(inspected, folder / "letters") if one.printed.sort is Sort.NAME][-1]
    assert name.split()[-1] in last.printed.text or not is_held
    assert bool(last.held_by) is is_held


def test_names_of_every_script_have_capitals() -> None:
    text = "They told Österreichische Hilfe, Élise Ÿ and Łódź of it."
    assert found(text, Sort.NAME) == ["Österreichische Hilfe", "Élise Ÿ and Łódź"]


def test_links_addresses_and_footnotes_are_found() -> None:
    text = "See [the report](#).³ At <https://example.org/a>."
    assert found(text, Sort.LINK) == ["the report"]
    assert found(text, Sort.FOOTNOTE) == ["3"]
    assert found(text, Sort.URL) == ["https://example.org/a"]
