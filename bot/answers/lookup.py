"""Look up one question that is complete by itself: every kind of answer, other words, another day, and "us"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cached_property, lru_cache, partial

from bot.answers.answer import Answer, Focus, Found, Help, Kind, NotFound
from bot.answers.compose.as_of_note import AsOfNote
from bot.answers.compose.not_found import not_found
from bot.answers.index.other_words import IndexWithOtherWords
from bot.answers.index.postings import AROUND
from bot.answers.kinds import kinds_for
from bot.answers.match import verdict
from bot.answers.match.as_of import as_of
from bot.answers.match.deeds import without_first
from bot.answers.match.otherwise import counts_otherwise, may_be_read_otherwise
from bot.answers.match.query import IndexedRecord, Query
from bot.answers.match.roles import names_what_is_asked
from bot.answers.message.framing import framing_of
from bot.answers.message.length import LONGEST_QUESTION
from bot.answers.reader import Reader
from bot.answers.request import Request
from bot.answers.suggest.examples import HELP, Examples
from bot.answers.understand.first_person import in_the_name_of, is_done_to_us, is_theirs, speaks_of_us, tells_of_us
from bot.answers.understand.frames import Frame
from bot.answers.understand.question import Question
from bot.knowledge import edtf
from bot.languages import Language, say
from bot.languages.dates import date_in_words

_ANSWERED_LATELY = 64  # questions: people put different things around the same one
_PUT_LATELY = 8  # of them, each with what was found out about it
_OF_FACTS = (Kind.FIGURE, Kind.CLAIM, Kind.DATE)
_OF_THE_SIGNATORIES = (Kind.ASK, Kind.LETTER)
_NAMING = (Kind.PERSON, Kind.TERM, Kind.SOURCE)
_EITHER = ("answer.yes", "answer.no")


class Lookup:
    """Answers single questions.

    Args:
        indexed: The record.
        reader: What reads a question to it.
    """

    def __init__(self, indexed: IndexedRecord, reader: Reader) -> None:
        self._indexed, self._reader = indexed, reader
        self._said_otherwise = replace(indexed, index=IndexWithOtherWords(indexed.index))
        self._answer = lru_cache(maxsize=_ANSWERED_LATELY)(self._answer_anew)
        self._query = lru_cache(maxsize=_PUT_LATELY)(partial(Query, indexed=indexed))
        self._as_of = lru_cache(maxsize=4)(partial(as_of, indexed))

    def answer(self, request: Request) -> tuple[Answer, Query | None]:
        """Return the answer, and how the question was put to the record; None where it never was.

        Args:
            request: The question, and what is known of it.
        """
        return self._answer(request)

    def query(self, asked: Question, today: date | None, *, is_tried: bool = False) -> Query:
        """Put a question to the record; what was found out about one put lately is kept.

        Args:
            asked: The question.
            today: The day on which it is asked.
            is_tried: Whether nobody sees the answer.
        """
        return self._query(asked, today=today, is_tried=is_tried)

    def as_of(self, day: str) -> IndexedRecord:
        """Return the record as of an EDTF date.

        Raises:
            ValueError: It is no date.
        """
        return self._as_of(day)

    def bare(self, question: str, *, language: Language | None, focus: Focus | None) -> Answer:
        """Answer a question that is only tried: nobody sees what comes near to it."""
        return self.answer(Request(question, language, self._indexed.knowledge.about.languages[0], focus=focus))[0]

    def leading(self, question: str, fallback: Language, as_of: str | None) -> Answer:
        """Answer a question that is to lead to an entry, as a button asks it."""
        return self.answer(Request(question, None, fallback, as_of, is_tried=True))[0]

    def nothing_of(self, question: str, request: Request) -> NotFound:
        """Say that nothing is found of a question, whatever is."""
        asked = self._reader.understand(question, request.language, request.fallback, request.focus)
        return not_found(self.query(asked, request.today))

    def not_named(self, language: Language) -> NotFound:
        """Ask which organization the asker's is."""
        return NotFound(say(language, "signatories.name_the_organization"), language, asks_back=True)

    def help(self, language: Language) -> Help:
        """Tell what to ask, with examples that are answered."""
        return Help(say(language, "help"), self.examples.of(HELP, language), language)

    @cached_property
    def examples(self) -> Examples:
        """The questions that the record offers."""
        return Examples(self._indexed.knowledge.about.examples, self._is_answered)

    def _answer_anew(self, request: Request) -> tuple[Answer, Query | None]:
        question = request.question
        if self._reader.is_too_long(question):
            language = request.language or request.fallback
            return NotFound(say(language, "not_found.long", most=LONGEST_QUESTION), language), None
        asked = self._reader.understand(question, request.language, request.fallback, request.focus)
        if self._reader.is_help(question) or all(map(framing_of(self._reader.grammar.spoken).greets, asked.words)):
            return self.help(asked.language), None
        if speaks_of_us(asked):
            name = self._reader.name(request.organization, asked.language)
            if name is None:
                return self.not_named(asked.language), None
            asked = self._reader.understand(
                in_the_name_of(name, question, self._reader.grammar.spoken),
                asked.language,
                request.fallback,
                request.focus,
            )
        elif request.organization in self._indexed.knowledge.organizations and tells_of_us(asked):
            return self._told_by_us(request._replace(language=asked.language, fallback=asked.language), asked)
        return self._of_its_day(request, asked)

    def _of_its_day(self, request: Request, asked: Question) -> tuple[Answer, Query | None]:
        """Return the answer of the day that is asked for; the record's own end may come before it."""
        day, today, horizon = request.as_of, request.today, self._indexed.knowledge.newest_date
        if not day:
            query = self.query(asked, today, is_tried=request.is_tried)
            answer = _by_kinds(query)
            if not answer or is_left(answer):
                answer, query = self._of_something_signed(query) or (answer, query)
            found = (answer, query) if answer else self._by_other_words(query)
            return found or self._of_the_first(query) or (not_found(query), query)
        if edtf.begins_by(day, horizon):
            query = Query(asked, self.as_of(day), is_tried=request.is_tried)
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
        query = query.anew(replace(asked, tokens=tokens, frames=asked.frames - {Frame.SIGN}))
        answer = _by_kinds(query)
        if not isinstance(answer, Found) or answer.kind not in _OF_FACTS:
            return None
        says_so = all(item.worth(keys) > AROUND for item in self._indexed.told_by(answer) for keys in signing)
        return (answer, query) if says_so else None

    def _by_other_words(self, query: Query) -> tuple[Answer, Query] | None:
        """Ask again with the other words for what entries say."""
        asked, otherwise = query.question, self._said_otherwise
        if not may_be_read_otherwise(asked) or not all(otherwise.index.knows(one.keys) for one in asked.informative):
            return None
        query = query.anew(asked, otherwise)
        answer = _by_kinds(query)
        names_it = isinstance(answer, Found) and any(
            names_what_is_asked(query, item) for item in self._indexed.told_by(answer)
        )
        return (answer, query) if answer and counts_otherwise(asked, answer, names_it=names_it) else None

    def _of_the_first(self, query: Query) -> tuple[Answer, Query] | None:
        """Answer when something was first done by the earliest entry that tells of it, which need not say so."""
        asked = without_first(query.question)
        if asked is None:
            return None
        query = query.anew(asked)
        answer = _by_kinds(query)
        found = (answer, query) if answer else self._by_other_words(query)
        return found if found and isinstance(found[0], Found) and found[0].kind is Kind.DATE else None

    def _told_by_us(self, request: Request, asked: Question) -> tuple[Answer, Query | None]:
        """Return what the asker's own organization says: an answer that tells anything of others is none."""
        organization = request.organization or ""
        name = self._reader.name(organization, asked.language)
        of_nobody = request._replace(organization=None)
        named = in_the_name_of(name, request.question, self._reader.grammar.spoken) if name else request.question
        answer, query = self.answer(of_nobody._replace(question=named))
        if isinstance(answer, NotFound) and not is_done_to_us(asked):
            # Who signed a letter is not in its words, and what it asks for is found without them.
            other, _ = self.answer(of_nobody)
            answer = other if isinstance(other, Found) and other.kind in _OF_THE_SIGNATORIES else answer
        links = query.links("documents") if query else ()
        documents = {one for link in links for one in link.ids}
        if isinstance(answer, Found) and not is_theirs(self._indexed.knowledge, organization, answer, documents):
            answer = NotFound(say(asked.language, "not_found"), asked.language)
        return answer, query

    def _is_answered(self, question: str, language: Language, focus: Focus | None) -> bool:
        if self._reader.is_help(question) or not self._reader.understand(question, None, language, focus).words:
            return False  # help shows examples
        answer = self.answer(Request(question, None, language, focus=focus))[0]
        return isinstance(answer, Found) and answer.language == language

    @cached_property
    def _backdating(self) -> AsOfNote:
        return AsOfNote(self._indexed.knowledge)


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
    is_named = answer.kind in _NAMING or (answer.kind is Kind.PLACE and not _leaves_a_choice(query))
    is_open = is_of_demands or (is_named and verdict.is_surely_asked(query))
    return is_open and not any(answer.sentence.startswith(query.say(name, sentence="").rstrip()) for name in _EITHER)


def _leaves_a_choice(query: Query) -> bool:
    """Return whether one of two is asked for: `is it in Arden or in Bellmoor`."""
    return not query.words("particles", "OR").isdisjoint(query.question.words)


def is_left(answer: Answer) -> bool:
    """Return whether nothing was found, and nothing is asked back."""
    return isinstance(answer, NotFound) and not answer.asks_back
