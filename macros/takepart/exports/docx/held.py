"""What a finished Word file holds, in the terms of parity."""

from __future__ import annotations

from itertools import groupby

from docx.oxml.ns import qn

from takepart.exports.docx.opened import (
    Opened,
    find,
    is_item,
    level_of,
    style_of,
    value,
    words,
)
from takepart.exports.docx.xml import Element
from takepart.exports.parity import Inventory

PICTURE = qn("wp:docPr")

DATA, EASY = "GuideTable", "EasyReadTable"  # the styles of tables


def inventory(file: Opened) -> Inventory:
    """The headings, items, cells, links and descriptions that are really marked as such."""
    return Inventory(
        headings=tuple(words(p) for p in file.paragraphs if level_of(p)),
        items=tuple(items(file.paragraphs) + rows(file)),
        cells=tuple([*cells(file), *told(file.paragraphs)]),
        links=tuple(words(link) for p in file.paragraphs for link in find(p, "hyperlink")),
        pictures=tuple(filter(None, (d.get("descr") for d in file.body.iter(PICTURE)))),
    )


def items(paragraphs: list[Element]) -> list[str]:
    """Each item of a list with the paragraphs that go on with it; each term and each meaning."""
    found: list[str] = []
    going_on: dict[str, int] = {}  # the place in `found` of the last item, by the style after it
    for paragraph in paragraphs:
        style, said = style_of(paragraph), words(paragraph)
        if is_item(paragraph):
            found.append("" if level_of(paragraph) else said)
            going_on[_after(paragraph)] = len(found) - 1
        elif style in going_on:
            found[going_on[style]] += f" {said}"
        elif style == "Fact":
            found += _labelled(paragraph)
        elif style in ("Term", "Meaning"):
            found.append(said)
    return [*found, *_joined(paragraphs)]


def _labelled(paragraph: Element) -> list[str]:
    """A label, and what is said of it."""
    label = words(*filter(_is_label, find(paragraph, "r")))
    return [label, words(paragraph).removeprefix(label)]


def _after(item: Element) -> str:
    level = int(value(find(item, "ilvl")[0]) or 0)
    return f"ListContinue{level + 1}" if level else "ListContinue"


def _is_label(run: Element) -> bool:
    return any(value(style) == "Label" for style in find(run, "rStyle"))


def _joined(paragraphs: list[Element]) -> list[str]:
    """The meanings that take more than one paragraph."""
    groups = [list(group) for key, group in groupby(paragraphs, style_of) if key == "Meaning"]
    return [" ".join(map(words, group)) for group in groups if len(group) > 1]


def rows(file: Opened) -> list[str]:
    """The words of each row of Easy Read."""
    return [words(find(row, "tc")[-1]) for t in tables(file, EASY) for row in find(t, "tr")]


def cells(file: Opened) -> list[str]:
    """Those of the tables that are tables."""
    return [words(cell) for table in tables(file, DATA) for cell in find(table, "tc")]


def told(paragraphs: list[Element]) -> list[str]:
    """The cells of those that were too wide, and the names of their columns."""
    found: list[str] = []
    for paragraph in paragraphs:
        if style_of(paragraph) in ("TableRow", "TableCell"):
            found += _labelled(paragraph)
        elif style_of(paragraph) == "TableMore":
            found[-1] += f" {words(paragraph)}"
    return found


def tables(file: Opened, style: str) -> list[Element]:
    """The tables in this style."""
    every = find(file.body, "tbl")
    return [t for t in every if value(find(t, "tblStyle")[0]) == style]
