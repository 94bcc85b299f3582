"""The forms in which people put questions into messages; `bot/languages` holds them by language."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import cache, lru_cache
from itertools import takewhile
from typing import NamedTuple

from bot.answers.followups.patterns import forms_of
from bot.answers.understand.normalise import fold
from bot.languages import Spoken

_AREA = "framing"
_ENDS = re.compile(r"[?!;]+\s+|\.+\s+|\n+")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LAST_WORD = re.compile(r"([^\W_]+)\W*$")
_DRAWN_OUT = re.compile(r"(.)\1{2,}")
_LAUGHTER = re.compile(r"(?:[hj][aei]){2,}[hj]?")
_SHORTEST = 3  # letters of a word that ends a sentence; "St." and "A.C." end none
_FARTHEST = 6  # words between who asks and the verb of asking
_NEXT = 3  # words: "need to know"
_LOOKED_AT_LATELY = 16  # texts, each of which is looked at more than once
_STEM = 3  # letters from which a word of wanting is the beginning of any form


class Word(NamedTuple):
    """A word of a message: as typed but in lower case, folded, and where it begins."""

    typed: str
    folded: str
    start: int


class Framing:
    """How questions are framed in the languages of one record.

    Args:
        spoken: The languages.
    """

    def __init__(self, spoken: Spoken) -> None:
        self.asking = forms_of(spoken).asking
        self._prepositions = forms_of(spoken).prepositions
        self._greetings = spoken.words(_AREA, "GREETINGS")
        self.personal = spoken.words(_AREA, "PERSONAL")
        self.joined = re.compile(spoken.either(_AREA, "JOINED"), re.IGNORECASE)
        self._abbreviated = spoken.words(_AREA, "ABBREVIATED")
        self._askers = spoken.words(_AREA, "ASKERS")
        self._relatives = spoken.words(_AREA, "RELATIVES")
        between = spoken.words(_AREA, "BETWEEN")
        self._asking_who = self.asking - between  # "a reporter is asking" asks nothing of the reporter
        self._leading_in = spoken.words(_AREA, "LEADING_IN") | between
        self._to_know = spoken.words(_AREA, "TO_KNOW")
        wanting = spoken.words(_AREA, "WANTING")
        self._wanting = tuple(one for one in wanting if len(one) >= _STEM)
        self._wanting_whole = frozenset(wanting)

    def greets(self, word: str) -> bool:
        """Return whether a folded word greets, thanks, apologizes, or is a mere sound: "hellooo", "haha"."""
        return (
            word in self._greetings or _DRAWN_OUT.sub(r"\1", word) in self._greetings or bool(_LAUGHTER.fullmatch(word))
        )

    def sentences(self, message: str) -> Sequence[str]:
        """Return the sentences of a message, each with its mark; none ends after an abbreviation."""
        sentences, start = [], 0
        for end in _ENDS.finditer(message):
            if not self._goes_on(message[start : end.start()], end[0], message[end.end() :]):
                sentences.append(message[start : end.end()].strip())
                start = end.end()
        return [one for one in (*sentences, message[start:].strip()) if one]

    def wanted(self, question: str) -> tuple[str, str] | None:
        """Return who wants to know, and what: "my boss", "how many came"; None where nobody does.

        What is empty for "my boss wants to know" and no more.
        """
        words = _spelled(question)
        verb = next((at for at, word in enumerate(words[:_FARTHEST]) if self._wants(word)), None)
        if verb is None or not self._is_an_asker(words, verb):
            return None
        core = self._after(question, words, verb) or ""
        if any(word.folded in self._asking_who for word in words[:verb]):
            return None
        return question[: words[verb].start], core

    def question_word(self, text: str, asking: Set[str]) -> int:
        """Return where the first question word begins, "to whom" from its preposition on; 0 for a text without one."""
        words = _spelled(text)
        at = next(
            (at for at, word in enumerate(words) if word.folded in asking and word.typed not in self._relatives), 0
        )
        return words[at - (words[at - 1].folded in self._prepositions)].start if at else 0

    def _is_an_asker(self, words: Sequence[Word], verb: int) -> bool:
        """Return whether somebody like "my boss" stands before the verb, or nobody needs to: "need to know"."""
        if verb:
            return words[0].folded in self._askers
        return any(word.folded in self._to_know for word in words[1:_NEXT])

    def _goes_on(self, before: str, mark: str, behind: str) -> bool:
        """Return whether a full stop or a new line is no end: "Mr. Hill", "Dept. of Labour", "Sept. 2018"."""
        if not {"?", "!", ";"}.isdisjoint(mark):
            return False
        following = fold(behind.lstrip("¿¡")).split(" ", 1)[0]
        starts_anew = behind[:1].isupper() or behind[:1] in "¿¡" or following in self.asking
        if "." not in mark:
            return not starts_anew
        last = _LAST_WORD.search(before)
        is_whole = last is not None and len(last[1]) >= _SHORTEST and fold(last[1]) not in self._abbreviated
        return not (is_whole and (starts_anew or before.split()[-1].islower()))

    def _after(self, text: str, words: Sequence[Word], verb: int) -> str | None:
        """Return the text from the first word that no longer leads in; None where none is left."""
        verbs = takewhile(self._wants, words[verb:])  # "keeps asking"
        behind = words[verb + len(tuple(verbs)) :]
        start = next((word.start for word in behind if not self._leads_in(word)), None)
        return None if start is None else text[start:]

    def _leads_in(self, word: Word) -> bool:
        """Return whether a word only leads to what is asked; "qué", with its accent, asks."""
        is_asking = word.folded in self.asking and word.typed != word.folded
        return not is_asking and word.folded in self._leading_in

    def _wants(self, word: Word) -> bool:
        return word.folded in self._wanting_whole or word.folded.startswith(self._wanting)


framing_of = cache(Framing)  # a few records, and as few sets of languages, in one process


@lru_cache(maxsize=_LOOKED_AT_LATELY)
def _spelled(text: str) -> Sequence[Word]:
    found = ((one[0].lower(), one.start()) for one in _WORD.finditer(text))
    return [Word(typed, typed if typed.isalpha() and typed.isascii() else _bare(typed), at) for typed, at in found]


def _bare(typed: str) -> str:
    return fold(typed).replace("'", "")
