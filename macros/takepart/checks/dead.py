"""What to write in place of a link, or of a picture, that leads nowhere."""

from __future__ import annotations

import posixpath
from collections.abc import Set
from pathlib import PurePosixPath

from takepart.findings import did_you_mean, listed
from takepart.library import Library

PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif")


def fix(link: str, file: str, headings: Set[str], library: Library) -> str:
    """`file` holds the link; `headings` are those of the page that it does lead to."""
    if link.startswith("#"):
        there = f"Write {listed(sorted(headings))}" if headings else "Write the page only"
        return f"{did_you_mean(link, headings)}{there}, or take the link away."
    if PurePosixPath(link).suffix.lower() in PICTURES:
        return _picture(link, file, library)
    pages = {_from(file, f"docs/{page}") for page in library.pages}
    close = did_you_mean(link, pages, 0.8)
    return f"{close}Write the name of a page or file that is there, or take the link away."


def _picture(link: str, file: str, library: Library) -> str:
    name = PurePosixPath(link).stem
    if name in library.pictures.own:
        return (
            f"'{name}' is a picture for Easy Read: write '- :{name}: ' and words, in an Easy Read "
            f"block. To show it here, put a copy of it beside this page, and write "
            f"'{PurePosixPath(link).name}'."
        )
    root, docs = library.folders.root, library.folders.docs
    there = {p.relative_to(root).as_posix() for p in docs.rglob("*") if p.suffix in PICTURES}
    names = {_from(file, one) for one in there if "/pictures/" not in one}
    inside = file.startswith("docs/") and not link.startswith("/")
    wanted = posixpath.normpath(posixpath.join(posixpath.dirname(file) if inside else "docs", link))
    wanted = f"docs{link}" if link.startswith("/") else wanted
    close = did_you_mean(link, names, 0.8)
    return (
        f"{close}There is no file '{wanted}'. Put the picture there, or write the name of one "
        "that is there."
    )


def _from(file: str, other: str) -> str:
    """A file in docs/ as a link in `file` names it."""
    if file.startswith("docs/"):
        return posixpath.relpath(other, posixpath.dirname(file))
    return other.removeprefix("docs")
