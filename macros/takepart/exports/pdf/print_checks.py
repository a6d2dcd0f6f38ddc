"""What can be measured on the pages of a finished PDF: its type, its lines and its edges.

Each check yields a sentence for what is not met, with the words that it is about.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from takepart.exports import about
from takepart.exports.book import Book
from takepart.exports.content import Heading, Ideas, Paragraph, plain, walk
from takepart.exports.contrast import ratio
from takepart.exports.pdf.look import FACES, POINTS, look
from takepart.exports.pdf.opened import Opened, Piece, Sheet
from takepart.markup import parse, words

CONTRAST = 7  # ER-23, LP-16
FINE = 0.05  # points, for rounding
MOST = {"easy-read": 24}  # ER-18
SPLIT = 20  # pages from which a second document would be better (ER-18)
HYPHENS = "-\u00ad\u2010\x02"  # the last is what the reader of PDF makes of one at a line's end
EDGE = 6  # points, within which lines end at the same edge
FEW = 8  # lines, of which more than half end there only when they are stretched
PICTURE = 40  # mm (ER-07)


def pieces(opened: Opened) -> Iterator[Piece]:
    """All the letters there are, those of the furniture too."""
    for sheet in opened.sheets:
        yield from (piece for piece in sheet.pieces if piece.text.strip())


def _where(piece: Piece) -> str:
    return f"'{piece.text.strip()}' on page {piece.page + 1}"


def length(opened: Opened, book: Book) -> Iterator[str]:
    """ER-18, and one sheet of paper for the must-dos."""
    count = len(opened.sheets)
    if book.kind in ("page", "story", "sheet") and count > MOST.get(book.edition, count):
        yield f"It has {count} pages; {MOST[book.edition]} are the most. Make 2 pages of it."
    if (book.kind, book.edition) == ("sheet", "standard") and count > 2:
        yield f"It has {count} pages, and must fit on both sides of one sheet of paper."
    for sheet in opened.sheets:
        sides = (sheet.width / POINTS, sheet.height / POINTS)
        if any(abs(is_ - due) > 1 for is_, due in zip(sides, look(book).page, strict=True)):
            yield f"A page is {sheet.width:.0f} by {sheet.height:.0f} points: wrong for its paper."
            break


def type_size(opened: Opened, book: Book) -> Iterator[str]:
    """ER-03, LP-01 to LP-03, LP-07: all text has the size of the edition, or is larger."""
    size = look(book).size
    small = min(pieces(opened), key=lambda piece: piece.size)
    if small.size < size - FINE:
        yield f"{_where(small)} has {small.size:.1f} point type; {size:g} is the least."


def fonts(opened: Opened, book: Book) -> Iterator[str]:
    """ER-04, ER-21, LP-08, LP-09, LP-12: our own faces, upright, and all in the file."""
    told: set[str] = set()
    for piece in pieces(opened):
        where = _where(piece)
        if piece.font not in FACES.values():
            wrong = f"is set in {piece.font}, which is not a font of this guide"
        elif not piece.embedded:
            wrong = f"needs the font {piece.font}, which is not in the file"
        elif piece.slant or not piece.upright:
            wrong = "slants, or is stretched"
        else:
            continue
        if wrong not in told:
            told.add(wrong)
            yield f"{where} {wrong}."


def contrast(opened: Opened, book: Book) -> Iterator[str]:
    """ER-23, LP-16: against the white of the paper."""
    for piece in pieces(opened):
        found = ratio(piece.colour)
        if found < CONTRAST:
            yield f"{_where(piece)} has a contrast of {found:.1f}:1; {CONTRAST}:1 is the least."
            return


def margins(opened: Opened, book: Book) -> Iterator[str]:
    """LP-20: all words stand between the margins; what hangs below a line may reach out of them."""
    side, hang = look(book).margin * POINTS - 1, look(book).size / 2
    for piece in pieces(opened):
        left, bottom, right, top = piece.box
        sheet = opened.sheets[piece.page]
        where = _where(piece)
        if left < side or right > sheet.width - side:
            yield f"{where} is too wide for its line. Use shorter words, or put a space in."
            return
        if piece.mark >= 0 and (bottom < side - hang or top > sheet.height - side + hang):
            yield f"{where} does not fit on its page. Make 2 or more of what it belongs to."
            return


def lines(sheet: Sheet) -> list[list[Piece]]:
    """The words of each line of tagged text, from left to right."""
    found: dict[tuple[float, int], list[Piece]] = defaultdict(list)
    column = 0
    before: Piece | None = None
    for piece in sheet.pieces:
        if piece.mark < 0 or not piece.text.strip():
            continue
        if before and (piece.line != before.line or piece.start < before.start):
            column += 1
        found[piece.line, column].append(piece)
        before = piece
    return list(found.values())


def alignment(opened: Opened, book: Book) -> Iterator[str]:
    """ER-20, LP-12: lines with another below them end where their words end, not at one edge."""
    ends: dict[int, list[float]] = defaultdict(list)
    columns = opened.inside("TOC") | opened.inside("TD")  # the figures in them end at one edge
    for sheet in opened.sheets:
        every = [line for line in lines(sheet) if (line[-1].page, line[-1].mark) not in columns]
        for line, after in zip(every, every[1:], strict=False):
            if round(line[0].start) == round(after[0].start):
                ends[round(line[0].start)].append(line[-1].box[2])
    for group in ends.values():
        full = sum(end > max(group) - EDGE for end in group)
        if len(group) >= FEW and full > len(group) / 2:
            yield "Lines are stretched to end at the same edge."
            return


def hyphens(opened: Opened, book: Book) -> Iterator[str]:
    """ER-20, LP-13: a hyphen at the end of a line is one that the words have."""
    known = " ".join([*(words(parse(part.html)) for part in book.parts), *_around(book)])
    for sheet in opened.sheets:
        every = ["".join(piece.text for piece in line).strip() for line in lines(sheet)]
        for line, after in zip(every, every[1:], strict=False):
            if line[-1] not in HYPHENS:
                continue
            split = f"{line.split()[-1][:-1]}-{after.split()[0]}"
            if split.strip(".,;:'()") not in known and "/" not in split:
                yield f"'{split}' is split over 2 lines."


def _around(book: Book) -> Iterator[str]:
    """The words that stand around those of the pages."""
    yield from (book.title, book.guide, *(part.title for part in book.parts))
    for block in walk([*about.front(book), *about.back(book)]):
        match block:
            case Heading(words=said) | Paragraph(words=said):
                yield plain(said)
            case Ideas(rows=rows):
                yield from (plain(line) for row in rows for line in row.lines)
            case _:
                pass


def picture_size(opened: Opened, book: Book) -> Iterator[str]:
    """ER-05, ER-07: each row of Easy Read has its picture, and each picture has its width."""
    blocks = [*about.front(book), *book.blocks, *about.back(book)]
    rows = [row for block in walk(blocks) if isinstance(block, Ideas) for row in block.rows]
    wanted = sum(row.picture is not None for row in rows)
    frames = [*opened.frames, *(image for sheet in opened.sheets for image in sheet.images)]
    wide = [max(right - left, top - bottom) / POINTS for left, bottom, right, top in frames]
    if (found := sum(width > PICTURE - 0.1 for width in wide)) < wanted:
        yield f"{wanted} pictures should be {PICTURE} mm wide or more, and {found} are."


CHECKS = (length, type_size, fonts, contrast, margins, alignment, hyphens)
EASY_READ = (picture_size,)


def advice(opened: Opened, book: Book) -> str:
    """What would be better, though it is not wrong."""
    count = len(opened.sheets)
    if book.kind in ("page", "story") and book.edition == "easy-read" and count > SPLIT:
        return f"It has {count} pages; {SPLIT} or fewer is best. Make 2 pages of it."
    return ""
