"""Follow-ups that speak of a document or a person by a pronoun, or leave it out: never answered from another one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.answers.answer import Found, Kind
from bot.answers.following.fragments import Sort, spans_of
from bot.answers.following.ground import Accepts, Ground, Proposal
from bot.answers.following.proposing import both
from bot.answers.following.reading import Reading
from bot.answers.following.referring import is_documentary, referring
from bot.answers.linking import SECTIONS, Link
from bot.answers.words import Frame
from bot.answers.words.followups import (
    CLITIC,
    HE,
    IT,
    LEFT_OUT,
    PEOPLE,
    POINTING,
    SENDING,
    THAT_DOCUMENT,
    THEY_ASK,
    WHICH_IS,
)
from bot.knowledge.model import Document

_ENOUGH = 3  # words of its own; with so many a question that says "it" may be complete
_THEY = frozenset("they them".split())
_PLURAL = 4  # letters
_ASIDE = re.compile(r"^[^,:]*\w{3,}[^,:]*(?:[,:]| [-–—]) ")
_SUBJECT = re.compile(r"\bit (?!to\b|too\b|in\b|on\b|by\b|from\b|and\b|or\b|for\b|with\b|as\b|also\b)\w")
_THAT = frozenset("that this those these".split())
_HE = frozenset("he she him".split())


def own_words(ground: Ground, reading: Reading) -> int:
    """How many words tell what is asked; a name counts once."""
    question = reading.question
    links = ground.desk.linker.links(question.tokens, SECTIONS)
    named = {position for link in links for position in link.positions}
    own = [token for token in question.tokens if token.is_informative and token.position not in named]
    return len(own) + len(links)


def points_back(ground: Ground, reading: Reading) -> bool:
    """Whether what is spoken of stands in the turn before: "was it sent", "¿se mandó?", "which is right"."""
    question = reading.question
    joined = " ".join(question.words)
    if WHICH_IS.search(joined):
        return True
    names_a_document = _names_a_document(reading)
    if names_a_document and not THAT_DOCUMENT.search(reading.text):
        return any(word in _HE for word in question.words) and not _stands_before(ground, reading)
    if POINTING.search(joined):
        return not _stands_before(ground, reading)
    if CLITIC.search(reading.text) or LEFT_OUT.search(joined):
        return True
    return _is_copied(ground, reading)


def is_enough(ground: Ground, reading: Reading) -> bool:
    """Whether it may be complete all the same; what is done with documents is of the last one, or of none."""
    own = own_words(ground, reading)
    if not is_documentary(reading) or not _THEY.isdisjoint(reading.question.words):
        return own >= _ENOUGH
    return own > _ENOUGH


def pointed_at(ground: Ground, reading: Reading) -> Iterator[Proposal]:
    """The questions that it may stand for: of the last answer's one document, or its one person."""
    text = reading.text
    if not _HE.isdisjoint(reading.question.words):
        yield from _of_the_person(ground, reading)
    elif _names_a_document(reading) and not THAT_DOCUMENT.search(text):
        return
    elif _is_copied(ground, reading):
        yield from _of_the_document(ground, reading, lambda label: reading.with_added(f"({label})"))
    elif is_documentary(reading) and THEY_ASK.search(text):
        yield from _of_the_document(ground, reading, lambda label: THEY_ASK.sub(rf"\1 {label}", text))
    elif is_documentary(reading) and IT.search(text):
        yield from _of_the_document(ground, reading, lambda label: IT.sub(label, text))
    elif CLITIC.search(text) or LEFT_OUT.search(" ".join(reading.question.words)):
        whole = ground.read(CLITIC.sub("", text))
        yield from _of_the_document(ground, reading, whole.with_added)
    else:
        yield from referring(ground, reading)


def _of_the_document(ground: Ground, reading: Reading, make: object) -> Iterator[Proposal]:
    assert callable(make)
    for proposal in ground.of_document(make):
        yield replace(proposal, accepts=both(proposal.accepts, _of_it_alone(ground, reading)))
    if _is_sent_to_somebody(ground, reading):
        # Whoever it was not sent to is not among those to whom it was.
        yield from ground.of_document(lambda label: ground.say("following.addressees", label=label))


def _is_sent_to_somebody(ground: Ground, reading: Reading) -> bool:
    is_sent = SENDING.search(" ".join(reading.question.words)) is not None
    is_copied = reading.question.asks(Frame.CC)
    return is_sent and not is_copied and bool(ground.desk.linker.links(reading.question.tokens, ["people"]))


def _of_it_alone(ground: Ground, reading: Reading) -> Accepts:
    """Accept what cites that document only; of somebody named in it that it was sent to them, it must have been."""
    people = {one for link in ground.desk.linker.links(reading.question.tokens, ["people"]) for one in link.ids}
    is_sent = SENDING.search(" ".join(reading.question.words)) is not None

    def accepts(answer: Found) -> bool:
        documents = [ground.desk.knowledge.documents[one.document] for one in answer.citations]
        told = all(document in ground.documents for document in documents)
        return told and (not is_sent or all(people <= _written_to(document) for document in documents))

    return accepts


def _of_the_person(ground: Ground, reading: Reading) -> Iterator[Proposal]:
    """The question with the name of the one person whom the last one names."""
    spans = spans_of(ground, Sort.PERSON)
    if len(spans) != 1 or IT.search(reading.text):
        return
    name = ground.reading.cut(*spans[0])
    tokens = [token for token in ground.question.tokens if spans[0][0] <= token.position < spans[0][1]]
    people = {one for link in ground.desk.linker.links(tokens, ["people"]) for one in link.ids}

    def accepts(answer: Found) -> bool:
        documents = [ground.desk.knowledge.documents[one.document] for one in answer.citations]
        if answer.kind in (Kind.LETTER, Kind.PERSON):
            return all(people <= _written_to(document) for document in documents)
        entry = ground.told(answer)
        return entry is not None and bool(people & {entry.said_by, *entry.people})

    yield Proposal(HE.sub(name, reading.text), accepts=accepts)


def _written_to(document: Document) -> set[str]:
    return {mention.person for mention in (*document.addressees, *document.cc)}


def _names_a_document(reading: Reading) -> bool:
    return any(Frame.LETTERS in token.frames for token in reading.question.tokens)


def _is_copied(ground: Ground, reading: Reading) -> bool:
    """Whether it asks who got a copy, and of what stands in the turn before."""
    question = reading.question
    if not question.asks(Frame.CC) or question.dates or not ground.documents or _names_a_document(reading):
        return False
    return not question.to_account_for(Frame.CC, Frame.WHO, Frame.LISTING, Frame.HOW_MANY, Frame.ADDRESSEE)


def _stands_before(ground: Ground, reading: Reading) -> bool:
    """Whether what the pronoun stands for is named before it in the same question: `people who said they wait`."""
    question = reading.question
    joined = " ".join(question.words)
    found = POINTING.search(joined)
    assert found
    at, word = joined[: found.start()].count(" "), found[0].split()[-1]
    if _ASIDE.match(reading.text) and at > 1:
        return True  # "Tom Hill, who is that"
    links = [link for link in ground.desk.linker.links(question.tokens, SECTIONS) if max(link.positions) < at]
    if word in _THEY:
        named = any(one in PEOPLE or (one.endswith("s") and len(one) > _PLURAL) for one in question.words[:at])
        return named or any(_is_of(link, "organizations", "people") for link in links)
    if word in _HE:
        return any(_is_of(link, "people") for link in links)
    if word in _THAT and (links or any(token.number for token in question.tokens)):
        return True
    is_subject = _SUBJECT.search(joined) is not None  # "the people it returned", and not "did Alder sign it"
    return any(_is_of(link, "documents", "terms") or is_subject for link in links)


def _is_of(link: Link, *sections: str) -> bool:
    return link.section in sections
