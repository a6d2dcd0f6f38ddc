"""What the measures count, for one sentence and for many."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from takepart.reading.phrases import Phrases
from takepart.reading.words import Word, easy, first, inside, split


class Counts(NamedTuple):
    """`complex` is Gunning's: fewer words than the `polysyllables`, which have 3 or more."""

    words: int = 0
    sentences: int = 0
    syllables: int = 0
    letters: int = 0
    characters: int = 0
    polysyllables: int = 0
    complex: int = 0
    monosyllables: int = 0

    def __sub__(self, other: Counts) -> Counts:
        return Counts(*(mine - its for mine, its in zip(self, other, strict=True)))


def count(sentence: str, agreed: Phrases | None = None) -> Counts:
    """The counts of one sentence; words of `agreed` phrases count as ordinary ones."""
    words = split(sentence)
    if not words:
        return Counts()
    found: list[Word] = [first(words[0]), *map(inside, words[1:])]
    for place in agreed.within(words) if agreed else ():
        found[place] = easy(words[place])
    return Counts(len(words), 1, *map(sum, zip(*found, strict=True)))


def total(counts: Iterable[Counts]) -> Counts:
    """The counts of many sentences together."""
    return Counts(*map(sum, zip(*counts, strict=True)))
