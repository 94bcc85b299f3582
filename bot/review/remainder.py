"""What a sentence says beside names and letters: a right name supports nothing that is said of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from functools import cache

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import IndexedRecord
from bot.answers.understand.grammar import NEGATION
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.figures import even
from bot.knowledge.model import Ask, Document, Event, Fact
from bot.languages import Language, module
from bot.review.clauses import Clause, ClauseReader
from bot.review.draft import Sentence, words_between
from bot.review.judge import Judge
from bot.review.letters import LetterReader
from bot.review.report import ClaimKind, Part, State
from bot.review.verdict import Telling, Verdict
from bot.review.words import is_printed_as_a_name

_OF_WRITING = frozenset((Frame.SIGN, Frame.LETTERS, Frame.WRITE, Frame.ADDRESSEE, Frame.ORGANIZATIONS))
_OF_SIGNING = frozenset(("review.signed", "review.not_signed", "review.counted"))
_OF_A_LETTER = _OF_SIGNING | {"review.addressed", "review.copied"}
# The parts that tell only who somebody is, or which document is meant.
_NAMING = frozenset(
    f"review.{one}" for one in "office document_dated signed not_signed counted addressed copied".split()
)


class Remainder:
    """Finds what is left of a sentence, and whether the record states it.

    Args:
        indexed: The record.
        judge: Lays clauses beside statements.
        reader: Reads clauses.
        letters: Tells which documents are meant.
    """

    def __init__(self, indexed: IndexedRecord, judge: Judge, reader: ClauseReader, letters: LetterReader) -> None:
        self._indexed = indexed
        self._judge = judge
        self._reader = reader
        self._letters = letters

    def without_bare_names(self, sentence: Sentence, verdicts: Sequence[Verdict], telling: Telling) -> list[Verdict]:
        """Return the verdicts of a sentence; where only names and letters are supported, and no more is stated, not so.

        Args:
            sentence: The sentence.
            verdicts: What was found in it.
            telling: Says what the record holds.
        """
        supported = [one for one in verdicts if one.state is State.SUPPORTED]
        others = any(one.state not in (State.SUPPORTED, State.NOT_CHECKED) for one in verdicts)
        if others or not supported or not all(map(_is_of_a_name, supported)):
            return list(verdicts)
        stretches = self._found(sentence, supported)
        rest = self._reader.without(sentence, stretches)
        names = {part.name for one in supported for part in one.parts}
        asked, documents = self._asked(rest, names), list(self._documents(supported))
        if self._is_stated(rest, asked, documents, names):
            return list(verdicts)
        contrary = (
            self._contrary(rest, asked, stretches, documents, names) if self._judge.demands.is_one(rest) else None
        )
        return [_less(one, contrary, telling) if one in supported else one for one in verdicts]

    def _found(self, sentence: Sentence, supported: Sequence[Verdict]) -> list[range]:
        """Return where what is supported stands; of a demand without whom it is demanded of, which is compared."""
        stretches = [range(one.start, self._end(one, sentence)) for one in supported]
        if not self._judge.demands.is_one(self._reader.without(sentence, stretches)):
            return stretches
        return [place for one, place in zip(supported, stretches, strict=True) if not _is_named_only(one)]

    def _end(self, verdict: Verdict, sentence: Sentence) -> int:
        """Return where a name ends; a count of organizations at their noun, not at what they do: "17 groups praise"."""
        if verdict.kind is not ClaimKind.SIGNATORIES:
            return verdict.end
        words = words_between(sentence.text, verdict.start, verdict.end)
        nouns = (
            one.end()
            for one in words
            if any(Frame.ORGANIZATIONS in each.frames for each in self._reader.read(sentence, *one.span()).tokens)
        )
        return next(nouns, verdict.end)

    def _contrary(
        self,
        rest: Clause,
        asked: Sequence[Token],
        stretches: Sequence[range],
        documents: Sequence[Document],
        names: Set[str],
    ) -> IndexedEntry | None:
        """Return the demand of some documents that a sentence turns round, or says they do not make; None for none."""
        if contrary := self._judge.demands.contrary(rest, asked, documents):
            return contrary
        denial = self._denial(rest.sentence)
        if denial is None or len(rest.own.denials) != 1:
            return None
        demand = self._reader.without(rest.sentence, [*stretches, denial])
        return self._judge.demands.stating(demand, self._asked(demand, names), documents)

    def _are_of_another_letter(self, sentence: Sentence) -> bool:
        """Return whether a sentence speaks of a letter, and names people of whom that one says nothing.

        Whoever another letter went to has an office, and has got none of this one by it.
        """
        whole = self._reader.of_sentence(sentence)
        people = self._reader.placed(sentence, ("people",))
        if not people or not any(Frame.LETTERS in one.frames for one in whole.own.telling):
            return False
        meant = self._letters.meant(whole)
        known = {one.person for one in meant.mentions()} if meant else set()
        return any(known.isdisjoint(one.link.ids) for one in people)

    def _denial(self, sentence: Sentence) -> range | None:
        """Return where it is denied that somebody demands something: the "not" of "does not ask"; None elsewhere."""
        assert sentence.language
        operators = self._indexed.vocabulary.grammar.operators
        words = "|".join(re.escape(one) for one, kind in operators.items() if kind == NEGATION)
        demanding = module(sentence.language, "reviewing").DEMANDING
        found = re.search(rf"(?<!\w)({words})(?= (?:{demanding})(?!\w))", even(sentence.text))
        return range(*found.span()) if found else None

    def _asked(self, rest: Clause, names: Set[str]) -> list[Token]:
        """Return the telling words of what is left, without those of writing and copying; of signing if that was found.

        Who holds an office has signed nothing by that.
        """
        passing = _OF_WRITING if names & _OF_SIGNING else _OF_WRITING - {Frame.SIGN}
        writing, said = _writing(rest.language), self._judge.said_of_documents(rest)
        both = module(rest.language, "signing").BOTH.split()
        return [
            one
            for one in said
            if passing.isdisjoint(one.frames)
            and (Frame.SIGN in one.frames or not writing.fullmatch(one.word))
            and one.word not in both
        ]

    def _is_stated(self, rest: Clause, asked: Sequence[Token], documents: Sequence[Document], names: Set[str]) -> bool:
        """Return whether what is said beside what was found is stated by one entry, or describes a letter told of."""
        if not names & _OF_A_LETTER and self._are_of_another_letter(rest.sentence):
            return False
        if self._judge.demands.is_one(rest):
            return self._judge.demands.stating(rest, asked, documents) is not None
        is_of_a_letter = bool(names & _OF_A_LETTER) or any(Frame.LETTERS in one.frames for one in rest.around.tokens)
        if rest.own.negates and not asked:
            return "review.not_signed" in names  # a bare "not" denies what was found
        if not asked and _is_only_possible(rest):
            return False
        described = is_of_a_letter and any(
            self._describes(one, self._unless_held(one, asked, rest) if names & _OF_A_LETTER else asked, rest)
            for one in documents
        )
        return not asked or described or _names_no_other(rest, asked, self._judge.stating(rest, asked, documents))

    def _documents(self, verdicts: Sequence[Verdict]) -> Iterator[Document]:
        """Yield the documents that some verdicts rest on."""
        documents = self._indexed.knowledge.documents
        return (documents[id_] for one in verdicts for id_ in one.entries if id_ in documents)

    def _unless_held(self, document: Document, asked: Sequence[Token], rest: Clause) -> list[Token]:
        """Return the words that are none of the offices of those whom a document goes to: "to the heads of"."""
        vocabulary, language = self._indexed.vocabulary, rest.language
        held = [one for one in (*document.addressees, *document.cc) if one.office]
        offices = [text for one in held if one.office for text in one.office.in_every_language()]
        others = [text for one in held for text in one.other_words.all()]
        keys = frozenset(
            vocabulary.key(word, language) for text in (*offices, *others) for word in vocabulary.words(text)
        )
        return [one for one in asked if one.keys.isdisjoint(keys) or not _is_written_to(one, rest, keys)]

    def _describes(self, document: Document, asked: Sequence[Token], rest: Clause) -> bool:
        """Return whether a document is called by each of some words."""
        finder = self._indexed.documents
        return not rest.own.negates and all(
            any(document.id in finder.described_with(key) for key in one.keys) for one in asked
        )


def _names_no_other(rest: Clause, asked: Sequence[Token], stated: IndexedEntry | None) -> bool:
    """Return whether no plain word of a statement is a part of a name in what is left: of Labor, for "labor"."""
    if stated is None:
        return False
    assert isinstance(stated.entry, Fact | Event | Ask)
    names = [one.word for one in asked if is_printed_as_a_name(one.word, rest.sentence.text)]
    texts = list(stated.entry.statement.in_every_language())
    plain = (one for one in names if any(one in re.findall(r"\w+", even(text)) for text in texts))
    return all(any(is_printed_as_a_name(one, text) for text in texts) for one in plain)


def _is_written_to(token: Token, rest: Clause, offices: Set[str]) -> bool:
    """Return whether nothing but words of offices and small ones stands between "to" and a word."""
    particles, words = module(rest.language, "particles"), rest.own
    to, at = re.compile(module(rest.language, "reviewing").TO_WHOM), token.position - 1
    small = {*particles.ARTICLES.split(), *particles.OF.split(), *particles.AND.split()}
    while at >= 0 and not to.fullmatch(words.words[at]):
        if words.words[at] not in small and words.tokens[at].keys.isdisjoint(offices):
            return False
        at -= 1
    return at >= 0


def _is_only_possible(rest: Clause) -> bool:
    """Return whether words say that something is to be, or may be: no title says that."""
    return re.search(module(rest.language, "reviewing").MODAL, rest.own.text.casefold()) is not None


@cache
def _writing(language: Language) -> re.Pattern[str]:
    """Return what finds a word for writing, or for getting a copy, which was compared by itself."""
    reviewing = module(language, "reviewing")
    names = "STANCES ADDRESSED COPIED DATED INCLUDED GOT WRITINGS SIGNATURES JOINED".split()
    return re.compile("|".join(getattr(reviewing, name) for name in names))


def _is_named_only(verdict: Verdict) -> bool:
    """Return whether an organization is supported for no more than how many signed."""
    is_count = any(part.name == "review.counted" for part in verdict.parts)
    return verdict.kind is ClaimKind.ORGANIZATION and is_count


def _is_of_a_name(verdict: Verdict) -> bool:
    return all(part.name in _NAMING for part in verdict.parts)


def _less(verdict: Verdict, contrary: IndexedEntry | None, telling: Telling) -> Verdict:
    """Return that a name is right, and what is said with it is not stated, or the contrary of it."""
    if contrary is None:
        return replace(verdict, state=State.NOT_IN_RECORD, parts=(*verdict.parts, Part("review.not_said_of")))
    parts, cited = (telling.part("review.contradicted", contrary),), telling.cite([contrary])
    return replace(verdict, state=State.CONTRADICTED, parts=parts, citations=cited, entries=(contrary.id,))
