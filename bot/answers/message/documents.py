"""Tell what a document that stands beside a request has to do with it: "it" may be another thing named there."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence, Set
from itertools import pairwise

from bot.answers.answer import Kind
from bot.answers.message.pieces import Piece
from bot.answers.understand.names import NameLink
from bot.answers.understand.vocabulary import Frame

_WORD = re.compile(r"[^\W_]+")


def cites_something(piece: Piece) -> bool:
    """Return whether a document is said to hold another thing, which is not named yet: "it cites a study"."""
    words, spoken = piece.words, piece.question.grammar.spoken
    verbs, new = spoken.words("works", "STATING"), spoken.words("signing", "INDEFINITE")
    return any(verb in verbs and following in new for verb, following in pairwise(words))


def is_of_what_it_says(request: Piece, it: re.Match[str] | None, beside: Sequence[Piece]) -> bool:
    """Return whether a day alone is asked for, and a document said to say something: "what day was that?"."""
    question = request.question
    ends = it is None or not _WORD.search(request.text, it.end())
    is_bare = ends and question.asks(Frame.WHEN) and all(one.frames == {Frame.WHEN} for one in question.informative)
    return is_bare and any(map(_tells_what_it_says, beside))


def _tells_what_it_says(piece: Piece) -> bool:
    """Return whether a document is said to say something: of that a day may be asked for, and not of the document."""
    question, letters = piece.question, piece.question.grammar.kinds.letters
    start = next((at for at, word in enumerate(question.words) if word in letters), len(question.words))
    behind = [word for at, word in enumerate(question.words) if at > start and at not in question.dated]
    return piece.framing.tells_a_claim(behind)


def tells_of_somebody_in_it(piece: Piece, topics: Collection[int], prepositions: Set[str]) -> bool:
    """Return whether a document only tells where those stand whom a clause is about: "about Alder on the May letter".

    Args:
        piece: A clause.
        topics: The places where the names of those end.
        prepositions: Of the record's languages.
    """
    words, letters = piece.question.words, piece.question.grammar.kinds.letters
    at = next((at for at, word in enumerate(words) if word in letters), 0)
    before = [one for one in topics if one < at]
    return bool(before) and not prepositions.isdisjoint(words[max(before) + 1 : at])


def own_names(request: Piece, links: Sequence[NameLink], prepositions: Set[str]) -> Sequence[NameLink]:
    """Return the names of which a request asks: none behind a preposition, "who at the ministry was it sent to"."""
    words, passed = request.question.words, request.question.grammar.articles - prepositions

    def is_beside(link: NameLink) -> bool:
        before = [one for one in words[: min(link.positions)] if one not in passed]
        return bool(before) and before[-1] in prepositions

    return [one for one in links if not is_beside(one)]


def is_one_of_several(piece: Piece, request: Piece, kind: Kind, days: Sequence[str]) -> bool:
    """Return whether a clause names by its day one document of several that were listed for a request of no document.

    Args:
        piece: A clause beside a request.
        request: What was asked.
        kind: What was told.
        days: Those on which the documents that were told are published.
    """
    question, letters = piece.question, piece.question.grammar.kinds.letters
    if kind is not Kind.LETTER or len(days) <= 1 or letters.isdisjoint(question.words):
        return False
    is_of_any = not letters.isdisjoint(request.question.words)  # "which letters went to Congress?"
    return not is_of_any and any(not all(map(date.fits, days)) for date in question.dates)
