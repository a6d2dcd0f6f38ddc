"""A sign at the top of a file that stands for a writer's own words, and was left there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from takepart.findings import Finding
from takepart.reader import Document

GAP = "…"


def check(document: Document[Any]) -> Iterator[Finding]:
    """A finding for each: messages that show a line to copy have '…' in it."""
    for name, line in document.lines.items():
        if getattr(document.meta, name, None) == GAP:
            message = f"'{name}' is '…', which stands for your own words."
            what = type(document.meta).model_fields[name].description or "your own words"
            fix = f"In place of '…' write {what}."
            yield Finding(document.file, line, "front-matter", message, fix)
