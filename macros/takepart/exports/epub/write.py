"""Write an EPUB: a zip whose first file says what it is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from takepart.exports.book import Book
from takepart.exports.epub import paged
from takepart.exports.epub.parcel import PACKAGE, Parcel
from takepart.exports.epub.xml import CONTAINER, add, root, write

FOLDER = "EPUB"
EARLY = (1980, 1, 1, 0, 0, 0)  # the first date that a zip can hold


def make(book: Book, path: Path) -> None:
    """Write the EPUB of a book. Raises ExportError when one of its pictures cannot be used."""
    parcel = Parcel(book)
    parcel.mark(paged.printed(book))
    zipped(parcel.files(), path)


def zipped(files: Mapping[str, bytes], path: Path) -> None:
    """A zip with the same bytes each time; sound is pressed already, and is stored as it is."""
    inside = {f"{FOLDER}/{name}": data for name, data in files.items()}
    whole = {"mimetype": b"application/epub+zip", "META-INF/container.xml": _container(), **inside}
    with ZipFile(path, "w") as book:
        for name, data in whole.items():
            info = ZipInfo(name, EARLY)
            info.create_system, info.external_attr = 3, 0o644 << 16
            plain = name == "mimetype" or name.endswith(".mp3")
            book.writestr(info, data, ZIP_STORED if plain else ZIP_DEFLATED)


def _container() -> bytes:
    made = root(CONTAINER, "container")
    made.set("version", "1.0")
    media = "application/oebps-package+xml"
    add(add(made, "rootfiles"), "rootfile", full_path=f"{FOLDER}/{PACKAGE}", media_type=media)
    return write(made)
