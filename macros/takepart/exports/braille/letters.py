"""Words as they are written, made ready for the tables: quotes, spaces, figures that stand apart.

What is put right here are signs that look alike in print and differ in braille.
"""

from __future__ import annotations

import re

OPENING, CLOSING = "\"'\u201c\u2018\u201e\u201a", "\"'\u201d\u2019"
KINDS = {mark: "'" if mark in "'\u2018\u2019\u201a" else '"' for mark in OPENING + CLOSING}
PAIRS = (("\u201c", "\u201d"), ("\u2018", "\u2019"))  # outer quotes, and those inside them
BEFORE = " ([{/-\u2013\u2014"  # what an opening quote may follow

NOTHING = "\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0f\ufeff"  # marks that are seen by nobody
SIGNS = {"\u2714": "\u2713", "\u25cf": "\u2022", "\u25aa": "\u2022", "\u25a0": "\u2022"}
TABLE = str.maketrans({**dict.fromkeys(NOTHING, ""), **SIGNS})

FIGURES = re.compile(r"(?<![\w.,])\+?\d+(?: \d+)+(?!\w)")
GROUPED = re.compile(r"[+0]\d+( \d+)+|\d{1,3}( \d{3})+")


def prepare(text: str) -> str:
    """The text with single spaces, pairs of quotes told from apostrophes, and figures apart."""
    plain = " ".join(text.translate(TABLE).split())
    return FIGURES.sub(_apart, quotes(plain))


def _apart(found: re.Match[str]) -> str:
    """The tables join any 2 numbers to 1, as is right for the groups of a phone number alone.

    2 spaces keep them apart.
    """
    numbers = found[0]
    return numbers if GROUPED.fullmatch(numbers) else numbers.replace(" ", "  ")


def quotes(text: str) -> str:
    """Outer quotes get the sign of 1 cell and inner ones that of 2, single or double in print."""
    marks = list(text)
    opened: list[tuple[int, str]] = []
    for place, mark in enumerate(text):
        kind = KINDS.get(mark)
        if kind is None:
            continue
        if opened and opened[-1][1] == kind and _closes(text, place):
            start, _ = opened.pop()
            marks[start], marks[place] = PAIRS[min(len(opened), 1)]
        elif _opens(text, place):
            opened.append((place, kind))
        elif kind == "'":
            marks[place] = "'"
    for place, kind in opened:  # which no second one follows: 'tis
        marks[place] = kind
    return "".join(marks)


def _opens(text: str, place: int) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    return text[place] in OPENING and (not before or before in BEFORE + OPENING) and after != " "


def _closes(text: str, place: int) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    return text[place] in CLOSING and before != " " and not after.isalnum()
