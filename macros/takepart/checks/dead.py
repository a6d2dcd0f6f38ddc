"""What to write in place of a link, or of a picture, that leads nowhere."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Set
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from takepart import addresses
from takepart.checks.files import KINDS
from takepart.findings import choice, closest, in_quotes
from takepart.library import Library
from takepart.likeness import slip

MADE = re.compile(r"#source(?:s|-\d+)")  # the list at the foot of a page
MOST = 60  # letters of a writer's own words in a message
NAMES = "spaces or capitals, which names of pictures cannot have"
WEBSITE = re.compile(
    r"(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|uk|eu|info|example)(?:/|$))", re.I
)
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
AROUND = "\"'“”‘’<> "  # what word processors and mail put round an address
PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif")


@dataclass(frozen=True)
class Place:
    """A link as its file has it: the address that is dead, the file, and the line as typed."""

    link: str
    file: str
    line: str

    def away(self) -> str:
        """How to take it out, and keep its words."""
        if found := self.typed():
            if not found["image"]:
                return f"write only '{found['words']}' for '{found[0]}'"
            long = len(found[0]) > MOST
            return f"delete it, from '![' to '({self.link})'" if long else f"delete '{found[0]}'"
        if html := self.html():
            said = html["words"]
            return f"write only '{said}' for '{html[0]}'" if said else f"delete '{html[0]}'"
        return "take it out and keep its words"

    def typed(self) -> re.Match[str] | None:
        """The whole link in Markdown: that with just this address, else one that holds it."""
        address = re.escape(self.link)
        for pattern in (rf"{address}(?:\s[^()]*)?", rf"[^()\s]*{address}[^()]*"):
            whole = rf"(?P<image>!?)\[(?P<words>[^\[\]]*)\]\(\s*<?{pattern}>?\)"
            if found := re.search(whole, self.line):
                return found
        return None

    def html(self) -> re.Match[str] | None:
        """The whole link or picture, written as HTML."""
        value = rf"\s[^>]*(?:href|src)\s*=\s*[\"']?{re.escape(self.link)}[\"'\s][^>]*>"
        return re.search(rf"<(?:a{value}(?P<words>.*?)</a>|img{value})", self.line)

    def is_picture(self) -> bool:
        found = self.typed()
        return bool(found and found["image"])

    def wanted(self) -> str:
        """The file that the link would lead to, from the project's root."""
        folder, _ = addresses.base(self.file)
        start = "docs" if self.link.startswith("/") else folder
        return posixpath.normpath(posixpath.join(start, unquote(self.link).lstrip("/")))

    def to(self, path: str) -> str:
        """How this file links to a file in docs/, given as a path from there."""
        folder, start = addresses.base(self.file)
        if not start:
            return posixpath.relpath(f"docs/{path}", folder)
        return f"/{addresses.of_page(path) if path.endswith('.md') else path}"


def fix(place: Place, headings: Set[str], library: Library) -> str:
    """What to write instead; `headings` are those of the page that the link does lead to."""
    if place.link not in place.line and unquote(place.link) in place.line:
        place = replace(place, link=unquote(place.link))
    link, kind = place.link, PurePosixPath(place.link).suffix.lower()
    away = place.away()
    if link.startswith("#"):
        return _heading(place, headings)
    if bare := _bare(link):
        return f"Write '{bare}' for {in_quotes(link)}, or {away}."
    if kind in PICTURES and PurePosixPath(unquote(link)).stem in library.pictures.own:
        return _easy_read_only(place)
    files = {path.relative_to(library.folders.docs).as_posix() for path in _files(library, kind)}
    there = {place.to(one): one for one in (files if kind in KINDS - {".md"} else library.pages)}
    if close := _kept(place, library) or _close(link, there):
        return f"Write {_whole(place, close)}, or {away}."
    if outside := _outside(place):
        return f"{outside}, or {away}."
    if kind in KINDS - {".md"}:
        if (library.folders.root / place.wanted()).is_file():
            return f"{away[0].upper()}{away[1:]}."
        if not place.wanted().startswith("docs/"):
            return f"{_beside(place)}, or {away}."
        return f"Save the file as {place.wanted()}, or {away}."
    folder, start = addresses.base(place.file)
    near = sorted(there, key=lambda one: (one.strip("/").count("/"), "index" in there[one], one))
    example = next((one for one in near if f"docs/{there[one]}" != place.file), near[0])
    starts = "with '/'" if start else f"in {folder}/"
    outside = next((f" and docs/{there[one]} is '{one}'" for one in near if one[:3] == "../"), "")
    return (
        f"{away[0].upper()}{away[1:]}, or write the path of a page that is there: here paths start "
        f"{starts}, so docs/{there[example]} is '{example}'{outside}."
    )


def unseen(place: Place, library: Library) -> str:
    """What is wrong with a picture or a page that is there, and that readers cannot reach."""
    html = place.html()
    if not (library.folders.root / place.wanted()).is_file():
        return ""
    if html and html[0].startswith("<img"):
        return f"The picture '{place.link}' is written as HTML, so readers do not see it."
    if html:
        return f"The link '{html['words']}' is written as HTML, so it leads nowhere."
    page = place.link.endswith(".md")
    return "" if page else f"Readers cannot open the file '{place.link}', though it is there."


def _bare(link: str) -> str:
    """The address that is meant, where marks stand round it, or where it is an email address."""
    said = unquote(link)
    right = said.strip(AROUND)
    mail = f"mailto:{right}" if EMAIL.fullmatch(right) else right
    return mail if mail != said and right else ""


def _kept(place: Place, library: Library) -> str:
    """The path of the page that a story or a term has, where a link names its file."""
    path = PurePosixPath(unquote(place.link))
    folders = {part.replace("_", "-") for part in path.parent.parts}
    for folder, kept in (("case-studies", library.case_studies), ("glossary", library.terms)):
        if folder in folders and path.stem in kept:
            return place.to(f"{folder}/{path.stem}.md")
    return ""


def _beside(place: Place) -> str:
    """Where to save a file that is now in a folder of the writer's own."""
    folder, start = addresses.base(place.file)
    name = PurePosixPath(unquote(place.link)).name
    return f"Save the file as {folder}/{name}, and write '{start}{name}' for '{place.link}'"


def _close(link: str, there: Collection[str]) -> str:
    """What is there and differs by a slip, by capitals and the ending, or by the folder alone."""
    small = {one.lower(): one for one in there}
    page = re.sub(r"(?:\.(?:md|markdown|html?))?/?$", "", link.lower()) + ".md"
    name = PurePosixPath(link).name
    elsewhere = [one for one in there if PurePosixPath(one).name == name != "index.md"]
    moved = elsewhere[0] if len(elsewhere) == 1 else ""
    return small.get(link.lower()) or small.get(page) or slip(link, there) or moved


def _whole(place: Place, right: str) -> str:
    """What to write for the address; a link in HTML leads nowhere, whatever its address is."""
    if (html := place.html()) and not place.typed():
        alt = re.search(r"\salt\s*=\s*\"([^\"]+)\"", html[0])
        words = html["words"] or (alt[1] if alt else "what it shows")
        image = "!" * html[0].startswith("<img")
        return f"'{image}[{words}]({right})' for '{html[0]}'"
    return f"'{right}' for '{place.link}'"


def _outside(place: Place) -> str:
    """What to write for a website, for a file of the writer's own, and for an odd picture."""
    link = place.link
    folder, start = addresses.base(place.file)
    name = PurePosixPath(link.replace("\\", "/")).name
    if "\\" in link:
        save = f"Readers cannot open your own files. Save it as {folder}/{name}"
        return f"{save}, and write '{start}{name}' for its address"
    if place.is_picture() and PurePosixPath(link).suffix.lower() not in PICTURES:
        name = f"{PurePosixPath(name).stem}.png"
        save = f"Save the picture as {folder}/{name}, in the format PNG"
        return f"{save}, and write '{start}{name}' for '{link}'"
    return f"Write 'https://{link}' for '{link}'" if WEBSITE.match(link) else ""


def _files(library: Library, kind: str) -> Iterator[Path]:
    """Those of this kind that are published; pictures in docs/pictures/ are for Easy Read."""
    docs = library.folders.docs
    for path in docs.rglob(f"*{kind}"):
        if path.parent != docs / "pictures":
            yield path


def _heading(place: Place, headings: Set[str]) -> str:
    link, away = place.link, place.away()
    if close := closest(link, headings, 0.75):
        return f"Write '{close}' for '{link}', or {away}."
    if written := sorted(one for one in headings if not MADE.fullmatch(one)):
        top = "" if f"({link})" in place.line else f"Delete '{link}', for the top of that page. Or "
        write = f"{top}write {choice(written)} for '{link}', or {away}."
        return f"{write[0].upper()}{write[1:]}"
    if f"({link})" in place.line:  # nothing would be left of the address
        return f"{away[0].upper()}{away[1:]}, as this page has no headings."
    return f"Delete '{link}', as that page has no headings, or {away}."


def _easy_read_only(place: Place) -> str:
    folder, start = addresses.base(place.file)
    path = PurePosixPath(place.link)
    name = re.sub(r"[^\w.-]+", "-", unquote(path.name)).lower()
    own = f"{start}{name}"
    write = "" if own == place.link else f", and write '{own}' for '{place.link}'"
    if name != path.name:
        return (
            f"The name has {NAMES}. Put the picture in {folder}/, with the name {name}{write}. Or "
            f"{place.away()}."
        )
    return (
        f"'{path.stem}' is a picture for Easy Read. To show it here too, copy "
        f"docs/pictures/{path.name} into {folder}/{write}. Or {place.away()}."
    )
