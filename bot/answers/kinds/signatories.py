"""Who signed: lists, counts, and what two lists have in common; `membership` answers for single organizations."""

# ruff: noqa: ARG001, ARG005  # the functions of a table take the same arguments

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from bot.answers.answer import Ambiguous, Answer, Kind, Match, NotFound
from bot.answers.compose.lines import labels, which_document
from bot.answers.index.postings import AROUND, OWN
from bot.answers.kinds import comparison, facts, groups, membership
from bot.answers.kinds.kind import Served
from bot.answers.kinds.posts import asks_for_a_holder
from bot.answers.kinds.set_answers import SignatorySet, set_answer
from bot.answers.kinds.signing import (
    Named,
    QuestionPart,
    asks_for_people,
    counted,
    ever_signed,
    found,
    no_whole_list,
    not_signed,
    note,
    printed,
    read_names,
    signatory_links,
    signed_letters,
    whole_lists,
)
from bot.answers.match.asked import office_when
from bot.answers.match.done_to_letters import is_done_by, leads_a_body
from bot.answers.match.insiders import insiders
from bot.answers.match.query import Query
from bot.answers.match.select import Chosen, choose
from bot.answers.match.stated import says
from bot.answers.match.voices import asks_for_a_reply, asks_what_somebody_wrote
from bot.answers.understand.names import NameLink, positions_of
from bot.answers.understand.question import Question
from bot.answers.understand.vocabulary import NEGATION, Frame
from bot.knowledge.model import Document, DocumentKind, Fact, Signatories
from bot.languages import begin
from bot.languages.numbers import figure_in_words

LETTERS = (DocumentKind.LETTER, DocumentKind.OPEN_LETTER, DocumentKind.PRESS_RELEASE)


def answer(query: Query, served: Served) -> Answer:
    """Answer a question about signatures.

    No other kind may take it up: a document's card is no answer to who did not sign it.
    """
    if query.question.says("signing", "SEVERAL_LETTERS", "DOING_ELSE"):
        # No list is that of several letters, nor of what those who signed did besides.
        return NotFound(query.say("not_found"), query.language)
    named = _named(query, served)
    answer = None if _asks_what_went_to(query, named) else _answer(query, named)
    return answer or NotFound(query.say("not_found"), query.language)


def _asks_what_went_to(query: Query, named: Named) -> bool:
    """Return whether somebody is named to whom a thing went, who signed none: `did Alder sign anything to Birch`."""
    words, passed, to = query.question.words, query.words("particles", "ARTICLES"), query.words("particles", "TO")
    for link in query.links("organizations"):
        before = [word for word in words[: min(link.positions)] if word not in passed][-1:]
        if not to.isdisjoint(before) and link.ids in named.organizations and not ever_signed(query, link):
            return True
    return False


def implied(query: Query, served: Served) -> Answer | None:
    """Answer a question that means signatures without the word; None for any other question."""
    question = query.question
    is_of_a_letter = question.asks(Frame.LETTERS, Frame.WRITE) or _counts_those_of_a_document(query)
    if not question.dates and not is_of_a_letter and not _just_names(query):
        return None
    if office_when(query) is not None or _only_tells_when(query) or _asks_what_was_written(query):
        return None
    if question.says("signing", "MENTIONING") or question.says("works", "CITED_IN") or asks_for_a_holder(query):
        return None  # one that a letter names or cites has not signed it, nor whoever it was written to
    if _is_of_something_else(query):
        return None
    named = _named(query, served)
    return _answer(query, named) if _is_about_lists(query, named) else None


def _asks_what_was_written(query: Query) -> bool:
    """Return whether it is asked what somebody who signed nothing wrote, or what was answered."""
    return asks_what_somebody_wrote(query) or asks_for_a_reply(query)


def _only_tells_when(query: Query) -> bool:
    """Return whether a document only tells the time of what is asked for: `who ran it when the letter was sent`."""
    words, when = query.question.words, query.question.grammar.when
    at = next((position for position, word in enumerate(words) if position and word in when), None)
    writing = {Frame.LETTERS, Frame.WRITE}
    letters = [token.position for token in query.question.tokens if not writing.isdisjoint(token.frames)]
    return at is not None and bool(letters) and at < min(letters)


def _is_of_another_writing(query: Query) -> bool:
    """Return whether a work or a law is named that no letter is, where none is, or it is asked what somebody said."""
    question = query.question
    telling = query.words("roles", "WRITINGS") | query.words("speech", "OPINING")
    if question.asks(Frame.LETTERS):
        return False
    return not telling.isdisjoint(question.words) or any(_is_written(query, link) for link in query.links("terms"))


def _is_written(query: Query, link: NameLink) -> bool:
    """Return whether a name is that of what somebody wrote: `who wrote the Heron Act`."""
    at = query.question.grammar.before_articles(query.question.words, min(link.positions)) - 1
    return any(token.position == at and Frame.WRITE in token.frames for token in query.question.tokens)


def _just_names(query: Query) -> bool:
    """Return whether a question is of a document's name and a signatory's alone: `Alder on Stay Here`."""
    question, links = query.question, query.links("documents")
    if not links or question.frames or not question.grammar.open_questions.isdisjoint(question.words):
        return False
    named = positions_of((*links, *signatory_links(query)))
    return all(token.position in named for token in question.informative)


def _counts_those_of_a_document(query: Query) -> bool:
    """Return whether those of a document are counted which no word for a letter names: `how many orgs in Stay Here`."""
    question, links = query.question, query.links("documents")
    if not links or not question.asks(Frame.HOW_MANY) or not question.asks(Frame.ORGANIZATIONS):
        return False
    named = positions_of(links)
    return all(token.position in named or Frame.ORGANIZATIONS in token.frames for token in question.informative)


def _named(query: Query, served: Served) -> Named:
    return read_names(query, signatory_links(query), served)


def _is_about_lists(query: Query, asked: Named) -> bool:
    """Return whether signatures are meant: `Alder letters`, `orgs on the May letter`, `on A not on B`."""
    if asked.unknown or any(not part.documents for part in asked.parts):
        return False
    question = query.question
    if question.asks(Frame.WRITE) and question.asks(Frame.ORGANIZATIONS, Frame.WHO):
        return bool(asked.parts) and _tells_a_letter(query)
    if not asked.parts and question.asks(Frame.ORGANIZATIONS) and question.asks(Frame.LETTERS):
        return _means_all(query, len(whole_lists(signed_letters(query))))
    if asked.parts and _counts_those_of_a_document(query):
        return True
    return _compares_lists(question, asked) or _names_signatories(question, asked)


def _tells_a_letter(query: Query) -> bool:
    """Return whether a letter is told by its kind, a date or a name, and not by a word alone: `who wrote the act`."""
    question = query.question
    telling = [one for one in question.informative if not one.frames]
    is_told = question.asks(Frame.LETTERS) or bool(question.dates) or len(telling) > 1
    return is_told or bool(query.links("documents", "organizations", "people"))


def _compares_lists(question: Question, asked: Named) -> bool:
    """Return whether several letters are set against each other: `on A not on B`."""
    is_negated = any(part.is_negated for part in asked.parts)
    return len(asked.parts) > 1 and (is_negated or question.asks(Frame.BOTH))


def _names_signatories(question: Question, asked: Named) -> bool:
    """Return whether organizations are named with letters, or with the date of one and nothing else."""
    if question.asks(Frame.LETTERS) or not question.frames:
        return bool(asked.organizations) or (question.asks(Frame.ORGANIZATIONS) and bool(asked.parts))
    return bool(asked.organizations and asked.parts and question.dates) and not question.asks(Frame.HOW_MANY)


def _tells_of_a_figure(query: Query) -> bool:
    """Return whether a number stands in the question that is no name's and no document's: no list accounts for it."""
    documents, numbers = query.indexed.documents, [one for one in query.question.informative if one.number]
    if not numbers:
        return False
    named = positions_of(signatory_links(query))
    return any(not documents.are_called_by(one.keys) for one in numbers if one.position not in named)


def _is_of_something_else(query: Query) -> bool:
    """Return whether a deed, a figure, a writing or a thing is asked about that no list of signatories tells of."""
    others = (_does_otherwise, _tells_of_a_figure, _is_of_another_writing, _counts_others, leads_a_body)
    return is_done_by(query, query.links("organizations", "people")) or any(is_asked(query) for is_asked in others)


def _counts_others(query: Query) -> bool:
    """Return whether other things are counted than those who sign: `how many hens were not there as of the letter`."""
    people, question = query.indexed.nouns.people, query.question
    counted = (one for one in question.informative if one.is_counted and not one.frames)
    return any(one.word not in people and one.position not in question.named for one in counted)


def _counts_a_kind(query: Query) -> bool:
    """Return whether those of one kind are counted or asked for: `how many choirs signed`, `which bank has signed`."""
    question, passed = query.question, query.words("speech", "PERFECT")
    people = query.indexed.nouns.people | question.grammar.people | query.words("nouns", "VOICES")
    asking, of = question.grammar.which | query.words("quantities", "MANY"), query.words("particles", "OF")

    def before_of(words: Sequence[str]) -> Sequence[str]:
        return words[-2:-1] if of.intersection(words[-1:]) else words[-1:]

    signing = {link for link in signatory_links(query) if not query.knowledge.signatories.isdisjoint(link.ids)}
    named = positions_of(signing)
    tokens = [one for one in question.tokens if one.word not in passed]
    return any(
        (one.is_counted or not asking.isdisjoint(before_of(question.words[: one.position])))
        and one.frames <= {Frame.CITY, Frame.BOTH}  # "communes" are towns as well
        and one.position not in named
        and one.word not in people | question.grammar.function_words
        and Frame.SIGN in behind.frames
        for one, behind in pairwise(tokens)
    )


def _does_otherwise(query: Query) -> bool:
    """Return whether something else than signing is done to a letter: `opposed the letter`."""
    question, determiners = query.question, query.words("signing", "DETERMINERS")
    acts = {
        token.position
        for token in question.tokens
        if token.is_informative and not token.frames and token.position not in question.named
    }
    return any(
        Frame.LETTERS in token.frames
        and question.words[token.position - 1] in determiners
        and token.position - 2 in acts
        for token in question.tokens
    )


def _answer(query: Query, asked: Named) -> Answer | None:
    """Answer by the first case that the question is of; None where the lists do not tell."""
    return next(answer(query, asked) for is_asked, answer in _CASES if is_asked(query, asked))


# The cases of a question about signatures


def _leaves_out(query: Query, asked: Named) -> bool:
    """Return whether some are left out: those who did not sign, or those of other countries."""
    return (
        _names_a_nationality(query)
        or _is_from_somewhere(query, asked)
        or (bool(query.question.operators - {"only"}) and len(asked.parts) < 2)
    )


def _is_from_somewhere(query: Query, asked: Named) -> bool:
    """Return whether a name that nobody knows is a place, by the word before it: `anybody from Upper Alder`."""
    words, lying_in = query.question.words, query.words("signing", "LYING_IN")
    starts = [one.start for one in asked.strangers if one.start > 1 and words[one.start - 1] in lying_in]
    signing = {
        token.position for token in query.question.tokens if token.frames & {Frame.SIGN, Frame.LETTERS, Frame.WRITE}
    }
    return any(start - 2 not in signing for start in starts)  # "the signature of Alder"


def _asks_who_signed_for_one(query: Query, asked: Named) -> bool:
    """Return whether a person is asked for who signed in an organization's name, where the lists name no people."""
    which, people = query.question.grammar.which, query.question.grammar.people
    asks = any(before in which and word in people for before, word in pairwise(query.question.words))
    asks = asks or any(_is_signed_for(query, link) for link in query.links("organizations"))
    return asks and bool(asked.organizations) and query.knowledge.signatories.isdisjoint(query.knowledge.people)


def _is_signed_for(query: Query, link: NameLink) -> bool:
    """Return whether somebody is said to have signed for an organization: `who signed for Alder`."""
    before = " ".join(query.question.words[: min(link.positions)])
    return query.pattern("signing", "SIGNED_FOR").search(before) is not None


def _is_only_of_no_single_list(query: Query, asked: Named) -> bool:
    """Return whether "only" restricts anything but the list of one letter."""
    question = query.question
    is_of_one_list = len(asked.documents) == 1 and not asked.organizations and not question.yes_no
    return "only" in question.operators and not is_of_one_list


def _sets_one_against_another(query: Query, asked: Named) -> bool:
    """Return whether organizations are compared: `who signed more`, `that Birch signed and Alder did not`."""
    words = query.question.words
    denying, comparing = query.words("signing", "DENYING"), query.words("signing", "COMPARING")
    compares = words[-1] in denying or not comparing.isdisjoint(words)
    return compares and len(asked.organizations) > 1


def _asks_for_company(query: Query, asked: Named) -> bool:
    """Return whether others beside an organization are asked for; of two that are named both are meant."""
    is_of_both = query.question.yes_no and len(asked.organizations) > 1  # "did Cedar sign it with Alder"
    return bool(asked.organizations) and membership.is_company(query) and not is_of_both


def _counts_an_issuers_company(query: Query, asked: Named) -> bool:
    """Return whether those are counted who signed with whoever announced it: `how many signed with Alder in May`."""
    return (
        query.question.asks(Frame.HOW_MANY) and _asks_for_company(query, asked) and len(_announced(query, asked)) == 1
    )


def _announced(query: Query, asked: Named) -> list[Document]:
    """Return the documents that may be meant, that those who are named publish, and that only state how many signed."""
    if asked.unknown or not (asked.documents or query.question.asks(Frame.LETTERS)):
        return []
    organizations = {identifier for ids in asked.organizations for identifier in ids}
    return [
        one
        for one in asked.documents or signed_letters(query)
        if one.signatories and one.signatories.stated and not one.has_whole_list and organizations <= {*one.issuers}
    ]


def _names_a_stranger(query: Query, asked: Named) -> bool:
    return bool(asked.strangers)


def _names_a_branch(query: Query, asked: Named) -> bool:
    return any(membership.has_a_qualifier(query, link) for link in query.links("organizations"))


def _which_branch(query: Query, asked: Named) -> NotFound:
    return NotFound(query.say("signatories.which_branch"), query.language, asks_back=True)


def _shares_a_name(query: Query, asked: Named) -> bool:
    return any(len(ids) > 1 for ids in asked.organizations)


def _which_organization(query: Query, asked: Named) -> Ambiguous:
    ids = next(ids for ids in asked.organizations if len(ids) > 1)
    names = tuple(query.name(identifier) for identifier in ids)
    return Ambiguous(query.say("signatories.which_organization"), names, query.language)


def _names_organizations(query: Query, asked: Named) -> bool:
    return bool(asked.organizations)


def _about_organizations(query: Query, asked: Named) -> Answer | None:
    question = query.question
    if asked.unknown:
        return None
    if asked.documents and question.asks(Frame.HOW_MANY, Frame.WHO) and not question.yes_no:
        return _about_documents(query, asked)
    ids = tuple(dict.fromkeys(ids[0] for ids in asked.organizations))
    return membership.about_organizations(query, ids, asked.documents, names_documents=bool(asked.parts))


def _names_the_unknown(query: Query, asked: Named) -> bool:
    return bool(asked.unknown)


def _names_nobody(query: Query, asked: Named) -> bool:
    """Return whether it is asked if somebody signed, and not who: `did they sign the July letter`."""
    question = query.question
    asks_for_a_list = question.asks(Frame.WHO, Frame.LISTING, Frame.HOW_MANY, Frame.ORGANIZATIONS)
    return question.yes_no and len(asked.parts) < 2 and not asks_for_a_list


def _asks_whether_one_signed(query: Query, asked: Named) -> bool:
    """Return whether it is asked of one that was read as a name of a document: of whom its list tells nothing."""
    if query.question.asks(Frame.WHO, Frame.HOW_MANY, Frame.LISTING):
        return False
    signing = {token.position for token in query.question.tokens if Frame.SIGN in token.frames}
    return any(max(link.positions) + 1 in signing for link in query.links("organizations", "documents"))


def _counts_them(query: Query, asked: Named) -> bool:
    """Return whether it is asked if as many signed: `did 12 organizations sign it`, `does it have 12 signatories`."""
    return query.question.yes_no and not asked.names and len(_counts_asked(query)) == 1


def _counts_asked(query: Query) -> list[float]:
    """Return the numbers before a word for signatories; "more than 12" is not 12."""
    grammar, words = query.question.grammar, query.question.words
    tokens, frames = {token.position: token for token in query.question.tokens}, {Frame.ORGANIZATIONS, Frame.SIGN}
    return [
        float(token.number[1:])
        for at, token in tokens.items()
        if token.number
        and token.number[1:].isdigit()
        and at + 1 in tokens
        and tokens[at + 1].frames & frames
        and words[at - 1] in grammar.yes_no | grammar.articles
    ]


def _are_as_many(query: Query, asked: Named) -> Answer | None:
    """Say whether as many signed; None where the list is not whole, and where people and organizations are mixed."""
    documents, unknown = asked.documents, [token for token in asked.unknown if not token.number]
    if len(documents) != 1 or unknown or not documents[0].has_whole_list:
        return None
    signatories = documents[0].signatories
    assert signatories is not None
    if any(one.person for one in signatories.listed) or query.question.operators:
        return None
    is_so = _counts_asked(query) == [len(signatories.listed)]
    sentence = query.say("answer.yes" if is_so else "answer.no", sentence=of_list(query, documents[0], signatories))
    return found(query, Kind.SIGNATORIES, sentence, documents, printed(query, signatories), about=("count",))


def _name_the_organization(query: Query, asked: Named) -> NotFound:
    return NotFound(query.say("signatories.name_the_organization"), query.language, asks_back=True)


def _is_only_on_one_list(query: Query, asked: Named) -> bool:
    return "only" in query.question.operators and all(part.documents for part in asked.parts)


def _only_there(query: Query, asked: Named) -> Answer:
    """List those on the list of one letter and on no other."""
    chosen = asked.parts[0].documents
    return _combined(query, chosen, [one for one in whole_lists(signed_letters(query)) if one not in chosen])


# Documents: lists, counts, sets


def _about_documents(query: Query, asked: Named) -> Answer | None:
    """Answer from the list of one letter, or from what several lists share."""
    parts, lists = asked.parts, whole_lists(signed_letters(query))
    if not parts and _means_all(query, len(lists)):
        return _combined(query, lists)
    if any(not part.documents for part in parts):
        return NotFound(query.say("letters.none"), query.language, labels(query, lists))
    if len({part.documents for part in parts}) > 1:
        return _of_several(query, parts)
    documents = parts[0].documents if parts else tuple(query.knowledge.documents.values())
    if len(parts) == 1 and len(documents) > 1 and query.question.asks(Frame.BOTH):
        return _combined(query, [one for one in documents if one in lists])
    return _of_one(query, documents)


def _of_several(query: Query, parts: Sequence[QuestionPart]) -> Answer | None:
    """Combine the lists of several letters; None where a part may mean more than one."""
    if any(len(part.documents) > 1 for part in parts):
        return None
    wanted = [part.documents[0] for part in parts if not part.is_negated]
    unwanted = [part.documents[0] for part in parts if part.is_negated]
    if not wanted:
        return _of_one(query, parts[0].documents)
    if not unwanted and NEGATION in query.question.operators:
        return None  # some are left out, and it is not read of which letter
    return _combined(query, wanted, unwanted, is_alternative=any(part.is_alternative for part in parts))


def _author(query: Query, document: Document) -> Answer | None:
    """Return the fact that tells who wrote a document which nobody signed; None where none says so by that verb."""
    question = query.question
    if not (question.asks(Frame.WRITE) and question.asks(Frame.WHO)) or question.asks(Frame.SIGN):
        return None
    chosen = choose(query, (Frame.WRITE,))
    verbs = [token.keys for token in question.tokens if Frame.WRITE in token.frames]
    if chosen is None:
        return _written_by(query, document, verbs)
    if not all(chosen.item.worth(keys) > AROUND for keys in verbs):
        return None
    return facts.card(query, chosen, chosen.item.entry) if isinstance(chosen.item.entry, Fact) else None


def _written_by(query: Query, document: Document, verbs: Sequence[frozenset[str]]) -> Answer | None:
    """Return the one claim of a document that tells who wrote it; one that is called by its date alone is none's."""
    told = [
        one
        for one in query.indexed.index.items
        if one.document is document and says(one, "deeds", "AUTHORED") and all(one.worth(keys) == OWN for keys in verbs)
    ]
    facts_of_it = [one for one in told if isinstance(one.entry, Fact) and one.entry.value is None and one.entry.people]
    if len(facts_of_it) != 1:
        return None
    (item,) = facts_of_it
    chosen = Chosen(item, (), Match(item.id, 1.0, ()))
    return facts.card(query, chosen, item.entry) if isinstance(item.entry, Fact) else None


def _of_one(query: Query, documents: Sequence[Document]) -> Answer:
    """Answer from the one list of these documents; ask which where there are several."""
    signed = [document for document in documents if document.signatories]
    if len(signed) == 1:
        return _list_or_count(query, signed[0])
    if not signed and len(documents) == 1:
        return _author(query, documents[0]) or not_signed(query, documents[0])
    return which_document(query, signed)


_Condition = Callable[[Query, Named], bool]
_CASES: tuple[tuple[_Condition, Callable[[Query, Named], Answer | None]], ...] = (
    (_asks_who_signed_for_one, lambda query, asked: None),
    # Who at an organization signed, a list does not tell.
    (lambda query, asked: bool(insiders(query)) and not membership.is_company(query), lambda query, asked: None),
    # No list tells which state signed, nor how many choirs.
    (lambda query, asked: bool(groups.of_a_kind(query)) or _counts_a_kind(query), lambda query, asked: None),
    # "Individuals rather than groups" are a part that no list counts.
    (lambda query, asked: query.question.says("predicates", "INSTEAD_OF"), lambda query, asked: None),
    (_leaves_out, membership.negated),
    (_is_only_of_no_single_list, lambda query, asked: None),
    (_sets_one_against_another, lambda query, asked: None),
    (comparison.is_asked, lambda query, asked: comparison.answer(query)),
    (_counts_an_issuers_company, lambda query, asked: _list_or_count(query, _announced(query, asked)[0])),
    (_asks_for_company, membership.beside),
    (_names_a_stranger, membership.about_strangers),
    (_counts_them, _are_as_many),
    (_names_a_branch, _which_branch),
    (_shares_a_name, _which_organization),
    (_names_organizations, _about_organizations),
    (_names_the_unknown, lambda query, asked: None),
    (_names_nobody, _name_the_organization),
    (_asks_whether_one_signed, lambda query, asked: None),
    (_is_only_on_one_list, _only_there),
    (lambda query, asked: True, _about_documents),
)


def _names_a_nationality(query: Query) -> bool:
    """Return whether organizations of one place are asked for, which no list tells: `how many US organizations`."""
    question = query.question
    if query.indexed.linker.peoples(question.tokens) or _names_a_home(query):
        return True
    return any(
        Frame.ORGANIZATIONS in token.frames and query.indexed.linker.country(question.words[token.position - 1])
        for token in question.tokens
        if token.position
    )


def _names_a_home(query: Query) -> bool:
    """Return whether a home of the organizations is named: `signatories from the coast`, `how many of the north`."""
    words = query.question.words
    of_organizations = {
        token.word for token in query.question.tokens if token.frames & {Frame.ORGANIZATIONS, Frame.SIGN}
    }
    inside = positions_of(query.links("documents", "organizations", "terms"))
    lying_in, before = query.words("signing", "LYING_IN"), query.words("signing", "BEING") | of_organizations
    return any(
        words[start - 1] in lying_in and not {*words[max(0, start - 2) : start - 1]}.isdisjoint(before)
        for link in query.links("places")
        if (start := min(link.positions)) and start not in inside
    )


def _means_all(query: Query, count: int) -> bool:
    """Return whether every letter with a list is meant: `all letters`, `both letters`, `las tres cartas`."""
    question = query.question
    said = {token.word for token in question.tokens} | {token.number for token in question.tokens}
    return bool(said & query.words("signing", "ALL")) or question.asks(Frame.BOTH) or f"#{count}" in said


def _list_or_count(query: Query, document: Document) -> Answer:
    signatories = document.signatories
    assert signatories is not None
    who = counted(query, (one.id for one in signatories.listed))
    items = printed(query, signatories)
    beside = note(query, signatories)
    if not signatories.complete and _asks_for_each(query, signatories):
        sentence = query.say("signatories.no_list", label=query.label(document))
        return NotFound(sentence + beside, query.language)
    if signatories.stated is None and not signatories.complete:
        return _part_of_a_list(query, document, who, items, beside)
    if not signatories.complete:
        stated = query.say(
            "signatories.stated_individuals" if signatories.includes_individuals else "signatories.stated",
            count=signatories.stated,
            figure=figure_in_words(query.language, signatories.stated or 0, signatories.stated_qualifier.name.lower()),
            label=query.label(document),
        )
        return found(query, Kind.SIGNATORIES, stated + beside, [document], items)
    if signatories.stated is None:
        beside = " " + query.say("signatories.unstated") + beside
    # A card names the document by its kind: "this letter" before that would say it twice.
    said, shown = (_of_whole(query, document, signatories, is_named=named) + beside for named in (False, True))
    return found(query, Kind.SIGNATORIES, said, [document], items, shown=shown)


def _asks_for_each(query: Query, signatories: Signatories) -> bool:
    """Return whether the list itself is asked for, or the individuals on it, where none of them is listed."""
    question = query.question
    words = {token.word for token in question.tokens}
    is_of_people = question.asks(Frame.LISTING) and not query.words("followups", "ANYBODY").isdisjoint(words)
    is_of_people &= not question.asks(Frame.ORGANIZATIONS) and not any(one.person for one in signatories.listed)
    return is_of_people or not query.words("signing", "LISTS").isdisjoint(words)


def _of_whole(query: Query, document: Document, signatories: Signatories, *, is_named: bool) -> str:
    said = of_list(query, document, signatories, is_named=is_named)
    is_of_none = asks_for_people(query) and not any(one.person for one in signatories.listed)
    return query.say("signatories.no_people", sentence=said) if is_of_none else said


def of_list(query: Query, document: Document, signatories: Signatories, *, is_named: bool = False) -> str:
    """Say how many signed a document, whose list is complete.

    Args:
        query: The question and the record.
        document: The document.
        signatories: Its signatories.
        is_named: Whether its name says already of what kind it is.
    """
    form = "signatories.list" if document.kind in LETTERS and not is_named else "signatories.list.other"
    who = counted(query, (one.id for one in signatories.listed))
    return begin(query.say(form, count=len(signatories.listed), signatories=who, label=query.label(document)))


def _part_of_a_list(query: Query, document: Document, who: str, items: tuple[str, ...], beside: str) -> Answer:
    """Tell those who are known to have signed; of a list that nobody has, that it is not known who did."""
    if not items or query.question.asks(Frame.HOW_MANY):  # how many of them are known is not how many there are
        return NotFound(query.say("signatories.no_list", label=query.label(document)) + beside, query.language)
    sentence = query.say(
        "signatories.some", count=len(document.signed_by), signatories=who, label=query.label(document)
    )
    return found(query, Kind.SIGNATORIES, begin(sentence) + beside, [document], items)


def _combined(
    query: Query,
    wanted: Sequence[Document],
    unwanted: Sequence[Document] = (),
    *,
    is_alternative: bool = False,
) -> Answer:
    """List those on all the wanted lists, or on any of them, and on none of the unwanted ones."""
    if not wanted:
        return no_whole_list(query, signed_letters(query))
    combine: Callable[..., frozenset[str]] = frozenset.union if is_alternative else frozenset.intersection
    chosen = combine(*(one.signed_by for one in wanted)).difference(*(one.signed_by for one in unwanted))
    sentence = "signatories.both" if len(wanted) > 1 else "signatories.only"
    return set_answer(
        query, SignatorySet("signatories.either" if is_alternative else sentence, chosen, wanted, unwanted)
    )
