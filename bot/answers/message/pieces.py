"""A sentence or a clause of a message, and what is seen of it alone."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answers.message.framing import Framing
from bot.answers.understand.first_person import speaks_of_us
from bot.answers.understand.question import Question
from bot.answers.understand.vocabulary import Frame

_OPENING = 2  # words, as in "good morning"
_BRIEF = 6  # words of a greeting
_QUESTIONING = frozenset((Frame.WHO, Frame.WHEN, Frame.WHERE, Frame.WHY, Frame.LISTING))


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence or a clause of a message.

    Attributes:
        text: As typed.
        question: As understood.
        words: Folded, in the person's own spelling; "we're" is two.
        framing: Of the record's languages.
    """

    text: str
    question: Question
    words: tuple[str, ...]
    framing: Framing

    @property
    def asks(self) -> bool:
        """Whether it is a question by its form."""
        articles = self.question.grammar.articles  # "a" asks in one language, and is an article in another
        first = next((word for word in self.words if word not in articles), "")
        if self.text.rstrip().endswith("?") or first in self.framing.asking:
            return True
        is_my_own = first in self.framing.personal and not self.framing.wants_something(self.text)
        return not is_my_own and self.question.asks(*_QUESTIONING)

    @property
    def is_telling(self) -> bool:
        """Whether it asks for something by itself, more than "and when"; "and how many in May" does."""
        return self.names_something or any(
            one.is_informative and one.frames.isdisjoint(_QUESTIONING) for one in self.question.tokens
        )

    @property
    def names_something(self) -> bool:
        """Whether it holds a name as the record spells it, a date, a number, or speaks of "us"."""
        question = self.question
        named = (one for one in question.tokens if one.position in question.named and one.word == one.typed)
        is_bound = any(named) or bool(question.dates) or speaks_of_us(question)
        return is_bound or any(token.number for token in question.tokens)

    @property
    def may_name(self) -> bool:
        """Whether it holds a name that the record does not know: "by your count in Uganda". Who is greeted is none."""
        grammar = self.question.grammar
        said = (
            self.question.capitalised - self.framing.personal - grammar.function_words - grammar.calendar.months.keys()
        )
        return bool(said) and not self.is_courteous

    @property
    def is_courteous(self) -> bool:
        """Whether it greets, thanks or wishes well."""
        return len(self.words) <= _BRIEF and any(map(self.framing.greets, self.words[:_OPENING]))

    @property
    def is_personal(self) -> bool:
        """Whether it says "I" or "you", greets or thanks."""
        return self.is_of_us or any(map(self.framing.greets, self.words))

    @property
    def is_of_us(self) -> bool:
        """Whether it says "I" or "you"."""
        to_me = map(self.framing.to_me.fullmatch, self.words)
        return not self.framing.personal.isdisjoint(self.words) or any(to_me)

    @property
    def tells(self) -> bool:
        """Whether it is said between people, or held together by a verb as "trucks with food" is not."""
        return self.is_of_the_talk or not self.question.grammar.yes_no.isdisjoint(self.words)

    @property
    def leads_up(self) -> bool:
        """Whether it may stand before a question and be none of it: "thanks, and", but not "haitians, sorry"."""
        return self.is_remarked and (self.is_of_us or any(map(self.framing.greets, self.words[:1])))

    @property
    def tells_a_purpose(self) -> bool:
        """Whether it only tells what the answer is for: "it's for the map", and not "it's for Uganda"."""
        may_narrow = self.text.rstrip().endswith("?") or self.question.capitalised - self.framing.personal
        return not may_narrow and bool(self.framing.purpose.match(" ".join(self.words)))

    @property
    def is_remarked(self) -> bool:
        """Whether it only tells something of whoever speaks: "for my notes"."""
        return self.tells_a_purpose or (self.is_personal and not self.asks)

    @property
    def is_of_the_talk(self) -> bool:
        """Whether it is said between people: with "I" and "you", or in light words that ask nothing."""
        is_open = not self.question.grammar.open_questions.isdisjoint(self.words)
        return self.is_personal or self.tells_a_purpose or not (self.question.informative or is_open)

    @property
    def may_tell(self) -> bool:
        """Whether it may say what the record is asked for: "the signatories, please", "by name"."""
        if self.question.says("roles", "BY_NAME"):
            return True
        if self.is_of_the_talk and not self.asks:
            return False
        return any(token.frames - _QUESTIONING for token in self.question.tokens)
