"""Citations as people paste them: plain, Chicago, APA, Bluebook-style, and CSL-JSON for reference managers.

The titles of the record describe the documents in the curator's words, as libraries do for papers without a title of
their own. No style quotes or italicizes such a title, and none here does.

What a letter of many signatories becomes, whose list stands as printed:

- Chicago (17th ed., 14.76 and 14.224): up to ten authors, of more the first seven and "et al."; the description
  unquoted. A bibliography names whole works, so that no paragraph is given.
- APA (7th ed., 9.8, 9.11 and 9.22): up to twenty authors, of more the first nineteen and the last; the description in
  square brackets. A reference names whole works; the paragraph belongs to the citation in the text (8.13).
- Bluebook (21st ed., 15.1, 17.2.3 and 18.2): "Letter from" the first signatory "et al. to" the first addressee; "para."
  for paragraphs that are not marked (3.3). Style only: names are not abbreviated, since the tables of abbreviations
  (T6, T13) are the publisher's.
- CSL-JSON (1.0.2): every signatory is an author, by its literal name.

Where more signed than the record lists, each of these says so; where nobody is known to have written it, the title
leads. An address stands there only where its page holds the document's own words; plain text also gives others, with
what they are.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bot.answers.answer import Found, Kind
from bot.knowledge.knowledge import Knowledge, best_address, holds_the_text
from bot.knowledge.model import Document, DocumentKind
from bot.languages import FALLBACK, Language, begin, say
from bot.languages.dates import MONTHS, date_in_words

_MOST_IN_CHICAGO, _FIRST_IN_CHICAGO = 10, 7
_MOST_IN_APA, _FIRST_IN_APA = 20, 19
_BLUEBOOK_MONTHS = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split()  # table T12
_LETTERS = (DocumentKind.LETTER, DocumentKind.OPEN_LETTER)


class Style(StrEnum):
    """How a citation is written."""

    PLAIN = "plain"
    CHICAGO = "chicago"
    APA = "apa"
    BLUEBOOK = "bluebook"
    CSL_JSON = "csl-json"


@dataclass(frozen=True, slots=True)
class StyledCitations:
    """All documents of an answer in one style, ready to copy.

    Attributes:
        style: Which one.
        name: What people call it.
        text: One line for each document; for CSL-JSON one array.
    """

    style: Style
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class _Work:
    """A cited document, as far as the record evidences it.

    Attributes:
        document: The document.
        authors: Its issuers, else those who signed, as printed.
        has_others: Whether more signed than the record lists.
        paragraphs: The cited ones, in order; none where the document is cited as a whole.
        url: An address that holds its text; None where none is known.
    """

    document: Document
    authors: tuple[str, ...]
    has_others: bool
    paragraphs: tuple[int, ...]
    url: str | None

    @property
    def title(self) -> str:
        return self.document.title.in_language(self.document.language)

    @property
    def published(self) -> str:
        return self.document.published.date


def cited(knowledge: Knowledge, answer: Found) -> tuple[StyledCitations, ...]:
    """Write the documents of an answer's citations in every style, each document once.

    Args:
        knowledge: The record that the answer is from.
        answer: What is cited. An answer about a letter as a whole gives no paragraphs.
    """
    works = tuple(_work(knowledge, answer, name) for name in dict.fromkeys(one.document for one in answer.citations))

    def lines(write: Callable[[_Work], str]) -> str:
        return "\n".join(map(write, works))

    text_by_style = {
        Style.PLAIN: ("style.plain", lines(lambda work: _plain(work, answer.language))),
        Style.CHICAGO: ("style.chicago", lines(_chicago)),
        Style.APA: ("style.apa", lines(_apa)),
        Style.BLUEBOOK: ("style.bluebook", lines(lambda work: _bluebook(knowledge, work))),
        Style.CSL_JSON: ("style.csl_json", _array([_csl(knowledge, work) for work in works])),
    }
    return tuple(
        StyledCitations(style, say(answer.language, name), text) for style, (name, text) in text_by_style.items()
    )


def _work(knowledge: Knowledge, answer: Found, identifier: str) -> _Work:
    document = knowledge.documents[identifier]
    signatories = document.signatories
    authors = tuple(knowledge.name(issuer, document.language) for issuer in document.issuers)
    has_others = False
    if not authors and signatories:
        authors = tuple(signatory.as_printed for signatory in signatories.listed)
        has_others = bool(authors) and not signatories.complete  # "et al." follows a name
    places = {one.paragraph for one in answer.citations if one.document == identifier and one.paragraph}
    address = best_address(document)
    url = address.url if address and holds_the_text(document, address) else None
    return _Work(document, authors, has_others, () if answer.kind is Kind.LETTER else tuple(sorted(places)), url)


def _plain(work: _Work, language: Language) -> str:
    """Return the title with its date, the paragraphs, and the best address with what it is."""
    parts = [say(language, "document.label", title=work.title, date=date_in_words(language, work.published))]
    if work.paragraphs:
        numbers = ", ".join(map(str, work.paragraphs))
        parts.append(say(language, "style.paragraphs", count=len(work.paragraphs), numbers=numbers))
    address = best_address(work.document)
    place = say(language, f"sources.role.{address.role.value}", url=address.url) if address else ""
    return f"{', '.join(parts)}. {place}".strip()


def _chicago(work: _Work) -> str:
    authors = list(work.authors)
    if len(authors) > _MOST_IN_CHICAGO or work.has_others:
        authors = [*authors[:_FIRST_IN_CHICAGO], "et al."]
        names = ", ".join(authors)
    else:
        names = _in_a_row(authors, "and")
    return _sentences(names, work.title, date_in_words(FALLBACK, work.published), work.url)


def _apa(work: _Work) -> str:
    authors = list(work.authors)
    if work.has_others:
        names = ", ".join([*authors[:_FIRST_IN_APA], "et al."])
    elif len(authors) > _MOST_IN_APA:
        names = f"{', '.join(authors[:_FIRST_IN_APA])}, . . . {authors[-1]}"
    else:
        names = _in_a_row(authors, "&")
    when = f"({_written(work.published, _apa_date)})."
    parts = [_ended(names), when, f"[{work.title}]."] if names else [f"[{work.title}].", when]  # 9.12: the title leads
    return f"{' '.join(parts)}{_after(work.url)}"


def _bluebook(knowledge: Knowledge, work: _Work) -> str:
    paragraphs = ", ".join(map(str, work.paragraphs))
    label = "paras." if len(work.paragraphs) > 1 else "para."
    place = f", {label} {paragraphs}" if paragraphs else ""
    when = _written(work.published, _bluebook_date)
    return f"{_bluebook_name(knowledge, work)}{place} ({when}){f', {work.url}' if work.url else ''}."


def _bluebook_name(knowledge: Knowledge, work: _Work) -> str:
    authors = _one_and_others(work.authors, has_others=work.has_others)
    kind = work.document.kind
    if kind in _LETTERS:
        language = work.document.language
        addressees = work.document.addressees
        to = [knowledge.mentioned(one, language, with_office=True) for one in addressees]
        sent = f"Letter{f' from {authors}' if authors else ''}"
        if len(to) > 1:
            return f"{sent} to {to[0]}, et al."
        return f"{sent}{f' to {to[0]}' if to else ''}"
    if not authors:
        return work.title
    return f"{'Press Release, ' if kind is DocumentKind.PRESS_RELEASE else ''}{authors}, {work.title}"


def _csl(knowledge: Knowledge, work: _Work) -> dict[str, Any]:
    """Return one item of CSL-JSON 1.0.2; a key stands there only where the record knows its value."""
    document = work.document
    recipients = [knowledge.mentioned(mention, document.language) for mention in document.addressees]
    page = "webpage" if work.url else "document"
    item: dict[str, Any] = {
        "id": document.id,
        "type": "personal_communication" if document.kind in _LETTERS else page,
        "genre": begin(document.kind.value),
        "title": work.title,
        "author": [{"literal": name} for name in work.authors],
        "recipient": [{"literal": name} for name in recipients],
        "issued": {"date-parts": [[int(part) for part in end.split("-")] for end in work.published.split("/")]},
        "publisher": ", ".join(work.authors) if document.issuers else None,
        "language": document.language,
        "URL": work.url,
        "note": "More signatories than are listed" if work.has_others else None,
    }
    return {name: value for name, value in item.items() if value}


def _array(items: Sequence[dict[str, Any]]) -> str:
    """Return one line for each item, so that several stay short enough to look through."""
    return "[\n" + ",\n".join(json.dumps(item, ensure_ascii=False) for item in items) + "\n]"


def _one_and_others(names: Sequence[str], *, has_others: bool) -> str:
    """Bluebook 15.1: two names, or the first of more."""
    return f"{names[0]} et al." if len(names) > 2 or has_others else " & ".join(names)


def _in_a_row(names: Sequence[str], joined: str) -> str:
    return f"{', '.join(names[:-1])}, {joined} {names[-1]}" if len(names) > 1 else "".join(names)


def _sentences(*parts: str | None) -> str:
    return " ".join(_ended(part) for part in parts if part)


def _ended(text: str) -> str:
    return text if text.endswith(".") else f"{text}."


def _after(url: str | None) -> str:
    return f" {url}" if url else ""  # no full stop: it would be taken for a part of the address


def _written(edtf: str, write: Callable[[int, int | None, int | None], str]) -> str:
    """Return a date with the precision that it has; an interval as from-to."""
    ends = ((*map(int, end.split("-")), None, None)[:3] for end in edtf.split("/"))
    return "–".join(write(*end) for end in ends)  # type: ignore[arg-type]  # the first is always a year


def _apa_date(year: int, month: int | None, day: int | None) -> str:
    if month is None:
        return str(year)
    return f"{year}, {MONTHS[FALLBACK][month - 1]}{f' {day}' if day else ''}"


def _bluebook_date(year: int, month: int | None, day: int | None) -> str:
    if month is None:
        return str(year)
    return f"{_BLUEBOOK_MONTHS[month - 1]}{f' {day},' if day else ''} {year}"
