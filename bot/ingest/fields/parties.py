"""Whom a letter is written to, and who gets a copy: names, offices, organizations and postal addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.ingest.fields.addresses import Addresses, row_by_row, without_side
from bot.ingest.fields.cues import (
    AND,
    LARGE,
    SMALL,
    Cues,
    has_organization_noun,
    has_title,
    honorific,
    is_contact,
    is_enclosure,
    is_form,
    is_function_word,
    is_place,
    is_role,
    is_street,
    is_valediction,
    leads_names,
    own_words,
    reaches_somebody,
    words,
)
from bot.ingest.fields.greeted import greeted
from bot.ingest.fields.naming import could_be_a_person
from bot.ingest.fields.offices import Offices
from bot.ingest.fields.party_draft import Draft
from bot.ingest.fields.party_lines import (
    before_the_street,
    bodies,
    copied,
    ends_with_many_capitals,
    folded,
    is_of_the_word,
    without_aside,
)
from bot.ingest.fields.party_pieces import pieces_of
from bot.ingest.fields.sheet import Block, Printed, is_prose
from bot.ingest.fields.titles import is_a_title, is_open_letter, names_a_kind
from bot.ingest.letter import Found, Party, Role
from bot.ingest.register import Register
from bot.ingest.source import Kind
from bot.knowledge.spelling import spelling
from bot.languages.printed_dates import printed_dates

_FORMS = "|".join(sorted(words("HONORIFICS"), key=lambda one: (-len(one), one)))  # "a la señora", in small letters
_MOST_LINES_BEHIND = 12  # a copy's cue may lead so many lines
_MOST_WORDS = 40  # of a line that names a party
_MOST_OF_A_SENTENCE = 160  # signs: how something is sent
_BESIDE = "Columns stand side by side there: is it whom the letter is written to?"
_MOST_OF_A_KIND = 4  # words: "Joint open letter"
_MOST_OF_A_CALL = 12  # words


class Parties:
    """Reads parties in the language of a letter.

    Args:
        cues: Of its language.
        register: Who is known.
        greeting: The line that greets, which has the names that people are spoken to by.
    """

    def __init__(self, cues: Cues, register: Register, greeting: str = "") -> None:
        self._cues = cues
        self._offices = Offices(cues, register, greeting)
        self._group_of: dict[Printed, int] = {}  # the first line's paragraph, of what stands together
        self._doubts: dict[Printed, str] = {}  # by the first line

    def addressees(self, head: Sequence[Printed], greeting: Printed | None) -> tuple[Found[Party], ...]:
        """Read whom a letter is written to.

        Args:
            head: The lines above the text.
            greeting: The line that greets, if there is one.

        Returns:
            In order. Where the head names nobody, those whom the greeting names, with doubt.
        """
        own = [line for line in head if self._copied(line) is None]
        lines = row_by_row(without_side(own, greeting))
        led = [at for at, line in enumerate(lines) if self._leads(lines, at)]
        if led:
            found = self._read(list(self._behind_cue(lines, led[0], is_greeted=greeting is not None)))
        else:
            found = self._read(list(self._unled(lines, is_greeted=greeting is not None)))
        found = found or self._in_a_title(lines) or self._in_the_greeting(greeting)
        found = found or self._to_all([*lines, *([greeting] if greeting else [])])
        if not found and greeting:
            return tuple(greeted(greeting, self._cues, self._offices, self._led))
        asked = [self._asked(one.found(), is_led=bool(led)) for one in found]
        return tuple(self._beside(asked)) if any(line.column for line in own) else tuple(asked)

    def _beside(self, found: Sequence[Found[Party]]) -> Iterator[Found[Party]]:
        """Yield parties, with a doubt of those whom the greeting leaves out where columns stand beside each other."""
        told = [self._offices.is_spoken_to(one.value.name) for one in found]
        for one, is_told in zip(found, told, strict=True):
            is_open = any(told) and not is_told
            yield replace(one, doubt=one.doubt or _BESIDE) if is_open else one

    def _asked(self, found: Found[Party], *, is_led: bool) -> Found[Party]:
        """Doubt what neither the greeting, nor a form of address, nor an office tells to be whom the letter is to."""
        one = found.value
        if one.name:
            is_told = self._offices.is_spoken_to(one.name) or bool(one.office) or has_title(found.words)
            is_told = is_told and could_be_a_person(one.name.title() if one.name.isupper() else one.name)
            doubt = "" if is_told else "Is it a person whom the letter is written to?"
        else:
            is_one = len(one.organizations) + bool(one.office) == 1 and not ends_with_many_capitals(one.office)
            doubt = "" if is_one and is_led else "Is it the office or the body that the letter is written to?"
        return replace(found, doubt=found.doubt or doubt)

    def _leads(self, lines: Sequence[Printed], at: int) -> bool:
        """Return whether a word in a line leads the addressees; "Attn:" below a body leads only who reads it there."""
        line = lines[at]
        if self._led(line.text) is None:
            return False
        is_below = line.at > 0 or (at > 0 and lines[at - 1].paragraph == line.paragraph - 1)
        is_below = is_below and not (at > 0 and lines[at - 1].kind is Kind.HEADING is not line.kind)
        return not (is_below and self._is_attention(line.text) and not self._ends(lines[at - 1]))

    def _is_attention(self, text: str) -> bool:
        return re.match(rf"(?:{self._raw('ATTENTION')})\b", folded(text)) is not None

    def _unled(self, lines: Sequence[Printed], *, is_greeted: bool) -> Iterator[tuple[str, Printed]]:
        """Yield the lines of the addresses that no word leads."""
        titled = {line.paragraph for line in lines if is_a_title(line)}
        own = [line for line in lines if not self._ends(line) and line.paragraph not in titled]
        dated = [line for line in lines if self._says_when(line.text)]
        found = Addresses(self._offices, self._is_attention, is_greeted=is_greeted).of(own, dated)
        for number, (group, doubt) in enumerate(found, start=1):
            self._group_of.update(dict.fromkeys(group, -number))
            self._doubts[group[0]] = doubt
            yield from ((line.text, line) for line in group)

    def _is_label(self, text: str) -> bool:
        """Return whether a line is a label, or begins with one of a word: "From: Heron Guild"."""
        is_one = re.fullmatch(r"[^:]{1,24}:|[^\W\d_]{2,12}:\s.*", text) is not None
        return is_one and not self._is_attention(text)

    def _leads_to_somebody(self, text: str) -> bool:
        """Return whether a label leads to a telephone's number, or an address of mail: "Press contact: Ada Reed, …"."""
        label, colon, rest = text.partition(":")
        is_body = has_organization_noun(label) and not any(map(str.islower, own_words(label)[1:]))
        is_party = has_title(label) or is_body or self._offices.is_named(label)
        return bool(colon) and 0 < len(label.split()) <= _MOST_OF_A_KIND and not is_party and reaches_somebody(rest)

    def _says_when(self, text: str) -> bool:
        return any(one.year for one in printed_dates(text, self._cues.language))

    def _in_the_greeting(self, greeting: Printed | None) -> list[Draft]:
        """Read whom a greeting names with an office behind the name: "To Judge Ada Reed, Chief of the Docket:"."""
        led = self._led(greeting.text) if greeting else None
        name, comma, office = (led or "").strip(" :,").partition(",")
        if not (greeting and led and comma and self._offices.is_name(name) and is_role(office.strip())):
            return []
        found = self._read([(led.strip(" :,"), greeting)])
        for one in found:
            one.doubt = one.doubt or "It stands in the greeting alone."
        return found if len(found) == 1 else []

    def _until_the_greeted(self, whom: str) -> str:
        """Return whom a title names, without what it is about: the greeting has the name before the small word."""
        for word in re.finditer(rf"(?<=[^\W\d_])\s(?={SMALL})", whom):
            before = whom[: word.start()]
            if self._offices.before_name(before) and self._offices.is_spoken_to(before):
                return before
            name = before.split()[-1]
            if self._offices.is_spoken_to(name) and not is_role(name) and is_role(before[: -len(name)].strip()):
                return before
        return whom

    def _in_a_title(self, lines: Sequence[Printed]) -> list[Draft]:
        """Read whom a line names that says what the document is: "Open letter to the Minister of Boats, Ada Reed"."""
        for line in lines:
            lead = re.match(rf"(?P<kind>[^:]+?)\s(?:{self._raw('TO')})\s+(?=\S)", folded(line.text))
            if lead and len(lead["kind"].split()) <= _MOST_OF_A_KIND and names_a_kind(line.text[: lead.end("kind")]):
                whom = self._offices.without_article(line.text[lead.end() :].strip(" .:,"))
                whom = self._until_the_greeted(re.split(r"\s?:\s", whom)[0])
                is_named = self._offices.is_named(whom) or has_organization_noun(whom) or self._offices.is_of_many(whom)
                found = [] if self._offices.calls_others_than(whom) else self._read([(whom, line)])
                for one in found:
                    one.doubt = one.doubt or "It stands in the title alone."
                is_told = is_named or is_open_letter(line.text)
                return [one for one in found if one.name or (is_told and not self._is_as_greeted(one.office))]
        return []

    def _is_as_greeted(self, office: str) -> bool:
        """Return whether an office has a surname behind it, as in the greeting, which tells more: "Governor Reed"."""
        first, _, last = office.partition(" ")
        return " " not in last and is_role(first) and not is_role(last) and self._offices.is_spoken_to(office)

    def _called(self, text: str) -> str | None:
        """Return whom a short line calls in small letters: "A la opinión pública"; None where it calls nobody."""
        lead = re.match(rf"(?:{self._raw('TO_THE')})\s+(?=[^\W\d_])", folded(text))
        is_short = len(text.split()) <= _MOST_OF_A_CALL and not is_prose(text)
        return text[lead.end() :].strip(" .:,") if lead and is_short and text[:1].isupper() else None

    def _is_led(self, text: str) -> bool:
        return self._led(text) is not None or self._called(text) is not None

    def _to_all(self, lines: Sequence[Printed]) -> list[Draft]:
        """Read those whom lines of their own call by no name."""
        called = [(line, one) for line in lines if (whom := self._called(line.text)) for one in bodies(whom)]
        return [Draft(line, office=whom, words=[line.text], doubt="It is called by no name.") for line, whom in called]

    def copies(self, blocks: Sequence[Block]) -> tuple[tuple[Found[Party], ...], dict[Printed, Role]]:
        """Read who gets a copy, and what the lines are that say so: those that name nobody are left over.

        Args:
            blocks: All paragraphs of the letter.
        """
        taken: dict[Printed, Role] = {}
        found: list[Draft] = []
        lines = [line for block in blocks if not block.is_note for line in block.lines]
        at = 0
        while at < len(lines):
            rest = self._copied(lines[at])
            if rest is None or (lines[at].at > 0 and is_prose(lines[at].text)):
                at += 1
                continue
            own = list(self._of_copy(lines, at, rest))
            read = self._read([(text, line) for text, line in self._unbroken(own) if text], is_list=True)
            taken.update(dict.fromkeys((line for _, line in own), Role.DETAIL if read else Role.LEFT_OVER))
            found += [one for one in read if not self._cues.pattern("FILED").fullmatch(spelling(" ".join(one.words)))]
            at += max(len(own), 1)
        return tuple(one.found() for one in found), taken

    def _unbroken(self, lines: Sequence[tuple[str, Printed]]) -> list[tuple[str, Printed]]:
        """Join what the end of a line has parted, where semicolons part the names and none stands at its end."""
        made: list[tuple[str, Printed]] = []
        for text, line in lines:
            above = made[-1][0] if made else ""
            is_open = ";" in above and not above.endswith(";") and line.at > 0 and not line.line.sign
            is_cut = bool(above) and is_form(re.split(r"[;,]\s", above)[-1])  # "…; Mr." at a line's end
            if text and (is_cut or (is_open and not self._offices.begins(text))):
                made[-1] = (f"{above} {text}", made[-1][1])
            else:
                made.append((text, line))
        return made

    def _copied(self, line: Printed) -> str | None:
        rest = self._cues.led_by("COPIES", line.text)
        if rest is None and ":" in line.text:
            rest = self._cues.led_by("DISTRIBUTION", line.text)
        return copied(line.text, rest)

    def _of_copy(self, lines: Sequence[Printed], at: int, rest: str) -> Iterator[tuple[str, Printed]]:
        """Yield the lines that a copy's cue leads, the first without the cue."""
        yield rest, lines[at]
        is_open = not rest
        last = lines[at]
        for line in lines[at + 1 : at + 1 + _MOST_LINES_BEHIND]:
            is_near = line.paragraph == last.paragraph or (is_open and line.paragraph == last.paragraph + 1)
            is_near = is_near or self._is_another_copy(last, line, lines[at + 1 :])
            if not is_near or self._copied(line) is not None or leads_names(line.text) or is_valediction(line.text):
                return
            is_other = self._is_other_than_copies(line.text)
            if self._cues.is_greeting(line.text) or is_prose(line.text) or is_other:
                return
            is_open = is_open and last.line.sign == line.line.sign if rest else True
            yield line.text, line
            last = line

    def _is_other_than_copies(self, text: str) -> bool:
        """Return whether a line is a label, leads to whom to reach, or says what is sent with the letter."""
        return self._is_label(text) or self._leads_to_somebody(text) or is_enclosure(text, is_last=True)

    def _is_another_copy(self, last: Printed, line: Printed, rest: Sequence[Printed]) -> bool:
        """Return whether a paragraph of a line goes on with the copies above it, where each line is a paragraph."""
        is_next = line.paragraph == last.paragraph + 1 and line.of == last.of == 1 and line.kind == last.kind
        if not is_next or reaches_somebody(line.text) or any(is_prose(one.text) for one in rest):
            return False
        return self._offices.begins(line.text) or self._offices.is_body(line.text)

    def _led(self, text: str) -> str | None:
        """Return what stands behind "To"; None where a line does not begin so."""
        led = self._cues.led_by("TO", text)
        if led is not None:
            return led
        match = re.match(rf"(?:{self._raw('TO')})\b\.?\s+(?:(?:{_FORMS})\s+)?(?={LARGE})", folded(text))
        rest = text[match.end() :] if match else ""
        if not rest or len(text.split()) > _MOST_WORDS or is_prose(text):
            return None
        return None if text.isupper() and not self._names_anybody(rest) else rest

    def _names_anybody(self, text: str) -> bool:
        """Return whether capitals name somebody: "FOR IMMEDIATE RELEASE" is no address."""
        return has_title(text) or self._offices.is_named(text) or has_organization_noun(text)

    def _raw(self, name: str) -> str:
        return self._cues.pattern(name).pattern

    def _behind_cue(self, lines: Sequence[Printed], at: int, *, is_greeted: bool) -> Iterator[tuple[str, Printed]]:
        """Yield the lines from "To" on, without the word, as far as they name anybody."""
        last = lines[at]
        has_any = False
        is_greeted = is_greeted and not self._led(last.text)  # "To:" alone leads all that stands before the greeting
        for line in lines[at:]:
            rest = self._led(line.text)
            if rest is None and line.paragraph == last.paragraph:
                rest = self._called(line.text)
            if rest is None and (self._ends(line) or (has_any and not is_greeted and not self._goes_on(last, line))):
                return
            text = line.text if rest is None else self._offices.without_article(rest)
            if text:
                yield text, line
                has_any = True
            last = line

    def _goes_on(self, last: Printed, line: Printed) -> bool:
        """Return whether a line names another addressee: in the same paragraph, or with the form of one."""
        if line.paragraph == last.paragraph:
            return True
        is_called = self._offices.is_body(line.text) and self._offices.calls(line.text)
        return is_called or self._offices.begins(line.text) or is_street(line.text) or self._offices.is_named(line.text)

    def _ends(self, line: Printed) -> bool:
        """Return whether a line above the text is no part of an address: a date, a subject, a title."""
        text = line.text
        is_subject = self._cues.led_by("SUBJECT", text) is not None
        is_of_delivery = self._cues.pattern("DELIVERY").fullmatch(spelling(text)) is not None
        is_other = is_subject or is_of_delivery or (self._is_label(text) and self._led(text) is None)
        return is_other or self._says_when(text) or is_prose(text) or self._cues.is_greeting(text)

    def _read(self, lines: Sequence[tuple[str, Printed]], *, is_list: bool = False) -> list[Draft]:
        """Read parties, each of a line, or of several that belong together."""
        found: list[Draft] = []
        last: Printed | None = None
        for said, line in lines:
            text = self._behind_and(said) if found and last is not line else said
            pieces = list(pieces_of(text, self._offices))
            for piece in pieces:
                goes_on = found and last is not None and self._belongs(found[-1], last, line, piece, is_list=is_list)
                if text != said or not goes_on or (len(pieces) > 1 and piece is not pieces[0]):
                    found.append(Draft(line, doubt=self._doubts.get(line, "")))
                found[-1].words.append(piece)
                self._add(found[-1], piece)
            last = line
        return [one for one in found if one.name or one.office or len("".join(one.organizations)) > 1]

    def _behind_and(self, text: str) -> str:
        """Return the body or the office behind a line's "and the", which begins another party; else the line."""
        lead = re.match(rf"{AND}\s+(?=\S+\s)", text)
        rest = self._offices.without_article(text[lead.end() :].strip(" :,")) if lead else text
        return rest if self._offices.is_body(rest) or self._offices.is_named(rest) else text

    def _belongs(self, party: Draft, last: Printed, line: Printed, text: str, *, is_list: bool) -> bool:
        """Return whether a line says more of a party, and does not begin another."""
        if self._group_of.get(line, line.paragraph) != self._group_of.get(last, last.paragraph):
            return self._is_in_the_next(party, last, line, text, is_list=is_list)
        if line.line.sign or (is_list and self._is_another(party, text)):
            return False
        if party.words[-1].endswith(",") or last.text.endswith(",") or (last is not line and last.line.may_go_on):
            return True
        if self._is_of_address(text, is_list=is_list):
            return True
        if last is not line and self._is_led(line.text):
            return self._is_attention(line.text) and not party.name
        return not self._begins_anew(party, text, is_list=is_list)

    def _is_in_the_next(self, party: Draft, last: Printed, line: Printed, text: str, *, is_list: bool) -> bool:
        """Return whether the next paragraph says the office of a person, or who holds an office."""
        is_office = bool(party.name) and not party.office and is_role(text)
        return is_office or (not is_list and self._is_who_holds(party, last, line))

    def _is_who_holds(self, party: Draft, last: Printed, line: Printed) -> bool:
        """Return whether a name alone stands in the paragraph below an office, where each line is a paragraph."""
        is_next = line.paragraph == last.paragraph + 1 and line.of == last.of == 1
        is_open = bool(party.office) and not (party.name or party.organizations or party.address)
        name = self._offices.without_form(line.text)
        is_name = "," not in name and self._offices.is_person(name) and not (is_role(name) or self._is_led(line.text))
        return is_next and is_open and is_name and is_role(party.office[len(honorific(party.office)) :])

    def _is_of_address(self, text: str, *, is_list: bool) -> bool:
        """Return whether a line is of an address; in a list, a body's name may stand before it: "Harbor Board, Wex"."""
        names = before_the_street(text)[0] if is_list else []
        is_one = is_street(text) or is_contact(text) or (is_place(text) and not is_list)
        return is_one and not (names and self._offices.is_body(names[0]))

    def _is_another(self, party: Draft, text: str) -> bool:
        """Return whether a line of a list is of the form of the one above: a person's name, and what they are."""
        name, comma, _ = text.partition(",")
        if not party.name or party.words[-1].endswith(","):
            return False
        return self._offices.before_name(name) is not None or bool(party.office and comma and could_be_a_person(name))

    def _begins_anew(self, party: Draft, text: str, *, is_list: bool) -> bool:
        if is_list:
            return self._begins_another_copy(party, text)
        is_titled = self._offices.is_titled(text) and bool(party.name or party.address)
        if is_titled or self._offices.calls_besides(party.name, party.office, text):
            return True
        first, comma, rest = text.partition(",")
        is_whole = bool(comma) and could_be_a_person(first) and self._offices.is_named(rest)
        is_named_last = bool(comma) and self._offices.is_named(first) and has_title(rest.strip())
        is_other = party.name or (party.office and not is_of_the_word(rest, party.office))
        return (is_whole or is_named_last or party.is_apart_from(text)) and bool(is_other)

    def _begins_another_copy(self, party: Draft, text: str) -> bool:
        is_office = bool(party.name) and not party.address and is_role(text)
        is_another = not party.address or self._offices.is_body(text) or self._offices.begins(text)
        return is_another and not is_office and not text[:1].islower()

    def _add(self, party: Draft, text: str) -> None:
        """Add what a line says to a party."""
        text = self._bare(text)
        attention = re.search(
            rf"(?:^|,\s*|\b)(?i:{self._raw('ATTENTION')})[:.]?\s+(?P<rest>[^\W\da-z].*)$", folded(text)
        )
        if attention:
            before, text = text[: attention.start()].strip(" ,"), text[attention.start("rest") :]
            if before:
                party.organizations.append(before)
            whom, comma, office = text.partition(",")
            if not party.name and self._offices.is_name(whom):
                party.name = self._offices.without_form(whom)
                names, address = before_the_street(office.strip()) if comma else ([], "")
                party.office = ", ".join(names)
                party.address += [address] if address else []
                return
        if party.address or (party.organizations and is_place(text)):
            party.address.append(text)
        else:
            self._add_named(party, text)

    def _add_named(self, party: Draft, text: str) -> None:
        """Add what stands before the street in a line, and the street."""
        names, address = before_the_street(text)
        is_begun = bool(party.name or party.office or party.organizations)
        if address and is_begun and names and not (is_role(names[0]) or self._offices.is_body(names[0])):
            names, address = [], text  # a quarter, before its number
        for name in names:
            self._add_part(party, name)
        party.address += [address] if address else []

    def _bare(self, text: str) -> str:
        """Return what names a party, without the sentence behind it that says how it is sent, and the full stop."""
        text = re.sub(r"\.\s?[–—-]\s.*$|\sc/o\s.*$", "", text)
        for cut in re.compile(r"\.\s").finditer(text, max(len(text) - _MOST_OF_A_SENTENCE, 0)):
            if self._cues.pattern("DELIVERY").fullmatch(spelling(text[cut.end() :])):
                text = text[: cut.start()]
                break
        article, _, rest = text.partition(" ")
        if article[:1].isupper() and is_function_word(spelling(article)) and self._offices.is_of_many(rest):
            text = rest  # "The Members of the Ferry Board"
        return re.sub(r"(?<=[^\W\d_]{5})\.$", "", without_aside(text).strip(" ,;"))

    def _add_part(self, party: Draft, part: str) -> None:
        if not (party.name or party.office) and self._begun_with(party, part):
            return
        if party.office and not party.name and not party.organizations and self._offices.is_name(part):
            self._name_below(party, part)
            return
        self._add_office_or_body(party, part)

    def _add_office_or_body(self, party: Draft, part: str) -> None:
        if party.is_below and not party.organizations and is_of_the_word(part, party.office):
            party.organizations, party.office = [party.office], part
        elif not party.office and not self._offices.is_body(part) and (self._offices.is_office(part) or party.name):
            party.office = part
        elif party.office and not party.organizations and part[:1].islower():
            party.office = f"{party.office}, {part}"
        elif party.organizations and self._offices.is_body(party.organizations[-1]) and not self._is_of_a_body(part):
            party.address.append(part)  # a house or a town, behind the body that is there: "Ferry Exchange"
        else:
            party.organizations.append(part)

    def _is_of_a_body(self, part: str) -> bool:
        """Return whether a part may name a body, or what is of one."""
        return has_organization_noun(part) or self._offices.is_body(part) or self._offices.is_office(part)

    def _name_below(self, party: Draft, part: str) -> None:
        """Take what stands below an office for who holds it; where nothing tells, it may be the place where it is."""
        party.name = self._offices.without_form(part)
        party.is_below = True
        is_told = has_title(part) or self._offices.is_spoken_to(part)
        party.doubt = party.doubt or ("" if is_told else "Is it a person, or the place where the office is?")

    def _begun_with(self, party: Draft, part: str) -> bool:
        """Begin a party with its first part; return whether it is a name, or an office by its form of address."""
        bare = self._offices.without_form(part)
        is_behind = bool(party.organizations)  # a body: then a name has a title, or the greeting has it
        if split := self._offices.before_name(part):
            self._split(party, *split)
        elif self._offices.is_spoken_name(bare) or (
            not self._offices.is_office(bare) and (has_title(part) if is_behind else self._offices.is_name(part))
        ):
            party.name = re.sub(r"^[a-z]+\s", "", bare)
        elif has_title(part) and self._offices.is_office(bare) and not party.organizations:
            office = self._offices.without_article(bare)
            party.office = part if office == bare else office  # "Monsieur le Préfet"
        return bool(party.name or party.office)

    def _split(self, party: Draft, office: str, name: str, doubt: str) -> None:
        party.name = name
        if all(word in words("HONORIFICS") for word in spelling(office).split()):
            party.form = office
        else:
            party.office, party.doubt = office[len(honorific(office)) :] or office, doubt
