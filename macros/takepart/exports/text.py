"""Plain text: no markup at all, for any program, and for braille displays and notetakers.

Empty lines alone set headings apart: a row of signs below them would fill a braille display, and
some screen readers say every one of its signs.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from pathlib import Path

from takepart.exports import about, order, parity
from takepart.exports.book import Book
from takepart.exports.content import (
    Block,
    Box,
    Code,
    Definitions,
    Drawing,
    Heading,
    Ideas,
    Image,
    Listing,
    Paragraph,
    Quote,
    Table,
    Words,
    plain,
)
from takepart.exports.format import Format
from takepart.exports.report import Report

ADDRESS = re.compile(r" <(https?://|[^ >]+@)[^ >]+>")  # which this format adds
APART = {1: 3, 2: 2}  # empty lines before a heading of this level; 1 before a deeper one


def make(book: Book, path: Path) -> None:
    """Write UTF-8 text with one paragraph a line, so that each program breaks lines itself."""
    path.write_text(text(book), "utf-8")


def text(book: Book) -> str:
    front = _blocks(about.front(book, shown=False), book)
    first, *rest = book.blocks
    if book.whole:
        lines = [book.title, "", *front, *_contents(book), *_block(first, book)]
    else:
        lines = [*_block(first, book), *front]
    lines += [*_blocks(rest, book), *_blocks(about.back(book, shown=False), book)]
    return re.sub(r"\n{5,}", "\n" * 4, "\n".join(lines)).strip() + "\n"


def _contents(book: Book) -> list[str]:
    """The titles of the parts, which a reader can search for; text has no pages to name."""
    entries = [f"{'  ' * (part.level - 1)}- {part.title}" for part in book.parts]
    return ["", "Contents", "", *entries, ""]


def _blocks(blocks: Sequence[Block], book: Book) -> list[str]:
    return [line for block in blocks for line in _block(block, book)]


def _block(block: Block, book: Book) -> list[str]:
    match block:
        case Heading(level=level, words=words):
            return [*[""] * (APART.get(level, 1) - 1), plain(words), ""]
        case Paragraph(words=words):
            return [_line(words, book), ""]
        case Listing(items=items, ordered=ordered):
            marks = [f"{n}. " if ordered else "- " for n in range(1, len(items) + 1)]
            made = [_item(m, i.blocks, book) for m, i in zip(marks, items, strict=True)]
            return [line for item in made for line in item] + [""]
        case Table():
            return _table(block, book)
        case Definitions(items=items, facts=facts):
            made = [_defined(plain(i.words), i.blocks, facts, book) for i in items]
            return [line for item in made for line in item] + ([""] if facts else [])
        case Drawing(described=described) | Image(described=described):
            return [f"[Picture: {described}]", ""]
        case Box(blocks=inner) | Quote(blocks=inner):
            return _set_in("  ", _blocks(inner, book))
        case Code(text=typed):
            return [*_set_in("    ", typed.splitlines()), ""]
        case Ideas(rows=rows):
            return [line for row in rows for line in [*_idea(row.lines, row.meanings, book), ""]]


def _line(words: Words, book: Book) -> str:
    """The words, and after a link to the web or a mailbox its address."""
    said: list[str] = []
    for place, run in enumerate(words):
        said.append(run.text)
        target = book.target(run)
        last = place + 1 == len(words) or words[place + 1].link != run.link
        outside = run.role == "" and target.startswith(("http", "mailto:"))
        address = target.removeprefix("mailto:")
        if outside and last and about.short(address) not in run.text:
            said.append(f" <{address}>")
    return "".join(said)


def _item(mark: str, blocks: Sequence[Block], book: Book) -> list[str]:
    inner = [line for line in _blocks(blocks, book) if line]
    if not inner:
        return []
    return [mark + inner[0], *_set_in(" " * len(mark), inner[1:])]


def _defined(word: str, blocks: Sequence[Block], facts: bool, book: Book) -> list[str]:
    inner = [line for line in _blocks(blocks, book) if line]
    if facts:
        return [f"{word}: {' '.join(inner)}"]
    return [word, *_set_in("  ", inner), ""]


def _table(table: Table, book: Book) -> list[str]:
    """A row becomes an item that names the column of each of its cells."""
    lines = [table.caption, ""] if table.caption else []
    heads = [" ".join(filter(None, _blocks(cell.blocks, book))) for cell in table.heads]
    for row in table.rows:
        for place, cell in enumerate(row):
            said = " ".join(filter(None, _blocks(cell.blocks, book)))
            head = f"{heads[place]}: " if place < len(heads) and heads[place] else ""
            lines.append(f"{'  ' if place else '- '}{head}{said}")
    return [*lines, ""]


def _idea(lines: Sequence[Words], meanings: Sequence[tuple[str, str]], book: Book) -> list[str]:
    return [*(_line(line, book) for line in lines), *(f"{word}: {said}" for word, said in meanings)]


def _set_in(by: str, lines: Sequence[str]) -> list[str]:
    return textwrap.indent("\n".join(lines), by).split("\n") if lines else []


def measure(path: Path, book: Book) -> Report:
    """Every word of the page stands in the file, in the page's order, and the title before them."""
    said = path.read_text("utf-8")
    words = ADDRESS.sub("", _text(said, book))
    lost = dict.fromkeys(parity.lost_words(parity.expected(book), words))
    lost |= dict.fromkeys(order.lost(book, words))
    untitled = (
        [] if said.startswith(f"{book.title}\n") else ["The file does not start with its title."]
    )
    failures = parity.sentences([*untitled, *lost])
    passed = () if failures else ("parity",)
    return Report(passed=passed, failures=failures, measured={"words": len(said.split())})


def _text(said: str, book: Book) -> str:
    """What stands after the list of contents, which has the titles once more."""
    return said.replace("\n".join(_contents(book)), "", 1) if book.whole else said


FORMAT = Format(
    key="text",
    name="Plain text",
    ending="txt",
    editions=("standard", "easy-read"),
    make=make,
    measure=measure,
    engine=lambda: "",
)
