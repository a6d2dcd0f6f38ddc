"""Marks that readers see as they are typed: rows of tables, pictures, links and lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from takepart.checks import stray
from takepart.findings import Finding
from takepart.markup import INLINE
from takepart.places import Places

ROW = re.compile(r"^[ \t]*\|.*\|[ \t]*$", re.M)
RULER = re.compile(r"^[ \t]*\|(?=.*-)[-:| \t]+\|[ \t]*$", re.M)
BAR = re.compile(r"(?<!\\)\|")
CODE = re.compile(r"`[^`]*`")
PICTURE = re.compile(r"^\s*(?P<mark>:[a-z0-9_+-]+:)\s+(?=\S)")
HEADING = re.compile(r"(?:#+|\*\*) *easy[ -]?read(?: version)?[ :*]*", re.I)
BLOCKS = ".//*[self::p or self::li or self::td or self::th or self::dd][not(ancestor::pre)]"


def check(tree: HtmlElement, places: Places) -> Iterator[Finding]:
    """A finding for each table, list and link, on the line where it is typed."""
    yield from _wide(places)
    for block in tree.xpath(BLOCKS):
        text = _text(block)
        if block.tag == "p":
            yield from _table(text, places)
        easy = bool(block.xpath("ancestor::div[contains(@class, 'easy-read')]"))
        for item in block.xpath("ancestor-or-self::li[1]"):
            if not easy and item.getprevious() is None:
                yield from _picture(text, places)
            marked = PICTURE.match(text)
            text = text[marked.end() :] if marked else "" if easy else text
        yield from stray.check(text, places, easy)


def _text(element: HtmlElement) -> str:
    """The words of a block, without those in code or in a block inside it."""
    parts = [element.text]
    for child in element:
        parts += [_text(child) if child.tag in INLINE - {"code"} else "", child.tail]
    return "".join(filter(None, parts))


def _table(text: str, places: Places) -> Iterator[Finding]:
    if not (first := ROW.search(text)):
        return
    where = places.find(first[0].strip(), first[0].strip("| \t").partition("|")[0].strip())
    cells = _cells(first[0])
    fixes = []
    if text[: first.start()].strip():
        fixes.append("Put an empty line above this line.")
    if not RULER.search(text):
        line = f"|{'---|' * cells}"
        fixes.append(f"Below the row with the headings of the columns, add a line '{line}'.")
    fix = " ".join(
        fixes or [f"Write as many '---' in the second line as there are cells: {cells}."]
    )
    yield Finding(*where, "table", "Readers see '|' as it is typed, and no table.", fix)


def _wide(places: Places) -> Iterator[Finding]:
    """Rows with more cells than their table has columns: readers never see the last ones."""
    columns = 0
    for number, line in places.lines():
        if not ROW.fullmatch(line):
            columns = 0
        elif RULER.fullmatch(line):
            columns = _cells(line)
        elif columns and _cells(line) > columns:
            message = f"This row has {_cells(line)} cells, and its table has {columns} columns."
            left, right = (cell.strip() for cell in BAR.split(line)[columns : columns + 2])
            yield Finding(places.document.file, number, "table", message, _one_cell(left, right))


def _one_cell(left: str, right: str) -> str:
    """What to do with the first cell that has no column."""
    column = (
        "If the table should have one more column, add ' … |' at the end of its first line, with "
        "the column's heading for '…', and '---|' at the end of its second line."
    )
    if not (left and right):
        return f"Delete the '|' at the end of the row. {column}"
    return (
        f"If '{right}' does not belong here, delete '{right} |'. If it goes with '{left}', delete "
        f"the '|' between '{left}' and '{right}'. {column}"
    )


def _cells(row: str) -> int:
    return len(BAR.findall(CODE.sub("", row.strip()))) - 1


def _picture(text: str, places: Places) -> Iterator[Finding]:
    """The first item of a list stands for all of it."""
    if not (mark := PICTURE.match(text)):
        return
    where = places.find(text.strip().partition("\n")[0])
    if not _below_braces(*where, places):
        message = (
            f"Readers see '{mark['mark']}' as it is typed: only Easy Read blocks have pictures."
        )
        fix = (
            "If this list is Easy Read, write '{% call easy_read() %}' on a line above it and "
            f"'{{% endcall %}}' on a line below it{_instead(*where, places)}. If it is not, delete "
            f"the pictures from its lines, such as '{mark['mark']}'."
        )
        yield Finding(*where, "ER-05", message, fix)


def _instead(file: str, line: int, places: Places) -> str:
    """A block stands under the heading of the words that it explains, and has none of its own."""
    above = _above(file, line, places).strip()
    return f", and delete '{above}'" if HEADING.fullmatch(above) else ""


def _below_braces(file: str, line: int, places: Places) -> bool:
    """True for a list in a block whose own start is wrong, and has a finding."""
    above = _above(file, line, places)
    return "{" in above and "endcall" not in above


def _above(file: str, line: int, places: Places) -> str:
    """The line with words above a line of the page's own file."""
    document = places.document
    lines = document.body.split("\n")[: max(0, line - document.line)]
    return next((one for one in reversed(lines) if one.strip()), "") * (file == document.file)
