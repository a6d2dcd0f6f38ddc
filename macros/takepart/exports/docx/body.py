"""Blocks as paragraphs and tables in named styles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from docx.document import Document as Word

from takepart.exports import safe, unbroken
from takepart.exports.book import Book
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
)
from takepart.exports.docx import tables
from takepart.exports.docx.looks import GAP, PICTURE, TEXT_WIDTH, Look
from takepart.exports.docx.numbers import Numbers, item
from takepart.exports.docx.pictures import Images
from takepart.exports.docx.runs import Runs
from takepart.exports.docx.xml import Element, paragraph, text, w
from takepart.pictures import Picture

NOTHING = Paragraph(())
DEEPEST = 3  # lists inside lists that have styles of their own
ROLES = {"": "Normal", "summary": "Summary", "caption": "Caption", "title": "BoxTitle"}


@dataclass(frozen=True)
class Place:
    """Where blocks stand: the style of their plain paragraphs, and in how many lists."""

    style: str = "Normal"
    depth: int = 0


class Body:
    """Writes the blocks of one document."""

    def __init__(self, document: Word, book: Book, look: Look) -> None:
        self.runs = Runs(document, book)
        self.images = Images(document)
        self._look = look
        self._numbers = Numbers(document)

    def blocks(self, blocks: Sequence[Block], place: Place = Place()) -> list[Element]:
        """The elements of the blocks, in order."""
        made: list[Element] = []
        blocks = joined(blocks)
        for before, block in zip([None, *blocks], blocks, strict=False):
            after = isinstance(before, Table | Ideas)
            if after and isinstance(block, Table | Ideas):
                made.append(paragraph(place.style))  # or Word would join the two
            inside = replace(place, style="AfterTable") if after and place == Place() else place
            made += self._block(block, inside)
        return made

    def _block(self, block: Block, place: Place) -> list[Element]:
        match block:
            case Heading(level=level, words=words, anchor=anchor):
                return [self._line(f"Heading{level}", words, anchor)]
            case Paragraph(words=words, role=role, anchor=anchor):
                style = ROLES[role] if role and not place.depth else place.style
                return [self._line(style, words, anchor)]
            case Listing(items=items, ordered=ordered):
                return self._listing(items, ordered, place)
            case Table():
                return self._table(block)
            case Definitions(items=items, facts=facts):
                return [e for one in items for e in self._defined(one, facts)]
            case Drawing():
                shown = self.images.drawing(block, self._look.body)
                return self._figure(shown, block.caption, place)
            case Image():
                return self._figure(self.images.image(block), block.caption, place)
            case Box(blocks=inner) | Quote(blocks=inner):
                style = type(block).__name__
                return self.blocks(inner, place if place.depth else Place(style))
            case Code(text=typed):
                return [_typed(typed, place)]
            case Ideas(rows=rows):
                return [self._ideas(rows)]

    def _line(self, style: str, words: Words, *anchors: str, **more: Element) -> Element:
        """A paragraph, at the places that links lead to; `more` are properties of its own."""
        if not style.startswith("Table"):  # whose narrow columns need every place to break
            words = unbroken.words(words)
        inner = self.runs.runs(words)
        for anchor in filter(None, anchors):
            inner = self.runs.marked(anchor, inner)
        return paragraph(style, *inner, **more)

    def _listing(self, items: Sequence[Item], ordered: bool, place: Place) -> list[Element]:
        number, level = self._numbers.start(ordered), min(place.depth, DEEPEST - 1)
        kind = "ListNumber" if ordered else "ListBullet"
        suffix = str(level + 1) if level else ""
        inside = Place(f"ListContinue{suffix}", place.depth + 1)
        made: list[Element] = []
        for one in items:
            first, *rest = one.blocks or (NOTHING,)
            if not isinstance(first, Heading | Paragraph):
                first, rest = NOTHING, [first, *rest]  # the number stands alone, as on the web
            style = f"Heading{first.level}" if isinstance(first, Heading) else kind + suffix
            listed = item(number, level)
            made.append(self._line(style, first.words, first.anchor, one.anchor, list=listed))
            made += self.blocks(rest, inside)
        return made

    def _defined(self, one: Definition, facts: bool) -> list[Element]:
        if facts and len(one.blocks) == 1 and isinstance(fact := one.blocks[0], Paragraph):
            label = [*(replace(run, role="label") for run in one.words), Run(": ", role="label")]
            return [self._line("Fact", (*label, *fact.words), fact.anchor)]
        meaning = self.blocks(one.blocks, Place("Meaning", 1))
        return [self._line("Term", one.words), *meaning]

    def _table(self, table: Table) -> list[Element]:
        caption = [paragraph("Caption", w("r", text(table.caption)))] if table.caption else []
        widths = tables.widths(table, self._look.body)
        if widths is None:
            return [*caption, *(e for row in table.rows for e in self._told(table.heads, row))]
        rows = [*([table.heads] if table.heads else []), *table.rows]
        cells = [[self._cell(cell) for cell in row] for row in rows]
        return [*caption, tables.grid("GuideTable", cells, widths, bool(table.heads))]

    def _told(self, heads: Sequence[Cell], row: Sequence[Cell]) -> list[Element]:
        """A row of a table that is too wide: each cell below the other, after its column's name."""
        made: list[Element] = []
        for head, cell in zip_longest(heads, row, fillvalue=Cell(())):
            first, *rest = cell.blocks or (NOTHING,)
            name = [replace(r, role="label") for b in head.blocks for r in _words(b)]
            label = [*name, Run(": ", role="label")] if name else []
            style = "TableCell" if made else "TableRow"
            made.append(self._line(style, (*label, *_words(first))))
            made += self.blocks(rest if _words(first) else [first, *rest], Place("TableMore"))
        return made

    def _cell(self, cell: Cell) -> list[Element]:
        made = self.blocks(cell.blocks, Place("TableHeading" if cell.head else "TableText"))
        return made or [paragraph("TableText")]

    def _ideas(self, rows: Sequence[Idea]) -> Element:
        widths = [PICTURE + GAP, TEXT_WIDTH - PICTURE - GAP]
        cells = [[self._picture(row.picture), self._said(row)] for row in rows]
        return tables.grid("EasyReadTable", cells, widths, heads=False)

    def _picture(self, picture: Picture | None) -> list[Element]:
        if picture is None:
            return [paragraph("EasyReadPicture")]
        data, kind = safe.data(picture.path), picture.path.suffix[1:].lower()
        shown = self.images.run(data, kind, picture.name, PICTURE)
        return [paragraph("EasyReadPicture", shown)]

    def _said(self, row: Idea) -> list[Element]:
        meanings = [(Run(word, strong=True), Run(f": {said}")) for word, said in row.meanings]
        lines = [self._line("EasyRead", line) for line in row.lines]
        return [*lines, *(self._line("EasyReadMeaning", meaning) for meaning in meanings)]

    def _figure(self, shown: Element, caption: str, place: Place) -> list[Element]:
        style = place.style if place.depth else "FigureCaption"
        below = [paragraph(style, w("r", text(caption)))] if caption else []
        return [paragraph("Figure", shown), *below]


def _typed(typed: str, place: Place) -> Element:
    """Code in one paragraph, with its line breaks."""
    run = w("r", w("rPr", w("rStyle", val="CodeWords")))
    for number, line in enumerate(typed.split("\n")):
        run.extend([w("br"), text(line)] if number else [text(line)])
    return paragraph(place.style if place.depth else "Code", run)


def joined(blocks: Sequence[Block]) -> list[Block]:
    """Rows of Easy Read that follow each other as one table."""
    made: list[Block] = []
    for block in blocks:
        if made and isinstance(block, Ideas) and isinstance(last := made[-1], Ideas):
            made[-1] = Ideas((*last.rows, *block.rows))
        else:
            made.append(block)
    return made


def _words(block: Block) -> Words:
    return block.words if isinstance(block, Paragraph) else ()
