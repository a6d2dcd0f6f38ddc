"""Lines of the menu in mkdocs.yml: which name a page, and where a new one goes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import takewhile
from pathlib import PurePosixPath

from takepart.findings import in_quotes

ENTRY = re.compile(r"(?P<depth> *)- ")


def above(page: str, others: Iterable[str], lines: list[str]) -> tuple[str, str]:
    """The line that a page's own goes below, and the spaces before it.

    That is the last line of a page from the same folder, or else the end of the menu.
    """
    folder = PurePosixPath(page).parent
    beside = [one for one in others if PurePosixPath(one).parent == folder]
    last = max((naming(one, lines)[0] for one in beside), default=1) - 1
    if found := ENTRY.match(lines[last]):
        return lines[last].strip(), found["depth"]
    start = next((n for n, line in enumerate(lines) if line.startswith("nav:")), len(lines))
    menu = takewhile(lambda line: not re.match(r"[^\s#-]", line), lines[start + 1 :])
    entries = [(found["depth"], line.strip()) for line in menu if (found := ENTRY.match(line))]
    return (entries[-1][1], entries[0][0]) if entries else ("nav:", "  ")


def shown(line: int, lines: list[str]) -> str:
    """The line in quotes; with that of its section, which cannot be empty, if it is alone there."""
    above, own, below = (*lines[line - 2 : line], *lines[line : line + 1], "")[:3]
    spaces = [len(one) - len(one.lstrip()) for one in (above, own, below)]
    if above.rstrip().endswith(":") and spaces[2] < spaces[1] and above.strip() != "nav:":
        return f"{in_quotes(own.strip())}, and its section above it, {in_quotes(above.strip())}"
    return in_quotes(own.strip())


def naming(name: str, lines: list[str]) -> list[int]:
    """The lines of the menu that name the page, or the first line of the file."""
    written = re.compile(rf"(^|[\s:'\"-]){re.escape(name)}['\"]?\s*(#|$)")
    start = next((n for n, line in enumerate(lines) if line.startswith("nav:")), 0)
    return [n for n, text in enumerate(lines, 1) if n > start and written.search(text)] or [1]
