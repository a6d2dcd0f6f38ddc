"""Tables of data, and the rows of Easy Read, which are a table without borders."""

from __future__ import annotations

from collections.abc import Sequence

from takepart.exports.content import Cell, Described, Paragraph, Table, plain, walk
from takepart.exports.docx.looks import TEXT_WIDTH
from takepart.exports.docx.xml import Element, w

TWIPS = 1440 / 25.4  # in a millimetre
LETTER = 0.56 * 25.4 / 72  # mm of a letter of Arial, bold, for each point of its size
EDGES = 4  # mm of a column that its words cannot use
WORD = 14  # letters; a longer word may go over two lines in a table


def grid(
    style: str, rows: Sequence[Sequence[Sequence[Element]]], widths: Sequence[float], heads: bool
) -> Element:
    """A table of cells with paragraphs in them; `widths` are in mm.

    No row is split over pages, and with `heads` the first one is repeated on each.
    """
    look = w("tblLook", val="0020" if heads else "0000", firstRow=int(heads), lastRow=0)
    properties = w(
        "tblPr",
        w("tblStyle", val=style),
        w("tblW", w=_twips(sum(widths)), type="dxa"),
        w("tblLayout", type="fixed"),
        look,
    )
    columns = w("tblGrid", *(w("gridCol", w=_twips(width)) for width in widths))
    made = [_row(row, widths, heads and row is rows[0]) for row in rows]
    return w("tbl", properties, columns, *made)


def _row(cells: Sequence[Sequence[Element]], widths: Sequence[float], head: bool) -> Element:
    properties = w("trPr", w("cantSplit"), *([w("tblHeader")] if head else []))
    made = [
        w("tc", w("tcPr", w("tcW", w=_twips(width), type="dxa"), w("vAlign", val="center")), *cell)
        for cell, width in zip(cells, widths, strict=True)
    ]
    return w("tr", properties, *made)


def _twips(width: float) -> int:
    return round(width * TWIPS)


def widths(table: Table, size: float) -> list[float] | None:
    """How wide each column is, in mm: room for its longest word, and the rest by its words.

    `size` is that of the letters in points. None when paper has not so much room.
    """
    if any(isinstance(block, Described) for block in walk([table])):
        return None  # no column has room for a picture
    rows = [*([table.heads] if table.heads else []), *table.rows]
    columns = [[_said(cell) for cell in column] for column in zip(*rows, strict=True)]
    longest = [max(len(word) for said in column for word in said.split()) for column in columns]
    least = [EDGES + LETTER * size * min(WORD, letters) for letters in longest]
    spare = TEXT_WIDTH - sum(least)
    if spare < 0:
        return None
    shares = [sum(len(said) for said in column) ** 0.5 for column in columns]
    return [width + spare * share / sum(shares) for width, share in zip(least, shares, strict=True)]


def _said(cell: Cell) -> str:
    lines = [plain(b.words) for b in walk(cell.blocks) if isinstance(b, Paragraph)]
    return " ".join(lines) or "-"
