"""Braille: a BRF file in Unified English Braille, for an embosser or a braille display.

`liblouis` is the program that knows the code; `letters` makes words ready for it and `cells` keeps
what it said. `pieces` says how each block is laid out, `lines` and `pages` lay it out, `document`
puts a book together and `volumes` splits a long one. `measure` reads the finished file.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from takepart.exports.book import Book
from takepart.exports.braille import liblouis
from takepart.exports.braille.measure import measure
from takepart.exports.braille.volumes import brf
from takepart.exports.format import Format

EDITIONS = ("standard", "easy-read")


def make(book: Book, path: Path, grade: int) -> None:
    """Write the book as BRF, in ASCII with CR LF at the ends of lines."""
    path.write_bytes(brf(book, grade).encode("ascii"))


FORMAT = Format(
    key="braille",
    name="Braille (BRF)",
    ending="brf",
    editions=EDITIONS,
    make=partial(make, grade=2),
    measure=partial(measure, grade=2),
    engine=partial(liblouis.engine, 2),
)
GRADE_1 = Format(
    key="braille-grade-1",
    name="Braille grade 1 (BRF)",
    ending="brf",
    editions=EDITIONS,
    make=partial(make, grade=1),
    measure=partial(measure, grade=1),
    engine=partial(liblouis.engine, 1),
    suffix="-grade-1",
)
