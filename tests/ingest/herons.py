"""A letter of a coalition that does not exist, as reading it gives it: for drafts, their review and acceptance."""

from __future__ import annotations

from bot.ingest.letter import Accounted, Claim, ClaimKind, Found, Letter, Note, Party, Role, Signatory
from bot.ingest.source import Kind, Line, Mark, Paragraph, Source

SIGNATORIES = (
    "Friends of the Alder Herons", "Reed Bank Society", "Harbour Workers of Quillmouth", "Night Ferry Crews’ Union",
)  # fmt: skip
_FACT = "Last spring our volunteers counted more than 700 herons on the eastern shore of the lake."
_ASK = "We ask you to close the eastern shore to motor boats until the young have left their nests."
_BODY = (
    "3 February 2026",
    "Minister Ada Vellacott\nMinistry of Lakes",
    "Open letter on the herons of Lake Alder",
    _FACT,
    _ASK,
    "Sincerely,",
    "\n".join(SIGNATORIES),
    "printed on both sides",
)


def source() -> Source:
    """The letter's file; the figure's note stands beside the sentence."""
    paragraphs = [
        Paragraph(
            tuple(Line(line, marks=(Mark(len(line), "1"),) if line == _FACT else ()) for line in text.split("\n"))
        )
        for text in _BODY
    ]
    note = Paragraph((Line("Alder Bird Count, report of the spring, 2025."),), kind=Kind.NOTE, label="1")
    return Source("herons.pdf", "0" * 64, (*paragraphs, note))


def letter() -> Letter:
    """What it says: one name comes near one of the record, and the count that it states is another."""
    signatories = [Signatory(one) for one in SIGNATORIES]
    signatories[2] = Signatory(SIGNATORIES[2], near=(("harbour-board", 71), ("nurses", 66)))
    fact = Claim(
        ClaimKind.FACT, _FACT, "counted more than 700 herons", value="700", qualifier="over", unit="herons",
        as_of="2025", notes=("1",),
    )  # fmt: skip
    ask = Claim(ClaimKind.ASK, _ASK, "close the eastern shore to motor boats")
    return Letter(
        language=Found("en", paragraph=4),
        kind=Found("open letter", "Open letter", 3),
        date=Found("2026-02-03", "3 February 2026", 1, doubt="Two dates are printed.", choices=("2026-02-13",)),
        title=Found("Open letter on the herons of Lake Alder", "Open letter on the herons of Lake Alder", 3),
        addressees=(Found(Party("Ada Vellacott", "Minister", ("Ministry of Lakes",)), "Ada Vellacott", 2),),
        stated_count=Found("5", "five", 7),
        signatories=tuple(Found(one, one.as_printed, 7) for one in signatories),
        notes=(Found(Note("1", "Alder Bird Count, report of the spring, 2025.", marked_in=(4,)), paragraph=9),),
        claims=(Found(fact, paragraph=4), Found(ask, paragraph=5)),
        lines=(Accounted("printed on both sides", Role.LEFT_OVER, 8),),
    )


SAID = {
    "title-en": "A letter on the herons of a lake",
    "names-en": "heron letter, letter on herons",
    "summary-en": "It asks for quiet shores in the nesting time.",
    "harbour-workers-of-quillmouth": "is:harbour-board",
    "claim-1-topic-name-en": "herons at Lake Alder",
    "claim-1-unit-one-en": "heron",
    "claim-1-how-en": "The note names the report of that year.",
    "claim-1-statement-en": "Volunteers counted more than 700 herons at Lake Alder.",
    "claim-2-statement-en": "Motor boats are to stay away from the eastern shore while herons nest.",
    "note-1": "Alder Bird Count",
}
"""What a curator answers where the likeliest answer will not do."""
