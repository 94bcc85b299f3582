"""The questions that the bot offers come from the record, and each is answered by it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from bot.answers.index.index import build_index
from bot.answers.understand.vocabulary import Vocabulary
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import load
from bot.knowledge.model import Event, Fact
from bot.languages import Language
from bot.slack.commands import COMMANDS
from tests.damages import Damage
from tests.shipped import SPOKEN, answering

UNKNOWN = "how many herons nested in 1931?"


def with_examples(folder: Path, *replaced: tuple[str, str]) -> Answerer:
    """Answer from a record whose examples are others."""
    path = folder / "record.yaml"
    before, mark, text = path.read_text(encoding="utf-8").partition("examples:")
    for old, new in replaced:
        assert old in text
        text = text.replace(old, new)
    path.write_text(before + mark + text, encoding="utf-8")
    return answering(folder)


@pytest.mark.parametrize("language", SPOKEN)
def test_all_examples_of_the_shipped_record_are_offered(
    record: Knowledge, answerer: Answerer, language: Language
) -> None:
    offered = record.about.examples
    assert answerer.examples.of("help", language) == offered.help.in_language(language)
    assert answerer.help(language).examples == offered.help.in_language(language)
    assert answerer.examples.placeholder(language) == offered.placeholder.in_language(language)
    for command in COMMANDS:
        name = command.name.removeprefix("/")
        assert answerer.examples.of(name, language, command.focus) == getattr(offered, name).in_language(language)
        assert len(command.examples(answerer, language)) == 3


@pytest.mark.slow
def test_an_example_that_the_record_does_not_answer_is_left_out(copied_record: Path) -> None:
    answerer = with_examples(copied_record, ("how many people have been returned under MPP?", UNKNOWN))
    assert answerer.help("en").examples == ("who signed the July 2019 letter?", "when did the programme reach Laredo?")
    for command in COMMANDS:
        shown = command.examples(answerer, "en")
        assert shown
        assert not any("heron" in one for one in shown)
    assert answerer.help("es").examples[0] == "¿cuántas personas han sido devueltas bajo MPP?"


@pytest.mark.slow
@pytest.mark.parametrize("asked", ["help", "?", "...", "¿cuántas personas han sido devueltas bajo MPP?"])
def test_help_and_another_language_are_no_examples(copied_record: Path, asked: str) -> None:
    answerer = with_examples(copied_record, ("- who signed the July 2019 letter?", f"- '{asked}'"))
    assert asked not in answerer.help("en").examples


@pytest.mark.slow
def test_an_empty_box_shows_the_first_example_where_its_own_is_not_answered(copied_record: Path) -> None:
    answerer = with_examples(copied_record, ("en: How many people have been returned under MPP?", f"en: {UNKNOWN}"))
    assert answerer.examples.placeholder("en") == "How many people have been returned under MPP?"


@pytest.mark.slow
def test_a_record_that_answers_none_of_its_examples_offers_none(copied_record: Path) -> None:
    answerer = with_examples(
        copied_record,
        ("how many people have been returned under MPP?", UNKNOWN),
        ("who signed the July 2019 letter?", UNKNOWN),
        ("when did the programme reach Laredo?", UNKNOWN),
        ("en: How many people have been returned under MPP?", f"en: {UNKNOWN}"),
    )
    assert answerer.help("en").examples == ()
    assert answerer.examples.placeholder("en") == ""


@pytest.mark.slow
def test_another_record_says_its_own_units(damage: Damage) -> None:
    folder = damage(
        "record.yaml", "many: {en: people, es: personas}", "many: {en: herons, es: garzas}\n    follows: true"
    )
    answer = answering(folder).answer("how many people have been returned under MPP?")
    assert isinstance(answer, Found)
    assert any("herons" in line for line in answer.history)
    assert answer.chart is None or "herons" in answer.chart.value_axis


@pytest.mark.slow
def test_what_goes_without_saying_is_the_records(record: Knowledge, damage: Damage) -> None:
    vocabulary = Vocabulary(record.vocabulary, record.about.languages)
    index = build_index(load(damage("record.yaml", "setting: [mexico]", "setting: [tijuana, mpp]")), vocabulary)
    told = {at for at, item in enumerate(index.items) if isinstance(item.entry, Fact | Event)}
    for name in ("Tijuana", "MPP"):
        assert told <= index.knowing(vocabulary.informative_keys(name))
    assert not told <= build_index(record, vocabulary).knowing(vocabulary.informative_keys("Tijuana"))
