"""Web pages: the letter without what stands around it, whatever tags its list of signatories is made of."""

from __future__ import annotations

import pytest

from bot.ingest.source import Kind
from tests.ingest.reading.figures import FIGURES, SENTENCES
from tests.ingest.reading.shown import glued, shown, source_of, texts
from tests.rows import rows

NAMES = ["Heron Watch", "Reed Keepers", "Otter Trust", "Lake Union"]
LAYOUTS = {
    "ul": "<ul>{}</ul>|<li>{}</li>",
    "ol": "<ol>{}</ol>|<li>{}",
    "ul of links": "<ul>{}</ul>|<li><a href='https://example.org'>{}</a></li>",
    "ul of paragraphs": "<ul>{}</ul>|<li><p>{}</p></li>",
    "paragraphs": "{}|<p>{}</p>",
    "br": "<p>{}</p>|{}<br>",
    "br in bold": "<p>{}</p>|<b>{}</b><br/>\n",
    "divs": "<div>{}</div>|<div>{}</div>",
    "div columns": "<div class='row'><div class='col'>{}</div></div>|<p>{}</p>",
    "table": "<table>{}</table>|<tr><td>{}</td></tr>",
    "table with cities": "<table>{}</table>|<tr><td>{}<td>Tula</tr>",
    "one cell": "<table><tr><td>{}</td></tr></table>|{}<br>",
    "tbody and layout": "<table><tbody><tr><td><table>{}</table></td></tr></tbody></table>|<tr><td>{}",
    "dl": "<dl>{}</dl>|<dt>{}<dd>Tula",
    "details": "<details><summary>Signed by</summary>{}</details>|<p>{}</p>",
    "inline-block": "<div>{}</div>|<span style='display: inline-block; width: 50%'>{}</span>",
    "inline-block by class": "<style>.n {{display:inline-block}}</style><div>{}</div>|<span class='n'>{}</span>",
    "block spans": "<style>.n, .m {{ display: block; }}</style><p>{}</p>|<span class='n'>{}</span>",
    "flex": "<div style='display:flex'>{}</div>|<span>{}</span>",
    "touching spans": "<p>{}</p>|<span class='name'>{}</span>",
    "pre": "<pre>{}</pre>|{}\n",
    "headings": "{}|<h4>{}</h4>",
}


def page(body: str) -> str:
    return f"""<!DOCTYPE html><html><head><title>A letter</title><script>var a = 1;</script></head><body>
<nav><ul><li><a href="/">Home</a></li></ul></nav><header><p>The site</p></header>
<article><h1>Open the dam</h1><p>July 3, 2020</p><p>Dear Minister:</p><p>We write about the dam.</p>{body}</article>
<aside><p>Read more</p></aside><footer>All rights reserved</footer></body></html>"""


@rows("layout", LAYOUTS.values())
def test_each_name_is_a_line_in_every_layout(layout: str) -> None:
    around, each = layout.split("|")
    source = source_of(page(around.format("".join(each.format(name) for name in NAMES))), "made-up.html")
    assert [line for line in texts(source) if line in NAMES] == NAMES
    assert not [line for line in texts(source) if any(name in line and line != name for name in NAMES)]


def test_what_stands_around_is_margin_and_lost_nowhere() -> None:
    source = source_of(page("<p>Heron Watch</p>"), "made-up.html")
    assert source.title == "A letter"
    assert shown(source, Kind.MARGIN) == ["• Home", "The site", "Read more", "All rights reserved"]
    assert next(one.text for one in source.body()) == "Open the dam"


@pytest.mark.parametrize(
    "href", ["#", "javascript:print()", "https://meadow.example/share?u=https%3A%2F%2Fherons.example%2Fletter"]
)
def test_what_a_page_offers_to_press_is_margin(href: str) -> None:
    buttons = "".join(f"<li><a href='{href}'>{word}</a></li>" for word in ("Meadow", "Print", "Send"))
    names = "".join(f"<li><a href='https://{name[0]}.example/'>{name}</a></li>" for name in NAMES)
    body = f"<ul>{names}</ul><div class='x'><h3>Pass it on:</h3><ul>{buttons}</ul></div>"
    source = source_of(page(body), "made-up.html")
    assert [line for line in texts(source) if line in NAMES] == NAMES
    assert shown(source, Kind.MARGIN)[2:] == [
        "Pass it on:",
        "• Meadow / • Print / • Send",
        "Read more",
        "All rights reserved",
    ]


def test_a_page_without_main_part_is_read_whole() -> None:
    source = source_of("<div><p>Dear Minister:<p>Heron Watch</div><div id=footer-x><p>Reed Keepers", "made-up.html")
    assert shown(source) == ["Dear Minister:", "Heron Watch", "Reed Keepers"]


@rows(
    ("body", "wanted"),
    [
        ("<p>4,512<sup>2</sup> boats", "4,512{2} boats"),
        ("<p>4,512<sup>[2]</sup> boats", "4,512{2} boats"),
        ("<p>4,512<sup>2,3</sup> boats", "4,512{2}{3} boats"),
        ("<p>4,512<sup>a</sup> boats", "4,512{a} boats"),
        ("<p>4,512<a href='#n'><sup>2</sup></a> boats", "4,512{2} boats"),
        ("<p>4,512<a href='#n' role='doc-noteref'>2</a> boats", "4,512{2} boats"),
        ("<p>4,512<a href='#_ftn2'>[2]</a> boats", "4,512{2} boats"),
        ("<p>4,512<span style='vertical-align: super; font-size: 70%'>2</span> boats", "4,512{2} boats"),
        ("<style>.up{vertical-align:super}</style><p>4,512<span class=up>2</span> boats", "4,512{2} boats"),
        ("<p>4,512&sup2; boats", "4,512{2} boats"),
        ("<p>the 116<sup>th</sup> day", "the 116th day"),
        ("<p>el 1<sup>o</sup> de mayo", "el 1o de mayo"),
        ("<p>12 km<sup>2</sup>", "12 km2"),
        ("<p>Heron Watch<sup>*</sup>", "Heron Watch{*}"),
        ("<p>CO<sub>2</sub>", "CO2"),
        ("<p>vil&shy;lage", "village"),
        ("<p>a\n  b&nbsp;&nbsp;c", "a b c"),
        ("<p>seen<span style='display:none'>not</span><span hidden>not</span><span class='sr-only'>not</span>", "seen"),
    ],
)
def test_what_a_paragraph_says(body: str, wanted: str) -> None:
    assert shown(source_of(f"<html><body>{body}", "made-up.html")) == [wanted]


@pytest.mark.parametrize(
    "notes",
    [
        "<ol><li id=n1>The river watch. <a href='#r1'>↩</a><li id=n2>Heron Watch.</ol>",
        "<div id=n1><p><a href='#r1'>[1]</a> The river watch.</p></div>"
        "<div id=n2><p><a href='#r2'>[2]</a> Heron Watch.</div>",
        "<p><sup>1</sup> The river watch.</p><p><sup>2</sup> Heron Watch.</p>",
        "<p><a name=n1></a>The river watch.<p><a name=n2></a>Heron Watch.",
        "<p><sup>1</sup> The river watch.<br><sup>2</sup> Heron Watch.</p>",
        "<p>1 The river watch.</p><p>2 Heron Watch.</p>",
    ],
)
def test_notes_are_found_by_their_marks(notes: str) -> None:
    marks = "<sup id=r{0}><a href='#n{0}'>{0}</a></sup>"
    body = f"<p>4,512{marks.format(1)} boats, 36{marks.format(2)} percent</p><hr>{notes}"
    source = source_of(f"<body>{body}", "made-up.html")
    assert shown(source) == ["4,512{1} boats, 36{2} percent", "1: The river watch.", "2: Heron Watch."]
    assert [one.kind for one in source.paragraphs] == [Kind.TEXT, Kind.NOTE, Kind.NOTE]


def test_rows_lists_and_columns_say_what_they_are() -> None:
    table = "<table><tr><th>Name<th>City<tr><td>Heron Watch<td>Tula<tr><td>A<br>B<td>C<br>D</table>"
    source = source_of(f"<body><ol start=3><li>Open<li>Count</ol>{table}", "made-up.html")
    assert shown(source) == ["3. Open / 4. Count", "Name | City", "Heron Watch | Tula", "A / B", "C / D"]
    assert [(one.kind, one.column) for one in source.paragraphs] == [
        (Kind.ITEM, 0),
        (Kind.ROW, 0),
        (Kind.ROW, 0),
        (Kind.TEXT, 1),
        (Kind.TEXT, 2),
    ]


@rows(
    ("raw", "why"),
    [
        ("<meta charset=utf-8><p>Señor Núñez".encode(), "right"),
        ("<p>Señor Núñez".encode(), "missing, UTF-8"),
        ("<p>Señor Núñez".encode("cp1252"), "missing, windows-1252"),
        ("<meta charset=utf-8><p>Señor Núñez".encode("cp1252"), "wrong: says UTF-8"),
        ("<meta charset=iso-8859-1><p>Señor Núñez".encode(), "wrong: says Latin-1"),
        ("<meta charset=no-such><p>Señor Núñez".encode("cp1252"), "unknown"),
        ("<meta charset=macintosh><p>Señor Núñez".encode("mac-roman"), "declared"),
        ("<p>Señor Núñez".encode("utf-16"), "byte order mark"),
        ("<?xml version='1.0' encoding='utf-8'?><html><p>Señor Núñez".encode(), "XHTML"),
    ],
)
def test_the_encoding_is_what_the_bytes_are(raw: bytes, why: str) -> None:
    assert texts(source_of(raw, "made-up.html")) == ["Señor Núñez"], why


def test_a_page_saved_in_one_file_is_read() -> None:
    head = 'From: <Saved by a browser>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\n'
    part = "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
    body = "<p>Se=C3=B1or N=\n=C3=BA=C3=B1ez\n--b--"
    assert texts(source_of(head + part + body, "made-up.mhtml")) == ["Señor Núñez"]


def test_links_have_their_words_and_address() -> None:
    (paragraph,) = source_of("<body><p>See <a href='https://example.org/a'><b>the</b> report</a>.", "a.html").paragraphs
    (link,) = paragraph.lines[0].links
    assert (paragraph.text[link.start : link.end], link.url) == ("the report", "https://example.org/a")


def test_no_figure_touches_its_notes_mark() -> None:
    body = "".join(f"<p>{before}{figure}<sup>{mark}</sup>{behind}." for before, figure, behind, mark in SENTENCES)
    assert glued(source_of(f"<body>{body}", "made-up.html"), FIGURES) == []
