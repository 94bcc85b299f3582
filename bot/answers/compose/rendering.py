"""Show an answer in a terminal, as JSON, and with its reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from bot.answers.answer import Ambiguous, Answer, Citation, Found, Help, Nearest, NotFound
from bot.languages import say
from bot.languages.dates import date_in_words
from bot.languages.phrases import translated_in_words


def as_json(question: str, answer: Answer) -> dict[str, Any]:
    """Return the object that `ask --json` prints. Keys may be added, never renamed."""
    found = answer if isinstance(answer, Found) else None
    return {
        "question": question,
        "answered": found is not None,
        "kind": _kind(answer),
        "answer": answer.sentence,
        "items": list(found.items) if found else [],
        "citations": [_citation(citation) for citation in found.citations] if found else [],
        "status": _status(found) if found else None,
        "history": list(found.history) if found else [],
        "suggestions": list(_suggestions(answer)),
        "nearest": [_nearest(one) for one in _near(answer)],
        "confidence": found.confidence if found else 0.0,
        "language": answer.language,
        **({"page": found.page} if found and found.page else {}),
        **_pictures(found),
    }


def as_card(answer: Answer) -> str:
    """Return the answer as lines for a terminal."""
    lines = [answer.sentence]
    if isinstance(answer, Found):
        lines += [f"  - {item}" for item in answer.items]
        if answer.added_note:
            lines.append(f"  {answer.added_note}")
        lines += [f"  {line}" for line in answer.history]
        for citation in answer.citations:
            lines.append(_citation_line(answer.language, citation))
            lines += (
                [f"    {say(answer.language, 'card.printed', anchor=citation.passage)}"] if citation.passage else []
            )
    near = _near(answer)
    for one in near:
        lines += _nearest_lines(answer.language, one)
    if near:
        lines.insert(1, say(answer.language, "nearest.heading"))
    asked = {one.question for one in near}
    lines += [f"  ? {suggestion}" for suggestion in _suggestions(answer) if suggestion not in asked]
    return "\n".join(lines)


def as_explanation(lines: Sequence[str]) -> str:
    """Why the answer was chosen, as lines for a terminal."""
    return "\n".join(f"  = {line}" for line in lines)


def _kind(answer: Answer) -> str:
    match answer:
        case Found():
            return answer.kind.value
        case Ambiguous():
            return "ambiguous"
        case NotFound():
            return "not found"
        case Help():
            return "help"


def _suggestions(answer: Answer) -> tuple[str, ...]:
    match answer:
        case Ambiguous():
            return answer.choices
        case NotFound():
            return answer.suggestions
        case Help():
            return answer.examples
        case Found():
            return ()


def _near(answer: Answer) -> tuple[Nearest, ...]:
    return answer.nearest if isinstance(answer, NotFound) else ()


def _nearest(one: Nearest) -> dict[str, Any]:
    """Return a statement that comes near. Keys may be added, never renamed."""
    return {
        "statement": one.statement,
        "document": one.citation.document,
        "date": one.date,
        "url": one.citation.url,
        "said_by": one.citation.said_by,
        "leaves_out": list(one.leaves_out),
        "kind": one.kind.value,
        "remarks": list(one.remarks),
        "items": list(one.items),
        "title": one.citation.title,
        "published": one.citation.date,
        "anchor": one.citation.anchor,
        "paragraph": one.citation.paragraph,
        "question": one.question,
    }


def _nearest_lines(language: str, one: Nearest) -> list[str]:
    """Write a near statement: what it says, what it is not, where it is printed, and what to ask for all of it."""
    lines = [f"  ~ {one.line}", *([f"    {'; '.join(one.items)}"] if one.items else [])]
    lines += [f"    {said}" for said in one.remarks]
    lines.append(f"  {_citation_line(language, one.citation)}")
    return [*lines, f"    ? {one.question}"] if one.question else lines


def _status(found: Found) -> dict[str, Any]:
    status = found.status
    return {"standing": status.standing.value, "as_of": status.as_of, "note": status.note, "age": status.age}


def _pictures(found: Found | None) -> dict[str, Any]:
    """Return the table and the chart, where there is one."""
    pictures = {"table": found.table, "chart": found.chart} if found else {}
    return {name: asdict(picture) for name, picture in pictures.items() if picture}


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "document": citation.document,
        "title": citation.title,
        "date": citation.date,
        "url": citation.url,
        "url_role": citation.url_role,
        "anchor": citation.anchor,
        "paragraph": citation.paragraph,
        "said_by": citation.said_by,
        "language": citation.language,
        "quotation": citation.is_quotation,
        **({"passage": citation.passage} if citation.passage else {}),
    }


def _citation_line(language: str, citation: Citation) -> str:
    parts = [citation.said_by, citation.title, date_in_words(language, citation.date)]
    parts += [words for words in [translated_in_words(language, citation.language)] if words]
    if citation.paragraph is not None:
        place = say(language, "card.paragraph", number=citation.paragraph)
        words = say(language, "card.quoted" if citation.is_quotation else "card.printed", anchor=citation.anchor)
        parts.append(f"{place}: {words}")
    parts.append(citation.url or say(language, "card.link.none"))
    return "  [" + " · ".join(parts) + "]"
