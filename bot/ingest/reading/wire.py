"""A source as JSON, for the pipe between the parsers' process and this one: no pickle, which could run code."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from bot.ingest.source import Kind, Line, Link, Mark, Paragraph, Source


def packed(source: Source) -> dict[str, Any]:
    """Return a source as what JSON can hold."""
    return asdict(source)


def unpacked(raw: dict[str, Any]) -> Source:
    """Return the source that `packed` made JSON of.

    Raises:
        KeyError, TypeError, ValueError: It is none.
    """
    paragraphs = tuple(map(_paragraph, raw["paragraphs"]))
    return Source(raw["name"], raw["sha256"], paragraphs, raw["title"], tuple(raw["warnings"]))


def _paragraph(raw: dict[str, Any]) -> Paragraph:
    return Paragraph(tuple(map(_line, raw["lines"])), Kind(raw["kind"]), raw["label"], raw["column"])


def _line(raw: dict[str, Any]) -> Line:
    marks = tuple(Mark(**mark) for mark in raw["marks"])
    links = tuple(Link(**link) for link in raw["links"])
    return Line(**{**raw, "marks": marks, "links": links, "cuts": tuple(raw["cuts"])})
