"""An A5 booklet on A4 paper of an Easy Read page: 2 pages a side, to be folded once.

It is set anew on A5 pages and not made smaller: 16 point at 71 % would be 11 (ER-03).
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pypdfium2

from takepart.exports import impose
from takepart.exports.book import Book
from takepart.exports.format import Format
from takepart.exports.parity import fold
from takepart.exports.pdf import make as pdf
from takepart.exports.pdf import measure as measured
from takepart.exports.pdf import opened, print_checks, tag_checks
from takepart.exports.report import Report


@contextmanager
def _small(book: Book) -> Iterator[tuple[Path, Book]]:
    """The A5 pages as a file, and the book as which they are set."""
    small = replace(book, kind="booklet")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a5.pdf"
        pdf.make(small, path)
        yield path, small


def make(book: Book, path: Path) -> None:
    """Write the booklet. Raises ExportError as the PDF of the page does."""
    with _small(book) as (pages, _):
        impose.impose(pages, path)


def measure(path: Path, book: Book) -> Report:
    """The A5 pages are measured as any PDF; each of them must stand in its place on the A4 sides.

    `passed` names what the finished file itself shows: nothing is lost from the A5 pages, and all
    their letters stand in their places. `pages` is the number of the small ones.
    """
    with _small(book) as (pages, small):
        report = measured.measure(pages, small)
        wanted = _words(pages, 1)
    if broken := [*tag_checks.standard(path), *_misplaced(path, wanted)]:
        return replace(report, passed=(), failures=(*report.failures, *broken))
    finished = opened.read(path)
    checks = {
        "type size": [*_resized(path), *print_checks.type_size(finished, small)],
        "fonts": [*print_checks.fonts(finished, small)],
        "contrast": [*print_checks.contrast(finished, small)],
    }
    failures = [*report.failures, *(said for wrong in checks.values() for said in wrong)]
    sheets = {"sheets": len(impose.order(len(wanted))) // 2}
    return replace(
        report,
        passed=("PDF/UA-1", "parity", *checks) if not failures else (),
        failures=tuple(failures),
        measured=measured.found_in(finished, small) | sheets,
    )


def _resized(path: Path) -> Iterator[str]:
    """A page that is drawn smaller has smaller letters than they say they are (ER-03)."""
    document = pypdfium2.PdfDocument(path)
    try:
        for number, side in enumerate(document, 1):
            for form in side.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_FORM], max_depth=1):
                if form.get_matrix().get()[:4] != (1, 0, 0, 1):
                    yield f"The pages on side {number} are not drawn in their own size."
                    break
    finally:
        document.close()


def _misplaced(path: Path, wanted: list[str]) -> Iterator[str]:
    halves = _words(path, 2)
    due = [number for pair in impose.order(len(wanted)) for number in pair]
    if len(halves) != len(due):
        yield f"The booklet has {len(halves) // 2} sides; {len(due) // 2} are needed."
        return
    for place, (said, number) in enumerate(zip(halves, due, strict=True)):
        if said != ("" if number is None else wanted[number]):
            page = "A blank page" if number is None else f"Page {number + 1} of the booklet"
            yield f"{page} is not on the {('left', 'right')[place % 2]} of side {place // 2 + 1}."


def _words(path: Path, parts: int) -> list[str]:
    """The letters of each page, or of its left and right half."""
    document = pypdfium2.PdfDocument(path)
    try:
        found = []
        for page in document:
            wide, text = page.get_width() / parts, page.get_textpage()
            for part in range(parts):
                found.append(fold(text.get_text_bounded(part * wide, None, (part + 1) * wide)))
        return found
    finally:
        document.close()


FORMAT = Format(
    key="booklet",
    name="Booklet",
    ending="pdf",
    editions=("easy-read",),
    kinds=("page", "story"),
    suffix="-booklet",
    make=make,
    measure=measure,
    engine=pdf.engine,
)
