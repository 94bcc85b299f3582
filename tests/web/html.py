"""What makes a page sound HTML, as a parser sees it: every element closed in its place, and every reference met."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from lxml import etree

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
PARTS = {  # what may stand in an element of these, beside others of its kind
    "ul": {"li"},
    "ol": {"li"},
    "dl": {"div"},
    "tr": {"th", "td"},
    "thead": {"tr"},
    "tbody": {"tr"},
    "select": {"option"},
}
NAMELESS = frozenset("p pre span div b i em strong small code caption sub sup del ins dt dd".split())  # without a role
PHRASES_ONLY = frozenset("p h1 h2 h3 small dt span a label button cite q caption figcaption summary".split())
BLOCKS = frozenset("p div ul ol dl table section article form h1 h2 h3 figure blockquote pre nav header footer".split())


class _Strict(HTMLParser):
    """Notes what is wrong."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []
        self.ids: list[str] = []
        self.references: list[str] = []
        self.headings: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        parent = self.open[-1] if self.open else ""
        if len(named) != len(attrs):
            self.faults.append(f"<{tag}> has an attribute twice")
        self.faults += [f"<{tag} {name}>" for name in named if name == "style" or name.startswith("on")]
        if parent in PARTS and tag not in PARTS[parent]:
            self.faults.append(f"<{tag}> in <{parent}>")
        if tag in BLOCKS and not PHRASES_ONLY.isdisjoint(self.open):
            self.faults.append(f"<{tag}> in {self.open}")
        if tag in NAMELESS and "role" not in named and named.keys() & {"aria-label", "aria-labelledby"}:
            self.faults.append(f"<{tag}> has no role that could have a name")
        if tag == "a" and "a" in self.open:
            self.faults.append("<a> in <a>")
        if tag == "script" and "src" not in named and named.get("type") != "application/ld+json":
            self.faults.append("a script within the page")
        self.ids += [named["id"] or ""] if "id" in named else []
        self.references += (named.get("aria-labelledby") or "").split() + (named.get("for") or "").split()
        if tag in ("h1", "h2", "h3"):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> where none is open")


def faults_of(html: str) -> Iterator[str]:
    """Yield what is wrong in a page."""
    yield from parse_errors(html.encode())
    strict = _Strict()
    strict.feed(html)
    strict.close()
    yield from strict.faults
    yield from (f"<{tag}> is never closed" for tag in strict.open)
    yield from (f"nothing is called {one}" for one in strict.references if one not in strict.ids)
    if strict.headings.count(1) != 1:
        yield "not one heading of the whole page"
    yield from (
        f"a heading of level {later} below one of level {earlier}"
        for earlier, later in zip(strict.headings, strict.headings[1:], strict=False)
        if later > earlier + 1
    )


def parse_errors(html: bytes) -> list[str]:
    """Return what libxml2 finds wrong: ends of what is not open, ids that are there twice."""
    parser = etree.HTMLParser()
    etree.fromstring(html, parser)
    unknown = "HTML_UNKNOWN_TAG"  # it knows no element that is younger than HTML 4
    return [error.message for error in parser.error_log if error.type_name != unknown]
