"""What a recording says, a piece at a time, and when each piece is heard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

What: TypeAlias = Literal[
    "title", "opening", "heading", "paragraph", "list", "item", "row", "picture", "idea", "closing"
]


@dataclass(frozen=True)
class Piece:
    """Words that are said in one breath. `text` is what the page shows, or nothing when only the
    recording says it; `said` is what the voice reads, or nothing when it is left out on purpose.

    `key` is the place of the block in the book: 'p0' is the title of its first part, 'p0-3' that
    part's block 3, 'p0-3-2' the item, row or idea 2 in it, and so on inward, all from 0.
    `level` is that of a heading, else 0.
    """

    text: str
    said: str
    what: What
    key: str = ""
    level: int = 0


@dataclass(frozen=True)
class Heard:
    """A piece with the seconds from the start of the recording at which it starts and ends."""

    piece: Piece
    start: float
    end: float


@dataclass(frozen=True)
class Recording:
    """MP3 without tags, and every piece that is heard in it, in order."""

    mp3: bytes
    heard: tuple[Heard, ...]
    seconds: float
