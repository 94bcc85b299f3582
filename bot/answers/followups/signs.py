"""Signs that a follow-up speaks of the turn before: a pronoun, "that letter", or a subject that Spanish leaves out."""

# ruff: noqa: ARG001  # all signs are asked alike

from __future__ import annotations

import re

from bot.answers.followups.context import Context
from bot.answers.followups.fragments import FragmentKind, spans_of
from bot.answers.followups.reading import Reading
from bot.answers.understand.names import SECTIONS, NameLink, positions_of
from bot.answers.understand.vocabulary import Frame

_ENOUGH = 3  # words of its own; with so many a question that says "it" may be complete
_TELLING = 2  # the same, words of documents apart
_SHORT = 7  # words
_PLURAL = 4  # letters
_OF_DOCUMENTS = (
    Frame.SIGN, Frame.WRITE, Frame.ADDRESSEE, Frame.CC, Frame.LETTERS, Frame.WHEN, Frame.WHO, Frame.HOW_MANY,
    Frame.SUMMARY, Frame.ASK, Frame.SOURCE, Frame.LISTING, Frame.ORGANIZATIONS, Frame.TERM,
)  # fmt: skip
_ASIDE = re.compile(r"^[^,:]*?\w{3}[^,:]*(?:[,:]| [-–—]) ")


def points_back(ground: Context, reading: Reading) -> bool:
    """Return whether it speaks of the turn before: "was it sent", "¿se mandó?", "which is right"."""
    words = reading.question.said
    if reading.forms.which_is.search(words):
        return True
    if names_another_document(ground, reading):
        return says_he(ground, reading) and not _stands_before(ground, reading)
    if reading.forms.pointing.search(words):
        return not _stands_before(ground, reading)
    return has_a_clitic(ground, reading) or leaves_it_out(ground, reading) or is_copied(ground, reading)


def is_enough(ground: Context, reading: Reading) -> bool:
    """Return whether it may be complete all the same; what is done with documents is of the last one, or of none."""
    own = own_words(ground, reading)
    if not is_documentary(reading) or not reading.forms.they.isdisjoint(reading.question.words):
        return own >= _ENOUGH
    return own > _ENOUGH


def own_words(ground: Context, reading: Reading) -> int:
    """Count the words that tell what is asked; a name counts once."""
    question = reading.question
    links = ground.indexed.linker.links(question.tokens, SECTIONS)
    named = positions_of(links)
    return len(links) + sum(token.is_informative and token.position not in named for token in question.tokens)


def refers(ground: Context, reading: Reading) -> bool:
    """Return whether the question leans on another one by a word such as "it" or "that letter"."""
    if is_documentary(reading) and has_a_clitic(ground, reading):
        return True
    if not is_complete(reading) and not is_short(reading):
        return False  # "Tom Hill, who is that": what is meant stands before
    if they_sign(ground, reading):
        return not ground.indexed.linker.links(reading.question.tokens, ["organizations"])
    return (
        (bool(ground.documents) and says_that_document(ground, reading))
        or does_it(ground, reading)
        or they_ask(ground, reading)
        or _means_a_term(ground, reading)
    )


def is_complete(reading: Reading) -> bool:
    """Return whether it asks by itself, and is no mere part of a question."""
    words = reading.question.words
    first = next((at for at, word in enumerate(words) if word not in reading.forms.before_asking), 0)
    asks_first = first <= 1 and words[first : first + 1] != () and words[first] in reading.forms.asking
    return asks_first or not reading.forms.asking_anywhere.isdisjoint(words)


def is_short(reading: Reading) -> bool:
    """Return whether it has no more words than a pronoun and what is done with it."""
    return len(reading.question.words) <= _SHORT


def is_rich(ground: Context, reading: Reading) -> bool:
    """Return whether it names enough by itself to be complete, though it says "it"."""
    question, linker = reading.question, ground.indexed.linker
    if question.dates or linker.links(question.tokens, ["documents", "people"]):
        return True
    named = positions_of(linker.links(question.tokens, ["organizations"]))
    telling = [token for token in question.to_account_for(*_OF_DOCUMENTS) if token.position not in named]
    return len(telling) >= _TELLING


def says_it(reading: Reading) -> bool:
    """Return whether the document is what speaks: `what does it say about children`."""
    return reading.forms.says_it.search(reading.text) is not None


def is_documentary(reading: Reading) -> bool:
    """Return whether something is asked that is done with documents."""
    return reading.forms.documentary.search(reading.question.said) is not None


def says_he(ground: Context, reading: Reading) -> bool:
    """Return whether it says "he" or "she"."""
    return not reading.forms.he_or_she.isdisjoint(reading.question.words)


def names_another_document(ground: Context, reading: Reading) -> bool:
    """Return whether a letter is spoken of that is not "that letter"."""
    return _speaks_of_letters(reading) and not says_that_document(ground, reading)


def _speaks_of_letters(reading: Reading) -> bool:
    return any(Frame.LETTERS in token.frames for token in reading.question.tokens)


def names_a_document(ground: Context, reading: Reading) -> bool:
    """Return whether a document is named, or a date that may be its own."""
    question = reading.question
    return bool(question.dates or ground.indexed.linker.links(question.tokens, ["documents"]))


def is_copied(ground: Context, reading: Reading) -> bool:
    """Return whether it asks who got a copy, and no document stands in it."""
    question = reading.question
    if not question.asks(Frame.CC) or question.dates or not ground.documents or _speaks_of_letters(reading):
        return False
    return not question.to_account_for(Frame.CC, Frame.WHO, Frame.LISTING, Frame.HOW_MANY, Frame.ADDRESSEE)


def they_sign(ground: Context, reading: Reading) -> bool:
    """Return whether "they" or "it" signs something: `did they sign it`."""
    return reading.forms.they_sign.search(reading.text) is not None


def says_that_document(ground: Context, reading: Reading) -> bool:
    """Return whether it says "that letter", or "the letter" and no more."""
    return reading.forms.that_document.search(reading.text) is not None


def they_ask(ground: Context, reading: Reading) -> bool:
    """Return whether "they" are the authors of a document: `what do they ask for`."""
    return reading.forms.they_ask.search(reading.text) is not None and is_documentary(reading)


def does_it(ground: Context, reading: Reading) -> bool:
    """Return whether "it" is a document: something is done with it that is done with documents."""
    return reading.forms.it.search(reading.text) is not None and is_documentary(reading)


def is_of_no_document(ground: Context, reading: Reading) -> bool:
    """Return whether nothing is asked that is done with documents."""
    return not is_documentary(reading)


def _means_a_term(ground: Context, reading: Reading) -> bool:
    """Return whether "it" may be a term of the last question."""
    says_it = reading.forms.it.search(reading.text) is not None and "it" in reading.question.words
    return says_it and bool(spans_of(ground, FragmentKind.TERM))


def has_a_clitic(ground: Context, reading: Reading) -> bool:
    """Return whether a Spanish clitic stands for the document: `¿quién la firmó?`."""
    return reading.forms.clitic.search(reading.text) is not None


def leaves_it_out(ground: Context, reading: Reading) -> bool:
    """Return whether Spanish leaves the document out: `¿se mandó a Rivers?`."""
    return reading.forms.left_out.search(reading.question.said) is not None


def names_nothing(ground: Context, reading: Reading) -> bool:
    """Return whether it only says what is done, and not with what: `who signed?`, `¿cuándo se envió?`."""
    tokens = reading.question.tokens
    return not (reading.question.to_account_for(*_OF_DOCUMENTS) or ground.indexed.linker.links(tokens, SECTIONS))


# Where the pronoun's meaning stands in the follow-up itself


def _stands_before(ground: Context, reading: Reading) -> bool:
    """Return whether the pronoun's meaning is named before it in the same question: `people who said they wait`."""
    question = reading.question
    at, word = _pronoun(reading)
    if at > 1 and _ASIDE.match(reading.text):
        return True  # "Tom Hill, who is that"
    links = [link for link in ground.indexed.linker.links(question.tokens, SECTIONS) if max(link.positions) < at]
    if word in reading.forms.they:
        return _names(links, "organizations", "people") or any(
            _is_of_many(word, reading) for word in question.words[:at]
        )
    if word in reading.forms.he_or_she:
        return _names(links, "people")
    if word in reading.forms.that and (links or any(token.number for token in question.tokens)):
        return True
    is_subject = (
        reading.forms.it_does.search(reading.question.said) is not None
    )  # "the people it moved", not "did Alder sign it"
    return _names(links, "documents", "terms") or (is_subject and bool(links))


def _pronoun(reading: Reading) -> tuple[int, str]:
    """Return the position of the first pointing word, and the word."""
    words = reading.question.said
    found = reading.forms.pointing.search(words)
    if found:
        return words[: found.start()].count(" "), found[0].split()[-1]
    # "Which letter did he mean": somebody is meant, where "what do they mean" points to nothing.
    return next((at, word) for at, word in enumerate(reading.question.words) if word in reading.forms.he_or_she)


def _is_of_many(word: str, reading: Reading) -> bool:
    """Return whether a word is a noun in the plural, as far as its letters tell."""
    return word in reading.forms.people or (word.endswith("s") and len(word) > _PLURAL)


def _names(links: list[NameLink], *sections: str) -> bool:
    return any(link.section in sections for link in links)
