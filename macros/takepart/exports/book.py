"""A book: the words of one or more pages in one edition, with all that a reader must be told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from hashlib import sha256
from typing import Literal, TypeAlias

from takepart.exports.content import Block, Heading, Listing, Paragraph, Run, walk, words
from takepart.exports.speech import Speech
from takepart.models import Organisation
from takepart.pictures import Picture

Kind: TypeAlias = Literal["page", "chapter", "guide", "story", "stories", "sheet", "booklet"]
SUFFIXES: Mapping[str, str] = {
    "standard": "",
    "easy-read": "-easy-read",
    "large-print": "-large-print",
    "giant-print": "-giant-print",
}


@dataclass(frozen=True)
class Part:
    """A page in a book, or a divider without blocks. `html` is what its blocks were read from.

    `level` is that of the title's heading; `anchor` is what links to the page lead to; `file` is
    the Markdown file to mend when something is wrong; `unfit` says why no format can show the page,
    and how to mend it.
    """

    title: str
    level: int
    anchor: str
    address: str | None
    file: str
    blocks: tuple[Block, ...]
    html: str
    unfit: tuple[str, str] | None = None

    @property
    def heading(self) -> Heading:
        return Heading(self.level, words(self.title), self.anchor)


@dataclass(frozen=True)
class Book:
    """One document in one edition, before it becomes a file.

    `place` is the folder and name of its files without edition and ending; `live` the web address
    of the page that says which version is current; `site` that of the whole guide, or empty.
    `tested` says who tested the Easy Read, or nothing; `stale` is true while it is being updated.
    `split` says which part of the book a file holds, from 1, and how many parts there are.
    `speech` is no part of the words: only what is read aloud depends on it.
    """

    place: str
    kind: Kind
    edition: str
    title: str
    parts: tuple[Part, ...]
    guide: str
    organisation: Organisation
    reviewed: date
    live: str
    site: str
    tested: str
    stale: bool
    pictures: tuple[Picture, ...]
    copyright: str
    split: tuple[int, int] = (1, 1)
    speech: Speech = field(default=Speech(), repr=False)

    @property
    def name(self) -> str:
        """The place with the edition and part: 'public/ladder/ladder-easy-read-part-2'."""
        number, of = self.split
        part = f"-part-{number:0{len(str(of))}}" if of > 1 else ""
        return f"{self.place}{SUFFIXES[self.edition]}{part}"

    @property
    def whole(self) -> bool:
        """True for a document of many pages, which has a cover and a list of contents."""
        return self.kind not in ("page", "story", "sheet", "booklet")

    @cached_property
    def version(self) -> str:
        """6 letters and digits that change when the words do; it is printed on every format."""
        digest = sha256(self.title.encode())
        for part in self.parts:
            digest.update(part.html.encode())
        digest.update(f"{self.tested}{self.stale}".encode())
        return digest.hexdigest()[:6].upper()

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Every part's heading and blocks, one after the other."""
        return tuple(block for part in self.parts for block in (part.heading, *part.blocks))

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Every place in the book that a link can lead to."""
        found = {part.anchor for part in self.parts}
        for block in walk(self.blocks):
            if isinstance(block, Heading | Paragraph):
                found.add(block.anchor)
            elif isinstance(block, Listing):
                found |= {item.anchor for item in block.items}
        return frozenset(found - {""})

    def target(self, run: Run) -> str:
        """Where a run's link leads: '' when it has none, or when its place is not in the book."""
        if run.link.startswith("#") and run.link[1:] not in self.anchors:
            return ""
        return run.link

    @property
    def headings(self) -> list[Heading]:
        """All the headings, those inside lists too."""
        return [block for block in walk(self.blocks) if isinstance(block, Heading)]
