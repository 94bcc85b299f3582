"""Prove the record against the letters themselves: every anchor, and every number and date of a statement."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import Any

from bot.knowledge import edtf
from bot.knowledge.faults import Fault, Path
from bot.knowledge.fields import MOST_ANCHOR_WORDS, Anchor, entries_of, listed
from bot.knowledge.knowledge import deep_link, leads_to
from bot.knowledge.letters import LetterText, Names, as_names, is_text_of, plain
from bot.knowledge.loading import Inspected
from bot.knowledge.model import (
    CitedWork,
    DateBasis,
    Document,
    Entry,
    LeftOut,
    Link,
    Signatories,
    Signatory,
    Term,
    UrlRole,
)
from bot.knowledge.naming import names_of
from bot.knowledge.parts import Part, parts
from bot.knowledge.reading import Source
from bot.languages import FALLBACK, LANGUAGES, Language
from bot.languages.locales import is_same_language, locale_of
from bot.languages.printed_dates import month_in_words, months_in, printed_dates
from bot.languages.printed_numbers import as_digits, digits_in, numbers_in

# What is printed word for word: of a signatory all that its line says.
_AS_PRINTED = {False: ("as_printed",), True: ("as_printed", "title", "affiliation", "group")}


def prove(inspected: Inspected, letters: FilePath) -> list[Fault]:
    """Prove every document, place and term against the files that they were built from.

    Args:
        inspected: A record; what is faulty in it is passed over, and the rest is proved.
        letters: The folder that holds the letters' files.

    Returns:
        Every fault, in the order of files and lines. Empty when all is proved.
    """
    faults: list[Fault] = []
    letter_by_id: dict[str, ProvedLetter] = {}
    names = as_names(name for _, part in inspected.parts() for name in names_of(part))
    for source in inspected.documents:
        if isinstance(source.data, dict):
            letter, wrong = _letter(source, letters, names)
            faults += wrong
            if letter:
                letter_by_id[str(source.data.get("id"))] = letter
                faults += _of_document(source, letter)
    for source, part in inspected.parts():
        letter = letter_by_id.get(str(part.data.get("document")))
        if part.path and letter:
            faults += _of_part(source, part, letter)
    return sorted(set(faults))


def roots(faults: Iterable[Fault], proved: Iterable[Fault]) -> list[Fault]:
    """Return faults without those that follow from one of the proof: no paragraph is missing where no anchor stands.

    Args:
        faults: Of a record by itself.
        proved: Those that its letters tell of.
    """
    places = {(one.file, re.split(r"(?:anchor|words\[\d+\])$", one.path)[0]) for one in proved}
    return [
        one
        for one in faults
        if not one.path.endswith("paragraph") or (one.file, one.path.removesuffix("paragraph")) not in places
    ]


@dataclass(frozen=True, slots=True)
class ProvedLetter:
    """A document's text and language, the date of the document as far as it is known, and the names of the record."""

    text: LetterText
    published: str
    language: str
    names: Names = field(default_factory=dict)

    def lacks_a_place(self, data: Mapping[str, Any]) -> bool:
        """Return whether an anchor of an entry stands nowhere, and no paragraph is named: the fault is the anchor's."""
        anchors = [data, *(more for _, more in entries_of(data, "also"))]
        return any(
            "paragraph" not in one and "anchor" in one and not self.text.paragraphs_of(str(one["anchor"]))
            for one in anchors
        )

    def evidence(self, data: Mapping[str, Any]) -> str:
        """Return the paragraphs of an entry's anchors; where one is not numbered, those that hold its words."""
        anchors = [data, *(more for _, more in entries_of(data, "also"))]
        places = [
            place
            for anchor in anchors
            for place in (
                [anchor["paragraph"]] if "paragraph" in anchor else self.text.paragraphs_of(str(anchor.get("anchor")))
            )
        ]
        return " ".join(
            self.text.paragraphs[place - 1]
            for place in places
            if isinstance(place, int) and 1 <= place <= len(self.text.paragraphs)
        )


def _letter(source: Source, letters: FilePath, names: Names) -> tuple[ProvedLetter | None, list[Fault]]:
    file, published = source.data.get("file"), source.data.get("published")
    name = file.get("name") if isinstance(file, dict) else None
    if not isinstance(name, str):
        return None, []
    path = letters / name
    try:
        raw = path.read_bytes()
        text = LetterText(raw.decode("utf-8"))
    except FileNotFoundError:
        message = f"{path} cannot be read: it is not there. Give the folder that holds the letters"
        return None, [source.fault(("file", "name"), message)]
    except (OSError, ValueError):
        message = f"{path} cannot be read as UTF-8. Give the folder that holds the letters"
        return None, [source.fault(("file", "name"), message)]
    faults = []
    if "sha256" in file and not is_text_of(raw, file["sha256"]):
        digest = hashlib.sha256(raw).hexdigest()
        faults.append(source.fault(("file", "sha256"), f"the file's SHA-256 is {digest}. Check which text this is"))
    date = published.get("date") if isinstance(published, dict) else None
    return ProvedLetter(
        text, str(date) if _is_date(date) else "", locale_or_fallback(source.data.get("language")), names
    ), faults


def locale_or_fallback(language: object) -> str:
    """Return a document's language as a locale; that of the fallback where it is none."""
    try:
        return str(locale_of(str(language)))
    except ValueError:
        return FALLBACK


def _is_date(date: object) -> bool:
    try:
        edtf.span(str(date))
    except ValueError:
        return False
    return True


def _of_document(source: Source, letter: ProvedLetter) -> Iterator[Fault]:
    """Yield the document itself and all that stands in its file."""
    published = source.data.get("published")
    if letter.published and published.get("basis") == DateBasis.PRINTED and not _prints_date(letter):
        message = f"{letter.published} is not printed. Correct it, or set basis: inferred"
        yield source.fault(("published", "date"), message)
    whole = " ".join(letter.text.paragraphs)
    signatories = source.data.get("signatories")
    counted = str(signatories.get("counted")) if isinstance(signatories, dict) else ""
    for name in ("title", "summary"):
        for language, text in _texts(source.data.get(name)):
            printed = numbers_in(whole, letter.language)
            stray = digits_in(text, language) - printed - set(_of_date(letter.published)) - {counted}
            for number in sorted(stray):
                yield source.fault((name, language), f"the number {number} is not in the letter. Correct it")
    addresses = [one for _, one in entries_of(source.data, "urls")]
    for part in parts(Document, source.data):
        yield from _of_part(source, part, letter)
        if issubclass(part.model, Anchor | Signatories):
            yield from _of_deep_link(source, part, addresses, letter.language)


def _of_part(source: Source, part: Part, letter: ProvedLetter) -> Iterator[Fault]:
    data, path = part.data, part.path
    if "anchor" in data:
        yield from _of_anchor(source, path, data, letter.text)
    for printed in _AS_PRINTED[issubclass(part.model, Signatory)]:
        name = data.get(printed)
        if isinstance(name, str) and not letter.text.paragraphs_of(name):
            message = f"'{name}' is not printed. Write it as the letter prints it"
            yield source.fault((*path, printed), message)
    if issubclass(part.model, Entry | Term):
        yield from _of_statements(source, path, data, letter)
    if issubclass(part.model, Entry | CitedWork) and "how_known" not in data:
        yield from _of_dates(source, path, data, letter)
    if issubclass(part.model, LeftOut):
        yield from _of_left_out(source, path, data, letter.text)
    if issubclass(part.model, Link) and not _is_link(letter.text, data):
        message = f"'{data.get('words')}' is no link of this paragraph. Copy the words between the brackets"
        yield source.fault((*path, "words"), message)


def _of_left_out(source: Source, path: Path, data: Mapping[str, Any], text: LetterText) -> Iterator[Fault]:
    paragraph = data.get("paragraph")
    for index, words in enumerate(listed(data, "words")):
        noted = (place for place, note in text.footnotes if note == words)
        places = [*dict.fromkeys((*text.paragraphs_of(str(words)), *noted))]
        if not places:
            message = f"'{words}' stands nowhere in the letter. Copy the words as they are printed"
        elif paragraph is None or paragraph in places:
            continue  # that it is missing is told already
        else:
            where = ", ".join(map(str, places))
            message = f"'{words}' does not stand in this paragraph, but in {where}. Correct the paragraph"
        yield source.fault((*path, "words", index), message)


def _of_anchor(source: Source, path: Path, data: Mapping[str, Any], text: LetterText) -> Iterator[Fault]:
    anchor = str(data["anchor"])
    found = text.paragraphs_of(anchor)
    where = (*path, "anchor")
    if not found:
        yield source.fault(where, f"'{anchor}' is not in the letter. Copy 3 to 8 words as they are printed")
    elif len(found) > 1:
        yield source.fault(where, f"'{anchor}' stands {len(found)} times in the letter. Take a longer one")
    elif found[0] != data.get("paragraph", found[0]):
        message = f"{data['paragraph']}, but the anchor stands in paragraph {found[0]}. Set {found[0]}"
        yield source.fault((*path, "paragraph"), message)
    elif data.get("quotation") is True and not text.quotes(anchor):
        message = f"'{anchor}' does not stand in quotation marks. Take words that do, or remove quotation"
        yield source.fault((*path, "quotation"), message)


def _of_statements(source: Source, path: Path, data: Mapping[str, Any], letter: ProvedLetter) -> Iterator[Fault]:
    for name in ("statement", "definition"):
        for language, text in _texts(data.get(name)):
            for message in unproved(text, language, data, letter):
                yield source.fault((*path, name, language), message)


def unproved(text: str, language: Language, data: Mapping[str, Any], letter: ProvedLetter) -> Iterator[str]:
    """Tell what of a statement the letter does not prove.

    Args:
        text: The statement.
        language: Its language.
        data: The entry that it belongs to, with its anchors, as it stands in its file.
        letter: The letter.
    """
    printed = letter.evidence(data)
    year, month, day = _of_date(letter.published)
    known = numbers_in(printed, letter.language) | {year, day}
    known_months = months_in(printed, letter.language) | ({int(month)} if month else set())
    for value in _values(data):
        if not _states_value(text, language, value):
            yield f"the value {value} does not stand in this statement. Correct one of them"
    yield from copied(text, letter)
    if letter.lacks_a_place(data):
        return
    for number in sorted(numbers_in(text, language) - known):
        yield f"the number {number} stands in no paragraph that an anchor names. Correct it"
    for one in sorted(months_in(text, language) - known_months):
        yield f"{month_in_words(language, one)} stands in no paragraph that an anchor names. Correct it"


def copied(text: str, letter: ProvedLetter) -> Iterator[str]:
    """Tell what a text copies from the letter, where that is more than an anchor may have."""
    passage = letter.text.passage_in(text, longer_than=MOST_ANCHOR_WORDS, names=letter.names)
    if passage:
        yield f"copies '{passage}', more than {MOST_ANCHOR_WORDS} words. Say it in your own words"


def _of_dates(source: Source, path: Path, data: Mapping[str, Any], letter: ProvedLetter) -> Iterator[Fault]:
    """Yield the parts of a date stand beside the anchors, or are those of the document's own date."""
    for name in ("as_of", "date"):
        date = str(data.get(name, ""))
        for one in undated(date, data, letter):
            message = f"{one} of {date} stands in no paragraph that an anchor names. Correct it, or say how_known"
            yield source.fault((*path, name), message)


def undated(date: str, data: Mapping[str, Any], letter: ProvedLetter) -> Iterator[str]:
    """Yield the parts of a date that neither the paragraphs of an entry print nor the document's own date has.

    Args:
        date: EDTF; what is none has no parts.
        data: The entry, with its anchors, as it stands in its file.
        letter: The letter.
    """
    if not _is_date(date) or letter.lacks_a_place(data):
        return
    printed = letter.evidence(data)
    own_year, own_month, own_day = _of_date(letter.published)
    for year, month, day in map(_of_date, date.split("/")):
        stray = {year, day} - {""} - numbers_in(printed, letter.language) - {own_year, own_day}
        if month and int(month) not in months_in(printed, letter.language) and month != own_month:
            stray.add(month_in_words(letter.language, int(month)))
        yield from sorted(stray)


def _is_link(text: LetterText, data: Mapping[str, Any]) -> bool:
    return (data.get("paragraph"), plain(str(data.get("words")))) in text.links


def _of_deep_link(source: Source, part: Part, addresses: list[dict[str, Any]], language: str) -> Iterator[Fault]:
    anchor = part.data.get("anchor")
    for address in addresses:
        url, role = str(address.get("url")), address.get("role")
        if not isinstance(anchor, str) or role not in (UrlRole.ORIGINAL, UrlRole.REPOST):
            continue
        is_of_this_text = is_same_language(locale_or_fallback(address.get("language")), language)
        if is_of_this_text and not leads_to(deep_link(url, anchor), url, anchor):
            yield source.fault((*part.path, "anchor"), f"makes no link into {url}. Take words without its signs")


def _texts(value: Any) -> Iterator[tuple[str, str]]:
    for language in LANGUAGES:
        text = value.get(language) if isinstance(value, dict) else None
        if isinstance(text, str):
            yield language, text


def _values(data: Mapping[str, Any]) -> Iterator[Any]:
    """Yield both ends of a figure, and of its second value."""
    for figure in (data, data.get("second_value")):
        if isinstance(figure, dict):
            yield from (figure.get("value"), figure.get("upto"))


def _states_value(text: str, language: Language, value: Any) -> bool:
    return not isinstance(value, int | float) or as_digits(value) in numbers_in(text, language)


def _of_date(date: str) -> tuple[str, str, str]:
    """Year, month and day of an EDTF date; empty where it does not say."""
    year, month, day = (*date.split("-"), "", "")[:3]
    return year, month, day.lstrip("0")


def _prints_date(letter: ProvedLetter) -> bool:
    year, month, day = _of_date(letter.published)
    if not month:
        return any(year in numbers_in(paragraph, letter.language) for paragraph in letter.text.paragraphs)
    wanted = (int(year), int(month), int(day) if day else None)
    dates = (date for paragraph in letter.text.paragraphs for date in printed_dates(paragraph, letter.language))
    return any((date.year, date.month, date.day if day else None) == wanted for date in dates)
