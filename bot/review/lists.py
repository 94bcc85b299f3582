"""Names that stand in a list: "Alder, Birch and Cedar", "to Alder and to Birch"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from bot.answers.understand.names import NameLink
from bot.knowledge.figures import even
from bot.languages import Language, module
from bot.review.draft import Sentence


@dataclass(frozen=True, slots=True)
class Placed:
    """A name, with its place in a sentence."""

    link: NameLink
    start: int
    end: int


def lists_of(names: Sequence[Placed], text: str, joins: str) -> Iterator[list[Placed]]:
    """Yield the names that only signs and some words part.

    Args:
        names: In their order.
        text: Where they stand, in lower case.
        joins: A pattern of the words.
    """
    found: list[Placed] = []
    for one in names:
        if found and not re.fullmatch(rf"[\s,]*(?:(?:{joins})[\s,]*)*", text[found[-1].end : one.start]):
            yield found
            found = []
        found.append(one)
    if found:
        yield found


def each_of(several: Sequence[Sequence[Placed]], section: range) -> Iterator[list[range]]:
    """Yield a section with one name of each list: with the first of the one the first of the other."""
    places = [section.start, *(at for names in several for at in (names[0].start, names[-1].end)), section.stop]
    around = [range(start, end) for start, end in zip(places[::2], places[1::2], strict=True)]
    for names in zip(*several, strict=True):
        own = [range(one.start, one.end) for one in names]
        yield [around[0], *chain.from_iterable(zip(own, around[1:], strict=True))]


def lists_in(sentence: Sentence, names: Sequence[Placed]) -> list[list[Placed]]:
    """Return the lists of names of one kind that "and" joins, maybe with the small word before the first one again."""
    assert sentence.language
    particles, text = module(sentence.language, "particles"), even(sentence.text)
    joins = "|".join(particles.AND.split())
    leading = "|".join(word for side in _sides(sentence.language) for word in side)
    lists = lists_of(names, text, rf"(?:{joins})(?:\s(?:{leading}))?")
    return [one for one in lists if _are_several(one, text, joins) and _are_led_alike(one, text, sentence.language)]


def _are_several(names: Sequence[Placed], text: str, joins: str) -> bool:
    """Return whether names are of one kind, and a word for "and" stands before the last."""
    if len(names) < _SEVERAL or len({one.link.section for one in names}) > 1:
        return False
    return re.search(rf"(?<!\w)(?:{joins})(?!\w)", text[names[-2].end : names[-1].start]) is not None


def _are_led_alike(names: Sequence[Placed], text: str, language: Language) -> bool:
    """Return whether each small word before a further name stands before the first: "to Alder and to Birch"."""
    first = {*re.findall(r"\w+", text[: names[0].start])[-_SMALL:]}
    further = {word for one, other in pairwise(names) for word in re.findall(r"\w+", text[one.end : other.start])}
    sides = [[side for side in _sides(language) if word in side] for word in further]  # French "à" leads into, too
    return all(not own or any(not first.isdisjoint(side) for side in own) for own in sides)


def _sides(language: Language) -> Sequence[frozenset[str]]:
    """Return the small words that lead to a name, those that lead from it, and those that say where it is so."""
    particles, reviewing = module(language, "particles"), module(language, "reviewing")
    return tuple(frozenset(one.split()) for one in (particles.TO, particles.FROM, reviewing.WITHIN))


_SEVERAL = 2
_SMALL = 2  # words before a name: "to the"
