"""The page of who signed which letter, with sets of them chosen in its address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bot.answers.compose.tables import by_letters_signed
from bot.knowledge.model import Document
from bot.web.record.page import Choice, Choices, Grid, Page, PageId, Paragraph, Section, Words
from bot.web.record.reading import Reading, present

SIGNED, NOT_SIGNED, ANY = "signed", "not", "any"


def signatories_page(reading: Reading, chosen: Mapping[str, str]) -> Page:
    """Make the matrix of those who signed and the letters.

    Args:
        reading: The record.
        chosen: For letters, by id, whether they are to be signed; of those that are `any`, one at least. A letter that
            it does not name may be either.

    Raises:
        LookupError: It chooses a letter that has no list, or had none on the day.
        ValueError: It chooses what no letter allows: nobody is said not to be on a list that the record has in part.
    """
    letters = have_lists(reading.documents)
    _refuse(reading, letters, chosen)
    rows = [one for one in by_letters_signed(reading.query, letters) if _fits(one, letters, chosen)]
    count = reading.say("record.signatories.fit" if chosen else "record.signatories.all", count=len(rows))
    return Page(
        PageId("signatories"),
        reading.language,
        reading.say("record.index"),
        reading.say("record.signatories"),
        present(
            Section(reading.say("record.signatories.choose"), (_form(reading, letters, chosen),) if letters else ()),
            Section("", (Paragraph((Words(count),)), _grid(reading, letters, rows)) if letters else ()),
        ),
        lead=reading.say("record.signatories.lead"),
        as_of=reading.as_of,
        notes=reading.notes,
        data={
            "type": "signatories",
            "chosen": dict(chosen),
            "letters": [{"id": one.id, "complete": one.has_whole_list} for one in letters],
            "signatories": [_raw(one, letters) for one in rows],
        },
        rows=tuple(_raw(one, letters) for one in rows),
    )


def have_lists(documents: Iterable[Document]) -> list[Document]:
    """Return the documents of whose signatories the record lists any."""
    return [one for one in documents if one.signatories and one.signatories.listed]


def _refuse(reading: Reading, letters: list[Document], chosen: Mapping[str, str]) -> None:
    by_id = {letter.id: letter for letter in letters}
    for identifier, wanted in chosen.items():
        letter = by_id.get(identifier)
        if letter is None and identifier in reading.knowledge.documents:
            raise LookupError(identifier)
        if (
            letter is None
            or wanted not in (SIGNED, NOT_SIGNED, ANY)
            or (wanted == NOT_SIGNED and not letter.has_whole_list)
        ):
            raise ValueError(identifier)


def _fits(signatory: str, letters: list[Document], chosen: Mapping[str, str]) -> bool:
    signed = {letter.id: signatory in letter.signed_by for letter in letters}
    any_of = [one for one, wanted in chosen.items() if wanted == ANY]
    return all(signed[one] is (wanted == SIGNED) for one, wanted in chosen.items() if wanted != ANY) and (
        not any_of or any(signed[one] for one in any_of)
    )


def _form(reading: Reading, letters: list[Document], chosen: Mapping[str, str]) -> Choices:
    say = reading.say
    fields = tuple(
        Choice(
            letter.id,
            reading.query.label(letter),
            (
                ("", say("record.signatories.either")),
                (SIGNED, say("table.signatories.signed")),
                (ANY, say("record.signatories.any")),
                *(((NOT_SIGNED, say("table.signatories.not_listed")),) if letter.has_whole_list else ()),
            ),
            chosen.get(letter.id, ""),
        )
        for letter in letters
    )
    return Choices(fields, say("record.signatories.show"))


def _grid(reading: Reading, letters: list[Document], rows: list[str]) -> Grid:
    say = reading.say
    heads = tuple(reading.query.date(letter.published.date) for letter in letters)
    has_people = not reading.knowledge.people.keys().isdisjoint(rows)
    first = say("table.signatories.signatory" if has_people else "table.signatories.organization")
    cells = tuple((reading.named(one), *(Words(_cell(reading, one, letter)) for letter in letters)) for one in rows)
    return Grid(say("table.signatories.caption"), (first, *heads), cells)


def _cell(reading: Reading, signatory: str, letter: Document) -> str:
    if signatory in letter.signed_by:
        return reading.say("table.signatories.signed")
    return reading.say("table.signatories.not_listed" if letter.has_whole_list else "table.signatories.no_list")


def _raw(signatory: str, letters: list[Document]) -> dict[str, Any]:
    """Return for each letter whether somebody signed it; None where the record has only a part of the list."""
    signed = {
        letter.id: True if signatory in letter.signed_by else False if letter.has_whole_list else None
        for letter in letters
    }
    return {"id": signatory, **signed}
