"""Booklets: real PDFs, imposed and opened again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from exports.books import book, easy_read, good, idea, part
from takepart.exports import booklet, impose
from takepart.exports.book import Book
from takepart.exports.format import ExportError
from takepart.exports.pdf import make as pdf

ROWS = [idea("memo", f"This is idea {number}.", "It has 2 lines.") for number in range(1, 21)]
LONG = book(
    '<h2 id="ideas">Ideas</h2>'
    + easy_read(*ROWS)
    + '<h2 id="more">More</h2>'
    # a link to a place on another page of the booklet
    + easy_read(idea("house", 'Go back to <a href="#ideas">the ideas</a>.')),
    edition="easy-read",
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("booklet") / "booklet.pdf"
    booklet.make(LONG, path)
    return path


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same pages before they are put on A4."""
    path = tmp_path_factory.mktemp("small") / "small.pdf"
    pdf.make(replace(LONG, kind="booklet"), path)
    return path


@pytest.mark.parametrize(
    ("pages", "sides"),
    [
        (0, []),
        (1, [(None, 0), (None, None)]),
        (3, [(None, 0), (1, 2)]),
        (4, [(3, 0), (1, 2)]),
        (5, [(None, 0), (1, None), (None, 2), (3, 4)]),
        (8, [(7, 0), (1, 6), (5, 2), (3, 4)]),
    ],
)
def test_folded_sheets_have_their_pages_in_order(pages: int, sides: list[Any]) -> None:
    assert impose.order(pages) == sides


@pytest.mark.parametrize("pages", range(1, 40))
def test_every_page_stands_once_on_whole_sheets(pages: int) -> None:
    sides = impose.order(pages)
    assert len(sides) % 2 == 0
    assert sorted(n for pair in sides for n in pair if n is not None) == [*range(pages)]


@pytest.mark.parametrize("one", [LONG, good()["public/ladder/ladder-easy-read"]])
def test_nothing_is_wrong_with_a_booklet(one: Book, tmp_path: Path) -> None:
    path = tmp_path / "booklet.pdf"
    booklet.make(one, path)
    report = booklet.measure(path, one)
    assert report.failures == ()
    assert report.passed == ("PDF/UA-1", "parity", "type size", "fonts", "contrast")
    assert report.measured["smallest type"] >= 14  # ER-03
    assert report.measured["sheets"] == -(-report.pages // 4)
    with pikepdf.open(path) as file:
        assert len(file.pages) == 2 * report.measured["sheets"]
        sides = {tuple(round(float(x)) for x in page.mediabox) for page in file.pages}
        assert sides == {(0, 0, 842, 595)}


def test_a_booklet_has_the_same_bytes_each_time(made: Path, tmp_path: Path) -> None:
    booklet.make(LONG, tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == made.read_bytes()


def marks(file: pikepdf.Pdf) -> list[tuple[int, int]]:
    """The tagged words in reading order: the number of what holds them, and their own."""

    def walk(node: Any, page: Any) -> Iterator[tuple[int, int]]:
        for kid in impose._list(node.get("/K")):
            if not isinstance(kid, pikepdf.Dictionary):
                yield int(page.StructParents), int(kid)
            elif kid.get("/Type") == pikepdf.Name.MCR:
                holder = kid.get("/Stm") or kid.get("/Pg") or page
                yield int(holder.StructParents), int(kid.MCID)
            elif "/S" in kid:
                yield from walk(kid, kid.get("/Pg") or page)

    return list(walk(file.Root.StructTreeRoot, None))


def test_a_booklet_is_read_out_in_the_order_of_its_pages(made: Path, small: Path) -> None:
    with pikepdf.open(made) as folded, pikepdf.open(small) as plain:
        found, wanted = marks(folded), marks(plain)
        assert found == wanted and len(wanted) > 40
        numbers = [int(page.obj.StructParents) for page in plain.pages]
        pages = [numbers.index(holder) for holder, _ in wanted]
        assert pages == sorted(pages)


def goal(entry: pikepdf.OutlineItem) -> pikepdf.Object:
    """The page that a bookmark leads to."""
    place = entry.action.D if entry.action else entry.destination
    assert isinstance(place, pikepdf.Array)
    return place[0]


def test_links_and_bookmarks_lead_to_the_sides(made: Path, small: Path) -> None:
    with pikepdf.open(made) as folded, pikepdf.open(small) as plain:
        sides = {page.obj.objgen for page in folded.pages}
        links = [one for page in folded.pages for one in page.obj.get("/Annots", [])]
        assert len(links) == sum(len(page.obj.get("/Annots", [])) for page in plain.pages) > 1
        for page in folded.pages:
            for link in page.obj.get("/Annots", []):
                left, bottom, right, top = map(float, link.Rect)
                assert 0 < left < right < impose.SIDE[0] and 0 < bottom < top < impose.SIDE[1]
                assert link.P.objgen == page.obj.objgen
        with folded.open_outline() as outline:
            goals = [goal(entry) for entry in outline.root[0].children]
        assert len(goals) >= 2
        assert all(page.objgen in sides for page in goals)


def test_a_page_on_the_wrong_side_is_named(made: Path, tmp_path: Path) -> None:
    path = tmp_path / "wrong.pdf"
    with pikepdf.open(made) as file:
        file.pages.append(file.pages[0])
        del file.pages[0]
        file.save(path)
    failures = booklet.measure(path, LONG).failures
    assert "is not on the left of side 1." in " ".join(failures)
    with pikepdf.open(made) as file:
        del file.pages[-1]
        file.save(path)
    assert "sides; " in " ".join(booklet.measure(path, LONG).failures)


def test_type_and_colour_are_those_of_the_finished_file(made: Path, tmp_path: Path) -> None:
    path = tmp_path / "changed.pdf"
    with pikepdf.open(made) as file:
        drawn = file.pages[0].Contents.read_bytes()
        file.pages[0].Contents = file.make_stream(drawn.replace(b"q 1 0 0 1", b"q .7 0 0 .7"))
        file.save(path)
    failures = booklet.measure(path, LONG).failures
    assert "The pages on side 1 are not drawn in their own size." in failures
    with pikepdf.open(made) as file:
        for form in file.pages[0].Resources.XObject.values():
            form.write(form.read_bytes().replace(b"0 0 0 sc", b"0 0.8 0 sc"))
            form.write(form.read_bytes().replace(b"0 0 0 rg", b"0 0.8 0 rg"))
        file.save(path)
    assert "has a contrast of" in " ".join(booklet.measure(path, LONG).failures)


def test_a_booklet_without_its_tags_is_refused(made: Path, tmp_path: Path) -> None:
    path = tmp_path / "bare.pdf"
    with pikepdf.open(made) as file:
        del file.Root.StructTreeRoot
        file.save(path)
    report = booklet.measure(path, LONG)
    assert any("PDF/UA-1" in said for said in report.failures)
    assert report.passed == ()


def test_what_is_lost_on_a_page_is_named(tmp_path: Path) -> None:
    whole = part(easy_read(idea("memo", "We wrote a plan.")))
    lost = replace(whole, html=whole.html + "<ul><li>One more thing</li></ul>")
    one = book(lost, edition="easy-read")
    booklet.make(one, tmp_path / "booklet.pdf")
    failures = booklet.measure(tmp_path / "booklet.pdf", one).failures
    assert failures == ("The list item 'One more thing' is lost.",)


def test_a_word_that_is_wider_than_a_line_is_one_plain_message(tmp_path: Path) -> None:
    wide = book(easy_read(idea("memo", "x" * 60)), edition="easy-read")
    with pytest.raises(ExportError, match="is wider than"):
        booklet.make(wide, tmp_path / "booklet.pdf")
