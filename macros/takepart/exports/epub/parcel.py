"""All the files of a book: its pages, their sound, its pictures, and the list of them."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files as package_files

from takepart.exports.book import Book
from takepart.exports.content import Block, Described, walk
from takepart.exports.epub import paged, pages
from takepart.exports.epub.documents import documents
from takepart.exports.epub.overlay import Spoken, overlay
from takepart.exports.epub.package import Access, Resource, package
from takepart.exports.epub.paged import Print
from takepart.exports.epub.pictures import Shown
from takepart.exports.epub.spoken import Passage, passages
from takepart.exports.epub.xhtml import Writer
from takepart.exports.epub.xml import write

PACKAGE, NAV = "package.opf", "nav.xhtml"
XHTML, SMIL, MP3 = "application/xhtml+xml", "application/smil+xml", "audio/mpeg"


class Parcel:
    """The pages of a book, and all that goes with them."""

    def __init__(self, book: Book, told: tuple[Block, ...] = ()) -> None:
        cut = documents(book, told)
        every = [block for document in cut for block in document.blocks]
        places = {anchor: document.file for document in cut for anchor in document.anchors}
        self._book, self._shown = book, Shown(every)
        self._described = any(isinstance(block, Described) for block in walk(every))
        writer = Writer(book, places, self._shown)
        self._pages = {document.file: pages.page(document, writer) for document in cut}
        self._spine = [*self._pages]
        self._pages[NAV] = pages.contents(self._pages, cut, book.edition)
        if book.whole:  # contents are read after the cover; a single page has none to read
            self._spine.insert(1, NAV)
        self._sounds: dict[str, Spoken] = {}
        self._marks: list[tuple[int, str]] = []

    def mark(self, paper: Print | None) -> None:
        """EP-10: where the pages of the PDF start, when that is known of every word."""
        ordered = {name: self._pages[name] for name in self._spine}
        self._marks = (paper and paged.mark(ordered, paper)) or []
        if self._marks:
            self._pages[NAV][-1].append(pages.page_list(self._marks))

    def speak(self, voice: Callable[[list[Passage]], Spoken]) -> None:
        """MO-01: every page that is read in turn has its own sound."""
        for name in self._spine:
            self._sounds[name] = voice(passages(self._pages[name]))

    def files(self) -> dict[str, bytes]:
        """Every file but the first, by its name."""
        put = {Resource("style", "style.css", "text/css"): _style()}
        for name in dict.fromkeys([*self._spine, NAV]):
            put[self._page(name)] = write(self._pages[name])
        for name, spoken in self._sounds.items():
            key = _key(name)
            smil = write(overlay(name, f"{key}.mp3", spoken.clips))
            put[Resource(f"{key}-overlay", f"{key}.smil", SMIL, seconds=spoken.seconds)] = smil
            put[Resource(f"{key}-sound", f"{key}.mp3", MP3)] = spoken.mp3
        for number, (name, (data, media)) in enumerate(self._shown.files.items(), 1):
            put[Resource(f"picture-{number}", name, media)] = data
        described = write(package(self._book, self._access(), [*put]))
        named = {resource.href: data for resource, data in put.items()}
        return {PACKAGE: described, **named}

    def _access(self) -> Access:
        return Access(
            pictures=bool(self._shown.files),
            described=self._described,
            spoken=bool(self._sounds),
            paged=bool(self._marks),
        )

    def _page(self, name: str) -> Resource:
        return Resource(
            id=_key(name),
            href=name,
            media=XHTML,
            properties="nav" if name == NAV else "",
            overlay=f"{_key(name)}-overlay" if name in self._sounds else "",
            spine=name in self._spine,
        )


def _key(page: str) -> str:
    return page.removesuffix(".xhtml")


def _style() -> bytes:
    return (package_files("takepart.exports.epub") / "style.css").read_bytes()
