"""What somebody believes and asks about: it is a question, and one of two claims is not answered by the first."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import islice

from bot.answers.message.framing import Framing, spelled
from bot.answers.message.pieces import Piece

_Knows = Callable[[frozenset[str]], bool]
_ENDS = re.compile(r"[,;:.?!()]")


def as_asked(sentence: Piece, pieces: Sequence[Piece]) -> str:
    """Return a sentence of a message, as a question where another one asks if it is so: "it closed. Is that right?".

    Args:
        sentence: The one that tells something.
        pieces: All of them.
    """
    others = [one for one in pieces if one is not sentence]
    is_asked = not sentence.text.rstrip().endswith("?") and any(map(_asks_whether_it_is_so, others))
    return f"{sentence.text.rstrip(' .!')}?" if is_asked else sentence.text


def says_more(message: str, framing: Framing, read_piece: Callable[[str], Piece], knows: _Knows) -> bool:
    """Return whether it is asked if something is so, and with it something of "it" that no word of a record tells.

    Of "he insists that the ferry was sold and it has been so ever since. Is that right?" the first may be so.

    Args:
        message: Without markup.
        framing: Of the record's languages.
        read_piece: Reads a sentence or a clause.
        knows: Tells whether the record holds a word, by its keys.
    """
    if framing.and_it.search(message) is None:
        return False
    sentences = [read_piece(one) for one in framing.sentences(message)]
    if any(map(_asks_openly, sentences)):
        return False  # "how many came" asks for none of it
    return any(
        _is_asked(at, sentences) and not all(_names_something(more, knows) for more in _more(one, framing, read_piece))
        for at, one in enumerate(sentences)
    )


def _asks_whether_it_is_so(piece: Piece) -> bool:
    return piece.echoes or (piece.is_a_tag and piece.text.rstrip().endswith("?"))  # and not "right."


def _asks_openly(piece: Piece) -> bool:
    """Return whether a question word stands in a sentence that as typed joins no clauses: "qué", but not "que"."""
    asking = piece.question.grammar.open_questions
    return any(one.folded in asking and one.typed not in piece.framing.relatives for one in spelled(piece.text))


def _is_asked(at: int, sentences: Sequence[Piece]) -> bool:
    """Return whether somebody is said to believe what a sentence tells, or whether it is so is asked behind it."""
    sentence, behind = sentences[at], islice(sentences, at + 1, None)
    return sentence.framing.tells_a_claim(sentence.words) or any(map(_asks_whether_it_is_so, behind))


def _more(sentence: Piece, framing: Framing, read_piece: Callable[[str], Piece]) -> Sequence[Piece]:
    """Return what a sentence says of "it" behind "and", each to the end of its clause."""
    texts = (_ENDS.split(sentence.text[one.end() :], maxsplit=1)[0] for one in framing.and_it.finditer(sentence.text))
    return [read_piece(text.strip()) for text in texts if text.strip()]


def _names_something(piece: Piece, knows: _Knows) -> bool:
    return piece.names_something or any(knows(one.keys) for one in piece.of_the_record)
