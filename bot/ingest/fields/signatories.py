"""Who signed: the entries of the list as signatories, each matched to the register, with every line accounted for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.ingest.fields import speakers
from bot.ingest.fields.apart import inked
from bot.ingest.fields.cues import (
    Cues,
    is_cue,
    is_organization,
    is_valediction,
    names_individuals,
    names_organizations,
    signs,
    speaks_of_bodies,
)
from bot.ingest.fields.doubting import doubt_by_lead, doubt_lone_words, doubt_the_last, doubt_what_is_open
from bot.ingest.fields.entries import Entry, Listing
from bot.ingest.fields.houses import for_bodies
from bot.ingest.fields.listing import Reader
from bot.ingest.fields.naming import begins_with_a_person
from bot.ingest.fields.opening import in_the_opening
from bot.ingest.fields.parts import Parts
from bot.ingest.fields.people import (
    cut_addresses,
    cut_capacities,
    cut_person,
    cut_titles_before,
    cut_who_signs_for,
    is_a_person_for_sure,
    look_like_people,
    tell_people,
)
from bot.ingest.fields.sheet import Printed, Sheet
from bot.ingest.fields.signing import Context, has_open_commas, is_title, signatory_of
from bot.ingest.fields.towns import by_stop, cut_by, towns_behind
from bot.ingest.letter import Accounted, Found, Role, Signatory
from bot.ingest.register import Register
from bot.knowledge.spelling import spelling

_NEARLY_ALL = 0.8  # of a list
_FEWEST_SIGNED_FOR = 3
_OF_THE_BEGINNING = 2  # paragraphs, in which a letter says who signs it
_MOST_SENDERS = 2  # people below the close of a letter of many
_FEW_OTHERS = 0.2  # of a list
_OFFICERS = 0.5  # of a list: people who have an office in a body


@dataclass(frozen=True, slots=True)
class Signed:
    """Who signed.

    Attributes:
        signatories: In order.
        lines: What each line from the close on is.
    """

    signatories: tuple[Found[Signatory], ...]
    lines: tuple[Accounted, ...]


def signed(
    sheet: Sheet, parts: Parts, cues: Cues, register: Register, taken: dict[Printed, Role], stated: int | None
) -> Signed:
    """Read the list of those who signed.

    Args:
        sheet: The letter.
        parts: Its parts.
        cues: Of its language.
        register: Who is known.
        taken: Lines of the tail that are something else.
        stated: How many the letter says have signed, where it says so exactly.
    """
    are_speakers = speakers.are_people(parts.body, cues)
    listing = _read(sheet, parts, register, taken, stated, of_people=are_speakers)
    entries = _who_signs(listing, list(in_the_opening(parts.body, cues, register)))
    cut_addresses(entries)
    cut_capacities(entries)
    cut_titles_before(entries)
    about = [line.text for line in parts.cues]
    cut_who_signs_for(entries, are_bodies=any(map(names_organizations, about)))
    tell_people(entries)
    doubt_the_last(entries)
    doubt_by_lead(entries, parts.cues[0].text if parts.cues else "")
    if len(entries) != stated:
        doubt_lone_words(entries)
        says_so = not listing.entries or any(map(_says_who_signs, parts.cues)) or _is_announced(parts)
        doubt_what_is_open(entries, says_so=says_so, is_counted=stated is not None)
    context = _context_of(entries, parts, cues, register, are_speakers=are_speakers)
    found = tuple(signatory_of(one, context) for one in entries)
    return Signed(
        _told_twice(for_bodies(found, context, parts.body, are_people=are_speakers or bool(inked(parts.tail)))),
        tuple(_accounted(sheet, parts, listing)),
    )


def _context_of(
    entries: Sequence[Entry], parts: Parts, cues: Cues, register: Register, *, are_speakers: bool
) -> Context:
    """Return what is known of a list as a whole.

    Args:
        entries: Of the list.
        parts: Of the letter.
        cues: Of its language.
        register: Who is known.
        are_speakers: Whether those who write say that they are people.
    """
    about = [line.text for line in parts.cues]
    cuts = towns_behind(entries, register)
    return Context(
        register,
        cuts,
        frozenset(town for town, count in Counter(by_stop(one.text)[1] for one in entries).items() if count > 1),
        any(map(names_organizations, about)) or _says_organizations(parts, names_organizations),
        any(map(speaks_of_bodies, about)) or (not are_speakers and _says_organizations(parts, speaks_of_bodies)),
        any(map(names_individuals, about)) or _says_people(parts, cues),
        any(is_a_person_for_sure(one, register) for one in entries),
        sum(is_organization(one.text.partition(",")[0]) for one in entries) > _FEW_OTHERS * len(entries),
        sum(has_open_commas(cut_by(cuts[:1], one.text)[0]) for one in entries) > _FEW_OTHERS * len(entries),
        _have_titles_first(entries),
        look_like_people(entries),
    )


def _who_signs(listing: Listing, opening: list[Entry]) -> list[Entry]:
    """Return the entries of the list; where one or two people stand there for many, those whom the opening names."""
    entries = listing.entries
    are_senders = len(entries) <= _MOST_SENDERS and all(begins_with_a_person(one.text) for one in entries)
    if entries and not (are_senders and len(opening) >= _FEWEST_SIGNED_FOR):
        return entries
    for one in opening if entries else []:
        one.doubt = one.doubt or f"The opening names it; '{entries[0].text}' stands below the close: who signed?"
    listing.roles.update({line: Role.DETAIL for one in entries for line in one.lines})
    return opening


def _have_titles_first(entries: Sequence[Entry]) -> bool:
    """Return whether a title stands first of the several things behind most names: so it does behind the others."""
    parts = [cut_person(one.text) for one in entries if begins_with_a_person(one.text)]
    first = [one[1] for one in parts if len(one) > 2]
    return sum(map(is_title, first)) >= max(_OFFICERS * len(first), 1)


def _says_who_signs(line: Printed) -> bool:
    """Return whether a line that leads a list closes a letter, or has a word of signing."""
    return is_cue(line.text) or is_valediction(line.text) or signs(line.text)


def _read(
    sheet: Sheet,
    parts: Parts,
    register: Register,
    taken: dict[Printed, Role],
    stated: int | None,
    *,
    of_people: bool,
) -> Listing:
    """Read the list; where lines may be one name or two, the reading that has as many as are stated is right."""

    def read(joins: int | None) -> Listing:
        return Reader(parts.tail, sheet.blocks, register, taken, joins, stated, are_speakers=of_people).read()

    listing = read(None)
    if not listing.unsure or stated is None:
        return listing
    if len(listing.entries) == stated and not any(one.choices for one in listing.entries):
        return _cleared(listing)
    none = read(0)
    found = read(max(len(none.entries) - stated, 0))
    if len(found.entries) != stated:
        return listing
    is_proved = len(none.entries) in (stated, stated + found.unsure)  # else one that is wrong may make up for another
    return _cleared(found) if is_proved else found


def _cleared(listing: Listing) -> Listing:
    """Take back the doubts whether a line is one name or two: the count says so."""
    for entry in listing.entries:
        if entry.choices or "the rest of" in entry.doubt or "out of the order" in entry.doubt:
            entry.doubt, entry.choices = "", ()
    return listing


def _is_announced(parts: Parts) -> bool:
    """Return whether a line closes the letter by its form, and its first paragraphs say that those who write sign."""
    return parts.is_closed and any(signs(block.text) for block in parts.body[:_OF_THE_BEGINNING])


def _says_organizations(parts: Parts, names: Callable[[str], bool]) -> bool:
    """Return whether the first sentence says that organizations sign, and no people."""
    start = " ".join(block.text for block in parts.body[:2])[:400]
    first = re.split(r"(?<=[.!?])\s", start)[0]
    return names(" ".join(first.split()[:14]))


def _says_people(parts: Parts, cues: Cues) -> bool:
    """Return whether the letter says that people sign for themselves, and what stands beside their names is no more.

    A heading between the names says it of those below it alone.
    """
    texts = [one.text for one in (*parts.body[:2], *parts.body[-2:])]
    texts += [one.text for one in (*parts.cues, *parts.tail[:1])]
    texts += [one.text for one in parts.tail[1:] if not names_individuals(one.text)]
    return any(cues.pattern("IN_PERSON").search(spelling(text)) for text in texts)


def _told_twice(found: Sequence[Found[Signatory]]) -> tuple[Found[Signatory], ...]:
    """Doubt a name that stands in the list twice."""
    seen: set[str] = set()
    told = []
    for one in found:
        name = one.value.known_as or spelling(one.value.as_printed)
        doubt = f"{one.doubt} It stands in the list twice.".strip() if name in seen else one.doubt
        told.append(replace(one, doubt=doubt))
        seen.add(name)
    return tuple(told)


def _accounted(sheet: Sheet, parts: Parts, listing: Listing) -> list[Accounted]:
    """Return what became of each line from the close on."""
    if not parts.cues and not parts.tail:
        return []
    inline = set(parts.tail)
    roles = [(line, Role.HEADING) for line in parts.cues if line not in inline]
    roles += [(line, listing.roles.get(line, Role.LEFT_OVER)) for line in parts.tail]
    start = min(line.paragraph for line, _ in roles)
    roles += [(line, Role.MARGIN) for line in sheet.margins_from(start)]
    roles.sort(key=lambda one: (one[0].paragraph, one[1] is Role.MARGIN, one[0].at))
    return [Accounted(line.text, role, line.paragraph, line.page) for line, role in roles]
