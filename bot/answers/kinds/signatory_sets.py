"""Sets of signatories: so many of some letters, none of others, without some who signed; each reckoned or not answered.

A question has two sides, before and after its first word of leaving out. A side names letters one by one, by a year,
by whom they went to, or all of them; the first side also says how many of these.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.answers.answer import Answer, Kind, NotFound
from bot.answers.compose.tables import signatories_table
from bot.answers.kinds.kind import Served
from bot.answers.kinds.signing import counted, found, no_whole_list, signed_letters, whole_lists
from bot.answers.match.query import Query, in_a_row
from bot.answers.understand.names import NameLink, positions_of
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Document
from bot.languages import begin

_BOUNDS = ("AT_LEAST", "MORE_THAN", "FEWER_THAN", "AT_MOST", "EXACTLY")  # the patterns that find a bounded number
_MOST_LABELS = 2  # documents whose titles fit into one sentence; of more the dates are told


class _Quantity(NamedTuple):
    """How many of the letters somebody has signed to be meant, and the name of the sentence that says so."""

    sentence: str
    least: int
    most: int
    number: int = 0


def _quantity_of(name: str, number: int, lists: int) -> _Quantity:
    """Return what a bounded number says; whoever signed none is not meant by "at most one".

    Args:
        name: Of the pattern that found it.
        number: As it is said.
        lists: How many letters there are to sign.
    """
    if name in ("AT_LEAST", "MORE_THAN"):
        least = number + (name == "MORE_THAN")
        return _Quantity("at_least", least, lists, least)
    most = number - (name == "FEWER_THAN")
    if most == 1 or name == "EXACTLY":
        return _Quantity("exactly", most, most, most)
    return _Quantity("at_most", 1, most, most)


@dataclass(slots=True)
class _Side:
    """What is named before, or after, the word that leaves some out.

    Attributes:
        documents: Those with a whole list, in the order in which they are named.
        missing: Those of a group without a whole list.
        groups: How often several documents are named at once.
        is_clear: Whether each of its words tells something.
    """

    documents: list[Document] = field(default_factory=list)
    missing: list[Document] = field(default_factory=list)
    groups: int = 0
    is_clear: bool = True

    def add(self, documents: Sequence[Document], *, is_group: bool) -> None:
        """Add documents; one without a whole list stays, for the reader to hear of it, unless it is one of a group."""
        kept = whole_lists(documents) if is_group else list(documents)
        self.documents += [one for one in kept if one not in self.documents]
        self.missing += [one for one in documents if one.signatories and one not in kept]
        self.groups += is_group


def answer(query: Query, served: Served) -> Answer | None:
    """List or count those in a set of signatories; None for a question that names no set but a list."""
    question = query.question
    if question.yes_no or not _is_of_signatories(query) or query.indexed.linker.peoples(question.tokens):
        return None
    reading = _Reading(query, served)
    if not reading.is_a_set:
        return None
    return reading.reckon() or NotFound(query.say("not_found"), query.language)


def _is_of_signatories(query: Query) -> bool:
    question = query.question
    if question.asks(Frame.SIGN):
        return question.asks(Frame.WHO, Frame.HOW_MANY, Frame.LISTING, Frame.ORGANIZATIONS)
    return question.asks(Frame.ORGANIZATIONS) and question.asks(Frame.LETTERS) and bool(_numbers(query))


class _Number(NamedTuple):
    """A number of letters, how it is bounded, and where it stands."""

    name: str
    number: int
    positions: range


def _numbers(query: Query) -> list[_Number]:
    """Return the bounded numbers of the question: `exactly two`, `at least 2`, `one letter only`."""
    joined = " ".join(query.question.words)
    found: list[_Number] = []
    for name in _BOUNDS:
        for match in query.pattern("signing", name).finditer(joined):
            start = joined[: match.start()].count(" ")
            positions = range(start, start + len(match[0].split()))
            number = next((one for at in positions if (one := _number(query, at))), None)
            if number is not None and not any({*positions} & {*other.positions} for other in found):
                found.append(_Number(name, number, positions))
    return found


def _number(query: Query, position: int) -> int | None:
    """Return the small whole number that a word is; `one` counts here, which elsewhere is an article."""
    word = query.question.words[position]
    if word in query.words("signing", "ONE"):
        return 1
    value = (query.question.grammar.number(word) or "").lstrip("#")
    return int(value) if value.isdigit() else None


class _Reading:
    """A question, read as a set.

    Args:
        query: The question and the record.
        served: Frames whose words name nothing.
    """

    def __init__(self, query: Query, served: Served) -> None:
        self._query, self._served = query, served
        self._words = query.question.words
        self._numbers = _numbers(query)
        self._names = [link for link in query.links("documents", "organizations") if self._is_of_an_organization(link)]
        turn = self._turn()
        self._before = self._side(range(turn))
        self._after = self._side(range(turn, len(self._words)))
        self._turned = turn < len(self._words)
        self._left_out = [link for link in self._names if min(link.positions) >= turn]

    def _turn(self) -> int:
        """Return where the first word that leaves some out stands; the end of the question where there is none."""
        leaving = self._query.words("signing", "NEGATING") | self._query.words("signing", "NONE")
        inside = positions_of(self._names)
        spans = {at for number in self._numbers for at in number.positions}
        found = (at for at, word in enumerate(self._words) if word in leaving and at not in inside | spans)
        return next(found, len(self._words))

    def _is_of_an_organization(self, link: NameLink) -> bool:
        """Return whether a name is that of an organization, and not of a letter: `the Alder letter`."""
        following = [token for token in self._query.question.tokens if token.position == max(link.positions) + 1]
        return link.section == "organizations" and not any(Frame.LETTERS in token.frames for token in following)

    @property
    def is_a_set(self) -> bool:
        """Whether several lists are combined in a way that the list of one letter does not tell."""
        if any(min(link.positions) < self._turn() for link in self._names):
            return False  # a question about the organization
        if not self._numbers and self._compares_all():
            return False
        is_of_several = self._before.groups > 0 and self._says_all_or_any(range(self._turn()))
        excludes = self._turned and bool(self._before.documents) and bool(self._after.documents or self._left_out)
        none_of = self._turned and not self._before.documents and self._after.groups > 0
        joined = len(self._before.documents) > 1 and self._joins_letters
        return bool(
            self._numbers or is_of_several or excludes or none_of or joined or self._is_of_those or self._is_only
        )

    def _compares_all(self) -> bool:
        """Return whether it is asked who signed which letter, for each of them."""
        return self._query.pattern("signing", "EACH_LETTER").search(" ".join(self._words)) is not None

    @property
    def _joins_letters(self) -> bool:
        return not self._query.words("signing", "JOINING_LETTERS").isdisjoint(self._words)

    @property
    def _is_of_those(self) -> bool:
        """Whether a part of one letter's signatories is asked for: `how many of the ten also signed the other`."""
        return len(self._before.documents) > 1 and bool(self._parts_of_a_list())

    @property
    def _is_only(self) -> bool:
        """Whether no other letter may be signed: `only the May letter`."""
        only = self._query.words("signing", "ONLY")
        spans = {at for number in self._numbers for at in number.positions}
        says = any(word in only and at not in spans for at, word in enumerate(self._words))
        return says and bool(self._before.documents)

    def _says_all_or_any(self, within: Collection[int]) -> bool:
        said = {self._words[at] for at in within}
        return bool(said & (self._all | self._any)) or self._is_in_total

    @property
    def _all(self) -> frozenset[str]:
        return self._query.words("signing", "ALL") | self._query.words("signing", "BOTH")

    @property
    def _each(self) -> frozenset[str]:
        return self._query.words("signing", "ALL")

    @property
    def _any(self) -> frozenset[str]:
        return self._query.words("signing", "EITHER") | self._query.words("signing", "ANY_OF")

    @property
    def _is_in_total(self) -> bool:
        return self._query.pattern("signing", "IN_TOTAL").search(" ".join(self._words)) is not None

    def _parts_of_a_list(self) -> list[int]:
        """Return where a letter is named by those who signed it: `of the ten`, `of the May signatories`."""
        out_of, those = self._query.words("particles", "OUT_OF"), self._query.words("particles", "THOSE")
        words = self._words
        return [at for at in range(2, len(words)) if words[at - 1] in those and words[at - 2] in out_of]

    # What each side names

    def _side(self, within: range) -> _Side:
        side = _Side()
        for piece in self._pieces(within):
            self._read(side, piece)
        return side

    def _pieces(self, within: range) -> Iterator[range]:
        """Cut a side at words that join two letters, and at the verb."""
        signing = {token.position for token in self._query.question.tokens if Frame.SIGN in token.frames}
        inside = {at for number in self._numbers for at in number.positions} | positions_of(self._names)
        start = within.start
        for at in within:
            if (self._words[at] in self._joining and at not in inside) or at in signing:
                yield range(start, at)
                start = at + 1
        yield range(start, within.stop)

    @property
    def _joining(self) -> frozenset[str]:
        words = self._query.words
        return words("signing", "JOINING") | words("signing", "JOINING_LETTERS") | words("signing", "NONE") | self._any

    def _read(self, side: _Side, piece: range) -> None:
        question, spans = self._query.question, {at for number in self._numbers for at in number.positions}
        of_lists = {at for at in self._counts_of_lists() if at in piece}
        skipped = spans | of_lists | positions_of(self._names)
        tokens = [
            one
            for one in question.tokens
            if one.position in piece and one.position not in skipped and one.word not in self._joining
        ]
        dates = [date for date in question.dates if date.start in piece]
        names_letters = any(Frame.LETTERS in token.frames for token in tokens)
        is_part = any(at in piece for at in self._parts_of_a_list())
        telling = [token for token in tokens if token.is_informative and token.frames.isdisjoint(self._served)]
        if not (dates or names_letters or is_part or spans & {*piece}):
            side.is_clear &= not telling
            return
        described = self._query.indexed.documents.named_by(tokens, dates, self._served)
        side.is_clear &= not described.unexplained
        several = any(token.word in self._query.kinds.plurals for token in tokens) or bool(spans & {*piece})
        several |= not self._each.isdisjoint(self._words[piece.start : piece.stop])
        to = [link for link in self._query.links("places") if min(link.positions) in piece]
        side.is_clear &= all(self._is_written_to(link) for link in to)
        signed = [one for one in described.documents if one.signatories and self._went_to(one, to)]
        if not (described.is_specific or to):
            if several:
                side.add(signed_letters(self._query), is_group=True)
            return
        is_of_a_year = not names_letters and len(signed) > 1 and bool(dates)
        if len(signed) > 1 and not (several or is_of_a_year):
            side.is_clear = False  # "the letter" that may be either
        side.add(signed, is_group=len(signed) > 1)

    def _is_written_to(self, link: NameLink) -> bool:
        """Return whether a country is named as one to which letters went: `the letters to the island`."""
        articles, to = self._query.words("particles", "ARTICLES"), self._query.words("signing", "WRITTEN_TO")
        before = [word for word in self._words[: min(link.positions)] if word not in articles]
        return before[-1:] != [] and before[-1] in to and link.ids[0] in self._query.indexed.linker.countries

    def _went_to(self, document: Document, links: Sequence[NameLink]) -> bool:
        bodies = [one for mention in document.addressees for one in mention.organizations]
        countries = self._query.knowledge.countries_of(bodies)
        return all(not countries.isdisjoint(link.ids) for link in links)

    def _counts_of_lists(self) -> list[int]:
        """Return where it is said how many letters there are: `all three letters`, `of the two 2018 letters`."""
        spans = {at for number in self._numbers for at in number.positions}
        spans |= {at for date in self._query.question.dates for at in range(date.start, date.end)}
        after = self._query.words("particles", "THOSE") | self._all | self._query.words("particles", "ARTICLES")
        plurals = self._query.kinds.plurals
        return [
            at
            for at in range(1, len(self._words))
            if at not in spans
            and _number(self._query, at)
            and self._words[at - 1] in after
            and not plurals.isdisjoint(self._words[at + 1 : at + 4])
        ]

    # What it comes to

    def reckon(self) -> Answer | None:
        """Reckon the set; None where the question leaves open which it is."""
        wanted, unwanted = self._before, self._after
        if not (wanted.is_clear and unwanted.is_clear) or self._turns_back():
            return None
        if self._turned and not wanted.documents:
            return self._none_of(unwanted)
        quantity = self._quantity(wanted)
        if quantity is None or not wanted.documents or not self._counts_agree(wanted):
            return None
        if quantity.least > len(wanted.documents):
            return None
        if unwanted.groups and self._says_all(self._turn()):
            return None  # those who did not sign both may have signed one
        left_out = [*unwanted.documents]
        if self._is_only:
            others = whole_lists(signed_letters(self._query))
            left_out += [one for one in others if one not in wanted.documents and one not in left_out]
        return self._found(wanted, left_out, quantity)

    def _turns_back(self) -> bool:
        """Return whether something is wanted again behind what is left out: `not the May letter but the June one`."""
        but, leaving = self._query.words("signing", "BUT"), self._query.words("signing", "NEGATING")
        return any(
            self._words[at] in but and leaving.isdisjoint(self._words[at + 1 : at + 2])
            for at in range(self._turn() + 1, len(self._words))
        )

    def _says_all(self, start: int) -> bool:
        return not self._all.isdisjoint(self._words[start:])

    def _quantity(self, side: _Side) -> _Quantity | None:
        """Return how many of the letters are to be signed; None where it may be all of them as well as any."""
        lists = len(side.documents)
        if self._numbers:
            one = self._numbers[0]
            return _quantity_of(one.name, one.number, lists) if len(self._numbers) == 1 else None
        said = {*self._words[: self._turn()]}
        if said & self._any or self._is_in_total:
            return _Quantity("either", 1, lists)
        is_of_a_year = not self._query.question.asks(Frame.LETTERS)
        if side.groups and not said & self._all:
            return _Quantity("either", 1, lists) if is_of_a_year and lists == len(side.documents) else None
        return _Quantity("both" if lists > 1 else "only", lists, lists)

    def _counts_agree(self, side: _Side) -> bool:
        """Return whether there are as many lists as the question says: `all three letters`."""
        counts = {_number(self._query, at) for at in self._counts_of_lists()}
        return not counts or counts <= {len(side.documents)}

    def _none_of(self, side: _Side) -> Answer | None:
        """List those who signed none of some letters, among the signatories of the others."""
        lists = whole_lists(signed_letters(self._query))
        others = _Side([one for one in lists if one not in side.documents], side.missing)
        if not side.documents or not others.documents or self._numbers or not self._counts_agree(side):
            return None
        lists_left = len(others.documents)
        return self._found(others, side.documents, _Quantity("either" if lists_left > 1 else "only", 1, lists_left))

    def _found(self, side: _Side, unwanted: Sequence[Document], quantity: _Quantity) -> Answer:
        query, documents = self._query, [*side.documents, *unwanted]
        incomplete = [one for one in documents if not one.has_whole_list]
        if incomplete:
            return no_whole_list(query, incomplete[:1])
        gone = {one for link in self._left_out for one in link.ids}.union(*(one.signed_by for one in unwanted))
        chosen = [one for one in _signed(side.documents, quantity) if one not in gone]
        named = [*query.knowledge.organizations, *query.knowledge.people]
        names = tuple(query.name(identifier) for identifier in named if identifier in chosen)
        is_difference = bool(unwanted) and len(documents) <= _MOST_LABELS and quantity.sentence in ("both", "only")
        combination = "signatories.difference" if is_difference else f"signatories.{quantity.sentence}"
        labels = self._labels if len(documents) <= _MOST_LABELS else self._dates
        sentence = query.say(
            combination,
            count=len(names),
            signatories=counted(query, chosen),
            wanted=labels(side.documents),
            unwanted=labels(unwanted),
            number=quantity.number,
        )
        remarks = self._remarks(side, () if is_difference else unwanted)
        about = (combination, str(quantity.number), str(len(side.documents)))
        return found(
            query,
            Kind.SIGNATORIES,
            " ".join((begin(sentence), *remarks)),
            documents,
            names,
            signatories_table(query, documents),
            about,
        )

    def _remarks(self, side: _Side, unwanted: Sequence[Document]) -> Iterator[str]:
        """Yield who is left out, and which letters nobody has the whole list of."""
        query = self._query
        if unwanted:
            yield query.say("signatories.left_out_of", unwanted=self._dates(unwanted))
        if self._left_out:
            yield query.say("signatories.left_out", names=query.names(one.ids[0] for one in self._left_out))
        missing = list(dict.fromkeys([*side.missing, *self._after.missing]))
        if missing:
            yield query.say("signatories.compared.missing", dates=self._dates(missing))

    def _labels(self, documents: Sequence[Document]) -> str:
        return in_a_row(self._query.language, [self._query.label(one) for one in documents])

    def _dates(self, documents: Sequence[Document]) -> str:
        return in_a_row(self._query.language, [self._query.date(one.published.date) for one in documents])


def _signed(documents: Sequence[Document], quantity: _Quantity) -> list[str]:
    """Return those who signed as many of the documents as is asked for."""
    everybody = dict.fromkeys(one for document in documents for one in sorted(document.signed_by))
    return [
        one
        for one in everybody
        if quantity.least <= sum(one in document.signed_by for document in documents) <= quantity.most
    ]
