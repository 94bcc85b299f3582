"""Tell which parts of a message ask something, and what only accompanies them.

A part goes only where it says nothing that the record speaks of: whatever narrows a question stays in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain, islice, pairwise

from bot.answers.followups.patterns import Bare, forms_of
from bot.answers.index.index import Index
from bot.answers.message.asides import Asides
from bot.answers.message.beliefs import as_asked, says_more
from bot.answers.message.completing import completed, left_open, said_of_both
from bot.answers.message.counting import may_be_counted_by
from bot.answers.message.framing import framing_of
from bot.answers.message.guesses import is_a_guess
from bot.answers.message.pieces import Piece
from bot.answers.message.requests import Request, is_asked_for, requests_of
from bot.answers.message.told import Told
from bot.answers.understand.grammar import Grammar
from bot.answers.understand.names import SECTIONS, NameLinker, positions_of
from bot.answers.understand.normalise import fold
from bot.answers.understand.question import Question
from bot.answers.understand.vocabulary import NEGATION, RESTRICTION, Frame

# Most messages are one sentence without a comma, and nothing more is looked at.
_PARTED = re.compile(r"[?!;.](?=\s+\S)|\n\s*\S|\s–\s")
_PICTURE = re.compile(r"\s–\s")  # what stands for one in a message without markup
_CLAUSES = re.compile(r"[,:;()]\s|\s[-–—]\s|[()]$")
_A_LAST_COMMA = re.compile(r"[,:]\s[^,:;()]+$")
_READ_LATELY = 64  # sentences and clauses; each is looked at by several who tell what it is
_MOST = 4  # questions that one answer has room for
_TRAILS_OFF = re.compile(r"\s*(?:\.{2,}|…)\s+(?=[¿a-zñáéíóú])")  # a pause, and no end: "culling... what is that?"
_WORD = re.compile(r"[^\W_]+")
_WITH_A_PREPOSITION = 2  # words: "since when"
_A_TOPIC = 2  # words: a sentence of so few that asks nothing may say what the next one is about
_SAID_ANYWAY = (Bare.SOURCE, Bare.WHEN)  # every answer tells its source and its date


class Parts:
    """Takes messages apart.

    Args:
        index: The record's words.
        grammar: Of its languages.
        read: Reads a text the way that the answerer does.
        terms: Returns the terms that a question names, in its words.
    """

    def __init__(
        self,
        index: Index,
        grammar: Grammar,
        read: Callable[[str], Question],
        terms: Callable[[Question], Collection[str]],
        linker: NameLinker,
        setting: Collection[str],
    ) -> None:
        self._index, self._grammar, self._read, self._terms = index, grammar, read, terms
        self._framing, self._linker = framing_of(grammar.spoken), linker
        self._piece = lru_cache(maxsize=_READ_LATELY)(self._read_piece)
        self._asides = Asides(
            index, lambda piece: linker.links(piece.question.tokens, SECTIONS), forms_of(grammar.spoken), setting
        )

    def questions(self, message: str) -> tuple[str, ...]:
        """Return the questions of a message, each as typed; the whole message where its parts need each other.

        Args:
            message: Without markup.
        """
        message = _TRAILS_OFF.sub(", ", message)
        if not _PARTED.search(message) and not self._framing.joined.search(message):
            return (message,)
        sentences = map(self._without_what_a_picture_ends, self._framing.sentences(message))
        pieces = self._with_what_is_left_open([half for one in sentences for half in self._joined(one)])
        telling = [one for one in pieces if not self._is_aside(one, pieces)]
        if len(telling) != 1 and not (telling and all(one.asks for one in telling)):
            return (message,)
        texts = {one.words: as_asked(one, pieces) for one in telling}  # asked twice, it is answered once
        return tuple(texts.values()) if len(texts) <= _MOST else (message,)

    def _with_what_is_left_open(self, pieces: Sequence[Piece]) -> Sequence[Piece]:
        """Return pieces that each are one of their own, where what trails off behind a question asks as well."""
        asked = [None, *(left_open(one, before) for before, one in pairwise(pieces))]
        return _apart(self._piece(text) if text else one for text, one in zip(asked, pieces, strict=True))

    def believes_more(self, message: str) -> bool:
        """Return whether a message asks whether two things are so, of which one names nothing.

        Args:
            message: Without markup.
        """
        return says_more(message, self._framing, self._piece, self._index.knows)

    def completed(self, question: str, before: str) -> Iterator[str]:
        """Yield a question of a message with what it may leave out of the one before it.

        Args:
            question: One that was not found.
            before: The one before it.
        """
        articles = self._grammar.articles | self._grammar.spoken.words("particles", "A")
        yield from completed(self._piece(question), self._piece(before), articles)

    def leans(self, question: str) -> bool:
        """Return whether a question names nothing by itself, so that it asks of what stands before it.

        Of "somebody spoke of a judge who blocked it. Who was that judge?" another judge is no answer.

        Args:
            question: One of a message.
        """
        return not self._piece(question).names_something

    def asks(self, question: str) -> bool:
        """Return whether one question of a message asks by its form: by its mark, or a question word."""
        return question.rstrip().endswith("?") or self._piece(question).asks_openly

    def readings(self, question: str) -> Iterator[str]:
        """Yield what somebody is said to want to know, the question as it stands, and without what accompanies it.

        Args:
            question: One question of a message.
        """
        question = self._stated(question)
        typed, question = question, self._framing.without_sounds(question, self._index.is_spelled)
        clauses = self._clauses(question)
        if self._ends_in_a_guess(question, clauses):
            yield from self._weighing(question, clauses)
            typed = question = ", ".join(one.text for one in clauses[:-1])
            clauses = clauses[:-1] if len(clauses) > 2 else ()
        said = self._without_asides(question, clauses, lambda clause: clause.is_remarked or self._is_polite(clause))
        plainer = self._without_asides(question, clauses, lambda clause: clause.is_of_the_talk)
        barest = self._without_asides(question, clauses, lambda clause: clause.is_beside)
        pointed = self._pointed_at(clauses)
        told = map(self._wanted, dict.fromkeys((said, plainer, barest)))
        wanted = [self._stated(one) for one in told if one is not None]
        wanted = wanted or [*self._wanted_besides(clauses)]
        # "Wants" and "asks" of somebody beside it are of no document: what is left says all.
        whole = typed if said == question else said  # "my boss asks for it" asks for nothing of a document's
        asked = wanted or [self._from_the_question_word(said) or said, whole, plainer, barest]
        yield from dict.fromkeys((*asked, *pointed))
        for without_use in self._without_its_use(clauses or [self._piece(question)]):
            yield from self.readings(without_use)

    def _without_its_use(self, clauses: Sequence[Piece]) -> Iterator[str]:
        """Yield a question without what somebody needs its answer for: "I need the day of the flood for a caption".

        Nothing where it is needed for nothing, or for what the record may speak of, and where too little would be left.
        """
        texts = [one.text for one in clauses]
        for at, clause in enumerate(clauses):
            text = clause.text.rstrip(" .?!")
            first = " ".join(clause.words[:1])  # "necesito la fecha"
            is_ours = clause.is_of_us or self._framing.wants_something(first)
            use = self._framing.set_apart.search(text) if is_ours else None
            if use is None:
                continue
            told, purpose = self._piece(text[: use.start()]), self._piece(use[0].strip())
            is_apart = purpose.tells_a_purpose and not (purpose.may_name or self._known(purpose, may_count=False))
            if is_apart and told.names_something and not (told.question.operators | purpose.question.operators):
                texts[at] = told.text + clause.text[len(text) :]
        if texts != [one.text for one in clauses]:
            yield ", ".join(texts)

    def _stated(self, question: str) -> str:
        """Return what is stated and then asked, without the tag that asks it: `the letter wants it lifted, right?`."""
        stated = self._framing.without_tag(question)
        if stated is None:
            return question
        said, grammar = self._read(stated), self._grammar
        asks_by_itself = said.words[:1] and said.words[0] in grammar.yes_no
        asks_openly = not (grammar.open_questions | grammar.which).isdisjoint(said.words)
        return question if asks_by_itself or asks_openly or not said.yes_no else stated

    def is_contrasted(self, question: str) -> bool:
        """Return whether a question is set against what stands before it: `it began in May, but when did it end?`.

        Args:
            question: One of a message.
        """
        words = _WORD.findall(fold(question))
        joints = (at for at, word in enumerate(words) if at and word in self._framing.contrasting)
        return any(not self._framing.asking.isdisjoint(words[at + 1 : at + 3]) for at in joints)

    def asked_in(self, message: str) -> Sequence[Request]:
        """Return what a message asks by its form, the last first.

        Args:
            message: Without markup.
        """
        return tuple(islice(requests_of(self._grammar).of(message), _MOST))

    def requests(self, asked: Iterable[Request]) -> Iterator[Request]:
        """Yield what a message asks by its form, each with what stands beside it.

        Args:
            asked: In the message.
        """
        for request in asked:
            yield from self._asides.readings(request, self._piece)

    def whole_requests(self, message: str, asked: Iterable[Request]) -> Iterator[Request]:
        """Yield those that stand in a message as typed and need nothing beside them: none where nothing is there.

        Args:
            message: Without markup.
            asked: In the message.
        """
        beside_others = (one for one in asked if one.before or one.beside or one.behind)
        yield from (one for one in self.requests(beside_others) if one.text in message and self._is_whole(one))

    def _is_whole(self, request: Request) -> bool:
        """Return whether a clause is a question that needs nothing of what stands around it.

        It begins as one, names what it asks of, and points to nothing: "my aunt is here, who chaired the board?".

        Args:
            request: What a message asks, with what stands beside it.
        """
        asked, grammar = self._piece(request.text), self._grammar
        asking = grammar.open_questions | grammar.when.keys() | grammar.yes_no
        is_begun = "¿" in request.text or self._framing.is_questioned(request.text, asking)
        if not ((request.before or request.beside) and is_begun) or self._asides.points(asked):
            return False
        others = [self._piece(one) for one in (*request.before, *request.beside, *request.behind)]
        if any(one.asks_openly or one.attributes for one in others):
            return False  # "how many came, and how many of those were ill?"
        # "The judge, who blocked it?" tells of the judge.
        may_be_told = not request.text[:1].isupper() and not self._framing.subordinating.isdisjoint(asked.words[:1])
        return not (may_be_told and request.before) and len(asked.of_the_record) > 1

    def is_all(self, request: Request, told: Told) -> bool:
        """Return whether nothing beside a request asks for another answer than the one that was found.

        Args:
            request: What was answered.
            told: What the answer tells of.
        """
        if request.kinds and not told.is_of(request.kinds):
            return False
        before, beside = (list(map(self._piece, one)) for one in (request.before, request.beside))
        return not self._asides.contradict(self._piece(request.text), before, beside, told, request.left)

    def denies(self, question: str, told: Callable[[], Told]) -> bool:
        """Return whether an answer is not what a clause of its question leaves: `which judge, not Hill, closed it?`.

        It names whom a clause denies, or not one of those between whom a last one leaves the choice: `Hill or Reed?`.

        Args:
            question: One of a message.
            told: Finds out what the answer tells of.
        """
        clauses = self._clauses(question)
        choice = () if self._compares_dates(question) else self._choice(clauses)
        if choice and not self._asides.choose(choice[-1], told()):
            return True
        sentences = map(self._clauses, self._framing.sentences(question))  # "in Heron? If not, no worries"
        denied = [one for one in chain.from_iterable(sentences) if NEGATION in one.question.operators and not one.asks]
        return bool(denied) and self._asides.deny(denied, told())

    def _ends_in_a_guess(self, question: str, clauses: Sequence[Piece]) -> bool:
        """Return whether a last clause only names what may be the answer, and not the dates of which one is asked."""
        if len(clauses) < 2 or not _A_LAST_COMMA.search(question):
            return False
        return is_a_guess(clauses[-1], clauses[:-1]) and not self._compares_dates(question)

    def _compares_dates(self, question: str) -> bool:
        """Return whether it is asked when there was more, and two dates are left to choose from: no guess of one."""
        asked = self._read(question)
        comparing = self._grammar.spoken.words("signing", "COMPARING")
        is_compared = len(asked.dates) > 1 and not comparing.isdisjoint(asked.words)
        return is_compared and asked.says("aggregates", "WHICH_TIME")

    def _choice(self, clauses: Sequence[Piece]) -> Sequence[Piece]:
        """Return the last clause, where it leaves the choice between those whom it names."""
        if len(clauses) < 2 or self._framing.choosing.isdisjoint(clauses[-1].words):
            return ()
        return clauses[-1:] if is_a_guess(clauses[-1], clauses[:-1]) else ()

    def _weighing(self, question: str, clauses: Sequence[Piece]) -> Sequence[str]:
        """Return a question of which of some has more: of those alone between whom its last clause chooses."""
        is_weighed = self._choice(clauses) and not self._framing.comparing.isdisjoint(clauses[0].words)
        return (question,) if is_weighed else ()

    def _without_what_a_picture_ends(self, sentence: str) -> str:
        """Return a sentence without the asides before its last picture, which ends a sentence as a full stop does."""
        *before, last = map(self._piece, _PICTURE.split(sentence))
        are_asides = all(one.tells and self._is_aside(one, (*before, last)) for one in before)
        return last.text if before and last.is_telling and are_asides else sentence

    def _read_piece(self, text: str) -> Piece:
        return Piece(text, self._read, self._framing)

    def _joined(self, sentence: str) -> Sequence[Piece]:
        """Return the two questions that a word such as "and" joins; the whole where either asks nothing by itself."""
        joint = self._framing.joined.search(sentence)
        if joint is not None:
            first, second = self._unframed(sentence[: joint.start()]), self._piece(sentence[joint.end() :])
            if first.is_telling and second.is_telling and not self._dates_both(first, second):
                said = said_of_both(first, second) or self._where_both_are(first, second)
                return self._piece(f"{first.text}{said}"), second
        return (self._piece(sentence),)

    def _dates_both(self, first: Piece, second: Piece) -> bool:
        """Return whether a day at the head of two questions is of both: "in 2016 how many came and how many left"."""
        asking = first.question.first(Frame.HOW_MANY) or 0
        is_dated = any(one.start < asking for one in first.question.dates)
        return is_dated and not (second.question.dates or self._asides.points(second))

    def _unframed(self, text: str) -> Piece:
        """Return the first of two questions without what stands before it: "we want to know how many came"."""
        first = self._piece(text)
        readings = (self._piece(one) for one in self.readings(text)) if first.asks_openly and not first.asks else ()
        return next((one for one in readings if one.asks), first)

    def _where_both_are(self, first: Piece, second: Piece) -> str:
        """Return the last phrase of the second of two that count some, where the first has none of its own.

        Of "how many hens were lost and how many were hurt in the storm" both ask of the storm.
        """
        alike = all(one.question.asks(Frame.HOW_MANY) for one in (first, second))
        small, words = self._framing.prepositions - self._grammar.articles, second.question.words
        told = first.question.informative
        own = (small | self._grammar.articles).intersection(first.question.words[2:])  # "cut the road"
        is_bare = not own and bool(told) and not first.question.dates
        at = next((at for at in range(2, len(words)) if words[at] in small), None)
        if not (alike and is_bare and at) or told[-1].position < len(first.question.words) - 1:
            return ""
        telling = [one.position for one in second.question.informative]
        return f" {second.reading.cut(at, len(words))}" if telling and telling[0] < at < telling[-1] else ""

    def _is_aside(self, piece: Piece, pieces: Sequence[Piece]) -> bool:
        """Return whether a sentence asks nothing of the record, and narrows no other sentence."""
        if forms_of(self._grammar.spoken).bare(piece.question.said) in _SAID_ANYWAY:
            return True
        is_a_statement = not piece.asks and len(piece.words) > _A_TOPIC
        if piece.exclaims and any(one.text.endswith("?") for one in pieces):
            return not (piece.names_something or piece.may_name or self._known(piece, may_count=False))
        may_go = piece.is_beside or is_a_statement or piece.is_exclaimed
        # Of how many somebody believes there are, behind the question, the answer tells.
        is_believed = self._tells_a_claim(piece) and any(one.asks_how_many for one in pieces[: pieces.index(piece)])
        if not may_go or piece.asks_whether_it_is_one:
            return False
        return self._says_nothing(piece, pieces, may_count=is_believed) or self._tells_of_us(piece, pieces)

    def _tells_of_us(self, piece: Piece, pieces: Sequence[Piece]) -> bool:
        """Return whether each clause of a sentence is of who speaks, and says nothing: "take your time, I'm out"."""
        clauses, others = self._clauses(piece.text), [one for one in pieces if one is not piece]
        return len(clauses) > 1 and all(one.is_of_us and self._says_nothing(one, others) for one in clauses)

    def _tells_a_claim(self, piece: Piece) -> bool:
        """Return whether somebody beside the record is said to believe something: "my boss says twelve"."""
        is_somebody = piece.is_remarked or not any(map(self._is_of_the_record, piece.words[:1]))
        return is_somebody and self._framing.tells_a_claim(piece.words)

    def _clauses(self, question: str) -> Sequence[Piece]:
        """Return the clauses of a question, each read once; none of a question that has but one."""
        split = _CLAUSES.split(self._framing.with_whole_brackets(question))
        texts = [clause.strip() for clause in split if clause.strip()]
        return _apart(map(self._piece, texts)) if len(texts) > 1 else ()

    def _without_asides(self, question: str, clauses: Sequence[Piece], may_go: Callable[[Piece], bool]) -> str:
        kept = [one for one in clauses if one.is_owed or not (may_go(one) and self._says_nothing(one, clauses))]
        asks = any(one.asks for one in kept) or not any(
            one.asks_openly for one in clauses
        )  # "ok so when was it, they ask"
        return ", ".join(one.text for one in kept) if asks and 0 < len(kept) < len(clauses) else question

    def _says_nothing(self, piece: Piece, pieces: Sequence[Piece], *, may_count: bool = False) -> bool:
        """Return whether words name nothing of the record, and none stands in an entry that another part may mean."""
        if self._is_polite(piece):
            return True
        may_count = may_count or piece.tells_a_reason  # "because we print in ten minutes"
        if self._surely_tells(piece, may_count=may_count) or may_be_counted_by(piece, pieces):
            return False
        operators = piece.question.operators
        if piece.is_surely_beside:
            return piece.is_a_tag or not operators
        known = self._known(piece, may_count=may_count)
        if not known:  # "I can't find it" denies nothing of the record, and "by your count only" restricts it
            return not (piece.is_limited if piece.is_remarked else operators)
        return _is_plain(piece) and (piece.is_courteous or not self._narrows(known, piece, pieces))

    def _surely_tells(self, piece: Piece, *, may_count: bool) -> bool:
        """Return whether words name something, or say who is meant or who is to tell it."""
        names_something = piece.is_bound if may_count else piece.names_something
        return (
            names_something or piece.may_tell or piece.may_name or self._tells_which(piece) or piece.is_told_by_others
        )

    def _is_polite(self, piece: Piece) -> bool:
        return piece.asks_nothing_more or self._asides.is_polite(piece)

    def _tells_which(self, piece: Piece) -> bool:
        """Return whether a clause says which are meant, whether the record knows any or not: "I mean the trucks"."""
        return (piece.says_which and bool(piece.of_the_record)) or self._tells_of_a_group(piece)

    def _tells_of_a_group(self, piece: Piece) -> bool:
        """Return whether a clause tells of some who are counted, and of nobody who asks: "her report covers women".

        Of the asker's own it does where it tells what somebody wants: "because my boss wants women".
        """
        is_wanting = piece.is_limited or self._framing.wants_something(piece.text)
        if piece.is_courteous or (piece.is_of_us and not is_wanting):
            return False
        groups = forms_of(self._grammar.spoken).people - self._grammar.people
        return any(one.word in groups and (is_wanting or self._index.knows(one.keys)) for one in piece.of_the_record)

    def _known(self, piece: Piece, *, may_count: bool) -> Sequence[frozenset[str]]:
        """Return the keys of the words that the record knows; of a number only where it may not be left out."""
        told = (one.keys for one in piece.of_the_record if not (may_count and one.number))
        return [keys for keys in told if self._index.knows(keys)]

    def _narrows(self, known: Sequence[frozenset[str]], piece: Piece, pieces: Sequence[Piece]) -> bool:
        """Return whether any of the words stands in an entry that another part may mean."""
        told = set().union(*map(self._index.knowing, known))
        return any(not told.isdisjoint(self._meant(one)) for one in pieces if one is not piece)

    def _meant(self, piece: Piece) -> set[int]:
        """Return the entries that hold all the words of a part that the record knows."""
        known = [token.keys for token in piece.question.informative if self._index.knows(token.keys)]
        return set.intersection(*map(self._index.knowing, known)) if known else set()

    def _from_the_question_word(self, question: str) -> str | None:
        """Return a question from its first question word on; None where what stands before may narrow it."""
        asking = self._grammar.open_questions | self._grammar.when.keys()
        word = self._framing.question_word(question, asking)
        if not word:
            return None
        mark = question.rfind("¿", 0, word)  # "¿Con copia para quién iba?"
        start = word if mark < 0 else mark
        before, behind = self._piece(question[:start]), self._piece(question[start:])
        may_be_told = mark < 0 and not self._grammar.when.keys().isdisjoint(behind.words[:_WITH_A_PREPOSITION])
        if may_be_told and not before.asks:
            return None  # "it began when the port closed" asks for no day, and "do you know when it closed" does
        return behind.text if before.leads_up and self._says_nothing(before, [behind]) else None

    def _pointed_at(self, clauses: Sequence[Piece]) -> Sequence[str]:
        """Return the one term that a message names beside asking what "it" is: `they say "culling", what is that?`."""
        pointing = [one for one in clauses if one.asks_what_it_is]
        if not pointing or any(one.asks_openly for one in clauses if one not in pointing):
            return ()  # "how long does the culling last, and what is that?" asks for more
        terms = {text for one in clauses if not one.asks_what_it_is for text in self._terms(one.question)}
        return tuple(terms) if len(terms) == 1 else ()

    def _is_of_the_record(self, word: str) -> bool:
        """Return whether a folded word stands in the record, or asks for something of it."""
        return self._index.is_spelled(word) or word in self._grammar.frames

    def _wanted_besides(self, clauses: Sequence[Piece]) -> Iterator[str]:
        """Yield what somebody of another clause wants to know, with the clauses that say anything."""
        for clause in clauses:
            text = self._framing.wanted_besides(clause.text, self._index.is_spelled)
            if text and self._piece(text).asks_openly:
                others = [one for one in clauses if one is not clause and not self._says_nothing(one, clauses)]
                yield ", ".join((*(one.text for one in others), text))

    def _bidden(self, question: str) -> str | None:
        """Return what whoever answers is bidden to hand over: "fetch me the number"; None for what the record knows."""
        bidding = self._framing.bidden(question, lambda word: is_asked_for(word, self._grammar))
        if bidding is None or (bidding.verb and self._index.is_spelled(bidding.verb)):
            return None
        leading = _WORD.findall(fold(question[: bidding.start]))
        return question[bidding.end :] if all(map(self._leads_to_bidding, leading)) else None

    def _leads_to_bidding(self, word: str) -> bool:
        """Return whether a folded word may stand before bidding: "please", "and", "can you"."""
        grammar, framing = self._grammar, self._framing
        return word in grammar.courtesies or word in grammar.yes_no or word in framing.personal or framing.leads(word)

    def _is_elsewhere(self, asker: Piece) -> bool:
        """Return whether somebody whom the record does not know is said to be in a place: "a friend in Oakham says"."""
        question = asker.question
        links = self._linker.links(question.tokens, SECTIONS)
        inside = positions_of(links)
        beside = [
            one for one in question.informative if one.position not in inside and one.typed not in question.capitalised
        ]
        is_known = any(one.number or self._index.knows(one.keys) for one in beside)
        return bool(links) and not (is_known or question.dates) and all(one.section == "places" for one in links)

    def _wanted(self, question: str) -> str | None:
        """Return what somebody wants to know; None where whoever it is may be of the record.

        Of "she wants a name for everything, who came?" that is what is asked behind: the record speaks of nothing else.
        """
        if (bidden := self._bidden(question)) is not None:
            return bidden
        wanted = self._framing.wanted(question, self._index.is_spelled, self._is_of_the_record)
        if wanted is None or (
            self._piece(wanted[0]).names_something and not self._is_elsewhere(self._piece(wanted[0]))
        ):
            return None
        if len(self._framing.sentences(wanted[1])) > 1 or self._piece(wanted[0]).is_limited:
            return None  # "a student needs it for a leaflet. Who signed it?" wants no more than "it"
        if self._framing.there.search(wanted[1]) and self._piece(wanted[0]).may_name:
            return None  # "someone in Uganda asks how many came there"
        return self._behind_what_is_needed(wanted[1]) or wanted[1]

    def _behind_what_is_needed(self, wanted: str) -> str:
        """Return what is asked behind what somebody needs: of "a name for everything, who came" the last."""
        first, *others = self._clauses(wanted) or [self._piece(wanted)]
        opens = any(one.asks_openly or not self._grammar.yes_no.isdisjoint(one.words[:1]) for one in others)
        says_something = self._known(first, may_count=False) or first.names_something or first.may_name
        says_something = says_something or may_be_counted_by(first, others)
        return ", ".join(one.text for one in others) if opens and not (first.asks_openly or says_something) else ""


def _is_plain(piece: Piece) -> bool:
    """Return whether a clause denies and restricts nothing, or no more than a purpose is denied: "not to wake her"."""
    operators = piece.question.operators
    return not operators or (piece.tells_a_purpose and RESTRICTION not in operators)


def _apart(pieces: Iterable[Piece]) -> Sequence[Piece]:
    """Return the pieces of a message, where what is said twice is two of them: one may narrow the other."""
    found: list[Piece] = []
    for piece in pieces:
        found.append(replace(piece) if any(piece is one for one in found) else piece)
    return found
