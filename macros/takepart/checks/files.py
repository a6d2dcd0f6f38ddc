"""Only words and pictures go into docs/: anything else there would be published as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from takepart import addresses
from takepart.checks import contents
from takepart.findings import Finding
from takepart.library import Folders
from takepart.site_folder import BY_SYSTEMS

KINDS = frozenset(
    ".md .yml .svg .png .jpg .jpeg .webp .gif .ico .pdf .docx .odt .xlsx .csv .txt .epub "
    ".mp3".split()
)
CODE = frozenset(".js .mjs .ts .css .scss .py .sh .bat .exe .php .rb .jar .wasm .json .xml".split())
DRAWN = frozenset(".bmp .tif .tiff .heic .heif .avif .psd .ai .eps .jfif".split())
NAMES = (".gitkeep", "CNAME")
# What makes a drawing more than a drawing: code, other documents, and addresses of other hosts.
ACTIVE = re.compile(
    rb"<\s*(?:\w+:)?(?:script|foreignObject|iframe|handler|set|animate)\b|\bon\w+\s*="
    rb"|javascript:|<!ENTITY|href\s*=\s*[\"']\s*(?!#|data:image/(?:png|jpeg|webp))",
    re.I,
)
PICTURE = re.compile(rb"<(?:\w+:)?image\b[^>]*href\s*=\s*[\"']\s*((?:https?:)?//[^\"']+)", re.I)


def check(folders: Folders) -> Iterator[Finding]:
    """A finding for each file of another kind or content, each link, and each active drawing."""
    for path in sorted(folders.docs.rglob("*")):
        if path.is_dir() and not path.is_symlink():
            continue
        if problem := _problem(path):
            yield Finding(path.relative_to(folders.root).as_posix(), 0, "safety", *problem)


def _problem(path: Path) -> tuple[str, str] | None:
    """What is wrong with the file, and the fix."""
    if path.is_symlink():
        return "This is a link to another file.", "Delete it, and put the file itself here."
    if path.name in BY_SYSTEMS or path.name.startswith("~$"):
        return "A program made this file for itself: no reader needs it.", "Delete the file."
    if path.suffix.lower() not in KINDS and path.name not in NAMES:
        return _other_kind(path)
    if other := contents.wrong(path):
        return other
    if path.suffix.lower() == ".svg" and (found := ACTIVE.search(path.read_bytes())):
        said = found[0].decode("utf-8", "replace")
        if elsewhere := PICTURE.search(path.read_bytes()):
            return _picture(elsewhere[1].decode("utf-8", "replace"), path.name)
        message = f"This drawing holds '{said}', which could run code or load a file."
        return message, _AS_PNG.format(path.name, f"{path.stem}.png")
    return None


_AS_PNG = (
    "Open {0} in a drawing program such as Inkscape, and export it as {1}. Put {1} here, delete "
    "{0}, and write {1} where pages show {0}."
)


def _picture(address: str, name: str) -> tuple[str, str]:
    """A drawing program may fetch nothing, and then the picture would be lost."""
    message = f"This drawing shows a picture from another website: '{address}'."
    whole = addresses.whole(address)
    new = re.sub(r"[?#].*", "", address).rpartition("/")[2] or "photo.png"
    return message, (
        f"If you may use that picture, open {whole}, save it as {new} in the folder of {name}, and "
        f"write '{new}' for '{name}' on each page that shows it, if there is one. If not, delete "
        f"the whole picture '![…]({name})' from those pages. In both cases, delete the file {name} "
        "last."
    )


def _other_kind(path: Path) -> tuple[str, str]:
    kind = path.suffix.lower()
    if not kind:
        message = "This file's name has no ending, such as '.md'."
        return message, f"Name it {path.name}.md if it is a page. If it is not, delete it."
    message = f"Files that end in '{path.suffix}' are not allowed in docs/."
    if kind in CODE:
        return message, "Delete the file."
    if kind in (".html", ".htm"):
        return message, f"Copy its words into a page, {path.stem}.md, and delete this file."
    if kind in DRAWN:
        new = f"{path.stem}.png"
        return message, (
            f"Save the picture as {new}, in the format PNG. Put {new} here, delete {path.name}, "
            f"and write {new} where pages show {path.name}."
        )
    return message, "Save what readers need as a .pdf or .docx file, and delete this one."
