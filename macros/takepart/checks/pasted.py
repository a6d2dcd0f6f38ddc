"""Words that were pasted from elsewhere: tables with tabs, and paragraphs that are set in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from takepart.findings import Finding, in_quotes
from takepart.places import Places

CELLS = re.compile(r"(?![-*+•]\t|\d+[.)]\t)[^\t|]*[^\s|](?:\t[^\t|]*)+")  # a row, and no item
# Words of a sentence: what is set in may be code, and is then shown as it is meant.
WORDS = re.compile(r"(?:[-*+•] |\d+\. )?[\"'“‘(]?[A-Z][^\[\]{}<>=|\\/_#$@+*`~;]*")
FEWEST = 4  # words of a sentence; fewer may be the name of something


def check(tree: HtmlElement, places: Places) -> Iterator[Finding]:
    yield from _rows(places)
    yield from _set_in(tree, places)


def _rows(places: Places) -> Iterator[Finding]:
    """The first row of each table tells of all."""
    lines = [*places.lines(), (0, "")]
    above = False
    for (number, line), (_, below) in zip(lines, lines[1:], strict=False):
        row = CELLS.fullmatch(line.rstrip())
        if row and not above and CELLS.fullmatch(below.rstrip()):
            cells = [one.strip() for one in line.rstrip().split("\t")]
            message = "This table has tabs, so readers see its words in a row, and no table."
            fix = (
                f"Write 2 lines for this line: '| {' | '.join(cells)} |', and below it "
                f"'|{'---|' * len(cells)}'. In each row below, write '|' for each tab, and at its "
                "start and end."
            )
            yield Finding(places.document.file, number, "table", message, fix)
        above = row is not None


def _set_in(tree: HtmlElement, places: Places) -> Iterator[Finding]:
    """Sentences that are shown as code; in the tree they become what they were meant to be."""
    lines = dict(places.lines())  # without code that is marked as such
    for code in tree.xpath(".//pre[code]"):
        words = code.text_content().strip()
        if not WORDS.fullmatch(words) or len(words.split()) < FEWEST:
            continue
        said = words.partition("\n")[0]
        typed = (number for number, line in lines.items() if line.strip() == said)
        if number := next(typed, None):
            message = f"{in_quotes(said)} is set in, so readers see it as code."
            fix = (
                "Delete the spaces at the start of this line, and of each line of the paragraph. "
                "If it is code, write '```' on a line above it and on a line below it."
            )
            yield Finding(places.document.file, number, "code", message, fix)
            code.find("code").drop_tag()
            code.tag = "p"
