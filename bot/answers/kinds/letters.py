"""The documents themselves: which there are, when they were published, to whom, by whom, and what they say in brief."""

# ruff: noqa: ARG001  # the functions of a table take the same arguments

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.answers.answer import Answer, Found, Kind, NotFound
from bot.answers.citation import voice
from bot.answers.compose.lines import labels, which_document, with_office
from bot.answers.glance import Glance
from bot.answers.index.documents import Described, at_an_end, in_order
from bot.answers.index.entry import EntryKind
from bot.answers.kinds.kind import Served
from bot.answers.match import called, roles
from bot.answers.match.actors import doers, tells_it_itself
from bot.answers.match.asked import clause_of_time, is_behind_which, is_of_the_record, left_out, office_when, row_from
from bot.answers.match.insiders import insiders
from bot.answers.match.objects import things_done
from bot.answers.match.query import Query, in_a_row
from bot.answers.match.remits import remit
from bot.answers.match.search import search
from bot.answers.match.select import NAMED_ENOUGH
from bot.answers.match.vetoes import vetoes_of
from bot.answers.match.voices import asks_for_a_reply, asks_what_somebody_wrote, is_of_each_voice
from bot.answers.understand.names import NameLink, positions_of
from bot.answers.understand.question import Question, Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.fields import CURATOR
from bot.knowledge.model import DateBasis, Document, DocumentKind, Mention
from bot.languages.locales import language_in_words

_AN_OFFICE = 3  # words: "the acting president"
# The number is told of people alone.
_UNCOUNTED = {"letters.addressees": "letters.addressees.plain", "letters.cc": "letters.cc.plain"}
_NAME_AFTER_WHO_IS = 2  # words
_GOT = (Frame.ADDRESSEE, Frame.CC)
_DESCRIBED = 2  # telling words; a single one stands in many letters


def from_an_addressee(query: Query, served: Served) -> Answer | None:
    """Say that there is no letter by a person who is named: people are only written to in the record."""
    words, links = query.question.words, query.links("people")
    is_from_them = any(words[min(link.positions) - 1] in query.words("speech", "SENT_BY") for link in links)
    is_reply = bool(links) and not query.words("speech", "REPLYING").isdisjoint(words)
    return _none(query) if is_from_them or is_reply else None


def answer(query: Query, served: Served) -> Answer | None:
    """Answer a question about documents; None for any other question."""
    if not _is_asked(query, served) or _asks_who_somebody_is(query) or _asks_beside_it(query) or things_done(query):
        return None
    if _asks_for_the_oldest_body(query):
        return None
    question, named = query.question, query.indexed.documents.named_in(query.question, served)
    is_an_end = question.asks(Frame.OLDEST, Frame.NEWEST) and len(named.documents) == 1
    if is_an_end and named.unexplained and question.asks(*_GOT):
        return NotFound(query.say("not_found"), query.language)  # who got another letter is no answer
    return _of_documents(query, named)


def _asks_for_the_oldest_body(query: Query) -> bool:
    """Return whether the oldest or newest of organizations is asked for: `which of the 12 groups is the oldest`."""
    question, grammar = query.question, query.question.grammar
    which = next((at for at, word in enumerate(question.words) if word in grammar.which), None)
    if which is None or not question.asks(Frame.OLDEST, Frame.NEWEST):
        return False
    nouns = (one for one in question.tokens if one.position > which and not one.number)
    head = next((one for one in nouns if one.frames & {Frame.ORGANIZATIONS, Frame.LETTERS} or one.is_informative), None)
    return head is not None and Frame.ORGANIZATIONS in head.frames


def _of_documents(query: Query, named: Described) -> Answer | None:
    question, documents = query.question, list(named.documents)
    if named.unexplained:
        documents = _saying(query, documents, named.unexplained)
        if not documents or _asks_for_less_than_a_letter(query):
            return None
    documents = _of_the_doers(query, _sent_as_asked(query, documents))
    if not documents:
        return _none(query) if question.asks(Frame.LETTERS) else None
    is_of_documents = named.is_specific or question.asks(Frame.LETTERS, Frame.CC)
    if not is_of_documents or _names_an_office(query):
        return None
    if question.asks(Frame.BOTH) and len(documents) == 1:
        return None  # what one of two letters says, both may not
    return _about(query, documents, is_specific=named.is_specific or _is_the_one(query, documents))


def _is_the_one(query: Query, documents: Sequence[Document]) -> bool:
    """Return whether one document alone has readers of the kind that is asked for: `who got a copy of the letter`."""
    return len(documents) == 1 and query.question.asks(Frame.ADDRESSEE, Frame.CC)


def issued(query: Query, served: Served) -> Answer | None:
    """Tell who published a document, where that is asked; None for one that only those who signed it speak in."""
    if not query.question.says("works", "PUBLISHING"):
        return None
    document = query.indexed.documents.named_in(query.question, served).only
    if document is None or not document.issuers:
        return None
    sentence = query.say("letters.issued", label=query.label(document), names=query.names(document.issuers))
    citations = (query.cite_document(document),)
    return Found(Kind.LETTER, sentence, citations, query.language, about=("issued", document.id))


def written_in(query: Query, served: Served) -> Answer | None:
    """Tell in which language a document is written; None where no language is asked for."""
    asked, words = query.words("kinds", "LANGUAGE"), query.question.words
    if asked.isdisjoint(words) or query.indexed.vocabulary.grammar.which.isdisjoint(words):
        return None
    silent = asked | query.words("kinds", "WRITTEN")
    tokens = [one for one in query.question.tokens if silent.isdisjoint((one.word, one.typed))]
    document = query.indexed.documents.named_by(tokens, query.question.dates, served).only
    if document is None:
        return None
    language = language_in_words(query.language, document.language)
    sentence = query.say("letters.language", label=query.label(document), language=language)
    citations = (query.cite_document(document),)
    return Found(Kind.LETTER, sentence, citations, query.language, about=("language", document.id))


def _asks_beside_it(query: Query) -> bool:
    """Return whether what no document tells of itself is asked for: names, or a body or place that it went to."""
    is_of_a_body = any(one.section != "people" for one in roles.sought(query)) or roles.is_of_some(query)
    is_sent = query.question.asks(Frame.ADDRESSEE, Frame.WRITE) and is_of_a_body
    is_place = query.question.asks(Frame.WHERE) and query.question.asks(Frame.SIGN)  # where it was signed, none tells
    is_named = query.question.says("roles", "BY_NAME", "NAMES_OF_PEOPLE") or _asks_for_an_office(query)
    is_named |= query.question.says("signing", "AS_PRINTED")  # "under which name do we appear in the May letter"
    is_named |= query.question.says("terms", "ASKS_FOR_A_DEFINITION") or bool(called.counting_as(query))
    is_beside_it = (
        is_sent or is_place or is_named or _counts_those_it_tells_of(query) or asks_what_somebody_wrote(query)
    )
    return is_beside_it or asks_for_a_reply(query) or _is_of_an_earlier_one(query)


def _counts_those_it_tells_of(query: Query) -> bool:
    """Return whether others are counted than documents, their readers and signatories: `how many hens does it name`."""
    question = query.question
    if _is_sent(query):
        return False
    are_letters = not query.kinds.plurals.isdisjoint(question.words)
    return (not are_letters and _counts_others(query)) or any(
        token.is_counted and all(Frame.LETTERS not in one.frames for one in row_from(question, token))
        for token in question.tokens
    )


def _is_sent(query: Query) -> bool:
    """Return whether it is asked of a document's readers, its signatories or its writing.

    People who are "sent back" are written to by nobody, and those who were there "when it was written" did not write.
    """
    question, back, begun = query.question, query.words("particles", "BACK"), clause_of_time(query)
    writes = any(
        Frame.WRITE in one.frames and back.isdisjoint(question.words[one.position + 1 : one.position + 2])
        for one in question.tokens
        if begun is None or one.position < begun
    )
    return writes or question.asks(Frame.ADDRESSEE, Frame.CC, Frame.SIGN)


def _is_of_an_earlier_one(query: Query) -> bool:
    """Return whether a letter before the one that tells of it is meant: `the earlier letter`, `had written earlier`."""
    words, of = query.question.words, query.words("particles", "OF")
    return any(
        Frame.EARLIER in (told := one.frames | other.frames)
        and not told.isdisjoint((Frame.LETTERS, Frame.WRITE))
        and other.position == one.position + 1
        and of.isdisjoint(words[other.position + 1 : other.position + 2])  # "las cartas antes de mayo"
        for one, other in pairwise(query.question.tokens)
    )


def _asks_for_an_office(query: Query) -> bool:
    """Return whether the office of a person is asked for, of whom a letter only tells which one is meant.

    The person may go without a name: `what post does the letter say she has`.
    """
    question, inside = query.question, positions_of(query.links("documents"))
    if not question.asks(Frame.OFFICE):
        return False
    if any(inside.isdisjoint(link.positions) for link in query.links("people")):
        return True
    posts, which = query.words("offices", "POSTS"), question.grammar.which
    is_of_a_post = any(before in which and word in posts for before, word in pairwise(question.words))
    return is_of_a_post and not question.asks(Frame.ADDRESSEE, Frame.CC)


def _asks_who_somebody_is(query: Query) -> bool:
    """Return whether a person is asked about, or who did something; the documents only tell where, or to what.

    `who is Rivers in these letters`, `who paid for the report`.
    """
    is_open = query.question.words[0] in query.question.grammar.open_questions
    is_asked = (
        is_open and query.question.asks(Frame.WHO) and not query.question.asks(Frame.WRITE, Frame.ADDRESSEE, Frame.CC)
    )
    if not is_asked:
        return False
    is_of_an_act = any(one.position == 1 and one.is_informative and not one.frames for one in query.question.tokens)
    return is_of_an_act or any(min(link.positions) == _NAME_AFTER_WHO_IS for link in query.links("people"))


def _none(query: Query) -> NotFound:
    """Say that there is no such letter, and which there are."""
    documents = tuple(query.knowledge.documents.values())
    return NotFound(query.say("letters.none"), query.language, labels(query, documents))


def _sent_as_asked(query: Query, documents: Sequence[Document]) -> list[Document]:
    """Return the documents to the countries that the question names, with copies where it asks for copies."""
    countries = _countries_written_to(query)
    asks_for_copies = query.question.asks(Frame.CC)
    return [
        document
        for document in documents
        if (not countries or countries <= _countries_of(query, document)) and (document.cc or not asks_for_copies)
    ]


def _of_the_doers(query: Query, documents: Sequence[Document]) -> list[Document]:
    """Return the documents of those who are said to have written or sent them: `when did Alder write`."""
    found = list(documents)
    if query.question.asks(Frame.WRITE):
        for link in (*doers(query), *_writers(query)):
            found = [one for one in found if not {*one.issuers, *one.signed_by}.isdisjoint(link.ids)]
    return found


def _writers(query: Query) -> Iterator[NameLink]:
    """Yield the people before a verb of writing, small words between: `whether Rivers ever wrote to them`."""
    question, having = query.question, query.words("speech", "HAVING_DONE")
    to = query.words("speech", "ADDRESSING") | query.words("particles", "OF") | query.words("speech", "SENT_BY")
    small, writing = question.grammar.function_words, query.words("speech", "WRITING")
    for link in query.links("people"):
        before = question.words[: min(link.positions)][-1:]
        behind = (one for one in question.tokens if one.position > max(link.positions) and one.word not in small)
        verb = next(behind, None)
        if verb is None or Frame.WRITE not in verb.frames or not to.isdisjoint(before):
            continue
        if verb.word in writing or not having.isdisjoint(before):
            yield link


def _saying(query: Query, documents: Sequence[Document], tokens: Sequence[Token]) -> list[Document]:
    """Return the one letter that speaks of a matter: `the letter about harbour fees`; none where several do."""
    if query.kinds.letters.isdisjoint(query.question.words) or query.question.operators or _counts_others(query):
        return []
    if sum(query.indexed.index.tells(token.keys) for token in tokens) < _DESCRIBED:
        return []
    saying = _speaking_of(query, tokens)
    found = [document for document in documents if document.id in saying and document.kind is DocumentKind.LETTER]
    return found if len(found) == len(saying) == 1 else []


def _counts_others(query: Query) -> bool:
    """Return whether a number is asked for that counts no documents: `how much is the fee, says the May letter`."""
    counts_documents = any(token.is_counted and Frame.LETTERS in token.frames for token in query.question.tokens)
    return query.question.asks(Frame.HOW_MANY) and not counts_documents


def _speaking_of(query: Query, tokens: Sequence[Token]) -> set[str]:
    """Return the ids of the documents with an entry that the words name."""
    shelves = [EntryKind.FACTS, EntryKind.EVENTS, EntryKind.ASKS]
    hits, vetoes = search(query.indexed.index, tokens, shelves, query.question.keys), vetoes_of(query)
    return {hit.item.document.id for hit in hits if hit.named >= NAMED_ENOUGH and not vetoes.forbid(hit.item)}


def _countries_written_to(query: Query) -> set[str]:
    """Return the countries after "to", as in `letters to the islands`."""
    words, linker = query.question.words, query.indexed.linker
    to = [at for at, word in enumerate(words) if word in query.words("signing", "WRITTEN_TO")]
    after = [word for at in to for word in words[at + 1 : at + 3] if linker.people_of(word) is None]
    return {country for word in after if (country := linker.country(word))}


def _countries_of(query: Query, document: Document) -> set[str]:
    """Return the countries whose bodies or officials a document is addressed to."""
    bodies = [one for mention in document.addressees for one in mention.organizations]
    bodies += [subject for subject in document.subjects if document.addressees_note]
    return query.knowledge.countries_of(bodies)


def _names_an_office(query: Query) -> bool:
    """Return whether an office is asked for, and the document only says when: `harbour master on the letter`."""
    question = query.question
    if question.asks(Frame.WHEN, Frame.CC, Frame.SUMMARY, Frame.HOW_MANY) or question.yes_no:
        return False
    offices = query.words("offices", "OFFICES")
    which = query.indexed.vocabulary.grammar.which
    asked = any(before in which and word in offices for before, word in pairwise(question.words))
    asked |= office_when(query) is not None
    is_who = question.asks(Frame.WHO) and not question.asks(Frame.ADDRESSEE, Frame.SIGN, Frame.WRITE)
    asked |= is_who and not offices.isdisjoint(question.words)
    return asked or _begins_with_an_office(query)


def _begins_with_an_office(query: Query) -> bool:
    """Return whether an office stands first, or behind its body: `harbour board chair on the letter`."""
    offices = query.indexed.vocabulary.keys_of(query.words("offices", "OFFICES"))
    bodies = positions_of(query.links("organizations"))
    first = next((one for one in query.question.tokens if one.position not in bodies), None)
    return first is not None and not offices.isdisjoint(first.keys)


def _is_asked(query: Query, served: Served) -> bool:
    """Return whether documents are meant, by kind (`letters`), by name (`Rivers letter`), or as writing to somebody."""
    question = query.question
    if question.asks(Frame.LETTERS, Frame.CC) or query.links("documents") or _speaks_of_addressees(query):
        return True
    if question.asks(Frame.WRITE) and (question.asks(Frame.WHEN, Frame.WHO) or _names_only_dates(question, served)):
        return True
    return question.asks(Frame.WRITE, Frame.ADDRESSEE) and _names_only_people(query, served)


def _speaks_of_addressees(query: Query) -> bool:
    return not query.words("speech", "ADDRESSEES").isdisjoint(token.word for token in query.question.tokens)


def _names_only_dates(question: Question, served: Served) -> bool:
    """Return whether a date is all that is named: `everything sent in 2018`; people are "sent on"."""
    return bool(question.dates) and "back" not in question.words and not question.to_account_for(*served)


def _names_only_people(query: Query, served: Served) -> bool:
    """Return whether people are all that is named: `what was sent to Rivers`."""
    named = {token for link in query.links("people") for token in link.tokens}
    return bool(named) and named >= set(query.question.to_account_for(*served))


def _about(query: Query, documents: Sequence[Document], *, is_specific: bool) -> Answer | None:
    question = query.question
    if question.asks(Frame.OLDEST) and question.asks(Frame.NEWEST):  # in order, from the one to the other
        return _list(query, documents)
    if _counts_those_behind_it(query):
        return None
    if question.asks(Frame.OLDEST, Frame.NEWEST) and (len(documents) > 1 or not is_specific):
        return _at_an_end(query, documents, is_oldest=question.asks(Frame.OLDEST))
    if _wants_list(query, documents) or not is_specific:
        return _list(query, documents)
    return _about_one(query, documents[0]) if len(documents) == 1 else which_document(query, documents)


def _counts_those_behind_it(query: Query) -> bool:
    """Return whether names or signatures are counted, which no description of a document tells: `how many names`."""
    question = query.question
    listed = any(one.is_counted and not one.frames.isdisjoint((Frame.LISTING, Frame.SIGN)) for one in question.tokens)
    return listed and _counts_others(query)


def _at_an_end(query: Query, documents: Sequence[Document], *, is_oldest: bool) -> Answer:
    """Describe the oldest or the newest; where dates leave open which it is, ask."""
    ends = at_an_end(documents, is_oldest=is_oldest)
    return card(query, ends[0]) if len(ends) == 1 else which_document(query, ends)


def _about_one(query: Query, document: Document) -> Answer | None:
    """Tell who got a document, or when it appeared, where that is asked for; else describe it."""
    question = query.question
    if question.asks(Frame.CC):
        if any(link.section == "people" for link in doers(query)):
            return _none(query)  # whoever got a copy made none
        return _copied(query, document)
    if question.asks(Frame.WHEN):
        if tells_it_itself(query) or (question.asks(Frame.SIGN) and question.asks(Frame.WHO, Frame.LISTING)):
            return None  # who signed it on that day, its date does not tell
        is_of_another = question.asks(Frame.EARLIER) and bool(question.dates)
        return _none(query) if is_of_another else _published(query, document)
    if question.asks(Frame.ADDRESSEE) and _wants_people(query):
        return _addressed(query, document)
    is_told = is_of_each_voice(query, document) and not _decides(query) and not _asks_for_something_in_it(query)
    return card(query, document) if is_told else None


def _addressed(query: Query, document: Document) -> Answer | None:
    """Tell to whom a document went; of these the holders of the office that is asked for, which some have."""
    is_called, holders = of_the_office(query, document.addressees)
    holders = _inside(query, _without_the_excepted(query, holders if is_called else document.addressees))
    if len(holders) == len(document.addressees):
        return people_named(query, document, document.addressees, "letters.addressees")
    return some_of_them(query, document, holders, "letters.addressed.among") if holders else None


def _copied(query: Query, document: Document) -> Answer | None:
    """Tell who got a copy; of these the holders of an office that is asked for, which no addressee has."""
    is_called, holders = of_the_office(query, document.cc)
    is_of_an_addressee, _ = of_the_office(query, document.addressees)
    if is_of_an_addressee and document.addressees and not is_called:
        holders = document.cc  # an office that an addressee has describes the letter
    holders = _inside(query, _without_the_excepted(query, holders))
    if document.cc and not holders:
        return None
    if len(holders) == len(document.cc):
        return people_named(query, document, document.cc, "letters.cc")
    return some_of_them(query, document, holders, "letters.copied.among")


def _inside(query: Query, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Return those of the organization at which somebody is asked for: `who at Alder got it`."""
    if not insiders(query):
        return mentions
    bodies = {one for link in query.links("organizations") for one in link.ids}
    return [one for one in mentions if not bodies.isdisjoint(one.organizations)]


def _without_the_excepted(query: Query, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Return those who are not named as left out: `besides Rivers, who got it`."""
    excepted = {one for link in left_out(query) for one in link.ids}
    return [one for one in mentions if one.person not in excepted] if excepted else mentions


def of_the_office(query: Query, mentions: Sequence[Mention]) -> tuple[bool, Sequence[Mention]]:
    """Return whether any of some people is called by an office that is asked for, and those who hold it.

    All of them where none is asked for. The ambassador of one country to another is no ambassador of that one, and the
    chair of one body that is named no chair of another.

    Args:
        query: The question and the record.
        mentions: Those whom a document names.
    """
    question = query.question
    offices = _offices(query)
    is_asked = question.asks(Frame.WHO) or not question.grammar.which.isdisjoint(question.words)
    if not offices or not (is_asked or _begins_with_an_office(query) or _heads_a_phrase(query, offices)):
        return True, mentions
    called = _all_called(query, mentions, offices)
    countries = {country for one in offices if (country := _country_beside(query, one))}
    serving = query.knowledge.countries_of
    of_bodies = [one for one in called if countries <= {*serving(one.organizations)}]
    if bodies := _bodies_among(query, mentions):
        of_bodies = [one for one in of_bodies if not bodies.isdisjoint(one.organizations)]
    remits = [one for office in offices for one in remit(query, office)]
    return bool(called), _all_called(query, of_bodies, remits)


def _heads_a_phrase(query: Query, offices: Sequence[Token]) -> bool:
    """Return whether an office is that of whoever got it, in so many words: `harbour minister addressed in May`."""
    question = query.question
    got = (one.position for one in question.tokens if not one.frames.isdisjoint((Frame.ADDRESSEE, Frame.CC)))
    is_open = question.yes_no or not question.grammar.open_questions.isdisjoint(question.words)
    return not is_open and min((one.position for one in offices), default=0) < next(got, 0)


def _offices(query: Query) -> Sequence[Token]:
    """Return the words for offices that stand in no name, nor behind "besides"."""
    inside = {*positions_of(query.links("documents", "organizations", "people"))}
    if left_out := query.question.found("wholes", "OTHER_THAN"):
        start = len(query.question.said[: left_out.end()].split())
        inside.update(range(start, start + _AN_OFFICE))
    offices, ranks = query.indexed.nouns.offices, query.words("offices", "CABINET")
    alike = query.indexed.vocabulary.keys_of(ranks)  # what one state calls a minister, another calls a secretary
    tokens = [one._replace(keys=one.keys | alike) if one.word in ranks else one for one in query.question.tokens]
    return [one for one in tokens if one.position not in inside and not offices.isdisjoint(one.keys)]


def _bodies_among(query: Query, mentions: Sequence[Mention]) -> set[str]:
    """Return the organizations that a question names and that some people are of."""
    named = {one for link in query.links("organizations") for one in link.ids}
    return named & {one for mention in mentions for one in mention.organizations}


def _all_called(query: Query, mentions: Sequence[Mention], tokens: Sequence[Token]) -> Sequence[Mention]:
    """Return those whose office has all the words."""
    return [one for one in mentions if all(_is_called(query, one, token) for token in tokens)]


def _is_called(query: Query, mention: Mention, office: Token) -> bool:
    keys = query.indexed.vocabulary.informative_keys
    texts = mention.office.in_every_language() if mention.office else ()
    return any(not keys(text).isdisjoint(office.keys) for text in texts)


def _country_beside(query: Query, office: Token) -> str | None:
    """Return the country of `the Isleño minister`, or of `the minister of the Island`."""
    words, linker = query.question.words, query.indexed.linker
    start = office.position + 1
    behind = words[start : start + 3] if query.words("particles", "OF").intersection(words[start : start + 1]) else ()
    near = (*words[office.position - 1 : office.position], *words[start : start + 1], *behind)
    return next((country for one in near if (country := linker.people_of(one) or linker.country(one))), None)


def _asks_for_something_in_it(query: Query) -> bool:
    """Return whether a document only tells of what is asked for: somebody, a span of time, a kind of thing."""
    question = query.question
    if question.says("quantities", "ASKS_HOW_LONG"):
        return True
    is_of_its_people = question.asks(Frame.SIGN, Frame.ADDRESSEE, Frame.CC) or question.says("works", "PUBLISHING")
    if question.asks(Frame.WHO) and not is_of_its_people:
        return True
    if _wants_people(query):
        return False  # "to which secretaries": it names them
    return any(
        is_behind_which(question, one.position)
        and (one.is_informative or one.is_type or is_of_the_record(query, one))
        and not one.frames
        and one.word not in query.kinds.letters
        for one in question.tokens
    )


def _asks_for_less_than_a_letter(query: Query) -> bool:
    """Return whether somebody, a number, a yes or no, or one of two is asked for, which no letter's summary is."""
    question = query.question
    is_of_somebody = question.asks(Frame.WHO) and not question.asks(Frame.SIGN, Frame.ADDRESSEE, Frame.CC)
    return (
        is_of_somebody
        or question.asks(Frame.HOW_MANY)
        or _decides(query)
        or question.says("roles", "EITHER_OF", "OR_NOT")
    )


def _decides(query: Query) -> bool:
    """Return whether a yes or no is asked for, other than whether there is such a document."""
    return query.question.yes_no and not query.question.says("kinds", "THERE_IS")


def _wants_people(query: Query) -> bool:
    """Return whether addressees are asked for, not given: `who got the Rivers letter`, not `letters to Rivers`."""
    words, which, to = query.question.words, query.question.grammar.which, query.words("speech", "ADDRESSING")
    persons = query.words("roles", "PERSONS") if query.question.asks(Frame.ADDRESSEE) else ()  # "which officials"
    asks_which = any({a, b} & which and ({a, b} & to or b in persons) for a, b in pairwise(words))  # "to which office"
    return asks_which or query.question.asks(Frame.WHO) or _speaks_of_addressees(query)


def _wants_list(query: Query, documents: Sequence[Document]) -> bool:
    question = query.question
    if question.asks(Frame.HOW_MANY) and not question.asks(Frame.CC):
        return not _speaks_of_addressees(query)
    if len(documents) < 2:
        return False
    if not any(Frame.LETTERS in token.frames for token in question.tokens):
        return True  # the command asks for letters; nothing says that it is one
    return any(token.word in query.kinds.plurals for token in question.tokens) and not question.asks(Frame.CC)


def _list(query: Query, documents: Sequence[Document]) -> Found:
    ordered = in_order(documents)
    labels = [query.label(document) for document in ordered]
    dates = in_a_row(query.language, [query.date(document.published.date) for document in ordered])
    sentence = query.say("letters.list", count=len(labels), dates=dates)
    citations = tuple(query.cite_document(document) for document in ordered)
    counted = query.say("glance.documents", count=len(labels))
    glance = Glance(query.say("glance.letters", counted=counted), counted)
    about = ("list", *(document.id for document in ordered))
    return Found(Kind.LETTER, sentence, citations, query.language, tuple(labels), glance=glance, about=about)


def people_named(query: Query, document: Document, mentions: Sequence[Mention], name: str) -> Answer:
    """Tell who got a document.

    Args:
        query: The question and the record.
        document: The document.
        mentions: Its addressees, or those who got a copy.
        name: The sentence for them: `letters.addressees` or `letters.cc`.
    """
    if not mentions and name == "letters.addressees" and document.addressees_note is not None:
        note = document.addressees_note.in_language(query.language)
        return Found(Kind.PERSON, note, (query.cite_document(document),), query.language)
    if not mentions:
        return NotFound(query.say(f"{name}.none", label=query.label(document)), query.language)
    lines = [with_office(query, mention) for mention in mentions]
    named = in_a_row(query.language, [query.mentioned(mention) for mention in mentions])
    form = name if all(mention.person for mention in mentions) else _UNCOUNTED[name]
    sentence = query.say(form, label=query.label(document), people=named, count=len(mentions))
    citations = tuple(query.cite(document, mention, voice(document)) for mention in mentions)
    return Found(Kind.PERSON, sentence, citations, query.language, tuple(lines), about=(name, document.id))


def some_of_them(query: Query, document: Document, mentions: Sequence[Mention], form: str) -> Found:
    """Tell some of those who got a document.

    Args:
        query: The question and the record.
        document: The document.
        mentions: Those who are meant.
        form: The sentence for them.
    """
    people = in_a_row(query.language, [query.mentioned(one) for one in mentions])
    sentence = query.say(form, label=query.label(document), people=people)
    citations = tuple(query.cite(document, one, voice(document)) for one in mentions)
    lines = tuple(with_office(query, one) for one in mentions)
    about = (form, document.id, *(one.person or " ".join(one.organizations) for one in mentions))
    return Found(Kind.PERSON, sentence, citations, query.language, lines, about=about)


def _published(query: Query, document: Document) -> Found:
    date = query.date(document.published.date)
    sentence = query.say("letters.published", title=document.title.in_language(query.language), date=date)
    if document.published.basis is DateBasis.INFERRED and document.published.how_known:
        sentence += f" {document.published.how_known.in_language(query.language)}"
    about = ("published", document.id)
    return Found(Kind.DATE, sentence, (query.cite_document(document),), query.language, about=about)


def card(query: Query, document: Document) -> Found:
    """Describe a document: what it is and says, its people and its size."""
    sentence = query.say(
        "letters.card",
        date=query.date(document.published.date),
        summary=document.summary.in_language(query.language),
    )
    return Found(
        Kind.LETTER,
        sentence,
        (query.cite_document(document),),
        query.language,
        _details(query, document),
        # Its title stands in the line of its source.
        glance=Glance(sentence, query.date(document.published.date), _details(query, document)[1:]),
        about=(document.id,),
    )


def _details(query: Query, document: Document) -> tuple[str, ...]:
    checked = document.checked
    by = query.say("letters.checked.curator") if checked.by == CURATOR else query.name(checked.by)
    last = query.say("letters.checked", date=query.date(checked.on), by=by)
    return (query.label(document), *of_its_people(query, document), last)


def of_its_people(query: Query, document: Document) -> tuple[str, ...]:
    """Return who issues a document, to whom it goes, and how many signed it."""
    lines = []
    if document.issuers:
        lines.append(query.say("letters.issuers", names=query.names(document.issuers)))
    for name, mentions in (("letters.to", document.addressees), ("letters.copies", document.cc)):
        if mentions:
            people = in_a_row(query.language, [query.mentioned(mention) for mention in mentions])
            lines.append(query.say(name, people=people))
    if document.signatories and document.has_whole_list:
        lines.append(query.say("letters.signatories", count=len(document.signed_by)))
    elif document.signatories and document.signatories.note:
        lines.append(document.signatories.note.in_language(query.language))
    elif document.signatories and document.signatories.stated is None:
        lines.append(query.say("letters.signatories_unknown"))
    return tuple(lines)
