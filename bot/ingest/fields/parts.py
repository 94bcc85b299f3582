"""The parts of a letter: what stands above its text, the greeting, the text, and what stands below its close."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise, takewhile

from bot.ingest.fields.cues import (
    LARGE,
    SMALL,
    Cues,
    has_title,
    is_cue,
    is_function_word,
    is_heading_by_words,
    is_of_bodies,
    is_role,
    is_valediction,
    leads_names,
    says_in_person,
    signs,
)
from bot.ingest.fields.running import separated
from bot.ingest.fields.sheet import Block, Printed, Sheet, is_like_a_name, is_prose
from bot.ingest.register import Register
from bot.ingest.source import Kind
from bot.knowledge.spelling import spelling
from bot.languages.printed_dates import printed_dates

_MOST_BEHIND_A_LIST = 3  # sentences
_MOST_WORDS_OF_A_CLOSE = 9
_FEWEST_IN_A_LIST = 3  # lines that are no sentences, at the end of a letter without a close
_MOST_WORDS_OF_A_LEAD = 14
_MOST_WORDS_OF_A_HEADING = 4  # "First signatories"; one of more words may be of the text
_MOST_WORDS_OF_A_NAME = 9  # on average, of a list
_MOST_OF_A_HEAD = 12  # lines, of an address
_FEW_NAMES = 4  # right below a title they may be those who write to the press
_ENDS_A_SENTENCE = re.compile(rf"(?<={SMALL}{{4}}[.!?])[\"”»]?(?:\s[\"“«]?(?={LARGE})|$)")  # many names or few
_MOST_BEFORE_A_LETTER = 16  # paragraphs of a release, or a notice
_FIRST_OF_A_STORY = 2  # paragraphs of a release, which say how many signed
_NEARLY_ALL = 0.8  # of a list, that are like names
_FEWEST_BY_FORM = 5  # names, where their form alone tells that they are
_LONG_FOR_A_SMALL_WORD = 5  # letters: shorter ones may stand in a name, in any language


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a letter.

    Attributes:
        head: The lines above the text, without the greeting.
        greeting: The line that greets; None where there is none.
        body: The paragraphs of the text.
        cues: The lines that close the letter and lead the list.
        tail: The lines behind these.
        is_closed: Whether a close, or words of signing, stands before the tail.
        preface: The lines, without sentences, of what stands before the letter: a release that holds its full text.
        story: The sentences of that, as far as they stand first.
    """

    head: tuple[Printed, ...]
    greeting: Printed | None
    body: tuple[Block, ...]
    cues: tuple[Printed, ...]
    tail: tuple[Printed, ...]
    is_closed: bool
    preface: tuple[Printed, ...] = ()
    story: tuple[Block, ...] = ()

    @property
    def top(self) -> tuple[Printed, ...]:
        """All lines above the text, whatever stands before the letter."""
        return (*self.preface, *self.head)


def parts_of(sheet: Sheet, cues: Cues, *, is_foreign: bool = False) -> Parts:
    """Cut a letter into its parts.

    Args:
        sheet: The letter.
        cues: Of its language, or of the one that is nearest to it.
        is_foreign: Whether its language is not known, so that no words lead its list.
    """
    blocks = sheet.blocks
    start, first, deck = _bounds(blocks, cues)
    greeting = _greeting(blocks[start : first + 1], cues) or _unusual_greeting(blocks[:first], cues)
    head = _lines([one for one in blocks[start : greeting.paragraph if greeting else first] if one is not deck])
    if greeting:
        head = head[: head.index(greeting)]
        first = max(min(first, greeting.paragraph), greeting.paragraph - 1)
    led, tail = _tail(blocks, first, cues)
    if is_foreign and not tail:
        led, tail = _by_form_alone(blocks, first, cues)
    head = [line for line in head if line not in led and line not in tail]
    preface = _lines([one for one in blocks[:start] if not one.is_prose])
    body = _body(blocks[first:], led, tail)
    story = [one for one in blocks[:start] if one.is_prose][:_FIRST_OF_A_STORY]
    return Parts(tuple(head), greeting, body, tuple(led), tuple(tail), bool(led), tuple(preface), tuple(story))


def _body(blocks: Sequence[Block], led: Sequence[Printed], tail: Sequence[Printed]) -> tuple[Block, ...]:
    """Return the paragraphs of the text: those before the list, and those behind it where it stands above the text."""
    listed = {line.paragraph for line in (*led, *tail)}
    if not listed:
        return tuple(blocks)
    if tail and any(one.number > max(listed) for one in blocks):
        return tuple(one for one in blocks if one.number not in listed)
    start = min(listed)
    return tuple(one for one in blocks if one.number < start or (led and one.number == start and led[0].at > 0))


def _first_of_text(blocks: Sequence[Block], cues: Cues) -> int:
    """Return the index of the first paragraph of the text; their number where there is none."""
    return next((at for at, one in enumerate(blocks) if _is_text(one, cues)), len(blocks))


def _letter_within(blocks: Sequence[Block], first: int, cues: Cues) -> tuple[int, int] | None:
    """Return where a letter begins, and where its text does, that stands behind sentences: in a release, or a notice.

    It greets in a line of its own, between lines that are no sentences and one, or right below the first sentence.
    """
    if forwarded := _below_a_drawn_line(blocks, first, cues):
        return forwarded
    if _greeting(blocks[: first + 1], cues):
        return None
    for at in range(first + 1, min(len(blocks) - 1, first + _MOST_BEFORE_A_LETTER)):
        above, block, *below = blocks[at - 1 : at + 3]
        is_alone = len(block.lines) == 1 and len(block.text.split()) <= _MOST_WORDS_OF_A_CLOSE
        is_below = at == first + 1 or not above.is_prose
        if is_alone and any(one.is_prose for one in below) and is_below and _greeting([block], cues):
            start = next(place for place in range(at, 0, -1) if blocks[place - 1].is_prose or place == first + 1)
            return start, at + 1
    return None


def _bounds(blocks: Sequence[Block], cues: Cues) -> tuple[int, int, Block | None]:
    """Return where a letter begins, and its text, and the sentence between its title and its day, if there is one."""
    first = _first_of_text(blocks, cues)
    if within := _letter_within(blocks, first, cues):
        return (*within, None)
    deck = _deck(blocks, first, cues)
    return 0, first + 1 + len(_until_a_sentence(blocks, first + 1)) if deck else first, deck


def _deck(blocks: Sequence[Block], first: int, cues: Cues) -> Block | None:
    """Return the one sentence that stands between the title and a day, and sums the letter up; None without one."""
    below = _until_a_sentence(blocks, first + 1)
    if not below or not first or blocks[first - 1].kind is not Kind.HEADING or first + 1 + len(below) == len(blocks):
        return None
    text = below[0].text
    days = [one for one in printed_dates(text, cues.language) if one.year and one.day]
    is_day = len(days) == 1 and not re.search(r"\w", text[: days[0].start] + text[days[0].end :])
    return blocks[first] if is_day else None


def _until_a_sentence(blocks: Sequence[Block], first: int) -> list[Block]:
    """Return the paragraphs from one on that stand before a sentence."""
    return list(takewhile(lambda block: not block.is_prose, blocks[first : first + _MOST_OF_A_HEAD]))


def _below_a_drawn_line(blocks: Sequence[Block], first: int, cues: Cues) -> tuple[int, int] | None:
    """Return where a letter begins, and its text, that a message forwards: behind sentences and a drawn line.

    What stands above it may greet, too.
    """
    drawn = next((at for at, one in enumerate(blocks[: first + _MOST_BEFORE_A_LETTER]) if _is_drawn(one)), None)
    if drawn is None or drawn < first:
        return None
    head = list(takewhile(lambda block: not block.is_prose, blocks[drawn + 1 : drawn + _MOST_OF_A_HEAD]))
    is_whole = bool(head) and len(blocks) > drawn + 1 + len(head) and blocks[drawn + 1 + len(head)].is_prose
    is_greeted = bool(head) and len(head[-1].lines) == 1 and _greeting(head[-1:], cues) is not None
    return (drawn + 1, drawn + 1 + len(head)) if is_whole and is_greeted else None


def _is_drawn(block: Block) -> bool:
    """Return whether a paragraph is a line of signs, or a few words between two: "----- Forwarded letter -----"."""
    text = f"{block.lines[0].line.sign} {block.text}".strip()
    label = re.fullmatch(r"([-_=*~–—]{3,})\s*(?P<label>[^-_=*~–—]*?)\s*[-_=*~–—]{3,}", text)
    is_labelled = label is not None and len(label["label"].split()) <= _MOST_WORDS_OF_A_HEADING
    return len(block.lines) == 1 and (is_labelled or re.fullmatch(r"(?:[-_=*~–—]\s*){3,}", text) is not None)


def _is_text(block: Block, cues: Cues) -> bool:
    """Return whether a paragraph is of the letter's text, and names neither addressees nor copies."""
    text = block.lines[0].text
    if re.match(rf"(?:{cues.pattern('WE').pattern}), ", text, re.IGNORECASE):
        return True
    is_long = len(block.lines) == 1 and block.text.count(" ") > _MOST_WORDS_OF_A_LEAD
    is_text = block.is_prose or (is_long and len(_ENDS_A_SENTENCE.findall(block.text)) > 1)
    return is_text and not block.is_note and all(cues.led_by(one, text) is None for one in ("TO", "COPIES"))


def _lines(blocks: Sequence[Block]) -> list[Printed]:
    return [line for block in blocks for line in block.lines]


def _greeting(blocks: Sequence[Block], cues: Cues) -> Printed | None:
    """Return the last line that greets, at the end of its paragraph or before a sentence."""
    for block in reversed(blocks):
        for line in reversed(block.lines):
            if not is_cue(line.text) and cues.is_greeting(line.text) and cues.led_by("COPIES", line.text) is None:
                return line
    return None


def _unusual_greeting(blocks: Sequence[Block], cues: Cues) -> Printed | None:
    """Return the one line before the text that ends as greetings do: names alone, say."""
    last = next((one for one in reversed(blocks) if not one.is_note), None)
    if last is None or len(last.lines) > 1 or not last.text.endswith((",", ":")):
        return None
    led = any(cues.led_by(name, last.text) is not None for name in ("TO", "COPIES", "SUBJECT"))
    return None if led or is_cue(last.text) or is_heading_by_words(last.text) else last.lines[0]


def _tail(blocks: Sequence[Block], first: int, cues: Cues) -> tuple[list[Printed], list[Printed]]:
    """Return the lines that lead the list of those who sign, and all lines behind them."""
    above = _above_the_text(blocks, first)
    if above[1]:
        return above
    rest = _lines([block for block in blocks[first:] if not block.is_note])
    prose = _prose(blocks)
    for at, line in enumerate(rest):
        led = _led_at(rest, at, prose)
        inline = set(filter(_is_of_the_list, led))
        following = _first_listed(rest[at + len(led) :], blocks)
        if led and (inline or (following and _is_listed(following[0], prose, blocks))):
            return led, [one for one in _lines_from(line, blocks) if one in inline or one not in led]
    told = _told_by_form(blocks)
    if told[1]:
        return told
    return ([], list(_unled(blocks, first, cues)))


def _first_listed(lines: Sequence[Printed], blocks: Sequence[Block]) -> list[Printed]:
    """Return the first line of a list, below what says of it that people sign in person; none where there is none."""
    first = lines[0].paragraph if lines else 0
    is_said = bool(lines) and blocks[first - 1].is_prose and says_in_person(blocks[first - 1].text)
    return list(lines[:1]) if not is_said else [line for line in lines if line.paragraph > first][:1]


def _above_the_text(blocks: Sequence[Block], first: int) -> tuple[list[Printed], list[Printed]]:
    """Return the line that leads a list above the text, and its lines: behind a cue, or right below the title."""
    for block in blocks[:first]:
        if _with_names(block.lines[0]) and is_led_run("-", block.text.partition(":")[2]):
            return [block.lines[0]], list(block.lines)
    led, tail = _told_by_form(blocks[:first], is_above=True)
    if led and is_cue(led[0].text):
        return led, tail
    if first < 2 or blocks[0].kind is not Kind.HEADING or not _is_of_names(blocks[1]):
        return [], []
    return [], list(blocks[1].lines) if len(_names_in(blocks[1])) > _FEW_NAMES else []


def _told_by_form(blocks: Sequence[Block], *, is_above: bool = False) -> tuple[list[Printed], list[Printed]]:
    """Return the line that leads names wherever they stand, above the text too, and the lines of the list."""
    for at, (lead, block) in enumerate(pairwise(blocks), start=1):
        if _announces(_said_in(lead)) and _is_of_names(block):
            behind = blocks[at:]
            if is_above or any(one.is_prose and not one.is_note for one in behind):
                behind = list(takewhile(partial(_goes_on, block), behind))
            return list(_said_in(lead).lines), _lines(behind)
    return [], []


def _said_in(block: Block) -> Block:
    """Return a row of a label and what it says as the latter alone: "From:", "The undersigned groups"."""
    is_labelled = block.kind is Kind.ROW and len(block.lines) == 2 and block.lines[0].text.endswith(":")
    if not is_labelled:
        return block
    return replace(block, paragraph=replace(block.paragraph, lines=block.paragraph.lines[1:]), lines=block.lines[1:])


def _goes_on(first: Block, block: Block) -> bool:
    """Return whether a paragraph is of the list that another begins: a row of the same table, or more names."""
    return first.kind is block.kind is Kind.ROW or _is_of_names(block)


def _announces(block: Block) -> bool:
    """Return whether a line leads names: a cue, a heading on who they are, or words with a colon that end so."""
    text = block.text
    words = spelling(text).split()
    if len(block.lines) > 1 or block.is_note or not 0 < len(words) <= _MOST_WORDS_OF_A_LEAD:
        return False
    is_told = text.endswith(":") and (is_of_bodies(words[-1]) or is_function_word(words[-1]))
    return is_cue(text) or is_told or speaks_of_bodies_alone(text)


def speaks_of_bodies_alone(text: str) -> bool:
    """Return whether a line with a colon speaks of bodies, and not of signing: "These groups join the statement:"."""
    words = spelling(text).split()
    is_told = is_cue(text) or signs(text) or is_heading_by_words(text) or is_valediction(text)
    return text.endswith(":") and not is_told and any(map(is_of_bodies, words[:-1])) and not is_of_bodies(words[-1])


def _is_of_names(block: Block) -> bool:
    """Return whether a paragraph holds several names: parted by signs, or one a line."""
    if block.is_note or block.is_prose or block.kind is Kind.HEADING:
        return False
    names = _names_in(block)
    words = sum(len(one.split()) for one in names) / len(names)
    are_enough = len(names) >= _FEWEST_IN_A_LIST and words <= _MOST_WORDS_OF_A_NAME
    return are_enough and sum(map(is_like_a_name, names)) >= _NEARLY_ALL * len(names)


def _names_in(block: Block) -> list[str]:
    texts = [line.text for line in block.lines]
    if _is_labelled(block) and ":" in texts[0]:
        texts[0] = texts[0].partition(":")[2].strip() or texts[0]
    cut = [name for name, _ in separated(list(zip(texts, block.lines, strict=True)), Register())]
    return cut or texts


def _prose(blocks: Sequence[Block]) -> set[int]:
    """Return the numbers of the paragraphs that are running text."""
    return {block.number for block in blocks if block.is_prose and block.kind is not Kind.ROW}


def _led_at(lines: Sequence[Printed], at: int, prose: set[int]) -> list[Printed]:
    """Return the lines from one on that close the letter or lead the list; none where the first does not."""
    if not _leads(lines[at], prose) and not _closes_by_form(lines, at, prose):
        return []
    behind = at + 1
    if behind < len(lines) and not _follows(lines[behind]) and _closes_by_form(lines, behind, prose):
        return list(lines[at : behind + 1])  # "Thank you for your attention." above "In justice,"
    return [lines[at], *takewhile(_follows, lines[behind:])]


def _lines_from(first: Printed, blocks: Sequence[Block]) -> list[Printed]:
    """Return a line and all behind it, notes too."""
    return [
        one for one in _lines(blocks[first.paragraph - 1 :]) if (one.paragraph, one.at) >= (first.paragraph, first.at)
    ]


def _leads(line: Printed, prose: set[int]) -> bool:
    """Return whether a line closes the letter or leads the list; within running text only where it stands apart."""
    if line.paragraph in prose and line.of > 1 and line.at < line.of - 1 and not is_valediction(line.text):
        return False
    return is_valediction(line.text) or is_cue(line.text) or _with_names(line) or _heads_signatures(line)


def _heads_signatures(line: Printed) -> bool:
    """Return whether a heading of few words speaks of those who sign: "First signatories"."""
    words = line.text.split()
    is_short = len(words) <= _MOST_WORDS_OF_A_HEADING
    begins = (
        bool(words) and is_of_bodies(spelling(words[0])) and len(words) <= _MOST_WORDS_OF_A_CLOSE
    )  # "Groups that support the call"
    is_marked = line.kind is Kind.HEADING or (line.line.is_bold and line.of == 1)
    return is_marked and signs(line.text) and (is_short or begins)


def _closes_by_form(lines: Sequence[Printed], at: int, prose: set[int]) -> bool:
    """Return whether a line in other words closes the letter: few, with a comma, below a sentence or items."""
    if not 0 < at < len(lines) - 1 or lines[at].of > 1 or len(lines[at].text.split()) > _MOST_WORDS_OF_A_CLOSE:
        return False
    before, line, after = lines[at - 1 : at + 2]
    is_below = before.paragraph in prose or before.kind is Kind.ITEM is not line.kind
    is_apart = is_below and line.paragraph not in prose and after.paragraph not in prose
    is_run = after.text.count(",") > _FEWEST_IN_A_LIST
    return is_apart and line.text.endswith(",") and (is_run or not after.text.endswith(","))


def _with_names(line: Printed) -> bool:
    """Return whether names follow the cue in the same line: "Signed by: A; B"."""
    if said_before_names(line.text):
        return True
    before, colon, after = line.text.partition(":")
    return bool(colon and after.strip()) and leads_names(line.text) and signs(before)


def _follows(line: Printed) -> bool:
    return not _heads_a_column(line) and (is_valediction(line.text) or is_cue(line.text))


def _is_of_the_list(line: Printed) -> bool:
    """Return whether a line that leads a list is of it, too: it holds names, or heads a table's column."""
    return _with_names(line) or _heads_a_column(line)


def _heads_a_column(line: Printed) -> bool:
    """Return whether a line stands in a row of several: "Signatory", above a column."""
    return line.kind is Kind.ROW and line.of > 1


def _is_listed(line: Printed, prose: set[int], blocks: Sequence[Block]) -> bool:
    """Return whether a line may be of a list: it is no sentence, or a run of names within a paragraph."""
    if line.paragraph not in prose:
        return True
    rest = " ".join(one.text for one in blocks[line.paragraph - 1].lines[line.at :])
    return line.at > 0 and not is_prose(line.text) and not is_prose(rest)


def _unled(blocks: Sequence[Block], first: int, cues: Cues) -> Iterator[Printed]:
    """Yield the lines of a list at the end of a letter that nothing leads; of no letter, none.

    A sentence or two may stand behind the list.
    """
    own = [one for one in blocks[first:] if not one.is_note]
    rest = _without_sentences_behind(own)
    last = max((one.number for one in rest if one.is_prose and not one.text.startswith("(")), default=0)
    names = [line for line in _lines(rest) if line.paragraph > last and cues.led_by("COPIES", line.text) is None]
    speaks = any(_speaks_of_signing(block, cues) for block in blocks[first:last])
    if last and len(names) >= _FEWEST_IN_A_LIST and speaks:
        yield from _lines(blocks[last:])


def _by_form_alone(blocks: Sequence[Block], first: int, cues: Cues) -> tuple[list[Printed], list[Printed]]:
    """Return the lines that seem to lead names at the end of a letter whose words tell nothing, and the lines behind.

    So it is in a language that is not known. The names have to be many, and nearly all lines like names.
    """
    rest = _without_sentences_behind([one for one in blocks[first:] if not one.is_note])
    last = max((at for at, one in enumerate(rest) if one.is_prose and not _is_labelled(one)), default=-1)
    behind = [one for one in rest[last + 1 :] if cues.led_by("COPIES", one.lines[0].text) is None]
    if last < 0 or not behind:
        return [], []
    led = _leading(behind)
    listed = behind[len(led) :]
    if not _may_be_names([name for one in listed for name in _names_in(one)]):
        return [], []
    return led, _lines(blocks[listed[0].number - 1 :])


def _leading(blocks: Sequence[Block]) -> list[Printed]:
    """Return the lines that close a letter, or lead its list, by their form; a line by itself above a list is one."""
    led = [one.lines[0] for one in takewhile(_may_close, blocks)]
    is_alone = not led and len(blocks) > 1 and len(blocks[0].lines) == 1 < len(blocks[1].lines)
    return [blocks[0].lines[0]] if is_alone else led


def _may_be_names(texts: Sequence[str]) -> bool:
    """Return whether texts are many, short, and begin as names do, in whatever language."""
    likely = sum((text[:1].isupper() or text[:1].isdigit()) and not is_prose(text) for text in texts)
    words = sum(len(text.split()) for text in texts)
    are_many = len(texts) >= _FEWEST_BY_FORM and likely >= _NEARLY_ALL * len(texts)
    return are_many and words <= _MOST_WORDS_OF_A_NAME * len(texts)


def _may_close(block: Block) -> bool:
    """Return whether a paragraph of one line seems to close a letter, or to lead a list: no name is like it."""
    text = block.text
    is_short = len(block.lines) == 1 and len(text.split()) <= _MOST_WORDS_OF_A_LEAD and not block.lines[0].line.sign
    has_small = any(len(word) >= _LONG_FOR_A_SMALL_WORD and word.islower() for word in text.split())
    return is_short and (text.endswith((":", ",")) or has_small or block.kind is Kind.HEADING)


def _is_labelled(block: Block) -> bool:
    """Return whether a paragraph is a label with a colon, and many names behind it."""
    return is_led_run(*block.text.partition(":")[::2])


def said_before_names(text: str) -> str:
    """Return the words of signing that lead a run of names in their sentence: "Signatories include A, B, …"."""
    said = re.match(rf"\S+(?:\s+{SMALL}\w*)+\s+(?={LARGE})", text)
    is_led = said is not None and signs(said[0]) and is_led_run("-", text[said.end() :])
    return said[0] if said and is_led else ""


def is_led_run(label: str, names: str) -> bool:
    """Return whether a few words lead a run of names in one line, by its form: many short parts that begin large."""
    if not label or len(label.split()) > _MOST_WORDS_OF_A_HEADING or len(names.split()) < _FEWEST_BY_FORM:
        return False
    parts = re.split(r"\s*;\s*|,\s+", names.strip(" ."))
    words = sum(len(one.split()) for one in parts) / len(parts)
    are_names = sum(one[:1].isupper() or one[:1].isdigit() for one in parts) >= _NEARLY_ALL * len(parts)
    return len(parts) >= _FEWEST_BY_FORM and are_names and words <= _MOST_WORDS_OF_A_NAME and not is_prose(names)


def _without_sentences_behind(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the paragraphs without the sentence or two at their end; all of them where there are more."""
    count = next((at for at, one in enumerate(reversed(blocks)) if not one.is_prose), len(blocks))
    return blocks[: len(blocks) - count] if count < _MOST_BEHIND_A_LIST else blocks


def _speaks_of_signing(block: Block, cues: Cues) -> bool:
    """Return whether a paragraph of the text says "we", or that somebody signs."""
    start = " ".join(block.text.split()[:8])
    return signs(block.text) or re.match(rf"(?:{cues.pattern('WE').pattern})\b", spelling(start)) is not None


def another_letter(tail: Sequence[Printed], dated: Sequence[Printed], cues: Cues) -> list[Printed]:
    """Return the lines of another letter that stands behind the list: one greets there, and sentences follow.

    Args:
        tail: The lines behind the close.
        dated: Those of them that say a day.
        cues: Of the letter's language.
    """
    for at, line in enumerate(tail[1:], start=1):
        is_greeting = line.at == line.of - 1 and cues.is_greeting(line.text) and not is_cue(line.text)
        if is_greeting and any(is_prose(one.text) for one in tail[at + 1 : at + 1 + _MOST_OF_A_HEAD]):
            head = range(max(at - _MOST_OF_A_HEAD, 0), at)
            begun = next((place for place in head if tail[place] in dated), None)
            above = next((place for place in head if tail[place].paragraph >= line.paragraph - 1), at)
            # A list that ends right above the greeting is no head of a letter: that begins with whom it goes to.
            above = above if above < at and (has_title(tail[above].text) or is_role(tail[above].text)) else at
            return list(tail[above if begun is None else begun :])
    return []
