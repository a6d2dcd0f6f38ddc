"""A long book in volumes that a person can carry, each with a title page and its contents.

All volumes are in one file. Each begins on a page with an odd number, so on a new sheet, and its
title page says which pages of the file it is: an embosser is told these pages.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from takepart.exports.book import Book
from takepart.exports.braille import document
from takepart.exports.braille.cells import Cells
from takepart.exports.braille.pages import USUAL, Laid, Paper, lay, numbered, paginate
from takepart.exports.braille.pieces import STEP, Piece

Pages = list[list[str]]


@dataclass(frozen=True)
class Section:
    """Pages that follow one another in a volume; `anchors` are on which of them, from 0."""

    pages: Pages
    anchors: Mapping[str, int]
    entries: tuple[Piece, ...]


@dataclass
class Made:
    """The pages so far, the number of each anchor's page, and the last page of each volume."""

    pages: Pages = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    ends: list[int] = field(default_factory=list)


def brf(book: Book, grade: int, paper: Paper = USUAL) -> str:
    """The book as the text of a BRF file."""
    cells = Cells(book, grade)
    front = document.front(book, grade)
    sections = document.sections(book)
    cells.learn([*front, *(piece for section in sections for piece in section)])
    return numbered(_pages(book, cells, front, sections, paper), _title(book, cells), paper)


def _title(book: Book, cells: Cells) -> str:
    return cells.words([book.title])[0]


def _pages(
    book: Book, cells: Cells, front: list[Piece], sections: list[list[Piece]], paper: Paper
) -> Pages:
    """A page of the guide has no title page of its own, unless it is a book by its length."""
    if not book.whole:
        (title, *rest), *more = sections
        together = [title, *front, *rest, *(piece for section in more for piece in section)]
        pages, _ = _paginated(together, cells, paper, {})
        if len(pages) <= paper.volume:
            return pages
    made = [_section(pieces, cells, paper) for pieces in sections]
    entries = [entry for section in made for entry in section.entries]
    opening = _opening(book, front, entries, "", "")
    room = paper.volume - len(_paginated(opening, cells, paper, {})[0])
    groups = even([part for section in made for part in _cut(section, room)], room)
    first = _assemble(book, cells, front, groups, paper, Made())
    return _assemble(book, cells, front, groups, paper, first).pages


def _section(pieces: list[Piece], cells: Cells, paper: Paper) -> Section:
    pages, anchors = _paginated(pieces, cells, paper, {})
    entries = [
        Piece(piece.text, first=0, turn=2 * STEP, entry=piece.anchor)
        for piece in pieces
        if piece.centred and piece.anchor
    ]
    return Section(pages, anchors, tuple(entries))


def _paginated(
    pieces: Sequence[Piece], cells: Cells, paper: Paper, numbers: Mapping[str, int]
) -> tuple[Pages, dict[str, int]]:
    cells.learn(pieces)
    laid: list[Laid] = [lay(piece, cells.of(piece), paper, numbers) for piece in pieces]
    return paginate(laid, paper.lines - 1)


def _cut(section: Section, room: int) -> list[Section]:
    """A section that is longer than a volume goes on in the next one."""
    made = []
    for start in range(0, len(section.pages), room):
        inside = {a: p - start for a, p in section.anchors.items() if start <= p < start + room}
        entries = tuple(entry for entry in section.entries if entry.entry in inside)
        made.append(Section(section.pages[start : start + room], inside, entries))
    return made


def even(sections: Sequence[Section], room: int) -> list[list[Section]]:
    """As few volumes as can be, and the longest of them as short as can be."""
    fewest = len(filled(sections, room))
    longest = max(len(section.pages) for section in sections)
    return next(
        groups
        for smaller in range(longest, room + 1)
        if len(groups := filled(sections, smaller)) == fewest
    )


def filled(sections: Sequence[Section], room: int) -> list[list[Section]]:
    """Sections in order, in groups of at most `room` pages."""
    groups: list[list[Section]] = []
    left = 0
    for section in sections:
        if len(section.pages) > left:
            groups.append([])
            left = room
        groups[-1].append(section)
        left -= len(section.pages)
    return groups


def _assemble(
    book: Book,
    cells: Cells,
    front: list[Piece],
    groups: list[list[Section]],
    paper: Paper,
    known: Made,
) -> Made:
    """All the volumes. The first time the numbers are not known; they change no line's place."""
    made = Made()
    for place, group in enumerate(groups):
        made.pages += [[]] * (len(made.pages) % 2)
        start = len(made.pages) + 1
        end = known.ends[place] if known.ends else start
        volume = f"Volume {place + 1} of {len(groups)}" if len(groups) > 1 else ""
        entries = [entry for section in group for entry in section.entries]
        opening = _opening(book, front, entries, volume, f"Braille pages {start} to {end}")
        made.pages += _paginated(opening, cells, paper, known.numbers)[0]
        for section in group:
            base = len(made.pages) + 1
            made.numbers |= {anchor: base + at for anchor, at in section.anchors.items()}
            made.pages += section.pages
        made.ends.append(len(made.pages))
    return made


def _opening(
    book: Book, front: list[Piece], entries: Sequence[Piece], volume: str, pages: str
) -> list[Piece]:
    """The title page of a volume, and its contents."""
    title = [Piece(text, centred=True, after=True) for text in (book.title, volume, pages) if text]
    made = [*title, *front]
    if book.whole:
        head = Piece("Contents", centred=True, before=True, after=True, keep=True)
        made += [head, *(replace(entry, keep=False) for entry in entries)]
    return made
