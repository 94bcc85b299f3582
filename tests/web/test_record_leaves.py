"""A long page in leaves: every line on one of them, none too large, each with an address that leads on and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from bot.answers.answerer import Answerer
from bot.knowledge.loading import load
from bot.languages import say
from bot.web.record import exporting, leaves
from bot.web.record.catalogue import every, page
from bot.web.record.exporting import files
from bot.web.record.leaves import leaf
from bot.web.record.page import Grid, Item, Listing, Page, PageId, Paragraph, Section, Words
from bot.web.record.reading import read_as
from bot.web.record.view import as_html
from tests.benchmarks.synthetic import write_record
from tests.web.html import faults_of
from tests.web.test_record_pages import _LAYOUT as LAYOUT
from tests.web.test_record_server import ANSWERER, FIRST, SECOND, TODAY, Visitor, visitor

__all__ = ["visitor"]

LARGEST = 150 * 1024  # bytes of a leaf
ENTRIES = 10_000
LINES = 12  # fewer than a leaf has, to try more of its edges


def listing(count: int) -> Listing:
    return Listing(tuple(Item((Words(str(number)),)) for number in range(count)))


def grid(rows: int, columns: int) -> Grid:
    return Grid("", ("",) * columns, tuple((Words(str(number)),) * columns for number in range(rows)))


BLOCKS = st.one_of(
    st.builds(listing, st.integers(0, 3 * LINES)),
    st.builds(grid, st.integers(0, LINES), st.integers(1, 5)),
    st.builds(grid, st.integers(0, 3), st.just(5 * LINES)),
    st.just(Paragraph((Words("x"),))),
)
SECTIONS = st.lists(st.lists(BLOCKS, max_size=3), max_size=6)


def all_leaves(whole: Page) -> list[Page]:
    first = leaf(whole, 1)
    assert first is not None
    rest = [leaf(whole, number) for number in range(2, first.leaves + 1)]
    assert leaf(whole, first.leaves + 1) is None
    return [first, *(one for one in rest if one is not None)]


def told(pages: list[Page]) -> list[object]:
    """Return each line and each paragraph of some pages, with the heading above it."""
    lines: list[object] = []
    for section in (section for one in pages for section in one.sections):
        for block in section.blocks:
            within = block.items if isinstance(block, Listing) else block.rows if isinstance(block, Grid) else (block,)
            lines += [(section.heading, one) for one in within]
    return lines


@given(SECTIONS)
def test_every_line_stands_on_one_leaf_in_its_order_below_its_heading(held: list[list[Listing | Grid]]) -> None:
    sections = tuple(Section(str(number), tuple(blocks)) for number, blocks in enumerate(held))
    whole = Page(PageId("timeline"), "en", "", "", sections, lead="what it is")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(leaves, "LINES", LINES)
        cut = all_leaves(whole)
        assert_not_divided_without_need(cut, sections)
    assert told(cut) == told([whole])
    assert [one.lead for one in cut] == ["what it is", *[""] * (len(cut) - 1)]


def assert_not_divided_without_need(cut: list[Page], sections: tuple[Section, ...]) -> None:
    for one in cut:
        assert len(cut) == 1 or one.sections
        assert sum(leaves._lines(section.blocks) for section in one.sections) <= LINES
        for section in one.sections:
            original = sections[int(section.heading)]
            assert section == original or leaves._lines(original.blocks) > LINES


async def test_each_leaf_has_an_address_that_leads_on_and_back(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leaves, "LINES", 5)
    first = await visitor.open("/timeline")
    count = int(etree.HTML(first.text).xpath("//nav[@class='leaves']/a/text()")[-1])
    assert count > 2
    for number in range(1, count + 1):
        there = await visitor.open(f"/timeline?lang={FIRST}&page={number}")
        tree = etree.HTML(there.text)
        before, after = (tree.xpath(f"//link[@rel='{name}']/@href") for name in ("prev", "next"))
        addresses = [f"/timeline?lang={FIRST}", *(f"/timeline?lang={FIRST}&page={one}" for one in range(2, count + 1))]
        assert before == addresses[:number][-2:-1]
        assert after == addresses[number : number + 1]
        assert tree.xpath("//nav[@class='leaves']/a[@rel='next']/@href") == after
        assert tree.xpath("//nav[@class='leaves']/a[@aria-current]/text()") == [str(number)]
        assert tree.xpath(f"//a[@hreflang='{SECOND}']/@href") == [addresses[number - 1].replace(FIRST, SECOND)]
        assert list(faults_of(there.text)) == []
        assert there.text == first.text or number > 1


@pytest.mark.parametrize(
    ("number", "status", "name"),
    [("9999", 404, "none"), ("0", 400, "refused"), ("-1", 400, "refused"), ("", 400, "refused")],
)
async def test_a_leaf_that_is_not_there_is_said_to_be_so(number: str, status: int, name: str, visitor: Visitor) -> None:
    there = await visitor.open(f"/timeline?lang={FIRST}&page={number}")
    assert there.status == status
    assert say(FIRST, f"record.{name}")[:20] in there.text


def test_in_a_folder_of_files_each_leaf_is_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leaves, "LINES", 5)
    monkeypatch.setattr(exporting, "every", lambda _: [PageId("timeline"), PageId("record")])
    held = dict(files(ANSWERER, TODAY))
    second = etree.HTML(held[f"{FIRST}/timeline.2.html"].decode())
    assert second.xpath("//link[@rel='prev' or @rel='next']/@href") == ["timeline.html", "timeline.3.html"]
    for name, body in held.items():
        if name.startswith(f"{FIRST}/") and name.count("/") == 1 and name.endswith(".html"):
            for address in etree.HTML(body.decode()).xpath("//nav[@class='leaves']/a/@href"):
                assert f"{FIRST}/{address}" in held


@pytest.mark.slow
def test_no_leaf_of_ten_thousand_entries_is_too_large(tmp_path: Path) -> None:
    write_record(tmp_path / "large", ENTRIES)
    answerer = Answerer(load(tmp_path / "large"))
    reading = read_as(answerer, answerer.languages[0], TODAY)
    identifiers = [one for one in every(answerer.indexed.knowledge) if one.kind != "f"]
    topics = [PageId("f", one.topic) for one in answerer.indexed.knowledge.documents["made-up-0"].facts]
    divided = 0
    for identifier in (*identifiers, *topics):
        whole = page(reading, identifier)
        assert whole is not None
        cut = all_leaves(whole)
        divided += len(cut) > 1
        for one in (cut[0], cut[-1]):
            assert len(as_html(one, LAYOUT, answerer.languages)) < LARGEST, identifier
    assert divided >= 8
