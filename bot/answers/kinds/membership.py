"""Whether an organization signed, what it signed, and what it did not."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import pairwise

from bot.answers.answer import Answer, Found, Kind, NotFound
from bot.answers.compose.lines import labels, which_document
from bot.answers.compose.tables import signatories_table
from bot.answers.kinds.naming import Stranger, as_one
from bot.answers.kinds.printed_beside import line_with_organization, line_with_words, not_told
from bot.answers.kinds.signing import (
    Named,
    as_signed,
    counted,
    ever_signed,
    found,
    no_whole_list,
    not_signed,
    note,
    signatory_links,
    signed_letters,
    whole_lists,
)
from bot.answers.match.query import Query, in_a_row
from bot.answers.understand.names import NameLink
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Document
from bot.languages import module


def about_organizations(
    query: Query, organizations: Sequence[str], documents: Sequence[Document], *, names_documents: bool
) -> Answer:
    """Say whether organizations signed the documents that are named, else what they signed.

    Args:
        query: The question and the record.
        organizations: Their ids.
        documents: Those that fit what is named.
        names_documents: Whether any are named, found or not.
    """
    documents = _of_as_many(query, documents)
    if names_documents and not documents:
        return NotFound(query.say("letters.none"), query.language, labels(query, signed_letters(query)))
    is_membership = bool(documents) and not _asks_which_letters(query)
    if is_membership and len(documents) == 1 and len(organizations) == 1:
        return _membership(query, organizations[0], documents[0])
    if is_membership:
        return _memberships(query, organizations, documents)
    return _signed_by(query, organizations, documents or signed_letters(query))


def _of_as_many(query: Query, documents: Sequence[Document]) -> Sequence[Document]:
    """Return the documents of as many signatories as a number says: `the letter of more than 30 organizations`."""
    question, kinds = query.question, query.kinds
    numbers = [
        token.number
        for token, behind in pairwise(question.tokens)
        if token.number and Frame.ORGANIZATIONS in behind.frames and behind.position == token.position + 1
    ]
    if not numbers or len(documents) < 2 or kinds.letters.isdisjoint(question.words):
        return documents
    grammar = query.indexed.vocabulary.grammar
    return [
        one
        for one in documents
        if {grammar.number(word) for text in one.title.in_every_language() for word in grammar.words(text)} & {*numbers}
        or f"#{len(one.signed_by)}" in numbers
    ]


def _asks_which_letters(query: Query) -> bool:
    question = query.question
    return (
        not question.yes_no
        and not query.kinds.plurals.isdisjoint(token.word for token in question.tokens)
        and not any(date.month for date in question.dates)
    )


def _membership(query: Query, organization: str, document: Document) -> Answer:
    signatories = document.signatories
    if signatories is None:
        return not_signed(query, document)
    name, label = as_signed(query, organization, document), query.label(document)
    is_signed = organization in query.knowledge.signed_by(document)
    if not is_signed and not signatories.complete:
        return _not_told(query, name, document)
    within = line_with_organization(query, organization, document)
    if within:
        return not_told(query, name, document, within)
    unlisted = "member.some" if signatories.stated is None else "member.sent"
    sent = "member.yes" if signatories.complete else unlisted
    sentence = query.say(sent if is_signed else "member.no", name=name, count=len(signatories.listed), label=label)
    return found(query, Kind.MEMBER, sentence + note(query, signatories), [document], about=(organization,))


def _not_told(query: Query, name: str, document: Document) -> NotFound:
    """Say that no list tells whether somebody signed a document, or only a part of one."""
    is_in_part = document.signatories is not None and document.signatories.stated is None and document.signed_by
    form = "member.unlisted" if is_in_part else "member.unknown"
    return NotFound(query.say(form, name=name, label=query.label(document)), query.language)


def _memberships(query: Query, organizations: Sequence[str], documents: Sequence[Document]) -> Answer:
    known = whole_lists(documents)
    if not known:
        return _membership(query, organizations[0], documents[0])
    lines = [_line(query, organization, document) for organization in organizations for document in known]
    lines += [_not_told(query, query.names(organizations), one).sentence for one in documents if one not in known]
    table = signatories_table(query, documents, organizations)
    return found(query, Kind.MEMBER, " ".join(lines), known, tuple(lines), table, tuple(organizations))


def _line(query: Query, organization: str, document: Document) -> str:
    within = line_with_organization(query, organization, document)
    if within:
        return not_told(query, query.name(organization), document, within).sentence
    form = "member.line.yes" if organization in query.knowledge.signed_by(document) else "member.line.no"
    return query.say(form, name=query.name(organization), label=query.label(document))


def _signed_by(query: Query, organizations: Sequence[str], documents: Sequence[Document]) -> Answer:
    wanted, signed_by = set(organizations), query.knowledge.signed_by
    either = not {"or", "o", "either"}.isdisjoint(query.question.words)
    holding = [one for one in documents if (wanted & signed_by(one) if either else wanted <= signed_by(one))]
    complete = whole_lists(documents)
    names = query.names(organizations)
    table = signatories_table(query, documents, organizations)
    if (either or not holding) and len(organizations) > 1:
        return _each_signed(query, organizations, documents)
    if not holding and not complete:
        return no_whole_list(query, documents)
    if not holding and any(line_with_organization(query, organizations[0], one) for one in documents):
        return _memberships(query, organizations, documents)
    if not holding:
        sentence = query.say("signed.none", name=names, count=len(complete)) + _without_a_list(query, documents)
        return found(query, Kind.SIGNATORIES, sentence, complete, table=table, about=("none", *organizations))
    dates = in_a_row(query.language, [query.date(one.published.date) for one in holding])
    sentence = query.say("signed.list", name=names, count=len(holding), dates=dates)
    about = ("signed", *organizations)
    return found(query, Kind.SIGNATORIES, sentence, holding, labels(query, holding), table, about)


def _without_a_list(query: Query, documents: Sequence[Document]) -> str:
    """Name the signed documents whose whole list nobody has, beside a no that is of the others; empty for none."""
    missing = [query.date(one.published.date) for one in documents if one.signatories and not one.has_whole_list]
    dates = in_a_row(query.language, missing)
    return " " + query.say("signatories.compared.missing", dates=dates) if missing else ""


def _each_signed(query: Query, organizations: Sequence[str], documents: Sequence[Document]) -> Answer:
    """Say for each of several organizations what it signed: of "Alder or Birch" it may be one of them alone."""
    sentences = [_what_it_signed(query, organization, documents) for organization in organizations]
    table = signatories_table(query, documents, organizations)
    cited = [one for one in documents if one.has_whole_list or not one.signed_by.isdisjoint(organizations)]
    return found(query, Kind.SIGNATORIES, " ".join(sentences), cited, tuple(sentences), table, ("each", *organizations))


def _what_it_signed(query: Query, organization: str, documents: Sequence[Document]) -> str:
    """Say which of the documents an organization signed."""
    signed = [one for one in documents if organization in query.knowledge.signed_by(one)]
    within = [one for one in documents if line_with_organization(query, organization, one)]
    if within:
        return " ".join(_line(query, organization, one) for one in (*signed, *within))
    name, count = query.name(organization), len(signed) or len(whole_lists(documents))
    dates = in_a_row(query.language, [query.date(one.published.date) for one in signed])
    sentence = query.say("signed.list" if signed else "signed.none", name=name, count=count, dates=dates)
    return sentence if signed else sentence + _without_a_list(query, documents)


def about_strangers(query: Query, asked: Named) -> Answer | None:
    """Answer of every one who is named, where some are no organization of the record; None where no yes or no is asked.

    Those get the same careful no, unless the record knows a name that is near, or they are described and not named.
    """
    question, strangers = query.question, asked.strangers
    if not question.asks(Frame.SIGN) or not asked.is_list or question.operators:
        return None
    if len(asked.names) == len(strangers) and all(one.near for one in strangers):
        whole = as_one(query, strangers)
        return _described(query, whole, asked) if strangers[0].is_described else _did_you_mean(query, whole)
    if not question.yes_no or any(_is_beside_the_names(token, strangers) for token in asked.unknown):
        return None
    if len(asked.names) == 1 and strangers[0].is_described:
        return _described(query, strangers[0], asked)
    return _of_each(query, asked) if _is_told(asked) else None


def _is_beside_the_names(token: Token, strangers: Sequence[Stranger]) -> bool:
    """Return whether a word that the record has not tells something else: `did Birch sign it in Uganda, per month`."""
    is_in_a_name = any(one.start <= token.position < one.start + len(one.typed) for one in strangers)
    return bool(token.number) or not is_in_a_name


def _is_told(asked: Named) -> bool:
    """Return whether each name is of one alone, and a document that is named is in the record."""
    is_of_none = bool(asked.parts) and not asked.documents
    return not is_of_none and all(isinstance(one, Stranger) or len(one) == 1 for one in asked.names)


def _described(query: Query, stranger: Stranger, asked: Named) -> Answer:
    """Say that the record tells signatories by name; who alone has a name of these words, and signed, is told."""
    documents = asked.documents
    if len(documents) == 1 and not documents[0].signed_by.isdisjoint(stranger.near):
        return _membership(query, stranger.near[0], documents[0])
    return NotFound(query.say("member.described", name=_quoted(query, stranger)), query.language)


def _of_each(query: Query, asked: Named) -> Answer:
    """Say of each name whether it is among the signatories of the documents that are named, else of any."""
    documents = [one for one in asked.documents if one.signatories] or signed_letters(query)
    known, is_of_any = whole_lists(documents), not asked.documents
    if asked.documents and not known:
        return NotFound(_not_known(query, asked, documents[0]), query.language)
    lines = [line for name in asked.names for line in _lines_of(query, name, known, is_of_any=is_of_any)]
    organizations = [name[0] for name in asked.names if not isinstance(name, Stranger)]
    about = (*organizations, *(" ".join(one.typed) for one in asked.strangers))
    table = signatories_table(query, known, organizations) if organizations else None
    return found(query, Kind.MEMBER, " ".join(lines), known, tuple(lines) if len(lines) > 1 else (), table, about)


def _lines_of(
    query: Query, name: tuple[str, ...] | Stranger, documents: Sequence[Document], *, is_of_any: bool
) -> list[str]:
    """Say of one name whether it is on each of the lists."""
    if isinstance(name, Stranger):
        return [_about_stranger(query, name, documents, is_of_any=is_of_any)]
    if is_of_any:
        return [_what_it_signed(query, name[0], signed_letters(query))]
    return [_line(query, name[0], document) for document in documents]


def _about_stranger(query: Query, stranger: Stranger, documents: Sequence[Document], *, is_of_any: bool = False) -> str:
    """Say that a name is no organization of the record, and on none of the lists."""
    name = _quoted(query, stranger)
    if stranger.is_described:
        return query.say("member.described", name=name)
    if stranger.near:
        return query.say("member.mean", name=name, near=query.name(stranger.near[0]))
    if is_of_any and not any(line_with_words(query, stranger.typed, one) for one in documents):
        missing = _without_a_list(query, signed_letters(query))
        return query.say("member.stranger.any", name=name, count=len(documents)) + missing
    return " ".join(_of_stranger(query, name, stranger.typed, one) for one in documents)


def _of_stranger(query: Query, name: str, typed: Sequence[str], document: Document) -> str:
    within = line_with_words(query, typed, document)
    if within:
        return not_told(query, name, document, within).sentence
    return query.say("member.stranger", name=name, count=len(document.signed_by), label=query.label(document))


def _not_known(query: Query, asked: Named, document: Document) -> str:
    """Say that no list tells of those who are named whether they signed."""
    names = [_quoted(query, one) if isinstance(one, Stranger) else query.name(one[0]) for one in asked.names]
    return _not_told(query, in_a_row(query.language, names), document).sentence


def _quoted(query: Query, stranger: Stranger) -> str:
    return query.say("quoted", text=" ".join(stranger.typed))


def _did_you_mean(query: Query, stranger: Stranger) -> NotFound:
    """Say that a name is no organization of the record, and offer the question with each name that is near."""
    sentence = query.say("member.mean", name=_quoted(query, stranger), near=query.name(stranger.near[0]))
    said = re.compile(r"\b" + r"\W+(?:s\W+)?".join(map(re.escape, stranger.typed)) + r"\b[.)]*")
    text = query.question.text
    names = [query.name(one) for one in stranger.near]
    found = said.search(text)
    choices = (f"{text[: found.start()]}{name}{text[found.end() :]}" for name in names) if found else names
    return NotFound(sentence, query.language, tuple(choices))


def is_company(query: Query) -> bool:
    """Return whether others are asked for beside an organization: `who besides Birch signed`, `signed with Alder`."""
    words, names_company = query.question.words, query.words("signing", "BESIDE")
    return any(
        not set(words[max(0, min(link.positions) - 2) : min(link.positions)]).isdisjoint(names_company)
        for link in signatory_links(query)
        if link.section != "documents"
    )


def beside(query: Query, asked: Named) -> Answer | None:
    """List the other organizations on the one list that is named, or on the one that the organization is on."""
    organizations = {identifier for ids in asked.organizations for identifier in ids}
    documents = asked.documents
    if _asks_for_others_on_any_list(query, asked):
        documents = [one for one in whole_lists(signed_letters(query)) if organizations <= one.signed_by]
        if len(documents) > 1:
            return which_document(query, documents)
    if len(documents) != 1 or not documents[0].has_whole_list:
        return None
    return _others_on(query, documents[0], organizations)


def _asks_for_others_on_any_list(query: Query, asked: Named) -> bool:
    """Return whether others are asked for, and no letter is named: `who else signed with Alder`."""
    others = query.words("signing", "OTHERS")
    asks_for_others = not (query.question.yes_no or others.isdisjoint(query.question.words))
    return asks_for_others and not asked.parts and all(token.word in others for token in asked.unknown)


def _others_on(query: Query, document: Document, organizations: Set[str]) -> Answer:
    """List the signatories of a document beside these organizations; of one that did not sign, say so."""
    ids = [one for one in _by_name(query) if one in document.signed_by - organizations]
    others = [query.name(one) for one in ids]
    missing = sorted(organizations - query.knowledge.signed_by(document))
    if missing:  # "besides Alder" would say that Alder is among them
        answer = _membership(query, missing[0], document)
        if not isinstance(answer, Found):
            return answer
        return replace(answer, items=tuple(others), about=(*answer.about, "beside", *sorted(organizations)))
    names, label = query.names(organizations), query.label(document)
    who = counted(query, ids)
    sentence = query.say("signatories.beside", names=names, count=len(others), signatories=who, label=label)
    about = ("beside", *sorted(organizations))
    return found(query, Kind.SIGNATORIES, sentence, [document], tuple(others), about=about)


def _by_name(query: Query) -> tuple[str, ...]:
    """Return the ids of all organizations and people, in the order of their files."""
    return (*query.knowledge.organizations, *query.knowledge.people)


def negated(query: Query, asked: Named) -> Answer | None:
    """List the letters that an organization did not sign; a list of those who did answers no other negation."""
    if len(asked.organizations) != 1 or asked.parts or query.question.yes_no or asked.unknown:
        return None
    organization = asked.organizations[0][0]
    lists = whole_lists(signed_letters(query))
    if not lists:
        return no_whole_list(query, signed_letters(query))
    missing = [
        document
        for document in lists
        if organization not in query.knowledge.signed_by(document)
        and not line_with_organization(query, organization, document)
    ]
    text = "signed.missing" if missing else "signed.missing.none"
    sentence = query.say(text, name=query.name(organization), missing=len(missing), count=len(lists))
    table = signatories_table(query, lists, [organization])
    about = ("missing", organization)
    return found(query, Kind.SIGNATORIES, sentence, lists, labels(query, missing), table, about)


def has_a_qualifier(query: Query, link: NameLink) -> bool:
    """Return whether a place follows the name, as in `Alder Spain`: the record does not tell branches apart.

    A place that its own name has tells no branch, though words of the name are left out before it.
    """
    after, words = query.question.words[max(link.positions) + 1 :][:1], query.question.grammar.words
    is_city = after == ("la",) and "la" not in module(query.language, "grammar").FUNCTION_WORDS
    if not ever_signed(query, link) or not (is_city or any(query.indexed.linker.country(word) for word in after)):
        return False
    names = (query.knowledge.organizations[one].name for one in link.ids)
    return not all(any({*after} <= {*words(text)} for text in name.in_every_language()) for name in names)
