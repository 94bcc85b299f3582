"""What the document itself is: its date, kind, language, title, and whether its list is whole."""

from __future__ import annotations

from bot.ingest.drafting.drafting import LIST
from bot.ingest.review.question import Option, Question, Takes, as_options
from bot.ingest.review.walk import Walk
from bot.knowledge.model import DateBasis, DocumentKind

_COMPLETE, _SOME = "complete", "some"
_COMMAS = "Several are parted by commas."


def ask_of_document(walk: Walk) -> None:
    """Ask what is unsure of the document itself, and for the words that only a curator has."""
    _published(walk)
    _of_choices(walk, "kind", "What sort of document is it?", [one.value for one in DocumentKind])
    _language(walk)
    _words(walk)
    if not walk.document.get("issuers") and not walk.document.get("signatories"):
        said_by = walk.ask(Question("issuer", "Who publishes it?", Takes.NAME))
        walk.document["issuers"] = walk.named(said_by)
    _list(walk)
    walk.ask_for_anchor(walk.document, "anchor", "what it is")
    signatories = walk.document.get("signatories") or {}
    if signatories.get("listed") or "stated" in signatories:
        walk.ask_for_anchor(signatories, "signatories-anchor", "the list of those who signed")


def _language(walk: Walk) -> None:
    unsure = walk.unsure.get("language")
    if unsure or not walk.document.get("language"):
        choices = [str(one) for one in (unsure.choices if unsure else ())] or [*walk.languages]
        question = Question("language", "In which language is it?", Takes.LANGUAGE, as_options(choices), choices[0])
        walk.document["language"] = walk.ask(walk.doubted("language", question))


def _words(walk: Walk) -> None:
    """Ask for the title, what people call it, and the summary."""
    place = {"paragraph": walk.document.get("paragraph", 0), "words": str(walk.document.get("anchor", ""))}
    title = Question("title", "What is it, in a few words of your own?", Takes.STATEMENT, **place)
    summary = Question("summary", "What does it say? One sentence of your own.", Takes.STATEMENT, **place)
    names = Question("names", "What do people call it?", Takes.TEXT, may_be_empty=True, told=(_COMMAS,))
    if "title" not in walk.document:
        walk.document["title"] = walk.said_in_each(title)
    if "names" not in walk.document:
        said = walk.ask_in_each(names) or {}
        walk.document["names"] = {key: listed for key, text in said.items() if (listed := _by_commas(text))}
    if "summary" not in walk.document:
        walk.document["summary"] = walk.ask_in_each(summary)


def _of_choices(walk: Walk, name: str, asks: str, values: list[str]) -> None:
    unsure = walk.unsure.get(name)
    if unsure or not walk.document.get(name):
        default = next((one for one in (unsure.choices if unsure else ()) if one in values), values[0])
        question = Question(name, asks, options=as_options(values), default=default)
        walk.document[name] = walk.ask(walk.doubted(name, question)) or default


def _published(walk: Walk) -> None:
    unsure, known = walk.unsure.get("published"), walk.document.get("published") or {}
    if not unsure and known:
        return
    choices = [str(one) for one in (unsure.choices if unsure else ())]
    question = Question(
        "published", "When was it published?", Takes.DATE, as_options(choices), choices[0] if choices else ""
    )
    day = walk.ask(walk.doubted("published", question))
    if day is None:
        return
    walk.document["published"] = {"date": day, "basis": DateBasis.PRINTED.value}
    if day not in choices:
        how = walk.ask_in_each(Question("published-how", "How is that date known?", Takes.TEXT))
        walk.document["published"] = {"date": day, "basis": DateBasis.INFERRED.value, "how_known": how}


def _list(walk: Walk) -> None:
    signatories = walk.document.get("signatories")
    if LIST not in walk.unsure or not isinstance(signatories, dict):
        return
    found = len(signatories.get("listed", ()))
    options = (
        Option(_COMPLETE, f"All {found} are listed here, and the count that it states is left out"),
        Option(_SOME, "It lists some only, or none; its own count is kept"),
    )
    default = _COMPLETE if found else _SOME
    question = walk.doubted(LIST, Question(LIST, "Is that list whole?", options=options, default=default))
    if walk.ask(question) == _SOME:
        signatories["complete"] = False
        signatories.pop("counted", None)
    else:
        signatories["complete"] = True
        signatories.pop("stated", None)
        signatories.pop("stated_qualifier", None)


def _by_commas(text: str) -> list[str]:
    return [one for part in text.split(",") if (one := part.strip())]
