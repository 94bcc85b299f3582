"""Tell which clause of a message asks, by its form; all others only accompany it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice, takewhile
from typing import NamedTuple

from bot.answers.answer import Kind
from bot.answers.message.framing import framing_of
from bot.answers.understand.grammar import Grammar
from bot.answers.understand.normalise import fold

_NO_LABEL = r"(?<!\(\w)(?<!\(\w{2})\)"  # ends what stands in brackets, and not "(b)"
_ENDS_A_CLAUSE = rf"[,:;]\s+|\s\(|{_NO_LABEL}(?:\s+|$)|\s+[-–—]\s+|\s(?=¿)"
_MOST = 3  # clauses of a sentence that may ask
_WORD = re.compile(r"[^\W_]+")
_LEADING = 4  # words before the question word that opens a clause: "in about how many"
_FOLDED_LATELY = 1024  # words: each is looked at several times, and comes again
_fold = lru_cache(maxsize=_FOLDED_LATELY)(fold)


class Request(NamedTuple):
    """What a message asks.

    Attributes:
        text: The clause that asks.
        behind: The clauses behind it in its sentence, which belong to it until they are told apart.
        before: The clauses before it in its sentence, and those that were told apart.
        beside: Those of all other sentences, in the message's order.
        kinds: What may answer it, where what it asks for was put together; nothing where anything may.
        left: Of those beside it the ones of earlier sentences, where it takes up the thread anew: "anyway, who came?".
    """

    text: str
    behind: tuple[str, ...]
    before: tuple[str, ...]
    beside: tuple[str, ...]
    kinds: Sequence[Kind] = ()
    left: tuple[str, ...] = ()

    @property
    def whole(self) -> str:
        """The clause that asks, with those behind it."""
        return ", ".join((self.text, *self.behind))


def is_asked_for(word: str, grammar: Grammar) -> bool:
    """Return whether a word tells what kind of answer is wanted: "the number", "the name"."""
    return word in grammar.frames or word in grammar.light_nouns


class Requests:
    """Finds the clauses that ask.

    Args:
        grammar: Of the record's languages.
    """

    def __init__(self, grammar: Grammar) -> None:
        framing = framing_of(grammar.spoken)
        self._framing, self._grammar = framing, grammar
        self._open = grammar.open_questions | frozenset(grammar.when)
        self._ends = re.compile(
            rf"{_ENDS_A_CLAUSE}|\s+(?={grammar.spoken.either('framing', 'JOINING_ANOTHER')})", re.IGNORECASE
        )
        self._joining = framing.greetings | framing.contrasting | grammar.spoken.words("particles", "AND_OR")
        self._small = framing.small_words.union(*map(grammar.light_words, grammar.languages))

    def of(self, message: str) -> Iterator[Request]:
        """Yield each clause that asks, the last one first.

        Args:
            message: Without markup.
        """
        sentences = [self._clauses(one) for one in self._framing.sentences(message)]
        is_any_marked = any(map(_is_marked, sentences))
        for at, clauses in reversed(list(enumerate(sentences))):
            others = [one for sentence in (*sentences[:at], *sentences[at + 1 :]) for one in sentence]
            for first, offset, behind in self._asking(clauses, is_marked=_is_marked(clauses) or not is_any_marked):
                led = clauses[first][:offset].strip()
                joint, asking = self._parted(clauses[first][offset:], is_first=not first)
                text = ", ".join((asking, *clauses[first + 1 : behind]))
                before = (*clauses[:first], *filter(None, (led, joint)))
                earlier = tuple(one for sentence in sentences[:at] for one in sentence)
                left = earlier if before and self._framing.resumes(_folded(before[-1])) else ()
                yield Request(text, tuple(clauses[behind:]), before, tuple(others), left=left)

    def _parted(self, clause: str, *, is_first: bool) -> tuple[str, str]:
        """Return the word that joins a clause to what stands before, if one opens it, and what is asked.

        It sets it against that, or concludes from it: of "so" at the head of a sentence nothing is concluded.
        """
        words = list(islice(_WORD.finditer(clause), _LEADING))
        leading = list(takewhile(lambda one: self._only_leads(_fold(one[0])), words))
        if not leading or len(leading) == len(words):
            return "", clause
        joint = next((one[0] for one in leading if self._joins(_fold(one[0]), is_first=is_first)), "")
        return joint, clause[words[len(leading)].start() :]

    def _joins(self, word: str, *, is_first: bool) -> bool:
        framing = self._framing
        concludes = not is_first and word in framing.concluding
        return concludes or word in framing.contrasting or framing.resumes([word])

    def _asking(self, clauses: Sequence[str], *, is_marked: bool) -> Sequence[tuple[int, int, int]]:
        """Return what a sentence may ask: the clause, where in it that begins, and where it has surely ended.

        Nothing in "a colleague is here, Heron is across from which town?" opens a question: its last clause may then.
        """
        starts = self._starts(clauses, is_marked=is_marked)
        of_it = [at for at, one in enumerate(clauses) if self._framing.asks_of_it(one) and not self._echoes(one)]
        telling = [one for one in starts if one[1] or one[0] not in of_it]  # "can you tell me who", not "is it there"
        asking = self._likeliest(clauses, telling)
        if asking:
            return [(at, start, at + 1) for at, start in asking[:_MOST]]
        last = [*(telling or starts)[-1:]]
        if _is_marked(clauses):
            last = list(dict.fromkeys((*(last or [(self._likely(clauses), 0)]), (len(clauses) - 1, 0))))
        return [(at, start, next((one for one in of_it if one > at), len(clauses))) for at, start in last]

    def _echoes(self, clause: str) -> bool:
        return self._framing.echoes(_folded(clause))

    def _likely(self, clauses: Sequence[str]) -> int:
        """Return the first clause with a word at its head that may ask, as "qui" does; else the first: "trucks?"."""
        return next((at for at, one in enumerate(clauses) if self._framing.is_questioned(one, self._open)), 0)

    def _likeliest(self, clauses: Sequence[str], starts: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
        """Return where a question word asks; else wherever something does that is no part of another clause."""
        # ", which is fun, how many came?"
        asking = [one for one in starts if not (one[0] and self._is_subordinate(clauses[one[0]]))]
        # "She wants the count, how many came?"
        openly = [one for one in asking if self._framing.is_questioned(clauses[one[0]][one[1] :], self._open)]
        # "Que ya me voy, ¿cuántos vinieron?": whoever opens a question with its sign asks there.
        signed = [one for one in asking if "¿" in clauses[one[0]]]
        # "Our editor needs it for a leaflet, who chaired it?": nothing else in it asks openly.
        last = [one for one in starts if one not in asking and one[0] == len(clauses) - 1]
        # "She needs it for a leaflet, did Alder sign it?": what begins as a question does comes before what is needed.
        asking.sort(key=lambda one: self._opens(clauses[one[0]][one[1] :]) is None)
        return signed or openly or [*asking, *last]

    def _starts(self, clauses: Sequence[str], *, is_marked: bool) -> Sequence[tuple[int, int]]:
        starts, is_wanted, is_signed = [], False, any("¿" in one for one in clauses)
        for at, clause in enumerate(clauses):
            if self._framing.asks_what_to_say(_folded(clause)):
                continue  # "what do I tell her?"
            may_open = is_marked and (not is_signed or "¿" in clause)  # "es curiosidad: ¿quién firmó?"
            start = self._opens(clause) if may_open else None
            if start is not None and self._is_put_to_somebody(clause[start:]):
                start = self._behind_the_first(clause, start)
            start = self._wanted(clause, is_wanted=is_wanted) if start is None else start
            if start is not None:
                starts.append((at, start))
            is_last = at == len(clauses) - 1
            is_wanted = is_wanted or (not is_last and any(map(self._wants, _WORD.findall(clause))))
        return starts

    def _behind_the_first(self, clause: str, start: int) -> int:
        """Return where a question begins behind the first word of one, such as "do you know" or "what I need is"."""
        words = (word for word in _WORD.finditer(clause, start) if _fold(word[0]) not in self._joining)
        first = next(words, None)
        if first is None or self._framing.is_a_preposition(_fold(first[0])):
            return start  # "since when", "for how long"
        wanted = self._wanted(clause[first.end() :], is_wanted=True)
        return start if wanted is None else first.end() + wanted

    def _is_subordinate(self, clause: str) -> bool:
        first = next(iter(_WORD.findall(clause)), "")
        return "¿" not in clause and not _is_accented(first) and _fold(first) in self._framing.subordinating

    def _is_put_to_somebody(self, text: str) -> bool:
        """Return whether a question is put to whoever answers, or told to be one: "do you know", "what I need"."""
        first = [_fold(one) for one in _WORD.findall(text)[:_LEADING]]
        is_put = self._grammar.open_questions.isdisjoint(first[:1])
        return not self._framing.personal.isdisjoint(first if is_put else first[1:2])

    def _opens(self, clause: str) -> int | None:
        """Return where a clause begins to ask, if it begins with that; "in which month" with its preposition."""
        if "¿" in clause:
            return clause.index("¿")
        words = list(_WORD.finditer(clause))
        leading = list(takewhile(lambda word: self._leads(word[0]), words[:_LEADING]))
        if len(leading) == len(words) or not self._asks(words[len(leading)][0]):
            return None
        # "And is it", "in which month" ask, and "one of them is" does not.
        is_told = not self._joining.issuperset(_fold(one[0]) for one in leading)
        return None if is_told and _fold(words[len(leading)][0]) in self._grammar.yes_no else 0

    def _only_leads(self, word: str) -> bool:
        return self._framing.leads_on(word) and word not in self._framing.joining | self._framing.asking

    def _leads(self, word: str) -> bool:
        word = _fold(word)
        leads = word in self._small and word not in self._framing.asking and word not in self._framing.personal
        return leads and word not in self._grammar.people  # "people who fear it" asks for nobody

    def _wanted(self, clause: str, *, is_wanted: bool) -> int | None:
        """Return where the question begins that somebody wants to have answered: "asks what post he held"."""
        bidding = self._framing.bidden(clause, lambda word: is_asked_for(word, self._grammar))
        if bidding is not None:
            return bidding.end
        words = list(_WORD.finditer(clause))
        leads = is_wanted
        for at, word in enumerate(words):
            if self._wants(word[0]):
                is_wanted = leads = True
                continue
            before = _fold(words[at - 1][0]) if at else ""
            if leads and before in self._framing.whether:
                return word.start()
            if self._is_open(word[0]) and (_is_accented(word[0]) or (is_wanted and self._may_lead_to(before))):
                return words[at - self._framing.is_a_preposition(before)].start()
            if leads and before in self._grammar.articles and is_asked_for(_fold(word[0]), self._grammar):
                return words[at - 1].start()
            leads = leads and _fold(word[0]) in self._small
        return None

    def _clauses(self, sentence: str) -> list[str]:
        clauses = self._ends.split(self._framing.with_whole_brackets(sentence))
        return [clause.strip() for clause in clauses if clause.strip()]

    def _wants(self, word: str) -> bool:
        """Return whether a word is a form of a verb of wanting or asking, and of none of saying, or "unsure"."""
        if _fold(word) in self._framing.not_knowing:
            return True
        return self._framing.wants_something(word) and not self._framing.tells_a_claim([_fold(word)])

    def _may_lead_to(self, word: str) -> bool:
        """Return whether a question follows a word, and no clause about it: "asks who", but not "the judge who"."""
        return not word or word in self._small or self._wants(word)

    def _is_open(self, word: str) -> bool:
        return _fold(word) in self._open and word.lower() not in self._framing.relatives

    def _asks(self, word: str) -> bool:
        return _fold(word) in self._framing.asking and word.lower() not in self._framing.relatives


requests_of = cache(Requests)  # as many as there are grammars


def _folded(text: str) -> Sequence[str]:
    return tuple(map(_fold, _WORD.findall(text)))


def _is_accented(word: str) -> bool:
    return _fold(word) != word.lower()


def _is_marked(clauses: Sequence[str]) -> bool:
    return any("¿" in one for one in clauses) or (bool(clauses) and clauses[-1].rstrip().endswith("?"))
