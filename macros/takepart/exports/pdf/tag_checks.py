"""What the tags of a finished PDF say: its headings, lists, tables, links and reading order.

Each check yields a sentence for what is not met, with the words that it is about.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate
from pathlib import Path

import page

from takepart.exports import about, parity
from takepart.exports.book import Book
from takepart.exports.content import (
    Block,
    Definitions,
    Heading,
    Idea,
    Ideas,
    Listing,
    Paragraph,
    Table,
    plain,
    walk,
)
from takepart.exports.parity import Inventory, fold
from takepart.exports.pdf import tables
from takepart.exports.pdf.look import look
from takepart.exports.pdf.opened import Node, Opened

LEVELS = {f"H{level}": level for level in range(1, 7)}


def title_and_language(opened: Opened, book: Book) -> Iterator[str]:
    """PU-02, PU-05, PU-06: tagged, with a language, and a title that is shown."""
    if not opened.marked:
        yield "It is not tagged."
    if opened.language != "en-GB":
        yield f"Its language is '{opened.language}', and not 'en-GB'."
    if opened.title != book.title or not opened.shows_title:
        yield f"Its title is '{opened.title}', and not '{book.title}', or is not shown."


def standard(path: Path) -> list[str]:
    """PDF/UA-1: a sentence for each rule that a program can check and that is not met."""
    report = page.validate_pdf(str(path), profile="ua1")
    return list(dict.fromkeys(f"PDF/UA-1: {one.message}." for one in report.failures))


def headings(opened: Opened, book: Book) -> Iterator[str]:
    """PU-10: the headings of the book in their order, each with its level, and none skipped."""
    found = [
        (LEVELS[node.tag], fold(opened.words(node)))
        for node in opened.tree.nodes()
        if node.tag in LEVELS
    ]
    last = 0
    for level, said in found:
        if level > last + 1:
            yield f"The heading '{said}' has level {level} below one of level {last}."
        last = level
    place = 0
    for head in _headings(book):
        wanted = (head.level, fold(plain(head.words)))
        try:
            place = found.index(wanted, place) + 1
        except ValueError:
            yield f"The heading '{plain(head.words)}' is not at level {head.level} in its place."
            return


def _headings(book: Book) -> list[Heading]:
    return [block for block in walk(_every(book)) if isinstance(block, Heading)]


def _every(book: Book) -> list[Block]:
    first, *rest = book.blocks
    front = about.front(book)
    body = [*front, first, *rest] if book.whole else [first, *front, *rest]
    return [*body, *about.back(book)]


def bookmarks(opened: Opened, book: Book) -> Iterator[str]:
    """PU-16: a bookmark for each heading, in the same order."""
    wanted = [fold(plain(head.words)) for head in _headings(book)]
    found = [fold(title) for title in opened.bookmarks]
    if [title for title in found if title in set(wanted)] != wanted:
        lost = next((title for title in wanted if title not in found), "one of them")
        yield f"The bookmarks are not the headings: '{lost}' is missing or out of place."


def contents(opened: Opened, book: Book) -> Iterator[str]:
    """LP-18: a whole document lists its parts, each with the page that it starts on."""
    nodes = list(opened.tree.nodes())
    starts = {(fold(opened.words(n)), n.first() + 1) for n in nodes if n.tag in LEVELS}
    listed: set[str] = set()
    for entry in (node for node in nodes if node.tag == "TOCI"):
        title, _, number = opened.words(entry).strip().rpartition(" ")
        listed.add(fold(title))
        if not number.isdigit() or (fold(title), int(number)) not in starts:
            yield f"The contents say that '{title}' starts on page {number}, and it does not."
    for part in book.parts if book.whole else ():
        if fold(part.title) not in listed:
            yield f"The contents do not list '{part.title}'."


class Stream:
    """The words of the tags in reading order, without the contents and what drawings hold."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._pages: list[int] = []
        said: list[str] = []
        for number, text in self._walk(opened.tree):
            self._pages.append(number)
            said.append(text)
        self._ends = list(accumulate(map(len, said)))
        self.text = "".join(said)

    def _walk(self, node: Node) -> Iterator[tuple[int, str]]:
        if node.tag in ("TOC", "Figure") or (node.tag == "Lbl" and not _said(node)):
            return
        for one in node.holds:
            if isinstance(one, Node):
                yield from self._walk(one)
            else:
                yield one[0], fold(self._opened.marks.get(one, ""))

    def page(self, place: int) -> int:
        return self._pages[bisect_right(self._ends, place)]


def _said(label: Node) -> bool:
    """True for the word before its meaning, and false for the mark or number of an item."""
    return any(isinstance(one, Node) for one in label.holds)


def reading_order(opened: Opened, book: Book) -> Iterator[str]:
    """PU-17: every line of the book stands in the tags, in the order of the book."""
    stream, place = Stream(opened), 0
    for block in _printed(book):
        for said, idea in _lines(block):
            start = stream.text.find(fold(said), place)
            if start < 0:
                yield f"'{said}' is missing, or is read in another order."
                return
            place = start + len(fold(said))
            if idea and stream.page(start) != stream.page(max(start, place - 1)):
                yield f"The row '{said}' is split over pages {stream.page(start) + 1} and the next."


def _printed(book: Book) -> Iterator[Block]:
    """All the blocks; those of a table that does not fit are in the order of its list."""
    inside: set[int] = set()
    for block in walk(_every(book)):
        if id(block) in inside:
            continue
        if isinstance(block, Table) and tables.columns(block, look(book)) is None:
            inside |= {id(one) for one in walk([block])}
            yield from walk(tables.as_list(block))
        else:
            yield block


def _lines(block: Block) -> Iterator[tuple[str, bool]]:
    """The lines of a block itself, and whether they have to stay on one page."""
    match block:
        case Heading(words=words) | Paragraph(words=words):
            yield plain(words), False
        case Ideas(rows=rows):
            yield from ((_row(row), True) for row in rows)
        case _:
            pass


def _row(row: Idea) -> str:
    meanings = [f"{word}: {said}" for word, said in row.meanings]
    return " ".join([*map(plain, row.lines), *meanings])


def inventory(opened: Opened) -> Inventory:
    """What the tags hold; items are told by their words alone, as rows of Easy Read are."""
    nodes = list(opened.tree.nodes())
    said = opened.words
    return Inventory(
        headings=tuple(said(node) for node in nodes if node.tag in LEVELS),
        cells=tuple(said(node) for node in nodes if node.tag in ("TD", "TH")),
        links=tuple(said(node) for node in nodes if node.tag == "Link"),
        pictures=tuple(node.alt for node in nodes if node.tag == "Figure"),
    )


def losses(opened: Opened, book: Book) -> list[str]:
    """A sentence for each thing of the page that the file has lost."""
    wanted, text = parity.expected(book), Stream(opened).text
    lists = any(
        tables.columns(block, look(book)) is None
        for block in walk(book.blocks)
        if isinstance(block, Table)
    )
    found = inventory(opened)
    by_tags = replace(wanted, items=(), cells=() if lists else wanted.cells)
    by_words = Inventory(items=wanted.items, cells=wanted.cells if lists else ())
    return [*parity.lost(by_tags, found), *parity.lost_words(by_words, text)]


def lists(opened: Opened, book: Book) -> Iterator[str]:
    """PU-08: each list of the book is one in the tags."""
    wanted = sum(isinstance(b, Listing | Definitions) for b in walk(_every(book)))
    found = sum(node.tag == "L" for node in opened.tree.nodes())
    if found < wanted:
        yield f"{wanted - found} of {wanted} lists are not tagged as lists."


def table_headers(opened: Opened, book: Book) -> Iterator[str]:
    """PU-07: the cells that name a column say so."""
    for table in (node for node in opened.tree.nodes() if node.tag == "Table"):
        heads = [node for node in table.nodes() if node.tag == "TH"]
        if not heads or not all(head.scope for head in heads):
            cell = next(node for node in table.nodes() if node.tag in ("TD", "TH"))
            yield f"The table that starts with '{opened.words(cell)}' has no header cells."


def links(opened: Opened, book: Book) -> Iterator[str]:
    """PU-12: each link leads somewhere, and those inside the file lead to a place in it."""
    for link in (node for node in opened.tree.nodes() if node.tag == "Link"):
        said = opened.words(link).strip()
        if not link.targets:
            yield f"The link '{said}' leads nowhere."
        for target in link.targets:
            if target.startswith("#") and len(target) > 1 and target[1:] not in opened.places:
                yield f"The link '{said}' leads to '{target}', which is not in the file."


CHECKS = (
    title_and_language,
    headings,
    bookmarks,
    contents,
    reading_order,
    lists,
    table_headers,
    links,
)
