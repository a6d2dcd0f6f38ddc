"""The words of a page as plain blocks, from which every format is written.

A block knows what it is and not how it looks. `Words` are runs in reading order; the text of a
run keeps its spaces, and the runs of a line joined are the line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias

from takepart.pictures import Picture


@dataclass(frozen=True)
class Run:
    """Words with one look. `link` is a web address, or '#place' in the same book, or empty.

    `label` words name what follows them ('Who: '); a `cite` is the number of a source.
    """

    text: str
    strong: bool = False
    code: bool = False
    link: str = ""
    role: Literal["", "cite", "term", "label", "address"] = ""


Words: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True)
class Heading:
    """`level` is 1 to 6; `anchor` is what links lead to, unique in the book."""

    level: int
    words: Words
    anchor: str


@dataclass(frozen=True)
class Paragraph:
    """`caption` is the title of the list or table below it; `title` that of a box."""

    words: Words
    role: Literal["", "summary", "caption", "title"] = ""
    anchor: str = ""


@dataclass(frozen=True)
class Item:
    """One item of a list: usually a single paragraph, and sometimes more blocks below it."""

    blocks: tuple[Block, ...]
    anchor: str = ""


@dataclass(frozen=True)
class Listing:
    """A list; the numbers of an ordered one start at 1."""

    items: tuple[Item, ...]
    ordered: bool = False


@dataclass(frozen=True)
class Cell:
    """A cell of a table; `head` is true when it names its row or its column."""

    blocks: tuple[Block, ...]
    head: bool = False


@dataclass(frozen=True)
class Table:
    """Rows of the same length; `heads` name the columns, and may be empty."""

    caption: str
    heads: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Definition:
    """A word or label and what is said of it."""

    words: Words
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Definitions:
    """`facts` are short labels with short values; otherwise words with their meanings."""

    items: tuple[Definition, ...]
    facts: bool = False


class Described:
    """What a picture that says something shows: in words, and the line below it."""

    alt: str
    caption: str

    @property
    def described(self) -> str:
        """The caption and what is shown in 1 line; a caption is not said twice."""
        if not self.caption or self.alt.startswith(self.caption.rstrip(".")):
            return self.alt
        return f"{self.caption.rstrip('.')}. {self.alt}"


@dataclass(frozen=True)
class Drawing(Described):
    """A diagram: an SVG that needs no style sheet, in black on white, and what it shows."""

    svg: str
    alt: str
    caption: str


@dataclass(frozen=True)
class Image(Described):
    """A picture file that a page shows. `digest` is of its bytes: what it looks like, wherever the
    file is kept.
    """

    path: Path = field(repr=False)
    digest: str
    alt: str
    caption: str = ""


@dataclass(frozen=True)
class Box:
    """Blocks set apart from the text, such as a note."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Quote:
    """Someone else's words."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Code:
    """Text that is shown as it is typed, with its line breaks."""

    text: str


@dataclass(frozen=True)
class Idea:
    """Easy Read: a picture, a sentence on each line, and hard words with their meanings."""

    picture: Picture | None
    lines: tuple[Words, ...]
    meanings: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Ideas:
    """Rows of Easy Read, each of them kept whole on a page."""

    rows: tuple[Idea, ...]


Block: TypeAlias = (
    Heading
    | Paragraph
    | Listing
    | Table
    | Definitions
    | Drawing
    | Image
    | Box
    | Quote
    | Code
    | Ideas
)


def plain(words: Words) -> str:
    """The text alone."""
    return "".join(run.text for run in words)


def words(text: str) -> Words:
    """Text without any look of its own."""
    return (Run(text),)


def walk(blocks: Sequence[Block]) -> Iterator[Block]:
    """Every block in reading order, each before the blocks inside it."""
    for block in blocks:
        yield block
        match block:
            case Listing(items=items) | Definitions(items=items):
                for item in items:
                    yield from walk(item.blocks)
            case Table(heads=heads, rows=rows):
                for cell in [*heads, *(cell for row in rows for cell in row)]:
                    yield from walk(cell.blocks)
            case Box(blocks=inner) | Quote(blocks=inner):
                yield from walk(inner)
            case _:
                pass


def pictures(blocks: Sequence[Block]) -> list[Picture]:
    """Each picture that is shown, once, in order."""
    rows = [row for block in walk(blocks) if isinstance(block, Ideas) for row in block.rows]
    return [*dict.fromkeys(row.picture for row in rows if row.picture)]
