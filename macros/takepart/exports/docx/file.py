"""The whole Word file of a book."""

from __future__ import annotations

from datetime import datetime
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document as Word

from takepart.exports import about
from takepart.exports.book import Book
from takepart.exports.docx import cover
from takepart.exports.docx.body import Body
from takepart.exports.docx.looks import LOOKS, blank
from takepart.exports.docx.measure import measure
from takepart.exports.docx.xml import Element, w
from takepart.exports.format import Format
from takepart.wording import capital

MOMENT = (1980, 1, 1, 0, 0, 0)  # the first that a zip can hold; the same at each build


def make(book: Book, path: Path) -> None:
    """Write the file. Raises ExportError when a picture or a table cannot be put on paper."""
    look = LOOKS[book.edition]
    document = blank(look)
    body = document.element.body
    for element in _elements(book, Body(document, book, look)):
        body.insert(len(body) - 1, element)  # the last one describes the paper
    _properties(document, book)
    _save(document, path)


def _elements(book: Book, body: Body) -> list[Element]:
    ending = about.back(book)
    if not book.whole:
        first, *rest = book.blocks
        return body.blocks([first, *about.front(book), *rest, *ending])
    made = [*cover.cover(book, body), cover.contents(book, ending, body.runs)]
    divided = False
    for part in book.parts:
        inside = body.blocks([part.heading, *part.blocks])
        made += inside if divided else _new_page(inside)
        divided = part.address is None
    return [*made, *_new_page(body.blocks(ending))]


def _new_page(elements: list[Element]) -> list[Element]:
    """Begin a page with the first of these, whatever its style says."""
    elements[0][0].insert(1, w("pageBreakBefore"))
    return elements


def _properties(document: Word, book: Book) -> None:
    """What the file says of itself; its dates are the day of the last check, never today's."""
    said = document.core_properties
    checked = datetime(book.reviewed.year, book.reviewed.month, book.reviewed.day)
    said.title = book.title
    said.author = said.last_modified_by = capital(book.organisation.name)
    said.subject = book.guide
    said.version = book.version
    said.language = "en-GB"
    said.created = said.modified = checked


def _save(document: Word, path: Path) -> None:
    """Write the file with the same bytes at each build."""
    packed = BytesIO()
    document.save(packed)
    with ZipFile(packed) as found, ZipFile(path, "w", ZIP_DEFLATED) as made:
        for name in found.namelist():
            entry = ZipInfo(name, MOMENT)
            entry.create_system = 3  # the same on every system
            made.writestr(entry, found.read(name), ZIP_DEFLATED)


def engine() -> str:
    """The libraries that the file depends on."""
    return " ".join(f"{name} {version(name)}" for name in ("python-docx", "typst", "segno"))


FORMAT = Format(
    key="docx",
    name="Word",
    ending="docx",
    editions=tuple(LOOKS),
    make=make,
    measure=measure,
    engine=engine,
)
