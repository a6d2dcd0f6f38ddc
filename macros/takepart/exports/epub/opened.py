"""A finished EPUB, read again: its files, its package document and its pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from takepart.exports.epub.xml import OPS, Element, read, words

KIND = b"application/epub+zip"
PAGES = "application/xhtml+xml"
NAMES = {
    "h": "http://www.w3.org/1999/xhtml",
    "o": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
    "s": "http://www.w3.org/ns/SMIL",
    "epub": OPS,
}


class Broken(Exception):
    """The file cannot be read as an EPUB at all; the text says why."""


@dataclass(frozen=True)
class Item:
    """A file that the package document names, by its path in the zip."""

    id: str
    path: str
    media: str
    properties: str
    overlay: str


@dataclass(frozen=True)
class Opened:
    """The files by their paths, and how each stands in the zip."""

    files: Mapping[str, bytes]
    infos: tuple[ZipInfo, ...]

    @cached_property
    def package_path(self) -> str:
        container = read(self.files["META-INF/container.xml"])
        return str(container.xpath("string(//@full-path)"))

    @cached_property
    def package(self) -> Element:
        return read(self.files[self.package_path])

    def meta(self, name: str) -> list[str]:
        """The values of a property or of a Dublin Core element, such as 'dc:title'."""
        at = (
            f"o:metadata/{name}"
            if name.startswith("dc:")
            else f"o:metadata/o:meta[@property='{name}']"
        )
        return [words(one) for one in find(self.package, at)]

    @cached_property
    def items(self) -> dict[str, Item]:
        """By their ids."""
        found = {}
        for one in find(self.package, "o:manifest/o:item"):
            path = self.path(self.package_path, one.get("href", ""))
            more = (one.get("properties", ""), one.get("media-overlay", ""))
            found[one.get("id", "")] = Item(
                one.get("id", ""), path, one.get("media-type", ""), *more
            )
        return found

    @cached_property
    def spine(self) -> list[Item]:
        return [self.items[one.get("idref", "")] for one in find(self.package, "o:spine/o:itemref")]

    @cached_property
    def pages(self) -> dict[str, Element]:
        """The root of each XHTML file by its path, in the order of reading, then the others."""
        ordered = dict.fromkeys([*self.spine, *self.items.values()])
        return {i.path: read(self.files[i.path]) for i in ordered if i.media == PAGES}

    @cached_property
    def nav(self) -> Item | None:
        found = [item for item in self.items.values() if "nav" in item.properties.split()]
        return found[0] if len(found) == 1 else None

    @staticmethod
    def path(base: str, address: str) -> str:
        """The file in the zip to which an address on the file `base` leads."""
        return normpath(join(dirname(base), unquote(address.partition("#")[0])))


def open_book(path: Path) -> Opened:
    """Raises Broken when the file is no zip, or a part of it cannot be read."""
    try:
        with ZipFile(path) as book:
            files = {info.filename: book.read(info) for info in book.infolist()}
            made = Opened(files, tuple(book.infolist()))
        _ = made.pages
    except (BadZipFile, etree.XMLSyntaxError, KeyError, OSError) as error:
        raise Broken(f"It cannot be opened as an EPUB: {error}.") from error
    return made


def find(root: Element, path: str) -> list[Element]:
    """The elements at an XPath, with h: for XHTML and o: for the package."""
    found: Any = root.xpath(path, namespaces=NAMES)
    return list(found)


def each(book: Opened, path: str) -> Iterator[tuple[str, Element]]:
    """Every element at an XPath in every page, with the page's path."""
    for page, root in book.pages.items():
        for one in find(root, path):
            yield page, one
