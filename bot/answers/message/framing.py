"""The forms in which people put questions into messages; `bot/languages` holds them by language."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence, Set
from functools import cache, lru_cache
from itertools import chain, dropwhile, takewhile
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
_IN_BRACKETS = re.compile(r"(?<=\s\()[^()]*(?=\))")
_MARKED_BRACKET = re.compile(r"\)[?!.]+$")
_A_COMMA = re.compile(r"([,:;])\s+")
_NEXT = 3  # words: "need to know"
_INFINITIVE = 2  # words: "to credit"
_LONGEST_ASKER = 3  # words: "press office intern"
_LOOKED_AT_LATELY = 16  # texts, each of which is looked at more than once
_STEM = 3  # letters from which a word of wanting is the beginning of any form


class Word(NamedTuple):
    """A word of a message: as typed but in lower case, folded, and where it begins."""

    typed: str
    folded: str
    start: int


class Bidding(NamedTuple):
    """Where bidding begins, where what is to be handed over does, and the folded verb, which may be of the record."""

    start: int
    end: int
    verb: str | None


class Framing:
    """How questions are framed in the languages of one record.

    Args:
        spoken: The languages.
    """

    def __init__(self, spoken: Spoken) -> None:
        self.asking = forms_of(spoken).asking
        self.prepositions = forms_of(spoken).prepositions
        self.greetings = spoken.words(_AREA, "GREETINGS")
        lists = spoken.by_language("grammar", "FUNCTION_WORDS").values()
        self.small_words = frozenset(chain.from_iterable(lists))
        short = spoken.table("spelling", "SPELT_ALIKE")
        self._short_words = frozenset(one for one, meant in short.items() if meant in self.small_words)  # "q", "cuz"
        self._cut_off = re.compile(rf"(?:{spoken.either('spelling', 'ELISIONS')})['’]")  # the "qu'" of "qu'avons-nous"
        self._sounds = spoken.words(_AREA, "SOUNDS")
        self.personal = spoken.words(_AREA, "PERSONAL")
        self.to_me = spoken.pattern(_AREA, "TO_ME")
        self.reporting = spoken.pattern(_AREA, "REPORTING")
        self._bidding = spoken.pattern(_AREA, "BIDDING")
        self._last_tag = re.compile(rf"[\s,–—-]+¿?(?:{spoken.either(_AREA, 'TAG')})\s*\?+$", re.IGNORECASE)
        self.purpose, self.remark, self.tag = (spoken.pattern(_AREA, one) for one in ("PURPOSE", "REMARK", "TAG"))
        self.describing_us = spoken.pattern(_AREA, "DESCRIBING_US")
        self.reason = spoken.pattern(_AREA, "REASON")
        self.manner = spoken.words(_AREA, "MANNER")
        self.nowadays, self.own = spoken.words(_AREA, "NOWADAYS"), spoken.words(_AREA, "OWN")
        self.doing = spoken.pattern(_AREA, "DOING")
        self.needed, self.what_is_it = spoken.pattern(_AREA, "NEEDED"), spoken.pattern(_AREA, "WHAT_IS_IT")
        self.joined = re.compile(spoken.either(_AREA, "JOINED"), re.IGNORECASE)
        self._abbreviated = spoken.words(_AREA, "ABBREVIATED")
        self._askers = spoken.words(_AREA, "ASKERS")
        self._the_asker = spoken.words(_AREA, "THE_ASKER")
        self._saying = tuple(spoken.words(_AREA, "SAYING"))
        self.relatives = spoken.words(_AREA, "RELATIVES")
        self._between = between = spoken.words(_AREA, "BETWEEN")
        self._asking_who = self.asking - between  # "a reporter is asking" asks nothing of the reporter
        self._leading_in = spoken.words(_AREA, "LEADING_IN") | between
        self._to_know = spoken.words(_AREA, "TO_KNOW")
        self.pronouns, self.whether = spoken.words(_AREA, "PRONOUNS"), spoken.words(_AREA, "WHETHER")
        self.topic, self.meaning = spoken.words(_AREA, "TOPIC"), spoken.pattern(_AREA, "MEANING")
        self.about = spoken.words(_AREA, "ABOUT")
        self.having = spoken.pattern(_AREA, "HAVING")
        self.comparing = spoken.words("signing", "COMPARING")
        self.excepting = spoken.words(_AREA, "EXCEPT")
        self.subordinating = spoken.words(_AREA, "SUBORDINATING")
        self.pointing = spoken.pattern(_AREA, "POINTING")
        self.joining = spoken.words("particles", "AND_OR")
        self.choosing = spoken.words("particles", "OR")
        self.before_asking = self.joining.union(*spoken.by_language("grammar", "ARTICLES").values())
        self.of = spoken.words("particles", "OF")
        self.counting = spoken.pattern(_AREA, "COUNTING")
        self._of_it = spoken.pattern(_AREA, "OF_IT")
        self.leans = spoken.pattern(_AREA, "LEANS", ignore_case=True)
        self.possessing = spoken.pattern(_AREA, "POSSESSING", ignore_case=True)
        self.possessed = spoken.pattern(_AREA, "POSSESSED")
        self.complementing = spoken.words(_AREA, "COMPLEMENTING")
        self.set_apart = spoken.pattern(_AREA, "SET_APART", ignore_case=True)
        self.not_knowing = spoken.words(_AREA, "NOT_KNOWING")
        self.of_a_nation = spoken.pattern(_AREA, "OF_A_NATION", ignore_case=True)
        self.there = spoken.pattern(_AREA, "THERE", ignore_case=True)
        self.attributing = spoken.pattern("speech", "ATTRIBUTING")
        self.at_that_time = spoken.pattern(_AREA, "AT_THAT_TIME", ignore_case=True)
        self.he_or_she = spoken.pattern(_AREA, "HE_OR_SHE", ignore_case=True)
        self.if_at_all, self.if_kindly = (spoken.pattern(_AREA, one) for one in ("IF_AT_ALL", "IF_KINDLY"))
        self.own_time, self.in_passing = spoken.pattern(_AREA, "OWN_TIME"), spoken.pattern(_AREA, "IN_PASSING")
        self.what_was_it, self.called = spoken.pattern(_AREA, "WHAT_WAS_IT"), spoken.pattern(_AREA, "CALLED")
        self.aim, self.and_it = spoken.pattern(_AREA, "AIM"), spoken.pattern(_AREA, "AND_IT", ignore_case=True)
        self.concluding = spoken.words(_AREA, "CONCLUDING")
        self.contrasting = spoken.words(_AREA, "CONTRASTING")
        self.exclaiming = spoken.pattern(_AREA, "EXCLAIMING")
        self._resuming = spoken.pattern(_AREA, "RESUMING")
        self.among_us, self.limiting = spoken.pattern(_AREA, "AMONG_US"), spoken.pattern(_AREA, "LIMITING")
        self.steps = spoken.words(_AREA, "STEPS")
        self.going_on = spoken.pattern(_AREA, "GOING_ON")
        self.true = spoken.words(_AREA, "TRUE")
        self._echo, self._to_say = spoken.pattern(_AREA, "ECHO"), spoken.pattern(_AREA, "TO_SAY")
        self._verb = re.compile(spoken.either(_AREA, "VERB"))
        self.bare_verbs = spoken.words(_AREA, "BARE_VERBS")
        self._infinitive = spoken.pattern(_AREA, "INFINITIVE")
        wanting = spoken.words(_AREA, "WANTING")
        self._wanting = tuple(one for one in wanting if len(one) >= _STEM)
        self._wanting_whole = frozenset(wanting)

    def behind(self, text: str, at: int) -> int:
        """Return where what is wanted or said begins in a text, behind its verb: "wants to know the number".

        Args:
            text: A clause.
            at: Where the verb ends.
        """
        words = [one for one in spelled(text) if one.start >= at]
        return next((one.start for one in words if not self._leads_in(one)), len(text))

    def is_a_preposition(self, word: str) -> bool:
        """Return whether a folded word may stand before a question word: "to whom"."""
        return word in self.prepositions

    def greets(self, word: str) -> bool:
        """Return whether a folded word greets, thanks or apologizes: "hellooo"."""
        return word in self.greetings or _undrawn(word) in self.greetings

    def leads(self, word: str) -> bool:
        """Return whether a folded word only leads from what was said to what is: "okay", "and"."""
        return self.greets(word) or word in self.joining

    def leads_on(self, word: str) -> bool:
        """Return whether a folded word only joins what follows to what was said: "but", "so", "and"."""
        return self.leads(word) or word in self.contrasting or word in self.concluding

    def is_sound(self, word: str) -> bool:
        """Return whether a folded word is a mere sound: "uhh", "haha"."""
        return word in self._sounds or _undrawn(word) in self._sounds or bool(_LAUGHTER.fullmatch(word))

    def sentences(self, message: str) -> Sequence[str]:
        """Return the sentences of a message, each with its mark; none ends after an abbreviation."""
        sentences, start = [], 0
        for end in _ENDS.finditer(message):
            if not self._goes_on(message[start : end.start()], end[0], message[end.end() :]):
                sentences.append(message[start : end.end()].strip())
                start = end.end()
        return [one for one in (*sentences, message[start:].strip()) if one]

    def with_whole_brackets(self, sentence: str) -> str:
        """Return a sentence where nothing parts the words in brackets of who speaks: "(sorry, I'm late, rain here)".

        Each of them is said between people; in other brackets a part may belong to the question.
        """
        if " (" not in sentence:
            return sentence
        return _MARKED_BRACKET.sub(")", _IN_BRACKETS.sub(self._unparted, sentence))

    def _unparted(self, inside: re.Match[str]) -> str:
        words = {one.folded for one in spelled(inside[0].replace("'", " ").replace("’", " "))}
        is_of_the_talk = any(map(self.greets, words)) or not self.personal.isdisjoint(words)
        return _A_COMMA.sub(r"\1", inside[0]) if is_of_the_talk else inside[0]

    def without_sounds(self, text: str, is_known: Callable[[str], bool]) -> str:
        """Return a text without the mere sounds at either end, and the greetings that a comma ends: "so uh", "hey,".

        Args:
            text: A question of a message.
            is_known: Tells whether a folded word stands in the record, and so may be meant.
        """
        words = spelled(text)
        telling = (at for at, word in enumerate(words) if not self._accompanies(word.folded) or is_known(word.folded))
        first = next(telling, None)
        if first is None:
            return text
        behind = takewhile(lambda word: self._accompanies(word.folded) and not is_known(word.folded), reversed(words))
        last = len(words) - len(tuple(behind))
        while first and not (self._is_apart(text, words[first - 1], words[first]) or self._just_joins(words, first)):
            first -= 1
        sounds = [at for at in range(last, len(words)) if self.is_sound(words[at].folded)]
        end = words[sounds[0]].start if sounds else len(text)
        return text[words[first].start if first else 0 : end].rstrip(" ,;:-" if sounds else None)

    def _accompanies(self, word: str) -> bool:
        return self.greets(word) or self.is_sound(word)

    def _is_apart(self, text: str, word: Word, following: Word) -> bool:
        """Return whether a word is a sound, or ends with a sign what it stands in."""
        return self.is_sound(word.folded) or not text[word.start : following.start].rstrip()[-1].isalnum()

    def _just_joins(self, words: Sequence[Word], at: int) -> bool:
        """Return whether a short word stands between a sound and the rest: the "ok" of "lol ok my editor"."""
        return words[at - 1].folded in self.small_words and at > 1 and self.is_sound(words[at - 2].folded)

    def wanted(
        self, question: str, is_known: Callable[[str], bool], may_be_asked: Callable[[str], bool]
    ) -> tuple[str, str] | None:
        """Return who wants to know, and what: "my boss", "how many came"; None where nobody does.

        What is empty for "my boss wants to know" and no more.

        Args:
            question: One question of a message.
            is_known: Tells whether a folded word stands in the record, and so may be meant.
            may_be_asked: Tells whether a folded word may be of the record, as "letter" is.
        """
        words = spelled(question)
        verbs = (at for at, word in enumerate(words[:_FARTHEST]) if self.wants(word) and not self._heads(words, at))
        verb = next((at for at in verbs if question[: words[at].start][-1:] != "-"), None)  # no "fact-checker"
        reporting = self._reporting(words, is_known, may_be_asked)
        if reporting is not None and (verb is None or reporting <= verb):
            verb = reporting
        elif verb is None or not self._is_put_by_somebody(words, verb, may_be_asked):
            return None
        core = self._after(question, words, verb, is_known) or ""
        return None if self._is_itself_asked(question, words[:verb], core) else (question[: words[verb].start], core)

    def _is_itself_asked(self, question: str, who: Sequence[Word], core: str) -> bool:
        """Return whether it is asked who wants something, or whether they do: `¿la coalición pide el cierre?`."""
        if any(word.folded in self._asking_who or self._is_asking(word) for word in who):
            return True
        return question.startswith("¿") and not any(map(self._is_asking, spelled(core)))

    def bidden(self, text: str, is_asked_for: Callable[[str], bool]) -> Bidding | None:
        """Return how an answer is bidden to be handed over: "fetch me the number"; None where none is.

        Args:
            text: A clause.
            is_asked_for: Tells whether a folded word is one for an answer, as "number" is.
        """
        found = self._bidding.search(text)
        if found is None or not any(is_asked_for(one.folded) for one in spelled(text[found.end() :])[1:2]):
            return None
        verb = next(filter(None, found.groups()), None)
        return Bidding(found.start(), found.end(), fold(verb) if verb else None)

    def wanted_besides(self, clause: str, is_known: Callable[[str], bool]) -> str | None:
        """Return what somebody of another clause wants to know: "and asks who signed it"; None where nobody does.

        Args:
            clause: Of a question.
            is_known: Tells whether a folded word stands in the record, and so may be meant.
        """
        words = spelled(clause)
        verb = len(tuple(takewhile(lambda word: word.folded in self.joining, words)))
        wants = 0 < verb < len(words) and self.wants(words[verb])
        if not wants or words[verb].folded.startswith(self._saying):
            return None
        return self._after(clause, words, verb, is_known)

    def tells_who_asks(self, words: Sequence[str]) -> bool:
        """Return whether folded words end with a verb of asking: "new intern asking", "pregunta" alone."""
        last = words[-1] if words else ""
        return last.startswith(self._wanting) and not last.startswith(self._saying)

    def tells_a_claim(self, words: Sequence[str]) -> bool:
        """Return whether folded words hold a verb of saying or believing: "my boss says twelve"."""
        return any(word.startswith(self._saying) for word in words)

    def wants_something(self, text: str) -> bool:
        """Return whether any word is a form of a verb of wanting: "I need", but not "I count"."""
        return any(map(self.wants, spelled(text)))

    def asks_of_it(self, text: str) -> bool:
        """Return whether a clause begins to ask of "it", or of whoever answers: "is it there", "can you look"."""
        return bool(
            self._of_it.match(" ".join(one.folded for one in spelled(text.replace("'", " ").replace("’", " "))))
        )

    def echoes(self, words: Sequence[str]) -> bool:
        """Return whether folded words ask no more than whether something is so: "is that true", "did they or not"."""
        return self._echo.fullmatch(" ".join(words)) is not None

    def asks_what_to_say(self, words: Sequence[str]) -> bool:
        """Return whether folded words ask what is to be said, and of nothing: "what do we tell them"."""
        return self._to_say.match(" ".join(words)) is not None

    def resumes(self, words: Sequence[str]) -> bool:
        """Return whether folded words take up a thread anew, and leave what was said before: "anyway"."""
        return self._resuming.fullmatch(" ".join(words)) is not None

    def has_a_verb(self, text: str) -> bool:
        """Return whether a verb stands in a text that its form tells, outside of "who" and what follows it."""
        words = spelled(text)
        relative = next((one.start for one in words[1:] if one.folded in self.subordinating), len(text))
        return self._verb.search(text[:relative].lower()) is not None

    def is_questioned(self, text: str, asking: Set[str]) -> bool:
        """Return whether a text begins with a question word, or with "to whom", "so who" or the like."""
        words = list(dropwhile(lambda word: self.leads_on(word.folded) and word.folded not in asking, spelled(text)))
        first = 1 if words and words[0].folded in self.prepositions else 0
        return any(one.folded in asking for one in words[first : first + 1])

    def without_tag(self, text: str) -> str | None:
        """Return a statement without the words that turn it into a question ("right?"), and with its question mark.

        Args:
            text: A question.

        Returns:
            None where no such words end it.
        """
        tag = self._last_tag.search(text)
        return f"{text[: tag.start()].rstrip()}?" if tag and tag.start() else None

    def question_word(self, text: str, asking: Set[str]) -> int:
        """Return where the first question word begins, "to whom" from its preposition on; 0 for a text without one."""
        words = spelled(text)
        at = next(
            (at for at, word in enumerate(words) if word.folded in asking and word.typed not in self.relatives), 0
        )
        return words[at - (words[at - 1].folded in self.prepositions)].start if at else 0

    def _reporting(
        self, words: Sequence[Word], is_known: Callable[[str], bool], may_be_asked: Callable[[str], bool]
    ) -> int | None:
        """Return where a verb stands by which somebody whom the record does not know tells something.

        "Our intern wrote that", but neither "our letter claimed that" nor "a boat that".
        """
        at = next((at for at, word in enumerate(words[: _FARTHEST + 1]) if word.folded in self.complementing), 0)
        who = [word.folded for word in words[1 : max(0, at - 1)] if word.folded not in self.small_words]
        if not who or words[0].folded not in self._askers | self._the_asker:
            return None
        is_told = self.reporting.fullmatch(words[at - 1].typed) is not None
        return at - 1 if is_told and not any(is_known(one) or may_be_asked(one) for one in who) else None

    def _is_an_asker(self, words: Sequence[Word], verb: int, is_known: Callable[[str], bool]) -> bool:
        """Return whether somebody like "my boss" stands before the verb, or nobody needs to: "need to know"."""
        is_to_know = any(word.folded in self._to_know for word in words[verb + 1 : verb + _NEXT])
        if not verb or words[0].folded in self._askers:
            return is_to_know or bool(verb)
        named = [word for word in words[:verb] if word.folded not in self._between]
        the_asker = named[1:] if named and named[0].folded in self._the_asker else named
        is_somebody = 0 < len(the_asker) <= _LONGEST_ASKER and not any(map(self._is_small, the_asker))
        if words[verb].folded.startswith(self._saying) or not is_somebody:
            return False
        # "the board wants to know" asks nothing of the board, and "the letter asks" may.
        return not any(is_known(word.folded) for word in the_asker) or (is_to_know and named != the_asker)

    def _is_put_by_somebody(self, words: Sequence[Word], verb: int, is_known: Callable[[str], bool]) -> bool:
        return self._is_put_by_a_pronoun(words, verb) or self._is_an_asker(words, verb, is_known)

    def _is_put_by_a_pronoun(self, words: Sequence[Word], verb: int) -> bool:
        """Return whether nobody but "she" or "they" asks, and a question word follows: "and she asks who"."""
        named = [one for one in words[:verb] if not (self.leads_on(one.folded) or one.folded in self._between)]
        asks = any(one.folded in self.asking for one in words[verb + 1 : verb + 2])
        return asks and len(named) == 1 and named[0].typed in self.pronouns

    def _is_small(self, word: Word) -> bool:
        cut_off = self._cut_off.match(word.typed)
        folded = fold(word.typed[cut_off.end() :]) if cut_off else word.folded
        small = self.small_words | self._between if cut_off else self.small_words
        return folded in small or folded in self._short_words

    def _goes_on(self, before: str, mark: str, behind: str) -> bool:
        """Return whether a full stop or a new line is no end: "Mr. Hill", "Dept. of Labour", "Sept. 2018"."""
        if not {"?", "!", ";"}.isdisjoint(mark):
            return False
        following = fold(behind.lstrip("¿¡")).split(" ", 1)[0]
        starts_anew = behind[:1].isupper() or behind[:1] in "¿¡" or following in self.asking
        if "." not in mark:
            return not starts_anew
        last = _LAST_WORD.search(before)
        is_a_word = last is not None and (len(last[1]) >= _SHORTEST or fold(last[1]) in self.small_words)
        is_whole = last is not None and is_a_word and fold(last[1]) not in self._abbreviated
        return not (is_whole and (starts_anew or before.split()[-1].islower()))

    def _after(self, text: str, words: Sequence[Word], verb: int, is_known: Callable[[str], bool]) -> str | None:
        """Return the text from the first word that no longer leads in; None where none is left."""
        verbs = takewhile(self.wants, words[verb:])  # "keeps asking"
        at = verb + max(1, len(tuple(verbs)))
        at += self._own_time_at(words, at)
        done = self._infinitive.match(" ".join(word.folded for word in words[at : at + _INFINITIVE]))
        if done and not is_known(done[0].split()[-1]):  # what is to be done with it: "wants to credit"
            at += len(done[0].split())
        at += len(tuple(takewhile(self._leads_in, words[at:])))
        at += self._own_time_at(words, at)
        start = next((word.start for word in words[at:] if not self._leads_in(word)), None)
        return None if start is None else text[start:]

    def _own_time_at(self, words: Sequence[Word], at: int) -> int:
        """Return how many words from there on tell of the asker's own day: "asked me last night"."""
        said = [" ".join(word.folded for word in words[at : at + many]) for many in (2, 1)]
        return next((2 - skipped for skipped, one in enumerate(said) if self.own_time.fullmatch(one)), 0)

    def _leads_in(self, word: Word) -> bool:
        """Return whether a word only leads to what is asked."""
        return not self._is_asking(word) and word.folded in self._leading_in

    def _is_asking(self, word: Word) -> bool:
        """Return whether a word asks by its accent, as "qué" does."""
        return word.folded in self.asking and word.typed != word.folded

    def _heads(self, words: Sequence[Word], at: int) -> bool:
        """Return whether a word is a noun with a complement, whatever verb it is like: "un acuerdo de paz"."""
        before, behind = ({word.folded for word in words[one : one + 1]} for one in (at - 1, at + 1))
        return at > 0 and before <= self.small_words - self.pronouns - self.personal and not self.of.isdisjoint(behind)

    def wants(self, word: Word) -> bool:
        """Return whether a word is a form of a verb of wanting."""
        return word.folded in self._wanting_whole or word.folded.startswith(self._wanting)


def _undrawn(word: str) -> str:
    """Return a word without what is drawn out: "hello" for "hellooo"."""
    return _DRAWN_OUT.sub(_once, word)


def _once(drawn: re.Match[str]) -> str:  # a template would be read each time
    return drawn[1]


framing_of = cache(Framing)  # a few records, and as few sets of languages, in one process


@lru_cache(maxsize=_LOOKED_AT_LATELY)
def spelled(text: str) -> Sequence[Word]:
    """Return the words of a text, each in lower case, as the words of framing are kept, and with its place."""
    found = ((one[0].lower(), one.start()) for one in _WORD.finditer(text))
    return [Word(typed, typed if typed.isalpha() and typed.isascii() else _bare(typed), at) for typed, at in found]


def _bare(typed: str) -> str:
    return fold(typed).replace("'", "")
