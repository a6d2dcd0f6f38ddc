"""Measure a finished PDF: it is opened again, and believed in nothing."""

from __future__ import annotations

from pathlib import Path

from takepart.exports import parity
from takepart.exports.book import Book
from takepart.exports.contrast import ratio
from takepart.exports.pdf import opened, print_checks, tag_checks
from takepart.exports.report import Report


def measure(path: Path, book: Book) -> Report:
    """What the pages and the tags of the file show, and whether all the page's words are there."""
    found = opened.read(path)
    standard = tag_checks.standard(path)
    lost = tag_checks.losses(found, book)
    failures = [*parity.sentences(standard), *parity.sentences(lost)]
    passed = [] if standard else ["PDF/UA-1"]
    passed += [] if lost else ["parity"]
    easy = print_checks.EASY_READ if book.edition == "easy-read" else ()
    for check in (*print_checks.CHECKS, *easy, *tag_checks.CHECKS):
        said = [*check(found, book)]
        failures += said
        if not said:
            passed.append(check.__name__.replace("_", " "))
    return Report(
        pages=len(found.sheets),
        passed=tuple(passed),
        failures=tuple(failures),
        measured=found_in(found, book),
    )


def found_in(found: opened.Opened, book: Book) -> dict[str, object]:
    """What is told of a file in its report."""
    pieces = list(print_checks.pieces(found))
    measured: dict[str, object] = {
        "smallest type": round(min(piece.size for piece in pieces), 1),
        "least contrast": round(min(ratio(piece.colour) for piece in pieces), 1),
        "bookmarks": len(found.bookmarks),
    }
    if advice := print_checks.advice(found, book):
        measured["advice"] = advice
    return measured
