"""Every page is in the menu, and the menu names only pages that exist."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from takepart import file_names
from takepart.checks import kinds, menu_lines
from takepart.findings import Finding, closest, in_quotes
from takepart.library import Folders, Library, page_files

HOME = "index.md"


def check(library: Library, nav: Any, settings: Path) -> list[Finding]:
    """`nav` is the menu as mkdocs.yml holds it; `settings` is that file."""
    folders = library.folders
    pages = {path.relative_to(folders.docs).as_posix() for path in page_files(folders)}
    named = list(_named(nav or []))
    lines = settings.read_text("utf-8").splitlines()
    file = settings.relative_to(folders.root).as_posix()
    meant = {name: _meant(name, pages - set(named)) for name in named if name not in pages}
    saved = {name: _saved(name, folders) for name in meant}
    # A page that belongs in another folder has a finding that says so.
    moved = {page for page in pages if _belongs_elsewhere(page, library)}
    lost = pages - set(named) - set(meant.values()) - moved
    findings: list[Finding] = []
    if HOME not in pages and not saved.get(HOME):
        home = _home(named, pages)
        findings, lost = [_homeless(home, named, file, lines)], lost - {home}
    findings += [
        _missing(name, meant[name], pages, file, lines, saved[name] or _address(name))
        for name in meant
        if name != HOME or saved[name]
    ]
    findings += _twice(named, file, lines)
    fit = {page for page in lost if not file_names.check(folders.docs / page, folders.docs)}
    for page in sorted(fit):
        message = "This page is in no menu, so nobody can find it."
        above, depth = menu_lines.above(page, pages & set(named), lines)
        entry = f"{depth}- {_title(library, page)}: {page}"
        fix = f"In {file}, below the line {in_quotes(above)}, add this line: {in_quotes(entry)}."
        where = (folders.docs / page).relative_to(folders.root).as_posix()
        findings.append(Finding(where, 1, "menu", message, fix))
    return findings


def _homeless(home: str, named: list[str], file: str, lines: list[str]) -> Finding:
    """`home` is the page that stands in place of the first one, if any."""
    message = f"The guide has no first page: its file has to be docs/{HOME}."
    fix = f"Make it: run 'takepart new page docs/{HOME}', and write its words."
    if home:
        fix = f"Give docs/{home} the name {HOME}."
        fix += f" Write '{HOME}' for '{home}' here." if home in named else ""
    elif HOME not in named:
        fix += f" Then write '- Home: {HOME}' as the first line of the menu."
    return Finding(file, menu_lines.naming(home or HOME, lines)[0], "menu", message, fix)


def _home(named: list[str], pages: set[str]) -> str:
    """The page of another name that the menu starts with, or the only one that it forgot."""
    rest = [page for page in pages - set(named) if "/" not in page] if HOME in named else named[:1]
    return rest[0] if len(rest) == 1 and rest[0] in pages and "/" not in rest[0] else ""


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


def _meant(name: str, pages: Collection[str]) -> str:
    """The page with a name like this one, whatever its folder; empty when there is none."""
    for same in (name.replace("\\", "/"), name.lower()):
        if same in pages:
            return same
    own = _own_name(name)
    near = [page for page in sorted(pages) if _like(own, _own_name(page))]
    return closest(name, near, 0)


def _like(name: str, other: str) -> bool:
    """True for 'meeting' and 'meet' too."""
    short, long = sorted((name, other), key=len)
    return bool(closest(name, [other], 0.75)) or (len(short) > 3 and long.startswith(short))


def _own_name(page: str) -> str:
    """What stands for a page alone: its file's name, or its folder's when that is index.md."""
    path = PurePosixPath(page)
    return path.parent.name or path.stem if path.stem == "index" else path.stem


def _saved(name: str, folders: Folders) -> str:
    """What to do with the page's words when they are there in a file of another kind or place."""
    wanted = folders.docs / name
    if (folders.root / wanted.name).is_file() and wanted.suffix == ".md":
        there = wanted.relative_to(folders.root).as_posix()
        return f"Keep this line, and move the file {wanted.name} to {there}."
    for path in sorted(wanted.parent.glob(f"{wanted.stem}.*")):
        if fix := kinds.instead(path, folders.root):
            there = path.relative_to(folders.root).as_posix()
            page = wanted.with_suffix(".md").relative_to(folders.docs).as_posix()
            keep = "Keep this line" if page == name else f"Write '{page}' for '{name}'"
            return f"{keep}. The words are in {there}. {fix}"
    return ""


def _belongs_elsewhere(page: str, library: Library) -> bool:
    """True for an unread page of which the place where it belongs is known, and is empty."""
    name = PurePosixPath(page).name
    path = library.folders.docs / page
    homes = {one for one in library.unread if one.name == name and not one.exists()}
    return path in library.unread and bool(homes)


def _address(name: str) -> str:
    return f"Write 'https://{name}' for '{name}'." if name.startswith("www.") else ""


def _missing(
    name: str, meant: str, pages: set[str], file: str, lines: list[str], other: str
) -> Finding:
    line = menu_lines.naming(name, lines)[0]
    message = f"The menu names '{name}', and there is no such page."
    write = f", or write the page docs/{name}" if name.endswith(".md") else ""
    fix = f"Delete this line, {menu_lines.shown(line, lines)}{write}."
    if meant:
        fix = f"Write '{meant}' for '{name}'."
    elif other:
        fix = other
    elif close := _meant(name, pages):
        there = menu_lines.naming(close, lines)[0]
        fix = f"{fix} The menu has '{close}' already, on line {there}: leave that."
    return Finding(file, line, "menu", message, fix)


def _twice(named: list[str], file: str, lines: list[str]) -> Iterator[Finding]:
    """A page has one place in the menu: else 'next page' leads readers round in a circle."""
    for name in sorted({name for name in named if named.count(name) > 1}):
        first, *more = menu_lines.naming(name, lines)
        for line in more:
            message = f"'{name}' is in the menu twice; it is on line {first} too."
            one, other = (f"line {n}, {menu_lines.shown(n, lines)}" for n in (line, first))
            fix = f"Delete {one}. Or delete {other}."
            yield Finding(file, line, "menu", message, fix)
