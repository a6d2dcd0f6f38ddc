"""EPUB as two formats: a book to read, and in Easy Read one that is heard too."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from takepart.exports import audio
from takepart.exports.book import Book
from takepart.exports.epub.measure import measure
from takepart.exports.epub.write import make
from takepart.exports.format import Format
from takepart.exports.pdf import make as pdf
from takepart.exports.report import Report


def _engine() -> str:
    """The PDF's programs too: they say where its pages start."""
    return f"lxml {etree.__version__} {pdf.engine()}"


# What makes sound is loaded when the first talking book is made, so that commands start at once.
def _talk(book: Book, path: Path) -> None:
    from takepart.exports.epub import talking

    talking.make(book, path)


def _measure_talk(path: Path, book: Book) -> Report:
    from takepart.exports.epub.talk_checks import measure

    return measure(path, book)


def _voice(book: Book) -> str:
    from takepart.exports.audio.voice import Program

    return f"{Program(book.speech.voice).name} {book.speech.spoken}"


FORMAT = Format(
    key="epub",
    name="EPUB",
    ending="epub",
    editions=("standard", "easy-read"),
    make=make,
    measure=measure,
    engine=_engine,
)
TALKING = Format(
    key="talking",
    name="Talking book",
    ending="epub",
    editions=("easy-read",),
    make=_talk,
    measure=_measure_talk,
    engine=lambda: f"{_engine()} {audio.FORMAT.engine()}",
    kinds=("page", "story", "sheet"),
    suffix="-talking",
    depends=_voice,
)
