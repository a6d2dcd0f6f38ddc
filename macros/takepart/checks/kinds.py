"""Words that nobody would see, for their file is of another kind or in a folder of another name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from takepart.findings import Finding
from takepart.library import Folders
from takepart.likeness import slip

PLAIN = (".txt", ".markdown", ".mdown", ".text")  # kinds that hold words as Markdown does
WRITTEN = (".docx", ".doc", ".odt", ".rtf", ".pages", ".pdf")


def check(folders: Folders) -> Iterator[Finding]:
    """A finding for each such file among terms, stories and collections, and each such folder."""
    own = [folders.glossary, folders.case_studies]
    collections = [path for path in folders.docs.glob("_*") if path.is_dir()]
    for folder in [*own, *sorted(collections)]:
        for path in sorted(folder.glob("*")):
            if fix := instead(path, folders.root):
                file = path.relative_to(folders.root).as_posix()
                message = "This file is not read, for its name does not end in '.md'."
                yield Finding(file, 0, "files", message, fix)
    for path in sorted(folders.docs.rglob("*")):
        if path.suffix != ".md" and _stem(path) + path.suffix.lower() == f"{path.stem}.md":
            message = "This file is not read: its name does not end in '.md' in small letters."
            file = path.relative_to(folders.root).as_posix()
            yield Finding(file, 0, "files", message, instead(path, folders.root))
    for path in sorted(folders.root.iterdir()):
        meant = slip(path.name, [one.name for one in own])
        if meant and path.is_dir() and path not in own and any(path.glob("*.md")):
            fix = f"Move its files to the folder {meant}/."
            yield Finding(path.name, 0, "files", "No file of this folder is read.", fix)


def instead(path: Path, root: Path) -> str:
    """How to save the words of a file again so that they are read; empty when they are."""
    kind, new = path.suffix.lower(), f"{_stem(path)}.md"
    if path.suffix == ".md" or path.name.startswith("~$"):
        return ""
    if kind in (".md", *PLAIN):
        return f"Give the file the name {new}."
    if kind in WRITTEN:
        there = path.with_name(new).relative_to(root).as_posix()
        return f"Copy its words into a new file, {there}, and delete this one."
    return ""


def _stem(path: Path) -> str:
    """The file's name without '.md.txt' or any other ending."""
    return path.stem.removesuffix(".md")
