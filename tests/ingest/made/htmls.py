"""Made letters as web pages: the ways in which sites lay signatories out, within what else a page has."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from html import escape

from tests.ingest.made.letter import MadeLetter, Signer
from tests.ingest.made.texts import copies, head

AROUND = """<!DOCTYPE html><html lang="{language}"><head>{charset}<title>{title} | Valley Press Room</title>
<style>.hidden {{ display: none }}</style><script>var tracked = ["1. Not A Signatory", "Sincerely,"];</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/about">About the valley</a></li></ul></nav>
<main><article><h1>{title}</h1>{letter}</article></main>
<aside><h3>Related</h3><ul><li><a href="/2">Another letter of the Ridge Council</a></li></ul></aside>
<footer><p>© Valley Press Room. All rights reserved.</p></footer></body></html>"""


def page(
    signatories: Callable[[MadeLetter], str],
    letter: MadeLetter,
    charset: str = '<meta charset="utf-8">',
    encoding: str = "utf-8",
) -> bytes:
    """A page."""
    blocks = [f"<p>{_br(block)}</p>" for block in head(letter)]
    blocks += [f"<p>{_with_marks(letter, paragraph)}</p>" for paragraph in letter.paragraphs]
    blocks += [f"<p>{escape(letter.valediction)}</p>"]
    if not letter.opening:
        blocks += [f"<p>{escape(letter.cue)}</p>"] if letter.cue else []
        blocks.append(signatories(letter))
    blocks += [f"<p>{_br(block)}</p>" for block in copies(letter)]
    notes = "".join(
        f'<li id="fn{note.label}">{escape(note.text)}, <a href="{note.url}">{note.url}</a></li>'
        for note in letter.notes
    )
    blocks += [f'<section class="footnotes"><ol>{notes}</ol></section>'] if notes else []
    made = AROUND.format(
        language=letter.language, charset=charset, title=escape(letter.subject), letter="\n".join(blocks)
    )
    return made.encode(encoding, "xmlcharrefreplace")


def _br(block: str) -> str:
    return "<br>".join(map(escape, block.splitlines()))


def _with_marks(letter: MadeLetter, paragraph: str) -> str:
    text = escape(paragraph)
    for note in letter.notes:
        text = text.replace(f"{{{note.label}}}", f'<sup><a href="#fn{note.label}">{note.label}</a></sup>')
    return text


def _grouped(letter: MadeLetter, of_group: Callable[[Sequence[Signer]], str], heading: str = "<h3>{}</h3>") -> str:
    return "".join(
        (heading.format(escape(name)) if name else "") + of_group(signers) for name, signers in letter.groups
    )


def _each(before: str, after: str, around: tuple[str, str], letter: MadeLetter) -> str:
    def of_group(signers: Sequence[Signer]) -> str:
        return around[0] + "".join(f"{before}{escape(one.line())}{after}" for one in signers) + around[1]

    return _grouped(letter, of_group)


def _joined(between: str, letter: MadeLetter) -> str:
    return _grouped(letter, lambda signers: f"<p>{between.join(escape(one.name) for one in signers)}</p>")


def _table(columns: int, letter: MadeLetter) -> str:
    def of_group(signers: Sequence[Signer]) -> str:
        rows = [signers[start : start + columns] for start in range(0, len(signers), columns)]
        cells = ["".join(f"<td>{escape(one.line())}</td>" for one in row) for row in rows]
        return "<table><tbody>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</tbody></table>"

    return _grouped(letter, of_group)


def _named_columns(letter: MadeLetter) -> str:
    """A table with a row of headings: name and town."""
    heads = {"en": ("Organization", "City"), "es": ("Organización", "Ciudad"), "fr": ("Organisation", "Ville")}
    first, second = heads[letter.language]
    rows = "".join(f"<tr><td>{escape(one.name)}</td><td>{escape(one.city)}</td></tr>" for one in letter.signers)
    return f"<table><thead><tr><th>{first}</th><th>{second}</th></tr></thead><tbody>{rows}</tbody></table>"


def _cell_with_breaks(letter: MadeLetter) -> str:
    def of_group(signers: Sequence[Signer]) -> str:
        half = (len(signers) + 1) // 2
        columns = ["<br>".join(escape(one.line()) for one in part) for part in (signers[:half], signers[half:])]
        return "<table><tr>" + "".join(f'<td valign="top">{column}</td>' for column in columns) + "</tr></table>"

    return _grouped(letter, of_group)


def _division_columns(letter: MadeLetter) -> str:
    def of_group(signers: Sequence[Signer]) -> str:
        half = (len(signers) + 1) // 2
        columns = ["".join(f"<p>{escape(one.line())}</p>" for one in part) for part in (signers[:half], signers[half:])]
        return '<div class="row">' + "".join(f'<div class="col-6">{column}</div>' for column in columns) + "</div>"

    return _grouped(letter, of_group)


def _described(letter: MadeLetter) -> str:
    def of_group(signers: Sequence[Signer]) -> str:
        return "<dl>" + "".join(f"<dt>{escape(one.name)}</dt><dd>{escape(one.city)}</dd>" for one in signers) + "</dl>"

    return _grouped(letter, of_group)


def _strong_and_small(letter: MadeLetter) -> str:
    def of_group(signers: Sequence[Signer]) -> str:
        return "".join(
            f"<p><strong>{escape(one.name)}</strong>{escape(one.line().removeprefix(one.name))}</p>" for one in signers
        )

    return _grouped(letter, of_group)


def _linked(letter: MadeLetter) -> str:
    def of_group(signers: Sequence[Signer]) -> str:
        return (
            "<ul>"
            + "".join(
                f'<li><a href="https://a.example/{at}">{escape(one.name)}</a></li>' for at, one in enumerate(signers)
            )
            + "</ul>"
        )

    return _grouped(letter, of_group)


def _folded(letter: MadeLetter) -> str:
    summary = escape(letter.cue or letter.words().cues[-1])
    listed = _each("<li>", "</li>", ("<ul>", "</ul>"), letter)
    return f"<details><summary>{summary}</summary>{listed}</details>"


def _nested(letter: MadeLetter) -> str:
    def of_group(name: str, signers: Sequence[Signer]) -> str:
        inner = "<ul>" + "".join(f"<li>{escape(one.line())}</li>" for one in signers) + "</ul>"
        return f"<li>{escape(name)}{inner}</li>" if name else inner

    return "<ul>" + "".join(of_group(name, signers) for name, signers in letter.groups) + "</ul>"


SIGNATORIES: dict[str, Callable[[MadeLetter], str]] = {
    "list": partial(_each, "<li>", "</li>", ("<ul>", "</ul>")),
    "list-of-paragraphs": partial(_each, "<li><p>", "</p></li>", ("<ul>", "</ul>")),
    "numbered-list": partial(_each, "<li>", "</li>", ("<ol>", "</ol>")),
    "paragraphs": partial(_each, "<p>", "</p>", ("", "")),
    "divisions": partial(_each, "<div>", "</div>", ("<div>", "</div>")),
    "breaks": partial(_each, "", "<br>\n", ("<p>", "</p>")),
    "breaks-in-division": partial(_each, "", "<br/>", ("<div>", "</div>")),
    "blocks-in-line": partial(_each, '<span style="display:inline-block;width:45%">', "</span> ", ("<div>", "</div>")),
    "typed-bullets": partial(_each, "• ", "<br>", ("<p>", "</p>")),
    "quotation": partial(_each, "<p>", "</p>", ("<blockquote>", "</blockquote>")),
    "table-1": partial(_table, 1),
    "table-2": partial(_table, 2),
    "table-3": partial(_table, 3),
    "table-named": _named_columns,
    "cells-with-breaks": _cell_with_breaks,
    "division-columns": _division_columns,
    "described": _described,
    "strong": _strong_and_small,
    "linked": _linked,
    "folded": _folded,
    "nested": _nested,
    "commas": partial(_joined, ", "),
    "semicolons": partial(_joined, "; "),
    "pipes": partial(_joined, " | "),
}
WINDOWS = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">'
LAYOUTS: dict[str, Callable[[MadeLetter], bytes]] = {
    **{f"{name}.html": partial(page, signatories) for name, signatories in SIGNATORIES.items()},
    "no-charset.html": partial(page, SIGNATORIES["list"], charset=""),
    "wrong-charset.html": partial(page, SIGNATORIES["paragraphs"], charset='<meta charset="iso-8859-1">'),
    "windows-charset.html": partial(page, SIGNATORIES["breaks"], charset=WINDOWS, encoding="windows-1252"),
    "windows-undeclared.html": partial(page, SIGNATORIES["list"], charset="", encoding="windows-1252"),
}
