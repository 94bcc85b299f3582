"""Those who sign in a letter's first sentence: "We, the Heron Guild, Otter Watch and Friends of the Reed, write …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.ingest.fields.cues import AND, LARGE, SMALL, Cues, is_cue, is_function_word, is_of_bodies, signs
from bot.ingest.fields.entries import Entry
from bot.ingest.fields.running import by_commas
from bot.ingest.fields.sheet import Block
from bot.ingest.register import Register
from bot.knowledge.spelling import spelling

_FIRST = 2  # paragraphs of the text
_AS_A_NAME_WITH_ITS_TOWN = 2  # parts between commas
_ARTICLE = re.compile(rf"(,\s+)({SMALL}{{1,4}}) (?={LARGE})")  # "the Reed Guild"
_LEAD = re.compile(r"^(?P<lead>[^,:;.]{1,60}?)\s*[,:]\s+(?P<rest>.*)$", re.DOTALL)


def in_the_opening(body: Sequence[Block], cues: Cues, register: Register) -> Iterator[Entry]:
    """Yield those whom the first sentences name as those who write.

    Args:
        body: The paragraphs of the letter's text.
        cues: Of its language.
        register: Who is known.
    """
    for block in [one for one in body if not one.is_note][:_FIRST]:
        rest = _behind_lead(block.text, cues)
        if rest is None:
            continue
        listed, is_closed = _listed(rest)
        names = [_without_article(name) for name in _names(listed, register)]
        if len(names) < 2:
            continue
        for name in names:
            doubt = _doubt(name, names, listed, is_closed=is_closed)
            yield Entry(
                name,
                [line for line in block.lines if name.split()[0] in line.text][:1] or [block.lines[0]],
                doubt=doubt,
            )
        return


def _names(listed: str, register: Register) -> list[str]:
    """Cut what is listed at its semicolons, or at its commas: before an article, too, and the last "and"."""
    parts = [one.strip(" ,") for one in listed.split(";")]
    if len(parts) > 1:
        spans = _pair(parts[-1])
        return [*parts[:-1], *(parts[-1][begin:end].strip() for begin, end in spans or [(0, len(parts[-1]))])]
    listed = _ARTICLE.sub(lambda found: found[1] if is_function_word(spelling(found[2])) else found[0], listed)
    spans = by_commas(listed, register, fewest=1) or _pair(listed)
    return [listed[begin:end].strip(" ,;") for begin, end in spans]


def _behind_lead(text: str, cues: Cues) -> str | None:
    """Return what stands behind the words that lead the names; None where none lead any.

    "On behalf of" leads them where "we" stands behind the list, too.
    """
    match = _LEAD.match(text)
    if match and _means_us(match["lead"], cues):
        again = _LEAD.match(match["rest"])  # "We, the undersigned organizations, Heron Guild, …"
        return again["rest"] if again and is_cue(again["lead"]) else match["rest"]
    led = re.match(rf"(?:{cues.pattern('ON_BEHALF').pattern})\s+(?P<rest>.*)$", text, re.IGNORECASE | re.DOTALL)
    if led is None:
        return None
    names, is_closed = _listed(led["rest"])
    behind = spelling(led["rest"][len(names) :])
    return led["rest"] if is_closed and re.match(rf"(?:{cues.pattern('WE').pattern})\b", behind) else None


def _doubt(name: str, names: Sequence[str], listed: str, *, is_closed: bool) -> str:
    """Return why it is not sure where one of the last names begins or ends.

    Of two that a comma alone parts, the second may be the town of the first.
    """
    if name == names[-1] and len(names) == _AS_A_NAME_WITH_ITS_TOWN and not re.search(rf";|\s{AND}\s", listed):
        return "Is it a name, or the rest of the one before?"
    if name in names[-2:] and any(re.search(rf"\s{AND}\s", one) for one in names[-2:]):
        return "Is it one name, or are they two?"
    return "" if is_closed or name != names[-1] else "Where the last name ends is not clear."


def _means_us(text: str, cues: Cues) -> bool:
    """Return whether the first words say who writes: "We", "The undersigned organizations"."""
    spelled = spelling(text)
    is_we = cues.pattern("WE").fullmatch(spelled) is not None
    return is_we or (signs(text) and len(spelled.split()) <= 6)


def _listed(text: str) -> tuple[str, bool]:
    """Return the names at the beginning of a text, and whether a comma closes them."""
    for comma in re.finditer(r",\s+", text):
        behind = text[comma.end() :]
        lead = re.match(rf"(?:{AND}\s+)?(?:\w{{1,3}}\s+)?", behind)
        if behind[:1].islower() and not behind[lead.end() if lead else 0 :][:1].isupper():
            return text[: comma.start()], True
    return _until_a_verb(text), False


def _until_a_verb(text: str) -> str:
    """Return a text up to the first word in lower case that no name holds."""
    for word in re.finditer(r"\S+", text):
        small = word[0][:1].islower() and not is_function_word(spelling(word[0]))
        if small:
            return text[: word.start()].rstrip()
    return text


def _pair(text: str) -> list[tuple[int, int]]:
    """Return the two names of "A and B"."""
    match = re.search(rf"\s{AND}\s+", text)
    return [(0, match.start()), (match.end(), len(text))] if match and "," not in text else []


def _without_article(name: str) -> str:
    """Return a name without the article, or the word for bodies, that a sentence puts before it."""
    first, _, rest = name.partition(" ")
    is_small = first.islower() and (is_function_word(spelling(first)) or is_of_bodies(spelling(first)))
    if is_small and rest[:1].isupper():
        return rest
    return _without_article(rest) if is_small and rest[:1].islower() else name
