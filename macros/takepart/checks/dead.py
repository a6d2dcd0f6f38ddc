"""What to write in place of a link, or of a picture, that leads nowhere."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from takepart import addresses
from takepart.checks.files import KINDS
from takepart.findings import choice, closest
from takepart.library import Library

MADE = re.compile(r"#source(?:s|-\d+)")  # the list at the foot of a page
MOST = 60  # letters of a writer's own words in a message
PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif")


@dataclass(frozen=True)
class Place:
    """A link as its file has it: the address that is dead, the file, and the line as typed."""

    link: str
    file: str
    line: str

    def away(self) -> str:
        """How to take it out, and keep its words."""
        address = rf"[^()\s]*{re.escape(self.link)}[^()]*"
        found = re.search(rf"(?P<image>!?)\[(?P<words>[^\[\]]*)\]\(\s*{address}\)", self.line)
        if not found:
            return "take it out and keep its words"
        if found["image"]:
            long = len(found[0]) > MOST
            return f"delete it, from '![' to '({self.link})'" if long else f"delete '{found[0]}'"
        return f"write only '{found['words']}' for '{found[0]}'"

    def wanted(self) -> str:
        """The file that the link would lead to, from the project's root."""
        folder, _ = addresses.base(self.file)
        start = "docs" if self.link.startswith("/") else folder
        return posixpath.normpath(posixpath.join(start, self.link.lstrip("/")))

    def to(self, path: str) -> str:
        """How this file links to a file in docs/, given as a path from there."""
        folder, start = addresses.base(self.file)
        if not start:
            return posixpath.relpath(f"docs/{path}", folder)
        return f"/{addresses.of_page(path) if path.endswith('.md') else path}"


def fix(place: Place, headings: Set[str], library: Library) -> str:
    """What to write instead; `headings` are those of the page that the link does lead to."""
    link, kind = place.link, PurePosixPath(place.link).suffix.lower()
    if link.startswith("#"):
        return f"{_heading(link, headings)}, or {place.away()}."
    if kind in PICTURES and PurePosixPath(link).stem in library.pictures.own:
        return _easy_read_only(place)
    files = {path.relative_to(library.folders.docs).as_posix() for path in _files(library, kind)}
    there = {place.to(one): one for one in (files if kind in KINDS - {".md"} else library.pages)}
    if close := closest(link, there, 0.8):
        return f"Write '{close}' for '{link}', or {place.away()}."
    if kind in KINDS - {".md"}:
        return f"Save the file as {place.wanted()}, or {place.away()}."
    folder, start = addresses.base(place.file)
    example = closest(link, there, 0)
    starts = "with '/'" if start else f"in {folder}/"
    return (
        f"Write the path of a page that is there for '{link}', such as '{example}' for "
        f"docs/{there[example]}: here paths start {starts}. Or {place.away()}."
    )


def _files(library: Library, kind: str) -> Iterator[Path]:
    """Those of this kind that are published; pictures in docs/pictures/ are for Easy Read."""
    docs = library.folders.docs
    for path in docs.rglob(f"*{kind}"):
        if path.parent != docs / "pictures":
            yield path


def _heading(link: str, headings: Set[str]) -> str:
    if close := closest(link, headings, 0.75):
        return f"Write '{close}' for '{link}'"
    if written := sorted(one for one in headings if not MADE.fullmatch(one)):
        return f"Write {choice(written)} for '{link}'"
    return f"Delete '{link}', as that page has no headings"


def _easy_read_only(place: Place) -> str:
    folder, start = addresses.base(place.file)
    path = PurePosixPath(place.link)
    own = f"{start}{path.name}"
    write = "" if own == place.link else f", and write '{own}' for '{place.link}'"
    return (
        f"'{path.stem}' is a picture for Easy Read: write '- :{path.stem}: ' and words, in an Easy "
        f"Read block. To show it here, put a copy of it in {folder}/{write}."
    )
