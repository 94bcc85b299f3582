"""Write a new record: the example of one letter, whole, commented, and without a fault."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from bot.errors import BotError, KnowledgeError
from bot.knowledge.fields import CURATOR
from bot.knowledge.files import rewrite, unformatted
from bot.knowledge.filling import Filling
from bot.knowledge.loading import ABOUT, DOCUMENTS, LETTERS, VOCABULARY, document_paths, inspect
from bot.knowledge.proof import prove
from bot.languages import Language, module

_LETTER = "2026-05-04-ferry"
_DATE = "2026-05-04"
_LINE_ENDS = "# Letters keep their digests, and files their form, on every system.\n* text=auto eol=lf\n"
_HEAD = {
    f"{ABOUT}.yaml": "What the record says about itself. The data dictionary explains each field.",
    f"{VOCABULARY}.yaml": "Words that mean the same in this record, and phrases with what they mean.",
    "organizations.yaml": "Groups, agencies and courts, with every spelling of their names.",
    "people.yaml": "People whom the documents name. Their offices stand in the documents, as they were held then.",
    "places.yaml": "Places that the documents name.",
    "terms.yaml": "Terms, programmes and laws, with what the documents say they mean.",
    "left_out.yaml": "What the letters print and the record leaves out on purpose, each with its reason.",
    "topics.yaml": "Measures, happenings and subjects: several entries of several documents may speak to one.",
    f"{DOCUMENTS}/{_LETTER}.yaml": "One document, and all that the record holds of it. Another is a file beside it.",
}
_ABOVE = {
    "units": "What figures count. A unit that no fact uses is a fault.",
    "examples": "Questions to offer. The bot leaves out what the record does not answer.",
    "title": "What it is in your words, and what people call it.",
    "published": "basis: printed where the text prints the date; else inferred, and how_known says from what.",
    "checked": "The day on which somebody compared the entries with the letter. Set it by hand.",
    "file": "The text, in letters/. `check --fix --letters` fills in the digest, and the paragraph of every anchor.",
    "signatories": "Who signed, in the letter's order, each as it is printed. `check --fix` counts a complete list.",
    "facts": "Figures and claims. An anchor is 3 to 8 printed words that stand in the letter once.",
    "events": "What happened, or was announced, and when.",
    "asks": "What the letter demands, and of whom.",
}  # fmt: skip


def start(folder: Path, languages: Sequence[Language], today: date) -> None:
    """Write a record into a folder.

    Args:
        folder: One that does not exist yet, or is empty.
        languages: Of the record; its letter is in the first.
        today: The day from which its entries are.

    Raises:
        BotError: There is something in the folder, or it cannot be written.
    """
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise BotError(f"{folder} is there already, and is not an empty folder. Give another name.")
        for name, text in _files(languages, today).items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8"))
    except OSError as exc:
        raise BotError(f"{folder} cannot be written: {exc.strerror}. Give another folder.") from exc
    rewrite(inspect(folder, filling=Filling(folder / LETTERS, document_paths(folder))))
    written = inspect(folder)
    faults = [*written.faults, *prove(written, folder / LETTERS), *unformatted(written)]
    if faults:
        raise KnowledgeError(faults)


def _files(languages: Sequence[Language], today: date) -> dict[str, str]:
    """Return the content of each file, by its name; the form of the YAML is whatever is read as the same."""
    texts = _Texts(languages)
    mappings = {
        f"{ABOUT}.yaml": _about(texts),
        f"{VOCABULARY}.yaml": {language: {} for language in languages},
        f"{DOCUMENTS}/{_LETTER}.yaml": _document(texts, today),
    }
    lists = {f"{name}.yaml": entries for name, entries in _sections(texts, today).items()}
    return {
        ".gitattributes": _LINE_ENDS,
        f"{LETTERS}/{_LETTER}.txt": module(texts.language, "starting").LETTER,
        **{name: _mapping(name, data) for name, data in mappings.items()},
        **{name: _list(name, entries) for name, entries in lists.items()},
    }


def _mapping(name: str, data: Mapping[str, Any]) -> str:
    lines = [f"# {_HEAD[name]}", ""]
    for key, value in data.items():
        lines += [f"# {_ABOVE[key]}"] if key in _ABOVE and not (key == "title" and name.startswith(ABOUT)) else []
        lines.append(f"{key}: {json.dumps(value, ensure_ascii=False)}")
    return "\n".join(lines) + "\n"


def _list(name: str, entries: list[dict[str, Any]]) -> str:
    lines = [f"- {json.dumps(entry, ensure_ascii=False)}" for entry in entries]
    return "\n".join([f"# {_HEAD[name]}", "", *lines]) + "\n"


class _Texts:
    """The example's texts.

    Args:
        languages: The record's; the first is the letter's.
    """

    def __init__(self, languages: Sequence[Language]) -> None:
        self.languages = languages
        self.language = languages[0]
        self._texts: dict[Language, dict[str, str]] = {one: module(one, "starting").TEXTS for one in languages}

    def own(self, name: str) -> str:
        """Return a text in the letter's language."""
        return self._texts[self.language][name]

    def each(self, name: str) -> dict[str, str]:
        """Return a text in each language of the record."""
        return {one: texts[name] for one, texts in self._texts.items()}

    def phrases(self, *names: str) -> dict[str, list[str]]:
        """Return phrasings in each language of the record."""
        return {one: [texts[name] for name in names] for one, texts in self._texts.items()}


def _about(texts: _Texts) -> dict[str, Any]:
    commands = {
        "help": ("ask.figure", "ask.signatories", "ask.date"),
        "facts": ("ask.figure",),
        "dates": ("ask.date",),
        "signatories": ("ask.signatories",),
        "sources": ("ask.source",),
        "letters": ("ask.letters",),
        "pins": ("ask.figure", "workers.alias"),
        "coalition": ("ask.asks",),
    }
    examples = {command: texts.phrases(*names) for command, names in commands.items()}
    return {
        "id": "night-ferry",
        "name": texts.own("record"),
        "title": texts.each("record.title"),
        "description": texts.each("record.description"),
        "languages": [*texts.languages],
        "units": [{"id": "people", "one": texts.each("people.one"), "many": texts.each("people.many")}],
        "examples": {**examples, "placeholder": texts.each("ask.figure")},
    }


def _sections(texts: _Texts, today: date) -> dict[str, list[dict[str, Any]]]:
    term = {
        "definition": texts.each("ferry.definition"),
        "document": _LETTER,
        "anchor": texts.own("ferry.anchor"),
        "added": today.isoformat(),
    }
    address = {"id": "address", "document": _LETTER, "words": [texts.own("address")]}
    figure = {"compare": "newest", "review_by": _in_a_year(today).isoformat()}
    names = {"night-ferry-circle": "circle", "harbour-board": "board", **_SIGNATORIES}
    return {
        "organizations": [{"id": one, "name": texts.each(name)} for one, name in names.items()],
        "people": [{"id": "chair", "name": texts.own("chair")}],
        "places": [
            {"id": "town", "name": texts.each("town"), "kind": "city"},
            {"id": "island", "name": texts.each("island"), "kind": "region"},
        ],
        "terms": [{"id": "ferry", "name": texts.each("ferry"), **term}],
        "topics": [
            {"id": "workers", "name": texts.each("workers"), "aliases": texts.phrases("workers.alias"), **figure},
            {"id": "sale", "name": texts.each("sale"), "aliases": texts.phrases("sale.alias"), "compare": "accounts"},
        ],
        "left_out": [{**address, "reason": texts.own("address.reason")}],
    }


_SIGNATORIES = {"bakers": "bakers", "nurses": "nurses", "friends": "friends"}


def _document(texts: _Texts, today: date) -> dict[str, Any]:
    added = {"added": today.isoformat()}
    listed = [{"as_printed": texts.own(name), "organization": one} for one, name in _SIGNATORIES.items()]
    fact = {
        "id": "workers-2025",
        "statement": texts.each("workers.statement"),
        "organizations": ["bakers"],
        "terms": ["ferry"],
        "topic": "workers",
        "value": 1240,
        "unit": "people",
        "as_of": 2025,
        "said_by": "bakers",
        "anchor": texts.own("workers.anchor"),
        **added,
    }
    event = {
        "id": "sale-announced",
        "statement": texts.each("sale.statement"),
        "organizations": ["harbour-board"],
        "terms": ["ferry"],
        "topic": "sale",
        "date": "2026-03-02",
        "said_by": "signatories",
        "anchor": texts.own("sale.anchor"),
        **added,
    }
    ask = {
        "id": "keep-the-ferry",
        "statement": texts.each("keep.statement"),
        "terms": ["ferry"],
        "of": ["harbour-board"],
        "anchor": texts.own("keep.anchor"),
        **added,
    }
    chair = {"person": "chair", "office": texts.each("chair.office"), "anchor": texts.own("chair.anchor")}
    return {
        "id": _LETTER,
        "kind": "letter",
        "title": texts.each("letter"),
        "names": texts.phrases("letter.name"),
        "summary": texts.each("letter.summary"),
        "published": {"date": _DATE, "basis": "printed"},
        "checked": {"on": today.isoformat(), "by": CURATOR},
        "language": texts.language,
        "subjects": ["ferry", "harbour-board"],
        "addressees": [{**chair, "organizations": ["harbour-board"]}],
        "file": {"name": f"{_LETTER}.txt"},
        "anchor": texts.own("letter.anchor"),
        "signatories": {"complete": True, "listed": listed, "anchor": texts.own("signatories.anchor")},
        "facts": [fact],
        "events": [event],
        "asks": [ask],
    }


def _in_a_year(today: date) -> date:
    return date(today.year + 1, today.month, min(today.day, 28))
