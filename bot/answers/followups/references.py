"""References of a follow-up to the turn before: "it", "that letter", "he", or a subject that Spanish leaves out.

One table holds them. A reference that points back is never answered from another document than the last one; one that
only leans may be complete by itself, and is then tried as it stands.
"""

# ruff: noqa: ARG001, ARG005  # the functions of a table take the same arguments

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum, Flag, auto

from bot.answers.answer import Found, Kind
from bot.answers.followups import signs
from bot.answers.followups.context import Accepts, Context, Proposal
from bot.answers.followups.fragments import FragmentKind, spans_of
from bot.answers.followups.patterns import Forms
from bot.answers.followups.proposals import both
from bot.answers.followups.reading import Reading
from bot.answers.understand.question import Question
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Document


class Target(Enum):
    """What a reference stands for in the turn before."""

    DOCUMENT = auto()
    PERSON = auto()
    ORGANIZATION = auto()
    TERM = auto()
    NOTHING = auto()


class Way(Flag):
    """How a reference is meant: as pointing back, as leaning, or as either."""

    POINTING = auto()
    LEANING = auto()
    EITHER = POINTING | LEANING


@dataclass(frozen=True, slots=True)
class Reference:
    """One row of the table of references.

    Attributes:
        name: For people who read the table.
        is_said: Whether a follow-up speaks in this way.
        target: What it stands for.
        put: The follow-up with the name of the target in the reference's place.
        ways: How it is meant.
    """

    name: str
    is_said: Callable[[Context, Reading], bool]
    target: Target
    put: Callable[[Context, Reading, str], str]
    ways: Way


# The questions that a follow-up may stand for


def pointed_at(ground: Context, reading: Reading) -> Iterator[Proposal]:
    """Yield the questions that it may stand for: of the last answer's one document, or its one person."""
    reference = _first(Way.POINTING, ground, reading)
    if reference is None:
        yield from referring(ground, reading)
    elif reference.target is Target.DOCUMENT:
        yield from _of_it_alone(ground, reading, _of_the_document(ground, reading, reference))
    else:
        yield from _QUESTIONS[reference.target](ground, reading, reference)


def referring(ground: Context, reading: Reading) -> Iterator[Proposal]:
    """Yield the questions that it may stand for; none where it speaks of nothing in the turn before."""
    reference = _first(Way.LEANING, ground, reading)
    if reference is not None:
        yield from _QUESTIONS[reference.target](ground, reading, reference)


def _first(way: Way, ground: Context, reading: Reading) -> Reference | None:
    return next((one for one in REFERENCES if way in one.ways and one.is_said(ground, reading)), None)


# The last document, person, organization or term


def _of_the_document(ground: Context, reading: Reading, reference: Reference) -> Iterator[Proposal]:
    return ground.of_document(lambda label: reference.put(ground, reading, label))


def _of_it_alone(ground: Context, reading: Reading, proposals: Iterator[Proposal]) -> Iterator[Proposal]:
    """Accept for these questions no answer from another document."""
    for proposal in proposals:
        yield replace(proposal, accepts=both(proposal.accepts, _cites_it_alone(ground, reading)))
    if _is_sent_to_somebody(ground, reading):
        # Whoever it was not sent to is not among those to whom it was.
        yield from ground.of_document(lambda label: ground.say("following.addressees", label=label))


def _is_sent_to_somebody(ground: Context, reading: Reading) -> bool:
    is_copied = reading.question.asks(Frame.CC)
    return _is_sent(reading) and not is_copied and bool(_people(ground, reading.question))


def _is_sent(reading: Reading) -> bool:
    return reading.forms.sending.search(reading.question.said) is not None


def _people(ground: Context, question: Question, start: int = 0, end: int | None = None) -> set[str]:
    """Return the ids of the people named in a question, or between two positions of it."""
    tokens = [token for token in question.tokens if start <= token.position < (end or len(question.words))]
    return {one for link in ground.indexed.linker.links(tokens, ["people"]) for one in link.ids}


def _cites_it_alone(ground: Context, reading: Reading) -> Accepts:
    """Accept an answer that cites that document only, and what was sent only if it was sent to the people named."""
    people, is_sent = _people(ground, reading.question), _is_sent(reading)

    def accepts(answer: Found) -> bool:
        documents = _cited(ground, answer)
        told = all(document in ground.documents for document in documents)
        return told and (not is_sent or all(people <= _written_to(document) for document in documents))

    return accepts


def _of_the_person(ground: Context, reading: Reading, reference: Reference) -> Iterator[Proposal]:
    """Yield the question with the name of the one person whom the last one names."""
    spans = spans_of(ground, FragmentKind.PERSON)
    if len(spans) != 1 or reading.forms.it.search(reading.text):
        return
    people = _people(ground, ground.question, *spans[0])

    def accepts(answer: Found) -> bool:
        if answer.kind in (Kind.LETTER, Kind.PERSON):
            return all(people <= _written_to(document) for document in _cited(ground, answer))
        entry = ground.told(answer)
        return entry is not None and bool(people & {entry.said_by, *entry.people})

    yield Proposal(reference.put(ground, reading, ground.reading.cut(*spans[0])), accepts=accepts)


def _cited(ground: Context, answer: Found) -> list[Document]:
    return [ground.indexed.knowledge.documents[one.document] for one in answer.citations]


def _written_to(document: Document) -> set[str]:
    return {mention.person for mention in (*document.addressees, *document.cc) if mention.person}


def _of_the_organization(ground: Context, reading: Reading, reference: Reference) -> Iterator[Proposal]:
    spans = spans_of(ground, FragmentKind.ORGANIZATION)
    if len(spans) == 1:
        named = reference.put(ground, reading, ground.reading.cut(*spans[0]))
        it = reading.forms.it
        yield from ground.of_document(lambda label: it.sub(label, named)) if it.search(named) else [Proposal(named)]


def _of_the_term(ground: Context, reading: Reading, reference: Reference) -> Iterator[Proposal]:
    spans = spans_of(ground, FragmentKind.TERM)
    if len(spans) == 1 and reading.forms.it.search(reading.text):
        yield Proposal(reference.put(ground, reading, ground.reading.cut(*spans[0])))


def _of_nothing(ground: Context, reading: Reading, reference: Reference) -> Iterator[Proposal]:
    return iter(())


_QUESTIONS: dict[Target, Callable[[Context, Reading, Reference], Iterator[Proposal]]] = {
    Target.DOCUMENT: _of_the_document,
    Target.PERSON: _of_the_person,
    Target.ORGANIZATION: _of_the_organization,
    Target.TERM: _of_the_term,
    Target.NOTHING: _of_nothing,
}


# The follow-up with a name in the place of a reference


def _instead_of(
    pattern: Callable[[Forms], re.Pattern[str]], form: str = "{name}"
) -> Callable[[Context, Reading, str], str]:
    """Return a function that puts a name in the place of the words that a pattern finds."""
    return lambda ground, reading, name: pattern(reading.forms).sub(form.format(name=name), reading.text)


def _instead_of_they(ground: Context, reading: Reading, name: str) -> str:
    """Put a name in the place of "they", behind the "did" before it."""
    return reading.forms.they_sign.sub(lambda match: f"{match['aux']} {name}" if match["aux"] else name, reading.text)


def _in_brackets(ground: Context, reading: Reading, name: str) -> str:
    return reading.with_added(f"({name})")


def _at_the_end(ground: Context, reading: Reading, name: str) -> str:
    """Put a name behind the question, without the clitic that stood for it."""
    return ground.read(reading.forms.clitic.sub("", reading.text)).with_added(name)


def _unchanged(ground: Context, reading: Reading, name: str) -> str:
    return reading.text


# The first row that is said, of those meant in the way asked for, tells what the follow-up stands for.
REFERENCES: tuple[Reference, ...] = (
    Reference("he, she", signs.says_he, Target.PERSON, _instead_of(lambda forms: forms.he), Way.POINTING),
    Reference("another letter", signs.names_another_document, Target.NOTHING, _unchanged, Way.POINTING),
    Reference("who got a copy", signs.is_copied, Target.DOCUMENT, _in_brackets, Way.POINTING),
    Reference("they signed", signs.they_sign, Target.ORGANIZATION, _instead_of_they, Way.LEANING),
    Reference("a letter by its name", signs.names_a_document, Target.NOTHING, _unchanged, Way.LEANING),
    Reference(
        "that letter",
        signs.says_that_document,
        Target.DOCUMENT,
        _instead_of(lambda forms: forms.that_document),
        Way.LEANING,
    ),
    Reference(
        "they ask", signs.they_ask, Target.DOCUMENT, _instead_of(lambda forms: forms.they_ask, r"\1 {name}"), Way.EITHER
    ),
    Reference("was it sent", signs.does_it, Target.DOCUMENT, _instead_of(lambda forms: forms.it), Way.EITHER),
    Reference("what is it", signs.is_of_no_document, Target.TERM, _instead_of(lambda forms: forms.it), Way.LEANING),
    Reference("¿quién la firmó?", signs.has_a_clitic, Target.DOCUMENT, _at_the_end, Way.EITHER),
    Reference("¿se mandó?", signs.leaves_it_out, Target.DOCUMENT, _at_the_end, Way.POINTING),
    Reference("who signed?", signs.names_nothing, Target.DOCUMENT, _at_the_end, Way.LEANING),
)
