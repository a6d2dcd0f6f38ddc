"""Every EPUB of the good site and of this guide, as EPUBCheck, Ace and a phone see them."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from exports.books import good, of_site
from exports.epubs import ROOT, ace, epubcheck, made, swap
from takepart.accessibility.browser import chromium
from takepart.exports.book import Book
from takepart.exports.epub.format import FORMAT, TALKING

WHOLE, EASY = "downloads/whole-guide", "downloads/whole-guide-easy-read"
TOLD = "public/ladder/ladder-easy-read"
PHONES = {(320, 480): "above", (360, 640): "left", (400, 700): "left"}
# Where the picture of each idea stands, how high the idea is, and what is wider than the screen.
LOOK = """() => {
  const ideas = [...document.querySelectorAll('li.idea')].map(row => {
    const said = row.querySelector('.said').getBoundingClientRect();
    const shown = row.querySelector('img').getBoundingClientRect();
    const side = shown.right <= said.left ? 'left' : shown.bottom <= said.top ? 'above' : 'over';
    return [side, row.getBoundingClientRect().height, row.innerText.slice(0, 50)];
  });
  return [ideas, document.documentElement.scrollWidth];
}"""


@cache
def guide() -> dict[str, Book]:
    return of_site(ROOT / "mkdocs.yml")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The EPUBs of both sites by the names of their books, and some that talk."""
    folder = tmp_path_factory.mktemp("epubs")
    found: dict[str, Path] = {}
    for site, books in (("good", good()), ("guide", guide())):
        (folder / site).mkdir()
        for name, book in books.items():
            if FORMAT.wants(book):
                found[f"{site}:{name}"] = made(FORMAT, book, folder / site)
            if TALKING.wants(book) and (site == "good" or name == TOLD):
                found[f"{site}:{name}:talking"] = made(TALKING, book, folder / site)
    return found


def test_epubcheck_finds_no_error_and_no_warning(files: dict[str, Path], tmp_path: Path) -> None:
    broken = tmp_path / "broken.epub"
    broken.write_bytes(files["good:public/why/why"].read_bytes())
    swap(broken, "EPUB/nav.xhtml", 'epub:type="toc"', 'epub:type="index"')
    said = epubcheck([*files.values(), broken])
    assert any("RSC-005" in line for line in said.pop(str(broken)))
    assert {name: lines for name, lines in said.items() if lines} == {}
    assert len(said) == len(files) > 90


@pytest.mark.parametrize("name", [WHOLE, EASY, f"{TOLD}:talking"])
def test_ace_finds_no_violation(name: str, files: dict[str, Path], tmp_path: Path) -> None:
    assert ace(files[f"guide:{name}"], tmp_path) == []


def test_ace_finds_a_picture_without_text(files: dict[str, Path], tmp_path: Path) -> None:
    broken = tmp_path / "broken.epub"
    broken.write_bytes(files[f"good:{next(iter(_easy(good())))}"].read_bytes())
    swap(broken, "EPUB/part-1.xhtml", ' alt=""', "")
    assert any("image-alt" in one for one in ace(broken, tmp_path / "report"))


@pytest.mark.parametrize("width,height", PHONES)
def test_picture_and_words_of_an_idea_fit_on_a_phone(
    width: int, height: int, files: dict[str, Path], tmp_path: Path
) -> None:
    """ER-06: side by side where there is room, and else one above the other."""
    pages = _unpacked(files[f"guide:{EASY}"], tmp_path)
    seen = asyncio.run(_look(pages, width, height))
    ideas = [idea for found, _ in seen for idea in found]
    assert len(ideas) > 400
    assert {side for side, _, _ in ideas} == {PHONES[width, height]}
    assert [text for _, tall, text in ideas if tall > height] == []
    assert max(wide for _, wide in seen) <= width


def test_no_table_or_diagram_is_wider_than_a_phone(files: dict[str, Path], tmp_path: Path) -> None:
    pages = _unpacked(files[f"guide:{WHOLE}"], tmp_path)
    assert max(wide for _, wide in asyncio.run(_look(pages, 320, 480))) <= 320


def _easy(books: dict[str, Book]) -> Iterable[str]:
    return (name for name, book in books.items() if book.edition == "easy-read")


def _unpacked(path: Path, folder: Path) -> list[Path]:
    with ZipFile(path) as book:
        book.extractall(folder)
    return sorted((folder / "EPUB").glob("*.xhtml"))


async def _look(pages: list[Path], width: int, height: int) -> list[Any]:
    async with chromium() as browser:
        page = await browser.new_page(viewport={"width": width, "height": height})
        seen = []
        for path in pages:
            await page.goto(path.as_uri())
            seen.append(await page.evaluate(LOOK))
    return seen
