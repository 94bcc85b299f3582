"""Questions that lean on the one before: what they come to with it.

A follow-up stands for one of a few complete questions, which are tried in order. Each is answered as if it had been
typed, so that every word of it has to be accounted for: a question put together wrongly finds nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice

from bot.answers.answer import Ambiguous, Answer, Focus, Found, Kind, Language, NotFound
from bot.answers.following.barely import asked_barely
from bot.answers.following.fragments import Fragment, Sort, fragments, its_document
from bot.answers.following.ground import Ground, Proposal
from bot.answers.following.merging import merged
from bot.answers.following.pointing import is_enough, own_words, pointed_at, points_back
from bot.answers.following.reading import Reading, Understand, read
from bot.answers.following.referring import is_complete, is_rich, referring, refers, says_it
from bot.answers.following.turn import Turn
from bot.answers.inquiry import Desk
from bot.answers.linking import SECTIONS
from bot.answers.words import FUNCTION_WORDS, Frame
from bot.answers.words.followups import ANYTHING, ASKING, LEADING, LIKEWISE, MARKER, OF_THEM, US, WAS_IT, Bare, bare
from bot.texts import say

__all__ = ["Follower", "Turn", "is_us"]

_BRIEF = 4  # words
_MOST_TRIED = 12  # questions; the likeliest come first
_SAME = {Frame.HOW_MANY, Frame.WHEN, Frame.WHO, Frame.WHERE}  # what both questions ask
_ASIDES = (Bare.SOURCE, Bare.WHEN, Bare.SINCE, Bare.HOW_MANY)  # asked of an answer, and no question to go on from
# Answers about what is named, which a bare name may be asked for at any time.
_OF_A_NAME = (Kind.LETTER, Kind.PERSON, Kind.PLACE, Kind.TERM, Kind.SIGNATORIES, Kind.MEMBER, Kind.SOURCE, Kind.ASK)
_FEW = 2  # words
_VERSUS = frozenset("vs versus".split())
_NARROWING = (Sort.PEOPLE, Sort.PLACE, Sort.DATE)

Ask = Callable[[str, Focus | None], Answer]


@dataclass(frozen=True, slots=True)
class Follower:
    """Tells what one follow-up comes to.

    Attributes:
        desk: The record.
        understand: Reads a text the way that the answerer does.
        ask: Answers a complete question.
        language: The follow-up's.
        focus: The command that it came by.
    """

    desk: Desk
    understand: Understand
    ask: Ask
    language: Language
    focus: Focus | None

    def follow(self, typed: str, after: Turn) -> Turn:
        """Answer `typed` by itself, or with the turn before where it leans on it."""
        if after.before is not None and (isinstance(after.answer, Found) or self._was_too_little(after)):
            after = after.before  # "source?" told of that one, and the next question speaks of it too
        turn = self._follow(typed, after)
        if after.before is not None and self._may_skip(typed, after, turn):
            turn = self._follow(typed, after.before)
        if isinstance(turn.answer, NotFound) and (turn.leaned or turn.question == typed):
            return replace(turn, before=after.before or after)
        return turn

    def _may_skip(self, typed: str, after: Turn, turn: Turn) -> bool:
        """Whether a part such as `and islanders?` may lean past a turn that found nothing."""
        reading = read(_unmarked(typed), self.understand)
        ground = self._ground(after)
        assert after.before is not None
        before = self._ground(after.before)
        if points_back(before, reading):  # "was it sent to Rivers?" found nothing, and "it" is the same letter still
            labels = [before.label(document) for document in before.documents]
            return any(label in after.question for label in labels if label)
        if bare(" ".join(reading.question.words)) or refers(ground, reading):
            return False
        # Of a letter that was named it may still be asked who signed; what a figure was narrowed to in vain goes.
        is_of_letters = after.leaned and ground.question.asks(Frame.SIGN, Frame.LETTERS)
        return not is_of_letters or isinstance(turn.answer, NotFound)

    def _was_too_little(self, after: Turn) -> bool:
        """Whether the last turn was a few words that found nothing, and leaves nothing to lean on."""
        ground = self._ground(after)
        is_nothing = isinstance(after.answer, NotFound) and not after.leaned and not ground.question.dates
        return is_nothing and own_words(ground, ground.reading) <= 1

    def _ground(self, after: Turn) -> Ground:
        return Ground(after, read(after.question, self.understand), self.language, self.desk, self.understand)

    def _follow(self, typed: str, after: Turn) -> Turn:
        ground = self._ground(after)
        reading = read(its_document(ground, _unmarked(typed)), self.understand)
        asked = bare(" ".join(reading.question.words))
        if asked is not None:
            turn = self._leaning(asked_barely(ground, asked))
            is_aside = turn is not None and asked in _ASIDES and isinstance(turn.answer, Found)
            return replace(turn, before=after) if turn and is_aside else turn or self._nothing(typed)
        if points_back(ground, reading):
            pointing = self._pointing(ground, reading, typed)
            if pointing is not None:
                return pointing
        is_own = is_rich(ground, reading) and not says_it(reading)
        if refers(ground, reading) and not is_own:
            leaned = self._leaning(referring(ground, reading))
            if not is_rich(ground, reading) or says_it(reading):  # no other document speaks for this one
                return leaned or self._nothing(typed)
            if leaned and isinstance(leaned.answer, Found):
                return leaned
        is_marked = _is_marked(typed)
        if is_complete(reading):
            return self._complete(ground, reading, typed, is_marked=is_marked)
        return self._part(ground, reading, typed, is_marked=is_marked)

    def _pointing(self, ground: Ground, reading: Reading, typed: str) -> Turn | None:
        """What "it", "he" or nothing at all stands for; None where the question may be complete by itself."""
        narrowed = read(OF_THEM.sub("", reading.text), self.understand)
        is_of_them = narrowed.text != reading.text
        if is_enough(ground, reading):
            return None
        leaned = self._leaning(_merging(ground, narrowed) if is_of_them else pointed_at(ground, reading))
        if leaned and not isinstance(leaned.answer, NotFound):
            return leaned
        return leaned or self._nothing(typed)

    def _complete(self, ground: Ground, reading: Reading, typed: str, *, is_marked: bool) -> Turn:
        """A question with its own asking words: it stands alone where it can, but `and how many children?` leans."""
        leaned = self._leaning(_merging(ground, reading)) if is_marked else None
        if leaned and isinstance(leaned.answer, Found):
            return leaned
        alone = self._alone(reading.text)
        # "Who paid" in the middle of a conversation speaks of what was said; "who is Hill" names somebody.
        is_open = reading.question.asks(Frame.WHO, Frame.WHEN, Frame.WHERE, Frame.WHY)
        names = self.desk.linker.links(reading.question.tokens, SECTIONS)
        is_brief = is_open and not names and len(reading.question.words) <= _BRIEF
        fewest = 1 if is_marked or is_brief else 0
        if own_words(ground, reading) <= fewest and not reading.question.dates and self._says_another(ground, alone):
            return self._anew(typed, alone)
        if isinstance(alone.answer, Found):
            return alone
        leaned = self._leaning(chain([] if is_marked else _merging(ground, reading), referring(ground, reading)))
        return leaned if leaned and not isinstance(leaned.answer, NotFound) else alone

    def _part(self, ground: Ground, reading: Reading, typed: str, *, is_marked: bool) -> Turn:
        """A part of a question: after "and" it never stands alone, whatever it would find."""
        parts = [] if reading.question.asks(Frame.SOURCE) else fragments(ground, reading)
        leaned = self._leaning(merged(ground, parts)) if parts else None
        is_other = bool(parts) and parts[0].sort is Sort.OTHER and is_rich(ground, reading)
        if is_marked and not (is_other and (leaned is None or isinstance(leaned.answer, NotFound))):
            return leaned or self._nothing(typed)
        is_choice = isinstance(ground.turn.answer, Ambiguous)
        alone = self._alone(reading.text if reading.text != " ".join(_unmarked(typed).split()) else typed)
        if not is_choice and is_bare(ground, reading, parts):
            if leaned and isinstance(leaned.answer, Found) and not _is_a_name(parts, reading):
                return leaned
            if self._says_another(ground, alone):
                return leaned if leaned and isinstance(leaned.answer, Ambiguous) else self._anew(typed, alone)
        if any(part.sort in (Sort.DOCUMENT, Sort.OTHER) for part in parts) and not is_choice:
            leaned = None  # such words are a question of their own
        if isinstance(alone.answer, Found) and not (is_choice and leaned and isinstance(leaned.answer, Found)):
            return alone
        return leaned if leaned and not isinstance(leaned.answer, NotFound) else alone

    def _leaning(self, proposals: Iterable[Proposal]) -> Turn | None:
        """The first that is found; else the first that asks back; else the first, not found. None without any."""
        turns: list[Turn] = []
        for proposal in islice(proposals, _MOST_TRIED):
            focus = self.focus or proposal.focus
            answer = proposal.given or self.ask(proposal.text, focus)
            turn = Turn(proposal.text, answer, leaned=True, focus=focus)
            if isinstance(answer, Found):
                if proposal.accepts(answer):
                    return turn
                turn = replace(turn, answer=self._not_found())
            turns.append(turn)
        return next((turn for turn in turns if isinstance(turn.answer, Ambiguous)), turns[0] if turns else None)

    def _alone(self, text: str) -> Turn:
        return Turn(text, self.ask(text, self.focus), focus=self.focus)

    def _says_another(self, ground: Ground, alone: Turn) -> bool:
        """Whether a few words in the middle of a conversation would be told a figure, a claim or a happening anew."""
        before = ground.turn.before
        is_said = isinstance(ground.turn.answer, Found) or (before is not None and isinstance(before.answer, Found))
        return is_said and isinstance(alone.answer, Found) and alone.answer.kind not in _OF_A_NAME

    def _anew(self, typed: str, alone: Turn) -> Turn:
        """Not found with what was said before; what the words would find by themselves is offered by its name."""
        ground = Ground(alone, read(alone.question, self.understand), self.language, self.desk, self.understand)
        entry = ground.entry
        name = self.desk.knowledge.topics[entry.topic].name.in_language(self.language) if entry else ""
        offered = (name,) if name and isinstance(self.ask(name, self.focus), Found) else ()
        return Turn(typed, replace(self._not_found(), suggestions=offered), focus=self.focus)

    def _nothing(self, typed: str) -> Turn:
        return Turn(typed, self._not_found(), focus=self.focus)

    def _not_found(self) -> NotFound:
        return NotFound(say(self.language, "not_found"), self.language)


def _is_marked(typed: str) -> bool:
    return (MARKER.match(typed) or WAS_IT.match(typed)) is not None


def is_bare(ground: Ground, reading: Reading, parts: list[Fragment]) -> bool:
    """Whether it only narrows something down: people, a place, a date, a single word or what a preposition leads."""
    words = reading.question.words
    if words[0] in ANYTHING or not ASKING.isdisjoint(words[1:]):
        return False
    question = reading.question
    if question.asks(Frame.NEWS, Frame.HOW_MANY, Frame.COMPARE) or any(token.number for token in question.tokens):
        return False  # "events in March 2019", and a figure itself
    if parts and all(part.sort in _NARROWING for part in parts):
        return _VERSUS.isdisjoint(words)
    told = [word for word in words if word not in FUNCTION_WORDS]
    return (len(told) <= 1 and not question.dates) or (words[0] in LEADING and own_words(ground, reading) <= _FEW)


def _is_a_name(parts: list[Fragment], reading: Reading) -> bool:
    """Whether a bare name is all, which is asked for by itself."""
    return reading.question.words[0] not in LEADING and any(part.sort not in _NARROWING for part in parts)


def _unmarked(typed: str) -> str:
    """The follow-up without "and" or "what about" before it and "too" behind it."""
    text = LIKEWISE.sub("", MARKER.sub("", WAS_IT.sub("", typed, count=1), count=1))
    return f"¿{text}" if "¿" in typed and "¿" not in text else text


def is_us(typed: str) -> bool:
    """Whether it asks the same for the asker's own organization: `and us?`, `¿y nosotros?`."""
    return MARKER.match(typed) is not None and US.fullmatch(MARKER.sub("", typed, count=1).strip(" ?!.")) is not None


def _merging(ground: Ground, reading: Reading) -> Iterator[Proposal]:
    """For a question that asks the same as the last one, of another date, place or people."""
    frames = ground.question.frames & reading.question.frames & _SAME
    parts = fragments(ground, reading) if frames else []
    if parts and not any(part.sort is Sort.OTHER for part in parts):
        yield from merged(ground, parts)
