"""The words of a sentence, each with what the measures need to know of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from takepart.reading import syllables

WORD = re.compile(r"[£$€]?[^\W_]+(?:(?:['’.&-]|(?<=\d)[,:](?=\d))[^\W_]+)*%?|&")
CAPITALS = re.compile(r"(?:[^\W\d_a-z]|\d)+s?")
ADDS_A_SYLLABLE = re.compile(r"ing$|[td]ed$|(?:[sxz]|[cs]h|[cg])es$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as written; `hard` is true when Gunning's fog index may count it as complex."""

    written: str
    syllables: int
    letters: int
    characters: int  # letters and figures
    hard: bool


@cache
def word(written: str) -> Word:
    letters = sum(map(str.isalpha, written))
    characters = sum(map(str.isalnum, written))
    return Word(written, syllables.count(written), letters, characters, _is_hard(written))


def split(sentence: str) -> list[Word]:
    """Hyphens join the parts of one word; a slash and a dash stand between two."""
    return [word(written) for written in WORD.findall(sentence)]


def _is_hard(written: str) -> bool:
    """Three syllables or more, not by -es, -ed or -ing, not in a compound, number or initials."""
    if CAPITALS.fullmatch(written) or not written[0].isalpha():
        return False
    parts = [piece for part in written.split("-") for piece in syllables.compound(part)]
    return any(_stem_syllables(part) >= 3 for part in parts)


def _stem_syllables(part: str) -> int:
    return syllables.count(part) - bool(ADDS_A_SYLLABLE.search(part))


class Phrases:
    """Words and phrases agreed to be easy, such as the names of glossary terms."""

    def __init__(self, phrases: Iterable[str] = ()) -> None:
        self.by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in phrases:
            if keys := tuple(map(_key, WORD.findall(phrase))):
                self.by_first.setdefault(keys[0], []).append(keys)

    def within(self, words: list[Word]) -> set[int]:
        """The places of the words that belong to an agreed phrase."""
        found: set[int] = set()
        if not self.by_first:
            return found
        keys = [_key(one.written) for one in words]
        for place, key in enumerate(keys):
            for phrase in self.by_first.get(key, ()):
                if tuple(keys[place : place + len(phrase)]) == phrase:
                    found.update(range(place, place + len(phrase)))
        return found


@cache
def _key(written: str) -> str:
    """Capitals and 's do not make another word."""
    return re.sub(r"['’]s$", "", written).lower()
