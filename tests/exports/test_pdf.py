"""Real PDFs are made, opened again and measured, in every edition."""

from __future__ import annotations

from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

import pytest
import typst

from exports.books import book, easy_read, good, idea, part
from exports.pdfs import FULL, SIZES, TABLE, made, of
from takepart.exports import about
from takepart.exports.content import Table
from takepart.exports.pdf import letters, make, tables
from takepart.exports.pdf.format import FORMAT
from takepart.exports.pdf.look import LOOKS, POINTS
from takepart.exports.pdf.tag_checks import Stream

EDITIONS = list(SIZES)
LONG = "Everyone who lives here can come and say what they think of it. " * 12


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_page_with_every_kind_of_block(edition: str, tmp_path: Path) -> None:
    opened, report = made(of(edition), tmp_path)
    assert report.failures == ()
    assert {"PDF/UA-1", "parity", "reading order", "type size"} <= set(report.passed)
    assert report.measured["smallest type"] == SIZES[edition]
    assert report.pages == len(opened.sheets)
    assert opened.title == "A plan for everyone"
    assert opened.bookmarks[:2] == (
        ("A plan for everyone", "Who can help")
        if edition == "easy-read"
        else ("A plan for everyone", "Why it helps")
    )


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("kind", ["chapter", "guide", "stories"])
def test_a_whole_document(kind: str, edition: str, tmp_path: Path) -> None:
    words = of(edition).parts[0].html
    pages = [part(words, title, level=1, address=title) for title in ("One", "Two", "Three")]
    one = book(*pages, edition=edition, kind=kind, title="All of it")
    opened, report = made(one, tmp_path)
    assert report.failures == ()
    assert all(sheet.pieces for sheet in opened.sheets), "a page is blank"
    cover = " ".join(" ".join(piece.text for piece in opened.sheets[0].pieces).split())
    assert "All of it" in cover and "Contact: hello@guide.example" in cover
    starts = [
        sheet.pieces[0].text
        for sheet in opened.sheets
        if any(piece.text.strip() in ("One", "Two", "Three") for piece in sheet.pieces[:2])
    ]
    assert len(starts) == 3, "each part starts on a page of its own"
    contents = [node for node in opened.tree.nodes() if node.tag == "TOCI"]
    assert [opened.words(node).split()[0] for node in contents[:3]] == ["One", "Two", "Three"]
    for node, number in zip(contents, (1, 2, 3), strict=False):
        printed = int(opened.words(node).split()[-1])
        heads = [piece.text for piece in opened.sheets[printed - 1].pieces if piece.mark == 0]
        assert heads[0] == ("One", "Two", "Three")[number - 1]


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_books_of_a_site(edition: str, tmp_path: Path) -> None:
    chosen = [one for one in good().values() if one.edition == edition]
    assert len(chosen) > 2
    for one in chosen:
        assert made(one, tmp_path)[1].failures == (), one.name


def test_the_same_words_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("first", "second"):
        make.make(of("standard"), tmp_path / name)
    assert (tmp_path / "first").read_bytes() == (tmp_path / "second").read_bytes()


def test_words_are_never_code(tmp_path: Path) -> None:
    said = '#read("/etc/passwd") \\u{41} $x$ *a* _b_ @c &lt;d&gt; `e` "f" // g /* h #{1+1} = i ~'
    one = book(f"<p>{said}</p><h2 id='x'>{said}</h2><ul><li>{said}</li></ul>")
    opened, report = made(one, tmp_path)
    assert report.failures == ()
    shown = said.replace("&lt;", "<").replace("&gt;", ">")
    heads = [opened.words(node) for node in opened.tree.nodes() if node.tag == "H2"]
    assert " ".join(heads[0].split()) == shown


@pytest.mark.parametrize(
    "code",
    ['#read("/etc/hostname")', '#image("/etc/logo.svg")', '#import "@preview/cetz:0.3.0": *'],
)
def test_the_engine_sees_no_other_file_and_no_network(code: str) -> None:
    with pytest.raises(typst.TypstError):
        make.compiled(code, {}, of("standard").reviewed, [])


def test_letters_are_large_enough_to_see() -> None:
    """LP-04: small letters are 2.3 mm high or more in the smallest edition."""
    from fontTools.ttLib import TTFont

    for face in ("Inter-Regular", "Inter-Bold"):
        font = TTFont(letters.FOLDER / f"{face}.ttf")
        high = font["OS/2"].sxHeight / font["head"].unitsPerEm
        assert high * LOOKS["standard"].size / POINTS > 2.3
        assert font["post"].italicAngle == 0


def test_page_numbers_and_titles_at_the_top_are_furniture(tmp_path: Path) -> None:
    opened, _ = made(book(f"<p>{LONG}</p>" * 8), tmp_path)
    assert len(opened.sheets) > 2
    for number, sheet in enumerate(opened.sheets, 1):
        outside = " ".join(piece.text.strip() for piece in sheet.pieces if piece.mark < 0)
        assert f"Page {number} of {len(opened.sheets)}" in outside
        assert ("A plan for everyone" in outside) == (number > 1)


def test_a_link_leads_on_with_its_own_words(tmp_path: Path) -> None:
    opened, _ = made(of("standard"), tmp_path)
    links = {opened.words(n).strip(): n.targets for n in opened.tree.nodes() if n.tag == "Link"}
    assert links["the law"] == ["https://law.example/"]
    (inside,) = links["how"]
    assert inside.startswith("#")
    live = about.short(of("standard").live)
    assert links[live] == [of("standard").live]


def test_a_file_without_a_live_address_has_no_code(tmp_path: Path) -> None:
    opened, report = made(of("standard", live="", site=""), tmp_path)
    assert report.failures == ()
    assert "On the web" not in "".join(opened.marks.values())


def test_a_table_is_a_table_while_it_fits(tmp_path: Path) -> None:
    heads = "".join(f"<th>Responsibilities {n}</th>" for n in range(3))
    cells = "".join(f"<td>Accountability {n}</td>" for n in range(3))
    wide = f"<table><tr>{heads}</tr><tr>{cells}</tr></table>"
    for edition, fits in (("standard", True), ("giant-print", False)):
        one = book(TABLE + wide, edition=edition)
        opened, report = made(one, tmp_path)
        assert report.failures == ()
        tags = [node.tag for node in opened.tree.nodes()]
        assert tags.count("Table") == (2 if fits else 1)
        table = next(b for b in reversed(one.blocks) if isinstance(b, Table))
        assert (tables.columns(table, LOOKS[edition]) is not None) == fits


def test_a_header_row_is_repeated_on_the_next_page(tmp_path: Path) -> None:
    rows = "".join(f"<tr><td>Stage {n}</td><td>{LONG[:200]}</td></tr>" for n in range(20))
    one = book(f"<table><tr><th>Stage</th><th>Your task</th></tr>{rows}</table>")
    opened, report = made(one, tmp_path)
    assert report.failures == ()
    shown = [any(p.text == "Your task" for p in sheet.pieces) for sheet in opened.sheets]
    assert shown[:3] == [True, True, True]


def test_a_row_of_easy_read_stays_whole(tmp_path: Path) -> None:
    rows = [idea("memo", *(f"This is line {n} of row {m}." for n in range(5))) for m in range(12)]
    one = book(easy_read(*rows), edition="easy-read")
    opened, report = made(one, tmp_path)
    assert report.failures == ()
    stream = Stream(opened)
    pages = [stream.page(stream.text.index(f"thisisline4ofrow{m}")) for m in range(12)]
    assert pages == sorted(pages) and len(set(pages)) > 2


def test_a_heading_is_never_the_last_on_its_page(tmp_path: Path) -> None:
    for lines in range(25, 45):
        text = "<p>Short.</p>" * lines
        one = book(f"{text}<h2 id='a'>A heading</h2><h3 id='b'>And below it</h3><p>{LONG}</p>")
        opened, _ = made(one, tmp_path)
        for sheet in opened.sheets:
            tagged = [piece.text.strip() for piece in sheet.pieces if piece.mark >= 0]
            assert not tagged or tagged[-1] not in ("A heading", "And below it")


def test_the_must_dos_fit_on_one_sheet_of_paper(tmp_path: Path) -> None:
    one = next(one for one in good().values() if one.kind == "sheet" and one.edition == "standard")
    opened, report = made(one, tmp_path)
    assert report.failures == () and len(opened.sheets) <= 2
    long = replace(one, parts=(part(f"<p>{LONG}</p>" * 9),))
    assert "one sheet of paper" in " ".join(made(long, tmp_path)[1].failures)


def test_long_easy_read_is_split(tmp_path: Path) -> None:
    def rows(count: int) -> str:
        return easy_read(*(idea("memo", f"This is row {n}.") for n in range(count)))

    short, long = (book(rows(n), edition="easy-read") for n in (80, 100))
    report = made(short, tmp_path)[1]
    assert report.failures == () and 20 < report.pages <= 24
    assert report.measured["advice"].startswith(f"It has {report.pages} pages;")
    assert "24 are the most" in " ".join(made(long, tmp_path)[1].failures)
    assert made(replace(long, kind="chapter"), tmp_path)[1].failures == ()


def test_the_engine_is_named_with_its_version() -> None:
    assert f"typst {version('typst')}" in FORMAT.engine()


def test_every_block_is_written_in_order(tmp_path: Path) -> None:
    opened, _ = made(book(FULL), tmp_path)
    text = Stream(opened).text
    wanted = ("whyithelps", "askearly", "inplainwords", "theladder", "findout", "ruleschange")
    places = [text.index(word) for word in wanted]
    assert places == sorted(places)
