"""Lines on pages: the page information line at the top, and no heading alone at the foot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from takepart.exports.braille import lines
from takepart.exports.braille.pieces import Piece


@dataclass(frozen=True)
class Paper:
    """`cells` in a line, `lines` on a page with the page information line, pages in a `volume`.

    40 by 25 is what embossers and displays in the UK expect (BR-05). There is no rule on volumes;
    80 pages are 40 sheets embossed on both sides, which a plastic comb holds and a lap carries.
    """

    cells: int = 40
    lines: int = 25
    volume: int = 80


USUAL = Paper()


@dataclass(frozen=True)
class Laid:
    """A piece in lines of cells."""

    lines: tuple[str, ...]
    piece: Piece


def lay(piece: Piece, cells: str, paper: Paper, numbers: Mapping[str, int]) -> Laid:
    """The lines of a piece; `numbers` are the pages of anchors, as far as they are known."""
    if piece.note:
        cells = cells.join(lines.NOTE)
    if piece.centred:
        made = lines.centre(cells, paper.cells)
    elif piece.entry:
        page = numbers.get(piece.entry, 1)
        made = lines.entry(cells, page, paper.cells, piece.first, piece.turn)
    else:
        made = lines.wrap(cells, paper.cells, piece.first, piece.turn)
    return Laid(tuple(made), piece)


def paginate(laid: Sequence[Laid], height: int) -> tuple[list[list[str]], dict[str, int]]:
    """The lines of each page, and on which of them (from 0) the anchors stand."""
    pages: list[list[str]] = [[]]
    anchors: dict[str, int] = {}
    every = [one for one in laid if one.lines]
    for place, one in enumerate(every):
        empty = bool(pages[-1]) and _apart(every, place)
        if len(pages[-1]) + empty + _need(every, place) > height and pages[-1]:
            pages.append([])
            empty = False
        pages[-1] += [""] * empty
        if one.piece.anchor:
            anchors[one.piece.anchor] = len(pages) - 1
        for line in one.lines:
            if len(pages[-1]) == height:
                pages.append([])
            pages[-1].append(line)
    return pages, anchors


def _apart(every: Sequence[Laid], place: int) -> bool:
    """True when an empty line stands before a piece."""
    return place > 0 and (every[place].piece.before or every[place - 1].piece.after)


def _need(every: Sequence[Laid], place: int) -> int:
    """How many lines have to stand together: a heading takes 2 lines of its text with it."""
    one = every[place]
    if not one.piece.keep or place + 1 == len(every):
        return min(2, len(one.lines))
    return len(one.lines) + _apart(every, place + 1) + _need(every, place + 1)


def numbered(pages: Sequence[Sequence[str]], title: str, paper: Paper) -> str:
    """The file: each page with its information line, CR LF at line ends, FF between pages."""
    made = [
        "".join(f"{line}\r\n" for line in [information(title, place, paper), *page])
        for place, page in enumerate(pages, 1)
    ]
    return "\f".join(made)


def information(title: str, page: int, paper: Paper) -> str:
    """The short title in the middle and the page number at the right."""
    mark = lines.number(page)
    said = lines.short(title, paper.cells - len(mark) - 3)
    start = min((paper.cells - len(said)) // 2, paper.cells - len(mark) - 3 - len(said))
    return f"{' ' * start}{said}".ljust(paper.cells - len(mark)) + mark
