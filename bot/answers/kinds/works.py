"""Cited works and footnotes: who wrote them, where and when they appeared, what they are cited for, and where."""

# ruff: noqa: ARG001  # the functions of a table take the same arguments

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from typing import NamedTuple

from bot.answers.answer import Answer, Found, Kind, NotFound
from bot.answers.citation import voice
from bot.answers.index.entry import EntryKind, IndexedEntry
from bot.answers.index.postings import AROUND, OWN
from bot.answers.kinds.kind import Served
from bot.answers.match.query import Query
from bot.answers.match.search import Hit, search
from bot.answers.match.select import choose
from bot.answers.understand.dates import DateMention
from bot.answers.understand.names import SECTIONS, positions_of
from bot.answers.understand.question import Question, Token
from bot.answers.understand.vocabulary import NEGATION, Frame
from bot.knowledge.model import CitedWork, Document, Event, Fact
from bot.knowledge.stems import stem

_ENOUGH = 0.34  # of a work's short names; below it the words only happen to stand in its title


def footnotes(query: Query, served: Served) -> Answer | None:
    """Tell the footnotes of a document, or those with the numbers asked for; None where no footnote is named."""
    question, words = query.question, query.words("nouns", "FOOTNOTES")
    if not any(token.word in words for token in question.tokens):
        return None
    is_counted = question.asks(Frame.HOW_MANY)
    numbers = set() if is_counted else {token.number for token in question.tokens if token.number}
    document = _with_footnotes(query, numbers, served)
    if document is None:
        return None
    works = _with_numbers(document, numbers)
    if not works:
        name = "sources.no_footnote" if numbers else "sources.no_footnotes"
        return NotFound(query.say(name, label=query.label(document)), query.language)
    is_one = len(works) == 1 and not is_counted
    return of_work(query, document, works[0]) if is_one else _listed(query, document, works)


def _with_footnotes(query: Query, numbers: Set[str | None], served: Served) -> Document | None:
    """Return the one document that the words name; where they name several, the one with footnotes."""
    question, referring = query.question, query.words("works", "REFERRING")
    tokens = [
        one for one in question.tokens if one.number not in numbers and referring.isdisjoint((one.word, one.typed))
    ]
    named = query.indexed.documents.named_by(tokens, question.dates, (*served, Frame.WHEN))
    if named.unexplained:
        return None
    documents = [document for document in named.documents if _with_numbers(document, frozenset())]
    if not documents and named.is_specific:
        documents = list(named.documents)
    return documents[0] if len(documents) == 1 else None


def _listed(query: Query, document: Document, works: Sequence[CitedWork]) -> Found:
    lines = tuple(f"{work.footnote}. {describe(query, document, work)}" for work in works)
    sentence = query.say("sources.footnotes", count=len(works), label=query.label(document))
    citations = tuple(query.cite(document, work, voice(document)) for work in works)
    return Found(Kind.SOURCE, sentence, citations, query.language, lines)


def _with_numbers(document: Document, numbers: Set[str | None]) -> list[CitedWork]:
    """Return the works in footnotes of these numbers; all of them where no number is given."""
    works = [work for work in document.cited_works if work.footnote]
    return [work for work in works if not numbers or f"#{work.footnote}" in numbers]


def published(query: Query, served: Served) -> Answer | None:
    """Tell the work of which is asked who made it public, or which a document cites; None where neither is asked."""
    return named(query, served) if query.question.says("works", "PUBLISHING", "CITED_IN") else None


def named(query: Query, served: Served) -> Answer | None:
    """Tell the cited work that the words name, in the document that cites it; None where they name none."""
    question, properties = query.question, query.words("works", "PROPERTIES")
    if not query.words("works", "ARRANGING").isdisjoint(question.words):
        return None  # "who led the march" asks for nobody who wrote of it
    if question.says("speech", "DEADLINE"):
        return None  # "by when do they want the count": it appeared, and is not due
    tokens = question.to_account_for(*served, Frame.WHEN, Frame.WRITE)
    tokens = tuple(token for token in tokens if token.word not in properties)
    if all(Frame.LETTERS in token.frames for token in tokens):
        return None  # "the July letter" is one of the record's own
    cited = _cited_in(query, tokens, served)
    item = _best(query, cited) or _best(query, _without_its_kind(query, cited)) or _cited_for_the_rest(query, cited)
    work = item.entry if item else None
    if item is None or not isinstance(work, CitedWork) or _lacks_what_is_asked(query, work):
        return None
    return of_work(query, item.document, work)


def _best(query: Query, cited: _Cited) -> IndexedEntry | None:
    """Return the work that the words name best."""
    hits = search(query.indexed.index, cited.tokens, [EntryKind.WORKS], query.question.keys) if cited.tokens else []
    fitting = (hit.item for hit in hits if hit.named >= _ENOUGH and cited.fits(hit, query.question))
    named = [item for item in fitting if _is_called_so(query, item, cited.tokens)]
    return named[0] if named else None


def _is_called_so(query: Query, item: IndexedEntry, tokens: Sequence[Token]) -> bool:
    """Return whether a work has the one word that is to name it, and not only another that means as much.

    Whoever wrote "the survey" wrote no study of the law.
    """
    if len(tokens) != 1 or not query.question.asks(Frame.WHO):
        return True
    work, vocabulary = _work(item), query.indexed.vocabulary
    texts = [one for one in (work.title, work.as_printed, work.publisher, work.author, *work.aliases) if one]
    texts += work.description.in_every_language() if work.description else ()
    languages = query.question.grammar.languages
    said = {stem(word, one) for text in texts for word in vocabulary.words(text) for one in languages}
    return any(stem(tokens[0].word, one) in said for one in languages)


def _without_its_kind(query: Query, cited: _Cited) -> _Cited:
    """Return the words without what kind of work it is, where its author is asked for: `the author of the paper on`."""
    kinds = query.words("roles", "WRITINGS")
    kinds = kinds if _asks_for_author_or_title(query) else frozenset()
    return cited._replace(tokens=tuple(one for one in cited.tokens if one.word not in kinds))


def _cited_for_the_rest(query: Query, cited: _Cited) -> IndexedEntry | None:
    """Return the one work of somebody who is named, cited for what the rest tells: `the Alder story on the buses`.

    None where several may be, and where no entry that rests on it holds each other word itself.
    """
    named = {one for link in query.links("organizations") for one in link.ids}
    if not named or query.question.operators or cited.dates or not _asks_for_author_or_title(query):
        return None
    items = query.indexed.index.of_shelf(EntryKind.WORKS)
    found = [item for item in items if _is_of_one(item, named, cited) and _is_all_told(query, item, cited.tokens)]
    works = {work.id: work for item in found for work in _first_of_each(item.document, [_work(item)])}
    is_told = len(works) == 1 and (next(iter(works.values())).author or not query.question.asks(Frame.WHO))
    return found[0] if is_told else None


def _asks_for_author_or_title(query: Query) -> bool:
    """Return whether it is asked who wrote a work, or for its title; not "when was the notice sent to the council"."""
    question, writing = query.question, query.words("speech", "WRITING") | query.words("roles", "AUTHORS")
    is_of_a_work = not writing.isdisjoint(question.words) or question.says("works", "TITLED")
    return is_of_a_work and not question.asks(Frame.WHEN, Frame.WHERE, Frame.HOW_MANY, Frame.ADDRESSEE)


def _is_of_one(item: IndexedEntry, named: Set[str], cited: _Cited) -> bool:
    is_there = cited.among is None or item.document.id in cited.among
    return is_there and not named.isdisjoint(_work(item).organizations)


def _is_all_told(query: Query, item: IndexedEntry, tokens: Sequence[Token]) -> bool:
    """Return whether the work, and one entry that rests on it, hold each word."""
    subjects = (link for link in query.links(*SECTIONS) if not {*item.document.subjects}.isdisjoint(link.ids))
    of_all = positions_of(subjects)  # every work that it cites has to do with these
    left = [one.keys for one in tokens if item.worth(one.keys) < OWN]
    if any(one.position in of_all for one in tokens):
        return False
    shelves = (EntryKind.FACTS, EntryKind.EVENTS)
    entries = (one for shelf in shelves for one in query.indexed.index.of_shelf(shelf) if one.document is item.document)
    return not left or any(
        all(one.worth(keys) > AROUND for keys in left)
        for one in entries
        if isinstance(one.entry, Fact | Event) and _work(item) in item.document.cited_by(one.entry)
    )


def _work(item: IndexedEntry) -> CitedWork:
    assert isinstance(item.entry, CitedWork)
    return item.entry


def _lacks_what_is_asked(query: Query, work: CitedWork) -> bool:
    """Return whether a title or an author is asked for, and the work has none."""
    return _lacks_a_title(query.question, work) or _lacks_an_author(query, work)


def _lacks_an_author(query: Query, work: CitedWork) -> bool:
    """Return whether it is asked who wrote what somebody published who is named: the publisher is told already."""
    question, writing = query.question, query.words("speech", "WRITING") | query.words("roles", "AUTHORS")
    if not question.asks(Frame.WHO) or writing.isdisjoint(question.words):
        return False
    named = {one for link in query.links("organizations") for one in link.ids}
    names = {name for one in named for name in query.knowledge.organizations[one].names()}
    return work.author in names or (work.author is None and not named.isdisjoint(work.organizations))


def _lacks_a_title(question: Question, work: CitedWork) -> bool:
    """Return whether a title is asked for, which a work that is only described has not."""
    return not (work.title or work.again) and question.says("works", "TITLED")


class _Cited(NamedTuple):
    """What a question says of a work, and of the document that it is cited in.

    Attributes:
        tokens: The words for the work.
        dates: Its dates.
        among: The ids of the documents that may cite it; None where none is spoken of.
    """

    tokens: tuple[Token, ...]
    dates: tuple[DateMention, ...]
    among: frozenset[str] | None = None

    def fits(self, hit: Hit, question: Question) -> bool:
        """Return whether the work may be of the dates; of one without a date nobody knows when."""
        is_dated = bool(hit.item.dates) or not question.asks(Frame.WHEN)
        is_there = self.among is None or hit.item.document.id in self.among
        is_there &= hit.item.operators.issuperset(question.operators)  # its own title says "not", or nothing does
        return is_there and is_dated and all(_is_in_its_name(hit, date) or _dated(hit, date) for date in self.dates)


def _cited_in(query: Query, tokens: tuple[Token, ...], served: Served) -> _Cited:
    """Tell the words for a work from those for the document, as in `which study is cited in the July letter`."""
    dates = query.question.dates
    asked = query.question.found("works", "CITED_IN")
    end = len(asked.string[: asked.end()].split()) if asked else 0
    behind = [one for one in query.question.tokens if one.position >= end]
    when = [date for date in dates if date.start >= end]
    silent = (*served, Frame.SOURCE, Frame.WHEN, Frame.WRITE)
    named = query.indexed.documents.named_by(behind, when, silent) if asked else None
    if named is None or not named.is_specific or named.unexplained:
        return _Cited(tokens, dates)
    before = tuple(date for date in dates if date.start < end)
    left = tuple(one for one in tokens if one.position < end)
    return _Cited(left, before, frozenset(document.id for document in named.documents))


def _is_in_its_name(hit: Hit, mention: DateMention) -> bool:
    """Return whether a year is part of what the work is called: `when did the "Storms of 2017" appear`."""
    work = hit.item.entry
    names = (work.title, work.as_printed, *work.aliases) if isinstance(work, CitedWork) else ()
    return mention.month is None and any(str(mention.year) in name for name in names if name)


def _dated(hit: Hit, mention: DateMention) -> bool:
    """Return whether the work may be of that date; where no year is given, months are compared."""
    edtf = mention.edtf
    return not hit.item.dates or any(
        mention.fits(date) if edtf is None else date.startswith(edtf) or edtf.startswith(date)
        for date in hit.item.dates
    )


def cited_for(query: Query, served: Served) -> Answer | None:
    """Tell the work on which a claim rests, as in `who is cited for saying that …`; None where none does."""
    words = query.question.words
    asked = query.pattern("works", "CITED_FOR").search(" ".join(words))
    if asked is None:
        return None
    start = len(asked.string[: asked.end()].split())
    tokens = tuple(token for token in query.question.tokens if token.position >= start)
    claim = replace(query.question, tokens=tokens, frames=frozenset())
    chosen = choose(Query(claim, query.indexed, query.today), ())
    if chosen is None or not isinstance(chosen.item.entry, Fact | Event):
        return None
    if NEGATION in chosen.item.operators - claim.operators:
        return None  # a work is not cited for what it denies
    works = _first_of_each(chosen.item.document, chosen.item.document.cited_by(chosen.item.entry))
    return of_work(query, chosen.item.document, works[0]) if len(works) == 1 else None


def _first_of_each(document: Document, works: Sequence[CitedWork]) -> list[CitedWork]:
    """Return the works without the footnotes that only repeat one."""
    by_id = {work.id: work for work in document.cited_works}
    return list({one.id: one for one in (by_id[work.again or work.id] for work in works)}.values())


def of_work(query: Query, document: Document, work: CitedWork) -> Found:
    """Tell what a cited work is, and where it is cited."""
    sentence = query.say(
        "sources.work" if work.footnote else "sources.work.in_text",
        work=describe(query, document, work),
        label=query.label(document),
        number=work.footnote,
    )
    citations = (query.cite(document, work, voice(document)),)
    return Found(Kind.SOURCE, sentence, citations, query.language, about=(document.id, work.id))


def describe(query: Query, document: Document, work: CitedWork) -> str:
    """Give author, title, publisher, date and address in one line; a repeated footnote gives those of its work."""
    if work.again:
        repeated = next(one for one in document.cited_works if one.id == work.again)
        note = query.say("sources.again", number=repeated.footnote)
        return f"{note}: {describe(query, document, repeated)}"
    name = (
        query.say("quoted", text=work.title)
        if work.title
        else work.description and work.description.in_language(query.language)
    )
    parts = [work.author, name, work.publisher if work.publisher != work.author else None]
    parts += [query.date(work.date) if work.date else None, work.url]
    return ", ".join(part for part in parts if part)


def each_of(query: Query, document: Document, entry: Fact | Event) -> tuple[str, ...]:
    """Describe the works on which an entry rests."""
    return tuple(describe(query, document, work) for work in document.cited_by(entry))
