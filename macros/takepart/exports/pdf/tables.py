"""Whether a table fits on paper, how wide its columns are, and how it is told as a list."""

from __future__ import annotations

from takepart.exports.content import (
    Block,
    Cell,
    Definition,
    Definitions,
    Described,
    Item,
    Listing,
    Paragraph,
    Table,
    plain,
    walk,
    words,
)
from takepart.exports.pdf import letters
from takepart.exports.pdf.look import Look

INSET = 0.9  # of the type's size, left and right together; see `look.typ`
MOST = 5  # columns: with more, each holds a word or two a line


def columns(table: Table, look: Look) -> list[float] | None:
    """The width of each column in points.

    None when its longest words do not fit side by side, and when no row or only some cells name
    what is in it: tags could not say which cell belongs to which name.
    """
    rows = [table.heads, *table.rows]
    named = any(cell.head for row in table.rows for cell in row)
    if any(isinstance(block, Described) for block in walk([table])):
        return None  # no column has room for a picture
    if not table.heads or named or len(table.heads) > MOST:
        return None
    least = [max(_longest(row[n], look) for row in rows) for n in range(len(rows[0]))]
    wish = [max(_line(row[n], look) for row in rows) for n in range(len(rows[0]))]
    room = look.width - sum(least)
    if room < 0:
        return None
    want = [max(w - n, 1) for w, n in zip(wish, least, strict=True)]
    share = min(1, room / sum(want))
    return [n + share * w for n, w in zip(least, want, strict=True)]


def _text(cell: Cell) -> str:
    return "\n".join(plain(b.words) for b in walk(cell.blocks) if isinstance(b, Paragraph))


def _longest(cell: Cell, look: Look) -> float:
    """The widest word in bold, which its heading may be."""
    inset = INSET * look.size
    return inset + max((letters.width(w, look.size, True) for w in _text(cell).split()), default=0)


def _line(cell: Cell, look: Look) -> float:
    inset = INSET * look.size
    lines = _text(cell).split("\n")
    return inset + max(letters.width(line, look.size, True) for line in lines)


def as_list(table: Table) -> tuple[Block, ...]:
    """A row becomes a list that names the column of each cell, or an item when none has a name."""
    if not table.heads:
        rows = [Item(tuple(block for cell in row for block in cell.blocks)) for row in table.rows]
        return (Listing(tuple(rows)),)
    heads = [words(_text(cell)) for cell in table.heads]
    return tuple(
        Definitions(
            tuple(
                Definition(head, cell.blocks)
                for head, cell in zip(heads, row, strict=False)
                if cell.blocks
            ),
            facts=True,
        )
        for row in table.rows
    )
