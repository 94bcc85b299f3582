"""What stands first on a card: the sentence, and of it in bold the figure, the date, or the Yes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.answers.answer import Answer, Found, Kind, NotFound
from bot.answers.glance import Glance
from bot.languages import Language, say
from bot.languages.printed_dates import printed_dates
from bot.languages.printed_numbers import printed_numbers
from bot.slack.blocks.mrkdwn import escape, link

_COUNTED = (Kind.SIGNATORIES, Kind.MEMBER, Kind.ASK, Kind.LETTER, Kind.SOURCE)  # where a list's length is the answer
MOST_LINKS = 2
LONGEST_LINK = 800  # with its address and text fragment; two of them leave a section room
_MOST_BEFORE = 5  # words of a sentence that may stand before its count
_WORD_BEHIND = re.compile(r"\s[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Lead:
    """A card's first line.

    Attributes:
        text: Escaped mrkdwn, with at most one bold part, and titles of documents as links.
        words: The same as plain text.
    """

    text: str
    words: str


def lead_of(answer: Answer, limit: int) -> Lead:
    """Write an answer's sentence with what answers by itself in bold, and the documents that it names as links.

    Args:
        answer: The answer.
        limit: The most characters, those of addresses not counted.
    """
    sentence, point = _parts(answer)
    before, found_point, after = _cut_out(sentence, point)
    bold = f"*{escape(found_point)}*" if found_point else ""
    if len(escape(before) + bold + escape(after)) > limit:
        return Lead(escape(sentence, limit), sentence)
    links = _links(answer, before, after)
    return Lead(_linked(before, links) + bold + _linked(after, links), sentence)


def with_point(sentence: str, point: str, limit: int) -> str:
    """Write a sentence with one part of it in bold, as escaped mrkdwn.

    Args:
        sentence: Plain text.
        point: The part; empty for none.
        limit: The most characters.
    """
    before, found_point, after = _cut_out(sentence, point)
    written = escape(before) + f"*{escape(found_point)}*" + escape(after) if found_point else escape(sentence)
    return written if len(written) <= limit else escape(sentence, limit)


def _cut_out(sentence: str, point: str) -> tuple[str, str, str]:
    """Cut a sentence before and behind a part of it; the part is empty where it cannot be bold."""
    before, found_point, after = sentence.partition(point) if point else (sentence, "", "")
    # Slack reads no bold within a word, and none around a sign of its own.
    is_apart = not before[-1:].isalnum() and not after[:1].isalnum() and not set(point) & set("*\n`")
    return (before, found_point, after) if is_apart else (sentence, "", "")


def _links(answer: Answer, *texts: str) -> dict[str, str]:
    """Return the titles that a sentence names once, each with its link."""
    cited = answer.citations if isinstance(answer, Found) else ()
    addresses = {one.title: one.url for one in cited if one.url and one.title.strip()}
    named = [title for title in addresses if sum(text.count(title) for text in texts) == 1]
    links = {title: link(addresses[title] or "", title) for title in named[:MOST_LINKS]}
    return {title: linked for title, linked in links.items() if len(linked) <= LONGEST_LINK}


def _linked(text: str, links: dict[str, str]) -> str:
    """Write a text with its titles as links."""
    for title, linked in links.items():
        before, found, after = text.partition(title)
        if found:
            return _linked(before, links) + linked + _linked(after, links)
    return escape(text)


def _parts(answer: Answer) -> tuple[str, str]:
    """Return the sentence, and of it what is to stand out."""
    if isinstance(answer, Found):
        glance = answer.glance or Glance(answer.sentence, None)
        point = point_of(glance.sentence, answer.kind, answer.language) if glance.point is None else glance.point
        return glance.sentence, point
    not_found = say(answer.language, "not_found").partition(":")[0].strip()
    is_not_found = isinstance(answer, NotFound) and answer.sentence.startswith(not_found)
    return answer.sentence, not_found if is_not_found else ""


@lru_cache(maxsize=1024)
def point_of(sentence: str, kind: Kind, language: Language) -> str:
    """Return the part of a sentence that answers by itself; empty where none does.

    Args:
        sentence: What is said.
        kind: What it is about.
        language: Its language.
    """
    for name in ("answer.yes", "answer.no"):
        word = say(language, name, sentence="").strip(" :\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}")
        if sentence.startswith(word) and not sentence[len(word) : len(word) + 1].isalnum():
            return word
    if kind is Kind.DATE:
        return next((sentence[one.start : one.end] for one in printed_dates(sentence, language)), "")
    return _count(sentence, language) if kind in _COUNTED else ""


def _count(sentence: str, language: Language) -> str:
    """Return the count at the beginning of a sentence, with what is counted: "17 organizations"."""
    number = next(iter(printed_numbers(sentence, language)), None)
    if number is None or number.is_spelled or len(sentence[: number.start].split()) > _MOST_BEFORE:
        return ""
    behind = _WORD_BEHIND.match(sentence, number.end)
    return sentence[number.start : behind.end()] if behind else ""
