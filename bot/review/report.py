"""What a review of a draft says: one finding for each claim, as values that every face shows in its own way."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bot.answers.answer import Citation
from bot.languages import Language


class ClaimKind(StrEnum):
    """What a passage of a draft claims something with."""

    NUMBER = "number"
    PERCENTAGE = "percentage"
    DATE = "date"
    SIGNATORIES = "signatories"  # "17 organizations"
    ORGANIZATION = "organization"
    PERSON = "person"
    QUOTATION = "quotation"
    STATEMENT = "statement"  # a sentence with nothing of these, or what its writers ask for


class State(StrEnum):
    """What the record says of a claim."""

    SUPPORTED = "supported"
    OUTDATED = "outdated"
    CONTRADICTED = "contradicted"
    NOT_IN_RECORD = "not_in_record"
    NOT_CHECKED = "not_checked"


SETTLED = (State.SUPPORTED, State.OUTDATED, State.CONTRADICTED)  # where the record says so, or otherwise


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the draft.

    Attributes:
        start: Where it begins, in code points from the draft's beginning.
        end: Where it ends.
        start_utf16: The same in UTF-16 code units, as editors and LSP count.
        end_utf16: The same.
    """

    start: int
    end: int
    start_utf16: int
    end_utf16: int


@dataclass(frozen=True, slots=True)
class Part:
    """One sentence of a message, as data.

    Attributes:
        name: Its name among the languages' sentences.
        values: What fills it in. `date` is EDTF and `words` are the record's; `bot.review.wording` says them.
    """

    name: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edit:
    """The smallest change that makes a claim one that the record supports.

    Attributes:
        stretch: What is replaced; an empty one, where something is only put in.
        text: What takes its place.
    """

    stretch: Stretch
    text: str

    def apply(self, draft: str) -> str:
        """Return the draft with this change alone."""
        return draft[: self.stretch.start] + self.text + draft[self.stretch.end :]


@dataclass(frozen=True, slots=True)
class Finding:
    """One claim of a draft, with its state.

    Attributes:
        kind: What is claimed.
        state: What the record says of it; exactly one.
        passage: Its words in the draft.
        stretch: Where they stand.
        sentence: Where the sentence stands that holds them.
        language: The language that it is in, of those of the record.
        parts: What there is to say of it, in order: the reason first, then remarks.
        citations: What the record says instead or as well, the one that counts first.
        entries: The ids of the entries behind them, in the same order.
        correction: What would be supported; None where the record has no such thing.
    """

    kind: ClaimKind
    state: State
    passage: str
    stretch: Stretch
    sentence: Stretch
    language: Language
    parts: tuple[Part, ...] = ()
    citations: tuple[Citation, ...] = ()
    entries: tuple[str, ...] = ()
    correction: Edit | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far a draft could be compared.

    Attributes:
        states: How many findings have each state; every state is there.
        kinds: How many findings are of each kind; every kind is there.
        sentences: How many sentences the draft has.
        without_claims: How many of them hold nothing that is compared.
        in_other_languages: How many of them are in no language of the record.
    """

    states: Mapping[State, int]
    kinds: Mapping[ClaimKind, int]
    sentences: int
    without_claims: int
    in_other_languages: int

    @property
    def found(self) -> int:
        """How many claims were found."""
        return sum(self.states.values())


@dataclass(frozen=True)
class Report:
    """What the record says of a draft: never a verdict on the whole.

    Attributes:
        findings: One for each claim, in the draft's order.
        coverage: What was found, and what was not checked.
        language: The draft's, of those of the record: messages are in it where nobody chose another.
    """

    findings: tuple[Finding, ...]
    coverage: Coverage
    language: Language

    def of(self, *states: State) -> tuple[Finding, ...]:
        """Return the findings of these states."""
        return tuple(one for one in self.findings if one.state in states)


def coverage_of(findings: Sequence[Finding], *, sentences: int, without_claims: int, others: int) -> Coverage:
    """Count what was found.

    Args:
        findings: All of them.
        sentences: How many sentences the draft has.
        without_claims: How many of them hold no claim.
        others: How many of them are in no language of the record.
    """
    states, kinds = Counter(one.state for one in findings), Counter(one.kind for one in findings)
    return Coverage(
        {state: states[state] for state in State},
        {kind: kinds[kind] for kind in ClaimKind},
        sentences,
        without_claims,
        others,
    )


class Offsets:
    """Turns places in a draft into stretches, with the UTF-16 code units that editors count in.

    Args:
        draft: The whole draft.
    """

    def __init__(self, draft: str) -> None:
        self._draft = draft
        self._astral = [] if draft.isascii() else [at for at, sign in enumerate(draft) if ord(sign) > 0xFFFF]

    def stretch(self, start: int, end: int) -> Stretch:
        """Return a part of the draft as a stretch."""
        return Stretch(start, end, self._utf16(start), self._utf16(end))

    def _utf16(self, at: int) -> int:
        return at + bisect_left(self._astral, at)
