"""Tell whether what stands beside a request leaves its answer as it is, or asks for another one."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.answers.answer import Kind
from bot.answers.followups.patterns import Forms
from bot.answers.index.index import Index
from bot.answers.message.counting import counts_what_is_not_named, may_be_counted
from bot.answers.message.documents import is_one_of_several
from bot.answers.message.echoes import echoed
from bot.answers.message.joints import leads_to, without_remarks
from bot.answers.message.leaning import Leaning
from bot.answers.message.pieces import Piece
from bot.answers.message.referents import Referents, is_topic, tells_the_whole
from bot.answers.message.requests import Request, is_asked_for
from bot.answers.message.told import Told
from bot.answers.understand.names import NameLink
from bot.answers.understand.question import Question, Token
from bot.answers.understand.vocabulary import NEGATION, Frame
from bot.languages.territories import territory

_A_FEW = 2  # words of the record, without which a request that points elsewhere says too little
_BRIEF = 3  # words: "the next slide"
_SIGNED = 2  # words: "Ana Reyes"
_TWO = 2  # names between which a choice is left
_OF_THE_RECORD = 2  # words of it, and a reason may be that of an entry: "because the buyers fear reprisals"
_WHEN = ("before", "after")
_WORD = re.compile(r"[^\W_]+")
_OFTEN_BESIDE = ("organizations", "people", "places")  # of whoever asks, and where
# What is asked for is no condition of it: "a colleague says Heron Bay; where did the first boat leave?".
_ASKED_BY = {
    "places": (Frame.WHERE, Frame.CITY, Frame.ACROSS),
    "people": (Frame.WHO, Frame.OFFICE),
    "organizations": (Frame.WHO, Frame.ORGANIZATIONS),
    "dates": (Frame.WHEN,),
}


@dataclass(frozen=True, slots=True)
class Judged:
    """A request that was answered.

    Attributes:
        request: As it was asked.
        told: What the answer tells of.
        meant: The entries that hold all of its words.
        filled: The sorts of names and dates that it names itself.
        leans: Whether it speaks of something that stands beside it, and the answer tells of nothing there.
    """

    request: Piece
    told: Told
    meant: Collection[int]
    filled: frozenset[str]
    leans: bool


class Asides:
    """Reads requests with what stands beside them.

    Args:
        index: The record's words.
        links: Finds the names in a piece.
        forms: Of references.
        setting: The ids of the places that go without saying in this record.
    """

    def __init__(
        self, index: Index, links: Callable[[Piece], Sequence[NameLink]], forms: Forms, setting: Collection[str]
    ) -> None:
        self._index, self._links, self._forms, self._setting = index, links, forms, frozenset(setting)
        self._leaning = Leaning(links, index.knows, self._setting)
        self._referents = Referents(links, forms, self._leaning)

    def readings(self, request: Request, read_piece: Callable[[str], Piece]) -> Iterator[Request]:
        """Yield a request as it may be asked alone: with what stands behind it, and without the clauses there.

        Args:
            request: One of a message.
            read_piece: Reads a clause.
        """
        if any(tells_the_whole(read_piece(one)) for one in request.before):
            return  # of whom a part is asked for, wherever else it may stand
        typed, request = request, self._without_politeness(request, read_piece)
        if request is not typed or request.before or request.beside:
            yield from self._with_what_belongs(request._replace(text=request.whole, behind=()), read_piece)
        asked = read_piece(request.text)
        apart: list[str] = []
        for one in request.behind:
            piece = read_piece(one)
            # "My notes only say May, which is too little": what is told of an aside is one.
            if self._ends_it(piece, asked) or (apart and _is_told_of_what_stands_before(piece)):
                apart.append(one)
        kept = ", ".join((request.text, *(one for one in request.behind if one not in apart)))
        alone = request._replace(text=kept, behind=(), before=(*request.before, *apart))
        if apart:
            yield from self._with_what_belongs(alone, read_piece)
        yield from self._leaning.completed(alone, read_piece)
        yield from echoed(alone, self._leaning, read_piece)

    def _without_politeness(self, request: Request, read_piece: Callable[[str], Piece]) -> Request:
        """Return a request without the conditions of whoever answers; the very same where it has none."""
        before, behind = (
            tuple(one for one in part if not self.is_polite(read_piece(one)))
            for part in (request.before, request.behind)
        )
        is_as_typed = (before, behind) == (request.before, request.behind)
        return request if is_as_typed else request._replace(before=before, behind=behind)

    def is_polite(self, piece: Piece) -> bool:
        """Return whether a clause is a condition of whoever answers alone: "if you have it", "if it's no trouble".

        Args:
            piece: A clause.
        """
        if piece.is_if_at_all:
            return True
        is_kindly = piece.framing.if_kindly.fullmatch(" ".join(piece.words)) is not None
        return is_kindly and not (piece.may_name or any(self._index.knows(one.keys) for one in piece.of_the_record))

    def _ends_it(self, piece: Piece, request: Piece) -> bool:
        """Return whether a clause behind a request is none of it: it has a verb of its own, or nothing but manners."""
        if piece.opens_a_reason and piece.tells_who_asks:
            return True  # "because our Heron partner is asking"
        if piece.asks_openly and piece.question.frames - request.question.frames:
            return False  # "and when was that?"
        if (
            not (self._forms.prepositions | self._forms.leading).isdisjoint(piece.words[:1])
            and not piece.opens_a_reason
        ):
            return False  # "according to what they say"
        if not piece.is_of_us and any(one.number for one in piece.question.tokens):
            return False  # "twelve of them were late"
        return not _may_belong(piece) and (piece.is_a_clause or _is_said_beside(piece))

    def _with_what_belongs(self, request: Request, read_piece: Callable[[str], Piece]) -> Iterator[Request]:
        """Yield a request with the adjuncts of its sentence, with names, as it stands."""
        before = [read_piece(one) for one in request.before]
        if any(map(self._leaves_some_out, before)):
            return  # nothing here can leave it out of an answer
        adjuncts = [one.text for one in before if _is_an_adjunct(one)]
        if adjuncts:
            rest = tuple(one for one in request.before if one not in adjuncts)
            with_them = request._replace(text=", ".join((*adjuncts, request.text)), before=rest)
            yield from self._with_what_belongs(with_them, read_piece)
        asked = read_piece(request.text)
        beside = [*before, *map(read_piece, request.beside)]
        yield from (request._replace(text=text) for text in self._referents.readings(asked, beside))
        is_named = asked.is_bound or any(not one.frames for one in asked.question.informative)
        if (
            is_named
            and (asked.asks_openly or not self._refers(asked))
            and not self._referents.is_of_one_before(asked, before)
        ):
            yield request

    def _leaves_some_out(self, piece: Piece) -> bool:
        """Return whether a phrase says who is not meant: "except boats", "for those who are not on the list"."""
        if not piece.framing.excepting.isdisjoint(piece.words):
            return not self._denied(piece)
        if piece.opens_a_reason:
            return False  # "since my editor will not let it go"
        if piece.tells_a_purpose and NEGATION in map(piece.question.grammar.operators.get, piece.question.words[1:2]):
            return False  # "para no equivocarme"
        if piece.has_a_verb and piece.framing.subordinating.isdisjoint(piece.words):
            return False  # "in the office nobody knows"
        first = [word for word in piece.words if word not in piece.framing.joining][:1]
        return not self._forms.prepositions.isdisjoint(first) and NEGATION in piece.question.operators

    def contradict(
        self, request: Piece, before: Sequence[Piece], beside: Sequence[Piece], told: Told, left: Collection[str]
    ) -> bool:
        """Return whether anything beside a request asks for another answer than the one that was found.

        Args:
            request: What was answered.
            before: The clauses before it in its sentence.
            beside: Those of other sentences.
            told: What the answer tells of.
            left: The texts of those that a word such as "anyway" leaves.
        """
        beside = [*without_remarks(beside)]
        if self._is_of_others(request, before, beside, told):
            return True
        near, far = (_telling(self._unsigned(one)) for one in (before, beside))
        judged = self._judged(request, (*near, *far), told)
        if judged is None:
            return True
        telling = [one for one in near if not self._leads_to(one, before, request)]
        kept = [one for one in far if one.clears_up or one.text not in left]
        narrowing = [*self._narrowing(request, telling, kept, judged)]
        if self._is_set_against(request, before, judged):
            restricts, beside = any(self._sets_limits(one, judged) for one in near), far
        else:
            restricts, beside = False, [*near, *far]
        return restricts or any(self._contradicts(one, judged, narrows=one in narrowing) for one in beside)

    def _is_of_others(self, request: Piece, before: Sequence[Piece], beside: Sequence[Piece], told: Told) -> bool:
        """Return whether a request is of somebody else, or without some, or to be told by others."""
        if self._is_of_somebody_else(request, (*before, *beside), told) or self.deny(before, told):
            return True
        if request.question.asks(Frame.HOW_MANY) and any(map(_leaves_out, before)):
            return True  # no number tells what is left of it without some
        return any(self._is_said_by_others(one, told) for one in (*before, *beside))

    def _leads_to(self, piece: Piece, before: Sequence[Piece], request: Piece) -> bool:
        """Return whether a clause only tells why a request is put, and of nothing that it may be about."""
        return leads_to(before.index(piece), before, request) and not any(
            is_topic(one.position, piece, piece.framing.about) for one in piece.of_the_record
        )

    def _unsigned(self, pieces: Sequence[Piece]) -> Sequence[Piece]:
        """Return clauses but for a name that ends them behind thanks, as a letter is signed: "many thanks, Ana"."""
        if len(pieces) <= 1 or not pieces[-2].is_courteous or len(pieces[-1].words) > _SIGNED:
            return pieces
        last = pieces[-1].question
        is_a_name = all(one[0].isupper() for one in _WORD.findall(pieces[-1].text))
        is_of_the_record = any(
            self._index.knows(one.keys) or territory(last.language, one.typed) for one in last.tokens
        )
        return pieces[:-1] if is_a_name and not is_of_the_record else pieces

    def _narrowing(
        self, request: Piece, near: Sequence[Piece], far: Sequence[Piece], judged: Judged
    ) -> Iterator[Piece]:
        """Yield the clauses of which each word narrows a request."""
        strictly = counts_what_is_not_named(request) and not self._names_whom_it_counts(request, judged.told)
        for one in (*near, *far):
            by_form = may_narrow(one) if one in near else one.clears_up or (judged.leans and may_narrow(one))
            if by_form or (strictly and not self._is_apart(one, judged)):
                yield one

    def deny(self, beside: Sequence[Piece], told: Told) -> bool:
        """Return whether an answer names who is said not to be meant: "it wasn't Birch, so who was it?".

        Who signed is asked for as "the people, not the groups" where no list of organizations is meant.

        Args:
            beside: Clauses of a question.
            told: What the answer tells of.
        """
        if told.kind is Kind.SIGNATORIES and any(map(_is_of_organizations, beside)):
            return True
        denied = (link for one in beside for link in self._denied(one) if link.section in _OFTEN_BESIDE)
        return any(told.names.intersection(link.ids) for link in denied)  # not of a term

    def choose(self, choice: Piece, told: Told) -> bool:
        """Return whether an answer names one of those between whom a clause leaves the choice: "Birch or Alder".

        A claim or a day of both tells nobody which it is.

        Args:
            choice: A clause of a question.
            told: What the answer tells of.
        """
        links = [frozenset(link.ids) for link in self._links(choice)]
        if len(links) < _TWO:
            return True
        spoken_of = told.names - told.speakers
        is_of_both = told.kind in (Kind.CLAIM, Kind.DATE) and not any(map(spoken_of.isdisjoint, links))
        return not (is_of_both or all(map(told.names.isdisjoint, links)))

    def _is_said_by_others(self, piece: Piece, told: Told) -> bool:
        """Return whether a clause names who is to say it, and none of them says what was told: "according to Alder".

        Whoever a document is written to says nothing in it.
        """
        if not told.items or not piece.attributes:
            return False
        links = self._links(piece)
        if links:
            return not all(told.speakers.intersection(link.ids) for link in links)
        known = [one for one in piece.question.informative if one.frames and self._index.knows(one.keys)]  # "the union"
        return any(not told.holds(one) for one in (*piece.of_the_record, *known))

    def _restricts_it(self, piece: Piece, judged: Judged) -> bool:
        """Return whether a clause restricts what was told, and more than the asker's own doing."""
        is_apart = self._sets_apart(piece, judged.told) or self._is_of_the_asker(piece, judged)
        return _restricts(piece) and not is_apart

    def _is_set_against(self, request: Piece, before: Sequence[Piece], judged: Judged) -> bool:
        """Return whether a request is set against what stands before it in its sentence, and asks for all by itself.

        "The storm was in May, but when did the first ferry reach Heron?"
        """
        joints = (request.words[:1], before[-1].words if before else ())  # "pero ¿cuándo …?"
        is_set_against = any(len(one) == 1 and not request.framing.contrasting.isdisjoint(one) for one in joints)
        if not is_set_against or judged.leans or self._refers(request):
            return False
        says = [one for one in request.question.informative if not one.frames and self._index.knows(one.keys)]
        return len(says) > _A_FEW or (len(says) == _A_FEW and bool(judged.filled))

    def _sets_limits(self, piece: Piece, judged: Judged) -> bool:
        """Return whether a clause restricts what was told, or names people or a country that nothing was told of."""
        names_others = (self._names_others(one, piece, judged) for one in piece.question.informative)
        return self._restricts_it(piece, judged) or any(names_others)

    def _names_whom_it_counts(self, request: Piece, told: Told) -> bool:
        """Return whether a request names whom the figure it got counts: "how many are from Heron?"."""
        counted = {getattr(one.entry, "subject", None) for one in told.items}
        return any(not counted.isdisjoint(link.ids) for link in self._links(request))

    def _sets_apart(self, piece: Piece, told: Told) -> bool:
        """Return whether a clause only says of somebody or something else that it is not what is asked for."""
        return _sets_another_apart(piece, told) or self._denies_another(piece, told)

    def _denies_another(self, piece: Piece, told: Told) -> bool:
        """Return whether a clause denies one name and no more, of which nothing is told: "and it wasn't Birch"."""
        denied = self._denied(piece)
        return bool(denied) and all(told.subjects.isdisjoint(link.ids) for link in denied)

    def _denied(self, piece: Piece) -> Sequence[NameLink]:
        """Return the names that a clause denies or leaves out, where it says no more than that: "besides Birch"."""
        links, is_left_out = self._links(piece), not piece.framing.excepting.isdisjoint(piece.words[:1])
        if not (is_left_out or piece.question.operators == {NEGATION}) or piece.question.dates:
            return ()
        inside = {at for link in links for at in link.positions}
        return links if all(one.position in inside for one in piece.of_the_record) else ()

    def _is_of_somebody_else(self, request: Piece, beside: Sequence[Piece], told: Told) -> bool:
        """Return whether a request may speak of what is that of a name of which nothing is told.

        "The people in Oakham ask when their school was closed", but not "when did the club close its school".
        """
        his = request.framing.possessing.search(request.text)
        if his is None:
            return False
        before = len(request.question.grammar.cut(request.text[: his.start()]))
        is_its_own = any(min(link.positions) < before for link in self._links(request))
        return not is_its_own and any(one.may_name and not self._names_what_is_told(one, told) for one in beside)

    def _names_what_is_told(self, piece: Piece, told: Told) -> bool:
        """Return whether each name of a clause is that of something that was told."""
        question = piece.question
        links = (link for link in self._links(piece) if self._is_named(link, told))
        named = {question.words[at] for link in links for at in link.positions}
        named.update(one.word for one in question.tokens if told.holds(one))
        others = {one.word for one in question.informative if territory(question.language, one.typed)}
        return others | (question.capitalised - piece.framing.personal) <= named

    def _is_apart(self, piece: Piece, judged: Judged) -> bool:
        """Return whether a clause holds nothing of which the people who are counted may be.

        "My editor mixes up the totals, how many people came?", but not "it's about trucks, how many people came?".
        """
        if not (judged.request.question.counts_people and piece.is_a_clause) or may_be_counted(piece):
            return False
        told = [one for one in piece.of_the_record if one.word == one.typed]
        return not any(
            is_topic(one.position, piece, piece.framing.about)
            or not self._index.knowing(one.keys).isdisjoint(judged.meant)
            for one in told
        )

    def _judged(self, request: Piece, beside: Sequence[Piece], told: Told) -> Judged | None:
        """Return a request as it is judged; None where it points to something that was not told of."""
        if self._counts_some_of_them(request):
            return None  # of whom, nobody told
        points = self._refers(request)
        if points and told.kind is Kind.DATE and request.question.asks(Frame.WHERE):
            return None  # "the people in Birch, where did they go?" asks for no day of Birch
        if self._is_elsewhere(request, beside, told) or self._tells_of_more(request, beside, told):
            return None
        leans = points and not any(self._is_told(one, told) for one in beside)
        if leans and len([one for one in request.question.informative if not one.frames]) < _A_FEW:
            return None
        return Judged(request, told, self._meant(request), frozenset(self._filled(request)), leans)

    def _counts_some_of_them(self, request: Piece) -> bool:
        """Return whether a part is asked for of some who stand elsewhere, and not "all of them"."""
        them = self._forms.of_them.search(request.text)
        if them is None:
            return False
        before = _WORD.findall(request.text[: them.start()].lower())[-1:]
        return request.question.grammar.spoken.words("signing", "ALL").isdisjoint(before)

    def _is_elsewhere(self, request: Piece, beside: Sequence[Piece], told: Told) -> bool:
        """Return whether a request points to a place or a time of which nothing is told: "who left from there?"."""
        framing = request.framing
        points = framing.pointing.search(request.question.said) or framing.there.search(request.text)
        return points is not None and not any(self._places(one, told) for one in beside)

    def _tells_of_more(self, request: Piece, beside: Sequence[Piece], told: Told) -> bool:
        """Return whether a request of "it" stands behind a clause of which an answer leaves anything out."""
        named = request.question.named
        says = [one for one in request.question.informative if not one.frames and one.position not in named]
        if len(says) >= _A_FEW or not request.framing.leans.search(request.text):
            return False
        if not (self._leaning.names_next_to_nothing(request) or self._leaning.is_of_it(request)):
            return False
        known = [[one for one in piece.of_the_record if self._index.knows(one.keys)] for piece in beside]
        return not all(map(told.holds, next(filter(None, reversed(known)), ())))

    def _contradicts(self, piece: Piece, judged: Judged, *, narrows: bool) -> bool:
        links = self._links(piece)
        linked = {at for link in links for at in link.positions}
        own = [token for token in piece.question.informative if token.position not in linked]
        if self._denies_another(piece, judged.told):
            return False
        return (
            any(self._is_of_another(link, piece, judged) for link in links)
            or any(self._names_others(token, piece, judged) for token in own)
            or _is_of_another_day(piece, judged)
            or (not _sets_another_apart(piece, judged.told) and self._limits(piece, judged, narrows=narrows))
        )

    def _limits(self, piece: Piece, judged: Judged, *, narrows: bool) -> bool:
        """Return whether a clause leaves out some of what was told, or says more than that."""
        if piece.is_uttered:
            return False
        is_of_others = self._is_of_the_asker(piece, judged) or self._restricts_somebody_else(piece, judged.told)
        return (_restricts(piece) and not is_of_others) or self._says_more(piece, judged, narrows=narrows)

    def _restricts_somebody_else(self, piece: Piece, told: Told) -> bool:
        """Return whether a clause restricts only what somebody does of whom the record knows nothing.

        "A donor who only reads headlines", "my editor won't print it without a source".
        """
        if not piece.is_a_clause or piece.clears_up or piece.may_name or piece.question.dates:
            return False
        framing, question = piece.framing, piece.question
        at = next((at for at, word in enumerate(question.words) if word in framing.subordinating), None)
        means_alone = piece.is_limited and framing.own.isdisjoint(piece.words[:1])  # but "my diary only says summer"
        if at is None and (piece.is_of_us or means_alone or framing.wants_something(piece.text)):
            return False
        return not self._tells_more_behind(-1 if at is None else at, piece, told)

    def _tells_more_behind(self, at: int, piece: Piece, told: Told) -> bool:
        """Return whether a number or word of the record of which nothing is told stands behind a place in a clause."""
        behind = (one for one in piece.of_the_record if one.position > at and not told.holds(one))
        return any(one.number or self._index.knows(one.keys) for one in behind)

    def _is_of_the_asker(self, piece: Piece, judged: Judged) -> bool:
        """Return whether what restricts a clause is only the asker's own doing.

        "I only have a copy without a date", "quick one before lunch".
        """
        framing = piece.framing
        if piece.tells_a_purpose and not any(
            self._index.knows(token.keys) for token in piece.of_the_record if not _is_denied(token, piece)
        ):
            return not (piece.names_something or piece.may_name)  # "quick one before lunch", "para no despertarla"
        is_wanting = framing.wants_something(piece.text) and not framing.tells_a_claim(piece.words)
        if framing.personal.isdisjoint(piece.words[:1]) or is_wanting:
            return False
        if piece.clears_up or (piece.is_limited and self._means_alone(piece)):
            return False
        return all(self._index.knowing(token.keys).isdisjoint(judged.meant) for token in piece.of_the_record)

    def _means_alone(self, piece: Piece) -> bool:
        """Return whether what is meant alone may be what is asked for: "we work only with lawyers".

        Not so with "I only have a copy", "my diary only says summer" and "for a donor who only skims pictures".
        """
        framing = piece.framing
        is_theirs = framing.having.search(piece.question.said) or not framing.own.isdisjoint(piece.words[:1])
        is_theirs = is_theirs or not framing.subordinating.isdisjoint(piece.words)
        return piece.may_name or bool(piece.question.dates) or not is_theirs

    def _is_of_another(self, link: NameLink, piece: Piece, judged: Judged) -> bool:
        """Return whether a name is not that of anything that was told, and is more than whoever asks would name."""
        told = judged.told
        if self._setting.issuperset(link.ids) or self._is_named(link, told):
            return False
        is_its_topic = is_topic(min(link.positions), piece, piece.framing.topic)
        if link.section in judged.filled or (link.section in _asked_by(judged.request) and not is_its_topic):
            return False
        is_wanted = piece.framing.wants_something(" ".join(piece.question.words[: min(link.positions)]))
        if is_its_topic or is_wanted or judged.leans or not piece.is_of_us or link.section not in _OFTEN_BESIDE:
            return True  # "she wants the same for Birch"
        return any(not self._index.items[at].entities.isdisjoint(link.ids) for at in judged.meant)

    def _names_others(self, token: Token, piece: Piece, judged: Judged) -> bool:
        """Return whether a word names people or a country that nothing was told of."""
        if judged.told.holds(token):
            return False
        if token.word in self._forms.people:
            return True
        is_free = "places" not in judged.filled and "places" not in _asked_by(judged.request)
        return (is_free or is_topic(token.position, piece, piece.framing.topic)) and bool(
            territory(piece.question.language, token.typed)
        )

    def _says_more(self, piece: Piece, judged: Judged, *, narrows: bool) -> bool:
        """Return whether a clause holds a word of nothing told, that narrows the request or may lead to another entry.

        Args:
            piece: A clause.
            judged: The request.
            narrows: Whether each of its words narrows the request.
        """
        if self._says_no_more(piece):
            return False
        if len(piece.words) == 1 and piece.question.informative:
            return _adds_something(piece, judged)  # "who signed it? Herons"
        unmet = self._unmet(piece, judged.told)
        may_be_meant = (not self._index.knowing(token.keys).isdisjoint(judged.meant) for token in unmet)
        if narrows and piece.of_their_day and not piece.clears_up:
            return any(may_be_meant)  # no document tells of "choir call at noon", but one may of "the storm at noon"
        if narrows:
            return bool(unmet) and not self._is_for_what_is_told(piece, judged.told)
        if piece.asks_of_it:
            return self._asks_for_more(piece, unmet, judged)
        if not judged.told.items:
            return False  # of a letter or its signatories, no entry tells more
        leads = judged.leans or not (piece.is_a_clause or piece.tells_a_purpose)
        return leads and any(may_be_meant)

    def _says_no_more(self, piece: Piece) -> bool:
        """Return whether a few words tell nothing, or only how far somebody is with other work: "next slide"."""
        if piece.is_said_in_passing:
            return True
        is_brief = len(piece.words) <= _BRIEF and not piece.framing.steps.isdisjoint(piece.words[:1])
        tells = piece.names_something or piece.may_name or piece.question.operators or piece.question.dates
        return is_brief and not tells and not any(self._index.knows(one.keys) for one in piece.of_the_record)

    def _unmet(self, piece: Piece, told: Told) -> Sequence[Token]:
        """Return the words of a clause of which nothing is told, by themselves or in a name."""
        links = (link for link in self._links(piece) if not told.subjects.isdisjoint(link.ids))
        named = {at for link in links for at in link.positions}
        named |= piece.of_their_day
        return [one for one in piece.of_the_record if not (one.position in named or told.holds(one))]

    def _asks_for_more(self, piece: Piece, unmet: Sequence[Token], judged: Judged) -> bool:
        """Return whether a question of "it" holds a word of the record that nothing told accounts for."""
        is_told = judged.request.question.asks(Frame.WHEN) and judged.told.dates(of_documents=False)
        passed = piece.question.grammar.calendar_words if is_told else ()  # "do you have the exact day?"
        return any(self._index.knows(token.keys) for token in unmet if token.word not in passed)

    def _is_for_what_is_told(self, piece: Piece, told: Told) -> bool:
        """Return whether a clause tells a purpose, and names only what an answer tells of: "for the Birch section"."""
        names = [token for token in piece.question.tokens if token.typed in piece.question.capitalised]
        linked = {at for link in self._links(piece) if self._is_named(link, told) for at in link.positions}
        is_purpose = bool(names) and bool(piece.framing.purpose.match(" ".join(piece.words)))
        return is_purpose and all(token.position in linked or told.holds(token) for token in names)

    def points(self, request: Piece) -> bool:
        """Return whether a request may speak of what stands beside it, by a pronoun or otherwise.

        Args:
            request: A clause that asks.
        """
        framing, text = request.framing, request.text
        pronouns = (framing.leans, framing.possessing, framing.there, framing.of_a_nation, self._forms.of_them)
        return self._refers(request) or any(one.search(text) for one in (*pronouns, self._forms.clitic))

    def _refers(self, request: Piece) -> bool:
        """Return whether a request speaks of something that stands beside it: "did they", "from there", "that year"."""
        said = request.question.said
        return bool(self._forms.pointing.search(said) or request.framing.pointing.search(said))

    def _filled(self, request: Piece) -> Iterator[str]:
        """Yield the sorts of names and dates that a request names itself, so that no other of them narrows it."""
        yield from (link.section for link in self._links(request) if not self._setting.issuperset(link.ids))
        if request.question.dates:
            yield "dates"

    def _is_named(self, link: NameLink, told: Told) -> bool:
        return not told.entities.isdisjoint(link.ids) or all(map(told.holds, link.tokens))

    def _is_told(self, piece: Piece, told: Told) -> bool:
        """Return whether an answer speaks of something that a clause names."""
        return any(map(told.holds, piece.of_the_record)) or any(self._is_named(one, told) for one in self._links(piece))

    def _places(self, piece: Piece, told: Told) -> bool:
        """Return whether a clause names a place, a document or a day of which an answer tells."""
        links = (one for one in self._links(piece) if not self._setting.issuperset(one.ids))
        days = told.dates(of_documents=piece.question.asks(Frame.LETTERS))
        is_of_its_day = any(date.fits(day) for date in piece.question.dates for day in days)
        return is_of_its_day or any(self._is_named(one, told) for one in links)

    def _meant(self, piece: Piece) -> set[int]:
        """Return the entries that hold all the words of a request that the record knows."""
        known = [token.keys for token in piece.question.informative if self._index.knows(token.keys)]
        return set.intersection(*map(self._index.knowing, known)) if known else set()


def _is_said_beside(piece: Piece) -> bool:
    return piece.is_surely_beside or piece.tells_a_purpose or piece.is_courteous or piece.asks_of_it


def _is_denied(token: Token, piece: Piece) -> bool:
    """Return whether a word stands behind "not" itself."""
    words = piece.question.words
    return NEGATION in map(piece.question.grammar.operators.get, words[token.position - 1 : token.position])


def _is_told_of_what_stands_before(piece: Piece) -> bool:
    """Return whether a clause only goes on about the one before it, and names nothing: "which is not enough"."""
    goes_on = not piece.text.endswith("?") and not piece.framing.subordinating.isdisjoint(piece.words[:1])
    return goes_on and not (piece.names_something or piece.may_name)


def _adds_something(piece: Piece, judged: Judged) -> bool:
    """Return whether a lone word stands neither in the request nor in anything that was told."""
    asked = {token.keys for token in judged.request.question.informative}
    said = [token for token in piece.question.informative if token.keys not in asked]
    return bool(said) and not any(map(judged.told.holds, said))


def may_narrow(piece: Piece) -> bool:
    """Return whether each word of a clause may narrow a question, by its form: it has no verb, or clears it up."""
    return piece.clears_up or not (piece.is_a_clause or piece.tells_a_purpose)


def _restricts(piece: Piece) -> bool:
    """Return whether a clause excludes or limits something: "not the children", "before the war", "yours only"."""
    question = piece.question
    if piece.is_limited or _is_a_rate(question):
        return True
    if not question.operators:
        return False
    if piece.is_a_clause:  # "after the judge ruled", but not "before I forget"
        first = next((one for one in question.words if not piece.framing.leads(one)), "")
        return not (piece.is_of_us or piece.opens_a_reason) and question.grammar.operators.get(first) in _WHEN
    # "And did not remember it" denies only that, as far as its form tells.
    grammar, words = question.grammar, question.words
    after = {word for at, word in enumerate(words) if at and words[at - 1] in grammar.operators}
    return not after.isdisjoint(grammar.articles) or after.isdisjoint(grammar.function_words)


def _leaves_out(piece: Piece) -> bool:
    return piece.sets_some_apart


def _sets_another_apart(piece: Piece, told: Told) -> bool:
    """Return whether a clause only names an answer that is not meant, and that was not told: "not the old number"."""
    question, words = piece.question, piece.question.words
    if piece.is_a_clause or question.operators != {NEGATION} or question.dates:
        return False
    return is_asked_for(words[-1], question.grammar) and not any(map(told.holds, piece.of_the_record))


def _is_a_rate(question: Question) -> bool:
    """Return whether something is reckoned by a time or a thing: "per week", but not "per my editor"."""
    grammar, passed = question.grammar, question.grammar.function_words | question.capitalised
    return any(
        grammar.operators.get(one) == "per" and following not in passed for one, following in pairwise(question.words)
    )


def _telling(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Return those that may say anything about a request."""
    return [one for one in pieces if one.names_something or one.may_name or not one.is_surely_beside]


def _may_belong(piece: Piece) -> bool:
    """Return whether a clause names somebody, its topic or a reason of the record: "it's the Birch one"."""
    topics = (one for one in piece.of_the_record if is_topic(one.position, piece, piece.framing.about))
    is_a_reason = piece.opens_a_reason and not piece.is_of_us and len(piece.of_the_record) >= _OF_THE_RECORD
    return piece.may_name or is_a_reason or any(topics)


def _is_an_adjunct(piece: Piece) -> bool:
    """Return whether a clause without a verb, or of who says so, belongs to the sentence: "in the May letter"."""
    if piece.attributes:
        return True
    if not (piece.question.informative or piece.question.dates or piece.question.operators):
        return False  # "así que"
    return not (piece.is_a_clause or piece.tells_a_purpose or piece.is_beside or piece.is_courteous)


def _asked_by(request: Piece) -> frozenset[str]:
    """Return the sorts of what is asked for: what somebody believes it to be is no condition of it."""
    # A number is asked for of a day, and no day: "how many left that year?".
    not_asked = {"dates"} if request.question.asks(Frame.HOW_MANY) else set()
    return frozenset(sort for sort, frames in _ASKED_BY.items() if request.question.asks(*frames)) - not_asked


def _is_of_another_day(piece: Piece, judged: Judged) -> bool:
    if "dates" in judged.filled | _asked_by(judged.request):
        return False
    days = judged.told.dates(of_documents=piece.question.asks(Frame.LETTERS))
    if is_one_of_several(
        piece, judged.request, judged.told.kind, [one.published.date for one in judged.told.documents]
    ):
        return True
    return any(not any(date.fits(day) for day in days) for date in piece.question.dates)


def _is_of_organizations(piece: Piece) -> bool:
    """Return whether a clause speaks of nothing but organizations: `not the groups`."""
    telling = piece.question.informative
    return bool(telling) and all(Frame.ORGANIZATIONS in one.frames for one in telling)
