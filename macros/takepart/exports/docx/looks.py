"""How large everything is in each edition, and the empty document that it is written into."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files as package_files
from io import BytesIO
from pathlib import Path
from string import Template
from zipfile import ZipFile

from docx import Document
from docx.document import Document as Word

TWIPS = 20  # in a point
TEXT_WIDTH = 160  # mm between the margins (LP-15, LP-20)
TEXT_HEIGHT = 253  # mm between the margins
PICTURE = 45  # mm, the width of an Easy Read picture (ER-07)
GAP = 8  # mm between it and its words


@dataclass(frozen=True)
class Look:
    """Sizes in points; `line` is the distance of lines, 1.0 being single (C9).

    `gap` is the space after a paragraph. No text is smaller than `body` (LP-07).
    """

    body: float
    headings: tuple[float, float, float, float]
    line: float
    gap: float
    underline: bool = False  # links, which paper shows by their addresses (LP-09)

    def values(self) -> dict[str, str]:
        """What the template's names stand for: half points, twips and parts of a line."""
        sizes = [*self.headings, self.body, self.body]
        values: dict[str, float] = {f"h{n}": 2 * size for n, size in enumerate(sizes, 1)}
        values |= {f"in{n}": n * 2 * self.body * TWIPS for n in (1, 2, 3)}
        values |= {
            "body": 2 * self.body,
            "title": 2 * self.headings[0] + 8,
            "line": 240 * self.line,
            "near": self.gap * TWIPS / 2,
            "gap": self.gap * TWIPS,
            "wide": 2 * self.gap * TWIPS,
        }
        underline = "single" if self.underline else "none"
        return {name: str(round(value)) for name, value in values.items()} | {
            "underline": underline
        }


LOOKS: Mapping[str, Look] = {
    "standard": Look(14, (26, 20, 17, 15), 1.2, 9, underline=True),
    "easy-read": Look(16, (28, 22, 19, 17), 1.5, 8),
    "large-print": Look(18, (32, 26, 22, 20), 1.3, 18),
}


def blank(look: Look) -> Word:
    """The empty document, with every style in the sizes of this look."""
    return Document(BytesIO(_template(look)))


@cache
def _template(look: Look) -> bytes:
    folder = Path(str(package_files("takepart.exports.docx") / "template"))
    values = look.values()
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                made = Template(path.read_text("utf-8")).substitute(values)
                archive.writestr(path.relative_to(folder).as_posix(), made)
    return packed.getvalue()
