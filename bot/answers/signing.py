"""Tell what a question about signatures names: documents, organizations, and how they are joined."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.answers.answer import Answer, Citation, Found, Kind
from bot.answers.citing import voice
from bot.answers.display import Table
from bot.answers.documents import PLURALS
from bot.answers.inquiry import Inquiry
from bot.answers.linking import Link, positions_of
from bot.answers.question import Token
from bot.answers.words import Frame
from bot.knowledge.model import Document, Signatories

_SERVED = (
    Frame.SIGN, Frame.LETTERS, Frame.ORGANIZATIONS, Frame.HOW_MANY, Frame.WHO, Frame.LISTING, Frame.BOTH, Frame.WRITE,
    Frame.TABLE, Frame.COMPARE,
)  # fmt: skip
_NEGATING = frozenset(
    "not no except excepto minus without sin nor ni didnt isnt arent never missing absent lacking faltan falta".split()
)
_JOINING = frozenset(
    (
        "and y e or o but pero not no minus except excepto vs versus nor ni without sin that que plus missing absent"
    ).split()
)
_EITHER = frozenset("or o either cualquiera".split())


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the question between two joining words, and the documents that it names.

    Attributes:
        documents: Those that fit; empty where what is named is not in the record.
        is_negated: Whether their signatories are to be left out.
        is_alternative: Whether "or" joins it to the part before.
    """

    documents: tuple[Document, ...]
    is_negated: bool
    is_alternative: bool


@dataclass(frozen=True, slots=True)
class Named:
    """What a question about signatures names.

    Attributes:
        parts: The stretches that name documents.
        organizations: For each organization named, the ids that the name may mean.
        unknown: Words that name nothing in the record.
    """

    parts: tuple[Part, ...]
    organizations: tuple[tuple[str, ...], ...]
    unknown: tuple[Token, ...]

    @property
    def documents(self) -> list[Document]:
        """Every document named, each once."""
        return list(dict.fromkeys(document for part in self.parts for document in part.documents))


def read_names(inquiry: Inquiry, links: Sequence[Link]) -> Named:
    """Cut the question at its joining words, and tell in each part documents from organizations.

    Args:
        inquiry: The question and the record.
        links: The names of documents and organizations found in it.
    """
    named_outright = {token for link in links if link.section == "documents" for token in link.tokens}
    speaks_of_documents = inquiry.question.asks(Frame.LETTERS, Frame.WRITE)
    signing = [
        link
        for link in links
        if link.section == "organizations" and ever_signed(inquiry, link) and not _names_a_document(inquiry, link)
    ]
    named = {token.position for link in signing for token in link.tokens}
    organizations = [link.ids for link in signing]
    parts: list[Part] = []
    unknown: list[Token] = []

    def name_or_give_up(left: Sequence[Token]) -> None:
        """Take words that name no document for a part of an organization's name, else for unknown."""
        partial = inquiry.desk.linker.holding(left, inquiry.knowledge.signatories) if left else ()
        if partial:
            organizations.append(partial)
        else:
            unknown.extend(left)

    for start, end, joining in _stretches(inquiry, links):
        tokens = [one for one in inquiry.question.tokens if start <= one.position < end and one.position not in named]
        dates = [date for date in inquiry.question.dates if start <= date.start < end]
        if not (speaks_of_documents or dates or named_outright.intersection(tokens)):
            # "who signed the Refugee Act": no document is meant, whatever its words have in common with one.
            name_or_give_up([token for token in inquiry.question.to_account_for(*_SERVED) if token in tokens])
            continue
        found = inquiry.desk.documents.named_by(tokens, dates, _SERVED)
        if found.unexplained:
            name_or_give_up([token for token in found.unexplained if token.word not in _NEGATING])
            explained = [token for token in tokens if token not in found.unexplained]
            found = inquiry.desk.documents.named_by(explained, dates, _SERVED)
        if found.is_specific:
            is_negated = bool(joining & _NEGATING) or any(token.word in _NEGATING for token in tokens)
            parts.append(Part(found.documents, is_negated, bool(joining & _EITHER)))
    return Named(tuple(parts), tuple(organizations), tuple(unknown))


def _names_a_document(inquiry: Inquiry, link: Link) -> bool:
    """Whether the organization only tells which document is meant: `the Birch letter`, `la carta de Birch`."""
    following = [token for token in inquiry.question.tokens if token.position > max(link.positions)][:1]
    before = inquiry.question.words[max(0, min(link.positions) - 2) : min(link.positions)]
    singular = [token for token in following if Frame.LETTERS in token.frames and token.word not in PLURALS]
    return bool(singular) or (before[:1] == ("carta",) and before[1:] == ("de",))


def ever_signed(inquiry: Inquiry, link: Link) -> bool:
    """Whether the name may be that of an organization on any list."""
    return any(identifier in inquiry.knowledge.signatories for identifier in link.ids)


def _stretches(inquiry: Inquiry, links: Sequence[Link]) -> list[tuple[int, int, frozenset[str]]]:
    """Pairs of positions, with the joining words before each; a joining word inside a name does not count."""
    inside = positions_of(links)
    all_words = inquiry.question.words
    stretches: list[tuple[int, int, frozenset[str]]] = []
    start, joining = 0, frozenset[str]()
    for position, word in enumerate(all_words):
        if word in _JOINING and position not in inside:
            if position > start:
                stretches.append((start, position, joining))
                joining = frozenset()
            joining |= {word}
            start = position + 1
    stretches.append((start, len(all_words), joining))
    return stretches


def whole_lists(documents: Iterable[Document]) -> list[Document]:
    """Those documents that print everyone who signed: of the others nobody can be said not to have signed."""
    return [document for document in documents if document.has_whole_list]


def signed_letters(inquiry: Inquiry) -> list[Document]:
    """The documents with signatories, their list complete or not."""
    return [document for document in inquiry.knowledge.documents.values() if document.signatories]


def printed(signatories: Signatories) -> tuple[str, ...]:
    """The list as the document prints it."""
    return tuple(signatory.as_printed for signatory in signatories.listed)


def found(
    inquiry: Inquiry,
    kind: Kind,
    sentence: str,
    documents: Sequence[Document],
    items: tuple[str, ...] = (),
    table: Table | None = None,
    about: tuple[str, ...] = (),
) -> Found:
    """Answer from lists of signatories, each cited where it is printed."""
    citations = tuple(cite_list(inquiry, document) for document in documents)
    about = (*about, *(document.id for document in documents))
    return Found(kind, sentence, citations, inquiry.language, items, table=table, about=about)


def cite_list(inquiry: Inquiry, document: Document) -> Citation:
    """Where the list is printed; the document as a whole where it has none."""
    return inquiry.cite(document, document.signatories or document, voice(document))


def not_signed(inquiry: Inquiry, document: Document) -> Answer:
    """Say that a document has no signatories, and who publishes it."""
    sentence = inquiry.say(
        "signatories.not_a_letter", label=inquiry.label(document), issuers=inquiry.names(document.issuers)
    )
    citations = (inquiry.cite_document(document),)
    return Found(Kind.SIGNATORIES, sentence, citations, inquiry.language, about=("unsigned", document.id))
