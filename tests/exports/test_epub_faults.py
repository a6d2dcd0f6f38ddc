"""Each thing that can be wrong with a finished EPUB is found, and named."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import yaml

from exports.books import book, good
from exports.epubs import made, swap
from takepart.exports.epub.format import FORMAT

HTML = (
    """<h2 id="why">Why</h2><ul><li>Ask<ul><li>early</li></ul></li>
<li>See <a href="https://x.example/">the law</a> and <a href="#why">above</a></li></ul>
<table><tr><th>Day</th></tr><tr><td>Monday</td></tr></table>
<figure><svg aria-label="A ladder." viewBox="0 0 9 9"></svg><figcaption>Ladder</figcaption></figure>
"""
    + "<p>More and more words, until the paper is full.</p>" * 30
)
BOOK = book(HTML)
FAULTS = yaml.safe_load((Path(__file__).parent / "epub_faults.yml").read_text("utf-8"))
CLAIM = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"


@pytest.fixture(scope="module")
def right(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(FORMAT, BOOK, tmp_path_factory.mktemp("epub"))


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_named(name: str, right: Path, tmp_path: Path) -> None:
    fault: dict[str, Any] = FAULTS[name]
    path = Path(shutil.copy(right, tmp_path / "book.epub"))
    file = fault["file"] if "." in fault["file"] else f"{fault['file']}.xhtml"
    swap(path, f"EPUB/{file}", fault["old"], fault["new"])
    said = FORMAT.measure(path, BOOK).failures
    assert any(fault["says"] in one for one in said), said


def test_a_claim_that_nobody_evaluated_is_named(right: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(right, tmp_path / "book.epub"))
    claim = f'<meta property="dcterms:conformsTo">{CLAIM}</meta></metadata>'
    swap(path, "EPUB/package.opf", "</metadata>", claim)
    wanted = f"It claims ['{CLAIM}'], and no person evaluated that."
    assert FORMAT.measure(path, BOOK).failures == (wanted,)


def test_a_file_that_is_no_book_is_named(tmp_path: Path) -> None:
    path = tmp_path / "book.epub"
    for data in (b"", b"hello"):
        path.write_bytes(data)
        (said,) = FORMAT.measure(path, BOOK).failures
        assert said.startswith("It cannot be opened as an EPUB")


def test_the_first_file_says_what_the_book_is(right: Path, tmp_path: Path) -> None:
    with ZipFile(right) as book:
        inside = {info.filename: book.read(info) for info in book.infolist()}
    packed, late = tmp_path / "packed.epub", tmp_path / "late.epub"
    with ZipFile(packed, "w", ZIP_DEFLATED) as book:
        for name, data in inside.items():
            book.writestr(name, data)
    with ZipFile(late, "w") as book:
        for name, data in reversed(inside.items()):
            book.writestr(name, data)
    (said,) = FORMAT.measure(packed, BOOK).failures
    assert said == "The first file in the zip is packed, so a program may not read it."
    (said,) = FORMAT.measure(late, BOOK).failures
    assert said == "The first file in the zip does not say that this is an EPUB."


def test_the_book_of_another_page_has_lost_its_words(right: Path) -> None:
    other = good()["public/why/why"]
    said = FORMAT.measure(right, other).failures
    assert any("is lost" in one for one in said) and len(said) <= 6
