"""Every word of a page in the page's order, and which of them a file without structure has lost.

A short heading or the number of a source stands in many places: only the order of all the words
shows that one of them is gone. A file may hold more words than the page, but none in their place.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from lxml.html import HtmlElement

from takepart.exports.book import Book
from takepart.exports.parity import NAMES, expected, fold, sentence, spaced
from takepart.markup import HEADINGS, INLINE, by_class, parse, words

KINDS = {**dict.fromkeys(HEADINGS, "headings"), **dict.fromkeys(("li", "dt", "dd"), "items")}


@dataclass(frozen=True)
class Line:
    """The words between 2 breaks of a line; `kind` is one of parity's names, 'code', or empty."""

    kind: str
    text: str


def lines(book: Book) -> list[Line]:
    """The lines of the titles and of the HTML of the pages, with rows of tables as lists."""
    found: list[Line] = []
    for part in book.parts:
        tree = parse(part.html)
        for jumps in by_class(tree, "letters"):  # a way to jump about on a screen
            jumps.drop_tree()
        every = [Line("headings", part.title), *_lines(tree, "")]
        found += [Line(line.kind, " ".join(line.text.split())) for line in every]
    return [line for line in found if line.text]


def _lines(node: HtmlElement, kind: str) -> Iterator[Line]:
    loose = node.text or ""
    for child in node:
        if child.tag in INLINE:
            loose += _inline(child)
        else:
            yield Line(kind, loose)
            loose = ""
            yield from _block(child, kind)
        loose += child.tail or ""
    yield Line(kind, loose)


def _block(node: HtmlElement, kind: str) -> Iterator[Line]:
    if node.tag == "svg":
        yield Line("pictures", node.get("aria-label") or "")
    elif node.tag == "pre":
        yield Line("code", node.text_content())
    elif node.tag == "table":
        yield from _rows(node)
    elif node.tag == "dl" and "facts" in (node.get("class") or "").split():
        for label, value in zip(node.findall("dt"), node.findall("dd"), strict=True):
            yield Line("items", f"{words(label)}: {words(value)}")
    elif node.tag != "figcaption":  # its place is the format's to choose
        yield from _lines(node, KINDS.get(str(node.tag)) or kind)


def _inline(node: HtmlElement) -> str:
    if node.tag in ("br", "img"):
        return f" {node.get('alt') or ''} "
    if "tp-hidden" in (node.get("class") or "").split():
        return ""
    inner = "".join(_inline(child) + (child.tail or "") for child in node)
    return (node.text or "") + inner


def _rows(table: HtmlElement) -> Iterator[Line]:
    """Each cell with the name of its column."""
    yield Line("", words(table.find("caption")) if table.find("caption") is not None else "")
    rows = [list(row) for row in table.iter("tr")]
    headed = len(rows) > 1 and all(cell.tag == "th" for cell in rows[0])
    heads = [spaced(cell) for cell in rows[0]] if headed else []
    for row in rows[headed:]:
        for place, cell in enumerate(row):
            head = f"{heads[place]}: " if place < len(heads) and heads[place] else ""
            yield Line("cells", head + spaced(cell))


def tokens(text: str) -> list[str]:
    """The words alone, in small letters."""
    return re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold())


def gaps(wanted: Sequence[Sequence[str]], found: Sequence[str]) -> dict[int, list[str]]:
    """What is missing of each line of `wanted`, by the line's place; nothing when all is there."""
    every = [(place, one) for place, line in enumerate(wanted) for one in line]
    there = iter(found)
    if all(one in there for _, one in every):  # each is looked for after the one before it
        return {}
    missing: dict[int, list[str]] = {}
    matcher = SequenceMatcher(None, [one for _, one in every], found, autojunk=False)
    for kind, start, end, _, _ in matcher.get_opcodes():
        if kind in ("delete", "replace"):
            for place, one in every[start:end]:
                missing.setdefault(place, []).append(one)
    return missing


def lost(book: Book, said: str) -> list[str]:
    """A sentence for each line that has lost words, from the text of a file."""
    every = lines(book)
    missing = gaps([tokens(line.text) for line in every], tokens(said))
    return named(book, every, missing)


def named(book: Book, every: Sequence[Line], missing: dict[int, list[str]]) -> list[str]:
    """The sentences, which name what was lost as the page has it, such as a link."""
    wanted = expected(book)
    known = {
        kind: {fold(text): sentence(kind, text) for text in getattr(wanted, kind)} for kind in NAMES
    }
    said = []
    for place, gone in missing.items():
        line, folded = every[place], fold("".join(gone))
        own = [
            (line.kind, folded),
            *((kind, folded) for kind in NAMES),
            (line.kind, fold(line.text)),
        ]
        found = next((known[kind][key] for kind, key in own if key in known.get(kind, {})), None)
        said.append(found or f"Of '{line.text}' these words are lost: '{' '.join(gone)}'.")
    return said
