"""The tools for agents: what each takes, gives and does. None of them changes anything."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.answers.compose.rendering import as_card, as_json
from bot.answers.current import Current
from bot.answers.message.length import LONGEST_QUESTION
from bot.clock import Clock
from bot.knowledge import edtf
from bot.knowledge.faults import nearest
from bot.languages import Language
from bot.review.rendering import as_json as review_as_json
from bot.review.rendering import as_text as review_as_text
from bot.review.reviewer import Reviewer
from bot.web.agents import shapes
from bot.web.agents.shapes import Argument
from bot.web.limits import LONGEST_DRAFT, LONGEST_REVIEW, for_seconds
from bot.web.record.addresses import Addresses, Served
from bot.web.record.catalogue import page as page_of
from bot.web.record.changing import changes_of
from bot.web.record.documents import kind_of_document
from bot.web.record.formats import as_markdown
from bot.web.record.page import Page, PageId
from bot.web.record.reading import Reading, TooLateError, read_as
from bot.web.record.signatories import NOT_SIGNED, SIGNED, signatories_page
from bot.web.shapes import Schema

_MOST_CHANGES = 200  # of the latest
_MOST_LETTERS = 50  # that a choice of signatories names
_READ_ONLY = {"readOnlyHint": True, "destructiveHint": False, "idempotentHint": True, "openWorldHint": False}
_Given = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """What a call gives.

    Attributes:
        text: For whoever reads.
        data: The same for programs; None where the call itself is refused.
    """

    text: str
    data: dict[str, Any] | None = None


class RefusedError(Exception):
    """Arguments that no tool can do anything with; the message says which, and what to give instead."""


@dataclass(frozen=True, slots=True)
class Tool:
    """One of them.

    Attributes:
        title: What people call it.
        description: When to call it.
        arguments: What it takes, beside the language and the day.
        gives: The shape of what it gives.
        call: Does it.
        has_day: Whether it can be asked as of an earlier day.
    """

    title: str
    description: str
    arguments: Mapping[str, Argument]
    gives: Schema
    call: Callable[[Tools, _Given], Told]
    has_day: bool = True


class Tools:
    """Calls the tools.

    Args:
        current: Has the record.
        today: What tells the day.
    """

    def __init__(self, current: Current, today: Clock) -> None:
        self.today = today
        self.current = current

    @property
    def names(self) -> tuple[str, ...]:
        """How they are called."""
        return tuple(_TOOLS)

    @property
    def title(self) -> str:
        """Whose record it is."""
        answerer = self.current.answerer
        return answerer.indexed.knowledge.about.title.in_language(answerer.languages[0])

    @property
    def addresses(self) -> Addresses:
        """Where the pages are, for whoever reads of them elsewhere."""
        return Served(self.current.answerer.pages)

    def listed(self) -> list[dict[str, Any]]:
        """Describe each, as the protocol has it."""
        return [
            {
                "name": name,
                "title": one.title,
                "description": one.description,
                "inputSchema": shapes.taking(self._arguments(one)),
                "outputSchema": one.gives,
                "annotations": {"title": one.title, **_READ_ONLY},
            }
            for name, one in _TOOLS.items()
        ]

    def call(self, name: str, given: _Given) -> Told:
        """Call one by its name.

        Args:
            name: One of `names`.
            given: Its arguments, as they came.
        """
        tool = _TOOLS[name]
        try:
            self._check(self._arguments(tool), given)
            return tool.call(self, given)
        except (RefusedError, TooLateError) as refused:
            return Told(str(refused))

    def _arguments(self, tool: Tool) -> dict[str, Argument]:
        languages = self.current.answerer.languages
        spoken = Argument("Of the result; else the question's, or the record's first.", one_of=languages)
        day = Argument(
            "Show the record as of this day, month or year, such as 2019-11-30, 2019-11 or 2019.", longest=40
        )
        return {**tool.arguments, "language": spoken, **({"as_of": day} if tool.has_day else {})}

    def _check(self, arguments: Mapping[str, Argument], given: _Given) -> None:
        for name in given:
            if name not in arguments:
                raise RefusedError(f"There is no argument {name[:40]!r}. There are {', '.join(arguments)}.")
        for name, one in arguments.items():
            if one.is_needed and name not in given:
                raise RefusedError(f"The argument {name} is missing. {one.description}")
            if name in given and not one.allows(given[name]):
                raise RefusedError(f"The argument {name} does not fit its schema. {one.description}")
        if "as_of" in given:
            _read_day(given["as_of"])

    def reading(self, given: _Given) -> Reading:
        """Return the record as a call wants it."""
        answerer = self.current.answerer
        language = given.get("language") or answerer.languages[0]
        return read_as(answerer, language, self.today(), given.get("as_of"))


def _read_day(text: str) -> None:
    try:
        edtf.span(text)
    except ValueError as error:
        raise RefusedError(str(error)) from None


def _ask(tools: Tools, given: _Given) -> Told:
    language: Language | None = given.get("language")
    question, day = given["question"], given.get("as_of")
    answer = tools.current.answerer.answer(question, language=language, as_of=day, today=tools.today())
    return Told(as_card(answer), _marked(as_json(question, answer)))


def _fact(tools: Tools, given: _Given) -> Told:
    reading = tools.reading(given)
    page = page_of(reading, PageId("f", given["id"]))
    if page is None:
        entries = (entry.id for document in reading.documents for entry in document.entries())
        return _none(reading, given["id"], (*entries, *reading.knowledge.topics))
    return _shown(tools, page)


def _letter(tools: Tools, given: _Given) -> Told:
    reading = tools.reading(given)
    if "id" not in given:
        return _letters(reading)
    page = page_of(reading, PageId("d", given["id"]))
    return _shown(tools, page) if page else _none(reading, given["id"], reading.knowledge.documents)


def _letters(reading: Reading) -> Told:
    rows = [
        {
            "id": one.id,
            "title": one.title.in_language(reading.language),
            "published": one.published.date,
            "kind": kind_of_document(reading, one),
        }
        for one in reading.documents
    ]
    lines = (f"{row['id']}: {row['title']} ({row['kind']}, {row['published']})" for row in rows)
    return Told("\n".join(lines), _marked({"found": True, "documents": rows}))


def _signatories(tools: Tools, given: _Given) -> Told:
    reading = tools.reading(given)
    signed, not_signed = given.get("signed", ()), given.get("not_signed", ())
    if both := set(signed) & set(not_signed):
        raise RefusedError(f"Nobody has signed {min(both)} and not signed it.")
    chosen = {**dict.fromkeys(signed, SIGNED), **dict.fromkeys(not_signed, NOT_SIGNED)}
    try:
        page = signatories_page(reading, chosen)
    except (LookupError, ValueError) as error:
        raise RefusedError(
            f"{error.args[0]} is no letter with a list, or its list is not whole: nobody is said not to be on it."
        ) from None
    letters = [{**one, **_of_letter(reading, one["id"])} for one in page.data["letters"]]
    rows = [{**one, "name": reading.query.name(one["id"])} for one in page.data["signatories"]]
    return Told(as_markdown(page, tools.addresses), {"letters": letters, "count": len(rows), "signatories": rows})


def _of_letter(reading: Reading, identifier: str) -> dict[str, Any]:
    document = reading.knowledge.documents[identifier]
    return {
        "title": document.title.in_language(reading.language),
        "published": document.published.date,
        "url": reading.query.cite_document(document).url,
    }


def _check_draft(tools: Tools, given: _Given) -> Told:
    text, language = given["text"], given.get("language")
    if not text.strip() or "\0" in text:
        raise RefusedError("The draft has no text.")
    reviewer, name = tools.current.made(Reviewer), "draft"
    report = reviewer.review(text, goes_on=for_seconds(LONGEST_REVIEW))
    data = review_as_json(report, name, reviewer.answerer, language)
    return Told(review_as_text(report, name, text, reviewer.answerer, language), _marked(data))


def _changes(tools: Tools, given: _Given) -> Told:
    reading, since = tools.reading(given), given.get("since")
    if since is not None:
        _read_day(since)
    told = [one for one in changes_of(reading) if since is None or edtf.begins_by(since, one.on)]
    shown = told[:_MOST_CHANGES]
    lines = (f"{one.on} {' · '.join(words.text for words in (*one.item.line, *one.item.below))}" for one in shown)
    text = "\n".join(lines) or reading.say("record.changes.none")
    return Told(text, {"count": len(told), "changes": [dict(one.row) for one in shown]})


def _shown(tools: Tools, page: Page) -> Told:
    """Show a page; that of something that left the record says why it is not there."""
    if page.is_gone:
        told = f"{page.lead} {page.data['why']}"
        return Told(told, _marked({"found": False, "told": told, "nearest_id": page.data["topic"]}))
    return Told(as_markdown(page, tools.addresses), _marked({"found": True, **page.data}))


def _none(reading: Reading, identifier: str, known: Any) -> Told:
    """Say that the record has nothing of an id, which is a result."""
    near, told = nearest(identifier, tuple(known)), reading.say("record.none")
    return Told(f"{told} {near or ''}".strip(), _marked({"found": False, "told": told, "nearest_id": near}))


def _marked(data: dict[str, Any]) -> dict[str, Any]:
    """Say of a result which of its words are those of documents."""
    quoted = dict.fromkeys(_printed(data))
    told = [{"text": text, "document": of, "paragraph": paragraph} for text, of, paragraph in quoted]
    return {**data, "quotations": told}


def _printed(data: Any) -> Iterator[tuple[str, str, int | None]]:
    if isinstance(data, Mapping):
        for name in ("anchor", "passage"):
            if data.get(name) and data.get("document"):
                yield data[name], data["document"], data.get("paragraph")
        data = tuple(data.values())
    if isinstance(data, list | tuple):
        for one in data:
            yield from _printed(one)


_TOOLS: Mapping[str, Tool] = {
    "ask": Tool(
        "Ask the record",
        "Answer a question about the record's letters in plain words, such as a figure, a date, who signed, who said "
        "so. The answer is looked up, never generated: it carries citations, its date, and what stands against it. "
        "A question that the record does not answer gets the statements that come nearest.",
        {"question": Argument("In any language of the record.", LONGEST_QUESTION, is_needed=True)},
        shapes.ANSWER,
        _ask,
    ),
    "fact": Tool(
        "Open a fact",
        "Show one fact, event, request or topic by its id: statement, date, who says it, history, citations.",
        {"id": Argument("As results name it in `id` or `entries`.", is_needed=True)},
        shapes.FACT,
        _fact,
    ),
    "signatories": Tool(
        "List signatories",
        "List who signed which letters; with letters named, those who signed all of `signed` and none of `not_signed`.",
        {
            "signed": Argument("Ids of letters that each of them signed.", most=_MOST_LETTERS),
            "not_signed": Argument("Ids of letters, with whole lists, that none of them signed.", most=_MOST_LETTERS),
        },
        shapes.SIGNATORIES,
        _signatories,
    ),
    "letter": Tool(
        "Open a letter",
        "Show one document by its id: date, addressees, signatories, what it says and asks for, what it cites. "
        "Without an id: list all documents.",
        {"id": Argument("As results name it in `document`.")},
        shapes.LETTER,
        _letter,
    ),
    "check_draft": Tool(
        "Check a draft",
        "Compare a draft statement with the record, claim by claim, before it is published: each number, date, name "
        "and quotation is supported, outdated, contradicted, not in the record, or not checked. Nothing is kept.",
        {"text": Argument("The draft.", LONGEST_DRAFT, is_needed=True)},
        shapes.REVIEW,
        _check_draft,
        has_day=False,
    ),
    "changes": Tool(
        "List changes",
        "List what was changed in the record, removed from it and added to it, the latest first: what it said before, "
        "what it says now, and why.",
        {"since": Argument("A day, month or year: only what was changed from then on.", longest=40)},
        shapes.CHANGES,
        _changes,
        has_day=False,
    ),
}
