"""Say where a claim is printed and who says it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from bot.answers.answer import Citation
from bot.knowledge.fields import THE_SIGNATORIES, Anchor, Anchored
from bot.knowledge.knowledge import Knowledge, best_address, deep_link, holds_the_text
from bot.knowledge.model import Document
from bot.languages import Language, say
from bot.languages.dates import of_in_words

NO_PASSAGES: Mapping[tuple[str, str], str] = MappingProxyType({})


def cite(
    knowledge: Knowledge,
    document: Document,
    language: Language,
    anchor: Anchor,
    said_by: str,
    passages: Mapping[tuple[str, str], str] = NO_PASSAGES,
) -> Citation:
    """Cite the place of an anchor.

    Args:
        knowledge: The record, for the names of those who say it.
        document: Where it is printed.
        language: The language of title and names.
        anchor: The printed words that pinpoint it.
        said_by: The id of the primary source, or `signatories`.
        passages: The sentences around anchors, by document id and anchor, where the letters are at hand.
    """
    address = best_address(document)
    url = address.url if address else None
    if address and holds_the_text(document, address):
        url = deep_link(address.url, anchor.anchor)
    return Citation(
        document=document.id,
        title=document.title.in_language(language),
        date=document.published.date,
        url=url,
        url_role=address.role.value if address else None,
        anchor=anchor.anchor,
        paragraph=anchor.paragraph,
        said_by=speaker(knowledge, said_by, language),
        voice=voice_in_words(knowledge, document, said_by, language),
        language=document.language,
        is_quotation=isinstance(anchor, Anchored) and anchor.quotation,
        passage=passages.get((document.id, anchor.anchor)),
        quoted=quoted_in_words(knowledge, document, said_by, language),
    )


def voice(document: Document) -> str:
    """Return who speaks in the document: its issuer, else those who signed it."""
    return document.issuers[0] if document.issuers else THE_SIGNATORIES


def speaker(knowledge: Knowledge, said_by: str, language: Language) -> str:
    """Return the name of a primary source."""
    if said_by == THE_SIGNATORIES:
        return say(language, "the_signatories")
    return knowledge.name(said_by, language)


def voice_in_words(knowledge: Knowledge, document: Document, said_by: str, language: Language) -> str:
    """Name a primary source to a stranger: of those who signed, what it is that they signed."""
    if said_by == THE_SIGNATORIES:
        return say(language, "glance.signed", document=issue(document, language))
    return knowledge.name(said_by, language)


def quoted_in_words(knowledge: Knowledge, document: Document, said_by: str, language: Language) -> str:
    """Say who quotes a source that does not speak in the document itself: its issuer, else the document."""
    if said_by == THE_SIGNATORIES or said_by in document.issuers:
        return ""
    if len(document.issuers) == 1:
        return say(language, "card.quoted_by", issuer=knowledge.name(document.issuers[0], language))
    return say(language, "card.quoted_in", document=issue(document, language))


def said_in_words(citation: Citation, language: Language, as_of: str = "") -> str:
    """Say who says it, the day that it speaks for, and who quotes it where it is second-hand.

    Args:
        citation: Where it is printed.
        language: Of the words.
        as_of: The day in words; empty where it is told elsewhere.
    """
    said = say(language, "card.said_by", said_by=citation.voice or citation.said_by)
    return ", ".join(filter(None, [said, as_of, citation.quoted]))


def issue(document: Document, language: Language, issuers: str = "") -> str:
    """Name a document by its kind and its date: `the letter of May 2, 2021`.

    Args:
        document: The document.
        language: Of the words.
        issuers: Who publishes it, to be named with it; empty for nobody.
    """
    kind = say(language, f"kind.{document.kind.name.lower()}.{'issued' if issuers else 'the'}", issuers=issuers)
    of_date = of_in_words(language, document.published.date)
    return say(language, "document.dated", document=kind, of_date=of_date)
