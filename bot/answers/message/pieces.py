"""A sentence or a clause of a message, and what is seen of it alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import dropwhile, takewhile

from bot.answers.followups.reading import Reading, Understand, read
from bot.answers.message.framing import Framing
from bot.answers.understand.first_person import speaks_of_us
from bot.answers.understand.normalise import fold
from bot.answers.understand.question import Question, Token
from bot.answers.understand.vocabulary import RESTRICTION, Frame
from bot.languages import by_language
from bot.languages.territories import territory

_WORD = re.compile(r"[^\W_]+")
_OPENING = 2  # words, as in "good morning"
_BRIEF = 6  # words of a greeting
_QUESTIONING = frozenset((Frame.WHO, Frame.WHEN, Frame.WHERE, Frame.WHY, Frame.LISTING))


@dataclass(frozen=True)  # not in slots: what is seen of it is asked again and again, and kept
class Piece:
    """A sentence or a clause of a message.

    Attributes:
        text: As typed.
        understand: Reads it, where more is looked at than its words.
        framing: Of the record's languages.
    """

    text: str
    understand: Understand
    framing: Framing

    @cached_property
    def question(self) -> Question:
        """As understood."""
        return self.understand(self.text)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Folded, in the person's own spelling; "we're" is two."""
        return tuple(_WORD.findall(fold(self.text)))

    @cached_property
    def reading(self) -> Reading:
        """How it is read, so that a part of it can be cut out as typed."""
        return read(self.text, lambda _text: self.question)

    @cached_property
    def asks(self) -> bool:
        """Whether it is a question by its form."""
        if self.tells_a_purpose or self._ends_on_a_question_word:
            return False
        # "A" asks in one language, and is an article in another; "and how" asks on.
        first = next((word for word in self.words if word not in self.framing.before_asking), "")
        text = self.text.rstrip()
        is_stated = text.endswith(".") and first in self.question.grammar.yes_no  # "Es para el informe."
        if text.endswith("?") or (first in self.framing.asking and not is_stated):
            return True
        is_my_own = self.is_of_us and not self.framing.wants_something(self._before_a_relative)
        return not is_my_own and (self.question.asks(*_QUESTIONING) or self._asks_behind_a_date)

    @cached_property
    def _before_a_relative(self) -> str:
        """Its text before "who" and what that tells of somebody: "I'm with a reporter who wants the total"."""
        words, telling = self.question.words, {one.position for one in self.question.informative}
        relatives = (at for at, one in enumerate(words) if one in self.framing.subordinating and at - 1 in telling)
        at = next(relatives, None)
        return self.text if at is None or self._wants_some(at) else " ".join(words[:at])

    def _wants_some(self, at: int) -> bool:
        """Return whether more is wanted from a place on than what the request tells: "the nurses' total"."""
        grammar = self.question.grammar
        behind = (one for one in self.question.tokens if one.position > at + 1)
        wanted = takewhile(lambda one: not one.frames and one.word not in grammar.light_nouns, behind)
        return any(one.is_informative for one in wanted)

    @cached_property
    def _asks_behind_a_date(self) -> bool:
        """Whether a number is asked for, and nothing but a time stands before: "by May 2021, how many came"."""
        question = self.question
        first = question.first(Frame.HOW_MANY) or 0
        dated = question.dated
        small = question.grammar.function_words
        return first > 0 and bool(dated) and all(at in dated or question.words[at] in small for at in range(first))

    @cached_property
    def is_telling(self) -> bool:
        """Whether it asks for something by itself, more than "and when"; "and how many in May" does."""
        return self.names_something or any(
            one.is_informative and one.frames.isdisjoint(_QUESTIONING) for one in self.question.tokens
        )

    @cached_property
    def names_something(self) -> bool:
        """Whether it holds a name as the record spells it, a date, a number, or speaks of "us"."""
        return self.is_bound or any(token.number for token in self.question.tokens)

    @cached_property
    def attributes(self) -> bool:
        """Whether it begins by naming who says it: "according to the ministry", "in Alder's telling"."""
        words = self._behind_what_joins
        beginnings = (" ".join(one) for one in (words[:1], words[:2], self.question.words[:2]))
        return any(map(self.framing.attributing.search, beginnings))

    @cached_property
    def is_told_by_others(self) -> bool:
        """Whether it names who is to say it, and nobody of the asker's own: "according to Alder"."""
        return self.attributes and bool(self.of_the_record)

    @cached_property
    def is_bound(self) -> bool:
        """Whether it holds a name as the record spells it, a date, or speaks of "us"."""
        question = self.question
        named = (one for one in question.tokens if one.position in question.named and one.word == one.typed)
        return any(named) or bool(question.dates) or speaks_of_us(question)

    @cached_property
    def may_name(self) -> bool:
        """Whether it holds a name that the record does not know: "by your count in Uganda". Who is greeted is none."""
        grammar = self.question.grammar
        said = self.question.capitalised - grammar.function_words - grammar.calendar.months.keys()
        said = frozenset(one for one in said if one.split("'")[0] not in self.framing.personal)  # "I'd"
        language = self.question.language
        if any(territory(language, token.typed) for token in self.question.informative):
            return True
        return bool(said) and not self.is_courteous

    @cached_property
    def is_courteous(self) -> bool:
        """Whether it greets, thanks, wishes well or sighs, in each of its parts."""
        parts = self.text.split(", ") if len(self.words) > _BRIEF else (self.text,)
        return all(self._is_courtesy(_WORD.findall(fold(one))) for one in parts)

    def _is_courtesy(self, words: Sequence[str]) -> bool:
        greets = any(map(self.framing.greets, words[:_OPENING])) or any(map(self.framing.is_sound, words[:1]))
        return len(words) <= _BRIEF and greets

    @cached_property
    def is_personal(self) -> bool:
        """Whether it says "I" or "you", greets or thanks."""
        return self.is_of_us or any(map(self.framing.greets, self.words))

    @cached_property
    def is_of_us(self) -> bool:
        """Whether it says "I" or "you"."""
        to_me = map(self.framing.to_me.fullmatch, self.words)
        is_personal = not self.framing.personal.isdisjoint(self.words) or any(to_me)
        return is_personal or self.framing.among_us.search(self.text) is not None

    @cached_property
    def tells(self) -> bool:
        """Whether it is said between people, or held together by a verb as "trucks with food" is not."""
        return self.is_of_the_talk or self.is_doing or not self.question.grammar.yes_no.isdisjoint(self.words)

    @cached_property
    def is_doing(self) -> bool:
        """Whether it tells what somebody is doing: "making a map"."""
        return not self.asks and bool(self.framing.doing.match(" ".join(self.words)))

    @cached_property
    def has_a_verb(self) -> bool:
        """Whether a verb stands in it that its form tells, outside of "who" and what follows: "the boss called me"."""
        return self.framing.has_a_verb(self.text)

    @cached_property
    def is_a_clause(self) -> bool:
        """Whether a verb holds it together, as far as its form tells."""
        if self.framing.going_on.match(" ".join(self.words)):
            return True  # "but that feels wrong"
        is_held_together = self.is_of_us or not self.question.grammar.yes_no.isdisjoint(self.words)
        return is_held_together or self.is_doing or self.framing.wants_something(self.text) or self.has_a_verb

    @cached_property
    def says_which(self) -> bool:
        """Whether it says which of several is meant: "I mean the trucks", "it's about nurses"."""
        return self.framing.meaning.match(" ".join(self.words)) is not None

    @cached_property
    def clears_up(self) -> bool:
        """Whether it says what is meant, or asks for more itself."""
        if self.says_which:
            return True
        is_marked, yes_no = "?" in self.text, self.question.grammar.yes_no
        if not self.text.endswith("?") and not self.framing.subordinating.isdisjoint(self.words[:1]):
            return False
        goes_without = by_language("speech", "VERB_COMES_FIRST")[self.question.language]
        # "Is the last part of it.", "es pura curiosidad": no more than a subject is left out.
        is_stated = (self.text.endswith(".") or (goes_without and not is_marked)) and not self.asks_openly
        if is_stated or self.asks_what_to_say or not (self.asks and self.is_telling):
            return False
        return self.asks_openly or not (yes_no.isdisjoint(self.words[:1]) or self.asks_of_it)

    @cached_property
    def is_a_sigh(self) -> bool:
        """Whether it is no more than a sound: "ugh"."""
        return len(self.words) == 1 and self.framing.is_sound(self.words[0])

    @cached_property
    def asks_of_it(self) -> bool:
        """Whether it only asks about "it", or whoever answers for it: "is that in the record", "can you check"."""
        return self.asks and not self.asks_openly and self.framing.asks_of_it(self.text)

    @cached_property
    def echoes(self) -> bool:
        """Whether it asks no more than whether something is so that stands elsewhere: "did they sign it or not"."""
        return self.framing.echoes(self.words)

    @cached_property
    def asks_what_to_say(self) -> bool:
        """Whether it asks what whoever asks is to say, and names nothing: "what do I tell her?"."""
        return self.framing.asks_what_to_say(self.words) and not (self.names_something or self.may_name)

    @cached_property
    def asks_nothing_more(self) -> bool:
        """Whether it is uttered only, or asks for an answer once more: "is it there?", not "can you explain it?"."""
        if self.is_uttered:
            return True
        asks_for_more = self.of_the_record or self.names_something or self.question.asks(Frame.TERM)
        return self.asks_of_it and not asks_for_more

    @cached_property
    def is_if_at_all(self) -> bool:
        """Whether it only tells that whoever answers may not know: "if you have it", but not "if it was signed"."""
        if not self.framing.if_at_all.match(" ".join(self.words)) or self.names_something or self.may_name:
            return False
        return not any(one.is_informative or one.frames for one in self.question.tokens)

    @cached_property
    def is_uttered(self) -> bool:
        """Whether it is a turn of speech, or tells how something strikes somebody: "like", "very polite"."""
        return self.framing.in_passing.fullmatch(" ".join(self._behind_what_joins or self.words)) is not None

    @cached_property
    def _behind_what_joins(self) -> Sequence[str]:
        """Its words without those at its head that only lead there: "but anyway", "so according to"."""
        return tuple(dropwhile(self.framing.leads_on, self.words))

    @cached_property
    def is_said_in_passing(self) -> bool:
        """Whether it is uttered only, greets or thanks, or asks for help."""
        return self.is_uttered or self.is_courteous or (self.asks_of_it and self.is_of_us)

    @cached_property
    def of_their_day(self) -> frozenset[int]:
        """The places, among its words, of a time of the asker's own day that ends it: "a call in ten minutes"."""
        if self.question.dates or self.asks:
            return frozenset()
        words = self.question.words
        time = self.framing.own_time.search(self.question.said.replace("#", ""))
        count = len(time[0].split()) if time else 0
        return frozenset(range(max(0, len(words) - count), len(words)))

    @cached_property
    def leads_up(self) -> bool:
        """Whether it may stand before a question and be none of it: "thanks, and", but not "haitians, sorry"."""
        if self.is_of_us and self.asks and not self.question.informative:
            return True  # "do you know", "can you tell me"
        if self.concludes and not self.question.informative:
            return True  # "así que"
        return self.is_remarked and (self.is_of_us or any(map(self.framing.greets, self.words[:1])))

    @cached_property
    def concludes(self) -> bool:
        """Whether it only leads from what was told to what is asked, or asks it itself: "so", "so I'd like to know"."""
        is_put = self.is_of_us or len(self.words) <= _OPENING
        return is_put and not self.framing.concluding.isdisjoint(self.words[:1])

    @cached_property
    def tells_a_purpose(self) -> bool:
        """Whether it only tells what the answer is for: "it's for the map", and not "it's for Uganda"."""
        return self.tells_a_reason or (self._opens(self.framing.purpose) and not self._may_name_what_for)

    @cached_property
    def tells_a_reason(self) -> bool:
        """Whether it only tells why somebody asks: "because the choir starts in ten minutes"."""
        return self.opens_a_reason and not self._may_name_what_for

    @cached_property
    def opens_a_reason(self) -> bool:
        """Whether it begins as why somebody asks does, whatever it says of that."""
        return self._opens(self.framing.reason)

    @cached_property
    def _may_name_what_for(self) -> bool:
        return self.text.rstrip().endswith("?") or bool(self.question.capitalised - self.framing.personal)

    def _opens(self, form: re.Pattern[str]) -> bool:
        return form.match(" ".join(self.words)) is not None

    @cached_property
    def tells_a_need(self) -> bool:
        """Whether it tells for what somebody needs "it", which narrows nothing: "we need it for the annual report"."""
        may_narrow = self.text.rstrip().endswith("?") or self.question.operators  # "we want it without the children"
        return not may_narrow and bool(self.framing.needed.match(" ".join(self.words)))

    @cached_property
    def is_surely_beside(self) -> bool:
        """Whether no word of it, though the record may hold it, can narrow a question: by its form it tells none."""
        return self.tells_a_need or self.tells_how or self.is_a_tag or self.tells_who_asks or self.describes_us

    @cached_property
    def tells_who_asks(self) -> bool:
        """Whether it tells of somebody no more than that they ask: "new intern asking"."""
        may_tell_more = (self.asks and not self.opens_a_reason) or self.is_limited
        return not may_tell_more and self.framing.tells_who_asks(self.words)

    @cached_property
    def is_limited(self) -> bool:
        """Whether something in it is meant alone: "only", and what other words say so."""
        return RESTRICTION in self.question.operators or self.framing.limiting.search(self.text) is not None

    @cached_property
    def describes_us(self) -> bool:
        """Whether it tells by one word what the asker is like: "I'm new here"; nobody's number, and no name."""
        is_of_us = self.framing.describing_us.fullmatch(" ".join(self.words)) is not None
        return is_of_us and not self.names_something

    @cached_property
    def asks_openly(self) -> bool:
        """Whether a question word stands in it, so that neither yes nor no answers it."""
        return not (self.question.grammar.open_questions | self.question.grammar.when.keys()).isdisjoint(self.words)

    @cached_property
    def asks_how_many(self) -> bool:
        """Whether it asks for a number of something that it names itself."""
        return self.asks and self.is_telling and self.question.asks(Frame.HOW_MANY)

    @cached_property
    def asks_what_it_is(self) -> bool:
        """Whether it asks what something is that stands elsewhere: "what on earth is that?"."""
        return bool(self.framing.what_is_it.fullmatch(" ".join(self.words)))

    @cached_property
    def asks_what_it_was(self) -> bool:
        """Whether it asks for what stands elsewhere, and names nothing: "what was it again?"."""
        return bool(self.framing.what_was_it.fullmatch(" ".join(self.words)))

    @cached_property
    def asks_what_it_is_called(self) -> bool:
        """Whether it asks for the name of what stands elsewhere: "how is it called?"."""
        return bool(self.framing.called.fullmatch(" ".join(self.words)))

    @cached_property
    def of_the_record(self) -> Sequence[Token]:
        """The words that may be of the record: not those that ask, nor what is the asker's own."""
        return [one for one in self.question.informative if not one.frames and not self._is_own(one)]

    def _is_own(self, token: Token) -> bool:
        """Return whether a word is of the asker's own: "my editor"."""
        before = self.question.words[max(0, token.position - 1) : token.position]
        return not self.framing.own.isdisjoint(before)

    @cached_property
    def is_remarked(self) -> bool:
        """Whether it only tells something of whoever speaks: "for my notes"."""
        return self.tells_a_purpose or (self.is_personal and not self.asks)

    @cached_property
    def is_of_the_talk(self) -> bool:
        """Whether it is said between people: with "I" and "you", or in light words that ask nothing."""
        grammar = self.question.grammar
        # "When did they?" asks, and "when they did" does not.
        when = grammar.when.keys() if self.text.rstrip().endswith("?") else frozenset[str]()
        is_open = not (grammar.open_questions | when).isdisjoint(self.words)
        return self.is_personal or self.tells_a_purpose or not (self.question.informative or is_open)

    @cached_property
    def asks_whether_it_is_one(self) -> bool:
        """Whether it asks whether two things that stand elsewhere are one: "are they the same?"."""
        return self.question.says("roles", "SAME")

    @cached_property
    def sets_some_apart(self) -> bool:
        """Whether a word opens it that leaves out what stands behind it: "besides Birch", "apart from the hens"."""
        opens = not self.framing.excepting.isdisjoint(self.question.words[:1])  # as it is read: "à part" is two words
        return opens and bool(self.of_the_record or self._nouns_of_others)

    @property
    def _nouns_of_others(self) -> Sequence[Token]:
        return [one for one in self.question.tokens if one.is_noun and not one.frames and not self._is_own(one)]

    @cached_property
    def is_owed(self) -> bool:
        """Whether it has to be answered, however little it names."""
        if self.sets_some_apart or self.question.says("wholes", "BOTH_SIDES"):
            return True  # "for or against?"
        return self.asks_for_something or self.asks_whether_it_is_one

    @cached_property
    def asks_for_something(self) -> bool:
        """Whether it wants something told of something: "I'd also need the day on which it ends"."""
        is_wanting = self.asks and self.framing.wants_something(self.text)
        return is_wanting and any(not one.frames for one in self.question.informative)

    @cached_property
    def may_tell(self) -> bool:
        """Whether it may say what the record is asked for: "the signatories, please", "by name"."""
        if self.question.says("roles", "BY_NAME"):
            return True
        if self.is_beside and not self.asks:
            return False
        return any(token.frames - _QUESTIONING for token in self.question.tokens if not self._is_nowadays(token))

    def _is_nowadays(self, token: Token) -> bool:
        """Return whether a word only tells when somebody is asking: "the director is in a meeting now"."""
        return token.word in self.framing.nowadays and any(one is not token for one in self.question.informative)

    @cached_property
    def is_exclaimed(self) -> bool:
        """Whether it is a word or two with an exclamation mark, as a greeting is."""
        return self.text.endswith("!") and len(self.words) <= _OPENING

    @cached_property
    def exclaims(self) -> bool:
        """Whether it begins as a question does and is none, where others are marked: "what a day."."""
        return {"?", "¿"}.isdisjoint(self.text) and self.framing.exclaiming.match(" ".join(self.words)) is not None

    @cached_property
    def _ends_on_a_question_word(self) -> bool:
        """Whether a question word ends what somebody tells of themselves: "I read it, I forgot where."."""
        asking = self.question.grammar.open_questions | self.question.grammar.when.keys()
        ends = self.text.rstrip().endswith(".") and self.words[-1:] and self.words[-1] in asking
        return bool(ends) and self.is_of_us and self.words[0] not in self.framing.asking

    @cached_property
    def tells_how(self) -> bool:
        """Whether it tells in which form the answer is wanted, and no more: "in one line", "bullet points"."""
        said = [
            token for token in self.question.tokens if not self.framing.manner.isdisjoint((token.typed, token.word))
        ]
        left = (token for token in self.question.informative if token not in said and not token.number)
        return bool(said) and not any(left)

    @cached_property
    def is_a_tag(self) -> bool:
        """Whether it only turns what stands before it into a question: "right?"."""
        return bool(self.framing.tag.fullmatch(" ".join(self.words)))

    @cached_property
    def is_beside(self) -> bool:
        """Whether its form is that of something beside a question: who asks, what for, how, or a remark on it."""
        if self.is_of_the_talk or self.is_surely_beside:
            return True
        if self.asks:
            return False
        is_wanting = self.framing.wants_something(self.words[0] if self.words else "")
        wants_only = is_wanting and not any(one.frames for one in self.question.tokens if one.position)
        return wants_only or bool(self.framing.remark.match(" ".join(self.words)))
