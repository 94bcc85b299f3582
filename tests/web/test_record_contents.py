"""What stands on the page of a fact, of a document and of an organization, each of a record's own words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from bot.answers.compose.citation_styles import Style
from bot.knowledge.model import Document
from bot.languages import Language, say
from bot.languages.dates import date_in_words
from bot.web.record.page import Copyable, PageId
from tests.web.test_record_pages import all_shown, each_record, record_of


def read(folder: Path, language: Language, identifier: PageId) -> tuple[str, dict[str, str]]:
    """Return a page's words, and what stands beside each name of its details."""
    tree = etree.HTML(all_shown(folder, language)[identifier].html.decode())
    rows = tree.xpath("//dl/div")
    told = {words_of(row.find("dt")): words_of(row.find("dd")) for row in rows}
    return words_of(tree.find("body")), told


def words_of(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def each_document(folder: Path) -> Iterator[tuple[Document, Language]]:
    knowledge, _ = record_of(folder)
    for language in knowledge.about.languages:
        yield from ((one, language) for one in knowledge.documents.values())


@pytest.mark.slow
@each_record
def test_a_figure_has_its_unit_its_day_its_source_when_it_was_checked_and_when_it_is_due(folder: Path) -> None:
    knowledge, _ = record_of(folder)
    for document, language in each_document(folder):
        for fact in document.facts:
            _, told = read(folder, language, PageId("f", fact.id))
            assert told[say(language, "record.as_of")]
            assert told[say(language, "record.said_by")]
            assert told[say(language, "record.checked")] == date_in_words(language, document.checked.on)
            if review_by := knowledge.topics[fact.topic].review_by:
                assert told[say(language, "record.review_by")] == date_in_words(language, review_by)
            if fact.value is not None and fact.unit:
                assert told[say(language, "record.figure")]
                assert knowledge.unit(fact.unit).many.in_language(language) in told[say(language, "record.unit")]


@each_record
def test_each_entry_and_each_document_is_cited_in_every_style(folder: Path) -> None:
    for document, language in each_document(folder):
        for identifier in (PageId("d", document.id), *(PageId("f", one.id) for one in document.entries())):
            made = all_shown(folder, language)[identifier].page
            copyable = [block for section in made.sections for block in section.blocks if isinstance(block, Copyable)]
            assert len({one.text for one in copyable}) == len(Style), identifier


@each_record
def test_a_document_has_its_date_whom_it_is_to_what_it_asks_who_signed_what_it_says_and_cites(folder: Path) -> None:
    knowledge, _ = record_of(folder)
    for document, language in each_document(folder):
        words, told = read(folder, language, PageId("d", document.id))
        assert date_in_words(language, document.published.date) in told[say(language, "record.published")]
        for name, mentions in (("addressees", document.addressees), ("cc", document.cc)):
            for one in mentions:
                assert (
                    one.person is None or knowledge.name(one.person, language) in told[say(language, f"record.{name}")]
                )
        stated = sorted((*document.facts, *document.events), key=lambda one: one.paragraph)
        signed = document.signatories.listed if document.signatories else ()
        in_order = (
            [one.statement.in_language(language) for one in document.asks],
            [one.statement.in_language(language) for one in stated],
            [one.as_printed for one in signed],
        )
        at = 0
        for line in (line for lines in in_order for line in lines):
            at = words.index(" ".join(line.split()), at)
        for work in document.cited_works:
            assert work.title is None or " ".join(work.title.split()) in words


@each_record
def test_an_organization_has_its_names_and_what_it_signed(folder: Path) -> None:
    knowledge, _ = record_of(folder)
    for language in knowledge.about.languages:
        for identifier in knowledge.organizations:
            words, _ = read(folder, language, PageId("o", identifier))
            assert all(name in words for name in knowledge.organizations[identifier].names())
            for document in knowledge.documents.values():
                if identifier in document.signed_by:
                    assert document.title.in_language(language) in words
