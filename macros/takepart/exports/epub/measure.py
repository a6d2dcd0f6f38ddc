"""Open a finished EPUB again and measure it: each point of EP-01 to EP-11 that a machine can read.

EPUBCheck and Ace look at every EPUB of the tests; here is what each build can ask in milliseconds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from lxml import etree

from takepart import markup
from takepart.exports import parity
from takepart.exports.book import Book
from takepart.exports.epub import access_checks, page_checks
from takepart.exports.epub.opened import Broken, Opened, find, open_book
from takepart.exports.parity import Inventory
from takepart.exports.report import Report

PARTS = "@epub:type='part' or @epub:type='chapter'"
Check: TypeAlias = Callable[[Opened, Book], Iterator[str]]
NONE: Mapping[str, Check] = {}
CHECKS: Mapping[str, Check] = {
    "container": page_checks.container,
    "files": page_checks.files,
    "links": page_checks.links,
    "headings": page_checks.headings,
    "contents": page_checks.contents,
    "page list": page_checks.page_list,
    "alternative text": page_checks.alternatives,
    "language": page_checks.language,
    "accessibility metadata": access_checks.check,
}


def measure(path: Path, book: Book, more: Mapping[str, Check] = NONE) -> Report:
    """What was found, by these checks and `more`; a file that cannot be opened has one failure."""
    try:
        opened = open_book(path)
    except Broken as error:
        return Report(failures=(str(error),))
    found = {name: list(check(opened, book)) for name, check in {**CHECKS, **more}.items()}
    found["parity"] = parity.lost(parity.expected(book), _held(opened))
    passed = tuple(name for name, said in found.items() if not said)
    failures = parity.sentences(one for said in found.values() for one in said)
    return Report(passed=passed, failures=failures, measured=_counted(opened))


def _held(opened: Opened) -> Inventory:
    """What the parts of the book hold; its cover, front and end say things of their own."""
    whole = markup.element("div")
    for item in opened.spine:
        for section in find(opened.pages[item.path], f"//h:section[{PARTS}]"):
            part = markup.parse(etree.tostring(section, encoding="unicode", method="html"))
            for front in markup.by_class(part, "front"):
                front.drop_tree()
            whole.append(part)
    return parity.inventory(whole)


def _counted(opened: Opened) -> dict[str, int]:
    pages = [opened.pages[item.path] for item in opened.spine]
    counts = {"headings": "//h:h1|//h:h2|//h:h3|//h:h4|//h:h5|//h:h6", "pictures": "//h:img"}
    return {name: sum(len(find(page, path)) for page in pages) for name, path in counts.items()}
