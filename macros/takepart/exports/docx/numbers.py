"""Numbered lists: each one starts again at 1, which Word has to be told of each of them."""

from __future__ import annotations

from docx.document import Document as Word

from takepart.exports.docx.xml import Element, w

BULLETS, DIGITS = 1, 2  # the lists in the template that the others are made like


class Numbers:
    """The lists of one document."""

    def __init__(self, document: Word) -> None:
        self._lists = document.part.numbering_part.element
        self._last = DIGITS

    def start(self, ordered: bool) -> int:
        """The number by which the items of a new list are known."""
        if not ordered:
            return BULLETS
        self._last += 1
        restarts = [w("lvlOverride", w("startOverride", val=1), ilvl=level) for level in range(3)]
        like = w("abstractNumId", val=DIGITS)
        self._lists.append(w("num", like, *restarts, numId=self._last))
        return self._last


def item(number: int, level: int) -> Element:
    """What makes a paragraph an item of a list; `level` is 0 for a list that is in no other."""
    return w("numPr", w("ilvl", val=level), w("numId", val=number))
