"""What can be wrong with the files and pages of a finished EPUB; each gives sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from zipfile import ZIP_STORED

from takepart.exports.book import Book
from takepart.exports.epub.opened import KIND, Opened, each, find
from takepart.exports.epub.pages import DEPTH, LANGUAGE
from takepart.exports.epub.xml import LANG, Element, words

HEADS = " or ".join(f"self::h:h{level}" for level in range(1, 7))
OUTSIDE = ("http://", "https://", "mailto:", "tel:")
OWN = ("mimetype", "META-INF/container.xml")


def container(book: Opened, wanted: Book) -> Iterator[str]:
    """EPUB OCF: the first file says what the zip is, and nothing is hidden in it."""
    first = book.infos[0]
    if first.filename != "mimetype" or book.files["mimetype"] != KIND:
        yield "The first file in the zip does not say that this is an EPUB."
    if first.compress_type != ZIP_STORED or first.extra:
        yield "The first file in the zip is packed, so a program may not read it."


def files(book: Opened, wanted: Book) -> Iterator[str]:
    """Every file is named once and is there, and every picture is shown."""
    named = Counter(item.path for item in book.items.values())
    yield from (f"'{path}' is not in the book." for path in named if path not in book.files)
    yield from (f"'{path}' is named {n} times." for path, n in named.items() if n > 1)
    unnamed = set(book.files) - set(named) - {*OWN, book.package_path}
    yield from (f"'{path}' is in the book and not named." for path in sorted(unnamed))
    shown = {book.path(page, image.get("src", "")) for page, image in each(book, "//h:img")}
    for item in book.items.values():
        if item.media.startswith("image/") and item.path not in shown:
            yield f"The picture '{item.path}' is not shown anywhere."


def links(book: Opened, wanted: Book) -> Iterator[str]:
    """Each address leads to a place in the book or to the web; nothing is loaded from there."""
    places = {page: set(_ids(root)) for page, root in book.pages.items()}
    for page, node in each(book, "//*[@href or @src]"):
        address = node.get("src") or node.get("href") or ""
        if address.startswith(OUTSIDE) and node.get("src") is None:
            continue
        path, place = book.path(page, address) if address[:1] != "#" else page, address
        fragment = place.partition("#")[2]
        if path not in book.files:
            yield f"'{address}' in {page} leads to nothing in the book."
        elif fragment and fragment not in places.get(path, ()):
            yield f"'{address}' in {page} leads to no place in {path}."


def headings(book: Opened, wanted: Book) -> Iterator[str]:
    """Each heading has words, and is at most one level below the one before it."""
    every = _headings(book)
    for level, text, place in every:
        if not text:
            yield f"The heading {level} at {place} has no words."
    for (above, *_), (level, text, *_) in pairwise(every):
        if level > above + 1:
            yield f"The heading '{text}' is of level {level} below one of level {above}."
    for page, root in book.pages.items():
        for name, times in Counter(_ids(root)).items():
            if times > 1:
                yield f"The id '{name}' is used {times} times in {page}."


def contents(book: Opened, wanted: Book) -> Iterator[str]:
    """EP-11: one list of contents, with the same headings in the same order as the pages."""
    if book.nav is None:
        yield "There is not exactly one navigation document."
        return
    root = book.pages[book.nav.path]
    lists = find(root, "//h:nav[@epub:type='toc']")
    if len(lists) != 1:
        yield f"There are {len(lists)} lists of contents."
        return
    heads = [(text, place) for level, text, place in _headings(book) if level <= DEPTH]
    found = [
        (words(link), book.path(book.nav.path, at) + "#" + at.partition("#")[2])
        for link in find(lists[0], ".//h:a")
        if (at := link.get("href", ""))
    ]
    yield from (f"The contents lack '{text}'." for text, at in heads if (text, at) not in found)
    if not set(heads) - set(found) and heads != found:
        yield "The contents are not in the order of the pages."
    if not find(root, "//h:nav[@epub:type='landmarks']//h:a[@epub:type='bodymatter']"):
        yield "There is no landmark where the text starts."


def page_list(book: Opened, wanted: Book) -> Iterator[str]:
    """EP-09: page numbers rise, each leads to its mark, and the PDF that has them is named."""
    found = each(book, "//h:span[@role='doc-pagebreak']")
    marks = {f"{page}#{one.get('id')}" for page, one in found}
    numbers: list[int] = []
    for page, link in each(book, "//h:nav[@epub:type='page-list']//h:a"):
        address = link.get("href", "")
        place = book.path(page, address) + "#" + address.partition("#")[2]
        if place not in marks:
            yield f"Page {words(link)} of the page list leads to no start of a page."
        marks.discard(place)
        number = words(link)
        numbers.append(int(number) if number.isdecimal() else 0)
    yield from (
        f"The start of a page at {place} is not in the page list." for place in sorted(marks)
    )
    if numbers != sorted(set(numbers)):
        yield f"The pages of the page list are not in order: {numbers}."
    if bool(numbers) != any(wanted.version in one for one in book.meta("pageBreakSource")):
        yield "The PDF that page numbers are from is named where there are some, and only there."


def alternatives(book: Opened, wanted: Book) -> Iterator[str]:
    """Every picture says what it shows; that of an Easy Read idea has the words beside it."""
    for page, image in each(book, "//h:img"):
        row = image.getparent()
        beside = row is not None and row.get("class") == "idea"
        if image.get("alt") is None or not (image.get("alt") or beside):
            yield f"The picture '{image.get('src')}' in {page} has no text."


def language(book: Opened, wanted: Book) -> Iterator[str]:
    """Each page says its language twice, as different programs ask in different ways."""
    for page, root in book.pages.items():
        if root.get("lang") != LANGUAGE or root.get(LANG) != LANGUAGE:
            yield f"{page} does not say that its language is {LANGUAGE}."


def _ids(root: Element) -> list[str]:
    return [name for one in root.iter() if (name := one.get("id"))]


def _headings(book: Opened) -> list[tuple[int, str, str]]:
    """Level, words and place of each heading in the order of reading, less the contents' own."""
    found: list[tuple[int, str, str]] = []
    for item in book.spine:
        if item != book.nav:
            found += [
                _heading(item.path, one) for one in find(book.pages[item.path], f"//*[{HEADS}]")
            ]
    return found


def _heading(page: str, one: Element) -> tuple[int, str, str]:
    return int(str(one.tag)[-1]), words(one), f"{page}#{one.get('id', '')}"
