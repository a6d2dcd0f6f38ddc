"""Pictures as Word shows them: PNG at 300 dots an inch of their size on paper (ER-07)."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import typst
from docx.document import Document as Word
from docx.image.image import Image as Dots
from docx.oxml.shape import CT_Inline
from docx.shared import Mm
from lxml import etree

from takepart.exports import safe
from takepart.exports.content import Drawing, Image
from takepart.exports.docx.looks import TEXT_HEIGHT, TEXT_WIDTH
from takepart.exports.docx.xml import Element, w
from takepart.exports.drawing import LETTERS
from takepart.exports.format import ExportError
from takepart.exports.pdf.letters import FOLDER
from takepart.exports.pdf.look import FONT

DPI = 300
TALLEST = 0.85 * TEXT_HEIGHT  # mm; the rest of the page is for its caption
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
MARK = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"  # what Office calls the mark of such pictures
PAGE = """#set page(width: {width}, height: auto, margin: 0pt, fill: white)
#image("picture.{kind}", width: {width})"""


class Images:
    """The pictures of one document; one that is shown many times is in its file once."""

    def __init__(self, document: Word) -> None:
        self._part = document.part
        self._shown = 0

    def run(self, data: bytes, kind: str, name: str, width: float, alt: str = "") -> Element:
        """A run that shows the picture in the line; `width` is in mm.

        Without `alt` it is marked as decorative. Raises ExportError when it is no picture.
        """
        made = drawn(data, kind, name, width)
        height = width * made.px_height / made.px_width
        shrink = min(1, TALLEST / height)
        key, _ = self._part.get_or_add_image(BytesIO(made.blob))
        self._shown += 1
        size = Mm(width * shrink), Mm(height * shrink)
        shown = CT_Inline.new_pic_inline(self._shown, key, f"{name}.png", *size)
        _describe(shown.docPr, name, alt)
        return w("r", w("drawing", shown))

    def image(self, image: Image) -> Element:
        """A picture of the page's own, in its own size where the line has room for it."""
        data, kind, name = safe.data(image.path), image.path.suffix[1:].lower(), image.path.name
        wide = drawn(data, kind, name, None).px_width / DPI * 25.4
        return self.run(data, kind, name, min(wide, TEXT_WIDTH), image.alt)

    def drawing(self, drawing: Drawing, size: float) -> Element:
        """A diagram whose letters are of this size, in points, as the text is (LP-07)."""
        svg = drawing.svg.replace('"sans-serif"', f'"{FONT}"')
        across = float(etree.fromstring(svg.encode()).get("width", "320"))
        letter = float(LETTERS["font-size"])
        width = min(TEXT_WIDTH, round(across / letter * size * 25.4 / 72, 1))
        return self.run(svg.encode(), "svg", drawing.caption or "Diagram", width, drawing.alt)


def _describe(named: Any, name: str, alt: str) -> None:
    """Say what the picture shows, or that the words beside it say so (ER-31)."""
    named.set("name", name)
    named.set("descr", alt)
    if not alt:
        more = etree.SubElement(named, f"{{{DRAWING}}}extLst")
        mark = etree.SubElement(more, f"{{{DRAWING}}}ext", uri=MARK)
        etree.SubElement(mark, f"{{{DECORATIVE}}}decorative", nsmap={"adec": DECORATIVE}, val="1")


@cache
def drawn(data: bytes, kind: str, name: str, width: float | None) -> Dots:
    """The picture as PNG on white paper, `width` mm wide, or as wide as it is of itself.

    Raises ExportError, as `run` does.
    """
    across = "auto" if width is None else f"{width}mm"
    with TemporaryDirectory() as folder:
        main = Path(folder, "main.typ")
        main.write_text(PAGE.format(width=across, kind=kind), "utf-8")
        main.with_name(f"picture.{kind}").write_bytes(data)
        return Dots.from_blob(_engine(main, name))


def _engine(main: Path, name: str) -> bytes:
    """The page as PNG; the engine sees the files beside it alone, and no font but ours."""
    try:
        return typst.compile(
            main,
            root=main.parent,
            format="png",
            ppi=DPI,
            font_paths=[FOLDER],
            ignore_system_fonts=True,
        )
    except typst.TypstError as error:
        raise ExportError(
            f"The picture '{name}' cannot be read. Open it in a drawing program, and save it again."
        ) from error
