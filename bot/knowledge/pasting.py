"""A letter's list of names as lines to paste into a record, so that nobody types a hundred signatories three times."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, NamedTuple

from bot.knowledge.canonical import dumped
from bot.knowledge.letters import LetterText
from bot.knowledge.spelling import spelling
from bot.languages import LANGUAGES, function_words, spoken
from bot.languages.territories import is_territory

_MARK = re.compile(r"^(?:[-*•–·]|\(?\d{1,3}[.)])\s+")  # of a list
_ID_MAY_NOT_HOLD = re.compile(r"[^a-z0-9]+")
_OF_TWO_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "đ": "d", "ł": "l"})
_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]+)[)\]]")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>]+")
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&.]{1,9}")
_FEWEST_OF_A_BLOCK = 3  # lines, above which a single one is their heading
_WORDS = partial(spoken(LANGUAGES).words, "anatomy")  # a list may hold names of other languages than its letter's
_LONGEST_SHORT_FORM = 4  # letters of a form of address that begins no other name: Dr, Sra, Mme
_MOST_OF_A_NAME = 4  # words of a person's, small ones aside
_OF = partial(spoken(LANGUAGES).words, "particles")
_WITHIN_NAMES = frozenset("de del du d des da do dos la las le les los van von der den y e".split())  # of people
_NAME_AND_REST = 2  # words of a name of somebody, at least
_TITLE_BEFORE_A_NAME = re.compile(r"^(?:\w{1,5}\.\s+)+")  # "Dr.", "Prof. Dra."


class SignedFor(NamedTuple):
    """A line of somebody who signs for an organization: the name, and the organization's."""

    person: str
    body: str


class Known(NamedTuple):
    """The organizations and the people of a record, as they stand in its files."""

    organizations: Iterable[Mapping[str, Any]] = ()
    people: Iterable[Mapping[str, Any]] = ()


@dataclass(slots=True)
class _Pasted:
    """What is made of the lines so far.

    Attributes:
        languages: In which an organization has a name.
        ids: Of those that are known, by their spelled names.
        bodies: The spelled names of the organizations that are known.
        persons: Those of the people who are.
        listed: The signatories.
        organizations: Those that are new.
        people: Those who are new.
    """

    languages: Sequence[str]
    ids: dict[str, str]
    bodies: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    listed: list[dict[str, Any]] = field(default_factory=list)
    organizations: list[dict[str, Any]] = field(default_factory=list)
    people: list[dict[str, Any]] = field(default_factory=list)

    def is_person(self, line: str, is_said: bool) -> bool:
        """Return whether a line is a person's: the record may know it, and its words may tell.

        Args:
            line: As printed.
            is_said: Whether its paragraph is said to be of people.
        """
        first = _BRACKET.sub("", line.partition(",")[0]).strip()
        names = {spelling(one) for one in (line, _BRACKET.sub("", line), first, _TITLE_BEFORE_A_NAME.sub("", first))}
        if not names.isdisjoint(self.bodies):
            return False
        if not names.isdisjoint(self.persons):
            return True
        return is_looking_like_a_person(line) or (is_said and not is_of_a_body(line))

    def signed_for(self, line: str) -> SignedFor | None:
        """Return who signs for which organization by a line, "Ada Reed, Chair, Birch Forum"; None for another line.

        A profession is no office in an organization, which somebody who has one only belongs to.
        """
        name, _, rest = line.partition(",")
        title, body = _title_and_body(rest.strip())
        is_body = bool(body) and (spelling(body) in self.bodies or _has_noun(body) or bool(_ACRONYM.fullmatch(body)))
        plain = _TITLE_BEFORE_A_NAME.sub("", name.strip())
        if is_body and _is_an_officer(title) and _is_short(plain) and not _has_noun(plain):
            return SignedFor(plain, body)
        return None

    def add(self, line: str, group: str, *, are_people: bool) -> None:
        """Add what a line says. Nobody under a heading is taken to sign for a body: it may tell who does.

        Args:
            line: As printed.
            group: The heading above it.
            are_people: Whether its paragraph is said to be of people.
        """
        if not group and (signed := self.signed_for(line)):
            self.add_signed_for(line, signed)
        elif self.is_person(line, are_people):
            self.add_person(line, group)
        else:
            self.add_organization(line, group)

    def add_signed_for(self, line: str, signed: SignedFor) -> None:
        """Add an organization for which somebody signs, by the whole of the line, and the person to the people."""
        body = _BRACKET.sub("", signed.body).strip()
        known = self._known(signed.body, body)
        if not known:
            self.add_organization(signed.body, "")
            known = self.listed.pop()["organization"]
        if not self._known(signed.person):
            identifier = id_of(signed.person) or f"person-{len(self.listed) + 1}"
            self.ids[spelling(signed.person)] = identifier
            aliases = self._surname(signed.person, identifier)
            self.people.append(_without_nothing(id=identifier, name=signed.person, aliases=aliases))
        self._list(line, line, known, organization=known)

    def add_organization(self, line: str, group: str) -> None:
        """Add an organization, with the acronym or the address that stands in brackets behind its name."""
        brackets = _BRACKET.findall(line)
        address = next(filter(None, map(_ADDRESS.search, [*brackets, line])), None)
        acronyms = [one for one in brackets if _ACRONYM.fullmatch(one)]
        aside = [f"({one})" for one in brackets if one in acronyms or _ADDRESS.fullmatch(one)]
        name = line
        for one in (*aside, address[0] if address else ""):
            name = name.replace(one, "").strip(" ,;<>")
        before, _, last = name.rpartition(", ")
        name = before if before and is_territory(last) else name  # "Heron Watch, Kenya" is called Heron Watch
        known = self._known(line, name, name.partition(",")[0])  # a city may stand behind the name
        identifier = known or id_of(name) or f"organization-{len(self.listed) + 1}"
        for acronym in acronyms:
            self.ids.setdefault(spelling(acronym), identifier)
        if not known:
            self.organizations.append(
                _without_nothing(
                    id=identifier,
                    name=dict.fromkeys(self.languages, name),
                    acronyms=acronyms,
                    aliases=[line] if name != line else [],
                )
            )
        self._list(line, name, identifier, organization=identifier, group=group, url=_whole(address))

    def add_person(self, line: str, group: str) -> None:
        """Add a person, with the title and the affiliation that stand behind the name."""
        printed, title, *affiliation = [*map(str.strip, line.split(",")), ""]
        if title and not any(affiliation) and self._is_a_body(title):
            title, affiliation = "", [title]  # "Dr. Ada Birch, University of Alder"
        before, _, behind = printed.partition(")")
        is_within = "(" in before and bool(behind.strip())  # "Judge (ret.) Ada Birch"
        aside = [] if is_within else _BRACKET.findall(printed)  # "Ada Birch (retired)"
        name, title = _BRACKET.sub("", printed).strip(), ", ".join(filter(None, (*aside, title)))
        plain = _TITLE_BEFORE_A_NAME.sub("", behind.strip() if is_within else name)
        name = printed if is_within else name
        known = self._known(name, plain)
        identifier = known or id_of(plain) or f"person-{len(self.listed) + 1}"
        if not known:
            aliases = [*self._surname(plain, identifier), *([name] if name != plain else [])]
            self.people.append(_without_nothing(id=identifier, name=plain, aliases=aliases))
        beside = ", ".join(filter(None, affiliation))
        self._list(name, plain, identifier, person=identifier, title=title, affiliation=beside, group=group)

    def _is_a_body(self, text: str) -> bool:
        """Return whether what stands behind a name is an organization, and no office."""
        return spelling(text) in self.bodies or (_has_noun(text) and not _is_office(text))

    def _known(self, *names: str) -> str | None:
        """Return the id of the first of these names that is known."""
        return next((self.ids[one] for one in map(spelling, names) if one in self.ids), None)

    def _surname(self, name: str, identifier: str) -> list[str]:
        """Return the last word of a person's name, by which people ask; none that another has, who loses it too.

        Behind "of" stands where a title is from: of Lord Heron of Birchfield people ask as Heron. The word for it in
        Spanish or French parts no name so: it stands within one, as in Ada de la Torre.
        """
        *given, last = name.partition(" of ")[0].split()
        if not given:
            return []
        owner = self.ids.setdefault(spelling(last), identifier)
        for one in self.people:
            if one["id"] == owner:
                one["aliases"] = [alias for alias in one.get("aliases", ()) if alias != last]
        return [last] if owner == identifier else []

    def _list(self, printed: str, name: str, identifier: str, **fields: str) -> None:
        self.ids.update({spelling(printed): identifier, spelling(name): identifier})
        self.listed.append(_without_nothing(as_printed=printed, **fields))

    def lines(self) -> Iterator[str]:
        """Yield what is to be pasted, and where."""
        yield "# into signatories.listed of the document"
        yield from (f"    {line}" for line in dumped(self.listed, spreads=False).splitlines())
        for name, entries in (("organizations", self.organizations), ("people", self.people)):
            if entries:
                yield f"# into {name}.yaml"
                yield dumped([_without_nothing(**one) for one in entries], spreads=False)


def to_paste(
    text: LetterText,
    paragraphs: range,
    known: Known,
    languages: Iterable[str],
    people: Container[int] = (),
    *,
    is_headed: bool = False,
) -> Iterator[str]:
    """Yield the lines of a list of signatories, and of the organizations and people that are new.

    A heading is a paragraph of one line that is all in capitals, ends in a colon, or stands above a block of lines.

    Args:
        text: The letter.
        paragraphs: Those in which each line is a name, or a heading, counted from 1.
        known: The organizations and people of the record.
        languages: In which an organization has a name.
        people: The paragraphs whose lines are people.
        is_headed: Whether the first line of each paragraph is the heading of the others.
    """
    bodies, persons = (
        {spelling(name): str(one.get("id")) for one in section for name in (*names_in(one), *_acronyms_of(one))}
        for section in (known.organizations, known.people)
    )
    ids = bodies | persons
    pasted, group = _Pasted(tuple(languages), ids, frozenset(bodies), frozenset(persons)), ""
    for number in paragraphs:
        names = [name for line in text.lines[number - 1] if (name := _MARK.sub("", line).strip(" ,;"))]
        following = text.lines[number] if number < paragraphs.stop - 1 else ()
        if following and _is_heading(names, ids, is_above_a_block=len(following) >= _FEWEST_OF_A_BLOCK):
            group = names[0].rstrip(": ")
            continue
        if is_headed and names:
            group, *names = names
            group = group.rstrip(": ")
        for name in names:
            pasted.add(name, group, are_people=number in people)
    yield from pasted.lines()


def is_of_a_body(line: str) -> bool:
    """Return whether a line among people is an organization's all the same: by its initials, or by a word for such.

    A form of address before a name, and an office behind it, are a person's, whatever the name is: "Charlotte Church,
    chair". An office before another name is not: "Birch House, Director Ada Reed".
    """
    first, _, rest = line.partition(",")
    name = _BRACKET.sub("", first).strip()
    initials = "".join(word[0] for word in name.split() if word[:1].isupper())
    if len(initials) > 1 and initials in _BRACKET.findall(line):
        return True
    if _has_form_of_address(name):
        return False
    return _is_of_several(name) or (_has_noun(name) and not (_is_short(name) and _is_office(rest)))


def is_looking_like_a_person(line: str) -> bool:
    """Return whether a line among organizations is a person's by itself: a form of address, or a name and an office."""
    name, _, rest = line.partition(",")
    name = name.strip()
    form, _, behind = name.partition(" (")
    if _has_form_of_address(name) or (spelling(form) in _WORDS("HONORIFICS") and behind[-1:].isalpha()):
        return not _has_noun(name)  # "Judge (ret.) Ada Birch"
    return _is_short(name) and not _has_noun(name) and not _is_of_several(name) and _is_office(rest.strip())


def _has_noun(text: str) -> bool:
    return not _WORDS("ORGANIZATIONS").isdisjoint(spelling(text).split())


def _is_of_several(name: str) -> bool:
    """Return whether a name begins with those whom it is of: "Mothers of Birch Row", and no "Ada de la Torre"."""
    words = name.split()
    joints = function_words() - _WITHIN_NAMES
    return len(words) > _NAME_AND_REST and spelling(words[1]) in joints and words[1].islower() and words[0][-1] in "sn"


def _title_and_body(rest: str) -> tuple[str, str]:
    """Return the office and the organization behind a name: "Chair, Birch Forum", "chair of the Birch Forum"."""
    title, comma, body = rest.rpartition(",")
    if comma:
        return title.strip(), body.strip()
    of = "|".join(sorted(_OF("OF")))
    articles = "|".join(sorted(_OF("ARTICLES")))
    parts = re.split(rf"\s(?:{of})(?:\s(?:{articles}))?[\s'’]", rest, maxsplit=1)
    return (parts[0], parts[1].strip()) if len(parts) > 1 else (rest, "")


def _is_an_officer(title: str) -> bool:
    """Return whether a title is an office in an organization: "Chair", and neither "Professor" nor "head teacher"."""
    words = spelling(title.replace(",", " ")).split()
    if not words or function_words().intersection(words):
        return False
    last_is_no_profession = words[-1] in _WORDS("OFFICERS") or words[-1] not in _WORDS("ROLES")
    return not _WORDS("OFFICERS").isdisjoint(words) and last_is_no_profession


def _has_form_of_address(name: str) -> bool:
    """Return whether a name begins with what people are addressed by; "The" and "Justice" begin other names, too."""
    form, _, rest = name.partition(" ")
    is_one = spelling(form) in _WORDS("HONORIFICS") and spelling(form) not in function_words()
    return is_one and bool(rest) and (form.endswith(".") or len(form) <= _LONGEST_SHORT_FORM)


def _is_short(name: str) -> bool:
    own = [word for word in name.split() if spelling(word) not in function_words()]
    return 1 < len(own) <= _MOST_OF_A_NAME and all(word[:1].isupper() for word in own)


def _is_office(text: str) -> bool:
    """Return whether a text begins with an office, and goes on with no name right behind it."""
    words = text.split()
    at = next((at for at, word in enumerate(words) if spelling(word.strip(",;")) in _WORDS("ROLES")), None)
    if at is None or any(spelling(word) in function_words() for word in words[:at]):
        return False
    behind = words[at + 1] if at + 1 < len(words) else ""
    return words[at].endswith((",", ";")) or not behind[:1].isupper()


def _is_heading(names: Sequence[str], ids: Container[str], *, is_above_a_block: bool) -> bool:
    is_one = len(names) == 1 and spelling(names[0]) not in ids
    return is_one and (is_above_a_block or names[0].isupper() or names[0].endswith(":"))


def _without_nothing(**fields: Any) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}


def _whole(address: re.Match[str] | None) -> str:
    """Return an address from its scheme on; empty where there is none."""
    found = address[0].rstrip(".,;)") if address else ""
    return found if not found or found.startswith("http") else f"http://{found}"


def id_of(name: str) -> str:
    """Return a name as an id; empty where no letter of it may stand in one, as in Greek."""
    return _ID_MAY_NOT_HOLD.sub("-", spelling(name).translate(_OF_TWO_LETTERS)).strip("-")


def names_in(one: Mapping[str, Any]) -> Iterator[str]:
    """Yield the names of an organization or a person as they stand in a file; of what is no entry, none."""
    if not isinstance(one, dict):
        return
    name, aliases = one.get("name"), one.get("aliases")
    yield from map(str, name.values() if isinstance(name, dict) else filter(None, [name]))
    yield from map(str, aliases if isinstance(aliases, list) else ())


def _acronyms_of(one: Mapping[str, Any]) -> Iterator[str]:
    acronyms = one.get("acronyms") if isinstance(one, dict) else None
    yield from map(str, acronyms if isinstance(acronyms, list) else ())
