"""Questions that lean on the one before: what they come to with it.

A follow-up stands for one of a few complete questions, which are tried in order. Each is answered as if it had been
typed, so that every word of it has to be accounted for: a question put together wrongly finds nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import TypeGuard

from bot.answers.answer import Ambiguous, Answer, Focus, Found, Kind, NotFound
from bot.answers.followups.bare_questions import asked_barely
from bot.answers.followups.context import Context, Proposal
from bot.answers.followups.fragments import Fragment, FragmentKind, fragments, its_document
from bot.answers.followups.merging import merged
from bot.answers.followups.patterns import Bare, Forms, forms_of
from bot.answers.followups.reading import Reading, Understand, read
from bot.answers.followups.references import pointed_at, referring
from bot.answers.followups.signs import is_complete, is_enough, is_rich, own_words, points_back, refers, says_it
from bot.answers.followups.turn import Turn
from bot.answers.match.counts import counts_who_has_it
from bot.answers.match.light_deeds import by_a_verb_alone, light_deeds
from bot.answers.match.query import IndexedRecord, Query
from bot.answers.understand.names import SECTIONS
from bot.answers.understand.vocabulary import Frame
from bot.languages import Language, Spoken, say

__all__ = ["Follower", "Turn", "is_us"]

_BRIEF = 4  # words
_MOST_TRIED = 12  # questions; the likeliest come first
_SAME = {Frame.HOW_MANY, Frame.WHEN, Frame.WHO, Frame.WHERE}  # what both questions ask
_ASIDES = (Bare.SOURCE, Bare.WHEN, Bare.SINCE, Bare.HOW_MANY)  # asked of an answer, and no question to go on from
# Answers about what is named, which a bare name may be asked for at any time.
_OF_A_NAME = (Kind.LETTER, Kind.PERSON, Kind.PLACE, Kind.TERM, Kind.SIGNATORIES, Kind.MEMBER, Kind.SOURCE, Kind.ASK)
_FEW = 2  # words
_NARROWING = (FragmentKind.PEOPLE, FragmentKind.PLACE, FragmentKind.DATE)

Ask = Callable[[str, Focus | None], Answer]


@dataclass(frozen=True, slots=True)
class Follower:
    """Tells what one follow-up comes to.

    Attributes:
        indexed: The record.
        understand: Reads a text the way that the answerer does.
        ask: Answers a complete question.
        language: The follow-up's.
        focus: The command that it came by.
    """

    indexed: IndexedRecord
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
        """Return whether a part such as `and islanders?` may lean past a turn that found nothing."""
        reading = read(_unmarked(typed, self._forms), self.understand)
        ground = self._ground(after)
        assert after.before is not None
        before = self._ground(after.before)
        if points_back(before, reading):  # "was it sent to Rivers?" found nothing, and "it" is the same letter still
            labels = [before.label(document) for document in before.documents]
            return any(label in after.question for label in labels if label)
        if reading.forms.bare(reading.question.said) or refers(ground, reading):
            return False
        # Of a letter that was named it may still be asked who signed; what a figure was narrowed to in vain goes.
        is_of_letters = after.leaned and ground.question.asks(Frame.SIGN, Frame.LETTERS)
        return not is_of_letters or isinstance(turn.answer, NotFound)

    def _was_too_little(self, after: Turn) -> bool:
        """Return whether the last turn was a few words that found nothing, and leaves nothing to lean on."""
        ground = self._ground(after)
        is_nothing = isinstance(after.answer, NotFound) and not after.leaned and not ground.question.dates
        return is_nothing and own_words(ground, ground.reading) <= 1

    @property
    def _forms(self) -> Forms:
        return forms_of(self.indexed.vocabulary.grammar.spoken)

    def _ground(self, after: Turn) -> Context:
        return Context(after, read(after.question, self.understand), self.language, self.indexed, self.understand)

    def _follow(self, typed: str, after: Turn) -> Turn:
        ground = self._ground(after)
        text = its_document(ground, _unmarked(typed, self._forms))
        reading = read(text, self.understand)
        asked = reading.forms.bare(reading.question.said)
        if asked is not None:
            return self._barely(ground, asked, typed)
        query = Query(reading.question, self.indexed)
        if counts_who_has_it(reading.question) or light_deeds(query) or by_a_verb_alone(query):
            return self._alone(text)  # no document is what "how many get it" means, nor "it" of "how many made it"
        if points_back(ground, reading) and not is_enough(ground, reading):
            return self._pointing(ground, reading) or self._nothing(typed)
        # No other document speaks for this one.
        if refers(ground, reading) and (says_it(reading) or not is_rich(ground, reading)):
            return self._leaning(referring(ground, reading)) or self._nothing(typed)
        answer = self._complete if is_complete(reading) else self._part
        return answer(ground, reading, text, typed, is_marked=_is_marked(typed, self._forms))

    def _barely(self, ground: Context, asked: Bare, typed: str) -> Turn:
        """Answer a question of nothing but asking words."""
        turn = self._leaning(asked_barely(ground, asked))
        if turn is None:
            return self._nothing(typed)
        return replace(turn, before=ground.turn) if asked in _ASIDES and _is_found(turn) else turn

    def _pointing(self, ground: Context, reading: Reading) -> Turn | None:
        """Answer what "it", "he" or nothing at all stands for; None where it stands for nothing."""
        narrowed = read(reading.forms.of_them.sub("", reading.text), self.understand)
        is_of_them = narrowed.text != reading.text
        return self._leaning(_merging(ground, narrowed) if is_of_them else pointed_at(ground, reading))

    def _complete(self, ground: Context, reading: Reading, text: str, typed: str, *, is_marked: bool) -> Turn:
        """Answer a question with its own asking words: alone where it can be, but `and how many children?` leans."""
        leaned = self._leaning(_merging(ground, reading)) if is_marked else None
        if _is_found(leaned):
            return leaned
        alone = self._alone(text)
        if self._says_little(ground, reading, is_marked=is_marked) and self._says_another(ground, alone):
            return self._anew(typed, alone)
        if _is_found(alone):
            return alone
        merging = iter(()) if is_marked else _merging(ground, reading)
        return _unless_not_found(self._leaning(chain(merging, referring(ground, reading))), alone)

    def _says_little(self, ground: Context, reading: Reading, *, is_marked: bool) -> bool:
        """Return whether so few words are asked that they are of what was said: after "and", or `who paid`."""
        # "Who paid" in the middle of a conversation speaks of what was said; "who is Hill" names somebody.
        is_open = reading.question.asks(Frame.WHO, Frame.WHEN, Frame.WHERE, Frame.WHY)
        names = self.indexed.linker.links(reading.question.tokens, SECTIONS)
        is_brief = is_open and not names and len(reading.question.words) <= _BRIEF
        fewest = 1 if is_marked or is_brief else 0
        return own_words(ground, reading) <= fewest and not reading.question.dates

    def _part(self, ground: Context, reading: Reading, text: str, typed: str, *, is_marked: bool) -> Turn:
        """Answer a part of a question: after "and" it never stands alone, whatever it would find."""
        parts = [] if reading.question.asks(Frame.SOURCE) else fragments(reading, self.indexed)
        leaned = self._leaning(merged(ground, parts)) if parts else None
        if is_marked and not _is_rich_in_other_words(ground, reading, parts, leaned):
            return leaned or self._nothing(typed)
        alone = self._alone(typed if text == _unmarked(typed, self._forms) else text)
        if _asks_back(ground.turn):
            return _of_a_choice(leaned, alone)
        if is_bare(ground, reading, parts):
            if _is_found(leaned) and not _is_a_name(parts, reading):
                return leaned
            if self._says_another(ground, alone):
                return leaned if _asks_back(leaned) else self._anew(typed, alone)
        if _is_a_question(parts) or _is_found(alone):
            return alone
        return _unless_not_found(leaned, alone)

    def _leaning(self, proposals: Iterable[Proposal]) -> Turn | None:
        """Return the first that is found, else the first that asks back, else the first; None without any."""
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

    def _says_another(self, ground: Context, alone: Turn) -> bool:
        """Return whether a few words in a conversation would be answered with another figure, claim or event."""
        before = ground.turn.before
        is_said = isinstance(ground.turn.answer, Found) or (before is not None and isinstance(before.answer, Found))
        return is_said and isinstance(alone.answer, Found) and alone.answer.kind not in _OF_A_NAME

    def _anew(self, typed: str, alone: Turn) -> Turn:
        """Find nothing with the turn before; offer by its name the entry that the words find by themselves."""
        ground = Context(alone, read(alone.question, self.understand), self.language, self.indexed, self.understand)
        entry = ground.entry
        name = self.indexed.knowledge.topics[entry.topic].name.in_language(self.language) if entry else ""
        offered = (name,) if name and isinstance(self.ask(name, self.focus), Found) else ()
        return Turn(typed, replace(self._not_found(), suggestions=offered), focus=self.focus)

    def _nothing(self, typed: str) -> Turn:
        return Turn(typed, self._not_found(), focus=self.focus)

    def _not_found(self) -> NotFound:
        return NotFound(say(self.language, "not_found"), self.language)


def _is_found(turn: Turn | None) -> TypeGuard[Turn]:
    return turn is not None and isinstance(turn.answer, Found)


def _asks_back(turn: Turn | None) -> TypeGuard[Turn]:
    return turn is not None and isinstance(turn.answer, Ambiguous)


def _unless_not_found(leaned: Turn | None, alone: Turn) -> Turn:
    """Return the question that leans, and the one that stands alone where the first is not found."""
    return leaned if leaned and not isinstance(leaned.answer, NotFound) else alone


def _of_a_choice(leaned: Turn | None, alone: Turn) -> Turn:
    """Return the answer to a part that may choose among several: with the last question, if that is found."""
    if not _is_found(leaned) and _is_found(alone):
        return alone
    return _unless_not_found(leaned, alone)


def _is_rich_in_other_words(ground: Context, reading: Reading, parts: list[Fragment], leaned: Turn | None) -> bool:
    """Return whether it says much that nothing in the last question is like, and finds nothing with that."""
    is_not_found = leaned is None or isinstance(leaned.answer, NotFound)
    return bool(parts) and parts[0].sort is FragmentKind.OTHER and is_rich(ground, reading) and is_not_found


def _is_marked(typed: str, forms: Forms) -> bool:
    return (forms.marker.match(typed) or forms.was_it.match(typed)) is not None


def is_bare(ground: Context, reading: Reading, parts: list[Fragment]) -> bool:
    """Return whether it only narrows something down: people, a place, a date, a word, or a preposition's words."""
    words, forms = reading.question.words, reading.forms
    if words[0] in forms.anything or not forms.asking.isdisjoint(words[1:]) or _asks_for_a_count(reading):
        return False
    if parts and all(part.sort in _NARROWING for part in parts):
        return forms.versus.isdisjoint(words)
    return _is_one_word(reading) or (words[0] in forms.leading and own_words(ground, reading) <= _FEW)


def _asks_for_a_count(reading: Reading) -> bool:
    """Return whether it asks for a figure, gives one, or asks what happened: `events in March 2019`."""
    question = reading.question
    has_number = any(token.number for token in question.tokens)
    return has_number or question.asks(Frame.NEWS, Frame.HOW_MANY, Frame.COMPARE)


def _is_one_word(reading: Reading) -> bool:
    told = [word for word in reading.question.words if word not in reading.question.grammar.function_words]
    return len(told) <= 1 and not reading.question.dates


def _is_a_question(parts: list[Fragment]) -> bool:
    """Return whether a part is a question of its own: a document, or words unlike any in the last question."""
    return any(part.sort in (FragmentKind.DOCUMENT, FragmentKind.OTHER) for part in parts)


def _is_a_name(parts: list[Fragment], reading: Reading) -> bool:
    """Return whether a bare name is all, which is asked for by itself."""
    return reading.question.words[0] not in reading.forms.leading and any(part.sort not in _NARROWING for part in parts)


def _unmarked(typed: str, forms: Forms) -> str:
    """Return the follow-up without "and" or "what about" before it and "too" behind it."""
    text = forms.likewise.sub("", forms.marker.sub("", forms.was_it.sub("", typed, count=1), count=1))
    return f"¿{text}" if "¿" in typed and "¿" not in text else text


def is_us(typed: str, spoken: Spoken) -> bool:
    """Return whether it asks the same for the asker's own organization: `and us?`, `¿y nosotros?`."""
    forms = forms_of(spoken)
    bare = forms.marker.sub("", typed, count=1).strip(" ?!.")
    return forms.marker.match(typed) is not None and forms.us.fullmatch(bare) is not None


def _merging(ground: Context, reading: Reading) -> Iterator[Proposal]:
    """Merge a question that asks the same as the last one, of another date, place or people."""
    frames = ground.question.frames & reading.question.frames & _SAME
    parts = fragments(reading, ground.indexed) if frames else []
    if parts and not any(part.sort is FragmentKind.OTHER for part in parts):
        yield from merged(ground, parts)
