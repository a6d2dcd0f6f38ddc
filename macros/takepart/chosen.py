"""Which files somebody wants to have checked, and which pages must be rendered for that."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from takepart.library import Library
from takepart.reader import Document

TO_A_HEADING = re.compile(r"\]\((?P<page>[^)#\s]+\.md)#")


class NotThere(Exception):
    """A path that somebody named is not in this guide; the text is the path."""


def files(paths: Iterable[Path], root: Path) -> frozenset[str]:
    """Each file, and all Markdown in each folder, as a path from the project's root.

    Raises NotThere for what is not there or outside the project.
    """
    found: set[str] = set()
    for path in paths:
        inside = path.resolve()
        if not inside.exists() or not inside.is_relative_to(root):
            raise NotThere(str(path))
        every = inside.rglob("*.md") if inside.is_dir() else [inside]
        found.update(one.relative_to(root).as_posix() for one in every)
    return frozenset(found)


def pages(chosen: frozenset[str], library: Library) -> frozenset[str] | None:
    """Files of the pages to render, or None for all of them.

    A part that other pages show, such as a rung, is only seen where it is shown. A page that is
    linked to by one of its headings is needed to know that the heading is there.
    """
    written: list[Document[Any]] = [
        *library.pages.values(),
        *library.terms.values(),
        *library.case_studies.values(),
    ]
    wanted = [document for document in written if document.file in chosen]
    parts = {document.file for document in library.collections()} - {d.file for d in written}
    if parts & chosen:
        return None
    return frozenset({document.file for document in wanted} | set(_led_to(wanted)))


def _led_to(documents: Iterable[Document[Any]]) -> Iterable[str]:
    for document in documents:
        for link in TO_A_HEADING.finditer(document.body):
            yield posixpath.normpath(posixpath.join(posixpath.dirname(document.file), link["page"]))
