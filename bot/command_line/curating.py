"""What was asked and not found, shown to a curator, who makes aliases of it by one key."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.answers.answer import Found, NotFound
from bot.answers.answerer import Answerer
from bot.errors import BotError, KnowledgeError
from bot.knowledge.aliasing import answered_by, with_alias
from bot.knowledge.files import rewrite
from bot.knowledge.loading import load
from bot.store.gaps import Gap

MOST_WORDS = 4  # of an alias, as the data dictionary has it


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a gap may become.

    Attributes:
        gap: What was asked.
        entry: The id of the entry, or the topic, that people opened.
        phrase: The part of the question that the record does not know, with the word beside it.
    """

    gap: Gap
    entry: str
    phrase: str


class Curating:
    """A record, with what people asked in vain.

    Args:
        folder: The record's.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._knowledge = load(folder)
        self._answerer = Answerer(self._knowledge)

    def proposal(self, gap: Gap) -> Proposal | None:
        """Propose an alias; None where the record has come to answer the question, or no longer has the statement."""
        opened = self._answerer.answer(gap.opened, language=gap.language)
        answer = self._answerer.answer(gap.question, language=gap.language)
        if not isinstance(opened, Found) or not isinstance(answer, NotFound):
            return None
        entry = _entry_of(opened)
        if not entry:
            return None
        left_out = [one.leaves_out for one in answer.nearest if one.question == gap.opened]
        left_out = left_out or [one.leaves_out for one in answer.nearest]
        return Proposal(gap, answered_by(self._knowledge, entry), _phrase(gap.question, left_out))

    def accept(self, proposal: Proposal, phrase: str) -> list[Path]:
        """Write an alias into the record, and return the files that changed.

        Args:
            proposal: Where it belongs, and which question it is to answer.
            phrase: The alias.

        Raises:
            KnowledgeError: The record would have faults; nothing is written.
            BotError: The question would still not be answered by it; nothing is written.
        """
        gap = proposal.gap
        inspected = with_alias(self._folder, proposal.entry, gap.language, phrase)
        assert inspected.knowledge is not None
        answerer = Answerer(inspected.knowledge)
        answer = answerer.answer(gap.question, language=gap.language)
        if not isinstance(answer, Found) or answered_by(inspected.knowledge, _entry_of(answer)) != proposal.entry:
            said = (
                f"is answered by something else: {answer.sentence}"
                if isinstance(answer, Found)
                else "has no answer yet."
            )
            raise BotError(f"With “{phrase}” the question {said} Try other words of it.")
        written = rewrite(inspected)
        self._knowledge, self._answerer = inspected.knowledge, answerer
        return written


def curate(
    gaps: Iterable[Gap],
    curating: Curating,
    *,
    ask: Callable[[str], str],
    tell: Callable[[str], None],
    forget: Callable[[Gap], None],
) -> None:
    """Ask a curator about one gap after the other.

    Args:
        gaps: What enough people asked alike.
        curating: The record.
        ask: Shows a line, and returns what the curator types.
        tell: Shows a line.
        forget: Erases a gap that is settled.
    """
    for gap in gaps:
        proposal = curating.proposal(gap)
        if proposal is None:
            tell(f"“{gap.question}” is answered by now, or what was opened is gone.")
            forget(gap)
            continue
        tell(f"{gap.people} people or more asked “{gap.question}” and opened “{gap.opened}” ({proposal.entry}).")
        if not _settled(proposal, curating, ask, tell, forget):
            return


def _settled(
    proposal: Proposal,
    curating: Curating,
    ask: Callable[[str], str],
    tell: Callable[[str], None],
    forget: Callable[[Gap], None],
) -> bool:
    """Ask until a gap is settled or left for later; return whether the curator goes on."""
    while True:
        typed = ask(
            f"[a] “{proposal.phrase}” becomes an alias · other words do · [d] drop · Enter: later · [q] quit > "
        )
        choice = typed.strip()
        if choice in ("", "q"):
            return choice == ""
        if choice == "d":
            forget(proposal.gap)
            return True
        try:
            written = curating.accept(proposal, proposal.phrase if choice == "a" else choice)
        except (BotError, KnowledgeError) as exc:
            tell(str(exc))
            continue
        tell(f"Written into {', '.join(path.name for path in written)}. Let running bots read it: python -m bot reload")
        forget(proposal.gap)
        return True


def _entry_of(found: Found) -> str:
    return found.matches[0].entry if found.matches else next(iter(found.about), "")


def _phrase(question: str, left_out: Sequence[Iterable[str]]) -> str:
    """Return the words that the record does not know, from the first to the last, with one beside them at least.

    Args:
        question: As it was asked.
        left_out: The words that each statement does not meet.
    """
    words = re.findall(r"[\w'’-]+", question)
    unknown = set.intersection(*({word.casefold() for word in one} for one in left_out)) if left_out else set()
    places = [place for place, word in enumerate(words) if word.casefold() in unknown]
    if not places or places[-1] - places[0] >= MOST_WORDS:
        return " ".join(words[:MOST_WORDS])
    first, last = places[0], places[-1]
    if first == last:
        first, last = (first, last + 1) if last + 1 < len(words) else (max(first - 1, 0), last)
    return " ".join(words[first : last + 1])
