"""The first page of a whole document, and its contents."""

from __future__ import annotations

from collections.abc import Sequence

from takepart.exports import about
from takepart.exports.book import Book
from takepart.exports.content import Block, Heading, Paragraph, plain, walk
from takepart.exports.docx.body import Body
from takepart.exports.docx.runs import Runs
from takepart.exports.docx.xml import Element, paragraph, text, w
from takepart.exports.scan import SIDE, code, line

FIELD = ' TOC \\o "1-{}" \\h \\z \\u '


def cover(book: Book, body: Body) -> list[Element]:
    """The document's name, who it is from, its date and version, and how to ask for another."""
    made = [paragraph("Title", w("r", text(book.title)))]
    if book.guide != book.title:
        made.append(paragraph("Subtitle", w("r", text(book.guide))))
    front = body.blocks([*about.front(book), *about.ask(book)])
    return [*made, *front, *_scan(book, body)]


def _scan(book: Book, body: Body) -> list[Element]:
    """A QR code that leads to the live page, and its address below."""
    if not book.live:
        return []
    alt = f"QR code for {about.short(book.live)}"
    shown = body.images.run(code(book.live), "svg", "QR code", SIDE, alt)
    return [paragraph("Figure", shown), *body.blocks([Paragraph(line(book))])]


def contents(book: Book, ending: Sequence[Block], runs: Runs) -> Element:
    """A real field of contents, filled with links to the headings.

    Word alone knows its pages: it writes their numbers when somebody updates the field.
    """
    easy = book.edition == "easy-read"
    short = book.kind == "stories" or (easy and book.kind != "guide")
    deepest = 1 if short else 2  # levels of headings
    blocks = [*book.blocks, *ending]
    heads = [b for b in walk(blocks) if isinstance(b, Heading) and b.level <= deepest]
    lines = [_entry(head, runs) for head in heads]
    first, last = lines[0], lines[-1]
    begin = [_mark("begin"), w("r", _instruction(FIELD.format(deepest))), _mark("separate")]
    for place, element in enumerate(begin, 1):
        first.insert(place, element)
    last.append(_mark("end"))
    gallery = w("docPartObj", w("docPartGallery", val="Table of Contents"), w("docPartUnique"))
    more = {} if easy else {"page": w("pageBreakBefore")}  # Easy Read begins with 2 short pages
    head = paragraph("TOCHeading", w("r", text("Contents")), **more)
    return w("sdt", w("sdtPr", gallery), w("sdtContent", head, *lines))


def _entry(head: Heading, runs: Runs) -> Element:
    said = w("r", text(plain(head.words)))
    return paragraph(f"TOC{head.level}", w("hyperlink", said, anchor=runs.name(head.anchor)))


def _instruction(said: str) -> Element:
    made = text(said)
    made.tag = w("instrText").tag
    return made


def _mark(kind: str) -> Element:
    return w("r", w("fldChar", fldCharType=kind))
