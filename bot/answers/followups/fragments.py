"""The parts of a follow-up, such as a date, a place or a name, and where one like it stands in the last question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from bot.answers.answer import Kind
from bot.answers.followups.context import Context
from bot.answers.followups.patterns import Forms, forms_of
from bot.answers.followups.reading import Reading
from bot.answers.match.query import IndexedRecord
from bot.answers.understand.aggregates import asks_for_a_reckoning
from bot.answers.understand.dates import DateMention
from bot.answers.understand.names import NameLink, positions_of
from bot.answers.understand.question import Question, Token
from bot.answers.understand.vocabulary import Frame


class FragmentKind(Enum):
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
_NAMES = (FragmentKind.DOCUMENT, FragmentKind.ORGANIZATION, FragmentKind.PERSON, FragmentKind.PLACE, FragmentKind.TERM)


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

    sort: FragmentKind
    text: str
    whole: str
    ids: tuple[str, ...] = ()
    date: DateMention | None = None


def fragments(reading: Reading, indexed: IndexedRecord) -> list[Fragment]:
    """Return the parts of a follow-up; none where it says nothing, more than one of a sort, or asks for a sum."""
    question = reading.question
    if asks_for_a_reckoning(question):
        return []
    tokens = [token for token in question.tokens if token.word not in reading.forms.asking]
    core = [token for token in tokens if _is_core(token, indexed)]
    links = indexed.linker.links(tokens, [sort.value for sort in _NAMES])
    positions = {*positions_of(links), *(token.position for token in core)}
    if len(question.dates) > 1 or not (positions or question.dates):
        return []
    if _is_a_document(tokens, core, links, reading.forms):
        whole = reading.cut(0, len(question.words))
        return [Fragment(FragmentKind.DOCUMENT, whole, whole)]
    dates = [_date(reading, date) for date in question.dates]
    if not positions:
        return dates
    start, end = min(positions), max(positions) + 1
    if _holds_a_date(question, start, end):
        return []  # "islanders in November who waited": too much for a part
    return [Fragment(_sort(core, links, indexed), *_texts(reading, start, end), _ids(links)), *dates]


def _holds_a_date(question: Question, start: int, end: int) -> bool:
    return any(start <= date.start < end for date in question.dates)


def _ids(links: Sequence[NameLink]) -> tuple[str, ...]:
    return tuple(one for link in links for one in link.ids)


def _is_a_document(tokens: Sequence[Token], core: Sequence[Token], links: Sequence[NameLink], forms: Forms) -> bool:
    """Return whether a document is spoken of, and nothing else than its name: `the December one`."""
    told = {token.position for link in links for token in link.tokens}
    return any(_says_document(token, forms) for token in tokens) and all(
        token.position in told or _says_document(token, forms) for token in core
    )


def _says_document(token: Token, forms: Forms) -> bool:
    return Frame.LETTERS in token.frames or token.word in forms.ones


def _date(reading: Reading, date: DateMention) -> Fragment:
    return Fragment(FragmentKind.DATE, *_texts(reading, date.start, date.end), date=date)


def _texts(reading: Reading, start: int, end: int) -> tuple[str, str]:
    """Return the words between, bare, and with the preposition before them."""
    whole = reading.cut(_with_preposition(reading, start), end)
    return reading.cut(start, end), whole


def its_document(ground: Context, text: str) -> str:
    """Return the text, with the document that a name stands for among documents: `la de Birch`, `Birch's`."""
    found = ground.forms.somebodys(text)
    speaks_of_documents = ground.question.asks(Frame.LETTERS, Frame.SIGN) or ground.kind in _DOCUMENTARY
    if (
        found is None
        or not speaks_of_documents
        or not ground.indexed.vocabulary.grammar.kinds.plurals.isdisjoint(ground.question.words)
    ):
        return text
    name, document = found
    tokens = ground.understand(name).tokens
    named = positions_of(ground.indexed.linker.links(tokens, [FragmentKind.ORGANIZATION.value]))
    if not named or any(token.position not in named for token in tokens):
        return text
    return document


def _is_core(token: Token, indexed: IndexedRecord) -> bool:
    grammar = indexed.vocabulary.grammar
    if Frame.HOW_MANY in token.frames and token.word in grammar.function_words | grammar.many:
        return False
    is_one = token.word in forms_of(grammar.spoken).ones
    return token.is_informative or is_one or is_people(token, indexed)


def is_people(token: Token, indexed: IndexedRecord) -> bool:
    """Return whether the word counts people, by their nationality or otherwise."""
    word, named = token.word, forms_of(indexed.vocabulary.grammar.spoken).people
    return word in named or word in indexed.nouns.people or indexed.linker.people_of(word) is not None


def _sort(core: list[Token], links: tuple[NameLink, ...], indexed: IndexedRecord) -> FragmentKind:
    if core and all(is_people(token, indexed) for token in core):
        return FragmentKind.PEOPLE
    for sort in _NAMES:
        named = positions_of(link for link in links if link.section == sort.value)
        if named and all(token.position in named for token in core):
            return sort
    return FragmentKind.OTHER


def _with_preposition(reading: Reading, start: int) -> int:
    while start and reading.question.words[start - 1] in reading.forms.prepositions:
        start -= 1
    return start


def spans_of(ground: Context, sort: FragmentKind) -> list[tuple[int, int]]:
    """Return where parts of a sort stand in the last question, the likeliest to be replaced first."""
    question = ground.question
    match sort:
        case FragmentKind.DATE:
            return [(date.start, date.end) for date in question.dates] if len(question.dates) == 1 else []
        case FragmentKind.DOCUMENT:
            return _document(ground)
        case FragmentKind.PEOPLE:
            return _runs([token.position for token in question.tokens if is_people(token, ground.indexed)])
        case _:
            return [(min(link.positions), max(link.positions) + 1) for link in reversed(_replaceable(ground, sort))]


def _replaceable(ground: Context, sort: FragmentKind) -> list[NameLink]:
    """Return the names of a sort, without organizations that name a document and countries that count people."""
    links = ground.indexed.linker.links(ground.question.tokens, [one.value for one in _NAMES])
    return [link for link in links if link.section == sort.value and not _means_another(ground, sort, link)]


def _means_another(ground: Context, sort: FragmentKind, link: NameLink) -> bool:
    if sort is FragmentKind.ORGANIZATION:
        return _tells_a_document(ground, link)
    return sort is FragmentKind.PLACE and any(is_people(token, ground.indexed) for token in link.tokens)


def _tells_a_document(ground: Context, link: NameLink) -> bool:
    """Return whether an organization only names a document: `the Birch letter`."""
    after = ground.question.words[max(link.positions) + 1 :][:1]
    return any(token.word in after and Frame.LETTERS in token.frames for token in ground.question.tokens)


def _document(ground: Context) -> list[tuple[int, int]]:
    """Return the stretch that names a document: `the July 2019 letter`, `la carta a Rivers`."""
    question = ground.question
    told = _positions_of_document(ground)
    if not told:
        return []
    start, end = min(told), max(told) + 1
    if any(question.words[at] not in question.grammar.function_words for at in range(start, end) if at not in told):
        return []
    while start and question.words[start - 1] in ground.forms.determiners:
        start -= 1
    return [(start, end)]


def _positions_of_document(ground: Context) -> set[int]:
    """Return the positions of documents' names, of the words for letters, and of dates."""
    question, linker = ground.question, ground.indexed.linker
    organizations = linker.links(question.tokens, [FragmentKind.ORGANIZATION.value])
    return {
        *positions_of(linker.links(question.tokens, [FragmentKind.DOCUMENT.value])),
        *(token.position for token in question.tokens if Frame.LETTERS in token.frames),
        *positions_of(link for link in organizations if _tells_a_document(ground, link)),
        *question.dated,
    }


def _runs(positions: list[int]) -> list[tuple[int, int]]:
    """Join neighbours to one stretch: `pregnant women`."""
    runs: list[tuple[int, int]] = []
    for position in positions:
        if runs and runs[-1][1] == position:
            runs[-1] = (runs[-1][0], position + 1)
        else:
            runs.append((position, position + 1))
    return runs
