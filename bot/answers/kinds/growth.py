"""The difference of two figures of one measure that the record states, told with both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.answers.answer import Answer, Found, Kind
from bot.answers.compose.lines import as_of, figure, unit_of
from bot.answers.compose.status import standing_of
from bot.answers.index.entry import EntryKind, IndexedEntry
from bot.answers.index.postings import AROUND
from bot.answers.index.series import ReportedFact
from bot.answers.kinds.kind import Served
from bot.answers.match.query import Query
from bot.answers.match.search import search
from bot.answers.match.select import SERVED
from bot.answers.match.vetoes import vetoes_of
from bot.answers.understand.dates import DateMention
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Fact, Qualifier
from bot.languages import begin
from bot.languages.numbers import figure_in_words

_AREA = "aggregates"
_COMPARING = "comparison"  # the veto that this kind executes


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


def _series(query: Query, tokens: Sequence[Token]) -> Iterable[tuple[ReportedFact, ...]]:
    """Return the figures over time of each measure that the words describe; none where they tell nothing."""
    if not any(query.indexed.index.tells(token.keys) for token in tokens):
        return ()
    hits = search(query.indexed.index, tokens, [EntryKind.FACTS], query.question.keys)
    found = [query.indexed.series_of(hit.item.entry) for hit in hits if _may_tell(query, hit.item, tokens)]
    return {one[0].fact.id: one for one in found if one}.values()


def _may_tell(query: Query, item: IndexedEntry, tokens: Sequence[Token]) -> bool:
    refusing = vetoes_of(query).refusing(item)
    is_its_own = all(item.worth(token.keys) > AROUND for token in tokens)
    return is_its_own and (refusing is None or refusing.name == _COMPARING)


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
