"""Words and phrases agreed to be easy, such as the names of glossary terms."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from takepart.reading.words import split


class Phrases:
    """Finds the agreed phrases in a sentence."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self.by_first: dict[str, list[list[str]]] = {}
        for phrase in phrases:
            if keys := [_key(written) for written in split(phrase)]:
                self.by_first.setdefault(keys[0], []).append(keys)

    def within(self, words: list[str]) -> set[int]:
        """The places of the words that belong to an agreed phrase."""
        keys = [_key(written) for written in words]
        return {
            place + offset
            for place, key in enumerate(keys)
            for phrase in self.by_first.get(key, ())
            if keys[place : place + len(phrase)] == phrase
            for offset in range(len(phrase))
        }


@cache
def _key(written: str) -> str:
    """Capitals and 's do not make another word."""
    return re.sub(r"['’]s$", "", written).lower()
