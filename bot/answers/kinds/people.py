"""People and the offices that they held."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.answers.answer import LONGEST_SENTENCE, Answer, Found, Kind
from bot.answers.citation import voice
from bot.answers.compose.lines import with_office
from bot.answers.glance import Glance
from bot.answers.index.entry import EntryKind, IndexedEntry
from bot.answers.index.postings import OWN
from bot.answers.kinds.kind import Served
from bot.answers.kinds.posts import holders_in_documents, is_of_a_letter, posts_in_documents
from bot.answers.kinds.signing import as_signed, cite_list
from bot.answers.match.asked import is_behind_which, is_of_the_record, office_when
from bot.answers.match.done_to_letters import done_to_letters
from bot.answers.match.nouns import heads
from bot.answers.match.query import Query, in_a_row
from bot.answers.match.remits import has_its_remit
from bot.answers.match.roles import sought
from bot.answers.match.search import Hit, search
from bot.answers.match.select import choose
from bot.answers.understand.names import NameLink, positions_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge import edtf
from bot.knowledge.model import Document, Mention
from bot.languages import begin

_GOT = (Frame.LETTERS, Frame.WRITE, Frame.ADDRESSEE, Frame.CC)  # words for a letter that somebody got
_SHORTEST_STEM = 5  # letters of a verb of which an office is made


def answer(query: Query, served: Served) -> Answer | None:
    """Say who somebody is, or who held an office; None where the question asks for more than that."""
    if _asks_where_an_office_is(query) or query.once(done_to_letters):
        return None
    posts = posts_in_documents(query, served)
    if posts:
        return told(query, posts)
    if _asks_more(query):
        return None
    countries = [link for link in query.links("places") if len(link.tokens) > 1 and _is_country(query, link)]
    tokens = _to_find(query, served, countries)
    if not tokens or not _names_somebody(query, tokens):
        return None
    hits = search(query.indexed.index, tokens, [EntryKind.MENTIONS])
    fitting = _fitting(query, _who_wrote(query, [hit.item for hit in hits]), countries)
    items = _of_the_time(query, served, _called_so(query, fitting, hits)) or _holding(query, served)
    items = _of_some_firm(query, items)
    if not items:
        return _who_signed(query, tokens)
    if _may_be_of_another_kind(query, tokens) and choose(query, ()):
        return None
    return _with_titles(query, told(query, items))


def _who_wrote(query: Query, items: Sequence[IndexedEntry]) -> Sequence[IndexedEntry]:
    """Return those whose office says that they wrote what is named, where it is asked who did; else all of them.

    No noun that the record only counts is passed over in a title: whoever wrote the Boatmen Act wrote no Herder Act.
    """
    question, writing = query.question, query.words("speech", "WRITING")
    at = office_when(query)  # who wrote to somebody else then
    verbs = [
        one.keys
        for one in question.tokens
        if Frame.WRITE in one.frames and one.word in writing and (at is None or one.position < at)
    ]
    is_of_a_letter = question.asks(Frame.LETTERS, Frame.ADDRESSEE, Frame.CC) or bool(query.links("people"))
    if not verbs or not question.asks(Frame.WHO) or is_of_a_letter:
        return items
    said = [*verbs, *(one.keys for one in question.tokens if is_of_the_record(query, one))]
    return [item for item in items if all(map(item.worth, said))]


def _of_some_firm(query: Query, items: Sequence[IndexedEntry]) -> Sequence[IndexedEntry]:
    """Return the offices, of which some tell where somebody works; none where an office is asked for that none has."""
    if query.question.asks(Frame.OFFICE) and not any(_mention(item).office for item in items):
        return ()
    return [item for item in items if _mention(item).organizations] if query.once(_firms) else items


def _may_be_of_another_kind(query: Query, tokens: Sequence[Token]) -> bool:
    """Return whether a fact or event that fits goes before a person."""
    is_of_somebody = bool(_people(query) or query.once(_deeds)) or _names_any_office(query)
    is_of_somebody |= _asks_who_holds_it(query, tokens)
    is_of_somebody |= query.question.asks(Frame.WRITE) and query.question.asks(Frame.WHO)
    return query.question.asks(Frame.WHERE) or not is_of_somebody


def _holding(query: Query, served: Served) -> Sequence[IndexedEntry]:
    """Return who held the office that is asked for in a document; of those the ones whose office says so itself."""
    items = [item for item in holders_in_documents(query, served) if _is_held(query, item, is_of_a_time=True)]
    return [item for item in items if _is_headed_so(query, item)] or items


def _called_so(query: Query, items: Sequence[IndexedEntry], hits: Sequence[Hit]) -> Sequence[IndexedEntry]:
    """Return those whose office is called so; where none is, those whom another name of their body tells."""
    own = {hit.item.id for hit in hits if all(worth == OWN for worth in hit.worths)}
    if _people(query):
        return items
    called = [item for item in items if item.id in own] or items
    return [item for item in called if _is_headed_so(query, item)] or called


def _is_headed_so(query: Query, item: IndexedEntry) -> bool:
    """Return whether a word of the question says what an office is: who is of a ministry is no minister."""
    office, vocabulary = _mention(item).office, query.indexed.vocabulary
    if not office:
        return False
    said, joining = vocabulary.grammar.words(office.in_language(query.language)), query.words("particles", "AND")
    first = {word for before, word in pairwise(("", *said)) if not before or before in joining}  # "warden and pilot"
    heading = vocabulary.keys_of(frozenset(first)).union(*map(vocabulary.keys, heads(office, vocabulary)))
    return any(not heading.isdisjoint(token.keys) for token in query.question.informative)


def _with_titles(query: Query, found: Found) -> Found:
    """Add what a person whose work is asked about is called on the lists of signatories: an office is no profession."""
    links = _people(query)
    if not query.question.asks(Frame.OFFICE) or len(links) != 1:
        return found
    signed = _who_signed(query, links[0].tokens)
    if not isinstance(signed, Found) or len(f"{found.sentence} {signed.sentence}") > LONGEST_SENTENCE:
        return found
    sentence, citations = f"{found.sentence} {signed.sentence}", (*found.citations, *signed.citations)
    return replace(found, sentence=sentence, citations=citations)


def _who_signed(query: Query, tokens: Sequence[Token]) -> Answer | None:
    """Tell of a person whom the question names, and whom only lists of signatories name."""
    links = _people(query)
    if len(links) != 1 or len(links[0].ids) != 1 or not {*tokens} <= {*links[0].tokens}:
        return None
    person = links[0].ids[0]
    signed = [document for document in query.knowledge.documents.values() if person in document.signed_by]
    if query.once(_firms):
        signed = [document for document in signed if _is_affiliated(document, person)]
    if not signed:
        return None
    lines = tuple(
        query.say("person.signed", name=as_signed(query, person, document), label=query.label(document))
        for document in signed
    )
    citations = tuple(cite_list(query, document) for document in signed)
    return Found(Kind.PERSON, " ".join(lines), citations, query.language, lines if len(lines) > 1 else ())


def _is_affiliated(document: Document, person: str) -> bool:
    """Return whether a document prints beside the name of somebody who signs where that one belongs."""
    listed = document.signatories.listed if document.signatories else ()
    return any(one.affiliation for one in listed if one.person == person)


def _firms(query: Query) -> frozenset[int]:
    """Return the positions of the nouns for where somebody who is named works: `her post, and at which firm`."""
    question, firms = query.question, query.words("offices", "FIRMS")
    if question.yes_no or not _people(query):
        return frozenset()
    return frozenset(
        one.position for one in question.tokens if one.word in firms and one.position not in question.named
    )


def _deeds(query: Query) -> Mapping[int, frozenset[str]]:
    """Return the words that tell an office by what its holder does, each with the keys of the office: `who presides`.

    A word that only belongs to such a turn of phrase, as the name of "speaks in the name of", has none.
    """
    question, doing = query.question, query.words("offices", "WHO_DID")
    found: dict[int, frozenset[str]] = {}
    for token in question.tokens:
        if question.words[token.position - 1 : token.position] and question.words[token.position - 1] in doing:
            found[token.position] = _offices_of_a_verb(query, token)
    speaking = question.found("offices", "SPEAKING_FOR")
    if speaking is not None:
        start = len(question.said[: speaking.start()].split())
        keys = query.indexed.vocabulary.keys_of(query.words("offices", "SPEAKERS"))
        found |= dict.fromkeys(range(start, start + len(speaking[0].split())), frozenset[str]()) | {start: keys}
    return {at: keys for at, keys in found.items() if keys or speaking}


def _offices_of_a_verb(query: Query, token: Token) -> frozenset[str]:
    """Return the keys of the record's offices that are made of a verb: of "preside", that of the president."""
    agents = query.question.grammar.spoken.by_language("offices", "AGENTS")
    made = {
        f"{key}{ending}"
        for key in token.keys
        for language, _, verb in (key.partition(":"),)
        if len(verb) >= _SHORTEST_STEM and language in agents
        for ending in agents[language].split()
    }
    return query.indexed.nouns.offices & made


def _asks_more(query: Query) -> bool:
    """Return whether more is asked than an office: a time before or after it, a quotation, to whom a letter went."""
    question = query.question
    if question.operators or not query.words("speech", "QUOTING").isdisjoint(question.words):
        return True
    if _asks_for_another(query) or is_of_a_letter(query) or question.says("wholes", "OTHER_THAN"):
        return True
    if _asks_where_one_is(query):
        return True
    if question.says("calendar", "STILL_SO") or question.says("quantities", "ASKS_HOW_LONG"):
        return True  # of today no document tells, nor of a span of time an office
    if not query.words("offices", "HELD_NOW").isdisjoint(question.words):
        return True
    is_of_a_reply = not query.words("speech", "REPLYING").isdisjoint(question.words)
    if is_of_a_reply and (not question.asks(Frame.WHO) or question.asks(Frame.LETTERS)):
        return True
    return question.asks(Frame.ADDRESSEE) and not _names_an_office(query) and office_when(query) is None


def _asks_where_one_is(query: Query) -> bool:
    """Return whether it is asked where somebody's seat is, or in which country somebody did something."""
    question = query.question
    is_seat = question.asks(Frame.CITY) and not question.grammar.which.isdisjoint(question.words)
    return is_seat or any(one.section == "places" for one in sought(query))


def _asks_where_an_office_is(query: Query) -> bool:
    """Return whether a place is asked for, and no post: `where is Rivers's office`, `where was Rivers warden`.

    Whoever asks where somebody works asks for a post as well.
    """
    question, being = query.question, query.words("roles", "BEING") | query.words("offices", "IS_SOMEBODY")
    if not question.tokens or Frame.WHERE not in question.tokens[0].frames:
        return False
    if any(Frame.OFFICE in one.frames and one.word not in being for one in question.tokens):
        return True
    people = _people(query)
    is_bare = any(min(link.positions) == 1 for link in people)  # "where's Rivers"
    if not people or (being.isdisjoint(question.words[1:2]) and not is_bare):
        return False
    named = question.named | positions_of(query.links("people"))
    return _names_any_office(query) or not any(one.position not in named for one in question.informative)


def _people(query: Query) -> Sequence[NameLink]:
    """Return the people who are named, but for those who only tell when: `when the letter to Rivers was sent`."""
    at = office_when(query)
    return [link for link in query.links("people") if at is None or max(link.positions) < at]


def _asks_for_another(query: Query) -> bool:
    """Return whether somebody is asked for who did something to a person who is named: `who replaced Rivers`.

    So it is of `which warden replaced Rivers`, and of an organization: `which of the groups wrote to Rivers`.
    """
    if any(one.is_one_of_several for one in sought(query)):
        return True
    question, links = query.question, _people(query)
    if not links or question.tokens[0].position:
        return False
    is_which = question.words[0] in question.grammar.which
    if Frame.WHO not in question.tokens[0].frames and not (is_which and _is_somebody_sought(query)):
        return False
    being = query.words("offices", "IS_SOMEBODY")
    between = question.words[1 : min(min(link.positions) for link in links)]
    return bool(between) and being.isdisjoint((question.words[0], *between))


def _is_somebody_sought(query: Query) -> bool:
    """Return whether whoever holds an office is sought: `which warden`."""
    is_office = not query.words("offices", "OFFICES").isdisjoint(query.question.words[1:2])
    return is_office or any(one.section == "people" for one in sought(query))


def _names_an_office(query: Query) -> bool:
    """Return whether there is a word for an office: one of any record, or one of this record's own."""
    own = query.indexed.nouns.offices
    if query.once(_deeds) or _names_any_office(query):
        return True
    return any(not own.isdisjoint(token.keys) for token in query.question.tokens)


def _names_any_office(query: Query) -> bool:
    offices = query.words("offices", "OFFICES")
    return any(token.word in offices for token in query.question.tokens)


def _asks_who_holds_it(query: Query, tokens: Sequence[Token]) -> bool:
    """Return whether an office of this record is all that is named: `who is the warden`."""
    own = query.indexed.nouns.offices
    return query.question.asks(Frame.WHO) and all(not own.isdisjoint(token.keys) for token in tokens)


def _to_find(query: Query, served: Served, countries: Sequence[NameLink]) -> tuple[Token, ...]:
    """Return the words that an office has to account for; its country is looked at apart."""
    heads, at, deeds = query.words("offices", "HEADS"), office_when(query), query.once(_deeds)
    unsaid = positions_of(countries) | query.once(_firms) | {one for one, keys in deeds.items() if not keys}
    told = {token.position for token in query.question.to_account_for(*served)} | deeds.keys()
    small = query.question.grammar.function_words
    for link in _people(query):  # a name may be a light word as well: "Salo" is a form of a Spanish verb
        untold = () if told & link.positions else link.tokens
        told |= {token.position for token in untold if token.word not in small}
    return tuple(
        token._replace(keys=deeds.get(token.position, token.keys))
        for token in query.question.tokens
        if token.position in told - unsaid and token.word not in heads and (at is None or token.position < at)
    )


def _of_the_time(query: Query, served: Served, items: Sequence[IndexedEntry]) -> list[IndexedEntry]:
    """Return the offices of the time that is asked about.

    One that tells its own time ("minister when the ban was announced", "minister who ordered it") is not that of its
    document's date, and is meant where the question tells the same time. Any other one was held when its document
    appeared.
    """
    at = office_when(query)
    if query.question.asks(Frame.NEWEST):  # "who runs it now" is none who did so until then
        items = [item for item in items if not _tells_its_years(query, item)]
    told = [item for item in items if _tells_its_time(query, item)]
    untold = [item for item in items if item not in told]
    if at is None:
        return untold if query.question.dates else _in_the_documents(query, items)
    documents = _documents_behind(query, served, at)
    if documents:
        return [item for item in untold if item.document in documents]
    return _told_by_what_they_got(query, at, untold) or _telling_likewise(query, at, told)


def _in_the_documents(query: Query, items: Sequence[IndexedEntry]) -> list[IndexedEntry]:
    """Return the offices of the documents that are named beside an office: the petition's contact is not another's."""
    links = query.links("documents") if query.question.asks(Frame.WHO) and not _people(query) else ()
    return [item for item in items if all(item.document.id in link.ids for link in links)]


def _told_by_what_they_got(query: Query, at: int, items: Sequence[IndexedEntry]) -> list[IndexedEntry]:
    """Return the office of the one document that somebody got, of `Rivers, when they wrote to him`."""
    if not _people(query) or query.question.dates or not _tells_of_a_letter(query, at):
        return []
    got = [item for item in items if _mention(item) in (*item.document.addressees, *item.document.cc)]
    return got if len({item.document.id for item in got}) == 1 else []


def _tells_of_a_letter(query: Query, at: int) -> bool:
    """Return whether the words from there on tell that somebody got a letter, and nothing else."""
    behind = [token for token in query.question.informative if token.position > at]
    documents, pronouns = query.indexed.documents, query.words("framing", "PRONOUNS")
    left = (
        token
        for token in behind
        if token.frames.isdisjoint((*_GOT, Frame.ORGANIZATIONS)) and token.word not in pronouns
    )
    is_all = all(token.number and documents.are_called_by(token.keys) for token in left)
    return is_all and any(not token.frames.isdisjoint(_GOT) for token in behind)


def _documents_behind(query: Query, served: Served, at: int) -> Sequence[Document]:
    """Return the documents that tell the time: `when Alder wrote in May 2021`; none where it is told otherwise."""
    pronouns = query.words("framing", "PRONOUNS") if _people(query) else ()
    behind = [token for token in query.question.tokens if token.position > at and token.word not in pronouns]
    dates = [date for date in query.question.dates if date.start > at]
    return query.indexed.documents.named_by(behind, dates, (*served, *_GOT)).told


def _telling_likewise(query: Query, at: int, items: Sequence[IndexedEntry]) -> list[IndexedEntry]:
    """Return the offices that tell of the same time; what the record is about may go without its name."""
    unnamed = query.indexed.vocabulary.keys_of(query.words("nouns", "UNDERTAKINGS"))
    behind = [token for token in query.question.informative if token.position > at]
    telling = [token for token in behind if unnamed.isdisjoint(token.keys)]
    return [item for item in items if telling and all(item.worth(token.keys) for token in telling)]


def _tells_its_time(query: Query, item: IndexedEntry) -> bool:
    office, grammar = _mention(item).office, query.question.grammar
    words = grammar.words(office.in_language(query.language)) if office else ()
    doing = query.words("offices", "WHO_DID")
    return any(word in grammar.when or word in doing for word in words)


def _is_only_a_deed(query: Query, item: IndexedEntry) -> bool:
    """Return whether somebody is said to head or to have written what that one only did something else to.

    Of `the minister who ordered the study`.
    """
    heads, office = query.words("offices", "HEADS"), _mention(item).office
    if office is None or office_when(query) is not None:
        return False
    if query.question.asks(Frame.WRITE) and query.question.asks(Frame.WHO) and not _people(query):
        return _tells_its_time(query, item)
    if heads.isdisjoint(query.question.words):
        return False
    words, doing = query.question.grammar.words(office.in_language(query.language)), query.words("offices", "WHO_DID")
    start = next((at for at, word in enumerate(words) if word in doing), len(words))
    deed = query.indexed.vocabulary.keys_of(frozenset(words[start:]))
    return any(not deed.isdisjoint(token.keys) for token in query.question.informative if token.word not in heads)


def _is_held(query: Query, item: IndexedEntry, *, is_of_a_time: bool) -> bool:
    """Return whether somebody held the office then, and not only before, later, or by a deed for it."""
    if is_of_a_time and _is_not_in_office(query, item):
        return False
    if not _people(query) and not has_its_remit(query, _mention(item).office):
        return False
    return _is_of_those_years(query, item) and not _is_only_a_deed(query, item)


def _is_of_those_years(query: Query, item: IndexedEntry) -> bool:
    """Return whether an office that says from when to when it was held was so on the dates of the question."""
    office = _mention(item).office
    words = query.question.grammar.words(office.in_language(query.language)) if office else ()
    years = [date.year for date in query.question.grammar.calendar.find(tuple(words)) if date.year]
    asked = [date.year for date in query.question.dates if date.year]
    return not years or all(min(years) <= year <= max(years) for year in asked)


def _is_not_in_office(query: Query, item: IndexedEntry) -> bool:
    """Return whether an office is one that somebody was only elected or appointed to, or had held before.

    One that the question names so is meant.
    """
    office, words = _mention(item).office, query.words("offices", "NOT_IN_OFFICE")
    told = words.intersection(query.question.grammar.words(office.in_language(query.language))) if office else ()
    return bool(told) and words.isdisjoint(query.question.words)


def _tells_its_years(query: Query, item: IndexedEntry) -> bool:
    """Return whether an office says from when to when it was held."""
    office, grammar = _mention(item).office, query.question.grammar
    words = grammar.words(office.in_language(query.language)) if office else ()
    return bool(grammar.calendar.find(tuple(words)))


def _names_somebody(query: Query, tokens: Sequence[Token]) -> bool:
    """Return whether a person is named, or an office as the record has it or with a word that tells which."""
    if _people(query):
        return True
    is_told = query.indexed.linker.is_an_office(tokens) or any(query.indexed.index.tells(one.keys) for one in tokens)
    return is_told and _names_an_office(query)


def _fitting(query: Query, items: Sequence[IndexedEntry], countries: Sequence[NameLink]) -> list[IndexedEntry]:
    """Return the offices of the people, the dates and the countries that the question names."""
    people = {identifier for link in _people(query) for identifier in link.ids}
    is_of_a_time = not people and (office_when(query) is not None or bool(query.question.dates))
    return [
        item
        for item in items
        if _mention(item).person
        and all(date.fits(item.dates[0]) for date in query.question.dates)
        and (not people or _mention(item).person in people)
        and _is_of_the_sort(query, item)
        and _is_of_country(query, item)
        and _is_about(query, item, countries)
        and _is_held(query, item, is_of_a_time=is_of_a_time)
    ]


def _is_of_the_sort(query: Query, item: IndexedEntry) -> bool:
    """Return whether somebody is called by the noun for whom it is asked: `which judge`; any official is one."""
    question = query.question
    anybody = query.words("roles", "ANYBODY") | question.grammar.people
    types = (one for one in question.tokens if one.is_type and not one.frames and one.word not in anybody)
    return all(item.worth(one.keys) for one in types if is_behind_which(question, one.position))


def _is_about(query: Query, item: IndexedEntry, countries: Sequence[NameLink]) -> bool:
    """Return whether an office has to do with each of the countries."""
    return all((_countries_of(query, item) | item.countries) & {*link.ids} for link in countries)


def _is_of_country(query: Query, item: IndexedEntry) -> bool:
    """Return whether the country beside an office (`president of the islands`) is the office's own."""
    countries = _countries_of(query, item)
    if not countries:
        return True
    known, offices = set(query.knowledge.places), query.words("offices", "OFFICES")
    said = (at for at, word in enumerate(query.question.words[: office_when(query)]) if word in offices)
    return all(_countries_beside(query, at) & known <= countries for at in said)


def _countries_beside(query: Query, position: int) -> set[str | None]:
    """Return the countries before the word for an office, and after it and "of"."""
    words = query.question.words
    said = {query.indexed.linker.country(words[position - 1])} if position else set()
    said |= {link.ids[0] for link in query.links("places") if max(link.positions) == position - 1}
    if not query.words("particles", "OF").isdisjoint(words[position + 1 : position + 2]):
        after = (position + 2, position + 3)  # an article may stand between
        said |= {link.ids[0] for link in query.links("places") if min(link.positions) in after}
    return said


def _is_country(query: Query, link: NameLink) -> bool:
    return not query.indexed.linker.countries.isdisjoint(link.ids)


def _countries_of(query: Query, item: IndexedEntry) -> set[str]:
    """Return the countries that the office serves."""
    return query.knowledge.countries_of(_mention(item).organizations)


def told(query: Query, items: Sequence[IndexedEntry]) -> Found:
    """Tell people by the offices that documents name them by, the newest first."""
    in_order = sorted(items, key=lambda item: edtf.newest_first(item.document.published.date))
    lines = [_line(query, item) for item in in_order]
    parts = dict.fromkeys(in_document(query, item) for item in in_order)
    sentence = in_a_row(query.language, list(parts))
    if len(sentence) > LONGEST_SENTENCE:
        sentence = lines[0]
    citations = tuple(query.cite(item.document, _mention(item), voice(item.document)) for item in in_order)
    listed = tuple(lines) if len(lines) > 1 else ()
    is_whole = len(parts) == 1 or sentence != lines[0]
    glance = _of_one_person(query, in_order) or Glance(
        f"{sentence}.", query.mentioned(_mention(in_order[0])), () if is_whole else listed
    )
    if any(_mention(item).office for item in in_order):
        documents = {item.document.id for item in in_order}
        glance = replace(glance, currency=query.say("person.held", count=len(documents)))
    return Found(Kind.PERSON, f"{sentence}.", citations, query.language, listed, glance=glance)


def _of_one_person(query: Query, items: Sequence[IndexedEntry]) -> Glance | None:
    """Show one person above the offices that documents name them by; None for one office, and for several people."""
    offices = dict.fromkeys(
        query.say(
            "person.office",
            document=query.issue(item.document),
            office=begin(mention.office.in_language(query.language)),
        )
        for item in items
        if (mention := _mention(item)).office is not None
    )
    names = {query.mentioned(_mention(item)) for item in items}
    if len(offices) < 2 or len(names) > 1 or any(_mention(item).office is None for item in items):
        return None
    (name,) = names
    return Glance(query.say("person.offices", name=name), name, tuple(offices))


def in_document(query: Query, item: IndexedEntry) -> str:
    """Return somebody with the office, and the document that says so."""
    return _named_in(query, with_office(query, _mention(item)), item.document)


def _named_in(query: Query, named: str, document: Document) -> str:
    """Say in which document somebody is named so: the date of one is no date of what its person did."""
    return query.say("person.in", named=named, document=query.issue(document))


def _line(query: Query, item: IndexedEntry) -> str:
    mention, label = _mention(item), query.label(item.document)
    if mention.office is None:
        return query.say("person.plain", name=query.mentioned(mention), label=label)
    office = mention.office.in_language(query.language)
    return query.say("person.line", name=query.mentioned(mention), office=office, label=label)


def _mention(item: IndexedEntry) -> Mention:
    assert isinstance(item.entry, Mention)
    return item.entry
