"""The state of organizations and of people with a title: who signed, who says it, who holds which office."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from bot.answers.answer import Citation
from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import IndexedRecord
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.figures import even
from bot.knowledge.model import Ask, Document
from bot.languages import function_words, module
from bot.review.addressees import AddresseeReviewer, is_of_the_matter, standing_behind_to, stands_behind_to
from bot.review.clauses import SECTIONS, Clause, ClauseReader
from bot.review.draft import Sentence
from bot.review.fits import Fit
from bot.review.judge import Judge
from bot.review.letters import LetterReader
from bot.review.lists import Placed, lists_of
from bot.review.offices import OfficeReviewer
from bot.review.report import ClaimKind, Part, State
from bot.review.verdict import Telling, Verdict


class NameReviewer:
    """Finds the state of names.

    Args:
        indexed: The record.
        judge: Lays clauses beside statements.
        reader: Reads clauses.
        letters: Tells which documents are meant.
    """

    def __init__(self, indexed: IndexedRecord, judge: Judge, reader: ClauseReader, letters: LetterReader) -> None:
        self._indexed = indexed
        self._letters = letters
        self._judge = judge
        self._reader = reader
        self._people = OfficeReviewer(indexed, judge, reader)
        self._addressees = AddresseeReviewer(indexed, judge, reader, letters)

    def verdicts(self, sentence: Sentence, found: Mapping[Clause, Verdict], telling: Telling) -> Iterator[Verdict]:
        """Yield the states of the names of a sentence.

        Args:
            sentence: The sentence.
            found: What was found of its figures.
            telling: Says what the record holds.
        """
        whole = self._reader.of_sentence(sentence)
        sections = {one: self._reader.of_section(sentence, one.start, whole) for one in self._reader.placed(sentence)}
        apart = {section.place.start: section for section in sections.values()}
        stated = {start: self._stated(section, found, telling) for start, section in apart.items()}
        about = {one: stated[section.place.start] for one, section in sections.items()}
        about |= {one: _unless_counted(about[one]) for one in standing_behind_to(sentence, list(sections))}
        people = list(self._of_people(whole, about, telling))
        yield from people
        yield from self._of_organizations(whole, sections, about, people, telling)

    def _of_organizations(
        self,
        whole: Clause,
        sections: Mapping[Placed, Clause],
        about: Mapping[Placed, Verdict | None],
        people: Sequence[Verdict],
        telling: Telling,
    ) -> Iterator[Verdict]:
        """Yield the states of the organizations of a sentence; of those in a title only what is said of them."""
        placed = [one for one in sections if one.link.section != "people"]
        apart = [one for one in placed if not any(each.start <= one.start < each.end for each in people)]
        reached = self._addressees.organizations(whole, apart, telling)
        listed = self._listed(whole.sentence, whole, list(sections))
        demanded: dict[Collection[str], Verdict | None] = {}  # of each once, however often it is named
        for one in placed:
            mentioned = self._mentioned(one, sections[one], about[one] or self._demanded(one, whole, demanded, telling))
            if one in reached and not _is_stated(about[one]):
                yield reached[one] or _unless_said(mentioned)
            elif one not in apart:
                yield _unless_said(mentioned)
            else:
                documents = listed.get(one, ())
                yield self._on_a_list(one, whole, documents, mentioned, telling) if documents else mentioned

    def _of_people(self, whole: Clause, about: Mapping[Placed, Verdict | None], telling: Telling) -> Iterator[Verdict]:
        """Yield the states of the people of a sentence, whom the record knows or not."""
        sentence = whole.sentence
        known = [
            (one.link.ids, self._people.verdict(sentence, one, whole, stated, telling))
            for one, stated in about.items()
            if one.link.section == "people"
        ]
        strangers = self._people.strangers(sentence, list(self._reader.placed(sentence, SECTIONS)))
        others = [one for one in strangers if not any(_overlap(one, other) for _, other in known)]
        return self._addressees.people(whole, [*known, *(((), one) for one in others)], telling)

    def _demanded(
        self, one: Placed, whole: Clause, demanded: dict[Collection[str], Verdict | None], telling: Telling
    ) -> Verdict | None:
        """Return whether an organization demands in its own documents what it is said to; None for anything else."""
        sentence, reviewing, ids = whole.sentence, module(whole.language, "reviewing"), one.link.ids
        verb = re.match(rf"[^,;:.]{{0,30}}?(?<!\w)(?:{reviewing.DEMANDING})(?!\w)", even(sentence.text[one.end :]))
        if verb and stands_behind_to(sentence, one):  # who is written to demands nothing
            return None
        if verb and ids not in demanded:
            documents = (each for each in self._indexed.knowledge.documents.values() if each.asks)
            own = [each for each in documents if not set(each.issuers).isdisjoint(ids)]
            demanded[ids] = self._asked_for(one, sentence, own, telling) if own else None
        return demanded[ids] if verb else None

    def _asked_for(self, one: Placed, sentence: Sentence, documents: Sequence[Document], telling: Telling) -> Verdict:
        """Return whether documents demand what a sentence says beside a name."""
        rest = self._reader.without(sentence, [range(one.start, one.end)])
        asked = self._judge.said_of_documents(rest)
        if stated := self._judge.demands.stating(rest, asked, documents):
            return _of_entry(stated, State.SUPPORTED, "review.supported", telling)
        contrary = self._judge.demands.contrary(rest, asked, documents)
        if contrary:
            return _of_entry(contrary, State.CONTRADICTED, "review.contradicted", telling)
        return _verdict(one, State.NOT_IN_RECORD, (Part("review.not_said_by"),))

    def _listed(
        self, sentence: Sentence, whole: Clause, placed: Sequence[Placed]
    ) -> Mapping[Placed, tuple[Document, ...]]:
        """Return the organizations that a sentence says signed or wrote documents, each with these."""
        if signed := self._signed(sentence, whole):
            return dict.fromkeys(placed, signed)
        return {one: (document,) for one, document in self._written(sentence, whole, placed).items()}

    def _on_a_list(
        self, one: Placed, whole: Clause, documents: Sequence[Document], mentioned: Verdict, telling: Telling
    ) -> Verdict:
        """Return whether an organization signed documents; what is said of it if it is their matter, or written to."""
        found, sentence = self._signatory(one, whole, documents, telling), whole.sentence
        if found.state is not State.CONTRADICTED or _has_joined(sentence, one):
            return found
        if is_of_the_matter(sentence, one):
            return mentioned
        if one not in standing_behind_to(sentence, self._reader.placed(sentence)):
            return found
        written_to = {
            body for each in documents for other in (*each.addressees, *each.cc) for body in other.organizations
        }
        is_met = not written_to.isdisjoint(one.link.ids)
        return mentioned if is_met else _verdict(one, State.NOT_IN_RECORD, (Part("review.not_said_of"),))

    def _signed(self, sentence: Sentence, whole: Clause) -> tuple[Document, ...]:
        """Return the documents that a sentence says somebody signed; empty where it says no such thing, or of none."""
        if not any(Frame.SIGN in token.frames for token in whole.own.tokens):
            return ()
        return self._letters.documents(sentence, whole)

    def _written(self, sentence: Sentence, whole: Clause, placed: Sequence[Placed]) -> Mapping[Placed, Document]:
        """Return the organizations that a sentence says wrote a document, or joined in it: each with the document."""
        lists, others = _lists_of_writers(sentence, placed), _written_by(sentence, placed)
        document = self._letters.sent(sentence, whole) if lists else None
        document = document or (self._letters.meant(whole) if others else None)
        if document is None or document.signatories is None:
            return {}
        # Of those who are neither, nobody knows whether they wrote this one: it may be another letter.
        ids = {one.organization for one in document.signatories.listed}
        ids |= {body for one in document.addressees for body in one.organizations}
        are_meant = any(not ids.isdisjoint(one.link.ids) for names in lists for one in names)
        return {one: document for names in (*(lists if are_meant else ()), *others) for one in names}

    def _signatory(self, one: Placed, whole: Clause, documents: Sequence[Document], telling: Telling) -> Verdict:
        """Return whether an organization signed each of the documents."""
        if len(documents) > 1:
            return self._of_several(one, whole, documents, telling)
        document, ids = documents[0], frozenset(one.link.ids)
        signatories, negates = document.signatories, whole.own.negates
        values = {"name": telling.query.name(one.link.ids[0]), "document": telling.query.label(document)}
        if signatories is None:
            return _verdict(one, State.NOT_CHECKED, (Part("review.not_checked.unsigned", values),))
        cited = telling.cite_document(document, signatories.place)
        has_signed = any(signatory.organization in ids for signatory in signatories.listed)
        if not has_signed and not signatories.complete:
            return _verdict(one, State.NOT_CHECKED, (Part("review.not_checked.no_list", values),), cited, document.id)
        part = Part("review.signed" if has_signed else "review.not_signed", values)
        state = State.SUPPORTED if has_signed is not negates else State.CONTRADICTED
        return _verdict(one, state, (part,), cited, document.id)

    def _of_several(self, one: Placed, whole: Clause, documents: Sequence[Document], telling: Telling) -> Verdict:
        """Return that an organization signed all of several documents; not checked where it did not sign each."""
        found = [self._signatory(one, whole, [each], telling) for each in documents]
        if whole.own.negates or not all(each.state is State.SUPPORTED for each in found):
            return _verdict(one, State.NOT_CHECKED, (Part("review.not_checked.several"),))
        cited = tuple(citation for each in found for citation in each.citations)
        parts = tuple(part for each in found for part in each.parts)
        return _verdict(one, State.SUPPORTED, parts, cited, *(each.id for each in documents))

    def _stated(self, whole: Clause, found: Mapping[Clause, Verdict], telling: Telling) -> Verdict | None:
        """Return what supports a section with names, its figures or all that it states; or what contradicts it."""
        own = [one for clause, one in found.items() if clause.figure and clause.figure.number.start in whole.place]
        if own:
            return own[0] if all(one.state is State.SUPPORTED for one in own) else None
        near = self._judge.fits(whole)
        fit = next((one for one in near if self._says_all(whole, one)), None)
        if fit:
            return _of_entry(fit.item, State.SUPPORTED, "review.supported", telling)
        contrary = self._judge.otherwise.elsewhere(whole, near) or self._judge.otherwise.reversed(whole, near)
        return _of_entry(contrary.item, State.CONTRADICTED, "review.contradicted", telling) if contrary else None

    def _says_all(self, whole: Clause, fit: Fit) -> bool:
        """Return whether a statement, and no demand, says all that a section with names does."""
        # What is not dated itself has the date of another part, which tells nothing of it.
        is_dated = any(one.start in whole.place for one in whole.sentence.dates)
        is_stated = fit.is_whole and not isinstance(fit.item.entry, Ask)
        return is_stated and (fit.is_of_its_time if is_dated else self._judge.is_said_by_it(whole, fit))

    def _mentioned(self, one: Placed, whole: Clause, stated: Verdict | None) -> Verdict:
        """Return the state of an organization that does or says something."""
        if stated:
            return _verdict(one, stated.state, stated.parts[:1], stated.citations, *stated.entries)
        is_speaking = any(one.link.ids == link.ids for link in whole.speaking)
        if is_speaking:
            return _verdict(one, State.NOT_IN_RECORD, (Part("review.not_said_by"),))
        return _verdict(one, State.NOT_CHECKED, (Part("review.not_checked.mention"),))


def _overlap(one: Verdict, other: Verdict) -> bool:
    return one.start < other.end and other.start < one.end


def _is_stated(verdict: Verdict | None) -> bool:
    """Return whether an entry states what is said, and not only how many signed."""
    stated = _unless_counted(verdict)
    return stated is not None and stated.state is State.SUPPORTED


def _unless_counted(verdict: Verdict | None) -> Verdict | None:
    """Return what supports a section, if more than how many signed: that says nothing of whom their letter went to."""
    is_count = verdict is not None and any(part.name == "review.counted" for part in verdict.parts)
    return None if is_count else verdict


def _of_entry(item: IndexedEntry, state: State, name: str, telling: Telling) -> Verdict:
    """Return the state of what an entry states, before the place of a claim is told."""
    return Verdict(ClaimKind.ORGANIZATION, state, 0, 0, (telling.part(name, item),), telling.cite([item]), (item.id,))


def _unless_said(mentioned: Verdict) -> Verdict:
    """Return the state of an organization in whose title nobody says anything."""
    if mentioned.state is not State.NOT_IN_RECORD:
        return mentioned
    return replace(mentioned, state=State.NOT_CHECKED, parts=(Part("review.not_checked.mention"),))


def _lists_of_writers(sentence: Sentence, placed: Sequence[Placed]) -> list[list[Placed]]:
    """Return the lists of organizations before a verb of writing, and on both sides of one of joining."""
    assert sentence.language
    words, text = module(sentence.language, "reviewing"), even(sentence.text)
    lists = list(lists_of([one for one in placed if one.link.section == "organizations"], text, words.LISTING))
    found = []
    for verb in re.finditer(rf"(?<!\w)(?P<joined>{words.JOINED})(?!\w)|(?<!\w)(?:{words.WROTE})(?!\w)", text):
        before = [one for one in lists if _are_beside(text, one[-1].end, verb.start())]
        behind = [one for one in lists if verb["joined"] and _are_beside(text, verb.end(), one[0].start)]
        found.extend([*before, *behind] if before else [])
    return found


def _written_by(sentence: Sentence, placed: Sequence[Placed]) -> list[list[Placed]]:
    """Return the lists of organizations behind "written by", if that is said of a letter and of nothing behind it."""
    assert sentence.language
    words, text = module(sentence.language, "reviewing"), even(sentence.text)
    articles = "|".join(module(sentence.language, "particles").ARTICLES.split())
    by = re.compile(rf"(?<!\w)(?:{words.WRITTEN_BY})\s(?:(?:{articles})\s)?$")
    lists = lists_of([one for one in placed if one.link.section == "organizations"], text, words.LISTING)
    found = ((one, by.search(text[: one[0].start])) for one in lists)
    return [one for one, led in found if led and _is_of_a_letter(sentence, placed, text[: led.start()], led[0])]


def _is_of_a_letter(sentence: Sentence, placed: Sequence[Placed], before: str, led: str) -> bool:
    """Return whether a word for a letter is the last one before "written by", but for dates, names and small words."""
    assert sentence.language
    letter = re.compile(rf"(?<!\w)(?:{module(sentence.language, 'reviewing').WRITINGS})(?!\w)")
    if letter.match(led):  # "a letter from"
        return True
    letters = list(letter.finditer(before))
    if not letters:
        return False
    dates, names = ([range(one.start, one.end) for one in each] for each in (sentence.dates, placed))
    small = function_words()
    words = ((one[0], one.start()) for one in re.finditer(r"[^\W\d_]+", before) if one.start() >= letters[-1].end())
    return all(word in small or any(at in one for one in (*dates, *names)) for word, at in words)


def _has_joined(sentence: Sentence, one: Placed) -> bool:
    """Return whether a verb of joining leads to a name: "se sumó a"."""
    assert sentence.language
    joined = module(sentence.language, "reviewing").JOINED
    return re.search(rf"(?<!\w)(?:{joined})\s+(?:\w+\s+)?$", even(sentence.text[: one.start])) is not None


def _are_beside(text: str, end: int, start: int) -> bool:
    """Return whether only signs stand between where one ends and where the next one starts."""
    return end <= start and not text[end:start].strip(" ,)’'\"”")


def _verdict(
    one: Placed,
    state: State,
    parts: tuple[Part, ...],
    citations: tuple[Citation, ...] = (),
    *entries: str,
    kind: ClaimKind = ClaimKind.ORGANIZATION,
) -> Verdict:
    return Verdict(kind, state, one.start, one.end, parts, citations, entries)
