"""Write out what is cut short in a question, as the entry that comes nearest has it: "circ" of its Circuit.

A word is cut short by its form: hardly any word of the record or of its languages ends so, or it has
no vowel. "Fish" ends as words do, and is not taken for the fishers of a record.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from bot.answers.index.entry import IndexedEntry
from bot.answers.nearest.forms import WordForms
from bot.answers.nearest.ranking import Candidate
from bot.answers.understand.question import Question, Token
from bot.answers.understand.vocabulary import Vocabulary

_ENDING = 2  # letters by which a word is known for one
_FEW = 4  # words that end in letters in which hardly any word does
_SHORTEST = 3  # letters
_MOST = 0.6  # of the letters without which a word is not read: "ctr" of "center", and not "amt" of "announcement"
_VOWELS = frozenset("aeiouy")


class Abbreviations:
    """The words of one record, and how words end in it.

    Args:
        words: Every folded word of the record.
        vocabulary: The words that it is asked with.
    """

    def __init__(self, words: Collection[str], vocabulary: Vocabulary) -> None:
        self._words, self._vocabulary = words, vocabulary
        self._forms = WordForms(words)
        known = (*words, *vocabulary.known_words)
        endings = Counter(word[-_ENDING:] for word in known if len(word) > _SHORTEST)
        self._endings = frozenset(ending for ending, count in endings.items() if count > _FEW)

    def are_in(self, question: Question) -> bool:
        """Return whether some words of a question are cut short, and others tell what is asked."""
        short = sum(map(self._is_cut_short, question.informative))
        return 0 < short < len(question.informative)

    def written_out(self, question: Question, near: Candidate, held: Iterable[str]) -> Mapping[int, str]:
        """Return the word of the entry that each word stands for which is cut short, by its position.

        Args:
            question: What was asked.
            near: An entry that comes near.
            held: The folded words that it is told in.
        """
        told = frozenset(held)
        found = {one.position: self._meant(one, near, told) for one in question.informative if self._is_cut_short(one)}
        return {at: word for at, word in found.items() if word}

    def _is_cut_short(self, token: Token) -> bool:
        word = token.word
        if not word.isalpha() or len(word) < _SHORTEST or word in self._words or word in self._vocabulary.known_words:
            return False
        has_no_vowel = _VOWELS.isdisjoint(word)
        return has_no_vowel or (len(word) > _SHORTEST and word[-_ENDING:] not in self._endings)

    def _meant(self, token: Token, near: Candidate, told: Collection[str]) -> str | None:
        """Return the one word of the entry that a short one stands for; None where there are two."""
        words = [word for word, _ in self._forms.of(token.word) if _is_most_of(token.word, word)]
        held = [word for word in words if word in told] or [word for word in words if self._holds(near, word)]
        meanings = {self._vocabulary.keys(word) for word in held}
        return min(held, key=lambda word: (len(word), word)) if len(meanings) == 1 else None

    def _holds(self, near: Candidate, word: str) -> bool:
        item = near.item
        return isinstance(item, IndexedEntry) and bool(item.worth(self._vocabulary.keys(word)))


def _is_most_of(short: str, word: str) -> bool:
    """Return whether a longer word begins with a short one, or this has most of its consonants, in their order."""
    letters = iter(word)
    if len(word) <= len(short) or not all(letter in letters for letter in short):
        return False
    consonants = [letter for letter in word[1:] if letter not in _VOWELS]
    return word.startswith(short) or len(short) >= _MOST * (1 + len(consonants))
