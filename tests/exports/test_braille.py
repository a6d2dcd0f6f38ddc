"""Braille as liblouis really makes it, and as it stands in the finished file."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from exports.books import book, easy_read, good, idea, part
from takepart.exports import braille
from takepart.exports.book import Book
from takepart.exports.braille import document, letters, liblouis, lines, volumes
from takepart.exports.braille.cells import Cells
from takepart.exports.braille.measure import measure
from takepart.exports.braille.pages import Paper, lay, paginate
from takepart.exports.braille.pieces import pieces
from takepart.exports.format import ExportError, Missing
from takepart.exports.keys import KEYS
from takepart.exports.make import make

HERE = Path(__file__).parent
GOLDEN: list[dict[str, Any]] = yaml.safe_load((HERE / "braille.yml").read_text("utf-8"))
LAYOUT: list[dict[str, Any]] = yaml.safe_load((HERE / "braille_layout.yml").read_text("utf-8"))

PAGE = """<p>The board must <a href="https://law.example/act">ask people</a>.</p>
<h2 id="who">Who we ask</h2><ul><li>carers</li><li>patients</li></ul>
<table><tr><th>Day</th></tr><tr><td>Monday</td></tr></table>
<figure><svg aria-label="A ladder of 5 rungs."></svg><figcaption>A ladder</figcaption></figure>"""


def made(book: Book, path: Path, grade: int = 2, paper: Paper = Paper()) -> str:  # noqa: B008
    """The file of a book, and what it holds."""
    path.write_bytes(volumes.brf(book, grade, paper).encode("ascii"))
    return path.read_bytes().decode("ascii")


@cache
def translated(grade: int) -> dict[str, str]:
    words = [case["words"] for case in GOLDEN]
    cells = liblouis.translate([letters.prepare(text) for text in words], grade)
    return dict(zip(words, cells, strict=True))


@pytest.mark.parametrize("grade", [2, 1])
@pytest.mark.parametrize("case", GOLDEN, ids=lambda case: case["words"])
def test_sentences(case: dict[str, Any], grade: int) -> None:
    """Each of them says in its file what it proves."""
    assert translated(grade)[case["words"]] == case[f"grade {grade}"], case["proves"]


@pytest.mark.parametrize("case", LAYOUT, ids=lambda case: case["case"])
def test_layout(case: dict[str, Any]) -> None:
    one = book(case["html"])
    cells, found = Cells(one, 2), list(pieces(one.parts[0].blocks))
    cells.learn(found)
    paper = Paper(cells=24)
    pages, _ = paginate([lay(piece, cells.of(piece), paper, {}) for piece in found], paper.lines)
    assert pages == [case["lines"]]


def test_long_texts_are_whole() -> None:
    """The program cuts long lines; a text of 10,000 letters and one after it come back whole."""
    said = " ".join(["people"] * 1500)
    assert liblouis.translate([said, "", "the end"], 2) == [" ".join(["P"] * 1500), "", "! 5D"]


def test_the_tables_are_uebs() -> None:
    assert {name.split("-")[1] for name in liblouis.GRADES.values()} == {"ueb"}
    assert braille.FORMAT.engine() == f"liblouis {liblouis.version()}, en-ueb-g2.ctb"
    assert braille.GRADE_1.engine() == f"liblouis {liblouis.version()}, en-ueb-g1.ctb"


def test_the_old_code_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The table whose name says British English holds the code before UEB."""
    monkeypatch.setitem(liblouis.GRADES, 2, "en-GB-g2.ctb")
    with pytest.raises(Missing, match="Unified English Braille is not here"):
        liblouis.engine(2)


def test_a_missing_program_is_1_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Missing) as error:
        braille.FORMAT.engine()
    assert str(error.value) == (
        "liblouis is not on this machine. "
        "On Debian or Ubuntu: apt-get install liblouis-bin liblouis-data"
    )


def test_a_build_without_the_program_makes_the_rest(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A line for each kind of file says what was left out and how to add it."""
    monkeypatch.setenv("PATH", str(tmp_path))
    chosen = ["braille", "braille-grade-1", "text"]
    manifest, findings = make(
        [book("<p>Hello.</p>")], chosen, tmp_path / "files", lambda said: None
    )
    how = f"are left out: liblouis is not on this machine. {liblouis.HOW}"
    assert manifest.missing == (f"Braille (BRF) files {how}", f"Braille grade 1 (BRF) files {how}")
    assert [file.format for file in manifest.files] == ["text"]
    assert findings == []


def test_grade_1_is_made_by_request(tmp_path: Path) -> None:
    """It is not among the formats of a site that names none, and its file has a name of its own."""
    assert "braille" in KEYS
    assert "braille-grade-1" not in KEYS
    chosen = ["braille", "braille-grade-1"]
    manifest, _ = make([book("<p>Hello.</p>")], chosen, tmp_path, lambda said: None)
    places = [file.place for file in manifest.files]
    assert places == ["public/plan/plan.brf", "public/plan/plan-grade-1.brf"]


def test_missing_tables_are_1_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The program alone says nothing when it has no tables."""
    monkeypatch.setenv("LOUIS_TABLEPATH", str(tmp_path))
    with pytest.raises(Missing, match=r"en-ueb-g2\.ctb .* is not here"):
        braille.FORMAT.engine()


def test_an_unknown_character_is_named_with_its_page() -> None:
    one = book(part("<p>Well.</p>", "Start"), part("<p>We are happy \U0001f600.</p>", "Faces"))
    with pytest.raises(ExportError) as error:
        volumes.brf(one, 2)
    assert str(error.value) == (
        "Braille has no cells for the character '\U0001f600' (grinning face) on the page 'Faces'. "
        "Write a word in its place."
    )


@pytest.mark.parametrize("grade", [2, 1])
@pytest.mark.parametrize("edition", braille.EDITIONS)
def test_every_book_of_a_guide(edition: str, grade: int, tmp_path: Path) -> None:
    """Nothing is wrong in any of them, and every check was made."""
    books = [one for one in good().values() if one.edition == edition]
    assert len(books) > 3
    for one in books:
        made(one, tmp_path / "file", grade)
        report = measure(tmp_path / "file", one, grade)
        assert report.failures == ()
        assert report.passed == (
            "cells and lines",
            "characters",
            "page numbers",
            "running title",
            "headings",
            "volumes",
            "parity",
        )


def test_the_same_words_make_the_same_file(tmp_path: Path) -> None:
    one = good()["downloads/whole-guide"]
    assert made(one, tmp_path / "a") == made(one, tmp_path / "b")


def test_the_first_page(tmp_path: Path) -> None:
    """The page information line, the title, that nobody has read it, and who it is from."""
    one = book("<p>Hello.</p>")
    version = liblouis.version().translate(str.maketrans("0123456789.", "JABCDEFGHI4"))
    assert made(one, tmp_path / "file").split("\r\n")[:12] == [
        '            ,A PLAN = "EY"O           #A',
        '            ,A PLAN = "EY"O',
        "",
        "      @.<,MA*9E TRANSLAT$1 N PRO(R1D4",
        "    ,UNIFI$ ,5GLI% ,BRL1 GRADE #B4 ,MADE",
        f"    ) LIBL\\IS #{version}1 TABLE",
        "    EN-UEB-G#B4;CTB4@.>",
        "",
        ",F3 ,ANYT[N ,9TEGRAT$ ,C>E ,BO>D",
        ",LA/ *ECK$3 #BA ,NOVEMB] #BJBF",
        liblouis.translate([f"Version: {one.version}"], 2)[0],
        "",
    ]


def test_easy_read_says_so_in_easy_read(tmp_path: Path) -> None:
    """And it says nothing of pictures, which braille has not."""
    one = book(easy_read(idea("memo", "We write to you.")), edition="easy-read")
    front = [piece.text for piece in document.front(one, 2)]
    assert front[0] == "A computer made this braille. No one has checked it yet."
    assert front[1] == document.banner(2)
    assert front[2] == "This is an Easy Read document. It has short words."
    said = " ".join(piece.text for piece in document.sections(one)[-1])
    assert "OpenMoji" not in said
    assert "You can ask us a question." in said


def test_addresses_are_listed_once_and_not_contracted() -> None:
    one = book(
        '<p><a href="https://england.example/the/">The board</a> and '
        '<a href="https://england.example/the/">The board</a>, or '
        '<a href="mailto:who@guide.example">write</a>; see '
        '<a href="https://law.example/">law.example</a> and <a href="#who">below</a>.</p>'
    )
    listed = document.addresses(one)
    assert [(piece.text, piece.typed) for piece in listed] == [
        ("Web addresses", False),
        ("The board", False),
        ("england.example/the", True),
        ("write", False),
        ("who@guide.example", True),
    ]
    assert Cells(one, 2).words(["england.example/the"], 1) == ["ENGLAND4EXAMPLE_/THE"]
    assert document.addresses(book("<p>No links.</p>")) == []


def long_book(pages: int) -> Book:
    """A book of parts that take about 2 pages of braille each."""
    text = "".join(f"<p>{'The people of the town came to the meeting. ' * 30}</p>" for _ in "ab")
    parts = [part(text, f"Part number {n}", address=f"p{n}/") for n in range(pages)]
    return book(*parts, kind="guide", title="The long guide")


def test_a_long_book_is_in_volumes(tmp_path: Path) -> None:
    """Each begins on a new sheet, with a title page that says which pages it has."""
    paper, one = Paper(volume=12), long_book(14)
    text = made(one, tmp_path / "file", 2, paper)
    report = measure(tmp_path / "file", one, 2, paper)
    assert report.failures == ()
    pages = text.split("\f")
    starts = [n for n, page in enumerate(pages, 1) if ",MA*9E TRANSLAT$" in page]
    assert report.measured["volumes"] == len(starts) > 2
    assert all(start % 2 for start in starts)
    for number, (start, after) in enumerate(zip(starts, [*starts[1:], 0], strict=True), 1):
        page = pages[start - 1]
        assert f",VOLUME {lines.number(number)} ( {lines.number(len(starts))}" in page
        last = after - 1 if after else len(pages)
        last -= "\r\n" not in pages[last - 1].removesuffix("\r\n")  # an empty page before a sheet
        assert f",BRL PAGES {lines.number(start)} TO {lines.number(last)}" in page


def test_contents_give_the_right_pages(tmp_path: Path) -> None:
    """The page that an entry names begins with its title."""
    pages = made(long_book(14), tmp_path / "file", 2, Paper(volume=12)).split("\f")
    entries = [e for page in pages for e in re.findall(r'\r\n(,"P NUMB\] \S+) "+ (\S+)', page)]
    assert len(entries) == 14
    for title, number in entries:
        page = next(page for page in pages if page.split("\r\n")[0].endswith(f" {number}"))
        assert page.split("\r\n")[1].strip() == title


def test_volumes_are_of_like_length() -> None:
    """7 sections of 3 pages with room for 10 are 9, 9 and 3 pages; 3 volumes need not be so."""
    sections = [volumes.Section([[""]] * 3, {}, ()) for _ in range(7)]
    assert [len(group) for group in volumes.filled(sections, 10)] == [3, 3, 1]
    assert [len(group) for group in volumes.even([*sections, *sections], 40)] == [7, 7]


def test_a_section_longer_than_a_volume_is_cut(tmp_path: Path) -> None:
    paragraphs = "<p>The people of the town came to the meeting in the hall.</p>" * 600
    one, paper = book(paragraphs), Paper(volume=10)
    made(one, tmp_path / "file", 2, paper)
    report = measure(tmp_path / "file", one, 2, paper)
    assert report.failures == ()
    assert report.measured["volumes"] == 3


def test_other_paper(tmp_path: Path) -> None:
    """32 cells by 20 lines are as right as 40 by 25."""
    one, paper = good()["downloads/whole-guide"], Paper(cells=32, lines=20)
    made(one, tmp_path / "file", 2, paper)
    report = measure(tmp_path / "file", one, 2, paper)
    assert report.failures == ()
    assert report.measured["longest line"] == 32
    assert report.measured["most lines"] == 20


def test_no_heading_is_last_on_a_page(tmp_path: Path) -> None:
    """Wherever the heading falls: the text before it grows by a line at a time."""
    for before in range(1, 30):
        one = book("<p>Yes.</p>" * before + "<h2>Who we ask</h2><p>Carers.</p><p>All.</p>")
        made(one, tmp_path / "file")
        assert measure(tmp_path / "file", one, 2).failures == ()
