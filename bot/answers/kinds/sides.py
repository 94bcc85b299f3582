"""Read a question about a set of signatories: the letters it names before and after its first word of leaving out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from bot.answers.index.documents import Described
from bot.answers.kinds.kind import Served
from bot.answers.kinds.signing import signed_letters, whole_lists
from bot.answers.match.query import Query
from bot.answers.understand.names import NameLink, positions_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Document

_BOUNDS = ("AT_LEAST", "MORE_THAN", "FEWER_THAN", "AT_MOST", "EXACTLY")  # the patterns that find a bounded number
_AREA = "signing"


class BoundedNumber(NamedTuple):
    """A number of letters, the name of the pattern that bounds it, and where the two stand."""

    bound: str
    number: int
    positions: range


@dataclass(slots=True)
class Side:
    """What is named before, or after, the word that leaves some out.

    Attributes:
        named: What is named at once, in the order in which it is: one document, or a group of those with a whole list.
        missing: Those of a group without a whole list.
        groups: How often several documents are named at once.
        is_clear: Whether each of its words tells something.
        is_known: Whether the record holds all that is named.
    """

    named: list[tuple[Document, ...]] = field(default_factory=list)
    missing: list[Document] = field(default_factory=list)
    groups: int = 0
    is_clear: bool = True
    is_known: bool = True

    @property
    def documents(self) -> list[Document]:
        """All that is named, each once."""
        return list({one.id: one for documents in self.named for one in documents}.values())

    def add(self, documents: Sequence[Document], *, is_group: bool) -> None:
        """Add documents; a single one without a whole list too, for the reader to hear of it."""
        kept = tuple(whole_lists(documents) if is_group else documents)
        self.named += [kept] if kept and kept not in self.named else []
        self.missing += [one for one in documents if one not in kept]
        self.groups += is_group


def bounded_numbers(query: Query) -> list[BoundedNumber]:
    """Return the bounded numbers of the question: `exactly two`, `at least 2`, `one letter only`."""
    question, joined = query.question, query.question.said
    has_numbers = any(token.number for token in question.tokens) or bool(question.dates)
    if not has_numbers and query.words(_AREA, "ONE").isdisjoint(question.words):
        return []
    found: list[BoundedNumber] = []
    for bound in _BOUNDS:
        for match in query.pattern(_AREA, bound).finditer(joined):
            start = joined[: match.start()].count(" ")
            positions = range(start, start + len(match[0].split()))
            number = next((one for at in positions if (one := _number(query, at))), None)
            if number is not None and not any({*positions} & {*other.positions} for other in found):
                found.append(BoundedNumber(bound, number, positions))
    return found


def _number(query: Query, position: int) -> int | None:
    """Return the small whole number that a word is; `one` counts here, which elsewhere is an article."""
    word = query.question.words[position]
    if word in query.words(_AREA, "ONE"):
        return 1
    value = (query.question.grammar.number(word) or "").lstrip("#")
    return int(value) if value.isdigit() else None


class Sides:
    """The two sides of a question.

    Args:
        query: The question and the record.
        served: Frames whose words name nothing.

    Attributes:
        numbers: The bounded numbers of letters.
        turn: Where the first word that leaves some out stands; the end of the question where there is none.
        names: The organizations that are named, other than as a letter's.
    """

    def __init__(self, query: Query, served: Served) -> None:
        self._query, self._served, self._words = query, served, query.question.words
        self.numbers = bounded_numbers(query)
        self.names = [link for link in query.links("documents", "organizations") if self._is_of_an_organization(link)]
        self._inside = positions_of(self.names)
        self._spans = frozenset(at for number in self.numbers for at in number.positions)
        self.turn = self._turn()

    @cached_property
    def before(self) -> Side:
        """What is named before the word that leaves some out."""
        return self._side(range(self.turn))

    @cached_property
    def after(self) -> Side:
        """What is named from there on."""
        return self._side(range(self.turn, len(self._words)))

    @property
    def turns(self) -> bool:
        """Whether some are left out."""
        return self.turn < len(self._words)

    @property
    def leaves_out_organizations(self) -> bool:
        """Whether those left out are all organizations, and those asked for signed by themselves: no set tells them."""
        behind = next(
            (one for one in self._query.question.tokens if one.position > self.turn and not self._is_small(one)), None
        )
        return behind is not None and Frame.ORGANIZATIONS in behind.frames and behind.position not in self._inside

    @cached_property
    def left_out(self) -> list[NameLink]:
        """The organizations that are left out by name."""
        return [link for link in self.names if min(link.positions) >= self.turn]

    def says(self, *names: str, within: range | None = None) -> bool:
        """Return whether the question holds one of these words outside of its numbers.

        Args:
            *names: Of the languages' lists of words.
            within: Where to look; None for the whole question.
        """
        wanted = frozenset[str]().union(*(self._query.words(_AREA, name) for name in names))
        looked_at = within or range(len(self._words))
        return any(self._words[at] in wanted for at in looked_at if at not in self._spans)

    @property
    def is_of_all_or_any(self) -> bool:
        """Whether it is said of the letters that all, or any, are to be signed."""
        return self.says("ALL", "BOTH", "EITHER", "ANY_OF", within=range(self.turn)) or self.is_in_total

    @property
    def is_in_total(self) -> bool:
        return self._query.question.says(_AREA, "IN_TOTAL")

    @cached_property
    def parts_of_a_list(self) -> frozenset[int]:
        """Where a letter is named by those who signed it: `of the ten`, `of the May signatories`."""
        return frozenset(self._query.question.grammar.behind_of_the(self._words))

    @cached_property
    def counts(self) -> dict[int, int]:
        """How many letters there are said to be, by position: `all three letters`, `of the two 2018 letters`."""
        dated = self._query.question.dated
        after = self._query.words(_AREA, "ALL") | self._query.words(_AREA, "BOTH")
        after |= self._query.words("particles", "THOSE") | self._query.words("particles", "ARTICLES")
        numbers = {
            at: _number(self._query, at)
            for at in range(1, len(self._words))
            if self._words[at - 1] in after and at not in dated | self._spans
        }
        plurals = self._query.kinds.plurals
        return {at: one for at, one in numbers.items() if one and not plurals.isdisjoint(self._words[at + 1 : at + 4])}

    def turns_back(self) -> bool:
        """Return whether something is wanted again behind what is left out: `not the May letter but the June one`."""
        but, leaving = self._query.words(_AREA, "BUT"), self._query.words(_AREA, "NEGATING")
        behind = range(self.turn + 1, len(self._words))
        return any(self._words[at] in but and leaving.isdisjoint(self._words[at + 1 : at + 2]) for at in behind)

    def _is_small(self, token: Token) -> bool:
        return token.word in self._query.question.grammar.articles

    def _turn(self) -> int:
        leaving = self._query.words(_AREA, "NEGATING") | self._query.words(_AREA, "NONE")
        skipped = self._inside | self._spans
        found = (at for at, word in enumerate(self._words) if word in leaving and at not in skipped)
        return next(found, len(self._words))

    def _is_of_an_organization(self, link: NameLink) -> bool:
        """Return whether a name is that of an organization, and not of a letter: `the Alder letter`."""
        following = [token for token in self._query.question.tokens if token.position == max(link.positions) + 1]
        return link.section == "organizations" and not any(Frame.LETTERS in token.frames for token in following)

    def _side(self, within: range) -> Side:
        side = Side()
        for piece in self._pieces(within):
            self._read(side, piece)
        return side

    @cached_property
    def _joining(self) -> frozenset[str]:
        lists = ("JOINING", "JOINING_LETTERS", "NONE", "EITHER", "ANY_OF")
        return frozenset[str]().union(*(self._query.words(_AREA, name) for name in lists))

    def _pieces(self, within: range) -> Iterator[range]:
        """Cut a side at words that join two letters, and at the verb."""
        signing = {token.position for token in self._query.question.tokens if Frame.SIGN in token.frames}
        kept = self._inside | self._spans
        start = within.start
        for at in within:
            if (self._words[at] in self._joining and at not in kept) or at in signing:
                yield range(start, at)
                start = at + 1
        yield range(start, within.stop)

    def _read(self, side: Side, piece: range) -> None:
        """Add the documents that a piece names; a word that tells of none makes the side unclear."""
        tokens = self._telling(piece)
        dates = [date for date in self._query.question.dates if date.start in piece]
        is_of_letters = any(Frame.LETTERS in token.frames for token in tokens)
        if not (dates or is_of_letters or not (self.parts_of_a_list | self._spans).isdisjoint(piece)):
            side.is_clear &= not any(one.is_informative and one.frames.isdisjoint(self._served) for one in tokens)
            return
        described = self._query.indexed.documents.named_by(tokens, dates, self._served)
        to = [link for link in self._query.links("places") if min(link.positions) in piece]
        side.is_clear &= not described.unexplained and all(map(self._is_written_to, to))
        self._add(side, described, to, is_of_several=self._is_of_several(tokens, piece, is_of_letters=is_of_letters))

    def _telling(self, piece: Collection[int]) -> list[Token]:
        """Return the words of a piece that may tell of documents: no name, no number of letters, no joining word."""
        skipped = self._inside | self._spans | self.counts.keys()
        tokens = self._query.question.tokens
        return [
            one
            for one in tokens
            if one.position in piece and one.position not in skipped and one.word not in self._joining
        ]

    def _is_of_several(self, tokens: Sequence[Token], piece: range, *, is_of_letters: bool) -> bool:
        """Return whether several documents may be meant: `the 2018 letters`, `each letter`, `neither letter`."""
        if not (is_of_letters and self._spans.isdisjoint(piece)):
            return True
        each = self._query.words(_AREA, "ALL")
        is_plural = any(token.word in self._query.kinds.plurals for token in tokens)
        is_of_none = self._words[max(0, piece.start - 1)] in self._query.words(_AREA, "NONE")
        return is_plural or is_of_none or any(self._words[at] in each for at in piece)

    def _add(self, side: Side, described: Described, to: Sequence[NameLink], *, is_of_several: bool) -> None:
        if described.is_specific or to:
            signed = [one for one in described.documents if one.signatories and self._went_to(one, to)]
            side.is_known &= bool(described.documents)
            side.is_clear &= is_of_several or len(signed) < 2  # "the letter" that may be either
            side.add(signed, is_group=len(signed) > 1)
        elif is_of_several:
            side.add(signed_letters(self._query), is_group=True)

    def _is_written_to(self, link: NameLink) -> bool:
        """Return whether a country is named as one to which letters went: `the letters to the island`."""
        articles, to = self._query.words("particles", "ARTICLES"), self._query.words(_AREA, "WRITTEN_TO")
        before = [word for word in self._words[: min(link.positions)] if word not in articles]
        return not to.isdisjoint(before[-1:]) and link.ids[0] in self._query.indexed.linker.countries

    def _went_to(self, document: Document, links: Sequence[NameLink]) -> bool:
        bodies = [one for mention in document.addressees for one in mention.organizations]
        countries = self._query.knowledge.countries_of(bodies)
        return all(not countries.isdisjoint(link.ids) for link in links)
