"""A whole book as Typst code: a page with its front and back, or a cover, contents and parts."""

from __future__ import annotations

from dataclasses import replace

from takepart.exports import about, scan
from takepart.exports.book import Book
from takepart.exports.content import Block, Heading, Ideas, Paragraph, Run, words
from takepart.exports.pdf.look import FONT, look
from takepart.exports.pdf.markup import Writer
from takepart.exports.pdf.pictures import Shown
from takepart.exports.pdf.strings import literal

CODE = "code.svg"  # the QR code's file
SIDE = 25  # mm of its side
TITLE = 36  # points of the title on a cover


def write(book: Book, shown: Shown) -> str:
    """The code of `main.typ`; the files that it shows are added to `shown`."""
    writer = Writer(book, shown)
    if book.live:
        shown.files[CODE] = scan.code(book.live, border=0)
    made = _whole(book, writer) if book.whole else _single(book, writer)
    return "\n".join(['#import "look.typ": *', _settings(book), *made, ""])


def _settings(book: Book) -> str:
    looks, day = look(book), book.reviewed
    heads = ", ".join(map(str, looks.heads))
    date = f"datetime(year: {day.year}, month: {day.month}, day: {day.day})"
    return (
        f"#show: look.with(title: {literal(book.title)}, "
        f"author: {literal(book.organisation.name)}, date: {date}, font: {literal(FONT)}, "
        f"size: {looks.size}pt, heads: ({heads},), line: {looks.line}, gap: {looks.gap}, "
        f"sides: ({looks.page[0]}mm, {looks.page[1]}mm), "
        f"margin: {looks.margin}mm, underlined: {str(looks.underline).lower()}, "
        f"cover: {str(book.whole).lower()})"
    )


def _single(book: Book, writer: Writer) -> list[str]:
    first, *rest = book.blocks
    shown = [first, *about.front(book), *rest]
    return [f"#{writer.blocks(shown)}", *_back(book, writer)]


def _whole(book: Book, writer: Writer) -> list[str]:
    easy = book.edition == "easy-read"
    front = writer.blocks(about.front(book))
    made = [_cover(book, writer, "[]" if easy else front)]
    if easy:
        made += [f"#{front}", "#pagebreak(weak: true)"]
    made.append("#outline()")
    after = True
    for part in book.parts:
        if after:
            made.append("#pagebreak(weak: true)")
        made.append(f"#{writer.blocks((part.heading, *part.blocks))}")
        after = bool(part.html)
    return [*made, "#pagebreak(weak: true)", *_back(book, writer)]


def _cover(book: Book, writer: Writer, front: str) -> str:
    """The title, who it is from and how to ask; Easy Read shows its first picture too."""
    looks, easy = look(book), book.edition == "easy-read"
    over = book.guide if book.guide != book.title else ""
    ask = "Ask us for this document in another way." if easy else about.OTHERS
    contact = about.contact(book)
    said = writer.blocks([Paragraph(words(ask)), Paragraph((Run("Contact: "), *contact))])
    code = _place(book, writer) if book.live else "[]"
    picture = writer.picture(book.pictures[0]) if easy and book.pictures else "none"
    names = ", ".join(map(literal, (over, book.title, looks.label)))
    return f"#cover({looks.size}pt, {TITLE}pt, {names}, {front}, {picture}, {said}, {code})"


def _back(book: Book, writer: Writer) -> list[str]:
    """What stands at the end, with the QR code beside the words on whether the copy is current.

    Nothing links to it, and a page's own place could have its name.
    """
    blocks = [
        replace(block, anchor="") if isinstance(block, Heading) else block
        for block in about.back(book)
    ]
    place = next((place for place, block in enumerate(blocks) if _current(block, book)), None)
    if place is None:
        return [f"#{writer.blocks(blocks)}"]
    before, block, after = blocks[:place], blocks[place], blocks[place + 1 :]
    if isinstance(block, Paragraph):
        code = _scan(writer.words(block.words))
    else:
        before, code = [*before, block], _place(book, writer)
    return [f"#{writer.blocks(before)}", f"#{code}", f"#{writer.blocks(after)}"]


def _current(block: Block, book: Book) -> bool:
    """True for what says where the current version is: a row of Easy Read, or a paragraph."""
    if isinstance(block, Ideas):
        return bool(book.live)
    links = [run.link for run in block.words] if isinstance(block, Paragraph) else []
    return bool(book.live) and book.live in links


def _place(book: Book, writer: Writer) -> str:
    """The QR code and the address that it stands for, so that it needs no words of its own."""
    return _scan(writer.words(scan.line(book)))


def _scan(words: str) -> str:
    return f"scan({literal(CODE)}, {SIDE}mm, par({words}))"
