"""Blocks as XHTML, with the same tags as on the web page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import quote

from takepart.exports.book import Book
from takepart.exports.content import (
    Block,
    Box,
    Cell,
    Code,
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
)
from takepart.exports.epub.pictures import Shown
from takepart.exports.epub.xml import Child, Element, fill, html, words

# What a link is, for programs that read aloud or show a note in a box: epub:type and role.
ROLES = {"cite": ("biblioref", "doc-biblioref"), "term": ("glossref", "doc-glossref")}
SAFE = "!#$%&'()*+,-./:;=?@_~[]"  # letters that stand in an address as they are


@dataclass(frozen=True)
class Writer:
    """`files` says in which file of the book each anchor stands."""

    book: Book
    files: Mapping[str, str]
    shown: Shown

    def blocks(self, blocks: Sequence[Block]) -> list[Element]:
        return [self.block(block) for block in blocks]

    def block(self, block: Block) -> Element:
        match block:
            case Heading(level=level, words=words, anchor=anchor):
                return html(f"h{level}", *self.words(words), **_id(anchor))
            case Paragraph(words=words, role=role, anchor=anchor):
                looks = {"class_": role} if role else {}
                return html("p", *self.words(words), **_id(anchor), **looks)
            case Listing(items=items, ordered=ordered):
                return html("ol" if ordered else "ul", *(self._item(item) for item in items))
            case Table():
                return self._table(block)
            case Definitions():
                return self._definitions(block)
            case Drawing(alt=alt, caption=caption) | Image(alt=alt, caption=caption):
                image = html("img", src=self.shown.figure(block), alt=alt)
                under = [html("figcaption", caption)] if caption else []
                return html("figure", image, *under)
            case Box(blocks=inner):
                return html("div", *self.blocks(inner), class_="box")
            case Quote(blocks=inner):
                return html("blockquote", *self.blocks(inner))
            case Code(text=text):
                return html("pre", html("code", text))
            case Ideas(rows=rows):
                return html("ul", *(self._idea(row) for row in rows), class_="ideas")

    def words(self, words: Words) -> list[Child]:
        """The runs of a line; those that lead to the same place become one link."""
        made: list[Child] = []
        for (target, role), runs in groupby(words, lambda run: (self._target(run), run.role)):
            looked = [_looked(run) for run in runs]
            if target:
                kind = ROLES.get(role) if target.startswith("#") else None
                looks = {"type_": kind[0], "role": kind[1]} if kind else {}
                looked = [html("a", *looked, href=self._address(target), **looks)]
            made += looked
        return made

    def _target(self, run: Run) -> str:
        """A place that is not in the book is on a page that is: the link leads to its start."""
        page = run.link.partition("--")[0]
        return self.book.target(run) or (page if page[1:] in self.files else "")

    def _address(self, target: str) -> str:
        if target.startswith("#"):
            return self.files[target[1:]] + target
        return quote(target, safe=SAFE)

    def _item(self, item: Item) -> Element:
        made = html("li", **_id(item.anchor))
        match item.blocks:
            case (Paragraph(words=words, role="", anchor=""),):
                return fill(made, *self.words(words))
        return fill(made, *self.blocks(item.blocks))

    def _table(self, table: Table) -> Element:
        """Roles are written out, as a table that is laid out in lines would lose them."""
        made = html("table", role="table")
        if table.caption:
            made.append(html("caption", table.caption))
        if table.heads:
            made.append(html("thead", self._row(table.heads, "col"), role="rowgroup"))
        names = [words(cell) for cell in made.iterfind("{*}thead/{*}tr/*")]
        rows = [self._row(row, "row") for row in table.rows]
        for row in rows:
            for cell, name in zip(row, names, strict=False):
                if name:
                    cell.set("data-head", name)
        return fill(made, html("tbody", *rows, role="rowgroup"))

    def _row(self, cells: Sequence[Cell], scope: str) -> Element:
        return html("tr", *(self._cell(cell, scope) for cell in cells), role="row")

    def _cell(self, cell: Cell, scope: str) -> Element:
        named = cell.head and bool(cell.blocks)
        role = {"col": "columnheader", "row": "rowheader"}[scope] if named else "cell"
        made = html("th" if named else "td", role=role, **({"scope": scope} if named else {}))
        match cell.blocks:
            case (Paragraph(words=words, role="", anchor=""),):
                return fill(made, *self.words(words))
        return fill(made, *self.blocks(cell.blocks))

    def _definitions(self, block: Definitions) -> Element:
        made = html("dl", class_="facts" if block.facts else "words")
        for item in block.items:
            word = html("dt", *self.words(item.words))
            made.append(html("div", word, html("dd", *self.blocks(item.blocks))))
        return made

    def _idea(self, idea: Idea) -> Element:
        said = html("div", *(html("p", *self.words(line)) for line in idea.lines), class_="said")
        for word, meaning in idea.meanings:
            said.append(html("p", html("strong", word), f": {meaning}", class_="meaning"))
        row = html("li", class_="idea")
        if idea.picture:  # ER-31: the words beside it say it all
            row.append(html("img", src=self.shown.picture(idea.picture), alt=""))
        row.append(said)
        return row


def _looked(run: Run) -> Child:
    made: Child = run.text
    if run.code:
        made = html("code", made)
    if run.strong or run.role == "label":
        made = html("strong", made)
    if run.role == "address":
        made = html("span", made, class_="address")
    return made


def _id(anchor: str) -> dict[str, str]:
    return {"id": anchor} if anchor else {}
