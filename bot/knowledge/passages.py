"""The sentences around the anchors, read from the letters of an operator who has them; the project holds none."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path

from bot.knowledge.fields import Anchor
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.letters import CAPITAL, LetterText, is_text_of, plain
from bot.knowledge.model import Document
from bot.languages.printed_dates import printed_dates

LONGEST_PASSAGE = 300  # characters; three lines of a card
Passages = Mapping[tuple[str, str], str]
"""The sentence around an anchor, by the document's id and the anchor."""

logger = logging.getLogger(__name__)

# A mark, what closes behind it, and white space before what opens a sentence.
_END = re.compile(rf"[.!?][\"')\]]*(?=\s+[\"'(\[¿¡]*(?:{CAPITAL}|\d))")
_ABBREVIATED = re.compile(  # before the full stop; a single letter is an initial or the end of "U.S"
    r"(?:^|[\s(\"'.])(?:[A-Za-z]|EE|UU|Mr|Mrs|Ms|Dr|Dra|Sr|Sra|Srta|Lic|Prof|Rep|Sen|Gov|Gen|St|Jr|No|Nos|Núm|Col|Art|Arts"
    r"|Sec|Inc|Corp|Ltd|Co|vs|v|cf|pp|p|para|paras|Cir|Dept|Ave|etc|al)$"
)


def read_passages(knowledge: Knowledge, folder: Path) -> dict[tuple[str, str], str]:
    """Read the sentence around every anchor of the record.

    A letter whose file is missing, or is not the one that the record was built from, gives none, and one line in the
    log: its paragraphs could be others.

    Args:
        knowledge: The record.
        folder: Where the letters' files are.

    Returns:
        Passages of at most `LONGEST_PASSAGE` characters with the anchor inside, by document id and anchor.
    """
    found: dict[tuple[str, str], str] = {}
    anchors = _anchors(knowledge)
    for document in knowledge.documents.values():
        letter = _read(document, folder)
        for anchor in anchors[document.id] if letter else ():
            assert letter
            passage = passage_around(letter, anchor, document.language)
            if passage:
                found[document.id, anchor.anchor] = passage
    return found


def _read(document: Document, folder: Path) -> LetterText | None:
    path = folder / document.file.name
    try:
        raw = path.read_bytes()
        text = raw.decode("utf-8")
    except (OSError, ValueError) as error:
        logger.warning("No passages of %s: %s cannot be read (%s)", document.id, path, error)
        return None
    if not is_text_of(raw, document.file.sha256):
        logger.warning("No passages of %s: %s is not the file that the record was built from", document.id, path)
        return None
    return LetterText(text)


def _anchors(knowledge: Knowledge) -> dict[str, list[Anchor]]:
    """Return every anchor that a citation may have, by document id."""
    found: dict[str, list[Anchor]] = {document.id: list(_of(document)) for document in knowledge.documents.values()}
    for term in knowledge.terms.values():
        found[term.document].append(term)
    for place in knowledge.places.values():
        if place.document and place.anchor and place.paragraph:
            found[place.document].append(Anchor(anchor=place.anchor, paragraph=place.paragraph))
    return found


def _of(document: Document) -> Iterator[Anchor]:
    yield document
    if document.signatories and document.signatories.place:
        yield document.signatories.place
    yield from chain(document.addressees, document.cc, document.people)
    yield from chain(document.facts, document.events, document.asks, document.cited_works)


def passage_around(letter: LetterText, anchor: Anchor, language: str) -> str:
    """Return the sentence that holds an anchor, cut where it is too long; empty where there is none."""
    text = letter.paragraphs[anchor.paragraph - 1] if anchor.paragraph <= len(letter.paragraphs) else ""
    match = re.search(rf"(?<!\w){re.escape(plain(anchor.anchor))}(?!\w)", text)
    if not match or len(match[0]) > LONGEST_PASSAGE - 2:
        return ""
    start, end = _sentence(text, match.span(), language)
    return _cut(text[start:end], match.start() - start, match.end() - start)


def _sentence(text: str, stretch: tuple[int, int], language: str) -> tuple[int, int]:
    """Return where the sentence, or the sentences, that hold a stretch of a text begin and end."""
    ends = [one.end() for one in _END.finditer(text) if not _is_abbreviation(text, one, language)]
    first, last = stretch
    start = max((end for end in ends if end <= first), default=0)
    start += len(text[start:]) - len(text[start:].lstrip())
    return start, min((end for end in ends if end >= last), default=len(text))


def _is_abbreviation(text: str, end: re.Match[str], language: str) -> bool:
    """Return whether a full stop is part of a word or of a date, such as `3. Okt.`."""
    if not end[0].startswith("."):
        return False
    is_in_a_date = any(date.start <= end.start() < date.end for date in printed_dates(text, language))
    return is_in_a_date or bool(_ABBREVIATED.search(text[: end.start()]))


def _cut(sentence: str, first: int, last: int) -> str:
    """Shorten a sentence at word ends, as evenly as it goes on both sides of what must stay."""
    if len(sentence) <= LONGEST_PASSAGE:
        return sentence
    room = LONGEST_PASSAGE - 2 - (last - first)  # an ellipsis at each end
    before = min(first, max(room // 2, room - (len(sentence) - last)))
    start, end = first - before, last + room - before
    if start > 0:
        start = sentence.find(" ", start, first) + 1 or first
    if end < len(sentence):
        end = max(last, sentence.rfind(" ", last, end + 1))
    return f"{'…' if start > 0 else ''}{sentence[start:end]}{'…' if end < len(sentence) else ''}"
