"""What a file holds, where that is not what its name says: browsers go by the name."""

from __future__ import annotations

import re
from pathlib import Path

# How each kind of file begins, and what it is called.
STARTS = (
    (".png", rb"\x89PNG", "a PNG picture"),
    (".jpg", rb"\xff\xd8\xff", "a JPEG picture"),
    (".webp", rb"RIFF.{4}WEBP", "a WebP picture"),
    (".gif", rb"GIF8", "a GIF picture"),
    (".pdf", rb"\s*%PDF", "a PDF file"),
    (".html", rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", "a web page"),
    (".svg", rb"(?:\xef\xbb\xbf)?\s*<(?:.{0,4000}?<)?svg\b", "a drawing"),
)
NAMES = {".jpeg": ".jpg"}
PICTURES = (".svg", ".png", ".jpg", ".webp", ".gif")
EMPTY = (
    "Get {0} again from where it came from, or from the program that made it, and put it in place "
    "of this file. If no reader needs it, delete it."
)
RENAME = "Give it the name {0}. Where a page has '{1}', write '{0}'."
COLONS = " ':{}:' in Easy Read stays as it is."
AGAIN = (
    "Go to the website where the file came from, and sign in if it asks you to. Save the file as "
    "{0}, and put it in place of this one. If no reader needs it, delete it."
)


def wrong(path: Path) -> tuple[str, str] | None:
    """Message and fix for a picture or a PDF that is empty or of another kind than its name."""
    ending = NAMES.get(path.suffix.lower(), path.suffix.lower())
    if ending not in (*PICTURES, ".pdf"):
        return None
    with path.open("rb") as file:
        data = file.read(4096)
    if not data.strip():
        return "This file is empty: it has no picture or words.", EMPTY.format(path.name)
    kind, said = _kind(data)
    if kind == ending:
        return None
    if not said:
        message = f"This file's name ends in '{path.suffix}', and it is broken or of another kind."
        return message, EMPTY.format(path.name)
    message = f"This file is {said}, though its name ends in '{path.suffix}'."
    if kind == ".html":
        return message, AGAIN.format(path.name)
    easy = COLONS.format(path.stem) * (path.parent.name == "pictures")
    return message, RENAME.format(f"{path.stem}{kind}", path.name) + easy


def _kind(data: bytes) -> tuple[str, str]:
    found = (one for one in STARTS if re.match(one[1], data, re.I | re.S))
    kind, _, said = next(found, ("", b"", ""))
    return kind, said
