"""Read the HTML of an edition into blocks. What cannot be told apart is an error, never lost."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from lxml.html import HtmlElement

from takepart.exports import drawing
from takepart.exports.content import (
    Block,
    Box,
    Cell,
    Code,
    Definition,
    Definitions,
    Drawing,
    Heading,
    Idea,
    Ideas,
    Image,
    Item,
    Listing,
    Paragraph,
    Quote,
    Run,
    Table,
    Words,
    plain,
)
from takepart.markup import HEADINGS, INLINE, by_class, words
from takepart.pictures import Picture

SPANS = ("colspan", "rowspan")
SPACES = re.compile(r"[ \t\r\n]+")  # and not the ones that hold words together


class Unfit(Exception):
    """A page holds something that no format could show: what it is, and what to do about it."""

    def __init__(self, says: str, fix: str) -> None:
        super().__init__(says)
        self.says, self.fix = says, fix


@dataclass(frozen=True)
class Reader:
    """`link` turns an address on the page into one for the book; `anchor` does so for an id.

    `level` is added to the level of each heading. The `pictures` of Easy Read are known by their
    file names; `file` says where any other picture is kept, from its address on the page.
    """

    link: Callable[[str], str]
    anchor: Callable[[str], str]
    level: int
    pictures: Mapping[str, Picture]
    file: Callable[[str], Path] = Path

    def blocks(self, parent: HtmlElement) -> tuple[Block, ...]:
        """The blocks inside an element; words that stand between them become paragraphs.

        A picture that says something is a block too, between the words before and after it.
        """
        found: list[Block] = []
        loose: list[Run] = self._text(parent.text)
        for node in parent:
            if node.tag in INLINE and not _says(node):
                loose += self._inline(node)
            else:
                found += _paragraph(loose)
                found += [self._image(node)] if _says(node) else self._block(node)
                loose = []
            loose += self._text(node.tail)
        return tuple([*found, *_paragraph(loose)])

    def _block(self, node: HtmlElement) -> list[Block]:
        classes = (node.get("class") or "").split()
        if "letters" in classes:  # a way to jump about on a screen
            return []
        if node.tag in HEADINGS:
            level = min(6, int(node.tag[1]) + self.level)
            return [Heading(level, self.words(node), self._id(node))]
        if node.tag in ("ul", "ol") and "ideas" in classes:
            return [Ideas(tuple(self._idea(row) for row in node.findall("li")))]
        make = _MAKERS.get(str(node.tag))
        if make is None:
            raise _no_form(f"<{node.tag}>")
        return make(self, node)

    def words(self, node: HtmlElement) -> Words:
        """The words of a line, with single spaces and none at its ends."""
        runs = self._text(node.text)
        for child in node:
            runs += [*self._inner(child, node), *self._text(child.tail)]
        return tidy(runs)

    def _inner(self, child: HtmlElement, node: HtmlElement) -> list[Run]:
        """What stands in the words of an element."""
        if child.tag not in INLINE:
            raise _no_form(f"<{child.tag}> inside <{node.tag}>")
        if _says(child):
            said = f"The picture '{child.get('alt')}' stands among the words of a <{node.tag}>."
            raise Unfit(said, "Put it on a line of its own, with an empty line above and below it.")
        return self._inline(child)

    def _text(self, text: str | None) -> list[Run]:
        return [Run(SPACES.sub(" ", text))] if text else []

    def _inline(self, node: HtmlElement) -> list[Run]:
        if node.tag == "br":
            return [Run(" ")]
        classes = (node.get("class") or "").split()
        if "tp-hidden" in classes:
            return []
        runs = self._text(node.text)
        for child in node:
            runs += [*self._inner(child, node), *self._text(child.tail)]
        return [self._look(run, node, classes) for run in runs]

    def _look(self, run: Run, node: HtmlElement, classes: list[str]) -> Run:
        if node.tag == "a" and (target := node.get("href")):
            role: Any = "term" if "term" in classes else run.role
            return replace(run, link=self.link(target), role=role)
        if node.tag in ("strong", "b"):
            return replace(run, strong=True)
        if node.tag in ("code", "kbd"):
            return replace(run, code=True)
        if node.tag == "cite" and "source" in classes:
            return replace(run, role="cite")
        for role in ("label", "address"):
            if role in classes:
                return replace(run, role=role)
        return run

    def _id(self, node: HtmlElement) -> str:
        return self.anchor(node.get("id", "")) if node.get("id") else ""

    def _items(self, node: HtmlElement) -> list[Block]:
        items = [Item(self.blocks(item), self._id(item)) for item in node.findall("li")]
        return [Listing(tuple(items), node.tag == "ol")] if items else []

    def _said(self, node: HtmlElement) -> list[Block]:
        classes = (node.get("class") or "").split()
        roles = {"tp-summary": "summary", "caption": "caption", "admonition-title": "title"}
        role: Any = next((roles[name] for name in classes if name in roles), "")
        if any(_says(child) for child in node):
            return list(self.blocks(node))
        said = self.words(node)
        return [Paragraph(said, role, self._id(node))] if plain(said).strip() else []

    def _group(self, node: HtmlElement) -> list[Block]:
        inner = self.blocks(node)
        boxed = "admonition" in (node.get("class") or "").split() or node.tag == "details"
        return [Box(inner)] if boxed and inner else list(inner)

    def _titled(self, node: HtmlElement) -> list[Block]:
        return [Paragraph(self.words(node), "title")]

    def _quoted(self, node: HtmlElement) -> list[Block]:
        return [Quote(self.blocks(node))]

    def _typed(self, node: HtmlElement) -> list[Block]:
        return [Code(node.text_content().strip("\n"))]

    def _defined(self, node: HtmlElement) -> list[Block]:
        items: list[Definition] = []
        for child in node:
            if child.tag == "dt":
                items.append(Definition(self.words(child), ()))
            elif items:
                last = items[-1]
                items[-1] = replace(last, blocks=(*last.blocks, *self.blocks(child)))
        facts = "facts" in (node.get("class") or "").split()
        return [Definitions(tuple(items), facts)] if items else []

    def _table(self, node: HtmlElement) -> list[Block]:
        caption = node.find("caption")
        if any(cell.get(name, "1") != "1" for cell in node.iter("td", "th") for name in SPANS):
            said = "A table has a cell over several columns or rows. Files show cells one by one."
            raise Unfit(said, "Write what it says in each of these cells.")
        rows = [
            tuple(Cell(self.blocks(cell), cell.tag == "th") for cell in row)
            for row in node.iter("tr")
            if next(row.iterancestors("table")) is node
        ]
        wide = max(map(len, rows), default=0)
        rows = [(*row, *[Cell(())] * (wide - len(row))) for row in rows]
        headed = bool(rows) and all(cell.head for cell in rows[0]) and len(rows) > 1
        heads = rows[0] if headed else ()
        title = words(caption) if caption is not None else ""
        return [Table(title, heads, tuple(rows[headed:]))] if rows else []

    def _figure(self, node: HtmlElement) -> list[Block]:
        caption = node.find("figcaption")
        title = words(caption) if caption is not None else ""
        found: list[Block] = []
        for child in node:
            if child.tag == "svg":
                found.append(Drawing(drawing.alone(child), child.get("aria-label", ""), title))
            elif _says(child):
                found.append(self._image(child))
            elif child.tag != "figcaption":
                found += self._block(child)
        return [replace(b, caption=title) if isinstance(b, Image) else b for b in found]

    def _image(self, node: HtmlElement) -> Image:
        path = self.file(unquote(node.get("src") or ""))
        if not path.is_file():
            said = f"The picture '{path.name}' is shown here, but its file is not there."
            raise Unfit(said, "Add the file, or take the picture off the page.")
        digest = sha256(path.read_bytes()).hexdigest()[:12]
        return Image(path, digest, node.get("alt", ""))

    def _idea(self, row: HtmlElement) -> Idea:
        image = row.find("img")
        name = (image.get("src") or "").rpartition("/")[2] if image is not None else ""
        said = by_class(row, "words")[0]
        lines, meanings = [], []
        for line in said:
            if line.get("class") == "meaning":
                word = words(line[0])
                meanings.append((word, words(line).removeprefix(word).lstrip(": ")))
            else:
                lines.append(self.words(line))
        return Idea(self.pictures.get(name), tuple(lines), tuple(meanings))


_MAKERS: Mapping[str, Callable[[Reader, HtmlElement], list[Block]]] = {
    "p": Reader._said,
    "ul": Reader._items,
    "ol": Reader._items,
    "dl": Reader._defined,
    "table": Reader._table,
    "figure": Reader._figure,
    "blockquote": Reader._quoted,
    "pre": Reader._typed,
    "summary": Reader._titled,
    "div": Reader._group,
    "details": Reader._group,
    "section": Reader._group,
    "hr": lambda reader, node: [],
}


def _no_form(what: str) -> Unfit:
    said = f"{what} has no form on paper, in braille or in sound."
    return Unfit(said, "Write it as text, a list, a table or a picture.")


def _says(node: HtmlElement) -> bool:
    """True for a picture with words for people who cannot see it; others say nothing."""
    return bool(node.tag == "img" and (node.get("alt") or "").strip())


def tidy(runs: list[Run]) -> Words:
    """Join runs of one look; leave one space between words and none at the ends."""
    kept: list[Run] = []
    for run in runs:
        text = run.text
        if not kept or kept[-1].text.endswith(" "):
            text = text.lstrip(" ")
        if text and kept and replace(kept[-1], text="") == replace(run, text=""):
            kept[-1] = replace(kept[-1], text=kept[-1].text + text)
        elif text:
            kept.append(replace(run, text=text))
    while kept and not kept[-1].text.rstrip(" "):
        kept.pop()
    if kept:
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip(" "))
    return tuple(kept)


def _paragraph(loose: list[Run]) -> list[Block]:
    said = tidy(loose)
    return [Paragraph(said)] if plain(said).strip() else []
