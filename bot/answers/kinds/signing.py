"""Tell what a question about signatures names: documents, organizations, and how they are joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise

from bot.answers.answer import Answer, Citation, Found, Kind, NotFound
from bot.answers.citation import voice
from bot.answers.compose.lines import labels
from bot.answers.glance import Glance
from bot.answers.index.documents import Described
from bot.answers.kinds.naming import Run, Stranger, commas, describes_some, is_mended_name, resolve, runs
from bot.answers.match.query import Query, in_a_row
from bot.answers.understand.dates import DateMention
from bot.answers.understand.names import NameLink, positions_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.answers.visuals import Table
from bot.knowledge.model import Document, Signatories, Signatory
from bot.languages import begin
from bot.languages.phrases import renamed


@dataclass(frozen=True, slots=True)
class QuestionPart:
    """A stretch of the question between two joining words, and the documents that it names.

    Attributes:
        documents: Those that fit; empty where what is named is not in the record.
        is_negated: Whether their signatories are to be left out.
        is_alternative: Whether "or" joins it to the part before.
    """

    documents: tuple[Document, ...]
    is_negated: bool
    is_alternative: bool


@dataclass(frozen=True, slots=True)
class Named:
    """What a question about signatures names.

    Attributes:
        parts: The stretches that name documents.
        organizations: For each organization named, the ids that the name may mean.
        unknown: Words that name nothing in the record.
        names: All that are named as those who sign, in the order of the question: ids, or one whom nobody knows.
        is_list: Whether commas and joining words alone stand between these; else some is not said to sign.
    """

    parts: tuple[QuestionPart, ...]
    organizations: tuple[tuple[str, ...], ...]
    unknown: tuple[Token, ...]
    names: tuple[tuple[str, ...] | Stranger, ...] = ()
    is_list: bool = True

    @property
    def strangers(self) -> list[Stranger]:
        """Those whom the record does not know."""
        return [one for one in self.names if isinstance(one, Stranger)]

    @property
    def documents(self) -> list[Document]:
        """Every document named, each once."""
        return list(dict.fromkeys(document for part in self.parts for document in part.documents))


def read_names(query: Query, links: Sequence[NameLink], served: Sequence[Frame]) -> Named:
    """Cut the question at its joining words, and tell in each part documents from organizations.

    Args:
        query: The question and the record.
        links: The names of documents and organizations found in it.
        served: Frames whose words name nothing.
    """
    signing = [link for link in links if _names_a_signatory(query, link)]
    documents = [link for link in links if link.section == "documents"]
    in_documents = frozenset(token.position for link in documents for token in link.tokens)
    reading = _Names(query, served, signing, in_documents, runs(query, [*documents, *signing]))
    reading.take_the_named()
    for stretch in _stretches(query, links):
        reading.read(stretch)
    return reading.named()


@dataclass(slots=True)
class _Names:
    """The names found so far in a question, read part by part.

    Attributes:
        query: The question and the record.
        served: Frames whose words name nothing.
        signing: The names of those who may sign.
        in_documents: Positions of the words in names of documents.
        runs: The words that may be names of those who sign.
        parts: The parts that name documents.
        unknown: Words that name nothing in the record.
        names: Whom each name that was taken names, by where it begins.
        taken: Positions of the words in these.
    """

    query: Query
    served: Sequence[Frame]
    signing: Sequence[NameLink]
    in_documents: frozenset[int]
    runs: Sequence[Run]
    parts: list[QuestionPart] = field(default_factory=list)
    unknown: list[Token] = field(default_factory=list)
    names: dict[int, list[tuple[str, ...] | Stranger]] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)

    def take_the_named(self) -> None:
        """Take those who are surely named as some who sign, whatever else the words may tell."""
        named = {token for link in self.signing for token in link.tokens}
        named.update(token for token in self.query.question.tokens if is_mended_name(self.query, token))
        for run in self.runs:
            if not named.isdisjoint(run) or describes_some(self.query, run):
                self.take(run)

    def named(self) -> Named:
        """Return all that was read."""
        names = tuple(one for _, found in sorted(self.names.items()) for one in found)
        organizations = tuple(one for one in names if not isinstance(one, Stranger))
        return Named(tuple(self.parts), organizations, tuple(self.unknown), names, self.is_list())

    def read(self, stretch: _Stretch) -> None:
        """Read the part between two joining words."""
        question, tokens = self.query.question, self._left(stretch)
        dates = [date for date in question.dates if date.start in stretch]
        if not dates and not self._may_name_documents(tokens):
            # "who signed the Heron Act": no document is meant, whatever its words have in common with one.
            self._take_for_an_organization([one for one in question.to_account_for(*self.served) if one in tokens])
            return
        found = self._documents(tokens, dates)
        if found.is_specific:
            negating, either = self.query.words("signing", "NEGATING"), self.query.words("signing", "EITHER")
            is_negated = not negating.isdisjoint({*stretch.joining, *(token.word for token in tokens)})
            self.parts.append(QuestionPart(found.documents, is_negated, not stretch.joining.isdisjoint(either)))

    def _left(self, stretch: _Stretch) -> list[Token]:
        """Return the words of a part that no name takes."""
        return [one for one in self.query.question.tokens if one.position in stretch and one.position not in self.taken]

    def _may_name_documents(self, tokens: Sequence[Token]) -> bool:
        """Return whether the question speaks of documents, or the words are one's name."""
        names_one = any(token.position in self.in_documents for token in tokens)
        names_one = names_one or self.query.indexed.documents.is_one_called(tokens)
        return names_one or self.query.question.asks(Frame.LETTERS, Frame.WRITE)

    def _documents(self, tokens: Sequence[Token], dates: Sequence[DateMention]) -> Described:
        """Return the documents that the words name; words that tell of none may be an organization."""
        named_by = partial(self.query.indexed.documents.named_by, among=signed_letters(self.query))
        found = named_by(tokens, dates, self.served)
        self._take_names(found.unexplained)
        left = [one for one in tokens if one.position not in self.taken]
        if len(left) < len(tokens):
            found = named_by(left, dates, self.served)
        if not found.unexplained:
            return found
        negating = self.query.words("signing", "NEGATING")
        self.unknown.extend(one for one in found.unexplained if one.word not in negating)
        return named_by([one for one in left if one not in found.unexplained], dates, self.served)

    def _take_names(self, tokens: Sequence[Token]) -> None:
        """Take the whole names in which these words stand."""
        for run in self.runs:
            if run[0].position not in self.taken and not set(tokens).isdisjoint(run):
                self.take(run)

    def _take_for_an_organization(self, tokens: Sequence[Token]) -> None:
        """Take words, each with the whole name that it stands in, for an organization; else for unknown."""
        self._take_names(tokens)
        self.unknown.extend(one for one in tokens if one.position not in self.taken)

    def is_list(self) -> bool:
        """Return whether "and", "or" or a comma stands before each name but the first."""
        words, joining = self.query.question.words, self.query.words("particles", "AND_OR")
        named = sorted((run[0].position, run[-1].position) for run in self.runs if run[0].position in self.names)
        if len(named) < 2:
            return True
        cut = commas(self.query, positions_of(self.signing))
        return all(
            not joining.isdisjoint(words[end + 1 : start]) or not cut.isdisjoint(range(end + 1, start + 1))
            for (_, end), (start, _) in pairwise(named)
        )

    def take(self, run: Run) -> None:
        """Take a name."""
        self.taken.update(token.position for token in run)
        named = resolve(self.query, run, self.signing)
        self.names[run[0].position] = named
        if any(isinstance(one, Stranger) for one in named):
            self.unknown.extend(run)


def signatory_links(query: Query) -> tuple[NameLink, ...]:
    """Return the names of documents, of organizations and of the people who signed any."""
    if query.knowledge.signatories.isdisjoint(query.knowledge.people):
        return query.links("documents", "organizations")
    links = query.links("documents", "organizations", "people")
    return tuple(link for link in links if link.section != "people" or _may_sign(query, link))


def _may_sign(query: Query, link: NameLink) -> bool:
    """Return whether the name is that of one on some list, or of one who is asked to have signed: `did Birch sign`.

    A name that is a part of a signatory's means that one.
    """
    if ever_signed(query, link):
        return True
    telling = [token for token in query.question.tokens if token.frames or not token.is_light]
    before = [token for token in telling if token.position < min(link.positions)][-1:]  # "¿firmó Birch?"
    following = [token for token in telling if token.position > max(link.positions)][:1]
    is_asked = query.question.yes_no and any(Frame.SIGN in token.frames for token in (*before, *following))
    return (is_asked or _may_stand_on_one(query, link)) and not query.indexed.linker.holding(
        link.tokens, query.knowledge.signatories
    )


def _may_stand_on_one(query: Query, link: NameLink) -> bool:
    """Return whether it is asked if one to whom none went stands on a letter: `is Birch on the letter`."""
    question, end = query.question, max(link.positions) + 1
    is_asked = question.yes_no or question.says("roles", "OR_NOT")
    if not is_asked or not question.asks(Frame.LETTERS) or not query.knowledge.written_to.isdisjoint(link.ids):
        return False
    behind, on, articles = (
        question.words[end : end + 2],
        query.words("signing", "STANDING_ON"),
        question.grammar.articles,
    )
    return len(behind) > 1 and behind[0] in on and behind[1] in articles


def _names_a_signatory(query: Query, link: NameLink) -> bool:
    """Return whether the name is that of one who may have signed, and does not name a document."""
    is_signatory = link.section != "documents" and _may_sign(query, link)
    return is_signatory and not _names_a_document(query, link)


def _names_a_document(query: Query, link: NameLink) -> bool:
    """Return whether the name only tells which document is meant: `the Birch letter`, `la carta de Birch`."""
    following = [token for token in query.question.tokens if token.position > max(link.positions)][:1]
    before = query.question.words[max(0, min(link.positions) - 2) : min(link.positions)]
    singular = [token for token in following if Frame.LETTERS in token.frames and token.word not in query.kinds.plurals]
    return bool(singular) or query.pattern("signing", "LETTER_OF").search(" ".join(before)) is not None


def ever_signed(query: Query, link: NameLink) -> bool:
    """Return whether the name may be that of an organization or a person on any list."""
    return any(identifier in query.knowledge.signatories for identifier in link.ids)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The positions between two joining words, and the joining words before them."""

    start: int
    end: int
    joining: frozenset[str]

    def __contains__(self, position: int) -> bool:
        return self.start <= position < self.end


def _stretches(query: Query, links: Sequence[NameLink]) -> Iterator[_Stretch]:
    """Cut the question at its joining words; one inside a name joins nothing."""
    inside, words, joins = positions_of(links), query.question.words, query.words("signing", "JOINING")
    inside |= _between_readers(query)
    start, joining = 0, frozenset[str]()
    for position, word in enumerate(words):
        if word in joins and position not in inside:
            if position > start:
                yield _Stretch(start, position, joining)
                joining = frozenset()
            joining |= {word}
            start = position + 1
    yield _Stretch(start, len(words), joining)


def _between_readers(query: Query) -> frozenset[int]:
    """Return where words stand between readers of one letter: `the letter to Alder and the Harbour Board`."""
    question, written_to, found = query.question, query.words("signing", "WRITTEN_TO"), set[int]()
    if not query.kinds.plurals.isdisjoint(question.words):
        return frozenset()  # of letters each may have its own
    read = {at for at, word in enumerate(question.words) if word in written_to}
    for link in sorted(query.links("organizations", "people"), key=lambda link: min(link.positions)):
        before = question.grammar.before_articles(question.words, min(link.positions)) - 1
        if before in read:
            found.add(before)
            read |= {max(link.positions), max(link.positions) + 1}
    return frozenset(found)


def whole_lists(documents: Iterable[Document]) -> list[Document]:
    """Return the documents that print all their signatories: of the others nobody can be said not to have signed."""
    return [document for document in documents if document.has_whole_list]


def signed_letters(query: Query) -> list[Document]:
    """Return the documents with signatories, their list complete or not."""
    return [document for document in query.knowledge.documents.values() if document.signatories]


def no_whole_list(query: Query, documents: Iterable[Document]) -> NotFound:
    """Say of which documents nobody has the whole list."""
    names = in_a_row(query.language, [*labels(query, documents)])
    return NotFound(query.say("signatories.no_list", label=names), query.language)


def printed(query: Query, signatories: Signatories) -> tuple[str, ...]:
    """Return the list as the document prints it; of people and organizations only those that are asked for.

    Args:
        query: The question and the record.
        signatories: Of a document.
    """
    asks_for_people = not query.indexed.vocabulary.grammar.people.isdisjoint(query.question.words)
    asks_for_organizations = query.question.asks(Frame.ORGANIZATIONS)
    is_of_all = asks_for_people == asks_for_organizations
    lines = [line(one) for one in signatories.listed if is_of_all or bool(one.person) == asks_for_people]
    return tuple(lines or map(line, signatories.listed))


def line(signatory: Signatory) -> str:
    """Return a name with all that the document prints beside it: title, affiliation, address and heading."""
    line = ", ".join(filter(None, (signatory.as_printed, signatory.title, signatory.affiliation)))
    beside = "; ".join(filter(None, (signatory.group, signatory.url)))
    return f"{line} ({beside})" if beside else line


def note(query: Query, signatories: Signatories) -> str:
    """Return what a reader must know of a list, to be put behind a sentence; empty for nothing."""
    return f" {signatories.note.in_language(query.language)}" if signatories.note else ""


def counted(query: Query, signatories: Iterable[str]) -> str:
    """Count organizations and people apart: `12 organizations and 3 people`.

    Args:
        query: The question and the record.
        signatories: Their ids.
    """
    people = [one in query.knowledge.people for one in signatories]
    counts = {"signatories.organizations": people.count(False), "signatories.people": people.count(True)}
    parts = [query.say(name, count=count) for name, count in counts.items() if count]
    return in_a_row(query.language, parts) if parts else query.say("signatories.organizations", count=0)


def as_signed(query: Query, identifier: str, document: Document) -> str:
    """Return the name of one who signed; a person's with all that the document prints beside it."""
    for_another = query.knowledge.signing_for_others.get(document.id, {}).get(identifier)
    if for_another:
        return for_another.as_printed
    name = query.name(identifier)
    lines = document.signatories.listed if document.signatories else ()
    line = next((one for one in lines if one.person == identifier), None)
    beside = ", ".join(filter(None, (line.title, line.affiliation))) if line else ""
    return f"{name} ({beside})" if beside else name


def found(
    query: Query,
    kind: Kind,
    sentence: str,
    documents: Sequence[Document],
    items: tuple[str, ...] = (),
    table: Table | None = None,
    about: tuple[str, ...] = (),
    shown: str = "",
) -> Found:
    """Answer from lists of signatories, each cited where it is printed.

    Args:
        query: The question and the record.
        kind: What the answer is about.
        sentence: What it says.
        documents: Those that have the lists.
        items: What it lists.
        table: The same as a table.
        about: What it is about beside the documents.
        shown: The sentence for a card; empty for the same.
    """
    citations = tuple(cite_list(query, document) for document in documents)
    about = (*about, *(document.id for document in documents))
    glance = _glance(query, shown or sentence, documents[0], items) if len(documents) == 1 else None
    return Found(kind, sentence, citations, query.language, items, table=table, about=about, glance=glance)


def _glance(query: Query, sentence: str, document: Document, items: tuple[str, ...]) -> Glance:
    """Name the document by its kind and date, since its title stands with the source, and say if its list is whole."""
    label, count = query.label(document), len(document.signed_by)
    # A title that is a sentence of its own stays as it is.
    shown = sentence if sentence.endswith(label) else renamed(query.language, sentence, label, query.issue(document))
    if not document.has_whole_list:
        return Glance(begin(shown), None)
    listed = document.signatories.listed if document.signatories else ()
    in_order, name = tuple(map(line, listed)), "glance.list.whole"
    if len(items) == count:
        name = "glance.list.ordered" if items == in_order else "glance.list"
    kind = query.say(f"kind.{document.kind.name.lower()}.the")
    below = (query.say(name, document=kind, counted=count, all=count),)
    return Glance(begin(shown), None, below=below, currency=query.say("glance.list.of_then"))


def cite_list(query: Query, document: Document) -> Citation:
    """Cite the place where the list is printed; the document as a whole where it has none."""
    place = document.signatories.place if document.signatories else None
    return query.cite(document, place or document, voice(document))


def not_signed(query: Query, document: Document) -> Answer:
    """Say that a document has no signatories, and who publishes it."""
    sentence = query.say("signatories.not_a_letter", label=query.label(document), issuers=query.names(document.issuers))
    citations = (query.cite_document(document),)
    return Found(Kind.SIGNATORIES, sentence, citations, query.language, about=("unsigned", document.id))


def asks_for_people(query: Query) -> bool:
    """Return whether it is asked which people signed, or how many of them: organizations are none.

    Args:
        query: The question and the record.
    """
    which, people = query.question.grammar.which, query.question.grammar.people
    named = [one for one in query.question.tokens if one.word in people]
    before = ("", *query.question.words)
    return any(one.is_counted or not one.position or before[one.position] in which for one in named)
