"""Audio: each page read aloud, with a chapter at each heading.

What it needs is loaded when the first recording is made, so that other commands start at once.
"""

from __future__ import annotations

from pathlib import Path

from takepart.exports.book import Book
from takepart.exports.format import Format
from takepart.exports.report import Report


def _make(book: Book, path: Path) -> None:
    from takepart.exports.audio import file

    file.make(book, path)


def _measure(path: Path, book: Book) -> Report:
    from takepart.exports.audio.measure import measure

    return measure(path, book)


def _engine() -> str:
    from takepart.exports.audio import mp3

    return mp3.engine()


def depends(book: Book) -> str:
    """The voice and every word that it says; Missing when the voice's program is not here."""
    from takepart.exports.audio.parts import body
    from takepart.exports.audio.voice import Program

    return f"{Program(book.speech.voice).name} {[piece.said for piece in body(book)]}"


def _parts(book: Book) -> list[Book]:
    from takepart.exports.audio.parts import parts

    return parts(book)


FORMAT = Format(
    key="audio",
    name="Audio",
    ending="mp3",
    editions=("standard", "easy-read"),
    kinds=("page", "story", "sheet"),
    make=_make,
    measure=_measure,
    engine=_engine,
    parts=_parts,
    depends=depends,
)
