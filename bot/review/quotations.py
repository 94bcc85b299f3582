"""The state of a quotation: compared word by word with what the record holds of printed words."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import IndexedRecord
from bot.answers.understand.grammar import NEGATION
from bot.knowledge.fields import THE_SIGNATORIES
from bot.knowledge.figures import even
from bot.knowledge.letters import plain
from bot.knowledge.model import Ask, Event, Fact
from bot.languages import Language, module
from bot.review.draft import Quoted, Sentence
from bot.review.report import ClaimKind, Part, State
from bot.review.verdict import Change, Telling, Verdict

_FEWEST = 3  # words; fewer are scare quotes as often as a quotation
_NEARLY = 85  # of 100: so alike a quotation of as many words is meant for an anchor
_CAPITALS = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w'’-]+(?:\s(?:[^\W\d_a-zß-öø-ÿ]\.\s)?[^\W\d_a-zß-öø-ÿ][\w'’-]+)+")
_LAST, _FIRST = re.compile(r"(\w+)\s$"), re.compile(r"\s(\w+)")
_WORD = re.compile(r"\w+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class _Printed:
    """Printed words of a document."""

    item: IndexedEntry
    text: str
    words: tuple[str, ...]
    is_passage: bool


@dataclass(frozen=True, slots=True)
class Said:
    """Who is named in the sentence of a quotation, outside of it.

    Attributes:
        named: The ids of those of the record: they would have said so.
        speaking: Of these, who is said to say it.
        is_of_a_stranger: Whether somebody whom the record does not know is said to say it.
    """

    named: frozenset[str]
    speaking: frozenset[str]
    is_of_a_stranger: bool


class QuotationReviewer:
    """Finds the state of quotations.

    Args:
        indexed: The record.
    """

    def __init__(self, indexed: IndexedRecord) -> None:
        self._indexed = indexed
        self._printed = tuple(_printed(indexed))
        self._stated = tuple(
            (one, _words(text)) for one in self._printed if not one.is_passage for text in _statements(one.item)
        )

    def verdict(self, quoted: Quoted, telling: Telling, *, said: Said, language: Language) -> Verdict:
        """Return the state of one quotation.

        Args:
            quoted: Its words.
            telling: Says what the record holds.
            said: Who is named beside it.
            language: The sentence's.
        """
        words = _words(quoted.words)
        if len(words) < _FEWEST:
            return _verdict(quoted, State.NOT_CHECKED, Part("review.not_checked.short"))
        held = [one for one in self._printed if _holds(one.words, words)]
        if held:
            found = (self._held(quoted, one, "review.quoted", said, telling) for one in held)
            return min(found, key=lambda one: one.state is not State.SUPPORTED)
        longer = [one for one in self._printed if _holds(words, one.words)]
        if whole := next((one for one in longer if self._states_the_rest(one, words, language)), None):
            return self._held(quoted, whole, "review.quoted_in_part", said, telling)
        if alike := next((one for one in self._printed if _is_nearly(one, words)), None):
            part = Part("review.quoted_otherwise", {"words": alike.text})
            made = _verdict(quoted, State.CONTRADICTED, part, alike, telling)
            return replace(made, changes=(Change(quoted.start, quoted.end, alike.text),))
        if longer:
            part = telling.part("review.quoted_in_part", longer[0].item, words=longer[0].text)
            return _verdict(quoted, State.NOT_CHECKED, part, longer[0], telling)
        return self._told(quoted, words, said.named)

    def _held(self, quoted: Quoted, printed: _Printed, name: str, said: Said, telling: Telling) -> Verdict:
        """Return that a document has a quotation; not so of words that are said to be somebody else's.

        Who speaks is another person than the one whom the record has for the words, or may be where another is named.
        """
        people = self._indexed.knowledge.people.keys()
        said_by = self._speaker(printed)
        is_of_another = said_by not in (None, *said.named)
        voices = _own_voices(printed.item, people) if is_of_another else _voices(printed.item)
        if is_of_another and said_by in people and said.speaking and said.speaking <= people - voices:
            part = telling.part("review.contradicted", printed.item)
            return _verdict(quoted, State.CONTRADICTED, part, printed, telling)
        others = said.speaking or (said.named & people if is_of_another else frozenset[str]())
        if said.is_of_a_stranger or (others and voices.isdisjoint(others)):
            return _verdict(quoted, State.NOT_IN_RECORD, Part("review.not_said_by"), printed, telling)
        values = {"words": printed.text} if name == "review.quoted_in_part" else {}
        return _verdict(quoted, State.SUPPORTED, telling.part(name, printed.item, **values), printed, telling)

    def _speaker(self, printed: _Printed) -> str | None:
        """Return whose own words are printed; None where they may be those of the document, or of all who signed it."""
        entry = printed.item.entry
        if printed.is_passage or not isinstance(entry, Fact | Event):
            return None
        is_of_others = entry.quotation and entry.said_by not in (THE_SIGNATORIES, *printed.item.document.issuers)
        return entry.said_by if is_of_others or entry.said_by in self._indexed.knowledge.people else None

    def _states_the_rest(self, printed: _Printed, words: tuple[str, ...], language: Language) -> bool:
        """Return whether a statement has the words of a quotation around its anchor, and whatever turns them round."""
        size = len(printed.words)
        at = next(one for one in range(len(words)) if words[one : one + size] == printed.words)
        grammar = self._indexed.vocabulary.grammar
        turning = {*module(language, "reviewing").TURNING.split()}
        small = {one for one in grammar.function_words if grammar.operators.get(one) != NEGATION} - turning
        rest = [word for word in (*words[:at], *words[at + size :]) if word not in small]
        each = (iter(_words(text)) for text in _statements(printed.item))
        return not printed.is_passage and any(all(word in stated for word in rest) for stated in each)

    def _told(self, quoted: Quoted, words: tuple[str, ...], named: frozenset[str]) -> Verdict:
        """Return the state of a quotation that is nowhere printed: a statement is the record's words, and nobody's."""
        is_told = any(_holds(stated, words) for _, stated in self._stated)
        state = State.NOT_IN_RECORD if named and not is_told else State.NOT_CHECKED
        return _verdict(quoted, state, Part("review.quoted_nowhere"))


def without_quotations(sentence: Sentence) -> str:
    """Return a sentence with blanks for its quotations, sign for sign."""
    text = sentence.text
    for one in sentence.quoted:
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return text


def speaking_names(text: str, says: Callable[[str], bool], silent: Container[str]) -> Iterator[range]:
    """Yield where two or more words with capitals stand beside a verb of saying: the name of somebody who speaks.

    Args:
        text: A sentence, with blanks for its quotations.
        says: Whether a word is a verb of saying.
        silent: Words that are no part of a name: small ones, and offices.
    """
    for match in _CAPITALS.finditer(text):
        before, behind = _LAST.search(text[: match.start()]), _FIRST.match(text, match.end())
        is_name = sum(even(word) not in silent for word in match[0].split()) > 1
        if is_name and any(one and says(even(one[1])) for one in (before, behind)):
            yield range(match.start(), match.end())


def _own_voices(item: IndexedEntry, people: Container[str]) -> frozenset[str]:
    """Return those whose words somebody's own may be: of an organization, those of its people who are named for it."""
    entry = item.entry
    assert isinstance(entry, Fact | Event)
    speaking = () if entry.said_by in people else entry.people
    return frozenset(one for one in (entry.said_by, *speaking, *entry.organizations) if one)


def _voices(item: IndexedEntry) -> frozenset[str]:
    """Return those whose words an entry's may be: who says it, issues or signs its document, or is named for it."""
    entry, document = item.entry, item.document
    assert isinstance(entry, Fact | Event | Ask)
    said_by = None if isinstance(entry, Ask) else entry.said_by
    signing = [one.organization for one in document.signatories.listed] if document.signatories else []
    cited = [one for work in document.cited_by(entry) for one in work.organizations]
    voices = (said_by, *document.issuers, *signing, *cited, *entry.people, *entry.organizations, document.id)
    return frozenset(one for one in voices if one)


def _printed(indexed: IndexedRecord) -> Iterator[_Printed]:
    for item in indexed.index.items:
        entry = item.entry
        if not isinstance(entry, Fact | Event | Ask):
            continue
        yield _Printed(item, entry.anchor, _words(entry.anchor), is_passage=False)
        passage = indexed.passages.get((item.document.id, entry.anchor))
        if passage:
            yield _Printed(item, passage, _words(passage), is_passage=True)


def _statements(item: IndexedEntry) -> Iterator[str]:
    entry = item.entry
    assert isinstance(entry, Fact | Event | Ask)
    yield from entry.statement.in_every_language()


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(even(plain(text))))


def _holds(words: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    size = len(wanted)
    return size > 0 and any(words[at : at + size] == wanted for at in range(len(words) - size + 1))


def _is_nearly(printed: _Printed, words: tuple[str, ...]) -> bool:
    """Return whether a quotation is meant for an anchor, but for a few signs or a word."""
    if printed.is_passage or abs(len(printed.words) - len(words)) > 1:
        return False
    return fuzz.ratio(" ".join(printed.words), " ".join(words)) >= _NEARLY


def _verdict(
    quoted: Quoted, state: State, part: Part, printed: _Printed | None = None, telling: Telling | None = None
) -> Verdict:
    cited = telling.cite([printed.item]) if telling and printed else ()
    ids = (printed.item.id,) if printed else ()
    return Verdict(ClaimKind.QUOTATION, state, quoted.start, quoted.end, (part,), cited, ids)
