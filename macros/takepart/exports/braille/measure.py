"""Open a finished BRF file again, and say what an embosser or a reader would trip over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from takepart.exports import order, parity
from takepart.exports.book import Book
from takepart.exports.braille import liblouis
from takepart.exports.braille.cells import Cells
from takepart.exports.braille.document import ADDRESSES, addresses, banner
from takepart.exports.braille.lines import CONTINUED, NOTE
from takepart.exports.braille.pages import USUAL, Paper
from takepart.exports.braille.pieces import Piece
from takepart.exports.report import Report

ALLOWED = frozenset(range(0x20, 0x60)) | {0x0A, 0x0C, 0x0D}  # BR-04
NUMBER = re.compile(r"#([A-J]+)$")
ENTRY = re.compile(r"\S( \"+| +) #[A-J]+$")  # a line of contents: no other has 2 spaces together


@dataclass(frozen=True)
class Finished:
    """The pages of a file as lines of cells; the first line of each is its information line."""

    data: bytes
    pages: tuple[tuple[str, ...], ...]

    @property
    def text(self) -> str:
        """The cells alone, without spaces and signs of continuation."""
        return solid(self.lines)

    @property
    def lines(self) -> list[str]:
        """All lines but page information lines and contents, which have the titles once more."""
        every = (line for page in self.pages for line in page[1:])
        return [line for line in every if not ENTRY.search(line)]

    @property
    def running(self) -> str:
        """The same with spaces between words, and without the marks of notes."""
        lines = (line.strip() for line in self.lines)
        joined = "".join(one[:-1] if _continued(one) else f"{one} " for one in lines)
        return joined.replace(NOTE[0], "").replace(NOTE[1], "")


def read(path: Path) -> Finished:
    """The file as it is: what cannot be read as ASCII becomes '?'."""
    data = path.read_bytes()
    pages = data.decode("ascii", "replace").replace("\ufffd", "?").split("\f")
    return Finished(data, tuple(tuple(p.removesuffix("\r\n").split("\r\n")) for p in pages))


def solid(lines: Sequence[str]) -> str:
    """Lines as one run of cells."""
    joined = "".join(line.removesuffix(CONTINUED) if _continued(line) else line for line in lines)
    return joined.replace(" ", "")


def _continued(line: str) -> bool:
    """A line that ends in the indicator alone; guide dots of a list of contents end in a number."""
    return line.endswith(CONTINUED) and not line.endswith(f" {CONTINUED}")


def measure(path: Path, book: Book, grade: int, paper: Paper = USUAL) -> Report:
    """Size of lines and pages, characters, numbers, headings, volumes, the banner and parity."""
    file, cells = read(path), Cells(book, grade)
    checks = {
        "cells and lines": list(_sizes(file, paper)),
        "characters": list(_characters(file)),
        "page numbers": list(_numbers(file)),
        "running title": list(_titles(file, cells.words([book.title])[0])),
        "headings": list(_headings(file, book, cells)),
        "volumes": list(_volumes(file, book, cells, paper)),
        "parity": _lost(file, book, cells),
    }
    failures = [said for found in checks.values() for said in parity.sentences(found)]
    return Report(
        pages=len(file.pages),
        passed=tuple(name for name, found in checks.items() if not found),
        failures=tuple(failures),
        measured={
            "table": liblouis.GRADES[grade],
            "volumes": len(_openings(file, cells)),
            "longest line": max(len(line) for page in file.pages for line in page),
            "most lines": max(len(page) for page in file.pages),
        },
    )


def _sizes(file: Finished, paper: Paper) -> Iterator[str]:
    for place, page in enumerate(file.pages, 1):
        if len(page) > paper.lines:
            yield f"Braille page {place} has {len(page)} lines; {paper.lines} fit."
        for line in page:
            if len(line) > paper.cells:
                yield f"Braille page {place} has a line of {len(line)} cells: '{line}'."


def _characters(file: Finished) -> Iterator[str]:
    wrong = sorted(set(file.data) - ALLOWED)
    if wrong:
        yield f"The file holds bytes that are no cells: {', '.join(map(hex, wrong))}."
    if file.data.count(b"\r\n") != file.data.count(b"\n") or b"\r" in file.data.replace(
        b"\r\n", b""
    ):
        yield "A line does not end in CR LF."
    if b"\f\f" in file.data or re.search(rb"[^\n]\f", file.data) or file.data.endswith(b"\f"):
        yield "Pages are not parted by 1 form feed after the end of a line."
    if found := liblouis.ESCAPE.search(file.text):
        yield f"The file holds '{found[0]}', which stands for a character without cells."


def _numbers(file: Finished) -> Iterator[str]:
    found = [NUMBER.search(page[0]) for page in file.pages]
    digits = [
        one[1].translate(str.maketrans("JABCDEFGHI", "0123456789")) if one else "0" for one in found
    ]
    for place, (before, after) in enumerate(pairwise(["0", *digits]), 1):
        if int(after) != int(before) + 1:
            yield f"Braille page {place} does not have the number {place} in its first line."


def _titles(file: Finished, title: str) -> Iterator[str]:
    for place, page in enumerate(file.pages, 1):
        said = NUMBER.sub("", page[0]).strip()
        if not said or not title.startswith(said):
            yield f"Braille page {place} does not have the title in its first line."


def _headings(file: Finished, book: Book, cells: Cells) -> Iterator[str]:
    """A page does not end in the words of a heading, with an empty line or nothing before them."""
    texts = [*parity.expected(book).headings]
    known = {
        made.replace(" ", ""): text for text, made in zip(texts, cells.words(texts), strict=True)
    }
    for place, page in enumerate(file.pages, 1):
        last = max((n for n, line in enumerate(page) if n and not line), default=0)
        if place < len(file.pages) and (said := known.get(solid(page[last + 1 :]))):
            yield f"The heading '{said}' is the last thing on braille page {place}."


def _openings(file: Finished, cells: Cells) -> list[int]:
    """The places, from 0, of the pages that hold the banner: each volume begins with one."""
    said = cells.words([banner(cells.grade)])[0].replace(" ", "")
    return [n for n, page in enumerate(file.pages) if said in solid(page[1:])]


def _volumes(file: Finished, book: Book, cells: Cells, paper: Paper) -> Iterator[str]:
    starts = _openings(file, cells)
    if not starts or starts[0] != 0:
        yield "The first braille page does not say 'Machine translated, not proofread'."
        return
    names = [f"Volume {n} of {len(starts)}" for n in range(1, len(starts) + 1)]
    for place, (start, end) in enumerate(pairwise([*starts, len(file.pages)])):
        if end - start > paper.volume + start % 2:
            yield f"Volume {place + 1} has {end - start} braille pages; {paper.volume} are allowed."
        if start % 2:
            yield f"Volume {place + 1} does not begin on a page with an odd number."
        said = cells.words([names[place]])[0].replace(" ", "")
        if len(starts) > 1 and said not in solid(file.pages[start][1:]):
            yield f"The title page of volume {place + 1} does not say '{names[place]}'."


def _lost(file: Finished, book: Book, cells: Cells) -> list[str]:
    """What the page holds is translated by itself, and looked for among the cells of the file.

    A word beside a mark can have other cells than alone; then the words of the file are read back,
    and only what is missing in both is lost.
    """
    listed = cells.words([ADDRESSES])[0] if addresses(book) else ""
    text, running = _before(file.text, bare(listed)), _before(file.running, listed)
    wanted, lines = parity.expected(book), order.lines(book)
    every = [one for kind in parity.NAMES for one in getattr(wanted, kind)]
    made = {one: bare(c) for one, c in zip(every, cells.words(every), strict=True)}
    lost = parity.lost_words(wanted, text, lambda one: made.get(one) or bare(one))
    pieces = [Piece(line.text, typed=line.kind == "code") for line in lines]
    cells.learn(pieces)
    missing = order.gaps([cells.of(piece).split() for piece in pieces], running.split())
    if not lost and not missing:
        return []
    (said,) = liblouis.back([running], cells.grade)
    gone = order.gaps([order.tokens(line.text) for line in lines], order.tokens(said))
    ordered = order.named(book, lines, {place: gone[place] for place in missing if place in gone})
    alone = [one for one in lost if one in parity.lost_words(wanted, said)]
    return [*dict.fromkeys([*alone, *ordered])]


def _before(text: str, listed: str) -> str:
    """What stands before the list of addresses, which has the words of links once more."""
    return text[: text.rindex(listed)] if listed and listed in text else text


def bare(cells: str) -> str:
    return cells.replace(" ", "")
