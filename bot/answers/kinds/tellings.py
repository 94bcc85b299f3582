"""What each of two tells of one measure, side by side; of one alone nothing tells it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import product

from bot.answers.answer import Found, Match
from bot.answers.citation import speaker
from bot.answers.compose.lines import figure
from bot.answers.compose.status import standing_of
from bot.answers.index.entry import IndexedEntry
from bot.answers.kinds import facts
from bot.answers.match.filters import fits_dates
from bot.answers.match.query import Query
from bot.answers.match.select import Chosen
from bot.answers.understand.grammar import grammar_of
from bot.answers.understand.names import positions_of
from bot.answers.understand.question import Question
from bot.knowledge.fields import THE_SIGNATORIES
from bot.knowledge.model import Event, Fact

_Pair = tuple[IndexedEntry, IndexedEntry]
_SPEAKING = ("documents", "organizations", "people")


def of_both(query: Query, found: Found, tellers: Sequence[Question], organization: str | None) -> Sequence[Found]:
    """Return the figure of each of two, of the same day where they tell of one; nothing where either tells none.

    Args:
        query: The question without the two.
        found: What was found of it, or of what one of them tells.
        tellers: The two, as they are read.
        organization: The id of the asker's own organization.
    """
    fact = _measured(query, found)
    pair = _pair(query, fact, tellers, _ours(query, organization)) if fact else None
    if pair is None:
        return ()
    told, second = [_card(query, one) for one in pair], pair[1].entry
    is_told = isinstance(second, Fact) and _told_against(query, second) in told[0].sentence
    return told[:1] if is_told else (told[0], _beside_the_other(told[1], pair[1], query))  # else it is in the first


def _measured(query: Query, found: Found) -> Fact | None:
    """Return the figure that an answer tells first; None where it tells another thing."""
    by_id = query.indexed.index.by_id
    entries = [by_id[one.entry].entry for one in found.matches[:1] if one.entry in by_id]
    return next((one for one in entries if isinstance(one, Fact) and one.value is not None), None)


def _pair(query: Query, fact: Fact, tellers: Sequence[Question], ours: frozenset[str]) -> _Pair | None:
    """Return a figure that each of two tells of one measure; None where either tells none."""
    items = [one for one in _of_the_measure(query, fact) if fits_dates(query, one)]
    left, right = ([one for one in items if _tells(query, items, teller, one, ours)] for teller in tellers)
    pairs = [pair for pair in product(left, right) if _may_stand_together(*pair)]
    return max(pairs, key=_of_one_day, default=None)


def _may_stand_together(one: IndexedEntry, other: IndexedEntry) -> bool:
    """Return whether two figures are of two, and of as much: "in the 46 mills" is not everybody who works in mills."""
    return _said_by(one) != _said_by(other) and _other_numbers(one) == _other_numbers(other)


def _other_numbers(item: IndexedEntry) -> frozenset[str]:
    """Return the numbers in figures that stand in a statement, without its own and those of dates."""
    fact = item.entry
    assert isinstance(fact, Fact)
    text, grammar = fact.statement.in_every_language()[0], grammar_of(fact.statement.languages)
    words = grammar.words(text)
    dated = {at for mention in grammar.calendar.find(words) for at in range(mention.start, mention.end)}
    told = {word for at, word in enumerate(words) if at not in dated and any(map(str.isdigit, word))}
    own = {f"#{one}" for one in (fact.value, fact.upto)}
    return frozenset(number for word in told if (number := grammar.number(word)) and number not in own)


def _of_one_day(pair: _Pair) -> tuple[bool, str, str, str, str]:
    """Return what puts the figures of one day before others, of these the newest, and of one day the last told."""
    one, other = map(_as_of, pair)
    printed, other_printed = (item.document.published.date for item in pair)
    return one == other, one, other, printed, other_printed


def _told_against(query: Query, fact: Fact) -> str:
    """Return how a card tells the figure of whoever disagrees."""
    said_by = speaker(query.knowledge, fact.said_by, query.language)
    return query.say("entry.disputed_by", said_by=said_by, figure=figure(query, fact))


def _beside_the_other(found: Found, item: IndexedEntry, query: Query) -> Found:
    """Return a second card without what compares its figure with others: the first has told that."""
    assert isinstance(item.entry, Fact)
    status, told = found.status, standing_of(query, item.entry).against or ""
    note = status.note.removeprefix(told).strip()
    return replace(found, status=replace(status, note=note))


def _card(query: Query, item: IndexedEntry) -> Found:
    assert isinstance(item.entry, Fact)
    return facts.card(query, Chosen(item, (), Match(item.id, 1.0)), item.entry)


def _of_the_measure(query: Query, fact: Fact) -> Iterator[IndexedEntry]:
    """Yield the figures of one measure."""
    measure_of = query.knowledge.measure_of
    for item in query.indexed.index.items:
        other = item.entry
        if isinstance(other, Fact) and other.value is not None and measure_of(other) == measure_of(fact):
            yield item


def _tells(
    query: Query, items: Sequence[IndexedEntry], teller: Question, item: IndexedEntry, ours: frozenset[str]
) -> bool:
    """Return whether a figure is told by one who is named, by "us", or by the only one who is called so."""
    links = query.indexed.linker.links(teller.tokens, _SPEAKING)
    if _says_more(query, teller, positions_of(links)):
        return False  # "according to the police in 2016", "according to Alder according to Birch"
    speaks_in_it = _said_by(item) in (THE_SIGNATORIES, *item.document.issuers)
    if teller.says("speech", "OURS"):
        return item.document.id in ours and speaks_in_it
    if not query.words("nouns", "VOICES").isdisjoint(teller.words):
        return speaks_in_it
    if links:
        ids = {one for link in links if len(link.ids) == 1 for one in link.ids}
        return len(links) == 1 and not ids.isdisjoint((_said_by(item), item.document.id))
    speakers = {_said_by(one) for one in items}
    called = {one for one in speakers if _is_called(query, one, teller)}
    return called == {_said_by(item)}


def _says_more(query: Query, teller: Question, named: Collection[int]) -> bool:
    """Return whether more is said of a teller than who it is: a day, a limit, or any word beside a name."""
    if teller.operators or not teller.dated <= set(named):
        return True
    voices = query.words("nouns", "VOICES")
    is_called = bool(named) or not voices.isdisjoint(teller.words) or teller.says("speech", "OURS")
    beside = (one for one in teller.informative if one.position not in named and one.word not in voices)
    return is_called and any(not one.frames for one in beside)


def _ours(query: Query, organization: str | None) -> frozenset[str]:
    """Return the documents in which "we" speak: those of the asker's own organization, where it is known."""
    documents = query.knowledge.documents.values()
    return frozenset(
        one.id for one in documents if organization is None or organization in {*one.issuers, *one.signed_by}
    )


def _is_called(query: Query, speaker: str, teller: Question) -> bool:
    """Return whether all that tells of a teller stands in the name of a speaker, or right beside it somewhere."""
    wanted = [one.keys for one in teller.informative]
    known = query.knowledge.organizations.get(speaker) or query.knowledge.people.get(speaker)
    names = known.names() if known else ()
    vocabulary = query.indexed.vocabulary
    titles = query.indexed.nouns.titles.get(speaker, frozenset[str]())
    called = titles.union(*map(vocabulary.informative_keys, names)) | _beside(query, speaker, names)
    return bool(wanted) and all(not called.isdisjoint(keys) for keys in wanted)


def _beside(query: Query, speaker: str, names: Sequence[str]) -> frozenset[str]:
    """Return the keys of the words that stand before or behind a name in a statement: "three companies, Alder"."""
    vocabulary, small = query.indexed.vocabulary, query.question.grammar.function_words
    found: set[str] = set()
    cut = [vocabulary.words(name) for name in names]
    entries = (item.entry for item in query.indexed.index.items)
    linked = (one for one in entries if isinstance(one, Fact | Event) and speaker in one.organizations)
    for words in (vocabulary.words(text) for one in linked for text in one.statement.in_every_language()):
        for start, end in _places(words, cut):
            found.update(words[max(0, start - 1) : start] + words[end : end + 1])
    return vocabulary.keys_of(frozenset(found - small))


def _places(words: Sequence[str], names: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """Yield where each name begins and has ended among some words."""
    for name in names:
        ends = ((at, at + len(name)) for at in range(len(words) - len(name) + 1))
        yield from (place for place in ends if tuple(words[slice(*place)]) == tuple(name))


def _said_by(item: IndexedEntry) -> str:
    return item.entry.said_by if isinstance(item.entry, Fact) else ""


def _as_of(item: IndexedEntry) -> str:
    return item.entry.as_of if isinstance(item.entry, Fact) else ""
