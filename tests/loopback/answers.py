"""An answerer with a memory, for tests in which the content does not matter."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from bot.answers.answer import Answer, Citation, Focus, Found, Help, Kind, NotFound, Standing, Status
from bot.answers.followups.follower import Turn
from bot.answers.suggest.overview import Overview
from bot.answers.suggest.typeahead import Suggestion
from bot.languages import LANGUAGES, Language

CITATION = Citation(
    document="2020-01-29-qa",
    title="Questions & answers",
    date="2020-01-29",
    url="https://example.org/qa?a=1&b=2#:~:text=more%20than%20fifty",
    url_role="repost",
    anchor="more than fifty",
    paragraph=4,
    said_by="TRAC",
    language="en",
)


def found(sentence: str = "Over 59,000 people.", **changes: object) -> Found:
    """Return a found answer with one citation."""
    values: dict[str, object] = {
        "kind": Kind.FIGURE,
        "sentence": sentence,
        "citations": (CITATION,),
        "language": "en",
        "status": Status(Standing.CURRENT, as_of="2020-01"),
    }
    return Found(**{**values, **changes})  # type: ignore[arg-type]


class FakeExamples:
    """Offers the same three questions for everything."""

    def of(self, name: str, language: Language, focus: Focus | None = None) -> tuple[str, ...]:  # noqa: ARG002  # all alike
        """Three questions that nobody asks first."""
        return ("one?", "two?", "three?")

    def placeholder(self, language: Language) -> str:  # noqa: ARG002  # all alike
        """The question for an empty box."""
        return "One?"


@dataclass
class FakeFoundations:
    """What the answers rest on: a record that never changes."""

    record: str = "fake"
    digests: dict[str, str] = field(default_factory=dict)


@dataclass
class FakeAnswerer:
    """Answers everything alike, echoes what it does not know, and remembers what it was asked.

    Attributes:
        fails: What it raises instead of answering.
        asked: Every question with its focus.
    """

    fails: Exception | None = None
    asked: list[tuple[str, Focus | None]] = field(default_factory=list)
    examples: FakeExamples = field(default_factory=FakeExamples)
    foundations: FakeFoundations = field(default_factory=FakeFoundations)
    languages: tuple[Language, ...] = LANGUAGES

    def spoken_in(self, language: Language | None) -> Language:
        """As the real one tells it."""
        return language or self.languages[0]

    def help(self, language: Language) -> Help:
        """Tell what to ask."""
        return Help("Ask about the letters.", self.examples.of("help", language), language)

    def path_of(self, found: Found) -> str:  # noqa: ARG002  # all alike
        """There is a page of nothing."""
        return ""

    def suggest(self, typed: str, *, language: Language | None = None, most: int = 20) -> tuple[Suggestion, ...]:  # noqa: ARG002  # all alike
        """Suggest one question that holds what is typed."""
        return (Suggestion(f"about {typed}", f"What of {typed}?", Kind.FIGURE),)

    def overview(self, language: Language) -> Overview:
        """Show a record that holds nothing."""
        return Overview((), (), (), 0, language, "Nothing")

    @property
    def questions(self) -> list[str]:
        """The questions in the order in which they came."""
        return [question for question, _ in self.asked]

    def answer(
        self,
        question: str,
        *,
        language: Language | None = None,
        fallback: Language = "en",  # noqa: ARG002  # as the real one has it
        as_of: str | None = None,  # noqa: ARG002  # as the real one has it
        focus: Focus | None = None,
        today: date | None = None,  # noqa: ARG002  # as the real one has it
        organization: str | None = None,  # noqa: ARG002  # as the real one has it
    ) -> Answer:
        """Answer as the question's first words tell: nothing, "echo", "many", or anything."""
        self.asked.append((question, focus))
        if self.fails:
            raise self.fails
        language = language or "en"
        if not question.strip():
            return self.help(language)
        if question.startswith("echo "):
            return NotFound(f"Nothing about “{question[:300]}”.", language, ("try this?",))
        if question.startswith("many"):
            return found("Two hundred organizations signed.", items=tuple(f"Organization {n}" for n in range(2000)))
        return found(language=language)

    def is_of_us(self, question: str, language: Language) -> bool:  # noqa: ARG002  # as the real one has it
        """Nothing is."""
        return False

    def prepare(self) -> None:
        """There is nothing to prepare."""

    def follow(self, question: str, after: Turn | None, *, focus: Focus | None = None, **how: object) -> Turn:  # noqa: ARG002  # as the real one has it
        """Answer without leaning on anything."""
        return Turn(question, self.answer(question, focus=focus, **how), focus=focus)  # type: ignore[arg-type]
