"""The same words in every format: what a page holds, and what of it a finished file has lost.

What is expected is read from the page's HTML and not from the blocks, so that a loss in reading
is found too.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from copy import deepcopy
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from takepart.exports.book import Book
from takepart.markup import HEADINGS, by_class, parse, words

NAMES = {
    "headings": "heading",
    "items": "list item",
    "cells": "table cell",
    "links": "link",
    "pictures": "description of a picture",
}
NESTED = ("ul", "ol", "table", "dl")


@dataclass(frozen=True)
class Inventory:
    """The words of each heading, list item, table cell and link, and of each picture's text."""

    headings: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()


def expected(book: Book) -> Inventory:
    """What every format of the book has to hold, from the titles and the HTML of its pages.

    Without an address of its own, a guide cannot lead from a file to its other pages.
    """
    trees = [parse(part.html) for part in book.parts]
    for link in (one for tree in trees for one in tree.iter("a") if not book.site):
        if not urlsplit(link.get("href", "")).scheme:
            link.attrib.pop("href", None)
    parts = [inventory(tree, part.title) for tree, part in zip(trees, book.parts, strict=True)]
    return Inventory(
        *(tuple(text for part in parts for text in getattr(part, kind)) for kind in NAMES)
    )


def inventory(tree: HtmlElement, *titles: str) -> Inventory:
    """What HTML holds, after headings that stand outside it."""
    for jumps in by_class(tree, "letters"):  # a way to jump about on a screen
        jumps.drop_tree()
    every = list(tree.iter())
    return Inventory(
        headings=(*titles, *(words(node) for node in every if node.tag in HEADINGS)),
        items=tuple(filter(None, (_own(n) for n in every if n.tag in ("li", "dt", "dd")))),
        cells=tuple(filter(None, (spaced(n) for n in every if n.tag in ("td", "th")))),
        links=tuple(filter(None, (words(n) for n in every if n.tag == "a" and n.get("href")))),
        pictures=tuple(filter(None, (_described(n) for n in every))),
    )


def _own(item: HtmlElement) -> str:
    """An item's words without those of the lists inside it, which are items of their own."""
    copy = parse("")
    copy.append(_clone(item))
    for inner in [n for n in copy[0].iterdescendants() if n.tag in (*NESTED, "svg", *HEADINGS)]:
        if inner.getparent() is not None:
            inner.drop_tree()
    return spaced(copy)


def spaced(node: HtmlElement) -> str:
    """The words of an element with a space after each of its paragraphs."""
    copy = _clone(node)
    for line in copy.iter("p", "div", "li"):
        line.tail = f" {line.tail or ''}"
    return words(copy)


def _clone(node: HtmlElement) -> HtmlElement:
    made: HtmlElement = deepcopy(node)
    made.tail = None
    return made


def _described(node: HtmlElement) -> str:
    if node.tag == "img":
        return node.get("alt") or ""
    return (node.get("aria-label") or "") if node.tag == "svg" else ""


def fold(text: str) -> str:
    """The letters and digits alone, so that line breaks and marks around words do not count."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).casefold()


def lost(wanted: Inventory, found: Inventory) -> list[str]:
    """A sentence for each thing that is missing, with its words; as often as it should be there."""
    said: list[str] = []
    for kind in NAMES:
        there = Counter(fold(text) for text in getattr(found, kind))
        for text in getattr(wanted, kind):
            if there[fold(text)] > 0:
                there[fold(text)] -= 1
            elif fold(text):
                said.append(sentence(kind, text))
    return said


def lost_words(wanted: Inventory, text: str, fold: Callable[[str], str] = fold) -> list[str]:
    """The same for a format that has no structure to ask: the words of each one stand in `text`.

    They stand in the order of the page, but for cells: such a format names the column of each.
    `fold` makes what is wanted and what is there comparable.
    """
    folded = fold(text)
    said: list[str] = []
    for kind in NAMES:
        at = 0
        for one in getattr(wanted, kind):
            place = folded.find(fold(one), at)
            if place < 0:
                said.append(sentence(kind, one))
            elif kind != "cells":
                at = place + (len(fold(one)) if kind != "links" else 0)
    return said


def sentence(kind: str, text: str) -> str:
    """What a reader of the report is told of a thing that is missing; `kind` is one of NAMES."""
    return f"The {NAMES[kind]} '{text}' is lost."


def sentences(losses: Iterable[str], most: int = 5) -> tuple[str, ...]:
    """The first losses, and how many more there are."""
    every = list(losses)
    rest = [f"{len(every) - most} more things are lost."] if len(every) > most else []
    return tuple([*every[:most], *rest])
