"""Who signed: lists, counts, whether one organization did, what it signed, and what two lists have in common."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.answers.answer import Ambiguous, Answer, Citation, Found, Kind, NotFound
from bot.answers.citing import voice
from bot.answers.inquiry import Inquiry, in_a_row
from bot.answers.lines import labels, which_document
from bot.answers.linking import Link
from bot.answers.question import Token
from bot.answers.signing import Named, Part, ever_signed, read_names
from bot.answers.words import Frame
from bot.knowledge.model import Anchor, Document, Signatories
from bot.texts.numbers import figure_in_words

_ELSEWHERE = (
    Frame.ASK, Frame.SOURCE, Frame.SUMMARY, Frame.ADDRESSEE, Frame.CC, Frame.WHEN, Frame.NEWS, Frame.WHERE,
    Frame.OFFICE, Frame.WHY, Frame.TERM,
)  # fmt: skip
_LIST_WORDS = frozenset("list lists listed names full complete lista listado nombres completa".split())
_ALL = frozenset("all every each todas todos cada".split())


def answer(inquiry: Inquiry) -> Answer | None:
    """Answer a question about signatures; None for any other question."""
    question = inquiry.question
    if question.asks(Frame.SOURCE, Frame.ASK, Frame.ADDRESSEE, Frame.CC):
        return None
    if question.asks(Frame.SIGN):
        if question.asks(Frame.WHEN):
            return None
        # No other kind may take it up: a document's card is no answer to who did not sign it.
        return _answer(inquiry, _named(inquiry)) or NotFound(inquiry.say("not_found"), inquiry.language)
    if question.asks(*_ELSEWHERE) or not (question.dates or question.asks(Frame.LETTERS, Frame.WRITE)):
        return None
    named = _named(inquiry)
    return _answer(inquiry, named) if _is_about_lists(inquiry, named) else None


def _named(inquiry: Inquiry) -> Named:
    links = inquiry.links("documents", "organizations")
    return read_names(inquiry, links)


def _is_about_lists(inquiry: Inquiry, asked: Named) -> bool:
    """Whether signatures are meant without the word: `HIAS letters`, `orgs on the December letter`, `on A not on B`."""
    if asked.unknown or any(not part.documents for part in asked.parts):
        return False
    question = inquiry.question
    if question.asks(Frame.WRITE) and question.asks(Frame.ORGANIZATIONS, Frame.WHO):
        return bool(asked.parts)
    if len(asked.parts) > 1 and (question.asks(Frame.BOTH) or any(part.is_negated for part in asked.parts)):
        return True
    if not question.asks(Frame.LETTERS):  # an organization and the date of a letter, and nothing else
        return bool(asked.organizations and asked.parts and question.dates) and not question.asks(Frame.HOW_MANY)
    return bool(asked.organizations) or (question.asks(Frame.ORGANIZATIONS) and bool(asked.parts))


def _answer(inquiry: Inquiry, asked: Named) -> Answer | None:
    question = inquiry.question
    compares = len(asked.parts) > 1
    if inquiry.desk.linker.peoples(question.tokens) or (question.operators - {"only"} and not compares):
        return _negated(inquiry, asked)
    if "only" in question.operators and (question.yes_no or len(asked.documents) != 1 or asked.organizations):
        return None
    if any(_has_a_qualifier(inquiry, link) for link in inquiry.links("organizations")):
        return NotFound(inquiry.say("signatories.which_branch"), inquiry.language)
    if any(len(ids) > 1 for ids in asked.organizations):
        ids = next(ids for ids in asked.organizations if len(ids) > 1)
        names = tuple(inquiry.name(identifier) for identifier in ids)
        return Ambiguous(inquiry.say("signatories.which_organization"), names, inquiry.language)
    if asked.organizations:
        if asked.unknown:
            return None
        ids_of = tuple(dict.fromkeys(ids[0] for ids in asked.organizations))
        return _about_organizations(inquiry, ids_of, asked.parts)
    if asked.unknown:
        return _about_unknown(inquiry, asked)
    if (
        question.yes_no
        and len(asked.parts) < 2
        and not question.asks(Frame.WHO, Frame.LISTING, Frame.HOW_MANY, Frame.ORGANIZATIONS)
    ):
        return NotFound(inquiry.say("signatories.name_the_organization"), inquiry.language)
    return _about_documents(inquiry, asked.parts)


def _negated(inquiry: Inquiry, asked: Named) -> Answer | None:
    """The letters that an organization did not sign; any other negation has no answer in a list of those who did."""
    if len(asked.organizations) != 1 or asked.parts or inquiry.question.yes_no or asked.unknown:
        return None
    organization = asked.organizations[0][0]
    lists = [one for one in _letters(inquiry) if one.signatories and one.signatories.complete]
    missing = [document for document in lists if organization not in _signed(document)]
    sentence = inquiry.say("signed.missing", name=inquiry.name(organization), count=len(missing), all=len(lists))
    return _found(inquiry, Kind.SIGNATORIES, sentence, lists, labels(inquiry, missing))


def _has_a_qualifier(inquiry: Inquiry, link: Link) -> bool:
    """Whether a place follows the name, as in `Amnesty USA`: the record does not tell branches apart."""
    after = inquiry.question.words[max(link.positions) + 1 :][:1]
    is_city = inquiry.language == "en" and after == ("la",)
    return ever_signed(inquiry, link) and (is_city or any(inquiry.desk.linker.country(word) for word in after))


# Documents: lists, counts, sets


def _about_documents(inquiry: Inquiry, parts: Sequence[Part]) -> Answer | None:
    question = inquiry.question
    with_lists = [one for one in inquiry.knowledge.documents.values() if one.signatories and one.signatories.complete]
    if not parts and _means_all(inquiry, len(with_lists)):
        return _combined(inquiry, with_lists, [], is_alternative=False)
    if "only" in question.operators:
        chosen = parts[0].documents
        return _combined(inquiry, chosen, [one for one in with_lists if one not in chosen], is_alternative=False)
    groups = [part for part in parts if part.documents]
    if len(groups) != len(parts):
        return NotFound(inquiry.say("letters.none"), inquiry.language, labels(inquiry, with_lists))
    if len(groups) == 1 and len(groups[0].documents) > 1 and question.asks(Frame.BOTH):
        return _combined(inquiry, [one for one in groups[0].documents if one in with_lists], [], is_alternative=False)
    if len(groups) > 1 and len({part.documents for part in groups}) > 1:
        if any(len(part.documents) > 1 for part in groups):
            return None
        wanted = [part.documents[0] for part in groups if not part.is_negated]
        unwanted = [part.documents[0] for part in groups if part.is_negated]
        if wanted:
            return _combined(inquiry, wanted, unwanted, any(part.is_alternative for part in groups))
    documents = groups[0].documents if groups else tuple(one for one in inquiry.knowledge.documents.values())
    signed = [document for document in documents if document.signatories]
    if len(signed) == 1:
        return _list_or_count(inquiry, signed[0])
    if not signed and len(documents) == 1:
        return _not_signed(inquiry, documents[0])
    return which_document(inquiry, signed)


def _means_all(inquiry: Inquiry, count: int) -> bool:
    """Whether every letter with a list is meant: `all letters`, `both letters`, `las tres cartas`."""
    question = inquiry.question
    said = {token.word for token in question.tokens} | {token.number for token in question.tokens}
    return bool(said & _ALL) or question.asks(Frame.BOTH) or f"#{count}" in said


def _list_or_count(inquiry: Inquiry, document: Document) -> Answer:
    signatories = document.signatories
    assert signatories is not None
    count = len(signatories.listed)
    note = f" {signatories.note.in_language(inquiry.language)}" if signatories.note else ""
    if not signatories.complete and {token.word for token in inquiry.question.tokens} & _LIST_WORDS:
        sentence = inquiry.say("signatories.no_list", label=inquiry.label(document))
        return NotFound(sentence + note, inquiry.language)
    if not signatories.complete:
        stated = inquiry.say(
            "signatories.stated_individuals" if signatories.includes_individuals else "signatories.stated",
            figure=figure_in_words(
                inquiry.language, signatories.stated or 0, signatories.stated_qualifier.name.lower(), "people"
            ),
            label=inquiry.label(document),
        )
        return _found(inquiry, Kind.SIGNATORIES, stated + note, [document], _printed(signatories))
    sentence = inquiry.say("signatories.list", count=count, label=inquiry.label(document))
    return _found(inquiry, Kind.SIGNATORIES, sentence + note, [document], _printed(signatories))


def _combined(
    inquiry: Inquiry, wanted: Sequence[Document], unwanted: Sequence[Document], is_alternative: bool
) -> Answer | None:
    documents = [*wanted, *unwanted]
    incomplete = [one for one in documents if not (one.signatories and one.signatories.complete)]
    if incomplete:
        sentence = inquiry.say("signatories.no_list", label=inquiry.label(incomplete[0]))
        return NotFound(sentence, inquiry.language)
    combine: Callable[..., set[str]] = set.union if is_alternative else set.intersection
    chosen = combine(*(_signed(one) for one in wanted)) - set().union(*(_signed(one) for one in unwanted))
    names = tuple(inquiry.name(identifier) for identifier in inquiry.knowledge.organizations if identifier in chosen)
    joined = in_a_row(inquiry.language, [inquiry.label(one) for one in wanted])
    name = "signatories.either" if is_alternative else "signatories.both" if len(wanted) > 1 else "signatories.only"
    if unwanted:
        name = "signatories.difference"
    sentence = inquiry.say(
        name,
        count=len(names),
        wanted=joined,
        unwanted=in_a_row(inquiry.language, [inquiry.label(one) for one in unwanted]),
    )
    return _found(inquiry, Kind.SIGNATORIES, sentence, documents, names)


def _not_signed(inquiry: Inquiry, document: Document) -> Answer:
    sentence = inquiry.say(
        "signatories.not_a_letter", label=inquiry.label(document), issuers=inquiry.names(document.issuers)
    )
    return Found(Kind.SIGNATORIES, sentence, (inquiry.cite_document(document),), inquiry.language)


# Organizations: membership, and what one signed


def _about_organizations(inquiry: Inquiry, organizations: Sequence[str], parts: Sequence[Part]) -> Answer | None:
    documents = list(dict.fromkeys(one for part in parts for one in part.documents))
    if parts and not documents:
        return NotFound(inquiry.say("letters.none"), inquiry.language, labels(inquiry, _letters(inquiry)))
    if documents and inquiry.question.asks(Frame.HOW_MANY):
        return _about_documents(inquiry, parts)
    is_membership = bool(documents) and not _asks_which_letters(inquiry)
    if is_membership and len(documents) == 1 and len(organizations) == 1:
        return _membership(inquiry, organizations[0], documents[0])
    if is_membership:
        return _memberships(inquiry, organizations, documents)
    return _signed_by(inquiry, organizations, documents or _letters(inquiry))


def _asks_which_letters(inquiry: Inquiry) -> bool:
    question = inquiry.question
    plural = {"letters", "cartas", "documents", "documentos"}
    return (
        not question.yes_no
        and bool({token.word for token in question.tokens} & plural)
        and not any(date.month for date in question.dates)
    )


def _membership(inquiry: Inquiry, organization: str, document: Document) -> Answer:
    signatories = document.signatories
    if signatories is None:
        return _not_signed(inquiry, document)
    name, label, count = inquiry.name(organization), inquiry.label(document), len(signatories.listed)
    if organization in _signed(document):
        sent = "member.yes" if signatories.complete else "member.sent"
        sentence = inquiry.say(sent, name=name, count=count, label=label)
        return _found(inquiry, Kind.MEMBER, sentence, [document])
    if not signatories.complete:
        return NotFound(inquiry.say("member.unknown", name=name, label=label), inquiry.language)
    return _found(inquiry, Kind.MEMBER, inquiry.say("member.no", name=name, count=count, label=label), [document])


def _memberships(inquiry: Inquiry, organizations: Sequence[str], documents: Sequence[Document]) -> Answer:
    known = [one for one in documents if one.signatories and one.signatories.complete]
    if not known:
        return _membership(inquiry, organizations[0], documents[0])
    lines = [
        inquiry.say(
            "member.line.yes" if organization in _signed(document) else "member.line.no",
            name=inquiry.name(organization),
            label=inquiry.label(document),
        )
        for organization in organizations
        for document in known
    ]
    return _found(inquiry, Kind.MEMBER, " ".join(lines), known, tuple(lines))


def _signed_by(inquiry: Inquiry, organizations: Sequence[str], documents: Sequence[Document]) -> Answer:
    wanted = set(organizations)
    found = [one for one in documents if wanted <= _signed(one)]
    complete = [one for one in documents if one.signatories and one.signatories.complete]
    names = inquiry.names(organizations)
    if not found:
        return _found(inquiry, Kind.SIGNATORIES, inquiry.say("signed.none", name=names, count=len(complete)), complete)
    dates = in_a_row(inquiry.language, [inquiry.date(one.published.date) for one in found])
    sentence = inquiry.say("signed.list", name=names, count=len(found), dates=dates)
    return _found(inquiry, Kind.SIGNATORIES, sentence, found, tuple(inquiry.label(one) for one in found))


def _about_unknown(inquiry: Inquiry, asked: Named) -> Answer | None:
    """An organization that the record does not know gets the same careful no, where a yes or no is asked for."""
    question = inquiry.question
    documents = asked.documents
    if not question.yes_no or not question.asks(Frame.SIGN) or len(documents) != 1:
        return None
    document = documents[0]
    if any(inquiry.desk.documents.describes(document, token) for token in asked.unknown):
        return None
    if all(token.number for token in asked.unknown):
        return None
    name = _as_asked(inquiry, asked.unknown)
    signatories = document.signatories
    if signatories is None or not signatories.complete:
        return NotFound(inquiry.say("member.unknown", name=name, label=inquiry.label(document)), inquiry.language)
    sentence = inquiry.say("member.no", name=name, count=len(signatories.listed), label=inquiry.label(document))
    return _found(inquiry, Kind.MEMBER, sentence, [document])


def _as_asked(inquiry: Inquiry, unknown: Sequence[Token]) -> str:
    """The organization's own name where the record knows it, else the words as they stand in the question."""
    for link in inquiry.links("organizations"):
        if set(unknown) & set(link.tokens):
            return inquiry.name(link.ids[0])
    return f"“{' '.join(inquiry.question.words[unknown[0].position : unknown[-1].position + 1])}”"


def _signed(document: Document) -> set[str]:
    return {one.organization for one in document.signatories.listed} if document.signatories else set()


def _letters(inquiry: Inquiry) -> list[Document]:
    return [document for document in inquiry.knowledge.documents.values() if document.signatories]


def _printed(signatories: Signatories) -> tuple[str, ...]:
    return tuple(signatory.as_printed for signatory in signatories.listed)


def _found(
    inquiry: Inquiry, kind: Kind, sentence: str, documents: Sequence[Document], items: tuple[str, ...] = ()
) -> Found:
    citations = tuple(_cite_list(inquiry, document) for document in documents)
    return Found(kind, sentence, citations, inquiry.language, items)


def _cite_list(inquiry: Inquiry, document: Document) -> Citation:
    if document.signatories is None:
        return inquiry.cite_document(document)
    anchor = Anchor(anchor=document.signatories.anchor, paragraph=document.signatories.paragraph)
    return inquiry.cite(document, anchor, voice(document))
