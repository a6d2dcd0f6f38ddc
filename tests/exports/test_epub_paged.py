"""The page list of an EPUB: the pages of the PDF, at the very words that they start with."""

from __future__ import annotations

from pathlib import Path

import pytest

from exports.books import book, easy_read, good, idea
from exports.epubs import made
from takepart.exports.book import Book
from takepart.exports.epub import paged, xml
from takepart.exports.epub.format import FORMAT, TALKING
from takepart.exports.epub.opened import Opened, find, open_book
from takepart.exports.parity import fold
from takepart.exports.pdf import opened as paper
from takepart.exports.pdf.format import FORMAT as PDF

LONG = "<h2>Why</h2>" + "<p>We <strong>ask you</strong> early, and we say what we did.</p>" * 60
ROWS = easy_read(*(idea("memo", f"You can write letter {number}.") for number in range(12)))


def listed(said: Opened) -> list[int]:
    nav = said.pages["EPUB/nav.xhtml"]
    return [int(xml.words(a)) for a in find(nav, "//h:nav[@epub:type='page-list']//h:a")]


def after(said: Opened, page: int, letters: int = 40) -> str:
    """The first letters of the book after the mark of a page."""
    for item in said.spine:
        root = said.pages[item.path]
        if marks := find(root, f"//h:span[@id='page.{page}']"):
            rest = root.xpath("//text()[preceding::*[@id=$id]]", id=f"page.{page}")
            assert isinstance(rest, list)
            assert marks[0].get("aria-label") == f"Page {page}"
            return fold("".join(map(str, rest)))[:letters]
    raise AssertionError(f"page {page} has no mark")


@pytest.mark.parametrize("edition,html", [("standard", LONG), ("easy-read", ROWS)])
def test_each_mark_stands_before_the_first_word_of_its_page(
    edition: str, html: str, tmp_path: Path
) -> None:
    one = book(html, edition=edition)
    said = open_book(made(FORMAT, one, tmp_path))
    file = paper.read(made(PDF, one, tmp_path))
    pages = listed(said)
    assert pages == list(range(1, len(file.sheets) + 1)) and len(pages) > 2
    for page in pages[1:]:
        body = [piece.text for piece in file.sheets[page - 1].pieces if piece.mark >= 0]
        assert fold("".join(body)).startswith(after(said, page, 20)), page


def test_the_pdf_is_named_with_its_version(tmp_path: Path) -> None:
    one = book(LONG)
    said = open_book(made(FORMAT, one, tmp_path))
    source = f"https://guide.example/public/plan/plan.pdf, version {one.version}"
    assert said.meta("pageBreakSource") == [source]
    assert {"pageNavigation", "pageBreakMarkers"} <= set(said.meta("schema:accessibilityFeature"))


def test_a_talking_book_has_the_same_pages(tmp_path: Path) -> None:
    one = book(ROWS, edition="easy-read")
    pages = [listed(open_book(made(form, one, tmp_path))) for form in (FORMAT, TALKING)]
    assert pages[0] == pages[1]


@pytest.mark.parametrize("name", ["downloads/whole-guide", "downloads/whole-guide-easy-read"])
def test_a_long_book_has_its_pages_too(name: str, tmp_path: Path) -> None:
    one = good()[name]
    pages = listed(open_book(made(FORMAT, one, tmp_path)))
    last = max(paged_of(one).pages)
    assert pages[:2] == [1, 2] and pages[-1] >= last - 1
    assert len(pages) >= last - 2  # a page with the QR code alone, or more contents, has no words


def paged_of(one: Book) -> paged.Print:
    found = paged.printed(one)
    assert found
    return found


def test_a_pdf_with_other_words_gives_no_pages() -> None:
    root = xml.html("body", xml.html("p", "Some words."), xml.html("p", "Other words."))
    letters = fold("Some words. Words that differ.")
    paper = paged.Print(letters, (1,) * len(letters))
    assert paged.mark({"part-1.xhtml": root}, paper) is None
    assert xml.words(root) == "Some words.Other words." and not find(root, "//h:span")


def test_a_page_that_starts_inside_a_sentence_is_marked_there() -> None:
    root = xml.html("body", xml.html("p", "One ", xml.html("strong", "two"), " three four."))
    letters = fold("One two three four.")
    at = letters.index("four")
    paper = paged.Print(letters, (1,) * at + (2,) * (len(letters) - at))
    assert paged.mark({"part-1.xhtml": root}, paper) == [
        (1, "part-1.xhtml#page.1"),
        (2, "part-1.xhtml#page.2"),
    ]
    (second,) = find(root, "//h:span[@id='page.2']")
    assert second.tail == "four." and xml.words(root) == "One two three four."


def test_a_book_of_which_no_pdf_can_be_made_has_no_pages() -> None:
    letters_that_the_font_lacks = "<p>Welcome, \u6b22\u8fce</p>"
    assert paged.printed(book(letters_that_the_font_lacks)) is None
