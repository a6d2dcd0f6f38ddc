"""Every link of the guide that leads to another site, and the lines on which it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from takepart.outside import address
from takepart.publication import Publication
from takepart.reader import Document

Place = tuple[str, int]


@dataclass(frozen=True, order=True)
class Link:
    """An address, and each file and line that holds it; line 0 is somewhere in the file."""

    address: str
    places: tuple[Place, ...]


def gather(publication: Publication) -> list[Link]:
    """The links that a reader can meet in any edition, and the addresses of all sources.

    Each address is here once, in however many ways and places it is written.
    """
    shown: dict[str, str] = {}  # how it is written, and a file whose page shows it
    for file, href in _hrefs(publication):
        shown.setdefault(href, file)
    library = publication.library
    documents = {one.file: one for one in [*library.documents(), *library.collections()]}
    places: dict[str, set[Place]] = {}
    for href, file in shown.items():
        if where := address.plain(href):
            found = {(d.file, n) for d in documents.values() for n in _lines(d, href)}
            places.setdefault(where, set()).update(found or {(file, 0)})
    return sorted(Link(where, tuple(sorted(found))) for where, found in places.items())


def _hrefs(publication: Publication) -> Iterator[tuple[str, str]]:
    for pages in publication.editions.values():
        for name, page in pages.items():
            for link in page.tree.iter("a"):
                yield publication.documents[name].file, link.get("href") or ""
    for source in publication.library.sources.values():
        yield source.file, source.meta.url or ""


def _lines(document: Document[Any], href: str) -> list[int]:
    """The lines that hold this address and not only a longer one that starts with it."""
    whole = re.compile(rf"(?<![\w/]){re.escape(href)}(?![\w/?#&=%~+-]|[.,:;]+\w)")
    body = enumerate(document.body.split("\n"), document.line)
    values = [(n, str(getattr(document.meta, key, ""))) for key, n in document.lines.items()]
    return [n for n, text in [*body, *values] if whole.search(unescape(text))]
