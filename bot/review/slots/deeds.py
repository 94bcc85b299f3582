"""Whether a clause turns nobody who does something into somebody to whom it is done, or the other way round.

Nouns and verbs are told apart by what stands beside them: a verb with whom it befalls stands between one noun and
the article, the figure or the name of another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache

from bot.answers.understand.names import positions_of
from bot.knowledge.model import Fact
from bot.knowledge.stems import stem
from bot.languages import Language, module
from bot.review.attribution import Attribution
from bot.review.clauses import Clause, contraries
from bot.review.statements import Statement
from bot.review.words import Words, many

_ACTORS = ("organizations", "people")
_CLOSE = 3  # words from "by" to a name: "by order of the Alder Court"
_KEPT_LATELY = 256  # clauses and statements
_BESIDE = 6  # words from whoever does something to the verb


@dataclass(frozen=True, slots=True)
class _Deed:
    """A verb of a clause with whom it befalls, by their positions.

    Attributes:
        verb: Its position.
        actor: That of the first word of who does it.
        befallen: That of the first word of whom it befalls, the article left out.
    """

    verb: int
    actor: int
    befallen: int


class DeedSlots:
    """Compares who does what to whom.

    Args:
        attribution: Knows the words of saying and counting.
        setting: The countries that go without saying.
    """

    def __init__(self, attribution: Attribution, setting: frozenset[str]) -> None:
        self._attribution = attribution
        self._setting = setting
        self._telling = lru_cache(maxsize=_KEPT_LATELY)(self._telling_in)

    def does_alike(self, clause: Clause, statement: Statement) -> bool:
        """Return whether nobody changes places with another, or leaves where the statement has them stay."""
        said, stated = clause.own, statement.words
        deeds = self._telling(said)
        if not _is_done_by_the_counted_alike(said, deeds, statement) or not _leaves_alike(said, stated):
            return False
        if not _suffers_alike(said, stated) or not _receives_alike(said, stated):
            return False
        if not self._is_done_by_whom_they_leave(said, statement):
            return False
        return all(self._is_done_alike(one, said, stated) for one in deeds)

    def _is_done_by_whom_they_leave(self, said: Words, statement: Statement) -> bool:
        """Return whether no other country sends those who leave one: nobody sent out of Alder was so by Birch."""
        entry, figure = statement.item.entry, said.place_of_figure
        if not isinstance(entry, Fact) or entry.leaves is None or figure is None:
            return True
        others = (one for one in said.links if not self._setting.isdisjoint(one.ids) and entry.leaves not in one.ids)
        places = [min(one.positions) for one in others]
        return not any(_is_led_by(said, at) or (at < figure and _begins(said, at)) for at in places)

    def _telling_in(self, said: Words) -> tuple[_Deed, ...]:
        return tuple(one for one in _deeds(said) if self._tells(one, said))

    def _tells(self, deed: _Deed, said: Words) -> bool:
        """Return whether a verb says something itself, and is none of saying, counting or handing over."""
        word, reviewing = said.words[deed.verb], module(said.language, "reviewing")
        lightly = rf"{reviewing.REACHED}|{reviewing.INTENDED}|{reviewing.LEADS}|{reviewing.LED}"
        away = module(said.language, "particles").AWAY.split()
        is_carried = said.words[deed.verb + 1] in away  # "put out" says more than "put"
        is_light = (word in reviewing.CARRYING.split() and not is_carried) or re.fullmatch(lightly, word) is not None
        knows = (self._attribution.finds_out, self._attribution.hands_over)
        if is_light or any(one(word, said.language) for one in knows):
            return False
        return stem(word, said.language) not in _offices(said.language)  # "chairs the board"

    def _is_done_alike(self, deed: _Deed, said: Words, stated: Words) -> bool:
        """Return whether a statement has whoever does something before whom it befalls, unless "by" turns them."""
        actors, befallen = _places(said, deed.actor, stated), _places(said, deed.befallen, stated)
        verbs = [at for at in _places(said, deed.verb, stated) if not _is_noun(stated, at)]
        is_named = deed.actor in positions_of([one for one in said.links if one.section in _ACTORS])
        if not actors:
            return True
        if is_named and verbs:
            return any(_is_done_by(at, verb, stated) for at in actors for verb in verbs)
        if any(_is_led_by(stated, at) for at in actors):
            return True
        # Those who are counted may stand first, though they are whom it befalls: "23 were hurt".
        is_counted = said.words[deed.befallen] == many(said.language)
        if not is_counted and _is_turned(actors, befallen, stated):
            return False
        return not is_named or not self._does_another_thing(deed, actors, said, stated)

    def _does_another_thing(self, deed: _Deed, actors: Sequence[int], said: Words, stated: Words) -> bool:
        """Return whether a statement has another verb right behind a name: who lends does not borrow.

        Who opened an inquiry inquired, but who pays a fine of so much fines nobody.
        """
        is_counted = said.words[deed.befallen] == many(said.language)
        ends = [max(one.positions) + 1 for one in stated.links if not set(one.positions).isdisjoint(actors)]
        small = stated.question.grammar.function_words
        firsts = [
            next((at for at in range(end, len(stated.words)) if stated.words[at] not in small), -1) for end in ends
        ]
        others = [
            one
            for one in _deeds(stated)
            if one.verb in firsts
            and said.keys.isdisjoint(stated.tokens[one.verb].keys)  # "opened it and asked for them"
        ]
        return any(
            (is_counted or said.tokens[deed.verb].keys.isdisjoint(stated.tokens[one.befallen].keys))
            and said.tokens[deed.befallen].keys.isdisjoint(stated.tokens[one.verb].keys)
            for one in others
        )


def _is_turned(actors: Sequence[int], befallen: Sequence[int], stated: Words) -> bool:
    """Return whether a statement has whom something befalls before whoever does it, and not behind "by"."""
    is_behind = bool(befallen) and min(actors) > min(befallen)
    return is_behind and not any(_is_led_by(stated, at) for at in befallen)


def _has_passive_form(words: Words, verb: int) -> bool:
    """Return whether a verb is one of a passive, or "by" stands right behind it."""
    return _is_passive(words, verb) or words.words[verb + 1 : verb + 2] == (module(words.language, "roles").BY,)


def _is_done_by(actor: int, verb: int, words: Words) -> bool:
    """Return whether a name stands before a verb that is no passive, or behind "by" and one that is."""
    if _has_passive_form(words, verb):
        return _is_led_by(words, actor)
    end = next((max(one.positions) for one in words.links if actor in one.positions), actor)
    return 0 < verb - end <= _BESIDE or _does_as_well(end, verb, words)


def _does_as_well(end: int, verb: int, words: Words) -> bool:
    """Return whether a verb behind "and" is of the name that ends before it, with no other one between that acts."""
    joined = words.words[verb - 1] in module(words.language, "particles").AND.split()
    between = range(end + 1, verb)
    return (
        joined
        and end < verb
        and not any(min(one.positions) in between for one in words.links if one.section in _ACTORS)
    )


def _is_done_by_the_counted_alike(said: Words, deeds: Sequence[_Deed], statement: Statement) -> bool:
    """Return whether those who are counted do not do it, where the statement has them behind a verb: "hurt 23".

    They do where they stand behind a verb and "by", or before one with whom it befalls.
    """
    at = said.place_of_figure
    if at is None or statement.own_figure is None:
        return True
    is_by = _is_led_by(said, at) and _has_a_passive(said, at)
    if not is_by and not any(one.actor == at for one in deeds):
        return True
    stated = statement.words
    place = stated.place_of_figure
    if place is None or _is_led_by(stated, place):
        return True
    if any(_befalls(one.verb, place, said, stated) for one in deeds if one.actor == at):
        return False
    return not _is_right_behind_a_word(stated, place)


def _befalls(verb: int, place: int, said: Words, stated: Words) -> bool:
    """Return whether a statement has a verb befall those whom it counts before it: "9 hens were sold"."""
    behind = (one for one in _places(said, verb, stated) if one > place and stated.tokens[one].is_informative)
    return any(_is_passive(stated, one) for one in behind)


def _suffers_alike(said: Words, stated: Words) -> bool:
    """Return whether nobody to whom something is done is who does it in the statement: who was paid does not pay."""
    named = positions_of([one for one in said.links if one.section in _ACTORS])
    passives = [one.position for one in said.tokens if one.is_informative and _is_passive(said, one.position)]
    pairs = [(_actor(said, verb), verb) for verb in passives]
    return not any(actor in named and _acts(said, actor, verb, stated) for actor, verb in pairs if actor is not None)


def _acts(said: Words, actor: int, verb: int, stated: Words) -> bool:
    """Return whether a statement has a name behind "by", or before a verb that is no passive there."""
    actors, verbs = _places(said, actor, stated), _places(said, verb, stated)
    active = [at for at in verbs if not _is_noun(stated, at) and not _has_passive_form(stated, at)]
    return any(_is_led_by(stated, at) or any(_is_done_by(at, one, stated) for one in active) for at in actors)


def _receives_alike(said: Words, stated: Words) -> bool:
    """Return whether no name behind "to" is that of who does something in the statement: "lent to the bank"."""
    leading, doing = module(said.language, "particles").TO.split(), {one.actor for one in _deeds(stated)}
    for link in said.links:
        at = _before_articles(said, min(link.positions)) - 1
        if link.section not in _ACTORS or at < 1 or said.words[at] not in leading:
            continue
        places = [one for one in stated.links if not set(one.ids).isdisjoint(link.ids)]
        is_verb = any(not _is_noun(stated, one) for one in _places(said, at - 1, stated))
        if is_verb and places and all(not doing.isdisjoint(one.positions) for one in places):
            return False
    return True


def _leaves_alike(said: Words, stated: Words) -> bool:
    """Return whether a name behind a verb and "from" stands so in the statement: nobody left what they are in."""
    particles = module(said.language, "particles")
    origins, of = {*particles.FROM.split()}, {*particles.OF.split()}
    origins |= of if origins & of else set()  # "de" with an article
    for link in said.links:
        starts = [min(one.positions) for one in stated.links if not set(one.ids).isdisjoint(link.ids)]
        befores = [_before_articles(stated, start) - 1 for start in starts]
        is_from = any(one >= 0 and stated.words[one] in origins for one in befores)
        if befores and not is_from and _is_left(said, _before_articles(said, min(link.positions)) - 1, origins):
            return False
    return True


def _is_left(said: Words, at: int, origins: Set[str]) -> bool:
    """Return whether a small word leads to what is left, by a verb that says nothing else: "got out of"."""
    particles = module(said.language, "particles")
    away = {*particles.AWAY.split()}.intersection(said.words[max(0, at - 1) : at])
    verb = at - 1 - len(away)
    if verb < 0 or said.tokens[verb].is_informative:  # which a statement has to account for by itself
        return False
    if away:
        return said.words[at] in {*origins, *particles.OF.split()}
    return said.words[at] in origins and _is_past(said, verb)


def _is_past(words: Words, at: int) -> bool:
    """Return whether a word is a verb that tells what was done."""
    word, before = words.words[at], words.words[at - 1] if at else ""
    is_led = before in module(words.language, "reviewing").BEFORE_VERBS.split()
    is_regular = re.fullmatch(module(words.language, "reviewing").PAST, word) is not None
    return is_led or is_regular or word in words.question.grammar.irregular(words.language)


@lru_cache(maxsize=_KEPT_LATELY)
def _deeds(words: Words) -> tuple[_Deed, ...]:
    """Return each verb that stands between a noun and the article, the figure or the name of another."""
    return tuple(_deeds_of(words))


def _deeds_of(words: Words) -> Iterator[_Deed]:
    leading = {*_leading(words.language), many(words.language)}
    named, away = positions_of(words.links), module(words.language, "particles").AWAY.split()
    for one in words.tokens[:-1]:
        at, behind = one.position, one.position + 1
        is_away = words.words[behind] in away  # "put out the fire"
        behind += is_away
        if at in named or not at or behind >= len(words.words):
            continue
        if (words.words[behind] not in leading and behind not in named) or _is_noun(words, at):
            continue
        is_verb = (one.is_informative or is_away) and not _is_passive(words, at)
        if not (is_verb or _is_relation(words, at)):
            continue
        actor, befallen = _actor(words, at), _after_articles(words, behind)
        if actor is not None and befallen < len(words.words):
            yield _Deed(at, actor, befallen)


def _actor(words: Words, verb: int) -> int | None:
    """Return where the noun, name or figure stands that begins what a verb is said of; None for none before it."""
    named, articles, apart = positions_of(words.links), _leading(words.language), _apart(words.language)
    figure = many(words.language)
    start = max((at + 1 for at in range(verb) if words.words[at] in apart), default=0)
    for at in range(start, verb):
        if words.words[at] == figure or at in named or (words.tokens[at].is_informative or words.tokens[at].is_noun):
            before = words.words[at - 1] if at else ""
            if at == start or before in articles or at in named or words.words[at] == figure:
                return at
    return None


def _places(said: Words, at: int, stated: Words) -> list[int]:
    """Return where a statement has a name or a word of a clause."""
    link = next((one for one in said.links if at in one.positions), None)
    if link:
        return [min(one.positions) for one in stated.links if not set(one.ids).isdisjoint(link.ids)]
    if said.words[at] == many(said.language):
        place = stated.place_of_figure
        if place is None and at + 1 < len(said.words):  # those whom it counts
            return _places(said, at + 1, stated)
        return [] if place is None else [place]
    keys, named = said.tokens[at].keys, positions_of(stated.links)
    return [one.position for one in stated.tokens if one.position not in named and not one.keys.isdisjoint(keys)]


def _is_led_by(words: Words, at: int) -> bool:
    """Return whether "by" stands before a place: by Alder, by order of Alder."""
    by = module(words.language, "roles").BY.split()
    end = _before_articles(words, at)
    if end and words.words[end - 1] in by:
        return True
    of = module(words.language, "particles").OF.split()
    is_of = bool(end) and words.words[end - 1] in of
    return is_of and not {*by}.isdisjoint(words.words[max(0, end - _CLOSE) : end - 1])


def _begins(words: Words, at: int) -> bool:
    """Return whether a name begins what is said: nothing leads it."""
    start = _before_articles(words, at)
    return start == 0 or words.words[start - 1] in _apart(words.language)


def _has_a_passive(words: Words, end: int) -> bool:
    """Return whether a passive, or a verb of being close by, stands before "by" and a place."""
    passive, being = re.compile(module(words.language, "roles").PASSIVE), module(words.language, "offices").IS_SOMEBODY
    been = module(words.language, "reviewing").BEEN
    before = words.words[:end]
    return (
        not {*being.split(), *been.split()}.isdisjoint(before[-_BESIDE:])
        or passive.search(" ".join(before)) is not None
    )


def _is_passive(words: Words, at: int) -> bool:
    """Return whether a verb is one of a passive: was fined."""
    passive = re.compile(module(words.language, "roles").PASSIVE)
    being = module(words.language, "offices").IS_SOMEBODY.split()
    if at > 0 and words.words[at - 1] in (*being, *module(words.language, "reviewing").BEEN.split()):
        return True
    return any(passive.fullmatch(" ".join(words.words[max(0, start) : at + 1])) for start in (at - 1, at - 2))


def _is_relation(words: Words, at: int) -> bool:
    """Return whether a word tells how one thing stands to another behind a verb of being: "was over"."""
    being = module(words.language, "offices").IS_SOMEBODY.split()
    return words.words[at] in _sides(words.language) and words.words[at - 1] in being


def _is_noun(words: Words, at: int) -> bool:
    """Return whether an article or a preposition stands right before a word, as before no verb."""
    return at > 0 and words.words[at - 1] in _before_nouns(words.language)


def _is_right_behind_a_word(words: Words, at: int) -> bool:
    """Return whether a figure stands right behind a verb, or a noun, as whom it befalls does."""
    return at > 0 and words.tokens[at - 1].is_informative


def _before_articles(words: Words, at: int) -> int:
    while at and words.words[at - 1] in _leading(words.language):
        at -= 1
    return at


def _after_articles(words: Words, at: int) -> int:
    leading = _leading(words.language)
    while at < len(words.words) and words.words[at] in leading:
        at += 1
    return at


@cache
def _offices(language: Language) -> frozenset[str]:
    return frozenset(stem(one, language) for one in module(language, "anatomy").ROLES.split())


@cache
def _leading(language: Language) -> frozenset[str]:
    """Return the articles, and what stands in their place to say whose something is."""
    particles = module(language, "particles")
    return frozenset((*particles.ARTICLES.split(), *particles.A.split(), *particles.THEIR.split()))


@cache
def _before_nouns(language: Language) -> frozenset[str]:
    """Return the articles and prepositions that stand before no verb."""
    particles, roles = module(language, "particles"), module(language, "roles")
    led = {*_leading(language), *particles.OF.split(), *roles.BY.split(), *roles.BEFORE_AN_OBJECT.split()}
    return frozenset(led.difference(particles.TO.split()))  # "has to pay"


@cache
def _apart(language: Language) -> frozenset[str]:
    """Return the words behind which another one does something: when, so that, who."""
    reviewing = module(language, "reviewing")
    words = re.findall(r"\w+", f"{reviewing.SO_THAT} {reviewing.THAT} {reviewing.WHO}")
    return frozenset((*reviewing.WHEN.split(), *words))


@cache
def _sides(language: Language) -> frozenset[str]:
    """Return the small words that have a contrary."""
    return frozenset(one for pair in contraries(language) for side in pair for one in side)
