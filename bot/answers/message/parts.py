"""Tell which parts of a message ask something, and what only accompanies them.

A part goes only where it says nothing that the record speaks of: whatever narrows a question stays in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.answers.followups.patterns import ASKING, Bare, bare
from bot.answers.index.index import Index
from bot.answers.understand import normalise
from bot.answers.understand.first_person import speaks_of_us
from bot.answers.understand.normalise import fold
from bot.answers.understand.question import Question
from bot.answers.understand.vocabulary import Frame
from bot.languages import either, words

_AREA = "framing"
_ABBREVIATED = words(_AREA, "ABBREVIATED")
_ASKERS = words(_AREA, "ASKERS")
_WANTING = words(_AREA, "WANTING")
_BETWEEN = words(_AREA, "BETWEEN")
_LEADING_IN = words(_AREA, "LEADING_IN")
_GREETINGS = words(_AREA, "GREETINGS")
_PERSONAL = words(_AREA, "PERSONAL")

# Most messages are one sentence without a comma, and nothing more is looked at.
_PARTED = re.compile(r"[?!;.](?=\s+\S)|\n\s*\S")
_ENDS = re.compile(r"[?!;]+\s+|\.+\s+|\n+")
_JOINED = re.compile(either(_AREA, "JOINED"), re.IGNORECASE)
_CLAUSES = re.compile(r"[,:;()]\s|\s[-–—]\s|[()]$")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LAST_WORD = re.compile(r"([^\W_]+)\W*$")
_SHORTEST = 3  # letters of a word that ends a sentence; "St." and "A.C." end none
_OPENING = 2  # words, as in "good morning"
_BRIEF = 6  # words of a greeting
_A_TOPIC = 2  # words: a sentence of so few that asks nothing may say what the next one is about
_FARTHEST = 6  # words between who asks and the verb of asking
_STEM = 3  # letters from which a word of wanting is the beginning of any form
_QUESTIONING = frozenset((Frame.WHO, Frame.WHEN, Frame.WHERE, Frame.WHY, Frame.LISTING))
_SAID_ANYWAY = (Bare.SOURCE, Bare.WHEN)  # every answer tells its source and its date

Read = Callable[[str], Question]


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence or a clause of a message.

    Attributes:
        text: As typed.
        question: As understood.
        words: Folded, in the person's own spelling.
    """

    text: str
    question: Question
    words: tuple[str, ...]

    @property
    def asks(self) -> bool:
        """Whether it is a question by its form."""
        is_asking = self.text.rstrip().endswith("?") or not ASKING.isdisjoint(self.words[:1])
        return is_asking or self.question.asks(*_QUESTIONING)

    @property
    def is_telling(self) -> bool:
        """Whether it asks for something by itself, more than "and when"."""
        return any(one.is_informative and one.frames.isdisjoint(_QUESTIONING) for one in self.question.tokens)

    @property
    def names_something(self) -> bool:
        """Whether it holds a name, a date, a number, or a word that turns a meaning round; or speaks of "us"."""
        question = self.question
        is_bound = bool(question.named or question.dates or question.operators) or speaks_of_us(question)
        return is_bound or any(token.number for token in question.tokens)

    @property
    def is_courteous(self) -> bool:
        """Whether it greets, thanks or wishes well."""
        return len(self.words) <= _BRIEF and not _GREETINGS.isdisjoint(self.words[:_OPENING])

    @property
    def is_of_the_talk(self) -> bool:
        """Whether it is said between people: in light words, or with "I" and "you"."""
        is_light = not self.question.informative
        return is_light or not _PERSONAL.isdisjoint(self.words) or not _GREETINGS.isdisjoint(self.words)

    @property
    def may_tell(self) -> bool:
        """Whether it may say what the record is asked for: "the signatories, please"."""
        if self.is_of_the_talk and not self.asks:
            return False
        return any(token.frames - _QUESTIONING for token in self.question.tokens)


@dataclass(frozen=True, slots=True)
class Parts:
    """Takes messages apart.

    Attributes:
        index: The record's words.
        read: Reads a text the way that the answerer does.
    """

    index: Index
    read: Read

    def questions(self, message: str) -> tuple[str, ...]:
        """Return the questions of a message, each as typed; the whole message where its parts need each other.

        Args:
            message: Without markup.
        """
        if not _PARTED.search(message) and not _JOINED.search(message):
            return (message,)
        pieces = [half for sentence in _sentences(message) for half in self._joined(sentence)]
        telling = [one for one in pieces if not self._is_aside(one, pieces)]
        if len(telling) != 1 and not (telling and all(one.asks for one in telling)):
            return (message,)
        return tuple(one.text for one in telling)

    def readings(self, question: str) -> Iterator[str]:
        """Yield what somebody is said to want to know, the question as it stands, and without what accompanies it.

        Args:
            question: One question of a message.
        """
        core = self._wanted(question)
        if core is not None:
            yield core
        yield question
        plainer = self._without_asides(question)
        if plainer != question:
            yield self._wanted(plainer) or plainer
        told = self._told_to_answer(plainer)
        if told is not None:
            yield told

    def _piece(self, text: str) -> Piece:
        return Piece(text, self.read(text), normalise.words(text))

    def _joined(self, sentence: str) -> Sequence[Piece]:
        """Return the two questions that a word such as "and" joins; the whole where either asks nothing by itself."""
        joint = _JOINED.search(sentence)
        if joint is not None:
            halves = self._piece(sentence[: joint.start()]), self._piece(sentence[joint.end() :])
            if all(half.is_telling for half in halves):
                return halves
        return (self._piece(sentence),)

    def _is_aside(self, piece: Piece, pieces: Sequence[Piece]) -> bool:
        """Return whether a sentence asks nothing of the record, and narrows no other sentence."""
        if bare(" ".join(piece.question.words)) in _SAID_ANYWAY:
            return True
        is_of_none = piece.is_of_the_talk or (not piece.asks and len(piece.words) > _A_TOPIC)
        return is_of_none and self._says_nothing(piece, pieces)

    def _without_asides(self, question: str) -> str:
        clauses = [self._piece(clause.strip()) for clause in _CLAUSES.split(question) if clause.strip()]
        if len(clauses) < 2:
            return question
        kept = [one for one in clauses if not (one.is_of_the_talk and self._says_nothing(one, clauses))]
        return ", ".join(one.text for one in kept) if 0 < len(kept) < len(clauses) else question

    def _says_nothing(self, piece: Piece, pieces: Sequence[Piece]) -> bool:
        """Return whether words name nothing of the record, and none stands in an entry that another part may mean."""
        if piece.names_something or piece.may_tell:
            return False
        known = [token for token in piece.question.informative if self.index.knows(token.keys)]
        if not known or piece.is_courteous:
            return True
        told = {entry for token in known for entry in self.index.knowing(token.keys)}
        return piece.is_of_the_talk and all(told.isdisjoint(self._meant(one)) for one in pieces if one is not piece)

    def _meant(self, piece: Piece) -> set[int]:
        """Return the entries that hold all the words of a part that the record knows."""
        known = [self.index.knowing(token.keys) for token in piece.question.informative if self.index.knows(token.keys)]
        return set.intersection(*known) if known else set()

    def _wanted(self, question: str) -> str | None:
        """Return what follows "my boss wants to know"; None where nobody is said to want anything."""
        words = _spelled(question)
        verb = next((at for at, word in enumerate(words[:_FARTHEST]) if at and _wants(word.folded)), None)
        if verb is None or words[0].folded not in _ASKERS:
            return None
        if any(word.folded in ASKING for word in words[:verb]):
            return None
        if self._piece(question[: words[verb].start]).names_something:
            return None
        return _after(question, words, verb)

    def _told_to_answer(self, question: str) -> str | None:
        """Return what follows "tell me about"."""
        words = _spelled(question)
        return _after(question, words, 0) if words and _wants(words[0].folded) else None


class _Word(NamedTuple):
    """A word of a message: as typed but in lower case, folded, and where it begins."""

    typed: str
    folded: str
    start: int


def _spelled(text: str) -> Sequence[_Word]:
    found = _WORD.finditer(text)
    return [_Word(one[0].lower(), fold(one[0]).replace("'", ""), one.start()) for one in found]


def _after(text: str, words: Sequence[_Word], verb: int) -> str | None:
    """Return the text from the first word that no longer leads in; None where none is left."""
    start = next((word.start for word in words[verb + 1 :] if not _leads_in(word)), None)
    return None if start is None else text[start:]


def _sentences(message: str) -> Sequence[str]:
    """Return the sentences, each with its mark; none ends after an abbreviation."""
    sentences, start = [], 0
    for end in _ENDS.finditer(message):
        if not _goes_on(message[start : end.start()], end[0], message[end.end() :]):
            sentences.append(message[start : end.end()].strip())
            start = end.end()
    return [one for one in (*sentences, message[start:].strip()) if one]


def _goes_on(before: str, mark: str, behind: str) -> bool:
    """Return whether a full stop or a new line is no end: "Mr. Hill", "Dept. of Labour", "Sept. 2018"."""
    if "?" in mark or "!" in mark or ";" in mark:
        return False
    following = fold(behind.lstrip("¿¡")).split(" ", 1)[0]
    starts_anew = behind[:1].isupper() or behind[:1] in "¿¡" or following in ASKING
    if "." not in mark:
        return not starts_anew
    last = _LAST_WORD.search(before)
    is_whole = last is not None and len(last[1]) >= _SHORTEST and fold(last[1]) not in _ABBREVIATED
    return not (is_whole and (starts_anew or before.split()[-1].islower()))


def _leads_in(word: _Word) -> bool:
    """Return whether a word only leads to what is asked; "qué", with its accent, asks."""
    is_asking = word.folded in ASKING and word.typed != word.folded
    return not is_asking and (word.folded in _LEADING_IN or word.folded in _BETWEEN)


def _wants(word: str) -> bool:
    return any(word.startswith(one) if len(one) >= _STEM else word == one for one in _WANTING)
