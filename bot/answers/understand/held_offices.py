"""The offices that people hold in a record: who is one is somebody, whatever organization is called so, too."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame, Vocabulary
from bot.knowledge.knowledge import Knowledge


class HeldOffices:
    """Tells where a name stands for whoever holds an office: "who is the Minister of Health".

    Args:
        knowledge: The record.
        vocabulary: The words that it is asked with.
        stems_of: Returns the stems by which a name is kept.
    """

    def __init__(
        self, knowledge: Knowledge, vocabulary: Vocabulary, stems_of: Callable[[Iterable[str]], tuple[str, ...]]
    ) -> None:
        spoken = vocabulary.grammar.spoken
        self._passed = spoken.words("offices", "IS_SOMEBODY") | spoken.words("particles", "ARTICLES")
        self._offices = {
            stems_of(vocabulary.words(text))
            for document in knowledge.documents.values()
            for mention in document.mentions()
            if mention.person and mention.office
            for text in mention.office.in_every_language()
        }

    def has(self, stems: tuple[str, ...]) -> bool:
        """Return whether the stems are those of an office."""
        return len(stems) > 1 and stems in self._offices

    def is_asked_for(self, tokens: Sequence[Token], stems: tuple[str, ...], first: int) -> bool:
        """Return whether it is asked who somebody of that name is.

        Args:
            tokens: The words of the question.
            stems: Those of the name.
            first: Where the name begins.
        """
        if not self.has(stems):
            return False
        before = [one for one in tokens if one.position < first]
        who = next((at for at, one in enumerate(before) if Frame.WHO in one.frames), len(before))
        between = [one.word for one in before[who + 1 :]]
        return who < len(before) and self._passed.issuperset(between) and (bool(between) or _is_short(before[who]))


def _is_short(who: Token) -> bool:
    """Return whether "who" is written with its verb: `who's`."""
    return who.word.endswith("s")
