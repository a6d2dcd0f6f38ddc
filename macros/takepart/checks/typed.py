"""Marks that readers see as they are typed: rows of tables, pictures, links and lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from takepart.findings import Finding, in_quotes
from takepart.places import Places

ROW = re.compile(r"^[ \t]*\|.*\|[ \t]*$", re.M)
RULER = re.compile(r"^[ \t]*\|[-:| \t]+\|[ \t]*$", re.M)
BAR = re.compile(r"(?<!\\)\|")
CODE = re.compile(r"`[^`]*`")
ADDRESS = r"(?:https?://[^\s()\[\]]+|[^\s()\[\]]+\.(?:md|pdf|docx))"
TURNED = re.compile(rf"\((?P<words>[^()\[\]]+)\)\[(?P<address>{ADDRESS})\]")
OPEN = re.compile(rf"(?<!!)\[(?P<words>[^\[\]]+)\]\((?P<address>{ADDRESS})(?=[\s,.;]|$)")
PICTURE = re.compile(r"\s*(?P<mark>:[a-z0-9_+-]+:)\s+\S")


def check(tree: HtmlElement, places: Places) -> Iterator[Finding]:
    """A finding for each table, list and link, on the line where it is typed."""
    yield from _wide(places)
    for paragraph in tree.xpath(".//p[not(ancestor::pre)]"):
        text = _text(paragraph)
        yield from _table(text, places)
        yield from _links(text, places)
    for item in tree.xpath(".//li[not(preceding-sibling::li)]"):
        text = _text(item)
        yield from _links(text, places)
        if not item.xpath("ancestor::div[contains(@class, 'easy-read')]"):
            yield from _picture(text, places)


def _text(element: HtmlElement) -> str:
    """The words, without those in code."""
    return "".join(element.xpath(".//text()[not(ancestor::code)]"))


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
    lines, columns, code = places.document.body.split("\n"), 0, False
    for number, line in enumerate(lines, places.document.line):
        code ^= line.lstrip().startswith(("```", "~~~"))
        if not ROW.fullmatch(line) or code:
            columns = 0
        elif RULER.fullmatch(line):
            columns = _cells(line)
        elif columns and _cells(line) > columns:
            message = f"This row has {_cells(line)} cells, and its table has {columns} columns."
            left, right = (cell.strip() for cell in BAR.split(line)[columns : columns + 2])
            where = f"between '{left}' and '{right}'" if left and right else "at the end of the row"
            fix = f"Delete the '|' {where}, or give the table one more column in its first 2 lines."
            yield Finding(places.document.file, number, "table", message, fix)


def _cells(row: str) -> int:
    return len(BAR.findall(CODE.sub("", row.strip()))) - 1


def _links(text: str, places: Places) -> Iterator[Finding]:
    for found in [*TURNED.finditer(text), *OPEN.finditer(text)]:
        message = f"Readers see {in_quotes(found[0])} as it is typed, and no link."
        fix = f"Write '[{found['words']}]({found['address']})' for {in_quotes(found[0])}."
        yield Finding(*places.find(found[0], found["address"]), "link", message, fix)


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
            "Write '{% call easy_read() %}' on a line above this list and '{% endcall %}' on a "
            f"line below it, or delete '{mark['mark']}'."
        )
        yield Finding(*where, "ER-05", message, fix)


def _below_braces(file: str, line: int, places: Places) -> bool:
    """True for a list in a block whose own start is wrong, and has a finding."""
    document = places.document
    above = document.body.split("\n")[: max(0, line - document.line)]
    return file == document.file and "{" in next(
        (one for one in reversed(above) if one.strip()), ""
    )
