"""Words as runs in character styles, with links and the places that links lead to."""

from __future__ import annotations

import re
from itertools import groupby

from docx.document import Document as Word
from docx.opc.constants import RELATIONSHIP_TYPE as TYPES
from docx.oxml.ns import qn

from takepart.exports.book import Book
from takepart.exports.content import Run, Words
from takepart.exports.docx.xml import Element, text, w

LONGEST = 40  # letters that Word allows in the name of a bookmark


class Runs:
    """Writes the words of one document; a bookmark and a web address are in it once each."""

    def __init__(self, document: Word, book: Book) -> None:
        self._part, self._book = document.part, book
        self._addresses: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._marked = 0

    def runs(self, words: Words) -> list[Element]:
        """The runs of a line; those of one link stand together in it."""
        made: list[Element] = []
        for target, group in groupby(words, key=self._book.target):
            runs = [_run(run, bool(target)) for run in group]
            made += [self._link(target, runs)] if target else runs
        return made

    def _link(self, target: str, runs: list[Element]) -> Element:
        if target.startswith("#"):
            return w("hyperlink", *runs, anchor=self.name(target[1:]), history=1)
        if target not in self._addresses:
            key = self._part.relate_to(target, TYPES.HYPERLINK, is_external=True)
            self._addresses[target] = key
        made = w("hyperlink", *runs, history=1)
        made.set(qn("r:id"), self._addresses[target])
        return made

    def marked(self, anchor: str, inner: list[Element]) -> list[Element]:
        """The same elements, as a place that links lead to."""
        self._marked += 1
        start = w("bookmarkStart", id=self._marked, name=self.name(anchor))
        return [start, *inner, w("bookmarkEnd", id=self._marked)]

    def name(self, anchor: str) -> str:
        """The name of a bookmark: letters, digits and '_', and no two alike in any case."""
        if anchor not in self._names:
            short = re.sub(r"[^A-Za-z0-9]+", "_", f"to_{anchor}")
            taken = {name.lower() for name in self._names.values()}
            name, number = short[:LONGEST], 1
            while name.lower() in taken:
                number += 1
                name = f"{short[: LONGEST - 5]}_{number}"
            self._names[anchor] = name
        return self._names[anchor]


def _run(run: Run, linked: bool) -> Element:
    style = _style(run, linked)
    look = [w("rPr", w("rStyle", val=style))] if style else []
    return w("r", *look, text(run.text))


def _style(run: Run, linked: bool) -> str:
    if linked:
        return "StrongHyperlink" if run.strong else "Hyperlink"
    if run.strong:
        return "Strong"
    if run.role == "label":
        return "Label"
    return "CodeWords" if run.code else ""
