"""Whether one clause of a statement says just what a question asks: each word at a place of its own, in its order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import Query
from bot.answers.match.roles import names_among
from bot.answers.understand.names import SECTIONS, NameLink, positions_of
from bot.answers.understand.question import Token
from bot.knowledge.model import Event, Fact
from bot.languages import by_language

Places = Sequence[Sequence[int]]
_FEWER = ("up to", "less than")
_PIECES = re.compile(r"[,;:()]")


def may_be_affirmed(query: Query, words: Sequence[str]) -> bool:
    """Return whether a question asks for what a statement of these words can say: no cause, and no other mood."""
    question = query.question
    mood = question.found("predicates", "MOOD")
    is_possible = mood is not None and mood[0] not in words
    if is_possible or question.says("predicates", "CAUSE_STATED", "REASON_STATED", "CONNECTED"):
        return False
    is_done_by = not query.words("predicates", "AGENT").isdisjoint(question.words)
    # Without a verb of being "por la carta" tells why, and nobody who did it.
    return not is_done_by or not _being(query, question.words).isdisjoint(question.words)


def is_of_another_day(query: Query, words: Sequence[str], item: IndexedEntry) -> bool:
    """Return whether a state of today is asked for, of which a clause tells that it came about, or was once so."""
    being, now = query.words("predicates", "BEING"), query.words("predicates", "BEING_NOW")
    heads = being | query.question.grammar.yes_no
    first = next((word for word in query.question.words if word in heads), "")
    then = (being | query.words("predicates", "BEING_MORE")) - now
    is_past = isinstance(item.entry, Event) or (now.isdisjoint(words) and not then.isdisjoint(words))
    return first in now and first not in words and is_past


def is_of_some_alone(query: Query, statement: str) -> bool:
    """Return whether a state of today is asked of all of some, and told of a part: of unlit streets."""
    question, cut = query.question, query.indexed.vocabulary.words
    if query.words("predicates", "BEING_NOW").isdisjoint(question.words[:1]):
        return False
    subject = next((one for one in question.tokens[1:] if one.is_noun or one.is_informative), None)
    if subject is None:
        return False
    beside = -1 if by_language("nouns", "HEAD_COMES_LAST")[question.language] else 1
    small, keys_of = question.grammar.function_words | set(question.words), query.indexed.vocabulary.keys
    for piece in map(cut, _PIECES.split(statement)):
        for at, word in enumerate(piece):
            neighbour = piece[at + beside] if 0 <= at + beside < len(piece) else ""
            if not subject.keys.isdisjoint(keys_of(word)) and neighbour.isalpha() and neighbour not in small:
                return True
    return False


def is_passive(query: Query) -> bool:
    """Return whether a question begins with a verb of being: `was Alder asked`; "est-ce que" is none."""
    return not _being(query, query.question.words[:2]).isdisjoint(query.question.words[:1])


def _being(query: Query, words: Sequence[str]) -> frozenset[str]:
    """Return those of some words that are a verb of being; "est-ce que" is none."""
    being = query.words("predicates", "BEING") | query.words("predicates", "BEING_MORE")
    asking = query.words("predicates", "ASKING_WHETHER")
    return frozenset(
        word for at, word in enumerate(words) if word in being and asking.isdisjoint(words[at + 1 : at + 2])
    )


def is_told_by_another(query: Query, item: IndexedEntry, words: Sequence[str]) -> bool:
    """Return whether the words only tell what whoever is named in them says, or a condition under which it is so."""
    entry, asked = item.entry, set(query.question.words)
    if (query.words("predicates", "CONDITIONS") & set(words)) - asked:
        return True
    said_by = entry.said_by if isinstance(entry, Fact) and entry.said_by not in item.document.issuers else ""
    for link in names_among(query, words, "organizations", "people"):
        before = query.question.grammar.before_articles(words, min(link.positions))
        if said_by in link.ids and not before:
            return not _is_named(query, words, link)
    return _start_of_attribution(query, words) == 0


def is_attributed(query: Query, words: Sequence[str]) -> bool:
    """Return whether a clause tells according to whom it is so, who is not named in the question."""
    return _start_of_attribution(query, words) is not None


def _start_of_attribution(query: Query, words: Sequence[str]) -> int | None:
    """Return where it begins that somebody is told to say so who is not named in the question; None where nobody is."""
    for link in names_among(query, words, "organizations", "people"):
        before = words[: query.question.grammar.before_articles(words, min(link.positions))]
        said = " ".join(before)
        found = query.pattern("speech", "ATTRIBUTING").search(said)
        if found and not _is_named(query, words, link):
            return said.count(" ", 0, found.start())
    return None


def _is_named(query: Query, words: Sequence[str], link: NameLink) -> bool:
    """Return whether a question names somebody, or speaks of them by a word of the name: "the bank", of Alder Bank."""
    ids, keys_of = set(link.ids), query.indexed.vocabulary.keys_of
    name = keys_of(frozenset(words[at] for at in link.positions))
    is_told = any(not name.isdisjoint(token.keys) for token in query.question.informative)
    return is_told or any(not ids.isdisjoint(one.ids) for one in query.links("organizations", "people"))


def has_its_amounts(query: Query, words: Sequence[str]) -> bool:
    """Return whether a clause has each word for how many of them, or for no others, that the question has.

    What is said of "up to" so many, or of fewer, is not said of so many.
    """
    found = query.once(_fewer).search(" ".join(words))
    is_less = found is not None and f" {found[1]} " not in f" {query.question.said} "
    groups, keys_of = query.words("nouns", "GROUPS").intersection(words), query.indexed.vocabulary.keys_of
    is_counted = any(token.number for token in query.question.tokens)
    is_of_some = is_counted and bool(groups) and keys_of(groups).isdisjoint(query.question.keys)  # children are not all
    amounts = query.words("predicates", "AMOUNTS").intersection(query.question.words)
    return amounts <= set(words) and not is_less and not is_of_some


def _fewer(query: Query) -> re.Pattern[str]:
    """Return what finds a number that is called fewer than so many."""
    qualifiers = query.question.grammar.spoken.table("anatomy", "QUALIFIERS")
    fewer = "|".join(one for one, kind in qualifiers.items() if kind in _FEWER)
    return re.compile(rf"\b({fewer}) #?\d")


def of_their_names(
    query: Query, words: Sequence[str], asked: Sequence[Token], places: Places, names: Sequence[NameLink]
) -> Places:
    """Return the places that are left where a word inside one of the names stands for nobody else's name."""
    whose = {at: frozenset(link.ids) for link in query.links(*SECTIONS) for at in link.positions}
    here = {at: frozenset(link.ids) for link in names if len(link.tokens) > 1 for at in link.positions}
    return [
        [
            at
            for at in each
            if at not in here
            or query.indexed.linker.people_of(words[at]) in whose.get(token.position, ())
            or _is_of(query, token, whose.get(token.position), here[at])
        ]
        for token, each in zip(asked, places, strict=True)
    ]


def _is_of(query: Query, token: Token, ids: frozenset[str] | None, others: frozenset[str]) -> bool:
    """Return whether a word of the question is of a name; a bare word is where no two names hold it."""
    if ids is not None:
        return len(ids) == 1 and ids <= others
    return len(query.indexed.linker.holding([token], query.indexed.knowledge.organizations)) < 2


def in_order(query: Query, words: Sequence[str], asked: Sequence[Token], places: Places) -> bool:
    """Return whether each word asked for has a place of its own in a clause, and they stand there as they are asked."""
    is_of_being = bool(_being(query, query.question.words))
    paths = (_path(one) for one in _orders(query, asked, places))
    told = (one for one in paths if one and bool(_being(query, _between(words, one))) == is_of_being)
    is_told = any(is_of_being or _are_close(query, words, asked, one) for one in told)
    return is_told or _is_turned(query, words, asked, places)


def _are_close(query: Query, words: Sequence[str], asked: Sequence[Token], path: Sequence[int]) -> bool:
    """Return whether nothing leads from a verb to something else than to what stands beside it in the question.

    That a judge "let those who fear for hens see them" does not tell that the judge let hens.
    """
    question, named = query.question, positions_of(query.links(*SECTIONS))
    articles, told = question.grammar.articles | query.words("particles", "OF"), [one.position for one in asked]
    passed = articles | question.grammar.yes_no | query.words("predicates", "BEING_MORE")
    adverb = query.pattern("predicates", "ADVERB")
    leading = {word for word in question.grammar.function_words - passed if not adverb.fullmatch(word)}
    return all(
        leading.isdisjoint(words[start + 1 : end]) or not articles.issuperset(question.words[before + 1 : behind])
        for (before, behind), (start, end) in zip(pairwise(told), pairwise(path), strict=True)
        if before < behind and before not in named
    )


def are_in_order(query: Query, words: Sequence[str], asked: Sequence[Token], places: Places) -> bool:
    """Return whether words of a question stand in a clause in its order, whatever the voice of its verb."""
    return any(map(_path, _orders(query, asked, places))) or _is_turned(query, words, asked, places)


def _between(words: Sequence[str], path: Sequence[int]) -> Sequence[str]:
    """Return the words of a clause from the one before those that are asked for up to the last of them."""
    return words[max(0, min(path) - 1) : max(path) + 1]


def _orders(query: Query, asked: Sequence[Token], places: Places) -> Iterator[Places]:
    """Yield the places in the order of the question, and where its verb stands first, with it behind a subject.

    Whoever is named there is the subject: what stands behind the name is none.
    """
    yield places
    if query.words("speech", "IMPERSONAL") and asked and not _has_before(query, asked[0]):
        links = query.links("organizations", "people")
        named = next((one.positions for one in links if len(asked) > 1 and asked[1].position in one.positions), ())
        for at in range(1, len(places)):
            if not named or asked[at].position in named:
                yield [*places[1 : at + 1], places[0], *places[at + 1 :]]


def _has_before(query: Query, first: Token) -> bool:
    """Return whether more than small words stand before the first word asked for."""
    small = query.question.grammar.function_words | query.question.grammar.yes_no
    articles = query.question.grammar.articles
    before = query.question.words[: first.position]
    return not set(before) <= small or not articles.isdisjoint(before)


def _is_turned(query: Query, words: Sequence[str], asked: Sequence[Token], places: Places) -> bool:
    """Return whether one of both is a passive that tells by whom: "was blocked by a judge", "did a judge block"."""
    agent = query.words("predicates", "AGENT")
    by, asks_by = [at for at, word in enumerate(words) if word in agent], agent.intersection(query.question.words)
    if bool(by) == bool(asks_by):
        return False
    verbs = range(1, len(asked) - 1)
    if by:
        return any(
            _path([*places[at + 1 :], [one - 1 for one in by if one - 1 in places[at]], *places[:at]]) for at in verbs
        )
    at = next(at for at, word in enumerate(query.question.words) if word in agent)
    behind = next((number for number, token in enumerate(asked) if token.position > at), len(asked))
    return 1 < behind < len(asked) and bool(_path([*places[behind:], places[behind - 1], *places[: behind - 1]]))


def _path(places: Places) -> Sequence[int]:
    """Return one place for each, every one behind the one before; none where they do not stand so."""
    path = list[int]()
    for each in places:
        at = min((one for one in each if not path or one > path[-1]), default=None)
        if at is None:
            return ()
        path.append(at)
    return path
