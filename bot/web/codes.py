"""Addresses as drawings that a phone reads from paper."""

from __future__ import annotations

from functools import lru_cache

_KEPT = 512  # drawings, of about 3 KB each


@lru_cache(maxsize=_KEPT)
def code_of(address: str) -> str:
    """Return an address as a QR code in SVG, which takes its colour and size from the style sheet."""
    import segno  # takes a hundredth of a second of the start, and only pages with a public address need it

    code = segno.make_qr(address, error="m")
    return code.svg_inline(omitsize=True, svgclass=None, lineclass=None, border=2, title=None)
