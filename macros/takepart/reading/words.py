"""The words of a sentence, and what each adds to the counts."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from takepart.reading import syllables

# Points, hyphens and apostrophes join, and commas and colons do so between figures.
WORD = re.compile(r"(?:[£$€]?[^\W_]|&)\w*(?:['’.&,:-](?:(?<![,:])|(?<=\d.)(?=\d))\w+)*%?")
# 'carer(s)' and 'child(ren)' are a word each, read without what is in the brackets.
OR_MORE = re.compile(r"(?<=[^\W\d_])\([a-z]{1,4}\)")
CAPITALS = re.compile(r"(?:[^\W\d_a-z]|\d)+s?")
ADDS_A_SYLLABLE = re.compile(r"ing$|[td]ed$|(?:[sxz]|[cs]h|[cg])es$")
POLYSYLLABLE = 3
# A word agreed to be easy is counted as an ordinary English word, however long it is.
EASY_SYLLABLES = 2
EASY_LETTERS = 5


class Word(NamedTuple):
    """What one word adds; a word is `complex` when Gunning's fog index counts it as hard."""

    syllables: int
    letters: int
    characters: int  # letters and figures
    polysyllable: int
    complex: int
    monosyllable: int


def split(sentence: str) -> list[str]:
    """Hyphens join the parts of one word; a slash and a dash stand between two."""
    text = OR_MORE.sub("", sentence) if "(" in sentence else sentence
    return [word for piece in text.split() for word in _in_piece(piece)]


@cache
def _in_piece(piece: str) -> list[str]:
    """The words between two spaces: most pieces come again, so each is taken apart once."""
    return WORD.findall(piece)


@cache
def first(written: str) -> Word:
    """The first word of a sentence, where a capital says nothing."""
    n = syllables.count(written)
    long = n >= POLYSYLLABLE
    letters, characters = sum(map(str.isalpha, written)), sum(map(str.isalnum, written))
    return Word(n, letters, characters, int(long), int(long and _is_hard(written)), int(n == 1))


@cache
def inside(written: str) -> Word:
    """Any other word: a capital marks a proper noun, which Gunning does not count."""
    word = first(written)
    return word._replace(complex=0) if written[0].isupper() else word


@cache
def easy(written: str) -> Word:
    """A word that was agreed to be easy."""
    word = first(written)
    return Word(
        syllables=min(word.syllables, EASY_SYLLABLES),
        letters=min(word.letters, EASY_LETTERS),
        characters=min(word.characters, EASY_LETTERS),
        polysyllable=0,
        complex=0,
        monosyllable=1,
    )


def _is_hard(written: str) -> bool:
    """Three syllables or more, not by -es, -ed or -ing, not in a compound, number or initials."""
    if CAPITALS.fullmatch(written) or not written[0].isalpha():
        return False
    parts = [piece for part in written.split("-") for piece in syllables.compound(part.lower())]
    return any(_stem_syllables(part) >= POLYSYLLABLE for part in parts)


def _stem_syllables(part: str) -> int:
    return syllables.count(part) - bool(ADDS_A_SYLLABLE.search(part))
