"""Whether whoever does something in a clause does it in the statement: who counts the attacked attacks nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from bot.answers.understand.names import NameLink
from bot.answers.understand.question import Token
from bot.knowledge.figures import even
from bot.knowledge.model import Event, Fact
from bot.languages import LANGUAGES, module
from bot.review.attribution import Attribution
from bot.review.clauses import Clause
from bot.review.slots.names import NameSlots, speakers_of
from bot.review.statements import Statement
from bot.review.words import Words, many

_ACTORS = ("organizations", "people")
_CLOSE = 3  # words between who does something and its verb
_BESIDE = 6  # words between the two in a statement


class RoleSlots:
    """Compares what those who are named do.

    Args:
        attribution: Knows the words of saying and counting.
        names: Knows whose government sends people away.
    """

    def __init__(self, attribution: Attribution, names: NameSlots) -> None:
        self._attribution = attribution
        self._names = names

    def acts_alike(self, clause: Clause, statement: Statement) -> bool:
        """Return whether whoever does something does so in the statement, too.

        That is each name before a verb and the figure, or behind "by", and everybody else behind "by".
        """
        if not _are_done_by_the_same(clause.own, statement.words) or self._does_more_than_say(clause, statement):
            return False
        if not self._is_claimed_alike(clause, statement):
            return False
        entry = statement.item.entry
        acting = {*self._names.of_entry(statement.item)}
        acting.update(entry.organizations if isinstance(entry, Fact | Event) else ())
        carrying = module(clause.language, "reviewing").CARRYING.split()  # a verb that says nothing itself
        for link in clause.own.links:
            if link.section not in _ACTORS or not acting.isdisjoint(link.ids):
                continue
            done = _done_to_the_figure(clause.own, link) or (
                not _is_of_data(clause, link) and _done_by(clause.own, link)
            )
            if (
                done
                and done.word not in carrying
                and not self._attribution.finds_out(done.word, clause.language)
                and not _is_beside(done, link, statement)
            ):
                return False
        return True

    def _is_claimed_alike(self, clause: Clause, statement: Statement) -> bool:
        """Return whether what the record has as somebody's word is told as that, and not as what they did."""
        claimed = {one.ids for one in self._attribution.of_themselves(statement.words)}
        named = {one.ids for one in clause.own.links} & claimed
        said = any(self._attribution.says(clause.own, at) for at in range(len(clause.own.words)))
        return not named or said or any(one.ids in named for one in clause.speaking)

    def _does_more_than_say(self, clause: Clause, statement: Statement) -> bool:
        """Return whether a verb of saying is what somebody does to a thing: "confirmed the order".

        So it is where it is no word of the statement, and whoever does it does not say that, either: they are no source
        of it, or the statement has them do something else.
        """
        if clause.figure:
            return False
        told = {one for link in statement.words.links for one in link.ids} - speakers_of(statement.item)
        told.update(self._doing(statement))
        links = (link for link in clause.own.links if not told.isdisjoint(link.ids))
        verbs = (self._verb_of_saying(clause.own, link) for link in links)
        return any(
            verb and verb.keys.isdisjoint(statement.words.keys) and _has_a_thing(clause.own, verb) for verb in verbs
        )

    def _doing(self, statement: Statement) -> Iterator[str]:
        """Yield those who did what happened, by a verb beside them that is none of saying: "Alder opened"."""
        words, entry = statement.words, statement.item.entry
        links = [one for one in words.links if isinstance(entry, Event) and {*entry.organizations} & {*one.ids}]
        for link in links:
            verb = _done_by(words, link) if _is_behind_by(words, link) else _behind(words, link)
            if verb and not self._attribution.says(words, verb.position):
                yield from link.ids

    def _verb_of_saying(self, words: Words, link: NameLink) -> Token | None:
        first = _behind(words, link)
        return first if first and self._attribution.says(words, first.position) else None


def _behind(words: Words, link: NameLink) -> Token | None:
    """Return the first word behind a name that is no small one, if it stands close."""
    at, small = max(link.positions) + 1, words.question.grammar.function_words
    return next((one for one in words.tokens[at : at + _CLOSE] if one.word not in small), None)


def _has_a_thing(words: Words, verb: Token) -> bool:
    """Return whether a noun with its article stands behind a verb, and no clause."""
    reviewing, being = module(words.language, "reviewing"), module(words.language, "offices").IS_SOMEBODY.split()
    articles, small = words.question.grammar.articles, words.question.grammar.function_words
    rest = words.words[verb.position + 1 :]
    clausal = {*reviewing.THAT.split(), *reviewing.CARRYING.split(), *being}
    is_a_thing = next((one in articles for one in rest if one not in small or one in articles), False)
    return is_a_thing and clausal.isdisjoint(rest) and not re.search(reviewing.MODAL, " ".join(rest))


def _are_done_by_the_same(said: Words, stated: Words) -> bool:
    """Return whether nobody behind "by" stands in the statement as whom it befalls: attacks "on" people."""
    by, articles = module(said.language, "roles").BY.split(), said.question.grammar.articles
    alike = module(said.language, "reviewing").BEFALLING
    befalling = frozenset(alike).union(*(one.split() for one in alike.values()))
    for at in (one for one, word in enumerate(said.words) if word in by):
        behind = next((one for one in said.tokens[at + 1 : at + 3] if one.word not in articles), None)
        places = _places_of(behind, stated) if behind and behind.position not in said.question.named else []
        if any(not befalling.isdisjoint(stated.words[max(0, one - _CLOSE) : one]) for one in places):
            return False
    return True


def _places_of(token: Token, stated: Words) -> list[int]:
    """Return where a statement has a word, or any for people: "attacks by guests" are none on people."""
    is_by = not {*module(stated.language, "roles").BY.split()}.isdisjoint(stated.words)
    is_of_people = not is_by and _is_counted_people(token)
    return [
        one.position
        for one in stated.tokens
        if (is_of_people and _is_counted_people(one)) or not one.keys.isdisjoint(token.keys)
    ]


def _is_counted_people(token: Token) -> bool:
    """Return whether a word is one for those whom a record counts, or for anybody."""
    return token.is_noun or token.word in _people()


@cache
def _people() -> frozenset[str]:
    return frozenset(word for one in LANGUAGES for word in module(one, "grammar").PEOPLE)


def _done_to_the_figure(words: Words, link: NameLink) -> Token | None:
    """Return the only telling word between a name and a figure behind it; None where that is no verb's place."""
    small = words.question.grammar.function_words
    end = max(link.positions) + 1
    behind = [one for one in words.tokens[end : end + _CLOSE + 1] if one.word not in small]
    if not behind or behind[0].is_light:
        return None
    return behind[0] if words.words[behind[0].position + 1 :][:1] == (many(words.language),) else None


def _done_by(words: Words, link: NameLink) -> Token | None:
    """Return the telling word before "by" and a name: `attacked by Alder`."""
    at = _before(words, link)
    done = words.tokens[at - 1] if at > 0 and _is_behind_by(words, link) else None
    return done if done and done.is_informative and not done.is_noun else None


def _is_behind_by(words: Words, link: NameLink) -> bool:
    at = _before(words, link)
    return at >= 0 and words.words[at] in module(words.language, "roles").BY.split()


def _before(words: Words, link: NameLink) -> int:
    """Return where the last word before a name and its article stands; -1 for none."""
    articles, at = words.question.grammar.articles, min(link.positions) - 1
    while at >= 0 and words.words[at] in articles:
        at -= 1
    return at


def _is_of_data(clause: Clause, link: NameLink) -> bool:
    """Return whether "by" and a name tell whose count it is: `by Alder's latest figures`."""
    reviewing, particles = module(clause.language, "reviewing"), module(clause.language, "particles")
    by, articles = module(clause.language, "roles").BY.split(), particles.ARTICLES.split()
    name = r"\W+".join(re.escape(clause.own.words[at]) for at in sorted(link.positions))
    latest, data = reviewing.LATEST.split(), reviewing.DATA.split()
    led = rf"(?<!\w)(?:{'|'.join(by)}) (?:(?:{'|'.join(articles)}) )?{name}['’]s? "
    counted = rf"(?:(?:{'|'.join(latest)}) )?(?:{'|'.join(data)})(?!\w)"
    return re.search(led + counted, even(clause.sentence.text)) is not None


def _is_beside(done: Token, link: NameLink, statement: Statement) -> bool:
    """Return whether the statement has a word close to a name, which may be the name of whoever did it."""
    words = statement.words
    places = [at for one in words.links if not set(one.ids).isdisjoint(link.ids) for at in one.positions]
    told = [one.position for one in words.tokens if not one.keys.isdisjoint(done.keys)]
    return any(abs(at - other) <= _BESIDE for at in places for other in told)
