"""Names of files and folders that are part of a web address."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

ODD = re.compile(r"[^A-Za-z0-9._~-]+")

COPY = re.compile(r"( - |-| )copy\b.*\.md$| \(\d+\)\.md$", re.I)  # what systems call a copy


def check(path: Path, folder: Path) -> tuple[str, str] | None:
    """What is wrong with the name of a file below `folder`, and the fix.

    An address can have these letters alone: all others stand there as codes, such as %20.
    """
    name = path.relative_to(folder)
    odd = next((part for part in name.parts if ODD.search(part)), None)
    if odd is None:
        return None
    what = "file" if odd == name.name else "folder"
    fix = f"Name the {what} '{plain(odd)}', and write that name in the menu and in links to it."
    if COPY.search(odd):
        fix = f"If it is a copy that nobody needs, delete it. If not: {fix[0].lower()}{fix[1:]}"
    return f"The name of the {what} '{odd}' cannot be part of a web address.", fix


def plain(name: str) -> str:
    """The name with '-' for what cannot stay; 'our-work.md' for 'our work.md'."""
    stem, dot, ending = name.rpartition(".") if name.endswith(".md") else (name, "", "")
    letters = unicodedata.normalize("NFKD", stem.replace("&", " and "))
    kept = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return (re.sub("-+", "-", ODD.sub("-", kept)).strip("-.") or "page") + dot + ending
