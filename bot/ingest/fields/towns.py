"""Towns behind names: what cuts a name from the place beside it, by how regular that is in a list."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from bot.ingest.fields.cues import ACRONYM, AND, has_organization_noun, is_function_word, is_legal_form, is_place
from bot.ingest.fields.entries import Entry
from bot.ingest.fields.people import is_a_person_for_sure
from bot.ingest.register import Register
from bot.knowledge.spelling import spelling

_NEARLY_ALL = 0.8  # of a list
_ASIDE = re.compile(r"\s+(?:[—–|]|-+)\s+")
_REGULAR = 0.6  # of a list, for what stands behind the last comma to be a town in all of it
_ALL_BUT_CHANCE = 0.94  # of a list: a line among them that is no name
_FEWEST_TOWNS = 3
_MOST_OF_A_TOWN = 3  # words, before its state or country


Cut = Callable[[str], tuple[str, str]]


def towns_behind(entries: Sequence[Entry], register: Register) -> tuple[Cut, ...]:
    """Return what cuts a name from the town behind it, throughout a list."""
    cuts = tuple(cut for cut in _TOWN_BEHIND if _have_towns(entries, register, cut))
    return (_by_two_commas, *cuts) if by_comma in cuts and _have_two_towns(entries, register) else cuts


def _have_towns(entries: Sequence[Entry], register: Register, cut: Cut) -> bool:
    """Return whether a town stands behind what cuts it from the name, by how regular that is."""
    organizations = [one for one in entries if not is_a_person_for_sure(one, register)]
    towns = [town for one in organizations if (town := cut(one.text)[1])]
    if cut in (_by_bracket, by_country) and _are_told(towns):
        return True
    if cut is _by_any_bracket:
        return len(towns) >= _ALL_BUT_CHANCE * len(organizations) and _are_told(towns)
    if cut not in (by_comma, by_country) and len(towns) < _ALL_BUT_CHANCE * len(organizations):
        return False  # chapters stand behind dashes, and acronyms in brackets
    known = sum(register.is_organization(one.text) for one in organizations)
    return len(towns) >= _REGULAR * (len(organizations) - known) and _are_regular(towns, len(organizations))


def _have_two_towns(entries: Sequence[Entry], register: Register) -> bool:
    """Return whether a town and its state stand behind nearly each name: states come again, and no town in two."""
    texts = [one.text for one in entries if not is_a_person_for_sure(one, register)]
    places = [place.partition(", ")[::2] for text in texts if (place := _by_two_commas(text)[1])]
    states = dict(places)
    are_all = len(places) >= max(_ALL_BUT_CHANCE * len(texts), _FEWEST_TOWNS * len({*states.values()}))
    return bool(states) and are_all and all(states[town] == state for town, state in places)


def _are_regular(towns: Sequence[str], count: int) -> bool:
    """Return whether so many names have towns with them: some come again, or all are places, or each has one."""
    if len(towns) < _FEWEST_TOWNS:
        return False
    again = any(times > 1 for times in Counter(towns).values())
    return again or all(map(is_place, towns)) or len(towns) >= _ALL_BUT_CHANCE * count


def _are_told(towns: Sequence[str]) -> bool:
    """Return whether brackets hold places, though not behind each name: nearly all are countries, or come again."""
    counts = Counter(towns)
    told = sum(count for town, count in counts.items() if count > 1 or is_place(town))
    return len(towns) >= _FEWEST_TOWNS and told >= _NEARLY_ALL * len(towns)


def by_comma(text: str) -> tuple[str, str]:
    """Return a name, and what stands behind its last comma where that may be a town; else the text, and nothing."""
    name, _, town = text.rpartition(",")
    before, _, first = name.rpartition(",")
    is_town = len(first.split()) <= _MOST_OF_A_TOWN and not re.search(rf"\s{AND}\s", first)
    if before and is_town and is_place(f"{first.strip()}, {town.strip()}"):  # "Fennmouth, TX"
        name, town = before, f"{first.strip()}, {town.strip()}"
    return (name.rstrip(" ,"), town.strip()) if name and _may_be_a_town(town.strip()) else (text, "")


def _by_two_commas(text: str) -> tuple[str, str]:
    """Do the same behind the last two commas: a town, and its state."""
    first, state = by_comma(text)
    name, town = by_comma(first) if state and "," not in state else (text, "")
    return (name, f"{town}, {state}") if town and "," not in town else (text, "")


def by_country(text: str) -> tuple[str, str]:
    """Do the same where that is a place beyond doubt: some names of a list hold commas of their own."""
    name, town = by_comma(text)
    return (name, town) if town and is_place(town) else (text, "")


def _by_colon(text: str) -> tuple[str, str]:
    """Do the same behind the last colon."""
    name, _, town = text.rpartition(": ")
    return (name.strip(), town.strip()) if name and _may_be_a_town(town.strip()) else (text, "")


def by_stop(text: str) -> tuple[str, str]:
    """Do the same behind the last full stop: "Heron Guild. Fennmouth"; that of a legal form stays."""
    name, _, town = text.rpartition(". ")
    last = f"{name.split()[-1]}." if name else ""
    is_word = re.search(r"[^\W\d_]{4}$|\s[^\W\d_]{3}$", name) is not None
    is_whole = bool(name) and (is_legal_form(last) or is_word)
    return (f"{name}." if is_legal_form(last) else name, town) if is_whole and _may_be_a_town(town) else (text, "")


def _by_dash(text: str) -> tuple[str, str]:
    """Do the same behind the last dash."""
    dashes = list(_ASIDE.finditer(text))
    town = text[dashes[-1].end() :] if dashes else ""
    return (text[: dashes[-1].start()], town) if dashes and _may_be_a_town(town) else (text, "")


def place_aside(text: str) -> tuple[str, str] | None:
    """Return name and place where a dash parts them: "Heron Guild – Fennmouth, TX"."""
    parts = _ASIDE.split(text)
    if len(parts) == 2 and is_place(parts[1]) and parts[0]:
        return parts[0].strip(), parts[1].strip()
    return None


def _by_bracket(text: str) -> tuple[str, str]:
    """Do the same in the last brackets, where they hold no acronym."""
    match = re.search(r"\s*\(([^()]+)\)$", text)
    is_town = match and not ACRONYM.fullmatch(match[1]) and _may_be_a_town(match[1])
    return (text[: match.start()], match[1]) if match and is_town else (text, "")


def _by_any_bracket(text: str) -> tuple[str, str]:
    """Do the same where each name has brackets behind it: a country may look like an acronym there, "(UK)"."""
    match = re.search(r"\s*\(([^()]+)\)$", text)
    return (text[: match.start()], match[1]) if match else (text, "")


_TOWN_BEHIND = (
    _by_dash,
    _by_any_bracket,
    _by_bracket,
    _by_colon,
    by_stop,
    by_comma,
    by_country,
)  # a town may hold a comma itself: "Fennmouth, TX"


def _may_be_a_town(town: str) -> bool:
    tokens = town.split()
    if not 1 <= len(tokens) <= 5 or is_legal_form(town) or not town[:1].isupper():
        return False
    if has_organization_noun(town) or re.search(r"[()&]", town):
        return False
    return all(is_function_word(spelling(one)) for one in tokens if one[:1].islower())


def cut_by(cuts: Sequence[Cut], text: str) -> tuple[str, str]:
    """Return a name and the town behind it, by the first that cuts any; else the text, and nothing."""
    return next((found for cut in cuts if (found := cut(text))[1]), (text, ""))
