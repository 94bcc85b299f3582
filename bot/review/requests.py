"""The state of what the writers say that they asked for: compared with the demands of their documents."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import IndexedRecord
from bot.answers.understand.grammar import NEGATION
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.figures import even
from bot.knowledge.model import Document, Qualifier
from bot.languages import Language, module
from bot.review.amounts import Agreement, Amount, agreement
from bot.review.askers import Askers, of_days
from bot.review.clauses import ClauseReader
from bot.review.draft import Figure, Sentence
from bot.review.judge import Judge
from bot.review.letters import LetterReader
from bot.review.report import SETTLED, ClaimKind, Part, State
from bot.review.slots.times import as_a_last_day
from bot.review.statements import Statement, Statements, is_denied
from bot.review.verdict import Telling, Verdict

_OF_THE_LETTER = (ClaimKind.NUMBER, ClaimKind.PERCENTAGE, ClaimKind.DATE, ClaimKind.ORGANIZATION)
_WHOM = 6  # words behind the verb of asking, among which whoever is asked is named


class RequestReviewer:
    """Finds the state of what "we" ask for.

    Args:
        indexed: The record.
        judge: Compares demands.
        statements: Of the record.
        reader: Reads clauses.
        letters: Tells which documents are meant.
    """

    def __init__(
        self, indexed: IndexedRecord, judge: Judge, statements: Statements, reader: ClauseReader, letters: LetterReader
    ) -> None:
        self._indexed = indexed
        self._judge = judge
        self._statements = statements
        self._reader = reader
        self._letters = letters
        self._askers = Askers(indexed, reader)

    def with_requests(self, sentence: Sentence, found: Sequence[Verdict], telling: Telling) -> list[Verdict]:
        """Return the verdicts of a sentence with that of what the writers ask for in it, if they do.

        What is stated for the demand as a whole is stated of its figures and dates. That it is not in the record is
        told where nothing else of the sentence is settled: a figure of a new demand may be right.
        """
        request = self._verdict(sentence, telling) or self._of_signatories(sentence, found, telling)
        if request is None:
            return list(found)
        if request.state is State.SUPPORTED:
            return [*(_as(request, one) for one in found), request]
        left = [one for one in found if not _is_of_whom(request, one)]
        is_settled = any(one.state in SETTLED for one in left)
        return list(found) if is_settled and request.state is State.NOT_IN_RECORD else [*left, request]

    def _verdict(self, sentence: Sentence, telling: Telling) -> Verdict | None:
        """Return the state of what the writers ask for; None where they ask for nothing."""
        assert sentence.language
        asking = self._askers.asking(sentence)
        if asking is None or self._is_denied(sentence, asking.at):
            return None
        if asking.documents:
            told = self._compared(sentence, asking.at, of_days(asking.documents, sentence, asking.at), telling)
            return told if told and told.state in SETTLED else None
        return self._compared(sentence, asking.at, self._documents(sentence, asking.at), telling)

    def _of_signatories(self, sentence: Sentence, found: Sequence[Verdict], telling: Telling) -> Verdict | None:
        """Return the state of what those who signed a letter ask for, told by their number; None where they do not."""
        assert sentence.language
        demanding, documents = _their_asking(sentence.language), self._indexed.knowledge.documents
        signed = (one for one in found if one.kind is ClaimKind.SIGNATORIES and one.state is State.SUPPORTED)
        for counted in signed:
            verb = demanding.search(even(sentence.text), counted.start)
            if verb and counted.entries[0] in documents and self._are_asking(sentence, counted.start, verb.start()):
                return self._compared(sentence, verb.start(), [documents[counted.entries[0]]], telling)
        return None

    def _are_asking(self, sentence: Sentence, start: int, end: int) -> bool:
        """Return whether nothing but who they are, and when, stands from their number to the verb, and no negation."""
        words, grammar = self._reader.read(sentence, start, end), self._indexed.vocabulary.grammar
        little = grammar.function_words.union(module(words.language, "reviewing").NOW.split())
        at_home = {at for link in words.links if link.section == "places" for at in link.positions}  # "from Birchland"
        said = (one for one in words.tokens if one.position not in at_home)
        who = (one for one in said if one.word not in little and not (one.is_light or one.is_noun))
        return all(Frame.ORGANIZATIONS in one.frames for one in who) and not self._is_denied(sentence, end)

    def _compared(self, sentence: Sentence, start: int, meant: Sequence[Document], telling: Telling) -> Verdict | None:
        demands = self._judge.demands
        end = self._reader.of_section(sentence, start, self._reader.of_sentence(sentence)).place.stop
        place = range(start, start + len(sentence.text[start:end].rstrip(" .;,!?")))
        rest = self._reader.without(sentence, [range(start), range(end, len(sentence.text))])
        documents = demands.documents(rest, meant)
        ours = [demands.of_ours(rest, each) for each in documents]
        states = {one: State.CONTRADICTED for _, contrary in ours for one in contrary}
        stated = (one for alike, _ in ours for one in alike)
        states |= {one: state for one in stated if (state := self._of_its_figures(sentence, place, one, documents))}
        for state, name in ((State.SUPPORTED, "review.supported"), (State.CONTRADICTED, "review.contradicted")):
            for item in (one for one, found in states.items() if found is state):
                return _verdict(place, state, telling.part(name, item), telling, item)
        if not self._is_of_somebody(sentence, place) and not demands.is_near(rest, documents):
            return None
        return _verdict(place, State.NOT_IN_RECORD, Part("review.not_in_record"), telling)

    def _is_of_somebody(self, sentence: Sentence, place: range) -> bool:
        """Return whether somebody is named near the verb of asking: who asks "visitors" demands nothing of a letter."""
        near = sentence.text[place.start : place.stop].split()[1 : 1 + _WHOM]
        stop = place.start + len(" ".join(sentence.text[place.start : place.stop].split()[: 1 + _WHOM]))
        placed = self._reader.placed(sentence, ("organizations", "people", "places"))
        return any(one[:1].isupper() for one in near) or any(place.start <= one.start < stop for one in placed)

    def _is_denied(self, sentence: Sentence, at: int) -> bool:
        """Return whether a negation stands before the verb of asking: "we have never asked"."""
        operators = self._indexed.vocabulary.grammar.operators
        before = self._reader.read(sentence, 0, at).words
        return any(operators.get(one) == NEGATION for one in before)

    def _documents(self, sentence: Sentence, at: int) -> list[Document]:
        """Return the documents that may ask for it: the one spoken of, those of a date before the verb, or all."""
        meant = self._letters.meant(self._reader.of_sentence(sentence))
        dates = [one.mention for one in sentence.dates if one.start < at]
        if meant and (not dates or any(one.fits(meant.published.date) for one in dates)):
            return [meant]
        if dates:
            return [one for one in self._indexed.documents.of_dates(dates) if one.asks]
        return [one for one in self._indexed.knowledge.documents.values() if one.asks]

    def _of_its_figures(
        self, sentence: Sentence, place: range, stated: IndexedEntry, documents: Sequence[Document]
    ) -> State | None:
        """Return whether a demand has all figures and dates of a sentence; None where nobody knows if it is meant."""
        assert sentence.language
        statement = self._statements.of(stated, sentence.language)
        dates = (*stated.dates, stated.document.published.date)
        told = [as_a_last_day(one.mention, statement) for one in sentence.dates]
        if not all(any(one.fits(date) for date in dates) for one in told):
            return None
        figures = [one for one in sentence.figures if one.start in place]
        if all(_holds(statement, one, sentence) for one in figures):
            return State.SUPPORTED
        of_its_unit = [one for one in statement.figures for other in figures if _unit(one) == _unit(other)]
        is_one = len(documents) == len(figures) == len(of_its_unit) == 1
        is_wrong = is_one and _is_another(figures[0], of_its_unit[0], statement, sentence)
        return State.CONTRADICTED if is_wrong else None


def _holds(statement: Statement, figure: Figure, sentence: Sentence) -> bool:
    """Return whether a demand has a figure, of the same unit; one that is not to be so, where the draft denies it."""
    good, amounts = (Agreement.SAME, Agreement.ROUNDED), figure.amounts
    if is_denied(sentence.text, figure, statement.language):
        return any(not figure.values.isdisjoint(one.values) for one in statement.denied_figures)
    same = [one for one in statement.figures if not figure.values.isdisjoint(one.values)]
    if same and _unit(figure) and all(_unit(one) not in ("", _unit(figure)) for one in same):
        return False
    both = module(statement.language, "signing").BOTH.split()
    if any(one.value == 2 for one in amounts) and not set(both).isdisjoint(statement.words.words):
        return True
    recorded = [_as_a_goal(one, statement) for one in statement.amounts]
    return any(agreement(one, other) in good for one in amounts for other in (*statement.amounts, *recorded))


def _as_a_goal(amount: Amount, statement: Statement) -> Amount:
    """Return the number up to which something is to rise or fall: it is to be so much, and no less."""
    changing = re.compile("|".join(module(statement.language, "reviewing").OPPOSITES[-1]))
    is_goal = amount.qualifier == Qualifier.UP_TO and any(map(changing.fullmatch, statement.words.words))
    return replace(amount, qualifier=Qualifier.EXACTLY.value) if is_goal else amount


def _is_another(figure: Figure, stated: Figure, statement: Statement, sentence: Sentence) -> bool:
    """Return whether a figure is not a demand's, and differs not only in the words before it: "to" and "up to"."""
    if is_denied(sentence.text, figure, statement.language):
        return False
    return figure.values.isdisjoint(stated.values) or stated in statement.denied_figures


def _unit(figure: Figure) -> str:
    return "".join(even(figure.unit).split()[:1])


def _verdict(place: range, state: State, part: Part, telling: Telling, item: IndexedEntry | None = None) -> Verdict:
    cited, ids = (telling.cite([item]), (item.id,)) if item else ((), ())
    return Verdict(ClaimKind.STATEMENT, state, place.start, place.stop, (part,), cited, ids)


def _is_of_whom(request: Verdict, one: Verdict) -> bool:
    """Return whether an organization is only named in a demand, which is not stated, or the contrary is."""
    is_within = request.start <= one.start and one.end <= request.end
    return is_within and one.kind is ClaimKind.ORGANIZATION and one.state is not State.NOT_CHECKED


def _as(request: Verdict, one: Verdict) -> Verdict:
    """Return the state of a figure, date or name of a demand that is stated: as that, where nothing else states it."""
    is_whose = one.end <= request.start and any(part.name == "review.not_said_by" for part in one.parts)
    is_its_own = one.kind is ClaimKind.DATE or is_whose or (request.start <= one.start and one.end <= request.end)
    if one.state is not State.NOT_IN_RECORD or one.kind not in _OF_THE_LETTER or not is_its_own:
        return one
    return replace(one, state=request.state, parts=request.parts, citations=request.citations, entries=request.entries)


@cache
def _their_asking(language: Language) -> re.Pattern[str]:
    """Return what finds a verb by which somebody asks for something."""
    return re.compile(rf"(?<!\w)(?:{module(language, 'reviewing').DEMANDING})(?!\w)")
