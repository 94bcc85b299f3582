"""The App Home: a question box, what the record holds, how to ask, and a person's own choices."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.answers.suggest.overview import ChangeCard, DocumentCard, FigureCard, Overview
from bot.languages import FALLBACK, Language, say
from bot.slack.blocks.card import Card
from bot.slack.blocks.citations import cut
from bot.slack.blocks.lead import with_point
from bot.slack.blocks.mrkdwn import escape
from bot.slack.blocks.parts import (
    Block,
    actions,
    button,
    context,
    divider,
    external_select,
    header,
    option,
    plain,
    section,
    section_with,
    sections,
    static_select,
)
from bot.slack.card_state import CardState, decoded
from bot.slack.commands import (
    COMMANDS,
    HOME_ASK,
    HOME_CLEAR,
    HOME_LANGUAGE,
    HOME_ORGANIZATION,
    HOME_PAGE,
    HOME_RECORD,
    REVIEW,
    SHOW,
)

FIGURES_ON_A_PAGE = 5
DOCUMENTS_ON_A_PAGE = 5
MOST_CHANGES = 5
LONGEST_LINE = 600
ONE_LINE = 60  # characters beside a button
LONGEST_METADATA = 3000  # Slack counts characters; bytes are never fewer
FOLLOW_THE_QUESTION = "question"  # the option that stands for no choice of a language


@dataclass(frozen=True, slots=True)
class HomeState:
    """What a Home shows besides what it always shows; Slack keeps it with the view.

    Attributes:
        asked: The question that is answered at the top; None for none.
        figures: The page of the figures, from 1.
        documents: The page of the documents.
    """

    asked: CardState | None = None
    figures: int = 1
    documents: int = 1

    def encoded(self) -> str:
        """Write it as a view's private metadata."""
        pages = {"figures": self.figures, "documents": self.documents}
        text = json.dumps({"asked": self.asked and self.asked.encoded(), **pages}, ensure_ascii=False)
        return text if len(text.encode()) <= LONGEST_METADATA else json.dumps(pages)

    def turned(self, value: str) -> HomeState:
        """Return the same with another page, as a button's value names it."""
        name, _, page = value.partition(":")
        if name == "close":
            return replace(self, asked=None)
        is_page = name in ("figures", "documents") and page.isdigit()
        return replace(self, **{name: max(1, int(page))}) if is_page else self  # type: ignore[arg-type]


def state_of(metadata: str) -> HomeState:
    """Read what `HomeState.encoded` wrote; a view of another version starts anew."""
    try:
        values = json.loads(metadata or "{}")
        asked = decoded(values["asked"])[0] if values.get("asked") else None
        return HomeState(asked, int(values.get("figures", 1)), int(values.get("documents", 1)))
    except (ValueError, TypeError, AttributeError):
        return HomeState()


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person chose.

    Attributes:
        language: None to follow the question.
        organization: The id and the name of their organization; None where none is chosen.
        languages: Those that the record has, the fallback first.
    """

    language: Language | None = None
    organization: tuple[str, str] | None = None
    languages: tuple[Language, ...] = (FALLBACK,)


@dataclass(frozen=True, slots=True)
class RecordChoice:
    """Which of several records a Home is of.

    Attributes:
        name: The record.
        titles: What each that is served is called, by name.
        may_choose: Whether the person may choose another for the whole workspace.
    """

    name: str
    titles: Mapping[str, str]
    may_choose: bool


def home_view(
    overview: Overview,
    state: HomeState,
    choices: Choices,
    *,
    answer: Card | None = None,
    notice: str = "",
    example: str = "",
    examples: Sequence[str] = (),
    record: RecordChoice | None = None,
) -> dict[str, Any]:
    """Return the App Home of one person, of at most 100 blocks.

    Args:
        overview: What the record holds, in the person's language.
        state: What it shows besides.
        choices: What the person chose.
        answer: The card of the question that was asked here last.
        notice: A sentence to show first, such as that a choice could not be kept; empty for none.
        example: A question that shows in the empty box; empty for none.
        examples: What to type for each command, in the order of their table; empty for their names alone.
        record: Which of several records it is of; None where there is one.
    """
    language = choices.language or choices.languages[0]
    blocks = [
        *([section(f"*{escape(notice)}*")] if notice else []),
        *_welcome(state, choices, language),
        _question_box(language, example),
        *_answered(state, answer, language),
        *_choices(choices, language),
        *_record(record, language),
        *_figures(overview, state, language),
        *_documents(overview, state, language),
        *_changes(overview, language),
        *_how_to_ask(examples or [command.name for command in COMMANDS], language),
    ]
    return {"type": "home", "private_metadata": state.encoded(), "blocks": blocks}


def _welcome(state: HomeState, choices: Choices, language: Language) -> Iterator[Block]:
    """Say what this is to whoever has asked and chosen nothing yet."""
    if state == HomeState() and not choices.language and not choices.organization:
        yield section(escape(say(language, "home.welcome")))


def _question_box(language: Language, example: str) -> Block:
    field = {
        "type": "plain_text_input",
        "action_id": HOME_ASK.id(),
        "max_length": 500,
        **({"placeholder": plain(example, 150)} if example else {}),
        "dispatch_action_config": {"trigger_actions_on": ["on_enter_pressed"]},
    }
    return {
        "type": "input",
        "block_id": "ask",
        "dispatch_action": True,
        "label": plain(say(language, "home.ask")),
        "element": field,
        "hint": plain(say(language, "home.ask.hint")),
    }


def _answered(state: HomeState, answer: Card | None, language: Language) -> Iterator[Block]:
    if state.asked is None or answer is None:
        return
    yield context(escape(say(language, "home.asked", question=state.asked.question), LONGEST_LINE))
    yield from answer.blocks
    yield actions([button(say(language, "home.close"), HOME_PAGE.id("close"), "close")])
    yield divider()


def _figures(overview: Overview, state: HomeState, language: Language) -> Iterator[Block]:
    if not overview.figures:
        return
    yield header(say(language, "home.figures"))
    shown, page, pages = _page(overview.figures, state.figures, FIGURES_ON_A_PAGE)
    for number, figure in enumerate(shown):
        yield _opening(_figure_line(figure), figure.question, f"figure_{number}", language)
    yield from _paging("figures", page, pages, language)


def _figure_line(figure: FigureCard) -> str:
    details = " · ".join(escape(part) for part in (figure.as_of_date, figure.said_by) if part)
    return f"{with_point(figure.statement or figure.sentence, figure.point, LONGEST_LINE)}\n{details}"


def _documents(overview: Overview, state: HomeState, language: Language) -> Iterator[Block]:
    if not overview.documents:
        return
    yield header(say(language, "home.documents"))
    documents = say(language, "home.documents.counted", count=len(overview.documents))
    entries = say(language, "home.entries.counted", count=overview.entries)
    held = say(language, "home.entries", documents=documents, entries=entries)
    yield context(escape(f"{overview.title}. {held}"))
    shown, page, pages = _page(overview.documents, state.documents, DOCUMENTS_ON_A_PAGE)
    for number, document in enumerate(shown):
        yield _opening(_document_line(document, language), document.question, f"document_{number}", language)
    yield from _paging("documents", page, pages, language)


def _document_line(document: DocumentCard, language: Language) -> str:
    counts = [
        say(language, f"home.{name}", count=getattr(document, name))
        for name in ("facts", "events", "asks", "signatories")
        if getattr(document, name)
    ]
    details = " · ".join(escape(part) for part in (document.kind, document.date, ", ".join(counts)))
    return f"*{escape(document.title, LONGEST_LINE)}*\n{details}"


def _changes(overview: Overview, language: Language) -> Iterator[Block]:
    if not overview.changes:
        return
    yield header(say(language, "home.changes"))
    for number, change in enumerate(overview.changes[:MOST_CHANGES]):
        yield _opening(_change_line(change, language), change.question, f"change_{number}", language)


def _change_line(change: ChangeCard, language: Language) -> str:
    """Say in one line what changed; what stood there before, and why, is told where its source is shown."""
    words = say(language, "home.change", date=change.date, statement=change.statement)
    return escape(cut(words, ONE_LINE))


def _how_to_ask(examples: Sequence[str], language: Language) -> Iterator[Block]:
    yield header(say(language, "home.how"))
    yield section(escape(say(language, "home.how.text")))
    described = zip(examples, COMMANDS, strict=True)
    yield from sections([f"{_code(typed)} {escape(command.description(language))}" for typed, command in described])
    yield section_with(
        escape(say(language, "home.review")), button(say(language, "home.review.open"), REVIEW.id(), "-")
    )


def _code(text: str) -> str:
    """Write what is typed as code, which a sign of code in it would end."""
    written = escape(text.replace("`", "'"), LONGEST_LINE)
    return f"`{written}`"


def _choices(choices: Choices, language: Language) -> Iterator[Block]:
    yield header(say(language, "home.choices"))
    options = [option(say(language, "home.language.question"), FOLLOW_THE_QUESTION)]
    options += [option(say(one, "home.language.name"), one) for one in choices.languages]
    chosen = next(one for one in options if one["value"] == (choices.language or FOLLOW_THE_QUESTION))
    menu = static_select(HOME_LANGUAGE.id(), options, chosen)
    yield section_with(escape(say(language, "home.language")), menu)
    organization = option(choices.organization[1], choices.organization[0]) if choices.organization else None
    select = external_select(HOME_ORGANIZATION.id(), say(language, "home.organization.placeholder"), organization)
    yield section_with(escape(say(language, "home.organization")), select)
    if choices.language or choices.organization:
        yield actions([button(say(language, "home.clear"), HOME_CLEAR.id(), "clear")])
    yield context(escape(say(language, "home.choices.kept")))


def _record(record: RecordChoice | None, language: Language) -> Iterator[Block]:
    if record is None:
        return
    if not record.may_choose:
        title = record.titles.get(record.name, record.name)
        yield context(escape(say(language, "home.record.is", name=record.name, title=title)))
        return
    options = {name: option(f"{name}: {title}", name) for name, title in record.titles.items()}
    menu = static_select(HOME_RECORD.id(), [*options.values()], options.get(record.name))
    yield section_with(escape(say(language, "home.record")), menu)


def _opening(text: str, question: str | None, part: str, language: Language) -> Block:
    value = CardState(question, language=language).encoded() if question else None
    return section_with(text, button(say(language, "home.open"), SHOW.id(part), value)) if value else section(text)


def _page(entries: Sequence[Any], page: int, size: int) -> tuple[Sequence[Any], int, int]:
    pages = max(1, -(-len(entries) // size))
    page = min(page, pages)
    return entries[(page - 1) * size : page * size], page, pages


def _paging(name: str, page: int, pages: int, language: Language) -> Iterator[Block]:
    if pages < 2:
        return
    yield context(escape(say(language, "card.page", page=page, pages=pages)))
    ways = [("back", page - 1, page > 1), ("on", page + 1, page < pages)]
    yield actions(
        [
            button(say(language, f"card.{way}"), HOME_PAGE.id(f"{name}_{way}"), f"{name}:{to}")
            for way, to, is_open in ways
            if is_open
        ]
    )
