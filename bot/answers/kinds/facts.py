"""Facts: figures with their standing and history, claims, and one measure counted for many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.answers.answer import Answer, Citation, Found, Kind, Match, Standing, Status
from bot.answers.citation import speaker
from bot.answers.compose import glances
from bot.answers.compose.charts import by_subject, chart_of
from bot.answers.compose.lines import ambiguous, as_of, bare_figure, cite_item, fact_or_event, figure, line
from bot.answers.compose.status import (
    age_of,
    day_of,
    is_newest,
    old_of,
    overdue_of,
    standing_of,
    topic_note,
)
from bot.answers.glance import Glance
from bot.answers.index.entry import IndexedEntry
from bot.answers.index.postings import OWN
from bot.answers.kinds import asks, events
from bot.answers.kinds.kind import Served
from bot.answers.match import verdict
from bot.answers.match.actors import tells_it_itself
from bot.answers.match.asked import office_when
from bot.answers.match.befallen import names_only_people
from bot.answers.match.belonging import is_only_not_the_other, same
from bot.answers.match.done_to_letters import leads_a_body
from bot.answers.match.filters import asked_later, fits_dates, fits_kind, is_figure
from bot.answers.match.partitive import is_of_the_whole
from bot.answers.match.query import Query
from bot.answers.match.select import SERVED, Chosen, choose
from bot.answers.match.unasked import denies_a_demand, is_no_demand
from bot.answers.understand.names import NameLink
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Event, Fact
from bot.languages import begin
from bot.languages.dates import as_of_in_words

_CITING = (Frame.SOURCE,)  # in "how many storms does the release cite" the last word asks for no source
_PICTURING = (Frame.CHART, Frame.OVER_TIME)
_SENTENCES = {Standing.SUPERSEDED: "entry.superseded", Standing.DISPUTED: "entry.disputed"}


def answer(query: Query, served: Served) -> Answer | None:
    """Answer from facts and events; None where none accounts for the whole question, or tells whether it is so."""
    told = stated(query, served) or _not_asked(query, served)
    if not isinstance(told, Found) or not told.matches or not query.once(verdict.may_be_asked):
        return told
    items = [query.indexed.index.by_id[one.entry] for one in told.matches]
    is_so = _is_so(query, items)
    if is_so and _is_unsettled(query, items):
        return told  # which says so by its standing, without a yes
    if is_so is None and any(is_only_not_the_other(query, one) for one in items):
        return told  # that they are two, without a no: they may belong together all the same
    if is_so is False or verdict.is_surely_asked(query) or (told.kind is Kind.CLAIM and verdict.is_asked(query)):
        return _with_yes_or_no(query, told, is_so)
    return told


def _with_yes_or_no(query: Query, told: Found, is_so: bool | None) -> Found | None:
    """Return an answer with its yes or no; None where nothing tells it, and no letter is asked for what it says."""
    if is_so is not None:
        return glances.yes_or_no(query, told, is_so=is_so)
    says_that = query.question.asks(Frame.LETTERS) and query.question.says("speech", "SAYING_THAT")
    return told if says_that else None


def _is_unsettled(query: Query, items: Sequence[IndexedEntry]) -> bool:
    figures = (one.entry for one in items if isinstance(one.entry, Fact))
    return any(verdict.is_unsettled(query, one) for one in figures)


def _not_asked(query: Query, served: Served) -> Found | None:
    """Answer with the claim that something is not demanded, by whatever verb of asking; None where none says so."""
    if not query.question.yes_no or not query.question.asks(Frame.ASK):
        return None
    told = _answer(query, (*served, Frame.ASK))
    if not isinstance(told, Found) or len(told.matches) != 1:
        return None
    item = query.indexed.index.by_id[told.matches[0].entry]
    return told if is_no_demand(query, item) else None


def _is_so(query: Query, items: Sequence[IndexedEntry]) -> bool | None:
    """Return whether all entries of an answer say so, or none of them; None where they do not tell."""
    is_denied = query.question.asks(Frame.ASK) and any(denies_a_demand(query, one) for one in items)
    ways = {None if is_denied else verdict.says_so(query, one) for one in items}
    is_so = ways.pop() if len(ways) == 1 else None
    if is_so is not None and verdict.is_contested(query, items, is_so=is_so):
        return None
    documents = query.links("documents") if query.question.asks(Frame.ASK) else ()
    if not all(items[0].document.id in one.ids for one in documents):
        return None  # what one letter does not ask for, another may
    return False if is_so is None and is_no_demand(query, items[0]) else is_so


def stated(query: Query, served: Served) -> Answer | None:
    """Answer with what facts and events state, whether or not a yes or a no is asked for."""
    question = query.question
    if question.asks(Frame.SOURCE) and not question.counts_first:
        return _of_its_own_words(query, served)
    if leads_a_body(query) or _only_others_tell(query):
        return None
    found = _of_its_own_words(query, served) if question.counts_first else None
    found = found or _answer(query, (*served, *_CITING) if question.counts_first else served)
    return found if _shows_what_is_asked(query, found) else None


def _only_others_tell(query: Query) -> bool:
    """Return whether a letter's date, a definition, what somebody is to do, or who held an office then is asked for."""
    question = query.question
    is_of_a_letter = question.asks(Frame.WHEN) and not query.kinds.letters.isdisjoint(question.words)
    if is_of_a_letter and not tells_it_itself(query):
        return True  # the date of a letter that is not found is no date of a fact
    if (
        question.says("kinds", "DEFINING")
        or question.says("terms", "ASKS_FOR_A_DEFINITION", "MEANT_WHEN")
        or asks.is_of_a_duty(query)
        or (question.says("speech", "WANTED") and not question.yes_no)
        or names_only_people(query, Frame.OFFICE)
    ):
        return True
    at = office_when(query)
    if at is not None and (question.asks(Frame.WHO) or at + 1 < len(question.words)):
        return True
    is_of_an_office = not query.words("offices", "OFFICES").isdisjoint(question.words)
    return bool(question.dates) and is_of_an_office and question.says("offices", "WHO_WAS")


def _of_its_own_words(query: Query, served: Served) -> Answer | None:
    """Answer where a word for sources is the entry's own, and no source is asked for: `when did it go online`."""
    question = query.question
    if not question.asks(Frame.WHEN, Frame.HOW_MANY):
        return None
    chosen = choose(query, served)
    if chosen is None or not fits_kind(query, chosen.item):
        return None
    words = [token.keys for token in question.tokens if Frame.SOURCE in token.frames]
    if not words or any(chosen.item.worth(keys) < OWN for keys in words):
        return None
    return _answer(query, served)


def _answer(query: Query, served: Served) -> Answer | None:
    question = query.question
    chosen = choose(query, served)
    if chosen is None and question.asks(Frame.ASK) and _names_who_asks(query):
        chosen = choose(query, (Frame.ASK,))  # what others than the letters ask for is an event or a claim
    if chosen is None:
        return _several_subjects(query)
    if not _tells_of_the_writing(query, chosen.item) or is_of_the_whole(query, served, chosen):
        return None
    if isinstance(chosen.item.entry, Fact) and names_only_people(query, Frame.NEWS):
        return None  # what somebody is or does has not happened to anybody
    if isinstance(chosen.item.entry, Event):
        return events.of_chosen(query, chosen)
    return _of_chosen(query, chosen, chosen.item.entry)


def _tells_of_the_writing(query: Query, item: IndexedEntry) -> bool:
    """Return whether an entry tells of the writing, where it is asked to whom they wrote: a topic does not."""
    question = query.question
    if not question.asks(Frame.WRITE) or not question.asks(Frame.ADDRESSEE):
        return True
    return item.says_each(token.keys for token in question.tokens if Frame.WRITE in token.frames)


def _shows_what_is_asked(query: Query, answer: Answer | None) -> bool:
    """Return whether an answer has the chart, or the earlier figures, that the question asks for."""
    if not isinstance(answer, Found):
        return True
    has_chart = answer.chart is not None or not query.question.asks(Frame.CHART)
    return has_chart and (bool(answer.history) or not query.question.asks(Frame.OVER_TIME))


def _names_who_asks(query: Query) -> bool:
    """Return whether the demands of a named organization are asked for: `what did Alder ask the ministry`."""
    articles, verbs = query.words("particles", "ARTICLES"), query.words("speech", "ASKING_FIRST")
    words = [word for word in query.question.words if word not in articles]
    names = (link.tokens[0].word for link in query.links("organizations"))
    return any(name in words and words[words.index(name) - 1] in verbs for name in names)


def _of_chosen(query: Query, chosen: Chosen, fact: object) -> Answer:
    assert isinstance(fact, Fact)
    if chosen.beside and fact.subject and all(_is_of_measure(item, fact) for item in chosen.beside):
        return _breakdown(query, [chosen.item, *chosen.beside], chosen.match)
    if _must_not_pick(query, fact, chosen.beside):
        return ambiguous(query, [chosen.item, *chosen.beside], chosen.match)
    return card(query, chosen, fact)


def card(query: Query, chosen: Chosen, fact: Fact) -> Found:
    """Tell a fact with its standing and its history.

    Args:
        query: The question and the record.
        chosen: The fact, and others that fit as well.
        fact: The same.
    """
    status = standing_of(query, fact)
    is_drawn = query.question.asks(*_PICTURING)
    beside = () if query.is_tried else glances.beside_fact(query, fact)
    has_chart = fact.value is not None and (is_drawn or not query.is_tried)
    return Found(
        Kind.FIGURE if fact.value is not None else Kind.CLAIM,
        _said_first(query, fact, _sentence(query, fact, status)),
        _citations(query, chosen, fact, beside),
        query.language,
        tuple(line(query, item) for item in chosen.beside),
        replace(status, against=""),  # a card's own lines tell it
        _history(query, fact),
        chosen.match.score,
        (chosen.match,),
        chart=chart_of(query, fact) if has_chart else None,
        is_drawn=is_drawn,
        glance=None if query.is_tried else _at_a_glance(query, chosen.item, fact),
        beside=beside,
    )


def _said_first(query: Query, fact: Fact, sentence: str) -> str:
    """Say before a figure that the record has none of the later time that was asked for."""
    later = asked_later(query, fact)
    if later is None:
        return sentence
    return query.say("entry.asked_later", date=as_of_in_words(query.language, later), sentence=sentence)


def _at_a_glance(query: Query, item: IndexedEntry, fact: Fact) -> Glance:
    glance = glances.of_fact(query, item, fact)
    return replace(glance, sentence=_said_first(query, fact, glance.sentence))


def _citations(query: Query, chosen: Chosen, fact: Fact, against: Sequence[Citation]) -> tuple[Citation, ...]:
    """Cite what was chosen; with its figure, where the source of another one stands below."""
    if against and not chosen.beside:
        return (replace(cite_item(query, chosen.item), figure=bare_figure(query, fact)),)
    return tuple(cite_item(query, item) for item in (chosen.item, *chosen.beside))


def _must_not_pick(query: Query, fact: Fact, beside: Sequence[IndexedEntry]) -> bool:
    """Return whether figures of different measures fit equally well; such claims are all shown."""
    if not any(is_figure(item) for item in beside):
        return False
    of_one_topic = all(fact_or_event(item).topic == fact.topic for item in beside)
    return query.question.asks(Frame.HOW_MANY) or (fact.value is not None and not of_one_topic)


def _sentence(query: Query, fact: Fact, status: Status) -> str:
    """Say the statement with its date and its source; a superseded or disputed one says so."""
    is_dated = fact.value is None and not fact.is_dated_by_document
    current = "entry.claim" if is_dated else "entry.current"
    return query.say(
        _SENTENCES.get(status.standing, current),
        statement=fact.statement.in_language(query.language),
        as_of=as_of(query, fact),
        date=query.date(fact.as_of),
        said_by=speaker(query.knowledge, fact.said_by, query.language),
        note=status.note,
    )


def _history(query: Query, fact: Fact) -> tuple[str, ...]:
    """Say the other figures of the same measure, the newest first."""
    return tuple(
        query.say(
            "entry.history",
            figure=figure(query, report.fact),
            as_of=as_of(query, report.fact),
            said_by=speaker(query.knowledge, report.fact.said_by, query.language),
            title=report.document.title.in_language(query.language),
        )
        for report in query.indexed.series_of(fact)
        if report.fact.id != fact.id
    )


# One measure, counted for many


def _several_subjects(query: Query) -> Answer | None:
    """Compare one measure for those that the question names: `islanders vs mainlanders`."""
    links = query.links("places")
    subjects = {link.ids[0] for link in links}
    if len(subjects) < 2 or query.once(same):  # that both were measured does not tell whether they are one
        return None
    items = _counting(query, subjects)
    if len(items) < 2 or not all(item.worth(token.keys) for token in _beside(query, links) for item in items):
        return None
    return _breakdown(query, items, Match(items[0].id, 1.0))


def _counting(query: Query, subjects: Iterable[str]) -> list[IndexedEntry]:
    """Return the figures of these subjects on the question's dates, as they stand in the record."""
    counting = (item for subject in subjects for item in query.indexed.index.counting(subject))
    return sorted((item for item in counting if fits_dates(query, item)), key=lambda item: item.position)


def _beside(query: Query, links: Iterable[NameLink]) -> list[Token]:
    """Return the words beside the names, for which a figure has to account."""
    named = {token.position for link in links for token in link.tokens}
    tokens = query.question.to_account_for(*SERVED, Frame.CHART, Frame.COMPARE)
    return [token for token in tokens if token.position not in named]


def _is_of_measure(item: IndexedEntry, fact: Fact) -> bool:
    return isinstance(item.entry, Fact) and item.entry.topic == fact.topic and item.entry.subject is not None


def _breakdown(query: Query, items: Sequence[IndexedEntry], match: Match) -> Found:
    """Tell the measure for each, the largest first."""
    facts = [item.entry for item in items if isinstance(item.entry, Fact)]
    facts.sort(key=lambda fact: -(fact.value or 0))
    lines = tuple(f"{query.name(fact.subject or '')}: {figure(query, fact)}" for fact in facts)
    first = facts[0]
    sentence = query.say(
        "entry.breakdown",
        topic=begin(query.knowledge.topics[first.topic].name.in_language(query.language)),
        lines="; ".join(lines),
        as_of=as_of(query, first),
        said_by=speaker(query.knowledge, first.said_by, query.language),
    )
    return Found(
        Kind.FIGURE,
        sentence,
        tuple(cite_item(query, item) for item in items),
        query.language,
        lines,
        _of_the_measure(query, first),
        matches=(match,),
        chart=by_subject(query, first)
        if len({(fact.topic, fact.as_of, fact.unit, fact.per) for fact in facts}) == 1
        else None,
        is_drawn=True,
        glance=glances.of_breakdown(query, query.knowledge.document_of(first), first),
        about=("breakdown", *(fact.id for fact in facts)),
    )


def _of_the_measure(query: Query, fact: Fact) -> Status:
    """Return how far the record stands behind the figures of a measure for many: as behind the first."""
    note = topic_note(query, fact)
    newest = fact.as_of if is_newest(query, fact) else None
    ages = {"age": age_of(query, fact), "old": old_of(query, fact), "overdue": overdue_of(query, fact)}
    return Status(Standing.CURRENT, day_of(fact), note, against="", remarks=note, newest=newest, **ages)
