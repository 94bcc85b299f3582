"""Addresses as codes on paper: drawn for the style sheet, and the same as a library of its own draws."""

from __future__ import annotations

import segno
from lxml import etree

from bot.web.codes import code_of

ADDRESS = "https://bot.example.org/f/people-returned"


def test_a_code_holds_the_address_and_a_margin_and_sets_no_size() -> None:
    svg = etree.fromstring(code_of(ADDRESS))
    size = segno.make_qr(ADDRESS, error="m").symbol_size(border=2)
    assert svg.get("viewBox") == f"0 0 {size[0]} {size[1]}"
    assert not {"width", "height", "style", "class"} & {*svg.keys()}
    assert [one.tag.rpartition("}")[2] for one in svg] == ["path"]


def test_another_address_has_another_code() -> None:
    assert code_of(ADDRESS) == code_of(ADDRESS) != code_of(f"{ADDRESS}-again")
