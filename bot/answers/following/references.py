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
from bot.answers.following.fragments import Sort, spans_of
from bot.answers.following.ground import Accepts, Ground, Proposal
from bot.answers.following.proposing import both
from bot.answers.following.reading import Reading
from bot.answers.linking import SECTIONS, Link, positions_of
from bot.answers.question import Question
from bot.answers.words import Frame
from bot.answers.words.followups import (
    ASKING,
    ASKING_ANYWHERE,
    CLITIC,
    DOCUMENTARY,
    HE,
    IT,
    LEFT_OUT,
    PEOPLE,
    POINTING,
    SAYS_IT,
    SENDING,
    THAT_DOCUMENT,
    THEY_ASK,
    THEY_SIGN,
    WHICH_IS,
)
from bot.knowledge.model import Document

_ENOUGH = 3  # words of its own; with so many a question that says "it" may be complete
_TELLING = 2  # the same, words of documents apart
_SHORT = 7  # words
_PLURAL = 4  # letters
_BEFORE_ASKING = frozenset("a de en con to for with on in of".split())  # "to whom", "a quién"
_OF_DOCUMENTS = (
    Frame.SIGN, Frame.WRITE, Frame.ADDRESSEE, Frame.CC, Frame.LETTERS, Frame.WHEN, Frame.WHO, Frame.HOW_MANY,
    Frame.SUMMARY, Frame.ASK, Frame.SOURCE, Frame.LISTING, Frame.ORGANIZATIONS, Frame.TERM,
)  # fmt: skip
_THEY = frozenset("they them".split())
_HE = frozenset("he she him".split())
_THAT = frozenset("that this those these".split())
_ASIDE = re.compile(r"^[^,:]*\w{3,}[^,:]*(?:[,:]| [-–—]) ")
_SUBJECT = re.compile(r"\bit (?!to\b|too\b|in\b|on\b|by\b|from\b|and\b|or\b|for\b|with\b|as\b|also\b)\w")


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
    is_said: Callable[[Ground, Reading], bool]
    target: Target
    put: Callable[[Ground, Reading, str], str]
    ways: Way


# The questions that a follow-up may stand for


def pointed_at(ground: Ground, reading: Reading) -> Iterator[Proposal]:
    """Yield the questions that it may stand for: of the last answer's one document, or its one person."""
    reference = _first(Way.POINTING, ground, reading)
    if reference is None:
        yield from referring(ground, reading)
    elif reference.target is Target.DOCUMENT:
        yield from _of_it_alone(ground, reading, _of_the_document(ground, reading, reference))
    else:
        yield from _QUESTIONS[reference.target](ground, reading, reference)


def referring(ground: Ground, reading: Reading) -> Iterator[Proposal]:
    """Yield the questions that it may stand for; none where it speaks of nothing in the turn before."""
    reference = _first(Way.LEANING, ground, reading)
    if reference is not None:
        yield from _QUESTIONS[reference.target](ground, reading, reference)


def _first(way: Way, ground: Ground, reading: Reading) -> Reference | None:
    return next((one for one in REFERENCES if way in one.ways and one.is_said(ground, reading)), None)


# Signs of a reference


def points_back(ground: Ground, reading: Reading) -> bool:
    """Return whether it speaks of the turn before: "was it sent", "¿se mandó?", "which is right"."""
    joined = _joined(reading)
    if WHICH_IS.search(joined):
        return True
    if _names_another_document(ground, reading):
        return _says_he(ground, reading) and not _stands_before(ground, reading)
    if POINTING.search(joined):
        return not _stands_before(ground, reading)
    return _has_a_clitic(ground, reading) or _leaves_it_out(ground, reading) or _is_copied(ground, reading)


def is_enough(ground: Ground, reading: Reading) -> bool:
    """Return whether it may be complete all the same; what is done with documents is of the last one, or of none."""
    own = own_words(ground, reading)
    if not is_documentary(reading) or not _THEY.isdisjoint(reading.question.words):
        return own >= _ENOUGH
    return own > _ENOUGH


def own_words(ground: Ground, reading: Reading) -> int:
    """Count the words that tell what is asked; a name counts once."""
    question = reading.question
    links = ground.desk.linker.links(question.tokens, SECTIONS)
    named = positions_of(links)
    return len(links) + sum(token.is_informative and token.position not in named for token in question.tokens)


def refers(ground: Ground, reading: Reading) -> bool:
    """Return whether the question leans on another one by a word such as "it" or "that letter"."""
    if is_documentary(reading) and _has_a_clitic(ground, reading):
        return True
    if not is_complete(reading) and not is_short(reading):
        return False  # "Tom Wong, who is that": what is meant stands before
    if _they_sign(ground, reading):
        return not ground.desk.linker.links(reading.question.tokens, ["organizations"])
    return (
        (bool(ground.documents) and _says_that_document(ground, reading))
        or _does_it(ground, reading)
        or _they_ask(ground, reading)
        or _means_a_term(ground, reading)
    )


def is_complete(reading: Reading) -> bool:
    """Return whether it asks by itself, and is no mere part of a question."""
    words = reading.question.words
    first = next((at for at, word in enumerate(words) if word not in _BEFORE_ASKING), 0)
    asks_first = first <= 1 and words[first : first + 1] != () and words[first] in ASKING
    return asks_first or not ASKING_ANYWHERE.isdisjoint(words)


def is_short(reading: Reading) -> bool:
    """Return whether it has no more words than a pronoun and what is done with it."""
    return len(reading.question.words) <= _SHORT


def is_rich(ground: Ground, reading: Reading) -> bool:
    """Return whether it names enough by itself to be complete, though it says "it"."""
    question, linker = reading.question, ground.desk.linker
    if question.dates or linker.links(question.tokens, ["documents", "people"]):
        return True
    named = positions_of(linker.links(question.tokens, ["organizations"]))
    telling = [token for token in question.to_account_for(*_OF_DOCUMENTS) if token.position not in named]
    return len(telling) >= _TELLING


def says_it(reading: Reading) -> bool:
    """Return whether the document is what speaks: `what does it say about children`."""
    return SAYS_IT.search(reading.text) is not None


def is_documentary(reading: Reading) -> bool:
    """Return whether something is asked that is done with documents."""
    return DOCUMENTARY.search(_joined(reading)) is not None


def _joined(reading: Reading) -> str:
    return " ".join(reading.question.words)


def _says_he(ground: Ground, reading: Reading) -> bool:
    return not _HE.isdisjoint(reading.question.words)


def _names_another_document(ground: Ground, reading: Reading) -> bool:
    """Return whether a letter is spoken of that is not "that letter"."""
    return _speaks_of_letters(reading) and not _says_that_document(ground, reading)


def _speaks_of_letters(reading: Reading) -> bool:
    return any(Frame.LETTERS in token.frames for token in reading.question.tokens)


def _names_a_document(ground: Ground, reading: Reading) -> bool:
    """Return whether a document is named, or a date that may be its own."""
    question = reading.question
    return bool(question.dates or ground.desk.linker.links(question.tokens, ["documents"]))


def _is_copied(ground: Ground, reading: Reading) -> bool:
    """Return whether it asks who got a copy, and no document stands in it."""
    question = reading.question
    if not question.asks(Frame.CC) or question.dates or not ground.documents or _speaks_of_letters(reading):
        return False
    return not question.to_account_for(Frame.CC, Frame.WHO, Frame.LISTING, Frame.HOW_MANY, Frame.ADDRESSEE)


def _they_sign(ground: Ground, reading: Reading) -> bool:
    return THEY_SIGN.search(reading.text) is not None


def _says_that_document(ground: Ground, reading: Reading) -> bool:
    return THAT_DOCUMENT.search(reading.text) is not None


def _they_ask(ground: Ground, reading: Reading) -> bool:
    return THEY_ASK.search(reading.text) is not None and is_documentary(reading)


def _does_it(ground: Ground, reading: Reading) -> bool:
    """Return whether "it" is a document: something is done with it that is done with documents."""
    return IT.search(reading.text) is not None and is_documentary(reading)


def _is_of_no_document(ground: Ground, reading: Reading) -> bool:
    return not is_documentary(reading)


def _means_a_term(ground: Ground, reading: Reading) -> bool:
    """Return whether "it" may be a term of the last question."""
    says_it = IT.search(reading.text) is not None and "it" in reading.question.words
    return says_it and bool(spans_of(ground, Sort.TERM))


def _has_a_clitic(ground: Ground, reading: Reading) -> bool:
    return CLITIC.search(reading.text) is not None


def _leaves_it_out(ground: Ground, reading: Reading) -> bool:
    return LEFT_OUT.search(_joined(reading)) is not None


def _names_nothing(ground: Ground, reading: Reading) -> bool:
    """Return whether it only says what is done, and not with what: `who signed?`, `¿cuándo se envió?`."""
    tokens = reading.question.tokens
    return not (reading.question.to_account_for(*_OF_DOCUMENTS) or ground.desk.linker.links(tokens, SECTIONS))


# Where the pronoun's meaning stands in the follow-up itself


def _stands_before(ground: Ground, reading: Reading) -> bool:
    """Return whether the pronoun's meaning is named before it in the same question: `people who said they wait`."""
    question = reading.question
    at, word = _pronoun(question)
    if at > 1 and _ASIDE.match(reading.text):
        return True  # "Tom Wong, who is that"
    links = [link for link in ground.desk.linker.links(question.tokens, SECTIONS) if max(link.positions) < at]
    if word in _THEY:
        return _names(links, "organizations", "people") or any(map(_is_of_many, question.words[:at]))
    if word in _HE:
        return _names(links, "people")
    if word in _THAT and (links or any(token.number for token in question.tokens)):
        return True
    is_subject = _SUBJECT.search(_joined(reading)) is not None  # "the people it returned", not "did HIAS sign it"
    return _names(links, "documents", "terms") or (is_subject and bool(links))


def _pronoun(question: Question) -> tuple[int, str]:
    """Return the position of the first pointing word, and the word."""
    joined = " ".join(question.words)
    found = POINTING.search(joined)
    if found:
        return joined[: found.start()].count(" "), found[0].split()[-1]
    # "Which letter did he mean": somebody is meant, where "what do they mean" points to nothing.
    return next((at, word) for at, word in enumerate(question.words) if word in _HE)


def _is_of_many(word: str) -> bool:
    """Return whether a word is a noun in the plural, as far as its letters tell."""
    return word in PEOPLE or (word.endswith("s") and len(word) > _PLURAL)


def _names(links: list[Link], *sections: str) -> bool:
    return any(link.section in sections for link in links)


# The last document, person, organization or term


def _of_the_document(ground: Ground, reading: Reading, reference: Reference) -> Iterator[Proposal]:
    return ground.of_document(lambda label: reference.put(ground, reading, label))


def _of_it_alone(ground: Ground, reading: Reading, proposals: Iterator[Proposal]) -> Iterator[Proposal]:
    """Accept for these questions no answer from another document."""
    for proposal in proposals:
        yield replace(proposal, accepts=both(proposal.accepts, _cites_it_alone(ground, reading)))
    if _is_sent_to_somebody(ground, reading):
        # Whoever it was not sent to is not among those to whom it was.
        yield from ground.of_document(lambda label: ground.say("following.addressees", label=label))


def _is_sent_to_somebody(ground: Ground, reading: Reading) -> bool:
    is_copied = reading.question.asks(Frame.CC)
    return _is_sent(reading) and not is_copied and bool(_people(ground, reading.question))


def _is_sent(reading: Reading) -> bool:
    return SENDING.search(_joined(reading)) is not None


def _people(ground: Ground, question: Question, start: int = 0, end: int | None = None) -> set[str]:
    """Return the ids of the people named in a question, or between two positions of it."""
    tokens = [token for token in question.tokens if start <= token.position < (end or len(question.words))]
    return {one for link in ground.desk.linker.links(tokens, ["people"]) for one in link.ids}


def _cites_it_alone(ground: Ground, reading: Reading) -> Accepts:
    """Accept an answer that cites that document only, and what was sent only if it was sent to the people named."""
    people, is_sent = _people(ground, reading.question), _is_sent(reading)

    def accepts(answer: Found) -> bool:
        documents = _cited(ground, answer)
        told = all(document in ground.documents for document in documents)
        return told and (not is_sent or all(people <= _written_to(document) for document in documents))

    return accepts


def _of_the_person(ground: Ground, reading: Reading, reference: Reference) -> Iterator[Proposal]:
    """Yield the question with the name of the one person whom the last one names."""
    spans = spans_of(ground, Sort.PERSON)
    if len(spans) != 1 or IT.search(reading.text):
        return
    people = _people(ground, ground.question, *spans[0])

    def accepts(answer: Found) -> bool:
        if answer.kind in (Kind.LETTER, Kind.PERSON):
            return all(people <= _written_to(document) for document in _cited(ground, answer))
        entry = ground.told(answer)
        return entry is not None and bool(people & {entry.said_by, *entry.people})

    yield Proposal(reference.put(ground, reading, ground.reading.cut(*spans[0])), accepts=accepts)


def _cited(ground: Ground, answer: Found) -> list[Document]:
    return [ground.desk.knowledge.documents[one.document] for one in answer.citations]


def _written_to(document: Document) -> set[str]:
    return {mention.person for mention in (*document.addressees, *document.cc)}


def _of_the_organization(ground: Ground, reading: Reading, reference: Reference) -> Iterator[Proposal]:
    spans = spans_of(ground, Sort.ORGANIZATION)
    if len(spans) == 1:
        named = reference.put(ground, reading, ground.reading.cut(*spans[0]))
        yield from ground.of_document(lambda label: IT.sub(label, named)) if IT.search(named) else [Proposal(named)]


def _of_the_term(ground: Ground, reading: Reading, reference: Reference) -> Iterator[Proposal]:
    spans = spans_of(ground, Sort.TERM)
    if len(spans) == 1 and IT.search(reading.text):
        yield Proposal(reference.put(ground, reading, ground.reading.cut(*spans[0])))


def _of_nothing(ground: Ground, reading: Reading, reference: Reference) -> Iterator[Proposal]:
    return iter(())


_QUESTIONS: dict[Target, Callable[[Ground, Reading, Reference], Iterator[Proposal]]] = {
    Target.DOCUMENT: _of_the_document,
    Target.PERSON: _of_the_person,
    Target.ORGANIZATION: _of_the_organization,
    Target.TERM: _of_the_term,
    Target.NOTHING: _of_nothing,
}


# The follow-up with a name in the place of a reference


def _instead_of(pattern: re.Pattern[str], form: str = "{name}") -> Callable[[Ground, Reading, str], str]:
    """Return a function that puts a name in the place of the words that a pattern finds."""
    return lambda ground, reading, name: pattern.sub(form.format(name=name), reading.text)


def _instead_of_they(ground: Ground, reading: Reading, name: str) -> str:
    """Put a name in the place of "they", behind the "did" before it."""
    return THEY_SIGN.sub(lambda match: f"{match['aux']} {name}" if match["aux"] else name, reading.text)


def _in_brackets(ground: Ground, reading: Reading, name: str) -> str:
    return reading.with_added(f"({name})")


def _at_the_end(ground: Ground, reading: Reading, name: str) -> str:
    """Put a name behind the question, without the clitic that stood for it."""
    return ground.read(CLITIC.sub("", reading.text)).with_added(name)


def _unchanged(ground: Ground, reading: Reading, name: str) -> str:
    return reading.text


# The first row that is said, of those meant in the way asked for, tells what the follow-up stands for.
REFERENCES: tuple[Reference, ...] = (
    Reference("he, she", _says_he, Target.PERSON, _instead_of(HE), Way.POINTING),
    Reference("another letter", _names_another_document, Target.NOTHING, _unchanged, Way.POINTING),
    Reference("who got a copy", _is_copied, Target.DOCUMENT, _in_brackets, Way.POINTING),
    Reference("they signed", _they_sign, Target.ORGANIZATION, _instead_of_they, Way.LEANING),
    Reference("a letter by its name", _names_a_document, Target.NOTHING, _unchanged, Way.LEANING),
    Reference("that letter", _says_that_document, Target.DOCUMENT, _instead_of(THAT_DOCUMENT), Way.LEANING),
    Reference("they ask", _they_ask, Target.DOCUMENT, _instead_of(THEY_ASK, r"\1 {name}"), Way.POINTING | Way.LEANING),
    Reference("was it sent", _does_it, Target.DOCUMENT, _instead_of(IT), Way.POINTING | Way.LEANING),
    Reference("what is it", _is_of_no_document, Target.TERM, _instead_of(IT), Way.LEANING),
    Reference("¿quién la firmó?", _has_a_clitic, Target.DOCUMENT, _at_the_end, Way.POINTING | Way.LEANING),
    Reference("¿se mandó?", _leaves_it_out, Target.DOCUMENT, _at_the_end, Way.POINTING),
    Reference("who signed?", _names_nothing, Target.DOCUMENT, _at_the_end, Way.LEANING),
)
