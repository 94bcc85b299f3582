"""What a card shows of an answer at a glance, each thing once; faces that show the whole sentence do without."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Requested:
    """What one document demands.

    Attributes:
        document: Its id.
        heading: Its title with its date.
        of: Of whom, where all is demanded of the same; else empty, and each line says it.
        lines: The demands, in the document's order.
    """

    document: str
    heading: str
    of: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Glance:
    """An answer's parts, where a card is to show them apart.

    Attributes:
        sentence: What is said, without its date and source, which stand below it.
        point: The part of the sentence that answers by itself, such as a figure or a date; empty for none, and None
            where a face is to find it.
        currency: One line right below the sentence that tells how far it still holds, such as a newer figure; empty
            where the status tells it.
        below: Lines as large as the sentence: who says it and for which day, what stands against it last.
        is_superseded: Whether the sentence speaks of the newest figure, and the first line below of the one asked for.
        items: What it lists; None for the answer's own items.
        history: The other figures of the measure that the status does not name already.
        requested: Demands by document, where they are of several.
        says_standing: Whether the sentence says already how far the record stands behind it.
    """

    sentence: str
    point: str | None = ""
    items: tuple[str, ...] | None = None
    history: tuple[str, ...] = ()
    requested: tuple[Requested, ...] = ()
    says_standing: bool = False
    below: tuple[str, ...] = ()
    is_superseded: bool = False
    currency: str = ""
