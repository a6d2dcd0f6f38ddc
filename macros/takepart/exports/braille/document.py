"""A whole book in braille: what stands at its front, its text, its addresses, its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from takepart.exports import about
from takepart.exports.book import Book
from takepart.exports.braille import liblouis
from takepart.exports.braille.pieces import Piece, heading, note, pieces
from takepart.exports.content import (
    Block,
    Heading,
    Ideas,
    Paragraph,
    Words,
    plain,
    walk,
)

ADDRESSES = "Web addresses"


def banner(grade: int) -> str:
    """What every reader has to know until a transcriber has read it (BR-15, BR-16)."""
    made = f"liblouis {liblouis.version()}, table {liblouis.GRADES[grade]}"
    code = f"Unified English Braille, grade {grade}"
    return f"Machine translated, not proofread. {code}. Made with {made}."


def front(book: Book, grade: int) -> list[Piece]:
    """The banner first, and who it is from. In Easy Read a sentence says the same before it."""
    easy = book.edition == "easy-read"
    said = [Piece("A computer made this braille. No one has checked it yet.", 2)] if easy else []
    warned = replace(note(banner(grade)), before=True, after=True)
    return [*said, warned, *pieces(about.front(book, shown=False))]


def sections(book: Book) -> list[list[Piece]]:
    """The pieces of each part, with the divider before it, and those of the end."""
    made: list[list[Piece]] = []
    waiting: list[Piece] = []
    for part in book.parts:
        waiting += [heading(part.heading, part.level), *pieces(part.blocks, part.level)]
        if part.blocks:
            made.append(waiting)
            waiting = []
    return [*made, [*addresses(book), *_end(book)]]


def _end(book: Book) -> list[Piece]:
    blocks = about.back(book, shown=False)
    level = min((b.level for b in blocks if isinstance(b, Heading)), default=1) - 1
    return list(pieces(blocks, level))


def addresses(book: Book) -> list[Piece]:
    """Where links lead whose words do not say it: a list, so that the text is not broken (BR-13).

    Each stands on a line of its own, and is not contracted there, so that it can be typed.
    """
    found = dict.fromkeys(_links(book))
    made: list[Piece] = []
    for said, target in found:
        made += [Piece(said, 0, 4, keep=True), Piece(target, 2, 4, typed=True)]
    if not made:
        return []
    made[-1] = replace(made[-1], after=True)
    return [Piece(ADDRESSES, before=True, after=True, keep=True), *made]


def _links(book: Book) -> Iterator[tuple[str, str]]:
    """The words of each link to the web or to a mailbox, and its address where they do not say it.

    A word that the glossary explains leads to no such place.
    """
    for words in _lines(book.blocks):
        for _, group in groupby(words, key=lambda run: run.link):
            runs = [run for run in group if run.role == ""]
            said = plain(tuple(runs)).strip()
            target = book.target(runs[0]) if runs else ""
            address = about.short(target).removeprefix("mailto:")
            if target.startswith(("http", "mailto:")) and address not in said:
                yield said, address


def _lines(blocks: tuple[Block, ...]) -> Iterator[Words]:
    """Lines that may hold links, without the words that a list defines: it says what they mean."""
    for block in walk(blocks):
        match block:
            case Paragraph(words=words) | Heading(words=words):
                yield words
            case Ideas(rows=rows):
                yield from (line for row in rows for line in row.lines)
