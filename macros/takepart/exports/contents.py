"""The contents sheet of the print pack: what is in it, and how much paper each file needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from lxml.html import HtmlElement

from takepart.exports import pool, store
from takepart.exports.book import Book, Part
from takepart.exports.format import ExportError
from takepart.exports.manifest import File
from takepart.exports.pdf import format as pdf
from takepart.exports.pool import Job
from takepart.exports.read import Reader
from takepart.exports.store import Store
from takepart.markup import element, write

INTRODUCTION = (
    "This pack has every Easy Read page of this guide. The number of each file is in this list.",
    "Print each file on both sides of the paper. You can print in black and white.",
    "For booklets, use the files in the folder 'booklets'. Let the printer turn the paper over "
    "its short edge, and fold all the sheets of a booklet together.",
)
HEADS = ("File", "Pages", "Sheets of paper", "Sheets for a booklet")


def make(
    files: Sequence[File], folded: Mapping[str | None, File], books: Sequence[Book], kept: Store
) -> str:
    """The key under which the store keeps the sheet. Raises ExportError when it cannot be made."""
    sheet = book(files, folded, books)
    key = store.key(sheet, pdf.FORMAT, pdf.FORMAT.engine())
    if kept.find(key) is None:
        said = pool.work(Job(sheet, pdf.FORMAT.key, key), kept)
        if isinstance(said, str):
            raise ExportError(said)
    return key


def book(files: Sequence[File], folded: Mapping[str | None, File], books: Sequence[Book]) -> Book:
    """The sheet as a book of the standard edition, for who prints the pack."""
    tree = element("div")
    tree.extend([element("p", text) for text in INTRODUCTION])
    table = element("table")
    table.append(element("caption", "Files, and the paper that each needs"))
    table.append(_row("th", HEADS))
    for number, file in enumerate(files, 1):
        small = str(sheets(folded[file.page])) if file.page in folded else "none"
        cells = (f"{number}. {file.title}", str(file.report.pages), str(sheets(file)), small)
        table.append(_row("td", cells))
    tree.append(table)
    first = books[0]
    title = f"{first.guide}: print pack"
    blocks = Reader(str, str, 0, {}).blocks(tree)
    part = Part(title, 1, "contents", "", first.parts[0].file, blocks, write(tree))
    return replace(
        first,
        place="downloads/print-pack-contents",
        kind="page",
        edition="standard",
        title=title,
        parts=(part,),
        reviewed=oldest(files, books),
        live="",
        tested="",
        stale=False,
        pictures=(),
    )


def _row(tag: str, cells: Iterable[str]) -> HtmlElement:
    row = element("tr")
    row.extend([element(tag, cell) for cell in cells])
    return row


def sheets(file: File) -> int:
    """Sheets of paper, printed on both sides."""
    said = file.report.measured.get("sheets")
    return int(said) if said else -(-file.report.pages // 2)


def ordered(files: Sequence[File], books: Sequence[Book]) -> list[File]:
    """The files of pages in the order of the whole guide, and then the others."""
    guide = [book for book in books if book.kind == "guide"]
    every = [part.address for book in guide[:1] for part in book.parts]
    places = {address: place for place, address in enumerate(every)}
    return sorted(files, key=lambda file: places.get(file.page, len(places)))


def oldest(files: Sequence[File], books: Sequence[Book]) -> date:
    """The day since which all the documents of these files have been checked."""
    inside = {(file.document, file.edition) for file in files}
    return min(book.reviewed for book in books if (book.place, book.edition) in inside)
