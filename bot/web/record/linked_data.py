"""What a page is about, for search engines: schema.org as JSON-LD, with pages where their addresses will stand.

None of it is a `ClaimReview`: the record tells what letters say, and rates nobody's words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from bot.answers.answer import Citation, Found
from bot.knowledge.model import Document, Organization, Person, Place, Term
from bot.web.record.page import PageId
from bot.web.record.reading import Reading

About = Mapping[str, Any]
_CONTEXT = "https://schema.org"
_LICENCES = "https://spdx.org/licenses/"
_INDEX = PageId("record")
_TYPES = {Organization: "Organization", Person: "Person", Place: "Place", Term: "DefinedTerm"}
_KINDS = {"o": "Organization", "p": "Person"}


def of_record(reading: Reading) -> About:
    """Tell what the record is: a dataset."""
    about, language = reading.knowledge.about, reading.language
    return {
        **_record(reading),
        "description": about.description.in_language(language),
        "inLanguage": list(about.languages),
        **({"license": f"{_LICENCES}{about.licence}"} if about.licence else {}),
        "hasPart": [_work(reading, one) for one in reading.documents],
    }


def of_statements(reading: Reading, name: str, told: str, answer: Found | None) -> About:
    """Tell what an entry or a topic is: a part of the dataset, with the documents that it rests on.

    Args:
        reading: The record.
        name: What it is of.
        told: What it says in one sentence.
        answer: Its card; None where no one answer holds for all of it.
    """
    works = [_cited(one) for one in answer.citations] if answer else []
    return {
        "@type": "Dataset",
        "name": name,
        "description": told,
        "inLanguage": reading.language,
        "isPartOf": _record(reading),
        **({"isBasedOn": works} if works else {}),
    }


def of_document(reading: Reading, document: Document) -> About:
    """Tell what a document is: a work of those who signed or issued it."""
    held = document.signatories
    signed = [(one.as_printed, reading.page_of(one.id)) for one in held.listed] if held else []
    issued = [(reading.query.name(one), reading.page_of(one)) for one in document.issuers]
    authors = [_party(*one) for one in signed or issued]
    addresses = [one.url for one in document.urls]
    works = [
        {"@type": "CreativeWork", "name": one.title, **({"url": one.url} if one.url else {})}
        for one in document.cited_works
        if one.title
    ]
    return {
        **_work(reading, document),
        "inLanguage": document.language,
        **({"author": authors} if authors else {}),
        **({"sameAs": addresses} if addresses else {}),
        **({"citation": works} if works else {}),
        "isPartOf": _record(reading),
    }


def of_name(reading: Reading, held: Organization | Person | Place | Term, others: Iterable[str]) -> About:
    """Tell whom or what a name is of, with its other names."""
    told = [*others]
    return {
        "@type": _TYPES[type(held)],
        "name": reading.query.name(held.id),
        **({"alternateName": told} if told else {}),
    }


def written(
    about: About, page: PageId, address_of: Callable[[PageId], str], forms: Iterable[tuple[str, str]]
) -> dict[str, Any]:
    """Return what a page is about as it stands on the page.

    Args:
        about: That.
        page: The page.
        address_of: Returns a page's permanent address.
        forms: What a dataset may be downloaded as: content types, each with the address.
    """
    downloads = [{"@type": "DataDownload", "encodingFormat": kind, "contentUrl": url} for kind, url in forms]
    is_data = about["@type"] == "Dataset"
    data = {"isAccessibleForFree": True, "distribution": downloads} if is_data else {}
    told = {"@context": _CONTEXT, "@id": page, "url": page, **about, **data}
    addressed: dict[str, Any] = _addressed(told, address_of)
    return addressed


def _addressed(told: Any, address_of: Callable[[PageId], str]) -> Any:
    match told:
        case PageId():
            return address_of(told)
        case dict():
            return {name: _addressed(one, address_of) for name, one in told.items()}
        case list():
            return [_addressed(one, address_of) for one in told]
    return told


def _record(reading: Reading) -> dict[str, Any]:
    title = reading.knowledge.about.title.in_language(reading.language)
    return {"@type": "Dataset", "@id": _INDEX, "url": _INDEX, "name": title}


def _work(reading: Reading, document: Document) -> dict[str, Any]:
    page, title = PageId("d", document.id), document.title.in_language(reading.language)
    published = {"datePublished": document.published.date} if "/" not in document.published.date else {}
    return {"@type": "CreativeWork", "@id": page, "url": page, "name": title, **published}


def _cited(citation: Citation) -> dict[str, Any]:
    page = PageId("d", citation.document)
    return {"@type": "CreativeWork", "@id": page, "url": page, "name": citation.title}


def _party(name: str, page: PageId | None) -> dict[str, Any]:
    at = {"@id": page, "url": page} if page else {}
    return {"@type": _KINDS.get(page.kind if page else "o", "Organization"), **at, "name": name}
