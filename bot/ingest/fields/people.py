"""Which of a list are people, and who signs for the others, by what nearly all entries have with their names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from bot.ingest.fields.cues import (
    LARGE,
    SMALL,
    has_organization_noun,
    has_title,
    honorific,
    is_function_word,
    is_legal_form,
    is_organization,
    is_profession,
    is_role,
    names_organizations,
    says_in_person,
    signs_for,
    words,
)
from bot.ingest.fields.entries import Entry
from bot.ingest.fields.naming import begins_with_a_person, could_be_a_person, title_before, without_degrees
from bot.ingest.fields.shape import are_people
from bot.ingest.register import Register
from bot.knowledge.spelling import spelling

_HOUSE = re.compile(r"\s*\((?![A-Z&.-]+\))[^()]+\)$")  # in brackets behind a person's name; no acronym
_MAIL = re.compile(r"(?<![\s,;(<–—-])[\s,;(<–—-]+(?P<mail>[^\s()<>]+@\S+\.\w+)[)>]?$")
_SIGNS_FOR = re.compile(r"(?P<name>.+?)(?:\s+(?:[–—]|-+)|:)\s+(?P<whom>\S.*)")
_SAID_FOR = re.compile(rf"(?P<name>.+?),\s+(?P<said>{SMALL}+(?:\s{SMALL}+){{0,3}})\s+(?P<whom>{LARGE}.*)")
_CAPACITY = re.compile(r",?\s*\((?P<said>[^()]+)\)$|(?:,|\s[–—-])\s+(?P<behind>[^,()]+)$")
_NEARLY_ALL = 0.8  # of a list
_MOST = 0.6  # of a list
_FEW = 0.4  # of a list
_FEWEST = 3  # entries
_MOST_OF_A_NAME = 6  # words
_SHORTEST_NAME = 2  # words


def cut_addresses(entries: Sequence[Entry]) -> None:
    """Take the addresses of mail, and what leads to them, off the names that they stand behind.

    Args:
        entries: Of a list; changed.
    """
    for one in entries:
        if cut := _MAIL.search(one.text):
            one.text = one.text[: cut.start()]
            one.details.append(("detail", cut["mail"]))


def cut_capacities(entries: Sequence[Entry]) -> None:
    """Take what says that people sign for themselves off the names before it: "Ada Reed (in personal capacity)".

    Args:
        entries: Of a list; changed.
    """
    for one in entries:
        cut = _CAPACITY.search(one.text)
        said = (cut["said"] or cut["behind"]) if cut else ""
        if cut and says_in_person(said):
            one.text = one.text[: cut.start()]
            one.details.append(("detail", said))
            one.is_person = one.is_person or could_be_a_person(one.text.partition(",")[0]) or None


def cut_titles_before(entries: Sequence[Entry]) -> None:
    """Take the titles off that stand before the names of people, where nearly all entries are such.

    Or most of them, where the others have the form of a person's name: nobody knows all titles.

    Args:
        entries: Of a list; changed.
    """
    titles = [title_before(one.text) for one in entries]
    are_people = all(title or begins_with_a_person(one.text) for one, title in zip(entries, titles, strict=True))
    if sum(map(bool, titles)) < max(_FEWEST, (_MOST if are_people else _NEARLY_ALL) * len(entries)):
        return
    for one, title in zip(entries, titles, strict=True):
        one.is_person = one.is_person or bool(title) or are_people or None
        if not title and not has_title(one.text) and len(one.text.partition(",")[0].split()) > _SHORTEST_NAME:
            one.doubt = one.doubt or "Does the first word say what somebody is, as before the other names?"
        if title:
            one.text = one.text[len(title) :].strip()
            one.details.append(("title", title))


def cut_who_signs_for(entries: Sequence[Entry], *, are_bodies: bool = False) -> None:
    """Take who signs for an organization off its name, where nearly each has somebody behind a dash or a colon.

    Or where nearly each person is said to sign for one: "For the Heron Guild:", above the name. A few who stand behind
    a dash sign for organizations where the words above say that these sign; elsewhere they are asked about.

    Args:
        entries: Of a list; changed.
        are_bodies: Whether the words that lead the list say that organizations sign.
    """
    whom = [_signed_for(one) for one in entries]
    if sum(map(bool, whom)) >= max(_FEWEST, _NEARLY_ALL * len(entries)) and len(set(whom)) == len(whom):
        _name_those_signed_for(entries, whom)
        return
    cuts = [_signs_for(one) for one in entries]
    if not _tell_who_signs([cut for cut in cuts if cut], len(entries)):
        _cut_the_few(entries, are_bodies=are_bodies)
        return
    are_bodies = _are_bodies([cut for cut in cuts if cut])
    for one, cut in zip(entries, cuts, strict=True):
        if cut:
            one.doubt = one.doubt or ("" if are_bodies else f"Does '{cut['whom']}' sign for it?")
            _take_off(one, cut)


def _cut_the_few(entries: Sequence[Entry], *, are_bodies: bool) -> None:
    """Take the people off that stand behind the dash of a few organizations, or ask whether they are of the name."""
    cuts = [(one, cut) for one in entries if (cut := _SIGNS_FOR.fullmatch(one.text))]
    found = [(one, cut) for one, cut in cuts if _is_somebody(cut["whom"])]
    have_titles = any(has_said_title(cut["whom"]) for _, cut in found)
    if len(cuts) > _FEW * len(entries) and not have_titles:
        return  # towns, such as "San Telmo"
    for one, cut in found:
        is_body = names_organizations(one.group) if one.group else are_bodies
        _cut_or_ask(one, cut, is_body=is_body, are_told=have_titles and len(found) > 1)


def _cut_or_ask(entry: Entry, cut: re.Match[str], *, is_body: bool, are_told: bool) -> None:
    """Take a person off an organization's name where all tells it; ask where something does."""
    if is_body and are_told:
        _take_off(entry, cut)
    elif is_body or not begins_with_a_person(cut["name"]):
        entry.doubt = entry.doubt or f"Does '{cut['whom']}' sign for it, or is that part of the name?"


def _take_off(entry: Entry, cut: re.Match[str]) -> None:
    """Take who signs off an organization's name."""
    entry.text = cut["name"]
    entry.details.append(("detail", cut["whom"]))


def has_said_title(whom: str) -> bool:
    """Return whether a person has a title, before the name or behind it."""
    return has_title(whom) or is_role(whom.partition(",")[2].strip())


def _is_somebody(text: str) -> bool:
    """Return whether a person stands there: a name without the word for a body, alone or with a title."""
    return begins_with_a_person(text) and not has_organization_noun(text.partition(",")[0])


def _tell_who_signs(told: Sequence[re.Match[str]], count: int) -> bool:
    """Return whether what cuts names from people in nearly all of so many entries tells that these sign for those."""
    said_before = {cut.groupdict().get("said") for cut in told}
    have_titles = any(has_said_title(cut["whom"]) for cut in told)
    sign_for_them = len(said_before) == 1 and (have_titles or said_before != {None})  # the same words before each
    # A name alone may be a town's; where all have an office behind their names, one body among them tells.
    have_offices = all(is_role(cut["whom"].partition(",")[2].strip()) for cut in told)
    are_some = have_offices and any(has_organization_noun(cut["name"]) for cut in told)
    return sign_for_them and (_are_bodies(told) or are_some) and len(told) >= max(_FEWEST, _NEARLY_ALL * count)


def _are_bodies(told: Sequence[re.Match[str]]) -> bool:
    """Return whether half of the names, or more, have the word for a body."""
    return sum(has_organization_noun(cut["name"]) for cut in told) >= len(told) / 2


def _signed_for(entry: Entry) -> str:
    """Return whom a person is said to sign for: in the line above, before or behind the name, or below it."""
    before, colon, name = entry.text.partition(":")
    if colon and begins_with_a_person(name.strip()):
        return signs_for(before)
    if whom := _signed_for_within(entry.text):
        return whom
    if not begins_with_a_person(entry.text):
        return ""
    behind = entry.text.partition(",")[2].strip()
    return next(filter(None, map(signs_for, (entry.group, behind, *(text for _, text in entry.details)))), "")


def _signed_for_within(text: str) -> str:
    """Return for whom a person signs in the words behind the name, "Ada Reed on behalf of Heron Guild".

    Small words alone tell it not: "Garzas Libres por la Orilla" is one name.
    """
    for word in re.finditer(rf"\s+(?={SMALL})", text):
        behind = text[word.end() :]
        if (whom := signs_for(behind)) and could_be_a_person(text[: word.start()]):
            lead = spelling(behind.removesuffix(whom)).split()
            return "" if all(map(is_function_word, lead)) else whom
    return ""


def _name_those_signed_for(entries: Sequence[Entry], whom: Sequence[str]) -> None:
    for one, name in zip(entries, whom, strict=True):
        if name:
            is_led = signs_for(one.group) == name
            one.details = [("detail", one.text)]
            one.text, one.group, one.is_person = name, "" if is_led else one.group, False
            one.doubt = "" if is_led and one.doubt.startswith("It stands above") else one.doubt


def _signs_for(entry: Entry) -> re.Match[str] | None:
    """Return name and person, "Heron Guild – Ada Reed, Director"; None where there is no person."""
    cut = _SAID_FOR.fullmatch(entry.text) or _SIGNS_FOR.fullmatch(entry.text)
    return cut if cut and begins_with_a_person(cut["whom"]) else None


def tell_people(entries: Sequence[Entry]) -> None:
    """Tell that all of a list are people, where their names are and nearly each has a title, or a house, with it.

    Args:
        entries: Of a list; changed.
    """
    _tell_by_capitals(entries)
    _tell_by_titles(entries)
    if entries and _have_houses_behind(entries):
        for one in entries:
            one.is_person = True
    names = [_HOUSE.sub("", one.text) for one in entries]
    with_house = sum(name != one.text or _has_detail(one) for one, name in zip(entries, names, strict=True))
    if with_house >= _NEARLY_ALL * len(entries) and are_people(names):
        for one, name in zip(entries, names, strict=True):
            one.is_person = one.is_person or not is_organization(name) or None


def _tell_by_titles(entries: Sequence[Entry]) -> None:
    """Tell people with an office before the name, among people who nearly all have a title there: "Mayor Ada Reed"."""
    titled = [has_title(one.text.partition(",")[0]) for one in entries]
    offices = [title_before(one.text) for one in entries]
    if sum(titled) < max(_FEWEST, _NEARLY_ALL * len(entries)):
        return
    for one, office in zip(entries, offices, strict=True):
        one.is_person = one.is_person or bool(office) or None


def look_like_people(entries: Sequence[Entry]) -> bool:
    """Return whether nearly all names of a list have the form of people's, and no word makes one an organization's."""
    names = [one.text.partition(",")[0] for one in entries]
    are_alike = sum(map(could_be_a_person, names)) >= max(_FEWEST, _NEARLY_ALL * len(names))
    return are_alike and not any(map(has_organization_noun, names))


def _tell_by_capitals(entries: Sequence[Entry]) -> None:
    """Tell people whose surnames are in capitals, where nearly all entries are so: "Ada REED, avocate"."""
    named = [(one, name) for one in entries if (name := one.text.partition(",")[0]) and _has_capital_surname(name)]
    behind = ((one, one.text.partition(",")[2].strip()) for one, _ in named)
    # A place behind a name tells nothing: "Emmaüs FRANCE, Paris" is as much of a body.
    with_role = sum(is_role(said) or is_profession(said) or bool(one.detail("title")) for one, said in behind)
    if with_role < max(_FEWEST, _NEARLY_ALL * len(entries)):
        return
    for one, name in named:
        one.is_person = True
        one.details.append(("name", name))  # whose last word may look like a degree


def _has_capital_surname(name: str) -> bool:
    """Return whether given names stand before, or behind, words in capitals, and none is an organization's."""
    tokens = name.split()
    kinds = [is_large for is_large, _ in groupby(tokens, lambda token: token.isupper() and len(token) > 1)]
    are_names = all(token[:1].isupper() for token in tokens) and not any(map(str.isdigit, name))
    is_short = 1 < len(tokens) <= _MOST_OF_A_NAME and len(kinds) == 2  # some of each kind
    return is_short and are_names and not has_organization_noun(name)


def _has_detail(entry: Entry) -> bool:
    return bool(entry.detail("title") or entry.detail("affiliation"))


def _have_houses_behind(entries: Sequence[Entry]) -> bool:
    """Return whether each is a person with a house behind the comma: "Ada Reed, Heron Guild"."""
    behind = [one.text.partition(",")[2] for one in entries]
    are_houses = sum(map(has_organization_noun, behind)) >= len(entries) / 2
    return all(behind) and are_houses and are_people([one.text for one in entries])


def parts_of_a_person(entry: Entry, text: str) -> list[str]:
    """Return a name, and what is said behind it: no mark that leads to a note.

    Args:
        entry: Of a person.
        text: Its words, without an address of the web.
    """
    name, *others = cut_person(text)
    return [entry.detail("name") or name, *(one for one in others if any(map(str.isalnum, one)))]


def cut_person(text: str) -> list[str]:
    """Cut a person's line at its commas, brackets and dashes; a degree stays with the name, a legal form with its."""
    text = re.sub(r"\s*\(([^()]+)\)$", r", \1", text) if "," not in text else text
    parts = re.split(r",\s+|\s+[–—|]\s+", text)
    joined = [parts[0]]
    for one in parts[1:]:
        if len(joined) == 1 and _are_letters_behind(parts[0], one):
            continue  # letters behind a name: "Ada Reed, RN"
        if is_legal_form(one):
            joined[-1] = f"{joined[-1]}, {one}"
        else:
            joined.append(one)
    joined[0] = without_degrees(joined[0])
    return [one.strip(" ,") for one in joined if one.strip(" ,")]


def _are_letters_behind(name: str, text: str) -> bool:
    """Return whether letters stand behind a name, of a degree or an order, and no acronym of a body: "SJ", "RN"."""
    return not is_role(text) and without_degrees(f"{name} {text}") == name


def is_a_person_for_sure(entry: Entry, register: Register) -> bool:
    """Return whether a person signs beyond doubt: by a title, or by what stands behind the name."""
    if entry.is_person is not None:
        return entry.is_person
    name, comma, rest = entry.text.partition(",")
    if register.is_organization(entry.text) or register.is_organization(name):
        return False
    if has_title(name) and not is_organization(name[len(honorific(name)) :].strip()):
        return True
    parts = [one.strip() for one in rest.split(",")]
    if could_be_a_person(name) and spelling(parts[0]).replace(" ", "") in words("DEGREES"):
        return True  # "Ada Reed, PhD, Reed College"
    first = next((one for one in parts if not is_legal_form(one) and not _are_letters_behind(name, one)), "")
    return bool(comma) and could_be_a_person(name) and (is_role(first) or first[:1].islower())
