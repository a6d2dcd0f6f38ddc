"""What stands for a writer's own words in a file that was just made, and was left there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from takepart.findings import Finding, in_quotes
from takepart.library import Library
from takepart.reader import Document
from takepart.texts import KINDS

GAP = "…"
ASKS = re.compile(r"\bWrite (?:here|the \w+ here)\b[^\"\n]*")


def check(library: Library) -> Iterator[Finding]:
    """A finding for each line that `takepart new` or a message made, and for each empty meaning.

    The words of `takepart new site` may stay for as long as the guide is a demonstration.
    """
    asked = _asked("templates/new_*.md")
    if not library.organisation.demonstration:
        asked |= _asked("starter/**/*.md")
    for document in library.documents():
        yield from _left(document, asked)
    for shelf in (library.terms, library.case_studies, library.rungs):
        for document in shelf.values():
            if not document.body.strip():
                message = "There are no words below the second '---'."
                folder = document.file.rpartition("/")[0]
                what = f"what readers should know of this {KINDS.get(folder, 'page')}"
                fix = f"Write {what} below this line. Or delete the file."
                yield Finding(document.file, document.line - 1, "empty", message, fix)


@cache
def _asked(files: str) -> frozenset[str]:
    """Each sentence of our own files that asks for words."""
    texts = (path.read_text("utf-8") for path in Path(__file__).parents[1].glob(files))
    return frozenset(one.strip() for text in texts for one in ASKS.findall(text))


def _left(document: Document[Any], asked: frozenset[str]) -> Iterator[Finding]:
    values = ((line, name) for name, line in document.lines.items())
    held = [(line, str(getattr(document.meta, name, ""))) for line, name in values]
    for line, words in [*held, *enumerate(document.body.split("\n"), document.line)]:
        for one in (found.strip() for found in ASKS.findall(words)):
            if one in asked:
                message = f"{in_quotes(one)} stands for your own words."
                fix = "Write your own words in its place."
                yield Finding(document.file, line, "empty", message, fix)
    for name, line in document.lines.items():
        if getattr(document.meta, name, None) == GAP:
            message = f"'{name}' is '…', which stands for your own words."
            what = type(document.meta).model_fields[name].description or "your own words"
            fix = f"In place of '…' write {what}."
            yield Finding(document.file, line, "front-matter", message, fix)
