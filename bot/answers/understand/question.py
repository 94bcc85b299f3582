"""Understand a question: its words, dates and numbers, its language, and what kind of thing it asks for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from bot.answers.answer import Focus
from bot.answers.understand.bounds import span_asked, with_bounds_in_figures
from bot.answers.understand.capitals import acronyms_in, capitalised_in
from bot.answers.understand.dates import DateMention
from bot.answers.understand.normalise import fold
from bot.answers.understand.vocabulary import NEGATION, RESTRICTION, Frame, Grammar, Vocabulary
from bot.languages import Language
from bot.languages.beginnings import beginnings_in

_FOCUS_FRAMES = {
    Focus.DATES: frozenset({Frame.WHEN}),
    Focus.SIGNATORIES: frozenset({Frame.SIGN}),
    Focus.SOURCES: frozenset({Frame.SOURCE}),
    Focus.LETTERS: frozenset({Frame.LETTERS}),
}
_MAY_STAND_LAST = (NEGATION, RESTRICTION)
Dates = tuple[DateMention, ...]
_NO_FRAMES = frozenset[Frame]()
_ONE = "1"
_OF_A_NOUN = (("de",), ("d",))  # behind "combien", where a noun follows
_CALLED = 3  # words: "the immigration judge"
_VAGUE_NUMBERS = frozenset({"#2", "#3"})  # written out ("his two secretaries") they seldom are figures


class Token(NamedTuple):
    """One word of the question.

    Attributes:
        word: As corrected and folded.
        typed: As the person wrote it, folded.
        keys: What it is matched by.
        number: Its canonical number, if it is one.
        frames: What it may tell about the kind of the question.
        position: Its index among the question's words.
        is_type: Whether it only says what kind of thing is wanted, as in "which judge".
        is_counted: Whether it is the noun that is counted, as in "how many clients".
        is_foreign: Whether it stands in a question of another language than the one in which it says little.
        is_light: Whether it says nothing about what is asked for, wherever it stands.
        is_noun: Whether it is light, and yet what is asked for where it is counted.
        is_plain: Whether it is written as no name is: in a printed text, without the name's capital.
    """

    word: str
    typed: str
    keys: frozenset[str]
    number: str | None
    frames: frozenset[Frame]
    position: int
    is_type: bool = False
    is_counted: bool = False
    is_foreign: bool = False
    is_light: bool = False
    is_noun: bool = False
    is_plain: bool = False

    @property
    def is_informative(self) -> bool:
        """Whether the answer has to account for it, unless it serves as a frame."""
        if self.number in _VAGUE_NUMBERS and not self.word.lstrip("#").isdigit():
            return False
        if self.is_foreign or (self.is_counted and self.is_noun):
            return True
        return not self.is_light and not self.is_type


@dataclass(frozen=True, eq=False)  # each is one, and what is made of it is kept by it
class Question:
    """What was asked.

    Attributes:
        text: The folded text.
        words: All its words, corrected.
        tokens: Its words without those of the dates.
        dates: The dates it names.
        as_of: Whether its first date is a limit ("as of", "through") rather than a moment.
        by_its_end: Whether that limit is the end of it ("by the end of").
        frames: What kinds of thing it asks for.
        yes_no: Whether it wants a yes or a no.
        language: The language it is in.
        grammar: Of the languages that it may be in.
        named: The positions of names, and of the words inside them.
        capitalised: The folded words that are written with a capital, where others are not: they may be names.
        typed_in: The language that its words are in, where the answer is wanted in another; else None.
    """

    text: str
    words: tuple[str, ...]
    tokens: tuple[Token, ...]
    dates: tuple[DateMention, ...]
    as_of: bool
    frames: frozenset[Frame]
    yes_no: bool
    language: Language
    grammar: Grammar
    named: frozenset[int] = frozenset()
    capitalised: frozenset[str] = frozenset()
    by_its_end: bool = False
    typed_in: Language | None = None

    @property
    def own_language(self) -> Language:
        """The language that its words are in, whichever the answer is wanted in."""
        return self.typed_in or self.language

    def asks(self, *frames: Frame) -> bool:
        """Return whether it asks for any of these."""
        return not self.frames.isdisjoint(frames)

    def first(self, frame: Frame) -> int | None:
        """Return where the first word stands that asks for this; None where none does."""
        return next((token.position for token in self.tokens if frame in token.frames), None)

    @cached_property
    def said(self) -> str:
        """Its words in a row, as the languages' patterns read them."""
        return " ".join(self.words)

    def says(self, area: str, *names: str) -> bool:
        """Return whether any of these patterns of its languages finds something in it.

        Args:
            area: A module of each language's folder.
            *names: Names in it.
        """
        form_of, said, begun = self.grammar.spoken.form, self.said, self.beginnings
        for name in names:
            form = form_of(area, name)  # as `Spoken.found` does it; this is asked dozens of times
            if (form.needed is None or not form.needed.isdisjoint(begun)) and form.search(said):
                return True
        return False

    def found(self, area: str, name: str) -> re.Match[str] | None:
        """Return what a pattern of its languages finds first in it; None where it finds nothing.

        Args:
            area: A module of each language's folder.
            name: A name in it.
        """
        return self.grammar.spoken.found(area, name, self.said, self.beginnings)

    def positions_of(self, area: str, name: str) -> frozenset[int]:
        """Return where the words stand that a pattern of its languages finds first in it.

        Args:
            area: A module of each language's folder.
            name: A name in it.
        """
        found = self.found(area, name)
        start = self.said[: found.start()].count(" ") if found else 0
        return frozenset(range(start, start + len(found[0].split()))) if found else frozenset()

    def says_as_typed(self, area: str, name: str) -> bool:
        """Return whether a pattern finds something in it as it was typed, before anything was put for it.

        Args:
            area: A module of each language's folder.
            name: A name in it.
        """
        return self.grammar.spoken.found(area, name, self.text, self.typed_beginnings) is not None

    @cached_property
    def dated(self) -> frozenset[int]:
        """The positions of the words in its dates."""
        return frozenset(at for one in self.dates for at in range(one.start, one.end))

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """How its words begin; what none of them begins is not looked for."""
        return beginnings_in(self.said)

    @cached_property
    def typed_beginnings(self) -> frozenset[str]:
        """The same of its words as typed."""
        return beginnings_in(self.text)

    def put(self, language: Language | None, focus: Focus | None) -> Question:
        """Return the same question as a command puts it.

        Args:
            language: The answer's; None to follow the question.
            focus: What the command is after.
        """
        frames = self.frames | _FOCUS_FRAMES.get(focus, _NO_FRAMES) if focus else self.frames
        if language in (None, self.language) and frames == self.frames:
            return self
        return replace(self, language=language or self.language, frames=frames, typed_in=self.own_language)

    @cached_property
    def keys(self) -> frozenset[str]:
        """What all its words are matched by."""
        return frozenset[str]().union(*[token.keys for token in self.tokens])

    @cached_property
    def operators(self) -> frozenset[str]:
        """The negations, bounds and restrictions that it holds outside of names and of "as of" dates."""
        return frozenset(name for _, name in self._operators)

    def operators_outside(self, positions: Collection[int]) -> frozenset[str]:
        """Return those that stand elsewhere: the "no" of a term's own name denies nothing."""
        return frozenset(name for position, name in self._operators if position not in positions)

    @cached_property
    def _operators(self) -> tuple[tuple[int, str], ...]:
        """Each operator with its position."""
        operators = self.grammar.operators
        of_dates = tuple((position, "only") for position in self._beside_dates("ALONE"))
        return of_dates + tuple(
            (position, operators[word])
            for position, word in enumerate(self.words)
            if word in operators
            and not any(date.bound and date.start - 3 <= position < date.start for date in self.dates)
            and (operators[word] != "over" or self._is_before_a_number(position))
            and (operators[word] != "per" or self._divides(position))
            and position not in self.named
            and self._goes_on(position)
            and not self._is_heard_there(position)
        )

    def _beside_dates(self, name: str) -> Iterator[int]:
        """Yield where words of a language's list stand directly before a date and its preposition, or behind it."""
        wanted = self.grammar.spoken.words("calendar", name)
        for date in self.dates:
            for at in (*range(max(0, date.start - 2), date.start), date.end):
                if self.words[at : at + 1] and self.words[at] in wanted:
                    yield at

    def _is_before_a_number(self, position: int) -> bool:
        return any(self.grammar.number(word) for word in self.words[position + 1 : position + 2])

    def _goes_on(self, position: int) -> bool:
        """Return whether a word follows that is no "when", or none that this one could be put beside."""
        following = self.words[position + 1 : position + 2]
        if not following:  # "the May letter only", and not "... or not", or "storms since"
            if self.grammar.operators[self.words[position]] not in _MAY_STAND_LAST:
                return False
            return self.grammar.spoken.words("particles", "AND_OR").isdisjoint(self.words[position - 1 : position])
        return following[0] not in self.grammar.when

    def _is_heard_there(self, position: int) -> bool:
        """Return whether a word ends a question with those in front of whom others stand: `heard before the judge`."""
        words = self.grammar.spoken.words
        if self.words[position] not in words("particles", "IN_FRONT_OF"):
            return False
        behind, hearing = self.words[position + 1 :], words("offices", "JUDGES") | words("roles", "BODIES")
        return 1 < len(behind) <= _CALLED and behind[0] in self.grammar.articles and behind[-1] in hearing

    def _divides(self, position: int) -> bool:
        """Return whether a rate is asked for, as in "per boat", and no source, as in "per the memo" or "per Alder"."""
        divisor = next((token for token in self.tokens if token.position == position + 1), None)
        is_asked = self.asks(Frame.HOW_MANY) or self.words[0] in self.grammar.which  # "what do they pay per hen"
        if divisor is None or not is_asked:
            return False
        is_named = divisor.position in self.named or bool(divisor.frames)
        return not is_named and divisor.word not in self.grammar.articles and divisor.number is None

    @cached_property
    def has_bounded_date(self) -> bool:
        """Whether a date is a bound that a figure cannot answer: "after November 2019"."""
        return any(date.bound for date in self.dates)

    @property
    def counts_first(self) -> bool:
        """Whether a number is asked for, and a source only mentioned: `how many storms does the release cite`."""
        frames = [token.frames for token in self.tokens if token.frames & {Frame.HOW_MANY, Frame.SOURCE}]
        return self.asks(Frame.HOW_MANY) and len(frames) > 1 and Frame.HOW_MANY in frames[0]

    @property
    def counts_people(self) -> bool:
        """Whether human beings are counted, in a word that does not say which: `how many people`."""
        return any(token.is_counted and token.word in self.grammar.people for token in self.tokens)

    def to_account_for(self, *served: Frame) -> tuple[Token, ...]:
        """Return the informative words, less those that only say that one of the `served` kinds is asked for."""
        return tuple([token for token in self.informative if token.frames.isdisjoint(served)])

    @cached_property
    def informative(self) -> tuple[Token, ...]:
        """The words that an answer has to account for, unless they serve as a frame."""
        return tuple([token for token in self.tokens if token.is_informative])


def understand(
    text: str,
    correct: Callable[[str], str],
    vocabulary: Vocabulary,
    *,
    language: Language | None = None,
    fallback: Language | None = None,
    focus: Focus | None = None,
    names_in: Callable[[tuple[Token, ...]], frozenset[int]] = lambda tokens: frozenset(),  # noqa: ARG005  # no name is in any words
    all_names_in: Callable[[tuple[Token, ...]], frozenset[int]] = lambda tokens: frozenset(),  # noqa: ARG005  # likewise
    with_months: Callable[[tuple[str, ...]], tuple[str, ...]] = lambda words: words,
    with_years: Callable[[Dates, Sequence[str]], Dates] = lambda dates, words: dates,  # noqa: ARG005  # none is short
) -> Question:
    """Read a question.

    Args:
        text: As typed.
        correct: Returns the word of the record that a mistyped word stands for, else the word itself.
        vocabulary: The words that the record is asked with.
        language: The answer's language; None to follow the question.
        fallback: The language of a question that leans to neither, such as a bare name; None for the record's first.
        focus: The command it came by.
        names_in: Returns the positions that names take up; a name does not tell the language.
        all_names_in: The same for names of every section; asked only where a word is of another language.
        with_months: Returns the words with slips in the names of months mended.
        with_years: Returns the dates that stand in some words, with the years that only two figures tell.
    """
    grammar = vocabulary.grammar
    typed = vocabulary.cut(text)
    acronyms = acronyms_in(text)
    corrected = with_months(tuple([word if word in acronyms else correct(word) for word in typed]))
    meant = vocabulary.meant(vocabulary.alike(corrected))
    if meant is not corrected:
        typed = corrected = meant
    said = " ".join(corrected)
    begun = beginnings_in(said)
    joined = grammar.intents.rewrite(said, begun)
    if joined != said:
        typed = corrected = tuple(joined.split())
        begun = beginnings_in(joined)
    corrected = with_bounds_in_figures(corrected, joined, begun, grammar)
    dates = with_years(grammar.calendar.find(corrected), corrected)
    dated = {position for date in dates for position in range(date.start, date.end)}
    limit = grammar.as_of.search(" ".join(corrected[: dates[0].start])) if dates else None
    if limit:  # the "end" of "by the end of 2019" is part of the date
        dated.update(range(dates[0].start - len(limit[0].split()), dates[0].start))
    undated = [position for position in range(len(corrected)) if position not in dated]
    tokens = _tokens(corrected, typed, undated, vocabulary)
    tokens = _without_what_was_answered(tokens, corrected, grammar)
    frames = {frame for token in tokens for frame in token.frames}
    frames |= grammar.intents.frames_in(joined, begun, frames)
    named = names_in(tokens)
    span = span_asked(joined, begun, grammar)
    tokens, counted = _lightened(tokens, span), _counted_at(corrected, grammar) - span
    tokens = tuple(_marked(tokens, named, all_names_in, counted, vocabulary))
    question = Question(
        text=fold(text),
        words=corrected,
        tokens=tokens,
        dates=dates,
        as_of=limit is not None,
        frames=frozenset(frames),
        yes_no=_asks_whether(corrected, joined, begun, grammar, has_mark=text.rstrip().endswith("?"))
        or _says_who_signed(corrected, named, frames, grammar),
        language=_language(text, tokens, named, fallback or grammar.languages[0], vocabulary),
        grammar=grammar,
        named=named,
        capitalised=capitalised_in(text),
        by_its_end=_is_an_end(limit, grammar),
    )
    return question.put(language, focus)


def _asks_whether(
    all_words: Sequence[str], said: str, begun: frozenset[str], grammar: Grammar, *, has_mark: bool
) -> bool:
    """Return whether a yes or a no is wanted: by the first word, or by where a verb of asking stands.

    What is stated with a question mark behind it may be a row of words to look for where the verb is no plain one.
    """
    if not grammar.yes_no.isdisjoint(all_words[:1]):
        return True
    found = grammar.spoken.found
    is_asserted = has_mark and found("speech", "ASSERTED", said, begun) is not None
    return is_asserted or found("speech", "WHETHER", said, begun) is not None


def _says_who_signed(
    all_words: Sequence[str], named: Collection[int], frames: Collection[Frame], grammar: Grammar
) -> bool:
    """Return whether it is only stated that one who is named at the head signed: `Alder signed the May letter`."""
    spoken = grammar.spoken
    if Frame.SIGN not in frames or not grammar.open_questions.isdisjoint(all_words):
        return False
    signed, joining = spoken.words("signing", "SIGNED"), spoken.words("particles", "AND_OR")
    between = spoken.words("signing", "BEFORE_SIGNED") | joining | grammar.articles
    at = next((at for at, word in enumerate(all_words) if word in signed), 0)
    return any(one in named for one in range(at)) and all(
        one in named or all_words[one] in between for one in range(at)
    )


def _is_an_end(limit: re.Match[str] | None, grammar: Grammar) -> bool:
    """Return whether the words before a limit tell that it is meant to its end: "by the end of"."""
    return limit is not None and not grammar.ends.isdisjoint(limit[0].split())


def _without_what_was_answered(
    tokens: tuple[Token, ...], all_words: tuple[str, ...], grammar: Grammar
) -> tuple[Token, ...]:
    """Return the words, of which a demand asks for nothing that somebody answered: `what did they say to our call`."""
    words = grammar.spoken.words
    replying = words("speech", "REPLYING") | words("speech", "OPINING")
    if replying.isdisjoint(all_words):
        return tokens

    def is_answered(token: Token) -> bool:
        start = token.position
        while start and all_words[start - 1] in grammar.articles:
            start -= 1
        return start > 1 and all_words[start - 1] in words("particles", "TO") and all_words[start - 2] in replying

    return tuple(
        [
            one._replace(frames=one.frames - {Frame.ASK}, is_light=True)
            if Frame.ASK in one.frames and is_answered(one)
            else one
            for one in tokens
        ]
    )


def _tokens(
    all_words: tuple[str, ...], typed: Sequence[str], positions: Iterable[int], vocabulary: Vocabulary
) -> tuple[Token, ...]:
    """Return the words at some positions; those of a unit's name ask for nothing: no time, of "time cards".

    Nor does a word of time in what a figure is called ask when: a "response time" is none.
    """
    in_units = frozenset(chain.from_iterable(vocabulary.units_in(all_words)))
    in_units |= frozenset(vocabulary.times_in(all_words))
    tokens = (_token(all_words, typed[position], position, vocabulary) for position in positions)
    return tuple([one._replace(frames=_NO_FRAMES) if one.position in in_units else one for one in tokens])


def _token(all_words: tuple[str, ...], typed: str, position: int, vocabulary: Vocabulary) -> Token:
    grammar = vocabulary.grammar
    word = all_words[position]
    keys, value, frames, is_light, is_noun = vocabulary.meaning(word)
    if value and position + 1 < len(all_words):
        value = grammar.number(word, all_words[position + 1]) or value
        keys = frozenset({value})
    is_light |= word == _ONE and _is_an_article(all_words, position, vocabulary)
    is_type = position > 0 and word in grammar.type_words and all_words[position - 1] in grammar.which
    token = Token(word, typed, keys, value, frames, position, is_type, is_light=is_light, is_noun=is_noun)
    if word in grammar.relations and not grammar.related_by.isdisjoint(all_words[position + 1 : position + 2]):
        return token._replace(frames=token.frames - {Frame.SOURCE})
    if word in grammar.of_time and _is_a_conjunction(token, all_words, grammar):
        return token._replace(frames=token.frames - {Frame.WHEN})
    return token


def _is_an_article(all_words: tuple[str, ...], position: int, vocabulary: Vocabulary) -> bool:
    """Return whether a one in digits says no more than "a": `rent for 1 room`, and not `was it 1 worker`."""
    behind, grammar = all_words[position + 1 : position + 2], vocabulary.grammar
    if not behind or all_words[0] in grammar.yes_no:
        return False
    return behind[0].isalpha() and behind[0] not in grammar.function_words and not vocabulary.is_a_unit(behind[0])


def _lightened(tokens: tuple[Token, ...], positions: Collection[int]) -> tuple[Token, ...]:
    """Return the words, of which those at some positions tell nothing about what is asked for."""
    return tuple([one._replace(is_light=True) if one.position in positions else one for one in tokens])


def _counted_at(all_words: tuple[str, ...], grammar: Grammar) -> frozenset[int]:
    """Return the positions of the nouns that are counted: `how many of their clients`."""
    many, a_number = grammar.many, grammar.a_number
    of_a_change = grammar.by_how_much  # "de combien doit-il baisser" counts nothing, "de combien de jours" does
    counting = [
        at
        for at, word in enumerate(all_words)
        if (word in many or all_words[at : at + 2] in a_number)
        and (all_words[max(0, at - 1) : at + 1] not in of_a_change or all_words[at + 1 : at + 2] in _OF_A_NOUN)
    ]
    nouns = (_next_noun(all_words, at + 1, grammar) for at in counting)
    return frozenset(at for at in nouns if at is not None)


def _next_noun(all_words: tuple[str, ...], start: int, grammar: Grammar) -> int | None:
    """Return the position of the noun that is counted from there on."""
    return next((at for at in range(start, len(all_words)) if all_words[at] not in grammar.before_the_noun), None)


def _marked(
    tokens: tuple[Token, ...],
    named: frozenset[int],
    all_names_in: Callable[[tuple[Token, ...]], frozenset[int]],
    counted: frozenset[int],
    vocabulary: Vocabulary,
) -> Iterator[Token]:
    """Yield the words, with what the whole question tells of each."""
    foreign = frozenset(_foreign(tokens, named, vocabulary))
    if foreign:
        foreign = frozenset(_foreign(tokens, named | all_names_in(tokens), vocabulary))
    foreign |= frozenset(_forms_of_another(tokens, named, vocabulary))
    for token in tokens:
        if token.position in foreign or token.position in counted:
            token = token._replace(is_foreign=token.position in foreign, is_counted=token.position in counted)
        yield token


def _foreign(tokens: tuple[Token, ...], named: frozenset[int], vocabulary: Vocabulary) -> Iterator[int]:
    """Yield the positions of words that say little in one language, in a question that is in another.

    There such a word may be a noun: the "sea" of "died at sea".
    """
    leanings = [(token, vocabulary.leaning(token.typed)) for token in tokens if token.position not in named]
    leant = [language for _, language in leanings if language]
    if len(set(leant)) < 2:
        return
    languages = Counter(leant)
    for token, language in leanings:
        is_alone = language is not None and languages[language] == 1
        if is_alone and token.word not in vocabulary.grammar.courtesies and not token.frames:
            yield token.position


def _forms_of_another(tokens: tuple[Token, ...], named: frozenset[int], vocabulary: Vocabulary) -> Iterator[int]:
    """Yield the positions of nouns that are forms of a light verb in another language: the "sales" of "fruit sales"."""
    leant = {vocabulary.leaning(token.typed) for token in tokens if token.position not in named} - {None}
    if len(leant) != 1:
        return
    for token in tokens:
        language = vocabulary.language_of_form(token.word)
        if language is not None and language not in leant and not token.frames:
            yield token.position


def _is_a_conjunction(token: Token, all_words: tuple[str, ...], grammar: Grammar) -> bool:
    """Return whether a word of time asks for no date: "how many were there when Birch wrote", "under one year"."""
    position, last = token.position, len(all_words) - 1
    while last > position and all_words[last] in grammar.courtesies:  # "month and year, please"
        last -= 1
    if token.word in grammar.calendar_words:
        is_last = position == last and _ends_a_question(position, all_words, grammar)
        return position > 0 and not (is_last or token.is_type or _is_described(position, all_words, grammar))
    if token.word not in grammar.when:
        return False
    when, before = grammar.when[token.word], all_words[:position]
    if position == last or (before and before[-1] in when.before):
        return False
    if when.auxiliaries:
        return position > 1 and all_words[position + 1] not in when.auxiliaries
    return any(word in grammar.open_questions for word in before)


def _ends_a_question(position: int, all_words: tuple[str, ...], grammar: Grammar) -> bool:
    """Return whether a word such as "month", at the end, asks for one: "first letter, month", but not "one month"."""
    before = all_words[position - 1]
    return before not in grammar.before_a_span and (all_words[0] not in grammar.yes_no or before in grammar.articles)


def _is_described(position: int, all_words: tuple[str, ...], grammar: Grammar) -> bool:
    """Return whether one telling word stands between a noun and the "which" before it: `which starting month`."""
    is_asked = position > 1 and all_words[position - 2] in grammar.which
    return is_asked and all_words[position - 1] not in grammar.function_words


def _language(
    text: str, tokens: tuple[Token, ...], named: frozenset[int], fallback: Language, vocabulary: Vocabulary
) -> Language:
    leanings = [vocabulary.leaning(token.typed) for token in tokens if token.position not in named]
    lower, grammar = text.lower(), vocabulary.grammar
    signs = {
        one: leanings.count(one)
        + bool(grammar.marks[one].search(lower))
        + bool(not named and grammar.letters[one].search(lower))
        for one in grammar.languages
    }
    most = max(signs.values())
    spoken = [one for one in grammar.languages if signs[one] == most]
    return spoken[0] if len(spoken) == 1 else fallback
