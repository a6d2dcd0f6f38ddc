"""Every page is in the menu, and the menu names only pages that exist."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from takepart.findings import Finding, did_you_mean
from takepart.library import Folders, page_files


def check(folders: Folders, nav: Any, settings: Path) -> list[Finding]:
    """`nav` is the menu as mkdocs.yml holds it; `settings` is that file."""
    pages = {path.relative_to(folders.docs).as_posix() for path in page_files(folders)}
    named = list(_named(nav or []))
    lines = settings.read_text("utf-8").splitlines()
    file = settings.relative_to(folders.root).as_posix()
    findings = [_missing(name, pages, file, lines) for name in named if name not in pages]
    for page in sorted(pages - set(named)):
        message = "This page is in no menu, so nobody can find it."
        fix = f"Add '{page}' to 'nav' in {file}."
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


def _missing(name: str, pages: Collection[str], file: str, lines: list[str]) -> Finding:
    written = re.compile(rf"(^|[\s:'\"-]){re.escape(name)}['\"]?\s*(#|$)")
    line = next((number for number, text in enumerate(lines, 1) if written.search(text)), 1)
    message = f"The menu names '{name}', and there is no such page."
    fix = did_you_mean(name, pages) + "Write the page, or delete the line."
    return Finding(file, line, "menu", message, fix)
