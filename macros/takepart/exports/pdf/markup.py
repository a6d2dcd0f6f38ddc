"""Blocks as Typst code. Words are always string literals, so none of them can be read as code."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from takepart.exports import unbroken
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
    plain,
    words,
)
from takepart.exports.pdf import tables
from takepart.exports.pdf.look import Look, look
from takepart.exports.pdf.pictures import TALL, Shown
from takepart.exports.pdf.strings import line, literal
from takepart.pictures import Picture


class Writer:
    """Writes the blocks of one book; `shown` knows the files of its pictures and drawings."""

    def __init__(self, book: Book, shown: Shown) -> None:
        self._book, self._shown = book, shown
        self._look: Look = look(book)
        self._listed = {part.anchor for part in book.parts}  # in the list of contents

    def blocks(self, blocks: Sequence[Block]) -> str:
        """Code that yields the blocks one after the other."""
        made = []
        for place, block in enumerate(blocks):
            after = blocks[place + 1] if place + 1 < len(blocks) else None
            made.append(self._block(block, after))
        return "{\n" + "\n".join(made) + "\n}"

    def words(self, words: Words) -> str:
        """Code that yields the words of a line, its links whole."""
        kept = unbroken.words(words)
        made = []
        for target, runs in groupby(kept, key=self._book.target):
            said = " + ".join(self._run(run) for run in runs)
            made.append(self._link(target, said) if target else said)
        return " + ".join(made) or '""'

    def _run(self, run: Run) -> str:
        said = line(run.text, self._look)
        return f"strong({said})" if run.strong or run.role == "label" else f"({said})"

    def _link(self, target: str, said: str) -> str:
        place = f"label({literal(target[1:])})" if target.startswith("#") else literal(target)
        return f"link({place}, {said})"

    def _block(self, block: Block, after: Block | None) -> str:
        match block:
            case Heading(level=level, words=said, anchor=anchor):
                listed = "true" if anchor in self._listed else "false"
                head = f"head({level}, {listed}, {self.words(said)})"
                return f"marked({literal(anchor)}, {head})" if anchor else head
            case Paragraph():
                return self._paragraph(block, after)
            case Listing(items=items, ordered=ordered):
                made = ", ".join(self._item(item) for item in items)
                loose = any(len(item.blocks) > 1 for item in items)
                space = self._look.gap * (0.7 if loose else 0.5)
                return f"listed({'enum' if ordered else 'list'}, {space:.2f}em, {made})"
            case Table():
                return self._table(block)
            case Definitions():
                return self._defined(block)
            case Drawing(alt=alt, caption=caption):
                file, wide = self._shown.drawing(block)
                texts = ", ".join(map(literal, (file, alt, caption)))
                return f"drawing({texts}, {wide:.2f}pt)"
            case Image(alt=alt, caption=caption):
                texts = ", ".join(map(literal, (self._shown.image(block), alt, caption)))
                return f"photo({texts}, {TALL:.2f}pt)"
            case Box(blocks=inner):
                return f"boxed({self.blocks(inner)})"
            case Quote(blocks=inner):
                return f"quoted({self.blocks(inner)})"
            case Code(text=text):
                return f"typed({', '.join(map(literal, text.splitlines()))})"
            case Ideas(rows=rows):
                return "\n".join(map(self._idea, rows))

    def _paragraph(self, block: Paragraph, after: Block | None) -> str:
        said = self.words(block.words)
        if block.anchor:
            said = f"place-of({literal(block.anchor)}) + {said}"
        if block.role in ("caption", "title"):
            return f"titled({said})"
        leads = isinstance(after, Listing | Table) and plain(block.words).endswith(":")
        return f"leading({said})" if leads else f"par({said})"

    def _item(self, item: Item) -> str:
        place = f"place-of({literal(item.anchor)}) + " if item.anchor else ""
        return place + self._inner(item.blocks)

    def _inner(self, blocks: Sequence[Block]) -> str:
        """Blocks inside an item or a cell; the first words stand beside its mark or label."""
        if not blocks:
            return "[]"
        first, *rest = blocks
        if not isinstance(first, Paragraph) or first.anchor or first.role:
            return self.blocks(blocks)
        said = self.words(first.words)
        return f"({said} + {self.blocks(rest)})" if rest else said

    def _defined(self, block: Definitions) -> str:
        items = [(self.words(one.words), self._inner(one.blocks)) for one in block.items]
        made = ", ".join(f"({word}, {said})" for word, said in items)
        return f"{'facts' if block.facts else 'meanings'}({made})"

    def _table(self, table: Table) -> str:
        widths = tables.columns(table, self._look)
        caption = self._block(Paragraph(words(table.caption), "caption"), None) + "\n"
        before = caption if table.caption else ""
        if widths is None:
            return before + self.blocks(tables.as_list(table))
        columns = ", ".join(f"{width:.2f}pt" for width in widths)
        made = [f"table.header({', '.join(map(self._cell, table.heads))})"] if table.heads else []
        made += [self._cell(cell) for row in table.rows for cell in row]
        return f"{before}table(columns: ({columns},), {', '.join(made)})"

    def _cell(self, cell: Cell) -> str:
        said = self._inner(cell.blocks)
        return f"table.cell(strong({said}))" if cell.head else f"table.cell({said})"

    def picture(self, picture: Picture) -> str:
        """Code for the name of a picture's file."""
        return literal(self._shown.picture(picture))

    def _idea(self, row: Idea) -> str:
        file = self.picture(row.picture) if row.picture else "none"
        lines = "".join(f"{self.words(said)}, " for said in row.lines)
        meanings = [(Run(word, strong=True), Run(f": {said}")) for word, said in row.meanings]
        boxes = "".join(f"{self.words(said)}, " for said in meanings)
        return f"idea({file}, {self._look.picture}mm, ({lines}), ({boxes}))"
