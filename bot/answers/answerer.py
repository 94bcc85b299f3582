"""Answer questions from the record: the one way in, for every face."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, cached_property
from typing import Any

from bot.answers.answer import Answer, Focus, Found, Help, NotFound
from bot.answers.citation import NO_PASSAGES
from bot.answers.compose.citation_styles import StyledCitations, cited
from bot.answers.compose.explain import explain
from bot.answers.conversation import Conversation
from bot.answers.followups.follower import Turn
from bot.answers.kinds.addresses import AddressBook
from bot.answers.lookup import Lookup
from bot.answers.match.arranging import arrange
from bot.answers.match.query import IndexedRecord, Query, in_a_row
from bot.answers.message.addresses import named
from bot.answers.message.length import LONGEST_QUESTION, beginning
from bot.answers.message.markup import plain
from bot.answers.nearest.finder import NearestFinder
from bot.answers.permalinks import address_of, path_of
from bot.answers.provenance import Provenance
from bot.answers.reader import Reader
from bot.answers.request import Request
from bot.answers.suggest.catalogue import Askable
from bot.answers.suggest.examples import HELP, Examples
from bot.answers.suggest.organizations import Members
from bot.answers.suggest.overview import Overview, overview
from bot.answers.suggest.questions import Asker
from bot.answers.suggest.typeahead import Suggester, Suggestion
from bot.answers.understand.first_person import in_the_name_of, speaks_of_us, tells_of_us
from bot.answers.understand.other_languages import language_beside
from bot.garbage_collection import building_for_good
from bot.knowledge import edtf
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.losses import losses
from bot.languages import Language, say
from bot.languages.locales import language_in_words

_LONGEST_MESSAGE = 4 * LONGEST_QUESTION  # characters; markup may be longer than what it marks
_SOURCES = ("documents", "organizations")


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
            self._reader = Reader(self._indexed)
            self._lookup = Lookup(self._indexed, self._reader)
        asker, series_of = Asker(knowledge, self._lookup.bare), self._indexed.series_of
        self._nearest = NearestFinder(self._indexed, self._lookup.leading)
        self._conversation = Conversation(self._indexed, self._reader, self._lookup, self._nearest, self._behind)
        self._suggester = Suggester(knowledge, self._indexed.vocabulary, series_of, asker, self._near)
        self._overview_in = cache(lambda language: overview(knowledge, series_of, asker, language))

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
        return self._completed(self._conversation.answer(request), request).answer

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
        return self._completed(self._conversation.follow(request, after), request)

    def _completed(self, turn: Turn, request: Request) -> Turn:
        """Add what comes nearest where nothing was found, and else the address of the page that shows it."""
        if isinstance(turn.answer, Found) and self.pages:
            return replace(turn, answer=self._with_page(turn.answer, request.as_of))
        return self._with_nearest(turn, request)

    def _with_page(self, found: Found, as_of: str | None = None) -> Found:
        return replace(found, page=address_of(self._indexed.knowledge, found, self.pages, as_of))

    def _request(self, question: str, language: Language | None, fallback: Language | None, **besides: Any) -> Request:
        """Return what is asked as the record can take it: without markup, and in languages that it has."""
        chosen, fallback = self.spoken_in(language) if language else None, self.spoken_in(fallback)
        return Request(self._readable(question, chosen or fallback), chosen, fallback, **besides)

    def _readable(self, message: str, language: Language) -> str:
        """Return a message without markup, with the names of documents in place of their addresses."""
        if len(message) > _LONGEST_MESSAGE:  # too long a question however it is read, and slow to read
            return message
        return named(plain(message), lambda url: self._reader.document_name(self._addresses.document(url), language))

    def _behind(self, url: str, language: Language) -> Answer:
        """Answer what is behind an address that stands alone."""
        unknown = say(language, "not_found.words", words=say(language, "quoted", text=url))
        return self.linked(url, language) or NotFound(unknown, language)

    def _with_nearest(self, turn: Turn, request: Request) -> Turn:
        """Show what comes nearest, where nothing was found to a question that was put to the record."""
        answer = turn.answer
        if not isinstance(answer, NotFound) or answer.asks_back or self._reader.is_too_long(turn.question):
            return turn
        if request.as_of and not edtf.begins_by(request.as_of, self._latest(request)):
            return turn  # nothing comes near to a day of which the record cannot speak
        told = self._of_another_language(request.question, answer)
        if told is not None:
            return replace(turn, answer=told)
        asked = self._reader.understand(turn.question, answer.language, request.fallback, request.focus)
        nearest = self._nearest.of(self._lookup.query(asked, request.today, is_tried=request.is_tried), request.as_of)
        questions = dict.fromkeys(one.question for one in nearest if one.question)
        answer = replace(answer, nearest=nearest, suggestions=answer.suggestions or tuple(questions))
        return replace(turn, answer=answer)

    def _latest(self, request: Request) -> str:
        """Return the last day that may be asked for: today, or the record's own end where today is not told."""
        return request.today.isoformat() if request.today else self._indexed.knowledge.newest_date

    def _near(self, typed: str, language: Language) -> Iterable[Askable]:
        """Return the entries that come near to what somebody types, the best first."""
        return self._nearest.askables(Query(self._reader.understand(typed, None, language), self._indexed))

    def _of_another_language(self, question: str, answer: Answer) -> NotFound | None:
        """Say which languages the record has, where nothing was found and the question is in none of them."""
        is_found = not isinstance(answer, NotFound) or self._reader.is_too_long(question)
        language = None if is_found else language_beside(question, self._indexed.vocabulary)
        if language is None:
            return None
        names = in_a_row(language, [language_in_words(language, one) for one in self.languages])
        return NotFound(say(language, "not_found.language", languages=names, count=len(self.languages)), language)

    def explain(self, question: str, *, language: Language | None = None, as_of: str | None = None) -> tuple[str, ...]:
        """Tell why `answer` gives what it gives, in lines that a person can read.

        Args:
            question: As for `answer`, and so are the others.
            language: The answer's language; None to follow the question.
            as_of: Answer as of this EDTF date.
        """
        answer, query = self._lookup.answer(self._request(question, language, None, as_of=as_of))
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
        nothing = self._reader.nothing(language)
        return Query(nothing, self._lookup.as_of(as_of) if as_of else self._indexed, today)

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
            self._reader.prepare()
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
        return self._lookup.help(language)

    @property
    def indexed(self) -> IndexedRecord:
        """The arranged record, for whoever compares texts with it."""
        return self._indexed

    @property
    def examples(self) -> Examples:
        """The questions that the record offers."""
        return self._lookup.examples

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
        asked, told = self._reader.understand(question, None, language), self._reader.understand(text, None, language)
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
        asked = self._reader.understand(question, None, language)
        has_number = any(token.word.startswith("#") for token in asked.tokens)
        return has_number or bool(asked.dates) or bool(self._indexed.linker.links(asked.tokens, _SOURCES))

    def is_of_us(self, question: str, language: Language) -> bool:
        """Return whether a question speaks of the asker's own organization.

        Args:
            question: As typed.
            language: The language of a question that leans to neither.
        """
        asked = self._reader.understand(question, None, language)
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
        asked = self._reader.understand(question, None, language)
        name = self._reader.name(organization, asked.language)
        if name and (speaks_of_us(asked) or tells_of_us(asked)):
            yield from self.essential(in_the_name_of(name, question, self._reader.grammar.spoken), language)
        kept = {token.position for token in asked.tokens if token.is_informative or token.frames}
        for mention in asked.dates:
            kept.update(range(mention.start, mention.end))
        kept.update(asked.named, (at for at, word in enumerate(asked.words) if word in asked.grammar.operators))
        for grammar in (frozenset[str](), asked.grammar.function_words):
            yield " ".join(word for at, word in enumerate(asked.words) if at in kept or word in grammar)
