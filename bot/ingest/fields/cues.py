"""The words that tell what a line is: a greeting, a close, a heading, an office, an organization, a person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property
from itertools import pairwise

from bot.knowledge.spelling import spelling
from bot.languages import LANGUAGES, Language, function_words, module, spoken
from bot.languages.territories import territory_names

_AREA = "anatomy"
_ALL = spoken(LANGUAGES)  # a letter prints names, titles and headings in other languages than its own
_MOST_WORDS_OF_A_CUE = 9
_MOST_WORDS_OF_A_LABEL = 8  # before names in the same line
_MOST_WORDS_OF_AN_INTRODUCTION = 30
_MOST_WORDS_OF_A_TOWN = 3
_FEWEST_BEFORE_A_ROLE = 3  # letters, of a word that ends with a role: "Subsecretaria"
_SHORTEST_ROLE = 6  # letters
_FORM_BEFORE_A_NAME = 3  # letters
_STATE = re.compile(r"[A-Z]{2}|[A-Z]\.[A-Z]\.(?:[A-Z]\.)?|[A-Z][a-z]{2,5}\.")  # "TX", "D.C."
_ADDRESS = re.compile(r"(?<!\S)[^\s@]+@\S+\.\w+|(?:(?:https?|file)://|www\.)\S+|\+?[\d()][\d ()./-]{6,}\d")
WEB = re.compile(r"(?:https?://|www\.)[^\s<>\"“”]+", re.IGNORECASE)
_DOMAIN = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}")
_WHERE = re.compile(r"\s(?:https?://|www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:/\S*)?\.?$")  # the address at a text's end
_COUNTER = re.compile(r"[^:\d]{2,40}:\s*[\d.,\s]+")  # "Visits: 10442"
_LED = re.compile(r"[^:@\d]{2,40}:\s")  # "For interviews: Ada Reed, desk@…"
_BODY_BY_ACCENT = re.compile(r"(?i)[^\W\d_]+ría\b")  # "Secretaría" is a body, and "Secretaria" holds an office
_END_MARK = re.compile(r"(?:#\s*){2,}|[–—-]\s?30\s?[–—-]")  # of a press release
_WORD = re.compile(r"\S+\s+")
_TWO_LETTERS = re.compile(r"^([^\W\d_])\.\s?([^\W\d_])\.")  # "p. j."
ACCENTED = frozenset("Ó Ní Uí".split())  # before Irish names, and small words of other languages without the accent
INITIAL = re.compile(r"[A-Z]\.?")
_EXCELLENCY = re.compile(r"[SH]\.E\.")
_SMALL_LETTERS = "".join(filter(str.islower, map(chr, range(0x250))))  # of all that is written in Latin letters
SMALL = f"[{_SMALL_LETTERS}]"
"""A pattern for a small letter."""
LARGE = rf"[^\W\d_{_SMALL_LETTERS}]"
"""A pattern for any other letter: a capital, or one of a script that has none."""
ACRONYM = re.compile(r"[A-Z][A-Za-z0-9&./-]{0,13}[A-Z0-9]")


@cache
def _whole(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{_ALL.either(_AREA, name)})")


def words(name: str) -> frozenset[str]:
    """Return the words of all languages by a name."""
    return _ALL.words(_AREA, name)


def is_function_word(word: str) -> bool:
    """Return whether a spelled word is a small one in any language."""
    return word in function_words()


def own_words(text: str) -> list[str]:
    """Return the words of a name, as printed, but for the small ones."""
    return [word for word in text.split() if word[0].isalpha() and not is_function_word(spelling(word))]


def begins_small(text: str) -> bool:
    """Return whether a text begins with a small letter, and not with a name that does: "ourRiver"."""
    return text[:1].islower() and re.match(rf"{SMALL}{{1,6}}[A-Z]", text) is None


def is_valediction(text: str) -> bool:
    """Return whether a line closes the letter."""
    if text.count(" ") > _MOST_WORDS_OF_AN_INTRODUCTION:
        return False  # as most paragraphs are: to read them word by word takes long
    spelled = spelling(text)
    if re.fullmatch(r"(?:\w\s){4,}\w", spelled):
        spelled = spelled.replace(" ", "")  # "A T E N T A M E N T E"
    return bool(spelled) and bool(_whole("VALEDICTION").fullmatch(spelled)) and ":" not in text.rstrip(" :")


def is_ending(text: str) -> bool:
    """Return whether a line ends a press release, or leads what is told to editors behind it."""
    return _END_MARK.fullmatch(text) is not None or _whole("ENDING").fullmatch(spelling(text)) is not None


def is_enclosure(text: str, *, is_last: bool) -> bool:
    """Return whether a line says what is sent with the letter: "Encl. (9)", "Anexos: dos mapas"; no list of names.

    Args:
        text: The line.
        is_last: Whether no name stands behind it: a word without a colon or brackets may begin a name elsewhere.
    """
    sign = re.search(r"[:(\[–—]|\.(?=\s*[^\s(\[])", _TWO_LETTERS.sub(r"\1\2", text))
    return may_be_enclosed(text) and (is_last if sign is None else sign[0] in ":([")


def may_be_enclosed(text: str) -> bool:
    """Return whether a line may say what is sent with the letter, and may be a name: "Anexo – Casa de Cultura"."""
    rest = _behind_enclosure(text)
    return rest is not None and not signs(text) and not any(map(is_of_bodies, spelling(rest).split()))


def _behind_enclosure(text: str) -> str | None:
    """Return what stands behind the word for what is sent with a letter: "Annex A: …"; None where it is not there."""
    text = _TWO_LETTERS.sub(r"\1\2", text)
    said = re.match(r"(?P<word>[^\W\d_][^:(\[\d–—]{0,24}?)(?:\s(?:[A-Z]|\d+))?\s*(?:[:(\[–—.](?P<rest>.*))?$", text)
    is_one = said is not None and _whole("ENCLOSURES").fullmatch(spelling(said["word"])) is not None
    return (said["rest"] or "").strip() if said and is_one else None


def heads_an_annex(text: str) -> bool:
    """Return whether a line is the head of an annex: "ANNEX A. Boats by harbor", "Annex: What our members found"."""
    said = re.match(r"(?P<word>[^\W\d_]+)(?:\s(?:[A-Z]|[IVX]+|\d{1,2})(?:\s*[.:–—-]\s|$)|\s?[.:]\s)", text)
    is_one = said is not None and _whole("ENCLOSURES").fullmatch(spelling(said["word"])) is not None
    behind = _behind_enclosure(text) or ""
    names_bodies = speaks_of_bodies(behind) and not _begins_a_clause(behind)
    return is_one and not (signs(behind) or names_bodies or is_heading_by_words(behind))


def _begins_a_clause(text: str) -> bool:
    """Return whether a text begins with "what", or "how": what it speaks of is told of, and not named below."""
    first, *others = spelling(text).split()[:2] or [""]
    asking = frozenset().union(*_ALL.by_language("grammar", "OPEN_QUESTIONS").values())
    return is_function_word(first) and not asking.isdisjoint((first, *others))  # "ce que", "lo que"


def speaks_for_bodies(text: str) -> bool:
    """Return whether a line says that somebody signs for those named elsewhere: "for the above organizations"."""
    _, *others = text.split() or [""]
    is_short = 1 < len(others) < _MOST_WORDS_OF_A_CUE and all(word[0].islower() or word[0].isdigit() for word in others)
    spelled = spelling(text)
    is_led = is_short and re.match(rf"(?:{_whole('FOR').pattern})\b", spelled) is not None
    return is_led and any(word in words("BODIES") for word in spelled.split())


def leads_on(text: str) -> bool:
    """Return whether a line leads names, and names no sort of them: "Joined by:", "On behalf of:"."""
    return is_joining(text) or _whole("FOR").fullmatch(spelling(text)) is not None


def signs(text: str) -> bool:
    """Return whether a text holds a word of signing."""
    return any(_whole("SIGNING").fullmatch(word) for word in _stems(text))


def _stems(text: str) -> list[str]:
    """Return spelled words, and those of them that an article leans on, without it: "l'association"."""
    return [*spelling(text).split(), *spelling(re.sub(r"\b\w['’]", "", text)).split()]


def is_of_bodies(word: str) -> bool:
    """Return whether a spelled word says who signs, or of what sort they are."""
    return word in words("BODIES") or word in words("SCOPES") or word in words("INDIVIDUALS")


def is_cue(text: str) -> bool:
    """Return whether a line leads a list of those who sign: "Signed by:", "The undersigned organizations"."""
    plain = re.sub(r"\([^()]*\)", "", re.sub(r"\b\w['’]", "", text))
    if plain.count(" ") > 2 * _MOST_WORDS_OF_AN_INTRODUCTION:
        return False
    spelled = spelling(plain).split()
    behind = _behind_enclosure(text)
    if behind:
        return is_cue(behind)  # "Annex A: Signatories"
    if speaks_for_bodies(text):
        return True
    if not spelled or not signs(plain):
        return False
    if text.rstrip().endswith(":") and len(spelled) <= _MOST_WORDS_OF_AN_INTRODUCTION:
        return True
    return len(spelled) <= _MOST_WORDS_OF_A_CUE and all(map(_is_of_a_cue, spelled))


def leads_names(text: str) -> bool:
    """Return whether a line leads a list of those who sign, or begins with the words that do: "Signed by: A; B"."""
    before, colon, after = text.partition(":")
    is_short = len(before.split()) <= _MOST_WORDS_OF_A_LABEL
    return is_cue(text) or (bool(colon and after.strip()) and is_short and is_cue(f"{before}:"))


def _is_of_a_cue(word: str) -> bool:
    return is_function_word(word) or is_of_bodies(word) or word.isdigit() or bool(_whole("SIGNING").fullmatch(word))


def is_heading_by_words(text: str) -> bool:
    """Return whether a line is made of words for those who sign, and small words: "State organizations", "France"."""
    plain = re.sub(r"\([^()]*\)|[\d,:]+$", "", re.sub(r"\b\w['’]", "", text)).strip()
    spelled = spelling(plain).split()
    if not spelled:
        return False
    if is_territory(plain):
        return True
    own = [word for word in spelled if is_of_bodies(word)]
    return bool(own) and all(_is_of_a_cue(word) for word in spelled) and not re.search(r"\(\s*[A-Z]{2,}", text)


def tells_of_others(text: str) -> bool:
    """Return whether a text tells of others who signed, and names none: "and 45 other organizations", "y 30 más".

    Behind any word, where the others are in small letters, and one is of signing: "Siguen otras 15 firmas".
    """
    text = _WHERE.sub("", text)
    first, *others = spelling(text).split() or [""]
    is_counted = any(word.isdigit() for word in (first, *others)) and len(others) < _MOST_WORDS_OF_A_CUE
    is_said = all(not any(map(str.isupper, word)) for word in text.split()[1:]) and signs(" ".join(others))
    is_led = first in words("AND") or first.isdigit() or (is_said and first not in words("ORGANIZATIONS"))
    return is_counted and is_led and all(_is_of_a_cue(word) or _is_of_a_cue(word.removesuffix("s")) for word in others)


def is_joining(text: str) -> bool:
    """Return whether a line is made of small words alone: "and", "as well as", "ainsi que"."""
    spelled = spelling(text).split()
    is_name = sum(word[:1].isupper() for word in text.split()) > 1  # "Yo También"
    return 0 < len(spelled) <= 4 and not is_name and all(map(is_function_word, spelled))


def names_individuals(text: str) -> bool:
    """Return whether a heading says that people follow, and no organizations: those may stand in brackets behind it."""
    bare = re.sub(r"(?<=\w\s)\([^()]*\)", "", text)
    return _names_people(text) or (bare != text and _names_people(bare))


def _names_people(text: str) -> bool:
    spelled = _stems(text)
    people = any(word in words("INDIVIDUALS") for word in spelled)
    return people and not any(word in words("BODIES") - words("INDIVIDUALS") - {"list"} for word in spelled)


def says_in_person(text: str) -> bool:
    """Return whether words say that somebody signs for nobody else: "in personal capacity", "à titre personnel"."""
    return _whole("IN_PERSON").search(spelling(text)) is not None


def names_organizations(text: str) -> bool:
    """Return whether a text says that organizations sign, and no people."""
    spelled = _stems(text)
    bodies = any(word in words("BODIES") for word in spelled)
    return bodies and not any(word in words("INDIVIDUALS") for word in spelled)


def speaks_of_bodies(text: str) -> bool:
    """Return whether a text has a word for those who sign that no people are called by: not "signatories"."""
    bodies = words("BODIES") - words("INDIVIDUALS")
    return any(word in bodies and not _whole("SIGNING").fullmatch(word) for word in _stems(text))


def signs_for(text: str) -> str:
    """Return whom a text says that somebody signs for: "For the Heron Guild"; empty where it says no such thing."""
    lead = re.match(rf"(?:{SMALL}|{LARGE}){SMALL}*(?:\s{SMALL}+){{0,3}}(?:\s{SMALL}['’]|\s)(?={LARGE})", text)
    return text[lead.end() :].strip(" ,:") if lead and _whole("FOR").fullmatch(spelling(lead[0])) else ""


def is_territory(text: str) -> bool:
    """Return whether a text is a country's name."""
    return spelling(text) in territory_names()


def is_place(text: str) -> bool:
    """Return whether a text is a place beyond doubt: a country, or a town with its state or country."""
    if is_territory(text):
        return True
    first, comma, last = text.rpartition(",")
    if not comma:
        return False
    last = re.sub(r"(?<![\s\d-])[\s\d-]+$", "", last).strip()
    if not _STATE.fullmatch(last) and not is_territory(last):
        return False
    return (not is_legal_form(last) or _ends_with_a_town(first)) and not has_organization_noun(first)


def _ends_with_a_town(text: str) -> bool:
    """Return whether a town may stand behind a name's comma: "CO" is a state below it, and no company's form."""
    before, _, town = map(str.strip, text.rpartition(","))
    is_town = town.istitle() and len(town.split()) <= _MOST_WORDS_OF_A_TOWN and "." not in town
    return bool(before) and is_town and not (is_legal_form(town) or is_role(town) or is_profession(town))


def is_contact(text: str) -> bool:
    """Return whether a line is nothing but addresses, of the web, of mail, a telephone's number; or leads to one.

    So is a page's counter: a few words, a colon and a number.
    """
    rest = _ADDRESS.sub("", text).strip(" ()[]<>,;|")
    if _DOMAIN.fullmatch(text) or _COUNTER.fullmatch(text) or (rest != text and _LED.match(text)):
        return True
    return rest != text and (not spelling(rest) or re.fullmatch(r"[\w-]{1,12}\s*[.:]", rest) is not None)


def reaches_somebody(text: str) -> bool:
    """Return whether a line holds an address of mail, or a telephone's number: "Ada Reed, 555 014 7781"."""
    return any("@" in one or not one.lower().startswith(("http", "www.")) for one in _ADDRESS.findall(text))


def ends_with_a_place(text: str) -> bool:
    """Return whether a place stands behind a name's last comma: "Heron Guild, Kenya"."""
    before, comma, last = text.rpartition(",")
    town = f"-, {before.rpartition(',')[2].strip()}" if "," in before else "-"
    return bool(comma and before.strip()) and is_place(
        f"{'-' if has_organization_noun(town) else town}, {last.strip()}"
    )


def is_street(text: str) -> bool:
    """Return whether a line is of a postal address."""
    spelled = spelling(text).split()
    streets = sum(word in words("STREETS") for word in spelled)
    return (bool(streets) and any(word[0].isdigit() for word in spelled)) or bool(
        re.search(r"\b\d{4,6}(?:-\d{4})?$", text)
    )


def has_organization_noun(text: str) -> bool:
    """Return whether a text holds a word that organizations are called by."""
    return any(word in words("ORGANIZATIONS") for word in _stems(text))


def is_organization(text: str) -> bool:
    """Return whether a name is an organization's beyond doubt."""
    bare = re.sub(r"^\W+|[\s,]+$", "", text)
    if has_organization_noun(bare) or re.search(r"[\d&]", bare) or _is_form_of_a_body(last_part(bare)):
        return True
    if any(ACRONYM.fullmatch(one) for one in re.findall(r"[(\[]([^()\[\]]+)[)\]]", bare)):
        return True
    tokens = bare.split()
    if not tokens:
        return False
    if len(tokens) == 1 or _is_form_of_a_body(tokens[-1]):
        return True
    if len(tokens[0]) >= _FORM_BEFORE_A_NAME and tokens[0].isupper() and is_legal_form(tokens[0]):  # "ONG Garza"
        return True
    own = without_particles(tokens)
    return len(own) > 6 or _has_small_words(own)


def _has_small_words(own: list[str]) -> bool:
    """Return whether a name has small words in it; with a capital at its end one is a surname: "Lucy Tan"."""
    inner = own if own and own[-1][0].islower() else own[:-1]
    small = [one for one in inner if is_function_word(spelling(one)) and not INITIAL.fullmatch(one)]
    return any(one not in ACCENTED for one in small)


def _is_form_of_a_body(text: str) -> bool:
    """Return whether a text is a legal form, and none of the letters that stand behind a person's name: "III"."""
    return is_legal_form(text) and not set(spelling(text).split()) <= words("DEGREES") | words("GENERATIONS")


def without_particles(tokens: list[str]) -> list[str]:
    """Return the words of a name without the small ones within people's names."""
    return [one for one in tokens if spelling(one) not in particles()]


@cache
def particles() -> frozenset[str]:
    """Return the small words within people's names, as far as they are small words of a language, too."""
    return frozenset(
        "de del la las los el y e da do dos das di du des le von van der den ten ter zu zur bin ibn al a i".split()
    )


def last_part(text: str) -> str:
    """Return what stands behind the last comma."""
    return text.rpartition(",")[2].strip()


def is_legal_form(text: str) -> bool:
    """Return whether a text is a legal form alone: "A.C.", "Inc.", "S.A. de C.V.", or a degree."""
    parts = spelling(text).split()
    forms = words("LEGAL_FORMS")
    is_one = bool(parts) and ("".join(parts) in forms or all(part in forms for part in parts))
    return is_one and any(sign.isupper() for sign in text)


def honorific(text: str) -> str:
    """Return the forms of address at the beginning of a name, as printed with the space behind them."""
    end = 0
    while match := _WORD.match(text, end):
        word = spelling(match[0])
        is_one = word.replace(" ", "") in words("HONORIFICS") or _EXCELLENCY.fullmatch(match[0].strip()) is not None
        is_small = match[0][:1].islower() and not end and word != "d"  # "Ilustrísima señora" has another before it
        if not is_one or is_small:
            break
        end = match.end()
    return text[:end] if spelling(text[:end]) not in {"the", "a", "d", "c"} else ""


def is_form(text: str) -> bool:
    """Return whether a text is nothing but forms of address: "Mr.", "Sra. Dra."."""
    return bool(text.strip()) and honorific(f"{text.strip()} ").strip() == text.strip()


def without_form(name: str) -> str:
    """Return a person's name without the forms of address before it; one of two words has one of them: "Sister Ada"."""
    bare = name[len(honorific(name)) :]
    return bare if len(bare.split()) > 1 else name


def has_title(text: str) -> bool:
    """Return whether a name begins with a form of address that people alone have."""
    form = honorific(text)
    if not form.strip() or not text[len(form) :][:1].isalpha():  # "Justice & Bread"
        return False
    following = spelling(text[len(form) :].partition(" ")[0])
    if text.isupper() and is_function_word(following) and following not in particles():  # "JUSTICE AT THE FORD"
        return False
    # "Professor of Water Law" is what somebody is.
    return not (text[len(form) :][:1].islower() and spelling(form).split()[-1] in words("ROLES"))


def is_role(text: str) -> bool:
    """Return whether a text says what somebody is: an office, a profession."""
    spelled = spelling(text.partition(",")[0]).split()
    head = list(_before_small_words(spelled))
    roles, nouns = words("ROLES"), words("ORGANIZATIONS") - words("ROLES")
    if not head or (head[0] in words("ORGANIZATIONS") and _BODY_BY_ACCENT.match(text)):
        return False
    return head[-1] in roles or (any(word in roles for word in head) and not any(word in nouns for word in head))


def is_compound_role(word: str) -> bool:
    """Return whether a word alone ends with one for an office, and is none of a small sort: "Assemblymember"."""
    spelled = spelling(word)
    starts = range(_FEWEST_BEFORE_A_ROLE, len(spelled) - _SHORTEST_ROLE + 1)
    return spelled.isalpha() and any(spelled[at:] in words("ROLES") for at in starts)


def is_profession(text: str) -> bool:
    """Return whether the last word of a person's title ends as professions do: "Cardiologist", "hidróloga"."""
    spelled = spelling(text).split()
    return bool(spelled) and _whole("PROFESSIONS").fullmatch(spelled[-1]) is not None


def _before_small_words(spelled: list[str]) -> Iterator[str]:
    """Yield the words of a phrase before the first "of": what somebody is, before of what."""
    for at, word in enumerate(spelled):
        if at and is_function_word(word) and word not in words("AND"):
            return
        yield word


AND = rf"(?:{'|'.join(sorted(words('AND')))})"
"""A pattern for the word before the last of several names."""


COLUMNS = _ALL.table(_AREA, "COLUMNS")
"""What stands below a column's head, by its words."""


class Cues:
    """The cues of a letter's own language.

    Args:
        language: One of `LANGUAGES`.
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self._own = module(language, _AREA)

    def pattern(self, name: str) -> re.Pattern[str]:
        """Return the pattern by a name, for spelled texts."""
        return _compiled(getattr(self._own, name))

    @cached_property
    def qualifiers(self) -> dict[str, str]:
        """The record's qualifiers by the words for them, the longest first."""
        table: dict[str, str] = self._own.QUALIFIERS
        return dict(sorted(table.items(), key=lambda one: -len(one[0])))

    def words(self, name: str) -> frozenset[str]:
        """Return the words by a name."""
        return frozenset(getattr(self._own, name).split())

    def led_by(self, name: str, text: str) -> str | None:
        """Return what stands behind a leading word with a colon, or alone; None where the text does not begin so.

        Args:
            name: Of the pattern for the leading words.
            text: A line.
        """
        match = re.match(r"([^:：]{1,40}?)\s*[:：]\s*(?P<rest>.*)$", text)
        pattern = self.pattern(name)
        if match and pattern.fullmatch(spelling(match[1])):
            return match["rest"]
        if text.count(" ") > _MOST_WORDS_OF_A_CUE:
            return None
        return "" if pattern.fullmatch(spelling(text)) and len(text) > 1 else None

    def is_greeting(self, text: str) -> bool:
        """Return whether a line greets: it begins as greetings do, and ends in a comma or a colon."""
        spelled = spelling(text)
        match = self.pattern("GREETING").match(spelled)
        begins = match is not None and spelled[match.end() : match.end() + 1] in ("", " ")
        return begins and bool(re.search(r"[,:;.–—-]$", text.strip())) and len(spelled.split()) <= 40


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(f"(?:{pattern})")


def gaps(numbers: list[int]) -> list[tuple[int, int]]:
    """Return the numbers between which others are missing."""
    return [(one, other) for one, other in pairwise(numbers) if other not in (one + 1, one)]
