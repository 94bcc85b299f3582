"""Who signed: lists, counts, and what two lists have in common; `membership` answers for single organizations."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bot.answers.answer import Ambiguous, Answer, Kind, NotFound
from bot.answers.inquiry import Inquiry, in_a_row
from bot.answers.kinds import comparison, membership
from bot.answers.lines import labels, which_document
from bot.answers.linking import positions_of
from bot.answers.question import Question
from bot.answers.signing import Named, Part, found, not_signed, printed, read_names, signed_letters, whole_lists
from bot.answers.tables import signatories_table
from bot.answers.words import Frame
from bot.knowledge.model import Document
from bot.texts.numbers import figure_in_words

_ELSEWHERE = (
    Frame.ASK, Frame.SOURCE, Frame.SUMMARY, Frame.ADDRESSEE, Frame.CC, Frame.WHEN, Frame.NEWS, Frame.WHERE,
    Frame.OFFICE, Frame.WHY, Frame.TERM,
)  # fmt: skip
_LIST_WORDS = frozenset("list lists listed names full complete lista listado nombres completa".split())
_COMPARING = frozenset("more fewer less most least mas menos".split())
_MENTIONING = re.compile(
    r"\b(?:letters?|cartas?) (?:that |which |que )?"
    r"(?:names?|mentions?|mentioning|cit(?:es?|ing)|quot(?:es?|ing)|menciona[n]?|citan?|nombran?)\b"
)
_NOT = frozenset("not didnt hasnt havent no".split())
_FROM = frozenset("from in de en".split())
_BEING = frozenset("are is were was based located son estan es esta".split())
_SEVERAL_LETTERS = re.compile(
    r"\b(?:at least|more than|exactly|al menos|por lo menos|mas de|exactamente) "
    r"(?:one|two|three|una?|dos|tres|#?\d) (?:of the |de las )?(?:letters?|documents?|cartas?|documentos?)\b"
)
_DETERMINERS = frozenset("the this that these those la esta esa las estas esas".split())
_ALL = frozenset("all every each todas todos cada".split())


def answer(inquiry: Inquiry) -> Answer | None:
    """Answer a question about signatures; None for any other question."""
    question = inquiry.question
    if question.asks(Frame.SOURCE, Frame.ASK, Frame.ADDRESSEE, Frame.CC):
        return None
    if question.asks(Frame.SIGN):
        if question.asks(Frame.WHEN):
            return None
        if _SEVERAL_LETTERS.search(" ".join(question.words)):
            return NotFound(inquiry.say("not_found"), inquiry.language)  # no list is that of several
        # No other kind may take it up: a document's card is no answer to who did not sign it.
        return _answer(inquiry, _named(inquiry)) or NotFound(inquiry.say("not_found"), inquiry.language)
    if question.asks(*_ELSEWHERE) or not (question.dates or question.asks(Frame.LETTERS, Frame.WRITE)):
        return None
    if _MENTIONING.search(" ".join(question.words)):
        return None  # one that a letter names has not signed it
    named = _named(inquiry)
    return _answer(inquiry, named) if _is_about_lists(inquiry, named) else None


def _named(inquiry: Inquiry) -> Named:
    links = inquiry.links("documents", "organizations")
    return read_names(inquiry, links)


def _is_about_lists(inquiry: Inquiry, asked: Named) -> bool:
    """Whether signatures are meant without the word: `Alder letters`, `orgs on the May letter`, `on A not on B`."""
    if asked.unknown or any(not part.documents for part in asked.parts):
        return False
    question = inquiry.question
    if _does_otherwise(question):
        return False
    if question.asks(Frame.WRITE) and question.asks(Frame.ORGANIZATIONS, Frame.WHO):
        return bool(asked.parts)
    lists = whole_lists(signed_letters(inquiry))
    if not asked.parts and question.asks(Frame.ORGANIZATIONS) and question.asks(Frame.LETTERS):
        return _means_all(inquiry, len(lists))
    if len(asked.parts) > 1 and (question.asks(Frame.BOTH) or any(part.is_negated for part in asked.parts)):
        return True
    if not question.asks(Frame.LETTERS):  # an organization and the date of a letter, and nothing else
        return bool(asked.organizations and asked.parts and question.dates) and not question.asks(Frame.HOW_MANY)
    return bool(asked.organizations) or (question.asks(Frame.ORGANIZATIONS) and bool(asked.parts))


def _does_otherwise(question: Question) -> bool:
    """Whether something else than signing is done to a letter: `opposed the letter`."""
    acts = {
        token.position
        for token in question.tokens
        if token.is_informative and not token.frames and token.position not in question.named
    }
    return any(
        Frame.LETTERS in token.frames
        and question.words[token.position - 1] in _DETERMINERS
        and token.position - 2 in acts
        for token in question.tokens
    )


def _answer(inquiry: Inquiry, asked: Named) -> Answer | None:
    question = inquiry.question
    compares = len(asked.parts) > 1
    if _names_a_nationality(inquiry) or (question.operators - {"only"} and not compares):
        return membership.negated(inquiry, asked)
    if "only" in question.operators and (question.yes_no or len(asked.documents) != 1 or asked.organizations):
        return None
    compared = set(question.words) & _COMPARING or question.words[-1] in _NOT  # "that Birch signed and Alder did not"
    if compared and len(asked.organizations) > 1:
        return None
    if comparison.is_asked(inquiry, asked):
        return comparison.answer(inquiry)
    if asked.organizations and membership.is_company(inquiry) and not _asks_of_both(inquiry, asked):
        return membership.beside(inquiry, asked)
    if any(membership.has_a_qualifier(inquiry, link) for link in inquiry.links("organizations")):
        return NotFound(inquiry.say("signatories.which_branch"), inquiry.language)
    if any(len(ids) > 1 for ids in asked.organizations):
        ids = next(ids for ids in asked.organizations if len(ids) > 1)
        names = tuple(inquiry.name(identifier) for identifier in ids)
        return Ambiguous(inquiry.say("signatories.which_organization"), names, inquiry.language)
    if asked.organizations:
        if asked.unknown:
            return None
        ids_of = tuple(dict.fromkeys(ids[0] for ids in asked.organizations))
        if asked.documents and question.asks(Frame.HOW_MANY, Frame.WHO) and not question.yes_no:
            return _about_documents(inquiry, asked.parts)
        return membership.about_organizations(inquiry, ids_of, asked.documents, names_documents=bool(asked.parts))
    if asked.unknown:
        return membership.about_unknown(inquiry, asked)
    if (
        question.yes_no
        and len(asked.parts) < 2
        and not question.asks(Frame.WHO, Frame.LISTING, Frame.HOW_MANY, Frame.ORGANIZATIONS)
    ):
        return NotFound(inquiry.say("signatories.name_the_organization"), inquiry.language)
    return _about_documents(inquiry, asked.parts)


def _asks_of_both(inquiry: Inquiry, asked: Named) -> bool:
    """Whether it is asked of two that are named: `did Cedar sign the July letter with Alder`."""
    return inquiry.question.yes_no and len(asked.organizations) > 1


# Documents: lists, counts, sets


def _about_documents(inquiry: Inquiry, parts: Sequence[Part]) -> Answer | None:
    question = inquiry.question
    with_lists = whole_lists(signed_letters(inquiry))
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
        return not_signed(inquiry, documents[0])
    return which_document(inquiry, signed)


def _names_a_nationality(inquiry: Inquiry) -> bool:
    """Whether only organizations of one place are asked for, which no list tells: `how many US organizations`."""
    question = inquiry.question
    if inquiry.desk.linker.peoples(question.tokens) or _names_a_home(inquiry):
        return True
    return any(
        Frame.ORGANIZATIONS in token.frames and inquiry.desk.linker.country(question.words[token.position - 1])
        for token in question.tokens
        if token.position
    )


def _names_a_home(inquiry: Inquiry) -> bool:
    """Whether it is told where the organizations are from: `signatories from Texas`, `how many are in Arizona`."""
    words = inquiry.question.words
    of_organizations = {
        token.word for token in inquiry.question.tokens if token.frames & {Frame.ORGANIZATIONS, Frame.SIGN}
    }
    inside = positions_of(inquiry.links("documents", "organizations", "terms"))
    return any(
        words[start - 1] in _FROM and not {*words[max(0, start - 2) : start - 1]}.isdisjoint(_BEING | of_organizations)
        for link in inquiry.links("places")
        if (start := min(link.positions)) and start not in inside
    )


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
            count=signatories.stated,
            figure=figure_in_words(
                inquiry.language, signatories.stated or 0, signatories.stated_qualifier.name.lower()
            ),
            label=inquiry.label(document),
        )
        return found(inquiry, Kind.SIGNATORIES, stated + note, [document], printed(signatories))
    sentence = inquiry.say("signatories.list", count=count, label=inquiry.label(document))
    if signatories.stated is None:
        sentence += " " + inquiry.say("signatories.unstated")
    return found(inquiry, Kind.SIGNATORIES, sentence + note, [document], printed(signatories))


def _combined(
    inquiry: Inquiry, wanted: Sequence[Document], unwanted: Sequence[Document], is_alternative: bool
) -> Answer | None:
    documents = [*wanted, *unwanted]
    incomplete = [one for one in documents if not one.has_whole_list]
    if incomplete:
        sentence = inquiry.say("signatories.no_list", label=inquiry.label(incomplete[0]))
        return NotFound(sentence, inquiry.language)
    combine: Callable[..., frozenset[str]] = frozenset.union if is_alternative else frozenset.intersection
    chosen = combine(*(one.signed_by for one in wanted)).difference(*(one.signed_by for one in unwanted))
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
    return found(
        inquiry,
        Kind.SIGNATORIES,
        sentence,
        documents,
        names,
        signatories_table(inquiry, documents),
        (name, str(len(wanted))),
    )
