"""Make a draft of the record of what a letter says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bot.ingest.drafting.anchors import anchor_near, few_words, first_anchor, name_of
from bot.ingest.drafting.names import Names, without_capitals
from bot.ingest.letter import Claim, Found, Letter, Party, Signatory
from bot.knowledge.fields import validator
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.letters import LetterText, plain
from bot.knowledge.model import DocumentKind, Draft, Qualifier
from bot.knowledge.model.draft import DRAFT, SECTION, STATUS
from bot.knowledge.pasting import id_of
from bot.knowledge.spelling import spelling

LIST = "signatories"  # the question whether the list is whole
_COUNT = re.compile(r"(?P<qualifier>\D*?)\s*(?P<number>\d[\d,. ]*)\D*")
_QUALIFIERS = {
    "more than": Qualifier.OVER, "over": Qualifier.OVER, "at least": Qualifier.AT_LEAST, "about": Qualifier.ABOUT,
    "up to": Qualifier.UP_TO, "less than": Qualifier.LESS_THAN,
}  # fmt: skip
_LONGEST_STEM = 40  # signs of a file's name that become part of an id


@dataclass(frozen=True, slots=True)
class Written:
    """The letter's text, as it is kept for the proof.

    Attributes:
        name: Of its file.
        sha256: Of its content.
        text: In paragraphs.
        source: The name of the file that it was read from.
    """

    name: str
    sha256: str
    text: LetterText
    source: str


def stem_of(letter: Letter, source: str) -> str:
    """Return what a draft, and its letter's text, are called: the date and the file's own name."""
    stem = id_of(re.sub(r"\.\w{1,5}$", "", source))
    day = str(letter.date.value).partition("/")[0] if letter.date else ""
    name = re.sub(r"^\d{4}(-\d\d){0,2}-(?=.)", "", stem)[:_LONGEST_STEM].strip("-") or "letter"
    return f"{day}-{name}" if day else name


def draft_of(letter: Letter, identifier: str, written: Written, knowledge: Knowledge, today: date) -> dict[str, Any]:
    """Return a draft as its file holds it.

    Args:
        letter: What the letter says.
        identifier: The draft's id, which nothing of the record has.
        written: Its text.
        knowledge: The record.
        today: The day on which it is made.
    """
    drafting = _Drafting(letter, written.text, Names(knowledge))
    document = {"id": identifier, STATUS: DRAFT, **drafting.document()}
    document["file"] = {"name": written.name, "sha256": written.sha256}
    section = {
        "source": written.source,
        "made": today.isoformat(),
        "found": drafting.found,
        "unsure": drafting.unsure,
        "candidates": list(drafting.candidates()),
        "footnotes": list(drafting.footnotes()),
        "left_over": [
            *({"field": "line", **_where(one.text, one.paragraph, one.page)} for one in letter.left_over()),
            *drafting.left_over,
        ],
        "organizations": drafting.names.organizations,
        "people": drafting.names.people,
    }
    document[SECTION] = {name: value for name, value in section.items() if value}
    validator(Draft).validate_python(document[SECTION])
    return document


@dataclass
class _Drafting:
    letter: Letter
    text: LetterText
    names: Names
    found: list[dict[str, Any]] = field(default_factory=list)
    unsure: list[dict[str, Any]] = field(default_factory=list)
    left_over: list[dict[str, Any]] = field(default_factory=list)

    def document(self) -> dict[str, Any]:
        """Return the document's fields, as far as they are known."""
        letter = self.letter
        kind = letter.kind.value.replace("_", " ") if letter.kind else ""
        fields = {
            "kind": kind if kind in {one.value for one in DocumentKind} else DocumentKind.LETTER.value,
            "published": {"date": letter.date.value, "basis": "printed"} if letter.date else None,
            "language": letter.language.value if letter.language else None,
            "issuers": list(dict.fromkeys(self._issuers())),
            "addressees": [self._mention("addressee", one) for one in letter.addressees],
            "cc": [self._mention("copy", one) for one in letter.copies_to],
            "signatories": self._signatories(),
            **self._own_anchor(),
        }
        for name, one in (("kind", letter.kind), ("published", letter.date), ("language", letter.language)):
            self._note(name, one)
        if letter.kind is None:
            self.unsure.append({"id": "kind", "doubt": "The letter does not say what it is."})
        return {name: value for name, value in fields.items() if value}

    def _own_anchor(self) -> dict[str, Any]:
        title = self.letter.title
        anchor = anchor_near(self.text, title.paragraph, title.words or title.value) if title else None
        if title:
            self._note("title", title)
        if title and anchor:
            return {"anchor": anchor, "paragraph": title.paragraph}
        first = first_anchor(self.text)
        return {"anchor": first[0], "paragraph": first[1]} if first else {}

    def _issuers(self) -> Iterator[str]:
        for one in self.letter.issuers:
            identifier = self.names.organization(one.value)
            self._note(identifier, one, field="issuers")
            yield identifier

    def _mention(self, role: str, one: Found[Party]) -> dict[str, Any]:
        party = one.value
        lines = self.text.paragraphs[one.paragraph - 1] if 1 <= one.paragraph <= len(self.text.paragraphs) else ""
        names = (party.name, party.office, *party.organizations)
        words = next((name for name in names if name and name in lines), one.words)
        person = self.names.person(party.name) if party.name else ""
        organizations = [self.names.organization(name) for name in party.organizations]
        mention = {
            "person": person,
            "office": dict.fromkeys(self._spoken(), without_capitals(party.office)) if party.office else None,
            "organizations": organizations,
            "anchor": anchor_near(self.text, one.paragraph, words),
            "paragraph": one.paragraph or None,
        }
        self._note(person or next(iter(organizations), f"{role}-{id_of(party.office)}"), one, field=role)
        return {name: value for name, value in mention.items() if value}

    def _spoken(self) -> list[str]:
        """Return the language of the letter, where the record is kept in it; else none is known in which it is said."""
        own = self.letter.language.value.partition("-")[0] if self.letter.language else ""
        languages = self.names.knowledge.about.languages
        return [own] if own in languages else [languages[0]]

    def _signatories(self) -> dict[str, Any] | None:
        letter = self.letter
        if not letter.signatories and not letter.stated_count:
            return None
        stated, qualifier = _count(letter.stated_count)
        listed = list(self._listed())
        self._doubt_of_the_list(stated, qualifier, len(listed))
        fields = {
            "stated": stated,
            "stated_qualifier": qualifier.value if stated and qualifier != Qualifier.EXACTLY else None,
            "counted": len(listed),
            "listed": listed,
            **self._place(),
        }
        return {"complete": bool(listed), **{name: value for name, value in fields.items() if value}}

    def _listed(self) -> Iterator[dict[str, Any]]:
        """Yield the signatories in order; one that the letter prints twice stands in the record once."""
        seen: set[str] = set()
        for one in self.letter.signatories:
            signatory = self._signatory(one)
            identifier = signatory.get("organization") or signatory["person"]
            if identifier in seen:
                place = _where(one.value.as_printed, one.paragraph, one.page)
                self.left_over.append({"field": "listed twice", **place})
            else:
                yield signatory
            seen.add(identifier)

    def _doubt_of_the_list(self, stated: int | None, qualifier: Qualifier, found: int) -> None:
        if stated and (stated != found or qualifier != Qualifier.EXACTLY):
            told = f"{qualifier.value} {stated}".removeprefix("exactly ")
            self.unsure.append({"id": LIST, "doubt": f"The letter says {told}, and {found} are found."})
        elif self.letter.stated_count and not self.letter.stated_count.is_sure:
            self._note(LIST, self.letter.stated_count)

    def _place(self) -> dict[str, Any]:
        """Return words where the list, or the count, is printed."""
        stated = self.letter.stated_count
        places = [(stated.words, stated.paragraph)] if stated else []
        places += [(one.value.as_printed, one.paragraph) for one in self.letter.signatories]
        for words, paragraph in places:
            anchor = anchor_near(self.text, paragraph, words)
            if anchor:
                return {"anchor": anchor, "paragraph": paragraph}
        return {}

    def _signatory(self, one: Found[Signatory]) -> dict[str, Any]:
        who = one.value
        if who.is_person:
            identifier = who.known_as or self.names.person(who.called or who.as_printed)
        else:
            identifier = who.known_as or self.names.organization(who.as_printed, who.acronym, who.other_name)
        if who.near or not one.is_sure:
            near = [{"id": known, "percent": percent} for known, percent in who.near]
            doubt = one.doubt or "The record has a name that comes near."
            where = _where(who.as_printed, one.paragraph, one.page)
            self.unsure.append({"id": identifier, "doubt": doubt, **({"near": near} if near else {}), **where})
        fields = {"title": who.title, "affiliation": who.affiliation} if who.is_person else {}
        fields |= {"group": who.group, "url": who.url}
        of = "person" if who.is_person else "organization"
        return {"as_printed": who.as_printed, of: identifier, **{name: text for name, text in fields.items() if text}}

    def candidates(self) -> Iterator[dict[str, Any]]:
        """Yield the sentences that may become entries."""
        for number, one in enumerate(self.letter.claims, start=1):
            claim = one.value
            anchor = self._anchor_of(one)
            if not anchor or self._is_the_count(one):
                continue
            texts = {
                "doubt": one.doubt, "value": claim.value, "qualifier": claim.qualifier, "unit": claim.unit,
                "as_of": claim.as_of, "said_by": name_of(claim.said_by), "of_whom": name_of(claim.of_whom),
                "topic": claim.topic if claim.topic in self.names.knowledge.topics else "",
            }  # fmt: skip
            yield {
                "id": f"claim-{number}",
                "kind": claim.kind.value,
                "anchor": anchor,
                "paragraph": one.paragraph,
                **({"page": one.page} if one.page else {}),
                **{name: text for name, text in texts.items() if text},
                **_lists(claim),
            }

    def _is_the_count(self, one: Found[Claim]) -> bool:
        """Return whether a figure is the count of the signatories, which stands with them."""
        stated, number = self.letter.stated_count, _count(self.letter.stated_count)[0]
        return stated is not None and stated.paragraph == one.paragraph and one.value.value == str(number)

    def _anchor_of(self, one: Found[Claim]) -> str | None:
        anchor = one.value.anchor
        is_proof = self.text.paragraphs_of(anchor) == [one.paragraph] and few_words(anchor) == plain(anchor)
        return anchor if anchor and is_proof else anchor_near(self.text, one.paragraph, one.value.sentence)

    def footnotes(self) -> Iterator[dict[str, Any]]:
        """Yield the notes that may become cited works."""
        for number, one in enumerate(self.letter.notes, start=1):
            note = one.value
            texts = {
                "anchor": anchor_near(self.text, one.paragraph, note.text),
                "paragraph": one.paragraph,
                "page": one.page,
                "doubt": one.doubt,
                "url": next(iter(note.urls), ""),
                "again": note.refers_to,
            }
            yield {"id": f"note-{number}", "label": note.label, **{name: text for name, text in texts.items() if text}}

    def _note(self, identifier: str, one: Found[Any] | None, field: str = "") -> None:
        """Say where a field stands, and what is unsure of it."""
        if one is None:
            return
        printed = one.words or (one.value if isinstance(one.value, str) else "")
        where = _where(printed, one.paragraph, one.page)
        if one.is_sure:
            self.found.append({"field": field or identifier, **where})
            return
        choices = [str(choice) for choice in (one.value, *one.choices) if isinstance(choice, str)]
        self.unsure.append(
            {"id": id_of(identifier), "doubt": one.doubt, **({"choices": _once(choices)} if choices else {}), **where}
        )


def _once(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(texts))


def _lists(claim: Claim) -> dict[str, list[str]]:
    lists = {"conflicts": list(claim.conflicts), "notes": list(claim.notes)}
    return {name: texts for name, texts in lists.items() if texts}


def _where(words: str, paragraph: int, page: int | None) -> dict[str, Any]:
    place = {"words": few_words(words), "paragraph": paragraph, "page": page}
    return {name: value for name, value in place.items() if value}


def _count(stated: Found[str] | None) -> tuple[int | None, Qualifier]:
    """Read a count that a letter states: "17", "more than 40"."""
    match = _COUNT.fullmatch(stated.value) if stated else None
    if not match:
        return None, Qualifier.EXACTLY
    words = spelling(match["qualifier"])
    return int(re.sub(r"\D", "", match["number"])), _QUALIFIERS.get(words, Qualifier.EXACTLY)
