"""The state of "17 organizations signed": compared with the count that a document states and with its list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from bot.answers.match.query import IndexedRecord
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.figures import even
from bot.knowledge.model import Document, Qualifier
from bot.languages import module
from bot.languages.numbers import UnitWords, figure_in_words
from bot.review.amounts import Agreement, Amount, agreement
from bot.review.clauses import Clause
from bot.review.draft import claimed_to
from bot.review.judge import Judge
from bot.review.letters import LetterReader, counts_of
from bot.review.report import ClaimKind, Part, State
from bot.review.stances import Stances
from bot.review.verdict import Change, Telling, Verdict

_GOOD = frozenset((Agreement.SAME, Agreement.ROUNDED))
_BEHIND = 7  # words between a number and the noun for those who sign


class SignatoryCounter:
    """Finds the state of counts of signatories.

    Args:
        indexed: The record.
        letters: Tells which document is meant.
        judge: Tells what the statements of a document are about.
    """

    def __init__(self, indexed: IndexedRecord, letters: LetterReader, judge: Judge) -> None:
        self._indexed = indexed
        self._judge = judge
        self._letters = letters
        self._stances = Stances(indexed, judge)

    def counts_them(self, clause: Clause) -> bool:
        """Return whether a figure counts organizations, or those who sign."""
        at = next((one.position for one in clause.own.tokens if one.is_counted), None)
        if at is None or _counts_a_part(clause):
            return False
        if self._counts_people(clause):
            return True
        behind = [one for one in clause.own.tokens if at <= one.position < at + _BEHIND]
        return any(Frame.ORGANIZATIONS in one.frames or (Frame.SIGN in one.frames and one.is_counted) for one in behind)

    def _counts_people(self, clause: Clause) -> bool:
        """Return whether a figure counts the people who sign beside organizations: "9 organizations and 5 people"."""
        at, words = clause.own.place_of_figure or 0, clause.own
        counted = any(one.is_counted and one.is_light and not one.is_noun for one in words.tokens)
        is_joined = at > 1 and words.words[at - 1] in module(clause.language, "particles").AND.split()
        return counted and is_joined and bool(clause.others) and Frame.ORGANIZATIONS in words.tokens[at - 2].frames

    def verdict(self, clause: Clause, whole: Clause, telling: Telling) -> Verdict | None:
        """Return the state of a count; None where no document is told whose signatories it counts."""
        assert clause.figure
        documents, is_named = self._meant(clause, whole)
        if len(documents) > 1:  # of a year, maybe: the one that so many signed
            documents = [one for one in documents if self._is_right(clause, self._counts(clause, one))]
        counts = self._counts(clause, documents[0]) if len(documents) == 1 else []
        if not counts:
            return None
        is_right = self._is_right(clause, counts)
        return self._told(clause, documents[0], counts[0], telling, is_right=is_right) if is_right or is_named else None

    def _meant(self, clause: Clause, whole: Clause) -> tuple[Sequence[Document], bool]:
        """Return the documents whose signatories a figure may count, and whether a sentence speaks of signatories."""
        is_named = any(token.frames & {Frame.SIGN, Frame.LETTERS} for token in whole.own.tokens)
        documents = self._letters.documents(clause.sentence, whole) if is_named else self._spoken_in(clause, whole)
        if not is_named and (sent := self._sent(clause, whole)):
            return (sent,), True
        if not documents and (meant := self._letters.meant(whole)):
            signing = module(whole.language, "reviewing").SIGNATURES
            return (meant,), re.search(rf"(?<!\w)(?:{signing})(?!\w)", even(whole.sentence.text)) is not None
        return (documents, is_named) if documents else (self._stances.against(clause), False)

    def _counts(self, clause: Clause, document: Document) -> list[Amount]:
        """Return how many signed a document; of the people beside organizations, how many of them."""
        signatories = document.signatories
        if not self._counts_people(clause) or signatories is None:
            return counts_of(document)
        return [Amount(Decimal(signatories.people))] if signatories.complete and signatories.people else []

    def _is_right(self, clause: Clause, counts: Sequence[Amount]) -> bool:
        assert clause.figure
        return not _GOOD.isdisjoint(agreement(one, other) for one in clause.figure.amounts for other in counts)

    def _told(self, clause: Clause, document: Document, count: Amount, telling: Telling, *, is_right: bool) -> Verdict:
        """Say how many signed a document, and whether the draft has it right."""
        assert clause.figure
        cited = telling.cite_document(document, document.signatories.place if document.signatories else None)
        told = self._in_words(count, clause)
        name = "review.counted" if is_right else "review.counted_otherwise"
        parts = (Part(name, {"document": telling.query.label(document), "figure": told}),)
        state = State.SUPPORTED if is_right else State.CONTRADICTED
        changes = () if is_right else (Change(clause.figure.start, clause.figure.end, told),)
        start, end = clause.figure.start, claimed_to(clause.sentence, clause.figure)
        return Verdict(ClaimKind.SIGNATORIES, state, start, end, parts, cited, (document.id,), changes)

    def _sent(self, clause: Clause, whole: Clause) -> Document | None:
        """Return the document of a date and an addressee to whom so many are said to have written."""
        assert clause.figure
        behind = even(clause.sentence.text[clause.figure.end :])
        wrote = re.search(rf"(?<!\w)(?:{module(clause.language, 'reviewing').WROTE})(?!\w)", behind)
        return self._letters.sent(clause.sentence, whole) if wrote else None

    def _spoken_in(self, clause: Clause, whole: Clause) -> Sequence[Document]:
        """Return the documents of a date, or an issuer, with which so many say something: `In May, 17 groups told`."""
        grammar, languages = whole.own.question.grammar, module(clause.language, "reviewing")
        writing = self._indexed.words("speech", "WRITING")
        demanding = re.compile(languages.DEMANDING)
        speaking = writing.union(languages.AS_SO.split()) - grammar.light_nouns
        said = {one.word for one in whole.own.tokens if Frame.ORGANIZATIONS not in one.frames} - grammar.function_words
        is_said = any(
            one in speaking or demanding.fullmatch(one) or self._judge.speaks_up(one, clause.language) for one in said
        )
        if not is_said:
            return ()
        mentions = [one.mention for one in clause.dates]
        if mentions:  # what is said besides is compared by itself
            return self._indexed.documents.of_dates(mentions)
        return [one for one in self._issued_by(whole) if self._judge.is_of_document(whole, one)]

    def _issued_by(self, whole: Clause) -> list[Document]:
        """Return the documents whose issuer a sentence names."""
        named = {one for link in whole.own.links for one in link.ids}
        documents = self._indexed.knowledge.documents.values()
        return [one for one in documents if one.signatories and not named.isdisjoint(one.issuers)]

    def _in_words(self, count: Amount, clause: Clause) -> str:
        locale = self._indexed.knowledge.about.locale_of(clause.language)
        name = Qualifier(count.qualifier).name.lower()
        return figure_in_words(clause.language, float(count.value), name, UnitWords("", "", locale=locale))


def _counts_a_part(clause: Clause) -> bool:
    """Return whether a figure counts some of those who sign, who stand before it: `of the signers, 9 are`."""
    assert clause.figure
    of_them = module(clause.language, "anatomy").OF_THEM
    before = even(clause.sentence.text[: clause.figure.start])
    return re.match(rf"(?:{of_them})\s[^;:]*?[^\W\d_][^;:]*,\s$", before) is not None
