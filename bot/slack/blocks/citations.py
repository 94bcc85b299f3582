"""Sources as short context lines: who says it, where it is printed with a link to read it, and the paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.answer import Citation
from bot.languages import Language, say
from bot.languages.dates import date_in_words
from bot.languages.phrases import link_in_words, translated_in_words
from bot.slack.blocks.lead import Lead
from bot.slack.blocks.mrkdwn import escape, link

SEPARATOR = " · "
LONGEST_SEEN = 160  # characters of a line as a reader sees it: two lines in Slack's window
MOST_PARAGRAPHS = 4  # numbers in a line; the others are told where the source is shown
MOST_ANCHORS = 3  # of one paragraph; whoever finds these sees the others
LEAST_TITLE = 40  # characters of a title that is cut
_LOOSE = " ,;:·-–—(\"'“‘«"  # signs that say nothing at a name's end
LONGEST_PART = 250  # characters of a name or title; the record's longest title has about 150
LONGEST_PASSAGE = 600  # of a sentence of 300 characters, whose entities may grow
LONGEST_ADDRESS = 800  # with the text fragment; with all the parts a line stays under 2,600


def by_source(citations: Sequence[Citation]) -> list[tuple[Citation, ...]]:
    """Put citations of one document by one source together, in the order of the first of each."""
    groups: dict[tuple[object, ...], list[Citation]] = {}
    for one in citations:
        groups.setdefault((one.document, one.said_by), []).append(one)
    return [tuple(group) for group in groups.values()]


def by_paragraph(citations: Sequence[Citation]) -> list[tuple[Citation, ...]]:
    """Put citations of one paragraph by one source together, in the order of the first of each."""
    groups: dict[tuple[object, ...], list[Citation]] = {}
    for one in citations:
        groups.setdefault((one.document, one.paragraph, one.said_by, one.is_quotation), []).append(one)
    return [tuple(group) for group in groups.values()]


def source_line(
    group: Sequence[Citation], language: Language, lead: Lead | None = None, *, is_told: bool = False
) -> str:
    """Write one source in at most 160 characters, not counted the address behind its title.

    Args:
        group: What one source says in one document.
        language: The language of the card.
        lead: The card's first line: a title and a date that stand there are not said again.
        is_told: Whether that line tells where something is printed, or of a document: who says it, its date and the
            paragraph are not said again either.

    Returns:
        Escaped mrkdwn: who says it; the document's title, which links to the words, and its date; the paragraph; and
        what the link leads to, where that is not the text itself. Empty where all of it stands in the first line.
    """
    citation = group[0]
    said = lead.words if lead and _is_linked(citation, lead) else ""
    is_named, told = citation.title in said, lead.words if lead and is_told else ""
    shown = _beside(group, language, told=told, dated=said if is_named else told)
    # The names take what the others leave.
    room = LONGEST_SEEN - len(SEPARATOR.join(("", "", *shown)))
    said_by, title = _fitted(" ".join(citation.said_by.split()), " ".join(citation.title.split()), room)
    if is_named:
        said_by, title = "" if said_by in told else said_by, ""
    return SEPARATOR.join(filter(None, [escape(said_by), _titled(citation, title), *map(escape, shown)]))


def _beside(group: Sequence[Citation], language: Language, *, told: str, dated: str) -> list[str]:
    """Return what stands beside the names: date, paragraph and what a link leads to, as far as it is not told yet."""
    citation = group[0]
    role = say(language, f"card.role.{citation.url_role if citation.url else 'none'}")
    parts = ((date_in_words(language, citation.date), dated), (_paragraphs(group, language), told), (role, ""))
    return [part for part, where in parts if part and part not in where]


def _titled(citation: Citation, title: str) -> str:
    linked = link(citation.url, title) if citation.url and title else ""
    return linked if linked and len(linked) <= LONGEST_ADDRESS else escape(title)


def _is_linked(citation: Citation, lead: Lead) -> bool:
    return citation.url is None or link(citation.url, citation.title) in lead.text


def paragraph_line(group: Sequence[Citation], language: Language) -> str:
    """Write where in a document a claim is printed, with all that leads a reader there.

    Args:
        group: Citations of one paragraph by one source.
        language: The language of the card.

    Returns:
        Escaped mrkdwn: the paragraph, the words to look for, and a link whose label says what is behind it; and the
        sentence around those words, where the letters are at hand.
    """
    citation = group[0]
    parts = []
    if citation.paragraph is not None:
        parts.append(say(language, "card.paragraph", number=citation.paragraph))
    if citation.anchor:
        name = "card.quoted" if citation.is_quotation else "card.look_for"
        anchors = "”, “".join(one.anchor for one in group[:MOST_ANCHORS] if one.anchor)
        parts.append(escape(say(language, name, anchor=anchors), LONGEST_PART))
    line = SEPARATOR.join([*parts, _link(citation, language)])
    return f"{line}\n“{escape(citation.passage, LONGEST_PASSAGE)}”" if citation.passage else line


def citation_words(group: Sequence[Citation], language: Language) -> str:
    """Write a source for a notification or a screen reader: who says it, title, date, and a language that is another.

    Args:
        group: Where a claim is printed.
        language: The language of the card.
    """
    citation = group[0]
    written_in = translated_in_words(language, citation.language)
    parts = (citation.said_by, citation.title, date_in_words(language, citation.date), written_in)
    return SEPARATOR.join(escape(part, LONGEST_PART) for part in parts if part.strip())


def _paragraphs(group: Sequence[Citation], language: Language) -> str:
    numbers = sorted({one.paragraph for one in group if one.paragraph is not None})
    if len(numbers) < 2:
        return say(language, "card.paragraph", number=numbers[0]) if numbers else ""
    told = ", ".join(map(str, numbers[:MOST_PARAGRAPHS]))
    return say(language, "card.paragraphs", numbers=told if len(numbers) <= MOST_PARAGRAPHS else f"{told} …")


def _fitted(said_by: str, title: str, room: int) -> tuple[str, str]:
    """Cut two names so that both fit; a title is cut first, down to what still tells it from others."""
    if len(said_by) + len(title) <= room:
        return said_by, title
    said_by = _cut(said_by, max(1, room - min(len(title), LEAST_TITLE)))
    return said_by, _cut(title, max(1, room - len(said_by)))


def _cut(text: str, most: int) -> str:
    """Cut a name behind a whole word, but for one of a single long word."""
    if len(text) <= most:
        return text
    kept = text[: most - 1]
    words = kept if text[most - 1].isspace() else kept.rpartition(" ")[0]
    words = words.rstrip(_LOOSE)
    return f"{(words if len(words) >= most // 2 else kept).rstrip()}…"


def _link(citation: Citation, language: Language) -> str:
    words = link_in_words(language, citation.url_role if citation.url else None)
    linked = link(citation.url, words) if citation.url else words
    return linked if len(linked) <= LONGEST_ADDRESS else escape(words)
