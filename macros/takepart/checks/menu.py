"""Every page is in the menu, and the menu names only pages that exist."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from takepart.findings import Finding, closest, in_quotes
from takepart.library import Library, page_files


def check(library: Library, nav: Any, settings: Path) -> list[Finding]:
    """`nav` is the menu as mkdocs.yml holds it; `settings` is that file."""
    folders = library.folders
    pages = {path.relative_to(folders.docs).as_posix() for path in page_files(folders)}
    named = list(_named(nav or []))
    lines = settings.read_text("utf-8").splitlines()
    file = settings.relative_to(folders.root).as_posix()
    findings = [
        _missing(name, pages, set(named), file, lines) for name in named if name not in pages
    ]
    for page in sorted(pages - set(named)):
        message = "This page is in no menu, so nobody can find it."
        entry = f"{_indent(lines)}- {_title(library, page)}: {page}"
        fix = f"In {file}, below the line 'nav:', add this line: {in_quotes(entry)}."
        where = (folders.docs / page).relative_to(folders.root).as_posix()
        findings.append(Finding(where, 1, "menu", message, fix))
    return findings


def _named(nav: Any) -> Iterator[str]:
    """Each file that the menu names, at any depth; links to other sites are left out."""
    if isinstance(nav, str):
        if "://" not in nav:
            yield nav
    elif isinstance(nav, dict):
        for value in nav.values():
            yield from _named(value)
    elif isinstance(nav, list):
        for value in nav:
            yield from _named(value)


def _title(library: Library, page: str) -> str:
    """The page's name in the menu, as YAML takes it."""
    document = library.pages.get(page)
    title = document.meta.title if document else Path(page).stem.replace("-", " ").capitalize()
    return title if re.fullmatch(r"[^\W\d][\w ',()-]*", title) else f'"{title}"'


def _indent(lines: list[str]) -> str:
    """The spaces before each entry of the menu."""
    start = next((n for n, line in enumerate(lines) if line.startswith("nav:")), len(lines))
    entries = (re.match(r" *(?=- )", line) for line in lines[start:])
    return next((entry[0] for entry in entries if entry), "  ")


def _missing(name: str, pages: set[str], named: set[str], file: str, lines: list[str]) -> Finding:
    line = _line(name, lines)
    message = f"The menu names '{name}', and there is no such page."
    fix = f"Delete this line, {_entry(line, lines)}, or write the page docs/{name}."
    if close := closest(name, pages - named, 0.75):
        fix = f"Write '{close}' for '{name}'."
    elif close := closest(name, pages, 0.75):
        fix = f"{fix} The menu has '{close}' already, on line {_line(close, lines)}: leave that."
    return Finding(file, line, "menu", message, fix)


def _entry(line: int, lines: list[str]) -> str:
    """The line in quotes; with that of its section, which cannot be empty, if it is alone there."""
    above, own, below = (*lines[line - 2 : line], *lines[line : line + 1], "")[:3]
    spaces = [len(one) - len(one.lstrip()) for one in (above, own, below)]
    if above.rstrip().endswith(":") and spaces[2] < spaces[1] and above.strip() != "nav:":
        return f"{in_quotes(own.strip())}, and its section above it, {in_quotes(above.strip())}"
    return in_quotes(own.strip())


def _line(name: str, lines: list[str]) -> int:
    written = re.compile(rf"(^|[\s:'\"-]){re.escape(name)}['\"]?\s*(#|$)")
    return next((number for number, text in enumerate(lines, 1) if written.search(text)), 1)
