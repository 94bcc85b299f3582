"""Who speaks in a letter, where its first sentences say it: "We are the elected officers of …", "As mayors, we …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from bot.ingest.fields.cues import Cues, has_organization_noun, is_compound_role, is_function_word, is_profession, words
from bot.ingest.fields.sheet import Block
from bot.knowledge.spelling import spelling
from bot.languages import module

_MOST_PARAGRAPHS = 2  # at the beginning of the text
_MOST_OF_A_PARAGRAPH = 400  # signs
_MOST_OF_A_PHRASE = 16  # words: "bakers, growers, teachers and cooks who …"


def are_people(body: Sequence[Block], cues: Cues) -> bool:
    """Return whether those who write say by what they are that they are people: "We are nurses of the valley".

    Args:
        body: The paragraphs of the text.
        cues: Of its language.
    """
    texts = [block.text[:_MOST_OF_A_PARAGRAPH] for block in body[:_MOST_PARAGRAPHS]]
    sentences = [one for text in texts for one in re.split(r"(?<=[^\W\d_]{3}[.!?])\s", text)]
    return any(_name_people(_heads(phrase, cues)) for one in sentences for phrase in _phrases(one, cues))


def _phrases(sentence: str, cues: Cues) -> Iterator[str]:
    """Yield what stands behind "we are", and at the beginning behind "as" where "we" follows."""
    for lead in re.finditer(rf"\b(?i:{cues.pattern('WE_ARE').pattern})", sentence):
        yield sentence[lead.end() :]
    as_who, we_do = cues.pattern("AS_WHO").pattern, cues.pattern("WE_DO").pattern
    if begun := re.match(rf"(?i:{as_who})(?P<whom>.+?)\b(?i:{we_do})\b", sentence):
        yield begun["whom"]


def _heads(phrase: str, cues: Cues) -> list[list[str]]:
    """Return the words of each noun of a phrase, up to "of", or "who": "the elected officers of …"; none before others.

    A verb behind it says something of others: "As lawyers have told you, we …".
    """
    own = phrase.split()[:_MOST_OF_A_PHRASE]
    articles = module(cues.language, "grammar").ARTICLES
    begun = next((at for at, one in enumerate(own) if not (one[0].isdigit() or spelling(one) in articles)), len(own))
    said = list(takewhile(lambda word: not _is_small(word) or spelling(word) in words("AND"), own[begun:]))
    behind = own[begun + len(said) : begun + len(said) + 1]
    if not said or (
        behind and not said[-1].endswith((",", ".")) and not cues.pattern("RELATES").fullmatch(spelling(behind[0]))
    ):
        return []
    text = " ".join("," if spelling(word) in words("AND") else word for word in said)
    return [spelled for part in re.split(r"[,;:]", text) if (spelled := spelling(part).split())]


def _is_small(word: str) -> bool:
    return is_function_word(spelling(word))


def _name_people(heads: Sequence[Sequence[str]]) -> bool:
    """Return whether nouns are words for people, some of them, and none is one for bodies."""
    are_bodies = any(_is_of_bodies(word) for head in heads for word in head)
    return not are_bodies and any(_is_of_people(word) for head in heads for word in (head[0], head[-1]))


def _is_of_bodies(word: str) -> bool:
    is_one = word in words("BODIES") or has_organization_noun(word.removesuffix("s"))
    return is_one and word not in words("INDIVIDUALS")


def _is_of_people(word: str) -> bool:
    """Return whether a word is one for several people: an office or a profession in the plural, or an agent's form."""
    if word in words("INDIVIDUALS"):
        return True
    singular = [word[: -len(end)] for end in words("PLURAL_ENDINGS") if word.endswith(end)]
    return any(one in words("ROLES") or is_compound_role(one) or is_profession(one) for one in singular)
