"""Offices, people and bodies as addresses have them, told by their form and by what the greeting calls them."""

from __future__ import annotations

import re
from itertools import pairwise

from bot.ingest.fields.cues import (
    AND,
    LARGE,
    Cues,
    has_organization_noun,
    has_title,
    honorific,
    is_compound_role,
    is_function_word,
    is_legal_form,
    is_role,
    own_words,
    words,
)
from bot.ingest.fields.naming import could_be_a_person
from bot.ingest.register import Register
from bot.knowledge.spelling import spelling
from bot.languages import module

_ABBREVIATED = re.compile(r"[A-Z][a-z]{2,5}\.|[A-Z][bcdfghj-np-tv-xz]{2,4}")  # "Lcda.", "Cllr"
_STREET = re.compile(rf"\d+[A-Za-z]?\s(?={LARGE})")  # "1 Founders Square"
_BEHIND_AN_OFFICE = frozenset("general generale elect designate".split())  # an adjective, and no given name
_MOST_WITH_A_NAME = 40  # words of an office with its holder
_MOST_OF_A_NAME = 4  # words
_STEM = 6  # letters that the forms of a word share, roughly
_WHERE = "Where does the name begin?"


class Offices:
    """Tells offices and people in the lines of an address.

    Args:
        cues: Of the letter's language.
        register: Who is known.
        greeting: The line that greets, which has the names that people are spoken to by.

    Attributes:
        spoken_to: The spelled words of the greeting.
    """

    def __init__(self, cues: Cues, register: Register, greeting: str = "") -> None:
        self._cues = cues
        self._register = register
        self._greeting = spelling(greeting)
        spelled = self._greeting.split()
        self.spoken_to = frozenset(spelled)
        self._calls_several = "," in greeting.rstrip(" ,:") or not words("AND").isdisjoint(spelled)
        self._pairs = frozenset(pairwise(spelled))
        small = frozenset(module(cues.language, "grammar").FUNCTION_WORDS) - words("AND")
        self._names = frozenset(word for before, word in self._pairs if before not in small)  # not "of the Authority"

    def begins(self, text: str) -> bool:
        """Return whether a line begins a party: a person with a title or an office, or an office."""
        first, comma, rest = text.partition(",")
        if has_title(text) or (comma and self.is_person(first) and self.is_named(rest)):
            return True
        return self.before_name(first) is not None

    def is_named(self, text: str) -> bool:
        """Return whether a text names an office, or those who hold one: "Heads of State"."""
        if _STREET.match(text.strip()):
            return False
        head = " ".join(text.split()[:8])
        roles = words("ROLES")
        return is_role(text.strip()) or any(
            word in roles or word.removesuffix("s") in roles for word in spelling(head).split()[:6]
        )

    def is_person(self, text: str) -> bool:
        """Return whether a text has the form of a person's name, in capitals too, or the greeting has its last word."""
        return self.is_spoken_name(text) or could_be_a_person(text.title() if text.isupper() else text)

    def is_spoken_name(self, text: str) -> bool:
        """Return whether a text is of a few words with capitals, and the greeting calls somebody by the last."""
        tokens = text.split()
        are_names = 2 <= len(tokens) <= _MOST_OF_A_NAME and all(token[:1].isupper() for token in tokens)
        is_other = has_title(text) or is_role(text) or has_organization_noun(text)
        return are_names and not is_other and spelling(tokens[-1]) in self._names

    def is_spoken_to(self, text: str) -> bool:
        """Return whether the greeting has the last word of a name: then it is an addressee, whatever the office."""
        spelled = spelling(text.partition(",")[0]).split()
        return bool(spelled) and spelled[-1] in self.spoken_to

    def is_name(self, text: str) -> bool:
        """Return whether a part names a person."""
        is_body = has_organization_noun(text[len(honorific(text)) :].partition(" ")[0])  # "H. Congreso de la Nación"
        if self._register.is_organization(text):
            return False
        return (has_title(text) and not is_body) or self.is_person(text) or self._register.is_person(text)

    def is_office(self, text: str) -> bool:
        """Return whether a part says an office: its words before the first "of" do, or a few of them."""
        head = spelling(text).split()
        is_one = bool(head) and any(word in words("ROLES") for word in head[:5])
        return is_role(text) or (is_one and not self.is_body(text))

    def is_body(self, text: str) -> bool:
        """Return whether a part names an organization by its first words, or its legal form."""
        head = re.split(r"\s(?:of|de|del|du|des|for)\s", text)[0]
        return (has_organization_noun(head) and not is_role(text)) or is_legal_form(text.split()[-1])

    def is_of_many(self, text: str) -> bool:
        """Return whether a line speaks to the members of a body: "Members of the City Council"."""
        first = spelling(text).split()[:1]
        return bool(first) and first[0] in words("BODIES") | words("INDIVIDUALS") and len(text.split()) > 1

    def is_form_alone(self, text: str) -> bool:
        """Return whether a line has forms of address alone, above a name: "Señor", "Señor Ingeniero"."""
        spelled = spelling(text).split()
        forms = words("HONORIFICS") | words("ROLES")
        is_form = bool(spelled) and spelled[0] in words("HONORIFICS")
        return is_form and all(word in forms or is_function_word(word) for word in spelled)

    def without_form(self, text: str) -> str:
        """Return a name without its forms of address; one of a single letter is the language's own: "C. Ada Reed"."""
        bare = text[len(honorific(text)) :] or text
        first, _, rest = bare.partition(" ")
        is_letter = re.fullmatch(r"[A-Z]\.", first) and spelling(first) in self._cues.words("HONORIFICS")
        is_form = bool(is_letter) or _ABBREVIATED.fullmatch(first) is not None
        return rest if is_form and len(rest.split()) > 1 and self.is_person(rest) else bare

    def calls(self, body: str) -> bool:
        """Return whether the greeting calls a body by the word for what it is: "Dear Members of the Board"."""
        return any(word in self.spoken_to and has_organization_noun(word) for word in spelling(body).split())

    def is_titled(self, text: str) -> bool:
        """Return whether a person stands behind a form of address, and no body: "Excmo. Ayuntamiento de Wex"."""
        name = text[len(honorific(text)) :].partition(",")[0]
        return has_title(text) and not (name and self.is_body(name))

    def calls_besides(self, name: str, office: str, body: str) -> bool:
        """Return whether the greeting calls a body besides a person: "Dear Mayor Reed and Members of the Council"."""
        officers = {word.removesuffix("s") for word in self.spoken_to} & words("ROLES")
        is_told = self.is_spoken_to(name) or not officers.isdisjoint(spelling(office).split())
        is_one = bool(name) and is_told and (self.is_body(body) or self.is_of_many(body))
        called = (word for word in spelling(body).split() if word not in spelling(office).split())
        return is_one and self._calls_several and self.calls(" ".join(called))  # "Council President Reed"

    def calls_others_than(self, whom: str) -> bool:
        """Return whether the greeting calls somebody by an office, and has no word of those whom a title names."""
        own = {word for word in spelling(" ".join(own_words(whom))).split() if not is_function_word(word)}
        has_office = not words("ROLES").isdisjoint(self.spoken_to) or self._calls_members()
        return has_office and own.isdisjoint(self.spoken_to)

    def _calls_members(self) -> bool:
        """Return whether the greeting calls the members of a body: "To the members of the Ferry Board"."""
        return any(has_organization_noun(word) for word in self.spoken_to) and any(
            word in words("BODIES") for word in self.spoken_to
        )

    def calls_by_its_word(self, text: str) -> bool:
        """Return whether the greeting has a word of a line in another form: "Delegations of …", "Dear Delegates"."""
        stems = {word[:_STEM] for word in self._names if len(word) >= _STEM}
        return any(word[:_STEM] in stems for word in spelling(" ".join(own_words(text))).split() if len(word) >= _STEM)

    def calls_nobody(self) -> bool:
        """Return whether the greeting calls neither a name nor an office nor a body: "To whom it may concern"."""
        match = self._cues.pattern("GREETING").match(self._greeting)
        rest = self._greeting[match.end() :].split() if match else ["-"]
        return all(is_function_word(word) or word in words("HONORIFICS") for word in rest)

    def behind_forms(self, text: str) -> tuple[str, str] | None:
        """Cut "Commissioner Reed", as a greeting has it, in office and name; None where it is not so."""
        *forms, name = text.split()
        known = words("ROLES") | words("HONORIFICS")
        are_forms = bool(forms) and all(word in known for word in spelling(" ".join(forms)).split())
        is_name = name[:1].isupper() and spelling(name) not in _BEHIND_AN_OFFICE | known
        return (" ".join(forms), name) if are_forms and is_name and not has_organization_noun(name) else None

    def has_person(self, text: str) -> bool:
        """Return whether a line names a person, with an office or a form of address or without."""
        first = text.partition(",")[0]
        return self.before_name(first) is not None or self.is_person(self.without_form(first))

    def without_article(self, text: str) -> str:
        """Return a text without the article in small letters before it: "la Corte de Barcas"."""
        first, _, rest = text.partition(" ")
        return rest if rest and first.islower() and is_function_word(spelling(first)) else text

    def before_name(self, text: str) -> tuple[str, str, str] | None:
        """Cut "Minister of Boats Ada Reed" in office, name and doubt; None where it is not so."""
        bare = text[len(honorific(text)) :]
        if bare != text and (office := self.without_article(bare)) != bare:  # "Monsieur le Préfet Ada Reed"
            return self.before_name(office)
        one, *others = re.split(rf"\s{AND}\s(?={LARGE})", text)
        if others and (found := self.before_name(one)):  # "Chief Justice Ada Reed and Associate Justices"
            return found
        tokens = text.split()
        for at in range(1, len(tokens) - 1 if len(tokens) <= _MOST_WITH_A_NAME else 0):
            office, name = " ".join(tokens[:at]), " ".join(tokens[at:])
            is_of_office = spelling(tokens[at]) in _BEHIND_AN_OFFICE | words("HONORIFICS")
            if not tokens[at][:1].isupper() or is_of_office or not self.is_person(name):
                continue
            if self._is_spoken_pair(tokens[at - 1], tokens[-1]):
                return office, name, "" if is_role(office) else _WHERE
            if (doubt := self._doubt_behind(office, tokens, at)) is not None:
                return office, name, doubt
        return None

    def _doubt_behind(self, office: str, tokens: list[str], at: int) -> str | None:
        """Return likewise as `_doubt`, None where no office stands before the name."""
        if is_role(office):
            return self._doubt(tokens, at)
        return "" if at == 1 and is_compound_role(office) else None  # "Assemblymember"

    def _doubt(self, tokens: list[str], at: int) -> str | None:
        """Return whether a name that begins behind an office does so there: empty where it does, None where not."""
        name = " ".join(tokens[at:])
        if self._register.is_person(name):
            return ""
        last = [word for word in spelling(" ".join(tokens[:at])).split() if word not in _BEHIND_AN_OFFICE][-1:]
        is_bare = all(token[:1].isupper() for token in tokens[:at]) and bool(last)
        if is_bare and last[0] in words("ROLES") | words("HONORIFICS"):
            return ""
        spoken = [one for one in range(at, len(tokens)) if self._is_said(tokens[one])]
        if spoken and at == max(spoken[0] - 1, 1) and spelling(tokens[at - 1]) not in ("of", "the"):
            return "" if spelling(tokens[at]) not in self.spoken_to else _WHERE
        return None

    def _is_said(self, token: str) -> bool:
        """Return whether the greeting has a word with a capital."""
        return token[:1].isupper() and spelling(token) in self.spoken_to

    def _is_spoken_pair(self, word: str, name: str) -> bool:
        """Return whether the greeting has a name right behind a word: "Speaker Reed", an office for all that."""
        return word[:1].isupper() and (spelling(word), spelling(name)) in self._pairs
