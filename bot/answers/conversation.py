"""Answer what people type: one question or several, what they lean on, and what only accompanies them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import chain

from bot.answers.answer import Answer, Focus, Found, Help, Kind, NotFound
from bot.answers.compose.not_found import not_found
from bot.answers.followups.follower import Follower, Turn, is_us
from bot.answers.followups.reading import read as read_words
from bot.answers.kinds.tellings import of_both
from bot.answers.lookup import Lookup, is_left
from bot.answers.match.query import IndexedRecord
from bot.answers.message.addresses import only_address
from bot.answers.message.askers import asker_in
from bot.answers.message.completing import is_left_open
from bot.answers.message.conjuncts import Conjuncts
from bot.answers.message.facets import Facets
from bot.answers.message.length import beginning
from bot.answers.message.measured import side_by_side
from bot.answers.message.parts import Parts
from bot.answers.message.requests import Request as Clause
from bot.answers.message.tellers import tellers_in
from bot.answers.message.together import together
from bot.answers.message.told import Told
from bot.answers.nearest.finder import NearestFinder, WrittenOut
from bot.answers.reader import Reader
from bot.answers.request import Request
from bot.answers.understand.first_person import in_the_name_of, speaks_of_us, tells_of_us
from bot.answers.understand.frames import Frame
from bot.answers.understand.names import SECTIONS
from bot.answers.understand.question import Question
from bot.knowledge.model import Event, Fact
from bot.languages import Language

_OF_FACTS = (Kind.FIGURE, Kind.CLAIM, Kind.DATE)
_AskOne = Callable[[Request, Turn | None], Turn]


class Conversation:
    """Answers messages, each by itself or after the turn before.

    Args:
        indexed: The record.
        reader: What reads a question to it.
        lookup: What answers a question that is complete by itself.
        nearest: What comes nearest to a question.
        behind: Answers an address that stands alone, in a language.
    """

    def __init__(
        self,
        indexed: IndexedRecord,
        reader: Reader,
        lookup: Lookup,
        nearest: NearestFinder,
        behind: Callable[[str, Language], Answer],
    ) -> None:
        self._indexed, self._reader, self._lookup, self._nearest = indexed, reader, lookup, nearest
        self._behind = behind
        self._parts = cache(self._new_parts)

    def answer(self, request: Request) -> Turn:
        """Answer a message that nothing stands before.

        Args:
            request: The message, without markup.
        """
        return self._turn(request, None, self._alone)

    def follow(self, request: Request, after: Turn | None) -> Turn:
        """Answer a message of a conversation.

        Args:
            request: The message, without markup.
            after: The last turn; None, and one of help, give the message nothing to lean on.
        """
        return self._turn(request, after, self._follow)

    def _turn(self, request: Request, after: Turn | None, ask: _AskOne) -> Turn:
        """Answer each question of a message, the next as a follow-up of the one before."""
        if self._reader.is_too_long(request.question):
            return ask(request, after)
        read = partial(self._reader.understand, language=None, fallback=request.fallback)
        address = only_address(request.question, lambda rest: not read(rest).informative)
        if address is not None:
            return Turn(request.question, self._behind(address, request.language or request.fallback))
        asker = asker_in(request.question, read, self._indexed.linker)
        if asker is not None:
            request = request._replace(question=asker.question, organization=asker.organization)
        parts = self._parts(request.fallback)
        if parts.believes_more(request.question):
            return Turn(request.question, self._lookup.nothing_of(request.question, request), focus=request.focus)
        questions = parts.questions(request.question)
        if len(questions) == 1:
            turn = self._of_each(request._replace(question=questions[0]), after, parts, ask)
            is_part = is_left(turn.answer) and questions[0] != request.question  # "are they exempt? do you have it?"
            return (self._of_its_request(request, parts, ask) if is_part else None) or turn
        return self._of_several(questions, request, after, parts, ask)

    def _new_parts(self, fallback: Language) -> Parts:
        read = partial(self._reader.understand, language=None, fallback=fallback)
        setting = self._indexed.knowledge.about.setting
        return Parts(self._indexed.index, self._reader.grammar, read, self._reader.terms, self._indexed.linker, setting)

    def _of_several(
        self, questions: Sequence[str], request: Request, after: Turn | None, parts: Parts, ask: _AskOne
    ) -> Turn:
        """Answer the questions of a message together, or what it asks by its form where none of them is found."""
        turns: dict[str, Turn] = {}
        turn = after
        for question in questions:
            if turn and _is_nothing_found(turns.values()) and parts.leans(question):
                turns[question] = turn
                continue
            if is_left_open(question):
                turn = turns[question] = Turn(question, self._lookup.nothing_of(question, request), focus=request.focus)
            else:
                turn = turns[question] = self._of_each(request._replace(question=question), turn, parts, ask)
            if len(turns) > 1 and (isinstance(turn.answer, NotFound) or self._is_bare(question, request)):
                completed = self._completing(request, turns, parts, ask)
                turn = turns[question] = turn if completed is None or self._is_as_new(turn, completed) else completed
        answer = together(_answers(turns, parts))
        if not isinstance(answer, Found):
            return self._of_its_request(request, parts, ask) or ask(request, after)
        return Turn(request.question, answer, focus=request.focus, before=turn)

    def _completing(self, request: Request, turns: Mapping[str, Turn], parts: Parts, ask: _AskOne) -> Turn | None:
        """Answer the last question with what it leaves out of the one before, by another entry than that one's."""
        before, question = tuple(turns)[-2:]
        first = turns[before].answer
        if not isinstance(first, Found):
            return None
        told = {one.entry for one in first.matches}
        for text in parts.completed(question, before):
            turn = ask(request._replace(question=text), None)
            if isinstance(turn.answer, Found) and told.isdisjoint(one.entry for one in turn.answer.matches):
                names = self._reader.understand(question, None, request.fallback).named
                if self._may_be_beside(first, turn.answer) and (names or self._is_of_the_same(first, turn.answer)):
                    return turn
        return None

    def _is_as_new(self, turn: Turn, completed: Turn) -> bool:
        """Return whether a question alone is answered by the measure that it is answered by with what it leaves out."""
        both = [one.answer for one in (turn, completed) if isinstance(one.answer, Found)]
        facts = [one for one in self._first_entries(*both) if isinstance(one, Fact)]
        return len(facts) > 1 and facts[0].topic == facts[1].topic

    def _is_bare(self, question: str, request: Request) -> bool:
        """Return whether a count has nothing that tells of what: `how many were killed`, behind another question."""
        asked = self._reader.understand(question, request.language, request.fallback, request.focus)
        return asked.asks(Frame.HOW_MANY) and not asked.named and not asked.dates

    def _is_of_the_same(self, first: Found, second: Found) -> bool:
        """Return whether all that one answer is of, the other is of too: the contract of one firm is no other's."""
        facts = [one for one in self._first_entries(first, second) if isinstance(one, Fact | Event)]
        pairs = ([{*getattr(one, section)} for one in facts] for section in ("organizations", "places", "terms"))
        return all(one[0] <= one[-1] or one[-1] <= one[0] for one in pairs if one)

    def _may_be_beside(self, first: Found, second: Found) -> bool:
        """Return whether two answers are no figures of different things: jobs are asked for, and no people."""
        if second.kind not in (*_OF_FACTS, Kind.ASK):
            return False
        if first.kind is not Kind.FIGURE or second.kind is not Kind.FIGURE:
            return True
        return len({getattr(one, "unit", None) for one in self._first_entries(first, second)}) == 1

    def _first_entries(self, *answers: Found) -> list[object]:
        """Return the entry that each answer tells first, of those that tell one."""
        items = self._indexed.index.by_id
        ids = (one.entry for answer in answers for one in answer.matches[:1])
        return [items[one].entry for one in ids if one in items]

    def _of_its_request(
        self, request: Request, parts: Parts, ask: _AskOne, clauses: Iterable[Clause] | None = None
    ) -> Turn | None:
        """Answer the clause of a message that asks, where nothing beside it asks for another answer.

        Args:
            request: The message.
            parts: Takes it apart.
            ask: Answers a question.
            clauses: Those to be answered, the likeliest first; None for all that ask.
        """
        for asked in parts.requests(parts.asked_in(request.question)) if clauses is None else clauses:
            turn = self._of_the_clause(asked.text, request, parts, ask)
            if isinstance(turn.answer, Found) and parts.is_all(asked, self._told(turn.answer)):
                return turn
        return None

    def _of_the_clause(self, text: str, request: Request, parts: Parts, ask: _AskOne) -> Turn:
        """Answer the clause of a message that asks as if it stood alone: it may be of two questions, or of two."""
        alone = request._replace(question=text)
        is_a_part = text in request.question and len(text) < len(request.question)
        questions = parts.questions(text) if is_a_part else ()
        if len(questions) > 1:
            return self._of_several(questions, alone, None, parts, ask)
        told = self._told_by_two(alone, None, parts, ask)
        if told is None and tellers_in(request.question, self._reader.grammar.spoken):
            return Turn(text, self._lookup.nothing_of(text, request))  # one of the two would tell half of it
        return told or self._in_full(alone, None, tuple(parts.readings(text)), ask)

    def _told(self, answer: Found) -> Told:
        """Return what an answer tells of."""
        documents = self._indexed.knowledge.documents
        cited = [documents[one] for one in dict.fromkeys(one.document for one in answer.citations)]
        said = self._reader.told(beginning(answer.sentence), answer.language).tokens
        links = self._indexed.linker.links(said, SECTIONS)
        names = frozenset(chain(answer.about, *(link.ids for link in links)))
        words = frozenset(chain.from_iterable(one.keys for one in said))
        return Told(
            answer.kind,
            self._indexed.told_by(answer),
            cited,
            names,
            any(one.section == "people" for one in links),
            words,
        )

    def _of_each(self, request: Request, after: Turn | None, parts: Parts, ask: _AskOne) -> Turn:
        """Answer one question of a message, or what it asks by its form."""
        told = self._told_by_two(request, after, parts, ask)
        if told is not None:
            return (self._of_its_request(request, parts, ask) if is_left(told.answer) else None) or told
        question = request.question
        asked, is_contrasted = parts.asked_in(question), parts.is_contrasted(question)
        first = tuple(parts.requests(asked) if is_contrasted else parts.whole_requests(question, asked))
        turn = self._of_its_request(request, parts, ask, first)
        if turn is not None:
            return turn
        turn = self._in_full(request, after, tuple(parts.readings(question)), ask)
        if is_left(turn.answer):
            others = (one for one in parts.requests(asked) if one not in first)
            turn = self._of_its_request(request, parts, ask, others) or turn
        answer = turn.answer
        if isinstance(answer, Found) and parts.denies(question, lambda: self._told(answer)):
            return Turn(question, self._lookup.nothing_of(question, request), focus=request.focus)
        return turn

    def _told_by_two(self, request: Request, after: Turn | None, parts: Parts, ask: _AskOne) -> Turn | None:
        """Answer what each of two tells by both, and never by one; None where it is not asked for."""
        tellers = tellers_in(request.question, self._reader.grammar.spoken)
        if tellers is None:
            return None
        read = partial(self._reader.understand, language=request.language, fallback=request.fallback)
        both = read(tellers.left), read(tellers.right)
        for text in tellers.questions:
            turn = self._in_full(request._replace(question=text), after, tuple(parts.readings(text)), ask)
            query = self._lookup.query(read(turn.question), request.today)
            told = of_both(query, turn.answer, both, request.organization) if isinstance(turn.answer, Found) else ()
            if told:
                answer = together([(request.question, one) for one in told])
                if all(one.sentence in _sentence_of(answer) for one in told):
                    return Turn(request.question, answer, focus=request.focus, before=turn)
            if isinstance(turn.answer, Found) and turn.answer.kind is Kind.FIGURE:
                break  # with a teller's name another thing may be found
        return Turn(request.question, not_found(self._lookup.query(read(request.question), request.today)))

    def _in_full(self, request: Request, after: Turn | None, readings: Sequence[str], ask: _AskOne) -> Turn:
        """Answer a question; what is found of no several together is asked of each, and what is cut short in full."""
        turn = _read_plainly(request, after, readings, ask)
        if not isinstance(turn.answer, NotFound) or turn.answer.asks_back:
            return turn
        for reading in readings:
            told = self._one_by_one(request._replace(question=reading), request.question, after, ask)
            if told is not None:
                return told
            for text, meant in self._written_out(reading, request):
                found = ask(request._replace(question=text), after)
                if isinstance(found.answer, Found) and meant.is_told(found.answer):
                    return found
        return turn

    def _one_by_one(self, request: Request, message: str, after: Turn | None, ask: _AskOne) -> Turn | None:
        """Answer a question of several things by that of each; None where it is of one, or these are not told alike."""
        read = partial(self._reader.understand, language=None, fallback=request.fallback)
        knowledge, spoken, reading = self._indexed.knowledge, self._reader.grammar.spoken, request.question
        names, facets = Conjuncts(knowledge, self._indexed.linker, spoken, read), Facets(spoken, read)
        ways = [(names.tell_alike, names.questions(reading))]
        ways += [(facets.tell_alike, questions) for questions in facets.questions(reading)]
        for tell_alike, questions in ways:
            each = [(name, ask(request._replace(question=one), after)) for name, one in questions.items()]
            if tell_alike([found.answer for _, found in each]):
                each.sort(key=lambda pair: isinstance(pair[1].answer, NotFound))  # what is not found is told last
                told = {found.answer.sentence: (one, found.answer) for one, found in each}
                return Turn(message, together(list(told.values())), focus=request.focus, before=each[0][1])
        items = self._indexed.index.by_id
        alike = side_by_side(
            reading, read, lambda text, before: ask(request._replace(question=text), before or after), items
        )
        return replace(alike, question=message, focus=request.focus) if alike else None

    def _written_out(self, question: str, request: Request) -> Iterator[tuple[str, WrittenOut]]:
        """Yield a question with its words that are cut short as each of the nearest entries has them."""
        if request.as_of:
            return
        reading = read_words(question, partial(self._reader.understand, language=None, fallback=request.fallback))
        query = self._lookup.query(reading.question, request.today, is_tried=request.is_tried)
        for meant in self._nearest.written_out(query):
            if not question.isupper() and any(reading.cut(at, at + 1).isupper() for at in meant.words):
                continue  # an acronym is no word that is cut short
            text = reading
            for at in sorted(meant.words, reverse=True):
                text = replace(text, written=tuple(text.replaced(at, at + 1, meant.words[at]).split()))
            yield text.text, meant

    def _alone(self, request: Request, after: Turn | None) -> Turn:
        """Answer a question that nothing stands before, unless it is the second of its message."""
        if after is not None:
            return self._follow(request, after)
        return Turn(request.question, self._lookup.answer(request)[0], focus=request.focus)

    def _follow(self, request: Request, after: Turn | None) -> Turn:
        question, focus = request.question, request.focus
        if after is not None and (isinstance(after.answer, Help) or self._reader.is_too_long(question)):
            after = None
        said = after.answer.language if after else request.fallback
        asked = self._reader.understand(beginning(question), request.language, said, focus)
        request = request._replace(language=asked.language, fallback=said)

        def ask(text: str, focus: Focus | None) -> Answer:
            return self._lookup.answer(request._replace(question=text, focus=focus))[0]

        name = self._reader.name(request.organization, asked.language)
        text = _complete(question, asked, name, partial(ask, focus=focus)) if name else question
        if after is None or not asked.words or self._reader.is_help(question):
            return Turn(text, ask(question, focus), focus=focus)
        if name is None and is_us(question, self._reader.grammar.spoken):
            return Turn(question, self._lookup.not_named(asked.language), focus=focus)
        understand_likewise = partial(self._reader.understand, language=None, fallback=said)
        return Follower(self._indexed, understand_likewise, ask, asked.language, focus).follow(text, after)


def _sentence_of(answer: Answer) -> str:
    return answer.sentence if isinstance(answer, Found) else ""


def _is_nothing_found(turns: Collection[Turn]) -> bool:
    """Return whether something was asked before in the same message, and nothing of it was found."""
    return bool(turns) and not any(isinstance(turn.answer, Found) for turn in turns)


def _answers(turns: Mapping[str, Turn], parts: Parts) -> Sequence[tuple[str, Answer]]:
    """Return each question of a message with its answer; what is only stated asks for nothing.

    It is told where something that is asked is found as well.
    """
    asking = [question for question in turns if parts.asks(question)]
    is_found = any(isinstance(turns[one].answer, Found) for one in asking)
    answers = [(question, one.answer) for question, one in turns.items()]
    if not asking:
        return answers
    return [pair for pair in answers if pair[0] in asking or (is_found and isinstance(pair[1], Found))]


def _read_plainly(request: Request, after: Turn | None, readings: Iterable[str], ask: _AskOne) -> Turn:
    """Answer one question, with or without what only accompanies it; what is not found is told of the whole."""
    whole: Turn | None = None
    for reading in readings:
        turn = ask(request._replace(question=reading), after)
        if not isinstance(turn.answer, NotFound):
            return turn
        whole = turn if whole is None or reading == request.question else whole
    assert whole is not None
    return whole


def _complete(question: str, asked: Question, name: str, ask: Callable[[str], Answer]) -> str:
    """Return a question that speaks of "us" with the organization's name, so that it is complete by itself."""
    named = in_the_name_of(name, question, asked.grammar.spoken)
    if speaks_of_us(asked) or is_us(question, asked.grammar.spoken):
        return named
    if not tells_of_us(asked):
        return question
    answer = ask(named)
    return named if isinstance(answer, Found) and answer == ask(question) else question
