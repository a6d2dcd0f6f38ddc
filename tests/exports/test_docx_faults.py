"""What is lost or spoilt in a Word file is named; what cannot be made says why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx.oxml.ns import qn
from docx.shared import Mm
from lxml import etree

from exports.books import book, easy_read, idea
from exports.word import runs, word
from takepart.exports.book import Book
from takepart.exports.content import (
    Block,
    Drawing,
    Heading,
    Ideas,
    Listing,
    Paragraph,
    Run,
    Table,
    plain,
)
from takepart.exports.docx import held
from takepart.exports.docx.file import make
from takepart.exports.docx.measure import measure
from takepart.exports.docx.opened import Opened, find, style_of, words
from takepart.exports.docx.xml import Element, w
from takepart.exports.format import ExportError
from takepart.pictures import Picture

HTML = """<h2 id="why">Why</h2><p>See <a href="https://law.example/">the law</a> and
<a href="#why">the reason</a>.</p>
<ul><li>Ask</li><li>Listen</li></ul><ol><li>First</li></ol>
<table><tr><th>Day</th><th>Open</th></tr><tr><td>Monday</td><td>9am</td></tr></table>
<figure><svg viewBox="0 0 9 9" aria-label="A ladder."><path d="M0 0 L9 9"></path></svg></figure>"""
ROWS = easy_read(idea("memo", "You can write."), idea("bus", "You can come."))


def without(blocks: tuple[Block, ...], change: Callable[[Block], Block | None]) -> Any:
    return tuple(made for block in blocks if (made := change(block)))


def lose(kind: str) -> Callable[[Block], Block | None]:
    """A change of a page's blocks that loses one thing of this kind."""

    def change(block: Block) -> Block | None:
        match kind, block:
            case "heading", Heading():
                return None
            case "item", Listing(ordered=False):
                return replace(block, items=block.items[:1])
            case "cell", Table():
                return replace(block, rows=(block.rows[0][:1] + (block.rows[0][0],),))
            case "link", Paragraph():
                return replace(block, words=(Run(plain(block.words)),))
            case "picture", Drawing():
                return replace(block, alt="")
        return block

    return change


@pytest.mark.parametrize(
    ("kind", "named"),
    [
        ("heading", "The heading 'Why' is lost."),
        ("item", "The list item 'Listen' is lost."),
        ("cell", "The table cell '9am' is lost."),
        ("link", "The link 'the law' is lost."),
        ("picture", "The description of a picture 'A ladder.' is lost."),
    ],
)
def test_a_loss_is_named(kind: str, named: str, tmp_path: Path) -> None:
    full = book(HTML)
    (page,) = full.parts
    less = replace(full, parts=(replace(page, blocks=without(page.blocks, lose(kind))),))
    make(full, tmp_path / "full")
    make(less, tmp_path / "less")
    assert measure(tmp_path / "full", full).failures == ()
    report = measure(tmp_path / "less", less)
    assert named in report.failures
    assert "parity" not in report.passed


def look_of(file: Opened, said: str) -> Element:
    """The own looks of the words, which are none until a test adds some."""
    run = runs(file, said)[0]
    run.insert(0, w("rPr"))
    return run[0]


def first(file: Opened, tag: str) -> Element:
    return find(file.body, tag)[0]


def drop(element: Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def style_look(file: Opened, key: str, look: Element) -> None:
    """Add to the looks of a style."""
    style = file.styles[key]
    looks = style.find(qn("w:rPr"))
    if looks is None:
        looks = etree.SubElement(style, qn("w:rPr"))
    for old in looks.findall(look.tag):
        looks.remove(old)
    looks.append(look)


def framed(file: Opened) -> None:
    find(file.body, "pPr")[-1].insert(1, w("framePr", w=2000))


def floating(file: Opened) -> None:
    next(file.body.iter(qn("wp:inline"))).tag = qn("wp:anchor")


def undescribed(file: Opened) -> None:
    next(file.body.iter(held.PICTURE)).set("descr", "")


def narrow(file: Opened) -> None:
    table = held.tables(file, held.EASY)[-1]
    next(table.iter(qn("wp:extent"))).set("cx", str(Mm(20)))


def nowhere(file: Opened) -> None:
    for mark in find(file.body, "bookmarkStart"):
        drop(mark)


def no_target(file: Opened) -> None:
    link = next(e for e in find(file.body, "hyperlink") if e.get(qn("r:id")))
    link.set(qn("r:id"), "rId99")


def going_on(file: Opened) -> None:
    for start in find(file.word.part.numbering_part.element, "lvlOverride"):
        drop(start)


def skipped(file: Opened) -> None:
    heading = next(e for e in find(file.body, "pStyle") if e.get(qn("w:val")) == "Heading2")
    heading.set(qn("w:val"), "Heading4")


def swapped(file: Opened) -> None:
    title, *_, last = [e for e in file.body if etree.QName(e).localname == "p"]
    last.addnext(title)


def style_edges(file: Opened) -> None:
    looks = file.styles["Box"].find(qn("w:pPr"))
    assert looks is not None
    looks.append(w("jc", val="center"))


def hyphens(file: Opened) -> None:
    find(file.word.settings.element, "autoHyphenation")[0].set(qn("w:val"), "true")


FAULTS: list[tuple[str, str, Callable[[Opened], object]]] = [
    ("small", "'Ask' are 9 point, and not 14", lambda f: look_of(f, "Ask").append(w("sz", val=18))),
    ("small style", "are 8 point", lambda f: style_look(f, "ListBullet", w("sz", val=16))),
    ("small foot", "'Page' are 8 point", lambda f: style_look(f, "Footer", w("sz", val=16))),
    ("face", "in Calibri", lambda f: look_of(f, "Ask").append(w("rFonts", ascii="Calibri"))),
    ("slant", "'Ask' are in italics", lambda f: look_of(f, "Ask").append(w("i"))),
    ("slant of style", "in italics", lambda f: style_look(f, "Heading2", w("i"))),
    ("line", "'Ask' are underlined", lambda f: look_of(f, "Ask").append(w("u", val="single"))),
    (
        "edges",
        "'A plan for everyone' do not",
        lambda f: first(f, "pPr").append(w("jc", val="both")),
    ),
    ("edges of style", "'Box' do not", style_edges),
    ("frame", "a box that floats", framed),
    ("floating", "a box that floats", floating),
    ("split words", "may split words", hyphens),
    ("language", "is en-GB and fr-FR", lambda f: look_of(f, "Ask").append(w("lang", val="fr-FR"))),
    ("skip", "'Why' is at level 4, after one at level 1", skipped),
    ("order", "'Why' is not in its place", swapped),
    ("list", "'Ask' has no list", lambda f: find(f.body, "numId")[0].set(qn("w:val"), "77")),
    ("numbers", "'First' goes on from the list before", going_on),
    ("heads", "'Day Open' does not stand on each page", lambda f: drop(first(f, "tblHeader"))),
    ("rows", "'Day Open' may be split", lambda f: drop(first(f, "cantSplit"))),
    ("picture", "The picture 'Diagram' has no description", undescribed),
    ("place", "'the reason' leads nowhere", nowhere),
    ("target", "'the law' leads nowhere", no_target),
    (
        "title",
        "title is 'Other', and not",
        lambda f: setattr(f.word.core_properties, "title", "Other"),
    ),
    (
        "version",
        "version is '0', and not",
        lambda f: setattr(f.word.core_properties, "version", "0"),
    ),
]


def spoilt(made: Book, spoil: Callable[[Opened], object], folder: Path) -> tuple[str, ...]:
    """What is said of a file that somebody has changed."""
    file = word(made, folder)
    spoil(file)
    file.word.save(str(folder / "spoilt"))
    return measure(folder / "spoilt", made).failures


@pytest.mark.parametrize(("name", "said", "spoil"), FAULTS, ids=[one[0] for one in FAULTS])
def test_a_fault_is_named(
    name: str, said: str, spoil: Callable[[Opened], object], tmp_path: Path
) -> None:
    failures = spoilt(book(HTML), spoil, tmp_path)
    assert any(said in failure for failure in failures), failures


def test_a_small_picture_is_named(tmp_path: Path) -> None:
    failures = spoilt(book(ROWS, edition="easy-read"), narrow, tmp_path)
    assert len(failures) == 1
    assert failures[0].endswith("is 20 mm wide, and not 40 mm or more.")


SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'
BAD = [
    ("cut.svg", SVG.format("<path d='M0 0")[:60], "cannot be read"),
    ("words.png", "This is no picture.", "cannot be read"),
    ("words.jpg", "This is no picture.", "cannot be read"),
    ("code.svg", SVG.format("<script>alert(1)</script>"), "could run code or load a file"),
    ("click.svg", SVG.format("<g onclick='go()'/>"), "could run code or load a file"),
    (
        "link.svg",
        SVG.format("<image href='https://a.example/b.png'/>"),
        "could run code or load a file",
    ),
    (
        "style.svg",
        SVG.format("<style>@import url(https://a.example/b.css);</style>"),
        "could run code or load a file",
    ),
]


@pytest.mark.parametrize(("name", "data", "said"), BAD, ids=[one[0] for one in BAD])
def test_a_bad_picture_is_named(name: str, data: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(data, "utf-8")
    page = book(ROWS, edition="easy-read")
    rows = page.parts[0].blocks[0]
    assert isinstance(rows, Ideas)
    picture = Picture(path.stem, path, "a letter box", "", "", "")
    bad = replace(rows, rows=tuple(replace(row, picture=picture) for row in rows.rows))
    spoiled = replace(page, parts=(replace(page.parts[0], blocks=(bad,)),))
    with pytest.raises(ExportError, match=rf"'{path.stem}(\.svg)?'.*{said}"):
        make(spoiled, tmp_path / "file")
    assert not (tmp_path / "file").exists()


def test_a_table_that_is_too_wide_is_told_row_by_row(tmp_path: Path) -> None:
    heads = "".join(f"<th>Neighbourhood {n}</th>" for n in range(9))
    cells = "".join(f"<td><p>{n} visits, </p><p>and more</p></td>" for n in range(9))
    made = book(f"<table><caption>Visits</caption><tr>{heads}</tr><tr>{cells}</tr></table>")
    file = word(made, tmp_path)
    rows = [p for p in file.paragraphs if style_of(p) in ("TableRow", "TableCell")]
    assert [words(p) for p in rows] == [f"Neighbourhood {n}: {n} visits," for n in range(9)]
    (path,) = tmp_path.iterdir()
    assert measure(path, made).failures == ()
    lost = spoilt(made, lambda f: drop(f.paragraphs[6]), tmp_path)
    assert "The table cell '0 visits, and more' is lost." in lost


def test_a_long_word_in_a_table_is_no_fault(tmp_path: Path) -> None:
    address = "https://a.example/" + "long/" * 20
    html = f"<table><tr><th>Name</th></tr><tr><td>{address}</td></tr></table>"
    made = book(html)
    make(made, tmp_path / "file")
    assert measure(tmp_path / "file", made).failures == ()
