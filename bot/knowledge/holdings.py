"""What the entries of the record hold of one document's text: which of them states a number, a date, a name."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from bot.knowledge.fields import Record, fields_of, validator
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.letters import CAPITAL, LetterText
from bot.knowledge.model import CitedWork, Document, Signatories
from bot.knowledge.printed import Printed, Sort, amounts
from bot.languages import LANGUAGES, spoken
from bot.languages.printed_dates import months_in, printed_dates
from bot.languages.printed_numbers import numbers_in

_ISO_DATE = re.compile(r"\b\d{4}-\d\d(?:-\d\d)?\b")


@dataclass(frozen=True)
class _Holder:
    """An entry, and all that it states in words, numbers and dates."""

    id: str
    paragraphs: frozenset[int]
    text: str
    works: frozenset[str] = frozenset()

    @cached_property
    def folded_text(self) -> str:
        return folded(self.text)

    @cached_property
    def numbers(self) -> set[str]:
        dated = {part.lstrip("0") for date in _ISO_DATE.findall(self.text) for part in date.split("-")}
        return dated.union(*(numbers_in(self.text, language) for language in LANGUAGES))

    @cached_property
    def months(self) -> set[int]:
        dated = {int(date[5:7]) for date in _ISO_DATE.findall(self.text)}
        return dated.union(*(months_in(self.text, language) for language in LANGUAGES))


class Holdings:
    """What the record holds of one document."""

    def __init__(self, knowledge: Knowledge, document: Document, text: LetterText) -> None:
        self._document = document
        self._folded = [folded(paragraph) for paragraph in text.paragraphs]
        self._holders = list(_holders(knowledge, document, text))
        self._names = _names(knowledge, document)
        self._offices = folded(
            " ".join(
                f"{mention.office.in_language(document.language) if mention.office else ''} {mention.as_printed or ''}"
                for mention in document.mentions()
            )
        )

    def of(self, one: Printed) -> tuple[str, ...]:
        """Return the ids of the entries that hold a number, a date, a name, a link or a footnote of the letter."""
        beside = [holder for holder in self._holders if one.paragraph in holder.paragraphs]
        match one.sort:
            case Sort.LINK:
                return self._of_link(one)
            case Sort.URL:
                return self._of_url(one.text)
            case Sort.FOOTNOTE:
                works = self._works_of_footnote(one.text)
                return _ids_of(beside, lambda holder: not holder.works.isdisjoint(works))
            case Sort.NUMBER:
                return _ids_of(beside, lambda holder: _states_number(holder, one.text, self._document.language))
            case Sort.DATE:
                return _ids_of(beside, lambda holder: _states_date(holder, one.text, self._document.language))
            case Sort.NAME:
                return self._of_name(one, beside)

    def _of_link(self, one: Printed) -> tuple[str, ...]:
        is_kept = any((link.paragraph, link.words) == (one.paragraph, one.text) for link in self._document.links)
        return (f"{self._document.id}/links",) if is_kept else ()

    def _of_url(self, url: str) -> tuple[str, ...]:
        works = tuple(work.id for work in self._document.cited_works if work.url == url)
        signatories = self._document.signatories.listed if self._document.signatories else ()
        is_theirs = any(one.url == url for one in signatories)
        return (*works, f"{self._document.id}/signatories") if is_theirs else works

    def _works_of_footnote(self, number: str) -> set[str | None]:
        """Return the ids of the works in a footnote, and of the works that they repeat."""
        works = [work for work in self._document.cited_works if str(work.footnote) == number]
        return {one for work in works for one in (work.id, work.again)}

    def _of_name(self, one: Printed, beside: list[_Holder]) -> tuple[str, ...]:
        """Return the entries whose names together take up every capital of it behind a form of address."""
        paragraph = self._folded[one.paragraph - 1]
        owners: dict[str, None] = {}
        words = [*re.finditer(rf"{CAPITAL}[\w'’]*", one.text)]
        forms_of_address = spoken(LANGUAGES).words("anatomy", "HONORIFICS")  # of a minister an entry says more
        for word in words[1:] if len(words) > 1 and folded(words[0][0]) in forms_of_address else words:
            start, end = one.start + word.start(), one.start + word.end()
            owner = self._named_at(paragraph, start, end) or self._stated(folded(word[0]), beside)
            if owner is None:
                return ()
            owners[owner] = None
        return tuple(owners)

    def _named_at(self, paragraph: str, start: int, end: int) -> str | None:
        """Return the id of the name that takes up a word of the paragraph."""
        word = _bare(paragraph[start:end])
        for name, owner in self._names.get(word, ()):
            for match in re.finditer(re.escape(word), name):
                if paragraph.startswith(name, start - match.start()):
                    return owner
        return None

    def _stated(self, word: str, beside: list[_Holder]) -> str | None:
        if stands_in(_bare(word), self._offices):
            return f"{self._document.id}/offices"
        return next((holder.id for holder in beside if stands_in(_bare(word), holder.folded_text)), None)


def _ids_of(holders: Iterable[_Holder], holds: Callable[[_Holder], bool]) -> tuple[str, ...]:
    return tuple(holder.id for holder in holders if holds(holder))


def _states_number(holder: _Holder, text: str, language: str) -> bool:
    lower = text.lower()
    if lower in amounts(language):
        return lower in holder.text.lower()
    if "(" in text:
        return lower in holder.text.lower().replace(" ", "")
    return not numbers_in(text, language).isdisjoint(holder.numbers)


def _states_date(holder: _Holder, text: str, language: str) -> bool:
    dates = printed_dates(text, language)
    digits = {str(one) for date in dates for one in (date.year, date.day) if one} or numbers_in(text, language)
    return digits <= holder.numbers and {date.month for date in dates if date.month} <= holder.months


def _holders(knowledge: Knowledge, document: Document, text: LetterText) -> Iterator[_Holder]:
    """Yield all that may hold a part of the letter: the document, its entries and its signatories, then names."""
    everywhere = frozenset(range(1, len(text.paragraphs) + 1))
    yield _Holder(
        document.id,
        everywhere,
        f"{document.published.date} {document.title.in_language(document.language)} {document.kind}",
    )
    for name in ("addressees", "cc", "people", "facts", "events", "asks", "cited_works"):
        for position, entry in enumerate(getattr(document, name)):
            yield _entry_holder(document, f"{document.id}/{name}/{position}", entry)
    if document.signatories:
        places = {document.signatories.paragraph or 0}
        for signatory in document.signatories.listed:
            for printed in (signatory.as_printed, signatory.title, signatory.affiliation, signatory.group):
                places |= set(text.paragraphs_of(printed)) if printed else set()
        told = " ".join([_all_text(document.signatories), *map(str, _counts(document.signatories))])
        yield _Holder(f"{document.id}/signatories", frozenset(places), told)
    for section in (knowledge.terms, knowledge.places):
        for entry in section.values():
            if entry.document == document.id and entry.paragraph:
                yield _Holder(entry.id, frozenset([entry.paragraph]), _all_text(entry))


def _counts(signatories: Signatories) -> Iterator[int]:
    """Yield how many of a whole list are people, how many are organizations, and how many stand under each heading."""
    listed = signatories.listed if signatories.complete else ()
    kinds = Counter("person" if one.person else "organization" for one in listed)
    yield from (*kinds.values(), *Counter(one.group for one in listed if one.group).values())


def _entry_holder(document: Document, place: str, entry: Any) -> _Holder:
    """Return an entry as a holder, by its id or else its place; a repeated footnote states its number too."""
    anchors = (entry, *getattr(entry, "also", ()))
    works = {entry.id, entry.again} if isinstance(entry, CitedWork) else getattr(entry, "cites", ())
    repeated = [str(work.footnote) for work in document.cited_works if work.id == getattr(entry, "again", None)]
    return _Holder(
        getattr(entry, "id", place),
        frozenset(anchor.paragraph for anchor in anchors),
        " ".join([_all_text(entry), *repeated]),
        frozenset(work for work in works if work),
    )


def _all_text(value: Any) -> str:
    """Return every text and number of an entry, its anchors' words apart from numbers."""
    match value:
        case Record():
            fields = {name: getattr(value, name) for name in fields_of(type(value)) if name not in _NOT_STATED}
            words = re.sub(r"\d", "", getattr(value, "anchor", None) or "")
            return " ".join([words, *(_all_text(one) for one in fields.values())])
        case Mapping():
            return " ".join(_all_text(one) for one in value.values())
        case tuple() | list():
            return " ".join(_all_text(one) for one in value)
        case None | bool():
            return ""
        case float() | int():
            return f"{value:.10g}" if value < 1_000_000 else f"{value} {value / 1_000_000:.10g}"
    return str(value)


_NOT_STATED = frozenset({"id", "anchor", "paragraph", "added", "changes", "aliases", "weak_aliases", "other_words"})


def _names(knowledge: Knowledge, document: Document) -> dict[str, list[tuple[str, str]]]:
    """Return the names of all that a document's entries speak of, by each of their words, the longest first."""
    spoken_of = _spoken_of(knowledge, document)
    by_word: dict[str, list[tuple[str, str]]] = {}
    for section in (knowledge.organizations, knowledge.people, knowledge.places, knowledge.terms):
        for thing in section.values():
            if thing.id not in spoken_of:
                continue
            for name in thing.names():
                plain_name = folded(name)
                for word in {_bare(word) for word in re.findall(r"[\w']+", plain_name)}:
                    by_word.setdefault(word, []).append((plain_name, thing.id))
    for names in by_word.values():
        names.sort(key=lambda pair: -len(pair[0]))
    return by_word


def _spoken_of(knowledge: Knowledge, document: Document) -> set[str]:
    """Return the ids of all that the document's entries are linked to, with the states and countries around places."""
    ids = set(_all_text(validator(Document).dump_python(document)).split())
    own = (one for section in (knowledge.terms, knowledge.places) for one in section.values())
    ids |= {one.id for one in own if one.document == document.id}
    places = knowledge.places
    around = [place.within for place in places.values() if place.id in ids and place.within]
    return ids | set(around) | {places[one].within or "" for one in around}


def _bare(word: str) -> str:
    return re.sub(r"'s?$", "", word)


def stands_in(words: str, text: str) -> bool:
    """Return whether the words stand in the text, as whole words."""
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def folded(text: str) -> str:
    """Return the text in lower case without accents, sign for sign."""
    plain = (unicodedata.normalize("NFD", sign)[0] for sign in text.translate(str.maketrans("’‘“”", "''\"\"")))
    return "".join(plain).lower()
