"""What a draft says around one figure or one date: the words that a statement of the record has to account for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache
from itertools import pairwise

from bot.answers.match.query import IndexedRecord, Query
from bot.answers.understand.grammar import NEGATION
from bot.answers.understand.names import NameLink, positions_of
from bot.answers.understand.question import Question, Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.figures import even
from bot.languages import Language, module
from bot.review.attribution import Attribution
from bot.review.comparing import right_ones
from bot.review.dated import Dated
from bot.review.draft import Figure, Sentence, ands_more, claimed_to, words_between
from bot.review.lists import Placed, each_of, lists_in
from bot.review.words import Words, many

SECTIONS = ("documents", "organizations", "people", "places", "terms")
_BREAK = re.compile(r"[;:]\s|\s[—–-]\s|(?<!\d),\s|,(?!\d)\s?|\s(?=\()|\)\s?")
_NO_FRAMES = frozenset[Frame]()
_KEPT_LATELY = 32  # parts of a sentence


@dataclass(frozen=True, eq=False)  # each is one
class Clause:
    """A figure or a date with what is said of it.

    Attributes:
        sentence: Where it stands.
        own: The words that have to be accounted for.
        around: The words of the whole sentence, which may account for what a statement says besides.
        dates: The dates that it is of.
        figure: None for a clause without one.
        others: The further figures of its part of the sentence.
        speaking: The names that it is attributed to.
        query: Its words as a question, for the vetoes.
        place: Where in the sentence it stands.
    """

    sentence: Sentence
    own: Words
    around: Words
    dates: tuple[Dated, ...]
    figure: Figure | None
    others: tuple[Figure, ...]
    speaking: tuple[NameLink, ...]
    query: Query
    place: range

    @cached_property
    def said(self) -> frozenset[str]:
        """The keys of all words of its sentence, and the ids of what is named there."""
        return self.around.keys.union(one for link in self.around.links for one in link.ids)

    @property
    def language(self) -> Language:
        return self.own.language


class ClauseReader:
    """Reads clauses with the words of a record.

    Args:
        indexed: The record.
    """

    def __init__(self, indexed: IndexedRecord) -> None:
        self._indexed = indexed
        self._vocabulary = indexed.vocabulary
        self.attribution = Attribution(indexed)
        self._grammar = indexed.vocabulary.grammar
        self._groups = self._vocabulary.keys_of(self._grammar.spoken.words("nouns", "GROUPS"))
        self._cut: dict[str, tuple[str, ...]] = {}
        self.irregular = cache(self._grammar.irregular)
        self.small_words = self._grammar.function_words
        of_each = (module(one, "reviewing").ACCENTED for one in self._vocabulary.languages)
        self._accented = {word: other for words in of_each for word, other in words.items()}
        self._so = cache(self._so_in)  # once for each language
        self._is_otherwise_in_names = lru_cache(maxsize=_MOST_KEPT)(self._is_otherwise_in)
        self.of_sentence = lru_cache(maxsize=_KEPT_LATELY)(self._of_sentence)
        self._named = lru_cache(maxsize=_KEPT_LATELY)(self._named_in)
        self._section = lru_cache(maxsize=_KEPT_LATELY)(self._of_section)
        self._kinds = lru_cache(maxsize=_KEPT_LATELY)(self._kinds_in)
        self._part = lru_cache(maxsize=_KEPT_LATELY)(self._of_part)  # each figure asks for those of its sentence

    def of_figure(self, sentence: Sentence, figure: Figure) -> Clause:
        """Return what a sentence says of one of its figures, with all that stands beside it up to a semicolon."""
        section = _section_at(sentence, figure.number.start)
        return self._clause(sentence, [section], section, figure)

    def parts(self, sentence: Sentence, figure: Figure) -> list[Clause]:
        """Return what is said of each figure beside this one, where a sign or a word parts what is said of them.

        A part that counts some of those before it takes their words along.
        """
        section = _section_at(sentence, figure.number.start)
        places = _parts(sentence, section)
        clauses = []
        for at, place in enumerate(places):
            own = [one for one in sentence.figures if place.start <= one.number.start < place.stop]
            clauses.append(self._part(sentence, figure if figure in own else own[0], at, places))
        return clauses

    def _of_part(self, sentence: Sentence, figure: Figure, at: int, places: tuple[range, ...]) -> Clause:
        place = places[at]
        led = [places[at - 1]] if at and self._leads_on(sentence, place) else []
        left_out = self._left_out(sentence, places[0]) if at and _is_bare_count(sentence, figure, place) else []
        return self._clause(sentence, [*left_out, *led, place], place, figure)

    def _left_out(self, sentence: Sentence, first: range) -> list[range]:
        """Return what a part leaves out that has no noun: the 9 of "7 wells with leave and 9 without" are wells."""
        figure = next(one for one in sentence.figures if one.start in first)
        unit = sentence.text.find(figure.unit, figure.end) if figure.unit else -1
        noun = [range(unit, unit + len(figure.unit))] if unit >= 0 else []
        return [range(first.start, figure.start), *noun]

    def of_passage(self, sentence: Sentence, figure: Figure) -> Clause:
        """Return what the words at a figure alone say, without the rest of its sentence."""
        place = range(figure.start, claimed_to(sentence, figure))
        return self._clause(sentence, [place], place, figure)

    def wholes(self, sentence: Sentence) -> tuple[Figure, ...]:
        """Return the figures of which the one before counts a part: the 16,000 of "500 of the 16,000 children"."""
        assert sentence.language
        of_them = re.compile(rf"\s*(?:{module(sentence.language, 'anatomy').OF_THEM})\s*")
        of_whole = re.compile(rf"{of_them.pattern}(?:(?:\w+\s){{0,3}}\w+['’]s?\s)?")  # "of the town board's 9"
        reviewing = module(sentence.language, "reviewing")
        among = re.compile(rf"\s*(?:{reviewing.AMONG})\s*")
        were_among = re.compile(rf"(?:\s\w+){{1,3}}?\s(?:{reviewing.WERE_AMONG})\s")
        before = [(one, even(sentence.text[: one.start])) for one in sentence.figures[:-1]]
        leading = [one for one, text in before if of_them.fullmatch(text) or among.fullmatch(text)]
        return (
            *leading,
            *(
                whole
                for part, whole in pairwise(sentence.figures)
                if of_whole.fullmatch(between := even(sentence.text[self.end_of(sentence, part) : whole.start]))
                or were_among.fullmatch(between)
            ),
        )

    def of_date(self, sentence: Sentence, dated: Dated) -> Clause:
        """Return what a sentence says around one of its dates, up to a semicolon."""
        section = _section_at(sentence, dated.start)
        return self._clause(sentence, [section], section, None)

    def of_section(self, sentence: Sentence, at: int, whole: Clause) -> Clause:
        """Return what is said around a place of a sentence, up to a semicolon or what follows on its own."""
        section = _section_at(sentence, at)
        return whole if len(section) == len(sentence.text) else self._section(sentence, section)

    def _of_section(self, sentence: Sentence, section: range) -> Clause:
        return self._clause(sentence, [section], section, None)

    def _of_sentence(self, sentence: Sentence) -> Clause:
        """Return what a sentence says as a whole."""
        whole = range(len(sentence.text))
        return self._clause(sentence, [whole], whole, None)

    def without(self, sentence: Sentence, stretches: Sequence[range]) -> Clause:
        """Return what a sentence says beside some of its stretches."""
        ends = [0]
        for one in sorted(stretches, key=lambda one: one.start):
            ends.extend((max(one.start, ends[-1]), max(one.stop, ends[-1])))
        ends.append(len(sentence.text))
        parts = [range(start, end) for start, end in zip(ends[::2], ends[1::2], strict=True)]
        return self._clause(sentence, parts, range(len(sentence.text)), None)

    def read(self, sentence: Sentence, start: int, end: int) -> Words:
        """Read a part of a sentence."""
        return self._read(sentence, [range(start, end)], None)

    def each_of_several(self, sentence: Sentence, at: int) -> list[Clause]:
        """Return what is said around a place of each of several names that "and" joins; none where none are joined.

        "Alder and Birch were added" says that Alder was, and that Birch was.
        """
        assert sentence.language
        section = _section_at(sentence, at)
        names = [one for one in self.placed(sentence, SECTIONS) if section.start <= one.start < section.stop]
        names = [one for at, one in enumerate(names) if not at or not self._holds(one, names[at - 1])]
        several = lists_in(sentence, names)
        if not several or len({len(one) for one in several}) > 1:
            return []
        return [self._clause(sentence, parts, section, None) for parts in each_of(several, section)]

    def _holds(self, wider: Placed, place: Placed) -> bool:
        """Return whether a name only says where the place before it is: "Alder, Birchland"."""
        return not set(wider.link.ids).isdisjoint(self._indexed.knowledge.places_of(place.link.ids[0]))

    def placed(self, sentence: Sentence, sections: Collection[str] = ("organizations", "people")) -> tuple[Placed, ...]:
        """Return what a sentence names, organizations and people unless others are asked for, with their places."""
        return tuple(one for one in self._named(sentence) if one.link.section in sections)

    def _named_in(self, sentence: Sentence) -> tuple[Placed, ...]:
        """Return all that a sentence names."""
        assert sentence.language
        words: list[str] = []
        places: list[tuple[int, int]] = []
        for match in words_between(sentence.text, 0, len(sentence.text)):
            cut = self._words(match[0])
            words.extend(cut)
            places.extend([match.span()] * len(cut))
        read = self._made(tuple(words), sentence.language, is_counted=False, small=_small_in(sentence.text))
        return tuple(
            Placed(link, *_bare(sentence.text, places[min(link.positions)][0], places[max(link.positions)][1]))
            for link in read.links
        )

    def _leads_on(self, sentence: Sentence, own: range) -> bool:
        """Return whether a part counts some of those who were counted before it: `including 16 hens`."""
        language = sentence.language
        assert language
        begins = even(sentence.text[own.start : own.stop]).lstrip(" ,;:(—–-")
        led = "|".join(map(re.escape, module(language, "reviewing").INCLUDING.split("|")))
        return re.match(rf"(?:{led})\b", begins) is not None

    def _clause(self, sentence: Sentence, parts: Sequence[range], place: range, figure: Figure | None) -> Clause:
        own = self._read(sentence, parts, figure)
        whole = [range(len(sentence.text))]
        around = own if list(parts) == whole else self._read(sentence, whole, figure)
        others = tuple(one for one in sentence.figures if one is not figure and place.start <= one.start < place.stop)
        query = Query(own.question, self._indexed)
        speaking = self.attribution.speaking(around)
        return Clause(sentence, own, around, tuple(_dates(sentence, place)), figure, others, speaking, query, place)

    def _read(self, sentence: Sentence, parts: Sequence[range], figure: Figure | None) -> Words:
        assert sentence.language
        text, taken = sentence.text, self._taken(sentence)
        found: list[str] = []
        printed: list[str] = []
        number_at = -1
        for part in parts:
            dropped = self._said_before(sentence, part)
            for match in words_between(text, max(part.start, self._own_stance(sentence)), part.stop):
                if figure and match.start() <= figure.number.start < match.end():
                    number_at = len(found)
                    found.append(many(sentence.language))
                elif not any(start < match.end() and match.start() < end for start, end in taken):
                    printed.append(match[0])
                    found.extend(self._words(match[0]) if match.start() >= dropped else ())
        words = self._alike(_said_shorter(tuple(found), sentence.language))
        made = self._made(words, sentence.language, is_counted=number_at >= 0, small=_small_in(text))
        return replace(made, text=" ".join(printed))

    def _alike(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Write what the record calls the same alike, unless a negation is lost by it: "without leave" stays so."""
        alike, operators = self._vocabulary.meant(self._vocabulary.alike(words)), self._grammar.operators
        is_kept = sum(operators.get(one) == NEGATION for one in alike) == sum(
            operators.get(one) == NEGATION for one in words
        )
        return alike if is_kept else words

    def _so_in(self, language: Language) -> frozenset[str]:
        """Return the words that leave it so: small ones too, but none that turns it round ("personne ne dit")."""
        operators, small = self._grammar.operators, self._grammar.function_words
        silent = frozenset(word for word in small if operators.get(word) != NEGATION)
        words = module(language, "reviewing")
        return silent.union(words.AS_SO.split()).difference(words.TURNING.split())

    def _taken(self, sentence: Sentence) -> list[tuple[int, int]]:
        """Return the places of all that is no word: numbers with the words around them, dates, addresses."""
        figures = [(one.start, self.end_of(sentence, one)) for one in sentence.figures]
        dates = [(one.led_from, one.end) for one in sentence.dates]
        dates.extend(one.span() for one in self._silent(sentence))
        kinds = self._kinds(sentence)
        return [*figures, *dates, *kinds, *right_ones(sentence), *((one.start, one.end) for one in sentence.unfit)]

    def _kinds_in(self, sentence: Sentence) -> tuple[tuple[int, int], ...]:
        """Return the places of what says only which kind of organization a name behind a comma is of.

        In "Alder, an advocacy group, has counted" the apposition says nothing of what was counted.
        """
        assert sentence.language
        particles = module(sentence.language, "particles")
        articles = "|".join((*particles.ARTICLES.split(), *particles.A.split()))
        found = (
            re.compile(rf",\s(?:{articles})\s([^,;:.()\d]+),").match(even(sentence.text), one.end)
            for one in self.placed(sentence)
            if one.link.section == "organizations"
        )
        return tuple((one.start() + 1, one.end() - 1) for one in found if one and self._is_kind(one[1], sentence))

    def _is_kind(self, words: str, sentence: Sentence) -> bool:
        """Return whether some words hold one for organizations, and name nothing."""
        assert sentence.language
        made = self._made(self._words(words), sentence.language, is_counted=False)
        return not made.links and any(Frame.ORGANIZATIONS in one.frames for one in made.tokens)

    def _silent(self, sentence: Sentence) -> Iterator[re.Match[str]]:
        """Yield the words that say no more than that it is so by now, or than a preposition: `to date`, `by virtue`."""
        assert sentence.language
        reviewing = module(sentence.language, "reviewing")
        ends = {one.end for one in sentence.figures}
        yield from (more for _, more in ands_more(sentence.text, ends, sentence.language))
        yield from re.finditer(
            rf"(?<!\w)(?:{reviewing.TO_DATE}|{reviewing.NOW_IN_WORDS}|{reviewing.LEADING})(?!\w)", even(sentence.text)
        )

    def _own_stance(self, sentence: Sentence) -> int:
        """Return where what is so begins behind what the writers say of themselves: "we cannot be silent while".

        What has a figure, a date or a number is no mere stance.
        """
        assert sentence.language
        found = re.match(module(sentence.language, "reviewing").STANCE, even(sentence.text))
        numbers = re.search(r"\d", sentence.text)
        counted = [one.start for one in sentence.figures] + [one.start for one in sentence.dates]
        first = min([*counted, numbers.start() if numbers else len(sentence.text)])
        return found.end() if found and found.end() <= first else 0

    def end_of(self, sentence: Sentence, figure: Figure) -> int:
        """Return where a figure ends: behind its word for percent, where it has one."""
        behind = sentence.text[figure.end :]
        if not figure.unit or self._grammar.percent_words.isdisjoint(self._words(figure.unit)):
            return figure.end
        start = behind.find(figure.unit)
        return figure.end + start + len(figure.unit) if 0 <= start <= 1 else figure.end

    def _words(self, printed: str) -> tuple[str, ...]:
        found = self._cut.get(printed)
        if found is None:
            if len(self._cut) > _MOST_KEPT:
                self._cut.clear()
            found = self._cut[printed] = self._grammar.cut(self._accented.get(_bare_word(printed), printed))
        return found

    def of_statement(self, sentence: Sentence, figure: Figure | None) -> Words:
        """Read a statement of the record as a draft's sentence is read."""
        return self._read(sentence, [range(len(sentence.text))], figure)

    def _key(self, word: str, before: str, language: Language) -> str:
        """Return what a word is matched by; of a verb in the future or the conditional, its infinitive.

        It is one only behind a word that no noun follows: without it, "enfermería" would be of those who fall ill.
        """
        reviewing = module(language, "reviewing")
        found = re.fullmatch(reviewing.FUTURES, word) if before in reviewing.BEFORE_VERBS.split() else None
        infinitive = self._vocabulary.key(found[1], language) if found else ""
        is_known = bool(infinitive) and bool(self._indexed.index.lexicon.positions(infinitive))
        return infinitive if is_known else self._vocabulary.key(word, language)

    def _made(
        self, words: tuple[str, ...], language: Language, *, is_counted: bool, small: Set[str] = frozenset()
    ) -> Words:
        """Read words; those that a text has without a capital name no place that is written with one."""
        figure, tokens = many(language), []
        for position, word in enumerate(words):
            _, number, frames, is_light, is_noun = self._vocabulary.meaning(word)
            is_many = is_counted and word == figure
            keys = frozenset({number or self._key(word, "".join(words[position - 1 : position]), language)})
            is_light = is_light and keys.isdisjoint(self._groups)  # in a statement, children are not just people
            counted = position > 0 and is_counted and words[position - 1] == figure
            tokens.append(
                Token(
                    word, word, keys, number, frames, position,
                    is_counted=counted, is_light=is_light or is_many, is_noun=is_noun,
                )
            )  # fmt: skip
        made = tuple(tokens)
        links = self._indexed.linker.links(made, SECTIONS)
        if plain := {one.tokens[0].position for one in links if self._is_plain_word(one, small)}:
            made = tuple(one._replace(is_plain=one.position in plain) for one in made)
            links = self._indexed.linker.links(made, SECTIONS)
        frames = frozenset({Frame.HOW_MANY}) if is_counted else _NO_FRAMES
        question = Question(
            text=" ".join(words), words=words, tokens=made, dates=(), as_of=False, frames=frames, yes_no=False,
            language=language, grammar=self._grammar, named=positions_of(links) - self._denied_within(links, words),
        )  # fmt: skip
        return Words(made, question, links, language)

    def _denied_within(self, links: Sequence[NameLink], words: Sequence[str]) -> frozenset[int]:
        """Return the positions of negations within names that have none: "the returns are not voluntary"."""
        denied = set[int]()
        for link in links:
            within = range(min(link.positions), max(link.positions))
            negations = {at for at in within if self._grammar.operators.get(words[at]) == NEGATION}
            if negations and link.section != "documents":
                names = (name for one in link.ids for name in self._indexed.knowledge.names_of(one))
                own = {word for name in names for word in self._vocabulary.words(name)}
                denied |= {at for at in negations if words[at] not in own}
        return frozenset(denied)

    def _is_plain_word(self, link: NameLink, small: Set[str]) -> bool:
        """Return whether a name is only found by a small word that is written otherwise in each of its names.

        Of an organization it is one that stands behind a preposition there, and says not what kind of body it is.
        """
        if link.section not in ("places", "organizations") or len(link.tokens) > 1 or link.tokens[0].word not in small:
            return False
        return self._is_otherwise_in_names(link.tokens[0].word, link.ids, link.section)

    def _is_otherwise_in(self, word: str, ids: Sequence[str], section: str) -> bool:
        """Return whether each name with some word has it with a capital, and that of a body behind a preposition."""
        names = [re.findall(r"\w+", name) for one in ids for name in self._indexed.knowledge.names_of(one)]
        if any(one[:1].islower() and even(one) == word for name in names for one in name):
            return False
        return section == "places" or self._stands_behind_a_small_word(word, names)

    def _stands_behind_a_small_word(self, word: str, names: Sequence[Sequence[str]]) -> bool:
        """Return whether a word stands behind a small word in each of some names that has it, and one of them has."""
        keys, found = self._vocabulary.keys_of((word,)), list[bool]()
        for name in names:
            own = [even(one) for one in name]
            at = next((at for at, one in enumerate(own) if not keys.isdisjoint(self._vocabulary.keys_of((one,)))), -1)
            if at >= 0:
                found.append(not self.small_words.isdisjoint(own[:at]))
        return bool(found) and all(found)

    def _said_before(self, sentence: Sentence, part: range) -> int:
        """Return where what is stated begins behind "we note that" or "we note:", else the part's beginning.

        What stands before must say that it is so: "it is wrong that" takes nothing away.
        """
        assert sentence.language
        reviewing = module(sentence.language, "reviewing")
        so, that = self._so(sentence.language), frozenset(reviewing.THAT.split())
        numbers = [range(one.start, one.end) for one in sentence.figures]
        dates = [range(one.start, one.end) for one in sentence.dates]
        said: list[str] = []
        for match in words_between(sentence.text, part.start, part.stop):
            if overlaps(range(*match.span()), dates):
                continue
            words = self._words(match[0])
            if words and words[0] in that:
                is_so = bool(said) and (so.issuperset(said) or self._is_of_ours(said, sentence.language))
                return match.end() if is_so else part.start
            if overlaps(range(*match.span()), numbers):
                break
            said.extend(words)
            if match[0].endswith(":"):
                return match.end() if so.issuperset(said) else part.start
        return part.start

    def _is_of_ours(self, said: Sequence[str], language: Language) -> bool:
        """Return whether words are of whoever is ours, and says it: "our partners report"."""
        reviewing, operators = module(language, "reviewing"), self._grammar.operators
        is_short = 1 < len(said) <= _MOST_OF_OURS and said[0] in reviewing.OURS.split()
        turning = frozenset(reviewing.TURNING.split())
        is_plain = is_short and turning.isdisjoint(said) and all(operators.get(one) != NEGATION for one in said)
        return is_plain and self.attribution.is_saying(said[-1], language)


@lru_cache(maxsize=_KEPT_LATELY)
def _small_in(text: str) -> frozenset[str]:
    """Return the words that stand in a text without a capital alone; none of a text that has no capitals at all."""
    words = re.findall(r"[^\W\d_]+", text)
    capital = {even(one) for one in words if one[0].isupper()}
    is_cased = any(one[0].isupper() for one in words[1:])
    return frozenset(even(one) for one in words).difference(capital) if is_cased else frozenset()


def overlaps(stretch: range, others: Sequence[range]) -> bool:
    """Return whether a stretch of a sentence shares a sign with one of others."""
    return any(one.start < stretch.stop and stretch.start < one.stop for one in others)


def _bare_word(printed: str) -> str:
    """Return a printed word in lower case, without the signs around it."""
    return "".join(re.findall(r"[^\W\d_]+", printed)[:1]).casefold()


_MOST_OF_OURS = 4  # words
_MOST_KEPT = 20_000  # words of drafts, cut


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the place of a name without the signs around it."""
    name = text[start:end]
    start += len(name) - len(name.lstrip("([“\"'«"))
    trimmed = re.sub(r"(?:['’]s)?[)\]”\"'».,;:!?]*$", "", text[start:end])
    return start, start + len(trimmed)


def _is_bare_count(sentence: Sentence, figure: Figure, place: range) -> bool:
    """Return whether a part begins with "and" and a figure that no noun follows: "and 9 without leave"."""
    assert sentence.language
    before = re.findall(r"\w+", even(sentence.text[place.start : figure.start]))
    return not figure.unit and set(before) <= {*module(sentence.language, "reviewing").AND.split()}


def _section_at(sentence: Sentence, at: int) -> range:
    return next(one for one in _sections(sentence) if one.start <= at < one.stop)


def _sections(sentence: Sentence) -> list[range]:
    """Cut a sentence where what follows is a statement of its own: at a semicolon, and before "while" and its like.

    So it is behind "with so many already gone," too, where the rest has no figure, no date and no name.
    """
    assert sentence.language
    text = even(sentence.text)
    apart = "|".join(module(sentence.language, "reviewing").APART.split("|"))
    cuts = [one.start() + 1 for one in re.finditer(rf";\s|,\s(?=(?:{apart})\s)", text)]
    attending = re.match(rf"(?:{module(sentence.language, 'reviewing').ATTENDING})\s(?:[^,;]|,(?=\d))*,\s", text)
    if attending and not cuts and _is_bare_from(attending.end(), sentence):
        cuts = [attending.end() - 1]
    return [range(start, end) for start, end in pairwise([0, *cuts, len(text)])]


def _is_bare_from(at: int, sentence: Sentence) -> bool:
    """Return whether all figures and dates of a sentence stand before a place, and no name behind it."""
    numbers = [*(one.start for one in sentence.figures), *(one.start for one in sentence.dates)]
    return bool(numbers) and max(numbers) < at and re.search(r"[^\W\d_a-z]|\d", sentence.text[at:]) is None


def _said_shorter(words: tuple[str, ...], language: Language) -> tuple[str, ...]:
    """Write "under one" for "had not yet turned one", and "have no leave" for "lack leave"."""
    reviewing, text = module(language, "reviewing"), " ".join(words)
    for pattern, short in (reviewing.NOT_YET_OF_AGE, reviewing.HAVING_NONE, reviewing.AT_ONCE):
        text = re.sub(pattern, short, text)
    return tuple(text.split())


def _parts(sentence: Sentence, section: range) -> tuple[range, ...]:
    """Cut a section between its figures, where a sign or a word joins what is said of two."""
    assert sentence.language
    figures = [one for one in sentence.figures if section.start <= one.number.start < section.stop]
    joins = "|".join(module(sentence.language, "reviewing").AND.split())
    join = re.compile(rf"\s(?:{joins}|{module(sentence.language, 'reviewing').THEN_LESS})\s")
    so_that = re.compile(rf"\s(?:{module(sentence.language, 'reviewing').SO_THAT})\s")
    cuts = [section.start]
    for one, other in pairwise(figures):
        between = even(sentence.text[one.end : other.start])
        signs = list(_BREAK.finditer(between)) or list(join.finditer(between)) or list(so_that.finditer(between))
        if signs:
            cuts.append(one.end + signs[-1].start())
    return tuple(range(start, end) for start, end in pairwise([*cuts, section.stop]))


def _dates(sentence: Sentence, place: range) -> Iterator[Dated]:
    """Yield the dates of a part of a sentence; where it has none, those before it, else those behind."""
    own = [one for one in sentence.dates if place.start <= one.start < place.stop]
    before = [one for one in sentence.dates if one.start < place.start]
    yield from own or before[:1] or sentence.dates[:1]


Contraries = Collection[tuple[frozenset[str], frozenset[str]]]


@cache
def contraries(language: Language) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Return the pairs of small words of a language that say the contrary of each other."""
    pairs = (pair.split("/") for pair in module(language, "reviewing").CONTRARY.split("|"))
    return tuple((frozenset(one.split()), frozenset(other.split())) for one, other in pairs)


def markers(words: Words, contrary: Contraries) -> dict[str, Counter[tuple[int, int]]]:
    """Return for each key of a word, and each id of a name, how often the small word before is on which side.

    The figure itself counts as a word: to come from 38 is not to come to 38.
    """
    small = frozenset(word for pair in contrary for side in pair for word in side)
    found: dict[str, Counter[tuple[int, int]]] = {}
    names = {min(link.positions): link.ids for link in words.links}  # what leads to a name leads to all of it
    for token in words.tokens:
        before = "" if _is_article_of_a_word(words, token) else _before(words, token, small)
        sides = {(n, s) for n, pair in enumerate(contrary) for s, side in enumerate(pair) if before in side}
        for key in names.get(token.position, token.keys) if sides else ():
            found.setdefault(key, Counter()).update(sides)
    return found


def _is_article_of_a_word(words: Words, token: Token) -> bool:
    """Return whether a token is an article of the word behind it, and not of a number, which stands for itself."""
    grammar, behind = words.question.grammar, words.words[token.position + 1 : token.position + 2]
    return token.word in grammar.articles and any(one not in grammar.function_words for one in behind)


def _before(words: Words, token: Token, small: frozenset[str]) -> str:
    """Return the word before another one and its article; none before a small word."""
    grammar, at = words.question.grammar, token.position - 1
    if token.word in grammar.function_words and not token.is_light:
        return ""
    while at >= 0 and words.words[at] in grammar.articles and words.words[at] not in small:
        at -= 1
    before = words.words[at] if at >= 0 else ""
    is_of_them = at < token.position - 1 and before in module(words.language, "particles").OF.split()
    return "" if is_of_them and token.word == many(words.language) else before  # "of the 38" leads nowhere
