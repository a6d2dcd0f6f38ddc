"""The way from paper to the web: a QR code, and the address that it stands for."""

from __future__ import annotations

from functools import cache
from io import BytesIO

import segno

from takepart.exports import about
from takepart.exports.book import Book
from takepart.exports.content import Run, Words

SIDE = 32  # mm of a code's side


@cache
def code(address: str, border: int = 2) -> bytes:
    """The QR code as SVG, with a white border of so many of its squares."""
    out = BytesIO()
    made = segno.make(address, error="m", micro=False)
    made.save(out, kind="svg", border=border, xmldecl=False)
    return out.getvalue()


def line(book: Book) -> Words:
    """The words beside the code, for those who cannot use it."""
    said = "Look at this on the internet: " if book.edition == "easy-read" else "On the web: "
    return (Run(said), Run(about.short(book.live), link=book.live))
