"""Where the room ended behind a line: whether the next one is the rest of the name, or another name.

The words tell in part: a bracket is open, the last word is "of". Where they do not, the list as a whole does: how many
of its full lines are full by chance is seen from the lines that are nearly full; a name begins as others begin, and
words that stand side by side elsewhere stand together here. What no count proves is a guess, and doubted.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.ingest.fields.cues import (
    AND,
    begins_small,
    has_organization_noun,
    has_title,
    is_function_word,
    is_heading_by_words,
    is_legal_form,
    is_role,
)
from bot.ingest.fields.naming import could_be_a_person
from bot.ingest.fields.sheet import Printed
from bot.ingest.register import Register
from bot.ingest.source import Kind
from bot.knowledge.spelling import spelling

_HAS_BRACKET = re.compile(r"\(([A-Z][A-Za-z&.-]+)\)$")
_ENDS_CLOSED = re.compile(r"[)\].;]$")
MOST_LINES_OF_A_NAME = 4  # in a narrow column
_A_WORD = 3.5  # ems: by about so much a full line is shorter than its room
_A_LETTER = 0.6  # of an em: as wide as most
_WORDS = 2  # of that width before the end of the room, in which lines are nearly full

_FEWEST_IN_ORDER = 8  # lines that surely begin a name
_IN_ORDER = 0.85  # of them are in the order of letters: a line of a narrow column may seem to begin a name
_FEWEST_FULL = 2  # lines
_REST_OF_FULL = 0.25
_SURE = 3  # times as much speaks for a line that begins a name by its room

_MOST = 4  # of what speaks for one name: that many are one, whatever is expected
_A_LONE_WORD = 6  # in a line is seldom a name of its own
_A_REST = 3  # words at most, seldom more, has the rest of a name
_LEAST = 2  # what speaks less for it leaves two names

Pair = tuple[Printed, Printed]


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a list by where they stand.

    Attributes:
        firsts: Those that names begin with, where it is sure that one begins.
        lasts: Those that lines end with that are surely whole.
        pairs: Those that stand side by side within a line.
        inner: Those that others follow within a line.
    """

    firsts: frozenset[str]
    lasts: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    inner: frozenset[str]

    @classmethod
    def of(cls, lines: Sequence[Printed]) -> _Words:
        """Gather the words of a list's lines."""
        texts = [line.text.split() for line in lines]
        begin = [True, *(not line.line.may_go_on for line in lines)]
        pairs = frozenset(pair for words in texts for pair in itertools.pairwise(words))
        return cls(
            frozenset(words[0] for words, begins in zip(texts, begin, strict=False) if begins and words),
            frozenset(words[-1] for words, line in zip(texts, lines, strict=True) if words and not line.line.may_go_on),
            pairs,
            frozenset(first for first, _ in pairs),
        )


class Wraps:
    """The full lines of a list of which the words do not tell whether they are whole.

    Args:
        lines: Of the list, in order.
        register: Who is known.
        count: How many of them are not whole, where something says so.
    """

    def __init__(self, lines: Sequence[Printed], register: Register, count: int | None) -> None:
        self._register = register
        self._out = dict(_out_of_order(lines))
        pairs = list(itertools.pairwise(lines))
        self._words = _Words.of(lines)
        self.open = [pair for pair in pairs if is_full(*pair) and self._is_open(*pair)]
        if count is None:
            self._joined = set(self._likely(self.open, _expected(lines, self.open), _LEAST, _MOST))
        else:
            untold = [pair for pair in self.open if not self._is_told_by_order(pair[1])]
            self._joined = set(self._likely(untold, count, -math.inf, math.inf))

    def _likely(self, pairs: Sequence[Pair], count: int, least: float, most: float) -> Iterator[Pair]:
        """Yield so many pairs, the likeliest first, of which so much speaks for one name; and those of very much."""
        scored = sorted(
            ((self._score(above.text, line.text), at) for at, (above, line) in enumerate(pairs)), reverse=True
        )
        for number, (score, at) in enumerate(scored):
            if score >= most or (number < count and score >= least):
                yield pairs[at]

    def _is_told_by_order(self, line: Printed) -> bool:
        """Return whether the order of letters tells what a line is: a name where it is in it, a rest where it is not.

        One that is out of it, and may be a name by its words, may be one that is not sorted in, such as the sender's.
        """
        is_out = self.is_out_of_order(line)
        return is_out is False or (is_out is True and not may_be_whole(line.text))

    def is_out_of_order(self, line: Printed) -> bool | None:
        """Return whether a line stands out of the order of letters that the list is in; None where it is in none."""
        return self._out.get(line)

    def joins(self, above: Printed, line: Printed) -> bool:
        """Return whether a line is likely the rest of the one above."""
        return (above, line) in self._joined

    def _is_open(self, above: Printed, line: Printed) -> bool:
        return told(above.text, line.text, self._register) is None and is_closed(above.text, [line.text]) is None

    def _score(self, above: str, text: str) -> int:
        """Return how much speaks for one name: how others begin and end, and what stands side by side elsewhere."""
        words, last = text.split(), above.split()[-1]
        if (last, words[0]) in self._words.pairs:
            return _MOST + 1
        score = (_A_LONE_WORD if len(words) == 1 else 1 if len(words) <= 3 else 0) - (
            2 if words[0] in self._words.firsts else 0
        )
        score += 0 if last in self._words.lasts else 2 if last in self._words.inner else 1
        score += 0 if has_organization_noun(text) or could_be_a_person(text) else 1
        score -= len(words) > _A_REST and any(is_function_word(spelling(word)) for word in words[1:-1])
        return score - (2 if has_organization_noun(above) and has_organization_noun(text) else 0)


def _out_of_order(lines: Sequence[Printed]) -> Iterator[tuple[Printed, bool]]:
    """Yield each line of the runs that are in the order of letters, with whether it stands out of it."""
    for run in _runs(lines, _is_marked):
        kept = _in_order(run)
        parts = [(run, kept)] if kept else [(part, _in_order(part)) for part in _runs(run, _is_named)]
        yield from ((line, at not in own) for part, own in parts if own for at, line in enumerate(part))


def _runs(lines: Sequence[Printed], is_heading: Callable[[Printed], bool]) -> list[list[Printed]]:
    return [list(run) for is_one, run in itertools.groupby(lines, is_heading) if not is_one]


def _is_marked(line: Printed) -> bool:
    return line.kind is Kind.HEADING or line.text[-1:] == ":"


def _is_named(line: Printed) -> bool:
    return is_heading_by_words(line.text)


def _in_order(lines: Sequence[Printed]) -> set[int]:
    """Return the places of the lines that are in the order of letters; nothing where the names are in none.

    Who sorts may read a hyphen as a space, or behind it, and may leave the article out: a line that stands where one of
    these orders has it is in its place.
    """
    begin = [not at or not lines[at - 1].line.may_go_on for at in range(len(lines))]
    for orders in (_ORDERS, _WITHOUT_ARTICLE):
        kept = [_in_one_order([order(line.text) for line in lines], begin) for order in orders]
        if any(kept):
            return set().union(*kept)
    return set()


def _in_one_order(keys: Sequence[str], begin: Sequence[bool]) -> set[int]:
    """Return the places of the keys that are in order; nothing where those that surely begin a name are not."""
    sure = list(itertools.compress(keys, begin))
    are_in_order = len(sure) >= _FEWEST_IN_ORDER and len(_longest(sure, [1] * len(sure))) >= _IN_ORDER * len(sure)
    are_in_order = are_in_order or _are_whole(keys, sure)
    return _longest(keys, [_SURE if begins else 1 for begins in begin]) if are_in_order else set()


def _are_whole(keys: Sequence[str], sure: Sequence[str]) -> bool:
    """Return whether full lines are in their places, of which hardly any would be, were they the rest of others.

    One of four may be such a rest, and stand out of the order.
    """
    full = len(keys) - len(sure)
    if len(keys) < _FEWEST_IN_ORDER or full < _FEWEST_FULL or list(sure) != sorted(sure):
        return False
    out = len(keys) - len(_longest(keys, [1] * len(keys)))
    return out <= _REST_OF_FULL * full


def _without_article(text: str) -> str:
    first, _, rest = spelling(text).partition(" ")
    return rest if rest and is_function_word(first) else f"{first} {rest}".strip()


def _with_hyphens(text: str) -> str:
    return spelling(text.replace("-", "zz"))  # behind a space and all letters


_ORDERS = (spelling, _with_hyphens)
_WITHOUT_ARTICLE = (_without_article, lambda text: _without_article(text.replace("-", "zz")))


def _longest(keys: Sequence[str], weights: Sequence[int]) -> set[int]:
    """Return the places of the heaviest run of keys that never go back."""
    best: list[tuple[int, int]] = []  # how heavy a run is that ends there, and the place before
    for at, key in enumerate(keys):
        before = max(((best[one][0], one) for one in range(at) if keys[one] <= key), default=(0, -1))
        best.append((before[0] + weights[at], before[1]))
    at = max(range(len(best)), key=lambda one: best[one][0], default=-1)
    kept = set()
    while at >= 0:
        kept.add(at)
        at = best[at][1]
    return kept


def may_be_whole(text: str) -> bool:
    """Return whether a line may be a name by itself: it has the word for a body, and another, or many with capitals."""
    tokens = text.split()
    has_many = len(tokens) >= _A_REST and all(token[:1].isupper() for token in tokens)
    return has_many or (has_organization_noun(text) and len(tokens) > 1)


def is_full(above: Printed, line: Printed) -> bool:
    """Return whether a line may be the rest of the one above, by the room that this has left.

    At the end of a column, or a page, nobody can say how wide the next word is: its letters say it roughly.
    """
    room, word = above.line.room, line.text.partition(" ")[0]
    is_apart = (above.page, above.column) != (line.page, line.column)
    return above.line.may_go_on or (is_apart and room is not None and room < len(word) * _A_LETTER)


def _expected(lines: Sequence[Printed], open_ones: Sequence[Pair]) -> int:
    """Return how many full lines are likely not whole: all but as many as are nearly full, which are so by chance."""
    free = [line.line.room for line in lines if line.line.room is not None and not line.line.may_go_on]
    nearly = sum(_A_WORD <= room < (1 + _WORDS) * _A_WORD for room in free) / _WORDS
    return max(round(len(open_ones) - nearly), 0)


def is_closed(above: str, following: Sequence[str]) -> bool | None:
    """Return whether an acronym, or how the name above ends, tells that a line goes on; None where nothing tells.

    Args:
        above: The name so far.
        following: The line and those behind it: an acronym at the end of the name has its first letters.
    """
    joined = by_acronym(above, following[:MOST_LINES_OF_A_NAME])
    if joined is not None:
        return joined
    return False if _ENDS_CLOSED.search(above) or is_legal_form(above.split()[-1]) else None


def told(above: str, text: str, register: Register) -> bool | None:
    """Return whether a line is the rest of the one above, where their words tell; None where they do not."""
    if register.is_organization(f"{above} {text}") or is_open(above):
        return True
    if text.startswith("(") or is_legal_form(text) or _is_byname(above, text):
        return True
    if begins_small(text) and not is_role(text):
        return None if has_title(above) or "," in above else True
    return False if _begins_another(above, text, register) else None


def _begins_another(above: str, text: str, register: Register) -> bool:
    """Return whether words tell that a name begins with a line: a person's, a known one, or any behind a whole one."""
    is_known = register.is_organization(text) or register.is_organization(above)
    is_person = has_title(text) and could_be_a_person(text)
    return is_known or is_person or text.startswith("#") or _ends_with_its_acronym(above)


def _ends_with_its_acronym(name: str) -> bool:
    """Return whether a name ends with an acronym of all its words: then it is whole."""
    acronym = _HAS_BRACKET.search(name)
    return acronym is not None and re.sub(r"[^A-Z]", "", acronym[1]) == _initials(name[: acronym.start()])


def _is_byname(above: str, text: str) -> bool:
    """Return whether a line is nothing but a quotation, below an organization: "Centro de Barqueras / «Ada Reed»"."""
    return re.fullmatch(r"[«“\"].+[»”\"]\W*", text) is not None and has_organization_noun(above)


def is_open(text: str) -> bool:
    """Return whether something must follow: a bracket or a quotation is open, or the last word is "of", "and"."""
    if any(text.count(opens) > text.count(closes) for opens, closes in ("()", "«»", "“”")) or re.search(
        rf"(?:[-–—/&]|,\s*{AND}?)$", text
    ):
        return True
    last = text.split()[-1:] or [""]
    return last[0].islower() and is_function_word(spelling(last[0]))


def by_acronym(above: str, following: Sequence[str]) -> bool | None:
    """Return whether an acronym further on is of a name that begins above; None where none tells."""
    for at, text in enumerate(following, start=1):
        acronym = _HAS_BRACKET.search(text)
        if acronym:
            rest = " ".join(following[:at])[: -len(acronym[0])]
            letters = re.sub(r"[^A-Z]", "", acronym[1])
            own, joined = _initials(rest), _initials(f"{above} {rest}")
            led = _initials(above)
            if len(led) > 1 and letters.startswith(led) and joined.startswith(letters) and letters != own:
                return True  # of the first words: "Organización Indígena de Villa / Orquín (OIV)"
            return letters == joined if letters in (own, joined) and own != joined else None
    return None


def _initials(text: str) -> str:
    return "".join(word[0] for word in re.findall(r"[^\W\d_]+", text) if word[0].isupper())
