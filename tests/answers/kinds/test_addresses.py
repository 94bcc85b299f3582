"""Addresses: what was added underway changes no page, and what tells pages apart does."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answers.answerer import Answerer
from tests.shipped import answering

FIRST, SECOND = "https://heron.example/show.php?id=7", "https://heron.example/show.php?id=8&part=2"


@pytest.fixture
def two_pages(small_record: Path) -> Answerer:
    """A record with two documents whose addresses differ only behind the question mark."""
    for path, url in zip(sorted((small_record / "documents").iterdir()), (FIRST, SECOND), strict=False):
        text = path.read_text(encoding="utf-8")
        urls = f"urls:\n  - url: '{url}'\n    role: original\n    language: en\n"
        path.write_text(f"{text}{urls}", encoding="utf-8")
    return answering(small_record)


@pytest.mark.parametrize("added", ["", "&utm_source=x", "&a-network-of-next-year=1&_ga=2.1", "&a=1#top"])
def test_pages_are_told_apart_by_what_the_record_names(two_pages: Answerer, added: str) -> None:
    first, second = two_pages.linked(FIRST + added, "en"), two_pages.linked(SECOND + added, "en")
    assert first is not None
    assert second is not None
    assert first.citations[0].document != second.citations[0].document


@pytest.mark.parametrize(
    "url",
    [
        FIRST.replace("7", "9"),
        FIRST.replace("id=7", ""),
        SECOND.replace("&part=2", ""),
        FIRST.replace("show.php", "list.php"),
        "https://heron.example/?id=7",
    ],
)
def test_another_page_is_none_of_the_record_s(two_pages: Answerer, url: str) -> None:
    assert two_pages.linked(url, "en") is None
