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
EMPTY = "Save {0} again, and put it in place of this file. If nothing needs it, delete it."
RENAME = "Give it the name {0}. Write {0} where pages show {1}."
AGAIN = "Open the picture itself, save it as {}, and put it in place of this file."


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
    return message, RENAME.format(f"{path.stem}{kind}", path.name)


def _kind(data: bytes) -> tuple[str, str]:
    found = (one for one in STARTS if re.match(one[1], data, re.I | re.S))
    kind, _, said = next(found, ("", b"", ""))
    return kind, said
