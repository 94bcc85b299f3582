"""The bot's own modules, each parsed once for all tests that look into them."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

from tests.shipped import ROOT

MODULES = sorted((ROOT / "bot").rglob("*.py"))


@cache
def tree_of(path: Path) -> ast.Module:
    """Return what a module says."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def nodes_of(path: Path) -> list[ast.AST]:
    """Return all that a module says, part by part."""
    return list(ast.walk(tree_of(path)))
