"""Every page is in the menu, and the menu names only pages that exist."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from takepart.findings import Finding, closest
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
        entry = f"  - {_title(library, page)}: {page}"
        fix = f"In {file}, under 'nav:', add a line '{entry}'."
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


def _missing(name: str, pages: set[str], named: set[str], file: str, lines: list[str]) -> Finding:
    written = re.compile(rf"(^|[\s:'\"-]){re.escape(name)}['\"]?\s*(#|$)")
    line = next((number for number, text in enumerate(lines, 1) if written.search(text)), 1)
    message = f"The menu names '{name}', and there is no such page."
    fix = f"Write the page docs/{name}, or delete this line."
    if close := closest(name, pages - named, 0.75):
        fix = f"Write '{close}' for '{name}', or delete this line."
    elif close := closest(name, pages, 0.75):
        fix = f"'{close}' is in the menu already. Delete this line."
    return Finding(file, line, "menu", message, fix)
