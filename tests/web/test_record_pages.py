"""The record's own pages: every id has one, sound and small, and every link in it leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import etree

from bot.answers.answerer import Answerer
from bot.knowledge.knowledge import Knowledge
from bot.languages import LANGUAGES, Language, say
from bot.web.layout import Layout
from bot.web.openapi import PATH
from bot.web.record.catalogue import OF_ALL, OF_IDS, every, page
from bot.web.record.package import FILE
from bot.web.record.page import Page, PageId
from bot.web.record.reading import Reading, TooLateError, read_as
from bot.web.record.signatories import signatories_page
from bot.web.record.view import as_html
from tests.drawn import drawn
from tests.records.conftest import FOLDERS
from tests.shipped import KNOWLEDGE, answering, shipped
from tests.web.html import faults_of, parse_errors

TODAY = date(2026, 11, 28)
SHIPPED = Path("shipped")
LARGEST = 60 * 1024  # bytes of a page
ONE_IN = 3  # pages of a record of which a commit tries what takes long; of each kind another test looks at the largest
_LAYOUT = Layout()


@dataclass(frozen=True)
class Shown:
    """A page, and its HTML."""

    page: Page
    html: bytes


@cache
def record_of(folder: Path) -> tuple[Knowledge, Answerer]:
    """Return a record, and what answers from it."""
    if folder == SHIPPED:
        return KNOWLEDGE, shipped()
    answerer = answering(folder)
    return answerer.indexed.knowledge, answerer


@cache
def all_shown(folder: Path, language: Language) -> dict[PageId, Shown]:
    """Make every page of a record in a language, once for all tests."""
    knowledge, answerer = record_of(folder)
    reading = read_as(answerer, language, TODAY)
    return {identifier: shown(reading, answerer, identifier) for identifier in every(knowledge)}


def shown(reading: Reading, answerer: Answerer, identifier: PageId) -> Shown:
    """Make a page that is there."""
    made = page(reading, identifier)
    assert made is not None, identifier
    return Shown(made, as_html(made, _LAYOUT, answerer.languages))


# Of the records the quick tests have one of two languages, the slow ones the shipped one and one of the others beside.
QUICK = ("refinery",)
RECORDS = [SHIPPED, *(one for one in FOLDERS if one.name in QUICK)]
RECORDS += drawn([one for one in FOLDERS if one.name not in QUICK], 2)
each_record = pytest.mark.parametrize(
    "folder",
    [pytest.param(one, marks=() if one.name in QUICK else pytest.mark.slow, id=one.name) for one in RECORDS],
)


def pages(folder: Path) -> Iterator[tuple[Language, PageId, Shown]]:
    """Yield every page of a record in each of its languages."""
    for language in record_of(folder)[0].about.languages:
        yield from ((language, identifier, one) for identifier, one in all_shown(folder, language).items())


@each_record
def test_every_id_of_a_record_has_a_page(folder: Path) -> None:
    knowledge, _ = record_of(folder)
    sections = (
        knowledge.documents,
        knowledge.organizations,
        knowledge.people,
        knowledge.places,
        knowledge.terms,
        knowledge.topics,
    )
    ids = {identifier for section in sections for identifier in section}
    ids |= {entry.id for document in knowledge.documents.values() for entry in document.entries()} | {*knowledge.gone}
    for language in knowledge.about.languages:
        assert {one.id for one in all_shown(folder, language)} - {""} == ids


@each_record
def test_every_cited_work_has_a_place_on_the_page_of_its_document(folder: Path) -> None:
    knowledge, _ = record_of(folder)
    for document in knowledge.documents.values():
        html = all_shown(folder, knowledge.about.languages[0])[PageId("d", document.id)].html
        assert all(f'id="{work.id}"'.encode() in html for work in document.cited_works)


@each_record
def test_every_page_parses_and_is_small(folder: Path) -> None:
    for _, identifier, one in pages(folder):
        assert parse_errors(one.html) == [], identifier
        assert len(one.html) < LARGEST, identifier


@each_record
def test_a_page_of_each_kind_is_sound(folder: Path) -> None:
    largest: dict[tuple[Language, str], Shown] = {}
    for language, identifier, one in pages(folder):
        kind = (language, identifier.kind)
        if kind not in largest or len(one.html) > len(largest[kind].html):
            largest[kind] = one
    for one in largest.values():
        assert list(faults_of(one.html.decode())) == [], one.page.id


@pytest.mark.slow
@each_record
def test_every_page_is_sound(folder: Path) -> None:
    for _, identifier, one in drawn([*pages(folder)], ONE_IN):
        assert list(faults_of(one.html.decode())) == [], identifier


@each_record
def test_every_link_of_a_page_leads_to_a_page_in_its_language_and_to_a_place_on_it(folder: Path) -> None:
    knowledge, _ = record_of(folder)
    for language in knowledge.about.languages:
        made = all_shown(folder, language)
        paths = {f"/{one.kind}/{one.id}" if one.id else f"/{one.kind}": shown for one, shown in made.items()}
        targets = {address for one in made.values() for address in links_of(one.html)}
        for address in targets:
            parts = urlsplit(address)
            if parts.scheme or parts.path in ("/", "/review", f"/{FILE}", PATH):
                continue
            parts = parts._replace(path=without_suffix(parts.path))
            assert parts.path in paths, address
            assert parse_qs(parts.query)["lang"][0] in knowledge.about.languages
            assert not parts.fragment or f'id="{parts.fragment}"'.encode() in paths[parts.path].html, address


def without_suffix(path: str) -> str:
    """Return the path of a page that is written for programs."""
    return path.partition(".")[0]


def links_of(html: bytes) -> list[str]:
    """Return the addresses of a page's links."""
    return [str(one) for one in etree.fromstring(html, etree.HTMLParser()).xpath("//a/@href")]


@each_record
def test_a_page_of_an_entry_begins_with_the_card_of_the_entry(folder: Path) -> None:
    knowledge, _ = record_of(folder)
    language = knowledge.about.languages[0]
    for document in knowledge.documents.values():
        for entry in document.entries():
            made = all_shown(folder, language)[PageId("f", entry.id)].page
            assert made.answer is not None
            assert made.answer.citations[0].document == document.id
            assert made.answer.citations[0].anchor == entry.anchor
            assert made.data["id"] == entry.id
            statement = entry.statement.in_language(language)
            assert statement in made.answer.sentence or statement in "; ".join(made.answer.items)


def test_a_page_tells_the_same_as_the_question_that_leads_to_its_entry() -> None:
    knowledge, answerer = record_of(SHIPPED)
    asked = answerer.answer(knowledge.about.examples.facts.in_language("en")[0], language="en", today=TODAY)
    made = all_shown(SHIPPED, "en")[PageId("f", asked.matches[0].entry)].page  # type: ignore[union-attr]
    assert made.answer is not None
    assert made.answer.sentence == asked.sentence
    assert made.answer.status == asked.status  # type: ignore[union-attr]


@each_record
def test_a_measure_over_time_shows_each_figure_with_its_source_and_a_chart_in_words(folder: Path) -> None:
    knowledge, answerer = record_of(folder)
    language = knowledge.about.languages[0]
    for identifier, one in all_shown(folder, language).items():
        entry = knowledge.fact_or_event(identifier.id)
        series = answerer.indexed.series_of(entry)
        html = one.html.decode()
        assert (say(language, "record.history.caption") in html) == (len(series) > 1 or _is_measure(one.page))
        assert html.count('class="bar"') == html.count('class="ground"')
        if "<figure>" in html:
            assert one.page.answer is not None
            assert one.page.answer.chart is not None
            assert html.count('class="bar"') == len(one.page.answer.chart.points)


def _is_measure(made: Page) -> bool:
    return len(made.data.get("history_of_measure", ())) > 1


def test_a_page_as_of_an_earlier_day_says_so_and_knows_nothing_newer() -> None:
    knowledge, answerer = record_of(SHIPPED)
    all_series = {answerer.indexed.series_of(one) for _, one in knowledge.facts_and_events()}
    series = next(one for one in all_series if len({report.fact.as_of for report in one}) > 1)
    newest, oldest = series[0].fact, series[-1].fact
    then = read_as(answerer, "en", TODAY, oldest.as_of)
    made = page(then, PageId("f", oldest.id))
    assert made is not None
    assert made.notes == (say("en", "record.of_then", date=then.query.date(oldest.as_of)),)
    assert newest.id not in {row["id"] for row in made.rows}
    assert made.answer is not None
    assert made.answer.status.standing != "superseded"
    assert page(then, PageId("f", newest.id)) is None
    html = as_html(made, _LAYOUT, answerer.languages).decode()
    assert f"as-of={oldest.as_of}" in html
    assert newest.statement.in_language("en") not in html


@pytest.mark.slow
def test_every_link_of_an_earlier_day_leads_to_a_page_of_that_day() -> None:
    for folder in RECORDS:
        knowledge, answerer = record_of(folder)
        language = knowledge.about.languages[0]
        day = sorted(one.published.date for one in knowledge.documents.values())[1]
        reading = read_as(answerer, language, TODAY, day)
        made = {identifier: one for identifier in every(knowledge) if (one := page(reading, identifier))}
        assert 4 < len(made) < len(list(every(knowledge)))
        for one in made.values():
            for address in links_of(as_html(one, _LAYOUT, answerer.languages)):
                parts = urlsplit(address)
                if "as-of" in parts.query:
                    kind, _, identifier = without_suffix(parts.path).lstrip("/").partition("/")
                    assert PageId(kind, identifier) in made, (one.id, address)


def test_a_day_after_the_end_of_the_record_is_told_apart_from_one_that_is_not_yet() -> None:
    _, answerer = record_of(SHIPPED)
    assert read_as(answerer, "en", TODAY, "2026").notes[0].startswith("The record ends with")
    with pytest.raises(TooLateError):
        read_as(answerer, "en", TODAY, "2027")
    for day in ("2019-13", "yesterday", "", "2019-11-31", "0000", "2019/2018", "١٩٩٩"):
        with pytest.raises(ValueError, match=r"date|day|ends"):
            read_as(answerer, "en", TODAY, day)


@each_record
def test_sets_of_signatories_are_reckoned_in_the_address(folder: Path) -> None:
    knowledge, answerer = record_of(folder)
    reading = read_as(answerer, knowledge.about.languages[0], TODAY)
    letters = [one for one in knowledge.documents.values() if one.signatories and one.signatories.listed]
    whole = [one for one in letters if one.has_whole_list]
    everybody = {str(row["id"]) for row in signatories_page(reading, {}).rows}
    assert everybody == set().union(*(one.signed_by for one in letters))
    for one in whole:
        for other in whole:
            if one is not other:
                both = signatories_page(reading, {one.id: "signed", other.id: "signed"})
                assert {row["id"] for row in both.rows} == one.signed_by & other.signed_by
                first = signatories_page(reading, {one.id: "signed", other.id: "not"})
                assert {row["id"] for row in first.rows} == one.signed_by - other.signed_by
                either = signatories_page(reading, {one.id: "any", other.id: "any"})
                assert {row["id"] for row in either.rows} == one.signed_by | other.signed_by
    for one in whole:
        chosen = {other.id: "signed" if other is one else "not" for other in whole}
        others = set().union(*(other.signed_by for other in whole if other is not one))
        assert {row["id"] for row in signatories_page(reading, chosen).rows} == one.signed_by - others


def test_nobody_is_said_not_to_have_signed_what_the_record_has_in_part() -> None:
    knowledge, answerer = record_of(SHIPPED)
    reading = read_as(answerer, "en", TODAY)
    (partly,) = (
        one
        for one in knowledge.documents.values()
        if one.signatories and not one.has_whole_list and one.signatories.listed
    )
    for chosen in ({partly.id: "not"}, {"no-letter": "signed"}, {partly.id: "perhaps"}):
        with pytest.raises(ValueError):  # noqa: PT011  # which letter is all that it says
            signatories_page(reading, chosen)
    assert all(row[partly.id] in (True, None) for row in signatories_page(reading, {}).rows)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_names_its_languages_and_is_in_one(language: Language) -> None:
    folder = next(one for one in RECORDS if language in record_of(one)[0].about.languages)
    for identifier, one in all_shown(folder, language).items():
        assert f'<html lang="{language}">'.encode() in one.html
        for other in record_of(folder)[0].about.languages:
            assert (f'hreflang="{other}"'.encode() in one.html) == (other != language), identifier


@pytest.mark.slow
def test_the_pages_of_a_record_hold_no_name_of_another() -> None:
    names = {one.name.in_language("en") for one in KNOWLEDGE.organizations.values()}
    for folder in FOLDERS:
        own = {name for one in record_of(folder)[0].organizations.values() for name in one.names()}
        text = b"".join(one.html for _, _, one in pages(folder)).decode()
        assert not [name for name in names - own if len(name) > 8 and name in text]


def test_every_kind_of_page_has_an_address_of_its_own() -> None:
    assert not OF_IDS.keys() & OF_ALL.keys()
