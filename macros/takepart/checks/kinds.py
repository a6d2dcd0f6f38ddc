"""Words that nobody would see, for their file is of another kind or in a folder of another name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from takepart import file_names
from takepart.checks import contents
from takepart.findings import Finding
from takepart.library import Folders
from takepart.likeness import slip
from takepart.texts import KINDS

PLAIN = (".txt", ".markdown", ".mdown", ".text")  # kinds that hold words as Markdown does
SYSTEM = ("robots.txt", "humans.txt", "security.txt", "ads.txt")  # for other programs
WRITTEN = (".docx", ".doc", ".odt", ".rtf", ".pages", ".pdf")
SHOW_ENDINGS = (
    " If its name has no '.txt' where you see it, first tick 'File name extensions' under 'View' "
    "in the window of the folder."
)


def check(folders: Folders) -> Iterator[Finding]:
    """A finding for each such file among terms, stories and collections, and each such folder."""
    own = [folders.glossary, folders.case_studies]
    collections = [path for path in folders.docs.glob("_*") if path.is_dir()]
    for folder in [*own, *sorted(collections)]:
        for path in sorted(folder.glob("*")):
            if fix := instead(path, folders.root):
                file = path.relative_to(folders.root).as_posix()
                message = "This file is not read, for its name does not end in '.md'."
                yield Finding(file, 0, "files", message, _as_others(path, file) or fix)
    for path in sorted(folders.docs.rglob("*")):
        if path.parent not in collections and _half_markdown(path):
            small = " in small letters" * (path.suffix == ".MD")
            message = f"This file is not read, for its name does not end in '.md'{small}."
            file = path.relative_to(folders.root).as_posix()
            yield Finding(file, 0, "files", message, instead(path, folders.root))
    yield from _unlinked(folders)
    for path in sorted(folders.root.iterdir()):
        meant = slip(path.name, [one.name for one in own])
        if meant and path.is_dir() and path not in own and any(path.glob("*.md")):
            fix = f"Move its files to the folder {meant}/."
            yield Finding(path.name, 0, "files", "No file of this folder is read.", fix)


def _as_others(path: Path, file: str) -> str:
    """How to make one of a collection: its files start with lines that no other document has."""
    folder = file.rpartition("/")[0]
    if path.suffix.lower() not in WRITTEN or folder not in KINDS:
        return ""
    return (
        f"Copy the lines of another file in {folder}/ into a new file, {folder}/"
        f"{file_names.plain(f'{_stem(path)}.md')}, and change them for this {KINDS[folder]}. If "
        f"readers should have {path.name} itself, move it to docs/ and link to it from a page. If "
        "not, delete it."
    )


def _unlinked(folders: Folders) -> Iterator[Finding]:
    """Advice on each file of words beside the pages that nothing names: it may be a page."""
    own = [path for path in folders.docs.rglob("*") if path.suffix.lower() in (*PLAIN, *WRITTEN)]
    parts = [path for path in own if not _half_markdown(path) and path.name not in SYSTEM]
    read = [*folders.root.glob("*.yml"), *folders.root.rglob("*.md")] if parts else []
    said = unquote(" ".join(path.read_text("utf-8", errors="replace") for path in read))
    for path in sorted(parts):
        fix = instead(path, folders.root)
        named = path.name in said or f"{_stem(path)}.md" in said
        if fix and not (named or contents.wrong(path)) and not path.parent.name.startswith("_"):
            file = path.relative_to(folders.root).as_posix()
            message = "No page links to this file, so readers do not find it."
            fix = (
                f"Link to it from a page. Or, if it is to be a page: {fix[0].lower()}{fix[1:]} Or "
                "delete it, if no reader needs it."
            )
            yield Finding(file, 0, "files", message, fix, "advice")


def _half_markdown(path: Path) -> bool:
    """True for 'page.MD' and 'page.md.txt'."""
    said = path.name.lower()
    return path.suffix != ".md" and said.removesuffix(".txt").endswith(".md")


def instead(path: Path, root: Path) -> str:
    """How to save the words of a file again so that they are read; empty when they are."""
    kind, new = path.suffix.lower(), file_names.plain(f"{_stem(path)}.md")
    if path.suffix == ".md" or path.name.startswith("~$"):
        return ""
    if kind in (".md", *PLAIN):
        hidden = SHOW_ENDINGS * path.name.lower().endswith(".md.txt")
        return f"Give the file the name {new}.{hidden}"
    if kind in WRITTEN:
        there = path.with_name(new).relative_to(root).as_posix()
        return f"Copy its words into a new file, {there}, and delete this one."
    return ""


def _stem(path: Path) -> str:
    """The file's name without '.md.txt' or any other ending."""
    return re.sub(r"\.md$", "", path.stem, flags=re.I)
