"""Letters that a sentence speaks of: which one is meant, and whom it names as written to, or as getting a copy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache

from bot.answers.match.query import IndexedRecord
from bot.answers.understand.dates import DateMention
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.figures import even
from bot.knowledge.model import Document, Mention
from bot.languages import LANGUAGES, Language, module, spoken
from bot.review.amounts import Agreement, Amount, agreement
from bot.review.clauses import Clause
from bot.review.draft import Sentence

_SECTIONS = ("organizations", "people")
_OF_LETTERS = frozenset((Frame.SIGN, Frame.LETTERS))
_GOOD = frozenset((Agreement.SAME, Agreement.ROUNDED))
_KEPT_LATELY = 16  # sentences
_BEFORE_LETTERS = 3  # words from "both" to the letters that are two: "both of the first letters"


_REST_OF_A_NAME = re.compile(r"(?:\s[A-ZÀ-Þ]\w+)+")  # of which the record knows the beginning alone


class Reached(StrEnum):
    """How a letter reaches somebody."""

    ADDRESSED = "addressed"
    COPIED = "copied"
    GONE = "gone"  # either


class LetterReader:
    """Finds the documents that sentences speak of.

    Args:
        indexed: The record.
    """

    def __init__(self, indexed: IndexedRecord) -> None:
        self._indexed = indexed
        self.meant = lru_cache(maxsize=_KEPT_LATELY)(self._meant)

    def _meant(self, whole: Clause) -> Document | None:
        """Return the one document that a sentence speaks of: by its words, else by its date, addressees and number."""
        if not self.speaks_of_letters(whole):
            return None
        told = self.documents(whole.sentence, whole)
        if len(told) == 1:
            return told[0]
        dated, addressed, counted = self._dated(whole), self._addressed(whole), self._counted(whole)
        called = called_by(whole)
        for signs in ((dated, called, addressed, counted), (dated,) if dated else (called, addressed, counted)):
            sets = [set(one) for one in signs if one]
            common = set[str].intersection(*sets) if sets else set[str]()
            if len(common) == 1:
                return self._indexed.knowledge.documents[common.pop()]
        return None

    def speaks_of_letters(self, whole: Clause) -> bool:
        """Return whether a sentence has a word for a letter, or for those who sign or write one."""
        reviewing, text = module(whole.language, "reviewing"), even(whole.sentence.text)
        words = f"{reviewing.ADDRESSED}|{reviewing.COPIED}|{reviewing.SIGNATURES}|{reviewing.DATED}"
        is_written = re.search(rf"(?<!\w)(?:{words})(?!\w)", text) is not None
        demanding = re.compile(reviewing.DEMANDING)
        are_demanding = any(Frame.ORGANIZATIONS in one.frames for one in whole.own.tokens) and any(
            map(demanding.fullmatch, whole.own.words)
        )
        is_named = are_demanding or any(link.section == "documents" for link in whole.own.links)
        return is_written or is_named or any(not one.frames.isdisjoint(_OF_LETTERS) for one in whole.own.tokens)

    def _dated(self, whole: Clause) -> list[str]:
        finder = self._indexed.documents
        return [one.id for dated in whole.sentence.dates for one in finder.of_dates([dated.mention])]

    def _addressed(self, whole: Clause) -> list[str]:
        """Return the ids of the documents to one of those who are named."""
        named = {one for link in whole.own.links if link.section == "people" for one in link.ids}
        documents = self._indexed.knowledge.documents.values()
        return [one.id for one in documents if any(other.person in named for other in one.addressees)]

    def _counted(self, whole: Clause) -> list[str]:
        """Return the ids of the documents that as many signed as a sentence counts."""
        drafted = [amount for figure in whole.sentence.figures for amount in figure.amounts]
        return [
            one.id
            for one in self._indexed.knowledge.documents.values()
            if any(agreement(amount, other) in _GOOD for amount in drafted for other in counts_of(one))
        ]

    def documents(self, sentence: Sentence, whole: Clause) -> tuple[Document, ...]:
        """Return the documents that a sentence names by their kind, date or name; empty where none is told."""
        names = {at for link in whole.own.links if link.section in _SECTIONS for at in link.positions}
        names |= _of_both(whole)
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


def _of_both(whole: Clause) -> set[int]:
    """Return the positions of "both" where it says that each of those who are named did it, and not of two letters."""
    both, tokens = module(whole.language, "signing").BOTH.split(), whole.own.tokens
    found = [at for at, one in enumerate(tokens) if one.word in both]
    behind = {tokens[at].position: tokens[at + 1 : at + 1 + _BEFORE_LETTERS] for at in found}
    return {at for at, others in behind.items() if not _is_of_letters(others)}


def _is_of_letters(tokens: Sequence[Token]) -> bool:
    """Return whether "both" is of letters, by what stands behind it: letters, and no verb of signing before them."""
    frames = (one.frames & {Frame.LETTERS, Frame.SIGN} for one in tokens)
    return Frame.LETTERS in next(filter(None, frames), ())


def called_by(clause: Clause) -> list[str]:
    """Return the ids of the documents that a clause calls by name."""
    return [one for link in clause.own.links if link.section == "documents" for one in link.ids]


def counts_of(document: Document) -> list[Amount]:
    """Return how many signed: as the document states, and as its whole list has it."""
    signatories = document.signatories
    if signatories is None:
        return []
    counts = []
    if signatories.stated:
        counts.append(Amount(Decimal(signatories.stated), None, signatories.stated_qualifier.value))
    if signatories.complete and signatories.organizations:
        counts.append(Amount(Decimal(signatories.organizations)))
    return counts


def reached(document: Document, how: Reached) -> tuple[Mention, ...]:
    """Return those whom a document is addressed to, or who get a copy; none where they are known by a note alone."""
    if how is Reached.COPIED:
        return document.cc
    addressees = () if document.addressees_note else document.addressees
    return (*addressees, *document.cc) if how is Reached.GONE and addressees else addressees


def reaching(sentence: Sentence, stretches: Sequence[range]) -> Mapping[range, Reached]:
    """Return how a letter is said to reach those who are named in some stretches: each by itself, or in a list.

    Args:
        sentence: The sentence.
        stretches: The names with their titles, in their order.
    """
    assert sentence.language
    text, found = _without_dates(sentence), dict[range, Reached]()
    listing = re.compile(rf"[\s,]*(?:(?:{joins_of_whom(sentence.language)})[\s,]*)*")
    before: range | None = None
    for one in stretches:
        how = _reaching(text, one, sentence.language)
        rest = _REST_OF_A_NAME.match(sentence.text, before.stop, one.start) if before else None
        if how is None and before in found and listing.fullmatch(text, rest.end() if rest else before.stop, one.start):
            how = found[before]
        if how:
            found[one] = how
        before = one
    return found


def joins_of_whom(language: Language) -> str:
    """Return a pattern of what joins those whom a letter reaches: "to Alder and to Birch", "al de Pesca"."""
    reviewing, of = module(language, "reviewing"), "|".join(module(language, "particles").OF.split())
    return rf"{reviewing.LISTING}|(?:{reviewing.TO_WHOM})(?!\w)(?:\s(?:{of})(?!\w))?"


def _without_dates(sentence: Sentence) -> str:
    """Return a sentence with blanks for its dates, sign for sign."""
    text = even(sentence.text)
    for one in sentence.dates:
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return text


def _reaching(text: str, one: range, language: Language) -> Reached | None:
    before, behind = text[: one.start].rstrip(), text[one.stop :]
    patterns = _patterns(language)
    if _leads_to_a_name(patterns["addressed"], before):
        return Reached.ADDRESSED
    if _leads_to_a_name(patterns["copied"], before) or patterns["copying"].match(behind):
        return Reached.COPIED
    return Reached.GONE if _leads_to_a_name(patterns["gone"], before) else None


def _leads_to_a_name(pattern: re.Pattern[str], before: str) -> bool:
    """Return whether a pattern ends where a name begins, or before the title of the name."""
    found = pattern.search(before)
    words = spoken(LANGUAGES)
    roles = words.words("anatomy", "ROLES") | words.words("offices", "OFFICIALS")
    return found is not None and (not found["title"] or not roles.isdisjoint(found["title"].split()))


@cache
def _patterns(language: Language) -> Mapping[str, re.Pattern[str]]:
    reviewing = module(language, "reviewing")
    to, little = reviewing.TO_WHOM, "|".join(module(language, "particles").ARTICLES.split())
    title = rf"(?P<title>(?:\s(?!(?:{to})(?!\w))[^\W\d_][\w'’-]*){{0,4}}?)"
    end = rf"(?:,?\s(?:{reviewing.AMONG_OTHERS}),?)?(?:\s(?:{little}))?{title}$"
    # "The letter on the mill, signed by nine groups, went to": what it is about or who wrote it may stand between.
    which = rf"(?:{reviewing.WRITINGS})(?!\w)(?:,?\s(?:{reviewing.BEHIND_LETTERS})\s[^;:.]{{1,80}}?)?"
    gone = rf"{which},?\s(?:{reviewing.WENT})"
    return {
        "addressed": re.compile(rf"(?<!\w)(?:{reviewing.ADDRESSED}|{reviewing.LETTER_TO})\s+(?:{to}){end}"),
        "gone": re.compile(rf"(?<!\w){gone}\s+(?:{to}){end}"),
        "copied": re.compile(
            rf"(?<!\w)(?:{reviewing.COPIED})(?!\w)[^;:.]{{0,80}}?(?<!\w)(?:{to}|{reviewing.INCLUDED}){end}"
        ),
        "copying": re.compile(
            rf"[^;:.]{{0,40}}?(?<!\w)(?:{reviewing.GOT}) (?:\w+ ){{0,2}}?(?:{reviewing.COPIED})(?!\w|\s(?:{to})\s)"
        ),
    }


def _with_years(mentions: Sequence[DateMention]) -> Iterator[DateMention]:
    """Yield dates, each without a year with that of the one before: `September 2018 and December`."""
    year = None
    for one in mentions:
        year = one.year or year
        yield replace(one, year=year)
