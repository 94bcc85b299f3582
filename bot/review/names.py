"""The state of organizations and of people with a title: who signed, who says it, who holds which office."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bot.answers.answer import Citation
from bot.answers.match.query import IndexedRecord
from bot.answers.understand.dates import DateMention
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.figures import even
from bot.knowledge.model import Document
from bot.languages import module
from bot.review.clauses import SECTIONS, Clause, ClauseReader, Placed, lists_of
from bot.review.draft import Sentence
from bot.review.judge import Judge
from bot.review.offices import OfficeReviewer
from bot.review.report import ClaimKind, Part, State
from bot.review.verdict import Telling, Verdict

_SECTIONS = ("organizations", "people")


class NameReviewer:
    """Finds the state of names.

    Args:
        indexed: The record.
        judge: Lays clauses beside statements.
        reader: Reads clauses.
    """

    def __init__(self, indexed: IndexedRecord, judge: Judge, reader: ClauseReader) -> None:
        self._indexed = indexed
        self._judge = judge
        self._reader = reader
        self._people = OfficeReviewer(indexed, judge)

    def verdicts(self, sentence: Sentence, found: Mapping[Clause, Verdict], telling: Telling) -> Iterator[Verdict]:
        """Yield the states of the names of a sentence.

        Args:
            sentence: The sentence.
            found: What was found of its figures.
            telling: Says what the record holds.
        """
        placed = list(self._reader.placed(sentence))
        whole = self._reader.of_sentence(sentence)
        signed = self._signed(sentence, whole)
        written = {} if signed else self._written(sentence, whole, placed)
        stated: dict[int, Verdict | None] = {}
        for one in placed:
            section = self._reader.of_section(sentence, one.start, whole)
            if section.place.start not in stated:
                stated[section.place.start] = self._stated(section, found, telling)
            if one.link.section == "people":
                yield self._people.verdict(sentence, one, whole, stated[section.place.start], telling)
            elif signed or one in written:
                of_list = self._signatory(one, whole, signed or (written[one],), telling)
                is_no_signer = of_list.state is State.CONTRADICTED and _is_of_the_matter(sentence, one)
                yield self._mentioned(one, section, stated[section.place.start]) if is_no_signer else of_list
            else:
                yield self._mentioned(one, section, stated[section.place.start])
        yield from self._people.strangers(sentence, list(self._reader.placed(sentence, SECTIONS)))

    def _signed(self, sentence: Sentence, whole: Clause) -> tuple[Document, ...]:
        """Return the documents that a sentence says somebody signed; empty where it says no such thing, or of none."""
        if not any(Frame.SIGN in token.frames for token in whole.own.tokens):
            return ()
        return self.documents(sentence, whole)

    def documents(self, sentence: Sentence, whole: Clause) -> tuple[Document, ...]:
        """Return the documents that a sentence names by their kind, date or name; empty where none is told."""
        names = {at for link in whole.own.links if link.section in _SECTIONS for at in link.positions}
        tokens = [one for one in whole.own.tokens if one.position not in names and not one.is_counted]
        mentions = [one.mention for one in sentence.dates]
        told = self._told_by(tokens, mentions)
        if told or len(mentions) < 2:  # of several documents, maybe
            return told
        each = [self._indexed.documents.of_dates([one]) for one in _with_years(mentions)]
        return tuple(one for documents in each for one in documents) if all(len(one) == 1 for one in each) else ()

    def _told_by(self, tokens: Sequence[Token], mentions: Sequence[DateMention]) -> tuple[Document, ...]:
        served = {Frame.SIGN, Frame.ORGANIZATIONS, Frame.HOW_MANY}
        return self._indexed.documents.named_by(tokens, mentions, served).told

    def _written(self, sentence: Sentence, whole: Clause, placed: Sequence[Placed]) -> Mapping[Placed, Document]:
        """Return the organizations that a sentence says wrote a document, or joined in it: each with the document."""
        lists = _lists_of_writers(sentence, placed)
        document = self.sent(sentence, whole) if lists else None
        if document is None:
            return {}
        signatories = document.signatories.listed if document.signatories else ()
        ids = {signatory.organization for signatory in signatories}
        has_signed = any(not ids.isdisjoint(one.link.ids) for names in lists for one in names)
        return {one: document for names in lists for one in names} if has_signed else {}

    def sent(self, sentence: Sentence, whole: Clause) -> Document | None:
        """Return the document that a sentence says somebody wrote, by its dates and addressee; None for any other."""
        named = {one for link in whole.own.links for one in link.ids}
        is_letter = any(Frame.LETTERS in token.frames for token in whole.own.tokens)
        fitting = self._indexed.documents.of_dates([one.mention for one in sentence.dates])
        told = [
            one
            for one in fitting
            if any(named.intersection((other.person, *other.organizations)) for other in one.addressees)
        ]
        if not told and is_letter and sentence.dates:
            told = list(fitting)
        return told[0] if len(told) == 1 else None

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
        # What is not dated itself has the date of another part, which tells nothing of it.
        is_dated = any(one.start in whole.place for one in whole.sentence.dates)
        fits = [one for one in near if one.is_whole and (one.is_of_its_time or not is_dated)]
        elsewhere = self._judge.elsewhere(whole, near)
        if elsewhere and not fits:
            part, item = telling.part("review.contradicted", elsewhere.item), elsewhere.item
            return Verdict(ClaimKind.PERSON, State.CONTRADICTED, 0, 0, (part,), telling.cite([item]), (item.id,))
        if not fits:
            return None
        item = fits[0].item
        part = telling.part("review.supported", item)
        return Verdict(ClaimKind.ORGANIZATION, State.SUPPORTED, 0, 0, (part,), telling.cite([item]), (item.id,))

    def _mentioned(self, one: Placed, whole: Clause, stated: Verdict | None) -> Verdict:
        """Return the state of an organization that does or says something."""
        if stated and stated.state is State.SUPPORTED:
            return _verdict(one, State.SUPPORTED, stated.parts[:1], stated.citations, *stated.entries)
        is_speaking = any(one.link.ids == link.ids for link in whole.speaking)
        if is_speaking:
            return _verdict(one, State.NOT_IN_RECORD, (Part("review.not_said_by"),))
        return _verdict(one, State.NOT_CHECKED, (Part("review.not_checked.mention"),))


def _with_years(mentions: Sequence[DateMention]) -> Iterator[DateMention]:
    """Yield dates, each without a year with that of the one before: `September 2018 and December`."""
    year = None
    for one in mentions:
        year = one.year or year
        yield replace(one, year=year)


def _lists_of_writers(sentence: Sentence, placed: Sequence[Placed]) -> list[list[Placed]]:
    """Return the lists of organizations before a verb of writing, and on both sides of one of joining."""
    assert sentence.language
    words, text = module(sentence.language, "reviewing"), even(sentence.text)
    lists = list(lists_of([one for one in placed if one.link.section == "organizations"], text, words.LISTING))
    found = []
    for verb in re.finditer(rf"(?<!\w)(?P<joined>{words.JOINED})(?!\w)|(?<!\w)(?:{words.WROTE})(?!\w)", text):
        before = [one for one in lists if _is_empty(text[one[-1].end : verb.start()])]
        behind = [one for one in lists if verb["joined"] and _is_empty(text[verb.end() : one[0].start])]
        found.extend([*before, *behind] if before else [])
    return found


def _is_of_the_matter(sentence: Sentence, one: Placed) -> bool:
    """Return whether a name stands in what a document is about, and not as one that signs: "on Alder's program"."""
    assert sentence.language
    about = "|".join(module(sentence.language, "reviewing").ABOUT.split())
    articles = "|".join(module(sentence.language, "particles").ARTICLES.split())
    is_led = re.search(rf"(?<!\w)(?:{about})\s+(?:(?:{articles})\s+)?$", even(sentence.text[: one.start]))
    return is_led is not None or re.match(r"['’]s?(?!\w)", sentence.text[one.end :]) is not None


def _is_empty(text: str) -> bool:
    return not text.strip(" ,)’'\"”")


def _verdict(
    one: Placed,
    state: State,
    parts: tuple[Part, ...],
    citations: tuple[Citation, ...] = (),
    *entries: str,
    kind: ClaimKind = ClaimKind.ORGANIZATION,
) -> Verdict:
    return Verdict(kind, state, one.start, one.end, parts, citations, entries)
