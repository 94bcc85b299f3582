"""In what a near statement is no answer: words that it leaves out, other names, other dates, newer figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.answers.citation import speaker
from bot.answers.compose.lines import as_of, figure
from bot.answers.index.entry import IndexedEntry
from bot.answers.index.series import disagreeing, superseding
from bot.answers.match.query import Query
from bot.answers.match.vetoes import vetoes_of
from bot.answers.nearest.entries import Ranked, linked
from bot.answers.nearest.ranking import Candidate
from bot.answers.understand.dates import DateMention
from bot.answers.understand.names import SECTIONS, NameLink
from bot.answers.understand.question import Token
from bot.knowledge.model import Document, Fact, Signatories
from bot.languages.territories import territory

MOST_WORDS = 8  # that are said to be left out; a question of more is a text
_MOST_NAMED = 3  # of what it speaks of instead
_OF_NAMES = ("organization", "speaker", "doer", "term")  # vetoes about names, which are named apart


def left_out(query: Query, near: Candidate) -> tuple[str, ...]:
    """Return the informative words and the dates of a question that an entry does not meet, as typed.

    Args:
        query: The question and the record.
        near: The entry.
    """
    words = {token.position: token.typed.lstrip("#") for token in _unmet(query, near)}
    for mention in query.question.dates:
        if mention not in near.dates:
            words[mention.start] = _words_of(query, mention)
    return tuple(dict.fromkeys(words[at] for at in sorted(words)))


def remarks(query: Query, near: Candidate, leaves_out: Sequence[str]) -> tuple[str, ...]:
    """Return sentences that tell an entry from an answer: none may contradict what was named without saying so.

    What is newer than it is told apart, by `newer`.

    Args:
        query: The question and the record.
        near: The entry.
        leaves_out: The words that it leaves out.
    """
    another_date = list(_another_date(query, near))
    links = _unmet_links(query, near)
    others = [*_other_people(query, near, links), *(_other_names(query, near, links) if links else ()), *another_date]
    dates = [_words_of(query, mention) for mention in query.question.dates] if another_date else []
    words_left = [word for word in leaves_out if word not in dates]
    lacking = []
    if words_left:
        words = ", ".join(query.say("quoted", text=word) for word in words_left[:MOST_WORDS])
        lacking.append(query.say("nearest.leaves_out", words=words))
    if not others:
        others += _not_settled(query, near, lacks_words=bool(lacking))
    if not lacking and not others:  # and yet it was not found: nothing here can tell why
        others.append(query.say("nearest.all_met"))
    return (*lacking, *others)


def newer(query: Query, item: Ranked) -> Iterator[str]:
    """Say what the newest figure of the same measure is, and who disagrees; the same whatever was asked.

    Args:
        query: The record, and the language.
        item: The entry.
    """
    fact = item.entry
    if not isinstance(fact, Fact):
        return
    series = query.indexed.series_of(fact)
    newest = superseding(series, fact)
    if newest is not None:
        yield query.say("entry.superseded_by", figure=figure(query, newest.fact), as_of=as_of(query, newest.fact))
    for other in disagreeing(series, fact):
        said_by = speaker(query.knowledge, other.fact.said_by, query.language)
        yield query.say("entry.disputed_by", said_by=said_by, figure=figure(query, other.fact))


def _words_of(query: Query, mention: DateMention) -> str:
    return " ".join(query.question.words[mention.start : mention.end]).replace("#", "")


def _unmet(query: Query, near: Candidate) -> Iterator[Token]:
    for token in query.question.informative:
        if not token.frames and token.position not in near.met:
            yield token


def _other_people(query: Query, near: Candidate, unmet: Sequence[NameLink]) -> Iterator[str]:
    """Say which people a figure counts, where people of another country were asked about.

    The country may be none of the record's.
    """
    fact, places = near.item.entry, query.knowledge.places
    if not isinstance(fact, Fact) or fact.subject is None or fact.subject not in places:
        return
    asked = dict.fromkeys(one for link in unmet if link.section == "places" for one in link.ids)
    named = [query.name(one) for one in asked]
    named += [name for token in _unmet(query, near) if (name := territory(query.language, token.typed))]
    if named:
        yield query.say("nearest.people", counted=query.name(fact.subject), asked=_few(named))


def _other_names(query: Query, near: Candidate, unmet: Sequence[NameLink]) -> Iterator[str]:
    """Say what an entry names in the place of what was named: another city, another organization."""
    entry, item = near.item.entry, near.item
    for section in (one for one in SECTIONS if any(link.section == one for link in unmet)):
        links = [link for link in unmet if link.section == section]
        if section == "documents":
            others = [query.label(item.document)]
        elif isinstance(entry, Document | Signatories):
            continue
        else:
            others = [query.name(one) for one in sorted(_named_by(query, near, section))]
        if section == "places" and isinstance(entry, Fact) and entry.subject in query.knowledge.places:
            continue  # said of the people already
        if others:
            named = [_name_of(query, link) for link in links]
            yield query.say("nearest.other", others=_few(others), asked=_few(named))


def _named_by(query: Query, near: Candidate, section: str) -> set[str]:
    """Return the ids of a section that an entry names, less what goes without saying in this record."""
    item = near.item
    known = getattr(query.knowledge, section)
    of_the_document = {*item.document.issuers, *item.document.subjects, *query.knowledge.about.setting}
    said_by = getattr(item.entry, "said_by", "")
    return {one for one in linked(item) if one in known and (one not in of_the_document or one == said_by)}


def _unmet_links(query: Query, near: Candidate) -> list[NameLink]:
    """Return the names of the question that an entry is not linked to, and does not hold the words of."""
    named = query.links(*SECTIONS)
    if not named:
        return []
    ids = linked(near.item)
    return [link for link in named if ids.isdisjoint(link.ids) and not _is_met(near, link)]


def _is_met(near: Candidate, link: NameLink) -> bool:
    """Return whether an entry says a name that is a single word; the words of a longer one, met singly, are none."""
    return len(link.tokens) == 1 and link.tokens[0].position in near.met and link.section != "documents"


def _name_of(query: Query, link: NameLink) -> str:
    if link.section == "documents":
        return query.label(query.knowledge.documents[link.ids[0]])
    return query.name(link.ids[0])


def _another_date(query: Query, near: Candidate) -> Iterator[str]:
    """Say for which date an entry speaks, where another was asked for."""
    asked = [mention.edtf for mention in query.question.dates if mention.edtf and not mention.bound]
    dates = near.item.dates
    if asked and dates and not near.dates:
        yield query.say("nearest.another_date", date=query.date(dates[0]), asked=_few(list(map(query.date, asked))))


def _not_settled(query: Query, near: Candidate, *, lacks_words: bool) -> Iterator[str]:
    """Say what of the question an entry does not settle, though its words are there."""
    if isinstance(near.item, IndexedEntry):
        veto = vetoes_of(query).refusing(near.item)
        name = veto.name if veto else ""
    else:  # a document, a list, a term, a place: none of them restricts anything
        name = "operator" if query.question.operators else ""
    if name and not (lacks_words and name in _OF_NAMES):
        yield query.say("nearest.not_settled", what=query.say(f"veto.{name}"))


def _few(names: Sequence[str]) -> str:
    """Put the first names in a row."""
    return ", ".join(list(dict.fromkeys(names))[:_MOST_NAMED])
