"""A letter's notes: their addresses, where they are marked, and which note each means by "supra" or "ibid."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from bot.ingest.fields.cues import WEB, Cues
from bot.ingest.fields.sheet import Block, Sheet, is_head_of_notes
from bot.ingest.letter import Found, Note
from bot.knowledge.spelling import spelling

# Latin, and the same in the notes of every language.
_AGAIN = re.compile(r"(?:id|idem|ibid|ibidem|ib)\b")
_ABOVE = re.compile(r"\b(?:supra|op cit|opus citatum|loc cit)\b")
_MOST_WORDS_OF_A_REFERENCE = 14
_LABEL = re.compile(r"^[\[(]?(?P<label>\d{1,3}|[*†‡§]+|[ivxlc]{1,6})[\])]?[.:)\s]\s*")


def notes_of(sheet: Sheet, cues: Cues) -> tuple[Found[Note], ...]:
    """Find the notes of a letter, in order.

    Args:
        sheet: The letter.
        cues: Of its language.
    """
    marked: dict[str, list[int]] = {}
    for block in sheet.blocks:
        for line in block.lines:
            for mark in line.line.marks:
                if not (block.is_note and mark.at == 0 and line.at == 0):
                    marked.setdefault(mark.label, []).append(block.number)
    found: list[Found[Note]] = []
    for label, text, block in _labelled(sheet.blocks):
        refers_to, doubt = _meant(text, found, cues)
        note = Note(label, text, tuple(_urls(text, block)), refers_to, tuple(dict.fromkeys(marked.get(label, ()))))
        found.append(Found(note, text, block.number, block.page, doubt or _doubt_of(note, found)))
    return tuple(found)


def _labelled(blocks: Sequence[Block]) -> Iterator[tuple[str, str, Block]]:
    """Yield label, words and paragraph of each note; a note without a label goes on with the one before."""
    last: tuple[str, str, Block] | None = None
    for block in blocks:
        if not block.is_note or is_head_of_notes(block.text):
            continue
        if block.is_led and len(block.lines) > 1 and all(line.line.sign for line in block.lines):
            yield from [last] if last else []
            last = None
            yield from ((line.line.sign.strip("[]()."), line.text, block) for line in block.lines)
            continue
        label, text = _cut(block)
        if label or last is None:
            if last:
                yield last
            last = (label, text, block)
        else:
            last = (last[0], f"{last[1]} {text}", last[2])
    if last:
        yield last


def _cut(block: Block) -> tuple[str, str]:
    paragraph, text = block.paragraph, block.text
    if paragraph.label:
        return paragraph.label, text
    marks = paragraph.lines[0].marks
    if marks and marks[0].at == 0:
        return marks[0].label, text
    sign = paragraph.lines[0].sign.strip("[]().")
    if sign:
        return sign, text
    match = _LABEL.match(text)
    return (match["label"], text[match.end() :]) if match else ("", text)


def _urls(text: str, block: Block) -> Iterator[str]:
    """Yield the addresses of a note, printed or linked, each once."""
    linked = [link.url for line in block.lines for link in line.line.links]
    printed = [_trimmed(match[0]) for match in WEB.finditer(text)]
    others = [one for one in linked if one.startswith("http") and not _leads_to(one, printed)]
    yield from dict.fromkeys([*printed, *others])


def _leads_to(url: str, printed: Sequence[str]) -> bool:
    """Return whether an address only leads on to one that is printed, which it holds: "https://…/url?q=https://…"."""
    return any(one in unquote(url)[1:] for one in printed)


def _trimmed(url: str) -> str:
    """Return an address without the signs that end the sentence around it."""
    url = url.rstrip(".,;:'’!?…")
    while url.endswith(")") and url.count("(") < url.count(")"):
        url = url[:-1].rstrip(".,;")
    return url


def _meant(text: str, before: Sequence[Found[Note]], cues: Cues) -> tuple[str, str]:
    """Return the label of the note that another refers to, and a doubt; empty where it refers to none."""
    words = " ".join(_without_see(spelling(text).split(), cues))
    number = cues.pattern("NOTE_NUMBER").search(words)
    is_short = len(words.split()) <= _MOST_WORDS_OF_A_REFERENCE
    is_above = bool(_ABOVE.search(words) or cues.pattern("ABOVE").search(words))
    if number and (is_above or (is_short and (_AGAIN.match(words) or number.start() == 0))):
        label = number["number"]
        return _first_of(label, before), "" if _knows(
            label, before
        ) else f"It refers to note {label}, which is not there."
    if _AGAIN.match(words):
        if not before:
            return "", "It refers to a note before, and there is none."
        return _first_of(before[-1].value.label, before), ""
    if is_short and _ABOVE.search(words) and not WEB.search(text):
        return "", "It refers to another note, and does not say which."
    return "", ""


def _without_see(words: list[str], cues: Cues) -> list[str]:
    return words[1:] if words[:1] and words[0] in cues.words("SEE") else words


def _knows(label: str, before: Sequence[Found[Note]]) -> bool:
    return any(one.value.label == label for one in before)


def _first_of(label: str, before: Sequence[Found[Note]]) -> str:
    """Return the label of the note that a reference leads to at last: a note that refers on means another."""
    note = next((one.value for one in before if one.value.label == label), None)
    return note.refers_to if note and note.refers_to else label


def _doubt_of(note: Note, before: Sequence[Found[Note]]) -> str:
    if not note.marked_in:
        return "Its mark was not found in the text."
    labels = [one.value.label for one in before if one.value.label.isdecimal()]
    if labels and note.label.isdecimal() and int(note.label) not in (int(labels[-1]) + 1, 1):
        return f"It follows note {labels[-1]}: is one missing?"
    return ""
