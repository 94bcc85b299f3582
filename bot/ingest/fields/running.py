"""Names in one paragraph, with signs between them: commas, semicolons, pipes, bullets."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from bot.ingest.fields.cues import (
    AND,
    LARGE,
    SMALL,
    begins_small,
    has_organization_noun,
    has_title,
    is_legal_form,
    is_organization,
    is_role,
)
from bot.ingest.fields.naming import begins_with_a_person, could_be_a_person
from bot.ingest.fields.sheet import Printed, is_prose, sign_of
from bot.ingest.register import Register

_NUMBER = re.compile(rf"(?:^|(?<=\s))\(?(?P<number>\d{{1,3}})[.)]\s+(?={LARGE})")
_MOST_OF_A_FIELD = 2  # words: "Hook" of "Hook, Line & Sinker"
_JOINS = re.compile(rf"[\s,;]+(?:{AND}\s*)?$")
_FEWEST_NUMBERED = 3  # names
_SLASHES = 4  # a name in two languages has one
_DASHES = 3  # within a line of names that they part
_FEWEST_PEOPLE = 3
_FEWEST_ALIKE = 4  # lines
_NEARLY_ALL = 0.8  # of them
_COMMAS = 1.5  # within a line of a running list; a name with its town has one


def separated(
    lines: Sequence[tuple[str, Printed]], register: Register, *, fewest: int = 2
) -> list[tuple[str, list[Printed]]]:
    """Cut a paragraph in which signs separate several names; nothing where each line is one.

    Args:
        lines: Their words and the lines.
        register: Who is known: names that hold a comma.
        fewest: How many commas part names at least.
    """
    text, starts = "", []
    for words, line in lines:
        text = f"{text} {words}" if text else words
        starts.append((len(text) - len(words), line))
    are_items = len(lines) > 1 and any(sign_of(line) for _, line in lines)
    are_broken = all(line.line.may_go_on for _, line in lines[:-1])
    texts = [words for words, _ in lines]
    spans = _spans(text, texts, register, are_items=are_items, are_broken=are_broken, fewest=fewest)
    found = []
    for start, end in spans:
        own = [line for at, (begin, line) in enumerate(starts) if begin < end and _end(starts, at, text) > start]
        found.append((text[start:end].strip(" ,;|"), own))
    return found


def _end(starts: Sequence[tuple[int, Printed]], at: int, text: str) -> int:
    return starts[at + 1][0] if at + 1 < len(starts) else len(text)


def _spans(
    text: str, lines: Sequence[str], register: Register, *, are_items: bool, are_broken: bool, fewest: int
) -> list[tuple[int, int]]:
    """Return where each of several names begins and ends."""
    if numbered := _by_numbers(text):
        return numbered
    for sign in (r";", r"\s\|\s|\|", r"\s[•·▪*]\s", r"\s//?\s", r"\s[–—-]\s"):
        cuts = list(re.finditer(sign, text))
        if _is_within_names(sign, text, lines, are_broken=are_broken):
            continue
        if cuts and (len(cuts) > 1 or all(map(_may_be_named, re.split(sign, text)))):
            return list(_between(text, cuts, by_and=sign == ";"))
    is_run = not are_items and _flows(lines, are_broken=are_broken) and not _are_people(lines)
    if len(lines) == 1 or (is_run and not (_are_alike(lines) and not are_broken)):
        return by_commas(text, register, fewest)
    return []


def _by_numbers(text: str) -> list[tuple[int, int]]:
    """Return the names that numbers lead one behind the other: "1. A 2. B 3. C"; nothing where none do."""
    cuts = list(_NUMBER.finditer(text))
    numbers = [int(one["number"]) for one in cuts]
    first = numbers[0] if numbers else 0
    if len(cuts) < _FEWEST_NUMBERED or first > 2 or numbers != list(range(first, first + len(cuts))):
        return []
    begins = [0] * (first == 2) + [one.end() for one in cuts]  # the sign of the first may be off already
    ends = [one.start() for one in (cuts if first == 2 else cuts[1:])]
    spans = [(begin, begin + len(_JOINS.sub("", text[begin:end]))) for begin, end in zip(begins, ends, strict=False)]
    return _without_dot(text, [*spans, (begins[-1], len(text))])


def _is_within_names(sign: str, text: str, lines: Sequence[str], *, are_broken: bool) -> bool:
    """Return whether a sign parts a name from its town, or from itself in another language, and no names."""
    count = len(re.findall(sign, text))
    if "/" in sign and "//" not in text:
        return count < _SLASHES or (len(lines) > 1 and not are_broken)
    if "–" in sign and count < max(_DASHES * len(lines), text.count(",") + 1):
        return True  # a town behind each name, or dashes within names that commas part
    return _have_one_each(sign, lines)


def _have_one_each(sign: str, lines: Sequence[str]) -> bool:
    """Return whether each of several lines has a sign once, within it: a name, and what is said of it."""
    return len(lines) >= _FEWEST_ALIKE and all(len(re.split(sign, line.strip(" ;|"))) == 2 for line in lines)


def _may_be_named(text: str) -> bool:
    return bool(text.strip()) and not is_prose(text) and text.strip()[:1].isupper()


def _flows(lines: Sequence[str], *, are_broken: bool) -> bool:
    """Return whether lines are one running list, broken anywhere: several commas in a line, and ends within names."""
    inner = sum(line.strip(" ,").count(",") for line in lines)
    return inner >= _COMMAS * len(lines) and (are_broken or any(not line.endswith(",") for line in lines[:-1]))


def _are_alike(lines: Sequence[str]) -> bool:
    """Return whether nearly all lines have as many commas, or end alike: each is a name with its town, say."""
    counts = Counter(line.strip(" ,").count(",") for line in lines)
    ends = {line.strip(" ,").rpartition(",")[2] for line in lines}
    are_alike = max(counts.values()) >= _NEARLY_ALL * len(lines) or 2 * len(ends) <= len(lines)
    return len(lines) >= _FEWEST_ALIKE and are_alike


def _are_people(lines: Sequence[str]) -> bool:
    """Return whether each line is a person with commas: "Ada Reed, Director, Heron Guild"."""
    return sum("," in line and begins_with_a_person(line) for line in lines) > len(lines) / 2


def _between(text: str, cuts: Sequence[re.Match[str]], *, by_and: bool) -> Iterator[tuple[int, int]]:
    start = 0
    for cut in (*cuts, None):
        end = cut.start() if cut else len(text)
        lead = re.match(rf"\s*(?:{AND}\s+)?", text[start:end]) if by_and else re.match(r"\s*", text[start:end])
        begin = start + (lead.end() if lead else 0)
        last = end if cut or not text[begin:end].endswith(".") else _before_dot(text, begin, end)
        is_led = lead is not None and lead[0].strip() != ""  # by the "and" before the last: one within it is its own
        two = _two_at_the_end(text, begin, last) if by_and and not cut and start and not is_led else None
        if two:
            yield from two
        elif text[begin:last].strip(" ,."):
            yield begin, last
        start = cut.end() if cut else end


def _two_at_the_end(text: str, begin: int, end: int) -> list[tuple[int, int]] | None:
    """Cut the last of names between semicolons at its last "and", where an organization begins behind it."""
    ands = list(re.finditer(rf"\s{AND}\s+(?=[^\W\d_])", text[begin:end]))
    if not ands:
        return None
    at, behind = begin + ands[-1].start(), begin + ands[-1].end()
    if len(ands) == 1 and text[end:].startswith("."):  # of a sentence, which has the word before its last name
        return [(begin, at), (behind, end)]
    is_one = has_organization_noun(text[behind:end].split()[0]) and has_organization_noun(text[begin:at].split()[0])
    return [(begin, at), (behind, end)] if is_one else None


def _before_dot(text: str, begin: int, end: int) -> int:
    """Return the end without the dot of the sentence; that of a legal form stays."""
    last = re.split(r"[\s,]+", text[begin:end])[-1]
    is_abbreviated = re.search(r"\.\w|[a-z]\.$", last) is not None  # "A.C.", "Ltd."; "SCOP" has none
    return end if is_legal_form(last) and is_abbreviated and not last.endswith("..") else end - 1


def by_commas(text: str, register: Register, fewest: int = 2) -> list[tuple[int, int]]:
    """Return the names of "A, B and C"; nothing where it is one name, or one person with a title.

    Args:
        text: The names.
        register: Who is known.
        fewest: How many commas part them at least.

    Returns:
        Where each begins and ends.
    """
    cuts = [match for match in re.finditer(r",\s+", text) if _parts_names(text, match)]
    if len(cuts) < fewest:
        return []
    first = text[: cuts[0].start()]
    if has_title(first) or (_is_a_person(first) and is_role(without_brackets(_part_behind(text, cuts[0].end())))):
        return _by_people(text, cuts)
    offset = cuts[-1].end() - 1
    last = re.finditer(rf"\s{AND}\s+(?=[^\W\d_]|[¡¿#“«])", text[offset:])
    ends = [(match.start() + offset, match.end() + offset) for match in last]
    if len(cuts) <= fewest and not ends and fewest > 1:
        return []
    begins = [0, *(match.end() for match in cuts)]
    spans = list(zip(begins, [*(match.start() for match in cuts), len(text)], strict=True))
    is_sentence = fewest == 1 or text.rstrip().endswith(".")
    return _without_dot(text, _last_of(text, spans, ends, register, is_sentence=is_sentence))


def _by_people(text: str, cuts: Sequence[re.Match[str]]) -> list[tuple[int, int]]:
    """Return several people, each with what stands behind the name: office, house; nothing where there is one alone."""
    starts = [0, *(cut.end() for cut in cuts)]
    begins = [start for start in starts if _is_a_person(_part_behind(text, start))]
    if len(begins) < _FEWEST_PEOPLE or begins[0] != 0:
        return []
    ends = [*(cut.start() for cut in cuts if cut.end() in begins), len(text)]
    return _without_dot(text, [(_behind_and(text, one), end) for one, end in zip(begins, ends, strict=True)])


def _is_a_person(part: str) -> bool:
    """Return whether a part between commas is a person's name, with an "and" before it or brackets behind it or not."""
    bare = without_brackets(part)
    return could_be_a_person(bare[_behind_and(bare, 0) :])


def without_brackets(part: str) -> str:
    """Return a name without what stands in brackets at its end."""
    return re.sub(r"\s*\([^()]*\)$", "", part)


def _behind_and(text: str, at: int) -> int:
    lead = re.compile(rf"{AND}\s+").match(text, at)
    return lead.end() if lead else at


def _parts_names(text: str, comma: re.Match[str]) -> bool:
    """Return whether a comma stands between names: not in brackets, nor before a legal form, nor within a phrase."""
    behind = re.sub(r"\s*\([^()]*\)$", "", _part_behind(text, comma.end()))  # "A.C. (Kenya)"
    if _in_brackets(text, comma.start()) or is_legal_form(behind):
        return False
    return not begins_small(text[comma.end() :]) or _joins_at(text, comma.end())


def _last_of(
    text: str, spans: list[tuple[int, int]], ends: Sequence[tuple[int, int]], register: Register, *, is_sentence: bool
) -> list[tuple[int, int]]:
    """Cut "B and C" at the end in two, or take "and" from before the last name."""
    begin, end = spans[-1]
    lead = re.match(rf"{AND}\s+", text[begin:end])
    if lead:
        return [*spans[:-1], (begin + lead.end(), end)]
    have_brackets = all(text[start:stop].endswith(")") for start, stop in spans[:-1])  # then "B and C (Kenya)" is one
    inner = [one for one in ends if begin < one[0] < end and (not have_brackets or text[one[0] - 1] == ")")]
    if inner and not register.is_organization(text[begin:end].strip(" .")):
        apart = [one for one in inner if _are_two(text[begin : one[0]], text[one[1] : end], register)]
        apart.sort(key=lambda one: has_organization_noun(text[one[1] : end].split()[0]))
        if not apart and is_sentence:  # which has the word before its last name, and nowhere else where there is one
            apart = sorted(inner, key=lambda one: has_organization_noun(text[one[1] : end].split()[0]))
        if apart:
            cut, after = apart[-1]
            return [*spans[:-1], (begin, cut), (after, end)]
    return spans


def _are_two(first: str, second: str, register: Register) -> bool:
    """Return whether "A and B" at the end of a list are two names, and not one that holds the word."""
    if register.is_organization(first) or register.is_organization(second.strip(" .")):
        return True
    if second.startswith(("¡", "¿", "#")):
        return True
    second = re.sub(rf"^{SMALL}{{1,4}}\s+", "", second)  # an article
    is_named = has_organization_noun(second) or second.strip(" .").isupper()
    return second[:1].isupper() and is_named and is_organization(first)


def _without_dot(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    begin, end = spans[-1]
    if text[begin:end].endswith("."):
        spans[-1] = (begin, _before_dot(text, begin, end))
    return spans


def _joins_at(text: str, at: int) -> bool:
    return re.match(rf"{AND}\s+\S", text[at:]) is not None


def _part_behind(text: str, at: int) -> str:
    return re.split(r",\s", text[at:], maxsplit=1)[0].rstrip(" .,;") if at < len(text) else ""


def _in_brackets(text: str, at: int) -> bool:
    return text.count("(", 0, at) > text.count(")", 0, at)


def may_be_one(last: Sequence[tuple[str, Sequence[Printed]]], at: int) -> str:
    """Return why one of the last two of a list may be a part of the other; empty where their words tell them apart.

    Args:
        last: The last two, with their lines.
        at: Which of them; none where it is less than 0.
    """
    names = [name for name, _ in last]
    text = " ".join(line.text for line in dict.fromkeys(line for _, lines in last for line in lines))
    is_cut = len(names) > 1 and at >= 0 and re.search(rf"{re.escape(names[0])}\s+{AND}\s+{re.escape(names[1])}", text)
    are_told = all(has_organization_noun(name.split()[0]) for name in names)
    if at == len(names) - 1 and re.search(rf"[;|]\s*{AND}\s+{re.escape(names[at])}", text):
        is_cut, are_told = re.search(rf",\s+{AND}\s+(?={LARGE})", names[at]), False
    return "Is it one name, or are they two?" if is_cut and not are_told else ""


def doubt_of_part(names: Sequence[str], at: int) -> str:
    """Return why one of the parts between commas may be no name of its own; empty where its words say that it is one.

    Args:
        names: The parts.
        at: Which of them; the last two may hold two names, or parts of two.
    """
    is_last = at == len(names) - 1 > 0
    if is_last and re.search(rf"\s{AND}\s", names[at - 1]):
        return f"Is it whole, or does it begin within '{names[at - 1]}'?"
    return _lone_part(names[at], is_last=at >= len(names) - 2)


def _lone_part(text: str, *, is_last: bool) -> str:
    """Return why a part between commas may be no name of its own, by its own words."""
    if is_last and re.search(rf"\s{AND}\s", text):
        return "Is it one name, or are they two?"
    first = text.split()[0]
    if re.fullmatch(rf"{LARGE}{SMALL}+\s(?:No\.\s)?\d{{1,4}}\.?", text):
        return "Is it a name, or the rest of the one before?"  # "Chapter 12"
    begins = has_organization_noun(first) and len(text.split()) > 2
    is_joined = re.search(rf"\s(?:{AND}|&)\s", text) is not None
    is_whole = has_organization_noun(text) and not first[0].isdigit() and not is_joined
    return "" if is_whole or begins else "Is it a name, or the rest of the one before?"


def rejoined(parts: list[tuple[str, list[Printed]]], texts: Sequence[str]) -> list[tuple[str, list[Printed]]]:
    """Join the last two names where another of the list begins as they do together: "Friends of Fen and Lake of …".

    Args:
        parts: The names, with their lines.
        texts: All lines of the list.
    """
    if len(parts) < 2:
        return parts
    (first, lines), (second, others) = parts[-2:]
    begin = re.compile(rf"(?<!\w){re.escape(first)}\s(?P<and>{AND})\s{re.escape(second.split()[0])}\b[^;,.|]*")
    found = {match[0].strip(): match["and"] for text in texts for match in begin.finditer(text)}
    if len(found) < 2:
        return parts
    name = f"{first} {next(iter(found.values()))} {second}"
    return [*parts[:-2], (name, list(dict.fromkeys([*lines, *others])))]


def joined_as_stated(parts: list[tuple[str, list[Printed]]], stated: int | None) -> list[tuple[str, list[Printed]]]:
    """Join "Hook" and "Line & Sinker" where so many names are stated as there are then."""
    short = [name for name, _ in parts]
    ands = [
        at
        for at in range(1, len(parts) - 1)
        if re.search(rf"\s(?:{AND}|&)\s", short[at]) and len(short[at - 1].split()) <= _MOST_OF_A_FIELD
    ]
    if stated and len(parts) - len(ands) < stated:  # "Hedge, Ditch and Pond" before "Reed Keepers, …"
        ands = [at for at in ands if len(short[at - 1].split()) == 1]
    if not ands or len(parts) - len(ands) != stated:
        return parts
    found: list[tuple[str, list[Printed]]] = []
    for at, (name, lines) in enumerate(parts):
        if at in ands:
            found[-1] = (f"{found[-1][0]}, {name}", list(dict.fromkeys([*found[-1][1], *lines])))
        else:
            found.append((name, lines))
    return found
