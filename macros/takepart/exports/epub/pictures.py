"""The picture files of a book: those that it shows and no other, each of them safe."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from lxml import etree

from takepart.checks.files import ACTIVE
from takepart.exports.content import Block, Drawing, pictures, walk
from takepart.exports.epub import xml
from takepart.exports.format import ExportError
from takepart.pictures import Picture

# How a file of each kind starts, and what EPUB calls the kind.
STARTS = {
    ".png": (b"\x89PNG\r\n\x1a\n", "image/png"),
    ".jpg": (b"\xff\xd8\xff", "image/jpeg"),
    ".webp": (b"RIFF", "image/webp"),
}
SVG = "image/svg+xml"
OUTSIDE = re.compile(rb"url\(\s*[\"']?\s*(?!#|data:)[^)]*\)|@import", re.I)
FIX = "Save it again as plain SVG or as PNG, and put that in place of this one."


class Shown:
    """Every picture of the blocks, with the name of its file in the book and its bytes."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.files: dict[str, tuple[bytes, str]] = {}
        self._names: dict[Path | str, str] = {}
        for picture in pictures(blocks):
            if picture.path not in self._names:
                self._keep(picture.path, *_opened(picture), picture.path.suffix.lower())
        for block in walk(blocks):
            if isinstance(block, Drawing) and block.svg not in self._names:
                self._keep(block.svg, block.svg.encode(), SVG, ".svg")

    def _keep(self, key: Path | str, data: bytes, media: str, ending: str) -> None:
        name = f"pictures/picture-{len(self._names) + 1}{ending}"
        self._names[key] = name
        self.files[name] = (data, media)

    def picture(self, picture: Picture) -> str:
        return self._names[picture.path]

    def drawing(self, drawing: Drawing) -> str:
        return self._names[drawing.svg]


def _opened(picture: Picture) -> tuple[bytes, str]:
    """The bytes and the media type. Raises ExportError when it is no picture, or not safe."""
    try:
        data = picture.path.read_bytes()
    except FileNotFoundError:
        raise ExportError(f"The picture '{picture.path.name}' cannot be opened. {FIX}") from None
    ending = picture.path.suffix.lower()
    if ending == ".svg":
        _check(picture, data)
        return data, SVG
    start, media = STARTS[ending]
    if not data.startswith(start):
        raise ExportError(f"The picture '{picture.path.name}' is no {ending[1:]} picture. {FIX}")
    return data, media


def _check(picture: Picture, data: bytes) -> None:
    name = picture.path.name
    try:
        root = xml.read(data)
    except etree.XMLSyntaxError as error:
        raise ExportError(
            f"The picture '{name}' cannot be read as SVG: {error.msg}. {FIX}"
        ) from None
    if root.tag != "{http://www.w3.org/2000/svg}svg":
        raise ExportError(f"The picture '{name}' is no SVG picture. {FIX}")
    if found := ACTIVE.search(data) or OUTSIDE.search(data):
        said = found[0].decode("utf-8", "replace")
        raise ExportError(
            f"The picture '{name}' holds '{said}', which could run code or load a file. {FIX}"
        )
