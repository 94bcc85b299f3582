"""Of a whole, how many: the figure of the whole itself tells nothing of a part."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.answers.index.entry import IndexedEntry
from bot.answers.index.postings import OWN
from bot.answers.match.query import Query
from bot.answers.match.select import Chosen, contest
from bot.answers.match.stated import says
from bot.answers.understand.names import SECTIONS, positions_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Fact

_AT_THE_HEAD = 5  # words: "and out of the hens, how many ..."
_OF_TWO = 2  # telling words: of whom a share is, and what is asked of them
_NEAR_A_SHARE = 10  # words behind it: "4 percent of the herders who had come to the fair"
_TO_THE_WHOLE = 4  # words from "how many" on: "how many hens of the ..."


def is_of_the_whole(query: Query, served: Iterable[Frame], chosen: Chosen) -> bool:
    """Return whether a figure is that of a whole of which a part is asked for: `of the hens sold, how many were white`.

    It is, where the words for the whole alone choose the same figure, or another of its measure.
    """
    fact = chosen.item.entry
    if not isinstance(fact, Fact) or fact.value is None:
        return False
    if query.indexed.nouns.shares.issuperset(fact.units):
        return _is_a_share_of_others(query, chosen.item, fact)
    said_of_it = _said_of_a_part(query)
    if not said_of_it or says(chosen.item, "wholes", "PART_STATED"):
        return False
    tokens = tuple(one for one in query.question.tokens if one.position not in said_of_it)
    of_the_whole = Query(replace(query.question, tokens=tokens), query.indexed, query.today)
    whole = contest(of_the_whole, served).chosen
    if whole is None:
        return False
    series = {report.fact.id for report in query.indexed.series_of(fact)}
    return whole.item is chosen.item or whole.item.id in series


def _is_a_share_of_others(query: Query, item: IndexedEntry, fact: Fact) -> bool:
    """Return whether a share of those is asked for who do something, of whom a share of others only says that they do.

    "What percentage of those who had a boat came home" is not told by "4 percent of the fishermen had a boat". What
    they do stands near the share, as that of which it is one; or the statement itself holds all that is said of them.
    """
    telling = _said_in_a_clause(query)
    if len(telling) < _OF_TWO or all(item.worth(one.keys) >= OWN for one in telling):
        return False
    vocabulary, percents = query.indexed.vocabulary, query.question.grammar.percent_words
    for words in map(vocabulary.words, fact.statement.in_every_language()):
        share = next((at for at, word in enumerate(words) if word.endswith("%") or word in percents), 0)
        if not telling[0].keys.isdisjoint(vocabulary.keys_of(words[: share + _NEAR_A_SHARE])):
            return False
    return True


def _said_in_a_clause(query: Query) -> Sequence[Token]:
    """Return the telling words, but for names and numbers, from a clause on that tells of whom a share is asked for."""
    question, words = query.question, query.question.words
    asking = query.words("quantities", "HOW_MANY") | query.words("quantities", "SHARE")
    of, relative = query.words("particles", "OF"), query.words("wholes", "RELATIVE")
    start = next((at for at, word in enumerate(words) if word in asking), len(words))
    begun = next((at for at in range(start + 2, len(words)) if words[at] in relative), len(words))
    if begun > start + _AT_THE_HEAD or of.isdisjoint(words[start:begun]):
        return ()
    named = positions_of(query.links(*SECTIONS))
    return [
        one for one in question.informative if one.position > begun and one.position not in named and not one.number
    ]


def _said_of_a_part(query: Query) -> frozenset[int]:
    """Return where the telling words stand that are said of a part, and not of the whole; none without a part."""
    begun = _begun(query)
    if begun is None:
        return frozenset()
    telling = (one for one in query.question.tokens if one.is_informative or one.is_noun)
    return frozenset(one.position for one in telling if one.position >= begun)


def _begun(query: Query) -> int | None:
    """Return where that begins: behind "how many" in `of the hens, how many …`, else at the verb."""
    words, many = query.question.words, query.words("quantities", "HOW_MANY")
    whole = next(iter(query.question.grammar.behind_of_the(words)), None)
    asking = next((at for at, word in enumerate(words) if word in many), None)
    if whole is None or asking is None:
        return None
    if whole <= asking + 1:
        return asking + 1 if whole <= _AT_THE_HEAD else None
    return _verb_of_it(query, whole) if whole <= asking + _TO_THE_WHOLE else None


def _verb_of_it(query: Query, start: int) -> int | None:
    """Return where the verb begins, and not that of a clause within the whole: `the hens that were sold had`."""
    words, being = query.question.words, query.words("wholes", "VERBS_OF_PARTS")
    relative = query.words("wholes", "RELATIVE")
    return next((at for at in range(start, len(words)) if words[at] in being and words[at - 1] not in relative), None)
