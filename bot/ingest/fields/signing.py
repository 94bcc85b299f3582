"""An entry of a list as a signatory: a person or an organization, matched to the register, and what is odd about it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bot.ingest.fields.cues import (
    ACRONYM,
    AND,
    SMALL,
    WEB,
    ends_with_a_place,
    has_organization_noun,
    has_title,
    honorific,
    is_legal_form,
    is_organization,
    is_place,
    is_profession,
    is_role,
    may_be_enclosed,
    names_individuals,
    names_organizations,
    own_words,
    without_form,
    words,
)
from bot.ingest.fields.entries import Entry
from bot.ingest.fields.naming import could_be_a_person, without_degrees
from bot.ingest.fields.people import is_a_person_for_sure, parts_of_a_person
from bot.ingest.fields.towns import Cut, by_comma, by_country, by_stop, cut_by, place_aside
from bot.ingest.fields.wraps import is_open
from bot.ingest.letter import Found, Signatory
from bot.ingest.register import Match, Register
from bot.knowledge.spelling import spelling

_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]+)[)\]]")
_ENDS_A_SENTENCE = re.compile(rf"{SMALL}{{4,}}[.!?]\s+[^\W_]")
_LONG = 16  # words; a name that is longer is rare, and may be two
_BY_ACRONYM = 90  # how near a name is of which the acronym alone is known
_WHICH = "Is it an organization, or a person?"
_OF_TWO_NAMES = re.compile(r"\s+/\s+")


@dataclass(frozen=True, slots=True)
class Context:
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


def signatory_of(entry: Entry, context: Context) -> Found[Signatory]:
    """Return an entry as a signatory, with all doubts of it.

    Args:
        entry: Of a list.
        context: What is known of the list as a whole.
    """
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


def _kind(entry: Entry, context: Context) -> tuple[bool, str]:
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


def _is_bare_among_bodies(entry: Entry, context: Context) -> bool:
    """Return whether a name has nothing beside it, in a list of organizations and of people with an office."""
    return context.has_bodies and context.is_mixed and "," not in entry.text and not entry.details


def _near_doubt(one: Signatory) -> str:
    if not one.near:
        return ""
    names = ", ".join(f"'{identifier}' ({score})" for identifier, score in one.near)
    return f"It comes near to {names}."


def _placed(one: Signatory) -> str:
    """Tell that a place ends an organization's name, and no other's: the record knows none by that."""
    is_known = one.is_person or bool(one.known_as) or "(" in one.as_printed
    return "Is the place at its end part of the name?" if not is_known and ends_with_a_place(one.as_printed) else ""


def _doubt_of_a_town(one: Signatory, entry: Entry, context: Context) -> str:
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


def _commas_doubt(one: Signatory, context: Context) -> str:
    """Ask what a name's commas part, where so many of the list have some that they may part several names."""
    is_open = context.have_commas and not one.known_as and has_open_commas(one.as_printed)
    return "Is it one name, or do its commas part several?" if is_open else ""


def has_open_commas(name: str) -> bool:
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


def _organization(entry: Entry, context: Context) -> Signatory:
    text, town = _without_town(_without_web(entry.text), context)
    brackets = _BRACKET.findall(text)
    acronym = next((one for one in brackets if ACRONYM.fullmatch(one)), "") or entry.detail("acronym")
    city = entry.detail("city") or town or next((one for one in brackets if is_place(one)), "")
    first, *others = _OF_TWO_NAMES.split(text)
    match = context.register.organization(text, _BRACKET.sub("", text), *forms_of(first), *map(_bare, others))
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


def _without_town(text: str, context: Context) -> tuple[str, str]:
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


def forms_of(name: str) -> list[str]:
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


def _person(entry: Entry, context: Context) -> Signatory:
    name, *others = parts_of_a_person(entry, _without_web(entry.text))
    title, affiliation, city = entry.detail("title"), entry.detail("affiliation"), entry.detail("city")
    for one in others:
        if not title and (is_title(one) or (one is others[0] and len(others) > 1 and _stands_as_title(one, context))):
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


def _stands_as_title(text: str, context: Context) -> bool:
    """Return whether the first of several things behind a name is a title: by its first word, or as most others."""
    is_one = not words("ROLES").isdisjoint(spelling(text).split()[:1])
    return is_one or (context.have_titles and not has_organization_noun(text))


def is_title(text: str) -> bool:
    """Return whether what stands behind a person's name is a title."""
    if is_role(text) or is_profession(text):
        return True
    return text[:1].islower() and not has_organization_noun(text.split()[0])


def _is_town(text: str) -> bool:
    return not has_organization_noun(text) and len(text.split()) <= 4 and not is_role(text)
