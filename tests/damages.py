"""What the tests that damage the record share: how a text is replaced, and in which files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

Damage = Callable[[str, str, str], Path]
IOM = "documents/2019-07-18-iom.yaml"
QA = "documents/2020-01-29-hrw-qa.yaml"
WOLA = "documents/2019-11-wola-160.yaml"
