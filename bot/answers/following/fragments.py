"""The parts of a follow-up, such as a date, a place or a name, and where one like it stands in the last question."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from bot.answers.answer import Kind
from bot.answers.dates import DateMention
from bot.answers.documents import PLURALS
from bot.answers.following.ground import Ground
from bot.answers.following.reading import Reading
from bot.answers.inquiry import Desk
from bot.answers.linking import Link, positions_of
from bot.answers.question import Token
from bot.answers.words import FUNCTION_WORDS, Frame
from bot.answers.words.followups import ASKING, ONES, PEOPLE, PREPOSITIONS


class Sort(Enum):
    """What a fragment is, and what it may take the place of."""

    DATE = "dates"
    DOCUMENT = "documents"
    ORGANIZATION = "organizations"
    PERSON = "people"
    PLACE = "places"
    TERM = "terms"
    PEOPLE = "counted"
    OTHER = "other"


_DOCUMENTARY = (Kind.LETTER, Kind.SIGNATORIES, Kind.MEMBER, Kind.ASK)
_NAMES = (Sort.DOCUMENT, Sort.ORGANIZATION, Sort.PERSON, Sort.PLACE, Sort.TERM)


@dataclass(frozen=True, slots=True)
class Fragment:
    """A part of a question.

    Attributes:
        sort: What it is.
        text: Its words, bare.
        whole: Its words with the preposition before them.
        ids: What it names, if it is a name.
        date: The date, if it is one.
    """

    sort: Sort
    text: str
    whole: str
    ids: tuple[str, ...] = ()
    date: DateMention | None = None


def fragments(ground: Ground, reading: Reading) -> list[Fragment]:
    """The parts of a follow-up; none where it says nothing, or more than one of a sort."""
    question, desk = reading.question, ground.desk
    tokens = [token for token in question.tokens if token.word not in ASKING]
    core = [token for token in tokens if _is_core(token, desk)]
    links = desk.linker.links(tokens, [sort.value for sort in _NAMES])
    spans = {*positions_of(links), *(token.position for token in core)}
    if len(question.dates) > 1 or not (spans or question.dates):
        return []
    told = {position for link in links for position in (token.position for token in link.tokens)}
    speaks_of_documents = any(Frame.LETTERS in token.frames or token.word in ONES for token in tokens)
    if speaks_of_documents and all(
        token.position in told or Frame.LETTERS in token.frames or token.word in ONES for token in core
    ):
        whole = reading.cut(0, len(question.words))
        return [Fragment(Sort.DOCUMENT, whole, whole)]
    found: list[Fragment] = []
    if spans:
        start, end = min(spans), max(spans) + 1
        if any(start <= date.start < end for date in question.dates):
            return []  # "islanders in November who waited": too much for a part
        sort = _sort(core, links, desk)
        text, whole = reading.cut(start, end), reading.cut(_with_preposition(question.words, start), end)
        found.append(Fragment(sort, text, whole, tuple(one for link in links for one in link.ids)))
    for date in question.dates:
        start = _with_preposition(question.words, date.start)
        text = reading.cut(date.start, date.end)
        found.append(Fragment(Sort.DATE, text, reading.cut(start, date.end), date=date))
    return found


_OF_SOMEBODY = re.compile(
    r"^[\s¿]*(?:(?:l[ao]s?|el) del? (?P<de>.+?)|(?:the )?(?P<s>.+?)['’]s)[\s?.!]*$", re.IGNORECASE
)


def its_document(ground: Ground, text: str) -> str:
    """The text, with the document that somebody's name stands for in a talk of documents: `la de Birch`, `Birch's`."""
    found = _OF_SOMEBODY.match(text)
    speaks_of_documents = ground.question.asks(Frame.LETTERS, Frame.SIGN) or ground.kind in _DOCUMENTARY
    if not found or not speaks_of_documents or not PLURALS.isdisjoint(ground.question.words):
        return text
    name = found["de"] or found["s"]
    tokens = ground.understand(name).tokens
    named = positions_of(ground.desk.linker.links(tokens, [Sort.ORGANIZATION.value]))
    if not named or any(token.position not in named for token in tokens):
        return text
    return f"la carta de {name}" if found["de"] else f"the {name} letter"


def _is_core(token: Token, desk: Desk) -> bool:
    if Frame.HOW_MANY in token.frames and token.word in FUNCTION_WORDS | {"many"}:
        return False
    return token.is_informative or token.word in PEOPLE or token.word in ONES or is_people(token, desk)


def is_people(token: Token, desk: Desk) -> bool:
    """Whether the word counts people, by their nationality or otherwise."""
    return token.word in PEOPLE or (desk.linker.people_of(token.word) is not None)


def _sort(core: list[Token], links: tuple[Link, ...], desk: Desk) -> Sort:
    if core and all(is_people(token, desk) for token in core):
        return Sort.PEOPLE
    for sort in _NAMES:
        named = positions_of(link for link in links if link.section == sort.value)
        if named and all(token.position in named for token in core):
            return sort
    return Sort.OTHER


def _with_preposition(words: tuple[str, ...], start: int) -> int:
    while start and words[start - 1] in PREPOSITIONS:
        start -= 1
    return start


def spans_of(ground: Ground, sort: Sort) -> list[tuple[int, int]]:
    """Where parts of a sort stand in the last question, the likeliest to be replaced first."""
    question, desk = ground.question, ground.desk
    if sort is Sort.DATE:
        return [(date.start, date.end) for date in question.dates] if len(question.dates) == 1 else []
    if sort is Sort.DOCUMENT:
        return _document(ground)
    if sort is Sort.PEOPLE:
        return _runs([token.position for token in question.tokens if is_people(token, desk)])
    links = desk.linker.links(question.tokens, [one.value for one in _NAMES])
    if sort is Sort.ORGANIZATION:
        links = tuple(link for link in links if not _tells_a_document(ground, link))
    chosen = [link for link in links if link.section == sort.value]
    if sort is Sort.PLACE:
        chosen = [link for link in chosen if not any(is_people(token, desk) for token in link.tokens)]
    return [(min(link.positions), max(link.positions) + 1) for link in reversed(chosen)]


def _tells_a_document(ground: Ground, link: Link) -> bool:
    """Whether an organization only names a document: `the Birch letter`."""
    after = ground.question.words[max(link.positions) + 1 :][:1]
    return any(token.word in after and Frame.LETTERS in token.frames for token in ground.question.tokens)


def _document(ground: Ground) -> list[tuple[int, int]]:
    """The stretch that names a document: `the July 2019 letter`, `la carta a Rivers`."""
    question = ground.question
    links = ground.desk.linker.links(question.tokens, [Sort.DOCUMENT.value])
    named = set(positions_of(links))
    named |= {token.position for token in question.tokens if Frame.LETTERS in token.frames}
    organizations = ground.desk.linker.links(question.tokens, [Sort.ORGANIZATION.value])
    named |= positions_of(link for link in organizations if _tells_a_document(ground, link))
    dated = {at for date in question.dates for at in range(date.start, date.end)}
    if not named and not dated:
        return []
    start, end = min(named | dated), max(named | dated) + 1
    between = set(range(start, end)) - named - dated
    if any(question.words[at] not in FUNCTION_WORDS for at in between):
        return []
    while start and question.words[start - 1] in ("the", "la", "el", "that", "this"):
        start -= 1
    return [(start, end)]


def _runs(positions: list[int]) -> list[tuple[int, int]]:
    """Neighbours as one stretch: `pregnant women`."""
    runs: list[tuple[int, int]] = []
    for position in positions:
        if runs and runs[-1][1] == position:
            runs[-1] = (runs[-1][0], position + 1)
        else:
            runs.append((position, position + 1))
    return runs
