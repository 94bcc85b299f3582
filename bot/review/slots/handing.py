"""Who gives and who gets, where something goes from one to another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.answers.understand.names import NameLink
from bot.languages import module
from bot.review.words import Words

_PARTIES = ("organizations", "people", "places")  # who may give and get


def giver_and_receiver(words: Words) -> tuple[NameLink, NameLink] | None:
    """Return who stands in a statement right before whom something goes to: "from Alder to Birch"; None for none."""
    to, pairs = module(words.language, "particles").TO.split(), pairwise(parties(words))
    return next((two for two in pairs if gives(words, two[0]) and words.before(two[1])[1] in to), None)


def gives(words: Words, link: NameLink) -> bool:
    """Return whether something comes from whoever is named, as far as the word before tells."""
    particles = module(words.language, "particles")
    leading = {*particles.FROM.split(), *particles.OF.split(), *module(words.language, "roles").BY.split()}
    return words.before(link)[1] in leading


def parties(words: Words) -> list[NameLink]:
    """Return the names of those who may give and get, as they stand one behind the other."""
    return sorted((one for one in words.links if one.section in _PARTIES), key=lambda one: min(one.positions))


def have_their_parts(words: Words, parties: Sequence[NameLink], pair: tuple[NameLink, NameLink], verb: int) -> bool:
    """Return whether all who give or get are one of two who do, but for whom stands behind both and a further word."""
    named, last = set[str](), -1
    for link in parties:
        is_whole = all(not named.isdisjoint(one.ids) for one in pair)
        if is_whole and _is_further(words, last, min(link.positions)):
            continue
        if not named.isdisjoint(pair[1].ids) and _is_for_something(words, last, min(link.positions)):
            continue
        if not _has_its_part(words, link, pair, verb):
            return False
        named, last = named.union(link.ids), max(link.positions)
    return True


def _has_its_part(words: Words, link: NameLink, pair: tuple[NameLink, NameLink], verb: int) -> bool:
    """Return whether whoever gives, or gets, beside a verb of handing over is the one of two who does."""
    is_first = gives(words, link) if is_led(words, link) else min(link.positions) < verb
    return not frozenset(link.ids).isdisjoint(pair[0 if is_first else 1].ids)


def _is_further(words: Words, last: int, at: int) -> bool:
    """Return whether a telling word stands between two names, or what leads to what it is for: "so that"."""
    if any(last < one.position < at for one in words.telling):
        return True
    if _is_for_something(words, last, at):
        return True
    between = " ".join(words.words[last + 1 : at])
    return re.search(rf"(?<!\w)(?:{module(words.language, 'reviewing').SO_THAT})(?!\w)", between) is not None


def _is_for_something(words: Words, last: int, at: int) -> bool:
    """Return whether a small word for a purpose stands between two names: "to Alder to pay for the walls of Birch"."""
    return not {*words.words[last + 1 : at]}.isdisjoint(module(words.language, "particles").FOR.split())


def does_more(said: Words, stated: Words) -> bool:
    """Return whether some words have a verb that says little, or a way back, that a statement has not."""
    more = {*module(said.language, "reviewing").CARRYING.split(), *module(said.language, "particles").BACK.split()}
    return any(one.word in more and one.keys.isdisjoint(stated.keys) for one in said.tokens)


def is_led(words: Words, link: NameLink) -> bool:
    """Return whether a small word says that whoever is named gives, or gets."""
    return gives(words, link) or words.before(link)[1] in module(words.language, "particles").TO.split()
