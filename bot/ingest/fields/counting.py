"""How many a letter says have signed it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from bot.ingest.fields.cues import Cues, is_cue, is_function_word, words
from bot.ingest.fields.sheet import Block, Printed
from bot.ingest.letter import Found
from bot.knowledge.spelling import spelling
from bot.languages import module
from bot.languages.printed_numbers import PrintedNumber, printed_numbers

_MOST_BETWEEN = 9  # words from the number to the noun: "17 national and international human rights organizations"
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3}[.!?])\s+(?=[^\W\d_])")
_ELIDED = re.compile(r"\b\w['’]")  # "d'organisations"
_MOST_BEYOND = 1.5  # times a number that "more than" stands before: a list has hardly more
_MOST = 30  # paragraphs, and the last ones: a book between them counts others
FEWEST_LISTED = 10  # fewer may be as many by chance
_FEW_BEHIND = 4  # words
_NEAR = 0.2  # of a list: so many may be missed
OF_OTHERS = "It may count others than those who signed."
_FIRST = 3  # paragraphs in which a letter says who writes it


def stated_count(body: Sequence[Block], cues: Cues, language: str, led: Sequence[Printed] = ()) -> Found[str] | None:
    """Find the count, with its qualifier as the record has it: "17", "over 160".

    Args:
        body: The paragraphs of the text.
        cues: Of its language.
        language: Its language.
        led: The lines that lead the list: "The 23 undersigned organizations:".

    Returns:
        The first count, with doubt where others are stated or where it may be of something else.
    """
    found = [*_in_text(body, cues, language), *_in_lines(led, cues, language)]
    if not found:
        return None
    first = next((one for one in found if one.is_sure), found[0])
    others = tuple(dict.fromkeys(one.value for one in found if one.value != first.value and one.is_sure))
    doubt = first.doubt or (f"It says {', '.join(others)}, too." if others else "")
    return Found(first.value, first.words, first.paragraph, first.page, doubt, others)


def count_as_listed(
    head: Sequence[Printed], body: Sequence[Block], cues: Cues, language: str, listed: int
) -> Found[str] | None:
    """Find the count in a headline or a first sentence that does not say who signs: "Nineteen groups today called".

    Args:
        head: The lines above the text.
        body: The paragraphs of the text.
        cues: Of its language.
        language: Its language.
        listed: How many are listed, which proves that it counts those, and no others.

    Returns:
        None where no number before a noun for those who sign is that of the list, nor one that begins a sentence is as
        many as the list may have: "More than 30 groups today called".
    """
    if (found := _sum_as_listed(body, cues, language, listed)) is not None:
        return found
    texts = [(line.text, line.paragraph, line.page) for line in head]
    texts += [(block.text, block.number, block.page) for block in body[:_FIRST]]
    near: Found[str] | None = None
    for text, paragraph, page in texts:
        for sentence in _SENTENCE.split(text):
            for one in printed_numbers(sentence, language):
                value, words, doubt = _count_at(sentence, one, cues, listed)
                if value and not doubt:
                    return Found(value, words, paragraph, page)
                near = near or (Found(value, words, paragraph, page, doubt) if value else None)
    return near


def _count_at(sentence: str, one: PrintedNumber, cues: Cues, listed: int) -> tuple[str, str, str]:
    """Return a number as the count of those listed, its words, and a doubt where it is only nearly so; else nothing."""
    before, said = sentence[: one.start], _noun_behind(sentence, one, cues)
    words = sentence[one.start : one.end + len(said)]
    is_as_many = str(listed) in one.values and listed >= FEWEST_LISTED
    if not said and not (is_as_many and _says_so(before, cues) and not _counts_places(before)):
        return "", "", ""
    if value := _as_listed(sentence, one, cues, listed):
        return (value, words, "") if _tells_who(said, before, cues, listed) else ("", "", "")
    count = str(_least(one))
    is_near = said and not before.strip() and listed >= FEWEST_LISTED and fits(count, listed)
    return (count, words, f"It says {count}; {listed} were found.") if is_near else ("", "", "")


def _tells_who(said: str, before: str, cues: Cues, listed: int) -> bool:
    """Return whether a number as high as a list's counts who is in it: "nine people died" does so by chance."""
    is_of_bodies = words("INDIVIDUALS").isdisjoint(spelling(said).split())
    return is_of_bodies or listed >= FEWEST_LISTED or _says_so(before, cues)


def _sum_as_listed(body: Sequence[Block], cues: Cues, language: str, listed: int) -> Found[str] | None:
    """Find "29 organizations and 5 individuals" where so many are listed together."""
    for block in body[:_FIRST]:
        may_count = not _nouns().isdisjoint(spelling(_ELIDED.sub("", block.text)).split())
        counted = _counted(block.text, cues, language) if may_count else None
        if counted and counted[2] == listed and counted[0] is not counted[1]:
            first, last, _ = counted
            words = block.text[first.start : last.end + len(_noun_behind(block.text, last, cues))]
            return Found(str(listed), words, block.number, block.page)
    return None


def fits(value: str, listed: int) -> bool:
    """Return whether a count, with its qualifier, may be that of a list, of which some may have been missed."""
    *qualifier, number = value.split()
    most = _MOST_BEYOND if qualifier else 1 + _NEAR
    return (1 - _NEAR) * int(number) <= listed <= most * int(number)


def _says_so(before: str, cues: Cues) -> bool:
    """Return whether "we" stands right before a number, or a word of signing somewhere before it in its sentence."""
    spelled = spelling(before)
    return _leads(spelled, cues) or any(_signs(word, cues) for word in spelled.split())


def _counts_places(before: str) -> bool:
    """Return whether a number tells where those who sign are from: "groups from thirteen countries"."""
    *_, noun, small = ["", "", *spelling(_ELIDED.sub("", before)).split()]
    return noun in _nouns() and is_function_word(small) and small not in words("AND")


def _as_listed(sentence: str, one: PrintedNumber, cues: Cues, listed: int) -> str:
    """Return a count with its qualifier, if the list may have so many; empty where it may not."""
    before = spelling(sentence[: one.start])
    qualifier = _qualifier(before, cues)
    if not qualifier:
        return str(listed) if str(listed) in one.values else ""
    said = {words for words, meant in cues.qualifiers.items() if meant == qualifier}
    begins = spelling(re.split(r"\s[–—-]\s|[:.]\s", sentence[: one.start])[-1]) in said
    stated = float(min(one.values, key=float))
    may_be = stated <= listed <= _MOST_BEYOND * stated if qualifier in ("over", "at least") else False
    return f"{qualifier} {stated:.0f}" if begins and may_be else ""


def _in_text(body: Sequence[Block], cues: Cues, language: str) -> Iterator[Found[str]]:
    own = [block for block in body if not block.is_note]
    for place, block in enumerate([*own[:_MOST], *own[_MOST:][-_FIRST:]]):
        doubt = "" if place < _FIRST else OF_OTHERS
        for sentence in _SENTENCE.split(block.text):
            for value, said, is_of_others in _in_sentence(sentence, cues, language):
                yield Found(value, said, block.number, block.page, OF_OTHERS if is_of_others else doubt)


def _in_lines(led: Sequence[Printed], cues: Cues, language: str) -> Iterator[Found[str]]:
    for line in led:
        for value, said, _ in _in_sentence(line.text, cues, language):
            yield Found(value, said, line.paragraph, line.page)
        if is_cue(line.text) and (counted := _counted(line.text, cues, language)):  # "The following 20 groups sign:"
            yield Found(str(counted[2]), line.text, line.paragraph, line.page)
        behind = re.search(r"\((\d{1,4})\)\s*:?$", line.text)  # "Signatory organizations (23):"
        if behind and any(_signs(word, cues) for word in spelling(line.text).split()):
            yield Found(behind[1], line.text, line.paragraph, line.page)


def _in_sentence(sentence: str, cues: Cues, language: str) -> Iterator[tuple[str, str, bool]]:
    """Yield a count of those who sign, the words that say so, and whether they may be of another document."""
    if _nouns().isdisjoint(spelling(_ELIDED.sub("", sentence)).split()):
        return  # as most sentences: to read numbers takes much longer
    counted = _counted(sentence, cues, language)
    if not counted:
        return
    first, last, total = counted
    before = spelling(sentence[: first.start])
    end = last.end + len(_noun_behind(sentence, last, cues))
    said = sentence[max(0, first.start - 40) : end]
    behind = spelling(sentence[first.end :]).split()[: _MOST_BETWEEN + 2]
    if _leads(before, cues) or any(_signs(one, cues) for one in behind):
        qualifier = _qualifier(before, cues)
        said = said[said.find(" ") + 1 :] if first.start > 40 else said
        yield f"{qualifier} {total}".strip(), said, not _leads(before, cues) and _is_another(sentence, cues)


def _counted(sentence: str, cues: Cues, language: str) -> tuple[PrintedNumber, PrintedNumber, int] | None:
    """Return the first and the last number before nouns for those who sign, and their sum: "12 groups and 5 people"."""
    counted = [one for one in printed_numbers(sentence, language) if _noun_behind(sentence, one, cues)]
    if not counted:
        return None
    first = last = counted[0]
    total = _least(first)
    for one, other in pairwise(counted):
        between = spelling(sentence[one.end : other.start]).split()
        is_next = 0 < len(between) <= _MOST_BETWEEN and not words("AND").isdisjoint(between[-2:])
        if not is_next:
            break
        total += _least(other)
        last = other
    return first, last, total


def _least(number: PrintedNumber) -> int:
    return int(float(next(iter(sorted(number.values)))))


def _is_another(sentence: str, cues: Cues) -> bool:
    """Return whether a sentence tells of what others have signed, by what stands behind: "endorsed a statement"."""
    spelled = spelling(sentence).split()
    behind = [spelled[at + 1 : at + 1 + _FEW_BEHIND] for at, word in enumerate(spelled) if _signs(word, cues)]
    return any(not cues.words("INDEFINITE").isdisjoint(few) for few in behind)


def _leads(before: str, cues: Cues) -> bool:
    """Return whether "we", or another word for those who sign, stands before a number, with small words between."""
    matches = list(re.finditer(rf"(?<!\w){cues.pattern('COUNTED').pattern}(?!\w)", before))
    return bool(matches) and all(_may_stand_between(word, cues) for word in before[matches[-1].end() :].split())


def _may_stand_between(word: str, cues: Cues) -> bool:
    """Return whether a word between "we" and a number tells of nothing else: "the signatories of this letter, over"."""
    is_of_bodies = word in words("BODIES") or word in words("SCOPES") or _signs(word, cues)
    is_of_qualifier = any(word in said.split() for said in cues.qualifiers)
    return is_of_bodies or is_of_qualifier or is_function_word(word) or word in _called(cues.language)


@cache
def _called(language: str) -> frozenset[str]:
    """Return the words for documents: "letter", "petition"."""
    return frozenset(re.findall(r"\w+", module(language, "kinds").CALLED.casefold()))


def _signs(word: str, cues: Cues) -> bool:
    return cues.pattern("SIGNING").fullmatch(word) is not None


def _qualifier(before: str, cues: Cues) -> str:
    """Return the record's qualifier for the words before a number; empty for an exact one."""
    return next((meant for said, meant in cues.qualifiers.items() if re.search(rf"(?:^| ){said}$", before)), "")


@cache
def _nouns() -> frozenset[str]:
    """Return the words for those who sign."""
    return words("BODIES") | words("INDIVIDUALS")


def _noun_behind(sentence: str, number: PrintedNumber, cues: Cues) -> str:
    """Return the words from a number to the noun for those who sign; empty where it counts something else."""
    rest = sentence[number.end :]
    if cues.pattern("OF_THEM").match(spelling(rest)):
        return ""
    for count, match in enumerate(re.finditer(r"[^\W\d_][\w'’-]*", rest)):
        if count >= _MOST_BETWEEN or re.search(r"[.;:(]|\d", rest[: match.start()]):
            return ""
        word = spelling(_ELIDED.sub("", match[0]))
        if is_function_word(word) and word not in words("AND"):
            return ""
        if word in _nouns():
            return rest[: match.end()]
    return ""
