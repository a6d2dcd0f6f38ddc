"""EP-01 to EP-06 and EP-11: what a finished EPUB says of itself."""

from __future__ import annotations

from collections.abc import Iterator

from takepart.exports.book import Book
from takepart.exports.epub.opened import Opened, each
from takepart.exports.epub.pages import LANGUAGE

MODES = {"textual", "visual", "auditory"}
EMPTY = {"none", "unknown", ""}


def check(opened: Opened, book: Book) -> Iterator[str]:
    yield from _identity(opened, book)
    modes = opened.meta("schema:accessMode")
    pictures = any(True for _ in each(opened, "//h:img"))
    wanted = {"textual"} | ({"visual"} if pictures else set())
    if not modes or set(modes) - MODES or not wanted <= set(modes):  # EP-01
        yield f"The ways to read it are given as {modes}, and it needs {sorted(wanted)}."
    if set(opened.meta("schema:accessibilityFeature")) <= EMPTY:  # EP-02
        yield "It names no feature that helps people to read it."
    hazards = opened.meta("schema:accessibilityHazard")
    if hazards != ["none"]:  # EP-03: it has no sound that starts, no flashing and no movement
        yield f"Its hazards are given as {hazards}, and it has none."
    if not any(opened.meta("schema:accessibilitySummary")):  # EP-04
        yield "It has no summary of how accessible it is."
    if "textual" not in opened.meta("schema:accessModeSufficient"):  # EP-05
        yield "It does not say that its text is enough to read it."
    if claims := opened.meta("dcterms:conformsTo"):  # EP-06: nobody evaluated it
        yield f"It claims {claims}, and no person evaluated that."


def _identity(opened: Opened, book: Book) -> Iterator[str]:
    """EP-11."""
    for name in ("dc:title", "dc:language", "dc:identifier", "dcterms:modified", "dc:creator"):
        if len(found := opened.meta(name)) != 1:
            yield f"It has {len(found)} of {name} and needs 1."
    if opened.meta("dc:language") != [LANGUAGE]:
        yield f"It does not say that its language is {LANGUAGE}."
    if opened.meta("schema:version") != [book.version]:
        yield f"It does not say that it is version {book.version}."
