"""Complete a second question of a message by what it leaves out of the first: "when did it open and when close?"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from bot.answers.message.pieces import Piece
from bot.answers.understand.vocabulary import Frame

_LEFT_OPEN = re.compile(r"(?:…|\.{2,})\s*$")
_OPEN = "…?"  # ends what is left open, once it is read as a question
_MARKS = " ¿?!.…"
_LONGEST = 6  # words of what is left open
_MOST = 6  # ways to complete one
_BEGINNING = 2  # words: "how many"


def left_open(piece: Piece, before: Piece) -> str | None:
    """Return as a question what trails off behind one: "she offers how many metres? and we asked for…"."""
    is_open = _LEFT_OPEN.search(piece.text) is not None and len(piece.words) <= _LONGEST
    if not before.asks or not is_open or piece.words[0] not in piece.framing.joining:
        return None
    # "And asked…" asks for all that anybody asked for, "and we asked for…" for what is ours.
    says_something = piece.is_of_us or any(one.is_informative and not one.frames for one in piece.question.tokens)
    return f"{_bare(piece.text)}{_OPEN}" if says_something and not piece.is_courteous else None


def is_left_open(question: str) -> bool:
    """Return whether a question of a message only trailed off: by itself it asks nothing."""
    return question.endswith(_OPEN)


def completed(second: Piece, first: Piece, articles: Set[str]) -> Iterator[str]:
    """Yield a question with what it may leave out: a phrase that ends the first, and the noun that is counted there.

    Args:
        second: One that was not found, and says something of its own.
        first: The one before it.
        articles: Those of the languages, and the words for "a".
    """
    if not any(one.is_informative and Frame.HOW_MANY not in one.frames for one in second.question.tokens):
        return
    own, words = second.reading, first.question.words
    start = 1 if second.words[:1] and second.words[0] in second.framing.joining else 0
    head = _bare(own.cut(start, len(second.question.words)))
    opening = articles | first.framing.prepositions | first.question.grammar.spoken.words("quantities", "HOW_MANY")
    starts = [at for at in range(1, len(words)) if words[at] in opening]
    nouns = [one for at in starts if words[at] in articles for one in _nouns_at(first, at)]
    found = first.framing.leans.search(head)
    yield from _with_its_pronoun(head, found, nouns)
    noun = _counted(first) if not _counted(second) else ""
    yield from _with_a_phrase(head, noun, [_bare(first.reading.cut(at, len(words))) for at in starts[:_MOST]])
    if found is None:
        yield from (f"{head} {one}?" for one in nouns)


def said_of_both(first: Piece, second: Piece) -> str:
    """Return what ends the second of two questions that begin alike, where the first has a single word of its own.

    Of "how many died and how many fell ill in the storm" both ask of the storm.

    Args:
        first: The first question.
        second: The second.
    """
    one, other = ([token for token in half.question.informative if not token.frames] for half in (first, second))
    words = second.question.words
    if len(one) != 1 or one[0].position < len(first.question.words) - 1 or len(other) <= len(one):
        return ""
    if first.question.words[:_BEGINNING] != words[:_BEGINNING]:
        return ""
    return f" {second.reading.cut(other[0].position + 1, len(words))}"


def _with_its_pronoun(head: str, found: re.Match[str] | None, nouns: Sequence[str]) -> Iterator[str]:
    """Yield a question with each noun in the place of its pronoun; nothing where it has none."""
    if found is not None:
        yield from (f"{head[: found.start()]}{one}{head[found.end() :]}?" for one in nouns)


def _with_a_phrase(head: str, noun: str, tails: Sequence[str]) -> Iterator[str]:
    """Yield a question with each phrase that ends the one before, and with the noun that is counted there."""
    asking, _, rest = head.partition(" ")
    for tail in tails:
        yield f"{head} {tail}?"
        if noun:
            yield f"{asking} {noun} {rest} {tail}?"


def _nouns_at(first: Piece, at: int) -> Iterator[str]:
    """Yield what a pronoun may stand for: the noun of an article, and with a word behind it."""
    for end in (at + 2, at + 3):
        yield _bare(first.reading.cut(at, min(end, len(first.question.words))))


def _counted(piece: Piece) -> str:
    """Return the noun behind the word for how many, as typed; nothing where there is none."""
    question, many = piece.question, piece.question.grammar.spoken.words("quantities", "HOW_MANY")
    if not question.asks(Frame.HOW_MANY):
        return ""
    behind = (one for one in question.tokens if one.position and question.words[one.position - 1] in many)
    noun = next((one for one in behind if one.is_informative), None)
    return piece.reading.cut(noun.position, noun.position + 1) if noun and not _is_a_verb(piece, noun.word) else ""


def _is_a_verb(piece: Piece, word: str) -> bool:
    return piece.framing.has_a_verb(f". {word}")


def _bare(text: str) -> str:
    return text.strip(_MARKS)
