"""The kinds of things that questions ask for."""

from __future__ import annotations

from enum import StrEnum


class Frame(StrEnum):
    """What kind of thing a question asks for."""

    HOW_MANY = "how_many"
    WHEN = "when"
    WHO = "who"
    WHERE = "where"
    SIGN = "sign"
    LETTERS = "letters"
    ADDRESSEE = "addressee"
    CC = "cc"
    ASK = "ask"
    SOURCE = "source"
    TERM = "term"
    SUMMARY = "summary"
    LISTING = "listing"
    NEWS = "news"
    WHY = "why"
    ORGANIZATIONS = "organizations"
    ACROSS = "across"
    NEWEST = "newest"
    EARLIER = "earlier"
    OLDEST = "oldest"
    OFFICE = "office"
    CITY = "city"
    BOTH = "both"
    WRITE = "write"
    TABLE = "table"
    COMPARE = "compare"
    CHART = "chart"
    OVER_TIME = "over_time"
