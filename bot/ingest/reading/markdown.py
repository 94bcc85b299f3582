"""Markdown: CommonMark with tables and notes, read as the page that it makes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from typing import Any

from markdown_it import MarkdownIt

from bot.ingest.reading.html.page import paragraphs_of_page
from bot.ingest.reading.plain import edge_of
from bot.ingest.source import Paragraph

_NOTE = re.compile(
    r"^ {0,3}\[\^(?P<label>[^\]\s]+)\]:[ \t]*(?P<text>.*(?:\n(?:[ \t]+\S.*|(?=\S)(?!\[\^|\n).+))*)", re.MULTILINE
)
_MARK = re.compile(r"(?<!\\)\[\^([^\]\s]+)\]")
_RAISED = re.compile(r"(?<=\w)\^(\w{1,3})\^")
_FRONT = re.compile(r"\A---\n.*?\n(?:---|\.\.\.)\n", re.DOTALL)


def read_markdown(text: str) -> tuple[tuple[Paragraph, ...], str]:
    """Return the paragraphs of a Markdown text, and the title that its front matter gives."""
    front = _FRONT.match(text)
    title = re.search(r"^title:\s*[\"']?(.*?)[\"']?\s*$", front[0], re.MULTILINE) if front else None
    text = text[front.end() :] if front else text
    edge = edge_of(text.split("\n"))
    notes = [(found["label"], found["text"]) for found in _NOTE.finditer(text)]
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    parser.add_render_rule("softbreak", _break_at(edge))
    body = parser.render(_marked(_NOTE.sub("", text)))
    foot = "".join(
        f'<section id="note-{escape(label)}">{parser.render(_marked(" ".join(words.split())))}</section>'
        for label, words in notes
    )
    paragraphs, _ = paragraphs_of_page(f"<body>{body}{foot}</body>")
    return paragraphs, title[1] if title else ""


def _marked(text: str) -> str:
    text = _MARK.sub(lambda found: f'<sup><a href="#note-{escape(found[1])}">{escape(found[1])}</a></sup>', text)
    return _RAISED.sub(lambda found: f"<sup>{found[1]}</sup>", text)


def _break_at(edge: float) -> Any:
    """Return how to write the end of a source line: a space where the width has broken it, else a line's end."""

    def softbreak(_: MarkdownIt, tokens: Sequence[Any], at: int, *__: Any) -> str:
        before, after = _words(tokens[:at]), _words(tokens[at + 1 :])
        this, following = before.rpartition("\n")[2], after.partition("\n")[0]
        first = following.partition(" ")[0]
        goes_on = first[:1].islower() or (this[-1:] in ",-–—" and this.count(" ") > 6)
        return " " if len(this) + 1 + len(first) > edge or goes_on else "<br />"

    return softbreak


def _words(tokens: Sequence[Any]) -> str:
    return "".join("\n" if token.type in ("softbreak", "hardbreak") else token.content for token in tokens)
