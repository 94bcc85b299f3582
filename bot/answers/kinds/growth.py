"""The difference of two figures of one measure that the record states, told with both."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.answers.answer import Answer, Found, Kind
from bot.answers.compose.glances import yes_or_no
from bot.answers.compose.lines import as_of, figure, unit_of
from bot.answers.compose.status import standing_of
from bot.answers.index.entry import EntryKind, IndexedEntry
from bot.answers.index.series import ReportedFact
from bot.answers.kinds.kind import Served
from bot.answers.match.query import Query
from bot.answers.match.search import search
from bot.answers.match.select import SERVED
from bot.answers.match.stated import is_supposed
from bot.answers.match.vetoes import vetoes_of
from bot.answers.understand.dates import DateMention
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge import edtf
from bot.knowledge.model import Fact, Qualifier
from bot.languages import begin
from bot.languages.numbers import figure_in_words

_AREA = "aggregates"
_COMPARING, _OPERATOR, _RANK = "comparison", "operator", "rank"  # the vetoes that this kind executes
_DIRECTION = "direction"
_OF_A_TURN = ("relative", "difference", "total", "population")  # vetoes of what only one figure is asked for
_A_MONTH = 30  # days
_BETWEEN = 3  # words between two dates that are compared: "than in early"


def answer(query: Query, served: Served) -> Answer | None:
    """Tell two figures of one measure and their difference: `how many more than in May`; None for any other question.

    None as well where several are stated for one of the dates, or what they count is not the same.
    """
    question = query.question
    if not question.says(_AREA, "DIFFERENCE") or not question.dates or len(question.dates) > 2:
        return None
    tokens = [token for token in question.to_account_for(*served, *SERVED) if not _compares(query, token)]
    tokens += [token for token in question.informative if _is_counted_here(query, token)]
    pairs = [pair for series in _series(query, tokens) if (pair := _between(series, question.dates))]
    return _told(query, *pairs[0]) if len(pairs) == 1 else None


def compared(query: Query, served: Served) -> Answer | None:
    """Tell the figures of two dates that are compared: `were there more in 2021 than in 2020`; None as for `answer`.

    Likewise `in which year were there more, in 2020 or in 2021`.
    """
    times = _times(query)
    comparing = _comparing(query, times) if times else []
    pairs = _pairs(query, served, times, comparing[-1].position) if times and comparing else []
    if times is None or len(pairs) != 1:
        return None
    (now, then), told = pairs[0], _told(query, *pairs[0])
    if times.is_open or len(comparing) > 1:
        return told
    more = (now.fact.value or 0) - (then.fact.value or 0)
    return yes_or_no(query, told, is_so=more < 0 if comparing[0].word in query.words(_AREA, "LESS") else more > 0)


def turned(query: Query, served: Served) -> Answer | None:
    """Tell the last two figures of one measure, or those of a span: `did it go up or down`; None as for `answer`.

    The two have to speak for spans of one length: no year is more than a quarter.
    """
    question, span = query.question, _span(query)
    up_or_down = question.positions_of(_AREA, "UP_OR_DOWN")
    silent = up_or_down or (_change(query) if span else frozenset())
    if not silent or not (span or _is_of_one_date(query)) or question.operators:
        return None
    pairs = _turns(query, served, silent, span)
    if len(pairs) != 1:
        return None
    told = _told(query, *pairs[0])
    is_so = None if up_or_down else _has_gone_that_way(query, *pairs[0])
    return told if is_so is None else yes_or_no(query, told, is_so=is_so)


def _is_of_one_date(query: Query) -> bool:
    dates = query.question.dates
    return len(dates) < 2 and not any(one.bound for one in dates)


def _turns(
    query: Query, served: Served, silent: frozenset[int], span: Sequence[DateMention]
) -> Sequence[tuple[ReportedFact, ReportedFact]]:
    """Return the figures between which a measure changed, of each measure that the words describe."""
    tokens = [one for one in query.question.to_account_for(*served, *SERVED) if one.position not in silent]
    executed = (*_OF_A_TURN, _DIRECTION) if span else _OF_A_TURN
    found = [one for one in _series(query, tokens, executed) if _is_called_so(query, one[0].fact)]
    ends = (_both_ends(one, span) if span else _last_two(one, query.question.dates) for one in found)
    return [pair for pair in ends if pair]


def _has_gone_that_way(query: Query, now: ReportedFact, then: ReportedFact) -> bool | None:
    """Return whether a figure changed in the way that is asked for; None where no one way is."""
    question = query.question
    ways = [way for way, name in ((1, "RISING"), (-1, "FALLING")) if question.says(_AREA, name)]
    more = (now.fact.value or 0) - (then.fact.value or 0)
    return more * ways[0] > 0 if len(ways) == 1 and question.yes_no else None


def _span(query: Query) -> Sequence[DateMention]:
    """Return the two ends of a span, the last one first: `between 2019 and 2020`; none where no two dates are one."""
    question = query.question
    if len(question.dates) != 2:
        return ()
    first, last = question.dates
    before, between = question.words[max(0, first.start - 1) : first.start], question.words[first.end : last.start]
    from_here, up_to = query.words(_AREA, "SPANNING"), query.words(_AREA, "SPANNED")
    is_one = bool(before) and before[0] in from_here and len(between) == 1 and between[0] in up_to
    is_in_order = first.year is not None and last.year is not None and first.year <= last.year
    is_a_moment = not first.bound and not last.bound
    return (last, first) if is_one and is_in_order and is_a_moment else ()


def _change(query: Query) -> frozenset[int]:
    """Return where the verb stands of a question of whether, how or by how much something changed; of no cause."""
    question = query.question
    if not question.says(_AREA, "ASKS_OF_A_CHANGE") or question.asks(Frame.WHY, Frame.WHEN):
        return frozenset()
    silent = next((at for name in ("RISING", "FALLING", "CHANGING") if (at := question.positions_of(_AREA, name))), ())
    before = question.words[max(0, min(silent, default=0) - 1) : min(silent, default=0)]
    is_a_noun = not question.grammar.articles.isdisjoint(before)
    return frozenset() if is_a_noun else frozenset(silent)


def _both_ends(series: Sequence[ReportedFact], span: Sequence[DateMention]) -> tuple[ReportedFact, ReportedFact] | None:
    """Return the figures of the ends of a span, where they speak for as long and for what was so."""
    pair = _between(series, span)
    if pair is None or _length(pair[0].fact) != _length(pair[1].fact):
        return None
    is_of_them = all(date.month is None or _length(one.fact) <= 1 for date, one in zip(span, pair, strict=True))
    return pair if is_of_them and not any(is_supposed(one.fact.statement) for one in pair) else None


def _last_two(series: Sequence[ReportedFact], dates: Sequence[DateMention]) -> tuple[ReportedFact, ReportedFact] | None:
    """Return the one figure of a date, or the newest, and the one before it that speaks for a span as long."""
    now = _of(series, dates[0]) if dates else [one for one in series if one.fact.as_of == series[0].fact.as_of]
    if len(now) != 1:
        return None
    start, length = edtf.span(now[0].fact.as_of)[0], _length(now[0].fact)
    before = [one for one in series if edtf.span(one.fact.as_of)[1] < start and _length(one.fact) == length]
    then = [one for one in before if one.fact.as_of == before[0].fact.as_of]
    is_told = len(then) == 1 and not any(is_supposed(one.fact.statement) for one in (now[0], *then))
    return (now[0], then[0]) if is_told and _are_of_a_kind(now[0].fact, then[0].fact) else None


def _is_called_so(query: Query, fact: Fact) -> bool:
    """Return whether a measure has a name of which the question says each word: no night ticket for the tickets."""
    vocabulary, told = query.indexed.vocabulary, query.question.keys
    small = query.question.grammar.function_words
    cut = ([word for word in words if word not in small] for words in _names_of(query, fact))
    return any(all(not told.isdisjoint(vocabulary.keys(word)) for word in words) for words in cut if words)


def _names_of(query: Query, fact: Fact) -> Iterator[Sequence[str]]:
    """Yield the words of each name of a figure's measure."""
    topic = query.knowledge.topics[fact.topic]
    names = (topic.name.in_language(query.language), *topic.aliases.in_language(query.language))
    return map(query.indexed.vocabulary.words, names)


def _length(fact: Fact) -> int:
    """Return the months that a figure speaks for; 0 for a day."""
    first, last = edtf.span(fact.as_of)
    return round((last - first).days / _A_MONTH)


def _comparing(query: Query, times: _Times) -> Sequence[Token]:
    """Return the words for more and less, but for those that only tell a date: `un an plus tôt`."""
    words = query.words("signing", "COMPARING")
    return [one for one in query.question.tokens if one.word in words and one.position not in times.silent]


def _pairs(query: Query, served: Served, times: _Times, more: int) -> Sequence[tuple[ReportedFact, ReportedFact]]:
    """Return the figures of both dates, of each measure that has one of either and counts the noun behind "more"."""
    tokens = [one for one in query.question.to_account_for(*served, *SERVED) if one.position not in times.silent]
    tokens = [one for one in tokens if not _compares(query, one)]
    found = _series(query, tokens, times.executed)
    counting = [one for one in found if _counts_what_is_compared(query, one[0].fact, more)]
    return [pair for one in counting if (pair := _between(one, times.dates))]


class _Times(NamedTuple):
    """Two dates that are compared.

    Attributes:
        dates: The first, and the one that it is compared with.
        is_open: Whether it is asked in which of them there was more, and not whether in the first.
        silent: Where words stand that say no more than this.
        executed: The vetoes that are heeded here.
    """

    dates: Sequence[DateMention]
    is_open: bool
    silent: frozenset[int]
    executed: frozenset[str]


def _times(query: Query) -> _Times | None:
    """Return the dates that are compared; None where none are, or a date is a bound."""
    question, dates = query.question, tuple(query.question.dates)
    if not dates or len(dates) > 2 or any(one.bound or one.year is None for one in dates):
        return None
    if len(dates) > 1:
        return None if question.operators else _compared(query, dates, dates[1].start, dates[1].end)
    silent = question.positions_of(_AREA, "A_YEAR_EARLIER")
    operators = frozenset(question.grammar.operators.get(question.words[at], "") for at in silent)
    if not silent or not question.operators <= operators:
        return None
    before = replace(dates[0], year=(dates[0].year or 0) - 1)
    times = _compared(query, (dates[0], before), min(silent), max(silent) + 1)
    return times and times._replace(silent=times.silent | silent, executed=times.executed | {_OPERATOR})


def _compared(query: Query, dates: Sequence[DateMention], start: int, end: int) -> _Times | None:
    """Return two dates, where the words before the second compare it with the first, or leave the choice."""
    question = query.question
    between = question.words[dates[0].end : start]
    if len(between) > _BETWEEN:
        return None
    if question.says(_AREA, "WHICH_TIME"):
        is_a_choice = not query.words("particles", "OR").isdisjoint(between)
        return _Times(dates, True, frozenset(), frozenset((_RANK,))) if is_a_choice else None
    if query.words(_AREA, "THAN").isdisjoint(between):
        return None
    is_open = _asks_for_the_contrary(query, end)
    return _Times(dates, is_open, frozenset(range(end, len(question.words)) if is_open else ()), frozenset())


def _asks_for_the_contrary(query: Query, start: int) -> bool:
    """Return whether what follows only leaves open whether there was less: `or has it gone down`."""
    question, small = query.question, query.question.grammar.function_words
    words = question.words[start:]
    begins = words[:1] and words[0] in query.words("particles", "OR") and small.issuperset(words[1:2])
    told = [one for one in question.informative if one.position >= start]
    is_brief = len(told) <= 1 and all(one.position not in question.named and one.number is None for one in told)
    return bool(begins) and is_brief and query.words("signing", "COMPARING").isdisjoint(words)


def _counts_what_is_compared(query: Query, fact: Fact, at: int) -> bool:
    """Return whether a figure counts the noun behind "more": more visits are no more farms, and no share of them."""
    nouns = query.indexed.nouns
    noun = next((one for one in query.question.informative if one.position > at), None)
    units = nouns.units(noun.keys) if noun else frozenset[str]()
    if units or noun is None:
        return fact.unit in units if units else fact.unit not in nouns.shares
    return fact.unit not in nouns.shares and _is_named_for(query, fact, noun)


def _is_named_for(query: Query, fact: Fact, noun: Token) -> bool:
    """Return whether a measure is named for a noun alone: not for its cost, and not for those of them that closed."""
    return any(_is_named_by(query, words, noun) for words in _names_of(query, fact))


def _is_named_by(query: Query, words: Sequence[str], noun: Token) -> bool:
    """Return whether one of a measure's names is the noun, with no more than the question has besides."""
    vocabulary, verb = query.indexed.vocabulary, query.pattern("anatomy", "VERBS")
    within = query.words("anatomy", "WITHIN_UNITS")
    at = next((at for at, word in enumerate(words) if not noun.keys.isdisjoint(vocabulary.keys(word))), None)
    told, small = query.question.keys, query.question.grammar.function_words
    before = () if at is None or within.isdisjoint(words[:at]) else words[:at]
    if at is None or any(word not in small and told.isdisjoint(vocabulary.keys(word)) for word in before):
        return False
    return all(not verb.fullmatch(word) or not told.isdisjoint(vocabulary.keys(word)) for word in words)


def _between(series: Sequence[ReportedFact], dates: Sequence[DateMention]) -> tuple[ReportedFact, ReportedFact] | None:
    """Return the one figure of the first date, or the newest, and the one of the last; None without one of each."""
    then = _of(series, dates[-1])
    now = _of(series, dates[0]) if len(dates) > 1 else series[:1]
    is_told = len(then) == len(now) == 1 and then != now and _are_of_a_kind(now[0].fact, then[0].fact)
    return (now[0], then[0]) if is_told else None


def _is_counted_here(query: Query, token: Token) -> bool:
    """Return whether it is organizations that the record itself counts, and not those that signed."""
    return Frame.ORGANIZATIONS in token.frames and bool(query.indexed.nouns.units(token.keys))


def _compares(query: Query, token: Token) -> bool:
    return token.word in query.words("signing", "COMPARING") or token.word in query.words(_AREA, "THAN")


def _series(
    query: Query, tokens: Sequence[Token], executed: Collection[str] = ()
) -> Iterable[tuple[ReportedFact, ...]]:
    """Return the figures over time of each measure that the words describe; none where they tell nothing."""
    if not any(query.indexed.index.tells(token.keys) for token in tokens):
        return ()
    hits = search(query.indexed.index, tokens, [EntryKind.FACTS], query.question.keys)
    found = [query.indexed.series_of(hit.item.entry) for hit in hits if _may_tell(query, hit.item, tokens, executed)]
    return {one[0].fact.id: one for one in found if one}.values()


def _may_tell(query: Query, item: IndexedEntry, tokens: Sequence[Token], executed: Collection[str]) -> bool:
    is_its_own = item.says_each(token.keys for token in tokens)
    executing = {_COMPARING, *executed}
    return is_its_own and {veto.name for veto in vetoes_of(query).all_refusing(item)} <= executing


def _of(series: Sequence[ReportedFact], date: DateMention) -> Sequence[ReportedFact]:
    return [one for one in series if date.fits(one.fact.as_of)]


def _are_of_a_kind(one: Fact, other: Fact) -> bool:
    """Return whether one figure may be taken from the other: of "over 50" and "over 60" nobody knows the difference."""
    is_exact = one.qualifier is other.qualifier is Qualifier.EXACTLY
    return is_exact and (one.unit, one.per, one.upto, other.upto) == (other.unit, other.per, None, None)


def _told(query: Query, now: ReportedFact, then: ReportedFact) -> Found:
    assert now.fact.value is not None
    assert then.fact.value is not None
    difference = figure_in_words(
        query.language, abs(now.fact.value - then.fact.value), "exactly", unit_of(query, now.fact)
    )
    lines = tuple(
        query.say("growth.figure", figure=figure(query, one.fact), as_of=as_of(query, one.fact)) for one in (now, then)
    )
    sentence = query.say(
        "growth.difference",
        topic=begin(query.knowledge.topics[now.fact.topic].name.in_language(query.language)),
        first=lines[0],
        second=lines[1],
        difference=difference,
    )
    citations = tuple(query.cite(one.document, one.fact, one.fact.said_by) for one in (now, then))
    about = ("difference", now.fact.id, then.fact.id)
    return Found(Kind.FIGURE, sentence, citations, query.language, lines, standing_of(query, now.fact), about=about)
