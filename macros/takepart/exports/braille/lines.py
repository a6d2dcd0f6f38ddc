"""Cells in lines: words are kept whole, and one that is longer than a line is continued (BR-05)."""

from __future__ import annotations

NOTE = ("@.<", "@.>")  # the transcriber's note indicators: dots 4-46-126 and 4-46-345
CONTINUED = '"'  # the line continuation indicator, dot 5
GUIDE = '"'  # dots that lead from a line of contents to its number
PREFIXES = frozenset('@^_".;,#')  # cells that have no meaning without the one after them
FEWEST = 4  # guide dots


def number(value: int) -> str:
    """A number in cells: '#AJ' is 10."""
    return "#" + "".join("JABCDEFGHI"[int(digit)] for digit in str(value))


def wrap(cells: str, width: int, first: int = 0, turn: int = 0) -> list[str]:
    """Lines of at most `width` cells: the first is set in by `first`, the others by `turn`."""
    lines: list[str] = []
    line, empty = " " * first, True
    for word in cells.split():
        if not empty and len(line) + 1 + len(word) <= width:
            line = f"{line} {word}"
            continue
        if not empty:
            lines.append(line)
            line, empty = " " * turn, True
        while len(line) + len(word) > width:
            start = _fit(word, width - len(line) - len(CONTINUED))
            lines.append(line + start + CONTINUED)
            line, word = " " * turn, word[len(start) :]
        line, empty = line + word, False
    return [*lines, line] if not empty else lines


def _fit(word: str, room: int) -> str:
    """The start of a word for a line: to its last stroke if it has one, and no sign is halved."""
    stroke = word.rfind("_/", 0, room - 1)
    if stroke > room // 2:
        return word[: stroke + 2]
    while room > 1 and word[room - 1] in PREFIXES:
        room -= 1
    return word[:room]


def centre(cells: str, width: int) -> list[str]:
    """Centred lines that leave 3 cells free at each side."""
    return [" " * ((width - len(line)) // 2) + line for line in wrap(cells, width - 6)]


def entry(cells: str, page: int, width: int, first: int, turn: int) -> list[str]:
    """A line of contents: words, guide dots, and a number at the margin, of up to 5 cells."""
    *before, last = wrap(cells, width - 7, first, turn)
    mark = number(page)
    gap = width - len(last) - len(mark) - 2
    dots = GUIDE * gap if gap >= FEWEST else " " * gap
    return [*before, f"{last} {dots} {mark}"]


def short(cells: str, room: int) -> str:
    """The words of a title that fit into the page information line."""
    lines = wrap(cells, room)
    return lines[0] if lines else ""
