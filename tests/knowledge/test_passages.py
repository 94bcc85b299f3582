from __future__ import annotations

import hashlib
import logging
from dataclasses import replace
from pathlib import Path

import pytest

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from bot.answers.compose.rendering import as_card, as_json
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.letters import plain
from bot.knowledge.model import SourceFile
from bot.knowledge.passages import LONGEST_PASSAGE, read_passages

RELEASE = "2019-11-wola-160"
ANCHOR = "the blue heron flew"


@pytest.fixture
def made_up(record: Knowledge, tmp_path: Path) -> MadeUp:
    return MadeUp(record, tmp_path)


class MadeUp:
    """A record of one document with one anchor, and the folder of its made-up letter."""

    def __init__(self, record: Knowledge, folder: Path) -> None:
        self.folder = folder
        self.language = "en"
        self._record = record
        self._bare = replace(
            record.documents[RELEASE],
            anchor=ANCHOR, signatories=None, facts=(), events=(), asks=(), cited_works=(),
        )  # fmt: skip

    def passage(self, text: str, paragraph: int = 1) -> str | None:
        (self.folder / "heron.txt").write_text(text, encoding="utf-8")
        return read_passages(self.knowledge(text, paragraph), self.folder).get((RELEASE, ANCHOR))

    def knowledge(self, text: str, paragraph: int = 1) -> Knowledge:
        file = SourceFile(name="heron.txt", sha256=hashlib.sha256(text.encode()).hexdigest())
        document = replace(self._bare, file=file, paragraph=paragraph, language=self.language)
        return Knowledge(self._record.about, self._record.vocabulary, documents={RELEASE: document})


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("It rained. At dawn the blue heron flew off. Then it snowed.", "At dawn the blue heron flew off."),
        (
            "It rained.\n\nThe [U.S. wardens](#) say the blue *heron*\nflew.²",
            "The U.S. wardens say the blue heron flew.",
        ),
        (
            "In the U.S. Congress and in EE.UU. Too, the blue heron flew. No.",
            "In the U.S. Congress and in EE.UU. Too, ",
        ),
        ("Ask Mr. Tom K. Wong and Dr. Ruiz: the blue heron flew. Why?", "Ask Mr. Tom K. Wong and Dr. Ruiz: the blue "),
        ("Did it? “Yes, the blue heron flew.” So they say.", '"Yes, the blue heron flew."'),
        ("We saw the blue heron flew", "We saw the blue heron flew"),
    ],
)
def test_the_passage_is_the_sentence_around_the_anchor(made_up: MadeUp, text: str, passage: str) -> None:
    found = made_up.passage(text, paragraph=2 if "\n\n" in text else 1)
    assert found is not None
    assert found.startswith(passage)
    assert found.endswith((".", '."', "flew"))
    assert ANCHOR in found


@pytest.mark.parametrize(
    ("language", "text", "passage"),
    [
        ("fr", "Le 3 févr. Étienne dit: the blue heron flew.", "Le 3 févr. Étienne dit: the blue heron flew."),
        ("de", "Am 3. Okt. Örtlich: the blue heron flew.", "Am 3. Okt. Örtlich: the blue heron flew."),
        ("es", "Era feliz. Él dijo: the blue heron flew.", "Él dijo: the blue heron flew."),
        ("en", "On 3 févr. Étienne said: the blue heron flew.", "Étienne said: the blue heron flew."),
    ],
)
def test_a_sentence_ends_as_the_language_has_it(made_up: MadeUp, language: str, text: str, passage: str) -> None:
    made_up.language = language
    assert made_up.passage(text) == passage


@pytest.mark.parametrize(("before", "after"), [(90, 90), (0, 90), (90, 0), (3, 90), (90, 3)])
def test_a_long_sentence_is_cut_at_word_ends_around_the_anchor(made_up: MadeUp, before: int, after: int) -> None:
    text = f"{'herons '.join([''] * (before + 1))}{ANCHOR}{' slowly' * after}"
    found = made_up.passage(text)
    assert found is not None
    assert LONGEST_PASSAGE - 20 < len(found) <= LONGEST_PASSAGE
    assert ANCHOR in found
    assert set(found.strip("…").split()) <= {*text.split()}
    assert found.startswith("…") is (before > 3)
    assert found.endswith("…") is (after > 3)


def test_a_paragraph_without_the_anchor_gives_no_passage(made_up: MadeUp) -> None:
    assert made_up.passage("Elsewhere the blue heron flew.\n\nIt rained.", paragraph=2) is None
    assert made_up.passage("Elsewhere the blue heron flew.", paragraph=9) is None


def test_another_text_than_the_record_s_gives_no_passage_and_one_line_in_the_log(
    made_up: MadeUp, caplog: pytest.LogCaptureFixture
) -> None:
    knowledge = made_up.knowledge("At dawn the blue heron flew.")
    (made_up.folder / "heron.txt").write_text("At noon the blue heron flew.", encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        assert read_passages(knowledge, made_up.folder) == {}
    (line,) = caplog.messages
    assert RELEASE in line
    assert "heron.txt" in line


def test_a_missing_letter_gives_no_passage_and_one_line_in_the_log(
    record: Knowledge, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        assert read_passages(record, tmp_path) == {}
    assert len(caplog.messages) == len(record.documents)


def test_every_anchor_of_the_record_has_its_passage(record: Knowledge, letters: Path) -> None:
    passages = read_passages(record, letters)
    for (_, anchor), passage in passages.items():
        assert plain(anchor) in passage
        assert len(passage) <= LONGEST_PASSAGE
    anchors = [(document.id, entry.anchor) for document in record.documents.values() for entry in document.entries()]
    assert passages.keys() >= {*anchors, *((term.document, term.anchor) for term in record.terms.values())}


@pytest.mark.slow
def test_a_citation_shows_the_passage_only_where_there_is_one(record: Knowledge) -> None:
    question = "how many people have been returned under MPP?"
    without = Answerer(record).answer(question)
    assert isinstance(without, Found)
    citation = without.citations[0]
    assert citation.anchor
    said = Answerer(record, {(citation.document, citation.anchor): "A heron flew."}).answer(question)
    assert isinstance(said, Found)
    assert said == replace(without, citations=(replace(citation, passage="A heron flew."), *without.citations[1:]))
    assert "“A heron flew.”" in as_card(said).splitlines()[-1]
    assert as_json("", said)["citations"][0]["passage"] == "A heron flew."
    assert "passage" not in as_json("", without)["citations"][0]
