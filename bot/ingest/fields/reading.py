"""The fields of a letter, each from the part where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from bot.ingest.fields.apart import annexed
from bot.ingest.fields.claims import Claims
from bot.ingest.fields.codes import without_codes
from bot.ingest.fields.counting import FEWEST_LISTED, OF_OTHERS, count_as_listed, fits, stated_count
from bot.ingest.fields.cues import Cues, is_cue, is_enclosure, is_ending, signs
from bot.ingest.fields.dating import date_of, names_a_day
from bot.ingest.fields.labelled import without_labels
from bot.ingest.fields.language import language_of
from bot.ingest.fields.notes import notes_of
from bot.ingest.fields.parties import Parties
from bot.ingest.fields.parts import Parts, another_letter, parts_of
from bot.ingest.fields.sheet import Printed, Sheet
from bot.ingest.fields.signatories import signed
from bot.ingest.fields.titles import issuers_of, kind_of, title_of
from bot.ingest.letter import UNKNOWN_LANGUAGE, Found, Letter, Role, Value
from bot.ingest.register import Register
from bot.ingest.source import Kind, Source

_BY_FORM_ALONE = "In this language, nothing but its form tells it."


def letter_of(source: Source, register: Register) -> Letter:
    """Find the fields of a letter.

    Args:
        source: What its file says.
        register: Whom and what the record knows.
    """
    sheet = Sheet(without_codes(without_labels(source)))
    if not sheet.blocks:
        return Letter()
    language = language_of(sheet)
    cues = Cues(language.value)
    parts = parts_of(sheet, cues, is_foreign=language.doubt == UNKNOWN_LANGUAGE)
    parties = Parties(cues, register, parts.greeting.text if parts.greeting else "")
    copies, copied = parties.copies(sheet.blocks)
    taken = _taken(sheet, parts, copied, cues)
    stated = stated_count(parts.body, cues, language.value, parts.cues)
    those = signed(sheet, parts, cues, register, taken, _exactly(stated))
    addressees = parties.addressees([line for line in parts.head if line not in taken], parts.greeting)
    issuers = issuers_of(parts, cues, register)
    date = date_of(sheet, language.value, parts)
    letter = Letter(
        language=language,
        kind=kind_of(parts, addressees),
        date=date,
        title=title_of(sheet, parts, cues, [*(one.words for one in addressees), *(one.words for one in issuers)]),
        issuers=issuers,
        addressees=addressees,
        copies_to=copies,
        stated_count=_compared(stated, len(those.signatories))
        or count_as_listed(parts.top, (*parts.story, *parts.body), cues, language.value, len(those.signatories)),
        signatories=those.signatories,
        notes=notes_of(sheet, cues),
        claims=Claims(sheet, cues, register).of(parts.body),
        lines=those.lines,
    )
    return _all_doubted(letter) if letter.is_foreign else letter


def _all_doubted(letter: Letter) -> Letter:
    """Doubt who signs and who is written to: in a language that is not known, their form alone tells it."""

    def doubted(all_of: Sequence[Found[Value]]) -> tuple[Found[Value], ...]:
        return tuple(replace(one, doubt=one.doubt or _BY_FORM_ALONE) for one in all_of)

    return replace(
        letter,
        addressees=doubted(letter.addressees),
        copies_to=doubted(letter.copies_to),
        signatories=doubted(letter.signatories),
    )


def _taken(sheet: Sheet, parts: Parts, copied: dict[Printed, Role], cues: Cues) -> dict[Printed, Role]:
    """Return the lines that are no names, whatever stands around them: copies, dates, enclosures, an end, notes."""
    free = [line for line in parts.tail if line.kind is not Kind.ROW]
    ending = [line for line in free if is_ending(line.text)]
    dated = [line for line in free if names_a_day(line, cues.language) and not is_cue(line.text)]
    notes = [line for block in sheet.blocks if block.is_note for line in block.lines]
    details = copied | dict.fromkeys(dated, Role.DETAIL)
    others = dict.fromkeys(ending, Role.MARGIN) | details
    enclosed = [*_enclosed([line for line in free if line not in others]), *_enclosed_rows(parts.tail)]
    another = [*another_letter(parts.tail, dated, cues), *annexed(parts.tail)]
    left_over = dict.fromkeys(enclosed, Role.LEFT_OVER)
    return left_over | others | dict.fromkeys(another, Role.LEFT_OVER) | dict.fromkeys(notes, Role.NOTE)


def _enclosed_rows(lines: Sequence[Printed]) -> list[Printed]:
    """Return the rows of two cells of which the first is the word for what is sent with a letter: "p. j."."""
    rows = [line for line in lines if line.kind is Kind.ROW]
    led = {one.paragraph for one in rows if (one.at, one.of) == (0, 2) and is_enclosure(one.text, is_last=True)}
    return [line for line in rows if line.paragraph in led]


def _enclosed(lines: Sequence[Printed]) -> list[Printed]:
    """Return the lines that say what is sent with a letter; a word that may begin a name, behind the last one alone."""
    pairs = zip_longest(lines, lines[1:])
    return [one for one, below in pairs if is_enclosure(one.text, is_last=below is None or is_cue(below.text))]


def _exactly(stated: Found[str] | None) -> int | None:
    """Return the count that the list must have; None where none is sure, or it is no whole number."""
    return int(stated.value) if stated and stated.is_sure and stated.value.isdecimal() else None


def _compared(stated: Found[str] | None, found: int) -> Found[str] | None:
    """Doubt a stated count that is not the count of those found; leave one out that is of others beyond doubt."""
    if stated is None or not found:
        return stated
    if stated.doubt == OF_OTHERS and not fits(stated.value, found) and not signs(stated.words):
        return None
    is_exact = stated.value.isdecimal()
    if stated.doubt == OF_OTHERS and stated.value == str(found) and found >= FEWEST_LISTED:
        return replace(stated, doubt="")  # a list of as many is no chance
    if stated.doubt or (int(stated.value) == found if is_exact else fits(stated.value, found)):
        return stated
    doubt = f"It says {stated.value}; {found} were found."
    return Found(stated.value, stated.words, stated.paragraph, stated.page, doubt, stated.choices)
