"""Blocks as pieces of braille that each begin a line: what is set in, what stands apart (BR-09)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

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
    Item,
    Listing,
    Paragraph,
    Quote,
    Table,
    plain,
)

STEP = 2  # cells between one depth and the next


@dataclass(frozen=True)
class Piece:
    """Words that begin a line, before they are translated.

    `first` and `turn` are the cells that are empty before the first line and before the others.
    `before` and `after` ask for an empty line. A piece to `keep` is never last on a page. A `note`
    is a transcriber's; `typed` words are not contracted; `entry` is the anchor whose page number
    ends the line.
    """

    text: str
    first: int = 0
    turn: int = 0
    before: bool = False
    after: bool = False
    centred: bool = False
    keep: bool = False
    note: bool = False
    typed: bool = False
    anchor: str = ""
    entry: str = ""


def pieces(blocks: Sequence[Block], level: int = 1, at: int = 0) -> Iterator[Piece]:
    """The pieces of the blocks; `level` is that of a main heading, `at` the cells to set in."""
    for block in blocks:
        match block:
            case Heading():
                yield heading(block, level, at)
            case Paragraph(words=words):
                yield Piece(plain(words), at + STEP, at)
            case Listing(items=items, ordered=ordered):
                marks = [f"{n}. " if ordered else "" for n in range(1, len(items) + 1)]
                turn = at + STEP * depth(block)
                made = [_item(m, i, level, at, turn) for m, i in zip(marks, items, strict=True)]
                yield from _apart(made)
            case Table():
                yield from _apart(_table(block, at), "Table, shown as a list.", at)
            case Definitions(items=items, facts=facts):
                inner = [pieces(item.blocks, level, at + STEP) for item in items]
                both = [(plain(i.words), list(p)) for i, p in zip(items, inner, strict=True)]
                yield from _apart([_defined(word, said, facts, at) for word, said in both])
            case Drawing(described=said) | Image(described=said):
                yield note(f"Picture: {said}")
            case Box(blocks=inside):
                yield replace(note("Box."), before=True, keep=True)
                yield from pieces(inside, level, at)
                yield replace(note("End of box."), after=True)
            case Quote(blocks=inside):
                yield from pieces(inside, level, at + 2 * STEP)
            case Code(text=typed):
                lines = [Piece(s, at, at + 2 * STEP, typed=True) for s in typed.split("\n") if s]
                yield from _apart([lines])
            case Ideas(rows=rows):
                for row in rows:
                    yield from _idea(row, at)


def heading(block: Heading, level: int, at: int = 0) -> Piece:
    """A main heading is centred; one below stands at the margin, and deeper ones in cell 5."""
    deep = block.level - level
    text, anchor = plain(block.words), block.anchor
    if deep <= 0:
        return Piece(text, centred=True, before=True, after=True, keep=True, anchor=anchor)
    cell = at if deep == 1 else at + 2 * STEP
    return Piece(text, cell, cell, before=True, keep=True, anchor=anchor)


def note(text: str) -> Piece:
    """What the print does not say in words: a transcriber's note, from cell 7 back to cell 5."""
    return Piece(text, 6, 4, note=True)


def depth(listing: Listing) -> int:
    """How many lists deep it is: 1 without a list inside."""
    inside = [block for item in listing.items for block in item.blocks]
    return 1 + max((depth(block) for block in inside if isinstance(block, Listing)), default=0)


def _apart(made: Sequence[Sequence[Piece]], named: str = "", at: int = 0) -> list[Piece]:
    """One list with an empty line before and after it; its first item is not left alone."""
    every = [piece for item in made for piece in item]
    if not every:
        return []
    if len(every) > 1:
        every[0] = replace(every[0], keep=True)
    if named:
        every.insert(0, replace(note(named), keep=True))
    every[0] = replace(every[0], before=True)
    every[-1] = replace(every[-1], after=True)
    return every


def _item(mark: str, item: Item, level: int, at: int, turn: int) -> list[Piece]:
    """Its first words stand at the margin of the list; what follows them is set in."""
    first, *rest = item.blocks or (Paragraph(()),)
    match first:
        case Paragraph(words=words) | Heading(words=words):
            titled = isinstance(first, Heading)
            anchor = first.anchor if isinstance(first, Heading) else ""
            start = Piece(mark + plain(words), at, turn, keep=titled and bool(rest), anchor=anchor)
            made = [start]
        case _:
            made = [Piece(mark, at, turn)] if mark else []
            rest = list(item.blocks)
    inner = [replace(piece, before=False, after=False) for piece in _inside(rest, level, at)]
    return [*made, *(replace(p, turn=turn) if p.first == at + STEP else p for p in inner)]


def _inside(blocks: Sequence[Block], level: int, at: int) -> Iterator[Piece]:
    """Paragraphs inside an item stand 2 cells in, like the items of a list inside it."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield Piece(plain(block.words), at + STEP, at + STEP)
        else:
            yield from pieces([block], level, at + STEP)


def _defined(word: str, said: list[Piece], facts: bool, at: int) -> list[Piece]:
    """A short value stands on the line of its label; a meaning stands below its word."""
    if facts:
        return [Piece(f"{word}: {' '.join(piece.text for piece in said)}", at, at + STEP)]
    below = [replace(piece, first=at + STEP, turn=at + 2 * STEP) for piece in said]
    return [Piece(word, at, at + 2 * STEP, keep=True), *below]


def _table(table: Table, at: int) -> list[list[Piece]]:
    """A row is an item, and each cell after its first is set in and names its column (BR-12)."""
    made = [[Piece(table.caption, at + STEP, at, keep=True)]] if table.caption else []
    heads = [_words(cell) for cell in table.heads]
    for row in table.rows:
        said = [_words(cell) for cell in row]
        named = [
            f"{heads[place]}: {text}" if place < len(heads) and heads[place] else text
            for place, text in enumerate(said)
        ]
        made.append(
            [
                Piece(text, at + STEP * bool(place), at + 2 * STEP, keep=not place)
                for place, text in enumerate(named)
            ]
        )
    return made


def _words(cell: Cell) -> str:
    return " ".join(piece.text for piece in pieces(cell.blocks))


def _idea(row: Idea, at: int) -> Iterator[Piece]:
    """Easy Read: its sentences as one paragraph; its picture only goes with them."""
    yield Piece(" ".join(plain(line) for line in row.lines), at + STEP, at)
    for word, said in row.meanings:
        yield Piece(f"{word}: {said}", at + 2 * STEP, at + STEP)
