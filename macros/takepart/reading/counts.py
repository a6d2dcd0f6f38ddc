"""What the measures count, for one sentence and for many."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from takepart.reading.words import Phrases, Word, split

POLYSYLLABLE = 3
# A word agreed to be easy is counted as an ordinary English word, however long it is.
EASY_SYLLABLES = 2
EASY_LETTERS = 5


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


def count(sentence: str, easy: Phrases | None = None) -> Counts:
    """The counts of one sentence; words of `easy` phrases count as ordinary ones."""
    words = split(sentence)
    known = easy.within(words) if easy else frozenset[int]()
    rows = [_easy(word) if n in known else _row(word, n) for n, word in enumerate(words)]
    return Counts(len(words), 1, *map(sum, zip(*rows, strict=True))) if rows else Counts()


def total(counts: Iterable[Counts]) -> Counts:
    """The counts of many sentences together."""
    columns = zip(*counts, strict=True)
    return Counts(*map(sum, columns))


def _row(word: Word, place: int) -> tuple[int, int, int, int, int, int]:
    """A capital inside a sentence marks a proper noun, which Gunning does not count."""
    name = place > 0 and word.written[0].isupper()
    return (
        word.syllables,
        word.letters,
        word.characters,
        int(word.syllables >= POLYSYLLABLE),
        int(word.hard and not name),
        int(word.syllables == 1),
    )


def _easy(word: Word) -> tuple[int, int, int, int, int, int]:
    letters, characters = min(word.letters, EASY_LETTERS), min(word.characters, EASY_LETTERS)
    return min(word.syllables, EASY_SYLLABLES), letters, characters, 0, 0, 1
