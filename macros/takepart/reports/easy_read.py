"""Whether a page has Easy Read, and how far people can trust it."""

from __future__ import annotations

from typing import Literal

from takepart.checks.checked import Checked

State = Literal["none", "stale", "tested", "written"]
NAMES: dict[State, str] = {
    "none": "No",
    "stale": "Yes, but the page has changed since",
    "tested": "Yes, tested by people",
    "written": "Yes",
}


def state(page: Checked) -> State:
    """Stale comes first: what people tested was another text."""
    written = page.easy_read.text.blocks or getattr(page.document.meta, "easy", None)
    if not written:
        return "none"
    if page.stale:
        return "stale"
    return "tested" if getattr(page.document.meta, "tested_by", None) else "written"
