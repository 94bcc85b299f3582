"""Put the name of what a request speaks of in the place of its pronoun: a document's, a group's, somebody's."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence, Set
from itertools import groupby, takewhile

from bot.answers.followups.patterns import Forms
from bot.answers.message.documents import (
    cites_something,
    is_of_what_it_says,
    own_names,
    tells_of_somebody_in_it,
)
from bot.answers.message.leaning import Leaning
from bot.answers.message.pieces import Piece
from bot.answers.understand.names import NameLink
from bot.languages import by_language
from bot.languages.territories import territory

_FROM_TOPIC = 5  # words: "about the children from Birch"
_WORD = re.compile(r"[^\W_]+")
_WHO = ("organizations", "people")


class Referents:
    """Names what a request leaves to a pronoun, or to nothing at all.

    Args:
        links: Finds the names in a piece.
        forms: Of references.
        leaning: Tells whether a request names next to nothing.
    """

    def __init__(self, links: Callable[[Piece], Sequence[NameLink]], forms: Forms, leaning: Leaning) -> None:
        self._links, self._forms, self._leaning = links, forms, leaning

    def readings(self, request: Piece, beside: Sequence[Piece]) -> Iterator[str]:
        """Yield a request with each name that it may speak of.

        Args:
            request: A clause that asks.
            beside: The clauses that stand beside it.
        """
        yield from self._with_document(request, beside)
        yield from self._with_people(request, beside)
        yield from self._with_name(request, beside)

    def is_of_one_before(self, request: Piece, before: Sequence[Piece]) -> bool:
        """Return whether a request speaks of whom a clause names and nothing else: "Alder, what did they say?".

        Args:
            request: A clause that asks.
            before: The clauses before it in its sentence.
        """
        question, words = request.question, request.question.grammar.spoken.words
        saying = words("speech", "OPINING") | words("speech", "REPLYING")
        goes_without = by_language("speech", "VERB_COMES_FIRST")[question.language] and not self.whom(request)
        is_of_them = not request.framing.pronouns.isdisjoint(request.words)
        is_of_them |= goes_without and not saying.isdisjoint(question.words)
        return is_of_them and any(
            {at for link in self.whom(one) for at in link.positions} >= {token.position for token in one.of_the_record}
            and self.whom(one)
            for one in before
        )

    def _with_document(self, request: Piece, beside: Sequence[Piece]) -> Iterator[str]:
        """Yield a request of "it" with the one document that stands beside it: "who signed the May letter?"."""
        it, clitic = self._forms.it.search(request.text), self._forms.clitic.search(request.text)
        if not (it or clitic or self._asks_of_no_noun(request)) or self._is_put_already(request):
            return
        if request.is_said_in_passing or any(map(cites_something, beside)) or is_of_what_it_says(request, it, beside):
            return  # "can you look it up" asks nothing of a letter, nor what is asked of something that it cites
        if any(tells_of_somebody_in_it(one, self._topics(one), self._forms.prepositions) for one in beside):
            return  # "asked about Alder on the May letter. What is it part of?"
        names = list(dict.fromkeys(name for one in beside for name in self._documents(one)))
        if len(names) == 1 and it:
            yield f"{request.text[: it.start()]}{names[0]}{request.text[it.end() :]}"
        elif len(names) == 1:
            yield f"{request.text.rstrip(' .?')} ({names[0]})?"

    def _topics(self, piece: Piece) -> Sequence[int]:
        """Return where those end whom a clause is about."""
        ends = (max(link.positions) for link in self.whom(piece))
        return [one for one in ends if is_topic(one, piece, piece.framing.topic)]

    def _is_put_already(self, request: Piece) -> bool:
        """Return whether a request names what it asks of itself: neither a kind nor whose, "of which government"."""
        is_named = any(
            not all(token.is_type for token in link.tokens)
            for link in own_names(request, self._links(request), self._forms.prepositions)
        )
        return is_named or not request.question.grammar.kinds.letters.isdisjoint(request.question.words)

    def _asks_of_no_noun(self, request: Piece) -> bool:
        """Return whether a request holds a verb and nothing that it may be said of: "¿qué fecha lleva?"."""
        if not by_language("speech", "VERB_COMES_FIRST")[request.question.language]:
            return False
        links = self._links(request)
        own = own_names(request, links, self._forms.prepositions)
        beside = {at for link in links if link not in own for at in link.positions}
        said = [one for one in request.question.informative if not (one.frames or one.position in beside)]
        is_bare = bool(beside) or self._leaning.names_next_to_nothing(request)
        return not said and request.asks_openly and is_bare

    def _documents(self, piece: Piece) -> Iterator[str]:
        """Yield each document of a clause in its words, with the day or name beside it: "the letter of May 2018"."""
        question, letters = piece.question, piece.question.grammar.kinds.letters
        telling = question.dated | question.named
        small = self._forms.prepositions | question.grammar.articles
        reading = piece.reading
        for at in (at for at, word in enumerate(question.words) if word in letters):
            start, end = at, at + 1
            while start and (start - 1 in telling or question.words[start - 1] in question.grammar.articles):
                start -= 1
            behind = takewhile(
                lambda one: one in telling or question.words[one] in small, range(end, len(question.words))
            )
            end = max((one + 1 for one in behind if one in telling), default=end)
            if not telling.isdisjoint(range(start, end)):
                yield reading.cut(start, end)

    def _with_people(self, request: Piece, beside: Sequence[Piece]) -> Iterator[str]:
        """Yield a request that counts some "of them" with the one group beside it: "how many pregnant women left?"."""
        them = self._forms.of_them.search(request.text)
        if them is None or request.framing.counting.fullmatch(request.text[: them.start()].lower()) is None:
            return
        groups = list(dict.fromkeys(group for one in beside for group in self._groups(one)))
        if len(groups) == 1:
            yield f"{request.text[: them.start()]} {groups[0]}{request.text[them.end() :]}"

    def _groups(self, piece: Piece) -> Iterator[str]:
        """Yield the words of each group of people that a clause names: "pregnant women"."""
        question = piece.question
        groups = self._forms.people - question.grammar.people
        at = [
            one.position
            for one in question.tokens
            if one.word in groups or (one.is_informative and territory(question.language, one.typed))
        ]
        reading = piece.reading
        for _, row in groupby(enumerate(at), key=lambda pair: pair[1] - pair[0]):
            places = [place for _, place in row]
            yield reading.cut(places[0], places[-1] + 1)

    def _with_name(self, request: Piece, beside: Sequence[Piece]) -> Iterator[str]:
        """Yield a request with the name of whom it speaks in the place of a pronoun, or of nothing at all."""
        if request.asks_openly or not request.question.informative:
            return
        nearest = next(filter(self.whom, reversed(beside)), None)
        links = self.whom(nearest) if nearest else ()
        if nearest is None or len(links) != 1:
            return
        where = links[0].positions
        name = nearest.reading.cut(min(where), max(where) + 1)
        framing, words = request.framing, _WORD.finditer(request.text)
        pronoun = next((one for one in words if one[0].lower() in framing.pronouns), None)
        if pronoun is not None:
            yield f"{request.text[: pronoun.start()]}{name}{request.text[pronoun.end() :]}"
        elif not (framing.bare_verbs.isdisjoint(request.words[:1]) or self._names_somebody(request)):
            yield f"{request.text.rstrip(' .?')} ({name})?"

    def whom(self, piece: Piece) -> Sequence[NameLink]:
        """Return the names of who may have done something; to whom a letter went is none: "the letter to Birch".

        Args:
            piece: A clause.
        """
        grammar, words = piece.question.grammar, piece.question.words
        passed, to = grammar.articles, grammar.spoken.words("particles", "TO")

        def is_written_to(link: NameLink) -> bool:
            before = [word for word in words[: min(link.positions)] if word not in passed]
            return bool(before) and before[-1] in to

        return [link for link in self._links(piece) if link.section in _WHO and not is_written_to(link)]

    def _names_somebody(self, piece: Piece) -> bool:
        return any(link.section in _WHO for link in self._links(piece))


def is_topic(position: int, piece: Piece, topic: Set[str]) -> bool:
    """Return whether what stands there is what somebody is busy with: "writing about the shelters of Birch".

    Args:
        position: Of a word of a clause.
        piece: The clause.
        topic: The words before a topic.
    """
    words = piece.question.words
    others = piece.framing.prepositions - piece.question.grammar.articles
    before = range(max(0, position - _FROM_TOPIC), position)
    return any(words[at] in topic and words[at + 1] not in others for at in before)  # and not "hop on with Birch"


def tells_the_whole(piece: Piece) -> bool:
    """Return whether a clause tells of whom a part is asked for: `of the 300 hens, how many were white`.

    Args:
        piece: A clause before a request.
    """
    return bool(piece.question.grammar.behind_of_the(piece.words[:2]))
