"""Sources as short context lines: who says it, where it is printed with a link to read it, and the paragraph."""

from __future__ import annotations

import html
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from bot.answers.answer import Citation
from bot.languages import Language, begin, say
from bot.languages.dates import date_in_words
from bot.languages.phrases import link_in_words, translated_in_words
from bot.slack.blocks.lead import Lead
from bot.slack.blocks.mrkdwn import escape, link

SEPARATOR = " · "
LONGEST_SEEN = 160  # characters of a line as a reader sees it: two lines in Slack's window
MOST_PARAGRAPHS = 4  # numbers in a line; the others are told where the source is shown
MOST_FIGURES = 3  # of one document, told with their paragraphs
MOST_ANCHORS = 3  # of one paragraph; whoever finds these sees the others
LEAST_TITLE = 40  # characters of a title that is cut
_LOOSE = " ,;:·-–—(\"'“‘«"  # signs that say nothing at a name's end
LONGEST_PART = 250  # characters of a name or title; the record's longest title has about 150
LONGEST_PASSAGE = 600  # of a sentence of 300 characters, whose entities may grow
LONGEST_ADDRESS = 800  # with the text fragment; with all the parts a line stays under 2,600


def by_source(citations: Sequence[Citation]) -> list[tuple[Citation, ...]]:
    """Put citations of one document by one source together, in the order of the first of each."""
    return _grouped(citations, lambda one: (one.document, one.said_by))


def by_document(citations: Sequence[Citation]) -> list[tuple[Citation, ...]]:
    """Put citations of one document together, in the order of the first of each."""
    return _grouped(citations, lambda one: one.document)


def titles_listed(citations: Sequence[Citation], items: Sequence[str]) -> dict[str, str | None]:
    """Return the titles of cited documents that stand in a list, each with the address that it leads to."""
    listed = "\n".join(items)
    return {one.title: address_of(one) for one in citations if one.title.strip() and one.title in listed}


def address_of(citation: Citation) -> str | None:
    """Return a citation's address as a link takes it; None for none of the web, and for one that is too long."""
    linked = link(citation.url, "") if citation.url else ""
    is_link = linked.startswith("<") and len(linked) + len(citation.title) <= LONGEST_ADDRESS
    return html.unescape(linked[1:].partition("|")[0]) if is_link else None


def voice_of(citation: Citation) -> str:
    """Return who says it, as a stranger knows them."""
    return citation.voice or citation.said_by


def by_paragraph(citations: Sequence[Citation]) -> list[tuple[Citation, ...]]:
    """Put citations of one paragraph by one source together, in the order of the first of each."""
    return _grouped(citations, lambda one: (one.document, one.paragraph, one.said_by, one.is_quotation))


def _grouped(citations: Sequence[Citation], key: Callable[[Citation], Hashable]) -> list[tuple[Citation, ...]]:
    groups: dict[Hashable, list[Citation]] = {}
    for one in citations:
        groups.setdefault(key(one), []).append(one)
    return [tuple(group) for group in groups.values()]


@dataclass(frozen=True, slots=True)
class Said:
    """What of a source stands above its line, and is not said again in it.

    Attributes:
        lead: The card's first line: titles that stand there are not said again.
        is_told: Whether the first line tells where something is printed, or of a document: who says it, its date and
            the paragraph are not said again.
        is_said: Whether it is said who says it.
    """

    lead: Lead | None = None
    is_told: bool = False
    is_said: bool = False


NOTHING_SAID = Said()


def source_line(group: Sequence[Citation], language: Language, said: Said = NOTHING_SAID) -> str:
    """Write one source in at most 160 characters, not counted the address behind its title.

    Args:
        group: What one source says in one document, or several where it is said above who says what.
        language: The language of the card.
        said: What stands above it.

    Returns:
        Escaped mrkdwn: the document's title, which links to the words; who says it; the document's date; the paragraph;
        and what the link leads to, where that is not the text itself. Empty where all of it stands above.
    """
    citation, lead = group[0], said.lead
    words = lead.words if lead and _is_linked(citation, lead) else ""
    is_named, told = citation.title in words, lead.words if lead and said.is_told else ""
    beside = _beside(group, language, told=told, dated=f"{citation.title} {words if is_named else told}")
    before, after = ("", "") if is_named else _around(language)
    who = "" if said.is_said or (is_named and citation.said_by in told) else " ".join(_who(citation, language).split())
    who, title = begin(who) if is_named else who, " ".join(citation.title.split())

    taken = len(before) + len(after) + len(SEPARATOR) * bool(who)
    shown: list[str] = []
    room = 0
    for form in ("", "short."):  # before a title is cut, the words for the link are
        shown = [*beside, *filter(None, [_role(citation, language, form)])]
        room = LONGEST_SEEN - taken - len(SEPARATOR.join(("", *shown)))
        if len(who) + len(title) <= room:
            break
    who, title = _fitted(who, title, room)
    titled = "" if is_named else f"{escape(before)}{_titled(citation, title)}{escape(after)}"
    return SEPARATOR.join(filter(None, [titled, escape(who), *map(escape, shown)]))


def _around(language: Language) -> tuple[str, str]:
    """Return the words before and behind the title of what something is printed in."""
    before, _, after = say(language, "card.printed_in", title="\0").partition("\0")
    return before, after


def _who(citation: Citation, language: Language) -> str:
    """Return who says it, beside the title of the document."""
    is_signed = voice_of(citation) != citation.said_by
    return say(language, "card.its_signatories" if is_signed else "card.speaker", said_by=citation.said_by)


def _role(citation: Citation, language: Language, form: str = "") -> str:
    """Say what the link leads to, where that is not the text itself."""
    return say(language, f"card.role.{form}{citation.url_role if citation.url else 'none'}")


def _beside(group: Sequence[Citation], language: Language, *, told: str, dated: str) -> list[str]:
    """Return what stands beside the names: date and paragraph, as far as it is not told yet."""
    parts = ((date_in_words(language, group[0].date), dated), (_paragraphs(group, language), told))
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
    parts = (voice_of(citation), citation.title, date_in_words(language, citation.date), written_in)
    return SEPARATOR.join(escape(part, LONGEST_PART) for part in parts if part.strip())


def _paragraphs(group: Sequence[Citation], language: Language) -> str:
    """Say in which paragraphs it is printed; of several figures, each in which."""
    placed = dict.fromkeys((one.figure, one.paragraph) for one in group if one.figure and one.paragraph is not None)
    if placed:
        paragraphs = [(figure, say(language, "card.paragraph", number=number)) for figure, number in placed]
        each = [say(language, "card.figure_at", figure=figure, paragraph=where) for figure, where in paragraphs]
        return "; ".join(each[:MOST_FIGURES]) + (" …" if len(each) > MOST_FIGURES else "")
    numbers = sorted({one.paragraph for one in group if one.paragraph is not None})
    if len(numbers) < 2:
        return say(language, "card.paragraph", number=numbers[0]) if numbers else ""
    told = ", ".join(map(str, numbers[:MOST_PARAGRAPHS]))
    return say(language, "card.paragraphs", numbers=told if len(numbers) <= MOST_PARAGRAPHS else f"{told} …")


def _fitted(said_by: str, title: str, room: int) -> tuple[str, str]:
    """Cut two names so that both fit; a title is cut first, down to what still tells it from others."""
    if len(said_by) + len(title) <= room:
        return said_by, title
    said_by = cut(said_by, max(1, room - min(len(title), LEAST_TITLE)))
    return said_by, cut(title, max(1, room - len(said_by)))


def cut(text: str, most: int) -> str:
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
