"""The record's pages for programs: JSON, CSV, Markdown and CSL-JSON hold what the page holds."""

from __future__ import annotations

import csv
import io
import json
import math
import re
from dataclasses import replace
from pathlib import Path

from markdown_it import MarkdownIt

from bot.answers.compose.rendering import as_json as answer_as_json
from bot.languages import Language
from bot.web.record.addresses import SERVED
from bot.web.record.formats import FORMATS, formats_of
from bot.web.record.page import Page, PageId, Paragraph, Section, Words
from tests.web.test_record_pages import SHIPPED, all_shown, each_record, pages, record_of


def written(page: Page, suffix: str) -> str:
    """Return a page in a format."""
    return formats_of(page)[suffix].write(page, SERVED)


@each_record
def test_json_keeps_the_contract_of_an_answer_and_tells_what_the_entry_is(folder: Path) -> None:
    knowledge, _ = record_of(folder)
    for _, identifier, one in pages(folder):
        told = json.loads(written(one.page, ".json"))
        assert told["language"] == one.page.language
        assert told["type"]
        if one.page.answer:
            contract = answer_as_json("", one.page.answer)
            assert {name: told[name] for name in contract} == json.loads(json.dumps(contract)), identifier
    for document in knowledge.documents.values():
        for fact in document.facts:
            told = json.loads(
                written(all_shown(folder, knowledge.about.languages[0])[PageId("f", fact.id)].page, ".json")
            )
            assert (told["value"], told["unit"], told["date"]) == (fact.value, fact.unit, fact.as_of)
            assert (told["document"], told["anchor"]) == (document.id, fact.anchor)


@each_record
def test_csv_has_the_same_columns_in_each_row_and_no_formula(folder: Path) -> None:
    for _, identifier, one in pages(folder):
        if ".csv" not in formats_of(one.page):
            continue
        lines = list(csv.reader(io.StringIO(written(one.page, ".csv")), strict=True))
        assert len(lines) == len(one.page.rows) + 1, identifier
        assert {len(line) for line in lines} == {len(lines[0])}, identifier
        assert len(set(lines[0])) == len(lines[0])
        cells = [cell for line in lines[1:] for cell in line]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "@", "\t"))]


@each_record
def test_each_column_of_a_table_is_told_of_beside_it_with_what_it_holds(folder: Path) -> None:
    for _, identifier, one in pages(folder):
        told = json.loads(written(one.page, ".csv-metadata.json"))
        assert told["url"] == SERVED.page(identifier, one.page.language, suffix=".csv")
        columns = told["tableSchema"]["columns"]
        rows = list(csv.DictReader(io.StringIO(written(one.page, ".csv"))))
        assert [column["name"] for column in columns] == list(rows[0])
        for column in columns:
            assert column["dc:description"]
            assert all(_is_of(column["datatype"], row[column["name"]]) for row in rows), (identifier, column)


def _is_of(datatype: object, cell: str) -> bool:
    match datatype:
        case "string":
            return True
        case "number":
            return not cell or math.isfinite(float(cell))
        case "integer":
            return not cell or cell.isdecimal()
    return cell in ("", "True", "False")


def test_a_cell_that_a_spreadsheet_would_reckon_is_text() -> None:
    page = replace(a_page(), rows=({"one": "=1+1", "two": -3, "three": 'a,"b"\n'},))
    assert list(csv.reader(io.StringIO(written(page, ".csv"), newline=""))) == [
        ["one", "two", "three"],
        ["'=1+1", "-3", 'a,"b"\n'],
    ]


@each_record
def test_csl_json_names_the_documents_that_a_page_cites(folder: Path) -> None:
    for _, identifier, one in pages(folder):
        cites = one.page.answer is not None
        assert (".csl.json" in formats_of(one.page)) == cites, identifier
        if one.page.answer:
            items = json.loads(written(one.page, ".csl.json"))
            assert [item["id"] for item in items] == list(dict.fromkeys(c.document for c in one.page.answer.citations))


@each_record
def test_markdown_says_what_the_page_says(folder: Path) -> None:
    language: Language = record_of(folder)[0].about.languages[0]
    for identifier, one in all_shown(folder, language).items():
        text = written(one.page, ".md")
        assert text.startswith("# ")
        plain = text.replace("\\", "")
        assert one.page.title in plain, identifier
        if one.page.answer:
            assert " ".join(one.page.answer.sentence.split()) in plain
            assert all(c.anchor in plain for c in one.page.answer.citations if c.anchor)


def test_markdown_is_read_by_a_parser_as_what_it_says() -> None:
    signs = "a *b* _c_ [d](e) <i>f</i> `g` # h | i ~~j~~ \\k &amp;"
    page = replace(a_page(), title=signs, sections=(Section("Two", (Paragraph((Words(signs),)),)),))
    html = MarkdownIt().enable("table").render(written(page, ".md"))
    said = re.sub(r"<[^>]+>", "", html)
    assert said.count("a *b* _c_ [d](e) &lt;i&gt;f&lt;/i&gt; `g` # h | i ~~j~~ \\k &amp;") == 2


def test_tables_and_links_of_markdown_are_parsed() -> None:
    one = all_shown(SHIPPED, "en")[PageId("signatories")].page
    html = MarkdownIt().enable("table").render(written(one, ".md"))
    assert html.count("<tr>") == len(one.rows) + 1
    assert html.count('<a href="/o/') == len(one.rows)
    assert all(".md?lang=en" in address for address in re.findall(r'href="(/[^"]+)"', html))


def test_every_format_has_a_name_of_its_own() -> None:
    assert len({one.name for one in FORMATS.values()}) == len(FORMATS)


def a_page() -> Page:
    """Return a page with nothing on it."""
    return Page(PageId("f", "x"), "en", "kind", "title")
