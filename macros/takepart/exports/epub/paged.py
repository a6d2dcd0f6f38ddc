"""The pages of the PDF of the same edition, marked in the book at the very word they start with.

EP-09 and EP-10: people with the paper and people with the book find the same page.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from takepart.exports.book import Book
from takepart.exports.epub.spoken import name, spoken
from takepart.exports.epub.xml import Element, html
from takepart.exports.format import ExportError
from takepart.exports.parity import fold
from takepart.exports.pdf import make as pdf
from takepart.exports.pdf import opened

NEAR, NEXT = 4000, 400  # letters further on in the PDF at which words of parts are looked for,
# and words of the cover, front and end, which the PDF may say in another way
LEFT_OUT = ("TOC",)  # it names every heading


@dataclass(frozen=True)
class Print:
    """The letters of a PDF in the order of reading, and the page (from 1) of each."""

    letters: str
    pages: tuple[int, ...]


@dataclass(frozen=True)
class _Text:
    """Words of a page: those in front of an element's children, or those after the element."""

    node: Element
    after: bool

    @property
    def words(self) -> str:
        return (self.node.tail if self.after else self.node.text) or ""


def printed(book: Book) -> Print | None:
    """How the PDF of a book is laid out; None when none can be made, which its own job says."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "book.pdf"
        try:
            pdf.make(book, path)
        except ExportError:
            return None
        return layout(opened.read(path))


def layout(file: opened.Opened) -> Print:
    pieces = [(fold(file.marks.get(mark, "")), mark[0] + 1) for mark in _marks(file.tree)]
    pages = tuple(page for text, page in pieces for _ in text)
    return Print("".join(text for text, _ in pieces), pages)


def _marks(node: opened.Node) -> Iterator[tuple[int, int]]:
    for one in node.holds:
        if not isinstance(one, opened.Node):
            yield one
        elif one.tag not in LEFT_OUT:
            yield from _marks(one)


def mark(made: Mapping[str, Element], paper: Print) -> list[tuple[int, str]] | None:
    """Put a mark at the start of each page that has words of the book: its number and place.

    `made` are the pages of the book by their files. None when some words of its parts are not
    found in the PDF where they should be: then nothing is marked, as it might not be true.
    """
    found: list[tuple[int, str, _Text, int]] = []
    at, last = 0, 0
    for file, root in made.items():
        for node in _passages(file, root):
            texts = list(_texts(node))
            letters = "".join(fold(text.words) for text in texts)
            part = file.startswith("part-") and not _in_front(node)
            place = paper.letters.find(letters, at, at + len(letters) + (NEAR if part else NEXT))
            if place < 0 and part:
                return None
            if place < 0:
                continue
            at = place + len(letters)
            for offset, page in enumerate(paper.pages[place:at]):
                if page > last:
                    found.append((page, file, *_place(texts, offset)))
                    last = page
    for page, _, text, offset in reversed(found):  # so that no offset moves before it is used
        _insert(page, text, offset)
    return [(page, f"{file}#{_id(page)}") for page, file, _, _ in found]


def _passages(file: str, root: Element) -> Iterator[Element]:
    """Pieces of the book that hold words; of the contents only the title, as the rest differs."""
    for node in spoken(root):
        if name(node) != "img" and (file != "nav.xhtml" or name(node) == "h1"):
            yield node


def _in_front(node: Element) -> bool:
    return any(above.get("class") == "front" for above in node.iterancestors())


def _texts(node: Element) -> Iterator[_Text]:
    if node.text:
        yield _Text(node, False)
    for child in node:
        yield from _texts(child)
        if child.tail:
            yield _Text(child, True)


def _place(texts: list[_Text], offset: int) -> tuple[_Text, int]:
    """The words, and where in them, of a letter of all that are joined."""
    for text in texts:
        for number, letter in enumerate(text.words):
            size = len(fold(letter))
            if offset < size:
                return text, number
            offset -= size
    raise AssertionError("the letter is not among these")


def _insert(page: int, text: _Text, offset: int) -> None:
    made = html("span", type_="pagebreak", role="doc-pagebreak", id=_id(page))
    made.set("aria-label", f"Page {page}")
    before, made.tail = text.words[:offset], text.words[offset:]
    if not text.after:
        text.node.text = before
        text.node.insert(0, made)
        return
    parent = text.node.getparent()
    assert parent is not None, "what has words after it is inside something"
    text.node.tail = before
    tail = made.tail
    parent.insert(parent.index(text.node) + 1, made)
    made.tail = tail


def _id(page: int) -> str:
    return f"page.{page}"
