"""Imports point one way, and three modules only know of MkDocs."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import takepart

SOURCE = Path(takepart.__file__).parent
MODULES = {
    ".".join(path.relative_to(SOURCE).with_suffix("").parts): path
    for path in sorted(SOURCE.rglob("*.py"))
    if "starter" not in path.relative_to(SOURCE).parts
}
ENGINE = {"plugin", "config", "site"}


def imported(path: Path) -> Iterator[str]:
    """Full names of what a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} has a relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def ours(path: Path) -> set[str]:
    """Our own modules that a file imports."""
    found = set()
    for name in imported(path):
        parts = name.split(".")
        if parts[0] == "takepart":
            inner = ".".join(parts[1:])
            known = [inner, inner.rpartition(".")[0], f"{inner}.__init__"]
            found.add(next((one for one in known if one in MODULES), "__init__"))
    return found


def test_only_three_modules_know_mkdocs() -> None:
    know = {
        name
        for name, path in MODULES.items()
        if any(
            one.split(".")[0] in ("mkdocs", "mkdocs_macros", "material") for one in imported(path)
        )
    }
    assert know == ENGINE


def test_nothing_below_the_engine_imports_it() -> None:
    commands = {name for name in MODULES if name.startswith("cli.")}
    above = ENGINE | {"build", "__main__"} | commands
    for name, path in MODULES.items():
        if name not in above:
            assert not ours(path) & above, name


def test_no_module_imports_itself_round_a_circle() -> None:
    below = {name: ours(path) - {"__init__"} for name, path in MODULES.items()}
    while free := [name for name, needs in below.items() if not needs & set(below)]:
        for name in free:
            del below[name]
    assert below == {}, "these import each other"


@pytest.mark.parametrize("name", ["findings", "markup", "models", "blocks", "menu"])
def test_the_plainest_modules_stand_on_nothing_else(name: str) -> None:
    assert ours(MODULES[name]) == set()
