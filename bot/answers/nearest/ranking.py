"""Rank every entry by how much of a question it meets. Words may be missing; nothing is judged here.

After BM25 (Robertson and Zaragoza, 2009): a word counts the more, the fewer entries hold it. Each stands in an entry
once or not at all, and how long an entry is says nothing here, so that of the formula the weights are left.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from bot.answers.index.index import Index
from bot.answers.index.postings import AROUND
from bot.answers.match.query import Query
from bot.answers.nearest.entries import Entries, Figure, Kind, Ranked
from bot.answers.nearest.forms import WordForms
from bot.answers.understand.dates import DateMention
from bot.answers.understand.names import SECTIONS, NameLink
from bot.answers.understand.question import Question, Token
from bot.answers.understand.vocabulary import Frame, Vocabulary
from bot.knowledge.model import Ask, CitedWork, Document, Event, Mention, Place, Signatories, Term

_MOST_WORDS = 12  # of a question; enough to tell what it is about
_LOOKED_AT = 32  # entries, which are weighed in full
_PASSED_OVER = 256  # entries of which these are chosen
_DOCUMENTS = 2  # whose demands are weighed
_LIGHT = 0.3  # what a word counts that says little of what is asked for
_BESIDE = 0.35  # what a word counts that only the document knows
_LINKED = 1.0  # what a linked name counts beside its words
_DATED = 0.8  # what a date counts, as a part of the rarest word
_PUBLISHED = 0.4  # the same for a date of its document
_NAMED = 0.5  # what a short phrasing adds that is named whole, as a part of what the entry meets


@dataclass(frozen=True, slots=True)
class AskedWord:
    """One word of a question, and what of the record it may stand for.

    Attributes:
        token: The word.
        worth: How likely each key is meant.
        weight: How much it tells.
    """

    token: Token
    worth: Mapping[str, float]
    weight: float


class RecordDates(NamedTuple):
    """A date of a question, and what of the record it may mean.

    Attributes:
        mention: The date as written.
        fitting: Those of the record's dates, as EDTF, that it fits.
    """

    mention: DateMention
    fitting: frozenset[str]


class Candidate(NamedTuple):
    """An entry that comes near.

    Attributes:
        item: The entry.
        score: The more it meets, the higher.
        met: The positions of the question's words that it meets.
        dates: The dates of the question that it speaks for.
    """

    item: Ranked
    score: float
    met: frozenset[int]
    dates: tuple[DateMention, ...]


class Ranking:
    """Ranks the entries of one record.

    Args:
        entries: All of them.
        index: The arranged record, for how much words tell.
        vocabulary: The words that it is asked with.
    """

    def __init__(self, entries: Entries, index: Index, vocabulary: Vocabulary) -> None:
        self._entries = entries
        self._index = index
        self._vocabulary = vocabulary
        self._forms = WordForms(index.spellings.counts)

    def prepare(self) -> None:
        """Arrange now what the first question with a date, or about demands, would wait for."""
        _ = self._entries.by_date, self._entries.asks_of

    def ranked(self, query: Query) -> Sequence[Candidate]:
        """Return the entries that come nearest, the best first; none where nothing that tells is met.

        They are ranked once for a question: for its words that are cut short, and for what is shown in the end.
        """
        return query.once(self._rank)

    def _rank(self, query: Query) -> Sequence[Candidate]:
        question = query.question
        words, factors = list(self._words(question)), _preferred(question)
        scores, dates = self._scores(words), self._dates(question)
        self._add_dated(scores, dates)
        numbers = sorted({*self._best(factors, scores), *self._asks(question, scores)})
        telling = {token.position for token in question.informative}
        weighed = self._weighed(query, words, numbers, dates, factors)
        near = [one for one in weighed if one.dates or not telling.isdisjoint(one.met)]
        return sorted(near, key=lambda one: -one.score)

    def _words(self, question: Question) -> Iterable[AskedWord]:
        """Yield the words that may be met, those that tell first."""
        telling = [token for token in question.tokens if self._may_tell(question, token)]
        for token in sorted(telling, key=lambda one: not one.is_informative)[:_MOST_WORDS]:
            is_known = self._entries.knows(token.keys)
            worth = dict.fromkeys(token.keys, 1.0) if is_known else self._meant(token)
            if worth:
                weight = self._index.weight(token.keys) if is_known else self._weight(worth)
                yield AskedWord(token, worth, weight * (1 if token.is_informative else _LIGHT))

    def _may_tell(self, question: Question, token: Token) -> bool:
        """Return whether a word may tell entries apart; one that only says which kind is asked for does not."""
        is_grammar = token.word in self._vocabulary.grammar.function_words and token.position not in question.named
        return not is_grammar and (token.is_informative or not token.frames)

    def _meant(self, token: Token) -> dict[str, float]:
        """Return what a word that the record lacks may stand for."""
        worth: dict[str, float] = {}
        if token.number is None and not token.frames:
            for word, likely in self._forms.of(token.word):
                for key in self._vocabulary.keys(word):
                    worth.setdefault(key, likely)
        return worth

    def _weight(self, worth: Mapping[str, float]) -> float:
        """Return how much a word tells that may stand for several."""
        return max(self._index.weight([one]) * likely for one, likely in worth.items())

    def _scores(self, words: Sequence[AskedWord]) -> dict[int, float]:
        """Return for each entry the weight of the words that it holds.

        The rarest words are looked up first. As soon as no entry can come among the best by the words that are left,
        these are not looked up: each entry's own are weighed later.
        """
        scores: dict[int, float] = {}
        counted = sorted((sum(map(self._entries.count, word.worth)), at) for at, word in enumerate(words))
        left = sum(word.weight for word in words)
        for count, at in counted:
            word = words[at]
            if count > len(scores) > _LOOKED_AT and nlargest(_LOOKED_AT, scores.values())[-1] > left:
                break
            left -= word.weight
            best: dict[int, float] = {}
            for key, likely in sorted(word.worth.items(), key=itemgetter(1)):
                best.update(dict.fromkeys(self._entries.holding(key), likely * word.weight))
            if not scores:
                scores = best
                continue
            for number, weight in best.items():
                scores[number] = scores.get(number, 0.0) + weight
        return scores

    def _best(self, factors: Mapping[Kind, float], scores: Mapping[int, float]) -> Iterable[int]:
        """Return the entries to weigh; documents and lists, of which there are few, apart from the others.

        Of those that hold the same words, the kind that is asked for comes first, and then the newest.
        """
        first, begins = self._entries.first_other, self._index.begins
        kinds = self._entries.kinds
        largest = max(factors.values(), default=1.0)

        numbers = sorted(scores)  # of equals the first ones, whatever the order in which words were looked up
        begun = bisect_left(numbers, first)
        for among in (numbers[:begun], numbers[begun:]):
            if len(among) > _LOOKED_AT:  # as many promise no less than the last of these holds
                least = nlargest(_LOOKED_AT, map(scores.__getitem__, among))[-1]
                among = [one for one in among if scores[one] * largest >= least]
                among = sorted(among, key=scores.__getitem__, reverse=True)[:_PASSED_OVER]
                promising = [
                    (scores[one] * factors.get(kinds[one], 1.0), begins[one] if one < first else 0, -one)
                    for one in among
                ]
                among = [-negative for _, _, negative in sorted(promising, reverse=True)[:_LOOKED_AT]]
            yield from among

    def _asks(self, question: Question, scores: Mapping[int, float]) -> Iterable[int]:
        """Return the demands of the documents that come nearest, where demands are asked for: `what does Alder want`.

        They need not say who makes them.
        """
        if not question.asks(Frame.ASK):
            return ()
        among = (one for one in scores if one >= self._entries.first_other)
        nearest = nlargest(_DOCUMENTS, among, key=lambda number: (scores[number], -number))
        documents = dict.fromkeys(self._entries[number].document.id for number in nearest)
        return chain.from_iterable(self._entries.asks_of.get(one, ()) for one in documents)

    def _dates(self, question: Question) -> Sequence[RecordDates]:
        """Return what each date of a question may mean."""
        return [
            RecordDates(mention, frozenset(filter(mention.fits, self._entries.by_date))) for mention in question.dates
        ]

    def _add_dated(self, scores: dict[int, float], dates: Sequence[RecordDates]) -> None:
        """Let the entries of a date that is asked for come near."""
        weight = _DATED * self._index.most
        for number in chain.from_iterable(self._entries.by_date[date] for one in dates for date in one.fitting):
            scores[number] = scores.get(number, 0.0) + weight

    def _weighed(
        self,
        query: Query,
        words: Sequence[AskedWord],
        numbers: Sequence[int],
        dates: Sequence[RecordDates],
        factors: Mapping[Kind, float],
    ) -> Iterable[Candidate]:
        """Weigh entries in full: by their words, the linked names, the dates, a short phrasing, and the kind."""
        entries = self._entries
        kinds, links = entries.kinds, query.links(*SECTIONS)
        held = frozenset(key for word in words if word.token.is_informative for key in word.worth)
        named = entries.named(numbers, held)
        all_ids = frozenset(one for link in links for one in link.ids)
        weight_at = {word.token.position: word.weight for word in words}
        for number, met in self._met(words, numbers).items():
            item = entries[number]
            score, positions = sum(met.values()), frozenset(met)
            fitting: tuple[DateMention, ...] = ()
            if links and not (ids := entries.linked(item)).isdisjoint(all_ids):
                linked = [link for link in links if not ids.isdisjoint(link.ids)]
                score += _LINKED * _weight_of(linked, weight_at)
                positions = positions.union(*[link.positions for link in linked])
            if dates:
                fitting = _fitting(item, dates)
                score += self._index.most * (_DATED * len(fitting) + _PUBLISHED * _published(item, dates, fitting))
            score *= 1 + _NAMED * named[number]
            yield Candidate(item, score * factors.get(kinds[number], 1.0), positions, fitting)

    def _met(self, words: Sequence[AskedWord], numbers: Sequence[int]) -> dict[int, dict[int, float]]:
        """Return for each entry the positions of the words that it meets, and how much each counts."""
        found: dict[int, dict[int, float]] = {number: {} for number in numbers}
        for word, meeting in zip(words, self._entries.meeting([word.worth for word in words], numbers), strict=True):
            position, whole, part = word.token.position, word.weight, word.weight * _BESIDE
            for number, worth in meeting.items():
                found[number][position] = part if worth == AROUND else whole
        return found


def _weight_of(links: Iterable[NameLink], weight_at: Mapping[int, float]) -> float:
    """Return how much the words of some names tell, by their positions."""
    return sum([weight_at.get(token.position, 0) for link in links for token in link.tokens])


def _fitting(item: Ranked, dates: Iterable[RecordDates]) -> tuple[DateMention, ...]:
    """Return the dates of a question that an entry speaks for."""
    return tuple([one.mention for one in dates if not one.fitting.isdisjoint(item.dates)])


def _published(item: Ranked, dates: Sequence[RecordDates], others: Collection[DateMention]) -> int:
    """Return how many dates of a question, other than these, are those of an entry's document."""
    published = item.document.published.date
    return sum([published in one.fitting for one in dates if one.mention not in others])


# What each frame asks for, softly: an entry of another kind that meets more comes before it.
_PREFERRED: Mapping[Frame, tuple[Sequence[Kind], float]] = {
    Frame.SIGN: ((Signatories,), 1.8),
    Frame.ORGANIZATIONS: ((Signatories,), 1.3),
    Frame.WHO: ((Mention,), 1.2),
    Frame.OFFICE: ((Mention,), 1.3),
    Frame.ADDRESSEE: ((Document,), 1.3),
    Frame.CC: ((Document,), 1.3),
    Frame.LETTERS: ((Document, Signatories), 1.3),
    Frame.WHEN: ((Event,), 1.3),
    Frame.ASK: ((Ask,), 2.0),
    Frame.HOW_MANY: ((Figure,), 1.5),
    Frame.TERM: ((Term,), 1.4),
    Frame.SOURCE: ((CitedWork,), 1.2),
    Frame.WHERE: ((Place,), 1.2),
}


def _preferred(question: Question) -> Mapping[Kind, float]:
    """Return the kinds of entries that a question prefers, and by which factor."""
    factors: dict[Kind, float] = {}
    for frame in question.frames & _PREFERRED.keys():
        kinds, factor = _PREFERRED[frame]
        for kind in kinds:
            factors[kind] = max(factor, factors.get(kind, factor))
    return factors
