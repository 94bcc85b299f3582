"""The plain text of a letter is what the proof reads: the same paragraphs, and no note's mark in a number."""

from __future__ import annotations

from bot.ingest.plain_text import plain_text
from bot.ingest.source import Kind, Line, Link, Mark, Paragraph, Source
from bot.knowledge.letters import LetterText

SOURCE = Source(
    name="made-up.pdf",
    sha256="0" * 64,
    paragraphs=(
        Paragraph((Line("Page 1 of 2", page=1),), Kind.MARGIN),
        Paragraph((Line("4,512 boats were counted by the river watch", marks=(Mark(5, "2"),), page=1),)),
        Paragraph(
            (
                Line("Heron Watch", (), (Link(0, 11, "https://example.org/heron_(bird)"),), sign="•"),
                Line("Reed Keepers", sign="•"),
            ),
            Kind.ITEM,
        ),
        Paragraph((Line("River watch, yearly report."),), Kind.NOTE, label="2"),
    ),
)


def test_a_notes_mark_never_touches_a_number() -> None:
    text = plain_text(SOURCE)
    assert "4,512² boats" in text
    assert LetterText(text).paragraphs[0] == "4,512 boats were counted by the river watch"


def test_paragraphs_count_as_those_of_the_body() -> None:
    read = LetterText(plain_text(SOURCE))
    assert len(read.paragraphs) == len(list(SOURCE.body())) == 3
    assert read.lines[1] == ["• Heron Watch", "• Reed Keepers"]
    assert read.paragraphs[2] == "River watch, yearly report."


def test_links_and_marks_are_found_again() -> None:
    read = LetterText(plain_text(SOURCE))
    assert read.links == [(2, "Heron Watch")]
    assert read.footnotes == [(1, "2"), (3, "2")]
