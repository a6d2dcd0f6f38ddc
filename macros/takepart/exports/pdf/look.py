"""How each edition looks on paper; every length that follows from the type is in `look.typ`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from takepart.exports.book import Book

MARGIN = 25  # mm on each side (LP-20)
A4 = (210, 297)  # mm (LP-06)
A5 = (148, 210)
POINTS = 72 / 25.4  # in a millimetre
FONT = "Inter"
FACES = {False: "Inter-Regular", True: "Inter-Bold"}  # by whether they are bold


@dataclass(frozen=True)
class Look:
    """`size` is that of all text in points and the least there is; `heads` are times that size.

    `line` and `gap` are from one line to the next and from one paragraph to the next, as times
    the size (LP-10, LP-11); `picture` is the width in mm of an Easy Read picture (ER-07), `page`
    the sides of the paper in mm and `margin` what is left free on each side of it.
    """

    size: float
    heads: tuple[float, ...]
    line: float
    gap: float
    label: str = ""
    underline: bool = False
    picture: float = 50
    page: tuple[int, int] = A4
    margin: int = MARGIN

    @property
    def width(self) -> float:
        """Points between the margins."""
        return (self.page[0] - 2 * self.margin) * POINTS


LOOKS: Mapping[str, Look] = {
    "standard": Look(14, (1.7, 1.3, 1.12, 1), 1.4, 2.4, underline=True),
    "easy-read": Look(16, (1.7, 1.3, 1.15, 1), 1.4, 2.6, "Easy Read"),
    "large-print": Look(18, (1.5, 1.25, 1.1, 1), 1.35, 2.7, "Large print"),
    "giant-print": Look(24, (1.4, 1.2, 1.1, 1), 1.3, 2.6, "Giant print"),
}
# The must-dos have to fit on both sides of one sheet of paper.
SHEET = replace(LOOKS["standard"], heads=(1.5, 1.15, 1.05, 1), line=1.25, gap=1.85)


# Half of an A4 sheet: 14 point is the least for Easy Read (ER-03), and 40 mm for its pictures.
BOOKLET = replace(
    LOOKS["easy-read"], size=14, heads=(1.5, 1.25, 1.1, 1), picture=40, page=A5, margin=13
)


def look(book: Book) -> Look:
    """How a book looks, by its edition and its kind."""
    if book.kind == "booklet":
        return BOOKLET
    sheet = (book.kind, book.edition) == ("sheet", "standard")
    return SHEET if sheet else LOOKS[book.edition]
