"""Yes or no, where the record decides: who got a document, and whether a figure is the newest."""

from __future__ import annotations

from collections.abc import Sequence, Set

from bot.answers.answer import Answer, Found, Kind, Status
from bot.answers.compose import glances
from bot.answers.compose.lines import as_of
from bot.answers.compose.status import standing_of
from bot.answers.index.entry import EntryKind
from bot.answers.index.series import ReportedFact
from bot.answers.kinds import facts, offices
from bot.answers.kinds.kind import Served
from bot.answers.match import verdict
from bot.answers.match.query import Query, in_a_row
from bot.answers.match.search import search
from bot.answers.match.stated import statement_words
from bot.answers.understand.frames import Frame
from bot.answers.understand.names import NameLink
from bot.answers.understand.normalise import canonical
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import NEGATION
from bot.knowledge.model import Document, Fact, Mention

_SENTENCES = {
    "addressed": ("letters.addressed.yes", "letters.addressed.no"),
    "copied": ("letters.copied.yes", "letters.copied.no"),
}


def addressed(query: Query, served: Served) -> Answer | None:
    """Say whether people are among those whom a document is addressed to, or who got a copy of it.

    None where it is not asked, and where the record may not name all of them: an office may be anybody's.
    """
    people = query.links("people")
    if not people:
        return offices.addressed(query, served)
    if not query.question.yes_no or query.question.operators or not _names_who_got_it(query, people):
        return None
    is_copy = query.question.asks(Frame.CC)
    documents = _meant(_documents_beside(query, people, served), people, is_copy=is_copy)
    if len(documents) != 1 or any(len(link.ids) > 1 for link in people):
        return None
    mentions = documents[0].cc if is_copy else documents[0].addressees
    if not mentions or not all(mention.person for mention in mentions):
        return None
    return _told(query, documents[0], mentions, people, "copied" if is_copy else "addressed")


def _meant(documents: Sequence[Document], people: Sequence[NameLink], *, is_copy: bool) -> Sequence[Document]:
    """Return the documents that are asked about: of several, those that went to all of the people."""
    asked = {link.ids[0] for link in people}
    return [one for one in documents if asked <= _got(one, is_copy=is_copy)] if len(documents) > 1 else documents


def _got(document: Document, *, is_copy: bool) -> set[str]:
    """Return the people whom a document is addressed to, or who got a copy of it."""
    return {mention.person for mention in (document.cc if is_copy else document.addressees) if mention.person}


def _names_who_got_it(query: Query, people: Sequence[NameLink]) -> bool:
    """Return whether the people are asked for as those who got it: `was Rivers an addressee`, `sent to Rivers`."""
    question, to = query.question, query.words("particles", "TO")
    if not people:
        return False
    if question.asks(Frame.ADDRESSEE, Frame.CC):
        return True
    is_sent = _stands_before(query, Frame.LETTERS, Frame.WRITE) and not question.asks(Frame.SIGN)
    before = question.words[min(people[0].positions) - 1 : min(people[0].positions)]
    return is_sent and not to.isdisjoint(before)


def _stands_before(query: Query, one: Frame, other: Frame) -> bool:
    """Return whether a word of one kind stands before one of the other: `was the letter sent`."""
    tokens = query.question.tokens
    firsts = [next((token.position for token in tokens if frame in token.frames), None) for frame in (one, other)]
    return None not in firsts and firsts == sorted(firsts, key=lambda at: at or 0)


def _documents_beside(query: Query, people: Sequence[NameLink], served: Served) -> tuple[Document, ...]:
    """Return the documents that the words beside the people name; none where a word is left over."""
    inside = {token for link in people for token in link.tokens}
    tokens = [token for token in query.question.tokens if token not in inside]
    return query.indexed.documents.named_by(tokens, query.question.dates, served).told


def _told(
    query: Query, document: Document, mentions: Sequence[Mention], people: Sequence[NameLink], form: str
) -> Found:
    """Say of each of the people whether they are among those mentioned, and who these are."""
    got = {mention.person for mention in mentions}
    all_names = in_a_row(query.language, [query.mentioned(mention) for mention in mentions])
    lines = tuple(
        query.say(
            _SENTENCES[form][link.ids[0] not in got],
            name=query.name(link.ids[0]),
            label=query.label(document),
            people=all_names,
            count=len(mentions),
        )
        for link in people
    )
    about = (form, document.id, *(link.ids[0] for link in people))
    citation = query.cite_document(document)
    return Found(
        Kind.PERSON, " ".join(lines), (citation,), query.language, lines if len(lines) > 1 else (), about=about
    )


def newest(query: Query, served: Served) -> Answer | None:
    """Say whether a figure is the newest of its measure: `is 12,000 the newest figure?`, `is the wage 12,000?`.

    None where no figure is named, and where it is asked of another day.
    """
    question = query.question
    if not question.asks(Frame.NEWEST) and not question.says("quantities", "IS_IT"):
        return None
    figures = _figures(query)
    if not question.yes_no or question.dates or question.operators or len(figures) != 1:
        return None
    series = _series_with(query, figures.pop(), question.to_account_for(*served))
    if series is None:
        return None
    report, others = series
    first = others[0]
    is_newest = first.fact.value == report.fact.value
    if not is_newest and first.fact.as_of == report.fact.as_of:
        return None  # two sources for one date: neither is newer
    sentence = query.say(
        "figure.newest.yes" if is_newest else "figure.newest.no",
        statement=first.fact.statement.in_language(query.language),
        as_of=as_of(query, first.fact),
    )
    status = standing_of(query, first.fact)
    citation = query.cite(first.document, first.fact, first.fact.said_by)
    return Found(
        Kind.FIGURE,
        sentence,
        (citation,),
        query.language,
        status=Status(status.standing, status.as_of),
        about=(first.fact.id,),
    )


def was_it(query: Query, served: Served) -> Answer | None:
    """Say yes where it is asked whether a figure was so, and the record states it: `was the wage 7,400?`."""
    question = query.question
    if not question.says("quantities", "WAS_IT") or question.operators:
        return None
    found, figures = facts.stated(query, served), _figures(query)
    if not isinstance(found, Found) or found.kind is not Kind.FIGURE or len(figures) != 1:
        return None
    fact = query.knowledge.fact_or_event(found.matches[0].entry) if found.matches else None
    if not isinstance(fact, Fact) or not _states(fact, figures) or _is_of_another_number(query, fact):
        return None
    is_denied = NEGATION in query.indexed.index.by_id[fact.id].operators  # "never longer than 10"
    if is_denied or verdict.is_unsettled(query, fact):
        return None
    return glances.yes_or_no(query, found, is_so=True)


def _states(fact: Fact, figures: Set[str]) -> bool:
    """Return whether a fact's own figure is the one that is asked about."""
    return fact.value is not None and {canonical(fact.value, fact.unit)} == figures


def _is_of_another_number(query: Query, fact: Fact) -> bool:
    """Return whether a figure bounds it the other way, or counts some: more than 300 are not "fewer than 300"."""
    is_above = query.question.says("works", "BELOW") is not fact.is_below
    return is_above or _is_of_some(query, fact)


def _is_of_some(query: Query, fact: Fact) -> bool:
    """Return whether a figure counts a group of people that the question does not name: not all people are children."""
    keys_of = query.indexed.vocabulary.keys_of
    groups = query.words("nouns", "GROUPS") & statement_words(fact.statement)
    return bool(groups) and keys_of(groups).isdisjoint(query.question.keys)


def _figures(query: Query) -> set[str]:
    """Return the numbers of a question that stand in digits."""
    tokens = query.question.tokens
    return {token.number for token in tokens if token.number and token.word.lstrip("#")[:1].isdigit()}


def _series_with(
    query: Query, number: str, tokens: Sequence[Token]
) -> tuple[ReportedFact, tuple[ReportedFact, ...]] | None:
    """Return the figure that the words tell, and those it is compared with; None where several measures have one."""
    hits = search(query.indexed.index, tokens, [EntryKind.FACTS], query.question.keys)
    found: dict[str, tuple[ReportedFact, tuple[ReportedFact, ...]]] = {}
    for item in (hit.item for hit in hits if all(hit.item.worth(token.keys) for token in tokens)):
        fact = item.entry
        if isinstance(fact, Fact) and fact.value is not None and canonical(fact.value, fact.unit) == number:
            series = query.indexed.series_of(fact)
            found.setdefault(series[0].fact.id if series else fact.id, (ReportedFact(item.document, fact), series))
    return next((one for one in found.values() if one[1]), None) if len(found) == 1 else None
