"""Citations as context lines: who says it, where it is printed, and where to read it."""

from __future__ import annotations

from bot.answers.answer import Citation, Language
from bot.slack.blocks.mrkdwn import escape, link
from bot.texts import say
from bot.texts.dates import date_in_words
from bot.texts.phrases import link_in_words, translated_in_words

SEPARATOR = " · "
LONGEST_PART = 250  # characters of a name or title; the record's longest title has about 150
LONGEST_ADDRESS = 800  # with the text fragment; with all the parts a line stays under 2,000


def citation_line(citation: Citation, language: Language) -> str:
    """Write a citation as one line, joined by " · ".

    Args:
        citation: Where the claim is printed.
        language: The language of the card.

    Returns:
        Escaped mrkdwn: who says it, the document's title and date, the paragraph, the words to look for, and a link
        whose label says what is behind it.
    """
    parts = [citation_words(citation, language)]
    if citation.paragraph is not None:
        parts.append(say(language, "card.paragraph", number=citation.paragraph))
    if citation.anchor:
        name = "card.quoted" if citation.is_quotation else "card.look_for"
        parts.append(escape(say(language, name, anchor=citation.anchor), LONGEST_PART))
    return SEPARATOR.join([*parts, _link(citation, language)])


def citation_words(citation: Citation, language: Language) -> str:
    """Write a citation for a notification or a screen reader: who says it, title, date, and a language that is another.

    Args:
        citation: Where the claim is printed.
        language: The language of the card.
    """
    written_in = translated_in_words(language, citation.language)
    parts = (citation.said_by, citation.title, date_in_words(language, citation.date), written_in)
    return SEPARATOR.join(escape(part, LONGEST_PART) for part in parts if part.strip())


def _link(citation: Citation, language: Language) -> str:
    words = link_in_words(language, citation.url_role if citation.url else None)
    linked = link(citation.url, words) if citation.url else words
    return linked if len(linked) <= LONGEST_ADDRESS else escape(words)
