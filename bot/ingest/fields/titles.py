"""What a document is, what it is called, and who publishes it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from bot.ingest.fields.cues import (
    Cues,
    has_organization_noun,
    has_title,
    is_contact,
    is_organization,
    is_role,
    is_street,
)
from bot.ingest.fields.dating import beside_dates
from bot.ingest.fields.naming import could_be_a_person
from bot.ingest.fields.parts import Parts
from bot.ingest.fields.sheet import Printed, Sheet, is_prose
from bot.ingest.letter import Found, Party
from bot.ingest.register import Register
from bot.ingest.source import Kind
from bot.knowledge.model import DocumentKind
from bot.knowledge.spelling import spelling
from bot.languages import LANGUAGES, module
from bot.languages.printed_dates import printed_dates

_LETTER = r"(?<=\b\w) (?=\w\b)"  # a space between two: "q a"
_FEWEST_WORDS = 4  # of a title that nothing marks
_LETTERHEAD = 3  # lines at the top
_MOST_OF_A_KIND = 4  # words: "Joint open letter"


def kind_of(parts: Parts, addressees: Sequence[Found[Party]]) -> Found[str]:
    """Find what a document is: by a line that says so, else by its greeting or its close.

    Args:
        parts: Of the document.
        addressees: Whom it is written to.
    """
    for line in parts.top:
        kinds = _named(line.text)
        if kinds:
            kind, begins = kinds[0]
            sure = begins and (line.text.isupper() or _is_alone(line.text, kind))
            if kind == DocumentKind.LETTER and not sure:
                continue
            doubt = "" if sure else "A line above the text has the word for it."
            return Found(kind, line.text, line.paragraph, line.page, doubt, tuple(one for one, _ in kinds[1:]))
    if parts.greeting:
        return Found(DocumentKind.LETTER.value, parts.greeting.text, parts.greeting.paragraph, parts.greeting.page)
    if addressees and parts.tail:
        doubt = "It greets nobody, and is signed and addressed as letters are."
        return Found(
            DocumentKind.LETTER.value, doubt=doubt, choices=(DocumentKind.OPEN_LETTER, DocumentKind.SUBMISSION)
        )
    if parts.is_closed or parts.tail:
        doubt = "It is signed, but greets nobody."
        return Found(DocumentKind.STATEMENT.value, doubt=doubt, choices=(DocumentKind.LETTER, DocumentKind.OPEN_LETTER))
    return Found(DocumentKind.STATEMENT.value, doubt="Nothing says what it is.", choices=tuple(DocumentKind))


def _named(text: str) -> list[tuple[str, bool]]:
    """Return the kinds that a line names, the longest name first, each with whether the line begins so."""
    spelled = f" {re.sub(_LETTER, '', spelling(text))} "
    found = [(name, kind) for name, kind in _kind_by_name().items() if f" {name} " in spelled]
    found.sort(key=lambda one: (-len(one[0].split()), spelled.index(f" {one[0]} ")))
    kinds = {kind: re.match(rf" (?:\w{{1,4}} )?{name} ", spelled) is not None for name, kind in reversed(found)}
    return list(reversed(kinds.items()))


def _free(parts: Parts, cues: Cues, others: Sequence[str]) -> list[Printed]:
    """Return the lines that may be a title; those that say what the document is alone, where there are no others."""
    free = [line for line in parts.top if _is_free(line, cues) and not any(line.text in one for one in others)]
    return [line for line in free if not _is_kind_alone(line.text)] or free


def is_open_letter(text: str) -> bool:
    """Return whether a line says that the document is an open letter: whom it names behind "to" is written to."""
    return any(kind == DocumentKind.OPEN_LETTER for kind, _ in _named(text))


def _is_kind_alone(text: str) -> bool:
    """Return whether a line says what a document is, and little else: "JOINT PRESS RELEASE" is no title."""
    return len(text.split()) <= _FEWEST_WORDS and bool(_named(text))


def names_a_kind(text: str) -> bool:
    """Return whether a text has what a document is called: "Joint open letter"."""
    return bool(_named(text))


def is_a_title(line: Printed) -> bool:
    """Return whether a heading begins with a line of nothing but what the document is: "JOINT STATEMENT"."""
    is_first = line.at == 0 and (line.kind is Kind.HEADING or line.line.is_bold)
    is_short = len(line.text.split()) <= _MOST_OF_A_KIND and not has_title(line.text)
    return is_first and is_short and names_a_kind(line.text)


def _is_alone(text: str, kind: str) -> bool:
    words = spelling(text).split()
    return len(words) <= _FEWEST_WORDS or any(
        " ".join(words[: len(name.split())]) == name for name, own in _kind_by_name().items() if own == kind
    )


@cache
def _kind_by_name() -> Mapping[str, str]:
    """Return the kinds of documents by what one is called, in all languages."""
    kinds: dict[str, str] = {}
    for language in LANGUAGES:
        for line in module(language, "kinds").CALLED.splitlines():
            kind, _, names = line.partition(": ")
            for name in names.partition(" / ")[0].split(", "):
                kinds.setdefault(name, kind)
    return kinds


def title_of(sheet: Sheet, parts: Parts, cues: Cues, others: Sequence[str]) -> Found[str] | None:
    """Find the title: the subject line, else a heading, else a line above the text that is nothing else.

    Args:
        sheet: The document.
        parts: Its parts.
        cues: Of its language.
        others: The words of addressees and issuers, which are no title.
    """
    for line in (*parts.top, *_first_lines(parts)):
        if subject := cues.led_by("SUBJECT", line.text):
            return Found(subject, line.text, line.paragraph, line.page)
    free = _free(parts, cues, others)
    marked = next((line for line in free if line.kind is Kind.HEADING or line.line.is_bold), None)
    if marked:
        return Found(marked.text, marked.text, marked.paragraph, marked.page)
    if likely := [line for line in free if len(line.text.split()) >= _FEWEST_WORDS and not _is_letterhead(line)]:
        return _likeliest(likely)
    title = sheet.source.title
    return Found(title, doubt="The file says so of itself; the text does not.") if title else None


def _likeliest(lines: Sequence[Printed]) -> Found[str]:
    """Return the line that is most like a title: in capitals, or with a word for the document, else the last."""
    best = next((line for line in lines if line.text.isupper() or _named(line.text)), lines[-1])
    choices = tuple(line.text for line in lines if line is not best)
    doubt = "Nothing marks it as the title." if choices or not best.text.isupper() else ""
    return Found(best.text, best.text, best.paragraph, best.page, doubt, choices)


def _first_lines(parts: Parts) -> Iterator[Printed]:
    """Yield the first line of the text, where a subject may stand below the greeting."""
    yield from (block.lines[0] for block in parts.body[:1])


def _is_free(line: Printed, cues: Cues) -> bool:
    """Return whether a line above the text is no date, address, addressee or copy."""
    text = line.text
    if any(cues.led_by(name, text) is not None for name in ("TO", "COPIES", "FROM")):
        return False
    if is_contact(text) or is_street(text) or cues.pattern("DELIVERY").fullmatch(spelling(text)):
        return False
    dates = [one for one in printed_dates(text, cues.language) if one.year]
    if dates and len(beside_dates(text, dates).split()) <= _FEWEST_WORDS:
        return False
    first = text.partition(",")[0]
    return line.of == 1 and not has_title(text) and not could_be_a_person(first) and not is_role(text)


def _is_letterhead(line: Printed) -> bool:
    return line.paragraph == 1 and line.of > 1


def issuers_of(parts: Parts, cues: Cues, register: Register) -> tuple[Found[str], ...]:
    """Find who publishes a document: the organization that its letterhead names.

    Args:
        parts: Of the document.
        cues: Of its language.
        register: Who is known.

    Returns:
        In order, with doubt but where the record knows them: a title may look alike.
    """
    if told := tuple(_told(parts.top, cues, register)):
        return told
    top = [line for line in parts.top if line.paragraph <= 2][:_LETTERHEAD]
    lines = [line for line in top if not _is_of_an_addressee(line, cues)]
    found: list[Found[str]] = []
    for line in lines:
        for name in re.split(r"\s+[|•·]\s+", line.text):
            if register.is_organization(name):
                found.append(Found(name, line.text, line.paragraph, line.page))
            elif not found and _looks_like_a_letterhead(name, line, top):
                doubt = "It stands at the top, as a letterhead does."
                found.append(Found(name, line.text, line.paragraph, line.page, doubt))
    return tuple(found)


def _told(head: Sequence[Printed], cues: Cues, register: Register) -> Iterator[Found[str]]:
    """Yield whom a label names as who publishes: "From: Heron Guild", "Source" with the name in the next line."""
    for at, line in enumerate(head):
        led = cues.led_by("FROM", line.text)
        below = head[at + 1] if led == "" and at + 1 < len(head) else None
        if below and below.paragraph - line.paragraph <= 1:
            line, led = below, below.text
        name = re.sub(r"\s*<[^<>]*>$", "", led or "").strip(" .,;")
        if name and not is_contact(name) and not is_prose(name):
            doubt = "" if register.is_organization(name) else "A label names it: is it who publishes this?"
            yield Found(name, line.text, line.paragraph, line.page, doubt)
            return


def _is_of_an_addressee(line: Printed, cues: Cues) -> bool:
    text = line.text
    led = any(cues.led_by(name, text) is not None for name in ("TO", "COPIES", "SUBJECT"))
    led = led or line.kind is Kind.HEADING
    return led or has_title(text) or is_prose(text) or bool(_named(text)) or text.endswith(":")


def _looks_like_a_letterhead(name: str, line: Printed, top: Sequence[Printed]) -> bool:
    """Return whether a name is an organization's, at the top of the page, alone or above its address."""
    if is_street(name) or len(name.split()) > 2 * _FEWEST_WORDS or line.paragraph > 1:
        return False
    beside = any(is_street(one.text) or is_contact(one.text) for one in top if one is not line)
    return has_organization_noun(name) or (beside and is_organization(name)) or (line.of == 1 and name.isupper())
