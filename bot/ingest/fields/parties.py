"""Whom a letter is written to, and who gets a copy: names, offices, organizations and postal addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from bot.ingest.fields.cues import (
    AND,
    Cues,
    could_be_a_person,
    has_organization_noun,
    has_title,
    honorific,
    is_contact,
    is_cue,
    is_legal_form,
    is_place,
    is_role,
    is_street,
    is_valediction,
    words,
)
from bot.ingest.fields.sheet import Block, Printed, is_prose
from bot.ingest.letter import Found, Party
from bot.ingest.register import Register
from bot.knowledge.spelling import spelling
from bot.languages.printed_dates import printed_dates

_MOST_LINES_BEHIND = 12  # a copy's cue may lead so many lines
_MOST_OF_A_FIELD = 3  # words: "Ferry Rights", "Boats"
_MOST_WORDS = 40  # of a line that names a party


@dataclass
class _Draft:
    """A party whose lines are still read."""

    line: Printed
    name: str = ""
    office: str = ""
    organizations: list[str] = field(default_factory=list)
    address: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    doubt: str = ""
    form: str = ""  # of address, which may be an office too: "Senator"

    def found(self) -> Found[Party]:
        """Return it as a field."""
        party = Party(self.name, self.office or self.form, tuple(self.organizations), tuple(self.address))
        return Found(party, " ".join(self.words), self.line.paragraph, self.line.page, self.doubt)


class Parties:
    """Reads parties in the language of a letter.

    Args:
        cues: Of its language.
        register: Who is known.
        greeting: The line that greets, which has the names that people are spoken to by.
    """

    def __init__(self, cues: Cues, register: Register, greeting: str = "") -> None:
        self._cues = cues
        self._register = register
        self._spoken_to = set(spelling(greeting).split())

    def addressees(self, head: Sequence[Printed], greeting: Printed | None) -> tuple[Found[Party], ...]:
        """Read whom a letter is written to.

        Args:
            head: The lines above the text.
            greeting: The line that greets, if there is one.

        Returns:
            In order. Where the head names nobody, those whom the greeting names, with doubt.
        """
        lines = [line for line in head if self._copied(line) is None]
        led = [at for at, line in enumerate(lines) if self._led(line.text) is not None]
        if led:
            found = self._read(list(self._behind_cue(lines, led[0], is_greeted=greeting is not None)))
        else:
            found = self._read(list(self._unled(lines)))
        if not found and greeting:
            return tuple(self._greeted(greeting))
        return tuple(one.found() for one in found)

    def copies(self, blocks: Sequence[Block]) -> tuple[tuple[Found[Party], ...], list[Printed]]:
        """Read who gets a copy, and the lines that say so.

        Args:
            blocks: All paragraphs of the letter.
        """
        taken: list[Printed] = []
        found: list[_Draft] = []
        lines = [line for block in blocks if not block.is_note for line in block.lines]
        at = 0
        while at < len(lines):
            rest = self._copied(lines[at])
            if rest is None or (lines[at].at > 0 and is_prose(lines[at].text)):
                at += 1
                continue
            own = list(self._of_copy(lines, at, rest))
            taken += [line for _, line in own]
            found += self._read([(text, line) for text, line in own if text], is_list=True)
            at += max(len(own), 1)
        return tuple(one.found() for one in found), taken

    def _copied(self, line: Printed) -> str | None:
        rest = self._cues.led_by("COPIES", line.text)
        if rest is None and (
            match := re.match(r"[cC]\.?\s?[cC]\.?(?:\s?[pP]\.?)?\s*[:.]?\s+(?P<rest>\S.*)$", line.text)
        ):
            return match["rest"]
        return rest

    def _of_copy(self, lines: Sequence[Printed], at: int, rest: str) -> Iterator[tuple[str, Printed]]:
        """Yield the lines that a copy's cue leads, the first without the cue."""
        yield rest, lines[at]
        is_open = not rest
        last = lines[at]
        for line in lines[at + 1 : at + 1 + _MOST_LINES_BEHIND]:
            is_near = line.paragraph == last.paragraph or (is_open and line.paragraph == last.paragraph + 1)
            if not is_near or self._copied(line) is not None or is_cue(line.text) or is_valediction(line.text):
                return
            if self._cues.is_greeting(line.text) or is_prose(line.text):
                return
            is_open = is_open and last.line.sign == line.line.sign if rest else True
            yield line.text, line
            last = line

    def _led(self, text: str) -> str | None:
        """Return what stands behind "To"; None where a line does not begin so."""
        led = self._cues.led_by("TO", text)
        if led is not None:
            return led
        match = re.match(rf"(?:{self._raw('TO')})\b\.?\s+(?=[^\W\da-z_])", _folded(text))
        rest = text[match.end() :] if match else ""
        if not rest or len(text.split()) > _MOST_WORDS or is_prose(text):
            return None
        return None if text.isupper() and not self._names_anybody(rest) else rest

    def _names_anybody(self, text: str) -> bool:
        """Return whether capitals name somebody: "FOR IMMEDIATE RELEASE" is no address."""
        return has_title(text) or self._names_an_office(text) or has_organization_noun(text)

    def _raw(self, name: str) -> str:
        return self._cues.pattern(name).pattern

    def _behind_cue(self, lines: Sequence[Printed], at: int, *, is_greeted: bool) -> Iterator[tuple[str, Printed]]:
        """Yield the lines from "To" on, without the word, as far as they name anybody."""
        last = lines[at]
        has_any = False
        is_greeted = is_greeted and not self._led(last.text)  # "To:" alone leads all that stands before the greeting
        for line in lines[at:]:
            rest = self._led(line.text)
            if rest is None and (self._ends(line) or (has_any and not is_greeted and not self._goes_on(last, line))):
                return
            text = line.text if rest is None else rest
            if text:
                yield text, line
                has_any = True
            last = line

    def _goes_on(self, last: Printed, line: Printed) -> bool:
        """Return whether a line names another addressee: in the same paragraph, or with the form of one."""
        if line.paragraph == last.paragraph:
            return True
        return self._begins(line.text) or is_street(line.text) or self._names_an_office(line.text)

    def _ends(self, line: Printed) -> bool:
        """Return whether a line above the text is no part of an address: a date, a subject, a title."""
        text = line.text
        dated = [one for one in printed_dates(text, self._cues.language) if one.year]
        is_subject = self._cues.led_by("SUBJECT", text) is not None
        return bool(dated) or is_subject or is_prose(text) or self._cues.is_greeting(text)

    def _unled(self, lines: Sequence[Printed]) -> Iterator[tuple[str, Printed]]:
        """Yield the lines of those paragraphs that begin with an office or somebody's title."""
        blocks: dict[int, list[Printed]] = {}
        for line in lines:
            blocks.setdefault(line.paragraph, []).append(line)
        apart = [own for block in blocks.values() if (own := [line for line in block if not self._ends(line)])]
        kept = list(self._joined(apart))
        for own in kept:
            texts = [line.text for line in own]
            if (
                self._is_of_party(texts)
                or self._is_of_a_body(own)
                or (own is kept[-1] and self._is_of_last_party(texts))
            ):
                yield from ((line.text, line) for line in own)

    def _joined(self, blocks: Sequence[list[Printed]]) -> Iterator[list[Printed]]:
        """Join an office that stands in a paragraph of its own to the name above it."""
        kept: list[Printed] = []
        for block in blocks:
            is_named = len(kept) == 1 and (has_title(kept[0].text) or could_be_a_person(kept[0].text))
            if is_named and len(block) == 1 and is_role(block[0].text) and not could_be_a_person(block[0].text):
                yield [*kept, *block]
                kept = []
                continue
            if kept:
                yield kept
            kept = block
        if kept:
            yield kept

    def _is_of_party(self, texts: Sequence[str]) -> bool:
        """Return whether the lines of a paragraph name a party, though no word leads them."""
        if len(texts) > 1 and honorific(f"{texts[0]} ").strip() == texts[0]:  # a form of address in its own line
            return could_be_a_person(texts[1]) or self._is_of_party(texts[1:])
        first, comma, rest = texts[0].partition(",")
        if len(texts) == 1:
            return has_title(first) or (bool(comma) and could_be_a_person(first) and self._names_an_office(rest))
        return self._begins(texts[0]) or (
            could_be_a_person(first) and (is_role(texts[1]) or self._is_spoken_to(texts[0]))
        )

    def _is_of_a_body(self, block: Sequence[Printed]) -> bool:
        """Return whether a paragraph is the address of a body: none of the letterhead, which says how to write back."""
        first, *others = [line.text for line in block]
        is_sender = block[0].paragraph == 1 or any(map(is_contact, (first, *others))) or not self._spoken_to
        return not is_sender and has_organization_noun(first) and any(is_street(one) or is_place(one) for one in others)

    def _is_of_last_party(self, texts: Sequence[str]) -> bool:
        """Return whether lines right above the greeting name a party whose office is a word that nobody knows."""
        is_greeted = bool(self._spoken_to)
        return is_greeted and len(texts) > 1 and could_be_a_person(texts[0]) and not is_contact(texts[1])

    def _is_spoken_to(self, text: str) -> bool:
        """Return whether the greeting has the last word of a name: then it is an addressee, whatever the office."""
        return spelling(text.partition(",")[0]).split()[-1] in self._spoken_to

    def _begins(self, text: str) -> bool:
        """Return whether a line begins a party: a person with a title or an office, or an office."""
        first, comma, rest = text.partition(",")
        if has_title(text) or (comma and could_be_a_person(first) and self._names_an_office(rest)):
            return True
        return self._office_before_name(first) is not None

    def _names_an_office(self, text: str) -> bool:
        head = " ".join(text.split()[:8])
        return is_role(text.strip()) or any(word in words("ROLES") for word in spelling(head).split()[:6])

    def _read(self, lines: Sequence[tuple[str, Printed]], *, is_list: bool = False) -> list[_Draft]:
        """Read parties, each of a line, or of several that belong together."""
        found: list[_Draft] = []
        last: Printed | None = None
        for text, line in lines:
            pieces = [one.strip() for one in text.split(";") if one.strip()]
            for piece in pieces:
                goes_on = found and last is not None and self._belongs(found[-1], last, line, piece, is_list=is_list)
                if not goes_on or (len(pieces) > 1 and piece is not pieces[0]):
                    found.append(_Draft(line))
                found[-1].words.append(piece)
                self._add(found[-1], piece)
            last = line
        return [one for one in found if one.name or one.office or one.organizations]

    def _belongs(self, party: _Draft, last: Printed, line: Printed, text: str, *, is_list: bool) -> bool:
        """Return whether a line says more of a party, and does not begin another."""
        if line.paragraph != last.paragraph:
            return bool(party.name) and not party.office and is_role(text)
        if line.line.sign or (is_list and self._is_another(party, text)):
            return False
        if party.words[-1].endswith(",") or last.text.endswith(",") or (last is not line and last.line.may_go_on):
            return True
        if _is_of_address(text, is_list=is_list):
            return True
        if self._led(line.text) is not None and last is not line:
            return False
        return not self._begins_anew(party, text, is_list=is_list)

    def _is_another(self, party: _Draft, text: str) -> bool:
        """Return whether a line of a list is of the form of the one above: a person's name, and what they are."""
        name, comma, _ = text.partition(",")
        if not party.name or party.words[-1].endswith(","):
            return False
        return self._office_before_name(name) is not None or bool(party.office and comma and could_be_a_person(name))

    def _begins_anew(self, party: _Draft, text: str, *, is_list: bool) -> bool:
        if is_list and not party.address:
            return not (party.name and is_role(text)) and not text[:1].islower()
        if has_title(text) and (party.name or party.address):
            return True
        first, comma, rest = text.partition(",")
        is_whole = bool(comma) and could_be_a_person(first) and self._names_an_office(rest)
        return is_whole and bool(party.name or party.office)

    def _add(self, party: _Draft, text: str) -> None:
        """Add what a line says to a party."""
        text = text.strip(" ,;")
        has_number = re.search(r"\s\d{1,5}\w?$|^\d{1,5}[A-Za-z]?,?\s+[^\W\d_]|\bs/n\b", text)
        is_number = has_number is not None and not has_organization_noun(text)
        if party.address or is_number or is_street(text) or (party.organizations and is_place(text)):
            party.address.append(text)
            return
        attention = re.search(
            rf"(?:^|,\s*|\b)(?:{self._raw('ATTENTION')})[:.]?\s+(?P<rest>[^\W\da-z].*)$", _folded(text)
        )
        if attention:
            before, text = text[: attention.start()].strip(" ,"), text[attention.start("rest") :]
            if before:
                party.organizations.append(before)
        for part in _parts(text):
            self._add_part(party, part)

    def _add_part(self, party: _Draft, part: str) -> None:
        if not (party.name or party.office) and self._begun_with(party, part):
            return
        if not party.office and not self._is_body(part) and (self._is_office(part) or party.name):
            party.office = part
        elif party.office and not party.organizations and part[:1].islower():
            party.office = f"{party.office}, {part}"
        else:
            party.organizations.append(part)

    def _begun_with(self, party: _Draft, part: str) -> bool:
        """Begin a party with its first part; return whether it is a name, or an office by its form of address."""
        bare = part[len(honorific(part)) :]
        if split := self._office_before_name(part):
            self._split(party, *split)
        elif not self._is_office(bare) and self._is_name(part):
            party.name = bare or part
        elif has_title(part) and self._is_office(bare) and not party.organizations:
            party.office = part
        return bool(party.name or party.office)

    def _split(self, party: _Draft, office: str, name: str, doubt: str) -> None:
        party.name = name
        if all(word in words("HONORIFICS") for word in spelling(office).split()):
            party.form = office
        else:
            party.office, party.doubt = office, doubt

    def _is_name(self, part: str) -> bool:
        return has_title(part) or could_be_a_person(part) or self._register.is_person(part)

    def _is_office(self, text: str) -> bool:
        """Return whether a part says an office: its words before the first "of" do, or a few of them."""
        head = spelling(text).split()
        return is_role(text) or (
            bool(head) and any(word in words("ROLES") for word in head[:5]) and not self._is_body(text)
        )

    def _is_body(self, text: str) -> bool:
        """Return whether a part names an organization by its first words, or its legal form."""
        head = re.split(r"\s(?:of|de|del|du|des|for)\s", text)[0]
        return (has_organization_noun(head) and not is_role(text)) or is_legal_form(text.split()[-1])

    def _office_before_name(self, text: str) -> tuple[str, str, str] | None:
        """Cut "Minister of Boats Ada Reed" in office, name and doubt; None where it is not so."""
        tokens = text.split()
        for at in range(1, len(tokens) - 1):
            office, name = " ".join(tokens[:at]), " ".join(tokens[at:])
            if not tokens[at][:1].isupper() or not is_role(office) or not could_be_a_person(name):
                continue
            if self._register.is_person(name):
                return office, name, ""
            is_bare = len(_folded(office).split()) == 1 or has_title(text)
            if is_bare and is_role(tokens[at - 1]):
                return office, name, ""
            spoken = [one for one in range(at, len(tokens)) if spelling(tokens[one]) in self._spoken_to]
            if spoken and at == max(spoken[0] - 1, 1) and spelling(tokens[at - 1]) not in ("of", "the"):
                return office, name, "" if spelling(tokens[at]) not in self._spoken_to else "Where does the name begin?"
        return None

    def _greeted(self, greeting: Printed) -> Iterator[Found[Party]]:
        """Yield those whom the greeting alone names."""
        match = self._cues.pattern("GREETING").match(_folded(greeting.text))
        rest = greeting.text[match.end() :].strip(" ,:.") if match else greeting.text.strip(" ,:")
        rest = self._led(rest) or rest
        for part in re.split(rf",\s*(?:{AND}\s+)?|\s+{AND}\s+", rest):
            part = re.sub(rf"^{self._raw('GREETING')}\s+", "", part, flags=re.IGNORECASE).strip()
            is_title = all(word in words("HONORIFICS") for word in spelling(part).split())
            if len(part) < 3 or not part[:1].isupper() or is_title:
                continue
            is_name = could_be_a_person(part) or (has_title(part) and not self._is_office(part[len(honorific(part)) :]))
            party = Party(part[len(honorific(part)) :], "") if is_name else Party("", part)
            yield Found(party, greeting.text, greeting.paragraph, greeting.page, "It stands in the greeting alone.")


def _is_of_address(text: str, *, is_list: bool) -> bool:
    return is_street(text) or is_contact(text) or (is_place(text) and not is_list)


def _folded(text: str) -> str:
    """Return a text without accents, letter for letter, its first word in lower case."""
    plain = "".join(
        spelling(one) if one.isalpha() and len(spelling(one)) == 1 and one.islower() else one for one in text
    )
    first, space, rest = plain.partition(" ")
    lowered = first.lower() if len(first.lower()) == len(first) else first
    lowered = "".join(spelling(one) if one.isalpha() and len(spelling(one)) == 1 else one for one in lowered)
    return f"{lowered}{space}{rest}"


def _parts(text: str) -> Iterable[str]:
    """Cut a line at its commas; legal forms, and what stands in brackets, stay."""
    parts = [one.strip() for one in re.split(r",\s+(?![^(]*\))|\s+[–—]\s+", text) if one.strip()]
    joined: list[str] = []
    for part in parts:
        if joined and (is_legal_form(part) or re.match(rf"{AND}\b", part)):
            joined[-1] = f"{joined[-1]}, {part}"
        else:
            joined.append(part)
    return _with_enumerations(joined)


def _with_enumerations(parts: list[str]) -> list[str]:
    """Join what commas part within one name: "Bureau of Boats, Ferries and Crossings"."""
    for at in range(len(parts) - 1, 0, -1):
        is_end = re.search(rf"\s{AND}\s", parts[at]) and not is_role(parts[at])
        head = re.split(rf"\s{AND}\s", parts[at])[0]
        is_open = not could_be_a_person(parts[at - 1]) and not has_organization_noun(head)
        if is_end and is_open and len(head.split()) <= _MOST_OF_A_FIELD:
            parts[at - 1 : at + 1] = [f"{parts[at - 1]}, {parts[at]}"]
    return parts
