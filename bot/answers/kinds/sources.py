"""Who says it, where it is printed, and the links: of facts and of documents."""

# ruff: noqa: ARG001  # the functions of a table take the same arguments

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from bot.answers.answer import Answer, Found, Kind, NotFound
from bot.answers.citation import speaker
from bot.answers.compose.glances import figure_in
from bot.answers.compose.lines import fact_or_event
from bot.answers.compose.not_found import not_found
from bot.answers.compose.status import standing_of
from bot.answers.glance import Glance
from bot.answers.index.entry import EntryKind, IndexedEntry
from bot.answers.index.postings import OWN
from bot.answers.kinds import events, works
from bot.answers.kinds.kind import Served
from bot.answers.match import voices
from bot.answers.match.filters import fits_dates
from bot.answers.match.query import Query
from bot.answers.match.search import search
from bot.answers.match.select import SERVED, Chosen, choose, contest
from bot.answers.match.vetoes import vetoes_of
from bot.answers.understand.question import Question
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.knowledge import best_address
from bot.knowledge.model import Comparison, Document, Event, Fact


def by_an_addressee(query: Query, served: Served) -> Answer | None:
    """Say that the record holds nothing by somebody who is only written to in it: `who did Rivers write to`."""
    verbs = query.words("speech", "WRITING")
    if query.question.asks(Frame.LETTERS):
        verbs |= query.words("speech", "SENDING")
    if (verbs | query.words("speech", "WRITING_FIRST")).isdisjoint(query.question.words):
        return None
    is_subject = any(_is_subject(query, start, end, verbs) for start, end in _addressees(query))
    return NotFound(query.say("not_found"), query.language) if is_subject else None


def answer(query: Query, served: Served) -> Answer | None:
    """Answer where something is from, or when a cited work appeared; None where neither is asked."""
    question = query.question
    if _asks_only_for_a_work(question):
        return _of_work(query, served)
    if not question.asks(Frame.SOURCE) or (question.asks(Frame.OFFICE) and query.links("people")):
        return None
    if _asks_for_no_source(query):
        return not_found(query)
    if question.says("works", "TITLED"):  # a statement that rests on a work does not tell what it is called
        return _of_work(query, served) or not_found(query)
    footnotes = None if question.operators else works.footnotes(query, served)
    if footnotes or question.counts_first:
        return footnotes
    if not _names_only_a_letter(question, served):
        told = _of_work(query, served) or _of_entry(query, served)
        if told:
            return told
    return None if question.operators else _of_document(query, served)


def _of_work(query: Query, served: Served) -> Answer | None:
    return works.cited_for(query, served) or works.named(query, served)


def _asks_for_no_source(query: Query) -> bool:
    """Return whether a page's number is asked for, or the address of somebody and not of a document on the web."""
    if query.question.says("works", "PAGE_NUMBER"):
        return True
    words, addresses = query.question.words, query.words("roles", "ADDRESSES")
    if addresses.isdisjoint(words) or not query.words("roles", "ON_THE_WEB").isdisjoint(words):
        return False
    to, which = query.words("speech", "ADDRESSING"), query.question.grammar.which
    if any(words[at] in to and words[at + 1] in which and words[at + 2] in addresses for at in range(len(words) - 2)):
        return True  # "to what address was it sent"
    if words[-1] in to:
        return True  # "the address that the letter was sent to"
    links = query.links("documents", "organizations", "people")
    return any(link.section != "documents" for link in links)


def _asks_only_for_a_work(question: Question) -> bool:
    """Return whether a date or an author is asked for, which of the sources only cited works have."""
    if question.asks(Frame.WHEN) and not question.asks(Frame.SIGN, Frame.HOW_MANY):
        return not question.says("aggregates", "RISING", "FALLING")  # "when did the fees go up" is of the fees
    return question.asks(Frame.WRITE) and question.asks(Frame.WHO) and not question.asks(Frame.LETTERS)


def _names_only_a_letter(question: Question, served: Served) -> bool:
    """Return whether nothing but a date tells which letter is meant: `link to the July letter`."""
    tokens = question.to_account_for(*served, Frame.WHEN, Frame.WRITE)
    return bool(question.dates) and all(Frame.LETTERS in token.frames for token in tokens)


def _addressees(query: Query) -> Iterator[tuple[int, int]]:
    """Yield start and end of each name of somebody who is only written to, and of the words for officials."""
    writing, written_to = query.knowledge.writing, query.knowledge.written_to
    for link in query.links("people", "organizations"):
        is_only_written_to = writing.isdisjoint(link.ids) and not written_to.isdisjoint(link.ids)
        if link.section == "people" or is_only_written_to:
            yield min(link.positions), max(link.positions) + 1
    officials = query.words("offices", "OFFICIALS")
    for at, word in enumerate(query.question.words):
        if word in officials:
            yield at, at + 1


def _is_subject(query: Query, start: int, end: int, verbs: Set[str]) -> bool:
    """Return whether the name is the subject of one of the verbs, and not the addressee."""
    words = query.question.words
    if start and words[start - 1] in query.words("particles", "ARTICLES"):
        start -= 1
    before = words[max(0, start - 1) : start]
    if not query.words("speech", "ADDRESSING").isdisjoint(before):
        return False
    return not verbs.isdisjoint(words[end : end + 1]) or not query.words("speech", "WRITING_FIRST").isdisjoint(before)


def _of_entry(query: Query, served: Served) -> Answer | None:
    chosen = choose(query, served) or (None if voices.media(query) else _resting_on_a_work(query, served))
    if chosen is None or not isinstance(chosen.item.entry, Fact | Event):
        return None
    entry, document = chosen.item.entry, chosen.item.document
    if isinstance(entry, Event) and query.knowledge.topics[entry.topic].compare is Comparison.ACCOUNTS:
        return events.of_chosen(query, chosen)  # who says so is who disagrees
    sentence = _printed(query, document, entry)
    return Found(
        Kind.SOURCE,
        sentence,
        (query.cite(document, entry, entry.said_by),),
        query.language,
        works.each_of(query, document, entry),
        status=standing_of(query, entry),
        about=(entry.id,),
        glance=_glance(query, entry, sentence),
    )


def _resting_on_a_work(query: Query, served: Served) -> Chosen | None:
    """Choose what rests on a work of which some words are said beside it: `source of the visit, register entry`."""
    tokens = query.question.to_account_for(*SERVED, *served)
    for item in query.indexed.index.of_shelf(EntryKind.WORKS):
        of_it = frozenset(one.position for one in tokens if item.worth(one.keys) == OWN)
        chosen = contest(query, served, unsaid=of_it).chosen if of_it else None
        entry = chosen.item.entry if chosen else None
        if chosen and isinstance(entry, Fact | Event) and item.entry in chosen.item.document.cited_by(entry):
            return chosen
    return None


def _printed(query: Query, document: Document, entry: Fact | Event) -> str:
    return query.say(
        "sources.entry",
        statement=entry.statement.in_language(query.language),
        said_by=speaker(query.knowledge, entry.said_by, query.language),
        label=query.label(document),
        paragraph=entry.paragraph,
    )


def _glance(query: Query, entry: Fact | Event, sentence: str) -> Glance:
    """Show the entry's own figure in the sentence, and no other number that stands in it."""
    return Glance(sentence, figure_in(query, entry, sentence) if isinstance(entry, Fact) else "")


def of_a_figure(query: Query, served: Served) -> Answer | None:
    """Tell which document gives a figure, and whose it is: `which of our documents says more than 340`."""
    question = query.question
    figures = [token.number for token in question.tokens if token.number]
    if not figures or not question.says("works", "IN_WHICH"):
        return None
    stating = query.words("works", "STATING")
    tokens = [token for token in question.to_account_for(*served) if token.word not in stating]
    hits = search(query.indexed.index, tokens, [EntryKind.FACTS], question.keys)
    of_source = replace(question, frames=question.frames | {Frame.SOURCE})  # its documents are asked, not who is in it
    vetoes = vetoes_of(Query(of_source, query.indexed, query.today))
    fitting = [hit.item for hit in hits if _gives(query, hit.item, figures) and not vetoes.forbid(hit.item)]
    by_document = {item.document.id: item for item in reversed(fitting)}  # the best of each
    if not by_document and _is_below(query):  # the figure itself is another one
        return NotFound(query.say("not_found"), query.language)
    if len(by_document) != 1:
        return None
    item = next(iter(by_document.values()))
    entry = fact_or_event(item)
    sentence = _printed(query, item.document, entry)
    citations = (query.cite(item.document, entry, entry.said_by),)
    glance = _glance(query, entry, sentence)
    return Found(Kind.SOURCE, sentence, citations, query.language, about=(entry.id,), glance=glance)


def _gives(query: Query, item: IndexedEntry, figures: Sequence[str]) -> bool:
    """Return whether a fact of a document of the kind that is named gives the figures, as much as is said."""
    said = [(token.position, token.word) for token in query.question.tokens]
    called = query.kinds.named_in(said, query.indexed.vocabulary.kinds).among([item.document])
    return (
        any(called)
        and all(item.worth([figure]) == OWN for figure in figures)
        and (not _is_below(query) or (isinstance(item.entry, Fact) and item.entry.is_below))
        and fits_dates(query, item)
    )


def _is_below(query: Query) -> bool:
    return query.question.says("works", "BELOW")


def _of_document(query: Query, served: Served) -> Answer | None:
    question = query.question
    document = query.indexed.documents.named_in(question, (*served, Frame.WRITE, Frame.SIGN, Frame.ORGANIZATIONS)).only
    if document is None:
        return None
    address = best_address(document)
    if address is None:
        return NotFound(query.say("sources.no_address", label=query.label(document)), query.language)
    sentence = query.say(f"sources.address.{address.role.value}", label=query.label(document), url=address.url)
    items = tuple(query.say(f"sources.role.{one.role.value}", url=one.url) for one in document.urls)
    citations = (query.cite_document(document),)
    return Found(Kind.SOURCE, sentence, citations, query.language, items, about=(document.id,))
