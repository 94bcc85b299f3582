"""How a page's elements look: what its tags say, its own style sheets where they are simple, and `style` attributes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from lxml.etree import _Element as Element

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody"
    " td tfoot th thead tr ul search".split()
)
UNSEEN = frozenset(
    "script style template noscript head title iframe object embed svg math canvas audio video map button select"
    " textarea input datalist progress meter rp".split()
)
_UNSEEN_NAMES = frozenset("sr-only visually-hidden screen-reader-text visuallyhidden screenreader-only".split())
_BOLD = frozenset("b strong h1 h2 h3 h4 h5 h6 th dt".split())
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SELECTOR = re.compile(r"(?P<tag>[a-z][a-z0-9]*)?(?P<rest>(?:[.#][\w-]+)*)")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_AT_RULE = re.compile(r"@[^{;]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})")
_PROPERTIES = frozenset("display visibility vertical-align font-weight list-style list-style-type white-space".split())


@dataclass(frozen=True, slots=True)
class Look:
    """How words are shown.

    Attributes:
        is_raised: Above the line.
        is_bold: Bold.
        url: Where they are linked to.
        within: The elements around them in the line, each with its class.
    """

    is_raised: bool = False
    is_bold: bool = False
    url: str = ""
    within: str = ""


@dataclass(slots=True)
class Styles:
    """The rules of a page's own style sheets that name one tag, class or id."""

    rules: dict[str, dict[str, str]] = field(default_factory=dict)

    @classmethod
    def of(cls, sheets: Iterator[str]) -> Styles:
        styles = cls()
        for sheet in sheets:
            for selectors, body in _RULE.findall(_AT_RULE.sub(" ", _COMMENT.sub(" ", sheet))):
                told = _told(body)
                for selector in selectors.split(",") if told else ():
                    name = selector.strip()
                    if _SELECTOR.fullmatch(name):
                        styles.rules.setdefault(name, {}).update(told)
        return styles

    def properties(self, element: Element) -> Mapping[str, str]:
        """Return what is said of an element: by its tag, then its classes, then its id, then itself."""
        told: dict[str, str] = {}
        if self.rules:
            tag = element.tag
            names = [tag]
            for name in (element.get("class") or "").split():
                names += [f".{name}", f"{tag}.{name}"]
            names += [f"#{element.get('id')}", f"{tag}#{element.get('id')}"]
            for name in names:
                told |= self.rules.get(name, {})
        style = element.get("style")
        return told | _told(style) if style else told


def _told(body: str) -> dict[str, str]:
    pairs = (one.partition(":") for one in body.lower().split(";"))
    told = {name.strip(): value.replace("!important", "").strip() for name, _, value in pairs}
    return {name: value for name, value in told.items() if name in _PROPERTIES}


def is_seen(element: Element, told: Mapping[str, str]) -> bool:
    """Return whether a reader sees an element."""
    if element.tag in UNSEEN or element.get("hidden") is not None:
        return False
    if told.get("display") == "none" or told.get("visibility") == "hidden":
        return False
    return not _UNSEEN_NAMES & set((element.get("class") or "").split())


def is_block(element: Element, told: Mapping[str, str], above: Mapping[str, str]) -> bool:
    """Return whether an element stands on lines of its own.

    Args:
        element: The element.
        told: What is said of it.
        above: What is said of the element around it.
    """
    display = told.get("display", "")
    if above.get("display", "") in ("flex", "grid", "inline-flex", "inline-grid"):
        return True
    if display.startswith("inline"):
        return False
    return element.tag in BLOCKS or display in ("block", "flex", "grid", "table", "table-row", "list-item", "flow-root")


def look_of(element: Element, told: Mapping[str, str], look: Look) -> Look:
    """Return how the words of an element are shown."""
    within = "" if element.tag in BLOCKS else f"{look.within}/{element.tag}.{element.get('class') or ''}"
    look = replace(look, within=within)
    align = told.get("vertical-align", "")
    if element.tag == "sup" or align in ("super", "text-top"):
        look = replace(look, is_raised=align != "baseline" or element.tag == "sup")
    weight = told.get("font-weight", "")
    if element.tag in _BOLD or weight in ("bold", "bolder", "600", "700", "800", "900"):
        look = replace(look, is_bold=True)
    if weight in ("normal", "400"):
        look = replace(look, is_bold=False)
    href = (element.get("href") or "").strip() if element.tag == "a" else ""
    return replace(look, url=href) if href.lower().startswith(("http:", "https:")) else look
