"""A book as it is read aloud: lists are counted, rows name their columns, addresses are left out.

AU-15: headings are announced and a link is only its words. AU-03: pictures that say something are
described; those of Easy Read show what is said beside them, and are not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from takepart.exports.audio.piece import Piece, What
from takepart.exports.audio.say import Sayer
from takepart.exports.book import Book
from takepart.exports.content import (
    Block,
    Box,
    Cell,
    Code,
    Definitions,
    Drawing,
    Heading,
    Idea,
    Ideas,
    Image,
    Listing,
    Paragraph,
    Quote,
    Table,
    Words,
    plain,
)

UNSAID = ("cite", "address")  # roles of runs that are for the eye


def script(book: Book) -> tuple[Piece, ...]:
    """Everything that the pages of a book say, without the opening and the closing words."""
    reader = Reader(book)
    made: list[Piece] = []
    for number, part in enumerate(book.parts):
        what: What = "heading" if number else "title"
        made.append(reader.heading(part.heading, f"p{number}", what))
        made += reader.blocks(part.blocks, f"p{number}")
    return tuple(made)


class Reader:
    """Reads blocks aloud in the way of an edition."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._sources = False

    @cached_property
    def _sayer(self) -> Sayer:
        return Sayer(dict(self._book.speech.spoken))

    def say(self, text: str) -> str:
        return self._sayer.say(text)

    def line(self, text: str, what: What, key: str = "", said: str | None = None) -> Piece:
        """A piece that is said as it is written, or otherwise as `said`."""
        return Piece(text, self.say(text if said is None else said), what, key)

    def announce(self, said: str, key: str) -> Piece:
        """What no page shows: that a list or a table comes."""
        return Piece("", self.say(said), "list", key)

    def heading(self, heading: Heading, key: str, what: What = "heading") -> Piece:
        text = plain(heading.words)
        calls = {"title": "", "heading": "Next: " if self._easy else "Heading: "}
        return Piece(text, self.say(calls[what] + text), what, key, heading.level)

    @property
    def _easy(self) -> bool:
        return self._book.edition == "easy-read"

    def blocks(self, blocks: Sequence[Block], key: str) -> list[Piece]:
        """The pieces of blocks that stand in the place `key`."""
        made: list[Piece] = []
        for number, block in enumerate(blocks):
            made += self._block(block, f"{key}-{number}")
        return made

    def _block(self, block: Block, key: str) -> Iterator[Piece]:
        match block:
            case Heading():
                self._sources = block.anchor.endswith("--sources")
                yield self.heading(block, key)
            case Paragraph(words=words):
                yield self.words(words, "paragraph", key)
            case Listing():
                yield from self._listing(block, key)
            case Table():
                yield from self._table(block, key)
            case Definitions():
                yield from self._definitions(block, key)
            case Drawing(alt=alt, caption=caption) | Image(alt=alt, caption=caption):
                said = f"A picture. {alt}"
                yield self.line(f"{alt} {caption}".strip(), "picture", key, f"{said} {caption}")
            case Box(blocks=inner):
                yield self.announce("A note.", key)
                yield from self.blocks(inner, key)
            case Quote(blocks=inner):
                yield self.announce("Somebody's own words.", key)
                yield from self.blocks(inner, key)
            case Code(text=typed):
                yield self.line(typed, "paragraph", key, f"Text as it is typed: {typed}")
            case Ideas(rows=rows):
                for number, row in enumerate(rows):
                    yield self._idea(row, f"{key}-{number}")

    def words(self, words: Words, what: What, key: str) -> Piece:
        """A line of text without what is for the eye."""
        return self.line(plain(words), what, key, heard(words))

    def _listing(self, block: Listing, key: str) -> Iterator[Piece]:
        count = len(block.items)
        if self._sources:
            yield self.announce(f"The web page lists {count} sources.", key)
        elif count > 1:
            yield self.announce(f"A list of {count} items.", key)
        for number, item in enumerate(block.items):
            place = f"{key}-{number}"
            made = self._inside(item.blocks, place, f"{number + 1}. " if block.ordered else "")
            if self._sources:
                made = [Piece(one.text, "", "item", one.key) for one in made]
            yield from made

    def _inside(self, blocks: Sequence[Block], key: str, mark: str = "") -> list[Piece]:
        """The blocks of an item; its first paragraph stands for the item itself."""
        if not blocks or not isinstance(blocks[0], Paragraph):
            return self.blocks(blocks, key)
        said = heard(blocks[0].words)
        first = self.line(plain(blocks[0].words), "item", key, mark + said)
        rest = [
            piece
            for number, block in enumerate(blocks[1:], 1)
            for piece in self._block(block, f"{key}-{number}")
        ]
        return [first, *rest]

    def _table(self, table: Table, key: str) -> Iterator[Piece]:
        columns = max((len(row) for row in table.rows), default=0)
        yield self.announce(f"A table of {len(table.rows)} rows and {columns} columns.", key)
        if table.caption:
            yield self.line(table.caption, "paragraph", key)
        heads = [self._cell(cell) for cell in table.heads]
        for number, row in enumerate(table.rows):
            texts, said = [], [f"Row {number + 1}."]
            for place, cell in enumerate(row):
                text, aloud = self._cell(cell)
                head, named = heads[place] if place < len(heads) else ("", "")
                texts.append(f"{head}: {text}" if head else text)
                said.append(f"{named.rstrip('.')}: {aloud}" if named else stopped(aloud))
            yield self.line(" ".join(texts), "row", f"{key}-{number}", " ".join(said))

    def _cell(self, cell: Cell) -> tuple[str, str]:
        """What a cell shows, and the same as it is read."""
        made = [piece for piece in self.blocks(cell.blocks, "") if piece.text]
        return " ".join(one.text for one in made), " ".join(one.said for one in made)

    def _definitions(self, block: Definitions, key: str) -> Iterator[Piece]:
        if not block.facts and len(block.items) > 1:
            yield self.announce(f"{len(block.items)} words and what they mean.", key)
        for number, item in enumerate(block.items):
            place, name = f"{key}-{number}", plain(item.words)
            match item.blocks:
                case [Paragraph(words=words)]:
                    text = f"{name}: {plain(words)}"
                    yield self.line(text, "item", place, f"{stopped(name)} {heard(words)}")
                case _:
                    yield self.line(name, "item", place)
                    yield from self.blocks(item.blocks, place)

    def _idea(self, row: Idea, key: str) -> Piece:
        lines = [plain(line) for line in row.lines]
        said = [stopped(heard(line)) for line in row.lines]
        means = [f"{word}: {meaning}" for word, meaning in row.meanings]
        spoken = [f"{stopped(word)} {stopped(meaning)}" for word, meaning in row.meanings]
        return self.line(" ".join([*lines, *means]), "idea", key, " ".join([*said, *spoken]))


def heard(words: Words) -> str:
    """The text without the numbers of sources and without addresses."""
    return "".join(run.text for run in words if run.role not in UNSAID)


def stopped(text: str) -> str:
    """The text with a full stop, at which a voice pauses, where it has no other sign."""
    return text if not text or text.rstrip()[-1:] in ".!?:;" else f"{text}."
