"""Only words and pictures go into docs/: anything else there would be published as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from takepart.findings import Finding
from takepart.library import Folders

KINDS = frozenset(
    ".md .yml .svg .png .jpg .jpeg .webp .gif .ico .pdf .docx .odt .xlsx .csv .txt .epub "
    ".mp3".split()
)
NAMES = (".gitkeep", "CNAME")
# What makes a drawing more than a drawing: code, other documents, and addresses of other hosts.
ACTIVE = re.compile(
    rb"<\s*(?:\w+:)?(?:script|foreignObject|iframe|handler|set|animate)\b|\bon\w+\s*="
    rb"|javascript:|<!ENTITY|href\s*=\s*[\"']\s*(?!#|data:image/(?:png|jpeg|webp))",
    re.I,
)


def check(folders: Folders) -> Iterator[Finding]:
    """A finding for each file of another kind, each link to a file, and each active drawing."""
    for path in sorted(folders.docs.rglob("*")):
        if path.is_dir() and not path.is_symlink():
            continue
        if problem := _problem(path):
            yield Finding(path.relative_to(folders.root).as_posix(), 0, "safety", *problem)


def _problem(path: Path) -> tuple[str, str] | None:
    """What is wrong with the file, and the fix."""
    if path.is_symlink():
        return "This is a link to another file.", "Put the file itself here."
    if path.suffix.lower() not in KINDS and path.name not in NAMES:
        message = f"Files that end in '{path.suffix}' are not allowed in docs/."
        if not path.suffix:
            message = "This file's name has no ending, such as '.md'."
        return message, "Delete the file, or save it as .md (a page), .pdf or .docx (to download)."
    if path.suffix.lower() == ".svg" and (found := ACTIVE.search(path.read_bytes())):
        said = found[0].decode("utf-8", "replace")
        fix = "Save the drawing as plain SVG, or as PNG, and put that in place of this one."
        return f"This drawing holds '{said}', which could run code or load a file.", fix
    return None
