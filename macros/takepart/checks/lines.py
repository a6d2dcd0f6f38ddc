"""Find the line that a writer has to change, from the words of a block of a rendered page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from html import unescape
from typing import Any, NamedTuple

from takepart import blocks
from takepart.places import Places
from takepart.reader import Document
from takepart.reading.text import Block

LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
MACRO = re.compile(r"{{.*?}}")
MARKS = re.compile(r"<[^>]*>|^\s*\d+\.\s+|{:.*?}")

Where = tuple[str, int]  # a file and a line in it


class Line(NamedTuple):
    """A line of a file: `words` are each between 2 spaces, and `letters` have no spaces."""

    number: int
    words: str
    letters: str


def locator(places: Places, page: Sequence[Block]) -> Callable[[str, Block | None], Where]:
    """What finds the line of some words in a block of this page, in its own file first."""
    files: dict[int, list[Line]] = {}

    def locate(words: str, block: Block | None) -> Where:
        # A block may begin with what a macro says; its next words then tell where it is.
        for start in _starts(block.text if block else "", words):
            before = sum(bare(one.text).startswith(start) for one in page[: _index(page, block)])
            for at, document in enumerate((places.document, *places.inside)):
                if at not in files:
                    files[at] = list(_lines(document))
                if line := _nearest(files[at], words, start, before):
                    return document.file, line
        return places.document.file, places.document.line

    return locate


def _nearest(lines: list[Line], words: str, start: str, before: int) -> int | None:
    """The line of a block that holds the words, else its first; `before` blocks start alike.

    'etc' is rather a word of its own than a part of 'fetch'.
    """
    opens = [at for at, line in enumerate(lines) if line.letters.startswith(start)]
    opens = opens or [at for at, line in enumerate(lines) if start in line.letters]
    if not opens:
        return None
    below = lines[opens[min(before, len(opens) - 1)] :]
    letters, whole = bare(words), _words(words)
    found = [line for line in below if letters in line.letters]
    own = [line for line in found if letters and whole in line.words]
    return (own or found or below)[0].number


def _index(page: Sequence[Block], block: Block | None) -> int:
    return next((at for at, one in enumerate(page) if one is block), 0)


def _lines(document: Document[Any]) -> Iterator[Line]:
    """The lines of the standard edition, then the values in the front matter."""
    easy = blocks.idea_lines(document.body, document.line)
    for number, line in enumerate(document.body.split("\n"), document.line):
        if number not in easy:
            yield _line(number, line)
    for key, number in document.lines.items():
        yield _line(number, str(getattr(document.meta, key, "")))


def _line(number: int, text: str) -> Line:
    words = _words(text)
    return Line(number, words, words.replace(" ", ""))


def bare(text: str) -> str:
    """The letters and figures of a line as a reader sees it, without capitals."""
    return _words(text).replace(" ", "")


def _words(text: str) -> str:
    said = MARKS.sub("", LINK.sub(r"\1", MACRO.sub("", unescape(text))))
    words = re.sub(r"[\W_]+", " ", said).strip().lower()
    return f" {words} "


def _starts(text: str, words: str) -> list[str]:
    """Four words at a time: a line may go on with a source or a link after them.

    Words that a block starts with are tried before those below them, which have lines of their own.
    """
    said = text.split()
    first, *rest = [bare(" ".join(said[at : at + 4])) for at in range(0, len(said), 4)] or [""]
    own = [bare(words)]
    return [*filter(None, [first]), *own * text.startswith(words), *rest, *own]
