"""How common an English word is, from a list of the forms in which words are met, ranked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

WORDS = Path(__file__).with_name("common_words.txt")
EVERYDAY = Path(__file__).with_name("everyday_words.txt")
LEAST = 3  # letters of each half of a compound, such as 'work' and 'place'
PARTS = re.compile(r"[^\W\d_]+")
POSSESSIVE = re.compile(r"['’]s?$")
# Each ending with what it is taken off for: 'planned' may be 'plan', 'used' is 'use'.
ENDINGS = {
    "ies": ("y",),
    "ied": ("y",),
    "ier": ("y",),
    "iest": ("y",),
    "ily": ("y",),
    "ally": ("al", ""),
    "bly": ("ble",),
    "es": ("", "e"),
    "s": ("",),
    **dict.fromkeys(("ed", "ing", "er", "est"), ("", "e")),
    "ly": ("", "le"),
}
DOUBLED = re.compile(r"([bdglmnprt])\1$")
BEFORE = ("un", "re", "non")


@cache
def ranks() -> dict[str, int]:
    """Each form with its rank: 1 is the commonest. Everyday words have their own, or 1."""
    forms = {form: place for place, form in enumerate(_lines(WORDS), 1)}
    everyday = (line.partition(" ") for line in _lines(EVERYDAY))
    return {**forms, **{form: int(place or 1) for form, _, place in everyday}}


def _lines(path: Path) -> list[str]:
    lines = path.read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def is_common(written: str, limit: int) -> bool:
    """True when each part of the word, or the word it was made from, is within the limit."""
    whole = POSSESSIVE.sub("", written.lower())
    return _within(whole, limit) or all(_within(one, limit) for one in PARTS.findall(whole))


@cache
def _within(word: str, limit: int) -> bool:
    made_from = (_known(base, limit) for base in _bases(word))
    return _known(word, limit) or any(made_from) or _compound(word, limit)


def _known(word: str, limit: int) -> bool:
    return ranks().get(word, limit + 1) <= limit


def _bases(word: str) -> Iterator[str]:
    """What the word may have been made from by an ending or a beginning; and -ise from -ised."""
    if word.endswith("ise"):
        yield f"{word}d"
    for start in BEFORE:
        if word.startswith(start):
            rest = word[len(start) :]
            yield rest
            yield from _stems(rest)
    yield from _stems(word)


def _stems(word: str) -> Iterator[str]:
    for ending, instead in ENDINGS.items():
        if word.endswith(ending) and len(word) - len(ending) >= LEAST - 1:
            stem = word[: -len(ending)]
            yield from (stem + letters for letters in instead)
            if DOUBLED.search(stem):
                yield stem[:-1]


def _compound(word: str, limit: int) -> bool:
    """Two common words written as one."""
    halves = range(LEAST, len(word) - LEAST + 1)
    return any(_known(word[:n], limit) and _known(word[n:], limit) for n in halves)
