"""The picture files of a book: those that it shows and no other, each of them safe."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lxml import etree

from takepart.exports import safe
from takepart.exports.content import Block, Drawing, Image, pictures, walk
from takepart.exports.epub import xml
from takepart.exports.format import ExportError
from takepart.pictures import Picture

# How a file of each kind starts, and what EPUB calls the kind.
STARTS = {
    ".png": (b"\x89PNG\r\n\x1a\n", "image/png"),
    ".jpg": (b"\xff\xd8\xff", "image/jpeg"),
    ".jpeg": (b"\xff\xd8\xff", "image/jpeg"),
    ".gif": (b"GIF8", "image/gif"),
    ".webp": (b"RIFF", "image/webp"),
}
SVG = "image/svg+xml"
FIX = "Save it again as plain SVG or as PNG, and put that in place of this one."


class Shown:
    """Every picture of the blocks, with the name of its file in the book and its bytes."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.files: dict[str, tuple[bytes, str]] = {}
        self._names: dict[Path | str, str] = {}
        for picture in pictures(blocks):
            if picture.path not in self._names:
                self._keep(picture.path, *_opened(picture.path))
        for block in walk(blocks):
            if isinstance(block, Drawing) and block.svg not in self._names:
                self._keep(block.svg, block.svg.encode(), SVG, ".svg")
            elif isinstance(block, Image) and block.path not in self._names:
                self._keep(block.path, *_opened(block.path))

    def _keep(self, key: Path | str, data: bytes, media: str, ending: str) -> None:
        name = f"pictures/picture-{len(self._names) + 1}{ending}"
        self._names[key] = name
        self.files[name] = (data, media)

    def picture(self, picture: Picture) -> str:
        return self._names[picture.path]

    def figure(self, shown: Drawing | Image) -> str:
        return self._names[shown.path if isinstance(shown, Image) else shown.svg]


def _opened(path: Path) -> tuple[bytes, str, str]:
    """The bytes, the media type and the ending. Raises ExportError when it is no safe picture."""
    try:
        data = safe.data(path)
    except FileNotFoundError:
        raise ExportError(f"The picture '{path.name}' cannot be opened. {FIX}") from None
    ending = path.suffix.lower()
    if ending == ".svg":
        _check(path.name, data)
        return data, SVG, ending
    start, media = STARTS[ending]
    if not data.startswith(start):
        raise ExportError(f"The picture '{path.name}' is no {ending[1:]} picture. {FIX}")
    return data, media, ending


def _check(name: str, data: bytes) -> None:
    try:
        root = xml.read(data)
    except etree.XMLSyntaxError as error:
        raise ExportError(
            f"The picture '{name}' cannot be read as SVG: {error.msg}. {FIX}"
        ) from None
    if root.tag != "{http://www.w3.org/2000/svg}svg":
        raise ExportError(f"The picture '{name}' is no SVG picture. {FIX}")
