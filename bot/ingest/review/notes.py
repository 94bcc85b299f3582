"""Notes that may become cited works."""

from __future__ import annotations

from typing import Any

from bot.ingest.review.question import Question, Takes
from bot.ingest.review.walk import Walk
from bot.knowledge.model import Footnote


def ask_of_note(walk: Walk, note: Footnote) -> None:
    """Ask for the title of a note's work; a note that repeats another asks nothing."""
    if note.anchor is None or note.paragraph is None:
        return
    told = tuple(filter(None, [note.doubt, note.url and f"It names {note.url}."]))
    question = Question(
        note.id, f"Note {note.label}: what is the work called? Nothing leaves it out.", Takes.TEXT,
        may_be_empty=True, told=told, paragraph=note.paragraph, page=note.page, words=note.anchor,
    )  # fmt: skip
    work: dict[str, Any] = {"id": f"{walk.data['id']}-{note.id}"}
    if note.label.isdecimal():
        work["footnote"] = int(note.label)
    repeated = next((one for one in walk.document.get("cited_works", ()) if one.get("footnote") and
                     str(one["footnote"]) == note.again), None)  # fmt: skip
    if repeated:
        work["again"] = repeated.get("again", repeated["id"])
    else:
        title = walk.ask(question)
        if not title:
            return
        work |= {"title": title, **({"url": note.url} if note.url else {})}
    work |= {"anchor": note.anchor, "paragraph": note.paragraph}
    walk.document.setdefault("cited_works", []).append(work)
