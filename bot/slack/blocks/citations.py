"""Citations as context lines: who says it, where it is printed, and where to read it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.answer import Citation
from bot.languages import Language, say
from bot.languages.dates import date_in_words
from bot.languages.phrases import link_in_words, translated_in_words
from bot.slack.blocks.mrkdwn import escape, link

SEPARATOR = " · "
MOST_ANCHORS = 3  # of one paragraph; whoever finds these sees the others
LONGEST_PART = 250  # characters of a name or title; the record's longest title has about 150
LONGEST_PASSAGE = 600  # of a sentence of 300 characters, whose entities may grow
LONGEST_ADDRESS = 800  # with the text fragment; with all the parts a line stays under 2,600


def grouped(citations: Sequence[Citation]) -> list[tuple[Citation, ...]]:
    """Put citations of one paragraph by one source together, in the order of the first of each."""
    groups: dict[tuple[object, ...], list[Citation]] = {}
    for one in citations:
        groups.setdefault((one.document, one.paragraph, one.said_by, one.is_quotation), []).append(one)
    return [tuple(group) for group in groups.values()]


def citation_line(group: Sequence[Citation], language: Language) -> str:
    """Write citations of one paragraph as one line, joined by " · ".

    Args:
        group: Where a claim is printed: several where the paragraph holds it in pieces.
        language: The language of the card.

    Returns:
        Escaped mrkdwn: who says it, the document's title and date, the paragraph, the words to look for, and a link
        whose label says what is behind it; and the sentence around those words, where the letters are at hand.
    """
    citation = group[0]
    parts = [citation_words(group, language)]
    if citation.paragraph is not None:
        parts.append(say(language, "card.paragraph", number=citation.paragraph))
    if citation.anchor:
        name = "card.quoted" if citation.is_quotation else "card.look_for"
        anchors = "”, “".join(one.anchor for one in group[:MOST_ANCHORS] if one.anchor)
        parts.append(escape(say(language, name, anchor=anchors), LONGEST_PART))
    line = SEPARATOR.join([*parts, _link(citation, language)])
    return f"{line}\n“{escape(citation.passage, LONGEST_PASSAGE)}”" if citation.passage else line


def citation_words(group: Sequence[Citation], language: Language) -> str:
    """Write a citation for a notification or a screen reader: who says it, title, date, and a language that is another.

    Args:
        group: Where a claim is printed.
        language: The language of the card.
    """
    citation = group[0]
    written_in = translated_in_words(language, citation.language)
    parts = (citation.said_by, citation.title, date_in_words(language, citation.date), written_in)
    return SEPARATOR.join(escape(part, LONGEST_PART) for part in parts if part.strip())


def _link(citation: Citation, language: Language) -> str:
    words = link_in_words(language, citation.url_role if citation.url else None)
    linked = link(citation.url, words) if citation.url else words
    return linked if len(linked) <= LONGEST_ADDRESS else escape(words)
