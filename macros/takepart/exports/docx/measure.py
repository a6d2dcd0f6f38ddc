"""Everything that a machine can tell of a finished Word file, with a sentence for each fault."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

from docx.oxml.ns import qn
from docx.shared import Mm

from takepart.exports import parity
from takepart.exports.book import Book
from takepart.exports.content import plain
from takepart.exports.docx import held
from takepart.exports.docx.looks import LOOKS
from takepart.exports.docx.numbers import BULLETS
from takepart.exports.docx.opened import (
    Opened,
    find,
    is_item,
    is_on,
    level_of,
    opened,
    value,
    words,
)
from takepart.exports.docx.pictures import DECORATIVE
from takepart.exports.docx.xml import Element
from takepart.exports.report import Report
from takepart.wording import capital

Check: TypeAlias = Callable[[Opened, Book], Iterable[str]]
NARROWEST = 40  # mm of an Easy Read picture (ER-07)
FACE = "Arial"
FLOATING, INLINE, EXTENT = qn("wp:anchor"), qn("wp:inline"), qn("wp:extent")


def measure(path: Path, book: Book) -> Report:
    """Open the file again and ask it everything."""
    file = opened(path)
    found = {name: list(check(file, book)) for name, check in CHECKS.items()}
    failures = [parity.sentences(said) for said in found.values()]
    return Report(
        passed=tuple(name for name, said in found.items() if not said),
        failures=tuple(one for said in failures for one in said),
        measured=_measured(file),
    )


def _measured(file: Opened) -> dict[str, object]:
    inventory = held.inventory(file)
    return {
        "smallest type": min(_size(file, run) for run, _ in file.runs()),
        "fonts": sorted({_face(file, run) for run, _ in file.runs()}),
        "words": sum(len(words(p).split()) for p in file.paragraphs),
        "headings": len(inventory.headings),
        "tables": len(held.tables(file, held.DATA)),
        "pictures": len(list(file.body.iter(held.PICTURE))),
        "links": len(inventory.links),
    }


def _kept(file: Opened, book: Book) -> Iterable[str]:
    return parity.lost(parity.expected(book), held.inventory(file))


def _size(file: Opened, run: Element) -> float:
    return float(value(file.look(run, "sz")) or 0) / 2


def _face(file: Opened, run: Element) -> str:
    return value(file.look(run, "rFonts"), "ascii") or "no font"


def _type(file: Opened, book: Book) -> Iterator[str]:
    """Size, face, slant and lines below of all words (LP-01 to LP-09, ER-03, ER-04, ER-21)."""
    look = LOOKS[book.edition]
    for run, said in file.runs():
        size, face = _size(file, run), _face(file, run)
        if size < look.body:
            yield f"The words '{said}' are {size:g} point, and not {look.body} point or more."
        if face != FACE:
            yield f"The words '{said}' are in {face}, and not in {FACE}."
        if is_on(file.look(run, "i")):
            yield f"The words '{said}' are in italics."
        link = next(run.iterancestors(qn("w:hyperlink")), None) is not None
        if is_on(file.look(run, "u")) and not (link and look.underline):
            yield f"The words '{said}' are underlined."


def _lines(file: Opened, book: Book) -> Iterator[str]:
    """Left, and not in boxes; no word is split (ER-20, LP-12, DX-05, DX-06)."""
    for root in [file.word.styles.element, file.body, *file.footers]:
        for align in find(root, "jc"):
            if value(align) not in ("left", "start"):
                owner = next(align.iterancestors(qn("w:p"), qn("w:style")))
                yield f"The words '{words(owner) or _named(owner)}' do not stand on the left."
        for box in [*find(root, "txbxContent"), *find(root, "framePr"), *root.iter(FLOATING)]:
            yield f"The words '{words(box)}' are in a box that floats beside the text."
    if any(is_on(one) for one in find(file.word.settings.element, "autoHyphenation")):
        yield "Word may split words over lines."


def _named(style: Element) -> str:
    return value(find(style, "name")[0]) or ""


def _language(file: Opened, book: Book) -> Iterator[str]:
    """British English throughout (DX-02)."""
    marks = [*find(file.word.styles.element, "lang"), *find(file.body, "lang")]
    said = {value(mark) for mark in marks}
    if said != {"en-GB"} or file.word.core_properties.language != "en-GB":
        yield f"The language is {' and '.join(sorted(map(str, said)))}, and not en-GB."


def _headings(file: Opened, book: Book) -> Iterator[str]:
    """Real headings, in the book's order and at its levels, without a skip (DX-01)."""
    found = [(level_of(p), words(p)) for p in file.paragraphs if level_of(p)]
    for (above, _), (level, said) in pairwise([(0, ""), *found]):
        if level > above + 1:
            yield f"The heading '{said}' is at level {level}, after one at level {above}."
    wanted = [(head.level, " ".join(plain(head.words).split())) for head in book.headings]
    places = iter(found)
    for level, said in wanted:
        if (level, said) not in places:
            yield f"The heading '{said}' is not in its place at level {level}."
            return


def _lists(file: Opened, book: Book) -> Iterator[str]:
    """Each item is one to Word too, and each numbered list begins at 1."""
    numbers = {value(n, "numId"): n for n in find(file.word.part.numbering_part.element, "num")}
    for paragraph in filter(is_item, file.paragraphs):
        number = value(find(paragraph, "numId")[0])
        if number not in numbers:
            yield f"The list item '{words(paragraph)}' has no list."
        elif number != str(BULLETS) and not find(numbers[number], "startOverride"):
            yield f"The list of the item '{words(paragraph)}' goes on from the list before it."


def _tables(file: Opened, book: Book) -> Iterator[str]:
    """Heads on each page, and no row on two (DX-04, ER-22)."""
    for table in find(file.body, "tbl"):
        first, *_ = rows = find(table, "tr")
        data = value(find(table, "tblLook")[0], "firstRow") == "1"
        if data and not any(is_on(one) for one in find(first, "tblHeader")):
            yield f"The row '{words(first)}' does not stand on each page of its table."
        for row in rows:
            if not any(is_on(one) for one in find(row, "cantSplit")):
                yield f"The row '{words(row)}' may be split over pages."


def _pictures(file: Opened, book: Book) -> Iterator[str]:
    """Each says what it shows or that it is decorative (DX-03), and is large enough (ER-07)."""
    for named in file.body.iter(held.PICTURE):
        if not named.get("descr") and not list(named.iter(f"{{{DECORATIVE}}}decorative")):
            yield f"The picture '{named.get('name')}' has no description."
    for table in held.tables(file, held.EASY):
        for shown in table.iter(INLINE):
            extent, named = next(shown.iter(EXTENT)), next(shown.iter(held.PICTURE))
            width = int(extent.get("cx", 0)) / Mm(1)
            if width < NARROWEST:
                yield (
                    f"The picture '{named.get('name')}' is {width:.0f} mm wide, and not "
                    f"{NARROWEST} mm or more."
                )


def _links(file: Opened, book: Book) -> Iterator[str]:
    """Each link leads to an address, or to a place that is in the file."""
    places = {value(mark, "name") for mark in find(file.body, "bookmarkStart")}
    rels = file.word.part.rels
    for link in find(file.body, "hyperlink"):
        key, place = link.get(qn("r:id")), value(link, "anchor")
        outside = key in rels and rels[key].is_external
        if not outside and place not in places:
            yield f"The link '{words(link)}' leads nowhere."


def _properties(file: Opened, book: Book) -> Iterator[str]:
    """Title, author, version and date are the book's (DX-02)."""
    said = file.word.core_properties
    day = datetime(book.reviewed.year, book.reviewed.month, book.reviewed.day)
    author = capital(book.organisation.name)
    wanted = {
        "title": (said.title, book.title),
        "author": (said.author, author),
        "version": (said.version, book.version),
        "date": (said.modified.replace(tzinfo=None), day),
    }
    for name, (found, right) in wanted.items():
        if found != right:
            yield f"The file's {name} is '{found}', and not '{right}'."


CHECKS: Mapping[str, Check] = {
    "parity": _kept,
    "type": _type,
    "lines": _lines,
    "language": _language,
    "headings": _headings,
    "lists": _lists,
    "tables": _tables,
    "pictures": _pictures,
    "links": _links,
    "properties": _properties,
}
