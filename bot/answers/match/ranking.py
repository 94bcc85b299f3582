"""Of entries that fit, put first what is asked for: a unit, a reason, a place, the newest figure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from functools import partial

from bot.answers.index.entry import IndexedEntry
from bot.answers.match import verdict
from bot.answers.match.filters import asks_when_first, counts_it_in_words, has_places, is_figure, is_of_a_dated_event
from bot.answers.match.nouns import heads
from bot.answers.match.query import Query
from bot.answers.match.search import Hit
from bot.answers.match.stated import statement_words
from bot.answers.match.subjects import speaking_nouns
from bot.answers.understand.normalise import canonical
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import NEGATION, Frame
from bot.knowledge.model import Event, Fact

_NEAR = 2  # words between a number and its unit: "20000000 de euros"
MARGIN = 0.03  # hits closer than this fit equally well; from the committed case tables
IsWanted = Callable[[IndexedEntry], bool]


def _is_claim(item: IndexedEntry) -> bool:
    return isinstance(item.entry, Fact) and item.entry.value is None


_WANTED: dict[Frame, Callable[[IndexedEntry], bool]] = {
    Frame.WHEN: lambda item: isinstance(item.entry, Event),
    Frame.WHY: _is_claim,
    Frame.WHERE: has_places,
    Frame.CHART: is_figure,
    Frame.OVER_TIME: is_figure,
}


def preferred(query: Query, hits: list[Hit]) -> list[Hit]:
    """Put first what is asked for: figures, reasons, dates, places."""
    for prefer in (
        _of_the_unit, _of_the_noun, _figures, _of_people, _of_the_number, _affirming, _deciding, _of_the_frames,
    ):  # fmt: skip
        hits = prefer(query, hits)
    return hits


def _of_the_unit(query: Query, hits: list[Hit]) -> list[Hit]:
    """Keep only figures of the unit that is asked for: `what percentage`, `how many cities`."""
    if not query.question.asks(Frame.HOW_MANY) or asks_when_first(query):
        return hits
    if query.question.says("aggregates", "BY_HOW_MUCH"):
        return hits  # by which share, or by how many
    is_wanted = next((wanted for nouns, wanted in _units_asked(query) if not _is_given(query, nouns)), None)
    if is_wanted is None:
        return hits
    return [hit for hit in hits if is_wanted(hit.item) or counts_it_in_words(query, hit.item)]


def _of_the_noun(query: Query, hits: list[Hit]) -> list[Hit]:
    """Prefer what counts the noun that a bare phrase begins with: `hens lost in the storm`."""
    question, nouns = query.question, query.indexed.nouns
    if question.frames or not question.grammar.open_questions.isdisjoint(question.words) or not question.tokens:
        return hits
    units = nouns.units(question.tokens[0].keys) - nouns.of_any_noun
    return [hit for hit in hits if units and _is_counted_in(units, hit.item)] or hits


def names_a_unit(query: Query) -> bool:
    """Return whether the question says in which unit it wants an answer."""
    return query.question.asks(Frame.HOW_MANY) and any(True for _ in _units_asked(query))


def _units_asked(query: Query) -> Iterator[tuple[frozenset[str], IsWanted]]:
    """Yield the words for a share, and for each unit, that the question holds, with what is stated so."""
    named, share = query.question.named, query.words("quantities", "SHARE")
    # Heron City is no city, and "each year" asks for no years.
    said = {one.word for one in query.question.tokens if one.position not in named and not _is_a_span(query, one)}
    if said & share and _is_a_percentage(query, share):
        yield share, partial(_says_one_of, query.words("quantities", "SHARE_STATED"))
    counted = {token.word for token in query.question.tokens if token.is_counted}
    of_things = any(not nouns.isdisjoint(counted) for nouns, _ in query.indexed.nouns.measures)
    for nouns, units in query.indexed.nouns.measures:
        if of_things and nouns.isdisjoint(counted):
            continue  # "how many jobs would it cost"
        if said & nouns and not _is_beside_what_is_asked(query, nouns, units, counted):
            yield nouns, partial(_is_counted_in, units)


def _is_a_span(query: Query, token: Token) -> bool:
    """Return whether a word for a time tells in which each time as many are: `how many die each year`."""
    before = query.question.words[max(0, token.position - 1) : token.position]
    is_of_a_time = not query.indexed.vocabulary.keys_of(query.words("quantities", "DURATIONS")).isdisjoint(token.keys)
    return is_of_a_time and not token.is_counted and not query.question.grammar.before_a_span.isdisjoint(before)


def _is_beside_what_is_asked(query: Query, nouns: Set[str], units: Set[str], counted: Set[str]) -> bool:
    """Return whether a unit of things is only spoken of, where others are counted: the boats of "how many by boat".

    So it is where an amount is asked for: the complaints of "by how much did complaints fall". And so is the money of
    "how many guests did the money bring home".
    """
    if not units.isdisjoint(query.indexed.nouns.amounts):
        return nouns.isdisjoint(counted) and not query.indexed.nouns.people.isdisjoint(counted)
    if counted:
        return nouns.isdisjoint(counted)
    return query.question.says("quantities", "HOW_MUCH") or query.question.says("aggregates", "BY_HOW_MUCH")


def _is_a_percentage(query: Query, share: Set[str]) -> bool:
    """Return whether a word for a share is one: no verb ("who share a border"), and no share that the record counts."""
    question, nouns, articles = query.question, query.indexed.nouns, query.words("particles", "ARTICLES")
    before_a_noun = articles | query.words("particles", "A")
    return any(
        nouns.units(token.keys) <= nouns.shares
        and before_a_noun.isdisjoint(question.words[token.position + 1 : token.position + 2])
        for token in question.tokens
        if token.word in share
    )


def _says_one_of(telling: frozenset[str], item: IndexedEntry) -> bool:
    fact = item.entry
    return isinstance(fact, Fact) and not telling.isdisjoint(statement_words(fact.statement))


def _is_counted_in(units: frozenset[str], item: IndexedEntry) -> bool:
    return isinstance(item.entry, Fact) and not units.isdisjoint(item.entry.units)


def _figures(query: Query, hits: list[Hit]) -> list[Hit]:
    """Prefer figures where a number is asked for, unless a claim fits far better."""
    figures = [hit for hit in hits if is_figure(hit.item)] if query.question.asks(Frame.HOW_MANY) else []
    return figures if figures and figures[0].score >= hits[0].score - 4 * MARGIN else hits


def _of_people(query: Query, hits: list[Hit]) -> list[Hit]:
    """Prefer numbers of people where those are asked for."""
    if not _counts_people(query):
        return hits
    return [hit for hit in hits if _is_counted_in(query.indexed.nouns.of_any_noun, hit.item)] or hits


def _of_the_number(query: Query, hits: list[Hit]) -> list[Hit]:
    """Prefer the figure that the question itself gives."""
    given = {token.number for token in query.question.tokens if token.number}
    return hits if _counts_people(query) else [hit for hit in hits if _value(hit.item) in given] or hits


def _affirming(query: Query, hits: list[Hit]) -> list[Hit]:
    """Prefer the figure of what is so, where no negation asks for another: hens with a ring to hens without."""
    if not query.question.asks(Frame.HOW_MANY) or NEGATION in query.question.operators:
        return hits
    told = frozenset(key for token in query.question.informative for key in token.keys)
    return [hit for hit in hits if hit.item.denied.isdisjoint(told)] or hits


def _deciding(query: Query, hits: list[Hit]) -> list[Hit]:
    """Prefer what tells whether it is so where a yes or a no is asked for, else claims."""
    if not query.question.yes_no:
        return hits
    is_whether = verdict.is_asked(query)
    deciding = [hit for hit in hits if is_whether and verdict.says_so(query, hit.item) is not None]
    return deciding or [hit for hit in hits if _is_claim(hit.item)] or hits


def _of_the_frames(query: Query, hits: list[Hit]) -> list[Hit]:
    """Prefer the kinds of entries that the frames ask for."""
    for frame, is_wanted in _WANTED.items():
        if query.question.asks(frame):
            hits = [hit for hit in hits if is_wanted(hit.item)] or hits
    return hits


def _said(query: Query) -> set[str]:
    return {token.word for token in query.question.tokens}


def _counts_people(query: Query) -> bool:
    """Return whether a number of people is asked for."""
    return query.question.asks(Frame.HOW_MANY) and not query.indexed.nouns.people.isdisjoint(_said(query))


def _is_given(query: Query, unit_words: frozenset[str]) -> bool:
    """Return whether the unit is that of a number in the question: `how many people with the 20 million euros`."""
    units = [token.position for token in query.question.tokens if token.word in unit_words]
    numbers = [token.position for token in query.question.tokens if token.number]
    return any(0 < unit - number <= _NEAR for unit in units for number in numbers)


def figure_before_claim(query: Query, hits: Sequence[Hit]) -> Hit:
    """Return the best; of a figure and a claim on one topic that fit equally well, the figure is asked for."""
    best = hits[0]
    if query.question.yes_no or is_figure(best.item) or not isinstance(best.item.entry, Fact):
        return best
    return next((hit for hit in hits if hit.score >= best.score - MARGIN and _is_figure_on(hit.item, best.item)), best)


def _is_figure_on(item: IndexedEntry, other: IndexedEntry) -> bool:
    of_one_topic = getattr(item.entry, "topic", None) == getattr(other.entry, "topic", "")
    return is_figure(item) and of_one_topic


def in_series(
    query: Query, best: IndexedEntry, beside: list[IndexedEntry], fitting: list[IndexedEntry]
) -> tuple[IndexedEntry, list[IndexedEntry]]:
    """Take of one measure over time the newest figure that fits, or the one before it where that is asked for."""
    ids = [report.fact.id for report in query.indexed.series_of(best.entry)]
    of_series = sorted((item for item in fitting if item.id in ids), key=lambda item: ids.index(item.id))
    if len(of_series) > 1:
        of_series = _of_the_dates(query, _of_the_speaker(query, of_series))
    chosen = of_series[0] if of_series else best
    if query.question.asks(Frame.EARLIER) and len(of_series) > 1:
        chosen = of_series[1]
    return chosen, [item for item in beside if item.id not in ids]


def _of_the_dates(query: Query, items: list[IndexedEntry]) -> list[IndexedEntry]:
    """Return those of the dates that are asked for, and not what only looks back on them; all where none is."""
    if query.question.as_of:
        return items
    dates = [date for date in query.question.dates if not any(is_of_a_dated_event(query, one, date) for one in items)]
    return [one for one in items if all(date.fits(one.dates[0]) for date in dates)] or items


def _of_the_speaker(query: Query, items: list[IndexedEntry]) -> list[IndexedEntry]:
    """Return those that a body says which is told by its noun: `did the hospital count`; all where none does."""
    speaking = query.once(speaking_nouns)
    told = [item for item in items if any(keys & _noun_of_the_speaker(query, item) for keys in speaking)]
    return told or items


def _noun_of_the_speaker(query: Query, item: IndexedEntry) -> frozenset[str]:
    """Return the keys of what whoever says an entry is, by the name; none of several who speak together."""
    organization = query.knowledge.organizations.get(getattr(item.entry, "said_by", ""))
    vocabulary = query.indexed.vocabulary
    return vocabulary.keys_of(frozenset(heads(organization.name, vocabulary))) if organization else frozenset()


def _value(item: IndexedEntry) -> str:
    fact = item.entry
    if not isinstance(fact, Fact) or fact.value is None:
        return ""
    return canonical(fact.value, fact.unit)
