"""Answer questions from the record: the one way in, for every face."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, cached_property, lru_cache, partial
from itertools import chain
from typing import Any

from bot.answers.answer import Answer, Focus, Found, Help, Kind, NotFound
from bot.answers.citation import NO_PASSAGES
from bot.answers.compose.as_of_note import AsOfNote
from bot.answers.compose.citation_styles import StyledCitations, cited
from bot.answers.compose.explain import explain
from bot.answers.compose.not_found import not_found
from bot.answers.followups.follower import Follower, Turn, is_us
from bot.answers.followups.reading import read as read_words
from bot.answers.index.entry import IndexedEntry
from bot.answers.index.other_words import IndexWithOtherWords
from bot.answers.index.postings import AROUND
from bot.answers.kinds import kinds_for
from bot.answers.kinds.addresses import AddressBook
from bot.answers.kinds.tellings import of_both
from bot.answers.match import verdict
from bot.answers.match.arranging import arrange
from bot.answers.match.as_of import as_of
from bot.answers.match.deeds import without_first
from bot.answers.match.otherwise import counts_otherwise, may_be_read_otherwise
from bot.answers.match.query import IndexedRecord, Query, in_a_row
from bot.answers.match.roles import names_what_is_asked
from bot.answers.message.addresses import named, only_address
from bot.answers.message.asides import Told
from bot.answers.message.askers import asker_in
from bot.answers.message.completing import is_left_open
from bot.answers.message.conjuncts import Conjuncts
from bot.answers.message.facets import Facets
from bot.answers.message.framing import framing_of
from bot.answers.message.length import LONGEST_QUESTION, beginning, is_too_long
from bot.answers.message.markup import plain
from bot.answers.message.measured import side_by_side
from bot.answers.message.parts import Parts
from bot.answers.message.requests import Request as Clause
from bot.answers.message.tellers import tellers_in
from bot.answers.message.together import together
from bot.answers.nearest.finder import NearestFinder, WrittenOut
from bot.answers.permalinks import address_of, path_of
from bot.answers.provenance import Provenance
from bot.answers.request import Request
from bot.answers.suggest.catalogue import Askable
from bot.answers.suggest.examples import HELP, Examples
from bot.answers.suggest.organizations import Members
from bot.answers.suggest.overview import Overview, overview
from bot.answers.suggest.questions import Asker
from bot.answers.suggest.typeahead import Suggester, Suggestion
from bot.answers.understand.first_person import in_the_name_of, is_done_to_us, is_theirs, speaks_of_us, tells_of_us
from bot.answers.understand.frames import Frame
from bot.answers.understand.laws import Laws
from bot.answers.understand.names import SECTIONS
from bot.answers.understand.other_languages import language_beside
from bot.answers.understand.question import Question, understand
from bot.answers.understand.short_years import Decades, ShortYears
from bot.answers.understand.spelling import Speller
from bot.answers.understand.vocabulary import Grammar
from bot.garbage_collection import building_for_good
from bot.knowledge import edtf
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.losses import losses
from bot.knowledge.model import Document, Event, Fact
from bot.languages import Language, by_language, say
from bot.languages.dates import date_in_words
from bot.languages.locales import language_in_words

_LONGEST_MESSAGE = 4 * LONGEST_QUESTION  # characters; markup may be longer than what it marks
_READ_LATELY = 64  # questions: each is read several times until it is answered, as a whole and in its parts
_TOLD_LATELY = 256  # sentences of answers, as many as there are answers with their cards (`bot.slack.writing`)
_ANSWERED_LATELY = 64  # questions: people put different things around the same one
_PUT_LATELY = 8  # of them, each with what was found out about it
_SOURCES = ("documents", "organizations")
_OF_FACTS = (Kind.FIGURE, Kind.CLAIM, Kind.DATE)
_OF_THE_SIGNATORIES = (Kind.ASK, Kind.LETTER)
_NAMING = (Kind.PERSON, Kind.TERM, Kind.SOURCE)
_EITHER = ("answer.yes", "answer.no")
_AskOne = Callable[[Request, Turn | None], Turn]


class Answerer:
    """Answers from one record. Pure: the same question always gives the same answer.

    Args:
        knowledge: The record.
        passages: The sentences around anchors, by document id and anchor; None where the letters are not at hand.
        pages: The public address of the record's pages, without a slash at its end; empty where they have none.
    """

    def __init__(
        self, knowledge: Knowledge, passages: Mapping[tuple[str, str], str] | None = None, pages: str = ""
    ) -> None:
        self.pages, self._is_prepared = pages, False
        passages = passages or NO_PASSAGES
        with building_for_good():
            self._indexed = arrange(knowledge, passages)
            self.languages = knowledge.about.languages
            self._help = frozenset(("?", *_words_for_help(self.languages)))
            index = self._indexed.index
            self._speller = Speller(
                index.spellings.counts, self._indexed.vocabulary, index.others.spellings, index.others.lent
            )
            self._said_otherwise = replace(self._indexed, index=IndexWithOtherWords(index))
        self._is_too_long = lru_cache(maxsize=_READ_LATELY)(partial(is_too_long, words=self._grammar.cut))
        self._read = lru_cache(maxsize=_READ_LATELY)(self._read_anew)
        self._put = lru_cache(maxsize=_READ_LATELY)(lambda text, fallback, *how: self._read(text, fallback).put(*how))
        self._parts = cache(self._new_parts)
        self._read_told = lru_cache(maxsize=_TOLD_LATELY)(self._read_anew)
        self._answer = lru_cache(maxsize=_ANSWERED_LATELY)(self._answer_anew)
        self._query = lru_cache(maxsize=_PUT_LATELY)(partial(Query, indexed=self._indexed))
        asker, series_of = Asker(knowledge, self._bare), self._indexed.series_of
        self._nearest = NearestFinder(self._indexed, self._leading)
        self._suggester = Suggester(knowledge, self._indexed.vocabulary, series_of, asker, self._near)
        self._overview_in = cache(lambda language: overview(knowledge, series_of, asker, language))
        self._indexed_as_of = lru_cache(maxsize=4)(partial(as_of, self._indexed))

    def answer(
        self,
        question: str,
        *,
        language: Language | None = None,
        fallback: Language | None = None,
        as_of: str | None = None,
        focus: Focus | None = None,
        organization: str | None = None,
        today: date | None = None,
    ) -> Answer:
        """Answer one question.

        Args:
            question: As typed, in any of the languages.
            language: The answer's language; None to follow the question.
            fallback: The language of a question that leans to none, such as a bare name; None for the record's first.
            as_of: Answer as of this EDTF date: facts and events of later dates are left out.
            focus: The command that the question came by.
            organization: The id of the asker's own organization, which is meant by "we"; None, and an id that is not
                in the record, where it is not known.
            today: The day on which it is asked, from which a figure's age follows; None tells no age.

        Returns:
            Exactly one of found, ambiguous, not found, or help where nothing is asked.

        Raises:
            ValueError: `as_of` is not a date.
        """
        request = self._request(
            question, language, fallback, as_of=as_of, focus=focus, organization=organization, today=today
        )
        return self._completed(self._turn(request, None, self._alone), request).answer

    def follow(
        self,
        question: str,
        after: Turn | None,
        *,
        language: Language | None = None,
        fallback: Language | None = None,
        focus: Focus | None = None,
        organization: str | None = None,
        today: date | None = None,
    ) -> Turn:
        """Answer a question of a conversation, which may lean on the turn before: `and in December?`, `source?`.

        Args:
            question: As typed.
            after: The last turn; None, and one of help, give the question nothing to lean on.
            language: As for `answer`, and so are the others.
            fallback: The language of a question that leans to neither and follows none.
            focus: The command that the question came by.
            organization: The id of the asker's own organization.
            today: The day on which it is asked.

        Returns:
            The turn that the next question may lean on. Its question is complete by itself.
        """
        request = self._request(question, language, fallback, focus=focus, organization=organization, today=today)
        return self._completed(self._turn(request, after, self._follow), request)

    def _completed(self, turn: Turn, request: Request) -> Turn:
        """Add what comes nearest where nothing was found, and else the address of the page that shows it."""
        if isinstance(turn.answer, Found) and self.pages:
            return replace(turn, answer=self._with_page(turn.answer, request.as_of))
        return self._with_nearest(turn, request)

    def _with_page(self, found: Found, as_of: str | None = None) -> Found:
        return replace(found, page=address_of(self._indexed.knowledge, found, self.pages, as_of))

    def _turn(self, request: Request, after: Turn | None, ask: _AskOne) -> Turn:
        """Answer each question of a message, the next as a follow-up of the one before."""
        if self._is_too_long(request.question):
            return ask(request, after)
        read = partial(self._understand, language=None, fallback=request.fallback)
        address = only_address(request.question, lambda rest: not read(rest).informative)
        if address is not None:
            return Turn(request.question, self._behind(address, request.language or request.fallback))
        asker = asker_in(request.question, read, self._indexed.linker)
        if asker is not None:
            request = request._replace(question=asker.question, organization=asker.organization)
        parts = self._parts(request.fallback)
        questions = parts.questions(request.question)
        if len(questions) == 1:
            turn = self._of_each(request._replace(question=questions[0]), after, parts, ask)
            is_left = _is_left(turn.answer)
            is_part = is_left and questions[0] != request.question  # "are they exempt? do you have it?"
            return (self._of_its_request(request, parts, ask) if is_part else None) or turn
        return self._of_several(questions, request, after, parts, ask)

    def _new_parts(self, fallback: Language) -> Parts:
        read = partial(self._understand, language=None, fallback=fallback)
        setting = self._indexed.knowledge.about.setting
        return Parts(self._indexed.index, self._grammar, read, self._terms, self._indexed.linker, setting)

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
                turn = turns[question] = Turn(question, self._nothing_of(question, request), focus=request.focus)
            else:
                turn = turns[question] = self._of_each(request._replace(question=question), turn, parts, ask)
            if len(turns) > 1 and (isinstance(turn.answer, NotFound) or self._is_bare(question, request)):
                completed = self._completing(request, turns, parts, ask)
                turn = turns[question] = turn if completed is None or self._is_as_new(turn, completed) else completed
        answer = together(_answers(turns, parts))
        if not isinstance(answer, Found):
            return self._of_its_request(request, parts, ask) or ask(request, after)
        return Turn(request.question, answer, focus=request.focus, before=turn)

    def _nothing_of(self, question: str, request: Request) -> NotFound:
        asked = self._understand(question, request.language, request.fallback, request.focus)
        return not_found(self._query(asked, today=request.today))

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
                names = self._understand(question, None, request.fallback).named
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
        asked = self._understand(question, request.language, request.fallback, request.focus)
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
        ids = (one.entry for answer in answers for one in answer.matches[:1])
        return [self._items[one].entry for one in ids if one in self._items]

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
        for asked in parts.requests(request.question) if clauses is None else clauses:
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
        if told is None and tellers_in(request.question, self._grammar.spoken):
            return Turn(text, self._nothing_of(text, request))  # one of the two would tell half of it
        return told or self._in_full(alone, None, tuple(parts.readings(text)), ask)

    def _told(self, answer: Found) -> Told:
        """Return what an answer tells of."""
        documents = self._indexed.knowledge.documents
        items = [self._items[one.entry] for one in answer.matches if one.entry in self._items]
        cited = [documents[one] for one in dict.fromkeys(one.document for one in answer.citations)]
        said = self._read_told(beginning(answer.sentence), answer.language).tokens
        links = self._indexed.linker.links(said, SECTIONS)
        names = frozenset(chain(answer.about, *(link.ids for link in links)))
        words = frozenset(chain.from_iterable(one.keys for one in said))
        return Told(answer.kind, items, cited, names, any(one.section == "people" for one in links), words)

    @property
    def _items(self) -> Mapping[str, IndexedEntry]:
        return self._indexed.index.by_id

    def _of_each(self, request: Request, after: Turn | None, parts: Parts, ask: _AskOne) -> Turn:
        """Answer one question of a message, or what it asks by its form."""
        told = self._told_by_two(request, after, parts, ask)
        if told is not None:
            return (self._of_its_request(request, parts, ask) if _is_left(told.answer) else None) or told
        question = request.question
        is_contrasted = parts.is_contrasted(question)
        first = tuple(parts.requests(question) if is_contrasted else parts.whole_requests(question))
        turn = self._of_its_request(request, parts, ask, first)
        if turn is not None:
            return turn
        turn = self._in_full(request, after, tuple(parts.readings(question)), ask)
        if _is_left(turn.answer):
            others = (one for one in parts.requests(question) if one not in first)
            turn = self._of_its_request(request, parts, ask, others) or turn
        answer = turn.answer
        if isinstance(answer, Found) and parts.denies(question, lambda: self._told(answer)):
            return Turn(question, self._nothing_of(question, request), focus=request.focus)
        return turn

    def _told_by_two(self, request: Request, after: Turn | None, parts: Parts, ask: _AskOne) -> Turn | None:
        """Answer what each of two tells by both, and never by one; None where it is not asked for."""
        tellers = tellers_in(request.question, self._grammar.spoken)
        if tellers is None:
            return None
        read = partial(self._understand, language=request.language, fallback=request.fallback)
        both = read(tellers.left), read(tellers.right)
        for text in tellers.questions:
            turn = self._in_full(request._replace(question=text), after, tuple(parts.readings(text)), ask)
            query = self._query(read(turn.question), today=request.today)
            told = of_both(query, turn.answer, both, request.organization) if isinstance(turn.answer, Found) else ()
            if told:
                answer = together([(request.question, one) for one in told])
                if all(one.sentence in _sentence_of(answer) for one in told):
                    return Turn(request.question, answer, focus=request.focus, before=turn)
            if isinstance(turn.answer, Found) and turn.answer.kind is Kind.FIGURE:
                break  # with a teller's name another thing may be found
        return Turn(request.question, not_found(self._query(read(request.question), today=request.today)))

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
        read = partial(self._understand, language=None, fallback=request.fallback)
        knowledge, spoken, reading = self._indexed.knowledge, self._grammar.spoken, request.question
        names, facets = Conjuncts(knowledge, self._indexed.linker, spoken, read), Facets(spoken, read)
        ways = [(names.tell_alike, names.questions(reading))]
        ways += [(facets.tell_alike, questions) for questions in facets.questions(reading)]
        for tell_alike, questions in ways:
            each = [(name, ask(request._replace(question=one), after)) for name, one in questions.items()]
            if tell_alike([found.answer for _, found in each]):
                each.sort(key=lambda pair: isinstance(pair[1].answer, NotFound))  # what is not found is told last
                told = {found.answer.sentence: (one, found.answer) for one, found in each}
                return Turn(message, together(list(told.values())), focus=request.focus, before=each[0][1])
        alike = side_by_side(
            reading, read, lambda text, before: ask(request._replace(question=text), before or after), self._items
        )
        return replace(alike, question=message, focus=request.focus) if alike else None

    def _request(self, question: str, language: Language | None, fallback: Language | None, **besides: Any) -> Request:
        """Return what is asked as the record can take it: without markup, and in languages that it has."""
        chosen, fallback = self.spoken_in(language) if language else None, self.spoken_in(fallback)
        return Request(self._readable(question, chosen or fallback), chosen, fallback, **besides)

    def _readable(self, message: str, language: Language) -> str:
        """Return a message without markup, with the names of documents in place of their addresses."""
        if len(message) > _LONGEST_MESSAGE:  # too long a question however it is read, and slow to read
            return message
        return named(plain(message), lambda url: self._document_name(self._addresses.document(url), language))

    def _behind(self, url: str, language: Language) -> Answer:
        """Answer what is behind an address that stands alone."""
        unknown = say(language, "not_found.words", words=say(language, "quoted", text=url))
        return self.linked(url, language) or NotFound(unknown, language)

    def _alone(self, request: Request, after: Turn | None) -> Turn:
        """Answer a question that nothing stands before, unless it is the second of its message."""
        if after is not None:
            return self._follow(request, after)
        return Turn(request.question, self._answer(request)[0], focus=request.focus)

    def _with_nearest(self, turn: Turn, request: Request) -> Turn:
        """Show what comes nearest, where nothing was found to a question that was put to the record."""
        answer = turn.answer
        if not isinstance(answer, NotFound) or answer.asks_back or self._is_too_long(turn.question):
            return turn
        if request.as_of and not edtf.begins_by(request.as_of, self._latest(request)):
            return turn  # nothing comes near to a day of which the record cannot speak
        told = self._of_another_language(request.question, answer)
        if told is not None:
            return replace(turn, answer=told)
        asked = self._understand(turn.question, answer.language, request.fallback, request.focus)
        nearest = self._nearest.of(self._query(asked, today=request.today, is_tried=request.is_tried), request.as_of)
        questions = dict.fromkeys(one.question for one in nearest if one.question)
        answer = replace(answer, nearest=nearest, suggestions=answer.suggestions or tuple(questions))
        return replace(turn, answer=answer)

    def _latest(self, request: Request) -> str:
        """Return the last day that may be asked for: today, or the record's own end where today is not told."""
        return request.today.isoformat() if request.today else self._indexed.knowledge.newest_date

    def _near(self, typed: str, language: Language) -> Iterable[Askable]:
        """Return the entries that come near to what somebody types, the best first."""
        return self._nearest.askables(Query(self._understand(typed, None, language), self._indexed))

    def _bare(self, question: str, *, language: Language | None, focus: Focus | None) -> Answer:
        """Answer a question that is only tried: nobody sees what comes near to it."""
        return self._answer(Request(question, language, self.languages[0], focus=focus))[0]

    def _leading(self, question: str, fallback: Language, as_of: str | None) -> Answer:
        """Answer a question that is to lead to an entry, as a button asks it."""
        return self._answer(Request(question, None, fallback, as_of, is_tried=True))[0]

    def _of_another_language(self, question: str, answer: Answer) -> NotFound | None:
        """Say which languages the record has, where nothing was found and the question is in none of them."""
        is_found = not isinstance(answer, NotFound) or self._is_too_long(question)
        language = None if is_found else language_beside(question, self._indexed.vocabulary)
        if language is None:
            return None
        names = in_a_row(language, [language_in_words(language, one) for one in self.languages])
        return NotFound(say(language, "not_found.language", languages=names, count=len(self.languages)), language)

    def _written_out(self, question: str, request: Request) -> Iterator[tuple[str, WrittenOut]]:
        """Yield a question with its words that are cut short as each of the nearest entries has them."""
        if request.as_of:
            return
        reading = read_words(question, partial(self._understand, language=None, fallback=request.fallback))
        query = self._query(reading.question, today=request.today, is_tried=request.is_tried)
        for meant in self._nearest.written_out(query):
            if not question.isupper() and any(reading.cut(at, at + 1).isupper() for at in meant.words):
                continue  # an acronym is no word that is cut short
            text = reading
            for at in sorted(meant.words, reverse=True):
                text = replace(text, written=tuple(text.replaced(at, at + 1, meant.words[at]).split()))
            yield text.text, meant

    def _follow(self, request: Request, after: Turn | None) -> Turn:
        question, focus = request.question, request.focus
        if after is not None and (isinstance(after.answer, Help) or self._is_too_long(question)):
            after = None
        said = after.answer.language if after else request.fallback
        asked = self._understand(beginning(question), request.language, said, focus)
        request = request._replace(language=asked.language, fallback=said)

        def ask(text: str, focus: Focus | None) -> Answer:
            return self._answer(request._replace(question=text, focus=focus))[0]

        name = self._name(request.organization, asked.language)
        text = _complete(question, asked, name, partial(ask, focus=focus)) if name else question
        if after is None or not asked.words or self._is_help(question):
            return Turn(text, ask(question, focus), focus=focus)
        if name is None and is_us(question, self._grammar.spoken):
            return Turn(question, self._not_named(asked.language), focus=focus)
        understand_likewise = partial(self._understand, language=None, fallback=said)
        return Follower(self._indexed, understand_likewise, ask, asked.language, focus).follow(text, after)

    def explain(self, question: str, *, language: Language | None = None, as_of: str | None = None) -> tuple[str, ...]:
        """Tell why `answer` gives what it gives, in lines that a person can read.

        Args:
            question: As for `answer`, and so are the others.
            language: The answer's language; None to follow the question.
            as_of: Answer as of this EDTF date.
        """
        answer, query = self._answer(self._request(question, language, None, as_of=as_of))
        return explain(query, answer, self._nearest.lacking(query)) if query else ()

    def linked(self, url: str, language: Language) -> Found | None:
        """Answer what is behind an address; None where the record does not hold it.

        Args:
            url: As somebody pasted it.
            language: The answer's language.
        """
        found = self._addresses.answer(self.opened(language), url)
        return self._with_page(found) if found else None

    def opened(self, language: Language, *, as_of: str | None = None, today: date | None = None) -> Query:
        """Return the record in a language and as of a day, for whoever shows what is in it and asks nothing.

        Args:
            language: Of all the words.
            as_of: The day, as EDTF; facts and events of later days are left out. None for the whole record.
            today: The day on which it is shown, from which a figure's age follows; None tells no age.

        Raises:
            ValueError: `as_of` is no date.
        """
        nothing = understand("", self._speller.correct, self._indexed.vocabulary, language=language)
        return Query(nothing, self._indexed_as_of(as_of) if as_of else self._indexed, today)

    def cited(self, answer: Found) -> tuple[StyledCitations, ...]:
        """Write the documents that an answer cites in each style, ready to copy.

        Args:
            answer: One that this record gave.
        """
        return cited(self._indexed.knowledge, answer)

    def path_of(self, found: Found) -> str:
        """Return the path of the record's page that shows what an answer is about; empty where no single one does."""
        return path_of(self._indexed.knowledge, found) or ""

    def overview(self, language: Language) -> Overview:
        """Return the record at a glance; looked over once for each language.

        Args:
            language: Of all the words.
        """
        return self._overview_in(language)

    def suggest(
        self, typed: str, *, focus: Focus | None = None, language: Language | None = None, most: int = 20
    ) -> tuple[Suggestion, ...]:
        """Suggest, while somebody types, what the record can answer.

        Args:
            typed: As far as it is typed; empty for the most useful entries.
            focus: The command that it will be asked by, which limits the kinds of entries.
            language: Of the labels and the questions; None for the record's first.
            most: How many at most.

        Returns:
            The best first. Each question, asked by this command and in this language, is answered with its entry.
        """
        return self._suggester.suggest(beginning(typed), focus, self.spoken_in(language), most)

    def prepare(self) -> None:
        """Do now, once, what the first to ask would wait for: arrange type-ahead and overviews, and answer a little."""
        if self._is_prepared:
            return
        with building_for_good():
            self._nearest.prepare()
            self._speller.prepare()
            for language in self.languages:
                self.suggest("", language=language)
                self.overview(language)
                self.examples.placeholder(language)
                for example in self.examples.of(HELP, language):
                    self.follow(example, None, language=language)
        self._is_prepared = True

    def spoken_in(self, language: Language | None) -> Language:
        """Return a language that the record has: this one, or its first."""
        return language if language in self.languages else self.languages[0]

    def help(self, language: Language) -> Help:
        """Tell what to ask, with examples that are answered."""
        return Help(say(language, "help"), self.examples.of(HELP, language), language)

    @property
    def indexed(self) -> IndexedRecord:
        """The arranged record, for whoever compares texts with it."""
        return self._indexed

    @cached_property
    def examples(self) -> Examples:
        """The questions that the record offers."""
        return Examples(self._indexed.knowledge.about.examples, self._is_answered)

    def _is_answered(self, question: str, language: Language, focus: Focus | None) -> bool:
        if self._is_help(question) or not self._understand(question, None, language, focus).words:
            return False  # help shows examples
        answer = self._answer(Request(question, None, language, focus=focus))[0]
        return isinstance(answer, Found) and answer.language == language

    @cached_property
    def _with_years(self) -> ShortYears:
        dates = chain.from_iterable(item.dates for item in self._indexed.index.items)
        words = self._grammar.spoken.words
        on_days, inside, articles = (
            words("calendar", "ON_DAYS"),
            words("followups", "IN"),
            words("calendar", "BEFORE_YEARS"),
        )
        letters, decades = self._grammar.kinds.letters, Decades(self._grammar.spoken)
        return ShortYears(dates, on_days, inside, letters, articles, decades)

    @cached_property
    def _backdating(self) -> AsOfNote:
        return AsOfNote(self._indexed.knowledge)

    @cached_property
    def _addresses(self) -> AddressBook:
        return AddressBook(self._indexed.knowledge)

    @cached_property
    def members(self) -> Members:
        """The organizations that a person may be of."""
        return Members(self._indexed.knowledge)

    @cached_property
    def foundations(self) -> Provenance:
        """What the answers rest on."""
        return Provenance(self._indexed.knowledge)

    def losses_since(self, before: Answerer) -> Sequence[str]:
        """Return what the record lacks that another had; takes a hundredth of the time in which it is read.

        Args:
            before: What answers from the other.
        """
        return losses(before._indexed.knowledge, self._indexed.knowledge)

    def holds_words(self, text: str, question: str, language: Language) -> bool:
        """Return whether a text holds every word of a question that says what is asked, in whichever form.

        Args:
            text: A few sentences.
            question: As typed.
            language: The language of a question that leans to neither.
        """
        asked, told = self._understand(question, None, language), self._understand(text, None, language)
        wanted = [token.keys for token in asked.tokens if token.is_informative]
        held = {key for token in told.tokens for key in token.keys}
        dates = {date.edtf for date in told.dates}
        has_dates = all(date.edtf in dates and not date.bound for date in asked.dates)
        return bool(wanted) and has_dates and all(not held.isdisjoint(keys) for keys in wanted)

    def is_bound(self, question: str, language: Language) -> bool:
        """Return whether a question names a date, a number, a document or an organization: no other figure answers it.

        Args:
            question: As typed.
            language: The language of a question that leans to neither.
        """
        asked = self._understand(question, None, language)
        has_number = any(token.word.startswith("#") for token in asked.tokens)
        return has_number or bool(asked.dates) or bool(self._indexed.linker.links(asked.tokens, _SOURCES))

    def _answer_anew(self, request: Request) -> tuple[Answer, Query | None]:
        """Return the answer, and how the question was put to the record; None where it never was."""
        question = request.question
        if self._is_too_long(question):
            language = request.language or request.fallback
            return NotFound(say(language, "not_found.long", most=LONGEST_QUESTION), language), None
        asked = self._understand(question, request.language, request.fallback, request.focus)
        if self._is_help(question) or all(map(framing_of(self._grammar.spoken).greets, asked.words)):
            return self.help(asked.language), None
        if speaks_of_us(asked):
            name = self._name(request.organization, asked.language)
            if name is None:
                return self._not_named(asked.language), None
            asked = self._understand(
                in_the_name_of(name, question, self._grammar.spoken), asked.language, request.fallback, request.focus
            )
        elif request.organization in self._indexed.knowledge.organizations and tells_of_us(asked):
            return self._told_by_us(request._replace(language=asked.language, fallback=asked.language), asked)
        return self._of_its_day(request, asked)

    def _of_its_day(self, request: Request, asked: Question) -> tuple[Answer, Query | None]:
        """Return the answer of the day that is asked for; the record's own end may come before it."""
        day, today, horizon = request.as_of, request.today, self._indexed.knowledge.newest_date
        if not day:
            query = self._query(asked, today=today, is_tried=request.is_tried)
            answer = _by_kinds(query)
            if not answer or _is_left(answer):
                answer, query = self._of_something_signed(query) or (answer, query)
            found = (answer, query) if answer else self._by_other_words(query)
            return found or self._of_the_first(query) or (not_found(query), query)
        if edtf.begins_by(day, horizon):
            query = Query(asked, self._indexed_as_of(day), is_tried=request.is_tried)
            newest = _answered(Query(asked, self._indexed))
            return self._backdating.backdated(_answered(query), newest, day), query
        if today and edtf.begins_by(day, today.isoformat()):
            query = Query(asked, self._indexed, today)
            return self._backdating.of_the_end(_answered(query), horizon), query
        sentence = say(asked.language, "not_found.horizon", date=date_in_words(asked.language, horizon))
        return NotFound(sentence, asked.language), None

    def _of_something_signed(self, query: Query) -> tuple[Answer, Query] | None:
        """Ask again where no list of signatories tells it: permits, treaties and waivers are signed as well."""
        asked = query.question
        if not asked.asks(Frame.SIGN) or asked.asks(Frame.LETTERS):
            return None
        signing = [one.keys for one in asked.tokens if Frame.SIGN in one.frames]
        tokens = tuple([one._replace(frames=one.frames - {Frame.SIGN}) for one in asked.tokens])
        query = replace(
            query, question=replace(asked, tokens=tokens, frames=asked.frames - {Frame.SIGN}), _links={}, _made={}
        )
        answer = _by_kinds(query)
        if not isinstance(answer, Found) or answer.kind not in _OF_FACTS:
            return None
        items = [self._items[one.entry] for one in answer.matches if one.entry in self._items]
        says_so = all(item.worth(keys) > AROUND for item in items for keys in signing)
        return (answer, query) if says_so else None

    def _by_other_words(self, query: Query) -> tuple[Answer, Query] | None:
        """Ask again with the other words for what entries say."""
        asked, otherwise = query.question, self._said_otherwise
        if not may_be_read_otherwise(asked) or not all(otherwise.index.knows(one.keys) for one in asked.informative):
            return None
        query = replace(query, indexed=otherwise, _links={}, _made={})
        answer = _by_kinds(query)
        names_it = isinstance(answer, Found) and any(
            names_what_is_asked(query, self._items[one.entry]) for one in answer.matches if one.entry in self._items
        )
        return (answer, query) if answer and counts_otherwise(asked, answer, names_it=names_it) else None

    def _of_the_first(self, query: Query) -> tuple[Answer, Query] | None:
        """Answer when something was first done by the earliest entry that tells of it, which need not say so."""
        asked = without_first(query.question)
        if asked is None:
            return None
        query = replace(query, question=asked, _links={}, _made={})
        answer = _by_kinds(query)
        found = (answer, query) if answer else self._by_other_words(query)
        return found if found and isinstance(found[0], Found) and found[0].kind is Kind.DATE else None

    def is_of_us(self, question: str, language: Language) -> bool:
        """Return whether a question speaks of the asker's own organization.

        Args:
            question: As typed.
            language: The language of a question that leans to neither.
        """
        asked = self._understand(question, None, language)
        return speaks_of_us(asked) or tells_of_us(asked)

    def essential(self, question: str, language: Language, organization: str | None = None) -> Iterator[str]:
        """Return a question's words without those that ask nothing: what somebody typed beside it is not for others.

        Args:
            question: As typed.
            language: The language of a question that leans to neither.
            organization: The id of the asker's own organization, whose name takes the place of "we".

        Yields:
            The words that an answer accounts for, and the same with the grammar between them. Whether these are
            answered as the question is has to be seen.
        """
        asked = self._understand(question, None, language)
        name = self._name(organization, asked.language)
        if name and (speaks_of_us(asked) or tells_of_us(asked)):
            yield from self.essential(in_the_name_of(name, question, self._grammar.spoken), language)
        kept = {token.position for token in asked.tokens if token.is_informative or token.frames}
        for mention in asked.dates:
            kept.update(range(mention.start, mention.end))
        kept.update(asked.named, (at for at, word in enumerate(asked.words) if word in asked.grammar.operators))
        for grammar in (frozenset[str](), asked.grammar.function_words):
            yield " ".join(word for at, word in enumerate(asked.words) if at in kept or word in grammar)

    def _told_by_us(self, request: Request, asked: Question) -> tuple[Answer, Query | None]:
        """Return what the asker's own organization says: an answer that tells anything of others is none."""
        organization = request.organization or ""
        name = self._name(organization, asked.language)
        of_nobody = request._replace(organization=None)
        named = in_the_name_of(name, request.question, self._grammar.spoken) if name else request.question
        answer, query = self._answer(of_nobody._replace(question=named))
        if isinstance(answer, NotFound) and not is_done_to_us(asked):
            # Who signed a letter is not in its words, and what it asks for is found without them.
            other, _ = self._answer(of_nobody)
            answer = other if isinstance(other, Found) and other.kind in _OF_THE_SIGNATORIES else answer
        links = query.links("documents") if query else ()
        documents = {one for link in links for one in link.ids}
        if isinstance(answer, Found) and not is_theirs(self._indexed.knowledge, organization, answer, documents):
            answer = NotFound(say(asked.language, "not_found"), asked.language)
        return answer, query

    def _understand(
        self, text: str, language: Language | None, fallback: Language, focus: Focus | None = None
    ) -> Question:
        return self._put(text, fallback, language, focus)

    @cached_property
    def _acronyms(self) -> Mapping[str, str]:
        """The acronyms of organizations that are small words as well, each with a name: WHO asks for nobody."""
        small = self._grammar.function_words
        return {
            acronym: known.name.in_every_language()[0]
            for known in self._indexed.knowledge.organizations.values()
            for acronym in known.acronyms
            if acronym.isupper() and acronym.lower() in small
        }

    @cached_property
    def _laws(self) -> Laws:
        return Laws([*self._indexed.knowledge.terms.values()], self._grammar.spoken, self.languages)

    def _with_names(self, text: str) -> str:
        """Return a text with such acronyms written out, where not all of it is in capitals, and laws by their names."""
        text = self._laws.named(text)
        if not self._acronyms or text.isupper():
            return text
        return re.sub(r"\b[A-Z]{2,}\b", lambda found: self._acronyms.get(found[0], found[0]), text)

    def _read_anew(self, text: str, fallback: Language) -> Question:
        return understand(
            self._with_names(text),
            self._speller.correct,
            self._indexed.vocabulary,
            fallback=fallback,
            names_in=self._indexed.linker.positions,
            all_names_in=self._indexed.linker.all_positions,
            with_months=self._speller.with_months,
            with_years=self._with_years,
        )

    def _is_help(self, question: str) -> bool:
        return question.strip().lower() in self._help

    @property
    def _grammar(self) -> Grammar:
        return self._indexed.vocabulary.grammar

    def _name(self, organization: str | None, language: Language) -> str | None:
        """Return a name that is read as that organization and no other; None without one."""
        known = self._indexed.knowledge.organizations.get(organization or "")
        names = (known.name.in_language(language), *known.names()) if known else ()
        whole = sorted(names, key=lambda name: "(" in name)  # a bracket is lost where a part of a question is cut
        return next((name for name in whole if self._names(name) == (organization,)), None)

    def _document_name(self, document: Document | None, language: Language) -> str | None:
        """Return a name that is read as that document and no other; None without one."""
        names = (*document.names.in_language(language), document.title.in_language(language)) if document else ()
        return next((name for name in names if document and self._names(name) == (document.id,)), None)

    def _terms(self, asked: Question) -> Collection[str]:
        """Return the terms that a question names, each in its words."""
        links = self._indexed.linker.links(asked.tokens, ["terms"])
        return [" ".join(token.word for token in link.tokens) for link in links]

    def _not_named(self, language: Language) -> NotFound:
        return NotFound(say(language, "signatories.name_the_organization"), language, asks_back=True)

    def _names(self, text: str) -> tuple[str, ...]:
        tokens = self._understand(text, None, self.languages[0]).tokens
        return tuple(one for link in self._indexed.linker.links(tokens, SECTIONS) for one in link.ids)


def _sentence_of(answer: Answer) -> str:
    return answer.sentence if isinstance(answer, Found) else ""


def _is_left(answer: Answer) -> bool:
    """Return whether nothing was found, and nothing is asked back."""
    return isinstance(answer, NotFound) and not answer.asks_back


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


def _words_for_help(languages: tuple[Language, ...]) -> Iterator[str]:
    """Yield how each language asks for help, loudly too."""
    for language, word in by_language("courtesies", "HELP").items():
        yield from (word, f"{word}!") if language in languages else ()


def _answered(query: Query) -> Answer:
    return _by_kinds(query) or not_found(query)


def _by_kinds(query: Query) -> Answer | None:
    """Return the answer of the first kind that has one; who it was tells nobody whether it is so."""
    for kind in kinds_for(query.question.frames):
        answer = kind(query)
        if answer is not None and not _leaves_it_open(query, answer):
            return answer
    return None


def _leaves_it_open(query: Query, answer: Answer) -> bool:
    """Return whether somebody or something is named where a yes or a no is asked for, and neither is told."""
    if not isinstance(answer, Found):
        return False
    is_of_demands = answer.kind is Kind.ASK and verdict.is_asked(query)
    is_open = is_of_demands or (answer.kind in _NAMING and verdict.is_surely_asked(query))
    return is_open and not any(answer.sentence.startswith(query.say(name, sentence="").rstrip()) for name in _EITHER)
