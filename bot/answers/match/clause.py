"""One clause of a statement, as a question that yes or no answers is held against it: what it says and denies."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cache, cached_property
from itertools import chain
from typing import cast

from bot.answers.index.entry import IndexedEntry
from bot.answers.match import affirming
from bot.answers.match.query import Query
from bot.answers.match.roles import names_among
from bot.answers.understand.names import SECTIONS, NameLink, positions_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import NEGATION, RESTRICTION, Frame
from bot.languages import module

_ROOT = 4  # letters that two words of one root have in common
_LONG_ROOT = 5  # likewise of long words: "refusing", "refusal"
_BEHIND = 2  # letters of an ending: "fined", "fines"
_WITH_ITS_JOINT = 2  # words: "evaluation or"
_TO_WHAT_IS_DENIED = 2  # words from a negation: "pas donné de réponse"
_NEGATIVE = ("EXEMPT_STATED", "REMOVED_STATED", "FAILING")


class Clause:
    """A clause of a statement, as a question is held against it.

    Args:
        query: Tells what the words are matched by.
        words: Those of the clause, folded.
    """

    def __init__(self, query: Query, words: Sequence[str]) -> None:
        self._query, self._words, self._said = query, words, " ".join(words)
        operators, far_from = query.question.grammar.operators, query.pattern("predicates", "FAR_FROM")
        denying = [at for at, word in enumerate(words) if operators.get(word) == NEGATION]
        denying += [self._said[: found.end()].count(" ") for found in far_from.finditer(self._said)]
        self._negation = min(denying, default=None)
        self._places, self._opposes = cache(self._places_of), cache(self._opposites_of)

    def denies(self, asked: Sequence[Token], strictly: Sequence[Token] = ()) -> bool:
        """Return whether it holds all that is asked, and denies just that of what is told.

        Args:
            asked: The words that tell what is asked.
            strictly: Those, and any that say little: where these alone tell what is so, all are told.
        """
        told = self._what_is_denied(asked, strictly)
        places = [self._places(token) for token in told]
        if self._negation is None or not all(places) or any(map(self._opposes, asked)) or self._turns_it_round(asked):
            return False
        if not self._is_of_its_actors(asked) or self._is_reported(asked) or self._tells_of_a_part(asked):
            return False
        if self._is_denied_of_others(asked):
            return False
        behind = min((at for at in chain.from_iterable(places) if at > self._negation), default=None)
        if behind is None or self._is_of_another_thing(asked, behind):
            return False
        return self._is_denied_outright([*asked, *strictly], behind)

    def _is_denied_of_others(self, asked: Sequence[Token]) -> bool:
        """Return whether a new subject stands between those who are named and the negation: "hens who do not lay"."""
        actors, negation = positions_of(self._query.links("organizations", "people")), cast(int, self._negation)
        before = [at for one in asked if one.position in actors for at in self._places(one) if at < negation]
        relative = self._query.words("wholes", "RELATIVE") - self._query.words("framing", "COMPLEMENTING")
        between = self._words[max(before, default=negation) : negation]
        return not relative.isdisjoint(between)

    def _is_of_another_thing(self, asked: Sequence[Token], verb: int) -> bool:
        """Return whether it leaves out a thing that is asked of, and denies it of another: "would not pay the rest"."""
        actors = positions_of(self._query.links("organizations", "people"))
        if all(self._places(token) for token in asked if token.position not in actors):
            return False
        article, thing = self._words[verb + 1 : verb + 2], self._words[verb + 2 : verb + 3]
        held = set(chain.from_iterable(map(self._places, asked)))
        is_told = verb + 2 in held or not thing or self._query.indexed.vocabulary.is_light(thing[0])
        return not is_told and not self._query.question.grammar.articles.isdisjoint(article)

    def denies_in_part(self, asked: Sequence[Token]) -> bool:
        """Return whether something else than what is told is denied, and that only so far: "not truly voluntary"."""
        places = [self._places(token) for token in self._told(asked)]
        behind = min((at for at in chain.from_iterable(places) if at > (self._negation or at)), default=None)
        return all(places) and behind is not None and not self._is_denied_outright(asked, behind)

    def _what_is_denied(self, asked: Sequence[Token], strictly: Sequence[Token]) -> Sequence[Token]:
        """Return the words that have to be denied: what is told, or else all of it."""
        told = self._told(asked)
        if not all(Frame.ASK in token.frames for token in told):
            return told
        if told or all(token.position in self._query.question.named for token in asked):
            return asked  # what is asked for tells it then, or who is named
        return [token for token in strictly if Frame.LETTERS not in token.frames]

    def _tells_of_a_part(self, asked: Sequence[Token]) -> bool:
        """Return whether a word that is asked for stands there only behind a part of it: "the rest of the loan"."""
        places = [self._places(token) for token in asked]
        return [bool(one) for one in places] != [bool(one) for one in self._of_themselves(asked, places)]

    def _is_denied_outright(self, asked: Sequence[Token], end: int) -> bool:
        """Return whether nothing between the negation and a word is denied in its place: "not adequately checked"."""
        start, vocabulary = cast(int, self._negation) + 1, self._query.indexed.vocabulary
        between = self._words[start:end]
        joined = self._query.words("particles", "AND_OR").intersection(between[1:2])  # "no evaluation or assessment"
        if not self._query.words("predicates", "SUBORDINATE").isdisjoint(between):
            return False
        truly = self._query.pattern("predicates", "TRULY")
        if truly.search(" ".join(self._words[start:])) and not truly.search(self._query.question.said):
            return False
        held = set(chain.from_iterable(map(self._places, asked)))
        being = self._query.words("predicates", "BEING_MORE")
        untold = [word for at, word in enumerate(between, start) if at not in held and word not in being]
        untold = [word for word in untold if not vocabulary.is_light(word) and not truly.fullmatch(word)]
        is_joined = bool(joined) and (len(between) == _WITH_ITS_JOINT or not held.isdisjoint((start, start + 2)))
        return is_joined or all(len(word) < _LONG_ROOT and self._is_an_adverb(word) for word in untold)

    def _is_an_adverb(self, word: str) -> bool:
        return self._query.pattern("predicates", "ADVERB").fullmatch(word) is not None

    def _is_reported(self, asked: Sequence[Token]) -> bool:
        """Return whether only somebody says so: it stands behind "reports suggest that", or has "according to Alder".

        What was found, shown or confirmed is so.
        """
        first = min(chain.from_iterable(map(self._places, asked)), default=0)
        joining = self._query.words("framing", "COMPLEMENTING")
        at = next((at for at, word in enumerate(self._words[:first]) if word in joining), None)
        known = self._query.pattern("predicates", "KNOWN_TO_BE_SO")
        is_known = at is None or known.search(" ".join(self._words[:at])) is not None
        return not is_known or self._is_attributed

    def _is_of_its_actors(self, asked: Sequence[Token]) -> bool:
        """Return whether those who are named do here what is asked of them: who was not written to may have written.

        What whoever is named did not do stands behind that: "Alder asked for the files, which it was not given".
        """
        question = self._query.question
        if not self._query.words("predicates", "BEING").isdisjoint(question.words):
            return True
        actors = positions_of(self._query.links("organizations", "people"))
        acts = any(token.position in actors for token in asked)
        told = () if acts else self._told(asked)
        held = [(one, at) for one in asked if one not in told and not one.number and (at := self._places(one))]
        tokens, places = [one for one, _ in held], [one for _, one in held]
        return len(held) < 2 or affirming.are_in_order(self._query, self._words, tokens, places)

    def tells_the_opposite(self, asked: Sequence[Token]) -> bool:
        """Return whether it holds all that is told, a word of it by its opposite, and denies nothing."""
        opposed = [token for token in asked if self._opposes(token)]
        others = [token for token in self._told(asked) if token not in opposed]
        is_told = bool(opposed) and self._negation is None and all(map(self._places, others))
        return is_told and not self._turns_it_round(asked)

    def _told(self, asked: Sequence[Token]) -> Sequence[Token]:
        """Return what is told of those who are named; "the company" may be called otherwise where it is denied."""
        question = self._query.question
        articles = question.grammar.articles
        return [
            token
            for token in asked
            if token.position not in question.named
            and (token.number is not None or question.words[token.position - 1] not in articles)
            and Frame.LETTERS not in token.frames
        ]

    def says(self, asked: Sequence[Token]) -> bool:
        """Return whether it holds all that is asked, and tells that it is so."""
        if self._tells_otherwise(asked):
            return False
        query, words = self._query, self._words
        if all(token.position in query.question.named for token in asked):
            return False  # who is named tells of nothing
        places = affirming.of_their_names(query, words, asked, [self._places(token) for token in asked], self._names)
        places = self._as_finite(asked, self._of_themselves(asked, places))
        if (
            not all(places)
            or self._is_reported(asked)
            or self._only_supposes(max(map(max, places)))
            or not affirming.has_its_amounts(query, words)
        ):
            return False
        return affirming.in_order(query, words, asked, places)

    def _tells_otherwise(self, asked: Sequence[Token]) -> bool:
        """Return whether it denies something, or tells the opposite of what is asked."""
        return self._negation is not None or any(map(self._opposes, asked)) or self._turns_it_round(asked)

    def _as_finite(self, asked: Sequence[Token], places: affirming.Places) -> affirming.Places:
        """Return the places where a word stands in a form as finite as the question's."""
        return [[at for at in each if self._is_as_finite(one, at)] for one, each in zip(asked, places, strict=True)]

    def may_say(self, asked: Sequence[Token]) -> bool:
        """Return whether it holds all that is asked, be it only of some of them, and denies nothing."""
        if self._tells_otherwise(asked):
            return False
        places = self._as_finite(asked, [self._places(one) for one in asked])
        is_told = all(places) and not self._is_reported(asked) and not self._only_supposes(max(map(max, places)))
        return is_told and affirming.in_order(self._query, self._words, asked, places)

    def _of_themselves(self, asked: Sequence[Token], places: affirming.Places) -> affirming.Places:
        """Return the places where a word tells of itself, as it is asked, and not only of what a part is."""
        held = set(chain.from_iterable(places))
        return [
            [at for at in each if not self._is_of_a_part(token, at, held)]
            for token, each in zip(asked, places, strict=True)
        ]

    def _is_of_a_part(self, token: Token, at: int, held: Set[int]) -> bool:
        """Return whether a word stands behind "of", or one such as "first", as it does not in the question."""
        question = self._query.question
        inside = next((link for link in self._query.links(*SECTIONS) if token.position in link.positions), None)
        asked = self._before(question.words, min(inside.positions) if inside else token.position)
        start = self._start_of_name(at)
        before = self._before(self._words, start)
        some = (self._query.words("roles", "ORDINALS") | self._query.words("predicates", "AMOUNTS")).intersection(
            before
        )
        if some - set(question.words) and self._query.words("particles", "ARTICLES").intersection(asked):
            return True
        of = self._query.words("particles", "OF")
        if start == len(before):  # at the head "des" is an article
            of -= self._query.words("particles", "A")
        if not before or before[0] not in of or not of.isdisjoint(asked[:1]):
            return False
        return not self._is_what_is_told(start - len(before) - 1, held)

    def _is_what_is_told(self, at: int, held: Set[int]) -> bool:
        """Return whether the word before "of" is asked for, or denied: "no evaluation or test of it"."""
        joining, words = self._query.words("particles", "AND_OR"), self._words
        while at > 1 and at not in held and words[at - 1] in joining:
            at -= 2
        is_denied = self._negation is not None and 0 <= at - self._negation <= _TO_WHAT_IS_DENIED
        return at >= 0 and (at in held or is_denied)

    def _before(self, words: Sequence[str], at: int) -> Sequence[str]:
        """Return the words before one that belong to it, and the small one that leads to them all: "of the last"."""
        start, bounds = at, self._query.once(_bounds)
        possessing = self._query.pattern("framing", "POSSESSING")
        while start and (words[start - 1] not in bounds or possessing.fullmatch(f"{words[start - 1]} ")):
            start -= 1
        return words[max(0, start - 1) : at]

    def _start_of_name(self, at: int) -> int:
        """Return where the name begins that a word of it stands in; the word itself where it is in none."""
        found = (link for link in self._names if at in link.positions)
        return next((min(link.positions) for link in found), at)

    @cached_property
    def _is_attributed(self) -> bool:
        return affirming.is_attributed(self._query, self._words)

    @cached_property
    def _names(self) -> Sequence[NameLink]:
        return names_among(self._query, self._words, *SECTIONS)

    def is_of_another_day(self, item: IndexedEntry) -> bool:
        """Return whether it only tells that something came about of which is asked whether it is so today."""
        return affirming.is_of_another_day(self._query, self._words, item)

    def _places_of(self, token: Token) -> Sequence[int]:
        """Return where a word of the question stands, or one that means the same and is of its form."""
        vocabulary, number = self._query.indexed.vocabulary, self._query.question.grammar.number
        publishing, replying = self._query.pattern("predicates", "PUBLISHING"), self._query.words("speech", "REPLYING")
        is_anybody = token.word in self._query.words("predicates", "ANYBODY")
        nobody = self._query.words("predicates", "NOBODY") if is_anybody else ()
        return [
            at
            for at, word in enumerate(self._words)
            if (token.number is not None and number(word) == token.number)
            or (Frame.ASK in token.frames and Frame.ASK in vocabulary.frames_of(word))
            or (not token.keys.isdisjoint(vocabulary.keys(word)) and self._is_alike(token, word))
            or is_of_its_root(token.word, word)
            or (publishing.fullmatch(word) and publishing.fullmatch(token.word))
            or (word in replying and token.word in replying)
            or word in nobody
        ]

    def _is_alike(self, token: Token, word: str) -> bool:
        """Return whether a word is of the question's word's root, or means the same in a form that tells the same.

        "The law" means the same as "legal" to who looks for it, and does not tell that anything is.
        """
        if token.position in self._query.question.named or is_of_its_root(token.word, word):
            return True
        grammar, verb = self._query.question.grammar, self._query.pattern("anatomy", "VERBS")
        groups = (group for language in grammar.languages for group in grammar.synonyms(language))
        is_general = any(token.word in group and word in group for group in groups)
        return is_general or token.word[-1] == word[-1] or verb.fullmatch(word) is not None

    def _opposites_of(self, token: Token) -> frozenset[str]:
        """Return the keys of a word's opposite that it holds: of "unsafe" for "safe", of "illegal" for "legal"."""
        query, keys = self._query, self._query.indexed.vocabulary.keys_of
        forms = [f"{one}{token.word}" for one in query.words("predicates", "OPPOSITES")]
        forms = [one for one in forms if query.indexed.index.is_spelled(one)]
        forms += query.once(_opposites_of_phrases).get(token.word, ())
        opposed = keys(frozenset(forms)) & keys(frozenset(self._words))
        beginning = query.pattern("predicates", "OPPOSITE").match(token.word)
        root = token.word[beginning.end() :] if beginning else ""
        held = [word for word in self._words if root and is_of_its_root(root, word)]
        return opposed | keys(frozenset(held))

    def _turns_it_round(self, asked: Sequence[Token]) -> bool:
        """Return whether it tells of an exception, an end or a lack of which the question does not speak."""
        query, keys = self._query, self._query.indexed.vocabulary.keys
        found = (one for name in _NEGATIVE for one in query.pattern("predicates", name).finditer(self._said))
        places = (self._said.count(" ", 0, one.start()) for one in found)
        turning = [
            self._words[at] for at in places if not self._is_bare(self._words, at)
        ]  # "they asked them to deny it"
        words = {*turning, *query.words("predicates", "ENDING").intersection(self._words)}
        held = frozenset[str]().union(*(token.keys | self._opposes(token) for token in asked))
        return any(keys(word).isdisjoint(held) for word in words - query.question.grammar.operators.keys())

    def _only_supposes(self, end: int) -> bool:
        """Return whether something before there tells that it is not quite so, or only wanted, said or possible."""
        words, operators = self._query.words, self._query.question.grammar.operators
        before, held = set(self._words[:end]), set(self._words)
        hedges = words("speech", "SUPPOSING") | words("speech", "OPINING") | words("predicates", "HEDGING")
        limits = words("predicates", "ALONE") | {word for word in held if operators.get(word) == RESTRICTION}
        return not (before & hedges | held & limits) <= set(self._query.question.words)

    def _is_as_finite(self, token: Token, at: int) -> bool:
        """Return whether a word stands in a form as finite as the question's: "the closure" tells no closing."""
        return self._is_bare(self._words, at) <= self._is_bare(self._query.question.words, token.position)

    def _is_bare(self, words: Sequence[str], at: int) -> bool:
        """Return whether a word is an infinitive or a noun for a deed, which somebody may only plan."""
        infinitive = self._query.pattern("framing", "INFINITIVE")
        is_bare = any(infinitive.fullmatch(" ".join(words[start : at + 1])) for start in range(max(0, at - 1), at + 1))
        return is_bare or self._query.pattern("predicates", "NOMINAL").fullmatch(words[at]) is not None


def _bounds(query: Query) -> frozenset[str]:
    """Return the small words at which what belongs to a word ends."""
    grammar = query.question.grammar
    own = module(query.question.language, "grammar").ARTICLES  # in French "a" is a verb
    with_it = query.words("signing", "DETERMINERS").union(own) - query.words("particles", "OF")
    small = grammar.function_words | grammar.operators.keys() | grammar.yes_no
    return (small | query.words("wholes", "VERBS_OF_PARTS")) - with_it


def is_of_its_root(one: str, other: str) -> bool:
    """Return whether two words begin alike, but for an ending; that the entry knows them both is seen already."""
    letters = max(_ROOT, min(_LONG_ROOT, len(one) - _BEHIND, len(other) - _BEHIND))
    return min(len(one), len(other)) >= letters and one[:letters] == other[:letters]


def _opposites_of_phrases(query: Query) -> dict[str, Sequence[str]]:
    """Return for each word of a phrase that the record has with a negation what the record calls that.

    Where "cannot be put in" is "exempt", whoever can be put in is not.
    """
    said, found = f" {query.question.said} ", dict[str, Sequence[str]]()
    for affirmed, same in query.indexed.vocabulary.opposites:
        if f" {affirmed} " in said:
            found.update(dict.fromkeys(affirmed.split(), same))
    return found
