"""Made letters as plain text and Markdown."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable

from tests.ingest.made.letter import MadeLetter, Recipient, Signer

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def head(letter: MadeLetter) -> list[str]:
    """The blocks above the body, each with its lines."""
    blocks = [letter.printed_date, *("\n".join(recipient_lines(one)) for one in letter.recipients)]
    return [*blocks, f"{letter.words().subject} {letter.subject}", letter.salutation]


def recipient_lines(one: Recipient) -> tuple[str, ...]:
    """The lines of an address."""
    return (f"{one.name}, {one.office}", one.organization, *one.address)


def copies(letter: MadeLetter) -> list[str]:
    """The block of those who get a copy."""
    if not letter.copies:
        return []
    return [
        "\n".join([letter.words().copies, *(f"{one.name}, {one.office}, {one.organization}" for one in letter.copies)])
    ]


def _whole(letter: MadeLetter, signatories: Iterable[str], body: list[str] | None = None) -> bytes:
    raised = [_raised(letter, paragraph) for paragraph in letter.paragraphs]
    notes = [f"{note.label.translate(RAISED)} {note.text}, {note.url}" for note in letter.notes]
    signed = [] if letter.opening else list(signatories)
    blocks = [*head(letter), *(body or raised), letter.valediction, *signed, *copies(letter), *notes]
    return ("\n\n".join(blocks) + "\n").encode()


def _raised(letter: MadeLetter, paragraph: str) -> str:
    for note in letter.notes:
        paragraph = paragraph.replace(f"{{{note.label}}}", note.label.translate(RAISED))
    return paragraph


def _listed(letter: MadeLetter, line: Callable[[int, Signer], str], between: str = "\n") -> list[str]:
    """The cue, and each group's heading with its lines."""
    blocks = [letter.cue] if letter.cue else []
    number = 0
    for heading, signers in letter.groups:
        lines = []
        for signer in signers:
            number += 1
            lines.append(line(number, signer))
        blocks += [heading] if heading else []
        blocks.append(between.join(lines))
    return blocks


def a_line_each(letter: MadeLetter) -> bytes:
    """A name a line."""
    return _whole(letter, _listed(letter, lambda _, signer: signer.line()))


def a_paragraph_each(letter: MadeLetter) -> bytes:
    """A name a paragraph."""
    return _whole(letter, _listed(letter, lambda _, signer: signer.line(), "\n\n"))


def bulleted(letter: MadeLetter) -> bytes:
    """With bullets."""
    return _whole(letter, _listed(letter, lambda _, signer: f"• {signer.line()}"))


def numbered(letter: MadeLetter) -> bytes:
    """With numbers."""
    return _whole(letter, _listed(letter, lambda number, signer: f"{number}. {signer.line()}"))


def with_commas(letter: MadeLetter) -> bytes:
    """One paragraph, with commas."""
    return _whole(letter, _listed(letter, lambda _, signer: signer.name, ", "))


def with_semicolons(letter: MadeLetter) -> bytes:
    """One paragraph, with semicolons."""
    return _whole(letter, _listed(letter, lambda _, signer: signer.line(), "; "))


def with_pipes(letter: MadeLetter) -> bytes:
    """One paragraph, with pipes."""
    return _whole(letter, _listed(letter, lambda _, signer: signer.name, " | "))


def wrapped(letter: MadeLetter) -> bytes:
    """Every line cut at 72 signs, as mail programs do; names with bullets hang."""
    body = [textwrap.fill(_raised(letter, paragraph), 72) for paragraph in letter.paragraphs]
    listed = _listed(letter, lambda _, signer: textwrap.fill(f"- {signer.line()}", 48, subsequent_indent="  "))
    return _whole(letter, listed, body)


def windows(letter: MadeLetter) -> bytes:
    """In the encoding of old Windows programs, with their line ends."""
    text = a_line_each(letter).decode()
    for note in letter.notes:
        text = text.replace(note.label.translate(RAISED), f"[{note.label}]")
    return text.replace("\n", "\r\n").encode("windows-1252", "replace")


def markdown(letter: MadeLetter) -> bytes:
    """Markdown, as converters write it."""
    body = [paragraph.replace("{b}", "") for paragraph in letter.plain_paragraphs("[^{0}]")]
    notes = [f"[^{note.label}]: {note.text}, <{note.url}>" for note in letter.notes]
    listed = _listed(letter, lambda _, signer: f"- **{signer.name}**" + signer.line().removeprefix(signer.name))
    listed = [f"## {block}" if block in dict(letter.groups) and block else block for block in listed]
    lines = [block.replace("\n", "  \n") for block in head(letter)]
    return "\n\n".join([*lines, *body, letter.valediction, *listed, *copies(letter), *notes]).encode()


LAYOUTS: dict[str, Callable[[MadeLetter], bytes]] = {
    "a-line-each.txt": a_line_each,
    "a-paragraph-each.txt": a_paragraph_each,
    "bulleted.txt": bulleted,
    "numbered.txt": numbered,
    "commas.txt": with_commas,
    "semicolons.txt": with_semicolons,
    "pipes.txt": with_pipes,
    "wrapped.txt": wrapped,
    "windows.txt": windows,
    "markdown.md": markdown,
}
