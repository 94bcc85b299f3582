"""Of a whole, how many: the figure of the whole itself tells nothing of a part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.answers.match.query import Query
from bot.answers.match.select import Chosen, contest
from bot.answers.match.stated import says
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Fact

_AT_THE_HEAD = 5  # words: "and out of the hens, how many ..."
_TO_THE_WHOLE = 4  # words from "how many" on: "how many hens of the ..."


def is_of_the_whole(query: Query, served: Iterable[Frame], chosen: Chosen) -> bool:
    """Return whether a figure is that of a whole of which a part is asked for: `of the hens sold, how many were white`.

    It is, where the words for the whole alone choose the same figure, or another of its measure.
    """
    fact = chosen.item.entry
    if not isinstance(fact, Fact) or fact.value is None or query.indexed.nouns.shares.issuperset(fact.units):
        return False
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
