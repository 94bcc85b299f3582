"""Complete a request that leans on a clause beside it: "she asks about the ferry to Heron. When did it start?".

A request that names next to nothing is asked with all that a clause tells: nothing is left out of it but its frame, who
wants, says or does something, and where that begins or ends. One that speaks of somebody, of a nation or of a place
that stands beside it is asked with that name. Whatever is put together so, each of its words has to be met.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice

from bot.answers.answer import Kind
from bot.answers.message.framing import spelled
from bot.answers.message.pieces import Piece
from bot.answers.message.requests import Request, is_asked_for
from bot.answers.understand.names import NameLink
from bot.answers.understand.vocabulary import NEGATION, Frame
from bot.languages.territories import territory

_ALONE = 1  # words that a request may hold besides those that ask, and still name next to nothing
_TELLING = 2  # words of the record, in what a request is completed with
_CLAUSES = 3  # that may be leant on
_FRAMES = 6  # ways to take a clause for the frame of what it tells
_NEAR = 4  # words from the head of a clause to what the asker is doing
_ENDING = 5  # words behind "and", until the verb of whoever wants something
_CALLED = (Kind.TERM, Kind.CLAIM, Kind.DATE, Kind.SOURCE)  # what has a name: an act, a study, a plan
# What answers each kind of question; the first that it is decides.
_ANSWERED_BY: Mapping[Frame, Sequence[Kind]] = {
    Frame.HOW_MANY: (Kind.FIGURE,),
    Frame.OFFICE: (Kind.PERSON,),
    Frame.SOURCE: (Kind.SOURCE,),
    Frame.WHO: (Kind.PERSON, Kind.SOURCE),
    Frame.WHEN: (Kind.DATE, Kind.SOURCE),
    Frame.WHERE: (Kind.PLACE,),
    Frame.CITY: (Kind.PLACE,),
}


class Leaning:
    """Finds what a request leans on.

    Args:
        links: Finds the names in a piece.
        knows: Tells whether the record holds a word, by its keys.
        setting: The ids of the places that go without saying in the record.
    """

    def __init__(
        self,
        links: Callable[[Piece], Sequence[NameLink]],
        knows: Callable[[frozenset[str]], bool],
        setting: frozenset[str],
    ) -> None:
        self._links, self._knows, self._setting = links, knows, setting

    def completed(self, request: Request, read_piece: Callable[[str], Piece]) -> Iterator[Request]:
        """Yield a request with what stands beside it of which it may speak, the nearest first.

        Args:
            request: One of a message.
            read_piece: Reads a clause.
        """
        asked = read_piece(request.text)
        if not asked.asks_openly:
            return
        beside = [read_piece(one) for one in reversed((*request.beside, *request.before))]
        kinds = _kinds(asked)
        for text, may_be in self._with_names(asked, beside, kinds):
            yield request._replace(text=text, kinds=may_be)
        if (kinds or asked.asks_what_it_was) and (self.names_next_to_nothing(asked) or self.is_of_it(asked)):
            yield from self._with_a_clause(request, asked, beside, read_piece)

    def _with_a_clause(
        self, request: Request, asked: Piece, beside: Sequence[Piece], read_piece: Callable[[str], Piece]
    ) -> Iterator[Request]:
        """Yield a request with what each of the nearest clauses tells."""
        for clause in self._leant_on([one for one in beside if not one.is_courteous][:_CLAUSES]):
            before, others = without(request.before, clause), without(request.beside, clause)
            for dropped, content in islice(self.contents(clause, read_piece), _FRAMES):
                may_be = _kinds_of(asked, content)
                for text in _joined(asked, content) if may_be else ():
                    yield Request(text, (), (*before, *dropped), others, may_be)

    def _leant_on(self, clauses: Sequence[Piece]) -> Sequence[Piece]:
        """Return the clauses of which a request may speak, the nearest first: none before what others say.

        "We quote the number of the ill. A ministry spoke of dozens. Who was that?" asks for nobody who counts the ill.
        """
        ends = (at for at, one in enumerate(clauses, 1) if self._is_said_by_somebody(one))
        return clauses[: next(ends, len(clauses))]

    def _is_said_by_somebody(self, clause: Piece) -> bool:
        """Return whether a clause tells what somebody else says, or what is set against what stands before it."""
        framing = clause.framing
        is_said = framing.tells_a_claim(clause.words) or not framing.contrasting.isdisjoint(clause.words[:1])
        return is_said and not clause.is_of_us and self._tells(clause)

    def _with_names(
        self, asked: Piece, beside: Sequence[Piece], kinds: Sequence[Kind]
    ) -> Iterator[tuple[str, Sequence[Kind]]]:
        """Yield a request with the name of the person, nation or place of which it speaks, and what answers it."""
        framing, text = asked.framing, asked.text.rstrip(" .?!")
        nation, there = framing.of_a_nation.search(text), framing.there.search(text)
        if nation:
            for name in _only(_nations(beside)):
                yield f"{text[: nation.start()]}{name}{text[nation.end() :]}?", kinds
        elif there and kinds:
            for name in _only(self._names(beside, "places")):
                yield f"{text[: there.start()]}{name}{text[there.end() :]}?", kinds
        if not self._links(asked):
            yield from self._with_a_person(asked, framing.at_that_time.sub("", text), beside)

    def _with_a_person(self, asked: Piece, text: str, beside: Sequence[Piece]) -> Iterator[tuple[str, Sequence[Kind]]]:
        """Yield a request with the name of the one person who stands beside it, and of whom it speaks."""
        framing = asked.framing
        he_or_she, his = framing.he_or_she.search(text), framing.possessing.search(text)
        links = [(link, one) for one in beside for link in self._links(one) if link.section == "people"]
        if not (he_or_she or his) or any(_is_of_theirs(link, one) for link, one in links):
            return
        for name in _only(self._names(beside, "people")):
            if he_or_she:
                yield f"{text[: he_or_she.start()]}{name}{text[he_or_she.end() :]}?", (Kind.PERSON,)
            elif his and asked.question.asks(Frame.OFFICE):  # "his job", but not "his boss"
                yield f"{text[: his.start()]}{text[his.end() :]} {name}?", (Kind.PERSON,)

    def _names(self, beside: Sequence[Piece], section: str) -> Sequence[str]:
        """Return the names of one sort in clauses, as typed, but for what goes without saying."""
        found = []
        for piece in beside:
            reading = piece.reading
            links = (
                one for one in self._links(piece) if one.section == section and not self._setting.issuperset(one.ids)
            )
            found += [reading.cut(min(one.positions), max(one.positions) + 1) for one in links]
        return found

    def names_next_to_nothing(self, asked: Piece) -> bool:
        """Return whether a request has to be completed to ask anything: "which day was it?"."""
        question = asked.question
        if question.operators or question.dates or self._links(asked) or asked.asks_what_it_is:
            return False
        said = [one for one in question.informative if not one.frames]
        return len(said) <= _ALONE or asked.framing.leans.search(asked.text) is not None

    def is_of_it(self, asked: Piece) -> bool:
        """Return whether a request that may name somebody asks of "it", as `who at Alder ordered it` does.

        Args:
            asked: A request.
        """
        question = asked.question
        return not (question.operators or question.dates) and asked.framing.leans.search(asked.text) is not None

    def _tells(self, piece: Piece) -> bool:
        """Return whether a text names something, or holds words enough of the record."""
        known = [one for one in piece.of_the_record if self._knows(one.keys)]
        return bool(self._links(piece)) or len(known) >= _TELLING

    def contents(self, piece: Piece, read_piece: Callable[[str], Piece]) -> Iterator[tuple[Sequence[str], Piece]]:
        """Yield what a clause may tell, the most first, each behind what is left out of it as its frame.

        Args:
            piece: A clause.
            read_piece: Reads a part of it.
        """
        text = piece.text.rstrip(" .?!")
        starts = list(dict.fromkeys(_starts(piece)))
        for end in dict.fromkeys((len(text), *_ends(piece, text))):
            for start in (one for one in starts if one < end):
                content = read_piece(text[start:end].strip(" ,"))
                if not self._tells(content):
                    continue
                dropped = self._left_out(text[:start].strip(" ,"), text[end:].strip(" ,"), read_piece)
                if not any(map(_may_tell, map(read_piece, dropped))):
                    yield dropped, content

    def _left_out(self, before: str, behind: str, read_piece: Callable[[str], Piece]) -> Sequence[str]:
        """Return the frame of what a clause tells; what ends it may tell more by itself if the record speaks of it."""
        if behind and not any(self._knows(one.keys) for one in read_piece(behind).of_the_record):
            return (f"{before} {behind}".strip(),)
        return tuple(filter(None, (before, behind)))


def without(clauses: Sequence[str], piece: Piece) -> tuple[str, ...]:
    """Return the clauses but for one that is used up: nothing is left for it to contradict.

    Args:
        clauses: Of a request.
        piece: The one that is left out.
    """
    return tuple(one for one in clauses if one != piece.text)


def _ends(piece: Piece, text: str) -> Iterator[int]:
    """Yield where what a clause tells may have ended: before "and the editor wants", "in a footnote"."""
    framing, words = piece.framing, spelled(text)
    joints = [
        word.start
        for at, word in enumerate(words)
        if at and word.folded in framing.joining and any(map(framing.wants, words[at + 1 : at + _ENDING]))
    ]
    yield from joints
    # "He says that Alder signed, but that feels wrong": what is thought of it is none of it.
    yield from (word.start for at, word in enumerate(words) if at and word.folded in framing.contrasting)
    for end in (len(text), *joints):
        aside = framing.set_apart.search(text[:end].rstrip())
        if aside:
            yield aside.start()


def _kinds(asked: Piece) -> Sequence[Kind]:
    """Return what answers a question by what it asks for; nothing where its form does not tell."""
    kinds = next((kinds for frame, kinds in _ANSWERED_BY.items() if asked.question.asks(frame)), ())
    return kinds or (_CALLED if asked.asks_what_it_is_called else ())


def _kinds_of(asked: Piece, content: Piece) -> Sequence[Kind]:
    """Return what answers a question with what a clause tells: "there was a number of boats, what was it?"."""
    if asked.asks_what_it_was:
        return _kinds(content) if content.question.asks(Frame.HOW_MANY) else ()
    return _kinds_of_numbers(content) if asked.question.asks(Frame.HOW_MANY) else _kinds(asked)


def _kinds_of_numbers(content: Piece) -> Sequence[Kind]:
    """Return what answers "how many": those who signed only where a clause tells of signing or of organizations."""
    may_sign = content.question.asks(Frame.SIGN, Frame.ORGANIZATIONS)
    return (Kind.SIGNATORIES,) if may_sign else (Kind.FIGURE,)


def _only(names: Sequence[str]) -> Sequence[str]:
    """Return the one name of several that are the same; none where there are others."""
    return names[:1] if len({one.lower() for one in names}) == 1 else ()


def _nations(beside: Sequence[Piece]) -> Sequence[str]:
    """Return the nations of which clauses speak, as typed; nothing where one of these denies anything."""
    told = [
        (piece, token.typed)
        for piece in beside
        for token in piece.question.informative
        if territory(piece.question.language, token.typed)
    ]
    return () if any(NEGATION in piece.question.operators for piece, _ in told) else [name for _, name in told]


def _is_of_theirs(link: NameLink, piece: Piece) -> bool:
    """Return whether somebody beside a name is meant: "the daughter of Hill", "Hill's assistant"."""
    first, last = min(link.positions), max(link.positions)
    is_behind = first > 0 and piece.question.words[first - 1] in piece.framing.of
    return is_behind or piece.framing.possessed.search(piece.reading.cut(first, last + 1)) is not None


def _may_tell(dropped: Piece) -> bool:
    """Return whether a frame names anything, or restricts what it is the frame of."""
    return dropped.names_something or dropped.may_name or bool(dropped.question.operators)


def _starts(piece: Piece) -> Iterator[int]:
    """Yield where what a clause tells may begin: at its head, behind "she wants", "that", "about", at "the number"."""
    framing, grammar, words = piece.framing, piece.question.grammar, spelled(piece.text)
    if words and not framing.is_a_preposition(words[0].folded):
        yield 0  # "of those who came" tells of nothing that happened
    for at, word in enumerate(words[:-1]):
        if framing.wants(word):
            yield framing.behind(piece.text, word.start + 1)
        elif _leads(word.folded, piece, is_near=at < _NEAR):
            yield words[at + 1].start
        elif at and words[at - 1].folded in grammar.articles and is_asked_for(word.folded, grammar):
            yield words[at - 1].start
    if not words or framing.is_a_preposition(words[0].folded):
        return
    definite = grammar.spoken.words("particles", "ARTICLES")
    yield from (word.start for at, word in enumerate(words) if at and word.folded in definite)


def _leads(word: str, piece: Piece, *, is_near: bool) -> bool:
    """Return whether what is told may begin behind a word: "I'm checking", "that", "about"."""
    framing = piece.framing
    is_doing = is_near and piece.is_of_us and framing.doing.match(word) is not None
    return is_doing or word in framing.about or word in framing.complementing


def _done_to(asked: Piece, content: Piece) -> str:
    """Return what somebody is said to have done the same to: of "Birch ordered the count. Who did order it?" the count.

    Before the verb nothing but a name may stand, which the question asks for anew.
    """
    verbs = [one.keys for one in asked.question.informative if not one.frames]
    question = content.question
    for token in question.informative:
        if any(not token.keys.isdisjoint(keys) for keys in verbs):
            before = [one for one in question.informative if one.position < token.position]
            is_named = all(one.position in question.named for one in before) and not question.dates
            is_done_to = before and is_named and token.position + 1 < len(question.words)
            return content.reading.cut(token.position + 1, len(question.words)) if is_done_to else ""
    return ""


def _joined(asked: Piece, content: Piece) -> Iterator[str]:
    """Yield a request with what it speaks of in its place; what asks for the same already is asked alone."""
    framing = asked.framing
    text = framing.at_that_time.sub("", asked.text.rstrip(" .?!"))
    told = framing.at_that_time.sub("", content.text)
    if asked.asks_what_it_was:
        yield f"{told}?"
        return
    pronoun, his = framing.leans.search(text), framing.possessing.search(text)
    if pronoun:
        done_to = _done_to(asked, content)
        if done_to:
            yield f"{text[: pronoun.start()]}{done_to}{text[pronoun.end() :]}?"
        yield f"{text[: pronoun.start()]}{told}{text[pronoun.end() :]}?"
    elif his:
        yield f"{text[: his.start()]}{text[his.end() :]} {told}?"
    else:
        yield f"{text} {told}?"
    if content.question.frames & asked.question.frames & _ANSWERED_BY.keys():
        yield told
