"""Follow-ups that speak of the last answer's document as "it" or "that letter", or of what the last question named."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.following.fragments import Sort, spans_of
from bot.answers.following.ground import Ground, Proposal
from bot.answers.following.reading import Reading
from bot.answers.linking import SECTIONS, positions_of
from bot.answers.words import Frame
from bot.answers.words.followups import (
    ASKING,
    ASKING_ANYWHERE,
    CLITIC,
    DOCUMENTARY,
    IT,
    SAYS_IT,
    THAT_DOCUMENT,
    THEY_ASK,
    THEY_SIGN,
)

_SHORT = 7  # words
_BEFORE_ASKING = frozenset("a de en con to for with on in of".split())  # "to whom", "a quién"
_OF_DOCUMENTS = (
    Frame.SIGN, Frame.WRITE, Frame.ADDRESSEE, Frame.CC, Frame.LETTERS, Frame.WHEN, Frame.WHO, Frame.HOW_MANY,
    Frame.SUMMARY, Frame.ASK, Frame.SOURCE, Frame.LISTING, Frame.ORGANIZATIONS, Frame.TERM,
)  # fmt: skip
_TELLING = 2  # words; with so many of its own a question that says "it" may be complete


def refers(ground: Ground, reading: Reading) -> bool:
    """Whether the question leans on another one by a word such as "it" or "that letter"."""
    text, documentary = reading.text, is_documentary(reading)
    if documentary and CLITIC.search(text):
        return True
    if not is_complete(reading) and not is_short(reading):
        return False  # "Tom Hill, who is that": what is meant stands before
    if THEY_SIGN.search(text):
        return not ground.desk.linker.links(reading.question.tokens, ["organizations"])
    if ground.documents and THAT_DOCUMENT.search(text):
        return True
    if IT.search(text):
        return documentary or ("it" in reading.question.words and bool(spans_of(ground, Sort.TERM)))
    return documentary and THEY_ASK.search(text) is not None


def is_complete(reading: Reading) -> bool:
    """Whether it asks by itself, and is no mere part of a question."""
    words = reading.question.words
    first = next((at for at, word in enumerate(words) if word not in _BEFORE_ASKING), 0)
    asks_first = first <= 1 and words[first : first + 1] != () and words[first] in ASKING
    return asks_first or not ASKING_ANYWHERE.isdisjoint(words)


def is_short(reading: Reading) -> bool:
    """Whether it has no more words than a pronoun and what is done with it."""
    return len(reading.question.words) <= _SHORT


def is_rich(ground: Ground, reading: Reading) -> bool:
    """Whether it names enough by itself to be complete, though it says "it"."""
    question, linker = reading.question, ground.desk.linker
    if question.dates or linker.links(question.tokens, ["documents", "people"]):
        return True
    named = positions_of(linker.links(question.tokens, ["organizations"]))
    telling = [token for token in question.to_account_for(*_OF_DOCUMENTS) if token.position not in named]
    return len(telling) >= _TELLING


def says_it(reading: Reading) -> bool:
    """Whether the document is what speaks: `what does it say about children`."""
    return SAYS_IT.search(reading.text) is not None


def referring(ground: Ground, reading: Reading) -> Iterator[Proposal]:
    """The questions that it may stand for."""
    text = reading.text
    names_a_document = bool(reading.question.dates or ground.desk.linker.links(reading.question.tokens, ["documents"]))
    if THEY_SIGN.search(text):
        yield from _of_the_organization(ground, text)
        return
    if names_a_document:
        return
    if THAT_DOCUMENT.search(text):
        yield from ground.of_document(lambda label: THAT_DOCUMENT.sub(label, text))
    elif not is_documentary(reading):
        yield from _of_the_term(ground, text)
    elif THEY_ASK.search(text):
        yield from ground.of_document(lambda label: THEY_ASK.sub(rf"\1 {label}", text))
    elif IT.search(text):
        yield from ground.of_document(lambda label: IT.sub(label, text))
    elif CLITIC.search(text) or _names_nothing(ground, reading):
        yield from ground.of_document(lambda label: ground.read(CLITIC.sub("", text)).with_added(label))


def _names_nothing(ground: Ground, reading: Reading) -> bool:
    """Whether it only says what is done, and not with what: `who signed?`, `¿cuándo se envió?`."""
    tokens = reading.question.tokens
    return not (reading.question.to_account_for(*_OF_DOCUMENTS) or ground.desk.linker.links(tokens, SECTIONS))


def is_documentary(reading: Reading) -> bool:
    """Whether something is asked that is done with documents."""
    return DOCUMENTARY.search(" ".join(reading.question.words)) is not None


def _of_the_organization(ground: Ground, text: str) -> Iterator[Proposal]:
    spans = spans_of(ground, Sort.ORGANIZATION)
    if len(spans) == 1:
        name = ground.reading.cut(*spans[0])
        named = THEY_SIGN.sub(lambda match: f"{match['aux']} {name}" if match["aux"] else name, text)
        yield from ground.of_document(lambda label: IT.sub(label, named)) if IT.search(named) else [Proposal(named)]


def _of_the_term(ground: Ground, text: str) -> Iterator[Proposal]:
    spans = spans_of(ground, Sort.TERM)
    if len(spans) == 1 and IT.search(text):
        yield Proposal(IT.sub(ground.reading.cut(*spans[0]), text))
