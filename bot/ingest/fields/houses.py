"""Whose signature it is where people sign for the bodies that they have an office in: theirs, or the body's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from bot.ingest.fields.cues import (
    LARGE,
    SMALL,
    has_organization_noun,
    is_function_word,
    is_place,
    names_individuals,
    words,
)
from bot.ingest.fields.sheet import Block
from bot.ingest.fields.signing import Context, forms_of
from bot.ingest.letter import Found, Signatory
from bot.knowledge.spelling import spelling

_NEARLY_ALL = 0.8  # of a list
_OFFICERS = 0.5  # of a list: people who have an office in a body
_FEWEST = 3  # people who sign for others
_MOST_SENDERS = 2
_FIRST = 2  # paragraphs, in which a letter says who writes it
# "president of the Heron Guild", "présidente de l’Union des Bacs"
_OF_A_BODY = re.compile(
    rf"(?P<title>{LARGE}?{SMALL}+(?:[\s-]{SMALL}+)*?)\s(?P<small>(?:{SMALL}{{1,3}}\s)*)(?:{SMALL}['’])?(?P<body>{LARGE}.*)"
)


def for_bodies(
    found: Sequence[Found[Signatory]], context: Context, body: Sequence[Block], *, are_people: bool
) -> tuple[Found[Signatory], ...]:
    """Take those whom people sign for as those who signed, where the letter says that organizations do, and all do so.

    Where it does not say who does, nearly all have an office by which people speak for a body, each for another, but
    people whose signatures themselves stand above their names have signed, and those who say "we are nurses". Those
    bodies that the first paragraphs name have signed, whoever signs for them; and so has that of whom a letter comes
    from, where bodies alone stand below.
    Who of two signed that an entry names is asked about.
    """
    if context.is_of_people:
        return tuple(found)
    found = _with_houses(found)
    others = [one for one in found if not names_individuals(one.value.group)]  # who do not sign for themselves
    behind = {one.value.affiliation for one in others if one.value.is_person} - {""}
    houses = {one for one in behind if not is_place(one)}  # "Mayor Ada Reed, Fennmouth, TX"
    officers = sum(_speaks_for_a_body(one.value) for one in others)
    is_told = context.is_of_bodies or (officers >= _OFFICERS * len(others) and not are_people)
    is_told = is_told or _are_named(houses, body)
    are_bodies = is_told and len(others) >= _FEWEST and len(houses) >= _NEARLY_ALL * len(others)
    senders = _senders(others)

    def told(one: Found[Signatory]) -> Found[Signatory]:
        if names_individuals(one.value.group):
            return one
        if one in senders:
            return _signed_for(one, context)
        if not are_bodies:
            return _asked_for_whom(one)
        return _signed_for(one, context) if one.value.affiliation else one

    return tuple(map(told, found))


def _senders(others: Sequence[Found[Signatory]]) -> Sequence[Found[Signatory]]:
    """Return the one or two first of a list who have an office in a body, where bodies alone stand below them."""
    first = list(takewhile(lambda one: _speaks_for_a_body(one.value), others))
    behind = others[len(first) :]
    are_few = 0 < len(first) <= _MOST_SENDERS and len(behind) >= _FEWEST
    return first if are_few and not any(one.value.is_person for one in behind) else []


def _are_named(houses: set[str], body: Sequence[Block]) -> bool:
    """Return whether the first paragraphs name nearly all of the bodies whose people sign."""
    text = " ".join(block.text for block in body[:_FIRST])
    named = sum(house in text for house in houses)
    return named >= max(_FEWEST, _NEARLY_ALL * len(houses))


def _with_houses(found: Sequence[Found[Signatory]]) -> Sequence[Found[Signatory]]:
    """Part the bodies from the offices in them, "president of the Heron Guild", where nearly all people have such.

    Half of those have to be called as bodies are: "director of communications" and "Warden of Boats" are none.
    """
    cuts = [_of_a_body(one.value) for one in found]
    told = [cut for cut in cuts if cut]
    bodies = sum(has_organization_noun(cut["body"]) for cut in told)
    if len(told) < max(_FEWEST, _NEARLY_ALL * len(found)) or bodies < _OFFICERS * len(told):
        return found
    return [
        replace(one, value=replace(one.value, title=cut["title"], affiliation=cut["body"])) if cut else one
        for one, cut in zip(found, cuts, strict=True)
    ]


def _of_a_body(one: Signatory) -> re.Match[str] | None:
    """Return the office of a person, and what it is of; None where a house stands by itself, or no officer does."""
    cut = _OF_A_BODY.fullmatch(one.title) if one.is_person and not one.affiliation else None
    is_parted = cut is not None and bool(cut["small"].strip() or "’" in one.title or "'" in one.title)
    return cut if cut and is_parted and _is_officer(cut["title"]) else None


def _is_officer(title: str) -> bool:
    head = spelling(title.partition(",")[0]).split()
    first = takewhile(lambda word: not is_function_word(word), head)
    return not words("OFFICERS").isdisjoint(first)


def _speaks_for_a_body(one: Signatory) -> bool:
    """Return whether a person has an office in an organization: "Chair", and no "Professor of Law"."""
    return one.is_person and bool(one.affiliation) and _is_officer(one.title)


def _asked_for_whom(found: Found[Signatory]) -> Found[Signatory]:
    """Ask about a person with an office, who may sign for the body."""
    if not _speaks_for_a_body(found.value):
        return found
    return replace(found, doubt=found.doubt or f"Did it sign, or '{found.value.affiliation}'?")


def _signed_for(found: Found[Signatory], context: Context) -> Found[Signatory]:
    one = found.value
    match = context.register.organization(one.affiliation, *forms_of(one.affiliation))
    signatory = Signatory(
        one.affiliation,
        group=one.group,
        city=one.city,
        url=one.url,
        known_as=match.known_as,
        near=match.near,
    )
    doubt = f"Did it sign, or '{one.as_printed}' alone?"
    return replace(found, value=signatory, doubt=f"{found.doubt} {doubt}".strip(), choices=(one, *found.choices))
