"""A web page: decoded as it says, and read without its navigation, header, footer and side bars."""

from __future__ import annotations

import re
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage

from lxml import etree, html
from lxml.etree import _Element as Element

from bot.errors import BotError
from bot.ingest.reading.decoding import decoded
from bot.ingest.reading.html.styles import BLOCKS, Look, Styles
from bot.ingest.reading.html.walk import Walk, marks_in
from bot.ingest.reading.notes import settled
from bot.ingest.reading.runs import clean
from bot.ingest.source import Kind, Paragraph

MAIN_SHARE = 0.4  # of a page's words, that its main part must hold to be believed
_DECLARED = re.compile(rb"""(?:charset\s*=|encoding\s*=)\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_HANDED_ON = re.compile(r"[?&][\w-]+=(?:https?(?::|%3a)//|https?%3a%2f%2f)", re.IGNORECASE)
_FEWEST_BUTTONS = 2  # a paragraph may be one such link: a letter's own
_MOST_WORDS_BESIDE = 4  # of buttons: "Share this:"
_AROUND_TAGS = frozenset("nav aside footer header search form".split())
_AROUND_ROLES = frozenset("navigation banner contentinfo complementary search dialog alert menu toolbar".split())
_AROUND_NAMES = frozenset(
    "nav navbar navigation menu breadcrumb breadcrumbs share sharing social related sidebar cookie cookies comments"
    " newsletter skip-link advert advertisement pagination masthead".split()
)


def read_page(raw: bytes) -> tuple[tuple[Paragraph, ...], str]:
    """Return a page's paragraphs and its title. What stands around the letter is margin: kept, and no part of it."""
    declared = _DECLARED.search(raw[:4096])
    return paragraphs_of_page(decoded(raw, declared[1].decode("ascii") if declared else ""))


def read_saved_page(raw: bytes) -> tuple[tuple[Paragraph, ...], str]:
    """Return the same of a page that a browser has saved in one file (MHTML)."""
    message = message_from_bytes(raw, policy=policy.default)
    assert isinstance(message, EmailMessage)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            body = part.get_payload(decode=True)
            assert isinstance(body, bytes)
            return paragraphs_of_page(decoded(body, part.get_content_charset() or ""))
    raise BotError("holds no page. Save the page anew, as HTML, or print it as PDF.")


def paragraphs_of_page(text: str) -> tuple[tuple[Paragraph, ...], str]:
    """Return a page's paragraphs and its title."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as exc:
        raise BotError("holds no page. Save the page anew, as HTML, or print it as PDF.") from exc
    body = tree.find("body")
    if body is None:
        body = tree
    styles = Styles.of(sheet.text or "" for sheet in tree.iter("style"))
    around = _around(body)
    notes = _notes(body)
    before = _margins(around, styles, notes)
    for element in around:
        _take_out(element)
    walk = Walk(styles, notes)
    walk.block(_main(body), Look(), styles.properties(body))
    title = tree.findtext(".//title") or ""
    return (*settled(walk.paragraphs), *before), clean(" ".join(title.split()))


def _words(element: Element) -> int:
    return (
        sum(len(text.strip()) for text in element.itertext(tag=etree.Element) if text)
        if len(element)
        else len((element.text or "").strip())
    )


def _main(body: Element) -> Element:
    """Return the part that the page calls its main one, where that holds most of its words; else all of it."""
    candidates = [*body.iter("article"), *body.iter("main"), *body.iterfind(".//*[@role='main']")]
    whole = max(_words(body), 1)
    large = [one for one in candidates if _words(one) > MAIN_SHARE * whole]
    return max(large, key=_words) if large else body


def _around(body: Element) -> list[Element]:
    """Return the outermost elements around the letter."""
    whole = max(_words(body), 1)
    has_title = any(_inside_header(one) is None for one in body.iter("h1"))
    found: list[Element] = []
    inside: set[Element] = set()
    for element in body.iter(etree.Element):
        if element.getparent() in inside or element in inside:
            inside.add(element)
        elif element is not body and _is_around(element, has_title=has_title) and _holds_little(element, whole):
            found.append(element)
            inside.add(element)
    return found


def _holds_little(element: Element, whole: int) -> bool:
    return _words(element) < MAIN_SHARE * whole and next(element.iter("article", "main"), None) is None


def _is_around(element: Element, *, has_title: bool) -> bool:
    if element.tag not in BLOCKS:
        return False
    role = element.get("role", "")
    if element.tag in ("header", "footer") or role in ("banner", "contentinfo"):
        if any(above.tag in ("article", "main") for above in element.iterancestors()):
            return False
        return has_title or element.find(".//h1") is None
    if "note" in role or "note" in element.get("class", ""):
        return False
    if _is_of_buttons(element):
        return True
    names = set(f"{element.get('class', '')} {element.get('id', '')}".lower().replace("_", "-").split())
    return element.tag in _AROUND_TAGS or role in _AROUND_ROLES or bool(names & _AROUND_NAMES)


def _is_of_buttons(element: Element) -> bool:
    """Return whether a block is links that do something, and hardly a word beside them: share this, print this."""
    links = list(element.iter("a"))
    if len(links) < _FEWEST_BUTTONS or not all(map(_is_button, links)):
        return False
    linked = sum(len("".join(link.itertext()).split()) for link in links)
    return len("".join(f"{text} " for text in element.itertext()).split()) - linked <= _MOST_WORDS_BESIDE


def _is_button(link: Element) -> bool:
    """Return whether a link leads nowhere, or hands an address on to another site."""
    href = link.get("href", "")
    return not href or href == "#" or href.startswith("javascript:") or bool(_HANDED_ON.search(href))


def _inside_header(element: Element) -> Element | None:
    return next((above for above in element.iterancestors() if above.tag in ("header", "nav", "footer")), None)


def _take_out(element: Element) -> None:
    parent, tail = element.getparent(), element.tail
    before = element.getprevious()
    if tail and before is not None:
        before.tail = (before.tail or "") + tail
    elif tail:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


def _margins(around: list[Element], styles: Styles, notes: dict[Element, str]) -> list[Paragraph]:
    made: list[Paragraph] = []
    for element in around:
        walk = Walk(styles, notes)
        walk.block(element, Look(), styles.properties(element))
        made += [replace(one, kind=Kind.MARGIN, label="") for one in walk.paragraphs]
    return made


def _notes(body: Element) -> dict[Element, str]:
    """Return the elements that hold the notes, by the marks that point to them from before."""
    places = {element: at for at, element in enumerate(body.iter(etree.Element))}
    by_id: dict[str, Element] = {}
    for element in places:
        for name in (element.get("id"), element.get("name")):
            if name:
                by_id.setdefault(name, element)
    notes: dict[Element, str] = {}
    for link, label, target in marks_in(body):
        element = by_id.get(target)
        if element is None or places[element] <= places[link]:
            continue
        while element.tag not in BLOCKS and element.getparent() is not None:
            element = element.getparent()
        if element is not body and element not in link.iterancestors():
            notes.setdefault(element, label)
    return notes
