"""Who says it, where it is printed, and the links: of facts, of documents, of the works that they cite."""

from __future__ import annotations

from collections.abc import Sequence, Set

from bot.answers.answer import Answer, Found, Kind, NotFound
from bot.answers.choosing import choose
from bot.answers.citing import speaker, voice
from bot.answers.dates import DateMention
from bot.answers.inquiry import Inquiry
from bot.answers.item import Shelf
from bot.answers.kinds import events
from bot.answers.search import Hit, search
from bot.answers.standing import standing_of
from bot.answers.words import Frame
from bot.knowledge.knowledge import best_address
from bot.knowledge.model import CitedWork, Comparison, Document, Event, Fact

_SERVED = (Frame.SOURCE, Frame.WHO, Frame.WHERE, Frame.LISTING, Frame.TERM, Frame.HOW_MANY)
_FOOTNOTE_WORDS = frozenset(["footnote", "footnotes", "nota", "notas", "pie"])
_OFFICIALS = frozenset(
    (
        "president secretary minister ambassador commissioner presidente presidenta secretario secretaria canciller "
        "embajador embajadora comisionado"
    ).split()
)
_WRITING_ES = frozenset("escribe escriben escribio escribieron".split())
_WRITING = frozenset("write writes wrote".split()) | _WRITING_ES
_ENOUGH = 0.34  # of a work's short names; below it the words only happen to stand in its title


def answer(inquiry: Inquiry) -> Answer | None:
    """Answer where something is from, or when a cited work appeared; None where neither is asked."""
    if _is_by_an_addressee(inquiry):
        return NotFound(inquiry.say("not_found"), inquiry.language)
    if inquiry.question.asks(Frame.WHEN) and not inquiry.question.asks(Frame.SIGN, Frame.HOW_MANY):
        return _work(inquiry)
    if (
        inquiry.question.asks(Frame.WRITE)
        and inquiry.question.asks(Frame.WHO)
        and not inquiry.question.asks(Frame.LETTERS)
    ):
        return _work(inquiry)
    if not inquiry.question.asks(Frame.SOURCE):
        return None
    if inquiry.question.counts_first:
        return _footnotes(inquiry)
    if _names_only_a_letter(inquiry):
        return _footnotes(inquiry) or _of_document(inquiry)
    return _footnotes(inquiry) or _work(inquiry) or _of_entry(inquiry) or _of_document(inquiry)


def _names_only_a_letter(inquiry: Inquiry) -> bool:
    """Whether nothing but a date tells which letter is meant: `link to the July letter`."""
    question = inquiry.question
    return bool(question.dates) and all(
        Frame.LETTERS in token.frames for token in question.to_account_for(*_SERVED, Frame.WHEN, Frame.WRITE)
    )


def _is_by_an_addressee(inquiry: Inquiry) -> bool:
    """Whether it is asked what one wrote who is only written to in the record: `who did Rivers write to`."""
    words, writing, written_to = inquiry.question.words, inquiry.knowledge.writing, inquiry.knowledge.written_to
    spans = [
        (min(link.positions), max(link.positions) + 1)
        for link in inquiry.links("people", "organizations")
        if link.section == "people" or (not written_to.isdisjoint(link.ids) and writing.isdisjoint(link.ids))
    ]
    spans += [(at, at + 1) for at, word in enumerate(words) if word in _OFFICIALS]
    verbs = _WRITING | {"send"} if inquiry.question.asks(Frame.LETTERS) else _WRITING
    return any(_is_subject(words, start, end, verbs) for start, end in spans)


def _is_subject(words: Sequence[str], start: int, end: int, verbs: Set[str]) -> bool:
    """Whether the name between is the subject of one of the verbs, and not the one who is written to."""
    if start and words[start - 1] in ("the", "el", "la"):
        start -= 1
    before = words[max(0, start - 1) : start]
    if before in (("a",), ("al",), ("to",)):
        return False
    return not verbs.isdisjoint(words[end : end + 1]) or not _WRITING_ES.isdisjoint(before)


def _footnotes(inquiry: Inquiry) -> Answer | None:
    question = inquiry.question
    if not {token.word for token in question.tokens} & _FOOTNOTE_WORDS:
        return None
    numbers = [token for token in question.tokens if token.number]
    rest = [token for token in question.tokens if token not in numbers]
    named = inquiry.desk.documents.named_by(rest, question.dates, (*_SERVED, Frame.WHEN))
    if named.unexplained:
        return None
    documents = [document for document in named.documents if any(work.footnote for work in document.cited_works)]
    if len(documents) != 1:
        return None
    works = [
        work
        for work in documents[0].cited_works
        if work.footnote and (not numbers or f"#{work.footnote}" in {token.number for token in numbers})
    ]
    if not works:
        return NotFound(inquiry.say("sources.no_footnote", label=inquiry.label(documents[0])), inquiry.language)
    if len(works) == 1:
        return of_work(inquiry, documents[0], works[0])
    lines = tuple(f"{work.footnote}. {_describe(inquiry, documents[0], work)}" for work in works)
    sentence = inquiry.say("sources.footnotes", count=len(works), label=inquiry.label(documents[0]))
    citations = tuple(inquiry.cite(documents[0], work, voice(documents[0])) for work in works)
    return Found(Kind.SOURCE, sentence, citations, inquiry.language, lines)


def _work(inquiry: Inquiry) -> Answer | None:
    question = inquiry.question
    tokens = question.to_account_for(*_SERVED, Frame.WHEN, Frame.WRITE)
    if all(Frame.LETTERS in token.frames for token in tokens):
        return None  # "the July letter" is one of the record's own
    hits = search(inquiry.desk.index, tokens, [Shelf.WORKS], question.keys)
    hits = [hit for hit in hits if hit.named >= _ENOUGH and all(_dated(hit, date) for date in question.dates)]
    if question.asks(Frame.WHEN):
        hits = [hit for hit in hits if hit.item.dates]  # else nothing is known of when
    if not hits or not isinstance(hits[0].item.entry, CitedWork):
        return None
    return of_work(inquiry, hits[0].item.document, hits[0].item.entry)


def _dated(hit: Hit, mention: DateMention) -> bool:
    """Whether the work may be of that date; where no year is given, months are compared."""
    edtf = mention.edtf
    return not hit.item.dates or any(
        mention.fits(date) if edtf is None else date.startswith(edtf) or edtf.startswith(date)
        for date in hit.item.dates
    )


def of_work(inquiry: Inquiry, document: Document, work: CitedWork) -> Found:
    """What a cited work is, and where it is cited."""
    sentence = inquiry.say(
        "sources.work" if work.footnote else "sources.work.in_text",
        work=_describe(inquiry, document, work),
        label=inquiry.label(document),
        number=work.footnote,
    )
    citations = (inquiry.cite(document, work, voice(document)),)
    return Found(Kind.SOURCE, sentence, citations, inquiry.language, about=(document.id, work.id))


def _describe(inquiry: Inquiry, document: Document, work: CitedWork) -> str:
    """Author, title, publisher, date and address in one line; a repeated footnote by the work that it repeats."""
    if work.again:
        repeated = next(one for one in document.cited_works if one.id == work.again)
        note = inquiry.say("sources.again", number=repeated.footnote)
        return f"{note}: {_describe(inquiry, document, repeated)}"
    name = f"“{work.title}”" if work.title else work.description and work.description.in_language(inquiry.language)
    parts = [work.author, name, work.publisher if work.publisher != work.author else None]
    parts += [inquiry.date(work.date) if work.date else None, work.url]
    return ", ".join(part for part in parts if part)


def _of_entry(inquiry: Inquiry) -> Answer | None:
    chosen = choose(inquiry, _SERVED)
    if chosen is None or not isinstance(chosen.item.entry, Fact | Event):
        return None
    entry, document = chosen.item.entry, chosen.item.document
    if isinstance(entry, Event) and inquiry.knowledge.topics[entry.topic].compare is Comparison.ACCOUNTS:
        return events.of_chosen(inquiry, chosen)  # who says so is who disagrees
    sentence = inquiry.say(
        "sources.entry",
        statement=entry.statement.in_language(inquiry.language),
        said_by=speaker(inquiry.knowledge, entry.said_by, inquiry.language),
        label=inquiry.label(document),
        paragraph=entry.paragraph,
    )
    items = tuple(_describe(inquiry, document, work) for work in document.cited_by(entry))
    return Found(
        Kind.SOURCE,
        sentence,
        (inquiry.cite(document, entry, entry.said_by),),
        inquiry.language,
        items,
        status=standing_of(inquiry, entry),
        about=(entry.id,),
    )


def _of_document(inquiry: Inquiry) -> Answer | None:
    question = inquiry.question
    named = inquiry.desk.documents.named_in(question, (*_SERVED, Frame.WRITE, Frame.SIGN, Frame.ORGANIZATIONS))
    if named.unexplained or not named.is_specific or len(named.documents) != 1:
        return None
    document = named.documents[0]
    address = best_address(document)
    if address is None:
        return NotFound(inquiry.say("sources.no_address", label=inquiry.label(document)), inquiry.language)
    sentence = inquiry.say(f"sources.address.{address.role.value}", label=inquiry.label(document), url=address.url)
    items = tuple(inquiry.say(f"sources.role.{one.role.value}", url=one.url) for one in document.urls)
    citations = (inquiry.cite_document(document),)
    return Found(Kind.SOURCE, sentence, citations, inquiry.language, items, about=(document.id,))
