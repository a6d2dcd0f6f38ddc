"""A format: a kind of file, how it is made and how a finished one is measured."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from takepart.exports.book import SUFFIXES, Book, Kind
from takepart.exports.report import Report


class ExportError(Exception):
    """A file cannot be made; the text says to a writer what is wrong and how to mend it."""


class Missing(Exception):
    """A program that makes a format is not on this machine; the text says how to add it."""


@dataclass(frozen=True)
class Format:
    """`key` is also the file's ending, after the `suffix` of its name.

    `make` writes the file at a path. `measure` opens a finished one again and says what it found.
    `engine` names the programs and versions that the result depends on, and raises Missing when
    there is none. `kinds` and `editions` say for which books it is made. `parts` divides a book
    that is too long for one file. `depends` says what a file is made from besides its book, and may
    raise Missing too.
    """

    key: str
    name: str
    ending: str
    editions: tuple[str, ...]
    make: Callable[[Book, Path], None]
    measure: Callable[[Path, Book], Report]
    engine: Callable[[], str]
    kinds: tuple[Kind, ...] = ("page", "chapter", "guide", "story", "stories", "sheet")
    suffix: str = ""
    parts: Callable[[Book], list[Book]] = lambda book: [book]
    depends: Callable[[Book], str] = lambda book: ""

    def place(self, book: Book) -> str:
        """Where the file stands on the site: 'public/ladder/ladder-easy-read.pdf'."""
        return f"{book.name}{self.suffix}.{self.ending}"

    def wants(self, book: Book) -> bool:
        return book.edition in self.editions and book.kind in self.kinds


EVERY = tuple(SUFFIXES)
"""All the editions of paper; giant print has the words of large print."""
