"""A curator makes aliases of what people asked in vain; the record stays without a fault, whatever is typed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answers.answer import Found, NotFound
from bot.command_line.curating import Curating, curate
from bot.errors import BotError, KnowledgeError
from bot.knowledge.aliasing import with_alias
from bot.knowledge.files import unformatted
from bot.knowledge.loading import default_folder, inspect
from bot.store.gaps import Gap
from tests.shipped import answering

pytestmark = pytest.mark.usefixtures("parsed_once")

QUESTION = "how many people were flumped home under MPP"  # a verb that no record has
FIGURE = "people returned under MPP"
GAP = Gap("g1", QUESTION, FIGURE, "en", 3)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A record of our own to change."""
    shutil.copytree(default_folder(), tmp_path / "record")
    return tmp_path / "record"


def told_by(folder: Path, *typed: str, gaps: tuple[Gap, ...] = (GAP,)) -> tuple[list[str], list[str]]:
    """Let a curator type; return what was told, and the ids of what was forgotten."""
    keys: Iterator[str] = iter(typed)
    told: list[str] = []
    forgotten: list[str] = []
    curate(
        gaps,
        Curating(folder),
        ask=lambda line: (told.append(line), next(keys))[1],  # type: ignore[func-returns-value]
        tell=told.append,
        forget=lambda gap: forgotten.append(gap.id),
    )
    return told, forgotten


def answer(folder: Path) -> object:
    return answering(folder).answer(QUESTION)


def test_one_key_makes_an_alias_that_answers_the_question(folder: Path) -> None:
    assert isinstance(answer(folder), NotFound)
    told, forgotten = told_by(folder, "a")
    assert "“flumped home”" in told[1]
    assert told[-1].startswith("Written into topics.yaml.")
    assert forgotten == ["g1"]
    found = answer(folder)
    assert isinstance(found, Found)
    assert found.citations
    inspected = inspect(folder)
    assert [*inspected.faults, *unformatted(inspected)] == []


@pytest.mark.slow
def test_other_words_can_be_typed(folder: Path) -> None:
    _, forgotten = told_by(folder, "people flumped home")
    assert forgotten == ["g1"]
    assert isinstance(answer(folder), Found)


@pytest.mark.slow
@pytest.mark.parametrize("phrase", ["deported", "people at the fair", "attacks"])
def test_words_that_do_not_lead_there_are_not_written(folder: Path, phrase: str) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*.yaml")}
    told, forgotten = told_by(folder, phrase, "")
    assert forgotten == []
    assert len(told) == 4  # the gap, the question, what is wrong, the question again
    assert {path: path.read_bytes() for path in folder.rglob("*.yaml")} == before


@pytest.mark.slow
def test_the_reason_is_one_that_a_curator_can_act_on(folder: Path) -> None:
    curating = Curating(folder)
    proposal = curating.proposal(GAP)
    assert proposal is not None
    assert proposal.entry == "people-returned"
    with pytest.raises((BotError, KnowledgeError), match="Try other words"):
        curating.accept(proposal, "people at the fair")


@pytest.mark.slow
@pytest.mark.parametrize(("typed", "forgotten"), [("d", ["g1"]), ("", []), ("q", [])])
def test_a_gap_can_be_dropped_or_left(folder: Path, typed: str, forgotten: list[str]) -> None:
    assert told_by(folder, typed)[1] == forgotten


@pytest.mark.slow
def test_what_is_answered_by_now_is_forgotten_without_a_question(folder: Path) -> None:
    answered = Gap("g2", "how many people were returned under MPP?", FIGURE, "en", 3)
    told, forgotten = told_by(folder, "q", gaps=(answered, GAP))
    assert "answered by now" in told[0]
    assert forgotten == ["g2"]


def test_what_has_no_phrasings_is_left_to_the_curator(folder: Path) -> None:
    with pytest.raises(BotError, match="takes no phrasings"):
        with_alias(folder, "2019-07-18-iom", "en", "the flumped letter")
