"""How many a letter says have signed it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from bot.ingest.fields.cues import Cues, is_function_word, words
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
_FEWEST_LISTED = 10  # fewer may be as many by chance
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
    texts = [(line.text, line.paragraph, line.page) for line in head]
    texts += [(block.text, block.number, block.page) for block in body[:_FIRST]]
    for text, paragraph, page in texts:
        for sentence in _SENTENCE.split(text):
            for one in printed_numbers(sentence, language):
                said = _noun_behind(sentence, one, cues)
                is_as_many = str(listed) in one.values and listed >= _FEWEST_LISTED
                is_told = bool(said) or (is_as_many and _says_so(sentence[: one.start], cues))
                value = _as_listed(sentence, one, cues, listed) if is_told else ""
                if value:
                    return Found(value, sentence[one.start : one.end + len(said)], paragraph, page)
    return None


def _says_so(before: str, cues: Cues) -> bool:
    """Return whether "we" stands right before a number, or a word of signing somewhere before it in its sentence."""
    spelled = spelling(before)
    return _leads(spelled, cues) or any(_signs(word, cues) for word in spelled.split())


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
        doubt = "" if place < _FIRST else "It may count others than those who signed."
        for sentence in _SENTENCE.split(block.text):
            for value, said in _in_sentence(sentence, cues, language):
                yield Found(value, said, block.number, block.page, doubt)


def _in_lines(led: Sequence[Printed], cues: Cues, language: str) -> Iterator[Found[str]]:
    for line in led:
        for value, said in _in_sentence(line.text, cues, language):
            yield Found(value, said, line.paragraph, line.page)


def _in_sentence(sentence: str, cues: Cues, language: str) -> Iterator[tuple[str, str]]:
    """Yield a count of those who sign, and the words that say so."""
    if _nouns().isdisjoint(spelling(_ELIDED.sub("", sentence)).split()):
        return  # as most sentences: to read numbers takes much longer
    counted = [one for one in printed_numbers(sentence, language) if _noun_behind(sentence, one, cues)]
    if not counted:
        return
    first, *others = counted
    total = int(float(next(iter(sorted(first.values)))))
    last = first
    for one, other in pairwise([first, *others]):
        between = spelling(sentence[one.end : other.start]).split()
        if len(between) > _MOST_BETWEEN or not between or between[-1] not in words("AND"):
            break
        total += int(float(next(iter(sorted(other.values)))))
        last = other
    before = spelling(sentence[: first.start])
    end = last.end + len(_noun_behind(sentence, last, cues))
    said = sentence[max(0, first.start - 40) : end]
    leads = _leads(before, cues)
    behind = any(_signs(one, cues) for one in spelling(sentence[first.end :]).split()[: _MOST_BETWEEN + 2])
    if leads or behind:
        qualifier = _qualifier(before, cues)
        yield (f"{qualifier} {total}".strip(), said[said.find(" ") + 1 :] if first.start > 40 else said)


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
