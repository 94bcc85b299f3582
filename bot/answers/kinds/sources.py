"""Who says it, where it is printed, and the links: of facts, of documents, of the works that they cite."""

# ruff: noqa: ARG001  # the functions of a table take the same arguments

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from bot.answers.answer import Answer, Found, Kind, NotFound
from bot.answers.citation import speaker, voice
from bot.answers.compose.status import standing_of
from bot.answers.index.entry import EntryKind
from bot.answers.kinds import events
from bot.answers.kinds.kind import Served
from bot.answers.match.query import Query
from bot.answers.match.search import Hit, search
from bot.answers.match.select import choose
from bot.answers.understand.dates import DateMention
from bot.answers.understand.question import Question, Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.knowledge import best_address
from bot.knowledge.model import CitedWork, Comparison, Document, Event, Fact

_ENOUGH = 0.34  # of a work's short names; below it the words only happen to stand in its title


def by_an_addressee(query: Query, served: Served) -> Answer | None:
    """Say that the record holds nothing by somebody who is only written to in it: `who did Rivers write to`."""
    verbs = query.words("speech", "WRITING")
    if query.question.asks(Frame.LETTERS):
        verbs |= query.words("speech", "SENDING")
    is_subject = any(_is_subject(query, start, end, verbs) for start, end in _addressees(query))
    return NotFound(query.say("not_found"), query.language) if is_subject else None


def answer(query: Query, served: Served) -> Answer | None:
    """Answer where something is from, or when a cited work appeared; None where neither is asked."""
    question = query.question
    if _asks_only_for_a_work(question):
        return _work(query, served)
    if not question.asks(Frame.SOURCE):
        return None
    footnotes = None if question.operators else _footnotes(query, served)
    if footnotes or question.counts_first:
        return footnotes
    if not _names_only_a_letter(question, served):
        told = _work(query, served) or _of_entry(query, served)
        if told:
            return told
    return None if question.operators else _of_document(query, served)


def _asks_only_for_a_work(question: Question) -> bool:
    """Return whether a date or an author is asked for, which of the sources only cited works have."""
    if question.asks(Frame.WHEN) and not question.asks(Frame.SIGN, Frame.HOW_MANY):
        return True
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


def _footnotes(query: Query, served: Served) -> Answer | None:
    """Tell the footnotes of a document, or those with the numbers asked for."""
    tokens, footnotes = query.question.tokens, query.words("nouns", "FOOTNOTES")
    if not any(token.word in footnotes for token in tokens):
        return None
    document = _with_footnotes(query, [token for token in tokens if not token.number], served)
    if document is None:
        return None
    works = _with_numbers(document, {token.number for token in tokens if token.number})
    if not works:
        return NotFound(query.say("sources.no_footnote", label=query.label(document)), query.language)
    if len(works) == 1:
        return of_work(query, document, works[0])
    lines = tuple(f"{work.footnote}. {_describe(query, document, work)}" for work in works)
    sentence = query.say("sources.footnotes", count=len(works), label=query.label(document))
    citations = tuple(query.cite(document, work, voice(document)) for work in works)
    return Found(Kind.SOURCE, sentence, citations, query.language, lines)


def _with_footnotes(query: Query, tokens: Sequence[Token], served: Served) -> Document | None:
    """Return the one document with footnotes that the words name; None where they name none, or several."""
    named = query.indexed.documents.named_by(tokens, query.question.dates, (*served, Frame.WHEN))
    documents = [document for document in named.documents if any(work.footnote for work in document.cited_works)]
    if named.is_specific and len(named.documents) == 1:
        documents = [*named.documents]
    return documents[0] if len(documents) == 1 and not named.unexplained else None


def _with_numbers(document: Document, numbers: Set[str]) -> list[CitedWork]:
    """Return the works in footnotes of these numbers; all of them where no number is given."""
    works = [work for work in document.cited_works if work.footnote]
    return [work for work in works if not numbers or f"#{work.footnote}" in numbers]


def _work(query: Query, served: Served) -> Answer | None:
    """Tell the cited work that the words name; None where they name none."""
    question = query.question
    tokens = question.to_account_for(*served, Frame.WHEN, Frame.WRITE)
    if all(Frame.LETTERS in token.frames for token in tokens):
        return None  # "the July letter" is one of the record's own
    hits = search(query.indexed.index, tokens, [EntryKind.WORKS], question.keys)
    best = next(
        (
            hit
            for hit in hits
            if hit.named >= _ENOUGH and _is_of_the_dates(question, hit) and _states_all(question, hit)
        ),
        None,
    )
    if best is None or not isinstance(best.item.entry, CitedWork):
        return None
    return of_work(query, best.item.document, best.item.entry)


def _states_all(question: Question, hit: Hit) -> bool:
    """Return whether the work's own title holds each negation or restriction of the question."""
    return hit.item.operators.issuperset(question.operators)


def _is_of_the_dates(question: Question, hit: Hit) -> bool:
    """Return whether the work may be of the question's dates; of one without a date nobody knows when."""
    is_dated = bool(hit.item.dates) or not question.asks(Frame.WHEN)
    return is_dated and all(_dated(hit, date) for date in question.dates)


def _dated(hit: Hit, mention: DateMention) -> bool:
    """Return whether the work may be of that date; where no year is given, months are compared."""
    edtf = mention.edtf
    return not hit.item.dates or any(
        mention.fits(date) if edtf is None else date.startswith(edtf) or edtf.startswith(date)
        for date in hit.item.dates
    )


def of_work(query: Query, document: Document, work: CitedWork) -> Found:
    """Tell what a cited work is, and where it is cited."""
    sentence = query.say(
        "sources.work" if work.footnote else "sources.work.in_text",
        work=_describe(query, document, work),
        label=query.label(document),
        number=work.footnote,
    )
    citations = (query.cite(document, work, voice(document)),)
    return Found(Kind.SOURCE, sentence, citations, query.language, about=(document.id, work.id))


def _describe(query: Query, document: Document, work: CitedWork) -> str:
    """Give author, title, publisher, date and address in one line; a repeated footnote gives those of its work."""
    if work.again:
        repeated = next(one for one in document.cited_works if one.id == work.again)
        note = query.say("sources.again", number=repeated.footnote)
        return f"{note}: {_describe(query, document, repeated)}"
    name = f"“{work.title}”" if work.title else work.description and work.description.in_language(query.language)
    parts = [work.author, name, work.publisher if work.publisher != work.author else None]
    parts += [query.date(work.date) if work.date else None, work.url]
    return ", ".join(part for part in parts if part)


def _of_entry(query: Query, served: Served) -> Answer | None:
    chosen = choose(query, served)
    if chosen is None or not isinstance(chosen.item.entry, Fact | Event):
        return None
    entry, document = chosen.item.entry, chosen.item.document
    if isinstance(entry, Event) and query.knowledge.topics[entry.topic].compare is Comparison.ACCOUNTS:
        return events.of_chosen(query, chosen)  # who says so is who disagrees
    sentence = query.say(
        "sources.entry",
        statement=entry.statement.in_language(query.language),
        said_by=speaker(query.knowledge, entry.said_by, query.language),
        label=query.label(document),
        paragraph=entry.paragraph,
    )
    items = tuple(_describe(query, document, work) for work in document.cited_by(entry))
    return Found(
        Kind.SOURCE,
        sentence,
        (query.cite(document, entry, entry.said_by),),
        query.language,
        items,
        status=standing_of(query, entry),
        about=(entry.id,),
    )


def _of_document(query: Query, served: Served) -> Answer | None:
    question = query.question
    named = query.indexed.documents.named_in(question, (*served, Frame.WRITE, Frame.SIGN, Frame.ORGANIZATIONS))
    if named.unexplained or not named.is_specific or len(named.documents) != 1:
        return None
    document = named.documents[0]
    address = best_address(document)
    if address is None:
        return NotFound(query.say("sources.no_address", label=query.label(document)), query.language)
    sentence = query.say(f"sources.address.{address.role.value}", label=query.label(document), url=address.url)
    items = tuple(query.say(f"sources.role.{one.role.value}", url=one.url) for one in document.urls)
    citations = (query.cite_document(document),)
    return Found(Kind.SOURCE, sentence, citations, query.language, items, about=(document.id,))
