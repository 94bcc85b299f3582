"""What is left out of the record on purpose, so that coverage can tell it from what was overlooked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

from pydantic import Field

from bot.knowledge.faults import Path
from bot.knowledge.fields import DocumentId, FewWords, Identifier, Paragraph, Record, record


@record
class LeftOut(Record):
    """Words of a paragraph, or whole paragraphs, that the record does not take up."""

    id: Identifier
    document: DocumentId
    paragraph: Paragraph
    through: Paragraph | None = None
    """The last paragraph, where several whole ones are left out."""
    words: tuple[FewWords, ...] = ()
    """The printed words; none where whole paragraphs are left out."""
    reason: Annotated[str, Field(min_length=10)]

    @classmethod
    def between(cls, data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
        through, first = data.get("through"), data.get("paragraph")
        if "through" in data and "words" in data:
            yield ("through",), "words are of one paragraph. Remove through, or the words"
        if isinstance(through, int) and isinstance(first, int) and through <= first:
            yield ("through",), f"{through} is not after paragraph {first}. Set the last paragraph"
