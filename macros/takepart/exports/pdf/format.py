"""PDF: paper and screen, tagged so that screen readers find their way (PDF/UA-1)."""

from __future__ import annotations

from takepart.exports.format import EVERY, Format
from takepart.exports.pdf.make import engine, make
from takepart.exports.pdf.measure import measure

FORMAT = Format(
    key="pdf",
    name="PDF",
    ending="pdf",
    editions=EVERY,
    make=make,
    measure=measure,
    engine=engine,
)
