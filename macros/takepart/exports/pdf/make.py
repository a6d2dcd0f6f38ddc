"""Make a PDF: a book as Typst code, and the code as a tagged file (PDF/UA-1)."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import cache
from importlib.metadata import version
from importlib.resources import files as package_files
from pathlib import Path
from typing import Any, TypeAlias

import typst

from takepart.exports.book import Book
from takepart.exports.format import ExportError
from takepart.exports.pdf import document, letters
from takepart.exports.pdf.pictures import Shown
from takepart.exports.pdf.strings import literal

STANDARD = "ua-1"
Files: TypeAlias = Mapping[str, bytes]


def make(book: Book, path: Path) -> None:
    """Write the file. Raises ExportError when a picture or a word cannot be put on the page."""
    shown = Shown(book)
    code = document.write(book, shown)
    try:
        path.write_bytes(compiled(code, shown.files, book.reviewed, [STANDARD]))
    except typst.TypstError as error:
        raise ExportError(_reason(error, code, shown.files, book)) from error


def compiled(code: str, files: Files, day: date, standards: list[Any]) -> bytes:
    """The PDF; the engine sees these files alone: no other file, no network, no other font."""
    with tempfile.TemporaryDirectory() as folder:
        for name, data in {"main.typ": code.encode(), "look.typ": _look(), **files}.items():
            path = Path(folder) / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(data)
        made: bytes = typst.compile(
            str(Path(folder) / "main.typ"),
            root=folder,
            package_path=folder,
            package_cache_path=folder,
            font_paths=[str(letters.FOLDER)],
            ignore_system_fonts=True,
            pdf_standards=standards,
            timestamp=datetime.combine(day, time(), UTC),
        )
    return made


def _reason(error: typst.TypstError, code: str, files: Files, book: Book) -> str:
    """What a writer can mend; the engine's own words only when nothing else is found."""
    for name, data in files.items():
        if not _draws(name, data, book.reviewed):
            file = name.rpartition("/")[2]
            return f"The picture '{file}' cannot be read. Save it again as SVG or PNG."
    if unknown := letters.unknown(code):
        return (
            f"'{' '.join(unknown)}' cannot be printed, as the font has no such letter. "
            "Say it in words."
        )
    return f"The PDF of '{book.title}' cannot be made: {error}."


def _draws(name: str, data: bytes, day: date) -> bool:
    try:
        compiled(f"#image({literal(name)})", {name: data}, day, [])
    except typst.TypstError:
        return False
    return True


@cache
def _look() -> bytes:
    return (package_files("takepart.exports") / "pdf" / "look.typ").read_bytes()


def engine() -> str:
    """The version of the library that sets the pages, and of those that read them again."""
    names = ("typst", "fonttools", "segno", "pypdfium2", "pikepdf", "page-validation")
    return " ".join(f"{name} {version(name)}" for name in names)
