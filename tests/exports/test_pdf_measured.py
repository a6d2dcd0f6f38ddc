"""What is wrong in a finished PDF is seen, and named in its own words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from exports.books import ORGANISATION, book, easy_read, idea, part
from exports.pdfs import EASY, FULL, made, of, spoilt
from takepart.exports.book import Book
from takepart.exports.content import (
    Block,
    Cell,
    Drawing,
    Heading,
    Ideas,
    Item,
    Listing,
    Paragraph,
    Run,
    Table,
    plain,
    words,
)
from takepart.exports.pdf import make
from takepart.exports.pdf.measure import measure
from takepart.pictures import Pictures

LONG = "Everyone who lives here can come and say what they think of all of it. " * 9


def changed(one: Book, change: Callable[[Block], Block | None]) -> Book:
    """The book with blocks changed or lost at the top of its page; its HTML stays as it was."""
    (page,) = one.parts
    blocks = tuple(made for block in page.blocks if (made := change(block)))
    assert blocks != page.blocks, "nothing was changed"
    return replace(one, parts=(replace(page, blocks=blocks),))


def no_heading(block: Block) -> Block | None:
    return None if isinstance(block, Heading) and plain(block.words) == "How to start" else block


def no_item(block: Block) -> Block:
    if isinstance(block, Listing) and plain(_first(block.items[0])) == "Ask early":
        return replace(block, items=block.items[1:])
    return block


def no_cell(block: Block) -> Block:
    if not isinstance(block, Table):
        return block
    first, *rest = block.rows
    return replace(block, rows=((first[0], Cell(())), *rest))


def no_link(block: Block) -> Block:
    if isinstance(block, Paragraph) and any(run.link for run in block.words):
        return replace(block, words=tuple(replace(run, link="") for run in block.words))
    return block


def other_alt(block: Block) -> Block:
    return replace(block, alt="A picture.") if isinstance(block, Drawing) else block


def no_row(block: Block) -> Block:
    if isinstance(block, Ideas) and len(block.rows) > 1:
        return replace(block, rows=block.rows[1:])
    return block


def _first(item: Item) -> tuple[Run, ...]:
    (said,) = (block.words for block in item.blocks if isinstance(block, Paragraph))
    return said


@pytest.mark.parametrize(
    ("edition", "change", "named"),
    [
        ("standard", no_heading, "The heading 'How to start' is lost."),
        ("standard", no_item, "The list item 'Ask early' is lost."),
        ("standard", no_cell, "The table cell 'Find out what people need' is lost."),
        ("large-print", no_link, "The link 'how' is lost."),
        ("standard", other_alt, "The description of a picture 'A ladder with one rung.' is lost."),
        ("easy-read", no_row, "The list item 'This is about a plan."),
    ],
)
def test_a_planted_loss_is_named(
    edition: str, change: Callable[[Block], Block | None], named: str, tmp_path: Path
) -> None:
    report = made(changed(of(edition), change), tmp_path)[1]
    assert any(said.startswith(named) for said in report.failures), report.failures
    assert "parity" not in report.passed


def test_losses_are_of_the_words_and_not_only_of_their_number(tmp_path: Path) -> None:
    one = of("standard")
    path = tmp_path / "file.pdf"
    make.make(one, path)
    other = book(FULL.replace("Ask early", "Ask at once").replace("Plan</td>", "Think</td>"))
    said = " ".join(measure(path, other).failures)
    assert "'Ask at once'" in said and "'Think'" in said and "'Second'" not in said


def test_another_order_is_found(tmp_path: Path) -> None:
    one = book("<p>First of all.</p><p>Last of all.</p>")
    (page,) = one.parts
    turned = replace(one, parts=(replace(page, blocks=page.blocks[::-1]),))
    make.make(turned, tmp_path / "file.pdf")
    report = measure(tmp_path / "file.pdf", one)
    assert report.failures == ("'Last of all.' is missing, or is read in another order.",)


SPOILT = {
    "small type": ("standard", "size: 14pt", "size: 13pt", "has 13.0 point type; 14 is the least"),
    "small easy read": ("easy-read", "size: 16pt", "size: 14pt", "16 is the least"),
    "small large print": ("large-print", "size: 18pt", "size: 16pt", "18 is the least"),
    "one small word": (
        "giant-print",
        'head(2, false, ([#"Why',
        'head(2, false, text(size: 9pt, "tiny") + ([#"Why',
        "'tiny' on page 1 has 9.0 point type; 24 is the least.",
    ),
    "another font": (
        "standard",
        'font: "Inter"',
        'font: "New Computer Modern"',
        "which is not a font of this guide",
    ),
    "slanted": (
        "standard",
        "{\nmarked(",
        "{\nskew(ax: -12deg, [aslant])\nmarked(",
        "'aslant' on page 1 slants, or is stretched",
    ),
    "pale": (
        "standard",
        "{\nmarked(",
        '{\npar(text(fill: rgb("#777777"), [pale words]))\nmarked(',
        "'pale words' on page 1 has a contrast of 4.5:1; 7:1 is the least.",
    ),
    "too wide": (
        "standard",
        "{\nmarked(",
        "{\npar(box(move(dx: 150mm)[beyond]))\nmarked(",
        "'beyond' on page 1 is too wide for its line",
    ),
    "off the page": (
        "standard",
        "{\nmarked(",
        "{\nmove(dy: 255mm)[fallen]\nmarked(",
        "'fallen' on page 1 does not fit on its page",
    ),
    "no title": (
        "standard",
        'title: "A plan for everyone"',
        'title: "Plan"',
        "Its title is 'Plan'",
    ),
    "another level": (
        "standard",
        'head(3, false, ([#"How',
        'head(2, false, ([#"How',
        "The heading 'How to start' is not at level 3 in its place.",
    ),
    "no header cells": ("standard", "table.header(", "..(", "has no header cells"),
    "no list": (
        "standard",
        "listed(enum, 1.20em, ",
        "grid(",
        "1 of 5 lists are not tagged as lists.",
    ),
}


@pytest.mark.parametrize("name", SPOILT)
def test_what_is_spoilt_is_named(name: str, tmp_path: Path) -> None:
    edition, before, after, said = SPOILT[name]
    report = spoilt(of(edition), tmp_path, lambda code: code.replace(before, after, 1))
    assert said in " ".join(report.failures)


def test_stretched_lines_and_split_words_are_found(tmp_path: Path) -> None:
    one = book(f"<p>{LONG}</p>" * 3 + "<p>Antidisestablishmentarianism commissioning.</p>" * 3)
    assert made(one, tmp_path)[1].failures == ()

    def justified(code: str) -> str:
        head, _, rest = code.partition("\n#{")
        return f"{head}\n#set par(justify: true)\n#{{{rest}"

    def hyphens(code: str) -> str:
        head, _, rest = code.partition("\n#{")
        return f"{head}\n#set text(hyphenate: true)\n#set page(margin: (right: 90mm))\n#{{{rest}"

    assert "stretched to end" in " ".join(spoilt(one, tmp_path, justified).failures)
    assert "'commis-sioning.' is split over 2 lines." in " ".join(
        spoilt(one, tmp_path, hyphens).failures
    )


def test_a_split_row_and_a_small_picture_are_found(tmp_path: Path) -> None:
    rows = [idea("memo", *(f"Line {n} of row {m} is here." for n in range(7))) for m in range(9)]
    one = book(easy_read(*rows), edition="easy-read")
    assert made(one, tmp_path)[1].failures == ()

    def split(code: str) -> str:
        return code.replace("\nidea(", "\nv(33mm)\nidea(").replace(
            "\n#{", "\n#let idea(..it) = { it.pos().at(2).map(par).join(v(31mm)) }\n#{", 1
        )

    def small(code: str) -> str:
        return code.replace("50mm", "30mm", 1)

    said = " ".join(spoilt(one, tmp_path, split).failures)
    assert "The row 'Line 0 of row" in said and "is split over pages" in said
    said = " ".join(spoilt(one, tmp_path, small).failures)
    assert "pictures should be 40 mm wide or more" in said


def test_no_tags_and_no_standard_are_found(tmp_path: Path) -> None:
    import typst

    path = tmp_path / "plain.pdf"
    path.write_bytes(typst.compile(b"= A plan for everyone\n#[People]", pdf_tags=True))
    said = " ".join(measure(path, of("standard")).failures)
    assert "PDF/UA-1" in said and "title" in said


def test_bookmarks_and_links(tmp_path: Path) -> None:
    def unmarked(code: str) -> str:
        return code.replace("\n#{", "\n#show heading: set heading(bookmarked: false)\n#{", 1)

    def dead(code: str) -> str:
        return code.replace('link(label("public-plan--how")', "link((page: 1, x: 0pt, y: 0pt)", 1)

    one = of("standard")
    report = made(one, tmp_path)[1]
    assert report.measured["bookmarks"] >= 6
    assert "links" in spoilt(one, tmp_path, dead).passed


def test_contents_that_send_readers_astray(tmp_path: Path) -> None:
    pages = [part("<p>Words.</p>", title, address=title) for title in ("One", "Two")]
    one = book(*pages, kind="chapter", title="All of it")
    assert "contents" in made(one, tmp_path)[1].passed

    def astray(code: str) -> str:
        return code.replace("#outline()", "#outline()\n#counter(page).update(7)")

    said = " ".join(spoilt(one, tmp_path, astray).failures)
    assert "The contents say that 'One' starts on page 8, and it does not." in said
    said = " ".join(spoilt(one, tmp_path, lambda code: code.replace("#outline()", "")).failures)
    assert "The contents do not list 'Two'." in said


def test_a_picture_is_as_wide_as_it_is_drawn(tmp_path: Path) -> None:
    opened, report = made(book(EASY, edition="easy-read"), tmp_path)
    assert "picture size" in report.passed
    assert Pictures({}).find("memo") is not None
    wide = [round((right - left) / 72 * 25.4) for left, _, right, _ in opened.frames]
    assert wide.count(50) == len(wide) - 1 and 25 in wide, "the code is the one that is smaller"


def test_words_of_the_file_are_measured_and_not_those_of_the_book(tmp_path: Path) -> None:
    one = of("standard")
    fewer = changed(one, lambda block: block if block != one.parts[0].blocks[0] else None)
    report = made(fewer, tmp_path)[1]
    assert report.failures == (), "a paragraph is no part of the inventory"
    make.make(fewer, tmp_path / "file.pdf")
    again = measure(tmp_path / "file.pdf", one)
    assert any("in another order" in said for said in again.failures)
    assert words("x")[0].text == "x"


@pytest.mark.parametrize("edition", ["giant-print", "easy-read"])
def test_lines_may_end_at_the_hyphens_of_titles_and_names(edition: str, tmp_path: Path) -> None:
    long = "Care in Barrow-in-Furness and Stratford-upon-Avon"
    page = part(EASY if edition == "easy-read" else FULL, title=long)
    sender = ORGANISATION.model_copy(update={"name": long})
    one = book(page, edition=edition, organisation=sender, copyright=f"Words: {long}")
    assert made(one, tmp_path)[1].failures == ()
