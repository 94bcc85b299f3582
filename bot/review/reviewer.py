"""Review a draft: find what it claims, and say of each claim what the record says. The one way in, for every face."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from bot.answers.answerer import Answerer
from bot.knowledge.model import Document
from bot.languages import LANGUAGES, spoken
from bot.review.clauses import SECTIONS, Clause, ClauseReader, overlaps
from bot.review.dates import DateReviewer
from bot.review.draft import Figure, Quoted, Sentence, sentences_of
from bot.review.figures import FigureReviewer
from bot.review.judge import Judge
from bot.review.letters import LetterReader
from bot.review.names import NameReviewer
from bot.review.plain import PlainReviewer
from bot.review.published import PublishedReviewer
from bot.review.quotations import QuotationReviewer, Said, speaking_names, without_quotations
from bot.review.remainder import Remainder
from bot.review.report import ClaimKind, Edit, Finding, Offsets, Part, Report, State, coverage_of
from bot.review.requests import RequestReviewer
from bot.review.several import Several
from bot.review.signatory_counts import SignatoryCounter
from bot.review.slots.figures import rounded_by
from bot.review.slots.units import units_beside
from bot.review.statements import Statements
from bot.review.strangers import Strangers
from bot.review.verdict import Change, Telling, Verdict

LONGEST_DRAFT = 100_000  # signs; a statement has a few thousand, and a book is no draft
MOST_IN_A_SENTENCE = 24  # figures and dates; each is read with all others, so that the work grows with their cube
_SEVERAL = 2  # figures
_MOST_TRIED = 4  # edits of one claim that are tried
_DEEPEST = 2  # cuts of a sentence, the one within a clause of the other


class Reviewer:
    """Reviews drafts against one record. Pure: nothing of a draft is kept.

    Args:
        answerer: Of the record; the reviewer reads statements with its words, names and vetoes.
    """

    def __init__(self, answerer: Answerer) -> None:
        self.answerer = answerer
        self._indexed = indexed = answerer.indexed
        self._telling = cache(lambda language: Telling(indexed, language))
        self._reader = ClauseReader(indexed)
        statements = Statements(indexed, self._reader)
        judge = Judge(indexed, statements)
        self._figures = FigureReviewer(indexed, judge, self._reader)
        letters = LetterReader(indexed)
        self._dates = DateReviewer(indexed, judge, self._reader, letters)
        self._names = NameReviewer(indexed, judge, self._reader, letters)
        self._counter = SignatoryCounter(indexed, letters, judge)
        self._remainder = Remainder(indexed, judge, self._reader, letters)
        self._requests = RequestReviewer(indexed, judge, statements, self._reader, letters)
        self._several = Several(self._reader)
        self._asks = {one.id for document in indexed.knowledge.documents.values() for one in document.asks}
        self._strangers = Strangers(indexed, self._reader)
        self._plain = PlainReviewer(judge, self._reader)
        self._published = PublishedReviewer(indexed)
        self._quotations = QuotationReviewer(indexed)
        roles = spoken(LANGUAGES).words("anatomy", "ROLES") | spoken(LANGUAGES).words("anatomy", "HONORIFICS")
        self._no_names = roles | indexed.vocabulary.grammar.function_words

    def review(self, draft: str, *, goes_on: Callable[[], bool] = lambda: True) -> Report:
        """Compare a draft with the record.

        Args:
            draft: Its text, in any of the record's languages.
            goes_on: Asked before each sentence whether there is still time; once there is none, the claims of the
                sentences that are left are not checked, and each says so.

        Returns:
            One finding for each number, percentage, date, listed organization, person with a title, quotation and
            count of organizations, in the draft's order, with its one state; and one for a sentence without any of
            these, where the record states it, or the contrary.
        """
        offsets = Offsets(draft)
        sentences = sentences_of(draft, self.answerer.languages)
        findings: list[Finding] = []
        without = 0
        for sentence in sentences:
            verdicts = self._verdicts(sentence) if goes_on() else _unchecked(sentence, "review.not_checked.time")
            found = sorted(verdicts, key=lambda one: (one.start, one.end))
            without += not found
            findings.extend(self._finding(sentence, one, offsets) for one in found)
        others = sum(one.language is None for one in sentences)
        told = [one.language for one in sentences if one.language]
        language = max(self.answerer.languages, key=told.count)
        coverage = coverage_of(findings, sentences=len(sentences), without_claims=without, others=others)
        return Report(tuple(findings), coverage, language)

    def _verdicts(self, sentence: Sentence, depth: int = 0) -> list[Verdict]:
        """Return the states of all that a sentence claims something with: as a whole, else clause by clause."""
        found = self._verdicts_of_one(sentence)
        if not (sentence.language and sentence.is_read) or _reason_against(sentence):
            return found
        if depth < _DEEPEST and _may_be_several(found):
            return self._of_several(sentence, found, depth + 1) or found
        return self._with_wrong_clauses(sentence, found) if _are_stated(found) else found

    def _with_wrong_clauses(self, sentence: Sentence, found: list[Verdict]) -> list[Verdict]:
        """Return what is stated in a sentence, with what a clause of it that stands by itself says otherwise."""
        for _, part in self._several.apart(sentence):
            wrong = [one for one in self._verdicts_of_one(part) if one.state in (State.CONTRADICTED, State.OUTDATED)]
            if wrong:
                at = max(0, sentence.text.find(part.text[wrong[0].start : wrong[0].end]))
                return [*found, replace(wrong[0], start=at, end=at + wrong[0].end - wrong[0].start, changes=())]
        return found

    def _of_several(self, sentence: Sentence, found: Sequence[Verdict], depth: int) -> list[Verdict] | None:
        """Return the states of a sentence of two clauses, or of a demand, if each is stated; None for any other."""
        demand = self._several.as_a_demand(sentence)
        if demand and self._are_of_demands(own := self._verdicts_of_one(demand)):
            told = {demand.text[one.start : one.end]: one for one in own if one.state is State.SUPPORTED}
            return list(_as_stated(sentence, found, told))
        for parts in self._several.cuts(sentence):
            stated: dict[str, Verdict] = {}
            for part in parts:
                own = self._verdicts(part, depth)
                if not _are_stated(own):
                    break
                stated |= {part.text[one.start : one.end]: one for one in own if one.state is State.SUPPORTED}
            else:
                return list(_as_stated(sentence, found, stated))
        return None

    def _are_of_demands(self, verdicts: Sequence[Verdict]) -> bool:
        """Return whether a sentence is stated, and something of it by a demand: what ought to be done is no fact."""
        told = (one.entries for one in verdicts if one.state is State.SUPPORTED)
        return _are_stated(verdicts) and not all(self._asks.isdisjoint(one) for one in told)

    def _verdicts_of_one(self, sentence: Sentence) -> list[Verdict]:
        found = list(self._each(sentence))
        if not (sentence.language and sentence.is_read):
            return found
        telling = self._telling(sentence.language)
        if _reason_against(sentence):
            return found
        if published := self._published.verdict(sentence, telling):
            return [published]
        found = self._requests.with_requests(sentence, found, telling)
        stated = self._plain.verdict(sentence, telling) if all(map(_is_open, found)) else None
        if stated:
            return [stated]
        return self._strangers.with_strangers(sentence, self._remainder.without_bare_names(sentence, found, telling))

    def _each(self, sentence: Sentence) -> Iterator[Verdict]:
        """Yield the state of each thing that a sentence claims something with, by itself."""
        for unfit in sentence.unfit:
            yield Verdict(ClaimKind.NUMBER, State.NOT_CHECKED, unfit.start, unfit.end, (Part(unfit.reason),))
        if not sentence.is_read:
            return
        if reason := _reason_against(sentence):
            yield from _unchecked(sentence, reason)
            return
        assert sentence.language
        telling = self._telling(sentence.language)
        rounding = {one: other for one in sentence.figures if (other := rounded_by(sentence, one))}
        signing = [one for one in sentence.figures if self._is_of_signatories(sentence, one, telling)]
        found = {clause: self._figure(clause, telling) for clause in self._clauses(sentence, rounding, signing)}
        yield from found.values()
        yield from _of_rounding(rounding, found)
        quotations = list(self._quoted(sentence, telling))
        yield from quotations
        names = list(self._names.verdicts(sentence, found, telling))
        # A date beside a figure is of that.
        held = [one for one in names if not found and one.parts and one.parts[0].name == "review.office"]
        meant = list(self._documents_of([*quotations, *held]))
        for dated in sentence.dates:
            yield self._dates.verdict(sentence, dated, found, meant, telling)
        yield from names

    def _documents_of(self, verdicts: Sequence[Verdict]) -> Iterator[Document]:
        """Yield the documents that quotations and offices which are supported are from."""
        documents = self._indexed.knowledge.documents
        for id_ in (id_ for one in verdicts if one.state is State.SUPPORTED for id_ in one.entries):
            yield documents[id_] if id_ in documents else self._document_of(id_)

    def _quoted(self, sentence: Sentence, telling: Telling) -> Iterator[Verdict]:
        """Yield the states of the quotations of a sentence."""
        if not sentence.quoted:
            return
        assert sentence.language
        for quoted in sentence.quoted:
            said = self._who_says(sentence, quoted)
            yield self._quotations.verdict(quoted, telling, said=said, language=sentence.language)

    def _who_says(self, sentence: Sentence, quoted: Quoted) -> Said:
        """Return who is named outside the quotations of a sentence, and who of these says one of them."""
        text = without_quotations(sentence)
        known = [one for one in self._reader.placed(sentence, SECTIONS) if text[one.start : one.end].strip()]
        outside = [one for one in known if one.link.section in ("organizations", "people")]
        led_by = [one.link.ids for one in outside if text[one.end : quoted.start].strip(' “"«') == ":"]
        speaking = [*led_by, *(link.ids for link in self._reader.of_sentence(sentence).speaking)]
        places = [range(one.start, one.end) for one in known]
        names = speaking_names(text, self._says, self._no_names)
        return Said(
            frozenset(id_ for one in outside for id_ in one.link.ids),
            frozenset(id_ for one in outside if one.link.ids in speaking for id_ in one.link.ids),
            not all(overlaps(one, places) for one in names),
        )

    def _says(self, word: str) -> bool:
        """Return whether a word is a verb of saying in a language of the record: a quotation's own may be another."""
        return any(self._reader.attribution.is_saying(word, one) for one in self.answerer.languages)

    def _document_of(self, entry: str) -> Document:
        return next(one.document for one in self._indexed.index.items if one.id == entry)

    def _is_of_signatories(self, sentence: Sentence, figure: Figure, telling: Telling) -> bool:
        """Return whether a figure is how many signed a document: no statement has to have it beside its own."""
        if len(sentence.figures) < _SEVERAL:
            return False
        clause = self._reader.of_figure(sentence, figure)
        is_one = self._counter.counts_them(clause)
        counted = self._counter.verdict(clause, self._reader.of_sentence(sentence), telling) if is_one else None
        return counted is not None and counted.state is State.SUPPORTED

    def _clauses(
        self, sentence: Sentence, rounding: Collection[Figure], signing: Collection[Figure]
    ) -> Iterator[Clause]:
        """Yield what is said of each figure, but for those that only round another one."""
        for figure in sentence.figures:
            if figure not in rounding:
                clause = self._reader.of_figure(sentence, figure)
                others = tuple(one for one in clause.others if one not in rounding and one not in signing)
                yield clause if len(others) == len(clause.others) else replace(clause, others=others)

    def _figure(self, clause: Clause, telling: Telling) -> Verdict:
        assert clause.figure
        if self._counter.counts_them(clause):
            counted = self._counter.verdict(clause, self._reader.of_sentence(clause.sentence), telling)
            if counted and counted.state is State.SUPPORTED:
                return counted
            stated = self._figures.verdict(clause, ClaimKind.SIGNATORIES, telling)
            is_stated = stated.state in (State.SUPPORTED, State.OUTDATED)  # of a letter that is not in the record
            return stated if is_stated or not counted else counted
        units = units_beside(self._indexed, clause.sentence.text, clause.figure, clause.language)
        is_share = bool(units & self._indexed.nouns.shares)
        return self._figures.verdict(clause, ClaimKind.PERCENTAGE if is_share else ClaimKind.NUMBER, telling)

    def _finding(self, sentence: Sentence, verdict: Verdict, offsets: Offsets) -> Finding:
        """Put a verdict at its place in the draft, with the first of its edits that is supported."""
        start, end = verdict.start, verdict.end
        return Finding(
            verdict.kind,
            verdict.state,
            sentence.text[start:end],
            offsets.stretch(sentence.start + start, sentence.start + end),
            offsets.stretch(sentence.start, sentence.start + len(sentence.text)),
            sentence.language or self.answerer.languages[0],
            verdict.parts,
            verdict.citations,
            verdict.entries,
            self._correction(sentence, verdict, offsets),
        )

    def _correction(self, sentence: Sentence, verdict: Verdict, offsets: Offsets) -> Edit | None:
        """Return the first edit whose claim is supported when its sentence is reviewed again."""
        for change in verdict.changes[:_MOST_TRIED]:
            text = sentence.text[: change.start] + change.text + sentence.text[change.end :]
            if text != sentence.text and self._supports(text, sentence, verdict, change):
                at = sentence.start
                return Edit(offsets.stretch(at + change.start, at + change.end), change.text)
        return None

    def _supports(self, text: str, before: Sentence, verdict: Verdict, change: Change) -> bool:
        """Return whether a corrected sentence's claim of the same kind, where the edit was made, is supported."""
        stretch = range(change.start, change.start + max(1, len(change.text)))
        read = sentences_of(text, self.answerer.languages)
        if len(read) != 1 or read[0].start or read[0].language != before.language:
            return False
        at = [
            one
            for one in self._of_kind(read[0], verdict.kind, stretch)
            if one.kind is verdict.kind and one.start < stretch.stop and stretch.start < one.end
        ]
        return bool(at) and all(one.state is State.SUPPORTED for one in at)

    def _of_kind(self, sentence: Sentence, kind: ClaimKind, stretch: range) -> list[Verdict]:
        """Return the states of what a sentence claims, of figures alone where nothing else tells theirs."""
        if kind not in (ClaimKind.NUMBER, ClaimKind.PERCENTAGE) or _reason_against(sentence):
            return self._verdicts(sentence)
        assert sentence.language
        telling = self._telling(sentence.language)
        near = (one for one in sentence.figures if one.start < stretch.stop and stretch.start <= one.end)
        return [self._figure(self._reader.of_figure(sentence, one), telling) for one in near]


def _of_rounding(rounding: Mapping[Figure, Figure], found: Mapping[Clause, Verdict]) -> Iterator[Verdict]:
    """Yield the states of figures that only round another one: they are those of that."""
    by_figure = {clause.figure: verdict for clause, verdict in found.items()}
    for one, other in rounding.items():
        yield replace(by_figure[other], start=one.start, end=one.end, changes=())


def _may_be_several(verdicts: Sequence[Verdict]) -> bool:
    """Return whether a sentence holds something that is neither stated nor contradicted as a whole."""
    states = {one.state for one in verdicts}
    is_settled = State.CONTRADICTED in states or State.OUTDATED in states
    return not is_settled and (State.NOT_IN_RECORD in states or states == {State.NOT_CHECKED})


def _are_stated(verdicts: Sequence[Verdict]) -> bool:
    """Return whether something of a clause is supported, and nothing else is told of it."""
    states = {one.state for one in verdicts}
    return State.SUPPORTED in states and states <= {State.SUPPORTED, State.NOT_CHECKED}


def _as_stated(sentence: Sentence, found: Sequence[Verdict], stated: Mapping[str, Verdict]) -> Iterator[Verdict]:
    """Yield what was found in a sentence as its clauses have it, of which each is stated.

    Args:
        sentence: The whole.
        found: What was found in it as a whole.
        stated: What is supported in its clauses, by its words.
    """
    first, is_told = next(iter(stated.values())), False
    for one in found:
        own = stated.get(sentence.text[one.start : one.end], first if one.state is State.NOT_IN_RECORD else None)
        is_told = is_told or own is not None
        yield replace(own, kind=one.kind, start=one.start, end=one.end, changes=()) if own else one
    if not is_told:
        yield replace(first, kind=ClaimKind.STATEMENT, start=0, end=len(sentence.text))


def _is_open(verdict: Verdict) -> bool:
    """Return whether an organization or a person is only named: what is said of them is not compared, or not theirs."""
    is_of_a_name = verdict.kind in (ClaimKind.ORGANIZATION, ClaimKind.PERSON)
    is_said = any(part.name == "review.not_said_by" for part in verdict.parts)
    return is_of_a_name and (verdict.state is State.NOT_CHECKED or is_said)


def _reason_against(sentence: Sentence) -> str:
    """Return why nothing in a sentence can be compared; empty where it can be."""
    if sentence.language is None:
        return "review.not_checked.language"
    is_crowded = len(sentence.figures) + len(sentence.dates) > MOST_IN_A_SENTENCE
    return "review.not_checked.crowded" if is_crowded else ""


def _unchecked(sentence: Sentence, reason: str) -> Iterator[Verdict]:
    """Yield what a sentence claims something with, without its names, each with the reason why it is not checked."""
    parts, state = (Part(reason),), State.NOT_CHECKED
    for figure in sentence.figures:
        yield Verdict(ClaimKind.NUMBER, state, figure.start, figure.end, parts)
    for dated in sentence.dates:
        yield Verdict(ClaimKind.DATE, state, dated.start, dated.end, parts)
    for quoted in sentence.quoted:
        yield Verdict(ClaimKind.QUOTATION, state, quoted.start, quoted.end, parts)
