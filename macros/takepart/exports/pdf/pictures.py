"""The pictures and drawings of a book as files for the engine, each checked before it is used."""

from __future__ import annotations

import re

from takepart.exports import safe
from takepart.exports.book import Book
from takepart.exports.content import Drawing, Image
from takepart.exports.format import ExportError
from takepart.exports.pdf.look import FONT, POINTS, look
from takepart.pictures import Picture

TALL = 200 * POINTS  # the most that a drawing or a photo may take of a page
GROWN = 0.92  # letters in a drawing may be that much smaller before they are made larger
LETTERS = re.compile(r'font-size="([\d.]+)"')


class Shown:
    """Collects the files that a book shows, by name, while it is written."""

    def __init__(self, book: Book) -> None:
        self._size, self._width = look(book).size, look(book).width
        self.files: dict[str, bytes] = {}

    def picture(self, picture: Picture) -> str:
        """The name of a picture's file. Raises ExportError when it may not be shown."""
        name = f"pictures/{picture.name}{picture.path.suffix.lower()}"
        if name not in self.files:
            self.files[name] = safe.data(picture.path)
        return name

    def image(self, image: Image) -> str:
        """The same for a picture of the page's own; two with one name are two files."""
        name = f"{image.digest}/{image.path.stem}{image.path.suffix.lower()}"
        self.files[name] = safe.data(image.path)
        return name

    def drawing(self, drawing: Drawing) -> tuple[str, float]:
        """The name of a drawing's file, and its width in points; its letters have the type's size.

        Raises ExportError when nothing says what it shows.
        """
        if not drawing.alt:
            raise ExportError(f"Nothing says what the drawing '{drawing.caption}' shows.")
        name = f"drawings/{len(self.files)}.svg"
        across, down = _sides(drawing.svg)
        wide = min(self._width, TALL * across / down)
        sizes = [float(size) for size in LETTERS.findall(drawing.svg)]
        if sizes:
            wide = min(wide, GROWN * self._size / min(sizes) * across)
        least = self._size * across / wide
        grown = LETTERS.sub(lambda m: f'font-size="{max(float(m[1]), least):.2f}"', drawing.svg)
        self.files[name] = grown.replace('"sans-serif"', f'"{FONT}"').encode()
        return name, wide


def _sides(svg: str) -> tuple[float, float]:
    found = re.search(r'viewBox="([^"]+)"', svg, re.I)
    _, _, across, down = map(float, found[1].split()) if found else (0, 0, 320, 320)
    return across, down
