"""Which documents a book is cut into: its cover, a document for each part, and its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from takepart.exports import about
from takepart.exports.book import Book
from takepart.exports.content import Block, Heading, Listing, Paragraph, plain, walk, words

Kind = Literal["titlepage", "part", "chapter", "backmatter"]
ABOUT = "about--"  # so that no anchor of the last pages is also one of a part


@dataclass(frozen=True)
class Document:
    """One file of the book. `kind` is its epub:type; `front` says what the whole book is."""

    file: str
    kind: Kind
    heading: Heading
    front: tuple[Block, ...]
    rest: tuple[Block, ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        return (self.heading, *self.front, *self.rest)

    @property
    def title(self) -> str:
        return plain(self.heading.words)

    @property
    def anchors(self) -> set[str]:
        """Every place in it that a link can lead to."""
        found = set()
        for block in walk(self.blocks):
            if isinstance(block, Heading | Paragraph):
                found.add(block.anchor)
            elif isinstance(block, Listing):
                found |= {item.anchor for item in block.items}
        return found - {""}


def documents(book: Book, told: tuple[Block, ...] = ()) -> list[Document]:
    """A longer book starts with a cover; a page, story or sheet says what it is on its page.

    `told` is what else is said of the book there.
    """
    front = (*about.front(book), *told)
    made: list[Document] = []
    if book.whole:
        cover = Heading(1, words(book.title), f"{ABOUT}cover")
        made.append(Document("cover.xhtml", "titlepage", cover, (*front, *about.ask(book)), ()))
    for number, part in enumerate(book.parts, 1):
        kind: Kind = "chapter" if part.html else "part"
        top = () if made else front
        made.append(Document(f"part-{number}.xhtml", kind, part.heading, top, part.blocks))
    match _named(about.back(book)):
        case (Heading() as heading, *rest):
            made.append(Document("about.xhtml", "backmatter", heading, (), tuple(rest)))
    return made


def _named(blocks: Sequence[Block]) -> tuple[Block, ...]:
    return tuple(
        replace(block, anchor=f"{ABOUT}{block.anchor}") if isinstance(block, Heading) else block
        for block in blocks
    )
