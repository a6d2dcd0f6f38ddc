"""Pictures that an organisation brings are read with care before a program draws them."""

from __future__ import annotations

import re
from pathlib import Path

from takepart.checks.files import ACTIVE
from takepart.exports.format import ExportError

QUOTE = rb"(?:[\"']|&quot;|&apos;|&#3[49];)"
OUTSIDE = re.compile(rb"@import|url\((?!\s*%b?\s*(?:#|data:))[^)]*\)?" % QUOTE, re.I)
TYPED = re.compile(rb"<\s*(?:\w+:)?text\b", re.I)


def data(path: Path) -> bytes:
    """The bytes of a picture. Raises ExportError when it could run code or load a file."""
    held = path.read_bytes()
    if path.suffix.lower() != ".svg":
        return held
    if found := ACTIVE.search(held) or OUTSIDE.search(held):
        said = found[0].decode("utf-8", "replace")
        raise ExportError(
            f"The picture '{path.name}' holds '{said}', which could run code or load a file. "
            "Save it as plain SVG or as PNG."
        )
    if TYPED.search(held):
        raise ExportError(
            f"The picture '{path.name}' holds letters that need a font. "
            "Turn them into shapes in the program that drew it, or save it as PNG."
        )
    return held
