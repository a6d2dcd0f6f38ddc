"""The cells of a book's words: many strings at a time, each translated once."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from takepart.exports.book import Book
from takepart.exports.braille import liblouis
from takepart.exports.braille.letters import prepare
from takepart.exports.braille.pieces import Piece
from takepart.exports.format import ExportError
from takepart.markup import parse


class Cells:
    """Translates the words of one book into one grade; addresses and code are always in grade 1.

    Raises ExportError when a character has no cells.
    """

    def __init__(self, book: Book, grade: int) -> None:
        self._book, self.grade = book, grade
        self._known: dict[tuple[str, int], str] = {}

    def learn(self, pieces: Iterable[Piece]) -> None:
        """Translate what these pieces say, with one run of the program for each grade."""
        wanted = [(piece.text, self._grade(piece)) for piece in pieces]
        for grade in sorted({grade for _, grade in wanted}):
            self.words([text for text, one in wanted if one == grade], grade)

    def of(self, piece: Piece) -> str:
        """The cells of a piece that was learned."""
        return self._known[piece.text, self._grade(piece)]

    def words(self, texts: Iterable[str], grade: int | None = None) -> list[str]:
        """The cells of texts, in the book's grade unless another is named."""
        grade, asked = grade or self.grade, list(texts)
        new = [t for t in dict.fromkeys(asked) if (t, grade) not in self._known]
        made = liblouis.translate([prepare(text) for text in new], grade) if new else []
        for text, cells in zip(new, made, strict=True):
            if liblouis.ESCAPE.search(cells):
                raise ExportError(self._unknown(prepare(text)))
            self._known[text, grade] = cells
        return [self._known[text, grade] for text in asked]

    def _grade(self, piece: Piece) -> int:
        return 1 if piece.typed else self.grade

    def _unknown(self, text: str) -> str:
        mark = liblouis.unknown(text)
        name = unicodedata.name(mark, "no name").lower()
        parts = self._book.parts
        page = next(
            (p.title for p in parts if mark in parse(p.html).text_content()), parts[0].title
        )
        return (
            f"Braille has no cells for the character '{mark}' ({name}) on the page '{page}'. "
            "Write a word in its place."
        )
