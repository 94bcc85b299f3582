"""Who signed: the entries of the list as signatories, each matched to the register, with every line accounted for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from bot.ingest.fields import speakers
from bot.ingest.fields.apart import inked
from bot.ingest.fields.cues import (
    ACRONYM,
    AND,
    COLUMNS,
    SMALL,
    WEB,
    Cues,
    ends_with_a_place,
    has_organization_noun,
    has_title,
    honorific,
    is_cue,
    is_function_word,
    is_legal_form,
    is_organization,
    is_place,
    is_profession,
    is_role,
    is_valediction,
    may_be_enclosed,
    names_individuals,
    names_organizations,
    own_words,
    signs,
    speaks_of_bodies,
    without_form,
    words,
)
from bot.ingest.fields.entries import Entry
from bot.ingest.fields.listing import Listing, Reader
from bot.ingest.fields.naming import begins_with_a_person, could_be_a_person, without_degrees
from bot.ingest.fields.opening import in_the_opening
from bot.ingest.fields.parts import Parts, speaks_of_bodies_alone
from bot.ingest.fields.people import (
    cut_addresses,
    cut_person,
    cut_titles_before,
    cut_who_signs_for,
    is_a_person_for_sure,
    look_like_people,
    parts_of_a_person,
    tell_people,
)
from bot.ingest.fields.sheet import Printed, Sheet
from bot.ingest.fields.towns import Cut, by_comma, by_country, by_stop, cut_by, place_aside, towns_behind
from bot.ingest.fields.wraps import is_open
from bot.ingest.letter import Accounted, Found, Role, Signatory
from bot.ingest.register import Match, Register
from bot.knowledge.spelling import spelling

_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]+)[)\]]")
_ENDS_A_SENTENCE = re.compile(rf"{SMALL}{{4,}}[.!?]\s+[^\W_]")
_NEARLY_ALL = 0.8  # of a list
_A_REST = 3  # words: a line that may be the rest of a name
_FEWEST_SIGNED_FOR = 3
_OF_THE_BEGINNING = 2  # paragraphs, in which a letter says who signs it
_MOST_SENDERS = 2  # people below the close of a letter of many
_MOST_OF_A_PAGE = 3  # lines that a page has below a list: "Add your name", "Back to top"
_FEW_SAID = 0.05  # of a list
_FEW_OTHERS = 0.2  # of a list
_OFFICERS = 0.5  # of a list: people who have an office in a body
_LONG = 16  # words; a name that is longer is rare, and may be two
_BY_ACRONYM = 90  # how near a name is of which the acronym alone is known
_WHICH = "Is it an organization, or a person?"
_OF_TWO_NAMES = re.compile(r"\s+/\s+")


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
    cut_titles_before(entries)
    about = [line.text for line in parts.cues]
    cut_who_signs_for(entries, are_bodies=any(map(names_organizations, about)))
    tell_people(entries)
    _doubt_the_last(entries)
    _doubt_by_lead(entries, parts.cues[0].text if parts.cues else "")
    if len(entries) != stated:
        _doubt_lone_words(entries)
        says_so = not listing.entries or any(map(_says_who_signs, parts.cues)) or _is_announced(parts)
        _doubt_what_is_open(entries, says_so=says_so, is_counted=stated is not None)
    cuts = towns_behind(entries, register)
    context = _Context(
        register,
        cuts,
        frozenset(town for town, count in Counter(by_stop(one.text)[1] for one in entries).items() if count > 1),
        any(map(names_organizations, about)) or _says_organizations(parts, names_organizations),
        any(map(speaks_of_bodies, about)) or (not are_speakers and _says_organizations(parts, speaks_of_bodies)),
        any(map(names_individuals, about)) or _says_people(parts, cues),
        any(is_a_person_for_sure(one, register) for one in entries),
        sum(is_organization(one.text.partition(",")[0]) for one in entries) > _FEW_OTHERS * len(entries),
        sum(_has_open_commas(cut_by(cuts[:1], one.text)[0]) for one in entries) > _FEW_OTHERS * len(entries),
        _have_titles_first(entries),
        look_like_people(entries),
    )
    found = tuple(_found(one, context) for one in entries)
    return Signed(
        _told_twice(_for_bodies(found, context, are_people=are_speakers or bool(inked(parts.tail)))),
        tuple(_accounted(sheet, parts, listing)),
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


def _doubt_by_count(entries: Sequence[Entry]) -> None:
    """Doubt, where the letter states another count, what is of several lines, and few words with what is above them."""
    for above, one in zip([None, *entries], entries, strict=False):
        if len(one.lines) > 1:
            one.doubt = one.doubt or "It is of several lines, and the count differs."
        elif len(one.text.split()) <= _A_REST and not has_organization_noun(one.text):
            one.doubt = one.doubt or "The count differs: is it a name, or the rest of the one above?"
            if above:
                above.doubt = above.doubt or f"The count differs: is it whole, or is '{one.text}' the rest of it?"


def _doubt_what_is_open(entries: Sequence[Entry], *, says_so: bool, is_counted: bool) -> None:
    """Doubt what no count proves: where nothing says that they signed, or some are set otherwise than the others."""
    if sum(spelling(one.text) in COLUMNS for one in entries) > 1:
        _doubt_all(entries, "The heads of a table's columns stand in the list: were its columns read one by one?")
    if not says_so:
        _doubt_all(entries, "Nothing says that they signed.")
    if is_counted:
        _doubt_by_count(entries)
    _doubt_by_form(entries)


def _doubt_the_last(entries: Sequence[Entry]) -> None:
    """Doubt what stands last where it alone has no capital but the first."""
    behind = list(takewhile(_is_said_in_part, reversed(entries)))[:_MOST_OF_A_PAGE]
    others = sum(map(_is_said_in_part, entries)) - len(behind)
    if others > _FEW_SAID * len(entries):
        return
    for one in behind:
        one.doubt = one.doubt or "It stands last, and is in small letters as no other: is it a name?"


def _doubt_lone_words(entries: Sequence[Entry]) -> None:
    """Doubt a word alone that begins another paragraph right below a name, in a column, and that name."""
    for above, one in pairwise(entries):
        last, first = above.lines[-1], one.first
        is_next = last.paragraph + 1 == first.paragraph and last.column == first.column > 0
        is_parted = is_next and above.group == one.group and last.of + first.of > 2 and not first.line.sign
        if is_parted and one.text.istitle() and one.text.isalpha() and not has_organization_noun(one.text):
            one.doubt = one.doubt or "It is a word alone: is it a name, or the rest of the one above?"
            above.doubt = above.doubt or f"Is it whole, or is '{one.text}' the rest of it?"


def _is_said_in_part(entry: Entry) -> bool:
    first, *others = own_words(entry.text) or [""]
    is_said = bool(others) and all(map(str.islower, others)) and not has_organization_noun(first)
    return entry.is_person is None and is_said


def _doubt_by_lead(entries: Sequence[Entry], lead: str) -> None:
    """Doubt those whom a line leads that speaks of bodies, and not of signing."""
    for entry in entries:
        if told := next(filter(speaks_of_bodies_alone, (lead, f"{entry.group}:")), ""):
            entry.doubt = entry.doubt or f"Nothing but '{told}' says that they signed."


def _doubt_all(entries: Sequence[Entry], doubt: str) -> None:
    for entry in entries:
        entry.doubt = entry.doubt or doubt


def _have_titles_first(entries: Sequence[Entry]) -> bool:
    """Return whether a title stands first of the several things behind most names: so it does behind the others."""
    parts = [cut_person(one.text) for one in entries if begins_with_a_person(one.text)]
    first = [one[1] for one in parts if len(one) > 2]
    return sum(map(_is_title, first)) >= max(_OFFICERS * len(first), 1)


def _says_who_signs(line: Printed) -> bool:
    """Return whether a line that leads a list closes a letter, or has a word of signing."""
    return is_cue(line.text) or is_valediction(line.text) or signs(line.text)


def _doubt_by_form(entries: Sequence[Entry]) -> None:
    """Doubt the few of a list that are set otherwise than nearly all others, and have no heading of their own."""
    shared = Counter(one.first for one in entries)
    forms = [(bool(one.first.line.sign), shared[one.first] > 1) for one in entries]  # a list's item; one of a run
    most, count = Counter(forms).most_common(1)[0] if entries else (None, 0)
    groups = {one.group for one, form in zip(entries, forms, strict=True) if form == most}
    if len(entries) - count > _FEW_OTHERS * len(entries):
        return
    for one, form in zip(entries, forms, strict=True):
        if form != most and one.group in groups:
            one.doubt = one.doubt or "It is set otherwise than the others."


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


@dataclass(frozen=True, slots=True)
class _Context:
    """What is known of a list as a whole.

    Attributes:
        register: Who is known.
        towns_behind: What cuts a name from the town behind it, throughout the list.
        towns_again: The towns that stand behind a full stop more than once.
        is_of_organizations: Whether the letter says that organizations sign.
        is_of_bodies: Whether it says so by a word that no people are called by.
        is_of_people: Whether it says that people do.
        is_mixed: Whether some of those listed are people beyond doubt.
        has_bodies: Whether a good part of them are organizations beyond doubt.
        have_commas: Whether a good part of the names hold commas.
        have_titles: Whether most people with several things behind the name have a title first.
        look_like_people: Whether nearly all names have the form of people's, and none is an organization's by a word.
    """

    register: Register
    towns_behind: tuple[Cut, ...]
    towns_again: frozenset[str]
    is_of_organizations: bool
    is_of_bodies: bool
    is_of_people: bool
    is_mixed: bool
    has_bodies: bool
    have_commas: bool
    have_titles: bool
    look_like_people: bool


def _found(entry: Entry, context: _Context) -> Found[Signatory]:
    is_person, doubt = _kind(entry, context)
    signatory = _person(entry, context) if is_person else _organization(entry, context)
    commas = "" if is_person else _commas_doubt(signatory, context)
    doubts = filter(
        None,
        (
            entry.doubt,
            doubt,
            _near_doubt(signatory),
            _placed(signatory),
            _odd(entry, signatory),
            "Is it a name, or what is sent with the letter?" * may_be_enclosed(entry.text),
            _doubt_of_a_town(signatory, entry, context),
            commas,
        ),
    )
    choices = tuple(replace(signatory, as_printed=one) for one in entry.choices)
    first = entry.first
    words = " ".join(line.text for line in entry.lines)
    return Found(
        signatory, words if len(entry.lines) > 1 else entry.text, first.paragraph, first.page, " ".join(doubts), choices
    )


def _kind(entry: Entry, context: _Context) -> tuple[bool, str]:
    """Return whether an entry is a person, and a doubt."""
    if is_a_person_for_sure(entry, context.register) or context.register.is_person(entry.text.split(",")[0]):
        return True, ""
    name = entry.text.split(",")[0]
    if context.register.is_organization(entry.text) or not could_be_a_person(name):
        return False, ""
    if names_individuals(entry.group):
        return True, ""
    if is_organization(entry.text):
        is_of_a_body = context.is_mixed and has_organization_noun(entry.text.partition(",")[2])
        return is_of_a_body and not context.has_bodies, _WHICH if is_of_a_body else ""
    if names_organizations(entry.group):
        return False, ""
    if context.is_of_people:
        is_bare = _is_bare_among_bodies(entry, context)
        return not is_bare, _WHICH if is_bare else ""
    if context.is_of_organizations:
        return False, ""
    return context.look_like_people, _WHICH * (context.is_mixed or context.look_like_people)


def _is_bare_among_bodies(entry: Entry, context: _Context) -> bool:
    """Return whether a name has nothing beside it, in a list of organizations and of people with an office."""
    return context.has_bodies and context.is_mixed and "," not in entry.text and not entry.details


def _near_doubt(one: Signatory) -> str:
    if not one.near:
        return ""
    names = ", ".join(f"'{identifier}' ({score})" for identifier, score in one.near)
    return f"It comes near to {names}."


def _for_bodies(
    found: Sequence[Found[Signatory]], context: _Context, *, are_people: bool
) -> tuple[Found[Signatory], ...]:
    """Take those whom people sign for as those who signed, where the letter says that organizations do, and all do so.

    Where it does not say who does, nearly all have an office by which people speak for a body, each for another, but
    people whose signatures themselves stand above their names have signed, and those who say "we are nurses".
    Who of two signed that an entry names is asked about.
    """
    if context.is_of_people:
        return tuple(found)
    others = [one for one in found if not names_individuals(one.value.group)]  # who do not sign for themselves
    behind = {one.value.affiliation for one in others if one.value.is_person} - {""}
    houses = {one for one in behind if not is_place(one)}  # "Mayor Ada Reed, Fennmouth, TX"
    officers = sum(_speaks_for_a_body(one.value) for one in others)
    is_told = context.is_of_bodies or (officers >= _OFFICERS * len(others) and not are_people)
    are_bodies = is_told and len(others) >= _FEWEST_SIGNED_FOR and len(houses) >= _NEARLY_ALL * len(others)

    def told(one: Found[Signatory]) -> Found[Signatory]:
        if names_individuals(one.value.group):
            return one
        if not are_bodies:
            return _asked_for_whom(one)
        return _signed_for(one, context) if one.value.affiliation else one

    return tuple(map(told, found))


def _speaks_for_a_body(one: Signatory) -> bool:
    """Return whether a person has an office in an organization: "Chair", and no "Professor of Law"."""
    head = spelling(one.title.partition(",")[0]).split()
    first = takewhile(lambda word: not is_function_word(word), head)
    return one.is_person and bool(one.affiliation) and not words("OFFICERS").isdisjoint(first)


def _asked_for_whom(found: Found[Signatory]) -> Found[Signatory]:
    """Ask about a person with an office, who may sign for the body."""
    if not _speaks_for_a_body(found.value):
        return found
    return replace(found, doubt=found.doubt or f"Did it sign, or '{found.value.affiliation}'?")


def _signed_for(found: Found[Signatory], context: _Context) -> Found[Signatory]:
    one = found.value
    match = context.register.organization(one.affiliation, *_forms(one.affiliation))
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


def _placed(one: Signatory) -> str:
    """Tell that a place ends an organization's name, and no other's: the record knows none by that."""
    is_known = one.is_person or bool(one.known_as) or "(" in one.as_printed
    return "Is the place at its end part of the name?" if not is_known and ends_with_a_place(one.as_printed) else ""


def _doubt_of_a_town(one: Signatory, entry: Entry, context: _Context) -> str:
    """Tell that a full stop alone says that a town stands behind a name: an abbreviation has one, too."""
    name, town = by_stop(_without_web(entry.text))
    if one.is_person or (one.as_printed, one.city) != (name, town) or not town:
        return ""
    is_told = len(name.split()) > 1 and (town in context.towns_again or is_place(town))
    return "" if is_told else f"Is '{town}' a town, or part of the name?"


def _odd(entry: Entry, one: Signatory) -> str:
    """Tell what is unusual about a name."""
    behind = entry.text.removeprefix(one.as_printed).strip(" ,").split()[:1] if one.is_person else []
    if behind and not is_role(behind[0]) and without_degrees(f"{one.as_printed} {behind[0]}") == one.as_printed:
        return f"'{behind[0].strip(',')}' is taken for no part of the name."
    if _is_office_alone(one.as_printed):
        return "It says what somebody is: is it a name?"
    if len(one.as_printed.split()) > _LONG:
        return "It is long for a name."
    if one.as_printed[:1].islower() and not entry.lines[0].line.sign:
        return "A name seldom begins in lower case."
    if not has_organization_noun(one.as_printed) and _is_in_small_letters(one.as_printed):
        return "Most of its words are in small letters: is it a name?"
    if _ENDS_A_SENTENCE.search(one.as_printed):
        return "A sentence ends within it: is it a name?"
    if is_open(one.as_printed):
        return "A name seldom ends so: is it whole?"
    if re.search(r"\([A-Z][A-Za-z&.-]+[A-Z]\)(?:\s+\S+){3}", one.as_printed):
        return "An acronym stands in the middle of it: is it one name?"
    if one.as_printed.count("(") != one.as_printed.count(")"):
        return "A bracket has no other side."
    return ""


def _commas_doubt(one: Signatory, context: _Context) -> str:
    """Ask what a name's commas part, where so many of the list have some that they may part several names."""
    is_open = context.have_commas and not one.known_as and _has_open_commas(one.as_printed)
    return "Is it one name, or do its commas part several?" if is_open else ""


def _has_open_commas(name: str) -> bool:
    """Return whether a comma of a name is none before a legal form, within brackets, or within a phrase."""
    *parts, last = re.split(r",\s+", re.sub(r"\([^()]*\)", "", name))
    is_whole = is_legal_form(last) or re.search(rf"\s{AND}\s+[^\W\dA-Z_]", last) is not None
    return bool(parts) and not is_whole


def _is_office_alone(text: str) -> bool:
    """Return whether a text is what somebody is: its last word is of an office, and none is of an organization."""
    is_office = is_role(text) and spelling(text).split()[-1] in words("ROLES")
    return is_office and not has_organization_noun(text) and not has_title(text)


def _is_in_small_letters(name: str) -> bool:
    own = own_words(name)
    return len(own) > 1 and sum(word.islower() for word in own) > len(own) / 2


def _organization(entry: Entry, context: _Context) -> Signatory:
    text, town = _without_town(_without_web(entry.text), context)
    brackets = _BRACKET.findall(text)
    acronym = next((one for one in brackets if ACRONYM.fullmatch(one)), "") or entry.detail("acronym")
    city = entry.detail("city") or town or next((one for one in brackets if is_place(one)), "")
    first, *others = _OF_TWO_NAMES.split(text)
    match = context.register.organization(text, _BRACKET.sub("", text), *_forms(first), *map(_bare, others))
    if not match.known_as and not match.near and acronym:
        match = _by_acronym(acronym, context.register)
    return Signatory(
        text,
        group=entry.group,
        city=city,
        acronym=acronym,
        other_name=" / ".join(others),
        url=_url(entry),
        known_as=match.known_as,
        near=match.near,
    )


def _without_town(text: str, context: _Context) -> tuple[str, str]:
    """Return a name without the town behind it, and the town."""
    if context.register.is_organization(text):
        return text, ""
    name, town = cut_by(context.towns_behind, text)
    if town:
        return name, town
    name, town = by_country(text)
    return place_aside(text) or ((name, town) if "," in town else (text, ""))  # "Fennmouth, TX" is no part of a name


def _by_acronym(acronym: str, register: Register) -> Match:
    """Return whom an acronym alone may mean: others may have it, too."""
    match = register.organization(acronym) if register.is_organization(acronym) else Match()
    return Match("", ((match.known_as, _BY_ACRONYM),)) if match.known_as else match


def _forms(name: str) -> list[str]:
    """Return a name, without its brackets, and without its legal form."""
    bare = _bare(name)
    head, comma, last = bare.rpartition(",")
    forms = [name, bare]
    if comma and is_legal_form(last.strip()):
        forms.append(head)
    words = bare.split()
    if len(words) > 1 and is_legal_form(words[-1]):
        forms.append(" ".join(words[:-1]).rstrip(","))
    return forms


def _bare(name: str) -> str:
    return _BRACKET.sub("", name).strip(" ,")


def _without_web(text: str) -> str:
    """Return a name without an address behind a comma or a dash; in brackets it is part of what is printed."""
    return re.sub(rf"\s*[,–—-]\s*{WEB.pattern}$", "", text, flags=re.IGNORECASE).strip(" ,;")


def _url(entry: Entry) -> str:
    match = WEB.search(entry.text) or WEB.search(entry.detail("url"))
    url = match[0].rstrip(".,;)]") if match else next((link.url for link in entry.links), "")
    return url if not url or re.match(r"https?:", url) or not url.startswith("www.") else f"http://{url}"


def _person(entry: Entry, context: _Context) -> Signatory:
    name, *others = parts_of_a_person(entry, _without_web(entry.text))
    title, affiliation, city = entry.detail("title"), entry.detail("affiliation"), entry.detail("city")
    for one in others:
        if not title and (_is_title(one) or (one is others[0] and len(others) > 1 and _stands_as_title(one, context))):
            title = one
        elif is_place(one) or (by_comma in context.towns_behind and affiliation and _is_town(one)):
            city = city or one
        else:
            affiliation = f"{affiliation}, {one}" if affiliation else one
    match = context.register.person(name, name[len(honorific(name)) :])
    return Signatory(
        name,
        is_person=True,
        group=entry.group,
        called=without_form(name),
        title=title,
        affiliation=affiliation,
        city=city,
        url=_url(entry),
        known_as=match.known_as,
        near=match.near,
    )


def _stands_as_title(text: str, context: _Context) -> bool:
    """Return whether the first of several things behind a name is a title: by its first word, or as most others."""
    is_one = not words("ROLES").isdisjoint(spelling(text).split()[:1])
    return is_one or (context.have_titles and not has_organization_noun(text))


def _is_title(text: str) -> bool:
    if is_role(text) or is_profession(text):
        return True
    return text[:1].islower() and not has_organization_noun(text.split()[0])


def _is_town(text: str) -> bool:
    return not has_organization_noun(text) and len(text.split()) <= 4 and not is_role(text)


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
