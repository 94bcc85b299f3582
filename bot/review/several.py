"""A sentence of several clauses, cut into sentences of their own: each has to be stated by itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from types import ModuleType

from bot.knowledge.figures import even
from bot.languages import Language, module
from bot.languages.dates import date_in_words
from bot.review.clauses import SECTIONS, Clause, ClauseReader, overlaps
from bot.review.draft import Sentence, sentences_of

_MOST_CUTS = 4  # of one sentence that are tried
_LONGEST_SUBJECT = 8  # words
_LONGEST_LEAD = 6
_FEWEST = 3  # words of a clause
_CLOSE = 4  # signs before a name that begins a clause: an article
_ARTICLES_BACK = 5  # words from the comma before "which" back to the article of what it is said of


@dataclass(frozen=True, slots=True)
class _Joint:
    """Where a sentence is cut.

    Attributes:
        start: Where the first clause ends.
        then: Where the second one begins.
        end: Where it ends; what follows is of the first one.
        before: What is put before the second clause, in the place of the word that joins it.
        behind: What is put behind it.
        is_apart: Whether two sentences could stand there, each with its own subject and verb.
    """

    start: int
    then: int
    end: int
    before: str = ""
    behind: str = ""
    is_apart: bool = False


class Several:
    """Cuts sentences of several clauses: "which", "where", "and" with a verb, "ordered by her" between two commas.

    Args:
        reader: Reads clauses.
    """

    def __init__(self, reader: ClauseReader) -> None:
        self._reader = reader

    def cuts(self, sentence: Sentence) -> Iterator[tuple[Sentence, Sentence]]:
        """Yield the ways in which a sentence may be cut into two that say all that it says.

        What says when it is, or whose words these are, at its beginning is said of both. Whether somebody who is said
        to say the one says the other as well nobody knows, nor whether what is denied of the one is of the other.
        """
        ways = self._cut(sentence, self._joints)
        said = (pair for pair in ways if self._are_said_by_the_same(*pair))
        yield from islice(said, _MOST_CUTS)

    def as_a_demand(self, sentence: Sentence) -> Sentence | None:
        """Return a sentence in which somebody says what another one ought to do as one in which that is asked for."""
        words, text = _words(sentence, "clauses"), sentence.text
        assert sentence.language
        for say in re.finditer(r"(?<=\s)[^\W\d_]+(?=\s)", text):
            ought = re.compile(words.OUGHT).match(text, say.end())
            if ought is None or not self._reader.attribution.is_saying(even(say[0]), sentence.language):
                continue
            if self._reader.read(sentence, 0, say.end()).negates:
                return None
            told = {"who": text[: say.start()].strip(), "whom": ought["whom"], "what": ought["what"]}
            return _as_sentence(words.URGING.format(**told, no=words.NOT_TO if ought["no"] else ""), sentence.language)
        return None

    def apart(self, sentence: Sentence) -> Iterator[tuple[Sentence, Sentence]]:
        """Yield the ways in which a sentence may be cut into two, each with its own subject and verb."""
        yield from islice(self._cut(sentence, self._apart), _MOST_CUTS)

    def _cut(
        self, sentence: Sentence, joints: Callable[[Sentence], Iterator[_Joint]]
    ) -> Iterator[tuple[Sentence, Sentence]]:
        """Yield a sentence as two, cut at some joints."""
        plain = _with_whole_dates(sentence)
        if plain is None:
            return
        for joint in joints(plain):
            first = _as_sentence(plain.text[: joint.start] + plain.text[joint.end :], plain.language)
            text = " ".join((joint.before, plain.text[joint.then : joint.end].strip(" ,.;"), joint.behind))
            second = _as_sentence(text, plain.language)
            if first and second and max(len(first.text), len(second.text)) < len(plain.text):
                yield first, second

    def _apart(self, sentence: Sentence) -> Iterator[_Joint]:
        """Yield where two sentences could stand, the second one without what is said of both."""
        joints = self._joined(sentence, self._reader.of_sentence(sentence), self._lead(sentence))
        return (replace(one, before="") for one in joints if one.is_apart)

    def _are_said_by_the_same(self, first: Sentence, second: Sentence) -> bool:
        """Return whether nobody who is said to say the one may be meant to say the other, too.

        Who speaks says what stands behind "that", and all that stands before "according to" at the end.
        """
        said, then = self._reader.of_sentence(first), self._reader.of_sentence(second)
        begins = self._reader.placed(second, SECTIONS)[:1]
        speaking = {one.ids for one in then.speaking}
        is_of_second = any(one.start <= _CLOSE and one.link.ids in speaking for one in begins)
        is_of_first = not self._reader.attribution.of_themselves(said.own)
        return bool(said.speaking or not then.speaking or is_of_second) and bool(then.speaking or is_of_first)

    def _joints(self, sentence: Sentence) -> Iterator[_Joint]:
        """Yield where a sentence may be cut, with what it has to repeat."""
        whole, lead = self._reader.of_sentence(sentence), self._lead(sentence)
        yield from self._demanded(sentence)
        yield from self._relative(sentence)
        yield from self._inserted(sentence)
        yield from self._joined(sentence, whole, lead)

    def _lead(self, sentence: Sentence) -> int:
        """Return where what is said of the whole sentence ends: a date at its beginning, or a few words and a comma."""
        text = sentence.text
        dates = [one for one in sentence.dates if one.led_from <= _first_words(text)]
        if dates:
            comma = re.compile(r"\s?,?\s").match(text, dates[0].end)
            return comma.end() if comma else dates[0].end
        comma = re.search(r",\s", text)
        words = text[: comma.start()].split() if comma else ()
        small = self._reader.small_words
        is_short = 1 < len(words) <= _LONGEST_LEAD and even(words[0]) in small
        return comma.end() if comma and is_short else 0

    def _demanded(self, sentence: Sentence) -> Iterator[_Joint]:
        """Yield the second thing asked for: "asks her to sell and to leave", "asks her to sell and him to buy"."""
        text, words = even(sentence.text), _words(sentence, "clauses")
        asks = re.search(rf"(?<!\w)(?:{_words(sentence, 'reviewing').DEMANDING})(?!\w)", text)
        to = re.compile(rf"\s(?:{words.TO_DO})\s").search(text, asks.end()) if asks else None
        if asks is None or to is None:
            return
        again, joining = re.compile(rf"(?:{words.TO_DO})\s"), "|".join(_words(sentence, "particles").AND.split())
        for joined in re.finditer(rf",?\s(?:{joining})\s", text[to.end() :]):
            start, then = to.end() + joined.start(), to.end() + joined.end()
            if again.match(text, then):
                yield _Joint(start, then, len(text), before=sentence.text[: to.start()])
            elif whom := self._whom(sentence, asks.end(), then):
                yield _Joint(start, then, len(text), before=sentence.text[:whom])

    def _whom(self, sentence: Sentence, verb: int, then: int) -> int:
        """Return where what is repeated of a demand ends, before a second name that is asked; 0 where none is."""
        text, placed = even(sentence.text), self._reader.placed(sentence)
        first = next((one for one in placed if one.start >= verb), None)
        other = next((one for one in placed if one.start >= then), None)
        if first is None or other is None or first is other:
            return 0
        led = re.findall(r"\w+", text[then : other.start])
        is_asked = re.match(rf",?\s(?:{_words(sentence, 'clauses').TO_DO})\s", text[other.end :])
        if is_asked is None or not self._reader.small_words.issuperset(led):
            return 0
        articles = _words(sentence, "particles").ARTICLES.split()
        return verb if any(one not in articles for one in led) else text.rfind(" ", 0, first.start) + 1

    def _relative(self, sentence: Sentence) -> Iterator[_Joint]:
        """Yield the clauses behind a comma and "which" or "where", with what stands right before in its place."""
        text, words = sentence.text, _words(sentence, "clauses")
        for which in re.finditer(rf",\s(?:(?P<which>{words.WHICH})|(?P<where>{words.WHERE}))\s", text.lower()):
            end = min(_next_comma(sentence, which.end()) + 1, len(text))
            of_it = self._noun_before(sentence, which.start())
            if of_it and which["which"]:
                yield _Joint(which.start(), which.end(), end, before=of_it)
            elif of_it:
                yield _Joint(which.start(), which.end(), end, behind=f"{words.IN} {of_it}")

    def _inserted(self, sentence: Sentence) -> Iterator[_Joint]:
        """Yield what was done to what stands before a comma, up to the next one: "the review, made by her, shows"."""
        text, words = sentence.text, _words(sentence, "clauses")
        for done in re.finditer(rf",\s(?=(?:{words.DONE})(?!\w))", text.lower()):
            end, of_it = _next_comma(sentence, done.end()), self._noun_before(sentence, done.start())
            if of_it and end < len(text.rstrip(" .")):
                yield _Joint(done.start(), done.end(), end + 1, before=f"{of_it} {words.WAS_DONE}")

    def _joined(self, sentence: Sentence, whole: Clause, lead: int) -> Iterator[_Joint]:
        """Yield the clauses behind "and" and its like: with a subject of their own, or with that of the first one."""
        words = _words(sentence, "clauses")
        pattern = rf",?\s(?:{words.JOINING})\s(?:(?:{words.THEN})\s)?"
        for joined in re.finditer(pattern, sentence.text.lower()):
            if joined.start() > lead and not _is_within(joined, sentence):
                yield from self._behind(sentence, whole, lead, joined)

    def _behind(self, sentence: Sentence, whole: Clause, lead: int, joined: re.Match[str]) -> Iterator[_Joint]:
        """Yield the clause behind "and" or its like, with what it has to repeat of the first one."""
        text, then = sentence.text, joined.end()
        subject, is_present = self._subject(sentence, lead)
        is_behind = bool(subject) and lead + len(subject) < joined.start()  # the first verb
        is_of_a_day = any(one.end <= lead for one in sentence.dates) and any(one.start > then for one in sentence.dates)
        led = "" if is_of_a_day else text[:lead]  # which has a day of its own
        it = re.compile(rf"(?:{_words(sentence, 'clauses').IT})\s").match(text.lower(), then)
        if that := self._that(sentence, lead, then):
            yield _Joint(joined.start(), that[1], len(text), before=text[: that[0]])
        elif it or self._is_verb(sentence, then, after_a_name=is_present):
            if is_behind and not whole.own.negates:
                yield _Joint(joined.start(), it.end() if it else then, len(text), before=f"{led}{subject}")
        elif self._has_verb(sentence, then):
            yield _Joint(joined.start(), then, len(text), before=led, is_apart=is_behind)

    def _that(self, sentence: Sentence, lead: int, then: int) -> tuple[int, int] | None:
        """Return where the first "that" ends, and the one behind "and": "says that it rains, and that it is cold"."""
        that = re.compile(rf"(?:{'|'.join(_words(sentence, 'reviewing').THAT.split())})\s")
        text = even(sentence.text)
        again = that.match(text, then)
        first = next((one for one in that.finditer(text, lead) if text[one.start() - 1] == " "), None)
        return (first.end(), again.end()) if again and first and first.end() < again.start() else None

    def _subject(self, sentence: Sentence, lead: int) -> tuple[str, bool]:
        """Return what stands before the first verb, and whether that tells what is done; empty where there is none."""
        ends = {one.end for one in self._reader.placed(sentence)}
        for at in [one.start() for one in re.finditer(r"(?<=\s)\S", sentence.text[lead:])][:_LONGEST_SUBJECT]:
            is_after_a_name = lead + at - 1 in ends
            if self._is_verb(sentence, lead + at, after_a_name=is_after_a_name):
                is_present = is_after_a_name and not self._is_verb(sentence, lead + at)
                return sentence.text[lead : lead + at].strip(), is_present
        return "", False

    def _has_verb(self, sentence: Sentence, start: int) -> bool:
        """Return whether a verb stands behind the first word from a place on."""
        words = [one.start() for one in re.finditer(r"(?<=\s)\S", sentence.text[start:])]
        return any(self._is_verb(sentence, start + at) for at in words)

    def _is_verb(self, sentence: Sentence, at: int, *, after_a_name: bool = False) -> bool:
        """Return whether a verb of what was done or is so begins at a place, by its form."""
        assert sentence.language
        words, text = module(sentence.language, "clauses"), sentence.text[at:]
        if not text[:1].islower():
            return False
        forms = f"{words.VERBS}|{words.PRESENT}" if after_a_name else words.VERBS
        word = next(iter(re.findall(r"^[^\W\d_]+", text)), "")
        return re.match(rf"(?:{forms})(?!\w)", text) is not None or word in self._reader.irregular(sentence.language)

    def _noun_before(self, sentence: Sentence, comma: int) -> str:
        """Return the name that ends at a comma, else the words from the last article on."""
        ending = [one for one in self._reader.placed(sentence, SECTIONS) if one.end == comma]
        if ending:
            return sentence.text[ending[-1].start : comma]
        particles = _words(sentence, "particles")
        articles = "|".join((*particles.ARTICLES.split(), *particles.A.split()))
        before = re.split(r"[,;:]", sentence.text[:comma])[-1]
        near = " ".join(before.split()[-_ARTICLES_BACK:])
        found = list(re.finditer(rf"(?<!\w)(?:{articles})\s", even(near)))
        return near[found[-1].start() :] if found else ""


def _words(sentence: Sentence, area: str) -> ModuleType:
    """Return the words of a sentence's language."""
    assert sentence.language
    return module(sentence.language, area)


def _is_within(joined: re.Match[str], sentence: Sentence) -> bool:
    """Return whether a place is one within a quotation, or within a number or a date."""
    quoted = [range(one.start, one.end) for one in sentence.quoted]
    return overlaps(range(joined.start() + 1, joined.end() - 1), [*quoted, *_taken(sentence)])


def _taken(sentence: Sentence) -> list[range]:
    """Return the places of dates and figures."""
    dates = [range(one.start, one.end) for one in sentence.dates]
    return [*dates, *(range(one.start, one.end) for one in sentence.figures)]


def _first_words(text: str) -> int:
    """Return where the second word of a text ends."""
    found = re.match(r"\S+\s\S+", text)
    return found.end() if found else 0


def _next_comma(sentence: Sentence, at: int) -> int:
    """Return where the next comma stands that is within no date and no number; else where the text ends."""
    commas = (one.start() for one in re.finditer(r",(?!\d)|;", sentence.text) if one.start() >= at)
    free = (one for one in commas if not any(one in each for each in _taken(sentence)))
    return next(free, len(sentence.text))


def _with_whole_dates(sentence: Sentence) -> Sentence | None:
    """Return a sentence whose dates do not depend on one another: "a month later" is of May 2019."""
    assert sentence.language
    text = sentence.text
    for one in reversed(sentence.dates):
        year = one.mention.year
        if year and one.mention.edtf and str(year) not in text[one.start : one.end]:
            on = module(sentence.language, "clauses").ON if one.mention.day and one.is_told_by_another else ""
            date = f"{on} {date_in_words(sentence.language, one.mention.edtf)}".strip()
            text = text[: one.start] + date + text[one.end :]
    return sentence if text == sentence.text else _as_sentence(text, sentence.language)


def _as_sentence(text: str, language: Language | None) -> Sentence | None:
    """Read some words as a sentence; None where they are too few, or none."""
    assert language
    bare = " ".join(text.split()).strip(" ,;:.")
    read = sentences_of(f"{bare[:1].upper()}{bare[1:]}.", (language,))
    is_one = len(read) == 1 and read[0].language == language and read[0].is_read
    return read[0] if is_one and len(bare.split()) >= _FEWEST else None
