"""Questions that lean on the one before: what they come to with it.

A follow-up stands for one of a few complete questions, which are tried in order. Each is answered as if it had been
typed, so that every word of it has to be accounted for: a question put together wrongly finds nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice

from bot.answers.answer import Ambiguous, Answer, Focus, Found, Language, NotFound
from bot.answers.following.barely import asked_barely
from bot.answers.following.fragments import Sort, fragments
from bot.answers.following.ground import Ground, Proposal
from bot.answers.following.merging import merged
from bot.answers.following.reading import Reading, Understand, read
from bot.answers.following.referring import is_complete, is_rich, referring, refers, says_it
from bot.answers.following.turn import Turn
from bot.answers.inquiry import Desk
from bot.answers.words import Frame
from bot.answers.words.followups import LIKEWISE, MARKER, US, Bare, bare
from bot.texts import say

__all__ = ["Follower", "Turn", "is_us"]

_MOST_TRIED = 12  # questions; the likeliest come first
_SAME = {Frame.HOW_MANY, Frame.WHEN, Frame.WHO, Frame.WHERE}  # what both questions ask
_ASIDES = (Bare.SOURCE, Bare.WHEN, Bare.HOW_MANY)  # asked of an answer, and no question to go on from

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
        if after.before is not None and isinstance(after.answer, Found):
            after = after.before  # "source?" told of that one, and the next question speaks of it too
        turn = self._follow(typed, after)
        if after.before is not None and self._may_skip(typed, after, turn):
            turn = self._follow(typed, after.before)
        if isinstance(turn.answer, NotFound) and (turn.leaned or turn.question == typed):
            return replace(turn, before=after.before or after)
        return turn

    def _may_skip(self, typed: str, after: Turn, turn: Turn) -> bool:
        """Whether a part such as `and Hondurans?` may lean past a turn that found nothing."""
        reading = read(_unmarked(typed), self.understand)
        ground = self._ground(after)
        if bare(" ".join(reading.question.words)) or refers(ground, reading):
            return False
        # Of a letter that was named it may still be asked who signed; what a figure was narrowed to in vain goes.
        is_of_letters = after.leaned and ground.question.asks(Frame.SIGN, Frame.LETTERS)
        return not is_of_letters or isinstance(turn.answer, NotFound)

    def _ground(self, after: Turn) -> Ground:
        return Ground(after, read(after.question, self.understand), self.language, self.desk, self.understand)

    def _follow(self, typed: str, after: Turn) -> Turn:
        ground, reading = self._ground(after), read(_unmarked(typed), self.understand)
        asked = bare(" ".join(reading.question.words))
        if asked is not None:
            turn = self._leaning(asked_barely(ground, asked))
            is_aside = turn is not None and asked in _ASIDES and isinstance(turn.answer, Found)
            return replace(turn, before=after) if turn and is_aside else turn or self._nothing(typed)
        is_own = is_rich(ground, reading) and not says_it(reading)
        if refers(ground, reading) and not is_own:
            leaned = self._leaning(referring(ground, reading))
            if not is_rich(ground, reading) or says_it(reading):  # no other document speaks for this one
                return leaned or self._nothing(typed)
            if leaned and isinstance(leaned.answer, Found):
                return leaned
        is_marked = MARKER.match(typed) is not None
        if is_complete(reading):
            return self._complete(ground, reading, is_marked=is_marked)
        return self._part(ground, reading, typed, is_marked=is_marked)

    def _complete(self, ground: Ground, reading: Reading, *, is_marked: bool) -> Turn:
        """A question with its own asking words: it stands alone where it can, but `and how many children?` leans."""
        leaned = self._leaning(_merging(ground, reading)) if is_marked else None
        if leaned and isinstance(leaned.answer, Found):
            return leaned
        alone = self._alone(reading.text)
        if isinstance(alone.answer, Found):
            return alone
        leaned = self._leaning(chain([] if is_marked else _merging(ground, reading), referring(ground, reading)))
        return leaned if leaned and not isinstance(leaned.answer, NotFound) else alone

    def _part(self, ground: Ground, reading: Reading, typed: str, *, is_marked: bool) -> Turn:
        """A part of a question: after "and" it never stands alone, whatever it would find."""
        parts = fragments(ground, reading)
        leaned = self._leaning(merged(ground, parts)) if parts else None
        is_other = bool(parts) and parts[0].sort is Sort.OTHER and is_rich(ground, reading)
        if is_marked and not (is_other and (leaned is None or isinstance(leaned.answer, NotFound))):
            return leaned or self._nothing(typed)
        is_choice = isinstance(ground.turn.answer, Ambiguous)
        alone = self._alone(typed)
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

    def _nothing(self, typed: str) -> Turn:
        return Turn(typed, self._not_found(), focus=self.focus)

    def _not_found(self) -> NotFound:
        return NotFound(say(self.language, "not_found"), self.language)


def _unmarked(typed: str) -> str:
    """The follow-up without "and" or "what about" before it and "too" behind it."""
    text = LIKEWISE.sub("", MARKER.sub("", typed, count=1))
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
