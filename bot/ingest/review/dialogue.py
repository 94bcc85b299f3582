"""The review of a draft in a terminal: one question after the other, each answer kept at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.panel import Panel

from bot.ingest.review.question import NONE, Question, Takes
from bot.ingest.review.session import Session
from bot.ingest.review.walk import state

Reads = Callable[[str], str]
_HELP = "Enter takes what stands in brackets. u: take the last answer back, s: later, q: stop for now."
_WITHOUT_AN_ANSWER = " [dim]Or s: later, q: stop for now.[/dim]"


def review(session: Session, console: Console, reads: Reads) -> bool:
    """Ask what is open in a draft, until nothing is, or the curator stops.

    Args:
        session: The draft.
        console: Where it is shown.
        reads: Returns a line that is typed behind a prompt.

    Returns:
        Whether nothing is open any more.
    """
    later: set[str] = set()
    console.print(f"[bold]{escape(str(session.path))}[/bold]: {state(session.walk)}")
    if session.letter is None:
        console.print(f"[yellow]{escape(session.letter_name)} is not there: no sentence of it can be shown.[/yellow]")
    console.print(f"[dim]{_HELP}[/dim]", soft_wrap=True)
    for line in _overview(session):
        console.print(escape(line), soft_wrap=False)
    shown = ""
    try:
        while question := next((one for one in session.walk.open if one.id not in later), None):
            shown = _show(session, question, console, shown)
            said = _ask(session, question, console, reads)
            if said == "q":
                break
            if said == "s":
                later.add(question.id)
    except (EOFError, KeyboardInterrupt):
        console.print()
    console.print(state(session.walk))
    return not session.walk.open


def _overview(session: Session) -> Iterator[str]:
    """Yield what was found and is not asked for: a mistake in it is mended in the draft's file."""
    document, names = session.walk.document, session.walk.known_names()
    day = (document.get("published") or {}).get("date", "no date")
    yield f"{document.get('kind', 'document')}, {day}, {document.get('language', 'no language')}"
    for name in ("issuers", "addressees", "cc"):
        people = [_party(one, names) for one in document.get(name, ())]
        if people:
            yield f"{name}: {'; '.join(people)}"
    listed = (document.get("signatories") or {}).get("listed", ())
    if listed:
        yield f"{len(listed)} signatories: {'; '.join(str(one['as_printed']) for one in listed)}"
    for line in session.walk.section.left_over:
        yield f"left over, paragraph {line.paragraph}: {line.words}"


def _party(one: str | Mapping[str, Any], names: Mapping[str, str]) -> str:
    if isinstance(one, str):
        return names.get(one, one)
    office = next(iter((one.get("office") or {}).values()), "")
    ids = [one.get("person", ""), *one.get("organizations", ())]
    told = [names.get(identifier, identifier) for identifier in ids if identifier]
    return ", ".join([*told[:1], office, *told[1:]] if one.get("person") else filter(None, [office, *told]))


def _ask(session: Session, question: Question, console: Console, reads: Reads) -> str:
    """Ask until there is an answer; return the command in its place, if one was given."""
    while True:
        typed = reads(_prompt(question)).strip()
        if typed in ("q", "s"):
            return typed
        if typed == "u":
            back = session.undo()
            console.print(f"[dim]{'Taken back: ' + escape(back) if back else 'There is nothing to take back.'}[/dim]")
            return typed
        if typed == "?":
            console.print(f"[dim]{_HELP}[/dim]")
            continue
        says = _meant(question, typed)
        wrong = session.complaint(question, says)
        if not wrong:
            session.answer(question, says)
            return ""
        console.print(f"[red]{escape(wrong)}[/red]{'' if typed else _WITHOUT_AN_ANSWER}")


def _show(session: Session, question: Question, console: Console, shown: str) -> str:
    """Show a question, with its sentence where that is not the one shown last, and return the sentence."""
    console.print()
    sentence = session.sentence(question)
    if sentence and sentence != shown:
        page = f", page {question.page}" if question.page else ""
        title = f"paragraph {question.paragraph}{page}" if question.paragraph else None
        console.print(Panel(escape(sentence), title=title, title_align="left", border_style="dim"))
    for told in question.told:
        console.print(f"[yellow]{escape(told)}[/yellow]")
    console.print(f"[bold]{escape(question.asks)}[/bold]")
    for number, option in enumerate(question.options, start=1):
        console.print(f"  {number}  {escape(option.label)}")
    return sentence or shown


def _prompt(question: Question) -> str:
    labels = {one.says: str(number) for number, one in enumerate(question.options, start=1)}
    default = "; ".join(labels.get(one, one) for one in question.default.split("; "))
    return f"[{default}] > " if default else "> "


def _meant(question: Question, typed: str) -> str:
    """Return what a typed line says: the default for an empty one, an option for its number."""
    if not typed:
        return question.default
    is_number = typed.isdecimal() and 1 <= int(typed) <= len(question.options)
    if is_number and question.takes not in (Takes.FIGURE, Takes.DATE):
        return question.options[int(typed) - 1].says
    if is_number and question.takes is Takes.DATE:
        return question.options[int(typed) - 1].says  # a year has four digits
    return NONE if question.takes is Takes.FIGURE and typed == NONE else typed
