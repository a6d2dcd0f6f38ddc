"""Code that a newcomer can read: short files, and short functions."""

from __future__ import annotations

import ast
from pathlib import Path
from statistics import median

import pytest

import takepart

SOURCE = Path(takepart.__file__).parent
MODULES = {path.relative_to(SOURCE).as_posix(): path for path in sorted(SOURCE.rglob("*.py"))}


def functions(path: Path) -> dict[str, int]:
    """The length of each function in lines."""
    return {
        node.name: (node.end_lineno or 0) - node.lineno + 1
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


@pytest.mark.parametrize("name", MODULES)
def test_no_module_is_over_300_lines_and_no_function_over_50(name: str) -> None:
    assert len(MODULES[name].read_text("utf-8").splitlines()) <= 300
    assert {f: length for f, length in functions(MODULES[name]).items() if length > 50} == {}


@pytest.mark.parametrize("name", MODULES)
def test_every_module_says_what_it_is_for(name: str) -> None:
    assert ast.get_docstring(ast.parse(MODULES[name].read_text("utf-8")))


def test_functions_are_about_10_lines() -> None:
    lengths = [length for path in MODULES.values() for length in functions(path).values()]
    assert median(lengths) <= 10
