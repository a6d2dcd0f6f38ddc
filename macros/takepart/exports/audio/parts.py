"""Parts of 6 minutes or less (AU-09): a long page becomes several recordings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from takepart.exports.audio.piece import Piece
from takepart.exports.audio.script import script
from takepart.exports.book import Book

LONGEST = 360  # seconds
FULL = 290  # seconds of words that leave room for what is said around them
LETTERS = 14.2  # letters that are said in a second, with the pauses; measured on the guide
PAUSE = 0.7  # seconds after a piece


def parts(book: Book) -> list[Book]:
    """The book itself when it is short, else one for each part."""
    many = len(divide(script(book)))
    return [replace(book, split=(number, many)) for number in range(1, many + 1)]


def body(book: Book) -> tuple[Piece, ...]:
    """The pieces of the part that `split` names, or all of them."""
    number, of = book.split
    pieces = script(book)
    if of == 1:
        return pieces
    first, *rest = divide(pieces)
    return first if number == 1 else (replace(pieces[0], text=""), *rest[number - 2])


def divide(pieces: Sequence[Piece]) -> list[tuple[Piece, ...]]:
    """Parts of about the same length, each starting at a heading where one is near.

    The parts are as few as can be; one that is too long all the same is divided in two.
    """
    many = ceil(sum(map(_seconds, pieces)) / FULL)
    while True:
        found = _shared(pieces, many)
        if many >= len(pieces) or all(sum(map(_seconds, one)) <= FULL for one in found):
            return found
        many += 1


def _shared(pieces: Sequence[Piece], many: int) -> list[tuple[Piece, ...]]:
    """As many parts as asked, cut at the best place near each even share."""
    share = sum(map(_seconds, pieces)) / many
    ends = [0.0]
    for piece in pieces:
        ends.append(ends[-1] + _seconds(piece))
    cuts = [0]
    for number in range(1, many):
        wanted = number * share
        places = range(cuts[-1] + 1, len(pieces))
        if not places:  # a part may still be too long: then its file says so
            break
        cuts.append(min(places, key=lambda at: _cost(pieces[at], ends[at] - wanted, share)))
    return [tuple(pieces[a:b]) for a, b in zip(cuts, [*cuts[1:], len(pieces)], strict=True)]


def _cost(after: Piece, away: float, share: float) -> float:
    """How bad a cut before this piece is: how far off it is, and what it cuts through."""
    inner = after.key.count("-") if after.what != "heading" else 0
    through = 0.1 * max(0, after.level - 2) if after.what == "heading" else 0.25 + 0.1 * inner
    return abs(away) / share + through


def _seconds(piece: Piece) -> float:
    """About how long it takes to say."""
    return len(piece.said) / LETTERS + PAUSE if piece.said else 0.0
