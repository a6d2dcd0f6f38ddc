"""Write what the search page reads: the standard pages, section by section."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from takepart import downloads
from takepart.editions.page import EditionPage
from takepart.markup import HEADINGS, words
from takepart.publication import Publication

NUMBER = re.compile(r" ?\[\d+\]")  # the number of a source


def write(folder: Path, publication: Publication) -> None:
    """Write search/pages.json, and MkDocs' own copy of the lunr search library beside it."""
    entries = [
        entry
        for address, page in publication.editions["standard"].items()
        for entry in _entries(address, page, address in publication.editions["easy-read"])
    ]
    there = folder / "search"
    there.mkdir(exist_ok=True)
    text = json.dumps(entries, ensure_ascii=False, separators=(",", ":"))
    (there / "pages.json").write_text(text, "utf-8")
    lunr = files("mkdocs.contrib.search") / "templates" / "search" / "lunr.js"
    (there / "lunr.js").write_bytes(lunr.read_bytes())


def _entries(address: str, page: EditionPage, easy: bool) -> Iterator[dict[str, Any]]:
    """One entry for each section: `a` address, `p` page, `h` heading, `t` text, `e` Easy Read."""
    anchor, heading, text = "", "", list[str]()
    for node in [*page.tree, None]:
        if node is None or node.tag in HEADINGS:
            if (text or heading) and anchor != "sources":
                there = address + (f"#{anchor}" if anchor else "")
                yield {"a": there, "p": page.title, "h": heading, "t": " ".join(text), "e": easy}
            if node is not None:
                anchor, heading, text = node.get("id", ""), words(node), []
        elif node.get("class") != downloads.CLASS:  # the names of files would be found everywhere
            text.append(NUMBER.sub("", words(node)))
